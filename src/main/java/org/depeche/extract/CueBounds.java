package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * How the cues of an article bound each other: what one voice says ends where another speaks, and a voice goes on
 * where the next clause has none of its own.
 */
final class CueBounds {
  private final Moods moods;

  CueBounds(Moods moods) {
    this.moods = moods;
  }

  /** ", adding that …": who was speaking goes on. */
  static CueInstance withVoiceOfCueBefore(Tree tree, CueInstance cue, List<CueInstance> before) {
    if (isSecondParticiple(tree, cue.head())) {
      return before.stream()
          .filter(first -> first.sentence() == cue.sentence() && first.source().isPresent()
              && first.cue().source().contains("agent") && tree.child(first.head(), "aux").isPresent()
              && first.source().get() < first.head())
          .findFirst().map(first -> cue.withSource(first.source())).orElse(cue);
    }
    if (!Tree.isPresentParticiple(tree.token(cue.head())) || !Stretches.followsComma(tree, cue.head())
        || before.isEmpty()) {
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
        && Tree.isThat(tree.token(head + 1));
  }

  /** What the same voice goes on to say is no part of what it said before. */
  static void endBefore(Tree tree, CueInstance next, List<CueInstance> found) {
    if (!Tree.isPresentParticiple(tree.token(next.head())) || !Stretches.followsComma(tree, next.head())) {
      return;
    }
    for (int i = found.size() - 1; i >= 0 && found.get(i).sentence() == next.sentence(); i--) {
      CueInstance last = found.get(i);
      if (last.source().equals(next.source()) && last.holds(next.sentence(), next.head())) {
        BitSet region = (BitSet) last.regions().get(next.sentence()).clone();
        region.clear(next.head(), tree.size() + 1);
        found.set(i, with(last, Stretches.trimmed(tree, region)));
      }
    }
  }

  /**
   * « Selon la mairie, … ; ils auraient aussi … », « a dit que … ; les dossiers, eux, n'auraient pas été copiés »:
   * hearsay behind a semicolon is of the source before it, and so is what a pronoun opens behind "according to".
   */
  void goOn(List<Tree> trees, List<CueInstance> found) {
    for (int c = 0; c < found.size(); c++) {
      CueInstance cue = found.get(c);
      Tree tree = trees.get(cue.sentence());
      BitSet region = cue.regions().get(cue.sentence());
      int stop = Stretches.endOf(tree, cue.head()) + 1;
      boolean tells = region != null && cue.source().isPresent() && !cue.presupposes()
          && (cue.status() == Status.ASSERTED || cue.status() == Status.ALLEGED)
          && stop + 1 < tree.size() && region.length() <= stop;
      int end = tells ? Stretches.endOf(tree, stop + 1) : stop;
      boolean own = tells && found.stream().anyMatch(other -> other != cue && other.sentence() == cue.sentence()
          && (other.head() > stop || tree.dominates(other.head(), stop - 1) && other.head() > cue.head())
          && other.head() <= end);
      boolean aside = tells && !cue.cue().prepositions().isEmpty()
          && WordClass.PERSONAL.holds(Tree.lower(tree.token(stop + 1)));
      if (tells && !own && (aside || isHearsay(tree, stop + 1, end))) {
        BitSet longer = (BitSet) region.clone();
        longer.set(stop + 1, end + 1);
        found.set(c, with(cue, Stretches.trimmed(tree, longer)));
      }
    }
  }

  private boolean isHearsay(Tree tree, int first, int last) {
    return Stretches.range(first, last).stream()
        .anyMatch(verb -> Tree.isVerb(tree.token(verb)) && moods.isHearsay(tree, verb));
  }

  /** "X accuse Y d'avoir …, selon un communiqué": who reports the accusation is no part of it. */
  static void standAside(List<Tree> trees, List<CueInstance> found) {
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
  static void apartInRelatives(List<Tree> trees, List<CueInstance> found) {
    for (CueInstance inner : List.copyOf(found)) {
      BitSet own = inner.regions().getOrDefault(inner.sentence(), new BitSet());
      boolean relative = inner.manner() == CueInstance.Manner.BESIDE && !own.isEmpty()
          && Stretches.isRelativeWord(trees.get(inner.sentence()).token(own.nextSetBit(0)))
          && own.nextSetBit(0) < inner.head();
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
  static void endBeside(List<CueInstance> found) {
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
          found.set(i, with(inner, region));
        }
      }
    }
  }

  /** "X agreed that …, but Y said …", "X promised to … and said …": what is said next to a voice is not said by it. */
  static void separate(List<Tree> trees, List<CueInstance> found) {
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
          found.set(i, with(cue, Stretches.trimmed(tree, region)));
        }
      }
    }
  }

  /** "… told the paper, and …, the firm said": each of two voices says what stands before it. */
  static void share(List<Tree> trees, List<CueInstance> found) {
    for (int i = 0; i < found.size(); i++) {
      CueInstance cue = found.get(i);
      Tree tree = trees.get(cue.sentence());
      int next = isOutermost(cue, found) ? 0 : Stretches.nextComplement(tree, cue.head() + 1);
      boolean own = next > 0
          && Stretches.range(cue.head() + 1, next - 1).stream().anyMatch(at -> Tree.isThat(tree.token(at)))
          && Stretches.range(1, cue.head()).stream().noneMatch(at -> Tree.isThat(tree.token(at)));
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
  static void shareOutlets(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
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
  static void withinOutlets(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
    for (CueInstance outlet : List.copyOf(found)) {
      Tree tree = trees.get(outlet.sentence());
      boolean media = outlet.source().isPresent() && outlet.cue().prepositions().isEmpty() && !outlet.cue().relay()
          && SourcePhrases.isOutlet(tree, outlet.source().get(), mentions);
      for (int i = 0; media && i < found.size(); i++) {
        CueInstance aside = found.get(i);
        boolean around = aside.sentence() == outlet.sentence() && !aside.cue().prepositions().isEmpty()
            && aside.holds(outlet.sentence(), outlet.head())
            && aside.source().filter(voice -> !SourcePhrases.isOutlet(tree, voice, mentions)).isPresent();
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

  private static boolean isOutermost(CueInstance cue, List<CueInstance> found) {
    return found.stream().noneMatch(outer -> outer.sentence() == cue.sentence() && outer.head() < cue.head()
        && outer.manner() == CueInstance.Manner.GOVERNS && outer.holds(cue.sentence(), cue.head()));
  }

  /** "…, X told reporters, Y reported": where a second aside starts that takes in the first. */
  private static int outerAside(Tree tree, CueInstance cue, CueInstance later) {
    boolean asides = cue.manner() == CueInstance.Manner.BESIDE && later.manner() == CueInstance.Manner.BESIDE
        && cue.cue().prepositions().isEmpty() && later.cue().prepositions().isEmpty()
        && cue.source().isPresent() && later.source().isPresent() && !cue.source().equals(later.source())
        && cue.holds(cue.sentence(), later.head()) && later.holds(cue.sentence(), cue.head())
        && Stretches.range(1, cue.head() - 1).stream()
            .anyMatch(i -> cue.holds(cue.sentence(), i) && tree.isPredicate(i));
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
    return with(cue, Stretches.trimmed(tree, region));
  }

  /** The conjunction that opens a cue's clause, with at most its subject between them. */
  private static int conjunction(Tree tree, CueInstance next) {
    int subject = next.source().get();
    for (int i = next.head() - 1; i > 1; i--) {
      Token token = tree.token(i);
      boolean between = token.upos().equals("AUX") || token.upos().equals("ADV") || token.upos().equals("PART")
          || subject < next.head() && (tree.dominates(subject, i) || i < subject && Stretches.isNominalWord(token));
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
    return with(inner, Stretches.trimmed(tree, region));
  }

  /** "rejected a report by X that …": what is rejected is what X says, so that both are voices. */
  static void rejectReports(List<Tree> trees, List<CueInstance> found) {
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
          outer = with(outer, region).withoutWord(inner.head());
          found.set(i, outer);
        }
      }
    }
  }

  /** "dément les informations de X selon lesquelles …": only the report stands between who rejects and the clause. */
  private static boolean isReportOf(Tree tree, CueInstance inner, CueInstance outer) {
    int last = inner.words().get(inner.words().size() - 1);
    return inner.sentence() == outer.sentence() && inner.head() > outer.head() && !inner.cue().prepositions().isEmpty()
        && Stretches.isRelativeOfVoice(tree.token(last)) && last > inner.head()
        && Stretches.range(outer.head() + 1, inner.head() - 1).stream()
            .noneMatch(i -> tree.token(i).upos().equals("VERB") || tree.token(i).upos().equals("PUNCT"));
  }

  private static boolean isRejected(CueInstance inner, CueInstance outer) {
    BitSet region = outer.regions().get(outer.sentence());
    return inner.sentence() == outer.sentence() && inner.head() > outer.head() && region != null
        && region.nextSetBit(0) > inner.head() && inner.regions().containsKey(inner.sentence())
        && inner.regions().get(inner.sentence()).intersects(region);
  }

  /** "savoir" in "fait savoir" is no cue of its own. */
  static boolean isWithin(CueInstance cue, CueInstance other) {
    return cue.sentence() == other.sentence() && cue.head() != other.head() && other.words().contains(cue.head());
  }

  /** "selon X, cité par Y": Y is told of with X already. */
  static boolean isCarrierOf(CueInstance cue, CueInstance other) {
    return cue != other && cue.sentence() == other.sentence() && cue.head() > other.head()
        && !cue.cue().prepositions().isEmpty() && !other.cue().prepositions().isEmpty()
        && cue.source().isPresent() && cue.source().equals(other.addressee()) && other.source().isPresent()
        && other.source().get() < cue.head();
  }
}
