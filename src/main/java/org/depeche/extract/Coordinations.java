package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects series of nouns that the parser broke or ran on.
 *
 * <p>Phrases in a row with the same preposition are one series, however far apart the parser hung them; a noun behind a
 * conjunction that was hung on the verb is a second object; names behind "dont" are examples of the several before the
 * comma; a series that a conjunction has closed has no further member behind a comma; a relative clause in the plural
 * tells of all before it.
 */
final class Coordinations {
  private static final int NEAR = 8;

  private Coordinations() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(Repair.each(sentence, Coordinations::secondDeed), (tree, token, tokens) -> {
      payer(tree, token, tokens);
      Repair.hang(tokens, token, overNoSign(tree, token), "conj");
      Repair.hang(tokens, token, phraseBefore(tree, token), "conj");
      Repair.hang(tokens, token, objectBefore(tree, token), "conj");
      Repair.hang(tokens, token, severalBefore(tree, token), "appos");
      Repair.hang(tokens, token, verbOfClosed(tree, token), "obj");
      Repair.hang(tokens, token, firstOfNames(tree, token), "conj");
      subjectBehindNames(tree, token, tokens);
      subjectBehindVoices(tree, token, tokens);
      sharedComplement(tree, token, tokens);
      secondOfDenied(tree, token, tokens);
      Repair.hang(tokens, token, seriesBefore(tree, token), token.relation());
      mainVerb(tree, token, tokens);
      Repair.hang(tokens, token, finiteBefore(tree, token).or(() -> denialBefore(tree, token))
          .or(() -> deedOfSeveral(tree, token)), "conj");
      Repair.hang(tokens, token, severalNamed(tree, token).or(() -> severalCounted(tree, token)), "appos");
      Repair.hang(tokens, token, nameOfSeries(tree, token), "conj");
      finite(tree, token, tokens);
      behindAside(tree, token, tokens);
      behindSeries(tree, token, tokens);
      subjectOfNext(tree, token, tokens);
      predicateBefore(tree, token, tokens);
      thingsBehind(tree, token, tokens);
      Repair.hang(tokens, token, accusedOf(tree, token), "xcomp");
      Repair.hang(tokens, token, Accusations.secondParticiple(tree, token), "conj");
      Repair.hang(tokens, token, objectOfTold(tree, token), "conj");
      Repair.hang(tokens, token, infinitiveBefore(tree, token), "conj");
      Repair.hang(tokens, token, secondOfShared(tree, token).map(Token::index), "obj");
    });
  }

  /** "no sign that the site was hacked and other systems were not affected": there is a sign of what was not. */
  private static Optional<Integer> overNoSign(Tree tree, Token second) {
    boolean not = Tree.isRelation(second, "conj") && Tree.isVerb(second)
        && tree.child(second.index(), "nsubj").isPresent() && tree.child(second.index(), "mark").isEmpty()
        && tree.children(second.index()).stream().anyMatch(word -> WordClass.NOT.holds(Tree.lower(word)))
        && tree.child(second.index(), "cc").filter(and -> WordClass.JOINING.holds(Tree.lemma(and))).isPresent();
    return (not ? tree.head(second.index()) : Optional.<Token>empty())
        .filter(first -> first.index() < second.index() && Tree.isRelation(first, "ccomp"))
        .flatMap(first -> tree.head(first.index()))
        .filter(sign -> WordClass.PROOF.holds(Tree.lemma(sign)) && tree.child(sign.index(), "det")
            .filter(no -> WordClass.NONE.holds(Tree.lower(no))).isPresent())
        .flatMap(sign -> tree.head(sign.index()))
        .filter(there -> Tree.isVerb(there) && there.index() < second.index()).map(Token::index);
  }

  /** « une rançon demandée ou payée par la société »: who pays it does not ask for it. */
  private static void payer(Tree tree, Token payer, List<Token> tokens) {
    Optional<Token> demand = tree.head(payer.index()).filter(verb -> payer.relation().equals("obl:agent")
        && (WordClass.DEMANDING.holds(Tree.lemma(verb)) || WordClass.URGING.holds(Tree.lemma(verb))));
    demand.flatMap(verb -> tree.child(verb.index(), "conj"))
        .filter(pays -> WordClass.PAYING.holds(Tree.lemma(pays)) && pays.index() < payer.index())
        .ifPresent(pays -> tokens.set(payer.index() - 1, payer.attached(pays.index(), "obl:agent")));
  }

  /** "shot and wounded three people": a verb behind "and" that was read as a helper. */
  private static void secondDeed(Tree tree, Token deed, List<Token> tokens) {
    Optional<Token> first = tree.head(deed.index()).filter(verb -> Tree.isRelation(deed, "aux")
        && verb.index() < deed.index() && tree.child(verb.index(), "cc")
            .filter(and -> and.index() == deed.index() - 1 && WordClass.JOINING.holds(Tree.lemma(and))).isPresent());
    first.ifPresent(verb -> {
      tokens.set(deed.index() - 1, new Token(deed.index(), deed.span(), deed.form(), deed.lemma(), verb.upos(),
          verb.features(), verb.index(), "conj", deed.name()));
      tree.child(verb.index(), "dep").filter(noun -> noun.index() > deed.index() && Tree.isNominal(noun))
          .ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(deed.index(), "obj")));
    });
  }

  /** "Gunmen shot and killed the mayor": what two verbs share is right behind the second. */
  private static Optional<Token> secondOfShared(Tree tree, Token object) {
    Optional<Token> first = tree.head(object.index())
        .filter(verb -> Tree.isRelation(object, "obj") && Tree.isVerb(verb) && verb.index() < object.index());
    return first.flatMap(verb -> tree.child(verb.index(), "conj"))
        .filter(second -> Tree.isVerb(second) && second.index() > first.get().index()
            && tree.child(second.index(), "cc").filter(and -> WordClass.JOINING.holds(Tree.lemma(and))).isPresent()
            && second.index() < object.index() && tree.child(second.index(), "obj", "obl", "ccomp", "xcomp").isEmpty()
            && second.index() == first(tree, object) - 1);
  }

  private static int first(Tree tree, Token noun) {
    return tree.children(noun.index()).stream().mapToInt(Token::index).filter(child -> child < noun.index()).min()
        .orElse(noun.index());
  }

  /** "stole names, home addresses and bank details": bare nouns between commas up to "and" are a series. */
  private static void thingsBehind(Tree tree, Token object, List<Token> tokens) {
    boolean opens = Tree.isRelation(object, "obj") && isBareThing(tree, object) && tree.isComma(object.index() + 1);
    Optional<Token> verb = opens ? tree.head(object.index()).filter(above -> above.index() < object.index())
        : Optional.empty();
    List<Token> members = new ArrayList<>();
    boolean closed = false;
    int at = object.index() + 1;
    while (verb.isPresent() && !closed && at < tree.size()) {
      closed = tree.token(at).upos().equals("CCONJ") || tree.isComma(at) && tree.token(at + 1).upos().equals("CCONJ");
      int end = tree.isComma(at) && closed ? at + 2 : at + 1;
      while (end <= tree.size() && isOfThing(tree.token(end))) {
        end++;
      }
      Token last = tree.token(end - 1);
      if (!tree.isComma(at) && !closed || !isBareThing(tree, last)) {
        return;
      }
      members.add(last);
      at = end;
    }
    if (!closed || members.size() < 2) {
      return;
    }
    Token does = verb.get();
    members.forEach(member -> tokens.set(member.index() - 1, member.attached(object.index(), "conj")));
    if (does.head() > object.index() && members.contains(tree.token(does.head()))) {
      Token held = tree.token(does.head());
      tokens.set(does.index() - 1, does.attached(held.head(), held.head() > 0 ? "ccomp" : "root"));
    }
  }

  /** A noun in the plural, or a last one of its phrase, that nothing but words before it tells of. */
  private static boolean isBareThing(Tree tree, Token noun) {
    return noun.upos().equals("NOUN") && tree.child(noun.index(), "det", "case", "cop", "nsubj").isEmpty();
  }

  private static boolean isOfThing(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN") || token.upos().equals("ADJ");
  }

  /**
   * "hit the bank in an attack and local media reported", "with a list of codes and the press reported": a noun right
   * before a verb that has no other subject, or but what "with" opens.
   */
  private static void subjectOfNext(Tree tree, Token noun, List<Token> tokens) {
    int next = tree.reach(noun.index())[1] + 1;
    Optional<Token> and = tree.child(noun.index(), "cc").filter(cc -> cc.index() < noun.index());
    boolean last = Tree.isRelation(noun, "conj") && Tree.isNominal(noun) && and.isPresent() && next <= tree.size();
    Token verb = last ? tree.token(next) : noun;
    boolean finite = last && verb.upos().equals("VERB") && verb.has("VerbForm", "Fin") && verb.head() > 0
        && verb.head() < noun.index() && Tree.isVerb(tree.token(verb.head()))
        && tree.child(verb.index(), "cc").isEmpty();
    Optional<Token> other = finite ? tree.child(verb.index(), "nsubj") : Optional.empty();
    Optional<Token> with = other.filter(first -> tree.dominates(first.index(), noun.index()))
        .flatMap(first -> tree.child(verb.index(), "mark").filter(mark -> mark.index() < first.index()))
        .filter(mark -> WordClass.WITH_WHAT.holds(Tree.lower(mark)));
    boolean lacks = finite && (Tree.isRelation(verb, "dep") && other.isEmpty() || with.isPresent());
    if (!lacks) {
      return;
    }
    with.ifPresent(mark -> {
      tokens.set(mark.index() - 1, mark.attached(other.get().index(), "case"));
      tokens.set(other.get().index() - 1, other.get().attached(verb.head(), "obl"));
    });
    Token first = tree.token(noun.head());
    boolean predicate = first.upos().equals("ADJ") && tree.child(first.index(), "cop").isPresent();
    int before = predicate ? first.index() : verb.head();
    boolean tells = !predicate && tree.child(verb.index(), "ccomp").isPresent();
    while (tells && Tree.isRelation(tree.token(before), "ccomp") && tree.token(before).head() > 0
        && tree.token(before).head() < before) {
      before = tree.token(before).head();
    }
    tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
    tokens.set(and.get().index() - 1, and.get().attached(verb.index(), "cc"));
    tokens.set(verb.index() - 1, verb.attached(before, "conj"));
  }

  /** "that the charge is false and Cuba rejects it": the name before the verb is its subject, and no predicate. */
  private static void predicateBefore(Tree tree, Token name, List<Token> tokens) {
    int next = tree.reach(name.index())[1] + 1;
    Optional<Token> and = tree.child(name.index(), "cc").filter(cc -> cc.index() < name.index());
    Optional<Token> predicate = tree.head(name.index()).filter(word -> Tree.isRelation(name, "conj")
        && Tree.isNominal(name) && and.isPresent() && word.upos().equals("ADJ") && word.head() == next);
    Token verb = predicate.isPresent() ? tree.token(next) : name;
    boolean second = predicate.isPresent() && verb.upos().equals("VERB") && verb.has("VerbForm", "Fin");
    Optional<Token> copula = second ? tree.sentence().tokens().stream()
        .filter(word -> Tree.isRelation(word, "cop") && word.index() < predicate.get().index()
            && (word.head() == predicate.get().index() || word.head() == next)).findFirst() : Optional.empty();
    if (copula.isEmpty()) {
      return;
    }
    int first = predicate.get().index();
    tree.children(next).stream().filter(child -> child.index() < first)
        .forEach(child -> tokens.set(child.index() - 1, child.attached(first, child.relation())));
    tokens.set(first - 1, predicate.get().attached(verb.head(), verb.relation()));
    tokens.set(next - 1, verb.attached(first, "conj"));
    tokens.set(name.index() - 1, name.attached(next, "nsubj"));
    tokens.set(and.get().index() - 1, and.get().attached(next, "cc"));
  }

  /** "telecoms firms AT&T, Lumen and Verizon": the several that the names right behind them are of. */
  private static Optional<Integer> severalNamed(Tree tree, Token name) {
    return tree.head(name.index())
        .filter(several -> name.upos().equals("PROPN") && name.relation().equals("dep")
            && several.upos().equals("NOUN") && several.has("Number", "Plur")
            && tree.reach(name.index())[0] == several.index() + 1)
        .map(Token::index);
  }

  /** « Parmi les personnes sanctionnées figure X »: one of those before whom something was done to. */
  private static Optional<Integer> severalCounted(Tree tree, Token one) {
    return tree.head(one.index())
        .filter(verb -> one.relation().equals("nsubj") && one.index() > verb.index()
            && WordClass.COUNTING_AMONG.holds(Tree.lemma(verb)))
        .flatMap(verb -> tree.children(verb.index()).stream()
            .filter(child -> Tree.isRelation(child, "obl") && child.index() < verb.index()
                && WordClass.AMONG.holds(tree.preposition(child.index())))
            .filter(several -> tree.child(several.index(), "acl").filter(done -> done.has("Tense", "Past")).isPresent())
            .findFirst())
        .map(Token::index);
  }

  /** "targeted Verizon, AT&T, and others and stole …": a name that lost the series whose first name is right before. */
  private static Optional<Integer> nameOfSeries(Tree tree, Token name) {
    int comma = tree.reach(name.index())[0] - 1;
    boolean lost = name.upos().equals("PROPN") && name.relation().equals("dep") && comma > 1 && tree.isComma(comma)
        && tree.child(name.index(), "conj").isPresent();
    return lost ? Optional.of(tree.token(comma - 1))
        .filter(first -> first.upos().equals("PROPN") && !tree.dominates(name.index(), first.index())
            && (Tree.isRelation(first, "obj") || Tree.isRelation(first, "obl") || Tree.isRelation(first, "nmod")))
        .map(Token::index) : Optional.empty();
  }

  /** "targeted Telstra, Optus and others and stole records": those before "and" and a verb do not do it. */
  private static void behindSeries(Tree tree, Token verb, List<Token> tokens) {
    boolean joined = verb.upos().equals("VERB") && verb.has("VerbForm", "Fin") && verb.index() > 3
        && tree.token(verb.index() - 1).upos().equals("CCONJ");
    List<Token> read = joined ? tree.children(verb.index()).stream()
        .filter(noun -> Tree.isRelation(noun, "nsubj") && noun.index() < verb.index() - 1).toList() : List.of();
    int comma = read.isEmpty() ? 0 : tree.reach(read.get(0).index())[0] - 1;
    if (comma < 2 || !tree.isComma(comma)) {
      return;
    }
    Token last = tree.token(comma - 1);
    Optional<Token> first = Optional.of(last).filter(noun -> noun.upos().equals("PROPN") && noun.head() > 0
            && (Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl")))
        .map(noun -> tree.token(noun.head()))
        .filter(other -> other.upos().equals("VERB") && other.index() < comma
            && other.features().equals(verb.features()));
    first.ifPresent(other -> {
      read.forEach(noun -> tokens.set(noun.index() - 1, noun.attached(last.index(), "conj")));
      tokens.set(verb.index() - 1, verb.attached(other.index(), "conj"));
      tokens.set(verb.index() - 2, tree.token(verb.index() - 1).attached(verb.index(), "cc"));
    });
  }

  /**
   * "hit the firm and stole records": a finite verb, read as if it told what kind of records; not so in "arson and
   * attempted arson".
   */
  private static void finite(Tree tree, Token verb, List<Token> tokens) {
    boolean misread = verb.upos().equals("VERB") && verb.has("VerbForm", "Fin") && Tree.isRelation(verb, "amod")
        && verb.index() > 2 && tree.token(verb.index() - 1).upos().equals("CCONJ") && verb.head() > verb.index()
        && !Tree.lemma(tree.token(verb.head())).equals(Tree.lemma(tree.token(verb.index() - 2)));
    Optional<Token> first = !misread ? Optional.empty() : tree.sentence().tokens().stream()
        .filter(token -> token.index() < verb.index() && token.upos().equals("VERB")
            && token.features().equals(verb.features()) && !Tree.isRelation(token, "amod"))
        .reduce((one, two) -> two);
    first.ifPresent(other -> {
      Token object = tree.token(verb.head());
      Token and = tree.token(verb.index() - 1);
      tokens.set(verb.index() - 1, verb.attached(other.index(), "conj"));
      tokens.set(object.index() - 1, object.attached(verb.index(), "obj"));
      tokens.set(and.index() - 1, and.attached(verb.index(), "cc"));
    });
  }

  /**
   * « a publié, jeudi soir, les fichiers et affirme avoir copié … »: the second verb is no member of the object behind
   * the aside, which the parser may have hung on the comma or taken for the subject of what the verb tells.
   */
  private static void behindAside(Tree tree, Token verb, List<Token> tokens) {
    int first = tree.child(verb.index(), "aux").map(Token::index).orElse(verb.index());
    boolean second = verb.upos().equals("VERB") && Tree.isRelation(verb, "conj") && tree.isFinite(verb)
        && first > 1 && tree.token(first - 1).upos().equals("CCONJ") && tree.child(verb.index(), "nsubj").isEmpty();
    Optional<Token> object = second ? tree.head(verb.index())
        .filter(noun -> noun.upos().equals("NOUN") && noun.index() < verb.index()
            && tree.child(noun.index(), "case").isEmpty()) : Optional.empty();
    Optional<Token> above = object.flatMap(noun -> tree.head(noun.index()));
    Optional<Token> told = above.filter(to -> to.index() > verb.index() && Tree.isVerb(to) && !tree.isFinite(to)
        && Tree.isRelation(object.get(), "nsubj") && Tree.isRelation(to, "parataxis"));
    Optional<Token> main = above
        .flatMap(to -> to.upos().equals("PUNCT") || told.isPresent() ? tree.head(to.index()) : above)
        .filter(to -> to.upos().equals("VERB") && to.head() == 0 && to.index() < object.get().index()
            && tree.child(to.index(), "nsubj").isPresent())
        .filter(to -> !above.get().equals(to) || Tree.isRelation(object.get(), "obj")
            || Tree.isRelation(object.get(), "parataxis") && tree.child(to.index(), "obj").isEmpty());
    main.ifPresent(to -> {
      tokens.set(verb.index() - 1, verb.attached(to.index(), "conj"));
      tokens.set(object.get().index() - 1, object.get().attached(to.index(), "obj"));
      told.ifPresent(act -> tokens.set(act.index() - 1, act.attached(verb.index(), "xcomp")));
    });
  }

  /**
   * "denied it hacked the bank and condemned the arrests", "denied reports that the app was hacked and called them
   * fake": who denies one thing judges another; but not so in "denied that he had threatened or accused her".
   */
  private static Optional<Integer> denialBefore(Tree tree, Token verb) {
    boolean judges = verb.relation().equals("conj")
        && (WordClass.RETORTING.holds(Tree.lemma(verb)) || isConceded(tree, verb))
        && verb.has("Tense", "Past") && tree.child(verb.index(), "aux", "aux:pass", "nsubj", "mark").isEmpty()
        && tree.child(verb.index(), "obj", "xcomp", "ccomp").filter(next -> next.index() > verb.index()).isPresent()
        && tree.child(verb.index(), "cc").filter(and -> !WordClass.OR.holds(Tree.lower(and))).isPresent();
    return tree.head(verb.index()).filter(denied -> judges && Tree.isRelation(denied, "ccomp"))
        .flatMap(denied -> tree.head(denied.index()))
        .flatMap(above -> Tree.isVerb(above) ? Optional.of(above)
            : tree.head(above.index()).filter(denial -> Tree.isRelation(above, "obj")))
        .filter(denial -> WordClass.REJECTING.holds(Tree.lemma(denial)) && tree.isFinite(denial)
            && denial.index() < verb.index())
        .map(Token::index);
  }

  /** "denied that the files were stolen, but confirmed that the site was down". */
  private static boolean isConceded(Tree tree, Token verb) {
    boolean behindComma = tree.child(verb.index(), "cc").filter(but -> tree.isComma(but.index() - 1)).isPresent();
    return WordClass.CONCEDING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "ccomp").isPresent()
        && (behindComma || tree.head(verb.index()).filter(denied -> cannotGoOn(tree, denied, verb)).isPresent());
  }

  /** "denied that it had been hacked and confirmed that": a passive or a state goes on with no verb of saying. */
  private static boolean cannotGoOn(Tree tree, Token denied, Token verb) {
    boolean active = tree.child(denied.index(), "aux").isPresent() && (WordClass.CONFIRMING.holds(Tree.lemma(verb))
        || WordClass.ADMITTING.holds(Tree.lemma(verb)));
    return active || tree.child(denied.index(), "aux:pass", "cop").isPresent();
  }

  /**
   * « l'entreprise affirme que les pirates n'ont pas pris … mais ont volé … »: a plural verb is of the plural subject.
   */
  private static Optional<Integer> deedOfSeveral(Tree tree, Token verb) {
    boolean several = verb.relation().equals("conj") && tree.child(verb.index(), "nsubj", "nsubj:pass").isEmpty()
        && tree.child(verb.index(), "cc").filter(and -> !tree.isComma(and.index() - 1)).isPresent()
        && isPlural(tree, verb);
    Optional<Token> main = tree.head(verb.index()).filter(above -> several && above.index() < verb.index()
        && tree.isFinite(above) && tree.child(above.index(), "nsubj").isPresent() && isSingular(tree, above));
    return main.flatMap(above -> tree.children(above.index()).stream()
        .filter(told -> Tree.isRelation(told, "ccomp") && told.index() > above.index() && told.index() < verb.index())
        .filter(told -> isPlural(tree, told) && tree.child(told.index(), "nsubj", "nsubj:pass").isPresent())
        .map(Token::index).findFirst());
  }

  private static boolean isPlural(Tree tree, Token verb) {
    return finiteOf(tree, verb).filter(form -> form.has("Number", "Plur")).isPresent();
  }

  private static boolean isSingular(Tree tree, Token verb) {
    return finiteOf(tree, verb).filter(form -> form.has("Number", "Sing")).isPresent();
  }

  private static Optional<Token> finiteOf(Tree tree, Token verb) {
    return tree.child(verb.index(), "aux", "aux:pass").or(() -> Optional.of(verb))
        .filter(form -> form.has("VerbForm", "Fin"));
  }

  /** "conseille d'être prudent et préconise de …": a finite verb is of a series with a finite one. */
  private static Optional<Integer> finiteBefore(Tree tree, Token verb) {
    boolean second = verb.relation().equals("conj") && tree.isFinite(verb)
        && tree.child(verb.index(), "cc").isPresent() && tree.child(verb.index(), "nsubj").isEmpty();
    return tree.head(verb.index())
        .filter(first -> second && first.index() < verb.index() && !tree.isFinite(first)
            && tree.isInfinitive(first.index()) && tree.child(first.index(), "mark", "case").isPresent())
        .flatMap(first -> tree.head(first.index()))
        .filter(above -> tree.isFinite(above) && above.index() < verb.index())
        .map(Token::index);
  }

  /** « dit avoir visé les ministères, la direction de l'aviation et l'institut »: no object of the telling. */
  private static Optional<Integer> objectOfTold(Tree tree, Token noun) {
    int comma = tree.reach(noun.index())[0] - 1;
    boolean further = Tree.isRelation(noun, "obj") && Tree.isNominal(noun) && comma > 1 && tree.isComma(comma);
    return tree.head(noun.index())
        .filter(verb -> further && verb.index() < comma && Tree.isVerb(verb))
        .flatMap(verb -> tree.child(verb.index(), "xcomp", "ccomp"))
        .filter(told -> told.index() < comma)
        .flatMap(told -> tree.child(told.index(), "obj"))
        .filter(object -> object.index() < comma && Tree.isNominal(object))
        .map(Token::index);
  }

  /** « accusé d'espionnage et d'avoir volé … »: the second thing that somebody is accused of. */
  private static Optional<Integer> accusedOf(Tree tree, Token deed) {
    Optional<Token> mark = tree.child(deed.index(), "mark").filter(of -> deed.relation().equals("conj")
        && tree.isInfinitive(deed.index()) && of.index() > 2 && tree.token(of.index() - 1).upos().equals("CCONJ"));
    int end = mark.map(of -> of.index() - 2).orElse(0);
    return mark.flatMap(of -> tree.children(deed.head()).isEmpty() ? Optional.empty()
        : tree.sentence().tokens().stream()
        .filter(first -> first.index() <= end && Tree.isRelation(first, "obl") && tree.reach(first.index())[1] == end)
        .filter(first -> tree.child(first.index(), "case")
            .filter(preposition -> Tree.lemma(preposition).equals(Tree.lemma(of))).isPresent())
        .filter(first -> tree.dominates(deed.head(), first.index()))
        .map(first -> tree.token(first.head()))
        .filter(verb -> Tree.isVerb(verb) && !tree.isInfinitive(verb.index()))
        .findFirst()).map(Token::index);
  }

  /** « a annoncé expulser un diplomate et convoquer l'ambassadeur »: of a series with the infinitive. */
  private static Optional<Integer> infinitiveBefore(Tree tree, Token verb) {
    boolean bare = verb.relation().equals("conj") && isBareInfinitive(tree, verb)
        && tree.child(verb.index(), "cc").isPresent();
    Optional<Token> above = tree.head(verb.index()).filter(first -> bare && first.index() < verb.index()
        && !tree.isInfinitive(first.index()) && Tree.isVerb(first));
    Optional<Token> below = above.flatMap(first -> tree.child(first.index(), "xcomp"))
        .filter(first -> first.index() < verb.index() && isBareInfinitive(tree, first));
    boolean behind = above.filter(first -> Tree.isRelation(first, "acl") || Tree.isRelation(first, "advcl"))
        .isPresent();
    while (below.isEmpty() && behind && above.isPresent() && !isBareInfinitive(tree, above.get())) {
      above = tree.head(above.get().index());
    }
    Optional<Token> higher = above.filter(first -> behind && first.index() < verb.index());
    return (below.isPresent() ? below : higher).map(Token::index);
  }

  private static boolean isBareInfinitive(Tree tree, Token verb) {
    return verb.has("VerbForm", "Inf") && tree.child(verb.index(), "mark", "case", "aux").isEmpty();
  }

  /** "Mediapart et le Spiegel, qui ont mené l'enquête": the first of those of whom a plural tells. */
  private static Optional<Integer> seriesBefore(Tree tree, Token verb) {
    boolean several = verb.relation().equals("acl:relcl") && (verb.has("Number", "Plur") && verb.has("VerbForm", "Fin")
        || tree.children(verb.index()).stream().anyMatch(aux -> aux.has("Number", "Plur")
            && (Tree.isRelation(aux, "aux") || Tree.isRelation(aux, "cop"))));
    boolean subject = several && tree.child(verb.index(), "nsubj")
        .filter(who -> WordClass.SUBJECT_RELATIVE.holds(Tree.lower(who))).isPresent();
    return subject
        ? tree.head(verb.index())
            .filter(last -> Tree.isRelation(last, "conj") && !last.has("Number", "Plur") && last.head() > 0)
            .filter(last -> Tree.isNominal(tree.token(last.head())))
            .map(Token::head)
        : Optional.empty();
  }

  /** "une enquête du Monde, du Temps et du Spiegel": the phrase before the comma with the same preposition. */
  private static Optional<Integer> phraseBefore(Tree tree, Token noun) {
    Optional<Token> preposition = tree.child(noun.index(), "case").filter(word -> word.index() < noun.index());
    int comma = preposition.map(word -> word.index() - 1).orElse(0);
    if (comma < 2 || !tree.token(comma).form().equals(",") || !closes(tree, noun, Tree.lemma(preposition.get()))) {
      return Optional.empty();
    }
    for (int i = comma - 1; i >= Math.max(1, comma - NEAR); i--) {
      Token before = tree.token(i);
      boolean same = Tree.isNominal(before) && tree.child(i, "case")
          .filter(word -> word.index() < before.index() && Tree.lemma(word).equals(Tree.lemma(preposition.get())))
          .isPresent();
      if (same && !tree.dominates(noun.index(), i)) {
        return before.index() == noun.head() && Tree.isRelation(noun, "conj") ? Optional.empty() : Optional.of(i);
      }
      if (Tree.isVerb(before) || before.upos().equals("PUNCT")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a last member with a conjunction and the same preposition follows, maybe behind further members. */
  private static boolean closes(Tree tree, Token noun, String preposition) {
    return tree.children(noun.index()).stream()
        .filter(child -> Tree.isRelation(child, "conj") && child.index() > noun.index())
        .anyMatch(child -> tree.child(child.index(), "cc").isPresent()
            && tree.child(child.index(), "case").filter(word -> Tree.lemma(word).equals(preposition)).isPresent());
  }

  /** "sanctioned first a wallet and then the mixer Tornado Cash": the object that a noun on the verb goes on. */
  private static Optional<Integer> objectBefore(Tree tree, Token noun) {
    boolean stray = Tree.isRelation(noun, "conj") && (noun.upos().equals("NOUN") || noun.upos().equals("PROPN"))
        && tree.child(noun.index(), "cc").isPresent()
        && tree.child(noun.index(), "case", "cop", "nsubj", "aux").isEmpty();
    return tree.head(noun.index())
        .filter(verb -> stray && verb.upos().equals("VERB") && verb.index() < noun.index())
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(object -> object.index() < noun.index() && object.index() > noun.head() && Tree.isNominal(object))
        .map(Token::index);
  }

  /** "les données de plusieurs entreprises, dont Microsoft et Nvidia": the several that names behind "dont" are of. */
  private static Optional<Integer> severalBefore(Tree tree, Token name) {
    boolean behind = tree.children(name.index()).stream()
        .anyMatch(child -> WordClass.EXAMPLES.holds(Tree.lower(child)) && opensExamples(tree, child, name));
    if (!behind || Tree.isRelation(name, "nsubj") || tree.child(name.index(), "cop", "nsubj", "aux").isPresent()) {
      return Optional.empty();
    }
    int comma = tree.children(name.index()).stream()
        .filter(child -> WordClass.EXAMPLES.holds(Tree.lower(child))).findFirst().orElseThrow().index() - 1;
    for (int i = comma - 1; i >= Math.max(1, comma - NEAR); i--) {
      Token token = tree.token(i);
      if (Tree.isVerb(token)) {
        return Optional.empty();
      }
      if (token.upos().equals("NOUN") && token.has("Number", "Plur") && !tree.dominates(name.index(), i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * "France, Germany, the U.S. and the U.K. condemned": several names in a row, the last behind "and", are a series.
   */
  private static Optional<Integer> firstOfNames(Tree tree, Token name) {
    boolean member = Tree.isRelation(name, "appos") && isBareName(tree, name) && name.head() > 0
        && isBareName(tree, tree.token(name.head()));
    if (!member) {
      return Optional.empty();
    }
    List<Token> names = tree.children(name.head()).stream().filter(child -> Tree.isRelation(child, "appos")).toList();
    boolean closed = names.size() > 1 && names.stream().allMatch(other -> isBareName(tree, other))
        && tree.children(names.get(names.size() - 1).index()).stream()
            .anyMatch(last -> Tree.isRelation(last, "conj") && last.upos().equals("PROPN")
                && tree.child(last.index(), "cc").isPresent());
    return closed ? Optional.of(name.head()) : Optional.empty();
  }

  /**
   * "The police of Ukraine, France and Italy, the leader was arrested": a series is no subject before its verb's own.
   */
  private static void subjectBehindNames(Tree tree, Token name, List<Token> tokens) {
    int comma = tree.reach(name.index())[0] - 1;
    boolean goesOn = Tree.isRelation(name, "nsubj") && isBareName(tree, name) && comma > 1
        && tree.token(comma).form().equals(",") && isBareName(tree, tree.token(comma - 1))
        && tree.child(comma - 1, "case").isPresent();
    Optional<Token> last = goesOn ? tree.child(name.index(), "conj").filter(other ->
        tree.child(other.index(), "cc").isPresent()) : Optional.empty();
    Optional<Token> subject = last.flatMap(names -> tree.child(name.index(), "appos").filter(noun ->
        noun.index() > names.index() && noun.index() < name.head() && tree.child(noun.index(), "det").isPresent()));
    if (subject.isPresent()) {
      tokens.set(subject.get().index() - 1, subject.get().attached(name.head(), name.relation()));
      tokens.set(name.index() - 1, name.attached(comma - 1, "conj"));
    }
  }

  /** "According to Bern, Oslo and Rome, spies hacked the site": a series of voices is no subject. */
  private static void subjectBehindVoices(Tree tree, Token second, List<Token> tokens) {
    Optional<Token> verb = tree.head(second.index()).filter(above -> Tree.isRelation(second, "nsubj")
        && second.index() < above.index() && tree.isComma(tree.reach(second.index())[0] - 1));
    int comma = tree.reach(second.index())[0] - 1;
    Optional<Token> voice = verb.flatMap(above -> tree.children(above.index()).stream()
        .filter(first -> Tree.isRelation(first, "obl") && first.index() < comma
            && (tree.reach(first.index())[1] == comma - 1 || tree.reach(first.index())[1] == comma)
            && tree.children(first.index()).stream().anyMatch(word -> Tree.isRelation(word, "case")
                && WordClass.SOURCE_TO.holds(Tree.lower(word))))
        .findFirst());
    Optional<Token> last = voice.flatMap(first -> tree.child(second.index(), "conj"))
        .filter(name -> tree.child(name.index(), "cc").isPresent());
    Optional<Token> subject = last.flatMap(name -> tree.child(second.index(), "appos").or(() -> tree.children(
            second.head()).stream().filter(noun -> noun.index() > name.index() && Tree.isRelation(noun, "nsubj"))
            .findFirst()))
        .filter(noun -> noun.index() > last.get().index() && tree.isComma(tree.reach(noun.index())[0] - 1)
            && noun.index() < verb.get().index() && !tree.isComma(tree.reach(noun.index())[1] + 1));
    subject.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(second.head(), second.relation()));
      tokens.set(second.index() - 1, second.attached(voice.get().index(), "conj"));
    });
  }

  /** "no access to or theft of data": what stands behind a preposition and "or" is beside the noun before them. */
  private static void sharedComplement(Tree tree, Token second, List<Token> tokens) {
    Optional<Token> or = tree.child(second.index(), "cc").filter(cc -> Tree.isRelation(second, "nmod")
        && cc.index() - 2 == second.head() && tree.token(cc.index() - 1).head() == second.index()
        && tree.token(cc.index() - 1).upos().equals("ADP"));
    or.filter(cc -> tree.children(second.index()).stream().anyMatch(own -> own.index() > second.index()
        && Tree.isRelation(own, "nmod"))).ifPresent(cc -> {
          tokens.set(second.index() - 1, second.attached(second.head(), "conj"));
          tokens.set(cc.index() - 2, tree.token(cc.index() - 1).attached(second.head(), "dep"));
        });
  }

  /** "without any loss of money or theft of data": of two like phrases behind "no", the second is of none either. */
  private static void secondOfDenied(Tree tree, Token second, List<Token> tokens) {
    Optional<Token> inner = tree.head(second.index()).filter(noun -> Tree.isRelation(second, "conj")
        && Tree.isRelation(noun, "nmod") && second.has("Number", "Sing") && second.upos().equals("NOUN")
        && tree.child(second.index(), "cc").filter(cc -> WordClass.OR.holds(Tree.lemma(cc))).isPresent()
        && tree.child(second.index(), "det", "amod", "compound").isEmpty());
    inner.flatMap(noun -> tree.head(noun.index()))
        .filter(first -> first.has("Number", "Sing") && isOf(tree, inner.get()) && tree.child(first.index(), "det")
            .filter(none -> WordClass.ANY_AT_ALL.holds(Tree.lower(none))).isPresent())
        .filter(first -> tree.child(second.index(), "nmod").filter(own -> isOf(tree, own)).isPresent()
            && tree.child(inner.get().index(), "nmod").isEmpty())
        .ifPresent(first -> tokens.set(second.index() - 1, second.attached(first.index(), "conj")));
  }

  private static boolean isOf(Tree tree, Token noun) {
    return WordClass.OF.holds(tree.preposition(noun.index()));
  }

  private static boolean isBareName(Tree tree, Token name) {
    return name.upos().equals("PROPN") && name.name().equals("LOCATION")
        && tree.child(name.index(), "amod", "nmod:poss").isEmpty();
  }

  /** "Plusieurs sites, dont ceux de l'État, ont été …": the verb behind the examples is the main one. */
  private static void mainVerb(Tree tree, Token example, List<Token> tokens) {
    Optional<Token> verb = tree.head(example.index())
        .filter(head -> Tree.isRelation(example, "nsubj") && head.relation().equals("acl:relcl")
            && head.index() > example.index());
    int end = tree.reach(example.index())[1];
    boolean examples = verb.isPresent() && end < verb.get().index() && tree.token(end + 1).form().equals(",")
        && tree.children(example.index()).stream()
            .anyMatch(child -> WordClass.EXAMPLES.holds(Tree.lower(child)) && opensExamples(tree, child, example));
    if (!examples) {
      return;
    }
    Token many = tree.token(verb.get().head());
    tokens.set(verb.get().index() - 1, verb.get().attached(many.head(), many.relation()));
    tokens.set(many.index() - 1, many.attached(verb.get().index(), example.relation()));
    tokens.set(example.index() - 1, example.attached(many.index(), "appos"));
  }

  private static boolean opensExamples(Tree tree, Token word, Token name) {
    if (word.index() < 3 || word.index() > name.index() || !tree.token(word.index() - 1).form().equals(",")) {
      return false;
    }
    for (int i = word.index() + 1; i < name.index(); i++) {
      if (Tree.isVerb(tree.token(i)) || tree.token(i).upos().equals("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  /**
   * "a imputé à deux groupes, dont A et B, des attaques": what stands behind the closed series is the verb's object.
   */
  private static Optional<Integer> verbOfClosed(Tree tree, Token noun) {
    int start = tree.reach(noun.index())[0];
    int first = tree.token(start).form().equals(",") ? start + 1 : start;
    boolean runs = Tree.isRelation(noun, "conj") && noun.upos().equals("NOUN") && first > 2
        && tree.token(first).upos().equals("DET") && tree.token(first - 1).form().equals(",")
        && tree.child(noun.index(), "cc", "case").isEmpty();
    boolean closed = runs && tree.children(noun.head()).stream()
        .anyMatch(other -> Tree.isRelation(other, "conj") && other.index() < noun.index()
            && tree.child(other.index(), "cc").isPresent());
    int at = closed ? noun.head() : 0;
    while (at > 0 && !tree.token(at).upos().equals("VERB")) {
      at = tree.token(at).head();
    }
    boolean lacks = at > 0 && at < noun.head()
        && tree.child(at, "obj", "ccomp", "xcomp", "aux:pass").isEmpty() && tree.child(at, "nsubj").isPresent();
    return lacks ? Optional.of(at) : Optional.empty();
  }
}
