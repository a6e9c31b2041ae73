package org.depeche.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.depeche.model.Token;

/**
 * A sentence in the pieces that are parsed each by itself.
 *
 * <p>A greedy parser is led astray by what stands aside: datelines, inverted clauses of saying, names and titles
 * between commas or dashes, relative clauses between commas, quotation marks. These are told by their words and
 * punctuation, taken out, and hung on the rest afterwards.
 */
final class ParsePlan {
  /**
   * A piece.
   *
   * @param tokens indexes, from 1, in order
   * @param anchor the token that the piece's root hangs on; 0: the root of the main piece
   * @param relation the relation it hangs by
   * @param whole whether it hangs on the head of the whole phrase that the anchor ends
   */
  record Piece(List<Integer> tokens, int anchor, String relation, boolean whole) {
    Piece(List<Integer> tokens, int anchor, String relation) {
      this(tokens, anchor, relation, false);
    }
  }

  private static final int LONGEST_SOURCE = 15;
  private static final int LONGEST_INSERTION = 25;

  private final List<Token> tokens;
  private final SyntaxHints hints;
  private final boolean phrases;
  private final boolean relatives;
  private final BitSet free = new BitSet();
  private final List<Piece> pieces = new ArrayList<>();

  private ParsePlan(List<Token> tokens, SyntaxHints hints, boolean phrases, boolean relatives) {
    this.tokens = tokens;
    this.hints = hints;
    this.phrases = phrases;
    this.relatives = relatives;
  }

  /**
   * The pieces of a sentence, the main one first; tokens in none of them are punctuation.
   *
   * @param phrases whether the parser finds phrases: it is the better for quotation marks, and needs no help with
   *     relative clauses between commas
   */
  static List<Piece> of(List<Token> tokens, SyntaxHints hints, boolean phrases) {
    return hints.inPieces() ? new ParsePlan(tokens, hints, phrases, !phrases).plan() : whole(tokens);
  }

  /** The pieces for a parser of phrases that lost the sentence's verb in a relative clause between commas. */
  static List<Piece> withoutRelatives(List<Token> tokens, SyntaxHints hints) {
    return new ParsePlan(tokens, hints, true, true).plan();
  }

  private List<Piece> plan() {
    free.set(1, tokens.size() + 1);
    for (Token token : tokens) {
      if (!phrases && isQuote(token)) {
        free.clear(token.index());
      }
    }
    weekdays();
    dates();
    dateline();
    openingDate();
    if (phrases) {
      places();
    }
    openingSource();
    openingGerund();
    betweenDashes();
    contactClauses();
    if (phrases) {
      cited();
      closingSource();
      behindQuotation();
      secondSentence();
    }
    cues();
    insertedCues();
    if (relatives) {
      relativeClauses();
    }
    calledSo();
    appositions();
    reported();
    insertions();
    List<Piece> all = new ArrayList<>();
    all.add(new Piece(free.stream().boxed().toList(), 0, "root"));
    all.addAll(pieces);
    boolean empty = all.get(0).tokens().stream().noneMatch(index -> !at(index).upos().equals("PUNCT"));
    return empty ? whole(tokens) : all;
  }

  private static List<Piece> whole(List<Token> tokens) {
    return List.of(new Piece(tokens.stream().map(Token::index).toList(), 0, "root"));
  }

  private Token at(int index) {
    return tokens.get(index - 1);
  }

  private static boolean isQuote(Token token) {
    return switch (token.form()) {
      case "«", "»", "\"", "“", "”", "„", "``", "''" -> true;
      default -> false;
    };
  }

  private static boolean isDash(Token token) {
    return switch (token.form()) {
      case "-", "–", "—", "--" -> true;
      default -> false;
    };
  }

  private static boolean isBoundary(Token token) {
    return token.form().equals(",") || isQuote(token) || isDash(token) || token.form().equals("(")
        || token.form().equals(")");
  }

  private void take(int first, int last, int anchor, String relation) {
    take(first, last, anchor, relation, false);
  }

  private void take(int first, int last, int anchor, String relation, boolean whole) {
    List<Integer> taken = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (free.get(i)) {
        taken.add(i);
        free.clear(i);
      }
    }
    if (!taken.isEmpty()) {
      pieces.add(new Piece(taken, anchor, relation, whole));
    }
  }

  /** "a revendiqué lundi le piratage", "said on Monday hackers had …": a day taken for a part of what follows it. */
  private void weekdays() {
    for (int i = 2; i < tokens.size(); i++) {
      int verb = i - 1;
      while (verb > 1 && at(verb).upos().equals("ADV")) {
        verb--;
      }
      int on = verb > 1 && at(verb).form().equals("on") && at(verb).upos().equals("ADP") ? verb : i;
      verb = on < i ? on - 1 : verb;
      String next = at(i + 1).upos();
      boolean before = at(verb).upos().equals("VERB") && hints.isWeekday(at(i));
      boolean clause = before && hints.speaks(at(verb)) && !hints.isTime(at(i + 1)) && switch (next) {
        case "NOUN", "ADJ", "PROPN", "DET", "PRON" -> !hints.isMonth(at(i + 1)) && hasVerb(i + 2, tokens.size());
        default -> false;
      };
      boolean bare = before && on == i && !next.equals("ADJ") && !next.equals("NOUN") && !next.equals("NUM");
      if (bare || clause) {
        take(on, i, verb, "obl");
      }
    }
  }

  /** "a annoncé, le 23 décembre, avoir ouvert une enquête": a date between commas behind a verb of saying. */
  private void dates() {
    for (int i = 3; i < tokens.size(); i++) {
      boolean opens = at(i - 1).form().equals(",") && at(i - 2).upos().equals("VERB") && hints.speaks(at(i - 2));
      int last = i;
      boolean dated = false;
      while (opens && last < tokens.size() && isPartOfDate(at(last))) {
        dated |= hints.isWeekday(at(last)) || hints.isMonth(at(last));
        last++;
      }
      if (dated && at(last).form().equals(",") && last + 1 < tokens.size()) {
        take(i, last - 1, i - 2, "obl");
        free.clear(i - 1);
        free.clear(last);
        i = last;
      }
    }
  }

  private boolean isPartOfDate(Token token) {
    return token.upos().equals("DET") || token.upos().equals("NUM")
        || token.form().matches("\\d+(er|st|nd|rd|th)?|on|of")
        || hints.isWeekday(token) || hints.isMonth(token);
  }

  /** "OSLO -", "PARIS (AFP) —", "13 mai 2017. –". */
  private void dateline() {
    int limit = Math.min(tokens.size() - 1, 9);
    for (int i = 2; i <= limit; i++) {
      if (isDash(at(i))) {
        boolean shouted = isShouted(at(1).form());
        boolean dated = Character.isDigit(at(1).form().codePointAt(0));
        for (int k = 1; k < i; k++) {
          shouted &= !at(k).upos().equals("VERB");
          dated &= !at(k).upos().equals("VERB");
        }
        if (shouted || dated) {
          take(1, i, 0, "parataxis");
        }
        return;
      }
    }
  }

  /** "In February 2023 three men …": a date that no comma parts from the subject. */
  private void openingDate() {
    int first = free.nextSetBit(1);
    if (first < 1 || first + 3 > tokens.size() || !at(first).upos().equals("ADP")) {
      return;
    }
    int last = first;
    boolean month = false;
    while (last + 2 < tokens.size() && !month && isPartOfDate(at(last + 1))) {
      last++;
      month = hints.isMonth(at(last)) || hints.isWeekday(at(last)) && !hints.isMonth(at(last + 1));
    }
    if (month && at(last + 1).form().matches("\\d{4}")) {
      last++;
    }
    if (month && (isNominalStart(at(last + 1)) || at(last + 1).upos().equals("PRON")) && hasVerb(last + 2, tokens.size())) {
      take(first, last, 0, "obl");
    }
  }

  private static boolean isShouted(String form) {
    return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) && Character.isLetter(form.codePointAt(0));
  }

  /** "Selon le ministère, …": what opens a sentence with its source, up to the comma and a title after a name. */
  private void openingSource() {
    int first = free.nextSetBit(1);
    if (first < 0 || !hints.opensSource(tokens.subList(first - 1, tokens.size()))) {
      return;
    }
    List<int[]> chunks = chunks();
    for (int c = 0; c < chunks.size() - 1; c++) {
      int[] chunk = chunks.get(c);
      if (chunk[0] == first) {
        boolean named = at(chunk[1]).upos().equals("PROPN") && c + 2 < chunks.size() && isTitleChunk(chunks.get(c + 1));
        int last = named ? chunks.get(c + 1)[1] : chunk[1];
        int relative = last == chunk[1] ? relativeAfter(chunks, c) : 0;
        boolean told = relative > 0 || last + 2 < tokens.size() && at(last + 1).form().equals(",")
            && tellsSomething(new int[] {last + 2, tokens.size()});
        if (told && chunk[1] - chunk[0] < LONGEST_SOURCE && !tellsSomething(chunk)) {
          take(first, last + 1, 0, "obl");
          if (relative > 0) {
            take(last + 2, relative + 1, last, "acl:relcl", true);
          }
        }
        return;
      }
    }
  }

  /** "Posing as reporters, the hackers tricked …": an English gerund that opens the sentence, before the subject. */
  private void openingGerund() {
    int first = free.nextSetBit(1);
    boolean gerund = first > 0 && first + 2 < tokens.size() && isGerund(at(first));
    int comma = gerund ? nextComma(first + 1) : 0;
    if (comma == 0 || hasVerb(first, comma - 1) || !isNominalStart(at(comma + 1))) {
      return;
    }
    int end = nextComma(comma + 1);
    boolean told = tellsSomething(new int[] {comma + 1, end == 0 ? tokens.size() : end - 1});
    boolean aside = end > 0 && isNoun(at(end - 1)) && (isAsideRelative(at(end + 1)) || at(end + 1).upos().equals("DET"))
        && hasVerb(end + 1, tokens.size());
    if (told || aside) {
      take(first, comma, 0, "advcl");
    }
  }

  /** "In Boston, Massachusetts, the mayor said …": where a town lies, between commas. */
  private void places() {
    for (int i = 2; i + 3 < tokens.size(); i++) {
      boolean opens = at(i).form().equals(",") && isPlace(at(i - 1)) && isPlace(at(i + 1));
      int town = i - 1;
      while (opens && town > 1 && isPlace(at(town - 1))) {
        town--;
      }
      int close = i + 1;
      while (opens && close < tokens.size() && close < i + 4 && isPlace(at(close))) {
        close++;
      }
      boolean inside = opens && town > 1 && at(town - 1).upos().equals("ADP") && at(close).form().equals(",");
      if (inside && !isPlace(at(close + 1)) && !at(close + 1).upos().equals("CCONJ") && isStretch(town, close)) {
        take(i, isFinite(at(close + 1)) ? close : close - 1, town, "appos", true);
        i = close;
      }
    }
  }

  private static boolean isPlace(Token token) {
    return token.upos().equals("PROPN") && token.name().equals("LOCATION");
  }

  /** "the report citing several people familiar with it is false": whom a report cites, before the verb of the sentence. */
  private void cited() {
    for (int i = 2; i < tokens.size(); i++) {
      boolean cites = isNoun(at(i - 1)) && free.get(i - 1) && isGerund(at(i)) && at(i).lemma().matches("cite|quote");
      int last = i;
      while (cites && last + 1 < tokens.size() && free.get(last + 1) && !isBoundary(at(last + 1)) && !isRelative(at(last + 1))
          && !isFinite(at(last + 1))) {
        last++;
      }
      if (last > i && isFinite(at(last + 1))) {
        take(i, last, i - 1, "acl", true);
        i = last;
      }
    }
  }

  /** "“…,” Rep. Jim Jordan (R-Ohio), a panel member, said in an interview.": who says so, behind a whole quotation. */
  private void behindQuotation() {
    int close = tokens.size() - 1;
    while (close > 0 && !isQuote(at(close))) {
      close--;
    }
    boolean whole = close > 4 && isQuote(at(1)) && (at(close - 1).upos().equals("PUNCT") || at(close + 1).form().equals(","));
    int last = at(tokens.size()).upos().equals("PUNCT") ? tokens.size() - 1 : tokens.size();
    int verb = 0;
    boolean only = whole && isStretch(close + 1, last) && isNominalStart(at(close + 1)) && hasVerb(2, close - 1);
    for (int i = close + 1; only && i <= last; i++) {
      boolean other = isFinite(at(i)) || at(i).upos().equals("SCONJ") || isRelative(at(i)) || isGerund(at(i));
      boolean says = verb == 0 && other && hints.speaks(at(i)) && isFinite(at(i));
      verb = says ? i : verb;
      only = says || !other;
    }
    boolean aside = verb > close + 3 && (at(verb - 1).form().equals(",") || at(verb - 1).form().equals(")"));
    if (only && aside) {
      take(close + 1, last, 0, "parataxis");
    }
  }

  /** "Fowler said … — and he noted that …": a second sentence behind a dash, with a subject and a verb of its own. */
  private void secondSentence() {
    for (int i = 4; i + 3 < tokens.size(); i++) {
      boolean opens = isDash(at(i)) && at(i + 1).upos().equals("CCONJ") && isStretch(i, tokens.size() - 1)
          && hasVerb(1, i - 1);
      int verb = opens ? i + 2 : 0;
      while (verb > 0 && verb < Math.min(tokens.size(), i + 7) && isPartOfSubject(at(verb))) {
        verb++;
      }
      boolean closed = opens && tokens.subList(i, tokens.size()).stream().anyMatch(ParsePlan::isDash);
      if (opens && !closed && verb > i + 2 && isFinite(at(verb))) {
        take(i, tokens.size() - 1, 0, "conj");
        return;
      }
    }
  }

  private static boolean isPartOfSubject(Token token) {
    return isNominalStart(token) || token.upos().equals("PRON") && !isRelative(token);
  }

  /** "…, according to a statement that the hospitals put out": the source that ends a sentence. */
  private void closingSource() {
    List<int[]> chunks = chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int first = chunks.get(c)[0];
      boolean source = free.get(first) && at(first - 1).form().equals(",") && at(first).form().equals("according");
      if (!source) {
        continue;
      }
      boolean told = chunks.subList(0, c).stream().anyMatch(this::tellsSomething);
      boolean goesOn = chunks.subList(c + 1, chunks.size()).stream()
          .anyMatch(chunk -> !isRelative(at(chunk[0])) && hasVerb(chunk[0], chunk[1]));
      int last = at(tokens.size()).upos().equals("PUNCT") ? tokens.size() - 1 : tokens.size();
      if (told && !goesOn && isStretch(first, last)) {
        take(first, last, 0, "obl");
        free.clear(first - 1);
      }
      return;
    }
  }

  private static boolean isGerund(Token token) {
    return token.upos().equals("VERB") && token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        && token.form().endsWith("ing") && !token.lemma().equals("include") && !token.lemma().equals("accord");
  }

  private int nextComma(int from) {
    for (int i = from; i <= tokens.size() && free.get(i); i++) {
      if (at(i).form().equals(",")) {
        return i;
      }
    }
    return 0;
  }

  /** "Yahoo — a web portal hacked before — said …": what dashes set off behind a noun whose verb goes on. */
  private void betweenDashes() {
    for (int i = 2; i < tokens.size() - 2; i++) {
      if (!isDash(at(i)) || !free.get(i) || !isNoun(at(i - 1)) || !free.get(i - 1)) {
        continue;
      }
      int close = i + 1;
      while (close < tokens.size() && free.get(close) && !isDash(at(close))) {
        close++;
      }
      String relation = isDash(at(close)) && close - i <= LONGEST_INSERTION ? asideRelation(i + 1, close - 1) : "";
      boolean examples = relation.equals("nmod");
      if (!relation.isEmpty() && (examples || goesOn(close + 1))) {
        take(i, close, i - 1, relation, true);
        i = close;
      }
    }
  }

  private String asideRelation(int first, int last) {
    Token opener = at(first);
    boolean participle = opener.upos().equals("VERB") && opener.has("VerbForm", "Part");
    if (opener.form().equals("including")) {
      return hasVerb(first, last) ? "" : "nmod";
    }
    if (isAsideRelative(opener)) {
      return "acl:relcl";
    }
    int end = first;
    while (end <= last && !isRelative(at(end))) {
      end++;
    }
    boolean phrase = !hasVerb(first, end - 1) && last > first;
    return !phrase ? "" : participle ? "acl" : isNominalStart(opener) ? "appos" : "";
  }

  /** "hackers it says are Russian stole …": who says so of a noun right behind it is told in a clause of its own. */
  private void contactClauses() {
    for (int i = 2; i + 3 < tokens.size(); i++) {
      boolean clause = at(i).upos().equals("PRON") && !isRelative(at(i)) && isNoun(at(i - 1)) && isFinite(at(i + 1))
          && at(i + 1).upos().equals("VERB") && (hints.speaks(at(i + 1)) || hints.isHeld(at(i + 1)))
          && isAuxiliary(at(i + 2)) && !at(i + 2).form().equals(at(i + 1).form());
      int last = clause ? endOfContact(i + 3) : 0;
      if (last > 0 && isStretch(i - 1, last)) {
        take(i, last, i - 1, "acl:relcl");
        i = last;
      }
    }
  }

  private int endOfContact(int from) {
    for (int i = from; i <= tokens.size(); i++) {
      boolean gerund = i > from && at(i - 1).upos().equals("ADP") && isGerund(at(i));
      if (i == tokens.size() || isBoundary(at(i)) || isFinite(at(i))) {
        return i - 1;
      }
      if (gerund) {
        return i - 2;
      }
      if (at(i).upos().equals("SCONJ") || at(i).upos().equals("CCONJ") || isRelative(at(i))) {
        return 0;
      }
    }
    return 0;
  }

  /** "Selon Le Monde, qui cite deux magistrats, …": the last token of a relative clause behind a source; 0: none. */
  private int relativeAfter(List<int[]> chunks, int source) {
    if (source + 2 >= chunks.size()) {
      return 0;
    }
    int[] clause = chunks.get(source + 1);
    boolean relative = clause[0] == chunks.get(source)[1] + 2 && at(clause[0]).upos().equals("PRON")
        && at(clause[1] + 1).form().equals(",") && hasVerb(clause[0], clause[1])
        && tellsSomething(new int[] {clause[1] + 2, tokens.size()});
    return relative && clause[1] - clause[0] < LONGEST_SOURCE ? clause[1] : 0;
  }

  /** The stretches between commas, dashes, brackets and quotation marks, as {first, last}. */
  private List<int[]> chunks() {
    List<int[]> chunks = new ArrayList<>();
    int start = 1;
    for (int i = 1; i <= tokens.size() + 1; i++) {
      boolean end = i > tokens.size() || isBoundary(at(i)) || i == tokens.size() && at(i).upos().equals("PUNCT");
      if (end) {
        if (start < i) {
          chunks.add(new int[] {start, i - 1});
        }
        start = i + 1;
      }
    }
    return chunks;
  }

  private void cues() {
    List<int[]> chunks = chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int[] chunk = chunks.get(c);
      boolean last = c == chunks.size() - 1;
      if (free.get(chunk[0]) && isCue(chunk[0], chunk[1], last)) {
        int end = chunk[1];
        if (c + 1 < chunks.size() && isTitleChunk(chunks.get(c + 1)) && at(chunk[1]).upos().equals("PROPN")) {
          end = chunks.get(c + 1)[1];
          c++;
        } else if (c + 1 < chunks.size() && isNameChunk(chunks.get(c + 1)) && lastTitle(chunk) > 0
            && closes(chunks.get(c + 1)) && at(chunk[1] + 1).form().equals(",")) {
          end = chunks.get(c + 1)[1];
          c++;
        }
        if (c + 1 < chunks.size() && chunks.get(c + 1)[0] == end + 2 && isCiting(end + 2)) {
          end = chunks.get(c + 1)[1];
          c++;
        }
        boolean comma = chunk[0] > 1 && at(chunk[0] - 1).form().equals(",");
        take(comma ? chunk[0] - 1 : chunk[0], end, 0, "parataxis");
        aboutTheVoice(end);
      }
    }
  }

  /** ", a dit le ministre, Paul Martin, qui a refusé …": what is told of the voice behind its name. */
  private void aboutTheVoice(int name) {
    int pronoun = name + 2;
    boolean told = pronoun < tokens.size() && at(name).upos().equals("PROPN") && at(name + 1).form().equals(",")
        && isRelative(at(pronoun)) && at(pronoun).upos().equals("PRON") && free.get(pronoun);
    int last = told ? endOfClause(pronoun) : 0;
    if (last > 0) {
      take(name + 1, last, nameStart(name), "acl:relcl");
    }
  }

  private boolean isCue(int first, int last, boolean atEnd) {
    int verb = first;
    while (verb <= last && !at(verb).upos().equals("VERB")) {
      Token token = at(verb);
      boolean opener = verb == first && (token.upos().equals("CCONJ") || token.upos().equals("SCONJ")
          || token.upos().equals("ADP")
          || isRelative(token));
      if (opener || token.upos().equals("SCONJ")) {
        return false;
      }
      verb++;
    }
    verb = behindParticiple(verb, last);
    boolean infinitive = at(first).has("VerbForm", "Inf") || verb <= last && at(verb).has("VerbForm", "Inf");
    boolean speaks = verb <= last && hints.speaks(at(verb)) && !infinitive;
    if (!speaks || isHeldToBe(verb)
        || !hasContent(first) && !isInserted(first, verb, last) && !(phrases && atEnd && endsBare(first, verb, last))) {
      return false;
    }
    for (int i = verb + 1; i <= last; i++) {
      boolean other = at(i).upos().equals("VERB") && !at(i).has("VerbForm", "Part")
          && !(i == verb + 1 && at(i).has("VerbForm", "Inf"));
      if (other || at(i).upos().equals("SCONJ")) {
        return false;
      }
    }
    boolean subjectBefore = hasNominal(first, verb - 1);
    if (subjectBefore) {
      boolean quoted = first > 1 && isQuote(at(first - 1)) || first > 2 && isQuote(at(first - 2));
      boolean finite = at(verb).has("VerbForm", "Fin") || hasAuxiliary(first, verb - 1);
      return finite && (atEnd || quoted ? !followsName(first) : isAside(first, verb, last));
    }
    boolean auxiliary = hasAuxiliary(first, verb - 1);
    boolean bareParticiple = at(verb).has("VerbForm", "Part") && !auxiliary;
    return !bareParticiple && (hasNominal(verb + 1, last));
  }

  /** ", two people briefed on the matter said": the verb of saying behind a participle with its preposition. */
  private int behindParticiple(int participle, int last) {
    boolean reduced = participle + 2 < last && at(participle).has("Tense", "Past")
        && at(participle + 1).upos().equals("ADP");
    for (int i = participle + 2; reduced && i <= last; i++) {
      if (at(i).upos().equals("VERB")) {
        return at(i).has("VerbForm", "Fin") && hints.speaks(at(i)) ? i : participle;
      }
      if (!isNoun(at(i)) && !at(i).upos().equals("DET") && !at(i).upos().equals("ADJ") && !at(i).upos().equals("ADP")) {
        return participle;
      }
    }
    return participle;
  }

  /** "Hackers broke in, the bank said, and stole …": nothing but who says so, to whom and when between two commas. */
  private boolean isAside(int first, int verb, int last) {
    boolean commas = first > 2 && at(first - 1).form().equals(",") && last + 2 < tokens.size()
        && at(last + 1).form().equals(",") && !isQuote(at(last + 2));
    boolean medium = commas && at(last + 2).upos().equals("CCONJ") && isOnlyWhere(verb, last);
    return commas && (medium || isOnlyWhenAndTo(verb, last)) && switch (at(last + 2).upos()) {
      case "CCONJ", "SCONJ", "ADP", "ADV", "AUX" -> true;
      case "VERB" -> isFinite(at(last + 2)) || isCiting(last + 2);
      default -> false;
    };
  }

  /** "The hackers also burrowed into the network, the paper said.": the tagger took the past tense for a participle. */
  private boolean endsBare(int first, int verb, int last) {
    boolean told = false;
    for (int i = 1; i < first - 1; i++) {
      told |= at(i).upos().equals("VERB") && !at(i).has("VerbForm", "Inf");
    }
    return told && first > 4 && at(first - 1).form().equals(",") && at(first).upos().equals("DET")
        && isFinite(at(verb)) && isOnlyWhenAndTo(verb, last);
  }

  /** "said in a report in June": nothing but phrases behind the verb of saying. */
  private boolean isOnlyWhere(int verb, int last) {
    boolean phrase = verb + 1 < last && at(verb + 1).upos().equals("ADP");
    for (int i = verb + 2; phrase && i <= last; i++) {
      phrase = isNominalStart(at(i)) || at(i).upos().equals("ADP") || at(i).upos().equals("PART");
    }
    return phrase && isNoun(at(last));
  }

  private boolean isOnlyWhenAndTo(int verb, int last) {
    boolean only = true;
    for (int i = verb + 1; only && i <= last; i++) {
      boolean time = hints.isWeekday(at(i)) || hints.isTime(at(i)) || at(i).upos().equals("ADV");
      boolean statement = at(last).form().equals("statement");
      boolean on = at(i).upos().equals("ADP") && i < last && (hints.isWeekday(at(i + 1)) || statement);
      boolean told = at(i).upos().equals("PROPN") || statement || at(i).form().equals("reporters");
      only = time || on || told;
    }
    return only;
  }

  /** "the weekly reported, citing a classified report": the source of the source belongs to the cue. */
  private boolean isCiting(int index) {
    return at(index).has("VerbForm", "Part") && at(index).has("Tense", "Pres") && at(index).lemma().matches("cite|citer|quote")
        && at(index - 1).form().equals(",");
  }

  /** "L'ancien gouvernement, a souligné le ministre, n'avait rien laissé": the cue stands between subject and verb. */
  private boolean isInserted(int first, int verb, int last) {
    boolean commas = first > 2 && at(first - 1).form().equals(",") && last + 2 < tokens.size()
        && at(last + 1).form().equals(",");
    boolean inverted = !hasNominal(first, verb - 1) && hasNominal(verb + 1, last)
        && (isFinite(at(verb)) || hasAuxiliary(first, verb - 1));
    boolean plain = verb == last && isFinite(at(verb)) && at(first).upos().equals("DET");
    boolean subjectOnly = chunks().stream().filter(chunk -> chunk[1] < first).count() == 1;
    return commas && (inverted || plain) && subjectOnly && hasNominal(1, first - 1) && opensWithVerb(last + 2);
  }

  private boolean opensWithVerb(int first) {
    for (int i = first; i <= Math.min(tokens.size(), first + 3); i++) {
      Token token = at(i);
      if (token.upos().equals("AUX") || isFinite(token)) {
        return true;
      }
      if (!token.upos().equals("ADV") && !(token.upos().equals("PRON") && isObjectClitic(token))) {
        return false;
      }
    }
    return false;
  }

  /** A chunk right after a bare name may go on with the name as its subject. */
  private boolean followsName(int first) {
    return first > 2 && at(first - 1).form().equals(",") && at(first - 2).upos().equals("PROPN")
        && chunkStart(first - 2) > 1
        && isNameChunk(new int[] {chunkStart(first - 2), first - 2});
  }

  private int chunkStart(int index) {
    int start = index;
    while (start > 1 && !isBoundary(at(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean hasAuxiliary(int first, int last) {
    for (int i = first; i <= last; i++) {
      String lemma = at(i).lemma();
      if (at(i).upos().equals("AUX") || lemma.equals("have") || lemma.equals("be")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNominal(int first, int last) {
    for (int i = first; i <= last; i++) {
      Token token = at(i);
      boolean clitic = token.upos().equals("PRON") && isObjectClitic(token);
      if (!clitic && (token.upos().equals("NOUN") || token.upos().equals("PROPN") || token.upos().equals("PRON"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isObjectClitic(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT).replace('’', '\'')) {
      case "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", "nous" -> true;
      default -> false;
    };
  }

  private static boolean isRelative(Token token) {
    return switch (token.lemma().toLowerCase(Locale.ROOT)) {
      case "qui", "que", "dont", "où", "lequel", "who", "which", "that", "whose", "whom" -> true;
      default -> false;
    };
  }

  private boolean hasContent(int before) {
    boolean quoted = before > 1 && isQuote(at(before - 1)) || before > 2 && isQuote(at(before - 2));
    if (quoted) {
      return before > 3;
    }
    return chunks().stream().anyMatch(chunk -> chunk[1] < before && tellsSomething(chunk));
  }

  /** Whether a stretch has a finite verb of its own: a relative clause has none for the sentence. */
  private boolean tellsSomething(int[] chunk) {
    for (int i = chunk[0]; i <= Math.min(chunk[1], chunk[0] + 1); i++) {
      boolean behindNoun = i == chunk[0] && i > 2 && at(i - 1).form().equals(",") && isNoun(at(i - 2));
      if (isRelative(at(i)) && (behindNoun || !at(i).upos().equals("SCONJ"))) {
        return false;
      }
    }
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      boolean verb = at(i).upos().equals("VERB") || at(i).upos().equals("AUX");
      boolean finite = at(i).has("VerbForm", "Fin") || at(i).upos().equals("AUX") && !at(i).has("VerbForm", "Inf");
      if (verb && finite) {
        return true;
      }
    }
    return false;
  }

  /** "which Microsoft says was stolen", "what it says was a hack": who says so, between a relative pronoun and its verb. */
  private void insertedCues() {
    for (int i = 2; i < tokens.size() - 2; i++) {
      boolean relative = isAsideRelative(at(i)) || at(i).form().equals("what") || at(i).form().equals("that") && isNoun(at(i - 1));
      int verb = relative ? nextVerb(i + 1) : 0;
      boolean says = verb > i + 1 && hints.speaks(at(verb)) && isFinite(at(verb)) && hasNominal(i + 1, verb - 1);
      if (says && verb < tokens.size() && isAuxiliary(at(verb + 1)) && isStretch(i, verb)) {
        take(i + 1, verb, 0, "parataxis");
      }
    }
  }

  private int nextVerb(int from) {
    for (int i = from; i <= tokens.size() && !isBoundary(at(i)); i++) {
      if (at(i).upos().equals("VERB") || at(i).upos().equals("AUX")) {
        return i;
      }
    }
    return 0;
  }

  private boolean isStretch(int first, int last) {
    return free.nextClearBit(first) > last;
  }

  private static boolean isAuxiliary(Token token) {
    return token.upos().equals("AUX") || isFinite(token) && switch (token.lemma()) {
      case "be", "have" -> true;
      default -> false;
    };
  }

  /** "Un pirate se faisant appeler Zerox affirme …": a name beside its noun, whatever verb of naming is between. */
  private void calledSo() {
    for (int i = 2; i + 2 < tokens.size(); i++) {
      boolean gerund = at(i).upos().equals("PRON") && at(i + 1).has("VerbForm", "Part")
          && at(i + 1).has("Tense", "Pres") && at(i + 2).has("VerbForm", "Inf");
      if (gerund && isNoun(at(i - 1)) && at(i + 3).upos().equals("PROPN")) {
        take(i, i + 2, i - 1, "acl");
      }
    }
  }

  /** ", who …," before the verb of the sentence, or at its end: said aside, so that the rest stands without it. */
  private void relativeClauses() {
    for (int i = 3; i < tokens.size(); i++) {
      boolean opens = isAsideRelative(at(i)) && at(i - 1).form().equals(",") && free.get(i) && free.get(i - 1)
          && isNoun(at(i - 2)) && !at(i + 1).form().equals(",");
      int last = opens ? endOfClause(i) : 0;
      if (last > 0) {
        take(i - 1, last, i - 2, "acl:relcl");
        i = last;
      }
    }
  }

  private static boolean isAsideRelative(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT)) {
      case "who", "which", "whose" -> true;
      default -> false;
    };
  }

  private static boolean isNoun(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  /** The last token of a relative clause, its closing comma included; 0 where it cannot be told. */
  private int endOfClause(int pronoun) {
    boolean inside = false;
    boolean commas = false;
    for (int i = pronoun + 1; i <= tokens.size(); i++) {
      boolean end = i == tokens.size() && at(i).upos().equals("PUNCT");
      if (end || !free.get(i) && !isQuote(at(i)) || isDash(at(i)) || at(i).form().equals(";")) {
        return inside && !commas && hasVerb(1, pronoun - 2) ? i - 1 : 0;
      }
      if (at(i).form().equals(",")) {
        if (inside && (goesOn(i + 1) || !hasVerb(1, pronoun - 2) && goesOnInThePast(i + 1))) {
          return i;
        }
        commas = true;
      }
      inside |= at(i).upos().equals("VERB") || at(i).upos().equals("AUX");
    }
    return 0;
  }

  /** Whether the predicate of the clause before goes on here: a finite verb, maybe after an adverb or "and". */
  private boolean goesOn(int from) {
    int i = from;
    while (i <= tokens.size() && (at(i).upos().equals("ADV") || i == from && at(i).upos().equals("CCONJ"))) {
      i++;
    }
    return i <= tokens.size() && isFinite(at(i));
  }

  /**
   * ", successfully pilfered …": a past tense that the tagger takes for a participle, where no finite verb follows but in
   * a clause with a conjunction.
   */
  private boolean goesOnInThePast(int from) {
    int i = from;
    while (i < tokens.size() && at(i).upos().equals("ADV")) {
      i++;
    }
    int clause = i + 1;
    while (clause <= tokens.size() && !at(clause).upos().equals("SCONJ")) {
      clause++;
    }
    return at(i).upos().equals("VERB") && at(i).has("Tense", "Past") && !hasVerb(i + 1, clause - 1);
  }

  private boolean isPastAndActive(int verb) {
    return verb < tokens.size() && at(verb).upos().equals("VERB") && at(verb).has("Tense", "Past")
        && !at(verb + 1).upos().equals("ADP");
  }

  private static boolean isFinite(Token token) {
    return token.upos().equals("AUX") || token.upos().equals("VERB") && token.has("VerbForm", "Fin");
  }

  private boolean hasVerb(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isFinite(at(i))) {
        return true;
      }
    }
    return false;
  }

  private void appositions() {
    List<int[]> chunks = chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int[] chunk = chunks.get(c);
      int before = chunk[0] - 1;
      boolean afterComma = before >= 1 && at(before).form().equals(",") && free.get(chunk[0]);
      if (!afterComma || !closes(chunk)) {
        continue;
      }
      boolean list = c + 1 < chunks.size()
          && (isNameChunk(chunks.get(c + 1)) || at(chunks.get(c + 1)[0]).upos().equals("CCONJ"));
      if (isNameChunk(chunk) && !list) {
        int title = lastTitle(chunks.get(c - 1));
        if (title > 0 && free.get(title)) {
          takeAside(chunk, title);
        }
      } else if (isTitleChunk(chunk) && at(before - 1).upos().equals("PROPN") && free.get(before - 1) && !list) {
        takeAside(chunk, nameStart(before - 1));
      }
    }
  }

  /** Whether a comma or the sentence's end follows. */
  private boolean closes(int[] chunk) {
    int next = chunk[1] + 1;
    return next > tokens.size() || at(next).form().equals(",") || next == tokens.size();
  }

  /** Takes a chunk with the commas around it; the second stays where nothing else would part the clauses. */
  private void takeAside(int[] chunk, int anchor) {
    int last = chunk[1] + 1 <= tokens.size() && at(chunk[1] + 1).form().equals(",") ? chunk[1] + 1 : chunk[1];
    take(chunk[0] - 1, last, anchor, "appos");
  }

  private int nameStart(int last) {
    int start = last;
    while (start > 1 && at(start - 1).upos().equals("PROPN") && free.get(start - 1) == free.get(last)) {
      start--;
    }
    return start;
  }

  /** "les informations du journal selon lesquelles …": what a report says, to the end of its clause. */
  private void reported() {
    for (int i = 2; i < tokens.size() - 1; i++) {
      boolean opens = at(i).form().equals("selon") && at(i + 1).lemma().equals("lequel") && isNoun(at(i - 1));
      if (!opens || !free.get(i) || !free.get(i - 1)) {
        continue;
      }
      int last = i + 1;
      int verb = 0;
      while (last + 1 < tokens.size() && free.get(last + 1) && !at(last + 1).form().equals(";") && !isDash(at(last + 1))
          && !(verb > 0 && at(last + 1).form().equals(",") && predicateGoesOn(last + 2))) {
        last++;
        boolean first = verb == 0 || at(verb).upos().equals("AUX");
        boolean more = isFinite(at(last)) || verb > 0 && at(last).upos().equals("VERB");
        verb = first && more ? last : verb;
      }
      if (verb > 0) {
        take(i + 2, last, i - 1, "acl:relcl", true);
        take(i, i + 1, verb, "obl");
        return;
      }
    }
  }

  /** "The gang, thought to be Russian, claimed …", "the gang, a group run from abroad, claimed …". */
  private void insertions() {
    for (int i = 3; i < tokens.size(); i++) {
      boolean opens = at(i - 1).form().equals(",") && free.get(i) && free.get(i - 1) && free.get(i - 2)
          && isNoun(at(i - 2)) && !hasVerb(clauseStart(i - 2), i - 2);
      String relation = !opens ? "" : isHeldToBe(i) ? "acl" : relationOf(at(i), isNominalStart(at(clauseStart(i - 2))));
      int last = relation.isEmpty() ? 0 : endOfInsertion(i, relation);
      if (last > 0) {
        take(i - 1, last, i - 2, relation, true);
        i = last;
      }
    }
  }

  /** "believed to be", "said to work for": the tagger may take the participle for a past tense. */
  private boolean isHeldToBe(int index) {
    return index < tokens.size() && at(index).upos().equals("VERB") && at(index).has("Tense", "Past")
        && hints.isHeld(at(index)) && at(index + 1).lemma().equals("to");
  }

  private static String relationOf(Token opener, boolean behindSubject) {
    if (opener.upos().equals("VERB") && opener.has("VerbForm", "Part") && opener.has("Tense", "Past")) {
      return "acl";
    }
    if (opener.upos().equals("CCONJ") && opener.lemma().matches("or|ou")) {
      return "appos";
    }
    boolean relative = isRelative(opener) && !isAsideRelative(opener)
        && (opener.upos().equals("PRON") || opener.upos().equals("SCONJ"));
    boolean apposition = behindSubject && opener.upos().equals("DET");
    return relative ? "acl:relcl" : apposition ? "appos" : "";
  }

  private static boolean isNominalStart(Token token) {
    return switch (token.upos()) {
      case "DET", "NOUN", "PROPN", "ADJ", "NUM" -> true;
      default -> false;
    };
  }

  private int clauseStart(int index) {
    int start = index;
    while (start > 1 && !at(start - 1).upos().equals("SCONJ") && !at(start - 1).upos().equals("CCONJ")
        && !at(start - 1).form().equals(";") && !at(start - 1).form().equals(":")) {
      start--;
    }
    return start;
  }

  /** The comma before the verb that goes on, where nothing in between is a clause of its own; 0 where there is none. */
  private int endOfInsertion(int first, String relation) {
    boolean clause = relation.equals("acl:relcl");
    boolean held = isHeldToBe(first);
    boolean told = !clause;
    for (int i = first + 1; i <= Math.min(tokens.size() - 2, first + LONGEST_INSERTION); i++) {
      boolean stops = !free.get(i) || isDash(at(i)) || at(i).form().equals(";") || at(i).form().equals(":");
      boolean second = phrases && relation.equals("acl") && at(i - 1).upos().equals("CCONJ") && at(i).has("Tense", "Past");
      if (stops || !clause && !held && !second && isFinite(at(i))) {
        return 0;
      }
      told |= isFinite(at(i));
      if (told && at(i).form().equals(",")
          && (predicateGoesOn(i + 1) || held && isPastAndActive(i + 1))) {
        return i;
      }
      if (at(i).form().equals(",") && relation.equals("appos")) {
        return 0;
      }
    }
    return 0;
  }

  private boolean predicateGoesOn(int from) {
    int i = from;
    while (i < tokens.size() && (at(i).upos().equals("ADV") || at(i).upos().equals("PRON") && isObjectClitic(at(i)))) {
      i++;
    }
    return isFinite(at(i));
  }

  private boolean isNameChunk(int[] chunk) {
    int names = 0;
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      Token token = at(i);
      boolean name = token.upos().equals("PROPN")
          || !token.name().equals("O") && Character.isUpperCase(token.form().codePointAt(0));
      boolean particle = i > chunk[0] && switch (token.form().toLowerCase(Locale.ROOT)) {
        case "de", "du", "da", "dos", "des", "d'", "la", "le", "van", "von", "der", "den", "al", "el", "bin", "ben", "ibn",
            "y" -> true;
        default -> false;
      };
      if (!name && !particle) {
        return false;
      }
      names += name ? 1 : 0;
    }
    return names >= 2 && names <= 6 || names == 1 && at(chunk[0]).name().equals("PERSON");
  }

  private int lastTitle(int[] chunk) {
    for (int i = chunk[1]; i >= chunk[0]; i--) {
      if (at(i).upos().equals("VERB") || at(i).upos().equals("AUX")) {
        return 0;
      }
      if (hints.isTitle(at(i))) {
        return i;
      }
    }
    return 0;
  }

  private boolean isTitleChunk(int[] chunk) {
    boolean titled = false;
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      Token token = at(i);
      if (token.upos().equals("VERB") && token.has("VerbForm", "Fin") || token.upos().equals("AUX")
          || isRelative(token)) {
        return false;
      }
      boolean early = i <= chunk[0] + 4;
      titled |= early && hints.isTitle(token) && !titled;
    }
    boolean opener = switch (at(chunk[0]).upos()) {
      case "ADP", "SCONJ", "CCONJ", "ADV", "PRON", "VERB" -> true;
      default -> false;
    };
    return titled && !opener;
  }
}
