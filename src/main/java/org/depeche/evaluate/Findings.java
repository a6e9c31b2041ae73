package org.depeche.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.depeche.ontology.Vocabulary;

/** The graphs of an N-Quads export by the articles' identifiers; statements with triple terms are passed over. */
public final class Findings {
  /** @param iri the article's, and its graph's */
  record ArticleTriples(String iri, Triples triples) {}

  private final Map<String, ArticleTriples> articles = new LinkedHashMap<>();

  private Findings(Map<String, Triples> graphs) {
    graphs.forEach((iri, triples) -> triples.all(iri, Vocabulary.SCHEMA + "identifier")
        .forEach(identifier -> articles.put(identifier, new ArticleTriples(iri, triples))));
  }

  /** Reads a file. */
  public static Findings read(Path file) throws GoldException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw new GoldException(file + ": no such file");
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be read: " + e.getMessage());
    } catch (RiotException e) {
      throw new GoldException(file + ": not N-Quads: " + e.getMessage());
    }
  }

  /**
   * Reads a stream, which is not closed.
   *
   * @throws RiotException where it holds no N-Quads
   */
  public static Findings read(InputStream nquads) {
    Collector collector = new Collector();
    RDFParser.source(nquads).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .parse(collector);
    return new Findings(collector.graphs);
  }

  Optional<ArticleTriples> article(String identifier) {
    return Optional.ofNullable(articles.get(identifier));
  }

  private static final class Collector extends StreamRDFBase {
    private final Map<String, Triples> graphs = new LinkedHashMap<>();

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph() && !quad.getSubject().isTripleTerm() && !quad.getObject().isTripleTerm()) {
        graphs.computeIfAbsent(plain(quad.getGraph()), key -> new Triples())
            .add(plain(quad.getSubject()), plain(quad.getPredicate()), plain(quad.getObject()));
      }
    }

    private static String plain(Node node) {
      if (node.isURI()) {
        return node.getURI();
      }
      return node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    }
  }
}
