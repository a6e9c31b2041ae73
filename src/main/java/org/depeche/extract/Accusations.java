package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Hangs on the right words who is accused, charged or found guilty, of what and by whom. */
final class Accusations {
  private Accusations() {}

  /** "le domicile d'un lycéen soupçonné de …": who is told for the first time is suspected, and not what is his. */
  static Optional<Integer> ownerAccused(Tree tree, Token participle) {
    Token before = tree.token(Math.max(1, participle.index() - 1));
    return tree.head(before.index())
        .filter(thing -> Tree.isNominal(thing) && WordClass.ACCUSING.holds(Tree.lemma(participle)))
        .filter(thing -> participle.relation().equals("acl") && participle.head() == thing.index()
            || Tree.isRelation(participle, "xcomp") && participle.head() == thing.head())
        .filter(thing -> before.upos().equals("NOUN") && Participles.agrees(before, participle))
        .filter(thing -> SmallWords.isFirstTold(tree, before) && !SmallWords.isFirstTold(tree, thing))
        .map(thing -> before.index());
  }

  /** « expulse deux diplomates pour un employé arrêté en mai et soupçonné d'avoir … »: of whom the participle tells. */
  static Optional<Integer> secondParticiple(Tree tree, Token participle) {
    boolean accused = participle.relation().equals("conj") && participle.index() > 2
        && Tree.isPastParticiple(participle) && tree.child(participle.index(), "aux", "obj", "nsubj").isEmpty()
        && WordClass.ACCUSING.holds(Tree.lemma(participle))
        && tree.token(participle.index() - 1).upos().equals("CCONJ");
    return !accused || !Repair.isFinite(tree, tree.token(participle.head())) ? Optional.empty()
        : IntStream.iterate(participle.index() - 2, at -> at > participle.head(), at -> at - 1)
            .mapToObj(tree::token)
            .filter(first -> Tree.isPastParticiple(first) && first.relation().equals("acl")
                && tree.reach(first.index())[1] == participle.index() - 2)
            .findFirst()
            .filter(first -> Participles.agrees(tree.token(first.head()), participle))
            .map(Token::index);
  }

  /** « un employé de la banque accusé de »: a person is, and not the house; « l'arrestation » is of him. */
  static void staffAccused(Tree tree, Token participle, List<Token> tokens) {
    boolean accused = Tree.isPastParticiple(participle) && participle.index() > 2
        && (participle.relation().equals("acl") || Tree.isRelation(participle, "xcomp")
            || Tree.isRelation(participle, "advcl"))
        && tree.child(participle.index(), "aux", "cop", "mark", "cc").isEmpty()
        && (WordClass.ACCUSING.holds(Tree.lemma(participle)) || WordClass.CHARGING.holds(Tree.lemma(participle)));
    Token at = tree.token(Math.max(1, participle.index() - 1));
    while (accused && Tree.isNominal(at) && !WordClass.STAFF.holds(Tree.lemma(at)) && at.head() > 0
        && at.head() < at.index()) {
      at = tree.token(at.head());
    }
    if (!accused || !WordClass.STAFF.holds(Tree.lemma(at)) || at.index() == participle.index() - 1
        || at.index() == participle.head() || !Participles.agrees(at, participle)) {
      return;
    }
    int person = at.index();
    boolean inner = participle.relation().equals("acl") && tree.dominates(person, participle.head())
        || Tree.isRelation(participle, "advcl") && participle.head() < person;
    Optional<Token> act = tree.child(participle.index(), "nsubj")
        .filter(noun -> tree.dominates(noun.index(), person) && !inner && participle.head() < noun.index());
    if (inner || act.isPresent()) {
      tokens.set(participle.index() - 1, participle.attached(person, "acl"));
      act.ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(participle.head(), "obj")));
    }
  }

  /** « a jugé coupable d'espionnage Paul Kerjean »: no name of the crime, but whom the verb judges. */
  static void namedBehindOffence(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> guilty = tree.head(name.index())
        .filter(crime -> Tree.isRelation(name, "appos") && name.name().equals("PERSON")
            && name.index() == crime.index() + 1 && WordClass.OFFENCE.holds(Tree.lemma(crime)))
        .flatMap(crime -> tree.head(crime.index()))
        .filter(word -> WordClass.GUILTY.holds(Tree.lemma(word)) && Tree.isRelation(word, "xcomp"));
    guilty.flatMap(word -> tree.head(word.index()))
        .filter(verb -> Tree.isVerb(verb) && tree.child(verb.index(), "obj", "nsubj:pass").isEmpty())
        .ifPresent(verb -> tokens.set(name.index() - 1, name.attached(verb.index(), "obj")));
  }

  /** "de son attaché à Berlin, accusé de": nobody accuses a place, but whom it is told of. */
  static Optional<Integer> accusedAtPlace(Tree tree, Token participle) {
    boolean atPlace = participle.relation().equals("acl") && participle.head() > 0
        && participle.head() < participle.index() && WordClass.ACCUSING.holds(Tree.lemma(participle))
        && (Participles.isWhere(tree, tree.token(participle.head()))
            || !Participles.agrees(tree.token(participle.head()), participle));
    Optional<Token> above = atPlace ? tree.head(participle.head()) : Optional.empty();
    while (above.isPresent() && !Tree.isVerb(above.get())) {
      if (Tree.isNominal(above.get()) && !Participles.isWhere(tree, above.get())
          && Participles.agrees(above.get(), participle)) {
        return above.map(Token::index);
      }
      above = tree.head(above.get().index());
    }
    return above.flatMap(verb -> tree.children(verb.index()).stream()
        .filter(noun -> Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "nsubj"))
        .filter(noun -> Tree.isNominal(noun) && noun.index() < participle.index())
        .filter(noun -> Participles.agrees(noun, participle))
        .reduce((first, last) -> last)
        .map(Token::index));
  }

  /** "Il a quitté le pays, soupçonné de …": what somebody is accused of is no second deed of his. */
  static Optional<Integer> verbOfAccused(Tree tree, Token participle) {
    boolean second = Tree.isRelation(participle, "conj") && Tree.isPastParticiple(participle) && participle.head() > 0
        && WordClass.ACCUSING.holds(Tree.lemma(participle)) && Participles.followsComma(tree, participle.index())
        && tree.child(participle.index(), "cc", "aux", "obj").isEmpty()
        && Participles.nounOf(tree, participle).isEmpty();
    return second ? Optional.of(participle.head()) : Optional.empty();
  }

  /** « La police et le parquet annoncent l'arrestation d'un homme de 31 ans, soupçonné de … »: not who announces it. */
  static Optional<Integer> accusedBeforeComma(Tree tree, Token participle) {
    Optional<Integer> verb = verbOfAccused(tree, participle);
    boolean other = participle.features().containsKey("Number") && verb.flatMap(head -> tree.child(head, "nsubj"))
        .filter(who -> !Participles.agrees(who, participle) || participle.has("Number", "Sing")
            && tree.conjuncts(who.index()).size() > 1).isPresent();
    return !other ? Optional.empty() : IntStream.range(verb.get() + 1, participle.index())
        .mapToObj(i -> tree.token(participle.index() + verb.get() - i))
        .filter(noun -> Tree.isNominal(noun) && !WordClass.TIME_NOUN.holds(Tree.lemma(noun)))
        .filter(noun -> tree.dominates(verb.get(), noun.index()) && Participles.agrees(noun, participle)
            && !Participles.isWhere(tree, noun))
        .map(Token::index).findFirst();
  }

  /** « réclame la libération de Paul Kerjean, détenu à Minsk et accusé de … »: who is named before the comma. */
  static Optional<Integer> nameBeforeComma(Tree tree, Token participle) {
    String lemma = Tree.lemma(participle);
    boolean held = Tree.isRelation(participle, "advcl") && Tree.isPastParticiple(participle) && participle.index() > 3
        && (WordClass.ACCUSING.holds(lemma) || WordClass.CHARGING.holds(lemma) || WordClass.PURSUING.holds(lemma))
        && participle.head() < participle.index() && tree.token(participle.index() - 1).form().equals(",")
        && tree.child(participle.index(), "aux", "nsubj", "obj").isEmpty();
    int at = participle.index() - 2;
    if (!held || !tree.token(at).name().equals("PERSON") || at <= participle.head()) {
      return Optional.empty();
    }
    Token name = tree.token(at);
    while (name.relation().startsWith("flat") && name.head() < name.index() && name.head() > 0) {
      name = tree.token(name.head());
    }
    boolean described = Tree.isRelation(name, "appos") && name.head() == name.index() - 1;
    return Optional.of(described ? name.head() : name.index())
        .filter(noun -> Participles.agrees(tree.token(noun), participle));
  }

  /** "a accusé l'opposition d'avoir piraté le site": the deed is of the verb that lays it to somebody. */
  static Optional<Integer> accusingOver(Tree tree, Token deed) {
    Optional<Token> accused = tree.head(deed.index())
        .filter(noun -> deed.relation().equals("acl") && Tree.isRelation(noun, "obj"))
        .filter(noun -> tree.child(deed.index(), "aux").filter(having -> having.has("VerbForm", "Inf")).isPresent())
        .filter(noun -> tree.child(deed.index(), "mark").filter(of -> WordClass.OF.holds(Tree.lemma(of))).isPresent());
    return accused.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)) && verb.index() < accused.get().index())
        .map(Token::index);
  }

  /** « a accusé, le 21 mai, la Norvège et la Serbie d'avoir … »: who is accused stands behind the date. */
  static void accusedBehindComma(Tree tree, Token name, List<Token> tokens) {
    boolean loose = (Tree.isRelation(name, "parataxis") || Tree.isRelation(name, "dep")) && Tree.isNominal(name)
        && tree.preposition(name.index()).isEmpty() && name.head() > 0 && name.head() < name.index();
    Optional<Token> verb = !loose ? Optional.empty() : tree.head(name.index())
        .filter(accuses -> WordClass.ACCUSING.holds(Tree.lemma(accuses))
            && tree.child(accuses.index(), "obj", "aux:pass", "nsubj:pass").isEmpty());
    Optional<Token> deed = verb.isEmpty() ? Optional.empty() : tree.children(name.index()).stream()
        .filter(clause -> clause.index() > name.index() && clause.relation().equals("acl"))
        .filter(clause -> tree.isInfinitive(clause.index())
            || tree.child(clause.index(), "aux").filter(having -> having.has("VerbForm", "Inf")).isPresent())
        .filter(clause -> tree.child(clause.index(), "mark")
            .filter(of -> WordClass.OF.holds(Tree.lemma(of))).isPresent())
        .findFirst();
    deed.ifPresent(clause -> {
      tokens.set(name.index() - 1, name.attached(name.head(), "obj"));
      tokens.set(clause.index() - 1, clause.attached(name.head(), "xcomp"));
    });
  }

  /** "accused the agents of carrying out attacks": no agents "of carrying out", but what they are accused of. */
  static Optional<Integer> accusingOverGerund(Tree tree, Token deed) {
    boolean gerund = deed.relation().equals("acl") && deed.has("VerbForm", "Part") && deed.has("Tense", "Pres")
        && tree.child(deed.index(), "mark", "case").filter(of -> WordClass.OF.holds(Tree.lower(of))).isPresent();
    return tree.head(deed.index())
        .filter(noun -> gerund && Tree.isRelation(noun, "obj"))
        .flatMap(noun -> tree.head(noun.index()).filter(verb -> verb.index() < noun.index()))
        .filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)))
        .map(Token::index);
  }

  /** "accused Minsk of staging attacks to sway the vote": the purpose is that of the deed and not of the accusing. */
  static Optional<Integer> deedWithPurpose(Tree tree, Token purpose) {
    if (!purpose.relation().equals("advcl") || !tree.isInfinitive(purpose.index())) {
      return Optional.empty();
    }
    return tree.head(purpose.index()).filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)))
        .flatMap(verb -> tree.children(verb.index()).stream()
            .filter(deed -> verb.index() < deed.index() && deed.index() < purpose.index() && Tree.isVerb(deed))
            .filter(deed -> tree.child(deed.index(), "mark", "case")
                .filter(of -> WordClass.OF.holds(Tree.lower(of))).isPresent())
            .reduce((first, last) -> last))
        .map(Token::index);
  }

  /** "a reconnu coupable d'espionnage une complice": no apposition to the adjective, but whom the verb judges. */
  static void foundGuilty(Tree tree, Token person, List<Token> tokens) {
    boolean behind = Tree.isRelation(person, "appos") && person.head() > 0 && person.head() < person.index()
        && WordClass.GUILTY.holds(Tree.lemma(tree.token(person.head())))
        && tree.child(person.head(), "det").isEmpty() && Tree.isRelation(tree.token(person.head()), "obj");
    if (behind) {
      Token adjective = tree.token(person.head());
      tokens.set(person.index() - 1, person.attached(adjective.head(), "obj"));
      tokens.set(adjective.index() - 1, adjective.attached(adjective.head(), "xcomp"));
    }
  }

  /** "inculpé d'espionnage jeudi par un juge": a bare crime has no doer, but the charge has one. */
  static Optional<Integer> chargedBy(Tree tree, Token judge) {
    Optional<Token> crime = tree.head(judge.index())
        .filter(noun -> Tree.isRelation(judge, "nmod") && WordClass.BY.holds(tree.preposition(judge.index())))
        .filter(noun -> noun.index() < judge.index() && tree.child(noun.index(), "det", "nmod:poss").isEmpty())
        .filter(noun -> noun.relation().startsWith("obl"));
    return crime.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> verb.index() < judge.index() && WordClass.CHARGING.holds(Tree.lemma(verb)))
        .filter(verb -> Tree.isPastParticiple(verb) && tree.child(verb.index(), "obl:agent", "obj").isEmpty())
        .map(Token::index);
  }

  /** « Il est reproché au technicien onze intrusions »: no apposition to whom it is laid, but what is laid to him. */
  static Optional<Integer> reproached(Tree tree, Token deed) {
    boolean counted = Tree.isRelation(deed, "appos") && deed.head() > 0 && deed.head() < deed.index()
        && !tree.isComma(deed.index() - 1) && tree.child(deed.index(), "det", "nummod").isPresent();
    return tree.head(deed.index())
        .filter(accused -> counted && Tree.isRelation(accused, "obl") && !tree.preposition(accused.index()).isEmpty())
        .flatMap(accused -> tree.head(accused.index()))
        .filter(verb -> WordClass.REPROACHING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "obj").isEmpty())
        .map(Token::index);
  }

  /**
   * « soupçonne un employé de vol de données », « accuse des pirates serbes d'attaques »: nobody is "of" an act, but is
   * accused of it.
   */
  static void ofOffence(Tree tree, Token act, List<Token> tokens) {
    boolean bare = Tree.isRelation(act, "nmod") && WordClass.OFFENCE.holds(Tree.lemma(act))
        && tree.child(act.index(), "det").isEmpty() && WordClass.OF.holds(tree.preposition(act.index()));
    Optional<Token> accused = !bare ? Optional.empty() : tree.head(act.index())
        .map(noun -> Tree.isRelation(noun, "nmod") && tree.child(noun.index(), "det").isPresent()
            ? tree.token(noun.head()) : noun)
        .filter(who -> who.index() < act.index() && who.upos().equals("NOUN") && !isAct(who))
        .filter(who -> !(WordClass.OUTFIT.holds(Tree.lemma(who)) && act.index() == who.index() + 2))
        .filter(who -> !isAccusedOfDoing(tree, act.index()));
    Optional<Token> verb = accused.flatMap(who -> tree.head(who.index()))
        .filter(accuses -> WordClass.ACCUSING.holds(Tree.lemma(accuses)) && accuses.index() < accused.get().index()
            && tree.child(accuses.index(), "aux:pass").isEmpty());
    boolean object = verb.isPresent() && Tree.isRelation(accused.get(), "obj");
    Optional<Token> some = verb.filter(accuses -> Tree.isRelation(accused.get(), "obl"))
        .flatMap(accuses -> tree.child(accused.get().index(), "case"))
        .filter(of -> WordClass.PARTITIVE.holds(Tree.lower(of)) && of.index() == verb.get().index() + 1
            && tree.child(accused.get().index(), "det").isPresent() && tree.child(verb.get().index(), "obj").isEmpty());
    if (object || some.isPresent()) {
      Token who = accused.get();
      tokens.set(act.index() - 1, act.attached(who.head(), "obl:arg"));
      tokens.set(who.index() - 1, who.attached(who.head(), "obj"));
      some.ifPresent(of -> tokens.set(of.index() - 1, of.attached(who.index(), "det")));
      tree.children(who.head()).stream()
          .filter(against -> Tree.isRelation(against, "obl") && against.index() > act.index()
              && WordClass.AGAINST_WHOM.holds(tree.preposition(against.index())))
          .forEach(against -> tokens.set(against.index() - 1, against.attached(act.index(), "nmod")));
      tree.children(who.index()).stream()
          .filter(against -> Tree.isRelation(against, "nmod") && against.index() > act.index()
              && WordClass.AGAINST_WHOM.holds(tree.preposition(against.index())))
          .forEach(against -> tokens.set(against.index() - 1, against.attached(act.index(), "nmod")));
    }
  }

  /** "accused by Norway of fraud": no Norway of fraud, but what somebody is accused of. */
  static void accusedBy(Tree tree, Token offence, List<Token> tokens) {
    boolean bare = Tree.isRelation(offence, "nmod") && WordClass.OFFENCE.holds(Tree.lemma(offence))
        && WordClass.OF.holds(tree.preposition(offence.index())) && (tree.child(offence.index(), "det").isEmpty()
            || tree.head(offence.index()).filter(who -> who.upos().equals("PROPN")
                || WordClass.INVESTIGATING.holds(Tree.lemma(who))).isPresent());
    Optional<Integer> verb = bare ? accusing(tree, offence.head()) : Optional.empty();
    Repair.hang(tokens, offence, verb, "obl:arg");
  }

  /** The verb that tells of what somebody is accused by who stands at a token. */
  static Optional<Integer> accusing(Tree tree, int accuser) {
    return Optional.of(tree.token(accuser))
        .filter(who -> Tree.isRelation(who, "obl") && WordClass.BY.holds(tree.preposition(accuser)))
        .flatMap(who -> tree.head(accuser))
        .filter(verb -> verb.index() < accuser && WordClass.ACCUSING.holds(Tree.lemma(verb)))
        .filter(Tree::isPastParticiple).map(Token::index);
  }

  /** « accuse un groupe d'espionnage chinois d'avoir piraté … »: what somebody is accused of comes behind. */
  private static boolean isAccusedOfDoing(Tree tree, int act) {
    return IntStream.rangeClosed(act + 1, tree.size()).takeWhile(i -> !tree.token(i).upos().equals("PUNCT"))
        .anyMatch(i -> (tree.isInfinitive(i) || tree.token(i).has("VerbForm", "Inf"))
            && IntStream.range(Math.max(act, i - 3), i)
                .anyMatch(before -> WordClass.OF.holds(Tree.lemma(tree.token(before)))));
  }

  /** « soupçonne une campagne d'espionnage »: what somebody suspects, and nobody. */
  private static boolean isAct(Token noun) {
    String lemma = Tree.lemma(noun);
    return Stream.of(WordClass.INCIDENT, WordClass.LONG_DEED, WordClass.PURPOSED, WordClass.TOOL, WordClass.NUMBER_OF,
            WordClass.FORM, WordClass.DOING_TO, WordClass.ONSET, WordClass.INQUIRY, WordClass.FLAW)
        .anyMatch(act -> act.holds(lemma)) || WordClass.OFFENCE.holds(lemma);
  }

  /** « accusé à tort d'espionnage »: three words that were read as one preposition. */
  static void wrongly(Tree tree, Token of, List<Token> tokens) {
    boolean fixed = of.index() > 2 && Tree.isRelation(of, "fixed") && WordClass.OF.holds(Tree.lemma(of))
        && of.head() == of.index() - 2 && WordClass.WRONGLY.holds(Tree.lemma(tree.token(of.index() - 1)));
    Optional<Token> act = fixed ? tree.head(of.head()) : Optional.empty();
    act.filter(crime -> crime.index() > of.index() && crime.head() > 0 && crime.head() < of.head()).ifPresent(crime -> {
      Token first = tree.token(of.head());
      tokens.set(first.index() - 1, first.attached(crime.head(), "advmod"));
      tokens.set(of.index() - 1, of.attached(crime.index(), Tree.isVerb(crime) ? "mark" : "case"));
    });
  }
}
