package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Sentence;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  @Test
  void whatFollowsWhatIsSetInFrontIsNoRelativeClause() {
    Sentence sentence = Trees.sentence("C' ce PRON 4 nsubj | est être AUX 4 cop"
        + " | après après ADP 4 case | expulsion expulsion NOUN 0 root | que que SCONJ 8 obj"
        + " | Paris Paris PROPN 8 nsubj | a avoir AUX 8 aux | rappelé rappeler VERB 4 acl:relcl VerbForm=Part");
    hangs(Attachments.repair(sentence), 8, 4, "parataxis");
  }

  @Test
  void secondInfinitiveIsOfTheFirst() {
    Sentence sentence = Trees.sentence("renvoyer renvoyer VERB 0 root VerbForm=Inf | de de ADP 1 mark"
        + " | agents agent NOUN 1 obj | à à ADP 5 case | Minsk Minsk PROPN 3 nmod | et et CCONJ 8 cc | de de ADP 8 mark"
        + " | rappeler rappeler VERB 5 conj VerbForm=Inf");
    hangs(Attachments.repair(sentence), 8, 1, "conj");
  }

  @Test
  void whoDidItBelongsToTheAct() {
    Sentence sentence = Trees.sentence("expulsion expulsion NOUN 0 root | of of ADP 4 case | two two NUM 4 nummod"
        + " | envoys envoy NOUN 1 nmod | by by ADP 6 case | Norway Norway PROPN 4 nmod");
    hangs(Attachments.repair(sentence), 6, 1, "nmod");
  }

  @Test
  void ofTwoPastVerbsWithOneSubjectTheFirstIsItsParticiple() {
    Sentence sentence = Trees.sentence("aides aide NOUN 2 nsubj | called call VERB 0 root VerbForm=Fin Tense=Past"
        + " | yesterday yesterday NOUN 2 obl | said say VERB 2 dep VerbForm=Fin Tense=Past");
    Sentence repaired = Attachments.repair(sentence);
    hangs(repaired, 2, 1, "acl");
    hangs(repaired, 4, 0, "root");
  }

  @Test
  void verbOfSayingBeforeItsQuotationIsNoParticiple() {
    Sentence sentence = Trees.sentence("aides aide NOUN 2 nsubj | said say VERB 0 root VerbForm=Fin Tense=Past"
        + " | : : PUNCT 2 punct | “ “ PUNCT 2 punct | Called call VERB 2 dep VerbForm=Fin Tense=Past");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void whoWroteAPaperDidNotStealIt() {
    Sentence sentence = Trees.sentence("theft theft NOUN 0 root | of of ADP 4 case | a a DET 4 det"
        + " | report report NOUN 1 nmod | by by ADP 6 case | Norway Norway PROPN 4 nmod");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void toWhomItWasDoneBelongsToTheAct() {
    Sentence sentence = Trees.sentence("arrest arrest NOUN 0 root | by by ADP 3 case | police police NOUN 1 nmod"
        + " | of of ADP 6 case | two two NUM 6 nummod | men man NOUN 3 nmod");
    hangs(Attachments.repair(sentence), 6, 1, "nmod");
  }

  @Test
  void participleBelongsToTheNounThatItAgreesWith() {
    Sentence sentence = Trees.sentence("Oslo Oslo PROPN 2 nsubj | renvoie renvoyer VERB 0 root VerbForm=Fin"
        + " | deux deux NUM 4 nummod | attachés attaché NOUN 2 obj Gender=Masc Number=Plur | , , PUNCT 6 punct"
        + " | accusés accuser VERB 2 advcl VerbForm=Part Tense=Past Gender=Masc Number=Plur");
    hangs(Attachments.repair(sentence), 6, 4, "acl");
  }

  @Test
  void whatComesOfAnActBelongsToItsVerb() {
    Sentence sentence = Trees.sentence("Gunmen gunman NOUN 2 nsubj | attacked attack VERB 0 root VerbForm=Fin"
        + " | villages village NOUN 2 obj | , , PUNCT 5 punct | killing kill VERB 3 acl VerbForm=Part Tense=Pres"
        + " | farmers farmer NOUN 5 obj");
    hangs(Attachments.repair(sentence), 5, 2, "advcl");
  }

  @Test
  void whatComesOfAnActHangsLooselyOnItsVerb() {
    Sentence sentence = Trees.sentence("Gangs gang NOUN 2 nsubj | robbed rob VERB 0 root VerbForm=Fin"
        + " | banks bank NOUN 2 obj | , , PUNCT 5 punct | stealing steal VERB 2 dep VerbForm=Part Tense=Pres"
        + " | files file NOUN 5 obj");
    hangs(Attachments.repair(sentence), 5, 2, "advcl");
  }

  @Test
  void whatIsClaimedIsNoRelativeClause() {
    Sentence sentence = Trees.sentence("Minsk Minsk PROPN 2 nsubj | denied deny VERB 0 root VerbForm=Fin"
        + " | claims claim NOUN 2 obj | it it PRON 5 nsubj | hacked hack VERB 3 acl:relcl VerbForm=Fin"
        + " | banks bank NOUN 5 obj");
    hangs(Attachments.repair(sentence), 5, 3, "acl");
  }

  @Test
  void whatTheReportLacksItsClauseHas() {
    Sentence sentence = Trees.sentence("Minsk Minsk PROPN 2 nsubj | read read VERB 0 root VerbForm=Fin"
        + " | reports report NOUN 2 obj | it it PRON 5 nsubj | published publish VERB 3 acl:relcl VerbForm=Fin");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void whatIsToBeDoneByThenBelongsToTheGiving() {
    Sentence sentence = Trees.sentence("Gangs gang NOUN 2 nsubj | gave give VERB 0 root VerbForm=Fin"
        + " | firms firm NOUN 2 iobj | weeks week NOUN 2 obj | to to PART 6 mark | pay pay VERB 4 acl VerbForm=Inf");
    hangs(Attachments.repair(sentence), 6, 2, "advcl");
  }

  @Test
  void participleOfTheObjectWithoutCommaStays() {
    Sentence sentence = Trees.sentence("Police police NOUN 2 nsubj | stopped stop VERB 0 root VerbForm=Fin"
        + " | men man NOUN 2 obj | carrying carry VERB 3 acl VerbForm=Part Tense=Pres | knives knife NOUN 4 obj");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void participleOfTheSubjectStays() {
    Sentence sentence = Trees.sentence("Le le DET 2 det | maire maire NOUN 3 nsubj Gender=Masc Number=Sing"
        + " | signe signer VERB 0 root VerbForm=Fin | la le DET 5 det | lettre lettre NOUN 3 obj Gender=Fem Number=Sing"
        + " | , , PUNCT 7 punct | entouré entourer VERB 3 advcl VerbForm=Part Tense=Past Gender=Masc Number=Sing");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void openingParticipleBelongsToTheClauseAfterIt() {
    Sentence sentence = Trees.sentence("Ayant avoir AUX 3 aux VerbForm=Part | été être AUX 3 aux:pass | visée viser VERB 0 root"
        + " VerbForm=Part Tense=Past | , , PUNCT 6 punct | elle elle PRON 6 nsubj | ferme fermer VERB 3 parataxis VerbForm=Fin");
    Sentence repaired = Attachments.repair(sentence);
    hangs(repaired, 6, 0, "root");
    hangs(repaired, 3, 6, "advcl");
  }

  @Test
  void nounWithoutArticleBetweenCommasIsAnApposition() {
    Sentence sentence = Trees.sentence("La le DET 2 det | poste poste NOUN 7 nsubj | , , PUNCT 4 punct"
        + " | proie proie NOUN 2 conj Number=Sing | facile facile ADJ 4 amod | , , PUNCT 4 punct | ferme fermer VERB 0 root");
    hangs(Attachments.repair(sentence), 4, 2, "appos");
  }

  @Test
  void whatStandsBesideAnActIsAMemberOfTheSeriesBehindIt() {
    Sentence sentence = Trees.sentence("The the DET 2 det | hacking hacking NOUN 0 root | of of ADP 5 case"
        + " | the the DET 5 det | bank bank NOUN 2 nmod | , , PUNCT 2 punct | the the DET 8 det"
        + " | port port NOUN 2 appos | and and CCONJ 11 cc | a a DET 11 det | ministry ministry NOUN 8 conj");
    hangs(Attachments.repair(sentence), 8, 5, "conj");
  }

  @Test
  void anAppositionThatIsNoSeriesStays() {
    Sentence sentence = Trees.sentence("The the DET 2 det | hacking hacking NOUN 0 root | of of ADP 5 case"
        + " | the the DET 5 det | bank bank NOUN 2 nmod | , , PUNCT 2 punct | the the DET 8 det"
        + " | third third NOUN 2 appos");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void nounWithArticleBehindAnAdverbialPhraseIsTheObject() {
    Sentence sentence = Trees.sentence("Il il PRON 2 nsubj | vend vendre VERB 0 root VerbForm=Fin | sur sur ADP 5 case"
        + " | un un DET 5 det | forum forum NOUN 2 obl | les le DET 7 det | fichiers fichier NOUN 5 appos");
    hangs(Attachments.repair(sentence), 7, 2, "obj");
  }

  @Test
  void aParticipleBehindAnOpeningPhraseAndACommaIsOfThatPhrase() {
    Sentence sentence = Trees.sentence("Selon selon ADP 2 case | juges juge NOUN 4 obl Number=Plur | , , PUNCT 4 punct"
        + " | cités citer VERB 0 root VerbForm=Part Tense=Past Number=Plur | par par ADP 6 case"
        + " | Libre Libre PROPN 9 obl:mod"
        + " | , , PUNCT 9 punct | Rollin Rollin PROPN 9 nsubj | ment mentir VERB 4 xcomp VerbForm=Fin");
    Sentence repaired = Attachments.repair(sentence);
    assertEquals(0, repaired.token(9).head());
    assertEquals(9, repaired.token(2).head());
    assertEquals(2, repaired.token(4).head());
    assertEquals(4, repaired.token(6).head());
  }

  @Test
  void aParticipleBeforeANounThatDoesNotAgreeIsOfTheNounBeforeItsComma() {
    Sentence sentence = Trees.sentence("Selon selon ADP 2 case | juges juge NOUN 6 obl Number=Plur | , , PUNCT 6 punct"
        + " | cités citer VERB 5 acl VerbForm=Part Tense=Past Number=Plur | groupe groupe NOUN 6 nsubj Number=Sing"
        + " | ment mentir VERB 0 root VerbForm=Fin");
    assertEquals(2, Attachments.repair(sentence).token(4).head());
  }

  @Test
  void participleAgreeingWithWhatStandsBeforeIsOfARelativeClause() {
    Sentence repaired = Attachments.repair(Trees.sentence("exigent exiger VERB 0 root VerbForm=Fin | une un DET 3 det"
        + " | rançon rançon NOUN 1 obj Gender=Fem Number=Sing | , , PUNCT 1 punct | que que SCONJ 8 mark"
        + " | Enerco Enerco PROPN 8 nsubj | a avoir AUX 8 aux"
        + " | refusée refuser VERB 1 advcl Gender=Fem Number=Sing VerbForm=Part Tense=Past"));
    assertEquals(3, repaired.token(8).head());
    assertEquals("obj", repaired.token(5).relation());
  }

  @Test
  void prepositionIsThatOfWhatIsCounted() {
    Sentence repaired = Attachments.repair(Trees.sentence("vendu vendre VERB 0 root VerbForm=Part Tense=Past"
        + " | pour pour ADP 3 case | 160 160 NUM 5 nummod | 000 000 NUM 5 nummod | euros euro NOUN 1 obl"));
    assertEquals(5, repaired.token(2).head());
  }

  @Test
  void nobodyAccusesAPlace() {
    Sentence sentence = Trees.sentence("arrête arrêter VERB 0 root VerbForm=Fin | un un DET 3 det"
        + " | homme homme NOUN 1 obj Gender=Masc Number=Sing | à à ADP 5 case | Berlin Berlin PROPN 3 nmod"
        + " | , , PUNCT 7 punct"
        + " | accusé accuser VERB 5 acl Gender=Masc Number=Sing VerbForm=Part Tense=Past");
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(4, sentence.token(5).named("LOCATION"));
    assertEquals(3, Attachments.repair(new Sentence(0, 0, sentence.span(), tokens, true)).token(7).head());
  }

  @Test
  void bareCircumstanceHasNoSeveralOfItsOwn() {
    Sentence sentence = Trees.sentence("Rabat Rabat PROPN 2 nsubj | place placer VERB 0 root VerbForm=Fin"
        + " | sous sous ADP 4 case | écoute écoute NOUN 2 obl | de de ADP 7 case | des un DET 7 det Number=Plur"
        + " | avocats avocat NOUN 4 nmod Number=Plur");
    hangs(Attachments.repair(sentence), 7, 2, "obj");
  }

  @Test
  void placeIsNotCounted() {
    Sentence sentence = Trees.sentence("Oslo Oslo PROPN 2 nsubj | signe signer VERB 0 root VerbForm=Fin"
        + " | à à ADP 4 case | Rome Rome PROPN 2 obl | deux deux NUM 4 nummod | accords accord NOUN 4 amod Number=Plur");
    Sentence repaired = Attachments.repair(sentence);
    hangs(repaired, 6, 2, "obj");
    hangs(repaired, 5, 6, "nummod");
  }

  @Test
  void whatBelongsToTheOtherStays() {
    Sentence sentence = Trees.sentence("Ils il PRON 2 nsubj | tirent tirer VERB 0 root VerbForm=Fin"
        + " | sur sur ADP 5 case | la le DET 5 det | voiture voiture NOUN 2 obl | de de ADP 8 case"
        + " | des un DET 8 det Number=Plur | policiers policier NOUN 5 nmod Number=Plur");
    assertSame(sentence, Attachments.repair(sentence));
  }

  @Test
  void authorBehindTheCommaIsWhoStandsBeforeIt() {
    Sentence sentence = Trees.sentence("Londres Londres PROPN 2 nsubj | vise viser VERB 0 root VerbForm=Fin"
        + " | des un DET 4 det | pirates pirate NOUN 2 obj Number=Plur | , , PUNCT 2 punct"
        + " | responsables responsable NOUN 2 advcl Number=Plur | de de ADP 8 case | vols vol NOUN 6 nmod");
    hangs(Attachments.repair(sentence), 6, 4, "appos");
  }

  @Test
  void participleWithAnObjectIsASecondDeed() {
    Sentence sentence = Trees.sentence("Elle il PRON 3 nsubj | a avoir AUX 3 aux VerbForm=Fin"
        + " | alerté alerter VERB 0 root VerbForm=Part Tense=Past | la le DET 5 det | Cnil Cnil PROPN 3 obj"
        + " | et et CCONJ 7 cc | déposé déposer VERB 5 conj VerbForm=Part Tense=Past | plainte plainte NOUN 7 obj");
    hangs(Attachments.repair(sentence), 7, 3, "conj");
  }

  @Test
  void whomOneMeetsWithBelongsToTheMeeting() {
    Sentence sentence = Trees.sentence("Il il PRON 2 nsubj | salue saluer VERB 0 root VerbForm=Fin"
        + " | la le DET 4 det | réunion réunion NOUN 2 obj | avec avec ADP 6 case"
        + " | Kerry Kerry PROPN 2 obl");
    hangs(Attachments.repair(sentence), 6, 4, "nmod");
  }

  @Test
  void actBehindACommaIsLaidToSomebody() {
    Sentence sentence = Trees.sentence("Prague Prague PROPN 2 nsubj | dénonce dénoncer VERB 0 root VerbForm=Fin"
        + " | une un DET 4 det | campagne campagne NOUN 2 obj Gender=Fem Number=Sing | , , PUNCT 2 punct"
        + " | imputée imputer VERB 2 advcl VerbForm=Part Tense=Past Gender=Fem Number=Sing | à à ADP 8 case"
        + " | Pékin Pékin PROPN 6 obl");
    hangs(Attachments.repair(sentence), 6, 4, "acl");
  }

  @Test
  void perfectParticipleAgreesWithNothing() {
    Sentence sentence = Trees.sentence("Plusieurs plusieurs DET 2 det | attaques attaque NOUN 0 root Gender=Fem Number=Plur"
        + " | par par ADP 4 case | rançongiciel rançongiciel NOUN 2 nmod Gender=Masc Number=Sing"
        + " | ayant avoir AUX 6 aux VerbForm=Part Tense=Pres"
        + " | touché toucher VERB 2 acl VerbForm=Part Tense=Past Gender=Masc Number=Sing");
    assertSame(sentence, Attachments.repair(sentence));
  }
}
