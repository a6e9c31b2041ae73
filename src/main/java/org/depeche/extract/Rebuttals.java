package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Whether what a cue says rejects, rebuts or blames what was told before, without telling it again. */
final class Rebuttals {
  private final List<Tree> trees;
  private final StatusReader statuses;
  private final Quotes quotes;
  private final CueIndex cues;

  Rebuttals(List<Tree> trees, StatusReader statuses, Quotes quotes, CueIndex cues) {
    this.trees = trees;
    this.statuses = statuses;
    this.quotes = quotes;
    this.cues = cues;
  }

  /** "« Les accusations sans preuve sont inacceptables », a rétorqué l'ambassade": what was reported is rejected. */
  Optional<Status> rejection(CueInstance cue) {
    if (cue.regions().entrySet().stream().anyMatch(entry -> rejects(
        trees.get(entry.getKey()), ownWords(cue, entry.getKey(), entry.getValue()), entry.getValue(), cue))) {
      return Optional.of(Status.DENIED);
    }
    if (isOfSoCalled(cue)) {
      return Optional.of(Status.DENIED);
    }
    boolean unproven = cue.regions().entrySet().stream()
        .anyMatch(entry -> statuses.verdicts().isUnproven(trees.get(entry.getKey()), entry.getValue())
            || statuses.verdicts().isWithoutIntruder(trees.get(entry.getKey()), entry.getValue()));
    return unproven ? Optional.of(Status.NEGATED) : Optional.empty();
  }

  /** "dismissed what it called “spy mania”", « rejette ce qu'il appelle une fable »: what others have said. */
  private boolean isOfSoCalled(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.DENIED && tree.sentence().tokens().stream()
        .filter(named -> named.index() > cue.head() + 1 && Tree.isVerb(named))
        .filter(named -> WordClass.NAMING.holds(Tree.lemma(named)))
        .filter(named -> tree.dominates(cue.head(), named.index()))
        .flatMap(named -> tree.child(named.index(), "nsubj").stream())
        .anyMatch(who -> who.index() > cue.head() + 1
            && who.index() <= cue.head() + 4 && (isWhat(tree, who.index() - 1) || isWhat(tree, who.index() - 2)));
  }

  private static boolean isWhat(Tree tree, int word) {
    return WordClass.SO_CALLED.holds(Tree.lower(tree.token(word)));
  }

  /**
   * "rejected the accusations: “Russia has never hacked anyone.”", « Son maire le dément : « … » »: what is quoted is
   * not all that is denied.
   */
  boolean refusesReport(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.DENIED && tree.child(cue.head(), "obj")
        .filter(object -> isClitic(object) && object.index() < cue.head()
            || statuses.words().isReport(tree, object.index())
                && tree.child(object.index(), "acl", "nmod").isEmpty())
        .isPresent();
  }

  private static boolean isClitic(Token token) {
    return token.upos().equals("PRON") && WordClass.OBJECT_PRONOUN.holds(Tree.lower(token));
  }

  private boolean rejects(Tree tree, BitSet own, BitSet region, CueInstance cue) {
    if (own.stream().anyMatch(token -> statuses.verdicts().startsRejection(tree, token))) {
      return true;
    }
    boolean rejects = own.stream()
        .anyMatch(token -> statuses.verdicts().isRejection(tree, token) && !isOfObject(tree, token, region, cue));
    boolean blames = own.stream().anyMatch(token -> statuses.verdicts().isBlame(tree, token));
    boolean report = region.stream().anyMatch(token -> statuses.words().isReport(tree, token));
    boolean judges = report && isClauseless(tree, region)
        && own.stream().anyMatch(token -> statuses.verdicts().isRebuttal(tree, token));
    boolean flawed = own.stream().anyMatch(token -> isFlawedReport(tree, token));
    return (rejects || blames) && report || rejects && isOnIt(tree, region) || judges || flawed;
  }

  /** "the report was full of errors", "the charges are political", and not "the records were full of errors". */
  private boolean isFlawedReport(Tree tree, int word) {
    Token predicate = tree.token(word);
    boolean flawed = WordClass.FLAWED.holds(Tree.lemma(predicate)) || tree.children(word).stream()
        .anyMatch(child -> child.index() > word && WordClass.MISTAKE.holds(Tree.lemma(child)));
    return flawed && tree.isPredicate(word) && !statuses.negations().isNegated(tree, word)
        && tree.child(word, "nsubj").filter(subject -> statuses.words().isReport(tree, subject.index())).isPresent();
  }

  /** "accused of giving false information to the police": what somebody did with it, in the words of the voice. */
  private static boolean isOfObject(Tree tree, int word, BitSet region, CueInstance cue) {
    Optional<Token> does = Optional.of(tree.token(word)).filter(token -> Tree.isRelation(token, "amod"))
        .flatMap(token -> tree.head(word)).filter(noun -> Tree.isRelation(noun, "obj"))
        .map(noun -> tree.token(noun.head())).filter(Tree::isVerb);
    return does.filter(verb -> region.get(verb.index())
        || verb.index() == cue.head() && (WordClass.HANDING_OVER.holds(Tree.lemma(verb))
            || WordClass.PASSING_ON.holds(Tree.lemma(verb)))).isPresent();
  }

  /** "« C'est inacceptable », a déclaré le ministre": an act told before is blamed and not named. */
  boolean blames(CueInstance cue) {
    return cue.status() == Status.ASSERTED && cue.regions().entrySet().stream().anyMatch(entry -> {
      Tree tree = trees.get(entry.getKey());
      return isOnIt(tree, entry.getValue()) && ownWords(cue, entry.getKey(), entry.getValue()).stream()
          .anyMatch(token -> statuses.verdicts().isBlame(tree, token));
    });
  }

  /** "ridiculed the report", "« Un montage grossier », répond l'ambassade": from who is accused, a denial. */
  boolean rebuts(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    if (cue.status() != cue.cue().status() || cue.status() == Status.DENIED) {
      return false;
    }
    boolean scoffs = statuses.verdicts().isRebuttal(tree, cue.head()) && isOfWords(cue);
    return scoffs || statuses.verdicts().opensRebuttal(tree, cue.head()) || cue.regions().entrySet().stream()
        .anyMatch(entry -> rebuts(cue, trees.get(entry.getKey()), entry.getValue()));
  }

  /** Phrases rebut by themselves, single words where they are quoted or the whole of what is said ("a stunt"). */
  private boolean rebuts(CueInstance cue, Tree tree, BitSet region) {
    BitSet own = ownWords(cue, tree.sentence().index(), region);
    boolean onIt = isOnIt(tree, region);
    return own.stream().anyMatch(word -> statuses.verdicts().opensRebuttal(tree, word)
        || statuses.verdicts().isRebuttal(tree, word) && !Tree.isVerb(tree.token(word))
            && (onIt || isQuotedAlone(cue, tree, word)));
  }

  private boolean isQuotedAlone(CueInstance cue, Tree tree, int word) {
    return cue.quoted().stream().map(quotes.all()::get).filter(quote -> quote.covers(tree.token(word).span()))
        .anyMatch(quote -> tree.sentence().tokens().stream()
            .noneMatch(token -> token.upos().equals("VERB") && quote.covers(token.span())));
  }

  /** "ridiculed the accusation", « s'est moqué de ces « réflexes » », and not "ridiculed the hospital's defences". */
  private boolean isOfWords(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    boolean quoted = tree.children(cue.head()).stream()
        .filter(child -> Tree.isRelation(child, "obj") || Tree.isRelation(child, "obl"))
        .anyMatch(object -> cue.quoted().stream().anyMatch(quote -> quotes.all().get(quote).covers(object.span())));
    return quoted || region.stream().mapToObj(tree::token)
        .anyMatch(token -> statuses.words().isReport(tree, token.index()) || isIt(token) && token.head() == cue.head()
            || WordClass.STATEMENT.holds(Tree.lemma(token)));
  }

  /** "The reports are absurd, X said, the paper reported": what a voice within says is not the outer one's. */
  private BitSet ownWords(CueInstance cue, int sentence, BitSet region) {
    BitSet own = (BitSet) region.clone();
    cues.stream()
        .filter(inner -> inner != cue && inner.sentence() == sentence && inner.source().isPresent()
            && !inner.source().equals(cue.source()) && cue.holds(sentence, inner.head()))
        .forEach(inner -> {
          own.andNot(inner.regions().getOrDefault(sentence, new BitSet()));
          if (cue.sentence() != sentence || !trees.get(sentence).dominates(inner.head(), cue.head())) {
            own.andNot(Stretches.below(trees.get(sentence), inner.head()));
          }
        });
    return own;
  }

  /** Whether words are no clause, or one about what was told before ("an absurdity", "this is absurd"). */
  private static boolean isOnIt(Tree tree, BitSet region) {
    return isClauseless(tree, region)
        || region.stream().anyMatch(token -> SmallWords.isNeuter(tree.token(token)));
  }

  private static boolean isClauseless(Tree tree, BitSet region) {
    return region.stream().mapToObj(tree::token)
        .noneMatch(token -> token.upos().equals("VERB") && !WordClass.AMOUNTING_TO.holds(Tree.lemma(token)));
  }

  /** Whether a word stands for what was told before ("it", « cela »). */
  static boolean isIt(Token token) {
    return SmallWords.isNeuter(token) || token.upos().equals("PRON") && WordClass.NEUTER.holds(Tree.lower(token));
  }
}
