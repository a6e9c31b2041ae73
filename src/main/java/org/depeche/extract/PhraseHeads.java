package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Hangs on the verb what a parser of phrases gave to the noun before it.
 *
 * <p>What is told when, "in a statement", on what suspicion, for what deed or from whom belongs to the verb and not to
 * the body or person named last; a clause with "that" behind whom one tells is what he is told; a verb of saying behind
 * "and" goes on with the one before and not with what that one said.
 */
final class PhraseHeads {
  private static final int STEPS = 4;

  private PhraseHeads() {}

  /** "State Councilor and Foreign Minister Wang Yi said": two offices of the one who is named behind the second. */
  private static void secondOffice(Tree tree, Token office, List<Token> tokens) {
    int end = tree.reach(office.index())[1];
    boolean opens = Tree.isRelation(office, "nsubj") && office.upos().equals("PROPN")
        && WordClass.OFFICE_WORD.holds(Tree.lower(office))
        && office.head() == end + 1 && tree.child(office.index(), "det", "case", "nmod").isEmpty();
    Optional<Token> name = !opens ? Optional.empty() : tree.children(office.index()).stream()
        .filter(child -> Tree.isRelation(child, "conj") && child.index() == end && child.name().equals("PERSON"))
        .findFirst();
    Optional<Token> and = name.flatMap(who -> tree.child(who.index(), "cc"))
        .filter(cc -> cc.index() == office.index() + 1);
    boolean title = and.isPresent() && tree.children(name.get().index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "compound") && child.name().equals("O"));
    if (title) {
      Token who = name.get();
      tokens.set(who.index() - 1, who.attached(office.head(), office.relation()));
      tokens.set(office.index() - 1, office.attached(who.index(), "compound"));
      tree.children(office.index()).stream()
          .filter(child -> child.index() < office.index() && !Tree.isRelation(child, "amod"))
          .forEach(child -> tokens.set(child.index() - 1, child.attached(who.index(), "compound")));
    }
  }

  /** "spoke with Emmanuel Bonne, adding that …": it is the subject who adds. */
  private static Optional<Integer> addingBehindName(Tree tree, Token adding) {
    boolean tells = Tree.isRelation(adding, "acl") && Tree.isPresentParticiple(adding) && adding.index() > 2
        && tree.isComma(adding.index() - 1) && tree.child(adding.index(), "ccomp")
            .filter(told -> tree.child(told.index(), "mark").isPresent()).isPresent();
    Optional<Token> above = tree.head(adding.index()).filter(name -> tells && name.name().equals("PERSON")
        && (Tree.isRelation(name, "nmod") || Tree.isRelation(name, "obl") || Tree.isRelation(name, "obj")));
    while (above.filter(word -> !Tree.isVerb(word)).isPresent()) {
      above = tree.head(above.get().index());
    }
    return above.map(Token::index);
  }

  /** "recommends not paying": what is not to be done, and no denial of the advice. */
  private static void notDoing(Tree tree, Token doing, List<Token> tokens) {
    int at = doing.index();
    boolean gerund = at > 2 && Tree.isPresentParticiple(doing) && doing.head() == at - 2
        && Tree.lower(tree.token(at - 1)).equals("not") && tree.token(at - 1).head() == at - 2
        && WordClass.RECOMMENDING.holds(Tree.lemma(tree.token(at - 2)));
    if (gerund) {
      tokens.set(at - 2, tree.token(at - 1).attached(at, "advmod"));
      tokens.set(at - 1, doing.attached(at - 2, "xcomp"));
      Stream.concat(tree.children(at).stream(), tree.children(at - 2).stream())
          .filter(child -> child.index() > at && Tree.isPresentParticiple(child)
              && (child.relation().equals("dep") || Tree.isRelation(child, "conj")))
          .forEach(child -> tokens.set(child.index() - 1, child.attached(at - 2, "xcomp")));
    }
  }

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      Repair.hang(tokens, token, dated(tree, token).or(() -> inStatement(tree, token)).or(() -> onGround(tree, token))
          .or(() -> takenFrom(tree, token)), "obl");
      Repair.hang(tokens, token, doneBy(tree, token), "nmod");
      Repair.hang(tokens, token, forDeed(tree, token), "advcl");
      Repair.hang(tokens, token, purposed(tree, token), "acl");
      told(tree, token, tokens);
      claimed(tree, token, tokens);
      Repair.hang(tokens, token, sayingBefore(tree, token), "conj");
      series(tree, token, tokens);
      posted(tree, token, tokens);
      Repair.hang(tokens, token, mainOver(tree, token), "advcl");
      broughtAbout(tree, token, tokens);
      Repair.hang(tokens, token, purposeOfSummons(tree, token), "advcl");
      chargedFor(tree, token, tokens);
      Repair.hang(tokens, token, afterwards(tree, token), "advcl");
      secondOffice(tree, token, tokens);
      notDoing(tree, token, tokens);
      Repair.hang(tokens, token, addingBehindName(tree, token), "advcl");
    });
  }

  /** "rejected the claim that spies were behind it, saying …": who rejects says so, and not the spies. */
  private static Optional<Integer> mainOver(Tree tree, Token saying) {
    boolean aside = Tree.isPresentParticiple(saying) && WordClass.VOICING.holds(Tree.lemma(saying))
        && tree.isComma(saying.index() - 1) && tree.child(saying.index(), "nsubj", "mark").isEmpty();
    Optional<Token> predicate = aside ? tree.head(saying.index()).filter(word -> !Tree.isVerb(word)
        && word.index() < saying.index() && tree.child(word.index(), "cop").isPresent()) : Optional.empty();
    int at = predicate.map(Token::head).orElse(0);
    while (at > 0 && !(Tree.isVerb(tree.token(at)) && tree.child(at, "nsubj").isPresent())) {
      at = tree.token(at).head();
    }
    return at > 0 && at < saying.index() ? Optional.of(at) : Optional.empty();
  }

  /** "led to spies reading the mail", "resulted in Oslo allegedly accessing data": the clause has a subject. */
  private static void broughtAbout(Tree tree, Token gerund, List<Token> tokens) {
    int before = gerund.index() - 1;
    while (before > 1 && tree.token(before).upos().equals("ADV")) {
      before--;
    }
    boolean does = Tree.isPresentParticiple(gerund) && before > 1
        && tree.child(gerund.index(), "aux", "nsubj").isEmpty();
    Optional<Token> doer = Optional.of(tree.token(Math.max(before, 1))).filter(noun -> does && Tree.isNominal(noun)
        && Tree.isRelation(noun, "obl") && (gerund.head() == noun.index() || gerund.head() == noun.head()));
    Optional<Token> preposition = doer.flatMap(noun -> tree.child(noun.index(), "case"));
    Optional<Token> verb = preposition.isEmpty() ? Optional.empty() : tree.head(doer.get().index())
        .filter(word -> WordClass.RESULTING.holds(Tree.lemma(word)) && word.index() < preposition.get().index());
    verb.ifPresent(word -> {
      tokens.set(gerund.index() - 1, gerund.attached(word.index(), "advcl"));
      tokens.set(doer.get().index() - 1, doer.get().attached(gerund.index(), "nsubj"));
      tokens.set(preposition.get().index() - 1, preposition.get().attached(gerund.index(), "mark"));
      for (int i = doer.get().index() + 1; i < gerund.index(); i++) {
        tokens.set(i - 1, tree.token(i).attached(gerund.index(), "advmod"));
      }
    });
  }

  /** "summoned the envoy to protest the attack": what for, and no clause that tells which envoy. */
  private static Optional<Integer> purposeOfSummons(Tree tree, Token purpose) {
    boolean infinitive = Tree.isRelation(purpose, "acl") && purpose.has("VerbForm", "Inf")
        && tree.child(purpose.index(), "mark").isPresent();
    return infinitive ? tree.head(purpose.index())
        .filter(whom -> Tree.isNominal(whom) && (Tree.isRelation(whom, "obj") || whom.relation().equals("nsubj:pass")))
        .flatMap(whom -> tree.head(whom.index()))
        .filter(verb -> WordClass.SUMMONING.holds(Tree.lemma(verb)) && verb.index() < purpose.index())
        .map(Token::index) : Optional.empty();
  }

  /** "charges against two officers for hacking offences", "sanctions on the bank for its role": why. */
  private static void chargedFor(Tree tree, Token ground, List<Token> tokens) {
    boolean gerund = Tree.isRelation(ground, "acl") && ground.form().endsWith("ing")
        && tree.child(ground.index(), "mark").filter(word -> WordClass.FOR_DEED.holds(Tree.lower(word))).isPresent();
    boolean reason = gerund
        || Tree.isRelation(ground, "nmod") && preposition(tree, ground, WordClass.FOR_DEED).isPresent();
    Optional<Token> whom = reason ? tree.head(ground.index()).filter(noun -> Tree.isNominal(noun)
        && noun.index() < ground.index() && preposition(tree, noun, WordClass.STRUCK).isPresent()) : Optional.empty();
    Optional<Token> charge = whom.flatMap(noun -> tree.head(noun.index())).flatMap(word ->
        Stream.concat(Stream.of(word), tree.children(word.index()).stream())
            .filter(act -> Tree.isNominal(act) && act.index() < whom.get().index())
            .filter(act -> WordClass.PUNISHING.holds(Tree.lemma(act)))
            .findFirst());
    charge.ifPresent(act ->
        tokens.set(ground.index() - 1, ground.attached(act.index(), gerund ? "acl" : "nmod")));
  }

  /** "urged ministers to act after the agency confirmed …": what came before the urging, in the past like it. */
  private static Optional<Integer> afterwards(Tree tree, Token clause) {
    boolean past = Tree.isRelation(clause, "advcl") && Tree.isVerb(clause) && tree.child(clause.index(), "mark")
        .filter(mark -> WordClass.WAKE.holds(Tree.lower(mark))).isPresent() && isPast(tree, clause);
    return past ? tree.head(clause.index())
        .filter(act -> act.index() < clause.index() && act.has("VerbForm", "Inf")
            && (Tree.isRelation(act, "xcomp") || Tree.isRelation(act, "ccomp") || Tree.isRelation(act, "advcl"))
            && tree.child(act.index(), "mark").isPresent())
        .flatMap(act -> tree.head(act.index()).filter(verb -> verb.index() < act.index()))
        .filter(verb -> Tree.isVerb(verb) && isPast(tree, verb))
        .map(Token::index) : Optional.empty();
  }

  private static boolean isPast(Tree tree, Token verb) {
    return verb.has("VerbForm", "Fin") && verb.has("Tense", "Past") || tree.children(verb.index()).stream()
        .anyMatch(aux -> Tree.isRelation(aux, "aux") && aux.has("VerbForm", "Fin")
            && (aux.has("Tense", "Past") || WordClass.HAVE.holds(Tree.lemma(aux))));
  }

  /** "Ambassador to Peru Anna Keller was summoned": who is sent to the place is named behind it. */
  private static void posted(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> envoy = name.name().equals("PERSON") && name.upos().equals("PROPN") ? phraseOfNoun(tree, name)
        .filter(noun -> Words.isCapital(noun) && tree.child(name.index(), "case").isPresent()) : Optional.empty();
    Optional<Token> place = envoy.flatMap(noun -> tree.children(name.index()).stream()
        .filter(child -> child.name().equals("LOCATION") && child.index() < name.index()
            && Tree.isRelation(child, "compound"))
        .reduce((one, two) -> two));
    boolean whole = place.isPresent() && place.get().index() < name.index() - 1
        && tree.token(place.get().index() + 1).name().equals("PERSON");
    if (!whole) {
      return;
    }
    Token noun = envoy.get();
    tokens.set(name.index() - 1, name.attached(noun.head(), noun.relation()));
    tokens.set(noun.index() - 1, noun.attached(name.index(), "compound"));
    tokens.set(place.get().index() - 1, place.get().attached(noun.index(), "nmod"));
    tree.children(name.index()).stream().filter(child -> child.index() < place.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(place.get().index(), child.relation())));
  }

  private static Optional<Token> preposition(Tree tree, Token noun, WordClass among) {
    return tree.child(noun.index(), "case")
        .filter(word -> word.index() < noun.index() && among.holds(Tree.lower(word)));
  }

  /** The verb over a noun, through nouns; none where an act's name stands between. */
  private static Optional<Token> verbOver(Tree tree, Token noun) {
    Token at = noun;
    for (int i = 0; i < STEPS && Tree.isNominal(at) && at.head() > 0; i++) {
      at = tree.token(at.head());
    }
    return Tree.isVerb(at) ? Optional.of(at) : Optional.empty();
  }

  private static Optional<Token> phraseOfNoun(Tree tree, Token token) {
    return Tree.isRelation(token, "nmod") && Tree.isNominal(token)
        ? tree.head(token.index()).filter(noun -> Tree.isNominal(noun) && noun.index() < token.index())
        : Optional.empty();
  }

  /** "summoned to the foreign ministry on September 14", "Union on Monday accused": no name is of a day. */
  private static Optional<Integer> dated(Tree tree, Token day) {
    boolean date = (WordClass.WEEKDAY.holds(Tree.lower(day)) || WordClass.MONTH.holds(Tree.lower(day)))
        && day.upos().equals("PROPN") && preposition(tree, day, WordClass.AT_TIME).isPresent();
    return date ? phraseOfNoun(tree, day)
        .filter(noun -> noun.upos().equals("PROPN") || WordClass.HOUSE.holds(Tree.lemma(noun)))
        .flatMap(noun -> verbOver(tree, noun))
        .map(Token::index) : Optional.empty();
  }

  /** "The ministry in a statement said": that is where it said so. */
  private static Optional<Integer> inStatement(Tree tree, Token statement) {
    boolean paper = WordClass.STATEMENT.holds(Tree.lemma(statement))
        && preposition(tree, statement, WordClass.SETTING).isPresent();
    return paper ? phraseOfNoun(tree, statement)
        .filter(noun -> Tree.isRelation(noun, "nsubj"))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isVerb(verb) && tree.reach(statement.index())[1] < verb.index())
        .map(Token::index) : Optional.empty();
  }

  /** "arrested by police on suspicion of hacking": the suspicion is that of the arrest. */
  private static Optional<Integer> onGround(Tree tree, Token ground) {
    boolean suspicion = WordClass.GROUND_OF_ARREST.holds(Tree.lemma(ground))
        && preposition(tree, ground, WordClass.ON_GROUND).isPresent();
    return suspicion ? phraseOfNoun(tree, ground)
        .flatMap(noun -> verbOver(tree, noun))
        .filter(verb -> verb.index() < ground.index() && WordClass.PUNISHING.holds(Tree.lemma(verb)))
        .map(Token::index) : Optional.empty();
  }

  /** "stolen by hackers from the campaign": where the things were, and not where the thieves are from. */
  private static Optional<Integer> takenFrom(Tree tree, Token owner) {
    boolean from = preposition(tree, owner, WordClass.FROM_WHOM).isPresent() && !owner.name().equals("LOCATION");
    return from ? phraseOfNoun(tree, owner)
        .filter(thief -> Tree.isRelation(thief, "obl") && preposition(tree, thief, WordClass.BY).isPresent())
        .flatMap(thief -> tree.head(thief.index()))
        .filter(verb -> Tree.isVerb(verb) && WordClass.TAKING.holds(Tree.lemma(verb)))
        .map(Token::index) : Optional.empty();
  }

  /** "it had disrupted a campaign by the group": an active verb has no doer behind "by". */
  private static Optional<Integer> doneBy(Tree tree, Token doer) {
    Optional<Token> by = Tree.isRelation(doer, "obl") ? preposition(tree, doer, WordClass.BY) : Optional.empty();
    boolean means = !doer.upos().equals("PROPN") && !doer.has("Number", "Plur")
        && tree.child(doer.index(), "det").isEmpty();
    return by.isEmpty() || means ? Optional.empty() : tree.head(doer.index())
        .filter(verb -> Tree.isVerb(verb) && verb.index() < doer.index() && isActive(tree, verb))
        .flatMap(verb -> tree.child(verb.index(), "obj"))
        .filter(act -> act.upos().equals("NOUN") && act.index() == by.get().index() - 1)
        .map(Token::index);
  }

  private static boolean isActive(Tree tree, Token verb) {
    return tree.child(verb.index(), "aux:pass", "aux:caus").isEmpty()
        && (verb.has("Tense", "Past") && verb.has("VerbForm", "Fin")
        || tree.child(verb.index(), "aux").isPresent() || Tree.isRelation(verb, "conj"));
  }

  /** "blamed a gang for hacking the bank", "the expulsion of two diplomats for spying". */
  private static Optional<Integer> forDeed(Tree tree, Token deed) {
    boolean gerund = deed.form().endsWith("ing") && Stream.of("acl", "nmod").anyMatch(deed.relation()::equals)
        && tree.child(deed.index(), "mark", "case")
            .filter(word -> WordClass.FOR_DEED.holds(Tree.lower(word))).isPresent();
    return gerund ? tree.head(deed.index())
        .filter(noun -> Tree.isNominal(noun) && noun.index() < deed.index())
        .flatMap(noun -> tree.head(noun.index()).filter(act -> act.index() < noun.index()))
        .filter(act -> WordClass.PUNISHING.holds(Tree.lemma(act)))
        .map(Token::index) : Optional.empty();
  }

  /** "disrupted a campaign by the group to steal passwords": the purpose is the campaign's and not the disrupters'. */
  private static Optional<Integer> purposed(Tree tree, Token purpose) {
    boolean infinitive = (Tree.isRelation(purpose, "advcl") || Tree.isRelation(purpose, "xcomp")
        || purpose.relation().equals("acl")) && purpose.has("VerbForm", "Inf");
    Optional<Token> verb = infinitive ? tree.head(purpose.index()) : Optional.empty();
    while (verb.isPresent() && Tree.isNominal(verb.get())) {
      verb = tree.head(verb.get().index());
    }
    return verb.filter(first -> Tree.isVerb(first) && first.index() < purpose.index())
        .flatMap(first -> Stream.concat(Stream.of(first), tree.children(first.index()).stream()
                .filter(second -> Tree.isRelation(second, "conj") && second.index() < purpose.index()))
            .filter(act -> WordClass.UNCOVERING.holds(Tree.lemma(act)))
            .flatMap(act -> tree.child(act.index(), "obj").stream())
            .filter(noun -> noun.index() < purpose.index() && WordClass.PURPOSED.holds(Tree.lemma(noun)))
            .reduce((one, next) -> next))
        .map(Token::index);
  }

  /** "alerted lawmakers that spies were after them": what is told whom, read as a clause of the noun. */
  private static void told(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> verb = tree.head(clause.index())
        .filter(noun -> Tree.isNominal(noun) && Tree.isRelation(noun, "obj") && noun.index() < clause.index())
        .flatMap(noun -> tree.head(noun.index()))
        .filter(says -> WordClass.TELLING.holds(Tree.lemma(says)));
    Optional<Token> that = verb.flatMap(says -> tree.children(clause.index()).stream()
        .filter(child -> child.index() == tree.reach(clause.index())[0] && child.index() == clause.head() + 1)
        .filter(child -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(child))).findFirst());
    boolean full = that.isPresent() && (Tree.isRelation(clause, "ccomp")
        || clause.relation().equals("acl:relcl") && tree.child(clause.index(), "nsubj").isPresent()
            && !Tree.isRelation(that.get(), "nsubj")
            && tree.children(clause.index()).stream().filter(child -> Tree.isRelation(child, "obj")).count() != 1);
    if (full) {
      tokens.set(clause.index() - 1, clause.attached(verb.get().index(), "ccomp"));
      tokens.set(that.get().index() - 1, that.get().attached(clause.index(), "mark"));
    }
  }

  /** "US accusations that spies are behind it": a clause that lacks nothing is what is claimed. */
  private static void claimed(Tree tree, Token clause, List<Token> tokens) {
    Optional<Token> noun = clause.relation().equals("acl:relcl") ? tree.head(clause.index()) : Optional.empty();
    Optional<Token> claim = noun.filter(PhraseHeads::isClaim)
        .or(() -> noun.filter(below -> Tree.isRelation(below, "nmod"))
            .flatMap(below -> tree.head(below.index())).filter(PhraseHeads::isClaim));
    Optional<Token> that = claim.flatMap(thing -> tree.child(clause.index(), "obj", "obl", "dep")
            .or(() -> tree.child(clause.index(), "xcomp").flatMap(does -> tree.child(does.index(), "obj", "obl"))))
        .filter(word -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(word)))
        .filter(word -> word.index() == tree.reach(clause.index())[0]);
    boolean full = that.isPresent() && tree.child(clause.index(), "nsubj").isPresent()
        && (tree.child(clause.index(), "cop", "aux:pass").isPresent()
            || tree.children(clause.index()).stream().filter(child -> Tree.isRelation(child, "obj")).count() > 1);
    if (full) {
      tokens.set(clause.index() - 1, clause.attached(claim.get().index(), "ccomp"));
      tokens.set(that.get().index() - 1, that.get().attached(clause.index(), "mark"));
    }
  }

  private static boolean isClaim(Token noun) {
    return WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)) || WordClass.STATED_NOUN.holds(Tree.lemma(noun));
  }

  /** "denied that the agency had spied and said": the second verb of saying has the first one's subject. */
  private static Optional<Integer> sayingBefore(Tree tree, Token second) {
    boolean bare = Tree.isRelation(second, "conj") && WordClass.VOICING.holds(Tree.lemma(second))
        && second.has("VerbForm", "Fin") && tree.child(second.index(), "cc").isPresent()
        && tree.child(second.index(), "nsubj", "aux", "mark").isEmpty();
    return bare ? tree.head(second.index())
        .filter(said -> Tree.isRelation(said, "ccomp") && said.index() < second.index())
        .flatMap(said -> tree.head(said.index())
            .filter(says -> says.index() < said.index() && Tree.isVerb(says) && says.has("VerbForm", "Fin"))
            .filter(says -> sameTense(says, second) && tree.child(says.index(), "nsubj").isPresent()))
        .map(Token::index) : Optional.empty();
  }

  private static boolean sameTense(Token one, Token other) {
    return one.features().getOrDefault("Tense", "").equals(other.features().getOrDefault("Tense", ""));
  }

  /** "Microsoft, Google and Amazon said": of two subjects with but a comma between them, the first opens a series. */
  private static void series(Tree tree, Token second, List<Token> tokens) {
    boolean closed = Tree.isNominal(second) && tree.children(second.index()).stream()
        .anyMatch(last -> Tree.isRelation(last, "conj") && Tree.isNominal(last)
            && tree.child(last.index(), "cc").isPresent());
    int comma = closed ? tree.reach(second.index())[0] - 1 : 0;
    int at = comma > 1 && tree.token(comma).upos().equals("PUNCT") ? comma : comma + 1;
    if (!closed || at < 2 || !tree.isComma(at)) {
      return;
    }
    Optional<Token> first = tree.head(second.index())
        .filter(noun -> second.relation().equals("dep") && Tree.isNominal(noun) && noun.index() < second.index())
        .or(() -> tree.head(second.index())
            .filter(verb -> Tree.isRelation(second, "nsubj") && verb.index() > second.index())
            .flatMap(verb -> tree.children(verb.index()).stream()
                .filter(other -> Tree.isRelation(other, "nsubj") && other.index() < at)
                .filter(other -> tree.reach(other.index())[1] == at - 1)
                .findFirst()));
    Repair.hang(tokens, second, first.map(Token::index), "conj");
  }
}
