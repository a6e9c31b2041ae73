package org.depeche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** A sentence's dependency tree with the questions that rules ask of it; tokens are named by index, from 1. */
final class Tree {
  private final Sentence sentence;
  private final List<List<Token>> children = new ArrayList<>();
  private final Map<Integer, Predication> predications = new HashMap<>();

  Tree(Sentence sentence) {
    this.sentence = sentence;
    for (int i = 0; i <= sentence.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.size();
  }

  Token token(int index) {
    return sentence.token(index);
  }

  List<Token> children(int head) {
    return children.get(head);
  }

  /** What a reader makes of a word as the head of a predication; read once, since every reader reads the same. */
  Predication predication(int head, BiFunction<Tree, Integer, Predication> reader) {
    Predication known = predications.get(head);
    if (known == null) {
      known = reader.apply(this, head);
      predications.put(head, known);
    }
    return known;
  }

  /** The first child whose relation is, or is a subtype of, one of those given. */
  Optional<Token> child(int head, String... relations) {
    for (Token child : children.get(head)) {
      for (String relation : relations) {
        if (isRelation(child, relation)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a token's relation is the one given, or a subtype of it where the one given has none. */
  static boolean isRelation(Token token, String relation) {
    String own = token.relation();
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  Optional<Token> head(int index) {
    int head = token(index).head();
    return head > 0 ? Optional.of(token(head)) : Optional.empty();
  }

  /** Whether a token is, or stands below, another. */
  boolean dominates(int ancestor, int index) {
    int at = index;
    for (int steps = 0; at > 0 && steps <= size(); steps++) {
      if (at == ancestor) {
        return true;
      }
      at = token(at).head();
    }
    return false;
  }

  /** The first and the last token of a subtree. */
  int[] reach(int index) {
    int[] reach = {index, index};
    extend(reach, index);
    return reach;
  }

  private void extend(int[] reach, int index) {
    for (Token child : children(index)) {
      reach[0] = Math.min(reach[0], child.index());
      reach[1] = Math.max(reach[1], child.index());
      extend(reach, child.index());
    }
  }

  /** Whether there is a comma at a place, which may lie outside the sentence. */
  boolean isComma(int index) {
    return index > 0 && index <= size() && token(index).form().equals(",");
  }

  static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  static boolean isVerb(Token token) {
    return token.upos().equals("VERB") || token.upos().equals("AUX");
  }

  /** Whether a verb is finite by itself or by its auxiliary ("stole", "had stolen"). */
  boolean isFinite(Token verb) {
    return isVerb(verb) && (verb.has("VerbForm", "Fin") || children(verb.index()).stream()
        .anyMatch(child -> isRelation(child, "aux") && child.has("VerbForm", "Fin")));
  }

  static boolean isPresentParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  static boolean isThat(Token token) {
    return token.upos().equals("SCONJ") && (lemma(token).equals("que") || lemma(token).equals("that"));
  }

  static boolean isPastParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Past");
  }

  /** The masculine singular of a French past participle, in lower case ("convaincues": convaincu); else the form. */
  static String unmarked(Token token) {
    String form = lower(token);
    boolean marked = isPastParticiple(token) && (token.has("Gender", "Fem") || token.has("Number", "Plur"));
    return marked ? form.replaceFirst("(?<=[éiutd])(e|s|es)$", "") : form;
  }

  static boolean isNominal(Token token) {
    return switch (token.upos()) {
      case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X" -> true;
      default -> false;
    };
  }

  /** Whether a token heads a clause: a verb, or a predicate with a copula or a subject. */
  boolean isPredicate(int index) {
    Token token = token(index);
    return token.upos().equals("VERB") || child(index, "cop", "nsubj").isPresent();
  }

  /** Whether a verb stands in the infinitive, also a compound one ("avoir piraté"). */
  boolean isInfinitive(int index) {
    return token(index).has("VerbForm", "Inf")
        || children(index).stream()
            .anyMatch(child -> isVerb(child) && isAuxiliary(child) && child.has("VerbForm", "Inf"));
  }

  private static boolean isAuxiliary(Token token) {
    return isRelation(token, "aux") || isRelation(token, "cop");
  }

  /** A nominal with those coordinated with it, in the order of the text. */
  List<Integer> conjuncts(int index) {
    List<Integer> found = new ArrayList<>();
    collectConjuncts(index, found);
    return found;
  }

  private void collectConjuncts(int index, List<Integer> found) {
    found.add(index);
    for (Token child : children(index)) {
      if (isRelation(child, "conj") && isNominal(child) && !found.contains(child.index())) {
        collectConjuncts(child.index(), found);
      }
    }
  }

  /** The lemmas of a nominal's preposition, joined by spaces; empty where it has none. */
  String preposition(int index) {
    StringBuilder words = new StringBuilder();
    for (Token child : children(index)) {
      if (isRelation(child, "case") && !child.form().equals("'s") && !child.form().equals("’s")
          && !child.form().equals("'")) {
        append(words, child);
        for (Token part : children(child.index())) {
          if (isRelation(part, "fixed")) {
            append(words, part);
          }
        }
      }
    }
    return words.toString();
  }

  private static void append(StringBuilder words, Token token) {
    String lemma = lower(token).equals("des") ? "de" : lemma(token);
    words.append(words.length() > 0 ? " " : "").append(lemma);
  }

  /**
   * Where a complex preposition ("à l'encontre de") ends at a token, the simple one that it stands for and its first
   * token.
   */
  Optional<Map.Entry<String, Integer>> complexPreposition(int last, Map<String, String> prepositions) {
    String form = lower(token(last));
    String lemma = lemma(token(last));
    for (Map.Entry<String, String> entry : prepositions.entrySet()) {
      if (!entry.getKey().endsWith(form) && !entry.getKey().endsWith(lemma)) {
        continue;
      }
      String[] words = entry.getKey().replace("'", "' ").split("\\s+");
      int first = last - words.length + 1;
      if (words.length > 1 && first >= 1 && matches(first, words)) {
        return Optional.of(Map.entry(entry.getValue(), first));
      }
    }
    return Optional.empty();
  }

  /** Whether the tokens from an index on are the words given, by form or lemma. */
  boolean matches(int first, String[] words) {
    if (first + words.length - 1 > size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      Token token = token(first + i);
      if (!lower(token).equals(words[i]) && !lemma(token).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is one of those given, by form or lemma. */
  boolean isAmong(Set<String> words, int word) {
    return words.contains(lemma(token(word))) || words.contains(lower(token(word)));
  }

  /** Whether a French verb stands in the compound past ("a piraté"). */
  boolean isPerfect(int verb) {
    return token(verb).has("VerbForm", "Part") && children(verb).stream()
        .filter(child -> isRelation(child, "aux") && lemma(child).equals("avoir"))
        .anyMatch(child -> child.has("Mood", "Ind"));
  }

  /** A token's place in the article: the sentence's index and its own. */
  List<Integer> place(int token) {
    return List.of(sentence.index(), token);
  }
}
