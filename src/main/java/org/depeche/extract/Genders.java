package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Gives a noun in the singular the gender of its article, which tells it where the dictionary does not ("la juge"). */
final class Genders {
  private static final String GENDER = "Gender";

  private Genders() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, Genders::byArticle);
  }

  private static void byArticle(Tree tree, Token noun, List<Token> tokens) {
    Optional<String> told = noun.upos().equals("NOUN")
        ? tree.child(noun.index(), "det")
            .filter(article -> article.index() < noun.index() && !article.form().endsWith("'"))
            .filter(article -> WordClass.ARTICLE_WITH_GENDER.holds(Tree.lower(article)))
            .map(article -> article.features().get(GENDER))
        : Optional.empty();
    if (told.isPresent() && !told.get().equals(noun.features().get(GENDER))) {
      Map<String, String> features = new TreeMap<>(noun.features());
      features.put(GENDER, told.get());
      tokens.set(noun.index() - 1, new Token(noun.index(), noun.span(), noun.form(), noun.lemma(), noun.upos(),
          features, noun.head(), noun.relation(), noun.name()));
    }
  }
}
