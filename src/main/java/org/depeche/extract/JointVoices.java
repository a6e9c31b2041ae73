package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/**
 * Who says something together with the voice of a cue: voices coordinated with it in the tree, or in the order of words
 * where the tree has lost them ("ont affirmé le FBI, la CISA et le parquet"), and examples of it ("dont X et Y").
 */
final class JointVoices {
  private static final int PARENTHESIS = 6;
  private static final int PHRASE = 8;

  private final MentionIndex mentions;

  JointVoices(MentionIndex mentions) {
    this.mentions = mentions;
  }

  /** The mentions of a cue's voices; several that are named take the place of the noun that tells them together. */
  List<Integer> of(Tree tree, CueInstance cue) {
    if (cue.source().isEmpty()) {
      return List.of();
    }
    int source = cue.source().get();
    Optional<Mention> first = mentions.at(tree, source);
    Set<Integer> found = new LinkedHashSet<>();
    boolean several = tree.token(source).has("Number", "Plur") && tree.token(source).upos().equals("NOUN");
    List<Mention> named = several ? named(tree, source) : List.of();
    if (named.isEmpty()) {
      first.ifPresent(voice -> found.add(voice.id()));
      coordinated(tree, source, cue).forEach(voice -> found.add(voice.id()));
    }
    named.forEach(voice -> found.add(voice.id()));
    if (found.size() < 2 && first.isPresent() && source > cue.head() && mayBeSeveral(tree, cue, source)) {
      series(tree, first.get(), preposition(tree, source), false).forEach(member -> found.add(member.id()));
    }
    if (several || first.flatMap(Mention::cardinality).filter(number -> number > 1).isPresent()) {
      examples(tree, first.map(voice -> end(tree, voice)).orElse(source)).forEach(member -> found.add(member.id()));
    }
    alsoDid(tree, cue).forEach(voice -> found.add(voice.id()));
    first.flatMap(voice -> spokesman(tree, end(tree, voice) + 1)).ifPresent(member -> found.add(member.id()));
    return List.copyOf(found);
  }

  /** "Germany accused Russia of hacking the parliament, as did France". */
  private List<Mention> alsoDid(Tree tree, CueInstance cue) {
    return tree.sentence().tokens().stream()
        .filter(did -> did.index() > cue.head() + 1 && Tree.isRelation(did, "advcl") && did.head() < did.index()
            && tree.isComma(did.index() - 2) && WordClass.AS_DID.holds(
                Tree.lower(tree.token(did.index() - 1)) + " " + Tree.lower(did)))
        .filter(did -> did.head() == cue.head() || Tree.isRelation(tree.token(did.head()), "advcl")
            && tree.token(did.head()).head() == cue.head() && !tree.isFinite(tree.token(did.head())))
        .flatMap(did -> tree.child(did.index(), "nsubj").filter(who -> who.index() > did.index()).stream())
        .flatMap(who -> tree.conjuncts(who.index()).stream()).distinct()
        .flatMap(who -> mentions.at(tree, who).stream()).filter(MentionIndex::isActor).toList();
  }

  /** "Le Kremlin, par la voix de X, a démenti": who speaks for a body. */
  private Optional<Mention> spokesman(Tree tree, int from) {
    int by = tree.isComma(from) ? from + 1 : from;
    for (int i = by + 1; i < Math.min(tree.size() - 1, by + 3) && WordClass.BY.holds(Tree.lower(tree.token(by))); i++) {
      if (WordClass.VOICE_OF.holds(Tree.lemma(tree.token(i))) && tree.token(i + 1).upos().equals("ADP")) {
        return member(tree, i + 2);
      }
    }
    return Optional.empty();
  }

  private List<Mention> coordinated(Tree tree, int source, CueInstance cue) {
    List<Integer> conjuncts = tree.conjuncts(source);
    boolean joined = conjuncts.stream().anyMatch(token -> tree.child(token, "cc").isPresent());
    return Stream.concat(conjuncts.stream().filter(token -> joined && token != source),
            behindName(tree, source, cue.head()))
        .flatMap(token -> mentions.at(tree, token).stream()).distinct().toList();
  }

  /** "the paper NRC and the broadcaster NOS reported": hung on the first one's name, or on the verb behind them. */
  private static Stream<Integer> behindName(Tree tree, int source, int verb) {
    boolean labelled = tree.token(source).upos().equals("NOUN") && source < verb && source < tree.size()
        && tree.token(source + 1).upos().equals("PROPN");
    if (!labelled || !Tree.isVerb(tree.token(verb))) {
      return Stream.empty();
    }
    Stream<Token> ofName = tree.children(source).stream()
        .filter(name -> name.index() > source && name.index() < verb && name.upos().equals("PROPN")
            && (Tree.isRelation(name, "appos") || Tree.isRelation(name, "dep")))
        .flatMap(name -> tree.children(name.index()).stream())
        .filter(other -> tree.child(other.index(), "cc").isPresent());
    Stream<Token> ofVerb = tree.children(verb).stream()
        .filter(other -> other.index() > source && other.index() < verb
            && tree.children(verb).stream().anyMatch(and -> Tree.isRelation(and, "cc") && and.index() > source
                && and.index() < other.index()));
    return Stream.concat(ofName, ofVerb).filter(other -> Tree.isRelation(other, "conj") && Tree.isNominal(other))
        .map(Token::index);
  }

  /** "Les services allemands BfV et BSI": the names behind a plural, which a conjunction joins. */
  private List<Mention> named(Tree tree, int several) {
    return tree.children(several).stream()
        .filter(child -> child.index() > several && Tree.isRelation(child, "appos"))
        .map(child -> tree.conjuncts(child.index()))
        .filter(names -> names.size() > 1 && tree.child(names.get(names.size() - 1), "cc").isPresent())
        .map(names -> names.stream().flatMap(name -> mentions.at(tree, name).stream()).toList())
        .filter(names -> names.size() > 1 && names.stream().allMatch(name -> name.kind() == MentionKind.NAME
            && name.head() > several && MentionIndex.isActor(name)))
        .findFirst().orElse(List.of());
  }

  /** Whether the form of an inverted verb allows for several voices: the plural, for one told in the singular. */
  private boolean mayBeSeveral(Tree tree, CueInstance cue, int source) {
    Token verb = tree.token(cue.head());
    if (!Tree.isVerb(verb) || !tree.preposition(source).isEmpty()) {
      return true;
    }
    boolean plural = verb.has("Number", "Plur") && verb.has("VerbForm", "Fin")
        || tree.children(verb.index()).stream()
            .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("Number", "Plur"));
    return plural && !tree.token(source).has("Number", "Plur");
  }

  /** ", dont le Guardian et Le Monde": those among several voices that are named. */
  private List<Mention> examples(Tree tree, int last) {
    int comma = last + 1;
    for (int i = comma; i < Math.min(tree.size(), comma + PHRASE) && !tree.isComma(i); i++) {
      comma = tree.isComma(i + 1) && !Tree.isVerb(tree.token(i)) ? i + 1 : comma;
    }
    if (!tree.isComma(comma) || comma + 2 > tree.size()
        || !WordClass.EXAMPLES.holds(Tree.lower(tree.token(comma + 1)))) {
      return List.of();
    }
    Optional<Mention> first = member(tree, comma + 2);
    if (first.isEmpty() || goesOn(tree, end(tree, first.get()) + 1)) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>(List.of(first.get()));
    found.addAll(series(tree, first.get(), "", true));
    return found;
  }

  /** What stands behind a voice in a row that a conjunction closes, each with the same preposition or with none. */
  private List<Mention> series(Tree tree, Mention first, String preposition, boolean aside) {
    List<Mention> found = new ArrayList<>();
    int at = behind(tree, end(tree, first) + 1);
    while (at < tree.size()) {
      boolean closes = tree.token(at).upos().equals("CCONJ") && WordClass.JOINING.holds(Tree.lower(tree.token(at)));
      if (!closes && !tree.isComma(at)) {
        return List.of();
      }
      int next = at + 1;
      boolean same = !preposition.isEmpty() && tree.token(next).upos().equals("ADP")
          && Tree.lemma(tree.token(next)).equals(preposition);
      Optional<Mention> member = member(tree, same && next < tree.size() ? next + 1 : next);
      if (member.isEmpty()) {
        return List.of();
      }
      found.add(member.get());
      at = behind(tree, end(tree, member.get()) + 1);
      if (closes) {
        return aside || !goesOn(tree, at) ? found : List.of();
      }
    }
    return List.of();
  }

  /** Whether a verb follows, of which the row is the subject. */
  private static boolean goesOn(Tree tree, int at) {
    return at <= tree.size() && (Tree.isVerb(tree.token(at)) || tree.token(at).upos().equals("PRON")
        && !Stretches.opensRelative(tree.token(at)) || WordClass.NOT.holds(Tree.lower(tree.token(at))));
  }

  /** Behind a parenthesis and phrases that tell of a voice ("le bureau (X) de l'université de Lyon"). */
  private static int behind(Tree tree, int from) {
    int at = from;
    for (int i = at; at < tree.size() && tree.token(at).form().equals("(") && i <= Math.min(tree.size(),
        at + PARENTHESIS); i++) {
      at = tree.token(i).form().equals(")") ? i + 1 : at;
    }
    int to = at;
    boolean phrase = at < tree.size() && tree.token(at).upos().equals("ADP");
    while (to <= tree.size() && to - at < PHRASE && switch (tree.token(to).upos()) {
      case "ADP", "DET", "NOUN", "PROPN", "ADJ" -> true;
      default -> false;
    }) {
      to++;
    }
    return phrase ? to : at;
  }

  /** Somebody who can speak, told from a word on. */
  private Optional<Mention> member(Tree tree, int from) {
    int noun = from;
    while (noun < tree.size() && tree.token(noun).upos().equals("DET")) {
      noun++;
    }
    int start = tree.token(from).span().start();
    int core = tree.token(noun).span().start();
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.kind() != MentionKind.PRONOUN && MentionIndex.isActor(mention))
        .filter(mention -> mention.core().start() == start || mention.core().start() == core
            || mention.span().start() == start)
        .min(Comparator.comparingInt((Mention mention) -> mention.kind() == MentionKind.NAME ? 0 : 1)
            .thenComparing(mention -> -mention.core().length()));
  }

  private static String preposition(Tree tree, int source) {
    return tree.child(source, "case").filter(word -> word.index() < source).map(Tree::lemma).orElse("");
  }

  private static int end(Tree tree, Mention mention) {
    int last = mention.head();
    while (last < tree.size() && tree.token(last + 1).span().start() < mention.core().end()) {
      last++;
    }
    return last;
  }
}
