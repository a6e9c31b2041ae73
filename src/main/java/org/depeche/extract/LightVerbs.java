package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.catalog.Operators;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** The verbs and predicates that lend a noun their arguments ("a mené une attaque", "a été victime d'un piratage"). */
final class LightVerbs {
  private final Map<String, List<LightVerb>> byWord = new LinkedHashMap<>();
  private final List<LightVerb> all = new ArrayList<>();

  /** A light verb; {@code side} is what its subject, or the noun itself, is to the other, as in {@link Operators}. */
  record LightVerb(Trigger trigger, String side) {
    private static final String AUTHOR = "author";
    private static final String SUBJECT = "subject";

    /** Whether its words stand at a word of a tree; the last may be a preposition where the noun is no subject. */
    boolean matches(Tree tree, int head) {
      return TriggerMatcher.matchesWords(tree, head, trigger, !ofSubject());
    }

    /** Whether the noun is its subject: its object undergoes what the noun tells ("the attack hit the port"). */
    boolean ofSubject() {
      return side.equals(SUBJECT);
    }

    /** Whether it is a predicate whose complement says whose the noun is ("est l'œuvre de"). */
    boolean tellsAuthor() {
      return side.equals(AUTHOR);
    }

    /** Whether the noun stands behind its "à" or "to". */
    boolean takesTo() {
      List<String> words = trigger.following();
      return !words.isEmpty() && WordClass.ADDRESSING.holds(words.get(words.size() - 1));
    }

    /** « n'a pas eu lieu », but not « n'a pas eu d'impact »: whether the noun of its own stands with it. */
    boolean isAccompanied(Tree tree, int noun, int verb) {
      return tree.children(verb).stream().anyMatch(own -> own.index() != noun
          && trigger.companion().filter(Tree.lemma(own)::equals).isPresent());
    }

    /** Whether it asks for no other word. */
    boolean isPlain() {
      return trigger.following().isEmpty() && trigger.companion().isEmpty();
    }
  }

  LightVerbs(Operators operators) {
    operators.lightVerbs().forEach((trigger, side) -> {
      LightVerb light = new LightVerb(trigger, side);
      all.add(light);
      byWord.computeIfAbsent(trigger.lemma(), key -> new ArrayList<>()).add(light);
    });
  }

  /** The light verbs that a word may be, by its lemma or its form, in the order of the rules. */
  List<LightVerb> of(Token token) {
    List<LightVerb> byLemma = byWord.getOrDefault(Tree.lemma(token), List.of());
    List<LightVerb> byForm = byWord.getOrDefault(Tree.lower(token), List.of());
    if (byForm.isEmpty() || byForm == byLemma) {
      return byLemma;
    }
    return byLemma.isEmpty() ? byForm : all;
  }

  /** Whether a verb by itself makes its subject the agent of its object. */
  boolean lendsAgent(Token verb) {
    return of(verb).stream().anyMatch(light -> light.side().equals("agent") && light.isPlain());
  }

  /** Whether the word over a noun only lends it arguments, so that what is said of it is said of the act. */
  boolean isLight(Tree tree, int noun, int governor) {
    boolean undergoes = tree.token(noun).relation().equals("nsubj:pass");
    boolean bare = Tree.isRelation(tree.token(noun), "obj") && tree.preposition(noun).isEmpty();
    boolean subject = Tree.isRelation(tree.token(noun), "nsubj");
    return all.stream()
        .filter(light -> !bare || !light.takesTo())
        .filter(light -> !subject || light.trigger().companion().isEmpty() || light.isAccompanied(tree, noun, governor))
        .filter(light -> !undergoes
            || !light.ofSubject() && light.trigger().following().isEmpty())
        .anyMatch(light -> TriggerMatcher.matchesWords(tree, governor, light.trigger(), true));
  }

  /** "carried out the attack": whether what is said of the verb above is said of the act. */
  boolean isCarriedOut(Tree tree, int act) {
    return tree.head(act).filter(verb -> Tree.isVerb(verb) && isLight(tree, act, verb.index())).isPresent();
  }
}
