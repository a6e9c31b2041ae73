package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;

/** An article's mentions by the tokens that they stand on. */
final class MentionIndex {
  private final List<Mention> mentions;
  private final List<List<Mention>> bySentence = new ArrayList<>();

  MentionIndex(List<Mention> mentions, int sentences) {
    this.mentions = mentions;
    for (int i = 0; i < sentences; i++) {
      bySentence.add(new ArrayList<>());
    }
    mentions.forEach(mention -> bySentence.get(mention.sentence()).add(mention));
  }

  Mention get(int id) {
    return mentions.get(id);
  }

  List<Mention> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** The mention whose head is the token, else the smallest name that covers it. */
  Optional<Mention> at(Tree tree, int token) {
    Mention best = null;
    for (Mention mention : bySentence.get(tree.sentence().index())) {
      if (mention.head() == token && (best == null || mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    if (best != null) {
      return Optional.of(best);
    }
    for (Mention mention : bySentence.get(tree.sentence().index())) {
      boolean covers = mention.kind() == MentionKind.NAME && mention.core().covers(tree.token(token).span());
      if (covers && (best == null || mention.core().length() < best.core().length())) {
        best = mention;
      }
    }
    return best != null ? Optional.of(best) : withTitle(tree, token);
  }

  /** The smallest name whose title or form of address covers a token ("M." of "M. Blinken"). */
  private Optional<Mention> withTitle(Tree tree, int token) {
    return bySentence.get(tree.sentence().index()).stream()
        .filter(mention -> mention.kind() == MentionKind.NAME && mention.span().covers(tree.token(token).span()))
        .filter(mention -> tree.dominates(token, mention.head()))
        .min(java.util.Comparator.comparingInt(mention -> mention.span().length()));
  }

  Optional<String> typeAt(Tree tree, int token) {
    return at(tree, token).flatMap(Mention::type);
  }
}
