package org.depeche.serve;

import java.util.List;
import java.util.Locale;

/** Which requests need no password. */
final class Access {
  static final String DATASET = "/depeche";
  private static final List<String> OPEN_ADMINISTRATION = List.of("/$/ping", "/$/metrics", "/$/server");
  private static final List<String> OPEN_QUERY = List.of(DATASET + "/sparql", DATASET + "/query");
  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH");

  private Access() {}

  static boolean isMethod(String method) {
    return METHODS.contains(method);
  }

  static boolean changesNothing(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  /** Reading the dataset and the pages is open; all else is not, unless it is listed here. */
  static boolean isOpen(String method, String path) {
    if (changesNothing(method)) {
      return !path.startsWith("/$") || OPEN_ADMINISTRATION.contains(path);
    }
    return method.equals("POST") && OPEN_QUERY.contains(path);
  }

  /** Whether data sets would be made, changed or taken away: this server has one, and keeps it. */
  static boolean managesDatasets(String method, String path) {
    return !changesNothing(method) && path.toLowerCase(Locale.ROOT).startsWith("/$/datasets");
  }

  /** Whether a graph or the dataset itself is asked for, rather than the answer to a query. */
  static boolean isGraphStore(String path) {
    return path.equals(DATASET) || path.equals(DATASET + "/data") || path.equals(DATASET + "/get");
  }
}
