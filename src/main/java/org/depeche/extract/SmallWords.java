package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** What the small words of a language tell beside a word of a tree: prepositions, negations, determiners. */
final class SmallWords {
  private final Operators operators;

  SmallWords(Operators operators) {
    this.operators = operators;
  }

  /** A preposition, and the word that it ties a noun to. */
  record Governed(String preposition, int word) {}

  /** Whether a word opens the agent of a passive ("par", "by"). */
  boolean isAgentMarker(Token token) {
    return isAgent(Tree.lower(token));
  }

  /** Whether a preposition opens the agent of a passive. */
  boolean isAgent(String preposition) {
    return operators.agent().contains(preposition);
  }

  /** The lemmas of a noun's preposition, a complex one folded to the simple one that it stands for. */
  String preposition(Tree tree, int noun) {
    String preposition = tree.preposition(noun);
    return operators.prepositions().getOrDefault(preposition, preposition);
  }

  /** Whether a word negates the clause that it stands in. */
  boolean isNegation(Token token) {
    return operators.negations().contains(Tree.lemma(token)) || operators.negations().contains(Tree.lower(token));
  }

  /** "à l'encontre des ministères": the simple preposition and the noun that it really governs. */
  Optional<Governed> throughComplex(Tree tree, int noun) {
    for (Token inner : tree.children(noun)) {
      if (Tree.isRelation(inner, "nmod")) {
        for (Token marker : tree.children(inner.index())) {
          Optional<Map.Entry<String, Integer>> found =
              Tree.isRelation(marker, "case")
                  ? tree.complexPreposition(marker.index(), operators.prepositions())
                  : Optional.empty();
          if (found.isPresent() && found.get().getValue() <= noun) {
            return Optional.of(new Governed(found.get().getKey(), inner.index()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "a fermé à la suite d'une intrusion": the simple preposition of a noun and the word that the whole hangs on. */
  Optional<Governed> beyondComplex(Tree tree, int noun) {
    Optional<Token> inner = tree.head(noun)
        .filter(head -> Tree.isRelation(tree.token(noun), "nmod") && head.head() > 0);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    return tree.children(noun).stream()
        .filter(marker -> Tree.isRelation(marker, "case"))
        .flatMap(marker -> tree.complexPreposition(marker.index(), operators.prepositions()).stream())
        .filter(found -> found.getValue() <= inner.get().index())
        .map(found -> new Governed(found.getKey(), inner.get().head()))
        .findFirst();
  }

  /** "a volé des fichiers": the article of several, read as the preposition with an article. */
  static boolean isArticle(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> (Tree.isRelation(child, "case") || Tree.isRelation(child, "det"))
            && Tree.lower(child).equals("des"));
  }

  /** Whether an article or a number says that a noun tells of somebody or something for the first time. */
  static boolean isFirstTold(Tree tree, Token noun) {
    return tree.child(noun.index(), "det").filter(det -> WordClass.INDEFINITE.holds(Tree.lower(det))).isPresent()
        || tree.child(noun.index(), "nummod").isPresent();
  }

  static boolean isPossessive(Token token) {
    return WordClass.OWN.holds(Tree.lemma(token));
  }

  /** Whether a determiner negates through its noun ("aucun", "no"). */
  boolean isNegative(Token determiner) {
    return operators.negativeDeterminers().contains(Tree.lemma(determiner));
  }

  /** Whether a word, or its determiner, says that there is none. */
  boolean isNone(Tree tree, int noun) {
    return operators.negativeDeterminers().contains(Tree.lower(tree.token(noun)))
        || tree.children(noun).stream().anyMatch(child -> Tree.isRelation(child, "det") && isNegative(child));
  }

  /** Whether a determiner says that a noun means what was told or is known. */
  static boolean isKnown(Tree tree, int noun) {
    return tree.children(noun).stream().anyMatch(child -> child.relation().equals("nmod:poss")
        || Tree.isRelation(child, "det") && WordClass.POINTING_BACK.holds(Tree.lower(child)));
  }

  /** Whether a noun only counts others: "a number of accounts", but not "the card numbers of clients". */
  boolean isTransparent(Tree tree, Token noun) {
    return operators.transparent().contains(Tree.lemma(noun))
        && tree.children(noun.index()).stream()
            .noneMatch(child -> child.relation().equals("compound") && child.upos().equals("PROPN")
                || child.relation().equals("nmod:poss"));
  }

  /** The nouns below a noun that only counts them ("un groupe de pirates"). */
  List<Integer> members(Tree tree, int noun) {
    if (!isTransparent(tree, tree.token(noun))) {
      return List.of();
    }
    return tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "nmod") && WordClass.OF.holds(tree.preposition(child.index())))
        .map(Token::index)
        .toList();
  }

  /** Whether a noun has an article or a demonstrative that says which one is meant. */
  static boolean isDefinite(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.DEFINITE.holds(Tree.lower(child)));
  }

  /** Whether a noun has an indefinite article; a number is none. */
  static boolean hasIndefiniteArticle(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.INDEFINITE.holds(Tree.lemma(child)));
  }

  /** Whether a pronoun means what was told ("that", "cela"). */
  static boolean isNeuter(Token token) {
    boolean pronoun = token.upos().equals("PRON")
        || token.upos().equals("DET") && !Tree.isRelation(token, "det") && !Tree.isRelation(token, "compound");
    return pronoun && WordClass.NEUTER.holds(Tree.lemma(token));
  }
}
