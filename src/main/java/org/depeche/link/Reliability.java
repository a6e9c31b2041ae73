package org.depeche.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Vocabulary;

/**
 * How reliable a user takes sources to be: lines of a letter from A to F and a name or an IRI, as in {@code B
 * Reuters}; what follows a # is a remark.
 */
final class Reliability {
  private static final Pattern LINE = Pattern.compile("([A-Fa-f])\\s+(\\S.*)");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final List<String> unknown = new ArrayList<>();

  private Reliability() {}

  static Reliability read(Path file, Map<String, Article> articles) throws CatalogException {
    Reliability read = new Reliability();
    Map<String, SortedSet<String>> names = names(articles);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CatalogException(file + ": cannot be read as UTF-8 text (" + e.getMessage() + ")", e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
      if (!line.isEmpty()) {
        read.line(line, file + ":" + (i + 1), names);
      }
    }
    return read;
  }

  private void line(String line, String place, Map<String, SortedSet<String>> names) throws CatalogException {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new CatalogException(place + ": «" + line + "» is not a letter from A to F and a name (wanted: B Reuters)");
    }
    String source = matcher.group(2);
    SortedSet<String> iris = source.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")
        ? new TreeSet<>(List.of(source)) : names.getOrDefault(Words.key(source), new TreeSet<>());
    if (iris.isEmpty()) {
      unknown.add(source);
    }
    iris.forEach(iri -> graph.add(NodeFactory.createURI(iri), Vocabulary.dp("reliability"),
        Vocabulary.dp("Reliability" + matcher.group(1).toUpperCase(Locale.ROOT))));
  }

  /** Names of what has an IRI in all articles. */
  private static Map<String, SortedSet<String>> names(Map<String, Article> articles) {
    Map<String, SortedSet<String>> names = new TreeMap<>();
    articles.values().forEach(article -> article.entities().values().stream()
        .filter(entity -> !article.isLocal(entity.iri()))
        .forEach(entity -> entity.labels().forEach(label ->
            names.computeIfAbsent(Words.key(label), key -> new TreeSet<>()).add(entity.iri()))));
    return names;
  }

  Graph graph() {
    return graph;
  }

  /** Names that no article knows. */
  List<String> unknown() {
    return unknown;
  }
}
