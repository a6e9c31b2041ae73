package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactWeightsIT {
  private static final List<String> TAGGED = List.of(
      "Three/CD officials/NNS told/VBD CNN/NNP that/IN hackers/NNS linked/VBN to/TO China/NNP had/VBD read/VBN the/DT"
          + " ambassador/NN 's/POS e-mails/NNS ./.",
      "Beijing/NNP ,/, which/WDT denies/VBZ any/DT part/NN in/IN the/DT attack/NN ,/, called/VBD the/DT report/NN"
          + " baseless/JJ ./.",
      "The/DT gang/NN threatens/VBZ to/TO publish/VB what/WP it/PRP stole/VBD unless/IN the/DT clinic/NN pays/VBZ ./.");

  @Test
  void aParserFindsTheSameTreesInThem() {
    ShiftReduceParser parser = ShiftReduceParser.loadModel(new English().parserModel());
    List<String> before = trees(parser);
    assertTrue(CompactWeights.into(parser));
    assertEquals(before, trees(parser));
  }

  private static List<String> trees(ShiftReduceParser parser) {
    return TAGGED.stream().map(text -> parser.apply(Tagged.labels(text)).toString()).toList();
  }
}
