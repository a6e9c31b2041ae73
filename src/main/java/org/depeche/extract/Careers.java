package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.WordLists;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Offices and houses that a verb tells of somebody: "was appointed director of X", "runs X", "works as a lawyer". */
final class Careers {
  private static final int FARTHEST = 8;
  private static final Set<String> CLAUSES = Set.of("root", "conj", "parataxis", "acl", "advcl", "appos");

  private final Words words;
  private final WordLists lists;
  private final TitleFinder titles;

  Careers(Words words, TitleFinder titles) {
    this.words = words;
    this.lists = words.world().relations();
    this.titles = titles;
  }

  /** What a verb tells of the holder, the head of whose name stands at a token. */
  sealed interface Told {
    int holder();
  }

  /** An office that somebody was given, or has. */
  record Office(int holder, Title title) implements Told {}

  /** A body that somebody leads or works in; {@code bodies} are the heads of what it may be, likeliest first. */
  record House(int holder, List<Integer> bodies) implements Told {
    House {
      bodies = List.copyOf(bodies);
    }
  }

  /** All that a sentence's verbs tell, in the order of the verbs; nothing that is denied, supposed or to come. */
  List<Told> find(Sentence sentence) {
    List<Told> told = new ArrayList<>();
    Tree tree = null;
    for (Token verb : sentence.tokens()) {
      String lemma = Words.lemma(verb);
      boolean appoints = lists.has("appoints", lemma);
      boolean becomes = lists.has("becomes", lemma);
      boolean serves = lists.has("serves", lemma);
      boolean leads = lists.has("leads", lemma);
      boolean teaches = lists.has("teaches", lemma);
      boolean listed = appoints || becomes || serves || leads || teaches;
      if (!listed || !Words.is(verb, "VERB", "ADJ") || verb.has("VerbForm", "Inf")) {
        continue;
      }
      tree = tree == null ? new Tree(sentence) : tree;
      if (!isPlain(tree, verb)) {
        continue;
      }
      if (appoints) {
        appointed(tree, verb).ifPresent(told::add);
      } else if (becomes || serves) {
        become(tree, verb, !becomes).ifPresent(told::add);
      }
      if ((leads || teaches) && isActive(tree, verb)) {
        house(tree, verb, leads).ifPresent(told::add);
      }
    }
    return told;
  }

  /** Whether a clause is told as it is: no "not", "may", "would", "if", and no view of others that it hangs on. */
  private static boolean isPlain(Tree tree, Token verb) {
    return CLAUSES.contains(verb.universalRelation()) && tree.children(verb.index()).stream().noneMatch(child ->
        WordClass.NOT.holds(Words.lower(child)) || WordClass.NEGATIVE.holds(Words.lower(child))
            || Tree.isRelation(child, "mark") && child.upos().equals("SCONJ")
            || Tree.isRelation(child, "aux") && isHedge(child))
        && (!Tree.isRelation(verb, "conj") || tree.head(verb.index()).filter(first ->
            first.upos().equals("VERB") && !isPlain(tree, first)).isEmpty());
  }

  private static boolean isHedge(Token auxiliary) {
    boolean plain = WordClass.BE.holds(Words.lemma(auxiliary)) || WordClass.HAVE.holds(Words.lemma(auxiliary));
    return !plain || auxiliary.has("Mood", "Cnd") || auxiliary.has("Tense", "Fut");
  }

  private static boolean isActive(Tree tree, Token verb) {
    boolean participle = verb.has("VerbForm", "Part") && tree.child(verb.index(), "aux").isEmpty();
    return tree.child(verb.index(), "aux:pass", "nsubj:pass").isEmpty()
        && (!participle || tree.child(verb.index(), "nsubj").isPresent());
  }

  private Optional<Told> appointed(Tree tree, Token verb) {
    if (!isActive(tree, verb)) {
      return passive(tree, verb).flatMap(holder -> office(tree, holder, verb.index() + 1, false));
    }
    return tree.children(verb.index()).stream()
        .filter(object -> object.index() > verb.index() && object.upos().equals("PROPN"))
        .filter(object -> object.universalRelation().matches("obj|xcomp"))
        .findFirst()
        .flatMap(object -> office(tree, object.index(), endOfName(tree, object) + 1, false)
            .or(() -> behindApposition(tree, object)));
  }

  /** "Appointed X, a former envoy, as head of Y". */
  private Optional<Told> behindApposition(Tree tree, Token object) {
    int next = tree.reach(object.index())[1] + 1;
    next = tree.isComma(next) ? next + 1 : next;
    boolean as = next <= tree.size() && lists.has("as", Words.lower(tree.token(next)));
    return as ? office(tree, object.index(), next, true) : Optional.empty();
  }

  private static int endOfName(Tree tree, Token name) {
    int end = name.index();
    while (end < tree.size() && tree.token(end + 1).upos().equals("PROPN")) {
      end++;
    }
    return end;
  }

  /** Who is given an office: the subject, the noun before a participle, or whom a detached one is said of. */
  private static Optional<Integer> passive(Tree tree, Token verb) {
    Optional<Integer> subject = subject(tree, verb);
    if (subject.isPresent() || tree.child(verb.index(), "aux").isPresent()) {
      return subject;
    }
    if (verb.relation().startsWith("acl") || Tree.isRelation(verb, "appos")) {
      return tree.head(verb.index()).filter(Tree::isNominal).map(Token::index);
    }
    return Tree.isRelation(verb, "advcl") ? tree.head(verb.index()).flatMap(main -> subject(tree, main))
        : Optional.empty();
  }

  private Optional<Told> become(Tree tree, Token verb, boolean marked) {
    Optional<Integer> holder = passive(tree, verb);
    return holder.flatMap(subject -> office(tree, subject, verb.index() + 1, marked));
  }

  /** "Heads X", "leads research at X", "teaches law at X". */
  private Optional<Told> house(Tree tree, Token verb, boolean leads) {
    Optional<Token> object = tree.child(verb.index(), "obj")
        .filter(noun -> noun.index() > verb.index() && Tree.isNominal(noun));
    List<Integer> bodies = new ArrayList<>();
    if (leads) {
      object.map(Token::index).ifPresent(bodies::add);
    }
    object.ifPresent(noun -> bodies.addAll(inside(tree, noun.index())));
    bodies.addAll(inside(tree, verb.index()));
    return leads && object.isEmpty() || bodies.isEmpty() ? Optional.empty()
        : subject(tree, verb).map(holder -> new House(holder, bodies));
  }

  private List<Integer> inside(Tree tree, int head) {
    return tree.children(head).stream()
        .filter(child -> child.universalRelation().matches("nmod|obl"))
        .filter(child -> lists.has("inside", tree.preposition(child.index())))
        .map(Token::index)
        .toList();
  }

  private static Optional<Integer> subject(Tree tree, Token verb) {
    Optional<Token> subject = tree.child(verb.index(), "nsubj", "nsubj:pass");
    if (subject.isEmpty()) {
      return Tree.isRelation(verb, "conj")
          ? tree.head(verb.index()).filter(Tree::isVerb).flatMap(first -> subject(tree, first)) : Optional.empty();
    }
    if (!WordClass.RELATIVE.holds(Words.lower(subject.get()))) {
      return subject.map(Token::index);
    }
    return verb.relation().startsWith("acl")
        ? tree.head(verb.index()).filter(Tree::isNominal).map(Token::index) : Optional.empty();
  }

  /** The office that stands next, behind who gives it, a time, an adverb, "as" or "to the post of". */
  private Optional<Told> office(Tree tree, int holder, int from, boolean marked) {
    Sentence sentence = tree.sentence();
    boolean as = !marked;
    for (int i = from; i <= Math.min(sentence.size(), from + FARTHEST); i++) {
      Token token = sentence.token(i);
      String word = Words.lower(token);
      if (WordClass.BY.holds(word)) {
        i = Math.max(i, token.head());
        continue;
      }
      as |= lists.has("as", word) || lists.has("post", Words.lemma(token));
      Optional<Title> title = as ? titles.told(sentence, i) : Optional.empty();
      int noun = title.map(Title::head).orElse(i);
      if (lists.has("helm", Words.lemma(sentence.token(noun))) && isSingle(sentence, noun)) {
        return tree.child(noun, "nmod").map(body -> new House(holder, List.of(body.index())));
      }
      if (title.isPresent()) {
        return title.map(found -> new Office(holder, found));
      }
      boolean passed = Words.is(token, "ADV", "ADP", "NUM", "DET") || as && marked(word, token) || isTime(tree, token)
          || !as && Words.is(token, "PROPN", "NOUN");
      if (!passed) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Tête de l'agence", and no "tête de liste". */
  private boolean isSingle(Sentence sentence, int index) {
    return words.noun(sentence, index).filter(noun -> noun.words() > 1).isEmpty();
  }

  private boolean marked(String word, Token token) {
    return lists.has("as", word) || lists.has("post", Words.lemma(token));
  }

  private static boolean isTime(Tree tree, Token token) {
    return token.name().equals("DATE") || WordClass.TIME_NOUN.holds(Words.lemma(token))
        || token.upos().equals("ADJ") && tree.head(token.index()).filter(noun ->
            WordClass.TIME_NOUN.holds(Words.lemma(noun))).isPresent();
  }
}
