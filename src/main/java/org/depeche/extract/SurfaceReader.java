package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Token;

/**
 * Reads a verb with its arguments from the order of words alone, for clauses whose tree no frame fits.
 *
 * <p>The noun phrase named last before the verb is its agent, those after it are its patient or stand behind their
 * preposition, as far as no other verb and no end of a clause comes between; a past participle behind "be" turns the
 * two around.
 */
final class SurfaceReader {
  private final Operators operators;

  SurfaceReader(Operators operators) {
    this.operators = operators;
  }

  /** The verb's predication; empty where its sentence names nobody beside it. */
  Optional<Predication> read(Tree tree, int verb, MentionIndex mentions) {
    Map<String, List<Integer>> arguments = new LinkedHashMap<>();
    boolean passive = isPassive(tree, verb);
    before(tree, verb, mentions).ifPresent(head -> add(arguments, passive ? "patient" : "agent", head));
    boolean more = true;
    for (int at = verb + 1; at <= tree.size() && more; at++) {
      Token token = tree.token(at);
      more = !token.upos().equals("VERB") && !isStop(token);
      Optional<Mention> mention = more ? headedAt(tree, at, mentions) : Optional.empty();
      if (mention.isPresent()) {
        String preposition = preposition(tree, mention.get());
        boolean agent = passive && operators.agent().contains(preposition);
        add(arguments, agent ? "agent" : preposition.isEmpty() && !passive ? "patient" : preposition, at);
      }
    }
    arguments.remove("");
    return arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(new Predication(verb, Tree.lemma(tree.token(verb)), false, passive, arguments));
  }

  private static Optional<Integer> before(Tree tree, int verb, MentionIndex mentions) {
    for (int at = verb - 1; at >= 1; at--) {
      Token token = tree.token(at);
      boolean behindNoun = at == verb - 1 && token.upos().equals("NOUN") && tree.token(verb).has("VerbForm", "Part")
          && tree.token(verb).has("Tense", "Pres") && headedAt(tree, at, mentions).isEmpty();
      if (token.upos().equals("VERB") || isStop(token) || behindNoun) {
        return Optional.empty();
      }
      Optional<Mention> mention = headedAt(tree, at, mentions);
      if (mention.isPresent() && preposition(tree, mention.get()).isEmpty()) {
        Optional<Token> first = verbBefore(tree, verb).filter(other -> other.index() < mention.get().head());
        return first.isEmpty() ? Optional.of(at) : tree.child(first.get().index(), "nsubj").map(Token::index);
      }
    }
    return Optional.empty();
  }

  /** "hit the bank and stole files": the verb that another is joined to, between which stands no subject of its own. */
  private static Optional<Token> verbBefore(Tree tree, int verb) {
    Token token = tree.token(verb);
    return tree.head(verb).filter(other -> Tree.isRelation(token, "conj") && other.upos().equals("VERB")
        && other.index() < verb && tree.token(verb - 1).upos().equals("CCONJ"));
  }

  private static Optional<Mention> headedAt(Tree tree, int token, MentionIndex mentions) {
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.head() == token && mention.type().isPresent())
        .findFirst();
  }

  private static boolean isPassive(Tree tree, int verb) {
    Token token = tree.token(verb);
    int at = verb - 1;
    while (at > 1 && tree.token(at).upos().equals("ADV")) {
      at--;
    }
    boolean auxiliary = at >= 1 && WordClass.BE.holds(Tree.lemma(tree.token(at)));
    return auxiliary && token.has("VerbForm", "Part") && token.has("Tense", "Past");
  }

  /** The preposition right before a noun phrase; empty where there is none. */
  private static String preposition(Tree tree, Mention mention) {
    int at = mention.head();
    while (at > 1 && tree.token(at - 1).span().start() >= mention.core().start()) {
      at--;
    }
    while (at > 2 && tree.token(at - 1).upos().equals("DET")) {
      at--;
    }
    Token before = at > 1 ? tree.token(at - 1) : tree.token(at);
    return before.upos().equals("ADP") && at > 1 ? Tree.lemma(before) : "";
  }

  private static boolean isStop(Token token) {
    return switch (token.form()) {
      case ";", ":", ".", "«", "»", "\"", "“", "”" -> true;
      default -> false;
    };
  }

  private static void add(Map<String, List<Integer>> arguments, String name, int filler) {
    List<Integer> all = arguments.computeIfAbsent(name, key -> new ArrayList<>());
    if (all.isEmpty()) {
      all.add(filler);
    }
  }
}
