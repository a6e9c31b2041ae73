package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.model.Sentence;

/** Joins names with the acronyms in parentheses that follow them. */
final class Acronyms {
  private Acronyms() {}

  /** The names of a sentence, each with the acronym that stands behind it, which is then no name of its own. */
  static List<Name> join(Sentence sentence, List<Name> names) {
    Map<Integer, Name> byStart = new LinkedHashMap<>();
    names.forEach(name -> byStart.put(name.range().first(), name));
    List<Name> joined = new ArrayList<>();
    List<Name> gone = new ArrayList<>();
    for (Name name : names) {
      Name acronym = byStart.get(name.range().last() + 2);
      boolean enclosed =
          acronym != null
              && sentence.token(name.range().last() + 1).form().equals("(")
              && acronym.range().last() < sentence.size()
              && sentence.token(acronym.range().last() + 1).form().equals(")");
      boolean same =
          enclosed
              && !(name.label().equals("PERSON") && name.entry().isEmpty() && !name.shape().isPresent())
              && (isAcronym(acronym.text(), name.text())
                  || isSpelledOut(acronym.text(), name.text())
                  || acronym.entry().isPresent() && acronym.entry().equals(name.entry())
                  || areBodies(name, acronym));
      if (same) {
        gone.add(acronym);
        joined.add(name.withAcronym(acronym.range(), known(name, acronym)));
      } else {
        joined.add(name);
      }
    }
    joined.removeIf(name -> gone.stream().anyMatch(other -> other.range().equals(name.range())));
    return joined;
  }

  /** "National Intelligence Service (EYP)": of two bodies with one name the letters tell which it is. */
  private static Optional<GazetteerEntry> known(Name name, Name acronym) {
    boolean bodies = acronym.entry().filter(entry -> Name.BODIES.contains(entry.type())).isPresent()
        && name.entry().filter(entry -> Name.BODIES.contains(entry.type())).isPresent();
    boolean spelled = name.entry().isEmpty() && isSpelledOut(acronym.text(), name.text());
    return (bodies || spelled) && !isOutletOf(name, acronym) ? acronym.entry() : name.entry();
  }

  /** "Australian Federal Police (AFP)": the letters of a news agency, behind the name of another kind of body. */
  private static boolean isOutletOf(Name name, Name acronym) {
    Optional<String> type = name.entry().map(GazetteerEntry::type).or(name::shape);
    return acronym.entry().filter(entry -> entry.type().equals("MediaOutlet")).isPresent()
        && type.filter(kind -> !kind.equals("MediaOutlet")).isPresent();
  }

  /** "National Cyber Security Centre (NKSC)": a body's own letters, though of its name in another language. */
  private static boolean areBodies(Name name, Name acronym) {
    Optional<String> type = name.entry().map(GazetteerEntry::type).or(name::shape);
    Optional<String> other = acronym.entry().map(GazetteerEntry::type).or(() -> type);
    return name.words().size() > 1 && acronym.text().matches("\\p{Lu}[\\p{L}-]{0,6}\\p{Lu}") && type.isPresent()
        && Name.BODIES.contains(type.get()) && Name.BODIES.contains(other.get()) && !isOfNameWithin(name, acronym);
  }

  /** « Conseil de l'Union européenne (UE) »: known letters of what the name is of. */
  private static boolean isOfNameWithin(Name name, Name acronym) {
    return acronym.entry().isPresent() && !acronym.entry().equals(name.entry())
        && IntStream.range(1, name.words().size())
            .filter(i -> name.words().get(i).chars().anyMatch(Character::isUpperCase))
            .anyMatch(i -> isAcronym(acronym.text(),
                String.join(" ", name.words().subList(i, name.words().size()))));
  }

  /** Whether the letters of one stand in this order in the other, the first at its head. */
  private static boolean isAcronym(String acronym, String expansion) {
    String letters = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String full = expansion.toLowerCase(Locale.ROOT).replaceAll("\\b(the|le|la|les|l')\\b", "").strip();
    return letters.length() > 1 && letters.length() < 11 && full.contains(" ") && standIn(letters, full)
        && fold(letters.charAt(0)) == fold(full.charAt(0));
  }

  /** Whether a name of many words holds the letters in this order: "Viginum", of a "service de vigilance …". */
  static boolean isSpelledOut(String acronym, String name) {
    String letters = acronym.toLowerCase(Locale.ROOT);
    return letters.length() > 2 && letters.length() < 11 && letters.chars().allMatch(Character::isLetter)
        && Character.isUpperCase(acronym.charAt(0)) && name.split(" ").length > 3
        && standIn(letters, name.toLowerCase(Locale.ROOT));
  }

  private static boolean standIn(String letters, String full) {
    int at = 0;
    for (char letter : letters.toCharArray()) {
      at = full.indexOf(letter, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static char fold(char letter) {
    return java.text.Normalizer.normalize(String.valueOf(letter), java.text.Normalizer.Form.NFD).charAt(0);
  }
}
