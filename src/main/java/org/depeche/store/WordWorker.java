package org.depeche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Analyses words on a thread of its own, in order, while triples are written on another. */
final class WordWorker implements AutoCloseable {
  private static final int PORTION = 500;
  private static final int PORTIONS_WAITING = 16;

  private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(PORTIONS_WAITING);
  private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, queue, task -> {
    Thread made = new Thread(task, "words");
    made.setDaemon(true);
    return made;
  }, (task, pool) -> put(task));
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private List<Runnable> portion = new ArrayList<>();

  private void put(Runnable task) {
    try {
      queue.put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while words were indexed", e);
    }
  }

  /** Takes a task; waits where too many are waiting. */
  void add(Runnable task) {
    portion.add(task);
    if (portion.size() >= PORTION) {
      submit();
    }
  }

  private void submit() {
    List<Runnable> tasks = portion;
    portion = new ArrayList<>();
    thread.execute(() -> run(tasks));
  }

  private void run(List<Runnable> tasks) {
    try {
      tasks.forEach(Runnable::run);
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits until all tasks are done; what one of them threw is thrown here. */
  void await() {
    if (!portion.isEmpty()) {
      submit();
    }
    barrier();
    RuntimeException problem = failure.getAndSet(null);
    if (problem != null) {
      throw problem;
    }
  }

  /** Forgets the tasks that have not begun and waits for those that have. */
  void drop() {
    portion = new ArrayList<>();
    queue.clear();
    barrier();
    failure.set(null);
  }

  private void barrier() {
    CountDownLatch done = new CountDownLatch(1);
    thread.execute(done::countDown);
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while words were indexed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
