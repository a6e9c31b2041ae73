package org.depeche.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries of this room, kept beside the classes. */
final class LinkQueries {
  private LinkQueries() {}

  static Query load(String name) {
    try (InputStream in = LinkQueries.class.getResourceAsStream("/link/" + name + ".rq")) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
