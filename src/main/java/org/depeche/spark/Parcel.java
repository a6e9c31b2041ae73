package org.depeche.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Article;

/**
 * An article on its way between machines.
 *
 * @param order of the article among all that are read: the input's number in the upper half, its own in the lower one
 * @param place where it comes from, for problems
 */
record Parcel(
    long order,
    String place,
    String id,
    String url,
    String language,
    String headline,
    String published,
    String publisher,
    List<String> authors,
    String body)
    implements Serializable {

  private static final long serialVersionUID = 1;

  static Parcel of(long order, String place, Article article) {
    return new Parcel(order, place, article.id(), article.url().orElse(null), article.language(),
        article.headline().orElse(null), article.published().orElse(null), article.publisher().orElse(null),
        List.copyOf(article.authors()), article.body());
  }

  Article article() {
    return new Article(id, Optional.ofNullable(url), language, Optional.ofNullable(headline),
        Optional.ofNullable(published), Optional.ofNullable(publisher), authors, body);
  }

  /** Of two articles with one address, the one that is read later. */
  static Parcel later(Parcel one, Parcel other) {
    return one.order >= other.order ? one : other;
  }
}
