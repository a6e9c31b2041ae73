package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.ModelData;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** A language of which {@code lang/<code>/model.yaml} tells all, with no class of its own. */
final class DataLanguage implements LanguageModel {
  private final ModelData data;
  private final DictionaryMorphology morphology;

  DataLanguage(ModelData data) {
    this.data = data;
    this.morphology = new DictionaryMorphology(data.lemmas());
  }

  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(data.tokenizer());
    return properties;
  }

  @Override
  public String namesModel() {
    return data.namesModel();
  }

  @Override
  public String parserModel() {
    return data.parserModel();
  }

  @Override
  public String parserLanguage() {
    return data.parserLanguage();
  }

  @Override
  public String name(String label) {
    String bare = label == null ? "O" : label.replaceFirst("^[BI]-", "");
    return data.nameLabels().getOrDefault(bare, "O");
  }

  /** The parts of a contraction ("del": "de", "el") have its span, and their own forms. */
  @Override
  public Token token(int index, CoreLabel label, Span span, CodePoints text, String name) {
    boolean part = Boolean.TRUE.equals(label.get(CoreAnnotations.IsMultiWordTokenAnnotation.class));
    String form = part ? label.word() : text.slice(span);
    ModelData.Tag tag = data.tags().getOrDefault(label.tag(), new ModelData.Tag(label.tag(), new TreeMap<>()));
    DictionaryMorphology.Reading reading = morphology.read(form, tag.upos());
    reading.features().putAll(tag.features());
    return new Token(index, span, form, reading.lemma(), tag.upos(), reading.features(), -1, "_", name);
  }

  /** Corrects the relations that the language's data name. */
  @Override
  public List<Token> finish(List<Token> tokens) {
    List<Token> finished = new ArrayList<>();
    for (Token token : tokens) {
      finished.add(corrected(token, tokens));
    }
    return finished;
  }

  private Token corrected(Token token, List<Token> tokens) {
    for (ModelData.Relation relation : data.relations()) {
      if (token.relation().equals(relation.relation()) && hasPreposition(token, tokens, relation.prepositions())) {
        return token.attached(token.head(), relation.instead());
      }
    }
    return token;
  }

  private static boolean hasPreposition(Token word, List<Token> tokens, Set<String> prepositions) {
    return tokens.stream().anyMatch(token -> token.head() == word.index() && token.relation().equals("case")
        && prepositions.contains(token.form().toLowerCase(Locale.ROOT)));
  }
}
