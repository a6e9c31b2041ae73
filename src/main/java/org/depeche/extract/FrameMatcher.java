package org.depeche.extract;

import java.util.Comparator;
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
import org.depeche.extract.TriggerLexicon.Entry;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Fires frames on the words of trees: a trigger stands there, and its arguments are what the frame asks for. */
final class FrameMatcher {
  private static final double SURFACE = 0.5;
  private static final int LAST = 1000;

  private final PredicationReader predications;
  private final Terms terms;
  private final TriggerLexicon lexicon;
  private final Fillers fillers;
  private final Optional<SurfaceReader> surface;

  /** @param surface what reads the order of words where no frame fits a tree */
  FrameMatcher(
      PredicationReader predications, Terms terms, TriggerLexicon lexicon, Fillers fillers,
      Optional<SurfaceReader> surface) {
    this.predications = predications;
    this.terms = terms;
    this.lexicon = lexicon;
    this.fillers = fillers;
    this.surface = surface;
  }

  /** The frame that fires on a word, the most specific of them. */
  Optional<FrameMatch> match(Tree tree, int head, MentionIndex mentions) {
    Token token = tree.token(head);
    if (mentions.isInNameOfBody(tree, token)) {
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
    FrameMatch best = null;
    int bestScore = -1;
    for (Entry entry : entries) {
      int score = score(entry);
      if (score > bestScore && TriggerMatcher.matches(tree, read, entry.kind(), entry.trigger())) {
        Predication predication = anchored(tree, read, entry);
        if (meets(entry.frame(), tree, predication, mentions)) {
          bestScore = score;
          best = new FrameMatch(tree, head, predication, entry.frame(), entry.trigger(), entry.kind());
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

  /** The frames among others that fit a word and its arguments. */
  Stream<Frame> fitting(TriggerLexicon others, Tree tree, int head, MentionIndex mentions) {
    List<Entry> entries = others.entries(tree.token(head));
    if (entries.isEmpty()) {
      return Stream.empty();
    }
    Predication read = predications.read(tree, head);
    return entries.stream()
        .filter(entry -> TriggerMatcher.matches(tree, read, entry.kind(), entry.trigger()))
        .map(Entry::frame)
        .filter(frame -> meets(frame, tree, read, mentions));
  }

  /** "the National Security Act" is no act. */
  static boolean isLaw(Tree tree, Token word) {
    return WordClass.LAW.holds(Tree.lower(word)) && Words.isCapital(word) && word.index() > 1
        && Words.isCapital(tree.token(word.index() - 1));
  }

  /** Whether a word may be one that no frame names: a verb, or a name said of a subject ("is in Ankara"). */
  private static boolean isOpen(Tree tree, Token token) {
    return token.upos().equals("VERB") || token.upos().equals("PROPN") && tree.child(token.index(), "cop").isPresent();
  }

  /** "hackers have picked apart the servers": a verb that no frame knows, where who does it to what tells enough. */
  private Optional<FrameMatch> onArguments(
      Tree tree, Predication read, PartOfSpeech kind, List<Entry> open, MentionIndex mentions) {
    return open.stream()
        .filter(entry -> entry.kind() == kind)
        .filter(entry -> meets(entry.frame(), tree, read, mentions))
        .findFirst()
        .map(entry -> new FrameMatch(tree, read.head(), read, entry.frame(), entry.trigger(), entry.kind()));
  }

  /** "carried out air strikes on": a trigger that opens a compound is read where the compound's head stands. */
  private Predication anchored(Tree tree, Predication read, Entry entry) {
    if (entry.kind() == PartOfSpeech.VERB && !entry.trigger().following().isEmpty()) {
      return withObjectOfParticle(tree, read, entry.trigger().following().get(0));
    }
    if (entry.kind() != PartOfSpeech.NOUN || entry.trigger().following().isEmpty()) {
      return read;
    }
    TreeSet<Integer> words = FrameMatch.followingWords(tree, read.head(), entry.trigger());
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
  private Optional<FrameMatch> onSurface(Tree tree, Predication read, List<Entry> entries, MentionIndex mentions) {
    return entries.stream()
        .filter(entry -> entry.kind() == PartOfSpeech.VERB && terms.isA(entry.frame().situation(), "CyberSituation"))
        .filter(entry -> TriggerMatcher.matches(tree, read, entry.kind(), entry.trigger()))
        .filter(entry -> roles(entry.frame(), read).size() > 1 && meets(entry.frame(), tree, read, mentions))
        .max(Comparator.comparingInt(FrameMatcher::score))
        .map(entry -> new FrameMatch(
            tree, read.head(), read, entry.frame(), entry.trigger(), entry.kind(), FrameMatch.By.SURFACE, SURFACE));
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
      for (int filler : fillers.of(predication, argument, tree, mentions)) {
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
    return Fillers.whole(tree, filler).filter(of -> isNoun(wanted, tree, of, mentions)).isPresent();
  }

  /** "Ambassador John Smith": what a person is, as the title before the name says. */
  private static boolean isTitled(Tree tree, int name, String[] words, MentionIndex mentions) {
    return mentions.typeAt(tree, name).filter("Person"::equals).isPresent()
        && tree.children(name).stream()
            .filter(child -> child.index() < name && Tree.isNominal(child)
                && (Tree.isRelation(child, "compound") || Tree.isRelation(child, "dep")))
            .anyMatch(child -> child.index() >= words.length && tree.matches(child.index() - words.length + 1, words));
  }
}
