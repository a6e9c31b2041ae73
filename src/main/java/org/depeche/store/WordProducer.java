package org.depeche.store;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;

/** Turns literals into index entries: by their language, or under all where they carry none. */
final class WordProducer implements TextDocProducer {
  private final TextIndex index;
  private long added;

  WordProducer(TextIndex index) {
    this.index = index;
  }

  @Override
  public void start() {}

  @Override
  public void finish() {}

  @Override
  public void reset() {}

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
    added += action == TextQuadAction.ADD ? 1 : action == TextQuadAction.DELETE ? -1 : 0;
    String field = index.getDocDef().getField(predicate);
    if (field == null || !object.isLiteral() || !subject.isURI()) {
      return;
    }
    for (String language : languages(object)) {
      Entity entity = entity(graph, subject, field, object, language);
      if (action == TextQuadAction.ADD) {
        index.addEntity(entity);
      } else if (action == TextQuadAction.DELETE) {
        index.deleteEntity(entity);
      }
    }
  }

  /** How many quads more there are than when this was last asked. */
  long takeAdded() {
    long taken = added;
    added = 0;
    return taken;
  }

  void addAll(DatasetGraph dataset, Node graph, List<Node> properties) {
    for (Node property : properties) {
      dataset.find(graph, Node.ANY, property, Node.ANY).forEachRemaining(quad ->
          change(TextQuadAction.ADD, quad.getGraph(), quad.getSubject(), property, quad.getObject()));
    }
  }

  private static Entity entity(Node graph, Node subject, String field, Node object, String language) {
    Entity entity = new Entity(subject.getURI(), graph.toString(), language, object.getLiteralDatatype());
    entity.put(field, object.getLiteralLexicalForm());
    return entity;
  }

  private static List<String> languages(Node literal) {
    String primary = literal.getLiteralLanguage().toLowerCase(Locale.ROOT).split("-", 2)[0];
    return primary.isEmpty() ? WordLanguages.all() : List.of(primary);
  }
}
