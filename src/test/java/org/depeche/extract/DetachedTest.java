package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class DetachedTest {
  @Test
  void weekdayBeforeAnInfinitiveIsTheVerbs() {
    Sentence repaired = Detached.repair(Trees.sentence("He he PRON 2 nsubj | declined decline VERB 0 root VerbForm=Fin"
        + " | on on ADP 6 mark | Friday Friday PROPN 6 nsubj | to to PART 6 mark"
        + " | comment comment VERB 2 advcl VerbForm=Inf"));
    assertEquals(2, repaired.token(4).head());
    assertEquals(4, repaired.token(3).head());
    assertEquals("xcomp", repaired.token(6).relation());
  }

  @Test
  void sumBeforeAnInfinitiveIsTheObject() {
    Sentence repaired = Detached.repair(Trees.sentence("It it PRON 2 nsubj | paid pay VERB 0 root VerbForm=Fin"
        + " | $ $ SYM 6 dep | 500 500 NUM 6 nsubj | to to PART 6 mark | get get VERB 2 ccomp VerbForm=Inf"));
    assertEquals(2, repaired.token(3).head());
    assertEquals("obj", repaired.token(3).relation());
    assertEquals(3, repaired.token(4).head());
  }

  @Test
  void whatSomebodyIsDeclaredIsNoPartOfAName() {
    Sentence repaired = Detached.repair(Trees.sentence("Oslo Oslo PROPN 2 nsubj"
        + " | declared declare VERB 0 root VerbForm=Fin | staff staff NOUN 2 obj | of of ADP 6 case | the the DET 6 det"
        + " | embassy embassy NOUN 3 nmod | persona persona NOUN 9 compound | non non X 9 compound"
        + " | grata grata X 6 dep"));
    assertEquals(2, repaired.token(7).head());
    assertEquals(7, repaired.token(9).head());
    assertEquals(3, repaired.token(6).head());
  }

  @Test
  void sayingIsNoSubjectOfWhatIsSaid() {
    Sentence repaired = Detached.repair(Trees.sentence("Aides aide NOUN 2 nsubj | said say VERB 6 csubj VerbForm=Fin"
        + " | mails mail NOUN 2 obj | may may AUX 6 aux VerbForm=Fin | be be AUX 6 aux:pass"
        + " | copied copy VERB 0 root VerbForm=Part"));
    assertEquals(0, repaired.token(2).head());
    assertEquals("ccomp", repaired.token(6).relation());
    assertEquals("nsubj:pass", repaired.token(3).relation());
  }

  @Test
  void whoOrdersStandsBehindWhatIsOrdered() {
    Sentence repaired = Detached.repair(Trees.sentence("She she PRON 3 nsubj:pass | was be AUX 3 aux:pass"
        + " | told tell VERB 0 root VerbForm=Part | to to PART 5 mark | go go VERB 3 xcomp VerbForm=Inf"
        + " | by by ADP 8 case | the the DET 8 det | government government NOUN 5 obl"));
    assertEquals(3, repaired.token(8).head());
  }

  @Test
  void nounInThePluralThatOpensASentenceIsNoName() {
    Sentence repaired = Detached.repair(Trees.sentence("Ministers Ministers PROPN 2 nsubj"
        + " | gathered gather VERB 0 root VerbForm=Fin"));
    assertEquals("NOUN", repaired.token(1).upos());
    assertEquals("minister", repaired.token(1).lemma());
  }

  @Test
  void otherNamesStay() {
    Sentence sentence = Trees.sentence("Optivex Optivex PROPN 2 nsubj | declined decline VERB 0 root VerbForm=Fin"
        + " | to to PART 4 mark | comment comment VERB 2 xcomp VerbForm=Inf");
    assertSame(sentence, Detached.repair(sentence));
  }
}
