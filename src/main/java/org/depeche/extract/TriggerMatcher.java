package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Whether a trigger's words stand at a place of a tree. */
final class TriggerMatcher {
  private static final int PARTICLE_WINDOW = 3;

  private TriggerMatcher() {}

  /** Whether the trigger stands at a token of its part of speech; gives the last token that belongs to it. */
  static boolean matches(Tree tree, Predication predication, PartOfSpeech kind, Trigger trigger) {
    return fits(tree.token(predication.head()), kind)
        && (!trigger.reflexive() || predication.reflexive())
        && matchesWords(tree, predication.head(), trigger, opensCompanion(tree, predication, trigger))
        && (trigger.companion().isEmpty() || companion(tree, predication, trigger).isPresent());
  }

  /** "ajouter à + liste": the last word before the plus sign is the companion's preposition, wherever it stands. */
  private static boolean opensCompanion(Tree tree, Predication predication, Trigger trigger) {
    if (trigger.companion().isEmpty() || trigger.preposition().isPresent() || trigger.following().isEmpty()) {
      return false;
    }
    String preposition = trigger.following().get(trigger.following().size() - 1);
    return predication.arguments().containsKey(preposition)
        || belowPatient(tree, predication, preposition, trigger.companion().get()).isPresent();
  }

  /** "a inscrit la société sur sa liste": a companion that the parser hung on the object. */
  private static Optional<Integer> belowPatient(
      Tree tree, Predication predication, String preposition, String companion) {
    return predication.argument("patient").stream()
        .flatMap(patient -> tree.children(patient).stream())
        .filter(child -> Tree.isRelation(child, "nmod") && child.index() > predication.head())
        .filter(child -> Tree.lemma(child).equals(companion) && tree.preposition(child.index()).equals(preposition))
        .map(Token::index)
        .findFirst();
  }

  private static boolean fits(Token token, PartOfSpeech kind) {
    return switch (kind) {
      case VERB -> Tree.isVerb(token) || token.upos().equals("ADJ") && token.has("VerbForm", "Part");
      case NOUN -> token.upos().equals("NOUN") || token.upos().equals("PROPN");
      case ADJECTIVE -> token.upos().equals("ADJ") || token.upos().equals("ADV") || token.has("VerbForm", "Part");
    };
  }

  /** Whether the lemma is there, and the words that must follow it follow, the last of them maybe a preposition. */
  static boolean matchesWords(Tree tree, int head, Trigger trigger, boolean lastIsPreposition) {
    Token token = tree.token(head);
    if (!Tree.lemma(token).equals(trigger.lemma()) && !Tree.lower(token).equals(trigger.lemma())
        && !Tree.unmarked(token).equals(trigger.lemma())) {
      return false;
    }
    List<String> words = trigger.following();
    int wanted = lastIsPreposition ? Math.max(0, words.size() - 1) : words.size();
    int at = head;
    for (int i = 0; i < wanted; i++) {
      int found = find(tree, at + 1, words.get(i), i == 0 ? PARTICLE_WINDOW : 1);
      found = i == 0 && isOfVerbBetween(tree, head, found) ? -1 : found;
      found = found < 0 && i == 0 ? particle(tree, head, words.get(i)) : found;
      if (found < 0) {
        return false;
      }
      at = found;
    }
    return true;
  }

  /** "said men believed to be spies left": a word that a verb nearer to it takes. */
  private static boolean isOfVerbBetween(Tree tree, int head, int word) {
    for (int i = head + 1; i < word; i++) {
      if (Tree.isVerb(tree.token(i)) && tree.dominates(i, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "knocked the ministry's website offline", "quoted a senior official as saying": a word behind the object that
   * depends on the verb itself.
   */
  private static int particle(Tree tree, int head, String word) {
    return tree.children(head).stream()
        .filter(child -> child.index() > head && Tree.lower(child).equals(word))
        .filter(child -> switch (child.universalRelation()) {
          case "compound", "advmod", "xcomp" -> true;
          case "obl", "advcl" -> Tree.isVerb(child);
          default -> false;
        })
        .map(Token::index)
        .findFirst()
        .orElse(-1);
  }

  private static int find(Tree tree, int from, String word, int window) {
    for (int i = from; i < from + window && i <= tree.size(); i++) {
      Token token = tree.token(i);
      boolean same = Tree.lower(token).equals(word) || Tree.lemma(token).equals(word)
          || Tree.lower(token).equals(word + "s");
      if (same && !isBeforeDate(tree, i)) {
        return i;
      }
      if (token.upos().equals("PUNCT") && !token.form().equals("\"") && !token.form().equals("«")) {
        return -1;
      }
    }
    return -1;
  }

  /** "blamed X on Monday": a preposition of when is no word of a verb. */
  private static boolean isBeforeDate(Tree tree, int preposition) {
    return preposition < tree.size() && WordClass.AT_TIME.holds(Tree.lower(tree.token(preposition)))
        && (WordClass.WEEKDAY.holds(Tree.lemma(tree.token(preposition + 1)))
            || WordClass.MONTH.holds(Tree.lemma(tree.token(preposition + 1))));
  }

  /** The token of the noun that the trigger asks for beside its verb. */
  static Optional<Integer> companion(Tree tree, Predication predication, Trigger trigger) {
    String argument =
        opensCompanion(tree, predication, trigger)
            ? trigger.following().get(trigger.following().size() - 1)
            : trigger.preposition().orElse("patient");
    return predication.arguments().entrySet().stream()
        .filter(entry -> entry.getKey().equals(argument) || argument.equals("patient") && isBare(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .map(filler -> counted(tree, filler))
        .filter(filler -> Tree.lemma(tree.token(filler)).equals(trigger.companion().get()))
        .findFirst()
        .or(() -> belowPatient(tree, predication, argument, trigger.companion().get()));
  }

  /** "a paraphé une dizaine de conventions": of what a noun for how many tells the number; itself elsewhere. */
  private static int counted(Tree tree, int noun) {
    if (!WordClass.NUMBER_OF.holds(Tree.lemma(tree.token(noun)))) {
      return noun;
    }
    return tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "nmod") && child.index() > noun)
        .filter(child -> WordClass.OF.holds(tree.preposition(child.index())))
        .map(Token::index)
        .findFirst()
        .orElse(noun);
  }

  private static boolean isBare(String argument) {
    return argument.equals("bare") || argument.equals("subject");
  }
}
