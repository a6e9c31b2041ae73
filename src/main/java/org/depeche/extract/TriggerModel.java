package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.extract.FrameMatch.By;
import org.depeche.model.Token;

/**
 * Finds situations by a model where no frame fires: a word that a frame knows with other words around it, or one that
 * none knows.
 *
 * <p>A word is taken where the model holds one type for more likely than the threshold; its roles are those of the
 * frame of that type that knows the word, else of the type's typical frame.
 */
public final class TriggerModel {
  /** The class of a word that tells no situation. */
  public static final String NOTHING = "O";

  private record Guess(Tree tree, int head, String type, double probability) {}

  private final FeatureNetwork model;
  private final double threshold;
  private final TriggerLexicon lexicon;
  private final PredicationReader predications;

  TriggerModel(FeatureNetwork model, double threshold, TriggerLexicon lexicon, PredicationReader predications) {
    this.model = model;
    this.threshold = threshold;
    this.lexicon = lexicon;
    this.predications = predications;
  }

  /**
   * The matches that the model adds to those that frames found, the likeliest first.
   *
   * @param parsed the trees that are asked of
   * @param expected how common acts are in the article
   */
  List<FrameMatch> guess(List<Tree> parsed, TriggerFeatures features, Expectation expected) {
    List<Guess> guesses = new ArrayList<>();
    for (Tree tree : parsed) {
      for (Token token : tree.sentence().tokens()) {
        if (TriggerFeatures.isCandidate(token) && !features.isTold(tree, token.index())) {
          best(tree, token.index(), features, expected).ifPresent(guesses::add);
        }
      }
    }
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    Map<List<Integer>, String> taken = new HashMap<>();
    List<FrameMatch> matches = new ArrayList<>();
    for (Guess guess : guesses) {
      if (isNew(guess, features, taken)) {
        taken.put(List.of(guess.tree().sentence().index(), guess.head()), guess.type());
        match(guess).ifPresent(matches::add);
      }
    }
    return matches;
  }

  private Optional<Guess> best(Tree tree, int head, TriggerFeatures features, Expectation expected) {
    return expected.adjusted(model.probabilities(features.read(tree, head))).entrySet().stream()
        .filter(found -> !found.getKey().equals(NOTHING) && found.getValue() >= threshold)
        .max(Map.Entry.comparingByValue())
        .filter(found -> !(found.getKey().equals("NoComment") && isOtherRefusal(tree, head)))
        .map(found -> new Guess(tree, head, found.getKey(), found.getValue()));
  }

  /** "declined to hear the case", « n'a pas voulu sanctionner »: who refuses to do a thing does not refuse to speak. */
  private static boolean isOtherRefusal(Tree tree, int verb) {
    return Tree.isVerb(tree.token(verb)) && tree.child(verb, "xcomp")
        .filter(act -> act.index() > verb && tree.isInfinitive(act.index()))
        .filter(act -> !WordClass.SPEAKING.holds(Tree.lemma(act)) && tree.child(act.index(), "xcomp").isEmpty())
        .filter(act -> tree.child(act.index(), "obj", "obl").filter(Tree::isNominal).isPresent()).isPresent();
  }

  /** Whether no situation of the type was found at the words right above or below. */
  private static boolean isNew(Guess guess, TriggerFeatures features, Map<List<Integer>, String> taken) {
    Tree tree = guess.tree();
    List<Integer> beside = new ArrayList<>();
    tree.head(guess.head()).ifPresent(head -> beside.add(head.index()));
    tree.children(guess.head()).forEach(child -> beside.add(child.index()));
    return beside.stream().noneMatch(word ->
        features.found(tree, word).filter(match -> match.frame().situation().equals(guess.type())).isPresent()
            || guess.type().equals(taken.get(List.of(tree.sentence().index(), word))));
  }

  private Optional<FrameMatch> match(Guess guess) {
    Tree tree = guess.tree();
    Predication predication = predications.read(tree, guess.head());
    PartOfSpeech kind = switch (tree.token(guess.head()).upos()) {
      case "VERB" -> PartOfSpeech.VERB;
      case "ADJ" -> PartOfSpeech.ADJECTIVE;
      default -> PartOfSpeech.NOUN;
    };
    Trigger word = Trigger.parse(Tree.lemma(tree.token(guess.head())).replaceAll("[ +']", "-"));
    return lexicon.knowing(tree, predication, guess.type())
        .map(entry -> new FrameMatch(tree, guess.head(), predication, entry.frame(), entry.trigger(), entry.kind(),
            By.MODEL, guess.probability()))
        .or(() -> lexicon.typical(guess.type(), kind)
            .map(frame -> new FrameMatch(tree, guess.head(), predication, frame, word, kind, By.MODEL,
                guess.probability())));
  }
}
