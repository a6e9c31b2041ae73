package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a noun in the singular the gender of its article, which tells it where the dictionary does not ("la juge"), and
 * an elided pronoun that of its participle.
 */
final class Genders {
  private static final String GENDER = "Gender";

  private Genders() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(Repair.each(sentence, Genders::byArticle), Genders::byParticiple);
  }

  /** « Le tribunal l'a relaxé »: the participle tells what an elided pronoun before it hides. */
  private static void byParticiple(Tree tree, Token pronoun, List<Token> tokens) {
    boolean elided = pronoun.upos().equals("PRON") && WordClass.ELIDED_OBJECT.holds(Tree.lower(pronoun))
        && pronoun.relation().equals("obj") && !pronoun.features().containsKey(GENDER);
    Optional<String> told = !elided ? Optional.empty() : tree.head(pronoun.index())
        .filter(verb -> verb.index() > pronoun.index() && verb.has("Tense", "Past")
            && tree.child(verb.index(), "aux").filter(have -> WordClass.HAVE.holds(Tree.lemma(have))).isPresent())
        .map(verb -> verb.features().get(GENDER));
    told.ifPresent(gender -> set(pronoun, gender, tokens));
  }

  private static void byArticle(Tree tree, Token noun, List<Token> tokens) {
    Optional<String> told = noun.upos().equals("NOUN")
        ? tree.child(noun.index(), "det")
            .filter(article -> article.index() < noun.index() && !article.form().endsWith("'"))
            .filter(article -> WordClass.ARTICLE_WITH_GENDER.holds(Tree.lower(article)))
            .map(article -> article.features().get(GENDER))
        : Optional.empty();
    if (told.isPresent() && !told.get().equals(noun.features().get(GENDER))) {
      set(noun, told.get(), tokens);
    }
  }

  private static void set(Token word, String gender, List<Token> tokens) {
    Map<String, String> features = new TreeMap<>(word.features());
    features.put(GENDER, gender);
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), word.lemma(), word.upos(), features,
        word.head(), word.relation(), word.name()));
  }
}
