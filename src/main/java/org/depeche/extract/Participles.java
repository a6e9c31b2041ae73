package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Hangs participles on the nouns that they tell of, as far as agreement, commas and the order of words show.
 *
 * <p>A participle after a comma belongs to the noun before it that agrees with it, where its clause's subject does not.
 */
final class Participles {
  private static final int LONGEST_STEP = 8;

  private Participles() {}

  /** « a revendiqué une attaque ayant fait dix morts »: what the verb has for its object did it, and is no subject. */
  static void objectThatDid(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> deed = tree.head(noun.index())
        .filter(verb -> noun.upos().equals("NOUN") && Tree.isRelation(noun, "nsubj") && verb.index() > noun.index())
        .filter(verb -> (Tree.isRelation(verb, "advcl") || Tree.isRelation(verb, "ccomp")
            || Tree.isRelation(verb, "xcomp")) && verb.head() > 0 && verb.head() < noun.index())
        .filter(verb -> tree.child(verb.index(), "aux")
            .filter(having -> having.has("VerbForm", "Part") && having.has("Tense", "Pres")
                && having.index() > noun.index()).isPresent());
    deed.filter(verb -> tree.reach(noun.index())[0] == verb.head() + 1 && Tree.isVerb(tree.token(verb.head()))
            && tree.child(verb.head(), "obj").isEmpty() && tree.child(verb.index(), "mark").isEmpty())
        .ifPresent(verb -> {
          tokens.set(noun.index() - 1, noun.attached(verb.head(), "obj"));
          tokens.set(verb.index() - 1, verb.attached(noun.index(), "acl"));
        });
  }

  /** "with some calling for sanctions": what the few do that a word for a number stands for. */
  static void countedDoer(Tree tree, Token participle, List<Token> tokens) {
    int before = participle.index() - 1;
    boolean doing = Tree.isPresentParticiple(participle) && before > 1 && !Tree.isNominal(tree.token(before))
        && WordClass.COUNTED.holds(Tree.lower(tree.token(before)));
    if (!doing || !WordClass.WITH_WHAT.holds(Tree.lower(tree.token(before - 1)))) {
      return;
    }
    Token few = tree.token(before);
    Token with = tree.token(before - 1);
    if (few.relation().equals("dep") && few.head() == participle.index()) {
      tokens.set(before - 1, few.attached(participle.index(), "nsubj"));
    } else if (Tree.isRelation(participle, "amod") && participle.head() == before && few.head() > 0) {
      tokens.set(participle.index() - 1, participle.attached(few.head(), "advcl"));
      tokens.set(before - 1, few.attached(participle.index(), "nsubj"));
      tokens.set(with.index() - 1, with.attached(participle.index(), "mark"));
      tree.children(few.head()).stream()
          .filter(child -> Tree.isRelation(child, "obl") && child.index() > participle.index()
              && tree.reach(child.index())[0] == participle.index() + 1)
          .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(), "obl")));
    }
  }

  /** "l'inculpation de deux agents, accusés de …": the nearest noun below that agrees, where the one above does not. */
  static Optional<Integer> agreeingNoun(Tree tree, Token participle) {
    boolean bare = participle.relation().equals("acl") && Tree.isPastParticiple(participle) && participle.head() > 0
        && participle.head() < participle.index() && participle.features().containsKey("Number")
        && tree.child(participle.index(), "aux").filter(aux -> aux.has("VerbForm", "Part")).isEmpty();
    if (!bare || !Tree.isNominal(tree.token(participle.head())) || agrees(tree.token(participle.head()), participle)) {
      return Optional.empty();
    }
    int noun = participle.head();
    for (int i = participle.index() - 1; i > noun; i--) {
      Token token = tree.token(i);
      boolean below = token.upos().equals("NOUN") || token.upos().equals("PROPN");
      boolean accusable = !WordClass.ACCUSING.holds(Tree.lemma(participle)) || !isWhere(tree, token);
      if (below && accusable && tree.dominates(noun, i) && !tree.dominates(participle.index(), i)
          && agrees(token, participle)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "Selon deux juges, cités par X, le groupe …": the noun before the comma, where that behind does not agree. */
  static Optional<Integer> nounBeforeComma(Tree tree, Token participle) {
    boolean ahead = participle.relation().equals("acl") && Tree.isPastParticiple(participle) && participle.index() > 2
        && participle.head() > participle.index() && tree.token(participle.index() - 1).form().equals(",")
        && !agrees(tree.token(participle.head()), participle);
    return ahead
        ? nominalBefore(tree, participle.index() - 2, 0).filter(noun -> agrees(tree.token(noun), participle))
        : Optional.empty();
  }

  /** "Deux hommes accusés d'avoir … ont été arrêtés": the noun and not its participle is the subject. */
  static void participleAsSubject(Tree tree, Token participle, List<Token> tokens) {
    boolean subject = Tree.isRelation(participle, "nsubj") && Tree.isVerb(participle)
        && Tree.isPastParticiple(participle) && tree.child(participle.index(), "aux", "cop").isEmpty();
    Optional<Token> noun = subject
        ? tree.child(participle.index(), "nsubj").or(() -> nounBefore(tree, participle))
        : Optional.empty();
    noun.filter(token -> token.index() < participle.index()).ifPresent(token -> {
      tokens.set(token.index() - 1, token.attached(participle.head(), participle.relation()));
      tokens.set(participle.index() - 1, participle.attached(token.index(), "acl"));
      tree.children(participle.head()).stream()
          .filter(child -> child.index() > participle.index() && child.index() < participle.head())
          .filter(child -> Tree.isRelation(child, "advcl") && tree.child(child.index(), "mark").isPresent())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(), "xcomp")));
    });
  }

  /** "Un membre du groupe, soupçonné de …, a été arrêté": the noun before the comma, which hangs on the verb too. */
  private static Optional<Token> nounBefore(Tree tree, Token participle) {
    return tree.children(participle.head()).stream()
        .filter(noun -> noun.index() < participle.index() && noun.upos().equals("NOUN"))
        .filter(noun -> tree.child(noun.index(), "case").isEmpty() && tree.child(noun.index(), "det").isPresent())
        .filter(noun -> followsComma(tree, participle.index()) && agrees(noun, participle))
        .reduce((first, last) -> last);
  }

  /** "l'expulsion de deux diplomates, soupçonnés de …": the noun that a participle after a comma agrees with. */
  static Optional<Integer> nounOf(Tree tree, Token participle) {
    boolean loose = Tree.isRelation(participle, "advcl") || Tree.isRelation(participle, "dep")
        || Tree.isRelation(participle, "conj") && tree.child(participle.index(), "cc").isEmpty()
        || Tree.isRelation(participle, "parataxis");
    boolean bare = loose && Tree.isVerb(participle) && Tree.isPastParticiple(participle)
        && participle.features().containsKey("Number")
        && tree.child(participle.index(), "aux", "nsubj", "cop", "mark").isEmpty();
    if (!bare || participle.head() <= 0 || participle.head() > participle.index()) {
      return Optional.empty();
    }
    Token verb = tree.token(participle.head());
    if (WordClass.LAID_TO.holds(Tree.lemma(participle)) && followsComma(tree, participle.index())) {
      Optional<Integer> act = nearestAgreeing(tree, participle.index(), participle, verb.index())
          .filter(noun -> Tree.isVerb(verb));
      if (act.isPresent()) {
        return act;
      }
    }
    if (!followsComma(tree, participle.index())) {
      return Tree.isVerb(verb) ? nounRightBehind(tree, participle, verb) : Optional.empty();
    }
    Optional<Integer> opponent = Tree.isVerb(verb)
        ? nominalBefore(tree, participle.index() - 1, verb.index()).filter(noun -> agrees(tree.token(noun), participle)
            && WordClass.AGAINST_WHOM.holds(tree.preposition(noun)))
        : Optional.empty();
    if (opponent.isPresent()) {
      return opponent;
    }
    Optional<Token> subject = tree.child(verb.index(), "nsubj");
    boolean accused = WordClass.ACCUSING.holds(Tree.lemma(participle))
        && subject.filter(noun -> !noun.features().containsKey("Gender")).isPresent();
    if (!Tree.isVerb(verb) || !accused && subject.filter(noun -> agrees(noun, participle)).isPresent()) {
      return Tree.isVerb(verb) && Tree.isRelation(participle, "conj") && verb.has("VerbForm", "Fin")
          && tree.child(verb.index(), "aux").isEmpty() ? subject.map(Token::index) : Optional.empty();
    }
    Optional<Integer> before = nominalBefore(tree, participle.index() - 1, verb.index());
    return before
        .flatMap(noun -> agreeing(tree, noun, participle, verb.index()))
        .or(() -> before.filter(noun -> accused && isWhere(tree, tree.token(noun)))
            .flatMap(place -> nearestAgreeing(tree, place, participle, verb.index())))
        .filter(noun -> !accused || tree.token(noun).features().containsKey("Gender")
            || Tree.isRelation(tree.token(noun), "appos") || Tree.isRelation(tree.token(noun), "flat"));
  }

  private static Optional<Integer> nearestAgreeing(Tree tree, int place, Token participle, int verb) {
    for (int i = place - 1; i > verb; i--) {
      if (tree.token(i).upos().equals("NOUN") && agrees(tree.token(i), participle)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "le domicile d'un lycéen soupçonné de …": what a participle without a comma stands behind and agrees with. */
  private static Optional<Integer> nounRightBehind(Tree tree, Token participle, Token verb) {
    Token before = tree.token(participle.index() - 1);
    return Tree.isRelation(participle, "advcl") && before.index() > verb.index() && Tree.isNominal(before)
        ? agreeing(tree, before.index(), participle, verb.index()) : Optional.empty();
  }

  /** The nearest noun that agrees, from a noun upwards to the object of the verb ("un homme à Berlin, accusé de"). */
  private static Optional<Integer> agreeing(Tree tree, int noun, Token participle, int verb) {
    boolean accused = WordClass.ACCUSING.holds(Tree.lemma(participle));
    int at = noun;
    while (at > verb) {
      Token token = tree.token(at);
      if (!(accused && isWhere(tree, token)) && Tree.isNominal(token) && agrees(token, participle)) {
        return Optional.of(at);
      }
      at = Tree.isNominal(token) || Tree.isRelation(token, "acl") ? token.head() : 0;
    }
    return at < verb ? Optional.empty() : tree.child(verb, "obj")
        .filter(object -> object.upos().equals("NOUN") && object.index() > verb && agrees(object, participle))
        .map(Token::index);
  }

  private static Optional<Integer> nominalBefore(Tree tree, int from, int verb) {
    for (int i = from; i > Math.max(verb, from - LONGEST_STEP); i--) {
      Token token = tree.token(i);
      if (token.upos().equals("NOUN") || token.upos().equals("PROPN")) {
        return Optional.of(i);
      }
      if (Tree.isVerb(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "two aides contacted by the paper said": of two past verbs with one subject, the first is its participle. */
  static void reduced(Tree tree, Token first, List<Token> tokens) {
    boolean past = Tree.isVerb(first) && first.has("Tense", "Past")
        && tree.child(first.index(), "aux", "cop", "mark", "obj").isEmpty();
    Optional<Token> subject = past ? tree.child(first.index(), "nsubj") : Optional.empty();
    if (subject.isEmpty() || subject.get().index() + 1 != first.index()) {
      return;
    }
    int noun = subject.get().index();
    tree.children(first.index()).stream()
        .filter(child -> child.index() > first.index() && Tree.isRelation(child, "dep") && Tree.isVerb(child))
        .filter(child -> child.has("Tense", "Past")
            && tree.child(child.index(), "nsubj", "aux", "mark", "cc").isEmpty())
        .filter(child -> !tree.isFinite(tree.token(child.index() - 1)))
        .filter(child -> IntStream.range(first.index() + 1, child.index()).mapToObj(tree::token)
            .noneMatch(between -> between.upos().equals("PUNCT") && !between.form().equals(".")))
        .findFirst()
        .ifPresent(main -> {
          tokens.set(main.index() - 1, main.attached(first.head(), first.relation()));
          tokens.set(noun - 1, subject.get().attached(main.index(), "nsubj"));
          tokens.set(first.index() - 1, first.attached(noun, "acl"));
          tree.children(first.index()).stream()
              .filter(child -> child.index() < noun || child.index() > main.index())
              .forEach(child -> tokens.set(child.index() - 1, child.attached(main.index(), child.relation())));
        });
  }

  /** "Gunmen attacked the village, killing ten people": who attacked has killed, and not the village. */
  static Optional<Integer> verbWithResult(Tree tree, Token participle) {
    boolean result = participle.has("VerbForm", "Part") && participle.has("Tense", "Pres") && participle.index() > 2
        && tree.token(participle.index() - 1).form().equals(",") && tree.child(participle.index(), "obj").isPresent();
    boolean loose = participle.relation().equals("dep");
    if (!result || participle.head() > participle.index() || !loose && !participle.relation().equals("acl")) {
      return Optional.empty();
    }
    return tree.head(participle.index())
        .flatMap(head -> loose ? Optional.of(head)
            : tree.head(head.index()).filter(verb -> Tree.isRelation(head, "obj")))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < participle.index())
        .filter(verb -> tree.child(verb.index(), "nsubj").isPresent())
        .map(Token::index);
  }

  /** "contre des pirates, responsables de plusieurs attaques", "…, à l'origine du vol": who stands before the comma. */
  static Optional<Integer> authorBeforeComma(Tree tree, Token word) {
    boolean loose = Tree.isRelation(word, "advcl") || Tree.isRelation(word, "dep") || Tree.isRelation(word, "xcomp")
        || Tree.isRelation(word, "obl") || Tree.isRelation(word, "parataxis")
        || Tree.isRelation(word, "conj") && tree.child(word.index(), "cc").isEmpty();
    boolean author = loose && WordClass.BEHIND_IT.holds(Tree.lemma(word)) && word.head() > 0
        && word.head() < word.index() && Tree.isVerb(tree.token(word.head()))
        && tree.child(word.index(), "cop", "nsubj", "mark").isEmpty();
    boolean of = author && tree.children(word.index()).stream()
        .anyMatch(child -> child.index() > word.index() && WordClass.OF.holds(tree.preposition(child.index())));
    int first = of ? first(tree, word) : 0;
    if (first < 3 || !tree.token(first - 1).form().equals(",")) {
      return Optional.empty();
    }
    Optional<Integer> before = nominalBefore(tree, first - 2, word.head());
    return first < word.index() ? before
        : before.flatMap(noun -> agreeing(tree, noun, word, word.head()));
  }

  private static int first(Tree tree, Token word) {
    return tree.children(word.index()).stream().filter(child -> child.index() < word.index())
        .mapToInt(Token::index).min().orElse(word.index());
  }

  /** Whether a comma stands before a word or before an adverb in front of it. */
  static boolean followsComma(Tree tree, int index) {
    int before = index - 1;
    if (before >= 1 && tree.token(before).upos().equals("ADV")) {
      before--;
    }
    return before >= 1 && tree.token(before).form().equals(",");
  }

  /** Whether a name is that of the place where something is or happens. */
  static boolean isWhere(Tree tree, Token noun) {
    return noun.name().equals("LOCATION") && WordClass.WHERE.holds(tree.preposition(noun.index()));
  }

  /** Whether a noun and a participle agree in number and gender, as far as both have them. */
  static boolean agrees(Token noun, Token participle) {
    return agrees(noun, participle, "Number") && agrees(noun, participle, "Gender");
  }

  private static boolean agrees(Token noun, Token participle, String feature) {
    String one = noun.features().get(feature);
    String other = participle.features().get(feature);
    if (one == null && feature.equals("Number") && noun.upos().equals("PROPN")) {
      one = "Sing";
    }
    return one == null || other == null || one.equals(other);
  }
}
