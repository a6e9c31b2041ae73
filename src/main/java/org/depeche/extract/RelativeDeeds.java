package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.extract.LightVerbs.LightVerb;
import org.depeche.model.Token;

/** Reads from the order of words whose deed a noun is, by a relative clause behind it that the parser may have lost. */
final class RelativeDeeds {
  private static final int LONGEST_RELATIVE = 14;

  private final SmallWords small;
  private final LightVerbs lights;

  RelativeDeeds(SmallWords small, LightVerbs lights) {
    this.small = small;
    this.lights = lights;
  }

  void read(Tree tree, int noun, Arguments arguments) {
    whose(tree, noun, arguments);
    which(tree, noun, arguments);
  }

  /** The first word behind a noun and its adjectives. */
  private static int behind(Tree tree, int noun) {
    int behind = noun + 1;
    while (behind < tree.size() && tree.token(behind).upos().equals("ADJ")) {
      behind++;
    }
    return behind;
  }

  /** "l'attaque dont deux ministères ont été la cible": the subject of the relative clause, however it was parsed. */
  private void whose(Tree tree, int noun, Arguments arguments) {
    int whose = behind(tree, noun);
    if (whose >= tree.size() || !Tree.lemma(tree.token(whose)).equals("dont")) {
      return;
    }
    Optional<Integer> subject = Optional.empty();
    for (int i = whose + 1; i <= Math.min(tree.size(), whose + LONGEST_RELATIVE); i++) {
      boolean predicate = tree.child(i, "cop", "aux:pass").isPresent();
      if (subject.isPresent() && predicate) {
        lendFromPredicate(tree, i, subject.get(), arguments);
        return;
      }
      Optional<Integer> inverted = subject.isEmpty() && predicate ? subjectBehind(tree, i) : subject;
      if (subject.isEmpty() && inverted.isPresent()) {
        lendFromPredicate(tree, i, inverted.get(), arguments);
        return;
      }
      boolean nominal = Tree.isNominal(tree.token(i)) && !Tree.isRelation(tree.token(i), "nummod");
      subject = subject.isEmpty() && nominal ? Optional.of(i) : subject;
    }
  }

  /** "les attaques que mène la Russie", "que le groupe a menées": whose deed a clause tells as a plain fact. */
  private void which(Tree tree, int noun, Arguments arguments) {
    int which = behind(tree, noun);
    if (which >= tree.size() || !WordClass.OBJECT_RELATIVE.holds(Tree.lower(tree.token(which)))) {
      return;
    }
    Optional<Integer> before = Optional.empty();
    for (int i = which + 1; i <= Math.min(tree.size(), which + LONGEST_RELATIVE); i++) {
      Token token = tree.token(i);
      Optional<String> side = deedOf(token);
      boolean uncertain = token.has("Mood", "Cnd") || side.isEmpty() && token.upos().equals("VERB")
          || token.upos().equals("AUX") && !WordClass.HAVE.holds(Tree.lemma(token));
      if (uncertain || token.upos().equals("PUNCT") || small.isNegation(token)) {
        return;
      }
      if (side.isPresent()) {
        int verb = i;
        before.or(() -> subjectBehind(tree, verb))
            .filter(subject -> !arguments.has(side.get()))
            .ifPresent(subject -> arguments.add(side.get(), tree.conjuncts(subject)));
        return;
      }
      boolean subject = Tree.isNominal(token) && tree.child(i, "case").isEmpty()
          && !Tree.isRelation(token, "flat") && !Tree.isRelation(token, "appos") && !Tree.isRelation(token, "conj")
          && !WordClass.TIME_NOUN.holds(Tree.lemma(token));
      before = subject ? Optional.of(i) : before;
    }
  }

  /** Whether a verb without a preposition lends its object an agent or a patient. */
  private Optional<String> deedOf(Token token) {
    String lemma = Tree.lemma(token);
    boolean tells = WordClass.DISCOVERING.holds(lemma) || WordClass.BOASTING.holds(lemma);
    return tells || !token.upos().equals("VERB") ? Optional.empty() : lights.of(token).stream()
        .filter(light -> light.trigger().specificity() == 0 && light.trigger().lemma().equals(lemma))
        .map(LightVerb::side)
        .filter(side -> side.equals("agent") || side.equals("patient"))
        .findFirst();
  }

  /** "dont a été victime la mairie": the subject behind its predicate, which the parser may take for an object. */
  private static Optional<Integer> subjectBehind(Tree tree, int predicate) {
    return tree.children(predicate).stream()
        .filter(child -> child.index() > predicate && Tree.isNominal(child))
        .filter(child -> switch (child.universalRelation()) {
          case "obj", "nsubj", "appos", "nmod", "dep" -> tree.child(child.index(), "case").isEmpty();
          default -> false;
        })
        .map(Token::index)
        .findFirst();
  }

  private void lendFromPredicate(Tree tree, int predicate, int subject, Arguments arguments) {
    for (LightVerb light : lights.of(tree.token(predicate))) {
      boolean of = light.trigger().following().equals(List.of("de")) && !light.tellsAuthor()
          && light.matches(tree, predicate);
      if (of) {
        arguments.add(light.side(), tree.conjuncts(subject));
      }
    }
  }
}
