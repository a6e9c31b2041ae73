package org.depeche.pipeline;

import org.depeche.model.Problem;

/** Hears how a run goes. */
public interface Progress extends AutoCloseable {
  /** @param expected how many articles there may be; -1 where that is not known */
  void start(long expected);

  /** An article is to be read next that takes long. */
  default void longArticle(String id, int characters) {}

  /** One more article is done, well or not. */
  void article(String id);

  void problem(Problem problem);

  /** A fault of the program, for those who want the trace. */
  void trace(Throwable fault);

  @Override
  void close();

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void start(long expected) {}

      @Override
      public void article(String id) {}

      @Override
      public void problem(Problem problem) {}

      @Override
      public void trace(Throwable fault) {}

      @Override
      public void close() {}
    };
  }
}
