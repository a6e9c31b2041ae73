package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.Cue;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * Finds who-says-so: each cue with its source and the stretch of text that it governs.
 *
 * <p>Stretches come from the tree where a clause or noun depends on the cue, and from punctuation where the cue stands
 * beside what it governs: inverted and parenthetical cues, colons and quotations. Parsers take the inverted subject of
 * such cues for an object, so there the place tells.
 */
final class CueFinder {
  private static final Set<String> OPENING_QUOTES = Set.of("«", "“", "\"", "''");
  private static final List<String> AUTHORS = List.copyOf(WordClass.AUTHOR.words());
  static final Set<String> ACTORS =
      Set.of("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country");
  private static final Set<String> REACHING = WordClass.REACHING.words();
  private static final int CONTRARY_REACH = 4;
  private static final int COMPLEMENTIZER_WINDOW = 8;
  private static final int CONTENT_GAP = 9;
  private static final int QUOTED_SOURCE_WINDOW = 12;
  private static final int PREPOSITION_WINDOW = 25;

  /** One word of one cue. */
  private record Entry(Cue cue, PartOfSpeech kind, Trigger trigger) {}

  private final PredicationReader predications;
  private final StatusReader statuses;
  private final Set<String> judging;
  private final ContentEdges edges;
  private final Map<String, List<Entry>> byLemma = new LinkedHashMap<>();
  private final Map<String, List<Map.Entry<String[], Cue>>> byPreposition = new LinkedHashMap<>();
  private final Map<String, List<Map.Entry<String[], Cue>>> beforePoll = new LinkedHashMap<>();
  private final Map<String, Cue> beforeReckoning = new LinkedHashMap<>();

  CueFinder(Rules rules, PredicationReader predications, StatusReader statuses) {
    this.predications = predications;
    this.statuses = statuses;
    judging = rules.judgingVerbs();
    edges = new ContentEdges(statuses);
    for (Cue cue : rules.cues()) {
      cue.triggers().forEach((kind, triggers) -> {
        for (Trigger trigger : triggers) {
          byLemma.computeIfAbsent(trigger.lemma(), key -> new ArrayList<>()).add(new Entry(cue, kind, trigger));
        }
      });
      if (cue.source().contains("reckoning")) {
        cue.prepositions().forEach(preposition -> beforeReckoning.put(preposition, cue));
        continue;
      }
      for (String preposition : cue.prepositions()) {
        String[] words = preposition.replace("'", "' ").split("\\s+");
        (cue.source().contains("poll") ? beforePoll : byPreposition)
            .computeIfAbsent(words[0], key -> new ArrayList<>()).add(Map.entry(words, cue));
      }
    }
  }

  /** Whether a word of this form or lemma may be (the first of) a cue. */
  boolean mayFire(Token token) {
    return byLemma.containsKey(Tree.lemma(token))
        || byLemma.containsKey(Tree.lower(token))
        || byLemma.containsKey(Tree.unmarked(token))
        || byPreposition.containsKey(Tree.lower(token))
        || WordClass.RECKONING.holds(Tree.lemma(token))
        || WordClass.POLL.holds(Tree.lemma(token));
  }

  /** The cues of an article in the order of the text, quotations attached. */
  List<CueInstance> find(List<Tree> trees, MentionIndex mentions, Quotes quotes) {
    List<CueInstance> found = new ArrayList<>();
    Map<List<Integer>, CueInstance> otherwise = new LinkedHashMap<>();
    for (Tree tree : trees) {
      for (int i = 1; i <= tree.size(); i++) {
        preposition(tree, i, mentions).map(cue -> carried(tree, withAuthor(tree, cue, mentions), mentions))
            .filter(cue -> cue.source().isPresent()
                || cue.status() == Status.ALLEGED).map(cue -> toEndOfParagraph(trees, cue)).ifPresent(found::add);
        Optional<CueInstance> word = word(tree, i, mentions, quotes, true)
            .map(cue -> withVoiceOfCueBefore(tree, cue, found));
        word.ifPresent(cue -> endBefore(tree, cue, found));
        word.map(cue -> withAuthor(tree, cue, mentions)).ifPresent(found::add);
        if (word.isPresent() && word.get().cue().relay()) {
          word(tree, i, mentions, quotes, false).map(cue -> withVoiceOfCueBefore(tree, cue, found))
              .ifPresent(cue -> otherwise.put(Relays.place(cue), cue));
        }
      }
    }
    rejectReports(trees, found);
    found.removeIf(cue -> found.stream().anyMatch(other -> isWithin(cue, other)));
    standAside(trees, found);
    endBeside(found);
    separate(trees, found);
    share(trees, found);
    shareOutlets(trees, found, mentions);
    passOn(trees, found, mentions);
    withinOutlets(trees, found, mentions);
    apartInRelatives(trees, found);
    goOn(trees, found);
    Endings.apply(trees, found, judging);
    found.removeIf(cue -> found.stream().anyMatch(other -> isCarrierOf(cue, other)));
    return new QuoteAttacher(trees, quotes).attach(Relays.apply(found, trees, otherwise));
  }

  /** ", adding that …": who was speaking goes on. */
  private static CueInstance withVoiceOfCueBefore(Tree tree, CueInstance cue, List<CueInstance> before) {
    if (isSecondParticiple(tree, cue.head())) {
      return before.stream()
          .filter(first -> first.sentence() == cue.sentence() && first.source().isPresent()
              && first.cue().source().contains("agent") && tree.child(first.head(), "aux").isPresent()
              && first.source().get() < first.head())
          .findFirst().map(first -> cue.withSource(first.source())).orElse(cue);
    }
    if (!isGerund(tree.token(cue.head())) || !followsComma(tree, cue.head()) || before.isEmpty()) {
      return cue;
    }
    CueInstance last = before.get(before.size() - 1);
    boolean speaks = last.sentence() == cue.sentence() && last.source().isPresent()
        && cue.cue().source().contains("agent")
        && Tree.isVerb(tree.token(last.head()))
        && (last.cue().source().contains("agent") || last.cue().addressee().contains("agent") && !last.cue().relay());
    boolean says = cue.cue().content().contains("quote") || !last.holds(cue.sentence(), cue.head())
        || last.status() == Status.DENIED || cue.status() == Status.DENIED;
    return speaks && says ? cue.withSource(last.source()) : cue;
  }

  /** "a confirmé … et indiqué que": a participle that shares the auxiliary of the verb of saying before it. */
  private static boolean isSecondParticiple(Tree tree, int head) {
    Token token = tree.token(head);
    return head > 1 && head < tree.size() && token.has("Tense", "Past") && token.has("VerbForm", "Part")
        && tree.child(head, "aux").isEmpty() && tree.token(head - 1).upos().equals("CCONJ")
        && isThat(tree.token(head + 1));
  }

  /** What the same voice goes on to say is no part of what it said before. */
  private static void endBefore(Tree tree, CueInstance next, List<CueInstance> found) {
    if (!isGerund(tree.token(next.head())) || !followsComma(tree, next.head())) {
      return;
    }
    for (int i = found.size() - 1; i >= 0 && found.get(i).sentence() == next.sentence(); i--) {
      CueInstance last = found.get(i);
      if (last.source().equals(next.source()) && last.holds(next.sentence(), next.head())) {
        BitSet region = (BitSet) last.regions().get(next.sentence()).clone();
        region.clear(next.head(), tree.size() + 1);
        Map<Integer, BitSet> regions = new TreeMap<>(last.regions());
        regions.put(next.sentence(), trimmed(tree, region));
        found.set(i, last.withRegions(regions, last.quoted()));
      }
    }
  }

  private static boolean isGerund(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  /** Whether a comma stands before a word, and before the small words in front of it (", tout en assurant"). */
  private static boolean followsComma(Tree tree, int head) {
    int before = head - 1;
    while (before > 1 && before > head - 3 && (tree.token(before).upos().equals("ADV")
        || tree.token(before).head() == head && Tree.lower(tree.token(before)).equals("en"))) {
      before--;
    }
    return before >= 1 && tree.isComma(before);
  }

  /**
   * « Selon la mairie, … ; ils auraient aussi … », « a dit que … ; les dossiers, eux, n'auraient pas été copiés »: hearsay
   * behind a semicolon is of the source before it, and so is what a pronoun opens behind "according to".
   */
  private void goOn(List<Tree> trees, List<CueInstance> found) {
    for (int c = 0; c < found.size(); c++) {
      CueInstance cue = found.get(c);
      Tree tree = trees.get(cue.sentence());
      BitSet region = cue.regions().get(cue.sentence());
      int stop = endOf(tree, cue.head()) + 1;
      boolean tells = region != null && cue.source().isPresent() && !cue.presupposes()
          && (cue.status() == Status.ASSERTED || cue.status() == Status.ALLEGED)
          && stop + 1 < tree.size() && region.length() <= stop;
      int end = tells ? endOf(tree, stop + 1) : stop;
      boolean own = tells && found.stream().anyMatch(other -> other != cue && other.sentence() == cue.sentence()
          && (other.head() > stop || tree.dominates(other.head(), stop - 1) && other.head() > cue.head())
          && other.head() <= end);
      boolean aside = tells && !cue.cue().prepositions().isEmpty()
          && WordClass.PERSONAL.holds(Tree.lower(tree.token(stop + 1)));
      if (tells && !own && (aside || isHearsay(tree, stop + 1, end))) {
        BitSet longer = (BitSet) region.clone();
        longer.set(stop + 1, end + 1);
        found.set(c, with(cue, trimmed(tree, longer)));
      }
    }
  }

  private boolean isHearsay(Tree tree, int first, int last) {
    return range(first, last).stream()
        .anyMatch(verb -> Tree.isVerb(tree.token(verb)) && statuses.isHearsay(tree, verb));
  }

  /** "X accuse Y d'avoir …, selon un communiqué": who reports the accusation is no part of it. */
  private static void standAside(List<Tree> trees, List<CueInstance> found) {
    for (CueInstance outer : List.copyOf(found)) {
      boolean parenthesis = !outer.cue().prepositions().isEmpty() && outer.source().isPresent()
          && outer.cue().prepositions().stream().anyMatch(words -> startsWith(trees.get(outer.sentence()),
              outer.head(), words));
      for (int i = 0; parenthesis && i < found.size(); i++) {
        CueInstance inner = found.get(i);
        boolean mutual = inner != outer && inner.sentence() == outer.sentence()
            && outer.holds(inner.sentence(), inner.head()) && inner.holds(outer.sentence(), outer.head());
        if (mutual && !inner.words().equals(outer.words())) {
          found.set(i, without(trees.get(outer.sentence()), inner, outer));
        }
      }
    }
  }

  /** "Selon la police, …, que l'hôpital, assure-t-on, ne paiera pas": a relative clause with a voice of its own. */
  private static void apartInRelatives(List<Tree> trees, List<CueInstance> found) {
    for (CueInstance inner : List.copyOf(found)) {
      BitSet own = inner.regions().getOrDefault(inner.sentence(), new BitSet());
      boolean relative = inner.manner() == CueInstance.Manner.BESIDE && !own.isEmpty()
          && isRelativeWord(trees.get(inner.sentence()).token(own.nextSetBit(0))) && own.nextSetBit(0) < inner.head();
      for (int i = 0; relative && i < found.size(); i++) {
        CueInstance outer = found.get(i);
        boolean around = outer != inner && outer.sentence() == inner.sentence()
            && outer.holds(inner.sentence(), inner.head());
        if (around) {
          found.set(i, limited(trees.get(inner.sentence()), outer, 0, own.nextSetBit(0)));
        }
      }
    }
  }

  /** "X has linked the hack to Y, the minister revealed, adding …": what is governed ends where a voice stands. */
  private static void endBeside(List<CueInstance> found) {
    for (CueInstance outer : List.copyOf(found)) {
      boolean beside = outer.manner() == CueInstance.Manner.BESIDE && outer.source().isPresent();
      for (int i = 0; beside && i < found.size(); i++) {
        CueInstance inner = found.get(i);
        boolean mutual = inner.manner() == CueInstance.Manner.GOVERNS && inner.sentence() == outer.sentence()
            && inner.head() < outer.head() && outer.holds(inner.sentence(), inner.head())
            && inner.regions().getOrDefault(outer.sentence(), new BitSet()).nextSetBit(outer.head()) > 0;
        if (mutual) {
          BitSet region = (BitSet) inner.regions().get(outer.sentence()).clone();
          region.and(outer.regions().get(outer.sentence()));
          Map<Integer, BitSet> regions = new TreeMap<>(inner.regions());
          regions.put(outer.sentence(), region);
          found.set(i, inner.withRegions(regions, inner.quoted()));
        }
      }
    }
  }

  /** "X agreed that …, but Y said …", "X promised to … and said …": what is said next to a voice is not said by it. */
  private static void separate(List<Tree> trees, List<CueInstance> found) {
    for (CueInstance next : List.copyOf(found)) {
      Tree tree = trees.get(next.sentence());
      int conjunction = next.source().isPresent() && Tree.isVerb(tree.token(next.head()))
          && next.manner() == CueInstance.Manner.GOVERNS ? conjunction(tree, next) : 0;
      for (int i = 0; conjunction > 0 && i < found.size(); i++) {
        CueInstance cue = found.get(i);
        boolean over = cue.sentence() == next.sentence() && cue.head() < conjunction && cue.source().isPresent()
            && cue.holds(next.sentence(), next.head())
                && cue.regions().get(next.sentence()).nextSetBit(0) < conjunction;
        boolean own = next.source().get() > conjunction || next.source().equals(cue.source());
        if (over && own) {
          BitSet region = (BitSet) cue.regions().get(next.sentence()).clone();
          region.clear(conjunction, tree.size() + 1);
          Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
          regions.put(next.sentence(), trimmed(tree, region));
          found.set(i, cue.withRegions(regions, cue.quoted()));
        }
      }
    }
  }

  /** "… told the paper, and …, the firm said": each of two voices says what stands before it. */
  private static void share(List<Tree> trees, List<CueInstance> found) {
    for (int i = 0; i < found.size(); i++) {
      CueInstance cue = found.get(i);
      Tree tree = trees.get(cue.sentence());
      int next = isOutermost(cue, found) ? 0 : nextComplement(tree, cue.head() + 1);
      boolean own = next > 0 && range(cue.head() + 1, next - 1).stream().anyMatch(at -> isThat(tree.token(at)))
          && range(1, cue.head()).stream().noneMatch(at -> isThat(tree.token(at)));
      if (next > 0 && !own && cue.manner() == CueInstance.Manner.GOVERNS && cue.regions().containsKey(cue.sentence())) {
        found.set(i, limited(tree, cue, 0, next));
      }
      for (int j = i + 1; j < found.size() && found.get(j).sentence() == cue.sentence(); j++) {
        CueInstance later = found.get(j);
        int and = conjunctionBetween(tree, cue, later);
        int outer = and > 0 ? 0 : outerAside(tree, found.get(i), later);
        if (outer > 0) {
          found.set(i, limited(tree, found.get(i), 0, outer));
        }
        if (and > 0) {
          found.set(i, limited(tree, found.get(i), 0, and));
          found.set(j, limited(tree, later, and + 1, tree.size() + 1));
        }
      }
    }
  }

  /**
   * "Dans un entretien avec X, la ministre assure … et nie …": what one voice says to an outlet, it says it all to it.
   */
  private static void shareOutlets(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
    for (CueInstance told : List.copyOf(found)) {
      Tree tree = trees.get(told.sentence());
      boolean outlet = told.source().isPresent() && told.addressee()
          .flatMap(token -> mentions.typeAt(tree, token)).filter("MediaOutlet"::equals).isPresent();
      for (int i = 0; outlet && i < found.size(); i++) {
        CueInstance next = found.get(i);
        if (next.sentence() == told.sentence() && next.head() > told.head() && next.source().equals(told.source())
            && next.addressee().isEmpty() && Tree.isVerb(tree.token(next.head()))) {
          found.set(i, next.relayedBy(told.addressee()));
        }
      }
    }
  }

  /** "The paper said that X, according to officials": whose words an outlet gives, tells within what it says. */
  private static void withinOutlets(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
    for (CueInstance outlet : List.copyOf(found)) {
      Tree tree = trees.get(outlet.sentence());
      boolean media = outlet.source().isPresent() && outlet.cue().prepositions().isEmpty() && !outlet.cue().relay()
          && isOutlet(tree, outlet.source().get(), mentions);
      for (int i = 0; media && i < found.size(); i++) {
        CueInstance aside = found.get(i);
        boolean around = aside.sentence() == outlet.sentence() && !aside.cue().prepositions().isEmpty()
            && aside.holds(outlet.sentence(), outlet.head())
            && aside.source().filter(voice -> !isOutlet(tree, voice, mentions)).isPresent();
        BitSet told = outlet.regions().get(outlet.sentence());
        if (around && told != null && tellsAll(tree, aside, outlet)) {
          BitSet within = (BitSet) aside.regions().get(aside.sentence()).clone();
          within.and(told);
          found.set(i, with(aside, within).relayedBy(outlet.source()));
          found.remove(outlet);
          media = false;
        }
      }
    }
  }

  /** Whether an outlet tells all that stands beside "according to X". */
  private static boolean tellsAll(Tree tree, CueInstance aside, CueInstance outlet) {
    BitSet rest = (BitSet) aside.regions().get(aside.sentence()).clone();
    rest.andNot(outlet.regions().get(outlet.sentence()));
    return rest.stream().noneMatch(i -> tree.token(i).upos().equals("VERB") && i != outlet.head()
        && !tree.dominates(outlet.source().get(), i));
  }

  private static CueInstance with(CueInstance cue, BitSet region) {
    Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
    regions.put(cue.sentence(), region);
    return cue.withRegions(regions, cue.quoted());
  }

  private static boolean isOutlet(Tree tree, int token, MentionIndex mentions) {
    return mentions.typeAt(tree, token).filter("MediaOutlet"::equals).isPresent();
  }

  private static boolean isOutermost(CueInstance cue, List<CueInstance> found) {
    return found.stream().noneMatch(outer -> outer.sentence() == cue.sentence() && outer.head() < cue.head()
        && outer.manner() == CueInstance.Manner.GOVERNS && outer.holds(cue.sentence(), cue.head()));
  }

  /** "and that", "et que": a second clause of the voice that told the first. */
  private static int nextComplement(Tree tree, int from) {
    for (int i = from; i < tree.size(); i++) {
      if (isStop(tree.token(i))) {
        return 0;
      }
      if (tree.token(i).upos().equals("CCONJ") && isThat(tree.token(i + 1))) {
        return i;
      }
    }
    return 0;
  }

  /** "…, X told reporters, Y reported": where a second aside starts that takes in the first. */
  private static int outerAside(Tree tree, CueInstance cue, CueInstance later) {
    boolean asides = cue.manner() == CueInstance.Manner.BESIDE && later.manner() == CueInstance.Manner.BESIDE
        && cue.cue().prepositions().isEmpty() && later.cue().prepositions().isEmpty()
        && cue.source().isPresent() && later.source().isPresent() && !cue.source().equals(later.source())
        && cue.holds(cue.sentence(), later.head()) && later.holds(cue.sentence(), cue.head())
        && range(1, cue.head() - 1).stream().anyMatch(i -> cue.holds(cue.sentence(), i) && tree.isPredicate(i));
    int first = asides ? Math.min(later.source().get(), later.head()) : 0;
    while (first > 1 && !tree.isComma(first - 1)) {
      first--;
    }
    return asides && first > cue.head() ? first : 0;
  }

  private static int conjunctionBetween(Tree tree, CueInstance cue, CueInstance later) {
    boolean asides = cue.manner() == CueInstance.Manner.BESIDE && later.manner() == CueInstance.Manner.BESIDE
        && cue.cue().prepositions().isEmpty() && later.cue().prepositions().isEmpty()
        && !cue.source().equals(later.source())
        && cue.holds(cue.sentence(), later.head()) && later.holds(cue.sentence(), cue.head());
    for (int i = cue.head() + 1; asides && i < later.head(); i++) {
      if (tree.token(i).upos().equals("CCONJ") && tree.token(i - 1).form().equals(",")) {
        return i;
      }
    }
    return 0;
  }

  private static CueInstance limited(Tree tree, CueInstance cue, int first, int end) {
    BitSet region = (BitSet) cue.regions().get(cue.sentence()).clone();
    region.clear(0, first);
    region.clear(end, Math.max(end, tree.size() + 1));
    Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
    regions.put(cue.sentence(), trimmed(tree, region));
    return cue.withRegions(regions, cue.quoted());
  }

  /** The conjunction that opens a cue's clause, with at most its subject between them. */
  private static int conjunction(Tree tree, CueInstance next) {
    int subject = next.source().get();
    for (int i = next.head() - 1; i > 1; i--) {
      Token token = tree.token(i);
      boolean between = token.upos().equals("AUX") || token.upos().equals("ADV") || token.upos().equals("PART")
          || subject < next.head() && (tree.dominates(subject, i) || i < subject && isNominalWord(token));
      if (token.upos().equals("CCONJ")) {
        boolean clause = subject > i && subject < next.head();
        boolean bare = subject < i && !token.form().equals("but");
        return bare || clause && tree.token(i - 1).form().equals(",") ? i : 0;
      }
      if (!between) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isNominalWord(Token token) {
    return switch (token.upos()) {
      case "NOUN", "PROPN", "ADJ", "DET", "NUM" -> true;
      default -> false;
    };
  }

  private static boolean startsWith(Tree tree, int head, String words) {
    return tree.matches(head, words.replace("'", "' ").split("\\s+"));
  }

  /** The inner cue without the outer one's words, its voice, and what it had only behind them. */
  private static CueInstance without(Tree tree, CueInstance inner, CueInstance outer) {
    BitSet region = (BitSet) inner.regions().get(outer.sentence()).clone();
    int first = outer.head();
    int source = outer.source().get();
    for (int i = 1; i <= tree.size(); i++) {
      if (i >= first && !outer.holds(outer.sentence(), i) || tree.dominates(source, i) && i > first) {
        region.clear(i);
      }
    }
    Map<Integer, BitSet> regions = new TreeMap<>(inner.regions());
    regions.put(outer.sentence(), trimmed(tree, region));
    return inner.withRegions(regions, inner.quoted());
  }

  /** "rejected a report by X that …": what is rejected is what X says, so that both are voices. */
  private static void rejectReports(List<Tree> trees, List<CueInstance> found) {
    for (int i = 0; i < found.size(); i++) {
      CueInstance outer = found.get(i);
      for (CueInstance inner : outer.status() == Status.DENIED ? List.copyOf(found) : List.<CueInstance>of()) {
        boolean report = (isWithin(inner, outer) || isRejected(inner, outer)
            || isReportOf(trees.get(inner.sentence()), inner, outer))
            && inner.source().isPresent() && !inner.source().equals(outer.source())
            && inner.regions().containsKey(inner.sentence()) && inner.status() != Status.DENIED
            && (trees.get(inner.sentence()).token(inner.head()).upos().equals("NOUN")
                || isReportOf(trees.get(inner.sentence()), inner, outer));
        if (report) {
          BitSet region = (BitSet) outer.regions().getOrDefault(outer.sentence(), new BitSet()).clone();
          region.set(inner.head());
          region.or(inner.regions().get(inner.sentence()));
          Map<Integer, BitSet> regions = new TreeMap<>(outer.regions());
          regions.put(outer.sentence(), region);
          outer = outer.withRegions(regions, outer.quoted()).withoutWord(inner.head());
          found.set(i, outer);
        }
      }
    }
  }

  /** "dément les informations de X selon lesquelles …": only the report stands between who rejects and the clause. */
  private static boolean isReportOf(Tree tree, CueInstance inner, CueInstance outer) {
    int last = inner.words().get(inner.words().size() - 1);
    return inner.sentence() == outer.sentence() && inner.head() > outer.head() && !inner.cue().prepositions().isEmpty()
        && isRelative(tree.token(last)) && last > inner.head()
        && range(outer.head() + 1, inner.head() - 1).stream()
            .noneMatch(i -> tree.token(i).upos().equals("VERB") || tree.token(i).upos().equals("PUNCT"));
  }

  private static boolean isRejected(CueInstance inner, CueInstance outer) {
    BitSet region = outer.regions().get(outer.sentence());
    return inner.sentence() == outer.sentence() && inner.head() > outer.head() && region != null
        && region.nextSetBit(0) > inner.head() && inner.regions().containsKey(inner.sentence())
        && inner.regions().get(inner.sentence()).intersects(region);
  }

  /** "savoir" in "fait savoir" is no cue of its own. */
  private static boolean isWithin(CueInstance cue, CueInstance other) {
    return cue.sentence() == other.sentence() && cue.head() != other.head() && other.words().contains(cue.head());
  }

  /** The voice of a paper ("un communiqué publié par X", "une étude d'Y") is its author. */
  private CueInstance withAuthor(Tree tree, CueInstance cue, MentionIndex mentions) {
    if (cue.source().isEmpty() || !isPaper(tree, cue.source().get(), mentions)) {
      return cue;
    }
    if (isOurs(tree, cue.source().get())) {
      return cue.withSource(Optional.empty());
    }
    Optional<Integer> outlet = PassedOn.outlet(tree, cue.source().get(), mentions);
    Optional<Integer> author = author(tree, cue.source().get(), outlet, mentions);
    CueInstance voiced = author.or(() -> outlet).or(() -> issuer(tree, cue.source().get(), mentions))
        .map(voice -> cue.withSource(Optional.of(voice))).orElse(cue);
    return author.isPresent() && outlet.isPresent() ? voiced.relayedBy(outlet) : voiced;
  }

  /** "said in a letter seen by X", "in remarks carried by X, he said": the outlet that has the words passes them on. */
  private void passOn(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
    for (int i = 0; i < found.size(); i++) {
      CueInstance cue = found.get(i);
      Tree tree = trees.get(cue.sentence());
      boolean speaks = cue.source().isPresent() && Tree.isVerb(tree.token(cue.head())) && !cue.cue().relay()
          && cue.addressee().flatMap(token -> mentions.typeAt(tree, token)).filter("MediaOutlet"::equals).isEmpty();
      Optional<Integer> outlet = !speaks ? Optional.empty() : range(1, tree.size()).stream()
          .filter(noun -> isPaper(tree, noun, mentions))
          .filter(noun -> isWherein(tree, noun, cue) || isWhereinBelow(tree, noun, cue, found)
              || isInWhich(tree, noun, cue))
          .flatMap(noun -> PassedOn.outlet(tree, noun, mentions).or(() -> publisher(tree, noun, mentions)
              .filter(voice -> isOutlet(tree, voice, mentions))).stream()
              .filter(voice -> noun > cue.head() && tree.token(noun).head() != cue.head()
                  || !cue.holds(cue.sentence(), voice)))
          .filter(voice -> !cue.source().get().equals(voice))
          .findFirst();
      if (outlet.isPresent()) {
        found.set(i, cue.relayedBy(outlet));
      }
    }
  }

  /** "selon X, cité par Y": Y is told of with X already. */
  private static boolean isCarrierOf(CueInstance cue, CueInstance other) {
    return cue != other && cue.sentence() == other.sentence() && cue.head() > other.head()
        && !cue.cue().prepositions().isEmpty() && !other.cue().prepositions().isEmpty()
        && cue.source().isPresent() && cue.source().equals(other.addressee()) && other.source().isPresent()
        && other.source().get() < cue.head();
  }

  /** Whether a noun names the words in which a cue's voice says something. */
  private static boolean isWherein(Tree tree, int noun, CueInstance cue) {
    return tree.token(noun).head() == cue.head() && WordClass.WHEREIN.holds(tree.preposition(noun));
  }

  /** "a letter in which the minister says …". */
  private static boolean isInWhich(Tree tree, int noun, CueInstance cue) {
    Token verb = tree.token(cue.head());
    return verb.head() == noun && verb.relation().equals("acl:relcl") && tree.children(cue.head()).stream()
        .anyMatch(child -> isRelativeWord(child) && WordClass.WHEREIN.holds(tree.preposition(child.index())));
  }

  /** "denied hacking it in a statement carried by X": the words of the voice, hung on what it tells. */
  private boolean isWhereinBelow(Tree tree, int noun, CueInstance cue, List<CueInstance> found) {
    int above = tree.token(noun).head();
    return noun > cue.head() && above != cue.head() && WordClass.WHEREIN.holds(tree.preposition(noun))
        && statuses.isExchange(Tree.lemma(tree.token(noun))) && Tree.isVerb(tree.token(above))
        && cue.holds(cue.sentence(), above) && found.stream().noneMatch(inner -> inner != cue
            && inner.sentence() == cue.sentence() && inner.source().isPresent() && inner.head() > cue.head()
            && inner.head() < noun && (inner.head() == above || inner.holds(cue.sentence(), above)));
  }

  /** "selon X, repris par Y", "according to two people who spoke to Y": the outlet has it from the voice. */
  private CueInstance carried(Tree tree, CueInstance cue, MentionIndex mentions) {
    if (cue.source().isEmpty() || cue.addressee().isPresent()) {
      return cue;
    }
    int voice = cue.source().get();
    Optional<Integer> outlet = PassedOn.carrier(tree, voice, mentions).or(() -> outletSpokenTo(tree, voice, mentions));
    return outlet.isPresent() && !outlet.get().equals(voice) ? cue.relayedBy(outlet) : cue;
  }

  /** "posted a note claiming that …": whose words a paper has that somebody puts out. */
  private static Optional<Integer> issuer(Tree tree, int paper, MentionIndex mentions) {
    return tree.head(paper)
        .filter(verb -> Tree.isRelation(tree.token(paper), "obj") && verb.index() < paper
            && WordClass.ISSUING.holds(Tree.lemma(verb)))
        .flatMap(verb -> tree.child(verb.index(), "nsubj"))
        .map(Token::index)
        .filter(voice -> mentions.typeAt(tree, voice).filter(ACTORS::contains).isPresent());
  }

  /** "selon nos informations": the article's own voice. */
  private static boolean isOurs(Tree tree, int paper) {
    return tree.children(paper).stream().anyMatch(child -> WordClass.OUR.holds(Tree.lower(child)));
  }

  /** Who wrote a paper, as its own words tell; not the outlet that passes it on. */
  Optional<Integer> author(Tree tree, int paper, Optional<Integer> outlet, MentionIndex mentions) {
    List<Integer> authors = new ArrayList<>();
    for (Token child : tree.children(paper)) {
      if ((Tree.isRelation(child, "acl") || Tree.isRelation(child, "dep")) && Tree.isVerb(child)
          && !isAnotherClause(tree, paper, child) && !WordClass.TAKING.holds(Tree.lemma(child))
          && !WordClass.CONFIRMING.holds(Tree.lemma(child))
          && !(outlet.isPresent() && WordClass.PASSING_ON.holds(Tree.lemma(child)))
          && !tree.token(tree.reach(child.index())[0]).upos().equals("ADP")) {
        authors.addAll(predications.read(tree, child.index()).argument("agent"));
      }
    }
    Predication noun = predications.read(tree, paper);
    boolean accuses = WordClass.ACCUSING_PAPER.holds(Tree.lemma(tree.token(paper)));
    AUTHORS.stream().filter(name -> !name.equals("agent") || !isTaken(tree, paper))
        .filter(name -> !accuses || !WordClass.OF.holds(name))
        .forEach(name -> authors.addAll(noun.argument(name)));
    WordClass.WHEREIN.words().forEach(name -> noun.argument(name).stream()
        .filter(place -> isOutlet(tree, place, mentions)).forEach(authors::add));
    return authors.stream()
        .map(author -> outletOf(tree, author, mentions))
        .filter(author -> author != paper && tree.dominates(paper, author) && !Optional.of(author).equals(outlet)
            && (!Tree.isRelation(tree.token(author), "compound") || isNamed(tree, author, mentions))
            && mentions.typeAt(tree, author).filter(ACTORS::contains).isPresent())
        .findFirst().or(() -> publisher(tree, paper, mentions).filter(author -> !Optional.of(author).equals(outlet)));
  }

  /** "les informations du site de X": whose site it is. */
  private static int outletOf(Tree tree, int site, MentionIndex mentions) {
    return mentions.typeAt(tree, site).filter("System"::equals).isEmpty() ? site : tree.children(site).stream()
        .filter(child -> mentions.typeAt(tree, child.index()).filter("MediaOutlet"::equals).isPresent())
        .map(Token::index).findFirst().orElse(site);
  }

  /** "documents leaked by X": who took a paper did not write it. */
  private static boolean isTaken(Tree tree, int paper) {
    return tree.children(paper).stream().anyMatch(child -> WordClass.TAKING.holds(Tree.lemma(child)));
  }

  /** "qui cite des documents, la banque a payé": a clause behind a comma with its own subject is none of a paper. */
  private static boolean isAnotherClause(Tree tree, int paper, Token clause) {
    return tree.child(clause.index(), "nsubj").filter(subject -> subject.index() > paper
        && range(paper + 1, subject.index()).stream().anyMatch(tree::isComma)
        && !isRelativeWord(subject)).isPresent();
  }

  /** "un communiqué publié lundi soir par le ministère": the order of words tells who made a paper. */
  private Optional<Integer> publisher(Tree tree, int paper, MentionIndex mentions) {
    boolean made = false;
    for (int i = paper + 1; i <= Math.min(tree.size(), paper + COMPLEMENTIZER_WINDOW); i++) {
      Token token = tree.token(i);
      if (token.upos().equals("PUNCT") || token.has("VerbForm", "Fin") || WordClass.TAKING.holds(Tree.lemma(token))) {
        return Optional.empty();
      }
      if ((made || i == paper + 1) && statuses.predications().isAgentMarker(token) && i < tree.size()) {
        return nounPhrase(tree, i + 1, mentions).map(phrase -> phrase[0])
            .filter(author -> mentions.typeAt(tree, author).filter(ACTORS::contains).isPresent());
      }
      made |= Tree.isVerb(token) && token.has("Tense", "Past");
    }
    return Optional.empty();
  }

  /** Whether a noun names words that somebody wrote, as far as its type tells. */
  boolean isPaper(Tree tree, int token, MentionIndex mentions) {
    Optional<String> type = mentions.typeAt(tree, token);
    boolean noun = tree.token(token).upos().equals("NOUN") || isSubstantive(tree, token);
    return noun && (type.isEmpty() || type.get().equals("Data")
        || type.get().equals("Account") && statuses.isExchange(Tree.lemma(tree.token(token))));
  }

  /** "an advisory": an adjective with an article and no noun. */
  private static boolean isSubstantive(Tree tree, int token) {
    return tree.token(token).upos().equals("ADJ") && tree.child(token, "det").isPresent();
  }

  // Prepositions: "selon X", "according to X", and before what counts answers "in the latest poll".

  private Optional<CueInstance> preposition(Tree tree, int at, MentionIndex mentions) {
    return preposition(tree, at, mentions, byPreposition).or(() -> preposition(tree, at, mentions, beforePoll)
        .filter(cue -> cue.source().filter(voice -> WordClass.POLL.holds(Tree.lemma(tree.token(voice)))).isPresent()))
        .or(() -> reckoning(tree, at));
  }

  /** "by the mayor's own account", "in the police's view": whose words or reckoning it is. */
  private Optional<CueInstance> reckoning(Tree tree, int at) {
    Cue cue = beforeReckoning.get(Tree.lower(tree.token(at)));
    Optional<Token> noun = cue == null ? Optional.empty() : tree.head(at)
        .filter(word -> WordClass.RECKONING.holds(Tree.lemma(word)) && word.index() > at + 1);
    Optional<Token> whose = noun.flatMap(word -> tree.child(word.index(), "nmod:poss")
        .or(() -> tree.child(word.index(), "amod").filter(same -> WordClass.SAME.holds(Tree.lower(same)))
            .map(same -> word)))
        .filter(voice -> voice.index() > at && tree.reach(noun.get().index())[0] >= at);
    return whose.flatMap(voice -> {
      BitSet region = clauseBeside(tree, at, noun.get().index());
      return region.isEmpty() ? Optional.empty()
          : Optional.of(instance(cue, tree, at, List.of(at, noun.get().index()), Optional.of(voice.index()),
              Optional.empty(), cue.status(), region, CueInstance.Manner.BESIDE));
    });
  }

  private Optional<CueInstance> preposition(
      Tree tree, int at, MentionIndex mentions, Map<String, List<Map.Entry<String[], Cue>>> cues) {
    for (Map.Entry<String[], Cue> entry : cues.getOrDefault(Tree.lower(tree.token(at)), List.of())) {
      if (!Character.isLetter(entry.getKey()[0].codePointAt(0))) {
        return mark(tree, at, entry.getValue(), mentions);
      }
      int after = at + entry.getKey().length;
      if (after <= tree.size() && tree.matches(at, entry.getKey()) && isThat(tree.token(after))) {
        continue;
      }
      if (after < tree.size() && tree.matches(at, entry.getKey()) && isRelative(tree.token(after))) {
        Optional<CueInstance> relative = relative(tree, at, after, entry.getValue(), mentions);
        if (relative.isPresent()) {
          return relative;
        }
      } else if (after <= tree.size() && tree.matches(at, entry.getKey())) {
        boolean within = tree.token(after - 1).upos().equals("NOUN");
        Optional<int[]> source = within ? phraseOf(tree, at, after - 1) : nounPhrase(tree, after, mentions);
        boolean seen = !WordClass.SEEN_BY.holds(Tree.lower(tree.token(at)))
            || source.filter(phrase -> isView(tree, at, phrase, mentions)).isPresent();
        if (seen && source.isPresent() && isVoice(tree, source.get()[0], mentions)) {
          BitSet region = clauseBeside(tree, at, Segment.withRelativeClause(tree, source.get()[1]));
          List<Integer> words = range(at, after - 1);
          return region.isEmpty()
              ? Optional.empty()
              : Optional.of(instance(entry.getValue(), tree, at, words, Optional.of(source.get()[0]),
                  Optional.empty(), entry.getValue().status(), region,
                  CueInstance.Manner.BESIDE));
        }
      }
    }
    return Optional.empty();
  }

  /** "Pour Anne Morel, experte chez X, il s'agit …": one person's view opens the clause, and a comma ends it. */
  private static boolean isView(Tree tree, int at, int[] phrase, MentionIndex mentions) {
    boolean opens = at == 1 || tree.token(at - 1).form().equals(";");
    boolean comma = phrase[1] < tree.size() && tree.token(phrase[1] + 1).form().equals(",");
    return opens && comma && mentions.typeAt(tree, phrase[0]).filter("Person"::equals).isPresent()
        && hasVerb(tree, phrase[1] + 1, tree.size());
  }

  /** "JANE DOE: We were hacked.", "We were hacked." — Jane Doe: a name and a mark say who says so. */
  private static Optional<CueInstance> mark(Tree tree, int at, Cue cue, MentionIndex mentions) {
    boolean colon = tree.token(at).form().equals(":");
    BitSet region = new BitSet();
    Optional<Integer> source = Optional.empty();
    if (colon) {
      int first = "\"“«''``".contains(tree.token(1).form()) ? 2 : 1;
      boolean name = at > first && at - first <= 4 && range(first, at - 1).stream()
          .allMatch(i -> tree.token(i).upos().equals("PROPN")
              || mentions.at(tree, i).filter(mention -> mention.head() == at - 1).isPresent())
          && range(first, at - 1).stream().noneMatch(i -> WordClass.HEADING.holds(Tree.lower(tree.token(i))));
      boolean place = name && mentions.typeAt(tree, at - 1).filter("Place"::equals).isPresent();
      boolean speaks = name && !place && (mentions.typeAt(tree, at - 1).filter(ACTORS::contains).isPresent()
          || isShouted(tree, first, at - 1) || isHeadline(tree, first, at));
      source = speaks ? Optional.of(at - 1) : source;
      region.set(at + 1, tree.size() + 1);
    } else if (at < tree.size() && (at == 1 || "\"”»''".contains(tree.token(at - 1).form()))) {
      source = Optional.of(at + 1).flatMap(next -> mentions.in(tree.sentence().index()).stream()
          .filter(mention -> mention.kind() == MentionKind.NAME
              && mention.span().start() == tree.token(next).span().start())
          .filter(mention -> mention.type().filter(ACTORS::contains).isPresent())
          .map(Mention::head).findFirst()
          .or(() -> tree.token(next).upos().equals("PROPN") ? Optional.of(next) : Optional.empty()));
    }
    return source.filter(voice -> !colon || !trimmed(tree, region).isEmpty()).map(voice ->
        instance(cue, tree, at, List.of(at), Optional.of(voice), Optional.empty(),
            mentions.at(tree, voice).isPresent() ? cue.status() : Status.ALLEGED, region, CueInstance.Manner.BESIDE));
  }

  /** "Dupont: Hackers Stole the Files": a bare name before a clause that also starts with a capital. */
  private static boolean isHeadline(Tree tree, int first, int colon) {
    boolean bare = range(first, colon - 1).stream().allMatch(i -> tree.token(i).upos().equals("PROPN"));
    int next = colon + 1;
    return bare && next < tree.size() && Character.isUpperCase(tree.token(next).form().codePointAt(0))
        && range(next, tree.size()).stream().anyMatch(i -> tree.isPredicate(i));
  }

  private static boolean isShouted(Tree tree, int first, int last) {
    return range(first, last).stream().map(i -> tree.token(i).form())
        .allMatch(form -> form.length() > 2 && form.equals(form.toUpperCase(java.util.Locale.ROOT))
            && Character.isLetter(form.codePointAt(0)));
  }

  /** What a speaker of a transcript says goes on to the end of the paragraph. */
  private static CueInstance toEndOfParagraph(List<Tree> trees, CueInstance cue) {
    Tree own = trees.get(cue.sentence());
    if (!own.token(cue.head()).form().equals(":") || cue.source().isEmpty()
        || !isShouted(own, cue.source().get(), cue.head() - 1)) {
      return cue;
    }
    Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
    for (int i = cue.sentence() + 1; i < trees.size()
        && trees.get(i).sentence().paragraph() == own.sentence().paragraph(); i++) {
      BitSet all = new BitSet();
      all.set(1, trees.get(i).size() + 1);
      regions.put(i, all);
    }
    return cue.withRegions(regions, cue.quoted());
  }

  /** "De source policière, …": the words themselves name the voice, where they stand aside. */
  private static Optional<int[]> phraseOf(Tree tree, int first, int noun) {
    boolean opens = first == 1 || tree.token(first - 1).form().equals(",")
        || tree.token(first - 1).upos().equals("CCONJ");
    int last = noun;
    while (last < tree.size() && tree.dominates(noun, last + 1) && !tree.token(last + 1).form().equals(",")) {
      last++;
    }
    return opens && last > noun ? Optional.of(new int[] {noun, last}) : Optional.empty();
  }

  /** "un responsable, selon lequel …", "officials, according to whom …": the noun before is the voice of the clause. */
  private Optional<CueInstance> relative(Tree tree, int first, int pronoun, Cue cue, MentionIndex mentions) {
    int noun = first - 1;
    while (noun > 0 && tree.token(noun).upos().equals("PUNCT")) {
      noun--;
    }
    if (noun > 1 && tree.token(noun).upos().equals("ADJ") && Tree.isRelation(tree.token(noun), "amod")
        && tree.token(noun).head() < noun) {
      noun = tree.token(noun).head();
    }
    boolean who = !WordClass.SUBJECT_RELATIVE.holds(Tree.lemma(tree.token(pronoun))) || noun < 1
        || mentions.typeAt(tree, noun).filter(ACTORS::contains).isEmpty();
    while (who && noun > 0 && Tree.isNominal(tree.token(noun)) && tree.token(noun).head() > 0
        && tree.token(noun).head() < noun
        && Tree.isNominal(tree.token(tree.token(noun).head()))) {
      noun = tree.token(noun).head();
    }
    if (noun <= 0 || !Tree.isNominal(tree.token(noun)) || !isVoice(tree, noun, mentions)) {
      return Optional.empty();
    }
    BitSet region = new BitSet();
    region.set(pronoun + 1, endOf(tree, pronoun + 1) + 1);
    for (int i = pronoun + 2; i < tree.size(); i++) {
      if (tree.token(i).form().equals(":") && "»”\"''".contains(tree.token(i - 1).form())) {
        region.clear(i, tree.size() + 1);
      }
    }
    boolean paper = isPaper(tree, noun, mentions);
    Optional<Integer> outlet = paper ? PassedOn.outlet(tree, noun, mentions) : Optional.empty();
    Optional<Integer> voice = paper ? author(tree, noun, outlet, mentions).or(() -> outlet) : Optional.of(noun);
    Status status = voice.isPresent() ? cue.status() : Status.ALLEGED;
    return Optional.of(instance(cue, tree, first, range(first, pronoun), voice, Optional.empty(), status,
        trimmed(tree, region), CueInstance.Manner.BESIDE));
  }

  private static int endOf(Tree tree, int from) {
    int to = from;
    while (to < tree.size() && !isStop(tree.token(to + 1))) {
      to++;
    }
    return to;
  }

  private static boolean isRelative(Token token) {
    String lemma = Tree.lemma(token);
    return lemma.equals("whom") || lemma.endsWith("quel") || lemma.endsWith("quelle") || lemma.endsWith("quelles")
        || lemma.endsWith("quels")
        || lemma.equals("which") || lemma.equals("que") || lemma.equals("qui");
  }

  private static boolean isVoice(Tree tree, int token, MentionIndex mentions) {
    Optional<String> type = mentions.typeAt(tree, token);
    return type.isEmpty() || !switch (type.get()) {
      case "Place", "Data", "Malware", "Vulnerability" -> true;
      default -> false;
    } || tree.token(token).upos().equals("NOUN");
  }

  /** "Iran's semi-official agency Fars": what belongs to whom stands first. */
  private static Mention owned(Tree tree, Mention owner, MentionIndex mentions) {
    Token token = tree.token(owner.head());
    return token.relation().equals("nmod:poss") && token.head() > token.index()
        ? mentions.at(tree, token.head()).orElse(owner) : owner;
  }

  /** Head and last token of the noun phrase that starts at a token. */
  private Optional<int[]> nounPhrase(Tree tree, int from, MentionIndex mentions) {
    Mention best = null;
    for (Mention mention : mentions.in(tree.sentence().index())) {
      boolean near = mention.head() >= from && mention.head() <= from + QUOTED_SOURCE_WINDOW
          && mention.span().start() <= tree.token(Math.min(tree.size(), from + 1)).span().start();
      if (near && (best == null || mention.span().start() < best.span().start()
          || mention.span().start() == best.span().start() && mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    best = best == null ? null : owned(tree, best, mentions);
    if (best != null && best.span().start() >= tree.token(from).span().start()) {
      Mention voice = ofNationality(tree, best, mentions).orElse(best);
      return Optional.of(new int[] {voice.head(), lastToken(tree, voice.span())});
    }
    for (int i = from; i <= Math.min(tree.size(), from + QUOTED_SOURCE_WINDOW); i++) {
      Token token = tree.token(i);
      if (token.form().equals(",") || Tree.isVerb(token)) {
        return Optional.empty();
      }
      if (Tree.isNominal(token) || isSubstantive(tree, i)) {
        int end = i;
        while (end < tree.size() && tree.dominates(i, end + 1) && !tree.token(end + 1).form().equals(",")) {
          end++;
        }
        return Optional.of(new int[] {i, end});
      }
    }
    return Optional.empty();
  }

  /** "l'Israélien Shalev Hulio": the name that a demonym stands before. */
  private static Optional<Mention> ofNationality(Tree tree, Mention demonym, MentionIndex mentions) {
    return tree.head(demonym.head())
        .filter(name -> Tree.isRelation(tree.token(demonym.head()), "amod") && name.index() > demonym.head())
        .flatMap(name -> mentions.at(tree, name.index()))
        .filter(named -> named.kind() == MentionKind.NAME && demonym.type().filter("Country"::equals).isPresent());
  }

  private static int lastToken(Tree tree, Span span) {
    int last = 1;
    for (int i = 1; i <= tree.size(); i++) {
      if (tree.token(i).span().start() < span.end()) {
        last = i;
      }
    }
    return last;
  }

  /** The sentence around a parenthesis, up to semicolons; behind a relative pronoun, its noun and clause. */
  private static BitSet clauseAround(Tree tree, int first, int last) {
    int from = first;
    if (first > 3 && tree.token(first - 1).form().equals(",") && last < tree.size()
        && tree.token(last + 1).form().equals(",") && opensRelative(tree.token(first - 2))) {
      BitSet region = new BitSet();
      region.set(last + 2, endOfClause(tree, last + 2) + 1);
      if (Tree.isNominal(tree.token(first - 3))) {
        region.set(first - 3);
      }
      return trimmed(tree, region);
    }
    int participle = participleBefore(tree, first, last);
    if (participle > 0) {
      BitSet region = new BitSet();
      int noun = tree.token(participle).head();
      if (!WordClass.REACTION.holds(Tree.lemma(tree.token(noun)))) {
        region.set(noun);
      }
      region.set(participle);
      region.set(last + 2, endOfClause(tree, last + 2) + 1);
      return trimmed(tree, region);
    }
    int relative = relativeAround(tree, first, last);
    if (relative > 0) {
      BitSet region = new BitSet();
      region.set(relative, first - 1);
      region.set(last + 2, endOfClause(tree, last + 2) + 1);
      return trimmed(tree, region);
    }
    while (from > 1 && !isStop(tree.token(from - 1))) {
      from--;
    }
    int to = last;
    while (to < tree.size() && !isStop(tree.token(to + 1))) {
      to++;
    }
    BitSet region = new BitSet();
    region.set(from, to + 1);
    region.clear(first, last + 1);
    return trimmed(tree, region);
  }

  /** « une enquête visant, selon X, deux hommes », « pilotée, selon X, par Y »: the participle that an aside parts. */
  private static int participleBefore(Tree tree, int first, int last) {
    boolean commas = first > 3 && tree.token(first - 1).form().equals(",") && last + 2 <= tree.size()
        && tree.token(last + 1).form().equals(",");
    Token token = commas ? tree.token(first - 2) : tree.token(1);
    boolean parted = commas && Tree.isVerb(token) && token.has("VerbForm", "Part")
        && (token.relation().equals("acl") || Tree.isRelation(token, "amod"))
        && tree.child(token.index(), "aux").isEmpty() && token.head() > 0 && token.head() < token.index()
        && Tree.isNominal(tree.token(token.head()));
    boolean goesOn = parted && switch (tree.token(last + 2).upos()) {
      case "ADP", "DET", "NUM", "NOUN", "PROPN" -> true;
      default -> false;
    };
    return goesOn && !hasVerb(tree, last + 2, endOfClause(tree, last + 2)) ? token.index() : 0;
  }

  /** ", que l'hôpital, assure-t-on au ministère, ne versera pas": where the relative clause around an aside begins. */
  private static int relativeAround(Tree tree, int first, int last) {
    boolean commas = first > 4 && tree.token(first - 1).form().equals(",") && last + 2 <= tree.size()
        && tree.token(last + 1).form().equals(",");
    int at = first - 2;
    while (commas && at > 1 && isNominalWord(tree.token(at)) && !isRelativeWord(tree.token(at))) {
      at--;
    }
    boolean opens = commas && at > 1 && at < first - 2 && isRelativeWord(tree.token(at))
        && tree.token(at - 1).form().equals(",");
    return opens && hasVerb(tree, last + 2, endOfClause(tree, last + 2)) ? at : 0;
  }

  private static boolean isRelativeWord(Token token) {
    return WordClass.RELATIVE.holds(Tree.lemma(token));
  }

  /** As {@link #clauseAround}, but what a contrast sets apart is said by somebody else. */
  private BitSet clauseBeside(Tree tree, int first, int last) {
    BitSet region = clauseAround(tree, first, last);
    for (int i = first - 1; i > 1 && i >= first - 3; i--) {
      if (statuses.opensContrast(tree, i) || isAdversative(tree, i)) {
        region.clear(0, first);
      }
    }
    return withoutContrastBehind(tree, last + 1, region);
  }

  /** "…, relevait le journal, tandis que le ministère se tait": the contrast behind an aside is not said there. */
  private BitSet withoutContrastBehind(Tree tree, int last, BitSet region) {
    for (int i = last + 2; i < tree.size(); i++) {
      if (region.get(i) && statuses.opensContrast(tree, i) && tree.token(i - 1).form().equals(",")
          && hasVerb(tree, region.nextSetBit(0), i - 1)) {
        region.clear(i, tree.size() + 1);
      }
    }
    return trimmed(tree, region);
  }

  /** "…, though the attempt, X stressed, failed": an aside within the contrast is of the contrast alone. */
  private BitSet withoutContrastBefore(Tree tree, Segment aside, BitSet region) {
    for (int i = aside.first() - 1; i > region.nextSetBit(0) + 1 && region.nextSetBit(0) >= 0; i--) {
      if (tree.token(i).has("VerbForm", "Fin") || tree.token(i).upos().equals("AUX")) {
        break;
      }
      if (statuses.opensContrast(tree, i) && tree.token(i - 1).form().equals(",")
          && hasVerb(tree, region.nextSetBit(0), i - 1)) {
        region.clear(0, i);
      }
    }
    return trimmed(tree, region);
  }

  /** "but", "mais" and "et" right before a source begin what that source says. */
  private static boolean isAdversative(Tree tree, int token) {
    return tree.token(token).upos().equals("CCONJ") && tree.token(token - 1).form().equals(",");
  }

  private static boolean opensRelative(Token token) {
    return WordClass.RELATIVE_CLAUSE.holds(Tree.lower(token));
  }

  private static int endOfClause(Tree tree, int from) {
    int to = from;
    while (to < tree.size() && !isStop(tree.token(to + 1)) && !tree.token(to + 1).form().equals(",")) {
      to++;
    }
    return to;
  }

  private static boolean isStop(Token token) {
    return token.form().equals(";");
  }

  private static BitSet trimmed(Tree tree, BitSet region) {
    while (!region.isEmpty() && tree.token(region.length() - 1).upos().equals("PUNCT")) {
      region.clear(region.length() - 1);
    }
    while (!region.isEmpty() && tree.token(region.nextSetBit(0)).upos().equals("PUNCT")) {
      region.clear(region.nextSetBit(0));
    }
    return region;
  }

  private static List<Integer> range(int first, int last) {
    List<Integer> all = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      all.add(i);
    }
    return all;
  }

  // Verbs, nouns and adjectives.

  private Optional<CueInstance> word(Tree tree, int at, MentionIndex mentions, Quotes quotes, boolean relays) {
    Token token = tree.token(at);
    List<Entry> entries = new ArrayList<>(byLemma.getOrDefault(Tree.lower(token), List.of()));
    if (!Tree.lower(token).equals(Tree.lemma(token))) {
      entries.addAll(byLemma.getOrDefault(Tree.lemma(token), List.of()));
    }
    if (!Tree.unmarked(token).equals(Tree.lower(token))) {
      entries.addAll(byLemma.getOrDefault(Tree.unmarked(token), List.of()));
    }
    boolean name = token.upos().equals("PROPN") && (mentions.isInName(tree, at) || isNamed(tree, at, mentions))
        || token.upos().equals("NOUN") && isOutlet(tree, at, mentions) && isNamed(tree, at, mentions);
    if (entries.isEmpty() || name || isCalled(tree, token) || isHeldToBe(tree, token)) {
      return Optional.empty();
    }
    Predication predication = predications.read(tree, at);
    Entry best = null;
    Entry relay = null;
    for (Entry entry : entries) {
      boolean fits = TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger())
          && !(entry.kind() == PartOfSpeech.NOUN
              && (isPlaceOfMessages(tree, at, mentions) || isOfCompound(tree, token)))
          && (!entry.cue().relay() || relays && quotesSomebody(tree, predication, entry.cue(), mentions));
      boolean better = fits
          && (best == null || entry.trigger().specificity() > best.trigger().specificity());
      best = better ? entry : best;
      relay = fits && entry.cue().relay() ? entry : relay;
    }
    Optional<CueInstance> found = best == null ? Optional.empty()
        : instance(tree, predication, best, mentions, quotes);
    return found.isPresent() || relay == null || relay == best ? found
        : instance(tree, predication, relay, mentions, quotes);
  }

  /** "A news conference": the first noun of two says nothing. */
  private static boolean isOfCompound(Tree tree, Token noun) {
    return noun.relation().equals("compound") && noun.has("Number", "Sing") && noun.head() == noun.index() + 1
        && tree.token(noun.head()).upos().equals("NOUN");
  }

  /** "a user named X", "a group Microsoft calls X", "qui se fait appeler Zerox": names say nothing by themselves. */
  private static boolean isCalled(Tree tree, Token verb) {
    boolean name = verb.index() < tree.size() && tree.token(verb.index() + 1).upos().equals("PROPN")
        && tree.token(verb.index() + 1).head() >= verb.index();
    boolean named = verb.relation().equals("acl") && verb.has("VerbForm", "Part")
        && (WordClass.NAMED.holds(Tree.lower(verb)) || name && WordClass.NAMING.holds(Tree.lemma(verb)))
        && tree.children(verb.index()).stream().noneMatch(child -> WordClass.BY.holds(tree.preposition(child.index())));
    boolean names = verb.relation().equals("acl:relcl") && name && verb.index() + 1 != verb.head();
    return named || WordClass.NAMING.holds(Tree.lemma(verb)) && (names || tree.children(verb.index()).stream()
        .anyMatch(child -> child.relation().equals("aux:caus")));
  }

  /** "une faille jugée critique a été comblée": of what make the noun is, and nothing that is said. */
  private static boolean isHeldToBe(Tree tree, Token verb) {
    return verb.relation().equals("acl") && verb.has("VerbForm", "Part") && verb.has("Tense", "Past")
        && verb.head() == verb.index() - 1 && verb.index() < tree.size()
        && tree.token(verb.index() + 1).upos().equals("ADJ") && tree.token(verb.index() + 1).head() == verb.index()
        && tree.children(verb.index()).size() == 1;
  }

  /** "the account of the ambassador": an account that somebody has, not one that he gives. */
  private static boolean isPlaceOfMessages(Tree tree, int noun, MentionIndex mentions) {
    boolean says = tree.children(noun).stream().anyMatch(child -> Tree.isRelation(child, "acl")
        && tree.child(child.index(), "mark").filter(CueFinder::isThat).isPresent());
    return !says
        && mentions.typeAt(tree, noun).filter(type -> type.equals("Account") || type.equals("System")).isPresent();
  }

  /** Whether what is quoted can speak: "citing officials", but not "citing a report of losses". */
  private boolean quotesSomebody(Tree tree, Predication predication, Cue cue, MentionIndex mentions) {
    Set<String> houses = Set.of("Organization", "GovernmentBody", "Country");
    boolean business = WordClass.GETTING_IN_TOUCH.holds(predication.lemma()) && predication.argument("agent").stream()
        .anyMatch(who -> mentions.typeAt(tree, who).filter(houses::contains).isPresent());
    return !business && cue.source().stream()
        .flatMap(name -> predication.argument(name).stream())
        .findFirst()
        .or(() -> misreadObject(tree, predication.head()))
        .filter(quoted -> mentions.typeAt(tree, quoted).filter(ACTORS::contains).isPresent()
            || isPaper(tree, quoted, mentions) && isText(tree, quoted, mentions)
                && author(tree, quoted, Optional.empty(), mentions).isPresent())
        .isPresent();
  }

  /** "citing a report by the agency", but not "citing the importance of the country". */
  private boolean isText(Tree tree, int noun, MentionIndex mentions) {
    return mentions.typeAt(tree, noun).isPresent() || statuses.isReport(tree, noun)
        || statuses.isExchange(Tree.lemma(tree.token(noun)));
  }

  /** "quoted officials briefed on the talks": an object that the parser took for the subject of its participle. */
  private static Optional<Integer> misreadObject(Tree tree, int verb) {
    Token token = tree.token(verb);
    if (Tree.isRelation(token, "amod") && isGerund(token) && token.head() > verb && followsComma(tree, verb)) {
      int noun = token.head();
      while (Tree.isRelation(tree.token(noun), "compound") && tree.token(noun).head() > noun) {
        noun = tree.token(noun).head();
      }
      return Optional.of(noun);
    }
    return tree.child(verb, "ccomp")
        .filter(clause -> clause.index() > verb && tree.child(clause.index(), "mark").isEmpty())
        .flatMap(clause -> tree.child(clause.index(), "nsubj"))
        .map(Token::index);
  }

  /** "Contrary to what the paper reported, no ransom was paid": what stands beside it is not what that voice says. */
  private static boolean isContrary(Tree tree, int head) {
    int first = tree.reach(head)[0];
    for (int i = head; i >= Math.max(1, first - CONTRARY_REACH); i--) {
      if (WordClass.CONTRARY.holds(Tree.lower(tree.token(i)))) {
        return true;
      }
      boolean other = i < head && tree.token(i).upos().equals("VERB") && tree.token(i).has("VerbForm", "Fin");
      if (other || i < head && tree.token(i).form().equals(",")) {
        return false;
      }
    }
    return false;
  }

  private Optional<CueInstance> instance(
      Tree tree, Predication predication, Entry entry, MentionIndex mentions, Quotes quotes) {
    Cue cue = entry.cue();
    int head = predication.head();
    if (isContrary(tree, head) || StatusReader.isBeyond(tree, head)
        || Tree.isRelation(tree.token(head), "fixed") || statuses.isRemark(tree, tree.token(head))) {
      return Optional.empty();
    }
    boolean verb = entry.kind() == PartOfSpeech.VERB;
    if (verb && isPassedOn(predication, cue)) {
      return Optional.empty();
    }
    boolean stands = verb && !isSupposed(tree, head) && !isWithout(tree, head) && (!isGerund(tree.token(head))
        || !cue.source().contains("agent")) && !isReduced(tree, head);
    Optional<Segment> aside = stands ? Segment.around(tree, head, inverts(cue)) : Optional.empty();
    boolean told = !predication.passive() || cue.addressee().contains("patient") || cue.source().contains("patient")
        || aside.flatMap(Segment::subject).filter(token -> StatusReader.isNeuter(tree.token(token))).isPresent();
    if (aside.isPresent() && (!told || !cue.content().contains("quote")
        && cue.content().stream().anyMatch(kind -> kind.startsWith("patient")))) {
      aside = Optional.empty();
    }
    if (aside.isPresent() && (saysSomethingElse(tree, predication, cue, aside.get(), mentions)
        || isObject(tree, head, cue, aside.get(), mentions))) {
      aside = Optional.empty();
    }
    boolean fronted = aside.isPresent() && isFronted(tree, aside.get())
        && saysBehind(tree, predication, entry, aside.get().last());
    aside = fronted ? Optional.empty() : aside;
    boolean beside = aside.isPresent();
    Optional<Integer> learner = aside.flatMap(Segment::subject);
    boolean naming = verb && isNaming(tree, head);
    Optional<Segment> place = naming ? Optional.empty() : aside;
    Optional<Integer> voice = (naming ? namer(tree, head, mentions) : Optional.<Integer>empty())
        .or(() -> source(tree, predication, cue, place, mentions))
        .or(() -> learner.flatMap(outlet -> learntFrom(tree, outlet, cue, mentions)))
        .map(token -> beside || cue.relay() ? token : nearer(tree, token, head, mentions))
        .map(token -> people(tree, token, head, mentions))
        .map(token -> whole(tree, token, mentions));
    Optional<Integer> source = voice.filter(token -> isNamed(tree, token, mentions) || isOneOf(tree, token, mentions)
        || !statuses.isImpersonal(tree, token)).filter(token -> !isOfQuotation(tree, token, head, mentions))
        .or(() -> voice.flatMap(token -> house(tree, head, token, mentions)));
    boolean denial = voice.isPresent() && cue.status() == Status.DENIED;
    boolean names = naming && source.isPresent()
        && named(tree, head).stream().noneMatch(token -> statuses.isRejection(tree, token));
    BitSet content = names ? named(tree, head) : content(tree, predication, entry, aside, source);
    if (fronted && content.isEmpty()) {
      content.or(behind(tree, head));
    }
    if (!beside) {
      withinSemicolon(tree, head, content);
    }
    BitSet region = beside || names ? content : edges.mend(tree, head, content,
        !cue.presupposes() && cue.status() == Status.ASSERTED);
    if (region.isEmpty() && verb && cue.status() == Status.DENIED && !predication.passive()) {
      region.or(clauseBehind(tree, head));
    }
    if (verb && !names && !predication.passive() && cue.content().contains("quote")
        && cue.status() == Status.ASSERTED && !cue.presupposes()) {
      region.or(saidOf(tree, predication, quotes));
    }
    boolean nobody = source.filter(token -> statuses.isNobody(tree, token)).isPresent();
    boolean thing = source.filter(token -> !WordClass.TOWNSHIP.holds(Tree.lemma(tree.token(token))))
        .flatMap(token -> mentions.typeAt(tree, token)).filter(CueFinder::cannotSpeak).isPresent()
        && !isPaper(tree, source.get(), mentions);
    thing |= source.filter(token -> isSite(tree, head, token, mentions)).isPresent();
    boolean itself = isNamesake(tree, head);
    if (nobody || thing || itself || !denial && saysNothingNew(tree, predication, cue, source)) {
      return Optional.empty();
    }
    if (region.isEmpty() && predication.passive() && voice.isEmpty() && cue.content().get(0).equals("quote")) {
      return Optional.empty();
    }
    boolean silent = region.isEmpty() && !cue.relay() && !cue.content().contains("anaphora");
    if (silent && (hasOtherObject(tree, predication, cue) || !mayQuote(tree, head, cue, quotes))) {
      return Optional.empty();
    }
    Status status = names ? Status.ASSERTED : cue.status();
    if (isDeniedSaying(tree, head)) {
      if (cue.negated().isEmpty()) {
        return Optional.empty();
      }
      boolean open = cue.negated().get() == Status.NEGATED && !region.isEmpty()
          && statuses.asks(tree, region.nextSetBit(0));
      status = open ? Status.POSSIBLE : cue.negated().get();
    }
    if (callsItFalse(tree, head, region) || callsReportFalse(tree, head, region)) {
      status = Status.DENIED;
    }
    source.ifPresent(token -> removeSource(tree, token, head, region));
    List<Integer> own = cueWords(tree, entry, predication);
    int first = region.nextSetBit(0);
    if (first > 0 && (own.contains(first) || first == head + 1 && CuePhrase.isPreposition(tree.token(first))
        && cue.content().contains(Tree.lower(tree.token(first))))) {
      region.clear(first);
    }
    return Optional.of(
        instance(cue, tree, head, own, source, addressee(tree, predication, cue, mentions, source, aside), status,
            region,
            names ? CueInstance.Manner.NAMES
                : aside.isPresent() ? CueInstance.Manner.BESIDE : CueInstance.Manner.GOVERNS));
  }

  /** "“We are back,” he said of the attack": what quoted words are said of is told with them. */
  private static BitSet saidOf(Tree tree, Predication predication, Quotes quotes) {
    BitSet region = new BitSet();
    boolean quoted = quotes.all().stream().anyMatch(quote -> quote.overlaps(tree.sentence().span())
        && quote.end() <= tree.token(predication.head()).span().start());
    WordClass.SAID_OF.words().stream()
        .flatMap(preposition -> predication.argument(preposition).stream())
        .filter(noun -> quoted && noun > predication.head() && tree.token(noun).head() == predication.head())
        .forEach(noun -> region.or(subtree(tree, noun, predication.head())));
    return region;
  }

  /** "X reproche à Y d'avoir …; un jury l'a inculpé": a clause behind a semicolon is told by itself. */
  private static void withinSemicolon(Tree tree, int head, BitSet content) {
    for (int i = head + 1; i < tree.size() && content.length() > i; i++) {
      boolean colon = tree.token(i).form().equals(":");
      if (colon) {
        return;
      }
      if (isStop(tree.token(i)) && !isThat(tree.token(i + 1)) && hasVerb(tree, head + 1, i - 1)) {
        content.clear(i, content.length());
        trimmed(tree, content);
        return;
      }
    }
  }

  /** "a group calling itself X": who goes by a name says nothing. */
  private static boolean isNamesake(Tree tree, int verb) {
    return isGerund(tree.token(verb)) && verb < tree.size()
        && WordClass.REFLEXIVE.holds(Tree.lower(tree.token(verb + 1)));
  }

  /** "ce que le maire appelle une attaque", "what the mayor calls an attack": a free relative with a verb of naming. */
  private static boolean isNaming(Tree tree, int verb) {
    int at = beforeInsertion(tree, verb) - 1;
    while (isNamingVerb(tree, verb) && at > 1 && !tree.token(at).upos().equals("VERB")
        && !tree.token(at).upos().equals("PUNCT") && !isFreeRelative(tree, at)) {
      at--;
    }
    return at > 0 && at < verb - 1 && isFreeRelative(tree, at) && verb < tree.size() && isNamingVerb(tree, verb);
  }

  /** "what it called an attack", "what it said was an attack". */
  private static boolean isNamingVerb(Tree tree, int verb) {
    String lemma = Tree.lemma(tree.token(verb));
    return WordClass.NAMING.holds(lemma) || WordClass.SAYING_BARE.holds(lemma) && verb < tree.size()
        && WordClass.BE.holds(Tree.lemma(tree.token(verb + 1)));
  }

  /** "what the mayor, in a letter, called an attack": who stands behind the pronoun. */
  private static Optional<Integer> namer(Tree tree, int verb, MentionIndex mentions) {
    int what = beforeInsertion(tree, verb) - 1;
    while (what > 0 && !isFreeRelative(tree, what)) {
      what--;
    }
    int first = what + 1;
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.head() >= first && mention.head() < verb
            && mention.span().start() <= tree.token(first).span().start())
        .map(Mention::head).filter(head -> !tree.token(head).relation().equals("nmod:poss")).findFirst();
  }

  /** "what the mayor, in a letter, called an attack": the comma that opens what stands between commas before a verb. */
  private static int beforeInsertion(Tree tree, int verb) {
    int comma = verb - 2;
    while (tree.isComma(verb - 1) && comma > Math.max(1, verb - CONTENT_GAP) && !tree.isComma(comma)
        && !tree.token(comma).has("VerbForm", "Fin")) {
      comma--;
    }
    return comma > 1 && verb > 2 && tree.isComma(verb - 1) && tree.isComma(comma) ? comma : verb;
  }

  private static boolean isFreeRelative(Tree tree, int token) {
    Token word = tree.token(token);
    return Tree.lower(word).equals("what") || token > 1 && isRelativeWord(word)
        && WordClass.SUMS_UP.holds(Tree.lower(tree.token(token - 1))) && !isRelativeWord(tree.token(token - 1));
  }

  private static BitSet named(Tree tree, int verb) {
    BitSet region = new BitSet();
    region.set(verb + 1, endOfClause(tree, verb + 1) + 1);
    return trimmed(tree, region);
  }

  /** "assure-t-on au ministère", "chez X, on récuse": those among whom it is said, where "one" says it. */
  private Optional<Integer> house(Tree tree, int verb, int one, MentionIndex mentions) {
    boolean pronoun = tree.token(one).upos().equals("PRON") || tree.token(one).form().startsWith("-");
    if (!pronoun || !statuses.isImpersonal(tree, one)) {
      return Optional.empty();
    }
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.head() != one && isHouse(mention, tree.preposition(mention.head())))
        .map(Mention::head)
        .filter(head -> tree.token(head).head() == verb || tree.token(head).head() == one
            || tree.token(head).head() > 0 && tree.token(tree.token(head).head()).head() == verb
                && Tree.isRelation(tree.token(tree.token(head).head()), "xcomp"))
        .findFirst();
  }

  private static boolean isHouse(Mention mention, String preposition) {
    return WordClass.AMONG_WHOM.holds(preposition) && switch (mention.type().orElse("")) {
      case "Organization", "GovernmentBody", "Group", "Country", "ThreatActor" -> true;
      case "Person", "MediaOutlet" -> !WordClass.ADDRESSING.holds(preposition);
      default -> false;
    };
  }

  /** "« We … », he said, adding that": what stands in what is said is no voice of what goes on beside it. */
  private boolean isOfQuotation(Tree tree, int voice, int head, MentionIndex mentions) {
    return isGerund(tree.token(head)) && followsComma(tree, head) && tree.token(voice).head() != head
        && (tree.token(voice).has("Person", "1") || statuses.isNobody(tree, voice)
            || mentions.typeAt(tree, voice).isEmpty() && tree.token(voice).upos().equals("NOUN"));
  }

  /** "…, the bank would have said so": what would be said stands beside nothing. */
  private static boolean isSupposed(Tree tree, int head) {
    return tree.children(head).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && WordClass.SUPPOSED.holds(Tree.lower(child)));
  }

  /** "…, sans dire un mot": an infinitive with a small word before it says nothing of what stands before. */
  private static boolean isWithout(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.child(head, "mark", "case").filter(mark -> mark.index() < head).isPresent();
  }

  /** "Although she was the first, the mayor said …": what a small word opens at the start need not be said. */
  private static boolean isFronted(Tree tree, Segment aside) {
    boolean opens = switch (tree.token(1).upos()) {
      case "ADP", "SCONJ" -> true;
      default -> isGerund(tree.token(1)) || Tree.isRelation(tree.token(1), "mark");
    };
    return opens && range(1, aside.first() - 1).stream().noneMatch(i -> isStop(tree.token(i)));
  }

  /** Whether a verb has words behind it that it says, be there others before it. */
  private boolean saysBehind(Tree tree, Predication predication, Entry entry, int last) {
    BitSet behind = content(tree, predication, entry, Optional.empty(), Optional.empty());
    return behind.cardinality() > 1 && behind.nextSetBit(0) > predication.head() && behind.nextSetBit(0) <= last
        || entry.cue().content().contains("clause") && !behind(tree, predication.head()).isEmpty();
  }

  /** "a gang believed to be based there": a participle that tells of its noun stands aside from nothing. */
  private static boolean isReduced(Tree tree, int head) {
    Token token = tree.token(head);
    boolean behind = Tree.isRelation(token, "acl") && !token.relation().equals("acl:relcl")
        || Tree.isRelation(token, "amod") && token.head() < head;
    return behind && token.has("Tense", "Past")
        && tree.child(head, "aux", "nsubj").isEmpty() && tree.children(head).stream()
            .anyMatch(child -> child.index() > head && !child.upos().equals("PUNCT"));
  }

  /** "rejected claims that it was hacked": what is denied is all that follows, where it has a clause. */
  private BitSet clauseBehind(Tree tree, int head) {
    BitSet region = endOfContent(tree, head + 1);
    boolean clause = region.stream().anyMatch(i -> Tree.isVerb(tree.token(i)));
    boolean opens = region.stream().anyMatch(i -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lemma(tree.token(i))));
    return clause && opens ? region : new BitSet();
  }

  /** "Le Temps", "24 Heures": a name is a voice, whatever its words mean. */
  private static boolean isNamed(Tree tree, int token, MentionIndex mentions) {
    return mentions.at(tree, token).filter(mention -> mention.kind() == MentionKind.NAME
        && mention.type().isPresent()).isPresent();
  }

  /** "one of the officials": somebody, and not anybody. */
  private static boolean isOneOf(Tree tree, int token, MentionIndex mentions) {
    return mentions.typeAt(tree, token).filter(ACTORS::contains).isPresent() && tree.children(token).stream()
        .anyMatch(child -> child.index() > token && WordClass.OF.holds(tree.preposition(child.index())));
  }

  /** An infinitive that nobody is said to say, and "you know", attribute nothing; "I think" says only what is said. */
  private boolean saysNothingNew(Tree tree, Predication predication, Cue cue, Optional<Integer> source) {
    if (source.isEmpty()) {
      Token token = tree.token(predication.head());
      if (Tree.isRelation(token, "amod") && token.index() < token.head()) {
        return true;
      }
      boolean active = Tree.isVerb(tree.token(predication.head())) && !predication.passive()
          && !isReduced(tree, predication.head());
      return active && cue.source().contains("agent") && !cue.content().contains("quote");
    }
    Token voice = tree.token(source.get());
    return voice.upos().equals("PRON") && switch (Tree.lower(voice)) {
      case "you" -> true;
      case "i", "we" -> (cue.status() == Status.ASSERTED || cue.status() == Status.FUTURE)
          && !isWithoutReason(tree, predication.head());
      default -> false;
    };
  }

  /** Whether the voice may stand behind the verb: not where the one who is told stands there. */
  private static boolean inverts(Cue cue) {
    return cue.content().contains("quote") && !cue.addressee().contains("patient");
  }

  /** "The agency added both flaws to its list": what is added is not what was quoted before. */
  private static boolean hasOtherObject(Tree tree, Predication predication, Cue cue) {
    boolean says = cue.content().stream().anyMatch(kind -> kind.startsWith("patient") || kind.equals("anaphora"))
        || cue.addressee().contains("patient") || cue.addressee().contains("iobj");
    boolean spoken = tree.child(predication.head(), "nsubj").filter(who -> who.index() < predication.head()).isEmpty();
    boolean quotes = tree.sentence().tokens().stream()
        .anyMatch(token -> token.index() > predication.head() && OPENING_QUOTES.contains(token.form()));
    return !says && !spoken && !quotes && !predication.passive() && predication.argument("patient").stream()
        .anyMatch(object -> object > predication.head() && tree.token(object).upos().equals("NOUN")
            && !WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(object))) && !tree.children(object).isEmpty());
  }

  /** "referred the matter to the police", not "referred to the hack": what is handed on is not told of. */
  private static boolean isPassedOn(Predication predication, Cue cue) {
    int to = predication.argument("to").stream().mapToInt(Integer::intValue).min().orElse(0);
    boolean refers = cue.presupposes() && cue.content().equals(List.of("to", "at"))
        || cue.relay() && cue.source().contains("to");
    return refers && predication.argument("patient").stream().anyMatch(what -> what > predication.head() && what < to);
  }

  /** Whether the verb has an object of its own: then it is no parenthesis to what stands before it. */
  private static boolean saysSomethingElse(
      Tree tree, Predication predication, Cue cue, Segment aside, MentionIndex mentions) {
    Optional<Span> voice = aside.subject().flatMap(subject -> mentions.at(tree, subject)).map(Mention::span);
    return !cue.addressee().contains("patient") && !cue.source().contains("patient") && !predication.passive()
        && predication.argument("patient").stream()
        .filter(object -> voice.filter(span -> span.covers(tree.token(object).span())).isEmpty())
        .anyMatch(object -> object > predication.head() && !aside.subject().equals(Optional.of(object))
            && (tree.child(object, "det", "nmod:poss", "nmod").isPresent()
                || WordClass.OBJECT_CLITIC.holds(Tree.lower(tree.token(object)))));
  }

  /** "the group, which attacked the bank, demanded a ransom": what stands behind the verb is no voice. */
  private static boolean isObject(Tree tree, int head, Cue cue, Segment aside, MentionIndex mentions) {
    return cue.content().contains("patient") && aside.subject().filter(subject -> subject > head
        && tree.token(subject).upos().equals("NOUN")
        && mentions.in(tree.sentence().index()).stream()
            .noneMatch(mention -> mention.span().covers(tree.token(subject).span())
                && mention.type().filter(ACTORS::contains).isPresent())).isPresent();
  }

  /** ", ce que Bakou a qualifié d'affabulation": what the cue says of its content rejects it. */
  private boolean callsItFalse(Tree tree, int head, BitSet region) {
    return !region.isEmpty() && tree.children(head).stream()
        .anyMatch(child -> child.index() > head && !region.get(child.index()) && !Tree.isRelation(child, "obj")
            && statuses.isRejection(tree, child.index()));
  }

  /** "called accusations that it hacked the party absurd": the word that rejects them stands in what is called so. */
  private boolean callsReportFalse(Tree tree, int head, BitSet region) {
    boolean report = WordClass.NAMING.holds(Tree.lemma(tree.token(head)))
        && region.stream().anyMatch(token -> statuses.isReport(tree, token));
    return report && region.stream().anyMatch(token -> statuses.isRejection(tree, token)
        && token > region.stream().filter(noun -> statuses.isReport(tree, noun)).findFirst().getAsInt());
  }

  private static void removeSource(Tree tree, int source, int head, BitSet region) {
    if (region.get(source) && !tree.dominates(source, head)) {
      region.clear(source);
    }
  }

  private static CueInstance instance(
      Cue cue, Tree tree, int head, List<Integer> words, Optional<Integer> source, Optional<Integer> addressee,
      Status status, BitSet region, CueInstance.Manner manner) {
    Map<Integer, BitSet> regions = new TreeMap<>();
    if (!region.isEmpty()) {
      regions.put(tree.sentence().index(), region);
    }
    return new CueInstance(cue, tree.sentence().index(), head, words, source, addressee, status, regions, List.of(),
        manner);
  }

  private boolean isDeniedSaying(Tree tree, int head) {
    return statuses.isNegated(tree, head)
        || tree.head(head)
            .filter(above -> (Tree.isRelation(tree.token(head), "xcomp") || isFromDoing(tree, head))
                && Tree.isVerb(above) && above.index() < head)
            .filter(above -> statuses.isRefusal(Tree.lemma(above)) || statuses.isNegated(tree, above.index()))
            .isPresent()
        || isNotAble(tree, head)
        || isWithoutReason(tree, head) || isWithoutMeans(tree, head)
        || tree.head(head).filter(above -> above.index() < head)
            .filter(above -> statuses.stopsShort(tree, above.index())).isPresent();
  }

  /** "had no reason to believe", "has seen nothing to suggest", "n'a aucune raison de croire". */
  private boolean isWithoutReason(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.head(head)
        .filter(noun -> (Tree.isRelation(tree.token(head), "acl") || Tree.isRelation(tree.token(head), "advcl"))
            && Tree.isNominal(noun) && noun.index() < head)
        .filter(noun -> statuses.isNobody(tree, noun.index())).isPresent();
  }

  /** "n'a aucun élément permettant de confirmer", "has nothing that would allow it to confirm". */
  private boolean isWithoutMeans(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.head(head)
        .filter(verb -> Tree.isVerb(verb) && verb.index() < head && WordClass.ENABLING.holds(Tree.lemma(verb))
            && Tree.isRelation(verb, "acl"))
        .flatMap(verb -> tree.head(verb.index()))
        .map(above -> Tree.isVerb(above) ? tree.child(above.index(), "obj").orElse(above) : above)
        .filter(noun -> noun.index() < head && statuses.isOfNone(tree, noun.index())).isPresent();
  }

  /** "refrained from confirming", "s'est gardé de confirmer". */
  private static boolean isFromDoing(Tree tree, int head) {
    return (Tree.isRelation(tree.token(head), "advcl") || Tree.isRelation(tree.token(head), "ccomp"))
        && tree.child(head, "mark", "case").filter(mark -> mark.index() == head - 1
            && WordClass.BEFORE_GERUND.holds(Tree.lemma(mark))).isPresent();
  }

  /** "was not able to confirm", "n'était pas en mesure de confirmer", "unable to". */
  private boolean isNotAble(Tree tree, int head) {
    return tree.head(head)
        .filter(above -> !Tree.isVerb(above) && above.index() < head && !above.upos().equals("NOUN"))
        .filter(above -> statuses.isRefusal(Tree.lemma(above))
            || statuses.isNegated(tree, above.index()) && (statuses.isAbility(Tree.lemma(above))
                || isFixed(tree, above)))
        .isPresent();
  }

  private static boolean isFixed(Tree tree, Token head) {
    return tree.child(head.index(), "fixed").isPresent();
  }

  private static boolean mayQuote(Tree tree, int head, Cue cue, Quotes quotes) {
    return cue.content().contains("quote") && QuoteAttacher.opensParagraph(tree, head) || cue.content().contains("quote")
        && quotes.all().stream().anyMatch(span -> span.overlaps(tree.sentence().span()) || endsBefore(tree, span)
            || QuoteAttacher.isIntroduced(tree, span))
        && quotes.at(tree.token(head).span().start()).isEmpty();
  }

  /** "Why us?" the mayor asked: a quotation that the tokenizer took for a sentence of its own. */
  private static boolean endsBefore(Tree tree, Span quote) {
    int gap = tree.sentence().span().start() - quote.end();
    return gap >= 0 && gap <= 4;
  }

  private static List<Integer> cueWords(Tree tree, Entry entry, Predication predication) {
    int head = predication.head();
    List<Integer> words = new ArrayList<>(List.of(head));
    int at = head;
    for (String word : entry.trigger().following()) {
      for (int i = at + 1; i <= Math.min(tree.size(), at + 3); i++) {
        if (Tree.lower(tree.token(i)).equals(word) || Tree.lemma(tree.token(i)).equals(word)) {
          words.add(i);
          at = i;
          break;
        }
      }
    }
    if (entry.trigger().companion().isPresent()) {
      TriggerMatcher.companion(tree, predication, entry.trigger()).ifPresent(words::add);
    }
    return words.stream().sorted().distinct().toList();
  }

  private Optional<Integer> source(
      Tree tree, Predication predication, Cue cue, Optional<Segment> aside, MentionIndex mentions) {
    boolean told = predication.passive() && cue.addressee().contains("patient");
    for (String name : cue.source()) {
      boolean itself = predication.passive()
          && aside.flatMap(Segment::subject).filter(token -> isImpersonal(tree.token(token))).isPresent();
      if (name.equals("agent") && !told && !itself && aside.isPresent() && aside.get().subject().isPresent()) {
        return aside.get().subject();
      }
      List<Integer> fillers = new ArrayList<>(predication.argument(name));
      if (cue.content().contains(name)) {
        fillers.removeIf(filler -> mentions.typeAt(tree, filler).filter(ACTORS::contains).isEmpty());
      }
      boolean undergoes = !fillers.isEmpty() && name.equals("agent") && fillers.get(0) < predication.head()
          && isReduced(tree, predication.head());
      if (!fillers.isEmpty() && !undergoes && !isExpletive(tree.token(fillers.get(0)))) {
        return Optional.of(fillers.get(0));
      }
    }
    if (cue.relay()) {
      return misreadObject(tree, predication.head());
    }
    if (predication.passive() && cue.source().contains("agent")) {
      return letter(tree, predication);
    }
    Optional<Token> above = tree.head(predication.head());
    if (cue.source().contains("agent") && above.filter(word -> statuses.stopsShort(tree, word.index())).isPresent()) {
      Optional<Token> verb = above.filter(Tree::isVerb).or(() -> tree.head(above.get().index()));
      return verb.flatMap(stops -> tree.child(stops.index(), "nsubj")).map(Token::index);
    }
    boolean noun = !Tree.isVerb(tree.token(predication.head()));
    Optional<Integer> maker = noun ? madeBy(tree, predication.head(), mentions) : Optional.empty();
    if (maker.isPresent()) {
      return maker;
    }
    if (noun && Tree.isRelation(tree.token(predication.head()), "obj")) {
      return tree.head(predication.head()).filter(Tree::isVerb).filter(verb -> !isCue(tree, verb.index())
              && !WordClass.REJECTING.holds(Tree.lemma(verb)) && !WordClass.INQUIRING.holds(Tree.lemma(verb))
              && !meets(verb))
          .flatMap(verb -> predications.surfaceSubject(tree, verb.index(), 0))
          .filter(subject -> !isImpersonal(tree.token(subject)) || tree.child(tree.token(subject).head(), "expl")
              .isEmpty());
    }
    return Optional.empty();
  }

  /** "claims made by hackers that …", "an accusation levelled by Berlin": who makes what the noun says. */
  private Optional<Integer> madeBy(Tree tree, int noun, MentionIndex mentions) {
    return tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "acl") && Tree.isVerb(child) && child.has("Tense", "Past")
            && !WordClass.PASSING_ON.holds(Tree.lemma(child)) && !WordClass.REJECTING.holds(Tree.lemma(child)))
        .flatMap(made -> tree.children(made.index()).stream())
        .filter(child -> child.index() > noun && WordClass.BY.holds(tree.preposition(child.index())))
        .map(Token::index)
        .filter(maker -> mentions.typeAt(tree, maker).filter(ACTORS::contains).isPresent()).findFirst();
  }

  /** "has seen reports that it was hacked": who comes across a report does not make it. */
  private static boolean meets(Token verb) {
    String lemma = Tree.lemma(verb);
    return WordClass.DISCOVERING.holds(lemma) || WordClass.UNCOVERING.holds(lemma) || WordClass.PASSING_ON.holds(lemma)
        || WordClass.AWARE.holds(lemma);
  }

  /** "a appris l'AFP de source policière": the source, hung on who learnt it. */
  private static Optional<Integer> learntFrom(Tree tree, int told, Cue cue, MentionIndex mentions) {
    return !cue.addressee().contains("agent") || cue.relay() ? Optional.empty() : tree.children(told).stream()
        .filter(child -> child.index() > told && cue.source().contains(tree.preposition(child.index())))
        .map(Token::index)
        .filter(voice -> mentions.typeAt(tree, voice).filter(ACTORS::contains).isPresent()).findFirst();
  }

  private static boolean isImpersonal(Token token) {
    return token.upos().equals("PRON") && (token.relation().startsWith("expl") || Tree.lower(token).equals("it")
        || Tree.lower(token).equals("il"));
  }

  /** "was disclosed in a letter from the director": the words in which something is said have an author. */
  private Optional<Integer> letter(Tree tree, Predication predication) {
    return WordClass.WHEREIN.words().stream()
        .flatMap(preposition -> predication.argument(preposition).stream())
        .filter(noun -> noun > predication.head() && statuses.isExchange(Tree.lemma(tree.token(noun))))
        .findFirst();
  }

  /** "…, a dit l'opérateur, qui parle d'un accès": what stands right before the relative pronoun is the voice. */
  private int nearer(Tree tree, int voice, int head, MentionIndex mentions) {
    Optional<Integer> sender = isGerund(tree.token(head)) ? sender(tree, head) : Optional.empty();
    if (sender.isPresent()) {
      return sender.get();
    }
    int stop = lastStop(tree, voice, head);
    if (stop > 0) {
      return mentions.in(tree.sentence().index()).stream()
          .filter(mention -> mention.head() > stop && mention.head() < head
              && tree.preposition(mention.head()).isEmpty()
              && mention.type().filter(ACTORS::contains).isPresent())
          .map(Mention::head).findFirst().orElse(voice);
    }
    Optional<Token> pronoun = tree.child(head, "nsubj").filter(token -> opensRelative(token) && token.index() > 2);
    if (pronoun.isEmpty() || voice >= pronoun.get().index()
        || !tree.token(pronoun.get().index() - 1).form().equals(",")) {
      return voice;
    }
    int before = pronoun.get().index() - 2;
    return mentions.at(tree, before)
        .filter(mention -> mention.head() == before && mention.type().filter(ACTORS::contains).isPresent())
        .filter(mention -> mentions.typeAt(tree, voice).filter(ACTORS::contains).isEmpty())
        .map(Mention::head).orElse(voice);
  }

  /** "experts at firms in Britain and the United States, who said": people speak, not where they are. */
  private static int people(Tree tree, int voice, int head, MentionIndex mentions) {
    boolean who = tree.child(head, "nsubj").filter(subject -> subject.index() > voice
        && WordClass.SUBJECT_WHO.holds(Tree.lower(subject))).isPresent();
    if (!who || mentions.typeAt(tree, voice).filter(type -> type.equals("Country") || type.equals("Place")).isEmpty()) {
      return voice;
    }
    for (int at = tree.token(voice).head(); at > 0 && Tree.isNominal(tree.token(at)); at = tree.token(at).head()) {
      if (mentions.typeAt(tree, at).filter(type -> type.equals("Group") || type.equals("Person")).isPresent()) {
        return at;
      }
    }
    return voice;
  }

  /** "one of the officials", "deux d'entre eux": those of whom some speak. */
  private static int whole(Tree tree, int some, MentionIndex mentions) {
    Token token = tree.token(some);
    boolean counts = mentions.at(tree, some).isEmpty()
        && (token.upos().equals("NUM") || token.upos().equals("PRON") || token.upos().equals("DET")
            || WordClass.COUNTED.holds(Tree.lemma(token)));
    return !counts ? some : tree.children(some).stream()
        .filter(child -> child.index() > some && Tree.isNominal(child)
            && (WordClass.OF.holds(tree.preposition(child.index()).split(" ")[0])
                || WordClass.AMONG.holds(tree.preposition(child.index())))
            && mentions.at(tree, child.index()).isPresent())
        .map(Token::index).findFirst().orElse(some);
  }

  /** "sent a letter to the agency urging it to …": who sent the letter urges. */
  private Optional<Integer> sender(Tree tree, int gerund) {
    int at = tree.token(gerund).head();
    for (int steps = 0; at > 0 && steps < 3 && Tree.isNominal(tree.token(at)); steps++) {
      Token noun = tree.token(at);
      boolean sent = Tree.isRelation(noun, "obj") && statuses.isExchange(Tree.lemma(noun)) && at < gerund
          && !isReader(tree.token(noun.head()));
      if (sent) {
        return tree.child(noun.head(), "nsubj").filter(subject -> subject.index() < noun.index()).map(Token::index);
      }
      at = noun.head();
    }
    Optional<Token> verb = tree.head(gerund).filter(Tree::isVerb);
    return verb.filter(above -> !isReader(above)).flatMap(above -> tree.child(above.index(), "obj"))
        .filter(noun -> statuses.isExchange(Tree.lemma(noun)) && tree.child(gerund, "nsubj").isEmpty())
        .flatMap(noun -> tree.child(verb.get().index(), "nsubj")).map(Token::index);
  }

  /** "received an email saying …": who comes by words does not say them. */
  private static boolean isReader(Token verb) {
    return meets(verb) || WordClass.INQUIRING.holds(Tree.lemma(verb));
  }

  private static int lastStop(Tree tree, int first, int last) {
    int stop = 0;
    for (int i = first + 1; i < last; i++) {
      stop = isStop(tree.token(i)) ? i : stop;
    }
    return stop;
  }

  /** Whether a verb says or judges by itself: who rejects a claim did not make it. */
  private boolean isCue(Tree tree, int verb) {
    Predication predication = predications.read(tree, verb);
    return byLemma.getOrDefault(Tree.lemma(tree.token(verb)), List.of()).stream()
        .anyMatch(entry -> TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger()));
  }

  private static boolean isExpletive(Token token) {
    return token.relation().startsWith("expl");
  }

  private Optional<Integer> addressee(
      Tree tree, Predication predication, Cue cue, MentionIndex mentions, Optional<Integer> source,
      Optional<Segment> aside) {
    for (String name : cue.addressee()) {
      boolean besideVoice = name.equals("agent") && aside.isPresent() && !cue.relay();
      List<Integer> fillers = new ArrayList<>(besideVoice ? List.of() : predication.argument(name));
      if (name.equals("agent")) {
        aside.flatMap(Segment::subject).ifPresent(fillers::add);
        saidBy(tree, predication.head(), mentions).ifPresent(fillers::add);
      }
      for (int filler : fillers) {
        boolean other = source.isEmpty() || source.get() != filler;
        boolean told = mentions.typeAt(tree, filler).map(CueFinder::isToldTo)
            .orElse(cue.relay() && tree.token(filler).upos().equals("PRON"))
            || cue.relay() && isPaper(tree, filler, mentions);
        if (other && told) {
          return Optional.of(filler);
        }
      }
    }
    boolean tells = cue.addressee().contains("à") || cue.addressee().contains("to");
    boolean speaks = Tree.isVerb(tree.token(predication.head())) && cue.source().contains("agent");
    return source.filter(voice -> tells).flatMap(voice -> outletTold(tree, voice, mentions))
        .or(() -> source.filter(voice -> tells || speaks)
            .flatMap(voice -> outletReached(tree, predication.head(), voice, mentions, tells, aside.isPresent())))
        .or(() -> source.filter(voice -> speaks).flatMap(voice -> outletSpokenTo(tree, voice, mentions)));
  }

  /** "was quoted as saying by X": the outlet that quotes, hung on the verb of saying. */
  private static Optional<Integer> saidBy(Tree tree, int verb, MentionIndex mentions) {
    return tree.children(verb).stream()
        .filter(child -> Tree.isVerb(child) && child.index() > verb && isGerund(child))
        .flatMap(child -> tree.children(child.index()).stream())
        .filter(child -> WordClass.BY.holds(tree.preposition(child.index())))
        .map(Token::index).filter(outlet -> isOutlet(tree, outlet, mentions)).findFirst();
  }

  /** "dans un entretien avec Le Monde, X affirme", "said on CNN", "a indiqué X auprès de l'AFP". */
  private Optional<Integer> outletReached(
      Tree tree, int verb, int voice, MentionIndex mentions, boolean tells, boolean beside) {
    for (Mention mention : mentions.in(tree.sentence().index())) {
      int outlet = mention.head();
      if (outlet == voice || !isNamedOutlet(tree, mention)) {
        continue;
      }
      String preposition = tree.preposition(outlet);
      boolean direct = tree.token(outlet).head() == verb || tree.token(outlet).head() == made(tree, verb);
      boolean told = direct ? tells && REACHING.contains(preposition) && !preposition.equals("avec")
          && !preposition.equals("with") : isReached(tree, verb, outlet)
          || beside && outlet > verb && tree.token(verb).head() > 0 && isBehind(tree, verb, outlet)
              && isReached(tree, tree.token(verb).head(), outlet);
      if (told) {
        return Optional.of(outlet);
      }
    }
    return Optional.empty();
  }

  /** "fait savoir": the infinitive of what somebody makes known. */
  private static int made(Tree tree, int verb) {
    Token next = verb < tree.size() ? tree.token(verb + 1) : tree.token(verb);
    boolean infinitive = next.index() > verb && next.has("VerbForm", "Inf")
        && (next.head() == verb || tree.token(verb).head() == next.index());
    return infinitive ? next.index() : verb;
  }

  private static boolean isNamedOutlet(Tree tree, Mention mention) {
    int outlet = mention.head();
    return mention.type().filter("MediaOutlet"::equals).isPresent() && (mention.kind() == MentionKind.NAME
        || tree.child(outlet, "compound", "amod", "nmod").isPresent() && tree.child(outlet, "det").isEmpty());
  }

  /** Whether all between a word and what stands behind it is of the same aside. */
  private static boolean isBehind(Tree tree, int verb, int outlet) {
    int top = outlet;
    while (tree.token(top).head() > verb) {
      top = tree.token(top).head();
    }
    return tree.token(top).head() == tree.token(verb).head()
        && range(verb, outlet).stream().noneMatch(i -> isStop(tree.token(i)));
  }

  /** Whether an outlet hangs on a word by way of one that tells how words reached it. */
  private boolean isReached(Tree tree, int top, int outlet) {
    int at = tree.token(outlet).head();
    boolean reached = REACHING.contains(tree.preposition(outlet));
    boolean exchange = at > 0 && WordClass.HOSTING.holds(Tree.lemma(tree.token(at)))
        && (reached || WordClass.OF.holds(tree.preposition(outlet)));
    if (at == top || !reached && !exchange) {
      return false;
    }
    for (int steps = 0; at > 0 && at != top && steps < 5; steps++) {
      Token token = tree.token(at);
      exchange |= statuses.isExchange(Tree.lemma(token));
      if (!exchange && Tree.isVerb(token) && !Tree.isRelation(token, "acl")) {
        return false;
      }
      at = token.head();
    }
    return exchange && at == top;
  }

  /** "two officials who spoke to X": to which outlet a voice spoke, as its own words tell. */
  private Optional<Integer> outletSpokenTo(Tree tree, int voice, MentionIndex mentions) {
    int last = tree.reach(voice)[1];
    for (int i = voice + 1; i <= last; i++) {
      boolean outlet = tree.dominates(voice, i)
          && mentions.at(tree, i).filter(mention -> isNamedOutlet(tree, mention)).isPresent();
      if (outlet && isReached(tree, voice, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "a indiqué une source à l'AFP": also where the parser hung who was told on the voice. */
  private static Optional<Integer> outletTold(Tree tree, int voice, MentionIndex mentions) {
    for (int i = voice + 1; i <= tree.reach(voice)[1]; i++) {
      boolean outlet = mentions.typeAt(tree, i).filter("MediaOutlet"::equals).isPresent();
      if (outlet && REACHING.contains(tree.preposition(i)) && tree.dominates(voice, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "a post on Facebook describing …": where something is said does not say it, nor does "any evidence". */
  private static boolean isSite(Tree tree, int cue, int source, MentionIndex mentions) {
    Optional<String> type = mentions.typeAt(tree, source);
    boolean below = tree.token(cue).head() == source && Tree.isRelation(tree.token(cue), "acl");
    boolean any = tree.child(source, "det").filter(word -> WordClass.ANY.holds(Tree.lower(word))).isPresent();
    return type.filter("System"::equals).isPresent() && below || type.filter("Data"::equals).isPresent() && any;
  }

  private static boolean cannotSpeak(String type) {
    return switch (type) {
      case "Place", "Account", "Malware", "Vulnerability" -> true;
      default -> false;
    };
  }

  private static boolean isToldTo(String type) {
    return switch (type) {
      case "Place", "System", "Data", "Account", "Malware", "Vulnerability" -> false;
      default -> true;
    };
  }

  private BitSet content(
      Tree tree, Predication predication, Entry entry, Optional<Segment> aside, Optional<Integer> source) {
    for (String kind : entry.cue().content()) {
      BitSet region =
          switch (kind) {
            case "clause" -> isLaidTo(tree, predication, entry.cue()) ? new BitSet()
                : withoutPurpose(tree, predication, entry.cue(), clause(tree, predication, entry, aside));
            case "quote", "anaphora" -> new BitSet();
            case "subject" -> subject(tree, predication);
            default -> phrase(tree, predication, kind, source);
          };
      BitSet infinitive = kind.equals("patient") ? misreadInfinitive(tree, predication, entry.cue(), region)
          : new BitSet();
      if (!infinitive.isEmpty()) {
        return infinitive;
      }
      if (!region.isEmpty()) {
        return region;
      }
    }
    return entry.kind() == PartOfSpeech.VERB && aside.isEmpty()
        ? behindPreposition(tree, predication.head(), entry.cue()) : new BitSet();
  }

  /** « L'attaque est attribuée par X au groupe Y, que … »: the act itself is laid to somebody. */
  private static boolean isLaidTo(Tree tree, Predication predication, Cue cue) {
    return cue.accused().isPresent() && predication.passive() && cue.content().contains("patient")
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
        .anyMatch(patient -> patient > predication.head() && patient < first && !isCueNoun(tree, patient));
    return object ? new BitSet() : clause;
  }

  /** "announced plans to arrest them": the infinitive is what the noun says. */
  private boolean isCueNoun(Tree tree, int noun) {
    return byLemma.getOrDefault(Tree.lemma(tree.token(noun)), List.of()).stream()
        .anyMatch(entry -> entry.kind() == PartOfSpeech.NOUN);
  }

  /** "accused X, who was there, of stealing": the preposition tells where the tree was lost. */
  private BitSet behindPreposition(Tree tree, int head, Cue cue) {
    boolean aside = false;
    for (int i = head + 1; i <= Math.min(tree.size(), head + PREPOSITION_WINDOW); i++) {
      Token token = tree.token(i);
      aside ^= token.form().equals(",");
      if (isStop(token) || !aside && (Tree.isVerb(token) || token.upos().equals("CCONJ"))) {
        return new BitSet();
      }
      boolean opens = !aside && token.upos().equals("ADP") && cue.content().contains(Tree.lower(token));
      if (opens && i < tree.size()) {
        return endOfContent(tree, i + 1);
      }
    }
    return new BitSet();
  }

  /** What is told from a word on, up to what somebody else says. */
  private BitSet endOfContent(Tree tree, int from) {
    BitSet region = new BitSet();
    for (int i = from; i <= tree.size() && !isStop(tree.token(i)); i++) {
      boolean next = i > from && tree.token(i - 1).form().equals(",") && (tree.token(i).upos().equals("CCONJ")
          || statuses.opensContrast(tree, i) || byPreposition.containsKey(Tree.lower(tree.token(i))));
      if (next) {
        break;
      }
      region.set(i);
    }
    return trimmed(tree, region);
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

  private static BitSet subject(Tree tree, Predication predication) {
    List<Integer> subject = predication.argument(predication.passive() ? "patient" : "agent");
    return subject.isEmpty() ? new BitSet() : subtree(tree, subject.get(0), predication.head());
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
        region.or(subtree(tree, filler, predication.head()));
      }
    }
    return region;
  }

  /** "For all its charm, he voiced doubts": a phrase that a comma sets before the subject. */
  private static boolean isFronted(Tree tree, int filler, int head) {
    return filler < head && !tree.preposition(filler).isEmpty()
        && tree.child(head, "nsubj").filter(subject -> subject.index() > filler && subject.index() < head)
            .isPresent() && range(filler, head).stream().anyMatch(i -> tree.token(i).form().equals(","));
  }

  private static BitSet subtree(Tree tree, int root, int without) {
    BitSet region = new BitSet();
    for (int i = 1; i <= tree.size(); i++) {
      if (tree.dominates(root, i) && !tree.dominates(without, i) || tree.dominates(root, i)
          && !tree.dominates(root, without)) {
        region.set(i);
      }
    }
    return trimmed(tree, region);
  }

  private BitSet clause(Tree tree, Predication predication, Entry entry, Optional<Segment> aside) {
    int head = predication.head();
    if (aside.isPresent()) {
      BitSet around = clauseAround(tree, aside.get().first(), aside.get().last());
      int next = aside.get().last() + 2;
      boolean goesOn = next <= tree.size() && tree.token(next - 1).form().equals(",") && isThat(tree.token(next));
      if (Segment.followsQuotation(tree, aside.get().first()) && !goesOn) {
        around.clear(aside.get().first(), tree.size() + 1);
      }
      return withoutContrastBehind(tree, aside.get().last(), withoutContrastBefore(tree, aside.get(), around));
    }
    int after = colon(tree, head);
    if (after > 0) {
      BitSet region = new BitSet();
      if (entry.cue().status() == Status.DENIED && StatusReader.isNeuter(tree.token(after - 1))) {
        region.set(after - 1);
        return region;
      }
      region.set(after + 1, tree.size() + 1);
      tree.child(head, "ccomp").filter(told -> told.index() < head && tree.child(told.index(), "mark").isEmpty())
          .map(told -> tree.reach(told.index())).filter(reach -> reach[1] < head)
          .ifPresent(reach -> region.set(reach[0], reach[1] + 1));
      return trimmed(tree, region);
    }
    Optional<Integer> complement = complement(tree, predication, entry);
    BitSet clause = complement.map(token -> fromComplement(tree, head, token)).orElseGet(BitSet::new);
    if (clause.cardinality() <= 1) {
      clause = fromComplementizer(tree, head);
    }
    clause = withDenial(tree, head, clause);
    if (clause.isEmpty() && isEmbedded(tree, head)) {
      clause.set(head + 1, endOfClause(tree, head + 1) + 1);
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
    return withoutContrast(tree, withinRelative(tree, head, withinCommas(tree, head, clause)));
  }

  /** "A gang demanding money has released the files": what is told of a subject ends before its verb. */
  private static boolean isOfSubject(Tree tree, Token gerund) {
    return gerund.relation().equals("acl") && isGerund(gerund) && tree.head(gerund.index())
        .filter(noun -> Tree.isRelation(noun, "nsubj") && noun.index() == gerund.index() - 1)
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> verb.index() > tree.reach(gerund.index())[1]).isPresent();
  }

  /** "which X says hacked the bank": a verb of saying within the relative clause that it tells. */
  private static boolean isEmbedded(Tree tree, int head) {
    int pronoun = tree.child(head, "nsubj").filter(subject -> subject.index() < head)
        .map(subject -> tree.reach(subject.index())[0] - 1).orElse(0);
    return pronoun > 1 && isRelativeWord(tree.token(pronoun)) && head < tree.size()
        && (Tree.isVerb(tree.token(head + 1)) || tree.token(head + 1).upos().equals("AUX"))
        && tree.token(head + 1).has("VerbForm", "Fin");
  }

  /** "believes Moscow's denial that …": what stands behind a denial is what it denies. */
  private BitSet withDenial(Tree tree, int head, BitSet clause) {
    int first = clause.nextSetBit(0);
    for (int i = head + 1; i < first && i <= head + COMPLEMENTIZER_WINDOW; i++) {
      boolean denial = tree.token(i).upos().equals("NOUN") && byLemma.getOrDefault(Tree.lemma(tree.token(i)), List.of())
          .stream().anyMatch(entry -> entry.kind() == PartOfSpeech.NOUN && entry.cue().status() == Status.DENIED);
      if (denial && range(i, first).stream().noneMatch(j -> j < first && Tree.isVerb(tree.token(j)))) {
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
      if (tree.isComma(i) && finite && i < region.length() && isClause(tree, region.nextSetBit(0), i)) {
        region.clear(i, tree.size() + 1);
      }
    }
    return trimmed(tree, region);
  }

  /** "suspect those losses were generated": a clause of which the parser took the subject for an object. */
  private static boolean losesClause(Tree tree, int head) {
    return tree.children(head).stream().anyMatch(child -> child.index() > head && Tree.isRelation(child, "dep")
        && Tree.isVerb(child) && tree.child(child.index(), "aux", "cop").isPresent());
  }

  /** What stands behind a verb of saying whose clause the parser lost: a subject and its verb without a gap. */
  private static BitSet behind(Tree tree, int head) {
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
    while (opens && to < tree.size() && !isStop(tree.token(to + 1)) && !tree.token(to + 1).form().equals(":")) {
      to++;
    }
    int comma = from;
    while (comma < to && !tree.token(comma).form().equals(",")) {
      comma++;
    }
    boolean clause = opens && !opensRelative(tree.token(from)) && (isClause(tree, from, comma)
        || resumes(tree, comma, to));
    if (clause && to > from + 1) {
      region.set(from, to + 1);
    }
    return trimmed(tree, region);
  }

  private static boolean isClause(Tree tree, int first, int last) {
    boolean later = false;
    for (int i = first + 1; i <= last && !later && !tree.token(i).has("VerbForm", "Fin"); i++) {
      Token token = tree.token(i);
      later = token.upos().equals("SCONJ") && !isThat(token) || Tree.isRelation(token, "mark")
          && token.upos().equals("ADP") && WordClass.CIRCUMSTANCE_CLAUSE.holds(Tree.lower(token));
    }
    return !later && range(first, last).stream().map(tree::token)
        .anyMatch(token -> (Tree.isVerb(token) || token.upos().equals("AUX")) && !isGerund(token)
            && !tree.isInfinitive(token.index()));
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
        return trimmed(tree, within);
      }
    }
    return region;
  }

  /** ", tandis que le ministère se tait": told beside what the voice says. */
  private BitSet withoutContrast(Tree tree, BitSet region) {
    for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
      boolean later = i > region.nextSetBit(0) + 2 && tree.token(i - 1).form().equals(",");
      if (later && statuses.opensContrast(tree, i) && hasVerb(tree, region.nextSetBit(0), i - 1)) {
        BitSet before = (BitSet) region.clone();
        before.clear(i, tree.size() + 1);
        return trimmed(tree, before);
      }
    }
    return region;
  }

  private static boolean hasVerb(Tree tree, int first, int last) {
    return range(first, last).stream().anyMatch(token -> Tree.isVerb(tree.token(token)));
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

  private Optional<Integer> complement(Tree tree, Predication predication, Entry entry) {
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
                || Tree.isRelation(child, "dep") && isGerund(child) && child.index() == head + 1;
            case "parataxis" -> kind == PartOfSpeech.VERB && followsDirectly(tree, head, child);
            default -> false;
          };
      int first = tree.reach(child.index())[0];
      boolean aside = first > head + 1 && tree.token(first - 1).form().equals(",")
          && WordClass.RELATIVE_CLAUSE.holds(Tree.lower(tree.token(first)));
      boolean beside = aside || isGerund(child) && followsComma(tree, child.index());
      if (clausal && !beside && child.index() > head && !isOfVoiceBefore(tree, head, child)) {
        return Optional.of(child.index());
      }
    }
    return kind == PartOfSpeech.NOUN && tree.matches(head + 1, new String[] {"to"})
        && tree.token(head + 1).head() > head + 1
        && Tree.isVerb(tree.token(tree.token(head + 1).head()))
        ? Optional.of(tree.token(head + 1).head())
        : gerund(tree, predication, entry.cue());
  }

  /** "a annoncé que la police venait de révéler une opération et que …": a clause of who announced. */
  private static boolean isOfVoiceBefore(Tree tree, int head, Token clause) {
    int and = nextComplement(tree, head + 1);
    boolean own = and > 0 && range(head + 1, and - 1).stream().anyMatch(i -> isThat(tree.token(i)));
    return and > 0 && and < clause.index() && !own && range(1, head).stream().anyMatch(i -> isThat(tree.token(i)));
  }

  private static boolean isThat(Token token) {
    return token.upos().equals("SCONJ") && (Tree.lemma(token).equals("que") || Tree.lemma(token).equals("that"));
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
    return subject && first > head;
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
    last = extended(tree, head, last);
    int and = nextComplement(tree, last);
    last = and > 0 && and <= last + 2 ? endOf(tree, and) : last;
    region.set(first, last + 1);
    return trimmed(tree, region);
  }

  /** Trailing phrases that the parser hung on the cue mostly belong to what is said. */
  private static int extended(Tree tree, int head, int last) {
    int end = last;
    for (Token child : tree.children(head)) {
      boolean phrase =
          switch (child.universalRelation()) {
            case "obl", "nmod", "advmod" -> true;
            default -> false;
          };
      int[] reach = tree.reach(child.index());
      if (phrase && reach[0] == end + 1) {
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
        region.set(i, endOf(tree, i) + 1);
        return trimmed(tree, region);
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
        while (to < tree.size() && !isStop(tree.token(to + 1))) {
          to++;
        }
        region.set(i + 1, to + 1);
        return trimmed(tree, region);
      }
    }
    return region;
  }
}
