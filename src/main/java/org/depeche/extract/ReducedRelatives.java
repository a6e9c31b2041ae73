package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Puts right where a bare past participle behind its noun was read as the clause's verb.
 *
 * <p>Where a finite verb without a subject follows, the participle says something of that verb's subject ("An attack
 * claimed by the group knocked out the site"); so it does where it stands between the subject and the verb, set off by
 * commas ("The data, posted on a forum, appears to be real"). A noun between a verb without an object and a participle
 * with an agent is that verb's object ("paid the ransom demanded by the gang"). A form in -ing or of the past that
 * follows a comma and stands right before its object does not describe it ("broke in, copying files", "Oslo, with its
 * allies, expelled envoys"), and a noun behind the adjective that a verb ends in is that verb's object ("shot dead a
 * guard").
 */
final class ReducedRelatives {
  private ReducedRelatives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      boolean bare = isBare(tree, token);
      boolean moved = (bare || isMarkedBeside(tree, token)) && mainVerb(tree, token, tokens);
      if (bare && !moved) {
        between(tree, token, tokens);
        object(tree, token, tokens);
        behindInsertion(tree, token, tokens);
      }
      knownAs(tree, token, tokens);
      behindApposition(tree, token, tokens);
      contact(tree, token, tokens);
      askedBy(tree, token, tokens);
      mainBehindAsked(tree, token, tokens);
      mainBehindAside(tree, token, tokens);
      mainBehindGerund(tree, token, tokens);
      noun(tree, token, tokens);
      gerund(tree, token, tokens);
      result(tree, token, tokens);
      heldOrSought(tree, token, tokens);
      loot(tree, token, tokens);
    });
  }

  /** « publier les données volées si la rançon n'est pas payée »: which data, and on what publishing them hangs. */
  private static void loot(Tree tree, Token participle, List<Token> tokens) {
    int at = participle.index();
    boolean bare = Tree.isPastParticiple(participle) && Tree.isRelation(participle, "xcomp")
        && WordClass.TAKING.holds(Tree.lemma(participle)) && participle.head() > 0 && participle.head() < at
        && tree.child(at, "aux", "cop", "mark").isEmpty() && !WordClass.SEEING_DONE.holds(
            Tree.lemma(tree.token(participle.head())));
    Token noun = tree.token(Math.max(1, at - 1));
    boolean taken = bare && noun.upos().equals("NOUN") && (Tree.isRelation(noun, "obj")
        && noun.head() == participle.head() || Tree.isRelation(noun, "nsubj") && noun.head() == at);
    if (taken) {
      tokens.set(noun.index() - 1, noun.attached(participle.head(), "obj"));
      tokens.set(at - 1, participle.attached(noun.index(), "acl"));
      tree.children(at).stream().filter(clause -> clause.index() > at && tree.child(clause.index(), "mark")
              .filter(mark -> WordClass.IF.holds(Tree.lower(mark))).isPresent())
          .forEach(clause -> tokens.set(clause.index() - 1, clause.attached(participle.head(), "advcl")));
    }
  }

  /** "free two journalists arrested last week", "seeking two men wanted for murder": what was done to them. */
  private static void heldOrSought(Tree tree, Token participle, List<Token> tokens) {
    boolean past = Tree.isVerb(participle) && participle.has("Tense", "Past")
        && Tree.isRelation(participle, "ccomp") && participle.head() > 0 && participle.head() < participle.index()
        && tree.child(participle.index(), "aux", "cop", "mark", "obj", "ccomp", "xcomp").isEmpty()
        && (WordClass.NEEDS_OBJECT.holds(Tree.lemma(participle)) || WordClass.SOUGHT.holds(Tree.lemma(participle))
            || isSetUp(tree, participle));
    Optional<Token> verb = tree.head(participle.index()).filter(over -> past && Tree.isVerb(over)
        && (WordClass.RELEASING.holds(Tree.lemma(over)) || WordClass.COMES_BEHIND.holds(Tree.lemma(over)))
        && tree.child(over.index(), "obj").isEmpty());
    tree.child(participle.index(), "nsubj")
        .filter(noun -> verb.isPresent() && Tree.isNominal(noun) && !noun.upos().equals("PRON")
            && noun.index() > verb.get().index() && tree.reach(noun.index())[1] == participle.index() - 1)
        .ifPresent(noun -> {
          tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obj"));
          tokens.set(participle.index() - 1, new Token(participle.index(), participle.span(), participle.form(),
              participle.lemma(), "VERB", Map.of("VerbForm", "Part", "Tense", "Past"), noun.index(), "acl",
              participle.name()));
        });
  }

  /** "follows an inquiry set up in May": a verb of founding with its particle. */
  static boolean isSetUp(Tree tree, Token verb) {
    return verb.index() < tree.size()
        && WordClass.SETTING_UP.holds(Tree.lemma(verb) + " " + Tree.lower(tree.token(verb.index() + 1)));
  }

  /**
   * "Files belonging to the bank turned up": a noun with a form in -ing and no verb, but a finite one below that form.
   */
  private static void mainBehindGerund(Tree tree, Token noun, List<Token> tokens) {
    int at = noun.index() + 1;
    boolean gerund = noun.head() == 0 && Tree.isNominal(noun) && at <= tree.size()
        && tree.child(noun.index(), "cop", "nsubj").isEmpty()
        && tree.token(at).head() == noun.index() && tree.token(at).has("VerbForm", "Part")
        && !tree.token(at).has("Tense", "Past");
    Optional<Token> main = !gerund ? Optional.empty() : tree.children(at).stream()
        .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child.index()).stream()))
        .filter(verb -> verb.index() > at + 1 && verb.has("VerbForm", "Fin") && verb.upos().equals("VERB"))
        .findFirst();
    if (main.isEmpty()) {
      return;
    }
    Token verb = main.get();
    Optional<Token> object = tree.child(verb.index(), "nsubj")
        .filter(subject -> tree.child(verb.index(), "mark").filter(to -> WordClass.REACHING.holds(Tree.lower(to))
            && to.index() == at + 1).isPresent());
    boolean below = verb.head() > at && verb.relation().equals("acl") && tree.token(verb.head()).head() == at
        && tree.child(verb.index(), "nsubj", "mark").isEmpty();
    if (object.isEmpty() && !below) {
      return;
    }
    tokens.set(verb.index() - 1, verb.attached(0, "root"));
    tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
    tokens.set(at - 1, tree.token(at).attached(noun.index(), "acl"));
    object.ifPresent(owner -> {
      Token to = tree.child(verb.index(), "mark").get();
      tokens.set(owner.index() - 1, owner.attached(at, "obl"));
      tokens.set(to.index() - 1, to.attached(owner.index(), "case"));
    });
    if (object.isEmpty()) {
      tokens.set(verb.head() - 1, tree.token(verb.head()).attached(at, "obj"));
    }
    tree.children(noun.index()).stream().filter(child -> child.upos().equals("PUNCT") && child.index() > verb.index())
        .forEach(stop -> tokens.set(stop.index() - 1, stop.attached(verb.index(), "punct")));
  }

  /** "The sites the group took down belong to banks": a clause right behind a subject, hung on the subject's verb. */
  private static void contact(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> noun = tree.head(verb.index())
        .filter(main -> verb.relation().equals("dep") && Tree.isVerb(verb) && Tree.isVerb(main)
            && main.index() > verb.index() && tree.child(verb.index(), "obj", "ccomp", "mark").isEmpty())
        .flatMap(main -> tree.child(main.index(), "nsubj"))
        .filter(subject -> subject.upos().equals("NOUN") && subject.index() < verb.index());
    Optional<Token> who = tree.child(verb.index(), "nsubj")
        .filter(subject -> noun.filter(before -> tree.reach(subject.index())[0] == before.index() + 1).isPresent());
    if (who.isPresent()) {
      tokens.set(verb.index() - 1, verb.attached(noun.get().index(), "acl:relcl"));
    }
  }

  /** « selon la mairie, jointe lundi par l'AFP »: who was asked is the noun before the comma, by whom and when. */
  private static void askedBy(Tree tree, Token asked, List<Token> tokens) {
    int at = asked.index();
    boolean heard = at > 2 && tree.isComma(at - 1) && isHeard(tree, asked) && tree.child(at, "aux", "nsubj").isEmpty();
    Optional<Token> by = !heard ? Optional.empty() : tree.sentence().tokens().stream()
        .filter(word -> word.index() > at && word.index() <= at + 6 && Tree.isNominal(word)
            && WordClass.BY.holds(tree.preposition(word.index())))
        .findFirst();
    int end = by.map(word -> tree.reach(word.index())[0]).orElse(0);
    Token noun = tree.token(Math.max(1, at - 2));
    while (by.isPresent() && noun.head() > 0 && noun.head() < noun.index() && Tree.isNominal(tree.token(noun.head()))
        && (!Tree.isRelation(noun, "nmod") || WordClass.OF.holds(tree.preposition(noun.index())))) {
      noun = tree.token(noun.head());
    }
    boolean between = by.isPresent() && Tree.isNominal(noun) && tree.sentence().tokens().stream()
        .noneMatch(word -> word.index() > at && word.index() < end
            && (word.upos().equals("VERB") || word.upos().equals("PUNCT")));
    if (!between) {
      return;
    }
    Map<String, String> features = Map.of("VerbForm", "Part", "Tense", "Past");
    String lemma = Tree.lemma(asked);
    tokens.set(at - 1, new Token(at, asked.span(), asked.form(), lemma, "VERB", features, noun.index(), "acl",
        asked.name()));
    for (int i = at + 1; i < end; i++) {
      Token word = tree.token(i);
      if (word.head() <= at || word.head() >= end) {
        tokens.set(i - 1, word.attached(at, "obl"));
      }
    }
    tokens.set(by.get().index() - 1, by.get().attached(at, "obl:agent"));
  }

  /** "The mayor, reached by AFP, confirmed an attack": the verb behind what "by" tells is the mayor's. */
  private static void mainBehindAsked(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> asked = tree.head(verb.index()).filter(first -> verb.relation().equals("parataxis")
        && verb.upos().equals("VERB") && first.upos().equals("VERB") && first.index() > 2
        && first.index() < verb.index() && tree.isComma(first.index() - 1) && tree.isComma(verb.index() - 1)
        && tree.child(first.index(), "aux", "obj", "ccomp").isEmpty());
    boolean by = asked.filter(first -> tree.children(first.index()).stream()
        .anyMatch(child -> child.index() > first.index() && child.index() < verb.index()
            && WordClass.BY.holds(tree.preposition(child.index())))).isPresent();
    Optional<Token> noun = asked.flatMap(first -> tree.child(first.index(), "nsubj"))
        .filter(subject -> by && tree.reach(subject.index())[1] == asked.get().index() - 2);
    Optional<Token> object = noun.flatMap(subject -> tree.child(verb.index(), "nsubj"))
        .filter(read -> read.index() > verb.index());
    if (object.isEmpty() || tree.child(verb.index(), "obj").isPresent()) {
      return;
    }
    Token first = asked.get();
    tokens.set(object.get().index() - 1, object.get().attached(verb.index(), "obj"));
    tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), "nsubj"));
    tokens.set(verb.index() - 1, verb.attached(first.head(), first.relation()));
    tokens.set(first.index() - 1, new Token(first.index(), first.span(), first.form(), first.lemma(), "VERB",
        Map.of("VerbForm", "Part", "Tense", "Past"), noun.get().index(), "acl", first.name()));
  }

  /**
   * « L'ambassade, mise en cause par un élu, a démenti toute implication »: the noun that was read as all of the
   * sentence.
   */
  private static void mainBehindAside(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> noun = tree.head(verb.index()).filter(word -> verb.relation().equals("parataxis")
        && Tree.isVerb(verb) && tree.isFinite(verb) && Tree.isNominal(word) && word.head() == 0
        && !WordClass.TIME_NOUN.holds(Tree.lemma(word)) && tree.child(word.index(), "case", "cop", "nsubj").isEmpty());
    int first = tree.child(verb.index(), "aux").filter(word -> word.index() < verb.index()).orElse(verb).index();
    boolean aside = noun.isPresent() && first > 1 && tree.isComma(first - 1)
        && tree.children(noun.get().index()).stream()
        .anyMatch(participle -> Tree.isRelation(participle, "acl") && Tree.isVerb(participle)
            && tree.isComma(participle.index() - 1) && participle.index() < first
            && IntStream.range(participle.index(), first - 1)
                .noneMatch(i -> tree.isComma(i) || isClause(tree, tree.token(i), noun.get().index()))
            && isWhole(tree, participle.index(), first));
    List<Token> subjects = tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "nsubj")).toList();
    if (!aside || subjects.stream().anyMatch(subject -> subject.index() < verb.index())
        || !subjects.isEmpty() && tree.child(verb.index(), "obj").isPresent()) {
      return;
    }
    boolean passive = tree.child(verb.index(), "aux:pass").isPresent();
    subjects.forEach(object -> tokens.set(object.index() - 1, object.attached(verb.index(), "obj")));
    tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), passive ? "nsubj:pass" : "nsubj"));
    tokens.set(verb.index() - 1, verb.attached(0, "root"));
  }

  /** A finite verb that no pronoun or conjunction opens, beside or above the noun: its own main verb stands before. */
  private static boolean isClause(Tree tree, Token verb, int noun) {
    return Tree.isVerb(verb) && tree.isFinite(verb) && !verb.relation().equals("acl:relcl")
        && tree.child(verb.index(), "mark").isEmpty() && verb.index() > noun;
  }

  /** Whether as many quotation marks open as close. */
  private static boolean isWhole(Tree tree, int first, int end) {
    return IntStream.range(first, end).filter(i -> tree.token(i).form().equals("«")).count()
        == IntStream.range(first, end).filter(i -> tree.token(i).form().equals("»")).count();
  }

  private static boolean isHeard(Tree tree, Token word) {
    return WordClass.HEARD.holds(Tree.lemma(word)) || WordClass.GETTING_IN_TOUCH.holds(Tree.lemma(word))
        || WordClass.HEARD.holds(Tree.lower(word)) || WordClass.GETTING_IN_TOUCH.holds(Tree.lower(word));
  }

  /** "de l'élue": what has an article for its object is no participle but a noun. */
  private static void noun(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> article = tree.child(participle.index(), "obj")
        .filter(word -> word.index() == participle.index() - 1)
        .filter(word -> word.upos().equals("PRON") && WordClass.ARTICLE.holds(Tree.lower(word)));
    Optional<Token> mark = tree.child(participle.index(), "mark");
    boolean phrase = article.isPresent() && mark.filter(word -> word.index() == article.get().index() - 1).isPresent()
        && participle.has("VerbForm", "Part") && tree.child(participle.index(), "aux", "nsubj").isEmpty();
    if (!phrase) {
      return;
    }
    Token of = mark.get();
    Token the = article.get();
    tokens.set(of.index() - 1, of.attached(participle.index(), "case"));
    tokens.set(the.index() - 1, new Token(
        the.index(), the.span(), the.form(), the.lemma(), "DET", the.features(), participle.index(), "det",
        the.name()));
    boolean oblique = Tree.isVerb(tree.token(Math.max(1, participle.head())));
    tokens.set(participle.index() - 1, new Token(
        participle.index(), participle.span(), participle.form(), Tree.lower(participle), "NOUN", Map.of(),
        participle.head(), oblique ? "obl" : "nmod", participle.name()));
  }

  /** A form that may be a past participle, and that no auxiliary or conjunction makes the verb of a clause. */
  private static boolean isBare(Tree tree, Token token) {
    return token.upos().equals("VERB") && token.has("Tense", "Past")
        && tree.child(token.index(), "aux", "cop", "mark", "obj", "ccomp", "expl").isEmpty();
  }

  /** "said that a group linked to X had hacked": the conjunction is the clause's that hangs beside. */
  private static boolean isMarkedBeside(Tree tree, Token token) {
    return token.upos().equals("VERB") && token.has("Tense", "Past") && tree.child(token.index(), "mark").isPresent()
        && tree.child(token.index(), "aux", "cop", "obj", "ccomp", "expl").isEmpty()
        && siblings(tree, token).findAny().isPresent();
  }

  private static boolean mainVerb(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> subject = tree.child(participle.index(), "nsubj")
        .filter(noun -> Tree.isNominal(noun) && !noun.upos().equals("PRON") && noun.index() < participle.index());
    Optional<Token> main = Stream.concat(
            tree.children(participle.index()).stream(), siblings(tree, participle))
        .filter(verb -> verb.index() > participle.index() + 1 && isLoose(verb) && isFinite(tree, verb))
        .filter(verb -> tree.child(verb.index(), "mark", "cc", "csubj").isEmpty())
        .filter(verb -> tree.child(verb.index(), "nsubj")
            .filter(noun -> !isEndOfName(tree, noun, participle)).isEmpty())
        .filter(verb -> tree.reach(verb.index())[0] > 1
            && (tree.isComma(participle.index() - 1) || !tree.isComma(tree.reach(verb.index())[0] - 1)))
        .filter(verb -> !saysBetween(tree, participle, verb))
        .findFirst();
    if (subject.isEmpty() || main.isEmpty() || tree.reach(subject.get().index())[1] >= participle.index()) {
      return false;
    }
    Token verb = main.get();
    tree.child(verb.index(), "nsubj").ifPresent(end ->
        tokens.set(end.index() - 1, end.attached(end.index() - 1, "flat")));
    boolean passive = tree.child(verb.index(), "aux:pass").isPresent();
    boolean said = verb.head() == participle.head() && verb.head() > 0;
    tokens.set(verb.index() - 1, verb.attached(participle.head(), said ? "ccomp" : participle.relation()));
    tokens.set(subject.get().index() - 1, subject.get().attached(verb.index(), passive ? "nsubj:pass" : "nsubj"));
    tokens.set(participle.index() - 1, asParticiple(participle, subject.get().index()));
    tree.children(participle.index()).stream()
        .filter(child -> child.index() > verb.index() || child.index() < subject.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
    return true;
  }

  /** "Hackers linked to the Ministry of State Security broke in": the last word of a name, drawn to the next verb. */
  private static boolean isEndOfName(Tree tree, Token noun, Token participle) {
    int first = tree.reach(noun.index())[0];
    return noun.upos().equals("PROPN") && first == noun.index() && first > participle.index() + 1
        && tree.token(first - 1).upos().equals("PROPN") && tree.dominates(participle.index(), first - 1);
  }

  /** "said a group sponsored by X had hacked": a clause with a subject of its own is what the first verb says. */
  private static boolean saysBetween(Tree tree, Token first, Token last) {
    return last.head() == first.index() && tree.children(first.index()).stream()
        .filter(child -> child.index() > first.index() && child.index() < last.index() && Tree.isVerb(child))
        .anyMatch(child -> tree.child(child.index(), "nsubj").isPresent());
  }

  /** "said a group sponsored by X had hacked": the clause's verb may hang beside the participle, right behind it. */
  private static Stream<Token> siblings(Tree tree, Token participle) {
    boolean clause = Tree.isRelation(participle, "ccomp") || Tree.isRelation(participle, "dep");
    return tree.head(participle.index())
        .filter(above -> clause && Tree.isVerb(above) && above.index() < participle.index())
        .map(above -> tree.children(above.index()).stream()
            .filter(verb -> tree.reach(verb.index())[0] == tree.reach(participle.index())[1] + 1))
        .orElseGet(Stream::empty);
  }

  /** "A group known as Sandworm attacked two sites": the name behind "as" is not the verb's subject. */
  private static void knownAs(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> name = tree.child(verb.index(), "nsubj")
        .filter(word -> Tree.isNominal(word) && !word.upos().equals("PRON"))
        .filter(word -> Tree.isRelation(verb, "advcl") && isFinite(tree, verb));
    Optional<Token> as = tree.child(verb.index(), "mark").filter(word -> name.isPresent()
        && Tree.lower(word).equals("as") && word.index() == tree.reach(name.get().index())[0] - 1);
    Optional<Token> participle = as.flatMap(word -> tree.head(verb.index()))
        .filter(word -> Tree.isRelation(word, "acl") && word.index() == as.get().index() - 1);
    Optional<Token> noun = participle.flatMap(word -> tree.head(word.index()))
        .filter(word -> Tree.isNominal(word) && tree.child(word.index(), "cop", "case").isEmpty())
        .filter(word -> word.relation().equals("root") || Tree.isRelation(word, "ccomp")
            || word.relation().equals("dep") || Tree.isRelation(word, "obj"));
    noun.ifPresent(subject -> {
      boolean said = Tree.isRelation(subject, "obj");
      tokens.set(verb.index() - 1, verb.attached(subject.head(), said ? "ccomp" : subject.relation()));
      tokens.set(subject.index() - 1, subject.attached(verb.index(), "nsubj"));
      tokens.set(name.get().index() - 1, name.get().attached(participle.get().index(), "obl"));
      tokens.set(as.get().index() - 1, as.get().attached(name.get().index(), "case"));
      tree.children(subject.index()).stream().filter(child -> child.index() > verb.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
    });
  }

  /** "The gang, a group run from abroad, claimed responsibility": the object of a verb whose subject is set off. */
  private static void behindApposition(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> object = tree.child(verb.index(), "nsubj")
        .filter(noun -> noun.upos().equals("NOUN") && tree.reach(noun.index())[0] == verb.index() + 1)
        .filter(noun -> isFinite(tree, verb) && tree.child(verb.index(), "obj", "aux", "mark").isEmpty());
    Optional<Token> subject = tree.head(verb.index())
        .filter(noun -> object.isPresent() && Tree.isRelation(verb, "parataxis") && noun.relation().equals("root"))
        .filter(noun -> Tree.isNominal(noun) && tree.child(noun.index(), "cop", "case").isEmpty())
        .filter(noun -> tree.children(noun.index()).stream().anyMatch(child -> Tree.isRelation(child, "appos")
            && endsBefore(tree, child, verb)));
    subject.ifPresent(noun -> {
      tokens.set(verb.index() - 1, verb.attached(0, "root"));
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
      tokens.set(object.get().index() - 1, object.get().attached(verb.index(), "obj"));
    });
  }

  private static boolean isLoose(Token verb) {
    return switch (verb.relation()) {
      case "dep", "parataxis", "advcl", "conj", "ccomp" -> Tree.isVerb(verb);
      default -> false;
    };
  }

  private static boolean isFinite(Tree tree, Token verb) {
    return verb.has("VerbForm", "Fin")
        || tree.child(verb.index(), "aux", "cop").filter(auxiliary -> auxiliary.has("VerbForm", "Fin")).isPresent();
  }

  private static void between(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> verb = tree.head(participle.index())
        .filter(above -> Tree.isVerb(above) && above.index() > participle.index());
    boolean loose = Tree.isRelation(participle, "parataxis") || Tree.isRelation(participle, "dep")
        || Tree.isRelation(participle, "advcl");
    Optional<Token> subject = verb.flatMap(above -> tree.child(above.index(), "nsubj"))
        .filter(noun -> loose && Tree.isNominal(noun) && !noun.upos().equals("PRON"))
        .filter(noun -> tree.reach(noun.index())[1] == participle.index() - 2);
    boolean setOff = subject.isPresent() && tree.token(participle.index() - 1).form().equals(",")
        && tree.child(participle.index(), "nsubj").isEmpty();
    if (setOff) {
      tokens.set(participle.index() - 1, asParticiple(participle, subject.get().index()));
    }
  }

  private static void object(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> noun = tree.child(participle.index(), "nsubj")
        .filter(subject -> Tree.isNominal(subject) && tree.reach(subject.index())[1] == participle.index() - 1);
    Optional<Token> verb = tree.head(participle.index()).filter(above -> Tree.isVerb(above) && noun.isPresent());
    boolean loose = Tree.isRelation(participle, "dep") || Tree.isRelation(participle, "ccomp");
    boolean acted = tree.children(participle.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "obl") && tree.preposition(child.index()).equals("by"));
    boolean next = verb.isPresent() && tree.reach(noun.get().index())[0] == verb.get().index() + 1;
    if (loose && acted && next && tree.child(verb.get().index(), "obj", "aux:pass").isEmpty()) {
      tokens.set(noun.get().index() - 1, noun.get().attached(verb.get().index(), "obj"));
      tokens.set(participle.index() - 1, asParticiple(participle, noun.get().index()));
    }
  }

  private static boolean endsBefore(Tree tree, Token phrase, Token verb) {
    int last = tree.reach(phrase.index())[1];
    boolean comma = verb.index() > 1 && tree.token(verb.index() - 1).form().equals(",");
    return comma && (last == verb.index() - 2 || last == verb.index() - 1);
  }

  private static void behindInsertion(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> object = tree.head(verb.index()).filter(noun -> isBeforeItsObject(tree, verb, noun));
    Optional<Token> subject = object.filter(noun -> Tree.isRelation(noun, "appos"))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(noun -> noun.index() < verb.index() - 1 && Tree.isNominal(noun) && noun.relation().equals("root"))
        .filter(noun -> tree.token(noun.index() + 1).form().equals(","));
    if (subject.isEmpty()) {
      return;
    }
    Token actor = subject.get();
    tokens.set(verb.index() - 1, verb.attached(actor.head(), actor.relation()));
    tokens.set(actor.index() - 1, actor.attached(verb.index(), "nsubj"));
    tokens.set(object.get().index() - 1, object.get().attached(verb.index(), "obj"));
    tree.children(actor.index()).stream()
        .filter(child -> child.index() > object.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
  }

  private static boolean isBeforeItsObject(Tree tree, Token verb, Token noun) {
    return Tree.isRelation(verb, "amod") && Tree.isVerb(verb) && verb.index() > 1 && noun.index() > verb.index()
        && tree.token(verb.index() - 1).form().equals(",") && tree.child(noun.index(), "case", "cc").isEmpty()
        && tree.reach(noun.index())[0] == verb.index();
  }

  private static void gerund(Tree tree, Token gerund, List<Token> tokens) {
    boolean present = gerund.has("VerbForm", "Part") && gerund.has("Tense", "Pres");
    Optional<Token> object = tree.head(gerund.index()).filter(noun -> present && isBeforeItsObject(tree, gerund, noun));
    Optional<Token> verb = object.filter(noun -> !Tree.isRelation(noun, "conj") && !Tree.isRelation(noun, "nsubj"))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(above -> Tree.isVerb(above) && above.index() < gerund.index());
    if (verb.isPresent()) {
      tokens.set(gerund.index() - 1, gerund.attached(verb.get().index(), "advcl"));
      tokens.set(object.get().index() - 1, object.get().attached(gerund.index(), "obj"));
    }
  }

  private static void result(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> state = tree.head(noun.index())
        .filter(adjective -> adjective.upos().equals("ADJ") && Tree.isRelation(adjective, "xcomp"))
        .filter(adjective -> noun.relation().equals("dep") && Tree.isNominal(noun))
        .filter(adjective -> tree.reach(noun.index())[0] == adjective.index() + 1);
    state.flatMap(adjective -> tree.head(adjective.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < noun.index() && tree.child(verb.index(), "obj").isEmpty())
        .ifPresent(verb -> tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj")));
  }

  private static Token asParticiple(Token token, int noun) {
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), token.upos(),
        Map.of("VerbForm", "Part", "Tense", "Past"), noun, "acl", token.name());
  }
}
