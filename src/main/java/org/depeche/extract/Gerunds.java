package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Puts right where a present participle behind its noun was read as the clause's verb: the finite verb behind it, which
 * has no subject, is the main one ("Des pirates se réclamant de la cause ont barbouillé la page").
 */
final class Gerunds {
  private Gerunds() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(Repair.each(sentence, Gerunds::withSubject), (tree, token, tokens) -> {
      beforeMain(tree, token, tokens);
      accusingThem(tree, token, tokens);
      accusingBehind(tree, token, tokens);
      accusingThoseWho(tree, token, tokens);
      attribute(tree, token, tokens);
      admitted(tree, token, tokens);
      quotedPeople(tree, token, tokens);
    });
  }

  /** "admitted hacking banks": what somebody did, and no banks that hack; but not "denied hacking claims". */
  private static void admitted(Tree tree, Token gerund, List<Token> tokens) {
    boolean attribute = Tree.isPresentParticiple(gerund) && Tree.isRelation(gerund, "amod")
        && gerund.head() == gerund.index() + 1 && WordClass.DEED_OF_ONE.holds(Tree.lemma(gerund));
    Optional<Token> thing = attribute ? tree.head(gerund.index())
        .filter(noun -> noun.has("Number", "Plur") && Tree.isRelation(noun, "obj")
            && tree.reach(noun.index())[0] == gerund.index())
        .filter(noun -> !WordClass.SUSPICION.holds(Tree.lemma(noun)) && !WordClass.CONDUCT.holds(Tree.lemma(noun))
            && !WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)) && !WordClass.OFFENCE.holds(Tree.lemma(noun)))
        : Optional.empty();
    thing.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> verb.index() == gerund.index() - 1 && (WordClass.ADMITTING.holds(Tree.lemma(verb))
            || WordClass.REJECTING.holds(Tree.lemma(verb))))
        .ifPresent(verb -> {
          tokens.set(gerund.index() - 1, gerund.attached(verb.index(), "xcomp"));
          tokens.set(thing.get().index() - 1, thing.get().attached(gerund.index(), "obj"));
        });
  }

  /** "ordered two men to leave accusing them of spying": who orders accuses, and not who is to leave. */
  private static void accusingThem(Tree tree, Token gerund, List<Token> tokens) {
    boolean accuses = Tree.isPresentParticiple(gerund) && WordClass.ACCUSING.holds(Tree.lemma(gerund))
        && (Tree.isRelation(gerund, "xcomp") || Tree.isRelation(gerund, "advcl")) && gerund.head() > 0
        && gerund.head() < gerund.index() && tree.child(gerund.index(), "mark", "aux", "nsubj").isEmpty();
    Optional<Token> whom = accuses ? tree.child(gerund.index(), "obj").filter(Gerunds::isThem) : Optional.empty();
    whom.map(them -> tree.token(gerund.head()))
        .filter(deed -> tree.isInfinitive(deed.index()) && Tree.isRelation(deed, "xcomp")
            && !WordClass.CEASING.holds(Tree.lemma(deed)) && !WordClass.STARTING.holds(Tree.lemma(deed)))
        .flatMap(deed -> tree.head(deed.index()))
        .filter(main -> Tree.isVerb(main) && main.index() < gerund.head() && tree.child(main.index(), "obj")
            .filter(object -> object.index() < gerund.head() && object.has("Number", "Plur")
                == whom.get().has("Number", "Plur")).isPresent())
        .ifPresent(main -> tokens.set(gerund.index() - 1, gerund.attached(main.index(), "advcl")));
  }

  /** "imposed sanctions on the ministry and its head, accusing them of spying": who does what is told accuses. */
  private static void accusingBehind(Tree tree, Token gerund, List<Token> tokens) {
    boolean behind = Tree.isPresentParticiple(gerund) && WordClass.ACCUSING.holds(Tree.lemma(gerund))
        && gerund.relation().equals("acl") && gerund.head() < gerund.index() - 1 && tree.isComma(gerund.index() - 1)
        && tree.child(gerund.index(), "mark", "aux", "nsubj").isEmpty()
        && tree.child(gerund.index(), "obj").filter(Gerunds::isThem).isPresent();
    Optional<Token> above = behind ? tree.head(gerund.index()) : Optional.empty();
    while (above.isPresent() && !Tree.isVerb(above.get())) {
      above = Tree.isRelation(above.get(), "nsubj") ? Optional.empty() : tree.head(above.get().index());
    }
    above.filter(verb -> verb.index() < gerund.index() && tree.child(verb.index(), "nsubj")
            .filter(doer -> doer.relation().equals("nsubj")).isPresent())
        .ifPresent(verb -> tokens.set(gerund.index() - 1, gerund.attached(verb.index(), "advcl")));
  }

  /** "expelled two men who worked for a firm, accusing them of spying": they do not accuse themselves. */
  private static void accusingThoseWho(Tree tree, Token gerund, List<Token> tokens) {
    boolean behind = Tree.isPresentParticiple(gerund) && WordClass.ACCUSING.holds(Tree.lemma(gerund))
        && (Tree.isRelation(gerund, "advcl") || Tree.isRelation(gerund, "xcomp")) && tree.isComma(gerund.index() - 1)
        && tree.child(gerund.index(), "mark", "aux", "nsubj").isEmpty();
    Optional<Token> whom = behind ? tree.child(gerund.index(), "obj").filter(Gerunds::isThem) : Optional.empty();
    Optional<Token> relative = whom.flatMap(them -> tree.head(gerund.index()))
        .filter(verb -> verb.index() < gerund.index() && verb.relation().equals("acl:relcl")
            && tree.children(verb.index()).stream().filter(noun -> noun.index() > verb.index())
                .noneMatch(noun -> Tree.isNominal(noun) && isAsMany(noun, whom.get())));
    relative.flatMap(verb -> tree.head(verb.index()))
        .filter(noun -> isAsMany(noun, whom.get()) && Tree.isRelation(noun, "obj"))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(main -> Tree.isVerb(main) && tree.child(main.index(), "nsubj").isPresent())
        .ifPresent(main -> tokens.set(gerund.index() - 1, gerund.attached(main.index(), "advcl")));
  }

  private static boolean isAsMany(Token noun, Token pronoun) {
    return noun.has("Number", "Plur") == pronoun.has("Number", "Plur");
  }

  private static boolean isThem(Token object) {
    return object.upos().equals("PRON") && !WordClass.REFLEXIVE.holds(Tree.lower(object));
  }

  /** "paid over hacking claims", "uncovered hacking attempts": of what kind they are, and nobody's deed told. */
  private static void attribute(Tree tree, Token gerund, List<Token> tokens) {
    boolean bare = Tree.isPresentParticiple(gerund) && WordClass.DEED_OF_ONE.holds(Tree.lemma(gerund))
        && gerund.head() > 0 && gerund.head() < gerund.index() && gerund.index() < tree.size()
        && (Tree.isRelation(gerund, "advcl") || Tree.isRelation(gerund, "xcomp") || Tree.isRelation(gerund, "acl"))
        && tree.child(gerund.index(), "aux", "nsubj").isEmpty();
    Optional<Token> thing = bare ? tree.child(gerund.index(), "obj")
        .filter(noun -> noun.index() == gerund.index() + 1 && noun.has("Number", "Plur")
            && WordClass.MATTER_OF_DEED.holds(Tree.lemma(noun))) : Optional.empty();
    thing.ifPresent(noun -> {
      Optional<Token> before = tree.child(gerund.index(), "mark", "case");
      tokens.set(noun.index() - 1, noun.attached(gerund.head(),
          before.isEmpty() ? "obj" : Tree.isVerb(tree.token(gerund.head())) ? "obl" : "nmod"));
      tokens.set(gerund.index() - 1, new Token(gerund.index(), gerund.span(), gerund.form(), Tree.lower(gerund), "NOUN",
          Map.of("Number", "Sing"), noun.index(), "compound", gerund.name()));
      before.ifPresent(word -> tokens.set(word.index() - 1, word.attached(noun.index(), "case")));
      tree.children(gerund.index()).stream().filter(child -> child.index() > noun.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(noun.index(),
              Tree.isRelation(child, "obl") ? "nmod" : child.relation())));
    });
  }

  /** "reported, quoting two people briefed on it": the participle is theirs, and no verb of the gerund. */
  private static void quotedPeople(Tree tree, Token gerund, List<Token> tokens) {
    boolean subject = Tree.isPresentParticiple(gerund) && Tree.isRelation(gerund, "csubj")
        && tree.isComma(gerund.index() - 1);
    Optional<Token> participle = subject ? tree.head(gerund.index())
        .filter(verb -> verb.has("Tense", "Past") && verb.index() > gerund.index() && verb.head() > 0
            && verb.head() < gerund.index() && tree.child(verb.index(), "aux", "aux:pass", "cop").isEmpty()
            && Tree.isVerb(tree.token(verb.head()))) : Optional.empty();
    Optional<Token> people = participle.flatMap(verb -> tree.child(gerund.index(), "obj")
        .filter(object -> object.index() > gerund.index()
            && tree.reach(object.index())[1] == verb.index() - 1));
    people.ifPresent(object -> {
      Token verb = participle.get();
      tokens.set(gerund.index() - 1, gerund.attached(verb.head(), "advcl"));
      tokens.set(verb.index() - 1, verb.attached(object.index(), "acl"));
    });
  }

  /** "Police arrested a man, with witnesses saying": who says so is no circumstance of the arrest. */
  private static void withSubject(Tree tree, Token gerund, List<Token> tokens) {
    if (!Tree.isPresentParticiple(gerund) || !Tree.isRelation(gerund, "xcomp") || gerund.index() < 4) {
      return;
    }
    Token who = tree.token(gerund.index() - 1);
    boolean beside = Tree.isRelation(who, "obl") && who.head() == gerund.head() && who.head() < who.index()
        && tree.child(gerund.index(), "nsubj", "mark").isEmpty();
    Optional<Token> with = beside ? tree.child(who.index(), "case")
        .filter(word -> WordClass.WITH_WHAT.holds(Tree.lower(word)) && word.index() > 1
            && tree.isComma(word.index() - 1)) : Optional.empty();
    with.ifPresent(word -> {
      tokens.set(who.index() - 1, who.attached(gerund.index(), "nsubj"));
      tokens.set(word.index() - 1, word.attached(gerund.index(), "mark"));
      tokens.set(gerund.index() - 1, gerund.attached(gerund.head(), "advcl"));
    });
  }

  private static void beforeMain(Tree tree, Token gerund, List<Token> tokens) {
    boolean present = gerund.upos().equals("VERB") && gerund.has("VerbForm", "Part") && gerund.has("Tense", "Pres")
        && tree.child(gerund.index(), "aux", "mark", "case", "cc").isEmpty();
    Optional<Token> noun = present ? tree.child(gerund.index(), "nsubj")
        .filter(subject -> Tree.isNominal(subject) && subject.index() < gerund.index())
        .filter(subject -> IntStream.range(tree.reach(subject.index())[1] + 1, gerund.index())
            .allMatch(i -> isSmall(tree.token(i)))) : Optional.empty();
    Optional<Token> main = noun.flatMap(subject -> below(tree, gerund)
        .filter(verb -> verb.index() > gerund.index() && isMain(tree, verb)).findFirst());
    if (main.isEmpty()) {
      return;
    }
    Token verb = main.get();
    boolean passive = tree.child(verb.index(), "aux:pass").isPresent();
    tokens.set(verb.index() - 1, verb.attached(gerund.head(), gerund.relation()));
    tokens.set(noun.get().index() - 1, noun.get().attached(verb.index(), passive ? "nsubj:pass" : "nsubj"));
    tokens.set(gerund.index() - 1, gerund.attached(noun.get().index(), "acl"));
    int first = tree.reach(verb.index())[0];
    tree.children(gerund.index()).stream()
        .filter(child -> child.index() != verb.index() && child.index() != noun.get().index())
        .filter(child -> child.index() > verb.index() || child.index() < noun.get().index()
            || child.upos().equals("PUNCT") && child.index() >= first)
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
  }

  private static boolean isSmall(Token token) {
    return token.upos().equals("PRON") || token.upos().equals("ADV");
  }

  private static Stream<Token> below(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child.index()).stream()));
  }

  /** Whether a verb may be a sentence's: finite, with no subject or conjunction of its own. */
  private static boolean isMain(Tree tree, Token verb) {
    boolean loose = Stream.of("xcomp", "ccomp", "parataxis", "conj", "advcl", "dep")
        .anyMatch(relation -> Tree.isRelation(verb, relation));
    return loose && Tree.isVerb(verb) && tree.isFinite(verb)
        && tree.child(verb.index(), "nsubj", "mark", "cc", "expl:subj").isEmpty();
  }
}
