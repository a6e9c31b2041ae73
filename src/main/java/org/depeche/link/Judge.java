package org.depeche.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/**
 * Tells whether two situations are one event.
 *
 * <p>Guard rails first: other victims, other days, other kinds of event are other events. What passes them is scored.
 */
final class Judge {
  /** The least score of a link. */
  static final double LEAST = 0.6;

  private static final double TYPE = 0.10;
  private static final double AFFECTED = 0.38;
  private static final double DATE = 0.27;
  private static final double ACTOR = 0.17;
  private static final double WORDS = 0.08;
  private static final double EXTRA = 0.05;
  private static final double GENERAL_ONLY = 0.4;
  private static final double OTHERWISE_DESCRIBED = 0.6;
  private static final double OTHERWISE_DESCRIBED_UNDATED = 0.3;
  private static final double HALF = 0.5;
  private static final int WEEK = 7;
  private static final int MONTH = 31;
  private static final int YEAR = 366;
  /** Days after an event in which an article may tell of it without a date. */
  private static final int NEWS = 60;
  private static final int NEWS_OF_SAYINGS = 4;

  private final Ontology ontology;

  Judge(Ontology ontology) {
    this.ontology = ontology;
  }

  Verdict compare(Profile one, Profile other) {
    List<String> grounds = new ArrayList<>();
    Optional<Double> type = type(one, other, grounds);
    if (type.isEmpty()) {
      return Verdict.apart("other kinds of event");
    }
    boolean dated = one.situation().period().isPresent() && other.situation().period().isPresent();
    Optional<Double> affected = affected(one, other, dated, grounds);
    if (affected.isEmpty()) {
      return Verdict.apart("others are affected");
    }
    Optional<Double> date = date(one, other, grounds);
    if (date.isEmpty()) {
      return Verdict.apart("dates apart");
    }
    Optional<Double> actor = actor(one, other, date.get(), grounds);
    if (actor.isEmpty()) {
      return Verdict.apart("other actors");
    }
    double score = TYPE * type.get() + AFFECTED * affected.get() + DATE * date.get() + ACTOR * actor.get()
        + WORDS * words(one, other, grounds) + extra(one, other, grounds);
    return new Verdict(false, Math.max(0, Math.min(1, score)), grounds);
  }

  private Optional<Double> type(Profile one, Profile other, List<String> grounds) {
    String first = one.situation().type();
    String second = other.situation().type();
    if (first.equals(second)) {
      grounds.add("type: both " + ArticleReader.localName(first));
      return Optional.of(1.0);
    }
    if (ontology.isAlsoToldAs(first, second) || ontology.isAlsoToldAs(second, first)) {
      grounds.add("type: " + ArticleReader.localName(first) + " and " + ArticleReader.localName(second));
      return Optional.of(HALF);
    }
    return Optional.empty();
  }

  private Optional<Double> affected(Profile one, Profile other, boolean dated, List<String> grounds) {
    SortedSet<String> first = Profile.special(one.affected());
    SortedSet<String> second = Profile.special(other.affected());
    double share = Words.overlap(first, second);
    boolean together = one.situation().roles().containsKey("participant");
    if (share >= (together ? 1 : HALF) && share > 0) {
      grounds.add("affected: " + String.join(", ", common(first, second)));
      boolean otherwise = !one.described().isEmpty() && !other.described().isEmpty()
          && Words.shared(one.described(), other.described()) == 0
          && one.situation().type().equals(other.situation().type())
          && one.article().language().equals(other.article().language());
      if (otherwise) {
        grounds.add("against: what was hit is described in other words");
        return Optional.of(dated ? OTHERWISE_DESCRIBED : OTHERWISE_DESCRIBED_UNDATED);
      }
      return Optional.of(1.0);
    }
    if (!first.isEmpty() && !second.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> countries = common(one.affected(), other.affected());
    if (!countries.isEmpty()) {
      grounds.add("affected: " + String.join(", ", countries));
      return Optional.of(first.isEmpty() && second.isEmpty() ? HALF : GENERAL_ONLY);
    }
    return Optional.of(0.0);
  }

  private Optional<Double> date(Profile one, Profile other, List<String> grounds) {
    Optional<Period> first = one.situation().period();
    Optional<Period> second = other.situation().period();
    if (first.isPresent() && second.isPresent()) {
      return dates(first.get(), second.get(), grounds);
    }
    Optional<Period> seen = first.or(() -> one.article().published());
    Optional<Period> told = second.or(() -> other.article().published());
    if (seen.isEmpty() || told.isEmpty()) {
      return Optional.of(0.0);
    }
    return news(first.isPresent() ? first.get() : seen.get(), second.isPresent() ? second.get() : told.get(),
        first, second, isOneOfMany(one), grounds);
  }

  private static Optional<Double> dates(Period first, Period second, List<String> grounds) {
    long gap = first.gap(second);
    long longest = Math.max(first.days(), second.days());
    if (gap > 1 || gap == 1 && longest > 2) {
      return Optional.empty();
    }
    grounds.add("dates: " + show(first) + " and " + show(second));
    if (gap == 1) {
      return Optional.of(HALF);
    }
    return Optional.of(longest <= 2 ? 1 : longest <= WEEK ? 0.9 : longest <= MONTH ? 0.8 : longest <= YEAR ? 0.4 : 0.1);
  }

  /** Where one of them has no date of its own: what an article tells without a date happened not long before it. */
  private static Optional<Double> news(Period one, Period other, Optional<Period> first, Optional<Period> second,
      boolean oneOfMany, List<String> grounds) {
    boolean neither = first.isEmpty() && second.isEmpty();
    if (first.isPresent() && one.start().isAfter(other.end().plusDays(1))
        || second.isPresent() && other.start().isAfter(one.end().plusDays(1))) {
      return Optional.empty();
    }
    long gap = one.gap(other);
    int most = oneOfMany ? NEWS_OF_SAYINGS : NEWS;
    if (gap > most || Math.max(one.days(), other.days()) > MONTH) {
      return Optional.empty();
    }
    grounds.add("dates: " + (neither ? "told" : "known of one, and told") + " within " + gap + " days");
    return Optional.of((neither ? 0.4 : HALF) * (1 - gap / (1.5 * most)));
  }

  /** What people say and do to each other day after day; attacks are rarer. */
  private boolean isOneOfMany(Profile profile) {
    return !ontology.isA(profile.situation().type(), Vocabulary.CYBER_SITUATION.getURI());
  }

  private Optional<Double> actor(Profile one, Profile other, double date, List<String> grounds) {
    SortedSet<String> common = common(one.actors(), other.actors());
    if (!common.isEmpty()) {
      grounds.add("actor: " + String.join(", ", common));
      return Optional.of(Profile.special(common).isEmpty() ? 0.8 : 1.0);
    }
    SortedSet<String> first = new TreeSet<>(one.actors());
    SortedSet<String> second = new TreeSet<>(other.actors());
    if (!Profile.special(first).isEmpty() && !Profile.special(second).isEmpty() || isOneOfMany(one)
        && !first.isEmpty() && !second.isEmpty()) {
      if (date < 0.9 || isOneOfMany(one)) {
        return Optional.empty();
      }
      grounds.add("against: other actors");
      return Optional.of(-HALF);
    }
    first.addAll(one.countries());
    second.addAll(other.countries());
    SortedSet<String> countries = common(first, second);
    if (!countries.isEmpty()) {
      grounds.add("actor: both of " + String.join(", ", countries));
      return Optional.of(0.7);
    }
    boolean otherCountries = !first.isEmpty() && !second.isEmpty() && areCountries(first) && areCountries(second);
    if (otherCountries) {
      grounds.add("against: actors of other countries");
      return Optional.of(-HALF);
    }
    return Optional.of(0.4);
  }

  private static boolean areCountries(Set<String> keys) {
    return keys.stream().allMatch(Profile::isGeneral);
  }

  private static double words(Profile one, Profile other, List<String> grounds) {
    double share = HALF * Words.overlap(one.words(), other.words())
        + HALF * Words.overlap(one.mentions(), other.mentions());
    if (share > 0) {
      grounds.add(String.format(Locale.ROOT, "words and names around: %.2f shared", share));
    }
    return share;
  }

  private static double extra(Profile one, Profile other, List<String> grounds) {
    double extra = 0;
    SortedSet<String> places = common(one.places(), other.places());
    if (!places.isEmpty()) {
      grounds.add("place: " + String.join(", ", places));
      extra += EXTRA;
    } else if (!one.places().isEmpty() && !other.places().isEmpty()) {
      grounds.add("against: other places");
      extra -= 2 * EXTRA;
    }
    SortedSet<String> instruments = common(one.instruments(), other.instruments());
    if (!instruments.isEmpty()) {
      grounds.add("instrument: " + String.join(", ", instruments));
      extra += EXTRA;
    }
    return extra;
  }

  private static SortedSet<String> common(Set<String> one, Set<String> other) {
    SortedSet<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static String show(Period period) {
    return period.days() == 1 ? period.start().toString() : period.start() + "/" + period.end();
  }
}
