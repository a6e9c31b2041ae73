package org.depeche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.depeche.ontology.Vocabulary;

/**
 * The Lucene index over labels, quotations, headlines and texts, with an analyzer for each language.
 *
 * <p>Triples and words are committed one after the other. So that no crash between the two leaves them apart, the
 * graphs that a commit touches are noted in a file first; what is still noted when the store is opened is indexed anew.
 */
final class WordIndex implements TextIndex {
  static final String FOLDER = "words";
  static final String PENDING = "words.pending";
  static final String EVERYTHING = "*";
  private static final String GRAPH_FIELD = "graph";
  private static final int BUFFER_MEGABYTES = 48;
  private static final List<Node> PROPERTIES = List.of(
      RDFS.label.asNode(), SKOS.altLabel.asNode(), Vocabulary.QUOTATION, Vocabulary.TEXT,
      SchemaDO.headline.asNode(), SchemaDO.articleBody.asNode());

  private final TextIndexLucene lucene;
  private final PendingFile pending;
  private final Set<String> touched = new TreeSet<>();
  private final WordWorker worker = new WordWorker();
  private String lastTouched = "";
  private Runnable afterCommit = () -> {};

  static {
    TextQuery.init();
  }

  private WordIndex(TextIndexLucene lucene, PendingFile pending) {
    this.lucene = lucene;
    this.pending = pending;
  }

  static WordIndex open(Path store) throws IOException {
    Path folder = store.resolve(FOLDER);
    PendingFile pending = pendingIn(store);
    if (!Files.exists(folder)) {
      pending.write(Set.of(EVERYTHING));
    }
    TextIndexConfig config = new TextIndexConfig(definition());
    config.setMultilingualSupport(true);
    config.setValueStored(true);
    TextIndexLucene lucene = new TextIndexLucene(FSDirectory.open(folder), config);
    lucene.getIndexWriter().getConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    return new WordIndex(lucene, pending);
  }

  static PendingFile pendingIn(Path store) {
    return new PendingFile(store.resolve(PENDING));
  }

  private static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition("iri", "label", GRAPH_FIELD);
    definition.setLangField("lang");
    definition.setUidField("uid");
    definition.set("label", RDFS.label.asNode());
    definition.set("altLabel", SKOS.altLabel.asNode());
    definition.set("quotation", Vocabulary.QUOTATION);
    definition.set("text", Vocabulary.TEXT);
    definition.set("headline", SchemaDO.headline.asNode());
    definition.set("articleBody", SchemaDO.articleBody.asNode());
    return definition;
  }

  /** What to do once a transaction that wrote is on the disk. */
  void afterCommit(Runnable action) {
    afterCommit = action;
  }

  /** Indexes anew what a crash, or a bulk load from outside, left out. */
  void recover(DatasetGraph dataset) throws IOException {
    Optional<Set<String>> left = pending.read();
    if (left.isEmpty()) {
      return;
    }
    boolean everything = left.get().contains(EVERYTHING);
    WordProducer producer = new WordProducer(this);
    Txn.executeRead(dataset, () -> {
      if (everything) {
        forgetAll();
        producer.addAll(dataset, Node.ANY, PROPERTIES);
      } else {
        left.get().forEach(this::forget);
        left.get().forEach(graph -> producer.addAll(dataset, NodeFactory.createURI(graph), PROPERTIES));
      }
    });
    prepareCommit();
    commit();
  }

  private void forgetAll() {
    try {
      writer().deleteAll();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void forget(String graph) {
    try {
      writer().deleteDocuments(new Term(GRAPH_FIELD, graph));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private IndexWriter writer() {
    return lucene.getIndexWriter();
  }

  @Override
  public void prepareCommit() {
    worker.await();
    if (!touched.isEmpty()) {
      pending.write(touched);
    }
    lucene.prepareCommit();
  }

  @Override
  public void commit() {
    lucene.commit();
    forgetTouched();
    pending.delete();
    afterCommit.run();
  }

  private void forgetTouched() {
    touched.clear();
    lastTouched = "";
  }

  @Override
  public void rollback() {
    worker.drop();
    lucene.rollback();
    forgetTouched();
    pending.delete();
  }

  @Override
  public void close() {
    worker.close();
    lucene.close();
  }

  private void touch(Entity entity) {
    if (!lastTouched.equals(entity.getGraph())) {
      lastTouched = entity.getGraph();
      touched.add(lastTouched);
    }
  }

  @Override
  public void addEntity(Entity entity) {
    touch(entity);
    worker.add(() -> lucene.addEntity(entity));
  }

  @Override
  public void updateEntity(Entity entity) {
    touch(entity);
    worker.add(() -> lucene.updateEntity(entity));
  }

  @Override
  public void deleteEntity(Entity entity) {
    touch(entity);
    worker.add(() -> lucene.deleteEntity(entity));
  }

  @Override
  public Map<String, Node> get(String uri) {
    return lucene.get(uri);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String lang, int limit) {
    return lucene.query(property, words, graph, lang, limit);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String lang) {
    return lucene.query(property, words, graph, lang);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String lang, int limit, String highlight) {
    return lucene.query(property, words, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String words, String graph, String lang, int limit, String highlight) {
    return lucene.query(properties, words, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject, List<Resource> properties, String words, String graph, String lang, int limit,
      String highlight) {
    return lucene.query(subject, properties, words, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node subject, List<Resource> properties, String words, String graph, String lang, int limit, String highlight) {
    return lucene.query(subject, properties, words, graph, lang, limit, highlight);
  }

  @Override
  public EntityDefinition getDocDef() {
    return lucene.getDocDef();
  }
}
