package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects what the parser hung on the wrong word, as far as agreement and punctuation tell.
 *
 * <p>A participle after a comma belongs to the noun before it that agrees with it, where its clause's subject does not;
 * a participle that the parser took for the root belongs to the clause after it; a noun without an article between
 * commas is an apposition; a noun with an article right behind an adverbial phrase is the verb's object, and so is one
 * that the parser took for the subject of a participle behind it; a phrase with "de" belongs to the noun before it.
 */
final class Attachments {
  private static final int LONGEST_STEP = 8;

  private Attachments() {}

  static Sentence repair(Sentence sentence) {
    if (!sentence.parsed()) {
      return sentence;
    }
    Tree tree = new Tree(sentence);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token token : sentence.tokens()) {
      opening(tree, token, tokens);
      object(tree, token, tokens);
      change(tokens, token, innerNoun(tree, token).or(() -> outerNoun(tree, token)), "nmod");
      change(tokens, token, agreeingNoun(tree, token), "acl");
      change(tokens, token, nounOf(tree, token), "acl");
      change(tokens, token, apposition(tree, token), "appos");
      change(tokens, token, verbOf(tree, token), "obj");
    }
    return tokens.equals(sentence.tokens())
        ? sentence
        : new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, true);
  }

  private static void change(List<Token> tokens, Token token, Optional<Integer> head, String relation) {
    head.ifPresent(to -> tokens.set(token.index() - 1, tokens.get(token.index() - 1).attached(to, relation)));
  }

  private static boolean isPastParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Past");
  }

  /** "Ayant été piraté en mai, le cabinet a prévenu …": the clause after the comma is the main one. */
  private static void opening(Tree tree, Token root, List<Token> tokens) {
    boolean perfect = tree.child(root.index(), "aux").filter(aux -> aux.has("VerbForm", "Part")).isPresent();
    boolean bare = root.head() == 0 && isPastParticiple(root) && tree.child(root.index(), "nsubj", "cop").isEmpty();
    if (!bare || !perfect && tree.child(root.index(), "aux").isPresent()) {
      return;
    }
    tree.children(root.index()).stream()
        .filter(child -> Tree.isRelation(child, "parataxis") || Tree.isRelation(child, "ccomp"))
        .filter(child -> child.index() > root.index() && isFinite(tree, child))
        .filter(child -> tree.child(child.index(), "nsubj").filter(subject -> subject.index() < child.index()).isPresent())
        .findFirst()
        .ifPresent(main -> {
          tokens.set(main.index() - 1, main.attached(0, "root"));
          tokens.set(root.index() - 1, root.attached(main.index(), "advcl"));
        });
  }

  /** "a interpellé lundi à Nantes deux hommes soupçonnés de …": no subject of a participle, but the verb's object. */
  private static void object(Tree tree, Token participle, List<Token> tokens) {
    boolean clause = Tree.isRelation(participle, "advcl") && isPastParticiple(participle) && participle.head() > 0
        && participle.head() < participle.index() && tree.child(participle.index(), "aux", "cop", "mark").isEmpty();
    if (!clause) {
      return;
    }
    Token verb = tree.token(participle.head());
    Optional<Token> noun = tree.child(participle.index(), "nsubj")
        .filter(subject -> subject.index() > verb.index() && subject.index() < participle.index())
        .filter(subject -> !tree.token(Math.max(1, tree.reach(subject.index())[0] - 1)).upos().equals("PUNCT"))
        .filter(subject -> tree.child(subject.index(), "case").isEmpty());
    boolean lacks = Tree.isVerb(verb) && tree.child(verb.index(), "obj", "ccomp", "xcomp", "aux:pass").isEmpty()
        && tree.child(verb.index(), "nsubj").isPresent();
    if (lacks && noun.isPresent()) {
      tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), "obj"));
      tokens.set(participle.index() - 1, participle.attached(noun.get().index(), "acl"));
    }
  }

  /** "l'expulsion de dix employés de l'ambassade": a phrase with "de" belongs to the noun that it follows. */
  private static Optional<Integer> innerNoun(Tree tree, Token phrase) {
    if (!isOf(tree, phrase)) {
      return Optional.empty();
    }
    int before = tree.reach(phrase.index())[0] - 1;
    return tree.children(phrase.head()).stream()
        .filter(sibling -> sibling.index() > phrase.head() && sibling.index() < phrase.index() && isOf(tree, sibling))
        .filter(sibling -> sibling.upos().equals("NOUN") && tree.child(sibling.index(), "det", "nummod").isPresent())
        .filter(sibling -> tree.reach(sibling.index())[1] == before)
        .map(Token::index)
        .reduce((first, last) -> last);
  }

  /** "l'arrestation, mardi, de deux hommes": what stands between commas has no complement behind them. */
  private static Optional<Integer> outerNoun(Tree tree, Token phrase) {
    if (!isOf(tree, phrase) || !isSetOff(tree, phrase)) {
      return Optional.empty();
    }
    Token inner = tree.token(phrase.head());
    boolean between = Tree.isRelation(inner, "nmod") && inner.head() > 0 && inner.head() < inner.index()
        && tree.token(inner.head()).upos().equals("NOUN") && isSetOff(tree, inner);
    return between ? Optional.of(inner.head()) : Optional.empty();
  }

  /** Whether a noun stands, with its preposition or article, right behind a comma. */
  private static boolean isSetOff(Tree tree, Token noun) {
    int first = tree.child(noun.index(), "case", "det", "nummod").map(Token::index).orElse(noun.index());
    return first > 1 && first <= noun.index() && tree.token(first - 1).form().equals(",");
  }

  private static boolean isOf(Tree tree, Token noun) {
    return Tree.isRelation(noun, "nmod") && noun.head() > 0 && tree.token(noun.head()).upos().equals("NOUN")
        && tree.preposition(noun.index()).equals("de");
  }

  /** "l'inculpation de deux agents, accusés de …": the nearest noun below that agrees, where the one above does not. */
  private static Optional<Integer> agreeingNoun(Tree tree, Token participle) {
    boolean bare = participle.relation().equals("acl") && isPastParticiple(participle) && participle.head() > 0
        && participle.head() < participle.index() && participle.features().containsKey("Number");
    if (!bare || !Tree.isNominal(tree.token(participle.head())) || agrees(tree.token(participle.head()), participle)) {
      return Optional.empty();
    }
    int noun = participle.head();
    for (int i = participle.index() - 1; i > noun; i--) {
      Token token = tree.token(i);
      boolean below = token.upos().equals("NOUN") || token.upos().equals("PROPN");
      if (below && tree.dominates(noun, i) && !tree.dominates(participle.index(), i) && agrees(token, participle)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isFinite(Tree tree, Token verb) {
    return verb.has("VerbForm", "Fin")
        || tree.child(verb.index(), "aux").filter(auxiliary -> auxiliary.has("VerbForm", "Fin")).isPresent();
  }

  /** "l'expulsion de deux diplomates, soupçonnés de …": the noun that a participle after a comma agrees with. */
  private static Optional<Integer> nounOf(Tree tree, Token participle) {
    boolean loose = Tree.isRelation(participle, "advcl") || Tree.isRelation(participle, "dep")
        || Tree.isRelation(participle, "conj") && tree.child(participle.index(), "cc").isEmpty()
        || Tree.isRelation(participle, "parataxis");
    boolean bare = loose && Tree.isVerb(participle) && isPastParticiple(participle) && participle.features().containsKey("Number")
        && tree.child(participle.index(), "aux", "nsubj", "cop", "mark").isEmpty();
    if (!bare || participle.head() <= 0 || participle.head() > participle.index() || !followsComma(tree, participle.index())) {
      return Optional.empty();
    }
    Token verb = tree.token(participle.head());
    Optional<Token> subject = tree.child(verb.index(), "nsubj");
    if (!Tree.isVerb(verb) || subject.filter(noun -> agrees(noun, participle)).isPresent()) {
      return Optional.empty();
    }
    return nominalBefore(tree, participle.index() - 1, verb.index())
        .flatMap(noun -> agreeing(tree, noun, participle, verb.index()));
  }

  private static boolean followsComma(Tree tree, int index) {
    int before = index - 1;
    if (before >= 1 && tree.token(before).upos().equals("ADV")) {
      before--;
    }
    return before >= 1 && tree.token(before).form().equals(",");
  }

  private static Optional<Integer> nominalBefore(Tree tree, int from, int verb) {
    for (int i = from; i > Math.max(verb, from - LONGEST_STEP); i--) {
      Token token = tree.token(i);
      if (token.upos().equals("NOUN") || token.upos().equals("PROPN")) {
        return Optional.of(i);
      }
      if (Tree.isVerb(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> agreeing(Tree tree, int noun, Token participle, int verb) {
    int at = noun;
    while (at > verb) {
      if (agrees(tree.token(at), participle)) {
        return Optional.of(at);
      }
      Token token = tree.token(at);
      at = Tree.isNominal(token) ? token.head() : 0;
    }
    return Optional.empty();
  }

  private static boolean agrees(Token noun, Token participle) {
    return agrees(noun, participle, "Number") && agrees(noun, participle, "Gender");
  }

  private static boolean agrees(Token noun, Token participle, String feature) {
    String one = noun.features().get(feature);
    String other = participle.features().get(feature);
    if (one == null && feature.equals("Number") && noun.upos().equals("PROPN")) {
      one = "Sing";
    }
    return one == null || other == null || one.equals(other);
  }

  /** "La régie, cible de pirates, …": a noun without article or conjunction is no second member of a series. */
  private static Optional<Integer> apposition(Tree tree, Token noun) {
    boolean member = Tree.isRelation(noun, "conj") && noun.upos().equals("NOUN") && noun.has("Number", "Sing")
        && noun.head() > 0 && noun.head() < noun.index() && Tree.isNominal(tree.token(noun.head()))
        && isSetOff(tree, noun)
        && tree.child(noun.index(), "cc", "det", "nummod").isEmpty();
    boolean more = member && tree.children(noun.head()).stream()
        .anyMatch(other -> other.index() != noun.index() && Tree.isRelation(other, "conj"));
    boolean series = member && !more && tree.children(noun.index()).stream().anyMatch(child -> Tree.isRelation(child, "conj"));
    boolean article = member && tree.child(noun.head(), "det").isPresent();
    return member && !more && !series && article ? Optional.of(noun.head()) : Optional.empty();
  }

  /** "a publié sur un forum les adresses": an apposition needs a comma where it has an article. */
  private static Optional<Integer> verbOf(Tree tree, Token noun) {
    boolean behind = Tree.isRelation(noun, "appos") && noun.upos().equals("NOUN") && noun.head() > 0
        && tree.child(noun.index(), "det").filter(article -> isArticle(tree, article, noun)).isPresent();
    if (!behind) {
      return Optional.empty();
    }
    Token phrase = tree.token(noun.head());
    Optional<Token> verb = tree.head(phrase.index());
    boolean adverbial = Tree.isRelation(phrase, "obl") && verb.filter(Tree::isVerb).isPresent()
        && tree.child(verb.get().index(), "obj", "ccomp", "xcomp").isEmpty()
        && verb.get().index() < phrase.index();
    return adverbial ? verb.map(Token::index) : Optional.empty();
  }

  /** An article with nothing but the phrase before it: no comma, no preposition. */
  private static boolean isArticle(Tree tree, Token article, Token noun) {
    Token before = tree.token(Math.max(1, article.index() - 1));
    return article.index() < noun.index()
        && !before.upos().equals("PUNCT")
        && tree.child(noun.index(), "case").isEmpty();
  }
}
