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
  void whatNothingShowsHangsOnTheShowing() {
    Sentence sentence = Trees.sentence("There there PRON 2 expl | is be VERB 0 root VerbForm=Fin"
        + " | nothing nothing NOUN 8 dep | to to PART 8 dep | suggest suggest VERB 8 dep VerbForm=Inf"
        + " | that that SCONJ 8 mark | data datum NOUN 8 nsubj | leaked leak VERB 2 dep VerbForm=Fin Tense=Past");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals("acl", repaired.token(5).relation());
    assertEquals(3, repaired.token(5).head());
    assertEquals("ccomp", repaired.token(8).relation());
    assertEquals(5, repaired.token(8).head());
    assertEquals(2, repaired.token(3).head());
  }

  @Test
  void theParticipleBehindBeIsTheVerb() {
    Sentence sentence = Trees.sentence("data datum NOUN 2 nsubj | was be VERB 0 root VerbForm=Fin"
        + " | stolen steal VERB 2 dep VerbForm=Part Tense=Past");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(0, repaired.token(3).head());
    assertEquals("aux:pass", repaired.token(2).relation());
    assertEquals("nsubj:pass", repaired.token(1).relation());
  }

  @Test
  void whoIsThoughtToBeSomethingDoesWhatFollows() {
    Sentence sentence = Trees.sentence("hackers hacker NOUN 2 nsubj | thought think VERB 0 root VerbForm=Fin Tense=Past"
        + " | to to PART 5 mark | be be AUX 5 cop VerbForm=Inf | spies spy NOUN 6 csubj"
        + " | stole steal VERB 2 ccomp VerbForm=Fin Tense=Past | files file NOUN 6 obj");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(0, repaired.token(6).head());
    assertEquals(6, repaired.token(1).head());
    assertEquals("acl", repaired.token(2).relation());
    assertEquals(2, repaired.token(5).head());
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

  @Test
  void anAuxiliaryIsNoVerbAboveItsParticiple() {
    Sentence sentence = Trees.sentence("NSO NSO PROPN 2 nsubj | jure jurer VERB 0 root VerbForm=Fin"
        + " | n' ne ADV 4 advmod | avoir avoir VERB 2 xcomp VerbForm=Inf"
        + " | espionné espionner VERB 4 xcomp VerbForm=Part Tense=Past | personne personne NOUN 5 obj");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(2, repaired.token(5).head());
    assertEquals("aux", repaired.token(4).relation());
    assertEquals(5, repaired.token(3).head());
  }

  @Test
  void aFiniteClauseIsNoSubjectOfALaterVerb() {
    Sentence sentence = Trees.sentence("Rome Rome PROPN 2 nsubj | expelled expel VERB 7 csubj VerbForm=Fin Tense=Past"
        + " | two two NUM 4 nummod | men man NOUN 2 obj | after after ADP 6 case | judges judge NOUN 2 obl"
        + " | found find VERB 0 root VerbForm=Fin Tense=Past | this this PRON 7 obj");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals(0, repaired.token(2).head());
    assertEquals("nsubj", repaired.token(6).relation());
    assertEquals(7, repaired.token(6).head());
    assertEquals("advcl", repaired.token(7).relation());
  }

  @Test
  void anInfinitiveBehindANounIsWhatTheNounSays() {
    Sentence sentence = Trees.sentence("Iran Iran PROPN 2 nsubj | had have VERB 0 root VerbForm=Fin"
        + " | no no DET 4 det | intention intention NOUN 2 obj | to to PART 6 mark"
        + " | interfere interfere VERB 2 ccomp VerbForm=Inf");
    assertEquals(4, ClauseRepair.repair(sentence, Set.of()).token(6).head());
  }

  @Test
  void whatTheDictionaryKnowsAsAVerbIsOne() {
    Sentence sentence = Trees.sentence("La le DET 2 det | banque banque NOUN 0 root"
        + " | réfute réfuter ADJ 2 amod VerbForm=Fin | toute tout DET 5 det | intrusion intrusion NOUN 2 appos");
    Sentence repaired = ClauseRepair.repair(sentence, Set.of());
    assertEquals("VERB", repaired.token(3).upos());
    assertEquals(0, repaired.token(3).head());
    assertEquals("nsubj", repaired.token(2).relation());
    assertEquals("obj", repaired.token(5).relation());
  }
}
