package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NeuralParserIT {
  private static final List<String> TAGGED = List.of(
      "Trois/NUM responsables/NOUN ont/AUX dit/VERB à/ADP CNN/PROPN que/SCONJ des/DET pirates/NOUN liés/VERB à/ADP"
          + " la/DET Chine/PROPN avaient/AUX lu/VERB les/DET courriels/NOUN de/ADP l'/DET ambassadeur/NOUN ./PUNCT",
      "Pékin/PROPN ,/PUNCT qui/PRON nie/VERB toute/DET participation/NOUN à/ADP l'/DET attaque/NOUN ,/PUNCT a/AUX"
          + " qualifié/VERB le/DET rapport/NOUN d'/ADP infondé/ADJ ./PUNCT",
      "L'/DET Anssi/PROPN a/AUX été/AUX saisie/VERB par/ADP la/DET mairie/NOUN de/ADP Trifouillis/PROPN ./PUNCT");

  @Test
  void theSameDependenciesAsCoreNlp() {
    French french = new French();
    Properties options = new Properties();
    options.setProperty("language", french.parserLanguage());
    DependencyParser bare = DependencyParser.loadFromModelFile(french.parserModel(), options);
    options.setProperty("numPreComputed", "0");
    Optional<TreeParser> ours =
        NeuralParser.of(DependencyParser.loadFromModelFile(french.parserModel(), options));
    assertTrue(ours.isPresent());
    for (String text : TAGGED) {
      List<String> expected = arcs(bare.predict(Tagged.labels(text)).typedDependencies());
      assertEquals(expected, arcs(ours.orElseThrow().parse(Tagged.labels(text))), text);
    }
  }

  private static List<String> arcs(Collection<TypedDependency> dependencies) {
    return dependencies.stream()
        .map(arc -> arc.reln() + "(" + arc.gov().index() + ", " + arc.dep().index() + ")")
        .sorted()
        .toList();
  }
}
