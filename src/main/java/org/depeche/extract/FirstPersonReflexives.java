package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Reads the reflexive pronouns of who speaks or is spoken to as those of others: « nous nous sommes rendus à Oslo ».
 */
final class FirstPersonReflexives {
  private static final String REFLEXIVE = "se";
  private static final Set<String> OF_I = Set.of("me", "m'");
  private static final Set<String> OF_THOU = Set.of("te", "t'");
  private static final Set<String> OF_WE = Set.of("nous");
  private static final Set<String> OF_YOU = Set.of("vous");
  private static final Map<String, Set<String>> OF_SUBJECT =
      Map.of("je", OF_I, "j'", OF_I, "tu", OF_THOU, "nous", OF_WE, "vous", OF_YOU);

  private FirstPersonReflexives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, FirstPersonReflexives::read);
  }

  private static void read(Tree tree, Token pronoun, List<Token> tokens) {
    boolean object = Set.of("obj", "iobj", "expl").contains(pronoun.universalRelation());
    if (object && pronoun.head() > pronoun.index() && subject(tree, tree.token(pronoun.head()))
        .filter(subject -> subject.index() < pronoun.index())
        .filter(subject -> OF_SUBJECT.getOrDefault(plain(subject), Set.of()).contains(plain(pronoun))).isPresent()) {
      tokens.set(pronoun.index() - 1, new Token(pronoun.index(), pronoun.span(), pronoun.form(), REFLEXIVE,
          pronoun.upos(), pronoun.features(), pronoun.head(), "expl", pronoun.name()));
    }
  }

  /** The subject of a verb, or that of the verb above an infinitive: « nous allons nous réunir ». */
  private static Optional<Token> subject(Tree tree, Token verb) {
    Token at = verb;
    while (tree.child(at.index(), "nsubj").isEmpty() && Tree.isRelation(at, "xcomp") && at.head() > 0) {
      at = tree.token(at.head());
    }
    return tree.child(at.index(), "nsubj");
  }

  private static String plain(Token token) {
    return Tree.lower(token).replace('’', '\'');
  }
}
