package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.depeche.extract.Trees;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class ParsePlanTest {
  private static final SyntaxHints HINTS =
      new SyntaxHints() {
        @Override
        public boolean speaks(Token token) {
          return List.of("déclarer", "rapporter", "say").contains(token.lemma());
        }

        @Override
        public boolean opensSource(List<Token> tokens) {
          return tokens.get(0).lemma().equals("selon");
        }

        @Override
        public boolean isHeld(Token token) {
          return token.lemma().equals("say");
        }

        @Override
        public boolean isTitle(Token token) {
          return List.of("secrétaire", "ambassadeur", "directeur").contains(token.lemma());
        }
      };

  /** The pieces as words, the main one first. */
  private static List<String> pieces(String notation) {
    return pieces(notation, false);
  }

  private static List<String> pieces(String notation, boolean phrases) {
    List<Token> tokens = Trees.sentence(notation).tokens();
    return ParsePlan.of(tokens, HINTS, phrases).stream()
        .map(piece -> piece.tokens().stream().map(i -> tokens.get(i - 1).form()).collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void invertedCueAndNameAfterTitle() {
    assertEquals(
        List.of("Ils ont infiltré les courriels de la secrétaire .", ", a rapporté CNN", ", Gina Raimondo"),
        pieces("Ils il PRON 0 _ | ont avoir AUX 0 _ VerbForm=Fin | infiltré infiltrer VERB 0 _ VerbForm=Part"
            + " | les le DET 0 _"
            + " | courriels courriel NOUN 0 _ | de de ADP 0 _ | la le DET 0 _ | secrétaire secrétaire NOUN 0 _"
            + " | , , PUNCT 0 _"
            + " | Gina Gina PROPN 0 _ | Raimondo Raimondo PROPN 0 _ | , , PUNCT 0 _ | a avoir AUX 0 _ VerbForm=Fin"
            + " | rapporté rapporter VERB 0 _ VerbForm=Part | CNN CNN PROPN 0 _ | . . PUNCT 0 _"));
  }

  @Test
  void markThatOpensTheNextSentenceIsOfNoPiece() {
    String said = "“ “ PUNCT 0 _ | It it PRON 0 _ | fell fall VERB 0 _ VerbForm=Fin | , , PUNCT 0 _ | ” ” PUNCT 0 _"
        + " | she she PRON 0 _ | said say VERB 0 _ VerbForm=Fin | . . PUNCT 0 _";
    assertEquals(List.of("“ It fell , ”", "she said ."), pieces(said + " | “ “ PUNCT 0 _", true));
    String goesOn = "It it PRON 0 _ | fell fall VERB 0 _ VerbForm=Fin | , , PUNCT 0 _ | '' '' PUNCT 0 _"
        + " | she she PRON 0 _ | said say VERB 0 _ VerbForm=Fin | . . PUNCT 0 _ | '' '' PUNCT 0 _";
    assertEquals(List.of("It fell , ''", "she said ."), pieces(goesOn, true));
    String closed = "She she PRON 0 _ | said say VERB 0 _ VerbForm=Fin | : : PUNCT 0 _ | \" \" PUNCT 0 _ "
        + "| Go go VERB 0 _ | . . PUNCT 0 _ | \" \" PUNCT 0 _";
    assertEquals(List.of("She said : \" Go . \""), pieces(closed, true));
  }

  @Test
  void datelineAndQuotationMarks() {
    assertEquals(
        List.of("Le réseau est sûr .", "OSLO -"),
        pieces("OSLO OSLO PROPN 0 _ | - - PUNCT 0 _ | Le le DET 0 _ | réseau réseau NOUN 0 _"
            + " | est être AUX 0 _ VerbForm=Fin"
            + " | « « PUNCT 0 _ | sûr sûr ADJ 0 _ | » » PUNCT 0 _ | . . PUNCT 0 _"));
  }

  @Test
  void subjectWithAnAppositionKeepsItsVerb() {
    assertEquals(
        List.of("Le directeur a déclaré que tout va .", ", Jean Dupont ,"),
        pieces("Le le DET 0 _ | directeur directeur NOUN 0 _ | , , PUNCT 0 _ | Jean Jean PROPN 0 _"
            + " | Dupont Dupont PROPN 0 _"
            + " | , , PUNCT 0 _ | a avoir AUX 0 _ VerbForm=Fin | déclaré déclarer VERB 0 _ VerbForm=Part"
            + " | que que SCONJ 0 _"
            + " | tout tout PRON 0 _ | va aller VERB 0 _ VerbForm=Fin | . . PUNCT 0 _"));
  }

  @Test
  void englishCueAtTheEnd() {
    assertEquals(
        List.of("Hackers took files .", ", the agency said on Tuesday"),
        pieces("Hackers hacker NOUN 0 _ | took take VERB 0 _ VerbForm=Fin | files file NOUN 0 _ | , , PUNCT 0 _"
            + " | the the DET 0 _"
            + " | agency agency NOUN 0 _ | said say VERB 0 _ VerbForm=Fin | on on ADP 0 _ | Tuesday Tuesday PROPN 0 _"
            + " | . . PUNCT 0 _"));
  }

  @Test
  void openingSource() {
    assertEquals(
        List.of("des données auraient disparu .", "Selon le ministère ,"),
        pieces("Selon selon ADP 0 _ | le le DET 0 _ | ministère ministère NOUN 0 _ | , , PUNCT 0 _ | des un DET 0 _"
            + " | données donnée NOUN 0 _ | auraient avoir AUX 0 _ VerbForm=Fin"
            + " | disparu disparaître VERB 0 _ VerbForm=Part"
            + " | . . PUNCT 0 _"));
  }

  @Test
  void aCueBetweenSubjectAndVerb() {
    assertEquals(
        List.of("Le port , ne répondait plus .", ", a déclaré le maire"),
        pieces("Le le DET 0 _ | port port NOUN 0 _ | , , PUNCT 0 _ | a avoir AUX 0 _ VerbForm=Fin"
            + " | déclaré déclarer VERB 0 _ VerbForm=Part | le le DET 0 _ | maire maire NOUN 0 _ | , , PUNCT 0 _"
            + " | ne ne ADV 0 _ | répondait répondre VERB 0 _ VerbForm=Fin | plus plus ADV 0 _ | . . PUNCT 0 _"));
  }

  @Test
  void theNameBehindATitleBelongsToTheCue() {
    assertEquals(
        List.of("Le port est fermé .", ", a déclaré le directeur , Jean Dupont"),
        pieces("Le le DET 0 _ | port port NOUN 0 _ | est être AUX 0 _ VerbForm=Fin"
            + " | fermé fermer VERB 0 _ VerbForm=Part"
            + " | , , PUNCT 0 _ | a avoir AUX 0 _ VerbForm=Fin | déclaré déclarer VERB 0 _ VerbForm=Part"
            + " | le le DET 0 _"
            + " | directeur directeur NOUN 0 _ | , , PUNCT 0 _ | Jean Jean PROPN 0 _ | Dupont Dupont PROPN 0 _"
            + " | . . PUNCT 0 _"));
  }

  @Test
  void whatStandsBetweenASubjectAndItsVerbIsAPieceOfItsOwn() {
    assertEquals(
        List.of("Le groupe a publié des fichiers .", ", soupçonné de vol ,"),
        pieces("Le le DET 0 _ | groupe groupe NOUN 0 _ | , , PUNCT 0 _"
            + " | soupçonné soupçonner VERB 0 _ VerbForm=Part Tense=Past"
            + " | de de ADP 0 _ | vol vol NOUN 0 _ | , , PUNCT 0 _ | a avoir AUX 0 _ VerbForm=Fin"
            + " | publié publier VERB 0 _ VerbForm=Part Tense=Past | des un DET 0 _ | fichiers fichier NOUN 0 _"
            + " | . . PUNCT 0 _"));
    assertEquals(
        List.of("L' attaque a exposé des fichiers .", ", que la mairie juge grave ,"),
        pieces("L' le DET 0 _ | attaque attaque NOUN 0 _ | , , PUNCT 0 _ | que que SCONJ 0 _ | la le DET 0 _"
            + " | mairie mairie NOUN 0 _ | juge juger VERB 0 _ VerbForm=Fin | grave grave ADJ 0 _ | , , PUNCT 0 _"
            + " | a avoir AUX 0 _ VerbForm=Fin | exposé exposer VERB 0 _ VerbForm=Part | des un DET 0 _"
            + " | fichiers fichier NOUN 0 _ | . . PUNCT 0 _"));
  }

  @Test
  void whatAReportSaysIsAPieceOfItsOwn() {
    assertEquals(
        List.of("Il nie les informations du journal .", "des fichiers ont disparu", "selon lesquelles"),
        pieces("Il il PRON 0 _ | nie nier VERB 0 _ VerbForm=Fin | les le DET 0 _ | informations information NOUN 0 _"
            + " | du de ADP 0 _ | journal journal NOUN 0 _ | selon selon ADP 0 _ | lesquelles lequel PRON 0 _"
            + " | des un DET 0 _"
            + " | fichiers fichier NOUN 0 _ | ont avoir AUX 0 _ VerbForm=Fin"
            + " | disparu disparaître VERB 0 _ VerbForm=Part | . . PUNCT 0 _"));
  }

  @Test
  void aSentenceMayEndWithAVerbOfSaying() {
    assertEquals(
        List.of("Hackers took files", ", officials said"),
        pieces("Hackers hacker NOUN 0 _ | took take VERB 0 _ VerbForm=Fin | files file NOUN 0 _ | , , PUNCT 0 _"
            + " | officials official NOUN 0 _ | said say VERB 0 _ VerbForm=Fin Tense=Past"));
    assertEquals(
        List.of("Hackers took files , which officials said"),
        pieces("Hackers hacker NOUN 0 _ | took take VERB 0 _ VerbForm=Fin | files file NOUN 0 _ | , , PUNCT 0 _"
            + " | which which PRON 0 _ | officials official NOUN 0 _ | said say VERB 0 _ VerbForm=Fin Tense=Past"));
  }

  @Test
  void whomAReportCitesStandsAside() {
    String notation = "The the DET 0 _ | report report NOUN 0 _ | citing cite VERB 0 _ VerbForm=Part Tense=Pres"
        + " | people people NOUN 0 _ | is be AUX 0 _ VerbForm=Fin | false false ADJ 0 _ | . . PUNCT 0 _";
    assertEquals(List.of("The report is false .", "citing people"), pieces(notation, true));
    assertEquals(List.of("The report citing people is false ."), pieces(notation, false));
  }

  @Test
  void aParserOfPhrasesKeepsQuotationMarks() {
    String notation = "It it PRON 0 _ | is be AUX 0 _ VerbForm=Fin | “ “ PUNCT 0 _ | false false ADJ 0 _"
        + " | ” ” PUNCT 0 _";
    assertEquals(List.of("It is “ false ”"), pieces(notation, true));
    assertEquals(List.of("It is false"), pieces(notation, false));
  }

  @Test
  void whoSpeaksBehindAWholeQuotation() {
    assertEquals(
        List.of("“ They took it , ” .", "Jim Roe ( D-Ohio ) , a member , said in May"),
        pieces("“ “ PUNCT 0 _ | They they PRON 0 _ | took take VERB 0 _ VerbForm=Fin | it it PRON 0 _ | , , PUNCT 0 _"
            + " | ” ” PUNCT 0 _ | Jim Jim PROPN 0 _ | Roe Roe PROPN 0 _ | ( ( PUNCT 0 _ | D-Ohio D-Ohio PROPN 0 _"
            + " | ) ) PUNCT 0 _ | , , PUNCT 0 _ | a a DET 0 _ | member member NOUN 0 _ | , , PUNCT 0 _"
            + " | said say VERB 0 _ VerbForm=Fin | in in ADP 0 _ | May May PROPN 0 _ | . . PUNCT 0 _", true));
  }

  @Test
  void aSecondSentenceBehindADash() {
    assertEquals(
        List.of("He said it was so .", "— and he noted it"),
        pieces("He he PRON 0 _ | said say VERB 0 _ VerbForm=Fin | it it PRON 0 _ | was be AUX 0 _ VerbForm=Fin"
            + " | so so ADV 0 _ | — — PUNCT 0 _ | and and CCONJ 0 _ | he he PRON 0 _ | noted note VERB 0 _ VerbForm=Fin"
            + " | it it PRON 0 _ | . . PUNCT 0 _", true));
  }

  @Test
  void whoSaysSoInALetterBetweenTwoClauses() {
    assertEquals(
        List.of("Hackers broke in , and stole it .", ", the bank said in a letter"),
        pieces("Hackers hacker NOUN 0 _ | broke break VERB 0 _ VerbForm=Fin | in in ADV 0 _ | , , PUNCT 0 _"
            + " | the the DET 0 _"
            + " | bank bank NOUN 0 _ | said say VERB 0 _ VerbForm=Fin | in in ADP 0 _ | a a DET 0 _"
            + " | letter letter NOUN 0 _"
            + " | , , PUNCT 0 _ | and and CCONJ 0 _ | stole steal VERB 0 _ VerbForm=Fin | it it PRON 0 _"
            + " | . . PUNCT 0 _", true));
  }
}
