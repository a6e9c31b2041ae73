package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.Trees;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class EnglishRelationsTest {
  @Test
  void beWithParticipleIsPassive() {
    List<Token> tokens =
        mended("men man NOUN 3 nsubj | were be AUX 3 aux | arrested arrest VERB 0 root VerbForm=Part Tense=Past");
    hangs(tokens, 1, 3, "nsubj:pass");
    hangs(tokens, 2, 3, "aux:pass");
  }

  @Test
  void townThatIsNamed() {
    List<Token> tokens = mended("flew fly VERB 0 root | to to ADP 4 case | the the DET 4 det | city city NOUN 1 obl"
        + " | of of ADP 6 case | Mosul Mosul PROPN 4 nmod");
    hangs(tokens, 6, 1, "obl");
    hangs(tokens, 2, 6, "case");
    hangs(tokens, 4, 6, "compound");
    hangs(mended("The the DET 2 det | city city NOUN 5 nsubj | of of ADP 4 case | Mosul Mosul PROPN 2 nmod"
        + " | fell fall VERB 0 root"), 4, 2, "nmod");
  }

  @Test
  void withPeopleKilled() {
    List<Token> tokens = mended("fell fall VERB 0 root | with with ADP 4 mark | men man NOUN 4 nsubj"
        + " | killed kill VERB 1 advcl VerbForm=Part Tense=Past");
    hangs(tokens, 3, 4, "nsubj:pass");
  }

  @Test
  void isToTravel() {
    List<Token> tokens = mended("She she PRON 2 nsubj | is be VERB 0 root VerbForm=Fin | to to PART 4 mark"
        + " | travel travel VERB 2 xcomp VerbForm=Inf");
    hangs(tokens, 4, 0, "root");
    hangs(tokens, 2, 4, "cop");
    hangs(tokens, 1, 4, "nsubj");
  }

  @Test
  void isDoing() {
    List<Token> tokens = mended("They they PRON 3 nsubj | would would AUX 3 aux | be be VERB 0 root VerbForm=Inf"
        + " | naming name VERB 3 xcomp VerbForm=Part Tense=Pres | them they PRON 4 obj");
    hangs(tokens, 4, 0, "root");
    hangs(tokens, 3, 4, "aux");
    hangs(tokens, 1, 4, "nsubj");
  }

  @Test
  void policeShownBeatingAMan() {
    List<Token> tokens = mended("It it PRON 2 nsubj | shows show VERB 0 root VerbForm=Fin | police police NOUN 4 nsubj"
        + " | beating beat VERB 2 dep VerbForm=Part Tense=Pres | him he PRON 4 obj");
    hangs(tokens, 4, 2, "ccomp");
  }

  @Test
  void saidAfterTheMeetingHeWouldResign() {
    List<Token> tokens = mended("He he PRON 2 nsubj | said say VERB 0 root VerbForm=Fin | after after ADP 4 case"
        + " | talks talk NOUN 2 obl | he he PRON 6 nsubj | left leave VERB 4 acl:relcl VerbForm=Fin");
    hangs(tokens, 6, 2, "ccomp");
    hangs(mended("He he PRON 2 nsubj | said say VERB 0 root VerbForm=Fin | after after ADP 4 case"
        + " | talks talk NOUN 2 obl"
        + " | he he PRON 6 nsubj | led lead VERB 4 acl:relcl VerbForm=Fin | it it PRON 2 obj"), 6, 4, "acl:relcl");
  }

  @Test
  void claimsThatOneAndThatTheOther() {
    List<Token> tokens = mended("checks check VERB 0 root | claims claim NOUN 1 obj | that that SCONJ 4 mark"
        + " | hacked hack VERB 2 ccomp | and and CCONJ 7 cc | that that SCONJ 7 mark | stolen steal VERB 1 conj");
    hangs(tokens, 7, 4, "conj");
    hangs(mended("said say VERB 4 mark | that that SCONJ 3 mark | hacked hack VERB 0 root | and and CCONJ 6 cc"
        + " | that that SCONJ 6 mark | stolen steal VERB 3 conj"), 6, 3, "conj");
  }

  @Test
  void saidItWasSoAndHadDoneMore() {
    List<Token> tokens =
        mended("It it PRON 2 nsubj | said say VERB 0 root | they they PRON 4 nsubj | lied lie VERB 2 ccomp"
        + " | and and CCONJ 7 cc | had have AUX 7 aux | left leave VERB 2 conj");
    hangs(tokens, 7, 4, "conj");
    hangs(mended("It it PRON 2 nsubj | said say VERB 0 root | they they PRON 4 nsubj | lied lie VERB 2 ccomp"
        + " | and and CCONJ 6 cc | left leave VERB 2 conj"), 6, 2, "conj");
  }

  @Test
  void norWasANetworkCompromised() {
    List<Token> tokens =
        mended("It it PRON 2 nsubj | ran run VERB 0 root VerbForm=Fin | nor nor CCONJ 6 cc | was be AUX 6 cop"
        + " | any any DET 6 det | network network NOUN 2 conj"
        + " | compromised compromise VERB 6 acl VerbForm=Part Tense=Past");
    hangs(tokens, 7, 2, "conj");
    hangs(tokens, 6, 7, "nsubj:pass");
    hangs(tokens, 4, 7, "aux:pass");
    hangs(tokens, 3, 7, "cc");
  }

  @Test
  void theGroupSoNamedQuotedByWired() {
    List<Token> tokens = mended("group group NOUN 0 root | Lapsus Lapsus PROPN 3 nsubj"
        + " | quoted quote VERB 1 acl:relcl VerbForm=Part Tense=Past");
    hangs(tokens, 2, 1, "appos");
    hangs(tokens, 3, 1, "acl");
  }

  @Test
  void aYearInsideANetwork() {
    List<Token> tokens = mended("lurked lurk VERB 0 root VerbForm=Fin | for for ADP 3 case | years year NOUN 1 obl"
        + " | inside inside ADP 5 case | networks network NOUN 3 nmod");
    hangs(tokens, 5, 1, "obl");
    hangs(mended("lurked lurk VERB 0 root VerbForm=Fin | for for ADP 3 case | years year NOUN 1 obl"
        + " | of of ADP 5 case | war war NOUN 3 nmod"), 5, 3, "nmod");
  }

  @Test
  void peopleFamiliarWithIt() {
    List<Token> tokens = mended("quoting quote VERB 0 root VerbForm=Part Tense=Pres | people people NOUN 1 obj"
        + " | familiar familiar ADJ 1 xcomp");
    hangs(tokens, 3, 2, "amod");
  }

  @Test
  void whoBehindAComma() {
    String rest = " | , , PUNCT 6 punct | who who PRON 6 nsubj | said say VERB 3 acl:relcl VerbForm=Fin";
    hangs(mended("experts expert NOUN 0 root | at at ADP 3 case | firms firm NOUN 1 nmod" + rest), 6, 1, "acl:relcl");
    hangs(mended("experts expert NOUN 0 root | at at ADP 3 case | firms firm NOUN 1 obj" + rest), 6, 3, "acl:relcl");
  }

  @Test
  void partnersByName() {
    List<Token> tokens = mended(
        "partners partner NOUN 0 root | Japan Japan PROPN 1 appos | Chile Chile PROPN 1 appos | and and CCONJ 5 cc"
        + " | Peru Peru PROPN 3 conj");
    hangs(tokens, 2, 1, "conj");
    hangs(tokens, 3, 1, "conj");
    hangs(tokens, 5, 1, "conj");
    hangs(mended("Smith Smith PROPN 0 root | minister minister NOUN 1 appos | and and CCONJ 4 cc"
        + " | envoy envoy NOUN 2 conj"),
        2, 1, "appos");
  }

  @Test
  void asManyNamesAsAreCounted() {
    String names = " | Airbus Airbus PROPN 2 conj | , , PUNCT 5 punct | Thales Thales PROPN 2 conj";
    List<Token> two = mended("two two NUM 2 nummod | firms firm NOUN 0 root" + names);
    hangs(two, 3, 2, "appos");
    hangs(two, 5, 3, "conj");
    hangs(mended("nine nine NUM 2 nummod | firms firm NOUN 0 root" + names), 5, 2, "conj");
  }

  @Test
  void inOrderTo() {
    List<Token> tokens = mended("hack hack VERB 0 root VerbForm=Fin | in in ADP 3 case | order order NOUN 1 obl"
        + " | to to PART 5 mark | spy spy VERB 3 acl VerbForm=Inf");
    hangs(tokens, 5, 1, "advcl");
  }

  @Test
  void phraseOfNoun() {
    hangs(mended("group group NOUN 0 root | at at ADP 3 case | Oxford Oxford PROPN 1 obl"), 3, 1, "nmod");
    hangs(mended("it it PRON 3 nsubj | is be AUX 3 cop | news news NOUN 0 root | at at ADP 5 case"
        + " | Oxford Oxford PROPN 3 obl"), 5, 3, "obl");
  }

  @Test
  void seriesOfNames() {
    List<Token> tokens =
        mended("France France PROPN 7 nsubj | , , PUNCT 3 punct | Spain Spain PROPN 1 dep | and and CCONJ 5 cc"
        + " | Italy Italy PROPN 3 conj | , , PUNCT 7 punct | met meet VERB 0 root VerbForm=Fin");
    hangs(tokens, 3, 1, "conj");
    hangs(tokens, 5, 1, "conj");
  }

  @Test
  void twoNounsBehindAVerb() {
    List<Token> years =
        mended("gave give VERB 0 root | him he PRON 1 obj | five five NUM 4 nummod | years year NOUN 1 obl:tmod");
    hangs(years, 2, 1, "iobj");
    hangs(years, 4, 1, "obj");
    List<Token> evening =
        mended("rang ring VERB 0 root | him he PRON 1 iobj | the the DET 4 det | evening evening NOUN 1 obj");
    hangs(evening, 2, 1, "obj");
    hangs(evening, 4, 1, "obl:tmod");
  }

  @Test
  void whatIsSaidToHaveActed() {
    hangs(mended("group group NOUN 0 root | which which DET 4 obj | X X PROPN 4 nsubj | says say VERB 1 acl:relcl"
        + " | hacked hack VERB 4 ccomp | it it PRON 5 obj"), 2, 5, "nsubj");
  }

  @Test
  void leftExposed() {
    List<Token> tokens = mended("left leave VERB 0 root | records record NOUN 1 obj | of of ADP 4 case"
        + " | patients patient NOUN 2 nmod | exposed expose VERB 4 acl VerbForm=Part Tense=Past");
    hangs(tokens, 5, 1, "xcomp");
    hangs(tokens, 2, 5, "nsubj");
  }

  private static List<Token> mended(String notation) {
    List<Token> tokens = new ArrayList<>(Trees.sentence(notation).tokens());
    EnglishRelations.mend(tokens);
    return tokens;
  }

  private static void hangs(List<Token> tokens, int index, int head, String relation) {
    assertEquals(head + " " + relation, tokens.get(index - 1).head() + " " + tokens.get(index - 1).relation());
  }
}
