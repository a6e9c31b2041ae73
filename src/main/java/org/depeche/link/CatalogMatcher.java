package org.depeche.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.depeche.ontology.Vocabulary;

/**
 * Finds what named entities are in catalogues, by name and alias, and tells entries of one name apart by context.
 *
 * <p>A name that stays ambiguous is listed and not linked.
 */
final class CatalogMatcher {
  static final String EXACT = Vocabulary.SKOS + "exactMatch";
  static final String CLOSE = Vocabulary.SKOS + "closeMatch";
  private static final String RULE = "link.catalog";
  private static final String ACTOR_KIND = Vocabulary.DP + "ThreatActor";
  private static final String MALWARE_KIND = Vocabulary.DP + "Malware";
  private static final Set<String> MAYBE_ACTORS = Set.of("Group", "Organization");
  private static final int SHORTEST = 3;
  private static final int PREFERRED_WEIGHT = 3;
  private static final int MOST = 2;
  private static final int MARGIN = 2;
  private static final double PREFERRED_SCORE = 0.95;
  private static final double ALIAS_SCORE = 0.85;
  private static final double CHOSEN_SCORE = 0.8;
  private static final double CONTRADICTED = 0.35;
  private static final double GROUNDED = 0.02;
  private static final double MOST_SCORE = 0.99;
  private static final double EXACT_FROM = 0.8;

  private final Map<String, Article> articles;
  private final Reviews reviews;
  private final Map<String, List<CatalogEntry>> byName = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Ambiguous> ambiguous = new ArrayList<>();

  /**
   * A name that could be several entries of a catalogue.
   *
   * @param entity whose name it is
   */
  record Ambiguous(String entity, String name, String catalog, List<CatalogEntry> candidates, List<String> grounds) {}

  private CatalogMatcher(Map<String, Article> articles, Reviews reviews) {
    this.articles = articles;
    this.reviews = reviews;
  }

  static CatalogMatcher match(Map<String, Article> articles, Collection<CatalogEntry> entries, Reviews reviews) {
    CatalogMatcher matcher = new CatalogMatcher(articles, reviews);
    entries.forEach(matcher::index);
    if (!matcher.byName.isEmpty()) {
      matcher.named().values().forEach(matcher::match);
    }
    reviews.confirmed(EXACT).forEach(matcher::confirm);
    reviews.confirmed(CLOSE).forEach(matcher::confirm);
    matcher.links.sort(Link.ORDER);
    return matcher;
  }

  List<Link> links() {
    return links;
  }

  List<Ambiguous> ambiguous() {
    return ambiguous;
  }

  /** Ambiguous names with the names of what they could be. */
  SortedMap<String, List<String>> ambiguousNames() {
    SortedMap<String, List<String>> names = new TreeMap<>();
    ambiguous.forEach(it -> it.candidates().forEach(candidate -> names
        .computeIfAbsent(it.name(), key -> new ArrayList<>())
        .add(candidate.preferred() + " (" + ArticleReader.localName(it.catalog()) + ")")));
    return names;
  }

  private void confirm(Link link) {
    links.removeIf(it -> it.id().equals(link.id()));
    links.add(link);
  }

  private void index(CatalogEntry entry) {
    Set<String> keys = new TreeSet<>();
    keys.add(Words.key(entry.preferred()));
    entry.names().forEach(name -> keys.add(Words.key(name)));
    keys.stream().filter(key -> key.length() >= SHORTEST)
        .forEach(key -> byName.computeIfAbsent(key, it -> new ArrayList<>()).add(entry));
  }

  /** A named entity, as all articles tell of it. */
  private static final class Named {
    private final String iri;
    private final SortedSet<String> types = new TreeSet<>();
    private final SortedMap<String, String> names = new TreeMap<>();
    private final SortedSet<String> ties = new TreeSet<>();
    private final List<Article> tellers = new ArrayList<>();

    private Named(String iri) {
      this.iri = iri;
      names.put(Words.key(ArticleReader.localName(iri)), ArticleReader.localName(iri));
    }
  }

  /** The entities that some entry could be. */
  private SortedMap<String, Named> named() {
    SortedMap<String, Named> named = new TreeMap<>();
    for (Article article : articles.values()) {
      article.entities().values().stream().filter(it -> !article.isLocal(it.iri())).forEach(entity -> {
        Named known = named.computeIfAbsent(entity.iri(), Named::new);
        known.types.add(entity.type());
        known.ties.addAll(entity.ties());
        known.tellers.add(article);
        entity.labels().forEach(label -> known.names.put(Words.key(label), label));
      });
    }
    named.values().removeIf(it -> Collections.disjoint(it.names.keySet(), byName.keySet()));
    return named;
  }

  private record Candidate(CatalogEntry entry, boolean preferred, int weight, boolean contradicted,
      List<String> grounds) {}

  private void match(Named named) {
    SortedSet<String> kinds = kinds(named);
    Map<String, List<CatalogEntry>> byCatalog = new TreeMap<>();
    Set<CatalogEntry> seen = new LinkedHashSet<>();
    named.names.keySet().forEach(name -> seen.addAll(byName.getOrDefault(name, List.of())));
    seen.stream()
        .filter(entry -> entry.kinds().isEmpty() || !Collections.disjoint(entry.kinds(), kinds))
        .forEach(entry -> byCatalog.computeIfAbsent(entry.catalog(), it -> new ArrayList<>()).add(entry));
    if (!byCatalog.isEmpty()) {
      Context context = context(named);
      byCatalog.forEach((catalog, entries) -> choose(named, catalog, entries, context));
    }
  }

  private void choose(Named named, String catalog, List<CatalogEntry> entries, Context context) {
    List<Candidate> candidates = new ArrayList<>();
    entries.forEach(entry -> candidates.add(candidate(named, entry, context)));
    candidates.removeIf(it -> reviews.isRejected(new Link(named.iri, EXACT, it.entry().iri(), 0, List.of(), ""))
        || reviews.isRejected(new Link(named.iri, CLOSE, it.entry().iri(), 0, List.of(), "")));
    candidates.sort(Comparator.comparingInt((Candidate it) -> -it.weight()).thenComparing(it -> it.entry().iri()));
    if (candidates.isEmpty()) {
      return;
    }
    Candidate best = candidates.get(0);
    boolean alone = candidates.size() == 1;
    if (!alone && best.weight() - candidates.get(1).weight() < MARGIN) {
      List<String> grounds = new ArrayList<>();
      candidates.forEach(it -> grounds.add(it.entry().preferred() + ": " + String.join("; ", it.grounds())));
      ambiguous.add(new Ambiguous(named.iri, shared(named, candidates), catalog,
          candidates.stream().map(Candidate::entry).toList(), grounds));
      return;
    }
    double score = best.preferred() ? PREFERRED_SCORE : ALIAS_SCORE;
    score = alone ? score : Math.min(score, CHOSEN_SCORE);
    score += GROUNDED * (best.grounds().size() - 1) - (best.contradicted() ? CONTRADICTED : 0);
    score = Math.min(MOST_SCORE, score);
    links.add(new Link(
        named.iri, score >= EXACT_FROM ? EXACT : CLOSE, best.entry().iri(), score, best.grounds(), RULE));
  }

  /** The name by which an entity could be several entries. */
  private String shared(Named named, List<Candidate> candidates) {
    return named.names.entrySet().stream()
        .filter(it -> byName.getOrDefault(it.getKey(), List.of()).contains(candidates.get(1).entry()))
        .map(Map.Entry::getValue).findFirst().orElse(named.iri);
  }

  private static Candidate candidate(Named named, CatalogEntry entry, Context context) {
    List<String> grounds = new ArrayList<>();
    String preferred = Words.key(entry.preferred());
    boolean isPreferred = named.names.containsKey(preferred);
    SortedSet<String> shared = new TreeSet<>();
    entry.names().forEach(name -> shared.add(Words.key(name)));
    shared.retainAll(named.names.keySet());
    SortedSet<String> all = new TreeSet<>(shared);
    if (isPreferred) {
      all.add(preferred);
    }
    grounds.add("name: " + String.join(", ", all.stream().map(named.names::get).toList()));
    int weight = (isPreferred ? PREFERRED_WEIGHT : 0) + Math.min(MOST, shared.size());
    int spoken = 0;
    SortedSet<String> countries = common(entry.countries(), context.countries());
    if (!countries.isEmpty()) {
      grounds.add("country: " + names(countries));
      spoken++;
    }
    SortedSet<String> victims = common(entry.victims(), context.countries());
    if (!victims.isEmpty()) {
      grounds.add("victims: " + names(victims));
      spoken++;
    }
    SortedSet<String> mentioned = context.mentionedIn(entry.text());
    if (!mentioned.isEmpty()) {
      grounds.add("told of with: " + String.join(", ", mentioned));
      spoken++;
    }
    SortedSet<String> seats = new TreeSet<>(named.ties);
    seats.removeIf(tie -> !tie.contains("/" + Profile.COUNTRY));
    boolean contradicted = !seats.isEmpty() && !entry.countries().isEmpty()
        && Collections.disjoint(seats, entry.countries());
    if (contradicted) {
      grounds.add("against: the catalogue has it from " + names(entry.countries()));
    }
    return new Candidate(entry, isPreferred, weight + Math.min(MOST, spoken) - (contradicted ? MOST : 0), contradicted,
        grounds);
  }

  private static SortedSet<String> common(Set<String> one, Set<String> other) {
    SortedSet<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static String names(SortedSet<String> iris) {
    return String.join(", ", iris.stream().map(ArticleReader::localName).toList());
  }

  /** What an entity can be in a catalogue: by its type, and by what it does where its type does not tell. */
  private static SortedSet<String> kinds(Named named) {
    SortedSet<String> kinds = new TreeSet<>();
    named.types.forEach(type -> kinds.add(Vocabulary.DP + type));
    boolean acts = plays(named, "actor");
    boolean serves = plays(named, "instrument");
    if (kinds.contains(ACTOR_KIND) && serves && !acts) {
      kinds.remove(ACTOR_KIND);
      kinds.add(MALWARE_KIND);
    }
    if (acts && named.types.stream().anyMatch(MAYBE_ACTORS::contains)) {
      kinds.add(ACTOR_KIND);
    }
    return kinds;
  }

  private static boolean plays(Named named, String role) {
    return named.tellers.stream().flatMap(it -> it.situations().stream()).anyMatch(
        it -> it.roles().getOrDefault(role, Collections.emptySortedSet()).contains(named.iri));
  }

  /** What the articles tell of beside an entity: countries by IRI, everything else by name. */
  private record Context(SortedSet<String> countries, SortedMap<String, String> names) {
    SortedSet<String> mentionedIn(String text) {
      SortedSet<String> found = new TreeSet<>();
      String folded = "-" + Words.key(text) + "-";
      names.forEach((key, name) -> {
        if (folded.contains("-" + key + "-")) {
          found.add(name);
        }
      });
      return found;
    }
  }

  private static Context context(Named named) {
    SortedSet<String> countries = new TreeSet<>(named.ties);
    SortedMap<String, String> names = new TreeMap<>();
    for (Article article : named.tellers) {
      article.entities().values().stream()
          .filter(it -> !article.isLocal(it.iri()) && !it.iri().equals(named.iri))
          .forEach(it -> {
            if (it.iri().contains("/" + Profile.COUNTRY)) {
              countries.add(it.iri());
            } else {
              it.labels().stream().filter(label -> Words.key(label).length() > SHORTEST)
                  .forEach(label -> names.put(Words.key(label), label));
            }
          });
    }
    return new Context(countries, names);
  }
}
