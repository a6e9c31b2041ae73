package org.depeche.cli;

import java.io.PrintStream;
import org.depeche.query.CannedQueries;
import org.depeche.query.CannedQuery;

/** Prints the canned questions. */
final class QueryList {
  private QueryList() {}

  static void print(PrintStream out) {
    for (CannedQuery query : CannedQueries.load().all()) {
      StringBuilder usage = new StringBuilder(query.name());
      query.parameters().forEach(parameter -> usage.append(' ').append(parameter));
      out.println(usage);
      out.println("    " + query.answers());
      for (CannedQuery.Parameter parameter : query.parameters()) {
        out.println("    " + parameter.name() + ": " + parameter.meaning());
      }
    }
    out.flush();
  }
}
