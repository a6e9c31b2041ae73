package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** French: the UD tagger and parser of CoreNLP, lemmas by LanguageTool's dictionary. */
public final class French implements LanguageModel {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final FrenchMorphology morphology = new FrenchMorphology();

  @Override
  public String code() {
    return "fr";
  }

  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,mwt,pos");
    properties.setProperty("tokenize.language", "fr");
    properties.setProperty("mwt.mappingFile", MODELS + "mwt/french/french-mwt.tsv");
    properties.setProperty("mwt.pos.model", MODELS + "mwt/french/french-mwt.tagger");
    properties.setProperty("mwt.statisticalMappingFile", MODELS + "mwt/french/french-mwt-statistical.tsv");
    properties.setProperty("mwt.preserveCasing", "false");
    properties.setProperty("pos.model", MODELS + "pos-tagger/french-ud.tagger");
    return properties;
  }

  @Override
  public String namesModel() {
    return MODELS + "ner/french-wikiner-4class.crf.ser.gz";
  }

  @Override
  public String parserModel() {
    return MODELS + "parser/nndep/UD_French.gz";
  }

  @Override
  public String parserLanguage() {
    return "french";
  }

  @Override
  public Token token(int index, CoreLabel label, Span span, CodePoints text, String name) {
    String slice = text.slice(span);
    String form = slice.length() == label.word().length() ? slice : label.word();
    String upos = label.tag();
    FrenchMorphology.Reading reading = morphology.read(form, upos);
    return new Token(index, span, form, reading.lemma(), upos, reading.features(), -1, "_", name);
  }

  /** A form that may be finite or a participle ("dit") is a participle where the tree gives it an auxiliary. */
  @Override
  public List<Token> finish(List<Token> tokens) {
    boolean[] auxiliary = new boolean[tokens.size() + 1];
    for (Token token : tokens) {
      if (token.relation().startsWith("aux")) {
        auxiliary[token.head()] = true;
      }
    }
    List<Token> finished = new ArrayList<>();
    for (Token token : tokens) {
      boolean participle = auxiliary[token.index()] && token.upos().equals("VERB") && !token.has("VerbForm", "Inf");
      finished.add(participle && !token.has("VerbForm", "Part") ? participle(token) : token);
    }
    return finished;
  }

  private static Token participle(Token token) {
    Map<String, String> features = new TreeMap<>(token.features());
    features.remove("Mood");
    features.remove("Person");
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), token.upos(), features, token.head(),
        token.relation(), token.name());
  }
}
