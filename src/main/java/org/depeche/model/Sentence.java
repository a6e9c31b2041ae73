package org.depeche.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sentence with its basic dependency tree.
 *
 * @param index from 0 within the article
 * @param paragraph from 0 within the article
 * @param parsed whether tokens carry heads and relations
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens, boolean parsed) {
  public Sentence {
    tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).index() != i + 1) {
        throw new IllegalArgumentException("token " + tokens.get(i).index() + " stands at place " + (i + 1));
      }
    }
  }

  /** Whether every token hangs, through others, on a root; not where some hang on each other in a circle. */
  public static boolean isTree(List<Token> tokens) {
    BitSet sound = new BitSet();
    for (Token token : tokens) {
      int at = token.index();
      for (int steps = 0; at > 0 && !sound.get(at); steps++) {
        if (steps > tokens.size() || at > tokens.size()) {
          return false;
        }
        at = tokens.get(at - 1).head();
      }
      for (at = token.index(); at > 0 && !sound.get(at); at = tokens.get(at - 1).head()) {
        sound.set(at);
      }
    }
    return true;
  }

  /** The token of an index from 1. */
  public Token token(int index) {
    return tokens.get(index - 1);
  }

  public int size() {
    return tokens.size();
  }

  /** The dependents of a token (0: the roots), in the order of the text. */
  public List<Token> children(int head) {
    List<Token> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token.head() == head) {
        found.add(token);
      }
    }
    return found;
  }

  /** The span from one token to another, both included. */
  public Span span(int first, int last) {
    return token(first).span().union(token(last).span());
  }
}
