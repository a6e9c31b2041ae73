package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects what the parser hung on the wrong word, as far as agreement and punctuation tell.
 *
 * <p>A participle after a comma belongs to the noun before it that agrees with it, where its clause's subject does not;
 * a participle that the parser took for the root belongs to the clause after it; a noun without an article between
 * commas is an apposition; a noun with an article right behind an adverbial phrase is the verb's object, and so is one
 * that the parser took for the subject of a participle behind it; a phrase with "de" belongs to the noun before it.
 */
final class Attachments {
  private static final Set<String> OF_THINGS = WordClass.THINGS_DONE_WITH.words();

  private Attachments() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      Fronted.opening(tree, token, tokens);
      indefiniteSubject(tree, token, tokens);
      tellers(tree, token, tokens);
      object(tree, token, tokens);
      Accusations.foundGuilty(tree, token, tokens);
      behindBut(tree, token, tokens);
      Repair.hang(tokens, token, threatened(tree, token), "obl:arg");
      Repair.hang(tokens, token, NounPhrases.partIn(tree, token), "nmod");
      Repair.hang(tokens, token, NounPhrases.undergoer(tree, token), "appos");
      Fronted.setting(tree, token, tokens);
      NounPhrases.counted(tree, token, tokens);
      Repair.hang(tokens, token, made(tree, token), "obj");
      Fronted.initial(tree, token, tokens);
      Repair.hang(tokens, token, NounPhrases.ofCounted(tree, token), "case");
      Repair.hang(tokens, token, NounPhrases.innerNoun(tree, token)
          .or(() -> NounPhrases.outerNoun(tree, token)), "nmod");
      Repair.hang(tokens, token, NounPhrases.maker(tree, token), "nmod");
      Repair.hang(tokens, token, Participles.agreeingNoun(tree, token)
          .or(() -> Participles.nounBeforeComma(tree, token)), "acl");
      Fronted.openingGerund(tree, token, tokens);
      ClauseHeads.relative(tree, token, tokens);
      Participles.reduced(tree, token, tokens);
      Participles.participleAsSubject(tree, token, tokens);
      Repair.hang(tokens, token, ClauseHeads.behindComma(tree, token), token.relation());
      Repair.hang(tokens, token, ClauseHeads.impersonal(tree, token), "ccomp");
      Repair.hang(tokens, token, ClauseHeads.askedOf(tree, token).or(() -> ClauseHeads.undertakenIn(tree, token)), "xcomp");
      Repair.hang(tokens, token, Participles.nounOf(tree, token), "acl");
      Repair.hang(tokens, token, Accusations.ownerAccused(tree, token)
          .or(() -> Participles.agreeingNoun(tree, token)).or(() -> Accusations.accusedAtPlace(tree, token)), "acl");
      Repair.hang(tokens, token, Accusations.verbOfAccused(tree, token), "advcl");
      Repair.hang(tokens, token, Accusations.accusedBeforeComma(tree, token), "acl");
      Repair.hang(tokens, token, ClauseHeads.sayingOver(tree, token), "xcomp");
      Repair.hang(tokens, token, Accusations.accusingOver(tree, token), "xcomp");
      Repair.hang(tokens, token, Accusations.accusingOverGerund(tree, token), "advcl");
      Repair.hang(tokens, token, Accusations.deedWithPurpose(tree, token), "advcl");
      Repair.hang(tokens, token, ClauseHeads.claimOf(tree, token), "acl");
      Repair.hang(tokens, token, ClauseHeads.giverOfTerm(tree, token), "advcl");
      ClauseHeads.saidTo(tree, token, tokens);
      tellerOf(tree, token, tokens);
      Repair.hang(tokens, token, Participles.verbWithResult(tree, token), "advcl");
      Repair.hang(tokens, token, NounPhrases.apposition(tree, token), "appos");
      Repair.hang(tokens, token, NounPhrases.series(tree, token), "conj");
      Repair.hang(tokens, token, verbOf(tree, token).or(() -> objectBehind(tree, token)), "obj");
      behindTime(tree, token, tokens);
      countedBehind(tree, token, tokens);
      handedOver(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.chargedBy(tree, token), "obl:agent");
      Accusations.wrongly(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.nameBeforeComma(tree, token), "acl");
      Repair.hang(tokens, token, ClauseHeads.resolve(tree, token), "acl");
      NounPhrases.doneToBehindDate(tree, token, tokens);
      Repair.hang(tokens, token, Participles.authorBeforeComma(tree, token), "appos");
      Repair.hang(tokens, token, ClauseHeads.secondDeed(tree, token), "conj");
      Repair.hang(tokens, token, NounPhrases.gatheringWith(tree, token), "nmod");
      Fronted.cleft(tree, token, tokens);
      Repair.hang(tokens, token, ClauseHeads.infinitiveBefore(tree, token), "conj");
      NounPhrases.reportOf(tree, token, tokens);
      Repair.hang(tokens, token, NounPhrases.doneBy(tree, token).or(() -> NounPhrases.doneTo(tree, token)), "nmod");
    });
  }

  /** "a interpellé lundi à Nantes deux hommes soupçonnés de …": no subject of a participle, but the verb's object. */
  private static void object(Tree tree, Token participle, List<Token> tokens) {
    boolean clause = Tree.isRelation(participle, "advcl") && Tree.isPastParticiple(participle) && participle.head() > 0
        && participle.head() < participle.index() && tree.child(participle.index(), "aux", "cop", "mark").isEmpty();
    if (!clause) {
      return;
    }
    Token verb = tree.token(participle.head());
    Optional<Token> noun = tree.child(participle.index(), "nsubj")
        .filter(subject -> subject.index() > verb.index() && subject.index() < participle.index())
        .filter(subject -> !tree.token(Math.max(1, tree.reach(subject.index())[0] - 1)).upos().equals("PUNCT"))
        .filter(subject -> tree.child(subject.index(), "case").isEmpty());
    boolean lacks = Tree.isVerb(verb) && tree.child(verb.index(), "obj", "ccomp", "xcomp", "aux:pass").isEmpty()
        && tree.child(verb.index(), "nsubj").isPresent();
    if (lacks && noun.isPresent()) {
      tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), "obj"));
      tokens.set(participle.index() - 1, participle.attached(noun.get().index(), "acl"));
    }
  }

  /** "a privé de courant la région, mais un conseiller a laissé entendre …": the subject is behind "but". */
  private static void behindBut(Tree tree, Token subject, List<Token> tokens) {
    Optional<Token> but = Tree.isRelation(subject, "conj") && Tree.isNominal(subject) && subject.head() > 0
        ? tree.child(subject.index(), "cc").filter(word -> WordClass.BUT.holds(Tree.lower(word)))
        : Optional.empty();
    boolean comma = but.isPresent() && but.get().index() > 2
        && tree.token(but.get().index() - 1).form().equals(",");
    Token object = comma ? tree.token(subject.head()) : subject;
    if (!comma || !Tree.isRelation(object, "nsubj") || object.head() < subject.index()) {
      return;
    }
    int first = tree.reach(object.index())[0];
    for (int i = first - 1; i > 0; i--) {
      Token verb = tree.token(i);
      if (Tree.isVerb(verb) && !Tree.isRelation(verb, "aux") && Repair.isFinite(tree, verb)) {
        tokens.set(object.index() - 1, object.attached(i, tree.child(i, "obj").isEmpty() ? "obj" : "obl"));
        tokens.set(subject.index() - 1, subject.attached(object.head(), object.relation()));
        return;
      }
    }
  }

  /** "a menacé les diplomates d'expulsion", "menace l'hôpital d'une fuite": what is threatened, and whom with it. */
  private static Optional<Integer> threatened(Tree tree, Token threat) {
    boolean of = Tree.isRelation(threat, "nmod") && threat.head() > 0 && threat.head() < threat.index()
        && tree.preposition(threat.index()).equals("de") && tree.token(threat.head()).head() > 0;
    if (!of || !WordClass.THREATENED.holds(Tree.lemma(threat))) {
      return Optional.empty();
    }
    Token whom = tree.token(threat.head());
    boolean bare = tree.child(threat.index(), "det").filter(word -> !WordClass.INDEFINITE.holds(Tree.lower(word)))
        .isEmpty();
    return bare && Tree.isRelation(whom, "obj") && WordClass.THREATENING.holds(Tree.lemma(tree.token(whom.head())))
        ? Optional.of(whom.head())
        : Optional.empty();
  }

  /** "a déversé sur son site des fichiers": several things without an article before are what is published or taken. */
  private static Optional<Integer> made(Tree tree, Token noun) {
    boolean several = Tree.isRelation(noun, "nmod") && noun.upos().equals("NOUN") && noun.has("Number", "Plur")
        && noun.head() > 0 && tree.preposition(noun.index()).equals("de")
        && tree.child(noun.index(), "det").filter(article -> Tree.lower(article).equals("des")).isPresent();
    if (!several) {
      return Optional.empty();
    }
    return tree.head(noun.head())
        .filter(verb -> Tree.isVerb(verb) && OF_THINGS.contains(Tree.lemma(verb)) && verb.index() < noun.head())
        .filter(verb -> Tree.isRelation(tree.token(noun.head()), "obl"))
        .filter(verb -> tree.child(verb.index(), "obj", "aux:pass", "nsubj:pass").isEmpty())
        .map(Token::index);
  }

  /** "Selon Kiev, des pirates ont infiltré …": "des" before a verb without a subject is an article. */
  private static void indefiniteSubject(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> verb = tree.head(noun.index())
        .filter(head -> Tree.isRelation(noun, "obl") && Tree.isVerb(head) && head.index() > noun.index())
        .filter(head -> Repair.isFinite(tree, head) && tree.child(head.index(), "nsubj", "expl:subj").isEmpty());
    Optional<Token> of = tree.child(noun.index(), "case")
        .filter(de -> Tree.lemma(de).equals("de") && de.index() < tree.size()
            && Tree.lower(tree.token(de.index() + 1)).equals("des"));
    boolean opens = of.filter(de -> de.index() == 1 || tree.token(de.index() - 1).form().equals(",")
        || opensClause(tree, de.index() - 1)).isPresent();
    if (verb.isPresent() && opens) {
      boolean passive = tree.child(verb.get().index(), "aux:pass").isPresent();
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), passive ? "nsubj:pass" : "nsubj"));
      tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "det"));
    }
  }

  /** "selon lesquelles", "que": a relative pronoun behind its preposition, or what opens a clause. */
  private static boolean opensClause(Tree tree, int at) {
    Token token = tree.token(at);
    return token.upos().equals("SCONJ") || token.upos().equals("PRON") && !tree.preposition(at).isEmpty();
  }

  /** ", a assuré le ministre des Transports": no subject without its noun, but part of the teller's name. */
  private static void tellerOf(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> verb = tree.head(noun.index())
        .filter(says -> Tree.isVerb(says) && Tree.isRelation(noun, "nsubj") && says.index() < noun.index());
    Optional<Token> of = tree.child(noun.index(), "det").filter(some -> Tree.lower(some).equals("des"));
    Optional<Token> teller = verb.flatMap(says -> tree.child(says.index(), "obj"))
        .filter(object -> of.isPresent() && object.upos().equals("NOUN") && of.get().index() == object.index() + 1);
    teller.ifPresent(person -> {
      tokens.set(noun.index() - 1, noun.attached(person.index(), "nmod"));
      tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "case"));
      tokens.set(person.index() - 1, person.attached(verb.get().index(), noun.relation()));
    });
  }

  /** "ont confié au Monde trois responsables": who is counted right behind whom a verb without subject tells, tells. */
  private static void tellers(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> told = tree.head(noun.index())
        .filter(phrase -> Tree.isRelation(noun, "appos") && Tree.isRelation(phrase, "obl"))
        .filter(phrase -> phrase.index() + 1 < noun.index());
    Optional<Token> verb = told.flatMap(phrase -> tree.head(phrase.index()))
        .filter(head -> Tree.isVerb(head) && head.index() < told.get().index())
        .filter(head -> tree.child(head.index(), "nsubj").isEmpty());
    if (verb.isEmpty()) {
      return;
    }
    Token counts = tree.token(told.get().index() + 1);
    if (counts.upos().equals("NUM") || counts.upos().equals("DET") && WordClass.INDEFINITE.holds(Tree.lower(counts))) {
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "nsubj"));
      tokens.set(counts.index() - 1, counts.attached(noun.index(), counts.relation()));
    }
  }

  /** « dont a été victime la veille le centre hospitalier »: a time has no apposition without a comma. */
  private static void behindTime(Tree tree, Token noun, List<Token> tokens) {
    boolean behind = Tree.isRelation(noun, "appos") && noun.upos().equals("NOUN") && noun.head() > 0
        && tree.reach(noun.index())[0] == noun.head() + 1 && tree.child(noun.index(), "det").isPresent()
        && tree.child(noun.index(), "case").isEmpty();
    Optional<Token> time = tree.head(noun.index())
        .filter(token -> behind && WordClass.TIME_NOUN.holds(Tree.lemma(token)))
        .filter(token -> token.head() > 0 && token.head() < token.index() && Tree.isRelation(token, "obj"));
    time.ifPresent(token -> {
      boolean subject = tree.children(token.head()).stream()
          .anyMatch(child -> Tree.lemma(child).equals("dont") && child.index() < token.head());
      tokens.set(noun.index() - 1, noun.attached(token.head(), subject ? "nsubj" : "obj"));
      tokens.set(token.index() - 1, token.attached(token.head(), "obl"));
      tree.children(token.head()).stream().filter(child -> subject && Tree.lemma(child).equals("dont"))
          .forEach(child -> tokens.set(child.index() - 1, child.attached(token.head(), "nmod")));
    });
  }

  /** "a publié sur un forum les adresses": an apposition needs a comma where it has an article. */
  private static Optional<Integer> verbOf(Tree tree, Token noun) {
    boolean behind = Tree.isRelation(noun, "appos") && noun.upos().equals("NOUN") && noun.head() > 0
        && tree.child(noun.index(), "det").filter(article -> isArticle(tree, article, noun)).isPresent();
    if (!behind) {
      return Optional.empty();
    }
    Token beside = tree.token(noun.head());
    Token phrase = beside.upos().equals("PROPN") && Tree.isRelation(beside, "appos") && beside.head() > 0
        ? tree.token(beside.head()) : beside;
    Optional<Token> verb = tree.head(phrase.index());
    boolean adverbial = Tree.isRelation(phrase, "obl") && verb.filter(Tree::isVerb).isPresent()
        && tree.child(verb.get().index(), "obj", "ccomp", "xcomp").isEmpty()
        && verb.get().index() < phrase.index();
    return adverbial ? verb.map(Token::index) : Optional.empty();
  }

  /** "a mis sur écoute des avocats", "ont signé jeudi à Abidjan cinq accords": what no bare phrase before it can have. */
  private static Optional<Integer> objectBehind(Tree tree, Token noun) {
    boolean below = noun.head() > 0 && noun.head() < noun.index() && noun.upos().equals("NOUN")
        && (tree.reach(noun.index())[0] == noun.head() + 1 || isBehindNumber(tree, noun))
        && (Tree.isRelation(noun, "nmod") || Tree.isRelation(noun, "appos") || Tree.isRelation(noun, "amod"))
        && !WordClass.TIME_NOUN.holds(Tree.lemma(noun));
    if (!below || !isOfSeveral(tree, noun) && !isCounted(tree, noun) && !isBehindNumber(tree, noun)) {
      return Optional.empty();
    }
    Token phrase = tree.token(noun.head());
    boolean time = WordClass.TIME_NOUN.holds(Tree.lemma(phrase));
    boolean bare = tree.child(phrase.index(), "det", "nmod:poss").filter(word -> word.index() < phrase.index()).isEmpty();
    boolean circumstance = Tree.isRelation(phrase, "obl") && (bare || time || isCounted(tree, phrase))
        && (time || tree.child(phrase.index(), "case").isPresent());
    return tree.head(phrase.index())
        .filter(verb -> circumstance && Tree.isVerb(verb) && verb.index() < phrase.index())
        .filter(verb -> tree.child(verb.index(), "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass", "cop").isEmpty())
        .filter(verb -> !WordClass.PERFECT_WITH_BE.holds(Tree.lemma(verb)) && !isPassiveParticiple(tree, verb))
        .map(Token::index);
  }

  /** "a transmis à un attaché de l'ambassade des notes": what is passed on, and not of those who get it. */
  private static void handedOver(Tree tree, Token noun, List<Token> tokens) {
    boolean several = Tree.isRelation(noun, "nmod") && noun.head() < noun.index() && isOfSeveral(tree, noun)
        && WordClass.HANDED_OVER.holds(Tree.lemma(noun));
    Token to = noun;
    while (several && Tree.isRelation(to, "nmod") && to.head() > 0 && to.head() < to.index()) {
      to = tree.token(to.head());
    }
    boolean addressee = several && (Tree.isRelation(to, "obl") || Tree.isRelation(to, "iobj"))
        && WordClass.ADDRESSING.holds(tree.preposition(to.index())) && to.head() > 0 && to.head() < to.index()
        && (noun.head() != to.index() || to.upos().equals("PROPN") || tree.child(to.index(), "det")
            .filter(article -> WordClass.ARTICLE_OF_ONE.holds(Tree.lower(article))).isPresent());
    Token verb = addressee ? tree.token(to.head()) : noun;
    if (verb != noun && WordClass.HANDING_OVER.holds(Tree.lemma(verb))
        && tree.child(verb.index(), "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass").isEmpty()) {
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj"));
      tree.child(noun.index(), "case").ifPresent(
          article -> tokens.set(article.index() - 1, article.attached(noun.index(), "det")));
    }
  }

  /** "ont signé à Abidjan cinq accords": the number was read as one of the place. */
  private static void countedBehind(Tree tree, Token number, List<Token> tokens) {
    boolean behind = Tree.isRelation(number, "nummod") && number.head() == number.index() - 1
        && number.index() < tree.size() && tree.token(number.head()).upos().equals("PROPN");
    if (behind && objectBehind(tree, tree.token(number.index() + 1)).isPresent()) {
      tokens.set(number.index() - 1, number.attached(number.index() + 1, "nummod"));
    }
  }

  private static boolean isPassiveParticiple(Tree tree, Token verb) {
    return Tree.isPastParticiple(verb) && tree.child(verb.index(), "aux").isEmpty();
  }

  private static boolean isBehindNumber(Tree tree, Token noun) {
    Token number = tree.token(noun.index() - 1);
    return noun.head() == noun.index() - 2 && Tree.isRelation(number, "nummod") && number.head() == noun.head()
        && tree.child(noun.index(), "case", "det").isEmpty();
  }

  private static boolean isOfSeveral(Tree tree, Token noun) {
    return noun.has("Number", "Plur") && tree.child(noun.index(), "det")
        .filter(article -> Tree.lower(article).equals("des")).isPresent();
  }

  private static boolean isCounted(Tree tree, Token noun) {
    return tree.child(noun.index(), "nummod").filter(number -> number.index() < noun.index()).isPresent()
        && tree.child(noun.index(), "case").isEmpty();
  }

  /** An article with nothing but the phrase before it: no comma, no preposition. */
  private static boolean isArticle(Tree tree, Token article, Token noun) {
    Token before = tree.token(Math.max(1, article.index() - 1));
    return article.index() < noun.index()
        && !before.upos().equals("PUNCT")
        && tree.child(noun.index(), "case").isEmpty();
  }
}
