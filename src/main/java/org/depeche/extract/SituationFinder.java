package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depeche.catalog.Frame;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Terms;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.extract.TriggerLexicon.Entry;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Fires frames on predications: situations with roles, one for each trigger. */
final class SituationFinder {
  private static final String VIOLENCE = "PhysicalAttack";
  private static final List<String> PLACE_PREPOSITIONS = List.copyOf(WordClass.WHERE.words());
  private static final List<String> PLACED = List.copyOf(WordClass.PLACED.words());
  private static final String DISCLOSER = "discloser";
  private static final String GENERIC = "Cyberattack";
  private static final String ELECTION = "Election";
  private static final Set<String> FORMS = Set.of("Ransomware", "DenialOfService", "Phishing", GENERIC);
  private static final Set<String> GENERAL = Set.of("Cyberattack", "Intrusion");
  private static final Set<String> SETTING = WordClass.SETTING.words();
  private static final Set<String> OF_SITUATIONS =
      Set.of("NoComment", "Condemnation", "Summons", "Charge", "Arrest", "Expulsion", "Sanction", "Meeting");
  private static final Set<String> HIGH = WordClass.AGAINST_UP.words();
  private static final Set<String> LOW = WordClass.AGAINST_DOWN.words();
  private static final double UNSURE = 0.5;
  private static final double SURFACE = 0.5;
  private static final double LIKELY = 0.85;
  private static final int LAST = 1000;
  private static final List<String> TOPIC_BELOW = List.copyOf(WordClass.TOPIC_BELOW.words());
  private static final Set<String> PARTS = WordClass.COUNTED.words();
  private static final Set<String> BODIES = Set.of("Organization", "GovernmentBody", "MediaOutlet");
  private static final Set<String> THEIR = WordClass.THEIR.words();
  private static final Set<String> THINGS = Set.of("Data", "Account", "System");
  private static final Set<String> GENERIC_DATA = WordClass.GENERIC_DATA.words();
  private static final Set<String> PEOPLE = Set.of("Person", "Group");
  private static final Set<String> PLACES = Set.of("Place", "Country");
  private static final Set<String> BELONGS = WordClass.BELONGING.words();
  private static final List<String> CONCERNING = List.copyOf(WordClass.CONCERNING.words());
  private static final List<String> OWNERS = List.copyOf(WordClass.OWNER.words());

  /** A frame that fired; the predication is read at the head of the trigger, which may begin before it. */
  record Match(
      Tree tree, int start, Predication predication, Frame frame, Trigger trigger, PartOfSpeech kind, By by,
      double sureness) {
    Match(Tree tree, int start, Predication predication, Frame frame, Trigger trigger, PartOfSpeech kind) {
      this(tree, start, predication, frame, trigger, kind, By.FRAME, 1);
    }

    double confidence() {
      return by == By.MODEL ? sureness : frame.confidence() * sureness;
    }

    String rule() {
      return by.prefix + frame.id();
    }
  }

  /** What found a situation. */
  enum By {
    FRAME(""), SURFACE("fallback/"), MODEL(Situation.BY_MODEL);

    private final String prefix;

    By(String prefix) {
      this.prefix = prefix;
    }
  }

  /** What a frame itself says of its situation's status, by situation. */
  record Result(List<FoundSituation> situations, Map<Integer, Status> statuses) {}

  private static final Comparator<Match> IN_TEXT =
      Comparator.<Match>comparingInt(match -> match.tree().sentence().index()).thenComparingInt(Match::start);

  private final Optional<SurfaceReader> surface;
  private final PredicationReader predications;
  private final Terms terms;
  private final StatusReader statuses;
  private final Set<String> reports;
  private final TriggerLexicon lexicon;
  private final Optional<TriggerModel> examples;

  /**
   * @param fallback whether the order of words stands in where no frame fits a tree
   * @param model what finds situations by examples where no frame fires
   */
  SituationFinder(
      Rules rules, Terms terms, PredicationReader predications, StatusReader statuses, boolean fallback,
      Optional<FeatureNetwork> model) {
    this.statuses = statuses;
    surface = fallback ? Optional.of(new SurfaceReader(rules.operators())) : Optional.empty();
    this.predications = predications;
    this.terms = terms;
    reports = rules.operators().reports();
    lexicon = new TriggerLexicon(rules.frames());
    examples = model.map(found -> new TriggerModel(found, LIKELY, lexicon, predications));
  }

  /** Whether a word of this form or lemma may be (the first of) a trigger. */
  boolean mayFire(Token token) {
    return lexicon.mayFire(token);
  }

  /**
   * The words that may tell a situation, with what a model is told of them.
   *
   * @param parsed the trees that are asked of
   */
  List<TriggerCandidate> candidates(List<Tree> trees, List<Tree> parsed, MentionIndex mentions) {
    List<Match> matches = matches(trees, mentions);
    takeSettings(matches);
    retypeUnsure(matches);
    TriggerFeatures features = new TriggerFeatures(predications, lexicon, mentions, matches);
    List<TriggerCandidate> candidates = new ArrayList<>();
    for (Tree tree : parsed) {
      for (Token token : tree.sentence().tokens()) {
        Optional<Match> match = features.found(tree, token.index());
        if (match.isPresent() || TriggerFeatures.isCandidate(token)) {
          candidates.add(new TriggerCandidate(
              tree.sentence().index(), token.upos(), token.span(), features.read(tree, token.index()),
              match.map(found -> found.frame().situation())));
        }
      }
    }
    return candidates;
  }

  private List<Match> matches(List<Tree> trees, MentionIndex mentions) {
    List<Match> matches = new ArrayList<>();
    for (Tree tree : trees) {
      for (int i = 1; i <= tree.size(); i++) {
        match(tree, i, mentions).ifPresent(matches::add);
      }
    }
    dropDoubled(matches);
    dropUnaccompanied(matches);
    dropContained(matches);
    matches.removeIf(SituationFinder::isOfAnyKind);
    matches.removeIf(SituationFinder::isOfATool);
    return matches;
  }

  /** @param parsed the trees in which the model may find more than the frames do */
  Result find(List<Tree> trees, List<Tree> parsed, MentionIndex mentions) {
    List<Match> matches = matches(trees, mentions);
    Map<List<Integer>, Match> settings = takeSettings(matches);
    retypeUnsure(matches);
    examples.ifPresent(model -> {
      model.guess(parsed, new TriggerFeatures(predications, lexicon, mentions, matches)).stream()
          .filter(match -> !isRuledOut(match, mentions))
          .forEach(matches::add);
      matches.sort(IN_TEXT);
    });
    Map<List<Integer>, Integer> byPlace = new LinkedHashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      byPlace.put(List.of(match.tree().sentence().index(), match.predication().head()), i);
    }
    List<FoundSituation> situations = new ArrayList<>();
    Map<Integer, Status> own = new LinkedHashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      situations.add(situation(i, match, settings, mentions, byPlace));
      int id = i;
      match.frame().status().ifPresent(status -> own.put(id, status));
    }
    Topics topics = new Topics(
        matches, situations, mentions, this::isAttack, situation -> happened(matches.get(situation.id())), reports);
    return new Result(topics.complete(), own);
  }

  /** What no frame may tell, no model does either. */
  private static boolean isRuledOut(Match match, MentionIndex mentions) {
    Token word = match.tree().token(match.predication().head());
    return isOfAnyKind(match) || isOfATool(match) || isLaw(match.tree(), word)
        || isInNameOfBody(match.tree(), word, mentions) || Contrasts.isSetAside(match.tree(), word.index());
  }

  /** Whether the sentence says neither that it did not happen nor that it is yet to come. */
  private boolean happened(Match match) {
    Tree tree = match.tree();
    BitSet sentence = new BitSet();
    sentence.set(1, tree.size() + 1);
    return switch (statuses.read(tree, match.predication().head(), sentence, false)) {
      case ASSERTED, ALLEGED, POSSIBLE -> true;
      case NEGATED, DENIED, FUTURE -> false;
    };
  }

  /** "air strikes": where the compound fires, its last noun alone does not. */
  private static void dropDoubled(List<Match> matches) {
    Map<List<Integer>, Match> best = new LinkedHashMap<>();
    for (Match match : matches) {
      best.merge(place(match.tree(), match.predication().head()), match, (one, other) ->
          other.trigger().specificity() > one.trigger().specificity() ? other : one);
    }
    matches.removeIf(match -> best.get(place(match.tree(), match.predication().head())) != match);
  }

  /** "a porté plainte" is one situation: the noun of a verb's trigger tells none of its own. */
  private static void dropContained(List<Match> matches) {
    Map<List<Integer>, String> taken = new LinkedHashMap<>();
    for (Match match : matches) {
      if (match.trigger().companion().isPresent()) {
        TriggerMatcher.companion(match.tree(), match.predication(), match.trigger())
            .ifPresent(noun -> taken.put(place(match.tree(), noun), match.frame().situation()));
      }
      if (!match.trigger().following().isEmpty()) {
        triggerWords(match).stream()
            .filter(word -> word != match.predication().head())
            .forEach(word -> taken.put(place(match.tree(), word), match.frame().situation()));
      }
    }
    matches.removeIf(match -> match.kind() != PartOfSpeech.VERB
        && match.frame().situation().equals(taken.get(place(match.tree(), match.predication().head()))));
    matches.removeAll(matches.stream().filter(match -> isOfItsVerb(match, matches)).toList());
    Map<List<Integer>, String> nouns = new LinkedHashMap<>();
    matches.stream().filter(match -> match.kind() == PartOfSpeech.NOUN)
        .forEach(match -> nouns.put(place(match.tree(), match.predication().head()), match.frame().situation()));
    matches.removeIf(match -> qualified(match)
        .filter(noun -> match.frame().situation().equals(nouns.get(place(match.tree(), noun)))).isPresent());
  }

  /** "a été déclaré vainqueur de la présidentielle": the noun under the verb tells of no second election. */
  private static boolean isOfItsVerb(Match match, List<Match> matches) {
    return match.kind() != PartOfSpeech.VERB && match.frame().situation().equals(ELECTION)
        && matches.stream().anyMatch(verb -> verb.kind() == PartOfSpeech.VERB
            && verb.frame().situation().equals(ELECTION) && verb.tree() == match.tree()
            && verb.tree().dominates(verb.predication().head(), match.predication().head()));
  }

  /** "no phishing emails were sent": the noun that is qualified tells whether it took place. */
  private static Optional<Integer> qualified(Match match) {
    Tree tree = match.tree();
    Token word = tree.token(match.predication().head());
    boolean modifies = Tree.isRelation(word, "compound") || Tree.isRelation(word, "amod");
    return match.kind() == PartOfSpeech.NOUN && modifies ? tree.head(word.index()).map(Token::index) : Optional.empty();
  }

  /** "opposes all forms of hacking", "opposes cyberattacks": no act that took place. */
  private static boolean isOfAnyKind(Match match) {
    Tree tree = match.tree();
    Token act = tree.token(match.predication().head());
    boolean opposed = match.kind() == PartOfSpeech.NOUN && Tree.isRelation(act, "obj") && act.has("Number", "Plur")
        && tree.child(act.index(), "det", "nmod", "nummod", "acl").isEmpty()
        && tree.head(act.index()).filter(verb -> WordClass.OPPOSING.holds(Tree.lemma(verb))).isPresent();
    return opposed || isGeneralTalk(tree) || match.kind() == PartOfSpeech.NOUN && tree.head(act.index())
        .filter(kind -> Tree.isRelation(act, "nmod") && WordClass.FORM.holds(Tree.lemma(kind)))
        .filter(kind -> WordClass.OF.holds(tree.preposition(act.index())))
        .filter(kind -> tree.children(kind.index()).stream()
            .anyMatch(child -> child.index() < kind.index() && WordClass.EVERY.holds(Tree.lower(child)))
                || isThisKind(tree, kind))
        .isPresent();
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

  /** "used a stolen password": what is used had been stolen before, and elsewhere ("the stolen addresses" were told of). */
  private static boolean isOfATool(Match match) {
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
  private void dropUnaccompanied(List<Match> matches) {
    Set<String> told = new TreeSet<>();
    matches.stream()
        .filter(match -> match.frame().beside().isEmpty() && isSure(match))
        .forEach(match -> told.add(match.frame().situation()));
    matches.removeIf(match -> !match.frame().beside().isEmpty() && match.frame().beside().stream()
        .noneMatch(type -> told.stream().anyMatch(other -> terms.isA(other, type))));
  }

  /**
   * "exposed in a breach at the insurer", "broke in by exploiting a flaw": a general noun or a use of a flaw that only
   * says how the act came about is no situation of its own. They are taken out, and given by the place of the act.
   */
  private Map<List<Integer>, Match> takeSettings(List<Match> matches) {
    Map<List<Integer>, Match> acts = new LinkedHashMap<>();
    matches.stream()
        .filter(match -> terms.isA(match.frame().situation(), "CyberSituation"))
        .forEach(match -> acts.put(place(match.tree(), match.predication().head()), match));
    Map<List<Integer>, Match> settings = new LinkedHashMap<>();
    for (Match match : List.copyOf(matches)) {
      Tree tree = match.tree();
      int head = match.predication().head();
      Optional<Token> above = tree.head(head);
      boolean general = GENERAL.contains(match.frame().situation()) && above.isPresent()
          && acts.containsKey(place(tree, above.get().index())) && Tree.isVerb(above.get());
      boolean noun = match.kind() == PartOfSpeech.NOUN && SETTING.contains(tree.preposition(head));
      boolean means = match.kind() == PartOfSpeech.VERB && Tree.isRelation(tree.token(head), "advcl")
          && predications.isMeans(tree.token(head));
      if (match.kind() == PartOfSpeech.VERB && isGeneral(match) && namesForm(match, acts, settings)) {
        matches.remove(match);
        acts.remove(place(tree, head));
      } else if (general && (noun || means)) {
        settings.put(place(tree, above.get().index()), match);
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

  private static boolean isGeneral(Match match) {
    return match.frame().situation().equals(GENERIC);
  }

  /**
   * "hit the bank with a denial-of-service attack", "was targeted in a cyberattack": a verb whose complement names the
   * form of the attack, and was not taken for its setting.
   */
  private static boolean namesForm(
      Match verb, Map<List<Integer>, Match> acts, Map<List<Integer>, Match> settings) {
    Tree tree = verb.tree();
    return tree.children(verb.predication().head()).stream()
        .filter(child -> Tree.isRelation(child, "obl"))
        .flatMap(child -> Stream.ofNullable(acts.get(place(tree, child.index()))))
        .filter(noun -> !settings.containsValue(noun))
        .anyMatch(noun -> noun.kind() == PartOfSpeech.NOUN && FORMS.contains(noun.frame().situation())
            && !noun.predication().argument("patient").isEmpty());
  }

  /** "exploited a flaw to break in": the act that something is used for. */
  private static Optional<List<Integer>> purpose(Tree tree, int means, Map<List<Integer>, Match> acts) {
    return tree.children(means).stream()
        .filter(child -> Tree.isVerb(child) && tree.isInfinitive(child.index()) && child.index() > means)
        .map(child -> place(tree, child.index()))
        .filter(acts::containsKey)
        .findFirst();
  }

  private static List<Integer> place(Tree tree, int token) {
    return List.of(tree.sentence().index(), token);
  }

  /** "L'attaque" without more is of the kind that the article tells of: bombs or computers. */
  private void retypeUnsure(List<Match> matches) {
    boolean cyber = matches.stream()
        .anyMatch(match -> isSure(match) && terms.isA(match.frame().situation(), "CyberSituation"));
    Optional<Match> physical =
        matches.stream()
            .filter(match -> match.kind() == PartOfSpeech.NOUN && match.frame().situation().equals("PhysicalAttack"))
            .findFirst();
    if (cyber || physical.isEmpty()) {
      return;
    }
    matches.replaceAll(match -> isSure(match) || !terms.isA(match.frame().situation(), "CyberSituation")
        ? match
        : new Match(
            match.tree(), match.start(), match.predication(), physical.get().frame(), match.trigger(), match.kind(),
            match.by(), match.sureness()));
  }

  private static boolean isSure(Match match) {
    return match.frame().confidence() > UNSURE;
  }

  private boolean isAttack(FoundSituation situation) {
    return terms.isA(situation.type(), "CyberSituation") || situation.type().equals("PhysicalAttack");
  }

  private Optional<Match> match(Tree tree, int head, MentionIndex mentions) {
    Token token = tree.token(head);
    if (isInNameOfBody(tree, token, mentions)) {
      return Optional.empty();
    }
    if (isLaw(tree, token)) {
      return Optional.empty();
    }
    List<Entry> entries = lexicon.entries(token);
    List<Entry> open = isOpen(tree, token) ? lexicon.open() : List.of();
    if (entries.isEmpty() && open.isEmpty()) {
      return Optional.empty();
    }
    Predication read = predications.read(tree, head);
    Match best = null;
    int bestScore = -1;
    for (Entry entry : entries) {
      int score = score(entry);
      if (score > bestScore && TriggerMatcher.matches(tree, read, entry.kind(), entry.trigger())) {
        Predication predication = anchored(tree, read, entry);
        if (meets(entry.frame(), tree, predication, mentions)) {
          bestScore = score;
          best = new Match(tree, head, predication, entry.frame(), entry.trigger(), entry.kind());
        }
      }
    }
    if (best == null && token.upos().equals("PROPN")) {
      return onArguments(tree, read, PartOfSpeech.NOUN, open, mentions);
    }
    return best != null || !token.upos().equals("VERB")
        ? Optional.ofNullable(best)
        : surface.flatMap(reader -> reader.read(tree, head, mentions))
            .flatMap(surfaced -> onSurface(tree, surfaced, entries, mentions))
            .or(() -> onArguments(tree, read, PartOfSpeech.VERB, open, mentions));
  }

  /** "the National Security Act" is no act. */
  private static boolean isLaw(Tree tree, Token word) {
    return WordClass.LAW.holds(Tree.lower(word)) && Words.isCapital(word) && word.index() > 1
        && Words.isCapital(tree.token(word.index() - 1));
  }

  /** "the National Bureau of Investigation" investigates nothing by its name. */
  private static boolean isInNameOfBody(Tree tree, Token word, MentionIndex mentions) {
    boolean part = word.upos().equals("PROPN") || word.upos().equals("NOUN") && tree.children(word.index()).stream()
        .noneMatch(child -> child.upos().equals("PROPN"));
    return part && mentions.isInName(tree, word.index())
        && mentions.in(tree.sentence().index()).stream().anyMatch(mention -> mention.kind() == MentionKind.NAME
            && mention.type().filter(BODIES::contains).isPresent() && mention.core().start() <= word.span().start()
            && mention.core().end() >= word.span().end());
  }

  /** Whether a word may be one that no frame names: a verb, or a name said of a subject ("is in Ankara"). */
  private static boolean isOpen(Tree tree, Token token) {
    return token.upos().equals("VERB") || token.upos().equals("PROPN") && tree.child(token.index(), "cop").isPresent();
  }

  /** "hackers have picked apart the servers": a verb that no frame knows, where who does it to what tells enough. */
  private Optional<Match> onArguments(
      Tree tree, Predication read, PartOfSpeech kind, List<Entry> open, MentionIndex mentions) {
    return open.stream()
        .filter(entry -> entry.kind() == kind)
        .filter(entry -> meets(entry.frame(), tree, read, mentions))
        .findFirst()
        .map(entry -> new Match(tree, read.head(), read, entry.frame(), entry.trigger(), entry.kind()));
  }

  /** "carried out air strikes on": a trigger that opens a compound is read where the compound's head stands. */
  private Predication anchored(Tree tree, Predication read, Entry entry) {
    if (entry.kind() == PartOfSpeech.VERB && !entry.trigger().following().isEmpty()) {
      return withObjectOfParticle(tree, read, entry.trigger().following().get(0));
    }
    if (entry.kind() != PartOfSpeech.NOUN || entry.trigger().following().isEmpty()) {
      return read;
    }
    TreeSet<Integer> words = followingWords(tree, read.head(), entry.trigger());
    return !words.isEmpty() && Tree.isNominal(tree.token(words.last())) && tree.dominates(words.last(), read.head())
        ? predications.read(tree, words.last())
        : read;
  }

  /** "gunned down three attackers": the object behind a particle that the parser took for a preposition. */
  private static Predication withObjectOfParticle(Tree tree, Predication read, String particle) {
    boolean bare = WordClass.PARTICLE.holds(particle) && read.argument("patient").isEmpty() && !read.passive();
    List<Integer> behind = !bare ? List.of() : Stream.of(particle, "bare")
        .flatMap(argument -> read.argument(argument).stream())
        .filter(noun -> tree.child(noun, "case", "dep").filter(word -> word.index() == read.head() + 1)
            .filter(word -> Tree.lower(word).equals(particle)).isPresent())
        .toList();
    if (behind.isEmpty()) {
      return read;
    }
    Map<String, List<Integer>> arguments = new LinkedHashMap<>(read.arguments());
    arguments.remove(particle);
    arguments.put("patient", behind);
    return new Predication(read.head(), read.lemma(), read.reflexive(), read.passive(), arguments);
  }

  /** The more specific trigger wins, then the frame with more conditions; one that depends on others comes last. */
  private static int score(Entry entry) {
    int own = entry.trigger().specificity() * 10 + entry.frame().where().size();
    return entry.frame().beside().isEmpty() ? own + LAST : own;
  }

  /** The frame that the order of words fits, where it names who did it and to what. */
  private Optional<Match> onSurface(Tree tree, Predication read, List<Entry> entries, MentionIndex mentions) {
    return entries.stream()
        .filter(entry -> entry.kind() == PartOfSpeech.VERB && terms.isA(entry.frame().situation(), "CyberSituation"))
        .filter(entry -> TriggerMatcher.matches(tree, read, entry.kind(), entry.trigger()))
        .filter(entry -> roles(entry.frame(), read).size() > 1 && meets(entry.frame(), tree, read, mentions))
        .max(Comparator.comparingInt(SituationFinder::score))
        .map(entry -> new Match(
            tree, read.head(), read, entry.frame(), entry.trigger(), entry.kind(), By.SURFACE, SURFACE));
  }

  private static Set<String> roles(Frame frame, Predication predication) {
    Set<String> roles = new TreeSet<>();
    frame.roles().forEach((arguments, role) -> {
      boolean filled = Stream.of(arguments.split("\\|"))
          .anyMatch(argument -> !predication.argument(argument).isEmpty());
      if (filled && !role.equals("none")) {
        roles.add(role);
      }
    });
    return roles;
  }

  private boolean meets(Frame frame, Tree tree, Predication predication, MentionIndex mentions) {
    for (Map.Entry<String, List<String>> condition : frame.where().entrySet()) {
      if (!holds(condition.getKey(), condition.getValue(), tree, predication, mentions)) {
        return false;
      }
    }
    for (Map.Entry<String, List<String>> condition : frame.unless().entrySet()) {
      if (holds(condition.getKey(), condition.getValue(), tree, predication, mentions)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(
      String arguments, List<String> wanted, Tree tree, Predication predication, MentionIndex mentions) {
    for (String argument : arguments.split("\\|")) {
      for (int filler : fillers(predication, argument, tree, mentions)) {
        if (wanted.isEmpty() || wanted.contains("*") || fits(wanted, tree, filler, mentions)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a filler is of a type or is a noun that is wanted, or what it points back to is. */
  private boolean fits(List<String> wanted, Tree tree, int filler, MentionIndex mentions) {
    Optional<Mention> antecedent = mentions.at(tree, filler).flatMap(mentions::guess);
    if (antecedent.isPresent()) {
      Mention mention = antecedent.get();
      Tree other = mentions.tree(mention);
      if (isOfType(wanted, other, mention.head(), mentions) || isNoun(wanted, other, mention.head(), mentions)) {
        return true;
      }
    }
    boolean told = antecedent.flatMap(Mention::type).isPresent();
    return !told && isOfType(wanted, tree, filler, mentions) || isNoun(wanted, tree, filler, mentions);
  }

  private static boolean isType(String wanted) {
    return Character.isUpperCase(wanted.codePointAt(0));
  }

  private boolean isOfType(List<String> wanted, Tree tree, int filler, MentionIndex mentions) {
    Optional<Mention> mention = mentions.at(tree, filler);
    Optional<String> type = mention.flatMap(Mention::type);
    boolean anybody = mention.filter(found -> found.kind() == MentionKind.PRONOUN).isPresent() && type.isEmpty();
    for (String one : wanted) {
      if (isType(one) && (anybody && terms.isA(one, "Actor") && !one.equals("ThreatActor")
          || type.isPresent() && terms.isA(type.get(), one))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(List<String> wanted, Tree tree, int filler, MentionIndex mentions) {
    boolean named = tree.token(filler).upos().equals("PROPN");
    for (String one : wanted) {
      if (!isType(one)) {
        String[] words = one.split(" ");
        if (words.length > 1 && tree.matches(filler, words)
            || filler >= words.length && tree.matches(filler - words.length + 1, words)
            || named && isTitled(tree, filler, words, mentions)) {
          return true;
        }
      }
    }
    for (int member : predications.members(tree, filler)) {
      if (isNoun(wanted, tree, member, mentions)) {
        return true;
      }
    }
    return whole(tree, filler).filter(of -> isNoun(wanted, tree, of, mentions)).isPresent();
  }

  /** "Ambassador John Smith": what a person is, as the title before the name says. */
  private static boolean isTitled(Tree tree, int name, String[] words, MentionIndex mentions) {
    return mentions.typeAt(tree, name).filter("Person"::equals).isPresent()
        && tree.children(name).stream()
            .filter(child -> child.index() < name && Tree.isNominal(child)
                && (Tree.isRelation(child, "compound") || Tree.isRelation(child, "dep")))
            .anyMatch(child -> child.index() >= words.length && tree.matches(child.index() - words.length + 1, words));
  }

  private List<Integer> fillers(Predication predication, String argument, Tree tree, MentionIndex mentions) {
    if (argument.endsWith(">place")) {
      List<Integer> places = new ArrayList<>();
      for (int above : predications.follow(tree, predication,
          argument.substring(0, argument.length() - ">place".length()))) {
        if (isWhere(tree, above, mentions)) {
          places.add(above);
        }
        places.addAll(places(predications.read(tree, above), tree, mentions));
      }
      return places;
    }
    if (!argument.equals("place")) {
      return predications.follow(tree, predication, argument);
    }
    List<Integer> places = places(predication, tree, mentions);
    for (String argumentBeside : places.isEmpty() ? PLACED : List.<String>of()) {
      for (int filler : predication.argument(argumentBeside)) {
        if (filler > predication.head()) {
          places.addAll(placesBelow(tree, filler, mentions));
        }
      }
    }
    Token head = tree.token(predication.head());
    Optional<Token> verb = tree.head(head.index()).filter(Tree::isVerb);
    boolean beside = Tree.isRelation(head, "obj") || Tree.isRelation(head, "nsubj")
        || head.relation().equals("obl:arg");
    if (places.isEmpty() && verb.isPresent() && beside) {
      places(predications.read(tree, verb.get().index()), tree, mentions).stream()
          .filter(place -> place > head.index())
          .forEach(places::add);
    }
    return places;
  }

  /** "was in Canberra": a predicate that is itself the place. */
  private static boolean isWhere(Tree tree, int noun, MentionIndex mentions) {
    return PLACE_PREPOSITIONS.contains(tree.preposition(noun))
        && mentions.typeAt(tree, noun).filter(type -> type.equals("Place") || type.equals("Country")).isPresent();
  }

  /** "held talks with his counterpart in Riyadh": the place hangs on the last noun before it. */
  private List<Integer> placesBelow(Tree tree, int noun, MentionIndex mentions) {
    Predication phrase = predications.read(tree, noun);
    List<Integer> places = new ArrayList<>(places(phrase, tree, mentions));
    for (String beside : places.isEmpty() ? PLACED : List.<String>of()) {
      for (int filler : phrase.argument(beside)) {
        if (filler > noun) {
          places.addAll(places(predications.read(tree, filler), tree, mentions));
        }
      }
    }
    return places;
  }

  private List<Integer> places(Predication predication, Tree tree, MentionIndex mentions) {
    List<Integer> places = new ArrayList<>();
    for (String preposition : PLACE_PREPOSITIONS) {
      for (int filler : predication.argument(preposition)) {
        Optional<String> type = mentions.typeAt(tree, filler);
        if (type.filter(name -> name.equals("Place") || name.equals("Country")).isPresent()) {
          places.add(filler);
        }
      }
    }
    return places;
  }

  /** A phrase that the parser hung a step too high or too low: "a reconnu une intrusion dans son réseau". */
  private List<Integer> nearby(Tree tree, Predication predication, String argument) {
    Token token = tree.token(predication.head());
    if (Tree.isVerb(token)) {
      return LOW.contains(argument) ? belowObject(tree, predication, argument) : List.of();
    }
    Optional<Token> verb = tree.head(predication.head()).filter(Tree::isVerb);
    boolean object = Tree.isRelation(token, "obj") || token.relation().equals("obl:arg");
    if (!HIGH.contains(argument) || !object || verb.isEmpty()) {
      return List.of();
    }
    return predications.read(tree, verb.get().index()).argument(argument).stream()
        .filter(filler -> filler > predication.head() && isNext(tree, predication.head(), filler))
        .toList();
  }

  /** "stole 300 gigabytes of documents from the clinic": the phrase hangs on the object or on what that counts. */
  private List<Integer> belowObject(Tree tree, Predication act, String argument) {
    List<Integer> found = new ArrayList<>(predications.follow(tree, act, "patient>" + argument));
    act.argument("patient").stream()
        .flatMap(object -> predications.members(tree, object).stream())
        .forEach(member -> found.addAll(predications.read(tree, member).argument(argument)));
    return found;
  }

  /** Whether no other noun stands between a noun and the phrase that may be its own. */
  private static boolean isNext(Tree tree, int noun, int filler) {
    for (int i = noun + 1; i < filler; i++) {
      boolean nominal = tree.token(i).upos().equals("NOUN") || tree.token(i).upos().equals("PROPN");
      if (nominal && !tree.dominates(noun, i) && !tree.dominates(filler, i)) {
        return false;
      }
    }
    return true;
  }

  private FoundSituation situation(
      int id, Match match, Map<List<Integer>, Match> settings, MentionIndex mentions,
      Map<List<Integer>, Integer> byPlace) {
    Tree tree = match.tree();
    Set<FoundRole> roles = roles(id, match, mentions, byPlace);
    Match setting = settings.get(place(tree, match.predication().head()));
    if (setting != null) {
      roles(id, setting, mentions, byPlace).stream()
          .filter(role -> roles.stream().noneMatch(other -> other.role().equals(role.role())))
          .toList()
          .forEach(roles::add);
    }
    addOwner(match, roles, mentions);
    if (match.frame().situation().equals("Expulsion")) {
      dropPlacesBesidePeople(roles, mentions);
    }
    dropPlacesBesideVictims(roles, mentions);
    return new FoundSituation(
        id,
        match.frame().situation(),
        tree.sentence().index(),
        match.predication().head(),
        triggerSpan(match),
        isDefinite(tree, match),
        List.copyOf(roles),
        Optional.empty(),
        match.confidence(),
        match.rule());
  }

  /** "l'expulsion de Moscou de dix diplomates": from where, beside those who are expelled. */
  private static void dropPlacesBesidePeople(Set<FoundRole> roles, MentionIndex mentions) {
    boolean people = roles.stream().anyMatch(role -> isTarget(role, PEOPLE, mentions));
    roles.removeIf(role -> people && isTarget(role, PLACES, mentions));
  }

  /** "une attaque contre un hôpital dans le Nord": where those are who were hit. */
  private static void dropPlacesBesideVictims(Set<FoundRole> roles, MentionIndex mentions) {
    List<FoundRole> victims = roles.stream().filter(role -> role.role().equals("victim")).toList();
    List<FoundRole> places = victims.stream()
        .filter(role -> role.filler() instanceof MentionFiller filler
            && mentions.get(filler.mention()).type().filter("Place"::equals).isPresent())
        .toList();
    if (places.size() < victims.size()) {
      places.forEach(roles::remove);
    }
  }

  private static boolean isTarget(FoundRole role, Set<String> types, MentionIndex mentions) {
    return role.role().equals("target") && role.filler() instanceof MentionFiller filler
        && mentions.get(filler.mention()).type().filter(types::contains).isPresent();
  }

  private Set<FoundRole> roles(int id, Match match, MentionIndex mentions, Map<List<Integer>, Integer> byPlace) {
    Tree tree = match.tree();
    Set<FoundRole> roles = new LinkedHashSet<>();
    Set<Integer> own = followingWords(match);
    own.remove(match.predication().head());
    for (Map.Entry<String, String> entry : match.frame().roles().entrySet()) {
      if (entry.getValue().equals("none")) {
        continue;
      }
      if (entry.getKey().equals(DISCLOSER) && !ownsUp(match, roles, mentions)) {
        continue;
      }
      for (String argument : entry.getKey().split("\\|")) {
        List<Integer> fillers = fillers(match.predication(), argument, tree, mentions);
        for (int token : fillers.isEmpty() ? nearby(tree, match.predication(), argument) : fillers) {
          if (!own.contains(token) || mentions.typeAt(tree, token).filter("Malware"::equals).isPresent()) {
            fill(match, entry.getValue(), argument, token, mentions, byPlace, id).ifPresent(roles::add);
            examples(tree, token).forEach(example ->
                fill(match, entry.getValue(), argument, example, mentions, byPlace, id).ifPresent(roles::add));
          }
        }
      }
    }
    return roles;
  }

  /** "several firms, including Acme and Initech": those who are named among the many. */
  private static List<Integer> examples(Tree tree, int many) {
    return tree.children(many).stream()
        .filter(child -> child.index() > many && Tree.isNominal(child))
        .filter(child -> tree.children(child.index()).stream()
            .anyMatch(word -> word.index() < child.index() && WordClass.EXAMPLES.holds(Tree.lower(word)))
            || isCountedAmong(tree, many, child))
        .flatMap(child -> tree.conjuncts(child.index()).stream())
        .toList();
  }

  private static boolean isIndefinite(Tree tree, Token noun) {
    return tree.child(noun.index(), "det").filter(word -> WordClass.INDEFINITE.holds(Tree.lemma(word))).isPresent();
  }

  /** « Parmi les personnes sanctionnées figure X »: who is told to be one of them. */
  private static boolean isCountedAmong(Tree tree, int many, Token one) {
    return Tree.isRelation(one, "appos") && WordClass.AMONG.holds(tree.preposition(many)) && one.index() > 1
        && WordClass.COUNTING_AMONG.holds(Tree.lemma(tree.token(Math.max(1, tree.reach(one.index())[0] - 1))));
  }

  /** "The airline confirmed a data breach": a company that tells of a new attack and of no other victim suffered it. */
  private static boolean ownsUp(Match match, Set<FoundRole> roles, MentionIndex mentions) {
    boolean others = roles.stream().anyMatch(role -> role.role().equals("target") || role.role().equals("victim"));
    return !others && !isDefinite(match.tree(), match) && match.predication().argument(DISCLOSER).stream()
        .anyMatch(teller -> mentions.typeAt(match.tree(), teller).filter("Organization"::equals).isPresent());
  }

  private Optional<FoundRole> fill(
      Match match, String role, String argument, int token, MentionIndex mentions,
      Map<List<Integer>, Integer> byPlace, int self) {
    Tree tree = match.tree();
    Integer situation = byPlace.get(place(tree, role.equals("topic") ? subject(tree, token, byPlace) : token));
    Optional<Mention> mention = mentions.at(tree, token)
        .or(() -> whole(tree, token).flatMap(of -> mentions.at(tree, of)));
    Optional<String> type = mention.flatMap(Mention::type);
    if (situation != null && situation != self && role.equals("topic")) {
      return Optional.of(new FoundRole(role, new SituationFiller(situation)));
    }
    if (mention.isEmpty() || argument.equals("adj") && type.filter("Country"::equals).isEmpty()) {
      return Optional.empty();
    }
    boolean topic = role.equals("topic");
    if (topic && WordClass.ANYBODY.holds(Tree.lemma(tree.token(token)))) {
      return Optional.empty();
    }
    boolean vague = topic && mention.get().kind() == MentionKind.NOMINAL;
    if (topic && OF_SITUATIONS.contains(match.frame().situation()) || type.isEmpty() && (situation != null || vague)) {
      return Optional.empty();
    }
    String resolved =
        switch (role) {
          case "affected" -> type.filter("Place"::equals).isPresent() && isBehindAffected(match, argument, token)
              ? "place" : affected(match, mention.get(), mentions);
          case "party" -> party(match, mention.get(), argument, mentions);
          case "actor" -> type.filter("Malware"::equals).isPresent() ? "instrument" : role;
          case "participant" ->
              WordClass.OF.holds(argument) && type.filter("Place"::equals).isPresent() ? "place" : role;
          default -> role;
        };
    boolean kind = match.kind() == PartOfSpeech.NOUN && resolved.equals("target") && isKindOfData(tree, mention.get());
    boolean somebody = resolved.equals("instrument") && !match.frame().situation().equals(VIOLENCE)
        && type.filter(name -> terms.isA(name, "Actor")).isPresent();
    if (somebody || kind || argument.equals("compound") && type.isEmpty() || !mayFill(resolved, mention.get(), tree)) {
      return Optional.empty();
    }
    return Optional.of(new FoundRole(resolved, new MentionFiller(mention.get().id())));
  }

  /** "une fuite de données", "a data breach": what kind of theft it is, and no data that are named. */
  private static boolean isKindOfData(Tree tree, Mention mention) {
    Token noun = tree.token(mention.head());
    return mention.type().filter("Data"::equals).isPresent()
        && GENERIC_DATA.contains(Tree.lemma(noun))
        && tree.child(noun.index(), "det", "nummod", "nmod", "acl", "amod").isEmpty();
  }

  /** "the extent of the attack", "how the attack began": what is asked into stands a step below. */
  private int subject(Tree tree, int token, Map<List<Integer>, Integer> byPlace) {
    if (byPlace.containsKey(place(tree, token))) {
      return token;
    }
    Predication phrase = predications.read(tree, token);
    return TOPIC_BELOW.stream()
        .flatMap(argument -> phrase.argument(argument).stream())
        .filter(below -> byPlace.containsKey(place(tree, below)))
        .findFirst()
        .orElse(token);
  }

  /** "eleven of the defendants": those that are counted. */
  private static Optional<Integer> whole(Tree tree, int token) {
    if (!tree.token(token).upos().equals("NUM") && !PARTS.contains(Tree.lemma(tree.token(token)))) {
      return Optional.empty();
    }
    return tree.children(token).stream()
        .filter(child -> Tree.isRelation(child, "nmod"))
        .map(Token::index)
        .findFirst();
  }

  /** Acts are people's, and nothing is done by or to a day. */
  private boolean mayFill(String role, Mention mention, Tree tree) {
    boolean person = switch (role) {
      case "actor", "participant", "addressee", "recipient", "victim" -> true;
      default -> false;
    };
    if (mention.type().isEmpty()) {
      return mention.kind() != MentionKind.NOMINAL || !person;
    }
    return !person || terms.isA(mention.type().get(), "Actor") || mention.type().get().equals("Place");
  }

  /** "ont accédé à la messagerie de l'ambassade à Paris": the second phrase of a preposition of place is where. */
  private static boolean isBehindAffected(Match match, String argument, int token) {
    List<Integer> fillers = match.predication().argument(argument);
    return WordClass.WHERE.holds(argument) && fillers.indexOf(token) > 0
        && match.tree().token(fillers.get(0)).index() < token
        && !Tree.isRelation(match.tree().token(token), "conj");
  }

  private String affected(Match match, Mention mention, MentionIndex mentions) {
    Optional<String> type = mention.type().or(() -> mentions.guess(mention).flatMap(Mention::type));
    if (type.isEmpty()) {
      return mention.kind() == MentionKind.NOMINAL ? "target" : "victim";
    }
    boolean place = type.get().equals("Place") && !isPremises(match.tree(), mention);
    return !terms.isA(type.get(), "Actor") && !place ? "target" : "victim";
  }

  /** "its warehouses": a place that somebody has, and no town. */
  private static boolean isPremises(Tree tree, Mention place) {
    return place.kind() == MentionKind.NOMINAL && place.sentence() == tree.sentence().index()
        && tree.child(place.head(), "nmod:poss", "det").filter(whose -> whose.relation().equals("nmod:poss")
            || WordClass.POSSESSIVE.holds(Tree.lower(whose))).isPresent();
  }

  /** "China's hack of the ministry", « l'intrusion de pirates », but "the insurer's breach", which may have cost others dear. */
  private String party(Match match, Mention mention, String argument, MentionIndex mentions) {
    boolean body = mention.type().filter(type ->
        type.equals("Organization") || type.equals("GovernmentBody") && argument.equals("compound")).isPresent();
    boolean otherAffected =
        match.frame().roles().entrySet().stream()
            .filter(role -> role.getValue().equals("affected") && !role.getKey().equals(DISCLOSER)
                && !(body && role.getKey().equals("patient")))
            .anyMatch(role -> !match.predication().argument(role.getKey()).isEmpty()
                || !nearby(match.tree(), match.predication(), role.getKey()).isEmpty());
    if (mention.type().filter("Malware"::equals).isPresent()) {
      return "instrument";
    }
    Tree tree = match.tree();
    boolean own = argument.equals("poss") && tree.token(match.predication().head()).has("Number", "Plur")
        && Governors.ceasing(tree, match.predication().head()).isPresent();
    boolean attacker = own || mention.type().filter("ThreatActor"::equals).isPresent()
        || WordClass.INTRUDER.holds(Tree.lemma(tree.token(mention.head())));
    return attacker || otherAffected ? "actor" : affected(match, mention, mentions);
  }

  /** The owner of a thing that is broken into is the victim. */
  private void addOwner(Match match, Set<FoundRole> roles, MentionIndex mentions) {
    boolean hasVictim = roles.stream().anyMatch(role -> role.role().equals("victim"));
    if (hasVictim || !terms.isA(match.frame().situation(), "CyberSituation")) {
      return;
    }
    Tree tree = match.tree();
    List<FoundRole> owners = new ArrayList<>();
    for (FoundRole role : roles) {
      if (role.role().equals("target") && role.filler() instanceof MentionFiller filler) {
        Mention target = mentions.get(filler.mention());
        for (int head : things(tree, target)) {
          List<Integer> direct = owners(tree, head, mentions);
          for (int owner : severalOwners(tree, direct)) {
            mentions.at(tree, owner)
                .filter(mention -> mention.type().isEmpty() || terms.isA(mention.type().get(), "Actor")
                    || mention.type().get().equals("Place") && !direct.contains(owner))
                .ifPresent(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
            keepers(tree, owner, mentions)
                .forEach(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
          }
        }
        if (target.type().filter("Data"::equals).isPresent()) {
          concerned(tree, match.predication(), target.head()).stream()
              .flatMap(owner -> mentions.at(tree, owner).stream())
              .filter(mention -> mention.type().filter(PEOPLE::contains).isPresent())
              .forEach(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
        }
      }
    }
    roles.addAll(owners);
  }

  /** "emails belonging to the senator", "stole data on ten million customers". */
  private List<Integer> concerned(Tree tree, Predication act, int data) {
    List<Integer> people = new ArrayList<>();
    Predication noun = predications.read(tree, data);
    CONCERNING.forEach(preposition -> people.addAll(noun.argument(preposition)));
    act.argument("on").stream().filter(filler -> filler > data && isNext(tree, data, filler)).forEach(people::add);
    for (Token child : tree.children(data)) {
      if (Tree.isRelation(child, "acl") && BELONGS.contains(Tree.lemma(child))) {
        Predication belonging = predications.read(tree, child.index());
        List.of("to", "à").forEach(preposition -> people.addAll(belonging.argument(preposition)));
      }
    }
    return people;
  }

  /** "Lyon et Dijon ont vu leurs sites bloqués": what is theirs belongs to each of the coordinated subjects. */
  private List<Integer> severalOwners(Tree tree, List<Integer> owners) {
    List<Integer> all = new ArrayList<>();
    for (int owner : owners) {
      List<Integer> subjects = THEIR.contains(Tree.lower(tree.token(owner))) ? subjectsOver(tree, owner) : List.of();
      all.addAll(subjects.size() > 1 ? subjects : List.of(owner));
      all.addAll(examples(tree, owner));
    }
    return all;
  }

  private List<Integer> subjectsOver(Tree tree, int token) {
    Optional<Token> above = tree.head(token);
    while (above.isPresent() && !Tree.isVerb(above.get())) {
      above = tree.head(above.get().index());
    }
    return above.flatMap(verb -> predications.surfaceSubject(tree, verb.index(), 0))
        .filter(subject -> subject < token)
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "les données de 5 000 clients de la banque": the body that keeps what it has of its people. */
  private List<Mention> keepers(Tree tree, int people, MentionIndex mentions) {
    boolean crowd = mentions.typeAt(tree, people).filter("Group"::equals).isPresent();
    return !crowd ? List.of() : owners(tree, people, mentions).stream()
        .flatMap(owner -> mentions.at(tree, owner).stream())
        .filter(mention -> mention.kind() == MentionKind.PRONOUN
            || mention.type().filter(type -> BODIES.contains(type)).isPresent())
        .toList();
  }

  /**
   * Who a thing belongs to, also where it is told of what it holds ("trois téraoctets de documents du constructeur").
   */
  private List<Integer> owners(Tree tree, int head, MentionIndex mentions) {
    Predication noun = predications.read(tree, head);
    List<Integer> owners = new ArrayList<>();
    List<Integer> members = predications.members(tree, head);
    members.forEach(member -> owners.addAll(owners(tree, member, mentions)));
    for (String argument : members.isEmpty() ? OWNERS : List.<String>of()) {
      for (int filler : noun.argument(argument)) {
        boolean thing = THINGS.contains(mentions.typeAt(tree, filler).orElse(""));
        owners.addAll(thing && filler > head ? owners(tree, filler, mentions) : List.of(filler));
      }
    }
    return owners;
  }

  /** What a target is, with the others of its row and with examples. */
  private static List<Integer> things(Tree tree, Mention target) {
    return tree.conjuncts(target.head()).stream()
        .filter(member -> target.core().covers(tree.token(member).span()))
        .flatMap(member -> withExamples(tree, member).stream())
        .distinct().toList();
  }

  private static List<Integer> withExamples(Tree tree, int noun) {
    List<Integer> heads = withParticiples(tree, noun);
    heads.addAll(examples(tree, noun));
    return heads;
  }

  /** "le système non classifié du gouvernement": the parser hangs the owner on the participle. */
  private static List<Integer> withParticiples(Tree tree, int noun) {
    List<Integer> heads = new ArrayList<>(List.of(noun));
    tree.children(noun).stream()
        .filter(child -> child.relation().equals("acl") && child.has("VerbForm", "Part") && child.has("Tense", "Past"))
        .forEach(child -> heads.add(child.index()));
    return heads;
  }

  private static boolean isDefinite(Tree tree, Match match) {
    if (match.kind() != PartOfSpeech.NOUN) {
      return false;
    }
    return tree.children(match.predication().head()).stream()
        .anyMatch(child -> WordClass.DEFINITE.holds(Tree.lower(child)));
  }

  static Span triggerSpan(Match match) {
    TreeSet<Integer> tokens = triggerWords(match);
    return match.tree().sentence().span(tokens.first(), tokens.last());
  }

  private static TreeSet<Integer> triggerWords(Match match) {
    TreeSet<Integer> tokens = followingWords(match);
    tokens.add(match.start());
    tokens.add(match.predication().head());
    if (match.trigger().companion().isPresent()) {
      TriggerMatcher.companion(match.tree(), match.predication(), match.trigger()).ifPresent(tokens::add);
    }
    return tokens;
  }

  private static TreeSet<Integer> followingWords(Match match) {
    return followingWords(match.tree(), match.start(), match.trigger());
  }

  private static TreeSet<Integer> followingWords(Tree tree, int start, Trigger trigger) {
    TreeSet<Integer> tokens = new TreeSet<>();
    int at = start;
    for (String word : trigger.following()) {
      for (int i = at + 1; i <= Math.min(tree.size(), at + 3); i++) {
        if (Tree.lower(tree.token(i)).equals(word) || Tree.lemma(tree.token(i)).equals(word)) {
          tokens.add(i);
          at = i;
          break;
        }
      }
    }
    return tokens;
  }
}
