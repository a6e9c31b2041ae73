package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.catalog.World;
import org.depeche.model.CodePoints;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

class CareersTest {
  private static final World ENGLISH = World.load("en");

  private static List<String> told(String notation) {
    Sentence sentence = Trees.sentence(notation);
    StringBuilder text = new StringBuilder();
    sentence.tokens().forEach(token -> text.append(token.form()).append(' '));
    Words words = new Words(ENGLISH, new CodePoints(text.toString()));
    return new Careers(words, new TitleFinder(words)).find(sentence).stream()
        .map(told -> told instanceof Careers.Office office
            ? office.holder() + " is " + words.text(sentence, office.title().title())
            : told.toString())
        .toList();
  }

  @Test
  void passiveGivesTheSubjectAnOfficeUpToTheTime() {
    assertEquals(List.of("1 is director of operations"), told("Ann Ann PROPN 3 nsubj:pass | was be AUX 3 aux:pass"
        + " | appointed appoint VERB 0 root VerbForm=Part | director director NOUN 3 obj | of of ADP 6 case"
        + " | operations operation NOUN 4 nmod | in in ADP 8 case | May May PROPN 3 obl"));
  }

  @Test
  void activeGivesItsObjectAnOffice() {
    assertEquals(List.of("3 is head of section"), told("Rome Rome PROPN 2 nsubj"
        + " | appointed appoint VERB 0 root VerbForm=Fin | Ann Ann PROPN 2 obj | as as ADP 5 case"
        + " | head head NOUN 2 obl | of of ADP 7 case"
        + " | section section NOUN 5 nmod"));
  }

  @Test
  void whoRunsABodyIsOfIt() {
    assertEquals(List.of("House[holder=1, bodies=[4]]"), told("Ann Ann PROPN 5 nsubj | who who PRON 3 nsubj"
        + " | runs run VERB 1 acl:relcl VerbForm=Fin | Acme Acme PROPN 3 obj | left leave VERB 0 root VerbForm=Fin"));
  }

  @Test
  void whatIsDeniedSupposedOrToComeIsNotTold() {
    assertEquals(List.of(), told("Ann Ann PROPN 4 nsubj:pass | was be AUX 4 aux:pass | not not PART 4 advmod"
        + " | appointed appoint VERB 0 root VerbForm=Part | director director NOUN 4 obj"));
    assertEquals(List.of(), told("Ann Ann PROPN 4 nsubj:pass | will will AUX 4 aux VerbForm=Fin | be be AUX 4 aux:pass"
        + " | appointed appoint VERB 0 root VerbForm=Part | director director NOUN 4 obj"));
    assertEquals(List.of(), told("If if SCONJ 3 mark | Ann Ann PROPN 3 nsubj | ran run VERB 6 advcl VerbForm=Fin"
        + " | Acme Acme PROPN 3 obj | she she PRON 6 nsubj | left leave VERB 0 root VerbForm=Fin"));
    assertEquals(List.of(), told("They they PRON 2 nsubj | accuse accuse VERB 0 root VerbForm=Fin | Ann Ann PROPN 2 obj"
        + " | of of ADP 5 mark | running run VERB 2 advcl VerbForm=Part | Acme Acme PROPN 5 obj"));
  }

  @Test
  void oneOfARowHoldsNoOffice() {
    assertEquals(List.of(), told("Ann Ann PROPN 2 nsubj | became become VERB 0 root VerbForm=Fin | the the DET 5 det"
        + " | third third ADJ 5 amod | senator senator NOUN 2 xcomp"));
  }
}
