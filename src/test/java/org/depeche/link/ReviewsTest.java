package org.depeche.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ReviewsTest {
  @Test
  void correctionsInTheSameGraphAreNotReviewsOfLinks() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("PREFIX dp: <https://w3id.org/depeche/ns#> PREFIX : <https://example.org/> "
        + ":1 a dp:Correction ; dp:reviewer 'ana' ; dp:subjectTrigger <https://example.org/1#subject-1> . "
        + "<https://example.org/1#subject-1> dp:text 'words' . "
        + ":2 a dp:LinkReview ; dp:subjectTrigger <https://example.org/2#subject> . "
        + "<https://example.org/2#subject> dp:text 'words' .", Lang.TURTLE).parse(graph);
    Graph others = Reviews.others(graph);
    assertEquals(4, others.size());
    assertTrue(others.stream().allMatch(triple -> triple.getSubject().getURI().startsWith("https://example.org/1")));
  }
}
