package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Mention;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Whether the words of a cue point to what was told before, or are of something else. */
final class PointingWords {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final List<FoundSituation> found;

  PointingWords(List<Tree> trees, MentionIndex mentions, StatusReader statuses, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.found = found;
  }

  /** Whether a cue that says nothing itself points to what was told before. */
  boolean pointBack(CueInstance cue) {
    return cue.pointsBack() || isPronoun(cue) || admitsIt(cue) || sumsUp(cue) || laysIncident(cue) || leavesOpen(cue)
        || CueNamings.isConfirmed(trees.get(cue.sentence()), cue.head());
  }

  /** « ont publié des fichiers, confirmant ainsi leur emprise »: what a deed shows besides is not what was told. */
  boolean isBesides(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    return cue.status() == Status.ASSERTED && verb.has("VerbForm", "Part") && verb.has("Tense", "Pres")
        && tree.child(verb.index(), "aux", "mark").isEmpty() && tree.isComma(verb.index() - 1)
        && tree.child(verb.index(), "obj").filter(shown -> shown.upos().equals("NOUN")
            && !statuses.words().isReport(tree, shown.index())).isPresent();
  }

  boolean isAdmission(CueInstance cue) {
    String verb = Tree.lemma(trees.get(cue.sentence()).token(cue.head()));
    boolean borneOut = cue.regions().entrySet().stream().anyMatch(entry -> entry.getValue().stream()
        .mapToObj(trees.get(entry.getKey())::token).anyMatch(word -> WordClass.BEING_SO.holds(Tree.lemma(word))
            && !statuses.negations().isNegated(trees.get(entry.getKey()), word.index())));
    return borneOut || cue.cue().accused().isPresent() || WordClass.CONFIRMING.holds(verb)
        || WordClass.ADMITTING.holds(verb);
  }

  /** « n'a pas confirmé l'identité du suspect », "their names": of somebody, and not the act told before. */
  boolean isOfSomethingElse(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    if (cue.status() == Status.ASSERTED && givesAway(tree, cue.head())) {
      return true;
    }
    boolean confirms = WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())));
    Optional<Token> what = confirms ? tree.child(cue.head(), "obj", "nsubj:pass")
        .filter(noun -> noun.upos().equals("NOUN") && !statuses.words().isReport(tree, noun.index()))
        : Optional.empty();
    boolean theirs = what.filter(noun -> !statuses.words().isInvolvement(tree, noun.index()))
        .filter(noun -> tree.children(noun.index()).stream().anyMatch(
            whose -> whose.relation().equals("nmod:poss") && whose.upos().equals("PRON"))).isPresent();
    return theirs || what
        .flatMap(noun -> tree.child(noun.index(), "nmod"))
        .flatMap(whose -> mentions.at(tree, whose.index())).flatMap(Mention::type)
        .filter(type -> !CueActors.NO_ACTORS.contains(type)).isPresent();
  }

  /** "charged with disclosing classified information": what is given away is no news of what was told. */
  private static boolean givesAway(Tree tree, int verb) {
    return Tree.isPresentParticiple(tree.token(verb)) && tree.child(verb, "obj")
        .filter(what -> what.index() > verb && WordClass.HANDED.holds(Tree.lemma(what))
            && tree.child(what.index(), "amod", "compound").isPresent()).isPresent();
  }

  /**
   * "denied any negligence", "denied that the town had been careless", "denied any link to Russia": of something else
   * than what was told before, unless it is an act, a report of it or somebody's part in it.
   */
  boolean deniesSomethingElse(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    if (cue.status() != Status.DENIED || !cue.quoted().isEmpty()) {
      return false;
    }
    if (deniesTie(tree, cue.head())) {
      return true;
    }
    if (region.stream().anyMatch(word -> isOfAct(tree, word))) {
      return false;
    }
    List<Token> parts = region.stream().filter(word -> statuses.words().isInvolvement(tree, word))
        .mapToObj(tree::token).toList();
    if (cue.cue().accused().isPresent() || !parts.isEmpty()) {
      return region.stream().mapToObj(tree::token).anyMatch(word -> Tree.isNominal(word) && !parts.contains(word)
          && (cue.words().contains(word.head()) || parts.stream().anyMatch(part -> part.index() == word.head()))
          && !tree.preposition(word.index()).isEmpty() && !WordClass.OF.holds(tree.preposition(word.index()))
          && !isOne(tree, word));
    }
    boolean thing = tree.child(cue.head(), "obj").filter(object -> region.get(object.index()))
        .filter(object -> object.upos().equals("NOUN") && !statuses.words().isImpersonal(tree, object.index())
            && (!SmallWords.isDefinite(tree, object.index()) || tree.child(object.index(), "nmod", "acl").isPresent()))
        .isPresent();
    return thing || tree.child(cue.head(), "ccomp", "xcomp").filter(word -> region.get(word.index())).isPresent();
  }

  /** "denied any link between the two cases": that they have to do with each other is denied, and neither of them. */
  private static boolean deniesTie(Tree tree, int verb) {
    return tree.child(verb, "obj").filter(tie -> WordClass.TIE.holds(Tree.lemma(tie)))
        .filter(tie -> tree.children(tie.index()).stream().anyMatch(tied -> tied.index() > tie.index()
            && WordClass.BETWEEN.holds(tree.preposition(tied.index())))).isPresent();
  }

  private boolean isOfAct(Tree tree, int word) {
    return statuses.words().isReport(tree, word) || statuses.verdicts().isRejection(tree, word)
        || Rebuttals.isIt(tree.token(word)) || WordClass.BEHIND_IT.holds(Tree.lemma(tree.token(word)))
        || WordClass.INCIDENT.holds(Tree.lemma(tree.token(word)));
  }

  /** Whether a word names people, of whom some act is told. */
  private boolean isOne(Tree tree, Token word) {
    return mentions.typeAt(tree, word.index())
        .filter(type -> type.equals("Person") || type.equals("Group") || type.equals("ThreatActor")).isPresent();
  }

  /** "denied that it was involved", "denied that this had happened": a clause that tells no more than that. */
  boolean deniesItsPart(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    return cue.status() == Status.DENIED && tree.child(cue.head(), "ccomp", "xcomp")
        .filter(word -> region.get(word.index())).filter(word -> statuses.words().isInvolvement(tree, word.index())
            || tree.child(word.index(), "nsubj").filter(Rebuttals::isIt).isPresent()
                && (WordClass.TAKING_PLACE.holds(Tree.lemma(word)) || !Tree.isVerb(word))).isPresent();
  }

  static boolean tells(CueInstance cue) {
    return cue.status() == cue.cue().status() && switch (cue.status()) {
      case ASSERTED, ALLEGED, POSSIBLE -> true;
      default -> false;
    };
  }

  /** « n'a pas confirmé ce chiffre »: what others told of an act is left open. */
  boolean leavesOpen(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.POSSIBLE && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())))
        && tree.child(cue.head(), "obj").filter(what -> WordClass.UNCONFIRMED.holds(Tree.lemma(what)))
            .flatMap(what -> tree.child(what.index(), "det"))
            .filter(that -> WordClass.DEMONSTRATIVE.holds(Tree.lower(that))).isPresent();
  }

  /** "identified two victims": who is named did not do it. */
  boolean namesNoCulprit(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean names = cue.cue().accused().filter("patient"::equals).isPresent()
        && cue.cue().content().equals(List.of("anaphora"))
        && WordClass.NAMING_CULPRIT.holds(Tree.lemma(tree.token(cue.head())));
    return names && tree.child(cue.head(), "obj").filter(who -> WordClass.CULPRIT.holds(Tree.lemma(who))
        || mentions.typeAt(tree, who.index())
            .filter(type -> type.equals("Country") || type.equals("ThreatActor")).isPresent())
        .filter(who -> tree.child(cue.head(), "xcomp", "advcl", "ccomp").isEmpty()).isEmpty();
  }

  /** « attribue l'opération à Moscou », "blames this attack on": what was told before is laid to somebody. */
  private boolean laysIncident(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean lays = tells(cue) && cue.cue().accused().filter(to -> to.startsWith("à|")).isPresent();
    return lays && tree.child(cue.head(), "obj").filter(act -> act.upos().equals("NOUN")
        && (WordClass.CONDUCT.holds(Tree.lemma(act)) || WordClass.MISHAP.holds(Tree.lemma(act)))
        && !act.has("Number", "Plur")
        && SmallWords.isDefinite(tree, act.index())
        && tree.child(act.index(), "nmod", "acl", "acl:relcl").isEmpty()).isPresent();
  }

  /** "acknowledged as much", "l'a reconnu": what is said is no more than a word for what was told. */
  private boolean admitsIt(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    int first = region.nextSetBit(0);
    boolean so = first > 0 && first < tree.size() && WordClass.AS_MUCH.holds(Tree.lower(tree.token(first)) + " "
        + Tree.lower(tree.token(first + 1)));
    boolean it = region.cardinality() == 1 && (Rebuttals.isIt(tree.token(first))
        || Tree.isRelation(tree.token(first), "obj") && !tree.token(first).has("Number", "Plur")
            && WordClass.OBJECT_PRONOUN.holds(Tree.lower(tree.token(first))));
    return tells(cue) && !cue.presupposes() && (so || it)
        && (cue.cue().content().contains("patient") || cue.cue().content().contains("it"));
  }

  /** "qui l'attribue à un groupe": who is accused is told of what the pronoun stands for. */
  private boolean isPronoun(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    return cue.cue().accused().isPresent() && region.cardinality() == 1
        && region.stream().mapToObj(tree::token)
            .allMatch(word -> word.upos().equals("PRON") || WordClass.THEREIN.holds(Tree.lower(word)));
  }

  /** "C'est ce qu'affirme X": what was told right before. */
  private boolean sumsUp(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    return verb.relation().equals("acl:relcl") && verb.head() > 0 && verb.head() < verb.index()
        && WordClass.SUMS_UP.holds(Tree.lower(tree.token(verb.head())))
        && tree.child(verb.head(), "cop").isPresent() && !statuses.negations().isNegated(tree, verb.head());
  }

  /** "called the sanctions a provocation": what is done about an act, and not the act. */
  boolean isOnMeasure(CueInstance cue) {
    return found.stream().anyMatch(situation -> Acts.isMeasure(situation)
        && cue.holds(situation.sentence(), situation.head())
        && Tree.isNominal(trees.get(situation.sentence()).token(situation.head())));
  }

  boolean isReport(CueInstance cue) {
    return cue.regions().entrySet().stream()
        .anyMatch(entry -> entry.getValue().stream()
            .anyMatch(token -> statuses.words().isReport(trees.get(entry.getKey()), token)
                && !isAnother(trees.get(entry.getKey()), token)));
  }

  /** "expelled two men over similar allegations": no report of what was told before. */
  private static boolean isAnother(Tree tree, int report) {
    return tree.children(report).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && WordClass.ANOTHER.holds(Tree.lemma(child)));
  }
}
