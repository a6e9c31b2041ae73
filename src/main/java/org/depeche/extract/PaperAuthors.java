package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Whose words a paper holds: its author, and the outlet that passes it on. */
final class PaperAuthors {
  private static final List<String> AUTHORS = List.copyOf(WordClass.AUTHOR.words());
  private static final int COMPLEMENTIZER_WINDOW = 8;

  private final PredicationReader predications;
  private final StatusReader statuses;
  private final OutletsTold outlets;

  PaperAuthors(PredicationReader predications, StatusReader statuses, OutletsTold outlets) {
    this.predications = predications;
    this.statuses = statuses;
    this.outlets = outlets;
  }

  /** The voice of a paper ("un communiqué publié par X", "une étude d'Y") is its author. */
  CueInstance withAuthor(Tree tree, CueInstance cue, MentionIndex mentions) {
    if (cue.source().isEmpty() || !isPaper(tree, cue.source().get(), mentions)) {
      return cue;
    }
    if (isOurs(tree, cue.source().get())) {
      return cue.withSource(Optional.empty());
    }
    Optional<Integer> outlet = PassedOn.outlet(tree, cue.source().get(), mentions);
    Optional<Integer> author = author(tree, cue.source().get(), outlet, mentions);
    CueInstance voiced = author.or(() -> outlet).or(() -> issuer(tree, cue.source().get(), mentions))
        .map(voice -> cue.withSource(Optional.of(voice))).orElse(cue);
    return author.isPresent() && outlet.isPresent() ? voiced.relayedBy(outlet) : voiced;
  }

  /** "said in a letter seen by X", "in remarks carried by X, he said": the outlet that has the words passes them on. */
  void passOn(List<Tree> trees, List<CueInstance> found, MentionIndex mentions) {
    for (int i = 0; i < found.size(); i++) {
      CueInstance cue = found.get(i);
      Tree tree = trees.get(cue.sentence());
      boolean speaks = cue.source().isPresent() && Tree.isVerb(tree.token(cue.head())) && !cue.cue().relay()
          && cue.addressee().flatMap(token -> mentions.typeAt(tree, token)).filter("MediaOutlet"::equals).isEmpty();
      Optional<Integer> outlet = !speaks ? Optional.empty() : Stretches.range(1, tree.size()).stream()
          .filter(noun -> isPaper(tree, noun, mentions))
          .filter(noun -> isWherein(tree, noun, cue) || isWhereinBelow(tree, noun, cue, found)
              || isInWhich(tree, noun, cue))
          .flatMap(noun -> PassedOn.outlet(tree, noun, mentions).or(() -> publisher(tree, noun, mentions)
              .filter(voice -> SourcePhrases.isOutlet(tree, voice, mentions))).stream()
              .filter(voice -> noun > cue.head() && tree.token(noun).head() != cue.head()
                  || !cue.holds(cue.sentence(), voice)))
          .filter(voice -> !cue.source().get().equals(voice))
          .findFirst();
      if (outlet.isPresent()) {
        found.set(i, cue.relayedBy(outlet));
      }
    }
  }

  /** Whether a noun names the words in which a cue's voice says something. */
  private static boolean isWherein(Tree tree, int noun, CueInstance cue) {
    return tree.token(noun).head() == cue.head() && WordClass.WHEREIN.holds(tree.preposition(noun));
  }

  /** "a letter in which the minister says …". */
  private static boolean isInWhich(Tree tree, int noun, CueInstance cue) {
    Token verb = tree.token(cue.head());
    return verb.head() == noun && verb.relation().equals("acl:relcl") && tree.children(cue.head()).stream()
        .anyMatch(child -> Stretches.isRelativeWord(child) && WordClass.WHEREIN.holds(tree.preposition(child.index())));
  }

  /** "denied hacking it in a statement carried by X": the words of the voice, hung on what it tells. */
  private boolean isWhereinBelow(Tree tree, int noun, CueInstance cue, List<CueInstance> found) {
    int above = tree.token(noun).head();
    return noun > cue.head() && above != cue.head() && WordClass.WHEREIN.holds(tree.preposition(noun))
        && statuses.words().isExchange(Tree.lemma(tree.token(noun))) && Tree.isVerb(tree.token(above))
        && cue.holds(cue.sentence(), above) && found.stream().noneMatch(inner -> inner != cue
            && inner.sentence() == cue.sentence() && inner.source().isPresent() && inner.head() > cue.head()
            && inner.head() < noun && (inner.head() == above || inner.holds(cue.sentence(), above)));
  }

  /** "selon X, repris par Y", "according to two people who spoke to Y": the outlet has it from the voice. */
  CueInstance carried(Tree tree, CueInstance cue, MentionIndex mentions) {
    if (cue.source().isEmpty() || cue.addressee().isPresent()) {
      return cue;
    }
    int voice = cue.source().get();
    Optional<Integer> outlet = PassedOn.carrier(tree, voice, mentions)
        .or(() -> outlets.outletSpokenTo(tree, voice, mentions));
    return outlet.isPresent() && !outlet.get().equals(voice) ? cue.relayedBy(outlet) : cue;
  }

  /** "posted a note claiming that …": whose words a paper has that somebody puts out. */
  private static Optional<Integer> issuer(Tree tree, int paper, MentionIndex mentions) {
    return tree.head(paper)
        .filter(verb -> Tree.isRelation(tree.token(paper), "obj") && verb.index() < paper
            && WordClass.ISSUING.holds(Tree.lemma(verb)))
        .flatMap(verb -> tree.child(verb.index(), "nsubj"))
        .map(Token::index)
        .filter(voice -> mentions.isActor(tree, voice));
  }

  /** "selon nos informations": the article's own voice. */
  private static boolean isOurs(Tree tree, int paper) {
    return tree.children(paper).stream().anyMatch(child -> WordClass.OUR.holds(Tree.lower(child)));
  }

  /** Who wrote a paper, as its own words tell; not the outlet that passes it on. */
  Optional<Integer> author(Tree tree, int paper, Optional<Integer> outlet, MentionIndex mentions) {
    List<Integer> authors = new ArrayList<>();
    Predication noun = predications.read(tree, paper);
    boolean accuses = WordClass.ACCUSING_PAPER.holds(Tree.lemma(tree.token(paper)));
    if (!isTaken(tree, paper)) {
      authors.addAll(noun.argument("agent"));
    }
    for (Token child : tree.children(paper)) {
      if ((Tree.isRelation(child, "acl") || Tree.isRelation(child, "dep")) && Tree.isVerb(child)
          && !isAnotherClause(tree, paper, child) && !WordClass.TAKING.holds(Tree.lemma(child))
          && !WordClass.CONFIRMING.holds(Tree.lemma(child))
          && !(outlet.isPresent() && WordClass.PASSING_ON.holds(Tree.lemma(child)))
          && !tree.token(tree.reach(child.index())[0]).upos().equals("ADP")) {
        authors.addAll(predications.read(tree, child.index()).argument("agent"));
      }
    }
    AUTHORS.stream().filter(name -> !name.equals("agent"))
        .filter(name -> !accuses || !WordClass.OF.holds(name))
        .forEach(name -> authors.addAll(noun.argument(name)));
    WordClass.WHEREIN.words().forEach(name -> noun.argument(name).stream()
        .filter(place -> SourcePhrases.isOutlet(tree, place, mentions)).forEach(authors::add));
    return authors.stream()
        .map(author -> outletOf(tree, ofJoint(tree, author), mentions))
        .filter(author -> author != paper && tree.dominates(paper, author) && !Optional.of(author).equals(outlet)
            && !isKind(tree, author) && !isFiledWith(tree, paper, author)
            && (!Tree.isRelation(tree.token(author), "compound") || CueFinder.isNamed(tree, author, mentions))
            && (mentions.isActor(tree, author) || isOwner(tree, author, mentions)))
        .findFirst().or(() -> publisher(tree, paper, mentions).filter(author -> !Optional.of(author).equals(outlet)));
  }

  /** "its investigation found": a pronoun for whose it is. */
  private static boolean isOwner(Tree tree, int pronoun, MentionIndex mentions) {
    Token token = tree.token(pronoun);
    boolean owner = token.relation().equals("nmod:poss") || Tree.isRelation(token, "det");
    return owner && mentions.at(tree, pronoun).filter(mention -> mention.kind() == MentionKind.PRONOUN).isPresent();
  }

  /** "une enquête conjointe de X et de Y": an adjective taken for a noun, of whom the paper is. */
  private static int ofJoint(Tree tree, int author) {
    return !WordClass.JOINT.holds(Tree.lower(tree.token(author))) ? author : tree.children(author).stream()
        .filter(child -> child.index() > author && WordClass.OF.holds(tree.preposition(child.index())))
        .map(Token::index).findFirst().orElse(author);
  }

  /** "les informations du site de X": whose site it is. */
  private static int outletOf(Tree tree, int site, MentionIndex mentions) {
    return mentions.typeAt(tree, site).filter("System"::equals).isEmpty() ? site : tree.children(site).stream()
        .filter(child -> mentions.typeAt(tree, child.index()).filter("MediaOutlet"::equals).isPresent())
        .map(Token::index).findFirst().orElse(site);
  }

  /** "an SEC filing": where a paper is filed, and not who wrote it. */
  private static boolean isFiledWith(Tree tree, int paper, int house) {
    return WordClass.FILED.holds(Tree.lemma(tree.token(paper))) && Tree.isRelation(tree.token(house), "compound")
        && WordClass.FILED_WITH.holds(Tree.lower(tree.token(house)));
  }

  /** « un communiqué de presse »: of which kind a paper is, and not whose. */
  private static boolean isKind(Tree tree, int noun) {
    return WordClass.PRESS_WORD.holds(Tree.lemma(tree.token(noun))) && WordClass.OF.holds(tree.preposition(noun))
        && tree.child(noun, "det", "amod").isEmpty();
  }

  /** "documents leaked by X": who took a paper did not write it. */
  private static boolean isTaken(Tree tree, int paper) {
    return tree.children(paper).stream().anyMatch(child -> WordClass.TAKING.holds(Tree.lemma(child)));
  }

  /** "qui cite des documents, la banque a payé": a clause behind a comma with its own subject is none of a paper. */
  private static boolean isAnotherClause(Tree tree, int paper, Token clause) {
    return tree.child(clause.index(), "nsubj").filter(subject -> subject.index() > paper
        && Stretches.range(paper + 1, subject.index()).stream().anyMatch(tree::isComma)
        && !Stretches.isRelativeWord(subject)).isPresent();
  }

  /** "un communiqué publié lundi soir par le ministère": the order of words tells who made a paper. */
  private Optional<Integer> publisher(Tree tree, int paper, MentionIndex mentions) {
    boolean made = false;
    for (int i = paper + 1; i <= Math.min(tree.size(), paper + COMPLEMENTIZER_WINDOW); i++) {
      Token token = tree.token(i);
      if (token.upos().equals("PUNCT") || token.has("VerbForm", "Fin") || WordClass.TAKING.holds(Tree.lemma(token))) {
        return Optional.empty();
      }
      if ((made || i == paper + 1) && statuses.predications().isAgentMarker(token) && i < tree.size()) {
        return SourcePhrases.nounPhrase(tree, i + 1, mentions).map(phrase -> phrase[0])
            .filter(author -> mentions.isActor(tree, author));
      }
      made |= Tree.isVerb(token) && token.has("Tense", "Past");
    }
    return Optional.empty();
  }

  /** Whether a noun names words that somebody wrote, as far as its type tells. */
  boolean isPaper(Tree tree, int token, MentionIndex mentions) {
    Optional<String> type = mentions.typeAt(tree, token);
    boolean noun = tree.token(token).upos().equals("NOUN") || SourcePhrases.isSubstantive(tree, token);
    return noun && (type.isEmpty() || type.get().equals("Data")
        || type.get().equals("Account") && statuses.words().isExchange(Tree.lemma(tree.token(token))));
  }
}
