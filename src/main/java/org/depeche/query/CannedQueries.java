package org.depeche.query;

import java.util.List;
import java.util.Optional;

/** Placeholder until branch store is merged. */
public final class CannedQueries {
  private CannedQueries() {}

  public static CannedQueries load() {
    return new CannedQueries();
  }

  public List<CannedQuery> all() {
    return List.of();
  }

  public Optional<CannedQuery> find(String name) {
    return Optional.empty();
  }
}
