package org.depeche.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the shape of a name tells of its type ("Ministry of X", "X Times", "APT28"). */
public final class NameShapes {
  private static final Set<String> PLACES = new LinkedHashSet<>(List.of("regex", "first", "last", "anywhere"));

  private final List<Shape> shapes;

  private record Shape(String type, String language, String where, List<String> words, Optional<Pattern> regex) {
    boolean fits(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return switch (where) {
        case "regex" -> regex.orElseThrow().matcher(name).matches();
        case "first" -> words.stream().anyMatch(word -> begins(lower, word.toLowerCase(Locale.ROOT)));
        case "last" -> words.stream().anyMatch(word -> name.endsWith(" " + word));
        default -> words.stream().anyMatch(word -> (" " + name + " ").contains(" " + word + " "));
      };
    }

    private static boolean begins(String name, String word) {
      return name.startsWith(word) && name.length() > word.length() && !Character.isLetter(name.charAt(word.length()));
    }
  }

  private NameShapes(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  /** Reads the patterns of a language (and of any) shipped on the class path. */
  public static NameShapes load(String language) {
    return of(DataLines.resource("gazetteer/patterns.txt"), language);
  }

  static NameShapes of(DataLines file, String language) {
    List<Shape> shapes = new ArrayList<>();
    for (DataLines.Line line : file.lines()) {
      String[] columns = line.text().split("\\s+\\|\\s+", 4);
      if (columns.length < 4) {
        throw file.fault(line, "a pattern is 'type | language | where | words'");
      }
      if (!PLACES.contains(columns[2])) {
        throw file.fault(line, "'" + columns[2] + "' is no place" + DataLines.nearest(columns[2], PLACES));
      }
      if (columns[1].equals("any") || columns[1].equals(language)) {
        shapes.add(shape(file, line, columns));
      }
    }
    return new NameShapes(shapes);
  }

  private static Shape shape(DataLines file, DataLines.Line line, String[] columns) {
    if (!columns[2].equals("regex")) {
      return new Shape(columns[0], columns[1], columns[2], file.values(line, columns[3]), Optional.empty());
    }
    try {
      return new Shape(columns[0], columns[1], columns[2], List.of(), Optional.of(Pattern.compile(columns[3])));
    } catch (PatternSyntaxException e) {
      throw file.fault(line, "not a regular expression: " + e.getDescription() + " at character " + e.getIndex());
    }
  }

  /** The type of the first pattern that the name fits. */
  public Optional<String> type(String name) {
    String plain = Gazetteer.normal(name);
    return shapes.stream().filter(shape -> shape.fits(plain)).map(Shape::type).findFirst();
  }
}
