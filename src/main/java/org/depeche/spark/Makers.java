package org.depeche.spark;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.depeche.map.GraphMapper;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.validate.ArticleValidator;

/** The makers of one executor: one for each task that runs at a time, all over the same language models. */
final class Makers {
  private static final FrontHalf MODELS = new FrontHalf();
  private static final ArticleValidator VALIDATOR = new ArticleValidator();
  private static final ConcurrentLinkedQueue<FrontHalf> IDLE = new ConcurrentLinkedQueue<>();

  private Makers() {}

  /** Does something with a front half of one's own. */
  static <T> T with(String base, Function<ArticleMaker, T> work) {
    FrontHalf front = IDLE.poll();
    if (front == null) {
      front = MODELS.another();
    }
    try {
      return work.apply(new ArticleMaker(front, new GraphMapper(base), VALIDATOR));
    } finally {
      IDLE.add(front);
    }
  }
}
