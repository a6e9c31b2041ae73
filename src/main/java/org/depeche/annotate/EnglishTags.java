package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.catalog.ParserWords;
import org.depeche.catalog.WordLists;

/** Corrects Penn Treebank tags that the words around show to be wrong. */
final class EnglishTags {
  private static final WordLists WORDS = ParserWords.load("en");
  private static final int LONGEST_OBJECT = 8;
  private static final Set<String> NOUNS = Set.of("NN", "NNS", "NNP", "NNPS");
  private static final String OPEN_QUOTE = "``";
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");
  private static final Set<String> ENDS = Set.of(",", ".", ":", "``", "''", "WDT", "WP");
  private static final Set<String> OBJECT_OPENERS =
      Set.of("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "$", "RP");

  private EnglishTags() {}

  /** "works in the U.S. Hackers stole data": an abbreviation that ends a sentence, with a clause behind it. */
  static List<List<CoreLabel>> sentences(List<CoreLabel> labels) {
    for (int i = 3; i + 2 < labels.size(); i++) {
      boolean state = WORDS.has("abbreviated", word(labels, i - 1)) && word(labels, i - 2).equals("the")
          && is(labels, i - 3, "IN") && WORDS.has("behind-abbreviation", word(labels, i));
      boolean clause = state && FINITE.contains(labels.get(i + 1).tag())
          && labels.subList(0, i).stream().anyMatch(label -> FINITE.contains(label.tag()));
      if (clause) {
        List<List<CoreLabel>> parts = new ArrayList<>(List.of(labels.subList(0, i)));
        labels.get(i).setTag(word(labels, i).endsWith("s") ? "NNS" : "NN");
        parts.addAll(sentences(labels.subList(i, labels.size())));
        return parts;
      }
    }
    return List.of(labels);
  }

  /** Whether a sentence opens with a word, or with a dateline before it ("Oslo, March 3 – Police arrested"). */
  private static boolean isOpening(List<CoreLabel> labels, int index) {
    boolean dash = index > 1 && index < 9 && Set.of("-", "–", "—", "--").contains(word(labels, index - 1));
    return index == 0 || dash && is(labels, 0, "NNP") && labels.subList(0, index - 1).stream()
        .allMatch(label -> Set.of("NNP", "CD", ",", "JJ").contains(label.tag()));
  }

  static void correct(List<CoreLabel> labels) {
    negative(labels);
    behindPronoun(labels);
    national(labels);
    for (int i = 0; i < labels.size(); i++) {
      words(labels, i);
    }
    for (int i = 1; i + 1 < labels.size(); i++) {
      if ((is(labels, i, "VBN") || is(labels, i, "JJ")) && isActive(labels, i)) {
        labels.get(i).setTag("VBD");
      }
    }
    past(labels);
    secondHarm(labels);
    relative(labels);
    opened(labels);
    opening(labels);
    secondPast(labels);
    perfect(labels);
    behindName(labels);
    summons(labels);
    envoy(labels);
    magistrate(labels);
    deeds(labels);
    knowing(labels);
    unwelcome(labels);
    shot(labels);
    called(labels);
    afterNot(labels);
  }

  /** "No further leaks occurred": no answer to a question; "Acting U.S. Attorney X": for a time. */
  private static void negative(List<CoreLabel> labels) {
    if (labels.size() > 2 && word(labels, 0).equals("No") && is(labels, 0, "UH")
        && !ENDS.contains(labels.get(1).tag())) {
      labels.get(0).setTag("DT");
      if (labels.get(1).tag().startsWith("RB") && NOUNS.contains(labels.get(2).tag())) {
        labels.get(1).setTag("JJ");
      }
    }
    if (labels.size() > 2 && word(labels, 0).equals("Acting") && is(labels, 1, "NNP") && is(labels, 2, "NNP")) {
      labels.get(0).setTag("NNP");
    }
  }

  /** "said it disabled 23 servers": what has a subject and an object is no adjective. */
  private static void behindPronoun(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean subject = is(labels, i - 1, "PRP") && (i == 1 || WORDS.has("takes-clause", word(labels, i - 2))
          || word(labels, i - 2).equals("that") || is(labels, i - 2, ","));
      if (subject && is(labels, i, "JJ") && word(labels, i).endsWith("ed")
          && Set.of("DT", "PRP$", "CD").contains(labels.get(i + 1).tag())) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  /** "A Nigerian accused of fraud was arrested": somebody of a country, where no noun follows. */
  private static void national(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean person = is(labels, i, "JJ") && isCapital(labels, i) && word(labels, i).endsWith("an")
          && is(labels, i - 1, "DT");
      String next = labels.get(i + 1).tag();
      boolean behind = FINITE.contains(next) || next.equals("WP")
          || next.equals("VBN") && i + 2 < labels.size() && (is(labels, i + 2, "IN") || is(labels, i + 2, "TO"))
          || next.equals("CC") && i + 2 < labels.size() && is(labels, i + 2, "DT");
      if (person && behind) {
        labels.get(i).setTag("NNP");
      }
      boolean deed = is(labels, i, "VBG") && i > 1 && word(labels, i - 1).equals("of")
          && NOUNS.contains(labels.get(i - 2).tag()) && word(labels, i + 1).equals("by");
      if (deed) {
        labels.get(i).setTag("NN");
      }
    }
  }

  /** "encrypted files and disabled servers": two blows of one subject, each with its object. */
  private static void secondHarm(List<CoreLabel> labels) {
    for (int i = 4; i + 1 < labels.size(); i++) {
      int first = i - 2;
      while (first > 0 && NOUNS.contains(labels.get(first).tag())) {
        first--;
      }
      boolean blows = is(labels, i - 1, "CC") && word(labels, i - 1).equals("and") && is(labels, i - 2, "NNS")
          && is(labels, first, "VBD") && WORDS.has("harm", word(labels, first));
      boolean second = (is(labels, i, "JJ") || is(labels, i, "VBN")) && WORDS.has("second-harm", word(labels, i))
          && NOUNS.contains(labels.get(i + 1).tag());
      if (blows && second) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  /** "an official familiar with the matter": who knows is no adjective. */
  private static void knowing(List<CoreLabel> labels) {
    for (int i = 1; i + 2 < labels.size(); i++) {
      boolean between = Set.of("DT", "JJ", "NNP").contains(labels.get(i - 1).tag())
          && WORDS.has("knowing", word(labels, i + 1)) && is(labels, i + 2, "IN");
      if (is(labels, i, "JJ") && between && word(labels, i).equals("official")) {
        labels.get(i).setTag("NN");
      }
    }
  }

  /** "attackers on a motorcycle shot and killed a reporter": no shot, but who shoots. */
  private static void shot(List<CoreLabel> labels) {
    for (int i = 1; i + 2 < labels.size(); i++) {
      boolean pair = is(labels, i, "NN") && word(labels, i).equals("shot") && word(labels, i + 1).equals("and")
          && WORDS.has("behind-shot", word(labels, i + 2));
      if (pair && NOUNS.contains(labels.get(i - 1).tag())) {
        labels.get(i).setTag("VBD");
        labels.get(i + 2).setTag("VBD");
      }
    }
  }

  /** "called that a “fabricated slander”": what is called so, and what it is called. */
  private static void called(List<CoreLabel> labels) {
    for (int i = 1; i + 2 < labels.size(); i++) {
      if (WORDS.has("call", word(labels, i - 1)) && word(labels, i).equals("that") && is(labels, i, "IN")
          && (is(labels, i + 1, "DT") || is(labels, i + 1, OPEN_QUOTE))) {
        labels.get(i).setTag("DT");
      }
      boolean quoted = is(labels, i, OPEN_QUOTE) && is(labels, i - 1, "DT") && is(labels, i + 1, "VBN");
      if (quoted && (is(labels, i + 2, "NN") || is(labels, i + 2, "CC"))) {
        labels.get(i + 1).setTag("JJ");
      }
    }
  }

  /** "has not, and will not, hack any state", "nor did it spy on it": a verb behind its helper, and no noun. */
  private static void afterNot(List<CoreLabel> labels) {
    for (int i = 3; i + 1 < labels.size(); i++) {
      if (!is(labels, i, "NN") || !WORDS.has("infinitive", word(labels, i))
          || !Set.of("DT", "PRP$", "PRP", "NNP", "NNS", "JJ", "IN").contains(labels.get(i + 1).tag())) {
        continue;
      }
      boolean asked = is(labels, i - 1, "PRP") && isHelping(labels, i - 2)
          && word(labels, i - 3).equalsIgnoreCase("nor");
      int at = is(labels, i - 1, ",") ? i - 2 : i - 1;
      boolean negated = is(labels, at, "RB") && at > 1 && isHelping(labels, at - 1) && is(labels, at - 2, "CC");
      if (asked || negated) {
        labels.get(i).setTag("VB");
      }
    }
  }

  private static boolean isHelping(List<CoreLabel> labels, int index) {
    return is(labels, index, "MD") || WORDS.has("do", word(labels, index));
  }

  /** "were declared persona non grata": what somebody is said to be, and no kind of persona. */
  private static void unwelcome(List<CoreLabel> labels) {
    for (int i = 2; i + 2 < labels.size(); i++) {
      if (word(labels, i).startsWith("persona") && word(labels, i + 1).equals("non")
          && word(labels, i + 2).startsWith("grata")
          && (is(labels, i - 1, "VBN") || i + 3 < labels.size() && word(labels, i + 3).equals("by"))) {
        if (is(labels, i - 1, "VBD")) {
          labels.get(i - 1).setTag("VBN");
        }
        labels.get(i).setTag("JJ");
        labels.get(i + 1).setTag("JJ");
        labels.get(i + 2).setTag("JJ");
      }
    }
  }

  /** "the investigating judge": an office, and nothing that the judge does in this sentence. */
  private static void magistrate(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean behind = Set.of("DT", "JJ", "POS", "PRP$").contains(labels.get(i - 1).tag());
      if (behind && WORDS.has("of-judge", word(labels, i)) && WORDS.has("judge", word(labels, i + 1))) {
        labels.get(i).setTag("JJ");
      }
    }
  }

  /** "held on spying charges", "the leaking of memos": nothing done to charges, and a noun for a deed. */
  private static void deeds(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean charged = WORDS.has("charged-deed", word(labels, i)) && WORDS.has("charge", word(labels, i + 1));
      boolean done = Set.of("DT", "PRP$", "POS").contains(labels.get(i - 1).tag()) && word(labels, i + 1).equals("of");
      if (is(labels, i, "VBG") && (charged || done)) {
        labels.get(i).setTag("NN");
      }
    }
  }

  /** "the charges d'affaires": a diplomat, and no charges. */
  private static void envoy(List<CoreLabel> labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      if (word(labels, i).matches("charges?") && word(labels, i + 1).replace('’', '\'').equals("d'affaires")) {
        labels.get(i).setTag("NN");
        labels.get(i + 1).setTag("NN");
      }
    }
  }

  /** "UK summons Russian ambassador": a verb between a name and whom it calls in. */
  private static void summons(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean noun = labels.get(i).tag().startsWith("NNS") || labels.get(i).tag().startsWith("NNPS");
      if (noun && word(labels, i).equals("summons") && labels.get(i - 1).tag().startsWith("NNP")
          && Set.of("JJ", "DT", "PRP$", "NNP").contains(labels.get(i + 1).tag())) {
        labels.get(i).setTag("VBZ");
      }
    }
  }

  /** "the attack that paralysed the port": a form in -ed between a relative pronoun and an object is no adjective. */
  private static void relative(List<CoreLabel> labels) {
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean opens = Set.of("WDT", "WP").contains(labels.get(i - 1).tag()) || is(labels, i - 1, "IN")
          && word(labels, i - 1).equals("that");
      if (is(labels, i, "JJ") && opens && word(labels, i).endsWith("ed")
          && Set.of("DT", "PRP$", "CD").contains(labels.get(i + 1).tag())) {
        labels.get(i).setTag("VBD");
      }
      if (isSuspicion(labels, i)) {
        labels.get(i).setTag("VBP");
      }
      boolean participle = is(labels, i, "JJ") || is(labels, i, "VBN");
      if (participle && word(labels, i).endsWith("ed") && isToldOf(labels, i)) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  /** "said investigators suspect hackers read the mail": several suspect; no suspect hackers stand behind them. */
  private static boolean isSuspicion(List<CoreLabel> labels, int i) {
    return word(labels, i).equals("suspect") && (is(labels, i, "JJ") || is(labels, i, "NN"))
        && i > 0 && is(labels, i - 1, "NNS") && i + 1 < labels.size()
        && (NOUNS.contains(labels.get(i + 1).tag()) || is(labels, i + 1, "DT") || is(labels, i + 1, "PRP"));
  }

  /** "a campaign that researchers say involved hacking": what somebody says of the noun before has a finite verb. */
  private static boolean isToldOf(List<CoreLabel> labels, int i) {
    int at = i - 2;
    boolean says = i > 2 && FINITE.contains(labels.get(i - 1).tag())
        && WORDS.has("takes-clause", word(labels, i - 1));
    while (says && at > 0 && (isOfNoun(labels.get(at).tag()) || is(labels, at, "PRP"))) {
      at--;
    }
    if (!says || at == i - 2 || at < 2 || !Set.of("which", "that", "who").contains(word(labels, at))) {
      return false;
    }
    int noun = is(labels, at - 1, ",") ? at - 2 : at - 1;
    return NOUNS.contains(labels.get(noun).tag()) && !word(labels, i + 1).equals("by");
  }

  /** "a group it calls Storm-0558 forged tokens": behind a clause that gives a name stands the verb of who bears it. */
  private static void behindName(List<CoreLabel> labels) {
    for (int i = 4; i < labels.size(); i++) {
      int name = i - 1;
      while (name > 2 && isCapital(labels, name)) {
        name--;
      }
      int verb = word(labels, name).equals("as") ? name - 1 : name;
      boolean named = name < i - 1 && verb > 1 && WORDS.has("gives-name", word(labels, verb))
          && is(labels, verb - 1, "PRP") && NOUNS.contains(labels.get(verb - 2).tag());
      if (is(labels, i, "VBN") && named) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  /** "had earlier insisted": behind "have" and its adverbs stands a participle; no finite verb of another clause. */
  private static void perfect(List<CoreLabel> labels) {
    for (int i = 1; i < labels.size(); i++) {
      int have = i - 1;
      while (have > 0 && labels.get(have).tag().startsWith("RB")) {
        have--;
      }
      boolean perfect = Set.of("has", "have", "had", "having").contains(word(labels, have)) && !isHelper(labels, i);
      if (is(labels, i, "VBD") && perfect) {
        labels.get(i).setTag("VBN");
      }
    }
  }

  /** "whether a hacker copied client records": the only verb that a clause with its opener has, before an object. */
  private static void opened(List<CoreLabel> labels) {
    for (int opener = 0; opener + 3 < labels.size(); opener++) {
      boolean opens = WORDS.has("clause-opener", word(labels, opener))
          && (is(labels, opener, "IN") || is(labels, opener, "WRB"))
          || WORDS.has("takes-clause", word(labels, opener)) && is(labels, opener, "VBD")
              && is(labels, opener + 1, "DT");
      int end = opener + 1;
      int found = 0;
      boolean another = false;
      while (opens && end < labels.size() && !endsClause(labels, end) && !FINITE.contains(labels.get(end).tag())) {
        another |= found > 0 && is(labels, end, "VBN") && !NOUNS.contains(labels.get(end - 1).tag());
        found = found == 0 && isDoneBySubject(labels, end) ? end : found;
        end++;
      }
      boolean whole = end == labels.size() || endsClause(labels, end) && !goesOn(labels, end);
      if (opens && whole && !another && found > opener + 1) {
        labels.get(found).setTag("VBD");
      }
    }
  }

  /** Whether a clause is over: at a mark, or where a second verb of its subject is joined. */
  private static boolean endsClause(List<CoreLabel> labels, int i) {
    boolean joins = is(labels, i, "CC") && i + 1 < labels.size() && labels.get(i + 1).tag().startsWith("VB");
    return joins || ENDS.contains(labels.get(i).tag());
  }

  /** "said the man detained, a Pole, had fled", "the files copied and sold were fake": the verb comes behind. */
  private static boolean goesOn(List<CoreLabel> labels, int end) {
    int at = end + 1;
    if (is(labels, end, ",")) {
      while (at < labels.size() && !is(labels, at, ",")) {
        at++;
      }
      return at + 1 < labels.size() && FINITE.contains(labels.get(at + 1).tag());
    }
    while (is(labels, end, "CC") && at < labels.size() && !ENDS.contains(labels.get(at).tag())
        && (at == end + 1 || !FINITE.contains(labels.get(at).tag()))) {
      at++;
    }
    return is(labels, end, "CC") && at < labels.size() && FINITE.contains(labels.get(at).tag());
  }

  /** "detained two days earlier", "copied three times": how long or how often. */
  private static boolean isMeasured(List<CoreLabel> labels, int from) {
    for (int i = from; i < Math.min(labels.size(), from + 3); i++) {
      String one = word(labels, i).replaceFirst("s$", "");
      if (WORDS.has("date", one) || WORDS.has("time", one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoneBySubject(List<CoreLabel> labels, int verb) {
    return is(labels, verb, "VBN") && word(labels, verb).endsWith("ed") && verb + 1 < labels.size()
        && NOUNS.contains(labels.get(verb - 1).tag()) && OBJECT_OPENERS.contains(labels.get(verb + 1).tag())
        && !WORDS.has("before-its-noun", word(labels, verb)) && !isMeasured(labels, verb + 1);
  }

  /** "The middle class paid 8.9 percent, the agency said": what is told before the comma has a finite verb. */
  private static void opening(List<CoreLabel> labels) {
    int comma = 0;
    while (comma < labels.size() && !is(labels, comma, ",") && !FINITE.contains(labels.get(comma).tag())) {
      comma++;
    }
    int found = 0;
    boolean source = is(labels, comma, ",") && speaksBehind(labels, comma + 1);
    for (int i = 1; source && i + 1 < comma; i++) {
      boolean passive = word(labels, i + 1).equals("by");
      boolean verb = is(labels, i, "VBN") && NOUNS.contains(labels.get(i - 1).tag()) && !passive;
      found = verb && found == 0 ? i : found;
    }
    if (found > 0 && isOfNoun(labels.get(0).tag())) {
      labels.get(found).setTag("VBD");
    }
  }

  private static boolean speaksBehind(List<CoreLabel> labels, int from) {
    int at = from;
    while (at < labels.size() && isOfNoun(labels.get(at).tag())) {
      at++;
    }
    int next = at + 1;
    while (next < labels.size() && !is(labels, next, ",")) {
      next++;
    }
    boolean goesOn = next + 1 < labels.size() && (FINITE.contains(labels.get(next + 1).tag())
        || is(labels, next + 1, "RB") || is(labels, next + 1, "VBN"));
    return at > from && at < labels.size() && (is(labels, at, "VBD") || is(labels, at, "VBZ") || is(labels, at, "VBP"))
        && WORDS.has("takes-clause", word(labels, at)) && !goesOn;
  }

  /**
   * "who previously compromised": a participle cannot follow a relative pronoun, a past tense can; "from the company
   * accounts." ends in a noun; a name has a capital, and "Kong-based" tells where; "murder and attempted murder".
   */
  private static void words(List<CoreLabel> labels, int i) {
    if (labels.get(i).tag().startsWith("VB") && isInsideName(labels, i)) {
      labels.get(i).setTag("NNP");
    }
    if (is(labels, i, "NN") && isCapital(labels, i) && is(labels, i - 1, "JJ") && is(labels, i - 2, "DT")
        && !isCapital(labels, i - 1)) {
      labels.get(i).setTag("NNP");
    }
    if (is(labels, i, "VB") && i > 1 && word(labels, i - 1).equals("to")
        && word(labels, i - 2).equalsIgnoreCase("according")) {
      labels.get(i).setTag("NN");
    }
    if (is(labels, i, "VBD") && i + 1 < labels.size() && word(labels, i + 1).equals("by")
        && WORDS.has("source", word(labels, i))) {
      labels.get(i).setTag("VBN");
    }
    if (labels.get(i).tag().startsWith("VB") && isCapital(labels, i) && word(labels, i).indexOf('-') > 0 && i > 0) {
      labels.get(i).setTag("JJ");
    }
    if (labels.get(i).tag().startsWith("VB") && is(labels, i - 1, "CC") && i > 1 && i + 1 < labels.size()
        && word(labels, i + 1).equals(word(labels, i - 2))) {
      labels.get(i).setTag("JJ");
    }
    if (is(labels, i, "CC") && word(labels, i).equals("both") && i + 1 < labels.size()
        && WORDS.has("date", word(labels, i + 1))) {
      labels.get(i).setTag("DT");
    }
    if (is(labels, i, "VB") && isHeldTo(labels, i)) {
      labels.get(i).setTag("NN");
      labels.get(i - 1).setTag("IN");
    }
    boolean owned = is(labels, i - 1, "POS") || is(labels, i - 1, "PRP$") || is(labels, i - 1, "DT");
    if (is(labels, i, "VBG") && owned && WORDS.has("attributive", word(labels, i))
        && i + 1 < labels.size() && NOUNS.contains(labels.get(i + 1).tag())) {
      labels.get(i).setTag("JJ");
    }
    if (is(labels, i, "VB") && WORDS.has("to-adjective", word(labels, i)) && i > 1 && is(labels, i - 1, "TO")
        && isBeing(word(labels, i - 2)) && !is(labels, i + 1, "NNP") && !is(labels, i + 1, "DT")) {
      labels.get(i).setTag("JJ");
    }
    if (is(labels, i, "VBD") && isSecondPassive(labels, i)) {
      labels.get(i).setTag("VBN");
    }
    if (i > 0 && (is(labels, i, "VB") || is(labels, i, "VBP")) && is(labels, i - 1, "DT")
        && WORDS.has("article", word(labels, i - 1))) {
      labels.get(i).setTag("NN");
    }
    if (is(labels, i, "VBD") && isHeldToBe(labels, i)) {
      labels.get(i).setTag("VBN");
    }
    if (i == 1 && is(labels, i, "NNS") && is(labels, 0, "NNP") && is(labels, i + 1, "IN")
        && WORDS.has("state-verb", word(labels, i)) && isVerbless(labels, i + 1)) {
      labels.get(i).setTag("VBZ");
    }
    if (is(labels, i, "VBD") && isAmongDone(labels, i)) {
      labels.get(i).setTag("VBN");
    }
    if (is(labels, i, "NN") && isBareVerb(labels, i)) {
      labels.get(i).setTag("VBP");
    }
    if ((is(labels, i, "NN") || is(labels, i, "NNS")) && isBehindAdverb(labels, i)) {
      labels.get(i).setTag(is(labels, i, "NN") ? "VBP" : "VBZ");
    }
    if (is(labels, i, "NNS") && is(labels, i - 1, "RB") && word(labels, i - 1).equals("never") && i > 1
        && NOUNS.contains(labels.get(i - 2).tag())) {
      labels.get(i).setTag("VBZ");
    }
    if (is(labels, i, "VBN") && (isReporting(labels, i) || isClosing(labels, i))) {
      labels.get(i).setTag("VBD");
    }
    if (is(labels, i, "NNS") && isClosing(labels, i)) {
      labels.get(i).setTag("VBZ");
    }
    if (is(labels, i, "NN") && WORDS.has("term-verb", word(labels, i)) && i > 2 && word(labels, i - 1).equals("to")
        && is(labels, i - 2, "NNS") && WORDS.has("term", word(labels, i - 2))) {
      labels.get(i - 1).setTag("TO");
      labels.get(i).setTag("VB");
    }
    if (labels.get(i).tag().equals("NNP") && isCommon(labels, i)) {
      labels.get(i).setTag("NN");
    }
    if (labels.get(i).tag().equals("VBZ") && (endsPhrase(labels, i) && !isClosing(labels, i) || isObject(labels, i))) {
      labels.get(i).setTag("NNS");
    }
    if (is(labels, i, "VBZ") && (is(labels, i - 1, "VBD") || is(labels, i - 1, "VBZ")) && !isHelper(labels, i - 1)
        && (WORDS.has("plural-object", word(labels, i)) || word(labels, i).equals("claims"))) {
      labels.get(i).setTag("NNS");
    }
    if (is(labels, i, "VBZ") && is(labels, i + 1, "VBZ") && i > 0 && isOfNoun(labels.get(i - 1).tag())
        && WORDS.has("plural-object", word(labels, i))) {
      labels.get(i).setTag("NNS");
    }
    if (is(labels, i, "JJ") && isOwned(labels, i)) {
      labels.get(i).setTag("NN");
    }
    if (is(labels, i, "VBD") && (is(labels, i - 1, "CD") || is(labels, i - 1, "PRP$")) && is(labels, i + 1, "NNS")) {
      labels.get(i).setTag("VBN");
    }
    if (is(labels, i, "WDT") && word(labels, i).equals("that") && isComplete(labels, i + 1)) {
      labels.get(i).setTag("IN");
    }
    if (is(labels, i, "DT") && word(labels, i).equals("that") && is(labels, i + 1, "NNS")) {
      labels.get(i).setTag("IN");
    }
    if (WORDS.has("opening", word(labels, i)) && isCapital(labels, i) && !is(labels, i + 1, "NNP")
        && !is(labels, i + 1, "NNPS") && labels.get(i).tag().startsWith("NNP") && isOpening(labels, i)) {
      labels.get(i).setTag(is(labels, i, "NNPS") ? "NNS" : "NN");
    }
    if (isPenalty(labels, i) || isDeed(labels, i) || isPerson(labels, i) || isFirstOfTwo(labels, i)) {
      labels.get(i).setTag("NN");
    }
    if (isDue(labels, i) || isToBeDone(labels, i)) {
      labels.get(i - 1).setTag("TO");
      labels.get(i).setTag("VB");
    }
    boolean had = i > 0 && WORDS.has("having", word(labels, i - 1));
    boolean owns = had && word(labels, i).endsWith("ed") && (is(labels, i + 1, "PRP$") || is(labels, i + 1, "DT"));
    if (is(labels, i, "JJ") && had && WORDS.has("perfect", word(labels, i))
        || owns && (is(labels, i, "JJ") || NOUNS.contains(labels.get(i).tag()))) {
      labels.get(i).setTag("VBN");
    }
    boolean relative = is(labels, i, "WP") || is(labels, i, "WDT");
    int verb = i + 1;
    while (relative && verb < labels.size() && labels.get(verb).tag().startsWith("RB")) {
      verb++;
    }
    if (relative && is(labels, verb, "VBN")) {
      labels.get(verb).setTag("VBD");
    }
  }

  /** "the fine imposed by the regulator", "a fine of a million" */
  private static boolean isPenalty(List<CoreLabel> labels, int index) {
    boolean behind = is(labels, index + 1, "VBN") || is(labels, index + 1, "IN");
    boolean noun = is(labels, index - 1, "DT") || is(labels, index - 1, "JJ") || is(labels, index - 1, "POS");
    return is(labels, index, "JJ") && WORDS.has("penalty", word(labels, index)) && behind && noun;
  }

  /** "killed in shelling by the army", "came under shelling": what is done and has no object is a noun. */
  private static boolean isDeed(List<CoreLabel> labels, int index) {
    if (!is(labels, index, "VBG") || !WORDS.has("deed", word(labels, index)) || index + 1 >= labels.size()) {
      return false;
    }
    return WORDS.has("before-deed", word(labels, index - 1))
        && Set.of("IN", ",", ".", "CC").contains(labels.get(index + 1).tag());
  }

  /** "files stolen from schools and put online by a gang": a second participle, which has a doer behind "by". */
  private static boolean isSecondPassive(List<CoreLabel> labels, int index) {
    int next = is(labels, index + 1, "RB") ? index + 2 : index + 1;
    boolean doer = is(labels, index - 1, "CC") && next < labels.size() && word(labels, next).equals("by");
    int before = index - 2;
    while (doer && before > 0 && !labels.get(before).tag().startsWith("VB") && !is(labels, before, "MD")) {
      before--;
    }
    return doer && is(labels, before, "VBN");
  }

  /** "The accused said": who it is, where a finite verb follows or the sentence ends. */
  private static boolean isPerson(List<CoreLabel> labels, int index) {
    boolean end = index + 1 < labels.size() && (FINITE.contains(labels.get(index + 1).tag())
        || is(labels, index + 1, ".") || is(labels, index + 1, ","));
    return end && is(labels, index - 1, "DT") && WORDS.has("person", word(labels, index));
  }

  /** "Hackers thought to work for Moscow", "men accused of spying": what others hold of them, and nothing they do. */
  private static boolean isHeldToBe(List<CoreLabel> labels, int index) {
    boolean behind = index > 0 && (NOUNS.contains(labels.get(index - 1).tag()) || is(labels, index - 1, ","));
    boolean held = WORDS.has("held-to", word(labels, index)) && index + 2 < labels.size() && is(labels, index + 1, "TO")
        && is(labels, index + 2, "VB");
    return behind && (held || WORDS.has("held-of", word(labels, index)) && index + 1 < labels.size()
        && word(labels, index + 1).equals("of"));
  }

  /** "was among seven people killed when": what was done to them, where they have a verb before them. */
  private static boolean isAmongDone(List<CoreLabel> labels, int index) {
    int before = index - 1;
    while (before > 0 && isOfNoun(labels.get(before).tag())) {
      before--;
    }
    return before > 1 && before < index - 1 && word(labels, before).equals("among") && is(labels, index - 1, "NNS")
        && labels.subList(0, before).stream().anyMatch(label -> FINITE.contains(label.tag()))
        && index + 1 < labels.size() && !OBJECT_OPENERS.contains(labels.get(index + 1).tag());
  }

  /** Whether no finite verb stands before the next comma. */
  private static boolean isVerbless(List<CoreLabel> labels, int from) {
    int at = from;
    while (at < labels.size() && !is(labels, at, ",") && !FINITE.contains(labels.get(at).tag())) {
      at++;
    }
    return at == labels.size() || is(labels, at, ",");
  }

  /** "Officials in Oslo doubt that he spied": behind a plural with which the sentence begins, and before "that". */
  private static boolean isBareVerb(List<CoreLabel> labels, int index) {
    boolean clause = WORDS.has("bare-verb", word(labels, index)) && index + 2 < labels.size()
        && word(labels, index + 1).equals("that") && !FINITE.contains(labels.get(index + 2).tag())
        && index > 0 && NOUNS.contains(labels.get(index - 1).tag()) && !is(labels, index - 1, "NN");
    List<String> before = labels.subList(0, index).stream().map(CoreLabel::tag).toList();
    return clause && before.contains("NNS") && before.stream().noneMatch(FINITE::contains)
        && (before.get(0).equals("NNS") || before.get(1).equals("NNS"));
  }

  /** "His defenders, however, claim he did so": between an adverb set off behind the subject and a clause. */
  private static boolean isBehindAdverb(List<CoreLabel> labels, int index) {
    boolean behind = index > 3 && WORDS.has("bare-verb", word(labels, index).replaceFirst("s$", ""))
        && is(labels, index - 1, ",") && WORDS.has("set-off", word(labels, index - 2)) && is(labels, index - 3, ",")
        && NOUNS.contains(labels.get(index - 4).tag());
    int at = index + 1;
    while (behind && at < labels.size() && isOfNoun(labels.get(at).tag())) {
      at++;
    }
    return behind && at > index + 1 && at < labels.size() && FINITE.contains(labels.get(at).tag());
  }

  /** "held the spies to account for the attack": no infinitive. */
  private static boolean isHeldTo(List<CoreLabel> labels, int index) {
    boolean account = WORDS.has("never-takes-noun", word(labels, index)) && is(labels, index - 1, "TO");
    return account && labels.subList(Math.max(0, index - LONGEST_OBJECT), index).stream()
        .anyMatch(label -> WORDS.has("holding", label.word()));
  }

  /** "is due to visit Oslo" */
  private static boolean isDue(List<CoreLabel> labels, int index) {
    return is(labels, index, "NN") && index > 2 && word(labels, index - 1).equals("to")
        && word(labels, index - 2).equals("due") && isBeing(word(labels, index - 3))
        && WORDS.has("due-verb", word(labels, index)) && !is(labels, index + 1, "NN")
        && !is(labels, index + 1, "NNS");
  }

  /** "were paid to hack the bank", but not "due to murder": a deed behind "to" that has an object. */
  private static boolean isToBeDone(List<CoreLabel> labels, int index) {
    boolean object = is(labels, index + 1, "DT") || is(labels, index + 1, "PRP$") || is(labels, index + 1, "PRP")
        || is(labels, index + 1, "NNP");
    return object && is(labels, index, "NN") && index > 1 && word(labels, index - 1).equals("to")
        && !word(labels, index - 2).equalsIgnoreCase("due") && WORDS.has("infinitive", word(labels, index));
  }

  /** "names and account numbers": what is no verb before a noun. */
  private static boolean isFirstOfTwo(List<CoreLabel> labels, int index) {
    return labels.get(index).tag().startsWith("VB") && WORDS.has("never-takes-noun", word(labels, index))
        && (is(labels, index + 1, "NN") || is(labels, index + 1, "NNS"))
        && (is(labels, index - 1, "CC") || is(labels, index - 1, ","));
  }

  /** "said that hackers compromised the ministry": a participle behind a noun has no object, a past tense has. */
  private static boolean isActive(List<CoreLabel> labels, int verb) {
    boolean then = word(labels, verb - 1).equals("then");
    if (!word(labels, verb).endsWith("ed") || !then && WORDS.has("before-its-noun", word(labels, verb))
        || !hasObject(labels, verb)
        || isTime(labels, verb + 1)) {
      return false;
    }
    int before = verb - 1;
    while (before > 0 && is(labels, before, "RB")) {
      before--;
    }
    boolean plain = !is(labels, verb + 1, "NNS") || is(labels, before, "NNS");
    boolean behind = is(labels, before, ",") && !is(labels, verb, "JJ") || is(labels, before, "PRP")
        || NOUNS.contains(labels.get(before).tag()) || is(labels, before, "CC") && isSecond(labels, before, verb);
    return plain && behind && !isInverted(labels, before);
  }

  /** "breached the networks and obtained information": a second past tense of the same subject. */
  private static boolean isSecond(List<CoreLabel> labels, int and, int verb) {
    return WORDS.has("never-before-noun", word(labels, verb)) && !is(labels, and - 1, "VBN")
        && labels.subList(0, and).stream().anyMatch(label -> label.tag().equals("VBD"));
  }

  /** "Had the group accessed the data, …": the helper stands before the subject. */
  private static boolean isInverted(List<CoreLabel> labels, int noun) {
    int at = noun;
    while (at > 0 && isOfNoun(labels.get(at).tag())) {
      at--;
    }
    return at < noun && (isHelper(labels, at) || word(labels, at).equals("Had") || word(labels, at).equals("have")
        || word(labels, at).equals("having"));
  }

  /** "those arrested the day before", "Tuesday": when, and not what. */
  private static boolean isTime(List<CoreLabel> labels, int from) {
    for (int i = from; i < Math.min(labels.size(), from + 3) && isOfNoun(labels.get(i).tag()); i++) {
      if (WORDS.has("date", word(labels, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The agency targeted journalists.": a sentence of which no verb is finite has its past tense right behind a noun,
   * or what is told aside of it, where a participle could be one.
   */
  private static void past(List<CoreLabel> labels) {
    int last = labels.size() - 1;
    if (last < 3 || !labels.get(last).tag().equals(".")
        || labels.stream().anyMatch(label -> FINITE.contains(label.tag()))) {
      return;
    }
    int found = -1;
    for (int i = 1; i < last; i++) {
      boolean verb = is(labels, i, "VBN") || is(labels, i, "JJ");
      if (!verb || !word(labels, i).endsWith("ed") || word(labels, i + 1).equals("by")) {
        continue;
      }
      boolean objects = OBJECT_OPENERS.contains(labels.get(i + 1).tag());
      boolean behind = NOUNS.contains(labels.get(i - 1).tag()) || is(labels, i - 1, "PRP")
          || is(labels, i - 1, ",") && is(labels, i, "VBN") && objects && i > 3
          || i == 1 && objects && WORDS.has("some-of-them", word(labels, 0)) && !is(labels, i + 1, "NNS");
      if (behind && (objects || is(labels, i, "VBN")) && (found < 0 || objects && !hasObject(labels, found))) {
        found = i;
      }
    }
    if (found > 0) {
      labels.get(found).setTag("VBD");
    }
  }

  /** "had been hacked and blamed Iran": what has an object behind it is no second passive. */
  private static void secondPast(List<CoreLabel> labels) {
    for (int i = 3; i + 1 < labels.size(); i++) {
      boolean second = is(labels, i, "VBN") && is(labels, i - 1, "CC") && word(labels, i).endsWith("ed");
      if (second && is(labels, i - 2, "VBN") && isBeing(word(labels, i - 3)) && hasObject(labels, i)) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  private static boolean isCapital(List<CoreLabel> labels, int index) {
    return Character.isUpperCase(labels.get(index).word().codePointAt(0));
  }

  /** "the Royal Canadian Mounted Police" */
  private static boolean isInsideName(List<CoreLabel> labels, int index) {
    String name = labels.get(index).ner();
    return "ORGANIZATION".equals(name) && index > 0 && index + 1 < labels.size()
        && isCapital(labels, index)
        && name.equals(labels.get(index - 1).ner()) && name.equals(labels.get(index + 1).ner());
  }

  /** ", The Record reported Feb. 27.", ", the agency in Oslo concedes.": who says so, in the last words but a date. */
  private static boolean isClosing(List<CoreLabel> labels, int index) {
    int before = index - 1;
    while (before > 0 && (isOfNoun(labels.get(before).tag()) || is(labels, before, "IN") || is(labels, before, "CC"))) {
      before--;
    }
    boolean named = before == index - 1 && is(labels, before - 1, "NNP");
    boolean voice = before > 2 && is(labels, before, ",") && (named || before < index - 1
        && (NOUNS.contains(labels.get(index - 1).tag()) || is(labels, index - 1, "PRP"))
        && !is(labels, before + 1, "IN") && !is(labels, before + 1, "CC") && !is(labels, before + 1, "VBN"))
        && WORDS.has("closing-speech", word(labels, index))
        && labels.subList(0, before).stream().anyMatch(label -> FINITE.contains(label.tag()));
    for (int i = index + 1; voice && i < labels.size(); i++) {
      voice = is(labels, i, ".") || is(labels, i, "CD") || is(labels, i, "NNP") && WORDS.has("date", word(labels, i))
          || is(labels, i, "IN") && word(labels, i).equals("on");
    }
    return voice;
  }

  /** "the weekly Ir reported on Monday, citing …": who cites is the one who reports. */
  private static boolean isReporting(List<CoreLabel> labels, int index) {
    int comma = index + 1;
    while (comma + 2 < Math.min(labels.size(), index + 6) && !word(labels, comma).equals(",")) {
      comma++;
    }
    return index > 0 && comma + 1 < labels.size() && NOUNS.contains(labels.get(index - 1).tag())
        && word(labels, comma).equals(",") && word(labels, comma + 1).equals("citing");
  }

  private static boolean isHelper(List<CoreLabel> labels, int index) {
    return isBeing(word(labels, index)) || word(labels, index).equals("had") || word(labels, index).equals("has");
  }

  private static boolean isBeing(String word) {
    return switch (word) {
      case "been", "was", "were", "is", "are" -> true;
      default -> false;
    };
  }

  private static boolean hasObject(List<CoreLabel> labels, int verb) {
    int next = is(labels, verb + 1, "RP") && verb + 2 < labels.size() ? verb + 2 : verb + 1;
    return switch (labels.get(next).tag()) {
      case "DT", "PRP", "PRP$", "NNP", "NNPS", "NNS" -> true;
      case "NN", "JJ", "CD" -> WORDS.has("never-before-noun", word(labels, verb));
      default -> false;
    };
  }

  private static boolean is(List<CoreLabel> labels, int index, String tag) {
    return index >= 0 && index < labels.size() && labels.get(index).tag().equals(tag);
  }

  private static String word(List<CoreLabel> labels, int index) {
    return labels.get(index).word();
  }

  /** "hacked the email accounts": the object of the verb before it, which takes no clause. */
  private static boolean isObject(List<CoreLabel> labels, int index) {
    int before = index - 1;
    if (!WORDS.has("plural-object", word(labels, index)) || !is(labels, before, "NN")) {
      return false;
    }
    while (before > 0 && (NOUNS.contains(labels.get(before).tag()) || is(labels, before, "JJ"))) {
      before--;
    }
    boolean article = is(labels, before, "DT") || is(labels, before, "PRP$") || is(labels, before, "POS");
    return article && before > 0 && labels.get(before - 1).tag().startsWith("VB")
        && !WORDS.has("takes-clause", word(labels, before - 1));
  }

  /** "the suspect's flat and seized": what an owner has is a noun, where none follows. */
  private static boolean isOwned(List<CoreLabel> labels, int index) {
    int next = index + 1;
    if (!is(labels, index - 1, "POS") || next >= labels.size()) {
      return false;
    }
    if (is(labels, next, "CC")) {
      return next + 1 < labels.size() && FINITE.contains(labels.get(next + 1).tag());
    }
    return switch (labels.get(next).tag()) {
      case "IN", ".", ",", "TO", "MD", "VBD", "VBZ" -> true;
      default -> false;
    };
  }

  /** "that Russian spies had hacked the parliament": a clause with subject and object, in which nothing is missing. */
  private static boolean isComplete(List<CoreLabel> labels, int from) {
    int at = from;
    while (at < labels.size() && isOfNoun(labels.get(at).tag())) {
      at++;
    }
    boolean subject = at > from && (NOUNS.contains(labels.get(at - 1).tag()) || is(labels, at - 1, "PRP"));
    int verb = at;
    while (at < labels.size()
        && (labels.get(at).tag().startsWith("VB") || is(labels, at, "MD") || is(labels, at, "RB"))) {
      at++;
    }
    boolean passive = at - verb > 1 && isBeing(word(labels, at - 2)) && is(labels, at - 1, "VBN");
    return subject && at > verb && at < labels.size() && FINITE.contains(labels.get(verb).tag())
        && labels.get(at - 1).tag().startsWith("VB") && (passive || hasObject(labels, at - 1))
        && !WORDS.has("takes-clause", word(labels, at - 1));
  }

  private static boolean isOfNoun(String tag) {
    return switch (tag) {
      case "DT", "JJ", "CD", "PRP", "PRP$", "POS", "VBN" -> true;
      default -> NOUNS.contains(tag);
    };
  }

  /** "Germany's interior ministry": a word in small letters is no name, unless one in capitals follows ("van Dijk"). */
  private static boolean isCommon(List<CoreLabel> labels, int index) {
    boolean followed = index + 1 < labels.size() && Character.isUpperCase(labels.get(index + 1).word().codePointAt(0));
    return !followed && labels.get(index).word().codePoints().allMatch(Character::isLowerCase);
  }

  private static boolean endsPhrase(List<CoreLabel> labels, int index) {
    boolean end = index + 2 == labels.size() && labels.get(index + 1).tag().equals(".");
    int before = index - 1;
    while (end && before > 0
        && List.of("NN", "NNP", "NNPS", "JJ", "DT", "POS", "CD").contains(labels.get(before).tag())) {
      before--;
    }
    return end && before > 0 && before < index - 1 && !isVoice(labels, index, before)
        && switch (labels.get(before).word()) {
      case "from", "of", "in", "on", "at", "into", "against", "to", "with", "by" -> true;
      default -> false;
    };
  }

  /** ", a report in the Guardian says": what stands alone behind a comma speaks. */
  private static boolean isVoice(List<CoreLabel> labels, int verb, int preposition) {
    int before = preposition - 1;
    while (before > 0 && isOfNoun(labels.get(before).tag())) {
      before--;
    }
    return WORDS.has("takes-clause", word(labels, verb)) && before < preposition - 1 && is(labels, before, ",");
  }
}
