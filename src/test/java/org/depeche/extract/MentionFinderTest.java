package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.World;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

/** Mentions on trees written by hand. */
class MentionFinderTest {
  private static final World FRENCH = World.load("fr");
  private static final World ENGLISH = World.load("en");

  private static AnnotatedArticle article(String language, String... trees) {
    return Articles.article(language, trees);
  }

  private static List<Mention> find(World world, AnnotatedArticle article) {
    return new MentionFinder(world).find(article);
  }

  private static Mention named(List<Mention> mentions, String name) {
    return mentions.stream()
        .filter(mention -> mention.names().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention named " + name + " in " + mentions));
  }

  @Test
  void aNounPhraseHasItsFullAndItsCoreForm() {
    Mention hackers = named(find(FRENCH, Articles.HACKERS), "Trois pirates chinois");
    assertEquals(List.of("Trois pirates chinois basés à Shanghai", "Trois pirates chinois"), hackers.names());
    assertEquals(Optional.of("Group"), hackers.type());
    assertEquals(Optional.of(3), hackers.cardinality());
    assertEquals(2, hackers.head());
  }

  @Test
  void aCountryAdjectiveIsAMentionOfTheCountry() {
    Mention adjective = named(find(FRENCH, Articles.HACKERS), "chinois");
    assertEquals(Optional.of("country/CN"), adjective.known());
    assertEquals(Optional.of("Country"), adjective.type());
  }

  @Test
  void theLexiconTypesNouns() {
    List<Mention> mentions = find(FRENCH, Articles.HACKERS);
    assertEquals(Optional.of("System"), named(mentions, "le serveur de la banque").type());
    assertEquals(Optional.of("Organization"), named(mentions, "la banque").type());
  }

  @Test
  void aTitleJoinsItsPerson() {
    Mention minister = find(FRENCH, Articles.MINISTER).get(0);
    assertEquals(List.of("Gérald Darmanin", "ministre de l' Intérieur Gérald Darmanin"), minister.names());
    assertEquals(Optional.of("Person"), minister.type());
    assertEquals(2, minister.head());
  }

  @Test
  void anHonorificOverrulesTheRecognizer() {
    Mention surname = named(find(FRENCH, Articles.MINISTER), "M. Darmanin");
    assertEquals(Optional.of("Person"), surname.type());
    assertEquals(List.of("Darmanin", "M. Darmanin"), surname.names());
    assertEquals(Optional.of("Masc"), surname.gender());
  }

  @Test
  void aCapitalIsAStateWhereItActsAndAPlaceElsewhere() {
    List<Mention> capitals = find(FRENCH, Articles.MINISTER).stream().filter(m -> m.names().contains("Moscou")).toList();
    assertEquals(Optional.of("Country"), capitals.get(0).type());
    assertEquals(Optional.of("country/RU"), capitals.get(0).known());
    assertEquals(Optional.of("Place"), capitals.get(1).type());
    assertEquals(Optional.empty(), capitals.get(1).known());
  }

  @Test
  void aCapitalThatIsToDoSomethingIsAState() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "Bruxelles Bruxelles PROPN 2 nsubj LOCATION | demande demander VERB 0 root | à à ADP 4 case"
            + " | Pékin Pékin PROPN 2 obl LOCATION | d' de ADP 6 mark | enquêter enquêter VERB 2 xcomp"
            + " | à à ADP 8 case | Moscou Moscou PROPN 6 obl LOCATION | . . PUNCT 2 punct"));
    assertEquals(Optional.of("Country"), named(mentions, "Pékin").type());
    assertEquals(Optional.of("Place"), named(mentions, "Moscou").type());
  }

  @Test
  void aCapitalThatIsGivenSomethingIsAState() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "À à ADP 2 case | Berlin Berlin PROPN 5 obl LOCATION | , , PUNCT 2 punct | il il PRON 5 nsubj"
            + " | livrait livrer VERB 0 root VerbForm=Fin | des un DET 7 det | secrets secret NOUN 5 obj Number=Plur"
            + " | à à ADP 9 case | Moscou Moscou PROPN 5 obl LOCATION | . . PUNCT 5 punct"));
    assertEquals(Optional.of("Country"), named(mentions, "Moscou").type());
    assertEquals(Optional.of("Place"), named(mentions, "Berlin").type());
  }

  @Test
  void whatFirmsHaveAndDoIsNoPlaces() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "Montrevel Montrevel PROPN 2 nsubj LOCATION | emploie employer VERB 0 root | les le DET 4 det"
            + " | clients client NOUN 2 obj Number=Plur | de de ADP 6 case | Hôtelia Hôtelia PROPN 4 nmod LOCATION"
            + " | à à ADP 8 case | Corbeil Corbeil PROPN 2 obl LOCATION | . . PUNCT 2 punct"));
    assertEquals(Optional.of("Organization"), named(mentions, "Montrevel").type());
    assertEquals(Optional.of("Organization"), named(mentions, "Hôtelia").type());
    assertEquals(Optional.of("Place"), named(mentions, "Corbeil").type());
  }

  @Test
  void aNounBeforeACommaSaysWhatANameIs() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "Un un DET 2 det | prestataire prestataire NOUN 6 nsubj Number=Sing | , , PUNCT 4 punct"
            + " | Talentis Talentis PROPN 2 appos LOCATION | , , PUNCT 4 punct | avertit avertir VERB 0 root"
            + " | l' le DET 8 det | informaticien informaticien NOUN 6 obj Number=Sing | de de ADP 11 case"
            + " | l' le DET 11 det | agence agence NOUN 8 nmod Number=Sing | , , PUNCT 13 punct"
            + " | Jorus Jorus PROPN 8 appos PERSON | Valte Valte PROPN 13 flat PERSON | . . PUNCT 6 punct"));
    assertEquals(Optional.of("Organization"), named(mentions, "Talentis").type());
    assertEquals(Optional.of("Person"), named(mentions, "Jorus Valte").type());
  }

  @Test
  void aSeriesSaysNothingOfTheKindOfItsNames() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "Une un DET 2 det | banque banque NOUN 9 nsubj Number=Sing | , , PUNCT 5 punct | un un DET 5 det"
            + " | hôpital hôpital NOUN 2 conj Number=Sing | , , PUNCT 7 punct | Corvenne Corvenne PROPN 2 conj LOCATION"
            + " | , , PUNCT 9 punct | cèdent céder VERB 0 root | . . PUNCT 9 punct"));
    assertEquals(Optional.of("Place"), named(mentions, "Corvenne").type());
  }

  @Test
  void aLongerNameGoesBeforeOneThatIsACommonWordToo() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "L' le DET 2 det | Union union PROPN 4 nsubj ORGANIZATION | africaine africain ADJ 2 amod ORGANIZATION"
            + " | dément démentir VERB 0 root | . . PUNCT 4 punct"));
    assertEquals(Optional.of("agency/african-union"), named(mentions, "Union africaine").known());
  }

  @Test
  void aGroupThatTradesIsNoGang() {
    List<Mention> luxury = find(FRENCH, article("fr",
        "Le le DET 2 det | groupe groupe NOUN 6 nsubj Number=Sing | de de ADP 4 case | luxe luxe NOUN 2 nmod"
            + " | Marevan Marevan PROPN 2 appos | dénonce dénoncer VERB 0 root | des un DET 8 det"
            + " | pirates pirate NOUN 6 obj Number=Plur | . . PUNCT 6 punct"));
    assertEquals(Optional.of("Organization"), named(luxury, "Marevan").type());
    List<Mention> press = find(FRENCH, article("fr",
        "Le le DET 2 det | groupe groupe NOUN 6 nsubj Number=Sing | de de ADP 4 case | presse presse NOUN 2 nmod"
            + " | Marevan Marevan PROPN 2 appos | dénonce dénoncer VERB 0 root | des un DET 8 det"
            + " | pirates pirate NOUN 6 obj Number=Plur | . . PUNCT 6 punct"));
    assertEquals(Optional.of("Organization"), named(press, "Marevan").type());
    List<Mention> gang = find(FRENCH, article("fr",
        "Le le DET 2 det | groupe groupe NOUN 4 nsubj Number=Sing | Zorvan Zorvan PROPN 2 appos"
            + " | dénonce dénoncer VERB 0 root | des un DET 6 det | pirates pirate NOUN 4 obj Number=Plur"
            + " | . . PUNCT 4 punct"));
    assertEquals(Optional.of("ThreatActor"), named(gang, "Zorvan").type());
  }

  @Test
  void aCapitalLetterMakesNoNameOfACommonNoun() {
    Mention city = find(FRENCH, article("fr", "La le DET 2 det | Ville ville NOUN 3 nsubj Number=Sing"
        + " | dément démentir VERB 0 root VerbForm=Fin | . . PUNCT 3 punct")).get(0);
    assertEquals(MentionKind.NOMINAL, city.kind());
    assertEquals(Optional.of("GovernmentBody"), city.type());
  }

  @Test
  void aContractedArticlePointsBack() {
    List<Mention> mentions = find(FRENCH, article("fr",
        "Elle elle PRON 2 nsubj | répond répondre VERB 0 root | au à ADP 5 case | =au à DET 5 det"
            + " | quotidien quotidien NOUN 2 obl Number=Sing | . . PUNCT 2 punct"));
    assertTrue(named(mentions, "quotidien").definite());
  }

  @Test
  void anAcronymInParenthesesNamesTheSame() {
    List<Mention> mentions =
        find(
            FRENCH,
            article(
                "fr",
                "L' le DET 2 det | Office office NOUN 9 nsubj ORGANIZATION | fédéral fédéral ADJ 2 amod ORGANIZATION"
                    + " | des de ADP 5 case ORGANIZATION | Communications communication NOUN 2 nmod ORGANIZATION"
                    + " | ( ( PUNCT 7 punct | OFC OFC PROPN 2 appos ORGANIZATION | ) ) PUNCT 7 punct"
                    + " | enquête enquêter VERB 0 root VerbForm=Fin | . . PUNCT 9 punct"));
    assertEquals(List.of("Office fédéral des Communications", "OFC"), mentions.get(0).names());
    assertEquals(Optional.of("GovernmentBody"), mentions.get(0).type());
    assertEquals(1, mentions.size());
  }

  @Test
  void theLettersOfABodyNeedNotBeThoseOfItsTranslatedName() {
    List<Mention> mentions =
        find(
            ENGLISH,
            article(
                "en",
                "National National PROPN 4 compound ORGANIZATION | Cyber Cyber PROPN 4 compound ORGANIZATION"
                    + " | Security Security PROPN 4 compound ORGANIZATION | Centre Centre PROPN 8 nsubj ORGANIZATION"
                    + " | ( ( PUNCT 6 punct | NKZK NKZK PROPN 4 appos ORGANIZATION | ) ) PUNCT 6 punct"
                    + " | warned warn VERB 0 root VerbForm=Fin | . . PUNCT 8 punct"));
    assertEquals(List.of("National Cyber Security Centre", "NKZK"), mentions.get(0).names());
  }

  @Test
  void theFormOfACompanyBelongsToItsKnownName() {
    List<Mention> mentions =
        find(
            ENGLISH,
            article(
                "en",
                "Its its PRON 2 nmod:poss | partner partner NOUN 4 compound Number=Sing"
                    + " | Google Google PROPN 4 compound ORGANIZATION | Inc. Inc. PROPN 5 nsubj ORGANIZATION"
                    + " | left leave VERB 0 root VerbForm=Fin | . . PUNCT 5 punct"));
    Mention company = named(mentions, "Google Inc.");
    assertEquals(Optional.of("organization/google"), company.known());
    assertTrue(mentions.stream().noneMatch(mention -> mention.type().equals(Optional.of("Person"))));
  }

  @Test
  void aCommonWordCutsNoLongerName() {
    List<Mention> mentions =
        find(
            ENGLISH,
            article(
                "en",
                "They they PRON 2 nsubj | joined join VERB 0 root VerbForm=Fin | Crimson Crimson PROPN 4 compound"
                    + " | Target Target PROPN 2 obj | . . PUNCT 2 punct"));
    assertEquals(Optional.empty(), named(mentions, "Crimson Target").known());
  }

  @Test
  void whatLeadsToAPhraseIsNoPartOfIt() {
    AnnotatedArticle article =
        article(
            "fr",
            "Ils il PRON 2 nsubj | coupent couper VERB 0 root VerbForm=Fin | tout tout PRON 2 obj | , , PUNCT 6 punct"
                + " | dont dont PRON 6 case | serveurs serveur NOUN 3 nmod Number=Plur | . . PUNCT 2 punct");
    assertEquals("serveurs", named(find(FRENCH, article), "serveurs").names().get(0));
  }

  @Test
  void anEnglishTitleIsNoPartOfTheCore() {
    Mention peskov = named(find(ENGLISH, Articles.SPOKESMAN), "Dmitry Peskov");
    assertEquals(4, peskov.head());
    assertEquals(new Span(0, 31), peskov.span());
    assertEquals(new Span(18, 31), peskov.core());
  }

  @Test
  void theSameArticleGivesTheSameMentions() {
    assertEquals(find(FRENCH, Articles.MINISTER), find(World.load("fr"), Articles.MINISTER));
    List<Mention> mentions = find(FRENCH, Articles.MINISTER);
    for (int i = 0; i < mentions.size(); i++) {
      assertEquals(i, mentions.get(i).id());
    }
    assertTrue(mentions.size() > 3);
  }

  @Test
  void thatThereIsNoneIsNoPartOfTheName() {
    AnnotatedArticle article = article("en",
        "No no DET 3 det | classified classified ADJ 3 amod | system system NOUN 5 nsubj:pass | was be AUX 5 aux:pass"
            + " | breached breach VERB 0 root");
    assertEquals("classified system", named(find(ENGLISH, article), "classified system").names().get(0));
  }

  @Test
  void atLeastIsPartOfTheNumber() {
    AnnotatedArticle article = article("en",
        "In in ADP 4 case | most most ADJ 4 amod | rural rural ADJ 4 amod | banks bank NOUN 5 obl"
            + " | robbed rob VERB 0 root | at at ADP 7 case | least least ADJ 8 obl:npmod | two two NUM 9 nummod"
            + " | hospitals hospital NOUN 5 obj Number=Plur");
    List<Mention> mentions = find(ENGLISH, article);
    assertEquals("at least two hospitals", named(mentions, "at least two hospitals").names().get(0));
    assertEquals("most rural banks", named(mentions, "most rural banks").names().get(0));
  }

  @Test
  void aSecretaryOfStateIsNotNamedState() {
    AnnotatedArticle article = article("en",
        "Secretary secretary PROPN 5 compound | of of ADP 3 case | State State PROPN 1 nmod ORGANIZATION"
            + " | Antony Antony PROPN 5 compound PERSON | Blinken Blinken PROPN 6 nsubj PERSON | spoke speak VERB 0 root");
    Mention person = named(find(ENGLISH, article), "Antony Blinken");
    assertEquals(new Span(0, "Secretary of State Antony Blinken".length()), person.span());
  }

  @Test
  void partOfAMonthIsNobody() {
    AnnotatedArticle article = article("en",
        "It it PRON 3 nsubj:pass | was be AUX 3 aux:pass | noticed notice VERB 0 root | in in ADP 5 case"
            + " | mid-June mid-June PROPN 3 obl");
    assertTrue(find(ENGLISH, article).stream().noneMatch(mention -> mention.names().contains("mid-June")));
  }

  @Test
  void aBareComplementTellsTheKind() {
    AnnotatedArticle article = article("fr",
        "Une un DET 2 det | opération opération NOUN 6 nsubj:pass | de de ADP 4 case | renseignement renseignement NOUN 2 nmod"
            + " | est être AUX 6 aux:pass | menée mener VERB 0 root");
    assertTrue(find(FRENCH, article).stream().noneMatch(mention -> mention.type().equals(Optional.of("GovernmentBody"))));
  }

  @Test
  void aLeadersBareSurnameIsAPerson() {
    AnnotatedArticle met = article("en", "yesterday yesterday NOUN 3 obl | Putin Putin PROPN 3 nsubj"
        + " | met meet VERB 0 root | Xi Xi PROPN 3 obj");
    assertEquals(Optional.of("Person"), named(find(ENGLISH, met), "Putin").type());
    assertEquals(Optional.of("Person"), named(find(ENGLISH, met), "Xi").type());
  }

  @Test
  void lettersWithFullStopsMayEndASentence() {
    AnnotatedArticle by = article("en", "announced announce VERB 0 root | by by ADP 3 case | F.B.I. F.B.I. PROPN 1 obl"
        + " | Britain Britain PROPN 3 flat | agreed agree VERB 1 parataxis");
    List<Mention> mentions = find(ENGLISH, by);
    assertEquals(Optional.of("agency/fbi"), named(mentions, "F.B.I.").known());
    assertEquals(Optional.of("country/GB"), named(mentions, "Britain").known());
  }

  @Test
  void aKnownPersonsNameEndsTheNameBeforeIt() {
    AnnotatedArticle of = article("fr", "président président NOUN 0 root | de de ADP 4 case | la le DET 4 det"
        + " | Generalitat Generalitat PROPN 1 nmod | Carles Carles PROPN 4 flat | Puigdemont Puigdemont PROPN 4 flat");
    assertEquals(Optional.of("person/carles-puigdemont"), named(find(FRENCH, of), "Carles Puigdemont").known());
  }

  @Test
  void anOfficeBeforeACountrysNameSaysAPerson() {
    AnnotatedArticle article = article("fr", "Le le DET 2 det Gender=Masc Number=Sing"
        + " | président président NOUN 5 nsubj Gender=Masc Number=Sing"
        + " | Hollande Hollande PROPN 2 appos PERSON"
        + " | a avoir AUX 5 aux Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | parlé parler VERB 0 root Gender=Masc Number=Sing Tense=Past VerbForm=Part"
        + " | . . PUNCT 5 punct");
    assertEquals(Optional.of("Person"), named(find(FRENCH, article), "Hollande").type());
  }

  @Test
  void onSomebodysBehalfIsNoAccount() {
    AnnotatedArticle article = article("fr", "Il il PRON 2 nsubj Gender=Masc Number=Sing Person=3"
        + " | travaille travailler VERB 0 root Mood=Ind Number=Sing Person=3 VerbForm=Fin"
        + " | pour pour ADP 5 case | le le DET 5 det Gender=Masc Number=Sing"
        + " | compte compte NOUN 2 obl Gender=Masc Number=Sing | de de ADP 8 case"
        + " | la le DET 8 det LOCATION Gender=Fem Number=Sing | Chine Chine PROPN 5 nmod LOCATION"
        + " | . . PUNCT 2 punct");
    assertTrue(find(FRENCH, article).stream().noneMatch(mention -> mention.type().equals(Optional.of("Account"))));
  }

  @Test
  void whatASpokesmanIsForIsNoPerson() {
    AnnotatedArticle article = article("en",
        "The the DET 2 det | spokesman spokesman NOUN 5 nsubj Number=Sing | for for ADP 4 case"
        + " | Synnovis Synnovis PROPN 2 nmod PERSON Number=Sing"
        + " | left leave VERB 0 root Tense=Past VerbForm=Fin | . . PUNCT 5 punct");
    assertEquals(Optional.of("Organization"), named(find(ENGLISH, article), "Synnovis").type());
  }

  @Test
  void operationsAndActsAreNoNames() {
    AnnotatedArticle operation = article("en", "Operation operation NOUN 2 compound Number=Sing"
        + " | Endgame endgame NOUN 4 nsubj Number=Sing"
        + " | has have AUX 4 aux Tense=Pres VerbForm=Fin"
        + " | ended end VERB 0 root Tense=Past VerbForm=Part | . . PUNCT 4 punct");
    AnnotatedArticle act = article("en", "They they PRON 2 nsubj Number=Plur Person=3"
        + " | broke break VERB 0 root Tense=Past VerbForm=Fin | the the DET 6 det"
        + " | Online Online PROPN 5 compound Number=Sing"
        + " | Safety Safety PROPN 6 compound Number=Sing | Act Act PROPN 2 obj Number=Sing"
        + " | . . PUNCT 2 punct");
    assertTrue(find(ENGLISH, operation).stream().noneMatch(mention -> mention.kind() == MentionKind.NAME));
    assertTrue(find(ENGLISH, act).stream().noneMatch(mention -> mention.kind() == MentionKind.NAME));
  }

  @Test
  void aSurnameMayBeATrade() {
    AnnotatedArticle article = article("en",
        "Apple Apple PROPN 2 compound Number=Sing | boss boss NOUN 4 compound Number=Sing"
        + " | Tim Tim PROPN 4 compound PERSON Number=Sing"
        + " | Cook Cook PROPN 5 nsubj PERSON Number=Sing"
        + " | left leave VERB 0 root Tense=Past VerbForm=Fin | . . PUNCT 5 punct");
    assertEquals(Optional.of("Person"), named(find(ENGLISH, article), "Tim Cook").type());
  }

  @Test
  void oneOfSeveralIsOne() {
    Mention one = named(find(FRENCH, article("fr", "Un un PRON 6 nsubj | de de ADP 4 case | ces ce DET 4 det"
        + " | suspects suspect NOUN 1 nmod Number=Plur | a avoir AUX 6 aux | parlé parler VERB 0 root")), "Un de ces suspects");
    assertEquals(Optional.of("Person"), one.type());
    assertEquals(Optional.of("Sing"), one.number());
  }
}
