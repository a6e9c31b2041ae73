package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.World;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

/** Mentions and relations on trees written by hand: {@code form lemma UPOS head relation [NAME] [Feature=Value]}; = at one with the word before. */
class MentionFinderTest {
  private static final World FRENCH = World.load("fr");
  private static final World ENGLISH = World.load("en");

  private static AnnotatedArticle article(String language, String... trees) {
    StringBuilder body = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String tree : trees) {
      List<Token> tokens = new ArrayList<>();
      for (String line : tree.split(" \\| ")) {
        String[] cells = line.strip().split(" ");
        Map<String, String> features = new LinkedHashMap<>();
        String name = "O";
        for (int i = 5; i < cells.length; i++) {
          int equals = cells[i].indexOf('=');
          if (equals > 0) {
            features.put(cells[i].substring(0, equals), cells[i].substring(equals + 1));
          } else {
            name = cells[i];
          }
        }
        boolean contracted = cells[0].startsWith("=");
        body.append(body.length() == 0 || contracted ? "" : " ");
        Span span = contracted ? tokens.get(tokens.size() - 1).span()
            : new Span(body.length(), body.length() + cells[0].length());
        body.append(contracted ? "" : cells[0]);
        tokens.add(
            new Token(
                tokens.size() + 1, span, cells[0], cells[1], cells[2], features, Integer.parseInt(cells[3]), cells[4],
                name));
      }
      Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
      sentences.add(new Sentence(sentences.size(), 0, span, tokens, true));
    }
    Article article =
        new Article(
            "test", Optional.empty(), language, Optional.empty(), Optional.empty(), Optional.empty(), body.toString());
    return new AnnotatedArticle(article, sentences);
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

  private static final AnnotatedArticle HACKERS =
      article(
          "fr",
          "Trois trois NUM 2 nummod | pirates pirate NOUN 7 nsubj Number=Plur | chinois chinois ADJ 2 amod Number=Plur"
              + " | basés baser VERB 2 acl VerbForm=Part | à à ADP 6 case | Shanghai Shanghai PROPN 4 obl LOCATION"
              + " | attaquent attaquer VERB 0 root VerbForm=Fin | le le DET 9 det"
              + " | serveur serveur NOUN 7 obj Number=Sing | de de ADP 12 case | la le DET 12 det"
              + " | banque banque NOUN 9 nmod Number=Sing | . . PUNCT 7 punct");

  @Test
  void aNounPhraseHasItsFullAndItsCoreForm() {
    Mention hackers = named(find(FRENCH, HACKERS), "Trois pirates chinois");
    assertEquals(List.of("Trois pirates chinois basés à Shanghai", "Trois pirates chinois"), hackers.names());
    assertEquals(Optional.of("Group"), hackers.type());
    assertEquals(Optional.of(3), hackers.cardinality());
    assertEquals(2, hackers.head());
  }

  @Test
  void aCountryAdjectiveIsAMentionOfTheCountry() {
    Mention adjective = named(find(FRENCH, HACKERS), "chinois");
    assertEquals(Optional.of("country/CN"), adjective.known());
    assertEquals(Optional.of("Country"), adjective.type());
  }

  @Test
  void theLexiconTypesNouns() {
    List<Mention> mentions = find(FRENCH, HACKERS);
    assertEquals(Optional.of("System"), named(mentions, "le serveur de la banque").type());
    assertEquals(Optional.of("Organization"), named(mentions, "la banque").type());
  }

  @Test
  void basedInAndNationality() {
    assertEquals(
        List.of(
            "nationality: Trois pirates chinois basés à Shanghai -> chinois",
            "basedIn: Trois pirates chinois basés à Shanghai -> Shanghai"),
        relations(FRENCH, HACKERS));
  }

  private static final AnnotatedArticle MINISTER =
      article(
          "fr",
          "Le le DET 2 det | ministre ministre NOUN 8 nsubj Number=Sing | de de ADP 5 case | l' le DET 5 det"
              + " | Intérieur intérieur PROPN 2 nmod MISC | Gérald Gérald PROPN 2 appos PERSON"
              + " | Darmanin Darmanin PROPN 6 flat:name PERSON | accuse accuser VERB 0 root VerbForm=Fin"
              + " | Moscou Moscou PROPN 8 obj LOCATION | . . PUNCT 8 punct",
          "M. M. NOUN 2 nmod | Darmanin Darmanin PROPN 3 nsubj LOCATION | parle parler VERB 0 root VerbForm=Fin"
              + " | à à ADP 5 case | Moscou Moscou PROPN 3 obl LOCATION | . . PUNCT 3 punct");

  @Test
  void aTitleJoinsItsPerson() {
    Mention minister = find(FRENCH, MINISTER).get(0);
    assertEquals(List.of("Gérald Darmanin", "ministre de l' Intérieur Gérald Darmanin"), minister.names());
    assertEquals(Optional.of("Person"), minister.type());
    assertEquals(2, minister.head());
    assertEquals(List.of("holdsPosition: Gérald Darmanin = ministre de l' Intérieur"), relations(FRENCH, MINISTER));
  }

  @Test
  void anHonorificOverrulesTheRecognizer() {
    Mention surname = named(find(FRENCH, MINISTER), "M. Darmanin");
    assertEquals(Optional.of("Person"), surname.type());
    assertEquals(List.of("Darmanin", "M. Darmanin"), surname.names());
    assertEquals(Optional.of("Masc"), surname.gender());
  }

  @Test
  void aCapitalIsAStateWhereItActsAndAPlaceElsewhere() {
    List<Mention> capitals = find(FRENCH, MINISTER).stream().filter(m -> m.names().contains("Moscou")).toList();
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
            "Google Google PROPN 3 nmod:poss ORGANIZATION | 's 's PART 1 case | Mandiant Mandiant PROPN 4 nsubj ORGANIZATION"
                + " | agreed agree VERB 0 root VerbForm=Fin | . . PUNCT 4 punct");
    assertEquals(List.of("affiliatedWith: Mandiant -> Google"), relations(ENGLISH, article));
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

  private static final AnnotatedArticle SPOKESMAN =
      article(
          "en",
          "Kremlin Kremlin PROPN 2 compound ORGANIZATION | spokesman spokesman NOUN 4 compound Number=Sing"
              + " | Dmitry Dmitry PROPN 4 compound PERSON | Peskov Peskov PROPN 5 nsubj PERSON"
              + " | said say VERB 0 root VerbForm=Fin | his he PRON 8 nmod:poss | email email NOUN 8 compound"
              + " | account account NOUN 9 nsubj Number=Sing | fell fall VERB 5 ccomp | . . PUNCT 5 punct");

  @Test
  void anEnglishTitleLeavesItsBodyOut() {
    assertEquals(
        List.of(
            "holdsPosition: Dmitry Peskov = spokesman -> Kremlin"),
        relations(ENGLISH, SPOKESMAN).stream().filter(shown -> shown.startsWith("holds")).toList());
    Mention peskov = named(find(ENGLISH, SPOKESMAN), "Dmitry Peskov");
    assertEquals(4, peskov.head());
    assertEquals(new Span(0, 31), peskov.span());
    assertEquals(new Span(18, 31), peskov.core());
  }

  @Test
  void aPossessiveOwnsAnAccount() {
    List<Mention> mentions = find(ENGLISH, SPOKESMAN);
    FoundRelation owner =
        new RelationFinder(ENGLISH)
            .find(SPOKESMAN, mentions).stream()
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
  void theSameArticleGivesTheSameMentions() {
    assertEquals(find(FRENCH, MINISTER), find(World.load("fr"), MINISTER));
    List<Mention> mentions = find(FRENCH, MINISTER);
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
            "French French ADJ 3 amod | telecoms telecom NOUN 3 compound Number=Sing | operator operator NOUN 4 compound"
                + " Number=Sing | Altelo Altelo PROPN 5 nsubj ORGANIZATION | apologised apologise VERB 0 root"
                + " VerbForm=Fin | . . PUNCT 5 punct");
    assertEquals(List.of("nationality: Altelo -> French"), relations(ENGLISH, article));
  }

  @Test
  void anAdjectiveWithComplementsIsNoPartOfATitle() {
    AnnotatedArticle article =
        article(
            "fr",
            "Le le DET 2 det | consul consul NOUN 9 nsubj Number=Sing | de de ADP 4 case | Belgique Belgique PROPN 2 nmod"
                + " LOCATION | présent présent ADJ 2 amod Number=Sing | à à ADP 8 case | la la DET 8 det"
                + " | fouille fouille NOUN 5 obl Number=Sing | protesta protester VERB 0 root VerbForm=Fin"
                + " | . . PUNCT 9 punct");
    assertEquals(
        List.of("holdsPosition: Le consul de Belgique présent à la fouille = consul de Belgique -> Belgique"),
        relations(FRENCH, article));
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
}
