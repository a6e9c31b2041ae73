package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** An article's mentions by the tokens that they stand on. */
final class MentionIndex {
  private static final int GUESS_REACH = 2;
  private static final Set<String> BODIES = Set.of("Organization", "GovernmentBody", "MediaOutlet");
  private static final Set<String> ACTORS =
      Set.of("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country");

  private final List<Mention> mentions;
  private final List<List<Mention>> bySentence = new ArrayList<>();
  private List<Tree> trees = List.of();

  MentionIndex(List<Mention> mentions, int sentences) {
    this.mentions = mentions;
    for (int i = 0; i < sentences; i++) {
      bySentence.add(new ArrayList<>());
    }
    mentions.forEach(mention -> bySentence.get(mention.sentence()).add(mention));
  }

  /** The same mentions over the sentences' repaired trees, for {@link #guess}. */
  MentionIndex over(List<Tree> repaired) {
    MentionIndex index = new MentionIndex(mentions, bySentence.size());
    index.trees = List.copyOf(repaired);
    return index;
  }

  /** Whether the article names anything of these types. */
  boolean isAnyOf(Set<String> types) {
    return mentions.stream().anyMatch(mention -> mention.type().filter(types::contains).isPresent());
  }

  /** Mentions before a place, in its sentence and some before it, in the order of the text. */
  Stream<Mention> before(int sentence, int place, int reach) {
    return bySentence.subList(Math.max(0, sentence - reach), sentence + 1).stream()
        .flatMap(List::stream)
        .filter(mention -> mention.span().end() <= place);
  }

  /** The tree of a mention's sentence. */
  Tree tree(Mention mention) {
    return trees.get(mention.sentence());
  }

  /**
   * What a pronoun of the third person most likely stands for: the subject told last before it, in its sentence or the
   * two before, that agrees with it; for one that tells no gender, in its sentence.
   */
  Optional<Mention> guess(Mention pronoun) {
    if (pronoun.kind() != MentionKind.PRONOUN || trees.isEmpty()) {
      return Optional.empty();
    }
    Token token = tree(pronoun).token(pronoun.head());
    if (pronoun.gender().isEmpty() && !token.has("Person", "3")) {
      return Optional.empty();
    }
    boolean thing = token.has("Gender", "Neut");
    int reach = pronoun.gender().isPresent() ? GUESS_REACH : 0;
    Mention best = null;
    for (int i = pronoun.sentence(); i >= Math.max(0, pronoun.sentence() - reach) && best == null; i--) {
      for (Mention mention : bySentence.get(i)) {
        boolean before = mention.span().end() <= pronoun.span().start() && mention.kind() != MentionKind.PRONOUN;
        boolean subject = before && Tree.isRelation(trees.get(i).token(mention.head()), "nsubj");
        boolean person = mention.type().filter("Person"::equals).isPresent();
        boolean later = best == null || mention.span().start() > best.span().start();
        if (subject && later && !(thing && person) && agrees(pronoun, mention)) {
          best = mention;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean agrees(Mention pronoun, Mention mention) {
    boolean crowd = mention.type().filter(type -> type.equals("Group") || type.equals("ThreatActor")).isPresent();
    boolean plural = pronoun.number().equals(Optional.of("Plur"));
    return (plural ? mention.number().equals(pronoun.number()) : agrees(pronoun.number(), mention.number()))
            && agrees(pronoun.gender(), mention.gender())
        || crowd && pronoun.number().equals(Optional.of("Plur"));
  }

  private static boolean agrees(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  List<Mention> all() {
    return mentions;
  }

  Mention get(int id) {
    return mentions.get(id);
  }

  List<Mention> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** Whether a token is one of several words of a name, such as "Post" in "The Washington Post". */
  boolean isInName(Tree tree, int token) {
    Span word = tree.token(token).span();
    return bySentence.get(tree.sentence().index()).stream()
        .anyMatch(mention -> mention.kind() == MentionKind.NAME && mention.core().length() > word.length()
            && mention.core().start() <= word.start() && word.end() <= mention.core().end());
  }

  /** The mention whose head is the token, else the smallest name that covers it. */
  Optional<Mention> at(Tree tree, int token) {
    Mention best = null;
    for (Mention mention : bySentence.get(tree.sentence().index())) {
      if (mention.head() == token && (best == null || mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    if (best != null) {
      return Optional.of(best);
    }
    for (Mention mention : bySentence.get(tree.sentence().index())) {
      boolean covers = mention.kind() == MentionKind.NAME && mention.core().covers(tree.token(token).span());
      if (covers && (best == null || mention.core().length() < best.core().length())) {
        best = mention;
      }
    }
    return best != null ? Optional.of(best)
        : withTitle(tree, token)
            .or(() -> counting(tree, token))
            .or(() -> Series.of(tree.sentence(), token, bySentence.get(tree.sentence().index())));
  }

  /** "une partie des données": the phrase of the word that counts, where what is counted has none of its own. */
  private Optional<Mention> counting(Tree tree, int token) {
    return tree.head(token)
        .filter(above -> Tree.isRelation(tree.token(token), "nmod") && tree.token(token).upos().equals("NOUN")
            && above.index() < token && WordClass.OF.holds(tree.preposition(token)))
        .flatMap(above -> bySentence.get(tree.sentence().index()).stream()
            .filter(mention -> mention.kind() == MentionKind.NOMINAL && mention.head() == above.index())
            .findFirst()
            .or(() -> Series.of(tree.sentence(), above.index(), bySentence.get(tree.sentence().index()))));
  }

  /** The smallest name whose title or form of address covers a token ("M." of "M. Blinken"). */
  private Optional<Mention> withTitle(Tree tree, int token) {
    return bySentence.get(tree.sentence().index()).stream()
        .filter(mention -> mention.kind() == MentionKind.NAME && mention.span().covers(tree.token(token).span()))
        .filter(mention -> tree.dominates(token, mention.head()))
        .min(java.util.Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** The mention of a cue's voice, by its id. */
  Optional<Integer> voice(Tree tree, CueInstance cue) {
    return cue.source().flatMap(token -> at(tree, token)).map(Mention::id);
  }

  Optional<String> typeAt(Tree tree, int token) {
    return at(tree, token).flatMap(Mention::type);
  }

  /** Whether a word names who can act and speak. */
  boolean isActor(Tree tree, int token) {
    return typeAt(tree, token).filter(ACTORS::contains).isPresent();
  }

  static boolean isActor(Mention mention) {
    return mention.type().filter(ACTORS::contains).isPresent();
  }

  /** "the National Bureau of Investigation" investigates nothing by its name. */
  boolean isInNameOfBody(Tree tree, Token word) {
    boolean part = word.upos().equals("PROPN") || word.upos().equals("NOUN") && tree.children(word.index()).stream()
        .noneMatch(child -> child.upos().equals("PROPN"));
    return part && isInName(tree, word.index())
        && in(tree.sentence().index()).stream().anyMatch(mention -> mention.kind() == MentionKind.NAME
            && isBody(mention) && mention.core().start() <= word.span().start()
            && mention.core().end() >= word.span().end());
  }

  static boolean isBody(Mention mention) {
    return mention.type().filter(BODIES::contains).isPresent();
  }
}
