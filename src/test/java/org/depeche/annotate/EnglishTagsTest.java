package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishTagsTest {
  @Test
  void sentenceWithoutFiniteVerbHasItsPastTense() {
    corrected("The/DT agency/NN targeted/VBN journalists/NNS ./.", 2, "VBD");
    corrected("The/DT poisoning/NN of/IN the/DT spy/NN shocked/JJ London/NNP ./.", 5, "VBD");
    corrected("Men/NNS accused/VBN of/IN spying/VBG left/VBD ./.", 1, "VBN");
    corrected("Three/CD men/NNS arrested/VBN by/IN police/NNS ./.", 2, "VBN");
    corrected("Three/CD men/NNS arrested/VBN in/IN Paris/NNP", 2, "VBN");
  }

  @Test
  void participleBehindANounHasNoObject() {
    corrected("said/VBD that/IN hackers/NNS compromised/VBN the/DT ministry/NN ./.", 3, "VBD");
    corrected("said/VBD that/IN hackers/NNS then/RB attacked/VBN it/PRP ./.", 4, "VBD");
    corrected("that/IN hackers/NNS targeted/VBN journalists/NNS ./.", 2, "VBD");
    corrected("said/VBD men/NNS arrested/VBN the/DT day/NN before/RB fled/VBD ./.", 2, "VBN");
    corrected("said/VBD men/NNS arrested/VBN Monday/NNP fled/VBD ./.", 2, "VBN");
    corrected("a/DT man/NN named/VBN Joe/NNP fled/VBD ./.", 2, "VBN");
    corrected("state/NN sponsored/VBN hackers/NNS fled/VBD ./.", 1, "VBN");
    corrected("Had/VBD hackers/NNS accessed/VBN the/DT data/NNS ,/, it/PRP would/MD say/VB so/RB", 2, "VBN");
  }

  @Test
  void nounsAndVerbsThatLookAlike() {
    corrected("The/DT fine/JJ imposed/VBN by/IN Oslo/NNP stands/VBZ ./.", 1, "NN");
    corrected("Envoys/NNS are/VBP due/JJ to/IN travel/NN to/TO Oslo/NNP ./.", 4, "VB");
    corrected("Delays/NNS are/VBP due/JJ to/IN travel/NN bans/NNS ./.", 4, "NN");
    corrected("Two/CD died/VBD in/IN shelling/VBG by/IN troops/NNS ./.", 3, "NN");
    corrected("Anonymous/NNP has/VBZ disabled/JJ several/JJ sites/NNS ./.", 2, "VBN");
    corrected("Rockets/NNPS hit/VBD several/JJ towns/NNS ./.", 0, "NNS");
  }

  @Test
  void someParticiplesNeverStandBeforeTheirNoun() {
    corrected("said/VBD hackers/NNS gained/VBN access/NN to/TO it/PRP ./.", 2, "VBD");
    corrected("They/PRP breached/VBD banks/NNS and/CC obtained/VBN information/NN ./.", 4, "VBD");
    corrected("They/PRP breached/VBD banks/NNS and/CC armed/VBN men/NNS ./.", 4, "VBN");
    corrected("accounts/NNS used/VBN and/CC accessed/VBN data/NNS ./.", 3, "VBN");
  }

  @Test
  void behindHaveStandsAParticiple() {
    corrected("which/WDT had/VBD earlier/RBR insisted/VBD that/IN ./.", 3, "VBN");
    corrected("all/DT it/PRP had/VBD was/VBD stolen/VBN ./.", 3, "VBD");
  }

  @Test
  void severalSuspectSomebody() {
    corrected("said/VBD investigators/NNS suspect/JJ hackers/NNS read/VBD the/DT mail/NN ./.", 2, "VBP");
    corrected("said/VBD a/DT suspect/JJ package/NN exploded/VBD ./.", 2, "JJ");
    corrected("found/VBD two/CD packages/NNS ,/, suspect/JJ parcels/NNS ./.", 4, "JJ");
  }

  @Test
  void whatSomebodySaysOfANounHasAFiniteVerb() {
    corrected("a/DT campaign/NN that/IN researchers/NNS say/VBP involved/JJ hacking/NN ./.", 5, "VBD");
    corrected("a/DT campaign/NN ,/, which/WDT it/PRP says/VBZ involved/VBN hacking/NN ./.", 6, "VBD");
    corrected("He/PRP insists/VBZ that/IN researchers/NNS say/VBP involved/JJ people/NNS know/VBP ./.", 5, "JJ");
  }

  @Test
  void whoIsGivenANameDidWhatStandsBehindIt() {
    corrected("a/DT group/NN it/PRP calls/VBZ Storm-0558/NNP forged/VBN tokens/NNS ./.", 5, "VBD");
    corrected("a/DT gang/NN it/PRP tracks/VBZ as/IN Blue/JJ Fox/NNP encrypted/VBN files/NNS ./.", 7, "VBD");
    corrected("a/DT group/NN it/PRP hit/VBD Calder/NNP led/VBN by/IN Roe/NNP ./.", 5, "VBN");
  }

  @Test
  void whoIsQuotedDoesNotQuote() {
    corrected("a/DT member/NN quoted/VBD by/IN Wired/NNP ./.", 2, "VBN");
    corrected("the/DT weekly/JJ Ir/NN reported/VBN on/IN Monday/NNP ,/, citing/VBG it/PRP ./.", 3, "VBD");
    corrected("the/DT weekly/JJ Ir/NN reported/VBN on/IN Monday/NNP ,/, citing/VBG it/PRP ./.", 2, "NNP");
  }

  @Test
  void whatHasAnObjectIsNoSecondPassive() {
    corrected("it/PRP had/VBD been/VBN hacked/VBN and/CC blamed/VBN Iran/NNP ./.", 5, "VBD");
    corrected("it/PRP had/VBD been/VBN hacked/VBN and/CC robbed/VBN ./.", 5, "VBN");
  }

  @Test
  void nounsThatAreAlsoVerbs() {
    corrected("China/NNP had/VBD hacked/VBN the/DT email/NN accounts/VBZ first/RB ./.", 5, "NNS");
    corrected("They/PRP said/VBD the/DT error/NN accounts/VBZ for/IN it/PRP ./.", 4, "VBZ");
    corrected("It/PRP denied/VBD claims/VBZ it/PRP lied/VBD ./.", 2, "NNS");
    corrected("police/NNS searched/VBD the/DT suspect/NN 's/POS flat/JJ and/CC seized/VBD it/PRP ./.", 5, "NN");
    corrected("the/DT suspect/NN 's/POS flat/JJ tyre/NN ./.", 3, "JJ");
    corrected("a/DT study/NN of/IN bank/NN reports/VBZ shows/VBZ it/PRP ./.", 4, "NNS");
    corrected("a/DT million/CD hijacked/VBD computers/NNS ./.", 2, "VBN");
  }

  @Test
  void whatStandsBehindACommaWithItsNounSpeaks() {
    corrected("it/PRP was/VBD hacked/VBN ,/, a/DT report/NN in/IN the/DT Guardian/NNP says/VBZ ./.", 9, "VBZ");
    corrected("it/PRP was/VBD hacked/VBN from/IN the/DT company/NN accounts/VBZ ./.", 6, "NNS");
    corrected("it/PRP was/VBD right/JJ ,/, a/DT rejection/NN of/IN the/DT company/NN accounts/VBZ ./.", 9, "NNS");
  }

  @Test
  void thatOpensAClauseInWhichNothingIsMissing() {
    corrected("fears/NNS that/WDT spies/NNS hacked/VBD the/DT party/NN grew/VBD ./.", 1, "IN");
    corrected("claims/NNS that/WDT files/NNS were/VBD stolen/VBN ./.", 1, "IN");
    corrected("files/NNS that/WDT were/VBD stolen/VBN ./.", 1, "WDT");
    corrected("files/NNS that/WDT spies/NNS stole/VBD in/IN May/NNP ./.", 1, "WDT");
    corrected("files/NNS that/WDT spies/NNS said/VBD the/DT party/NN lost/VBD ./.", 1, "WDT");
  }

  @Test
  void whatIsToldBeforeItsSourceIsFinite() {
    corrected("The/DT bank/NN paid/VBN 8/CD percent/NN ,/, the/DT agency/NN said/VBD in/IN May/NNP ./.", 2, "VBD");
    corrected("The/DT fees/NNS paid/VBN in/IN May/NNP ,/, the/DT agency/NN said/VBD ,/, were/VBD high/JJ ./.", 2,
        "VBN");
    corrected("If/IN asked/VBN ,/, the/DT agency/NN said/VBD so/RB ./.", 1, "VBN");
    corrected("He/PRP charges/VBZ that/DT countries/NNS paid/VBD it/PRP ./.", 2, "IN");
  }

  @Test
  void aNameSummonsSomebody() {
    corrected("UK/NNP summons/NNS Russian/JJ ambassador/NN over/IN hack/NN", 1, "VBZ");
    corrected("a/DT court/NN summons/NNS was/VBD sent/VBN", 2, "NNS");
    corrected("Berlin/NNP summons/NNS were/VBD sent/VBN", 1, "NNS");
  }

  private static void corrected(String sentence, int index, String tag) {
    List<CoreLabel> labels = Tagged.labels(sentence);
    EnglishTags.correct(labels);
    assertEquals(tag, labels.get(index).tag(), sentence);
  }
}
