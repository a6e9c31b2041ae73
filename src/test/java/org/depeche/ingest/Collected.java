package org.depeche.ingest;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Article;
import org.depeche.model.Problem;

/** A sink that keeps what it is given. */
final class Collected implements Sink {
  final List<Article> articles = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  List<String> messages() {
    return problems.stream().map(Problem::toString).toList();
  }

  Article only() {
    if (articles.size() != 1 || !problems.isEmpty()) {
      throw new AssertionError("articles: " + articles.size() + ", problems: " + messages());
    }
    return articles.get(0);
  }
}
