package org.depeche.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** How a run goes about its work, and which articles it leaves aside. */
final class RunOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles that are read at a time (as many as there are processors and memory for).")
  private Integer threads;

  @Option(names = "--limit", paramLabel = "N", description = "Read this many articles at most, then end.")
  private Long limit;

  @Option(
      names = "--since",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "Pass over articles published before this year, month or day; those without a date are read.")
  private String since;

  @Option(
      names = "--again",
      description = "Also read what the store holds already, made of the same text by the same program.")
  private boolean again;

  @Option(
      names = "--resume",
      description = "Go on where a run over the same sources ended or was cut off: what is stored is not read again "
          + "(as always without --again), and the files of --nquads are added to.")
  private boolean resume;

  @Option(names = "--report", paramLabel = "FILE", description = "Write what the run did as JSON, for machines.")
  private Path report;

  @Option(
      names = "--allow-private",
      description = "Let web addresses be on this machine or in private networks.")
  private boolean allowPrivate;

  OptionalInt threads() throws UsageException {
    if (threads != null && threads < 1) {
      throw new UsageException("--threads " + threads + ": at least one is needed");
    }
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
  }

  OptionalLong limit() throws UsageException {
    if (limit != null && limit < 1) {
      throw new UsageException("--limit " + limit + ": at least one article is to be read");
    }
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  Optional<String> since() {
    return Optional.ofNullable(since);
  }

  boolean again() throws UsageException {
    if (again && resume) {
      throw new UsageException("--again reads all anew, and --resume what is not read yet: take one of them");
    }
    return again;
  }

  boolean resume() {
    return resume;
  }

  Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  boolean allowPrivate() {
    return allowPrivate;
  }
}
