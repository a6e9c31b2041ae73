package org.depeche.annotate;

import java.util.Set;
import org.depeche.model.Token;

/** Takes out what is told aside of a noun or of the sentence: gerunds, relative and reduced clauses, insertions. */
final class Asides {
  private static final int LONGEST_INSERTION = 25;
  private static final int LONGEST_NAMER = 4;
  private static final Set<String> NAMERS = Set.of("PRON", "PROPN", "DET", "NOUN");
  private static final Set<String> LINKS = Set.of("ADP", "DET", "NOUN", "SCONJ");

  private final Remainder rest;
  private final SyntaxHints hints;
  private final Clauses clauses;
  private final boolean phrases;

  Asides(Remainder rest, SyntaxHints hints, Clauses clauses, boolean phrases) {
    this.rest = rest;
    this.hints = hints;
    this.clauses = clauses;
    this.phrases = phrases;
  }

  /** "Posing as reporters, the hackers tricked …": an English gerund that opens the sentence, before the subject. */
  void openingGerund() {
    int first = rest.first();
    boolean gerund = first > 0 && first + 2 < rest.size() && rest.isGerund(first);
    int comma = gerund ? rest.nextComma(first + 1) : 0;
    if (comma == 0 || rest.hasVerb(first, comma - 1) || !rest.isNominalStart(comma + 1)) {
      return;
    }
    int end = rest.nextComma(comma + 1);
    boolean told = rest.tellsSomething(new int[] {comma + 1, end == 0 ? rest.size() : end - 1});
    boolean aside = end > 0 && rest.isNoun(end - 1) && (rest.isAsideRelative(end + 1) || rest.is(end + 1, "DET"))
        && rest.hasVerb(end + 1, rest.size());
    if (told || aside) {
      rest.take(first, comma, 0, "advcl");
    }
  }

  /** "Yahoo — a web portal hacked before — said …": what dashes set off behind a noun whose verb goes on. */
  void betweenDashes() {
    for (int i = 2; i < rest.size() - 2; i++) {
      if (!rest.isDash(i) || !rest.isLeft(i) || !rest.isNoun(i - 1) || !rest.isLeft(i - 1)) {
        continue;
      }
      int close = i + 1;
      while (close < rest.size() && rest.isLeft(close) && !rest.isDash(close)) {
        close++;
      }
      String relation = rest.isDash(close) && close - i <= LONGEST_INSERTION ? asideRelation(i + 1, close - 1) : "";
      boolean examples = relation.equals("nmod");
      if (!relation.isEmpty() && (examples || clauses.goesOn(close + 1))) {
        rest.take(i, close, i - 1, relation, true);
        i = close;
      }
    }
  }

  private String asideRelation(int first, int last) {
    Token opener = rest.at(first);
    boolean participle = opener.upos().equals("VERB") && opener.has("VerbForm", "Part");
    if (opener.form().equals("including")) {
      return rest.hasVerb(first, last) ? "" : "nmod";
    }
    if (Tokens.isAsideRelative(opener)) {
      return "acl:relcl";
    }
    int end = first;
    while (end <= last && !rest.isRelative(end)) {
      end++;
    }
    boolean phrase = !rest.hasVerb(first, end - 1) && last > first;
    return !phrase ? "" : participle ? "acl" : Tokens.isNominalStart(opener) ? "appos" : "";
  }

  /** "hackers it says are Russian stole …": who says so of a noun right behind it is told in a clause of its own. */
  void contactClauses() {
    for (int i = 2; i + 3 < rest.size(); i++) {
      boolean clause = rest.is(i, "PRON") && !rest.isRelative(i) && rest.isNoun(i - 1) && rest.isFinite(i + 1)
          && rest.is(i + 1, "VERB") && (hints.speaks(rest.at(i + 1)) || hints.isHeld(rest.at(i + 1)))
          && rest.isAuxiliary(i + 2) && !rest.at(i + 2).form().equals(rest.at(i + 1).form());
      int last = clause ? endOfContact(i + 3) : 0;
      if (last > 0 && rest.isStretch(i - 1, last)) {
        rest.take(i, last, i - 1, "acl:relcl");
        i = last;
      }
    }
  }

  /** "a group it calls X hit", « le groupe que l'éditeur suit sous le nom de X a … »: what gives a noun its name. */
  void namingClauses() {
    for (int i = 2; i + 3 < rest.size(); i++) {
      int from = rest.isComma(i) ? i + 1 : i;
      int who = rest.isRelative(from) ? from + 1 : from;
      boolean opens = rest.is(i - 1, "NOUN") && (who > from || phrases && from == i) && rest.is(who, NAMERS);
      int last = opens ? endOfNaming(who, from > i) : 0;
      if (last > 0 && rest.isStretch(i - 1, last)) {
        rest.take(i, last, i - 1, "acl:relcl");
        i = last;
      }
    }
  }

  /** The end of the name, with the comma that closes the clause; 0 where no name is given or no verb goes on. */
  private int endOfNaming(int who, boolean comma) {
    int verb = who;
    while (verb < who + LONGEST_NAMER && rest.is(verb, NAMERS)) {
      verb++;
    }
    boolean naming = verb < rest.size() && rest.isFinite(verb) && hints.givesName(rest.at(verb));
    int name = verb + 1;
    while (naming && name < verb + LONGEST_NAMER && rest.is(name, LINKS) && !rest.isCapital(name)) {
      name++;
    }
    int end = name;
    while (naming && end < rest.size() && rest.isCapital(end)) {
      end++;
    }
    boolean shut = end < rest.size() && rest.isComma(end);
    int next = shut ? end + 1 : end;
    return end > name && shut == comma && next < rest.size() && rest.isFinite(next) ? next - 1 : 0;
  }

  private int endOfContact(int from) {
    for (int i = from; i <= rest.size(); i++) {
      boolean gerund = i > from && rest.is(i - 1, "ADP") && rest.isGerund(i);
      if (i == rest.size() || rest.isBoundary(i) || rest.isFinite(i)) {
        return i - 1;
      }
      if (gerund) {
        return i - 2;
      }
      if (rest.is(i, "SCONJ") || rest.is(i, "CCONJ") || rest.isRelative(i)) {
        return 0;
      }
    }
    return 0;
  }

  /** "Fowler said … — and he noted that …": a second sentence behind a dash, with a subject and a verb of its own. */
  void secondSentence() {
    for (int i = 4; i + 3 < rest.size(); i++) {
      boolean opens = rest.isDash(i) && rest.is(i + 1, "CCONJ") && rest.isStretch(i, rest.size() - 1)
          && rest.hasVerb(1, i - 1);
      int verb = opens ? i + 2 : 0;
      while (verb > 0 && verb < Math.min(rest.size(), i + 7) && Tokens.isPartOfSubject(rest.at(verb))) {
        verb++;
      }
      boolean closed = opens && rest.tokens().subList(i, rest.size()).stream().anyMatch(Tokens::isDash);
      if (opens && !closed && verb > i + 2 && rest.isFinite(verb)) {
        rest.take(i, rest.size() - 1, 0, "conj");
        return;
      }
    }
  }

  /** "Un pirate se faisant appeler Zerox affirme …": a name beside its noun, whatever verb of naming is between. */
  void calledSo() {
    for (int i = 2; i + 2 < rest.size(); i++) {
      boolean gerund = rest.is(i, "PRON") && rest.at(i + 1).has("VerbForm", "Part")
          && rest.at(i + 1).has("Tense", "Pres") && rest.at(i + 2).has("VerbForm", "Inf");
      if (gerund && rest.isNoun(i - 1) && rest.isCapital(i + 3)) {
        rest.take(i, i + 2, i - 1, "acl");
      }
    }
  }

  /** ", who …," before the verb of the sentence, or at its end: said aside, so that the rest stands without it. */
  void relativeClauses() {
    for (int i = 3; i < rest.size(); i++) {
      boolean opens = rest.isAsideRelative(i) && rest.isComma(i - 1) && rest.isLeft(i) && rest.isLeft(i - 1)
          && rest.isNoun(i - 2) && !rest.isComma(i + 1);
      int last = opens ? clauses.endOfClause(i) : 0;
      if (last > 0) {
        rest.take(i - 1, last, i - 2, "acl:relcl");
        i = last;
      }
    }
  }

  /** "les informations du journal selon lesquelles …": what a report says, to the end of its clause. */
  void reported() {
    for (int i = 2; i < rest.size() - 1; i++) {
      boolean opens = rest.at(i).form().equals("selon") && rest.at(i + 1).lemma().equals("lequel")
          && rest.isNoun(i - 1);
      if (!opens || !rest.isLeft(i) || !rest.isLeft(i - 1)) {
        continue;
      }
      int last = i + 1;
      int verb = 0;
      while (last + 1 < rest.size() && rest.isLeft(last + 1) && !rest.isDash(last + 1)
          && !rest.at(last + 1).form().equals(";")
          && !(verb > 0 && rest.isComma(last + 1) && clauses.predicateGoesOn(last + 2))) {
        last++;
        boolean first = verb == 0 || rest.is(verb, "AUX");
        boolean more = rest.isFinite(last) || verb > 0 && rest.is(last, "VERB");
        verb = first && more ? last : verb;
      }
      if (verb > 0) {
        rest.take(i + 2, last, i - 1, "acl:relcl", true);
        rest.take(i, i + 1, verb, "obl");
        return;
      }
    }
  }

  /** "The gang, thought to be Russian, claimed …", "the gang, a group run from abroad, claimed …". */
  void insertions() {
    for (int i = 3; i < rest.size(); i++) {
      boolean opens = rest.isComma(i - 1) && rest.isLeft(i) && rest.isLeft(i - 1) && rest.isLeft(i - 2)
          && rest.isNoun(i - 2) && !rest.hasVerb(rest.clauseStart(i - 2), i - 2);
      String relation = !opens ? "" : clauses.isHeldToBe(i) ? "acl"
          : relationOf(rest.at(i), rest.isNominalStart(rest.clauseStart(i - 2)));
      int last = relation.isEmpty() ? 0 : endOfInsertion(i, relation);
      if (last > 0) {
        rest.take(i - 1, last, i - 2, relation, true);
        i = last;
      }
    }
  }

  private static String relationOf(Token opener, boolean behindSubject) {
    if (opener.upos().equals("VERB") && opener.has("VerbForm", "Part") && opener.has("Tense", "Past")) {
      return "acl";
    }
    if (opener.upos().equals("CCONJ") && opener.lemma().matches("or|ou")) {
      return "appos";
    }
    boolean relative = Tokens.isRelative(opener) && !Tokens.isAsideRelative(opener)
        && (opener.upos().equals("PRON") || opener.upos().equals("SCONJ"));
    boolean apposition = behindSubject && opener.upos().equals("DET");
    return relative ? "acl:relcl" : apposition ? "appos" : "";
  }

  /** The comma before the verb that goes on, where nothing in between is a clause of its own; 0 where there is none. */
  private int endOfInsertion(int first, String relation) {
    boolean clause = relation.equals("acl:relcl");
    boolean held = clauses.isHeldToBe(first);
    boolean told = !clause;
    for (int i = first + 1; i <= Math.min(rest.size() - 2, first + LONGEST_INSERTION); i++) {
      boolean stops = !rest.isLeft(i) || rest.isDash(i) || rest.at(i).form().matches("[;:]");
      boolean second = phrases && relation.equals("acl") && rest.is(i - 1, "CCONJ") && rest.at(i).has("Tense", "Past");
      if (stops || !clause && !held && !second && rest.isFinite(i)) {
        return 0;
      }
      told |= rest.isFinite(i);
      if (told && rest.isComma(i) && clauses.predicateGoesOn(i + 1)) {
        return i;
      }
      if (rest.isComma(i) && relation.equals("appos")) {
        return 0;
      }
    }
    return 0;
  }
}
