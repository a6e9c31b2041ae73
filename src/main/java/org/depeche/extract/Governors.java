package org.depeche.extract;

import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What a verb, noun or adjective makes of the status of what it governs. */
final class Governors {
  private static final Set<String> DONE_TO = Set.of("obj", "iobj", "expl", "ccomp");

  private final Operators operators;
  private final PredicationReader predications;
  private final OperatorWords words;

  Governors(Operators operators, PredicationReader predications, OperatorWords words) {
    this.operators = operators;
    this.predications = predications;
    this.words = words;
  }

  /** The status that a word gives to what stands below it, where that is a complement of its own. */
  Optional<Status> governed(Tree tree, Token governor, int below) {
    Status phrasal = stopsShort(tree, governor.index()) ? Status.NEGATED : withParticle(tree, governor.index());
    boolean marked = tree.child(below, "mark").map(Tree::lemma).map(operators.marks()::get)
        .filter(Status.NEGATED::equals).isPresent();
    if (marked && phrasal == Status.NEGATED) {
      phrasal = null;
    }
    if (phrasal == null && Tree.isRelation(tree.token(below), "obl")) {
      phrasal = operators.governors().get(Tree.lemma(governor) + " " + tree.preposition(below));
    }
    Status status = phrasal == null ? own(tree, governor) : phrasal;
    if (WordClass.GOING_TO_DO.holds(Tree.lemma(governor)) && governor.has("VerbForm", "Part")
        && tree.child(governor.index(), "aux").isPresent()) {
      return Optional.of(Status.ASSERTED);
    }
    if (status == null && isInTheMaking(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (governor.upos().equals("NOUN") && operators.transparent().contains(Tree.lemma(governor))
        && WordClass.OF.holds(tree.preposition(below))) {
      return Optional.empty();
    }
    if (phrasal == Status.FUTURE && !tree.isInfinitive(below) && isAddressed(tree, governor)) {
      return Optional.empty();
    }
    if (status == Status.FUTURE && isAppealed(tree, governor, below)) {
      return Optional.empty();
    }
    if (isSought(tree, governor, below)) {
      return Optional.empty();
    }
    if (isEngaged(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (isOpenTo(tree, governor, below) || isMeansTo(tree, governor, below)) {
      return Optional.of(Status.POSSIBLE);
    }
    if (isFarFrom(tree, governor, below)) {
      return Optional.of(Status.NEGATED);
    }
    if (isKillingTried(tree, governor, below) || isFoughtOff(tree, governor, below)
        || isLikelyToCome(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (isTalkedOver(tree, governor, below) || isOrderGot(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (status == null && isGerundOf(tree, governor, below)) {
      return Optional.of(Status.ALLEGED);
    }
    if (status == null && WordClass.AT_ISSUE.holds(Tree.lemma(governor)) && tree.isInfinitive(below)) {
      return Optional.of(Status.FUTURE);
    }
    if (status == null && isWithoutMotive(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (WordClass.ENABLING.holds(Tree.lemma(governor)) && tree.isInfinitive(below)
        && !(governor.has("VerbForm", "Part") && governor.index() > 1 && tree.isComma(governor.index() - 1))
        && (governor.has("Tense", "Pres") || governor.has("Tense", "Imp"))) {
      return Optional.of(Status.POSSIBLE);
    }
    if (status == null && WordClass.PURSUING.holds(Tree.lemma(governor)) && isPastReason(tree, below)) {
      return Optional.of(Status.ALLEGED);
    }
    if (phrasal == null && PredicationReader.setsTerm(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (status == null && Tree.isRelation(tree.token(below), "ccomp") && below > governor.index()) {
      status = equated(tree, governor);
    }
    if (status == null && WordClass.GIVING.holds(Tree.lemma(governor)) && tree.isInfinitive(below)
        && (Tree.isRelation(tree.token(below), "xcomp") || Tree.isRelation(tree.token(below), "advcl"))) {
      return Optional.of(Status.POSSIBLE);
    }
    if (status == Status.NEGATED && isDeclined(tree, below)) {
      return Optional.empty();
    }
    if (isDecreed(tree, governor, below) || isResolvedOn(tree, governor, below)) {
      return Optional.of(Status.ASSERTED);
    }
    if (status == null || Scopes.isToldBefore(tree, governor, below) || isMeantFor(tree, governor, below)
        || status == Status.ALLEGED && reports(tree, governor, below)) {
      return Optional.empty();
    }
    if (isManaged(tree, governor, below)) {
      return Optional.of(Status.ASSERTED);
    }

    Token token = tree.token(below);
    boolean complement =
        switch (token.universalRelation()) {
          case "xcomp", "ccomp", "acl", "advcl", "csubj", "obj", "nmod", "obl", "nsubj", "dep" -> true;
          case "compound", "amod" -> true;
          default -> false;
        };
    boolean known = (status == Status.POSSIBLE || status == Status.FUTURE) && tree.children(below).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.ARTICLE.holds(Tree.lower(child)));
    boolean topic = Scopes.isTopic(tree, token) && (status == Status.ASSERTED || status == Status.NEGATED || known);
    boolean ordered = status == Status.FUTURE && Tree.isRelation(token, "obj")
        && WordClass.ORDERING.holds(Tree.lemma(governor))
        && (PredicationReader.isKnown(tree, below) || WordClass.ORDERED.holds(Tree.lemma(token)));
    ordered |= status == Status.NEGATED && Tree.isRelation(token, "obj") && WordClass.REQUEST.holds(Tree.lemma(token))
        && PredicationReader.isKnown(tree, below);
    boolean agent = Tree.isRelation(token, "obl") && operators.agent().contains(tree.preposition(below))
        && predications.read(tree, governor.index()).passive();
    boolean acts = status == Status.FUTURE && acts(tree, governor, token)
        || status == Status.NEGATED && token.relation().equals("nsubj") && Tree.isVerb(governor)
            && tree.child(governor.index(), "aux:pass", "cop").isEmpty();
    acts |= status == Status.NEGATED && governor.upos().equals("ADJ") && token.relation().equals("nsubj")
        && isImpossibleOtherwise(tree, governor);
    boolean effect = status == Status.POSSIBLE && token.relation().equals("nsubj")
        && PredicationReader.isKnown(tree, below) && tree.child(governor.index(), "xcomp")
            .filter(does -> does.index() > governor.index() && tree.child(does.index(), "obj").isPresent()).isPresent();
    acts |= status == Status.FUTURE && token.relation().equals("nsubj:pass") && words.isWhether(tree, governor)
        && PredicationReader.isKnown(tree, below);
    boolean before = status == Status.FUTURE && Tree.isRelation(token, "obl") && isPastSetting(tree, governor, below);
    before |= status == Status.FUTURE && Tree.isRelation(token, "xcomp") && Tree.isVerb(token)
        && tree.child(below, "aux").filter(having -> having.has("VerbForm", "Inf")
            && WordClass.HAVE.holds(Tree.lemma(having))).isPresent() && !isModal(governor);
    before |= status == Status.FUTURE && WordClass.AIMING.holds(Tree.lemma(governor))
        && Tree.isRelation(token, "advcl") && Tree.isPresentParticiple(token)
        && tree.child(governor.index(), "obj").filter(Tree::isNominal).isPresent();
    boolean beside = (status == Status.FUTURE || status == Status.NEGATED) && Scopes.isOutcome(tree, token)
        || Tree.isRelation(token, "obl") && WordClass.AS_SAID_BY.holds(tree.preposition(below));
    if (topic || agent || acts || effect || ordered || before || beside || Scopes.isCircumstance(tree, token)) {
      return Optional.empty();
    }
    boolean asked = Tree.isRelation(token, "advcl") && below < governor.index() && !tree.isInfinitive(below)
        || status == Status.NEGATED && Tree.isRelation(token, "ccomp") && below < governor.index()
            && tree.child(below, "mark").isEmpty();
    boolean open = status == Status.FUTURE && tree.child(below, "mark")
        .filter(mark -> operators.marks().get(Tree.lemma(mark)) == Status.POSSIBLE).isPresent();
    Status found = open ? Status.POSSIBLE : status;
    return complement && !asked && !token.relation().equals("acl:relcl") ? Optional.of(found) : Optional.empty();
  }

  /** "discussed kidnapping him", "thinking of suing", "no interest in exposing it": what is not done by that. */
  private static boolean isTalkedOver(Tree tree, Token talk, int below) {
    Token deed = tree.token(below);
    boolean gerund = Tree.isPresentParticiple(deed) && Tree.isVerb(deed) && below > talk.index()
        && tree.child(below, "aux", "aux:pass").isEmpty();
    boolean how = tree.isInfinitive(below) && below > talk.index() && Tree.isVerb(talk)
        && tree.child(below, "advmod").filter(word -> WordClass.INTERROGATIVE.holds(Tree.lower(word))).isPresent();
    Optional<Token> mark = tree.child(below, "mark", "case").filter(word -> word.index() < below);
    boolean about = mark.filter(word -> word.index() == talk.index() + 1 && (WordClass.OF.holds(Tree.lower(word))
        || WordClass.ABOUT.holds(Tree.lower(word)) || WordClass.INTERESTED_IN.holds(Tree.lower(word)))).isPresent();
    boolean object = mark.isEmpty() && Tree.isVerb(talk)
        && (Tree.isRelation(deed, "xcomp") || Tree.isRelation(deed, "ccomp")) && below == talk.index() + 1;
    return WordClass.TALKED_OVER.holds(Tree.lemma(talk)) && (gerund && (about || object) || how);
  }

  /** "received an order from the king to shoot the protesters": what somebody is to do. */
  private static boolean isOrderGot(Tree tree, Token verb, int below) {
    return WordClass.GETTING.holds(Tree.lemma(verb)) && tree.isInfinitive(below) && below > verb.index()
        && tree.child(verb.index(), "obj").filter(order -> WordClass.INSTRUCTION.holds(Tree.lemma(order))
            && order.index() < below).isPresent();
  }

  /** "an arrest is likely", "further charges were likely soon": what authorities have not done yet. */
  private static boolean isLikelyToCome(Tree tree, Token likely, int act) {
    Token measure = tree.token(act);
    return likely.upos().equals("ADJ") && WordClass.IMPENDING.holds(Tree.lemma(likely))
        && measure.relation().equals("nsubj") && measure.index() < likely.index()
        && WordClass.MEASURE_TO_COME.holds(Tree.lemma(measure))
        && tree.child(likely.index(), "xcomp", "advcl", "obl").isEmpty();
  }

  /** "The agency reported that the ministry said": who reports vouches for it, and hedges nothing. */
  private boolean reports(Tree tree, Token verb, int below) {
    return WordClass.DISCLOSING.holds(Tree.lemma(verb)) && Tree.isVerb(verb)
        && Tree.isRelation(tree.token(below), "ccomp") && tree.child(verb.index(), "nsubj").isPresent()
        && !predications.read(tree, verb.index()).passive();
  }

  /** Whether a verb and the word behind it say that what they govern is not done ("stop short of"). */
  boolean stopsShort(Tree tree, int verb) {
    int above = tree.token(verb).head();
    return withParticle(tree, verb) == Status.NEGATED
        || above > 0 && above == verb - 1 && withParticle(tree, above) == Status.NEGATED;
  }

  /** Whether a verb says that what it governs is not done ("refuser de"). */
  boolean isRefusal(String lemma) {
    return operators.governors().get(lemma) == Status.NEGATED;
  }

  /** Whether a word says that something can be done ("able to"). */
  boolean isAbility(String lemma) {
    return operators.governors().get(lemma) == Status.POSSIBLE;
  }

  /**
   * Whether a verb and the infinitive under it are one act of saying ("refused to disclose", "appeared to suggest").
   */
  boolean carries(Tree tree, int verb) {
    Status status = operators.governors().get(Tree.lemma(tree.token(verb)));
    return status == Status.ASSERTED || status == Status.ALLEGED || status == Status.NEGATED;
  }

  /** The verb or noun that says that an act is to end ("stop its attacks", "an end to the attacks"). */
  static Optional<Token> ceasing(Tree tree, int act) {
    Token token = tree.token(act);
    boolean going = Tree.isVerb(token)
        ? Tree.isRelation(token, "xcomp") && token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        : (Tree.isRelation(token, "obj") || Tree.isRelation(token, "nmod")) && PredicationReader.isKnown(tree, act);
    return tree.head(act).filter(above -> going && WordClass.CEASING.holds(Tree.lemma(above)));
  }

  /** "refused to accept responsibility for the attack": it took place, whoever bears it. */
  static boolean isDeclined(Tree tree, int below) {
    Token what = tree.token(below);
    boolean noun = WordClass.ACCOUNTABILITY.holds(Tree.lemma(what)) && Tree.isRelation(what, "obj");
    return noun || tree.isInfinitive(below) && tree.child(below, "obj")
        .filter(object -> WordClass.ACCOUNTABILITY.holds(Tree.lemma(object))).isPresent();
  }

  /** « n'ai aucune raison de payer », "no reason to pay": what nothing moves one to do. */
  private boolean isWithoutMotive(Tree tree, Token reason, int below) {
    return WordClass.GROUND.holds(Tree.lemma(reason)) && tree.isInfinitive(below)
        && tree.child(below, "aux").isEmpty() && Tree.isRelation(reason, "obj")
        && tree.child(reason.index(), "det").filter(none ->
            operators.negativeDeterminers().contains(Tree.lemma(none))).isPresent();
  }

  /** "signed an executive order banning imports": what a decree does, and not what somebody is ordered to do. */
  private static boolean isDecreed(Tree tree, Token order, int below) {
    Token act = tree.token(below);
    return order.upos().equals("NOUN") && WordClass.DECREE.holds(Tree.lemma(order)) && act.relation().equals("acl")
        && Tree.isPresentParticiple(act) && tree.child(below, "mark", "case").isEmpty()
        && tree.children(order.index()).stream().noneMatch(word -> WordClass.NOT_YET.holds(Tree.lemma(word)));
  }

  /** « a décidé des sanctions », « l'expulsion a été décidée »: a measure that is taken by deciding on it. */
  private static boolean isResolvedOn(Tree tree, Token verb, int below) {
    Token measure = tree.token(below);
    return WordClass.RESOLVING_ON.holds(Tree.lemma(verb)) && measure.upos().equals("NOUN")
        && (Tree.isRelation(measure, "obj") || measure.relation().equals("nsubj:pass"))
        && WordClass.IMPOSED.holds(Tree.lemma(measure));
  }

  /** « négocient un accord », « discutent d'un accord »: not agreed yet; but not « l'accord », « ont négocié ». */
  private static boolean isInTheMaking(Tree tree, Token verb, int below) {
    Token deal = tree.token(below);
    return Tree.isVerb(verb) && WordClass.MAKING_DEAL.holds(Tree.lemma(verb)) && !tree.isPerfect(verb.index())
        && deal.upos().equals("NOUN") && deal.index() > verb.index()
        && (Tree.isRelation(deal, "obj") || Tree.isRelation(deal, "obl"))
        && !PredicationReader.isKnown(tree, below);
  }

  /** « ont fait appel de l'incarcération », "appealed against": a measure that was taken already. */
  private static boolean isAppealed(Tree tree, Token appeal, int below) {
    return appeal.upos().equals("NOUN") && WordClass.APPEAL.holds(Tree.lemma(appeal))
        && WordClass.OF.holds(tree.preposition(below)) && PredicationReader.isKnown(tree, below)
        && tree.child(appeal.index(), "det").isEmpty() && Tree.isRelation(appeal, "obj");
  }

  /** Whether a word tells of what something shows, and not of what anybody says. */
  boolean isFinding(String lemma) {
    return operators.findings().contains(lemma);
  }

  /** "called on the minister on a visit": who is called on, and not what for. */
  private static boolean isAddressed(Tree tree, Token verb) {
    String next = verb.index() < tree.size() ? Tree.lower(tree.token(verb.index() + 1)) : "";
    return WordClass.TOLD_ON.holds(next) || WordClass.ADDRESSING.holds(next);
  }

  private Status withParticle(Tree tree, int verb) {
    return verb == tree.size() ? null
        : operators.governors().get(Tree.lemma(tree.token(verb)) + " " + Tree.lower(tree.token(verb + 1)));
  }

  /** The status that a word gives, which may be another with a reflexive pronoun ("s'agir"). */
  private Status own(Tree tree, Token governor) {
    String lemma = Tree.lemma(governor);
    Status reflexive =
        operators.governors().getOrDefault("s'" + lemma, operators.governors().get("se " + lemma));
    if (isSetUp(tree, governor)) {
      return null;
    }
    return reflexive != null && predications.read(tree, governor.index()).reflexive()
        ? reflexive : operators.governors().get(lemma);
  }

  /** "set up an inquiry", but not "would set up an inquiry": what is done, and not what is to come. */
  private boolean isSetUp(Tree tree, Token verb) {
    return !tree.isInfinitive(verb.index()) && ReducedRelatives.isSetUp(tree, verb)
        && tree.children(verb.index()).stream().noneMatch(child -> Tree.isRelation(child, "aux")
            && operators.modifiers().containsKey(Tree.lemma(child)));
  }

  /** « doit avoir quitté »: where the perfect is to come, but « a annoncé avoir quitté » is past. */
  private static boolean isModal(Token verb) {
    return !WordClass.DISCLOSING.holds(Tree.lemma(verb)) && !WordClass.ALLEGING.holds(Tree.lemma(verb))
        && !WordClass.BOASTING.holds(Tree.lemma(verb));
  }

  /** « a annoncé des sanctions, après l'attaque », « Lors du sommet, ils ont décidé de »: what came before the plan. */
  private static boolean isPastSetting(Tree tree, Token verb, int act) {
    boolean past = verb.has("Tense", "Past") || tree.child(verb.index(), "aux").isPresent();
    return Scopes.isInWake(tree, act)
        || act < verb.index() && past && WordClass.OCCASION.holds(tree.preposition(act))
        || past && isBehindRequest(tree, verb, act);
  }

  /** « a demandé à Marc de partir, lors d'une réunion »: a comma parts it from what was asked. */
  private static boolean isBehindRequest(Tree tree, Token verb, int act) {
    return tree.child(act, "case").filter(first -> tree.isComma(first.index() - 1)).isPresent()
        && tree.child(verb.index(), "xcomp").filter(asked -> asked.index() > verb.index() && asked.index() < act)
            .isPresent();
  }

  /** « La crainte est que », « Ma crainte, c'est que »: what a noun is said to be is what it governs. */
  private Status equated(Tree tree, Token copula) {
    if (!WordClass.BE.holds(Tree.lemma(copula))) {
      return null;
    }
    return tree.children(copula.index()).stream()
        .filter(child -> child.index() < copula.index() && child.upos().equals("NOUN"))
        .filter(child -> Tree.isRelation(child, "nsubj") || Tree.isRelation(child, "dislocated"))
        .map(child -> operators.governors().get(Tree.lemma(child)))
        .filter(status -> status == Status.POSSIBLE || status == Status.ALLEGED || status == Status.FUTURE)
        .findFirst().orElse(null);
  }

  /** « poursuivi pour avoir piraté le site »: what a court has not judged yet. */
  private static boolean isPastReason(Tree tree, int verb) {
    boolean gerund = Tree.isPresentParticiple(tree.token(verb)) && tree.child(verb, "mark", "case")
        .filter(why -> WordClass.FOR_DEED.holds(Tree.lower(why)) && why.index() < verb).isPresent();
    return gerund || (Tree.isRelation(tree.token(verb), "advcl") || tree.token(verb).relation().equals("acl"))
        && tree.child(verb, "aux")
        .filter(having -> having.has("VerbForm", "Inf")).isPresent();
  }

  /** "The hackers were able to copy files": in the past, and not denied, what somebody could do was done. */
  private boolean isManaged(Tree tree, Token able, int below) {
    return isAskedHow(tree, able, below) || isDone(tree, able, below)
        || WordClass.MANAGED.holds(Tree.lemma(able)) && tree.isInfinitive(below) && below > able.index()
        && tree.child(able.index(), "cop").filter(be -> be.has("Tense", "Past")).isPresent()
        && tree.children(able.index()).stream().noneMatch(child ->
            Tree.isRelation(child, "aux") && operators.modifiers().containsKey(Tree.lemma(child)));
  }

  /**
   * « Les intrus ont pu accéder aux fichiers », « a pu consulter les données »: what somebody could do was done; but
   * what « a pu être consulté » may not have been, nor what « a pu fuiter ».
   */
  private static boolean isDone(Tree tree, Token able, int below) {
    return WordClass.MANAGED_PERFECT.holds(Tree.lemma(able)) && tree.isPerfect(able.index())
        && tree.isInfinitive(below) && below > able.index()
        && tree.child(below, "aux", "aux:pass", "cop").isEmpty()
        && tree.children(below).stream().anyMatch(child -> DONE_TO.contains(child.universalRelation())
            || Tree.isRelation(child, "obl") && (WordClass.WHERE.holds(tree.preposition(child.index()))
                || WordClass.ADDRESSING.holds(tree.preposition(child.index()))));
  }

  /** « savoir comment des fichiers ont pu être volés »: how it could be done is asked, and not whether it was. */
  private boolean isAskedHow(Tree tree, Token able, int below) {
    return Scopes.isQuestion(tree, able) && tree.isInfinitive(below) && below > able.index()
        && tree.isPerfect(able.index()) && operators.governors().get(Tree.lemma(able)) == Status.POSSIBLE;
  }

  /** "The attacks were intended to sway the vote": what an act is for is to come, and not the act. */
  private static boolean isMeantFor(Tree tree, Token verb, int act) {
    return WordClass.MEANT.holds(Tree.lemma(verb)) && tree.token(act).universalRelation().equals("nsubj")
        && tree.children(verb.index()).stream().anyMatch(child -> child.index() > verb.index()
            && tree.isInfinitive(child.index()));
  }

  /** "wanted for the murder of": because of what took place, and not what is wished. */
  private static boolean isSought(Tree tree, Token verb, int below) {
    Token act = tree.token(below);
    String why = tree.preposition(below);
    return WordClass.SOUGHT.holds(Tree.lemma(verb)) && isSoughtParticiple(tree, verb) && Tree.isNominal(act)
        && below > verb.index() && tree.child(verb.index(), "obj", "xcomp").isEmpty()
        && (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod") || Tree.isRelation(act, "advcl"))
        && (WordClass.FOR_DEED.holds(why) || WordClass.DONE_OVER.holds(why) || why.startsWith("in connection"));
  }

  /** "wanted", where nobody is told to want. */
  static boolean isSoughtParticiple(Tree tree, Token verb) {
    return verb.has("Tense", "Past") && (Tree.isPastParticiple(verb) || verb.relation().equals("acl"))
        && tree.child(verb.index(), "nsubj").filter(who -> who.relation().equals("nsubj")).isEmpty();
  }

  /** "were hired to kill a journalist", "tasked with bombing a car": what somebody was to do. */
  private boolean isEngaged(Tree tree, Token verb, int below) {
    Token deed = tree.token(below);
    boolean clause = Tree.isVerb(deed) && below > verb.index()
        && (Tree.isRelation(deed, "xcomp") || Tree.isRelation(deed, "advcl"));
    boolean infinitive = clause && tree.isInfinitive(below) && tree.child(below, "aux").isEmpty();
    boolean with = clause && Tree.isPresentParticiple(deed) && tree.child(below, "mark", "case")
        .filter(mark -> WordClass.WITH_WHAT.holds(Tree.lower(mark))).isPresent();
    boolean noun = Tree.isRelation(deed, "obl") && WordClass.WITH_WHAT.holds(tree.preposition(below))
        && Tree.lower(deed).endsWith("ing");
    return WordClass.ENGAGING.holds(Tree.lemma(verb)) && (infinitive || with || noun)
        && !WordClass.INQUIRING.holds(Tree.lemma(deed)) && !Tree.lower(deed).startsWith("investigat")
        && Tree.isPastParticiple(verb) && predications.read(tree, verb.index()).passive();
  }

  /** "enough evidence to charge": what may be done, but not "evidence to suggest". */
  private boolean isMeansTo(Tree tree, Token noun, int below) {
    Token deed = tree.token(below);
    String lemma = Tree.lemma(deed);
    return noun.upos().equals("NOUN") && WordClass.MEANS_TO.holds(Tree.lemma(noun)) && Tree.isVerb(deed)
        && deed.relation().equals("acl") && tree.isInfinitive(below) && below > noun.index()
        && tree.child(below, "aux").isEmpty() && !isFinding(lemma) && !operators.governors().containsKey(lemma)
        && tree.child(noun.index(), "det").filter(
            no -> operators.negativeDeterminers().contains(Tree.lemma(no))).isEmpty();
  }

  /** "Far from killing ten men, they saved them". */
  private static boolean isFarFrom(Tree tree, Token far, int below) {
    return WordClass.FAR.holds(Tree.lemma(far)) && Tree.isPresentParticiple(tree.token(below))
        && tree.child(below, "mark", "case").filter(from -> WordClass.WHENCE.holds(Tree.lower(from))
            && from.index() == far.index() + 1).isPresent();
  }

  /** "tried to kill a general", "conspiring to kill": nobody has died by that. */
  private static boolean isKillingTried(Tree tree, Token verb, int below) {
    return WordClass.TRYING_TO.holds(Tree.lemma(verb)) && tree.isInfinitive(below)
        && WordClass.DEADLY.holds(Tree.lemma(tree.token(below))) && Tree.isRelation(tree.token(below), "xcomp");
  }

  /** "a battle to block his extradition": what somebody wants not to come. */
  private static boolean isFoughtOff(Tree tree, Token verb, int below) {
    Token act = tree.token(below);
    return tree.isInfinitive(verb.index()) && WordClass.FIGHTING_OFF.holds(Tree.lemma(verb))
        && WordClass.SENDING_BACK.holds(Tree.lemma(act)) && Tree.isRelation(act, "obj");
  }

  /** "is open to talks", "open to discussing a truce". */
  private static boolean isOpenTo(Tree tree, Token adjective, int below) {
    boolean to = tree.child(below, "case", "mark")
        .filter(word -> WordClass.ADDRESSING.holds(Tree.lower(word)) && word.index() == adjective.index() + 1)
        .isPresent();
    return adjective.upos().equals("ADJ") && WordClass.OPEN_TO.holds(Tree.lemma(adjective)) && to;
  }

  /** "on charges of hacking the bank". */
  private static boolean isGerundOf(Tree tree, Token noun, int below) {
    return noun.upos().equals("NOUN") && WordClass.SUSPICION.holds(Tree.lemma(noun))
        && Tree.isVerb(tree.token(below)) && Tree.isRelation(tree.token(below), "acl")
        && tree.child(below, "mark", "case").filter(of -> WordClass.OF.holds(Tree.lower(of))).isPresent();
  }

  /** "would have been impossible without help", "was impossible to stop": what took place all the same. */
  private static boolean isImpossibleOtherwise(Tree tree, Token governor) {
    return tree.children(governor.index()).stream().anyMatch(child ->
        Tree.isRelation(child, "aux") && WordClass.HAVE.holds(Tree.lemma(child))
            || child.index() > governor.index() && tree.isInfinitive(child.index()));
  }

  /** "L'attaque a visé la ville", "la visite se veut discrète": what acts or is so is not what is to come. */
  private boolean acts(Tree tree, Token verb, Token subject) {
    boolean such = subject.relation().equals("nsubj") && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "xcomp") && child.upos().equals("ADJ"));
    return such || verb.upos().equals("VERB") && subject.relation().equals("nsubj")
        && tree.child(verb.index(), "aux:pass", "cop", "expl:pass").isEmpty()
        && (verb.has("VerbForm", "Fin") || tree.child(verb.index(), "aux").isPresent())
        && (tree.child(verb.index(), "obj").isPresent() || tree.children(verb.index()).stream()
            .anyMatch(child -> Tree.isRelation(child, "xcomp") && tree.child(child.index(), "ccomp", "advcl")
                .filter(asked -> words.isWhether(tree, asked)).isPresent()));
  }
}
