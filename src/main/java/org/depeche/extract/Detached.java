package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a verb what the parser drew into the clause or the name beside it: a weekday or a sum before an infinitive
 * ("declined on Thursday to confirm", "paid $5,000 to get"), what somebody is declared ("persona non grata") and the
 * verb behind "then"; and reads a noun in the plural that opens a sentence as no name.
 */
final class Detached {
  private static final int SHORTEST_OPENER = 6;
  private static final int DEEPEST = 6;
  private static final int LONGEST_ASIDE = 14;

  private Detached() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      beforeInfinitive(tree, token, tokens);
      behindWeekday(tree, token, tokens);
      declared(tree, token, tokens);
      then(tree, token, tokens);
      saidBefore(tree, token, tokens);
      orderedBy(tree, token, tokens);
      calledSo(tree, token, tokens);
      likely(tree, token, tokens);
      opener(token, tokens);
      stressed(tree, token, tokens);
      latter(tree, token, tokens);
      underHelper(tree, token, tokens);
      nothingToSee(tree, token, tokens);
      pseudoCleft(tree, token, tokens);
      parted(tree, token, tokens);
      himself(tree, token, tokens);
    });
  }

  /** "arrested on Friday three Germans": what stands behind the weekday is the verb's object, not the day's. */
  private static void behindWeekday(Tree tree, Token object, List<Token> tokens) {
    boolean under = Tree.isRelation(object, "dep") && object.upos().matches("NOUN|PROPN") && object.head() > 0
        && tree.reach(object.index())[0] == object.head() + 1;
    Optional<Token> day = under ? tree.head(object.index()) : Optional.empty();
    day.filter(on -> Tree.isRelation(on, "obl") && WordClass.WEEKDAY.holds(Tree.lower(on)))
        .flatMap(on -> tree.head(on.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < object.index()
            && tree.child(verb.index(), "obj", "aux:pass", "cop").isEmpty())
        .ifPresent(verb -> tokens.set(object.index() - 1, object.attached(verb.index(), "obj")));
  }

  /** « qui aurait, selon la police, piraté la banque »: an auxiliary that a phrase parts from its verb. */
  private static void parted(Tree tree, Token having, List<Token> tokens) {
    int at = having.index();
    boolean bare = Tree.isVerb(having) && !Tree.isRelation(having, "aux") && Tree.lemma(having).equals("avoir")
        && having.has("VerbForm", "Fin")
        && at + 2 < tree.size() && tree.isComma(at + 1) && tree.token(at + 2).upos().equals("ADP")
        && tree.child(at, "obj", "cop").isEmpty();
    int comma = bare ? IntStream.rangeClosed(at + 2, Math.min(tree.size(), at + LONGEST_ASIDE))
        .filter(tree::isComma).findFirst().orElse(0) : 0;
    if (comma == 0 || comma == tree.size() || !tree.token(comma + 1).has("VerbForm", "Part")
        || !tree.token(comma + 1).has("Tense", "Past") || tree.child(comma + 1, "aux", "nsubj").isPresent()
        || tree.child(at, "xcomp").filter(other -> other.index() != comma + 1).isPresent()
        || IntStream.range(at + 1, comma).anyMatch(i -> Tree.isVerb(tree.token(i)))) {
      return;
    }
    Token verb = tree.token(comma + 1);
    tokens.set(verb.index() - 1, verb.attached(having.head(), having.relation()));
    tree.children(at).stream().filter(child -> child.index() != verb.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.index(), child.relation())));
    tokens.set(at - 1, new Token(at, having.span(), having.form(), having.lemma(), "AUX", having.features(),
        verb.index(), "aux", having.name()));
  }

  /** « s'est dit lui-même victime d'un piratage »: what somebody says that he is, and not what the pronoun is. */
  private static void himself(Tree tree, Token pronoun, List<Token> tokens) {
    int next = pronoun.index() + 1;
    boolean between = WordClass.HIMSELF.holds(Tree.lower(pronoun)) && next <= tree.size() && pronoun.head() > 0
        && pronoun.head() < pronoun.index() && Tree.isVerb(tree.token(pronoun.head()))
        && tree.token(next).head() == pronoun.index() && WordClass.UNDERGOER.holds(Tree.lemma(tree.token(next)));
    if (between) {
      Token said = tree.token(next);
      tokens.set(next - 1, new Token(next, said.span(), said.form(), said.lemma(), "NOUN", said.features(),
          pronoun.head(), "xcomp", said.name()));
      tree.children(next).stream().filter(of -> Tree.isRelation(of, "obl"))
          .forEach(of -> tokens.set(of.index() - 1, of.attached(next, "nmod")));
      tokens.set(pronoun.index() - 1, pronoun.attached(pronoun.head(), "advmod"));
    }
  }

  /** « n'a rien à voir avec l'attaque »: the infinitive is what one has nothing of, and governs what follows. */
  private static void nothingToSee(Tree tree, Token infinitive, List<Token> tokens) {
    int at = infinitive.index();
    boolean concerns = at > 3 && WordClass.CONCERNED.holds(Tree.lemma(infinitive)) && tree.isInfinitive(at)
        && WordClass.SECOND_NEGATION.holds(Tree.lower(tree.token(at - 2)));
    Token nothing = tree.token(Math.max(1, at - 2));
    Optional<Token> having = tree.head(nothing.index()).filter(Tree::isVerb)
        .filter(verb -> concerns && verb.index() < at && WordClass.HAVE.holds(Tree.lemma(verb)));
    if (having.isEmpty()) {
      return;
    }
    tokens.set(at - 1, infinitive.attached(nothing.index(), "acl"));
    tree.children(having.get().index()).stream()
        .filter(phrase -> Tree.isRelation(phrase, "obl") && tree.reach(phrase.index())[0] == at + 1)
        .forEach(phrase -> tokens.set(phrase.index() - 1, phrase.attached(at, "obl:arg")));
  }

  /** « Ce que Paris nie, c'est d'avoir payé »: the verb of the relative clause governs what "c'est" presents. */
  private static void pseudoCleft(Tree tree, Token what, List<Token> tokens) {
    int at = what.index();
    boolean opens = what.upos().equals("PRON") && (at == 1 || tree.token(at - 1).upos().equals("PUNCT"))
        && at + 6 < tree.size() && WordClass.OBJECT_RELATIVE.holds(Tree.lower(tree.token(at + 1)));
    Optional<Token> verb = opens ? tree.child(at, "acl").filter(clause -> clause.relation().equals("acl:relcl"))
        : Optional.empty();
    int comma = verb.map(clause -> IntStream.range(clause.index(), tree.size()).filter(tree::isComma).findFirst()
        .orElse(0)).orElse(0);
    boolean presents = comma > 0 && comma + 2 < tree.size()
        && Tree.lemma(tree.token(comma + 1)).equals(Tree.lemma(what))
        && WordClass.BE.holds(Tree.lemma(tree.token(comma + 2)));
    Optional<Token> main = tree.head(at).filter(head -> presents && head.index() > comma + 1);
    Optional<Token> presented = main.flatMap(head -> head.index() > comma + 2 ? main
        : tree.child(head.index(), "ccomp", "xcomp"));
    if (presented.isEmpty()) {
      return;
    }
    Token told = presented.get();
    int governor = verb.get().index();
    boolean clause = Tree.isVerb(told) || tree.isPredicate(told.index()) && !Tree.isNominal(told);
    tokens.set(governor - 1, verb.get().attached(main.get().head(), main.get().relation()));
    tokens.set(told.index() - 1, told.attached(governor, clause ? "ccomp" : "obj"));
    for (int word : new int[] {at, at + 1, comma, comma + 1, comma + 2}) {
      tokens.set(word - 1, tree.token(word).attached(governor, word == comma ? "punct" : "dep"));
    }
  }

  /** « n'avait pas espionné le ministre »: the participle is the verb, and "avait" what helps it. */
  private static void underHelper(Tree tree, Token participle, List<Token> tokens) {
    boolean below = Tree.isVerb(participle) && participle.has("VerbForm", "Part") && participle.has("Tense", "Past")
        && (Tree.isRelation(participle, "xcomp") || Tree.isRelation(participle, "ccomp"))
        && participle.head() > 0 && participle.head() < participle.index()
        && tree.child(participle.index(), "aux", "mark", "nsubj", "case").isEmpty();
    Token helper = tree.token(Math.max(1, participle.head()));
    boolean helps = below && WordClass.HAVE.holds(Tree.lemma(helper)) && !WordClass.BE.holds(Tree.lemma(helper))
        && tree.isFinite(helper) && tree.child(helper.index(), "obj", "aux").isEmpty()
        && IntStream.range(helper.index() + 1, participle.index())
            .allMatch(i -> tree.token(i).upos().equals("ADV"));
    if (!helps) {
      return;
    }
    tokens.set(participle.index() - 1, participle.attached(helper.head(), helper.relation()));
    tree.children(helper.index()).stream().filter(child -> child.index() != participle.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(), child.relation())));
    tokens.set(helper.index() - 1, helper.attached(participle.index(), "aux"));
  }

  /** « Ces derniers ont été arrêtés »: no noun, but what stands for one. */
  private static void latter(Tree tree, Token token, List<Token> tokens) {
    boolean noun = token.index() > 1 && token.upos().equals("NOUN")
        && WordClass.LATTER.holds(Tree.lower(tree.token(token.index() - 1)) + " " + Tree.lower(token));
    if (noun) {
      Token read = tokens.get(token.index() - 1);
      tokens.set(token.index() - 1, new Token(read.index(), read.span(), read.form(), read.lemma(), "PRON",
          read.features(), read.head(), read.relation(), read.name()));
    }
  }

  /**
   * « revendiquent, eux, le vol », « nie, elle, toute implication »: what the verb governs, behind a stressed subject.
   */
  private static void stressed(Tree tree, Token pronoun, List<Token> tokens) {
    int at = pronoun.index();
    boolean between = pronoun.upos().equals("PRON") && at > 2 && at + 2 < tree.size() && tree.isComma(at - 1)
        && tree.isComma(at + 1) && WordClass.STRESSED.holds(Tree.lower(pronoun)) && Tree.isVerb(tree.token(at - 2));
    Token verb = tree.token(Math.max(1, at - 2));
    if (!between || !tree.child(verb.index(), "obj", "ccomp", "xcomp").isEmpty()) {
      return;
    }
    tree.sentence().tokens().stream()
        .filter(noun -> noun.index() > at + 1 && noun.upos().equals("NOUN")
            && tree.child(noun.index(), "det").filter(det -> det.index() == at + 2).isPresent()
            && tree.child(noun.index(), "case", "cc").isEmpty())
        .findFirst()
        .ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj")));
  }

  private static void beforeInfinitive(Tree tree, Token infinitive, List<Token> tokens) {
    Optional<Token> before = infinitive.has("VerbForm", "Inf")
        ? tree.child(infinitive.index(), "nsubj").filter(noun -> isRightBefore(tree, noun, infinitive))
        : Optional.empty();
    Optional<Token> verb = tree.head(infinitive.index())
        .filter(above -> Tree.isVerb(above) && before.filter(noun -> above.index() < noun.index()).isPresent());
    if (verb.isEmpty()) {
      return;
    }
    Token noun = before.get();
    Optional<Token> preposition = tree.child(infinitive.index(), "mark")
        .filter(word -> word.upos().equals("ADP") && word.index() > verb.get().index())
        .filter(word -> word.index() == tree.reach(noun.index())[0] - 1 && !Tree.lower(word).equals("for"));
    if (WordClass.WEEKDAY.holds(Tree.lower(noun))) {
      hangBetween(tree, verb.get(), noun, infinitive, noun.index(), tokens);
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obl"));
      tokens.set(infinitive.index() - 1, infinitive.attached(verb.get().index(), "xcomp"));
    } else if (preposition.isPresent()) {
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obl"));
      tokens.set(preposition.get().index() - 1, preposition.get().attached(noun.index(), "case"));
      tokens.set(infinitive.index() - 1, infinitive.attached(verb.get().index(), "advcl"));
    } else if (noun.upos().equals("NUM")) {
      Optional<Token> sign = tree.children(infinitive.index()).stream()
          .filter(child -> child.upos().equals("SYM") && child.index() < noun.index()).findFirst();
      sign.ifPresent(token -> tokens.set(noun.index() - 1, noun.attached(token.index(), "nummod")));
      Token sum = sign.orElse(noun);
      tokens.set(sum.index() - 1, sum.attached(verb.get().index(), "obj"));
      tokens.set(infinitive.index() - 1, infinitive.attached(verb.get().index(), "advcl"));
    }
  }

  /** "was likely behind the attack": the phrase is what is said, and the word before it how likely it is. */
  private static void likely(Tree tree, Token word, List<Token> tokens) {
    Optional<Token> phrase = tree.children(word.index()).stream()
        .filter(child -> word.upos().equals("ADJ") && Tree.isRelation(child, "obl") && Tree.isNominal(child))
        .filter(child -> tree.reach(child.index())[0] == word.index() + 1)
        .filter(child -> tree.child(child.index(), "case")
            .filter(preposition -> WordClass.BEHIND_IT.holds(Tree.lower(preposition))).isPresent())
        .findFirst();
    if (phrase.isEmpty() || tree.child(word.index(), "cop").isEmpty()) {
      return;
    }
    Token noun = phrase.get();
    tokens.set(noun.index() - 1, noun.attached(word.head(), word.relation()));
    tree.children(word.index()).stream().filter(child -> child.index() != noun.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(noun.index(), child.relation())));
    tokens.set(word.index() - 1, word.attached(noun.index(), "advmod"));
  }

  private static boolean isRightBefore(Tree tree, Token noun, Token infinitive) {
    int to = infinitive.index() - 1;
    return noun.index() == to - 1 && WordClass.INFINITIVE_MARK.holds(Tree.lower(tree.token(to)));
  }

  private static void hangBetween(
      Tree tree, Token verb, Token noun, Token clause, int head, List<Token> tokens) {
    for (int i = verb.index() + 1; i < noun.index(); i++) {
      Token small = tree.token(i);
      if (small.head() == clause.index() && small.upos().equals("ADP")) {
        tokens.set(i - 1, small.attached(head, "case"));
      }
    }
  }

  /** "declared two employees of the embassy persona non grata": no part of the embassy's name. */
  private static void declared(Tree tree, Token persona, List<Token> tokens) {
    if (!WordClass.STANDING.holds(Tree.lower(persona)) || persona.index() + 2 > tree.size()) {
      return;
    }
    int last = persona.index() + 2;
    int top = persona.index();
    while (tree.token(top).head() >= persona.index() && tree.token(top).head() <= last) {
      top = tree.token(top).head();
    }
    Optional<Token> above = tree.head(top);
    Optional<Token> declares = declaring(tree, persona.index())
        .filter(verb -> !tree.head(persona.index()).equals(Optional.of(verb)));
    if (declares.isPresent() && Tree.isRelation(persona, "obj") && persona.head() < persona.index()) {
      behindQuotation(tree, persona, declares.get(), tokens);
      return;
    }
    boolean drawn = above.isPresent() && (Tree.isNominal(above.get()) || hasSubject(tree, top));
    for (int steps = 0; drawn && above.isPresent() && !Tree.isVerb(above.get()) && steps < DEEPEST; steps++) {
      above = tree.head(above.get().index());
    }
    boolean non = Tree.lower(tree.token(persona.index() + 1)).equals("non");
    if (!drawn || !non || above.isEmpty() || !Tree.isVerb(above.get()) || above.get().index() > persona.index()) {
      return;
    }
    tokens.set(persona.index() - 1, persona.attached(above.get().index(), "obl"));
    for (int i = persona.index() + 1; i <= last; i++) {
      tokens.set(i - 1, tree.token(i).attached(persona.index(), "flat"));
    }
    releaseObject(tree, above.get().index(), persona.index(), tokens);
  }

  private static Optional<Token> declaring(Tree tree, int persona) {
    return IntStream.range(1, persona).map(i -> persona - i).mapToObj(tree::token)
        .filter(verb -> Tree.isVerb(verb) && WordClass.DECLARING.holds(Tree.lemma(verb))).findFirst();
  }

  /**
   * "declared an envoy accused of recruiting an officer “persona non grata”": the officer is whom the envoy recruits.
   */
  private static void behindQuotation(Tree tree, Token persona, Token declares, List<Token> tokens) {
    int at = persona.index();
    tokens.set(at - 1, persona.attached(declares.index(), "obl"));
    for (int i = at + 1; i <= at + 2; i++) {
      tokens.set(i - 1, tree.token(i).attached(at, "flat"));
    }
    Optional<Token> noun = tree.children(at).stream()
        .filter(child -> child.index() < at && Tree.isRelation(child, "compound")).reduce((one, two) -> two);
    noun.ifPresent(last -> {
      tokens.set(last.index() - 1, last.attached(persona.head(), persona.relation()));
      tree.children(at).stream().filter(child -> child.index() < last.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(last.index(), child.relation())));
    });
    tree.sentence().tokens().stream().filter(word -> word.index() > at + 2 && word.head() == persona.head()
            && (Tree.isRelation(word, "obl") || Tree.isRelation(word, "advmod")))
        .forEach(word -> tokens.set(word.index() - 1, word.attached(declares.index(), word.relation())));
  }

  private static boolean hasSubject(Tree tree, int index) {
    return tree.child(index, "nsubj").isPresent();
  }

  /** What the parser hung on the phrase before it: the last noun with its small words, and the object. */
  private static void releaseObject(Tree tree, int verb, int persona, List<Token> tokens) {
    Optional<Token> object = tree.sentence().tokens().subList(persona - 1, persona + 2).stream()
        .flatMap(token -> tree.children(token.index()).stream())
        .filter(child -> child.index() < persona && Tree.isRelation(child, "nsubj")).findFirst();
    object.ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(verb, "obj")));
    Optional<Token> inner = tree.children(persona).stream()
        .filter(child -> child.index() == persona - 1 && Tree.isRelation(child, "compound")).findFirst();
    if (inner.isPresent() && object.isPresent()) {
      tokens.set(persona - 2, inner.get().attached(object.get().index(), "nmod"));
      tree.children(persona).stream()
          .filter(child -> child.index() < persona - 1 && child.index() != object.get().index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(persona - 1, child.relation())));
    } else if (inner.isPresent() && tree.child(verb, "obj").isEmpty()) {
      tokens.set(persona - 2, inner.get().attached(verb, "obj"));
      tree.children(persona).stream().filter(child -> child.index() < persona - 1 && child.index() > verb)
          .forEach(child -> tokens.set(child.index() - 1, child.attached(persona - 1, child.relation())));
    }
  }

  /** "chaired a session, then rang the premier": the same subject does both. */
  private static void then(Tree tree, Token second, List<Token> tokens) {
    boolean loose = second.relation().equals("dep") && second.has("VerbForm", "Fin")
        && tree.child(second.index(), "nsubj", "aux", "mark").isEmpty();
    boolean next = loose && second.index() > 1 && WordClass.NEXT.holds(Tree.lower(tree.token(second.index() - 1)));
    tree.head(second.index())
        .filter(first -> next && Tree.isVerb(first) && first.index() < second.index())
        .ifPresent(first -> tokens.set(second.index() - 1, second.attached(first.index(), "conj")));
  }

  /** "The officials said dozens of messages may have been copied": the saying is no subject of the copying. */
  private static void saidBefore(Tree tree, Token saying, List<Token> tokens) {
    Optional<Token> main = saying.relation().equals("csubj")
        ? tree.head(saying.index()).filter(verb -> Tree.isVerb(verb) && verb.index() > saying.index())
        : Optional.empty();
    Optional<Token> subject = tree.child(saying.index(), "nsubj").filter(noun -> noun.index() < saying.index());
    Optional<Token> object = tree.child(saying.index(), "obj").filter(noun -> noun.index() > saying.index());
    boolean asked = WordClass.INTERROGATIVE.holds(Tree.lower(tree.token(tree.reach(saying.index())[0])));
    boolean misread = main.isPresent() && subject.filter(Tree::isNominal).isPresent() && object.isPresent() && !asked
        && tree.child(saying.index(), "mark", "ccomp", "xcomp").isEmpty()
        && tree.child(main.get().index(), "aux").isPresent()
        && tree.child(main.get().index(), "nsubj").isEmpty();
    if (!misread) {
      return;
    }
    Token said = main.get();
    String relation = tree.child(said.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tokens.set(saying.index() - 1, saying.attached(said.head(), said.relation()));
    tokens.set(said.index() - 1, said.attached(saying.index(), "ccomp"));
    tokens.set(object.get().index() - 1, object.get().attached(said.index(), relation));
    tree.children(said.index()).stream()
        .filter(child -> child.index() < saying.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(saying.index(), child.relation())));
  }

  /** "was told to go by the government": who orders stands behind what is ordered. */
  private static void orderedBy(Tree tree, Token agent, List<Token> tokens) {
    boolean by = Tree.isRelation(agent, "obl") && Tree.isNominal(agent) && !agent.upos().equals("NUM")
        && WordClass.BY.holds(tree.preposition(agent.index())) && !WordClass.TIME_NOUN.holds(Tree.lemma(agent))
        && tree.child(agent.index(), "nummod").isEmpty();
    Optional<Token> done = by ? tree.head(agent.index())
        .filter(verb -> Tree.isRelation(verb, "xcomp") && verb.has("VerbForm", "Inf")
            && tree.child(verb.index(), "aux:pass").isEmpty()) : Optional.empty();
    done.flatMap(verb -> tree.head(verb.index()))
        .filter(order -> Tree.isVerb(order) && tree.child(order.index(), "aux:pass").isPresent())
        .ifPresent(order -> tokens.set(agent.index() - 1, agent.attached(order.index(), "obl")));
  }

  /** "branded the silence “a disgrace”": what is said of the object in quotation marks. */
  private static void calledSo(Tree tree, Token name, List<Token> tokens) {
    boolean loose = name.relation().equals("dep") || Tree.isRelation(name, "appos");
    int opens = tree.reach(name.index())[0];
    boolean quoted = loose && Tree.isNominal(name) && opens > 1 && isQuote(tree.token(opens - 1));
    tree.head(name.index())
        .filter(object -> quoted && Tree.isRelation(object, "obj") && object.index() < name.index())
        .flatMap(object -> tree.head(object.index()))
        .filter(verb -> WordClass.NAMING.holds(Tree.lemma(verb)))
        .ifPresent(verb -> tokens.set(name.index() - 1, name.attached(verb.index(), "xcomp")));
  }

  private static boolean isQuote(Token token) {
    return switch (token.form()) {
      case "\"", "“", "«", "``", "‘" -> true;
      default -> false;
    };
  }

  /** "Ministers gathered": a noun with the ending of many of a trade, which only its place gave a capital. */
  private static void opener(Token word, List<Token> tokens) {
    String form = Tree.lower(word);
    boolean capital = word.index() == 1 && word.upos().equals("PROPN") && word.name().equals("O")
        && form.length() >= SHORTEST_OPENER && !word.form().substring(1).chars().anyMatch(Character::isUpperCase);
    boolean follows = tokens.size() > 1 && Character.isLowerCase(tokens.get(1).form().codePointAt(0));
    if (capital && follows && WordClass.TRADE_ENDING.words().stream().anyMatch(form::endsWith)) {
      TreeMap<String, String> features = new TreeMap<>(word.features());
      features.put("Number", "Plur");
      Token now = tokens.get(0);
      tokens.set(0, new Token(1, now.span(), now.form(), form.substring(0, form.length() - 1), "NOUN", features,
          now.head(), now.relation(), now.name()));
    }
  }
}
