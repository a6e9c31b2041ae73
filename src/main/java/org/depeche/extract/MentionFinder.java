package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.CodePoints;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Finds the mentions of an article: names, country adjectives, noun phrases and pronouns. */
public final class MentionFinder {
  private static final int CROWD = 10;
  private static final Set<String> PRONOUNS = WordClass.PERSONAL.words();
  private static final Set<String> OBJECTS = WordClass.OBJECT_PRONOUN.words();
  private static final Set<String> OWNERS = WordClass.POSSESSIVE.words();
  private static final Set<String> DEFINITE = WordClass.POINTING_BACK.words();
  private static final Set<String> LINKED =
      Set.of("Country", "Place", "GovernmentBody", "Organization", "MediaOutlet", "ThreatActor");
  private static final Set<String> NOT_A_HEAD = Set.of("compound", "flat", "fixed", "goeswith");
  private static final Set<String> BODIES = Set.of("GovernmentBody", "Organization");
  private static final Set<String> OWNING = Set.of("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody",
      "Organization");
  private static final Set<String> NO_COMPANIES = Set.of("Person", "Account", "System");
  private static final Set<String> TRADING = Set.of("Organization", "MediaOutlet", "System");
  private static final Set<String> NEGATIVE = WordClass.NEGATIVE.words();
  private static final Set<String> GENDERED = Set.of("M.", "MM.", "Mr", "Mr.", "Monsieur", "Sir", "Lord");

  private final World world;

  public MentionFinder(World world) {
    this.world = world;
  }

  /** The mentions in the order of the text, an enclosing one before those in it; ids are places in the list. */
  public List<Mention> find(AnnotatedArticle article) {
    CodePoints text = new CodePoints(article.article().body());
    Words words = new Words(world, text);
    TitleFinder titles = new TitleFinder(words);
    NameFinder finder = new NameFinder(words);
    List<Name> names = new ArrayList<>();
    article.sentences().forEach(sentence -> names.addAll(finder.find(sentence)));
    names.addAll(finder.repeated(article.sentences(), names));
    NameTyper typer = new NameTyper(words, titles, article.sentences(), names);
    List<Mention> found = new ArrayList<>();
    Map<Integer, List<Name>> bySentence = names.stream().collect(Collectors.groupingBy(Name::sentence));
    for (Sentence sentence : article.sentences()) {
      List<Name> here = bySentence.getOrDefault(sentence.index(), List.of());
      List<Mention> alone = new ArrayList<>();
      new InSentence(words, titles, typer, sentence, here).addTo(alone);
      found.addAll(Series.joined(text, sentence, alone, words.headsFirst()));
    }
    found.sort(
        Comparator.comparingInt(Mention::sentence)
            .thenComparingInt(mention -> mention.span().start())
            .thenComparingInt(mention -> -mention.span().end())
            .thenComparing(mention -> mention.kind() != MentionKind.NOMINAL)
            .thenComparingInt(Mention::head));
    List<Mention> numbered = new ArrayList<>();
    found.forEach(mention -> numbered.add(numbered(mention, numbered.size())));
    return numbered;
  }

  private static Mention numbered(Mention mention, int id) {
    return new Mention(
        id, mention.sentence(), mention.head(), mention.span(), mention.core(), mention.kind(), mention.type(),
        mention.names(), mention.known(), mention.cardinality(), mention.definite(), mention.gender(),
        mention.number());
  }

  /** The mentions of one sentence. */
  private static final class InSentence {
    private final Words words;
    private final TitleFinder titles;
    private final NameTyper typer;
    private final Sentence sentence;
    private final List<Name> names;
    private final Set<Integer> taken = new TreeSet<>();
    private final Map<Integer, Range> quantified = new TreeMap<>();

    InSentence(Words words, TitleFinder titles, NameTyper typer, Sentence sentence, List<Name> names) {
      this.words = words;
      this.titles = titles;
      this.typer = typer;
      this.sentence = sentence;
      this.names = names;
    }

    void addTo(List<Mention> found) {
      for (Name name : names) {
        take(name.range());
        name.acronym().ifPresent(this::take);
      }
      names.stream().filter(name -> !isPartOfAccount(name)).forEach(name -> found.add(named(name)));
      for (Token token : sentence.tokens()) {
        quantifier(token);
      }
      for (Token token : sentence.tokens()) {
        hyphenated(token, found);
      }
      for (Token token : sentence.tokens()) {
        adjective(token).ifPresent(found::add);
        Optional<Mention> latter = latter(token).or(() -> both(token));
        latter.or(() -> nominal(token)).ifPresent(found::add);
        pronoun(token).ifPresent(found::add);
      }
      for (Name name : names) {
        inside(name, found);
      }
    }

    /** "page Facebook", "Twitter account": the platform is no thing of its own there. */
    private boolean isPartOfAccount(Name name) {
      if (!typer.type(sentence, name).equals("System")) {
        return false;
      }
      int before = name.range().first() - 1;
      int after = name.range().last() + 1;
      int neighbour = words.headsFirst() ? before : after;
      return neighbour >= 1
          && neighbour <= sentence.size()
          && Words.is(sentence.token(neighbour), "NOUN")
          && words.noun(sentence, neighbour).filter(noun -> noun.type().equals("Account")
          || noun.type().equals("System")).isPresent();
    }

    private void take(Range range) {
      for (int i = range.first(); i <= range.last(); i++) {
        taken.add(i);
      }
    }

    // ---- names

    private Mention named(Name name) {
      String type = typer.type(sentence, name);
      Optional<GazetteerEntry> entry = typer.known(sentence, name);
      Range range = name.range();
      Set<String> forms = new LinkedHashSet<>();
      forms.add(name.text());
      name.acronym().ifPresent(acronym -> forms.add(words.text(sentence, acronym)));
      Range whole = name.acronym().map(acronym -> new Range(range.first(), acronym.last() + 1)).orElse(range);
      int head = NameTyper.head(sentence, range).index();
      if (type.equals("Person")) {
        Optional<Title> title = titles.find(sentence, range);
        whole = withHonorific(range, forms);
        if (title.isPresent()) {
          whole = joined(whole, title.get(), forms);
          taken.add(title.get().head());
          takeWords(title.get().head());
          takeStaff(title.get());
        }
        head = whole.equals(range) ? head : NameTyper.head(sentence, whole).index();
      } else {
        whole = withNoun(whole, type, forms);
        head = whole.equals(range) ? head : NameTyper.head(sentence, whole).index();
      }
      whole = withDeterminer(whole);
      Token token = sentence.token(head);
      return new Mention(
          0, sentence.index(), head, whole.span(sentence), range.span(sentence), MentionKind.NAME, Optional.of(type),
          List.copyOf(forms), entry.map(GazetteerEntry::id), Optional.empty(), true, gender(range, token),
          type.equals("Person") ? Optional.of("Sing") : Optional.ofNullable(token.features().get("Number")));
    }

    /** "staff" in "chief of staff". */
    private void takeStaff(Title title) {
      int noun = title.head() + 2;
      boolean staff =
          !words.headsFirst()
              && noun <= title.title().last()
              && Words.isOf(sentence.token(title.head() + 1))
              && Words.is(sentence.token(noun), "NOUN");
      if (staff && (noun == title.title().last() || !Words.is(sentence.token(noun + 1), "ADP"))) {
        taken.add(noun);
      }
    }

    private Range withHonorific(Range range, Set<String> forms) {
      int first = range.first();
      while (first > 1 && words.isHonorific(sentence.token(first - 1))) {
        first--;
      }
      if (first < range.first()) {
        take(new Range(first, range.first() - 1));
        forms.add(words.text(sentence, first, range.last()));
      }
      return new Range(first, range.last());
    }

    private Range joined(Range name, Title title, Set<String> forms) {
      Range whole = new Range(Math.min(name.first(), title.whole().first()), Math.max(name.last(),
          title.whole().last()));
      if (title.comma()) {
        forms.add(words.text(sentence, title.whole()));
      } else {
        forms.add(words.text(sentence, title.title().first(), name.last()));
      }
      return whole;
    }

    /** "le groupe X", "the company X", "the Yonhap news agency": the noun belongs to the name. */
    private Range withNoun(Range range, String type, Set<String> forms) {
      int before = range.first() - 1;
      int at = before;
      while (words.headsFirst() && at > 1 && Words.is(sentence.token(at), "ADJ")) {
        at--;
      }
      if (at >= 1 && at >= before - 2 && isLabel(at, type) && !opensContactClause(at, range)) {
        take(new Range(at, at));
        forms.add(words.text(sentence, at, range.last()));
        return new Range(at, range.last());
      }
      int last = range.last();
      while (!words.headsFirst() && last < sentence.size() && Words.is(sentence.token(last + 1), "NOUN")
          && last < range.last() + 2) {
        last++;
      }
      if (last > range.last() && isLabel(last, type) && List.of("MediaOutlet", "ThreatActor",
          "Malware").contains(type)) {
        for (int i = range.last() + 1; i <= last; i++) {
          take(new Range(i, i));
        }
        forms.add(words.text(sentence, range.first(), last));
        return new Range(range.first(), last);
      }
      return range;
    }

    /** "A group Microsoft calls Sandfox": the name is the subject of a clause that tells of the noun before it. */
    private boolean opensContactClause(int noun, Range name) {
      boolean subject = sentence.token(name.last()).relation().startsWith("nsubj");
      Token verb = subject ? sentence.token(sentence.token(name.last()).head()) : null;
      return verb != null && verb.head() == noun && verb.relation().startsWith("acl")
          && sentence.tokens().stream().anyMatch(word -> word.head() == noun
              && Words.is(word, "DET") && !Words.lower(word).equals("the"));
    }

    private boolean isLabel(int index, String type) {
      Token token = sentence.token(index);
      if (!token.upos().equals("NOUN") || Words.isPlural(token) || taken.contains(index)) {
        return false;
      }
      Optional<Lexicon.Noun> noun = words.noun(sentence, index);
      boolean group = noun.filter(n -> n.type().equals("Group")).isPresent();
      boolean trading = TRADING.contains(type) && noun.filter(n -> NO_COMPANIES.contains(n.type())).isPresent();
      return noun.filter(n -> n.type().equals(type)).isPresent()
          || trading && words.world().relations().has("trading", Words.lemma(token))
          || type.equals("MediaOutlet") && words.world().relations().has("wire", Words.lemma(token))
          || group && (type.equals("ThreatActor") || type.equals("Organization"));
    }

    private Range withDeterminer(Range range) {
      int before = range.first() - 1;
      boolean own =
          before >= 1
              && sentence.token(before).upos().equals("DET")
              && !isContracted(before)
              && range.holds(sentence.token(before).head());
      return own ? new Range(before, range.last()) : range;
    }

    private boolean isContracted(int index) {
      return index > 1 && sentence.token(index).span().equals(sentence.token(index - 1).span());
    }

    private Optional<String> gender(Range range, Token head) {
      if (range.first() > 1 && words.isHonorific(sentence.token(range.first() - 1))) {
        String form = sentence.token(range.first() - 1).form();
        boolean neutral =
            form.matches(
                "Dr\\.?|Docteur|Pr|Professeur|Me|Maître|Sen\\.|Senator|President|Judge|Justice|Rep\\.|Gov\\.");
        return neutral ? Optional.empty() : Optional.of(GENDERED.contains(form) ? "Masc"
            : form.matches("M(me|mes|lle|s|rs|iss|adame)\\.?") ? "Fem" : "Masc");
      }
      Optional<String> given = range.first() < range.last()
          ? words.world().firstNames().gender(sentence.token(range.first()).form()) : Optional.empty();
      return given.or(() -> Optional.ofNullable(head.features().get("Gender")));
    }

    /** Countries and places inside a body's name: "Ministère de l'Intérieur de Russie", "University of Toronto". */
    private void inside(Name name, List<Mention> found) {
      String type = typer.type(sentence, name);
      if (!List.of("GovernmentBody", "Organization").contains(type) || name.range().first() == name.range().last()) {
        return;
      }
      for (int i = name.range().first(); i <= name.range().last(); i++) {
        Token token = sentence.token(i);
        boolean linked = i > name.range().first() + 1 && Words.is(sentence.token(i - 1), "ADP", "DET");
        for (Gazetteer.Sense sense : words.world().gazetteer().senses(token.form())) {
          boolean adjective = sense.kind() == Gazetteer.Kind.ADJECTIVE
              && (words.headsFirst() ? !Words.isCapital(token) : i == name.range().first());
          boolean country = sense.kind() == Gazetteer.Kind.NAME && sense.entry().id().startsWith("country/")
              && (linked || isPossessor(name, i));
          boolean place = sense.entry().type().equals("Place") && linked && i == name.range().last();
          if (adjective || country || place) {
            found.add(country(token, sense.entry()));
            break;
          }
          if (sense.kind() == Gazetteer.Kind.CAPITAL && linked && i == name.range().last()) {
            found.add(place(token));
            break;
          }
        }
      }
      Token last = sentence.token(name.range().last());
      boolean proper = name.entry().isEmpty() && Words.isCapital(last)
          && Words.is(sentence.token(last.index() - 1), "ADP")
          && !words.world().titles().notNames().contains(last.form());
      boolean done = !proper || found.stream().anyMatch(mention -> mention.span().equals(last.span()));
      if (!done && last.name().equals("LOCATION")) {
        found.add(place(last));
      }
    }

    private boolean isPossessor(Name name, int index) {
      return index == name.range().first() && index < sentence.size()
          && sentence.token(index + 1).form().matches("['’]s");
    }

    private Mention place(Token token) {
      return new Mention(
          0, sentence.index(), token.index(), token.span(), token.span(), MentionKind.NAME, Optional.of("Place"),
          List.of(token.form()), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.of("Sing"));
    }

    private Mention country(Token token, GazetteerEntry entry) {
      return new Mention(
          0, sentence.index(), token.index(), token.span(), token.span(), MentionKind.NAME, Optional.of(entry.type()),
          List.of(token.form()), Optional.of(entry.id()), Optional.empty(), true, Optional.empty(),
              Optional.of("Sing"));
    }

    // ---- country adjectives

    private Optional<Mention> adjective(Token token) {
      if (taken.contains(token.index()) || !Words.is(token, "ADJ", "NOUN", "PROPN", "VERB")) {
        return Optional.empty();
      }
      Optional<GazetteerEntry> entry = demonym(token);
      if (entry.isPresent() && isPeople(token)) {
        return entry.map(known -> country(token, known));
      }
      if (entry.isPresent()) {
        taken.add(token.index());
        Optional<Mention> two = twoWords(token);
        return two.isPresent() ? two : entry.map(known -> country(token, known));
      }
      return twoWords(token);
    }

    /** "China-based hackers", "a San Francisco-based company", "the Kremlin-backed group": the name in the compound. */
    private void hyphenated(Token token, List<Mention> found) {
      int hyphen = token.form().lastIndexOf('-');
      if (words.headsFirst() || hyphen < 2 || !Words.isCapital(token) || taken.contains(token.index())) {
        return;
      }
      String suffix = token.form().substring(hyphen + 1);
      boolean based = words.world().relations().has("suffix-based", suffix);
      if (!based && !words.world().relations().has("suffix-affiliated", suffix)) {
        return;
      }
      String last = token.form().substring(0, hyphen);
      Optional<Name> before = names.stream()
          .filter(name -> name.range().last() == token.index() - 1 && isUnknown(last)).findFirst();
      boolean beside = before.isEmpty() && token.index() > 2 && isUnknown(last)
          && Words.isCapital(sentence.token(token.index() - 1)) && !taken.contains(token.index() - 1);
      String first = beside ? sentence.token(token.index() - 1).form() + " " : "";
      String whole = before.map(name -> name.text() + " ").orElse(first) + last;
      Optional<GazetteerEntry> entry = words.world().gazetteer().senses(whole).stream()
          .filter(sense -> sense.kind() != Gazetteer.Kind.ADJECTIVE && LINKED.contains(sense.entry().type()))
          .filter(sense -> !based || sense.kind() != Gazetteer.Kind.CAPITAL)
          .map(Gazetteer.Sense::entry)
          .findFirst();
      boolean opens = token.index() == 1 && isUnknown(whole);
      boolean place = based && entry.isEmpty() && !opens && !last.equals(last.toUpperCase(Locale.ROOT))
          && words.world().gazetteer().senses(whole).stream()
              .allMatch(sense -> sense.kind() == Gazetteer.Kind.CAPITAL);
      if (entry.isEmpty() && !place) {
        return;
      }
      int start = before.map(name -> name.range().span(sentence).start())
          .orElse(beside ? sentence.token(token.index() - 1).span().start() : token.span().start());
      before.ifPresent(name -> found.removeIf(
          mention -> mention.sentence() == sentence.index() && mention.core().equals(name.range().span(sentence))));
      Span span = new Span(start, token.span().start() + last.codePointCount(0, last.length()));
      found.add(new Mention(
          0, sentence.index(), token.index(), span, span, MentionKind.NAME,
          Optional.of(entry.map(GazetteerEntry::type).orElse("Place")), List.of(whole), entry.map(GazetteerEntry::id),
          Optional.empty(), true, Optional.empty(), Optional.of("Sing")));
    }

    private boolean isUnknown(String name) {
      return words.world().gazetteer().senses(name).isEmpty();
    }

    /** "South Korean", "Sri Lankan". */
    private Optional<Mention> twoWords(Token token) {
      if (token.index() == sentence.size() || words.headsFirst()) {
        return Optional.empty();
      }
      Token next = sentence.token(token.index() + 1);
      Optional<GazetteerEntry> entry = adjectiveSense(words.text(sentence, token.index(), next.index()));
      if (entry.isEmpty() || taken.contains(next.index())) {
        return Optional.empty();
      }
      take(new Range(token.index(), next.index()));
      Span span = sentence.span(token.index(), next.index());
      return Optional.of(
          new Mention(
              0, sentence.index(), next.index(), span, span, MentionKind.NAME, Optional.of(entry.get().type()),
              List.of(words.text(sentence, token.index(), next.index())), Optional.of(entry.get().id()),
                  Optional.empty(),
              true, Optional.empty(), Optional.of("Sing")));
    }

    private Optional<GazetteerEntry> demonym(Token token) {
      boolean capital = Words.isCapital(token);
      return words.headsFirst() || capital ? adjectiveSense(token.form()) : Optional.empty();
    }

    private Optional<GazetteerEntry> adjectiveSense(String form) {
      return words.world().gazetteer().senses(form).stream()
          .filter(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE)
          .map(Gazetteer.Sense::entry)
          .findFirst();
    }

    /** "un Russe", "the Americans": people, not a modifier. */
    private boolean isPeople(Token token) {
      if (!Words.isCapital(token) || token.universalRelation().equals("amod")
          || token.universalRelation().equals("compound")) {
        return false;
      }
      boolean noun = Words.is(token, "NOUN", "PROPN");
      boolean determined = sentence.children(token.index()).stream().anyMatch(child -> Words.is(child, "DET", "NUM"));
      boolean plural = token.form().endsWith("s") && noun;
      return noun && (determined || plural) && !(token.index() < sentence.size()
          && Words.is(sentence.token(token.index() + 1), "NOUN", "PROPN"));
    }

    // ---- noun phrases

    /** A counting word takes its complement into its phrase: "une dizaine de comptes", "several of the accounts". */
    private void quantifier(Token token) {
      boolean amount = token.upos().equals("NOUN") && WordClass.AMOUNT.holds(Words.lower(token));
      boolean unit = amount && !isDefinite(token)
          || words.noun(sentence, token.index()).filter(Lexicon.Noun::isUnit).isPresent() && !amount;
      boolean number = token.upos().equals("NUM") || Words.is(token, "PRON", "ADJ", "DET") && unit;
      if (!unit && !number || taken.contains(token.index())) {
        return;
      }
      for (Token child : sentence.children(token.index())) {
        boolean of = sentence.children(child.index()).stream().anyMatch(Words::isOf);
        boolean noun = (Words.is(child, "NOUN") || isNation(child)) && !taken.contains(child.index());
        if (child.universalRelation().equals("nmod") && of && noun && child.index() > token.index()) {
          quantified.put(token.index(), new Range(child.index(), child.index()));
          return;
        }
      }
    }

    /** "33 millions de Français": the people of a country, by their name. */
    private boolean isNation(Token token) {
      return demonym(token).isPresent() && isPeople(token);
    }

    private boolean isDefinite(Token noun) {
      return sentence.children(noun.index()).stream().anyMatch(child -> DEFINITE.contains(Words.lower(child)));
    }

    /** "The number of diplomats": how many there are is nobody and nothing. */
    private boolean isAmount(Token token) {
      return WordClass.AMOUNT.holds(Words.lower(token)) && isDefinite(token)
          && sentence.children(token.index()).stream().anyMatch(child -> child.universalRelation().equals("nmod")
              && sentence.children(child.index()).stream().anyMatch(Words::isOf));
    }

    /** « arrêté sur la base d'une notice »: on what ground something is done, and no thing. */
    private boolean isBasis(Token token) {
      List<Token> children = sentence.children(token.index());
      boolean on = WordClass.BASIS.holds(Words.lower(token)) && isDefinite(token) && token.head() > 0
          && Words.is(sentence.token(token.head()), "VERB")
          && children.stream().anyMatch(child -> child.universalRelation().equals("case")
              && WordClass.ON_BASIS.holds(Words.lower(child)));
      return on && children.stream().anyMatch(child -> child.universalRelation().equals("nmod")
          && !Words.isCapital(child) && !WordClass.NO_BASIS.holds(Words.lemma(child))
          && sentence.children(child.index()).stream().anyMatch(Words::isOf));
    }

    /** "the Computer Fraud and Abuse Act": a word of a law's name. */
    private boolean isInLaw(Token word) {
      int last = word.index();
      while (last < sentence.size() && (Words.isCapital(sentence.token(last))
          || last > word.index() && Words.is(sentence.token(last), "CCONJ"))) {
        last++;
        if (Words.isCapital(sentence.token(last)) && WordClass.LAW.holds(Words.lower(sentence.token(last)))) {
          return true;
        }
      }
      return false;
    }

    /** "did not say which cities were hit": which they are is not told. */
    private boolean isAsked(Token noun) {
      return sentence.children(noun.index()).stream().anyMatch(child -> child.universalRelation().equals("det")
          && child.index() < noun.index() && WordClass.RELATIVE.holds(Words.lower(child))
          && WordClass.INTERROGATIVE.holds(Words.lower(child)));
    }

    /** "a indiqué une source à l'AFP": an outlet that is told something belongs to the verb. */
    private Range withoutAddressee(Range range, int head) {
      for (int i = head + 2; i <= range.last(); i++) {
        int name = i;
        boolean outlet = names.stream()
            .anyMatch(outer -> outer.range().holds(name) && typer.type(sentence, outer).equals("MediaOutlet"));
        for (Token child : outlet ? sentence.children(name) : List.<Token>of()) {
          boolean told = child.universalRelation().equals("case") && Words.is(child, "ADP")
              && (WordClass.REACHING.holds(Words.lemma(child)) || child.form().equals("au"));
          if (told && child.index() > head) {
            return new Range(range.first(), child.index() - 1);
          }
        }
      }
      return range;
    }

    /** "un rançongiciel samedi soir", "dans la nuit de lundi": when something happened is no part of its name. */
    private Range withoutTime(Range range, int head) {
      return sentence.children(head).stream()
          .filter(child -> child.index() > head && child.index() <= range.last())
          .filter(child -> child.universalRelation().equals("nmod") && WordClass.TIME_NOUN.holds(Words.lemma(child)))
          .filter(child -> sentence.children(child.index()).stream().noneMatch(Words::isOf))
          .map(child -> sentence.children(child.index()).stream()
              .mapToInt(Token::index).filter(part -> part > head && part < child.index()).min().orElse(child.index()))
          .min(Comparator.naturalOrder())
          .map(first -> new Range(range.first(), first - 1))
          .orElse(range);
    }

    private Optional<Mention> nominal(Token token) {
      int index = token.index();
      boolean counts = quantified.containsKey(index);
      boolean complement =
          quantified.values().stream().anyMatch(range -> range.first() == index && !isOne(range.first()));
      Token counted = counts ? sentence.token(quantified.get(index).first()) : token;
      boolean people = isNation(counted) && !taken.contains(counted.index());
      boolean noun = Words.is(token, "NOUN") || people || isTypedOther(token);
      if (!noun && !counts || taken.contains(index) || complement || words.isPhrase(sentence, index)
          || isAmount(token) || tellsKindOfHouse(token) || isAsked(token) || isInLaw(token)
          || tellsKindOfThing(token) || isOfOffice(token) || isBasis(token)) {
        return Optional.empty();
      }
      if (isBodyOfOfficial(token)) {
        return Optional.of(compound(token));
      }
      if (NOT_A_HEAD.contains(token.universalRelation()) && !isOwner(token) && !counts) {
        return Optional.empty();
      }
      int semantic = counts ? quantified.get(index).first() : index;
      Optional<String> type = people ? Optional.of(isOnePerson(counted) ? "Person" : "Group") : type(token, semantic);
      type = type.filter(known -> !(known.equals("GovernmentBody") && isKind(token)));
      type = type.isEmpty() && isProsecution(token) ? Optional.of("GovernmentBody") : type;
      type = type.map(known -> known.equals("Group") && isDelegation(token) ? "GovernmentBody" : known);
      type = type.map(known -> isPublication(token) ? "MediaOutlet" : known);
      if (!noun && type.isEmpty()) {
        return Optional.empty();
      }
      Range full = withoutTime(withoutAddressee(
          withoutNegation(withoutPreposition(Phrases.full(sentence, index), index), index), index), index);
      Range core = withoutNegation(withoutPreposition(Phrases.core(sentence, index), index), index);
      Set<String> forms = new LinkedHashSet<>();
      forms.add(words.text(sentence, full));
      forms.add(words.text(sentence, core));
      Token meaning = sentence.token(semantic);
      takeWords(semantic);
      Optional<Integer> cardinality = cardinality(index, core).or(() -> ofItself(token));
      boolean crowd = cardinality.filter(count -> count >= CROWD).isPresent();
      type = type.map(known -> crowd && (known.equals("Organization")
          || known.equals("MediaOutlet")) ? "Group" : known);
      boolean men = WordClass.COUNTED_FORCE.holds(Words.lemma(meaning)) && (counts
          || sentence.children(index).stream().anyMatch(child -> child.universalRelation().equals("nummod")
              || WordClass.COUNTED.holds(Words.lower(child))));
      type = type.map(known -> known.equals("GovernmentBody") && men ? "Group" : known);
      return Optional.of(
          new Mention(
              0, sentence.index(), index, full.span(sentence), core.span(sentence), MentionKind.NOMINAL, type,
              List.copyOf(forms), Optional.empty(), cardinality, isDefinite(token, core),
              words.noun(sentence, semantic).filter(Lexicon.Noun::epicene).isPresent() ? Optional.empty()
                  : Optional.ofNullable(meaning.features().get("Gender")).or(() -> determined(index)),
              counts && isOneWord(token) ? Optional.of("Sing")
                  : Optional.ofNullable(meaning.features().get("Number"))));
    }

    /** « Selon l'accusation », « l'accusation affirme »: who accuses, where nothing says of what or by whom. */
    private boolean isProsecution(Token token) {
      boolean bare = WordClass.PROSECUTION.holds(Words.lemma(token)) && token.has("Number", "Sing")
          && sentence.children(token.index()).stream()
              .allMatch(child -> Words.is(child, "ADP", "PUNCT")
                  || Words.is(child, "DET") && WordClass.ARTICLE.holds(Words.lower(child)));
      boolean rejected = token.index() + 1 < sentence.size() && sentence.token(token.index() + 1).form().equals(",")
          && sentence.token(token.index() + 2).has("VerbForm", "Part");
      boolean says = token.universalRelation().equals("nsubj") && token.head() > token.index()
          && WordClass.SAYING_THAT.holds(Words.lemma(sentence.token(token.head())));
      String before = sentence.children(token.index()).stream().filter(child -> Words.is(child, "ADP"))
          .map(Words::lower).collect(Collectors.joining(" "));
      return words.headsFirst() && bare && !rejected && (says || WordClass.AS_SAID_BY.holds(before));
    }

    /** "Iran's mission to the United Nations", « la mission chinoise auprès de l'Union »: a house, not its people. */
    private boolean isDelegation(Token token) {
      boolean sent = words.world().relations().has("delegation", Words.lemma(token));
      return sent && sentence.children(token.index()).stream()
          .filter(child -> child.index() > token.index() && child.universalRelation().matches("nmod|obl"))
          .flatMap(child -> sentence.children(child.index()).stream())
          .anyMatch(child -> child.universalRelation().equals("case")
              && words.world().relations().has("delegation-to", Words.lower(child)));
    }

    /** "told the paper", « a indiqué au site », "the website reported": what tells or is told is an outlet. */
    private boolean isPublication(Token token) {
      if (!words.world().relations().has("publication", Words.lemma(token)) || token.head() == 0) {
        return false;
      }
      String verb = Words.lemma(sentence.token(token.head()));
      boolean told = words.world().relations().has("told", verb);
      boolean to = sentence.children(token.index()).stream().anyMatch(child ->
          child.universalRelation().equals("case") && words.world().relations().has("told-to", Words.lower(child)));
      return switch (token.relation()) {
        case "nsubj" -> told || words.world().relations().has("reports", verb);
        case "obj", "iobj" -> told && words.headsFirst() == to;
        default -> told && to && token.relation().startsWith("obl");
      };
    }

    /** "heads of state": no state, but what they are. */
    private boolean isOfOffice(Token token) {
      int index = token.index();
      return index > 2 && token.head() == index - 2 && Words.isOf(sentence.token(index - 1))
          && words.isOffice(Words.lemma(sentence.token(index - 2)) + " "
              + Words.lower(sentence.token(index - 1)) + " " + Words.lower(token));
    }

    /** "Le ministre", "la juge": the gender that the article tells where the noun has both. */
    private Optional<String> determined(int index) {
      return sentence.children(index).stream()
          .filter(child -> child.upos().equals("DET") && child.has("Number", "Sing"))
          .flatMap(child -> Optional.ofNullable(child.features().get("Gender")).stream())
          .findFirst();
    }

    /** "du gouvernement" begins at its noun: the article is part of the preposition. */
    private Range withoutPreposition(Range range, int head) {
      int first = range.first();
      while (first < head && isBefore(first)) {
        first++;
      }
      return new Range(first, range.last());
    }

    /** "dont les sites", "jusqu'aux téléphones": words that lead to a phrase; not the "at" of "at least two sites". */
    private boolean isBefore(int index) {
      Token token = sentence.token(index);
      boolean atLeast = index > 1 && WordClass.NO_LESS.holds(Words.lower(token)) && isContracted(index - 1);
      boolean ofNumber = token.head() == index + 1 && !isContracted(index)
          && WordClass.NO_LESS.holds(Words.lower(sentence.token(index + 1)));
      return atLeast || Words.is(token, "ADP") && !ofNumber
          || isContracted(index) && Words.is(token, "DET")
          || words.world().relations().has("among", Words.lower(token));
    }

    /** "a children's hospital": nobody's, but of that kind. */
    private boolean tellsKindOfHouse(Token token) {
      return token.relation().equals("nmod:poss") && token.head() > 0 && Words.isPlural(token)
          && words.world().relations().has("house-for", Words.lemma(token))
          && words.noun(sentence, token.head()).filter(noun -> BODIES.contains(noun.type())).isPresent();
    }

    /** « un forum pirate », « un navire espion »: what kind of thing it is, and nobody. */
    private boolean tellsKindOfThing(Token token) {
      boolean behind = words.headsFirst() && token.index() > 1 && token.head() == token.index() - 1
          && (WordClass.INTRUDER.holds(Words.lemma(token)) || WordClass.KIND_OF_THING.holds(Words.lemma(token)))
          && sentence.children(token.index()).stream().noneMatch(child -> Words.is(child, "DET", "NUM", "ADP"));
      return behind && Words.is(sentence.token(token.head()), "NOUN")
          && words.noun(sentence, token.head()).filter(noun -> noun.type().equals("Person")).isEmpty();
    }

    /** "une opération de renseignement", "des agents de police": what kind it is, not a body of its own. */
    private boolean isKind(Token token) {
      boolean bare = sentence.children(token.index()).stream().noneMatch(child -> Words.is(child, "DET", "NUM",
          "PRON"));
      boolean after = token.index() > 1 && sentence.token(token.index() - 1).form().matches("de|d['’]");
      return words.headsFirst() && token.universalRelation().equals("nmod") && bare && after
          && !isContracted(token.index() - 1) && !Words.isPlural(token);
    }

    /**
     * "No classified system was breached": the system is what the sentence is about; that there is none is its status.
     */
    private Range withoutNegation(Range range, int head) {
      String first = Words.lower(sentence.token(range.first()));
      boolean negated = range.first() < head && (NEGATIVE.contains(first) || WordClass.OBJECT_RELATIVE.holds(first));
      return negated ? new Range(range.first() + 1, range.last()) : range;
    }

    /** The other words of an expression: "renseignement" in "service de renseignement". */
    private void takeWords(int head) {
      int size = words.noun(sentence, head).map(Lexicon.Noun::words).orElse(1);
      for (int i = head + 1; words.headsFirst() && i < head + size && i <= sentence.size(); i++) {
        if (Words.is(sentence.token(i), "NOUN", "PROPN")) {
          taken.add(i);
        }
      }
    }

    /** "a government spokesperson": the body in the compound. */
    private boolean isBodyOfOfficial(Token token) {
      return token.relation().equals("compound")
          && Words.is(token, "NOUN")
          && token.head() > token.index()
          && words.noun(sentence, token.index()).filter(noun -> noun.type().equals("GovernmentBody")).isPresent()
          && !isPartOf(token.index(), token.head());
    }

    /** "intelligence" in "intelligence service": a word of its head's own expression. */
    private boolean isPartOf(int index, int head) {
      return words.noun(sentence, head)
          .filter(noun -> BODIES.contains(noun.type()) && head - noun.words() < index).isPresent();
    }

    private Mention compound(Token token) {
      int size = words.noun(sentence, token.index()).map(Lexicon.Noun::words).orElse(1);
      Range range = new Range(token.index() - size + 1, token.index());
      return new Mention(
          0, sentence.index(), token.index(), range.span(sentence), range.span(sentence), MentionKind.NOMINAL,
          Optional.of("GovernmentBody"), List.of(words.text(sentence, range)), Optional.empty(), Optional.empty(), true,
          Optional.empty(), Optional.of("Sing"));
    }

    private boolean isOne(int complement) {
      for (Map.Entry<Integer, Range> entry : quantified.entrySet()) {
        if (entry.getValue().first() == complement) {
          return isOneWord(sentence.token(entry.getKey()));
        }
      }
      return false;
    }

    private static boolean isOneWord(Token token) {
      return List.of("one", "un", "une", "l'un", "l'une").contains(Words.lower(token));
    }

    /** Nouns that the tagger took for something else: a capitalised or adjectival head that the lexicon types. */
    private boolean isTypedOther(Token token) {
      boolean tagged = Words.is(token, "PROPN", "ADJ", "X");
      boolean argument = List.of("nsubj", "obj", "iobj", "obl", "nmod").contains(token.universalRelation());
      boolean determined = sentence.children(token.index()).stream().anyMatch(child -> Words.is(child, "DET", "NUM"));
      boolean opens = token.index() == 1 && token.universalRelation().equals("nsubj") && words.headsFirst();
      return tagged && argument && (determined || opens) && words.noun(sentence, token.index()).isPresent();
    }

    private boolean isOwner(Token token) {
      return sentence.children(token.index()).stream().anyMatch(child -> child.form().matches("['’]s?"));
    }

    private boolean isOnePerson(Token token) {
      boolean one = sentence.children(token.index()).stream()
          .anyMatch(child -> List.of("un", "une", "a", "an", "one", "le", "la", "l'", "ce", "cet", "cette")
          .contains(Words.lower(child)));
      boolean single = words.headsFirst() ? !token.form().endsWith("s") : token.form().endsWith("an");
      return one || token.has("Number", "Sing") && single;
    }

    /** "The Chilean side": the country, in the words of diplomats. */
    private boolean isSide(Token token) {
      return words.world().relations().has("side", Words.lower(token)) && sentence.children(token.index()).stream()
          .anyMatch(child -> child.index() < token.index() && demonym(child).isPresent());
    }

    private Optional<String> type(Token token, int semantic) {
      if (isSide(token)) {
        return Optional.of("Country");
      }
      Optional<Lexicon.Noun> noun = words.noun(sentence, semantic);
      if (noun.isEmpty() || noun.get().isUnit()) {
        return Optional.empty();
      }
      if (noun.get().owned() && owner(semantic).isEmpty()) {
        return Optional.empty();
      }
      if (noun.get().letters()) {
        return Optional.of(owner(semantic).isPresent() ? "Account" : "Data");
      }
      if (noun.get().shared()) {
        return Optional.of(owner(semantic).filter(BODIES::contains).isPresent() ? "System" : "Account");
      }
      if (!noun.get().type().equals("Person")) {
        return Optional.of(noun.get().type());
      }
      boolean counts = semantic != token.index();
      boolean many = counts ? !isOneWord(token) : isMany(sentence.token(semantic));
      return Optional.of(many ? "Group" : "Person");
    }

    /** Plural by its own form, or where it has one form only ("intrus"), by its determiner. */
    private boolean isMany(Token token) {
      boolean determined =
          sentence.children(token.index()).stream()
              .anyMatch(child -> Words.is(child, "DET", "NUM") && (Words.isPlural(child)
              || List.of("des", "les", "ces", "ses", "leurs", "plusieurs").contains(Words.lower(child))));
      boolean oneForm = words.headsFirst() && token.form().matches(".*[sxz]")
          && Words.lemma(token).equals(Words.lower(token));
      return Words.isPlural(token) || oneForm && determined;
    }

    /** The type of what owns a thing: a possessor, or a complement with "de" that can own. */
    private Optional<String> owner(int index) {
      for (Token child : sentence.children(index)) {
        boolean possessive = child.relation().equals("nmod:poss") || OWNERS.contains(Words.lower(child));
        boolean of = sentence.children(child.index()).stream().anyMatch(Words::isOf);
        if (!possessive && !(of && child.universalRelation().equals("nmod"))) {
          continue;
        }
        Optional<String> name = names.stream().filter(n -> n.range().holds(child.index())).findFirst()
            .map(n -> typer.type(sentence, n));
        Optional<String> type = name.isPresent() ? name : words.noun(sentence, child.index()).map(Lexicon.Noun::type);
        if (possessive || type.filter(OWNING::contains).isPresent()) {
          return Optional.of(type.orElse("Person"));
        }
      }
      return Optional.empty();
    }

    private Optional<Integer> cardinality(int index, Range core) {
      StringBuilder amount = new StringBuilder();
      int end = quantified.containsKey(index) ? quantified.get(index).first() : index;
      for (int i = core.first(); i < end; i++) {
        Token token = sentence.token(i);
        boolean number = token.upos().equals("NUM") || words.world().numbers().value(Words.lower(token)).isPresent();
        if (number && !List.of("un", "une", "a").contains(Words.lower(token))) {
          amount.append(amount.length() == 0 ? "" : " ").append(Words.lower(token));
        } else if (amount.length() > 0 && !isContracted(i)) {
          break;
        }
      }
      return amount.length() == 0 ? Optional.empty() : words.world().numbers().value(amount.toString());
    }

    /** "The pair", « le trio »: a noun that counts by itself. */
    private Optional<Integer> ofItself(Token noun) {
      return noun.upos().equals("NOUN")
          ? words.world().numbers().value(Words.lemma(noun)).filter(count -> count > 1 && count < CROWD)
          : Optional.empty();
    }

    private boolean isDefinite(Token head, Range core) {
      for (Token child : sentence.children(head.index())) {
        boolean determiner = core.holds(child.index()) && DEFINITE.contains(Words.lower(child))
            && Words.is(child, "DET", "PRON");
        boolean owner = child.relation().equals("nmod:poss");
        boolean contracted = child.index() == core.first() - 1 && Words.is(child, "DET") && isContracted(child.index());
        if (determiner && !Words.lemma(child).equals("un") || contracted || owner) {
          return true;
        }
      }
      return false;
    }

    // ---- pronouns

    /** "Il y a", "il faut", "il s'agit de": nobody. */
    private boolean isImpersonal(Token token) {
      String lower = Words.lower(token).replaceFirst("^-(?:t-)?", "");
      if (!lower.equals("il")) {
        return false;
      }
      boolean exists = token.index() + 2 <= sentence.size()
          && Words.lower(sentence.token(token.index() + 1)).equals("y")
          && sentence.token(token.index() + 2).form().matches("a|avait|aura|aurait|ait|eut|eût|en");
      String verb = token.head() > 0 ? Words.lemma(sentence.token(token.head())) : "";
      return exists || List.of("falloir", "convenir", "suffire", "importer").contains(verb);
    }

    /** "s'est-il indigné": the subject behind its verb, which the parser takes for the "il" of nobody. */
    private static boolean isInverted(Token token) {
      return token.form().startsWith("-");
    }

    /** "ce dernier", "the latter": an adjective with its article that stands for who was told last. */
    private Optional<Mention> latter(Token token) {
      boolean alone = token.index() > 1 && !token.universalRelation().equals("amod") && !taken.contains(token.index())
          && WordClass.LATTER.holds(Words.lower(sentence.token(token.index() - 1)) + " " + Words.lower(token));
      Span span = sentence.span(Math.max(1, token.index() - 1), token.index());
      return !alone ? Optional.empty() : Optional.of(new Mention(
          0, sentence.index(), token.index(), span, span, MentionKind.PRONOUN, Optional.empty(), List.of(),
          Optional.empty(), Optional.empty(), true,
          Optional.ofNullable(token.features().get("Gender")), Optional.ofNullable(token.features().get("Number"))));
    }

    /** "Both deny it", « tous deux nient »: those who were told before. */
    private Optional<Mention> both(Token token) {
      int before = Math.max(1, token.index() - 1);
      String two = Words.lower(sentence.token(before)) + " " + Words.lower(token);
      boolean one = WordClass.BOTH.holds(Words.lower(token));
      boolean alone = Words.is(token, "DET", "NUM", "PRON") && token.universalRelation().equals("nsubj")
          && token.head() > token.index() && Words.is(sentence.token(token.head()), "VERB", "ADJ");
      Span span = sentence.span(one ? token.index() : before, token.index());
      return !alone || !one && !WordClass.BOTH.holds(two) || taken.contains(token.index()) ? Optional.empty()
          : Optional.of(new Mention(0, sentence.index(), token.index(), span, span, MentionKind.PRONOUN,
              Optional.empty(), List.of(), Optional.empty(), Optional.empty(), true, Optional.empty(),
              Optional.of("Plur")));
    }

    private Optional<Mention> pronoun(Token token) {
      String lower = Words.lower(token).replaceFirst("^-(?:t-)?", "");
      boolean personal = Words.is(token, "PRON") && PRONOUNS.contains(lower)
          && (!token.universalRelation().equals("expl") || isInverted(token)) && !isImpersonal(token);
      boolean owner = words.headsFirst() && Words.is(token, "DET", "PRON", "ADJ") && OWNERS.contains(lower);
      boolean object = words.headsFirst() && Words.is(token, "PRON") && OBJECTS.contains(lower)
          && token.universalRelation().equals("obj") && token.head() > token.index();
      if (!personal && !owner && !object || taken.contains(token.index())) {
        return Optional.empty();
      }
      boolean human = List.of("he", "she", "him", "her", "his", "hers").contains(lower);
      boolean feminine = List.of("elle", "elles", "celle-ci", "celles-ci", "she", "her", "hers").contains(lower);
      boolean masculine = List.of("il", "ils", "celui-ci", "ceux-ci", "he", "him", "his").contains(lower);
      boolean plural = List.of("ils", "elles", "les", "ceux-ci", "celles-ci", "eux", "they", "them", "their", "theirs",
          "leur", "leurs", "nous", "notre", "nos", "we", "us", "our").contains(lower);
      return Optional.of(
          new Mention(
              0, sentence.index(), token.index(), token.span(), token.span(), MentionKind.PRONOUN,
              human ? Optional.of("Person") : Optional.empty(), List.of(), Optional.empty(), Optional.empty(), true,
              feminine ? Optional.of("Fem") : masculine ? Optional.of("Masc") : Optional.empty(),
              Optional.of(plural ? "Plur" : "Sing")));
    }
  }
}
