package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.depeche.catalog.FeatureSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction;
import org.depeche.model.Mention;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * What a network is told of an entity that may take part in a situation: binary features, written
 * {@code kind:value}.
 *
 * <p>They tell the nearest of the entity's mentions and of the situation's words, how the tree joins the two, what the
 * entity is and does elsewhere, and which roles are filled. Those that depend on the kind of situation stand once more
 * behind it.
 */
final class RoleFeatures {
  private static final int REACH = 2;
  private static final int FAR = 100;
  private static final int AFTER = 30;
  private static final int LONG = 4;
  private static final int BESIDE = 3;
  private static final Set<String> DEPENDENT = Set.of("nsubj", "obj", "obl", "iobj");

  /** Words that tell the situation, and words that name the entity. */
  private record Pair(FoundSituation act, Mention mention) {
    int distance() {
      int sentences = mention.sentence() - act.sentence();
      return sentences == 0
          ? Math.abs(mention.head() - act.head())
          : FAR * Math.abs(sentences) + (sentences < 0 ? 0 : AFTER);
    }
  }

  /** A role that an entity has in a situation. */
  private record Part(Situation situation, String role) {}

  private final ResolvedArticle article;
  private final Extraction extraction;
  private final Map<String, List<FoundSituation>> members;
  private final Predicate<String> cyber;
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private final Map<String, List<Mention>> standing = new HashMap<>();
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<Mention, String> entityOf = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<Integer, Set<String>> ofMentions = new HashMap<>();
  private final Map<Integer, Set<String>> ofActs = new HashMap<>();
  private final Map<String, Set<String>> ofEntities = new HashMap<>();
  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Set<String> claimants = new HashSet<>();
  private final Bystanders bystanders;
  private final Affairs affairs;

  /**
   * @param members what was found of each situation, by its id
   * @param cyber whether a type is one of attacks on computers
   */
  RoleFeatures(
      ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members,
      Predicate<String> cyber) {
    this.article = article;
    this.extraction = extraction;
    this.members = members;
    this.cyber = cyber;
    Map<Span, String> bySpan = new HashMap<>();
    for (Entity entity : article.entities()) {
      entities.put(entity.id(), entity);
      types.merge(entity.type(), 1, Integer::sum);
      entity.mentions().forEach(span -> bySpan.putIfAbsent(span, entity.id()));
    }
    for (Mention mention : extraction.mentions()) {
      String id = bySpan.get(mention.span());
      if (id != null) {
        mentions.computeIfAbsent(id, key -> new ArrayList<>()).add(mention);
        if (!isSetAside(mention)) {
          standing.computeIfAbsent(id, key -> new ArrayList<>()).add(mention);
        }
        bySentence.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
        entityOf.put(mention, id);
      }
    }
    for (Situation situation : article.situations()) {
      for (Role role : situation.roles()) {
        parts.computeIfAbsent(role.filler(), key -> new ArrayList<>()).add(new Part(situation, role.role()));
      }
    }
    article.claims().forEach(claim -> claim.claimant().ifPresent(claimants::add));
    bystanders = new Bystanders(extraction.annotated().sentences(), members, mentions);
    affairs = new Affairs(article, extraction.annotated().sentences(), members, cyber);
  }

  /** Whether the text tells that an entity does not have a role in a situation. */
  boolean rulesOut(Situation situation, String role, String entity) {
    return bystanders.isApart(situation.id(), role, entity) || affairs.isOfOther(situation, role, entity);
  }

  /** The features of each entity that is mentioned near a situation, in the order of the text. */
  Map<String, Set<String>> read(Situation situation) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    List<Claim> claims = article.claims().stream().filter(claim -> claim.content().contains(situation.id())).toList();
    for (Entity entity : article.entities()) {
      nearest(situation, entity).ifPresent(pair -> found.put(entity.id(), features(situation, claims, entity, pair)));
    }
    return found;
  }

  private Optional<Pair> nearest(Situation situation, Entity entity) {
    return members.getOrDefault(situation.id(), List.of()).stream()
        .filter(act -> act.head() > 0)
        .flatMap(act -> standing.getOrDefault(entity.id(), List.of()).stream()
            .map(mention -> new Pair(act, mention)))
        .min(Comparator.comparingInt(Pair::distance))
        .filter(pair -> Math.abs(pair.mention().sentence() - pair.act().sentence()) <= REACH);
  }

  /** "by an insider and not by Russian hackers", "Iran rather than Russia". */
  private boolean isSetAside(Mention mention) {
    Sentence sentence = sentence(mention.sentence());
    int at = mention.head() - 1;
    while (at > 0 && (sentence.token(at).span().start() >= mention.span().start()
        || sentence.token(at).upos().equals("ADP") || sentence.token(at).upos().equals("DET"))
        && !isRatherThan(sentence, at)) {
      at--;
    }
    return at > 0 && (WordClass.NOT.holds(lower(sentence, at)) || isRatherThan(sentence, at));
  }

  private static boolean isRatherThan(Sentence sentence, int last) {
    return last > 1 && WordClass.RATHER_THAN.holds(lower(sentence, last - 1) + " " + lower(sentence, last));
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.token(token).form().toLowerCase(Locale.ROOT);
  }

  private Set<String> features(Situation situation, List<Claim> claims, Entity entity, Pair pair) {
    FeatureSet plain = new FeatureSet();
    FeatureSet typed = new FeatureSet();
    String language = extraction.annotated().article().language();
    Mention mention = pair.mention();
    Sentence sentence = sentence(mention.sentence());
    Sentence told = sentence(pair.act().sentence());
    Token noun = sentence.token(mention.head());
    Token act = told.token(pair.act().head());
    int apart = mention.sentence() - pair.act().sentence();
    typed.add("entity:" + entity.type());
    typed.add("apart:" + apart);
    typed.add("relation:" + noun.relation());
    typed.add("case:" + language + ":" + TreePaths.preposition(sentence, mention.head()));
    typed.add("noun:" + language + ":" + Words.fold(noun.lemma()));
    typed.add("word:" + language + ":" + Words.fold(act.lemma()));
    typed.add("word+entity:" + language + ":" + Words.fold(act.lemma()) + "+" + entity.type());
    typed.add("entity+apart:" + entity.type() + apart);
    String path = apart == 0
        ? within(sentence, pair, entity, language, plain, typed) : across(pair, entity, noun, plain, typed);
    typed.add("entity+path:" + entity.type() + path);
    typed.add("act+path:" + act.upos() + path);
    plain.addAll(ofMentions.computeIfAbsent(mention.id(), key -> ofMention(mention, language)));
    plain.addAll(ofActs.computeIfAbsent(pair.act().id(), key -> ofAct(pair.act(), language)));
    plain.addAll(ofEntities.computeIfAbsent(entity.id(), key -> ofEntity(entity, language)));
    article(situation, claims, entity, plain, typed);
    plain.add("bias");
    plain.add("type:" + situation.type());
    plain.add(situation.type() + "|entity:" + entity.type());
    plain.addAll(typed);
    plain.addBehind((cyber.test(situation.type()) ? "Cyber" : situation.type()) + "|", typed);
    return plain;
  }

  /** The words of a mention and those beside and above it. */
  private Set<String> ofMention(Mention mention, String language) {
    Set<String> features = new FeatureSet();
    Sentence sentence = sentence(mention.sentence());
    features.add("kind:" + mention.kind());
    for (Token token : sentence.tokens()) {
      int offset = token.index() - mention.head();
      if (mention.span().covers(token.span())) {
        features.add("name:" + language + ":" + Words.fold(token.lemma()));
      } else if (Math.abs(offset) <= BESIDE) {
        features.add("beside:" + language + ":" + (offset < 0 ? "-" : "+") + Words.fold(token.lemma()));
      }
    }
    Token noun = sentence.token(mention.head());
    if (noun.head() > 0) {
      features.add("above:" + language + ":" + noun.relation() + "=" + Words.fold(sentence.token(noun.head()).lemma()));
    }
    return features;
  }

  /** The words beside and above an act. */
  private Set<String> ofAct(FoundSituation found, String language) {
    Set<String> features = new FeatureSet();
    Sentence sentence = sentence(found.sentence());
    Token act = sentence.token(found.head());
    features.add("act:" + act.upos());
    features.add("act-relation:" + act.relation());
    features.add("definite:" + found.definite());
    for (Token child : sentence.children(act.index())) {
      if (child.upos().equals("AUX") || child.universalRelation().equals("aux")
          || child.universalRelation().equals("advmod")) {
        features.add("act-function:" + language + ":" + Words.fold(child.lemma()));
      }
      features.add("act-has:" + child.relation());
    }
    if (act.head() > 0) {
      features.add("act-above:" + language + ":" + act.relation() + "="
          + Words.fold(sentence.token(act.head()).lemma()));
    }
    features.add("act-sentence:" + Math.min(LONG, found.sentence()));
    return features;
  }

  /** How often an entity is named, and what it does. */
  private Set<String> ofEntity(Entity entity, String language) {
    Set<String> features = new FeatureSet();
    features.add("same-type:" + Math.min(LONG, types.get(entity.type())));
    List<Mention> all = mentions.get(entity.id());
    features.add("mentions:" + Math.min(LONG + 1, all.size()));
    features.add("first:" + Math.min(REACH + 1, all.get(0).sentence()));
    for (Mention mention : all) {
      Sentence sentence = sentence(mention.sentence());
      Token noun = sentence.token(mention.head());
      if (noun.head() > 0 && DEPENDENT.contains(noun.universalRelation())) {
        features.add("does:" + language + ":" + noun.relation() + "="
            + Words.fold(sentence.token(noun.head()).lemma()));
      }
    }
    features.add("speaks:" + claimants.contains(entity.id()));
    return features;
  }

  /** How the tree joins the two; gives the path. */
  private String within(
      Sentence sentence, Pair pair, Entity entity, String language, Set<String> plain, Set<String> typed) {
    Mention mention = pair.mention();
    int steps = mention.head() - pair.act().head();
    plain.add("side:" + (steps < 0));
    plain.add("steps:" + TreePaths.bucket(Math.abs(steps)));
    TreePaths.Way way = TreePaths.way(sentence, pair.act().head(), mention.head());
    way.over().forEach(at -> plain.add("via:" + language + ":" + Words.fold(sentence.token(at).lemma())));
    way.under().forEach(at -> plain.add("down-via:" + language + ":" + Words.fold(sentence.token(at).lemma())));
    List<String> rising = way.rising();
    List<String> falling = way.falling();
    plain.add("length:" + Math.min(2 * LONG, way.length()));
    String path = way.path(LONG);
    typed.add("path:" + path);
    typed.add("down:" + String.join("v", falling.subList(Math.max(0, falling.size() - 2), falling.size())));
    typed.add("up:" + String.join("^", rising.subList(0, Math.min(2, rising.size()))));
    plain.add("under:" + rising.isEmpty() + falling.isEmpty());
    long rivals = bySentence.getOrDefault(mention.sentence(), List.of()).stream()
        .map(entityOf::get)
        .filter(other -> !other.equals(entity.id()) && entities.get(other).type().equals(entity.type()))
        .distinct().count();
    typed.add("rivals:" + Math.min(REACH + 1, rivals));
    return path;
  }

  private String across(Pair pair, Entity entity, Token noun, Set<String> plain, Set<String> typed) {
    boolean subject = noun.universalRelation().equals("nsubj");
    plain.add("subject:" + subject);
    long there = bySentence.getOrDefault(pair.act().sentence(), List.of()).stream()
        .map(entityOf::get)
        .filter(other -> entities.get(other).type().equals(entity.type()))
        .distinct().count();
    typed.add("there:" + Math.min(2, there));
    return pair.mention().sentence() < pair.act().sentence() ? "before" + subject : "after" + subject;
  }

  private void article(
      Situation situation, List<Claim> claims, Entity entity, Set<String> plain, Set<String> typed) {
    List<Mention> all = mentions.get(entity.id());
    situation.rules().forEach(rule -> plain.add("rule:" + rule));
    typed.add("voice:" + claims.stream().anyMatch(claim -> isBy(claim, entity)));
    claims.forEach(claim -> plain.add("status:" + claim.status()));
    List<Part> taken = parts.getOrDefault(entity.id(), List.of());
    for (Part part : taken) {
      if (!part.situation().id().equals(situation.id())) {
        typed.add("elsewhere:" + part.role());
        typed.add("elsewhere:" + part.situation().type() + "/" + part.role());
      }
    }
    typed.add("idle:" + taken.isEmpty());
    Map<String, Integer> filled = new TreeMap<>();
    for (Role role : situation.roles()) {
      boolean own = role.filler().equals(entity.id());
      if (own) {
        typed.add("own:" + role.role());
        continue;
      }
      filled.merge(role.role(), 1, Integer::sum);
      if (entities.containsKey(role.filler())) {
        plain.add("filled-type:" + role.role() + "=" + entities.get(role.filler()).type());
      }
      for (Relation relation : article.relations()) {
        boolean of = relation.subject().equals(entity.id()) && relation.object().equals(role.filler());
        boolean by = relation.object().equals(entity.id()) && relation.subject().equals(role.filler());
        if (of || by) {
          typed.add("related:" + (of ? "of-" : "by-") + relation.kind() + "/" + role.role());
        }
      }
      if (all.stream().anyMatch(mention -> isWithin(mention, role.filler()))) {
        typed.add("within:" + role.role());
      }
    }
    for (String role : List.of("actor", "target", "victim", "participant", "place", "instrument")) {
      typed.add("filled:" + role + Math.min(2, filled.getOrDefault(role, 0)));
    }
  }

  private boolean isWithin(Mention mention, String other) {
    return mentions.getOrDefault(other, List.of()).stream()
        .anyMatch(whole -> whole.sentence() == mention.sentence() && !whole.span().equals(mention.span())
            && whole.span().covers(mention.span()));
  }

  private static boolean isBy(Claim claim, Entity entity) {
    return claim.claimant().filter(entity.id()::equals).isPresent();
  }


  private Sentence sentence(int place) {
    return extraction.annotated().sentences().get(place);
  }
}
