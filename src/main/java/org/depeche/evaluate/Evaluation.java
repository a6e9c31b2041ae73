package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How a graph does on a set of passages. */
public final class Evaluation {
  private final List<PassageScore> scores;

  Evaluation(List<PassageScore> scores) {
    this.scores = List.copyOf(scores);
  }

  /** The same for some of the passages. */
  public Evaluation only(Predicate<GoldPassage> wanted) {
    return new Evaluation(scores.stream().filter(score -> wanted.test(score.passage())).toList());
  }

  public int passages() {
    return scores.size();
  }

  /** How many passages no graph was found for. */
  public int absent() {
    return (int) scores.stream().filter(PassageScore::absent).count();
  }

  /** Direct facts that are asserted though not every voice lets them stand. */
  public int leaks() {
    return scores.stream().mapToInt(PassageScore::leaks).sum();
  }

  /** Over all passages. */
  public Counts counts(Layer layer) {
    return scores.stream().map(score -> score.counts().get(layer)).reduce(Counts.NONE, Counts::plus);
  }

  /** The mean F1 of entities, situations, roles, claims and relations, 0 to 1. */
  public double pressScore() {
    double sum = 0;
    for (Layer layer : Layer.PRESS) {
      sum += counts(layer).f1();
    }
    return sum / Layer.PRESS.size();
  }

  List<PassageScore> scores() {
    return scores;
  }

  /** In the order of passages and kinds. */
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    scores.forEach(score -> slips.addAll(score.slips()));
    return slips;
  }

  /** The languages of the passages, with the passages in each. */
  public TreeMap<String, Evaluation> byLanguage() {
    TreeMap<String, Evaluation> languages = new TreeMap<>();
    for (PassageScore score : scores) {
      String language = score.passage().language();
      languages.computeIfAbsent(language, key -> only(passage -> passage.language().equals(key)));
    }
    return languages;
  }
}
