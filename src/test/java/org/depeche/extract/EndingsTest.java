package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private static final Set<String> JUDGING = Set.of("deny", "confirm", "confirmer", "démentir");

  private static final String STOLE = "Spies spy NOUN 2 nsubj | stole steal VERB 0 root VerbForm=Fin"
      + " | coins coin NOUN 2 obj"
      + " | , , PUNCT 3 punct | ";

  @Test
  void aVerdictAtTheEndHasItsOwnVoice() {
    Sentence sentence = Endings.repair(Trees.sentence(STOLE + "a a DET 7 det | claim claim NOUN 7 compound"
        + " | Minsk Minsk PROPN 3 appos | has have AUX 9 aux VerbForm=Fin"
        + " | denied deny VERB 2 dep VerbForm=Part"), JUDGING);
    hangs(sentence, 6, 2, "parataxis");
    hangs(sentence, 7, 9, "nsubj");
    hangs(sentence, 9, 6, "acl:relcl");
  }

  @Test
  void theMainVerbIsTheOneBeforeIt() {
    Sentence sentence = Endings.repair(Trees.sentence("Spies spy NOUN 2 nsubj | stole steal VERB 8 csubj VerbForm=Fin"
        + " | coins coin NOUN 2 obj | , , PUNCT 3 punct | a a DET 6 det | claim claim NOUN 3 appos"
        + " | Minsk Minsk PROPN 8 nsubj"
        + " | denied deny VERB 0 root VerbForm=Fin"), JUDGING);
    hangs(sentence, 2, 0, "root");
    hangs(sentence, 8, 6, "acl:relcl");
  }

  @Test
  void theVoiceMayStandBehindItsVerb() {
    Sentence sentence = Endings.repair(Trees.sentence(STOLE + "ce ce PRON 8 nsubj | qu' que PRON 5 fixed"
        + " | a avoir AUX 8 aux"
        + " | confirmé confirmer VERB 2 parataxis VerbForm=Part | le le DET 10 det | maire maire NOUN 8 obj"), JUDGING);
    hangs(sentence, 5, 2, "parataxis");
    hangs(sentence, 10, 8, "nsubj");
  }

  @Test
  void aFiniteAdjectiveIsAVerb() {
    Sentence sentence = Endings.repair(Trees.sentence(STOLE + "une un DET 6 det | accusation accusation NOUN 2 obj"
        + " | que que SCONJ 8 case | Minsk Minsk PROPN 6 nmod | démentit démentir ADJ 8 amod VerbForm=Fin"), JUDGING);
    hangs(sentence, 8, 9, "nsubj");
    assertEquals("VERB", sentence.token(9).upos());
  }

  @Test
  void whatIsNeitherConfirmedNorDeniedKeepsItsTree() {
    Sentence sentence = Trees.sentence(STOLE + "ce ce PRON 2 parataxis | que que PRON 9 obj | Minsk Minsk PROPN 9 nsubj"
        + " | ni ni CCONJ 9 cc | confirme confirmer VERB 5 acl:relcl VerbForm=Fin");
    assertSame(sentence, Endings.repair(sentence, JUDGING));
  }

  @Test
  void otherVerbsAndNounsAreNoVerdict() {
    assertFalse(Endings.of(Trees.tree(STOLE + "a a DET 6 det | claim claim NOUN 3 appos | Minsk Minsk PROPN 8 nsubj"
        + " | bought buy VERB 6 acl:relcl VerbForm=Fin"), JUDGING).isPresent());
    assertFalse(Endings.of(Trees.tree(STOLE + "a a DET 6 det | ship ship NOUN 3 appos | Minsk Minsk PROPN 8 nsubj"
        + " | denied deny VERB 6 acl:relcl VerbForm=Fin"), JUDGING).isPresent());
  }
}
