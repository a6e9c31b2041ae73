package org.depeche.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.catalog.FeatureSet;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * What a network is told of the words of one act, those beside them, and those above and under them in the tree.
 *
 * <p>Each act is read once.
 */
final class ActFeatures {
  private static final int BESIDE = 4;
  private static final int NEXT = 2;
  private static final int HIGH = 5;
  private static final int NEAR = 2;
  private static final int MANY = 4;
  private static final Set<String> FUNCTION =
      Set.of("aux", "advmod", "mark", "neg", "det", "case", "cc", "cop", "expl");
  private static final Set<String> CORE = Set.of("nsubj", "obj");

  private final List<Sentence> sentences;
  private final String language;
  private final Map<Integer, FeatureSet> known = new HashMap<>();

  ActFeatures(List<Sentence> sentences, String language) {
    this.sentences = sentences;
    this.language = language;
  }

  /** The words of an act, those around it, and those above it with what hangs on them. */
  FeatureSet of(FoundSituation found) {
    return known.computeIfAbsent(found.id(), id -> read(found));
  }

  private FeatureSet read(FoundSituation found) {
    FeatureSet told = new FeatureSet();
    Sentence sentence = sentences.get(found.sentence());
    Token act = sentence.token(found.head());
    told.add(word("word", act.lemma()));
    told.add(word("form", act.form()));
    told.add(word("type+word:" + found.type(), act.lemma()));
    told.add("pos:" + act.upos());
    told.add("relation:" + act.relation());
    act.features().forEach((name, value) -> told.add("is:" + name + "=" + value));
    told.add("definite:" + found.definite());
    told.add("rule:" + found.rule());
    told.add("sentence:" + Math.min(MANY, found.sentence()));
    for (Token token : sentence.tokens()) {
      int offset = token.index() - act.index();
      if (offset != 0) {
        told.add(word(offset < 0 ? "before" : "after", token.lemma()));
        if (Math.abs(offset) <= BESIDE) {
          told.add(word(offset < 0 ? "beside-" : "beside+", token.lemma()));
        }
        if (Math.abs(offset) <= NEXT) {
          told.add(word("at" + offset, token.lemma()));
        }
      }
    }
    told.add(word("first", sentence.token(1).lemma()));
    told.add("last:" + sentence.token(sentence.tokens().size()).form());
    under("has", sentence, act, told);
    above(sentence, act, told);
    return told;
  }

  private void above(Sentence sentence, Token act, Set<String> told) {
    StringBuilder path = new StringBuilder(act.relation());
    Set<Integer> seen = new HashSet<>();
    Token at = act;
    for (int level = 1; at.head() > 0 && level <= HIGH && seen.add(at.index()); level++) {
      Token above = sentence.token(at.head());
      told.add(word("above" + level, at.relation() + "=" + above.lemma()));
      told.add(word("above", at.relation() + "=" + above.lemma()));
      told.add(word("over", above.lemma()));
      above.features().forEach((name, value) -> told.add("above-is:" + name + "=" + value));
      under("above-has", sentence, above, told);
      if (level <= NEAR) {
        under("above" + level + "-has", sentence, above, told);
        told.add("path:" + path.append('^').append(above.relation()));
      }
      at = above;
    }
  }

  private void under(String kind, Sentence sentence, Token head, Set<String> told) {
    for (Token child : sentence.children(head.index())) {
      String relation = child.universalRelation();
      told.add(kind + ":" + child.relation());
      if (FUNCTION.contains(relation)) {
        told.add(word(kind, relation + "=" + child.form()));
      } else if (CORE.contains(relation)) {
        told.add(word(kind, relation + "=" + child.lemma()));
      }
      if (relation.equals("aux")) {
        child.features().forEach((name, value) -> told.add(kind + "-aux:" + name + "=" + value));
      }
    }
  }

  /** A feature of one language's word. */
  String word(String kind, String word) {
    return kind + ":" + language + ":" + Words.fold(word);
  }
}
