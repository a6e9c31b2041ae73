package org.depeche.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which voices on one event are independent.
 *
 * <p>Not independent are: the same voice in two articles; a copy and its original; an outlet that others cite, and the
 * source that it heard it from; an unnamed source of an outlet, as two articles tell of it; who is quoted with the same
 * words.
 */
final class Origins {
  private static final int QUOTED_WORDS = 5;
  private static final String OUTLET = "MediaOutlet";

  private final Map<String, Article> articles;
  private final Copies copies;
  private final SortedMap<String, String> origins = new TreeMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();

  /** How many independent voices affirm (assert or allege), assert, and deny an event. */
  record Count(int affirming, int asserting, int denying) {}

  Origins(Map<String, Article> articles, Copies copies) {
    this.articles = articles;
    this.copies = copies;
  }

  /** Claim → its origin, where that is not the claimant itself. */
  SortedMap<String, String> origins() {
    return origins;
  }

  /** The names of the origins. */
  SortedMap<String, String> names() {
    return names;
  }

  /** A claimant in an article. */
  private record Voice(Article article, String claimant) {
    String key() {
      return article.iri() + " " + claimant;
    }

    boolean isLocal() {
      return article.isLocal(claimant);
    }

    boolean isOwn() {
      return article.publisher().orElse(article.iri()).equals(claimant);
    }

    String label() {
      return Words.key(article.entity(claimant).map(Entity::name).orElse(claimant));
    }

    boolean isOutlet() {
      return article.entity(claimant).filter(entity -> entity.type().equals(OUTLET)).isPresent();
    }
  }

  private record Told(Claim claim, Voice voice) {}

  /** Finds the origins of all claims about one event. */
  Count of(SortedSet<String> story) {
    List<Told> told = told(story);
    Groups groups = new Groups();
    joinSameNames(told, groups);
    joinCopies(told, groups);
    joinRelays(told, groups);
    joinQuotations(told, groups);
    Map<String, Voice> first = new LinkedHashMap<>();
    told.forEach(it -> groups.group(it.voice().key()).forEach(key -> first.putIfAbsent(key, it.voice())));
    Set<String> affirming = new LinkedHashSet<>();
    Set<String> asserting = new LinkedHashSet<>();
    Set<String> denying = new LinkedHashSet<>();
    for (Told it : told) {
      Voice origin = first.get(it.voice().key());
      if (!origin.claimant().equals(it.voice().claimant())) {
        origins.put(it.claim().iri(), origin.claimant());
        names.put(origin.claimant(),
            origin.article().entity(origin.claimant()).map(Entity::name).orElse(origin.claimant()));
      }
      (it.claim().denies() ? denying : affirming).add(origin.claimant());
      if (it.claim().status().equals("Asserted")) {
        asserting.add(origin.claimant());
      }
    }
    return new Count(affirming.size(), asserting.size(), denying.size());
  }

  /** The innermost claims, and the denials at any depth; those of originals and of early articles first. */
  private List<Told> told(SortedSet<String> story) {
    SortedSet<String> tellers = new TreeSet<>();
    story.forEach(situation -> tellers.add(situation.substring(0, situation.lastIndexOf('#'))));
    List<Article> ordered = new ArrayList<>();
    tellers.stream().filter(articles::containsKey).map(articles::get).forEach(ordered::add);
    ordered.sort(Comparator.comparing((Article article) -> copies.isCopy(article.iri()))
        .thenComparing(article -> article.published().map(it -> it.start().toString()).orElse("9"))
        .thenComparing(Article::iri));
    List<Told> told = new ArrayList<>();
    for (Article article : ordered) {
      Map<String, Claim> claims = new TreeMap<>();
      article.claims().forEach(claim -> claims.put(claim.iri(), claim));
      for (Claim claim : article.claims()) {
        boolean direct = claim.contents().stream().anyMatch(story::contains);
        boolean counts = !claim.status().equals("Future")
            && (direct || claim.denies() && reaches(claim, story, claims, new TreeSet<>()));
        if (counts) {
          told.add(new Told(claim, new Voice(article, claim.claimant())));
        }
      }
    }
    return told;
  }

  private static boolean reaches(Claim claim, Set<String> story, Map<String, Claim> claims, Set<String> seen) {
    return seen.add(claim.iri()) && claim.contents().stream().anyMatch(content -> story.contains(content)
        || claims.containsKey(content) && reaches(claims.get(content), story, claims, seen));
  }

  /** One IRI is one voice, and so is one name whatever kind an article takes it for; a copy does not speak itself. */
  private void joinSameNames(List<Told> told, Groups groups) {
    Map<String, String> byName = new TreeMap<>();
    for (Told it : told) {
      Voice voice = it.voice();
      if (!voice.isLocal() && !(voice.isOwn() && copies.isCopy(voice.article().iri()))) {
        join(byName, ArticleReader.localName(voice.claimant()), voice, groups);
      }
    }
  }

  private static void join(Map<String, String> byKey, String key, Voice voice, Groups groups) {
    String before = byKey.putIfAbsent(key, voice.key());
    if (before != null) {
      groups.join(before, voice.key());
    }
  }

  private void joinCopies(List<Told> told, Groups groups) {
    Map<String, String> byWords = new TreeMap<>();
    for (Told it : told) {
      Voice voice = it.voice();
      String text = copies.original(voice.article().iri());
      boolean inCopy = copies.isCopy(voice.article().iri()) || copies.all().stream()
          .anyMatch(copy -> copy.original().equals(text));
      if (inCopy && voice.isOwn()) {
        join(byWords, text, voice, groups);
      } else if (inCopy && voice.isLocal()) {
        join(byWords, text + " " + voice.label(), voice, groups);
      }
    }
  }

  /** "According to CNN" goes back to whom CNN heard it from, where that is known. */
  private void joinRelays(List<Told> told, Groups groups) {
    Map<String, Voice> unnamed = new TreeMap<>();
    Map<String, Voice> any = new TreeMap<>();
    for (Told it : told) {
      for (String outlet : outlets(it)) {
        if (it.voice().isLocal()) {
          Voice earlier = unnamed.putIfAbsent(outlet, it.voice());
          if (earlier != null && !earlier.article().iri().equals(it.voice().article().iri())) {
            groups.join(earlier.key(), it.voice().key());
          }
        }
        boolean first = any.putIfAbsent(outlet, it.voice()) == null;
        if (!first && it.voice().isOwn()) {
          any.put(outlet, it.voice());
        }
      }
    }
    for (Told it : told) {
      String name = ArticleReader.localName(it.voice().claimant());
      Voice source = unnamed.getOrDefault(name, any.get(name));
      boolean cited = it.voice().isOutlet() && !it.voice().isOwn();
      if (cited && source != null && (any.get(name) == null || !any.get(name).isOwn())) {
        groups.join(source.key(), it.voice().key());
      }
    }
  }

  /** Through which outlets a claim came: those who were told, else the article's publisher. */
  private SortedSet<String> outlets(Told told) {
    SortedSet<String> outlets = new TreeSet<>();
    Article article = told.voice().article();
    told.claim().addressees().stream()
        .filter(it -> article.entity(it).filter(entity -> entity.type().equals(OUTLET)).isPresent())
        .forEach(it -> outlets.add(ArticleReader.localName(it)));
    article.claims().stream()
        .filter(outer -> outer.contents().contains(told.claim().iri()))
        .filter(outer -> article.entity(outer.claimant()).filter(it -> it.type().equals(OUTLET)).isPresent())
        .forEach(outer -> outlets.add(ArticleReader.localName(outer.claimant())));
    if (outlets.isEmpty()) {
      article.publisher().ifPresent(publisher -> outlets.add(ArticleReader.localName(publisher)));
    }
    return outlets;
  }

  private void joinQuotations(List<Told> told, Groups groups) {
    Map<String, String> byQuotation = new TreeMap<>();
    for (Told it : told) {
      Optional<List<String>> words = it.claim().quotation().map(Words::of);
      if (words.isPresent() && words.get().size() >= QUOTED_WORDS) {
        join(byQuotation, String.join(" ", words.get()), it.voice(), groups);
      }
    }
  }
}
