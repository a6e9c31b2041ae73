package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * Finds what a sentence's end says of the clause before it (", a claim Moscow denied", ", ce qu'a confirmé le maire"),
 * and hangs it right.
 *
 * <p>Parsers hang such an end on any word before it, and read its subject as an object. Its words tell it: a noun or
 * pronoun that sums up, behind a comma, and a verb of judging with a voice of its own.
 */
final class Endings {
  private static final int GAP = 3;
  private static final int LONGEST = 30;

  private Endings() {}

  /**
   * An ending.
   *
   * @param first its first token, behind the comma
   * @param noun the word that sums up
   * @param verb its verb
   * @param voice the head of the one who judges
   * @param last its last token
   * @param undecided whether it neither confirms nor denies
   */
  record Ending(int first, int noun, int verb, int voice, int last, boolean undecided) {
    boolean holds(int token) {
      return token >= first && token <= last;
    }
  }

  /** The last ending of a sentence. */
  static Optional<Ending> of(Tree tree, Set<String> judging) {
    for (int comma = tree.size() - 2; comma > 2; comma--) {
      if (tree.token(comma).form().equals(",")) {
        Optional<Ending> ending = behind(tree, comma + 1, judging);
        if (ending.isPresent()) {
          return ending;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Ending> behind(Tree tree, int first, Set<String> judging) {
    int noun = sum(tree, first);
    int last = last(tree, first);
    boolean ends = last == tree.size() || last + 1 == tree.size()
        || !WordClass.RELATIVE.holds(Tree.lower(tree.token(first)));
    if (noun == 0 || !ends || last <= noun || last - first > LONGEST || !Stretches.hasVerb(tree, 1, first - 2)) {
      return Optional.empty();
    }
    int verb = noun + 1;
    boolean undecided = false;
    while (verb <= last && !isVerb(tree.token(verb))) {
      String between = tree.token(verb).upos();
      if (between.equals("ADP") && verb == noun + 1 && !isRelativeNear(tree, verb)) {
        return Optional.empty();
      }
      undecided |= between.equals("CCONJ") && tree.head(verb).filter(Tree::isNominal).isEmpty();
      verb++;
    }
    if (verb > last || !judging.contains(Tree.lemma(tree.token(verb))) && !hasParticle(tree, verb, judging)) {
      return Optional.empty();
    }
    int voice = voice(tree, noun, verb, last);
    return voice == 0 ? Optional.empty() : Optional.of(new Ending(first, noun, verb, voice, last, undecided));
  }

  private static boolean hasParticle(Tree tree, int verb, Set<String> judging) {
    return verb < tree.size()
        && judging.contains(Tree.lemma(tree.token(verb)) + " " + Tree.lower(tree.token(verb + 1)));
  }

  /** A verb, also one that the tagger took for an adjective but reads as finite ("que la Chine récuse"). */
  private static boolean isVerb(Token token) {
    boolean auxiliary = Tree.isRelation(token, "aux") || Tree.isRelation(token, "cop");
    return token.upos().equals("VERB") && !auxiliary || token.upos().equals("ADJ") && token.has("VerbForm", "Fin");
  }

  /** The word that sums up, with at most an article and adjectives before it; 0 where there is none. */
  private static int sum(Tree tree, int first) {
    if (WordClass.SUMS_UP.holds(Tree.lower(tree.token(first)))) {
      boolean opens = isRelative(tree, first) || isRelative(tree, first + 1)
          || !WordClass.NEUTER.holds(Tree.lower(tree.token(first)));
      return opens ? first : 0;
    }
    for (int i = first; i <= Math.min(tree.size(), first + GAP); i++) {
      Token token = tree.token(i);
      boolean sums = WordClass.SUMS_UP_NOUN.holds(Tree.lemma(token)) || WordClass.SUMS_UP_NOUN.holds(Tree.lower(token));
      if (token.upos().equals("NOUN") && sums) {
        return i;
      }
      boolean before = token.upos().equals("ADJ")
          || token.upos().equals("DET") && WordClass.INDEFINITE.holds(Tree.lemma(token));
      if (!before) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isRelative(Tree tree, int token) {
    return WordClass.RELATIVE.holds(Tree.lemma(tree.token(token)));
  }

  /** "a version of events that …": what the word sums up, and its clause behind it. */
  private static boolean isRelativeNear(Tree tree, int preposition) {
    for (int i = preposition + 1; i <= Math.min(tree.size(), preposition + GAP); i++) {
      if (isRelative(tree, i)) {
        return true;
      }
    }
    return false;
  }

  private static int last(Tree tree, int from) {
    int last = from;
    while (last < tree.size() && !ends(tree.token(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean ends(Token token) {
    return switch (token.form()) {
      case ".", ";", ":", "?", "!", "…", "–", "—", "," -> true;
      default -> false;
    };
  }

  /** Who judges: before the verb, behind it where they are turned round, or behind "by". */
  private static int voice(Tree tree, int noun, int verb, int last) {
    int from = tree.token(noun + 1).upos().equals("ADP") ? afterRelative(tree, noun + 1) : noun + 1;
    for (int i = from; i < verb; i++) {
      if (isVoice(tree, i)) {
        return headOf(tree, i, verb - 1);
      }
    }
    boolean turned = verb > noun + 1 && isRelative(tree, noun + 1);
    for (int i = verb + 1; i <= last; i++) {
      Token token = tree.token(i);
      boolean by = token.upos().equals("ADP") && WordClass.BY.holds(Tree.lemma(token));
      if (by && i < last || turned && isVoice(tree, i)) {
        int named = by ? i + 1 : i;
        while (named < last && !isVoice(tree, named)) {
          named++;
        }
        return isVoice(tree, named) ? headOf(tree, named, last) : 0;
      }
      if (isVerb(token) || token.upos().equals("ADP") && turned) {
        return 0;
      }
    }
    return 0;
  }

  private static int afterRelative(Tree tree, int from) {
    int at = from;
    while (at < tree.size() && !isRelative(tree, at)) {
      at++;
    }
    return at + 1;
  }

  private static boolean isVoice(Tree tree, int index) {
    Token token = tree.token(index);
    boolean clitic = token.upos().equals("PRON") && WordClass.OBJECT_CLITIC.holds(Tree.lower(token));
    return Tree.isNominal(token) && !clitic && !isRelative(tree, index)
        && !WordClass.TIME_NOUN.holds(Tree.lemma(token)) && !WordClass.WEEKDAY.holds(Tree.lemma(token));
  }

  /** The head of the noun phrase that begins at a token, within bounds. */
  private static int headOf(Tree tree, int first, int last) {
    int at = first;
    for (int steps = 0; steps < GAP; steps++) {
      int above = tree.token(at).head();
      boolean inside = above > at && above <= last && Tree.isNominal(tree.token(above));
      if (!inside) {
        return at;
      }
      at = above;
    }
    return at;
  }

  /** The sentence with its ending hung on its main verb, and the ending's voice on the ending's verb. */
  static Sentence repair(Sentence sentence, Set<String> judging) {
    if (!sentence.parsed()) {
      return sentence;
    }
    Tree tree = new Tree(sentence);
    Optional<Ending> found = of(tree, judging)
        .filter(ending -> main(tree, ending) > 0 && !isRelative(tree, ending.noun()) && !ending.undecided());
    if (found.isEmpty()) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    apart(tree, found.get(), tokens);
    within(tree, found.get(), tokens);
    return Repair.with(sentence, tokens);
  }

  /** The main verb of what stands before: the root, or what hung on the ending's own verb. */
  private static int main(Tree tree, Ending ending) {
    int best = 0;
    for (Token token : tree.sentence().tokens()) {
      boolean outside = !ending.holds(token.index()) && token.index() < ending.first();
      if (outside && token.head() == 0) {
        return token.index();
      }
      if (best == 0 && outside && ending.holds(token.head()) && Tree.isVerb(token)) {
        best = token.index();
      }
    }
    return best;
  }

  private static void apart(Tree tree, Ending ending, List<Token> tokens) {
    int main = main(tree, ending);
    for (Token token : tree.sentence().tokens()) {
      int index = token.index();
      if (index == main) {
        tokens.set(index - 1, token.attached(0, "root"));
      } else if (index == ending.noun()) {
        tokens.set(index - 1, token.attached(main, "parataxis"));
      } else if (!ending.holds(index) && ending.holds(token.head())) {
        tokens.set(index - 1, token.attached(main, token.relation()));
      } else if (!ending.holds(index) && token.head() == 0) {
        tokens.set(index - 1, token.attached(main, "parataxis"));
      } else if (ending.holds(index) && !ending.holds(token.head())) {
        tokens.set(index - 1, token.attached(index < ending.noun() ? ending.noun() : ending.verb(), token.relation()));
      }
    }
  }

  private static void within(Tree tree, Ending ending, List<Token> tokens) {
    int verb = ending.verb();
    boolean relative = ending.voice() < verb || isRelative(tree, ending.noun() + 1);
    tokens.set(verb - 1, as("VERB", tree.token(verb)).attached(ending.noun(), relative ? "acl:relcl" : "acl"));
    for (int i = ending.first(); i < verb; i++) {
      Token token = tokens.get(i - 1);
      if (i < ending.noun()) {
        tokens.set(i - 1, token.attached(ending.noun(), token.relation()));
      } else if (i > ending.noun() && isRelative(tree, i) && !token.upos().equals("PRON") && i == ending.noun() + 1) {
        tokens.set(i - 1, as("PRON", token).attached(verb, "obj"));
      } else if (i > ending.noun() && token.head() <= ending.noun()) {
        tokens.set(i - 1, token.attached(verb, token.relation()));
      }
    }
    if (relative) {
      tokens.set(ending.voice() - 1, tree.token(ending.voice()).attached(verb, "nsubj"));
    }
  }

  private static Token as(String upos, Token token) {
    return new Token(token.index(), token.span(), token.form(), token.lemma(), upos, token.features(), token.head(),
        token.relation(), token.name());
  }

  // The cues.

  /** Makes each ending a claim on what the nearest voice before it says, and takes it out of what the others say. */
  static void apply(List<Tree> trees, List<CueInstance> found, Set<String> judging) {
    for (Tree tree : trees) {
      of(tree, judging).ifPresent(ending -> apply(tree, ending, found));
    }
  }

  private static void apply(Tree tree, Ending ending, List<CueInstance> found) {
    int sentence = tree.sentence().index();
    Optional<CueInstance> judge = found.stream()
        .filter(cue -> cue.sentence() == sentence && cue.head() >= ending.verb() && ending.holds(cue.head()))
        .filter(cue -> !saysMore(tree, cue, ending))
        .findFirst();
    if (judge.isEmpty()) {
      return;
    }
    boolean decides = !ending.undecided();
    found.removeIf(cue -> cue.sentence() == sentence && !(decides && cue == judge.get()) && ending.holds(cue.head()));
    if (!decides) {
      found.replaceAll(cue -> outside(tree, cue, ending));
      return;
    }
    found.replaceAll(cue -> cue == judge.get() ? cue : outside(tree, cue, ending));
    Optional<Integer> voice = judge.get().source().filter(ending::holds).or(() -> Optional.of(ending.voice()));
    found.set(found.indexOf(judge.get()), judge.get().withSource(voice).closing(told(tree, ending, found)));
  }

  /** ", a group that Berlin says attacked the bank": what has a clause of its own is no verdict. */
  private static boolean saysMore(Tree tree, CueInstance cue, Ending ending) {
    BitSet region = cue.regions().getOrDefault(tree.sentence().index(), new BitSet());
    return cue.head() != ending.verb() && cue.status() == Status.ASSERTED
        || region.stream().anyMatch(token -> token > ending.verb() && token != cue.head() && isVerb(tree.token(token)));
  }

  private static CueInstance outside(Tree tree, CueInstance cue, Ending ending) {
    BitSet region = cue.regions().get(tree.sentence().index());
    if (region == null) {
      return cue;
    }
    BitSet rest = (BitSet) region.clone();
    rest.clear(ending.first(), ending.last() + 1);
    while (!rest.isEmpty() && tree.token(rest.length() - 1).upos().equals("PUNCT")) {
      rest.clear(rest.length() - 1);
    }
    Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
    regions.put(tree.sentence().index(), rest);
    return rest.isEmpty() || rest.equals(region) ? cue : cue.withRegions(regions, cue.quoted());
  }

  /** What the voice nearest before an ending says; where there is none, all that stands before it. */
  private static BitSet told(Tree tree, Ending ending, List<CueInstance> found) {
    BitSet all = new BitSet();
    all.set(1, ending.first() - 1);
    return found.stream()
        .filter(cue -> cue.sentence() == tree.sentence().index() && cue.head() < ending.first())
        .filter(cue -> cue.regions().containsKey(cue.sentence()))
        .max(Comparator.comparingInt((CueInstance cue) -> end(cue, ending)).thenComparingInt(cue -> -cue.size()))
        .map(cue -> (BitSet) cue.regions().get(cue.sentence()).clone())
        .map(region -> {
          region.and(all);
          return region;
        })
        .filter(region -> !region.isEmpty()).orElse(all);
  }

  private static int end(CueInstance cue, Ending ending) {
    int region = cue.regions().get(cue.sentence()).previousSetBit(ending.first() - 1);
    int voice = cue.source().filter(source -> source < ending.first()).orElse(0);
    return Math.max(Math.max(region, cue.head()), voice);
  }
}
