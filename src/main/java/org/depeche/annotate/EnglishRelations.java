package org.depeche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.ParserWords;
import org.depeche.catalog.WordLists;
import org.depeche.model.Token;

/** Corrects relations that CoreNLP reads off English phrases in another way than Universal Dependencies have them. */
final class EnglishRelations {
  private static final WordLists WORDS = ParserWords.load("en");

  private EnglishRelations() {}

  static void mend(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      passive(tokens, tokens.get(i));
      isTo(tokens, tokens.get(i));
      isDoing(tokens, tokens.get(i));
      norWas(tokens, tokens.get(i));
      nameOf(tokens, tokens.get(i));
      lasted(tokens, tokens.get(i));
      townOf(tokens, tokens.get(i));
      withDone(tokens, tokens.get(i));
      informed(tokens, tokens.get(i));
      whoSpeaks(tokens, tokens.get(i));
      preconjunct(tokens, tokens.get(i));
      inOrder(tokens, tokens.get(i));
      phraseOfNoun(tokens, tokens.get(i));
      series(tokens, tokens.get(i));
      partners(tokens, tokens.get(i));
      counted(tokens, tokens.get(i));
      objects(tokens, tokens.get(i));
      doer(tokens, tokens.get(i));
      madeSo(tokens, tokens.get(i));
      shownDoing(tokens, tokens.get(i));
      saidWhen(tokens, tokens.get(i));
      secondThat(tokens, tokens.get(i));
      hadDone(tokens, tokens.get(i));
      hasDone(tokens, tokens.get(i));
      butDid(tokens, tokens.get(i));
    }
  }

  /** "acknowledged the breach, but denied that …": a second verb of the subject, read as one that tells of the noun. */
  private static void butDid(List<Token> tokens, Token did) {
    boolean past = did.relation().equals("acl") && did.upos().equals("VERB") && did.has("Tense", "Past");
    int before = did.index() - 1;
    while (past && before > did.head() && tokens.get(before - 1).upos().equals("ADV")) {
      before--;
    }
    if (!past || before <= did.head()) {
      return;
    }
    Token joins = tokens.get(before - 1);
    Token over = joins.upos().equals("CCONJ") && joins.head() == did.head() ? tokens.get(did.head() - 1) : did;
    while (over != did && !over.upos().equals("VERB") && over.head() > 0 && over.head() < over.index()) {
      over = tokens.get(over.head() - 1);
    }
    boolean first = over != did && over.upos().equals("VERB") && over.has("VerbForm", "Fin")
        && over.index() < did.head() && child(tokens, over, "nsubj").isPresent();
    if (first) {
      TreeMap<String, String> features = new TreeMap<>(did.features());
      features.put("VerbForm", "Fin");
      tokens.set(did.index() - 1, new Token(did.index(), did.span(), did.form(), did.lemma(), did.upos(), features,
          over.index(), "conj", did.name()));
      hang(tokens, joins, did.index(), "cc");
    }
  }

  /** "has firmly denied claims that": what the subject has done, and no claims that are denied. */
  private static void hasDone(List<Token> tokens, Token have) {
    int next = have.index();
    while (next < tokens.size() && tokens.get(next).upos().equals("ADV")) {
      next++;
    }
    Token done = WORDS.has("having", have.form()) && have.upos().equals("VERB") && next < tokens.size()
        ? tokens.get(next) : have;
    Token object = done != have && done.head() > done.index() ? tokens.get(done.head() - 1) : have;
    if (done.relation().equals("amod") && WORDS.has("never-had", done.form()) && object.head() == have.index()
        && object.relation().equals("obj")) {
      helps(tokens, have, done, "aux");
      hang(tokens, tokens.get(object.index() - 1), done.index(), "obj");
    }
  }

  /** "were arrested in Paris": a form of "be" makes a passive of a past participle, and none of "was expelling". */
  private static void passive(List<Token> tokens, Token be) {
    Token doing = be.relation().equals("aux:pass") && be.lemma().equals("be") ? tokens.get(be.head() - 1) : null;
    if (doing != null && doing.has("VerbForm", "Part") && doing.has("Tense", "Pres")) {
      hang(tokens, be, doing.index(), "aux");
      child(tokens, doing, "nsubj:pass").ifPresent(subject -> hang(tokens, subject, doing.index(), "nsubj"));
      return;
    }
    boolean helps = be.relation().equals("aux") && be.lemma().equals("be") && be.head() > be.index();
    Token verb = helps ? tokens.get(be.head() - 1) : null;
    if (verb != null && verb.has("VerbForm", "Part") && verb.has("Tense", "Past")) {
      hang(tokens, be, verb.index(), "aux:pass");
      child(tokens, verb, "nsubj").ifPresent(subject -> hang(tokens, subject, verb.index(), "nsubj:pass"));
    }
  }

  /** "is to travel", "was to have travelled": a form of "be" that only says that something is to come. */
  private static void isTo(List<Token> tokens, Token be) {
    Optional<Token> what = be.lemma().equals("be") && be.upos().equals("VERB") && be.has("VerbForm", "Fin")
        ? child(tokens, be, "xcomp").filter(verb -> verb.index() > be.index()) : Optional.empty();
    boolean next = what.isPresent() && child(tokens, what.get(), "mark")
        .filter(to -> to.lemma().equals("to") && to.index() == be.index() + 1).isPresent();
    if (next) {
      helps(tokens, be, what.get(), "cop");
    }
  }

  /** "would not be naming them": a form of "be" right before a gerund helps it. */
  private static void isDoing(List<Token> tokens, Token be) {
    if (be.lemma().equals("be") && be.upos().equals("VERB")) {
      child(tokens, be, "xcomp").filter(verb -> verb.index() == be.index() + 1 && verb.has("VerbForm", "Part")
          && verb.has("Tense", "Pres")).ifPresent(verb -> helps(tokens, be, verb, "aux"));
    }
  }

  /** Makes the complement of a form of "be" the head of all that hangs on it. */
  private static void helps(List<Token> tokens, Token be, Token verb, String relation) {
    for (Token token : List.copyOf(tokens)) {
      if (token.head() == be.index() && token.index() != verb.index()) {
        hang(tokens, token, verb.index(), token.relation());
      }
    }
    hang(tokens, verb, be.head(), be.relation());
    tokens.set(be.index() - 1, new Token(be.index(), be.span(), be.form(), be.lemma(), "AUX", be.features(),
        verb.index(), relation, be.name()));
  }

  /** "nor was any network compromised": the subject stands between the verb and its participle. */
  private static void norWas(List<Token> tokens, Token noun) {
    Optional<Token> be = child(tokens, noun, "cop").filter(word -> word.index() > 1
        && tokens.get(word.index() - 2).lemma().equals("nor"));
    Optional<Token> participle = child(tokens, noun, "acl").filter(verb -> verb.index() == noun.index() + 1
        && verb.has("VerbForm", "Part") && verb.has("Tense", "Past"));
    if (be.isPresent() && participle.isPresent()) {
      Token verb = participle.get();
      hang(tokens, verb, noun.head(), noun.relation());
      hang(tokens, noun, verb.index(), "nsubj:pass");
      hang(tokens, be.get(), verb.index(), "aux:pass");
      child(tokens, noun, "cc").ifPresent(nor -> hang(tokens, nor, verb.index(), "cc"));
    }
  }

  /** "the group ShinyHunters quoted by Wired": the name belongs to the noun, and the participle to both. */
  private static void nameOf(List<Token> tokens, Token name) {
    Token verb = name.relation().equals("nsubj") && name.upos().equals("PROPN") && name.index() > 1
        && name.head() > name.index()
        ? tokens.get(name.head() - 1) : null;
    boolean reduced = verb != null && verb.relation().equals("acl:relcl") && verb.head() == name.index() - 1
        && verb.has("VerbForm", "Part") && verb.has("Tense", "Past") && child(tokens, verb, "aux").isEmpty()
        && tokens.get(verb.head() - 1).upos().equals("NOUN");
    if (reduced) {
      hang(tokens, name, verb.head(), "appos");
      hang(tokens, verb, verb.head(), "acl");
    }
  }

  /** "lurked for a year inside a network": no place belongs to a length of time. */
  private static void lasted(List<Token> tokens, Token place) {
    Token time = place.relation().equals("nmod") && place.head() > 0 && place.head() < place.index()
        ? tokens.get(place.head() - 1) : null;
    boolean inside = time != null && WORDS.has("time", time.lemma()) && time.relation().startsWith("obl")
        && child(tokens, place, "case").filter(word -> WORDS.has("placing", word.lemma())).isPresent();
    if (inside && tokens.get(time.head() - 1).upos().equals("VERB")) {
      hang(tokens, place, time.head(), "obl");
    }
  }

  /** "with 21 people killed": what is told in passing by a participle is done to its subject. */
  private static void withDone(List<Token> tokens, Token verb) {
    boolean participle = verb.relation().equals("advcl") && verb.has("VerbForm", "Part") && verb.has("Tense", "Past");
    if (participle && child(tokens, verb, "mark").filter(word -> word.lemma().equals("with")).isPresent()
        && child(tokens, verb, "obj").isEmpty()) {
      child(tokens, verb, "nsubj").filter(noun -> noun.index() == verb.index() - 1)
          .ifPresent(noun -> hang(tokens, noun, verb.index(), "nsubj:pass"));
    }
  }

  /** "landed in the western city of Mosul": where something is or goes is the town that is named. */
  private static void townOf(List<Token> tokens, Token name) {
    Token town = name.upos().equals("PROPN") && name.relation().equals("nmod") && name.head() > 0
        && name.head() < name.index() ? tokens.get(name.head() - 1) : null;
    if (town == null || !WORDS.has("town", town.lemma())
        || !town.relation().equals("obl") && !town.relation().equals("nmod")) {
      return;
    }
    Optional<Token> of = child(tokens, name, "case").filter(word -> word.lemma().equals("of"));
    Optional<Token> where = child(tokens, town, "case").filter(word -> WORDS.has("to-town", word.lemma()));
    if (of.isEmpty() || where.isEmpty()) {
      return;
    }
    for (Token token : List.copyOf(tokens)) {
      boolean behind = token.head() == town.index() && token.index() > name.index();
      if (behind || token.index() == where.get().index()) {
        hang(tokens, token, name.index(), token.relation());
      }
    }
    hang(tokens, name, town.head(), town.relation());
    hang(tokens, town, name.index(), "compound");
    hang(tokens, of.get(), town.index(), "case");
  }

  /** "quoting two people familiar with the matter": what the people are, not what they are made. */
  private static void informed(List<Token> tokens, Token adjective) {
    boolean knows = WORDS.has("knowing", adjective.lemma()) && adjective.relation().equals("xcomp")
        && adjective.index() > 2;
    Token people = knows ? tokens.get(adjective.index() - 2) : null;
    if (people != null && people.relation().equals("obj") && people.head() == adjective.head()) {
      hang(tokens, adjective, people.index(), "amod");
    }
  }

  /**
   * "experts at firms in Britain, who said": behind a comma, "who" is the whole phrase's first noun, unless a person is
   * last.
   */
  private static void whoSpeaks(List<Token> tokens, Token who) {
    boolean aside = who.form().equals("who") && who.head() > who.index() && who.index() > 1
        && tokens.get(who.index() - 2).form().equals(",");
    Token verb = aside ? tokens.get(who.head() - 1) : null;
    if (verb == null || !verb.relation().equals("acl:relcl") || tokens.get(verb.head() - 1).name().equals("PERSON")) {
      return;
    }
    Token noun = tokens.get(verb.head() - 1);
    while (noun.head() > 0 && noun.head() < noun.index() && isNominal(tokens.get(noun.head() - 1))
        && (noun.relation().equals("nmod") || noun.relation().equals("appos"))) {
      noun = tokens.get(noun.head() - 1);
    }
    hang(tokens, verb, noun.index(), "acl:relcl");
  }

  private static void preconjunct(List<Token> tokens, Token word) {
    boolean first = switch (word.lemma()) {
      case "neither", "either", "both" -> true;
      default -> false;
    };
    if (first && word.upos().equals("CCONJ") && word.relation().equals("dep")) {
      hang(tokens, word, word.head(), "cc:preconj");
    }
  }

  /** "in order to sway the vote": a purpose of the verb. */
  private static void inOrder(List<Token> tokens, Token order) {
    Optional<Token> in = child(tokens, order, "case");
    Optional<Token> purpose = child(tokens, order, "acl").filter(verb -> verb.has("VerbForm", "Inf"));
    boolean fixed = order.lemma().equals("order") && order.head() > 0 && in.isPresent() && purpose.isPresent()
        && in.get().lemma().equals("in") && in.get().index() == order.index() - 1;
    if (fixed) {
      hang(tokens, purpose.get(), order.head(), "advcl");
      hang(tokens, in.get(), purpose.get().index(), "mark");
      hang(tokens, order, in.get().index(), "fixed");
    }
  }

  /** "files now on offer", "a group at the University": what hangs on a noun that predicates nothing. */
  private static void phraseOfNoun(List<Token> tokens, Token noun) {
    if (!isNominal(noun) || noun.head() == 0 || !isNominal(tokens.get(noun.head() - 1))) {
      return;
    }
    Token above = tokens.get(noun.head() - 1);
    boolean clause = noun.relation().equals("acl:relcl") && child(tokens, noun, "case").isPresent()
        && child(tokens, noun, "cop").isEmpty() && child(tokens, noun, "nsubj").isEmpty();
    boolean oblique = noun.relation().equals("obl") && child(tokens, above, "cop").isEmpty()
        && child(tokens, above, "nsubj").isEmpty() && child(tokens, noun, "case").isPresent();
    if (noun.index() > above.index() && (clause || oblique)) {
      hang(tokens, noun, above.index(), "nmod");
    }
  }

  /** "France, Germany and Spain": names that a comma parts are a series where the second has others beside it. */
  private static void series(List<Token> tokens, Token name) {
    boolean loose = name.relation().equals("dep") && isNominal(name) && name.head() > 0 && name.head() < name.index()
        && isNominal(tokens.get(name.head() - 1)) && child(tokens, name, "conj").isPresent()
        && tokens.get(name.index() - 2).form().equals(",");
    if (loose) {
      for (Token token : List.copyOf(tokens)) {
        if (token.head() == name.index() && token.relation().equals("conj")) {
          hang(tokens, token, name.head(), "conj");
        }
      }
      hang(tokens, name, name.head(), "conj");
    }
  }

  /** "the other partners, Germany, Japan and Korea": names that the parser takes for appositions, one by one. */
  private static void partners(List<Token> tokens, Token last) {
    boolean ends = last.relation().equals("appos") && last.upos().equals("PROPN")
        && child(tokens, last, "conj").isPresent()
        && child(tokens, last, "cc").isEmpty();
    List<Token> names = !ends ? List.of() : tokens.stream().filter(token -> token.head() == last.head()
        && token.relation().equals("appos") && token.upos().equals("PROPN") && token.index() <= last.index()).toList();
    if (names.size() > 1) {
      for (Token name : names) {
        hang(tokens, name, last.head(), "conj");
      }
      child(tokens, last, "conj").ifPresent(name -> hang(tokens, name, last.head(), "conj"));
    }
  }

  /** "two developers, Ariel Quiros and William Stenger": as many names as are counted are who they are. */
  private static void counted(List<Token> tokens, Token noun) {
    Optional<Integer> count = noun.upos().equals("NOUN")
        ? child(tokens, noun, "nummod").map(number -> count(number.form()))
        : Optional.empty();
    List<Token> names = count.isEmpty() || count.get() < 2 ? List.of() : tokens.stream().filter(token ->
        token.head() == noun.index() && token.relation().equals("conj") && token.upos().equals("PROPN")).toList();
    if (count.isPresent() && names.size() > 1 && names.size() == count.get()) {
      Token first = names.get(0);
      hang(tokens, first, noun.index(), "appos");
      for (Token name : names.subList(1, names.size())) {
        hang(tokens, name, first.index(), "conj");
      }
    }
  }

  private static int count(String number) {
    int index = List.copyOf(WORDS.lists().get("count")).indexOf(number.toLowerCase(java.util.Locale.ROOT));
    return index >= 0 ? index + 2 : number.matches("\\d") ? Integer.parseInt(number) : 0;
  }

  /** "gave him five years", "had rung her the evening before": which of two nouns behind a verb is its object. */
  private static void objects(List<Token> tokens, Token second) {
    Token verb = second.head() > 0 ? tokens.get(second.head() - 1) : null;
    if (verb == null || !verb.upos().equals("VERB") || second.index() < verb.index()) {
      return;
    }
    boolean gives = WORDS.has("giving", verb.lemma());
    boolean term = second.relation().equals("obl:tmod") && child(tokens, second, "nummod").isPresent();
    boolean time = second.relation().equals("obj") && WORDS.has("time", second.lemma());
    if (gives && term) {
      child(tokens, verb, "obj").filter(person -> person.index() < second.index()).ifPresent(person -> {
        hang(tokens, person, verb.index(), "iobj");
        hang(tokens, second, verb.index(), "obj");
      });
    } else if (!gives && time) {
      child(tokens, verb, "iobj").filter(person -> person.index() < second.index()).ifPresent(person -> {
        hang(tokens, person, verb.index(), "obj");
        hang(tokens, second, verb.index(), "obl:tmod");
      });
    }
  }

  /** "which Microsoft says hacked the Treasury": what is said to have hacked it, and not what is said. */
  private static void doer(List<Token> tokens, Token pronoun) {
    Token says = pronoun.relation().equals("obj") && pronoun.head() > pronoun.index()
        ? tokens.get(pronoun.head() - 1) : null;
    boolean relative = says != null && switch (pronoun.lemma()) {
      case "which", "who", "that" -> says.relation().equals("acl:relcl");
      default -> false;
    };
    if (relative) {
      child(tokens, says, "ccomp").filter(clause -> child(tokens, clause, "nsubj").isEmpty()
              && child(tokens, clause, "nsubj:pass").isEmpty())
          .ifPresent(clause -> hang(tokens, pronoun, clause.index(),
              child(tokens, clause, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj"));
    }
  }

  /** "left the records of 500 patients exposed": what the object is left like. */
  private static void madeSo(List<Token> tokens, Token state) {
    boolean bare = state.relation().equals("acl") && state.has("VerbForm", "Part") && state.has("Tense", "Past")
        && tokens.stream().noneMatch(token -> token.head() == state.index() && !token.relation().equals("advmod"));
    Token noun = bare ? tokens.get(state.head() - 1) : null;
    while (noun != null && noun.relation().equals("nmod") && noun.head() > 0) {
      noun = tokens.get(noun.head() - 1);
    }
    Token verb = noun != null && noun.relation().equals("obj") ? tokens.get(noun.head() - 1) : null;
    if (verb != null && WORDS.has("leaving", verb.lemma())) {
      hang(tokens, state, verb.index(), "xcomp");
      hang(tokens, noun, state.index(), "nsubj");
    }
  }

  private static boolean isNominal(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  /** "the video shows police beating a man": a gerund with its subject is what is shown. */
  private static void shownDoing(List<Token> tokens, Token gerund) {
    boolean loose = gerund.relation().equals("dep") && gerund.head() > 0 && gerund.head() < gerund.index()
        && gerund.has("VerbForm", "Part") && gerund.has("Tense", "Pres")
        && tokens.get(gerund.head() - 1).upos().equals("VERB");
    if (loose && child(tokens, gerund, "nsubj").filter(subject -> subject.index() > gerund.head()).isPresent()) {
      hang(tokens, gerund, gerund.head(), "ccomp");
    }
  }

  /** "is checking claims that A was hacked and that B was stolen": the second clause is what the first is part of. */
  private static void secondThat(List<Token> tokens, Token verb) {
    boolean second = verb.relation().equals("conj") && isThatClause(tokens, verb)
        && !isThatClause(tokens, tokens.get(verb.head() - 1));
    if (second) {
      tokens.stream().filter(first -> first.index() > verb.head() && first.index() < verb.index()
          && isThatClause(tokens, first))
          .reduce((former, later) -> later)
          .ifPresent(first -> hang(tokens, verb, first.index(), "conj"));
    }
  }

  private static boolean isThatClause(List<Token> tokens, Token verb) {
    return child(tokens, verb, "mark").filter(mark -> mark.lemma().equals("that")).isPresent();
  }

  /** "wrote that the gang was behind it, and had dumped data": what had been done before goes with what is told. */
  private static void hadDone(List<Token> tokens, Token verb) {
    Token said = verb.relation().equals("conj") ? tokens.get(verb.head() - 1) : verb;
    boolean had = said != verb && child(tokens, verb, "nsubj").isEmpty() && child(tokens, verb, "nsubj:pass").isEmpty()
        && child(tokens, verb, "aux").filter(aux -> aux.form().equals("had")).isPresent();
    if (had && WORDS.has("takes-clause", said.form()) && child(tokens, said, "aux").isEmpty()) {
      child(tokens, said, "ccomp").filter(told -> told.index() > said.index() && told.index() < verb.index())
          .ifPresent(told -> hang(tokens, verb, told.index(), "conj"));
    }
  }

  /** "said after the meeting he would resign": a clause without "that" is what is said, where nothing else is. */
  private static void saidWhen(List<Token> tokens, Token verb) {
    Token noun = verb.relation().equals("acl:relcl") ? tokens.get(verb.head() - 1) : verb;
    Token said = noun.relation().equals("obl") && noun.index() < verb.index() ? tokens.get(noun.head() - 1) : verb;
    boolean says = said != verb && said.index() < noun.index() && WORDS.has("takes-clause", said.form());
    boolean bare = says && tokens.stream().noneMatch(token -> token.head() == said.index()
        && List.of("ccomp", "obj", "xcomp", "parataxis").contains(token.relation()));
    boolean subject = tokens.stream().anyMatch(token -> token.head() == verb.index()
        && token.relation().startsWith("nsubj") && token.index() == noun.index() + 1 && token.upos().equals("PRON")
        && !token.form().equals("who") && !token.form().equals("that") && !token.form().equals("which"));
    if (bare && subject) {
      hang(tokens, verb, said.index(), "ccomp");
    }
  }

  private static Optional<Token> child(List<Token> tokens, Token head, String relation) {
    return tokens.stream().filter(token -> token.head() == head.index() && token.relation().equals(relation))
        .findFirst();
  }

  private static void hang(List<Token> tokens, Token token, int head, String relation) {
    tokens.set(token.index() - 1, tokens.get(token.index() - 1).attached(head, relation));
  }
}
