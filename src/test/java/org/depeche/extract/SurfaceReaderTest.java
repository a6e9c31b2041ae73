package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Operators;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

class SurfaceReaderTest {
  private static final SurfaceReader READER =
      new SurfaceReader(new Operators(
          List.of("by"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
          Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of()));

  private static MentionIndex mentions(Tree tree, int... heads) {
    List<Mention> mentions = new ArrayList<>();
    for (int head : heads) {
      Span span = tree.token(head).span();
      mentions.add(new Mention(
          mentions.size(), 0, head, span, span, MentionKind.NOMINAL, Optional.of("Group"), List.of(tree.token(head).form()),
          Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty()));
    }
    return new MentionIndex(mentions, 1);
  }

  @Test
  void orderOfWordsGivesAgentAndPatient() {
    Tree tree = Trees.tree("Spies spy NOUN 2 dep | raided raid VERB 0 root VerbForm=Fin | servers server NOUN 1 dep");
    Predication read = READER.read(tree, 2, mentions(tree, 1, 3)).orElseThrow();
    assertEquals(List.of(1), read.argument("agent"));
    assertEquals(List.of(3), read.argument("patient"));
    assertFalse(read.passive());
  }

  @Test
  void participleBehindBeTurnsThemAround() {
    Tree tree = Trees.tree("Servers server NOUN 3 dep | were be AUX 3 dep | raided raid VERB 0 root VerbForm=Part Tense=Past"
        + " | by by ADP 5 case | spies spy NOUN 1 dep");
    Predication read = READER.read(tree, 3, mentions(tree, 1, 5)).orElseThrow();
    assertEquals(List.of(1), read.argument("patient"));
    assertEquals(List.of(5), read.argument("agent"));
  }

  @Test
  void anotherVerbEndsTheReach() {
    Tree tree = Trees.tree("Spies spy NOUN 2 nsubj | fled flee VERB 0 root VerbForm=Fin | raided raid VERB 2 dep VerbForm=Fin"
        + " | servers server NOUN 3 obj");
    Predication read = READER.read(tree, 3, mentions(tree, 1, 4)).orElseThrow();
    assertEquals(List.of(), read.argument("agent"));
  }
}
