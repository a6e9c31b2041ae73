package org.depeche.map;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Span;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/** One article's triples in the order in which they are made; for a single use. */
final class ArticleGraph {
  /** An attack no surer than this is told by its claims, and makes no direct fact. */
  private static final double UNSURE = 0.6;

  private final String base;
  private final Node article;
  private final String local;
  private final ResolvedArticle resolved;
  private final String language;
  private final SpanNodes spans;
  private final ClaimNest nest;
  private final DirectFacts facts;
  private final Set<Triple> triples = new LinkedHashSet<>();

  ArticleGraph(String base, String iri, Ontology ontology, ResolvedArticle resolved) {
    this.base = base;
    this.article = NodeFactory.createURI(iri);
    this.local = iri + (iri.indexOf('#') < 0 ? "#" : "/");
    this.resolved = resolved;
    this.language = resolved.article().language();
    this.spans = new SpanNodes(article, local, resolved.article().body(), triples);
    this.nest = new ClaimNest(resolved.claims());
    this.facts = new DirectFacts(ontology, entities(resolved).values());
  }

  Set<Triple> triples() {
    describeArticle();
    entities(resolved).values().forEach(this::describe);
    resolved.relations().forEach(this::describe);
    resolved.positions().forEach(this::describe);
    resolved.situations().forEach(this::describe);
    resolved.propositions().forEach(this::describe);
    resolved.claims().forEach(this::describe);
    Set<String> told = told(resolved);
    boolean doubted = nest.hasUnplacedDenial(told::contains);
    Set<DirectFacts.Fact> open = open(resolved);
    resolved.situations().forEach(situation -> describeFacts(situation, doubted, open));
    return triples;
  }

  /** The entities by id, the publisher too where the text does not name it. */
  private static Map<String, Entity> entities(ResolvedArticle resolved) {
    Map<String, Entity> found = new LinkedHashMap<>();
    resolved.entities().forEach(entity -> found.putIfAbsent(entity.id(), entity));
    resolved.publisher().ifPresent(publisher -> found.putIfAbsent(publisher.id(), publisher));
    return found;
  }

  private void describeArticle() {
    Article source = resolved.article();
    add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
    add(article, Vocabulary.IDENTIFIER, Literals.string(source.id()));
    source.url().ifPresent(url -> add(article, Vocabulary.URL, url(url)));
    add(article, Vocabulary.IN_LANGUAGE, Literals.string(language));
    source.headline().ifPresent(headline -> add(article, Vocabulary.HEADLINE, text(headline)));
    source.published().ifPresent(date -> add(article, Vocabulary.DATE_PUBLISHED, Literals.date(date)));
    resolved.publisher().ifPresent(publisher -> add(article, Vocabulary.PUBLISHER, node(publisher.id())));
    source.authors().forEach(author -> add(article, Vocabulary.AUTHOR, Literals.string(author)));
    add(article, Vocabulary.SHA256, Literals.string(written(source).sha256()));
    add(article, Vocabulary.ARTICLE_BODY, text(source.body()));
    resolved.entities().forEach(entity -> add(article, Vocabulary.MENTIONS, node(entity.id())));
    resolved.situations().forEach(situation -> add(article, Vocabulary.DESCRIBES, node(situation.id())));
  }

  /** The article with the text as the graph can hold it, for a hash that readers can check. */
  private static Article written(Article source) {
    return new Article(
        source.id(),
        source.url(),
        source.language(),
        source.headline(),
        source.published(),
        source.publisher(),
        source.authors(),
        Literals.wellFormed(source.body()));
  }

  private void describe(Entity entity) {
    Node subject = node(entity.id());
    add(subject, Vocabulary.TYPE, Vocabulary.dp(entity.type()));
    add(subject, Vocabulary.LABEL, text(entity.label()));
    for (String other : entity.otherLabels()) {
      if (!other.equals(entity.label())) {
        add(subject, Vocabulary.ALT_LABEL, text(other));
      }
    }
    entity.cardinality().ifPresent(count -> add(subject, Vocabulary.CARDINALITY, Literals.integer(count)));
    addSpans(subject, Vocabulary.MENTION, entity.mentions());
  }

  private void describe(Relation relation) {
    add(node(relation.subject()), Vocabulary.dp(relation.kind()), node(relation.object()));
  }

  private void describe(Position position) {
    Node subject = node(position.id());
    add(node(position.holder()), Vocabulary.HOLDS_POSITION, subject);
    add(subject, Vocabulary.TYPE, Vocabulary.POSITION);
    add(subject, Vocabulary.LABEL, text(position.title()));
    position.wholeTitle().ifPresent(whole -> add(subject, Vocabulary.ALT_LABEL, text(whole)));
    position.at().ifPresent(at -> add(subject, Vocabulary.POSITION_AT, node(at)));
  }

  private void describe(Situation situation) {
    Node subject = node(situation.id());
    add(subject, Vocabulary.TYPE, Vocabulary.dp(situation.type()));
    for (Role role : situation.roles()) {
      add(subject, Vocabulary.dp(role.role()), node(role.filler()));
      if (role.guessed() || situation.isGuessed()) {
        add(subject, Vocabulary.GUESSED, node(role.filler()));
      }
    }
    situation.partOf().ifPresent(whole -> add(subject, Vocabulary.PART_OF, node(whole)));
    situation.time().ifPresent(time -> add(subject, Vocabulary.TIME, Literals.edtf(time)));
    situation.timeText().ifPresent(words -> add(subject, Vocabulary.TIME_TEXT, text(words)));
    add(subject, Vocabulary.CONFIDENCE, Literals.confidence(situation.confidence()));
    situation.rules().forEach(rule -> add(subject, Vocabulary.RULE, Literals.string(rule)));
    addSpans(subject, Vocabulary.TRIGGER, situation.triggers());
    addSpans(subject, Vocabulary.EVIDENCE, situation.evidence());
    describeVoices(subject, situation.id());
  }

  private void describeVoices(Node situation, String id) {
    Set<Claim> voices = nest.above(id);
    voices.forEach(claim -> add(situation, Vocabulary.REPORTED_BY, claimant(claim)));
    voices.stream()
        .filter(Claim::firstReport)
        .forEach(claim -> add(situation, Vocabulary.FIRST_REPORTED_BY, claimant(claim)));
  }

  private void describe(Proposition proposition) {
    Node subject = node(proposition.id());
    add(subject, Vocabulary.TYPE, Vocabulary.PROPOSITION);
    add(subject, Vocabulary.TEXT, text(proposition.text()));
    addSpans(subject, Vocabulary.EVIDENCE, List.of(proposition.span()));
  }

  private void describe(Claim claim) {
    Node subject = node(claim.id());
    add(subject, Vocabulary.TYPE, Vocabulary.CLAIM);
    add(subject, Vocabulary.CLAIMANT, claimant(claim));
    claim.content().forEach(content -> add(subject, Vocabulary.CONTENT, node(content)));
    claim.addressee().ifPresent(addressee -> add(subject, Vocabulary.ADDRESSEE, node(addressee)));
    add(subject, Vocabulary.STATUS, Vocabulary.status(claim.status()));
    if (claim.firstReport()) {
      add(subject, Vocabulary.FIRST_REPORT, Literals.bool(true));
    }
    claim.quotation().ifPresent(words -> add(subject, Vocabulary.QUOTATION, text(words)));
    claim.rules().forEach(rule -> add(subject, Vocabulary.RULE, Literals.string(rule)));
    addSpans(subject, Vocabulary.CUE, claim.cue());
    addSpans(subject, Vocabulary.SOURCE_SPAN, claim.source());
    addSpans(subject, Vocabulary.CONTENT_SPAN, claim.contentSpans());
    addSpans(subject, Vocabulary.EVIDENCE, claim.evidence());
  }

  private static boolean isAttack(DirectFacts.Fact fact) {
    return fact.property().equals(Vocabulary.dp("hackedAccount")) || fact.property().equals(Vocabulary.dp("attacked"));
  }

  /** The situations that are no attack, or say, not by a guess, who attacked whom. */
  private Set<String> told(ResolvedArticle resolved) {
    Set<String> told = new LinkedHashSet<>();
    for (Situation situation : resolved.situations()) {
      if (!facts.mayBeTold(situation) || facts.of(situation).stream().anyMatch(fact -> !fact.guessed())) {
        told.add(situation.id());
      }
    }
    return told;
  }

  /**
   * The attacks of one upon another that some situation leaves open: the short form cannot tell which of two attacks it
   * means, so no other situation between the two asserts it.
   */
  private Set<DirectFacts.Fact> open(ResolvedArticle resolved) {
    Set<DirectFacts.Fact> open = new LinkedHashSet<>();
    for (Situation situation : resolved.situations()) {
      if (!nest.holds(situation.id())) {
        facts.of(situation).stream().filter(ArticleGraph::isAttack).forEach(open::add);
      }
    }
    return open;
  }

  private void describeFacts(Situation situation, boolean doubted, Set<DirectFacts.Fact> open) {
    boolean holds = nest.holds(situation.id());
    boolean unsure = doubted || situation.confidence() <= UNSURE;
    for (DirectFacts.Fact fact : facts.of(situation)) {
      Triple triple = Triple.create(node(fact.subject()), fact.property(), node(fact.object()));
      for (Claim claim : nest.carriers(situation.id())) {
        add(node(claim.id()), Vocabulary.REIFIES, NodeFactory.createTripleTerm(triple));
      }
      if (holds && !fact.guessed() && !(isAttack(fact) && (unsure || open.contains(fact)))) {
        triples.add(triple);
      }
    }
  }

  private Node claimant(Claim claim) {
    Optional<String> voice = claim.claimant().or(() -> resolved.publisher().map(Entity::id));
    return voice.map(this::node).orElse(article);
  }

  private void addSpans(Node subject, Node property, List<Span> found) {
    found.forEach(span -> add(subject, property, spans.node(span)));
  }

  private Node node(String id) {
    return NodeFactory.createURI(id.indexOf('/') < 0 ? local + Iris.escapeFragment(id) : base + Iris.escapePath(id));
  }

  private Node text(String text) {
    return Literals.text(text, language);
  }

  private static Node url(String url) {
    return Iris.url(url).map(NodeFactory::createURI).orElseGet(() -> Literals.string(url));
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
