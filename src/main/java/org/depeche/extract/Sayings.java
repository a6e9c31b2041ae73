package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives back to a verb of saying what it says, where something stands between the two.
 *
 * <p>« a fait savoir en fin de journée que deux hommes avaient été arrêtés », « affirme que des courriels échangés avec
 * lui ont été volés »: the verb before "que" is above the one behind it; « a reconnu devant une commission que …
 * avaient été écoutés »: a clause that wants nothing tells nothing of whom it is said to; « fait état dimanche de dix
 * tentatives »: a day has no complement; « a dit avoir isolé son réseau et prévenu l'agence »: both are said; "took
 * credit for an attack meant to slow trains": behind "for" stands no clause with a subject; "…, prosecutors charged":
 * who says so is no object of the verb before the comma.
 */
final class Sayings {
  private Sayings() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      saidThat(tree, token, tokens);
      Repair.hang(tokens, token, saidTo(tree, token), "ccomp");
      Repair.hang(tokens, token, behindDay(tree, token), "nmod");
      Repair.hang(tokens, token, alsoSaid(tree, token), "conj");
      forDeed(tree, token, tokens);
      charged(tree, token, tokens);
    });
  }

  /** "…, prosecutors charged on Monday.": no object of the verb before, but who says all of it. */
  private static void charged(Tree tree, Token says, List<Token> tokens) {
    boolean past = Tree.isRelation(says, "acl") && Tree.isVerb(says) && says.has("Tense", "Past")
        && WordClass.ALLEGING.holds(Tree.lemma(says))
        && tree.child(says.index(), "obj", "ccomp", "xcomp", "aux").isEmpty();
    Optional<Token> voice = tree.head(says.index())
        .filter(noun -> past && noun.upos().equals("NOUN") && noun.index() == says.index() - 1
            && Tree.isRelation(noun, "obj") && noun.head() < noun.index() && noun.head() > 0)
        .filter(noun -> tree.isComma(tree.reach(noun.index())[0] - 1));
    boolean last = voice.isPresent() && tree.reach(says.index())[1] >= tree.size() - 1;
    if (last) {
      tokens.set(voice.get().index() - 1, voice.get().attached(says.index(), "nsubj"));
      tokens.set(says.index() - 1, says.attached(voice.get().head(), "parataxis"));
    }
  }

  /** A finite verb with a subject of its own is no subject of the verb behind its "que", but says what that tells. */
  private static void saidThat(Tree tree, Token says, List<Token> tokens) {
    boolean subject = says.universalRelation().equals("nsubj") || says.universalRelation().equals("csubj");
    Optional<Token> told = tree.head(says.index())
        .filter(verb -> subject && Tree.isVerb(says) && tree.isFinite(says) && Tree.isVerb(verb)
            && verb.index() > says.index() && tree.isFinite(verb)
            && tree.child(says.index(), "nsubj").filter(voice -> voice.index() < says.index()).isPresent())
        .filter(verb -> WordClass.SAYING_THAT.holds(Tree.lemma(says)) || tree.child(says.index(), "xcomp")
            .filter(infinitive -> WordClass.SAYING_THAT.holds(Tree.lemma(infinitive))).isPresent());
    Optional<Token> that = told.flatMap(verb -> tree.sentence().tokens().stream()
        .filter(word -> word.index() > says.index() && word.index() < verb.index())
        .filter(word -> Tree.lemma(word).equals("que"))
        .findFirst());
    if (that.isEmpty()) {
      return;
    }
    Token verb = told.get();
    int conjunction = that.get().index();
    int over = tree.child(says.index(), "xcomp")
        .filter(word -> tree.isInfinitive(word.index()) && word.index() < conjunction).orElse(says).index();
    tokens.set(verb.index() - 1, verb.attached(over, "ccomp"));
    tokens.set(says.index() - 1, says.attached(verb.head(), verb.relation()));
    tree.children(verb.index()).stream().filter(child -> child.index() < conjunction && child.index() != says.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(says.index(), child.relation())));
    tree.children(verb.index()).stream().filter(child -> child.index() > verb.index() && child.upos().equals("PUNCT"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(says.index(), child.relation())));
    tokens.set(conjunction - 1, new Token(
        conjunction, that.get().span(), that.get().form(), that.get().lemma(), "SCONJ", that.get().features(),
        verb.index(), "mark", that.get().name()));
    String relation = tree.child(verb.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tree.sentence().tokens().stream()
        .filter(word -> word.index() > conjunction && word.index() < verb.index() && word.head() < conjunction)
        .findFirst()
        .ifPresent(top -> {
          Optional<Token> noun = tree.child(top.index(), "nsubj")
              .filter(own -> Tree.isVerb(top) && own.index() > conjunction);
          if (noun.isPresent()) {
            tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), relation));
            tokens.set(top.index() - 1, top.attached(noun.get().index(), "acl"));
          } else if (Tree.isNominal(top)) {
            tokens.set(top.index() - 1, top.attached(verb.index(), relation));
          }
        });
  }

  /** The verb that says a whole clause which hangs on whom, where or when it is said. */
  private static Optional<Integer> saidTo(Tree tree, Token clause) {
    boolean whole = Tree.isRelation(clause, "ccomp") && Tree.isVerb(clause)
        && tree.child(clause.index(), "mark").filter(mark -> Tree.lemma(mark).equals("que")
            || Tree.isThat(mark)).isPresent()
        && tree.child(clause.index(), "nsubj").isPresent()
        && tree.child(clause.index(), "aux:pass", "obj", "cop", "ccomp").isPresent();
    return tree.head(clause.index())
        .filter(noun -> whole && Tree.isNominal(noun) && noun.index() < clause.index()
            && Tree.isRelation(noun, "obl") && !WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isVerb(verb) && WordClass.SAYING_THAT.holds(Tree.lemma(verb))
            && verb.index() < clause.index() && tree.child(verb.index(), "obj", "ccomp", "xcomp").isEmpty())
        .map(Token::index);
  }

  /** Of the bare noun of "faire état" or "avoir connaissance", and not of the day that stands behind it. */
  private static Optional<Integer> behindDay(Tree tree, Token told) {
    boolean of = Tree.isRelation(told, "nmod") && told.head() > 0 && told.head() < told.index()
        && WordClass.OF.holds(tree.preposition(told.index())) && !WordClass.TIME_NOUN.holds(Tree.lemma(told));
    Token day = of ? tree.token(told.head()) : told;
    boolean time = of && WordClass.TIME_NOUN.holds(Tree.lemma(day));
    while (time && Tree.isRelation(day, "nmod") && day.head() > 0) {
      day = tree.token(day.head());
    }
    int when = day.index();
    return tree.head(when)
        .filter(verb -> time && Tree.isVerb(verb) && verb.index() < when)
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(state -> WordClass.STATED.holds(Tree.lemma(state)) && state.index() < when
            && tree.children(state.index()).isEmpty())
        .map(Token::index);
  }

  /** A second participle with an object behind the perfect infinitive that a verb of saying has. */
  private static Optional<Integer> alsoSaid(Tree tree, Token second) {
    boolean participle = Tree.isRelation(second, "conj") && Tree.isPastParticiple(second)
        && tree.child(second.index(), "cc").isPresent() && tree.child(second.index(), "aux", "nsubj").isEmpty()
        && !WordClass.SAYING_THAT.holds(Tree.lemma(second));
    return tree.head(second.index())
        .filter(says -> participle && Tree.isVerb(says) && WordClass.SAYING_THAT.holds(Tree.lemma(says)))
        .flatMap(says -> tree.child(says.index(), "xcomp", "ccomp"))
        .filter(first -> first.index() < second.index() && Tree.isPastParticiple(first)
            && tree.children(first.index()).stream().anyMatch(have -> have.relation().equals("aux")
                && have.has("VerbForm", "Inf") && WordClass.HAVE.holds(Tree.lemma(have))))
        .map(Token::index);
  }

  /** The noun of what somebody claims as his own, and what its participle tells of it. */
  private static void forDeed(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> mark = tree.child(participle.index(), "mark")
        .filter(word -> Tree.isRelation(participle, "advcl") && Tree.isVerb(participle)
            && participle.has("Tense", "Past") && !WordClass.HAVE.holds(Tree.lemma(participle))
            && !WordClass.SAYING_THAT.holds(Tree.lemma(participle))
            && tree.child(participle.index(), "aux", "cop", "ccomp").isEmpty()
            && WordClass.CLAIMED_FOR.holds(Tree.lower(word)));
    Optional<Token> deed = tree.child(participle.index(), "nsubj")
        .filter(noun -> mark.isPresent() && noun.upos().equals("NOUN") && noun.index() < participle.index()
            && tree.reach(noun.index())[0] == mark.get().index() + 1);
    Optional<Token> verb = tree.head(participle.index()).filter(above -> deed.isPresent() && Tree.isVerb(above));
    verb.ifPresent(above -> {
      tokens.set(deed.get().index() - 1, deed.get().attached(above.index(), "obl"));
      tokens.set(mark.get().index() - 1, mark.get().attached(deed.get().index(), "case"));
      tokens.set(participle.index() - 1, participle.attached(deed.get().index(), "acl"));
    });
  }
}
