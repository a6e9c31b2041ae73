package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** The names that the gazetteer knows, where they stand in a sentence. */
final class KnownNames {
  private static final int LONGEST = 12;
  private static final int COMPLAINT_REACH = 8;
  private static final String UNKNOWN = "X";

  private final Words words;
  private final World world;
  private final NameWords nameWords;

  KnownNames(Words words, NameWords nameWords) {
    this.words = words;
    this.nameWords = nameWords;
    world = words.world();
  }

  /** The known names of a sentence, the longest that begins at each word; they do not overlap. */
  List<Name> find(Sentence sentence) {
    List<Name> found = new ArrayList<>();
    int at = 1;
    while (at <= sentence.size()) {
      Optional<Name> match = isBreakable(sentence, at) ? longest(sentence, at) : Optional.empty();
      match = match.filter(name -> !nameWords.isHoliday(sentence, name.range().first(), name.range().last())
          && !isNameless(sentence, name) && !isDescription(sentence, name));
      match.ifPresent(found::add);
      at = match.map(name -> name.range().last()).orElse(at) + 1;
    }
    return found;
  }

  /** "Google Inc.", "Alibaba Group": what is known of a name holds for it with the form of its company too. */
  Optional<GazetteerEntry> company(Sentence sentence, Range run, List<Name> known) {
    Optional<Name> name = known.stream()
        .filter(one -> one.range().first() == run.first() && one.range().last() < run.last())
        .findFirst();
    for (int i = name.map(one -> one.range().last() + 1).orElse(run.first()); i <= run.last(); i++) {
      if (name.isEmpty() || !world.relations().has("company", Words.lower(sentence.token(i)))) {
        return Optional.empty();
      }
    }
    return name.flatMap(Name::entry);
  }

  /** « une plainte contre X »: against whoever did it. */
  static boolean isUnknownAccused(Sentence sentence, Name name) {
    int first = name.range().first();
    return first > 2 && sentence.token(first).form().equals(UNKNOWN) && name.range().last() == first
        && WordClass.AGAINST_WHOM.holds(Words.lower(sentence.token(first - 1)))
        && sentence.tokens().subList(Math.max(0, first - COMPLAINT_REACH), first - 1).stream()
            .anyMatch(word -> WordClass.COMPLAINT.holds(Words.lemma(word)));
  }

  /** "Anonymous sources": an adjective that is a group's name too, before those who tell something. */
  private boolean isNameless(Sentence sentence, Name name) {
    int next = name.range().last() + 1;
    return name.words().size() == 1 && next <= sentence.size() && Words.isPlural(sentence.token(next))
        && name.entry().filter(entry -> entry.type().equals("ThreatActor")).isPresent()
        && !words.headsFirst() && world.relations().has("source", Words.lemma(sentence.token(next)));
  }

  /** "L'Équipe intégrée de sécurité": an article and a common noun with an adjective, and no paper. */
  private boolean isDescription(Sentence sentence, Name name) {
    int next = name.range().last() + 1;
    return words.headsFirst() && next <= sentence.size()
        && name.entry().filter(entry -> entry.type().equals("MediaOutlet")).isPresent()
        && name.range().last() == name.range().first() + 1
        && WordClass.ARTICLE.holds(Words.lower(sentence.token(name.range().first())))
        && world.lexicon().noun(Words.lower(sentence.token(name.range().last())))
            .filter(noun -> noun.type().equals("Group") || noun.type().equals("Organization")).isPresent()
        && !Words.isCapital(sentence.token(next))
        && (Words.is(sentence.token(next), "ADJ") || sentence.token(next).has("VerbForm", "Part"));
  }

  /** Not the second half of a contraction such as {@code des} = {@code de les}. */
  private static boolean isBreakable(Sentence sentence, int index) {
    return index == 1 || sentence.token(index).span().start() >= sentence.token(index - 1).span().end();
  }

  private Optional<Name> longest(Sentence sentence, int first) {
    if (!world.gazetteer().mayBegin(words.text(sentence, first, first))) {
      return Optional.empty();
    }
    int most = Math.min(sentence.size(), first + LONGEST - 1);
    int limit = Math.min(most, first + 1);
    while (limit < most
        && world.gazetteer().mayBegin(words.text(sentence, first, limit))) {
      limit++;
    }
    for (int last = limit; last >= first; last--) {
      if (last < sentence.size() && !isBreakable(sentence, last + 1)) {
        continue;
      }
      String form = words.text(sentence, first, last);
      for (Gazetteer.Sense sense : world.gazetteer().senses(form)) {
        if (holds(sentence, first, last, sense)) {
          Range range = new Range(first, last);
          boolean capital = sense.kind() == Gazetteer.Kind.CAPITAL;
          return Optional.of(
              new Name(
                  sentence.index(), range, form, Words.label(sentence, range), Optional.of(sense.entry()), capital,
                  Optional.empty(), Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Sentence sentence, int first, int last, Gazetteer.Sense sense) {
    boolean seen = !Words.label(sentence, new Range(first, last)).equals("O");
    return switch (sense.kind()) {
      case ADJECTIVE -> false;
      case CONTEXTUAL -> seen || first == last && first == 1 && nameWords.isOpeningSubject(sentence, first)
          || first > 1 && isProper(sentence, first, last) && !afterQuote(sentence, first);
      case NAME, CAPITAL ->
          first != last || Words.isCapital(sentence.token(first)) || !isWord(sentence.token(first)) || seen;
    };
  }

  private static boolean isWord(Token token) {
    return token.upos().equals("VERB") && !token.features().isEmpty()
        || token.upos().equals("ADJ") || token.upos().equals("ADP");
  }

  private static boolean afterQuote(Sentence sentence, int first) {
    return first > 1 && "«\"“".contains(sentence.token(first - 1).form());
  }

  private static boolean isProper(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).upos().equals("PROPN")) {
        return true;
      }
    }
    return false;
  }
}
