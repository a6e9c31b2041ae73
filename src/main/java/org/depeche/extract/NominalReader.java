package org.depeche.extract;

import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Reads a noun or adjective: what hangs on it, of whom it is said, what it does, and what it hangs on itself. */
final class NominalReader {
  private final SmallWords small;
  private final NounArguments nouns;
  private final ClauseSubjects subjects;

  NominalReader(SmallWords small, NounArguments nouns, ClauseSubjects subjects) {
    this.small = small;
    this.nouns = nouns;
    this.subjects = subjects;
  }

  Arguments read(Tree tree, int head) {
    Arguments arguments = nouns.read(tree, head);
    subjects.ofNoun(tree, head)
        .filter(subject -> tree.child(head, "cop").isPresent() || isMade(tree, head) || isSaidOfSubject(tree, head))
        .ifPresent(subject -> predicated(tree, head, subject, arguments));
    whoIsIn(tree, head).or(() -> whoIs(tree, head)).ifPresent(subject -> predicated(tree, head, subject, arguments));
    tree.head(head).ifPresent(above -> under(tree, tree.token(head), above, arguments));
    tree.children(head).stream()
        .filter(clause -> clause.relation().equals("acl:relcl") && Tree.isVerb(clause))
        .filter(clause -> tree.child(clause.index(), "nsubj")
            .filter(who -> WordClass.SUBJECT_WHO.holds(Tree.lower(who))).isPresent())
        .findFirst().ifPresent(clause -> whatItDoes(tree, clause, arguments));
    return arguments;
  }

  /** "courriels qui imitent la banque": what a relative clause says that it does. */
  private static void whatItDoes(Tree tree, Token verb, Arguments arguments) {
    arguments.add(Passives.isPassive(tree, verb.index()) ? "undergoes" : "does", verb.index());
  }

  private void under(Tree tree, Token token, Token above, Arguments arguments) {
    if (Tree.isVerb(above) && Tree.isRelation(token, "nsubj")) {
      whatItDoes(tree, above, arguments);
    }
    if (isUnder(token, above) || isBesidePredicate(tree, token, above)) {
      arguments.add("head:" + relationTo(tree, token), above.index());
    }
  }

  /**
   * "En visite à Berlin, le chancelier a …", "Le chancelier, en visite à Berlin, …": who is in the state that a noun
   * tells.
   */
  private Optional<Integer> whoIsIn(Tree tree, int noun) {
    Token token = tree.token(noun);
    Optional<Token> preposition = tree.child(noun, "case").filter(word -> word.index() < noun);
    boolean bare = token.upos().equals("NOUN") && preposition.isPresent()
        && tree.child(noun, "det", "nummod", "cop").isEmpty();
    if (!bare) {
      return Optional.empty();
    }
    int before = preposition.get().index() - 1;
    boolean opens = before < 1 || tree.token(before).form().equals(",");
    Optional<Token> above = tree.head(noun);
    boolean behindCopula = above.isPresent() && before > 0 && Tree.isRelation(tree.token(before), "cop")
        && tree.token(before).head() == above.get().index();
    if (behindCopula) {
      return subjects.ofNoun(tree, above.get().index());
    }
    if (above.isEmpty() || !opens) {
      return Optional.empty();
    }
    int word = above.get().index();
    Optional<Integer> received = before <= word ? Optional.empty() : received(tree, above.get(), before - 1);
    if (received.isPresent()) {
      return received;
    }
    if (Tree.isVerb(above.get())) {
      return Passives.isPassive(tree, word) ? Optional.empty() : subjects.ofVerb(tree, word);
    }
    return Tree.isNominal(above.get()) && word < noun ? Optional.of(word) : Optional.empty();
  }

  /** « X a reçu Y, en visite à Z »: the guest, right before the comma. */
  private static Optional<Integer> received(Tree tree, Token verb, int last) {
    boolean meets = WordClass.RECEIVING.holds(Tree.lemma(verb));
    return tree.children(verb.index()).stream()
        .filter(who -> meets && who.index() > verb.index() && Tree.isNominal(who))
        .filter(who -> Tree.isRelation(who, "obj") || WordClass.TOGETHER.holds(tree.preposition(who.index())))
        .filter(who -> tree.reach(who.index())[1] >= last && who.index() <= last && who.has("Number", "Sing")
            && !SmallWords.hasIndefiniteArticle(tree, who.index()))
        .map(Token::index).findFirst();
  }

  /** "Les suspects sont sous les verrous": the copula, read as the verb that the noun hangs on. */
  private Optional<Integer> whoIs(Tree tree, int noun) {
    boolean phrase = Tree.isRelation(tree.token(noun), "obl") && tree.child(noun, "case").isPresent();
    return tree.head(noun)
        .filter(verb -> phrase && verb.upos().equals("VERB") && WordClass.BE.holds(Tree.lemma(verb)))
        .flatMap(verb -> subjects.ofVerb(tree, verb.index()))
        .filter(subject -> subject < noun);
  }

  /** "made the site unreachable": what a verb makes of its object. */
  private static boolean isMade(Tree tree, int head) {
    return Tree.isRelation(tree.token(head), "xcomp") && tree.child(head, "nsubj").isPresent();
  }

  /** "les sites restent injoignables", "has become the latest victim". */
  private static boolean isSaidOfSubject(Tree tree, int head) {
    Token token = tree.token(head);
    return (token.upos().equals("ADJ") || token.upos().equals("NOUN")) && Tree.isRelation(token, "xcomp")
        && tree.head(head).filter(verb -> tree.child(verb.index(), "obj").isEmpty()).isPresent();
  }

  /** "Moscow was behind the attack": the subject, also under the name of the preposition. */
  void predicated(Tree tree, int head, int subject, Arguments arguments) {
    String preposition = small.preposition(tree, head);
    arguments.add("subject", tree.conjuncts(subject));
    if (!preposition.isEmpty()) {
      arguments.add("subject:" + preposition, tree.conjuncts(subject));
    }
  }

  /** "was in Canberra for talks": the phrase that a predicate with a copula has beside it. */
  private static boolean isBesidePredicate(Tree tree, Token token, Token above) {
    return Tree.isNominal(above) && Tree.isRelation(token, "obl") && tree.child(above.index(), "cop").isPresent();
  }

  private static boolean isUnder(Token token, Token above) {
    return Tree.isNominal(above)
        ? Tree.isRelation(token, "nmod") || Tree.isRelation(token, "compound")
        : Tree.isVerb(above) && (Tree.isRelation(token, "obl") || Tree.isRelation(token, "obj"));
  }

  private String relationTo(Tree tree, Token noun) {
    String preposition = small.preposition(tree, noun.index());
    return !preposition.isEmpty() ? preposition : Tree.isRelation(noun, "obj") ? "patient" : "compound";
  }
}
