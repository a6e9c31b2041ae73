package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Hangs phrases, numbers and appositions on the noun that they belong to.
 *
 * <p>A noun without an article between commas is an apposition; a phrase with "de" belongs to the noun before it.
 */
final class NounPhrases {
  private static final int LONGEST_STEP = 8;

  private NounPhrases() {}

  /** « a indiqué la mairie sur son site », « la ville par voie de communiqué »: where it is said, not who says it. */
  static Optional<Integer> saidWhere(Tree tree, Token place) {
    boolean where = Tree.isRelation(place, "nmod") && (WordClass.TOLD_ON.holds(tree.preposition(place.index()))
            || WordClass.MEANS_OF.holds(tree.preposition(place.index())))
        && (WordClass.MEDIUM.holds(Tree.lemma(place)) || WordClass.PLATFORM.holds(Tree.lower(place))
            || WordClass.BY_POST.holds(Tree.lemma(place)));
    return tree.head(place.index()).filter(who -> where && Tree.isRelation(who, "nsubj") && who.head() < who.index())
        .flatMap(who -> tree.head(who.index()))
        .filter(says -> Tree.isVerb(says) && Tree.isRelation(says, "parataxis")
            && (WordClass.SAYING_THAT.holds(Tree.lemma(says)) || WordClass.REMARKING.holds(Tree.lemma(says))))
        .map(Token::index);
  }

  /** « Trois personnes âgées de 17, 19 et 22 ans ont été inculpées »: no years are charged, but those of that age. */
  static void aged(Tree tree, Token years, List<Token> tokens) {
    Optional<Token> verb = tree.head(years.index())
        .filter(above -> Tree.isRelation(years, "nsubj") && WordClass.AGE.holds(Tree.lemma(years))
            && years.index() < above.index());
    Optional<Token> who = verb.flatMap(above -> tree.children(above.index()).stream()
        .filter(noun -> Tree.isRelation(noun, "obl") && noun.upos().equals("NOUN") && noun.index() < years.index()
            && tree.child(noun.index(), "case").isEmpty())
        .filter(noun -> tree.children(noun.index()).stream()
            .anyMatch(word -> WordClass.YOUTH.holds(Tree.lemma(word)) && word.index() == noun.index() + 1))
        .findFirst());
    who.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(years.head(), years.relation()));
      tokens.set(years.index() - 1, years.attached(noun.index() + 1, "obl"));
      tree.children(years.head()).stream()
          .filter(comma -> comma.form().equals(",") && comma.index() > noun.index() && comma.index() < years.index())
          .forEach(comma -> tokens.set(comma.index() - 1, comma.attached(years.index(), "punct")));
    });
  }

  /** « ont été notifiés par mail »: a bare word for how one is told is nobody who tells. */
  static void byPost(Tree tree, Token mail, List<Token> tokens) {
    boolean bare = mail.relation().equals("obl:agent") && WordClass.BY_POST.holds(Tree.lemma(mail))
        && WordClass.BY.holds(tree.preposition(mail.index())) && tree.child(mail.index(), "det").isEmpty();
    if (bare) {
      tokens.set(mail.index() - 1, mail.attached(mail.head(), "advmod"));
    }
  }

  /** "les données de 800 000 clients": a number of two tokens counts the noun behind it. */
  static void counted(Tree tree, Token noun, List<Token> tokens) {
    boolean behind = Tree.isRelation(noun, "appos") && noun.upos().equals("NOUN") && noun.head() == noun.index() - 2
        && noun.head() > 0 && tree.token(noun.head()).upos().equals("NUM")
        && tree.token(noun.index() - 1).upos().equals("NUM");
    if (!behind) {
      return;
    }
    Token number = tree.token(noun.head());
    tokens.set(noun.index() - 1, noun.attached(number.head(), number.relation()));
    tokens.set(number.index() - 1, number.attached(noun.index(), "nummod"));
    tree.children(number.index()).stream()
        .filter(child -> child.index() != noun.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(noun.index(), child.relation())));
  }

  /** « le porte-parole du gouvernement tchadien Kal Omar »: the name is the office holder's, and not the body's. */
  static void holder(Tree tree, Token name, List<Token> tokens) {
    boolean person = Tree.isRelation(name, "appos") && name.upos().equals("PROPN") && name.name().equals("PERSON")
        && name.index() > 1 && !tree.isComma(name.index() - 1)
        && tree.children(name.index()).stream().anyMatch(child -> child.relation().equals("flat:name"));
    Optional<Token> body = tree.head(name.index()).filter(noun -> person && noun.upos().equals("NOUN")
        && Tree.isRelation(noun, "nmod") && WordClass.OF.holds(tree.preposition(noun.index())));
    body.flatMap(noun -> tree.head(noun.index()))
        .filter(office -> WordClass.OFFICE_OF_BODY.holds(Tree.lemma(office)) && office.index() < body.get().index()
            && tree.child(office.index(), "appos").isEmpty())
        .ifPresent(office -> tokens.set(name.index() - 1, name.attached(office.index(), "appos")));
  }

  /** "pour 160 000 euros": the preposition is that of what is counted. */
  static Optional<Integer> ofCounted(Tree tree, Token preposition) {
    return tree.head(preposition.index())
        .filter(number -> Tree.isRelation(preposition, "case") && Tree.isRelation(number, "nummod"))
        .filter(number -> number.index() > preposition.index() && number.head() > number.index()
            && tree.child(number.head(), "case").isEmpty())
        .map(Token::head);
  }

  /** "l'expulsion de dix employés de l'ambassade": a phrase with "de" belongs to the noun that it follows. */
  static Optional<Integer> innerNoun(Tree tree, Token phrase) {
    if (!isOf(tree, phrase)) {
      return Optional.empty();
    }
    int before = tree.reach(phrase.index())[0] - 1;
    return tree.children(phrase.head()).stream()
        .filter(sibling -> sibling.index() > phrase.head() && sibling.index() < phrase.index() && isOf(tree, sibling))
        .filter(sibling -> sibling.upos().equals("NOUN") && tree.child(sibling.index(), "det", "nummod").isPresent())
        .filter(sibling -> tree.reach(sibling.index())[1] == before)
        .map(Token::index)
        .reduce((first, last) -> last);
  }

  /** "l'arrestation, mardi, de deux hommes": what stands between commas has no complement behind them. */
  static Optional<Integer> outerNoun(Tree tree, Token phrase) {
    if (!isOf(tree, phrase) || !isSetOff(tree, phrase)) {
      return Optional.empty();
    }
    Token inner = tree.token(phrase.head());
    boolean between = Tree.isRelation(inner, "nmod") && inner.head() > 0 && inner.head() < inner.index()
        && tree.token(inner.head()).upos().equals("NOUN") && isSetOff(tree, inner);
    return between ? Optional.of(inner.head()) : Optional.empty();
  }

  /** "a démenti toute implication de son pays dans le piratage": a part in an act, and no denial inside of it. */
  static Optional<Integer> partIn(Tree tree, Token act) {
    boolean inside = Tree.isRelation(act, "obl") && act.head() > 0 && act.head() < act.index()
        && WordClass.WHEREIN.holds(tree.preposition(act.index()));
    int before = inside ? tree.reach(act.index())[0] - 1 : 0;
    return !inside ? Optional.empty() : tree.child(act.head(), "obj")
        .filter(part -> WordClass.PART_IN.holds(Tree.lemma(part)) && tree.reach(part.index())[1] == before)
        .map(Token::index);
  }

  /** "des données de l'hôpital, victime d'une attaque": the noun below that is one, where the one above is many. */
  static Optional<Integer> undergoer(Tree tree, Token victim) {
    boolean beside = Tree.isRelation(victim, "appos") && WordClass.UNDERGOER.holds(Tree.lemma(victim))
        && victim.has("Number", "Sing") && victim.head() > 0 && victim.head() < victim.index()
        && tree.token(victim.head()).has("Number", "Plur") && tree.token(victim.index() - 1).form().equals(",");
    if (!beside) {
      return Optional.empty();
    }
    Optional<Token> below = Optional.of(tree.token(victim.head()));
    while (below.isPresent() && below.get().has("Number", "Plur")) {
      Token above = below.get();
      below = tree.children(above.index()).stream().filter(child -> Tree.isRelation(child, "nmod")
          && child.index() > above.index() && child.index() < victim.index()).reduce((first, last) -> last);
    }
    return below.map(Token::index);
  }

  /** "denied the report by CNN": no agent of a verb in the active, but who made its object. */
  static Optional<Integer> maker(Tree tree, Token phrase) {
    Optional<Token> verb = tree.head(phrase.index()).filter(head -> Tree.isRelation(phrase, "obl") && Tree.isVerb(head)
        && !phrase.name().equals("O") && WordClass.BY.holds(tree.preposition(phrase.index())));
    return verb.filter(head -> tree.child(head.index(), "aux:pass", "nsubj:pass", "aux:caus").isEmpty())
        .flatMap(head -> tree.child(head.index(), "obj"))
        .filter(object -> object.index() > verb.get().index()
            && tree.reach(object.index())[1] + 1 == tree.reach(phrase.index())[0])
        .map(Token::index);
  }

  /** "reports by the broadcaster ABC of a hack": what is reported is not of who reports it. */
  static Optional<Integer> reported(Tree tree, Token told) {
    Token teller = told;
    boolean of = Tree.isRelation(told, "nmod") && WordClass.OF.holds(tree.preposition(told.index()))
        || Tree.isRelation(told, "nmod") && tree.token(told.head()).upos().equals("PROPN");
    while (of && teller.head() > 0 && Tree.isNominal(teller) && !WordClass.BY.holds(tree.preposition(teller.index()))) {
      teller = tree.token(teller.head());
    }
    boolean apart = of && teller != told && WordClass.BY.holds(tree.preposition(teller.index()))
        && tree.token(told.head()).upos().equals("PROPN");
    return Optional.of(teller).filter(by -> apart && Tree.isRelation(by, "nmod")).flatMap(by -> tree.head(by.index()))
        .filter(report -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(report)))
        .map(Token::index);
  }

  /** "the arrest of two men by the police": who did it is of the act, and not of those to whom it was done. */
  static Optional<Integer> doneBy(Tree tree, Token doer) {
    if (!WordClass.BY.holds(tree.preposition(doer.index()))) {
      return Optional.empty();
    }
    Optional<Integer> suffered = tree.head(doer.index())
        .filter(victim -> Tree.isRelation(doer, "nmod") && WordClass.UNDERGOER.holds(Tree.lemma(victim)))
        .flatMap(victim -> tree.child(victim.index(), "nmod"))
        .filter(deed -> deed.index() < doer.index() && WordClass.OF.holds(tree.preposition(deed.index())))
        .map(Token::index);
    if (suffered.isPresent()) {
      return suffered;
    }
    Optional<Integer> act = tree.head(doer.index())
        .filter(done -> Tree.isRelation(doer, "nmod") && Tree.isRelation(done, "nmod")
            && WordClass.OF.holds(tree.preposition(done.index())))
        .filter(done -> !WordClass.DOING_TO.holds(Tree.lemma(done)) && !WordClass.REPORTING.holds(Tree.lemma(done)))
        .map(Token::head)
        .filter(over -> over > 0 && WordClass.DOING_TO.holds(Tree.lemma(tree.token(over))));
    boolean split = act.isEmpty()
        && tree.children(doer.index()).stream().anyMatch(child -> isNewBehindOf(tree, child));
    return split ? actBefore(tree, doer) : act;
  }

  /** "the arrest by the police of two men": to whom it was done is of the act, and not of those who did it. */
  static Optional<Integer> doneTo(Tree tree, Token done) {
    return tree.head(done.index())
        .filter(doer -> isNewBehindOf(tree, done) && WordClass.BY.holds(tree.preposition(doer.index())))
        .flatMap(doer -> actBefore(tree, doer));
  }

  private static boolean isNewBehindOf(Tree tree, Token noun) {
    return Tree.isRelation(noun, "nmod") && WordClass.OF.holds(tree.preposition(noun.index()))
        && SmallWords.isFirstTold(tree, noun);
  }

  /** The noun for an act right before the phrase that says who did it. */
  private static Optional<Integer> actBefore(Tree tree, Token doer) {
    int before = tree.reach(doer.index())[0] - 1;
    return Optional.of(before)
        .filter(act -> act > 0 && WordClass.DOING_TO.holds(Tree.lemma(tree.token(act))))
        .filter(act -> tree.children(act).stream()
            .noneMatch(child -> WordClass.OF.holds(tree.preposition(child.index()))));
  }

  /** « L'expulsion par la France, le 4 mai dernier, de neuf agents a été … »: no subject behind "de" and a comma. */
  static void doneToBehindDate(Tree tree, Token noun, List<Token> tokens) {
    int first = Tree.isNominal(noun) && isOf(tree, noun) || WordClass.OF.holds(tree.preposition(noun.index()))
        ? tree.reach(noun.index())[0] : 0;
    if (first < 5 || !Tree.isNominal(noun) || !tree.token(first - 1).form().equals(",")) {
      return;
    }
    int comma = first - 2;
    boolean dated = false;
    while (comma > 1 && comma > first - LONGEST_STEP && !tree.token(comma).form().equals(",")) {
      Token word = tree.token(comma--);
      dated |= word.upos().equals("NUM") || WordClass.TIME_NOUN.holds(Tree.lemma(word));
    }
    if (!dated || !tree.token(comma).form().equals(",")) {
      return;
    }
    for (int i = comma - 1; i >= Math.max(1, comma - LONGEST_STEP); i--) {
      Token act = tree.token(i);
      if (WordClass.DOING_TO.holds(Tree.lemma(act)) && act.upos().equals("NOUN")) {
        tokens.set(noun.index() - 1, noun.attached(i, "nmod"));
        if (noun.relation().startsWith("nsubj") && act.head() == noun.head()) {
          tokens.set(i - 1, act.attached(act.head(), noun.relation()));
        }
        return;
      }
      if (Tree.isVerb(act) || act.form().equals(",")) {
        return;
      }
    }
  }

  /** "a salué la réunion à Paris avec Marco Rubio": whom one meets with belongs to the meeting. */
  static Optional<Integer> gatheringWith(Tree tree, Token whom) {
    boolean with = Tree.isRelation(whom, "obl") && whom.upos().equals("PROPN")
        && WordClass.TOGETHER.holds(tree.preposition(whom.index()));
    return tree.head(whom.index())
        .filter(verb -> with && Tree.isVerb(verb) && !WordClass.TALKING_OF.holds(Tree.lemma(verb)))
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(meeting -> meeting.index() < whom.index() && WordClass.GATHERING.holds(Tree.lemma(meeting)))
        .filter(meeting -> tree.reach(meeting.index())[1] + 1 == tree.reach(whom.index())[0])
        .map(Token::index);
  }

  /** "denied a report in The Hindu of an attack on the port": what is reported is of the report, not of the paper. */
  static void reportOf(Tree tree, Token told, List<Token> tokens) {
    Optional<Token> teller = tree.head(told.index()).filter(name -> Tree.isRelation(told, "nmod")
        && name.upos().equals("PROPN") && name.index() < told.index()
        && WordClass.OF.holds(tree.preposition(told.index()))
        && WordClass.REPORTED_BY.holds(tree.preposition(name.index())));
    Optional<Token> report = teller.flatMap(name -> tree.head(name.index()))
        .filter(noun -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)));
    if (report.isEmpty()) {
      return;
    }
    tokens.set(told.index() - 1, told.attached(report.get().index(), "nmod"));
    tree.children(teller.get().index()).stream()
        .filter(child -> child.index() > told.index() && Tree.isRelation(child, "nmod"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(told.index(), "nmod")));
  }

  /** "reports of the bank being hacked were false": what is reported is what befell it. */
  static void reportOfBeing(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> being = tree.child(verb.index(), "aux:pass").filter(Tree::isPresentParticiple)
        .filter(word -> Tree.isRelation(verb, "acl") && tree.child(verb.index(), "nsubj").isEmpty());
    Optional<Token> noun = being.flatMap(word -> tree.head(verb.index())).filter(name -> Tree.isRelation(name, "nmod")
        && WordClass.OF.holds(tree.preposition(name.index())) && name.index() < verb.index());
    Optional<Token> report = noun.flatMap(name -> tree.head(name.index()))
        .filter(above -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(above))
            || WordClass.STATED_NOUN.holds(Tree.lemma(above)));
    if (report.isEmpty()) {
      return;
    }
    tokens.set(verb.index() - 1, verb.attached(report.get().index(), "acl"));
    tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), "nsubj:pass"));
    tree.child(noun.get().index(), "case")
        .ifPresent(of -> tokens.set(of.index() - 1, of.attached(verb.index(), "mark")));
  }

  /** "La régie, cible de pirates, …": a noun without article or conjunction is no second member of a series. */
  static Optional<Integer> apposition(Tree tree, Token noun) {
    boolean member = Tree.isRelation(noun, "conj") && noun.upos().equals("NOUN") && noun.has("Number", "Sing")
        && noun.head() > 0 && noun.head() < noun.index() && Tree.isNominal(tree.token(noun.head()))
        && isSetOff(tree, noun)
        && tree.child(noun.index(), "cc", "det", "nummod").isEmpty();
    boolean more = member && tree.children(noun.head()).stream()
        .anyMatch(other -> other.index() != noun.index() && Tree.isRelation(other, "conj"));
    boolean series = member && !more
        && tree.children(noun.index()).stream().anyMatch(child -> Tree.isRelation(child, "conj"));
    boolean article = member && tree.child(noun.head(), "det").isPresent();
    return member && !more && !series && article ? Optional.of(noun.head()) : Optional.empty();
  }

  /** "the hacking of the bank, the port and a ministry": what stands beside the act is of the series behind it. */
  static Optional<Integer> series(Tree tree, Token second) {
    int first = tree.reach(second.index())[0];
    boolean beside = Tree.isRelation(second, "appos") && second.head() > 0 && second.head() < first - 2
        && tree.token(first - 1).form().equals(",")
        && tree.children(second.index()).stream().anyMatch(child -> Tree.isRelation(child, "conj")
            && tree.child(child.index(), "cc").isPresent());
    return !beside ? Optional.empty()
        : tree.children(second.head()).stream()
            .filter(child -> Tree.isRelation(child, "nmod") && child.index() > second.head())
            .filter(child -> tree.child(child.index(), "case").isPresent())
            .filter(child -> tree.reach(child.index())[1] == first - 2)
            .map(Token::index)
            .findFirst();
  }

  private static boolean isOf(Tree tree, Token noun) {
    return Tree.isRelation(noun, "nmod") && noun.head() > 0 && tree.token(noun.head()).upos().equals("NOUN")
        && tree.preposition(noun.index()).equals("de");
  }

  /** Whether a noun stands, with its preposition or article, right behind a comma. */
  static boolean isSetOff(Tree tree, Token noun) {
    int first = tree.child(noun.index(), "case", "det", "nummod").map(Token::index).orElse(noun.index());
    return first > 1 && first <= noun.index() && tree.token(first - 1).form().equals(",");
  }
}
