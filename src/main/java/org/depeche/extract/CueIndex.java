package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;

/** An article's cues by the sentences and words that they govern. */
final class CueIndex {
  private final List<Tree> trees;
  private final List<CueInstance> cues;
  private final Map<Integer, List<Integer>> bySentence = new HashMap<>();

  CueIndex(List<Tree> trees, List<CueInstance> cues) {
    this.trees = trees;
    this.cues = cues;
    for (int c = 0; c < cues.size(); c++) {
      int cue = c;
      cues.get(c).regions().keySet()
          .forEach(sentence -> bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(cue));
    }
  }

  CueInstance get(int cue) {
    return cues.get(cue);
  }

  int size() {
    return cues.size();
  }

  Stream<CueInstance> stream() {
    return cues.stream();
  }

  /** The cues over a token but one, innermost first, each by its place among the cues. */
  List<Integer> over(int sentence, int token, int except) {
    List<Integer> found = new ArrayList<>();
    for (int c : bySentence.getOrDefault(sentence, List.of())) {
      CueInstance cue = cues.get(c);
      boolean itself = cue.sentence() == sentence && cue.words().contains(token) && !isDeed(cue, token);
      if (c != except && !itself && cue.holds(sentence, token)) {
        found.add(c);
      }
    }
    found.sort(Comparator.comparingInt((Integer c) -> cues.get(c).size())
        .thenComparing(c -> -nearness(cues.get(c), sentence, token)).thenComparing(c -> c));
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        if (isReportBetween(cues.get(found.get(i)), cues.get(found.get(j)), sentence, token)) {
          found.add(i, found.remove(j));
        }
      }
    }
    return found;
  }

  /** "acknowledged reports that it was hacked": the noun is nearer to what is told, however much else it governs. */
  private boolean isReportBetween(CueInstance outer, CueInstance noun, int sentence, int token) {
    if (outer.sentence() != sentence || noun.sentence() != sentence || noun.source().isPresent()) {
      return false;
    }
    Tree tree = trees.get(sentence);
    return tree.token(noun.head()).upos().equals("NOUN") && tree.dominates(outer.head(), noun.head())
        && tree.dominates(noun.head(), token) && !WordClass.CONFIRMING.holds(Tree.lemma(tree.token(outer.head())));
  }

  /** Where a cue stands before a token, the nearer the higher; 0 for one that stands elsewhere. */
  private static int nearness(CueInstance cue, int sentence, int token) {
    return cue.sentence() == sentence && cue.head() < token ? cue.head() : 0;
  }

  /** "claimed the attack": the word of the cue that is also what its voice says to have done. */
  private static boolean isDeed(CueInstance cue, int token) {
    return cue.head() != token && cue.cue().accused().filter("source"::equals).isPresent();
  }
}
