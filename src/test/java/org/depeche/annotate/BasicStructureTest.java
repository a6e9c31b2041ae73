package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.trees.Tree;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasicStructureTest {
  private static final String BANKS = "(ROOT (S (NP (NP (CD Two) (NNS banks)) (PP (IN in) (NP (NNP Beirut)))) (VP (VBD were)"
      + " (VP (VBG struggling) (S (VP (TO to) (VP (VB restore) (NP (PRP$ their) (NNS websites)) (, ,)"
      + " (SBAR (WHNP (WDT which)) (S (S (NP (DT a) (NN group)) (VP (VP (VBG calling) (NP (PRP itself)))"
      + " (S (NP (NP (NN Storm)) (PP (IN of) (NP (NNP Dawn))))))))))))))) (. .)))";

  @Test
  void aTreeHasTheSameDependenciesEachTime() {
    Set<String> seen = IntStream.range(0, 100).mapToObj(time -> dependencies(BANKS)).collect(Collectors.toSet());
    assertEquals(1, seen.size(), () -> String.join("\n", seen));
  }

  private static String dependencies(String text) {
    Tree tree = Tree.valueOf(text);
    tree.indexLeaves(1, true);
    return new BasicStructure(tree).typedDependencies().toString();
  }
}
