package org.depeche.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as a table for a person, or as JSON. */
public final class Figures {

  private Figures() {}

  /** A head line, a line a layer with precision, recall and F1 in per cent, and the press score. */
  public static List<String> table(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(evaluation.passages() + " passages, " + evaluation.absent() + " absent from the graph, "
        + evaluation.leaks() + " leaks");
    lines.add(line("layer", "P", "R", "F1"));
    for (Layer layer : Layer.values()) {
      Counts counts = evaluation.counts(layer);
      lines.add(line(
          layer.label(), percent(counts.precision()), percent(counts.recall()), percent(counts.f1())));
    }
    lines.add("press score " + percent(evaluation.pressScore()));
    return lines;
  }

  private static String line(String layer, String precision, String recall, String f1) {
    return String.format(Locale.ROOT, "%-18s%7s%7s%7s", layer, precision, recall, f1);
  }

  /** Precision, recall and F1 a layer, press score, leaks and absent passages; shares from 0 to 1. */
  public static String json(Evaluation evaluation) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("press", evaluation.pressScore());
    json.put("leaks", evaluation.leaks());
    json.put("absent", evaluation.absent());
    for (Layer layer : Layer.values()) {
      Counts counts = evaluation.counts(layer);
      json.putArray(layer.label()).add(counts.precision()).add(counts.recall()).add(counts.f1());
    }
    return json + "\n";
  }

  /** With one digit after the point, halves to the even digit. */
  static String percent(double share) {
    return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
