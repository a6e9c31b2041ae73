package org.depeche.extract;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Mention;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Which acts stand as they are though a cue governs them: those that its voice takes for granted or does not tell. */
final class Presuppositions {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final Quotes quotes;
  private final Set<List<Integer>> published = new HashSet<>();

  Presuppositions(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, Quotes quotes, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.quotes = quotes;
    found.stream().filter(situation -> situation.type().equals("DataBreach"))
        .forEach(situation -> published.add(List.of(situation.sentence(), situation.head())));
  }

  /** « s'est rendu à Rome pour évoquer l'attaque »: a known act that is only to be talked about. */
  boolean isAgenda(CueInstance cue, FoundSituation situation) {
    Tree tree = trees.get(cue.sentence());
    boolean talk = cue.sentence() == situation.sentence() && tree.isInfinitive(cue.head())
        && WordClass.BRINGING_UP.holds(Tree.lemma(tree.token(cue.head())))
        && tree.child(cue.head(), "aux").isEmpty();
    return talk && !Tree.isVerb(tree.token(situation.head())) && PredicationReader.isKnown(tree, situation.head());
  }

  /** "confirmed the breach reported last week": that others told of it before makes it no hearsay. */
  boolean isToldBefore(CueInstance cue, FoundSituation situation) {
    return cue.source().isEmpty() && cue.sentence() == situation.sentence()
        && Scopes.isToldBefore(trees.get(cue.sentence()), trees.get(cue.sentence()).token(cue.head()),
            situation.head());
  }

  /** "The gang published the stolen files": who puts out data does not tell of the theft. */
  boolean isPublishing(CueInstance cue) {
    return published.contains(List.of(cue.sentence(), cue.head()));
  }

  /** "the mayor learned that …", "he discovered that his account was hacked": who is told of it vouches for nothing. */
  boolean findsOut(CueInstance cue, FoundSituation situation) {
    Tree tree = trees.get(situation.sentence());
    boolean told = cue.cue().addressee().contains("agent") && cue.addressee().isPresent();
    if (cue.sentence() != situation.sentence() || told) {
      return false;
    }
    String lemma = Tree.lemma(tree.token(cue.head()));
    boolean learns = WordClass.LEARNING.holds(lemma);
    Optional<Mention> voice = learns || WordClass.DISCOVERING.holds(lemma)
        ? cue.source().flatMap(token -> mentions.at(tree, token)) : Optional.empty();
    boolean so = cue.status() == Status.ASSERTED && cue.manner() == CueInstance.Manner.GOVERNS
        && statuses.read(tree, situation.head(), cue.regions().getOrDefault(situation.sentence(), new BitSet()), false)
            == Status.ASSERTED;
    return so && voice.filter(mention -> learns
        ? mention.type().filter(type -> type.equals("Person") || type.equals("Group")).isPresent()
        : situation.roles().stream().anyMatch(role -> role.role().equals("victim")
            && role.filler() instanceof MentionFiller filler && filler.mention() == mention.id())).isPresent();
  }

  /**
   * "wants the men who stole the files arrested", "did not say how they were stolen": what a voice wishes or does not
   * say is not the theft.
   */
  boolean isTakenForGranted(Tree tree, int head, CueInstance cue) {
    boolean unsaid = cue.status() == Status.NEGATED
        || cue.status() == Status.POSSIBLE && cue.cue().status() != Status.POSSIBLE;
    boolean here = tree.sentence().index() == cue.sentence();
    boolean refused = here && cue.status() == Status.NEGATED
        && statuses.governors().isRefusal(Tree.lemma(tree.token(cue.head())));
    boolean declined = refused && tree.token(head).head() > 0 && Tree.isNominal(tree.token(head))
        && WordClass.ACCOUNTABILITY.holds(Tree.lemma(tree.token(tree.token(head).head())));
    boolean wished = here && Scopes.isAsked(tree, head, cue.head())
        && statuses.read(tree, cue.head(), Stretches.everything(tree), false) != Status.ASSERTED;
    boolean suspected = here && cue.status() == Status.ALLEGED && cue.source().isEmpty();
    boolean denied = here && cue.status() == Status.DENIED;
    boolean timed = here && (unsaid || denied) && (Scopes.isAhead(tree, head) || Scopes.isInWake(tree, head))
        && !Tree.isVerb(tree.token(head)) && PredicationReader.isKnown(tree, head)
        && tree.token(head).head() != cue.head();
    boolean occasion = here && cue.status() == Status.FUTURE && Scopes.isOccasion(tree, head, cue.head());
    boolean aside = denied && (Scopes.isValued(tree, head) || Scopes.isBeforeDenial(tree, head, cue.head()));
    boolean given = here && cue.status() == Status.NEGATED && cue.cue().status() != Status.NEGATED
        && isGiven(tree, head);
    boolean besides = denied && (isTied(tree, head) || isInquired(tree, head));
    return given || besides || declined || wished || timed || occasion || aside
        || here && ((cue.status() == Status.FUTURE || refused) && Scopes.isPastAside(tree, head, cue.head())
        || unsaid && Scopes.isAsked(tree, head, cue.head())
        || suspected && Scopes.isDeedOfOthers(tree, head, cue.head()));
  }

  /** "found no evidence that the minister lied about the theft": the theft is known, whatever did not come to light. */
  private static boolean isGiven(Tree tree, int head) {
    Token act = tree.token(head);
    return isKnownNoun(tree, head) && (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod"))
        && WordClass.BECAUSE_OF.holds(tree.preposition(head)) && tree.head(head).filter(verb -> verb.index() < head
            && !WordClass.PROOF.holds(Tree.lemma(verb)) && !WordClass.KNOWLEDGE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "denied any link between the murder and the arrests": the tie is denied, and not what is tied. */
  private static boolean isTied(Tree tree, int head) {
    Token act = tree.token(head);
    Token first = Tree.isRelation(act, "conj") && act.head() > 0 ? tree.token(act.head()) : act;
    return Tree.isRelation(first, "nmod") && WordClass.BETWEEN.holds(tree.preposition(first.index()))
        && tree.head(first.index()).filter(tie -> WordClass.TIE.holds(Tree.lemma(tie))).isPresent();
  }

  /** "rejected the findings of the inquiry": what came out of it is denied, and not that it took place. */
  private static boolean isInquired(Tree tree, int head) {
    Token inquiry = tree.token(head);
    return WordClass.INQUIRY.holds(Tree.lemma(inquiry)) && Tree.isRelation(inquiry, "nmod")
        && WordClass.OF.holds(tree.preposition(head))
        && tree.head(head).filter(result -> WordClass.INQUIRY_RESULT.holds(Tree.lemma(result))).isPresent();
  }

  /**
   * "denied it and filed a complaint", "denied any leak during the talks", « conteste la légalité du piratage »: what
   * only stands beside what is denied.
   */
  boolean isBesideDenial(Tree tree, FoundSituation situation, CueInstance cue) {
    int head = situation.head();
    if (cue.status() != Status.DENIED || cue.sentence() != situation.sentence() || !tree.dominates(cue.head(), head)) {
      return false;
    }
    boolean weighed = isKnownNoun(tree, head) && Tree.isRelation(tree.token(head), "nmod")
        && WordClass.OF.holds(tree.preposition(head)) && tree.head(head)
            .filter(extent -> WordClass.EXTENT.holds(Tree.lemma(extent)) && extent.head() == cue.head()).isPresent();
    boolean occasion = isKnownNoun(tree, head) && Tree.isRelation(tree.token(head), "obl")
        && WordClass.IN_THE_COURSE_OF.holds(tree.preposition(head));
    return weighed || occasion || isInNextClause(tree, head, cue) || !Acts.isAct(situation) && isAside(tree, head, cue);
  }

  private static boolean isKnownNoun(Tree tree, int word) {
    return !Tree.isVerb(tree.token(word)) && PredicationReader.isKnown(tree, word);
  }

  /** « nie que des données aient été volées et refuse d'en parler »: the next clause is told in another mood. */
  private static boolean isInNextClause(Tree tree, int word, CueInstance cue) {
    for (int at = word; at > 0 && at != cue.head(); at = tree.token(at).head()) {
      Token clause = tree.token(at);
      boolean next = Tree.isRelation(clause, "conj") && at > cue.head() && tree.isFinite(clause)
          && tree.child(at, "mark").isEmpty();
      boolean beside = clause.head() == cue.head() || clause.head() > 0 && isIn(tree, clause.head(), "Sub")
          && isIn(tree, at, "Ind") && tree.token(clause.head()).head() == cue.head();
      if (next && beside) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Tree tree, int verb, String mood) {
    return tree.token(verb).has("Mood", mood) || tree.children(verb).stream().anyMatch(
        child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Fin") && child.has("Mood", mood));
  }

  /** Whether a word tells something only beside the clause or thing that a cue is about. */
  private static boolean isAside(Tree tree, int word, CueInstance cue) {
    for (int at = word; at > 0 && at != cue.head(); at = tree.token(at).head()) {
      Token token = tree.token(at);
      boolean clause = Tree.isRelation(token, "advcl") || Tree.isRelation(token, "acl");
      boolean nested = Tree.isRelation(token, "nmod") && isKnownNoun(tree, at)
          && tree.token(token.head()).head() != cue.head();
      if (clause || nested) {
        return true;
      }
    }
    return false;
  }

  /** "agreed to pay a fine over the breach": a known act because of which a voice wishes or plans another. */
  boolean isReason(Tree tree, FoundSituation situation, CueInstance cue) {
    Token act = tree.token(situation.head());
    boolean known = Acts.isAct(situation) && !Acts.isMeasure(situation) && act.upos().equals("NOUN")
        && PredicationReader.isKnown(tree, act.index());
    boolean because = (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod"))
        && WordClass.BECAUSE_OF.holds(tree.preposition(act.index()));
    Token raised = Tree.isRelation(act, "nmod") && act.head() > 0 ? tree.token(act.head()) : act;
    boolean answered = Tree.isRelation(raised, "obj") && raised.head() > 0
        && WordClass.AFTERMATH.holds(Tree.lemma(tree.token(raised.head())));
    boolean reacted = tree.head(act.index()).filter(verb -> Scopes.isAnswered(tree, verb, act)).isPresent();
    return known && cue.status() == Status.FUTURE && cue.sentence() == situation.sentence()
        && (because || answered || reacted || isSuffered(tree, act)) && act.head() != cue.head()
        && tree.dominates(cue.head(), act.index());
  }

  /** "customers affected by the hack", « les victimes du piratage »: whom a known act has reached. */
  private static boolean isSuffered(Tree tree, Token act) {
    Optional<Token> above = tree.head(act.index());
    boolean reached = Tree.isRelation(act, "obl") && WordClass.BY.holds(tree.preposition(act.index()))
        && above.filter(verb -> verb.relation().equals("acl") && Tree.isPastParticiple(verb)).isPresent();
    return reached || Tree.isRelation(act, "nmod") && WordClass.OF.holds(tree.preposition(act.index()))
        && above.filter(victim -> WordClass.UNDERGOER.holds(Tree.lemma(victim))).isPresent();
  }

  /** "Cuba rejected the expulsion of its envoys": a measure taken against a state, which does not accept it. */
  boolean isTurnedDown(Tree tree, FoundSituation situation, CueInstance cue) {
    Token act = tree.token(situation.head());
    boolean measure = situation.type().equals("Sanction") || situation.type().equals("Expulsion");
    boolean own = tree.children(act.index()).stream()
        .filter(target -> target.index() > act.index() && Tree.isRelation(target, "nmod"))
        .flatMap(target -> tree.children(target.index()).stream())
        .anyMatch(whose -> whose.relation().equals("nmod:poss") && whose.upos().equals("PRON")
            || WordClass.POSSESSIVE.holds(Tree.lower(whose)));
    return measure && own && cue.status() == Status.DENIED && cue.sentence() == situation.sentence()
        && act.upos().equals("NOUN") && act.head() == cue.head() && Tree.isRelation(act, "obj")
        && PredicationReader.isKnown(tree, act.index())
        && cue.source().flatMap(state -> mentions.typeAt(tree, state)).filter("Country"::equals).isPresent()
        && WordClass.TURNING_DOWN.holds(Tree.lemma(tree.token(cue.head())));
  }

  /**
   * "called the intrusion illegal", "the delays are not linked to the attack", "did not disclose the hack": a known act
   * that only more is said of.
   */
  boolean isJudged(Tree tree, int head, CueInstance cue) {
    Token act = tree.token(head);
    boolean small = Tree.isRelation(act, "nsubj") && act.head() > 0 && tree.token(act.head()).head() == cue.head()
        && act.head() > head && Tree.isRelation(tree.token(act.head()), "xcomp");
    if (cue.sentence() != tree.sentence().index() || !small && act.head() != cue.head() || Tree.isVerb(act)
        || !PredicationReader.isKnown(tree, head)) {
      return false;
    }
    boolean undisclosed = WordClass.DISCLOSING.holds(Tree.lemma(tree.token(cue.head())))
        && (cue.status() != cue.cue().status()
            || statuses.read(tree, cue.head(), Stretches.everything(tree), false) != Status.ASSERTED)
        && (Tree.isRelation(act, "obj") || act.relation().equals("nsubj:pass"));
    boolean handled = WordClass.AFTERMATH.holds(Tree.lemma(tree.token(cue.head()))) && Tree.isRelation(act, "obj");
    boolean object = small || Tree.isRelation(act, "obj") || act.relation().equals("nsubj:pass");
    boolean called = cue.cue().content().contains("patient+clause") && cue.status() == cue.cue().status() && object;
    boolean unlinked = cue.source().isEmpty() && cue.status() == Status.NEGATED && Tree.isRelation(act, "obl")
        && WordClass.CAUSED_BY.holds(Tree.lemma(tree.token(cue.head())));
    return called || unlinked || undisclosed || handled;
  }

  /**
   * « Aucun fichier n'a été volé », a démenti la banque: what a denier says in words of its own is not what it denies.
   */
  boolean isOwnWords(Tree tree, int head, CueInstance cue) {
    Span at = tree.token(head).span();
    boolean quoted = cue.quoted().stream().anyMatch(quote -> quotes.all().get(quote).covers(at));
    boolean colon = tree.sentence().index() == cue.sentence() && cue.head() < head
        && IntStream.rangeClosed(cue.head(), head).anyMatch(i -> tree.token(i).form().equals(":"));
    return quoted || colon || cue.manner() == CueInstance.Manner.BESIDE;
  }

  /** "not suspected of being the man responsible for the breach": whoever did it, the breach stands. */
  private static boolean isOfWhoeverDidIt(Tree tree, int act) {
    return PredicationReader.isKnown(tree, act) && !Tree.isVerb(tree.token(act)) && tree.head(act)
        .filter(responsible -> Tree.isRelation(responsible, "amod")
            && WordClass.BEHIND_IT.holds(Tree.lemma(responsible)))
        .flatMap(responsible -> tree.head(responsible.index()))
        .filter(doer -> SmallWords.isDefinite(tree, doer.index())).isPresent();
  }

  /**
   * "denied that the expelled diplomat was a spy": what marks out one that is known; not "the existence of the one",
   * nor "that the stolen files were genuine", nor "the allegations made over the hack".
   */
  private boolean isMark(Tree tree, int act, CueInstance cue) {
    Token participle = tree.token(act);
    boolean marks = Tree.isPastParticiple(participle) && participle.head() > 0
        && (Tree.isRelation(participle, "amod") || participle.relation().equals("acl"));
    int known = participle.head();
    boolean open = tree.children(act).stream().anyMatch(child -> Tree.isRelation(child, "advmod"))
        || marks && tree.head(known).filter(is -> Tree.isRelation(tree.token(known), "nsubj")
            && WordClass.REAL.holds(Tree.lemma(is))).isPresent();
    boolean one = SmallWords.isDefinite(tree, known) || marks && tree.token(known).upos().equals("PROPN");
    return marks && !open && one && !statuses.words().isReport(tree, known) && cue.holds(tree.sentence().index(), known)
        && !(Tree.isRelation(tree.token(known), "nmod") && WordClass.OF.holds(tree.preposition(known)));
  }

  /** A relative clause inside what is denied is not itself denied, nor is what marks out a known thing. */
  boolean isPresupposed(Tree tree, int head, CueInstance cue) {
    if (isOfWhoeverDidIt(tree, head)) {
      return true;
    }
    int at = head;
    for (int steps = 0; at > 0 && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      if (token.relation().equals("acl:relcl") && token.head() > 0 && !saysSo(tree, token)
          && cue.holds(tree.sentence().index(), token.head()) || isMark(tree, at, cue)) {
        return true;
      }
      at = token.head();
    }
    return false;
  }

  /** "les affirmations selon lesquelles …": the clause is what the noun says. */
  static boolean saysSo(Tree tree, Token clause) {
    int first = tree.reach(clause.index())[0];
    return Tree.lower(tree.token(first)).equals("selon") || Tree.lower(tree.token(first)).equals("according");
  }

  /** "sommé de s'expliquer sur une opération": what is to come is the explanation, not what it is about. */
  static boolean isAbout(Tree tree, int head, CueInstance cue) {
    int at = head;
    for (int steps = 0; at > 0 && at != cue.head() && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      boolean noun = !Tree.isVerb(tree.token(head)) && (Tree.isRelation(token, "nmod")
          || Tree.isRelation(token, "obl"));
      boolean within = token.head() > 0 && cue.holds(tree.sentence().index(), token.head());
      if (noun && within && (tree.preposition(at).equals("sur") || tree.preposition(at).equals("about"))) {
        return true;
      }
      at = token.head();
    }
    return false;
  }
}
