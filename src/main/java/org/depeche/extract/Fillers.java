package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** What fills the arguments that frames name, also where the parser hung it a step too high or too low. */
final class Fillers {
  private static final List<String> PLACE_PREPOSITIONS = List.copyOf(WordClass.WHERE.words());
  private static final List<String> PLACED = List.copyOf(WordClass.PLACED.words());
  private static final Set<String> HIGH = WordClass.AGAINST_UP.words();
  private static final Set<String> LOW = WordClass.AGAINST_DOWN.words();
  private static final Set<String> PARTS = WordClass.COUNTED.words();

  private final PredicationReader predications;

  Fillers(PredicationReader predications) {
    this.predications = predications;
  }

  /** The fillers of an argument; {@code place} is where it happened, {@code >place} where the argument is. */
  List<Integer> of(Predication predication, String argument, Tree tree, MentionIndex mentions) {
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
  List<Integer> nearby(Tree tree, Predication predication, String argument) {
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
  static boolean isNext(Tree tree, int noun, int filler) {
    for (int i = noun + 1; i < filler; i++) {
      boolean nominal = tree.token(i).upos().equals("NOUN") || tree.token(i).upos().equals("PROPN");
      if (nominal && !tree.dominates(noun, i) && !tree.dominates(filler, i)) {
        return false;
      }
    }
    return true;
  }

  /** "eleven of the defendants": those that are counted. */
  static Optional<Integer> whole(Tree tree, int token) {
    if (!tree.token(token).upos().equals("NUM") && !PARTS.contains(Tree.lemma(tree.token(token)))) {
      return Optional.empty();
    }
    return tree.children(token).stream()
        .filter(child -> Tree.isRelation(child, "nmod"))
        .map(Token::index)
        .findFirst();
  }

  /** "several firms, including Acme and Initech": those who are named among the many. */
  static List<Integer> examples(Tree tree, int many) {
    return tree.children(many).stream()
        .filter(child -> child.index() > many && Tree.isNominal(child))
        .filter(child -> tree.children(child.index()).stream()
            .anyMatch(word -> word.index() < child.index() && WordClass.EXAMPLES.holds(Tree.lower(word)))
            || isCountedAmong(tree, many, child))
        .flatMap(child -> tree.conjuncts(child.index()).stream())
        .toList();
  }

  /** « Parmi les personnes sanctionnées figure X »: who is told to be one of them. */
  private static boolean isCountedAmong(Tree tree, int many, Token one) {
    return Tree.isRelation(one, "appos") && WordClass.AMONG.holds(tree.preposition(many)) && one.index() > 1
        && WordClass.COUNTING_AMONG.holds(Tree.lemma(tree.token(Math.max(1, tree.reach(one.index())[0] - 1))));
  }
}
