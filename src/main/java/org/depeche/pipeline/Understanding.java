package org.depeche.pipeline;

import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;

/** The front half: from a text to all that it says. */
@FunctionalInterface
public interface Understanding {
  /** A pure function of the article. */
  ResolvedArticle read(Article article);

  /** One that another thread may use beside this one; itself where it is safe for use by several threads. */
  default Understanding another() {
    return this;
  }
}
