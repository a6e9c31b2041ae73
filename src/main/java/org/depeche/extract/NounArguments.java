package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.extract.SmallWords.Governed;
import org.depeche.model.Token;

/** Reads what hangs on a noun or adjective: owner, phrases by preposition, modifiers, clauses. */
final class NounArguments {
  private final SmallWords small;

  NounArguments(SmallWords small) {
    this.small = small;
  }

  Arguments read(Tree tree, int head) {
    Arguments arguments = new Arguments();
    arguments.add("self", head);
    for (Token child : tree.children(head)) {
      switch (child.relation()) {
        case "nmod:poss" -> owner(tree, head, child, arguments);
        case "amod" -> {
          arguments.add("adj", child.index());
          arguments.addIf(Tree.isPastParticiple(child), "participle", child.index());
        }
        case "acl" -> {
          arguments.addIf(Tree.isPastParticiple(child), "participle", child.index());
          arguments.addIf(tree.isInfinitive(child.index()), "infinitive", child.index());
          arguments.addIf(Tree.isPresentParticiple(child), "does", child.index());
          arguments.addIf(isAccusation(tree, head, child) || isTelling(tree, head, child), "clause", child.index());
        }
        case "acl:relcl" -> arguments.addIf(isSaidThere(tree, head, child), "clause", child.index());
        case "cc:preconj" -> arguments.add("preconj", child.index());
        case "advmod" -> arguments.addIf(small.isNegation(child), "negation", child.index());
        case "compound", "flat", "flat:name", "flat:foreign", "appos" -> arguments.add("compound", child.index());
        case "det" -> arguments.add(
            SmallWords.isPossessive(child) ? "poss" : small.isNegative(child) ? "negation" : "det", child.index());
        default -> {
          if (Tree.lemma(child).equals("dont") && Tree.isRelation(child, "nmod")) {
            arguments.add("de", tree.conjuncts(RelativeClauses.resolve(tree, head, child)));
          } else if (Tree.isRelation(child, "nmod") || Tree.isRelation(child, "obl")) {
            phrase(tree, child, arguments);
          }
        }
      }
    }
    if (!arguments.has("de")) {
      complementsOfModifiers(tree, head, arguments);
    }
    return arguments;
  }

  /** "four employees of the embassy, whose expulsion was announced": to whom an act is done, where no other is told. */
  private static void owner(Tree tree, int head, Token owner, Arguments arguments) {
    if (WordClass.EVERYWHERE.holds(Tree.lemma(owner))) {
      return;
    }
    int who = RelativeClauses.resolve(tree, head, owner);
    boolean done = who != owner.index() && WordClass.DOING_TO.holds(Tree.lemma(tree.token(head)))
        && tree.children(head).stream()
            .noneMatch(child -> Tree.isRelation(child, "nmod") && !child.relation().equals("nmod:poss"));
    Token noun = tree.token(who);
    boolean part = done && Tree.isRelation(noun, "nmod") && noun.head() > 0
        && WordClass.OF.holds(tree.preposition(who)) && tree.child(noun.head(), "nummod").isPresent();
    arguments.add(done ? "of" : "poss", tree.conjuncts(part ? noun.head() : who));
  }

  /** "une campagne ciblée de collecte": what hangs on a bare participle or adjective belongs to the noun. */
  private void complementsOfModifiers(Tree tree, int head, Arguments arguments) {
    for (Token modifier : tree.children(head)) {
      boolean bare = modifier.index() == head + 1
          && (Tree.isRelation(modifier, "amod") || Tree.isRelation(modifier, "acl")
              && modifier.has("VerbForm", "Part"));
      for (Token child : bare ? tree.children(modifier.index()) : List.<Token>of()) {
        boolean phrase = Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod");
        if (phrase && child.index() > modifier.index() && tree.preposition(child.index()).equals("de")) {
          arguments.add("de", tree.conjuncts(child.index()));
        }
      }
    }
  }

  /** Adds a noun under a preposition, or beside another noun. */
  void phrase(Tree tree, Token child, Arguments arguments) {
    String preposition = small.preposition(tree, child.index());
    Optional<Governed> complex = small.throughComplex(tree, child.index());
    if (complex.isPresent()) {
      arguments.add(complex.get().preposition(), tree.conjuncts(complex.get().word()));
    } else if (preposition.isEmpty()) {
      arguments.add("compound", child.index());
    } else {
      arguments.add(small.isAgent(preposition) ? "agent" : preposition, tree.conjuncts(child.index()));
    }
  }

  /** "accusations of hacking the ministry", "des accusations d'avoir piraté le ministère": what is claimed. */
  static boolean isAccusation(Tree tree, int noun, Token clause) {
    boolean claim = WordClass.SUMS_UP_NOUN.holds(Tree.lemma(tree.token(noun))) && clause.index() > noun;
    boolean finite = tree.isPredicate(clause.index()) && !clause.relation().equals("acl:relcl")
        && tree.child(clause.index(), "nsubj").filter(subject -> subject.index() > noun).isPresent();
    boolean of = Tree.isVerb(clause) && tree.children(clause.index()).stream()
        .anyMatch(child -> child.index() < clause.index() && WordClass.OF.holds(Tree.lemma(child))
            && (Tree.isRelation(child, "case") || Tree.isRelation(child, "mark")));
    return claim && (finite || of);
  }

  /** "a report that said Iran had hacked the port". */
  private static boolean isSaidThere(Tree tree, int noun, Token clause) {
    return isSaidIn(tree, noun, clause) && tree.child(clause.index(), "nsubj")
        .filter(that -> that.index() == clause.index() - 1 && (WordClass.SUBJECT_RELATIVE.holds(Tree.lower(that))
            || WordClass.RELATIVE.holds(Tree.lemma(that))))
        .isPresent();
  }

  /** « a contredit son collègue, qui affirmait que … »: whose word is contradicted with him. */
  private static boolean isContradicted(Tree tree, Token who) {
    return Tree.isRelation(who, "obj") && tree.head(who.index())
        .filter(verb -> WordClass.CONTRADICTING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "a report saying Iran had hacked the port", « un article affirmant que … ». */
  private static boolean isTelling(Tree tree, int noun, Token clause) {
    return isSaidIn(tree, noun, clause) && Tree.isPresentParticiple(clause);
  }

  private static boolean isSaidIn(Tree tree, int noun, Token clause) {
    return (WordClass.SUMS_UP_NOUN.holds(Tree.lemma(tree.token(noun))) || isContradicted(tree, tree.token(noun)))
        && clause.index() > noun
        && WordClass.MISSTATING.holds(Tree.lemma(clause)) && tree.child(clause.index(), "ccomp").isPresent();
  }
}
