package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Puts right the main verb of saying that stands between its subject's participle and what is said.
 *
 * <p>"Two officials briefed on the matter said the embassy had been hacked": the parser takes the participle for a verb
 * and "said" for a helper of "hacked", so that nobody says anything. So it does behind a relative clause.
 */
final class SpokenClauses {
  private static final int FARTHEST = 9;

  private SpokenClauses() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      say(tree, token, tokens);
      behind(tree, token, tokens);
    });
  }

  /** "…, prosecutors charged on Tuesday": a clause at the end that was taken for a noun with its participle. */
  private static void behind(Tree tree, Token verb, List<Token> tokens) {
    boolean says = Tree.isVerb(verb) && verb.has("Tense", "Past") && Tree.isRelation(verb, "acl")
        && (WordClass.ALLEGING.holds(Tree.lemma(verb)) || WordClass.SAYING_BARE.holds(Tree.lemma(verb)))
        && tree.child(verb.index(), "aux", "obj", "xcomp", "ccomp").isEmpty()
        && tree.children(verb.index()).stream().allMatch(child -> child.upos().equals("PUNCT")
            || WordClass.WEEKDAY.holds(Tree.lower(child)) || WordClass.TIME_NOUN.holds(Tree.lemma(child)));
    Optional<Token> noun = says ? tree.head(verb.index()) : Optional.empty();
    noun.filter(voice -> Tree.isRelation(voice, "dep") && Tree.isNominal(voice) && voice.head() > 0
            && voice.head() < voice.index() && tree.isComma(tree.reach(voice.index())[0] - 1)
            && IntStream.rangeClosed(tree.reach(voice.index())[1] + 1, tree.size())
                .allMatch(i -> tree.token(i).upos().equals("PUNCT")))
        .ifPresent(voice -> {
          tokens.set(verb.index() - 1, new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), verb.upos(),
              Map.of("VerbForm", "Fin", "Tense", "Past"), voice.head(), "parataxis", verb.name()));
          tokens.set(voice.index() - 1, voice.attached(verb.index(), "nsubj"));
        });
  }

  private static void say(Tree tree, Token say, List<Token> tokens) {
    boolean bare = Tree.isVerb(say) && say.has("Tense", "Past") && WordClass.SAYING_BARE.holds(Tree.lemma(say))
        && tree.child(say.index(), "nsubj", "mark", "aux").isEmpty();
    Optional<Token> clause = bare ? clause(tree, say) : Optional.empty();
    Optional<Token> participle = clause.filter(verb -> !say.has("VerbForm", "Part"))
        .flatMap(verb -> participle(tree, say, verb));
    Optional<Token> subject = participle.flatMap(verb -> tree.child(verb.index(), "nsubj"));
    if (subject.isEmpty()) {
      clause.ifPresent(verb -> behindRelative(tree, say, verb, tokens));
      return;
    }
    Token told = clause.get();
    Token described = participle.get();
    Token top = described.head() == told.index() ? told : described;
    tokens.set(say.index() - 1, new Token(
        say.index(), say.span(), say.form(), say.lemma(), "VERB", say.features(), top.head(), top.relation(),
        say.name()));
    tokens.set(told.index() - 1, told.attached(say.index(), "ccomp"));
    tokens.set(subject.get().index() - 1, subject.get().attached(say.index(), "nsubj"));
    tokens.set(described.index() - 1, new Token(
        described.index(), described.span(), described.form(), described.lemma(), "VERB",
        Map.of("VerbForm", "Part", "Tense", "Past"), subject.get().index(), "acl", described.name()));
    for (Token verb : List.of(told, described)) {
      tree.children(verb.index()).stream()
          .filter(child -> child != say && child != told && child != described && child != subject.get())
          .filter(child -> verb == told ? child.index() < say.index()
              : child.index() < subject.get().index() || child.index() > say.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(say.index(), child.relation())));
    }
  }

  /** "An official who may not speak publicly said the embassy had been hacked": all hangs on the relative clause. */
  private static void behindRelative(Tree tree, Token say, Token told, List<Token> tokens) {
    Optional<Token> relative = tree.sentence().tokens().stream()
        .filter(verb -> verb.index() < say.index() && isRelative(tree, verb)
            && tree.dominates(verb.index(), told.index()))
        .findFirst();
    Optional<Token> subject = relative.flatMap(verb -> tree.head(verb.index()))
        .filter(noun -> noun.relation().equals("root") && Tree.isNominal(noun)
            && tree.child(noun.index(), "cop", "case", "nsubj").isEmpty())
        .filter(noun -> !holdsPunctuation(tree, noun.index(), say.index()));
    subject.ifPresent(noun -> {
      tokens.set(say.index() - 1, new Token(
          say.index(), say.span(), say.form(), say.lemma(), "VERB", Map.of("VerbForm", "Fin", "Tense", "Past"), 0,
          "root", say.name()));
      tokens.set(told.index() - 1, told.attached(say.index(), "ccomp"));
      tokens.set(noun.index() - 1, noun.attached(say.index(), "nsubj"));
      tree.children(noun.index()).stream().filter(child -> child.index() > say.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(say.index(), child.relation())));
    });
  }

  private static boolean isRelative(Tree tree, Token verb) {
    return verb.relation().equals("acl:relcl") || verb.relation().equals("dep")
        && tree.child(verb.index(), "nsubj").filter(who -> WordClass.RELATIVE.holds(Tree.lower(who))).isPresent();
  }

  private static boolean holdsPunctuation(Tree tree, int after, int before) {
    return tree.sentence().tokens().subList(after, before - 1).stream()
        .anyMatch(token -> token.upos().equals("PUNCT"));
  }

  /** The verb of the clause that follows, with a subject of its own, to which the verb of saying was drawn. */
  private static Optional<Token> clause(Tree tree, Token say) {
    Optional<Token> above = tree.head(say.index()).filter(verb -> verb.index() > say.index());
    return above.filter(verb -> Tree.isVerb(verb) || tree.child(verb.index(), "cop").isPresent())
        .filter(verb -> tree.child(verb.index(), "nsubj")
            .filter(noun -> noun.index() > say.index()).isPresent());
  }

  /** The form of the past before the verb of saying, its subject right before it, no comma and no verb between. */
  private static Optional<Token> participle(Tree tree, Token say, Token clause) {
    for (int i = say.index() - 1; i >= Math.max(2, say.index() - FARTHEST); i--) {
      Token token = tree.token(i);
      if (token.upos().equals("PUNCT")) {
        return Optional.empty();
      }
      if (Tree.isVerb(token)) {
        boolean bound = token.head() == clause.index() || clause.head() == token.index();
        boolean past = token.has("Tense", "Past") && token.upos().equals("VERB")
            && tree.child(i, "aux", "cop", "obj", "expl").isEmpty();
        return Optional.of(token).filter(verb -> bound && past)
            .filter(verb -> tree.child(verb.index(), "nsubj")
                .filter(noun -> Tree.isNominal(noun) && !noun.upos().equals("PRON")
                    || tree.child(noun.index(), "nmod").isPresent())
                .filter(noun -> tree.reach(noun.index())[1] == verb.index() - 1)
                .isPresent());
      }
    }
    return Optional.empty();
  }
}
