package org.depeche.annotate;

import java.util.List;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Takes out inverted and inserted clauses of saying: who says so, between commas, quotation marks or dashes. */
final class SpeechClauses {
  private final Remainder rest;
  private final SyntaxHints hints;
  private final Appositions appositions;
  private final Clauses clauses;
  private final boolean phrases;

  SpeechClauses(Remainder rest, SyntaxHints hints, Appositions appositions, Clauses clauses, boolean phrases) {
    this.rest = rest;
    this.hints = hints;
    this.appositions = appositions;
    this.clauses = clauses;
    this.phrases = phrases;
  }

  void betweenMarks() {
    List<int[]> chunks = rest.chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int[] chunk = chunks.get(c);
      boolean last = c == chunks.size() - 1;
      if (rest.isLeft(chunk[0]) && isCue(chunk[0], chunk[1], last)) {
        c = lastChunk(chunks, c);
        int end = chunks.get(c)[1];
        boolean comma = chunk[0] > 1 && rest.isComma(chunk[0] - 1);
        rest.take(comma ? chunk[0] - 1 : chunk[0], end, 0, "parataxis");
        aboutTheVoice(end);
      }
    }
  }

  /** The last stretch that belongs to a cue: a title or name beside the voice, and whom the voice cites. */
  private int lastChunk(List<int[]> chunks, int cue) {
    int last = cue;
    if (last + 1 < chunks.size() && isBesideVoice(chunks.get(last), chunks.get(last + 1))) {
      last++;
    }
    int end = chunks.get(last)[1];
    boolean citing = last + 1 < chunks.size() && chunks.get(last + 1)[0] == end + 2 && isCiting(end + 2);
    return citing ? last + 1 : last;
  }

  private boolean isBesideVoice(int[] cue, int[] next) {
    boolean title = appositions.isTitleChunk(next) && rest.is(cue[1], "PROPN");
    return title || appositions.isNameChunk(next) && appositions.lastTitle(cue) > 0 && rest.closes(next)
        && rest.isComma(cue[1] + 1);
  }

  /** ", a dit le ministre, Paul Martin, qui a refusé …": what is told of the voice behind its name. */
  private void aboutTheVoice(int name) {
    int pronoun = name + 2;
    boolean told = pronoun < rest.size() && rest.is(name, "PROPN") && rest.isComma(name + 1)
        && rest.isRelative(pronoun) && rest.is(pronoun, "PRON") && rest.isLeft(pronoun);
    int last = told ? clauses.endOfClause(pronoun) : 0;
    if (last > 0) {
      rest.take(name + 1, last, rest.nameStart(name), "acl:relcl");
    }
  }

  private boolean isCue(int first, int last, boolean atEnd) {
    int verb = first;
    while (verb <= last && !rest.is(verb, "VERB")) {
      Token token = rest.at(verb);
      boolean opener = verb == first
          && (token.upos().equals("CCONJ") || token.upos().equals("ADP") || Tokens.isRelative(token));
      if (opener || token.upos().equals("SCONJ")) {
        return false;
      }
      verb++;
    }
    int perfect = phrases ? behindHave(first, verb, last) : 0;
    verb = perfect > 0 ? perfect : behindParticiple(verb, last);
    boolean infinitive = rest.at(first).has("VerbForm", "Inf") || verb <= last && rest.at(verb).has("VerbForm", "Inf");
    boolean speaks = verb <= last && hints.speaks(rest.at(verb)) && !infinitive;
    if (!speaks || clauses.isHeldToBe(verb)
        || !hasContent(first) && !isInserted(first, verb, last) && !(phrases && atEnd && endsBare(first, verb, last))) {
      return false;
    }
    for (int i = verb + 1; i <= last; i++) {
      boolean other = rest.isLeft(i) && rest.is(i, "VERB") && !rest.at(i).has("VerbForm", "Part")
          && !(i == verb + 1 && rest.at(i).has("VerbForm", "Inf"));
      if (other || rest.is(i, "SCONJ")) {
        return false;
      }
    }
    boolean subjectBefore = rest.hasNominal(first, verb - 1);
    if (subjectBefore) {
      boolean quoted = first > 1 && rest.isQuote(first - 1) || first > 2 && rest.isQuote(first - 2);
      boolean finite = perfect > 0 || rest.at(verb).has("VerbForm", "Fin") || rest.hasAuxiliary(first, verb - 1);
      return finite && (atEnd || quoted ? !followsName(first) : isAside(first, verb, last));
    }
    if (verb + 1 < last && rest.is(verb + 1, "ADP") && rest.at(verb + 2).has("VerbForm", "Inf")) {
      return false;
    }
    boolean auxiliary = rest.hasAuxiliary(first, verb - 1);
    boolean bareParticiple = rest.at(verb).has("VerbForm", "Part") && !auxiliary;
    return !bareParticiple && rest.hasNominal(verb + 1, last);
  }

  /** ", an agency has warned": the participle behind "has" and the one who speaks; 0 where there is none. */
  private int behindHave(int first, int have, int last) {
    boolean voice = have > first && have < last && WordClass.HAVE.holds(rest.at(have).lemma())
        && (rest.is(have - 1, "NOUN") || rest.is(first, "PROPN") && rest.is(have - 1, "PROPN"));
    for (int i = first + 1; voice && i < have; i++) {
      voice = !rest.is(i, "DET") || rest.is(i - 1, "ADP");
    }
    int verb = have + 1;
    while (voice && verb < last && rest.is(verb, "ADV")) {
      verb++;
    }
    return voice && rest.is(verb, "VERB") && rest.at(verb).has("VerbForm", "Part")
        && rest.at(verb).has("Tense", "Past") ? verb : 0;
  }

  /** ", two people briefed on the matter said": the verb of saying behind a participle with its preposition. */
  private int behindParticiple(int participle, int last) {
    boolean reduced = participle + 2 < last && rest.at(participle).has("Tense", "Past")
        && rest.is(participle + 1, "ADP");
    for (int i = participle + 2; reduced && i <= last; i++) {
      if (rest.is(i, "VERB")) {
        return rest.at(i).has("VerbForm", "Fin") && hints.speaks(rest.at(i)) ? i : participle;
      }
      if (!rest.isNoun(i) && !rest.is(i, "DET") && !rest.is(i, "ADJ") && !rest.is(i, "ADP")) {
        return participle;
      }
    }
    return participle;
  }

  /** "Hackers broke in, the bank said, and stole …": nothing but who says so, to whom and when between two commas. */
  private boolean isAside(int first, int verb, int last) {
    boolean commas = first > 2 && rest.isComma(first - 1) && last + 2 < rest.size()
        && rest.isComma(last + 1) && !rest.isQuote(last + 2);
    boolean medium = commas && rest.is(last + 2, "CCONJ") && isOnlyWhere(verb, last);
    return commas && (medium || isOnlyWhenAndTo(verb, last)) && switch (rest.at(last + 2).upos()) {
      case "CCONJ", "SCONJ", "ADP", "ADV", "AUX" -> true;
      case "VERB" -> rest.isFinite(last + 2) || isCiting(last + 2);
      default -> false;
    };
  }

  /** "The hackers also burrowed into the network, the paper said.": the tagger took the past tense for a participle. */
  private boolean endsBare(int first, int verb, int last) {
    boolean told = false;
    for (int i = 1; i < first - 1; i++) {
      told |= rest.is(i, "VERB") && !rest.at(i).has("VerbForm", "Inf");
    }
    return told && first > 4 && rest.isComma(first - 1) && rest.is(first, "DET")
        && rest.isFinite(verb) && isOnlyWhenAndTo(verb, last);
  }

  /** "said in a report in June": nothing but phrases behind the verb of saying. */
  private boolean isOnlyWhere(int verb, int last) {
    boolean phrase = verb + 1 < last && rest.is(verb + 1, "ADP");
    for (int i = verb + 2; phrase && i <= last; i++) {
      phrase = rest.isNominalStart(i) || rest.is(i, "ADP") || rest.is(i, "PART");
    }
    return phrase && rest.isNoun(last);
  }

  private boolean isOnlyWhenAndTo(int verb, int last) {
    boolean only = true;
    for (int i = verb + 1; only && i <= last; i++) {
      boolean time = hints.isWeekday(rest.at(i)) || hints.isTime(rest.at(i)) || rest.is(i, "ADV");
      boolean statement = rest.at(last).form().equals("statement");
      boolean on = rest.is(i, "ADP") && i < last && (hints.isWeekday(rest.at(i + 1)) || statement);
      boolean told = rest.is(i, "PROPN") || statement || rest.at(i).form().equals("reporters");
      only = time || on || told;
    }
    return only;
  }

  /** "the weekly reported, citing a classified report": the source of the source belongs to the cue. */
  private boolean isCiting(int index) {
    Token verb = rest.at(index);
    return verb.has("VerbForm", "Part") && verb.has("Tense", "Pres") && verb.lemma().matches("cite|citer|quote")
        && rest.isComma(index - 1);
  }

  /** "L'ancien gouvernement, a souligné le ministre, n'avait rien laissé": the cue stands between subject and verb. */
  private boolean isInserted(int first, int verb, int last) {
    boolean commas = first > 2 && rest.isComma(first - 1) && last + 2 < rest.size()
        && rest.isComma(last + 1);
    boolean inverted = !rest.hasNominal(first, verb - 1) && rest.hasNominal(verb + 1, last)
        && (rest.isFinite(verb) || rest.hasAuxiliary(first, verb - 1));
    boolean plain = verb == last && rest.isFinite(verb) && rest.is(first, "DET");
    boolean subjectOnly = rest.chunks().stream().filter(chunk -> chunk[1] < first).count() == 1;
    return commas && (inverted || plain) && subjectOnly && rest.hasNominal(1, first - 1) && opensWithVerb(last + 2);
  }

  private boolean opensWithVerb(int first) {
    for (int i = first; i <= Math.min(rest.size(), first + 3); i++) {
      Token token = rest.at(i);
      if (token.upos().equals("AUX") || Tokens.isFinite(token)) {
        return true;
      }
      if (!token.upos().equals("ADV") && !(token.upos().equals("PRON") && Tokens.isObjectClitic(token))) {
        return false;
      }
    }
    return false;
  }

  /** A chunk right after a bare name may go on with the name as its subject. */
  private boolean followsName(int first) {
    return first > 2 && rest.isComma(first - 1) && rest.is(first - 2, "PROPN")
        && rest.chunkStart(first - 2) > 1
        && appositions.isNameChunk(new int[] {rest.chunkStart(first - 2), first - 2});
  }

  private boolean hasContent(int before) {
    boolean quoted = before > 1 && rest.isQuote(before - 1) || before > 2 && rest.isQuote(before - 2);
    if (quoted) {
      return before > 3;
    }
    return rest.chunks().stream().anyMatch(chunk -> chunk[1] < before && rest.tellsSomething(chunk));
  }

  /** "which Microsoft says was stolen", "what it says was a hack": who says so, between a pronoun and its verb. */
  void behindRelatives() {
    for (int i = 2; i < rest.size() - 2; i++) {
      boolean relative = rest.isAsideRelative(i) || rest.at(i).form().equals("what")
          || rest.at(i).form().equals("that") && rest.isNoun(i - 1);
      int verb = relative ? rest.nextVerb(i + 1) : 0;
      boolean says = verb > i + 1 && hints.speaks(rest.at(verb)) && rest.isFinite(verb)
          && rest.hasNominal(i + 1, verb - 1);
      if (says && verb < rest.size() && rest.isAuxiliary(verb + 1) && rest.isStretch(i, verb)) {
        rest.take(i + 1, verb, 0, "parataxis");
      }
    }
  }
}
