package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * Tells whose words a paper has that was told of before: "X said in a statement that … The statement says …".
 *
 * <p>Its author stands with it, or does with it what the sentence tells ("X published a report"); of a statement
 * without such a sentence it is the voice right before.
 */
final class Papers {
  private static final int REACH = 4;

  private final PaperAuthors authors;
  private final StatusReader statuses;
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final List<CueInstance> cues;

  Papers(PaperAuthors authors, StatusReader statuses, List<Tree> trees, MentionIndex mentions, List<CueInstance> cues) {
    this.authors = authors;
    this.statuses = statuses;
    this.trees = trees;
    this.mentions = mentions;
    this.cues = cues;
  }

  /** The mention of who wrote the paper that a cue has for its voice; empty for another voice. */
  Optional<Integer> author(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Optional<Integer> paper = cue.source()
        .filter(noun -> (authors.isPaper(tree, noun, mentions) || isReckoning(tree, noun)) && isPointedAt(tree, noun));
    return paper.flatMap(noun -> told(cue.sentence(), Tree.lemma(tree.token(noun)))
        .or(() -> statuses.words().isExchange(Tree.lemma(tree.token(noun))) || isReckoning(tree, noun)
            ? voiceBefore(cue.sentence()) : Optional.empty()))
        .map(Mention::id);
  }

  /** "…, a dit X, confirmant une information du Soir": the mention of the outlet that told before what a voice says. */
  Optional<Integer> confirmed(CueInstance said) {
    Tree tree = trees.get(said.sentence());
    return cues.stream()
        .filter(cue -> cue.sentence() == said.sentence() && cue.head() > said.head() && cue.source().isPresent()
            && cue.source().equals(said.source()) && cue.status() == Status.ASSERTED)
        .findFirst().map(CueInstance::head)
        .filter(verb -> said.status() == Status.ASSERTED && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(verb)))
            && Tree.isPresentParticiple(tree.token(verb)))
        .flatMap(verb -> tree.child(verb, "obj"))
        .filter(noun -> noun.index() > said.head() && statuses.words().isReport(tree, noun.index()))
        .flatMap(noun -> authors.author(tree, noun.index(), Optional.empty(), mentions))
        .filter(outlet -> SourcePhrases.isOutlet(tree, outlet, mentions))
        .flatMap(outlet -> mentions.at(tree, outlet)).map(Mention::id);
  }

  /** "by the same account". */
  private static boolean isReckoning(Tree tree, int noun) {
    return WordClass.RECKONING.holds(Tree.lemma(tree.token(noun))) && tree.child(noun, "amod")
        .filter(same -> WordClass.SAME.holds(Tree.lower(same))).isPresent();
  }

  private static boolean isPointedAt(Tree tree, int noun) {
    return tree.children(noun).stream().anyMatch(child -> Tree.isRelation(child, "det")
        && WordClass.POINTING_BACK.holds(Tree.lower(child)));
  }

  /** The author of the nearest paper of that name before a sentence. */
  private Optional<Mention> told(int sentence, String lemma) {
    for (int s = sentence - 1; s >= Math.max(0, sentence - REACH); s--) {
      Tree tree = trees.get(s);
      for (Token token : tree.sentence().tokens()) {
        Optional<Mention> author = token.upos().equals("NOUN") && isSame(lemma, token)
            ? author(tree, token.index()) : Optional.empty();
        if (author.isPresent()) {
          return author;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a noun names the paper that a later one does; "the document" may be any. */
  private boolean isSame(String later, Token noun) {
    String lemma = Tree.lemma(noun);
    return lemma.equals(later) || WordClass.ANY_PAPER.holds(later)
        && (statuses.words().isExchange(lemma) || WordClass.REPORTING.holds(lemma));
  }

  private Optional<Mention> author(Tree tree, int paper) {
    Optional<Integer> outlet = PassedOn.outlet(tree, paper, mentions);
    return authors.author(tree, paper, outlet, mentions).or(() -> maker(tree, paper))
        .flatMap(token -> mentions.at(tree, token));
  }

  /** "X published a report", "X said in a statement": who does what is told of the paper. */
  private Optional<Integer> maker(Tree tree, int paper) {
    int at = tree.token(paper).head();
    while (at > 0 && !Tree.isVerb(tree.token(at)) && Tree.isNominal(tree.token(at))) {
      at = tree.token(at).head();
    }
    return at == 0 ? Optional.empty() : statuses.predications().read(tree, at).argument("agent").stream()
        .filter(token -> token != paper && mentions.isActor(tree, token)).findFirst();
  }

  /** The last voice of the sentence before, in the same paragraph. */
  private Optional<Mention> voiceBefore(int sentence) {
    boolean goesOn = sentence > 0 && trees.get(sentence - 1).sentence().paragraph()
        == trees.get(sentence).sentence().paragraph();
    return !goesOn ? Optional.empty() : cues.stream()
        .filter(cue -> cue.sentence() == sentence - 1 && cue.source().isPresent())
        .flatMap(cue -> mentions.at(trees.get(cue.sentence()), cue.source().get()).stream())
        .filter(MentionIndex::isActor)
        .reduce((first, last) -> last);
  }
}
