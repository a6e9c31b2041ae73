package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a verb the subject that the parser hung elsewhere.
 *
 * <p>What was hung on an auxiliary belongs to its verb; between a noun phrase and its verb, a second phrase between
 * commas is an apposition to the first and no subject; a phrase behind a time that opens the sentence goes on no series
 * with it; what opens a clause behind a semicolon is its subject; a relative clause behind the place or body that a
 * person is of is the person's; what stands before a colon that parts it from the verb is no subject.
 */
final class Subjects {
  private Subjects() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      ofAuxiliary(tree, token, tokens);
      distant(tree, token, tokens);
      behindSemicolon(tree, token, tokens);
      apposed(tree, token, tokens);
      afterTime(tree, token, tokens);
      afterPlace(tree, token, tokens);
      besideTime(tree, token, tokens);
      openingTime(tree, token, tokens);
      dayBeforeVerb(tree, token, tokens);
      ofInfinitive(tree, token, tokens);
      besideAccusation(tree, token, tokens);
      ofPerson(tree, token, tokens);
      beforeParticiple(tree, token, tokens);
      ofPresentParticiple(tree, token, tokens);
      wished(tree, token, tokens);
      toUs(tree, token, tokens);
      beforeObject(tree, token, tokens);
      behindJudgement(tree, token, tokens);
      beforeColon(tree, token, tokens);
    });
  }

  /** "Zelensky: Russia hacked us", « Russie : des pirates ont volé … »: who speaks or where it was is no subject. */
  private static void beforeColon(Tree tree, Token topic, List<Token> tokens) {
    int verb = topic.head();
    int colon = topic.index() + 1;
    while (colon < verb && !tree.token(colon).form().equals(":")) {
      colon++;
    }
    boolean opens = colon < verb && Tree.isNominal(topic) && Tree.isRelation(topic, "nsubj");
    for (int i = 1; opens && i < colon; i++) {
      opens = !tree.isPredicate(i) && !Tree.isVerb(tree.token(i));
    }
    if (!opens) {
      return;
    }
    tokens.set(topic.index() - 1, topic.attached(verb, "dislocated"));
    int after = colon;
    boolean free = tree.children(verb).stream().noneMatch(child ->
        child.index() > after && child.index() < verb && Tree.isRelation(child, "nsubj"));
    for (Token child : tree.children(topic.index())) {
      if (child.index() > colon) {
        boolean subject = free && child.index() < verb && Tree.isNominal(child);
        tokens.set(child.index() - 1, child.attached(verb, subject ? topic.relation() : child.relation()));
        free &= !subject;
      }
    }
  }

  /**
   * "dismissed as baseless claims by Estonia that …": what is judged so stands behind the judgement, and is the object.
   */
  private static void behindJudgement(Tree tree, Token noun, List<Token> tokens) {
    boolean summed = Tree.isRelation(noun, "obl") && noun.head() > 0 && noun.head() < noun.index()
        && WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun));
    if (!summed || tree.child(noun.head(), "obj").isPresent() || tree.child(noun.head(), "nsubj").isEmpty()
        || tree.children(noun.index()).stream().noneMatch(child -> child.index() > noun.index())) {
      return;
    }
    tree.child(noun.index(), "case")
        .filter(as -> WordClass.AS_WHAT.holds(Tree.lower(as)) && as.index() == noun.head() + 1)
        .ifPresent(as -> tree.children(noun.index()).stream()
            .filter(child -> Tree.isRelation(child, "amod")
                && child.index() > as.index() && child.index() < noun.index())
            .findFirst()
            .ifPresent(judged -> {
              tokens.set(noun.index() - 1, noun.attached(noun.head(), "obj"));
              tokens.set(judged.index() - 1, judged.attached(noun.head(), "obl"));
              tokens.set(as.index() - 1, as.attached(judged.index(), "case"));
            }));
  }

  /** "The Times, citing two officials, reported", "he said, citing the agency": what is cited is no subject. */
  private static void beforeObject(Tree tree, Token participle, List<Token> tokens) {
    int at = participle.index();
    boolean inserted = Tree.isPresentParticiple(participle) && at > 2 && tree.isComma(at - 1)
        && tree.child(at, "obj").isEmpty() && participle.head() > 0;
    if (!inserted) {
      return;
    }
    tree.children(participle.head()).stream()
        .filter(noun -> Tree.isNominal(noun) && noun.relation().equals("nsubj") && participle.head() < at
            && tree.reach(noun.index())[0] == at + 1)
        .forEach(noun -> tokens.set(noun.index() - 1, noun.attached(at, "obj")));
    tree.sentence().tokens().stream()
        .filter(noun -> noun.index() > at && Tree.isNominal(noun) && noun.relation().equals("nsubj"))
        .filter(noun -> noun.head() > noun.index() && tree.isComma(tree.reach(noun.index())[1] + 1)
            && tree.reach(noun.index())[0] == at + 1)
        .findFirst()
        .ifPresent(noun -> tree.children(noun.head()).stream()
            .filter(subject -> Tree.isRelation(subject, "nsubj") && subject.index() < at
                && tree.reach(subject.index())[1] >= at - 2)
            .findFirst()
            .ifPresent(subject -> {
              tokens.set(noun.index() - 1, noun.attached(at, "obj"));
              tokens.set(at - 1, participle.attached(subject.index(), "acl"));
            }));
  }

  /** "wants the hackers arrested": it is done to them. */
  private static void wished(Tree tree, Token verb, List<Token> tokens) {
    boolean bare = Tree.isVerb(verb) && verb.has("Tense", "Past") && verb.head() > 0 && verb.head() < verb.index()
        && (Tree.isRelation(verb, "dep") || Tree.isRelation(verb, "ccomp")) && WordClass.WISHING.holds(Tree.lemma(
            tree.token(verb.head()))) && tree.child(verb.index(), "aux", "mark", "obj", "ccomp", "xcomp").isEmpty();
    Optional<Token> whom = bare ? tree.child(verb.index(), "nsubj").filter(noun -> noun.index() > verb.head()
        && noun.index() < verb.index() && Tree.isNominal(noun) && noun.relation().equals("nsubj")) : Optional.empty();
    whom.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj:pass"));
      tokens.set(verb.index() - 1, verb.attached(verb.head(), "ccomp"));
    });
    Optional<Token> wish = !bare && Tree.isVerb(verb) && verb.has("Tense", "Past") && Tree.isRelation(verb, "acl")
        && tree.isComma(verb.index() - 1) ? tree.head(verb.index()).filter(noun -> Tree.isRelation(noun, "obj"))
        .flatMap(noun -> tree.head(noun.index())).filter(word -> WordClass.WISHING.holds(Tree.lemma(word)))
        : Optional.empty();
    wish.ifPresent(word -> {
      tokens.set(verb.head() - 1, tree.token(verb.head()).attached(verb.index(), "nsubj:pass"));
      tokens.set(verb.index() - 1, verb.attached(word.index(), "ccomp"));
    });
  }

  /** « nous assure la directrice », « nous a juré au téléphone X »: who is told, read as the subject. */
  private static void toUs(Tree tree, Token pronoun, List<Token> tokens) {
    boolean person = pronoun.upos().equals("PRON") && Tree.isRelation(pronoun, "nsubj") && pronoun.has("Person", "1")
        && pronoun.has("Number", "Plur");
    Optional<Token> verb = tree.head(pronoun.index())
        .filter(above -> person && above.index() > pronoun.index() && Tree.isRelation(above, "parataxis"))
        .filter(above -> isOfThirdPerson(tree, above));
    if (verb.isEmpty()) {
      return;
    }
    tokens.set(pronoun.index() - 1, pronoun.attached(verb.get().index(), "iobj"));
    tree.children(verb.get().index()).stream()
        .filter(child -> Tree.isRelation(child, "obj") && child.index() > verb.get().index() && Tree.isNominal(child))
        .filter(child -> tree.child(child.index(), "case").isEmpty())
        .findFirst()
        .ifPresent(voice -> tokens.set(voice.index() - 1, voice.attached(verb.get().index(), "nsubj")));
  }

  private static boolean isOfThirdPerson(Tree tree, Token verb) {
    return verb.has("VerbForm", "Fin") ? verb.has("Person", "3") : tree.child(verb.index(), "aux")
        .filter(aux -> aux.has("VerbForm", "Fin") && aux.has("Person", "3")).isPresent();
  }

  /** "Samsung et HTC ont, pour l'heure, décliné": no dependent of "ont". */
  private static void ofAuxiliary(Tree tree, Token token, List<Token> tokens) {
    tree.head(token.index())
        .filter(auxiliary -> Tree.isRelation(auxiliary, "aux") || Tree.isRelation(auxiliary, "cop"))
        .filter(auxiliary -> auxiliary.head() > 0 && Tree.isRelation(token, "nsubj"))
        .filter(auxiliary -> tree.child(auxiliary.head(), "nsubj").isEmpty())
        .ifPresent(auxiliary -> tokens.set(token.index() - 1, token.attached(auxiliary.head(), token.relation())));
  }

  /** "La questure a, dans la foulée, invité …": the participle behind the commas is the verb, "a" its auxiliary. */
  private static void distant(Tree tree, Token auxiliary, List<Token> tokens) {
    boolean before = Tree.lemma(auxiliary).equals("avoir") && auxiliary.has("VerbForm", "Fin")
        && auxiliary.index() < tree.size() && tree.isComma(auxiliary.index() + 1);
    Optional<Token> participle = !before ? Optional.empty() : tree.children(auxiliary.index()).stream()
        .filter(child -> Tree.isRelation(child, "conj") && Tree.isVerb(child) && tree.isComma(child.index() - 1))
        .filter(child -> child.has("VerbForm", "Part") && child.has("Tense", "Past"))
        .filter(child -> child.index() > auxiliary.index() + 2 && tree.child(child.index(), "aux", "cc").isEmpty())
        .findFirst();
    participle.ifPresent(verb -> {
      tree.children(auxiliary.index()).forEach(child ->
          tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
      tokens.set(verb.index() - 1, verb.attached(auxiliary.head(), auxiliary.relation()));
      tokens.set(auxiliary.index() - 1, auxiliary.attached(verb.index(), "aux"));
    });
  }

  /** "Pékin nie ; Airbus, de son côté, se tait": what opens a clause behind a semicolon belongs to none before it. */
  private static void behindSemicolon(Tree tree, Token noun, List<Token> tokens) {
    int first = tree.reach(noun.index())[0];
    boolean opens = Tree.isNominal(noun) && (Tree.isRelation(noun, "appos") || Tree.isRelation(noun, "conj"))
        && noun.head() < first && first > 1 && tree.token(first - 1).form().equals(";")
        && tree.child(noun.index(), "case").isEmpty();
    if (!opens) {
      return;
    }
    int verb = noun.index() + 1;
    while (verb <= tree.size() && !tree.token(verb).upos().equals("VERB")) {
      verb++;
    }
    boolean without = verb <= tree.size() && tree.child(verb, "nsubj").isEmpty() && tree.token(verb).head() < first
        && (tree.token(verb).has("VerbForm", "Fin") || tree.child(verb, "aux").isPresent());
    if (without && !tree.token(verb).universalRelation().equals("acl")) {
      tokens.set(noun.index() - 1, noun.attached(verb, "nsubj"));
    }
  }

  /** "L'Anssi, son centre de veille, tient …": the name that opens the sentence is the subject. */
  private static void apposed(Tree tree, Token subject, List<Token> tokens) {
    Optional<Token> verb = tree.head(subject.index())
        .filter(head -> Tree.isRelation(subject, "nsubj") && isBetweenCommas(tree, subject));
    if (verb.isEmpty()) {
      return;
    }
    int start = tree.reach(subject.index())[0];
    int comma = tree.isComma(start) ? start : start - 1;
    tree.children(verb.get().index()).stream()
        .filter(child -> child.index() < comma && tree.reach(child.index())[1] == comma - 1)
        .filter(child -> isLoose(child) && mayBeSubject(tree, child))
        .findFirst()
        .ifPresent(first -> swap(first, subject, tokens));
  }

  private static boolean isLoose(Token token) {
    return switch (token.universalRelation()) {
      case "obl", "nmod", "dep", "dislocated", "parataxis", "advmod" -> true;
      default -> false;
    };
  }

  /** A noun phrase at the start of its sentence, without a preposition and no time. */
  private static boolean mayBeSubject(Tree tree, Token noun) {
    boolean phrase = noun.upos().equals("PROPN") || noun.upos().equals("NOUN")
        && tree.child(noun.index(), "det").isPresent();
    return phrase && tree.reach(noun.index())[0] == 1 && tree.child(noun.index(), "case").isEmpty()
        && !isTime(tree, noun);
  }

  private static boolean isTime(Tree tree, Token noun) {
    return WordClass.TIME_NOUN.holds(Tree.lemma(noun)) || WordClass.TIME_NOUN.holds(Tree.lower(noun))
        || tree.child(noun.index(), "nummod").isPresent();
  }

  private static void swap(Token first, Token second, List<Token> tokens) {
    tokens.set(first.index() - 1, first.attached(second.head(), second.relation()));
    tokens.set(second.index() - 1, second.attached(first.index(), "appos"));
  }

  private static boolean isBetweenCommas(Tree tree, Token noun) {
    int[] reach = tree.reach(noun.index());
    boolean before = tree.isComma(reach[0]) || tree.isComma(reach[0] - 1);
    return before && (tree.isComma(reach[1]) || tree.isComma(reach[1] + 1));
  }

  /** "Ce matin, un attentat à Kaboul, la capitale, a tué …": what stands behind the comma is no second morning. */
  private static void afterTime(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> time = tree.head(noun.index())
        .filter(head -> (Tree.isRelation(noun, "conj") || Tree.isRelation(noun, "appos")) && isTime(tree, head))
        .filter(head -> head.head() > noun.index() && tree.child(head.index(), "case").isEmpty())
        .filter(head -> tree.reach(head.index())[0] == 1);
    boolean phrase = tree.child(noun.index(), "det").isPresent() && tree.child(noun.index(), "cc", "case").isEmpty();
    if (time.isEmpty() || !phrase || !noun.upos().equals("NOUN") || isTime(tree, noun)) {
      return;
    }
    Token verb = tree.token(time.get().head());
    Optional<Token> other = tree.child(verb.index(), "nsubj");
    boolean free = other.isEmpty() || other.get().index() > noun.index() && isBetweenCommas(tree, other.get());
    if (!Tree.isVerb(verb) || !free) {
      return;
    }
    boolean passive = tree.child(verb.index(), "aux:pass").isPresent();
    tokens.set(noun.index() - 1, noun.attached(verb.index(), passive ? "nsubj:pass" : "nsubj"));
    other.ifPresent(second -> tokens.set(second.index() - 1, second.attached(noun.index(), "appos")));
  }

  /** "Earlier on Monday, the ministry said": what stands between a day's comma and a verb is no name of the day. */
  private static void besideTime(Tree tree, Token noun, List<Token> tokens) {
    int[] reach = tree.reach(noun.index());
    boolean beside = Tree.isRelation(noun, "appos") && Tree.isNominal(noun) && noun.head() < reach[0]
        && reach[1] < tree.size() && (tree.isComma(reach[0]) || tree.isComma(reach[0] - 1))
        && isTime(tree, tree.token(noun.head())) && !isTime(tree, noun) && tree.child(noun.index(), "case").isEmpty();
    Token verb = beside ? tree.token(reach[1] + 1) : noun;
    if (beside && verb.upos().equals("VERB") && verb.has("VerbForm", "Fin")
        && tree.child(verb.index(), "nsubj").isEmpty() && !tree.dominates(noun.head(), verb.index())) {
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
    }
  }

  /** "The ministry today said": the day between a noun and its verb says nothing. */
  private static void dayBeforeVerb(Tree tree, Token day, List<Token> tokens) {
    boolean bare = WordClass.BARE_DAY.holds(Tree.lemma(day)) && day.relation().equals("nsubj")
        && tree.children(day.index()).isEmpty() && day.head() == day.index() + 1
        && tree.token(day.head()).has("VerbForm", "Fin");
    Optional<Token> noun = !bare ? Optional.empty() : tree.children(day.head()).stream()
        .filter(word -> Tree.isRelation(word, "dep") && Tree.isNominal(word)
            && tree.reach(word.index())[1] == day.index() - 1 && tree.child(word.index(), "case").isEmpty())
        .findFirst();
    noun.ifPresent(subject -> {
      tokens.set(subject.index() - 1, subject.attached(day.head(), "nsubj"));
      tokens.set(day.index() - 1, day.attached(day.head(), "obl:tmod"));
    });
  }

  /** "Last week, two men were killed": of two subjects the time that opens the sentence is none. */
  private static void openingTime(Tree tree, Token time, List<Token> tokens) {
    int end = tree.reach(time.index())[1];
    boolean opens = Tree.isRelation(time, "nsubj") && time.head() > end && end < tree.size()
        && (WordClass.TIME_NOUN.holds(Tree.lemma(time)) || WordClass.BARE_DAY.holds(Tree.lemma(time)))
        && tree.child(time.index(), "case", "conj", "nmod").isEmpty()
        && (tree.isComma(end) || tree.isComma(end + 1));
    boolean second = opens && tree.children(time.head()).stream().anyMatch(subject ->
        Tree.isRelation(subject, "nsubj") && subject.index() > end && subject.index() < time.head());
    if (second) {
      tokens.set(time.index() - 1, time.attached(time.head(), "obl:tmod"));
    }
  }

  /** "Au Bénin, la cellule du parti vient de …": what stands behind the comma is no second place. */
  private static void afterPlace(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> place = tree.head(noun.index())
        .filter(head -> (Tree.isRelation(noun, "conj") || Tree.isRelation(noun, "appos")) && noun.upos().equals("NOUN"))
        .filter(head -> Tree.isRelation(head, "obl") && tree.child(head.index(), "case").isPresent()
            && head.head() > noun.index() && tree.reach(head.index())[0] == 1);
    boolean phrase = tree.child(noun.index(), "det").isPresent() && tree.child(noun.index(), "cc", "case").isEmpty()
        && (tree.isComma(tree.reach(noun.index())[0]) || tree.isComma(tree.reach(noun.index())[0] - 1));
    if (place.isPresent() && phrase && tree.child(place.get().head(), "nsubj").isEmpty()
        && Tree.isVerb(tree.token(place.get().head()))) {
      boolean passive = tree.child(place.get().head(), "aux:pass").isPresent();
      tokens.set(noun.index() - 1, noun.attached(place.get().head(), passive ? "nsubj:pass" : "nsubj"));
    }
  }

  /** "a affirmé sur son canal Telegram avoir piraté …": a perfect infinitive has no subject before it. */
  private static void ofInfinitive(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> verb = tree.head(name.index()).filter(head -> Tree.isRelation(name, "nsubj")
        && head.index() > name.index() && tree.child(head.index(), "aux")
            .filter(aux -> aux.has("VerbForm", "Inf") && aux.index() == name.index() + 1).isPresent());
    Optional<Token> above = verb.flatMap(head -> tree.head(head.index()))
        .filter(head -> Tree.isVerb(head) && head.index() < name.index());
    if (above.isPresent() && name.index() > 1 && tree.token(name.index() - 1).upos().equals("NOUN")) {
      tokens.set(name.index() - 1, name.attached(name.index() - 1, "appos"));
      tokens.set(verb.get().index() - 1, verb.get().attached(above.get().index(), "xcomp"));
    }
  }

  /** « La Lettonie, accusée d'avoir commandité l'attaque, dénonce … »: the subject of the verb behind the comma. */
  private static void besideAccusation(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> deed = tree.head(name.index()).filter(verb -> Tree.isRelation(name, "nsubj")
        && verb.index() > name.index() && tree.isInfinitive(verb.index())
        && tree.child(verb.index(), "mark").isPresent());
    Optional<Token> main = deed.flatMap(verb -> tree.head(verb.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() > deed.get().index());
    Optional<Token> accused = tree.children(name.index()).stream()
        .filter(child -> Tree.isRelation(child, "acl") && child.index() > name.index())
        .filter(child -> main.isPresent() && child.index() < deed.get().index())
        .findFirst();
    if (accused.isEmpty()) {
      return;
    }
    tokens.set(name.index() - 1, name.attached(main.get().index(), name.relation()));
    tokens.set(deed.get().index() - 1, deed.get().attached(accused.get().index(), "xcomp"));
    tree.children(main.get().index()).stream()
        .filter(child -> Tree.isRelation(child, "nsubj") && child.index() > main.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(child.head(), "obj")));
  }

  /** "Jean Moreau, de la société Acme, qui a découvert la faille": the clause is the person's. */
  private static void ofPerson(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> body = tree.head(clause.index()).filter(head -> clause.relation().equals("acl:relcl"));
    Optional<Token> person = body.flatMap(head -> tree.head(head.index()))
        .filter(head -> head.name().equals("PERSON") && head.upos().equals("PROPN"));
    if (person.isEmpty() || body.get().name().equals("PERSON")) {
      return;
    }
    boolean of = tree.child(body.get().index(), "case").filter(word -> word.index() > 2
        && tree.token(word.index() - 1).form().equals(",")).isPresent();
    boolean who = tree.child(clause.index(), "nsubj").filter(pronoun -> pronoun.index() > body.get().index()
        && WordClass.SUBJECT_WHO.holds(Tree.lemma(pronoun)) && tree.token(pronoun.index() - 1).form().equals(","))
        .isPresent();
    if (of && who) {
      tokens.set(clause.index() - 1, clause.attached(person.get().index(), clause.relation()));
    }
  }

  /**
   * "Un responsable, s'exprimant …, a déclaré", "rapporte l'AFP citant une source": a present participle behind a
   * verb's noun tells of it and is no clause.
   */
  private static void ofPresentParticiple(Tree tree, Token participle, List<Token> tokens) {
    boolean present = Tree.isVerb(participle) && participle.has("VerbForm", "Part") && participle.has("Tense", "Pres")
        && tree.child(participle.index(), "aux", "mark").isEmpty();
    Optional<Token> noun = !present ? Optional.empty() : tree.child(participle.index(), "nsubj")
        .filter(word -> word.index() < participle.index() && Tree.isNominal(word));
    Optional<Token> verb = noun.flatMap(word -> tree.head(participle.index()))
        .filter(above -> Tree.isVerb(above) && tree.child(above.index(), "nsubj", "aux:pass").isEmpty()
            && (above.has("VerbForm", "Fin") || tree.child(above.index(), "aux").isPresent()));
    if (verb.isEmpty()) {
      return;
    }
    int[] phrase = tree.reach(noun.get().index());
    boolean aside = Tree.isRelation(participle, "advcl") && verb.get().index() > participle.index()
        && (tree.isComma(phrase[1]) || tree.isComma(phrase[1] + 1));
    boolean inverted = Tree.isRelation(participle, "ccomp") && verb.get().index() < phrase[0]
        && phrase[1] == participle.index() - 1 && phrase[0] == verb.get().index() + 1;
    if (aside || inverted) {
      tokens.set(noun.get().index() - 1, noun.get().attached(verb.get().index(), "nsubj"));
      tokens.set(participle.index() - 1, participle.attached(noun.get().index(), "acl"));
    }
  }

  /** "Rabat “categorically” rejects": nothing but a quoted adverb stands between a noun and its verb. */
  private static boolean isAdverbially(Tree tree, int noun, int verb) {
    boolean adverb = false;
    for (int i = noun + 1; i < verb; i++) {
      adverb |= tree.token(i).upos().equals("ADV");
      if (!tree.token(i).upos().equals("ADV") && !"\"“”«»''``".contains(tree.token(i).form())) {
        return false;
      }
    }
    return adverb;
  }

  /** "La clinique, jointe par X, conteste …": a root that a verb is loosely hung on is that verb's subject. */
  private static void beforeParticiple(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> noun = tree.head(verb.index())
        .filter(head -> Tree.isRelation(verb, "parataxis") && verb.has("VerbForm", "Fin"))
        .filter(head -> tree.isComma(verb.index() - 1) || isAdverbially(tree, head.index(), verb.index()))
        .filter(head -> head.head() == 0 && (head.upos().equals("NOUN") || head.upos().equals("PROPN")))
        .filter(head -> tree.child(head.index(), "nsubj", "cop", "case").isEmpty())
        .filter(head -> tree.children(head.index()).stream().anyMatch(child -> Tree.isRelation(child, "acl")
            && (child.has("VerbForm", "Part") && tree.isComma(child.index() - 1)
                || child.relation().equals("acl:relcl") && tree.isComma(head.index() + 1))
            && child.index() < verb.index()) || isAdverbially(tree, head.index(), verb.index()));
    Optional<Token> other = tree.child(verb.index(), "nsubj");
    if (noun.isEmpty() || other.filter(subject -> subject.index() < verb.index()).isPresent()) {
      return;
    }
    int root = noun.get().index();
    tokens.set(verb.index() - 1, verb.attached(0, "root"));
    tokens.set(root - 1, noun.get().attached(verb.index(), "nsubj"));
    tree.children(root).stream()
        .filter(child -> child.index() > verb.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
    other.filter(behind -> tree.child(verb.index(), "obj").isEmpty())
        .ifPresent(behind -> tokens.set(behind.index() - 1, behind.attached(verb.index(), "obj")));
  }
}
