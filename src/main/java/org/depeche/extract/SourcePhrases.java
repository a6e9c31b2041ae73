package org.depeche.extract;

import java.util.Optional;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** The noun phrase that names a voice. */
final class SourcePhrases {
  private static final int QUOTED_SOURCE_WINDOW = 12;

  private SourcePhrases() {}

  static boolean isOutlet(Tree tree, int token, MentionIndex mentions) {
    return mentions.typeAt(tree, token).filter("MediaOutlet"::equals).isPresent();
  }

  /** "an advisory": an adjective with an article and no noun. */
  static boolean isSubstantive(Tree tree, int token) {
    return tree.token(token).upos().equals("ADJ") && tree.child(token, "det").isPresent();
  }

  /** "De source policière, …": the words themselves name the voice, where they stand aside. */
  static Optional<int[]> phraseOf(Tree tree, int first, int noun) {
    boolean opens = first == 1 || tree.token(first - 1).form().equals(",")
        || tree.token(first - 1).upos().equals("CCONJ");
    int last = noun;
    while (last < tree.size() && tree.dominates(noun, last + 1) && !tree.token(last + 1).form().equals(",")) {
      last++;
    }
    return opens && last > noun ? Optional.of(new int[] {noun, last}) : Optional.empty();
  }

  static boolean isVoice(Tree tree, int token, MentionIndex mentions) {
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
  static Optional<int[]> nounPhrase(Tree tree, int from, MentionIndex mentions) {
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
        int head = headOfCompound(tree, i);
        int end = head;
        while (end < tree.size() && tree.dominates(head, end + 1) && !tree.token(end + 1).form().equals(",")) {
          end++;
        }
        return Optional.of(new int[] {head, end});
      }
    }
    return Optional.empty();
  }

  /** "the security firm Mandiant": the noun that others before it tell apart. */
  private static int headOfCompound(Tree tree, int first) {
    int head = first;
    while (Tree.isRelation(tree.token(head), "compound") && tree.token(head).head() > head) {
      head = tree.token(head).head();
    }
    return head;
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
}
