package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import org.depeche.catalog.Languages;
import org.depeche.catalog.ModelData;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** What CoreNLP needs to know of a language, and how its tags become Universal Dependencies. */
public interface LanguageModel {
  /**
   * The language model of a class, or of {@code lang/<code>/model.yaml} where the language names no class.
   *
   * @throws IllegalArgumentException where there is no such class, or it is none, or the file has a fault
   */
  static LanguageModel of(Languages.Language language) {
    return language.modelClass().map(LanguageModel::named).orElseGet(
        () -> new DataLanguage(ModelData.load(language.code())));
  }

  private static LanguageModel named(String className) {
    try {
      return Class.forName(className).asSubclass(LanguageModel.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          className + ": no language model with a constructor without arguments (lang/languages.txt names it)", e);
    }
  }

  /** The name of the archive that the parser's model is in, with its version; else the model's own path. */
  default String archive() {
    URL model = LanguageModel.class.getClassLoader().getResource(parserModel());
    int end = model == null ? -1 : model.getPath().indexOf(".jar!");
    return end < 0 ? parserModel() : model.getPath().substring(model.getPath().lastIndexOf('/', end) + 1, end);
  }

  /** The properties of the tokenizer and the tagger. */
  Properties properties();

  String namesModel();

  String parserModel();

  String parserLanguage();

  /** Whether the parser's model finds phrases (CoreNLP's srparser, English only), instead of dependencies (nndep). */
  default boolean parsesConstituents() {
    return false;
  }

  /** The sentences in what the tokenizer took for one. */
  default List<List<CoreLabel>> sentences(List<CoreLabel> labels) {
    return List.of(labels);
  }

  /** Corrects tags that neighbours or names (as {@link #name} gives them) show to be wrong, before they are used. */
  default void correctTags(List<CoreLabel> labels) {}

  /** The token of a CoreNLP label, without head. */
  Token token(int index, CoreLabel label, Span span, CodePoints text, String name);

  /** Corrects what can be told from a whole parsed sentence only. */
  default List<Token> finish(List<Token> tokens) {
    return tokens;
  }

  /** PERSON, ORGANIZATION, LOCATION, MISC or O, of the name model's own label. */
  default String name(String label) {
    String bare = label == null ? "O" : label.replaceFirst("^[BI]-", "");
    return switch (bare) {
      case "PERSON", "PER" -> "PERSON";
      case "ORGANIZATION", "ORG" -> "ORGANIZATION";
      case "LOCATION", "LOC" -> "LOCATION";
      case "MISC" -> "MISC";
      default -> "O";
    };
  }
}
