package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class ReducedRelativesTest {
  private static final String PAST = "VerbForm=Part Tense=Past";

  @Test
  void finiteVerbBelowAFormInIngIsTheMainOne() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Files file NOUN 0 root"
        + " | belonging belong VERB 1 dep VerbForm=Part Tense=Pres | to to ADP 5 mark | banks bank NOUN 5 nsubj"
        + " | turned turn VERB 2 advcl VerbForm=Fin | up up ADP 5 compound:prt"));
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 2, 1, "acl");
    hangs(repaired, 4, 2, "obl");
  }

  @Test
  void objectOfAFormInIngHasNoClause() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Hackers hacker NOUN 0 root"
        + " | demanding demand VERB 1 acl VerbForm=Part Tense=Pres | Bitcoin Bitcoin PROPN 2 dep"
        + " | locked lock VERB 3 acl VerbForm=Fin | computers computer NOUN 4 obj"));
    hangs(repaired, 4, 0, "root");
    hangs(repaired, 3, 2, "obj");
  }

  @Test
  void verbWithoutSubjectBehindAParticipleIsTheMainOne() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Malware malware NOUN 2 nsubj | made make VERB 0 root " + PAST
        + " | by by ADP 4 case | Exo Exo PROPN 2 obl | was be AUX 6 aux:pass VerbForm=Fin"
        + " | found find VERB 2 dep " + PAST));
    hangs(repaired, 6, 0, "root");
    hangs(repaired, 1, 6, "nsubj:pass");
    hangs(repaired, 2, 1, "acl");
  }

  @Test
  void clauseRightBehindTheSubjectTellsOfIt() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Sites site NOUN 5 nsubj | the the DET 3 det"
        + " | group group NOUN 4 nsubj | hit hit VERB 5 dep Tense=Past VerbForm=Fin"
        + " | belong belong VERB 0 root VerbForm=Fin"));
    hangs(repaired, 4, 1, "acl:relcl");
  }

  @Test
  void participleBetweenCommasIsTheSubjects() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Files file NOUN 5 nsubj | , , PUNCT 3 punct"
        + " | posted post VERB 5 parataxis Tense=Past VerbForm=Fin | , , PUNCT 3 punct | appear appear VERB 0 root VerbForm=Fin"));
    hangs(repaired, 3, 1, "acl");
  }

  @Test
  void nounBeforeAParticipleWithAnAgentIsTheObject() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("It it PRON 2 nsubj | paid pay VERB 0 root Tense=Past VerbForm=Fin"
        + " | sums sum NOUN 4 nsubj | demanded demand VERB 2 dep " + PAST + " | by by ADP 6 case | crooks crook NOUN 4 obl"));
    hangs(repaired, 3, 2, "obj");
    hangs(repaired, 4, 3, "acl");
  }

  @Test
  void formBehindACommaKeepsItsObject() {
    Sentence gerund = ReducedRelatives.repair(Trees.sentence("They they PRON 2 nsubj | left leave VERB 0 root Tense=Past VerbForm=Fin"
        + " | , , PUNCT 2 punct | copying copy VERB 5 amod VerbForm=Part Tense=Pres | files file NOUN 2 obj"));
    hangs(gerund, 4, 2, "advcl");
    hangs(gerund, 5, 4, "obj");
    Sentence verb = ReducedRelatives.repair(Trees.sentence("Oslo Oslo PROPN 0 root | , , PUNCT 1 punct | with with ADP 4 case"
        + " | allies ally NOUN 1 nmod | , , PUNCT 1 punct | expelled expel VERB 7 amod " + PAST + " | envoys envoy NOUN 1 appos"));
    hangs(verb, 6, 0, "root");
    hangs(verb, 1, 6, "nsubj");
    hangs(verb, 7, 6, "obj");
  }

  @Test
  void nounBehindTheAdjectiveOfAVerbIsItsObject() {
    hangs(ReducedRelatives.repair(Trees.sentence("Men man NOUN 2 nsubj | shot shoot VERB 0 root Tense=Past VerbForm=Fin"
        + " | dead dead ADJ 2 xcomp | guards guard NOUN 3 dep")), 4, 2, "obj");
  }

  @Test
  void clauseWithItsOwnSubjectStays() {
    Sentence sentence = Trees.sentence("Rain rain NOUN 2 nsubj | stopped stop VERB 0 root Tense=Past VerbForm=Fin"
        + " | they they PRON 4 nsubj | left leave VERB 2 parataxis Tense=Past VerbForm=Fin");
    assertSame(sentence, ReducedRelatives.repair(sentence));
  }

  @Test
  void whatHasAnArticleForItsObjectIsANoun() {
    Sentence sentence = Trees.sentence("bureau bureau NOUN 0 root | de de ADP 4 mark | l' le PRON 4 obj"
        + " | élue élire VERB 1 acl VerbForm=Part Tense=Past");
    Sentence repaired = ReducedRelatives.repair(sentence);
    assertEquals("NOUN", repaired.token(4).upos());
    assertEquals("nmod", repaired.token(4).relation());
    assertEquals("DET", repaired.token(3).upos());
    assertEquals("case", repaired.token(2).relation());
  }

  @Test
  void clauseBesideItsParticipleIsWhatIsSaid() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("He he PRON 2 nsubj | said say VERB 0 root Tense=Past VerbForm=Fin"
        + " | men man NOUN 4 nsubj | backed back VERB 2 dep " + PAST + " | by by ADP 6 case | Oslo Oslo PROPN 4 obl"
        + " | had have AUX 8 aux VerbForm=Fin | left leave VERB 2 dep " + PAST));
    hangs(repaired, 2, 0, "root");
    hangs(repaired, 3, 8, "nsubj");
    hangs(repaired, 4, 3, "acl");
    hangs(repaired, 8, 2, "ccomp");
  }

  @Test
  void nameBehindAsIsNotTheVerbsSubject() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Men man NOUN 0 root | known know VERB 1 acl " + PAST
        + " | as as ADP 5 mark | Exo Exo PROPN 5 nsubj | robbed rob VERB 2 advcl Tense=Past VerbForm=Fin | banks bank NOUN 5 obj"));
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 4, 2, "obl");
    hangs(repaired, 5, 0, "root");
  }

  @Test
  void nounBehindAVerbWhoseSubjectIsSetOffIsItsObject() {
    Sentence repaired = ReducedRelatives.repair(Trees.sentence("Exo Exo PROPN 0 root | , , PUNCT 1 punct | gang gang NOUN 1 appos"
        + " | , , PUNCT 3 punct | claimed claim VERB 1 parataxis Tense=Past VerbForm=Fin | responsibility responsibility NOUN 5 nsubj"));
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 6, 5, "obj");
  }
}
