package org.depeche.serve;

import java.util.concurrent.TimeUnit;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;

/** Asks for the newest articles once, so that whoever opens the page first does not wait for code and disk. */
final class WarmUp {
  private static final int SECONDS = 3;
  private static final String NEWEST = "SELECT ?article WHERE { GRAPH ?article { ?article a <"
      + Vocabulary.ARTICLE.getURI() + "> OPTIONAL { ?article <" + Vocabulary.DATE_PUBLISHED.getURI()
      + "> ?published } } } ORDER BY DESC(STR(?published)) ?article LIMIT 25";

  private WarmUp() {}

  static void of(DatasetGraph dataset) {
    Txn.executeRead(dataset, () -> {
      try (QueryExecution query = QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(NEWEST)
          .timeout(SECONDS, TimeUnit.SECONDS).build()) {
        query.execSelect().forEachRemaining(row -> { });
      } catch (QueryCancelledException e) {
        // A store this large is warmed by whoever asks first.
      }
    });
  }
}
