package org.depeche.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Given names of many languages with the gender that they tell. */
public final class FirstNames {
  private static final List<String> GENDERS = List.of("Masc", "Fem");

  private final Map<String, String> genders;

  private FirstNames(Map<String, String> genders) {
    this.genders = genders;
  }

  /**
   * Reads {@code gazetteer/first-names.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static FirstNames load() {
    return of(DataLines.resource("gazetteer/first-names.txt"));
  }

  static FirstNames of(DataLines file) {
    Map<String, String> genders = new LinkedHashMap<>();
    file.lists(GENDERS).forEach((gender, names) -> names.forEach(name -> {
      if (genders.putIfAbsent(name, gender) != null) {
        throw new IllegalArgumentException(file.file() + ": '" + name + "' stands under both genders");
      }
    }));
    return new FirstNames(genders);
  }

  /** The UD gender that a given name tells; the first part of a double name decides. */
  public Optional<String> gender(String name) {
    String whole = genders.get(name);
    int hyphen = name.indexOf('-');
    return Optional.ofNullable(whole != null || hyphen < 0 ? whole : genders.get(name.substring(0, hyphen)));
  }
}
