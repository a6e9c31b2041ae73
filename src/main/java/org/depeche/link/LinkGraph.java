package org.depeche.link;

import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Admiralty;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Writes links, stories and origins. */
final class LinkGraph {
  private static final Node LINK = Vocabulary.dp("Link");
  private static final Node SCORE = Vocabulary.dp("score");
  private static final Node GROUND = Vocabulary.dp("ground");
  private static final Node STORY = Vocabulary.dp("Story");
  private static final Node MEMBER = Vocabulary.dp("member");
  private static final Node INDEPENDENT = Vocabulary.dp("independentVoices");
  private static final Node DENYING = Vocabulary.dp("denyingVoices");
  private static final Node CREDIBILITY = Vocabulary.dp("credibility");
  private static final Node ORIGIN = Vocabulary.dp("origin");

  private final String base;
  private final Graph graph = GraphFactory.createDefaultGraph();

  LinkGraph(String base) {
    this.base = base;
  }

  Graph graph() {
    return graph;
  }

  void add(Link link) {
    Node node = NodeFactory.createURI(base + "link/" + link.id());
    Node subject = NodeFactory.createURI(link.subject());
    Node predicate = NodeFactory.createURI(link.predicate());
    Node object = NodeFactory.createURI(link.object());
    graph.add(subject, predicate, object);
    graph.add(node, Vocabulary.TYPE, LINK);
    graph.add(node, rdf("subject"), subject);
    graph.add(node, rdf("predicate"), predicate);
    graph.add(node, rdf("object"), object);
    graph.add(node, SCORE, Literals.confidence(link.score()));
    graph.add(node, Vocabulary.RULE, Literals.string(link.rule()));
    link.grounds().forEach(ground -> graph.add(node, GROUND, Literals.string(ground)));
  }

  void addStory(SortedSet<String> members, Origins.Count count) {
    Node story = NodeFactory.createURI(base + "story/" + Ids.of(members.first()));
    graph.add(story, Vocabulary.TYPE, STORY);
    members.forEach(member -> graph.add(story, MEMBER, NodeFactory.createURI(member)));
    graph.add(story, INDEPENDENT, Literals.integer(count.affirming()));
    graph.add(story, DENYING, Literals.integer(count.denying()));
    graph.add(story, CREDIBILITY, Admiralty.of(count.asserting(), count.denying()).concept());
  }

  void addOrigins(SortedMap<String, String> origins, SortedMap<String, String> names) {
    origins.forEach((claim, origin) ->
        graph.add(NodeFactory.createURI(claim), ORIGIN, NodeFactory.createURI(origin)));
    names.forEach((origin, name) ->
        graph.add(NodeFactory.createURI(origin), Vocabulary.LABEL, Literals.string(name)));
  }

  void addAmbiguous(CatalogMatcher.Ambiguous ambiguous) {
    Node node = NodeFactory.createURI(base + "ambiguous/" + Ids.of(ambiguous.entity(), ambiguous.catalog()));
    graph.add(node, Vocabulary.TYPE, Vocabulary.dp("AmbiguousName"));
    graph.add(node, Vocabulary.LABEL, Literals.string(ambiguous.name()));
    graph.add(node, Vocabulary.dp("ambiguousEntity"), NodeFactory.createURI(ambiguous.entity()));
    ambiguous.candidates().forEach(entry ->
        graph.add(node, Vocabulary.dp("candidate"), NodeFactory.createURI(entry.iri())));
    ambiguous.grounds().forEach(ground -> graph.add(node, GROUND, Literals.string(ground)));
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI(Vocabulary.RDF + name);
  }
}
