package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a language gives to tell who is meant, from {@code lang/<code>/coreference.yaml}; all words in lower case.
 *
 * @param honorifics forms of address with the gender they tell
 * @param articles words before a name or noun that belong to neither
 * @param conjunctions words that join the last member to a list
 * @param small words that an acronym leaves out
 * @param particles words of a surname that do not make it a full name
 * @param speakers pronouns of the first person
 * @param synonyms nouns that may name the same account or data
 * @param aliases what stands between a description and the name that it is known by, up to the name
 * @param offices nouns of an office that tell one known person where the text gives no other title ("the president")
 * @param equivalents descriptions that name the same office ("foreign minister", "top diplomat")
 * @param bodies nouns that name a different body in each country
 * @param stages adjectives that tell when somebody holds an office and not which ("former", "outgoing")
 * @param former those of them that tell of an office no longer held
 * @param unreal determiners of what is not there, is anybody's or is the speaker's ("no", "any", "our")
 * @param collectives types of single things that a plural pronoun may stand for ("the company … they")
 * @param parts nouns for who has a role in a situation told before ("the victims", "the suspect")
 * @param introductions whose name may come only after an article has told of them ("A hospital … St Mary's said")
 */
public record CoreferenceRules(
    Map<String, Optional<String>> honorifics,
    Set<String> articles,
    Set<String> conjunctions,
    Set<String> small,
    Set<String> particles,
    Map<String, Pronoun> pronouns,
    Set<String> speakers,
    List<Anaphor> anaphors,
    List<Set<String>> synonyms,
    List<Pattern> aliases,
    Set<String> offices,
    List<Set<String>> equivalents,
    Set<String> bodies,
    Set<String> stages,
    Set<String> former,
    Set<String> unreal,
    Set<String> collectives,
    List<Part> parts,
    List<Introduction> introductions) {
  private static final Set<String> KEYS =
      Set.of(
          "honorifics", "articles", "conjunctions", "small", "particles", "pronouns", "speakers", "anaphors",
          "synonyms", "aliases", "offices", "equivalents", "bodies", "stages", "former", "unreal", "collectives",
          "parts", "introductions");
  private static final String NOT_TOLD = "any";

  public CoreferenceRules {
    honorifics = Collections.unmodifiableMap(new LinkedHashMap<>(honorifics));
    articles = Collections.unmodifiableSet(new LinkedHashSet<>(articles));
    conjunctions = Collections.unmodifiableSet(new LinkedHashSet<>(conjunctions));
    small = Collections.unmodifiableSet(new LinkedHashSet<>(small));
    particles = Collections.unmodifiableSet(new LinkedHashSet<>(particles));
    pronouns = Collections.unmodifiableMap(new LinkedHashMap<>(pronouns));
    speakers = Collections.unmodifiableSet(new LinkedHashSet<>(speakers));
    anaphors = List.copyOf(anaphors);
    synonyms = List.copyOf(synonyms);
    aliases = List.copyOf(aliases);
    offices = Collections.unmodifiableSet(new LinkedHashSet<>(offices));
    equivalents = List.copyOf(equivalents);
    bodies = Collections.unmodifiableSet(new LinkedHashSet<>(bodies));
    stages = Collections.unmodifiableSet(new LinkedHashSet<>(stages));
    former = Collections.unmodifiableSet(new LinkedHashSet<>(former));
    unreal = Collections.unmodifiableSet(new LinkedHashSet<>(unreal));
    collectives = Collections.unmodifiableSet(new LinkedHashSet<>(collectives));
    parts = List.copyOf(parts);
    introductions = List.copyOf(introductions);
  }

  /** What a pronoun may stand for: UD Gender and Number where told; no types means any. */
  public record Pronoun(Optional<String> gender, Optional<String> number, List<String> types) {
    public Pronoun {
      Objects.requireNonNull(gender);
      Objects.requireNonNull(number);
      types = List.copyOf(types);
    }
  }

  /**
   * Nouns that point back to names of some types and, where they are alike, to one another; never to one in whose
   * name an unlike word stands, and among those known beforehand only to these kinds ("-": to those of none); some
   * never to what has no name.
   */
  public record Anaphor(
      Set<String> heads, List<String> types, boolean alike, Set<String> unlike, Set<String> kinds, boolean named) {
    public Anaphor {
      heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
      types = List.copyOf(types);
      kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
      unlike = Collections.unmodifiableSet(new LinkedHashSet<>(unlike));
    }
  }

  /** Nouns for who has one of some roles in a situation of some types (none: any); ours: what a speaker calls his. */
  public record Part(Set<String> heads, Set<String> types, Set<String> roles, boolean ours) {
    public Part {
      heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
      types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
      roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    }
  }

  /**
   * Who is told of before the name comes: one of these types that has a role in situations of these types (none means
   * any), or, where the name speaks, is one of those that do.
   */
  public record Introduction(Set<String> of, Set<String> heads, Set<String> types, String role, boolean speaks) {
    public Introduction {
      of = Collections.unmodifiableSet(new LinkedHashSet<>(of));
      heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
      types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
      Objects.requireNonNull(role);
    }
  }

  /** The rules of a language without a file: names alone are told apart. */
  public static CoreferenceRules none() {
    return new CoreferenceRules(
        Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), List.of(), List.of(), List.of(), Set.of(),
        List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of());
  }

  /** The rules of a language; none where it has no file. */
  public static CoreferenceRules of(String language) {
    return LanguageYaml.resource("lang/" + language + "/coreference.yaml")
        .map(CoreferenceRules::read)
        .orElseGet(CoreferenceRules::none);
  }

  /** Reads a file's text; a fault names the file and the line. */
  public static CoreferenceRules parse(String file, String text) {
    return read(LanguageYaml.parse(file, text));
  }

  private static CoreferenceRules read(LanguageYaml yaml) {
    Map<String, Node> top = yaml.top(KEYS);
    return new CoreferenceRules(
        honorifics(yaml, Optional.ofNullable(top.get("honorifics"))),
        words(yaml, Optional.ofNullable(top.get("articles"))),
        words(yaml, Optional.ofNullable(top.get("conjunctions"))),
        words(yaml, Optional.ofNullable(top.get("small"))),
        words(yaml, Optional.ofNullable(top.get("particles"))),
        pronouns(yaml, Optional.ofNullable(top.get("pronouns"))),
        words(yaml, Optional.ofNullable(top.get("speakers"))),
        anaphors(yaml, Optional.ofNullable(top.get("anaphors"))),
        synonyms(yaml, Optional.ofNullable(top.get("synonyms"))),
        aliases(yaml, Optional.ofNullable(top.get("aliases"))),
        words(yaml, Optional.ofNullable(top.get("offices"))),
        synonyms(yaml, Optional.ofNullable(top.get("equivalents"))),
        words(yaml, Optional.ofNullable(top.get("bodies"))),
        words(yaml, Optional.ofNullable(top.get("stages"))),
        words(yaml, Optional.ofNullable(top.get("former"))),
        words(yaml, Optional.ofNullable(top.get("unreal"))),
        types(yaml, Optional.ofNullable(top.get("collectives"))),
        parts(yaml, Optional.ofNullable(top.get("parts"))),
        introductions(yaml, Optional.ofNullable(top.get("introductions"))));
  }

  private static Set<String> types(LanguageYaml yaml, Optional<Node> node) {
    return node.<Set<String>>map(list -> new LinkedHashSet<>(yaml.texts(list))).orElse(Set.of());
  }

  private static Set<String> words(LanguageYaml yaml, Optional<Node> node) {
    Set<String> words = new LinkedHashSet<>();
    node.ifPresent(list -> yaml.texts(list).forEach(word -> words.add(word.toLowerCase(Locale.ROOT))));
    return words;
  }

  private static Map<String, Optional<String>> honorifics(LanguageYaml yaml, Optional<Node> node) {
    Map<String, Optional<String>> found = new LinkedHashMap<>();
    node.ifPresent(all -> yaml.mapping(all).forEach((form, gender) -> found.put(form, told(yaml, gender))));
    return found;
  }

  private static Optional<String> told(LanguageYaml yaml, Node node) {
    String value = yaml.text(node);
    if (!Set.of(NOT_TOLD, "Masc", "Fem", "Sing", "Plur").contains(value)) {
      throw yaml.fault(node, "unknown value '" + value + "'; one of any, Masc, Fem, Sing, Plur");
    }
    return value.equals(NOT_TOLD) ? Optional.empty() : Optional.of(value);
  }

  private static Map<String, Pronoun> pronouns(LanguageYaml yaml, Optional<Node> node) {
    Map<String, Pronoun> found = new LinkedHashMap<>();
    node.ifPresent(all -> yaml.mapping(all).forEach((form, of) -> {
      Map<String, Node> keys = yaml.mapping(of, Set.of("gender", "number", "types"));
      found.put(
          form,
          new Pronoun(
              told(yaml, yaml.required(keys, "gender", of)),
              told(yaml, yaml.required(keys, "number", of)),
              yaml.texts(yaml.required(keys, "types", of))));
    }));
    return found;
  }

  private static List<Anaphor> anaphors(LanguageYaml yaml, Optional<Node> node) {
    List<Anaphor> found = new ArrayList<>();
    for (Node of : node.map(yaml::list).orElse(List.of())) {
      Map<String, Node> keys = yaml.mapping(of, Set.of("heads", "types", "alike", "unlike", "kinds", "named"));
      boolean alike = keys.containsKey("alike") && yaml.text(keys.get("alike")).equals("true");
      boolean named = keys.containsKey("named") && yaml.text(keys.get("named")).equals("true");
      found.add(
          new Anaphor(
              words(yaml, Optional.of(yaml.required(keys, "heads", of))),
              yaml.texts(yaml.required(keys, "types", of)),
              alike,
              words(yaml, Optional.ofNullable(keys.get("unlike"))),
              words(yaml, Optional.ofNullable(keys.get("kinds"))),
              named));
    }
    return found;
  }

  private static List<Part> parts(LanguageYaml yaml, Optional<Node> node) {
    List<Part> found = new ArrayList<>();
    for (Node of : node.map(yaml::list).orElse(List.of())) {
      Map<String, Node> keys = yaml.mapping(of, Set.of("heads", "types", "roles", "ours"));
      boolean ours = keys.containsKey("ours") && yaml.text(keys.get("ours")).equals("true");
      found.add(
          new Part(
              words(yaml, Optional.of(yaml.required(keys, "heads", of))),
              types(yaml, Optional.of(yaml.required(keys, "types", of))),
              types(yaml, Optional.of(yaml.required(keys, "roles", of))),
              ours));
    }
    return found;
  }

  private static List<Introduction> introductions(LanguageYaml yaml, Optional<Node> node) {
    List<Introduction> found = new ArrayList<>();
    for (Node of : node.map(yaml::list).orElse(List.of())) {
      Map<String, Node> keys = yaml.mapping(of, Set.of("of", "heads", "types", "role", "speaks"));
      found.add(
          new Introduction(
              types(yaml, Optional.of(yaml.required(keys, "of", of))),
              words(yaml, Optional.ofNullable(keys.get("heads"))),
              types(yaml, Optional.of(yaml.required(keys, "types", of))),
              yaml.text(yaml.required(keys, "role", of)),
              keys.containsKey("speaks") && yaml.text(keys.get("speaks")).equals("true")));
    }
    return found;
  }

  private static List<Set<String>> synonyms(LanguageYaml yaml, Optional<Node> node) {
    List<Set<String>> found = new ArrayList<>();
    for (Node of : node.map(yaml::list).orElse(List.of())) {
      found.add(Collections.unmodifiableSet(words(yaml, Optional.of(of))));
    }
    return found;
  }

  private static List<Pattern> aliases(LanguageYaml yaml, Optional<Node> node) {
    List<Pattern> found = new ArrayList<>();
    for (Node of : node.map(yaml::list).orElse(List.of())) {
      String regex = yaml.text(of).replace(" ", "[\\s\\u00a0]+").replace("'", "['’]");
      try {
        found.add(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")[\\s\\u00a0]*[«“\"(]?[\\s\\u00a0]*$"));
      } catch (PatternSyntaxException e) {
        throw yaml.fault(of, "not a regular expression: " + e.getDescription());
      }
    }
    return found;
  }
}
