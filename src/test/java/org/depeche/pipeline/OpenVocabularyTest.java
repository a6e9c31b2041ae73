package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Terms;
import org.depeche.catalog.World;
import org.depeche.extract.Extractor;
import org.depeche.extract.MentionFinder;
import org.depeche.extract.RelationFinder;
import org.depeche.extract.Trees;
import org.depeche.map.GraphMapper;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Status;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** A language and an event type that nobody has heard of need a folder and a few triples, and no Java. */
class OpenVocabularyTest {
  private static final String TEXT = "Krell mumbs hu Zurk blorgs Plim .";

  @Test
  void madeUpTypeInMadeUpLanguage() {
    Terms terms = Terms.load(List.of("ontology/depeche.ttl", "made-up/hoax.ttl"));
    World world = World.load("xx");
    MentionFinder mentions = new MentionFinder(world);
    RelationFinder relations = new RelationFinder(world);
    Extractor extractor = new Extractor(Rules.load("xx", terms), terms, mentions::find, relations::find);
    Sentence tree =
        Trees.sentence(
            "Krell Krell PROPN 2 nsubj | mumbs mumb VERB 0 root VerbForm=Fin | hu hu SCONJ 5 mark"
                + " | Zurk Zurk PROPN 5 nsubj"
                + " | blorgs blorg VERB 2 ccomp VerbForm=Fin | Plim Plim PROPN 5 obj | . . PUNCT 2 punct");
    Article article =
        new Article("made-up", Optional.empty(), "xx", Optional.empty(), Optional.empty(), Optional.empty(), TEXT);

    ResolvedArticle resolved =
        new Resolver(terms).resolve(extractor.extract(new AnnotatedArticle(article, List.of(tree))));

    assertEquals(List.of("Hoax"), resolved.situations().stream().map(ResolvedArticle.Situation::type).toList());
    assertEquals(List.of(Status.DENIED), resolved.claims().stream().map(ResolvedArticle.Claim::status).toList());
    Graph graph = new GraphMapper("https://example.org/id/", ontology()).graph(resolved);
    assertTrue(graph.contains(Node.ANY, RDF.type.asNode(), Vocabulary.dp("Hoax")));
    assertTrue(graph.contains(Node.ANY, Vocabulary.dp("actor"), Node.ANY));
  }

  private static Ontology ontology() {
    Graph graph = Ontology.read("ontology/depeche.ttl");
    Ontology.read("made-up/hoax.ttl").find().forEachRemaining(graph::add);
    return Ontology.of(graph);
  }
}
