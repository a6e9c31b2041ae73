package org.depeche.extract;

import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** The outlet that a voice spoke to, as the words around the voice or the verb tell. */
final class OutletsTold {
  private static final Set<String> REACHING = WordClass.REACHING.words();

  private final OperatorWords words;

  OutletsTold(OperatorWords words) {
    this.words = words;
  }

  /** "was quoted as saying by X": the outlet that quotes, hung on the verb of saying. */
  static Optional<Integer> saidBy(Tree tree, int verb, MentionIndex mentions) {
    return tree.children(verb).stream()
        .filter(child -> Tree.isVerb(child) && child.index() > verb && Tree.isPresentParticiple(child))
        .flatMap(child -> tree.children(child.index()).stream())
        .filter(child -> WordClass.BY.holds(tree.preposition(child.index())))
        .map(Token::index).filter(outlet -> SourcePhrases.isOutlet(tree, outlet, mentions)).findFirst();
  }

  /** "dans un entretien avec Le Monde, X affirme", "said on CNN", "a indiqué X auprès de l'AFP". */
  Optional<Integer> outletReached(
      Tree tree, int verb, int voice, MentionIndex mentions, boolean tells, boolean beside) {
    for (Mention mention : mentions.in(tree.sentence().index())) {
      int outlet = mention.head();
      if (outlet == voice || !isNamedOutlet(tree, mention)) {
        continue;
      }
      String preposition = tree.preposition(outlet);
      boolean direct = tree.token(outlet).head() == verb || tree.token(outlet).head() == made(tree, verb);
      boolean told = direct ? tells && REACHING.contains(preposition) && !preposition.equals("avec")
          && !preposition.equals("with") : isReached(tree, verb, outlet)
          || beside && outlet > verb && isOnAir(tree, verb, outlet)
          || beside && outlet > verb && tree.token(verb).head() > 0 && isBehind(tree, verb, outlet)
              && isReached(tree, tree.token(verb).head(), outlet);
      if (told) {
        return Optional.of(outlet);
      }
    }
    return Optional.empty();
  }

  /** « …, a précisé le ministre, sur RTL »: a channel behind a comma that was hung on what is told. */
  private static boolean isOnAir(Tree tree, int verb, int outlet) {
    return tree.token(outlet).head() == tree.token(verb).head() && tree.token(outlet).head() > 0
        && WordClass.ON_AIR.holds(tree.preposition(outlet)) && tree.isComma(tree.reach(outlet)[0] - 1)
        && isBehind(tree, verb, outlet);
  }

  /** "fait savoir": the infinitive of what somebody makes known. */
  private static int made(Tree tree, int verb) {
    Token next = verb < tree.size() ? tree.token(verb + 1) : tree.token(verb);
    boolean infinitive = next.index() > verb && next.has("VerbForm", "Inf")
        && (next.head() == verb || tree.token(verb).head() == next.index());
    return infinitive ? next.index() : verb;
  }

  private static boolean isNamedOutlet(Tree tree, Mention mention) {
    int outlet = mention.head();
    return mention.type().filter("MediaOutlet"::equals).isPresent() && (mention.kind() == MentionKind.NAME
        || tree.child(outlet, "compound", "amod", "nmod").isPresent() && tree.child(outlet, "det").isEmpty());
  }

  /** Whether all between a word and what stands behind it is of the same aside. */
  private static boolean isBehind(Tree tree, int verb, int outlet) {
    int top = outlet;
    while (tree.token(top).head() > verb) {
      top = tree.token(top).head();
    }
    return tree.token(top).head() == tree.token(verb).head()
        && Stretches.range(verb, outlet).stream().noneMatch(i -> Stretches.isStop(tree.token(i)));
  }

  /** Whether an outlet hangs on a word by way of one that tells how words reached it. */
  private boolean isReached(Tree tree, int top, int outlet) {
    int at = tree.token(outlet).head();
    boolean reached = REACHING.contains(tree.preposition(outlet));
    boolean exchange = at > 0 && WordClass.HOSTING.holds(Tree.lemma(tree.token(at)))
        && (reached || WordClass.OF.holds(tree.preposition(outlet)));
    if (at == top || !reached && !exchange) {
      return false;
    }
    for (int steps = 0; at > 0 && at != top && steps < 5; steps++) {
      Token token = tree.token(at);
      exchange |= words.isExchange(Tree.lemma(token));
      if (!exchange && Tree.isVerb(token) && !Tree.isRelation(token, "acl")) {
        return false;
      }
      at = token.head();
    }
    return exchange && at == top;
  }

  /** "two officials who spoke to X": to which outlet a voice spoke, as its own words tell. */
  Optional<Integer> outletSpokenTo(Tree tree, int voice, MentionIndex mentions) {
    int last = tree.reach(voice)[1];
    for (int i = voice + 1; i <= last; i++) {
      boolean outlet = tree.dominates(voice, i)
          && mentions.at(tree, i).filter(mention -> isNamedOutlet(tree, mention)).isPresent();
      if (outlet && isReached(tree, voice, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** "a indiqué une source à l'AFP": also where the parser hung who was told on the voice. */
  static Optional<Integer> outletTold(Tree tree, int voice, MentionIndex mentions) {
    for (int i = voice + 1; i <= tree.reach(voice)[1]; i++) {
      boolean outlet = mentions.typeAt(tree, i).filter("MediaOutlet"::equals).isPresent();
      if (outlet && REACHING.contains(tree.preposition(i)) && tree.dominates(voice, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
