package org.depeche.annotate;

/** Tells how clauses go on: where a relative clause ends, and whether the predicate before it is taken up again. */
final class Clauses {
  private final Remainder rest;
  private final SyntaxHints hints;

  Clauses(Remainder rest, SyntaxHints hints) {
    this.rest = rest;
    this.hints = hints;
  }

  /** The last token of a relative clause, its closing comma included; 0 where it cannot be told. */
  int endOfClause(int pronoun) {
    boolean inside = false;
    boolean commas = false;
    for (int i = pronoun + 1; i <= rest.size(); i++) {
      boolean end = i == rest.size() && rest.is(i, "PUNCT");
      if (end || !rest.isLeft(i) && !rest.isQuote(i) || rest.isDash(i) || rest.at(i).form().equals(";")) {
        return inside && !commas && rest.hasVerb(1, pronoun - 2) ? i - 1 : 0;
      }
      if (rest.isComma(i)) {
        if (inside && (goesOn(i + 1) || !rest.hasVerb(1, pronoun - 2) && goesOnInThePast(i + 1))) {
          return i;
        }
        commas = true;
      }
      inside |= rest.is(i, "VERB") || rest.is(i, "AUX");
    }
    return 0;
  }

  /** Whether the predicate of the clause before goes on here: a finite verb, maybe after an adverb or "and". */
  boolean goesOn(int from) {
    int i = from;
    while (i <= rest.size() && (rest.is(i, "ADV") || i == from && rest.is(i, "CCONJ"))) {
      i++;
    }
    return i <= rest.size() && rest.isFinite(i);
  }

  /**
   * ", successfully pilfered …": a past tense that the tagger takes for a participle, where no finite verb follows but
   * in a clause with a conjunction.
   */
  private boolean goesOnInThePast(int from) {
    int i = from;
    while (i < rest.size() && rest.is(i, "ADV")) {
      i++;
    }
    int clause = i + 1;
    while (clause <= rest.size() && !rest.is(clause, "SCONJ")) {
      clause++;
    }
    return rest.is(i, "VERB") && rest.at(i).has("Tense", "Past") && !rest.hasVerb(i + 1, clause - 1);
  }

  /** Whether a finite verb comes next, but for adverbs and clitics. */
  boolean predicateGoesOn(int from) {
    int i = from;
    while (i < rest.size() && (rest.is(i, "ADV") || rest.is(i, "PRON") && Tokens.isObjectClitic(rest.at(i)))) {
      i++;
    }
    return rest.isFinite(i);
  }

  /** "believed to be", "said to work for": the tagger may take the participle for a past tense. */
  boolean isHeldToBe(int index) {
    return index < rest.size() && rest.is(index, "VERB") && rest.at(index).has("Tense", "Past")
        && hints.isHeld(rest.at(index)) && rest.at(index + 1).lemma().equals("to");
  }
}
