package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.extract.LightVerbs.LightVerb;
import org.depeche.extract.SmallWords.Governed;
import org.depeche.model.Token;

/**
 * Reads words as predications; a noun takes what it has not from the verb or predicate that it stands with ("a mené une
 * attaque contre …", "a été victime d'un piratage").
 */
final class Lending {
  private static final Set<String> NOT_LENT =
      Set.of("agent", "patient", "clause", "adverbial", "bare", "negation", "auxiliary", "adverb", "attributive",
          "self");

  private final SmallWords small;
  private final LightVerbs lights;
  private final ClauseSubjects subjects;
  private final VerbReader verbs;
  private final NounArguments nouns;
  private final NominalReader nominals;
  private final RelativeDeeds deeds;

  Lending(
      SmallWords small, LightVerbs lights, NounArguments nouns, ClauseSubjects subjects, VerbReader verbs) {
    this.small = small;
    this.lights = lights;
    this.nouns = nouns;
    this.subjects = subjects;
    this.verbs = verbs;
    nominals = new NominalReader(small, nouns, subjects);
    deeds = new RelativeDeeds(small, lights);
  }

  Predication read(Tree tree, int head) {
    if (Tree.isVerb(tree.token(head))) {
      return verbs.read(tree, head);
    }
    Arguments arguments = nominals.read(tree, head);
    new Borrower(tree, head, arguments).borrow();
    String lemma = Tree.lemma(tree.token(head));
    return new Predication(head, lemma, Passives.isReflexive(tree, head), false, arguments.all());
  }

  /** "Aucun groupe n'a revendiqué l'attaque": nobody's owning up says neither who did it nor that it was not done. */
  boolean isUnclaimed(Tree tree, Predication verb) {
    return WordClass.BOASTING.holds(verb.lemma())
        && (!verb.argument("negation").isEmpty() || verb.argument("agent").stream()
            .flatMap(agent -> Stream.concat(
                Stream.of(tree.token(agent)).filter(word -> word.upos().equals("PRON")),
                tree.children(agent).stream().filter(child -> Tree.isRelation(child, "det"))))
            .anyMatch(small::isNegative));
  }

  /** "The cards were not affected by the breach": a known act that did not reach what the verb names. */
  boolean isSpared(Tree tree, int noun, int governor) {
    return lights.of(tree.token(governor)).stream()
        .filter(light -> light.matches(tree, governor))
        .anyMatch(light -> isSpared(tree, noun, read(tree, governor), light.side()));
  }

  private boolean isSpared(Tree tree, int noun, Predication verb, String side) {
    boolean reaches = side.equals("subject") && !WordClass.TAKING_PLACE.holds(verb.lemma()) || side.equals("object")
        || side.equals("patient") && verb.argument("agent").contains(noun);
    boolean negated = verb.argument("negation").stream()
        .anyMatch(negation -> !Negations.isOnly(tree, negation, verb.head()));
    return reaches && SmallWords.isKnown(tree, noun) && (negated
        || Stream.concat(verb.argument("patient").stream(), verb.argument("agent").stream())
            .anyMatch(filler -> filler != noun && small.isNone(tree, filler)));
  }

  /** A noun that takes arguments from the words around it. */
  private final class Borrower {
    private final Tree tree;
    private final int noun;
    private final Arguments arguments;

    Borrower(Tree tree, int noun, Arguments arguments) {
      this.tree = tree;
      this.noun = noun;
      this.arguments = arguments;
    }

    void borrow() {
      for (Token child : tree.children(noun)) {
        if (Tree.isRelation(child, "acl") && Tree.isVerb(child)) {
          from(child.index());
        }
      }
      deeds.read(tree, noun, arguments);
      author();
      tree.head(noun).ifPresent(governor -> from(governor.index()));
      furtherDeeds();
      small.beyondComplex(tree, noun).ifPresent(beyond -> from(beyond.word()));
      series().ifPresent(this::ofSeries);
    }

    /** "The attack lasted two hours and hit the ministry": what is plainly told of it behind a conjunction. */
    private void furtherDeeds() {
      tree.head(noun).filter(first -> Tree.isRelation(tree.token(noun), "nsubj")).ifPresent(first ->
          tree.children(first.index()).stream()
              .filter(second -> Tree.isRelation(second, "conj") && Tree.isVerb(second)
                  && tree.child(second.index(), "nsubj", "mark").isEmpty() && isPlain(second))
              .forEach(second -> from(second.index())));
    }

    private boolean isPlain(Token verb) {
      return read(tree, verb.index()).argument("negation").isEmpty() && !verb.has("Mood", "Cnd")
          && tree.children(verb.index()).stream().filter(child -> Tree.isRelation(child, "aux"))
              .allMatch(aux -> !aux.has("Mood", "Cnd")
                  && (WordClass.BE.holds(Tree.lemma(aux)) || WordClass.HAVE.holds(Tree.lemma(aux))));
    }

    private void from(int governor) {
      for (LightVerb light : lights.of(tree.token(governor))) {
        if (matches(light, governor) && standsIn(governor, light)) {
          if (Tree.isVerb(tree.token(governor))) {
            fromVerb(read(tree, governor), light);
          } else if (light.trigger().companion().isEmpty()) {
            fromPredicate(governor, light.side());
          }
          return;
        }
      }
    }

    private boolean matches(LightVerb light, int governor) {
      return !light.tellsAuthor() && light.matches(tree, governor)
          && (!light.trigger().reflexive() || Passives.isReflexive(tree, governor))
          && (light.trigger().companion().isEmpty()
              || TriggerMatcher.companion(tree, read(tree, governor), light.trigger()).isPresent());
    }

    private void fromVerb(Predication verb, LightVerb light) {
      if (isUnclaimed(tree, verb) || isSpared(tree, noun, verb, light.side()) || isOthers(verb, light.side())) {
        return;
      }
      if (light.trigger().companion().isEmpty() || light.ofSubject()) {
        switch (light.side()) {
          case "subject" -> arguments.add("patient", verb.argument("patient"));
          case "object" -> {
            arguments.add("agent", without(verb.argument("agent")));
            arguments.add("patient", without(verb.argument("patient")));
            arguments.add("patient", without(verb.argument("iobj")));
          }
          default -> subject(verb, light.side());
        }
      }
      circumstances(verb);
    }

    private void subject(Predication verb, String side) {
      List<Integer> subject = without(verb.argument("agent"));
      if (subject.isEmpty() && verb.passive() && !verb.argument("patient").contains(noun)) {
        subject = verb.argument("patient");
        arguments.add(side, undergoneBefore(verb.head()));
      }
      arguments.add(side, isAimed(verb.head(), side) ? List.of() : subject);
    }

    private void fromPredicate(int predicate, String side) {
      boolean had = Tree.isRelation(tree.token(predicate), "obj") && tree.head(predicate)
          .filter(have -> WordClass.HAVE.holds(Tree.lemma(have))).isPresent();
      List<Integer> subject = had || isAnother(tree, predicate) ? List.of()
          : without(subjects.ofNoun(tree, predicate).map(tree::conjuncts).orElse(List.of()));
      boolean itself = subject.isEmpty() && side.equals("agent") && tree.child(predicate, "cop").isEmpty()
          && tree.token(predicate).upos().equals("NOUN") && !tree.preposition(predicate).equals("à");
      arguments.add(side, isAimed(predicate, side) ? List.of() : itself ? List.of(predicate) : subject);
      if (side.equals("agent") && tree.token(noun).head() == predicate) {
        phrasesBehind(predicate);
      }
    }

    /** "l'auteur de l'intrusion dans le réseau", "une vague d'attaques contre les banques": what the deed has. */
    private void phrasesBehind(int over) {
      tree.children(over).stream()
          .filter(child -> Tree.isRelation(child, "nmod") && child.index() > noun
              && !tree.preposition(child.index()).equals("de"))
          .forEach(child -> nouns.phrase(tree, child, arguments));
    }

    /** "countered an attack on the bank": what is told of the noun itself undergoes it. */
    private boolean isAimed(int governor, String side) {
      String verb = Tree.lemma(tree.token(governor));
      return side.equals("patient")
          && (WordClass.SPOTTING.holds(verb) && isOnlooker(governor)
              || WordClass.COUNTERING.holds(verb) && (arguments.has("on") || arguments.has("against"))
              || WordClass.SPOTTING.holds(verb) && isAgainstOthers(governor));
    }

    /** « La police a signalé un piratage »: who finds and reports what befalls others. */
    private boolean isOnlooker(int governor) {
      return Tree.isVerb(tree.token(governor)) && read(tree, governor).argument("agent").stream()
          .anyMatch(who -> WordClass.ONLOOKER.holds(Tree.lemma(tree.token(who))));
    }

    /** "detected attacks against hospitals", but not "against its own servers". */
    private boolean isAgainstOthers(int governor) {
      return Stream.concat(tree.children(noun).stream(), tree.children(governor).stream())
          .filter(child -> WordClass.AGAINST_WHOM.holds(tree.preposition(child.index()))
              && !WordClass.MACHINE.holds(Tree.lemma(child)))
          .anyMatch(child -> tree.child(child.index(), "det", "nmod:poss")
              .filter(whose -> whose.relation().equals("nmod:poss") || WordClass.POSSESSIVE.holds(Tree.lower(whose)))
              .isEmpty());
    }

    private boolean standsIn(int governor, LightVerb light) {
      boolean verb = Tree.isVerb(tree.token(governor));
      List<String> following = light.trigger().following();
      if (following.isEmpty() || light.ofSubject()) {
        return verb
            && read(tree, governor).argument(light.side().equals("subject") ? "agent" : "patient").contains(noun);
      }
      boolean ofVerbs = light.side().equals("object") || light.side().equals("subject");
      if (ofVerbs && !verb) {
        return false;
      }
      String preposition = following.get(following.size() - 1);
      boolean simple = tree.token(noun).head() == governor
          && (small.preposition(tree, noun).equals(preposition)
              || tree.preposition(noun).equals(String.join(" ", following)));
      return simple || small.beyondComplex(tree, noun).equals(Optional.of(new Governed(preposition, governor)));
    }

    /**
     * "Deux soldats ont été tués et dix blessés dans une frappe": those of the verb before, to which the noun belongs
     * too.
     */
    private List<Integer> undergoneBefore(int verb) {
      return tree.head(verb)
          .filter(first -> Tree.isRelation(tree.token(verb), "conj") && Tree.isVerb(first)
              && Passives.isPassive(tree, first.index()))
          .flatMap(first -> subjects.ofVerb(tree, first.index()))
          .map(tree::conjuncts)
          .orElse(List.of());
    }

    private List<Integer> without(List<Integer> fillers) {
      return fillers.stream().filter(filler -> filler != noun).toList();
    }

    private void circumstances(Predication verb) {
      verb.arguments().forEach((name, fillers) -> {
        boolean several = name.equals("de") && verb.argument("patient").containsAll(fillers);
        boolean free = !NOT_LENT.contains(name) && !several;
        if (free && !fillers.contains(noun) && !arguments.has(name)) {
          arguments.add(name, fillers);
        }
      });
    }

    /** "a provoqué une protestation de Paris", "a découvert une campagne", "a annoncé une fuite": what others do. */
    private boolean isOthers(Predication verb, String side) {
      String lemma = Tree.lemma(tree.token(noun));
      return side.equals("agent") && WordClass.LEADING_TO.holds(verb.lemma()) && arguments.has("de")
              && WordClass.REACTION.holds(lemma)
          || side.equals("agent") && WordClass.ANNOUNCING.holds(verb.lemma()) && WordClass.SUFFERED.holds(lemma)
          || side.equals("patient") && WordClass.DISCOVERING.holds(verb.lemma()) && WordClass.LONG_DEED.holds(lemma);
    }

    /** « l'attaque est l'œuvre de hackers », « porte la signature d'un groupe », « est à leur actif »: whose it is. */
    private void author() {
      Optional<Token> predicate = tree.head(noun).filter(above -> Tree.isRelation(tree.token(noun), "nsubj"));
      for (LightVerb light : predicate.map(lights::of).orElse(List.of())) {
        int above = predicate.get().index();
        if (light.tellsAuthor() && light.matches(tree, above)) {
          author(read(tree, above), light);
        }
      }
    }

    private void author(Predication whole, LightVerb light) {
      Predication maker = light.trigger().companion().isEmpty()
          ? whole
          : TriggerMatcher.companion(tree, whole, light.trigger()).map(word -> read(tree, word)).orElse(whole);
      List<String> words = light.trigger().following();
      if (!words.isEmpty()) {
        arguments.add("agent", without(maker.argument(words.get(words.size() - 1))));
      } else if (maker != whole) {
        WordClass.OF.words().forEach(of -> arguments.add("agent", without(maker.argument(of))));
      } else {
        arguments.add("agent", without(maker.argument("poss")));
      }
    }

    /** "une vague d'attaques": the noun that counts another. */
    private Optional<Integer> series() {
      return tree.head(noun)
          .filter(above -> Tree.isRelation(tree.token(noun), "nmod") && small.isTransparent(tree, above))
          .filter(above -> above.index() < noun && WordClass.OF.holds(tree.preposition(noun)))
          .map(Token::index);
    }

    /** "une vague d'attaques contre les banques a touché …": what the series has and does, its members have and do. */
    private void ofSeries(int series) {
      phrasesBehind(series);
      tree.children(series).stream()
          .filter(child -> child.relation().equals("det") && SmallWords.isPossessive(child))
          .forEach(child -> arguments.add("poss", child.index()));
      if (tree.child(series, "cop").isPresent()) {
        subjects.ofNoun(tree, series)
            .ifPresent(subject -> nominals.predicated(tree, series, subject, arguments));
      }
      new Borrower(tree, series, arguments).borrow();
    }
  }

  /**
   * "Police identified the author of the hack": somebody else than the subject, of whom it is not said; but "a fait
   * l'objet d'un piratage".
   */
  private static boolean isAnother(Tree tree, int noun) {
    Token token = tree.token(noun);
    Optional<Token> verb = tree.head(noun)
        .filter(above -> above.upos().equals("VERB") && !WordClass.BE.holds(Tree.lemma(above)))
        .filter(above -> !WordClass.TELLING_OF_SUBJECT.holds(Tree.lemma(above)));
    if (verb.isEmpty() || tree.child(noun, "cop", "nsubj").isPresent() || tree.child(noun, "det").isEmpty()) {
      return false;
    }
    String preposition = tree.preposition(noun);
    boolean oblique = Tree.isRelation(token, "obl") && !preposition.isEmpty() && !WordClass.AMONG.holds(preposition)
        && !WordClass.OF.holds(preposition)
        && !(WordClass.HELD_FOR.holds(preposition) && tree.child(verb.get().index(), "obj").isPresent());
    return Tree.isRelation(token, "obj") || oblique;
  }
}
