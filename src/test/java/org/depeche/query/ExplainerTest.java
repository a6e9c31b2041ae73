package org.depeche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
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
  void tellsAnArticleWithEveryActAndTheRulesThatFoundIt() throws Exception {
    ArticleGraph french = Samples.french();
    rule(french, "situation-1", "fr.intrusion.pirater");
    rule(french, "claim-1", "fr.cue.dire");
    rule(french, "claim-2", "model/statuses");
    try (Store store = Stores.embedded(folder);
        RDFConnection connection = store.connect()) {
      store.replace(List.of(french, Samples.english()));
      String told = new Explainer().explain(connection, Samples.FRENCH);
      assertTrue(told.startsWith("""
          Article: «L'ambassadeur piraté»
            https://example.org/fr/a1
            published 2023-07-20 by Le Courrier
            2 acts, 5 claims
            over all articles, an act: depeche query voices situation=IRI; somebody: depeche query about name=NAME

          Intrusion: «ont piraté»
            https://example.org/fr/a1#situation-1
            actor: Des pirates basés en Chine (Group)
          """), told);
      assertTrue(told.contains("""
          Who says so:
            CNN (asserted) that trois fonctionnaires (asserted)
            Chine (denied)
            Wall Street Journal (asserted)
          """), told);
      assertTrue(told.contains("""
          Found by the rules:
            fr.intrusion.pirater
            trois fonctionnaires: fr.cue.dire
            CNN: model/statuses
          In the text:
            Des pirates basés en Chine [ont piraté] la messagerie de Nicholas Burns, [ont dit] trois fonctionnaires à\
           CNN.

          Intrusion: situation-2
            https://example.org/fr/a1#situation-2
          """), told);
      assertFalse(told.contains(Samples.ENGLISH), told);
    }
  }

  private static void rule(ArticleGraph article, String node, String rule) {
    article.graph().add(NodeFactory.createURI(article.iri() + "#" + node), Vocabulary.RULE, Literals.string(rule));
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
  void saysHowManyMoreArticlesTellOfIt() throws Exception {
    List<ArticleGraph> many = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      Node article = NodeFactory.createURI("urn:a" + i);
      Graph graph = GraphFactory.createDefaultGraph();
      graph.add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
      graph.add(NodeFactory.createURI("urn:x"), Vocabulary.LABEL, Literals.string("X"));
      many.add(new ArticleGraph(article.getURI(), graph));
    }
    try (Store store = Stores.embedded(folder);
        RDFConnection connection = store.connect()) {
      store.replace(many);
      String told = new Explainer().explain(connection, "urn:x");
      assertTrue(told.endsWith("… and 3 more articles; see: depeche query about name=urn:x\n"), told);
    }
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
