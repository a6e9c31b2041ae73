package org.depeche.ingest;

/** What an article's text may tell of an earlier version of it. */
public enum Notice {
  /** The earlier version was wrong in something. */
  CORRECTION,
  /** The earlier version is not upheld. */
  WITHDRAWAL
}
