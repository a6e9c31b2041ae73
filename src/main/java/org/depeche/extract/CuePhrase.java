package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * The words that a reader takes for a cue: "has repeatedly called for", "continues to insist", "said:".
 *
 * <p>To the words of the rule come the auxiliaries, negations and adverbs that stand before them without a gap, a verb
 * of trying or going on above them, and the preposition or colon by which the content follows.
 */
final class CuePhrase {
  private static final int GAP = 4;
  private static final int NOUN_GAP = 5;

  private CuePhrase() {}

  /** Token indices in the order of the text. */
  static List<Integer> of(Tree tree, CueInstance cue, StatusReader statuses) {
    BitSet words = new BitSet();
    cue.words().forEach(words::set);
    if (words.get(cue.head()) && tree.isPredicate(cue.head())) {
      growLeft(tree, cue, statuses, words);
    }
    if (tree.token(cue.head()).upos().equals("NOUN")) {
      growToVerb(tree, cue, statuses, words);
    }
    growRight(tree, cue, words);
    growToManner(tree, cue, words);
    return run(tree, cue, words).stream().boxed().toList();
  }

  /** The words around the head, with what stands in a short gap ("made the case"), without the mark that follows. */
  private static BitSet run(Tree tree, CueInstance cue, BitSet words) {
    int first = cue.head();
    while (first > 1 && words.get(first - 1)) {
      first--;
    }
    int last = words.nextClearBit(cue.head()) - 1;
    int next = words.nextSetBit(last + 1);
    boolean near = next > 0 && next <= last + GAP && range(last + 1, next - 1)
        .noneMatch(i -> cue.holds(cue.sentence(), i) || !isOf(tree, i, next) && !isBetween(tree, i));
    if (near) {
      last = words.nextClearBit(next) - 1;
    }
    while (last > cue.head() && Tree.isRelation(tree.token(last), "mark") && !tree.token(last).upos().equals("ADP")) {
      last--;
    }
    BitSet run = new BitSet();
    run.set(first, last + 1);
    return run;
  }

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  /** "called Friday for": when and how something is said. */
  private static boolean isBetween(Tree tree, int token) {
    return tree.token(token).upos().equals("ADV") || WordClass.WEEKDAY.holds(Tree.lower(tree.token(token)))
        || WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(token)));
  }

  /** "expressed deep concern", "is a staunch opponent": the verb whose object or predicate the noun is. */
  private static void growToVerb(Tree tree, CueInstance cue, StatusReader statuses, BitSet words) {
    Token noun = tree.token(cue.head());
    Optional<Token> copula = tree.child(noun.index(), "cop").filter(be -> be.index() < noun.index());
    int verb = copula.map(Token::index).orElse(Tree.isRelation(noun, "obj") ? noun.head() : 0);
    boolean near = verb > 0 && verb < noun.index() && noun.index() - verb <= NOUN_GAP
        && range(verb + 1, noun.index() - 1)
        .allMatch(i -> isOf(tree, i, noun.index()) && !Tree.isRelation(tree.token(i), "nmod") || isBetween(tree, i));
    boolean own = cue.source().filter(voice -> voice > verb).isEmpty();
    if (near && own && (copula.isPresent() || cue.source().isPresent()) && !cue.holds(cue.sentence(), verb)) {
      words.set(verb, noun.index());
      if (copula.isEmpty()) {
        growLeft(tree, new CueInstance(cue.cue(), cue.sentence(), verb, List.of(verb), cue.source(), cue.addressee(),
            cue.status(), cue.regions(), cue.quoted(), cue.manner()), statuses, words);
      }
    }
  }

  private static boolean isOf(Tree tree, int token, int noun) {
    return tree.token(token).head() == noun;
  }

  private static void growLeft(Tree tree, CueInstance cue, StatusReader statuses, BitSet words) {
    List<Integer> verbs = new ArrayList<>(List.of(cue.head()));
    int last = words.nextSetBit(0);
    for (int at = last - 1; at >= 1; at--) {
      Token lowest = tree.token(verbs.get(verbs.size() - 1));
      boolean over = Tree.isRelation(lowest, "xcomp") && lowest.head() == at && statuses.governors().carries(tree, at);
      if (over) {
        verbs.add(at);
      } else if (!stiffens(tree.token(at), verbs)) {
        break;
      }
      if (cue.holds(cue.sentence(), at) || cue.source().filter(Integer.valueOf(at)::equals).isPresent()) {
        break;
      }
      last = at;
    }
    words.set(last, words.nextSetBit(0));
  }

  /** Whether a word is part of the verb's own group: auxiliary, copula, negation, adverb, "to". */
  private static boolean stiffens(Token token, List<Integer> verbs) {
    return verbs.contains(token.head()) && switch (token.universalRelation()) {
      case "aux", "cop" -> true;
      case "mark" -> token.upos().equals("PART");
      case "advmod" -> !token.has("PronType", "Int") && !token.has("PronType", "Rel");
      case "expl" -> Tree.lemma(token).equals("se");
      default -> false;
    };
  }

  /** "said sarcastically", "said later": how and when it is said, where nothing of what is said follows. */
  private static void growToManner(Tree tree, CueInstance cue, BitSet words) {
    int next = words.length();
    boolean adverb = next <= tree.size() && next == cue.head() + 1 && tree.token(next).upos().equals("ADV")
        && tree.token(next).head() == cue.head() && !cue.holds(cue.sentence(), next)
        && !cue.holds(cue.sentence(), Math.min(tree.size(), next + 1))
        && tree.isPredicate(cue.head());
    if (adverb) {
      words.set(next);
    }
  }

  /** "criticized for being slow": before a gerund a preposition is read as the mark of its clause. */
  static boolean isPreposition(Token token) {
    return Tree.isRelation(token, "case")
        || Tree.isRelation(token, "mark") && (token.upos().equals("ADP") || token.upos().equals("SCONJ"));
  }

  private static void growRight(Tree tree, CueInstance cue, BitSet words) {
    int next = words.length();
    if (next > tree.size()) {
      return;
    }
    Token token = tree.token(next);
    boolean contentFollows = cue.holds(cue.sentence(), next)
        || cue.holds(cue.sentence(), Math.min(tree.size(), next + 1));
    boolean preposition = isPreposition(token) && cue.cue().content().contains(Tree.lemma(token));
    if (contentFollows && preposition || token.form().equals(":")) {
      words.set(next);
    }
  }
}
