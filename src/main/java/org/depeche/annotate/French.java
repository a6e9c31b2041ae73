package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** French: the UD tagger and parser of CoreNLP, lemmas by LanguageTool's dictionary. */
public final class French implements LanguageModel {
  private static final String MODELS = "edu/stanford/nlp/models/";

  /** What {@link NormalForm} writes for "lorsqu'", "puisqu'", "quoiqu'". */
  private static final String WHEN = "quand";

  /** Nouns that are adjectives too. */
  private static final Set<String> EITHER =
      Set.of("responsable", "responsables", "officiel", "officiels", "alerte", "alertes");

  /** Nouns for people that are adjectives too, before an adjective ("l'opposante biélorusse"). */
  private static final Pattern PEOPLE_TOO = Pattern.compile(
      "(?:opposant|dirigeant|militant|dissident|attaquant|assaillant|résident|manifestant|suspect|ressortissant)e?s?"
          + "|(?:criminel|industriel)(?:le)?s?|(?:nationaliste|islamiste|activiste|extrémiste|indépendantiste)s?");

  /** Verbs of the press that are nouns or adjectives too. */
  private static final Set<String> FINITE_TOO =
      Set.of("alerte", "alertent", "cible", "visite", "menace", "attaque", "condamne", "purge");

  private static final Set<String> CLOSING = Set.of("»", "”", "\"");

  private static final Set<String> BEHIND_ALERT = Set.of("sur", "contre", "que", "qu'");

  private static final Set<String> DETERMINERS = Set.of("l'", "le", "la", "les", "son", "sa", "ses", "leur", "leurs");

  /** Determiners that are pronouns too. */
  private static final Set<String> PRONOUNS_TOO = Set.of("l'", "le", "la", "les");

  /** What "présumés" stands behind that the tagger takes for a pronoun or a preposition. */
  private static final Set<String> DETERMINING = Set.of("le", "la", "les", "un", "une", "de", "des");

  private static final Set<String> NO_PRONOUNS = Set.of("un", "une", "cette", "son", "sa", "ses");

  /** An ending that participles have and no finite form. */
  private static final Pattern PARTICIPLE = Pattern.compile("ée?s?$");

  private final FrenchMorphology morphology = new FrenchMorphology();

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

  /**
   * "à CNN trois responsables américains": between a numeral and a noun they are nouns, and the noun tells which; "des
   * pirates prorusses": no verb; "circule": nothing else;
   * "», tempête le député", ", précise l'enseigne.": who says so; "expulser l'attaché", "un attaché": no pronoun stands
   * before a bare participle; "Soupçonnée d'avoir": no name; "Le groupe cible les hôpitaux": no noun before an article;
   * "L'enseigne a déclaré", "dans la frappe": no pronoun opens a sentence or follows a preposition before a finite
   * verb; "La jeune pousse a déclaré": no two finite verbs stand side by side; "Boulanger a reconnu": no noun speaks
   * without a determiner; "Le maire le conteste.": nor does a noun phrase stand behind a noun, or an infinitive alone
   * ("L'entreprise dément avoir volé").
   */
  @Override
  public void correctTags(List<CoreLabel> labels) {
    labels.stream()
        .filter(label -> label.tag().equals("VERB") && morphology.isAdjective(label.word()))
        .forEach(label -> label.setTag("ADJ"));
    labels.stream()
        .filter(label -> List.of("NOUN", "ADJ").contains(label.tag()) && morphology.isVerb(label.word()))
        .filter(label -> Character.isLowerCase(label.word().codePointAt(0)))
        .forEach(label -> label.setTag("VERB"));
    if (labels.size() > 2 && opensWithParticiple(labels)) {
      labels.get(0).setTag("VERB");
    }
    if (labels.size() > 2 && opensWithName(labels)) {
      labels.get(0).setTag("PROPN");
    }
    for (int i = 2; i + 1 < labels.size(); i++) {
      if (List.of("NOUN", "ADJ").contains(labels.get(i).tag()) && speaksBehindQuote(labels, i)) {
        labels.get(i).setTag("VERB");
      }
    }
    for (int i = 1; i < labels.size(); i++) {
      String before = labels.get(i - 1).word().toLowerCase(Locale.ROOT);
      boolean person = List.of("un", "une").contains(before) && morphology.isNounToo(labels.get(i).word())
          && (i == 1 || !labels.get(i - 2).word().equalsIgnoreCase("l'"));
      boolean noun = labels.get(i).tag().equals("VERB") && PARTICIPLE.matcher(labels.get(i).word()).find()
          && (person || DETERMINERS.contains(before))
          && (i + 1 == labels.size() || !labels.get(i + 1).tag().equals("NOUN"));
      if (noun) {
        labels.get(i - 1).setTag("DET");
        labels.get(i).setTag("NOUN");
      }
    }
    for (int i = 1; i < labels.size(); i++) {
      if (labels.get(i).tag().equals("VERB") && isNounBehindDeterminer(labels, i)) {
        labels.get(i - 1).setTag("DET");
        labels.get(i).setTag("NOUN");
      }
      if (labels.get(i).tag().equals("VERB") && isNounBeforeAuxiliary(labels, i)) {
        labels.get(i - 1).setTag("ADJ");
        labels.get(i).setTag("NOUN");
      }
    }
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean verb = FINITE_TOO.contains(labels.get(i).word()) && List.of("NOUN", "ADJ").contains(labels.get(i).tag())
          && List.of("NOUN", "PROPN").contains(labels.get(i - 1).tag())
          && (List.of("DET", "PROPN", "NUM").contains(labels.get(i + 1).tag())
              || BEHIND_ALERT.contains(labels.get(i + 1).word()));
      if (verb) {
        labels.get(i).setTag("VERB");
      }
    }
    for (int i = 2; i + 1 < labels.size(); i++) {
      if (List.of("NOUN", "ADJ").contains(labels.get(i).tag()) && governsInfinitive(labels, i)) {
        labels.get(i).setTag("VERB");
        boolean subject = labels.get(i - 1).tag().equals("ADJ") && labels.get(i - 2).tag().equals("DET")
            && morphology.isNounToo(labels.get(i - 1).word());
        labels.get(i - 1).setTag(subject ? "NOUN" : labels.get(i - 1).tag());
      }
    }
    for (int i = 2; i + 1 < labels.size(); i++) {
      if (labels.get(i).tag().equals("NOUN") && saysSo(labels, i)) {
        labels.get(i - 1).setTag("PRON");
        labels.get(i).setTag("VERB");
      }
    }
    for (int i = 3; i + 1 < labels.size(); i++) {
      boolean inverted = labels.get(i - 3).word().equals(",") && labels.get(i - 2).tag().equals("VERB")
          && labels.get(i - 1).tag().equals("PRON") && labels.get(i - 1).word().equals("l'")
          && labels.get(i).tag().equals("VERB") && labels.get(i + 1).tag().equals("PUNCT");
      if (inverted) {
        labels.get(i - 1).setTag("DET");
        labels.get(i).setTag("NOUN");
      }
    }
    for (int i = 1; i + 1 < labels.size(); i++) {
      CoreLabel next = labels.get(i + 1);
      boolean counted = List.of("NUM", "DET").contains(labels.get(i - 1).tag()) && labels.get(i).tag().equals("ADJ");
      boolean people = PEOPLE_TOO.matcher(labels.get(i).word()).matches() && morphology.isAdjectiveToo(next.word());
      if (counted && next.tag().equals("NOUN") && (people || EITHER.contains(labels.get(i).word()))
          && Character.isLowerCase(next.word().codePointAt(0))) {
        labels.get(i).setTag("NOUN");
        next.setTag("ADJ");
      }
    }
    for (int i = 1; i + 1 < labels.size(); i++) {
      if (isPresumed(labels, i)) {
        if (DETERMINING.contains(labels.get(i - 1).word().toLowerCase(Locale.ROOT))) {
          labels.get(i - 1).setTag("DET");
        }
        labels.get(i).setTag("ADJ");
        labels.get(i + 1).setTag("NOUN");
      }
    }
    for (int i = 2; i + 1 < labels.size(); i++) {
      if (WordClass.FOREMOST.holds(labels.get(i).word()) && isBetweenAuxiliaryAndParticiple(labels, i)) {
        labels.get(i - 2).setTag("AUX");
        labels.get(i).setTag("NOUN");
        labels.get(i + 1).setTag("VERB");
      }
    }
  }

  /** « Reuters a le premier fait état de », « avait le premier révélé »: no noun of what came first. */
  private boolean isBetweenAuxiliaryAndParticiple(List<CoreLabel> labels, int at) {
    String verb = labels.get(at + 1).word();
    boolean light = at + 2 < labels.size() && WordClass.BEHIND_LIGHT_VERB.holds(labels.get(at + 2).word());
    return List.of("le", "la").contains(labels.get(at - 1).word())
        && morphology.read(labels.get(at - 2).word(), "AUX").lemma().equals("avoir")
        && (verb.equals("fait") ? light : PARTICIPLE.matcher(verb).find() && !labels.get(at + 1).tag().equals("NOUN"));
  }

  /** « trois présumés pirates ont été arrêtés »: between what determines a noun and the noun, an adjective. */
  private boolean isPresumed(List<CoreLabel> labels, int at) {
    String before = labels.get(at - 1).word().toLowerCase(Locale.ROOT);
    CoreLabel next = labels.get(at + 1);
    return WordClass.PRESUMED.holds(labels.get(at).word())
        && (List.of("NUM", "DET").contains(labels.get(at - 1).tag()) || DETERMINING.contains(before))
        && Character.isLowerCase(next.word().codePointAt(0))
        && (next.tag().equals("NOUN") || next.tag().equals("ADJ") && morphology.isNounToo(next.word()));
  }

  /** "L'entreprise dément avoir volé": no noun behind a noun, and before an infinitive that has no preposition. */
  private boolean governsInfinitive(List<CoreLabel> labels, int at) {
    return List.of("NOUN", "ADJ", "PROPN").contains(labels.get(at - 1).tag())
        && Character.isLowerCase(labels.get(at).word().codePointAt(0))
        && List.of("avoir", "être").contains(labels.get(at + 1).word())
        && morphology.isPresentToo(labels.get(at).word());
  }

  /** "« C'est inadmissible », tempête le député": who is quoted stands behind. */
  private boolean speaksBehindQuote(List<CoreLabel> labels, int at) {
    boolean comma = labels.get(at - 1).word().equals(",");
    String word = labels.get(at).word();
    CoreLabel next = labels.get(at + 1);
    return CLOSING.contains(labels.get(comma ? at - 2 : at - 1).word())
        && (comma || !labels.get(at - 1).word().equals("\""))
        && Character.isLowerCase(word.codePointAt(0))
        && (List.of("DET", "PROPN").contains(next.tag()) || Character.isUpperCase(next.word().codePointAt(0)))
        && morphology.isPresentToo(word);
  }

  /** "Son maire le conteste.": no noun phrase follows a noun without a comma, and a clitic stands before a verb. */
  private boolean saysSo(List<CoreLabel> labels, int at) {
    CoreLabel subject = labels.get(at - 2);
    String word = labels.get(at).word();
    String named = subject.word().toLowerCase(Locale.ROOT);
    return List.of("NOUN", "PROPN").contains(subject.tag()) && labels.get(at + 1).tag().equals("PUNCT")
        && List.of("le", "l'").contains(labels.get(at - 1).word()) && morphology.isPresentToo(word)
        && WordClass.SAYING_THAT.holds(morphology.read(word, "VERB").lemma())
        && !WordClass.TIME_NOUN.holds(named) && !WordClass.WEEKDAY.holds(named);
  }

  private boolean opensWithName(List<CoreLabel> labels) {
    String next = labels.get(1).word();
    boolean done = labels.get(1).tag().equals("AUX") && !morphology.isInfinitiveToo(next)
        && morphology.participle(labels.get(2).word())
            .filter(verb -> WordClass.SAYING_THAT.holds(verb.lemma())).isPresent();
    String word = labels.get(0).word();
    return labels.get(0).tag().equals("NOUN") && Character.isUpperCase(word.codePointAt(0)) && done
        && !word.endsWith("s") && morphology.isNounToo(word);
  }

  private boolean isNounBehindDeterminer(List<CoreLabel> labels, int at) {
    String word = labels.get(at).word();
    String before = labels.get(at - 1).word().toLowerCase(Locale.ROOT);
    if (!morphology.isNounToo(word)) {
      return false;
    }
    if (NO_PRONOUNS.contains(before)) {
      return at < 2 || !labels.get(at - 2).word().equalsIgnoreCase("l'");
    }
    if (morphology.isInfinitiveToo(word)) {
      return false;
    }
    boolean spoken = at > 2 && labels.get(at - 2).tag().equals("VERB")
        && morphology.participle(labels.get(at - 2).word()).isPresent() && labels.get(at - 3).tag().equals("AUX");
    return PRONOUNS_TOO.contains(before) && (at == 1 || labels.get(at - 2).tag().equals("ADP") || spoken);
  }

  private boolean isNounBeforeAuxiliary(List<CoreLabel> labels, int at) {
    return at == 2 && at + 2 < labels.size() && labels.get(at + 1).tag().equals("AUX")
        && !morphology.isInfinitiveToo(labels.get(at + 1).word())
        && morphology.participle(labels.get(at + 2).word()).isPresent()
        && labels.get(0).tag().equals("DET") && morphology.isAdjectiveToo(labels.get(at - 1).word())
        && morphology.isNounToo(labels.get(at).word()) && !morphology.isInfinitiveToo(labels.get(at).word());
  }

  private boolean opensWithParticiple(List<CoreLabel> labels) {
    String opener = labels.get(0).word();
    String next = labels.get(1).word();
    boolean governs = next.equals("par")
        || next.equals("d'") && List.of("avoir", "être").contains(labels.get(2).word());
    return governs && !labels.get(0).tag().equals("VERB") && PARTICIPLE.matcher(opener).find()
        && morphology.participle(opener).isPresent();
  }

  @Override
  public Token token(int index, CoreLabel label, Span span, CodePoints text, String name) {
    String slice = text.slice(span);
    if (label.word().equalsIgnoreCase(WHEN) && !slice.equalsIgnoreCase(WHEN)) {
      String lemma = slice.toLowerCase(Locale.ROOT) + "ue";
      Span elided = new Span(span.start(), span.start() + lemma.length());
      return new Token(index, elided, text.slice(elided), lemma, "SCONJ", Map.of(), -1, "_", name);
    }
    String form = slice.length() == label.word().length() ? slice : label.word();
    String upos = label.tag();
    FrenchMorphology.Reading reading = morphology.read(form, upos);
    return new Token(index, span, form, reading.lemma(), upos, reading.features(), -1, "_", name);
  }

  /**
   * A form that may be finite or a participle ("dit", "mise") is a participle where the tree gives it an auxiliary,
   * where it hangs on a noun without being its relative clause, and at the start of a sentence.
   */
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
      boolean finite = token.upos().equals("VERB") && !token.has("VerbForm", "Inf") && !token.has("VerbForm", "Part");
      boolean bare = token.relation().equals("acl") || token.index() == 1;
      Optional<FrenchMorphology.Reading> reading =
          finite && (auxiliary[token.index()] || bare) ? morphology.participle(token.form()) : Optional.empty();
      boolean participle = finite && auxiliary[token.index()] || reading.isPresent();
      finished.add(participle ? participle(token, reading) : token);
    }
    return finished;
  }

  private static Token participle(Token token, Optional<FrenchMorphology.Reading> reading) {
    Map<String, String> features =
        new TreeMap<>(reading.map(FrenchMorphology.Reading::features).orElse(token.features()));
    features.remove("Mood");
    features.remove("Person");
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    return new Token(
        token.index(), token.span(), token.form(), reading.map(FrenchMorphology.Reading::lemma).orElse(token.lemma()),
        token.upos(), features, token.head(), token.relation(), token.name());
  }
}
