package org.depeche.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What in a text is not article but page: headers, bylines, share buttons, "read also", the title.
 *
 * @param spans in the order of the text, without overlap; the title's is among them
 * @param date the publication date that it gives ({@code 2023}, {@code 2023-07} or {@code 2023-07-12})
 * @param title where the title stands
 */
public record Furniture(List<Span> spans, Optional<String> date, Optional<Span> title) {
  public Furniture {
    spans = List.copyOf(spans);
    Objects.requireNonNull(date);
    Objects.requireNonNull(title);
  }
}
