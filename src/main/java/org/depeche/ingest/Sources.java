package org.depeche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.model.Problem;

/** Turns what a user names (files, folders, addresses, {@code -}) into sources, folders in the order of their names. */
public final class Sources {
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  private final InputStream standardInput;
  private final Sink sink;
  private final List<Source> found = new ArrayList<>();

  private Sources(InputStream standardInput, Sink sink) {
    this.standardInput = standardInput;
    this.sink = sink;
  }

  /**
   * The sources behind the names, in the order given; what cannot be read goes to the sink as a problem.
   *
   * <p>In folders, hidden files, files of other kinds and what is no file (a named pipe) are passed over; a folder
   * without any article is a problem.
   */
  public static List<Source> find(List<String> names, InputStream standardInput, Sink sink) {
    Sources sources = new Sources(standardInput, sink);
    for (String name : new LinkedHashSet<>(names)) {
      sources.add(name);
    }
    return List.copyOf(sources.found);
  }

  private void add(String name) {
    if (name.equals("-")) {
      found.add(Source.standardInput(standardInput));
      return;
    }
    if (WEB.matcher(name).matches()) {
      found.add(Source.web(name));
      return;
    }
    try {
      add(Path.of(name));
    } catch (InvalidPathException e) {
      problem(name, "not a path: " + e.getReason());
    }
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      int before = found.size();
      addFolder(path, Set.of());
      if (found.size() == before) {
        problem(path.toString(), "no file in this folder that can be read (" + Format.known() + ")");
      }
    } else if (!Files.exists(path)) {
      problem(path.toString(), "no such file or folder");
    } else {
      Optional<Format> format = Format.ofName(path.getFileName().toString());
      if (format.isEmpty()) {
        problem(path.toString(), "unknown kind of file; read are " + Format.known());
      } else {
        found.add(Source.file(path, format.get()));
      }
    }
  }

  private void addFolder(Path folder, Set<Path> above) {
    try {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        return;
      }
      Set<Path> inside = new LinkedHashSet<>(above);
      inside.add(real);
      for (Path child : children(folder)) {
        if (Files.isDirectory(child)) {
          addFolder(child, inside);
        } else if (Files.isRegularFile(child) || !Files.exists(child)) {
          Format.ofName(child.getFileName().toString()).ifPresent(it -> found.add(Source.file(child, it)));
        }
      }
    } catch (IOException e) {
      problem(folder.toString(), "the folder cannot be listed: " + e.getMessage());
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  private void problem(String place, String message) {
    sink.problem(new Problem(Problem.Severity.ERROR, place, Optional.empty(), message));
  }
}
