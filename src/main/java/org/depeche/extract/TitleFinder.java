package org.depeche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Finds the title or description that stands beside a person's name. */
final class TitleFinder {
  private static final int FARTHEST = 16;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern AGE = Pattern.compile("\\d{2}");

  private final Words words;

  TitleFinder(Words words) {
    this.words = words;
  }

  /**
   * What stands beside a name.
   *
   * @param whole the description with its determiner
   * @param title the title alone, without determiner
   * @param head its head noun
   * @param comma whether a comma stands between
   */
  record Title(Range whole, Range title, int head, boolean comma) {}

  /** The title of a name's tokens; empty where none stands beside it. */
  Optional<Title> find(Sentence sentence, Range name) {
    Optional<Title> before = before(sentence, name);
    if (before.isPresent()) {
      return before;
    }
    Optional<Title> after = after(sentence, name);
    if (after.isEmpty()) {
      return beforeComma(sentence, name);
    }
    boolean ofNext = isBeforeName(sentence, after.get().whole().last());
    if (ofNext && isTown(sentence, name)) {
      return Optional.empty();
    }
    return ofNext ? beforeComma(sentence, name).or(() -> after) : after;
  }

  /** "Attendu à Villefranche, le ministre, Paul X, …": where somebody is awaited. */
  private static boolean isTown(Sentence sentence, Range name) {
    return sentence.token(name.first()).name().equals("LOCATION") && name.first() > 1
        && sentence.token(name.first() - 1).upos().equals("ADP");
  }

  /** "Le patron de X, A, le numéro deux de Y, B,": in a series each title stands before its own name. */
  private boolean isBeforeName(Sentence sentence, int last) {
    return last + 3 <= sentence.size() && sentence.token(last + 1).form().equals(",")
        && Words.isCapital(sentence.token(last + 2)) && sentence.token(last + 2).upos().equals("PROPN")
        && (sentence.token(last + 2).name().equals("PERSON")
            || words.world().titles().firstNames().contains(sentence.token(last + 2).form()));
  }

  /** "le ministre de l'Intérieur X", "Senator X", "White House spokesman X". */
  private Optional<Title> before(Sentence sentence, Range name) {
    int end = name.first() - 1;
    while (end >= 1 && words.isHonorific(sentence.token(end)) && !words.isPersonNoun(sentence, end)) {
      end--;
    }
    if (end < 1) {
      return Optional.empty();
    }
    return words.headsFirst() ? frenchBefore(sentence, name, end) : englishBefore(sentence, end);
  }

  private Optional<Title> frenchBefore(Sentence sentence, Range name, int end) {
    if (!Words.is(sentence.token(end), "NOUN", "PROPN", "ADJ") && !isPrefix(sentence.token(end))) {
      return Optional.empty();
    }
    for (int i = end; i >= Math.max(1, end - FARTHEST); i--) {
      Token token = sentence.token(i);
      if (isSingularPerson(sentence, i) && !WordClass.DEATH.holds(Words.lower(token))) {
        int head = personHead(sentence, i);
        Range whole = new Range(start(sentence, head), end);
        return Optional.of(new Title(whole, new Range(titleStart(sentence, whole.first()), end), head, false));
      }
      if (!isOfPhrase(token) || isHouse(sentence, name, i)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Le patron du groupe de logistique Transalis": the name is the company's, not its head's. */
  private boolean isHouse(Sentence sentence, Range name, int noun) {
    boolean word = name.first() == name.last() && !sentence.token(name.first()).name().equals("PERSON");
    return word && words.noun(sentence, noun).filter(house -> house.type().equals("Organization")
        || house.type().equals("Group")).isPresent();
  }

  /** "A member of the Navalny team": behind an article a name is part of another's, and no title's bearer. */
  private Optional<Title> englishBefore(Sentence sentence, int end) {
    if (sentence.token(end).upos().equals("DET")) {
      return Optional.empty();
    }
    int head = end;
    boolean endsPhrase = !words.isOffice(sentence, end)
        && words.noun(sentence, end).filter(noun -> noun.words() > 1).isPresent() && ofTitle(sentence, end) > 0;
    if (endsPhrase || !isSingularPerson(sentence, head)) {
      head = ofTitle(sentence, end);
    }
    if (head < 1 || !isSingularPerson(sentence, head)) {
      return Optional.empty();
    }
    int first = head;
    while (first > 1 && isEnglishModifier(sentence, first - 1)) {
      first--;
    }
    while (first < head && sentence.token(first).upos().equals("PUNCT")) {
      first++;
    }
    return Optional.of(new Title(new Range(first, end), new Range(titleStart(sentence, first), end), head, false));
  }

  /** "Secretary of State", "Ambassador to the US": the head of a title whose last word stands at {@code end}. */
  private int ofTitle(Sentence sentence, int end) {
    for (int i = end - 1; i >= Math.max(1, end - 4); i--) {
      Token token = sentence.token(i);
      if (isPosting(sentence, i) || Words.lower(token).equals("of") || Words.lower(token).equals("for")) {
        return i - 1;
      }
      if (!(token.upos().equals("DET") && isPosting(sentence, i - 1)) && !Words.isCapital(token)) {
        break;
      }
    }
    return 0;
  }

  /** "Ambassador to": a preposition behind one who is sent to a place. */
  private boolean isPosting(Sentence sentence, int index) {
    return index > 1 && words.world().relations().has("posted-to", Words.lower(sentence.token(index)))
        && words.world().relations().has("posted", Words.lemma(sentence.token(index - 1)));
  }

  private static boolean isEnglishModifier(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean word = Words.is(token, "NOUN", "PROPN", "ADJ", "NUM") && !token.form().equals("(")
        && !WordClass.TIME_NOUN.holds(Words.lemma(token).toLowerCase(Locale.ROOT))
        && !YEAR.matcher(token.form()).matches();
    boolean possessive = token.form().equals("'s") || token.form().equals("’s");
    boolean article = Words.is(token, "DET") && !Words.lower(token).equals("that");
    boolean owner = token.upos().equals("PRON") && token.universalRelation().equals("nmod");
    return word || possessive || article && !isAfterArticle(sentence, index) || owner || token.form().equals("-");
  }

  private static boolean isAfterArticle(Sentence sentence, int index) {
    return index < sentence.size() && sentence.token(index + 1).upos().equals("DET");
  }

  /** "X, 62, a former officer", « X, 62 ans, ancien agent »: the comma behind an age. */
  private static int behindAge(Sentence sentence, int comma) {
    boolean age = comma + 2 < sentence.size() && sentence.token(comma).form().equals(",")
        && AGE.matcher(sentence.token(comma + 1).form()).matches();
    int next = comma + 2;
    if (age && WordClass.TIME_NOUN.holds(Words.lemma(sentence.token(next)))) {
      next++;
    }
    return age && next < sentence.size() && sentence.token(next).form().equals(",") ? next : comma;
  }

  /** "X, directeur de Y": what follows a comma up to the next, or the end. */
  private Optional<Title> after(Sentence sentence, Range name) {
    int comma = behindAge(sentence, name.last() + 1);
    if (comma >= sentence.size() || !sentence.token(comma).form().matches("[,(]")) {
      return Optional.empty();
    }
    int first = comma + 1;
    if (isRelative(sentence.token(first))) {
      return Optional.empty();
    }
    boolean once = sentence.token(first).upos().equals("ADV")
        || Words.is(sentence.token(first), "ADP", "SCONJ")
        && words.world().relations().has("former", Words.lower(sentence.token(first)));
    if (once && first < sentence.size()) {
      first++;
    }
    boolean appointed = sentence.token(first).upos().equals("VERB")
        && words.world().relations().has("appoints", Words.lemma(sentence.token(first)));
    if (appointed && told(sentence, first + 1).isPresent()) {
      return Optional.empty();
    }
    int head = 0;
    for (int i = first; i <= Math.min(sentence.size(), first + 9) && head == 0; i++) {
      if (isSingularPerson(sentence, i) && !isOwner(sentence, i)) {
        head = i;
      } else if (!isBeforeHead(sentence.token(i))) {
        break;
      }
    }
    if (head == 0) {
      return Optional.empty();
    }
    int last = head;
    boolean closed = false;
    for (int i = head + 1; i <= sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.form().matches("[,;.:)»\"”]|—|-|–")) {
        closed = true;
        break;
      }
      boolean clause = token.upos().equals("VERB") && token.has("VerbForm", "Fin") || token.upos().equals("AUX")
          || token.upos().equals("PRON") && !words.headsFirst();
      if (clause || isRelative(token)) {
        closed = isRelative(token);
        break;
      }
      last = i;
    }
    if (!closed && isSubjectOfAnother(sentence, name, head)) {
      return Optional.empty();
    }
    boolean bare = !Words.is(sentence.token(first), "DET", "PRON");
    if (!closed && (!bare || isBeforeAnother(sentence, head, last))) {
      return Optional.empty();
    }
    while (last > head && Words.is(sentence.token(last), "ADP", "DET", "CCONJ", "PUNCT")) {
      last--;
    }
    Range whole = new Range(first, last);
    return Optional.of(new Title(whole, new Range(titleStart(sentence, first), last), head, true));
  }

  /** "Presidents X and Y", "his lawyers, X and Y,": the title, in the plural, that each name of a row shares. */
  Optional<Title> shared(Sentence sentence, Range name) {
    int last = name.last();
    while (last < sentence.size() && isInRow(sentence.token(last + 1))) {
      last++;
    }
    for (int i = name.first() - 1; i >= 1; i--) {
      Token token = sentence.token(i);
      boolean comma = token.form().equals(",");
      int end = comma ? i - 1 : i;
      Optional<Integer> head = end < 1 || !comma && !isPluralPerson(sentence, i)
          ? Optional.empty() : pluralHead(sentence, end, comma);
      if (head.isPresent() && isRow(sentence, i + 1, last)) {
        int first = start(sentence, head.get());
        int noun = titleStart(sentence, first);
        while (noun < head.get() && sentence.token(noun).upos().equals("NUM")) {
          noun++;
        }
        return Optional.of(new Title(new Range(first, end), new Range(noun, end), head.get(), comma));
      }
      if (!isInRow(token)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isInRow(Token token) {
    return token.upos().equals("PROPN") && Words.isCapital(token) || token.upos().equals("CCONJ")
        || token.form().equals(",") || words.isHonorific(token);
  }

  /** "X and Y", "X, Y et Z": names with a conjunction before the last. */
  private static boolean isRow(Sentence sentence, int first, int last) {
    return IntStream.range(first + 1, last).anyMatch(i -> sentence.token(i).upos().equals("CCONJ")
        && sentence.token(i - 1).upos().equals("PROPN") && Words.isCapital(sentence.token(i + 1)));
  }

  /** The plural noun for people of a phrase that ends at a token. */
  private Optional<Integer> pluralHead(Sentence sentence, int end, boolean reach) {
    for (int i = end; i >= Math.max(1, reach ? end - FARTHEST : end); i--) {
      if (isPluralPerson(sentence, i)) {
        return Optional.of(i);
      }
      if (!isOfPhrase(sentence.token(i))) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isPluralPerson(Sentence sentence, int index) {
    Token token = sentence.token(index);
    String lower = Words.lower(token);
    return Words.is(token, "NOUN", "PROPN") && lower.endsWith("s") && (Words.isPlural(token) || Words.isCapital(token))
        && (words.isPersonNoun(sentence, index) || words.isOffice(lower.substring(0, lower.length() - 1)));
  }

  /** "Was appointed director of X in May": the office whose phrase begins at a token, up to where it ends. */
  Optional<Title> told(Sentence sentence, int first) {
    int head = 0;
    for (int i = first; i <= Math.min(sentence.size(), first + 5) && head == 0; i++) {
      if (isSingularPerson(sentence, i) && !isOwner(sentence, i) && !isInPhrase(sentence, i)) {
        head = i;
      } else if (!isBeforeHead(sentence.token(i)) || isRank(sentence, i)
          || Words.is(sentence.token(i), "VERB") && !isPrefix(sentence.token(i))) {
        return Optional.empty();
      }
    }
    if (head == 0 || isBeforeAnother(sentence, head, Math.min(sentence.size(), head + 1))) {
      return Optional.empty();
    }
    int last = head;
    for (int i = head + 1; i <= sentence.size() && isWithin(sentence, i); i++) {
      last = i;
    }
    while (last > head && Words.is(sentence.token(last), "ADP", "DET", "CCONJ", "PUNCT")) {
      last--;
    }
    return Optional.of(
        new Title(new Range(first, last), new Range(titleStart(sentence, first), last), head, true));
  }

  /** "the murder of X, Norway's police chief said": who is the subject of a verb that is not the name's. */
  private static boolean isSubjectOfAnother(Sentence sentence, Range name, int head) {
    Token person = sentence.token(head);
    boolean owned = sentence.children(head).stream().anyMatch(child -> child.relation().equals("nmod:poss"));
    boolean subject = owned && person.universalRelation().equals("nsubj") && person.head() > head
        && sentence.token(person.head()).upos().equals("VERB");
    return subject && IntStream.rangeClosed(name.first(), name.last())
        .noneMatch(i -> sentence.token(i).head() == person.head() || sentence.token(i).head() == head);
  }

  /** "The third lawmaker to", "le seul élu à": one of a row, who has no office by that. */
  private boolean isRank(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean number = token.upos().equals("NUM") && !Words.isCapital(token);
    return number || words.world().relations().has("rank", Words.lower(token));
  }

  /** "National security adviser": whether a noun for a person stands before the one that it tells of. */
  private boolean isInPhrase(Sentence sentence, int index) {
    return !words.headsFirst() && index < sentence.size() && isSingularPerson(sentence, index + 1)
        && sentence.token(index).head() == index + 1;
  }

  private boolean isWithin(Sentence sentence, int index) {
    Token token = sentence.token(index);
    if (!token.upos().equals("ADP")) {
      return Words.is(token, "NOUN", "PROPN", "ADJ", "DET", "PART") || token.form().equals("-");
    }
    boolean of = words.world().relations().has("of", Words.lower(token))
        && !words.world().relations().has("with", Words.lower(token)) && !isPlaceOrTime(token);
    return of && index < sentence.size() && !sentence.token(index + 1).upos().equals("NUM")
        && !WordClass.TIME_NOUN.holds(Words.lemma(sentence.token(index + 1)));
  }

  private static boolean isPlaceOrTime(Token preposition) {
    return List.of("in", "from", "en", "dans", "depuis").contains(Words.lower(preposition));
  }

  /** "X, Foreign Minister Y announced": the title is that of the name behind it, who acts. */
  private static boolean isBeforeAnother(Sentence sentence, int head, int last) {
    return head < last
        && sentence.token(head + 1).upos().equals("PROPN")
        && sentence.token(last).upos().equals("PROPN");
  }

  private static boolean isRelative(Token token) {
    return List.of("qui", "que", "dont", "who", "which", "whose", "that").contains(Words.lower(token));
  }

  private static boolean isOwner(Sentence sentence, int index) {
    return index < sentence.size() && sentence.token(index + 1).form().matches("['’]s|['’]");
  }

  private boolean isBeforeHead(Token token) {
    return Words.is(token, "DET", "ADJ", "PROPN", "NUM", "PART", "PRON")
        || token.upos().equals("VERB") && token.has("VerbForm", "Part") && !words.headsFirst()
        || token.upos().equals("NOUN") && (!words.headsFirst() || Words.lower(token).startsWith("ex"))
        || token.form().equals("-");
  }

  /** "l'ambassadeur des États-Unis en Chine, X,": a definite description, a comma, the name, and an end. */
  private Optional<Title> beforeComma(Sentence sentence, Range name) {
    int comma = name.first() - 1;
    while (comma >= 1 && words.isHonorific(sentence.token(comma))) {
      comma--;
    }
    boolean closed = name.last() == sentence.size()
        || sentence.token(name.last() + 1).form().matches("[,.;:)»\"”]|—|–");
    if (comma < 2 || !sentence.token(comma).form().equals(",") || !closed && !words.headsFirst()) {
      return Optional.empty();
    }
    if (words.isOffice(sentence, 1) && isOpening(sentence, comma)) {
      return Optional.of(new Title(new Range(1, comma - 1), new Range(1, comma - 1), 1, true));
    }
    for (int i = comma - 1; closed && i >= Math.max(1, comma - FARTHEST); i--) {
      Token token = sentence.token(i);
      boolean inName = !words.headsFirst() && i + 1 < comma && token.upos().equals("PROPN")
          && sentence.token(i + 1).upos().equals("PROPN");
      if (isSingularPerson(sentence, i) && !isOwner(sentence, i) && !inName) {
        int head = personHead(sentence, i);
        int first = start(sentence, head);
        if (isDefinite(sentence, first, head) || isIntroduced(sentence, first, name.last())) {
          Range whole = new Range(first, comma - 1);
          return Optional.of(new Title(whole, new Range(titleStart(sentence, first), comma - 1), head, true));
        }
      }
      if (!isOfPhrase(token)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** « Présidente du parti, X a … »: an office without an article that opens the sentence, up to the comma. */
  private boolean isOpening(Sentence sentence, int comma) {
    return words.headsFirst() && comma > 2 && comma <= FARTHEST && IntStream.range(2, comma).allMatch(i ->
        Words.is(sentence.token(i), "ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ"));
  }

  /**
   * "A judge, Ana Paz, ordered …": somebody new is named; in a series ("a teacher, a nurse, Ana Paz and …") nobody is.
   */
  private static boolean isIntroduced(Sentence sentence, int first, int last) {
    int end = last + 1;
    boolean ends = end == sentence.size()
        || end < sentence.size() && !sentence.token(end).form().equals(".")
        && !sentence.token(end + 1).upos().equals("CCONJ");
    Token article = sentence.token(first);
    boolean indefinite = article.upos().equals("DET") && !article.has("Number", "Plur");
    int comma = first - 1;
    boolean behindNoun = comma > 1 && sentence.token(comma).form().equals(",")
        && Words.is(sentence.token(comma - 1), "NOUN", "PROPN");
    return indefinite && ends && (!behindNoun || tellsWhere(sentence, comma));
  }

  /** "In Paris, a judge, …", "Monday, a judge, …": what stands before the comma tells only where or when. */
  private static boolean tellsWhere(Sentence sentence, int comma) {
    return comma == 2 || Words.is(sentence.token(1), "ADP", "ADV", "SCONJ");
  }

  private boolean isDefinite(Sentence sentence, int first, int head) {
    Token token = sentence.token(first);
    boolean article = List.of("le", "la", "l'", "les", "the", "du").contains(Words.lower(token));
    boolean owner = token.upos().equals("PRON") || token.has("Poss", "Yes") || token.universalRelation().equals("nmod");
    boolean possessor = false;
    for (int i = first; i < head; i++) {
      possessor |= sentence.token(i).form().matches("['’]s");
    }
    return first < head && (article || owner || possessor || List.of("son", "sa", "leur",
        "notre").contains(Words.lower(token)));
  }

  private boolean isPrefix(Token token) {
    return words.world().titles().prefixes().contains(Words.lower(token));
  }

  /** Whether a token may stand inside "le ministre délégué chargé de la Transformation numérique". */
  private static boolean isOfPhrase(Token token) {
    boolean participle = token.upos().equals("VERB") && !token.has("VerbForm", "Fin") && !token.has("VerbForm", "Inf");
    return Words.is(token, "NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "PART", "NUM")
        || participle
        || token.form().matches("-|'|’");
  }

  private boolean isSingularPerson(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean noun = Words.is(token, "NOUN", "PROPN") || Words.isCapital(token) && token.upos().equals("ADJ")
        || isExpression(sentence, index)
        || isCharge(sentence, index)
        || words.isOffice(sentence, index) && token.upos().equals("ADJ")
        && Words.lemma(token).equals(Words.lower(token));
    return noun && !Words.isPlural(token) && words.isPersonNoun(sentence, index)
        && !(words.headsFirst() && token.upos().equals("ADJ") && index > 1 && words.isPersonNoun(sentence, index - 1));
  }

  /** "Chargé de la communication", "déléguée aux droits": an office that the tagger takes for a participle. */
  private boolean isCharge(Sentence sentence, int index) {
    Token token = sentence.token(index);
    int after = index + 1;
    boolean of = words.headsFirst() && after < sentence.size() && token.has("VerbForm", "Part")
        && Words.is(sentence.token(after), "ADP") && words.isOffice(sentence, index);
    return of && Words.is(sentence.token(after + 1), "DET", "NOUN") && !isFinite(sentence, index);
  }

  private static boolean isFinite(Sentence sentence, int index) {
    return sentence.children(index).stream().anyMatch(child -> Words.is(child, "AUX"));
  }

  /** "Chief executive": the tagger may take its last word for an adjective. */
  private boolean isExpression(Sentence sentence, int index) {
    return !words.headsFirst() && sentence.token(index).upos().equals("ADJ")
        && words.noun(sentence, index).filter(noun -> noun.words() > 1).isPresent();
  }

  /** The first of two person nouns side by side: "secrétaire d'État adjoint" has one head, "juge assesseur" too. */
  private int personHead(Sentence sentence, int index) {
    boolean two = words.headsFirst() && index > 1 && isSingularPerson(sentence, index - 1);
    return two ? index - 1 : index;
  }

  private int start(Sentence sentence, int head) {
    int first = head;
    while (first > 1) {
      Token before = sentence.token(first - 1);
      boolean modifier =
          Words.is(before, "ADJ", "NUM")
              || isPrefix(before) || isPresiding(sentence, first - 1)
              || !words.headsFirst() && (Words.is(before, "NOUN", "PROPN") || before.form().matches("['’]s"));
      if (!modifier) {
        break;
      }
      first--;
    }
    if (first > 1) {
      Token before = sentence.token(first - 1);
      boolean own = before.upos().equals("DET") || before.upos().equals("PRON") && !words.headsFirst();
      boolean contracted = first > 2 && before.span().equals(sentence.token(first - 2).span());
      if (own && !contracted) {
        return first - 1;
      }
    }
    return first;
  }

  /** "The presiding judge", "a retired officer". */
  private boolean isPresiding(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return !words.headsFirst() && index > 1 && token.upos().equals("VERB") && token.has("VerbForm", "Part")
        && token.relation().equals("amod") && Words.is(sentence.token(index - 1), "DET", "PRON", "PART", "ADJ");
  }

  private static int titleStart(Sentence sentence, int first) {
    int at = first;
    while (at < sentence.size() && Words.is(sentence.token(at), "DET", "PRON")) {
      at++;
    }
    return at;
  }
}
