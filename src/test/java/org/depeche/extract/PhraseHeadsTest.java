package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class PhraseHeadsTest {
  @Test
  void groundIsThatOfTheArrest() {
    Sentence sentence = Trees.sentence("man man NOUN 3 nsubj:pass | was be AUX 3 aux:pass"
        + " | arrested arrest VERB 0 root VerbForm=Part Tense=Past | by by ADP 5 case | police police NOUN 3 obl"
        + " | on on ADP 7 case | suspicion suspicion NOUN 5 nmod");
    hangs(PhraseHeads.repair(sentence), 7, 3, "obl");
  }

  @Test
  void thingsAreStolenFromTheirOwnerAndThievesAreFromAPlace() {
    Sentence sentence = Trees.sentence("emails email NOUN 0 root | stolen steal VERB 1 acl VerbForm=Part Tense=Past"
        + " | by by ADP 4 case | hackers hacker NOUN 2 obl | from from ADP 6 case | campaign campaign NOUN 4 nmod");
    hangs(PhraseHeads.repair(sentence), 6, 2, "obl");
  }

  @Test
  void whatIsToldIsOfTheVerb() {
    Sentence sentence = Trees.sentence("bank bank NOUN 2 nsubj | alerted alert VERB 0 root VerbForm=Fin Tense=Past"
        + " | customers customer NOUN 2 obj | that that SCONJ 6 mark | hackers hacker NOUN 6 nsubj"
        + " | came come VERB 3 ccomp VerbForm=Fin Tense=Past");
    hangs(PhraseHeads.repair(sentence), 6, 2, "ccomp");
  }

  @Test
  void secondVerbOfSayingHasTheFirstOnesSubject() {
    Sentence sentence =
        Trees.sentence("minister minister NOUN 2 nsubj | denied deny VERB 0 root VerbForm=Fin Tense=Past"
        + " | that that SCONJ 5 mark | agents agent NOUN 5 nsubj | spied spy VERB 2 ccomp VerbForm=Fin Tense=Past"
        + " | and and CCONJ 7 cc | said say VERB 5 conj VerbForm=Fin Tense=Past");
    hangs(PhraseHeads.repair(sentence), 7, 2, "conj");
  }

  @Test
  void secondDeedStaysWhereItIs() {
    Sentence sentence = Trees.sentence("minister minister NOUN 2 nsubj | said say VERB 0 root VerbForm=Fin Tense=Past"
        + " | that that SCONJ 5 mark | agents agent NOUN 5 nsubj | spied spy VERB 2 ccomp VerbForm=Fin Tense=Past"
        + " | and and CCONJ 7 cc | fled flee VERB 5 conj VerbForm=Fin Tense=Past");
    assertSame(sentence, PhraseHeads.repair(sentence));
  }

  @Test
  void participleBehindHaveIsDone() {
    Sentence sentence =
        Trees.sentence("hackers hacker NOUN 3 nsubj | may may AUX 3 aux | have have VERB 0 root VerbForm=Inf"
        + " | stolen steal VERB 5 amod VerbForm=Part Tense=Past | data data NOUN 3 obj");
    hangs(VerbForms.repair(sentence, Set.of("steal")), 4, 0, "root");
  }

  @Test
  void gerundsBehindAChargeAreASeries() {
    Sentence sentence = Trees.sentence("men man NOUN 2 nsubj:pass | charged charge VERB 0 root VerbForm=Part Tense=Past"
        + " | with with ADP 5 case | hacking hacking NOUN 5 compound | emails email NOUN 2 obl | and and CCONJ 7 cc"
        + " | spying spy VERB 2 conj VerbForm=Part Tense=Pres");
    Sentence repaired = VerbForms.repair(sentence, Set.of("hack"));
    hangs(repaired, 4, 2, "advcl");
    hangs(repaired, 5, 4, "obj");
    hangs(repaired, 7, 4, "conj");
  }
}
