package org.depeche.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A question that is asked often.
 *
 * @param name what it is called on the command line
 * @param answers what it answers, in a sentence
 * @param text SPARQL, in which {@code VALUES ?parameter { UNDEF }} marks where a parameter goes
 */
public record CannedQuery(String name, String answers, List<Parameter> parameters, String text) {
  public CannedQuery {
    Objects.requireNonNull(answers);
    parameters = List.copyOf(parameters);
  }

  /** What a query can be given. */
  public record Parameter(String name, Kind kind, boolean optional, String meaning) {
    /** What is put in for it. */
    public enum Kind {
      /** An IRI, or a name that any label matches without regard to case. */
      ENTITY,
      IRI,
      /** A day, month or year. */
      DATE,
      TEXT
    }

    @Override
    public String toString() {
      return optional ? "[" + name + "=…]" : name + "=…";
    }
  }

  public Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(parameter -> parameter.name().equals(wanted)).findFirst();
  }

  /** A new query object, parameters still open. */
  Query parse() {
    return QueryFactory.create(text);
  }
}
