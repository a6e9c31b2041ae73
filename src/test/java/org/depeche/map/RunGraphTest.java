package org.depeche.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

final class RunGraphTest {
  @Test
  void aRunSaysWhenWithWhatAndWhichArticles() {
    RunGraph runs = new RunGraph(Vocabulary.DEFAULT_BASE);
    DatasetGraph store = DatasetGraphFactory.create();
    runs.write(
        new RunGraph.Run(
            "2023-07-20 a",
            "0.1.0",
            List.of("models-french 4.5.10"),
            Instant.parse("2023-07-20T10:00:00Z"),
            Optional.of(Instant.parse("2023-07-20T10:00:07Z"))),
        List.of("https://example.org/a1"),
        StreamRDFLib.dataset(store));
    Graphs.assertSame(
        """
        id:run\\/2023-07-20%20a a prov:Activity, dp:Run ; schema:identifier "2023-07-20 a" ;
          prov:startedAtTime "2023-07-20T10:00:00Z"^^xsd:dateTime ;
          prov:endedAtTime "2023-07-20T10:00:07Z"^^xsd:dateTime ;
          dp:model "models-french 4.5.10" ; prov:wasAssociatedWith id:software\\/depeche-0.1.0 .
        id:software\\/depeche-0.1.0 a prov:SoftwareAgent ; dp:version "0.1.0" .
        <a1> prov:wasGeneratedBy id:run\\/2023-07-20%20a .
        """,
        store.getGraph(NodeFactory.createURI("https://w3id.org/depeche/id/runs")));
  }
}
