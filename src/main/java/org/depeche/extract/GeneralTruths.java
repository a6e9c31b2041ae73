package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Tells where acts are spoken of in general, in definitions and of habits, so that none took place. */
final class GeneralTruths {
  private GeneralTruths() {}

  static boolean isTold(Tree tree, int act) {
    return isMeansHeld(tree, act) || !isPast(tree, act)
        && (isThreat(tree, act) || isUnder(tree, act) || isToAvert(tree, act) || isByStatute(tree, act)
            || isField(tree, act) || isOpposed(tree, act));
  }

  /** « L'Iran possède un programme de piratage », "has a hacking programme": what somebody could do with. */
  private static boolean isMeansHeld(Tree tree, int act) {
    Token noun = tree.token(act);
    boolean held = WordClass.MEANS_HELD.holds(Tree.lemma(noun));
    Token means = !held && Tree.isRelation(noun, "nmod") && WordClass.OF.holds(tree.preposition(act))
        ? tree.token(noun.head()) : noun;
    boolean object = WordClass.MEANS_HELD.holds(Tree.lemma(means)) && Tree.isNominal(means)
        && (Tree.isRelation(means, "obj") || Tree.isRelation(means, "obl"))
        && !SmallWords.isDefinite(tree, means.index());
    return object && tree.head(means.index()).filter(has -> Tree.isVerb(has) && has.index() < means.index()
            && WordClass.HAVING_MEANS.holds(Tree.lemma(has))).isPresent()
        && tree.sentence().tokens().stream().filter(word -> tree.dominates(means.index(), word.index()))
            .noneMatch(word -> WordClass.AGAINST_WHOM.holds(Tree.lower(word))
                || Tree.isVerb(word) && word.index() > means.index());
  }

  /** « la lutte contre les cyberattaques », « spécialiste du piratage »: any of the kind. */
  private static boolean isField(Tree tree, int act) {
    Token noun = tree.token(act);
    String preposition = tree.preposition(act);
    boolean below = noun.upos().equals("NOUN") && (Tree.isRelation(noun, "nmod") || Tree.isRelation(noun, "obl"));
    Token before = tree.token(Math.max(1, tree.reach(act)[0] - 1));
    return below && isKind(tree, noun) && (isFought(before, preposition)
        || tree.head(act).filter(over -> over.index() < act && (isFought(over, preposition)
            || WordClass.EXPERT_IN.holds(Tree.lemma(over)) && (WordClass.OF.holds(preposition)
                || WordClass.IN_WHICH.holds(preposition) || WordClass.ABOUT.holds(preposition)))).isPresent());
  }

  private static boolean isFought(Token word, String preposition) {
    return WordClass.FOUGHT.holds(Tree.lemma(word)) && WordClass.GUARDED_AGAINST.holds(preposition);
  }

  /** Whether a noun's own words leave open which act it is: « les vols de données », but not « le vol ». */
  private static boolean isKind(Tree tree, Token noun) {
    List<Token> own = tree.children(noun.index());
    boolean ofData = own.stream().anyMatch(child -> Tree.isRelation(child, "nmod"));
    boolean many = noun.has("Number", "Plur") || WordClass.PRACTICE.holds(Tree.lemma(noun)) || ofData;
    return many && own.stream().allMatch(child -> switch (child.universalRelation()) {
      case "case", "punct", "conj", "cc" -> true;
      case "det" -> WordClass.ARTICLE.holds(Tree.lemma(child)) || WordClass.OF.holds(Tree.lemma(child))
          || WordClass.INDEFINITE.holds(Tree.lemma(child)) && noun.has("Number", "Plur");
      case "amod" -> WordClass.OF_COMPUTERS.holds(Tree.lemma(child));
      case "nmod" -> WordClass.GENERIC_DATA.holds(Tree.lemma(child)) && tree.children(child.index()).size() == 1;
      default -> false;
    });
  }

  /** « La loi oblige les banques à signaler toute cyberattaque »: what any are to do, of whatever may come. */
  private static boolean isByStatute(Tree tree, int act) {
    Token word = tree.token(act);
    boolean any = Tree.isVerb(word) ? tree.isInfinitive(act) && tree.child(act, "aux").isEmpty()
        : !PredicationReader.isKnown(tree, act);
    int at = act;
    for (int steps = 0; any && at > 0 && steps < tree.size(); steps++) {
      Token verb = tree.token(at);
      boolean binds = Tree.isVerb(verb) && WordClass.BINDING.holds(Tree.lemma(verb)) && verb.has("VerbForm", "Fin")
          && !isPast(tree, at) && at < act && tree.child(at, "nsubj")
              .filter(law -> WordClass.STATUTE.holds(Tree.lemma(law))).isPresent();
      if (binds) {
        return true;
      }
      if (at != act && (Tree.isNominal(verb) && SmallWords.isDefinite(tree, at) || verb.has("VerbForm", "Fin"))) {
        return false;
      }
      at = verb.head();
    }
    return false;
  }

  /** Whether a word that says that what is below it is general stands over an act, with nothing past between them. */
  private static boolean isUnder(Tree tree, int act) {
    int at = act;
    for (int steps = 0; at > 0 && steps < tree.size(); steps++) {
      Token over = tree.token(at);
      if (isPast(tree, at) || over.upos().equals("PROPN")) {
        return false;
      }
      if (isKindOf(tree, over) || isWhen(tree, over) || isCommon(tree, over, act) || isHabit(tree, over)) {
        return true;
      }
      at = over.head();
    }
    return false;
  }

  /** "Ransomware is a type of attack where hackers break into a network". */
  private static boolean isKindOf(Tree tree, Token kind) {
    return WordClass.FORM.holds(Tree.lemma(kind)) && isPresentCopula(tree, kind)
        && SmallWords.hasIndefiniteArticle(tree, kind.index())
        && tree.child(kind.index(), "nsubj").filter(what -> isAny(tree, what)).isPresent();
  }

  /** "Phishing is when criminals send false emails". */
  private static boolean isWhen(Tree tree, Token is) {
    return WordClass.BE.holds(Tree.lemma(is)) && is.has("Tense", "Pres") && is.index() < tree.size()
        && WordClass.WHEN_CLAUSE.holds(Tree.lower(tree.token(is.index() + 1)))
        && tree.children(is.index()).stream().anyMatch(clause -> Tree.isRelation(clause, "advcl"))
        && tree.child(is.index(), "nsubj").filter(what -> isAny(tree, what)).isPresent();
  }

  /** "It is common for hackers to attack hospitals". */
  private static boolean isCommon(Tree tree, Token common, int act) {
    return WordClass.COMMONPLACE.holds(Tree.lemma(common)) && isPresentCopula(tree, common) && act > common.index()
        && tree.child(common.index(), "nsubj", "expl").filter(SmallWords::isNeuter).isPresent();
  }

  /** "Hackers often use stolen passwords to break into networks", but not "The gang often attacks the bank". */
  private static boolean isHabit(Tree tree, Token verb) {
    boolean present = Tree.isVerb(verb) && verb.has("VerbForm", "Fin") && verb.has("Tense", "Pres")
        && tree.child(verb.index(), "aux").isEmpty();
    boolean habit = present && (WordClass.TENDING.holds(Tree.lemma(verb)) || tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "advmod") && WordClass.HABITUALLY.holds(Tree.lower(child))));
    return habit && tree.child(verb.index(), "nsubj").filter(who -> isAny(tree, who)).isPresent()
        && tree.sentence().tokens().stream().filter(word -> tree.dominates(verb.index(), word.index()))
            .noneMatch(word -> isParticular(tree, word));
  }

  /** A name, or what is known: "the ministry's website". */
  private static boolean isParticular(Tree tree, Token word) {
    return word.upos().equals("PROPN") || !word.name().equals("O")
        || Tree.isNominal(word) && SmallWords.isDefinite(tree, word.index())
        || word.upos().equals("ADJ") && Character.isUpperCase(word.lemma().codePointAt(0));
  }

  /** "Cyberattacks are a growing threat to schools". */
  private static boolean isThreat(Tree tree, int act) {
    Token noun = tree.token(act);
    return Tree.isRelation(noun, "nsubj") && noun.has("Number", "Plur") && isAny(tree, noun)
        && tree.head(act).filter(threat -> threat.upos().equals("NOUN") && isPresentCopula(tree, threat)
            && SmallWords.hasIndefiniteArticle(tree, threat.index())).isPresent();
  }

  /** « pour prévenir de nouvelles attaques »: any that may come. */
  private static boolean isToAvert(Tree tree, int act) {
    Token noun = tree.token(act);
    boolean averted = (Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl")) && noun.has("Number", "Plur")
        && tree.head(act).filter(verb -> WordClass.AVERTING.holds(Tree.lemma(verb)) && tree.isInfinitive(verb.index())
            && tree.child(verb.index(), "aux").isEmpty() && verb.index() < act).isPresent();
    return averted && tree.sentence().tokens().stream().filter(word -> tree.dominates(act, word.index()))
        .noneMatch(word -> word.upos().equals("PROPN") || Tree.isVerb(word) && word.index() > act
            || Tree.isRelation(word, "det") && (WordClass.DEMONSTRATIVE.holds(Tree.lower(word))
                || WordClass.POSSESSIVE.holds(Tree.lower(word))));
  }

  /** "China is firmly against hacking", "is opposed to all cyberattacks", "forbids them": whatever there may be. */
  private static boolean isOpposed(Tree tree, int act) {
    Token deed = tree.token(act);
    boolean part = Tree.isRelation(deed, "compound") || Tree.isRelation(deed, "amod")
        || Tree.isRelation(deed, "nmod") && WordClass.FORM.holds(Tree.lemma(tree.token(deed.head())));
    int whole = part ? deed.head() : act;
    Token noun = tree.token(whole);
    boolean any = isAnyOf(tree, noun, act);
    boolean against = WordClass.AGAINST_WHOM.holds(tree.preposition(whole)) && isPresentCopula(tree, noun);
    return any && (against || isForbidden(tree, noun) || tree.head(whole)
        .filter(opposed -> WordClass.OPPOSED.holds(Tree.lower(opposed)) && Tree.isRelation(noun, "obl"))
        .flatMap(opposed -> tree.child(opposed.index(), "aux:pass", "cop"))
        .filter(is -> is.has("Tense", "Pres")).isPresent());
  }

  /** "The ministers discussed hacking attacks on banks": what is talked of in general. */
  static boolean isDiscussed(Tree tree, int act) {
    Token deed = tree.token(act);
    int whole = Tree.isRelation(deed, "compound") || Tree.isRelation(deed, "amod") ? deed.head() : act;
    Token noun = tree.token(whole);
    boolean named = tree.sentence().tokens().stream()
        .anyMatch(word -> tree.dominates(whole, word.index()) && isParticular(tree, word));
    return isKindTold(tree, noun) && !named && Tree.isRelation(noun, "obj") && tree.head(whole)
        .filter(talk -> Tree.isVerb(talk) && talk.index() < whole && WordClass.TALKED_OVER.holds(Tree.lemma(talk)))
        .isPresent();
  }

  private static boolean isKindTold(Tree tree, Token noun) {
    return noun.upos().equals("NOUN") && noun.has("Number", "Plur") && tree.children(noun.index()).stream()
        .noneMatch(child -> switch (child.universalRelation()) {
          case "det", "acl", "nummod", "appos" -> true;
          case "amod" -> !WordClass.OF_COMPUTERS.holds(Tree.lemma(child));
          default -> false;
        });
  }

  /** Nouns in the plural of whom nothing more is told, but that all of them are meant. */
  private static boolean isAnyOf(Tree tree, Token noun, int act) {
    boolean every = tree.child(noun.index(), "det")
        .filter(all -> WordClass.EVERY.holds(Tree.lemma(all))).isPresent();
    return noun.upos().equals("NOUN") && (noun.has("Number", "Plur") || every) && tree.children(noun.index()).stream()
        .noneMatch(child -> switch (child.universalRelation()) {
          case "det" -> !WordClass.EVERY.holds(Tree.lemma(child));
          case "nmod" -> child.index() != act;
          case "acl", "nummod", "appos" -> true;
          default -> false;
        });
  }

  private static boolean isForbidden(Tree tree, Token noun) {
    return Tree.isRelation(noun, "obj") && tree.head(noun.index())
        .filter(verb -> WordClass.FORBIDDING.holds(Tree.lemma(verb)) && verb.index() < noun.index())
        .isPresent();
  }

  private static boolean isPresentCopula(Tree tree, Token predicate) {
    return tree.child(predicate.index(), "cop").filter(is -> is.has("Tense", "Pres")).isPresent()
        && tree.child(predicate.index(), "aux").isEmpty();
  }

  /** "hackers", "a hacker": anybody of a kind, of whom nothing more is told. */
  private static boolean isAny(Tree tree, Token noun) {
    boolean bare = noun.upos().equals("NOUN") && tree.child(noun.index(), "det")
        .filter(word -> !WordClass.INDEFINITE.holds(Tree.lower(word))).isEmpty();
    return bare && tree.children(noun.index()).stream().noneMatch(child -> switch (child.universalRelation()) {
      case "nmod", "nummod", "acl", "appos" -> true;
      case "amod", "compound" -> Character.isUpperCase(child.form().codePointAt(0)) && child.index() > 1;
      default -> false;
    });
  }

  /** "was used to break into the bank", "broke into the bank". */
  private static boolean isPast(Tree tree, int word) {
    Token token = tree.token(word);
    boolean finite = token.has("VerbForm", "Fin") && token.has("Tense", "Past");
    Optional<Token> helper = tree.children(word).stream()
        .filter(child -> Tree.isRelation(child, "aux") || Tree.isRelation(child, "cop"))
        .filter(child -> child.has("Tense", "Past") || WordClass.HAVE.holds(Tree.lemma(child))).findFirst();
    return Tree.isVerb(token) && finite || helper.isPresent();
  }
}
