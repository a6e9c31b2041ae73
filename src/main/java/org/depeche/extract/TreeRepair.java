package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.Mention;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects slips of the parser that types of mentions tell.
 *
 * <p>A relative clause with a subject pronoun ("…, qui s'est rendu") that hangs on a thing, while a person or body is
 * named last before the pronoun, belongs to the latter.
 */
final class TreeRepair {
  private static final Set<String> THINGS = Set.of("Account", "System", "Data", "Malware", "Vulnerability");
  private static final Set<String> SUBJECT_PRONOUNS = Set.of("qui", "who");

  private TreeRepair() {}

  static Tree repair(Tree tree, MentionIndex mentions) {
    List<Token> tokens = null;
    for (Token token : tree.sentence().tokens()) {
      Optional<Integer> head = betterHead(tree, token, mentions);
      if (head.isPresent()) {
        tokens = tokens == null ? new ArrayList<>(tree.sentence().tokens()) : tokens;
        tokens.set(token.index() - 1, token.attached(head.get(), token.relation()));
      }
    }
    if (tokens == null) {
      return tree;
    }
    Sentence sentence = tree.sentence();
    return new Tree(new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, sentence.parsed()));
  }

  private static Optional<Integer> betterHead(Tree tree, Token clause, MentionIndex mentions) {
    if (!clause.relation().equals("acl:relcl") || clause.head() <= 0) {
      return Optional.empty();
    }
    Optional<Token> pronoun = tree.child(clause.index(), "nsubj").filter(subject -> SUBJECT_PRONOUNS.contains(Tree.lemma(subject)));
    Optional<String> type = mentions.typeAt(tree, clause.head());
    if (pronoun.isEmpty() || type.filter(THINGS::contains).isEmpty()) {
      return Optional.empty();
    }
    Mention nearest = null;
    int limit = pronoun.get().span().start();
    for (Mention mention : mentions.in(tree.sentence().index())) {
      boolean animate = mention.type().filter(name -> !THINGS.contains(name) && !name.equals("Place")).isPresent();
      boolean between = mention.head() > clause.head() && mention.core().end() <= limit && tree.dominates(clause.head(), mention.head());
      if (animate && between && (nearest == null || mention.type().get().equals("Person"))) {
        nearest = mention;
      }
    }
    return Optional.ofNullable(nearest).map(Mention::head);
  }
}
