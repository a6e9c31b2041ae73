package org.depeche.serve;

import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.WriterDatasetRIOT;
import org.apache.jena.riot.WriterDatasetRIOTFactory;
import org.apache.jena.riot.WriterGraphRIOT;
import org.apache.jena.riot.WriterGraphRIOTFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Has RDF/XML and JSON written without the triple terms of RDF 1.2, which they cannot hold and Jena fails at. */
final class WithoutTripleTerms {
  /** What an answer in such a format is headed by. */
  static final String HEADER = "Depeche-Notice";
  static final String NOTICE =
      "triple terms (rdf:reifies) are left out of this format; text/turtle, application/trig and n-quads hold them";

  private static final Set<Lang> LANGUAGES = Set.of(Lang.RDFXML, Lang.JSONLD, Lang.JSONLD11, Lang.RDFJSON);
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/rdf+xml", "application/ld+json", "application/rdf+json");

  private WithoutTripleTerms() {}

  /** For all that this process writes. */
  static synchronized void write() {
    for (RDFFormat format : List.copyOf(RDFWriterRegistry.registeredGraphFormats())) {
      WriterGraphRIOTFactory factory = RDFWriterRegistry.getWriterGraphFactory(format);
      if (LANGUAGES.contains(format.getLang()) && !(factory instanceof Graphs)) {
        RDFWriterRegistry.register(format, new Graphs(factory));
      }
    }
    for (RDFFormat format : List.copyOf(RDFWriterRegistry.registeredDatasetFormats())) {
      WriterDatasetRIOTFactory factory = RDFWriterRegistry.getWriterDatasetFactory(format);
      if (LANGUAGES.contains(format.getLang()) && !(factory instanceof Datasets)) {
        RDFWriterRegistry.register(format, new Datasets(factory));
      }
    }
  }

  /** Whether a media type, perhaps with parameters, is one of a format that is written so. */
  static boolean isWritten(String mediaType) {
    return mediaType != null && MEDIA_TYPES.contains(mediaType.split(";", 2)[0].strip());
  }

  private static Graph without(Graph graph) {
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return graph.find(pattern).filterDrop(triple -> triple.getObject().isTripleTerm());
      }

      @Override
      public PrefixMapping getPrefixMapping() {
        return graph.getPrefixMapping();
      }
    };
  }

  private static DatasetGraph without(DatasetGraph dataset) {
    DatasetGraph copy = DatasetGraphFactory.create();
    dataset.stream().filter(quad -> !quad.getObject().isTripleTerm()).forEach(copy::add);
    copy.prefixes().putAll(dataset.prefixes());
    return copy;
  }

  private record Graphs(WriterGraphRIOTFactory factory) implements WriterGraphRIOTFactory {
    @Override
    public WriterGraphRIOT create(RDFFormat format) {
      WriterGraphRIOT writer = factory.create(format);
      return new WriterGraphRIOT() {
        @Override
        public Lang getLang() {
          return writer.getLang();
        }

        @Override
        public void write(OutputStream out, Graph graph, PrefixMap prefixes, String base, Context context) {
          writer.write(out, without(graph), prefixes, base, context);
        }

        @Override
        public void write(Writer out, Graph graph, PrefixMap prefixes, String base, Context context) {
          writer.write(out, without(graph), prefixes, base, context);
        }
      };
    }
  }

  private record Datasets(WriterDatasetRIOTFactory factory) implements WriterDatasetRIOTFactory {
    @Override
    public WriterDatasetRIOT create(RDFFormat format) {
      WriterDatasetRIOT writer = factory.create(format);
      return new WriterDatasetRIOT() {
        @Override
        public Lang getLang() {
          return writer.getLang();
        }

        @Override
        public void write(OutputStream out, DatasetGraph dataset, PrefixMap prefixes, String base, Context context) {
          writer.write(out, without(dataset), prefixes, base, context);
        }

        @Override
        public void write(Writer out, DatasetGraph dataset, PrefixMap prefixes, String base, Context context) {
          writer.write(out, without(dataset), prefixes, base, context);
        }
      };
    }
  }
}
