package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.FeatureSet;
import org.depeche.catalog.Terms;
import org.depeche.model.Extraction;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * What a network is told of two entities that may be related: binary features, written {@code kind:value}.
 *
 * <p>They tell the nearest of their mentions that one sentence holds, how the tree joins the two, what stands in and
 * between them, and which relations the rules found. Those that depend on what the two are stand once more behind their
 * types.
 */
final class RelationFeatures {
  private static final int LONG = 4;
  private static final int BETWEEN = 8;
  private static final int CLOSE = 4;
  private static final String ACTOR = "Actor";
  private static final String BODY = "GovernmentBody";
  private static final String COUNTRY = "Country";
  private static final String PLACE = "Place";
  private static final String OWNED = "Account";

  /** Mentions of two entities in one sentence. */
  private record Pair(Mention subject, Mention object) {
    int distance() {
      return isNested() ? 0 : 1 + Math.abs(subject.head() - object.head());
    }

    boolean isNested() {
      return subject.span().covers(object.span()) || object.span().covers(subject.span());
    }
  }

  private final ResolvedArticle article;
  private final Extraction extraction;
  private final Terms terms;
  private final String language;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<Mention>>> mentions = new HashMap<>();
  private final Map<Integer, Set<String>> here = new HashMap<>();
  private final Map<String, Set<String>> ofEntities = new HashMap<>();

  RelationFeatures(ResolvedArticle article, Extraction extraction, Terms terms) {
    this.article = article;
    this.extraction = extraction;
    this.terms = terms;
    language = extraction.annotated().article().language();
    Map<Span, String> bySpan = new HashMap<>();
    for (Entity entity : article.entities()) {
      entities.put(entity.id(), entity);
      entity.mentions().forEach(span -> bySpan.putIfAbsent(span, entity.id()));
    }
    for (Mention mention : extraction.mentions()) {
      String id = bySpan.get(mention.span());
      if (id != null) {
        mentions.computeIfAbsent(id, key -> new HashMap<>())
            .computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
        here.computeIfAbsent(mention.sentence(), key -> new HashSet<>()).add(id);
      }
    }
  }

  /** The features of each two entities that one sentence mentions, in the order of the text. */
  List<RelationCandidate> read() {
    List<RelationCandidate> found = new ArrayList<>();
    for (Entity subject : article.entities()) {
      for (Entity object : article.entities()) {
        if (subject != object && mayBeRelated(subject, object)) {
          nearest(subject, object).ifPresent(pair ->
              found.add(new RelationCandidate(subject.id(), object.id(), features(subject, object, pair))));
        }
      }
    }
    return found;
  }

  /** Of the states of public bodies annotators think too differently to learn from them. */
  private boolean mayBeRelated(Entity subject, Entity object) {
    return terms.isA(object.type(), ACTOR)
        ? subject.type().equals(OWNED)
            || terms.isA(subject.type(), ACTOR) && !(subject.type().equals(BODY) && object.type().equals(COUNTRY))
        : object.type().equals(PLACE) && terms.isA(subject.type(), ACTOR);
  }

  private Optional<Pair> nearest(Entity subject, Entity object) {
    Map<Integer, List<Mention>> others = mentions.getOrDefault(object.id(), Map.of());
    return mentions.getOrDefault(subject.id(), Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(place -> place.getValue().stream().flatMap(one ->
            others.getOrDefault(place.getKey(), List.of()).stream().map(other -> new Pair(one, other))))
        .min(Comparator.comparingInt(Pair::distance));
  }

  private Set<String> features(Entity subject, Entity object, Pair pair) {
    FeatureSet plain = new FeatureSet();
    FeatureSet typed = new FeatureSet();
    Sentence sentence = extraction.annotated().sentences().get(pair.subject().sentence());
    mention("s-", sentence, pair.subject(), typed, plain);
    mention("o-", sentence, pair.object(), typed, plain);
    between(sentence, pair, typed, plain);
    plain.addAll(ofEntities.computeIfAbsent(subject.id(), key -> ofEntity(subject)));
    long rivals = here.get(pair.subject().sentence()).stream()
        .filter(other -> !other.equals(subject.id()) && !other.equals(object.id()))
        .filter(other -> entities.get(other).type().equals(object.type()))
        .count();
    typed.add("rivals:" + Math.min(2, rivals));
    typed.add("named:" + pair.subject().kind() + pair.object().kind());
    told(subject.id(), object.id(), typed);
    plain.add("bias");
    String types = subject.type() + ">" + object.type();
    plain.add("types:" + types);
    plain.add("subject:" + subject.type());
    plain.add("object:" + object.type());
    plain.addAll(typed);
    plain.addBehind(types + "|", typed);
    return plain;
  }

  /** What a mention is, its words and those beside and above it. */
  private void mention(String of, Sentence sentence, Mention mention, Set<String> typed, Set<String> plain) {
    Token noun = sentence.token(mention.head());
    typed.add(of + "relation:" + noun.relation());
    typed.add(of + "case:" + language + ":" + TreePaths.preposition(sentence, mention.head()));
    typed.add(of + "noun:" + language + ":" + (mention.kind() == MentionKind.NAME ? "" : Words.fold(noun.lemma())));
    plain.add(of + "pos:" + noun.upos());
    plain.add(of + "definite:" + mention.definite());
    for (Token token : sentence.tokens()) {
      if (mention.span().covers(token.span())) {
        plain.add(of + "word:" + language + ":" + Words.fold(token.lemma()));
      } else if (token.span().start() == mention.span().end() || token.index() > 1
          && mention.span().covers(sentence.token(token.index() - 1).span())) {
        plain.add(of + "next:" + language + ":" + Words.fold(token.lemma()));
      } else if (token.index() < sentence.tokens().size()
          && mention.span().covers(sentence.token(token.index() + 1).span())) {
        plain.add(of + "before:" + language + ":" + Words.fold(token.lemma()));
      }
    }
    if (noun.head() > 0) {
      plain.add(of + "above:" + language + ":" + noun.relation() + "="
          + Words.fold(sentence.token(noun.head()).lemma()));
    }
  }

  private void between(Sentence sentence, Pair pair, Set<String> typed, Set<String> plain) {
    int from = pair.subject().head();
    int to = pair.object().head();
    String side = from < to ? "+" : "-";
    String nested = pair.subject().span().covers(pair.object().span()) ? "object"
        : pair.object().span().covers(pair.subject().span()) ? "subject" : "no";
    typed.add("nested:" + nested);
    typed.add("steps:" + side + TreePaths.bucket(Math.abs(from - to)));
    List<String> words = new ArrayList<>();
    for (int at = Math.min(from, to) + 1; at < Math.max(from, to); at++) {
      words.add(Words.fold(sentence.token(at).lemma()));
    }
    if (words.size() <= BETWEEN) {
      words.forEach(word -> plain.add("between:" + language + ":" + side + word));
    }
    if (words.size() <= CLOSE) {
      typed.add("string:" + language + ":" + side + String.join(" ", words));
    }
    TreePaths.Way way = TreePaths.way(sentence, from, to);
    typed.add("path:" + way.path(LONG));
    plain.add("length:" + Math.min(2 * LONG, way.length()));
    plain.add("under:" + way.rising().isEmpty() + way.falling().isEmpty());
    way.over().forEach(at -> plain.add("via:" + language + ":" + Words.fold(sentence.token(at).lemma())));
    way.under().forEach(at -> plain.add("down-via:" + language + ":" + Words.fold(sentence.token(at).lemma())));
  }

  private Set<String> ofEntity(Entity entity) {
    Set<String> features = new FeatureSet();
    for (Position position : article.positions()) {
      if (position.holder().equals(entity.id())) {
        Words.of(position.title()).forEach(word -> features.add("title:" + language + ":" + word));
      }
    }
    features.add("speaks:" + article.claims().stream()
        .anyMatch(claim -> claim.claimant().filter(entity.id()::equals).isPresent()));
    features.add("mentions:" + Math.min(LONG, entity.mentions().size()));
    return features;
  }

  /** What the rules found of the two. */
  private void told(String subject, String object, Set<String> typed) {
    for (Relation relation : article.relations()) {
      if (relation.subject().equals(subject)) {
        typed.add((relation.object().equals(object) ? "rule:" : "rule-other:") + relation.kind());
      } else if (relation.subject().equals(object)) {
        typed.add((relation.object().equals(subject) ? "rule-back:" : "object-rule:") + relation.kind());
      } else if (relation.object().equals(object)) {
        typed.add("rule-of-other:" + relation.kind());
      }
    }
    for (Position position : article.positions()) {
      if (position.holder().equals(subject)) {
        typed.add("position:" + position.at().map(at -> at.equals(object) ? "here" : "elsewhere").orElse("nowhere"));
      } else if (position.at().filter(object::equals).isPresent()) {
        typed.add("position-of-other");
      }
    }
  }
}
