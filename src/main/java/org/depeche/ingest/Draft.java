package org.depeche.ingest;

import java.util.Optional;

/** An article as its source gives it, before its language, dates and text are checked. */
record Draft(
    String id,
    Optional<String> url,
    Optional<String> language,
    Optional<String> headline,
    Optional<String> published,
    Optional<String> publisher,
    String body) {}
