package org.depeche.annotate;

import java.util.List;
import org.depeche.model.Sentence;
import org.depeche.model.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that what is handed on as a tree is one: whoever walks up it would never come to an end in a circle. */
final class SoundTree {
  private static final Logger LOG = LoggerFactory.getLogger(SoundTree.class);

  private SoundTree() {}

  /** The tokens as they are; where they are no tree, all hang on the first verb or, without one, the first word. */
  static List<Token> of(List<Token> tokens) {
    if (Sentence.isTree(tokens)) {
      return tokens;
    }
    LOG.warn("no tree was found of the sentence that begins at {}: its words are read side by side",
        tokens.get(0).span().start());
    int root = tokens.stream().filter(token -> token.upos().equals("VERB")).findFirst().orElse(tokens.get(0)).index();
    return tokens.stream().map(token -> token.index() == root ? token.attached(0, "root")
        : token.attached(root, token.upos().equals("PUNCT") ? "punct" : "dep")).toList();
  }
}
