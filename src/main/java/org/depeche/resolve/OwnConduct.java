package org.depeche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Tells whose doings a possessive speaks of: "Prague urged Moscow to stop its attacks" tells of Moscow's. */
final class OwnConduct {
  private static final Set<String> WITHIN = Set.of("nmod", "conj");
  private static final Set<String> COMPLEMENTS = Set.of("xcomp", "advcl", "acl", "obl");

  private final Discourse discourse;

  OwnConduct(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Whether a possessive stands before a noun for what one does, or who does it, and another deals with it. */
  boolean isDoer(Mention possessive, Mention other) {
    return other.sentence() == possessive.sentence()
        && doer(possessive).filter(head -> head == other.head()).isPresent();
  }

  /** Whether a possessive tells what the other has done, for which a measure strikes him. */
  boolean isStruckFor(Mention possessive, Mention other) {
    return other.sentence() == possessive.sentence() && deed(possessive)
        .flatMap(noun -> measured(discourse.sentence(possessive), noun))
        .filter(head -> head == other.head()).isPresent();
  }

  private Optional<Token> deed(Mention possessive) {
    Sentence sentence = discourse.sentence(possessive);
    return discourse.isPossessive(possessive)
        ? discourse.head(possessive).filter(token -> token.head() > 0).map(token -> sentence.token(token.head()))
        : Optional.empty();
  }

  private Optional<Integer> doer(Mention possessive) {
    Sentence sentence = discourse.sentence(possessive);
    Optional<Token> noun = deed(possessive);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> struck = struck(sentence, noun.get());
    if (struck.isPresent()) {
      return struck;
    }
    Optional<Integer> thanked = thanked(sentence, noun.get());
    if (thanked.isPresent()) {
      return thanked;
    }
    Token top = noun.get();
    while (WITHIN.contains(top.universalRelation())) {
      top = sentence.token(top.head());
    }
    boolean dealt = top.head() > 0 && !top.universalRelation().equals("nsubj")
        && (WordClass.CONDUCT.holds(noun.get().lemma()) || isUrged(sentence, top));
    return dealt ? subject(sentence, sentence.token(top.head())) : Optional.empty();
  }

  /** "thanked the police for its investigation": who is thanked for it. */
  private static Optional<Integer> thanked(Sentence sentence, Token deed) {
    boolean object = deed.universalRelation().equals("obl") && sentence.children(deed.index()).stream()
        .anyMatch(word -> word.universalRelation().equals("case") && WordClass.FOR_DEED.holds(word.lemma()));
    return Optional.of(deed).filter(noun -> object).map(noun -> sentence.token(noun.head()))
        .filter(verb -> WordClass.THANKING.holds(verb.lemma()))
        .flatMap(verb -> child(sentence, verb, "obj").or(() -> child(sentence, verb, "nsubj:pass")));
  }

  /** "sanctions on Serbia over its invasion": whom the measure strikes that is taken because of what one does. */
  private static Optional<Integer> measured(Sentence sentence, Token deed) {
    if (!WordClass.CONDUCT.holds(deed.lemma()) || deed.head() == 0 || !isBecauseOf(sentence, deed)) {
      return Optional.empty();
    }
    Token over = sentence.token(deed.head());
    List<Token> measures = over.upos().equals("VERB") ? sentence.children(over.index()) : List.of(over);
    return measures.stream()
        .filter(noun -> noun.index() < deed.index() && WordClass.IMPOSED.holds(noun.lemma()))
        .flatMap(noun -> Stream.concat(sentence.children(noun.index()).stream(),
            sentence.children(over.index()).stream()))
        .filter(whom -> whom.index() < deed.index() && sentence.children(whom.index()).stream()
            .anyMatch(mark -> mark.universalRelation().equals("case") && WordClass.STRUCK.holds(mark.lemma())))
        .map(Token::index)
        .findFirst();
  }

  private static boolean isBecauseOf(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .anyMatch(word -> word.universalRelation().equals("case") && WordClass.BECAUSE_OF.holds(word.lemma()));
  }

  /** "fined by the regulator for its breach", "an action against the airline over its breach": whom it strikes. */
  private static Optional<Integer> struck(Sentence sentence, Token failing) {
    Optional<Integer> measured = measured(sentence, failing);
    if (measured.isPresent()) {
      return measured;
    }
    boolean told = WordClass.FAILING.holds(failing.lemma()) && isBecauseOf(sentence, failing);
    if (!told) {
      return Optional.empty();
    }
    Token verb = failing;
    while (verb.head() > 0 && !verb.upos().equals("VERB")) {
      Optional<Integer> target = against(sentence, verb, failing.index());
      if (target.isPresent()) {
        return target;
      }
      verb = sentence.token(verb.head());
    }
    Token struckBy = verb;
    Optional<Integer> target = against(sentence, verb, failing.index());
    return target.isPresent() || !WordClass.PUNISHING.holds(verb.lemma())
        ? target : passiveSubject(sentence, failing, verb.index()).or(() -> child(sentence, struckBy, "obj"));
  }

  private static Optional<Integer> passiveSubject(Sentence sentence, Token failing, int verb) {
    return sentence.children(verb).stream()
        .filter(child -> child.relation().equals("nsubj:pass") && child.index() < failing.index())
        .map(Token::index)
        .findFirst();
  }

  private static Optional<Integer> against(Sentence sentence, Token word, int until) {
    return sentence.children(word.index()).stream()
        .filter(child -> child.index() < until && (child.universalRelation().equals("nmod")
            || child.universalRelation().equals("obl")))
        .filter(child -> sentence.children(child.index()).stream()
            .anyMatch(mark -> mark.universalRelation().equals("case") && WordClass.AGAINST_WHOM.holds(mark.lemma())))
        .map(Token::index)
        .findFirst();
  }

  /** "urged Beijing to release its prisoners": what one is told to do something with. */
  private static boolean isUrged(Sentence sentence, Token object) {
    Token verb = sentence.token(object.head());
    return object.universalRelation().equals("obj") && verb.has("VerbForm", "Inf") && verb.head() > 0
        && WordClass.URGING.holds(sentence.token(verb.head()).lemma().toLowerCase(Locale.ROOT));
  }

  /** The subject of a verb, or for one without: the object of the verb that it complements, or that one's subject. */
  private static Optional<Integer> subject(Sentence sentence, Token verb) {
    Optional<Integer> own = child(sentence, verb, "nsubj");
    if (own.isPresent() || !COMPLEMENTS.contains(verb.universalRelation())) {
      return own;
    }
    Token above = sentence.token(verb.head());
    return child(sentence, above, "obj")
        .or(() -> child(sentence, above, "iobj"))
        .or(() -> addressee(sentence, above))
        .or(() -> child(sentence, above, "nsubj"));
  }

  /** "a demandé à Pékin de cesser": who is told to do something. */
  private static Optional<Integer> addressee(Sentence sentence, Token verb) {
    return sentence.children(verb.index()).stream()
        .filter(child -> child.universalRelation().equals("obl") && child.index() > verb.index())
        .filter(child -> sentence.children(child.index()).stream().anyMatch(word ->
            word.universalRelation().equals("case") && (WordClass.ADDRESSING.holds(word.lemma())
                || WordClass.TOLD_ON.holds(word.lemma()) && WordClass.URGING.holds(verb.lemma()))))
        .map(Token::index)
        .findFirst();
  }

  private static Optional<Integer> child(Sentence sentence, Token verb, String relation) {
    return sentence.children(verb.index()).stream()
        .filter(child -> child.universalRelation().equals(relation))
        .map(Token::index)
        .findFirst();
  }
}
