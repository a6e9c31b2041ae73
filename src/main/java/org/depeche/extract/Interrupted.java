package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a sentence its main verb where a clause or examples between commas part the subject from it ("Kadokawa, which
 * runs a site, declined to confirm"): the parser then takes the subject for the root and the verb for one of the
 * clause.
 */
final class Interrupted {
  private static final int LONGEST_SUBJECT = 12;
  private static final int LONGEST_VERB = 5;
  private static final Set<String> OPENING = Set.of("«", "“");
  private static final Set<String> QUOTES = Set.of("«", "“", "\"", "„");
  private static final Set<String> CLOSING = Set.of("»", "”");

  private Interrupted() {}

  static Sentence repair(Sentence sentence) {
    if (!sentence.parsed()) {
      return sentence;
    }
    Tree tree = new Tree(sentence);
    Optional<Token> root = sentence.tokens().stream().filter(token -> token.head() == 0)
        .filter(token -> token.upos().equals("NOUN") || token.upos().equals("PROPN"))
        .filter(token -> tree.child(token.index(), "cop", "case", "nsubj").isEmpty())
        .findFirst();
    Optional<Integer> named = root.flatMap(subject -> namedBefore(tree, subject));
    if (named.isPresent()) {
      List<Token> tokens = new ArrayList<>(sentence.tokens());
      Token main = verbRightBehind(tree, named.get()).or(() -> verbBefore(tree, named.get())).get();
      restore(tree, root.get(), main, named.get(), tokens);
      tree.child(main.index(), "nsubj").filter(object -> object.index() > main.index())
          .ifPresent(object -> tokens.set(object.index() - 1, object.attached(main.index(), "obj")));
      return Repair.with(sentence, tokens);
    }
    int opens = root.map(subject -> opening(tree, subject)).orElse(0);
    if (opens == 0) {
      return sentence;
    }
    for (int i = opens + 1; i < tree.size(); i++) {
      int comma = i;
      boolean inside = i <= opens + 2;
      Optional<Token> example = tree.isComma(i) ? exampleBefore(tree, root.get(), opens, i) : Optional.empty();
      Optional<Token> main = example.map(noun -> tree.token(noun.head()))
          .or(inside || !tree.isComma(comma) ? Optional::empty : () -> verbRightBehind(tree, comma));
      if (main.isPresent()) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        restore(tree, root.get(), main.get(), i, tokens);
        example.ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(root.get().index(), "appos")));
        return Repair.with(sentence, tokens);
      }
    }
    return sentence;
  }

  /** « Trois diplomates, dont deux conseillers, sont expulsés »: some of those before the comma, and no subject. */
  private static Optional<Token> exampleBefore(Tree tree, Token subject, int opens, int comma) {
    if (!WordClass.EXAMPLES.holds(Tree.lower(tree.token(opens + 1)))) {
      return Optional.empty();
    }
    int at = comma + 1;
    while (at < tree.size() && (tree.token(at).upos().equals("ADV") || QUOTES.contains(tree.token(at).form()))) {
      at++;
    }
    Token first = tree.token(at);
    Token main = first.upos().equals("AUX") && first.head() > at && first.head() <= at + LONGEST_VERB
        ? tree.token(first.head()) : first;
    boolean several = Tree.isVerb(first) && first.has("VerbForm", "Fin") && Tree.isVerb(main)
        && subject.has("Number", "Plur") && !first.has("Number", "Sing");
    return tree.child(main.index(), "nsubj")
        .filter(noun -> several && noun.index() > opens && noun.index() < comma)
        .filter(noun -> tree.reach(noun.index())[0] >= opens + 1);
  }

  /** « Un pirate utilisant le pseudonyme « X » a mis en vente »: the mark that closes a name before the main verb. */
  private static Optional<Integer> namedBefore(Tree tree, Token subject) {
    int last = Math.min(tree.size() - 2, subject.index() + LONGEST_SUBJECT);
    boolean quoted = false;
    for (int i = subject.index() + 1; i <= last; i++) {
      Token token = tree.token(i);
      if (quoted && CLOSING.contains(token.form())) {
        return verbRightBehind(tree, i).isPresent() || verbBefore(tree, i).isPresent()
            ? Optional.of(i) : Optional.empty();
      }
      quoted |= OPENING.contains(token.form());
      if (tree.isComma(i) || token.upos().equals("AUX") && token.has("VerbForm", "Fin")
          && tree.child(token.head(), "nsubj", "nsubj:caus").isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** « … « X » a mis en vente les données »: a verb whose object the parser took for its subject. */
  private static Optional<Token> verbBefore(Tree tree, int closing) {
    Token first = tree.token(closing + 1);
    Token main = first.upos().equals("AUX") && first.head() > closing && first.head() <= closing + LONGEST_VERB
        ? tree.token(first.head()) : first;
    return Optional.of(main).filter(verb -> verb.upos().equals("VERB") && first.has("VerbForm", "Fin"))
        .filter(verb -> tree.child(verb.index(), "obj").isEmpty())
        .filter(verb -> tree.child(verb.index(), "nsubj").filter(noun -> noun.upos().equals("NOUN")
            && noun.index() > verb.index()).isPresent());
  }

  /** The comma behind a subject and its complements before which no verb stands; 0 where no clause opens there. */
  private static int opening(Tree tree, Token subject) {
    int last = Math.min(tree.size() - 2, subject.index() + LONGEST_SUBJECT);
    for (int i = subject.index() + 1; i <= last && !Tree.isVerb(tree.token(i)); i++) {
      if (":;".contains(tree.token(i).form())) {
        return 0;
      }
      if (tree.isComma(i)) {
        return switch (tree.token(i + 1).upos()) {
          case "CCONJ", "PUNCT", "AUX" -> 0;
          case "VERB" -> tree.token(i + 1).has("VerbForm", "Fin") ? 0 : i;
          default -> i;
        };
      }
    }
    return 0;
  }

  /** The finite verb, or the verb or predicate of a finite auxiliary, that follows a comma and has no subject there. */
  static Optional<Token> verbRightBehind(Tree tree, int comma) {
    int at = comma + 1;
    while (at < tree.size() && tree.token(at).upos().equals("ADV")) {
      at++;
    }
    Token first = tree.token(at);
    if (!Tree.isVerb(first) || !first.has("VerbForm", "Fin")) {
      return Optional.empty();
    }
    Token main = first.upos().equals("AUX") && first.head() > at && first.head() <= at + LONGEST_VERB
        ? tree.token(first.head()) : first;
    boolean own = main.upos().equals("AUX")
        || tree.children(main.index()).stream()
            .anyMatch(child -> Tree.isRelation(child, "nsubj")
                && (child.index() > comma || !child.upos().equals("PRON")));
    return own ? Optional.empty() : Optional.of(main);
  }

  private static void restore(Tree tree, Token subject, Token main, int comma, List<Token> tokens) {
    Optional<Token> inner = tree.sentence().tokens().subList(subject.index(), comma - 1).stream()
        .filter(token -> token.upos().equals("VERB")).findFirst();
    tokens.set(main.index() - 1, main.attached(0, "root"));
    String relation = tree.child(main.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tokens.set(subject.index() - 1, subject.attached(main.index(), relation));
    for (Token token : tree.sentence().tokens()) {
      boolean moved = token.index() == main.index() || token.index() == subject.index();
      if (!moved && token.head() == main.index() && token.index() > subject.index() && token.index() < comma) {
        boolean clause = inner.isPresent() && !tree.dominates(token.index(), inner.get().index());
        tokens.set(token.index() - 1, clause
            ? token.attached(inner.get().index(), token.relation()) : token.attached(subject.index(), "acl:relcl"));
      } else if (!moved && token.index() > main.index() && token.head() >= subject.index() && token.head() < comma) {
        tokens.set(token.index() - 1, token.attached(main.index(), relationTo(token, main)));
      }
    }
    inner.filter(clause -> tokens.get(clause.index() - 1).head() == main.index())
        .ifPresent(clause -> tokens.set(clause.index() - 1, clause.attached(subject.index(), "acl:relcl")));
  }

  private static String relationTo(Token token, Token main) {
    if (Tree.isRelation(main, "amod") && main.head() == token.index()) {
      return "obj";
    }
    return switch (token.universalRelation()) {
      case "punct", "conj", "cc", "advcl", "parataxis", "advmod", "obl" -> token.relation();
      default -> "dep";
    };
  }
}
