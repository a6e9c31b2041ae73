package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Sentence;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class ComplementsTest {
  private static void hangs(Sentence sentence, int word, int head) {
    assertEquals(head, sentence.token(word).head());
    assertEquals("nmod", sentence.token(word).relation());
  }

  private static Sentence located(Sentence sentence, int word) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(word - 1, sentence.token(word).named("LOCATION"));
    return new Sentence(0, 0, sentence.span(), tokens, true);
  }

  @Test
  void complementBehindAPlaceIsTheNouns() {
    Sentence sentence = located(Trees.sentence("vise viser VERB 0 root VerbForm=Fin | l' le DET 3 det"
        + " | empoisonnement empoisonnement NOUN 1 obl | à à ADP 5 case | Salisbury Salisbury PROPN 1 obl"
        + " | de de ADP 8 case"
        + " | l' le DET 8 det | ex-agent ex-agent NOUN 5 nmod"), 5);
    Sentence repaired = Complements.repair(sentence);
    hangs(repaired, 8, 3);
    hangs(repaired, 5, 3);
  }

  @Test
  void complementBehindADateIsTheNouns() {
    Sentence sentence = Trees.sentence("vise viser VERB 0 root VerbForm=Fin | la le DET 3 det | mort mort NOUN 1 obl"
        + " | , , PUNCT 1 punct"
        + " | le le DET 7 det | 20 20 NUM 7 nummod | août août NOUN 1 obl | , , PUNCT 1 punct | de de ADP 10 case"
        + " | Navalny Navalny PROPN 1 obl:mod");
    hangs(Complements.repair(sentence), 10, 3);
  }

  @Test
  void sumsHaveTheirOwnComplement() {
    Sentence sentence = Trees.sentence("volent voler VERB 0 root VerbForm=Fin | l' le DET 3 det | an an NOUN 1 obl"
        + " | dernier dernier ADJ 3 amod | 620 620 NUM 6 nummod | millions million NOUN 1 obj Number=Plur"
        + " | de de ADP 8 case"
        + " | dollars dollar NOUN 6 nmod Number=Plur");
    assertSame(sentence, Complements.repair(sentence));
  }

  @Test
  void durationsAreNoDates() {
    Sentence sentence = Trees.sentence("condamne condamner VERB 0 root VerbForm=Fin | le le DET 3 det"
        + " | pirate pirate NOUN 1 obj | à à ADP 6 case | cinq cinq NUM 6 nummod | ans an NOUN 1 obl Number=Plur"
        + " | de de ADP 8 case | prison prison NOUN 6 nmod");
    assertSame(sentence, Complements.repair(sentence));
  }

  @Test
  void whatBefellAVictimMayStandBehindTheDay() {
    Sentence sentence = Trees.sentence("société société NOUN 3 nsubj | est être AUX 3 cop"
        + " | victime victime ADJ 0 root | depuis depuis ADP 5 case | mercredi mercredi NOUN 3 obl | de de ADP 8 case"
        + " | une un DET 8 det | cyberattaque cyberattaque NOUN 5 nmod");
    hangs(Complements.repair(sentence), 8, 3);
  }
}
