package org.depeche.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;

/** Shows links to a person and keeps what that person decides; {@link #apply} then makes the links anew. */
public final class Review {
  private final Linker linker;
  private final Store store;
  private SortedMap<String, Article> articles;
  private Reviews reviews;
  private Graph links;
  private boolean decided;

  /** What a person decided. */
  public enum Decision {
    CONFIRMED,
    REJECTED
  }

  /**
   * A link as it is shown.
   *
   * @param kind the local name of what links them
   * @param one what it links, in words
   * @param decision empty where nobody has decided yet
   */
  public record Shown(Link link, String kind, String one, String other, Optional<Decision> decision) {}

  public Review(Linker linker, Store store) {
    this.linker = linker;
    this.store = store;
    read();
  }

  private void read() {
    try (RDFConnection connection = store.connect()) {
      Txn.executeRead(connection, () -> {
        articles = ArticleReader.read(connection, Ontology.shipped());
        reviews = Reviews.read(Linker.graph(connection, linker.reviewsIri()));
        links = Linker.graph(connection, linker.linksIri());
      });
    }
  }

  /** All links, and those that were rejected; the doubtful first. */
  public List<Shown> all() {
    Reviews replayed = reviews.replayedOn(articles);
    List<Shown> shown = new ArrayList<>();
    for (Node node : links.find(Node.ANY, Vocabulary.TYPE, Vocabulary.dp("Link")).mapWith(Triple::getSubject)
        .toList()) {
      Link link = link(node);
      shown.add(shown(link, replayed.isConfirmed(link) ? Optional.of(Decision.CONFIRMED) : Optional.empty()));
    }
    replayed.all().stream().filter(it -> !it.confirmed()).forEach(it -> shown.add(shown(
        new Link(it.subject(), it.predicate(), it.object(), 0, List.of(), "link.review"),
        Optional.of(Decision.REJECTED))));
    shown.sort(Comparator.comparing((Shown it) -> it.link().score()).thenComparing(Shown::link, Link.ORDER));
    return shown;
  }

  private Shown shown(Link link, Optional<Decision> decision) {
    return new Shown(link, ArticleReader.localName(link.predicate()), words(link.subject()), words(link.object()),
        decision);
  }

  private Link link(Node node) {
    List<String> grounds = new ArrayList<>(new TreeSet<>(
        links.find(node, Vocabulary.dp("ground"), Node.ANY).mapWith(it -> it.getObject().getLiteralLexicalForm())
            .toList()));
    return new Link(one(node, rdf("subject")), one(node, rdf("predicate")), one(node, rdf("object")),
        Double.parseDouble(one(node, Vocabulary.dp("score"))), grounds, one(node, Vocabulary.RULE));
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI(Vocabulary.RDF + name);
  }

  private String one(Node subject, Node property) {
    Node value = links.find(subject, property, Node.ANY).next().getObject();
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** A situation as its article tells of it, an entity by its name, anything else by its IRI. */
  private String words(String iri) {
    Optional<Article> article = articleOf(iri);
    Optional<Situation> situation = article.flatMap(it -> situation(it, iri));
    if (situation.isPresent()) {
      return sentence(article.get(), situation.get()) + " (" + article.get().iri() + ")";
    }
    return article.flatMap(it -> it.entity(iri)).map(it -> it.name() + " (" + iri + ")").orElse(iri);
  }

  private Optional<Article> articleOf(String iri) {
    int hash = iri.lastIndexOf('#');
    return hash < 0 ? Optional.empty() : Optional.ofNullable(articles.get(iri.substring(0, hash)));
  }

  private static Optional<Situation> situation(Article article, String iri) {
    return article.situations().stream().filter(it -> it.iri().equals(iri)).findFirst();
  }

  private static String sentence(Article article, Situation situation) {
    StringBuilder words = new StringBuilder(ArticleReader.localName(situation.type()));
    situation.triggers().stream().findFirst().ifPresent(it -> words.append(" «").append(it.exact()).append('»'));
    situation.roles().forEach((role, fillers) -> fillers.stream()
        .flatMap(it -> article.entity(it).stream())
        .forEach(it -> words.append(", ").append(role).append(' ').append(it.name())));
    situation.period().ifPresent(it -> words.append(", ").append(it.start())
        .append(it.days() == 1 ? "" : "/" + it.end()));
    return words.toString();
  }

  /**
   * Confirms or rejects the link of an id.
   *
   * @return whether there is such a link
   */
  public boolean decide(String id, Decision decision) {
    Optional<Link> link = all().stream().map(Shown::link).filter(it -> it.id().equals(id)).findFirst();
    link.ifPresent(it -> decide(it, decision));
    return link.isPresent();
  }

  /**
   * Decides on two situations, linked or not.
   *
   * @return whether both are there
   */
  public boolean decide(String one, String other, Decision decision) {
    boolean there = situationOf(one).isPresent() && situationOf(other).isPresent();
    if (there) {
      decide(Link.between(one, Situations.SAME, other, 1, List.of(), ""), decision);
    }
    return there;
  }

  private Optional<Situation> situationOf(String iri) {
    return articleOf(iri).flatMap(it -> situation(it, iri));
  }

  private void decide(Link link, Decision decision) {
    reviews.add(new Reviews.Review(link.subject(), link.predicate(), link.object(), decision == Decision.CONFIRMED,
        mark(link.subject()), mark(link.object())));
    write();
  }

  private Optional<Reviews.Mark> mark(String iri) {
    return situationOf(iri).flatMap(it -> it.triggers().stream().findFirst())
        .map(it -> new Reviews.Mark(articleOf(iri).orElseThrow().iri(), it.exact(), it.start()));
  }

  /**
   * Takes a decision back.
   *
   * @return whether there was one
   */
  public boolean undo(String id) {
    Reviews replayed = reviews.replayedOn(articles);
    boolean removed = reviews.remove(id) || replayed.originalOf(id).map(reviews::remove).orElse(false);
    if (removed) {
      write();
    }
    return removed;
  }

  private void write() {
    Graph graph = reviews.graph(linker.base());
    try (RDFConnection connection = store.connect()) {
      Graph held = Txn.calculateRead(connection, () -> Linker.graph(connection, linker.reviewsIri()));
      GraphUtil.addInto(graph, Reviews.others(held));
    }
    if (graph.isEmpty()) {
      store.remove(linker.reviewsIri());
    } else {
      store.replace(List.of(new ArticleGraph(linker.reviewsIri(), graph)));
    }
    decided = true;
  }

  /** Makes the links anew, where anything was decided. */
  public void apply() {
    if (decided) {
      linker.link(store);
      read();
      decided = false;
    }
  }
}
