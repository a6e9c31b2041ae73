package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Finds where names stand: what the gazetteer knows, what the recognizer saw, and runs of capitalised words. */
final class NameFinder {
  private static final int SHORT_PORTFOLIO = 7;
  private static final int LONGEST_PORTFOLIO = 20;
  private static final Pattern LETTERS = Pattern.compile("(\\p{Lu}\\.){2,}");
  private static final Pattern MINISTRY =
      Pattern.compile(".*\\b(Ministry|Department|Secretariat|Directorate|Committee|Minister|Secretary) (of|for|on) .*");
  private static final Pattern CHANNEL = Pattern.compile("\\d{1,3}");
  private static final Pattern NEWS = Pattern.compile("News|NEWS");
  private static final Pattern PART_OF_A_TIME = Pattern.compile("(mid|early|late|mi)-\\p{L}+");
  private static final int LONGEST = 12;
  private static final int LONGEST_SPELLED = 18;
  private static final int DESCRIPTION = 7;
  private static final Set<String> BODIES = Set.of("GovernmentBody", "Organization", "MediaOutlet");
  private static final Set<String> LINKS =
      Set.of("of", "for", "on", "de", "d'", "du", "des", "à", "aux", "au", "pour");

  private final Words words;

  NameFinder(Words words) {
    this.words = words;
  }

  /** The names of a sentence in the order of the text; they do not overlap. */
  List<Name> find(Sentence sentence) {
    List<Name> known = known(sentence);
    List<Name> candidates = new ArrayList<>(bodies(sentence, known));
    candidates.addAll(known);
    candidates.addAll(handles(sentence));
    for (Range run : runs(sentence)) {
      candidates.addAll(cut(sentence, run, known));
    }
    List<Name> chosen = new ArrayList<>();
    candidates.sort(
        Comparator.comparingInt((Name name) -> -(name.range().last() - name.range().first()))
            .thenComparing(name -> name.entry().isEmpty())
            .thenComparing(name -> name.entry().filter(entry -> entry.contextual().contains(name.text())).isPresent())
            .thenComparingInt(name -> name.range().first()));
    for (Name candidate : candidates) {
      if (chosen.stream().noneMatch(name -> overlap(name.range(), candidate.range()))) {
        chosen.add(candidate);
      }
    }
    chosen.removeIf(name -> isCapitalNoun(sentence, name));
    chosen.sort(Comparator.comparingInt(name -> name.range().first()));
    return acronyms(sentence, words.headsFirst() ? chosen : withFields(sentence, chosen));
  }

  /** "The Ministry of Construction, Housing and Utilities": one body with all that it is for. */
  private List<Name> withFields(Sentence sentence, List<Name> names) {
    List<Name> whole = new ArrayList<>();
    for (Name name : names) {
      int end = MINISTRY.matcher(name.text()).matches() ? lastField(sentence, name.range().last()) : 0;
      if (end > name.range().last()) {
        Range range = new Range(name.range().first(), end);
        whole.add(new Name(name.sentence(), range, words.text(sentence, range), name.label(), Optional.empty(), false,
            name.shape(), Optional.empty()));
      } else if (whole.stream().noneMatch(body -> overlap(body.range(), name.range()))) {
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

  /** "Androulakis lodged", "infected with Predator": what is a name elsewhere in the article is one here too. */
  List<Name> repeated(List<Sentence> sentences, List<Name> names) {
    Map<String, Name> known = new LinkedHashMap<>();
    for (Name name : names) {
      List<String> parts = name.words();
      boolean person = name.label().equals("PERSON") && parts.size() > 1 && parts.size() < 4 && name.entry().isEmpty();
      if (person || parts.size() == 1) {
        known.putIfAbsent(parts.get(parts.size() - 1), name);
      }
    }
    List<Name> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Range> here = names.stream().filter(name -> name.sentence() == sentence.index()).map(Name::range).toList();
      for (Token token : sentence.tokens()) {
        Name name = known.get(token.form());
        Range range = new Range(token.index(), token.index());
        if (name != null && isAlone(sentence, token) && isNoTitle(sentence, token.index(), name)
            && here.stream().noneMatch(other -> overlap(other, range))) {
          found.add(new Name(sentence.index(), range, token.form(), name.label(), name.entry(), name.capital(),
              Optional.empty(), Optional.empty()));
        }
      }
    }
    return found;
  }

  /** "Baker" after "Jane Baker" is no trade, "the minister" no name. */
  private boolean isNoTitle(Sentence sentence, int index, Name name) {
    boolean title = name.words().size() > 1 ? words.isOffice(sentence, index) : isTitleWord(sentence, index);
    return name.entry().isPresent() || !title;
  }

  private boolean isAlone(Sentence sentence, Token token) {
    int at = token.index();
    boolean next = at < sentence.size() && Words.isCapital(sentence.token(at + 1));
    boolean before = at > 1 && Words.isCapital(sentence.token(at - 1)) && Words.is(sentence.token(at - 1), "PROPN");
    return Words.isCapital(token) && token.form().length() > 2 && Words.is(token, "PROPN", "NOUN", "ADJ", "X")
        && !next && !before && !PART_OF_A_TIME.matcher(token.form()).matches()
        && !isLoneDemonym(sentence, at) && !world().titles().notNames().contains(token.form());
  }

  /** "La Ville", "the Agency": a common noun with a definite article, which a capital makes no name. */
  private boolean isCapitalNoun(Sentence sentence, Name name) {
    int at = name.range().first();
    Token token = sentence.token(at);
    boolean alone = at == name.range().last() && name.entry().isEmpty() && at > 1
        && (at == sentence.size() || !Words.isCapital(sentence.token(at + 1)))
        && !token.form().equals(token.form().toUpperCase(Locale.ROOT));
    return alone && WordClass.ARTICLE.holds(Words.lower(sentence.token(at - 1)))
        && WordClass.CAPITAL_NOUN.holds(Words.lower(token));
  }

  private static boolean overlap(Range left, Range right) {
    return left.first() <= right.last() && right.first() <= left.last();
  }

  // ---- what the gazetteer knows

  private List<Name> known(Sentence sentence) {
    List<Name> found = new ArrayList<>();
    int at = 1;
    while (at <= sentence.size()) {
      Optional<Name> match = isBreakable(sentence, at) ? longest(sentence, at) : Optional.empty();
      match = match.filter(name -> !isHoliday(sentence, name.range().first(), name.range().last())
          && !isNameless(sentence, name) && !isDescription(sentence, name));
      match.ifPresent(found::add);
      at = match.map(name -> name.range().last()).orElse(at) + 1;
    }
    return found;
  }

  /** "Anonymous sources": an adjective that is a group's name too, before those who tell something. */
  private boolean isNameless(Sentence sentence, Name name) {
    int next = name.range().last() + 1;
    return name.words().size() == 1 && next <= sentence.size() && Words.isPlural(sentence.token(next))
        && name.entry().filter(entry -> entry.type().equals("ThreatActor")).isPresent()
        && !words.headsFirst() && world().relations().has("source", Words.lemma(sentence.token(next)));
  }

  /** "L'Équipe intégrée de sécurité": an article and a common noun with an adjective, and no paper. */
  private boolean isDescription(Sentence sentence, Name name) {
    int next = name.range().last() + 1;
    return words.headsFirst() && next <= sentence.size()
        && name.entry().filter(entry -> entry.type().equals("MediaOutlet")).isPresent()
        && name.range().last() == name.range().first() + 1
        && WordClass.ARTICLE.holds(Words.lower(sentence.token(name.range().first())))
        && world().lexicon().noun(Words.lower(sentence.token(name.range().last())))
            .filter(noun -> noun.type().equals("Group") || noun.type().equals("Organization")).isPresent()
        && !Words.isCapital(sentence.token(next))
        && (Words.is(sentence.token(next), "ADJ") || sentence.token(next).has("VerbForm", "Part"));
  }

  /** Not the second half of a contraction such as {@code des} = {@code de les}. */
  private static boolean isBreakable(Sentence sentence, int index) {
    return index == 1 || sentence.token(index).span().start() >= sentence.token(index - 1).span().end();
  }

  private Optional<Name> longest(Sentence sentence, int first) {
    if (!world().gazetteer().mayBegin(words.text(sentence, first, first))) {
      return Optional.empty();
    }
    int most = Math.min(sentence.size(), first + LONGEST - 1);
    int limit = Math.min(most, first + 1);
    while (limit < most
        && world().gazetteer().mayBegin(words.text(sentence, first, limit))) {
      limit++;
    }
    for (int last = limit; last >= first; last--) {
      if (last < sentence.size() && !isBreakable(sentence, last + 1)) {
        continue;
      }
      String form = words.text(sentence, first, last);
      for (Gazetteer.Sense sense : world().gazetteer().senses(form)) {
        if (holds(sentence, first, last, sense)) {
          Range range = new Range(first, last);
          boolean capital = sense.kind() == Gazetteer.Kind.CAPITAL;
          return Optional.of(
              new Name(
                  sentence.index(), range, form, label(sentence, range), Optional.of(sense.entry()), capital,
                  Optional.empty(), Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Sentence sentence, int first, int last, Gazetteer.Sense sense) {
    boolean seen = !label(sentence, new Range(first, last)).equals("O");
    return switch (sense.kind()) {
      case ADJECTIVE -> false;
      case CONTEXTUAL -> seen || first > 1 && isProper(sentence, first, last) && !afterQuote(sentence, first);
      case NAME, CAPITAL ->
          first != last || Words.isCapital(sentence.token(first)) || !isWord(sentence.token(first)) || seen;
    };
  }

  private static boolean isWord(Token token) {
    return token.upos().equals("VERB") && !token.features().isEmpty() || token.upos().equals("ADJ") || token.upos().equals("ADP");
  }

  private static boolean afterQuote(Sentence sentence, int first) {
    return first > 1 && "«\"“".contains(sentence.token(first - 1).form());
  }

  private static boolean isProper(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).upos().equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** The recognizer's class of the last labelled token in a range. */
  private static String label(Sentence sentence, Range range) {
    String label = "O";
    for (int i = range.first(); i <= range.last(); i++) {
      String name = sentence.token(i).name();
      label = name.equals("O") ? label : name;
    }
    return label;
  }

  // ---- names that begin with a word for a body and go on with what it is of

  private List<Name> bodies(Sentence sentence, List<Name> known) {
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

  /** "the handle “karst”": a name that somebody goes by, in small letters and quotation marks. */
  private List<Name> handles(Sentence sentence) {
    List<Name> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean quoted = token.index() > 1 && words.isQuoted(token)
          && !sentence.token(token.index() - 1).upos().equals("PUNCT");
      if (quoted && (WordClass.BEFORE_HANDLE.holds(Words.lower(sentence.token(token.index() - 1)))
          || WordClass.BEFORE_HANDLE.holds(Words.lemma(sentence.token(token.index() - 1))))) {
        Range range = new Range(token.index(), token.index());
        Token before = sentence.token(token.index() - 1);
        boolean person = Words.is(before, "ADJ") || IntStream.range(
            Math.max(1, token.index() - DESCRIPTION), token.index()).anyMatch(i -> words.isPersonNoun(sentence, i));
        found.add(new Name(sentence.index(), range, token.form(), label(sentence, range), Optional.empty(), false,
            person ? Optional.of("Person") : Optional.empty(), Optional.empty()));
      }
    }
    return found;
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
    return !whole || !isSpelledOut(sentence.token(open + 1).form(), form) ? Optional.empty()
        : Optional.of(new Name(sentence.index(), range, form, label(sentence, range), Optional.empty(), false,
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
    boolean named = world().relations().has("named-after", Words.lower(token)) && beside >= 1
        && beside <= sentence.size();
    if (!named || !Words.isCapital(sentence.token(beside)) || !sentence.token(beside).upos().equals("PROPN")) {
      return Optional.empty();
    }
    String form = sentence.token(beside).form();
    boolean place = !world().gazetteer().senses(form).isEmpty() || world().titles().notNames().contains(form);
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
        && world().relations().has("office-of", Words.lower(sentence.token(index)))
        && Words.lemma(sentence.token(index - 1)).equals("'s")
        && Words.isCapital(sentence.token(holder)) && words.isPersonNoun(sentence, holder);
    if (!office) {
      return Optional.empty();
    }
    Range range = new Range(firstOfCompound(sentence, holder), index);
    String form = words.text(sentence, range);
    Optional<GazetteerEntry> entry = world().gazetteer().senses(form).stream()
        .map(Gazetteer.Sense::entry).findFirst();
    return Optional.of(new Name(sentence.index(), range, form, label(sentence, range), entry, false,
        Optional.of("GovernmentBody"), Optional.empty()));
  }

  private World world() {
    return words.world();
  }

  private boolean isBody(Sentence sentence, Token token) {
    return words.noun(sentence, token.index()).filter(noun -> BODIES.contains(noun.type())).isPresent();
  }

  /** "The Tasmania university", "the port of Lisbon"; but "the Google unit Mandiant" has two names. */
  private Optional<Name> body(Sentence sentence, int head, List<Name> known) {
    boolean capital = Words.isCapital(sentence.token(head)) && (head > 1 || next(sentence, head).map(Words::isCapital)
        .orElse(false));
    int last = head;
    boolean proper = false;
    for (int i = head + 1; i <= sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!continues(sentence, i, capital)) {
        break;
      }
      boolean name = isNamePart(sentence, i);
      proper |= name && !isCountryAdjective(token);
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
    Optional<String> shape = world().shapes().type(form);
    if (last == head || shape.isEmpty()) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> entry =
        world().gazetteer().senses(form).stream()
            .filter(sense -> sense.kind() == Gazetteer.Kind.NAME)
            .map(Gazetteer.Sense::entry)
            .findFirst()
            .or(() -> company(sentence, range, known));
    return Optional.of(
        new Name(sentence.index(), range, form, label(sentence, range), entry, false, shape, Optional.empty()));
  }

  /** "Une unité du GRU", "un tribunal de Moscou", "au service de Pékin": a description and no name. */
  private boolean isOneOfMany(Sentence sentence, int head) {
    boolean one = words.headsFirst() && head > 1
        && List.of("un", "une").contains(Words.lower(sentence.token(head - 1)))
        && world().relations().has("one-of", Words.lower(sentence.token(head)));
    return one || head > 1 && head < sentence.size() && words.isPhrase(sentence, head);
  }

  private static Optional<Token> next(Sentence sentence, int index) {
    return index < sentence.size() ? Optional.of(sentence.token(index + 1)) : Optional.empty();
  }

  private boolean isNamePart(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return Words.isCapital(token) && !words.isHonorific(token) && !token.upos().equals("DET");
  }

  private boolean isCountryAdjective(Token token) {
    return world().gazetteer().senses(token.form()).stream()
        .anyMatch(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE);
  }

  /** Whether a token may belong to a body's name that has begun before it. */
  private boolean continues(Sentence sentence, int index, boolean capital) {
    Token token = sentence.token(index);
    Token before = sentence.token(index - 1);
    String lower = Words.lower(token);
    boolean link = LINKS.contains(lower) || LINKS.contains(Words.lemma(token)) && token.upos().equals("ADP");
    if (link) {
      return words.headsFirst()
          ? !List.of("à", "aux", "au", "pour").contains(lower) || capital && nextIsArticle(sentence, index)
          : nextIsCapital(sentence, index)
              && !world().titles().notNames().contains(sentence.token(index + 1).form());
    }
    if (WordClass.STRUCK.holds(lower) && token.upos().equals("ADP") && WordClass.FIGHT.holds(Words.lower(before))) {
      return capital;
    }
    if (token.upos().equals("DET")) {
      return before.upos().equals("ADP") || before.span().equals(token.span());
    }
    if (words.isHonorific(token) || token.upos().equals("PUNCT")) {
      return opensField(sentence, index);
    }
    if (isGivenName(token) && before.upos().equals("ADP")) {
      return false;
    }
    boolean afterLink = before.upos().equals("ADP") || before.upos().equals("DET");
    if (Words.isCapital(token)) {
      return Words.is(token, "NOUN", "PROPN", "ADJ", "X", "NUM") && (afterLink || !isPersonStart(sentence, index));
    }
    if (lower.equals("et") || lower.equals("and")) {
      return nextIsCapital(sentence, index) && Words.isCapital(before);
    }
    if (!words.headsFirst()) {
      return false;
    }
    return token.upos().equals("ADJ") || token.upos().equals("NOUN") && afterLink && capital
        || token.upos().equals("NOUN") && afterLink && nextIsLinkToCapital(sentence, index);
  }

  /** « ministère du Travail, de l'Emploi et de la Santé »: a comma before a further field that the ministry sees to. */
  private boolean opensField(Sentence sentence, int index) {
    int at = index + 1;
    boolean of = words.headsFirst() && sentence.token(index).form().equals(",") && at < sentence.size()
        && Words.isOf(sentence.token(at));
    while (of && at < sentence.size() && Words.is(sentence.token(at), "DET", "ADP")) {
      at++;
    }
    return of && WordClass.FIELD.holds(Words.lower(sentence.token(at)));
  }

  private boolean isGivenName(Token token) {
    boolean place = world().gazetteer().senses(token.form()).stream()
        .anyMatch(sense -> sense.entry().type().equals("Place") || sense.kind() == Gazetteer.Kind.CAPITAL);
    return !place && (world().titles().firstNames().contains(token.form()) || token.name().equals("PERSON"));
  }

  private boolean isPersonStart(Sentence sentence, int index) {
    return world().titles().firstNames().contains(sentence.token(index).form())
        || sentence.token(index).name().equals("PERSON");
  }

  private static boolean nextIsCapital(Sentence sentence, int index) {
    int at = index + 1;
    while (at <= sentence.size() && Words.is(sentence.token(at), "DET", "ADP")) {
      at++;
    }
    return at <= sentence.size() && Words.isCapital(sentence.token(at));
  }

  private static boolean nextIsArticle(Sentence sentence, int index) {
    return next(sentence, index).filter(token -> token.upos().equals("DET")).isPresent();
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

  // ---- runs of capitalised words

  private List<Range> runs(Sentence sentence) {
    List<Range> runs = new ArrayList<>();
    int at = 1;
    while (at <= sentence.size()) {
      if (!starts(sentence, at)) {
        at++;
        continue;
      }
      int last = isStation(sentence, at) ? at + 1 : at;
      for (int i = last + 1; i <= sentence.size(); i++) {
        if (goesOn(sentence, at, i)) {
          last = i;
        } else if (!isInside(sentence, at, i)) {
          break;
        }
      }
      at = behindArticle(sentence, behindField(sentence, at, last), last);
      boolean thing = !isOccasion(sentence, at, last) && !isHoliday(sentence, at, last);
      if (thing && isName(sentence, at, last) && !isFieldOfTitle(sentence, at, last)) {
        runs.add(new Range(at, last));
      }
      at = last + 1;
    }
    return runs;
  }

  /** "Minister for Foreign Affairs and Trade Winston Peters": where the name starts behind the field. */
  private int behindField(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last && !words.headsFirst(); i++) {
      if (isPersonStart(sentence, i) && !isPersonStart(sentence, first) && isInTitle(sentence, first)) {
        return i;
      }
    }
    return first;
  }

  /** « PARIS — La France a …»: a known name behind an article that opens the text proper. */
  private int behindArticle(Sentence sentence, int first, int last) {
    boolean article = last > first && WordClass.ARTICLE.holds(Words.lower(sentence.token(first)))
        && world().gazetteer().senses(words.text(sentence, new Range(first, last))).isEmpty()
        && !world().gazetteer().senses(words.text(sentence, new Range(first + 1, last))).isEmpty();
    return article ? first + 1 : first;
  }

  /** Whether a title goes on to a word over "of", "for" and "and". */
  private boolean isInTitle(Sentence sentence, int index) {
    boolean linked = false;
    for (int i = index - 1; i >= Math.max(1, index - LONGEST); i--) {
      Token token = sentence.token(i);
      if (linked && Words.isCapital(token) && words.isPersonNoun(sentence, i)) {
        return true;
      }
      linked |= Words.is(token, "ADP");
      if (!Words.is(token, "ADP", "CCONJ", "DET") && !Words.isCapital(token)) {
        return false;
      }
    }
    return false;
  }

  /** "L'opération « Cronos »", "Operation Endgame", "the Online Safety Act": what is no thing that acts. */
  private boolean isOccasion(Sentence sentence, int first, int last) {
    int before = first - 1;
    while (before > 1 && "«“\"".contains(sentence.token(before).form())) {
      before--;
    }
    boolean event = before >= 1 && world().relations().has("event", Words.lower(sentence.token(before)))
        || last > first && world().relations().has("event", Words.lower(sentence.token(first)));
    boolean law = last < sentence.size() && Words.isCapital(sentence.token(last + 1))
        && world().relations().has("law", Words.lower(sentence.token(last + 1)))
        || last > first && world().relations().has("law", Words.lower(sentence.token(last)))
        || last + 3 <= sentence.size() && Words.is(sentence.token(last + 1), "CCONJ")
            && Words.isCapital(sentence.token(last + 2)) && WordClass.LAW.holds(Words.lower(sentence.token(last + 3)))
            && Words.isCapital(sentence.token(last + 3));
    boolean person = world().titles().firstNames().contains(sentence.token(first).form());
    String whole = words.text(sentence, first, last).toLowerCase(Locale.ROOT);
    if (world().relations().has("scheme", whole)) {
      return true;
    }
    return event || law && !person && !words.headsFirst();
  }

  /** "Christmas Day", "New Year's Eve", "Black Friday". */
  private boolean isHoliday(Sentence sentence, int first, int last) {
    boolean person = world().titles().firstNames().contains(sentence.token(first).form());
    boolean inside = isDayName(sentence, last) && (last > first || first > 1
        && (Words.isCapital(sentence.token(first - 1)) || sentence.token(first - 1).form().matches("['’]s?")));
    return !words.headsFirst() && !person && (inside || last < sentence.size() && isDayName(sentence, last + 1));
  }

  private boolean isDayName(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return Words.isCapital(token) && world().relations().has("day-name", Words.lower(token));
  }

  /** "Information Technology" in "Information Technology Minister X". */
  private boolean isFieldOfTitle(Sentence sentence, int first, int last) {
    boolean unlabelled = label(sentence, new Range(first, last)).equals("O");
    return !words.headsFirst()
        && unlabelled
        && last < sentence.size()
        && Words.isCapital(sentence.token(last + 1))
        && isTitleWord(sentence, last + 1);
  }

  /** "14 NEWS", "Channel 4 News": a broadcaster named by its number. */
  private static boolean isStation(Sentence sentence, int index) {
    return index < sentence.size() && CHANNEL.matcher(sentence.token(index).form()).matches()
        && NEWS.matcher(sentence.token(index + 1).form()).matches();
  }

  private boolean starts(Sentence sentence, int index) {
    if (isStation(sentence, index)) {
      return true;
    }
    Token token = sentence.token(index);
    boolean labelled = !token.name().equals("O") && Words.is(token, "PROPN", "NOUN", "ADJ", "X", "NUM");
    boolean capital = Words.isCapital(token) && token.upos().equals("PROPN");
    boolean mixed = token.upos().equals("PROPN") && token.form().chars().anyMatch(Character::isUpperCase);
    boolean first = Words.isCapital(token) && world().titles().firstNames().contains(token.form());
    return (labelled && Words.isCapital(token) || capital || mixed || first)
        && (!words.isHonorific(token) || opensBody(sentence, index))
        && !isPlaceOfCompound(token)
        && !token.form().startsWith("#")
        && (!world().titles().notNames().contains(token.form()) || isPersonsFirst(sentence, index)
            || token.upos().equals("PROPN") && !words.headsFirst() && isNamedByOffice(sentence, index))
        && (!isTitleWord(sentence, index) || isOwningPlural(sentence, index))
        && !PART_OF_A_TIME.matcher(token.form()).matches()
        && !isLoneDemonym(sentence, index)
        && !isCounted(sentence, index)
        && !isPortfolio(sentence, index);
  }

  /** "the Justice Department's Fraud Section": no form of address. */
  private boolean opensBody(Sentence sentence, int index) {
    return !words.headsFirst() && index < sentence.size() && Words.isCapital(sentence.token(index + 1))
        && WordClass.CAPITAL_NOUN.holds(Words.lower(sentence.token(index + 1)));
  }

  /** "Jan Hansen", "May Roe": a month that the recognizer takes for a given name, before a surname. */
  private static boolean isPersonsFirst(Sentence sentence, int index) {
    return sentence.token(index).name().equals("PERSON") && index < sentence.size()
        && sentence.token(index + 1).name().equals("PERSON") && Words.isCapital(sentence.token(index + 1));
  }

  /** "300 Go": a noun that a number counts. */
  private boolean isCounted(Sentence sentence, int index) {
    return index > 1 && sentence.token(index).upos().equals("NOUN") && sentence.token(index - 1).upos().equals("NUM")
        && world().lexicon().noun(Words.lower(sentence.token(index))).isPresent();
  }

  /** "the Russians", "Indian journalists": no name of its own, unless more capitals follow. */
  private boolean isLoneDemonym(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean pair = index < sentence.size() && isAdjectiveForm(words.text(sentence, index, index + 1));
    boolean second = index > 1 && isAdjectiveForm(words.text(sentence, index - 1, index));
    boolean adjective = isCountryAdjective(token)
        && world().gazetteer().senses(token.form()).get(0).kind() == Gazetteer.Kind.ADJECTIVE;
    int after = index + (pair ? 2 : 1);
    boolean alone =
        after > sentence.size()
            || !Words.isCapital(sentence.token(after))
            || sentence.token(after).name().equals("PERSON")
            || isTitleWord(sentence, after) && !isOwningPlural(sentence, after);
    return (adjective || pair || second) && (alone || words.headsFirst());
  }

  private boolean isAdjectiveForm(String form) {
    return world().gazetteer().senses(form).stream().anyMatch(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE);
  }

  /** "ministre de l'Intérieur", "ministères de la Culture, de la Santé et des Finances". */
  private boolean isPortfolio(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean labelled = token.name().equals("PERSON") && words.headsFirst();
    if (labelled || world().titles().firstNames().contains(token.form())) {
      return false;
    }
    int from = index - (WordClass.FIELD.holds(Words.lower(token)) ? LONGEST_PORTFOLIO : SHORT_PORTFOLIO);
    for (int i = index - 1; i >= Math.max(1, from); i--) {
      Token before = sentence.token(i);
      boolean next = isBeforeNextField(sentence, i);
      from -= next ? SHORT_PORTFOLIO : 0;
      if (world().titles().portfolios().contains(Words.lower(before))
          || world().titles().portfolios().contains(Words.lemma(before))) {
        return words.headsFirst() ? Words.is(sentence.token(index - 1), "DET", "ADJ", "NOUN")
            : Words.isOf(sentence.token(index - 1)) || Words.lower(sentence.token(index - 1)).equals("for");
      }
      boolean inside = Words.is(before, "DET", "ADP", "ADJ", "CCONJ") || Words.isCapital(before)
          && Words.is(before, "NOUN", "PROPN") || opensField(sentence, i) || next;
      if (!inside) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBeforeNextField(Sentence sentence, int index) {
    return sentence.token(index).form().equals(",") && index < sentence.size() && Words.isOf(sentence.token(index + 1));
  }

  /** A capitalised title before a name belongs to the person, not to the name. */
  private boolean isTitleWord(Sentence sentence, int index) {
    Token token = sentence.token(index);
    if (world().titles().firstNames().contains(token.form())) {
      return false;
    }
    int last = index;
    while (last < sentence.size()
        && world().titles().prefixes().contains(Words.lower(sentence.token(last)))
        && Words.isCapital(sentence.token(last + 1))) {
      last++;
    }
    Token end = sentence.token(last);
    if (!words.headsFirst() && last < sentence.size() && Words.isCapital(sentence.token(last + 1))
        && world().relations().has("party", Words.lower(sentence.token(last + 1)))) {
      return false;
    }
    boolean letters = end.form().equals(end.form().toUpperCase(Locale.ROOT));
    return words.isPersonNoun(sentence, last) && (!letters || words.isOffice(sentence, last));
  }

  /** "Tim Cook", "Lynn Forester", "Jean Boulanger": a surname that is a trade too, right behind a given name. */
  private boolean isSurname(Sentence sentence, int start, int index) {
    Token first = sentence.token(start);
    boolean person = first.name().equals("PERSON") && sentence.token(index).name().equals("PERSON");
    boolean given = index == start + 1 && (person || world().titles().firstNames().contains(first.form()));
    boolean last = index == sentence.size() || !Words.isCapital(sentence.token(index + 1));
    return given && last && !words.isOffice(sentence, index);
  }

  /** "Editors' Forum", "Teachers' Union": a plural that owns the name's last words. */
  private boolean isOwningPlural(Sentence sentence, int index) {
    return !words.headsFirst() && index + 2 <= sentence.size() && Words.isCapital(sentence.token(index))
        && sentence.token(index).form().endsWith("s") && sentence.token(index + 1).form().matches("['’]")
        && Words.isCapital(sentence.token(index + 2))
        && world().lexicon().noun(Words.lower(sentence.token(index)).replaceFirst("s$", "")).isPresent();
  }

  /** "a annoncé sur Telegram la ministre": what names where something is told ends before the article of the voice. */
  private static boolean isNetwork(Sentence sentence, int start) {
    boolean alone = sentence.token(start).form().length() == 1 || nextIsArticle(sentence, start);
    return start > 1 && alone && WordClass.TOLD_ON.holds(Words.lower(sentence.token(start - 1)));
  }

  private boolean goesOn(Sentence sentence, int start, int index) {
    Token token = sentence.token(index);
    if (isNetwork(sentence, start)) {
      return false;
    }
    String label = sentence.token(start).name();
    boolean sameLabel = label.equals("O") || token.name().equals("O") || token.name().equals(label);
    boolean capital = Words.isCapital(token) || token.form().chars().anyMatch(Character::isUpperCase);
    boolean number = token.form().matches("\\d{1,4}(\\.\\d)?")
        && token.relation().matches("flat.*|compound|nummod|appos")
        && sentence.token(index - 1).upos().equals("PROPN") && token.upos().equals("NUM") && !words.headsFirst();
    boolean ampersand = token.form().equals("&");
    return ampersand
        || number
        || capital
            && sameLabel
            && (Words.is(token, "PROPN", "X") || !token.name().equals("O") || isPersonStart(sentence, start)
            && Words.is(token, "NOUN", "ADJ"))
            && !words.isHonorific(token)
            && !isPlaceOfCompound(token)
            && (!isTitleWord(sentence, index) || isSurname(sentence, start, index) || isOwningPlural(sentence, index))
            && !world().titles().notNames().contains(token.form());
  }

  /** "Sheriff Bill Roe": a given name and a surname right behind an office, whatever the recognizer takes them for. */
  private boolean isNamedByOffice(Sentence sentence, int first) {
    int last = first;
    while (last <= sentence.size() && Words.isCapital(sentence.token(last))
        && sentence.token(last).upos().equals("PROPN")) {
      last++;
    }
    boolean two = first > 1 && Words.isCapital(sentence.token(first - 1)) && words.isOffice(sentence, first - 1)
        && last - first == 2 && (last > sentence.size() || !sentence.token(last).upos().equals("NOUN"));
    return two && !WordClass.CAPITAL_NOUN.holds(Words.lower(sentence.token(first + 1)));
  }

  /** "United Kingdom-based": where somebody is based. */
  private boolean isPlaceOfCompound(Token token) {
    int hyphen = token.form().lastIndexOf('-');
    return hyphen > 0 && world().relations().has("suffix-based", token.form().substring(hyphen + 1));
  }

  /** A small word within a name; "Lincoln County Sheriff Ann Roe" are a place, an office and a person. */
  private boolean isInside(Sentence sentence, int start, int index) {
    Token token = sentence.token(index);
    if (index == sentence.size() || index == start || isNetwork(sentence, start)) {
      return false;
    }
    Token after = sentence.token(index + 1);
    boolean labelled = !token.name().equals("O") && token.name().equals(sentence.token(index - 1).name());
    if (words.isOffice(sentence, index) && isTitleWord(sentence, index) && isNamedByOffice(sentence, index + 1)) {
      return false;
    }
    boolean of =
        !words.headsFirst()
            && Words.lower(token).equals("of")
            && after.upos().equals("PROPN")
            && Words.isCapital(after)
            && sentence.token(index - 1).upos().equals("PROPN")
            && world().gazetteer().senses(after.form()).stream()
            .noneMatch(sense -> sense.kind() != Gazetteer.Kind.CONTEXTUAL);
    if (of || isOwningPlural(sentence, index - 1)) {
      return true;
    }
    if (labelled && !token.upos().equals("PUNCT")) {
      return !isFiniteVerb(token) && !(token.upos().equals("ADP") && isOutlet(after.form()));
    }
    boolean particle = world().titles().particles().contains(token.form().replace('’', '\''));
    boolean person = isPersonStart(sentence, start) || sentence.token(index - 1).name().equals("PERSON");
    return particle && person && (Words.isCapital(after) || world().titles().particles().contains(after.form()));
  }

  /** "Washington accuse la Chine", all of it labelled as a place by the recognizer. */
  private static boolean isFiniteVerb(Token token) {
    return Words.is(token, "VERB", "AUX") && token.has("VerbForm", "Fin") && !Words.isCapital(token);
  }

  private boolean isOutlet(String form) {
    return world().gazetteer().senses(form).stream().anyMatch(sense -> sense.entry().type().equals("MediaOutlet"));
  }

  private boolean isName(Sentence sentence, int first, int last) {
    Token token = sentence.token(first);
    boolean labelled = !label(sentence, new Range(first, last)).equals("O");
    if (first == last && !labelled) {
      boolean opening = first == 1 || first == 2 && sentence.token(1).upos().equals("PUNCT");
      boolean common = world().lexicon().noun(Words.lower(token)).isPresent();
      return (!opening || isApposed(sentence, last + 1)) && !common && token.form().length() > 1
          || token.form().chars().filter(Character::isUpperCase).count() > 1 && !common;
    }
    return true;
  }

  /** "Zornet, a collective, …": what is told right behind the first word of a sentence is told of a name. */
  private static boolean isApposed(Sentence sentence, int comma) {
    return comma + 1 < sentence.size() && sentence.token(comma).form().equals(",")
        && WordClass.INDEFINITE.holds(Words.lower(sentence.token(comma + 1)))
        && sentence.token(comma - 1).upos().equals("PROPN");
  }

  private List<Name> cut(Sentence sentence, Range run, List<Name> known) {
    String label = label(sentence, run);
    String form = words.text(sentence, run);
    Optional<String> shape = world().shapes().type(form);
    List<Name> inside = known.stream()
        .filter(name -> overlap(name.range(), run) && !isPartOfLonger(name, run))
        .toList();
    boolean whole =
        inside.isEmpty()
            || !isTwoSentences(sentence, inside) && !opensWithOwner(sentence, inside, run) && (shape.isPresent()
            || isUniform(sentence, run) && !label.equals("O") && !endsInPerson(inside, run)
            && !opensWithBody(sentence, inside, run)
            || isPersonStart(sentence, run.first()) && run.last() > run.first());
    if (whole) {
      Optional<GazetteerEntry> entry = company(sentence, run, known);
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
        && name.entry().filter(entry -> BODIES.contains(entry.type()) && !entry.contextual().contains(name.text()))
            .isPresent()
        && world().titles().firstNames().contains(sentence.token(name.range().last() + 1).form()));
  }

  /** "the Justice Department's Fraud Section": a known body and its part are two. */
  private static boolean opensWithOwner(Sentence sentence, List<Name> inside, Range run) {
    return inside.stream().anyMatch(name -> name.range().first() == run.first()
        && name.range().last() > name.range().first() && name.range().last() + 1 < run.last()
        && sentence.token(name.range().last() + 1).form().matches("['’]s")
        && name.entry().filter(entry -> BODIES.contains(entry.type())).isPresent());
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

  /** "Google Inc.", "Alibaba Group": what is known of a name holds for it with the form of its company too. */
  private Optional<GazetteerEntry> company(Sentence sentence, Range run, List<Name> known) {
    Optional<Name> name = known.stream()
        .filter(one -> one.range().first() == run.first() && one.range().last() < run.last())
        .findFirst();
    for (int i = name.map(one -> one.range().last() + 1).orElse(run.first()); i <= run.last(); i++) {
      if (name.isEmpty() || !world().relations().has("company", Words.lower(sentence.token(i)))) {
        return Optional.empty();
      }
    }
    return name.flatMap(Name::entry);
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
    if (first <= last && isName(sentence, first, last)) {
      Range range = new Range(first, last);
      String form = words.text(sentence, range);
      parts.add(
          new Name(
              sentence.index(), range, form, label(sentence, range), Optional.empty(), false,
              world().shapes().type(form), Optional.empty()));
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

  // ---- acronyms in parentheses

  private List<Name> acronyms(Sentence sentence, List<Name> names) {
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
    boolean bodies = acronym.entry().filter(entry -> BODIES.contains(entry.type())).isPresent()
        && name.entry().filter(entry -> BODIES.contains(entry.type())).isPresent();
    boolean spelled = name.entry().isEmpty() && isSpelledOut(acronym.text(), name.text());
    return bodies || spelled ? acronym.entry() : name.entry();
  }

  /** "National Cyber Security Centre (NKSC)": a body's own letters, though of its name in another language. */
  private static boolean areBodies(Name name, Name acronym) {
    Optional<String> type = name.entry().map(GazetteerEntry::type).or(name::shape);
    Optional<String> other = acronym.entry().map(GazetteerEntry::type).or(() -> type);
    return name.words().size() > 1 && acronym.text().matches("\\p{Lu}[\\p{L}-]{0,6}\\p{Lu}") && type.isPresent()
        && BODIES.contains(type.get()) && BODIES.contains(other.get()) && !isOfNameWithin(name, acronym);
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
  static boolean isAcronym(String acronym, String expansion) {
    String letters = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String full = expansion.toLowerCase(Locale.ROOT).replaceAll("\\b(the|le|la|les|l')\\b", "").strip();
    return letters.length() > 1 && letters.length() < 11 && full.contains(" ") && standIn(letters, full)
        && fold(letters.charAt(0)) == fold(full.charAt(0));
  }

  /** Whether a name of many words holds the letters in this order: "Viginum", of a "service de vigilance …". */
  private static boolean isSpelledOut(String acronym, String name) {
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
