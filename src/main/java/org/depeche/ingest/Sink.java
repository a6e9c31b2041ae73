package org.depeche.ingest;

import org.depeche.model.Article;
import org.depeche.model.Problem;

/** Takes what a reader finds, in the order of the source. */
public interface Sink {
  /** An article with a text, a supported language and dates that parse. */
  void article(Article article);

  /** An error stands for one article (or whole source) that was left out; a warning leaves nothing out. */
  void problem(Problem problem);
}
