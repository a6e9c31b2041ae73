package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives verbs and nouns for acts the phrases that they govern and that the parser hung above or below them: what stands
 * right behind a participle ("menées contre des mairies par un groupe"), who did something, told between commas ("la
 * découverte, par deux chercheurs, d'une faille"), whom a penalty is for ("deux ans avec sursis à un ingénieur") and
 * where something left from ("n'est sorti des caisses").
 */
final class Governed {
  private static final int DEEPEST = 6;

  private Governed() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(Repair.each(sentence, (tree, token, tokens) -> {
      rightBehind(tree, token, tokens);
      due(tree, token, tokens);
      leftFrom(tree, token, tokens);
      several(tree, token, tokens);
      Repair.hang(tokens, token, penalized(tree, token), "obl");
      asideAgent(tree, token, tokens);
      Repair.hang(tokens, token, dayOf(tree, token).or(() -> sentFrom(tree, token)), "nmod");
      Repair.hang(tokens, token, handedTo(tree, token), "obl");
    }), (tree, token, tokens) ->
        Repair.hang(tokens, token, doerBelow(tree, token).or(() -> doerAbove(tree, token)), "obl:agent"));
  }

  /** "the theft of files in June": the day of the theft. */
  private static Optional<Integer> dayOf(Tree tree, Token day) {
    boolean dated = Tree.isRelation(day, "nmod") && WordClass.DAY_NAMED.holds(Tree.lower(day))
        && WordClass.ON_DAY.holds(tree.preposition(day.index()))
        && !WordClass.FROM.holds(tree.preposition(day.index()));
    return dated ? actOver(tree, day).filter(act -> WordClass.DOING_TO.holds(Tree.lemma(act))).map(Token::index)
        : Optional.empty();
  }

  /** "the expulsion of two envoys from Norway": where they have to leave. */
  private static Optional<Integer> sentFrom(Tree tree, Token place) {
    boolean from = Tree.isRelation(place, "nmod") && place.upos().equals("PROPN")
        && WordClass.FROM.holds(tree.preposition(place.index())) && tree.child(place.index(), "det").isEmpty();
    return from ? actOver(tree, place).filter(act -> WordClass.REMOVAL.holds(Tree.lemma(act))).map(Token::index)
        : Optional.empty();
  }

  /** The noun whose "of" phrase a word hangs on. */
  private static Optional<Token> actOver(Tree tree, Token word) {
    return tree.head(word.index()).filter(noun -> Tree.isRelation(noun, "nmod") && noun.index() < word.index()
            && WordClass.OF.holds(tree.preposition(noun.index())))
        .flatMap(noun -> tree.head(noun.index())).filter(act -> act.upos().equals("NOUN"));
  }

  /** "passed secrets to a foreign government": to whom somebody gives what is told. */
  private static Optional<Integer> handedTo(Tree tree, Token whom) {
    boolean to = Tree.isRelation(whom, "nmod") && Tree.isNominal(whom)
        && WordClass.ADDRESSING.holds(tree.preposition(whom.index()));
    Optional<Token> given = to ? tree.head(whom.index()).filter(what -> Tree.isRelation(what, "obj")
        && what.index() < whom.index() && WordClass.HANDED.holds(Tree.lemma(what))) : Optional.empty();
    return given.flatMap(what -> tree.head(what.index()))
        .filter(verb -> Tree.isVerb(verb) && WordClass.HANDING.holds(Tree.lemma(verb))).map(Token::index);
  }

  /** "une vague d'attaques menées contre des mairies": nothing above a participle takes what follows it at once. */
  private static void rightBehind(Tree tree, Token noun, List<Token> tokens) {
    int first = Tree.isNominal(noun) && (Tree.isRelation(noun, "obl") || Tree.isRelation(noun, "nmod"))
        ? tree.reach(noun.index())[0] : 0;
    boolean against = first > 1 && noun.head() < first - 1 && noun.head() > 0
        && (WordClass.AGAINST_WHOM.holds(tree.preposition(noun.index()))
            || WordClass.BY.holds(tree.preposition(noun.index())));
    if (!against) {
      return;
    }
    Token participle = tree.token(first - 1);
    boolean bare = Tree.isVerb(participle) && Tree.isPastParticiple(participle) && Tree.isRelation(participle, "acl")
        && tree.child(participle.index(), "aux", "obl:agent").isEmpty()
        && !tree.dominates(noun.index(), participle.index());
    if (bare) {
      boolean by = WordClass.BY.holds(tree.preposition(noun.index()));
      tokens.set(noun.index() - 1, noun.attached(participle.index(), by ? "obl:agent" : "obl"));
    }
  }

  /** "menées contre des mairies par un groupe": town halls are not "by" somebody, but what was done to them is. */
  private static Optional<Integer> doerBelow(Tree tree, Token doer) {
    boolean by = Tree.isRelation(doer, "nmod") && Tree.isNominal(doer) && doer.head() > 0
        && doer.head() < doer.index() && WordClass.BY.holds(tree.preposition(doer.index()));
    Optional<Token> above = by ? tree.head(doer.index()) : Optional.empty();
    for (int steps = 0; steps < DEEPEST && above.filter(noun -> isThing(tree, noun)).isPresent(); steps++) {
      above = tree.head(above.get().index());
    }
    return above.filter(verb -> Tree.isVerb(verb) && Tree.isPastParticiple(verb) && Tree.isRelation(verb, "acl"))
        .filter(verb -> tree.child(verb.index(), "aux", "obl:agent").isEmpty())
        .map(Token::index);
  }

  /** The same, where the parser hung the doer on a verb in the active, which has none. */
  private static Optional<Integer> doerAbove(Tree tree, Token doer) {
    boolean by = Tree.isRelation(doer, "obl") && Tree.isNominal(doer)
        && WordClass.BY.holds(tree.preposition(doer.index()));
    int end = by ? tree.child(doer.index(), "case").map(Token::index).orElse(1) - 1 : 0;
    boolean active = end > 0 && tree.head(doer.index()).filter(verb -> Tree.isVerb(verb) && verb.index() < end
        && tree.isFinite(verb) && tree.child(verb.index(), "aux:pass", "nsubj:pass", "aux:caus").isEmpty()).isPresent();
    for (int i = end; active && i > doer.head(); i--) {
      Token verb = tree.token(i);
      boolean bare = Tree.isVerb(verb) && Tree.isPastParticiple(verb) && Tree.isRelation(verb, "acl")
          && tree.child(i, "aux", "obl:agent").isEmpty() && tree.reach(i)[1] == end;
      if (bare) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "La panne est due à une attaque": what is the cause, and nothing that one has to do. */
  private static void due(Tree tree, Token word, List<Token> tokens) {
    boolean due = WordClass.DUE.holds(Tree.lower(word)) && Tree.isPastParticiple(word)
        && tree.child(word.index(), "xcomp", "ccomp").isEmpty() && tree.child(word.index(), "aux")
            .filter(have -> !WordClass.BE.holds(Tree.lemma(have))).isEmpty();
    if (due) {
      tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), Tree.lower(word), "ADJ",
          word.features(), word.head(), word.relation(), word.name()));
      tree.children(word.index()).stream().filter(be -> Tree.isRelation(be, "aux"))
          .forEach(be -> tokens.set(be.index() - 1, be.attached(word.index(), "cop")));
    }
  }

  /** Whether a noun is below a verb or noun and no act, at which somebody's doing would end. */
  private static boolean isThing(Tree tree, Token noun) {
    return Tree.isNominal(noun) && !WordClass.DOING_TO.holds(Tree.lemma(noun))
        && !WordClass.REPORTING.holds(Tree.lemma(noun)) && !WordClass.CONDUCT.holds(Tree.lemma(noun))
        && (Tree.isRelation(noun, "obl") || Tree.isRelation(noun, "nmod") || Tree.isRelation(noun, "conj"));
  }

  /** "pas un centime n'est sorti des caisses": what one leaves is no object, and "des" no article. */
  private static void leftFrom(Tree tree, Token place, List<Token> tokens) {
    Optional<Token> verb = tree.head(place.index())
        .filter(left -> Tree.isRelation(place, "obj") && left.index() < place.index()
            && WordClass.LEAVING.holds(Tree.lemma(left)) && Tree.isPastParticiple(left))
        .filter(left -> tree.child(left.index(), "nsubj").isPresent() && tree.child(left.index(), "aux")
            .filter(be -> WordClass.BE.holds(Tree.lemma(be))).isPresent());
    Optional<Token> article = verb.flatMap(left -> tree.child(place.index(), "det"))
        .filter(some -> Tree.lower(some).equals("des"));
    article.ifPresent(some -> {
      tokens.set(place.index() - 1, place.attached(verb.get().index(), "obl"));
      tokens.set(some.index() - 1, new Token(some.index(), some.span(), some.form(), "de", "ADP", some.features(),
          place.index(), "case", some.name()));
    });
  }

  /** "photographiait des convois": behind a verb that takes no "de", several things are its object. */
  private static void several(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> of = Tree.isRelation(noun, "obl") && noun.upos().equals("NOUN") && noun.has("Number", "Plur")
        ? tree.child(noun.index(), "case").filter(word -> WordClass.OF.holds(Tree.lemma(word))) : Optional.empty();
    Optional<Token> article = of.flatMap(word -> tree.child(noun.index(), "det"))
        .filter(some -> Tree.lower(some).equals("des") && some.index() == of.get().index() + 1);
    Optional<Token> verb = article.flatMap(some -> tree.head(noun.index()))
        .filter(above -> Tree.isVerb(above) && above.index() == of.get().index() - 1
            && !WordClass.TAKING_OF.holds(Tree.lemma(above)))
        .filter(above -> !Tree.isPastParticiple(above) || tree.child(above.index(), "aux")
            .filter(have -> !WordClass.BE.holds(Tree.lemma(have))).isPresent())
        .filter(above -> tree.child(above.index(), "obj", "ccomp", "xcomp", "aux:pass", "expl", "iobj").isEmpty());
    verb.ifPresent(above -> {
      tokens.set(noun.index() - 1, noun.attached(above.index(), "obj"));
      tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "det"));
    });
  }

  /** "a infligé deux ans de prison avec sursis à un ingénieur": nobody's reprieve, but whom the penalty is for. */
  private static Optional<Integer> penalized(Tree tree, Token whom) {
    boolean below = Tree.isRelation(whom, "nmod") && Tree.isNominal(whom) && whom.head() > 0
        && whom.head() < whom.index() && WordClass.ADDRESSING.holds(tree.preposition(whom.index()));
    Optional<Token> above = below ? tree.head(whom.index()) : Optional.empty();
    for (int steps = 0; steps < DEEPEST && above.filter(Tree::isNominal).isPresent(); steps++) {
      above = tree.head(above.get().index());
    }
    return above.filter(verb -> Tree.isVerb(verb) && verb.index() < whom.index()
            && WordClass.IMPOSING.holds(Tree.lemma(verb)))
        .filter(verb -> tree.children(verb.index()).stream().noneMatch(child -> Tree.isRelation(child, "iobj")
            || Tree.isRelation(child, "obl") && WordClass.ADDRESSING.holds(tree.preposition(child.index()))))
        .map(Token::index);
  }

  /** "la découverte, par des chercheurs de Lyon, d'une faille": both phrases tell of the act before the commas. */
  private static void asideAgent(Tree tree, Token doer, List<Token> tokens) {
    int first = Tree.isNominal(doer) && WordClass.BY.holds(tree.preposition(doer.index()))
        ? tree.child(doer.index(), "case").map(Token::index).orElse(0) : 0;
    if (first < 4 || !tree.isComma(first - 1)) {
      return;
    }
    int comma = doer.index() + 1;
    while (comma < tree.size() && !tree.token(comma).upos().equals("PUNCT") && !Tree.isVerb(tree.token(comma))) {
      comma++;
    }
    if (comma + 2 > tree.size() || !tree.isComma(comma) || !WordClass.OF.holds(Tree.lemma(tree.token(comma + 1)))) {
      return;
    }
    int of = comma + 1;
    Token done = tree.token(tree.token(of).head());
    Optional<Token> act = act(tree, first - 2);
    if (act.isEmpty() || done.index() < of || !Tree.isNominal(done)) {
      return;
    }
    tokens.set(doer.index() - 1, doer.attached(act.get().index(), "nmod"));
    tokens.set(done.index() - 1, done.attached(act.get().index(), "nmod"));
    if (Tree.isRelation(done, "nsubj") && act.get().head() == done.head()) {
      tokens.set(act.get().index() - 1, act.get().attached(done.head(), done.relation()));
    }
  }

  /** The noun for an act whose phrase ends at a token: one that somebody does "to" others, or the outermost. */
  private static Optional<Token> act(Tree tree, int end) {
    Optional<Token> noun = Optional.of(tree.token(end));
    Optional<Token> outermost = Optional.empty();
    for (int steps = 0; steps < DEEPEST && noun.filter(Tree::isNominal).isPresent(); steps++) {
      if (WordClass.DOING_TO.holds(Tree.lemma(noun.get()))) {
        return noun;
      }
      outermost = noun.filter(word -> word.upos().equals("NOUN"));
      noun = tree.head(noun.get().index()).filter(above -> above.index() < end);
    }
    return outermost;
  }
}
