package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributorTest {
  private static final String THEFT = " | that that SCONJ %1$d mark | hackers hacker NOUN %1$d nsubj Number=Plur"
      + " | stole steal VERB %2$d ccomp Tense=Past VerbForm=Fin | files file NOUN %1$d obj Number=Plur"
      + " | . . PUNCT 3 punct";

  @Test
  void anAttackThatAimsAtSomebodyIsNotToCome() {
    assertEquals(List.of("- ASSERTED"), Extracted.french("L' le DET 2 det"
        + " | cyberattaque cyberattaque NOUN 4 nsubj Number=Sing | a avoir AUX 4 aux VerbForm=Fin"
        + " | visé viser VERB 0 root VerbForm=Part Tense=Past | la le DET 6 det | mairie mairie NOUN 4 obj"
        + " | . . PUNCT 4 punct").claims("Cyberattack"));
  }

  @Test
  void whoOnlyLearnsOfAnActDoesNotVouchForIt() {
    assertEquals(List.of("- ASSERTED"), Extracted.english("The the DET 2 det | mayor mayor NOUN 3 nsubj Number=Sing"
        + " | learned learn VERB 0 root Tense=Past VerbForm=Fin" + String.format(THEFT, 6, 3)).claims("DataBreach"));
  }

  @Test
  void whoSaysSoDoes() {
    assertEquals(List.of("The mayor ASSERTED"), Extracted.english("The the DET 2 det"
        + " | mayor mayor NOUN 3 nsubj Number=Sing"
        + " | said say VERB 0 root Tense=Past VerbForm=Fin" + String.format(THEFT, 6, 3)).claims("DataBreach"));
  }

  @Test
  void whoDeclinesToConfirmDeniesNothing() {
    assertEquals(List.of("- POSSIBLE"), Extracted.english("The the DET 2 det | mayor mayor NOUN 3 nsubj Number=Sing"
        + " | declined decline VERB 0 root Tense=Past VerbForm=Fin | to to PART 5 mark"
        + " | confirm confirm VERB 3 xcomp VerbForm=Inf" + String.format(THEFT, 8, 5)).claims("DataBreach"));
  }
}
