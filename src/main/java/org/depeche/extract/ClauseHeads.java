package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Hangs clauses and infinitives on the verb or noun whose content they are. */
final class ClauseHeads {
  private ClauseHeads() {}

  /**
   * "une accusation que Minsk rejette": behind an indefinite noun or a comma, a clause that wants an object is a
   * relative one.
   */
  static void relative(Tree tree, Token noun, List<Token> tokens) {
    boolean indefinite = noun.upos().equals("NOUN")
        && tree.child(noun.index(), "det").filter(article -> article.form().equals("une")
            || article.form().equals("un")).isPresent();
    boolean aside = noun.upos().equals("NOUN") && noun.index() + 2 < tree.size()
        && tree.token(noun.index() + 1).form().equals(",");
    Optional<Token> clause = indefinite || aside ? tree.child(noun.index(), "ccomp") : Optional.empty();
    clause.or(() -> aside ? besideAgreeing(tree, noun) : Optional.empty())
        .filter(verb -> Tree.isVerb(verb) && tree.child(verb.index(), "obj", "ccomp", "xcomp", "cop").isEmpty())
        .flatMap(verb -> tree.child(verb.index(), "mark"))
        .filter(mark -> mark.index() == noun.index() + (aside ? 2 : 1) && Tree.lemma(mark).equals("que"))
        .ifPresent(mark -> {
          Token verb = tree.token(mark.head());
          tokens.set(verb.index() - 1, verb.attached(noun.index(), "acl:relcl"));
          tokens.set(mark.index() - 1, new Token(
              mark.index(), mark.span(), mark.form(), mark.lemma(), "PRON", mark.features(), verb.index(), "obj",
                  mark.name()));
        });
  }

  /** "exigé une rançon, que la commune a refusée": behind "avoir" only an object before it is agreed with. */
  private static Optional<Token> besideAgreeing(Tree tree, Token noun) {
    return tree.head(tree.token(noun.index() + 2).index())
        .filter(verb -> Tree.isRelation(verb, "advcl") && verb.head() == noun.head() && Tree.isPastParticiple(verb))
        .filter(verb -> verb.has("Gender", "Fem") || verb.has("Number", "Plur"))
        .filter(verb -> Participles.agrees(noun, verb) && tree.child(verb.index(), "aux").isPresent()
            && tree.child(verb.index(), "aux:pass").isEmpty() && tree.child(verb.index(), "nsubj").isPresent());
  }

  /** A clause that the parser hung on a comma is the clause of the noun before it. */
  static Optional<Integer> behindComma(Tree tree, Token clause) {
    return tree.head(clause.index())
        .filter(comma -> comma.form().equals(",") && comma.head() > 0 && clause.relation().equals("acl:relcl"))
        .map(Token::head);
  }

  /** "confirmed it suffered a breach after a gang threatened to leak data": what made somebody tell of it. */
  static Optional<Integer> broughtOut(Tree tree, Token clause) {
    boolean after = Tree.isRelation(clause, "advcl") && WordClass.FLAUNTING.holds(Tree.lemma(clause))
        && tree.child(clause.index(), "mark").filter(mark -> WordClass.WHEN_CLAUSE.holds(Tree.lower(mark))).isPresent()
        && tree.child(clause.index(), "nsubj").isPresent();
    Optional<Token> suffers = after ? tree.head(clause.index())
        .filter(verb -> verb.index() < clause.index() && WordClass.BEFALLING.holds(Tree.lemma(verb)))
        .filter(verb -> Tree.isRelation(verb, "ccomp")
            && (tree.child(verb.index(), "aux:pass").isPresent() || tree.child(verb.index(), "obj").isPresent()))
        : Optional.empty();
    return suffers.flatMap(verb -> tree.head(verb.index()))
        .filter(tells -> tells.index() < clause.index() && WordClass.COMING_FORWARD.holds(Tree.lemma(tells)))
        .map(Token::index);
  }

  /** "denied claims it hacked the parties": in a clause with an object of its own nothing is missing. */
  static Optional<Integer> claimOf(Tree tree, Token clause) {
    boolean bare = (clause.relation().equals("acl:relcl") || Tree.isRelation(clause, "ccomp"))
        && tree.child(clause.index(), "mark").isEmpty()
        && tree.child(clause.index(), "obj", "cop", "aux:pass").filter(own -> own.index() > clause.head()
            && !WordClass.RELATIVE_OR_THAT.holds(Tree.lower(own))).isPresent();
    return tree.head(clause.index())
        .filter(noun -> bare && noun.upos().equals("NOUN") && WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)))
        .filter(noun -> tree.child(clause.index(), "nsubj").filter(subject ->
            tree.reach(subject.index())[0] == noun.index() + 1).isPresent())
        .map(Token::index);
  }

  /**
   * « les accusations du ministère selon lesquelles des pirates avaient tenté … »: the clause behind the pronoun, whose
   * subject the parser hung on it, tells what the accusations are.
   */
  static void accordingToWhich(Tree tree, Token pronoun, List<Token> tokens) {
    if (!pronoun.upos().equals("PRON") || !WordClass.RELATIVE_OF_VOICE.holds(Tree.lower(pronoun))
        || !WordClass.OPENS_A_REPORT.holds(tree.preposition(pronoun.index()))) {
      return;
    }
    Optional<Token> subject = tree.children(pronoun.index()).stream()
        .filter(child -> Tree.isRelation(child, "nmod") && child.index() > pronoun.index()).findFirst();
    Optional<Token> report = tree.sentence().tokens().stream()
        .filter(noun -> noun.index() < pronoun.index() && WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)))
        .reduce((first, second) -> second);
    Optional<Token> verb = subject.flatMap(who -> tree.sentence().tokens().stream()
        .filter(word -> word.index() > who.index() && word.upos().equals("VERB") && Repair.isFinite(tree, word))
        .findFirst())
        .filter(word -> !tree.dominates(word.index(), pronoun.index()) && word.head() < pronoun.index()
            && tree.child(word.index(), "nsubj", "nsubj:pass").isEmpty());
    if (verb.isEmpty() || report.isEmpty() || tree.dominates(verb.get().index(), report.get().index())) {
      return;
    }
    Token who = subject.get();
    boolean passive = tree.child(verb.get().index(), "aux:pass").isPresent();
    tokens.set(verb.get().index() - 1, verb.get().attached(report.get().index(), "acl:relcl"));
    tokens.set(pronoun.index() - 1, pronoun.attached(verb.get().index(), "obl"));
    tokens.set(who.index() - 1, who.attached(verb.get().index(), passive ? "nsubj:pass" : "nsubj"));
    tree.child(who.index(), "case").ifPresent(of -> tokens.set(of.index() - 1, of.attached(who.index(), "det")));
  }

  /**
   * "claims by the navy that hackers broke into its network", "accusations of the service that it had hacked the
   * police": a clause in which nothing is missing tells what the claim is, and nothing of who makes it.
   */
  static void claimBy(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> that = Tree.isVerb(clause) ? opener(tree, clause) : Optional.empty();
    Optional<Token> maker = that.flatMap(mark -> makerBefore(tree, mark.index() - 1));
    Optional<Token> claim = maker.flatMap(who -> tree.head(who.index()));
    boolean hangs = claim.filter(noun -> clause.head() == noun.index() || clause.head() == maker.get().index())
        .isPresent() && (clause.relation().startsWith("acl") || clause.relation().equals("dep"));
    boolean bound = that.filter(mark -> Tree.isRelation(mark, "mark")).isPresent();
    if (hangs && (bound || wantsNothing(tree, clause, that.get()))) {
      tokens.set(clause.index() - 1, clause.attached(claim.get().index(), "acl"));
      Token mark = that.get();
      tokens.set(mark.index() - 1, new Token(mark.index(), mark.span(), mark.form(), mark.lemma(), "SCONJ",
          mark.features(), clause.index(), "mark", mark.name()));
    }
  }

  /** The "that" which opens a clause with a subject of its own. */
  private static Optional<Token> opener(Tree tree, Token clause) {
    Optional<Token> subject = tree.child(clause.index(), "nsubj");
    int before = subject.map(who -> tree.reach(who.index())[0] - 1).orElse(0);
    return before < 1 ? Optional.empty() : Optional.of(tree.token(before))
        .filter(word -> Tree.lower(word).equals("that") && tree.dominates(clause.index(), word.index()));
  }

  /** Who makes a claim, where the words that name it end: "the navy" in "claims by the navy". */
  private static Optional<Token> makerBefore(Tree tree, int last) {
    return tree.sentence().tokens().stream()
        .filter(noun -> Tree.isRelation(noun, "nmod") && Tree.isNominal(noun) && noun.index() <= last
            && (WordClass.REPORTED_BY.holds(tree.preposition(noun.index()))
                || WordClass.OF.holds(tree.preposition(noun.index()))))
        .filter(noun -> noun.index() == last || tree.dominates(noun.index(), last))
        .filter(noun -> tree.head(noun.index())
            .filter(claim -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(claim)) && claim.index() < noun.index())
            .isPresent())
        .findFirst();
  }

  /** Whether a clause with a pronoun before its subject has no place left for it. */
  private static boolean wantsNothing(Tree tree, Token clause, Token that) {
    boolean own = tree.children(clause.index()).stream().anyMatch(child -> child.index() > clause.index()
        && (Tree.isRelation(child, "obj") || Tree.isRelation(child, "obl") && !tree.preposition(child.index()).isEmpty()
            || Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "ccomp")));
    return own || tree.child(clause.index(), "aux:pass").isPresent()
        && tree.child(clause.index(), "nsubj:pass").filter(subject -> subject.index() != that.index()).isPresent();
  }

  /** "gave the hospital two weeks to pay": what is to be done by then is what the giving is about. */
  static Optional<Integer> giverOfTerm(Tree tree, Token act) {
    return tree.head(act.index())
        .filter(term -> act.relation().equals("acl") && tree.isInfinitive(act.index()) && Tree.isRelation(term, "obj")
            && (WordClass.TIME_NOUN.holds(Tree.lemma(term)) || WordClass.TERM.holds(Tree.lemma(term))))
        .flatMap(term -> tree.head(term.index()))
        .filter(verb -> WordClass.GIVING.holds(Tree.lemma(verb)))
        .map(Token::index);
  }

  /** "Il est reproché au prévenu d'avoir …": the infinitive is what the verb says and tells nothing of the noun. */
  static Optional<Integer> impersonal(Tree tree, Token infinitive) {
    boolean clause = infinitive.relation().equals("acl") && Tree.isVerb(infinitive)
        && tree.child(infinitive.index(), "mark").filter(mark -> Tree.lemma(mark).equals("de")).isPresent();
    return tree.head(infinitive.index())
        .filter(noun -> clause && Tree.isRelation(noun, "obl") && noun.index() < infinitive.index())
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> tree.child(verb.index(), "nsubj")
            .filter(subject -> Tree.lower(subject).equals("il") && subject.relation().equals("nsubj:pass")).isPresent())
        .map(Token::index);
  }

  /** "permettrait à un intrus de lire …", "invite les clients touchés à changer …": what is asked or made possible. */
  static Optional<Integer> askedOf(Tree tree, Token infinitive) {
    Optional<Token> mark = infinitive.relation().equals("acl") && tree.isInfinitive(infinitive.index())
        ? tree.child(infinitive.index(), "mark") : Optional.empty();
    Optional<Token> noun = mark.flatMap(to -> tree.head(infinitive.index()))
        .flatMap(above -> Tree.isNominal(above) ? Optional.of(above)
            : tree.head(above.index()).filter(named -> Tree.isRelation(above, "acl") && Tree.isNominal(named)))
        .filter(named -> named.index() < infinitive.index());
    return noun.flatMap(named -> tree.head(named.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < noun.get().index())
        .filter(verb -> WordClass.URGING.holds(Tree.lemma(verb)) || WordClass.ENABLING.holds(Tree.lemma(verb)))
        .filter(verb -> WordClass.OF.holds(Tree.lemma(mark.get()))
            ? Tree.isRelation(noun.get(), "obl") && WordClass.ADDRESSING.holds(tree.preposition(noun.get().index()))
            : Tree.isRelation(noun.get(), "obj") && WordClass.ADDRESSING.holds(Tree.lemma(mark.get())))
        .map(Token::index);
  }

  /** "threatened on its blog to release …", "a menacé dans une note de vendre …": a blog or note has no infinitive. */
  static Optional<Integer> undertakenIn(Tree tree, Token infinitive) {
    boolean clause = infinitive.relation().equals("acl") && tree.isInfinitive(infinitive.index())
        && tree.child(infinitive.index(), "mark").isPresent();
    return tree.head(infinitive.index())
        .filter(medium -> clause && medium.index() < infinitive.index() && Tree.isRelation(medium, "obl"))
        .filter(medium -> WordClass.MEDIUM.holds(Tree.lemma(medium)))
        .flatMap(medium -> tree.head(medium.index()).filter(verb -> verb.index() < medium.index()))
        .filter(verb -> WordClass.UNDERTAKING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "xcomp").isEmpty())
        .map(Token::index);
  }

  /** "a indiqué sur son site avoir été victime": a perfect infinitive right behind is what the verb says. */
  static Optional<Integer> sayingOver(Tree tree, Token done) {
    Optional<Token> having = tree.child(done.index(), "aux")
        .filter(aux -> aux.has("VerbForm", "Inf") && tree.reach(done.index())[0] == aux.index())
        .filter(aux -> Tree.isRelation(done, "parataxis") && tree.child(done.index(), "nsubj", "mark").isEmpty());
    return having.flatMap(aux -> tree.head(done.index()))
        .filter(says -> Tree.isVerb(says) && says.index() < done.index())
        .filter(says -> tree.child(says.index(), "obj", "xcomp", "ccomp").isEmpty())
        .map(Token::index);
  }

  /** « « Le site est lent », a dit la mairie, assurant que … »: who says the one says the other, and not the site. */
  static Optional<Integer> sayingBeside(Tree tree, Token assuring) {
    boolean gerund = Tree.isRelation(assuring, "advcl") && Tree.isPresentParticiple(assuring)
        && tree.child(assuring.index(), "nsubj").isEmpty()
        && (WordClass.SAYING_THAT.holds(Tree.lemma(assuring)) || WordClass.REMARKING.holds(Tree.lemma(assuring)));
    return tree.head(assuring.index()).filter(said -> gerund && said.index() < assuring.index())
        .flatMap(said -> tree.children(said.index()).stream()
            .filter(says -> Tree.isRelation(says, "parataxis") && Tree.isVerb(says)
                && said.index() < says.index() && says.index() < assuring.index())
            .filter(says -> tree.child(says.index(), "nsubj").isPresent() && tree.isComma(tree.reach(says.index())[0]
                - (tree.token(tree.reach(says.index())[0]).form().equals(",") ? 0 : 1)))
            .findFirst())
        .map(Token::index);
  }

  /** "a prévenu ses clients qu'ils avaient été piratés": a clause that wants no object is what they are told. */
  static void saidTo(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> noun = tree.head(clause.index())
        .filter(told -> clause.relation().equals("acl:relcl") && Tree.isVerb(clause) && Tree.isNominal(told));
    Optional<Token> verb = noun.flatMap(told -> tree.head(told.index()))
        .filter(says -> Tree.isVerb(says) && says.index() < noun.get().index());
    List<Token> objects = tree.children(clause.index()).stream()
        .filter(child -> child.relation().equals("obj")).toList();
    boolean full = tree.child(clause.index(), "aux:pass", "ccomp").isPresent() || objects.size() > 1
        || tree.child(clause.index(), "nsubj").filter(child -> ofSome(tree, child).isPresent()).isPresent();
    Optional<Token> that = objects.stream().filter(child -> Tree.lemma(child).equals("que")).findFirst()
        .or(() -> tree.child(clause.index(), "nsubj").filter(child -> ofSome(tree, child).isPresent()));
    if (verb.isPresent() && full && that.isPresent() && that.get().index() == tree.reach(clause.index())[0]) {
      tokens.set(clause.index() - 1, clause.attached(verb.get().index(), "ccomp"));
      tokens.set(that.get().index() - 1, that.get().attached(clause.index(), "mark"));
      ofSome(tree, that.get()).ifPresent(subject ->
          tokens.set(subject.index() - 1, subject.attached(clause.index(), that.get().relation())));
    }
  }

  /** "que des données": the noun that the parser hung on the conjunction. */
  private static Optional<Token> ofSome(Tree tree, Token that) {
    return tree.children(that.index()).stream()
        .filter(noun -> Tree.lemma(that).equals("que") && Tree.isRelation(noun, "nmod"))
        .filter(noun -> tree.child(noun.index(), "det").filter(some -> Tree.lower(some).equals("des")).isPresent())
        .findFirst();
  }

  /** « condamne la décision de Minsk d'expulser deux agents »: who decided expels, and not who condemns it. */
  static Optional<Integer> resolve(Tree tree, Token act) {
    boolean of = Tree.isRelation(act, "xcomp") && tree.isInfinitive(act.index()) && tree.child(act.index(), "mark")
        .filter(mark -> WordClass.OF.holds(Tree.lemma(mark))).isPresent();
    return tree.head(act.index()).filter(verb -> of && verb.index() < act.index())
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(noun -> noun.index() < act.index() && WordClass.RESOLVE.holds(Tree.lemma(noun)))
        .filter(noun -> tree.child(noun.index(), "nmod").isPresent()
            && tree.reach(noun.index())[1] == tree.reach(act.index())[0] - 1)
        .map(Token::index);
  }

  /** "a prévenu le ministre et déposé plainte": a participle with an object of its own is no second object. */
  static Optional<Integer> secondDeed(Tree tree, Token participle) {
    boolean second = Tree.isRelation(participle, "conj") && Tree.isVerb(participle) && Tree.isPastParticiple(participle)
        && participle.head() > 0 && participle.head() < participle.index()
        && tree.child(participle.index(), "cc").isPresent() && tree.child(participle.index(), "aux", "nsubj").isEmpty()
        && tree.child(participle.index(), "obj").filter(own -> own.index() > participle.index()).isPresent();
    Optional<Token> above = second ? tree.head(participle.index()).filter(Tree::isNominal) : Optional.empty();
    while (above.isPresent() && Tree.isNominal(above.get())) {
      above = tree.head(above.get().index());
    }
    return above.filter(verb -> Tree.isVerb(verb) && Tree.isPastParticiple(verb) && verb.index() < participle.index())
        .filter(verb -> tree.child(verb.index(), "aux:pass").isEmpty() && tree.child(verb.index(), "aux")
            .filter(have -> WordClass.HAVE.holds(Tree.lemma(have))).isPresent())
        .map(Token::index);
  }

  /** "décidé de renvoyer deux agents de Minsk et de rappeler …": a second infinitive is no second noun. */
  static Optional<Integer> infinitiveBefore(Tree tree, Token second) {
    Optional<Token> mark = tree.child(second.index(), "mark");
    boolean joined = Tree.isRelation(second, "conj") && second.head() > 0 && tree.isInfinitive(second.index())
        && mark.isPresent() && tree.child(second.index(), "cc").isPresent()
        && Tree.isNominal(tree.token(second.head()));
    for (int at = joined ? second.head() : 0; at > 0 && at < second.index(); at = tree.token(at).head()) {
      boolean same = tree.isInfinitive(at) && tree.child(at, "mark")
          .filter(first -> Tree.lemma(first).equals(Tree.lemma(mark.get()))).isPresent();
      if (same) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
