package org.depeche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depeche.catalog.Frame;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Terms;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Which of the frames that fired on an article tell a situation of their own, and of which kind. */
final class FrameChoice {
  private static final String GENERIC = "Cyberattack";
  private static final String VIOLENCE = "PhysicalAttack";
  private static final String CONDEMNATION = "Condemnation";
  private static final String APPOINTMENT = "Appointment";
  private static final String ELECTION = "Election";
  private static final Set<String> FORMS = Set.of("Ransomware", "DenialOfService", "Phishing", GENERIC);
  private static final Set<String> GENERAL = Set.of("Cyberattack", "Intrusion");
  private static final Set<String> COMPUTED = Set.of("System", "Account", "Data", "Malware", "Vulnerability");
  private static final Set<String> SETTING = WordClass.SETTING.words();
  private static final double UNSURE = 0.5;

  private final Terms terms;
  private final PredicationReader predications;
  private final List<Frame> violence;

  FrameChoice(Terms terms, PredicationReader predications, List<Frame> frames) {
    this.terms = terms;
    this.predications = predications;
    violence = frames.stream().filter(frame -> frame.situation().equals(VIOLENCE)).toList();
  }

  /** Takes out what tells no situation, or one that another match tells better. */
  void reduce(List<FrameMatch> matches) {
    dropDoubled(matches);
    dropUnaccompanied(matches);
    dropContained(matches);
    matches.removeIf(FrameChoice::isOfAnyKind);
    matches.removeIf(match -> GeneralTruths.isTold(match.tree(), match.predication().head()));
    matches.removeIf(match -> terms.isA(match.frame().situation(), "CyberSituation")
        && GeneralTruths.isDiscussed(match.tree(), match.predication().head()));
    matches.removeIf(FrameChoice::isStreetProtest);
    matches.removeIf(FrameChoice::isNamed);
    matches.removeIf(FrameChoice::isOfATool);
    matches.removeIf(FrameChoice::isOfNothing);
    matches.removeIf(FrameChoice::isOnlyCalled);
  }

  /**
   * "exposed in a breach at the insurer", "broke in by exploiting a flaw": a general noun or a use of a flaw that only
   * says how the act came about is no situation of its own. They are taken out, and given by the place of the act.
   */
  Map<List<Integer>, FrameMatch> takeSettings(List<FrameMatch> matches) {
    Map<List<Integer>, FrameMatch> acts = new LinkedHashMap<>();
    matches.stream()
        .filter(match -> terms.isA(match.frame().situation(), "CyberSituation"))
        .forEach(match -> acts.put(match.place(), match));
    Map<List<Integer>, FrameMatch> settings = new LinkedHashMap<>();
    for (FrameMatch match : List.copyOf(matches)) {
      Tree tree = match.tree();
      int head = match.predication().head();
      Optional<Token> above = tree.head(head);
      boolean general = GENERAL.contains(match.frame().situation()) && above.isPresent()
          && acts.containsKey(tree.place(above.get().index())) && Tree.isVerb(above.get());
      boolean noun = match.kind() == PartOfSpeech.NOUN && SETTING.contains(tree.preposition(head));
      boolean means = match.kind() == PartOfSpeech.VERB && Tree.isRelation(tree.token(head), "advcl")
          && predications.isMeans(tree.token(head));
      if (match.kind() == PartOfSpeech.VERB && isGeneral(match) && namesForm(match, acts, settings)) {
        matches.remove(match);
        acts.remove(tree.place(head));
      } else if (general && (noun || means)) {
        settings.put(tree.place(above.get().index()), match);
        matches.remove(match);
      } else if (GENERAL.contains(match.frame().situation()) && predications.isMeans(tree.token(head))) {
        purpose(tree, head, acts).ifPresent(act -> {
          settings.put(act, match);
          matches.remove(match);
        });
      }
    }
    return settings;
  }

  /** "L'attaque" without more is of the kind that the article tells of: bombs or computers. */
  void retypeUnsure(List<FrameMatch> matches, List<Tree> trees, MentionIndex mentions) {
    boolean cyber = matches.stream()
        .anyMatch(match -> isSure(match) && terms.isA(match.frame().situation(), "CyberSituation"));
    Optional<FrameMatch> physical =
        matches.stream()
            .filter(match -> match.kind() == PartOfSpeech.NOUN && match.frame().situation().equals("PhysicalAttack"))
            .findFirst();
    if (cyber) {
      return;
    }
    if (physical.isEmpty() && trees.stream().noneMatch(FrameChoice::tellsOfHacking)) {
      boolean killing = matches.stream().anyMatch(match -> isSure(match)
          && (match.frame().situation().equals(VIOLENCE) || WordClass.KILLING.holds(match.predication().lemma())));
      matches.replaceAll(match ->
          isOfNoKind(match) && (killing || isOfStates(match, mentions)) ? violent(match) : match);
    }
    if (physical.isEmpty()) {
      return;
    }
    matches.replaceAll(match -> isSure(match) || !terms.isA(match.frame().situation(), "CyberSituation")
        ? match
        : new FrameMatch(
            match.tree(), match.start(), match.predication(), physical.get().frame(), match.trigger(), match.kind(),
            match.by(), match.sureness()));
  }

  /** "was arrested without incident": that nothing went wrong, and no act that there was not. */
  private static boolean isOfNothing(FrameMatch match) {
    Tree tree = match.tree();
    int head = match.predication().head();
    return match.kind() == PartOfSpeech.NOUN && WordClass.MISHAP.holds(match.predication().lemma())
        && WordClass.WITHOUT.holds(tree.preposition(head)) && tree.child(head, "det", "compound").isEmpty();
  }

  /** "accused them of what it called provocations": what others did in a voice's words, and no word of blame. */
  private static boolean isNamed(FrameMatch match) {
    return match.frame().situation().equals(CONDEMNATION) && match.kind() == PartOfSpeech.VERB
        && CueNamings.isNaming(match.tree(), match.predication().head());
  }

  /** « un homme nommé Paul Morel »: right before a name, no office but what somebody is called. */
  private static boolean isOnlyCalled(FrameMatch match) {
    Tree tree = match.tree();
    int head = match.predication().head();
    return match.frame().situation().equals(APPOINTMENT) && Tree.isRelation(tree.token(head), "acl")
        && WordClass.NAMED.holds(Tree.lower(tree.token(head))) && head < tree.size()
        && tree.token(head + 1).upos().equals("PROPN") && tree.token(head + 1).name().equals("PERSON");
  }

  private boolean isOfNoKind(FrameMatch match) {
    return !isSure(match) && match.kind() == PartOfSpeech.NOUN
        && terms.isA(match.frame().situation(), "CyberSituation");
  }

  private static boolean tellsOfHacking(Tree tree) {
    return tree.sentence().tokens().stream().map(Tree::lower)
        .anyMatch(word -> WordClass.HACKING.words().stream().anyMatch(word::startsWith));
  }

  /** « l'attaque du Chili contre le Kenya »: one state's on another, where nothing tells of computers. */
  private boolean isOfStates(FrameMatch match, MentionIndex mentions) {
    Tree tree = match.tree();
    Predication act = match.predication();
    return Stream.of("agent", "poss", "de").anyMatch(argument -> isState(tree, act.argument(argument), mentions))
        && WordClass.STRUCK.words().stream().anyMatch(argument -> isState(tree, act.argument(argument), mentions))
        && mentions.all().stream().noneMatch(mention -> mention.type().filter(COMPUTED::contains).isPresent());
  }

  private static boolean isState(Tree tree, List<Integer> fillers, MentionIndex mentions) {
    return fillers.stream().anyMatch(filler ->
        mentions.typeAt(tree, filler).filter("Country"::equals).isPresent());
  }

  private FrameMatch violent(FrameMatch match) {
    return violence.stream()
        .filter(frame -> frame.triggers().getOrDefault(PartOfSpeech.NOUN, List.of()).contains(match.trigger()))
        .findFirst()
        .map(frame -> new FrameMatch(match.tree(), match.start(), match.predication(), frame, match.trigger(),
            match.kind(), match.by(), match.sureness()))
        .orElse(match);
  }

  /** "air strikes": where the compound fires, its last noun alone does not. */
  private static void dropDoubled(List<FrameMatch> matches) {
    Map<List<Integer>, FrameMatch> best = new LinkedHashMap<>();
    for (FrameMatch match : matches) {
      best.merge(match.place(), match, (one, other) ->
          other.trigger().specificity() > one.trigger().specificity() ? other : one);
    }
    matches.removeIf(match -> best.get(match.place()) != match);
  }

  /** "a porté plainte" is one situation: the noun of a verb's trigger tells none of its own. */
  private static void dropContained(List<FrameMatch> matches) {
    Map<List<Integer>, String> taken = new LinkedHashMap<>();
    for (FrameMatch match : matches) {
      if (match.trigger().companion().isPresent()) {
        TriggerMatcher.companion(match.tree(), match.predication(), match.trigger())
            .ifPresent(noun -> taken.put(match.tree().place(noun), match.frame().situation()));
      }
      if (!match.trigger().following().isEmpty()) {
        match.triggerWords().stream()
            .filter(word -> word != match.predication().head())
            .forEach(word -> taken.put(match.tree().place(word), match.frame().situation()));
      }
    }
    matches.removeIf(match -> match.kind() != PartOfSpeech.VERB
        && match.frame().situation().equals(taken.get(match.place())));
    matches.removeAll(matches.stream().filter(match -> isOfItsVerb(match, matches)).toList());
    Map<List<Integer>, String> nouns = new LinkedHashMap<>();
    matches.stream().filter(match -> match.kind() == PartOfSpeech.NOUN)
        .forEach(match -> nouns.put(match.place(), match.frame().situation()));
    matches.removeIf(match -> qualified(match)
        .filter(noun -> match.frame().situation().equals(nouns.get(match.tree().place(noun)))).isPresent());
  }

  /** "a été déclaré vainqueur de la présidentielle": the noun under the verb tells of no second election. */
  private static boolean isOfItsVerb(FrameMatch match, List<FrameMatch> matches) {
    return match.kind() != PartOfSpeech.VERB && match.frame().situation().equals(ELECTION)
        && matches.stream().anyMatch(verb -> verb.kind() == PartOfSpeech.VERB
            && verb.frame().situation().equals(ELECTION) && verb.tree() == match.tree()
            && verb.tree().dominates(verb.predication().head(), match.predication().head()));
  }

  /** "no phishing emails were sent": the noun that is qualified tells whether it took place. */
  private static Optional<Integer> qualified(FrameMatch match) {
    Tree tree = match.tree();
    Token word = tree.token(match.predication().head());
    boolean modifies = Tree.isRelation(word, "compound") || Tree.isRelation(word, "amod");
    return match.kind() == PartOfSpeech.NOUN && modifies ? tree.head(word.index()).map(Token::index) : Optional.empty();
  }

  /** "entered into a contract": nothing that one breaks into. */
  static boolean isDealing(FrameMatch match) {
    Tree tree = match.tree();
    Token verb = tree.token(match.predication().head());
    return Tree.isVerb(verb) && WordClass.ENTERING.holds(Tree.lemma(verb)) && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "obl") && WordClass.DEALING.holds(Tree.lemma(child))
            && WordClass.INTO.holds(tree.preposition(child.index())));
  }

  /** "deadly protests across the country": what is held in the streets, and not what is said against anybody. */
  static boolean isStreetProtest(FrameMatch match) {
    Tree tree = match.tree();
    Token noun = tree.token(match.predication().head());
    boolean many = match.frame().situation().equals(CONDEMNATION) && match.kind() == PartOfSpeech.NOUN
        && WordClass.IN_THE_STREET.holds(Tree.lemma(noun)) && noun.has("Number", "Plur")
        && tree.child(noun.index(), "nmod:poss").isEmpty();
    boolean placed = many && tree.children(noun.index()).stream()
        .anyMatch(place -> WordClass.WHERE.holds(tree.preposition(place.index())));
    return placed && Stream.concat(tree.children(noun.index()).stream(), tree.children(noun.head()).stream())
        .map(phrase -> tree.preposition(phrase.index()))
        .noneMatch(preposition -> WordClass.AGAINST_WHOM.holds(preposition)
            || WordClass.DONE_OVER.holds(preposition));
  }

  /** "opposes all forms of hacking", "opposes cyberattacks", "is against hacking": no act that took place. */
  static boolean isOfAnyKind(FrameMatch match) {
    Tree tree = match.tree();
    Token act = firstOfSeries(tree, tree.token(match.predication().head()));
    boolean bare = isBare(tree, act) && isBare(tree, tree.token(match.predication().head()));
    boolean opposed = match.kind() == PartOfSpeech.NOUN && Tree.isRelation(act, "obj") && bare
        && tree.head(act.index()).filter(verb -> WordClass.OPPOSING.holds(Tree.lemma(verb))).isPresent();
    opposed |= bare && tree.child(act.index(), "cop").isPresent()
        && WordClass.AGAINST_WHOM.holds(tree.preposition(act.index()));
    opposed |= isNotYieldedTo(tree, act);
    opposed |= isOpposedGerund(tree, act) || match.frame().situation().equals("Payment") && isAdvisedAgainst(tree, act);
    opposed |= isGeneralTalk(tree) || isWhatForKnown(tree, act) || isThose(tree, act);
    return opposed || match.kind() == PartOfSpeech.NOUN && tree.head(act.index())
        .filter(kind -> Tree.isRelation(act, "nmod") && WordClass.FORM.holds(Tree.lemma(kind)))
        .filter(kind -> WordClass.OF.holds(tree.preposition(act.index())))
        .filter(kind -> tree.children(kind.index()).stream()
            .anyMatch(child -> child.index() < kind.index() && WordClass.EVERY.holds(Tree.lower(child)))
                || isThisKind(tree, kind))
        .isPresent();
  }

  /** « un forum connu pour la revente de données piratées »: what is done there in general. */
  private static boolean isWhatForKnown(Tree tree, Token act) {
    Token at = act;
    while (at.head() > 0 && at.head() < at.index() && (Tree.isRelation(at, "nmod") || Tree.isRelation(at, "amod")
        || at.relation().equals("acl")) && tree.child(at.index(), "det", "nummod").isEmpty()) {
      at = tree.token(at.head());
    }
    boolean general = at.upos().equals("NOUN") && WordClass.KNOWN_BY.holds(tree.preposition(at.index()))
        && (Tree.isRelation(at, "obl") || Tree.isRelation(at, "nmod"))
        && tree.head(at.index()).filter(word -> WordClass.KNOWN_FOR.holds(Tree.lemma(word))).isPresent();
    List<Token> what = tree.children(at.index()).stream().filter(child -> Tree.isRelation(child, "nmod")).toList();
    return general && !what.isEmpty() && what.stream().allMatch(noun -> noun.upos().equals("NOUN")
        && tree.child(noun.index(), "det", "nummod", "nmod").isEmpty());
  }

  /** « les avocats de deux des mis en examen »: those to whom it was done. */
  private static boolean isThose(Tree tree, Token act) {
    return Tree.isPastParticiple(act) && tree.child(act.index(), "aux", "aux:pass", "nsubj", "obj").isEmpty()
        && tree.child(act.index(), "det").filter(word -> word.index() == act.index() - 1).isPresent();
  }

  private static boolean isBare(Tree tree, Token act) {
    return act.upos().equals("NOUN") && (act.has("Number", "Plur") || isUncounted(act)
            && tree.child(act.index(), "amod", "compound").isEmpty())
        && tree.child(act.index(), "det", "nmod", "nummod", "acl").isEmpty();
  }

  /** The first of the nouns that a word is joined to ("hacking and espionage"). */
  private static Token firstOfSeries(Tree tree, Token word) {
    Token first = word;
    for (int steps = 0; Tree.isRelation(first, "conj") && first.head() > 0 && steps < tree.size(); steps++) {
      first = tree.token(first.head());
    }
    return first.upos().equals(word.upos()) ? first : word;
  }

  /** "hacking", "cyberespionage": what English speaks of as a kind without an article. */
  private static boolean isUncounted(Token noun) {
    return noun.has("Number", "Sing") && WordClass.UNCOUNTED_ACT.holds(Tree.lower(noun));
  }

  /** "does not recommend paying a ransom", "does not condone the payment of ransoms": none that anybody asked for. */
  private static boolean isAdvisedAgainst(Tree tree, Token act) {
    boolean known = Tree.isVerb(act)
        ? tree.child(act.index(), "obj").filter(noun -> SmallWords.isDefinite(tree, noun.index())).isPresent()
        : tree.children(act.index()).stream().filter(noun -> Tree.isRelation(noun, "nmod"))
            .noneMatch(noun -> !SmallWords.isDefinite(tree, noun.index()))
            && SmallWords.isDefinite(tree, act.index());
    boolean advised = Tree.isRelation(act, "xcomp") || Tree.isRelation(act, "ccomp") || Tree.isRelation(act, "obj");
    return advised && !known && !tree.isInfinitive(act.index()) && tree.head(act.index())
        .filter(verb -> WordClass.OPPOSING.holds(Tree.lemma(verb)) || WordClass.RECOMMENDING.holds(Tree.lemma(verb)))
        .filter(verb -> tree.children(verb.index()).stream()
            .anyMatch(word -> WordClass.NOT.holds(Tree.lower(word)))).isPresent();
  }

  /** "We will not give in to such attacks": that nobody yields to them does not undo them. */
  private static boolean isNotYieldedTo(Tree tree, Token act) {
    return act.upos().equals("NOUN") && Tree.isRelation(act, "obl")
        && WordClass.ADDRESSING.holds(tree.preposition(act.index())) && tree.head(act.index())
        .filter(verb -> verb.index() < act.index() && WordClass.YIELDING_TO.holds(verbWithParticle(tree, verb)))
        .filter(verb -> tree.children(verb.index()).stream()
            .anyMatch(word -> WordClass.NOT.holds(Tree.lower(word)))).isPresent();
  }

  private static String verbWithParticle(Tree tree, Token verb) {
    return tree.child(verb.index(), "compound:prt").map(prt -> Tree.lemma(verb) + " " + Tree.lower(prt))
        .orElse(Tree.lemma(verb));
  }

  /** "does not condone hacking": a gerund that has no object. */
  private static boolean isOpposedGerund(Tree tree, Token act) {
    return Tree.isVerb(act) && Tree.isPresentParticiple(act) && WordClass.UNCOUNTED_ACT.holds(Tree.lower(act))
        && (Tree.isRelation(act, "xcomp") || Tree.isRelation(act, "obj") || Tree.isRelation(act, "ccomp"))
        && tree.child(act.index(), "obj", "obl", "nsubj", "aux").isEmpty()
        && tree.head(act.index()).filter(verb -> WordClass.OPPOSING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "this type of attack", « ce genre d'attaques ». */
  private static boolean isThisKind(Tree tree, Token kind) {
    return WordClass.FORM.holds(Tree.lemma(kind)) && tree.child(kind.index(), "det")
        .filter(word -> word.index() == kind.index() - 1 && WordClass.DEMONSTRATIVE.holds(Tree.lemma(word)))
        .isPresent();
  }

  /** « Dans ce type d'attaque, des pirates s'introduisent … », « Une attaque DDoS consiste à saturer un site ». */
  private static boolean isGeneralTalk(Tree tree) {
    return tree.sentence().tokens().stream().anyMatch(token -> isThisKind(tree, token)
        && Tree.isRelation(token, "obl") && tree.head(token.index())
            .filter(verb -> verb.head() == 0 && token.index() < verb.index() && tree.isFinite(verb)).isPresent()
        || token.head() == 0 && WordClass.DEFINING.holds(Tree.lemma(token)) && tree.isFinite(token)
            && tree.child(token.index(), "nsubj").filter(act -> act.has("Number", "Plur")
                || isIndefinite(tree, act)).isPresent());
  }

  private static boolean isIndefinite(Tree tree, Token noun) {
    return tree.child(noun.index(), "det").filter(word -> WordClass.INDEFINITE.holds(Tree.lemma(word))).isPresent();
  }

  /**
   * "used a stolen password": what is used had been stolen before, and elsewhere ("the stolen addresses" were told
   * of).
   */
  static boolean isOfATool(FrameMatch match) {
    Tree tree = match.tree();
    Token participle = tree.token(match.predication().head());
    return Tree.isRelation(participle, "amod") && tree.head(participle.index())
        .filter(tool -> Tree.isRelation(tool, "obj"))
        .filter(tool -> tree.child(tool.index(), "nmod:poss").isEmpty() && tree.child(tool.index(), "det")
            .filter(word -> !WordClass.INDEFINITE.holds(Tree.lower(word))).isEmpty())
        .flatMap(tool -> tree.head(tool.index()))
        .filter(verb -> WordClass.USING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "The files were published": a theft only where other words of the article tell one. */
  private void dropUnaccompanied(List<FrameMatch> matches) {
    Set<String> told = new TreeSet<>();
    matches.stream()
        .filter(match -> match.frame().beside().isEmpty() && isSure(match))
        .forEach(match -> told.add(match.frame().situation()));
    matches.removeIf(match -> !match.frame().beside().isEmpty() && match.frame().beside().stream()
        .noneMatch(type -> told.stream().anyMatch(other -> terms.isA(other, type))));
  }

  private static boolean isGeneral(FrameMatch match) {
    return match.frame().situation().equals(GENERIC);
  }

  /**
   * "hit the bank with a denial-of-service attack", "was targeted in a cyberattack": a verb whose complement names the
   * form of the attack, and was not taken for its setting.
   */
  private static boolean namesForm(
      FrameMatch verb, Map<List<Integer>, FrameMatch> acts, Map<List<Integer>, FrameMatch> settings) {
    Tree tree = verb.tree();
    return tree.children(verb.predication().head()).stream()
        .filter(child -> Tree.isRelation(child, "obl"))
        .flatMap(child -> Stream.ofNullable(acts.get(tree.place(child.index()))))
        .filter(noun -> !settings.containsValue(noun))
        .anyMatch(noun -> noun.kind() == PartOfSpeech.NOUN && FORMS.contains(noun.frame().situation())
            && !noun.predication().argument("patient").isEmpty());
  }

  /** "exploited a flaw to break in": the act that something is used for. */
  private static Optional<List<Integer>> purpose(Tree tree, int means, Map<List<Integer>, FrameMatch> acts) {
    return tree.children(means).stream()
        .filter(child -> Tree.isVerb(child) && tree.isInfinitive(child.index()) && child.index() > means)
        .map(child -> tree.place(child.index()))
        .filter(acts::containsKey)
        .findFirst();
  }

  private static boolean isSure(FrameMatch match) {
    return match.frame().confidence() > UNSURE;
  }
}
