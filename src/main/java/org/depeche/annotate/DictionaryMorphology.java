package org.depeche.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.depeche.catalog.ModelData;

/**
 * Lemmas and UD features of words as a language's data tell: by overlay, then a morfologik dictionary, then endings.
 *
 * <p>Not safe for use by several threads.
 */
final class DictionaryMorphology {
  /** A reading of a word: its lemma and UD features. */
  record Reading(String lemma, SortedMap<String, String> features) {}

  private final ModelData.Lemmas data;
  private final List<DictionaryLookup> lookups;

  DictionaryMorphology(ModelData.Lemmas data) {
    this.data = data;
    this.lookups = data.dictionary().stream().map(DictionaryMorphology::lookup).toList();
  }

  private static DictionaryLookup lookup(String dictionary) {
    try {
      return new DictionaryLookup(Dictionary.read(DictionaryMorphology.class.getClassLoader().getResource(dictionary)));
    } catch (IOException e) {
      throw new UncheckedIOException(dictionary, e);
    }
  }

  /** The first of the readings that fit a UD part of speech best; a word that nobody knows is its own lemma. */
  Reading read(String form, String upos) {
    if (upos.equals("PROPN")) {
      return new Reading(form, new TreeMap<>());
    }
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    ModelData.Reading best = null;
    int bestScore = 0;
    for (ModelData.Reading reading : readings(lower)) {
      int score = fit(reading.tag(), upos);
      if (score > bestScore) {
        bestScore = score;
        best = reading;
      }
    }
    if (best == null) {
      best = byEnding(lower, upos);
    }
    return new Reading(data.standsFor().getOrDefault(best.lemma(), best.lemma()), features(best.tag()));
  }

  private List<ModelData.Reading> readings(String form) {
    List<ModelData.Reading> readings = new ArrayList<>(data.overlay().getOrDefault(form, List.of()));
    for (DictionaryLookup lookup : lookups) {
      for (WordData word : lookup.lookup(form)) {
        readings.add(new ModelData.Reading(word.getStem().toString(), tag(word)));
      }
    }
    return readings;
  }

  private String tag(WordData word) {
    String tag = word.getTag() == null ? "" : word.getTag().toString();
    return data.frequency() && !tag.isEmpty() ? tag.substring(0, tag.length() - 1) : tag;
  }

  /** 0: not at all; 1: only if no other does; 2: well. */
  private int fit(String tag, String upos) {
    Pattern fitting = data.fits().get(upos);
    if (fitting == null || !fitting.matcher(tag).matches()) {
      return 0;
    }
    return data.unlikely().filter(unlikely -> unlikely.matcher(tag).matches()).isPresent() ? 1 : 2;
  }

  private ModelData.Reading byEnding(String form, String upos) {
    for (ModelData.Ending ending : data.endings()) {
      if (ending.upos().equals(upos) && form.length() > ending.ending().length() && form.endsWith(ending.ending())) {
        String stem = form.substring(0, form.length() - ending.ending().length());
        return new ModelData.Reading(stem + ending.instead().lemma(), ending.instead().tag());
      }
    }
    return new ModelData.Reading(form, "");
  }

  private SortedMap<String, String> features(String tag) {
    SortedMap<String, String> features = new TreeMap<>();
    for (ModelData.Shape shape : data.features()) {
      if (shape.tag().matcher(tag).matches()) {
        features.putAll(shape.features());
      }
    }
    return features;
  }
}
