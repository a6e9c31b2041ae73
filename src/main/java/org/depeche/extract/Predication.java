package org.depeche.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verb, noun or adjective with its arguments, made neutral to voice and construction.
 *
 * @param head the index of its word
 * @param lemma the word's lemma in lower case
 * @param reflexive whether a reflexive pronoun stands with it
 * @param passive whether its surface subject is its patient
 * @param arguments from agent, patient, iobj, clause, poss, adj, compound, bare, or a preposition to the head tokens of
 *     the fillers, in the order of the text
 */
record Predication(
    int head, String lemma, boolean reflexive, boolean passive, Map<String, List<Integer>> arguments) {
  Predication {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  List<Integer> argument(String name) {
    return arguments.getOrDefault(name, List.of());
  }
}
