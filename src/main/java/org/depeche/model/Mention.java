package org.depeche.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of one sentence that refers to something in the world.
 *
 * @param id from 0 within the article, in the order of the text
 * @param sentence the sentence's index
 * @param head the index of its syntactic head in that sentence
 * @param span the whole noun phrase, with its modifiers
 * @param core the phrase without relative and participle clauses and appositions
 * @param type a class of the ontology (Person, Account …); empty where unknown (most pronouns)
 * @param names the forms that may become labels, fullest first; empty for pronouns
 * @param known the stable identity that the gazetteer gives it ({@code country/CN}), if any
 * @param cardinality the number of members that the text gives ("trois fonctionnaires": 3)
 * @param definite whether it points back or to something unique (definite article, demonstrative, possessive, name)
 * @param gender UD Gender (Masc, Fem) or empty
 * @param number UD Number (Sing, Plur) or empty
 */
public record Mention(
    int id,
    int sentence,
    int head,
    Span span,
    Span core,
    MentionKind kind,
    Optional<String> type,
    List<String> names,
    Optional<String> known,
    Optional<Integer> cardinality,
    boolean definite,
    Optional<String> gender,
    Optional<String> number) {
  public Mention {
    names = List.copyOf(names);
    Objects.requireNonNull(type);
    Objects.requireNonNull(known);
    Objects.requireNonNull(cardinality);
    Objects.requireNonNull(gender);
    Objects.requireNonNull(number);
  }
}
