package org.depeche.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * A cue that stands beside what it governs, set off by punctuation: ", ont déclaré à CNN trois fonctionnaires", ", the
 * agency said.".
 *
 * @param first the first token of the cue's words, after the punctuation
 * @param last the last token of the cue's words
 * @param subject the head of the voice, where it stands within
 */
record Segment(int first, int last, Optional<Integer> subject) {
  private static final int LONGEST = 40;
  private static final int SHORT = 6;
  private static final int LONG = 16;
  private static final int ASIDE = 20;

  /**
   * The segment around a verb, if the verb stands aside.
   *
   * @param inverts whether the voice may stand behind the verb
   */
  static Optional<Segment> around(Tree tree, int verb, boolean inverts) {
    if (tree.child(verb, "aux").filter(aux -> aux.has("VerbForm", "Inf") && aux.index() < verb).isPresent()) {
      return Optional.empty();
    }
    int left = verb;
    while (left > 1 && verb - left < LONGEST) {
      int before = beforeParenthesis(tree, left - 1);
      if (before < left - 1 && before > 0) {
        left = before + 1;
      } else if (isBoundary(tree.token(left - 1))) {
        break;
      } else {
        left--;
      }
    }
    int wide = beforeAside(tree, left, verb);
    left = wide > 0 ? wide : left;
    int right = verb;
    while (right < tree.size() && !isBoundary(tree.token(right + 1)) && right - verb < LONGEST) {
      right++;
    }
    if (left == 1 && opensAs(tree) && right + 1 < tree.size() && tree.token(right + 1).form().equals(",")) {
      Optional<Integer> voice = subject(tree, 2, verb, inverts ? right : verb);
      return voice.isEmpty() ? Optional.empty() : Optional.of(new Segment(1, right, voice));
    }
    if (left == 1 || !hasContentBefore(tree, left, verb) && !isInserted(tree, left, verb, right)
        && !isBesideAct(tree, left, verb)) {
      return Optional.empty();
    }
    int reach = wide > 0 ? firstComma(tree, left) : verb;
    if (!introducesNothing(tree, verb, right, followsQuotation(tree, left)) || !onlySubjectBefore(tree, left, reach)) {
      return Optional.empty();
    }
    Optional<Integer> subject = wide > 0 ? nominalBetween(tree, left, firstComma(tree, left))
        : subject(tree, left, verb, inverts ? right : verb);
    if (subject.isEmpty() && inverts && right == verb && right + 2 < tree.size()
        && tree.token(right + 1).form().equals(",")
        && opensManner(tree, right + 2)) {
      int from = nextBoundary(tree, right + 2) + 2;
      int to = from <= tree.size() ? nextBoundary(tree, from) : 0;
      Optional<Integer> late = to > 0 ? nominalBetween(tree, from, to + 1) : Optional.empty();
      if (late.isPresent()) {
        return Optional.of(new Segment(left, to, late));
      }
    }
    if (subject.isEmpty() || tree.token(left).upos().equals("SCONJ")
        || WordClass.WHOM.holds(Tree.lower(tree.token(left)))) {
      return Optional.empty();
    }
    int end = withAppositions(tree, subject.get(), right);
    return Optional.of(new Segment(left, end, subject));
  }

  /** « lâche, à voix basse, le maire », « lâche, dépité, le maire »: how the voice behind says it. */
  private static boolean opensManner(Tree tree, int first) {
    Token token = tree.token(first);
    boolean state = token.upos().equals("ADJ") || token.upos().equals("ADV")
        || token.has("VerbForm", "Part") && !token.upos().equals("AUX");
    return token.upos().equals("ADP") || state && nextBoundary(tree, first) <= first + 1 || isDate(tree, first);
  }

  /** « a annoncé, lundi 3 mars, le parquet »: nothing but a day between the commas. */
  private static boolean isDate(Tree tree, int first) {
    return IntStream.rangeClosed(first, nextBoundary(tree, first)).mapToObj(tree::token)
        .allMatch(token -> isTime(tree, token) || WordClass.DAY_NAMED.holds(Tree.lemma(token))
            || token.upos().equals("NUM"));
  }

  /** "…, Jane Doe, who heads the agency, told reporters": where the voice starts that an aside parts from its verb. */
  private static int beforeAside(Tree tree, int left, int verb) {
    boolean bare = left > 4 && tree.token(left - 1).form().equals(",") && tree.token(verb).has("VerbForm", "Fin");
    for (int i = left; bare && i < verb; i++) {
      bare = tree.token(i).upos().equals("AUX") || tree.token(i).upos().equals("ADV");
    }
    boolean voiced = bare && verb < tree.size() && !isBoundary(tree.token(verb + 1))
        && Tree.isNominal(tree.token(verb + 1))
        && tree.child(verb, "nsubj").filter(subject -> subject.index() == verb + 1).isPresent()
        && !tree.token(verb).relation().equals("parataxis");
    int comma = left - 2;
    while (bare && comma > 1 && left - comma < ASIDE && !isBoundary(tree.token(comma))) {
      comma--;
    }
    boolean aside = bare && !voiced && comma > 2 && tree.token(comma).form().equals(",")
        && opensAside(tree.token(comma + 1));
    int first = comma - 1;
    while (aside && first > 1 && !isBoundary(tree.token(first)) && comma - first < ASIDE) {
      aside = !Tree.isVerb(tree.token(first)) && !tree.token(first).upos().equals("AUX");
      first--;
    }
    boolean phrase = aside && first > 1 && first + 1 < comma && isBoundary(tree.token(first))
        && hasContentBefore(tree, first + 1, verb) && opensPhrase(tree.token(first + 1));
    return phrase ? first + 1 : 0;
  }

  private static boolean opensAside(Token token) {
    return opensRelative(token) || switch (token.upos()) {
      case "DET", "NOUN", "PROPN", "ADJ" -> true;
      default -> false;
    };
  }

  private static boolean opensPhrase(Token token) {
    return switch (token.upos()) {
      case "DET", "PROPN", "NOUN", "ADJ" -> true;
      case "PRON" -> Tree.isRelation(token, "nmod");
      default -> false;
    };
  }

  private static int firstComma(Tree tree, int from) {
    int comma = from;
    while (comma < tree.size() && !tree.token(comma).form().equals(",")) {
      comma++;
    }
    return comma;
  }

  /** The token before a short parenthesis that ends at a token ("Jane Doe (D-Mo.) said"), or the token itself. */
  private static int beforeParenthesis(Tree tree, int last) {
    for (int i = last - 1; tree.token(last).form().equals(")") && i > Math.max(1, last - 8); i--) {
      if (tree.token(i).form().equals("(")) {
        return i > 1 && tree.token(i - 1).upos().equals("PROPN") ? i - 1 : last;
      }
    }
    return last;
  }

  /** "Comme l'a révélé le journal, …", "As the paper reported, …". */
  private static boolean opensAs(Tree tree) {
    String first = Tree.lower(tree.token(1));
    return first.equals("as") || WordClass.JUST_AS.holds(first)
        || tree.size() > 1 && WordClass.JUST_AS.holds(first + " " + Tree.lower(tree.token(2)));
  }

  private static int nextBoundary(Tree tree, int from) {
    int last = from;
    while (last < tree.size() && !isBoundary(tree.token(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isBoundary(Token token) {
    return switch (token.form()) {
      case ",", ";", ":", "«", "»", "\"", "“", "”", "''", "``", "—", "–", "(", ")", "?", "!", ".", "…", "..." -> true;
      case "-" -> token.upos().equals("PUNCT");
      default -> false;
    };
  }

  /** Whether the words before a segment end with a quotation. */
  static boolean followsQuotation(Tree tree, int left) {
    boolean comma = left > 2 && tree.token(left - 1).form().equals(",");
    return left > 1 && "»\"”''".contains(tree.token(comma ? left - 2 : left - 1).form());
  }

  /** Something is said before the punctuation: a clause, or words in quotation marks. */
  private static boolean hasContentBefore(Tree tree, int left, int verb) {
    String boundary = tree.token(left - 1).form();
    if ("»\"”''".contains(boundary)) {
      return left > 3;
    }
    if (boundary.equals(",") && left > 2 && "»\"”''".contains(tree.token(left - 2).form())) {
      return true;
    }
    if (!(boundary.equals(",") || boundary.equals("–") || boundary.equals("—") || boundary.equals("-")
        || boundary.equals("("))) {
      return false;
    }
    boolean none = WordClass.SECOND_NEGATION.holds(Tree.lemma(tree.token(1))) && left <= SHORT + SHORT
        && nextBoundary(tree, verb) >= tree.size() - 1;
    if (none && isInverted(tree, left, verb) || left <= 5 && inverted(tree, left, verb)) {
      return true;
    }
    for (int i = 1; i < left; i++) {
      Token token = tree.token(i);
      boolean finite = Tree.isVerb(token) && (token.has("VerbForm", "Fin") || token.upos().equals("AUX"));
      if (finite) {
        return true;
      }
    }
    return false;
  }

  /** "Faux, a répondu le groupe", "Not true, said the firm": a verdict without a verb. */
  private static boolean inverted(Tree tree, int left, int verb) {
    boolean verdict = false;
    for (int i = 1; i < left - 1; i++) {
      verdict |= tree.token(i).upos().equals("ADJ") || tree.token(i).upos().equals("INTJ");
    }
    return verdict && isInverted(tree, left, verb);
  }

  private static boolean isInverted(Tree tree, int left, int verb) {
    return verb == left || verb == left + 1 && tree.token(left).upos().equals("AUX");
  }

  /** "L'ancien gouvernement, a souligné le ministre, n'avait rien laissé": hung beside the verb that comes after it. */
  private static boolean isInserted(Tree tree, int left, int verb, int right) {
    boolean commas = tree.token(left - 1).form().equals(",") && right < tree.size()
        && tree.token(right + 1).form().equals(",");
    boolean beside = Tree.isRelation(tree.token(verb), "parataxis") && tree.token(verb).head() > right;
    boolean voiced = left > 2 && right - left < LONG && tree.child(verb, "nsubj")
        .filter(subject -> subject.index() >= left && subject.index() < verb && !Tree.lower(subject).equals("that"))
        .isPresent() && !tree.token(left).upos().equals("ADP") && tree.token(verb).has("VerbForm", "Fin")
        && tree.child(verb, "obj", "xcomp", "ccomp", "mark").isEmpty() && Tree.isNominal(tree.token(left - 2));
    boolean goesOn = commas && Stretches.hasVerb(tree, right + 2, tree.size());
    return commas && (beside || goesOn && (voiced || right - left <= SHORT
        && tree.child(verb, "obj", "xcomp", "mark").isEmpty() && (tree.token(verb).has("Tense", "Past")
            || right == verb && tree.token(left).upos().equals("PRON"))));
  }

  /** "Hackers gained access, the paper has learned": beside a verb with a subject, whatever its form was taken for. */
  private static boolean isBesideAct(Tree tree, int left, int verb) {
    return tree.isComma(left - 1) && Tree.isRelation(tree.token(verb), "parataxis") && tree.head(verb)
        .filter(act -> Tree.isPastParticiple(act) && act.index() < left && tree.child(act.index(), "nsubj").isPresent()
            && tree.child(act.index(), "mark").isEmpty())
        .isPresent();
  }

  /** Nothing in the segment after the verb is its complement clause; behind a quotation a noun may have one. */
  private static boolean introducesNothing(Tree tree, int verb, int right, boolean quoted) {
    for (int i = verb + 1; i <= right; i++) {
      Token token = tree.token(i);
      String lemma = Tree.lemma(token);
      boolean complementizer = (lemma.equals("que") || lemma.equals("that") || lemma.equals("if")
          || lemma.equals("whether"))
          && (token.upos().equals("SCONJ") || token.relation().equals("mark"));
      int at = i;
      boolean below = complementizer && IntStream.range(verb + 1, i)
          .anyMatch(j -> (Tree.isVerb(tree.token(j)) || quoted && tree.token(j).upos().equals("NOUN"))
              && tree.dominates(j, at) && tree.dominates(verb, j));
      if (complementizer && !below && tree.dominates(verb, i)) {
        return false;
      }
      boolean carried = i <= verb + 2 && token.has("VerbForm", "Inf") && i < right
          && !tree.token(i + 1).upos().equals("ADP");
      boolean clause = (Tree.isRelation(token, "ccomp") || Tree.isRelation(token, "xcomp")) && token.head() == verb
          && !carried && !token.upos().equals("PROPN")
          && !(i == verb + 1 && token.upos().equals("NOUN") && tree.child(i, "cop").isEmpty());
      if (clause) {
        return false;
      }
    }
    return right == tree.size() || !tree.token(right + 1).form().equals(":");
  }

  /** Between the punctuation and the verb stand at most its subject, auxiliaries, clitics and adverbs. */
  private static boolean onlySubjectBefore(Tree tree, int left, int verb) {
    for (int i = left; i < verb; i++) {
      Token token = tree.token(i);
      boolean otherVerb = token.upos().equals("VERB") && !tree.dominates(verb, i);
      boolean coordinator = token.upos().equals("CCONJ") && i == left;
      boolean relative = i == left && isRelative(token) && (token.upos().equals("PRON")
          || !Tree.lower(token).equals("that"));
      boolean opens = i == left && token.upos().equals("ADP") && token.head() == verb
          && Tree.isRelation(token, "mark") && WordClass.BEFORE_CLAUSE.holds(Tree.lower(token))
          && !Tree.lower(token).equals("as");
      boolean embeds = i > left && isRelative(token) && tree.child(verb, "nsubj")
          .filter(subject -> subject.index() > token.index()).isPresent() && Tree.isNominal(tree.token(i - 1));
      if (otherVerb || coordinator || relative || opens || embeds || token.upos().equals("SCONJ")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRelative(Token token) {
    return WordClass.RELATIVE_OR_THAT.holds(Tree.lemma(token));
  }

  private static Optional<Integer> subject(Tree tree, int left, int verb, int right) {
    Optional<Token> explicit = tree.child(verb, "nsubj");
    if (explicit.isPresent() && explicit.get().index() < left) {
      return isInserted(tree, left, verb, right) ? nominalBetween(tree, left, verb) : Optional.empty();
    }
    if (explicit.isPresent() && explicit.get().index() >= left && explicit.get().index() <= right) {
      return Optional.of(explicit.get().index());
    }
    Optional<Integer> before = nominalBetween(tree, left, verb);
    if (before.isPresent()) {
      return before;
    }
    for (int i = verb + 1; i <= right; i++) {
      Token token = tree.token(i);
      if (Tree.isNominal(token) && (!hasPreposition(tree, i) || isPartitive(tree, i, verb)) && !isTime(tree, token)
          && !isObjectClitic(token)) {
        int top = top(tree, i, verb + 1, right);
        return Optional.of(hasPreposition(tree, top) || isTime(tree, tree.token(top)) ? i : top);
      }
    }
    return Optional.empty();
  }

  /** « ont affirmé des responsables au Monde »: "des" right behind the verb, taken for "of the". */
  private static boolean isPartitive(Tree tree, int noun, int verb) {
    Optional<Token> of = tree.child(noun, "case").filter(word -> WordClass.OF.holds(Tree.lower(word)));
    return of.isPresent() && of.get().index() > verb
        && IntStream.range(verb + 1, of.get().index()).allMatch(i -> isTime(tree, tree.token(i)))
        && tree.child(noun, "det").filter(some -> some.index() == of.get().index() + 1
            && WordClass.INDEFINITE.holds(Tree.lemma(some))).isPresent();
  }

  private static Optional<Integer> nominalBetween(Tree tree, int left, int verb) {
    for (int i = left; i < verb; i++) {
      Token token = tree.token(i);
      boolean object = Tree.lemma(token).equals("se") || isObjectClitic(token);
      if (Tree.isNominal(token) && !object && !hasPreposition(tree, i)) {
        return Optional.of(top(tree, i, left, verb));
      }
    }
    return Optional.empty();
  }

  private static boolean isObjectClitic(Token token) {
    return token.upos().equals("PRON") && WordClass.OBJECT_CLITIC.holds(Tree.lower(token));
  }

  private static boolean isTime(Tree tree, Token token) {
    return switch (Tree.lemma(token)) {
      case "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
          "thursday", "friday", "saturday", "sunday", "heure", "lendemain", "veille", "an", "année", "minute",
              "hour", "day", "semaine", "mois", "jour", "soir", "matin", "nuit", "week", "month",
          "year", "today", "yesterday", "midi", "après-midi" -> true;
      default -> token.upos().equals("NUM") && tree.children(token.index()).isEmpty();
    };
  }

  private static boolean hasPreposition(Tree tree, int token) {
    int at = token;
    for (int steps = 0; at > 0 && steps < 4; steps++) {
      if (!tree.preposition(at).isEmpty()) {
        return true;
      }
      Token current = tree.token(at);
      boolean inside = isBroken(tree, current) || Tree.isRelation(current, "flat")
          || Tree.isRelation(current, "compound") || Tree.isRelation(current, "nmod")
          || Tree.isRelation(current, "nummod") || Tree.isRelation(current, "amod");
      if (!inside) {
        return false;
      }
      at = current.head();
    }
    return false;
  }

  /** "au micro de France Bleu": a name that the parser broke in two. */
  private static boolean isBroken(Tree tree, Token name) {
    return Tree.isRelation(name, "appos") && name.upos().equals("PROPN") && name.index() > 1
        && tree.token(name.index() - 1).upos().equals("PROPN") && tree.token(name.index() - 1).head() == name.head();
  }

  /** The head of the noun phrase that a token is in, within bounds. */
  private static int top(Tree tree, int token, int first, int last) {
    int at = token;
    for (int steps = 0; steps < 6; steps++) {
      Token current = tree.token(at);
      boolean inside = switch (current.universalRelation()) {
        case "flat", "compound", "nummod", "amod", "nmod", "det", "appos" -> true;
        default -> false;
      };
      if (!inside || current.head() < first || current.head() > last || !Tree.isNominal(tree.token(current.head()))) {
        return at;
      }
      at = current.head();
    }
    return at;
  }

  /** Takes in ", who attended the briefing": it tells of the voice, not what the voice tells. */
  static int withRelativeClause(Tree tree, int end) {
    if (end + 2 > tree.size() || !tree.token(end + 1).form().equals(",") || !opensRelative(tree.token(end + 2))) {
      return end;
    }
    int to = end + 2;
    while (to < tree.size() && !isBoundary(tree.token(to + 1))) {
      to++;
    }
    return to;
  }

  private static boolean opensRelative(Token token) {
    return WordClass.RELATIVE_CLAUSE.holds(Tree.lower(token));
  }

  /** Takes in ", ministre de X," after a name that is the voice. */
  private static int withAppositions(Tree tree, int subject, int right) {
    int end = right;
    for (Token child : tree.children(subject)) {
      if (Tree.isRelation(child, "appos") && child.index() > right) {
        int[] reach = tree.reach(child.index());
        if (reach[0] <= right + 3) {
          end = Math.max(end, reach[1]);
        }
      }
    }
    return withRelativeClause(tree, end);
  }
}
