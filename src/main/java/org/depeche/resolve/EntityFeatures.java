package org.depeche.resolve;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureSet;
import org.depeche.catalog.Gazetteer;
import org.depeche.model.Extraction;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * What a network is told of an entity: binary features, written {@code kind:value}.
 *
 * <p>They tell the words of its mentions, those beside, above and under them, what the gazetteer knows of its names,
 * what it takes part in, and what other entities of its type there are.
 */
final class EntityFeatures {
  private static final int BESIDE = 4;
  private static final int MANY = 4;
  private static final int LONG = 12;
  private static final int SUFFIX = 4;

  private final ResolvedArticle article;
  private final List<Sentence> sentences;
  private final Map<String, List<Mention>> mentions;
  private final Gazetteer gazetteer;
  private final String language;
  private final Map<String, String> types;
  private final Map<String, Set<String>> uses = new HashMap<>();
  private final Map<String, Set<String>> heads = new HashMap<>();
  private final Map<String, Set<Integer>> inSentences = new HashMap<>();
  private final Map<String, Set<String>> senses = new HashMap<>();
  private final Map<Token, String> folded = new IdentityHashMap<>();

  /** @param mentions of each entity, by its id */
  EntityFeatures(
      ResolvedArticle article, Extraction extraction, Map<String, List<Mention>> mentions, Gazetteer gazetteer) {
    this.article = article;
    this.mentions = mentions;
    this.gazetteer = gazetteer;
    sentences = extraction.annotated().sentences();
    language = article.article().language() + ":";
    types = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::type));
    uses();
    mentions.forEach((id, all) -> {
      heads.put(id, heads(all));
      inSentences.put(id, all.stream().map(Mention::sentence).collect(Collectors.toSet()));
    });
  }

  /** Whether the text mentions it, and the gazetteer does not know it. */
  boolean isOpen(Entity entity) {
    return mentions.containsKey(entity.id())
        && mentions.get(entity.id()).stream().allMatch(mention -> mention.known().isEmpty());
  }

  private void uses() {
    for (Situation situation : article.situations()) {
      for (Role role : situation.roles()) {
        use(role.filler(), role.role() + role.guessed());
        use(role.filler(), situation.type() + "/" + role.role());
      }
    }
    for (Claim claim : article.claims()) {
      claim.claimant().ifPresent(id -> use(id, "voice" + claim.status()));
      claim.addressee().ifPresent(id -> use(id, "hearer"));
    }
    for (Relation relation : article.relations()) {
      use(relation.subject(), "of-" + relation.kind() + types.get(relation.object()));
      use(relation.object(), "by-" + relation.kind() + types.get(relation.subject()));
    }
    article.positions().forEach(position -> {
      use(position.holder(), "holder");
      position.at().ifPresent(id -> use(id, "at"));
    });
  }

  private void use(String entity, String as) {
    uses.computeIfAbsent(entity, key -> new HashSet<>()).add(as);
  }

  /** The features of an entity that the text mentions. */
  Set<String> read(Entity entity) {
    Set<String> told = new FeatureSet();
    List<Mention> all = mentions.get(entity.id());
    told.add("bias");
    told.add("type:" + entity.type());
    Set<String> used = uses.getOrDefault(entity.id(), Set.of());
    used.forEach(use -> {
      told.add("use:" + use);
      told.add("type+use:" + entity.type() + use);
    });
    long names = all.stream().filter(mention -> mention.kind() == MentionKind.NAME).count();
    long described = all.stream().filter(mention -> mention.kind() == MentionKind.NOMINAL).count();
    boolean named = names > 0;
    told.add("named:" + named + entity.type());
    told.add("used:" + !used.isEmpty() + named);
    told.add("type+used:" + entity.type() + !used.isEmpty() + named);
    told.add("names:" + Math.min(MANY, names));
    told.add("described:" + Math.min(MANY, described));
    told.add("counted:" + entity.cardinality().isPresent() + entity.type());
    told.add("sentences:" + Math.min(LONG, sentences.size()));
    told.add("first:" + Math.min(MANY, all.get(0).sentence()));
    for (Mention mention : all) {
      if (mention.kind() != MentionKind.PRONOUN) {
        mention(mention, entity.type(), told);
      }
    }
    others(entity, all, told);
    return told;
  }

  private void mention(Mention mention, String type, Set<String> told) {
    Sentence sentence = sentences.get(mention.sentence());
    told.add("kind:" + mention.kind());
    told.add("says:" + mention.type().orElse("nothing"));
    told.add("known:" + mention.known().isPresent());
    mention.number().ifPresent(number -> told.add("number:" + number));
    told.add("definite:" + mention.definite());
    told.add("type+definite:" + type + mention.definite());
    told.add("length:" + Math.min(MANY, mention.core().length() / 10));
    mention.names().forEach(name -> senses.computeIfAbsent(name, this::senses)
        .forEach(sense -> told.add("sense:" + sense)));
    for (Token token : sentence.tokens()) {
      int offset = token.index() - mention.head();
      if (mention.core().covers(token.span())) {
        told.add("word:" + language + fold(token));
        told.add("label:" + token.name());
        told.add("shape:" + shape(token.form()));
      } else if (mention.span().covers(token.span())) {
        told.add("inside:" + language + fold(token));
      } else if (Math.abs(offset) <= BESIDE) {
        boolean before = token.span().end() <= mention.span().start();
        told.add("beside:" + language + (before ? "-" : "+") + fold(token));
        if (before && token.span().end() + 1 >= mention.span().start()) {
          told.add("last:" + language + fold(token));
        }
      }
    }
    if (mention.head() > 0) {
      head(sentence, sentence.token(mention.head()), type, told);
    }
  }

  private void head(Sentence sentence, Token head, String type, Set<String> told) {
    String lemma = fold(head);
    told.add("head:" + language + lemma);
    told.add("type+head:" + type + language + lemma);
    told.add("ending:" + language + lemma.substring(Math.max(0, lemma.length() - SUFFIX)));
    told.add("pos:" + head.upos());
    told.add("relation:" + head.relation());
    for (Token child : sentence.children(head.index())) {
      String relation = child.universalRelation();
      if (relation.equals("det") || relation.equals("case")) {
        told.add("determiner:" + language + fold(child));
        told.add("type+determiner:" + type + language + fold(child));
      } else {
        told.add("below:" + language + relation + "=" + fold(child));
        told.add("has:" + relation);
      }
    }
    if (head.head() > 0) {
      Token above = sentence.token(head.head());
      told.add("above:" + language + head.relation() + "=" + fold(above));
      told.add("over:" + language + fold(above));
      told.add("above-pos:" + head.universalRelation() + "=" + above.upos());
    }
  }

  private void others(Entity entity, List<Mention> all, Set<String> told) {
    int same = 0;
    for (Entity other : article.entities()) {
      if (other == entity || !mentions.containsKey(other.id())) {
        continue;
      }
      List<Mention> others = mentions.get(other.id());
      same += other.type().equals(entity.type()) ? 1 : 0;
      boolean earlier = others.get(0).id() < all.get(0).id();
      if (!Collections.disjoint(heads.get(entity.id()), heads.get(other.id()))) {
        told.add("same-head:" + earlier + other.type().equals(entity.type()));
      }
      if (Collections.disjoint(inSentences.get(entity.id()), inSentences.get(other.id()))) {
        continue;
      }
      if (all.stream().anyMatch(mention -> others.stream().anyMatch(of -> of.sentence() == mention.sentence()
          && of.span().covers(mention.span())))) {
        told.add("inside-of:" + other.type());
      }
      if (all.stream().anyMatch(mention -> others.stream().anyMatch(of -> of.sentence() == mention.sentence()
          && mention.span().covers(of.span())))) {
        told.add("holds:" + other.type());
      }
    }
    told.add("of-type:" + Math.min(MANY, same));
    told.add("type+of-type:" + entity.type() + Math.min(MANY, same));
  }

  private Set<String> heads(List<Mention> all) {
    return all.stream().filter(mention -> mention.kind() != MentionKind.PRONOUN && mention.head() > 0)
        .map(mention -> fold(sentences.get(mention.sentence()).token(mention.head())))
        .collect(Collectors.toSet());
  }

  /** The types of what the gazetteer knows by a name. */
  private Set<String> senses(String name) {
    return gazetteer.senses(name).stream().map(sense -> sense.entry().type()).collect(Collectors.toSet());
  }

  private String fold(Token token) {
    return folded.computeIfAbsent(token, word -> Words.fold(word.lemma()));
  }

  /** Whether a word is capitals, begins with one, or has digits. */
  private static String shape(String form) {
    boolean digits = form.chars().anyMatch(Character::isDigit);
    boolean capitals = form.length() > 1 && form.chars().allMatch(c -> !Character.isLowerCase(c));
    boolean capital = Character.isUpperCase(form.codePointAt(0));
    return (capitals ? "AA" : capital ? "Aa" : "aa") + (digits ? "1" : "");
  }
}
