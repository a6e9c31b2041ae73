package org.depeche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** An extraction built by hand: sentences, then what was found in them, by the words as they stand. */
final class Told {
  private static final Resolver RESOLVER = new Resolver();
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.&-]*[\\p{L}\\p{N}])?['’]?|[^\\s]");

  private static final Set<String> SMALL = Set.of(
      "le", "la", "les", "l'", "un", "une", "des", "de", "du", "d'", "the", "a", "an", "of", "its", "his", "son", "sa",
      "ses", "ce", "cette", "ces", "en", "à", "au", "that", "this");

  private final String language;
  private Optional<String> published = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private String body;
  private CodePoints points;
  private final List<Span> spans = new ArrayList<>();
  private final Map<Integer, Token> changed = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<FoundSituation> situations = new ArrayList<>();
  private final List<FoundClaim> claims = new ArrayList<>();
  private final List<FoundRelation> relations = new ArrayList<>();

  private Told(String language, String... sentences) {
    this.language = language;
    this.body = String.join(" ", sentences);
    this.points = new CodePoints(body);
    int start = 0;
    for (String sentence : sentences) {
      int length = sentence.codePointCount(0, sentence.length());
      spans.add(new Span(start, start + length));
      start += length + 1;
    }
  }

  static Told french(String... sentences) {
    return new Told("fr", sentences);
  }

  static Told english(String... sentences) {
    return new Told("en", sentences);
  }

  /** The sentence opens a paragraph. */
  Told paragraph(int sentence) {
    int before = points.toUtf16(spans.get(sentence).start() - 1);
    body = body.substring(0, before) + "\n" + body.substring(before + 1);
    points = new CodePoints(body);
    return this;
  }

  Told published(String date) {
    published = Optional.of(date);
    return this;
  }

  Told publisher(String name) {
    publisher = Optional.of(name);
    return this;
  }

  private Span span(int sentence, String words) {
    String text = points.slice(spans.get(sentence));
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in: " + text);
    }
    int start = spans.get(sentence).start() + text.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  private List<Token> tokens(int sentence) {
    String text = points.slice(spans.get(sentence));
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      int start = spans.get(sentence).start() + text.codePointCount(0, matcher.start());
      Span span = new Span(start, start + matcher.group().codePointCount(0, matcher.group().length()));
      String form = matcher.group();
      Token token = new Token(tokens.size() + 1, span, form, lemma(form), upos(form), Map.of(), 0, "dep", "O");
      tokens.add(changed.getOrDefault(start, token));
    }
    return tokens;
  }

  /** A plural s is all that the made-up texts need. */
  private static String lemma(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String upos(String form) {
    boolean small = SMALL.contains(form.toLowerCase(Locale.ROOT));
    return small ? "DET" : Character.isUpperCase(form.codePointAt(0)) ? "PROPN" : "NOUN";
  }

  private Token token(int sentence, String word) {
    Span span = span(sentence, word);
    for (Token token : tokens(sentence)) {
      if (token.span().overlaps(span)) {
        return token;
      }
    }
    throw new IllegalArgumentException("no token '" + word + "'");
  }

  /** Hangs one word of a sentence on another. */
  Told hangs(int sentence, String word, String on, String relation) {
    Token token = token(sentence, word);
    changed.put(token.span().start(), token.attached(token(sentence, on).index(), relation));
    return this;
  }

  /** Makes a word the root of its sentence. */
  Told root(int sentence, String word) {
    Token token = token(sentence, word);
    changed.put(token.span().start(), token.attached(0, "root"));
    return this;
  }

  Told partOfSpeech(int sentence, String word, String upos) {
    Token token = token(sentence, word);
    changed.put(
        token.span().start(),
        new Token(token.index(), token.span(), token.form(), token.lemma(), upos, token.features(), token.head(),
            token.relation(), token.name()));
    return this;
  }

  int name(int sentence, String words, String type) {
    return add(sentence, words, words, MentionKind.NAME, type, Optional.empty(), true, "", "");
  }

  int known(int sentence, String words, String type, String id) {
    return add(sentence, words, words, MentionKind.NAME, type, Optional.of(id), true, "", "");
  }

  /** A noun phrase; its head is the given word. */
  int noun(int sentence, String words, String head, String type, boolean definite) {
    String number = token(sentence, head).form().endsWith("s") ? "Plur" : "Sing";
    return add(sentence, words, head, MentionKind.NOMINAL, type, Optional.empty(), definite, "", number);
  }

  /** A definite noun phrase that counts. */
  int crowd(int sentence, String words, String head, String type, int count) {
    Mention noun = mentions.get(noun(sentence, words, head, type, true));
    mentions.set(noun.id(), new Mention(
        noun.id(), noun.sentence(), noun.head(), noun.span(), noun.core(), noun.kind(), noun.type(), noun.names(),
        noun.known(), Optional.of(count), noun.definite(), noun.gender(), noun.number()));
    return noun.id();
  }

  int pronoun(int sentence, String words, String gender, String number) {
    return add(sentence, words, words, MentionKind.PRONOUN, "", Optional.empty(), true, gender, number);
  }

  private int add(
      int sentence, String words, String head, MentionKind kind, String type, Optional<String> known, boolean definite,
      String gender, String number) {
    Span span = span(sentence, words);
    mentions.add(new Mention(
        mentions.size(), sentence, token(sentence, head).index(), span, span, kind,
        Optional.of(type).filter(value -> !value.isEmpty()),
        kind == MentionKind.NAME ? List.of(words) : List.of(),
        known, Optional.empty(), definite,
        Optional.of(gender).filter(value -> !value.isEmpty()),
        Optional.of(number).filter(value -> !value.isEmpty())));
    return mentions.size() - 1;
  }

  int situation(int sentence, String type, String trigger, boolean definite, FoundRole... roles) {
    return situation(sentence, type, trigger, definite, Optional.empty(), roles);
  }

  int dated(int sentence, String type, String trigger, String time, FoundRole... roles) {
    return situation(sentence, type, trigger, false, Optional.of(span(sentence, time)), roles);
  }

  private int situation(
      int sentence, String type, String trigger, boolean definite, Optional<Span> time, FoundRole... roles) {
    situations.add(new FoundSituation(
        situations.size(), type, sentence, token(sentence, trigger).index(), span(sentence, trigger), definite,
        List.of(roles), time, 0.8, "test." + type));
    return situations.size() - 1;
  }

  static FoundRole role(String role, int mention) {
    return new FoundRole(role, new Extraction.MentionFiller(mention));
  }

  static FoundRole topic(int situation) {
    return new FoundRole("topic", new Extraction.SituationFiller(situation));
  }

  static Filler that(int situation) {
    return new Extraction.SituationFiller(situation);
  }

  /** What is said and fits no type of situation. */
  Filler words(int sentence, String words) {
    return new Extraction.PropositionFiller(span(sentence, words));
  }

  Filler blaming(int situation, int sentence, String words) {
    return new Extraction.BlameFiller(situation, span(sentence, words));
  }

  static Filler saying(int claim) {
    return new Extraction.ClaimFiller(claim);
  }

  int claim(int sentence, int claimant, Status status, Filler... content) {
    return claim(sentence, Optional.of(claimant), status, Optional.empty(), content);
  }

  int claimBy(int sentence, int claimant, String cue, Status status, Filler... content) {
    int id = claim(sentence, claimant, status, content);
    FoundClaim plain = claims.get(id);
    claims.set(id, new FoundClaim(
        id, sentence, plain.claimant(), plain.content(), status, Optional.empty(), false, List.of(span(sentence, cue)),
        Optional.empty(), List.of(), Optional.empty(), "test.claim"));
    return id;
  }

  int claimTo(int sentence, int claimant, int addressee, Status status, Filler... content) {
    return claim(sentence, Optional.of(claimant), status, Optional.of(addressee), content);
  }

  int own(int sentence, Status status, Filler... content) {
    return claim(sentence, Optional.empty(), status, Optional.empty(), content);
  }

  private int claim(
      int sentence, Optional<Integer> claimant, Status status, Optional<Integer> addressee, Filler... content) {
    claims.add(new FoundClaim(
        claims.size(), sentence, claimant, List.of(content), status, addressee, false, List.of(), Optional.empty(),
        List.of(spans.get(sentence)), Optional.empty(), "test.claim"));
    return claims.size() - 1;
  }

  Told relation(String kind, int subject, int object) {
    relations.add(new FoundRelation(kind, subject, Optional.of(object), Optional.empty(),
        mentions.get(subject).span(), "test.relation"));
    return this;
  }

  Told position(int holder, String title) {
    relations.add(new FoundRelation("holdsPosition", holder, Optional.empty(), Optional.of(title),
        mentions.get(holder).span(), "test.position"));
    return this;
  }

  /** A title that a description alone tells. */
  Told bare(int holder, String title) {
    relations.add(new FoundRelation("holdsPosition", holder, Optional.empty(), Optional.of(title),
        mentions.get(holder).span(), "test.position." + FoundRelation.BARE));
    return this;
  }

  Extraction extraction() {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      sentences.add(new Sentence(i, 0, spans.get(i), tokens(i), true));
    }
    Article article =
        new Article("a1", Optional.empty(), language, Optional.empty(), published, publisher, body);
    return new Extraction(new AnnotatedArticle(article, sentences), mentions, situations, claims, relations);
  }

  ResolvedArticle resolved() {
    return RESOLVER.resolve(extraction());
  }

  /** The labels of an entity by its id, fullest first. */
  static List<String> labels(ResolvedArticle article, String id) {
    Entity entity = entity(article, id);
    List<String> labels = new ArrayList<>(List.of(entity.label()));
    labels.addAll(entity.otherLabels());
    return labels;
  }

  static Entity entity(ResolvedArticle article, String id) {
    return article.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entity " + id + " among " + article.entities()));
  }

  static List<String> ids(ResolvedArticle article) {
    return article.entities().stream().map(Entity::id).toList();
  }
}
