package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Cue;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** The voice of a cue and whom it tells, by the arguments of the cue, its place, and how voices are named. */
final class CueSources {
  private final CueLexicon lexicon;
  private final PredicationReader predications;
  private final StatusReader statuses;
  private final PaperAuthors papers;
  private final OutletsTold outlets;

  CueSources(
      CueLexicon lexicon, PredicationReader predications, StatusReader statuses, PaperAuthors papers,
      OutletsTold outlets) {
    this.lexicon = lexicon;
    this.predications = predications;
    this.statuses = statuses;
    this.papers = papers;
    this.outlets = outlets;
  }

  /** "quoted officials briefed on the talks": an object that the parser took for the subject of its participle. */
  static Optional<Integer> misreadObject(Tree tree, int verb) {
    Token token = tree.token(verb);
    if (Tree.isRelation(token, "amod") && Tree.isPresentParticiple(token) && token.head() > verb
        && Stretches.followsComma(tree, verb)) {
      int noun = token.head();
      while (Tree.isRelation(tree.token(noun), "compound") && tree.token(noun).head() > noun) {
        noun = tree.token(noun).head();
      }
      return Optional.of(noun);
    }
    return tree.child(verb, "ccomp")
        .filter(clause -> clause.index() > verb && tree.child(clause.index(), "mark").isEmpty())
        .flatMap(clause -> tree.child(clause.index(), "nsubj"))
        .map(Token::index);
  }

  Optional<Integer> source(
      Tree tree, Predication predication, Cue cue, Optional<Segment> aside, MentionIndex mentions) {
    boolean told = predication.passive() && cue.addressee().contains("patient");
    for (String name : cue.source()) {
      boolean itself = predication.passive()
          && aside.flatMap(Segment::subject).filter(token -> isImpersonal(tree.token(token))).isPresent();
      if (name.equals("agent") && !told && !itself && aside.isPresent() && aside.get().subject().isPresent()) {
        return aside.get().subject();
      }
      List<Integer> fillers = new ArrayList<>(predications.follow(tree, predication, name));
      if (cue.content().contains(name) || name.contains(">")) {
        fillers.removeIf(filler -> !mentions.isActor(tree, filler));
      }
      boolean undergoes = !fillers.isEmpty() && name.equals("agent") && fillers.get(0) < predication.head()
          && (Stretches.isReduced(tree, predication.head()) || isBareParticiple(tree, predication.head()));
      if (!fillers.isEmpty() && !undergoes && !isExpletive(tree.token(fillers.get(0)))) {
        return Optional.of(fillers.get(0));
      }
    }
    if (cue.relay()) {
      return misreadObject(tree, predication.head());
    }
    if (predication.passive() && cue.source().contains("agent")) {
      return letter(tree, predication).or(() -> cue.accused().isPresent() && cue.status() == Status.ASSERTED
          ? measurer(tree, predication.head(), mentions) : Optional.empty());
    }
    Optional<Token> above = tree.head(predication.head());
    if (cue.source().contains("agent")
        && above.filter(word -> statuses.governors().stopsShort(tree, word.index())).isPresent()) {
      Optional<Token> verb = above.filter(Tree::isVerb).or(() -> tree.head(above.get().index()));
      return verb.flatMap(stops -> tree.child(stops.index(), "nsubj")).map(Token::index);
    }
    Optional<Integer> first = above.filter(word -> tree.isInfinitive(predication.head())
            && WordClass.FIRST_OF_ALL.holds(Tree.lemma(word)) && tree.child(word.index(), "cop").isPresent())
        .flatMap(word -> tree.child(word.index(), "nsubj")).map(Token::index);
    if (first.isPresent() && cue.source().contains("agent")) {
      return first;
    }
    boolean noun = !Tree.isVerb(tree.token(predication.head()));
    Optional<Integer> maker = noun ? madeBy(tree, predication.head(), mentions) : Optional.empty();
    if (maker.isPresent()) {
      return maker;
    }
    if (noun && Tree.isRelation(tree.token(predication.head()), "obj")) {
      return tree.head(predication.head()).filter(Tree::isVerb).filter(verb -> !isCue(tree, verb.index())
              && !WordClass.REJECTING.holds(Tree.lemma(verb)) && !WordClass.INQUIRING.holds(Tree.lemma(verb))
              && !meets(verb))
          .flatMap(verb -> predications.surfaceSubject(tree, verb.index()))
          .filter(subject -> !isImpersonal(tree.token(subject)) || tree.child(tree.token(subject).head(), "expl")
              .isEmpty());
    }
    return Optional.empty();
  }

  /** "X a inculpé trois hommes, accusés d'avoir …": who takes a measure against somebody accuses him. */
  private static Optional<Integer> measurer(Tree tree, int participle, MentionIndex mentions) {
    if (!isBareParticiple(tree, participle)) {
      return Optional.empty();
    }
    int at = tree.token(participle).head();
    for (int steps = 0; at > 0 && steps < 4 && Tree.isNominal(tree.token(at)); steps++) {
      Token noun = tree.token(at);
      if (Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl") && tree.preposition(at).isEmpty()) {
        return tree.head(noun.index())
            .filter(verb -> WordClass.MEASURING.holds(Tree.lemma(verb)) && verb.index() < noun.index()
                && tree.child(verb.index(), "aux:pass").isEmpty())
            .flatMap(verb -> tree.child(verb.index(), "nsubj")).map(Token::index)
            .filter(who -> mentions.isActor(tree, who));
      }
      at = noun.head();
    }
    return Optional.empty();
  }

  /**
   * "sept officiers, dont quatre hommes, soupçonnés d'avoir …": a participle without a helper has no voice before it,
   * nor has one of accusing that the parser takes for the main verb.
   */
  private static boolean isBareParticiple(Tree tree, int head) {
    Token token = tree.token(head);
    boolean accused = WordClass.ACCUSING.holds(Tree.lemma(token)) && Tree.isPastParticiple(token)
        && token.relation().equals("root") && tree.child(head, "aux", "aux:pass").isEmpty();
    return accused || token.relation().startsWith("acl") && Tree.isPastParticiple(token)
        && tree.child(head, "aux").isEmpty();
  }

  /** "claims made by hackers that …", "an accusation levelled by Berlin": who makes what the noun says. */
  private Optional<Integer> madeBy(Tree tree, int noun, MentionIndex mentions) {
    return tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "acl") && Tree.isVerb(child) && child.has("Tense", "Past")
            && !WordClass.PASSING_ON.holds(Tree.lemma(child)) && !WordClass.REJECTING.holds(Tree.lemma(child)))
        .flatMap(made -> tree.children(made.index()).stream())
        .filter(child -> child.index() > noun && WordClass.BY.holds(tree.preposition(child.index())))
        .map(Token::index)
        .filter(maker -> mentions.isActor(tree, maker)).findFirst();
  }

  /** "has seen reports that it was hacked": who comes across a report does not make it. */
  private static boolean meets(Token verb) {
    String lemma = Tree.lemma(verb);
    return WordClass.DISCOVERING.holds(lemma) || WordClass.UNCOVERING.holds(lemma) || WordClass.PASSING_ON.holds(lemma)
        || WordClass.AWARE.holds(lemma);
  }

  /** "a appris l'AFP de source policière": the source, hung on who learnt it. */
  static Optional<Integer> learntFrom(Tree tree, int told, Cue cue, MentionIndex mentions) {
    return !cue.addressee().contains("agent") || cue.relay() ? Optional.empty() : tree.children(told).stream()
        .filter(child -> child.index() > told && cue.source().contains(tree.preposition(child.index())))
        .map(Token::index)
        .filter(voice -> mentions.isActor(tree, voice)).findFirst();
  }

  private static boolean isImpersonal(Token token) {
    return token.upos().equals("PRON") && (token.relation().startsWith("expl") || Tree.lower(token).equals("it")
        || Tree.lower(token).equals("il"));
  }

  /** "was disclosed in a letter from the director": the words in which something is said have an author. */
  private Optional<Integer> letter(Tree tree, Predication predication) {
    return WordClass.WHEREIN.words().stream()
        .flatMap(preposition -> predication.argument(preposition).stream())
        .filter(noun -> noun > predication.head() && statuses.words().isExchange(Tree.lemma(tree.token(noun))))
        .findFirst();
  }

  /** "…, a dit l'opérateur, qui parle d'un accès": what stands right before the relative pronoun is the voice. */
  int nearer(Tree tree, int voice, int head, MentionIndex mentions) {
    Optional<Integer> sender = Tree.isPresentParticiple(tree.token(head)) ? sender(tree, head) : Optional.empty();
    if (sender.isPresent()) {
      return sender.get();
    }
    int stop = lastStop(tree, voice, head);
    if (stop > 0) {
      return mentions.in(tree.sentence().index()).stream()
          .filter(mention -> mention.head() > stop && mention.head() < head
              && tree.preposition(mention.head()).isEmpty()
              && MentionIndex.isActor(mention))
          .map(Mention::head).findFirst().orElse(voice);
    }
    Optional<Token> pronoun = tree.child(head, "nsubj")
        .filter(token -> Stretches.opensRelative(token) && token.index() > 2);
    if (pronoun.isEmpty() || voice >= pronoun.get().index()
        || !tree.token(pronoun.get().index() - 1).form().equals(",")) {
      return voice;
    }
    int before = pronoun.get().index() - 2;
    return mentions.at(tree, before)
        .filter(mention -> mention.head() == before && MentionIndex.isActor(mention))
        .filter(mention -> !mentions.isActor(tree, voice))
        .map(Mention::head).orElse(voice);
  }

  /** "experts at firms in Britain and the United States, who said": people speak, not where they are. */
  static int people(Tree tree, int voice, int head, MentionIndex mentions) {
    boolean who = tree.child(head, "nsubj").filter(subject -> subject.index() > voice
        && WordClass.SUBJECT_WHO.holds(Tree.lower(subject))).isPresent();
    if (!who || mentions.typeAt(tree, voice).filter(type -> type.equals("Country") || type.equals("Place")).isEmpty()) {
      return voice;
    }
    for (int at = tree.token(voice).head(); at > 0 && Tree.isNominal(tree.token(at)); at = tree.token(at).head()) {
      if (mentions.typeAt(tree, at).filter(type -> type.equals("Group") || type.equals("Person")).isPresent()) {
        return at;
      }
    }
    return voice;
  }

  /** "one of the officials", "deux d'entre eux": those of whom some speak. */
  static int whole(Tree tree, int some, MentionIndex mentions) {
    Token token = tree.token(some);
    boolean counts = mentions.at(tree, some).isEmpty()
        && (token.upos().equals("NUM") || token.upos().equals("PRON") || token.upos().equals("DET")
            || WordClass.COUNTED.holds(Tree.lemma(token)));
    return !counts ? some : tree.children(some).stream()
        .filter(child -> child.index() > some && Tree.isNominal(child)
            && (WordClass.OF.holds(tree.preposition(child.index()).split(" ")[0])
                || WordClass.AMONG.holds(tree.preposition(child.index())))
            && mentions.at(tree, child.index()).isPresent())
        .map(Token::index).findFirst().orElse(some);
  }

  /** "sent a letter to the agency urging it to …": who sent the letter urges. */
  private Optional<Integer> sender(Tree tree, int gerund) {
    int at = tree.token(gerund).head();
    for (int steps = 0; at > 0 && steps < 3 && Tree.isNominal(tree.token(at)); steps++) {
      Token noun = tree.token(at);
      boolean sent = Tree.isRelation(noun, "obj") && statuses.words().isExchange(Tree.lemma(noun)) && at < gerund
          && !isReader(tree.token(noun.head()));
      if (sent) {
        return tree.child(noun.head(), "nsubj").filter(subject -> subject.index() < noun.index()).map(Token::index);
      }
      at = noun.head();
    }
    Optional<Token> verb = tree.head(gerund).filter(Tree::isVerb);
    return verb.filter(above -> !isReader(above)).flatMap(above -> tree.child(above.index(), "obj"))
        .filter(noun -> statuses.words().isExchange(Tree.lemma(noun)) && tree.child(gerund, "nsubj").isEmpty())
        .flatMap(noun -> tree.child(verb.get().index(), "nsubj")).map(Token::index);
  }

  /** "received an email saying …": who comes by words does not say them. */
  private static boolean isReader(Token verb) {
    return meets(verb) || WordClass.INQUIRING.holds(Tree.lemma(verb));
  }

  private static int lastStop(Tree tree, int first, int last) {
    int stop = 0;
    for (int i = first + 1; i < last; i++) {
      stop = Stretches.isStop(tree.token(i)) ? i : stop;
    }
    return stop;
  }

  /** Whether a verb says or judges by itself: who rejects a claim did not make it. */
  private boolean isCue(Tree tree, int verb) {
    Predication predication = predications.read(tree, verb);
    return lexicon.ofLemma(tree.token(verb)).stream()
        .anyMatch(entry -> TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger()));
  }

  private static boolean isExpletive(Token token) {
    return token.relation().startsWith("expl");
  }

  Optional<Integer> addressee(
      Tree tree, Predication predication, Cue cue, MentionIndex mentions, Optional<Integer> source,
      Optional<Segment> aside) {
    for (String name : cue.addressee()) {
      boolean besideVoice = name.equals("agent") && aside.isPresent() && !cue.relay();
      List<Integer> fillers = new ArrayList<>(besideVoice ? List.of() : predication.argument(name));
      if (name.equals("agent")) {
        aside.flatMap(Segment::subject).ifPresent(fillers::add);
        OutletsTold.saidBy(tree, predication.head(), mentions).ifPresent(fillers::add);
      }
      for (int filler : fillers) {
        boolean other = source.isEmpty() || source.get() != filler;
        boolean told = mentions.typeAt(tree, filler).map(CueSources::isToldTo)
            .orElse(cue.relay() && tree.token(filler).upos().equals("PRON"))
            || cue.relay() && papers.isPaper(tree, filler, mentions);
        if (other && told) {
          return Optional.of(filler);
        }
      }
    }
    boolean tells = cue.addressee().contains("à") || cue.addressee().contains("to");
    boolean speaks = Tree.isVerb(tree.token(predication.head())) && cue.source().contains("agent");
    return source.filter(voice -> tells).flatMap(voice -> OutletsTold.outletTold(tree, voice, mentions))
        .or(() -> source.filter(voice -> tells || speaks)
            .flatMap(voice ->
                outlets.outletReached(tree, predication.head(), voice, mentions, tells, aside.isPresent())))
        .or(() -> source.filter(voice -> speaks).flatMap(voice -> outlets.outletSpokenTo(tree, voice, mentions)));
  }

  private static boolean isToldTo(String type) {
    return switch (type) {
      case "Place", "System", "Data", "Account", "Malware", "Vulnerability" -> false;
      default -> true;
    };
  }
}
