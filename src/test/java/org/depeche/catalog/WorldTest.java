package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final World FRENCH = World.load("fr");
  private static final World ENGLISH = World.load("en");

  private static List<String> senses(String form) {
    return FRENCH.gazetteer().senses(form).stream().map(sense -> sense.kind() + " " + sense.entry().id()).toList();
  }

  @Test
  void theShippedDataIsAsLargeAsPromised() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (GazetteerEntry entry : FRENCH.gazetteer().entries()) {
      sizes.merge(entry.id().substring(0, entry.id().indexOf('/')), 1, Integer::sum);
    }
    assertTrue(sizes.get("country") >= 190, sizes::toString);
    assertTrue(sizes.get("outlet") >= 400, sizes::toString);
    assertTrue(sizes.get("agency") >= 300, sizes::toString);
    assertTrue(sizes.get("group") >= 200, sizes::toString);
    assertTrue(sizes.get("malware") >= 150, sizes::toString);
    assertTrue(sizes.get("organization") >= 200, sizes::toString);
    assertTrue(FRENCH.lexicon().size() >= 400);
    assertTrue(ENGLISH.lexicon().size() >= 400);
  }

  @Test
  void aCountryIsFoundByNameAdjectiveAndCapitalInBothLanguages() {
    for (String name : List.of("Chine", "China", "RPC", "People's Republic of China")) {
      assertEquals(List.of("NAME country/CN"), senses(name), name);
    }
    for (String adjective : List.of("chinois", "chinoise", "chinoises", "Chinois", "Chinese")) {
      assertEquals(List.of("ADJECTIVE country/CN"), senses(adjective), adjective);
    }
    assertEquals(List.of("ADJECTIVE country/CN"), senses("china"));
    assertEquals(List.of("CAPITAL country/CN"), senses("Pékin"));
    assertEquals(List.of("CAPITAL country/CN"), senses("Beijing"));
    assertEquals(List.of("NAME country/US"), senses("États-Unis"));
    assertEquals(List.of("NAME country/US"), senses("Etats-Unis"));
    assertEquals(List.of("NAME country/US"), senses("U.S."));
    assertEquals(List.of("NAME country/GB"), senses("Royaume-Uni"));
  }

  @Test
  void typographyDoesNotMatter() {
    assertEquals(senses("département d'État"), senses("département d’État"));
    assertEquals(List.of("NAME agency/state-department"), senses("Département d’Etat"));
  }

  @Test
  void aCommonWordNeedsContext() {
    assertEquals(List.of("CONTEXTUAL organization/orange"), senses("Orange"));
    assertEquals(List.of("CONTEXTUAL outlet/le-monde"), senses("Le Monde"));
  }

  @Test
  void aliasesOfAGroupAreOneEntry() {
    assertEquals(senses("APT28"), senses("Fancy Bear"));
  }

  @Test
  void shapesTellTypes() {
    assertEquals(Optional.of("ThreatActor"), FRENCH.shapes().type("UNC1234"));
    assertEquals(Optional.of("ThreatActor"), ENGLISH.shapes().type("Velvet Blizzard"));
    assertEquals(Optional.of("Vulnerability"), ENGLISH.shapes().type("CVE-2023-34362"));
    assertEquals(Optional.of("GovernmentBody"), FRENCH.shapes().type("ministère de la Justice"));
    assertEquals(Optional.of("GovernmentBody"), ENGLISH.shapes().type("Ministry of Digital Affairs"));
    assertEquals(Optional.of("MediaOutlet"), ENGLISH.shapes().type("Springfield Herald"));
    assertEquals(Optional.of("Organization"), ENGLISH.shapes().type("University of Springfield"));
    assertEquals(Optional.empty(), ENGLISH.shapes().type("Marge Bouvier"));
  }

  @Test
  void nounsHaveTypes() {
    assertEquals("Account", FRENCH.lexicon().noun("boîte mail").orElseThrow().type());
    assertTrue(FRENCH.lexicon().noun("pirate").orElseThrow().hacker());
    assertEquals("Malware", ENGLISH.lexicon().noun("ransomware").orElseThrow().type());
  }

  private static String fault(Runnable reading) {
    return assertThrows(IllegalArgumentException.class, reading::run).getMessage();
  }

  @Test
  void faultsNameFileLineAndCause() {
    assertEquals(
        "x.txt:2: 'outlat/cnn' is no id; did you mean 'outlet'?",
        fault(() -> Gazetteer.of(List.of(DataLines.parse("x.txt", "# c\noutlat/cnn | CNN")))));
    assertEquals(
        "x.txt:1: 'contry' is no key; did you mean 'country'?",
        fault(() -> Gazetteer.of(List.of(DataLines.parse("x.txt", "outlet/cnn | CNN | contry: US")))));
    assertEquals(
        "x.txt:1: an empty value: two semicolons in a row, or one at the end?",
        fault(() -> Gazetteer.of(List.of(DataLines.parse("x.txt", "outlet/cnn | CNN; ")))));
    assertEquals(
        "x.txt:2: an entry 'outlet/cnn' stands above already",
        fault(() -> Gazetteer.of(List.of(DataLines.parse("x.txt", "outlet/cnn | CNN\noutlet/cnn | CNN")))));
    assertEquals(
        "n.txt:1: 'Acount' is no type; did you mean 'Account'?",
        fault(() -> Lexicon.of(DataLines.parse("n.txt", "Acount: compte"))));
    assertEquals(
        "t.txt:1: 'ofice' is no list; did you mean 'office'?",
        fault(() -> Titles.of(DataLines.parse("t.txt", "ofice: maire"))));
    assertTrue(
        fault(() -> NameShapes.of(DataLines.parse("p.txt", "Place | any | regex | (a"), "fr"))
            .startsWith("p.txt:1: not a regular expression: "));
  }
}
