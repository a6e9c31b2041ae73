package org.depeche.ingest;

import java.util.Objects;
import java.util.Optional;

/**
 * What holds where a source does not say.
 *
 * @param language the language of all articles, whatever they say of themselves; empty to take theirs or detect it
 * @param published a date as {@link PublicationDate} gives it
 */
public record Defaults(Optional<String> language, Optional<String> published, Optional<String> publisher) {
  public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty(), Optional.empty());

  public Defaults {
    Objects.requireNonNull(language);
    Objects.requireNonNull(published);
    Objects.requireNonNull(publisher);
  }
}
