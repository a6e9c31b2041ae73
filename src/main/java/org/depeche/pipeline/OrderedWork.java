package org.depeche.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work done by several threads, whose results one thread takes in the order in which the work was given.
 *
 * <p>Memory is bounded: who gives work waits while four pieces a worker are under way. With a single worker all is
 * done at once in the thread that gives it. {@link #give}, {@link #pass}, {@link #finish} and {@link #close} are for
 * one thread.
 *
 * @param <W> a piece of work
 * @param <R> what comes of it
 */
final class OrderedWork<W, R> implements AutoCloseable {
  private static final int AHEAD = 4;

  /** Sentences nest deeply in the hands of a parser; a main thread has as much. */
  private static final long STACK_BYTES = 8L << 20;

  private final List<Function<W, R>> workers;
  private final Consumer<R> taker;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();
  private final BlockingQueue<Function<W, R>> idle;
  private final ExecutorService threads;

  /**
   * @param workers each used by one thread at a time
   * @param taker takes the results, in the thread that gives the work
   */
  OrderedWork(List<Function<W, R>> workers, Consumer<R> taker) {
    this.workers = List.copyOf(workers);
    this.taker = taker;
    this.idle = new ArrayBlockingQueue<>(workers.size(), false, new ArrayList<>(workers));
    this.threads = workers.size() == 1 ? null : Executors.newFixedThreadPool(workers.size(), OrderedWork::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "reader", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Gives a piece of work.
   *
   * @throws RuntimeException what an earlier piece of work threw
   */
  void give(W work) {
    if (threads == null) {
      taker.accept(workers.get(0).apply(work));
      return;
    }
    underWay.add(threads.submit(() -> done(work)));
    while (underWay.size() > AHEAD * workers.size()) {
      takeFirst();
    }
    takeDone();
  }

  /** Lets a result that needs no work be taken in its turn. */
  void pass(R result) {
    if (threads == null || underWay.isEmpty()) {
      taker.accept(result);
    } else {
      underWay.add(CompletableFuture.completedFuture(result));
    }
  }

  /** Waits for all that was given. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private R done(W work) throws InterruptedException {
    Function<W, R> worker = idle.take();
    try {
      return worker.apply(work);
    } finally {
      idle.add(worker);
    }
  }

  private void takeDone() {
    while (!underWay.isEmpty() && underWay.peek().isDone()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    try {
      taker.accept(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
