package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.depeche.catalog.World;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.junit.jupiter.api.Test;

/** Relations on trees written by hand. */
class RelationFinderTest {
  private static final World FRENCH = World.load("fr");
  private static final World ENGLISH = World.load("en");

  private static AnnotatedArticle article(String language, String... trees) {
    return Articles.article(language, trees);
  }

  private static List<Mention> find(World world, AnnotatedArticle article) {
    return new MentionFinder(world).find(article);
  }

  private static List<String> relations(World world, AnnotatedArticle article) {
    List<Mention> mentions = find(world, article);
    List<String> shown = new ArrayList<>();
    for (FoundRelation relation : new RelationFinder(world).find(article, mentions)) {
      shown.add(
          relation.kind()
              + ": "
              + mentions.get(relation.subject()).names().get(0)
              + relation.title().map(title -> " = " + title).orElse("")
              + relation.object().map(object -> " -> " + shown(mentions.get(object))).orElse(""));
    }
    return shown;
  }

  private static String shown(Mention mention) {
    return mention.names().stream().findFirst().orElse("pronoun");
  }

  @Test
  void basedInAndNationality() {
    assertEquals(
        List.of(
            "nationality: Trois pirates chinois basés à Shanghai -> chinois",
            "basedIn: Trois pirates chinois basés à Shanghai -> Shanghai"),
        relations(FRENCH, Articles.HACKERS));
  }

  @Test
  void aTitleIsAPosition() {
    assertEquals(List.of("holdsPosition: Gérald Darmanin = ministre de l' Intérieur"),
        relations(FRENCH, Articles.MINISTER));
  }

  @Test
  void anEnglishTitleLeavesItsBodyOut() {
    assertEquals(
        List.of("holdsPosition: Dmitry Peskov = spokesman -> Kremlin"),
        relations(ENGLISH, Articles.SPOKESMAN).stream().filter(shown -> shown.startsWith("holds")).toList());
  }

  @Test
  void whoHasTiesIsLinked() {
    AnnotatedArticle article =
        article(
            "en",
            "Hackers hacker NOUN 8 nsubj Number=Plur | with with ADP 3 case | ties tie NOUN 1 nmod Number=Plur"
                + " | to to ADP 7 case | the the DET 7 det | Reconnaissance Reconnaissance PROPN 7 compound"
                + " | FSB FSB PROPN 3 nmod ORGANIZATION | struck strike VERB 0 root VerbForm=Fin | . . PUNCT 8 punct");
    assertTrue(relations(ENGLISH, article).stream().anyMatch(shown -> shown.startsWith("affiliatedWith: Hackers")));
  }

  @Test
  void whatIsNotLinkedIsNotAffiliated() {
    AnnotatedArticle article =
        article(
            "en",
            "Kaspersky Kaspersky PROPN 2 nsubj ORGANIZATION | has have VERB 0 root VerbForm=Fin | no no DET 4 det"
                + " | ties tie NOUN 2 obj Number=Plur | to to ADP 7 case | the the DET 7 det"
                + " | FSB FSB PROPN 4 nmod ORGANIZATION | . . PUNCT 2 punct",
            "LockBit LockBit PROPN 4 nsubj:pass | is be AUX 4 aux:pass | not not PART 4 advmod"
                + " | linked link VERB 0 root VerbForm=Part | to to ADP 7 case | the the DET 7 det"
                + " | GRU GRU PROPN 4 obl ORGANIZATION | . . PUNCT 4 punct");
    assertEquals(List.of(), relations(ENGLISH, article));
  }

  @Test
  void whoSaysForWhomOneWorksIsNoEmployer() {
    AnnotatedArticle article =
        article(
            "en",
            "LockBit LockBit PROPN 2 nsubj | works work VERB 0 root VerbForm=Fin | for for ADP 5 case"
                + " | the the DET 5 det | FSB FSB PROPN 2 obl ORGANIZATION | per per ADP 7 case"
                + " | Estonia Estonia PROPN 2 obl LOCATION"
                + " | . . PUNCT 2 punct",
            "LockBit LockBit PROPN 3 nsubj:pass | is be AUX 3 aux:pass | tied tie VERB 0 root VerbForm=Part"
                + " | by by ADP 5 case | Kyiv Kyiv PROPN 3 obl LOCATION | to to ADP 8 case | the the DET 8 det"
                + " | GRU GRU PROPN 3 obl ORGANIZATION | . . PUNCT 3 punct");
    assertEquals(
        List.of("affiliatedWith: LockBit -> FSB", "affiliatedWith: LockBit -> GRU"), relations(ENGLISH, article));
  }

  @Test
  void whoWorksIsNoBody() {
    AnnotatedArticle article =
        article(
            "en",
            "An a DET 2 det | analyst analyst NOUN 10 nsubj Number=Sing | of of ADP 5 case | the the DET 5 det"
                + " | NSA NSA PROPN 2 nmod ORGANIZATION | who who PRON 7 nsubj"
                + " | works work VERB 5 acl:relcl VerbForm=Fin | for for ADP 9 case"
                + " | Google Google PROPN 7 obl ORGANIZATION"
                + " | resigned resign VERB 0 root VerbForm=Fin | . . PUNCT 10 punct");
    List<String> relations = relations(ENGLISH, article);
    assertFalse(relations.contains("affiliatedWith: NSA -> Google"), relations::toString);
  }

  @Test
  void aNationalityIsSomebodys() {
    AnnotatedArticle article =
        article(
            "en",
            "Ivan Ivan PROPN 2 compound PERSON | Petrov Petrov PROPN 4 nsubj PERSON | , , PUNCT 4 punct"
                + " | holds hold VERB 0 root VerbForm=Fin | Russian russian ADJ 6 amod"
                + " | citizenship citizenship NOUN 4 obj Number=Sing | . . PUNCT 4 punct");
    assertEquals(List.of("nationality: Ivan Petrov -> Russian"), relations(ENGLISH, article));
  }

  @Test
  void aBodyBelongsToItsNamedOwner() {
    AnnotatedArticle article =
        article(
            "en",
            "Google Google PROPN 3 nmod:poss ORGANIZATION | 's 's PART 1 case"
                + " | Mandiant Mandiant PROPN 4 nsubj ORGANIZATION"
                + " | agreed agree VERB 0 root VerbForm=Fin | . . PUNCT 4 punct");
    assertEquals(List.of("affiliatedWith: Mandiant -> Google"), relations(ENGLISH, article));
  }

  @Test
  void aPossessiveOwnsAnAccount() {
    List<Mention> mentions = find(ENGLISH, Articles.SPOKESMAN);
    FoundRelation owner =
        new RelationFinder(ENGLISH)
            .find(Articles.SPOKESMAN, mentions).stream()
            .filter(relation -> relation.kind().equals("accountOf"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("his email account"), mentions.get(owner.subject()).names());
    assertEquals(6, mentions.get(owner.object().orElseThrow()).head());
  }

  @Test
  void aGroupIsLinkedToAState() {
    AnnotatedArticle linked =
        article(
            "en",
            "The the DET 3 det | hacking hacking NOUN 3 compound | group group NOUN 7 nsubj Number=Sing"
                + " | linked link VERB 3 acl VerbForm=Part | to to ADP 6 case | Iran Iran PROPN 4 obl LOCATION"
                + " | struck strike VERB 0 root VerbForm=Fin | . . PUNCT 7 punct");
    assertEquals(List.of("affiliatedWith: The hacking group linked to Iran -> Iran"), relations(ENGLISH, linked));
  }

  @Test
  void whoIsLinkedIsNotWhoSaysSo() {
    AnnotatedArticle article =
        article(
            "en",
            "Researchers researcher NOUN 2 nsubj Number=Plur | link link VERB 0 root VerbForm=Fin"
                + " | LockBit LockBit PROPN 2 obj | to to ADP 6 case | the the DET 6 det | FSB FSB PROPN 2 obl"
                + " ORGANIZATION | . . PUNCT 2 punct",
            "Sandworm Sandworm PROPN 0 root | , , PUNCT 1 punct | which which PRON 5 obj | officials official NOUN 5"
                + " nsubj Number=Plur | tie tie VERB 1 acl:relcl VerbForm=Fin | to to ADP 8 case | the the DET 8 det"
                + " | GRU GRU PROPN 5 obl ORGANIZATION | . . PUNCT 1 punct");
    assertEquals(
        List.of("affiliatedWith: LockBit -> FSB", "affiliatedWith: Sandworm -> GRU"), relations(ENGLISH, article));
  }

  @Test
  void theNationalityOfACrowdIsThatOfItsExamples() {
    AnnotatedArticle article =
        article(
            "fr",
            "Des un DET 2 det Number=Plur | pirates pirate NOUN 7 nsubj Number=Plur | chinois chinois ADJ 2 amod"
                + " Number=Plur | , , PUNCT 2 punct | dont dont PRON 6 case | APT31 APT31 PROPN 2 appos | guettent"
                + " guetter VERB 0 root VerbForm=Fin | . . PUNCT 7 punct");
    assertEquals(
        List.of("nationality: Des pirates chinois -> chinois", "nationality: APT31 -> chinois"),
        relations(FRENCH, article).stream().map(told -> told.replace(" , dont APT31", "")).toList());
  }

  @Test
  void anAdjectiveBeforeANameTellsItsNationality() {
    AnnotatedArticle article =
        article(
            "en",
            "French French ADJ 3 amod | telecoms telecom NOUN 3 compound Number=Sing"
                + " | operator operator NOUN 4 compound"
                + " Number=Sing | Altelo Altelo PROPN 5 nsubj ORGANIZATION | apologised apologise VERB 0 root"
                + " VerbForm=Fin | . . PUNCT 5 punct");
    assertEquals(List.of("nationality: Altelo -> French"), relations(ENGLISH, article));
  }

  @Test
  void anAdjectiveWithComplementsIsNoPartOfATitle() {
    AnnotatedArticle article =
        article(
            "fr",
            "Le le DET 2 det | consul consul NOUN 9 nsubj Number=Sing | de de ADP 4 case"
                + " | Belgique Belgique PROPN 2 nmod"
                + " LOCATION | présent présent ADJ 2 amod Number=Sing | à à ADP 8 case | la la DET 8 det"
                + " | fouille fouille NOUN 5 obl Number=Sing | protesta protester VERB 0 root VerbForm=Fin"
                + " | . . PUNCT 9 punct");
    assertEquals(
        List.of("holdsPosition: Le consul de Belgique présent à la fouille = consul -> Belgique"),
        relations(FRENCH, article));
  }

  @Test
  void whoServesAStateBelongsToIt() {
    AnnotatedArticle article = article("fr", "Des un DET 2 det Number=Plur | pirates pirate NOUN 10 nsubj Number=Plur"
        + " | à à ADP 5 case | la le DET 5 det Gender=Fem Number=Sing"
        + " | solde solde NOUN 2 nmod Number=Sing | de de ADP 8 case"
        + " | la le DET 8 det LOCATION Gender=Fem Number=Sing | Chine Chine PROPN 5 nmod LOCATION"
        + " | ont avoir AUX 10 aux Mood=Ind Number=Plur Person=3 VerbForm=Fin"
        + " | attaqué attaquer VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | Lyon Lyon PROPN 10 obj LOCATION | . . PUNCT 10 punct");
    assertTrue(relations(FRENCH, article).contains("affiliatedWith: Des pirates à la solde de la Chine -> Chine"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void aBondBehindWhomIsTheirsOfWhomItIsTold() {
    AnnotatedArticle article = article("en",
        "The the DET 2 det | intruders intruder NOUN 0 root Number=Plur | , , PUNCT 2 punct"
        + " | whom whom PRON 12 obj | Kyiv Kyiv PROPN 6 compound Number=Sing"
        + " | ties tie NOUN 12 nsubj Number=Plur | to to ADP 9 case | the the DET 9 det"
        + " | GRU GRU PROPN 6 nmod ORGANIZATION Number=Sing | , , PUNCT 12 punct"
        + " | have have AUX 12 aux Tense=Pres VerbForm=Fin"
        + " | left leave VERB 2 acl:relcl Tense=Past VerbForm=Part | . . PUNCT 2 punct");
    assertTrue(relations(ENGLISH, article).contains("affiliatedWith: The intruders -> GRU"),
        relations(ENGLISH, article)::toString);
  }

  @Test
  void whoWasOfAServiceBelongsToIt() {
    AnnotatedArticle article = article("fr",
        "Ivan Ivan PROPN 10 nsubj:pass PERSON | Ermakov Ermakov PROPN 1 flat:name PERSON"
        + " | , , PUNCT 1 punct | ancien ancien ADJ 1 amod Gender=Masc Number=Sing"
        + " | du de ADP 7 case Gender=Masc Number=Sing | =du de DET 7 det Gender=Masc Number=Sing"
        + " | GRU GRU PROPN 4 obl:arg ORGANIZATION | , , PUNCT 4 punct"
        + " | est être AUX 10 aux:pass Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | poursuivi poursuivre VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | . . PUNCT 10 punct");
    assertTrue(relations(FRENCH, article).contains("affiliatedWith: Ivan Ermakov -> GRU"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void aNationalIsOfHisState() {
    AnnotatedArticle article = article("fr",
        "Dmitri Dmitri PROPN 9 nsubj PERSON | Badine Badine PROPN 1 flat:name PERSON"
        + " | , , PUNCT 1 punct | un un DET 5 det Gender=Masc Number=Sing"
        + " | ressortissant ressortissant NOUN 1 appos Gender=Masc Number=Sing"
        + " | russe russe ADJ 5 amod Number=Sing | , , PUNCT 5 punct"
        + " | est être AUX 9 cop Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | recherché recherché ADJ 0 root Gender=Masc Number=Sing | . . PUNCT 9 punct");
    assertTrue(relations(FRENCH, article).contains("nationality: Dmitri Badine -> russe"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void aCompanySitsWhereItsSeatIs() {
    AnnotatedArticle article = article("fr", "La le DET 2 det Gender=Fem Number=Sing"
        + " | société société NOUN 12 nsubj:pass Gender=Fem Number=Sing | , , PUNCT 2 punct"
        + " | dont dont PRON 6 nmod | le le DET 6 det Gender=Masc Number=Sing"
        + " | siège siège NOUN 7 nsubj Gender=Masc Number=Sing"
        + " | est être VERB 2 acl:relcl Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | à à ADP 9 case | Lyon Lyon PROPN 7 obl LOCATION | , , PUNCT 12 punct"
        + " | a avoir AUX 12 aux Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | fermé fermer VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | . . PUNCT 12 punct");
    assertTrue(relations(FRENCH, article).contains("basedIn: La société -> Lyon"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void aClauseTellsWhoseEngineersTheyAre() {
    AnnotatedArticle article = article("en",
        "Medroute Medroute PROPN 8 nsubj:pass PERSON Number=Sing | , , PUNCT 5 punct"
        + " | whose whose PRON 4 nmod:poss | engineers engineer NOUN 5 nsubj Number=Plur"
        + " | left leave VERB 1 acl:relcl Tense=Past VerbForm=Fin | , , PUNCT 5 punct"
        + " | is be AUX 8 aux:pass Tense=Pres VerbForm=Fin"
        + " | closed close VERB 0 root Tense=Past VerbForm=Part | . . PUNCT 8 punct");
    assertTrue(relations(ENGLISH, article).contains("affiliatedWith: whose engineers -> Medroute"),
        relations(ENGLISH, article)::toString);
  }

  @Test
  void inASeriesEachTitleStandsBeforeItsName() {
    AnnotatedArticle article = article("fr", "Londres Londres PROPN 2 nsubj LOCATION"
        + " | vise viser VERB 0 root Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | le le DET 4 det Gender=Masc Number=Sing"
        + " | patron patron NOUN 2 obj Gender=Masc Number=Sing"
        + " | du de ADP 7 case Gender=Masc Number=Sing | =du de DET 7 det Gender=Masc Number=Sing"
        + " | FSB FSB PROPN 4 nmod ORGANIZATION | , , PUNCT 9 punct"
        + " | Alexandre Alexandre PROPN 4 appos PERSON"
        + " | Bortnikov Bortnikov PROPN 9 flat:name PERSON | , , PUNCT 9 punct"
        + " | le le DET 13 det Gender=Masc Number=Sing"
        + " | numéro numéro NOUN 2 obj Gender=Masc Number=Sing | deux deux NUM 13 nummod"
        + " | du de ADP 17 case Gender=Masc Number=Sing"
        + " | =du de DET 17 det Gender=Masc Number=Sing | GRU GRU PROPN 13 nmod ORGANIZATION"
        + " | , , PUNCT 13 punct | Sergueï Sergueï PROPN 13 appos PERSON"
        + " | Kirienko Kirienko PROPN 19 flat:name PERSON | , , PUNCT 13 punct | et et CCONJ 24 cc"
        + " | leurs leur DET 24 det Number=Plur | amis ami NOUN 13 conj Gender=Masc Number=Plur"
        + " | . . PUNCT 2 punct");
    assertTrue(relations(FRENCH, article).contains("holdsPosition: Sergueï Kirienko = numéro deux -> GRU"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void aUnitIsADescriptionOfItsGroup() {
    AnnotatedArticle article = article("fr", "Sandworm Sandworm PROPN 10 nsubj LOCATION | , , PUNCT 4 punct"
        + " | une un DET 4 det Gender=Fem Number=Sing"
        + " | unité unité NOUN 1 appos Gender=Fem Number=Sing"
        + " | du de ADP 7 case Gender=Masc Number=Sing | =du de DET 7 det Gender=Masc Number=Sing"
        + " | GRU GRU PROPN 4 nmod ORGANIZATION | , , PUNCT 1 punct"
        + " | a avoir AUX 10 aux Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | frappé frapper VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | . . PUNCT 10 punct");
    assertTrue(relations(FRENCH, article).contains("affiliatedWith: une unité du GRU -> GRU"),
        relations(FRENCH, article)::toString);
  }

  @Test
  void anExpertAtAFirmIsOfIt() {
    AnnotatedArticle article = article("fr", "Luc Luc PROPN 9 nsubj:pass PERSON | Petit Petit PROPN 9 nsubj PERSON"
        + " | , , PUNCT 4 punct | expert expert NOUN 1 appos Gender=Masc Number=Sing"
        + " | chez chez ADP 6 case | Wavestone Wavestone PROPN 4 nmod PERSON | , , PUNCT 4 punct"
        + " | a avoir AUX 9 aux Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | parlé parler VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | . . PUNCT 9 punct");
    assertTrue(relations(FRENCH, article).contains("affiliatedWith: Luc Petit -> Wavestone"),
        relations(FRENCH, article)::toString);
  }
}
