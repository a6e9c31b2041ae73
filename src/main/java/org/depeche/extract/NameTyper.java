package org.depeche.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordClass;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * The one place that decides the types of an article's names: gazetteer, titles, shapes, nouns beside them, and the
 * recognizer each give weights, and all places where a name stands vote together.
 */
final class NameTyper {
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("à", "in", "at", "from", "near", "en", "dans", "depuis", "to", "sur", "vers", "around", "outside",
          "across", "au", "aux");

  private static final int DATELINE = 5;
  private static final Set<String> PRODUCERS = Set.of("System", "Organization", "MediaOutlet", "Malware",
      "ThreatActor");
  private static final Set<String> BODIES = Set.of("GovernmentBody", "Organization");
  private static final Set<String> NEVER_OVERRULED = Set.of("Country", "Person");
  private static final Set<String> ACTING = Set.of("nsubj", "iobj", "csubj");

  private final Words words;
  private final TitleFinder titles;
  private final Map<String, Map<String, Double>> votes = new LinkedHashMap<>();
  private final Map<String, String> bySurname = new LinkedHashMap<>();
  private final Set<String> actors = new LinkedHashSet<>();
  private final boolean hackers;
  private final boolean attacks;

  NameTyper(Words words, TitleFinder titles, List<Sentence> sentences, List<Name> names) {
    this.words = words;
    this.titles = titles;
    hackers = sentences.stream().anyMatch(this::tellsOfHackers);
    attacks = hackers || sentences.stream().anyMatch(NameTyper::tellsOfAttacks);
    for (Name name : names) {
      Sentence sentence = sentences.get(name.sentence());
      vote(sentence, name);
      boolean acts = isActing(sentence, head(sentence, name.range()));
      name.entry().filter(entry -> acts && entry.acting().isPresent()).ifPresent(entry -> actors.add(entry.id()));
    }
    for (Name name : names) {
      if (name.words().size() > 1 && best(name.text()).filter("Person"::equals).isPresent()) {
        List<String> parts = name.words();
        bySurname.put(parts.get(parts.size() - 1), name.text());
      }
    }
  }

  /** A subject, or what people and branches belong to: "Twitter employees", "la filiale de Facebook". */
  private boolean isActing(Sentence sentence, Token head) {
    String relation = head.universalRelation();
    boolean owner = List.of("nmod", "compound").contains(relation) && head.head() > 0
        && words.world().relations().has("own", Words.lemma(sentence.token(head.head())));
    return relation.equals("nsubj") || owner;
  }

  private boolean tellsOfHackers(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.upos().equals("NOUN") && words.noun(sentence, token.index())
        .filter(Lexicon.Noun::hacker).isPresent());
  }

  private static boolean tellsOfAttacks(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> Words.is(token, "NOUN", "VERB", "PROPN", "ADJ")
        && WordClass.HACKING.words().stream().anyMatch(Words.lower(token)::startsWith));
  }

  /** A name's type in its place. */
  String type(Sentence sentence, Name name) {
    if (name.shape().filter("Vulnerability"::equals).isPresent()) {
      return "Vulnerability";
    }
    if (isHolder(sentence, name)) {
      return "Person";
    }
    if (name.capital()) {
      return isSeatOfPower(sentence, name) ? "Country" : "Place";
    }
    if (name.entry().isPresent() && !isOverruled(name)) {
      Optional<String> acting = name.entry().get().acting();
      return acting.isPresent() && actors.contains(name.entry().get().id()) ? acting.get() : name.entry().get().type();
    }
    if (bySurname.containsKey(name.text())) {
      return "Person";
    }
    return best(name.text()).orElse("Organization");
  }

  /** "Le président Hollande", "M. Allemagne", "Mr Marsh": an office before a country's name, or a form of address. */
  private boolean isHolder(Sentence sentence, Name name) {
    int before = name.range().first() - 1;
    boolean nobody = name.entry().filter(entry -> !entry.type().equals("Person")).isPresent();
    if (!nobody || before < 1 || name.range().first() < name.range().last()) {
      return false;
    }
    Token token = sentence.token(before);
    boolean country = name.entry().get().type().equals("Country");
    boolean office = country && words.headsFirst() && words.isOffice(sentence, before) && !Words.isPlural(token)
        && token.upos().equals("NOUN") && token.has("Number", "Sing");
    return office || words.isHonorific(token);
  }

  /** What the gazetteer knows of a name, unless the article uses it otherwise. */
  Optional<GazetteerEntry> known(Sentence sentence, Name name) {
    boolean place = name.capital() && !isSeatOfPower(sentence, name) || isHolder(sentence, name);
    return place || isOverruled(name) ? Optional.empty() : name.entry();
  }

  /** "Kaspersky" after "Eugene Kaspersky" is still the company where it was named as one; a title says person. */
  private boolean isOverruled(Name name) {
    double person = votes.getOrDefault(name.text(), Map.of()).getOrDefault("Person", 0.0);
    boolean contextual = isContextual(name);
    if (contextual && (bySurname.containsKey(name.text())
        || best(name.text()).filter(name.entry().get().type()::equals).isEmpty())) {
      return true;
    }
    return person >= 4 && name.entry().isPresent() && !NEVER_OVERRULED.contains(name.entry().get().type());
  }

  private static boolean isContextual(Name name) {
    return name.entry().filter(entry -> entry.contextual().contains(name.text())).isPresent();
  }

  /** "told X", "a déclaré à X", "X reported", "les informations de X": whoever is told or reports is the press. */
  private boolean isPress(Sentence sentence, Name name) {
    Token head = head(sentence, name.range());
    if (head.head() < 1 || name.label().equals("PERSON") && name.words().size() > 1) {
      return false;
    }
    String verb = Words.lemma(sentence.token(head.head()));
    String relation = head.universalRelation();
    boolean addressee = words.headsFirst()
        ? relation.equals("obl") && name.range().first() > 1 && List.of("à",
            "au").contains(Words.lower(sentence.token(name.range().first() - 1)))
        : relation.equals("obj") || relation.equals("iobj");
    boolean told = addressee && words.world().relations().has("told", verb);
    boolean reports = relation.equals("nsubj") && words.world().relations().has("reports", verb);
    boolean reported = relation.equals("nmod") && Words.isPlural(sentence.token(head.head()))
        && words.world().relations().has("reports-of", verb)
        && name.range().first() > 1 && Words.isOf(sentence.token(name.range().first() - 1));
    return told || reports || reported;
  }

  private Optional<String> best(String text) {
    return votes.getOrDefault(text, Map.of()).entrySet().stream()
        .reduce((left, right) -> right.getValue() > left.getValue() ? right : left)
        .map(Map.Entry::getKey);
  }

  private void add(Name name, String type, double weight) {
    votes.computeIfAbsent(name.text(), key -> new LinkedHashMap<>()).merge(type, weight, Double::sum);
  }

  private void vote(Sentence sentence, Name name) {
    name.entry().ifPresent(entry -> add(name, entry.type(), isContextual(name) ? 3 : 6));
    if (name.entry().isEmpty() && isPress(sentence, name)) {
      add(name, "MediaOutlet", 2.2);
    }
    name.shape().ifPresent(type -> add(name, type, 3.5));
    Range range = name.range();
    boolean honorific = range.first() > 1 && words.isHonorific(sentence.token(range.first() - 1));
    if (honorific && (name.entry().isEmpty() || isContextual(name))) {
      add(name, "Person", 5);
    }
    boolean given = words.world().titles().firstNames().contains(sentence.token(range.first()).form());
    boolean house = name.shape().filter(BODIES::contains).isPresent() && name.text().matches(".*['’]s? .*");
    boolean person = name.label().equals("PERSON") && name.entry().isEmpty();
    if (given && (name.words().size() > 1 || person) && !house) {
      add(name, "Person", 3);
    }
    if (name.entry().isEmpty() && isSomebody(sentence, range.first())) {
      add(name, "Person", 3);
    }
    if (name.entry().isEmpty() && attacks && name.text().indexOf('_') > 0) {
      add(name, "ThreatActor", 2.5);
    }
    if (name.entry().isEmpty() && isAlias(sentence, range.first())) {
      add(name, "Person", 2.5);
    }
    boolean alone = name.entry().isEmpty() && name.words().size() == 1;
    if (alone && words.world().gazetteer().isSurname(name.text())) {
      add(name, "Person", 2.5);
    }
    if (name.entry().isEmpty() && name.shape().isEmpty() && titles.find(sentence, range).isPresent()) {
      add(name, "Person", 3);
    }
    if (name.entry().isEmpty() && range.first() < range.last()) {
      words.world().gazetteer().senses(sentence.token(range.first()).form()).stream()
          .filter(sense -> sense.kind() == Gazetteer.Kind.NAME && PRODUCERS.contains(sense.entry().type()))
          .findFirst()
          .ifPresent(sense -> add(name, sense.entry().type(), 3));
    }
    if (range.first() == range.last() && Words.isCapital(sentence.token(range.first()))) {
      words.noun(sentence, range.first())
          .filter(noun -> noun.words() == 1 && BODIES.contains(noun.type()))
          .ifPresent(noun -> add(name, noun.type(), 2.5));
    }
    if (name.entry().isEmpty() && isDateline(sentence, range)) {
      add(name, "MediaOutlet", 12);
    }
    if (name.entry().isEmpty() && name.shape().isEmpty() && !given) {
      nounAcrossComma(sentence, name).ifPresent(type -> add(name, type, 4));
    }
    boolean outlet = name.entry().filter(entry -> entry.type().equals("MediaOutlet")).isPresent();
    appositive(sentence, name).filter(type -> !outlet || !type.equals("System")).ifPresent(type -> add(name, type, 4));
    if (name.entry().isEmpty()) {
      apposed(sentence, range.last() + 1)
          .ifPresent(type -> add(name, type, type.equals("ThreatActor") ? 4 : 3));
    }
    if (name.entry().isEmpty() && isHuman(sentence, name)) {
      add(name, "Person", 1);
    }
    if (name.entry().isEmpty() && isWorkplace(sentence, name)) {
      add(name, "Organization", 2.2);
    }
    if (name.entry().isEmpty() && isHouse(sentence, name)) {
      add(name, "Organization", 4.2);
    }
    if (alone && name.label().equals("LOCATION") && speaks(sentence, name)) {
      add(name, "Organization", 2.2);
    }
    boolean gang = name.entry().isEmpty() && appositive(sentence, name).filter("ThreatActor"::equals).isPresent();
    if (gang && isVictim(sentence, name)) {
      add(name, "Organization", 12);
    }
    switch (name.label()) {
      case "PERSON" -> person(name);
      case "ORGANIZATION" -> add(name, "Organization", 2);
      case "LOCATION" -> add(name, "Place", name.words().size() > 1 || !words.headsFirst() ? 2 : 1.5);
      default -> unlabelled(name);
    }
  }

  /** « un certain "Indra" », "a certain Smith": somebody whom nobody knows. */
  private static boolean isSomebody(Sentence sentence, int first) {
    int at = first - 1;
    while (at > 1 && Words.is(sentence.token(at), "PUNCT")) {
      at--;
    }
    return at > 1 && WordClass.UNKNOWN_BEARER.holds(Words.lower(sentence.token(at)))
        && WordClass.INDEFINITE.holds(Words.lower(sentence.token(at - 1)));
  }

  /** "Sous le pseudonyme de SaxX", "under the handle “Cassie”": what somebody goes by. */
  private boolean isAlias(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(1, first - 4); i--) {
      Token token = sentence.token(i);
      if (words.world().relations().has("alias", Words.lemma(token))) {
        return true;
      }
      if (!Words.is(token, "ADP", "PUNCT", "DET") && !isNaming(token)) {
        return false;
      }
    }
    return false;
  }

  /** "Three Finns at Codenomicon", "un expert chez Wavestone": where people are told to be of a house. */
  private boolean isWorkplace(Sentence sentence, Name name) {
    int before = name.range().first() - 1;
    Token head = head(sentence, name.range());
    boolean at = before >= 1 && List.of("at", "chez").contains(Words.lower(sentence.token(before)));
    return at && head.head() > 0 && head.universalRelation().equals("nmod") && (words.headsFirst()
        || words.isPersonNoun(sentence, head.head()) || sentence.token(head.head()).upos().equals("PROPN"));
  }

  /** "The customers of Hotelia", "Hotelia employs 300 people": what firms have and do, whatever the recognizer says. */
  private boolean isHouse(Sentence sentence, Name name) {
    Token head = head(sentence, name.range());
    if (head.head() < 1 || name.label().equals("PERSON")) {
      return false;
    }
    Token above = sentence.token(head.head());
    boolean does = head.relation().equals("nsubj")
        && words.world().relations().has("done-by-houses", Words.lemma(above));
    boolean has = head.universalRelation().equals("nmod")
        && words.world().relations().has("had-by-houses", Words.lemma(above));
    return does || has;
  }

  /** « Florélia a annoncé »: what the recognizer takes for a place and nobody knows speaks like a firm. */
  private static boolean speaks(Sentence sentence, Name name) {
    Token head = head(sentence, name.range());
    return head.head() > 0 && head.relation().equals("nsubj")
        && WordClass.SAYING_THAT.holds(Words.lemma(sentence.token(head.head())));
  }

  /** "Love was arrested", "Love resigned", "l'avocat de Martin": what people do and undergo, and whom they have. */
  private boolean isHuman(Sentence sentence, Name name) {
    Token head = head(sentence, name.range());
    if (head.head() < 1) {
      return false;
    }
    String lemma = Words.lemma(sentence.token(head.head()));
    boolean undergoes = head.relation().equals("nsubj:pass") && words.world().relations().has("done-to-people", lemma);
    boolean does = head.relation().equals("nsubj") && words.world().relations().has("done-by-people", lemma);
    boolean has = head.universalRelation().equals("nmod") && words.world().relations().has("had-by-people", lemma);
    return undergoes || does || has;
  }

  /** The press gives a person's full name first: a lone word that the recognizer takes for one is rarely a person. */
  private void person(Name name) {
    boolean alone = name.words().size() == 1;
    add(name, "Person", alone ? 0.4 : 2.5);
    if (alone) {
      add(name, "Organization", 0.5);
    }
  }

  private void unlabelled(Name name) {
    List<String> parts = name.words();
    boolean plain = parts.stream().allMatch(word -> word.matches("\\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)*"));
    if (parts.size() >= 2 && parts.size() <= 3 && plain) {
      add(name, "Person", 1);
    } else {
      add(name, "Organization", 0.5);
    }
  }

  /** The type that a noun right beside the name gives: "le groupe X", "the Yonhap news agency". */
  private Optional<String> appositive(Sentence sentence, Name name) {
    int before = name.range().first() - 1;
    if (before > 1 && name.words().size() > 1 && isNational(sentence, before)) {
      return Optional.of("Person");
    }
    Optional<String> left = before >= 1 ? nounBefore(sentence, before) : Optional.empty();
    if (left.isEmpty() && words.headsFirst() && name.entry().isEmpty() && name.shape().isEmpty()) {
      return nounBehindComplement(sentence, before);
    }
    if (left.isPresent() || words.headsFirst()) {
      return left;
    }
    return nounAfter(sentence, name.range().last() + 1);
  }

  /** « La société d'expertise comptable X »: the firm or program whose description ends in its name. */
  private Optional<String> nounBehindComplement(Sentence sentence, int before) {
    int at = before;
    int head = 0;
    while (at > 1 && isOfDescription(sentence, at)) {
      boolean opens = Words.is(sentence.token(at), "NOUN") && sentence.token(at - 1).upos().equals("DET");
      if (opens) {
        head = at;
        break;
      }
      at--;
    }
    boolean described = head > 0 && head < before && !Words.isPlural(sentence.token(head))
        && !Words.is(sentence.token(before), "ADP");
    return described ? typeOf(sentence, head, false).filter(PRODUCERS::contains) : Optional.empty();
  }

  /** Adjectives, and nouns with a preposition and no article. */
  private static boolean isOfDescription(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean word = Words.is(token, "NOUN", "ADJ")
        || Words.is(token, "ADP") && !Words.is(sentence.token(at + 1), "DET", "ADP", "PRON")
        || Words.is(token, "VERB") && !token.has("VerbForm", "Inf") && !Words.is(sentence.token(at - 1), "AUX", "PRON");
    return word && token.form().equals(token.form().toLowerCase(java.util.Locale.ROOT));
  }

  /** "la Chinoise Meng Wanzhou": who is from somewhere. */
  private boolean isNational(Sentence sentence, int index) {
    return words.headsFirst() && Words.isCapital(sentence.token(index))
        && sentence.token(index - 1).upos().equals("DET")
        && words.world().gazetteer().senses(sentence.token(index).form()).stream()
            .anyMatch(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE);
  }

  /** « Le groupe X a été victime d'une cyberattaque », « X a porté plainte »: no gang, whoever else hacks. */
  private static boolean isVictim(Sentence sentence, Name name) {
    Token top = head(sentence, name.range());
    if (top.head() == name.range().first() - 1 && top.head() > 0) {
      top = sentence.token(top.head());
    }
    int noun = top.index();
    boolean told = sentence.children(noun).stream()
        .anyMatch(child -> child.universalRelation().equals("appos") && isHit(sentence, child));
    if (told || top.head() <= 0) {
      return told;
    }
    Token above = sentence.token(top.head());
    return switch (top.universalRelation()) {
      case "nsubj" -> suffers(sentence, top, above);
      case "obj" -> WordClass.SUFFERING.holds(Words.lemma(above)) && sentence.children(above.index()).stream()
          .anyMatch(child -> child.universalRelation().equals("nsubj") && WordClass.SUFFERED.holds(Words.lemma(child)));
      case "nmod" -> WordClass.SUFFERED.holds(Words.lemma(above)) && sentence.children(noun).stream()
          .anyMatch(child -> child.universalRelation().equals("case")
              && WordClass.AGAINST_WHOM.holds(Words.lower(child)));
      default -> false;
    };
  }

  private static boolean suffers(Sentence sentence, Token subject, Token verb) {
    List<Token> children = sentence.children(verb.index());
    boolean suffered = children.stream().anyMatch(child -> child.universalRelation().equals("obj")
        && WordClass.SUFFERED.holds(Words.lemma(child)) && sentence.children(child.index()).stream()
            .anyMatch(det -> WordClass.INDEFINITE.holds(Words.lower(det))));
    boolean active = suffered && (WordClass.SUFFERING.holds(Words.lemma(verb))
        || WordClass.DISCLOSING.holds(Words.lemma(verb)) || WordClass.CONFIRMING.holds(Words.lemma(verb)));
    boolean passive = subject.relation().equals("nsubj:pass") && WordClass.SUFFERING.holds(Words.lemma(verb));
    return active || passive || isHit(sentence, verb) || children.stream()
        .anyMatch(child -> WordClass.COMPLAINT.holds(Words.lemma(child)) && child.universalRelation().equals("obj")
            || List.of("xcomp", "ccomp").contains(child.universalRelation()) && isHit(sentence, child));
  }

  private static boolean isHit(Sentence sentence, Token word) {
    return WordClass.UNDERGOER.holds(Words.lemma(word)) && sentence.children(word.index()).stream()
        .anyMatch(child -> child.index() > word.index() && WordClass.SUFFERED.holds(Words.lemma(child)));
  }

  private Optional<String> nounBefore(Sentence sentence, int index) {
    int at = beforeNaming(sentence, index);
    boolean given = at < index && !words.headsFirst() && sentence.token(at + 1).has("VerbForm", "Fin")
        && Words.is(sentence.token(at), "PRON", "PROPN");
    at = given ? beforeNamer(sentence, at) : at;
    while (words.headsFirst() && at > 1 && Words.is(sentence.token(at), "ADJ")) {
      at--;
    }
    Token token = sentence.token(at);
    boolean comma = at < index && sentence.token(index).form().equals(",");
    boolean noun = Words.is(token, "NOUN") || !words.headsFirst() && Words.is(token, "ADJ");
    int head = words.headsFirst() ? headOf(sentence, at) : at;
    Optional<String> type = noun && !comma ? typeOf(sentence, head, at < index && attacks) : Optional.empty();
    if (at < index && type.filter("Person"::equals).isPresent()
        && words.world().relations().has("tracked", Words.lemma(sentence.token(head)))) {
      return Optional.of("ThreatActor");
    }
    boolean crowd = at < index && type.filter("ThreatActor"::equals).isPresent();
    return crowd || !Words.isPlural(token) ? type : Optional.empty();
  }

  /**
   * « Un opérateur portuaire, Santos Terminais, a payé », "a cyber unit, Icefcom, said": what a name between marks is.
   */
  private Optional<String> nounAcrossComma(Sentence sentence, Name name) {
    int first = name.range().first();
    while (first > 1 && Words.is(sentence.token(first - 1), "DET")) {
      first--;
    }
    int after = name.range().last() + 1;
    boolean set = first > 3 && sentence.token(first - 1).form().equals(",")
        && (after > sentence.size() || sentence.token(after).form().matches("[,.;:?!)»”\"]"));
    if (!set) {
      return Optional.empty();
    }
    int last = first - 2;
    Optional<String> nearest = Optional.empty();
    int at = last;
    for (; at >= 1 && isOfPhrase(sentence.token(at)); at--) {
      Token token = sentence.token(at);
      if (Words.is(token, "DET") || token.relation().equals("nmod:poss") && Words.is(token, "PRON")) {
        int noun = words.headsFirst() ? firstNoun(sentence, at, last) : lastNoun(sentence, at, last);
        boolean one = noun > 0 && !Words.isPlural(sentence.token(noun));
        Optional<String> type = one ? typeOf(sentence, noun) : Optional.empty();
        boolean inner = at > 1 && Words.is(sentence.token(at - 1), "ADP") && name.label().equals("PERSON");
        if (inner || type.filter("Person"::equals).isPresent()) {
          return Optional.empty();
        }
        nearest = nearest.or(() -> type);
      }
    }
    boolean series = at >= 1 && (sentence.token(at).form().equals(",") || Words.is(sentence.token(at), "CCONJ"));
    return series ? Optional.empty() : nearest;
  }

  private static boolean isOfPhrase(Token token) {
    return Words.is(token, "NOUN", "ADJ", "ADP", "DET", "PROPN", "NUM", "PART") || token.relation().equals("nmod:poss");
  }

  private static int firstNoun(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (Words.is(sentence.token(i), "NOUN")) {
        return i;
      }
    }
    return 0;
  }

  private static int lastNoun(Sentence sentence, int first, int last) {
    int noun = 0;
    for (int i = first; i <= last && !Words.is(sentence.token(i), "ADP"); i++) {
      noun = Words.is(sentence.token(i), "NOUN") ? i : noun;
    }
    return noun;
  }

  /** The last word before a name and the words that give it: "a group calling itself", « suivi sous le nom de ». */
  private int beforeNaming(Sentence sentence, int index) {
    int at = index;
    while (at > 1) {
      int phrase = at;
      while (phrase > 1 && Words.is(sentence.token(phrase), "ADP", "DET", "PUNCT")) {
        phrase--;
      }
      boolean name = phrase > 2 && WordClass.NAME_GIVEN.holds(Words.lemma(sentence.token(phrase)));
      boolean under = name && sentence.token(phrase - 1).upos().equals("DET")
          && WordClass.UNDER_NAME.holds(Words.lower(sentence.token(phrase - 2)));
      if (under) {
        at = phrase - 3;
        while (at > 1 && Words.is(sentence.token(at), "VERB", "AUX", "PRON")) {
          at--;
        }
      } else if (isNaming(sentence.token(at))) {
        at--;
      } else {
        return Math.max(1, at);
      }
    }
    return Math.max(1, at);
  }

  /** "logiciel espion": where the noun of several words begins that ends here. */
  private int headOf(Sentence sentence, int last) {
    for (int at = Math.max(1, last - 2); at < last; at++) {
      int length = last - at + 1;
      if (words.noun(sentence, at).filter(noun -> noun.words() == length).isPresent()) {
        return at;
      }
    }
    return last;
  }

  /** "OSLO (XYZ) —": who reports from there. */
  private static boolean isDateline(Sentence sentence, Range name) {
    int place = name.first() - 2;
    boolean brackets = place >= 1 && place < DATELINE && name.last() + 1 < sentence.size()
        && sentence.token(place + 1).form().equals("(") && sentence.token(name.last() + 1).form().equals(")");
    return brackets
        && sentence.token(1).form().codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
        && sentence.token(name.last() + 2).form().matches("-|--|–|—");
  }

  /** "The group, which Microsoft calls X": the noun before those who give it a name. */
  private static int beforeNamer(Sentence sentence, int namer) {
    int at = namer;
    while (at > Math.max(1, namer - 6)
        && (Words.is(sentence.token(at), "PRON", "PROPN", "PUNCT")
            || Words.lower(sentence.token(at)).equals("which"))) {
      at--;
    }
    return at;
  }

  /** What a description between commas says that a name is: "X, filiale de Y,", "X, a Danish shipping company,". */
  private Optional<String> apposed(Sentence sentence, int comma) {
    if (comma + 1 > sentence.size() || !sentence.token(comma).form().equals(",")) {
      return Optional.empty();
    }
    int at = comma + 1;
    boolean determined = sentence.token(at).upos().equals("DET");
    at += determined ? 1 : 0;
    int head = 0;
    for (; at <= Math.min(sentence.size(), comma + 6); at++) {
      Token token = sentence.token(at);
      boolean noun = Words.is(token, "NOUN")
          || token.universalRelation().equals("appos") && words.noun(sentence, at).isPresent();
      if (noun && (head == 0 || !words.headsFirst())) {
        head = at;
      } else if (!Words.is(token, "ADJ", "PROPN") || head > 0 && !(words.headsFirst() && token.upos().equals("ADJ"))) {
        break;
      }
    }
    boolean described = head > 0 && (determined || words.headsFirst()) && !Words.isPlural(sentence.token(head));
    boolean goesOn = at <= sentence.size() && (Words.is(sentence.token(at), "ADP", "SCONJ")
        || sentence.token(at).form().matches("[,.]|qui|dont|that|which|whose")
        || sentence.token(at).has("VerbForm", "Part"));
    boolean plain = described && words.noun(sentence, head).filter(Lexicon.Noun::hacker).isEmpty();
    if (plain && words.headsFirst() && sentence.token(at - 1).upos().equals("ADJ")) {
      return typeOf(sentence, head).filter(type -> !type.equals("ThreatActor"));
    }
    return described && goesOn ? typeOf(sentence, head).filter(type -> PRODUCERS.contains(type)
        || type.equals("GovernmentBody")) : Optional.empty();
  }

  /** "a group calling itself X", "un groupe qui se fait appeler X", "se présentant comme X". */
  private boolean isNaming(Token token) {
    return token.form().matches("[«\"“,]|as|comme|itself|themselves|se|qui|fait|faisant|dit")
        || words.world().relations().has("calls", Words.lemma(token));
  }

  private Optional<String> nounAfter(Sentence sentence, int first) {
    for (int i = first; i <= Math.min(sentence.size(), first + 2); i++) {
      Token token = sentence.token(i);
      if (!Words.is(token, "NOUN", "ADJ")) {
        return Optional.empty();
      }
      boolean last = i == sentence.size() || !Words.is(sentence.token(i + 1), "NOUN", "ADJ");
      if (Words.is(token, "NOUN") && last && !Words.isPlural(token)) {
        Optional<String> type = typeOf(sentence, i);
        boolean own = type.isPresent() && List.of("MediaOutlet", "ThreatActor", "Malware").contains(type.get());
        return own ? type : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<String> typeOf(Sentence sentence, int index) {
    return typeOf(sentence, index, hackers);
  }

  /** @param attacking whether a group without more is rather one of attackers */
  private Optional<String> typeOf(Sentence sentence, int index, boolean attacking) {
    Optional<Lexicon.Noun> noun = words.noun(sentence, index);
    if (noun.isEmpty() || noun.get().isUnit()) {
      return Optional.empty();
    }
    String type = noun.get().type();
    if (words.world().relations().has("trading", Words.lemma(sentence.token(index)))) {
      return type.equals("Person") ? Optional.empty() : Optional.of(type.equals("Account") ? "Organization" : type);
    }
    boolean group = type.equals("Group") || noun.get().hacker() && Words.isPlural(sentence.token(index));
    boolean gang = hackers || attacking;
    if (group && (noun.get().hacker() || gang && !isTrading(sentence, index))) {
      return Optional.of("ThreatActor");
    }
    if (group) {
      return Optional.of("Organization");
    }
    return Set.of("Data", "Account", "Country").contains(type) ? Optional.empty() : Optional.of(type);
  }

  /** "Le groupe de presse X", "the luxury group X": a group of firms, with what it deals in on its own side. */
  private boolean isTrading(Sentence sentence, int group) {
    boolean itself = words.world().relations().has("trade", Words.lower(sentence.token(group)));
    int first = words.headsFirst() ? group + 1 : Math.max(1, group - 1);
    int last = words.headsFirst() ? Math.min(sentence.size(), group + 2) : group - 1;
    for (int i = first; i <= last; i++) {
      itself |= words.world().relations().has("trade", Words.lower(sentence.token(i)));
    }
    return itself;
  }

  /** Whether a capital acts as its state: a subject, an agent, an opponent, an owner; not where something is. */
  private boolean isSeatOfPower(Sentence sentence, Name name) {
    Range range = name.range();
    Token head = head(sentence, range);
    boolean shouted = head.form().length() > 3 && head.form().equals(head.form().toUpperCase(java.util.Locale.ROOT));
    if (!shouted && (ACTING.contains(head.universalRelation()) || isFollowedByWho(sentence, range)
        || isBehind(sentence, head) || isAddressed(sentence, range) || isVoice(sentence, range))) {
      return true;
    }
    for (Token child : sentence.children(head.index())) {
      if (child.universalRelation().equals("case") && PLACE_PREPOSITIONS.contains(Words.lower(child))) {
        return false;
      }
    }
    int before = range.first() - 1;
    if (isTownOf(sentence, head, before)) {
      return false;
    }
    if (before >= 1 && PLACE_PREPOSITIONS.contains(Words.lower(sentence.token(before)))) {
      return false;
    }
    int after = range.last() + 1;
    boolean dateline =
        range.first() <= 2 && after <= sentence.size() && sentence.token(after).form().matches("—|-|–|\\(|--");
    boolean compound = head.universalRelation().equals("compound") || head.universalRelation().equals("flat");
    boolean enclosed = after < sentence.size() && sentence.token(after).form().equals(",") && before >= 1
        && sentence.token(before).form().equals(",") && !sentence.token(after + 1).upos().equals("PROPN");
    boolean located = List.of("appos", "list").contains(head.universalRelation());
    return !dateline && !compound && !located && !enclosed && !shouted;
  }

  /** "Un tribunal de Moscou", "la police de Berlin", "au sud de Paris": where a body sits, or what lies near. */
  private boolean isTownOf(Sentence sentence, Token head, int before) {
    if (before < 1 || !Words.isOf(sentence.token(before))) {
      return false;
    }
    boolean near = before > 1 && words.world().relations().has("town", Words.lemma(sentence.token(before - 1)));
    return near || head.head() > 0
        && words.world().relations().has("town", Words.lemma(sentence.token(head.head())));
  }

  /** "à Moscou, qui dément": what does something is the state. */
  private static boolean isFollowedByWho(Sentence sentence, Range range) {
    int comma = range.last() + 1;
    return comma + 1 < sentence.size() && sentence.token(comma).form().equals(",")
        && WordClass.SUBJECT_RELATIVE.holds(Words.lower(sentence.token(comma + 1)))
        && sentence.token(comma + 2).upos().equals("VERB");
  }

  /** "attribué à Moscou", "linked to Beijing": what is laid to somebody's charge is so to a state. */
  private static boolean isBehind(Sentence sentence, Token head) {
    Optional<Token> above = head.head() > 0 ? Optional.of(sentence.token(head.head())) : Optional.empty();
    boolean to = sentence.children(head.index()).stream().anyMatch(child -> child.universalRelation().equals("case")
        && (Words.lower(child).equals("à") || Words.lower(child).equals("to") || Words.lower(child).equals("on")));
    return to && above.filter(word -> word.index() < head.index())
        .filter(word -> WordClass.STATE_BEHIND.holds(Words.lemma(word))).isPresent();
  }

  /** "demande à Pékin d'enquêter", "an appeal to Tehran to release him": who is to do something is no place. */
  private static boolean isAddressed(Sentence sentence, Range range) {
    int before = range.first() - 1;
    int after = range.last() + 1;
    return before >= 1
        && WordClass.ADDRESSING.holds(Words.lower(sentence.token(before)))
        && after + 1 < sentence.size()
        && WordClass.INFINITIVE_MARK.holds(Words.lower(sentence.token(after)))
        && isVerb(sentence.token(Words.is(sentence.token(after + 1), "PRON") ? after + 2 : after + 1));
  }

  /** "according to Berlin": whose words something is in. */
  private static boolean isVoice(Sentence sentence, Range range) {
    int to = range.first() - 1;
    return to > 1 && WordClass.ADDRESSING.holds(Words.lower(sentence.token(to)))
        && WordClass.SOURCE_TO.holds(Words.lower(sentence.token(to - 1)));
  }

  private static boolean isVerb(Token token) {
    return Words.is(token, "VERB", "AUX");
  }

  /** The token of a range whose head stands outside it. */
  static Token head(Sentence sentence, Range range) {
    for (int i = range.first(); i <= range.last(); i++) {
      Token token = sentence.token(i);
      if (!range.holds(token.head()) && !Words.is(token, "ADP", "DET", "PUNCT", "PART")) {
        return token;
      }
    }
    return sentence.token(range.last());
  }
}
