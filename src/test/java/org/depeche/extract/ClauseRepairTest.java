package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class ClauseRepairTest {
  @Test
  void aBareInfinitiveBehindWhoIsToldIsWhatTheVerbSays() {
    Sentence sentence = Trees.sentence("Ankara Ankara PROPN 2 nsubj | indique indiquer VERB 0 root VerbForm=Fin"
        + " | à à ADP 4 case | RTBF RTBF PROPN 2 obl | enquêter enquêter VERB 4 acl VerbForm=Inf");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(2, repaired.token(5).head());
    assertEquals("xcomp", repaired.token(5).relation());
  }

  @Test
  void anInfinitiveWithItsPrepositionStays() {
    Sentence sentence = Trees.sentence("Ankara Ankara PROPN 2 nsubj | demande demander VERB 0 root VerbForm=Fin"
        + " | à à ADP 4 case | Oslo Oslo PROPN 2 obl | d' de ADP 6 mark | enquêter enquêter VERB 4 acl VerbForm=Inf");
    assertSame(sentence, ClauseRepair.repair(sentence, Set.of()));
  }

  @Test
  void whatStandsRightBeforeAVerbWithoutASubjectIsNoApposition() {
    Sentence sentence = Trees.sentence("They they PRON 2 nsubj | hit hit VERB 0 root Tense=Past VerbForm=Fin"
        + " | banks bank NOUN 2 obj | , , PUNCT 3 punct | Reuters Reuters PROPN 3 appos"
        + " | reported report VERB 2 dep Tense=Past VerbForm=Fin");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(6, repaired.token(5).head());
    assertEquals("nsubj", repaired.token(5).relation());
  }
}
