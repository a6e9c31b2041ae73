package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Titles that name several fields of an office ("Science, Culture and Sports Minister X", "Minister of State for
 * Housing and Transport X"): no series of names.
 */
final class Portfolios {
  private static final int LONGEST = 16;

  private Portfolios() {}

  /** A sentence in which such a title hangs on the name behind it, which stands in the place of the series. */
  static Sentence repair(Sentence sentence) {
    if (!sentence.parsed()) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token token : sentence.tokens()) {
      find(sentence, token.index()).or(() -> named(sentence, token.index()))
          .ifPresent(title -> joinTo(nameBehind(sentence, title), title, sentence, tokens));
    }
    return Repair.with(sentence, tokens);
  }

  /** Whether a word stands among the fields of such a title. */
  static boolean holds(Sentence sentence, int word) {
    return IntStream.rangeClosed(Math.max(1, word - LONGEST), word)
        .anyMatch(first -> find(sentence, first).or(() -> fields(sentence, first))
            .filter(title -> word < title.last() || word == title.last() && isField(sentence, word)).isPresent());
  }

  /** The title that begins at a token, up to the word for the office; "Energy, " before it is of the same. */
  private static Optional<Range> find(Sentence sentence, int first) {
    int at = first;
    boolean comma = false;
    while (isField(sentence, at)) {
      int end = at;
      while (isField(sentence, end + 1)) {
        end++;
      }
      if (end + 2 > sentence.size()) {
        return Optional.empty();
      }
      Token next = sentence.token(end + 1);
      boolean and = next.upos().equals("CCONJ");
      if (and && comma) {
        return office(sentence, end + 2).map(office -> new Range(first, office));
      }
      if (!next.form().equals(",")) {
        return Optional.empty();
      }
      comma = true;
      at = sentence.token(end + 2).upos().equals("CCONJ") ? end + 3 : end + 2;
      if (at == end + 3) {
        return office(sentence, at).map(office -> new Range(first, office));
      }
    }
    return Optional.empty();
  }

  /** Where the word for the office stands behind the last field, with a name behind it. */
  private static Optional<Integer> office(Sentence sentence, int field) {
    int at = field;
    while (isField(sentence, at)) {
      at++;
    }
    boolean titled = at > field && at < sentence.size() && Words.isCapital(sentence.token(at))
        && WordClass.OFFICE_WORD.holds(Words.lower(sentence.token(at)))
        && Words.isCapital(sentence.token(at + 1)) && sentence.token(at + 1).upos().equals("PROPN");
    return titled ? Optional.of(at) : Optional.empty();
  }

  /** "Minister of State for Housing and Transport", with a name behind it. */
  private static Optional<Range> named(Sentence sentence, int office) {
    return fields(sentence, office).filter(title -> title.last() < sentence.size())
        .filter(title -> sentence.token(title.last() + 1).upos().equals("PROPN")
            && Words.isCapital(sentence.token(title.last() + 1)));
  }

  /** "Minister of State for Housing and Transport": from the office to the last of several fields. */
  private static Optional<Range> fields(Sentence sentence, int office) {
    if (!WordClass.OFFICE_WORD.holds(Words.lower(sentence.token(office)))) {
      return Optional.empty();
    }
    int at = office + 1;
    if (at + 1 < sentence.size() && Words.isOf(sentence.token(at))
        && WordClass.STATE.holds(Words.lower(sentence.token(at + 1)))) {
      at += 2;
    }
    boolean several = false;
    int last = at + 1 < sentence.size() && sentence.token(at).upos().equals("ADP") ? at : sentence.size();
    while (isField(sentence, last + 1)) {
      last++;
      int next = last + 1;
      next += next < sentence.size() && sentence.token(next).form().equals(",") ? 1 : 0;
      next += next < sentence.size() && sentence.token(next).upos().equals("CCONJ") ? 1 : 0;
      boolean joined = next > last + 1 && isField(sentence, next);
      several |= joined;
      last = joined ? next - 1 : last;
    }
    return several ? Optional.of(new Range(office, last)) : Optional.empty();
  }

  private static boolean isField(Sentence sentence, int word) {
    return word <= sentence.size() && Words.isCapital(sentence.token(word))
        && WordClass.FIELD_OF_OFFICE.holds(Words.lower(sentence.token(word)));
  }

  private static int nameBehind(Sentence sentence, Range title) {
    int last = title.last() + 1;
    while (last < sentence.size() && sentence.token(last + 1).upos().equals("PROPN")
        && Words.isCapital(sentence.token(last + 1))) {
      last++;
    }
    return last;
  }

  private static void joinTo(int name, Range title, Sentence sentence, List<Token> tokens) {
    Optional<Token> top = IntStream.rangeClosed(title.first(), name).mapToObj(sentence::token)
        .filter(token -> token.head() < title.first() || token.head() > name)
        .findFirst();
    if (top.isEmpty()) {
      return;
    }
    for (Token token : sentence.tokens()) {
      boolean within = token.index() >= title.first() && token.index() <= name;
      if (token.index() == name) {
        tokens.set(name - 1, token.attached(top.get().head(), top.get().relation()));
      } else if (within) {
        String relation = token.upos().equals("PUNCT") ? "punct" : token.upos().equals("CCONJ") ? "cc" : "compound";
        tokens.set(token.index() - 1, token.attached(name, relation));
      } else if (token.head() >= title.first() && token.head() <= name) {
        tokens.set(token.index() - 1, token.attached(name, token.relation()));
      }
    }
  }
}
