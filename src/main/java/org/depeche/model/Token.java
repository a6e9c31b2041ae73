package org.depeche.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A syntactic word in the terms of Universal Dependencies.
 *
 * @param index from 1 within its sentence
 * @param form the word as it stands in the text
 * @param upos UD part of speech
 * @param features UD features in alphabetic order
 * @param head the index of its head, 0 for a root, -1 where the sentence was not parsed
 * @param relation UD relation to the head, {@code _} where the sentence was not parsed
 * @param name the named-entity class (PERSON, ORGANIZATION, LOCATION, MISC), or {@code O}
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    String upos,
    Map<String, String> features,
    int head,
    String relation,
    String name) {

  public Token {
    features = Collections.unmodifiableMap(new TreeMap<>(features));
  }

  public Token attached(int newHead, String newRelation) {
    return new Token(index, span, form, lemma, upos, features, newHead, newRelation, name);
  }

  public Token named(String newName) {
    return new Token(index, span, form, lemma, upos, features, head, relation, newName);
  }

  public boolean has(String feature, String value) {
    return value.equals(features.get(feature));
  }

  /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
  public String universalRelation() {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
