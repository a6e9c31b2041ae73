package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Finds where names stand: what the gazetteer knows, what the recognizer saw, and runs of capitalised words. */
final class NameFinder {
  private static final Pattern CLOCK_TIME = Pattern.compile("\\d{1,2}[hH]\\d{0,2}");
  private static final int DESCRIPTION = 7;

  private final Words words;
  private final NameWords nameWords;
  private final KnownNames knownNames;
  private final BodyNames bodyNames;
  private final CapitalRuns capitalRuns;
  private final NameParts nameParts;

  NameFinder(Words words) {
    this.words = words;
    nameWords = new NameWords(words);
    knownNames = new KnownNames(words, nameWords);
    bodyNames = new BodyNames(words, nameWords, knownNames);
    capitalRuns = new CapitalRuns(words, nameWords);
    nameParts = new NameParts(words, nameWords, knownNames);
  }

  /** The names of a sentence in the order of the text; they do not overlap. */
  List<Name> find(Sentence sentence) {
    List<Name> known = knownNames.find(sentence);
    List<Name> candidates = new ArrayList<>(bodyNames.find(sentence, known));
    candidates.addAll(known);
    candidates.addAll(handles(sentence));
    for (Range run : capitalRuns.find(sentence)) {
      candidates.addAll(nameParts.cut(sentence, run, known));
    }
    List<Name> chosen = new ArrayList<>();
    candidates.sort(
        Comparator.comparingInt((Name name) -> -(name.range().last() - name.range().first()))
            .thenComparing(name -> name.entry().isEmpty())
            .thenComparing(name -> name.entry().filter(entry -> entry.contextual().contains(name.text())).isPresent())
            .thenComparingInt(name -> name.range().first()));
    for (Name candidate : candidates) {
      if (chosen.stream().noneMatch(name -> name.range().overlaps(candidate.range()))) {
        chosen.add(candidate);
      }
    }
    chosen.removeIf(name -> isCapitalNoun(sentence, name) || Portfolios.holds(sentence, name.range().last())
        || CLOCK_TIME.matcher(name.text()).matches() || KnownNames.isUnknownAccused(sentence, name));
    chosen.sort(Comparator.comparingInt(name -> name.range().first()));
    return Acronyms.join(sentence, words.headsFirst() ? chosen : bodyNames.withFields(sentence, chosen));
  }

  /** "Androulakis lodged", "infected with Predator": what is a name elsewhere in the article is one here too. */
  List<Name> repeated(List<Sentence> sentences, List<Name> names) {
    Map<String, Name> known = new LinkedHashMap<>();
    for (Name name : names) {
      List<String> parts = name.words();
      boolean person = name.label().equals("PERSON") && parts.size() > 1 && parts.size() < 4 && name.entry().isEmpty();
      if (person || parts.size() == 1) {
        known.putIfAbsent(parts.get(parts.size() - 1), name);
      }
    }
    List<Name> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Range> here = names.stream().filter(name -> name.sentence() == sentence.index()).map(Name::range).toList();
      for (Token token : sentence.tokens()) {
        Name name = known.get(token.form());
        Range range = new Range(token.index(), token.index());
        if (name != null && isAlone(sentence, token) && isNoTitle(sentence, token.index(), name)
            && here.stream().noneMatch(other -> other.overlaps(range))) {
          found.add(new Name(sentence.index(), range, token.form(), name.label(), name.entry(), name.capital(),
              Optional.empty(), Optional.empty()));
        }
      }
    }
    return found;
  }

  /** "Baker" after "Jane Baker" is no trade, "the minister" no name. */
  private boolean isNoTitle(Sentence sentence, int index, Name name) {
    boolean title = name.words().size() > 1 ? words.isOffice(sentence, index) : nameWords.isTitleWord(sentence, index);
    return name.entry().isPresent() || !title;
  }

  private boolean isAlone(Sentence sentence, Token token) {
    int at = token.index();
    boolean next = at < sentence.size() && Words.isCapital(sentence.token(at + 1));
    boolean before = at > 1 && Words.isCapital(sentence.token(at - 1)) && Words.is(sentence.token(at - 1), "PROPN");
    return Words.isCapital(token) && token.form().length() > 2 && Words.is(token, "PROPN", "NOUN", "ADJ", "X")
        && !next && !before && !NameWords.isPartOfATime(token)
        && !nameWords.isLoneDemonym(sentence, at) && !words.world().titles().notNames().contains(token.form());
  }

  /** "La Ville", "the Agency": a common noun with a definite article, which a capital makes no name. */
  private boolean isCapitalNoun(Sentence sentence, Name name) {
    int at = name.range().first();
    Token token = sentence.token(at);
    boolean alone = at == name.range().last() && name.entry().isEmpty() && at > 1
        && (at == sentence.size() || !Words.isCapital(sentence.token(at + 1)))
        && !token.form().equals(token.form().toUpperCase(Locale.ROOT));
    return alone && WordClass.ARTICLE.holds(Words.lower(sentence.token(at - 1)))
        && WordClass.CAPITAL_NOUN.holds(Words.lower(token));
  }

  /** "the handle “karst”": a name that somebody goes by, in small letters and quotation marks. */
  private List<Name> handles(Sentence sentence) {
    List<Name> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean quoted = token.index() > 1 && words.isQuoted(token)
          && !sentence.token(token.index() - 1).upos().equals("PUNCT");
      if (quoted && (WordClass.BEFORE_HANDLE.holds(Words.lower(sentence.token(token.index() - 1)))
          || WordClass.BEFORE_HANDLE.holds(Words.lemma(sentence.token(token.index() - 1))))) {
        Range range = new Range(token.index(), token.index());
        Token before = sentence.token(token.index() - 1);
        boolean person = Words.is(before, "ADJ") || IntStream.range(
            Math.max(1, token.index() - DESCRIPTION), token.index()).anyMatch(i -> words.isPersonNoun(sentence, i));
        found.add(new Name(sentence.index(), range, token.form(), Words.label(sentence, range), Optional.empty(), false,
            person ? Optional.of("Person") : Optional.empty(), Optional.empty()));
      }
    }
    return found;
  }
}
