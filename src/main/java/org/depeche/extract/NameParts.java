package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;

/** Divides a run of capitalised words by the names that are known within it. */
final class NameParts {
  private static final Pattern LETTERS = Pattern.compile("(\\p{Lu}\\.){2,}");

  private final Words words;
  private final World world;
  private final NameWords nameWords;
  private final KnownNames knownNames;

  NameParts(Words words, NameWords nameWords, KnownNames knownNames) {
    this.words = words;
    this.nameWords = nameWords;
    this.knownNames = knownNames;
    world = words.world();
  }

  /**
   * The names that a run is made of: itself where it is one name.
   *
   * @param known what the gazetteer knows in its sentence
   */
  List<Name> cut(Sentence sentence, Range run, List<Name> known) {
    if (opensWithPlaceOfOffice(sentence, run)) {
      List<Name> two = new ArrayList<>(cut(sentence, new Range(run.first(), run.first()), known));
      two.addAll(cut(sentence, new Range(run.first() + 1, run.last()), known));
      return two;
    }
    String label = Words.label(sentence, run);
    String form = words.text(sentence, run);
    Optional<String> shape = world.shapes().type(form);
    List<Name> inside = known.stream()
        .filter(name -> name.range().overlaps(run) && !isPartOfLonger(name, run))
        .toList();
    boolean whole =
        inside.isEmpty()
            || !isTwoSentences(sentence, inside) && !opensWithOwner(sentence, inside, run) && (shape.isPresent()
            || isUniform(sentence, run) && !label.equals("O") && !endsInPerson(inside, run)
            && !opensWithBody(sentence, inside, run)
            || nameWords.isPersonStart(sentence, run.first()) && run.last() > run.first()
                && !opensWithBody(sentence, inside, run));
    if (whole) {
      Optional<GazetteerEntry> entry = knownNames.company(sentence, run, known);
      return List.of(new Name(sentence.index(), run, form, label, entry, false, shape, Optional.empty()));
    }
    List<Name> parts = new ArrayList<>();
    int at = run.first();
    for (Name name : inside) {
      addPart(sentence, at, name.range().first() - 1, parts);
      at = name.range().last() + 1;
    }
    addPart(sentence, at, run.last(), parts);
    return parts;
  }

  /** "de la Generalitat Carles Puigdemont": a person's whole name behind another name. */
  private static boolean endsInPerson(List<Name> inside, Range run) {
    return inside.stream().anyMatch(name -> name.range().last() == run.last() && name.range().first() > run.first()
        && name.words().size() > 1 && name.entry().filter(entry -> entry.type().equals("Person")).isPresent());
  }

  /** "le PDG d'Apple Tim Cook": a person's given name behind a body that is known. */
  private boolean opensWithBody(Sentence sentence, List<Name> inside, Range run) {
    return inside.stream().anyMatch(name -> name.range().first() == run.first() && name.range().last() + 2 == run.last()
        && name.entry().filter(entry -> Name.BODIES.contains(entry.type()) && !entry.contextual().contains(name.text()))
            .isPresent()
        && world.titles().firstNames().contains(sentence.token(name.range().last() + 1).form()));
  }

  /** « le procureur de Bamako Moussa Keïta »: a person's name behind the place of an office. */
  private boolean opensWithPlaceOfOffice(Sentence sentence, Range run) {
    boolean office = words.headsFirst() && run.first() > 2 && run.last() >= run.first() + 2
        && (Words.isOf(sentence.token(run.first() - 1)) && words.isOffice(sentence, run.first() - 2)
            || isPosted(sentence, run.first()));
    String given = office ? sentence.token(run.first() + 1).form() : "";
    return office && !world.gazetteer().senses(sentence.token(run.first()).form()).isEmpty()
        && !world.titles().firstNames().contains(sentence.token(run.first()).form())
        && (world.titles().firstNames().contains(given) || world.firstNames().gender(given).isPresent());
  }

  /** « l'ambassadeur de France à Alger Paul Martin »: the seat of an office of a state. */
  private boolean isPosted(Sentence sentence, int seat) {
    int of = seat - 3;
    boolean posted = of > 1 && WordClass.ADDRESSING.holds(Words.lower(sentence.token(seat - 1)))
        && Words.isCapital(sentence.token(seat - 2)) && Words.isOf(sentence.token(of));
    while (posted && of > 1 && Words.isOf(sentence.token(of))) {
      of--;
    }
    return posted && words.isOffice(sentence, of);
  }

  /** "the Justice Department's Fraud Section": a known body and its part are two. */
  private static boolean opensWithOwner(Sentence sentence, List<Name> inside, Range run) {
    return inside.stream().anyMatch(name -> name.range().first() == run.first()
        && name.range().last() > name.range().first() && name.range().last() + 1 < run.last()
        && sentence.token(name.range().last() + 1).form().matches("['’]s")
        && name.entry().filter(entry -> Name.BODIES.contains(entry.type())).isPresent());
  }

  /** "by the F.B.I. Britain and France …": a name behind letters with full stops, whose last may end a sentence. */
  private static boolean isTwoSentences(Sentence sentence, List<Name> inside) {
    for (int i = 1; i < inside.size(); i++) {
      int last = inside.get(i - 1).range().last();
      boolean letters = LETTERS.matcher(sentence.token(last).form()).matches();
      if (letters && inside.get(i).range().first() == last + 1) {
        return true;
      }
    }
    return false;
  }

  /** "Square" in "Red Square": a name that is a common word too ends no longer name that it is a part of. */
  private static boolean isPartOfLonger(Name name, Range run) {
    boolean longer = name.range().last() - name.range().first() < run.last() - run.first();
    return longer && name.entry().filter(entry -> entry.contextual().contains(name.text())).isPresent();
  }

  private void addPart(Sentence sentence, int from, int to, List<Name> parts) {
    int first = from;
    while (first <= to && !Words.isCapital(sentence.token(first))) {
      first++;
    }
    int last = to;
    while (last >= first && Words.is(sentence.token(last), "ADP", "DET", "PUNCT", "CCONJ", "PART")) {
      last--;
    }
    if (first <= last && nameWords.isName(sentence, first, last)) {
      Range range = new Range(first, last);
      String form = words.text(sentence, range);
      parts.add(
          new Name(
              sentence.index(), range, form, Words.label(sentence, range), Optional.empty(), false,
              world.shapes().type(form), Optional.empty()));
    }
  }

  private static boolean isUniform(Sentence sentence, Range run) {
    String first = sentence.token(run.first()).name();
    for (int i = run.first(); i <= run.last(); i++) {
      if (!sentence.token(i).name().equals(first)) {
        return false;
      }
    }
    return true;
  }
}
