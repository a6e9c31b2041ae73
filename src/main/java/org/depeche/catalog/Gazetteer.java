package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Countries, outlets, bodies, groups, malware, organisations, places and people, found by any of their names. */
public final class Gazetteer {
  /** The files below {@code gazetteer/} on the class path; of two entries with one name the first counts. */
  public static final List<String> FILES =
      List.of(
          "countries.txt", "agencies.txt", "outlets.txt", "groups.txt", "malware.txt", "organizations.txt",
              "places.txt", "people.txt");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final Map<String, String> TYPES = types();
  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("context", "adjective", "capital", "country", "type", "acting", "office",
          "kind"));
  private static final Set<String> CLASSES =
      new LinkedHashSet<>(
          List.of(
              "Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country", "Place",
              "Account", "System", "Data", "Malware", "Vulnerability"));

  private static final String PERSON = "Person";
  /** Countries whose names have the family's name first. */
  private static final Set<String> FAMILY_FIRST = Set.of("CN", "KP", "KR", "TW", "VN");

  private final Map<String, GazetteerEntry> byId;
  private final TreeMap<String, List<Sense>> byName;
  private final Set<String> surnames = new LinkedHashSet<>();

  /** How a form names its entry. */
  public enum Kind {
    NAME,
    /** A common word too: needs support from the text. */
    CONTEXTUAL,
    ADJECTIVE,
    CAPITAL
  }

  /** One reading of a form. */
  public record Sense(GazetteerEntry entry, Kind kind) {}

  private Gazetteer(Map<String, GazetteerEntry> byId) {
    this.byId = Collections.unmodifiableMap(byId);
    Map<String, List<Sense>> names = new LinkedHashMap<>();
    for (GazetteerEntry entry : byId.values()) {
      entry.names().forEach(name -> index(names, name, new Sense(entry, Kind.NAME)));
      entry.contextual().forEach(name -> index(names, name, new Sense(entry, Kind.CONTEXTUAL)));
      entry.adjectives().forEach(name -> index(names, name, new Sense(entry, Kind.ADJECTIVE)));
      entry.capitals().forEach(name -> index(names, name, new Sense(entry, Kind.CAPITAL)));
    }
    byName = new TreeMap<>();
    names.forEach((name, senses) -> byName.put(name, senses
        .stream().sorted(Comparator.comparing(Gazetteer::weakness)).toList()));
    byId.values().stream().filter(entry -> entry.type().equals(PERSON)).forEach(this::addSurnames);
  }

  private void addSurnames(GazetteerEntry person) {
    boolean first = person.country().filter(FAMILY_FIRST::contains).isPresent();
    for (String name : person.names()) {
      String[] words = name.split(" ");
      if (words.length > 1) {
        surnames.add(words[first ? 0 : words.length - 1]);
      }
    }
  }

  /** Whether a word is the surname of somebody who is known, as the press names leaders ("Putin met Xi"). */
  public boolean isSurname(String word) {
    return surnames.contains(word);
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("country", "Country");
    types.put("agency", "GovernmentBody");
    types.put("outlet", "MediaOutlet");
    types.put("group", "ThreatActor");
    types.put("malware", "Malware");
    types.put("vulnerability", "Vulnerability");
    types.put("organization", "Organization");
    types.put("system", "System");
    types.put("person", "Person");
    types.put("place", "Place");
    return types;
  }

  /**
   * Reads the gazetteer shipped on the class path.
   *
   * @throws IllegalArgumentException for a fault in a file: file, line and likely cause
   */
  public static Gazetteer load() {
    return of(FILES.stream().map(file -> DataLines.resource("gazetteer/" + file)).toList());
  }

  static Gazetteer of(List<DataLines> files) {
    Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
    for (DataLines file : files) {
      for (DataLines.Line line : file.lines()) {
        GazetteerEntry entry = entry(file, line);
        if (entries.putIfAbsent(entry.id(), entry) != null) {
          throw file.fault(line, "an entry '" + entry.id() + "' stands above already");
        }
      }
    }
    return new Gazetteer(entries);
  }

  private static GazetteerEntry entry(DataLines file, DataLines.Line line) {
    String[] columns = line.text().split("\\|", -1);
    String id = columns[0].strip();
    int slash = id.indexOf('/');
    String kind = slash < 0 ? id : id.substring(0, slash);
    if (!TYPES.containsKey(kind) || slash == id.length() - 1) {
      throw file.fault(line, "'" + id + "' is no id" + DataLines.nearest(kind, TYPES.keySet()));
    }
    if (columns.length < 2) {
      throw file.fault(line, "no names: an entry is 'id | name; name | key: value; value'");
    }
    Map<String, List<String>> attributes = attributes(file, line, columns);
    String type = attributes.getOrDefault("type", List.of(TYPES.get(kind))).get(0);
    if (!CLASSES.contains(type)) {
      throw file.fault(line, "'" + type + "' is no entity type" + DataLines.nearest(type, CLASSES));
    }
    return new GazetteerEntry(
        id,
        type,
        columns[1].isBlank() ? List.of() : file.values(line, columns[1]),
        attributes.getOrDefault("context", List.of()),
        attributes.getOrDefault("adjective", List.of()),
        attributes.getOrDefault("capital", List.of()),
        attributes.getOrDefault("country", List.of()).stream().findFirst(),
        attributes.getOrDefault("acting", List.of()).stream().findFirst(),
        attributes.getOrDefault("office", List.of()),
        attributes.getOrDefault("kind", List.of()).stream().findFirst());
  }

  private static Map<String, List<String>> attributes(DataLines file, DataLines.Line line, String[] columns) {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    for (String column : Arrays.asList(columns).subList(2, columns.length)) {
      int colon = column.indexOf(':');
      String key = colon < 0 ? column.strip() : column.substring(0, colon).strip();
      if (colon < 0 || !KEYS.contains(key)) {
        throw file.fault(line, "'" + key + "' is no key" + DataLines.nearest(key, KEYS));
      }
      attributes.put(key, file.values(line, column.substring(colon + 1)));
    }
    return attributes;
  }

  private static void index(Map<String, List<Sense>> names, String name, Sense sense) {
    String plain = normal(name);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(plain);
    forms.add(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1));
    if (plain.length() > 6 || plain.length() > 3 && isSite(sense)) {
      forms.add(plain.toUpperCase(Locale.ROOT));
    }
    for (String form : List.copyOf(forms)) {
      forms.add(form.replace('É', 'E').replace('Î', 'I'));
    }
    for (String form : forms) {
      List<Sense> senses = names.computeIfAbsent(form, key -> new ArrayList<>());
      if (!senses.contains(sense) && !isOwnNameToo(sense, senses)) {
        senses.add(sense);
      }
    }
  }

  /** "China" is the country, though Spanish has "la agencia china". */
  private static boolean isOwnNameToo(Sense sense, List<Sense> senses) {
    return sense.kind() == Kind.ADJECTIVE && senses.contains(new Sense(sense.entry(), Kind.NAME));
  }

  private static boolean isSite(Sense sense) {
    return sense.entry().type().equals("Country") || sense.entry().type().equals("Place");
  }

  /** A form with plain apostrophes and single spaces. */
  public static String normal(String form) {
    String plain = form.replace('’', '\'');
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if (Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f') {
        return SPACES.matcher(plain).replaceAll(" ").strip();
      }
    }
    return plain;
  }

  /** The readings of a form, case kept but for the first letter: own names first, else in the order of the files. */
  public List<Sense> senses(String form) {
    return byName.getOrDefault(normal(form), List.of());
  }

  /** Whether a name begins with these letters. */
  public boolean mayBegin(String letters) {
    String normal = normal(letters);
    String next = byName.ceilingKey(normal);
    return next != null && next.startsWith(normal);
  }

  private static int weakness(Sense sense) {
    return switch (sense.kind()) {
      case NAME -> 0;
      case CAPITAL -> 1;
      case ADJECTIVE -> 2;
      case CONTEXTUAL -> 3;
    };
  }

  public Optional<GazetteerEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Iterable<GazetteerEntry> entries() {
    return byId.values();
  }
}
