package org.depeche.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Token;

/**
 * Finds the outlet that has, or carries, a text of somebody else: "a letter seen by X", "X has seen a letter", "remarks
 * carried by X", "une note dont X a eu copie".
 */
final class PassedOn {
  private static final int WINDOW = 14;
  private static final int RELATIVE = 9;
  private static final int PHRASE = 6;

  private PassedOn() {}

  /** The head of the outlet that passes on what a noun names. */
  static Optional<Integer> outlet(Tree tree, int paper, MentionIndex mentions) {
    int last = Math.min(tree.size(), paper + WINDOW);
    for (int i = paper; i <= last && !isEnd(tree, i); i++) {
      Token token = tree.token(i);
      boolean participle = isPassing(token) && (Tree.isVerb(token) && token.has("VerbForm", "Part")
          && !token.has("Tense", "Pres") || i == paper);
      Optional<Integer> found = participle ? behind(tree, i, mentions)
          : WordClass.RELATIVE.holds(Tree.lemma(token)) ? inRelative(tree, i, mentions) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return reader(tree, paper, mentions);
  }

  /** "X has seen a report that says …": the outlet whose object the paper is. */
  private static Optional<Integer> reader(Tree tree, int paper, MentionIndex mentions) {
    return tree.head(paper)
        .filter(verb -> Tree.isRelation(tree.token(paper), "obj") && Tree.isVerb(verb) && verb.index() < paper
            && isPassing(verb) && tree.child(verb.index(), "aux:pass").isEmpty())
        .flatMap(verb -> tree.child(verb.index(), "nsubj"))
        .map(Token::index)
        .filter(subject -> mentions.typeAt(tree, subject).filter("MediaOutlet"::equals).isPresent());
  }

  /** The outlet that passes on what a voice says: "selon X, repris par Y", "according to X, cited by Y". */
  static Optional<Integer> carrier(Tree tree, int voice, MentionIndex mentions) {
    int after = tree.reach(voice)[1] + 1;
    int first = IntStream.rangeClosed(voice + 1, Math.min(tree.size(), after + 1))
        .filter(i -> Tree.isVerb(tree.token(i))).findFirst().orElse(0);
    boolean behind = first > 0 && isPassing(tree.token(first)) && tree.token(first).has("VerbForm", "Part")
        && tree.child(first, "aux", "aux:pass").isEmpty()
        && (tree.token(first).head() == voice || tree.isComma(first - 1));
    return behind ? behind(tree, first, mentions) : Optional.empty();
  }

  private static boolean isPassing(Token token) {
    return WordClass.PASSING_ON.holds(Tree.lemma(token));
  }

  private static boolean isEnd(Tree tree, int at) {
    String form = tree.token(at).form();
    boolean clause = tree.token(at).upos().equals("VERB") && tree.token(at).has("VerbForm", "Fin");
    return clause || form.equals(";") || form.equals(":");
  }

  /** "seen by X", "consulté mardi par X", "broadcast on X". */
  private static Optional<Integer> behind(Tree tree, int participle, MentionIndex mentions) {
    return IntStream.rangeClosed(participle + 1, Math.min(tree.size() - 1, participle + 3))
        .filter(i -> WordClass.BY.holds(Tree.lemma(tree.token(i)))
            || WordClass.REACHING.holds(Tree.lemma(tree.token(i))))
        .boxed().findFirst()
        .flatMap(by -> outletIn(tree, by + 1, endOfPhrase(tree, by), mentions));
  }

  private static int endOfPhrase(Tree tree, int by) {
    int last = by + 1;
    while (last < Math.min(tree.size(), by + PHRASE) && !tree.token(last + 1).upos().equals("PUNCT")
        && !Tree.isVerb(tree.token(last + 1))) {
      last++;
    }
    return last;
  }

  /** "which X has seen", "dont X a eu connaissance", "que s'est procuré X". */
  private static Optional<Integer> inRelative(Tree tree, int pronoun, MentionIndex mentions) {
    int last = pronoun;
    while (last < tree.size() && last < pronoun + RELATIVE && !tree.isComma(last + 1)) {
      last++;
    }
    boolean passing = IntStream.rangeClosed(pronoun + 1, last).anyMatch(i -> isPassing(tree.token(i)));
    return passing ? outletIn(tree, pronoun + 1, last, mentions) : Optional.empty();
  }

  /** The first outlet whose head stands between two tokens. */
  private static Optional<Integer> outletIn(Tree tree, int first, int last, MentionIndex mentions) {
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.type().filter("MediaOutlet"::equals).isPresent())
        .filter(mention -> mention.head() >= first && mention.head() <= last)
        .map(Mention::head).findFirst();
  }
}
