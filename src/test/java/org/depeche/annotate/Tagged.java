package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/** Tokens for CoreNLP's parsers from {@code word/TAG word/TAG}. */
final class Tagged {
  private Tagged() {}

  static List<CoreLabel> labels(String text) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String part : text.split(" ")) {
      int slash = part.lastIndexOf('/');
      CoreLabel label = new CoreLabel();
      label.setWord(part.substring(0, slash));
      label.setValue(part.substring(0, slash));
      label.setTag(part.substring(slash + 1));
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    return labels;
  }
}
