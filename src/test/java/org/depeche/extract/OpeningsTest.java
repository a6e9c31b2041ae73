package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  @Test
  void phraseBeforeTheCommaBelongsToTheParticiple() {
    Sentence sentence = Trees.sentence("Reçu recevoir VERB 7 punct VerbForm=Part Tense=Past | par par ADP 3 case"
        + " | Modi Modi PROPN 7 obl:mod | , , PUNCT 7 punct | Scholz Scholz PROPN 7 nsubj | a avoir AUX 7 aux VerbForm=Fin"
        + " | plaidé plaider VERB 0 root VerbForm=Part Tense=Past");
    Sentence repaired = Openings.repair(sentence);
    hangs(repaired, 1, 7, "advcl");
    hangs(repaired, 3, 1, "obl");
  }

  @Test
  void participleIsNoSubjectOfTheClauseAfterIt() {
    Sentence sentence = Trees.sentence("Reçu recevoir VERB 7 nsubj VerbForm=Part Tense=Past | par par ADP 3 case"
        + " | Modi Modi PROPN 1 obl:agent | , , PUNCT 5 punct | Scholz Scholz PROPN 3 appos | a avoir AUX 7 aux VerbForm=Fin"
        + " | plaidé plaider VERB 0 root VerbForm=Part Tense=Past");
    Sentence repaired = Openings.repair(sentence);
    hangs(repaired, 1, 7, "advcl");
    hangs(repaired, 5, 7, "nsubj");
  }

  @Test
  void finiteVerbBehindAPresentParticipleIsTheMainOne() {
    Sentence sentence = Trees.sentence("Des un DET 2 det | escrocs escroc NOUN 3 nsubj | visant viser VERB 0 root VerbForm=Part"
        + " Tense=Pres | Lyon Lyon PROPN 3 obj | envoient envoyer VERB 3 advcl VerbForm=Fin | des un DET 7 det"
        + " | messages message NOUN 5 obj");
    Sentence repaired = Openings.repair(sentence);
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 2, 5, "nsubj");
    hangs(repaired, 3, 2, "acl");
  }

  @Test
  void firstOfSeveralNamesDoesNotBelongToTheDayBefore() {
    Sentence sentence = Trees.sentence("Le le DET 2 det | lundi lundi NOUN 9 obl | , , PUNCT 4 punct | Oslo Oslo PROPN 2 conj"
        + " | , , PUNCT 9 punct | Rome Rome PROPN 9 nsubj | et et CCONJ 8 cc | Kiev Kiev PROPN 6 conj"
        + " | signent signer VERB 0 root VerbForm=Fin");
    hangs(Openings.repair(sentence), 4, 6, "conj");
  }

  @Test
  void coordinatedSubjectsStay() {
    Sentence sentence = Trees.sentence("Rome Rome PROPN 4 nsubj | et et CCONJ 3 cc | Kiev Kiev PROPN 1 conj"
        + " | signent signer VERB 0 root VerbForm=Fin");
    assertSame(sentence, Openings.repair(sentence));
  }

  @Test
  void dayBeforeNamesIsNoSubject() {
    Sentence sentence = Trees.sentence("Mardi mardi NOUN 6 nsubj | , , PUNCT 3 punct | Rome Rome PROPN 1 conj"
        + " | et et CCONJ 5 cc | Kiev Kiev PROPN 1 conj | signent signer VERB 0 root VerbForm=Fin");
    Sentence repaired = Openings.repair(sentence);
    hangs(repaired, 3, 6, "nsubj");
    hangs(repaired, 5, 3, "conj");
    hangs(repaired, 1, 6, "obl");
  }

  @Test
  void nounWithinAFixedPrepositionIsThePredicate() {
    Sentence sentence = Trees.sentence("Il il PRON 3 nsubj | est être AUX 3 cop | en en ADP 0 root | mesure mesure NOUN 3 fixed"
        + " | de de ADP 3 fixed | payer payer VERB 3 acl VerbForm=Inf");
    Sentence repaired = Openings.repair(sentence);
    hangs(repaired, 4, 0, "root");
    hangs(repaired, 3, 4, "case");
    hangs(repaired, 1, 4, "nsubj");
  }

  @Test
  void whoIsHeardIsNoOtherNameOfWhoHears() {
    Sentence sentence = Openings.repair(Trees.sentence("Volkskrant volkskrant NOUN 5 nsubj | , , PUNCT 1 punct"
        + " | quoting quote VERB 4 amod VerbForm=Part Tense=Pres | people person NOUN 1 appos"
        + " | briefed brief VERB 7 ccomp VerbForm=Part Tense=Past | , , PUNCT 7 punct"
        + " | said say VERB 0 root VerbForm=Fin Tense=Past"));
    assertEquals(7, sentence.token(1).head());
    assertEquals(1, sentence.token(3).head());
    assertEquals(3, sentence.token(4).head());
    assertEquals("obj", sentence.token(4).relation());
    assertEquals(4, sentence.token(5).head());
    Sentence other = Openings.repair(Trees.sentence("Volkskrant volkskrant NOUN 5 nsubj | , , PUNCT 1 punct"
        + " | leading lead VERB 4 amod VerbForm=Part Tense=Pres | paper paper NOUN 1 appos"
        + " | said say VERB 0 root VerbForm=Fin Tense=Past"));
    assertEquals(1, other.token(4).head());
  }
}
