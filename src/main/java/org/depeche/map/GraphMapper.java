package org.depeche.map;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;

/** Placeholder until branch back is merged. */
public final class GraphMapper {
  private final String base;

  public GraphMapper(String base) {
    this.base = base;
  }

  public String articleIri(Article article) {
    return article.url().orElse(base + "article/" + article.sha256().substring(0, 16));
  }

  public Graph graph(ResolvedArticle resolved) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(NodeFactory.createURI(articleIri(resolved.article())), RDF.type.asNode(),
        NodeFactory.createURI("https://w3id.org/depeche/ns#Article"));
    return graph;
  }
}
