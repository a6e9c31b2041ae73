package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderTest {
  private static final String FRENCH =
      "Des pirates informatiques se sont introduits lundi dans la messagerie du ministère des Affaires étrangères.";
  private static final String ENGLISH =
      "Hackers broke into the mail of the foreign ministry on Monday, three officials told the newspaper.";

  @Test
  void aTextIsTakenAsItStands() {
    String text = " \r\n" + FRENCH + "\t\u00a0\u2019 \ud83d\ude00\n\n";
    Article article = Reading.of("a.txt", text).only();
    assertEquals(text, article.body());
    assertEquals("a.txt", article.id());
    assertEquals("fr", article.language());
    assertEquals(Optional.empty(), article.published());
  }

  /** As macOS and many PDFs write them. */
  @Test
  void accentsThatStandByThemselvesAreComposed() {
    String apart = Normalizer.normalize(FRENCH, Normalizer.Form.NFD);
    assertTrue(apart.length() > FRENCH.length());
    assertEquals(FRENCH, Reading.of("a.txt", apart).only().body());
    Article article = Reading.of("a.json", json(", 'headline': 'E\u0301te\u0301', 'publisher': 'L\u2019E\u0301cho', "
        + "'author': 'Zoe\u0301', '@id': 'urn:e\u0301'")).only();
    assertEquals(List.of("\u00c9t\u00e9", "L\u2019\u00c9cho", "Zo\u00e9", "urn:e\u0301"),
        List.of(article.headline().orElse(""), article.publisher().orElse(""), article.authors().get(0), article.id()));
  }

  /** Scores and annotations of others count in it. */
  @Test
  void theBodyOfANewsArticleIsKeptVerbatim() {
    String apart = Normalizer.normalize(FRENCH, Normalizer.Form.NFD);
    Collected found = Reading.of("a.json", json("").replace(quoted(FRENCH), quoted(apart)));
    assertEquals(apart, found.articles.get(0).body());
    assertTrue(found.problems.get(0).message().contains("NFC"));
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertEquals(FRENCH, Reading.of("a.txt", "\ufeff" + FRENCH).only().body());
    assertEquals(1, Reading.of("a.jsonl", "\ufeff" + json("")).articles.size());
    assertEquals(1, Reading.of("a.json", "\ufeff" + json("")).articles.size());
  }

  @Test
  void aTextsHeaderGivesItsDate() {
    assertEquals(Optional.of("2023-07"),
        Reading.of("a.txt", " date 2023-07 - Publicité-\n\n" + FRENCH).only().published());
  }

  @Test
  void defaultsFillInWhatIsNotSaid() {
    Defaults defaults = new Defaults(Optional.empty(), Optional.of("2020"), Optional.of("Le Monde"));
    Article plain = Reading.of("a.txt", FRENCH.getBytes(StandardCharsets.UTF_8), defaults).only();
    assertEquals(Optional.of("2020"), plain.published());
    assertEquals(Optional.of("Le Monde"), plain.publisher());
    byte[] dated = json(", 'datePublished': '2023-07-12', 'publisher': 'CNN'").getBytes(StandardCharsets.UTF_8);
    Article given = Reading.of("a.json", dated, defaults).only();
    assertEquals(Optional.of("2023-07-12"), given.published());
    assertEquals(Optional.of("CNN"), given.publisher());
  }

  @Test
  void languageIsForcedTakenOrDetected() {
    Defaults french = new Defaults(Optional.of("fr"), Optional.empty(), Optional.empty());
    assertEquals("fr", Reading.of("a.txt", ENGLISH.getBytes(StandardCharsets.UTF_8), french).only().language());
    assertEquals("en", Reading.of("a.txt", ENGLISH).only().language());
    assertEquals("en", Reading.of("a.json", json(", 'inLanguage': 'en-GB'")).only().language());
    assertEquals("fr",
        Reading.of("a.json", json(", 'inLanguage': {'@type': 'Language', 'alternateName': 'fr'}")).only().language());
  }

  @Test
  void blankPropertiesAreNone() {
    Article article = Reading.of("a.json", json(
        ", 'headline': '', 'datePublished': ' ', 'publisher': {'name': ''}, 'url': '', 'author': ''")).only();
    assertEquals(List.of(), article.authors());
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(article.headline(), article.published(), article.publisher(), article.url()));
  }

  @Test
  void allPropertiesAreRead() {
    Article article = Reading.of("a.json", """
        {"@context": "https://schema.org", "@type": ["Article", "NewsArticle"], "identifier": "dp-1",
         "url": "https://example.org/a b", "headline": "Piratage", "datePublished": "2023-07-12T10:00:00+0200",
         "publisher": {"@type": "NewsMediaOrganization", "name": "Le Monde"}, "inLanguage": "fr",
         "articleBody": "  Un\\ttexte.\\n"}
        """).only();
    assertEquals(new Article("dp-1", Optional.of("https://example.org/a b"), "fr", Optional.of("Piratage"),
        Optional.of("2023-07-12T10:00:00+02:00"), Optional.of("Le Monde"), "  Un\ttexte.\n"), article);
  }

  @Test
  void anArrayHoldsManyArticles() {
    Collected found = Reading.of("a.json", "[" + json("") + "," + json(", '@id': 'https://example.org/2'") + "]");
    assertEquals(List.of("a.json", "https://example.org/2"), found.articles.stream().map(Article::id).toList());
    assertEquals(Optional.of("https://example.org/2"), found.articles.get(1).url());
  }

  @Test
  void aGraphHoldsArticlesAndNamesTheirPublisher() {
    Article article = Reading.of("a.jsonld", quoted("{'@context': 'https://schema.org', '@graph': ["
        + "{'@type': 'WebSite', 'name': 'Site'},"
        + "{'@type': 'schema:NewsArticle', 'schema:articleBody': {'@value': '" + FRENCH + "', '@language': 'fr'},"
        + " 'publisher': {'@id': '#org'}},"
        + "{'@type': 'Organization', '@id': '#org', 'name': 'AFP'}]}")).only();
    assertEquals(FRENCH, article.body());
    assertEquals(Optional.of("AFP"), article.publisher());
  }

  @Test
  void aBadLineIsReportedAndTheOthersGoOn() {
    Collected found = Reading.of("a.jsonl",
        json("") + "\n{bad\n\n" + quoted("{'@type': 'Person'}") + "\n" + json("") + "\n");
    assertEquals(List.of("a.jsonl:1", "a.jsonl:5"), found.articles.stream().map(Article::id).toList());
    assertEquals(List.of(
        "in/a.jsonl:2:2: broken JSON: Unexpected character ('b' (code 98)): was expecting double-quote to start "
            + "field name",
        "in/a.jsonl:4: no schema.org NewsArticle and no MISP event in it"), found.messages());
  }

  @Test
  void aBadByteInALineIsCountedFromTheFilesStart() {
    byte[] bytes = (json("") + "\nx" + json("")).getBytes(StandardCharsets.UTF_8);
    int at = json("").getBytes(StandardCharsets.UTF_8).length + 1;
    bytes[at] = (byte) 0xE9;
    Collected found = Reading.of("a.jsonl", bytes);
    assertEquals(1, found.articles.size());
    assertEquals(List.of("in/a.jsonl:2: not UTF-8: byte 0xE9 at offset " + at + "; if the file is in Windows-1252 or "
        + "Latin-1, convert it: iconv -f WINDOWS-1252 -t UTF-8"), found.messages());
  }

  @Test
  void standardInputTellsItsFormatItself() {
    assertEquals("fr", Reading.of("stdin", FRENCH).only().language());
    assertEquals(FRENCH, Reading.of("stdin", json("")).only().body());
    assertEquals(2, Reading.of("stdin", json("") + "\n" + json("") + "\n").articles.size());
    assertEquals(2, Reading.of("stdin", "[\n" + json("") + ",\n" + json("") + "]").articles.size());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertEquals(List.of("in/a.txt: empty file"), Reading.of("a.txt", "").messages());
    assertEquals(List.of("in/a.json: empty file"), Reading.of("a.json", "").messages());
    assertEquals(List.of("in/a.jsonl: empty file"), Reading.of("a.jsonl", "").messages());
    assertEquals(List.of("in/a.txt: the article has no text (only white space)"),
        Reading.of("a.txt", " \n\t\n").messages());
    assertEquals(List.of("in/a.json: the file holds only white space"), Reading.of("a.json", " \n").messages());
  }

  @Test
  void aBinaryFileIsRefused() {
    assertEquals(List.of("in/a.txt: binary file (NUL at byte 3), not text"), Reading.of("a.txt", "abc\0d").messages());
    assertEquals(List.of("in/a.txt: binary file (a PDF), not text"), Reading.of("a.txt", "%PDF-1.7\n").messages());
    assertEquals(List.of("in/a.txt: UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"),
        Reading.of("a.txt", FRENCH.getBytes(StandardCharsets.UTF_16)).messages());
  }

  @Test
  void invalidUtf8IsRefusedWithTheByte() {
    byte[] latin = "Le préfet".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("in/a.txt: not UTF-8: byte 0xE9 at offset 5; if the file is in Windows-1252 or Latin-1, "
        + "convert it: iconv -f WINDOWS-1252 -t UTF-8"), Reading.of("a.txt", latin).messages());
  }

  @Test
  void aTruncatedCharacterAtTheEndIsRefused() {
    byte[] cut = {'a', (byte) 0xC3};
    assertEquals(List.of("in/a.txt: not UTF-8: byte 0xC3 at offset 1; if the file is in Windows-1252 or Latin-1, "
        + "convert it: iconv -f WINDOWS-1252 -t UTF-8"), Reading.of("a.txt", cut).messages());
  }

  @Test
  void brokenJsonIsRefusedWithLineAndColumn() {
    assertEquals(List.of("in/a.json:2:3: broken JSON: Unexpected character ('o' (code 111)): was expecting comma to "
        + "separate Object entries"), Reading.of("a.json", "{\"articleBody\": \"x\"\n  oops}").messages());
  }

  @Test
  void jsonThatIsCutOffIsToldSo() {
    assertEquals(List.of("in/a.json:1:20: broken JSON: it ends within an object or a list; it seems to be cut off"),
        Reading.of("a.json", "{\"articleBody\": \"x\"").messages());
  }

  @Test
  void whatStandsBeforeAFaultInAnArrayIsRead() {
    Collected found = Reading.of("a.json", "[" + json("") + ",\n" + json("") + "\n oops]");
    assertEquals(2, found.articles.size());
    assertEquals(List.of("in/a.json:3:2: broken JSON: Unexpected character ('o' (code 111)): was expecting comma to "
        + "separate Array entries; what stands before it was read"), found.messages());
  }

  @Test
  void tenThousandNestedBracketsAreRefusedAsJsonAndAreATextElsewhere() {
    String brackets = "[".repeat(10_000);
    assertEquals(List.of("in/a.json:1:202: JSON nested more than 200 levels deep"),
        Reading.of("a.json", brackets).messages());
    assertEquals(List.of("in/a.jsonl:1:202: JSON nested more than 200 levels deep"),
        Reading.of("a.jsonl", brackets).messages());
    String text = FRENCH + brackets + "]".repeat(10_000);
    assertEquals(text, Reading.of("a.txt", text).only().body());
  }

  @Test
  void aTextLongerThanAnyArticleIsRefusedAndTheOthersAreRead() {
    String sentence = FRENCH + " ";
    String text = sentence.repeat(5_000_000 / sentence.length());
    String message = "the text is 4,999,968 characters long, and no article is longer than 500,000; is it several "
        + "articles in one, or data? (give several as .jsonl, one a line)";
    assertEquals(List.of("in/a.txt: " + message), Reading.of("a.txt", text).messages());
    String lines = json("") + "\n{\"articleBody\": \"" + text + "\"}\n" + json("");
    Collected found = Reading.of("a.jsonl", lines);
    assertEquals(2, found.articles.size());
    assertEquals(List.of("in/a.jsonl:2: " + message), found.messages());
  }

  @Test
  void theLongestTextIsRead() {
    String text = "\ud83d\ude00".repeat(Completion.LONGEST - FRENCH.length()) + FRENCH;
    Defaults french = new Defaults(Optional.of("fr"), Optional.empty(), Optional.empty());
    assertEquals(text, Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8), french).only().body());
    assertEquals(1, Reading.of("a.txt", "x" + text).messages().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "German (de) | Der Bundeskanzler hat am Montag in Berlin erklärt, dass die Hacker in das Netz eingedrungen sind.",
    "Italian (it) | Il presidente ha dichiarato lunedì a Roma che gli hacker sono entrati nella rete del ministero."
  })
  void anArticleInAnotherLanguageIsNamedAndRefused(String language, String text) {
    assertEquals(List.of("in/a.txt: article in " + language + ": no language pack (there are: en, es, fr)"),
        Reading.of("a.txt", text).messages());
  }

  @Test
  void anArticleThatSaysItIsGermanIsRefused() {
    assertEquals(List.of("in/a.json: article in German (de): no language pack (there are: en, es, fr)"),
        Reading.of("a.json", json(", 'inLanguage': 'de-AT'")).messages());
    assertEquals(List.of("in/a.json: article in \"xx9\": no language pack (there are: en, es, fr)"),
        Reading.of("a.json", json(", 'inLanguage': 'xx9'")).messages());
  }

  @Test
  void aTextInNoLanguageNeedsAWord() {
    assertEquals(List.of("in/a.txt: the language is not to be told from the text; name it with --lang"),
        Reading.of("a.txt", "12345 67890 [[[").messages());
    assertEquals(List.of("in/a.txt: the language is not to be told from the text; name it with --lang"),
        Reading.of("a.txt", "Hackers broke in.").messages());
  }

  @Test
  void capitalsAreReadAsSmallLetters() {
    assertEquals("en", Reading.of("a.txt", ENGLISH.toUpperCase(Locale.ROOT)).only().language());
    assertEquals("fr", Reading.of("a.txt", FRENCH.toUpperCase(Locale.ROOT)).only().language());
    assertEquals("en", Reading.of("a.txt", "RUSSIAN HACKERS BROKE INTO THE NETWORK OF THE GERMAN PARLIAMENT, BERLIN "
        + "SAID. MOSCOW DENIED IT.").only().language());
  }

  @Test
  void aDateThatDoesNotParseIsLeftOutAndSaid() {
    Defaults defaults = new Defaults(Optional.empty(), Optional.of("2023-12"), Optional.empty());
    for (String bad : List.of("12/13/2023", "2024-13-45", "the day after tomorrow")) {
      byte[] json = json(", 'datePublished': '" + bad + "'").getBytes(StandardCharsets.UTF_8);
      Collected read = Reading.of("a.json", json);
      assertEquals(List.of("in/a.json: datePublished is not a date and is left out: \"" + bad
          + "\" (wanted: 2023, 2023-07, 2023-07-12 or 2023-07-12T10:00:00Z)"), read.messages());
      assertEquals(Problem.Severity.WARNING, read.problems.get(0).severity());
      assertEquals(Optional.empty(), read.articles.get(0).published());
      assertEquals(Optional.of("2023-12"), Reading.of("a.json", json, defaults).articles.get(0).published());
    }
  }

  @Test
  void anArticleWithoutATextIsRefused() {
    assertEquals(List.of("in/a.json (x): the article has no articleBody"),
        Reading.of("a.json", quoted("{'@type': 'NewsArticle', 'identifier': 'x'}")).messages());
    assertEquals(List.of("in/a.json (a.json): articleBody has 2 values, and one text is wanted"),
        Reading.of("a.json", quoted("{'@type': 'NewsArticle', 'articleBody': ['a', 'b']}")).messages());
    assertEquals(List.of("in/a.json: no schema.org NewsArticle and no MISP event in it"),
        Reading.of("a.json", quoted("{'@type': 'Person', 'name': 'x'}")).messages());
  }

  @Test
  void aTextThatNoStoreCanHoldIsRefused() {
    String message = "in/a.json: the text holds a character that no text can hold (U+%s, char 1)";
    assertEquals(List.of(String.format(message, "D800")),
        Reading.of("a.json", quoted("{'articleBody': 'a\\ud800b'}")).messages());
    assertEquals(List.of(String.format(message, "0000")),
        Reading.of("a.json", quoted("{'articleBody': 'a\\u0000b'}")).messages());
  }

  @Test
  void aUrlThatIsNotAbsoluteIsLeftOut() {
    Collected found = Reading.of("a.json", json(", 'url': '/news/1'"));
    assertEquals(Optional.empty(), found.articles.get(0).url());
    assertEquals(List.of("in/a.json: url is not absolute and is left out: /news/1"), found.messages());
  }

  @Test
  void aFileThatIsNotThereIsReported() {
    Collected found = new Collected();
    new Reader(Defaults.NONE, java.util.Set.of("fr")).read(
        Source.file(java.nio.file.Path.of("no-such-file.txt"), Format.TEXT), found);
    assertEquals(List.of("no-such-file.txt: no such file"), found.messages());
    assertTrue(found.articles.isEmpty());
  }

  private static String json(String more) {
    return quoted("{'@type': 'NewsArticle', 'articleBody': '" + FRENCH + "'" + more + "}");
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
