package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Names that begin with a word for a body and go on with what it is of, and bodies named after somebody. */
final class BodyNames {
  private static final Pattern MINISTRY =
      Pattern.compile(".*\\b(Ministry|Department|Secretariat|Directorate|Committee|Minister|Secretary) (of|for|on) .*");
  private static final int LONGEST_SPELLED = 18;
  private static final Set<String> LINKS =
      Set.of("of", "for", "on", "de", "d'", "du", "des", "à", "aux", "au", "pour");

  private final Words words;
  private final World world;
  private final NameWords nameWords;
  private final KnownNames knownNames;

  BodyNames(Words words, NameWords nameWords, KnownNames knownNames) {
    this.words = words;
    this.nameWords = nameWords;
    this.knownNames = knownNames;
    world = words.world();
  }

  /**
   * The bodies that a sentence names.
   *
   * @param known what the gazetteer knows in it
   */
  List<Name> find(Sentence sentence, List<Name> known) {
    List<Name> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean noun = Words.is(token, "NOUN", "PROPN") && isBody(sentence, token);
      Optional<Name> leader = leader(sentence, token).or(() -> officeOf(sentence, token.index()));
      Optional<Name> spelled = noun ? spelledOut(sentence, token.index()) : Optional.empty();
      if (leader.isPresent() || spelled.isPresent()) {
        found.add(leader.or(() -> spelled).get());
      } else if (noun) {
        body(sentence, token.index(), known).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "The Ministry of Construction, Housing and Utilities": one body with all that it is for. */
  List<Name> withFields(Sentence sentence, List<Name> names) {
    List<Name> whole = new ArrayList<>();
    for (Name name : names) {
      int end = MINISTRY.matcher(name.text()).matches() ? lastField(sentence, name.range().last()) : 0;
      if (end > name.range().last()) {
        Range range = new Range(name.range().first(), end);
        whole.add(new Name(name.sentence(), range, words.text(sentence, range), name.label(), Optional.empty(), false,
            name.shape(), Optional.empty()));
      } else if (whole.stream().noneMatch(body -> body.range().overlaps(name.range()))) {
        whole.add(name);
      }
    }
    return whole;
  }

  /** Where the series of fields behind the first one ends, with "and" before the last; 0 where there is none. */
  private static int lastField(Sentence sentence, int first) {
    int at = first + 1;
    while (at < sentence.size()) {
      boolean comma = sentence.token(at).form().equals(",");
      int word = comma ? at + 1 : at;
      boolean and = word < sentence.size() && Words.is(sentence.token(word), "CCONJ");
      word = and ? word + 1 : word;
      boolean field = (comma || and) && word <= sentence.size() && Words.isCapital(sentence.token(word))
          && WordClass.FIELD_OF_OFFICE.holds(Words.lower(sentence.token(word)));
      if (!field) {
        return 0;
      }
      at = word + 1;
      while (at <= sentence.size() && Words.isCapital(sentence.token(at))) {
        at++;
      }
      if (and) {
        return at - 1;
      }
    }
    return 0;
  }

  /**
   * "l'Office central de lutte contre la criminalité liée aux technologies (OCLCTIC)": all from a body's capital to its
   * letters in parentheses.
   */
  private Optional<Name> spelledOut(Sentence sentence, int head) {
    int open = head + 1;
    while (open < sentence.size() && open - head < LONGEST_SPELLED && !sentence.token(open).form().equals("(")
        && isSpelling(sentence.token(open))) {
      open++;
    }
    boolean whole = words.headsFirst() && Words.isCapital(sentence.token(head)) && open - head > 2
        && open + 2 <= sentence.size() && sentence.token(open).form().equals("(")
        && sentence.token(open + 2).form().equals(")");
    Range range = new Range(head, open - 1);
    String form = whole ? words.text(sentence, range) : "";
    return !whole || !Acronyms.isSpelledOut(sentence.token(open + 1).form(), form) ? Optional.empty()
        : Optional.of(new Name(sentence.index(), range, form, Words.label(sentence, range), Optional.empty(), false,
            words.noun(sentence, head).map(Lexicon.Noun::type), Optional.empty()));
  }

  private static boolean isSpelling(Token token) {
    boolean participle = Tree.isVerb(token) && token.has("VerbForm", "Part");
    return participle || Words.is(token, "NOUN", "ADJ", "ADP", "DET", "CCONJ", "PROPN", "NUM");
  }

  /** "l'administration Biden", "the Obama campaign": named after its leader. */
  private Optional<Name> leader(Sentence sentence, Token token) {
    int index = token.index();
    int beside = words.headsFirst() ? index + 1 : index - 1;
    boolean named = world.relations().has("named-after", Words.lower(token)) && beside >= 1
        && beside <= sentence.size();
    if (!named || !Words.isCapital(sentence.token(beside)) || !sentence.token(beside).upos().equals("PROPN")) {
      return Optional.empty();
    }
    String form = sentence.token(beside).form();
    boolean place = !world.gazetteer().senses(form).isEmpty() || world.titles().notNames().contains(form);
    if (place) {
      return Optional.empty();
    }
    Range range = new Range(Math.min(index, beside), Math.max(index, beside));
    boolean campaign = words.noun(sentence, index).filter(noun -> noun.type().equals("GovernmentBody")).isEmpty();
    return Optional.of(
        new Name(
            sentence.index(), range, words.text(sentence, range), "O", Optional.empty(), false,
            Optional.of(campaign ? "Organization" : "GovernmentBody"), Optional.empty()));
  }

  /** "the Attorney General's Office": a body, and no person who has an office. */
  private Optional<Name> officeOf(Sentence sentence, int index) {
    int holder = index - 2;
    boolean office = holder >= 1 && !words.headsFirst() && Words.isCapital(sentence.token(index))
        && world.relations().has("office-of", Words.lower(sentence.token(index)))
        && Words.lemma(sentence.token(index - 1)).equals("'s")
        && Words.isCapital(sentence.token(holder)) && words.isPersonNoun(sentence, holder);
    if (!office) {
      return Optional.empty();
    }
    Range range = new Range(firstOfCompound(sentence, holder), index);
    String form = words.text(sentence, range);
    Optional<GazetteerEntry> entry = world.gazetteer().senses(form).stream()
        .map(Gazetteer.Sense::entry).findFirst();
    return Optional.of(new Name(sentence.index(), range, form, Words.label(sentence, range), entry, false,
        Optional.of("GovernmentBody"), Optional.empty()));
  }

  private boolean isBody(Sentence sentence, Token token) {
    return words.noun(sentence, token.index()).filter(noun -> Name.BODIES.contains(noun.type())).isPresent();
  }

  /** "The Tasmania university", "the port of Lisbon"; but "the Google unit Mandiant" has two names. */
  private Optional<Name> body(Sentence sentence, int head, List<Name> known) {
    boolean capital = Words.isCapital(sentence.token(head))
        && (head > 1 || NameWords.next(sentence, head).map(Words::isCapital).orElse(false));
    int last = head;
    boolean proper = false;
    for (int i = head + 1; i <= sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!continues(sentence, i, capital)) {
        break;
      }
      boolean name = isNamePart(sentence, i);
      proper |= name && !nameWords.isCountryAdjective(token);
      boolean content = Words.is(token, "NOUN", "PROPN", "ADJ", "NUM", "X");
      if (content && (capital || name || Words.is(token, "ADJ"))) {
        last = i;
      }
    }
    if (!capital && isOneOfMany(sentence, head)) {
      return Optional.empty();
    }
    boolean titled = head > 1 && sentence.token(head - 1).form().matches("Le|La|Les|L['’]");
    if (!proper && !(capital && last > head + (titled ? 0 : 1))) {
      return Optional.empty();
    }
    int first = words.headsFirst() ? head : firstOfCompound(sentence, head);
    if (!capital && first < head && last > head && Words.isCapital(sentence.token(head + 1))) {
      return Optional.empty();
    }
    last = trimmed(sentence, head, last, known);
    Range range = new Range(first, last);
    String form = words.text(sentence, range);
    Optional<String> shape = world.shapes().type(form);
    if (last == head || shape.isEmpty()) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> entry =
        world.gazetteer().senses(form).stream()
            .filter(sense -> sense.kind() == Gazetteer.Kind.NAME)
            .map(Gazetteer.Sense::entry)
            .findFirst()
            .or(() -> knownNames.company(sentence, range, known));
    return Optional.of(
        new Name(sentence.index(), range, form, Words.label(sentence, range), entry, false, shape, Optional.empty()));
  }

  /** "Une unité du GRU", "un tribunal de Moscou", "au service de Pékin": a description and no name. */
  private boolean isOneOfMany(Sentence sentence, int head) {
    boolean one = words.headsFirst() && head > 1
        && List.of("un", "une").contains(Words.lower(sentence.token(head - 1)))
        && world.relations().has("one-of", Words.lower(sentence.token(head)));
    return one || head > 1 && head < sentence.size() && words.isPhrase(sentence, head);
  }

  private boolean isNamePart(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return Words.isCapital(token) && !words.isHonorific(token) && !token.upos().equals("DET");
  }

  /** Whether a token may belong to a body's name that has begun before it. */
  private boolean continues(Sentence sentence, int index, boolean capital) {
    Token token = sentence.token(index);
    Token before = sentence.token(index - 1);
    String lower = Words.lower(token);
    if (NameWords.isWhen(sentence, index)) {
      return false;
    }
    boolean link = LINKS.contains(lower) || LINKS.contains(Words.lemma(token)) && token.upos().equals("ADP");
    if (link) {
      return words.headsFirst()
          ? !List.of("à", "aux", "au", "pour").contains(lower) || capital && NameWords.nextIsArticle(sentence, index)
          : nextIsCapital(sentence, index)
              && !world.titles().notNames().contains(sentence.token(index + 1).form());
    }
    if (WordClass.STRUCK.holds(lower) && token.upos().equals("ADP") && WordClass.FIGHT.holds(Words.lower(before))) {
      return capital;
    }
    if (token.upos().equals("DET")) {
      return before.upos().equals("ADP") || before.span().equals(token.span());
    }
    if (words.isHonorific(token) || token.upos().equals("PUNCT")) {
      return nameWords.opensField(sentence, index);
    }
    if (isGivenName(token) && before.upos().equals("ADP")) {
      return false;
    }
    boolean afterLink = before.upos().equals("ADP") || before.upos().equals("DET");
    if (Words.isCapital(token)) {
      return Words.is(token, "NOUN", "PROPN", "ADJ", "X", "NUM")
          && (afterLink || !nameWords.isPersonStart(sentence, index));
    }
    if (lower.equals("et") || lower.equals("and")) {
      return nextIsCapital(sentence, index) && Words.isCapital(before)
          && (words.headsFirst() || !nameWords.isLoneDemonym(sentence, index + 1));
    }
    if (!words.headsFirst()) {
      return false;
    }
    return token.upos().equals("ADJ") || token.upos().equals("NOUN") && afterLink && capital
        || token.upos().equals("NOUN") && afterLink && nextIsLinkToCapital(sentence, index);
  }

  private boolean isGivenName(Token token) {
    boolean place = world.gazetteer().senses(token.form()).stream()
        .anyMatch(sense -> sense.entry().type().equals("Place") || sense.kind() == Gazetteer.Kind.CAPITAL);
    return !place && (world.titles().firstNames().contains(token.form()) || token.name().equals("PERSON"));
  }

  private static boolean nextIsCapital(Sentence sentence, int index) {
    int at = index + 1;
    while (at <= sentence.size() && Words.is(sentence.token(at), "DET", "ADP")) {
      at++;
    }
    return at <= sentence.size() && Words.isCapital(sentence.token(at));
  }

  private static boolean nextIsLinkToCapital(Sentence sentence, int index) {
    return index + 2 <= sentence.size()
        && Words.isOf(sentence.token(index + 1))
        && (Words.isCapital(sentence.token(index + 2)) || nextIsCapital(sentence, index + 1));
  }

  private static int firstOfCompound(Sentence sentence, int head) {
    int first = head;
    while (first > 1
        && Words.isCapital(sentence.token(first - 1))
        && Words.is(sentence.token(first - 1), "PROPN", "ADJ", "NOUN")) {
      first--;
    }
    return first;
  }

  /** A body known by itself keeps what follows only where it is part of the name. */
  private int trimmed(Sentence sentence, int head, int last, List<Name> known) {
    int end = last;
    while (end > head && Words.is(sentence.token(end), "ADP", "DET", "CCONJ")) {
      end--;
    }
    for (Name name : known) {
      Range range = name.range();
      boolean country = name.entry().filter(entry -> entry.country().isPresent()).isPresent();
      if (range.first() <= head && range.last() >= head && range.last() < end && country
          && range.last() > range.first()) {
        return range.last();
      }
    }
    return end;
  }
}
