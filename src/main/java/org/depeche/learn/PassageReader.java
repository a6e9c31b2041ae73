package org.depeche.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.model.Status;

/** Reads passages in the compact form of data/training/README.md, and refuses a line that does not fit the text. */
final class PassageReader {
  private static final String NULL = "null";
  private static final String UNKNOWN = "?";
  private static final String AKA = "aka=";
  private static final String POSITION = "holdsPosition";

  private final String file;
  private final String language;
  private final List<Passage> passages = new ArrayList<>();
  private String text = "";
  private Optional<String> published = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private final Map<String, List<String>> entities = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final List<Passage.Act> acts = new ArrayList<>();
  private final List<Passage.Bond> bonds = new ArrayList<>();
  private boolean whole;

  private PassageReader(String file, String language) {
    this.file = file;
    this.language = language;
    whole = !Passage.isOfStatuses(file);
  }

  /**
   * The passages of all {@code .txt} files of a folder, in the order of their names.
   *
   * @throws IllegalArgumentException for a line that is not of the form, with file and line
   */
  static List<Passage> read(Path folder, String language) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Passage> passages = new ArrayList<>();
    for (Path file : files) {
      passages.addAll(parse(file.getFileName().toString(), language, Files.readAllLines(file)));
    }
    return passages;
  }

  static List<Passage> parse(String file, String language, List<String> lines) {
    PassageReader reader = new PassageReader(file, language);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          reader.line(line);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    reader.close();
    return List.copyOf(reader.passages);
  }

  private void line(String line) {
    List<String> fields = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    String[] head = fields.get(0).split(" ", 2);
    if (head.length < 2) {
      throw new IllegalArgumentException("a line is a mark, a space and what it tells");
    }
    switch (head[0].charAt(0)) {
      case 'T' -> {
        close();
        text = line.substring(1).strip();
      }
      case 'M' -> {
        published = told(head[1]);
        outlet = fields.size() > 1 ? told(fields.get(1)) : Optional.empty();
      }
      case 'E' -> {
        entities.put(head[0], names(fields));
        if (head[1].equals(UNKNOWN)) {
          whole = false;
        } else {
          types.put(head[0], head[1]);
        }
      }
      case 'S' -> acts.add(act(head, fields));
      case 'R' -> bond(head[1].strip(), fields);
      default -> throw new IllegalArgumentException("'" + head[0] + "' is no mark; T, M, E, S and R are");
    }
  }

  private static Optional<String> told(String value) {
    return value.equals(NULL) ? Optional.empty() : Optional.of(value);
  }

  private List<String> names(List<String> fields) {
    if (fields.size() < 2) {
      throw new IllegalArgumentException("an entity needs a name");
    }
    List<String> names = new ArrayList<>();
    for (String name : fields.get(1).split(" ; ")) {
      names.add(name.startsWith(AKA) ? name.substring(AKA.length()) : inText(name.strip()));
    }
    return names;
  }

  private String inText(String words) {
    if (!text.contains(words)) {
      throw new IllegalArgumentException("'" + words + "' does not stand in the text");
    }
    return words;
  }

  private Passage.Act act(String[] head, List<String> fields) {
    if (fields.size() < 2) {
      throw new IllegalArgumentException("a situation needs the words that tell it");
    }
    List<String> triggers = new ArrayList<>();
    for (String words : fields.get(1).split(" ; ")) {
      triggers.add(inText(words.strip()));
    }
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (String field : fields.subList(2, fields.size())) {
      int equals = field.indexOf('=');
      if (!field.startsWith("!") && equals > 0 && !field.startsWith("time=")) {
        roles.put(field.substring(0, equals), List.of(field.substring(equals + 1).split(" ; ")));
      }
    }
    List<Passage.Voice> voices = fields.subList(2, fields.size()).stream()
        .filter(field -> field.startsWith("!")).map(PassageReader::voice).toList();
    return new Passage.Act(head[0], head[1], triggers, roles, voices);
  }

  /** {@code !alleged:E1>E2}: E1 says so, and E2 passes it on. */
  private static Passage.Voice voice(String field) {
    String[] parts = field.substring(1).split(":", 2);
    return new Passage.Voice(
        status(parts[0].strip()),
        parts.length < 2 ? Optional.empty() : Optional.of(parts[1].split(">", 2)[0].strip()));
  }

  private static Status status(String name) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "'" + name + "' is no status; asserted, alleged, possible, denied, negated and future are"));
  }

  private void bond(String kind, List<String> fields) {
    if (fields.size() < 3) {
      throw new IllegalArgumentException("a relation is a kind, a subject and an object");
    }
    if (!kind.equals(POSITION)) {
      bonds.add(new Passage.Bond(kind, fields.get(1), fields.get(2)));
    }
  }

  private void close() {
    if (!text.isEmpty()) {
      passages.add(new Passage(
          file + ":" + (passages.size() + 1), language, published, outlet, text, entities, types, acts, bonds,
          whole && !entities.isEmpty()));
    }
    text = "";
    published = Optional.empty();
    outlet = Optional.empty();
    entities.clear();
    types.clear();
    acts.clear();
    bonds.clear();
    whole = !Passage.isOfStatuses(file);
  }
}
