package org.depeche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Makes article-sized graphs that follow the contract: the same number always gives the same graph. */
public final class Generator {
  private static final String NS = "https://w3id.org/depeche/ns#";
  private static final String ID = "https://w3id.org/depeche/id/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final List<String> TYPES = List.of("Intrusion", "DataBreach", "Cyberattack", "Meeting",
      "Condemnation", "Sanction", "Warning", "Investigation");
  private static final List<String> STATUSES = List.of("Asserted", "Asserted", "Asserted", "Alleged", "Possible",
      "Denied", "Negated", "Future");
  static final List<String> WORDS = List.of("piratage", "messagerie", "ministère", "attaque", "serveur",
      "ambassadeur", "fonctionnaires", "enquête", "hackers", "mailbox", "officials", "network", "breach", "embassy",
      "government", "denied", "campaign", "reported");

  private final Random random;
  private final String article;
  private final boolean french;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Generator(int number, int version) {
    this.random = new Random(number * 31L + version);
    this.article = iri(number);
    this.french = number % 2 == 0;
  }

  /** The IRI of an article, by its number. */
  public static String iri(int number) {
    return "https://press.example/articles/" + number;
  }

  /** About 450 triples. */
  public static ArticleGraph article(int number) {
    return article(number, 0);
  }

  /** Another version of an article. */
  public static ArticleGraph article(int number, int version) {
    return new ArticleGraph(iri(number), new Generator(number, version).make());
  }

  /** The articles from one number up to another, exclusive. */
  public static List<ArticleGraph> articles(int from, int to) {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      articles.add(article(i));
    }
    return articles;
  }

  /** What linking adds of articles up to a number: stories over four articles each, and origins of claims. */
  public static ArticleGraph links(int articles) {
    Generator links = new Generator(articles, -1);
    for (int number = 0; number < articles; number++) {
      for (int situation = 1; situation <= 6; situation++) {
        links.link(number, situation);
      }
    }
    return new ArticleGraph(ID + "links", links.graph);
  }

  private void link(int number, int situation) {
    Node story = node(ID + "story/" + number / 4 * 4 + "-" + situation);
    add(story, NS + "member", node(iri(number) + "#situation-" + situation));
    if (number % 4 == 0) {
      add(story, RDF + "type", node(NS + "Story"));
      add(story, NS + "independentVoices", number(1 + random.nextInt(4)));
      add(story, NS + "denyingVoices", number(random.nextInt(2)));
    }
    for (int claim = situation * 2; claim <= situation * 2 + 1; claim++) {
      Node origin = node(ID + "outlet/outlet-" + random.nextInt(40));
      add(node(iri(number) + "#claim-" + claim), NS + "origin", origin);
      add(origin, RDFS + "label", named("Outlet " + origin.getURI().replaceAll("\\D", "")));
    }
  }

  private Graph make() {
    Node self = node(article);
    add(self, RDF + "type", node(NS + "Article"));
    add(self, SCHEMA + "identifier", plain(article.substring(article.lastIndexOf('/') + 1)));
    add(self, SCHEMA + "inLanguage", plain(french ? "fr" : "en"));
    add(self, SCHEMA + "headline", text(6));
    add(self, SCHEMA + "datePublished", NodeFactory.createLiteralDT(day(), XSDDatatype.XSDdate));
    add(self, SCHEMA + "publisher", outlet(random.nextInt(40)));
    add(self, SCHEMA + "articleBody", plain(text(200).getLiteralLexicalForm()));
    List<Node> actors = entities("group", "Group", 3);
    List<Node> accounts = entities("account", "Account", 3);
    List<Node> people = people();
    for (int i = 1; i <= 6; i++) {
      situation(i, actors, accounts, people);
    }
    return graph;
  }

  private String day() {
    return String.format(java.util.Locale.ROOT, "20%02d-%02d-%02d", 15 + random.nextInt(10), 1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  private List<Node> entities(String name, String type, int count) {
    List<Node> made = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Node entity = node(article + "#" + name + "-" + i);
      add(entity, RDF + "type", node(NS + type));
      add(entity, RDFS + "label", text(3));
      add(entity, "http://www.w3.org/2004/02/skos/core#altLabel", text(2));
      mention(entity, "mention", random.nextInt(900));
      made.add(entity);
    }
    return made;
  }

  private List<Node> people() {
    List<Node> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = (int) (Math.abs(random.nextGaussian()) * 300);
      Node person = node(ID + "person/person-" + number);
      Node country = node(ID + "country/C" + number % 60);
      add(person, RDF + "type", node(NS + "Person"));
      add(person, RDFS + "label", named("Person Number" + number));
      add(person, "http://www.w3.org/2004/02/skos/core#altLabel", named("Number" + number));
      add(person, NS + "nationality", country);
      add(country, RDF + "type", node(NS + "Country"));
      add(country, RDFS + "label", named("Country " + number % 60));
      Node position = node(article + "#position-" + (i + 1));
      add(person, NS + "holdsPosition", position);
      add(position, RDF + "type", node(NS + "Position"));
      add(position, RDFS + "label", text(2));
      add(position, NS + "positionAt", country);
      made.add(person);
    }
    return made;
  }

  private Node outlet(int number) {
    Node outlet = node(ID + "outlet/outlet-" + number);
    add(outlet, RDF + "type", node(NS + "MediaOutlet"));
    add(outlet, RDFS + "label", named("Outlet " + number));
    return outlet;
  }

  private void situation(int number, List<Node> actors, List<Node> accounts, List<Node> people) {
    Node situation = node(article + "#situation-" + number);
    String type = TYPES.get(random.nextInt(TYPES.size()));
    Node actor = pick(actors);
    Node account = pick(accounts);
    Node person = pick(people);
    add(node(article), NS + "describes", situation);
    add(situation, RDF + "type", node(NS + type));
    if (type.equals("Meeting")) {
      people.forEach(one -> add(situation, NS + "participant", one));
    } else {
      add(situation, NS + "actor", actor);
      add(situation, NS + "target", account);
      add(situation, NS + "victim", person);
      add(account, NS + "accountOf", person);
    }
    add(situation, NS + "time", NodeFactory.createLiteralDT(day(),
        org.apache.jena.datatypes.TypeMapper.getInstance().getSafeTypeByName(
            "http://id.loc.gov/datatypes/edtf/EDTF")));
    add(situation, NS + "confidence", NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
    mention(situation, "trigger", random.nextInt(900));
    mention(situation, "evidence", random.nextInt(900));
    Node inner = claim(number * 2, pick(actors), situation);
    add(inner, RDF + "reifies", NodeFactory.createTripleTerm(actor, node(NS + "hackedAccount"), account));
    Node source = outlet(random.nextInt(40));
    claim(number * 2 + 1, source, inner);
    add(situation, NS + "reportedBy", source);
    if (random.nextInt(4) == 0) {
      add(situation, NS + "firstReportedBy", source);
    }
  }

  private Node claim(int number, Node claimant, Node content) {
    Node claim = node(article + "#claim-" + number);
    add(claim, RDF + "type", node(NS + "Claim"));
    add(claim, NS + "claimant", claimant);
    add(claim, NS + "content", content);
    add(claim, NS + "status", node(NS + STATUSES.get(random.nextInt(STATUSES.size()))));
    mention(claim, "cue", random.nextInt(900));
    mention(claim, "sourceSpan", random.nextInt(900));
    return claim;
  }

  private void mention(Node of, String property, int start) {
    Node span = node(article + "#char=" + start + "," + (start + 12));
    Node selector = node(article + "#selector=" + start + "," + (start + 12));
    add(of, NS + property, span);
    add(span, RDF + "type", node(OA + "SpecificResource"));
    add(span, OA + "hasSource", node(article));
    add(span, OA + "hasSelector", selector);
    add(selector, RDF + "type", node(OA + "TextPositionSelector"));
    add(selector, RDF + "type", node(OA + "TextQuoteSelector"));
    add(selector, OA + "start", number(start));
    add(selector, OA + "end", number(start + 12));
    add(selector, OA + "exact", plain(WORDS.get(start % WORDS.size())));
  }

  private Node text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return named(text.toString());
  }

  private Node named(String text) {
    return NodeFactory.createLiteralLang(text, french ? "fr" : "en");
  }

  private static Node plain(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Node pick(List<Node> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void add(Node subject, String property, Node object) {
    graph.add(Triple.create(subject, node(property), object));
  }
}
