package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Hangs on a verb of saying what the parser hung on the clause that is said and is no part of it. */
final class OuterSpeech {
  private OuterSpeech() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      saidAfter(tree, token, tokens);
      secondWord(tree, token, tokens);
      timeAfter(tree, token, tokens);
      judgement(tree, token, tokens);
    });
  }

  /** "Norway said it was watching the border after Oslo said two men were killed": what another said before. */
  private static void saidAfter(Tree tree, Token says, List<Token> tokens) {
    boolean other = Tree.isRelation(says, "advcl") && tells(tree, says) && tree.children(says.index()).stream()
        .anyMatch(mark -> Tree.isRelation(mark, "mark") && WordClass.WAKE.holds(Tree.lower(mark)));
    Token at = says;
    for (int steps = 0; other && at.head() > 0 && at.head() < says.index() && steps < tree.size(); steps++) {
      at = tree.token(at.head());
      Optional<Token> outer = tree.head(at.index());
      if (Tree.isRelation(at, "ccomp") && outer.filter(verb -> tells(tree, verb)).isPresent()) {
        tokens.set(says.index() - 1, says.attached(outer.get().index(), "advcl"));
        return;
      }
    }
  }

  private static boolean tells(Tree tree, Token verb) {
    return Tree.isVerb(verb) && WordClass.OUTER_SPEECH.holds(Tree.lemma(verb)) && tree.isFinite(verb)
        && tree.child(verb.index(), "aux:pass").isEmpty() && tree.child(verb.index(), "nsubj")
            .filter(subject -> subject.index() < verb.index() && !subject.upos().equals("PRON")).isPresent();
  }

  /**
   * "said the man is a citizen but refused to give his name", "said the rebels attacked a village and accused them of
   * killing ten men": what tense or pronoun show not to be told of the subject of what is said.
   */
  private static void secondWord(Tree tree, Token second, List<Token> tokens) {
    boolean past = Tree.isRelation(second, "conj") && isPast(second) && tree.child(second.index(), "cc").isPresent()
        && tree.child(second.index(), "nsubj", "aux", "mark").isEmpty();
    Optional<Token> inner = past ? tree.head(second.index()) : Optional.empty();
    Optional<Token> outer = inner.filter(told -> Tree.isRelation(told, "ccomp") && told.index() < second.index())
        .flatMap(told -> tree.head(told.index()))
        .filter(verb -> WordClass.OUTER_SPEECH.holds(Tree.lemma(verb)) && isPast(verb)
            && verb.index() < inner.get().index() && tree.child(verb.index(), "nsubj").isPresent());
    Optional<Token> subject = outer.flatMap(verb -> tree.child(inner.get().index(), "nsubj"));
    if (subject.isEmpty()) {
      return;
    }
    boolean declines = WordClass.SECOND_SPEECH.holds(Tree.lemma(second)) && isPresent(tree, inner.get());
    boolean accuses = WordClass.ACCUSING.holds(Tree.lemma(second)) && !subject.get().upos().equals("PRON")
        && isPast(inner.get()) && tree.child(second.index(), "obj", "iobj")
            .filter(whom -> whom.upos().equals("PRON") && whom.index() == second.index() + 1).isPresent();
    if (declines || accuses) {
      tokens.set(second.index() - 1, second.attached(outer.get().index(), "conj"));
      tree.child(second.index(), "cc").ifPresent(cc -> tokens.set(cc.index() - 1, cc.attached(second.index(), "cc")));
    }
  }

  private static boolean isPast(Token verb) {
    return Tree.isVerb(verb) && verb.has("VerbForm", "Fin") && verb.has("Tense", "Past");
  }

  private static boolean isPresent(Tree tree, Token predicate) {
    Token verb = tree.child(predicate.index(), "cop").orElse(predicate);
    return verb.has("VerbForm", "Fin") && verb.has("Tense", "Pres") && tree.child(predicate.index(), "aux").isEmpty();
  }

  /** "denied a part in the plot, days after two men were arrested": a clause of when is no plot's, but the verb's. */
  private static void timeAfter(Tree tree, Token span, List<Token> tokens) {
    boolean time = span.upos().equals("NOUN") && (WordClass.TIME_NOUN.holds(Tree.lemma(span))
        || WordClass.SHORT_TIME.holds(Tree.lemma(span))) && span.head() > 0 && span.head() < span.index()
        && (Tree.isRelation(span, "nmod") || Tree.isRelation(span, "appos"))
        && tree.isComma(tree.reach(span.index())[0] - 1);
    Optional<Token> mark = time ? tree.child(span.index(), "mark")
        .filter(word -> WordClass.WAKE.holds(Tree.lower(word)) && word.index() == span.index() + 1) : Optional.empty();
    Optional<Token> clause = mark.flatMap(word -> tree.children(span.index()).stream()
        .filter(verb -> verb.index() > word.index() && Tree.isVerb(verb) && tree.isFinite(verb)
            && tree.child(verb.index(), "nsubj").isPresent())
        .findFirst());
    Optional<Token> main = clause.flatMap(verb -> tree.head(span.index()));
    while (main.isPresent() && !Tree.isVerb(main.get())) {
      main = tree.head(main.get().index());
    }
    main.filter(verb -> verb.index() < span.index()).ifPresent(verb -> {
      tokens.set(clause.get().index() - 1, clause.get().attached(verb.index(), "advcl"));
      tokens.set(mark.get().index() - 1, mark.get().attached(clause.get().index(), "mark"));
      tokens.set(span.index() - 1, span.attached(clause.get().index(), "obl:npmod"));
    });
  }

  /** "said the bank was hacked, blaming spies": who undergoes what is said does not judge it, but who says it. */
  private static void judgement(Tree tree, Token judging, List<Token> tokens) {
    boolean beside = Tree.isPresentParticiple(judging) && WordClass.RETORTING.holds(Tree.lemma(judging))
        && tree.isComma(judging.index() - 1) && tree.child(judging.index(), "obj").isPresent()
        && tree.child(judging.index(), "nsubj", "aux", "mark", "cc").isEmpty();
    Optional<Token> told = tree.head(judging.index()).filter(verb -> beside && verb.index() < judging.index());
    Optional<Token> outer = told.filter(OuterSpeech::isOfSpeech).or(() -> told
        .filter(verb -> Tree.isRelation(verb, "ccomp") && tree.child(verb.index(), "nsubj:pass").isPresent())
        .flatMap(verb -> tree.head(verb.index())).filter(OuterSpeech::isOfSpeech));
    outer.filter(says -> says.index() <= told.get().index() && tree.child(says.index(), "nsubj").isPresent())
        .ifPresent(says -> tokens.set(judging.index() - 1, judging.attached(says.index(), "advcl")));
  }

  private static boolean isOfSpeech(Token verb) {
    return Tree.isVerb(verb) && WordClass.OUTER_SPEECH.holds(Tree.lemma(verb));
  }
}
