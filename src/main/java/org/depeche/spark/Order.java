package org.depeche.spark;

import java.io.Serializable;
import java.util.Optional;
import org.depeche.ingest.Defaults;

/**
 * What a job is told, the same on all machines.
 *
 * @param base what the graph's own IRIs start with
 * @param out the folder that the partitions are written to, on any Hadoop file system
 * @param language the language of all articles, or null
 * @param published the date of articles without one, or null
 * @param publisher the publisher of articles that name none, or null
 * @param chunk articles a file
 */
record Order(String base, String out, String language, String published, String publisher, int chunk)
    implements Serializable {
  private static final long serialVersionUID = 1;

  static Order of(String base, String out, Defaults defaults, int chunk) {
    return new Order(base, out, defaults.language().orElse(null), defaults.published().orElse(null),
        defaults.publisher().orElse(null), chunk);
  }

  Defaults defaults() {
    return new Defaults(
        Optional.ofNullable(language), Optional.ofNullable(published), Optional.ofNullable(publisher));
  }
}
