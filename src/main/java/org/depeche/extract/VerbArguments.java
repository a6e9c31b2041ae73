package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Gives verbs the subjects and objects that the parser hung on a word beside them.
 *
 * <p>A noun with an article right behind an adverbial phrase is the verb's object, and so is one that the parser took
 * for the subject of a participle behind it.
 */
final class VerbArguments {
  private static final Set<String> OF_THINGS = WordClass.THINGS_DONE_WITH.words();

  private VerbArguments() {}

  /** "Selon Kiev, des pirates ont infiltré …": "des" before a verb without a subject is an article. */
  static void indefiniteSubject(Tree tree, Token noun, List<Token> tokens) {
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

  /** "ont confié au Monde trois responsables": who is counted right behind whom a verb without subject tells, tells. */
  static void tellers(Tree tree, Token noun, List<Token> tokens) {
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

  /** ", a assuré le ministre des Transports": no subject without its noun, but part of the teller's name. */
  static void tellerOf(Tree tree, Token noun, List<Token> tokens) {
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

  /** "a privé de courant la région, mais un conseiller a laissé entendre …": the subject is behind "but". */
  static void behindBut(Tree tree, Token subject, List<Token> tokens) {
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

  /** "a interpellé lundi à Nantes deux hommes soupçonnés de …": no subject of a participle, but the verb's object. */
  static void object(Tree tree, Token participle, List<Token> tokens) {
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

  /** « accuse Londres d'avoir piraté »: a name right behind a verb without object is its object. */
  static Optional<Integer> nameBehind(Tree tree, Token name) {
    return tree.head(name.index())
        .filter(verb -> Tree.isRelation(name, "obl") && name.upos().equals("PROPN") && name.index() == verb.index() + 1
            && tree.child(name.index(), "case").isEmpty() && WordClass.ACCUSING.holds(Tree.lemma(verb))
            && tree.child(verb.index(), "obj", "aux:pass").isEmpty())
        .map(Token::index);
  }

  /** « a jugé « absurdes » les accusations »: what is called so is of the verb, and not of what it is called. */
  static Optional<Integer> calledSo(Tree tree, Token noun) {
    return tree.head(noun.index())
        .filter(called -> Tree.isRelation(noun, "obj") && called.upos().equals("ADJ")
            && Tree.isRelation(called, "xcomp") && called.index() < noun.index())
        .flatMap(called -> tree.head(called.index()))
        .filter(verb -> Tree.isVerb(verb) && tree.child(verb.index(), "obj").isEmpty())
        .map(Token::index);
  }

  /** « a qualifié le vol des données de fable », « l'a présentée comme une fable »: what it is called is the verb's. */
  static Optional<Integer> whatItIsCalled(Tree tree, Token noun) {
    String how = tree.preposition(noun.index());
    boolean bare = WordClass.OF.holds(how) && !noun.upos().equals("PROPN")
        && tree.child(noun.index(), "det", "nmod:poss").isEmpty();
    if (!Tree.isRelation(noun, "nmod") || !bare && !WordClass.AS_WHAT.holds(how)) {
      return Optional.empty();
    }
    Token over = noun;
    for (int steps = 0; steps < tree.size() && Tree.isRelation(over, "nmod") && over.head() > 0; steps++) {
      over = tree.token(over.head());
      if (over.index() > 1 && tree.token(over.index() - 1).upos().equals("PUNCT")) {
        return Optional.empty();
      }
    }
    return Optional.of(over).filter(called -> Tree.isRelation(called, "obj") && called.index() < noun.index())
        .filter(called -> tree.reach(called.index())[1] == tree.reach(noun.index())[1])
        .flatMap(called -> tree.head(called.index()))
        .filter(verb -> (bare ? WordClass.CALLING_OF : WordClass.NAMING).holds(Tree.lemma(verb)))
        .filter(verb -> tree.children(verb.index()).stream()
            .noneMatch(child -> child.index() > verb.index() && tree.preposition(child.index()).equals(how)))
        .map(Token::index);
  }

  /** « ne pas avoir constaté de fuite »: "de" before what is negated is an article. */
  static void noneFound(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> of = tree.child(noun.index(), "case").filter(de -> WordClass.OF.holds(Tree.lemma(de))
        && (de.index() == noun.index() - 1 || tree.child(noun.index(), "amod").isPresent()));
    Optional<Token> verb = tree.head(noun.index())
        .filter(found -> Tree.isRelation(noun, "obl") && noun.upos().equals("NOUN") && found.index() < noun.index()
            && (WordClass.DISCOVERING.holds(Tree.lemma(found)) || WordClass.UNCOVERING.holds(Tree.lemma(found))))
        .filter(found -> tree.child(found.index(), "obj").isEmpty() && tree.child(noun.index(), "det").isEmpty()
            && tree.children(found.index()).stream()
                .anyMatch(child -> WordClass.SECOND_NEGATION.holds(Tree.lower(child))));
    if (of.isPresent() && verb.isPresent()) {
      tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "det"));
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obj"));
    }
  }

  /** « Le ministre des Armées a affirmé »: no subject of its own, but what the minister sees to. */
  static void portfolio(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> of = tree.child(noun.index(), "det").filter(some -> Tree.lower(some).equals("des")
        && some.index() > 1 && some.index() == noun.index() - 1);
    Optional<Token> holder = of.map(some -> tree.token(some.index() - 1))
        .filter(person -> person.upos().equals("NOUN") && person.head() == noun.head()
            && Tree.isRelation(person, "obl") && tree.child(person.index(), "case").isEmpty());
    if (holder.isPresent() && Tree.isRelation(noun, "nsubj") && noun.head() > noun.index()) {
      tokens.set(holder.get().index() - 1, holder.get().attached(noun.head(), noun.relation()));
      tokens.set(noun.index() - 1, noun.attached(holder.get().index(), "nmod"));
      tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "case"));
    }
  }

  /** "a déversé sur son site des fichiers": several things without an article before are what is published or taken. */
  static Optional<Integer> made(Tree tree, Token noun) {
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

  /** "a publié sur un forum les adresses": an apposition needs a comma where it has an article. */
  static Optional<Integer> verbOf(Tree tree, Token noun) {
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

  /** An article with nothing but the phrase before it: no comma, no preposition. */
  private static boolean isArticle(Tree tree, Token article, Token noun) {
    Token before = tree.token(Math.max(1, article.index() - 1));
    return article.index() < noun.index()
        && !before.upos().equals("PUNCT")
        && tree.child(noun.index(), "case").isEmpty();
  }

  /** "a mis sur écoute des avocats", "ont signé jeudi à Abidjan cinq accords": what no bare phrase before it has. */
  static Optional<Integer> objectBehind(Tree tree, Token noun) {
    boolean below = noun.head() > 0 && noun.head() < noun.index() && noun.upos().equals("NOUN")
        && (tree.reach(noun.index())[0] == noun.head() + 1 || isBehindNumber(tree, noun))
        && (Tree.isRelation(noun, "nmod") || Tree.isRelation(noun, "appos") || Tree.isRelation(noun, "amod"))
        && !WordClass.TIME_NOUN.holds(Tree.lemma(noun));
    if (!below || !isOfSeveral(tree, noun) && !isCounted(tree, noun) && !isBehindNumber(tree, noun)) {
      return Optional.empty();
    }
    Token phrase = tree.token(noun.head());
    boolean time = WordClass.TIME_NOUN.holds(Tree.lemma(phrase));
    boolean bare = tree.child(phrase.index(), "det", "nmod:poss").filter(word -> word.index() < phrase.index())
        .isEmpty();
    boolean circumstance = Tree.isRelation(phrase, "obl") && (bare || time || isCounted(tree, phrase))
        && (time || tree.child(phrase.index(), "case").isPresent());
    return tree.head(phrase.index())
        .filter(verb -> circumstance && Tree.isVerb(verb) && verb.index() < phrase.index())
        .filter(verb -> tree.child(verb.index(), "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass", "cop").isEmpty())
        .filter(verb -> !WordClass.PERFECT_WITH_BE.holds(Tree.lemma(verb)) && !isPassiveParticiple(tree, verb))
        .map(Token::index);
  }

  /** "ont signé à Abidjan cinq accords": the number was read as one of the place. */
  static void countedBehind(Tree tree, Token number, List<Token> tokens) {
    boolean behind = Tree.isRelation(number, "nummod") && number.head() == number.index() - 1
        && number.index() < tree.size() && tree.token(number.head()).upos().equals("PROPN");
    if (behind && objectBehind(tree, tree.token(number.index() + 1)).isPresent()) {
      tokens.set(number.index() - 1, number.attached(number.index() + 1, "nummod"));
    }
  }

  /** « transmis des notes secrètes du ministère à la CIA », « des informations classées à un agent »: who gets them. */
  static void handedTo(Tree tree, Token who, List<Token> tokens) {
    boolean behind = (Tree.isRelation(who, "nmod") || Tree.isRelation(who, "obl")) && Tree.isNominal(who)
        && WordClass.ADDRESSING.holds(tree.preposition(who.index())) && who.head() > 0 && who.head() < who.index();
    Token over = behind ? tree.token(who.head()) : who;
    boolean passes = behind && (Tree.isNominal(over) ? !WordClass.SENT_TO.holds(Tree.lemma(over))
        : WordClass.CLASSIFIED.holds(Tree.lemma(over)));
    while (passes && over.head() > 0 && over.head() < over.index() && !Tree.isRelation(over, "obj")) {
      over = tree.token(over.head());
    }
    boolean handed = passes && Tree.isRelation(over, "obj") && WordClass.HANDED_OVER.holds(Tree.lemma(over))
        && WordClass.HANDING_OVER.holds(Tree.lemma(tree.token(over.head())));
    if (handed && over.head() < over.index() && tree.children(over.head()).stream()
        .noneMatch(child -> WordClass.ADDRESSING.holds(tree.preposition(child.index())))) {
      tokens.set(who.index() - 1, who.attached(over.head(), "obl"));
    }
  }

  /** "a transmis à un attaché de l'ambassade des notes": what is passed on, and not of those who get it. */
  static void handedOver(Tree tree, Token noun, List<Token> tokens) {
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

  /** « dont a été victime la veille le centre hospitalier »: a time has no apposition without a comma. */
  static void behindTime(Tree tree, Token noun, List<Token> tokens) {
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

  /** « a condamné jeudi 29 janvier Norval à une amende »: no month of somebody, but whom the verb condemns. */
  static Optional<Integer> behindDate(Tree tree, Token name) {
    return tree.head(name.index())
        .filter(month -> Tree.isRelation(name, "nmod") && name.upos().equals("PROPN")
            && name.index() == month.index() + 1 && WordClass.DAY_NAMED.holds(Tree.lemma(month))
            && tree.child(name.index(), "case").isEmpty() && Tree.isRelation(month, "obl"))
        .flatMap(month -> tree.head(month.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < name.index() && tree.child(verb.index(), "nsubj")
            .filter(who -> who.index() < verb.index()).isPresent())
        .filter(verb -> tree.child(verb.index(), "obj", "aux:pass").isEmpty())
        .map(Token::index);
  }

  /** "a menacé les diplomates d'expulsion", "menace l'hôpital d'une fuite": what is threatened, and whom with it. */
  static Optional<Integer> threatened(Tree tree, Token threat) {
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

  /** « a nommé Paul Roche directeur de l'agence »: a person between a verb and an office is who is named to it. */
  static void appointed(Tree tree, Token office, List<Token> tokens) {
    boolean bare = Tree.isRelation(office, "appos") && office.head() > 0 && office.head() < office.index()
        && office.upos().equals("NOUN") && tree.child(office.index(), "det", "case").isEmpty()
        && !tree.isComma(office.index() - 1);
    Optional<Token> named = tree.head(office.index())
        .filter(name -> bare && Tree.isRelation(name, "xcomp") && name.name().equals("PERSON"));
    named.flatMap(name -> tree.head(name.index()))
        .filter(verb -> Tree.isVerb(verb) && tree.child(verb.index(), "obj").isEmpty())
        .ifPresent(verb -> {
          Token name = named.get();
          tokens.set(name.index() - 1, name.attached(verb.index(), "obj"));
          tokens.set(office.index() - 1, office.attached(verb.index(), "xcomp"));
        });
  }
}
