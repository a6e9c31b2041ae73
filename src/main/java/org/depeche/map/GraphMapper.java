package org.depeche.map;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Ontology;

/**
 * Writes resolved articles as named graphs.
 *
 * <p>The same article gives the same quads in the same order, each once, and never a blank node. Safe for use by
 * several threads.
 */
public final class GraphMapper {
  private final String base;
  private final Ontology ontology;

  public GraphMapper(String base) {
    this(base, Ontology.shipped());
  }

  /**
   * A mapper of an ontology with additions.
   *
   * @throws IllegalArgumentException where the base is no absolute IRI that ends in {@code /}
   */
  public GraphMapper(String base, Ontology ontology) {
    if (!Iris.isBase(base)) {
      throw new IllegalArgumentException("the base has to be an absolute IRI that ends in '/', not: " + base);
    }
    this.base = base;
    this.ontology = ontology;
  }

  /** The article's and its graph's IRI: its escaped URL, or one of the text's hash where it has none that works. */
  public String articleIri(Article article) {
    return article.url().flatMap(Iris::url).orElseGet(() -> base + "article/" + article.sha256().substring(0, 16));
  }

  /** Sends the article's quads; leaves {@code start}, {@code finish} and prefixes to the caller. */
  public void map(ResolvedArticle resolved, StreamRDF out) {
    Node graph = NodeFactory.createURI(articleIri(resolved.article()));
    for (Triple triple : triples(resolved)) {
      out.quad(Quad.create(graph, triple));
    }
  }

  /** The article's graph. */
  public Graph graph(ResolvedArticle resolved) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples(resolved).forEach(graph::add);
    return graph;
  }

  private Set<Triple> triples(ResolvedArticle resolved) {
    return new ArticleGraph(base, articleIri(resolved.article()), ontology, resolved).triples();
  }
}
