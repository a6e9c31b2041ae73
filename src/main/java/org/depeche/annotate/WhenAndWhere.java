package org.depeche.annotate;

import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Takes out days, dates, datelines and the places of towns, which lead a parser astray between what they part. */
final class WhenAndWhere {
  private static final int LONGEST_SOURCE = 14;
  private static final int LONGEST_AGENCY = 6;

  private final Remainder rest;
  private final SyntaxHints hints;

  WhenAndWhere(Remainder rest, SyntaxHints hints) {
    this.rest = rest;
    this.hints = hints;
  }

  /** "a revendiqué lundi le piratage", "said on Monday hackers had …": a day taken for a part of what follows it. */
  void weekdays() {
    for (int i = 2; i < rest.size(); i++) {
      int verb = i - 1;
      while (verb > 1 && rest.is(verb, "ADV")) {
        verb--;
      }
      int on = verb > 1 && rest.at(verb).form().equals("on") && rest.is(verb, "ADP") ? verb : i;
      verb = on < i ? on - 1 : verb;
      String next = rest.at(i + 1).upos();
      boolean before = rest.is(verb, "VERB") && hints.isWeekday(rest.at(i));
      boolean clause = before && hints.speaks(rest.at(verb)) && !hints.isTime(rest.at(i + 1)) && switch (next) {
        case "NOUN", "ADJ", "PROPN", "DET", "PRON" ->
            !hints.isMonth(rest.at(i + 1)) && rest.hasVerb(i + 2, rest.size());
        default -> false;
      };
      boolean bare = before && on == i && !next.equals("ADJ") && !next.equals("NOUN") && !next.equals("NUM");
      if (bare || clause) {
        rest.take(on, i, verb, "obl");
      }
    }
  }

  /** "The Supreme Court Monday upheld", "Norway last month said": a time right between a subject and its verb. */
  void betweenSubjectAndVerb() {
    for (int i = 2; i + 1 < rest.size(); i++) {
      boolean subject = rest.isLeft(i - 1) && (rest.is(i - 1, "PROPN") || rest.is(i - 1, "NOUN"));
      boolean day = subject && hints.isWeekday(rest.at(i)) && rest.at(i).name().equals("O")
          && (rest.is(i - 1, "NOUN") || !rest.at(i - 1).name().equals("O"));
      boolean span = subject && hints.placesInTime(rest.at(i)) && hints.isTime(rest.at(i + 1));
      int last = span ? i + 1 : i;
      boolean finite = (day || span) && last < rest.size() && rest.isFinite(last + 1) && rest.is(last + 1, "VERB");
      if (finite && (day || hints.speaks(rest.at(last + 1)))) {
        rest.take(i, last, last + 1, "obl");
      }
    }
  }

  /** "a annoncé, le 23 décembre, avoir ouvert une enquête": a date between commas behind a verb of saying. */
  void dates() {
    for (int i = 3; i < rest.size(); i++) {
      boolean opens = rest.isComma(i - 1) && rest.is(i - 2, "VERB") && hints.speaks(rest.at(i - 2));
      int last = i;
      boolean dated = false;
      while (opens && last < rest.size() && isPartOfDate(rest.at(last))) {
        dated |= hints.isWeekday(rest.at(last)) || hints.isMonth(rest.at(last));
        last++;
      }
      if (dated && rest.isComma(last) && last + 1 < rest.size()) {
        rest.take(i, last - 1, i - 2, "obl");
        rest.drop(i - 1);
        rest.drop(last);
        i = last;
      }
    }
  }

  /** « révélait il y a une semaine le média »: how long ago, right behind a verb of saying and before who speaks. */
  void ago() {
    for (int i = 2; i + 3 < rest.size(); i++) {
      boolean opens = rest.is(i - 1, "VERB") && hints.speaks(rest.at(i - 1)) && WordClass.AGO.holds(
          rest.at(i).form() + " " + rest.at(i + 1).form() + " " + rest.at(i + 2).form());
      int last = i + 3;
      while (opens && last < rest.size() && !hints.isTime(rest.at(last))
          && (rest.is(last, "DET") || rest.is(last, "NUM") || rest.is(last, "ADJ") || rest.is(last, "ADV"))) {
        last++;
      }
      if (opens && last < rest.size() && hints.isTime(rest.at(last))) {
        rest.take(i, last, i - 1, "obl");
      }
    }
  }

  /** « n'a pour l'heure pas réagi », « a, jusqu'à présent, refusé »: what parts a helper from its verb. */
  void soFar() {
    for (int i = 2; i < rest.size(); i++) {
      int words = hints.soFar(rest.tokens().subList(i - 1, rest.size()));
      boolean between = words > 0 && i + words < rest.size() && rest.isComma(i - 1) && rest.isComma(i + words);
      int helper = i - (between ? 2 : 1);
      while (helper > 1 && rest.is(helper, "ADV")) {
        helper--;
      }
      int verb = i + words + (between ? 1 : 0);
      while (verb < rest.size() && rest.is(verb, "ADV")) {
        verb++;
      }
      boolean parts = words > 0 && helper > 0 && verb <= rest.size() && hints.isHelper(rest.at(helper))
          && rest.is(verb, "VERB") && rest.at(verb).has("VerbForm", "Part");
      if (parts) {
        rest.take(i, i + words - 1, verb, "obl");
        if (between) {
          rest.drop(i - 1);
          rest.drop(i + words);
        }
      }
    }
  }

  /** "OSLO -", "PARIS (AFP) —", "13 mai 2017. –", "OSLO (Agency - 3 May)", "(Agency) —". */
  void dateline() {
    int shut = Math.max(endOfBrackets(), endOfAgency());
    if (shut > 0) {
      rest.take(1, shut, 0, "parataxis");
      return;
    }
    int limit = Math.min(rest.size() - 1, 9);
    for (int i = 2; i <= limit; i++) {
      if (rest.isDash(i)) {
        boolean shouted = Tokens.isShouted(rest.at(1).form());
        boolean dated = Character.isDigit(rest.at(1).form().codePointAt(0)) || isStamp(i);
        for (int k = 1; k < i; k++) {
          shouted &= !rest.is(k, "VERB");
          dated &= !rest.is(k, "VERB");
        }
        if (shouted || dated || isPlaceOfReport(i)) {
          rest.take(1, i, 0, "parataxis");
        }
        return;
      }
    }
  }

  /** "Oslo, March 3, 2024 –": nothing but names and a month with its day before a dash. */
  private boolean isStamp(int dash) {
    boolean stamp = rest.is(1, "PROPN");
    boolean month = false;
    for (int k = 2; k < dash; k++) {
      month |= hints.isMonth(rest.at(k)) && (rest.is(k - 1, "NUM") || rest.is(k + 1, "NUM"));
      stamp &= rest.is(k, "PROPN") || rest.is(k, "NUM") || rest.isComma(k);
    }
    return stamp && month;
  }

  /** "Lagos — Police have …": a name before a dash, the only one, behind which the sentence begins. */
  private boolean isPlaceOfReport(int dash) {
    boolean named = rest.isPlace(1) || rest.is(1, "PROPN") && !rest.at(dash).form().equals("-");
    boolean report = named && rest.isCapital(dash + 1) && !rest.isPlace(dash + 1)
        && rest.hasVerb(dash + 2, rest.size());
    for (int k = 2; k < dash; k++) {
      report &= rest.is(k, "PROPN") || rest.is(k, "NUM") || rest.isComma(k);
    }
    for (int k = dash + 1; k <= rest.size(); k++) {
      report &= !rest.isDash(k);
    }
    return report && !Tokens.isRelative(rest.at(dash + 1));
  }

  /** The dash behind an agency in brackets that opens the sentence; 0 where there is none. */
  private int endOfAgency() {
    int i = 2;
    while (rest.at(1).form().equals("(") && i < Math.min(rest.size() - 1, LONGEST_AGENCY) && rest.is(i, "PROPN")) {
      i++;
    }
    return i > 2 && rest.at(i).form().equals(")") && rest.isDash(i + 1) ? i + 1 : 0;
  }

  /** The bracket that closes what opens behind a place in capitals and holds a dash; 0 where there is none. */
  private int endOfBrackets() {
    int open = 2;
    while (open < Math.min(rest.size(), 4) && rest.is(open, "PROPN")) {
      open++;
    }
    boolean place = rest.size() > open + 2 && rest.at(open).form().equals("(") && Tokens.isShouted(rest.at(1).form());
    boolean dash = false;
    for (int i = open + 1; place && i < Math.min(rest.size(), open + LONGEST_SOURCE); i++) {
      dash |= rest.isDash(i);
      if (rest.at(i).form().equals(")")) {
        return dash && !rest.isDash(i + 1) ? i : 0;
      }
    }
    return 0;
  }

  /** "In February 2023 three men …": a date that no comma parts from the subject. */
  void openingDate() {
    int first = rest.first();
    if (first < 1 || first + 3 > rest.size() || !rest.is(first, "ADP")) {
      return;
    }
    int last = first;
    boolean month = false;
    while (last + 2 < rest.size() && !month && isPartOfDate(rest.at(last + 1))) {
      last++;
      month = hints.isMonth(rest.at(last)) || hints.isWeekday(rest.at(last)) && !hints.isMonth(rest.at(last + 1));
    }
    if (month && rest.at(last + 1).form().matches("\\d{4}")) {
      last++;
    }
    if (month && (rest.isNominalStart(last + 1) || rest.is(last + 1, "PRON")) && rest.hasVerb(last + 2, rest.size())) {
      rest.take(first, last, 0, "obl");
    }
  }

  private boolean isPartOfDate(Token token) {
    return token.upos().equals("DET") || token.upos().equals("NUM")
        || token.form().matches("\\d+(er|st|nd|rd|th)?|on|of")
        || hints.isWeekday(token) || hints.isMonth(token);
  }

  /** "a bank and Ely, Nev.-based Acme Health": the town goes with its state. */
  void seats() {
    for (int i = 2; i < rest.size(); i++) {
      int town = i - 1;
      boolean seat = rest.isComma(i) && isTown(town) && rest.isCapital(i + 1) && hints.isSeat(rest.at(i + 1));
      while (seat && town > 1 && isTown(town - 1)) {
        town--;
      }
      if (seat && rest.isStretch(town, i)) {
        rest.take(town, i, i + 1, "compound");
      }
    }
  }

  private boolean isTown(int index) {
    return rest.is(index, "PROPN") && rest.isCapital(index);
  }

  /** "In Boston, Massachusetts, the mayor said …": where a town lies, between commas. */
  void places() {
    for (int i = 2; i + 3 < rest.size(); i++) {
      boolean opens = rest.isComma(i) && rest.isPlace(i - 1) && rest.isPlace(i + 1);
      int town = i - 1;
      while (opens && town > 1 && rest.isPlace(town - 1)) {
        town--;
      }
      int close = i + 1;
      while (opens && close < rest.size() && close < i + 4 && rest.isPlace(close)) {
        close++;
      }
      boolean inside = opens && town > 1 && rest.is(town - 1, "ADP") && rest.isComma(close);
      if (inside && !rest.isPlace(close + 1) && !rest.is(close + 1, "CCONJ") && rest.isStretch(town, close)) {
        rest.take(i, rest.isFinite(close + 1) ? close : close - 1, town, "appos", true);
        i = close;
      }
    }
  }
}
