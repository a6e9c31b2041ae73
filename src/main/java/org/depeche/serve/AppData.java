package org.depeche.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;
import org.depeche.query.CannedQueries;
import org.depeche.query.CannedQuery;
import org.depeche.query.Template;
import org.depeche.store.WordLanguages;

/** What the page knows beforehand: the ontology's terms with their names, and the canned queries. */
final class AppData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Node COMMENT = NodeFactory.createURI(Vocabulary.RDFS + "comment");

  private AppData() {}

  /** Prefixes, the packs' languages, and each term of the ontology with labels, comments, classes above and roles. */
  static byte[] terms() {
    Graph graph = Ontology.read("ontology/depeche.ttl");
    Map<String, Object> terms = new TreeMap<>();
    graph.find(null, Vocabulary.LABEL, null).forEachRemaining(triple -> {
      Node term = triple.getSubject();
      if (term.isURI() && term.getURI().startsWith(Vocabulary.DP)) {
        terms.computeIfAbsent(term.getURI().substring(Vocabulary.DP.length()), name -> term(graph, term));
      }
    });
    Map<String, Object> all = new TreeMap<>();
    all.put("base", Vocabulary.DEFAULT_BASE);
    all.put("languages", WordLanguages.all());
    all.put("prefixes", Prefixes.ALL);
    all.put("terms", terms);
    return bytes(all);
  }

  private static Map<String, Object> term(Graph graph, Node term) {
    Map<String, Object> told = new TreeMap<>();
    told.put("label", byLanguage(graph, term, Vocabulary.LABEL));
    told.put("comment", byLanguage(graph, term, COMMENT));
    told.put("is", names(graph, term, Vocabulary.TYPE));
    told.put("above", names(graph, term, Vocabulary.SUB_CLASS_OF));
    told.put("roles", names(graph, term, Vocabulary.ALLOWS_ROLE));
    return told;
  }

  private static Map<String, String> byLanguage(Graph graph, Node term, Node property) {
    Map<String, String> found = new TreeMap<>();
    graph.find(term, property, null).forEachRemaining(triple ->
        found.put(triple.getObject().getLiteralLanguage(), triple.getObject().getLiteralLexicalForm()));
    return found;
  }

  private static List<String> names(Graph graph, Node term, Node property) {
    TreeSet<String> found = new TreeSet<>();
    graph.find(term, property, null).forEachRemaining(triple -> {
      if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(Vocabulary.DP)) {
        found.add(triple.getObject().getURI().substring(Vocabulary.DP.length()));
      }
    });
    return new ArrayList<>(found);
  }

  /** The canned queries, each as a text for every choice of parameters that may be left out. */
  static byte[] queries() {
    List<Object> all = new ArrayList<>();
    for (CannedQuery query : CannedQueries.load().all()) {
      Map<String, Object> told = new TreeMap<>();
      told.put("name", query.name());
      told.put("answers", query.answers());
      told.put("parameters", query.parameters().stream().map(AppData::parameter).toList());
      told.put("texts", Template.of(query));
      all.add(told);
    }
    return bytes(all);
  }

  private static Map<String, Object> parameter(CannedQuery.Parameter parameter) {
    Map<String, Object> told = new TreeMap<>();
    told.put("name", parameter.name());
    told.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
    told.put("optional", parameter.optional());
    told.put("meaning", parameter.meaning());
    return told;
  }

  private static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
