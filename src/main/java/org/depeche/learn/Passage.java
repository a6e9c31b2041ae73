package org.depeche.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.model.Status;

/**
 * An annotated passage to learn from, as data/training/README.md tells.
 *
 * @param id its file and place, from 1
 * @param entities from an id to the names
 * @param types from an entity's id to its type; empty where the annotation does not tell it
 * @param whole whether all its entities and relations are annotated, not only what takes part in a situation
 */
record Passage(
    String id,
    String language,
    Optional<String> published,
    Optional<String> outlet,
    String text,
    Map<String, List<String>> entities,
    Map<String, String> types,
    List<Act> acts,
    List<Bond> bonds,
    boolean whole) {
  /**
   * A situation.
   *
   * @param triggers the words that name it, as they stand in the text
   * @param roles from a role to ids of entities and situations
   */
  record Act(
      String id, String type, List<String> triggers, Map<String, List<String>> roles, List<Voice> voices) {
    Act {
      triggers = List.copyOf(triggers);
      voices = List.copyOf(voices);
      roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }
  }

  /**
   * Who says so.
   *
   * @param source the id of the entity that says it first; empty for the article's own voice
   */
  record Voice(Status status, Optional<String> source) {}

  private static final String OF_RELATIONS = "relations-";
  private static final String OF_STATUSES = "statuses-";

  /** A relation between two entities, by their ids. */
  record Bond(String kind, String subject, String object) {}

  Passage {
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    types = Map.copyOf(types);
    acts = List.copyOf(acts);
    bonds = List.copyOf(bonds);
  }

  Article article() {
    return new Article(
        id, Optional.empty(), language, Optional.empty(), published, outlet, List.of(), text);
  }

  /** Whether the words that tell its situations are learned: its file's name says so. */
  boolean tellsTriggers() {
    return !id.startsWith(OF_RELATIONS) && tellsRoles();
  }

  /** Whether all that takes part in its situations is annotated. */
  boolean tellsRoles() {
    return !isOfStatuses(id);
  }

  /** Whether a file's passages were written for their statuses, and leave out other entities. */
  static boolean isOfStatuses(String file) {
    return file.startsWith(OF_STATUSES);
  }

  /** Where words stand in the text as whole words, in its order. */
  List<Span> places(String words) {
    CodePoints points = new CodePoints(text);
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean whole = (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)))
          && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
      if (whole) {
        places.add(new Span(points.fromUtf16(at), points.fromUtf16(end)));
      }
    }
    return places;
  }
}
