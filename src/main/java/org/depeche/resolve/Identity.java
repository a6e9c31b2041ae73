package org.depeche.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.CoreferenceRules;

/** Stable ids: one across articles for what has a name of its own, a numbered one within the article for the rest. */
final class Identity {
  private static final Map<String, String> PATHS = paths();

  private static final Set<String> NAMED_ALONE =
      Set.of("Organization", "MediaOutlet", "ThreatActor", "Malware", "Vulnerability");

  private final CoreferenceRules rules;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Identity(CoreferenceRules rules) {
    this.rules = rules;
  }

  private static Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("Person", "person");
    paths.put("Organization", "organization");
    paths.put("GovernmentBody", "agency");
    paths.put("MediaOutlet", "outlet");
    paths.put("ThreatActor", "group");
    paths.put("Malware", "malware");
    paths.put("Vulnerability", "vulnerability");
    paths.put("Place", "place");
    return paths;
  }

  /** The next free number of a kind: {@code group-1}. */
  String local(String type) {
    return numbered(type, numbers.merge(type, 1, Integer::sum));
  }

  /**
   * The id of a thing that turns out to be of another type: its name's under that type, where a name alone tells who it
   * is, else the next number that is free.
   *
   * @param ids those that are taken
   */
  static String of(String type, String id, Set<String> ids) {
    String named = PATHS.get(type) + id.substring(Math.max(0, id.indexOf('/')));
    if (id.contains("/") && NAMED_ALONE.contains(type) && !ids.contains(named)) {
      return named;
    }
    int number = 1;
    while (ids.contains(numbered(type, number))) {
      number++;
    }
    return numbered(type, number);
  }

  private static String numbered(String type, int number) {
    return type.toLowerCase(Locale.ROOT) + "-" + number;
  }

  /**
   * The id that a name has in every article; empty where it does not tell enough (a single surname, "le ministère
   * de l'Intérieur").
   *
   * @param located whether the name says of which place or country the body is
   */
  Optional<String> global(String type, String name, boolean located) {
    String path = PATHS.get(type);
    String slug = Words.slug(withoutArticles(name));
    if (path == null || slug.isEmpty() || type.equals("Person") && !isFullName(name)) {
      return Optional.empty();
    }
    if (type.equals("GovernmentBody") && !located && isBodyOfAnyCountry(name)) {
      return Optional.empty();
    }
    return Optional.of(path + "/" + slug);
  }

  /** The id of an outlet that the article names as its publisher. */
  String publisher(String name) {
    return "outlet/" + Words.slug(withoutArticles(name));
  }

  private String withoutArticles(String name) {
    String folded = Words.fold(name);
    for (String article : rules.articles()) {
      String prefix = article.endsWith("'") ? article : article + " ";
      if (folded.startsWith(prefix) && folded.length() > prefix.length()) {
        return folded.substring(prefix.length());
      }
    }
    return folded;
  }

  private boolean isFullName(String name) {
    List<String> words = Words.of(name);
    int own = 0;
    for (String word : words) {
      boolean honorific = rules.honorifics().containsKey(word) || rules.honorifics().containsKey(word + ".");
      own += honorific || rules.particles().contains(word) ? 0 : 1;
    }
    return own > 1;
  }

  private boolean isBodyOfAnyCountry(String name) {
    List<String> words = Words.of(withoutArticles(name));
    return words.isEmpty() || isBody(words.get(0)) || isBody(words.get(words.size() - 1));
  }

  private boolean isBody(String word) {
    return rules.bodies().stream().anyMatch(body -> Words.fold(body).equals(word));
  }
}
