package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Cue;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Rules;
import org.depeche.catalog.WordClass;
import org.depeche.extract.CueLexicon.Entry;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * Finds who-says-so: each cue with its source and the stretch of text that it governs.
 *
 * <p>Stretches come from the tree where a clause or noun depends on the cue, and from punctuation where the cue stands
 * beside what it governs: inverted and parenthetical cues, colons and quotations. Parsers take the inverted subject of
 * such cues for an object, so there the place tells.
 */
final class CueFinder {
  private static final Set<String> OPENING_QUOTES = Set.of("«", "“", "\"", "''");
  private static final int CONTRARY_REACH = 4;

  private final PredicationReader predications;
  private final StatusReader statuses;
  private final Set<String> judging;
  private final ContentEdges edges;
  private final CueLexicon lexicon;
  private final PaperAuthors papers;
  private final PrepositionCues prepositions;
  private final CueSources sources;
  private final CueContents contents;
  private final CueNamings namings;
  private final DeniedSaying denials;
  private final CueBounds bounds;

  CueFinder(Rules rules, PredicationReader predications, StatusReader statuses) {
    this.predications = predications;
    this.statuses = statuses;
    judging = rules.judgingVerbs();
    edges = new ContentEdges(statuses.words());
    lexicon = new CueLexicon(rules);
    OutletsTold outlets = new OutletsTold(statuses.words());
    AsideClauses asides = new AsideClauses(statuses.words());
    papers = new PaperAuthors(predications, statuses, outlets);
    prepositions = new PrepositionCues(lexicon, asides, papers);
    sources = new CueSources(lexicon, predications, statuses, papers, outlets);
    contents = new CueContents(lexicon, predications, statuses.words(), asides);
    namings = new CueNamings(statuses.words());
    denials = new DeniedSaying(statuses);
    bounds = new CueBounds(statuses.moods());
  }

  /** Whether a word of this form or lemma may be (the first of) a cue. */
  boolean mayFire(Token token) {
    return lexicon.mayFire(token);
  }

  /** Who wrote what papers hold, by this language's rules. */
  PaperAuthors papers() {
    return papers;
  }

  /** The cues of an article in the order of the text, quotations attached. */
  List<CueInstance> find(List<Tree> trees, MentionIndex mentions, Quotes quotes) {
    List<CueInstance> found = new ArrayList<>();
    Map<List<Integer>, CueInstance> otherwise = new LinkedHashMap<>();
    for (Tree tree : trees) {
      for (int i = 1; i <= tree.size(); i++) {
        prepositions.preposition(tree, i, mentions)
            .map(cue -> papers.carried(tree, papers.withAuthor(tree, cue, mentions), mentions))
            .filter(cue -> cue.source().isPresent() || cue.status() == Status.ALLEGED)
            .map(cue -> PrepositionCues.toEndOfParagraph(trees, cue)).ifPresent(found::add);
        Optional<CueInstance> word = word(tree, i, mentions, quotes, true)
            .map(cue -> CueBounds.withVoiceOfCueBefore(tree, cue, found));
        word.ifPresent(cue -> CueBounds.endBefore(tree, cue, found));
        word.map(cue -> papers.withAuthor(tree, cue, mentions)).ifPresent(found::add);
        if (word.isPresent() && word.get().cue().relay()) {
          word(tree, i, mentions, quotes, false).map(cue -> CueBounds.withVoiceOfCueBefore(tree, cue, found))
              .ifPresent(cue -> otherwise.put(Relays.place(cue), cue));
        }
      }
    }
    CueBounds.rejectReports(trees, found);
    found.removeIf(cue -> found.stream().anyMatch(other -> CueBounds.isWithin(cue, other)));
    found.removeIf(cue -> found.stream().anyMatch(other -> isKnownToVoice(trees, cue, other)));
    CueBounds.standAside(trees, found);
    CueBounds.endBeside(found);
    CueBounds.separate(trees, found);
    CueBounds.share(trees, found);
    CueBounds.shareOutlets(trees, found, mentions);
    papers.passOn(trees, found, mentions);
    CueBounds.withinOutlets(trees, found, mentions);
    CueBounds.apartInRelatives(trees, found);
    bounds.goOn(trees, found);
    Endings.apply(trees, found, judging);
    found.removeIf(cue -> found.stream().anyMatch(other -> CueBounds.isCarrierOf(cue, other)));
    return new QuoteAttacher(trees, quotes).attach(Relays.apply(found, trees, otherwise));
  }

  private Optional<CueInstance> word(Tree tree, int at, MentionIndex mentions, Quotes quotes, boolean relays) {
    Token token = tree.token(at);
    List<Entry> entries = lexicon.entries(token);
    boolean name = token.upos().equals("PROPN") && (mentions.isInName(tree, at) || isNamed(tree, at, mentions))
        || token.upos().equals("NOUN") && SourcePhrases.isOutlet(tree, at, mentions) && isNamed(tree, at, mentions);
    if (entries.isEmpty() || name || isPresumed(tree, token) || isCalled(tree, token) || isHeldToBe(tree, token)
        || isGoingOn(tree, token) || isIssued(tree, token) || isSought(tree, token)
        || isLaidOff(tree, token, mentions) || isCarrier(tree, token)) {
      return Optional.empty();
    }
    Predication predication = predications.read(tree, at);
    Entry best = null;
    Entry relay = null;
    for (Entry entry : entries) {
      boolean fits = TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger())
          && !(entry.kind() == PartOfSpeech.NOUN
              && (isPlaceOfMessages(tree, at, mentions) || isOfCompound(tree, token)))
          && (!entry.cue().relay() || relays && quotesSomebody(tree, predication, entry.cue(), mentions));
      boolean better = fits
          && (best == null || entry.trigger().specificity() > best.trigger().specificity());
      best = better ? entry : best;
      relay = fits && entry.cue().relay() ? entry : relay;
    }
    Optional<CueInstance> found = best == null ? Optional.empty()
        : instance(tree, predication, best, mentions, quotes);
    return found.isPresent() || relay == null || relay == best ? found
        : instance(tree, predication, relay, mentions, quotes);
  }

  /** « trois présumés pirates ont été arrêtés »: what is said of suspects is not said of what is done to them. */
  private static boolean isPresumed(Tree tree, Token token) {
    boolean undergoes = token.relation().equals("acl") && tree.head(token.index())
        .filter(suspect -> suspect.relation().equals("nsubj:pass"))
        .filter(suspect -> tree.child(suspect.index(), "nmod").isEmpty()).isPresent();
    return WordClass.PRESUMED.holds(Tree.lower(token)) && token.head() > token.index()
        && (Tree.isRelation(token, "amod") || undergoes
            || token.relation().equals("acl") && WordClass.UNDERGOER.holds(Tree.lemma(tree.token(token.head()))));
  }

  /** "dismissed an officer over the breach", but not "dismissed the claim": who loses a post is no words. */
  private static boolean isLaidOff(Tree tree, Token verb, MentionIndex mentions) {
    return WordClass.LAYING_OFF.holds(Tree.lemma(verb)) && tree.child(verb.index(), "obj", "nsubj:pass")
        .flatMap(person -> mentions.typeAt(tree, person.index()))
        .filter(type -> type.equals("Person") || type.equals("Group")).isPresent();
  }

  /** "wanted for the hack", but not "wants talks for the sake of peace": who is sought for it, and no wish. */
  private static boolean isSought(Tree tree, Token verb) {
    return WordClass.SOUGHT.holds(Tree.lemma(verb)) && Governors.isSoughtParticiple(tree, verb)
        && tree.child(verb.index(), "obj", "xcomp").isEmpty() && tree.children(verb.index()).stream()
            .map(child -> tree.preposition(child.index()))
            .anyMatch(why -> WordClass.FOR_DEED.holds(why) || WordClass.DONE_OVER.holds(why)
                || why.startsWith("in connection"));
  }

  /** "A news conference": the first noun of two says nothing. */
  private static boolean isOfCompound(Tree tree, Token noun) {
    return noun.relation().equals("compound") && noun.has("Number", "Sing") && noun.head() == noun.index() + 1
        && tree.token(noun.head()).upos().equals("NOUN");
  }

  /** "a user named X", "a group Microsoft calls X", "qui se fait appeler Zerox": names say nothing by themselves. */
  private static boolean isCalled(Tree tree, Token verb) {
    boolean name = verb.index() < tree.size() && tree.token(verb.index() + 1).upos().equals("PROPN")
        && tree.token(verb.index() + 1).head() >= verb.index();
    boolean named = verb.relation().equals("acl") && verb.has("VerbForm", "Part")
        && (WordClass.NAMED.holds(Tree.lower(verb)) || name && WordClass.NAMING.holds(Tree.lemma(verb)))
        && tree.children(verb.index()).stream().noneMatch(child -> WordClass.BY.holds(tree.preposition(child.index())));
    boolean names = verb.relation().equals("acl:relcl") && name && verb.index() + 1 != verb.head();
    return named || WordClass.NAMING.holds(Tree.lemma(verb)) && (names || tree.children(verb.index()).stream()
        .anyMatch(child -> child.relation().equals("aux:caus")));
  }

  /** "une faille jugée critique a été comblée": of what make the noun is, and nothing that is said. */
  private static boolean isHeldToBe(Tree tree, Token verb) {
    return verb.relation().equals("acl") && verb.has("VerbForm", "Part") && verb.has("Tense", "Past")
        && verb.head() == verb.index() - 1 && verb.index() < tree.size()
        && tree.token(verb.index() + 1).upos().equals("ADJ") && tree.token(verb.index() + 1).head() == verb.index()
        && tree.children(verb.index()).size() == 1;
  }

  /** « continue de « mener des attaques » »: what somebody goes on doing, in the words of who tells it. */
  private static boolean isGoingOn(Tree tree, Token verb) {
    return WordClass.GOING_ON.holds(Tree.lemma(verb)) && tree.child(verb.index(), "xcomp")
        .filter(deed -> deed.index() > verb.index() && tree.isInfinitive(deed.index())
            && tree.child(deed.index(), "mark").isPresent()).isPresent();
  }

  /** « a affirmé dans un communiqué publié lundi que »: what is told there is the main verb's. */
  private static boolean isIssued(Tree tree, Token verb) {
    return Stretches.isReduced(tree, verb.index())
        && tree.child(verb.index(), "ccomp").isEmpty()
        && tree.head(verb.index()).filter(paper -> Tree.isRelation(paper, "obl") && paper.index() < verb.index())
            .flatMap(paper -> tree.head(paper.index()))
            .filter(says -> says.index() < verb.index())
            .flatMap(says -> tree.child(says.index(), "ccomp"))
            .filter(told -> told.index() > verb.index() && tree.child(told.index(), "mark").isPresent())
            .isPresent();
  }

  /** "said in an email that …", "confirmed by email that …": where it is said, not whose words they are. */
  private boolean isCarrier(Tree tree, Token medium) {
    return Tree.isRelation(medium, "obl") && WordClass.STATEMENT.holds(Tree.lemma(medium))
        && !WordClass.FROM.holds(tree.preposition(medium.index()))
        && tree.head(medium.index())
            .filter(says -> says.index() < medium.index() && lexicon.ofLemma(says).stream()
                .anyMatch(entry -> entry.kind() == PartOfSpeech.VERB))
            .flatMap(says -> tree.child(says.index(), "ccomp"))
            .filter(told -> told.index() > medium.index()
                && tree.child(told.index(), "mark").filter(Tree::isThat).isPresent())
            .isPresent();
  }

  /** "the account of the ambassador": an account that somebody has, not one that he gives. */
  private static boolean isPlaceOfMessages(Tree tree, int noun, MentionIndex mentions) {
    boolean says = tree.children(noun).stream().anyMatch(child -> Tree.isRelation(child, "acl")
        && tree.child(child.index(), "mark").filter(Tree::isThat).isPresent());
    return !says
        && mentions.typeAt(tree, noun).filter(type -> type.equals("Account") || type.equals("System")).isPresent();
  }

  /** Whether what is quoted can speak: "citing officials", but not "citing a report of losses". */
  private boolean quotesSomebody(Tree tree, Predication predication, Cue cue, MentionIndex mentions) {
    Set<String> houses = Set.of("Organization", "GovernmentBody", "Country");
    boolean business = WordClass.GETTING_IN_TOUCH.holds(predication.lemma()) && predication.argument("agent").stream()
        .anyMatch(who -> mentions.typeAt(tree, who).filter(houses::contains).isPresent());
    return !business && cue.source().stream()
        .flatMap(name -> predication.argument(name).stream())
        .findFirst()
        .or(() -> CueSources.misreadObject(tree, predication.head()))
        .filter(quoted -> mentions.isActor(tree, quoted)
            || papers.isPaper(tree, quoted, mentions) && isText(tree, quoted, mentions)
                && papers.author(tree, quoted, Optional.empty(), mentions).isPresent())
        .isPresent();
  }

  /** "citing a report by the agency", but not "citing the importance of the country". */
  private boolean isText(Tree tree, int noun, MentionIndex mentions) {
    return mentions.typeAt(tree, noun).isPresent() || statuses.words().isReport(tree, noun)
        || statuses.words().isExchange(Tree.lemma(tree.token(noun)));
  }

  /** "Contrary to what the paper reported, no ransom was paid": what stands beside it is not what that voice says. */
  private static boolean isContrary(Tree tree, int head) {
    int first = tree.reach(head)[0];
    for (int i = head; i >= Math.max(1, first - CONTRARY_REACH); i--) {
      if (WordClass.CONTRARY.holds(Tree.lower(tree.token(i)))) {
        return true;
      }
      boolean other = i < head && tree.token(i).upos().equals("VERB") && tree.token(i).has("VerbForm", "Fin");
      if (other || i < head && tree.token(i).form().equals(",")) {
        return false;
      }
    }
    return false;
  }

  private Optional<CueInstance> instance(
      Tree tree, Predication predication, Entry entry, MentionIndex mentions, Quotes quotes) {
    Cue cue = entry.cue();
    int head = predication.head();
    boolean verb = entry.kind() == PartOfSpeech.VERB;
    if (isContrary(tree, head) || StatusReader.isBeyond(tree, head) || Tree.isRelation(tree.token(head), "fixed")
        || statuses.isRemark(tree, tree.token(head)) || verb && isPassedOn(predication, cue)) {
      return Optional.empty();
    }
    Optional<Segment> standing = verb ? aside(tree, predication, cue, mentions) : Optional.empty();
    boolean fronted = standing.isPresent() && isFronted(tree, standing.get())
        && saysBehind(tree, predication, entry, standing.get().last());
    Optional<Segment> aside = fronted ? Optional.empty() : standing;
    boolean naming = verb && CueNamings.isNaming(tree, head);
    Optional<Integer> voice = voice(tree, predication, cue, aside, naming, mentions);
    Optional<Integer> source = voice.filter(token -> isNamed(tree, token, mentions) || isOneOf(tree, token, mentions)
        || !statuses.words().isImpersonal(tree, token)).filter(token -> !isOfQuotation(tree, token, head, mentions))
        .or(() -> voice.flatMap(token -> namings.house(tree, head, token, mentions)))
        .filter(token -> !denials.isOwnedByNobody(tree, head));
    boolean names = naming && source.isPresent()
        && CueNamings.named(tree, head).stream().noneMatch(token -> statuses.verdicts().isRejection(tree, token)
            || statuses.verdicts().isRejectedReport(tree, token));
    if (!verb && isAskedToBe(tree, head)) {
      return Optional.empty();
    }
    if (isHardToSay(tree, head) || cue.weak() && isOfThing(tree, head, cue)) {
      return Optional.empty();
    }
    if (verb && cue.status() == Status.DENIED && denials.isOfLies(tree, head)) {
      return Optional.empty();
    }
    if (cue.status() == Status.FUTURE && isAttempt(tree, head)) {
      return Optional.empty();
    }
    BitSet region = names ? CueNamings.named(tree, head)
        : region(tree, predication, entry, aside, source, fronted, quotes);
    boolean denial = voice.isPresent() && cue.status() == Status.DENIED;
    if (source.isPresent() && isAccusedOf(tree, head, cue)) {
      return Optional.of(CueInstance.at(cue, tree, head, cueWords(tree, entry, predication), Optional.empty(),
          Optional.empty(), cue.status(), region, CueInstance.Manner.GOVERNS));
    }
    if (source.filter(token -> cannotSpeak(tree, head, token, mentions)).isPresent()
        || CueNamings.isNamesake(tree, head) || !denial && saysNothingNew(tree, predication, cue, source)
        || region.isEmpty() && isSilent(tree, predication, cue, voice, quotes)) {
      return Optional.empty();
    }
    if (verb && !entry.trigger().reflexive() && isNotTold(tree, predication, cue, region, mentions)) {
      return Optional.empty();
    }
    Optional<Status> status = status(tree, head, names ? Status.ASSERTED : cue.status(), cue, region);
    source.ifPresent(token -> removeSource(tree, token, head, region));
    List<Integer> own = cueWords(tree, entry, predication);
    int first = region.nextSetBit(0);
    if (first > 0 && (own.contains(first) || first == head + 1 && CuePhrase.isPreposition(tree.token(first))
        && cue.content().contains(Tree.lower(tree.token(first))))) {
      region.clear(first);
    }
    CueInstance.Manner manner = names ? CueInstance.Manner.NAMES
        : aside.isPresent() ? CueInstance.Manner.BESIDE : CueInstance.Manner.GOVERNS;
    return status.map(how -> CueInstance.at(cue, tree, head, own, source,
        sources.addressee(tree, predication, cue, mentions, source, aside), how, region, manner));
  }

  /** "The mayor said officials know that …": who knows what another tells does not tell it. */
  private static boolean isKnownToVoice(List<Tree> trees, CueInstance cue, CueInstance other) {
    return cue != other && cue.sentence() == other.sentence() && cue.status() == Status.ASSERTED
        && other.status() == Status.ASSERTED && other.source().isPresent() && other.holds(cue.sentence(), cue.head())
        && !cue.holds(other.sentence(), other.head())
        && WordClass.NO_DEED.holds(Tree.lemma(trees.get(cue.sentence()).token(cue.head())))
        && WordClass.AWARE.holds(Tree.lemma(trees.get(cue.sentence()).token(cue.head())));
  }

  /** "assumed the presidency": a verb that says something only with a clause, and has a thing. */
  private static boolean isOfThing(Tree tree, int head, Cue cue) {
    boolean concludes = cue.content().equals(List.of("à")) && tree.child(head, "obj")
        .filter(thing -> thing.upos().equals("NOUN") && tree.preposition(thing.index()).isEmpty()).isPresent();
    return concludes || Set.of("clause", "quote").containsAll(cue.content())
        && tree.child(head, "ccomp", "xcomp").isEmpty()
        && tree.child(head, "obj").filter(thing -> thing.index() > head && thing.upos().equals("NOUN")).isPresent();
  }

  /** "urged users to be wary of emails": what somebody is asked to be is none of his words. */
  private static boolean isAskedToBe(Tree tree, int adjective) {
    return Tree.isRelation(tree.token(adjective), "xcomp") && tree.child(adjective, "cop").isPresent()
        && tree.child(adjective, "mark").isPresent() && tree.head(adjective)
            .filter(verb -> verb.index() < adjective && WordClass.URGING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "It was difficult to say whether": what nobody says. */
  private static boolean isHardToSay(Tree tree, int head) {
    boolean open = head < tree.size() && WordClass.ASKED_OPEN.holds(Tree.lower(tree.token(head + 1)));
    return open && tree.isInfinitive(head) && tree.child(head, "nsubj").isEmpty() && tree.head(head)
        .filter(hard -> tree.child(hard.index(), "nsubj", "expl").filter(SmallWords::isNeuter).isPresent())
        .filter(hard -> !Tree.isVerb(hard) && hard.index() < head && WordClass.HARD.holds(Tree.lemma(hard)))
        .isPresent();
  }

  /** "sought to break in": what was tried, and not only wanted. */
  private static boolean isAttempt(Tree tree, int head) {
    Token verb = tree.token(head);
    boolean past = verb.has("Tense", "Past") && (verb.has("VerbForm", "Fin") || tree.child(head, "aux").isPresent());
    return past && WordClass.SEEKING.holds(Tree.lemma(verb)) && tree.child(head, "xcomp")
        .filter(deed -> tree.isInfinitive(deed.index()) && WordClass.ATTEMPTED.holds(Tree.lemma(deed))).isPresent();
  }

  /** "accused Russia of planning an attack": what somebody is said to want is not his word. */
  private static boolean isAccusedOf(Tree tree, int head, Cue cue) {
    Token token = tree.token(head);
    return cue.status() == Status.FUTURE && !token.has("VerbForm", "Fin") && tree.child(head, "aux").isEmpty()
        && tree.head(head).filter(verb -> verb.index() < head && (WordClass.ACCUSING.holds(Tree.lemma(verb))
            || WordClass.SUSPICION.holds(Tree.lemma(verb)))).isPresent();
  }

  /** The words between which a verb of saying stands aside; empty where it stands in its own clause. */
  private Optional<Segment> aside(Tree tree, Predication predication, Cue cue, MentionIndex mentions) {
    int head = predication.head();
    boolean stands = !isSupposed(tree, head) && !isWithout(tree, head)
        && (!Tree.isPresentParticiple(tree.token(head)) || !cue.source().contains("agent"))
        && !Stretches.isReduced(tree, head) && !isOnTheDay(tree, head);
    Optional<Segment> aside = stands ? Segment.around(tree, head, inverts(cue)) : Optional.empty();
    boolean told = !predication.passive() || cue.addressee().contains("patient") || cue.source().contains("patient")
        || aside.flatMap(Segment::subject).filter(token -> SmallWords.isNeuter(tree.token(token))).isPresent();
    boolean governs = !cue.content().contains("quote")
        && cue.content().stream().anyMatch(kind -> kind.startsWith("patient"));
    return aside.filter(segment -> told && !governs && !saysSomethingElse(tree, predication, cue, segment, mentions)
        && !isObject(tree, head, cue, segment, mentions));
  }

  /** "on Monday, the day when the minister announced sanctions": said then, and not said of what took place then. */
  private static boolean isOnTheDay(Tree tree, int head) {
    return tree.token(head).relation().equals("acl:relcl") && tree.head(head)
        .filter(day -> day.index() < head && WordClass.TIME_NOUN.holds(Tree.lemma(day))).isPresent();
  }

  /** Who says it, whether or not it is anybody. */
  private Optional<Integer> voice(
      Tree tree, Predication predication, Cue cue, Optional<Segment> aside, boolean naming, MentionIndex mentions) {
    int head = predication.head();
    Optional<Integer> namer = naming ? CueNamings.namer(tree, head, mentions) : Optional.empty();
    return namer.or(() -> sources.source(tree, predication, cue, naming ? Optional.empty() : aside, mentions))
        .or(() -> aside.flatMap(Segment::subject)
            .flatMap(outlet -> CueSources.learntFrom(tree, outlet, cue, mentions)))
        .map(token -> aside.isPresent() || cue.relay() ? token : sources.nearer(tree, token, head, mentions))
        .map(token -> CueSources.people(tree, token, head, mentions))
        .map(token -> CueSources.whole(tree, token, mentions));
  }

  /** What the cue governs, or stands beside. */
  private BitSet region(
      Tree tree, Predication predication, Entry entry, Optional<Segment> aside, Optional<Integer> source,
      boolean fronted, Quotes quotes) {
    Cue cue = entry.cue();
    int head = predication.head();
    boolean verb = entry.kind() == PartOfSpeech.VERB;
    boolean asserts = !cue.presupposes() && cue.status() == Status.ASSERTED;
    BitSet content = contents.content(tree, predication, entry, aside, source);
    if (fronted && content.isEmpty()) {
      content.or(CueContents.behind(tree, head));
    }
    if (aside.isEmpty()) {
      withinSemicolon(tree, head, content);
    }
    BitSet region = aside.isPresent() ? content : edges.mend(tree, head, content, asserts);
    if (region.isEmpty() && verb && cue.status() == Status.DENIED && !predication.passive()) {
      region.or(clauseBehind(tree, head));
    }
    if (verb && !predication.passive() && cue.content().contains("quote") && asserts) {
      region.or(saidOf(tree, predication, quotes));
    }
    return region;
  }

  /** Whether a cue that governs nothing has nothing that it may stand for, either. */
  private static boolean isSilent(
      Tree tree, Predication predication, Cue cue, Optional<Integer> voice, Quotes quotes) {
    if (predication.passive() && voice.isEmpty() && cue.content().get(0).equals("quote")) {
      return true;
    }
    return !cue.relay() && !cue.content().contains("anaphora")
        && !(voice.isPresent() && CueNamings.isConfirmed(tree, predication.head()))
        && (hasOtherObject(tree, predication, cue) || !mayQuote(tree, predication.head(), cue, quotes));
  }

  /** "rejected the sanctions imposed by Oslo": a measure that others took is opposed, and not denied. */
  private static boolean isTakenMeasure(Tree tree, int head) {
    return tree.child(head, "obj", "nsubj:pass").filter(noun -> WordClass.IMPOSED.holds(Tree.lemma(noun)))
        .filter(noun -> tree.children(noun.index()).stream().anyMatch(taken -> Tree.isRelation(taken, "acl")
            ? Tree.isPastParticiple(taken) && WordClass.TAKING_MEASURES.holds(Tree.lemma(taken))
            : Tree.isRelation(taken, "nmod") && WordClass.BY.holds(tree.preposition(taken.index())))).isPresent();
  }

  /** "did not inform its customers of the theft", "must inform them of any": nobody is told that there was one. */
  private boolean isNotTold(
      Tree tree, Predication predication, Cue cue, BitSet region, MentionIndex mentions) {
    int head = predication.head();
    int first = region.nextSetBit(0);
    boolean phrase = first > head && cue.content().contains("de") && cue.content().contains("contre")
        && (Tree.isRelation(tree.token(first), "case") || Tree.isRelation(tree.token(first - 1), "case"));
    boolean ofDuty = tree.isInfinitive(head) && tree.child(head, "aux").isEmpty();
    boolean told = predication.passive() || tree.child(head, "obj", "iobj").isPresent();
    return phrase && (mentions.isInName(tree, first) || ofDuty || predication.reflexive()
        || told && denials.isDeniedSaying(tree, head));
  }

  /** How the voice stands to what it says; empty where it is said not to say it, and that tells nothing. */
  private Optional<Status> status(Tree tree, int head, Status plain, Cue cue, BitSet region) {
    if (cue.status() == Status.DENIED && isTakenMeasure(tree, head) || Unwelcome.isDeclared(tree, head)) {
      return Optional.empty();
    }
    boolean unsaid = denials.isDeniedSaying(tree, head);
    if (cue.status() == Status.FUTURE && DeniedSaying.isGivenUp(tree, head)) {
      return Optional.of(Status.NEGATED);
    }
    if (Unreal.isJudgedWrong(tree, head, statuses.negations())) {
      return Optional.empty();
    }
    if (!unsaid && isAsRequested(tree, head, cue)) {
      return Optional.empty();
    }
    if (!unsaid && isChecking(tree, head)) {
      return Optional.of(Status.POSSIBLE);
    }
    if (unsaid && (cue.negated().isEmpty()
        || cue.negated().get() == Status.ALLEGED && (isTold(tree, head) || isFinding(tree, head)))) {
      return Optional.empty();
    }
    if (unsaid && denials.isOwnedByNobody(tree, head)) {
      boolean known = region.stream().anyMatch(act -> Tree.isNominal(tree.token(act))
          && tree.token(act).head() == head && PredicationReader.isKnown(tree, act));
      return Optional.of(known ? Status.ASSERTED : Status.POSSIBLE);
    }
    boolean untrue = denials.callsItFalse(tree, head, region) || denials.callsReportFalse(tree, head, region);
    if (untrue || !unsaid && cue.presupposes() && denials.denouncesReport(tree, head)
        || unsaid && cue.negated().get() == Status.POSSIBLE && DeniedSaying.isNotOwningUp(tree, head)) {
      return Optional.of(Status.DENIED);
    }
    boolean open = unsaid && cue.negated().get() == Status.NEGATED && !region.isEmpty()
        && statuses.words().asks(tree, region.nextSetBit(0));
    boolean none = unsaid && WordClass.DISCOVERING.holds(Tree.lemma(tree.token(head))) && tree.child(head, "obj")
        .filter(noun -> region.get(noun.index())).filter(noun -> isNone(tree, noun)).isPresent();
    return open ? Optional.of(Status.POSSIBLE) : none ? Optional.of(Status.NEGATED)
        : unsaid ? cue.negated() : Optional.of(plain);
  }

  /** « afin de vérifier que », « vérifient que »: what is not found out yet. */
  private static boolean isChecking(Tree tree, int head) {
    Token verb = tree.token(head);
    boolean aim = tree.isInfinitive(head) && tree.child(head, "mark")
        .filter(mark -> WordClass.IN_ORDER_TO.holds(Tree.lower(mark))).isPresent();
    boolean going = verb.has("VerbForm", "Fin") && !verb.has("Tense", "Past");
    return WordClass.CHECKING.holds(Tree.lemma(verb)) && (aim || going) && tree.child(head, "ccomp")
        .filter(clause -> tree.child(clause.index(), "nsubj")
            .filter(thing -> tree.child(thing.index(), "acl").isPresent()).isEmpty()).isPresent();
  }

  /** « a été condamné, comme l'avait requis le procureur »: what somebody asked for was done. */
  private static boolean isAsRequested(Tree tree, int head, Cue cue) {
    boolean as = cue.status() == Status.FUTURE && Tree.isRelation(tree.token(head), "advcl")
        && tree.child(head, "mark").filter(mark -> WordClass.JUST_AS.holds(Tree.lower(mark))).isPresent()
        && tree.child(head, "obj").filter(it -> it.index() < head
            && WordClass.OBJECT_CLITIC.holds(Tree.lower(it))).isPresent();
    return as && tree.head(head).filter(done -> Scopes.isPast(tree, done)).isPresent();
  }

  /** "The audit produced no evidence that …": an inquiry alleges nothing. */
  private static boolean isFinding(Tree tree, int head) {
    return tree.child(head, "nsubj").filter(inquiry -> WordClass.INQUIRY.holds(Tree.lemma(inquiry))
        || WordClass.SUMS_UP_NOUN.holds(Tree.lemma(inquiry))).isPresent();
  }

  /** "Moscow said London had given no proof that …": another's word that proof is lacking. */
  private static boolean isTold(Tree tree, int head) {
    Token token = tree.token(head);
    return Tree.isRelation(token, "ccomp") || Tree.isRelation(token, "parataxis")
        || tree.child(head, "parataxis").filter(Tree::isVerb).isPresent();
  }

  /** « n'a pas constaté de fuite »: under a negation "de" says that there is none. */
  private static boolean isNone(Tree tree, Token noun) {
    return tree.children(noun.index()).stream().filter(child -> Tree.isRelation(child, "det")).map(Tree::lemma)
        .anyMatch(WordClass.OF::holds);
  }

  /** "“We are back,” he said of the attack": what quoted words are said of is told with them. */
  private static BitSet saidOf(Tree tree, Predication predication, Quotes quotes) {
    BitSet region = new BitSet();
    boolean quoted = quotes.all().stream().anyMatch(quote -> quote.overlaps(tree.sentence().span())
        && quote.end() <= tree.token(predication.head()).span().start());
    WordClass.SAID_OF.words().stream()
        .flatMap(preposition -> predication.argument(preposition).stream())
        .filter(noun -> quoted && noun > predication.head() && tree.token(noun).head() == predication.head())
        .forEach(noun -> region.or(Stretches.subtree(tree, noun, predication.head())));
    return region;
  }

  /** "X reproche à Y d'avoir …; un jury l'a inculpé": a clause behind a semicolon is told by itself. */
  private static void withinSemicolon(Tree tree, int head, BitSet content) {
    for (int i = head + 1; i < tree.size() && content.length() > i; i++) {
      boolean colon = tree.token(i).form().equals(":");
      if (colon) {
        return;
      }
      if (Stretches.isStop(tree.token(i)) && !Tree.isThat(tree.token(i + 1))
          && Stretches.hasVerb(tree, head + 1, i - 1)) {
        content.clear(i, content.length());
        Stretches.trimmed(tree, content);
        return;
      }
    }
  }

  /** "« We … », he said, adding that": what stands in what is said is no voice of what goes on beside it. */
  private boolean isOfQuotation(Tree tree, int voice, int head, MentionIndex mentions) {
    return Tree.isPresentParticiple(tree.token(head)) && Stretches.followsComma(tree, head)
        && tree.token(voice).head() != head && (tree.token(voice).has("Person", "1")
            || statuses.negations().isNobody(tree, voice)
            || mentions.typeAt(tree, voice).isEmpty() && tree.token(voice).upos().equals("NOUN"));
  }

  /** "…, the bank would have said so": what would be said stands beside nothing. */
  private static boolean isSupposed(Tree tree, int head) {
    return tree.children(head).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && WordClass.SUPPOSED.holds(Tree.lower(child)));
  }

  /** "…, sans dire un mot": an infinitive with a small word before it says nothing of what stands before. */
  private static boolean isWithout(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.child(head, "mark", "case").filter(mark -> mark.index() < head).isPresent();
  }

  /** "Although she was the first, the mayor said …": what a small word opens at the start need not be said. */
  private static boolean isFronted(Tree tree, Segment aside) {
    boolean opens = switch (tree.token(1).upos()) {
      case "ADP", "SCONJ" -> true;
      default -> Tree.isPresentParticiple(tree.token(1)) || Tree.isRelation(tree.token(1), "mark");
    };
    return opens && Stretches.range(1, aside.first() - 1).stream().noneMatch(i -> Stretches.isStop(tree.token(i)));
  }

  /** Whether a verb has words behind it that it says, be there others before it. */
  private boolean saysBehind(Tree tree, Predication predication, Entry entry, int last) {
    BitSet behind = contents.content(tree, predication, entry, Optional.empty(), Optional.empty());
    return behind.cardinality() > 1 && behind.nextSetBit(0) > predication.head() && behind.nextSetBit(0) <= last
        || entry.cue().content().contains("clause") && !CueContents.behind(tree, predication.head()).isEmpty();
  }

  /** "rejected claims that it was hacked": what is denied is all that follows, where it has a clause. */
  private BitSet clauseBehind(Tree tree, int head) {
    BitSet region = contents.endOfContent(tree, head + 1);
    boolean clause = region.stream().anyMatch(i -> Tree.isVerb(tree.token(i)));
    boolean opens = region.stream().anyMatch(i -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lemma(tree.token(i))));
    return clause && opens ? region : new BitSet();
  }

  /** "Le Temps", "24 Heures": a name is a voice, whatever its words mean. */
  static boolean isNamed(Tree tree, int token, MentionIndex mentions) {
    return mentions.at(tree, token).filter(mention -> mention.kind() == MentionKind.NAME
        && mention.type().isPresent()).isPresent();
  }

  /** "one of the officials": somebody, and not anybody. */
  private static boolean isOneOf(Tree tree, int token, MentionIndex mentions) {
    return mentions.isActor(tree, token) && tree.children(token).stream()
        .anyMatch(child -> child.index() > token && WordClass.OF.holds(tree.preposition(child.index())));
  }

  /** An infinitive that nobody is said to say, and "you know", attribute nothing; "I think" says only what is said. */
  private boolean saysNothingNew(Tree tree, Predication predication, Cue cue, Optional<Integer> source) {
    if (source.isEmpty()) {
      Token token = tree.token(predication.head());
      if (Tree.isRelation(token, "amod") && token.index() < token.head()) {
        return true;
      }
      boolean active = Tree.isVerb(tree.token(predication.head())) && !predication.passive()
          && !Stretches.isReduced(tree, predication.head());
      boolean infinitive = tree.isInfinitive(predication.head()) && !cue.relay() && !Tree.isRelation(token, "conj")
          && tree.child(predication.head(), "aux").isEmpty();
      return active && cue.source().contains("agent") && (infinitive || !cue.content().contains("quote"));
    }
    Token voice = tree.token(source.get());
    return voice.upos().equals("PRON") && switch (Tree.lower(voice)) {
      case "you" -> true;
      case "i", "we" -> (cue.status() == Status.ASSERTED || cue.status() == Status.FUTURE)
          && !denials.isWithoutReason(tree, predication.head());
      default -> false;
    };
  }

  /** Whether the voice may stand behind the verb: not where the one who is told stands there. */
  private static boolean inverts(Cue cue) {
    return cue.content().contains("quote") && !cue.addressee().contains("patient");
  }

  /** "The agency added both flaws to its list": what is added is not what was quoted before. */
  private static boolean hasOtherObject(Tree tree, Predication predication, Cue cue) {
    boolean says = cue.content().stream().anyMatch(kind -> kind.startsWith("patient") || kind.equals("anaphora"))
        || cue.addressee().contains("patient") || cue.addressee().contains("iobj");
    boolean spoken = tree.child(predication.head(), "nsubj").filter(who -> who.index() < predication.head()).isEmpty();
    boolean quotes = tree.sentence().tokens().stream()
        .anyMatch(token -> token.index() > predication.head() && OPENING_QUOTES.contains(token.form()));
    return !says && !spoken && !quotes && !predication.passive() && predication.argument("patient").stream()
        .anyMatch(object -> object > predication.head() && tree.token(object).upos().equals("NOUN")
            && !WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(object))) && !tree.children(object).isEmpty());
  }

  /** "referred the matter to the police", not "referred to the hack": what is handed on is not told of. */
  private static boolean isPassedOn(Predication predication, Cue cue) {
    int to = predication.argument("to").stream().mapToInt(Integer::intValue).min().orElse(0);
    boolean refers = cue.presupposes() && cue.content().equals(List.of("to", "at"))
        || cue.relay() && cue.source().contains("to");
    return refers && predication.argument("patient").stream().anyMatch(what -> what > predication.head() && what < to);
  }

  /** Whether the verb has an object of its own: then it is no parenthesis to what stands before it. */
  private static boolean saysSomethingElse(
      Tree tree, Predication predication, Cue cue, Segment aside, MentionIndex mentions) {
    Optional<Span> voice = aside.subject().flatMap(subject -> mentions.at(tree, subject)).map(Mention::span);
    return !cue.addressee().contains("patient") && !cue.source().contains("patient") && !predication.passive()
        && predication.argument("patient").stream()
        .filter(object -> voice.filter(span -> span.covers(tree.token(object).span())).isEmpty())
        .anyMatch(object -> object > predication.head() && !aside.subject().equals(Optional.of(object))
            && (tree.child(object, "det", "nmod:poss", "nmod").isPresent()
                || WordClass.OBJECT_CLITIC.holds(Tree.lower(tree.token(object)))));
  }

  /** "the group, which attacked the bank, demanded a ransom": what stands behind the verb is no voice. */
  private boolean isObject(Tree tree, int head, Cue cue, Segment aside, MentionIndex mentions) {
    return cue.content().contains("patient") && aside.subject().filter(subject -> subject > head
        && tree.token(subject).upos().equals("NOUN") && !tree.token(subject).form().startsWith("-")
        && !isWritten(tree, subject, mentions)
        && mentions.in(tree.sentence().index()).stream()
            .noneMatch(mention -> mention.span().covers(tree.token(subject).span())
                && MentionIndex.isActor(mention))).isPresent();
  }

  /** "révèle une enquête du Monde": a paper with an author speaks, where the tree has it for the subject. */
  private boolean isWritten(Tree tree, int noun, MentionIndex mentions) {
    return Tree.isRelation(tree.token(noun), "nsubj") && papers.isPaper(tree, noun, mentions)
        && papers.author(tree, noun, Optional.empty(), mentions).isPresent();
  }

  private static void removeSource(Tree tree, int source, int head, BitSet region) {
    if (region.get(source) && !tree.dominates(source, head)) {
      region.clear(source);
    }
  }

  private static boolean mayQuote(Tree tree, int head, Cue cue, Quotes quotes) {
    boolean launched = Tree.isRelation(tree.token(head), "acl") && Tree.isPastParticiple(tree.token(head))
        && tree.head(head).filter(noun -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun))).isPresent();
    return !launched && cue.content().contains("quote") && (QuoteAttacher.opensParagraph(tree, head)
        || quotes.all().stream().anyMatch(span -> span.overlaps(tree.sentence().span()) || endsBefore(tree, span)
            || QuoteAttacher.isIntroduced(tree, span))
        && quotes.at(tree.token(head).span().start()).isEmpty());
  }

  /** "Why us?" the mayor asked: a quotation that the tokenizer took for a sentence of its own. */
  private static boolean endsBefore(Tree tree, Span quote) {
    int gap = tree.sentence().span().start() - quote.end();
    return gap >= 0 && gap <= 4;
  }

  private static List<Integer> cueWords(Tree tree, Entry entry, Predication predication) {
    int head = predication.head();
    List<Integer> words = new ArrayList<>(List.of(head));
    int at = head;
    for (String word : entry.trigger().following()) {
      for (int i = at + 1; i <= Math.min(tree.size(), at + 3); i++) {
        if (Tree.lower(tree.token(i)).equals(word) || Tree.lemma(tree.token(i)).equals(word)) {
          words.add(i);
          at = i;
          break;
        }
      }
    }
    if (entry.trigger().companion().isPresent()) {
      TriggerMatcher.companion(tree, predication, entry.trigger()).ifPresent(words::add);
    }
    return words.stream().sorted().distinct().toList();
  }

  /** "a post on Facebook describing …": where something is said does not say it, nor does "any evidence". */
  private static boolean isSite(Tree tree, int cue, int source, MentionIndex mentions) {
    Optional<String> type = mentions.typeAt(tree, source);
    boolean below = tree.token(cue).head() == source && Tree.isRelation(tree.token(cue), "acl");
    boolean any = tree.child(source, "det").filter(word -> WordClass.ANY.holds(Tree.lower(word))).isPresent();
    return type.filter("System"::equals).isPresent() && below || type.filter("Data"::equals).isPresent() && any;
  }

  /** Whether nobody speaks: "no one", a place, a mailbox, evidence; an account or channel where it is who says it. */
  private boolean cannotSpeak(Tree tree, int head, int source, MentionIndex mentions) {
    boolean posts = WordClass.POSTING.holds(Tree.lemma(tree.token(source)))
        && !statuses.governors().isFinding(Tree.lemma(tree.token(head)))
        && tree.token(source).relation().equals("nsubj");
    boolean thing = !posts && !WordClass.TOWNSHIP.holds(Tree.lemma(tree.token(source)))
        && mentions.typeAt(tree, source).filter(type -> switch (type) {
          case "Place", "Account", "Malware", "Vulnerability" -> true;
          default -> false;
        }).isPresent();
    return statuses.negations().isNobody(tree, source) || thing && !papers.isPaper(tree, source, mentions)
        || isSite(tree, head, source, mentions);
  }
}
