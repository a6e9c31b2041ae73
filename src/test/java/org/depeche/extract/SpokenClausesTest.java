package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class SpokenClausesTest {
  private static final String PAST = "VerbForm=Part Tense=Past";

  @Test
  void verbOfSayingTakenForAHelperOfTheClauseBehindIt() {
    Sentence repaired = SpokenClauses.repair(Trees.sentence("Experts expert NOUN 2 nsubj"
        + " | hired hire VERB 9 advcl " + PAST + " | by by ADP 4 case | Exo Exo PROPN 2 obl | said say AUX 9 aux:pass VerbForm=Fin Tense=Past"
        + " | sites site NOUN 9 nsubj:pass | had have AUX 9 aux VerbForm=Fin | been be AUX 9 aux:pass " + PAST
        + " | hacked hack VERB 0 root " + PAST));
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 2, 1, "acl");
    hangs(repaired, 9, 5, "ccomp");
    hangs(repaired, 6, 9, "nsubj:pass");
  }

  @Test
  void verbOfSayingBehindTheParticipleThatWasTakenForTheMainVerb() {
    Sentence repaired = SpokenClauses.repair(Trees.sentence("Experts expert NOUN 2 nsubj"
        + " | asked ask VERB 0 root " + PAST + " | said say VERB 5 dep VerbForm=Fin Tense=Past | thieves thief NOUN 5 nsubj"
        + " | left leave VERB 2 ccomp VerbForm=Fin Tense=Past"));
    hangs(repaired, 3, 0, "root");
    hangs(repaired, 1, 3, "nsubj");
    hangs(repaired, 5, 3, "ccomp");
  }

  @Test
  void verbOfSayingDrawnIntoTheRelativeClauseOfItsSubject() {
    Sentence repaired = SpokenClauses.repair(Trees.sentence("Officials official NOUN 0 root | who who PRON 4 nsubj"
        + " | may may AUX 4 aux VerbForm=Fin | speak speak VERB 1 dep VerbForm=Inf | said say VERB 7 mark " + PAST
        + " | thieves thief NOUN 7 nsubj | left leave VERB 4 ccomp VerbForm=Fin Tense=Past"));
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 7, 5, "ccomp");
    hangs(repaired, 4, 1, "dep");
  }

  @Test
  void sayingWithASubjectOfItsOwnStays() {
    Sentence sentence = Trees.sentence("Sites site NOUN 2 nsubj:pass | closed close VERB 0 root " + PAST
        + " | experts expert NOUN 4 nsubj | said say VERB 2 parataxis VerbForm=Fin Tense=Past"
        + " | they they PRON 6 nsubj | left leave VERB 4 ccomp VerbForm=Fin Tense=Past");
    assertSame(sentence, SpokenClauses.repair(sentence));
  }
}
