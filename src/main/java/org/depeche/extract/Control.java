package org.depeche.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Tells who does what an infinitive, gerund or participle under another word says: its object, whom it is told to, or
 * whoever that word is about (in grammar: control and raising).
 */
final class Control {
  private final LightVerbs lights;
  private final Means means;

  Control(LightVerbs lights, Means means) {
    this.lights = lights;
    this.means = means;
  }

  /** Who does what a clause says. */
  sealed interface Doer {
    /** A word of the sentence. */
    record Word(int index) implements Doer {}

    /** Whoever the word above the clause is about. */
    record AsAbove() implements Doer {}

    record Nobody() implements Doer {}

    private static Doer of(Optional<Integer> word) {
      return word.<Doer>map(Word::new).orElseGet(Nobody::new);
    }
  }

  Doer of(Tree tree, Token clause, Token above) {
    if (!Tree.isVerb(above)) {
      Optional<Integer> named = namedAs(tree, above);
      if (named.isPresent()) {
        return new Doer.Word(named.get());
      }
      boolean beside = Tree.isRelation(above, "obj") && isPrepositional(tree, clause)
          || Tree.isRelation(above, "nsubj") && Tree.isRelation(clause, "advcl") && above.index() < clause.index();
      return beside ? new Doer.Word(above.index()) : new Doer.AsAbove();
    }
    if (means.isVerb(above) && tree.isInfinitive(clause.index())) {
      return Passives.isPassive(tree, above.index()) ? new Doer.Nobody() : new Doer.AsAbove();
    }
    if (setsTerm(tree, above, clause.index())) {
      return Doer.of(givenTerm(tree, above).map(given -> RelativeClauses.resolve(tree, above.index(), given)));
    }
    if (WordClass.RECOMMENDING.holds(Tree.lemma(above)) && Tree.isPresentParticiple(clause)
        && Tree.isRelation(clause, "xcomp")) {
      return new Doer.Nobody();
    }
    Optional<Token> object = object(tree, clause, above);
    if (object.isEmpty() && isLet(tree, clause) && !Passives.isPassive(tree, above.index())
        && !Passives.isReflexive(tree, above.index())) {
      return new Doer.Nobody();
    }
    Optional<Integer> controller = given(tree, clause, above).or(() -> calledOn(tree, clause, above))
        .or(() -> object.isEmpty() ? withoutObject(tree, clause, above) : byObject(tree, clause, above, object.get()))
        .or(() -> object.isEmpty() && isPrepositional(tree, clause) && clause.index() > above.index()
            ? told(tree, above) : Optional.empty());
    if (controller.isEmpty() && WordClass.REPROACHING.holds(Tree.lemma(above))) {
      return Doer.of(reproached(tree, above));
    }
    return controller.<Doer>map(Doer.Word::new).orElseGet(Doer.AsAbove::new);
  }

  /** "named the group as responsible for hacking it": who is said to be so. */
  static Optional<Integer> namedAs(Tree tree, Token responsible) {
    boolean as = tree.child(responsible.index(), "case", "mark")
        .filter(word -> WordClass.AS_WHAT.holds(Tree.lower(word))).isPresent();
    return !as || !responsible.upos().equals("ADJ") ? Optional.empty() : tree.head(responsible.index())
        .filter(verb -> Tree.isVerb(verb) && verb.index() < responsible.index())
        .flatMap(verb -> tree.child(verb.index(), "obj", "nsubj:pass"))
        .filter(named -> named.index() < responsible.index()).map(Token::index);
  }

  /** "let hackers steal the files", « laissé voler les données »: what somebody does not prevent. */
  static boolean isLet(Tree tree, Token act) {
    boolean clause = (Tree.isRelation(act, "xcomp") || Tree.isRelation(act, "ccomp"))
        && !WordClass.LET_SO.holds(Tree.lemma(act));
    return clause && tree.head(act.index()).filter(verb -> WordClass.LETTING.holds(Tree.lemma(verb))).isPresent();
  }

  /** What the verb above has for an object, in whatever form. */
  private static Optional<Token> object(Tree tree, Token clause, Token verb) {
    Optional<Token> object = tree.child(verb.index(), "obj").or(() -> several(tree, verb));
    if (object.isEmpty() && !Passives.isPassive(tree, verb.index())) {
      object = tree.child(verb.index(), "iobj");
    }
    return object.isPresent() || !isForDeed(tree, clause) ? object : tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && child.index() < clause.index())
        .filter(child -> WordClass.AIMED_AT.holds(tree.preposition(child.index())))
        .findFirst();
  }

  /** "gave the firm 48 hours to pay": to whom a time is set. */
  private static Optional<Token> givenTerm(Tree tree, Token verb) {
    return tree.child(verb.index(), "iobj")
        .or(() -> tree.children(verb.index()).stream()
            .filter(child -> Tree.isRelation(child, "obl") && !WordClass.TIME_NOUN.holds(Tree.lemma(child))
                && WordClass.ADDRESSING.holds(tree.preposition(child.index())))
            .findFirst())
        .or(() -> tree.child(verb.index(), "obj", "nsubj:pass").filter(noun -> !isTerm(noun)));
  }

  /** "gave the gang access to steal": who is given what an infinitive is for. */
  private static Optional<Integer> given(Tree tree, Token clause, Token verb) {
    boolean gives = tree.isInfinitive(clause.index()) && WordClass.GIVING.holds(Tree.lemma(verb));
    return !gives ? Optional.empty() : tree.child(verb.index(), "iobj").or(() -> tree.child(verb.index(), "obj"))
        .filter(noun -> !WordClass.TIME_NOUN.holds(Tree.lemma(noun)))
        .map(noun -> RelativeClauses.resolve(tree, verb.index(), noun));
  }

  /** "called on Jordan to open an inquiry": who stands right before what is asked of them. */
  private static Optional<Integer> calledOn(Tree tree, Token clause, Token verb) {
    Optional<Token> mark = tree.isInfinitive(clause.index()) && WordClass.URGING.holds(Tree.lemma(verb))
        ? tree.child(clause.index(), "mark").filter(to -> WordClass.INFINITIVE_MARK.holds(Tree.lower(to)))
        : Optional.empty();
    return mark.flatMap(to -> IntStream.range(verb.index() + 1, to.index())
        .filter(i -> Tree.isRelation(tree.token(i), "obl") && Tree.isNominal(tree.token(i)))
        .filter(i -> tree.reach(i)[1] == to.index() - 1)
        .filter(i -> WordClass.TOLD_ON.holds(tree.preposition(i)) || WordClass.ADDRESSING.holds(tree.preposition(i)))
        .boxed().findFirst());
  }

  /** "the group, which X accuses of …": the noun before a clause that has it for an object. */
  private static Optional<Integer> withoutObject(Tree tree, Token clause, Token verb) {
    if (RelativeClauses.isReducedRelative(tree, verb.index()) && isPrepositional(tree, clause)) {
      return tree.head(verb.index()).map(Token::index);
    }
    return WordClass.ACCUSING.holds(Tree.lemma(verb)) && !Passives.isPassive(tree, verb.index())
        ? RelativeClauses.relativized(tree, verb) : Optional.empty();
  }

  /** "urged Moscow to stop", "fined the firm for hacking": the object, or whom a measure strikes, does what is said. */
  private Optional<Integer> byObject(Tree tree, Token clause, Token verb, Token object) {
    if (Tree.isRelation(clause, "advcl")) {
      boolean accusing = isPrepositional(tree, clause) || isForHaving(tree, clause);
      boolean asked = tree.isInfinitive(clause.index()) && clause.index() > verb.index() && !isInOrderTo(tree, clause)
          && (WordClass.URGING.holds(Tree.lemma(verb)) || WordClass.BRINGING_TO_DO.holds(Tree.lemma(verb))
              && tree.child(clause.index(), "ccomp").isEmpty());
      return !accusing && !asked ? Optional.empty() : struck(tree, verb, object, clause)
          .or(() -> Optional.of(RelativeClauses.resolve(tree, verb.index(), object)));
    }
    boolean summoned = WordClass.SUMMONING.holds(Tree.lemma(verb)) && WordClass.PROTESTING.holds(Tree.lemma(clause));
    boolean purpose = tree.isInfinitive(clause.index())
        && (summoned || WordClass.OWN_PURPOSE.holds(Tree.lemma(verb)) || isLoosePurpose(verb, clause));
    boolean aside = tree.isComma(clause.index() - 1) && Tree.isPresentParticiple(clause);
    boolean named = Tree.isNominal(object) || WordClass.RELATIVE.holds(Tree.lemma(object));
    return purpose || aside || !named || isBarePerfect(tree, clause)
        ? Optional.empty() : Optional.of(RelativeClauses.resolve(tree, verb.index(), object));
  }

  private static Optional<Integer> reproached(Tree tree, Token verb) {
    return tree.child(verb.index(), "iobj")
        .or(() -> tree.children(verb.index()).stream()
            .filter(child -> Tree.isRelation(child, "obl") && child.upos().equals("PRON"))
            .findFirst())
        .map(accused -> RelativeClauses.resolve(tree, verb.index(), accused));
  }

  /** "accuse des pirates de …": the object under the article of several. */
  private static Optional<Token> several(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && child.index() > verb.index())
        .filter(child -> Tree.isNominal(child) && SmallWords.isArticle(tree, child.index()))
        .findFirst();
  }

  /** "reproche au pirate d'avoir …", "demande à Pékin de …": who is told does it. */
  private static Optional<Integer> told(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && tree.preposition(child.index()).equals("à"))
        .filter(child -> child.upos().equals("PROPN") || child.upos().equals("NOUN"))
        .filter(child -> child.index() > verb.index() || !tree.isComma(tree.reach(child.index())[1] + 1))
        .map(Token::index)
        .findFirst();
  }

  /** "held a news conference on Monday to denounce it": an infinitive that the parser left loose. */
  private static boolean isLoosePurpose(Token verb, Token clause) {
    return clause.relation().equals("dep") && clause.index() > verb.index()
        && !WordClass.URGING.holds(Tree.lemma(verb)) && !WordClass.ENABLING.holds(Tree.lemma(verb))
        && !WordClass.WISHING.holds(Tree.lemma(verb));
  }

  /** "imposed sanctions on the firm for hacking": whom a measure strikes is who did what it is for. */
  Optional<Integer> struck(Tree tree, Token verb, Token measure, Token clause) {
    boolean light = lights.lendsAgent(verb);
    return Stream.concat(tree.children(measure.index()).stream(), tree.children(verb.index()).stream())
        .filter(child -> light && (Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod")))
        .filter(child -> child.index() > measure.index() && child.index() < clause.index())
        .filter(child -> WordClass.STRUCK.holds(tree.preposition(child.index())))
        .filter(child -> !WordClass.TIME_NOUN.holds(Tree.lemma(child)) && !WordClass.WEEKDAY.holds(Tree.lower(child)))
        .map(Token::index)
        .findFirst();
  }

  /** "d'avoir piraté", "of hacking": a clause under the preposition of a verb that says something of its object. */
  static boolean isPrepositional(Tree tree, Token clause) {
    boolean infinitive = tree.isInfinitive(clause.index());
    Token verb = tree.child(clause.index(), "cop").orElse(clause);
    boolean gerund = Tree.isPresentParticiple(verb)
        || tree.child(clause.index(), "aux").filter(Tree::isPresentParticiple).isPresent();
    return tree.children(clause.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark") || Tree.isRelation(child, "case"))
        .map(Tree::lemma)
        .anyMatch(lemma -> infinitive && lemma.equals("de") || gerund && WordClass.BEFORE_GERUND.holds(lemma));
  }

  /** "a condamné un étudiant pour avoir piraté …": what is past is no purpose but a reason. */
  private static boolean isForHaving(Tree tree, Token clause) {
    boolean past = tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Inf"));
    return past && tree.child(clause.index(), "mark", "case").filter(mark -> Tree.lemma(mark).equals("pour"))
        .isPresent();
  }

  /** « a appelé l'ambassadeur pour lui demander de … »: what the caller is up to. */
  private static boolean isInOrderTo(Tree tree, Token clause) {
    return tree.child(clause.index(), "mark", "case").filter(mark -> WordClass.IN_ORDER_TO.holds(Tree.lower(mark)))
        .isPresent();
  }

  /** "a informé la Cnil avoir été victime de …": what the teller has undergone, and not who is told. */
  private static boolean isBarePerfect(Tree tree, Token clause) {
    return tree.child(clause.index(), "mark", "case").isEmpty() && tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Inf"));
  }

  /** "lashed out at London for accusing it": who is aimed at did it. */
  private static boolean isForDeed(Tree tree, Token clause) {
    return tree.child(clause.index(), "mark", "case")
        .filter(mark -> WordClass.FOR_DEED.holds(Tree.lower(mark))).isPresent();
  }

  /** "gave the firm 48 hours to pay", "avait fixé un ultimatum pour payer": a time by which an act is to be done. */
  static boolean setsTerm(Tree tree, Token verb, int act) {
    boolean gives = WordClass.GIVING.holds(Tree.lemma(verb)) || WordClass.SETTING_TERM.holds(Tree.lemma(verb));
    return gives && verb.index() < act && tree.isInfinitive(act) && tree.children(verb.index()).stream()
        .anyMatch(child -> child.index() < act && child.index() != verb.index() && isTerm(child)
            && (Tree.isRelation(child, "obj") || Tree.isRelation(child, "obl") || Tree.isRelation(child, "nsubj")));
  }

  private static boolean isTerm(Token noun) {
    return WordClass.TIME_NOUN.holds(Tree.lemma(noun)) || WordClass.TERM.holds(Tree.lemma(noun));
  }
}
