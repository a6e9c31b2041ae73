package org.depeche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxFaultTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      SELECT ?x { ?x a my:Act }           | line 1, column 18: «my:Act»: no PREFIX declares my:
      SELECT ?x { ?x a <a:b>              | line 1, column 22: it ends too early; missing: }
      SELECT ?x { ?x a "}" FILTER(?x = 1  | line 1, column 34: it ends too early; missing: ) and }
      SELECT ?x { ?x a <a:b> }}           | line 1, column 25: «}»: one too many
      SELECT ?x { ?x a }                  | line 1, column 18: «}»: the object of the triple before it is missing
      SELEC ?x { ?x a ?y }                | line 1, column 6: «SELEC»: no word of SPARQL, and no prefix with its colon
      SELECT ?x { ?x a "abc }             | line 1, column 24: a string without its closing quotation mark
      SELECT * { ?s ?p ?o FILTER ?o = 3 } | line 1, column 28: «?o»: the condition after FILTER stands in parentheses
      SELECT * { ?s ?p ?o FILTER(?o = 1 } | line 1, column 35: «}»: a ) is missing before it
      SELECT * { ?s ?p ?o ?q }            | line 1, column 21: «?q»: a . or ; is missing before it
      SELECT ?x, ?y { ?x a ?y }           | line 1, column 10: «,»: variables after SELECT are parted by spaces
      SELECT { ?x a ?y }                  | line 1, column 8: «{»: after SELECT stand the variables, or *
      SELECT * { ?s ?p ?o } ORDER ?s      | line 1, column 29: «?s»: wanted here: BY
      SELECT * { ?s ?p “abc” }            | line 1, column 18: «“» is no sign of SPARQL
      PREFIX dp: https://a SELECT * {}    | line 1, column 12: «https:»: wanted here: an IRI between < and >
      SELECT ?y (COUNT(?x) AS ?n) {?x a ?y} | Non-group key variable in SELECT: ?y
      `  `                                | it is empty
      """)
  void tellsPlaceFindAndLikelyCause(String query, String told) {
    assertEquals("the query is not SPARQL: " + told, fault(query));
  }

  @Test
  void tellsThePrefixThatIsMissing() {
    assertEquals("the query is not SPARQL: line 1, column 18: «dp:Act»: no PREFIX declares dp:; write "
        + "PREFIX dp: <https://w3id.org/depeche/ns#> before it", fault("SELECT ?x { ?x a dp:Act }"));
  }

  @Test
  void tellsAnUpdateFromAQuery() {
    assertEquals("the query is not SPARQL: line 1, column 1: «INSERT DATA»: an update; a query begins with SELECT, "
        + "ASK, CONSTRUCT or DESCRIBE", fault("INSERT DATA { <a:a> <a:b> <a:c> }"));
  }

  @Test
  void findsTheLine() {
    String told = fault("SELECT * {\r\n  # a } in a comment\r\n  ?s ?p ?o .\r\n  ?s ?p }\r\n");
    assertTrue(told.contains("line 4, column 9: «}»"), told);
  }

  @Test
  void staysInOneShortLineWhateverTheQueryHolds() {
    String wide = "x".repeat(200_000);
    for (String query : List.of(wide, "SELECT * { ?s ?p \"" + "\\\"".repeat(100_000),
        "SELECT ?x { ?x a <" + wide + "> ", "SELECT * { ?s ?p '''a\nb''' '''" + wide + "''' }",
        "SELECT * { ?s ?p " + wide + ":a }")) {
      String told = fault(query);
      assertTrue(told.length() < 300, () -> told.length() + ": " + told.substring(0, 100));
      assertFalse(told.contains("\n"), told);
    }
  }

  private static String fault(String query) {
    return assertThrows(QueryFailure.class, () -> QueryRunner.parse(query)).getMessage();
  }
}
