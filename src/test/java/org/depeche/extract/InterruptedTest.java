package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class InterruptedTest {
  @Test
  void verbBehindTheClauseIsTheMainOne() {
    Sentence sentence = Trees.sentence("Optivex Optivex PROPN 0 root | , , PUNCT 1 punct | which which PRON 4 nsubj"
        + " | runs run VERB 1 acl:relcl VerbForm=Fin | a a DET 6 det | site site NOUN 4 obj | , , PUNCT 4 punct"
        + " | declined decline VERB 4 conj VerbForm=Fin Tense=Past | to to PART 10 mark"
        + " | confirm confirm VERB 8 xcomp VerbForm=Inf | it it PRON 10 obj | . . PUNCT 1 punct");
    Sentence repaired = Interrupted.repair(sentence);
    assertEquals(0, repaired.token(8).head());
    assertEquals(8, repaired.token(1).head());
    assertEquals("nsubj", repaired.token(1).relation());
    assertEquals(1, repaired.token(4).head());
    assertEquals("acl:relcl", repaired.token(4).relation());
  }

  @Test
  void subjectOfThePassiveUndergoes() {
    Sentence sentence = Trees.sentence("Files file NOUN 0 root | , , PUNCT 1 punct | from from ADP 4 case"
        + " | letters letter NOUN 1 nmod | to to ADP 6 case | notes note NOUN 4 nmod | , , PUNCT 1 punct"
        + " | were be AUX 9 aux:pass VerbForm=Fin | encrypted encrypt VERB 4 dep VerbForm=Part | . . PUNCT 1 punct");
    Sentence repaired = Interrupted.repair(sentence);
    assertEquals("nsubj:pass", repaired.token(1).relation());
    assertEquals(9, repaired.token(1).head());
    assertEquals(0, repaired.token(9).head());
  }

  @Test
  void seriesIsNoInterruption() {
    Sentence sentence = Trees.sentence("Files file NOUN 0 root | , , PUNCT 1 punct | and and CCONJ 4 cc"
        + " | letters letter NOUN 1 conj | , , PUNCT 1 punct | were be AUX 7 aux VerbForm=Fin"
        + " | stolen steal VERB 4 dep VerbForm=Part | . . PUNCT 1 punct");
    assertSame(sentence, Interrupted.repair(sentence));
  }
}
