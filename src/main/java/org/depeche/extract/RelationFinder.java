package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Finds basedIn, nationality, affiliatedWith, accountOf and holdsPosition between the mentions of a sentence. */
public final class RelationFinder {
  private static final Set<String> BODIES = Set.of("GovernmentBody", "Organization", "MediaOutlet", "ThreatActor");
  private static final Set<String> NATIONALS = Set.of("Person", "Group", "ThreatActor", "Organization", "MediaOutlet");
  private static final Set<String> OWNERS =
      Set.of("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country");
  private static final Set<String> SERVANTS = Set.of("Person", "Group", "ThreatActor", "Organization");
  private static final Set<String> EMPLOYERS = Set.of("Organization", "MediaOutlet", "ThreatActor");
  private static final Set<String> SPEAKERS = WordClass.SPEAKERS_OWN.words();
  private static final List<String> TO = List.of("to", "à", "au", "aux");
  private static final Set<String> SITES = Set.of("Country", "Place");
  private static final Set<String> SEATED = Set.of("Organization", "GovernmentBody", "MediaOutlet");

  private final World world;

  public RelationFinder(World world) {
    this.world = world;
  }

  /** The relations in the order of the text, each found once. */
  public List<FoundRelation> find(AnnotatedArticle article, List<Mention> mentions) {
    Words words = new Words(world, new CodePoints(article.article().body()));
    Map<String, FoundRelation> found = new LinkedHashMap<>();
    Map<Integer, List<Mention>> bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
    for (Sentence sentence : article.sentences()) {
      List<Mention> here = bySentence.getOrDefault(sentence.index(), List.of());
      for (FoundRelation relation : new InSentence(words, sentence, here).find()) {
        String key = relation.kind() + " " + relation.subject() + " " + relation.object() + " " + relation.title();
        found.putIfAbsent(key, relation);
      }
    }
    return List.copyOf(found.values());
  }

  /** The relations of one sentence. */
  private static final class InSentence {
    private final Words words;
    private final World world;
    private final Sentence sentence;
    private final List<Mention> mentions;
    private final TitleFinder titles;
    private final List<FoundRelation> found = new ArrayList<>();

    InSentence(Words words, Sentence sentence, List<Mention> mentions) {
      this.words = words;
      this.world = words.world();
      this.sentence = sentence;
      this.mentions = mentions;
      this.titles = new TitleFinder(words);
    }

    List<FoundRelation> find() {
      for (Mention mention : mentions) {
        if (isHyphenated(mention)) {
          compound(mention);
          continue;
        }
        if (isType(mention, "Country")) {
          nationality(mention);
          citizenship(mention);
        }
        if (isType(mention, SITES)) {
          site(mention);
          compound(mention);
        }
        if (isType(mention, "Account")) {
          account(mention);
          held(mention);
        }
        if (mention.kind() == MentionKind.PRONOUN) {
          possessor(mention);
        }
        if (isType(mention, OWNERS)) {
          affiliation(mention);
          body(mention);
          relativeOwner(mention);
        }
        if (isType(mention, "Person")) {
          position(mention);
          party(mention);
          employer(mention);
          house(mention);
          home(mention);
        }
      }
      careers();
      return found;
    }

    private boolean isHyphenated(Mention mention) {
      Token head = sentence.token(mention.head());
      return mention.kind() == MentionKind.NAME && mention.span().end() < head.span().end()
          && mention.span().end() > head.span().start() && head.form().lastIndexOf('-') > 0;
    }

    private static boolean isType(Mention mention, String type) {
      return mention.type().filter(type::equals).isPresent();
    }

    private static boolean isType(Mention mention, Set<String> types) {
      return mention.type().filter(types::contains).isPresent();
    }

    private void add(String kind, Mention subject, Mention object, String rule) {
      if (subject.id() != object.id()) {
        Span evidence = subject.span().union(object.span());
        found.add(
            new FoundRelation(kind, subject.id(), Optional.of(object.id()), Optional.empty(), evidence,
                "relation." + kind + "." + rule));
      }
    }

    // ---- who stands where

    private Optional<Mention> at(int token) {
      Mention best = null;
      for (Mention mention : mentions) {
        if (mention.head() == token && (best == null || mention.span().length() > best.span().length())) {
          best = mention;
        }
      }
      return best == null ? covering(token, name -> name.kind() == MentionKind.NAME) : Optional.of(best);
    }

    private Optional<Mention> covering(int token, java.util.function.Predicate<Mention> fits) {
      Span span = sentence.token(token).span();
      return mentions.stream()
          .filter(mention -> mention.span().covers(span) && fits.test(mention))
          .min(Comparator.comparingInt(mention -> mention.span().length()));
    }

    private List<Mention> within(Range range) {
      Span span = range.span(sentence);
      return mentions.stream().filter(mention -> span.covers(mention.span())).toList();
    }

    private int first(Span span) {
      return sentence.tokens().stream().filter(token -> token.span().end() > span.start()).findFirst()
          .orElseThrow().index();
    }

    private int last(Span span) {
      int last = 1;
      for (Token token : sentence.tokens()) {
        last = token.span().start() < span.end() ? token.index() : last;
      }
      return last;
    }

    private Optional<Token> preposition(int index) {
      return sentence.children(index).stream()
          .filter(child -> child.universalRelation().equals("case") && Words.is(child, "ADP", "PART", "SCONJ"))
          .findFirst();
    }

    private String prepositionOf(Mention mention) {
      int before = first(mention.span()) - 1;
      if (before >= 1 && Words.is(sentence.token(before), "ADP")) {
        boolean out = before > 1 && Words.lower(sentence.token(before - 1)).equals("out");
        return out ? "from" : Words.lower(sentence.token(before));
      }
      return preposition(mention.head()).map(Words::lower).orElse("");
    }

    /** The mentions coordinated with one, itself first. */
    private List<Mention> joint(Mention mention) {
      List<Mention> all = new ArrayList<>(List.of(mention));
      for (Token child : sentence.children(mention.head())) {
        if (child.universalRelation().equals("conj")) {
          at(child.index()).filter(other -> !all.contains(other)).ifPresent(all::add);
        }
      }
      return all;
    }

    // ---- nationality

    private void nationality(Mention country) {
      if (country.known().isEmpty() || !isAdjective(country)) {
        return;
      }
      Token demonym = sentence.token(country.head());
      boolean said = demonym.universalRelation().equals("appos") && demonym.head() > 0;
      Optional<Mention> person = said ? at(demonym.head()).filter(of -> isType(of, "Person")) : Optional.empty();
      if (person.isPresent() && person.get().kind() == MentionKind.NAME) {
        add("nationality", person.get(), country, "apposition");
        return;
      }
      Optional<Mention> citizen = citizen(demonym);
      if (citizen.isPresent()) {
        add("nationality", citizen.get(), country, "nationality");
        return;
      }
      List<Mention> subjects = new ArrayList<>(modified(country));
      if (subjects.stream().noneMatch(subject -> isType(subject, NATIONALS))) {
        introduced(country).ifPresent(subjects::add);
      }
      entitled(country).filter(holder -> !subjects.contains(holder)).ifPresent(subjects::add);
      for (Mention subject : subjects) {
        if (isType(subject, NATIONALS)) {
          add("nationality", subject, country, "adjective");
          examples(subject).forEach(one -> add("nationality", one, country, "example"));
        } else if (isType(subject, Set.of("GovernmentBody")) && isMission(subject)) {
          add("affiliatedWith", subject, country, "mission");
        }
      }
    }

    /** "the Russian embassy", « le consulat chinois »: a house that a state has abroad. */
    private boolean isMission(Mention house) {
      return world.relations().has("mission", Words.lower(sentence.token(house.head())));
    }

    /** "X, de nationalité russe", "X, who holds Russian citizenship": whose nationality an adjective names. */
    private Optional<Mention> citizen(Token demonym) {
      Optional<Token> noun = demonym.head() < 1 ? Optional.empty() : Optional.of(sentence.token(demonym.head()))
          .filter(of -> world.relations().has("nationhood", Words.lemma(of)) && of.head() > 0);
      return noun.flatMap(of -> of.universalRelation().matches("nmod|appos|acl") ? at(of.head())
          : of.universalRelation().equals("obj") ? subject(sentence.token(of.head())) : Optional.empty())
          .filter(person -> isType(person, Set.of("Person", "Group")));
    }

    /** "X, un ressortissant russe", "X, a Russian programmer": a description beside a name that is no office. */
    private Optional<Mention> entitled(Mention country) {
      int head = sentence.token(country.head()).head();
      boolean office = head < 1 || world.relations().has("function", Words.lemma(sentence.token(head)))
          || words.isOffice(sentence, head);
      return office ? Optional.empty() : mentions.stream()
          .filter(name -> name.kind() == MentionKind.NAME && isType(name, "Person"))
          .filter(name -> name.span().covers(country.span()))
          .filter(name -> titleOf(name).filter(title -> title.head() == head).isPresent())
          .findFirst();
    }

    /** "A citizen of Kosovo", "un ressortissant de la Moldavie": whom a noun for nationals names by their state. */
    private void citizenship(Mention country) {
      Token head = sentence.token(country.head());
      boolean of = head.universalRelation().equals("nmod") && head.head() > 0 && !isAdjective(country)
          && world.relations().has("national", Words.lemma(sentence.token(head.head())));
      if (of && world.relations().has("of", prepositionOf(country))) {
        at(head.head()).filter(subject -> isType(subject, Set.of("Person", "Group")))
            .ifPresent(subject -> add("nationality", subject, country, "citizen"));
      }
    }

    private Optional<Title> titleOf(Mention person) {
      return titles.find(sentence, new Range(first(person.core()), last(person.core())));
    }

    /** "French operator Free", "l'israélien NSO Group": the name that an adjective stands before. */
    private Optional<Mention> introduced(Mention country) {
      int after = last(country.span()) + 1;
      return mentions.stream()
          .filter(name -> name.kind() == MentionKind.NAME && name.id() != country.id())
          .filter(name -> first(name.core()) >= after && first(name.core()) - after <= 3)
          .filter(name -> isModifiers(after, first(name.core()) - 1))
          .min(Comparator.comparingInt(name -> first(name.core())));
    }

    private boolean isModifiers(int first, int last) {
      for (int i = first; i <= last; i++) {
        if (words.headsFirst() || !Words.is(sentence.token(i), "NOUN", "ADJ")
            || Words.isPlural(sentence.token(i)) && i == last) {
          return false;
        }
      }
      return true;
    }

    /** "plusieurs groupes chinois, dont APT27 et APT31": the members of a crowd that are named after it. */
    private List<Mention> examples(Mention crowd) {
      boolean many = crowd.kind() == MentionKind.NOMINAL && isType(crowd, Set.of("Group", "ThreatActor"));
      int at = many ? exampleStart(crowd) : 0;
      List<Mention> examples = new ArrayList<>();
      while (at > 0 && at <= sentence.size()) {
        int from = at;
        Optional<Mention> name = mentions.stream()
            .filter(mention -> mention.kind() == MentionKind.NAME && isType(mention, NATIONALS)
                && (first(mention.core()) == from || first(mention.span()) == from))
            .findFirst();
        name.ifPresent(examples::add);
        at = name.map(mention -> last(mention.span()) + 1).orElse(from + 1);
        boolean goesOn = name.isPresent() || sentence.token(from).form().equals(",")
            || Words.is(sentence.token(from), "CCONJ", "DET");
        if (!goesOn) {
          break;
        }
      }
      return examples;
    }

    private int exampleStart(Mention crowd) {
      int noun = lastOfNoun(crowd.head());
      for (int i = noun + 1; i <= Math.min(sentence.size(), noun + 5); i++) {
        if (world.relations().has("among", Words.lower(sentence.token(i)))) {
          return i + 1;
        }
        if (!Words.is(sentence.token(i), "ADJ", "PUNCT", "NOUN")) {
          break;
        }
      }
      return 0;
    }

    private boolean isAdjective(Mention country) {
      boolean adjective =
          world.gazetteer().senses(country.names().get(0)).stream()
              .anyMatch(sense -> sense.kind() == org.depeche.catalog.Gazetteer.Kind.ADJECTIVE);
      return adjective || isLeadingName(country);
    }

    /** "U.S. officials": a country's name right before a noun that it modifies. */
    private boolean isLeadingName(Mention country) {
      Token head = sentence.token(country.head());
      boolean compound = List.of("compound", "amod", "nmod:poss").contains(head.relation());
      boolean owner = sentence.children(head.index()).stream().anyMatch(child -> child.form().matches("['’]s?"));
      return !words.headsFirst() && compound && !owner;
    }

    private List<Mention> modified(Mention country) {
      Span span = country.span();
      Optional<Mention> people =
          mentions.stream()
              .filter(mention -> mention.head() == country.head() && mention.kind() == MentionKind.NOMINAL
              && mention.id() != country.id())
              .findFirst();
      if (people.isPresent()) {
        return List.of(people.get());
      }
      int head = sentence.token(country.head()).head();
      Optional<Mention> direct =
          head > 0
              ? mentions.stream()
                  .filter(mention -> mention.id() != country.id() && mention.head() == head
                  && mention.span().covers(span))
                  .max(Comparator.comparingInt(mention -> mention.span().length()))
              : Optional.empty();
      Optional<Mention> around =
          direct.isPresent()
              ? direct
              : mentions.stream()
                  .filter(mention -> mention.id() != country.id() && mention.span().covers(span)
                  && !mention.span().equals(span))
                  .filter(mention -> mention.kind() != MentionKind.PRONOUN && isNear(mention, country))
                  .min(Comparator.comparingInt(mention -> mention.span().length()));
      return around.map(List::of).orElse(List.of());
    }

    /** Whether no preposition stands between an adjective and the phrase's head. */
    private boolean isNear(Mention mention, Mention country) {
      int from = Math.min(mention.head(), country.head());
      int to = Math.max(mention.head(), country.head());
      int noun = lastOfNoun(mention.head());
      for (int i = from + 1; i < to; i++) {
        if (i > noun && Words.is(sentence.token(i), "ADP", "PUNCT", "VERB")) {
          return false;
        }
      }
      return true;
    }

    /** The last word of a noun that may have several: "groupes de pirates". */
    private int lastOfNoun(int head) {
      int size = words.headsFirst() ? words.noun(sentence, head).map(Lexicon.Noun::words).orElse(1) : 1;
      return head + size - 1;
    }

    // ---- basedIn

    private void site(Mention place) {
      if (place.kind() != MentionKind.NAME || isPossessor(place)) {
        return;
      }
      if (isCompoundPlace(place)) {
        mentions.stream()
            .filter(subject -> subject.kind() == MentionKind.NOMINAL && isType(subject, SEATED))
            .filter(subject -> subject.span().covers(place.span()) && first(subject.core()) <= place.head()
                && place.head() < subject.head())
            .min(Comparator.comparingInt(subject -> subject.span().length()))
            .ifPresent(subject -> based(subject, place, "compound"));
        return;
      }
      beside(place).ifPresent(subject -> based(subject, place, "beside"));
      String preposition = prepositionOf(place);
      Token head = sentence.token(place.head());
      if (words.headsFirst() && isType(place, "Place") && preposition.matches("de|d'") && head.head() > 0) {
        boolean self = world.relations().has("self", Words.lemma(sentence.token(head.head())));
        at(head.head()).filter(subject -> subject.kind() == MentionKind.NOMINAL && isAdjacent(subject, place) && !self
            && isType(subject, Set.of("Organization", "GovernmentBody")))
            .ifPresent(subject -> based(subject, place, "of"));
      }
      if (!world.relations().has("at", preposition)) {
        return;
      }
      int governor = head.head();
      if (governor < 1) {
        return;
      }
      Optional<Mention> seated = seated(place);
      if (seated.isPresent()) {
        based(seated.get(), place, "seat");
        return;
      }
      Optional<Token> link = linkBefore(place, "based");
      if (link.isPresent()) {
        subject(link.get())
            .filter(subject -> isType(subject, OWNERS) || subject.kind() == MentionKind.PRONOUN)
            .ifPresent(subject -> based(subject, place, "participle"));
        return;
      }
      boolean modifier = head.universalRelation().equals("nmod") || head.universalRelation().equals("appos");
      Optional<Mention> owner = modifier ? at(governor) : Optional.empty();
      owner
          .filter(subject -> isType(subject, Set.of("Organization", "GovernmentBody", "MediaOutlet", "Group",
          "ThreatActor")) || isPosted(subject) && isType(place, "Place"))
          .filter(subject -> subject.kind() != MentionKind.PRONOUN && isAdjacent(subject, place))
          .ifPresent(subject -> based(subject, place, "phrase"));
    }

    /** "An officer in Russia's GRU": the state is whose the body is. */
    private boolean isPossessor(Mention place) {
      int after = last(place.span()) + 1;
      return after <= sentence.size() && sentence.token(after).form().matches("['’]s?");
    }

    /** "The company, whose headquarters are in X", "dont le siège est à X", "its headquarters in X". */
    private Optional<Mention> seated(Mention place) {
      for (int i = first(place.span()) - 1; i >= Math.max(1, first(place.span()) - 6); i--) {
        Token seat = sentence.token(i);
        if (Words.is(seat, "NOUN") && world.relations().has("seat", Words.lemma(seat))) {
          return ownerOf(seat);
        }
        boolean sits = WordClass.BE.holds(Words.lemma(seat)) || world.relations().has("based", Words.lemma(seat));
        if (Words.is(seat, "PUNCT") || Words.is(seat, "VERB") && !sits) {
          break;
        }
      }
      return Optional.empty();
    }

    private Optional<Mention> ownerOf(Token seat) {
      for (Token child : sentence.children(seat.index())) {
        Optional<Mention> owner = child.universalRelation().matches("nmod|det|compound") ? at(child.index())
            : Optional.empty();
        if (owner.filter(of -> of.kind() == MentionKind.PRONOUN || isType(of, BODIES)).isPresent()) {
          return owner;
        }
      }
      for (int i = seat.index() - 1; i >= Math.max(2, seat.index() - 3); i--) {
        if (Words.lower(sentence.token(i)).matches("whose|dont")) {
          int end = sentence.token(i - 1).form().equals(",") ? i - 2 : i - 1;
          return mentions.stream()
              .filter(mention -> isType(mention, BODIES) && last(mention.core()) == end)
              .max(Comparator.comparingInt(mention -> mention.core().length()));
        }
      }
      return Optional.empty();
    }

    private boolean isPosted(Mention subject) {
      return isType(subject, "Person") && world.relations().has("posted", Words.lemma(sentence.token(subject.head())));
    }

    private boolean isCompoundPlace(Mention place) {
      Token head = sentence.token(place.head());
      return isType(place, "Place") && head.relation().equals("compound") && head.head() > head.index();
    }

    /** "SickKids in Toronto", "le centre hospitalier sud-francilien, à Corbeil-Essonnes": name, preposition, place. */
    private Optional<Mention> beside(Mention place) {
      int first = first(place.core());
      int before = first - 1;
      while (before > 1 && sentence.token(before).upos().equals("DET")) {
        before--;
      }
      if (before < 2 || !List.of("in", "à", "en", "au", "aux").contains(Words.lower(sentence.token(before)))) {
        return Optional.empty();
      }
      int end = before - 1;
      boolean comma = sentence.token(end).form().equals(",");
      if (comma) {
        end--;
      }
      Set<String> types = comma ? Set.of("Organization") : Set.of("Organization", "MediaOutlet");
      Optional<Mention> best = Optional.empty();
      for (Mention mention : mentions) {
        boolean fits = isType(mention, types) && mention.kind() != MentionKind.PRONOUN && (last(mention.span()) == end
            || last(mention.core()) == end);
        if (fits && (best.isEmpty() || mention.kind() == MentionKind.NAME)) {
          best = Optional.of(mention);
        }
      }
      return best;
    }

    private void based(Mention subject, Mention place, String rule) {
      if (!isType(subject, "Country") && !isType(subject, "Account")) {
        add("basedIn", subject, place, rule);
      }
    }

    private boolean isAdjacent(Mention subject, Mention place) {
      return first(place.span()) - last(subject.core()) <= 4;
    }

    /** The participle or adjective of a list that stands up to four tokens before a mention, with its preposition. */
    private Optional<Token> linkBefore(Mention mention, String list) {
      int first = first(mention.span());
      for (int i = first - 1; i >= Math.max(1, first - 5); i--) {
        Token token = sentence.token(i);
        boolean listed = world.relations().has(list, Words.lemma(token))
            || world.relations().has(list, Words.lower(token));
        boolean noun = Words.is(token, "NOUN");
        boolean said = !noun || !world.relations().has("part", Words.lemma(token)) || isSaidOf(token);
        if (listed && said && Words.is(token, "VERB", "ADJ", "NOUN")) {
          return i < first - 1 ? Optional.of(token) : Optional.empty();
        }
        boolean name = Words.is(token, "PROPN") && isBehindPreposition(token) && !isConjunctOf(mention, token);
        boolean other = (noun || name) && !listed && token.head() != mention.head();
        if (Words.is(token, "PUNCT") || Words.is(token, "VERB") && !listed || other && list.equals("affiliated")) {
          break;
        }
      }
      return Optional.empty();
    }

    /** "works for the FSB, according to X": a name behind a preposition that is no "by". */
    private boolean isBehindPreposition(Token name) {
      return preposition(name.index()).filter(word -> !WordClass.BY.holds(Words.lower(word))).isPresent();
    }

    private boolean isConjunctOf(Mention mention, Token token) {
      Token head = sentence.token(mention.head());
      return head.universalRelation().equals("conj") && head.head() == token.index();
    }

    /** "which is part of the GRU", no "part of the files". */
    private boolean isSaidOf(Token noun) {
      return sentence.children(noun.index()).stream().anyMatch(child -> child.universalRelation().equals("cop"));
    }

    /** What a participle is said of: its head where it modifies, else its subject, else what stands before. */
    private Optional<Mention> subject(Token link) {
      Optional<Token> clitic = isActive(link) ? sentence.children(link.index()).stream()
          .filter(child -> child.upos().equals("PRON") && child.index() < link.index())
          .filter(child -> WordClass.OBJECT_CLITIC.holds(Words.lower(child)))
          .filter(child -> List.of("obj", "iobj").contains(child.universalRelation()))
          .findFirst() : Optional.empty();
      if (clitic.isPresent()) {
        return at(clitic.get().index());
      }
      Optional<Mention> linked = linkedByOthers(link);
      if (linked.isPresent()) {
        return linked;
      }
      Optional<Token> linker = linker(link);
      if (linker.isPresent()) {
        return endingAt(linker.get().index() - 1);
      }
      Optional<Mention> having = having(link).or(() -> behindWhom(link));
      if (having.isPresent()) {
        return having;
      }
      if (isBond(link)) {
        return Optional.empty();
      }
      if (List.of("acl", "amod", "appos").contains(link.universalRelation()) || link.relation().startsWith("acl")) {
        Optional<Mention> modified = worker(link).or(() -> at(link.head()));
        if (modified.isPresent()) {
          return modified;
        }
      }
      Token governor = link;
      for (int i = 0; i < 4; i++) {
        for (Token child : sentence.children(governor.index())) {
          if (child.universalRelation().equals("nsubj") && !isRelative(child)) {
            return at(child.index());
          }
        }
        boolean clause = governor.relation().startsWith("acl");
        boolean under = List.of("xcomp", "ccomp", "advcl", "conj").contains(governor.universalRelation());
        if (!clause && !under || governor.head() < 1) {
          break;
        }
        if (clause) {
          Token verb = governor;
          return worker(verb).or(() -> at(verb.head()));
        }
        governor = sentence.token(governor.head());
      }
      int before = link.index() - 1;
      while (before > 1 && Words.is(sentence.token(before), "ADV", "AUX", "PUNCT", "ADJ")) {
        before--;
      }
      Optional<Mention> left = Optional.empty();
      for (Mention mention : mentions) {
        boolean ends = mention.kind() != MentionKind.PRONOUN && isType(mention, OWNERS)
            && (last(mention.core()) == before || mention.head() == before);
        if (ends && (left.isEmpty() || mention.core().length() > left.get().core().length())) {
          left = Optional.of(mention);
        }
      }
      return left;
    }

    /** "Entities it linked to X": who ties somebody else to a body, where a clause without "that" has no object. */
    private Optional<Token> linker(Token link) {
      boolean ties = isActive(link) && link.has("VerbForm", "Fin")
          && WordClass.ATTRIBUTING.words().stream().anyMatch(phrase -> phrase.startsWith(Words.lemma(link) + " "));
      return sentence.children(link.index()).stream()
          .filter(child -> ties && child.universalRelation().equals("nsubj") && !isRelative(child)).findFirst();
    }

    private Optional<Mention> endingAt(int end) {
      return mentions.stream()
          .filter(mention -> isType(mention, OWNERS) && last(mention.core()) == end)
          .max(Comparator.comparingInt(mention -> mention.core().length()));
    }

    /** "A former analyst of the NSA who works for X": people work, not the body that they are told by. */
    private Optional<Mention> worker(Token verb) {
      if (!world.relations().has("alongside", Words.lemma(verb)) || verb.head() < 1) {
        return Optional.empty();
      }
      Token body = sentence.token(verb.head());
      boolean of = List.of("nmod", "compound").contains(body.universalRelation()) && body.head() > 0;
      return of ? at(body.head()).filter(people -> isType(people, Set.of("Person", "Group"))) : Optional.empty();
    }

    /** "hackers with ties to X", "des pirates ayant des liens avec X": who has what a noun tells of. */
    private Optional<Mention> having(Token link) {
      if (!Words.is(link, "NOUN") || link.head() < 1) {
        return Optional.empty();
      }
      Token head = sentence.token(link.head());
      boolean with = link.universalRelation().equals("nmod")
          && preposition(link.index()).filter(word -> world.relations().has("with", Words.lower(word))).isPresent();
      boolean had = link.universalRelation().equals("obj");
      while (had && List.of("xcomp", "ccomp", "advcl", "obl").contains(head.universalRelation()) && head.head() > 0
          && sentence.token(head.head()).has("VerbForm", "Part")) {
        head = sentence.token(head.head());
      }
      boolean clause = had && head.relation().startsWith("acl") && head.head() > 0;
      return with ? at(head.index()) : clause ? at(head.head()) : Optional.empty();
    }

    /** "The service of Kyiv ties to Moscow": no noun for a bond that nobody is said to have, and none behind "whom". */
    private boolean isBond(Token link) {
      Optional<Token> head = link.head() > 0 ? Optional.of(sentence.token(link.head())) : Optional.empty();
      boolean had = link.universalRelation().equals("obj")
          && head.filter(verb -> verb.upos().equals("VERB")).isPresent();
      return Words.is(link, "NOUN") && Words.isPlural(link) && !had && !isSaidOf(link)
          && link.universalRelation().equals("nmod");
    }

    /** "The intruders, whom Kyiv ties to Moscow,": the tagger takes the verb for a noun. */
    private Optional<Mention> behindWhom(Token link) {
      if (!Words.is(link, "NOUN") || !Words.isPlural(link)) {
        return Optional.empty();
      }
      for (int i = link.index() - 1; i > 1 && !Words.is(sentence.token(i), "PUNCT", "VERB", "AUX"); i--) {
        if (world.relations().has("whom", Words.lower(sentence.token(i))) && sentence.token(i).upos().equals("PRON")) {
          int end = sentence.token(i - 1).form().equals(",") ? i - 2 : i - 1;
          return mentions.stream()
              .filter(mention -> isType(mention, OWNERS) && last(mention.core()) == end)
              .max(Comparator.comparingInt(mention -> mention.core().length()));
        }
      }
      return Optional.empty();
    }

    /** "analysts link X to Y", "X, que Paris rattache à Y", "un groupe qu'ils disent lié à Y": X, not who says so. */
    private Optional<Mention> linkedByOthers(Token link) {
      Token verb = link;
      for (int i = 0; i < 2; i++) {
        Optional<Token> relative = relativeObject(verb, link);
        if (relative.isPresent()) {
          return antecedent(verb, relative.get());
        }
        Optional<Mention> object = isActive(verb) ? objectBefore(verb, link) : Optional.empty();
        if (object.isPresent()) {
          return object;
        }
        boolean told = Words.is(link, "VERB", "ADJ")
            ? List.of("xcomp", "acl", "advcl", "obl", "ccomp").contains(link.universalRelation())
            : List.of("xcomp", "obl").contains(link.universalRelation());
        if (!told || link.head() < 1 || link.universalRelation().equals("advcl") && !isAs(link)) {
          break;
        }
        verb = sentence.token(link.head());
        if (!verb.upos().equals("VERB")) {
          break;
        }
      }
      return Optional.empty();
    }

    private boolean isAs(Token link) {
      return sentence.children(link.index()).stream()
          .anyMatch(child -> List.of("mark", "case").contains(child.universalRelation())
              && world.relations().has("as", Words.lower(child)));
    }

    private boolean isActive(Token verb) {
      return verb.upos().equals("VERB") && sentence.children(verb.index()).stream()
          .noneMatch(child -> child.relation().endsWith(":pass"));
    }

    private Optional<Token> relativeObject(Token verb, Token link) {
      return sentence.children(verb.index()).stream()
          .filter(child -> List.of("obj", "mark").contains(child.universalRelation()) && child.index() < link.index())
          .filter(child -> world.relations().has("whom", Words.lower(child)))
          .filter(child -> child.universalRelation().equals("obj") || isAfterNoun(child))
          .findFirst();
    }

    /** Whether a clause hangs on the noun before it, a comma between or none. */
    private boolean isAfterNoun(Token relative) {
      int before = relative.index() - 1;
      boolean comma = before > 1 && sentence.token(before).form().equals(",");
      return before >= 1 && Words.is(sentence.token(comma ? before - 1 : before), "PROPN", "NOUN");
    }

    private Optional<Mention> antecedent(Token verb, Token relative) {
      Optional<Mention> modified = verb.relation().startsWith("acl") ? at(verb.head()) : Optional.empty();
      if (modified.isPresent()) {
        return modified;
      }
      int before = relative.index() - 1;
      return endingAt(before > 1 && sentence.token(before).form().equals(",") ? before - 1 : before);
    }

    private Optional<Mention> objectBefore(Token verb, Token link) {
      return sentence.children(verb.index()).stream()
          .filter(child -> child.universalRelation().equals("obj"))
          .filter(child -> child.index() < link.index() || verb == link)
          .map(child -> at(child.index()))
          .flatMap(Optional::stream)
          .filter(mention -> isType(mention, OWNERS) && !isType(mention, "Country"))
          .findFirst();
    }

    private static boolean isRelative(Token token) {
      return List.of("qui", "que", "who", "which", "that").contains(Words.lower(token));
    }

    /** "China-based hackers", "Russia-linked group": the compound's end tells the relation. */
    private void compound(Mention place) {
      Token token = sentence.token(place.head());
      int hyphen = token.form().lastIndexOf('-');
      if (hyphen < 0 || token.span().equals(place.span())) {
        return;
      }
      String suffix = token.form().substring(hyphen + 1);
      Optional<Mention> subject = covering(token.index(), mention -> mention.id() != place.id()
          && mention.span().covers(token.span()));
      if (subject.isEmpty() && token.head() > 0) {
        subject = at(token.head()).filter(mention -> mention.id() != place.id() && isType(mention, OWNERS));
      }
      if (world.relations().has("suffix-based", suffix)) {
        subject.ifPresent(mention -> based(mention, place, "compound"));
      } else if (world.relations().has("suffix-affiliated", suffix)) {
        subject.ifPresent(mention -> add("affiliatedWith", mention, place, "compound"));
      }
    }

    // ---- affiliatedWith

    /** "travaille avec", "est en lien avec": what tells with "with" of company, not of belonging. */
    private boolean isCompany(Token link) {
      boolean contact = Words.is(link, "NOUN") && preposition(link.index())
          .filter(word -> world.relations().has("contact", Words.lower(word))).isPresent();
      return contact || world.relations().has("alongside", Words.lemma(link));
    }

    private void affiliation(Mention object) {
      boolean body = isType(object, BODIES) || isType(object, "Country");
      boolean possessor = sentence.token(object.head()).relation().equals("nmod:poss");
      Optional<Token> link = body && !possessor ? linkBefore(object, "affiliated") : Optional.empty();
      boolean alongside = link.filter(this::isCompany).isPresent()
          && world.relations().has("with", prepositionOf(object));
      Optional<Mention> bound = link.isPresent() && !alongside && !prepositionOf(object).isEmpty()
          ? subject(link.get()).filter(subject -> isType(subject, OWNERS) || subject.kind() == MentionKind.PRONOUN)
          : Optional.empty();
      if (bound.isPresent() && (isDenied(link.get()) || isLinkedBy(object, link.get()))) {
        return;
      }
      if (bound.isPresent()) {
        joint(object).forEach(other -> add("affiliatedWith", bound.get(), other, "participle"));
        return;
      }
      Optional<Mention> serving = body && link.isEmpty() ? serving(object) : Optional.empty();
      if (serving.isPresent()) {
        add("affiliatedWith", serving.get(), object, "service");
        return;
      }
      Token head = sentence.token(object.head());
      Optional<Mention> owned = head.head() > 0 ? ownedBy(object, head) : Optional.empty();
      boolean regime = isType(object, "Person") && owned.filter(subject -> isType(subject,
          "GovernmentBody")).isPresent();
      boolean named = owned.filter(subject ->
          world.relations().has("regime", Words.lemma(sentence.token(subject.head())))).isPresent();
      if (regime && named && object.kind() == MentionKind.NAME) {
        add("affiliatedWith", object, owned.get(), "regime");
      } else if (!regime || !named && object.kind() == MentionKind.NAME) {
        owned.ifPresent(subject -> joint(object).stream()
            .filter(other -> other.type().equals(object.type()) || isType(other, BODIES))
            .forEach(other -> add("affiliatedWith", subject, other, "owner")));
      }
    }

    /** "Tied by X to Y": X says so, and is nobody's master. */
    private boolean isLinkedBy(Mention voice, Token link) {
      return WordClass.BY.holds(prepositionOf(voice)) && sentence.children(link.index()).stream()
          .anyMatch(child -> child.index() > voice.head() && child.universalRelation().equals("obl")
              && preposition(child.index()).filter(word -> TO.contains(Words.lower(word))).isPresent());
    }

    /** "Is not linked to X", "has no ties to X": what is said not to be so. */
    private boolean isDenied(Token link) {
      boolean had = link.universalRelation().equals("obj") && link.head() > 0;
      return isNegated(link) || had && isNegated(sentence.token(link.head()));
    }

    private boolean isNegated(Token word) {
      return sentence.children(word.index()).stream().anyMatch(child -> child.index() < word.index()
          && (WordClass.NOT.holds(Words.lower(child)) || WordClass.NEGATIVE.holds(Words.lower(child))));
    }

    /** "Hackers acting on behalf of X", "des pirates au service de X", "a gang that takes its orders from X". */
    private Optional<Mention> serving(Mention object) {
      int end = first(object.span()) - 1;
      for (int start = end; start >= Math.max(2, end - 5); start--) {
        if (sentence.token(start).span().equals(sentence.token(start - 1).span())) {
          continue;
        }
        boolean article = end > start && sentence.token(end).upos().equals("DET");
        boolean serves = world.relations().has("service", Words.asWritten(sentence, start, end))
            || article && world.relations().has("service", Words.asWritten(sentence, start, end - 1));
        if (serves) {
          return servant(start);
        }
      }
      return Optional.empty();
    }

    /** Who serves: the noun before the phrase, or the subject of the verb before it. */
    private Optional<Mention> servant(int start) {
      Token before = sentence.token(start - 1);
      if (before.upos().equals("AUX")) {
        return subject(before.head() > 0 ? sentence.token(before.head()) : before).filter(this::serves);
      }
      if (Words.is(before, "VERB", "ADV")) {
        Token verb = before.upos().equals("ADV") && before.head() > 0 ? sentence.token(before.head()) : before;
        return subject(verb).filter(this::serves);
      }
      Token token = sentence.token(start);
      Optional<Mention> here = mentions.stream()
          .filter(mention -> mention.kind() != MentionKind.PRONOUN && serves(mention))
          .filter(mention -> last(mention.core()) == start - 1 || mention.head() == start - 1)
          .max(Comparator.comparingInt(mention -> mention.core().length()));
      boolean relative = isRelative(before) && before.head() > 0;
      return here.isPresent() ? here
          : relative || token.upos().equals("VERB") ? subject(token).filter(this::serves) : Optional.empty();
    }

    private boolean serves(Mention mention) {
      return isType(mention, SERVANTS);
    }

    /** "its analysts", "their embassy", "ses collaborateurs": who or what belongs to whom a pronoun stands for. */
    private void possessor(Mention pronoun) {
      Token token = sentence.token(pronoun.head());
      boolean owner = token.relation().equals("nmod:poss") || token.universalRelation().equals("det");
      owner &= !token.has("Person", "1") && !SPEAKERS.contains(Words.lower(token));
      Optional<Mention> owned = owner && token.head() > 0 ? at(token.head()) : Optional.empty();
      owned.filter(subject -> subject.kind() == MentionKind.NOMINAL && isOwnPart(subject))
          .ifPresent(subject -> add("affiliatedWith", subject, pronoun, "possessor"));
    }

    private boolean isOwnPart(Mention subject) {
      Token noun = sentence.token(subject.head());
      boolean people = isType(subject, Set.of("Person", "Group"));
      boolean office = world.relations().has("function", Words.lemma(noun)) && isType(subject, "Person");
      boolean known = world.relations().has("own", Words.lemma(noun));
      return known && !office && (people || isType(subject, Set.of("GovernmentBody", "Organization")));
    }

    /** "Mandiant's John Hultquist", "Adam Meyers of CrowdStrike". */
    private void employer(Mention person) {
      if (person.kind() != MentionKind.NAME) {
        return;
      }
      for (Token child : sentence.children(person.head())) {
        Optional<Mention> body = child.universalRelation().equals("nmod") ? at(child.index()) : Optional.empty();
        boolean possessor = child.relation().equals("nmod:poss");
        boolean near = body.isPresent() && (possessor ? child.index() < person.head() : isAdjacent(person, body.get()));
        boolean of = near && (possessor || world.relations().has("of", prepositionOf(body.get())));
        boolean employs = of && (isType(body.get(), EMPLOYERS)
            || isType(body.get(), "GovernmentBody") && !hasTitle(person));
        if (employs && body.get().kind() == MentionKind.NAME) {
          add("affiliatedWith", person, body.get(), "employer");
        }
      }
    }

    private boolean hasTitle(Mention person) {
      return titleOf(person).isPresent();
    }

    /** The people or office that a mention owns: "agents de l'Abin", "White House officials", "Surkov's aides". */
    private Optional<Mention> ownedBy(Mention object, Token head) {
      boolean source = object.kind() == MentionKind.NOMINAL && head.head() > 0 && isType(object, "GovernmentBody")
          && world.relations().has("source", Words.lemma(sentence.token(head.head())));
      boolean phrase =
          head.universalRelation().equals("nmod")
              || head.relation().equals("compound") && (object.kind() == MentionKind.NAME || source);
      Optional<Mention> owned = phrase ? at(head.head()) : Optional.empty();
      return owned.filter(subject -> isMemberOf(subject, object));
    }

    private boolean isMemberOf(Mention subject, Mention object) {
      if (subject.kind() != MentionKind.NOMINAL || subject.id() == object.id()) {
        return false;
      }
      Token noun = sentence.token(subject.head());
      boolean people = isType(subject, Set.of("Person", "Group"));
      boolean part = isType(subject, Set.of("GovernmentBody", "Organization"));
      boolean housed = part && isType(object, EMPLOYERS) && List.of("at", "chez").contains(prepositionOf(object));
      boolean outsider =
          world.relations().has("outsider", Words.lemma(noun)) && !isInsider(noun, object) && !housed;
      boolean office = world.relations().has("function", Words.lemma(noun)) && isType(subject, "Person");
      String preposition = prepositionOf(object);
      boolean possessor = sentence.token(object.head()).relation().matches("nmod:poss|compound|det");
      boolean of = possessor || preposition.isEmpty() || world.relations().has("of", preposition);
      boolean owner = isType(object, BODIES) || isType(object, "Person") && (part || isType(subject, "Group"));
      boolean inside = preposition.equals("in");
      boolean state = isType(object, "Country") && part && !isAdjective(object) && !inside;
      return of && !outsider && !office && (owner && (people || part) || state);
    }

    /** "Medroute, whose engineers …", "Mediapart, dont deux journalistes …": people of whom a clause is told. */
    private void relativeOwner(Mention owned) {
      boolean people = isType(owned, Set.of("Person", "Group"))
          && !world.relations().has("outsider", Words.lemma(sentence.token(owned.head())));
      if (owned.kind() != MentionKind.NOMINAL || !people && !isOwnPart(owned)) {
        return;
      }
      int first = first(owned.core());
      int relative = Words.lower(sentence.token(first)).matches("whose|dont") ? first : first - 1;
      if (relative < 3 || !Words.lower(sentence.token(relative)).matches("whose|dont")) {
        return;
      }
      int end = sentence.token(relative - 1).form().equals(",") ? relative - 2 : relative - 1;
      mentions.stream()
          .filter(owner -> isType(owner, BODIES) && (last(owner.core()) == end || last(owner.span()) == end))
          .max(Comparator.comparingInt(owner -> owner.core().length()))
          .ifPresent(owner -> add("affiliatedWith", owned, owner, "relative"));
    }

    /** "Noah Urban of Palm Coast", "X, a resident of Dundee", "X, habitant de Brest": where somebody lives. */
    private void home(Mention person) {
      if (person.kind() != MentionKind.NAME) {
        return;
      }
      int after = last(person.core()) + 1;
      boolean of = !words.headsFirst() && after < sentence.size() && Words.lower(sentence.token(after)).equals("of");
      Optional<Mention> town = of ? placeAt(after + 1)
          : titleOf(person)
              .filter(Title::comma)
              .filter(title -> world.relations().has("resident", Words.lemma(sentence.token(title.head()))))
              .filter(title -> title.head() + 2 <= sentence.size() && Words.isOf(sentence.token(title.head() + 1)))
              .flatMap(title -> placeAt(title.head() + 2));
      town.ifPresent(place -> add("basedIn", person, place, "home"));
    }

    private Optional<Mention> placeAt(int index) {
      return mentions.stream()
          .filter(place -> place.kind() == MentionKind.NAME && isType(place, "Place") && first(place.core()) == index)
          .findFirst();
    }

    /** "Experts at Mandiant", "un expert chez Wavestone": of the house, though "experts of the house" need not be. */
    private boolean isInsider(Token noun, Mention object) {
      return world.relations().has("insider", Words.lemma(noun)) && isType(object, EMPLOYERS)
          && List.of("at", "chez").contains(prepositionOf(object));
    }

    /** "X, expert chez Wavestone", "X, ancien du GRU": a named person's house. */
    private void house(Mention person) {
      titleOf(person).ifPresent(title -> insider(person, title));
      int comma = last(person.core()) + 1;
      boolean former = person.kind() == MentionKind.NAME && comma + 2 <= sentence.size()
          && sentence.token(comma).form().matches("[,(]")
          && world.relations().has("former", Words.lower(sentence.token(comma + 1)))
          && Words.is(sentence.token(comma + 2), "ADP");
      if (former) {
        bodyAt(comma + 3).or(() -> bodyAt(comma + 4))
            .ifPresent(body -> add("affiliatedWith", person, body, "former"));
      }
    }

    private void insider(Mention person, Title title) {
      if (!titleCounts(title)) {
        within(title.whole()).stream()
            .filter(body -> body.kind() == MentionKind.NAME && isType(body, BODIES)
                && isInsider(sentence.token(title.head()), body))
            .findFirst()
            .ifPresent(body -> add("affiliatedWith", person, body, "insider"));
      }
    }

    private boolean titleCounts(Title title) {
      return !world.relations().has("outsider", Words.lemma(sentence.token(title.head())));
    }

    private Optional<Mention> bodyAt(int index) {
      return mentions.stream()
          .filter(body -> body.kind() != MentionKind.PRONOUN && isType(body, BODIES) && first(body.span()) == index)
          .max(Comparator.comparingInt(body -> body.span().length()));
    }

    /** "Ministère de l'Intérieur de Russie", "police de Laval": the country or place inside a body's name. */
    private void body(Mention body) {
      if (body.kind() != MentionKind.NAME || !isType(body, Set.of("GovernmentBody", "Organization"))) {
        return;
      }
      for (Mention inner : mentions) {
        boolean inside = inner.id() != body.id() && body.core().covers(inner.span()) && isType(inner, SITES);
        if (inside && !isAdjective(inner)) {
          boolean state = isType(inner, "Country");
          boolean self = world.relations().has("self", Words.lower(sentence.token(first(body.core()))));
          if (state || body.known().isEmpty() && !self) {
            add(state ? "affiliatedWith" : "basedIn", body, inner, "name");
          }
        }
      }
      parent(body).ifPresent(owner -> add("affiliatedWith", body, owner, "subsidiary"));
      Token head = sentence.token(body.head());
      for (Token child : sentence.children(head.index())) {
        Optional<Mention> owner = child.universalRelation().equals("nmod") ? at(child.index()) : Optional.empty();
        boolean of = owner.isPresent() && isType(owner.get(), "Country") && !isAdjective(owner.get());
        boolean possessor = child.relation().equals("nmod:poss");
        owner.filter(whole -> possessor && whole.kind() == MentionKind.NAME && isType(whole, BODIES))
            .ifPresent(whole -> add("affiliatedWith", body, whole, "possessor"));
        if (of && (possessor || List.of("de", "d'", "du", "des", "of", "").contains(prepositionOf(owner.get())))) {
          boolean company = isType(body, "Organization") && !words.headsFirst();
          add(company ? "basedIn" : "affiliatedWith", body, owner.get(), "name");
        }
      }
    }

    /** "FedEx subsidiary TNT Express": the body before the noun for its part and the part's name. */
    private Optional<Mention> parent(Mention body) {
      int noun = first(body.core());
      boolean inside = Words.is(sentence.token(noun), "NOUN") && noun < body.head();
      noun = inside ? noun : noun - 1;
      if (words.headsFirst() || noun < 2 || !Words.is(sentence.token(noun), "NOUN")
          || !world.relations().has("subsidiary", Words.lemma(sentence.token(noun)))) {
        return Optional.empty();
      }
      Token before = sentence.token(noun - 1);
      int end = before.form().matches("['’]s?") ? noun - 2 : noun - 1;
      return mentions.stream()
          .filter(owner -> owner.kind() == MentionKind.NAME && isType(owner, BODIES) && owner.id() != body.id())
          .filter(owner -> last(owner.core()) == end)
          .max(Comparator.comparingInt(owner -> owner.core().length()));
    }

    /** "Hadja Lahbib (MR)": the party in parentheses. */
    private void party(Mention person) {
      int after = last(person.core()) + 1;
      if (person.kind() != MentionKind.NAME || after + 2 > sentence.size()
          || !sentence.token(after).form().equals("(")) {
        return;
      }
      for (Mention party : mentions) {
        int end = last(party.core());
        boolean enclosed = first(party.core()) == after + 1 && end < sentence.size()
            && sentence.token(end + 1).form().matches("[),]");
        if (enclosed && isType(party, "Organization") && party.kind() == MentionKind.NAME) {
          add("affiliatedWith", person, party, "party");
        }
      }
    }

    // ---- accountOf

    private void account(Mention account) {
      if (account.kind() != MentionKind.NOMINAL) {
        return;
      }
      for (Mention owner : owners(account.head(), 0)) {
        for (Mention one : joint(owner)) {
          add("accountOf", account, one, "owner");
        }
      }
    }

    /** "two of the accounts belonged to aides", "an account run by a supporter". */
    private void held(Mention account) {
      Token head = sentence.token(account.head());
      boolean counted = head.universalRelation().equals("nmod") && head.head() > 0
          && Words.is(sentence.token(head.head()), "NUM", "DET", "PRON");
      Token top = counted ? sentence.token(head.head()) : head;
      for (Token verb : sentence.tokens()) {
        boolean about = verb.head() == head.index() && verb.relation().startsWith("acl")
            || top.universalRelation().equals("nsubj") && top.head() == verb.index();
        boolean belongs = world.relations().has("belongs", Words.lemma(verb));
        boolean run = world.relations().has("runs", Words.lemma(verb));
        if (!about || !belongs && !run) {
          continue;
        }
        for (Token child : sentence.children(verb.index())) {
          String preposition = preposition(child.index()).map(Words::lower).orElse("");
          boolean owner = child.universalRelation().equals("obl")
              && (belongs ? TO : List.of("by", "par")).contains(preposition);
          Optional<Mention> mention = owner ? at(child.index()) : Optional.empty();
          mention.filter(of -> isType(of, OWNERS) || of.kind() == MentionKind.PRONOUN)
              .ifPresent(of -> joint(of).forEach(one -> add("accountOf", account, one, "held")));
        }
      }
    }

    private List<Mention> owners(int head, int depth) {
      List<Mention> owners = new ArrayList<>();
      for (Token child : sentence.children(head)) {
        String relation = child.universalRelation();
        boolean link = List.of("nmod", "det", "compound", "appos").contains(relation);
        if (!link) {
          continue;
        }
        Optional<Mention> mention = at(child.index());
        boolean pronoun = mention.filter(m -> m.kind() == MentionKind.PRONOUN).isPresent();
        boolean owner = mention.filter(m -> isType(m, OWNERS) && !isAdjectiveOnly(m)).isPresent();
        String preposition = preposition(child.index()).map(Words::lower).orElse("");
        boolean of = preposition.isEmpty() || List.of("de", "d'", "d’", "du", "des", "of", "at",
            "belonging").contains(preposition) || preposition.matches("['’]s?");
        if ((pronoun || owner && of)) {
          owners.add(mention.get());
        } else if (depth < 2 && of && !owner) {
          owners.addAll(owners(child.index(), depth + 1));
        }
      }
      return owners;
    }

    private boolean isAdjectiveOnly(Mention mention) {
      return isType(mention, "Country") && isAdjective(mention) && mention.known().isPresent()
          && Words.is(sentence.token(mention.head()), "ADJ");
    }

    // ---- holdsPosition

    private void position(Mention person) {
      if (person.kind() == MentionKind.NAME) {
        titleOf(person).ifPresent(title -> named(person, title, "title"));
      } else if (person.kind() == MentionKind.NOMINAL) {
        described(person);
      }
    }

    /** What verbs tell of offices and houses. */
    private void careers() {
      for (Careers.Told told : new Careers(words, titles).find(sentence)) {
        Optional<Mention> holder = at(told.holder())
            .filter(person -> isType(person, "Person") || person.kind() == MentionKind.PRONOUN);
        if (holder.isPresent() && told instanceof Careers.Office office) {
          named(holder.get(), office.title(), FoundRelation.CAREER);
          insider(holder.get(), office.title());
        } else if (holder.isPresent() && told instanceof Careers.House house) {
          house.bodies().stream()
              .map(this::at)
              .flatMap(Optional::stream)
              .filter(body -> body.kind() != MentionKind.PRONOUN && isType(body, BODIES))
              .min(Comparator.comparing(body -> body.kind() != MentionKind.NAME))
              .ifPresent(body -> add("affiliatedWith", holder.get(), body, "leads"));
        }
      }
    }

    private void named(Mention person, Title title, String rule) {
      String noun = Words.lemma(sentence.token(title.head()));
      boolean single = words.noun(sentence, title.head()).map(Lexicon.Noun::words).orElse(1) == 1;
      if (world.relations().has("outsider", noun) || single && world.relations().has("anybody", noun)) {
        return;
      }
      List<Mention> inside =
          within(title.whole()).stream()
              .filter(mention -> mention.id() != person.id() && mention.kind() == MentionKind.NAME)
              .toList();
      Optional<Mention> body = inside.stream().filter(mention -> isType(mention, BODIES) && isWhole(mention, title))
          .findFirst();
      Optional<Mention> nominalBody =
          within(title.whole()).stream()
              .filter(mention -> mention.kind() == MentionKind.NOMINAL && isType(mention, BODIES))
              .filter(mention -> mention.head() != title.head())
              .findFirst();
      Optional<Mention> owner = body.isPresent() ? body : nominalBody.isPresent() ? nominalBody : pronoun(title);
      Optional<Mention> country = inside.stream().filter(mention -> isType(mention, "Country")
          && isOwnerState(mention)).findFirst();
      Optional<Mention> object = owner.isPresent() ? owner : country;
      Optional<Mention> limit = owner.or(() -> placeAfter(title, inside));
      String text = titleText(title, inside, limit);
      if (!text.isEmpty()) {
        add(person, text, titleText(title, List.of(), Optional.empty()), object, rule,
            rule.equals(FoundRelation.CAREER) ? sentence.span(title.head(), title.whole().last()) : person.span());
        object
            .filter(of -> of.kind() == MentionKind.NAME
                && of.type().filter(type -> world.relations().has("officers", type)).isPresent())
            .ifPresent(of -> add("affiliatedWith", person, of, "position"));
      }
    }

    /** "Maire de Lyon": the place that an office is of, which names it but belongs to no short title. */
    private Optional<Mention> placeAfter(Title title, List<Mention> inside) {
      return inside.stream()
          .filter(mention -> isType(mention, "Place") && first(mention.span()) > title.head() + 1)
          .filter(mention -> world.relations().has("of", prepositionOf(mention)))
          .findFirst();
    }

    private boolean isWhole(Mention mention, Title title) {
      return !mention.core().covers(sentence.token(title.head()).span());
    }

    private Optional<Mention> pronoun(Title title) {
      return within(title.whole()).stream().filter(mention -> mention.kind() == MentionKind.PRONOUN).findFirst();
    }

    private boolean isOwnerState(Mention country) {
      return !world.relations().has("at", prepositionOf(country))
          || List.of("du", "de", "of").contains(prepositionOf(country));
    }

    private void add(Mention person, String title, String whole, Optional<Mention> object, String rule) {
      add(person, title, whole, object, rule, person.span());
    }

    private void add(
        Mention person, String title, String whole, Optional<Mention> object, String rule, Span evidence) {
      found.add(
          new FoundRelation(
              "holdsPosition", person.id(), object.map(Mention::id), Optional.of(title),
              Optional.of(whole).filter(text -> !text.equals(title)), evidence,
              "relation.holdsPosition." + rule));
    }

    /** The title as it stands, without the body it is of, and without names before it. */
    private String titleText(Title title, List<Mention> inside, Optional<Mention> body) {
      int first = title.title().first();
      int last = title.title().last();
      for (Mention mention : inside) {
        if (mention.span().end() <= sentence.token(title.head()).span().start()) {
          first = Math.max(first, last(mention.span()) + 1);
        }
      }
      if (body.isPresent() && last(body.get().span()) < title.head()) {
        first = Math.max(first, last(body.get().span()) + 1);
      }
      while (first < title.head() && Words.is(sentence.token(first), "PART", "DET", "PUNCT", "PRON")) {
        first++;
      }
      if (body.isPresent() && first(body.get().span()) > title.head()) {
        last = beforeModifiers(title.head(), Math.min(last, first(body.get().span()) - 1));
      }
      last = trimmed(title.head(), last);
      for (Mention mention : inside) {
        boolean owner = isAdjective(mention) || isPossessor(mention);
        if (last > title.head() && last(mention.span()) == last && isType(mention, "Country") && owner) {
          last = trimmed(title.head(), first(mention.span()) - 1);
        }
      }
      return first > last ? "" : words.text(sentence, first, last);
    }

    /** "president of cybersecurity firm X": what tells of the firm is no part of the title. */
    private int beforeModifiers(int head, int end) {
      int last = end;
      while (last > head && sentence.token(last).head() > last
          && List.of("compound", "amod").contains(sentence.token(last).universalRelation())) {
        last--;
      }
      return last;
    }

    private int trimmed(int head, int end) {
      int last = end;
      while (last > head && Words.is(sentence.token(last), "ADP", "DET", "PUNCT", "CCONJ", "PART")) {
        last--;
      }
      return Math.max(last, head);
    }

    /** "un porte-parole du département d'État", "a White House spokeswoman". */
    private void described(Mention person) {
      Token noun = sentence.token(person.head());
      String lemma = Words.lemma(noun);
      boolean function = world.relations().has("function", lemma)
          || world.relations().has("function", Words.lower(noun));
      if (!function) {
        return;
      }
      Optional<Mention> owner =
          sentence.children(noun.index()).stream()
              .filter(child -> List.of("nmod", "compound", "det").contains(child.universalRelation()))
              .map(child -> at(child.index()))
              .flatMap(Optional::stream)
              .filter(mention -> mention.kind() == MentionKind.PRONOUN || isType(mention, BODIES)
              || mention.kind() == MentionKind.NAME && isType(mention, "Person") || isType(mention, "Country")
              && isOwnerState(mention))
              .findFirst();
      boolean always = world.relations().has("always", lemma);
      Optional<Mention> state = owner.isPresent() ? Optional.empty() : adjective(noun);
      String whole = titleOf(person, noun);
      if (state.isPresent()) {
        add(person, whole, whole, state, "description");
        return;
      }
      if (owner.isEmpty() && world.relations().has("alone", lemma)) {
        String portfolio = words.headsFirst() ? whole : modified(noun);
        add(person, portfolio, portfolio, Optional.empty(), portfolio.contains(" ") ? "description" : FoundRelation.BARE);
        return;
      }
      if (owner.isPresent() && owner.get().id() != person.id() || always) {
        boolean served = owner.filter(mention -> isType(mention, "Person")).isPresent();
        boolean full = served || owner.filter(mention -> isType(mention, "Country")).isPresent();
        String title = full ? whole : owner.flatMap(of -> charge(noun, of)).orElseGet(() -> modified(noun));
        add(person, title, whole, served ? Optional.empty() : owner, "description");
      } else if (person.definite()) {
        add(person, whole, whole, Optional.empty(), FoundRelation.BARE);
      }
    }

    /** The description without its determiner and without a possessor before it. */
    private String titleOf(Mention person, Token noun) {
      String title = words.text(sentence, prefixed(noun), Math.max(noun.index(), last(person.core())));
      return words.headsFirst() ? title : title.replaceFirst("^['’]s? ", "");
    }

    /** "director of operations at the agency": what somebody directs there belongs to the title. */
    private Optional<String> charge(Token noun, Mention owner) {
      int last = trimmed(noun.index(), first(owner.span()) - 1);
      boolean of = !words.headsFirst() && last > noun.index() + 1
          && world.relations().has("of", Words.lower(sentence.token(noun.index() + 1)));
      for (int i = noun.index() + 1; of && i <= last; i++) {
        of = Words.is(sentence.token(i), "ADP", "NOUN", "ADJ", "CCONJ");
      }
      return of ? Optional.of(words.text(sentence, prefixed(noun), last)) : Optional.empty();
    }

    /** The noun with what belongs to its title: "defence minister", "ancien directeur général". */
    private String modified(Token noun) {
      int size = words.headsFirst() ? words.noun(sentence, noun.index()).map(Lexicon.Noun::words).orElse(1) : 1;
      int last = Math.min(sentence.size(), noun.index() + size - 1);
      return words.text(sentence, prefixed(noun), last);
    }

    /** "ancien ministre", "haut diplomate": what stands before a noun in French and belongs to its title. */
    private int prefixed(Token noun) {
      int first = start(noun);
      while (words.headsFirst() && first > 1
          && world.titles().prefixes().contains(Words.lower(sentence.token(first - 1)))) {
        first--;
      }
      return first;
    }

    private int start(Token noun) {
      int first = noun.index();
      while (!words.headsFirst() && first > 1) {
        int before = first - 1;
        boolean word = Words.is(sentence.token(before), "NOUN", "ADJ") && sentence.token(before).head() == noun.index();
        boolean country = mentions.stream().anyMatch(mention -> mention.kind() == MentionKind.NAME
            && mention.span().covers(sentence.token(before).span()) && mention.head() == before);
        boolean body = mentions.stream().anyMatch(mention -> mention.head() == before
            && isType(mention, "GovernmentBody"));
        if (!word || country || body) {
          break;
        }
        first = before;
      }
      return first;
    }

    private Optional<Mention> adjective(Token noun) {
      return sentence.children(noun.index()).stream()
          .filter(child -> List.of("amod", "compound").contains(child.universalRelation()))
          .map(child -> mentions.stream().filter(mention -> mention.head() == child.index()
          && isType(mention, "Country")).findFirst())
          .flatMap(Optional::stream)
          .findFirst();
    }
  }
}
