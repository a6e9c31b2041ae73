package org.depeche.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries of this room, kept beside the classes. */
final class LinkQueries {
  private LinkQueries() {}

  static Query load(String name) {
    return QueryFactory.create(text(name));
  }

  /** A query with IRIs in place of a variable in {@code VALUES}. */
  static Query load(String name, String variable, Collection<String> iris) {
    String values = iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    return QueryFactory.create(text(name).replace("?" + variable, values));
  }

  private static String text(String name) {
    try (InputStream in = LinkQueries.class.getResourceAsStream("/link/" + name + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
