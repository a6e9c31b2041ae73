package org.depeche.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What one file holds.
 *
 * @param file its name
 * @param earlier whether an earlier run had written it
 */
record Written(
    String file, boolean earlier, long articles, long quads, long entities, long situations, long claims,
    List<Told> problems)
    implements Serializable {
  private static final long serialVersionUID = 1;
}
