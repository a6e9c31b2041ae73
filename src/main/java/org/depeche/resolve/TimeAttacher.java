package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Gives situations the time expressions that hang on their triggers in the tree. */
final class TimeAttacher {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "ADJ", "NUM");
  private static final int LONGEST_CLIMB = 3;

  private final Extraction extraction;
  private final Dates dates;
  private final CodePoints text;
  private final TreeSet<Span> cues = new TreeSet<>();
  private final Map<Integer, List<FoundSituation>> bySentence = new TreeMap<>();

  TimeAttacher(Extraction extraction, Dates dates, CodePoints text) {
    this.extraction = extraction;
    this.dates = dates;
    this.text = text;
    extraction.claims().forEach(claim -> cues.addAll(claim.cue()));
    extraction.situations().forEach(
        situation -> bySentence.computeIfAbsent(situation.sentence(), key -> new ArrayList<>()).add(situation));
  }

  /** The time expression of each found situation, by its id: its own, or one that hangs on its trigger. */
  List<Optional<Span>> attach() {
    List<Optional<Span>> times = new ArrayList<>();
    extraction.situations()
        .forEach(situation -> times.add(situation.time().filter(time -> !isOfSaying(situation, time))));
    for (Sentence sentence : extraction.annotated().sentences()) {
      List<FoundSituation> open = bySentence.getOrDefault(sentence.index(), List.of()).stream()
          .filter(situation -> situation.time().isEmpty())
          .toList();
      if (!open.isEmpty() && sentence.parsed()) {
        for (Span time : times(sentence)) {
          beside(sentence, time, holders(sentence, time, open), open).stream()
              .filter(holder -> !isOfSaying(holder, time))
              .forEach(holder -> nearer(times, holder, time));
        }
      }
    }
    return times;
  }

  /** "confirmed the attack on Monday": when somebody speaks of a known act, unless the time is told by "of". */
  private boolean isOfSaying(FoundSituation situation, Span time) {
    Sentence sentence = extraction.annotated().sentences().get(situation.sentence());
    boolean known = situation.definite() && situation.head() > 0 && time.start() >= situation.trigger().end();
    int above = known ? sentence.token(situation.head()).head() : 0;
    return above > 0 && !sentence.token(situation.head()).upos().equals("VERB") && isCue(sentence.token(above).span())
        && sentence.tokens().stream()
            .filter(token -> token.span().start() >= situation.trigger().end() && token.span().end() <= time.start())
            .noneMatch(token -> WordClass.OF.holds(token.lemma()));
  }

  private List<Span> times(Sentence sentence) {
    int start = sentence.span().start();
    return dates.find(text.slice(sentence.span())).stream()
        .map(span -> new Span(span.start() + start, span.end() + start))
        .filter(span -> !isDistance(sentence, span) && !isFirstSince(sentence, span))
        .toList();
  }

  /** "two years after police arrested him": how far from another act, and not when. */
  private static boolean isDistance(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(token -> token.span().end() == time.end() && WordClass.BEFORE_CLAUSE.holds(token.lemma()))
        .anyMatch(token -> token.head() > token.index() && (token.universalRelation().equals("mark")
            || token.universalRelation().equals("case")));
  }

  /** « s'est entretenu avec lui pour la première fois depuis 2022 »: how long it had not been so, and not when. */
  private static boolean isFirstSince(Sentence sentence, Span time) {
    int first = sentence.tokens().stream().filter(token -> token.span().end() > time.start())
        .mapToInt(Token::index).findFirst().orElse(0);
    boolean since = first > 2 && (WordClass.SINCE_WHEN.holds(sentence.token(first).lemma())
        || WordClass.SINCE_WHEN.holds(sentence.token(first - 1).lemma()));
    return since && sentence.tokens().stream().anyMatch(token -> token.index() > 1 && token.index() < first
        && WordClass.OCCURRENCE.holds(token.form())
        && WordClass.WHICH_TIME.holds(sentence.token(token.index() - 1).form()));
  }

  private static void nearer(List<Optional<Span>> times, FoundSituation situation, Span time) {
    Optional<Span> before = times.get(situation.id());
    if (before.isEmpty() || distance(situation.trigger(), time) < distance(situation.trigger(), before.get())) {
      times.set(situation.id(), Optional.of(time));
    }
  }

  private static int distance(Span one, Span other) {
    return one.start() < other.start() ? other.start() - one.end() : one.start() - other.end();
  }

  /** "Victim of an attack on May 3, the firm sued": the act before a time that a comma parts from what it hangs on. */
  private static List<FoundSituation> beside(
      Sentence sentence, Span time, List<FoundSituation> holders, List<FoundSituation> open) {
    if (holders.stream().anyMatch(holder -> !isParted(sentence, holder.trigger(), time))) {
      return holders;
    }
    return holders.isEmpty() ? holders : open.stream()
        .filter(act -> act.trigger().end() <= time.start() && !isParted(sentence, act.trigger(), time))
        .filter(act -> act.head() > 0 && NOMINAL.contains(sentence.token(act.head()).upos()))
        .reduce((first, last) -> last).map(List::of).orElse(holders);
  }

  /** Whether a comma or a verb stands between two spans. */
  private static boolean isParted(Sentence sentence, Span one, Span other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return sentence.tokens().stream()
        .filter(token -> token.span().start() >= from && token.span().end() <= to)
        .anyMatch(token -> token.form().equals(",") || token.upos().equals("VERB"));
  }

  private List<FoundSituation> holders(Sentence sentence, Span time, List<FoundSituation> open) {
    Optional<Token> top = sentence.tokens().stream()
        .filter(token -> time.covers(token.span()))
        .filter(token -> token.head() < 1 || !time.covers(sentence.token(token.head()).span()))
        .filter(token -> !token.universalRelation().equals("case") && !token.universalRelation().equals("punct"))
        .max(Comparator.comparing(token -> sentence.children(token.index()).size()));
    int at = ofNoun(sentence, time).or(() -> top.map(Token::head)).orElse(0);
    for (int i = 0; i < LONGEST_CLIMB && at > 0; i++) {
      List<FoundSituation> found = under(sentence, at, open);
      if (!found.isEmpty()) {
        return found;
      }
      Token token = sentence.token(at);
      at = NOMINAL.contains(token.upos()) ? token.head() : 0;
    }
    return List.of();
  }

  /** "three months before l'élection du 7 mai": the noun right before "of" and the time, whatever the tree says. */
  private static Optional<Integer> ofNoun(Sentence sentence, Span time) {
    int before = (int) sentence.tokens().stream().filter(token -> token.span().start() < time.start()).count();
    before += before < sentence.size() && WordClass.OF.holds(sentence.token(before + 1).lemma()) ? 1 : 0;
    int at = before;
    while (at > 0 && Set.of("ADP", "DET").contains(sentence.token(at).upos())) {
      at--;
    }
    boolean of = at < before && WordClass.OF.holds(sentence.token(at + 1).lemma());
    return of && at > 0 && NOMINAL.contains(sentence.token(at).upos()) ? Optional.of(at) : Optional.empty();
  }

  /** The situations that a word names, or that are subject or complement of a verb which names none. */
  private List<FoundSituation> under(Sentence sentence, int governor, List<FoundSituation> open) {
    List<FoundSituation> own = open.stream().filter(situation -> situation.head() == governor).toList();
    boolean told = bySentence.get(sentence.index()).stream().anyMatch(situation -> situation.head() == governor);
    if (told || isCue(sentence.token(governor).span())) {
      return own;
    }
    return open.stream()
        .filter(situation -> situation.head() > 0 && sentence.token(situation.head()).head() == governor)
        .filter(situation -> Set.of("nsubj", "xcomp").contains(sentence.token(situation.head()).universalRelation()))
        .toList();
  }

  private boolean isCue(Span word) {
    return Optional.ofNullable(cues.floor(word)).filter(word::overlaps).isPresent()
        || Optional.ofNullable(cues.ceiling(word)).filter(word::overlaps).isPresent();
  }
}
