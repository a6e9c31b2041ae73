package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What mood, tense, modals, adverbs and negation beside a word make of its status. */
final class Moods {
  private final Operators operators;
  private final Negations negations;
  private final OperatorWords words;
  private final LightVerbs lights;

  Moods(Operators operators, Negations negations, OperatorWords words, LightVerbs lights) {
    this.operators = operators;
    this.negations = negations;
    this.words = words;
    this.lights = lights;
  }

  /** A status as what hangs on a word itself changes it. */
  Status local(Tree tree, int word, Status below, boolean reported) {
    Status status = below;
    Token token = tree.token(word);
    if (isCounterfactual(tree, word) || isAny(tree, token) || Unreal.isTold(tree, word)
        || isIfBorneOut(tree, token)) {
      status = StatusTable.compose(status, Status.POSSIBLE);
    }
    for (Token child : tree.children(word)) {
      Status modifier = child.upos().equals("PROPN") ? null
          : operators.modifiers().getOrDefault(Tree.lemma(child),
              child.index() < word ? operators.modifiers().get(Tree.lower(child)) : null);
      boolean applies =
          switch (child.universalRelation()) {
            case "advmod", "amod", "aux", "det", "obl", "compound", "acl" -> true;
            default -> false;
          };
      if (modifier != null && applies && !child.upos().equals("PROPN") && !isCompared(tree, child.index())
          && !isSaid(tree, child, token, token)) {
        status = StatusTable.compose(status, isConcluded(tree, child) ? Status.ALLEGED : modifier);
      }
      Status mark = Tree.isRelation(child, "mark") && !isConceded(tree, token)
          && !WordClass.DELAYING.holds(Tree.lemma(token))
          ? operators.marks().get(Tree.lemma(child)) : null;
      if (mark != null) {
        status = StatusTable.compose(status, mark);
      } else if (Schedules.isAwaited(tree, token, child)) {
        status = StatusTable.compose(status, Status.FUTURE);
      }
    }
    if (isOfPossible(tree, token) || isOpenedByFlaw(tree, token) || isMadePossible(tree, token)) {
      status = StatusTable.compose(status, Status.POSSIBLE);
    }
    status = StatusTable.compose(status, Tree.isVerb(token) ? mood(tree, token, reported)
        : StatusTable.compose(mood(tree, token, reported), restricted(tree, word)));
    if (isCounterfactualResult(tree, word) && status == Status.FUTURE) {
      status = Status.POSSIBLE;
    }
    if (isCondition(tree, token)) {
      return status == Status.ASSERTED ? Status.POSSIBLE : status;
    }
    if (status == Status.FUTURE && below != Status.FUTURE && words.isWhether(tree, token)) {
      status = Status.POSSIBLE;
    }
    boolean without = tree.child(word, "mark").map(Tree::lemma).map(operators.marks()::get)
        .filter(Status.NEGATED::equals).isPresent();
    boolean negated = negations.isNegated(tree, word) && !without && !isAsSuch(tree, word) && !isHadNot(tree, token)
        || isUnreached(tree, word) || isAtNoPoint(tree, word)
        || isWithout(tree, token);
    return negated ? StatusTable.compose(status, Status.NEGATED) : status;
  }

  /** « les éventuelles données volées », "any potential stolen data": there may be none. */
  private boolean isOfPossible(Tree tree, Token taken) {
    boolean attribute = Tree.isRelation(taken, "acl") || Tree.isRelation(taken, "amod");
    return attribute && Tree.isPastParticiple(taken) && tree.child(taken.index(), "aux").isEmpty()
        && tree.head(taken.index()).filter(thing -> WordClass.GENERIC_DATA.holds(Tree.lemma(thing))
            || WordClass.HANDED_OVER.holds(Tree.lemma(thing)))
        .filter(thing -> tree.children(thing.index()).stream().anyMatch(word -> word.index() < thing.index()
            && Tree.isRelation(word, "amod") && operators.modifiers().get(Tree.lemma(word)) == Status.POSSIBLE))
        .isPresent();
  }

  /** "would have sent more had he not been arrested": a condition contrary to fact. */
  private static boolean isHadNot(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && tree.child(verb.index(), "mark").isEmpty()
        && tree.child(verb.index(), "nsubj", "nsubj:pass").filter(subject -> tree.children(verb.index()).stream()
            .anyMatch(had -> Tree.isRelation(had, "aux") && WordClass.PERFECT.holds(Tree.lemma(had))
                && had.index() < tree.reach(subject.index())[0])).isPresent();
  }

  /** « auraient volé », « seraient en vente »: the mood of what one has from others. */
  boolean isHearsay(Tree tree, int verb) {
    return mood(tree, tree.token(verb), false) == Status.ALLEGED;
  }

  /** « réclament un million pour ne pas publier les données »: what is to come unless somebody pays. */
  boolean isRansomed(Tree tree, int act) {
    Token verb = tree.token(act);
    Optional<Token> above = tree.head(act).filter(demand -> WordClass.DEMANDING.holds(Tree.lemma(demand)));
    boolean purpose = Tree.isVerb(verb) && (tree.isInfinitive(act) || Tree.isPresentParticiple(verb))
        && !Tree.isRelation(verb, "ccomp") && !Tree.isRelation(verb, "conj");
    return purpose && above.isPresent() && above.get().index() < act && negations.isNegated(tree, act)
        && tree.child(above.get().index(), "obj").isPresent();
  }

  /** "Whether Russia hacked the party remains unclear": what a sentence opens with asking, not what is known in it. */
  static boolean isAskedAtStart(Tree tree, int act) {
    int root = tree.sentence().tokens().stream().filter(token -> token.head() == 0).mapToInt(Token::index).min()
        .orElse(0);
    return act < root && WordClass.WHETHER.holds(Tree.lower(tree.token(1)))
        && IntStream.range(1, root).noneMatch(tree::isComma) && !PredicationReader.isKnown(tree, act)
        && !isToldOfNoun(tree, act);
  }

  /** Whether a clause that tells of a noun holds a word; what hangs on the word that asks is no noun. */
  private static boolean isToldOfNoun(Tree tree, int word) {
    for (int at = word; at > 0; at = tree.token(at).head()) {
      Token token = tree.token(at);
      if (token.relation().equals("acl:relcl") || Tree.isRelation(token, "acl") && token.head() > 1
          && tree.token(token.head()).head() != 1) {
        return true;
      }
    }
    return false;
  }

  /** "prevented hackers from breaking into the grid", but not "did little to prevent": what somebody is kept from. */
  boolean isKeptFrom(Tree tree, Token governor, Token act) {
    boolean plain = !tree.isInfinitive(governor.index()) && tree.children(governor.index()).stream()
        .noneMatch(child -> WordClass.HARDLY.holds(Tree.lower(child)));
    return plain && WordClass.KEEPING_FROM.holds(Tree.lemma(governor)) && governor.index() < act.index()
        && tree.child(act.index(), "mark").filter(from -> WordClass.FROM.holds(Tree.lower(from))).isPresent();
  }

  /** « relâché sans inculpation », "left without an agreement", but not "without the attack". */
  private static boolean isWithout(Tree tree, Token act) {
    return act.upos().equals("NOUN") && WordClass.WITHOUT.holds(tree.preposition(act.index()))
        && tree.child(act.index(), "det").filter(word -> !WordClass.INDEFINITE.holds(Tree.lemma(word))).isEmpty();
  }

  /** « Ce n'est pas une attaque isolée », "is no ordinary attack": of what kind it is is denied, and not the act. */
  private static boolean isAsSuch(Tree tree, int noun) {
    boolean said = tree.child(noun, "cop").isPresent()
        || verbBefore(tree, noun).filter(verb -> isAmounting(tree, verb)).isPresent();
    return said && tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "amod") || child.relation().equals("acl"))
        .anyMatch(child -> WordClass.AS_SUCH.holds(Tree.lemma(child)) || WordClass.AS_SUCH.holds(Tree.lower(child)));
  }

  /** « Il ne s'agit pas d'un simple piratage, mais d'un sabotage »: it is more than that, and that too. */
  static boolean isNoMere(Tree tree, Token verb, Token noun) {
    return isAmounting(tree, verb) && isAsSuch(tree, noun.index());
  }

  private static Optional<Token> verbBefore(Tree tree, int noun) {
    return IntStream.range(1, noun).mapToObj(back -> tree.token(noun - back)).filter(Tree::isVerb).findFirst();
  }

  private static boolean isAmounting(Tree tree, Token verb) {
    return WordClass.AMOUNTING_TO.holds(Tree.lemma(verb)) && Tree.isVerb(verb) && tree.isFinite(verb);
  }

  /** "The sanctions would be lifted if", « n'a pas levé les sanctions »: what is not ended yet stands until then. */
  boolean isToEnd(Tree tree, int measure) {
    Token noun = tree.token(measure);
    boolean ended = WordClass.IN_FORCE.holds(Tree.lemma(noun))
        && (Tree.isRelation(noun, "obj") || noun.relation().equals("nsubj:pass"))
        && tree.child(measure, "acl").isEmpty();
    return ended && tree.head(measure).filter(verb -> WordClass.LIFTING.holds(Tree.lemma(verb)))
        .filter(verb -> negations.isNegated(tree, verb.index()) || verb.has("Tense", "Fut")
            || verb.has("Mood", "Cnd") || auxiliaries(tree, verb.index()).stream()
            .anyMatch(aux -> aux.has("Tense", "Fut") || isPresentConditional(tree, verb, aux)
                || operators.modifiers().containsKey(Tree.lemma(aux)))).isPresent();
  }

  /** « seraient levées », but not « auraient été levées ». */
  private static boolean isPresentConditional(Tree tree, Token verb, Token aux) {
    return aux.has("Mood", "Cnd") && auxiliaries(tree, verb.index()).size() == 1;
  }

  /** "is against any interference in the vote": of the kind, and none that took place. */
  private static boolean isAny(Tree tree, Token act) {
    return act.upos().equals("NOUN") && tree.child(act.index(), "det")
        .filter(word -> WordClass.ANY.holds(Tree.lower(word))).isPresent();
  }

  /** "as soon as the theft was found": a word between two that compare it says when, and no more. */
  private static boolean isCompared(Tree tree, int word) {
    return word > 1 && word < tree.size() && Tree.lower(tree.token(word - 1)).equals(Tree.lower(tree.token(word + 1)))
        && !tree.token(word - 1).upos().equals("PUNCT");
  }

  /**
   * "We can confirm the theft": what those who speak can say, they say.
   *
   * @param clause the modal or the verb of saying, whichever has the subject
   */
  boolean isSaid(Tree tree, Token can, Token says, Token clause) {
    boolean either = tree.children(says.index()).stream().anyMatch(child -> Tree.isRelation(child, "conj")
        && tree.children(child.index()).stream().anyMatch(or -> WordClass.OR.holds(Tree.lower(or))));
    return WordClass.CAN_SAY.holds(Tree.lower(can)) && WordClass.SAYING_THAT.holds(Tree.lemma(says))
        && !WordClass.REPORTING.holds(Tree.lemma(says)) && !either
        && !Tree.isRelation(clause, "advcl") && !negations.isNegated(tree, can.index())
        && !negations.isNegated(tree, says.index()) && tree.child(clause.index(), "nsubj")
            .filter(who -> WordClass.SPEAKER.holds(Tree.lower(who)) && who.index() < can.index()).isPresent();
  }

  /** « une faille qui permet à un attaquant d'entrer », « des outils permettant de lancer »: what may never be done. */
  private static boolean isOpenedByFlaw(Tree tree, Token verb) {
    boolean able = WordClass.ENABLING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "aux").isEmpty();
    Optional<Token> weak = !able ? Optional.empty() : verb.relation().startsWith("acl") ? tree.head(verb.index())
        : tree.child(verb.index(), "nsubj");
    return able && verb.has("Mood", "Cnd") || weak.filter(noun -> WordClass.FLAW.holds(Tree.lemma(noun))
        || WordClass.TOOL.holds(Tree.lemma(noun)) && verb.relation().equals("acl")).isPresent();
  }

  /** "makes it possible to seize the assets": what may now be done. */
  private static boolean isMadePossible(Tree tree, Token verb) {
    return tree.isInfinitive(verb.index()) && Tree.isRelation(verb, "xcomp") && tree.head(verb.index())
        .filter(makes -> makes.index() < verb.index()).filter(makes -> IntStream.range(makes.index(), verb.index())
            .anyMatch(i -> WordClass.WITHIN_REACH.holds(Tree.lower(tree.token(i)))
                && SmallWords.isNeuter(tree.token(i - 1)) && i - 2 == makes.index())).isPresent();
  }

  /** "they would have stolen the files": what did not come about. */
  private static boolean isCounterfactualResult(Tree tree, int verb) {
    return auxiliaries(tree, verb).stream().anyMatch(child -> WordClass.SUPPOSED.holds(Tree.lower(child)))
        && auxiliaries(tree, verb).stream().anyMatch(child -> child.has("VerbForm", "Inf"));
  }

  /** "must have been hacked": what is concluded, and not asked for. */
  private static boolean isConcluded(Tree tree, Token modal) {
    return WordClass.MUST.holds(Tree.lemma(modal)) && auxiliaries(tree, modal.head()).stream()
        .anyMatch(child -> child.has("VerbForm", "Inf") && WordClass.HAVE.holds(Tree.lemma(child)));
  }

  private static List<Token> auxiliaries(Tree tree, int verb) {
    return tree.children(verb).stream().filter(child -> Tree.isRelation(child, "aux")).toList();
  }

  /** "if the ransom is not paid", "if it is true that …": what is or is not so in a condition is open. */
  boolean isCondition(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && !isConceded(tree, verb) && tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark"))
        .anyMatch(child -> operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
  }

  /** "Si la société n'a pas voulu commenter, elle a porté plainte": both past, a contrast. */
  private static boolean isConceded(Tree tree, Token verb) {
    return isSaidToo(tree, verb) || tree.isPerfect(verb.index())
        && (Tree.isRelation(verb, "advcl") && verb.head() > verb.index() && tree.isPerfect(verb.head())
            || verb.head() == 0 && tree.children(verb.index()).stream().anyMatch(main -> isBesideRoot(tree, main)));
  }

  /** « Si la mairie reconnaît une intrusion, elle assure que … »: both are said by one, in the present. */
  private static boolean isSaidToo(Tree tree, Token verb) {
    Optional<Token> main = tree.head(verb.index())
        .filter(says -> Tree.isRelation(verb, "advcl") && says.index() > verb.index());
    boolean both = main.filter(says -> WordClass.SAYING_THAT.holds(Tree.lemma(verb))
        && WordClass.SAYING_THAT.holds(Tree.lemma(says)) && isPresent(verb) && isPresent(says)).isPresent();
    return both && Stream.of(verb, main.get()).flatMap(word -> tree.child(word.index(), "nsubj").stream())
        .anyMatch(who -> WordClass.PERSONAL.holds(Tree.lower(who)));
  }

  private static boolean isPresent(Token verb) {
    return verb.has("VerbForm", "Fin") && !verb.has("Tense", "Fut") && !verb.has("Tense", "Imp")
        && !verb.has("Mood", "Cnd");
  }

  /** What stands beside a sentence's first clause and is told of it, and does not say who spoke. */
  private static boolean isBesideRoot(Tree tree, Token main) {
    return Tree.isRelation(main, "parataxis") && main.index() > main.head() && tree.isPerfect(main.index())
        && tree.child(main.index(), "nsubj", "nsubj:pass")
            .filter(subject -> subject.index() < main.index()).isPresent();
  }

  /** "At no point was the system hacked": a negation in front, behind which the helper stands before the subject. */
  private boolean isAtNoPoint(Tree tree, int verb) {
    Token said = tree.token(verb);
    boolean bare = Tree.isVerb(said) && (Tree.isPastParticiple(said) || said.has("VerbForm", "Inf")
        || said.has("VerbForm", "Fin"));
    int helper = verb - 1;
    while (bare && helper > 3 && !tree.isComma(helper) && !Tree.isVerb(tree.token(helper))
        && !WordClass.INVERTED.holds(Tree.lemma(tree.token(helper)))) {
      helper--;
    }
    return bare && helper > 3 && helper < verb - 1 && WordClass.NO_WAY.holds(Tree.lemma(tree.token(helper - 1)))
        && operators.negativeDeterminers().contains(Tree.lemma(tree.token(helper - 2)))
        && tree.token(helper - 3).upos().equals("ADP") && tree.child(verb, "advmod")
            .filter(word -> operators.negations().contains(Tree.lemma(word))).isEmpty()
        && !negations.isNegated(tree, verb);
  }

  /** "stopped the attack before any data was stolen". */
  private static boolean isUnreached(Tree tree, int verb) {
    return Tree.isVerb(tree.token(verb))
        && tree.children(verb).stream().anyMatch(child -> WordClass.BEFORE.holds(Tree.lower(child))
            && (Tree.isRelation(child, "mark") || Tree.isRelation(child, "case")))
        && tree.children(verb).stream()
            .filter(child -> Tree.isRelation(child, "nsubj") || Tree.isRelation(child, "obj"))
            .flatMap(child -> tree.children(child.index()).stream())
            .anyMatch(word -> WordClass.ANY.holds(Tree.lemma(word)));
  }

  /** "If the report is true, they stole the plans": what is no fact unless something proves to be one. */
  private boolean isIfBorneOut(Tree tree, Token verb) {
    return Tree.isVerb(verb) && tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "advcl") && WordClass.PROVEN.holds(Tree.lemma(child)))
        .flatMap(child -> tree.children(child.index()).stream())
        .anyMatch(child -> Tree.isRelation(child, "mark")
            && operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
  }

  /** "Had hackers stolen the files, …": a condition by the order of words. */
  private static boolean isCounterfactual(Tree tree, int verb) {
    Optional<Token> subject = tree.child(verb, "nsubj");
    return subject.isPresent() && tree.child(verb, "aux")
        .filter(aux -> Tree.lower(aux).equals("had") && aux.index() == 1
            && aux.index() < subject.get().index()).isPresent();
  }

  /** "les attaques qui viseront le scrutin": an act that a relative clause tells as to come or as hearsay. */
  private Status restricted(Tree tree, int noun) {
    return tree.children(noun).stream()
        .filter(child -> child.relation().equals("acl:relcl") && Tree.isVerb(child))
        .filter(child -> tree.reach(child.index())[0] > noun
            && !tree.token(tree.reach(child.index())[0] - 1).form().equals(","))
        .filter(child -> tree.child(child.index(), "nsubj").filter(subject -> isSubjectPronoun(subject)).isPresent()
            || isDoneTo(tree, noun, child))
        .map(child -> mood(tree, child, false))
        .filter(mood -> mood == Status.FUTURE || mood == Status.ALLEGED)
        .findFirst()
        .orElse(Status.ASSERTED);
  }

  /** « les attaques qu'aurait menées la Russie »: the act is what somebody is said to carry out. */
  private boolean isDoneTo(Tree tree, int noun, Token clause) {
    return tree.child(clause.index(), "obj").filter(object -> object.index() < clause.index()
        && WordClass.OBJECT_RELATIVE.holds(Tree.lower(object))).isPresent()
        && lights.isLight(tree, noun, clause.index());
  }

  private static boolean isSubjectPronoun(Token subject) {
    return WordClass.SUBJECT_RELATIVE.holds(Tree.lower(subject));
  }

  private Status mood(Tree tree, Token verb, boolean reported) {
    if (!Tree.isVerb(verb)) {
      Optional<Token> copula = tree.child(verb.index(), "cop");
      return copula.map(token -> ofHelper(tree, verb, reported).orElseGet(() -> own(tree, token, reported)))
          .orElse(Status.ASSERTED);
    }
    if (isToBe(tree, verb)) {
      return Status.FUTURE;
    }
    return ofHelper(tree, verb, reported).orElseGet(() -> own(tree, verb, reported));
  }

  /**
   * "aurait piraté", "aurait été la cible": what the mood and tense of a helper say of the word that it helps;
   * « a précisé que l'envoyé serait convoqué » is to come.
   */
  private Optional<Status> ofHelper(Tree tree, Token word, boolean reported) {
    for (Token child : tree.children(word.index())) {
      if (Tree.isRelation(child, "aux") && child.has("Mood", "Cnd")) {
        if (reported && isPresentConditional(tree, word, child) && WordClass.BE.holds(Tree.lemma(child))
            && WordClass.DONE_BY_OFFICE.holds(Tree.lemma(word))) {
          return Optional.of(Status.FUTURE);
        }
        boolean modal = operators.modifiers().containsKey(Tree.lemma(child));
        return Optional.of(modal ? Status.ASSERTED : Status.ALLEGED);
      }
      if (Tree.isRelation(child, "aux") && child.has("Tense", "Fut")) {
        return Optional.of(Status.FUTURE);
      }
    }
    return Optional.empty();
  }

  /** "is to travel", "their aim was to hack the bank". */
  private static boolean isToBe(Tree tree, Token verb) {
    Optional<Token> mark = tree.child(verb.index(), "mark")
        .filter(to -> to.index() < verb.index() && WordClass.INFINITIVE_MARK.holds(Tree.lower(to)));
    return mark.isPresent() && tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "cop") || Tree.isRelation(child, "aux"))
        .anyMatch(child -> child.index() == mark.get().index() - 1 && child.has("VerbForm", "Fin")
            && WordClass.BE.holds(Tree.lemma(child)));
  }

  /** What a verb's own mood and tense say; "voudrait payer" wants, « exigeraient une rançon » is only told. */
  private Status own(Tree tree, Token verb, boolean reported) {
    boolean governor = operators.governors().containsKey(Tree.lemma(verb))
        && tree.child(verb.index(), "obj").filter(Tree::isNominal).isEmpty();
    if (verb.has("Mood", "Cnd") && !governor) {
      return reported ? Status.FUTURE : Status.ALLEGED;
    }
    return verb.has("Tense", "Fut") || Schedules.isScheduled(tree, verb) ? Status.FUTURE : Status.ASSERTED;
  }
}
