package org.depeche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Where the noun phrase of a head token begins and ends. */
final class Phrases {
  private static final Set<String> CLAUSES = Set.of("acl", "appos", "parataxis", "advcl", "dep", "list");
  private static final Set<String> COMPLEMENTS = Set.of("obl", "nmod", "xcomp", "advcl");
  private static final Set<String> NOT_OF_THE_PHRASE =
      Set.of(
          "conj", "cc", "case", "cop", "aux", "nsubj", "csubj", "mark", "parataxis", "discourse", "advcl", "ccomp",
          "xcomp", "expl", "obj", "iobj", "punct", "vocative", "dislocated", "orphan", "root");
  private static final Set<String> MODIFIERS = Set.of("nummod", "nmod");
  private static final Set<String> BEFORE_NOUN = Set.of("NUM", "ADV", "DET", "ADP");
  private static final Set<String> NOT_OF_A_PREDICATE = Set.of("obl", "advmod", "dep");

  private Phrases() {}

  /** A stretch of tokens, both ends included. */
  record Range(int first, int last) {
    boolean holds(int index) {
      return first <= index && index <= last;
    }

    boolean overlaps(Range other) {
      return first <= other.last && other.first <= last;
    }

    Span span(Sentence sentence) {
      return sentence.span(first, last);
    }
  }

  /** The phrase of a head with all its modifiers. */
  static Range full(Sentence sentence, int head) {
    return stretch(sentence, head, members(sentence, head, false), false);
  }

  /** The phrase of a head without relative and participle clauses and appositions. */
  static Range core(Sentence sentence, int head) {
    return stretch(sentence, head, members(sentence, head, true), true);
  }

  private static Set<Integer> members(Sentence sentence, int head, boolean core) {
    Set<Integer> members = new TreeSet<>();
    members.add(head);
    boolean predicate =
        sentence.children(head).stream()
            .anyMatch(child -> child.relation().equals("cop") || child.universalRelation().equals("nsubj"));
    for (Token child : sentence.children(head)) {
      String relation = child.universalRelation();
      boolean out =
          NOT_OF_THE_PHRASE.contains(relation)
              || predicate && NOT_OF_A_PREDICATE.contains(relation)
              || isHeard(child)
              || core && (CLAUSES.contains(relation) || isClause(sentence, child));
      if (!out) {
        addTree(sentence, child, core, members);
      }
    }
    return members;
  }

  /** "Une source citée par l'AFP": through whom somebody is heard does not tell who it is. */
  private static boolean isHeard(Token participle) {
    return participle.universalRelation().equals("acl") && participle.has("VerbForm", "Part")
        && WordClass.HEARD.holds(participle.lemma().toLowerCase(Locale.ROOT));
  }

  /** "Le consul présent au moment des fouilles": an adjective with complements of its own, like a clause. */
  private static boolean isClause(Sentence sentence, Token modifier) {
    return modifier.universalRelation().equals("amod")
        && modifier.index() > modifier.head()
        && sentence.children(modifier.index()).stream().anyMatch(child -> child.index() > modifier.index()
            && COMPLEMENTS.contains(child.universalRelation()));
  }

  private static void addTree(Sentence sentence, Token token, boolean core, Set<Integer> members) {
    if (!members.add(token.index())) {
      return;
    }
    for (Token child : sentence.children(token.index())) {
      if (!core || !CLAUSES.contains(child.universalRelation())) {
        addTree(sentence, child, core, members);
      }
    }
  }

  private static Range stretch(Sentence sentence, int head, Set<Integer> members, boolean core) {
    int first = head;
    while (first > 1 && (members.contains(first - 1)
        || isAmount(sentence, first - 1) && !isYear(sentence, sentence.token(first - 1))
        && !sentence.token(first).upos().equals("DET"))
        && !closesClause(sentence, head, first - 1)) {
      first--;
    }
    int last = head;
    for (int next = head + 1; next <= sentence.size(); next++) {
      if (!core && sentence.token(next).form().equals(",") && next < sentence.size() && members.contains(next + 1)
          && opensClause(sentence, next + 1)) {
        break;
      }
      if (members.contains(next)) {
        last = next;
      } else if (core || !sentence.token(next).upos().equals("PUNCT") || !members.contains(next + 1)) {
        break;
      }
    }
    while (last > head && isLoose(sentence.token(last))) {
      last--;
    }
    while (first < head && sentence.token(first).upos().equals("PUNCT") && !isOpening(sentence.token(first))) {
      first++;
    }
    return new Range(first, last);
  }

  /**
   * ", contactée par l'agence", ", for its part": what follows a comma tells something of the phrase and is no
   * part of it.
   */
  private static boolean opensClause(Sentence sentence, int first) {
    Token token = sentence.token(first);
    while (token.head() > first) {
      token = sentence.token(token.head());
    }
    boolean aside = token.universalRelation().equals("nmod") && sentence.token(first).upos().equals("ADP")
        || WordClass.EXAMPLES.holds(sentence.token(first).form().toLowerCase(Locale.ROOT));
    return (aside || CLAUSES.contains(token.universalRelation()) && token.upos().equals("VERB"))
        && sentence.token(first - 1).form().equals(",");
  }

  /** "Contactée par l'agence, la direction": the comma that ends a participle clause before the phrase. */
  private static boolean closesClause(Sentence sentence, int head, int comma) {
    return sentence.token(comma).form().equals(",") && (sentence.token(1).upos().equals("VERB")
        || sentence.children(head).stream().anyMatch(child -> child.index() < comma
            && child.universalRelation().equals("acl") && child.upos().equals("VERB")));
  }

  /** "In February 2023 three men", "In 2010 police arrested", « entre 2020 et 2023 plus de 300 firmes »: it dates. */
  private static boolean isYear(Sentence sentence, Token number) {
    boolean ofMonth = MODIFIERS.contains(number.relation()) && number.head() == number.index() - 1;
    boolean dated = sentence.children(number.index()).stream()
        .anyMatch(child -> child.index() == number.index() - 1 && child.universalRelation().equals("case")
            && WordClass.BEFORE_YEAR.holds(child.form().toLowerCase(Locale.ROOT)))
        || number.index() < sentence.size() && BEFORE_NOUN.contains(sentence.token(number.index() + 1).upos());
    return dated && number.form().matches("(19|20)\\d\\d") || ofMonth && number.form().matches("\\d{4}");
  }

  private static boolean isAmount(Sentence sentence, int index) {
    return sentence.token(index).upos().equals("NUM");
  }

  private static boolean isOpening(Token token) {
    return token.form().equals("$") || token.form().equals("€");
  }

  private static boolean isLoose(Token token) {
    return List.of("PUNCT", "ADP", "CCONJ", "SCONJ", "DET").contains(token.upos()) && !token.form().equals("!")
        || List.of("who", "which", "qui", "dont").contains(token.form());
  }
}
