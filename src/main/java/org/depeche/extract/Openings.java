package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects what opens a clause and was hung on the wrong word.
 *
 * <p>What stands between a participle that opens a sentence and its comma belongs to the participle; where a participle
 * of the present was taken for the main verb, the finite verb behind it is; a noun within a fixed preposition that
 * carries a copula is the predicate.
 */
final class Openings {
  private Openings() {}

  static Sentence repair(Sentence sentence) {
    if (!sentence.parsed()) {
      return sentence;
    }
    Tree tree = new Tree(sentence);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    participle(tree, tokens);
    for (Token token : sentence.tokens()) {
      mainVerb(tree, token, tokens);
      predicate(tree, token, tokens);
    }
    return tokens.equals(sentence.tokens())
        ? sentence
        : new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, true);
  }

  /** "Reçu à Delhi par le ministre, le chancelier a …": both phrases tell how he was received. */
  private static void participle(Tree tree, List<Token> tokens) {
    int first = tree.size() > 0 && tree.token(1).upos().equals("ADV") ? 2 : 1;
    int comma = first;
    while (comma <= tree.size() && !tree.token(comma).form().equals(",")) {
      comma++;
    }
    if (comma >= tree.size() || !isBareParticiple(tree, tree.token(first), comma)) {
      return;
    }
    Token participle = tree.token(first);
    int main = participle.head();
    tokens.set(first - 1, participle.attached(main, "advcl"));
    for (int i = first + 1; i < comma; i++) {
      Token token = tree.token(i);
      boolean phrase = Tree.isRelation(token, "obl") || Tree.isRelation(token, "nmod");
      if (token.head() == main && phrase && tree.reach(i)[1] < comma) {
        tokens.set(i - 1, token.attached(first, "obl"));
      }
    }
  }

  private static boolean isBareParticiple(Tree tree, Token token, int comma) {
    boolean past = token.has("VerbForm", "Part") && token.has("Tense", "Past");
    boolean main = token.head() > comma && Tree.isVerb(tree.token(token.head()));
    return past && main && tree.child(token.index(), "aux", "cop", "nsubj", "obj").isEmpty()
        && tree.child(token.head(), "nsubj").filter(subject -> subject.index() > comma).isPresent();
  }

  /** "Des escrocs se faisant passer pour la banque envoient …": the finite verb without a subject has theirs. */
  private static void mainVerb(Tree tree, Token root, List<Token> tokens) {
    boolean present = root.head() == 0 && Tree.isVerb(root) && (isPresentParticiple(root)
        || tree.child(root.index(), "aux:caus").filter(Openings::isPresentParticiple).isPresent());
    Optional<Token> subject = present ? tree.child(root.index(), "nsubj") : Optional.empty();
    Optional<Token> finite = subject.isEmpty() ? Optional.empty() : tree.children(root.index()).stream()
        .filter(child -> child.index() > root.index() && child.has("VerbForm", "Fin"))
        .filter(child -> Tree.isRelation(child, "advcl") || Tree.isRelation(child, "ccomp")
            || Tree.isRelation(child, "parataxis") || Tree.isRelation(child, "conj"))
        .filter(child -> tree.child(child.index(), "mark", "nsubj", "cc").isEmpty())
        .findFirst();
    finite.ifPresent(verb -> {
      tokens.set(verb.index() - 1, verb.attached(0, "root"));
      tokens.set(subject.get().index() - 1, subject.get().attached(verb.index(), "nsubj"));
      tokens.set(root.index() - 1, root.attached(subject.get().index(), "acl"));
    });
  }

  private static boolean isPresentParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  /** "Le parquet n'était pas en mesure de répondre": what was read as one preposition is a noun under another. */
  private static void predicate(Tree tree, Token preposition, List<Token> tokens) {
    boolean predicate = preposition.upos().equals("ADP") && tree.child(preposition.index(), "cop").isPresent();
    Optional<Token> noun = predicate ? tree.children(preposition.index()).stream()
        .filter(child -> Tree.isRelation(child, "fixed") && child.upos().equals("NOUN"))
        .findFirst() : Optional.empty();
    noun.ifPresent(head -> {
      tree.children(preposition.index()).stream()
          .filter(child -> child.index() != head.index())
          .forEach(child -> tokens.set(child.index() - 1,
              child.attached(head.index(), Tree.isRelation(child, "fixed") ? "dep" : child.relation())));
      tokens.set(head.index() - 1, head.attached(preposition.head(), preposition.relation()));
      tokens.set(preposition.index() - 1, preposition.attached(head.index(), "case"));
    });
  }
}
