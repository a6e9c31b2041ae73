package org.depeche.annotate;

import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;

/** Turns an article's text into sentences with lemmas, names and trees; a pure function of text and models. */
public interface Annotator {
  AnnotatedArticle annotate(Article article);
}
