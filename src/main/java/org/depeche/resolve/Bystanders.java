package org.depeche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Mention;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Who is told beside an act to have no part in it, whatever is likely: "the port was not hit by the attack", "the hack
 * was detected by Mirren", "Mirren accused Roe of the hack".
 */
final class Bystanders {
  private static final String BLAME = "Condemnation";

  private final List<Sentence> sentences;
  private final Map<String, List<FoundSituation>> members;
  private final Map<String, List<Mention>> mentions;

  /**
   * @param members what was found of each situation, by its id
   * @param mentions of each entity, by its id
   */
  Bystanders(
      List<Sentence> sentences, Map<String, List<FoundSituation>> members, Map<String, List<Mention>> mentions) {
    this.sentences = sentences;
    this.members = members;
    this.mentions = mentions;
  }

  boolean isApart(String situation, String role, String entity) {
    return members.getOrDefault(situation, List.of()).stream().filter(act -> act.head() > 0)
        .anyMatch(act -> mentions.getOrDefault(entity, List.of()).stream()
            .filter(mention -> mention.sentence() == act.sentence())
            .anyMatch(mention -> isApart(sentences.get(act.sentence()), act, mention.head(), role)));
  }

  private boolean isApart(Sentence sentence, FoundSituation found, int mention, String role) {
    int act = found.head();
    return isCountedWhole(sentence, act, mention) || switch (role) {
      case "actor" -> isCounterer(sentence, act, mention) || isAccuser(sentence, act, mention)
          || isOtherDoer(sentence, act, mention) || isUndergoer(sentence, act, mention)
          || isTeller(sentence, found, mention) || isNegligent(sentence, act, mention)
          || found.type().equals(BLAME) && isGiven(sentence, act, mention)
          || isReferredTo(sentence, act, mention) || isBeneficiary(sentence, mention)
          || isCondemner(sentence, act, mention) || isTakerOfAccused(sentence, act, mention)
          || isUndergoerToo(sentence, found, mention)
          || isFeigned(sentence, mention) || isClueless(sentence, act, mention)
          || isArrestedInWake(sentence, act, mention);
      case "target", "victim" -> isSpared(sentence, act, mention) || isAccused(sentence, act, mention)
          || isInformed(sentence, act, mention) || isCredited(sentence, act, mention)
          || isTellerOfSpared(sentence, act, mention) || isOwnerPerhaps(sentence, act, mention);
      default -> false;
    };
  }

  /** "made to look like the work of a Chinese group": whose deed an act is only made to seem. */
  private static boolean isFeigned(Sentence sentence, int mention) {
    int at = mention;
    for (int steps = 0; at > 0 && steps < sentence.size(); steps++) {
      Token seems = sentence.token(at);
      if (seems.upos().equals("VERB") && WordClass.SEEMING.holds(seems.lemma())) {
        return at < mention && seems.head() > 0 && WordClass.FEIGNING.holds(sentence.token(seems.head()).lemma());
      }
      at = seems.head();
    }
    return false;
  }

  /** "The police have no suspect in the theft": who has, or lacks, what leads to those who did it. */
  private static boolean isClueless(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    boolean has = who.relation().equals("nsubj") && who.head() > 0
        && WordClass.HAVE.holds(sentence.token(who.head()).lemma());
    return has && sentence.children(who.head()).stream()
        .filter(lead -> lead.universalRelation().equals("obj") && WordClass.LEAD.holds(lead.lemma()))
        .anyMatch(lead -> lead.index() < act && isUnder(sentence, who.head(), act));
  }

  /** « Rome a condamné la décision de Moscou d'expulser … »: who condemns what is done did not do it. */
  private static boolean isCondemner(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    boolean condemns = who.relation().equals("nsubj") && who.head() > 0 && who.head() != act
        && WordClass.RETORTING.holds(sentence.token(who.head()).lemma());
    return condemns && sentence.children(who.head()).stream()
        .filter(child -> child.relation().equals("obj") && child.index() > who.head())
        .anyMatch(what -> what.index() == act || isUnder(sentence, what.index(), act));
  }

  /** « Rome a expulsé deux diplomates, accusés d'espionnage »: who strikes those who are accused did not do it. */
  private static boolean isTakerOfAccused(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    return who.relation().equals("nsubj") && sentence.tokens().stream()
        .filter(accused -> accused.relation().equals("acl") && WordClass.ACCUSING.holds(accused.lemma()))
        .filter(accused -> accused.head() > 0 && isUnder(sentence, accused.index(), act))
        .anyMatch(accused -> !isUnder(sentence, mention, accused.index())
            && who.head() > 0 && isUnder(sentence, who.head(), accused.head()) && accused.head() != mention);
  }

  /** « 34 Français, 27 Espagnols et 24 Italiens doivent partir »: who stands in a row with those who undergo it. */
  private boolean isUndergoerToo(Sentence sentence, FoundSituation found, int mention) {
    int first = first(sentence, mention);
    return found.roles().stream().filter(role -> role.role().equals("target") || role.role().equals("victim"))
        .filter(role -> role.filler() instanceof MentionFiller)
        .map(role -> ((MentionFiller) role.filler()).mention())
        .flatMap(id -> mentions.values().stream().flatMap(List::stream).filter(one -> one.id() == id))
        .filter(one -> one.sentence() == found.sentence() && one.head() != mention)
        .anyMatch(one -> first(sentence, one.head()) == first);
  }

  private static int first(Sentence sentence, int word) {
    int at = word;
    while (sentence.token(at).universalRelation().equals("conj") && sentence.token(at).head() > 0
        && sentence.token(at).head() < at) {
      at = sentence.token(at).head();
    }
    return at;
  }

  /** « des fichiers qui pourraient contenir des données de l'hôpital »: whose they are is only guessed. */
  private static boolean isOwnerPerhaps(Sentence sentence, int act, int mention) {
    int at = mention;
    for (int steps = 0; at > 0 && at != act && steps < sentence.size(); steps++) {
      Token clause = sentence.token(at);
      if (clause.relation().equals("acl:relcl") && !isUnder(sentence, at, act)) {
        return WordClass.CAN.holds(clause.lemma()) && clause.has("Mood", "Cnd");
      }
      at = clause.head();
    }
    return false;
  }

  /** "One of the three firms was hit": those of whom one is told. */
  private static boolean isCountedWhole(Sentence sentence, int act, int mention) {
    Token whole = sentence.token(mention);
    if (!whole.universalRelation().equals("nmod") || whole.head() < 1
        || !WordClass.OF.holds(TreePaths.preposition(sentence, mention))) {
      return false;
    }
    Token one = sentence.token(whole.head());
    boolean told = one.universalRelation().equals("nsubj") || one.universalRelation().equals("obj");
    return told && WordClass.ONE.holds(one.lemma()) && !one.upos().equals("DET") && one.head() > 0
        && (one.head() == act || isUnder(sentence, one.head(), act)) && !isUnder(sentence, mention, act);
  }

  /** "Two men were held after hackers stole the files": who is arrested after what is told of others or of nobody. */
  private static boolean isArrestedInWake(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    boolean struck = who.relation().equals("nsubj:pass") && who.head() > 0
        && (WordClass.PUNISHING.holds(sentence.token(who.head()).lemma())
            || WordClass.HOLDING.holds(sentence.token(who.head()).lemma()));
    int at = act;
    while (struck && at > 0 && sentence.token(at).head() != who.head()) {
      at = sentence.token(at).head();
    }
    if (!struck || at < 1) {
      return false;
    }
    Token before = sentence.token(at);
    boolean phrase = before.universalRelation().equals("obl")
        && WordClass.WAKE.holds(TreePaths.preposition(sentence, at));
    boolean clause = before.relation().equals("advcl") && before.upos().equals("VERB")
        && sentence.children(at).stream().anyMatch(child -> child.relation().equals("mark")
            && WordClass.WAKE.holds(lower(child)))
        && sentence.children(at).stream().anyMatch(child -> child.relation().startsWith("nsubj")
            && !child.upos().equals("PRON"));
    return phrase || clause;
  }

  /** "The paper had been condemned by the bishops": whom a verb strikes does not do what it says. */
  private static boolean isUndergoer(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    Token verb = sentence.token(act);
    return who.head() == act && who.relation().equals("nsubj:pass") && verb.upos().equals("VERB")
        && !WordClass.PERFECT_WITH_BE.holds(verb.lemma()) && sentence.children(act).stream()
            .anyMatch(child -> child.relation().equals("aux:pass"));
  }

  /** "The judge said the paper had been condemned by the bishops": who tells what others are said to do. */
  private static boolean isTeller(Sentence sentence, FoundSituation found, int mention) {
    Token who = sentence.token(mention);
    Token verb = sentence.token(found.head());
    boolean told = verb.upos().equals("VERB") && verb.relation().equals("ccomp") && verb.head() > 0
        && WordClass.SAYING_THAT.holds(sentence.token(verb.head()).lemma());
    List<Token> arguments = sentence.children(verb.index());
    return told && who.head() == verb.head() && who.relation().equals("nsubj")
        && arguments.stream().anyMatch(child -> child.relation().equals("nsubj:pass"))
        && (found.type().equals(BLAME) || arguments.stream().anyMatch(child -> isAgent(sentence, child)));
  }

  /** "The clerk was jailed for losing the files": who loses what others take. */
  private static boolean isNegligent(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    Token verb = sentence.token(act);
    boolean lets = verb.head() > 0 && (verb.relation().equals("xcomp") || verb.relation().equals("ccomp"))
        && WordClass.LETTING.holds(sentence.token(verb.head()).lemma());
    Token lapse = lets ? sentence.token(verb.head()) : verb;
    boolean subject = who.relation().equals("nsubj") && who.head() == lapse.index()
        || who.relation().equals("nsubj:pass") && who.head() == lapse.head() && lapse.relation().equals("advcl");
    return subject && lapse.upos().equals("VERB") && (lets || WordClass.LOSING.holds(verb.lemma()));
  }

  /** "The ministry handed the envoy a note of protest": to whom a protest is given. */
  private static boolean isGiven(Sentence sentence, int act, int mention) {
    Token noun = sentence.token(act);
    Token given = noun.universalRelation().equals("nmod") && noun.head() > 0 ? sentence.token(noun.head()) : noun;
    Token who = sentence.token(mention);
    return given.universalRelation().equals("obj") && given.head() > 0 && who.head() == given.head()
        && (who.relation().equals("iobj") || who.relation().equals("nsubj:pass"));
  }

  /** « Le suspect a été déféré devant le parquet », « La mairie a saisi la gendarmerie »: to whom it is handed. */
  private static boolean isReferredTo(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    boolean behind = who.head() == act && who.index() > act && WordClass.REFERRING.holds(sentence.token(act).lemma());
    return behind && sentence.token(act).upos().equals("VERB") && (who.universalRelation().equals("obj")
        || who.universalRelation().equals("obl") && !isAgent(sentence, who));
  }

  /** « espionnage au profit de Kiev », "spying on behalf of Kyiv": for whom somebody else does it. */
  private static boolean isBeneficiary(Sentence sentence, int mention) {
    Token who = sentence.token(mention);
    return who.universalRelation().equals("nmod") && who.head() > 0
        && WordClass.OF.holds(TreePaths.preposition(sentence, mention))
        && WordClass.BENEFIT.holds(sentence.token(who.head()).lemma())
        && !TreePaths.preposition(sentence, who.head()).isEmpty();
  }

  /** « Les accusations d'espionnage portées contre lui »: whom a charge is about undergoes no act. */
  private static boolean isAccused(Sentence sentence, int act, int mention) {
    Token deed = sentence.token(act);
    Token who = sentence.token(mention);
    boolean charged = deed.universalRelation().equals("nmod") && deed.head() > 0
        && WordClass.OF.holds(TreePaths.preposition(sentence, act))
        && WordClass.CHARGE_NOUN.holds(sentence.token(deed.head()).lemma());
    if (!charged || who.head() < 1 || who.head() == act) {
      return false;
    }
    Token over = sentence.token(who.head());
    boolean against = over.upos().equals("VERB")
        && WordClass.AGAINST_WHOM.holds(TreePaths.preposition(sentence, mention));
    return against && (isUnder(sentence, deed.head(), mention)
        || sentence.token(deed.head()).universalRelation().equals("nsubj")
            && isUnder(sentence, sentence.token(deed.head()).head(), mention));
  }

  /** « Le groupe a vingt attaques à son actif », "has ten attacks to its name": who has done them. */
  private static boolean isCredited(Sentence sentence, int act, int mention) {
    Token deed = sentence.token(act);
    Token who = sentence.token(mention);
    boolean has = deed.universalRelation().equals("obj") && deed.head() > 0 && who.head() == deed.head()
        && who.relation().equals("nsubj") && WordClass.HAVE.holds(sentence.token(deed.head()).lemma());
    return has && sentence.tokens().stream().anyMatch(word -> WordClass.CREDIT.holds(word.lemma())
        && word.index() > act && isUnder(sentence, deed.head(), word.index())
        && sentence.children(word.index()).stream().anyMatch(own -> WordClass.OWN.holds(own.lemma())));
  }

  /** "The ministry said the schools were not hit by the attack": who tells whom a known act did not reach. */
  private static boolean isTellerOfSpared(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    Optional<Token> clause = verbOver(sentence, sentence.token(act))
        .filter(verb -> verb.relation().equals("ccomp") && verb.head() == who.head());
    return clause.isPresent() && who.relation().equals("nsubj") && WordClass.SAYING_THAT
        .holds(sentence.token(who.head()).lemma()) && sentence.children(clause.get().index()).stream()
        .filter(spared -> spared.relation().equals("nsubj:pass"))
        .anyMatch(spared -> isSpared(sentence, act, spared.index()));
  }

  /** « La banque a informé la police avoir été piratée »: who is told what the teller has undergone. */
  private static boolean isInformed(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    boolean told = who.universalRelation().equals("obj") && who.head() > 0;
    return told && sentence.children(who.head()).stream()
        .filter(clause -> clause.relation().equals("xcomp") && clause.index() > mention)
        .filter(clause -> clause.index() == act || isUnder(sentence, clause.index(), act))
        .map(clause -> sentence.children(clause.index()))
        .anyMatch(words -> words.stream().noneMatch(word -> word.relation().equals("mark"))
            && words.stream().anyMatch(word -> word.relation().equals("aux") && word.has("VerbForm", "Inf")));
  }

  /** "The port's servers were not hit by the attack": a known act that did not reach what stands with it. */
  private static boolean isSpared(Sentence sentence, int act, int mention) {
    Token noun = sentence.token(act);
    Optional<Token> verb = verbOver(sentence, noun);
    boolean reaches = noun.relation().equals("nsubj") || isAgent(sentence, noun);
    return isKnown(sentence, noun) && reaches && verb.filter(over -> isNegated(sentence, over.index())).isPresent()
        && sentence.children(verb.get().index()).stream()
            .filter(child -> child.relation().equals("nsubj:pass") || child.universalRelation().equals("obj"))
            .anyMatch(spared -> spared.index() == mention || isUnder(sentence, spared.index(), mention));
  }

  /** "The hack was not detected until May": a known act, of which something else is negated. */
  static boolean isKnownBesideNegation(Sentence sentence, int act) {
    Token noun = sentence.token(act);
    if (isTopicOfNothing(sentence, act)) {
      return true;
    }
    return isKnown(sentence, noun) && noun.head() > 0
        && (noun.universalRelation().equals("nsubj") || noun.universalRelation().equals("obj"))
        && isNegated(sentence, noun.head()) && !isUndone(sentence, sentence.token(noun.head()));
  }

  /** « Aucun détail n'a été fourni sur la date de son arrestation »: a known act of which nothing more is told. */
  private static boolean isTopicOfNothing(Sentence sentence, int act) {
    Token at = sentence.token(act);
    if (isAskedInVain(sentence, act)) {
      return true;
    }
    boolean known = isKnown(sentence, at);
    while (at.universalRelation().equals("nmod") && at.head() > 0
        && WordClass.OF.holds(TreePaths.preposition(sentence, at.index()))) {
      at = sentence.token(at.head());
    }
    boolean topic = at.head() > 0 && WordClass.ABOUT.holds(TreePaths.preposition(sentence, at.index()))
        && (at.universalRelation().equals("obl") || at.universalRelation().equals("nmod"));
    Token over = topic ? sentence.token(at.head()) : at;
    return known && topic && (isNone(sentence, over.index()) || isNegated(sentence, over.index())
        || sentence.children(over.index()).stream()
            .anyMatch(told -> told.relation().startsWith("nsubj") && isNone(sentence, told.index())));
  }

  /** "No information about who was behind the hack, which followed a theft": what the question takes for known. */
  private static boolean isAskedInVain(Sentence sentence, int act) {
    int at = act;
    for (int steps = 0; at > 0 && steps < sentence.size(); steps++) {
      Token clause = sentence.token(at);
      boolean about = sentence.children(at).stream().anyMatch(child -> child.universalRelation().equals("mark")
          && (WordClass.ABOUT.holds(lower(child)) || WordClass.CONCERNING.holds(lower(child))));
      if (about && clause.head() > 0) {
        return isNone(sentence, clause.head()) && sentence.children(at).stream()
            .anyMatch(child -> child.index() < act && WordClass.INTERROGATIVE.holds(child.lemma()));
      }
      at = clause.head();
    }
    return false;
  }

  private static boolean isNone(Sentence sentence, int noun) {
    return sentence.children(noun).stream()
        .anyMatch(child -> child.universalRelation().equals("det") && WordClass.NONE.holds(lower(child)));
  }

  /** "The theft was not committed by the gang": by whom an act is not done is more than something said of it. */
  private static boolean isUndone(Sentence sentence, Token verb) {
    return !isFinding(verb) && !WordClass.SAYING_THAT.holds(verb.lemma())
        && sentence.children(verb.index()).stream().anyMatch(child -> isAgent(sentence, child));
  }

  private static boolean isFinding(Token verb) {
    return Stream.of(WordClass.COUNTERING, WordClass.DISCOVERING, WordClass.UNCOVERING, WordClass.CONFIRMING,
        WordClass.INQUIRING).anyMatch(kind -> kind.holds(verb.lemma()));
  }

  private static boolean isKnown(Sentence sentence, Token noun) {
    return noun.upos().equals("NOUN") && sentence.children(noun.index()).stream().anyMatch(child ->
        child.relation().equals("nmod:poss") || child.universalRelation().equals("det")
            && WordClass.POINTING_BACK.holds(lower(child)));
  }

  /** "The hack was detected by Mirren": who finds, stops or confirms what is done does not do it. */
  private static boolean isCounterer(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    Optional<Token> verb = verbOver(sentence, sentence.token(act));
    return verb.filter(Bystanders::isFinding).isPresent()
        && who.head() == verb.get().index() && (who.relation().equals("nsubj") || isAgent(sentence, who));
  }

  /** "Mirren accused Roe of hacking the port": who accuses another. */
  private static boolean isAccuser(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    if (who.head() < 1 || !(who.relation().equals("nsubj") || isAgent(sentence, who))) {
      return false;
    }
    Token verb = sentence.token(who.head());
    boolean charge = verb.relation().equals("acl") && verb.head() > 0
        && WordClass.SUMS_UP_NOUN.holds(sentence.token(verb.head()).lemma());
    if (charge && isAgent(sentence, who) && isUnder(sentence, verb.head(), act)) {
      return true;
    }
    boolean accuses = WordClass.ACCUSING.holds(verb.lemma()) || WordClass.LAYING_TO.holds(verb.lemma());
    boolean others = sentence.children(verb.index()).stream().anyMatch(child ->
        child.universalRelation().equals("obj") || child.relation().equals("nsubj:pass"));
    return accuses && (others || isAgent(sentence, who)) && isUnder(sentence, verb.index(), act);
  }

  /** "A man wanted by Mirren was arrested": what somebody does to one who is told of by it. */
  private static boolean isOtherDoer(Sentence sentence, int act, int mention) {
    Token who = sentence.token(mention);
    if (who.head() < 1 || !isAgent(sentence, who)) {
      return false;
    }
    Token verb = sentence.token(who.head());
    boolean tells = verb.relation().equals("acl") && verb.index() != act && verb.head() > 0
        && sentence.token(verb.head()).head() == act && !isUnder(sentence, verb.index(), act);
    return tells && sentence.token(verb.head()).universalRelation().equals("nsubj");
  }

  private static Optional<Token> verbOver(Sentence sentence, Token word) {
    return word.head() < 1 ? Optional.empty()
        : Optional.of(sentence.token(word.head())).filter(verb -> verb.upos().equals("VERB"));
  }

  private static boolean isAgent(Sentence sentence, Token noun) {
    return noun.universalRelation().equals("obl") && (noun.relation().equals("obl:agent")
        || WordClass.BY.holds(TreePaths.preposition(sentence, noun.index())));
  }

  private static boolean isNegated(Sentence sentence, int verb) {
    return sentence.children(verb).stream().anyMatch(child -> child.universalRelation().equals("advmod")
        && (WordClass.NOT.holds(lower(child)) || WordClass.SECOND_NEGATION.holds(lower(child))));
  }

  private static boolean isUnder(Sentence sentence, int over, int word) {
    int at = sentence.token(word).head();
    for (int steps = 0; at > 0 && at != over && steps <= sentence.size(); steps++) {
      at = sentence.token(at).head();
    }
    return at == over;
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
