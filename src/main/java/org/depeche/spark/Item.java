package org.depeche.spark;

import java.io.Serializable;

/** What a reader finds in an input: an article or a problem; the other one is null. */
record Item(Parcel article, Told problem) implements Serializable {
  private static final long serialVersionUID = 1;
}
