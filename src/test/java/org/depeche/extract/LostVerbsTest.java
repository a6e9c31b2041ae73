package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class LostVerbsTest {
  @Test
  void verbBehindTheNounTakenForTheRootIsTheRootAndTheNounItsSubject() {
    Sentence sentence = LostVerbs.repair(Trees.sentence("The the DET 2 det | panel panel NOUN 0 root"
        + " | on on ADP 4 case | debates debate NOUN 2 nmod | chose choose VERB 2 dep VerbForm=Fin Tense=Past"
        + " | hosts host NOUN 2 dep"));
    hangs(sentence, 5, 0, "root");
    hangs(sentence, 2, 5, "nsubj");
    hangs(sentence, 4, 2, "nmod");
    hangs(sentence, 6, 5, "dep");
  }

  @Test
  void appositionBehindTheVerbIsOneAgain() {
    Sentence sentence = LostVerbs.repair(Trees.sentence("She she PRON 2 nsubj | met meet VERB 7 dep VerbForm=Fin"
        + " | Ann Ann PROPN 4 compound | Lee Lee PROPN 2 obj | , , PUNCT 7 punct | the the DET 7 det"
        + " | minister minister NOUN 0 root"));
    hangs(sentence, 2, 0, "root");
    hangs(sentence, 7, 4, "appos");
  }

  @Test
  void settingIsNoSubject() {
    Sentence sentence = LostVerbs.repair(Trees.sentence("À à ADP 2 case | Oslo Oslo PROPN 0 root | , , PUNCT 5 punct"
        + " | la le DET 5 det | directrice directeur NOUN 2 appos | parle parler VERB 5 acl VerbForm=Fin"));
    hangs(sentence, 6, 0, "root");
    hangs(sentence, 2, 6, "obl");
    hangs(sentence, 5, 6, "nsubj");
  }

  @Test
  void whatStandsBehindAVerbWithASubjectBeforeItIsItsObject() {
    Sentence sentence = LostVerbs.repair(Trees.sentence("Les le DET 2 det | pirates pirate NOUN 0 root"
        + " | réclamaient réclamer VERB 2 acl VerbForm=Fin | dix dix NUM 5 nummod | millions million NOUN 3 nsubj"));
    hangs(sentence, 2, 3, "nsubj");
    hangs(sentence, 5, 3, "obj");
  }

  @Test
  void clausesThatAreToldAsSuchStay() {
    for (String fragment : new String[] {
        "Hackers hacker NOUN 0 root | who who PRON 3 nsubj | stole steal VERB 1 acl VerbForm=Fin",
        "Claim claim NOUN 0 root | that that SCONJ 4 mark | they they PRON 4 nsubj"
            + " | stole steal VERB 1 acl VerbForm=Fin",
        "Rien rien PRON 0 root | , , PUNCT 3 punct | jure jurer VERB 1 acl VerbForm=Fin | -t-on on PRON 3 nsubj",
        "Rien rien PRON 0 root | , , PUNCT 3 punct | indique indiquer VERB 1 acl VerbForm=Fin | Oslo Oslo PROPN 3 obj",
        "Hackers hacker NOUN 0 root | arrested arrest VERB 1 acl VerbForm=Part Tense=Past"}) {
      Sentence sentence = Trees.sentence(fragment);
      assertSame(sentence, LostVerbs.repair(sentence), fragment);
    }
  }
}
