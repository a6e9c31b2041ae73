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

/** English: CoreNLP's Penn Treebank tagger mapped to UD, its shift-reduce parser and its three-class names. */
public final class English implements LanguageModel {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final Morphology morphology = new Morphology();

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
    return MODELS + "srparser/englishSR.ser.gz";
  }

  @Override
  public String parserLanguage() {
    return "english";
  }

  @Override
  public boolean parsesConstituents() {
    return true;
  }

  @Override
  public List<List<CoreLabel>> sentences(List<CoreLabel> labels) {
    return EnglishTags.sentences(labels);
  }

  @Override
  public void correctTags(List<CoreLabel> labels) {
    EnglishTags.correct(labels);
  }

  @Override
  public Token token(int index, CoreLabel label, Span span, CodePoints text, String name) {
    String tag = label.tag();
    String form = text.slice(span);
    String lemma = tag.startsWith("NNP")
        ? form : morphology.lemma(form.replace('’', '\'').replace(' ', '-'), tag, true);
    return new Token(index, span, form, lemma, upos(tag, lemma), features(tag, form), -1, "_", name);
  }

  /** UD's AUX is told by the tree: Penn tags auxiliaries as verbs. */
  @Override
  public List<Token> finish(List<Token> tokens) {
    List<Token> finished = new ArrayList<>();
    for (Token token : tokens) {
      boolean auxiliary = token.upos().equals("VERB")
          && (token.relation().startsWith("aux") || token.relation().equals("cop"));
      finished.add(auxiliary ? asAuxiliary(token) : token);
    }
    EnglishRelations.mend(finished);
    gerunds(finished);
    owners(finished);
    return finished;
  }

  /** "accused of hacking computer networks": a gerund after a preposition governs the noun that it seems to modify. */
  private static void gerunds(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token gerund = tokens.get(i);
      Token before = tokens.get(i - 1);
      boolean modifies = gerund.has("VerbForm", "Part") && gerund.has("Tense", "Pres")
          && gerund.relation().equals("amod")
          && gerund.head() > gerund.index() && !isAdjective(gerund.lemma());
      if (modifies && before.relation().equals("case") && before.head() == gerund.head()) {
        Token noun = tokens.get(gerund.head() - 1);
        tokens.set(i, gerund.attached(noun.head(), noun.head() > 0 ? "advcl" : noun.relation()));
        tokens.set(noun.index() - 1, noun.attached(gerund.index(), "obj"));
        tokens.set(i - 1, before.attached(gerund.index(), "mark"));
      }
    }
  }

  private static boolean isAdjective(String lemma) {
    return switch (lemma) {
      case "exist", "follow", "include", "remain", "grow", "rise", "lead", "emerge", "warring", "incoming", "outgo",
          "compete", "neighbor", "neighbour", "pending", "underlie", "surround", "rule", "presiding", "damning",
          "varying",
          "visit", "last", "standing", "sit", "practice" -> true;
      default -> false;
    };
  }

  /** "the Department of State's network": the name as a whole owns what the parser gives to its last word. */
  private static void owners(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      Token last = tokens.get(i);
      Token thing = last.relation().equals("nmod:poss") && last.head() > last.index()
          ? tokens.get(last.head() - 1) : null;
      if (thing == null || !thing.relation().equals("nmod") || thing.head() < 1 || thing.head() > i) {
        continue;
      }
      Token first = tokens.get(thing.head() - 1);
      if (isName(tokens, first.index(), last.index(), thing)) {
        tokens.set(thing.index() - 1, thing.attached(first.head(), first.relation()));
        tokens.set(first.index() - 1, first.attached(thing.index(), "nmod:poss"));
        tokens.set(i, last.attached(first.index(), "nmod"));
        moveCases(tokens, first.index(), thing.index(), last.index());
      }
    }
  }

  private static boolean isName(List<Token> tokens, int first, int last, Token outside) {
    String name = tokens.get(first - 1).name();
    for (int i = first; i <= last; i++) {
      if (name.equals("O") || !tokens.get(i - 1).name().equals(name)) {
        return false;
      }
    }
    return outside.name().equals("O");
  }

  private static void moveCases(List<Token> tokens, int first, int thing, int last) {
    for (Token token : List.copyOf(tokens)) {
      if (token.relation().equals("case") && token.head() == first) {
        tokens.set(token.index() - 1, token.attached(thing, "case"));
      } else if (token.relation().equals("case") && token.head() == thing && token.index() > first
          && token.index() < last) {
        tokens.set(token.index() - 1, token.attached(last, "case"));
      }
    }
  }

  private static Token asAuxiliary(Token token) {
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), "AUX", token.features(), token.head(),
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
