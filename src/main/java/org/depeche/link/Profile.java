package org.depeche.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a situation is compared by. Keys are names that mean the same in every article and language.
 *
 * @param actors keys of those who did it
 * @param affected keys of those whom it concerns: victims, targets, topics and the like, or where it has none, the
 *     place
 * @param described words of affected things that have no key, such as "thousands of documents"
 * @param countries of the actors, by nationality or seat, where they are not known by name
 * @param words of the text around its triggers
 * @param mentions keys of all that the article tells of
 */
record Profile(
    Situation situation,
    Article article,
    SortedSet<String> actors,
    SortedSet<String> affected,
    SortedSet<String> described,
    SortedSet<String> countries,
    SortedSet<String> instruments,
    SortedSet<String> places,
    Set<String> words,
    Set<String> mentions) {

  static final String COUNTRY = "country/";

  static boolean isGeneral(String key) {
    return key.startsWith(COUNTRY);
  }

  static SortedSet<String> special(Set<String> keys) {
    SortedSet<String> found = new TreeSet<>();
    keys.stream().filter(key -> !isGeneral(key)).forEach(found::add);
    return found;
  }

  /** Makes the profiles of an article's situations. */
  static final class Maker {
    private static final String ACTOR = "actor";
    private static final String INSTRUMENT = "instrument";
    private static final String PLACE = "place";
    private static final Set<String> ACTIVE = Set.of(ACTOR, INSTRUMENT, PLACE);
    private static final int NEAR = 160;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_NAME = 3;

    private final Article article;
    private final SortedSet<String> mentions = new TreeSet<>();

    Maker(Article article) {
      this.article = article;
      article.entities().keySet().forEach(entity -> known(entity).ifPresent(mentions::add));
    }

    List<Profile> all() {
      List<Profile> profiles = new ArrayList<>();
      article.situations().forEach(situation -> profiles.add(of(situation)));
      return profiles;
    }

    private Profile of(Situation situation) {
      SortedSet<String> actors = new TreeSet<>();
      SortedSet<String> countries = new TreeSet<>();
      SortedSet<String> affected = new TreeSet<>();
      SortedSet<String> described = new TreeSet<>();
      for (String actor : fillers(situation, ACTOR)) {
        known(actor).ifPresentOrElse(actors::add, () -> countries.addAll(tied(actor)));
      }
      situation.roles().forEach((role, fillers) -> {
        if (!ACTIVE.contains(role)) {
          fillers.forEach(filler -> affect(filler, affected, described, 1));
        }
      });
      SortedSet<String> places = keys(situation, PLACE);
      if (affected.isEmpty()) {
        affected.addAll(places);
      }
      countries.removeIf(key -> !isGeneral(key));
      return new Profile(situation, article, actors, affected, described, countries, keys(situation, INSTRUMENT),
          places,
          near(situation), mentions);
    }

    private static SortedSet<String> fillers(Situation situation, String role) {
      return situation.roles().getOrDefault(role, Collections.emptySortedSet());
    }

    private SortedSet<String> keys(Situation situation, String role) {
      SortedSet<String> keys = new TreeSet<>();
      fillers(situation, role).forEach(filler -> known(filler).ifPresent(keys::add));
      return keys;
    }

    /** A situation concerns what the situations that it is about concern. */
    private void affect(String filler, Set<String> affected, Set<String> described, int depth) {
      if (known(filler).isPresent()) {
        affected.add(known(filler).get());
        return;
      }
      for (Situation inner : article.situations()) {
        if (inner.iri().equals(filler) && depth > 0) {
          inner.roles().forEach((role, fillers) -> {
            if (!ACTIVE.contains(role)) {
              fillers.forEach(it -> affect(it, affected, described, depth - 1));
            }
          });
        }
      }
      Set<String> tied = tied(filler);
      if (tied.isEmpty()) {
        article.entity(filler).ifPresent(entity -> described.addAll(contentWords(entity.name())));
      }
      affected.addAll(tied);
    }

    /** The key of what has one IRI in all articles: the end of its path, since kinds differ from article to article. */
    private Optional<String> known(String iri) {
      if (article.isLocal(iri)) {
        return Optional.empty();
      }
      String slug = ArticleReader.localName(iri);
      boolean country = iri.endsWith("/" + COUNTRY + slug);
      return Optional.of(country ? COUNTRY + slug : slug);
    }

    /** Whose something is that is known only by description: its owner, its seat, a name in its own name. */
    private SortedSet<String> tied(String iri) {
      SortedSet<String> keys = new TreeSet<>();
      article.entity(iri).ifPresent(entity -> {
        entity.ties().forEach(tie -> known(tie).ifPresent(keys::add));
        String name = "-" + Words.key(String.join(" ", entity.labels())) + "-";
        article.entities().values().forEach(other -> {
          if (isNamedIn(other, name)) {
            known(other.iri()).ifPresent(keys::add);
          }
        });
      });
      return keys;
    }

    private boolean isNamedIn(Entity other, String name) {
      return !article.isLocal(other.iri()) && other.labels().stream()
          .map(Words::key)
          .anyMatch(key -> key.length() >= SHORTEST_NAME && name.contains("-" + key + "-"));
    }

    private static Set<String> contentWords(String text) {
      Set<String> words = new TreeSet<>();
      Words.of(text).stream().filter(word -> word.length() >= SHORTEST_WORD).forEach(words::add);
      return words;
    }

    private Set<String> near(Situation situation) {
      Set<String> words = new TreeSet<>();
      String body = article.body();
      int length = body.codePointCount(0, body.length());
      for (Situation.Trigger trigger : situation.triggers()) {
        int from = Math.max(0, Math.min(length, trigger.start() - NEAR));
        int to = Math.max(from, Math.min(length, trigger.start() + trigger.exact().length() + NEAR));
        words.addAll(contentWords(
            body.substring(body.offsetByCodePoints(0, from), body.offsetByCodePoints(0, to))));
      }
      return words;
    }
  }
}
