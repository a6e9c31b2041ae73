package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Operators;
import org.depeche.model.Token;

/** Reads a word of a Universal Dependencies tree as a {@link Predication}. */
final class PredicationReader {
  private final SmallWords small;
  private final Means means;
  private final ClauseSubjects subjects;
  private final Lending lending;

  PredicationReader(Operators operators) {
    small = new SmallWords(operators);
    means = new Means(operators);
    LightVerbs lights = new LightVerbs(operators);
    NounArguments nouns = new NounArguments(small);
    subjects = new ClauseSubjects(small, means, nouns, new Control(lights, means));
    lending = new Lending(small, lights, nouns, subjects, new VerbReader(small, means, subjects));
  }

  Predication read(Tree tree, int head) {
    return tree.predication(head, lending::read);
  }

  /** The fillers of an argument; {@code patient>for} is the argument "for" of each patient. */
  List<Integer> follow(Tree tree, Predication predication, String path) {
    int step = path.indexOf('>');
    if (step < 0) {
      return predication.argument(path);
    }
    List<Integer> found = new ArrayList<>();
    for (int filler : predication.argument(path.substring(0, step))) {
      found.addAll(follow(tree, read(tree, filler), path.substring(step + 1)));
    }
    return found;
  }

  /** Who or what a verb's clause is about, also where another clause lends it. */
  Optional<Integer> surfaceSubject(Tree tree, int verb) {
    return subjects.ofVerb(tree, verb, 0);
  }

  /** Whether a word opens the agent of a passive ("par", "by"). */
  boolean isAgentMarker(Token token) {
    return small.isAgentMarker(token);
  }

  /** Whether a verb says what an act is done with ("using", "exploiting"). */
  boolean isMeans(Token verb) {
    return means.isVerb(verb);
  }

  /** The nouns below a noun that only counts them ("un groupe de pirates"). */
  List<Integer> members(Tree tree, int noun) {
    return small.members(tree, noun);
  }

  /** "Aucun groupe n'a revendiqué l'attaque": nobody's owning up says neither who did it nor that it was not done. */
  boolean isUnclaimed(Tree tree, Predication verb) {
    return lending.isUnclaimed(tree, verb);
  }

  /** "The cards were not affected by the breach": a known act that did not reach what the verb names. */
  boolean isSpared(Tree tree, int noun, int governor) {
    return lending.isSpared(tree, noun, governor);
  }

  /** Whether a determiner says that a noun means what was told or is known. */
  static boolean isKnown(Tree tree, int noun) {
    return SmallWords.isKnown(tree, noun);
  }

  /** "gave the firm 48 hours to pay", "avait fixé un ultimatum pour payer": a time by which an act is to be done. */
  static boolean setsTerm(Tree tree, Token verb, int act) {
    return Control.setsTerm(tree, verb, act);
  }
}
