package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class AttributionsTest {
  @Test
  void lastPhraseWithTheVerbsPrepositionSaysToWhom() {
    Sentence sentence = Trees.sentence("Kyiv Kyiv PROPN 2 nsubj | blamed blame VERB 0 root VerbForm=Fin"
        + " | attacks attack NOUN 2 obj"
        + " | on on ADP 5 case | banks bank NOUN 3 nmod | on on ADP 7 case | Moscow Moscow PROPN 5 nmod");
    Sentence repaired = Attributions.repair(sentence);
    hangs(repaired, 7, 2, "obl");
    hangs(repaired, 5, 3, "nmod");
  }

  @Test
  void phraseOfTheAgentToo() {
    Sentence sentence = Trees.sentence("attribuée attribuer VERB 0 root VerbForm=Part | par par ADP 3 case"
        + " | experts expert NOUN 1 obl:agent"
        + " | à à ADP 5 case | Lazarus Lazarus PROPN 3 nmod");
    hangs(Attributions.repair(sentence), 5, 1, "obl");
  }

  @Test
  void otherVerbsKeepTheirObjectsPhrases() {
    Sentence sentence = Trees.sentence("Kyiv Kyiv PROPN 2 nsubj | feared fear VERB 0 root VerbForm=Fin"
        + " | attacks attack NOUN 2 obj"
        + " | on on ADP 5 case | banks bank NOUN 3 nmod");
    assertSame(sentence, Attributions.repair(sentence));
  }

  @Test
  void whatIsBlamedOnSomebodyIsARelativeClause() {
    Sentence sentence = Trees.sentence("cyberattack cyberattack NOUN 0 root | that that SCONJ 4 mark"
        + " | it it PRON 4 nsubj"
        + " | blamed blame VERB 1 ccomp VerbForm=Fin | on on ADP 6 case | Tehran Tehran PROPN 4 obl");
    Sentence repaired = Attributions.repair(sentence);
    hangs(repaired, 4, 1, "acl:relcl");
    hangs(repaired, 2, 4, "obj");
    assertEquals("PRON", repaired.token(2).upos());
  }

  @Test
  void whatSomebodyIsSuspectedOfIsNoClauseOfWhoSuspects() {
    Sentence sentence = Trees.sentence("suspected suspect VERB 0 root VerbForm=Part Tense=Past | by by ADP 3 case"
        + " | police police NOUN 1 obl | of of ADP 5 mark | stealing steal VERB 3 acl VerbForm=Part Tense=Pres");
    hangs(Attributions.repair(sentence), 5, 1, "xcomp");
  }

  @Test
  void whatIsLaidToSomebodyIsNoPartOfWhoHeIs() {
    Sentence sentence = Trees.sentence("Oslo Oslo PROPN 2 nsubj | impute imputer VERB 0 root VerbForm=Fin"
        + " | à à ADP 4 case | Moscou Moscou PROPN 2 obl | de de ADP 7 case | des un DET 7 det"
        + " | attaques attaque NOUN 4 nmod");
    hangs(Attributions.repair(sentence), 7, 2, "obj");
  }

  @Test
  void whoIsAccusedInARelativeClauseIsTheNounBeforeIt() {
    Sentence sentence = Trees.sentence("groupe groupe NOUN 0 root | que que SCONJ 4 mark | Berlin Berlin PROPN 4 nsubj"
        + " | soupçonne soupçonner VERB 1 ccomp VerbForm=Fin | d' de ADP 7 mark | avoir avoir AUX 7 aux VerbForm=Inf"
        + " | volé voler VERB 4 acl VerbForm=Part Tense=Past");
    Sentence repaired = Attributions.repair(sentence);
    hangs(repaired, 4, 1, "acl:relcl");
    hangs(repaired, 2, 4, "obj");
    hangs(repaired, 7, 4, "xcomp");
  }

  @Test
  void gerundBehindWhoIsAccusedIsWhatTheVerbSays() {
    Sentence repaired = Attributions.repair(Trees.sentence("Oslo Oslo PROPN 2 nsubj"
        + " | accused accuse VERB 0 root Tense=Past VerbForm=Fin | units unit NOUN 2 obj | of of ADP 5 case"
        + " | spies spy NOUN 2 obl | of of ADP 7 case | hacking hack VERB 5 nmod Tense=Pres VerbForm=Part"
        + " | banks bank NOUN 7 obj"));
    hangs(repaired, 7, 2, "advcl");
    hangs(repaired, 6, 7, "mark");
    hangs(repaired, 5, 3, "nmod");
  }

  @Test
  void gerundBehindAConjunctionIsTheVerbsClause() {
    Sentence repaired = Attributions.repair(Trees.sentence("Oslo Oslo PROPN 2 nsubj"
        + " | left leave VERB 0 root Tense=Past VerbForm=Fin | after after ADP 2 advmod"
        + " | accusing accuse VERB 3 dep Tense=Pres VerbForm=Part | Moscow Moscow PROPN 4 obj"));
    hangs(repaired, 4, 2, "advcl");
    hangs(repaired, 3, 4, "mark");
  }
}
