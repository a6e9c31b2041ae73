package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.Status;
import org.snakeyaml.engine.v2.nodes.Node;

/** A language's frames, cues and operators, in the order of their files. */
public record Rules(
    String language, List<Frame> frames, List<Sense> senses, List<Cue> cues, Operators operators) {
  private static final Set<String> FRAME_SECTIONS = ordered("role-sets", "word-sets", "senses", "frames");
  private static final Set<String> FRAME_KEYS =
      ordered("id", "situation", "verb", "noun", "adjective", "roles", "where", "unless", "beside", "status",
          "confidence", "examples");
  private static final Set<String> SENSE_KEYS =
      ordered("id", "not", "verb", "noun", "adjective", "where", "unless", "beside", "without", "examples");
  private static final Set<String> CUE_KEYS =
      ordered(
          "id", "verb", "noun", "adjective", "preposition", "source", "content", "accused", "addressee", "status",
          "negated", "unsourced", "first", "presupposes", "relay", "weak",
          "examples");

  public Rules {
    frames = List.copyOf(frames);
    senses = List.copyOf(senses);
    cues = List.copyOf(cues);
  }

  /** The words, in lower case and parted at apostrophes, that introduce the source of the clause they stand in. */
  public Set<List<String>> sourcePrepositions() {
    Set<List<String>> found = new LinkedHashSet<>();
    cues.forEach(cue -> cue.prepositions()
        .forEach(words -> found.add(List.of(words.replace("'", "' ").strip().split("\\s+")))));
    return found;
  }

  /** The lemmas of verbs that may stand aside after what is said ("…, a déclaré X"). */
  public Set<String> speakers() {
    Set<String> lemmas = new LinkedHashSet<>();
    cues.stream()
        .filter(cue -> cue.content().contains("quote") && cue.source().contains("agent"))
        .flatMap(cue -> cue.triggers().getOrDefault(PartOfSpeech.VERB, List.of()).stream())
        .forEach(trigger -> lemmas.add(trigger.lemma()));
    return lemmas;
  }

  /** The lemmas of verbs by which a voice says something of what was told ("deny it", "ce que X confirme"). */
  public Set<String> judgingVerbs() {
    Set<String> lemmas = new LinkedHashSet<>();
    cues.stream()
        .filter(cue -> cue.content().stream().anyMatch(kind -> kind.startsWith("patient") || kind.equals("anaphora")))
        .forEach(cue -> addVerbs(cue.triggers(), lemmas));
    return Collections.unmodifiableSet(lemmas);
  }

  /** The lemmas of verbs that a frame or a cue fires on. */
  public Set<String> verbs() {
    Set<String> lemmas = new LinkedHashSet<>();
    frames.forEach(frame -> addVerbs(frame.triggers(), lemmas));
    cues.forEach(cue -> addVerbs(cue.triggers(), lemmas));
    return Collections.unmodifiableSet(lemmas);
  }

  private static void addVerbs(Map<PartOfSpeech, List<Trigger>> triggers, Set<String> lemmas) {
    triggers.getOrDefault(PartOfSpeech.VERB, List.of()).forEach(trigger -> lemmas.add(trigger.lemma()));
  }

  /**
   * The rules of a language from {@code lang/<code>/} on the class path.
   *
   * @throws IllegalArgumentException for a fault in a file: file, line and likely cause
   */
  public static Rules load(String language, Terms terms) {
    String folder = "lang/" + language + "/";
    LanguageYaml frames = require(folder + "frames.yaml");
    return new Rules(
        language,
        frames(frames, terms),
        senses(frames, terms),
        cues(require(folder + "cues.yaml")),
        operators(require(folder + "operators.yaml")));
  }

  private static LanguageYaml require(String path) {
    return LanguageYaml.resource(path)
        .orElseThrow(() -> new IllegalArgumentException(path + ": not found; a language needs this file"));
  }

  static List<Frame> frames(LanguageYaml yaml, Terms terms) {
    Map<String, Node> top = yaml.top(FRAME_SECTIONS);
    Map<String, Map<String, String>> sets = new LinkedHashMap<>();
    if (top.containsKey("role-sets")) {
      yaml.mapping(top.get("role-sets")).forEach((name, node) -> sets.put(name, roles(yaml, node, sets, terms)));
    }
    Map<String, List<String>> words = wordSets(yaml, top);
    List<Frame> frames = new ArrayList<>();
    for (Named named : named(yaml, top.get("frames"), FRAME_KEYS, "frame")) {
      Map<String, Node> entry = named.entry();
      Node type = yaml.required(entry, "situation", named.node());
      if (!terms.isSituation(yaml.text(type))) {
        throw yaml.fault(type, "'" + yaml.text(type) + "' is no situation class of the ontology"
            + terms.nearest(yaml.text(type)));
      }
      frames.add(
          new Frame(
              named.id(),
              yaml.text(type),
              triggers(yaml, entry, named.node()),
              entry.containsKey("roles") ? roles(yaml, entry.get("roles"), sets, terms) : Map.of(),
              conditions(yaml, entry.get("where"), words),
              conditions(yaml, entry.get("unless"), words),
              situations(yaml, entry.get("beside"), terms),
              status(yaml, entry.get("status")),
              entry.containsKey("confidence") ? Double.parseDouble(yaml.text(entry.get("confidence"))) : 0.9,
              frameExamples(yaml, entry.get("examples"))));
    }
    return frames;
  }

  /** An entry of a list, with its id and its parts. */
  private record Named(Node node, String id, Map<String, Node> entry) {}

  private static List<Named> named(LanguageYaml yaml, Node list, Set<String> keys, String what) {
    List<Named> found = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Node node : list == null ? List.<Node>of() : yaml.list(list)) {
      Map<String, Node> entry = yaml.mapping(node, keys);
      String id = yaml.text(yaml.required(entry, "id", node));
      if (!ids.add(id)) {
        throw yaml.fault(node, "a " + what + " named '" + id + "' stands above already");
      }
      found.add(new Named(node, id, entry));
    }
    return found;
  }

  private static Map<String, List<String>> wordSets(LanguageYaml yaml, Map<String, Node> top) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    mappingOrEmpty(yaml, top.get("word-sets")).forEach((name, node) -> words.put(name, yaml.texts(node)));
    return words;
  }

  static List<Sense> senses(LanguageYaml yaml, Terms terms) {
    Map<String, Node> top = yaml.top(FRAME_SECTIONS);
    Map<String, List<String>> words = wordSets(yaml, top);
    List<Sense> senses = new ArrayList<>();
    for (Named named : named(yaml, top.get("senses"), SENSE_KEYS, "sense")) {
      Map<String, Node> entry = named.entry();
      senses.add(
          new Sense(
              named.id(),
              situations(yaml, yaml.required(entry, "not", named.node()), terms),
              triggers(yaml, entry, named.node()),
              conditions(yaml, entry.get("where"), words),
              conditions(yaml, entry.get("unless"), words),
              situations(yaml, entry.get("beside"), terms),
              situations(yaml, entry.get("without"), terms),
              frameExamples(yaml, entry.get("examples"))));
    }
    return senses;
  }

  private static List<String> situations(LanguageYaml yaml, Node node, Terms terms) {
    List<String> types = node == null ? List.of() : textOrTexts(yaml, node);
    for (String type : types) {
      if (!terms.isSituation(type)) {
        throw yaml.fault(node, "'" + type + "' is no situation class of the ontology" + terms.nearest(type));
      }
    }
    return types;
  }

  private static Map<String, String> roles(
      LanguageYaml yaml, Node node, Map<String, Map<String, String>> sets, Terms terms) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : yaml.mapping(node).entrySet()) {
      String value = yaml.text(entry.getValue());
      if (entry.getKey().equals("set")) {
        for (String name : value.split("\\s+")) {
          Map<String, String> set = sets.get(name);
          if (set == null) {
            throw yaml.fault(entry.getValue(), "no role set named '" + name + "'; one of "
                + String.join(", ", sets.keySet()));
          }
          set.forEach(roles::putIfAbsent);
        }
      } else {
        if (!terms.isRole(value) && !value.equals("affected") && !value.equals("party") && !value.equals("none")) {
          throw yaml.fault(entry.getValue(), "'" + value + "' is no role of the ontology" + terms.nearest(value));
        }
        roles.put(entry.getKey(), value);
      }
    }
    return roles;
  }

  private static Map<PartOfSpeech, List<Trigger>> triggers(LanguageYaml yaml, Map<String, Node> entry, Node node) {
    Map<PartOfSpeech, List<Trigger>> triggers = new LinkedHashMap<>();
    for (PartOfSpeech kind : PartOfSpeech.values()) {
      Node words = entry.get(kind.name().toLowerCase(Locale.ROOT));
      if (words != null) {
        triggers.put(kind, textOrTexts(yaml, words).stream().flatMap(Trigger::all).toList());
      }
    }
    if (triggers.isEmpty() && !entry.containsKey("preposition")) {
      throw yaml.fault(node, "no verb, noun or adjective: it would never fire");
    }
    return triggers;
  }

  private static Map<String, List<String>> conditions(LanguageYaml yaml, Node node, Map<String, List<String>> words) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    if (node != null) {
      yaml.mapping(node).forEach((argument, values) -> conditions.put(argument, expanded(yaml, values, words)));
    }
    return conditions;
  }

  /** {@code @attacker} stands for the words of the set of that name. */
  private static List<String> expanded(LanguageYaml yaml, Node node, Map<String, List<String>> words) {
    List<String> expanded = new ArrayList<>();
    for (String value : textOrTexts(yaml, node)) {
      if (!value.startsWith("@")) {
        expanded.add(value);
      } else if (words.containsKey(value.substring(1))) {
        expanded.addAll(words.get(value.substring(1)));
      } else {
        throw yaml.fault(node, "no word set named '" + value.substring(1) + "'; one of "
            + String.join(", ", words.keySet()));
      }
    }
    return expanded;
  }

  private static List<String> textOrTexts(LanguageYaml yaml, Node node) {
    return node instanceof org.snakeyaml.engine.v2.nodes.SequenceNode ? yaml.texts(node) : List.of(yaml.text(node));
  }

  private static Optional<Status> status(LanguageYaml yaml, Node node) {
    return node == null ? Optional.empty() : Optional.of(status(yaml, yaml.text(node), node));
  }

  private static Status status(LanguageYaml yaml, String text, Node node) {
    try {
      return Status.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw yaml.fault(node, "'" + text + "' is no status; one of "
          + "asserted, alleged, possible, denied, negated, future");
    }
  }

  private static List<Frame.Example> frameExamples(LanguageYaml yaml, Node node) {
    List<Frame.Example> examples = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : yaml.list(node)) {
      Map<String, Node> entry = yaml.mapping(item);
      Map<String, String> roles = new LinkedHashMap<>();
      entry.forEach((key, value) -> {
        if (!key.equals("text") && !key.equals("none")) {
          roles.put(key, yaml.text(value));
        }
      });
      examples.add(
          new Frame.Example(yaml.text(yaml.required(entry, "text", item)), roles, entry.containsKey("none"),
              yaml.line(item)));
    }
    return examples;
  }

  static List<Cue> cues(LanguageYaml yaml) {
    List<Cue> cues = new ArrayList<>();
    Map<String, Node> top = yaml.top(ordered("cues"));
    Node list = yaml.required(top, "cues", top.values().stream().findFirst().orElse(null));
    for (Named named : named(yaml, list, CUE_KEYS, "cue")) {
      Map<String, Node> entry = named.entry();
      cues.add(
          new Cue(
              named.id(),
              triggers(yaml, entry, named.node()),
              texts(yaml, entry.get("preposition"), List.of()),
              texts(yaml, entry.get("source"), List.of("agent")),
              texts(yaml, entry.get("content"), List.of("clause", "quote")),
              entry.containsKey("accused") ? Optional.of(yaml.text(entry.get("accused"))) : Optional.empty(),
              texts(yaml, entry.get("addressee"), List.of()),
              status(yaml, entry.get("status")).orElse(Status.ASSERTED),
              status(yaml, entry.get("negated")),
              status(yaml, entry.get("unsourced")).orElse(Status.ASSERTED),
              isTrue(yaml, entry.get("first")),
              isTrue(yaml, entry.get("presupposes")),
              isTrue(yaml, entry.get("relay")),
              isTrue(yaml, entry.get("weak")),
              cueExamples(yaml, entry.get("examples"))));
    }
    return cues;
  }

  private static boolean isTrue(LanguageYaml yaml, Node node) {
    return node != null && yaml.text(node).equals("true");
  }

  private static List<String> texts(LanguageYaml yaml, Node node, List<String> otherwise) {
    return node == null ? otherwise : textOrTexts(yaml, node);
  }

  private static List<Cue.Example> cueExamples(LanguageYaml yaml, Node node) {
    List<Cue.Example> examples = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : yaml.list(node)) {
      Map<String, Node> entry = yaml.mapping(item, ordered("text", "source", "content", "status", "none"));
      examples.add(
          new Cue.Example(
              yaml.text(yaml.required(entry, "text", item)),
              Optional.ofNullable(entry.get("source")).map(yaml::text),
              Optional.ofNullable(entry.get("content")).map(yaml::text),
              status(yaml, entry.get("status")),
              entry.containsKey("none"),
              yaml.line(item)));
    }
    return examples;
  }

  static Operators operators(LanguageYaml yaml) {
    Map<String, Node> top =
        yaml.top(
            ordered(
                "agent", "negations", "negative-determiners", "firsts", "reports", "rejections", "blames",
                "rebuttals", "findings", "involvements", "impersonal", "governors", "modifiers",
                "marks", "contrasts", "light-verbs",
                "prepositions", "means", "transparent", "exchanges"));
    Map<Trigger, String> light = new LinkedHashMap<>();
    for (Map.Entry<String, Node> side : mappingOrEmpty(yaml, top.get("light-verbs")).entrySet()) {
      for (String word : yaml.texts(side.getValue())) {
        light.put(Trigger.parse(word), side.getKey());
      }
    }
    Map<String, String> prepositions = new LinkedHashMap<>();
    mappingOrEmpty(yaml, top.get("prepositions")).forEach((name, value) -> prepositions.put(name, yaml.text(value)));
    return new Operators(
        texts(yaml, top.get("agent"), List.of()),
        new LinkedHashSet<>(texts(yaml, top.get("negations"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("negative-determiners"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("firsts"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("reports"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("rejections"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("blames"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("rebuttals"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("findings"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("involvements"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("impersonal"), List.of())),
        byStatus(yaml, top.get("governors")),
        byStatus(yaml, top.get("modifiers")),
        byStatus(yaml, top.get("marks")),
        texts(yaml, top.get("contrasts"), List.of()),
        light,
        prepositions,
        new LinkedHashSet<>(texts(yaml, top.get("means"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("transparent"), List.of())),
        new LinkedHashSet<>(texts(yaml, top.get("exchanges"), List.of())));
  }

  private static Map<String, Status> byStatus(LanguageYaml yaml, Node node) {
    Map<String, Status> found = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : mappingOrEmpty(yaml, node).entrySet()) {
      Status status = status(yaml, entry.getKey(), entry.getValue());
      for (String word : yaml.texts(entry.getValue())) {
        found.put(word, status);
      }
    }
    return found;
  }

  private static Map<String, Node> mappingOrEmpty(LanguageYaml yaml, Node node) {
    return node == null ? Map.of() : yaml.mapping(node);
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
