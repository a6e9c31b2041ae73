package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a noun the complement that stands behind where and when ("l'empoisonnement, le 4 mars à Salisbury, de
 * l'ex-agent", "the arrest in Oslo of two men", "est victime depuis lundi d'une attaque"), and a passive its agent: the
 * parser hangs it on the place or on the verb.
 */
final class Complements {
  private Complements() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, phrase, tokens) -> {
      tree.child(phrase.index(), "case")
          .filter(of -> Tree.isNominal(phrase) && of.index() < phrase.index() && WordClass.OF.holds(Tree.lemma(of)))
          .ifPresent(of -> complement(tree, phrase, of.index() - 1, tokens));
      Repair.hang(tokens, phrase, agentBehind(tree, phrase), "obl:agent");
    });
  }

  /**
   * « revendiqué la veille sur un forum par un pirate », "posted on Telegram by the gang": neither a time nor a medium
   * is by anybody where a passive participle above wants who did it.
   */
  private static Optional<Integer> agentBehind(Tree tree, Token doer) {
    if (!Tree.isRelation(doer, "nmod") || !WordClass.BY.holds(tree.preposition(doer.index()))) {
      return Optional.empty();
    }
    Optional<Token> at = tree.head(doer.index());
    for (int steps = 0; at.isPresent() && !Tree.isVerb(at.get()) && steps < 3; steps++) {
      String noun = Tree.lemma(at.get());
      if (!WordClass.MEDIUM.holds(noun) && !WordClass.TIME_NOUN.holds(noun)) {
        return Optional.empty();
      }
      at = tree.head(at.get().index());
    }
    return at.filter(verb -> Tree.isPastParticiple(verb) && tree.child(verb.index(), "obl:agent", "nsubj").isEmpty()
            && (Tree.isRelation(verb, "acl") || tree.child(verb.index(), "aux:pass").isPresent()))
        .map(Token::index);
  }

  private static void complement(Tree tree, Token phrase, int before, List<Token> tokens) {
    List<Token> circumstances = new ArrayList<>();
    int at = withoutComma(tree, before);
    for (int next = circumstance(tree, at, circumstances); next < at; next = circumstance(tree, at, circumstances)) {
      at = withoutComma(tree, next);
    }
    while (at > 1 && tree.token(at).upos().equals("ADJ") && !WordClass.UNDERGOER.holds(Tree.lemma(tree.token(at)))) {
      at--;
    }
    boolean act = !circumstances.isEmpty() && at > 0 && phrase.head() != at
        && (WordClass.UNDERGOER.holds(Tree.lemma(tree.token(at)))
            || tree.token(at).upos().equals("NOUN") && tree.child(at, "det", "nmod:poss").isPresent());
    if (!act) {
      return;
    }
    Token noun = tree.token(at);
    boolean astray = phrase.head() == noun.head()
        || circumstances.stream().anyMatch(circumstance -> circumstance.index() == phrase.head());
    if (astray && phrase.head() > 0) {
      tokens.set(phrase.index() - 1, phrase.attached(at, "nmod"));
      int head = at;
      circumstances.stream()
          .filter(circumstance -> circumstance.head() == noun.head())
          .forEach(circumstance -> tokens.set(circumstance.index() - 1, circumstance.attached(head, "nmod")));
    }
  }

  private static int withoutComma(Tree tree, int at) {
    return at > 1 && tree.token(at).form().equals(",") ? at - 1 : at;
  }

  /**
   * The token before a phrase of place or time that ends at a token; the token itself where there is no such phrase.
   */
  private static int circumstance(Tree tree, int end, List<Token> found) {
    if (end < 2) {
      return end;
    }
    int first = end;
    while (first > 1 && tree.token(first).upos().equals("PROPN") && Tree.isRelation(tree.token(first), "flat")) {
      first--;
    }
    Token head = tree.token(first);
    boolean place = head.upos().equals("PROPN") && head.name().equals("LOCATION");
    boolean date = head.upos().equals("NOUN") && !head.has("Number", "Plur") && tree.child(first, "nummod").isPresent();
    boolean lasting = head.has("Number", "Plur") && tree.child(first, "nummod").isPresent();
    boolean time = date || WordClass.TIME_NOUN.holds(Tree.lemma(head)) && !lasting;
    if (!place && !time) {
      return end;
    }
    int before = first - 1;
    while (before > 1 && (tree.token(before).upos().equals("DET") || tree.token(before).upos().equals("NUM"))) {
      before--;
    }
    boolean preposition = WordClass.WHERE.holds(Tree.lemma(tree.token(before)))
        || time && tree.token(before).upos().equals("ADP") && !WordClass.OF.holds(Tree.lemma(tree.token(before)));
    if (place && !preposition) {
      return end;
    }
    found.add(head);
    return preposition ? before - 1 : before;
  }
}
