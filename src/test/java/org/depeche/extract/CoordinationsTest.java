package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class CoordinationsTest {
  @Test
  void phrasesWithTheSamePrepositionAreOneSeries() {
    Sentence sentence = Trees.sentence("enquête enquête NOUN 11 nsubj | de de ADP 3 case | Libé Libé PROPN 1 nmod"
        + " | , , PUNCT 1 punct"
        + " | de de ADP 6 case | Blick Blick PROPN 11 obl:mod | et et CCONJ 9 cc | de de ADP 9 case"
        + " | Watson Watson PROPN 6 conj"
        + " | , , PUNCT 11 punct | révèle révéler VERB 0 root VerbForm=Fin");
    hangs(Coordinations.repair(sentence), 6, 3, "conj");
  }

  @Test
  void phrasesWithoutALastMemberStay() {
    Sentence sentence = Trees.sentence("enquête enquête NOUN 7 nsubj | de de ADP 3 case | Libé Libé PROPN 1 nmod"
        + " | , , PUNCT 1 punct"
        + " | de de ADP 6 case | Blick Blick PROPN 7 obl:mod | révèle révéler VERB 0 root VerbForm=Fin");
    assertSame(sentence, Coordinations.repair(sentence));
  }

  @Test
  void nounBehindTheConjunctionIsASecondObject() {
    Sentence sentence = Trees.sentence("Treasury Treasury PROPN 2 nsubj | banned ban VERB 0 root VerbForm=Fin"
        + " | a a DET 4 det"
        + " | wallet wallet NOUN 2 obj | and and CCONJ 7 cc | then then ADV 7 advmod | Mixero Mixero PROPN 2 conj");
    hangs(Coordinations.repair(sentence), 7, 4, "conj");
  }

  @Test
  void namesBehindDontAreExamplesOfTheSeveral() {
    Sentence sentence = Trees.sentence("pillage pillage NOUN 0 root | de de ADP 3 case"
        + " | entreprises entreprise NOUN 1 nmod Number=Plur"
        + " | , , PUNCT 1 punct | dont dont PRON 6 nmod | Acme Acme PROPN 1 appos | et et CCONJ 8 cc"
        + " | Nvidia Nvidia PROPN 6 conj");
    hangs(Coordinations.repair(sentence), 6, 3, "appos");
  }

  @Test
  void verbBehindTheExamplesIsTheMainOne() {
    Sentence sentence = Trees.sentence("sites site NOUN 0 root Number=Plur | , , PUNCT 1 punct | dont dont PRON 4 nmod"
        + " | ceux celui PRON 9 nsubj | de de ADP 6 case | Matignon Matignon PROPN 4 nmod | , , PUNCT 9 punct"
        + " | sont être AUX 9 aux:pass VerbForm=Fin | bloqués bloquer VERB 1 acl:relcl VerbForm=Part Tense=Past");
    Sentence repaired = Coordinations.repair(sentence);
    hangs(repaired, 9, 0, "root");
    hangs(repaired, 1, 9, "nsubj");
    hangs(repaired, 4, 1, "appos");
  }

  @Test
  void closedSeriesHasNoFurtherMember() {
    Sentence sentence = Trees.sentence("Paris Paris PROPN 2 nsubj | impute imputer VERB 0 root VerbForm=Fin"
        + " | à à ADP 4 case"
        + " | APT27 APT27 PROPN 2 obl | et et CCONJ 6 cc | APT31 APT31 PROPN 4 conj | , , PUNCT 9 punct"
        + " | des un DET 9 det"
        + " | attaques attaque NOUN 4 conj Number=Plur");
    hangs(Coordinations.repair(sentence), 9, 2, "obj");
  }

  @Test
  void relativeClauseInThePluralTellsOfAll() {
    Sentence sentence = Trees.sentence("Mediapart Mediapart PROPN 0 root | et et CCONJ 4 cc | le le DET 4 det"
        + " | Spiegel Spiegel PROPN 1 conj | , , PUNCT 8 punct | qui qui PRON 8 nsubj"
        + " | ont avoir AUX 8 aux Number=Plur | mené mener VERB 4 acl:relcl VerbForm=Part Tense=Past"
        + " | l' le DET 10 det | enquête enquête NOUN 8 obj");
    assertEquals(1, Coordinations.repair(sentence).token(8).head());
  }

  @Test
  void namesRightBehindTheSeveralTellWhoTheyAre() {
    Sentence sentence = Trees.sentence("against against ADP 2 case | firms firm NOUN 0 root Number=Plur"
        + " | Lumen Lumen PROPN 2 dep | and and CCONJ 5 cc | Verizon Verizon PROPN 3 conj");
    hangs(Coordinations.repair(sentence), 3, 2, "appos");
  }

  @Test
  void restOfASeriesAndTheSecondVerbAreFound() {
    Sentence sentence = Coordinations.repair(Trees.sentence("They they PRON 2 nsubj"
        + " | hit hit VERB 0 root VerbForm=Fin Tense=Past | Verizon Verizon PROPN 2 obj | , , PUNCT 2 punct"
        + " | Lumen Lumen PROPN 2 dep | and and CCONJ 7 cc | others other NOUN 5 conj | and and CCONJ 10 cc"
        + " | stole steal VERB 10 amod VerbForm=Fin Tense=Past | records record NOUN 5 conj"));
    hangs(sentence, 5, 3, "conj");
    hangs(sentence, 9, 2, "conj");
    hangs(sentence, 10, 9, "obj");
  }

  @Test
  void whoStandsBeforeAndAndAVerbDoesNotDoIt() {
    Sentence sentence = Coordinations.repair(Trees.sentence("They they PRON 2 nsubj"
        + " | hit hit VERB 0 root VerbForm=Fin Tense=Past | Verizon Verizon PROPN 2 obj | , , PUNCT 2 punct"
        + " | Lumen Lumen PROPN 9 nsubj | and and CCONJ 7 cc | others other NOUN 5 conj | and and CCONJ 5 cc"
        + " | stole steal VERB 2 parataxis VerbForm=Fin Tense=Past | records record NOUN 9 obj"));
    hangs(sentence, 5, 3, "conj");
    hangs(sentence, 9, 2, "conj");
  }

  @Test
  void secondVerbBehindAnAsideIsNoMemberOfTheObject() {
    Sentence onComma = Coordinations.repair(Trees.sentence("groupe groupe NOUN 3 nsubj | a avoir AUX 3 aux"
        + " | revendiqué revendiquer VERB 0 root VerbForm=Part | , , PUNCT 3 punct | hier hier ADV 3 advmod"
        + " | , , PUNCT 3 parataxis | cette ce DET 8 det | attaque attaque NOUN 6 dep | et et CCONJ 10 cc"
        + " | assure assurer VERB 8 conj VerbForm=Fin | avoir avoir AUX 12 aux | accédé accéder VERB 10 xcomp"));
    hangs(onComma, 8, 3, "obj");
    hangs(onComma, 10, 3, "conj");
    Sentence asSubject = Coordinations.repair(Trees.sentence("groupe groupe NOUN 3 nsubj | a avoir AUX 3 aux"
        + " | revendiqué revendiquer VERB 0 root VerbForm=Part | , , PUNCT 3 punct | hier hier ADV 3 advmod"
        + " | , , PUNCT 12 punct | cette ce DET 8 det | attaque attaque NOUN 12 nsubj | et et CCONJ 10 cc"
        + " | assure assurer VERB 8 conj VerbForm=Fin | avoir avoir AUX 12 aux VerbForm=Inf"
        + " | dérobé dérober VERB 3 parataxis VerbForm=Part"));
    hangs(asSubject, 8, 3, "obj");
    hangs(asSubject, 10, 3, "conj");
    hangs(asSubject, 12, 10, "xcomp");
  }
}
