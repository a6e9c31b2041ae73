package org.depeche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannedQueriesTest {
  private static final CannedQueries QUERIES = CannedQueries.load();
  private static Store store;
  private static RDFConnection connection;

  @BeforeAll
  static void load(@TempDir Path folder) throws Exception {
    store = Stores.embedded(folder);
    store.replace(Samples.both());
    connection = store.connect();
  }

  @AfterAll
  static void close() {
    connection.close();
    store.close();
  }

  @Test
  void everyQuerySaysWhatItAnswers() {
    assertEquals(List.of("about", "admiralty", "by-country", "claims-of", "compare", "contested", "corroboration",
        "first-reports", "hacked-accounts", "meetings", "positions", "revisions", "search", "sources", "stories",
        "timeline", "voices"),
        QUERIES.all().stream().map(CannedQuery::name).toList());
    QUERIES.all().forEach(query -> assertTrue(query.answers().endsWith("."), query.name()));
  }

  @Test
  void everyParameterHasItsPlace() {
    QUERIES.all().forEach(query -> query.parameters().forEach(parameter -> assertTrue(
        query.text().contains("VALUES ?" + parameter.name() + " { UNDEF }"), query.name() + " " + parameter)));
  }

  @Test
  void whoHackedWhoseAccounts() throws Exception {
    List<String> rows = rows("hacked-accounts");
    assertEquals(6, rows.size(), rows.toString());
    assertTrue(rows.contains("Des pirates basés en Chine,la messagerie de Nicholas Burns,Nicholas Burns,2023-06,"
        + "https://w3id.org/depeche/ns#Denied,Chine," + Samples.FRENCH + "#situation-1," + Samples.FRENCH),
        rows.toString());
    assertEquals(1, rows("hacked-accounts", "actor", "storm-0558").size());
    assertEquals(5, rows("hacked-accounts", "victim", "BURNS").size());
    assertEquals(1, rows("hacked-accounts", "victim", "https://w3id.org/depeche/id/person/daniel-kritenbrink").size());
  }

  @Test
  void sourcesWithTheWholeChain() throws Exception {
    List<String> rows = rows("sources", "situation", Samples.FRENCH + "#situation-1");
    assertEquals(List.of("1,trois fonctionnaires", "1,Chine", "1,Wall Street Journal", "2,CNN"),
        rows.stream().map(row -> String.join(",", List.of(row.split(",")).subList(0, 2))).toList());
  }

  @Test
  void firstReports() throws Exception {
    assertEquals(1, rows("first-reports").size());
    assertTrue(rows("first-reports", "source", "wsj").get(0).startsWith("Wall Street Journal,"));
    assertEquals(1, rows("first-reports", "situation", Samples.FRENCH + "#situation-1").size());
    assertEquals(0, rows("first-reports", "situation", Samples.FRENCH + "#situation-2").size());
  }

  @Test
  void contestedAndByWhom() throws Exception {
    List<String> rows = rows("contested");
    assertEquals(3, rows.size(), rows.toString());
    assertTrue(rows.stream().allMatch(row -> row.contains("Chine,https://w3id.org/depeche/ns#Denied")));
    assertEquals(3, rows("contested", "denier", "Beijing").size());
    assertEquals(0, rows("contested", "actor", "Storm-0558").size());
  }

  @Test
  void voicesBehindASituationThatIsLinkedToNone() throws Exception {
    List<String> rows = rows("corroboration", "situation", Samples.FRENCH + "#situation-1");
    assertEquals(1, rows.size(), rows.toString());
    assertEquals("2,2,1,1,Wall Street Journal; trois fonctionnaires,\"\",Chine,Des pirates basés en Chine,2023-06",
        rows.get(0));
    assertEquals(3, rows("voices", "situation", Samples.FRENCH + "#situation-1").size());
    assertEquals(List.of(), rows("stories"));
  }

  @Test
  void timelineInOrder() throws Exception {
    List<String> times = rows("timeline").stream().map(row -> row.substring(0, 7)).toList();
    assertEquals(List.of("2023-05", "2023-06", "2023-06", "2023-07"), times);
    assertEquals(1, rows("timeline", "from", "2023-06-15", "to", "2023").size());
    assertEquals(2, rows("timeline", "from", "2023-06", "to", "2023-06").size());
    assertEquals(1, rows("timeline", "actor", "Storm-0558").size());
  }

  /** Seasons, intervals and doubt (EDTF) stand where their days do. */
  @Test
  void timelineKnowsSeasonsAndIntervals(@TempDir Path folder) throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    StringBuilder turtle = new StringBuilder("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
        """);
    List<String> inOrder = List.of("2022-24", "2023", "2023-02~", "2023-21", "2023-05-02", "2023-22", "2023-07/2023-09",
        "../2023-08", "2023-23", "2023-10-01T10:00:00Z");
    for (int i = 0; i < inOrder.size(); i++) {
      turtle.append("<urn:s").append(9 - i).append("> a dp:Meeting ; dp:time \"").append(inOrder.get(i))
          .append("\"^^edtf:EDTF .\n");
    }
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(graph);
    try (Store dated = Stores.embedded(folder);
        RDFConnection there = dated.connect()) {
      dated.replace(List.of(new ArticleGraph("urn:a", graph)));
      assertEquals(inOrder, times(there));
      assertEquals(inOrder.subList(3, 10), times(there, "from", "2023-03"));
      assertEquals(inOrder.subList(3, 6), times(there, "from", "2023-03-01", "to", "2023-06"));
      assertEquals(List.of(), times(there, "from", "2023-12"));
      assertEquals(List.of("2022-24"), times(there, "to", "2022"));
    }
  }

  private static List<String> times(RDFConnection there, String... arguments) throws Exception {
    return text(there, "timeline", QueryRunner.Form.CSV, arguments).lines().skip(1)
        .map(row -> row.substring(0, row.indexOf(','))).toList();
  }

  @Test
  void whatASourceHasClaimed() throws Exception {
    List<String> rows = rows("claims-of", "source", "cnn");
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(rows("claims-of", "source", "trois fonctionnaires").get(0).contains(",CNN,"));
  }

  @Test
  void whoHeldWhichPosition() throws Exception {
    assertEquals(List.of("Nicholas Burns,ambassadeur,États-Unis,2023-07-20," + Samples.FRENCH), rows("positions"));
    assertEquals(1, rows("positions", "at", "United States").size());
    assertEquals(0, rows("positions", "person", "Wang Yi").size());
  }

  @Test
  void whoMetWhom() throws Exception {
    List<String> rows = rows("meetings", "person", "wang yi");
    assertEquals(1, rows.size(), rows.toString());
    assertTrue(rows.get(0).startsWith("Nicholas Burns,Wang Yi,Beijing,,Intrusion,"), rows.get(0));
  }

  @Test
  void whatTwoOutletsTellDifferently() throws Exception {
    List<String> rows = rows("compare", "one", "Le Courrier", "other", "The Herald");
    assertFalse(rows.isEmpty());
    assertTrue(rows.stream().anyMatch(row -> row.contains("2023-06,2023-05,Des pirates basés en Chine,Storm-0558")),
        rows.toString());
  }

  @Test
  void accountsByTheVictimsCountry() throws Exception {
    assertTrue(rows("by-country").size() >= 5);
    assertTrue(rows("by-country", "country", "États-Unis").size() >= 5);
    assertEquals(0, rows("by-country", "country", "China").size());
  }

  @Test
  void everythingOnOne() throws Exception {
    String rows = String.join("\n", rows("about", "name", "Nicholas Burns"));
    for (String part : List.of("victim,Intrusion", "participant,Meeting", "holdsPosition,ambassadeur,États-Unis",
        "nationality,", "accountOf of,", "affiliatedWith,")) {
      assertTrue(rows.contains(part), part + " in " + rows);
    }
  }

  @Test
  void wordsByTheirStem() throws Exception {
    assertTrue(rows("search", "words", "pirater").stream().anyMatch(row -> row.contains(Samples.FRENCH)));
    assertTrue(rows("search", "words", "exchanges").stream().anyMatch(row -> row.contains("frank «exchange»")));
    assertTrue(rows("search", "words", "mailboxes").stream().anyMatch(row -> row.contains("articleBody")));
    assertEquals(List.of(), rows("search", "words", "zzz (AND) *"));
    assertTrue(QUERIES.find("search").orElseThrow().text().contains(
        "VALUES ?language { \"lang:en\" \"lang:es\" \"lang:fr\" }"));
  }

  @Test
  void saysWhatIsWrongWithAnArgument() {
    assertFailure("hacked-accounts has no parameter foo; it takes [[actor=…], [victim=…]]",
        "hacked-accounts", "foo", "x");
    assertFailure("claims-of needs source=… (the source)", "claims-of");
    assertFailure("actor: nothing in the store is called «Nobody»", "hacked-accounts", "actor", "Nobody");
    assertFailure("from: not a year, month or day (2023, 2023-06, 2023-06-15): june", "timeline", "from", "june");
    assertFailure("to: not a year, month or day (2023, 2023-06, 2023-06-15): 2023-13", "timeline", "to", "2023-13");
    assertFailure("situation: not an IRI: x y", "sources", "situation", "x y");
  }

  @Test
  void anArgumentIsNeverPartOfTheQuery() throws Exception {
    String attack = "x\" } } ; DROP ALL # \\";
    assertFailure("actor: nothing in the store is called «" + attack + "»", "hacked-accounts", "actor", attack);
  }

  @Test
  void aTableIsForPeople() throws Exception {
    String table = text("positions", QueryRunner.Form.TABLE);
    assertEquals("""
        holder_name     title        at_name     published   article
        -----------     -----        -------     ---------   -------
        Nicholas Burns  ambassadeur  États-Unis  2023-07-20  https://example.org/fr/a1
        1 row
        """, table);
  }

  private static void assertFailure(String message, String name, String... arguments) {
    QueryFailure failure = assertThrows(QueryFailure.class, () -> rows(name, arguments));
    assertEquals(message, failure.getMessage());
  }

  private static List<String> rows(String name, String... arguments) throws Exception {
    return text(name, QueryRunner.Form.CSV, arguments).lines().skip(1).toList();
  }

  private static String text(String name, QueryRunner.Form form, String... arguments) throws Exception {
    return text(connection, name, form, arguments);
  }

  private static String text(RDFConnection connection, String name, QueryRunner.Form form, String... arguments)
      throws Exception {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put(arguments[i], arguments[i + 1]);
    }
    Query query = QueryRunner.bind(connection, QUERIES.find(name).orElseThrow(), map);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    QueryRunner.run(connection, query, form, output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
