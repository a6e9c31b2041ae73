package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** English: CoreNLP's Penn Treebank tagger mapped to UD, its UD parser and its three-class names. */
public final class English implements LanguageModel {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final Morphology morphology = new Morphology();

  @Override
  public String code() {
    return "en";
  }

  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos");
    properties.setProperty("tokenize.options", "invertible=true,splitHyphenated=false,normalizeParentheses=false");
    properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    return properties;
  }

  @Override
  public String namesModel() {
    return MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  }

  @Override
  public String parserModel() {
    return MODELS + "parser/nndep/english_UD.gz";
  }

  @Override
  public String parserLanguage() {
    return "english";
  }

  @Override
  public Token token(int index, CoreLabel label, Span span, CodePoints text, String name) {
    String tag = label.tag();
    String form = text.slice(span);
    String lemma = tag.startsWith("NNP") ? form : morphology.lemma(form.replace('’', '\''), tag, true);
    return new Token(index, span, form, lemma, upos(tag, lemma), features(tag, form), -1, "_", name);
  }

  /** UD's AUX is told by the tree: Penn tags auxiliaries as verbs. */
  @Override
  public List<Token> finish(List<Token> tokens) {
    List<Token> finished = new ArrayList<>();
    for (Token token : tokens) {
      boolean auxiliary = token.upos().equals("VERB")
          && (token.relation().startsWith("aux") || token.relation().equals("cop"));
      finished.add(auxiliary ? withPartOfSpeech(token, "AUX") : token);
    }
    return finished;
  }

  private static Token withPartOfSpeech(Token token, String upos) {
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), upos, token.features(), token.head(),
        token.relation(), token.name());
  }

  private static String upos(String tag, String lemma) {
    return switch (tag) {
      case "NN", "NNS" -> "NOUN";
      case "NNP", "NNPS" -> "PROPN";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> "VERB";
      case "MD" -> "AUX";
      case "JJ", "JJR", "JJS" -> "ADJ";
      case "RB", "RBR", "RBS", "WRB" -> "ADV";
      case "DT", "PDT", "WDT" -> "DET";
      case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
      case "IN" -> isSubordinator(lemma) ? "SCONJ" : "ADP";
      case "RP" -> "ADP";
      case "TO", "POS" -> "PART";
      case "CC" -> "CCONJ";
      case "CD" -> "NUM";
      case "UH" -> "INTJ";
      case "SYM", "$", "#" -> "SYM";
      case "FW", "LS" -> "X";
      default -> "PUNCT";
    };
  }

  private static boolean isSubordinator(String lemma) {
    return switch (lemma) {
      case "that", "if", "whether", "because", "although", "though", "while", "unless" -> true;
      default -> false;
    };
  }

  private static Map<String, String> features(String tag, String form) {
    Map<String, String> features = new TreeMap<>();
    switch (tag) {
      case "NN", "NNP" -> features.put("Number", "Sing");
      case "NNS", "NNPS" -> features.put("Number", "Plur");
      case "VB" -> features.put("VerbForm", "Inf");
      case "VBD" -> {
        features.put("VerbForm", "Fin");
        features.put("Tense", "Past");
      }
      case "VBP", "VBZ" -> {
        features.put("VerbForm", "Fin");
        features.put("Tense", "Pres");
      }
      case "VBG" -> {
        features.put("VerbForm", "Part");
        features.put("Tense", "Pres");
      }
      case "VBN" -> {
        features.put("VerbForm", "Part");
        features.put("Tense", "Past");
      }
      case "MD" -> features.put("VerbForm", "Fin");
      case "PRP", "PRP$" -> pronoun(features, form.toLowerCase(java.util.Locale.ROOT));
      default -> {}
    }
    return features;
  }

  private static void pronoun(Map<String, String> features, String form) {
    switch (form) {
      case "he", "him", "his", "himself" -> features.put("Gender", "Masc");
      case "she", "her", "hers", "herself" -> features.put("Gender", "Fem");
      case "it", "its", "itself" -> features.put("Gender", "Neut");
      default -> {}
    }
    switch (form) {
      case "they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours" -> features.put("Number", "Plur");
      default -> features.put("Number", "Sing");
    }
    switch (form) {
      case "i", "me", "my", "we", "us", "our", "ours", "mine", "myself" -> features.put("Person", "1");
      case "you", "your", "yours" -> features.put("Person", "2");
      default -> features.put("Person", "3");
    }
  }
}
