package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Cue;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What a cue governs: its clause, phrase, or what stands behind it where the parser lost the clause. */
final class CueContents {
  private static final int COMPLEMENTIZER_WINDOW = 8;
  private static final int PREPOSITION_WINDOW = 25;

  private final CueLexicon lexicon;
  private final PredicationReader predications;
  private final OperatorWords words;
  private final AsideClauses asides;

  CueContents(CueLexicon lexicon, PredicationReader predications, OperatorWords words, AsideClauses asides) {
    this.lexicon = lexicon;
    this.predications = predications;
    this.words = words;
    this.asides = asides;
  }

  BitSet content(
      Tree tree, Predication predication, CueLexicon.Entry entry, Optional<Segment> aside, Optional<Integer> source) {
    for (String kind : entry.cue().content()) {
      BitSet region =
          switch (kind) {
            case "clause" -> isLaidTo(tree, predication, entry.cue()) ? new BitSet()
                : withoutPurpose(tree, predication, entry.cue(), clause(tree, predication, entry, aside));
            case "quote", "anaphora" -> new BitSet();
            case "subject" -> subject(tree, predication);
            case "therein" -> therein(tree, predication);
            case "it" -> aside.isPresent() ? new BitSet() : it(tree, predication);
            default -> phrase(tree, predication, kind, source);
          };
      BitSet infinitive = kind.equals("patient") ? misreadInfinitive(tree, predication, entry.cue(), region)
          : new BitSet();
      if (!infinitive.isEmpty()) {
        return infinitive;
      }
      if (!region.isEmpty()) {
        return withCause(tree, predication, entry.cue(), region);
      }
    }
    return entry.kind() == PartOfSpeech.VERB && aside.isEmpty()
        ? behindPreposition(tree, predication.head(), entry.cue()) : new BitSet();
  }

  /** "attributed the outage to a cyberattack": what somebody lays a failure to is what he says there was. */
  private BitSet withCause(Tree tree, Predication predication, Cue cue, BitSet region) {
    for (String path : cue.accused().map(accused -> accused.split("\\|")).orElse(new String[0])) {
      if (!path.contains(">") && !path.equals("source")) {
        predications.follow(tree, predication, path).stream()
            .filter(cause -> WordClass.CAUSE.holds(Tree.lemma(tree.token(cause))))
            .forEach(cause -> region.or(Stretches.subtree(tree, cause, predication.head())));
      }
    }
    return region;
  }

  /** « L'attaque est attribuée par X au groupe Y, que … », « l'attaque dont X est accusé »: the act itself is laid. */
  private static boolean isLaidTo(Tree tree, Predication predication, Cue cue) {
    boolean ofWhich = cue.accused().isPresent() && tree.child(predication.head(), "obl")
        .filter(which -> which.index() < predication.head() && Tree.lemma(which).equals("dont")).isPresent();
    return ofWhich || cue.accused().isPresent() && predication.passive() && cue.content().contains("patient")
        && predication.argument("patient").stream().anyMatch(act -> tree.token(act).upos().equals("NOUN")
            && act < predication.head() && tree.token(act).relation().equals("nsubj:pass"));
  }

  /** "highlights the killings to help the movement": behind an object an infinitive is not all that is shown. */
  private BitSet withoutPurpose(Tree tree, Predication predication, Cue cue, BitSet clause) {
    int first = clause.nextSetBit(0);
    boolean infinitive = first > predication.head() && !cue.addressee().contains("patient")
        && cue.content().stream().anyMatch(kind -> kind.startsWith("patient"))
        && (Tree.lower(tree.token(first)).equals("to") || tree.token(first).has("VerbForm", "Inf"));
    boolean object = infinitive && !predication.passive() && predication.argument("patient").stream()
        .anyMatch(patient -> patient > predication.head() && patient < first
            && !lexicon.isCueNoun(tree.token(patient)));
    return object ? new BitSet() : clause;
  }

  /** "accused X, who was there, of stealing": the preposition tells where the tree was lost. */
  private BitSet behindPreposition(Tree tree, int head, Cue cue) {
    boolean aside = false;
    boolean accused = cue.accused().filter("patient"::equals).isPresent();
    boolean passed = false;
    for (int i = head + 1; i <= Math.min(tree.size(), head + PREPOSITION_WINDOW); i++) {
      Token token = tree.token(i);
      aside ^= token.form().equals(",");
      boolean told = token.upos().equals("ADP") && i < tree.size()
          && (cue.content().contains(Tree.lower(token)) || cue.content().contains(Tree.lemma(token)));
      boolean deed = told && accused && Tree.isPresentParticiple(tree.token(i + 1));
      boolean within = accused && (Stretches.isReduced(tree, i) || token.upos().equals("CCONJ"));
      if (Stretches.isStop(token) || !aside && !within && (Tree.isVerb(token) || token.upos().equals("CCONJ"))) {
        return new BitSet();
      }
      passed |= within;
      if (told && !aside && (deed || !passed)) {
        return endOfContent(tree, i + 1);
      }
    }
    return new BitSet();
  }

  /** What is told from a word on, up to what somebody else says. */
  BitSet endOfContent(Tree tree, int from) {
    BitSet region = new BitSet();
    for (int i = from; i <= tree.size() && !Stretches.isStop(tree.token(i)); i++) {
      boolean next = i > from && tree.token(i - 1).form().equals(",") && (tree.token(i).upos().equals("CCONJ")
          || words.opensContrast(tree, i) || lexicon.opensAside(tree.token(i)));
      if (next) {
        break;
      }
      region.set(i);
    }
    return Stretches.trimmed(tree, region);
  }

  /**
   * "urged firms to patch their servers": what follows "to" behind whoever is told, also where it was read as a noun.
   */
  private static BitSet misreadInfinitive(Tree tree, Predication predication, Cue cue, BitSet told) {
    int to = told.length();
    boolean follows = cue.addressee().contains("patient") && !told.isEmpty() && to < tree.size()
        && told.nextSetBit(0) > predication.head() && Tree.lower(tree.token(to)).equals("to");
    BitSet region = new BitSet();
    for (int i = to; follows && i <= tree.size() && !tree.token(i).upos().equals("PUNCT"); i++) {
      region.set(i);
    }
    return region;
  }

  /** « y voit l'œuvre de Moscou »: the word for what was told before. */
  private static BitSet therein(Tree tree, Predication predication) {
    BitSet region = new BitSet();
    tree.children(predication.head()).stream()
        .filter(word -> word.index() < predication.head() && WordClass.THEREIN.holds(Tree.lower(word)))
        .forEach(word -> region.set(word.index()));
    return region;
  }

  /** « Deux enquêteurs l'affirment »: the pronoun for what was told before, with nothing else that is said. */
  private static BitSet it(Tree tree, Predication predication) {
    BitSet region = new BitSet();
    tree.child(predication.head(), "obj")
        .filter(it -> it.index() < predication.head() && !it.has("Number", "Plur")
            && WordClass.OBJECT_PRONOUN.holds(Tree.lower(it)))
        .filter(it -> tree.child(predication.head(), "ccomp", "xcomp", "mark").isEmpty()
            && !Tree.isRelation(tree.token(predication.head()), "advcl"))
        .filter(it -> tree.child(predication.head(), "nsubj").filter(who -> who.index() < it.index()).isPresent())
        .filter(it -> tree.children(predication.head()).stream().noneMatch(not -> Tree.lemma(not).equals("ne")))
        .ifPresent(it -> region.set(it.index()));
    return region;
  }

  private static BitSet subject(Tree tree, Predication predication) {
    List<Integer> subject = predication.argument(predication.passive() ? "patient" : "agent");
    return subject.isEmpty() ? new BitSet() : Stretches.subtree(tree, subject.get(0), predication.head());
  }

  private BitSet phrase(Tree tree, Predication predication, String argument, Optional<Integer> source) {
    BitSet region = new BitSet();
    int only = argument.indexOf('&');
    if (only > 0) {
      boolean there = !predications.follow(tree, predication, argument.substring(only + 1)).isEmpty();
      return there ? phrase(tree, predication, argument.substring(0, only), source) : region;
    }
    int plus = argument.indexOf('+');
    if (plus > 0) {
      region.or(phrase(tree, predication, argument.substring(0, plus), source));
      region.or(phrase(tree, predication, argument.substring(plus + 1), source));
      return region;
    }
    for (int filler : predications.follow(tree, predication, argument)) {
      boolean impersonal = tree.token(filler).upos().equals("PRON") && predication.passive()
          && switch (Tree.lower(tree.token(filler))) {
        case "il", "it" -> tree.child(predication.head(), "xcomp", "ccomp", "csubj", "advcl").isPresent();
        default -> false;
      };
      if (!impersonal && !isFronted(tree, filler, predication.head())
          && (source.isEmpty() || source.get() != filler)) {
        region.or(Stretches.subtree(tree, filler, predication.head()));
      }
    }
    return region;
  }

  /** "For all its charm, he voiced doubts": a phrase that a comma sets before the subject. */
  private static boolean isFronted(Tree tree, int filler, int head) {
    return filler < head && !tree.preposition(filler).isEmpty()
        && tree.child(head, "nsubj").filter(subject -> subject.index() > filler && subject.index() < head)
            .isPresent() && Stretches.range(filler, head).stream().anyMatch(i -> tree.token(i).form().equals(","));
  }

  private BitSet clause(Tree tree, Predication predication, CueLexicon.Entry entry, Optional<Segment> aside) {
    int head = predication.head();
    if (aside.isPresent()) {
      BitSet around = AsideClauses.clauseAround(tree, aside.get().first(), aside.get().last());
      int next = aside.get().last() + 2;
      boolean goesOn = next <= tree.size() && tree.isComma(next - 1) && Tree.isThat(tree.token(next));
      if (Segment.followsQuotation(tree, aside.get().first()) && !goesOn) {
        around.clear(aside.get().first(), tree.size() + 1);
      }
      return asides.withoutContrastBehind(tree, aside.get().last(),
          asides.withoutContrastBefore(tree, aside.get(), around));
    }
    int after = colon(tree, head);
    if (after > 0) {
      BitSet region = new BitSet();
      if (entry.cue().status() == Status.DENIED && SmallWords.isNeuter(tree.token(after - 1))) {
        region.set(after - 1);
        return region;
      }
      region.set(after + 1, tree.size() + 1);
      tree.child(head, "ccomp").filter(told -> told.index() < head && tree.child(told.index(), "mark").isEmpty())
          .map(told -> tree.reach(told.index())).filter(reach -> reach[1] < head)
          .ifPresent(reach -> region.set(reach[0], reach[1] + 1));
      return Stretches.trimmed(tree, region);
    }
    Optional<Integer> complement = complement(tree, predication, entry);
    BitSet clause = complement.map(token -> fromComplement(tree, head, token)).orElseGet(BitSet::new);
    if (clause.cardinality() <= 1) {
      BitSet longer = fromComplementizer(tree, head);
      clause = longer.isEmpty() && isBareDeed(tree, head, clause.nextSetBit(0)) ? clause : longer;
    }
    clause = withDenial(tree, head, clause);
    if (clause.isEmpty() && isEmbedded(tree, head)) {
      clause.set(head + 1, Stretches.endOfClause(tree, head + 1) + 1);
    }
    boolean says = entry.cue().content().contains("quote") || losesClause(tree, head);
    boolean byVoice = predication.passive() && !predication.argument("agent").isEmpty();
    if (clause.isEmpty() && entry.kind() == PartOfSpeech.VERB && says && !byVoice) {
      clause = behind(tree, head);
    }
    Token token = tree.token(head);
    if (Tree.isRelation(token, "advcl") && token.head() > head && tree.child(head, "mark").isPresent()
        && tree.reach(head)[1] < token.head()) {
      clause.clear(tree.reach(head)[1] + 1, tree.size() + 1);
    }
    if (isOfSubject(tree, token)) {
      clause.clear(tree.reach(head)[1] + 1, tree.size() + 1);
    }
    return asides.withoutContrast(tree, withinRelative(tree, head, withinCommas(tree, head, clause)));
  }

  /** "denied paying", « nie espionner »: a deed in one word. */
  private static boolean isBareDeed(Tree tree, int head, int deed) {
    return deed > head && Tree.isRelation(tree.token(deed), "xcomp") && tree.token(deed).head() == head
        && (Tree.isPresentParticiple(tree.token(deed)) || tree.isInfinitive(deed));
  }

  /** "A gang demanding money has released the files": what is told of a subject ends before its verb. */
  private static boolean isOfSubject(Tree tree, Token gerund) {
    return gerund.relation().equals("acl") && Tree.isPresentParticiple(gerund) && tree.head(gerund.index())
        .filter(noun -> Tree.isRelation(noun, "nsubj") && noun.index() == gerund.index() - 1)
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> verb.index() > tree.reach(gerund.index())[1]).isPresent();
  }

  /** "which X says hacked the bank": a verb of saying within the relative clause that it tells. */
  private static boolean isEmbedded(Tree tree, int head) {
    int pronoun = tree.child(head, "nsubj").filter(subject -> subject.index() < head)
        .map(subject -> tree.reach(subject.index())[0] - 1).orElse(0);
    return pronoun > 1 && Stretches.isRelativeWord(tree.token(pronoun)) && head < tree.size()
        && (Tree.isVerb(tree.token(head + 1)) || tree.token(head + 1).upos().equals("AUX"))
        && tree.token(head + 1).has("VerbForm", "Fin");
  }

  /** "believes Moscow's denial that …": what stands behind a denial is what it denies. */
  private BitSet withDenial(Tree tree, int head, BitSet clause) {
    int first = clause.nextSetBit(0);
    for (int i = head + 1; i < first && i <= head + COMPLEMENTIZER_WINDOW; i++) {
      boolean denial = tree.token(i).upos().equals("NOUN") && lexicon.isDenial(tree.token(i));
      if (denial && Stretches.range(i, first).stream().noneMatch(j -> j < first && Tree.isVerb(tree.token(j)))) {
        BitSet all = (BitSet) clause.clone();
        all.set(tree.reach(i)[0], first);
        all.clear(0, head + 1);
        return all;
      }
    }
    return clause;
  }

  /** ", who said that they were innocent, stole the files": what a relative clause says ends before the main verb. */
  private static BitSet withinRelative(Tree tree, int head, BitSet region) {
    int pronoun = head - 1;
    while (pronoun > 1 && (tree.token(pronoun).upos().equals("AUX") || tree.token(pronoun).upos().equals("ADV"))) {
      pronoun--;
    }
    boolean relative = pronoun > 2 && WordClass.SUBJECT_RELATIVE.holds(Tree.lower(tree.token(pronoun)))
        && tree.isComma(pronoun - 1) && Tree.isNominal(tree.token(pronoun - 2));
    for (int i = region.nextSetBit(0) + 1; relative && i > 0 && i < tree.size(); i++) {
      Token next = tree.token(i + 1);
      boolean finite = next.has("VerbForm", "Fin") && !tree.dominates(head, next.index());
      if (tree.isComma(i) && finite && i < region.length() && Stretches.isClause(tree, region.nextSetBit(0), i)) {
        region.clear(i, tree.size() + 1);
      }
    }
    return Stretches.trimmed(tree, region);
  }

  /** "suspect those losses were generated": a clause of which the parser took the subject for an object. */
  private static boolean losesClause(Tree tree, int head) {
    return tree.children(head).stream().anyMatch(child -> child.index() > head && Tree.isRelation(child, "dep")
        && Tree.isVerb(child) && tree.child(child.index(), "aux", "cop").isPresent());
  }

  /** What stands behind a verb of saying whose clause the parser lost: a subject and its verb without a gap. */
  static BitSet behind(Tree tree, int head) {
    int from = head + 1;
    while (from < tree.size() && (tree.token(from).upos().equals("ADV") || isTime(tree, from)
        || isInPhrase(tree, from))) {
      from++;
    }
    BitSet region = new BitSet();
    boolean opens = from < tree.size() && switch (tree.token(from).upos()) {
      case "PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ" -> true;
      default -> "\"“‘''``".contains(tree.token(from).form());
    };
    int to = from;
    while (opens && to < tree.size() && !Stretches.isStop(tree.token(to + 1))
        && !tree.token(to + 1).form().equals(":")) {
      to++;
    }
    int joined = to + 1;
    for (Token next : tree.children(head)) {
      boolean another = next.index() > from && next.index() <= to && Tree.isRelation(next, "conj")
          && tree.child(next.index(), "nsubj").isPresent() && tree.child(head, "obj").isPresent();
      joined = another ? Math.min(joined, tree.reach(next.index())[0]) : joined;
    }
    to = joined - 1;
    int comma = from;
    while (comma < to && !tree.token(comma).form().equals(",")) {
      comma++;
    }
    boolean clause = opens && !Stretches.opensRelative(tree.token(from)) && (Stretches.isClause(tree, from, comma)
        || resumes(tree, comma, to));
    if (clause && to > from + 1) {
      region.set(from, to + 1);
    }
    return Stretches.trimmed(tree, region);
  }

  /** "the program, run by the ministry, has brought": behind what stands between commas the verb follows. */
  private static boolean resumes(Tree tree, int comma, int last) {
    int second = comma + 1;
    while (second < last && !tree.token(second).form().equals(",")) {
      second++;
    }
    Token next = tree.token(Math.min(last, second + 1));
    return second < last && (next.upos().equals("AUX") || Tree.isVerb(next) && next.has("VerbForm", "Fin"));
  }

  private static boolean isTime(Tree tree, int token) {
    return tree.token(token).upos().equals("PROPN") && Tree.isRelation(tree.token(token), "obl")
        && tree.preposition(token).isEmpty();
  }

  /** "said in a statement", "said on Friday": where and when something is said. */
  private static boolean isInPhrase(Tree tree, int token) {
    int at = token;
    for (int steps = 0; at > 0 && steps < 4; steps++) {
      String preposition = tree.preposition(at);
      if (preposition.equals("in") || preposition.equals("on") || preposition.equals("at")
          || preposition.equals("during")) {
        return true;
      }
      at = tree.token(at).head();
    }
    return false;
  }

  /** ", said to be linked to China, also took …": a participle between commas says nothing of what comes after. */
  private static BitSet withinCommas(Tree tree, int head, BitSet region) {
    Token token = tree.token(head);
    boolean aside = token.has("VerbForm", "Part") && token.has("Tense", "Past") && tree.child(head, "aux").isEmpty()
        && tree.child(head, "nsubj").isEmpty() && (head == 1 || head > 2 && tree.token(head - 1).form().equals(",")
        && Tree.isNominal(tree.token(head - 2)));
    for (int i = head + 1; aside && i <= tree.size(); i++) {
      if (tree.token(i).form().equals(",")) {
        BitSet within = (BitSet) region.clone();
        within.clear(i, tree.size() + 1);
        return Stretches.trimmed(tree, within);
      }
    }
    return region;
  }

  /** The colon that ends the cue's own words, if the cue's clause ends with one. */
  private static int colon(Tree tree, int head) {
    for (int i = head + 1; i <= tree.size(); i++) {
      String form = tree.token(i).form();
      if (form.equals(":")) {
        return i;
      }
      if (form.equals(",") || form.equals(";") || Tree.isVerb(tree.token(i)) && i > head + 1) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Integer> complement(Tree tree, Predication predication, CueLexicon.Entry entry) {
    int head = predication.head();
    PartOfSpeech kind = entry.kind();
    for (Token child : tree.children(head)) {
      boolean clausal =
          switch (child.universalRelation()) {
            case "ccomp", "xcomp", "csubj" -> true;
            case "acl" ->
                (kind == PartOfSpeech.NOUN || tree.isInfinitive(child.index())) && isComplementClause(tree, child);
            case "advcl", "obl", "dep" -> (tree.isInfinitive(child.index())
                || kind == PartOfSpeech.NOUN && Tree.isRelation(child, "dep")) && isComplementClause(tree, child)
                || Tree.isRelation(child, "dep") && Tree.isPresentParticiple(child) && child.index() == head + 1;
            case "parataxis" -> kind == PartOfSpeech.VERB && followsDirectly(tree, head, child);
            default -> false;
          };
      int first = tree.reach(child.index())[0];
      boolean aside = first > head + 1 && tree.token(first - 1).form().equals(",")
          && WordClass.RELATIVE_CLAUSE.holds(Tree.lower(tree.token(first)));
      boolean beside = aside || Tree.isPresentParticiple(child) && Stretches.followsComma(tree, child.index());
      if (clausal && !beside && child.index() > head && !isOfVoiceBefore(tree, head, child)) {
        return Optional.of(child.index());
      }
    }
    Optional<Integer> proven = kind == PartOfSpeech.VERB ? proven(tree, head) : Optional.empty();
    return proven.isPresent() ? proven
        : kind == PartOfSpeech.NOUN && tree.matches(head + 1, new String[] {"to"})
        && tree.token(head + 1).head() > head + 1
        && Tree.isVerb(tree.token(tree.token(head + 1).head()))
        ? Optional.of(tree.token(head + 1).head())
        : gerund(tree, predication, entry.cue());
  }

  /** "found no evidence the files were stolen": what the object is evidence of. */
  private static Optional<Integer> proven(Tree tree, int head) {
    return tree.child(head, "obj").filter(object -> WordClass.PROOF.holds(Tree.lemma(object)))
        .flatMap(object -> tree.child(object.index(), "ccomp"))
        .filter(clause -> clause.index() > head && tree.child(clause.index(), "mark").isEmpty())
        .map(Token::index);
  }

  /** "a annoncé que la police venait de révéler une opération et que …": a clause of who announced. */
  private static boolean isOfVoiceBefore(Tree tree, int head, Token clause) {
    int and = Stretches.nextComplement(tree, head + 1);
    boolean own = and > 0 && Stretches.range(head + 1, and - 1).stream().anyMatch(i -> Tree.isThat(tree.token(i)));
    return and > 0 && and < clause.index() && !own
        && Stretches.range(1, head).stream().anyMatch(i -> Tree.isThat(tree.token(i)));
  }

  /** "telling the station it was …": a clause without "that", right behind the verb or who is told. */
  private static boolean followsDirectly(Tree tree, int head, Token clause) {
    boolean subject = tree.child(clause.index(), "nsubj").filter(token -> token.index() > head).isPresent();
    int first = tree.reach(clause.index())[0];
    for (int i = head + 1; i < first; i++) {
      if (tree.token(i).upos().equals("PUNCT") || Tree.isVerb(tree.token(i))) {
        return false;
      }
    }
    return subject && first > head && !tree.isComma(first);
  }

  /** "of hacking" in "accused Moscow of hacking", also where the parser hung it on the object. */
  private static Optional<Integer> gerund(Tree tree, Predication predication, Cue cue) {
    List<Token> near = new ArrayList<>(tree.children(predication.head()));
    predication.argument("patient").forEach(patient -> near.addAll(tree.children(patient)));
    return near.stream()
        .filter(token -> token.index() > predication.head())
        .filter(token -> token.has("VerbForm", "Part") && token.has("Tense", "Pres")
            || tree.isInfinitive(token.index()))
        .filter(token -> tree.children(token.index()).stream()
            .anyMatch(child -> (Tree.isRelation(child, "mark") || Tree.isRelation(child, "case"))
                && cue.content().contains(Tree.lemma(child))))
        .map(Token::index)
        .findFirst();
  }

  private static boolean isComplementClause(Tree tree, Token clause) {
    return tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "mark") && WordClass.COMPLEMENT.holds(Tree.lemma(child)));
  }

  private static BitSet fromComplement(Tree tree, int head, int complement) {
    BitSet region = new BitSet();
    int last = complement;
    int first = complement;
    for (int i = head + 1; i <= tree.size(); i++) {
      if (tree.dominates(complement, i) && !(tree.dominates(head, complement) && tree.dominates(complement, head))) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    boolean named = tree.token(complement).upos().equals("NOUN")
        && tree.child(complement, "cop", "nsubj").isEmpty();
    last = extended(tree, head, last, named);
    int and = Stretches.nextComplement(tree, last);
    last = and > 0 && and <= last + 2 ? Stretches.endOf(tree, and) : last;
    region.set(first, last + 1);
    return Stretches.trimmed(tree, region);
  }

  /**
   * Trailing phrases that the parser hung on the cue mostly belong to what is said, but none of what came before it
   * where only a noun is said ("called it nonsense after the arrest").
   */
  private static int extended(Tree tree, int head, int last, boolean named) {
    int end = last;
    for (Token child : tree.children(head)) {
      boolean phrase =
          switch (child.universalRelation()) {
            case "obl", "nmod", "advmod" -> true;
            default -> false;
          };
      int[] reach = tree.reach(child.index());
      if (phrase && reach[0] == end + 1 && !(named && Scopes.isInWake(tree, child.index()))) {
        end = reach[1];
      }
    }
    return end;
  }

  /** "a confié à X, sous couvert d'anonymat, que …", "a annoncé, le 3 mai, avoir …": an insertion. */
  private static int afterInsertion(Tree tree, int head) {
    int first = head + 1;
    while (first < tree.size() && first < head + COMPLEMENTIZER_WINDOW && !tree.token(first).form().equals(",")) {
      if (Tree.isVerb(tree.token(first)) || Tree.lemma(tree.token(first)).equals("que")) {
        return head + 1;
      }
      first++;
    }
    if (first + 2 >= tree.size() || !tree.token(first).form().equals(",")) {
      return head + 1;
    }
    int last = first + 1;
    boolean verb = false;
    while (last < tree.size() && last < first + COMPLEMENTIZER_WINDOW && !tree.token(last).form().equals(",")) {
      verb |= Tree.isVerb(tree.token(last)) || tree.token(last).upos().equals("AUX");
      last++;
    }
    if (verb && !tree.token(first + 1).upos().equals("ADP")) {
      return head + 1;
    }
    String after = last < tree.size() ? Tree.lemma(tree.token(last + 1)) : "";
    boolean infinitive = last + 2 < tree.size() && (tree.isInfinitive(last + 1)
        || tree.token(last + 1).has("VerbForm", "Inf"));
    return infinitive || after.equals("que") || after.equals("that") ? last + 1 : head + 1;
  }

  private static BitSet fromComplementizer(Tree tree, int head) {
    BitSet region = new BitSet();
    int from = afterInsertion(tree, head);
    for (int i = from; i <= Math.min(tree.size(), from + COMPLEMENTIZER_WINDOW); i++) {
      Token token = tree.token(i);
      if (i == from && from > head + 1 && token.has("VerbForm", "Inf")) {
        region.set(i, Stretches.endOf(tree, i) + 1);
        return Stretches.trimmed(tree, region);
      }
      if (Tree.isVerb(token) || token.form().equals(";")) {
        return region;
      }
      boolean complementizer =
          (token.upos().equals("SCONJ") || token.relation().equals("mark") || token.relation().equals("dep")
              || i == from && from > head + 1)
          && (Tree.lemma(token).equals("que") || Tree.lemma(token).equals("that"))
          && !tree.token(i - 1).upos().equals("CCONJ") && !WordClass.BEFORE_THAT.holds(Tree.lower(tree.token(i - 1)));
      if (complementizer) {
        int to = i;
        while (to < tree.size() && !Stretches.isStop(tree.token(to + 1))) {
          to++;
        }
        region.set(i + 1, to + 1);
        return Stretches.trimmed(tree, region);
      }
    }
    return region;
  }
}
