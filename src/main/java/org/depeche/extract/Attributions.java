package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a verb of attribution the phrase that says to whom, where the parser hung it on what is attributed or on who
 * attributes ("blamed the theft of the files on Moscow", "attribuée par les experts au groupe Lazarus").
 */
final class Attributions {
  private Attributions() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, verb, tokens) -> {
      suspected(tree, verb, tokens);
      if (Tree.isVerb(verb)) {
        accused(tree, verb).ifPresent(noun -> {
          tokens.set(noun.index() - 1, noun.attached(verb.index(), "obl"));
          ofAct(tree, verb, noun).ifPresent(phrase ->
              tokens.set(phrase.index() - 1, phrase.attached(tree.child(verb.index(), "obj").get().index(), "nmod")));
        });
        relative(tree, verb, tokens);
        of(tree, verb, tokens);
        after(tree, verb, tokens);
        astray(tree, verb, tokens);
        deed(tree, verb, tokens);
        deedBelow(tree, verb, tokens);
        act(tree, verb, tokens);
      }
    });
  }

  /** "soupçonnés par la police d'avoir volé", "suspected by prosecutors of stealing": no clause of who suspects. */
  private static void suspected(Tree tree, Token act, List<Token> tokens) {
    boolean of = tree.child(act.index(), "mark", "case").filter(word -> word.index() < act.index()
        && WordClass.OF.holds(Tree.lemma(word))).isPresent();
    Optional<Token> noun = tree.head(act.index());
    while (of && Tree.isPresentParticiple(act) && noun.filter(part -> Tree.isRelation(part, "nmod")
        && part.head() > 0 && part.head() < part.index()).isPresent()) {
      noun = tree.head(noun.get().index());
    }
    noun.filter(voice -> of && Tree.isRelation(act, "acl") && !act.relation().equals("acl:relcl")
            && WordClass.BY.holds(tree.preposition(voice.index())))
        .flatMap(voice -> tree.head(voice.index()))
        .filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)) && verb.has("Tense", "Past"))
        .ifPresent(verb -> tokens.set(act.index() - 1, act.attached(verb.index(), "xcomp")));
  }

  /** "accused a unit of the army of hacking the party": the gerund is what the verb says, not what the army is. */
  private static void of(Tree tree, Token gerund, List<Token> tokens) {
    Token first = tree.child(gerund.index(), "aux").filter(Tree::isPresentParticiple).orElse(gerund);
    Optional<Token> of = tree.child(gerund.index(), "mark", "case")
        .filter(word -> Tree.isPresentParticiple(first) && word.index() == first.index() - 1
            && WordClass.OF.holds(Tree.lemma(word)));
    Optional<Token> noun = of.flatMap(word -> tree.head(gerund.index())).filter(word -> word.index() < gerund.index());
    Optional<Token> top = noun;
    for (int steps = 0; steps < tree.size() && top.filter(Tree::isNominal).isPresent(); steps++) {
      top = tree.head(top.get().index());
    }
    Optional<Token> verb = top.filter(word -> Tree.isVerb(word) && WordClass.ACCUSING.holds(Tree.lemma(word)));
    Optional<Token> accused = verb.flatMap(word -> tree.child(word.index(), "obj"))
        .filter(word -> word.index() < noun.get().index() && verb.get().index() < word.index());
    accused.ifPresent(object -> {
      tokens.set(gerund.index() - 1, gerund.attached(verb.get().index(), "advcl"));
      tokens.set(of.get().index() - 1, of.get().attached(gerund.index(), "mark"));
      tree.children(verb.get().index()).stream()
          .filter(child -> Tree.isRelation(child, "obl") && WordClass.OF.holds(tree.preposition(child.index())))
          .filter(child -> child.index() > object.index() && child.index() < gerund.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(object.index(), "nmod")));
    });
  }

  /** "summoned the envoy after accusing Moscow": a clause whose conjunction the parser took for an adverb. */
  private static void after(Tree tree, Token gerund, List<Token> tokens) {
    tree.head(gerund.index())
        .filter(word -> Tree.isPresentParticiple(gerund) && gerund.relation().equals("dep")
            && word.index() == gerund.index() - 1)
        .filter(word -> word.upos().equals("ADP") && Tree.isRelation(word, "advmod"))
        .ifPresent(word -> {
          tokens.set(gerund.index() - 1, gerund.attached(word.head(), "advcl"));
          tokens.set(word.index() - 1, word.attached(gerund.index(), "mark"));
        });
  }

  /** "blamed hackers working for Iran for an attack", "a unit known as X for a hack": what somebody is blamed for. */
  private static void deed(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> blamed = WordClass.PUNISHING.holds(Tree.lemma(verb))
        && tree.children(verb.index()).stream().noneMatch(child -> isFor(tree, child))
        ? tree.child(verb.index(), "obj").filter(noun -> noun.index() > verb.index()) : Optional.empty();
    Optional<Token> said = blamed.flatMap(noun -> tree.children(noun.index()).stream()
        .filter(child -> Tree.isRelation(child, "acl") && child.has("VerbForm", "Part")).findFirst());
    List<Token> phrases = said.map(participle -> tree.children(participle.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && child.index() > participle.index()).toList())
        .orElse(List.of());
    List<Token> deeds = phrases.stream().filter(child -> isFor(tree, child)).toList();
    boolean another = deeds.size() > 1 || phrases.size() > 1 && phrases.stream()
        .anyMatch(child -> WordClass.HELD_FOR.holds(tree.preposition(child.index())) && !isFor(tree, child));
    if (another && !deeds.isEmpty()) {
      Token deed = deeds.get(deeds.size() - 1);
      tokens.set(deed.index() - 1, deed.attached(verb.index(), "obl"));
    }
  }

  /** "blames a unit of the army for an attack on the bank": the attack is not what the army is for. */
  private static void deedBelow(Tree tree, Token verb, List<Token> tokens) {
    boolean blames = WordClass.PUNISHING.holds(Tree.lemma(verb)) && tree.children(verb.index()).stream()
        .noneMatch(child -> isFor(tree, child));
    Optional<Token> blamed = blames ? tree.child(verb.index(), "obj")
        .filter(noun -> noun.index() > verb.index()) : Optional.empty();
    for (int i = tree.size(); blamed.isPresent() && i > blamed.get().index() + 1; i--) {
      Token deed = tree.token(i);
      boolean below = Tree.isRelation(deed, "nmod") && deed.upos().equals("NOUN")
          && deed.head() > blamed.get().index() && deed.head() < i && tree.dominates(blamed.get().index(), i)
          && WordClass.FOR_DEED.holds(tree.preposition(i)) && tree.child(i, "det").isPresent();
      if (below) {
        tokens.set(i - 1, deed.attached(verb.index(), "obl"));
        return;
      }
    }
  }

  /** "the hack of the bank, which officials blame on Russia": it is the act that is blamed on somebody. */
  private static void act(Tree tree, Token verb, List<Token> tokens) {
    boolean blames = verb.relation().equals("acl:relcl") && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "obl") && isAttribution(verb, tree.preposition(child.index())));
    boolean object = blames && tree.child(verb.index(), "obj", "nsubj:pass")
        .filter(which -> WordClass.RELATIVE.holds(Tree.lower(which)) && which.index() < verb.index()).isPresent();
    Optional<Token> top = object ? tree.head(verb.index()) : Optional.empty();
    while (top.filter(noun -> Tree.isRelation(noun, "nmod") && !noun.relation().equals("nmod:poss")
        && noun.head() > 0 && noun.head() < noun.index()
        && tree.token(noun.head()).upos().equals("NOUN")).isPresent()) {
      top = tree.head(top.get().index());
    }
    top.filter(noun -> noun.index() != verb.head())
        .ifPresent(noun -> tokens.set(verb.index() - 1, verb.attached(noun.index(), verb.relation())));
  }

  private static boolean isFor(Tree tree, Token noun) {
    return Tree.isRelation(noun, "obl") && WordClass.FOR_DEED.holds(tree.preposition(noun.index()));
  }

  /** "a imputé à deux groupes des attaques": what is laid to somebody is no part of who they are. */
  private static void astray(Tree tree, Token verb, List<Token> tokens) {
    if (verb.has("VerbForm", "Inf") && tree.child(verb.index(), "mark").isEmpty()
        || verb.has("VerbForm", "Part") && tree.child(verb.index(), "aux").isEmpty()
        || tree.child(verb.index(), "obj", "aux:pass", "ccomp", "xcomp").isPresent()) {
      return;
    }
    for (Token accused : tree.children(verb.index())) {
      boolean laid = Tree.isRelation(accused, "obl") && accused.index() > verb.index()
          && isAttribution(verb, tree.preposition(accused.index()));
      Optional<Token> act = laid ? tree.children(accused.index()).stream()
          .filter(noun -> Tree.isRelation(noun, "nmod") && noun.index() > accused.index())
          .filter(noun -> tree.children(noun.index()).stream()
              .anyMatch(word -> Tree.isRelation(word, "det") && WordClass.INDEFINITE.holds(Tree.lemma(word))))
          .findFirst() : Optional.empty();
      act.ifPresent(noun -> {
        tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj"));
        tree.child(noun.index(), "case")
            .ifPresent(of -> tokens.set(of.index() - 1, of.attached(noun.index(), "dep")));
      });
    }
  }

  /** "attributed the attack on the ports to Iran": the phrase between belongs to what is attributed. */
  private static Optional<Token> ofAct(Tree tree, Token verb, Token accused) {
    return tree.child(verb.index(), "obj").flatMap(act -> tree.children(verb.index()).stream()
        .filter(phrase -> Tree.isRelation(phrase, "obl") && Tree.isNominal(phrase)
            && tree.reach(phrase.index())[0] == tree.reach(act.index())[1] + 1
            && tree.dominates(phrase.index(), accused.index()) && act.index() > verb.index())
        .findFirst());
  }

  private static Optional<Token> accused(Tree tree, Token verb) {
    Token last = null;
    for (int i = verb.index() + 1; i <= tree.size(); i++) {
      Token noun = tree.token(i);
      if (!Tree.isNominal(noun) || !isAttribution(verb, tree.preposition(i)) || !tree.dominates(verb.index(), i)) {
        continue;
      }
      if (noun.head() == verb.index()) {
        return Optional.empty();
      }
      if (Tree.isRelation(noun, "nmod") && isBelowArgument(tree, verb, noun)) {
        last = noun;
      }
    }
    return Optional.ofNullable(last);
  }

  /** "an attack that it blamed on Tehran": no clause that says what the attack is. */
  private static void relative(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> mark = tree.head(verb.index())
        .filter(noun -> Tree.isRelation(verb, "ccomp") || verb.relation().equals("acl:relcl")
            || Tree.isRelation(verb, "advcl") && verb.head() < verb.index())
        .filter(noun -> tree.child(verb.index(), "obj", "ccomp", "aux:pass").isEmpty())
        .flatMap(noun -> tree.child(verb.index(), "mark"))
        .filter(word -> word.index() < verb.index() && WordClass.COMPLEMENT.holds(Tree.lemma(word)))
        .filter(word -> before(tree, verb, word).isPresent());
    boolean accuses = mark.isPresent() && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "obl") && isAttribution(verb, tree.preposition(child.index())));
    Optional<Token> act = mark.isPresent() && WordClass.ACCUSING.holds(Tree.lemma(verb)) ? accusedOf(tree, verb)
        : Optional.empty();
    act.ifPresent(clause -> tokens.set(clause.index() - 1, clause.attached(verb.index(), "xcomp")));
    if (accuses || act.isPresent()) {
      Token that = mark.get();
      tokens.set(verb.index() - 1, verb.attached(before(tree, verb, that).get(), "acl:relcl"));
      tokens.set(that.index() - 1, new Token(
          that.index(), that.span(), that.form(), that.lemma(), "PRON", that.features(), verb.index(), "obj",
          that.name()));
    }
  }

  /** The noun that a clause says more of: the one it hangs on, or the last of the verb that it hangs on. */
  private static Optional<Integer> before(Tree tree, Token clause, Token mark) {
    Token above = tree.token(clause.head());
    if (above.upos().equals("NOUN")) {
      return Optional.of(above.index());
    }
    Token last = tree.token(Math.max(1, mark.index() - 1));
    return Optional.of(last.index()).filter(noun -> Tree.isVerb(above) && last.upos().equals("NOUN")
        && above.index() < noun && last.head() == above.index());
  }

  /** "que Berlin soupçonne d'avoir volé", "that Berlin accused of stealing": what the noun before is accused of. */
  private static Optional<Token> accusedOf(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .filter(child -> child.index() > verb.index() && (Tree.isRelation(child, "acl")
            || Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "advcl")))
        .filter(child -> tree.child(child.index(), "mark", "case")
            .filter(word -> WordClass.OF.holds(Tree.lemma(word))).isPresent())
        .findFirst();
  }

  private static boolean isAttribution(Token verb, String preposition) {
    return !preposition.isEmpty() && WordClass.ATTRIBUTING.holds(Tree.lemma(verb) + " " + preposition);
  }

  /**
   * Whether only nouns stand between a noun and an argument of the verb behind the verb, which is not what somebody is
   * blamed for ("blamed APT28 for an attack on the party").
   */
  private static boolean isBelowArgument(Tree tree, Token verb, Token noun) {
    Token at = noun;
    boolean deed = false;
    Optional<Token> object = tree.child(verb.index(), "obj");
    while (at.head() > verb.index() && Tree.isNominal(tree.token(at.head())) && Tree.isRelation(at, "nmod")) {
      at = tree.token(at.head());
      deed |= WordClass.FOR_DEED.holds(tree.preposition(at.index()));
    }
    int phrase = at.index();
    boolean behind = Tree.isRelation(at, "obl") && object.filter(act -> act.index() < phrase).isPresent();
    return !deed && at.head() == verb.index()
        && (behind || Tree.isRelation(at, "obj") || at.relation().equals("obl:agent"));
  }
}
