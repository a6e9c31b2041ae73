package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class VerbFormsTest {
  @Test
  void whatStandsBehindAReflexivePronounIsNoAdjective() {
    Sentence sentence = Trees.sentence("Ils il PRON 4 nsubj | se se PRON 4 expl | sont être AUX 4 cop VerbForm=Fin"
        + " | entretenus entretenir ADJ 0 root Number=Plur");
    Sentence repaired = VerbForms.repair(sentence, Set.of());
    assertEquals("VERB", repaired.token(4).upos());
    hangs(repaired, 3, 4, "aux");
  }

  @Test
  void whatIsNotDoneIsNoNoun() {
    Sentence sentence = Trees.sentence("It it PRON 4 nsubj | did do AUX 4 aux | not not ADV 4 advmod"
        + " | reply reply NOUN 0 root");
    assertEquals("VERB", VerbForms.repair(sentence, Set.of()).token(4).upos());
  }

  @Test
  void participleBehindItsNounHelpsNoVerb() {
    Sentence sentence = Trees.sentence("Une un DET 2 det | attaque attaque NOUN 6 nsubj"
        + " | ciblant cibler VERB 6 aux VerbForm=Part Tense=Pres | un un PRON 6 nsubj | a avoir AUX 6 aux VerbForm=Fin"
        + " | permis permettre VERB 0 root VerbForm=Part Tense=Past");
    Sentence repaired = VerbForms.repair(sentence, Set.of());
    hangs(repaired, 3, 2, "acl");
    hangs(repaired, 4, 3, "obj");
  }

  @Test
  void participleThatOpensASentenceIsNoName() {
    Sentence sentence = Trees.sentence("Accueillie Accueillie PROPN 7 obl | à à ADP 3 case | Berlin Berlin PROPN 1 nmod"
        + " | , , PUNCT 7 punct | elle elle PRON 7 nsubj | a avoir AUX 7 aux VerbForm=Fin"
        + " | parlé parler VERB 0 root VerbForm=Part Tense=Past");
    Sentence repaired = VerbForms.repair(sentence, Set.of("accueillir"));
    assertEquals("accueillir", repaired.token(1).lemma());
    hangs(repaired, 1, 7, "advcl");
    hangs(repaired, 3, 1, "obl");
    assertEquals(sentence, VerbForms.repair(sentence, Set.of("recevoir")));
  }
}
