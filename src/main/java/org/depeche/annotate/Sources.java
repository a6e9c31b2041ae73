package org.depeche.annotate;

import java.util.List;

/** Takes out sources that open or end a sentence, whom a report cites, and who speaks behind a whole quotation. */
final class Sources {
  private static final int LONGEST_SOURCE = 15;

  private final Remainder rest;
  private final SyntaxHints hints;
  private final Appositions appositions;

  Sources(Remainder rest, SyntaxHints hints, Appositions appositions) {
    this.rest = rest;
    this.hints = hints;
    this.appositions = appositions;
  }

  /** "Selon le ministère, …": what opens a sentence with its source, up to the comma and a title after a name. */
  void openingSource() {
    int first = rest.first();
    if (first < 0 || !hints.opensSource(rest.tokens().subList(first - 1, rest.size()))) {
      return;
    }
    List<int[]> chunks = rest.chunks();
    for (int c = 0; c < chunks.size() - 1; c++) {
      int[] chunk = chunks.get(c);
      if (chunk[0] == first) {
        boolean named = rest.is(chunk[1], "PROPN") && c + 2 < chunks.size()
            && appositions.isTitleChunk(chunks.get(c + 1));
        int last = named ? chunks.get(c + 1)[1] : chunk[1];
        int relative = last == chunk[1] ? relativeAfter(chunks, c) : 0;
        boolean told = relative > 0 || last + 2 < rest.size() && rest.isComma(last + 1)
            && rest.tellsSomething(new int[] {last + 2, rest.size()});
        if (told && chunk[1] - chunk[0] < LONGEST_SOURCE && !rest.tellsSomething(chunk)) {
          rest.take(first, last + 1, 0, "obl");
          if (relative > 0) {
            rest.take(last + 2, relative + 1, last, "acl:relcl", true);
          }
        }
        return;
      }
    }
  }

  /** "Selon Le Monde, qui cite deux magistrats, …": the last token of a relative clause behind a source; 0: none. */
  private int relativeAfter(List<int[]> chunks, int source) {
    if (source + 2 >= chunks.size()) {
      return 0;
    }
    int[] clause = chunks.get(source + 1);
    boolean relative = clause[0] == chunks.get(source)[1] + 2 && rest.is(clause[0], "PRON")
        && rest.isComma(clause[1] + 1) && rest.hasVerb(clause[0], clause[1])
        && rest.tellsSomething(new int[] {clause[1] + 2, rest.size()});
    return relative && clause[1] - clause[0] < LONGEST_SOURCE ? clause[1] : 0;
  }

  /** "…, according to a statement that the hospitals put out": the source that ends a sentence. */
  void closingSource() {
    List<int[]> chunks = rest.chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int first = chunks.get(c)[0];
      boolean source = rest.isLeft(first) && rest.isComma(first - 1) && rest.at(first).form().equals("according");
      if (!source) {
        continue;
      }
      boolean told = chunks.subList(0, c).stream().anyMatch(rest::tellsSomething);
      boolean goesOn = chunks.subList(c + 1, chunks.size()).stream()
          .anyMatch(chunk -> !rest.isRelative(chunk[0]) && rest.hasVerb(chunk[0], chunk[1]));
      int last = rest.is(rest.size(), "PUNCT") ? rest.size() - 1 : rest.size();
      if (told && !goesOn && rest.isStretch(first, last)) {
        rest.take(first, last, 0, "obl");
        rest.drop(first - 1);
      }
      return;
    }
  }

  /** "the report citing several people familiar with it is false": whom a report cites, before the sentence's verb. */
  void cited() {
    for (int i = 2; i < rest.size(); i++) {
      boolean cites = rest.isNoun(i - 1) && rest.isLeft(i - 1) && rest.isGerund(i)
          && rest.at(i).lemma().matches("cite|quote");
      int last = i;
      while (cites && last + 1 < rest.size() && rest.isLeft(last + 1) && !rest.isBoundary(last + 1)
          && !rest.isRelative(last + 1) && !rest.isFinite(last + 1)) {
        last++;
      }
      if (last > i && rest.isFinite(last + 1)) {
        rest.take(i, last, i - 1, "acl", true);
        i = last;
      }
    }
  }

  /** "“…,” Rep. Jim Jordan (R-Ohio), a panel member, said in an interview.": who says so, behind a whole quotation. */
  void behindQuotation() {
    int close = rest.size() - 1;
    while (close > 0 && !rest.isQuote(close)) {
      close--;
    }
    boolean whole = close > 4 && rest.isQuote(1) && (rest.is(close - 1, "PUNCT") || rest.isComma(close + 1));
    int last = rest.is(rest.size(), "PUNCT") ? rest.size() - 1 : rest.size();
    int verb = 0;
    boolean only = whole && rest.isStretch(close + 1, last) && rest.isNominalStart(close + 1)
        && rest.hasVerb(2, close - 1);
    for (int i = close + 1; only && i <= last; i++) {
      boolean other = rest.isFinite(i) || rest.is(i, "SCONJ") || rest.isRelative(i) || rest.isGerund(i);
      boolean says = verb == 0 && other && hints.speaks(rest.at(i)) && rest.isFinite(i);
      verb = says ? i : verb;
      only = says || !other;
    }
    boolean aside = verb > close + 3 && (rest.isComma(verb - 1) || rest.at(verb - 1).form().equals(")"));
    if (only && aside) {
      rest.take(close + 1, last, 0, "parataxis");
    }
  }
}
