package org.depeche.review;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * One correction by a person: a triple of an article's graph that is right or wrong, whatever the program read.
 *
 * @param iri its own name
 * @param subject as it was called when the correction was made
 * @param confirmed whether the triple is right
 * @param subjectMarks words of the subject; empty where it has none
 * @param made when, as {@code xsd:dateTime}
 * @param withdrawn whether it was undone
 */
public record Correction(
    String iri,
    String article,
    Node subject,
    Node predicate,
    Node object,
    boolean confirmed,
    List<Mark> subjectMarks,
    List<Mark> objectMarks,
    String made,
    boolean withdrawn) {
  public Correction {
    subjectMarks = List.copyOf(subjectMarks);
    objectMarks = List.copyOf(objectMarks);
  }
}
