package org.depeche.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.map.Graphs;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OntologyTest {
  private static final Graph TERMS = Ontology.read("ontology/depeche.ttl");
  private static final Ontology ONTOLOGY = Ontology.shipped();

  private static boolean isDefined(Node term) {
    return TERMS.contains(term, Vocabulary.TYPE, Node.ANY);
  }

  @Test
  void everyTermThatTheMapperNamesIsDefined() throws IllegalAccessException {
    List<Node> undefined = new ArrayList<>();
    int seen = 0;
    for (Field field : Vocabulary.class.getFields()) {
      if (field.getType() == Node.class && ((Node) field.get(null)).getURI().startsWith(Vocabulary.DP)) {
        seen++;
        if (!isDefined((Node) field.get(null))) {
          undefined.add((Node) field.get(null));
        }
      }
    }
    assertTrue(seen > 30, "the constants were not found");
    assertEquals(List.of(), undefined);
    for (Status status : Status.values()) {
      assertTrue(isDefined(Vocabulary.status(status)), status::name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Person Group ThreatActor MediaOutlet GovernmentBody Organization Country Place Account System Data Malware "
        + "Vulnerability",
    "Article Entity Actor Situation CyberSituation Proposition Claim Position",
    "Intrusion DataBreach Ransomware DenialOfService Phishing Cyberattack CyberCampaign VulnerabilityDisclosure "
        + "VulnerabilityPatch Investigation Arrest Charge Sanction Expulsion Summons Warning Condemnation Meeting "
        + "Visit NoComment Payment PhysicalAttack Death Agreement Election Appointment",
    "actor target victim instrument topic addressee participant place recipient partOf time timeText",
    "basedIn nationality affiliatedWith accountOf holdsPosition positionAt",
    "hackedAccount attacked metWith visited reportedBy firstReportedBy",
  })
  void everyTermOfTheGuidelineIsDefined(String names) {
    List<String> undefined = Stream.of(names.split(" ")).filter(name -> !isDefined(Vocabulary.dp(name))).toList();
    assertEquals(List.of(), undefined);
  }

  @ParameterizedTest
  @ValueSource(strings = {"label", "comment"})
  void everyTermSpeaksEnglishAndFrench(String property) {
    Node text = NodeFactory.createURI(Vocabulary.RDFS + property);
    for (Node term : TERMS.find(Node.ANY, Vocabulary.TYPE, Node.ANY).mapWith(Triple::getSubject).toSet()) {
      if (term.isURI()) {
        Set<String> languages = TERMS.find(term, text, Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLanguage())
            .toList()
            .stream()
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("en", "fr"), languages, term::getURI);
      }
    }
  }

  @Test
  void cyberSituationsAreThoseOfTheGuideline() {
    Set<String> cyber = TERMS.find(Node.ANY, Vocabulary.SUB_CLASS_OF, Vocabulary.CYBER_SITUATION)
        .mapWith(triple -> triple.getSubject().getURI().substring(Vocabulary.DP.length()))
        .toSet();
    assertEquals(
        new TreeSet<>(Set.of(
            "Intrusion", "DataBreach", "Ransomware", "DenialOfService", "Phishing", "Cyberattack", "CyberCampaign")),
        new TreeSet<>(cyber));
    assertTrue(ONTOLOGY.isA(Vocabulary.DP + "Phishing", Vocabulary.DP + "Situation"));
  }

  @Test
  void whatTheAlignmentsAndShapesNameIsDefined() {
    Set<String> undefined = new TreeSet<>();
    for (String file : List.of("ontology/alignments.ttl", "ontology/shapes.ttl")) {
      Graph graph = Ontology.read(file);
      graph.find().forEachRemaining(triple -> {
        check(triple.getObject(), undefined);
        if (file.endsWith("alignments.ttl")) {
          check(triple.getSubject(), undefined);
        }
      });
    }
    assertEquals(Set.of(), undefined);
  }

  private static void check(Node node, Set<String> undefined) {
    if (node.isURI() && node.getURI().startsWith(Vocabulary.DP) && !isDefined(node)) {
      undefined.add(node.getURI());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "dp:Situation rdfs:subClassOf sem:Event, schema:Event . dp:actor rdfs:subPropertyOf sem:hasActor . "
        + "dp:place rdfs:subPropertyOf sem:hasPlace . dp:Actor rdfs:subClassOf prov:Agent, sem:Actor .",
    "dp:Person rdfs:subClassOf schema:Person . dp:Organization rdfs:subClassOf schema:Organization . "
        + "dp:MediaOutlet rdfs:subClassOf schema:NewsMediaOrganization . dp:Country rdfs:subClassOf schema:Country .",
    "dp:Position rdfs:subClassOf org:Post . dp:holdsPosition owl:equivalentProperty org:holds . "
        + "dp:Article rdfs:subClassOf schema:NewsArticle, prov:Entity, stix:Report . "
        + "dp:Claim rdfs:subClassOf schema:Claim, prov:Entity . dp:claimant rdfs:subPropertyOf prov:wasAttributedTo .",
    "dp:Account rdfs:subClassOf uco:DigitalAccount, stix:UserAccount, d3f:UserAccount . "
        + "dp:Intrusion rdfs:subClassOf stix:Incident . dp:CyberCampaign rdfs:subClassOf stix:Campaign . "
        + "dp:ThreatActor rdfs:subClassOf stix:ThreatActor . dp:Malware rdfs:subClassOf stix:Malware . "
        + "dp:mention rdfs:subPropertyOf gaf:denotedBy .",
  })
  void theAlignmentsOfTheContractAreThere(String expected) {
    String prefixes = """
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
        PREFIX stix: <http://docs.oasis-open.org/cti/ns/stix#>
        PREFIX uco: <https://ontology.unifiedcyberontology.org/uco/observable/>
        PREFIX d3f: <http://d3fend.mitre.org/ontologies/d3fend.owl#>
        PREFIX gaf: <http://groundedannotationframework.org/gaf#>
        """;
    Graph alignments = Ontology.read("ontology/alignments.ttl");
    for (Triple triple : Graphs.turtle(prefixes + expected).find().toList()) {
      assertTrue(alignments.contains(triple), triple::toString);
    }
  }
}
