package org.depeche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  @TempDir Path folder;

  @Test
  void tellsASituation() throws Exception {
    assertEquals("""
        Intrusion: «ont piraté»
          https://example.org/fr/a1#situation-1
          in «L'ambassadeur piraté» https://example.org/fr/a1, published 2023-07-20
          actor: Des pirates basés en Chine (Group)
          target: la messagerie de Nicholas Burns (Account)
          victim: Nicholas Burns (Person)
          time: 2023-06 («en juin»)
          confidence: 0.9
        Who says so:
          CNN (asserted) that trois fonctionnaires (asserted)
          Chine (denied)
          Wall Street Journal (asserted)
        Only quoted, not taken as fact: Des pirates basés en Chine (Group) attacked Nicholas Burns (Person)
        Only quoted, not taken as fact: Des pirates basés en Chine (Group) hackedAccount la messagerie de Nicholas\
         Burns (Account)
        In the text:
          Des pirates basés en Chine [ont piraté] la messagerie de Nicholas Burns, [ont dit] trois fonctionnaires à CNN.
        """, explain(Samples.FRENCH + "#situation-1"));
  }

  @Test
  void tellsAClaim() throws Exception {
    String told = explain(Samples.FRENCH + "#claim-2");
    assertTrue(told.contains("CNN (asserted) that trois fonctionnaires (asserted) that «ont piraté» (Intrusion)"),
        told);
  }

  @Test
  void tellsAnEntityByEveryArticle() throws Exception {
    String told = explain("https://w3id.org/depeche/id/person/nicholas-burns");
    assertTrue(told.contains("also called Burns"), told);
    assertTrue(told.contains("holdsPosition: ambassadeur (Position)"), told);
    assertTrue(told.contains("as participant: situation-2 (Meeting)"), told);
    assertTrue(told.contains(Samples.FRENCH) && told.contains(Samples.ENGLISH), told);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    QueryFailure failure = assertThrows(QueryFailure.NotHeld.class, () -> explain("https://example.org/x"));
    assertEquals("https://example.org/x: the store knows nothing of it", failure.getMessage());
  }

  private String explain(String iri) throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
      try (RDFConnection connection = store.connect()) {
        return new Explainer().explain(connection, iri);
      }
    }
  }
}
