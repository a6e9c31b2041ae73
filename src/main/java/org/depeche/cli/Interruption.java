package org.depeche.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.depeche.pipeline.Pipeline;
import org.depeche.store.UncheckedStoreException;

/**
 * What Ctrl-C, or whatever else asks the process to end, does to a run: what has been read is stored, and one line says
 * how much that is and what is left. Closed where the run is over.
 */
final class Interruption implements AutoCloseable {
  /** The exit code of a process that Ctrl-C ended. */
  static final int CODE = 130;

  private final Console console;
  private final Supplier<String> goOn;
  private final Pipeline pipeline;
  private final Thread hook = new Thread(this::end, "interruption");
  private volatile boolean came;

  /** @param goOn how what is left is read */
  Interruption(Console console, Supplier<String> goOn, Pipeline pipeline) {
    this.console = console;
    this.goOn = goOn;
    this.pipeline = pipeline;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process is about to end. */
  boolean came() {
    return came;
  }

  private void end() {
    came = true;
    console.err().println("interrupted; what has been read is being stored");
    try {
      Optional<Pipeline.Interrupted> run = pipeline.interrupt();
      console.err().println(run.map(it -> line(it, goOn.get())).orElse("all is read and stored; " + goOn.get()));
    } catch (UncheckedStoreException e) {
      console.err().println("what was read last is not stored: " + e.getMessage());
    }
  }

  static String line(Pipeline.Interrupted run, String goOn) {
    String left = run.left() < 0 ? "the rest is left" : run.left() + " left";
    return run.stored() + (run.stored() == 1 ? " article" : " articles") + " read and stored, " + left + "; " + goOn;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      came = true;
    }
  }
}
