package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchTagsTest {
  private static final French FRENCH = new French();

  @Test
  void noPronounOpensASentenceOrFollowsAPrepositionBeforeAFiniteVerb() {
    corrected("L'/PROPN enseigne/VERB a/AUX déclaré/VERB avoir/AUX été/AUX piratée/VERB ./PUNCT", 1, "NOUN");
    corrected("tués/VERB dans/ADP la/PRON frappe/VERB ./PUNCT", 3, "NOUN");
    corrected("a/AUX expliqué/VERB l'/PRON élue/VERB lors/ADV de/ADP", 3, "NOUN");
    corrected("il/PRON les/PRON dit/VERB trafiqués/VERB ./PUNCT", 2, "VERB");
    corrected("exposé/VERB sans/ADP le/PRON vouloir/VERB ./PUNCT", 3, "VERB");
    corrected("N'Djamena/PROPN les/PRON dément/VERB ./PUNCT", 2, "VERB");
    corrected("le/DET maire/NOUN l'/PRON annonce/VERB ./PUNCT", 3, "VERB");
  }

  @Test
  void determinersThatAreNoPronounsStandBeforeNouns() {
    corrected("Moscou/PROPN reconnaît/VERB une/DET frappe/VERB ./PUNCT", 3, "NOUN");
    corrected("Un/DET conseiller/VERB de/ADP Paris/PROPN ./PUNCT", 1, "NOUN");
    corrected("l'/DET un/PRON affirme/VERB avoir/AUX vu/VERB", 2, "VERB");
  }

  @Test
  void noTwoFiniteVerbsStandSideBySide() {
    corrected("La/DET jeune/NOUN pousse/VERB a/AUX déclaré/VERB être/AUX piratée/VERB", 2, "NOUN");
    corrected("La/DET jeune/NOUN pousse/VERB a/AUX déclaré/VERB être/AUX piratée/VERB", 1, "ADJ");
    corrected("La/DET jeune/NOUN pousse/VERB avoir/AUX été/VERB", 2, "VERB");
  }

  @Test
  void noNounIsASubjectWithoutDeterminer() {
    corrected("Boulanger/NOUN a/AUX reconnu/VERB le/DET vol/NOUN ./PUNCT", 0, "PROPN");
    corrected("Plainte/NOUN a/AUX été/AUX déposée/VERB ./PUNCT", 0, "NOUN");
    corrected("Victime/NOUN de/ADP pirates/NOUN ,/PUNCT la/DET ville/NOUN", 0, "NOUN");
  }

  private static void corrected(String sentence, int index, String tag) {
    List<CoreLabel> labels = Tagged.labels(sentence);
    FRENCH.correctTags(labels);
    assertEquals(tag, labels.get(index).tag(), sentence);
  }
}
