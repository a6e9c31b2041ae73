package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.extract.SmallWords.Governed;
import org.depeche.model.Token;

/** Reads a verb with its arguments, the same for active and passive, and for what other clauses lend it. */
final class VerbReader {
  private static final int NEXT_VERB = 4;

  private final SmallWords small;
  private final Means means;
  private final ClauseSubjects subjects;

  VerbReader(SmallWords small, Means means, ClauseSubjects subjects) {
    this.small = small;
    this.means = means;
    this.subjects = subjects;
  }

  Predication read(Tree tree, int verb) {
    return new Reading(tree, verb).read();
  }

  /** The reading of one verb. */
  private final class Reading {
    private final Tree tree;
    private final int head;
    private final boolean passive;
    private final Arguments arguments = new Arguments();

    Reading(Tree tree, int head) {
      this.tree = tree;
      this.head = head;
      this.passive = Passives.isPassive(tree, head) || Passives.isUndergone(tree, head);
    }

    Predication read() {
      arguments.add("self", head);
      subject();
      tree.children(head).forEach(this::dependent);
      shareWithNext();
      if (passive && !arguments.has("agent")) {
        agentBehindPlace();
      }
      patient();
      means.read(tree, head, arguments);
      arguments.addIf(isAttributive(), "attributive", tree.token(head).head());
      return new Predication(
          head, Tree.lemma(tree.token(head)), Passives.isReflexive(tree, head), passive, arguments.all());
    }

    private void subject() {
      boolean deprived = Passives.isUndergone(tree, head)
          && tree.children(head).stream()
          .anyMatch(child -> Tree.isRelation(child, "obj") && !Tree.lemma(child).equals("se"));
      subjects.ofVerb(tree, head).ifPresent(subject ->
          arguments.add(deprived ? "iobj" : passive ? "patient" : "agent", tree.conjuncts(subject)));
      if (passive && !deprived) {
        subjects.ofVerb(tree, head).filter(subject -> isGiven())
            .ifPresent(subject -> arguments.add("given", tree.conjuncts(subject)));
      }
    }

    /** "was handed a note of protest": the subject of a passive with an object is to whom it is given. */
    private boolean isGiven() {
      return tree.child(head, "obj")
          .filter(object -> object.index() > head && !WordClass.TIME_NOUN.holds(Tree.lemma(object))).isPresent();
    }

    private void dependent(Token child) {
      switch (child.universalRelation()) {
        case "obj" -> {
          boolean from = passive && SmallWords.isArticle(tree, child.index()) && child.upos().equals("PROPN");
          arguments.add(from ? "de" : "patient", tree.conjuncts(RelativeClauses.resolve(tree, head, child)));
          phrasesOfSum(child);
        }
        case "iobj" -> arguments.add("iobj", tree.conjuncts(RelativeClauses.resolve(tree, head, child)));
        case "obl", "nmod" -> oblique(child);
        case "ccomp", "xcomp", "csubj" -> arguments.add("clause", child.index());
        case "advcl" -> arguments.add(Scopes.isTime(tree, child) ? "time" : "adverbial", child.index());
        case "dep" -> {
          boolean state = Tree.isVerb(child) && child.index() > head && tree.child(child.index(), "nsubj")
              .filter(subject -> subject.index() > head).isPresent() && child.has("Tense", "Past");
          arguments.addIf(state, "clause", child.index());
        }
        case "aux" -> arguments.add("auxiliary", child.index());
        case "cc" -> arguments.addIf(child.relation().equals("cc:preconj"), "preconj", child.index());
        case "advmod" -> arguments.add(small.isNegation(child) && !Negations.isExpletive(tree, child, head)
            ? "negation" : "adverb", child.index());
        case "compound" -> arguments.addIf(child.relation().equals("compound:prt"), "adverb", child.index());
        default -> {}
      }
    }

    private void oblique(Token child) {
      String preposition = Tree.lemma(child).equals("dont") ? "de" : small.preposition(tree, child.index());
      List<Integer> fillers = tree.conjuncts(RelativeClauses.resolve(tree, head, child));
      Optional<Governed> complex = small.throughComplex(tree, child.index());
      boolean agent = child.relation().equals("obl:agent") || small.isAgent(preposition);
      if (passive && agent && complex.isEmpty()) {
        arguments.add("agent", fillers);
        return;
      }
      if (passive && preposition.equals("into") && isTime(child)) {
        return;
      }
      if (isInTurn(child)) {
        arguments.add("adverb", child.index());
        return;
      }
      if (complex.isPresent()) {
        arguments.add(complex.get().preposition(), tree.conjuncts(complex.get().word()));
        return;
      }
      boolean several = preposition.equals("de") && !passive
          && (SmallWords.isArticle(tree, child.index()) || isNoneOf(child));
      if (several && tree.child(head, "obj").isEmpty()) {
        arguments.add("patient", fillers);
      }
      arguments.add(preposition.isEmpty() ? "bare" : preposition, fillers);
    }

    /** « n'a pas publié de correctif »: behind a negation, an object without an article has "de". */
    private boolean isNoneOf(Token noun) {
      return noun.upos().equals("NOUN") && noun.index() > head && tree.child(noun.index(), "det", "nummod").isEmpty()
          && !Passives.isReflexive(tree, head) && tree.children(head).stream()
              .anyMatch(child -> Tree.isRelation(child, "advmod") && child.index() < noun.index()
                  && WordClass.SECOND_NEGATION.holds(Tree.lower(child)));
    }

    /** « a été attaqué à son tour »: after others, and nothing that is attacked. */
    private boolean isInTurn(Token noun) {
      return WordClass.IN_TURN.holds(Tree.lower(noun)) && tree.preposition(noun.index()).equals("à")
          && tree.child(noun.index(), "det", "nmod:poss").filter(SmallWords::isPossessive).isPresent();
    }

    /** "was broken into last month": a time, which the parser takes for what "into" governs. */
    private static boolean isTime(Token noun) {
      return WordClass.TIME_NOUN.holds(Tree.lemma(noun));
    }

    /** "paid $350,000 to the gang": what the parser hangs on the figure belongs to the verb. */
    private void phrasesOfSum(Token sum) {
      if (!sum.upos().equals("SYM") && !sum.upos().equals("NUM")) {
        return;
      }
      for (Token child : tree.children(sum.index())) {
        if (Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod")) {
          oblique(child);
        } else if (child.upos().equals("NUM")) {
          phrasesOfSum(child);
        }
      }
    }

    /** "a copié puis revendu les fichiers", "saisis et bloqués par la police": what the verb after it has for both. */
    private void shareWithNext() {
      for (Token next : tree.children(head)) {
        boolean coordinated = Tree.isRelation(next, "conj") && Tree.isVerb(next) && next.index() > head;
        if (!coordinated) {
          continue;
        }
        boolean bare = tree.child(next.index(), "aux", "cop").isEmpty();
        if (passive && bare && !arguments.has("agent") && Passives.isPassive(tree, next.index())) {
          tree.children(next.index()).stream()
              .filter(child -> child.relation().equals("obl:agent"))
              .map(child -> RelativeClauses.resolve(tree, next.index(), child))
              .forEach(agent -> arguments.add("agent", tree.conjuncts(agent)));
        }
        if (!passive && !arguments.has("patient") && next.index() <= head + NEXT_VERB && isBeside(next)) {
          tree.child(next.index(), "obj")
              .filter(object -> object.index() > next.index())
              .ifPresent(object -> arguments.add("patient", tree.conjuncts(object.index())));
        }
      }
    }

    /** Whether nothing but a conjunction, an adverb or an auxiliary stands before the next verb. */
    private boolean isBeside(Token next) {
      for (int i = head + 1; i < next.index(); i++) {
        if (!Words.is(tree.token(i), "CCONJ", "SCONJ", "ADV", "AUX")) {
          return false;
        }
      }
      return next.index() > head + 1;
    }

    /** "a été arrêté chez ses parents par la police": who did it, behind where it was done and hung on that. */
    private void agentBehindPlace() {
      tree.children(head).stream()
          .filter(where -> Tree.isRelation(where, "obl") && where.index() > head && Tree.isNominal(where))
          .filter(where -> WordClass.WHERE.holds(tree.preposition(where.index())))
          .forEach(this::agentBelow);
    }

    private void agentBelow(Token where) {
      tree.children(where.index()).stream()
          .filter(child -> Tree.isRelation(child, "nmod") && child.index() > where.index())
          .forEach(child -> {
            if (small.isAgent(tree.preposition(child.index()))) {
              arguments.add("agent", tree.conjuncts(child.index()));
            } else {
              agentBelow(child);
            }
          });
    }

    /** What undergoes it where the verb has no object of its own, or the parser gave it another. */
    private void patient() {
      List<Integer> given = arguments.get("iobj");
      boolean onlyObject = !arguments.has("patient") && !arguments.has("clause");
      if (onlyObject && given.stream().noneMatch(filler -> tree.token(filler).upos().equals("PRON"))) {
        arguments.add("patient", given);
      }
      if (passive && isAdrift()) {
        nounJustBefore().ifPresent(noun -> arguments.set("patient", noun));
      }
      boolean relative = RelativeClauses.isReducedRelative(tree, head)
          || !passive && RelativeClauses.isObjectRelative(tree, head);
      if (relative && !arguments.has("patient")) {
        arguments.add("patient", tree.token(head).head());
      }
      if (!passive && !arguments.has("patient")) {
        RelativeClauses.ofWhatIsSaid(tree, head).ifPresent(noun -> arguments.add("patient", noun));
      }
      if (passive) {
        beforeHaving().ifPresent(noun -> arguments.set("patient", noun));
      }
    }

    /** "des fichiers dérobés": a bare participle that the parser did not hang on the noun before it. */
    private boolean isAdrift() {
      Token token = tree.token(head);
      boolean attached = Tree.isRelation(token, "acl") || Tree.isRelation(token, "amod")
          || Tree.isRelation(token, "conj");
      return !attached && tree.child(head, "aux", "nsubj", "cop").isEmpty();
    }

    private Optional<Integer> nounJustBefore() {
      for (int i = head - 1; i >= Math.max(1, head - 2); i--) {
        Token token = tree.token(i);
        if (token.upos().equals("NOUN")) {
          return Optional.of(i);
        }
        if (!Words.is(token, "ADJ", "ADV")) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** "owned up to data having been copied": what stands before the gerund of a perfect is its subject. */
    private Optional<Integer> beforeHaving() {
      return tree.child(head, "aux")
          .filter(aux -> WordClass.PERFECT.holds(Tree.lemma(aux)) && Tree.isPresentParticiple(aux) && aux.index() > 1)
          .map(having -> tree.token(having.index() - 1))
          .filter(Tree::isNominal)
          .map(Token::index);
    }

    /** "stolen passwords": a participle before its noun. */
    private boolean isAttributive() {
      Token token = tree.token(head);
      boolean modifies = Tree.isRelation(token, "amod") || token.relation().equals("acl");
      return modifies && token.has("VerbForm", "Part") && token.head() > head
          && Tree.isNominal(tree.token(token.head()));
    }
  }
}
