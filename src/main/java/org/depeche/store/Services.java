package org.depeche.store;

import java.net.URI;
import java.util.Locale;

/** The addresses of an endpoint's three services. */
record Services(URI query, URI update, URI data) {
  /**
   * Finds the services from the address of a dataset ({@code …/depeche}) or of one of its services ({@code …/sparql},
   * {@code …/query}, {@code …/update}, {@code …/data}).
   */
  static Services of(URI endpoint) throws StoreException {
    String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || endpoint.getHost() == null) {
      throw new StoreException(endpoint + ": not an http or https address, such as http://localhost:3030/depeche");
    }
    String base = endpoint.toString().replaceFirst("/+$", "").replaceFirst("/(sparql|query|update|data|get)$", "");
    return new Services(URI.create(base + "/sparql"), URI.create(base + "/update"), URI.create(base + "/data"));
  }
}
