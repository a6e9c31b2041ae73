package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Voices, their cues and what they say, with the rules of the languages. */
class CueFinderTest {
  @Test
  void aClauseBeforeTheVoiceNeedNotBeSaid() {
    assertEquals(List.of("asked for: help"), Extracted.english("Because because SCONJ 3 mark"
        + " | hackers hacker NOUN 3 nsubj Number=Plur | stole steal VERB 0 root Tense=Past VerbForm=Fin"
        + " | the the DET 5 det | files file NOUN 3 obj Number=Plur | , , PUNCT 9 punct | the the DET 8 det"
        + " | mayor mayor NOUN 9 nsubj Number=Sing | asked ask VERB 3 parataxis Tense=Past VerbForm=Fin"
        + " | for for ADP 11 case | help help NOUN 9 obl Number=Sing | . . PUNCT 3 punct").said());
  }

  @Test
  void aPhraseBeforeTheVoiceIsNotWhatItsVerbsPrepositionTells() {
    assertEquals(List.of("called for: reforms"), Extracted.english("For for ADP 2 case"
        + " | years year NOUN 6 obl Number=Plur | , , PUNCT 6 punct | the the DET 5 det"
        + " | group group NOUN 6 nsubj Number=Sing | called call VERB 0 root Tense=Past VerbForm=Part"
        + " | for for ADP 8 case | reforms reform NOUN 6 obl Number=Plur | . . PUNCT 6 punct").said());
  }

  @Test
  void anAdverbBehindTheVerbIsPartOfTheCue() {
    String sentence = "The the DET 2 det | hackers hacker NOUN 3 nsubj Number=Plur"
        + " | stole steal VERB 0 root Tense=Past VerbForm=Fin | files file NOUN 3 obj Number=Plur"
        + " | , , PUNCT 8 punct | the the DET 7 det | mayor mayor NOUN 8 nsubj Number=Sing"
        + " | said say VERB 3 parataxis Tense=Past VerbForm=Fin | sarcastically sarcastically ADV %d advmod"
        + " | . . PUNCT 3 punct";
    assertEquals(List.of("said sarcastically: The hackers stole files"),
        Extracted.english(String.format(sentence, 8)).said());
    assertEquals(List.of("said: The hackers stole files"), Extracted.english(String.format(sentence, 3)).said());
  }

  @Test
  void anAdverbWithinWhatIsSaidIsNoPartOfTheCue() {
    assertEquals(List.of("said: now hackers stole files"), Extracted.english("The the DET 2 det"
        + " | mayor mayor NOUN 3 nsubj Number=Sing | said say VERB 0 root Tense=Past VerbForm=Fin"
        + " | now now ADV 6 advmod | hackers hacker NOUN 6 nsubj Number=Plur"
        + " | stole steal VERB 3 ccomp Tense=Past VerbForm=Fin | files file NOUN 6 obj Number=Plur"
        + " | . . PUNCT 3 punct").said());
  }

  @Test
  void aPrepositionBeforeAGerundBelongsToTheCue() {
    assertEquals(List.of("criticized for: being slow"), Extracted.english("The the DET 2 det"
        + " | mayor mayor NOUN 3 nsubj Number=Sing | criticized criticize VERB 0 root Tense=Past VerbForm=Fin"
        + " | for for ADP 5 mark | being be VERB 3 advcl Tense=Pres VerbForm=Part | slow slow ADJ 5 xcomp"
        + " | . . PUNCT 3 punct").said());
  }

  @Test
  void whatSomethingIsShownForIsNotAllThatIsShown() {
    assertEquals(List.of("highlights: the killings to help the movement"), Extracted.english("The the DET 2 det"
        + " | report report NOUN 3 nsubj Number=Sing | highlights highlight VERB 0 root Tense=Pres VerbForm=Fin"
        + " | the the DET 5 det | killings killing NOUN 3 obj Number=Plur | to to PART 7 mark"
        + " | help help VERB 3 xcomp VerbForm=Inf | the the DET 9 det | movement movement NOUN 7 obj Number=Sing"
        + " | . . PUNCT 3 punct").said());
  }

  @Test
  void whoGoesByANameSaysNothing() {
    assertEquals(List.of(), Extracted.english("A a DET 2 det | group group NOUN 0 root Number=Sing"
        + " | calling call VERB 2 acl Tense=Pres VerbForm=Part | itself itself PRON 3 obj Number=Sing"
        + " | Blue blue ADJ 6 amod | Crane Crane PROPN 7 nsubj Number=Sing"
        + " | stole steal VERB 3 xcomp Tense=Past VerbForm=Fin | files file NOUN 7 obj Number=Plur"
        + " | . . PUNCT 2 punct").said());
  }

  @Test
  void aContrastBehindAnAsideIsNotSaidThere() {
    assertEquals(List.of("le journal: Les pirates ont volé les fichiers"), Extracted.french("Les le DET 2 det"
        + " | pirates pirate NOUN 4 nsubj Number=Plur | ont avoir AUX 4 aux Mood=Ind VerbForm=Fin"
        + " | volé voler VERB 0 root Tense=Past VerbForm=Part | les le DET 6 det"
        + " | fichiers fichier NOUN 4 obj Number=Plur | , , PUNCT 8 punct"
        + " | relevait relever VERB 4 parataxis Mood=Ind VerbForm=Fin | le le DET 10 det"
        + " | journal journal NOUN 8 nsubj Number=Sing | , , PUNCT 4 punct | tandis tandis ADV 16 mark"
        + " | que que SCONJ 12 fixed | le le DET 15 det | ministère ministère NOUN 16 nsubj Number=Sing"
        + " | refuse refuser VERB 4 advcl Mood=Ind VerbForm=Fin | de de ADP 18 mark"
        + " | payer payer VERB 16 xcomp VerbForm=Inf | . . PUNCT 4 punct").voices().stream()
        .filter(voice -> voice.startsWith("le journal")).toList());
  }

  @Test
  void aRelativeClauseAroundAnAsideHasItsOwnVoice() {
    assertEquals(
        List.of("la police: des pirates ont volé les fichiers", "le ministère: que l' hôpital … ne paiera pas"),
        Extracted.french("Selon selon ADP 3 case | la le DET 3 det | police police NOUN 8 obl Number=Sing"
        + " | , , PUNCT 3 punct | des un DET 6 det | pirates pirate NOUN 8 nsubj Number=Plur"
        + " | ont avoir AUX 8 aux Mood=Ind VerbForm=Fin | volé voler VERB 0 root Tense=Past VerbForm=Part"
        + " | les le DET 10 det | fichiers fichier NOUN 8 obj Number=Plur | , , PUNCT 8 punct"
        + " | que que SCONJ 23 mark | l' le DET 14 det | hôpital hôpital NOUN 23 nsubj Number=Sing"
        + " | , , PUNCT 16 punct | assure assurer VERB 8 parataxis Mood=Ind VerbForm=Fin"
        + " | -t-on on NOUN 16 nsubj Number=Sing | à à ADP 20 case | le le DET 20 det"
        + " | ministère ministère NOUN 16 obl Number=Sing | , , PUNCT 14 punct | ne ne ADV 23 advmod"
        + " | paiera payer VERB 8 advcl Mood=Ind Tense=Fut VerbForm=Fin | pas pas ADV 23 advmod"
        + " | . . PUNCT 8 punct").voices());
  }

  @Test
  void aQuotedTitleBeforeTheVoiceIsNotSaid() {
    assertEquals(List.of("said: that hackers stole files"), Extracted.english("Reuters Reuters PROPN 11 nsubj"
        + " | , , PUNCT 11 punct | in in ADP 6 case | its its PRON 6 nmod:poss | “ “ PUNCT 6 punct"
        + " | Hack hack NOUN 11 obl Number=Sing | Century Century PROPN 6 flat | ” ” PUNCT 6 punct"
        + " | piece piece NOUN 6 dep | , , PUNCT 11 punct | said say VERB 0 root Tense=Past VerbForm=Fin"
        + " | that that SCONJ 14 mark | hackers hacker NOUN 14 nsubj Number=Plur"
        + " | stole steal VERB 11 ccomp Tense=Past VerbForm=Fin | files file NOUN 14 obj Number=Plur"
        + " | . . PUNCT 11 punct").said());
  }

  @Test
  void aQuotationThatBeginsWithinAClauseTakesItsBeginningToo() {
    assertEquals(List.of("said: cuts “ do nothing"), Extracted.english("The the DET 2 det"
        + " | mayor mayor NOUN 3 nsubj Number=Sing | said say VERB 0 root Tense=Past VerbForm=Fin"
        + " | cuts cut NOUN 6 nsubj Number=Plur | “ “ PUNCT 6 punct | do do VERB 3 dep Tense=Pres VerbForm=Fin"
        + " | nothing nothing NOUN 6 obj Number=Sing | ” ” PUNCT 6 punct | . . PUNCT 3 punct").said());
  }

  @Test
  void wordsBelowADeniersOwnVerbAreNotTheAccusers() {
    List<String> said = Extracted.english("Seoul Seoul PROPN 2 nsubj | told tell VERB 0 root Tense=Past VerbForm=Fin"
        + " | lawmakers lawmaker NOUN 2 obj Number=Plur | that that SCONJ 6 mark | hackers hacker NOUN 6 nsubj Number=Plur"
        + " | stole steal VERB 2 ccomp Tense=Past VerbForm=Fin | files file NOUN 6 obj Number=Plur | , , PUNCT 7 punct"
        + " | an a DET 10 det | accusation accusation NOUN 12 obj Number=Sing | Pyongyang Pyongyang PROPN 12 nsubj"
        + " | dismissed dismiss VERB 7 acl:relcl Tense=Past VerbForm=Fin | as as ADP 17 case | a a DET 17 det"
        + " | \" \" PUNCT 2 punct | clumsy clumsy ADJ 17 amod | fabrication fabrication NOUN 12 obl Number=Sing"
        + " | \" \" PUNCT 2 punct | . . PUNCT 2 punct").said();
    assertTrue(said.contains("told: that hackers stole files"), said.toString());
  }
}
