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
 * Puts right the main verb of saying that stands between its subject's participle and what is said.
 *
 * <p>"Two officials briefed on the matter said the embassy had been hacked": the parser takes the participle for a verb
 * and "said" for a helper of "hacked", so that nobody says anything. So it does behind a relative clause; and a verb of
 * telling between commas takes to itself what is told around it.
 */
final class SpokenClauses {
  private static final int FARTHEST = 9;
  private static final String PERSON = "PERSON";

  private SpokenClauses() {}

  static Sentence repair(Sentence sentence) {
    Sentence told = Repair.each(sentence, (tree, token, tokens) -> {
      say(tree, token, tokens);
      behind(tree, token, tokens);
      inserted(tree, token, tokens);
      apposed(tree, token, tokens);
      ending(tree, token, tokens);
      apart(tree, token, tokens);
      inPaper(tree, token, tokens);
      behindAddressee(tree, token, tokens);
      onAir(tree, token, tokens);
      toldTo(tree, token, tokens);
      behindNetwork(tree, token, tokens);
      behindQuotation(tree, token, tokens);
      conjunction(tree, token, tokens);
    });
    return Repair.each(told, SpokenClauses::behindParticiple);
  }

  /** "said that police arrested four men": a conjunction that was taken for a part of the subject behind it. */
  private static void conjunction(Tree tree, Token that, List<Token> tokens) {
    Optional<Token> subject = Optional.of(that)
        .filter(word -> word.upos().equals("SCONJ") && WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(word))
            && Tree.isRelation(word, "amod"))
        .flatMap(word -> tree.head(word.index()))
        .filter(noun -> noun.universalRelation().equals("nsubj") && tree.reach(noun.index())[0] == that.index());
    subject.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isRelation(verb, "ccomp") && verb.head() < that.index())
        .ifPresent(verb -> tokens.set(that.index() - 1, that.attached(verb.index(), "mark")));
  }

  /** « a déclaré à la BBC Paul Foster »: who speaks behind the name of who is told was taken for a part of it. */
  private static void behindAddressee(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> told = Optional.of(name)
        .filter(word -> word.relation().equals("flat:name") && word.name().equals(PERSON))
        .flatMap(word -> tree.head(word.index()))
        .filter(outlet -> Tree.isRelation(outlet, "obl") && !outlet.name().equals(PERSON)
            && !outlet.name().equals("O") && WordClass.REACHING.holds(tree.preposition(outlet.index())))
        .filter(outlet -> !tree.token(name.index() - 1).name().equals(PERSON));
    Optional<Token> say = told.flatMap(outlet -> tree.head(outlet.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < name.index() && saysSo(Tree.lemma(verb))
            && tree.child(verb.index(), "nsubj").isEmpty());
    say.ifPresent(verb -> {
      tokens.set(name.index() - 1, name.attached(verb.index(), "nsubj"));
      tree.children(told.get().index()).stream()
          .filter(child -> child.index() > name.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(name.index(), child.relation())));
    });
  }

  /** « a déclaré sur X Paul Foster »: who speaks behind the name of a network was taken for a part of it. */
  private static void behindNetwork(Tree tree, Token name, List<Token> tokens) {
    boolean part = name.relation().equals("flat:name") && name.upos().equals("PROPN");
    Optional<Token> network = tree.head(name.index()).filter(word -> part && word.index() == name.index() - 1
        && WordClass.NETWORK.holds(Tree.lower(word)) && WordClass.TOLD_ON.holds(tree.preposition(word.index())));
    Optional<Token> say = network;
    for (int steps = 0; say.isPresent() && !Tree.isVerb(say.get()) && steps < FARTHEST; steps++) {
      say = tree.head(say.get().index());
    }
    say.filter(verb -> Tree.isVerb(verb) && verb.index() < name.index() && saysSo(Tree.lemma(verb))
        && tree.child(verb.index(), "nsubj").isEmpty()).ifPresent(verb -> {
          tokens.set(name.index() - 1, name.attached(verb.index(), "nsubj"));
          tree.children(network.get().index()).stream().filter(child -> child.index() > name.index())
              .forEach(child -> tokens.set(child.index() - 1, child.attached(name.index(), child.relation())));
        });
  }

  /** « « … », a annoncé sur son compte X le maire »: behind a quotation a noun alone is who speaks. */
  private static void behindQuotation(Tree tree, Token who, List<Token> tokens) {
    Optional<Token> say = tree.head(who.index()).filter(verb -> Tree.isRelation(who, "obj") && Tree.isVerb(verb)
        && verb.relation().equals("parataxis") && who.index() > verb.index() && saysSo(Tree.lemma(verb))
        && tree.child(verb.index(), "nsubj", "iobj", "ccomp", "xcomp").isEmpty());
    boolean inverted = say.filter(verb -> {
      int first = firstOf(tree, verb);
      return first > 2 && tree.isComma(first - 1) && WordClass.CLOSING_MARK.holds(tree.token(first - 2).form());
    }).isPresent();
    if (inverted && tree.child(who.index(), "case").isEmpty()) {
      tokens.set(who.index() - 1, who.attached(say.get().index(), "nsubj"));
    }
  }

  /** « a évoqué, auprès de l'AFP, un piratage »: what is told behind who is told is no apposition to him. */
  private static void toldTo(Tree tree, Token thing, List<Token> tokens) {
    Optional<Token> told = Optional.of(thing)
        .filter(noun -> Tree.isRelation(noun, "appos") && noun.upos().equals("NOUN")
            && tree.child(noun.index(), "case").isEmpty() && tree.isComma(tree.reach(noun.index())[0] - 1))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(outlet -> Tree.isRelation(outlet, "obl") && !outlet.name().equals("O")
            && WordClass.REACHING.holds(tree.preposition(outlet.index()))
            && tree.isComma(tree.reach(outlet.index())[0] - 1));
    told.flatMap(outlet -> tree.head(outlet.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < told.get().index()
            && tree.child(verb.index(), "obj", "ccomp", "xcomp").isEmpty())
        .ifPresent(verb -> tokens.set(thing.index() - 1, thing.attached(verb.index(), "obj")));
  }

  /** « a affirmé le ministre au micro de RTL »: where it is said is no name. */
  private static void onAir(Tree tree, Token place, List<Token> tokens) {
    boolean network = WordClass.POSTING.holds(Tree.lemma(place)) || WordClass.NETWORK.holds(Tree.lower(place));
    boolean hosting = (WordClass.HOSTING.holds(Tree.lower(place)) || network) && Tree.isRelation(place, "nmod")
        && WordClass.REACHING.holds(tree.preposition(place.index()));
    Optional<Token> say = tree.head(place.index())
        .filter(voice -> hosting && Tree.isRelation(voice, "nsubj") && voice.index() < place.index())
        .flatMap(voice -> tree.head(voice.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < place.index() && saysSo(Tree.lemma(verb)));
    say.ifPresent(verb -> {
      tokens.set(place.index() - 1, place.attached(verb.index(), "obl"));
      tree.children(place.head()).stream()
          .filter(child -> child.index() > place.index() && Tree.isRelation(child, "nmod"))
          .findFirst()
          .ifPresent(outlet -> tokens.set(outlet.index() - 1, outlet.attached(place.index(), "nmod")));
    });
  }

  /** "said on Friday, citing investigators, that …": what is told was hung on the participle between the commas. */
  private static void apart(Tree tree, Token that, List<Token> tokens) {
    Optional<Token> told = WordClass.OPENS_A_REPORT.holds(Tree.lower(that)) && Tree.isRelation(that, "mark")
        && tree.isComma(that.index() - 1)
        ? tree.head(that.index()).filter(verb -> verb.index() > that.index()) : Optional.empty();
    Optional<Token> between = told.flatMap(verb -> tree.head(verb.index())).filter(noun -> noun.index() < that.index())
        .flatMap(noun -> participleAbove(tree, noun));
    Optional<Token> say = between.flatMap(verb -> tree.head(verb.index()))
        .filter(verb -> verb.index() < between.get().index() && Tree.isVerb(verb) && saysSo(Tree.lemma(verb))
            && tree.child(verb.index(), "ccomp").isEmpty() && tree.child(verb.index(), "nsubj").isPresent());
    say.ifPresent(verb -> {
      tokens.set(told.get().index() - 1, told.get().attached(verb.index(), "ccomp"));
      tokens.set(between.get().index() - 1, between.get().attached(verb.index(), "advcl"));
    });
  }

  /** « a affirmé dans un communiqué publié lundi que … »: what is told was hung on the participle of the paper. */
  private static void inPaper(Tree tree, Token that, List<Token> tokens) {
    Optional<Token> told = WordClass.OPENS_A_REPORT.holds(Tree.lower(that)) && Tree.isRelation(that, "mark")
        ? tree.head(that.index()).filter(verb -> verb.index() > that.index() && Tree.isRelation(verb, "ccomp"))
        : Optional.empty();
    Optional<Token> paper = told.flatMap(verb -> tree.head(verb.index()))
        .filter(issued -> issued.index() < that.index() && issued.relation().equals("acl")
            && Tree.isPastParticiple(issued) && tree.child(issued.index(), "aux").isEmpty())
        .flatMap(issued -> tree.head(issued.index()))
        .filter(noun -> Tree.isRelation(noun, "obl"));
    paper.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < paper.get().index() && saysSo(Tree.lemma(verb))
            && tree.child(verb.index(), "ccomp", "obj").isEmpty())
        .ifPresent(verb -> tokens.set(told.get().index() - 1, told.get().attached(verb.index(), "ccomp")));
  }

  /** « affirme que les groupes liés à X, A et B, sont les auteurs »: the copula tells, and no bare participle. */
  private static void behindParticiple(Tree tree, Token said, List<Token> tokens) {
    Optional<Token> participle = Optional.of(said)
        .filter(word -> Tree.isRelation(word, "xcomp") && !Tree.isVerb(word))
        .filter(word -> tree.child(word.index(), "nsubj").isEmpty() && tree.child(word.index(), "cop")
            .filter(copula -> copula.has("VerbForm", "Fin") && tree.isComma(copula.index() - 1)).isPresent())
        .flatMap(word -> tree.children(word.head()).stream().filter(clause -> Tree.isRelation(clause, "ccomp")
            && clause.index() < word.index() && Tree.isPastParticiple(clause)
            && tree.child(clause.index(), "aux", "cop").isEmpty()
            && tree.child(clause.index(), "mark").filter(that -> WordClass.OPENS_A_REPORT.holds(Tree.lower(that)))
                .isPresent()).findFirst());
    Optional<Token> subject = participle.flatMap(clause -> tree.child(clause.index(), "nsubj"));
    subject.ifPresent(who -> {
      tokens.set(said.index() - 1, said.attached(said.head(), "ccomp"));
      tokens.set(who.index() - 1, who.attached(said.index(), "nsubj"));
      tree.child(participle.get().index(), "mark").ifPresent(that ->
          tokens.set(that.index() - 1, that.attached(said.index(), "mark")));
      tokens.set(participle.get().index() - 1, participle.get().attached(who.index(), "acl"));
    });
  }

  /** The participle that follows a comma and above the word, or the word itself. */
  private static Optional<Token> participleAbove(Tree tree, Token word) {
    Optional<Token> above = Optional.of(word);
    while (above.isPresent() && !(above.get().upos().equals("VERB") && tree.isComma(above.get().index() - 1))) {
      above = tree.head(above.get().index()).filter(head -> head.index() < word.index());
    }
    return above.filter(verb -> verb.has("VerbForm", "Ger") || verb.has("VerbForm", "Part"));
  }

  /** "A firm spied on reporters, the paper has reported": the act was read as a participle of the speaker's. */
  private static void ending(Tree tree, Token say, List<Token> tokens) {
    boolean speaks = say.upos().equals("VERB") && tree.isFinite(say) && saysSo(Tree.lemma(say));
    Optional<Token> teller = speaks ? tellerBefore(tree, say) : Optional.empty();
    if (teller.isEmpty()) {
      return;
    }
    Token voice = teller.get();
    int stop = openingComma(tree, voice);
    Optional<Token> doer = tree.child(say.index(), "nsubj").filter(noun -> noun.index() < stop);
    Optional<Token> act = doer.flatMap(noun -> IntStream.range(noun.index() + 1, stop).mapToObj(tree::token)
        .filter(verb -> isMisread(tree, verb, noun, say)).findFirst());
    if (act.isEmpty()) {
      doer.ifPresent(object -> takenObject(tree, say, voice, object, tokens));
      return;
    }
    if (voice.head() > stop && voice.head() != say.index()) {
      return;
    }
    Token verb = act.get();
    boolean passive = false;
    for (Token child : tree.children(say.index())) {
      boolean helper = Tree.isRelation(child, "aux") && WordClass.BE.holds(Tree.lemma(child));
      if (child.index() < stop && child.index() != verb.index()) {
        tokens.set(child.index() - 1, child.attached(verb.index(), helper ? "aux:pass" : child.relation()));
        passive |= helper;
      }
    }
    tokens.set(doer.get().index() - 1, doer.get().attached(verb.index(), passive ? "nsubj:pass" : "nsubj"));
    tokens.set(voice.index() - 1, voice.attached(say.index(), "nsubj"));
    tokens.set(verb.index() - 1, verb.attached(say.head(), say.relation()));
    tokens.set(say.index() - 1, say.attached(verb.index(), "parataxis"));
  }

  /** "They stole 200 files, a guard who works there said": the last noun before the comma was given to who speaks. */
  private static void takenObject(Tree tree, Token say, Token voice, Token object, List<Token> tokens) {
    Optional<Token> act = tree.head(say.index())
        .filter(verb -> Tree.isVerb(verb) && verb.index() < object.index() && tree.isFinite(verb))
        .filter(verb -> tree.child(verb.index(), "nsubj").filter(noun -> noun.index() < verb.index()).isPresent())
        .filter(verb -> voice.head() == object.index() || voice.head() == say.index());
    act.ifPresent(verb -> {
      boolean oblique = tree.child(object.index(), "case").isPresent();
      boolean second = tree.child(verb.index(), "obj").isPresent();
      tokens.set(object.index() - 1,
          object.attached(verb.index(), oblique ? "obl" : second ? "dep" : "obj"));
      tokens.set(voice.index() - 1, voice.attached(say.index(), "nsubj"));
      tokens.set(say.index() - 1, say.attached(verb.index(), "parataxis"));
    });
  }

  /** Who stands between a comma and the verb of saying, perhaps with a relative clause ("a guard who works there"). */
  private static Optional<Token> tellerBefore(Tree tree, Token say) {
    int last = say.index() - 1;
    if (last < 3) {
      return Optional.empty();
    }
    while (last > 1 && (tree.token(last).upos().equals("AUX") || tree.token(last).upos().equals("ADV"))) {
      last--;
    }
    int start = last;
    while (start > 1 && isOfName(tree.token(start))) {
      start--;
    }
    if (start >= 3 && start < last && tree.isComma(start)) {
      return Optional.of(tree.token(last)).filter(Tree::isNominal);
    }
    int who = last;
    while (who > 3 && !tree.token(who).upos().equals("PUNCT") && !opensDescription(tree.token(who))) {
      who--;
    }
    Token voice = tree.token(Math.max(1, who - 1));
    return Optional.of(voice)
        .filter(noun -> opensDescription(tree.token(noun.index() + 1)) && Tree.isNominal(noun))
        .filter(noun -> openingComma(tree, noun) >= 3)
        .filter(noun -> IntStream.range(noun.index() + 2, say.index()).mapToObj(tree::token)
            .anyMatch(verb -> Tree.isVerb(verb) && tree.isFinite(verb)
                && tree.dominates(noun.index(), verb.index())));
  }

  private static boolean opensDescription(Token token) {
    return token.upos().equals("PRON") && WordClass.SUBJECT_RELATIVE.holds(Tree.lower(token));
  }

  /** The comma before the words of a name that end with a noun; 0 where none stands there. */
  private static int openingComma(Tree tree, Token noun) {
    int start = noun.index();
    while (start > 1 && isOfName(tree.token(start))) {
      start--;
    }
    return tree.isComma(start) ? start : 0;
  }

  private static boolean saysSo(String lemma) {
    return WordClass.VOICING.holds(lemma) || WordClass.TELLING.holds(lemma) || WordClass.SAYING_BARE.holds(lemma)
        || WordClass.WITNESSING.holds(lemma) || WordClass.DISCLOSING.holds(lemma) || WordClass.LEARNING.holds(lemma)
        || WordClass.SAYING_THAT.holds(lemma);
  }

  private static boolean isOfName(Token token) {
    return switch (token.upos()) {
      case "DET", "ADJ", "NUM", "NOUN", "PROPN" -> true;
      default -> false;
    };
  }

  /** A past form without a subject that was hung on the doer's phrase, or on the verb of saying itself. */
  private static boolean isMisread(Tree tree, Token verb, Token doer, Token say) {
    boolean participle = verb.upos().equals("VERB") && verb.has("Tense", "Past")
        && tree.child(verb.index(), "nsubj", "mark").isEmpty();
    boolean told = tree.children(verb.index()).stream()
        .noneMatch(child -> WordClass.SUBJECT_RELATIVE.holds(Tree.lower(child)));
    return participle && told && (verb.relation().startsWith("acl") && tree.dominates(doer.index(), verb.index())
        || verb.head() == say.index());
  }

  /** "The hackers, officials told the paper, broke into …": whom the parser gave to the verb of saying does the act. */
  private static void inserted(Tree tree, Token say, List<Token> tokens) {
    boolean tells = Tree.isVerb(say) && WordClass.TELLING.holds(Tree.lemma(say))
        && tree.child(say.index(), "aux:pass", "mark").isEmpty();
    Optional<Token> doer = tells ? tree.child(say.index(), "nsubj").filter(noun -> noun.index() < say.index())
        : Optional.empty();
    Optional<Token> act = doer.isEmpty() ? Optional.empty() : tree.child(say.index(), "ccomp")
        .filter(verb -> Tree.isVerb(verb) && verb.index() > say.index()
            && tree.child(verb.index(), "nsubj", "mark").isEmpty())
        .filter(verb -> tree.isComma(firstOf(tree, verb) - 1)
            && (verb.has("VerbForm", "Fin") || tree.child(verb.index(), "aux").isPresent()));
    Optional<Token> told = act.flatMap(verb -> tree.child(say.index(), "obj"))
        .filter(noun -> noun.index() > say.index() && noun.index() < act.get().index());
    Optional<Token> voice = told.isEmpty() ? Optional.empty()
        : Stream.concat(tree.children(doer.get().index()).stream().filter(noun -> Tree.isRelation(noun, "appos")),
            tree.children(say.index()).stream().filter(noun -> Tree.isRelation(noun, "nsubj")))
            .filter(noun -> noun.index() > doer.get().index() && noun.index() < say.index() && Tree.isNominal(noun))
            .filter(noun -> tree.isComma(tree.reach(noun.index())[0] - 1)
                && tree.reach(noun.index())[1] == firstOf(tree, say) - 1)
            .findFirst();
    voice.ifPresent(noun -> {
      Token verb = act.get();
      tokens.set(noun.index() - 1, noun.attached(say.index(), "nsubj"));
      tokens.set(doer.get().index() - 1, doer.get().attached(verb.index(), "nsubj"));
      tokens.set(verb.index() - 1, verb.attached(say.head(), say.relation()));
      tokens.set(say.index() - 1, say.attached(verb.index(), "parataxis"));
    });
  }

  /** "Hackers, the minister told parliament, had stolen …": a clause between commas, read as an apposition. */
  private static void apposed(Tree tree, Token say, List<Token> tokens) {
    boolean tells = Tree.isVerb(say) && say.has("Tense", "Past") && Tree.isRelation(say, "acl")
        && WordClass.TELLING.holds(Tree.lemma(say)) && tree.child(say.index(), "obj").isPresent()
        && tree.child(say.index(), "aux", "ccomp", "xcomp").isEmpty();
    Optional<Token> voice = tells ? tree.head(say.index()).filter(noun -> Tree.isRelation(noun, "appos")
        && noun.index() < say.index() && tree.isComma(tree.reach(noun.index())[0] - 1)
        && noun.index() == say.index() - 1) : Optional.empty();
    Optional<Token> act = voice.flatMap(noun -> tree.head(noun.head()))
        .filter(verb -> Tree.isVerb(verb) && Tree.isRelation(tree.token(voice.get().head()), "nsubj")
            && verb.index() > say.index() && tree.isComma(firstOf(tree, verb) - 1));
    act.ifPresent(verb -> {
      tokens.set(voice.get().index() - 1, voice.get().attached(say.index(), "nsubj"));
      tokens.set(say.index() - 1, new Token(say.index(), say.span(), say.form(), say.lemma(), say.upos(),
          Map.of("VerbForm", "Fin", "Tense", "Past"), verb.index(), "parataxis", say.name()));
    });
  }

  private static int firstOf(Tree tree, Token verb) {
    int first = verb.index();
    while (first > 1 && tree.token(first - 1).head() == verb.index()
        && (tree.token(first - 1).upos().equals("AUX") || tree.token(first - 1).upos().equals("ADV"))) {
      first--;
    }
    return first;
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
