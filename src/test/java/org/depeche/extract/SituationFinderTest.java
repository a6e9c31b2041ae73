package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Situations and their roles, with the rules of the languages. */
class SituationFinderTest {
  private static final String EXPULSION = "L' le DET 2 det | expulsion expulsion NOUN 10 nsubj Number=Sing"
      + " | de de ADP 4 case | Moscou Moscou PROPN 2 nmod | de de ADP 7 case | dix dix NUM 7 nummod"
      + " | %s NOUN 2 nmod Number=Plur | hier hier ADV 10 advmod | a avoir AUX 10 aux Mood=Ind VerbForm=Fin"
      + " | surpris surprendre VERB 0 root Tense=Past VerbForm=Part | Varsovie Varsovie PROPN 10 obj"
      + " | . . PUNCT 10 punct";

  @Test
  void thoseNamedAsExamplesHaveTheRoleOfTheMany() {
    assertEquals(List.of("actor Hackers", "victim Airbus", "victim Microsoft", "victim several firms"),
        Extracted.english("Hackers hacker NOUN 2 nsubj Number=Plur"
            + " | attacked attack VERB 0 root Tense=Past VerbForm=Fin | several several ADJ 4 amod"
            + " | firms firm NOUN 2 obj Number=Plur | , , PUNCT 4 punct"
            + " | including include VERB 7 case Tense=Pres VerbForm=Part | Airbus Airbus PROPN 4 nmod Number=Sing"
            + " | and and CCONJ 9 cc | Microsoft Microsoft PROPN 7 conj Number=Sing | . . PUNCT 2 punct")
            .roles("Cyberattack"));
  }

  @Test
  void thoseNamedAmongOwnersAreVictimsToo() {
    assertEquals(
        List.of("actor Hackers", "target data of several firms", "victim Airbus", "victim Microsoft",
            "victim several firms"),
        Extracted.english("Hackers hacker NOUN 2 nsubj Number=Plur"
            + " | stole steal VERB 0 root Tense=Past VerbForm=Fin | data datum NOUN 2 obj Number=Plur"
            + " | of of ADP 6 case | several several ADJ 6 amod | firms firm NOUN 3 nmod Number=Plur"
            + " | , , PUNCT 6 punct | including include VERB 9 case Tense=Pres VerbForm=Part"
            + " | Airbus Airbus PROPN 6 nmod Number=Sing | and and CCONJ 11 cc"
            + " | Microsoft Microsoft PROPN 9 conj Number=Sing | . . PUNCT 2 punct").roles("DataBreach"));
  }

  @Test
  void aPlaceBesideThoseExpelledIsWhereTheyGo() {
    assertEquals(List.of("target dix diplomates"),
        Extracted.french(String.format(EXPULSION, "diplomates diplomate")).roles("Expulsion"));
  }

  @Test
  void theCityOfAMeetingIsItsPlace() {
    assertEquals(List.of("place Lyon"), Extracted.english("The the DET 2 det"
        + " | summit summit NOUN 5 nsubj Number=Sing | of of ADP 4 case | Lyon Lyon PROPN 2 nmod Number=Sing"
        + " | began begin VERB 0 root Tense=Past VerbForm=Fin | today today ADV 5 advmod | . . PUNCT 5 punct")
        .roles("Meeting"));
  }

  @Test
  void whoIsSomewhereForTalksTakesPartInThemThere() {
    assertEquals(List.of("participant The minister", "participant his counterpart", "place Canberra"),
        Extracted.english("The the DET 2 det | minister minister NOUN 5 nsubj Number=Sing"
            + " | was be AUX 5 cop Tense=Past VerbForm=Fin | in in ADP 5 case"
            + " | Canberra Canberra PROPN 0 root Number=Sing | for for ADP 7 case"
            + " | talks talk NOUN 5 obl Number=Plur | with with ADP 10 case | his he PRON 10 nmod:poss Number=Sing"
            + " | counterpart counterpart NOUN 7 nmod Number=Sing | . . PUNCT 5 punct").roles("Meeting"));
  }
}
