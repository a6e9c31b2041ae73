package org.depeche.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Lemmas and UD features of French words, from LanguageTool's dictionary and an overlay of verbs that it lacks.
 *
 * <p>Not safe for use by several threads.
 */
final class FrenchMorphology {
  /** A reading of a word: its lemma and UD features. */
  record Reading(String lemma, Map<String, String> features) {}

  private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";
  private static final String OVERLAY = "/lang/fr/verbs.txt";
  private static final List<String> ENDINGS =
      List.of(
          "eraient", "eront", "erais", "erait", "erons", "erez", "èrent", "aient", "eras", "erai", "era", "ées", "ait",
          "ais", "ant", "ent", "ons", "ez", "ée", "és", "er", "es", "é", "a", "e");

  private static final List<String> PREFIXES = List.of("cyber", "crypto", "anti", "euro", "hyper", "ultra", "télé");
  private static final List<String> SINGULAR_ENDINGS = List.of("us", "is", "as", "os", "ss", "ès");
  private static final int SHORTEST_REST = 4;

  private final DictionaryLookup lookup;
  private final Set<String> verbs;

  FrenchMorphology() {
    URL dictionary = FrenchMorphology.class.getResource(DICTIONARY);
    try {
      lookup = new DictionaryLookup(Dictionary.read(dictionary));
      verbs = readOverlay();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> readOverlay() throws IOException {
    Set<String> verbs = new LinkedHashSet<>();
    try (InputStream in = FrenchMorphology.class.getResourceAsStream(OVERLAY);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(verbs::add);
    }
    return verbs;
  }

  /** The reading that fits a UD part of speech best; a word that nobody knows is its own lemma. */
  Reading read(String form, String upos) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (upos.equals("PROPN")) {
      return new Reading(form, Map.of());
    }
    if (lower.endsWith("'")) {
      return new Reading(elided(lower), Map.of());
    }
    WordData best = null;
    int bestScore = Integer.MIN_VALUE;
    for (WordData data : lookup.lookup(lower)) {
      int score = fit(tag(data), upos);
      if (score > bestScore) {
        bestScore = score;
        best = data.clone();
      }
    }
    boolean verb = upos.equals("VERB") || upos.equals("AUX");
    if (verb && (best == null || bestScore < 2)) {
      Reading regular = regularVerb(lower);
      if (regular != null) {
        return regular;
      }
    }
    if (best == null) {
      return upos.equals("NOUN") || upos.equals("ADJ") ? composed(lower, upos) : new Reading(lower, Map.of());
    }
    String stem = best.getStem().toString();
    int contraction = stem.indexOf('+');
    return new Reading(contraction < 0 ? stem : stem.substring(0, contraction), features(tag(best)));
  }

  /** "ex-salariés", "cyberescrocs", "wipers": what no dictionary has as a whole goes by its parts or its ending. */
  private Reading composed(String form, String upos) {
    int hyphen = form.lastIndexOf('-');
    if (hyphen > 0 && hyphen < form.length() - 1) {
      String first = form.substring(0, hyphen);
      Reading last = read(form.substring(hyphen + 1), upos);
      String head = isNounToo(first) ? read(first, "NOUN").lemma() : first;
      return new Reading(head + "-" + last.lemma(), last.features());
    }
    for (String prefix : PREFIXES) {
      String rest = form.startsWith(prefix) ? form.substring(prefix.length()) : "";
      if (rest.length() >= SHORTEST_REST && isNounToo(rest)) {
        Reading reading = read(rest, upos);
        return new Reading(prefix + reading.lemma(), reading.features());
      }
    }
    boolean several = form.length() > SHORTEST_REST && form.endsWith("s")
        && SINGULAR_ENDINGS.stream().noneMatch(form::endsWith);
    return several
        ? new Reading(form.substring(0, form.length() - 1), Map.of("Number", "Plur"))
        : new Reading(form, Map.of());
  }

  /** Whether the dictionary knows a form as an adjective and as nothing else ("prorusse"). */
  boolean isAdjective(String form) {
    List<WordData> readings = lookup.lookup(form.toLowerCase(Locale.ROOT));
    return !readings.isEmpty() && readings.stream().allMatch(data -> tag(data).startsWith("J"));
  }

  /** Whether the dictionary knows a form as a verb that is no participle and as nothing else ("circule"). */
  boolean isVerb(String form) {
    List<WordData> readings = lookup.lookup(form.toLowerCase(Locale.ROOT));
    return !readings.isEmpty() && readings.stream()
        .allMatch(data -> tag(data).startsWith("V") && !tag(data).startsWith("V pp"));
  }

  /** Whether the dictionary knows a form as somebody's doing now, whatever else it is ("tempête", "juge"). */
  boolean isPresentToo(String form) {
    return lookup.lookup(form.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(data -> tag(data).startsWith("V ind pres 3"));
  }

  /** Whether the dictionary knows a form as an infinitive, whatever else it is ("dire", "savoir"). */
  boolean isInfinitiveToo(String form) {
    return lookup.lookup(form.toLowerCase(Locale.ROOT)).stream().anyMatch(data -> tag(data).startsWith("V inf"));
  }

  /** Whether the dictionary knows a form as a noun, whatever else it is ("attaché"). */
  boolean isNounToo(String form) {
    return lookup.lookup(form.toLowerCase(Locale.ROOT)).stream().anyMatch(data -> tag(data).startsWith("N"));
  }

  /** Whether the dictionary knows a form as an adjective, whatever else it is ("biélorusse"). */
  boolean isAdjectiveToo(String form) {
    return lookup.lookup(form.toLowerCase(Locale.ROOT)).stream().anyMatch(data -> tag(data).startsWith("J"));
  }

  /** The form's reading as a past participle, where it has one. */
  Optional<Reading> participle(String form) {
    return lookup.lookup(form.toLowerCase(Locale.ROOT)).stream()
        .filter(data -> tag(data).startsWith("V ppa"))
        .findFirst()
        .map(data -> new Reading(data.getStem().toString(), features(tag(data))));
  }

  /** The tag without the letter for the word's frequency that the dictionary appends. */
  private static String tag(WordData data) {
    String tag = data.getTag().toString();
    return tag.isEmpty() ? tag : tag.substring(0, tag.length() - 1);
  }

  private static String elided(String form) {
    return switch (form) {
      case "l'" -> "le";
      case "d'" -> "de";
      case "qu'" -> "que";
      case "n'" -> "ne";
      case "s'" -> "se";
      case "j'" -> "je";
      case "c'" -> "ce";
      case "m'" -> "me";
      case "t'" -> "te";
      default -> form.endsWith("qu'") ? form.substring(0, form.length() - 1) + "e" : form;
    };
  }

  private Reading regularVerb(String form) {
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        String stem = form.substring(0, form.length() - ending.length());
        if (verbs.contains(stem + "er")) {
          return new Reading(stem + "er", regularFeatures(ending));
        }
      }
    }
    return null;
  }

  private static Map<String, String> regularFeatures(String ending) {
    Map<String, String> features = new TreeMap<>();
    switch (ending) {
      case "é", "ée", "és", "ées" -> {
        features.put("VerbForm", "Part");
        features.put("Tense", "Past");
        features.put("Gender", ending.contains("ée") ? "Fem" : "Masc");
        features.put("Number", ending.endsWith("s") ? "Plur" : "Sing");
      }
      case "ant" -> {
        features.put("VerbForm", "Part");
        features.put("Tense", "Pres");
      }
      case "er" -> features.put("VerbForm", "Inf");
      case "erais", "erait", "eraient" -> {
        features.put("VerbForm", "Fin");
        features.put("Mood", "Cnd");
      }
      default -> {
        features.put("VerbForm", "Fin");
        features.put("Mood", "Ind");
      }
    }
    return features;
  }

  private static int fit(String tag, String upos) {
    char first = tag.isEmpty() ? ' ' : tag.charAt(0);
    boolean fits =
        switch (upos) {
          case "VERB" -> first == 'V' && !tag.startsWith("V avoir") && !tag.startsWith("V etre");
          case "AUX" -> first == 'V';
          case "NOUN" -> first == 'N';
          case "ADJ" -> first == 'J';
          case "ADV" -> first == 'A';
          case "DET" -> first == 'D';
          case "ADP" -> first == 'P';
          case "PRON" -> first == 'R';
          case "CCONJ", "SCONJ" -> first == 'C';
          case "NUM" -> first == 'K';
          default -> false;
        };
    int score = fits ? 4 : 0;
    if (!fits && upos.equals("VERB") && (first == 'V' || tag.contains("ppa"))) {
      score = 3;
    }
    if (!fits && upos.equals("ADJ") && tag.contains("ppa")) {
      score = 2;
    }
    if (upos.equals("VERB") && tag.contains(" imp ")) {
      score--;
    }
    if (tag.contains("sub ") || tag.contains("imp ")) {
      score--;
    }
    if (tag.contains(" 1 ") || tag.contains(" 2 ")) {
      score--;
    }
    if (upos.equals("AUX") && (tag.startsWith("V avoir") || tag.startsWith("V etre"))) {
      score += 2;
    }
    return score;
  }

  /** LanguageTool's tag ("V con pres 3 s") as UD features. */
  private static Map<String, String> features(String tag) {
    Map<String, String> features = new TreeMap<>();
    for (String part : tag.split(" ")) {
      switch (part) {
        case "con" -> put(features, "Mood", "Cnd");
        case "ind" -> put(features, "Mood", "Ind");
        case "sub" -> put(features, "Mood", tag.startsWith("V") ? "Sub" : null);
        case "imp" -> put(features, "Mood", tag.contains("imp pres") ? "Imp" : null);
        case "inf" -> put(features, "VerbForm", "Inf");
        case "ppa" -> {
          put(features, "VerbForm", "Part");
          put(features, "Tense", "Past");
        }
        case "ppr" -> {
          put(features, "VerbForm", "Part");
          put(features, "Tense", "Pres");
        }
        case "futu" -> put(features, "Tense", "Fut");
        case "m" -> put(features, "Gender", "Masc");
        case "f" -> put(features, "Gender", "Fem");
        case "s" -> put(features, "Number", "Sing");
        case "p" -> put(features, "Number", "Plur");
        case "1", "2", "3" -> put(features, "Person", part);
        default -> {}
      }
    }
    if (features.containsKey("Mood")) {
      features.put("VerbForm", "Fin");
    }
    return features;
  }

  private static void put(Map<String, String> features, String name, String value) {
    if (value != null) {
      features.put(name, value);
    }
  }
}
