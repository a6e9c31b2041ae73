package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects clauses that the parser cut at the wrong verb, by the order of words alone.
 *
 * <p>A participle behind a noun and a comma says something of the noun. A weekday belongs to the verb and not to its
 * subject ("Police in Nairobi on Tuesday arrested"). What somebody is accused "of" belongs to the accusing. Where a
 * bare participle was taken for the main verb ("Hackers believed to work for China stole designs"), the finite verb
 * behind it is. A bare noun behind "to" that is also a verb of the rules is that verb ("used it to spy on them").
 */
final class ClauseRepair {
  private static final int LONGEST_NAME = 8;
  private static final Set<String> WEEKDAYS = WordClass.WEEKDAY.words();
  private static final Set<String> ACCUSING = WordClass.ACCUSING.words();
  private static final Set<String> TELLING = WordClass.BOASTING.words();
  private static final Set<String> ON = WordClass.TOLD_ON.words();
  private static final Set<String> ONE = WordClass.ONE.words();
  private static final Set<String> OF = WordClass.OF.words();
  private static final Set<String> OWN = WordClass.ITS_OWN.words();
  private static final Set<String> VENUES = WordClass.VENUE.words();
  private static final Set<String> TOWARDS = WordClass.TOWARDS.words();
  private static final Set<String> HELD_TO_BE = WordClass.HELD_TO_BE.words();

  private ClauseRepair() {}

  static Sentence repair(Sentence sentence, Set<String> verbs) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      infinitive(tree, token, verbs, tokens);
      usedTo(tree, token, verbs, tokens);
      unnamed(tree, token, tokens);
      calledSo(tree, token, tokens);
      saidTo(tree, token, tokens);
      mistagged(tree, token, tokens);
      compound(tree, token, tokens);
      intention(tree, token, tokens);
      lateRoot(tree, token, tokens);
      subject(tree, token, tokens);
      venue(tree, token, tokens);
      nextVerb(tree, token, tokens);
      told(tree, token, tokens);
      participle(tree, token, tokens);
      weekday(tree, token, tokens);
      accused(tree, token, tokens);
      mainVerb(tree, token, tokens);
      heldAside(tree, token, tokens);
      named(tree, token, tokens);
      teller(tree, token, tokens);
      outcome(tree, token, tokens);
      admitted(tree, token, tokens);
      no(tree, token, tokens);
      suggested(tree, token, tokens);
      shown(tree, token, tokens);
      passive(tree, token, tokens);
      clitic(tree, token, tokens);
      perfect(tree, token, tokens);
      suspected(tree, token, tokens);
      behindRelative(tree, token, tokens);
      behindExample(tree, token, tokens);
      joined(tree, token, tokens);
      condition(tree, token, tokens);
      asTold(tree, token, tokens);
      another(tree, token, tokens);
      listed(tree, token, tokens);
    });
  }

  /** « mais le sera si un vol est constaté »: the auxiliary before "if" is all of its own clause. */
  private static void condition(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> mark = !Tree.isVerb(verb) ? Optional.empty() : tree.child(verb.index(), "mark")
        .filter(word -> WordClass.IF.holds(Tree.lower(word)));
    Optional<Token> alone = mark.flatMap(word -> tree.children(verb.index()).stream()
        .filter(helper -> Tree.isRelation(helper, "aux") && helper.has("VerbForm", "Fin"))
        .filter(helper -> helper.index() < word.index()).findFirst());
    alone.ifPresent(helper -> {
      tokens.set(helper.index() - 1, new Token(helper.index(), helper.span(), helper.form(), helper.lemma(), "VERB",
          helper.features(), verb.head(), verb.relation(), helper.name()));
      tokens.set(verb.index() - 1, verb.attached(helper.index(), "advcl"));
      tree.children(verb.index()).stream().filter(child -> child.index() < helper.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(helper.index(), child.relation())));
    });
  }

  /** "was arrested, and the investigation is ongoing": a clause behind "and" is nothing that the verb before says. */
  private static void joined(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> verb = tree.head(clause.index()).filter(above -> Tree.isRelation(clause, "ccomp")
        && Tree.isVerb(above) && above.index() < clause.index()
        && tree.child(clause.index(), "mark").isEmpty() && tree.child(clause.index(), "nsubj").isPresent());
    int start = verb.isPresent() ? tree.reach(clause.index())[0] : 0;
    Token opens = start > 0 ? tree.token(start) : clause;
    Token and = opens.upos().equals("CCONJ") || start < 2 ? opens : tree.token(start - 1);
    boolean stands = verb.isPresent() && and.upos().equals("CCONJ") && and.index() > verb.get().index()
        && (and.head() == clause.index() || and.head() == verb.get().index());
    if (stands) {
      tokens.set(clause.index() - 1, clause.attached(verb.get().index(), "conj"));
      tokens.set(and.index() - 1, and.attached(clause.index(), "cc"));
    }
  }

  /** « ont appelé des renforts et un agent a tiré »: a noun and a finite verb behind "and" are a clause. */
  private static void another(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> having = tree.child(verb.index(), "aux").filter(aux -> aux.has("VerbForm", "Fin"));
    Optional<Token> above = tree.head(verb.index()).filter(first -> having.isPresent() && Tree.isVerb(first)
        && Tree.isRelation(verb, "xcomp") && first.index() < verb.index()
        && tree.child(verb.index(), "nsubj", "mark").isEmpty());
    Optional<Token> object = above.flatMap(first -> tree.child(first.index(), "obj"));
    Optional<Token> who = object.flatMap(noun -> tree.child(noun.index(), "conj"))
        .filter(noun -> tree.reach(noun.index())[1] == having.get().index() - 1
            && noun.has("Number", "Sing") == having.get().has("Number", "Sing"));
    who.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
      tokens.set(verb.index() - 1, verb.attached(above.get().index(), "conj"));
      tree.child(noun.index(), "cc").ifPresent(and ->
          tokens.set(and.index() - 1, and.attached(verb.index(), "cc")));
    });
  }

  /** « devra agir : expulser des diplomates »: what a colon lists is done as what stands before it is. */
  private static void listed(Tree tree, Token deed, List<Token> tokens) {
    boolean bare = Tree.isRelation(deed, "parataxis") && deed.has("VerbForm", "Inf") && deed.index() > 2
        && tree.token(deed.index() - 1).form().equals(":") && tree.child(deed.index(), "aux", "mark").isEmpty();
    Optional<Token> above = tree.head(deed.index()).filter(verb -> bare && Tree.isVerb(verb)
        && verb.index() < deed.index());
    above.flatMap(verb -> verb.has("VerbForm", "Inf") ? above : tree.child(verb.index(), "xcomp")
            .filter(does -> does.has("VerbForm", "Inf") && does.index() < deed.index()))
        .ifPresent(does -> tokens.set(deed.index() - 1, deed.attached(does.index(), "conj")));
  }

  /** "a indiqué à la RTBF enquêter": a bare infinitive tells nothing of who is told, but what the verb says. */
  private static void saidTo(Tree tree, Token infinitive, List<Token> tokens) {
    boolean bare = infinitive.has("VerbForm", "Inf") && Tree.isRelation(infinitive, "acl")
        && tree.child(infinitive.index(), "mark", "case", "nsubj", "aux").isEmpty();
    tree.head(infinitive.index())
        .filter(told -> bare && Tree.isRelation(told, "obl"))
        .filter(told -> WordClass.ADDRESSING.holds(tree.preposition(told.index())))
        .flatMap(told -> tree.head(told.index()))
        .filter(verb -> Tree.isVerb(verb) && tree.child(verb.index(), "obj", "ccomp", "xcomp").isEmpty())
        .ifPresent(verb -> tokens.set(infinitive.index() - 1, infinitive.attached(verb.index(), "xcomp")));
  }

  /** "a de son côté écarté toute piste": the auxiliary that a phrase parts from its participle. */
  private static void perfect(Tree tree, Token having, List<Token> tokens) {
    boolean finite = having.upos().equals("VERB") && having.has("VerbForm", "Fin")
        && WordClass.HAVE.holds(Tree.lemma(having)) && !WordClass.BE.holds(Tree.lemma(having))
        && tree.child(having.index(), "obj").isEmpty();
    Optional<Token> participle = tree.children(having.index()).stream()
        .filter(child -> finite && child.index() > having.index() + 1 && child.upos().equals("VERB"))
        .filter(child -> child.has("VerbForm", "Part") && child.has("Tense", "Past"))
        .filter(child -> tree.child(child.index(), "aux", "mark", "case", "nsubj").isEmpty())
        .filter(child -> IntStream.range(having.index() + 1, child.index())
            .allMatch(i -> !tree.isComma(i) && !Tree.isVerb(tree.token(i))))
        .findFirst();
    participle.ifPresent(verb -> {
      tree.children(having.index()).stream().filter(child -> child.index() != verb.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
      tokens.set(verb.index() - 1, verb.attached(having.head(), having.relation()));
      tokens.set(having.index() - 1, new Token(having.index(), having.span(), having.form(), having.lemma(), "AUX",
          having.features(), verb.index(), "aux", having.name()));
    });
  }

  /** "L'intrusion que le ministère a détectée a visé sa messagerie": the second finite verb is the noun's own. */
  private static void behindRelative(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> clause = noun.head() == 0 && noun.upos().equals("NOUN") ? tree.children(noun.index()).stream()
        .filter(child -> child.index() > noun.index() && Tree.isVerb(child))
        .filter(child -> Tree.isRelation(child, "acl") || Tree.isRelation(child, "ccomp"))
        .filter(child -> tree.children(child.index()).stream().anyMatch(which -> which.index() < child.index()
            && (WordClass.OBJECT_RELATIVE.holds(Tree.lower(which)) || WordClass.RELATIVE_CLAUSE.holds(Tree.lower(which))
                && !WordClass.SUBJECT_RELATIVE.holds(Tree.lower(which)))))
        .findFirst() : Optional.empty();
    if (clause.isEmpty()) {
      return;
    }
    for (int i = clause.get().index() + 1; i <= tree.size() && !tree.isComma(i); i++) {
      Token main = tree.token(i);
      boolean own = isFinite(tree, main) && tree.child(i, "nsubj", "mark", "cc").isEmpty()
          && (Tree.isRelation(main, "acl") && main.head() == noun.index()
              || Tree.isRelation(main, "xcomp") && isBelow(tree, main, clause.get().index()));
      if (own) {
        tokens.set(i - 1, main.attached(0, "root"));
        boolean passive = tree.child(i, "aux:pass").isPresent();
        tokens.set(noun.index() - 1, noun.attached(i, passive ? "nsubj:pass" : "nsubj"));
        return;
      }
    }
  }

  /** "accuse des États, dont celui du Maroc, d'avoir espionné": of what all of them are accused. */
  private static void behindExample(Tree tree, Token clause, List<Token> tokens) {
    boolean of = Tree.isRelation(clause, "acl") && tree.isInfinitive(clause.index())
        && tree.child(clause.index(), "mark").filter(mark -> WordClass.OF.holds(Tree.lemma(mark))).isPresent();
    tree.head(clause.index())
        .filter(example -> of && Tree.isRelation(example, "appos") && example.index() < clause.index())
        .flatMap(example -> tree.head(example.index()))
        .filter(whole -> Tree.isRelation(whole, "obj"))
        .flatMap(whole -> tree.head(whole.index()))
        .filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)))
        .ifPresent(verb -> tokens.set(clause.index() - 1, clause.attached(verb.index(), "xcomp")));
  }

  private static boolean isFinite(Tree tree, Token word) {
    return word.upos().equals("VERB") && word.has("VerbForm", "Fin") || tree.children(word.index()).stream()
        .anyMatch(child -> child.upos().equals("AUX") && child.has("VerbForm", "Fin"));
  }

  private static boolean isBelow(Tree tree, Token word, int verb) {
    Token at = word;
    while (Tree.isRelation(at, "xcomp") && at.head() > 0 && at.head() != verb) {
      at = tree.token(at.head());
    }
    return at.head() == verb && Tree.isRelation(at, "xcomp");
  }

  /** "soupçonné par son employeur d'espionnage": of what, said behind by whom. */
  private static void suspected(Tree tree, Token charge, List<Token> tokens) {
    boolean of = Tree.isRelation(charge, "nmod") && charge.upos().equals("NOUN")
        && WordClass.OF.holds(tree.preposition(charge.index())) && tree.child(charge.index(), "det").isEmpty();
    Optional<Token> agent = of ? tree.head(charge.index()).filter(noun -> WordClass.BY.holds(
        tree.preposition(noun.index())) && noun.index() < charge.index()) : Optional.empty();
    agent.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < agent.get().index()
            && WordClass.ACCUSING.holds(Tree.lemma(verb)))
        .ifPresent(verb -> tokens.set(charge.index() - 1, charge.attached(verb.index(), "obl")));
  }

  /** « comme la mairie l'avait annoncé »: a clause of the whole, read as a phrase with a clause of its own. */
  private static void asTold(Tree tree, Token as, List<Token> tokens) {
    Optional<Token> teller = tree.head(as.index()).filter(noun -> Tree.isRelation(as, "case")
        && WordClass.JUST_AS.holds(Tree.lower(as)) && Tree.isNominal(noun) && noun.index() > as.index());
    Optional<Token> verb = teller.flatMap(noun -> tree.child(noun.index(), "acl:relcl").or(() ->
        tree.head(noun.index()).filter(above -> Tree.isRelation(above, "acl:relcl") && above.index() > noun.index())));
    boolean told = verb.filter(clause -> WordClass.SAYING_THAT.holds(Tree.lemma(clause))
        && tree.child(clause.index(), "nsubj", "nsubj:pass").isEmpty()
        && tree.child(clause.index(), "obj").filter(it -> WordClass.OBJECT_CLITIC.holds(Tree.lower(it))
            && it.index() > teller.get().index() && it.index() < clause.index()).isPresent()).isPresent();
    if (!told) {
      return;
    }
    int said = verb.get().head() == teller.get().index() ? teller.get().head() : verb.get().head();
    while (said > 0 && tree.token(said).head() > 0 && tree.token(said).head() < as.index()
        && !Tree.isRelation(tree.token(said), "ccomp") && !Tree.isRelation(tree.token(said), "conj")) {
      said = tree.token(said).head();
    }
    boolean undone = said > 0 && tree.children(said).stream()
        .anyMatch(child -> WordClass.SECOND_NEGATION.holds(Tree.lemma(child)));
    if (said > 0 && !undone) {
      int clause = verb.get().index();
      tokens.set(as.index() - 1, as.attached(clause, "mark"));
      tokens.set(teller.get().index() - 1, teller.get().attached(clause, "nsubj"));
      tokens.set(clause - 1, verb.get().attached(said, "advcl"));
    }
  }

  /** "les accusant d'espionnage": no article of a verb, but its object. */
  private static void clitic(Tree tree, Token word, List<Token> tokens) {
    boolean article = word.upos().equals("DET") && word.relation().equals("det") && word.head() == word.index() + 1
        && WordClass.OBJECT_CLITIC.holds(Tree.lower(word));
    Optional<Token> verb = article ? tree.head(word.index()).filter(head -> head.upos().equals("VERB")
        && head.has("VerbForm", "Part") && head.has("Tense", "Pres")) : Optional.empty();
    if (verb.filter(head -> tree.child(head.index(), "obj").isEmpty()).isPresent()) {
      tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), word.lemma(), "PRON",
          word.features(), word.head(), "obj", word.name()));
    }
  }

  /** "hit back at suggestions it was behind the leak": the clause says what is suggested. */
  private static void suggested(Tree tree, Token predicate, List<Token> tokens) {
    int noun = tree.reach(predicate.index())[0] - 1;
    boolean loose = switch (predicate.relation()) {
      case "parataxis", "dep", "ccomp" -> noun > 1 && predicate.head() > 0 && noun > predicate.head();
      default -> false;
    };
    Optional<Token> subject = tree.child(predicate.index(), "nsubj").filter(token -> token.index() == noun + 1);
    boolean claim = loose && subject.filter(token -> token.upos().equals("PRON")).isPresent()
        && WordClass.SUMS_UP_NOUN.holds(Tree.lemma(tree.token(noun))) && tree.token(noun).upos().equals("NOUN")
        && tree.dominates(predicate.head(), noun) && tree.child(predicate.index(), "mark").isEmpty();
    if (claim) {
      tokens.set(predicate.index() - 1, predicate.attached(noun, "acl"));
    }
  }

  /** "There is nothing to suggest that data was stolen": what is to be shown hangs on what shows it. */
  private static void shown(Tree tree, Token infinitive, List<Token> tokens) {
    int at = infinitive.index();
    boolean between = at > 2 && at < tree.size() && infinitive.has("VerbForm", "Inf")
        && WordClass.INFINITIVE_MARK.holds(Tree.lower(tree.token(at - 1)))
        && tree.token(at - 2).upos().equals("NOUN")
        && WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(tree.token(at + 1)))
        && Tree.isRelation(tree.token(at + 1), "mark");
    Token noun = between ? tree.token(at - 2) : infinitive;
    Token clause = between ? tree.token(tree.token(at + 1).head()) : infinitive;
    boolean flat = between && infinitive.relation().equals("dep") && infinitive.head() == clause.index()
        && noun.head() == clause.index() && clause.head() > 0 && clause.head() < noun.index();
    if (flat) {
      tokens.set(noun.index() - 1, noun.attached(clause.head(), "nsubj"));
      tokens.set(at - 2, tree.token(at - 1).attached(at, "mark"));
      tokens.set(at - 1, infinitive.attached(noun.index(), "acl"));
    }
    if (flat || between && clause.head() == at && clause.relation().equals("dep")) {
      tokens.set(clause.index() - 1, clause.attached(at, "ccomp"));
    }
  }

  /** "any data was stolen": the participle right behind "be" is the verb. */
  private static void passive(Tree tree, Token being, List<Token> tokens) {
    boolean verb = being.upos().equals("VERB") && being.has("VerbForm", "Fin") && being.index() < tree.size()
        && WordClass.BE.holds(Tree.lemma(being)) && tree.child(being.index(), "expl", "xcomp", "obj").isEmpty();
    Token participle = verb ? tree.token(being.index() + 1) : being;
    boolean cut = verb && participle.head() == being.index() && participle.relation().equals("dep")
        && isPast(participle) && tree.child(being.index(), "nsubj").isPresent();
    if (!cut) {
      return;
    }
    tree.children(being.index()).stream().filter(child -> child.index() != participle.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(),
            child.relation().equals("nsubj") ? "nsubj:pass" : child.relation())));
    tokens.set(participle.index() - 1, participle.attached(being.head(), being.relation()));
    tokens.set(being.index() - 1, new Token(being.index(), being.span(), being.form(), being.lemma(), "AUX",
        being.features(), participle.index(), "aux:pass", being.name()));
  }

  /** "said no data had been stolen": no answer, but a determiner. */
  private static void no(Tree tree, Token word, List<Token> tokens) {
    boolean answer = word.upos().equals("INTJ") && WordClass.NEGATIVE.holds(Tree.lower(word))
        && word.index() < tree.size();
    Token noun = answer ? tree.token(word.index() + 1) : word;
    while (answer && noun.head() > noun.index()
        && (Tree.isRelation(noun, "amod") || Tree.isRelation(noun, "compound"))) {
      noun = tree.token(noun.head());
    }
    if (answer && noun.upos().equals("NOUN")) {
      tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), word.lemma(), "DET", Map.of(),
          noun.index(), "det", word.name()));
    }
  }

  /** "admitted its “incident” was caused by a gang": the object is the subject of the finite verb right behind it. */
  private static void admitted(Tree tree, Token finite, List<Token> tokens) {
    Optional<Token> auxiliary = tree.child(finite.index(), "aux").or(() -> tree.child(finite.index(), "cop"))
        .filter(token -> token.has("VerbForm", "Fin") && token.index() < finite.index());
    Optional<Token> saying = finite.relation().equals("dep") && auxiliary.isPresent()
        && tree.child(finite.index(), "nsubj", "mark", "cc").isEmpty() ? tree.head(finite.index()) : Optional.empty();
    Optional<Token> object = saying.filter(verb -> Tree.isVerb(verb) && verb.index() < finite.index())
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(noun -> noun.index() > saying.get().index() && noun.index() < auxiliary.get().index());
    boolean beside = object.isPresent() && IntStream.range(object.get().index() + 1, auxiliary.get().index())
        .allMatch(i -> tree.dominates(object.get().index(), i) || "\"”“''»".contains(tree.token(i).form()));
    if (beside) {
      String relation = tree.child(finite.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
      tokens.set(object.get().index() - 1, object.get().attached(finite.index(), relation));
      tokens.set(finite.index() - 1, finite.attached(saying.get().index(), "ccomp"));
    }
  }

  /** "knocked the sites of ministries offline for hours": what became of the object is the verb's to say. */
  private static void outcome(Tree tree, Token state, List<Token> tokens) {
    Optional<Token> noun = tree.head(state.index())
        .filter(above -> Tree.isNominal(above) && above.index() < state.index())
        .filter(above -> WordClass.OUTCOME.holds(Tree.lower(state))
            && (Tree.isRelation(state, "advmod") || Tree.isRelation(state, "amod")));
    Optional<Token> object = noun;
    for (int steps = 0; steps < tree.size()
        && object.filter(thing -> Tree.isRelation(thing, "nmod")).isPresent(); steps++) {
      object = tree.head(object.get().index());
    }
    object.filter(thing -> Tree.isRelation(thing, "obj")).flatMap(thing -> tree.head(thing.index())).ifPresent(verb -> {
      tokens.set(state.index() - 1, state.attached(verb.index(), "advmod"));
      tree.children(noun.get().index()).stream()
          .filter(child -> child.index() > state.index() && Tree.isRelation(child, "nmod"))
          .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), "obl")));
    });
  }

  /** "broke into the utility, the Post reported": right before a verb without a subject, no apposition. */
  private static void teller(Tree tree, Token noun, List<Token> tokens) {
    int[] reach = tree.reach(noun.index());
    if (!Tree.isRelation(noun, "appos") || reach[0] < 2 || !tree.token(reach[0] - 1).form().equals(",")) {
      return;
    }
    int at = reach[1] + 1;
    while (at < tree.size() && (tree.token(at).upos().equals("AUX") || tree.token(at).upos().equals("ADV"))) {
      at++;
    }
    Optional<Token> verb = Optional.of(at).filter(index -> index <= tree.size()).map(tree::token)
        .filter(word -> Tree.isVerb(word) && tree.child(word.index(), "nsubj", "mark", "cc").isEmpty())
        .filter(word -> word.has("VerbForm", "Fin") || tree.child(word.index(), "aux").isPresent());
    Optional<Token> told = verb.filter(word -> word.relation().equals("root"))
        .flatMap(word -> tree.child(word.index(), "csubj"))
        .filter(clause -> tree.dominates(clause.index(), noun.index()) && tree.child(clause.index(), "mark").isEmpty());
    boolean beside = verb.filter(word -> (word.relation().equals("dep") || Tree.isRelation(word, "parataxis"))
        && tree.dominates(word.head(), noun.index())).isPresent();
    if (beside || told.isPresent()) {
      tokens.set(noun.index() - 1, noun.attached(at, "nsubj"));
      told.ifPresent(clause -> tokens.set(clause.index() - 1, clause.attached(clause.head(), "ccomp")));
    }
  }

  /** "La banque réfute toute intrusion", "« … », grince le maire": what the dictionary knows as a verb only is one. */
  private static void mistagged(Tree tree, Token word, List<Token> tokens) {
    boolean finite = (word.upos().equals("NOUN") || word.upos().equals("ADJ")) && word.has("VerbForm", "Fin")
        && tree.child(word.index(), "det", "case", "aux", "cop").isEmpty();
    if (!finite) {
      return;
    }
    Optional<Token> subject = tree.head(word.index())
        .filter(noun -> noun.head() == 0 && Tree.isNominal(noun) && noun.index() < word.index())
        .filter(noun -> Tree.isRelation(word, "amod") || Tree.isRelation(word, "appos"))
        .filter(noun -> tree.child(noun.index(), "case", "cop", "nsubj").isEmpty() && !tree.isComma(word.index() - 1));
    boolean stays = word.head() == 0 || Tree.isRelation(word, "conj");
    tokens.set(word.index() - 1, asVerb(word, subject.isPresent() ? 0 : word.head(),
        subject.isPresent() ? "root" : stays ? word.relation() : "parataxis"));
    subject.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(word.index(), "nsubj"));
      boolean object = false;
      for (Token child : tree.children(noun.index())) {
        boolean bare = Tree.isNominal(child) && tree.child(child.index(), "case").isEmpty();
        if (child.index() > word.index()) {
          tokens.set(child.index() - 1, child.attached(word.index(), bare && !object ? "obj"
              : bare ? child.relation() : Tree.isNominal(child) ? "obl" : child.relation()));
          object |= bare;
        }
      }
    });
  }

  private static Token asVerb(Token word, int head, String relation) {
    return new Token(word.index(), word.span(), word.form(), word.lemma(), "VERB", word.features(), head, relation,
        word.name());
  }

  /** "had neither motive nor intention to interfere": the infinitive is what the noun right before it says. */
  private static void intention(Tree tree, Token infinitive, List<Token> tokens) {
    Optional<Token> to = tree.child(infinitive.index(), "mark").filter(mark -> mark.index() == infinitive.index() - 1
        && mark.index() > 1 && infinitive.has("VerbForm", "Inf"));
    Optional<Token> verb = tree.head(infinitive.index())
        .filter(above -> Tree.isRelation(infinitive, "ccomp") || Tree.isRelation(infinitive, "xcomp"))
        .filter(above -> WordClass.HAVE.holds(Tree.lemma(above)) && Tree.isVerb(above));
    to.filter(mark -> verb.isPresent() && tree.child(infinitive.index(), "nsubj").isEmpty())
        .map(mark -> tree.token(mark.index() - 1))
        .filter(noun -> noun.upos().equals("NOUN") && noun.index() > verb.get().index()
            && tree.dominates(verb.get().index(), noun.index()) && !tree.dominates(infinitive.index(), noun.index()))
        .ifPresent(noun -> tokens.set(infinitive.index() - 1, infinitive.attached(noun.index(), "acl")));
  }

  /** "jure n'avoir espionné personne": an auxiliary that was taken for the verb above its participle. */
  private static void compound(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> auxiliary = tree.head(participle.index())
        .filter(verb -> Tree.isRelation(participle, "xcomp") && isPast(participle)
            && participle.has("VerbForm", "Part"))
        .filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb)) && verb.has("VerbForm", "Inf"))
        .filter(verb -> verb.index() < participle.index() && participle.index() - verb.index() <= 2
            && tree.child(verb.index(), "obj").isEmpty());
    auxiliary.ifPresent(verb -> {
      tokens.set(participle.index() - 1, participle.attached(verb.head(), verb.relation()));
      tokens.set(verb.index() - 1, new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), "AUX",
          verb.features(), participle.index(), "aux", verb.name()));
      tree.children(verb.index()).stream()
          .filter(child -> child.index() != participle.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(), child.relation())));
    });
  }

  /** "Rome expelled two men after judges in the city found that": a finite clause is no subject of a later verb. */
  private static void lateRoot(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> later = tree.head(clause.index())
        .filter(verb -> Tree.isRelation(clause, "csubj") && clause.has("VerbForm", "Fin") && verb.head() == 0
            && Tree.isVerb(verb) && verb.index() > clause.index() && verb.has("VerbForm", "Fin"))
        .filter(verb -> tree.child(clause.index(), "mark").isEmpty() && tree.child(verb.index(), "nsubj").isEmpty())
        .filter(verb -> tree.child(clause.index(), "nsubj").filter(subject -> subject.index() < clause.index()
            && !WordClass.SUBJECT_RELATIVE.holds(Tree.lemma(subject)) && !Tree.lower(subject).equals("what"))
            .isPresent());
    Optional<Token> subject = later.flatMap(verb -> tree.children(clause.index()).stream()
        .filter(child -> child.index() > clause.index() && Tree.isRelation(child, "obl"))
        .filter(child -> WordClass.BEFORE_CLAUSE.holds(tree.preposition(child.index())))
        .filter(child -> tree.reach(child.index())[1] < verb.index())
        .reduce((first, second) -> second));
    subject.ifPresent(noun -> {
      Token verb = later.get();
      tokens.set(clause.index() - 1, clause.attached(0, "root"));
      tokens.set(verb.index() - 1, verb.attached(clause.index(), "advcl"));
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
      tree.child(noun.index(), "case")
          .ifPresent(mark -> tokens.set(mark.index() - 1, mark.attached(verb.index(), "mark")));
    });
  }

  /** "one of the victims, the blogger Ann Lee, said": who is named between commas is who is meant. */
  private static void named(Tree tree, Token one, List<Token> tokens) {
    boolean counts = ONE.contains(Tree.lemma(one)) && (one.upos().equals("NUM") || one.upos().equals("PRON"));
    Optional<Token> those = counts ? tree.child(one.index(), "nmod") : Optional.empty();
    int opens = those.filter(noun -> OF.contains(tree.preposition(noun.index())))
        .map(noun -> comma(tree, noun.index() + 1)).orElse(0);
    int closes = opens > 0 ? comma(tree, opens + 1) : 0;
    if (closes <= opens + 1 || tree.token(opens + 1).upos().equals("ADP")) {
      return;
    }
    List<Token> between = tree.sentence().tokens().subList(opens, closes - 1);
    if (between.stream().anyMatch(token -> token.upos().equals("PROPN"))) {
      between.stream()
          .filter(token -> Tree.isNominal(token) && (token.head() <= opens || token.head() >= closes))
          .findFirst()
          .ifPresent(name -> {
            tokens.set(name.index() - 1, name.attached(one.head(), one.relation()));
            tokens.set(one.index() - 1, one.attached(name.index(), "appos"));
          });
    }
  }

  /** The next comma of a sentence, with no verb and no conjunction before it; 0 where there is none near. */
  private static int comma(Tree tree, int from) {
    for (int i = from; i <= Math.min(tree.size(), from + LONGEST_NAME); i++) {
      Token token = tree.token(i);
      if (token.form().equals(",")) {
        return i;
      }
      if (Tree.isVerb(token) || token.upos().equals("AUX") || token.upos().equals("CCONJ")) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isPast(Token token) {
    return Tree.isVerb(token) && token.has("Tense", "Past");
  }

  private static void infinitive(Tree tree, Token token, Set<String> verbs, List<Token> tokens) {
    Optional<Token> to = tree.child(token.index(), "case").filter(child -> Tree.lower(child).equals("to"));
    boolean bare = token.upos().equals("NOUN") && to.isPresent() && to.get().index() == token.index() - 1
        && tree.child(token.index(), "det", "amod", "compound", "nummod").isEmpty()
        && Tree.lower(token).equals(Tree.lemma(token));
    Optional<Token> above = bare ? tree.head(token.index()).filter(Tree::isVerb) : Optional.empty();
    Optional<Token> object = tree.child(token.index(), "obj", "dep")
        .filter(child -> child.index() > token.index() && Tree.isNominal(child))
        .filter(child -> Tree.isRelation(child, "obj") || tree.reach(child.index())[0] == token.index() + 1);
    boolean phrase = tree.children(token.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "nmod") && child.index() > token.index());
    boolean known = above.isPresent() && phrase && verbs.contains(Tree.lemma(token))
        && !TOWARDS.contains(Tree.lemma(above.get()));
    if (above.isEmpty() || object.isEmpty() && !known) {
      return;
    }
    tokens.set(token.index() - 1, new Token(
        token.index(), token.span(), token.form(), token.lemma(), "VERB", Map.of("VerbForm", "Inf"), token.head(),
        "xcomp", token.name()));
    tokens.set(to.get().index() - 1, to.get().attached(token.index(), "mark"));
    object.ifPresent(child -> tokens.set(child.index() - 1, child.attached(token.index(), "obj")));
    tree.children(token.index()).stream()
        .filter(child -> Tree.isRelation(child, "nmod"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(token.index(), "obl")));
  }

  /** "use spyware to hack phones", "calls to sanction Iran": what is done or asked for, and no noun before another. */
  private static void usedTo(Tree tree, Token noun, Set<String> verbs, List<Token> tokens) {
    Optional<Token> deed = tree.child(noun.index(), "compound").filter(word -> word.index() == noun.index() - 1
        && word.upos().equals("NOUN") && Tree.lower(word).equals(Tree.lemma(word)) && verbs.contains(Tree.lemma(word)));
    Optional<Token> to = tree.child(noun.index(), "case").filter(word -> deed.isPresent()
        && word.index() == noun.index() - 2 && WordClass.INFINITIVE_MARK.holds(Tree.lower(word)));
    Optional<Token> using = tree.head(noun.index()).filter(verb -> to.isPresent() && Tree.isVerb(verb)
        && WordClass.USING.holds(Tree.lemma(verb)) && noun.has("Number", "Plur")
        && tree.child(verb.index(), "obj").filter(tool -> tool.index() < to.get().index()).isPresent()
        || to.isPresent() && verb.index() == to.get().index() - 1 && verb.upos().equals("NOUN")
            && WordClass.CALL_TO.holds(Tree.lemma(verb))
            && (noun.upos().equals("PROPN") || noun.has("Number", "Plur")));
    using.ifPresent(verb -> {
      Token act = deed.get();
      tokens.set(act.index() - 1, new Token(act.index(), act.span(), act.form(), act.lemma(), "VERB",
          Map.of("VerbForm", "Inf"), verb.index(), Tree.isVerb(verb) ? "advcl" : "acl", act.name()));
      tokens.set(to.get().index() - 1, to.get().attached(act.index(), "mark"));
      tokens.set(noun.index() - 1, noun.attached(act.index(), "obj"));
    });
  }

  /** « a qualifié d'absurdes les accusations »: what is called so is the verb's object and not the adjective's. */
  private static void calledSo(Tree tree, Token noun, List<Token> tokens) {
    tree.head(noun.index())
        .filter(so -> Tree.isRelation(noun, "obj") && so.upos().equals("ADJ") && so.index() < noun.index()
            && WordClass.OF.holds(tree.preposition(so.index())))
        .flatMap(so -> tree.head(so.index()))
        .filter(verb -> Tree.isVerb(verb) && WordClass.NAMING.holds(Tree.lemma(verb))
            && tree.child(verb.index(), "obj").isEmpty())
        .ifPresent(verb -> tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj")));
  }

  /** "Many accused him", "with some calling for": some of whom nobody is named. */
  private static void unnamed(Tree tree, Token some, List<Token> tokens) {
    boolean alone = (some.upos().equals("ADJ") || some.upos().equals("DET"))
        && some.universalRelation().equals("nsubj") && WordClass.COUNTED.holds(Tree.lemma(some))
        && tree.head(some.index()).filter(verb -> Tree.isVerb(verb) && some.index() < verb.index()).isPresent();
    if (alone) {
      tokens.set(some.index() - 1, new Token(some.index(), some.span(), some.form(), some.lemma(), "PRON",
          some.features(), some.head(), some.relation(), some.name()));
    }
  }

  /** "claimed the attack on its leak site", « l'attaque sur Telegram »: where it is told, not what is attacked. */
  private static void venue(Tree tree, Token site, List<Token> tokens) {
    Optional<Token> told = tree.head(site.index())
        .filter(noun -> Tree.isRelation(site, "nmod") && ON.contains(tree.preposition(site.index())));
    Optional<Token> verb = told.filter(noun -> Tree.isRelation(noun, "obj")).flatMap(noun -> tree.head(noun.index()));
    boolean own = tree.child(site.index(), "nmod:poss").isPresent()
        || tree.child(site.index(), "det").filter(owner -> OWN.contains(Tree.lower(owner))).isPresent()
        || tree.child(site.index(), "compound").filter(part -> Tree.lemma(part).equals("leak")).isPresent();
    boolean venue = own && VENUES.contains(Tree.lemma(site)) || WordClass.PLATFORM.holds(Tree.lower(site));
    verb.or(() -> tree.head(site.index())
            .filter(says -> Tree.isRelation(site, "obl") && ON.contains(tree.preposition(site.index()))
                && (says.relation().equals("acl:relcl") && WordClass.PLATFORM.holds(Tree.lower(site))
                    || isBetween(tree, site, says))))
        .filter(says -> venue && TELLING.contains(Tree.lemma(says)))
        .ifPresent(says -> tokens.set(site.index() - 1, site.attached(says.index(), "advmod")));
  }

  /** « a revendiqué sur Telegram le piratage de la banque »: before what is claimed, where it is told. */
  private static boolean isBetween(Tree tree, Token site, Token says) {
    return Tree.isVerb(says) && site.index() > says.index()
        && tree.child(says.index(), "obj", "obl:agent", "ccomp", "xcomp")
            .filter(claimed -> claimed.index() > site.index() && !tree.dominates(claimed.index(), site.index()))
            .isPresent();
  }

  /**
   * "accused China of running a campaign that targeted lawmakers, and imposed sanctions": a comma ends the relative.
   */
  private static void nextVerb(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> first = tree.head(verb.index())
        .filter(head -> Tree.isRelation(verb, "conj") && isPast(verb) && head.relation().equals("acl:relcl"));
    Optional<Token> and = tree.child(verb.index(), "cc").filter(cc -> Tree.lower(cc).equals("and"));
    boolean comma = and.isPresent() && and.get().index() > 1 && tree.token(and.get().index() - 1).form().equals(",");
    if (first.isEmpty() || !comma || tree.child(verb.index(), "nsubj", "aux", "aux:pass").isPresent()) {
      return;
    }
    Token at = first.get();
    for (int steps = 0; steps < 6 && at.head() > 0; steps++) {
      at = tree.token(at.head());
      boolean main = isPast(at) && tree.child(at.index(), "nsubj").isPresent()
          && tree.child(at.index(), "aux:pass", "aux").isEmpty();
      if (main) {
        tokens.set(verb.index() - 1, verb.attached(at.index(), "conj"));
        return;
      }
    }
  }

  /**
   * "…", the trust's director, Helen Moss, told reporters: who stands behind "told" is told, who stands before tells.
   */
  private static void told(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> after = tree.child(verb.index(), "nsubj").filter(noun -> noun.index() > verb.index());
    if (!Tree.lower(verb).equals("told") || after.isEmpty() || tree.child(verb.index(), "obj", "aux").isPresent()) {
      return;
    }
    tokens.set(after.get().index() - 1, after.get().attached(verb.index(), "obj"));
    int before = verb.index() - 1;
    if (before > 1 && tree.token(before).form().equals(",")) {
      before--;
    }
    if (before == 0) {
      return;
    }
    Token teller = tree.token(before);
    int quote = before;
    while (quote > 0 && !"\"”''".contains(tree.token(quote).form())) {
      quote--;
    }
    while (Tree.isNominal(teller) && teller.head() > quote && teller.head() < verb.index()) {
      teller = tree.token(teller.head());
    }
    boolean outside = teller.index() > quote && (Tree.isNominal(teller) || teller.upos().equals("ADJ"));
    if (outside && quote > 0) {
      tokens.set(teller.index() - 1, teller.attached(verb.index(), "nsubj"));
    }
  }

  /** "Hackers from China's Ministry of State Security stole designs": no compound of the name that ends its phrase. */
  private static void subject(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> last = tree.head(noun.index()).filter(head -> noun.relation().equals("compound"));
    Optional<Token> phrase = tree.child(noun.index(), "nmod")
        .filter(child -> child.index() > noun.index() && last.isPresent() && child.index() < last.get().index());
    if (noun.upos().equals("NOUN") && phrase.isPresent() && Tree.isRelation(last.get(), "nsubj")) {
      tokens.set(noun.index() - 1, noun.attached(last.get().head(), last.get().relation()));
      tokens.set(last.get().index() - 1, last.get().attached(phrase.get().index(), "flat"));
    }
  }

  private static void participle(Tree tree, Token token, List<Token> tokens) {
    Optional<Token> noun = tree.head(token.index());
    boolean loose = isPast(token) && token.relation().equals("dep") && noun.filter(Tree::isNominal).isPresent()
        && noun.get().index() < token.index() && tree.child(token.index(), "nsubj", "aux", "mark", "obj").isEmpty()
        && (noun.get().head() > 0 || !token.has("VerbForm", "Fin"));
    if (loose) {
      tokens.set(token.index() - 1, toldOf(noun.get().index(), token));
    }
  }

  private static void weekday(Tree tree, Token token, List<Token> tokens) {
    Optional<Token> noun = tree.head(token.index());
    boolean time = WEEKDAYS.contains(Tree.lower(token)) && Tree.isRelation(token, "nmod") && noun.isPresent();
    for (int steps = 0; time && steps < 3 && noun.isPresent(); steps++) {
      Token subject = noun.get();
      if (Tree.isRelation(subject, "nsubj") && subject.head() > token.index()) {
        tokens.set(token.index() - 1, token.attached(subject.head(), "obl"));
        return;
      }
      noun = Tree.isRelation(subject, "nmod") ? tree.head(subject.index()) : Optional.empty();
    }
  }

  private static void accused(Tree tree, Token token, List<Token> tokens) {
    Optional<Token> noun = tree.head(token.index());
    boolean of = Tree.isRelation(token, "nmod") && tree.preposition(token.index()).equals("of") && noun.isPresent()
        && (Tree.isRelation(noun.get(), "obj") || noun.get().relation().equals("nsubj:pass"));
    Optional<Token> verb = of ? tree.head(noun.get().index()) : Optional.empty();
    boolean charge = tree.child(token.index(), "det").filter(article -> !Tree.lower(article).equals("the")).isPresent()
        || tree.child(token.index(), "det").isEmpty();
    if (verb.isPresent() && verb.get().index() < token.index() && ACCUSING.contains(Tree.lemma(verb.get())) && charge
        && Tree.isRelation(noun.get(), "obj") && !token.upos().equals("PROPN")) {
      tokens.set(token.index() - 1, token.attached(verb.get().index(), "obl"));
    }
  }

  private static void mainVerb(Tree tree, Token finite, List<Token> tokens) {
    Optional<Token> object = tree.head(finite.index());
    boolean before = isPast(finite) && Tree.isRelation(finite, "amod") && object.isPresent()
        && object.get().index() > finite.index() && Tree.isRelation(object.get(), "obj");
    Optional<Token> held = before ? tree.head(object.get().index()) : Optional.empty();
    Optional<Token> subject = held.flatMap(verb -> tree.child(verb.index(), "nsubj"));
    boolean misread = subject.isPresent() && isPast(held.get()) && HELD_TO_BE.contains(Tree.lemma(held.get()))
        && subject.get().index() == held.get().index() - 1 && held.get().index() < finite.index()
        && tree.child(held.get().index(), "aux", "mark").isEmpty();
    if (!misread) {
      behindHeld(tree, finite, tokens);
      return;
    }
    Token first = held.get();
    tokens.set(finite.index() - 1, finite.attached(first.head(), first.relation()));
    tokens.set(subject.get().index() - 1, subject.get().attached(finite.index(), "nsubj"));
    tokens.set(first.index() - 1, toldOf(subject.get().index(), first));
    tree.children(first.index()).stream()
        .filter(child -> child.index() > finite.index() || child.index() < subject.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(finite.index(), child.relation())));
  }

  /** "Last year, hackers thought to be part of a gang stole files": what was taken for what they thought. */
  private static void behindHeld(Tree tree, Token finite, List<Token> tokens) {
    boolean bare = Tree.isVerb(finite) && finite.has("VerbForm", "Fin") && finite.relation().equals("ccomp")
        && tree.child(finite.index(), "nsubj", "mark").isEmpty();
    Optional<Token> held = bare ? tree.head(finite.index()) : Optional.empty();
    Optional<Token> infinitive = tree.child(finite.index(), "csubj").filter(clause -> held.isPresent()
        && isPast(held.get()) && HELD_TO_BE.contains(Tree.lemma(held.get())) && held.get().index() < clause.index()
        && WordClass.INFINITIVE_MARK.holds(Tree.lower(tree.token(held.get().index() + 1)))
        && tree.child(held.get().index(), "aux", "mark").isEmpty());
    Optional<Token> subject = infinitive.flatMap(clause -> tree.child(held.get().index(), "nsubj"))
        .filter(noun -> noun.index() == held.get().index() - 1);
    subject.ifPresent(noun -> {
      Token first = held.get();
      tree.children(first.index()).stream()
          .filter(child -> child.index() > finite.index() || child.index() < noun.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(finite.index(), child.relation())));
      tokens.set(finite.index() - 1, finite.attached(first.head(), first.relation()));
      tokens.set(noun.index() - 1, noun.attached(finite.index(), "nsubj"));
      tokens.set(first.index() - 1, toldOf(noun.index(), first));
      tokens.set(infinitive.get().index() - 1, infinitive.get().attached(first.index(), "xcomp"));
    });
  }

  /** "The hackers, believed to be from the north, stole …": what stands between commas is no main verb. */
  private static void heldAside(Tree tree, Token held, List<Token> tokens) {
    int comma = held.index() - (held.index() > 2 && tree.token(held.index() - 1).upos().equals("ADV") ? 2 : 1);
    Optional<Token> subject = isPast(held) && HELD_TO_BE.contains(Tree.lemma(held)) && tree.isComma(comma)
        && tree.child(held.index(), "aux", "mark").isEmpty() ? tree.child(held.index(), "nsubj") : Optional.empty();
    int end = held.index() + 1;
    while (end < tree.size() && !tree.isComma(end)) {
      end++;
    }
    Optional<Token> main = subject.filter(noun -> noun.index() < comma && Tree.isNominal(noun)).isEmpty()
        || end >= tree.size() ? Optional.empty() : Interrupted.verbRightBehind(tree, end);
    if (main.isEmpty()) {
      return;
    }
    Token verb = main.get();
    tokens.set(verb.index() - 1, verb.attached(held.head(), held.relation()));
    String relation = tree.child(verb.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tokens.set(subject.get().index() - 1, subject.get().attached(verb.index(), relation));
    tokens.set(held.index() - 1, toldOf(subject.get().index(), held));
    tree.children(held.index()).stream()
        .filter(child -> child.index() != verb.index() && (child.index() > verb.index()
            || child.index() < subject.get().index()))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
  }

  /** A word as a past participle that tells of a noun. */
  private static Token toldOf(int noun, Token token) {
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), token.upos(),
        Map.of("VerbForm", "Part", "Tense", "Past"), noun, "acl", token.name());
  }
}
