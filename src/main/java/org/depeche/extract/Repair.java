package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** What all repairs of trees share: each reads the tree as it was and writes to a list of its tokens. */
final class Repair {
  /** Corrects what it finds at one token; {@code tokens} are those of the repaired sentence, in their order. */
  @FunctionalInterface
  interface Step {
    void at(Tree tree, Token token, List<Token> tokens);
  }

  private Repair() {}

  /** A sentence with a step taken at each of its tokens; itself where nothing changed or it was not parsed. */
  static Sentence each(Sentence sentence, Step step) {
    if (!sentence.parsed()) {
      return sentence;
    }
    Tree tree = new Tree(sentence);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token token : sentence.tokens()) {
      step.at(tree, token, tokens);
    }
    return with(sentence, tokens);
  }

  /** A parsed sentence with other tokens; itself where they are the same or no tree. */
  static Sentence with(Sentence sentence, List<Token> tokens) {
    return tokens.equals(sentence.tokens()) || !isTree(tokens)
        ? sentence
        : new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, true);
  }

  /** Whether every token hangs, through others, on a root: repairs of one step may undo each other. */
  static boolean isTree(List<Token> tokens) {
    return Sentence.isTree(tokens);
  }

  /** Whether a word, or the first of its auxiliaries, is finite, whatever the word was read as. */
  static boolean isFinite(Tree tree, Token verb) {
    return verb.has("VerbForm", "Fin")
        || tree.child(verb.index(), "aux").filter(auxiliary -> auxiliary.has("VerbForm", "Fin")).isPresent();
  }

  /** Hangs a token on another, where there is one. */
  static void hang(List<Token> tokens, Token token, Optional<Integer> head, String relation) {
    head.ifPresent(to -> tokens.set(token.index() - 1, tokens.get(token.index() - 1).attached(to, relation)));
  }
}
