package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.catalog.World;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.junit.jupiter.api.Test;

/** What stands in a row and is one thing, on trees written by hand. */
class SeriesTest {
  private static final World FRENCH = World.load("fr");
  private static final World ENGLISH = World.load("en");
  private static final String STOLE =
      "Hackers hacker NOUN 2 nsubj Number=Plur | stole steal VERB 0 root VerbForm=Fin | ";
  private static final String PIRATES =
      "Des un DET 2 det Number=Plur | pirates pirate NOUN 3 nsubj Number=Plur | visaient viser VERB 0 root VerbForm=Fin | ";

  @Test
  void whatWasTakenTogetherIsOneHaul() {
    List<Mention> found = in(ENGLISH, "en", STOLE + "names name NOUN 2 obj Number=Plur | , , PUNCT 5 punct"
        + " | passwords password NOUN 3 conj Number=Plur | and and CCONJ 7 cc | files file NOUN 3 conj Number=Plur");
    assertEquals(List.of("Hackers", "names , passwords and files"), names(found));
    assertEquals("Data", found.get(1).type().orElseThrow());
    assertEquals(3, found.get(1).head());
  }

  @Test
  void whoseTheyAllAreEndsIt() {
    assertEquals(List.of("Hackers", "the names and addresses of staff", "staff"), names(in(ENGLISH, "en",
        STOLE + "the the DET 4 det | names name NOUN 2 obj Number=Plur | and and CCONJ 6 cc"
        + " | addresses address NOUN 4 conj Number=Plur | of of ADP 8 case | staff staff NOUN 4 nmod")));
  }

  @Test
  void whatHasAnOwnerOfItsOwnStandsAlone() {
    assertEquals(List.of("Hackers", "files of the mayor", "the mayor", "passwords"), names(in(ENGLISH, "en",
        STOLE + "files file NOUN 2 obj Number=Plur | of of ADP 6 case | the the DET 6 det | mayor mayor NOUN 3 nmod"
        + " | and and CCONJ 8 cc | passwords password NOUN 3 conj Number=Plur")));
  }

  @Test
  void anOwnerBeforeTheFirstIsThatOfAllAndOneBeforeTheNextIsNot() {
    assertEquals(List.of("Hackers", "Acme 's files and passwords"), names(in(ENGLISH, "en",
        STOLE + "Acme Acme PROPN 5 nmod:poss | 's 's PART 3 case | files file NOUN 2 obj Number=Plur | and and CCONJ 7 cc"
        + " | passwords password NOUN 5 conj Number=Plur")));
    assertEquals(List.of("Hackers", "files", "Acme 's passwords"), names(in(ENGLISH, "en",
        STOLE + "files file NOUN 2 obj Number=Plur | and and CCONJ 7 cc | Acme Acme PROPN 7 nmod:poss | 's 's PART 5 case"
        + " | passwords password NOUN 3 conj Number=Plur")));
  }

  @Test
  void aNounBeforeTheNextOneIsNoOwner() {
    assertEquals(List.of("Hackers", "files and travel plans", "travel"), names(in(ENGLISH, "en",
        STOLE + "files file NOUN 2 obj Number=Plur | and and CCONJ 6 cc | travel travel NOUN 6 dep"
        + " | plans plan NOUN 3 conj Number=Plur")));
  }

  @Test
  void whatWasNotTakenIsNoPartOfWhatWas() {
    assertEquals(List.of("Hackers", "files", "passwords"), names(in(ENGLISH, "en",
        STOLE + "files file NOUN 2 obj Number=Plur | and and CCONJ 6 cc | no no DET 6 det"
        + " | passwords password NOUN 3 conj Number=Plur")));
  }

  @Test
  void thingsOfOtherKindsStandAlone() {
    assertEquals(List.of("Hackers", "files", "servers"), names(in(ENGLISH, "en",
        STOLE + "files file NOUN 2 obj Number=Plur | and and CCONJ 5 cc | servers server NOUN 3 conj Number=Plur")));
  }

  @Test
  void crowdsThatAreAimedAtAreOne() {
    assertEquals(List.of("Des pirates", "des journalistes et des militants"), names(in(FRENCH, "fr",
        PIRATES + "des un DET 5 det Number=Plur | journalistes journaliste NOUN 3 obj Number=Plur | et et CCONJ 8 cc"
        + " | des un DET 8 det Number=Plur | militants militant NOUN 5 conj Number=Plur")));
  }

  @Test
  void crowdsThatAreCountedOneByOneStandAlone() {
    assertEquals(List.of("Des pirates", "des journalistes", "deux militants"), names(in(FRENCH, "fr",
        PIRATES + "des un DET 5 det Number=Plur | journalistes journaliste NOUN 3 obj Number=Plur | et et CCONJ 8 cc"
        + " | deux deux NUM 8 nummod | militants militant NOUN 5 conj Number=Plur")));
  }

  @Test
  void crowdsThatSpeakStandAlone() {
    assertEquals(List.of("Officials", "journalists"), names(in(ENGLISH, "en",
        "Officials official NOUN 4 nsubj Number=Plur | and and CCONJ 3 cc | journalists journalist NOUN 1 conj Number=Plur"
        + " | agree agree VERB 0 root VerbForm=Fin")));
  }

  @Test
  void crowdsThatDidItStandAlone() {
    assertEquals(List.of("hackers", "militants"), names(in(ENGLISH, "en",
        "It it PRON 3 nsubj:pass | was be AUX 3 aux:pass | attacked attack VERB 0 root | by by ADP 5 case"
        + " | hackers hacker NOUN 3 obl:agent Number=Plur | and and CCONJ 7 cc"
        + " | militants militant NOUN 5 conj Number=Plur")));
  }

  private static List<Mention> in(World world, String language, String tree) {
    return new MentionFinder(world).find(Articles.article(language, tree)).stream()
        .filter(mention -> mention.kind() == MentionKind.NOMINAL).toList();
  }

  private static List<String> names(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.names().get(0)).toList();
  }
}
