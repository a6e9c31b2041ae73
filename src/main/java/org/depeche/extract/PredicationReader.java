package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.Operators;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Reads a word of a Universal Dependencies tree as a {@link Predication}. */
final class PredicationReader {
  private static final int DEEPEST = 6;
  private static final int LONGEST_RELATIVE = 14;
  private static final int NEXT_VERB = 4;
  private static final Set<String> GERUND_PREPOSITIONS = WordClass.BEFORE_GERUND.words();
  private static final Set<String> NOT_LENT =
      Set.of("agent", "patient", "clause", "adverbial", "bare", "negation", "auxiliary", "adverb", "attributive",
          "self");
  private static final Set<String> PERFECT_WITH_BE = WordClass.PERFECT_WITH_BE.words();
  private static final String AUTHOR = "author";
  private static final Set<String> HELD_FOR = WordClass.HELD_FOR.words();
  private static final Set<String> COUNTING = WordClass.OF.words();
  private static final Set<String> OWN_PURPOSE = WordClass.OWN_PURPOSE.words();
  private static final Set<String> RELATIVES = WordClass.RELATIVE.words();

  private final Operators operators;
  private final Map<String, List<Map.Entry<Trigger, String>>> lightVerbs = new LinkedHashMap<>();

  PredicationReader(Operators operators) {
    this.operators = operators;
    for (Map.Entry<Trigger, String> light : operators.lightVerbs().entrySet()) {
      lightVerbs.computeIfAbsent(light.getKey().lemma(), key -> new ArrayList<>()).add(light);
    }
  }

  /** Whether a word opens the agent of a passive ("par", "by"). */
  boolean isAgentMarker(Token token) {
    return operators.agent().contains(Tree.lower(token));
  }

  Predication read(Tree tree, int head) {
    Token token = tree.token(head);
    Map<String, List<Integer>> arguments = new LinkedHashMap<>();
    boolean verb = Tree.isVerb(token);
    boolean passive = verb && (isPassive(tree, head) || isUndergone(tree, head));
    if (verb) {
      readVerb(tree, head, passive, arguments);
    } else {
      readNoun(tree, head, arguments);
      readLightVerb(tree, head, arguments);
    }
    return new Predication(head, Tree.lemma(token), isReflexive(tree, head), passive, arguments);
  }

  /** "s'est fait pirater", "s'est vu infliger une amende": the subject undergoes what the infinitive says. */
  private static boolean isUndergone(Tree tree, int head) {
    Token token = tree.token(head);
    if (!token.has("VerbForm", "Inf")) {
      return false;
    }
    boolean caused = tree.child(head, "aux:caus").filter(verb -> Tree.lemma(verb).equals("faire")).isPresent();
    boolean under = Tree.isRelation(token, "xcomp") && tree.head(head).filter(verb -> switch (Tree.lemma(verb)) {
      case "faire", "voir", "laisser" -> isReflexive(tree, verb.index());
      default -> false;
    }).isPresent();
    return caused && isReflexive(tree, head) || under;
  }

  /** The fillers of an argument; {@code patient>for} is the argument "for" of each patient. */
  List<Integer> follow(Tree tree, Predication predication, String path) {
    int step = path.indexOf('>');
    if (step < 0) {
      return predication.argument(path);
    }
    List<Integer> found = new ArrayList<>();
    for (int filler : predication.argument(path.substring(0, step))) {
      found.addAll(follow(tree, read(tree, filler), path.substring(step + 1)));
    }
    return found;
  }

  private static boolean isReflexive(Tree tree, int head) {
    return tree.children(head).stream()
        .anyMatch(child -> Tree.lemma(child).equals("se") && child.index() < head);
  }

  boolean isPassive(Tree tree, int head) {
    Token token = tree.token(head);
    boolean perfect = tree.child(head, "aux").filter(auxiliary -> Tree.lemma(auxiliary).equals("avoir")).isPresent();
    if (perfect && tree.child(head, "aux:pass").isEmpty() || isGone(tree, head)) {
      return false;
    }
    if (tree.child(head, "aux:pass").isPresent() || tree.child(head, "nsubj:pass").isPresent() || isBeen(tree, head)) {
      return !isReflexive(tree, head);
    }
    boolean bareParticiple = token.has("Tense", "Past") && tree.child(head, "aux").isEmpty()
        && (token.has("VerbForm", "Part") || isBehindNoun(tree, token));
    if (!bareParticiple) {
      return isHadBySomebody(tree, token) || isWishedFor(tree, token);
    }
    if (Tree.isRelation(token, "conj")) {
      Optional<Token> first = tree.head(head);
      boolean shares = first.isPresent() && Tree.isVerb(first.get())
          && (tree.child(first.get().index(), "aux").isPresent() || first.get().has("VerbForm", "Fin"));
      if (shares) {
        return isPassive(tree, first.get().index());
      }
    }
    return tree.child(head, "nsubj").isEmpty() || Tree.isRelation(token, "acl") && !token.relation().equals("acl:relcl")
        || isHad(tree, token);
  }

  /** "entities slapped with sanctions": a participle that the tagger took for a past tense. */
  private static boolean isBehindNoun(Tree tree, Token verb) {
    return verb.relation().equals("acl") && verb.head() > 0 && verb.head() < verb.index()
        && !Tree.isRelation(tree.token(verb.head()), "dep")
        && verb.index() < tree.size() && tree.token(verb.index() + 1).upos().equals("ADP")
        && tree.child(verb.index(), "nsubj", "obj", "mark", "ccomp", "xcomp").isEmpty();
  }

  /** "had his account hacked": what is told of the noun between is done to it. */
  private static boolean isHad(Tree tree, Token participle) {
    boolean clause = Tree.isRelation(participle, "ccomp") || Tree.isRelation(participle, "xcomp");
    return clause && tree.child(participle.index(), "mark").isEmpty()
        && tree.head(participle.index()).filter(verb -> WordClass.CAUSATIVE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "wants the hackers found and arrested": two participles, which the parser may take for a past tense. */
  private static boolean isWishedFor(Tree tree, Token participle) {
    Optional<Token> first = tree.head(participle.index())
        .filter(verb -> Tree.isRelation(participle, "conj") && Tree.isVerb(verb));
    Token clause = first.orElse(participle);
    return participle.has("Tense", "Past") && isHad(tree, clause)
        && tree.child(clause.index(), "aux", "obj").isEmpty() && tree.child(participle.index(), "aux", "obj").isEmpty()
        && tree.child(clause.index(), "nsubj").filter(subject -> subject.index() < clause.index()).isPresent()
        && tree.head(clause.index()).filter(verb -> WordClass.WISHING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "had the ambassador summoned": a past tense right behind its subject can be no clause of "had". */
  private static boolean isHadBySomebody(Tree tree, Token verb) {
    return verb.has("Tense", "Past") && isHad(tree, verb) && tree.child(verb.index(), "aux", "cop").isEmpty()
        && tree.child(verb.index(), "nsubj").filter(subject -> subject.index() == verb.index() - 1).isPresent()
        && tree.head(verb.index()).filter(have -> WordClass.HAVING.holds(Tree.lemma(have))).isPresent();
  }

  /** "est convoqué": "être" with the participle of a verb that does not form its perfect with it. */
  private static boolean isBeen(Tree tree, int head) {
    return tree.token(head).has("VerbForm", "Part")
        && tree.token(head).has("Tense", "Past")
        && tree.child(head, "aux").filter(auxiliary -> Tree.lemma(auxiliary).equals("être")).isPresent()
        && !PERFECT_WITH_BE.contains(Tree.lemma(tree.token(head)));
  }

  /** "sont repartis": the perfect of a verb that forms it with "être", which the parser may take for a passive. */
  private static boolean isGone(Tree tree, int head) {
    return PERFECT_WITH_BE.contains(Tree.lemma(tree.token(head))) && tree.children(head).stream()
        .filter(child -> Tree.isRelation(child, "aux"))
        .allMatch(child -> child.relation().equals("aux:pass") && child.has("VerbForm", "Fin"));
  }

  private void readVerb(Tree tree, int head, boolean passive, Map<String, List<Integer>> arguments) {
    add(arguments, "self", List.of(head));
    boolean deprived = isUndergone(tree, head)
        && tree.children(head).stream()
        .anyMatch(child -> Tree.isRelation(child, "obj") && !Tree.lemma(child).equals("se"));
    surfaceSubject(tree, head, 0).ifPresent(subject ->
        add(arguments, deprived ? "iobj" : passive ? "patient" : "agent", tree.conjuncts(subject)));
    for (Token child : tree.children(head)) {
      switch (child.universalRelation()) {
        case "obj" -> {
          boolean from = passive && isArticle(tree, child.index()) && child.upos().equals("PROPN");
          add(arguments, from ? "de" : "patient", tree.conjuncts(resolve(tree, head, child)));
          phrasesOfSum(tree, head, child, passive, arguments);
        }
        case "iobj" -> add(arguments, "iobj", tree.conjuncts(resolve(tree, head, child)));
        case "obl", "nmod" -> oblique(tree, head, child, passive, arguments);
        case "ccomp", "xcomp", "csubj" -> add(arguments, "clause", List.of(child.index()));
        case "advcl" -> add(arguments, "adverbial", List.of(child.index()));
        case "dep" -> {
          boolean state = Tree.isVerb(child) && child.index() > head && tree.child(child.index(), "nsubj")
              .filter(subject -> subject.index() > head).isPresent() && child.has("Tense", "Past");
          add(arguments, "clause", state ? List.of(child.index()) : List.of());
        }
        case "aux" -> add(arguments, "auxiliary", List.of(child.index()));
        case "cc" ->
            add(arguments, "preconj", child.relation().equals("cc:preconj") ? List.of(child.index()) : List.of());
        case "advmod" -> add(arguments, isNegation(child) ? "negation" : "adverb", List.of(child.index()));
        case "compound" ->
            add(arguments, "adverb", child.relation().equals("compound:prt") ? List.of(child.index()) : List.of());
        default -> {}
      }
    }
    shareWithNext(tree, head, passive, arguments);
    if (passive && !arguments.containsKey("agent")) {
      tree.children(head).stream()
          .filter(where -> Tree.isRelation(where, "obl") && where.index() > head && Tree.isNominal(where))
          .filter(where -> WordClass.WHERE.holds(tree.preposition(where.index())))
          .forEach(where -> byBehind(tree, where, arguments));
    }
    List<Integer> given = arguments.getOrDefault("iobj", List.of());
    boolean onlyObject = !arguments.containsKey("patient") && !arguments.containsKey("clause");
    if (onlyObject && given.stream().noneMatch(filler -> tree.token(filler).upos().equals("PRON"))) {
      add(arguments, "patient", given);
    }
    if (passive && isAdrift(tree, head)) {
      nounJustBefore(tree, head).ifPresent(noun -> arguments.put("patient", new ArrayList<>(List.of(noun))));
    }
    boolean relative = isReducedRelative(tree, head) || !passive && isObjectRelative(tree, head);
    if (relative && !arguments.containsKey("patient")) {
      add(arguments, "patient", List.of(tree.token(head).head()));
    }
    if (!passive && !arguments.containsKey("patient")) {
      ofWhatIsSaid(tree, head).ifPresent(noun -> add(arguments, "patient", List.of(noun)));
    }
    if (passive) {
      beforeHaving(tree, head).ifPresent(noun -> arguments.put("patient", new ArrayList<>(List.of(noun))));
    }
    readMeans(tree, head, arguments);
    if (isAttributive(tree, head)) {
      add(arguments, "attributive", List.of(tree.token(head).head()));
    }
  }

  /** "a été arrêté chez ses parents par la police": who did it, behind where it was done and hung on that. */
  private void byBehind(Tree tree, Token where, Map<String, List<Integer>> arguments) {
    tree.children(where.index()).stream()
        .filter(child -> Tree.isRelation(child, "nmod") && child.index() > where.index())
        .forEach(child -> {
          if (operators.agent().contains(tree.preposition(child.index()))) {
            add(arguments, "agent", tree.conjuncts(child.index()));
          } else {
            byBehind(tree, child, arguments);
          }
        });
  }

  /** "a copié puis revendu les fichiers", "saisis et bloqués par la police": what the verb after it has for both. */
  private void shareWithNext(Tree tree, int head, boolean passive, Map<String, List<Integer>> arguments) {
    for (Token next : tree.children(head)) {
      boolean coordinated = Tree.isRelation(next, "conj") && Tree.isVerb(next) && next.index() > head;
      if (!coordinated) {
        continue;
      }
      boolean bare = tree.child(next.index(), "aux", "cop").isEmpty();
      if (passive && bare && !arguments.containsKey("agent") && isPassive(tree, next.index())) {
        tree.children(next.index()).stream()
            .filter(child -> child.relation().equals("obl:agent"))
            .forEach(child -> add(arguments, "agent", tree.conjuncts(resolve(tree, next.index(), child))));
      }
      if (!passive && !arguments.containsKey("patient") && next.index() <= head + NEXT_VERB
          && onlySmallWords(tree, head, next)) {
        tree.child(next.index(), "obj")
            .filter(object -> object.index() > next.index())
            .ifPresent(object -> add(arguments, "patient", tree.conjuncts(object.index())));
      }
    }
  }

  /** Whether two verbs stand side by side, with nothing but a conjunction, an adverb or an auxiliary between them. */
  private static boolean onlySmallWords(Tree tree, int first, Token second) {
    for (int i = first + 1; i < second.index(); i++) {
      boolean small = switch (tree.token(i).upos()) {
        case "CCONJ", "SCONJ", "ADV", "AUX" -> true;
        default -> false;
      };
      if (!small) {
        return false;
      }
    }
    return second.index() > first + 1;
  }

  /** "stolen passwords": a participle before its noun. */
  private static boolean isAttributive(Tree tree, int head) {
    Token token = tree.token(head);
    boolean modifies = Tree.isRelation(token, "amod") || token.relation().equals("acl");
    return modifies && token.has("VerbForm", "Part") && token.head() > head && Tree.isNominal(tree.token(token.head()));
  }

  /** "using a stolen password, they broke in", "used a stolen password to break in": what it is done with. */
  private void readMeans(Tree tree, int head, Map<String, List<Integer>> arguments) {
    List<Token> beside = new ArrayList<>(tree.children(head));
    tree.child(head, "nsubj").ifPresent(subject -> beside.addAll(tree.children(subject.index())));
    for (Token child : beside) {
      boolean clause = Tree.isRelation(child, "advcl") || Tree.isRelation(child, "acl");
      if (clause && isMeans(child) && child.has("VerbForm", "Part") && child.has("Tense", "Pres")) {
        tree.child(child.index(), "obj").ifPresent(means -> add(arguments, "means", tree.conjuncts(means.index())));
      }
    }
    if (tree.isInfinitive(head)) {
      usedFor(tree, head).ifPresent(verb -> {
        String side = isPassive(tree, verb) ? "nsubj" : "obj";
        tree.child(verb, side).ifPresent(means -> add(arguments, "means", tree.conjuncts(resolve(tree, verb, means))));
      });
    }
  }

  /** The verb of using over an infinitive, also where the parser hung the infinitive on what is used. */
  private Optional<Integer> usedFor(Tree tree, int infinitive) {
    Optional<Token> above = tree.head(infinitive);
    if (above.isPresent() && Tree.isNominal(above.get()) && Tree.isRelation(above.get(), "obj")) {
      above = tree.head(above.get().index());
    }
    return above.filter(verb -> Tree.isVerb(verb) && isMeans(verb)).map(Token::index);
  }

  /** Whether a verb says what an act is done with ("using", "exploiting"). */
  boolean isMeans(Token verb) {
    return operators.means().contains(Tree.lemma(verb));
  }

  /** "des fichiers dérobés": a bare participle that the parser did not hang on the noun before it. */
  private static boolean isAdrift(Tree tree, int head) {
    Token token = tree.token(head);
    boolean attached = Tree.isRelation(token, "acl") || Tree.isRelation(token, "amod")
        || Tree.isRelation(token, "conj");
    return !attached && tree.child(head, "aux", "nsubj", "cop").isEmpty();
  }

  private static Optional<Integer> nounJustBefore(Tree tree, int head) {
    for (int i = head - 1; i >= Math.max(1, head - 2); i--) {
      Token token = tree.token(i);
      if (token.upos().equals("NOUN")) {
        return Optional.of(i);
      }
      if (!token.upos().equals("ADJ") && !token.upos().equals("ADV")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isReducedRelative(Tree tree, int head) {
    Token token = tree.token(head);
    boolean clause = token.relation().equals("acl:relcl") || isContactClause(tree, head);
    return clause && tree.child(head, "nsubj").filter(subject -> !isRelative(subject)).isPresent()
        && tree.children(head).stream().noneMatch(PredicationReader::isRelative);
  }

  /** "la faille qu'un chercheur avait découverte", where the pronoun was read as a conjunction. */
  private static boolean isObjectRelative(Tree tree, int head) {
    Token verb = tree.token(head);
    Optional<Token> which = tree.child(head, "mark")
        .filter(mark -> verb.head() > 0)
        .filter(mark -> mark.index() == tree.reach(head)[0] + (tree.isComma(tree.reach(head)[0]) ? 1 : 0))
        .filter(mark -> WordClass.OBJECT_RELATIVE.holds(Tree.lower(mark)));
    if (which.isEmpty() || !Tree.isRelation(verb, "acl") || tree.child(head, "nsubj").isEmpty()) {
      return false;
    }
    Token noun = tree.token(verb.head());
    boolean agrees = verb.has("Tense", "Past") && (verb.has("Gender", "Fem") && noun.has("Gender", "Fem")
        || verb.has("Number", "Plur") && noun.has("Number", "Plur"));
    return agrees && noun.index() < which.get().index() && Tree.isNominal(noun) && tree.child(head, "aux").isPresent();
  }

  /** "a theft the bank had reported": the subject right behind the noun opens a clause that tells of the noun. */
  private static boolean isContactClause(Tree tree, int head) {
    Token token = tree.token(head);
    Optional<Token> noun = tree.head(head)
        .filter(above -> token.relation().equals("dep") && above.upos().equals("NOUN") && Tree.isVerb(token));
    Optional<Token> subject = tree.child(head, "nsubj").filter(child -> child.index() < head);
    return noun.isPresent() && tree.child(head, "obj", "ccomp", "mark").isEmpty()
        && subject.filter(child -> tree.reach(child.index())[0] == noun.get().index() + 1).isPresent();
  }

  /** "the data the gang says it took", "files which it claims to have stolen": what is said is told of the noun. */
  private static Optional<Integer> ofWhatIsSaid(Tree tree, int head) {
    Token clause = tree.token(head);
    boolean said = (Tree.isRelation(clause, "ccomp") || Tree.isRelation(clause, "xcomp"))
        && tree.child(head, "ccomp", "cop", "nsubj:pass").isEmpty()
        && (tree.isInfinitive(head) || tree.child(head, "nsubj").filter(who -> !isRelative(who)).isPresent());
    return !said ? Optional.empty() : tree.head(head)
        .filter(verb -> WordClass.SAYING_BARE.holds(Tree.lemma(verb)) && verb.relation().equals("acl:relcl"))
        .filter(verb -> tree.child(verb.index(), "nsubj").filter(who -> !isRelative(who)).isPresent())
        .map(Token::head);
  }

  /** "owned up to data having been copied": what stands before the gerund of a perfect is its subject. */
  private static Optional<Integer> beforeHaving(Tree tree, int head) {
    return tree.child(head, "aux")
        .filter(having -> WordClass.PERFECT.holds(Tree.lemma(having)) && isGerund(having) && having.index() > 1)
        .map(having -> tree.token(having.index() - 1))
        .filter(Tree::isNominal)
        .map(Token::index);
  }

  private static boolean isGerund(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  private boolean isNegation(Token token) {
    return operators.negations().contains(Tree.lemma(token)) || operators.negations().contains(Tree.lower(token));
  }

  private static boolean isRelative(Token token) {
    return (token.upos().equals("PRON") || token.upos().equals("DET") || token.upos().equals("SCONJ"))
        && RELATIVES.contains(Tree.lemma(token));
  }

  /** A relative pronoun's antecedent, or the token itself. */
  private static int resolve(Tree tree, int verb, Token token) {
    if (!isRelative(token)) {
      return token.index();
    }
    int at = verb;
    for (int steps = 0; at > 0 && steps < DEEPEST; steps++) {
      Token clause = tree.token(at);
      if (Tree.isRelation(clause, "acl") && clause.head() > 0 && clause.head() < token.index()) {
        return clause.head();
      }
      at = clause.head();
    }
    return nounBefore(tree, token.index()).orElse(token.index());
  }

  /** The noun that a relative pronoun follows, where the parser hung its clause elsewhere. */
  private static Optional<Integer> nounBefore(Tree tree, int pronoun) {
    int at = pronoun - 1;
    if (at > 1 && tree.token(at).form().equals(",")) {
      at--;
    }
    if (at < 1 || !Tree.isNominal(tree.token(at))) {
      return Optional.empty();
    }
    for (int steps = 0; steps < DEEPEST; steps++) {
      Token token = tree.token(at);
      boolean part = Tree.isRelation(token, "compound") || Tree.isRelation(token, "flat")
          || Tree.isRelation(token, "appos");
      if (!part || token.head() < 1 || token.head() >= pronoun || !Tree.isNominal(tree.token(token.head()))) {
        break;
      }
      at = token.head();
    }
    return Optional.of(at);
  }

  /** "paid $350,000 to the gang": what the parser hangs on the figure belongs to the verb. */
  private void phrasesOfSum(Tree tree, int head, Token sum, boolean passive, Map<String, List<Integer>> arguments) {
    if (!sum.upos().equals("SYM") && !sum.upos().equals("NUM")) {
      return;
    }
    for (Token child : tree.children(sum.index())) {
      if (Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod")) {
        oblique(tree, head, child, passive, arguments);
      } else if (child.upos().equals("NUM")) {
        phrasesOfSum(tree, head, child, passive, arguments);
      }
    }
  }

  private void oblique(
      Tree tree, int head, Token child, boolean passive, Map<String, List<Integer>> arguments) {
    String preposition = fold(tree.preposition(child.index()));
    int filler = resolve(tree, head, child);
    if (Tree.lemma(child).equals("dont")) {
      preposition = "de";
    }
    Optional<Map.Entry<String, Integer>> complex = throughComplex(tree, child.index());
    boolean agent = child.relation().equals("obl:agent") || operators.agent().contains(preposition);
    if (passive && agent && complex.isEmpty()) {
      add(arguments, "agent", tree.conjuncts(filler));
      return;
    }
    if (passive && preposition.equals("into") && isTime(child)) {
      return;
    }
    if (complex.isPresent()) {
      add(arguments, complex.get().getKey(), tree.conjuncts(complex.get().getValue()));
      return;
    }
    if (preposition.equals("de") && !passive && isArticle(tree, child.index()) && tree.child(head, "obj").isEmpty()) {
      add(arguments, "patient", tree.conjuncts(filler));
    }
    add(arguments, preposition.isEmpty() ? "bare" : preposition, tree.conjuncts(filler));
  }

  /** "was broken into last month": a time, which the parser takes for what "into" governs. */
  private static boolean isTime(Token noun) {
    return WordClass.TIME_NOUN.holds(Tree.lemma(noun));
  }

  /** "gave the firm 48 hours to pay", "avait fixé un ultimatum pour payer": a time by which an act is to be done. */
  static boolean setsTerm(Tree tree, Token verb, int act) {
    boolean gives = WordClass.GIVING.holds(Tree.lemma(verb)) || WordClass.SETTING_TERM.holds(Tree.lemma(verb));
    return gives && verb.index() < act && tree.isInfinitive(act) && tree.children(verb.index()).stream()
        .anyMatch(child -> child.index() < act && child.index() != verb.index() && isTerm(child)
            && (Tree.isRelation(child, "obj") || Tree.isRelation(child, "obl") || Tree.isRelation(child, "nsubj")));
  }

  private static boolean isTerm(Token noun) {
    return isTime(noun) || WordClass.TERM.holds(Tree.lemma(noun));
  }

  /** "a volé des fichiers": the article of several, read as the preposition with an article. */
  private static boolean isArticle(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> (Tree.isRelation(child, "case") || Tree.isRelation(child, "det"))
            && Tree.lower(child).equals("des"));
  }

  private String fold(String preposition) {
    return operators.prepositions().getOrDefault(preposition, preposition);
  }

  /** "à l'encontre des ministères": the simple preposition and the noun that it really governs. */
  private Optional<Map.Entry<String, Integer>> throughComplex(Tree tree, int noun) {
    for (Token inner : tree.children(noun)) {
      if (Tree.isRelation(inner, "nmod")) {
        for (Token marker : tree.children(inner.index())) {
          Optional<Map.Entry<String, Integer>> found =
              Tree.isRelation(marker, "case")
                  ? tree.complexPreposition(marker.index(), operators.prepositions())
                  : Optional.empty();
          if (found.isPresent() && found.get().getValue() <= noun) {
            return Optional.of(Map.entry(found.get().getKey(), inner.index()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void readNoun(Tree tree, int head, Map<String, List<Integer>> arguments) {
    add(arguments, "self", List.of(head));
    for (Token child : tree.children(head)) {
      switch (child.relation()) {
        case "nmod:poss" -> add(arguments, "poss", tree.conjuncts(resolve(tree, head, child)));
        case "amod" -> {
          add(arguments, "adj", List.of(child.index()));
          add(arguments, "participle", isPastParticiple(child) ? List.of(child.index()) : List.of());
        }
        case "acl" -> {
          add(arguments, "participle", isPastParticiple(child) ? List.of(child.index()) : List.of());
          add(arguments, "infinitive", tree.isInfinitive(child.index()) ? List.of(child.index()) : List.of());
          add(arguments, "does", isPresentParticiple(child) ? List.of(child.index()) : List.of());
          add(arguments, "clause", isAccusation(tree, head, child) ? List.of(child.index()) : List.of());
        }
        case "cc:preconj" -> add(arguments, "preconj", List.of(child.index()));
        case "advmod" -> {
          if (isNegation(child)) {
            add(arguments, "negation", List.of(child.index()));
          }
        }
        case "compound", "flat", "flat:name", "flat:foreign", "appos" ->
            add(arguments, "compound", List.of(child.index()));
        case "det" -> {
          if (isPossessive(child)) {
            add(arguments, "poss", List.of(child.index()));
          } else if (operators.negativeDeterminers().contains(Tree.lemma(child))) {
            add(arguments, "negation", List.of(child.index()));
          } else {
            add(arguments, "det", List.of(child.index()));
          }
        }
        default -> {
          if (Tree.lemma(child).equals("dont") && Tree.isRelation(child, "nmod")) {
            add(arguments, "de", tree.conjuncts(resolve(tree, head, child)));
          } else if (Tree.isRelation(child, "nmod") || Tree.isRelation(child, "obl")) {
            nominal(tree, child, arguments);
          }
        }
      }
    }
    surfaceSubjectOfNoun(tree, head, 0)
        .filter(subject -> tree.child(head, "cop").isPresent() || isMade(tree, head) || isSaidOfSubject(tree, head))
        .ifPresent(subject -> predicated(tree, head, subject, arguments));
    whoIsIn(tree, head).or(() -> whoIs(tree, head)).ifPresent(subject -> predicated(tree, head, subject, arguments));
    tree.head(head)
        .filter(above -> Tree.isVerb(above) && Tree.isRelation(tree.token(head), "nsubj")
            && !isPassive(tree, above.index()))
        .ifPresent(above -> add(arguments, "does", List.of(above.index())));
    tree.head(head)
        .filter(above -> Tree.isVerb(above) && Tree.isRelation(tree.token(head), "nsubj")
            && isPassive(tree, above.index()))
        .ifPresent(above -> add(arguments, "undergoes", List.of(above.index())));
    tree.head(head)
        .filter(above -> isUnder(tree.token(head), above) || isBesidePredicate(tree, tree.token(head), above))
        .ifPresent(above -> add(arguments, "head:" + relationTo(tree, tree.token(head)), List.of(above.index())));
    if (!arguments.containsKey("de")) {
      complementsOfModifiers(tree, head, arguments);
    }
  }

  /**
   * "En visite à Berlin, le chancelier a …", "Le chancelier, en visite à Berlin, …": who is in the state that a noun
   * tells.
   */
  private Optional<Integer> whoIsIn(Tree tree, int noun) {
    Token token = tree.token(noun);
    Optional<Token> preposition = tree.child(noun, "case").filter(word -> word.index() < noun);
    boolean bare = token.upos().equals("NOUN") && preposition.isPresent()
        && tree.child(noun, "det", "nummod", "cop").isEmpty();
    if (!bare) {
      return Optional.empty();
    }
    int before = preposition.get().index() - 1;
    boolean opens = before < 1 || tree.token(before).form().equals(",");
    Optional<Token> above = tree.head(noun);
    boolean behindCopula = above.isPresent() && before > 0 && Tree.isRelation(tree.token(before), "cop")
        && tree.token(before).head() == above.get().index();
    if (behindCopula) {
      return surfaceSubjectOfNoun(tree, above.get().index(), 0);
    }
    return above.filter(word -> opens).flatMap(word -> Tree.isVerb(word)
        ? Optional.of(word).filter(verb -> !isPassive(tree, verb.index()))
        .flatMap(verb -> surfaceSubject(tree, verb.index(), 0))
        : Optional.of(word.index()).filter(person -> Tree.isNominal(word) && person < noun));
  }

  /** "Les suspects sont sous les verrous": the copula, read as the verb that the noun hangs on. */
  private Optional<Integer> whoIs(Tree tree, int noun) {
    boolean phrase = Tree.isRelation(tree.token(noun), "obl") && tree.child(noun, "case").isPresent();
    return tree.head(noun)
        .filter(verb -> phrase && verb.upos().equals("VERB") && WordClass.BE.holds(Tree.lemma(verb)))
        .flatMap(verb -> surfaceSubject(tree, verb.index(), 0))
        .filter(subject -> subject < noun);
  }

  /** "made the site unreachable": what a verb makes of its object. */
  private static boolean isMade(Tree tree, int head) {
    return Tree.isRelation(tree.token(head), "xcomp") && tree.child(head, "nsubj").isPresent();
  }

  /** "les sites restent injoignables", "has become the latest victim". */
  private static boolean isSaidOfSubject(Tree tree, int head) {
    Token token = tree.token(head);
    return (token.upos().equals("ADJ") || token.upos().equals("NOUN")) && Tree.isRelation(token, "xcomp")
        && tree.head(head).filter(verb -> tree.child(verb.index(), "obj").isEmpty()).isPresent();
  }

  /** "was in Canberra for talks": the phrase that a predicate with a copula has beside it. */
  private static boolean isBesidePredicate(Tree tree, Token token, Token above) {
    return Tree.isNominal(above) && Tree.isRelation(token, "obl") && tree.child(above.index(), "cop").isPresent();
  }

  private static boolean isUnder(Token token, Token above) {
    return Tree.isNominal(above)
        ? Tree.isRelation(token, "nmod") || Tree.isRelation(token, "compound")
        : Tree.isVerb(above) && (Tree.isRelation(token, "obl") || Tree.isRelation(token, "obj"));
  }

  /** "une campagne ciblée de collecte": what hangs on a bare participle or adjective belongs to the noun. */
  private void complementsOfModifiers(Tree tree, int head, Map<String, List<Integer>> arguments) {
    for (Token modifier : tree.children(head)) {
      boolean bare = modifier.index() == head + 1
          && (Tree.isRelation(modifier, "amod") || Tree.isRelation(modifier, "acl")
              && modifier.has("VerbForm", "Part"));
      for (Token child : bare ? tree.children(modifier.index()) : List.<Token>of()) {
        boolean phrase = Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod");
        if (phrase && child.index() > modifier.index() && tree.preposition(child.index()).equals("de")) {
          add(arguments, "de", tree.conjuncts(child.index()));
        }
      }
    }
  }

  /** "Moscow was behind the attack": the subject, also under the name of the preposition. */
  private void predicated(Tree tree, int head, int subject, Map<String, List<Integer>> arguments) {
    String preposition = fold(tree.preposition(head));
    add(arguments, "subject", tree.conjuncts(subject));
    if (!preposition.isEmpty()) {
      add(arguments, "subject:" + preposition, tree.conjuncts(subject));
    }
  }

  private static boolean isPresentParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  private static boolean isPastParticiple(Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Past");
  }

  private String relationTo(Tree tree, Token noun) {
    String preposition = fold(tree.preposition(noun.index()));
    return !preposition.isEmpty() ? preposition : Tree.isRelation(noun, "obj") ? "patient" : "compound";
  }

  private void nominal(Tree tree, Token child, Map<String, List<Integer>> arguments) {
    String preposition = fold(tree.preposition(child.index()));
    Optional<Map.Entry<String, Integer>> complex = throughComplex(tree, child.index());
    if (complex.isPresent()) {
      add(arguments, complex.get().getKey(), tree.conjuncts(complex.get().getValue()));
    } else if (preposition.isEmpty()) {
      add(arguments, "compound", List.of(child.index()));
    } else {
      add(arguments, operators.agent().contains(preposition) ? "agent" : preposition, tree.conjuncts(child.index()));
    }
  }

  private static boolean isPossessive(Token token) {
    return WordClass.OWN.holds(Tree.lemma(token));
  }

  /** Lends a noun the arguments of the light verb that it stands with ("a mené une attaque contre …"). */
  private void readLightVerb(Tree tree, int noun, Map<String, List<Integer>> arguments) {
    for (Token child : tree.children(noun)) {
      if (Tree.isRelation(child, "acl") && Tree.isVerb(child)) {
        lend(tree, noun, child.index(), arguments);
      }
    }
    lendAfterRelative(tree, noun, arguments);
    lendAfterObject(tree, noun, arguments);
    lendAuthor(tree, noun, arguments);
    tree.head(noun).ifPresent(governor -> lend(tree, noun, governor.index(), arguments));
    Optional<Integer> beyond = beyondComplex(tree, noun).map(Map.Entry::getValue);
    beyond.ifPresent(governor -> lend(tree, noun, governor, arguments));
    whole(tree, noun).ifPresent(series -> readSeries(tree, noun, series, arguments));
  }

  /** "l'attaque est l'œuvre de hackers", "porte la signature d'un groupe": whose a thing is, as its predicate says. */
  private void lendAuthor(Tree tree, int noun, Map<String, List<Integer>> arguments) {
    Optional<Token> predicate = tree.head(noun).filter(above -> Tree.isRelation(tree.token(noun), "nsubj"));
    for (Map.Entry<Trigger, String> light : predicate.map(this::lightVerbs).orElse(List.of())) {
      int above = predicate.get().index();
      boolean matches = light.getValue().equals(AUTHOR)
          && TriggerMatcher.matchesWords(tree, above, light.getKey(), true);
      if (matches) {
        Predication whole = read(tree, above);
        Predication maker = light.getKey().companion().isEmpty()
            ? whole
            : TriggerMatcher.companion(tree, whole, light.getKey()).map(word -> read(tree, word)).orElse(whole);
        List<String> words = light.getKey().following();
        for (String preposition : words.isEmpty() ? COUNTING : Set.of(words.get(words.size() - 1))) {
          boolean itself = maker == whole && words.isEmpty();
          add(arguments, "agent", itself ? List.of() : without(maker.argument(preposition), noun));
        }
      }
    }
  }

  /** "une vague d'attaques": the noun that counts another. */
  private Optional<Integer> whole(Tree tree, int noun) {
    return tree.head(noun)
        .filter(above -> Tree.isRelation(tree.token(noun), "nmod") && isTransparent(tree, above))
        .filter(above -> above.index() < noun && COUNTING.contains(tree.preposition(noun)))
        .map(Token::index);
  }

  /** "une vague d'attaques contre les banques a touché …": what the series has and does, its members have and do. */
  private void readSeries(Tree tree, int noun, int series, Map<String, List<Integer>> arguments) {
    for (Token child : tree.children(series)) {
      boolean phrase = Tree.isRelation(child, "nmod") && child.index() > noun
          && !tree.preposition(child.index()).equals("de");
      if (phrase) {
        nominal(tree, child, arguments);
      } else if (child.relation().equals("det") && isPossessive(child)) {
        add(arguments, "poss", List.of(child.index()));
      }
    }
    if (tree.child(series, "cop").isPresent()) {
      surfaceSubjectOfNoun(tree, series, 0).ifPresent(subject -> predicated(tree, series, subject, arguments));
    }
    readLightVerb(tree, series, arguments);
  }

  /** Whether a noun only counts others: "a number of accounts", but not "the card numbers of clients". */
  private boolean isTransparent(Tree tree, Token noun) {
    return operators.transparent().contains(Tree.lemma(noun))
        && tree.children(noun.index()).stream()
            .noneMatch(child -> child.relation().equals("compound") && child.upos().equals("PROPN")
                || child.relation().equals("nmod:poss"));
  }

  /** The nouns below a noun that only counts them ("un groupe de pirates"). */
  List<Integer> members(Tree tree, int noun) {
    if (!isTransparent(tree, tree.token(noun))) {
      return List.of();
    }
    return tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "nmod") && COUNTING.contains(tree.preposition(child.index())))
        .map(Token::index)
        .toList();
  }

  /** "l'attaque dont deux ministères ont été la cible": the subject of the relative clause, however it was parsed. */
  private void lendAfterRelative(Tree tree, int noun, Map<String, List<Integer>> arguments) {
    int whose = noun + 1;
    while (whose < tree.size() && tree.token(whose).upos().equals("ADJ")) {
      whose++;
    }
    if (whose >= tree.size() || !Tree.lemma(tree.token(whose)).equals("dont")) {
      return;
    }
    Optional<Integer> subject = Optional.empty();
    for (int i = whose + 1; i <= Math.min(tree.size(), whose + LONGEST_RELATIVE); i++) {
      boolean predicate = tree.child(i, "cop", "aux:pass").isPresent();
      if (subject.isPresent() && predicate) {
        lendFromPredicate(tree, i, subject.get(), arguments);
        return;
      }
      Optional<Integer> inverted = subject.isEmpty() && predicate
          ? subjectBehind(tree, i)
          : subject;
      if (subject.isEmpty() && inverted.isPresent()) {
        lendFromPredicate(tree, i, inverted.get(), arguments);
        return;
      }
      boolean nominal = Tree.isNominal(tree.token(i)) && !Tree.isRelation(tree.token(i), "nummod");
      subject = subject.isEmpty() && nominal ? Optional.of(i) : subject;
    }
  }

  /** "les attaques que mène la Russie", "que le groupe a menées": whose deed a clause tells as a plain fact. */
  private void lendAfterObject(Tree tree, int noun, Map<String, List<Integer>> arguments) {
    int which = noun + 1;
    while (which < tree.size() && tree.token(which).upos().equals("ADJ")) {
      which++;
    }
    if (which >= tree.size() || !WordClass.OBJECT_RELATIVE.holds(Tree.lower(tree.token(which)))) {
      return;
    }
    Optional<Integer> before = Optional.empty();
    for (int i = which + 1; i <= Math.min(tree.size(), which + LONGEST_RELATIVE); i++) {
      Token token = tree.token(i);
      Optional<String> side = deedOf(token);
      boolean uncertain = token.has("Mood", "Cnd") || side.isEmpty() && token.upos().equals("VERB")
          || token.upos().equals("AUX") && !WordClass.HAVE.holds(Tree.lemma(token));
      if (uncertain || token.upos().equals("PUNCT") || isNegation(token)) {
        return;
      }
      if (side.isPresent()) {
        int verb = i;
        before.or(() -> subjectBehind(tree, verb))
            .filter(subject -> !arguments.containsKey(side.get()))
            .ifPresent(subject -> add(arguments, side.get(), tree.conjuncts(subject)));
        return;
      }
      boolean subject = Tree.isNominal(token) && tree.child(i, "case").isEmpty()
          && !Tree.isRelation(token, "flat") && !Tree.isRelation(token, "appos") && !Tree.isRelation(token, "conj")
          && !isTime(token);
      before = subject ? Optional.of(i) : before;
    }
  }

  /** Whether a verb without a preposition lends its object an agent or a patient. */
  private Optional<String> deedOf(Token token) {
    String lemma = Tree.lemma(token);
    boolean tells = WordClass.DISCOVERING.holds(lemma) || WordClass.BOASTING.holds(lemma);
    return tells || !token.upos().equals("VERB") ? Optional.empty() : lightVerbs(token).stream()
        .filter(light -> light.getKey().specificity() == 0 && light.getKey().lemma().equals(lemma))
        .map(Map.Entry::getValue)
        .filter(side -> side.equals("agent") || side.equals("patient"))
        .findFirst();
  }

  /** "dont a été victime la mairie": the subject behind its predicate, which the parser may take for an object. */
  private static Optional<Integer> subjectBehind(Tree tree, int predicate) {
    return tree.children(predicate).stream()
        .filter(child -> child.index() > predicate && Tree.isNominal(child))
        .filter(child -> switch (child.universalRelation()) {
          case "obj", "nsubj", "appos", "nmod", "dep" -> tree.child(child.index(), "case").isEmpty();
          default -> false;
        })
        .map(Token::index)
        .findFirst();
  }

  private void lendFromPredicate(Tree tree, int predicate, int subject, Map<String, List<Integer>> arguments) {
    for (Map.Entry<Trigger, String> light : lightVerbs(tree.token(predicate))) {
      boolean of = light.getKey().following().equals(List.of("de")) && !light.getValue().equals(AUTHOR)
          && TriggerMatcher.matchesWords(tree, predicate, light.getKey(), true);
      if (of) {
        add(arguments, light.getValue(), tree.conjuncts(subject));
      }
    }
  }

  /** "a fermé à la suite d'une intrusion": the simple preposition of a noun and the word that the whole hangs on. */
  private Optional<Map.Entry<String, Integer>> beyondComplex(Tree tree, int noun) {
    Optional<Token> inner = tree.head(noun)
        .filter(head -> Tree.isRelation(tree.token(noun), "nmod") && head.head() > 0);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    return tree.children(noun).stream()
        .filter(marker -> Tree.isRelation(marker, "case"))
        .flatMap(marker -> tree.complexPreposition(marker.index(), operators.prepositions()).stream())
        .filter(found -> found.getValue() <= inner.get().index())
        .map(found -> Map.entry(found.getKey(), inner.get().head()))
        .findFirst();
  }

  private void lend(Tree tree, int noun, int governor, Map<String, List<Integer>> arguments) {
    for (Map.Entry<Trigger, String> light : lightVerbs(tree.token(governor))) {
      boolean matches = !light.getValue().equals(AUTHOR)
          && TriggerMatcher.matchesWords(tree, governor, light.getKey(), true)
          && (!light.getKey().reflexive() || isReflexive(tree, governor))
          && (light.getKey().companion().isEmpty()
              || TriggerMatcher.companion(tree, read(tree, governor), light.getKey()).isPresent());
      if (matches && standsIn(tree, noun, governor, light)) {
        Predication verb = Tree.isVerb(tree.token(governor)) ? read(tree, governor) : null;
        if (verb != null && (isUnclaimed(tree, verb) || isSpared(tree, noun, verb, light.getValue())
            || isOthers(noun, verb, light.getValue(), tree, arguments))) {
          return;
        }
        if (light.getKey().companion().isPresent()) {
          lendCircumstances(verb, noun, arguments);
        } else {
          lend(tree, noun, governor, verb, light.getValue(), arguments);
        }
        return;
      }
    }
  }

  /** "a provoqué une protestation de Paris", "a découvert une campagne": what others do. */
  private static boolean isOthers(
      int noun, Predication verb, String side, Tree tree, Map<String, List<Integer>> arguments) {
    return side.equals("agent") && WordClass.LEADING_TO.holds(verb.lemma()) && arguments.containsKey("de")
            && WordClass.REACTION.holds(Tree.lemma(tree.token(noun)))
        || side.equals("patient") && WordClass.DISCOVERING.holds(verb.lemma())
            && WordClass.LONG_DEED.holds(Tree.lemma(tree.token(noun)));
  }

  /** "Aucun groupe n'a revendiqué l'attaque": nobody's owning up says neither who did it nor that it was not done. */
  boolean isUnclaimed(Tree tree, Predication verb) {
    return WordClass.BOASTING.holds(verb.lemma())
        && (!verb.argument("negation").isEmpty() || verb.argument("agent").stream()
            .flatMap(agent -> Stream.concat(
                Stream.of(tree.token(agent)).filter(word -> word.upos().equals("PRON")),
                tree.children(agent).stream().filter(child -> Tree.isRelation(child, "det"))))
            .anyMatch(word -> operators.negativeDeterminers().contains(Tree.lemma(word))));
  }

  /** "The cards were not affected by the breach": a known act that did not reach what the verb names. */
  boolean isSpared(Tree tree, int noun, int governor) {
    return lightVerbs(tree.token(governor)).stream()
        .filter(light -> TriggerMatcher.matchesWords(tree, governor, light.getKey(), true))
        .anyMatch(light -> isSpared(tree, noun, read(tree, governor), light.getValue()));
  }

  private boolean isSpared(Tree tree, int noun, Predication verb, String side) {
    boolean reaches = side.equals("subject") || side.equals("object")
        || side.equals("patient") && verb.argument("agent").contains(noun);
    boolean negated = verb.argument("negation").stream()
        .anyMatch(negation -> !StatusReader.isOnly(tree, negation, verb.head()));
    return reaches && isKnown(tree, noun) && (negated
        || Stream.concat(verb.argument("patient").stream(), verb.argument("agent").stream())
            .anyMatch(filler -> filler != noun && isNone(tree, filler)));
  }

  /** Whether a determiner says that a noun means what was told or is known. */
  static boolean isKnown(Tree tree, int noun) {
    return tree.children(noun).stream().anyMatch(child -> child.relation().equals("nmod:poss")
        || Tree.isRelation(child, "det") && WordClass.POINTING_BACK.holds(Tree.lower(child)));
  }

  private boolean isNone(Tree tree, int noun) {
    return operators.negativeDeterminers().contains(Tree.lower(tree.token(noun)))
        || tree.children(noun).stream().anyMatch(child -> Tree.isRelation(child, "det")
            && operators.negativeDeterminers().contains(Tree.lemma(child)));
  }

  private List<Map.Entry<Trigger, String>> lightVerbs(Token token) {
    List<Map.Entry<Trigger, String>> byLemma = lightVerbs.getOrDefault(Tree.lemma(token), List.of());
    List<Map.Entry<Trigger, String>> byForm = lightVerbs.getOrDefault(Tree.lower(token), List.of());
    if (byForm.isEmpty() || byForm == byLemma) {
      return byLemma;
    }
    return byLemma.isEmpty() ? byForm : List.copyOf(operators.lightVerbs().entrySet());
  }

  private boolean standsIn(Tree tree, int noun, int governor, Map.Entry<Trigger, String> light) {
    List<String> following = light.getKey().following();
    if (!following.isEmpty()) {
      if (light.getValue().equals("object") && !Tree.isVerb(tree.token(governor))) {
        return false;
      }
      String preposition = following.get(following.size() - 1);
      String own = tree.preposition(noun);
      boolean simple = tree.token(noun).head() == governor
          && (fold(own).equals(preposition) || own.equals(String.join(" ", following)));
      return simple || beyondComplex(tree, noun).equals(Optional.of(Map.entry(preposition, governor)));
    }
    if (!Tree.isVerb(tree.token(governor))) {
      return false;
    }
    Predication verb = read(tree, governor);
    return verb.argument(light.getValue().equals("subject") ? "agent" : "patient").contains(noun);
  }

  private void lend(
      Tree tree, int noun, int governor, Predication verb, String side, Map<String, List<Integer>> arguments) {
    if (side.equals("subject")) {
      verb.argument("patient").forEach(filler -> add(arguments, "patient", List.of(filler)));
    } else if (side.equals("object") && verb != null) {
      add(arguments, "agent", without(verb.argument("agent"), noun));
      add(arguments, "patient", without(verb.argument("patient"), noun));
      add(arguments, "patient", without(verb.argument("iobj"), noun));
    } else {
      List<Integer> subject =
          verb == null
              ? Optional.of(governor).filter(word -> !isAnother(tree, word))
                  .flatMap(word -> surfaceSubjectOfNoun(tree, word, 0)).map(tree::conjuncts).orElse(List.of())
              : verb.argument("agent");
      List<Integer> others = without(subject, noun);
      if (verb != null && others.isEmpty() && verb.passive() && !verb.argument("patient").contains(noun)) {
        others = verb.argument("patient");
        add(arguments, side, undergoneBefore(tree, governor));
      }
      boolean itself = verb == null && others.isEmpty() && side.equals("agent") && tree.child(governor, "cop").isEmpty()
          && tree.token(governor).upos().equals("NOUN") && !tree.preposition(governor).equals("à");
      boolean aimed = side.equals("patient") && WordClass.COUNTERING.holds(Tree.lemma(tree.token(governor)))
          && (arguments.containsKey("on") || arguments.containsKey("against"));
      add(arguments, side, aimed ? List.of() : itself ? List.of(governor) : others);
    }
    if (verb != null) {
      lendCircumstances(verb, noun, arguments);
    }
  }

  /**
   * "Police identified the author of the hack": somebody else than the subject, of whom it is not said; but "a fait
   * l'objet d'un piratage".
   */
  private static boolean isAnother(Tree tree, int noun) {
    Token token = tree.token(noun);
    Optional<Token> verb = tree.head(noun)
        .filter(above -> above.upos().equals("VERB") && !WordClass.BE.holds(Tree.lemma(above)))
        .filter(above -> !WordClass.TELLING_OF_SUBJECT.holds(Tree.lemma(above)));
    if (verb.isEmpty() || tree.child(noun, "cop", "nsubj").isPresent() || tree.child(noun, "det").isEmpty()) {
      return false;
    }
    String preposition = tree.preposition(noun);
    boolean oblique = Tree.isRelation(token, "obl") && !preposition.isEmpty() && !WordClass.AMONG.holds(preposition)
        && !COUNTING.contains(preposition)
        && !(HELD_FOR.contains(preposition) && tree.child(verb.get().index(), "obj").isPresent());
    return Tree.isRelation(token, "obj") || oblique;
  }

  private static List<Integer> without(List<Integer> fillers, int noun) {
    return fillers.stream().filter(filler -> filler != noun).toList();
  }

  private static void lendCircumstances(Predication verb, int noun, Map<String, List<Integer>> arguments) {
    verb.arguments().forEach((name, fillers) -> {
      boolean several = name.equals("de") && verb.argument("patient").containsAll(fillers);
      boolean free = !NOT_LENT.contains(name) && !several;
      if (free && !fillers.contains(noun) && !arguments.containsKey(name)) {
        add(arguments, name, fillers);
      }
    });
  }

  /**
   * "Deux soldats ont été tués et dix blessés dans une frappe": those of the verb before, to which the noun belongs
   * too.
   */
  private List<Integer> undergoneBefore(Tree tree, int verb) {
    return tree.head(verb)
        .filter(first -> Tree.isRelation(tree.token(verb), "conj") && Tree.isVerb(first)
            && isPassive(tree, first.index()))
        .flatMap(first -> surfaceSubject(tree, first.index(), 0))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** Who or what a verb's clause is about, also where another clause lends it. */
  Optional<Integer> surfaceSubject(Tree tree, int verb, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Token token = tree.token(verb);
    Optional<Token> explicit = tree.child(verb, "nsubj");
    if (explicit.isPresent() && !explicit.get().relation().equals("nsubj:outer")) {
      return Optional.of(resolve(tree, verb, explicit.get()));
    }
    Optional<Token> governor = tree.head(verb);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token above = governor.get();
    return switch (token.universalRelation()) {
      case "acl", "nmod" -> Tree.isVerb(above) && tree.isInfinitive(verb)
          ? controlled(tree, token, above, depth)
          : above.upos().equals("ADP") ? surfaceSubjectOfNoun(tree, above.index(), depth + 1)
          : ofNounClause(tree, token, above, depth);
      case "amod" -> Optional.of(above.index());
      case "conj" -> Tree.isVerb(above)
          ? surfaceSubject(tree, above.index(), depth + 1)
          : surfaceSubjectOfNoun(tree, above.index(), depth + 1);
      case "xcomp" -> controlled(tree, token, above, depth);
      case "dep" -> isBehindColon(tree, verb) ? Optional.empty() : controlled(tree, token, above, depth);
      case "ccomp", "advcl", "obl", "parataxis" -> token.has("VerbForm", "Fin")
          ? Optional.empty()
          : forSomebody(tree, token).or(() -> whoTries(tree, token))
              .or(() -> controlled(tree, token, above, depth));
      default -> Optional.empty();
    };
  }

  /** "accusations of hacking the ministry", "des accusations d'avoir piraté le ministère": what is claimed. */
  private static boolean isAccusation(Tree tree, int noun, Token clause) {
    boolean claim = WordClass.SUMS_UP_NOUN.holds(Tree.lemma(tree.token(noun))) && clause.index() > noun;
    boolean finite = tree.isPredicate(clause.index()) && !clause.relation().equals("acl:relcl")
        && tree.child(clause.index(), "nsubj").filter(subject -> subject.index() > noun).isPresent();
    boolean of = Tree.isVerb(clause) && tree.children(clause.index()).stream()
        .anyMatch(child -> child.index() < clause.index() && WordClass.OF.holds(Tree.lemma(child))
            && (Tree.isRelation(child, "case") || Tree.isRelation(child, "mark")));
    return claim && (finite || of);
  }

  /** "rejected accusations of hacking", "faces allegations of bribing": whom the accusation is about. */
  private Optional<Integer> accused(Tree tree, int noun, int depth) {
    Map<String, List<Integer>> arguments = new LinkedHashMap<>();
    readNoun(tree, noun, arguments);
    return WordClass.AGAINST_WHOM.words().stream()
        .flatMap(preposition -> arguments.getOrDefault(preposition, List.of()).stream())
        .findFirst()
        .or(() -> tree.head(noun).filter(verb -> WordClass.REJECTING.holds(Tree.lemma(verb)))
            .flatMap(verb -> surfaceSubject(tree, verb.index(), depth + 1)));
  }

  /** "carried out a plan: breaking into the site": what a colon explains has no subject of before. */
  private static boolean isBehindColon(Tree tree, int verb) {
    return verb > 1 && tree.token(verb - 1).form().equals(":");
  }

  /** "to arrange for the leaders to meet": the phrase before the infinitive does what it says. */
  private static Optional<Integer> forSomebody(Tree tree, Token clause) {
    if (!tree.isInfinitive(clause.index())) {
      return Optional.empty();
    }
    return tree.children(clause.head()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && child.index() < clause.index())
        .filter(child -> child.index() > clause.head() && tree.preposition(child.index()).equals("for"))
        .map(Token::index)
        .findFirst();
  }

  /** "saw an effort by hackers to break in": who makes it, wherever the parser hung the phrase and the infinitive. */
  private Optional<Integer> whoTries(Tree tree, Token clause) {
    Optional<Token> to = tree.child(clause.index(), "mark")
        .filter(mark -> tree.isInfinitive(clause.index()) && mark.index() > 3);
    int at = to.map(mark -> mark.index() - 1).orElse(0);
    for (int steps = 0; at > 0 && steps < DEEPEST; steps++) {
      Optional<Token> by = tree.child(at, "case");
      if (by.isPresent() && by.get().index() < at && isAgentMarker(by.get())) {
        return by.get().index() > 1 && WordClass.TRYING.holds(Tree.lemma(tree.token(by.get().index() - 1)))
            ? Optional.of(at) : Optional.empty();
      }
      at = tree.token(at).head() < to.get().index() ? tree.token(at).head() : 0;
    }
    return Optional.empty();
  }

  /** "soupçonne un employé d'avoir piraté": what is told as done is told of the object. */
  private static boolean isAccused(Tree tree, Token clause, Token noun) {
    boolean done = tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Inf"));
    return done && Tree.isRelation(noun, "obj")
        && tree.head(noun.index()).filter(verb -> Tree.isVerb(verb) && !Tree.lemma(verb).equals("avoir")).isPresent();
  }

  /** "was among those hacked": one of those is who the sentence is about. */
  private static boolean isPronominal(Token noun) {
    return switch (Tree.lemma(noun)) {
      case "that", "those", "one", "celui", "ceux" -> noun.upos().equals("DET") || noun.upos().equals("PRON");
      default -> false;
    };
  }

  private Optional<Integer> whoIsAmong(Tree tree, Token those, int depth) {
    Optional<Integer> copular = tree.child(those.index(), "nsubj").map(Token::index);
    boolean among = WordClass.AMONG.holds(tree.preposition(those.index()));
    return copular.isPresent() || !among
        ? copular
        : tree.head(those.index()).filter(Tree::isVerb).flatMap(verb -> surfaceSubject(tree, verb.index(), depth + 1));
  }

  /** "has become the first person blacklisted": who is told of and not just anybody of that kind. */
  private Optional<Integer> whoIsFirst(Tree tree, Token noun, int depth) {
    boolean ranked = tree.children(noun.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && WordClass.RANK.holds(Tree.lemma(child)));
    if (!ranked) {
      return Optional.empty();
    }
    Optional<Integer> copular = tree.child(noun.index(), "cop").isPresent()
        ? tree.child(noun.index(), "nsubj").map(Token::index) : Optional.empty();
    return copular.or(() -> tree.head(noun.index())
        .filter(verb -> (Tree.isRelation(noun, "xcomp") || Tree.isRelation(noun, "obj"))
            && WordClass.BECOMING.holds(Tree.lemma(verb)))
        .flatMap(verb -> surfaceSubject(tree, verb.index(), depth + 1)));
  }

  /**
   * Who does what a noun is followed by: its owner or the subject, but whom a verb of punishing strikes ("arrested a
   * student over a plan to attack it"), and nobody where another is dealt with ("summoned the envoy after an attempt").
   */
  private Optional<Integer> ofNounClause(Tree tree, Token clause, Token noun, int depth) {
    if (isAccusation(tree, noun.index(), clause)) {
      return accused(tree, noun.index(), depth);
    }
    boolean seen = clause.has("VerbForm", "Inf") && tree.child(clause.index(), "mark", "case").isEmpty();
    if (!tree.isInfinitive(clause.index()) || seen || isAccused(tree, clause, noun)) {
      Optional<Integer> who = isPronominal(noun) ? whoIsAmong(tree, noun, depth)
          : whoIsFirst(tree, noun, depth).or(() -> suspect(tree, clause, noun, depth))
              .or(() -> tree.head(noun.index()).filter(verb -> Tree.isVerb(verb) && isPrepositional(tree, clause))
                  .flatMap(verb -> struck(tree, verb, noun, clause)));
      return Optional.of(who.orElse(noun.index()));
    }
    Optional<Integer> used = usedFor(tree, clause.index());
    if (used.isPresent()) {
      return isPassive(tree, used.get()) ? Optional.empty() : surfaceSubject(tree, used.get(), depth + 1);
    }
    Map<String, List<Integer>> arguments = new LinkedHashMap<>();
    readNoun(tree, noun.index(), arguments);
    for (String owner : List.of("poss", "de", "of", "agent")) {
      if (arguments.containsKey(owner)) {
        return Optional.of(arguments.get(owner).get(0));
      }
    }
    Optional<Token> above = tree.head(noun.index()).filter(Tree::isVerb);
    boolean reason = Tree.isRelation(noun, "obl") && WordClass.BECAUSE_OF.holds(tree.preposition(noun.index()));
    Optional<Token> struck = above.filter(verb -> reason)
        .flatMap(verb -> tree.child(verb.index(), isPassive(tree, verb.index()) ? "nsubj" : "obj"));
    if (struck.isPresent()) {
      String verb = Tree.lemma(above.get());
      boolean blamed = WordClass.PUNISHING.holds(verb) || WordClass.ACCUSING.holds(verb);
      return struck.filter(one -> blamed).map(one -> resolve(tree, above.get().index(), one));
    }
    return above.filter(verb -> !WordClass.UNCOVERING.holds(Tree.lemma(verb)))
        .flatMap(verb -> surfaceSubject(tree, verb.index(), depth + 1));
  }

  /** "was arrested on suspicion of hacking": whom the verb above strikes, or whom it is about. */
  private Optional<Integer> suspect(Tree tree, Token clause, Token suspicion, int depth) {
    boolean of = WordClass.SUSPICION.holds(Tree.lemma(suspicion)) && Tree.isRelation(suspicion, "obl")
        && isPrepositional(tree, clause);
    return tree.head(suspicion.index()).filter(verb -> of && Tree.isVerb(verb))
        .flatMap(verb -> tree.child(verb.index(), "obj").map(object -> resolve(tree, verb.index(), object))
            .or(() -> surfaceSubject(tree, verb.index(), depth + 1)));
  }

  private Optional<Integer> controlled(Tree tree, Token clause, Token above, int depth) {
    if (!Tree.isVerb(above)) {
      boolean beside = Tree.isRelation(above, "obj") && isPrepositional(tree, clause)
          || Tree.isRelation(above, "nsubj") && Tree.isRelation(clause, "advcl") && above.index() < clause.index();
      return beside ? Optional.of(above.index()) : surfaceSubjectOfNoun(tree, above.index(), depth + 1);
    }
    if (isMeans(above) && tree.isInfinitive(clause.index())) {
      return isPassive(tree, above.index()) ? Optional.empty() : surfaceSubject(tree, above.index(), depth + 1);
    }
    Optional<Token> object = tree.child(above.index(), "obj").or(() -> several(tree, above));
    if (object.isEmpty() && !isPassive(tree, above.index())) {
      object = tree.child(above.index(), "iobj");
    }
    if (object.isEmpty() && isForDeed(tree, clause)) {
      object = tree.children(above.index()).stream()
          .filter(child -> Tree.isRelation(child, "obl") && child.index() < clause.index())
          .filter(child -> WordClass.AIMED_AT.holds(tree.preposition(child.index()))).findFirst();
    }
    if (setsTerm(tree, above, clause.index())) {
      return tree.child(above.index(), "iobj")
          .or(() -> tree.children(above.index()).stream()
              .filter(child -> Tree.isRelation(child, "obl") && !isTime(child)
                  && WordClass.ADDRESSING.holds(tree.preposition(child.index())))
              .findFirst())
          .or(() -> tree.child(above.index(), "obj", "nsubj:pass").filter(noun -> !isTerm(noun)))
          .map(given -> resolve(tree, above.index(), given));
    }
    if (tree.isInfinitive(clause.index()) && WordClass.GIVING.holds(Tree.lemma(above))) {
      Optional<Token> given = tree.child(above.index(), "iobj").or(() -> tree.child(above.index(), "obj"))
          .filter(noun -> !isTime(noun));
      if (given.isPresent()) {
        return Optional.of(resolve(tree, above.index(), given.get()));
      }
    }
    if (object.isEmpty() && isReducedRelative(tree, above.index()) && isPrepositional(tree, clause)) {
      return tree.head(above.index()).map(Token::index);
    }
    if (object.isEmpty() && WordClass.ACCUSING.holds(Tree.lemma(above)) && !isPassive(tree, above.index())) {
      Optional<Integer> accused = relativized(tree, above);
      if (accused.isPresent()) {
        return accused;
      }
    }
    boolean summoned = WordClass.SUMMONING.holds(Tree.lemma(above)) && WordClass.PROTESTING.holds(Tree.lemma(clause));
    boolean purpose = tree.isInfinitive(clause.index())
        && (summoned || OWN_PURPOSE.contains(Tree.lemma(above)) || isLoosePurpose(above, clause));
    boolean aside = clause.index() > 1 && tree.isComma(clause.index() - 1) && isPresentParticiple(clause);
    boolean byObject = object.isPresent() && !purpose && !aside && !clause.universalRelation().equals("advcl")
        && (Tree.isNominal(object.get()) || WordClass.RELATIVE.holds(Tree.lemma(object.get())));
    boolean accusing = object.isPresent() && clause.universalRelation().equals("advcl")
        && (isPrepositional(tree, clause) || isForHaving(tree, clause));
    if (accusing) {
      Optional<Integer> struck = struck(tree, above, object.get(), clause);
      if (struck.isPresent()) {
        return struck;
      }
    }
    if (byObject || accusing) {
      return Optional.of(resolve(tree, above.index(), object.get()));
    }
    Optional<Token> told = object.isEmpty() && isPrepositional(tree, clause) ? told(tree, above) : Optional.empty();
    if (told.isPresent()) {
      return told.map(Token::index);
    }
    if (WordClass.REPROACHING.holds(Tree.lemma(above))) {
      return tree.child(above.index(), "iobj").or(() -> tree.children(above.index()).stream()
              .filter(child -> Tree.isRelation(child, "obl") && child.upos().equals("PRON")).findFirst())
          .map(accused -> resolve(tree, above.index(), accused));
    }
    return surfaceSubject(tree, above.index(), depth + 1);
  }

  /** "held a news conference on Monday to denounce it": an infinitive that the parser left loose. */
  private static boolean isLoosePurpose(Token verb, Token clause) {
    return clause.relation().equals("dep") && clause.index() > verb.index()
        && !WordClass.URGING.holds(Tree.lemma(verb)) && !WordClass.ENABLING.holds(Tree.lemma(verb))
        && !WordClass.WISHING.holds(Tree.lemma(verb));
  }

  /** "the group, which X accuses of …": the noun before a relative pronoun that its clause has for an object. */
  private static Optional<Integer> relativized(Tree tree, Token verb) {
    int pronoun = tree.child(verb.index(), "nsubj").filter(subject -> subject.index() < verb.index())
        .map(subject -> tree.reach(subject.index())[0] - 1).orElse(0);
    int noun = pronoun > 1 && WordClass.RELATIVE.holds(Tree.lemma(tree.token(pronoun)))
        ? pronoun - (tree.isComma(pronoun - 1) ? 2 : 1) : 0;
    while (noun > 0 && tree.token(noun).head() > 0 && tree.token(noun).head() < noun
        && Tree.isNominal(tree.token(noun)) && Tree.isNominal(tree.token(tree.token(noun).head()))) {
      noun = tree.token(noun).head();
    }
    return noun > 0 && Tree.isNominal(tree.token(noun)) ? Optional.of(noun) : Optional.empty();
  }

  /** "imposed sanctions on the firm for hacking": whom a measure strikes is who did what it is for. */
  private Optional<Integer> struck(Tree tree, Token verb, Token measure, Token clause) {
    boolean light = lightVerbs(verb).stream().anyMatch(entry -> entry.getValue().equals("agent")
        && entry.getKey().following().isEmpty() && entry.getKey().companion().isEmpty());
    return Stream.concat(tree.children(measure.index()).stream(), tree.children(verb.index()).stream())
        .filter(child -> light && (Tree.isRelation(child, "obl") || Tree.isRelation(child, "nmod")))
        .filter(child -> child.index() > measure.index() && child.index() < clause.index())
        .filter(child -> WordClass.STRUCK.holds(tree.preposition(child.index())))
        .filter(child -> !isTime(child) && !WordClass.WEEKDAY.holds(Tree.lower(child)))
        .map(Token::index)
        .findFirst();
  }

  /** "a condamné un étudiant pour avoir piraté …": what is past is no purpose but a reason. */
  private static boolean isForHaving(Tree tree, Token clause) {
    boolean past = tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Inf"));
    return past && tree.child(clause.index(), "mark", "case").filter(mark -> Tree.lemma(mark).equals("pour"))
        .isPresent();
  }

  /** "accuse des pirates de …": the object under the article of several. */
  private static Optional<Token> several(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && Tree.isNominal(child) && isArticle(tree, child.index()))
        .filter(child -> child.index() > verb.index())
        .findFirst();
  }

  /** "reproche au pirate d'avoir …", "demande à Pékin de …": who is told does it. */
  private static Optional<Token> told(Tree tree, Token verb) {
    return tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && tree.preposition(child.index()).equals("à"))
        .filter(child -> child.upos().equals("PROPN") || child.upos().equals("NOUN"))
        .filter(child -> child.index() > verb.index() || !tree.isComma(tree.reach(child.index())[1] + 1))
        .findFirst();
  }

  /** "d'avoir piraté", "of hacking": a clause under the preposition of a verb that says something of its object. */
  private static boolean isPrepositional(Tree tree, Token clause) {
    boolean infinitive = tree.isInfinitive(clause.index());
    Token verb = tree.child(clause.index(), "cop").orElse(clause);
    boolean gerund = verb.has("VerbForm", "Part") && verb.has("Tense", "Pres");
    return tree.children(clause.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark") || Tree.isRelation(child, "case"))
        .map(Tree::lemma)
        .anyMatch(lemma -> infinitive && lemma.equals("de") || gerund && GERUND_PREPOSITIONS.contains(lemma));
  }

  /** "lashed out at London for accusing it": who is aimed at did it. */
  private static boolean isForDeed(Tree tree, Token clause) {
    return tree.child(clause.index(), "mark", "case")
        .filter(mark -> WordClass.FOR_DEED.holds(Tree.lower(mark))).isPresent();
  }

  private Optional<Integer> surfaceSubjectOfNoun(Tree tree, int noun, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Token> explicit = tree.child(noun, "nsubj");
    if (explicit.isPresent()) {
      return Optional.of(resolve(tree, noun, explicit.get()));
    }
    Token token = tree.token(noun);
    Optional<Token> governor = tree.head(noun);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token above = governor.get();
    return switch (token.universalRelation()) {
      case "acl", "amod", "nmod" -> Optional.of(above.index());
      case "appos" -> Tree.isVerb(above) ? surfaceSubject(tree, above.index(), depth + 1) : Optional.of(above.index());
      case "advcl" -> Tree.isVerb(above)
          ? controlled(tree, token, above, depth) : surfaceSubjectOfNoun(tree, above.index(), depth + 1);
      case "obj", "xcomp", "obl" -> Tree.isVerb(above)
          ? heldFor(tree, token, above).or(() -> surfaceSubject(tree, above.index(), depth + 1))
          : surfaceSubjectOfNoun(tree, above.index(), depth + 1);
      case "conj" -> surfaceSubjectOfNoun(tree, above.index(), depth + 1);
      default -> Optional.empty();
    };
  }

  /** "tient Moscou pour responsable", "users it believes to be targets": what is said is said of the object. */
  private static Optional<Integer> heldFor(Tree tree, Token predicate, Token verb) {
    boolean oblique = Tree.isRelation(predicate, "obl") && HELD_FOR.contains(tree.preposition(predicate.index()))
        || Tree.isRelation(predicate, "xcomp");
    return oblique
        ? tree.child(verb.index(), "obj").filter(object -> Tree.isNominal(object))
        .map(object -> resolve(tree, verb.index(), object))
        .or(() -> WordClass.SAYING_BARE.holds(Tree.lemma(verb)) && isReducedRelative(tree, verb.index())
            ? Optional.of(verb.head()) : Optional.empty())
        : Optional.empty();
  }

  private static void add(Map<String, List<Integer>> arguments, String name, List<Integer> fillers) {
    if (!fillers.isEmpty()) {
      List<Integer> all = arguments.computeIfAbsent(name, key -> new ArrayList<>());
      fillers.stream().filter(filler -> !all.contains(filler)).forEach(all::add);
    }
  }
}
