package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.Cue;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Cues that are no verb: "according to X", a poll or a reckoning, a name before a colon or behind a dash. */
final class PrepositionCues {
  private static final String QUOTE = "quote";
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_SPEAKER = 12;

  private final CueLexicon lexicon;
  private final AsideClauses asides;
  private final PaperAuthors papers;

  PrepositionCues(CueLexicon lexicon, AsideClauses asides, PaperAuthors papers) {
    this.lexicon = lexicon;
    this.asides = asides;
    this.papers = papers;
  }

  Optional<CueInstance> preposition(Tree tree, int at, MentionIndex mentions) {
    return preposition(tree, at, mentions, lexicon.beforeVoice(tree.token(at)))
        .or(() -> preposition(tree, at, mentions, lexicon.beforePoll(tree.token(at)))
        .filter(cue -> cue.source().filter(voice -> WordClass.POLL.holds(Tree.lemma(tree.token(voice)))).isPresent()))
        .or(() -> reckoning(tree, at));
  }

  /** "by the mayor's own account", "in the police's view", but no "raid on lawmakers' accounts": whose words it is. */
  private Optional<CueInstance> reckoning(Tree tree, int at) {
    Optional<Cue> cue = lexicon.beforeReckoning(tree.token(at));
    Optional<Token> noun = cue.isEmpty() ? Optional.empty() : tree.head(at)
        .filter(word -> WordClass.RECKONING.holds(Tree.lemma(word)) && word.index() > at + 1)
        .filter(word -> !Tree.isRelation(word, "nmod") || at > 1 && tree.isComma(at - 1));
    Optional<Token> whose = noun.flatMap(word -> tree.child(word.index(), "nmod:poss")
        .or(() -> tree.child(word.index(), "amod").filter(same -> WordClass.SAME.holds(Tree.lower(same)))
            .map(same -> word)))
        .filter(voice -> voice.index() > at && tree.reach(noun.get().index())[0] >= at);
    return whose.flatMap(voice -> {
      BitSet region = asides.clauseBeside(tree, at, noun.get().index());
      return region.isEmpty() ? Optional.empty()
          : Optional.of(CueInstance.at(cue.get(), tree, at, List.of(at, noun.get().index()),
              Optional.of(voice.index()), Optional.empty(), cue.get().status(), region, CueInstance.Manner.BESIDE));
    });
  }

  Optional<CueInstance> preposition(
      Tree tree, int at, MentionIndex mentions, List<CueLexicon.Preposition> prepositions) {
    for (CueLexicon.Preposition preposition : prepositions) {
      if (!Character.isLetter(preposition.words()[0].codePointAt(0))) {
        return mark(tree, at, preposition.cue(), mentions);
      }
      int after = at + preposition.words().length;
      if (after <= tree.size() && tree.matches(at, preposition.words()) && Tree.isThat(tree.token(after))) {
        continue;
      }
      Optional<CueInstance> said = tree.matches(at, preposition.words())
          ? whatIsSaid(tree, at, after, preposition.cue(), mentions) : Optional.empty();
      if (said.isPresent()) {
        return said;
      }
      if (after < tree.size() && tree.matches(at, preposition.words())
          && Stretches.isRelativeOfVoice(tree.token(after))) {
        Optional<CueInstance> relative = relative(tree, at, after, preposition.cue(), mentions);
        if (relative.isPresent()) {
          return relative;
        }
      } else if (after <= tree.size() && tree.matches(at, preposition.words())) {
        boolean within = tree.token(after - 1).upos().equals("NOUN");
        Optional<int[]> source = within ? SourcePhrases.phraseOf(tree, at, after - 1)
            : SourcePhrases.nounPhrase(tree, after, mentions);
        boolean seen = !WordClass.SEEN_BY.holds(Tree.lower(tree.token(at)))
            || source.filter(phrase -> isView(tree, at, phrase, mentions)).isPresent();
        if (seen && source.isPresent() && !isMeasure(tree, source.get()[0])
            && SourcePhrases.isVoice(tree, source.get()[0], mentions)) {
          BitSet region = besideParticiple(tree, at, source.get()[1]);
          if (region.isEmpty()) {
            region = asides.clauseBeside(tree, at, Segment.withRelativeClause(tree, source.get()[1]));
          }
          List<Integer> words = Stretches.range(at, after - 1);
          return region.isEmpty()
              ? Optional.empty()
              : Optional.of(CueInstance.at(preposition.cue(), tree, at, words, Optional.of(source.get()[0]),
                  Optional.empty(), preposition.cue().status(), region,
                  CueInstance.Manner.BESIDE));
        }
      }
    }
    return Optional.empty();
  }

  /** « selon leur engagement », « selon les besoins »: by what measure, and not who says so. */
  private static boolean isMeasure(Tree tree, int noun) {
    return WordClass.MEASURED_BY.holds(Tree.lemma(tree.token(noun)));
  }

  /** « X, détenu selon Oslo depuis mars »: a voice right behind a participle tells that alone. */
  private static BitSet besideParticiple(Tree tree, int at, int last) {
    BitSet region = new BitSet();
    int before = at - 1;
    boolean aside = before > 2 && tree.isComma(before - 1) && last < tree.size()
        && !tree.token(last + 1).upos().equals("PUNCT") && tree.token(before).relation().equals("acl")
        && (Stretches.isReduced(tree, before) || WordClass.UNDERGOER.holds(Tree.lemma(tree.token(before))));
    if (aside) {
      int noun = tree.token(before).head();
      if (!WordClass.REACTION.holds(Tree.lemma(tree.token(noun)))) {
        region.set(noun);
      }
      region.set(before);
      region.set(last + 1, Stretches.endOfClause(tree, last + 1) + 1);
    }
    return Stretches.trimmed(tree, region);
  }

  /** "according to what the police said", « d'après ce qu'a appris Le Soir »: the voice is who says it. */
  private Optional<CueInstance> whatIsSaid(Tree tree, int at, int after, Cue cue, MentionIndex mentions) {
    int what = after < tree.size() && !CueNamings.isFreeRelative(tree, after) ? after + 1 : after;
    if (what >= tree.size() || !CueNamings.isFreeRelative(tree, what)) {
      return Optional.empty();
    }
    int last = Stretches.endOfClause(tree, what);
    Optional<Token> verb = Stretches.range(what + 1, last).stream().map(tree::token)
        .filter(token -> token.upos().equals("VERB")).findFirst();
    Optional<Integer> voice = verb.flatMap(says -> tree.child(says.index(), "nsubj")).map(Token::index)
        .filter(subject -> subject > what && mentions.isActor(tree, subject))
        .or(() -> verb.flatMap(says -> Stretches.range(what + 1, last).stream()
            .filter(token -> mentions.isActor(tree, token)).findFirst()));
    BitSet region = asides.clauseBeside(tree, at, last);
    List<Integer> words = new ArrayList<>(Stretches.range(at, after - 1));
    verb.map(Token::index).ifPresent(words::add);
    return voice.filter(who -> !region.isEmpty()).map(who -> CueInstance.at(cue, tree, at, words,
        Optional.of(who), Optional.empty(), cue.status(), region, CueInstance.Manner.BESIDE));
  }

  /** "Pour Anne Morel, experte chez X, il s'agit …": one person's view opens the clause, and a comma ends it. */
  private static boolean isView(Tree tree, int at, int[] phrase, MentionIndex mentions) {
    boolean opens = at == 1 || tree.token(at - 1).form().equals(";");
    boolean comma = phrase[1] < tree.size() && tree.token(phrase[1] + 1).form().equals(",");
    return opens && comma && mentions.typeAt(tree, phrase[0]).filter("Person"::equals).isPresent()
        && Stretches.hasVerb(tree, phrase[1] + 1, tree.size());
  }

  /** "JANE DOE: We were hacked.", "We were hacked." — Jane Doe: a name and a mark say who says so. */
  private static Optional<CueInstance> mark(Tree tree, int at, Cue cue, MentionIndex mentions) {
    boolean colon = tree.token(at).form().equals(":");
    BitSet region = new BitSet();
    Optional<Integer> source = Optional.empty();
    if (colon) {
      source = beforeColon(tree, at, cue, mentions);
      region.set(at + 1, tree.size() + 1);
    } else if (at < tree.size() && (at == 1 || "\"”»''".contains(tree.token(at - 1).form()))) {
      source = Optional.of(at + 1).flatMap(next -> mentions.in(tree.sentence().index()).stream()
          .filter(mention -> mention.kind() == MentionKind.NAME
              && mention.span().start() == tree.token(next).span().start())
          .filter(MentionIndex::isActor)
          .map(Mention::head).findFirst()
          .or(() -> tree.token(next).upos().equals("PROPN") ? Optional.of(next) : Optional.empty()));
    }
    return source.filter(voice -> !colon || !Stretches.trimmed(tree, region).isEmpty()).map(voice ->
        CueInstance.at(cue, tree, at, List.of(at), Optional.of(voice), Optional.empty(),
            mentions.at(tree, voice).isPresent() ? cue.status() : Status.ALLEGED, region, CueInstance.Manner.BESIDE));
  }

  /** Who speaks before a colon; where the cue wants a quotation, what follows without marks is only a person's. */
  private static Optional<Integer> beforeColon(Tree tree, int at, Cue cue, MentionIndex mentions) {
    int first = "\"“«''``".contains(tree.token(1).form()) || tree.token(1).upos().equals("CCONJ") ? 2 : 1;
    if (at <= first || at - first > LONGEST_SPEAKER || Stretches.range(first, at - 1).stream()
        .anyMatch(i -> WordClass.HEADING.holds(Tree.lower(tree.token(i))))) {
      return Optional.empty();
    }
    boolean quote = at < tree.size() && "\"“«``".contains(tree.token(at + 1).form());
    Optional<Mention> whole = mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.span().start() == tree.token(first).span().start()
            && mention.span().end() == tree.token(at - 1).span().end() && MentionIndex.isActor(mention))
        .findFirst();
    boolean wanted = cue.content().equals(List.of(QUOTE));
    boolean named = whole.filter(mention -> mention.kind() == MentionKind.NAME).isPresent();
    boolean person = whole.flatMap(Mention::type).filter("Person"::equals).isPresent();
    if (whole.isPresent() && (quote || named && (person || !wanted))) {
      return whole.map(Mention::head);
    }
    if (!wanted && at - first == 1 && WordClass.POLL.holds(Tree.lower(tree.token(first)))) {
      return Optional.of(first);
    }
    boolean name = !wanted && at - first <= LONGEST_NAME && Stretches.range(first, at - 1).stream()
        .allMatch(i -> tree.token(i).upos().equals("PROPN") || isCapital(tree, i) && at - first > 1
            || mentions.at(tree, i).filter(mention -> mention.head() == at - 1).isPresent());
    boolean place = name && mentions.typeAt(tree, at - 1).filter("Place"::equals).isPresent();
    boolean speaks = name && !place && (mentions.isActor(tree, at - 1)
        || isShouted(tree, first, at - 1) || isHeadline(tree, first, at));
    return speaks ? Optional.of(at - 1) : Optional.empty();
  }

  /** "Dupont: Hackers Stole the Files": a bare name before a clause that also starts with a capital. */
  private static boolean isHeadline(Tree tree, int first, int colon) {
    boolean bare = tree.token(colon - 1).upos().equals("PROPN")
        && Stretches.range(first, colon - 1).stream().allMatch(i -> isCapital(tree, i));
    int next = colon + 1;
    return bare && next < tree.size() && isCapital(tree, next)
        && Stretches.range(next, tree.size()).stream().anyMatch(i -> tree.isPredicate(i));
  }

  private static boolean isCapital(Tree tree, int token) {
    return Character.isUpperCase(tree.token(token).form().codePointAt(0));
  }

  private static boolean isShouted(Tree tree, int first, int last) {
    return Stretches.range(first, last).stream().map(i -> tree.token(i).form())
        .allMatch(form -> form.length() > 2 && form.equals(form.toUpperCase(java.util.Locale.ROOT))
            && Character.isLetter(form.codePointAt(0)));
  }

  /** What a speaker of a transcript says goes on to the end of the paragraph. */
  static CueInstance toEndOfParagraph(List<Tree> trees, CueInstance cue) {
    Tree own = trees.get(cue.sentence());
    if (!own.token(cue.head()).form().equals(":") || cue.source().isEmpty()
        || !isShouted(own, cue.source().get(), cue.head() - 1)) {
      return cue;
    }
    Map<Integer, BitSet> regions = new TreeMap<>(cue.regions());
    for (int i = cue.sentence() + 1; i < trees.size()
        && trees.get(i).sentence().paragraph() == own.sentence().paragraph(); i++) {
      BitSet all = new BitSet();
      all.set(1, trees.get(i).size() + 1);
      regions.put(i, all);
    }
    return cue.withRegions(regions, cue.quoted());
  }

  /** "un responsable, selon lequel …", "officials, according to whom …": the noun before is the voice of the clause. */
  private Optional<CueInstance> relative(Tree tree, int first, int pronoun, Cue cue, MentionIndex mentions) {
    int noun = first - 1;
    while (noun > 0 && tree.token(noun).upos().equals("PUNCT")) {
      noun--;
    }
    if (noun > 1 && tree.token(noun).upos().equals("ADJ") && Tree.isRelation(tree.token(noun), "amod")
        && tree.token(noun).head() < noun) {
      noun = tree.token(noun).head();
    }
    boolean who = !WordClass.SUBJECT_RELATIVE.holds(Tree.lemma(tree.token(pronoun))) || noun < 1
        || !mentions.isActor(tree, noun);
    while (who && noun > 0 && Tree.isNominal(tree.token(noun)) && tree.token(noun).head() > 0
        && tree.token(noun).head() < noun
        && Tree.isNominal(tree.token(tree.token(noun).head()))) {
      noun = tree.token(noun).head();
    }
    if (noun <= 0 || !Tree.isNominal(tree.token(noun)) || !SourcePhrases.isVoice(tree, noun, mentions)) {
      return Optional.empty();
    }
    BitSet region = new BitSet();
    region.set(pronoun + 1, Stretches.endOf(tree, pronoun + 1) + 1);
    for (int i = pronoun + 2; i < tree.size(); i++) {
      if (tree.token(i).form().equals(":") && "»”\"''".contains(tree.token(i - 1).form())) {
        region.clear(i, tree.size() + 1);
      }
    }
    boolean paper = papers.isPaper(tree, noun, mentions);
    Optional<Integer> outlet = paper ? PassedOn.outlet(tree, noun, mentions) : Optional.empty();
    Optional<Integer> voice = paper ? papers.author(tree, noun, outlet, mentions).or(() -> outlet) : Optional.of(noun);
    Status status = voice.isPresent() ? cue.status() : Status.ALLEGED;
    return Optional.of(CueInstance.at(cue, tree, first, Stretches.range(first, pronoun), voice, Optional.empty(),
        status, Stretches.trimmed(tree, region), CueInstance.Manner.BESIDE));
  }
}
