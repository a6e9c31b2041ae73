package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.FeatureSet;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/**
 * What a network is told of a word that may tell a situation: binary features, written {@code kind:value}.
 *
 * <p>The word and those around it, its arguments with their types, the situation types that frames know it by, and what
 * the frames found in its sentence and in the article.
 */
final class TriggerFeatures {
  private static final String NONE = "-";
  private static final int WINDOW = 6;
  private static final int MANY = 3;

  private final PredicationReader predications;
  private final TriggerLexicon lexicon;
  private final MentionIndex mentions;
  private final Map<Integer, Map<Integer, FrameMatch>> found = new TreeMap<>();
  private final Map<String, Integer> told = new TreeMap<>();

  /** @param matches what the frames found in the whole article */
  TriggerFeatures(
      PredicationReader predications, TriggerLexicon lexicon, MentionIndex mentions, List<FrameMatch> matches) {
    this.predications = predications;
    this.lexicon = lexicon;
    this.mentions = mentions;
    for (FrameMatch match : matches) {
      found.computeIfAbsent(match.tree().sentence().index(), key -> new TreeMap<>())
          .put(match.predication().head(), match);
      told.merge(match.frame().situation(), 1, Integer::sum);
    }
  }

  /** Whether a word may tell a situation by its part of speech. */
  static boolean isCandidate(Token token) {
    return switch (token.upos()) {
      case "VERB", "NOUN", "ADJ" -> true;
      default -> false;
    };
  }

  /** What a frame found at a word. */
  Optional<FrameMatch> found(Tree tree, int head) {
    return Optional.ofNullable(found.getOrDefault(tree.sentence().index(), Map.of()).get(head));
  }

  /** Whether a word is among those that a frame fired on. */
  boolean isTold(Tree tree, int word) {
    return found.getOrDefault(tree.sentence().index(), Map.of()).values().stream()
        .anyMatch(match -> match.triggerSpan().covers(tree.token(word).span()));
  }

  Set<String> read(Tree tree, int head) {
    Set<String> features = new FeatureSet();
    Token token = tree.token(head);
    String lemma = Tree.lemma(token);
    Predication predication = predications.read(tree, head);
    Set<String> known = lexicon.situations(tree, predication);
    features.add("bias");
    features.add("word:" + lemma + "/" + token.upos());
    shape(tree, token, features);
    known.forEach(type -> features.add("known:" + type + "/" + token.upos()));
    features.add("knowns:" + Math.min(MANY, known.size()));
    Optional<FrameMatch> match = found(tree, head);
    features.add("match:" + match.map(m -> m.frame().situation()).orElse(NONE));
    match.ifPresent(m -> features.add("frame:" + m.rule()));
    arguments(tree, predication, lemma, known, features);
    above(tree, token, lemma, features);
    window(tree, head, features);
    sentence(tree, head, known, features);
    return features;
  }

  private void shape(Tree tree, Token token, Set<String> features) {
    features.add("relation:" + token.relation() + "/" + token.upos());
    for (String name : List.of("Number", "VerbForm", "Tense")) {
      token.features().entrySet().stream().filter(entry -> entry.getKey().equals(name))
          .forEach(entry -> features.add(name + ":" + entry.getValue()));
    }
    for (Token child : tree.children(token.index())) {
      if (child.upos().equals("DET") || child.upos().equals("PART") || child.upos().equals("AUX")) {
        features.add("function:" + Tree.lower(child));
      }
      if (Tree.isRelation(child, "amod") || Tree.isRelation(child, "compound") || Tree.isRelation(child, "advmod")) {
        features.add("modifier:" + Tree.lemma(child));
        features.add("word+modifier:" + Tree.lemma(token) + "+" + Tree.lemma(child));
      }
    }
    String preposition = tree.preposition(token.index());
    if (!preposition.isEmpty()) {
      features.add("behind:" + preposition);
    }
  }

  private void arguments(
      Tree tree, Predication predication, String lemma, Set<String> known, Set<String> features) {
    predication.arguments().forEach((argument, fillers) -> {
      features.add("argument:" + argument);
      features.add("word+argument:" + lemma + "+" + argument);
      for (int filler : fillers) {
        String type = type(tree, filler);
        features.add("filler:" + argument + "=" + type);
        features.add("filler:" + argument + "=" + Tree.lemma(tree.token(filler)));
        features.add("word+filler:" + lemma + "+" + argument + "=" + type);
        known.forEach(situation -> features.add("known+filler:" + situation + "+" + argument + "=" + type));
      }
    });
  }

  private void above(Tree tree, Token token, String lemma, Set<String> features) {
    Optional<Token> head = tree.head(token.index());
    if (head.isEmpty()) {
      features.add("head:root");
      return;
    }
    features.add("head:" + token.universalRelation() + "=" + Tree.lemma(head.get()));
    features.add("head-type:" + token.universalRelation() + "=" + type(tree, head.get().index()));
    features.add("word+head:" + lemma + "+" + Tree.lemma(head.get()));
    features.add("head-match:"
        + found(tree, head.get().index()).map(match -> match.frame().situation()).orElse(NONE));
    tree.children(token.index()).stream()
        .flatMap(child -> found(tree, child.index()).stream())
        .forEach(match -> features.add("child-match:" + match.frame().situation()));
  }

  private static void window(Tree tree, int head, Set<String> features) {
    for (int at = Math.max(1, head - WINDOW); at <= Math.min(tree.size(), head + WINDOW); at++) {
      int offset = at - head;
      String lemma = Tree.lemma(tree.token(at));
      if (offset != 0 && Math.abs(offset) <= 2) {
        features.add("at" + offset + ":" + lemma);
      }
      if (offset != 0 && !tree.token(at).upos().equals("PUNCT")) {
        features.add("near:" + lemma);
      }
    }
  }

  private void sentence(Tree tree, int head, Set<String> known, Set<String> features) {
    for (Mention mention : mentions.in(tree.sentence().index())) {
      mention.type().ifPresent(type -> {
        features.add("sentence:" + type);
        known.forEach(situation -> features.add("known+sentence:" + situation + "+" + type));
      });
    }
    Optional<FrameMatch> own = found(tree, head);
    for (FrameMatch match : found.getOrDefault(tree.sentence().index(), Map.of()).values()) {
      if (match.predication().head() != head) {
        features.add("sentence-match:" + match.frame().situation());
      }
    }
    Map<String, Integer> others = new TreeMap<>(told);
    own.ifPresent(match -> others.merge(match.frame().situation(), -1, Integer::sum));
    others.forEach((type, count) -> {
      if (count > 0) {
        features.add("article-match:" + type);
      }
    });
  }

  private String type(Tree tree, int filler) {
    Optional<Mention> mention = mentions.at(tree, filler);
    return mention.flatMap(Mention::type)
        .or(() -> mention.flatMap(mentions::guess).flatMap(Mention::type))
        .orElse(mention.filter(found -> found.kind() == MentionKind.PRONOUN).isPresent() ? "pronoun" : NONE);
  }
}
