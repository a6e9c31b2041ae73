package org.depeche.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The models of a language and how its tags and words become Universal Dependencies, as {@code lang/<code>/model.yaml}
 * and {@code lang/<code>/lemmas.txt} tell; the head of each file tells its notation.
 *
 * @param code ISO 639-1
 * @param tokenizer CoreNLP's own properties of tokens, sentences and tags
 * @param nameLabels label of the names model → PERSON, ORGANIZATION, LOCATION, MISC or O
 * @param tags tag of the tagger → part of speech and features; a tag that is not there is a part of speech itself
 * @param relations what is corrected in the parser's trees
 */
public record ModelData(
    String code,
    Map<String, String> tokenizer,
    String namesModel,
    Map<String, String> nameLabels,
    String parserModel,
    String parserLanguage,
    Map<String, Tag> tags,
    List<Relation> relations,
    Lemmas lemmas) {
  /** A part of speech of Universal Dependencies with features. */
  public record Tag(String upos, SortedMap<String, String> features) {}

  /** A relation that counts as another where the word has one of these prepositions (forms in lower case). */
  public record Relation(String relation, Set<String> prepositions, String instead) {}

  /** What a form may be: a lemma and a tag of the dictionary. */
  public record Reading(String lemma, String tag) {}

  /** Reads a word that no dictionary has by how it ends. */
  public record Ending(String upos, String ending, Reading instead) {}

  /** The features that a dictionary's tag of a shape tells. */
  public record Shape(Pattern tag, SortedMap<String, String> features) {}

  /**
   * Where lemmas come from.
   *
   * @param dictionary a morfologik dictionary on the class path
   * @param frequency whether the dictionary's tags end in a letter for how frequent the word is
   * @param fits part of speech → the dictionary's tags that it may have
   * @param unlikely the dictionary's tags that count only where no other fits
   * @param endings tried in order for a word that is in no dictionary
   * @param overlay form in lower case → readings, before those of the dictionary
   * @param standsFor lemma → the word, of those that the program's own rules know, that it stands for
   */
  public record Lemmas(
      Optional<String> dictionary,
      boolean frequency,
      Map<String, Pattern> fits,
      Optional<Pattern> unlikely,
      List<Shape> features,
      List<Ending> endings,
      Map<String, List<Reading>> overlay,
      Map<String, String> standsFor) {}

  private static final Set<String> UPOS = Set.of(
      "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
      "SYM",
      "VERB", "X");
  private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION", "LOCATION", "MISC", "O");

  /**
   * Reads what the class path holds for a language.
   *
   * @throws IllegalArgumentException for a fault in a data file: file, line and likely cause
   */
  public static ModelData load(String code) {
    String folder = "lang/" + code + "/";
    LanguageYaml yaml = LanguageYaml.resource(folder + "model.yaml").orElseThrow(() -> new IllegalArgumentException(
        folder + "model.yaml: not found; a language that lang/languages.txt gives no class needs this file"));
    return new Reader(yaml, code).read(DataLines.resource(folder + "lemmas.txt"));
  }

  static ModelData of(String code, LanguageYaml yaml, DataLines overlay) {
    return new Reader(yaml, code).read(overlay);
  }

  private record Reader(LanguageYaml yaml, String code) {
    ModelData read(DataLines overlay) {
      Map<String, Node> top = yaml.top(Set.of("tokenizer", "names", "parser", "tags", "relations", "lemmas"));
      Node start = top.values().stream().findFirst()
          .orElseThrow(() -> new IllegalArgumentException("lang/" + code + "/model.yaml: empty"));
      Node namesAt = yaml.required(top, "names", start);
      Map<String, Node> names = yaml.mapping(namesAt, Set.of("model", "labels"));
      Node parserAt = yaml.required(top, "parser", start);
      Map<String, Node> parser = yaml.mapping(parserAt, Set.of("model", "language"));
      return new ModelData(
          code,
          texts(yaml.required(top, "tokenizer", start)),
          resource(yaml.required(names, "model", namesAt)),
          labels(yaml.required(names, "labels", namesAt)),
          resource(yaml.required(parser, "model", parserAt)),
          yaml.text(yaml.required(parser, "language", parserAt)),
          tags(top.get("tags")),
          relations(top.get("relations")),
          lemmas(yaml.required(top, "lemmas", start), overlay));
    }

    private Map<String, String> texts(Node node) {
      Map<String, String> texts = new LinkedHashMap<>();
      yaml.mapping(node).forEach((key, value) -> texts.put(key, yaml.text(value)));
      return texts;
    }

    /** The path of something on the class path. */
    private String resource(Node node) {
      String path = yaml.text(node);
      if (ModelData.class.getClassLoader().getResource(path) == null) {
        throw yaml.fault(node, "'" + path
            + "' is not on the class path; is its archive among the dependencies in pom.xml, "
            + "and the path written without a slash before it?");
      }
      return path;
    }

    private Map<String, String> labels(Node node) {
      Map<String, String> labels = new LinkedHashMap<>();
      yaml.mapping(node).forEach((label, value) -> labels.put(label, oneOf(value, NAMES, "a kind of name")));
      return labels;
    }

    private String oneOf(Node node, Set<String> known, String what) {
      String text = yaml.text(node);
      if (!known.contains(text)) {
        throw yaml.fault(node, "'" + text + "' is not " + what
            + DataLines.nearest(text, known.stream().sorted().toList()));
      }
      return text;
    }

    private Map<String, Tag> tags(Node node) {
      Map<String, Tag> tags = new LinkedHashMap<>();
      if (node != null) {
        yaml.mapping(node).forEach((name, value) -> {
          Map<String, Node> tag = yaml.mapping(value, Set.of("upos", "features"));
          tags.put(name, new Tag(partOfSpeech(yaml.required(tag, "upos", value)), features(tag.get("features"))));
        });
      }
      return tags;
    }

    private List<Relation> relations(Node node) {
      List<Relation> relations = new ArrayList<>();
      for (Node item : node == null ? List.<Node>of() : yaml.list(node)) {
        Map<String, Node> relation = yaml.mapping(item, Set.of("relation", "prepositions", "instead"));
        relations.add(new Relation(
            yaml.text(yaml.required(relation, "relation", item)),
            new TreeSet<>(yaml.texts(yaml.required(relation, "prepositions", item))),
            yaml.text(yaml.required(relation, "instead", item))));
      }
      return relations;
    }

    private String partOfSpeech(Node node) {
      return oneOf(node, UPOS, "a part of speech of Universal Dependencies");
    }

    private SortedMap<String, String> features(Node node) {
      return node == null ? new TreeMap<>() : new TreeMap<>(texts(node));
    }

    private Pattern pattern(Node node) {
      try {
        return Pattern.compile(yaml.text(node));
      } catch (PatternSyntaxException e) {
        throw yaml.fault(node, "no regular expression: " + e.getDescription());
      }
    }

    private Lemmas lemmas(Node at, DataLines overlay) {
      Map<String, Node> found = yaml.mapping(
          at, Set.of("dictionary", "frequency", "fits", "unlikely", "features", "endings", "stands-for"));
      Map<String, Pattern> fits = new LinkedHashMap<>();
      Node fitsAt = yaml.required(found, "fits", at);
      yaml.mapping(fitsAt).forEach((upos, value) -> {
        if (!UPOS.contains(upos)) {
          throw yaml.fault(value, "'" + upos + "' is not a part of speech of Universal Dependencies"
              + DataLines.nearest(upos, UPOS.stream().sorted().toList()));
        }
        fits.put(upos, pattern(value));
      });
      return new Lemmas(
          Optional.ofNullable(found.get("dictionary")).map(this::resource),
          Optional.ofNullable(found.get("frequency"))
              .map(node -> oneOf(node, Set.of("true", "false"), "yes or no").equals("true")).orElse(false),
          fits,
          Optional.ofNullable(found.get("unlikely")).map(this::pattern),
          shapes(found.get("features")),
          endings(found.get("endings")),
          overlay(overlay),
          found.containsKey("stands-for") ? texts(found.get("stands-for")) : Map.of());
    }

    private List<Shape> shapes(Node node) {
      List<Shape> shapes = new ArrayList<>();
      for (Node item : node == null ? List.<Node>of() : yaml.list(node)) {
        Map<String, Node> shape = yaml.mapping(item, Set.of("tag", "gives"));
        shapes.add(new Shape(pattern(yaml.required(shape, "tag", item)),
            features(yaml.required(shape, "gives", item))));
      }
      return shapes;
    }

    private List<Ending> endings(Node node) {
      List<Ending> endings = new ArrayList<>();
      for (Node item : node == null ? List.<Node>of() : yaml.list(node)) {
        Map<String, Node> ending = yaml.mapping(item, Set.of("upos", "ending", "lemma", "tag"));
        endings.add(new Ending(
            partOfSpeech(yaml.required(ending, "upos", item)),
            yaml.text(yaml.required(ending, "ending", item)),
            new Reading(yaml.text(yaml.required(ending, "lemma", item)),
                yaml.text(yaml.required(ending, "tag", item)))));
      }
      return endings;
    }

    private static Map<String, List<Reading>> overlay(DataLines file) {
      Map<String, List<Reading>> overlay = new LinkedHashMap<>();
      for (DataLines.Line line : file.lines()) {
        String[] columns = line.text().split("\\|", -1);
        if (columns.length != 3) {
          throw file.fault(line, "wanted: form; form | lemma | tag; found " + columns.length + " column"
              + (columns.length == 1 ? "" : "s"));
        }
        for (String form : file.values(line, columns[0])) {
          overlay.computeIfAbsent(form, key -> new ArrayList<>())
              .add(new Reading(columns[1].strip(), columns[2].strip()));
        }
      }
      return overlay;
    }
  }
}
