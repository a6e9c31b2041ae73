package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Reads as verbs what the tagger took for a noun or an adjective of the noun behind it.
 *
 * <p>"charged with hacking emails": a gerund that the rules know as a verb governs that noun; gerunds behind it are of
 * the same series; "may have stolen customer data": a participle behind "have" is done to it.
 */
final class VerbForms {
  private static final String ING = "ing";
  private static final String ANT = "ant";
  private static final int LONGEST_AGENT = 4;
  private static final Pattern PARTICIPLE = Pattern.compile("(é|i|u)e?s?$");
  private static final Pattern PARTICIPLE_OF_ER = Pattern.compile("ée?s?$");
  private static final Pattern INFINITIVE = Pattern.compile("(er|ir|re)$");

  private VerbForms() {}

  static Sentence repair(Sentence sentence, Set<String> verbs) {
    Sentence governed = Repair.each(sentence, (tree, token, tokens) -> {
      gerund(tree, token, tokens, verbs);
      gerundInto(tree, token, tokens, verbs);
      perfect(tree, token, tokens);
      secondDeed(tree, token, tokens, verbs);
      reflexive(tree, token, tokens);
      condition(tree, token, tokens);
      whether(tree, token, tokens);
      been(tree, token, tokens);
      accused(tree, token, tokens);
      person(tree, token, tokens);
      aimed(tree, token, tokens);
      undone(tree, token, tokens);
      toDeath(tree, token, tokens);
      neither(tree, token, tokens);
      counted(tree, token, tokens);
      reached(tree, token, tokens);
      told(tree, token, tokens);
      brought(tree, token, tokens);
      struck(tree, token, tokens, verbs);
      encrypted(tree, token, tokens);
      undergone(tree, token, tokens);
      decreeing(tree, token, tokens);
      if (token.index() == 1) {
        opening(tree, token, tokens, verbs);
      }
    });
    return Repair.each(governed, (tree, token, tokens) ->
        Repair.hang(tokens, token, gerundBefore(tree, token), "conj"));
  }

  /**
   * « Jointe par l'AFP, la maire assure », « une source proche du dossier jointe par l'AFP »: a word for getting in
   * touch before "by" is no name, and tells of the noun whose phrase it ends.
   */
  private static void reached(Tree tree, Token token, List<Token> tokens) {
    boolean by = token.index() < tree.size() && WordClass.GETTING_IN_TOUCH.holds(Tree.lower(token))
        && WordClass.BY.holds(Tree.lower(tree.token(token.index() + 1)))
        && tree.child(token.index(), "aux", "aux:pass").isEmpty();
    if (!by) {
      return;
    }
    Optional<Token> told = outermost(tree, token);
    tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), Tree.lower(token), "VERB",
        Map.of("VerbForm", "Part", "Tense", "Past"), told.map(Token::index).orElse(token.head()),
        told.isPresent() ? "acl" : token.relation(), token.name()));
    tree.sentence().tokens().stream()
        .filter(who -> who.index() > token.index() + 1 && who.index() <= token.index() + LONGEST_AGENT)
        .filter(who -> tree.child(who.index(), "case").filter(word -> word.index() == token.index() + 1).isPresent())
        .findFirst()
        .ifPresent(who -> tokens.set(who.index() - 1, who.attached(token.index(), "obl:agent")));
  }

  /** « les éléments communiqués par la clinique »: right behind a noun and before "by", a participle and no noun. */
  private static void told(Tree tree, Token token, List<Token> tokens) {
    boolean behind = token.upos().equals("NOUN") && Tree.isRelation(token, "appos")
        && token.head() == token.index() - 1 && token.index() < tree.size()
        && tree.token(token.head()).upos().equals("NOUN") && PARTICIPLE_OF_ER.matcher(Tree.lower(token)).find()
        && WordClass.BY.holds(Tree.lower(tree.token(token.index() + 1)));
    Optional<Token> doer = tree.children(token.index()).stream()
        .filter(who -> behind && WordClass.BY.holds(tree.preposition(who.index()))).findFirst();
    doer.ifPresent(who -> {
      String lemma = PARTICIPLE_OF_ER.matcher(Tree.lower(token)).replaceFirst("er");
      tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), lemma, "VERB",
          Map.of("VerbForm", "Part", "Tense", "Past"), token.head(), "acl", token.name()));
      tokens.set(who.index() - 1, who.attached(token.index(), "obl:agent"));
    });
  }

  /** « Les accusations portées contre lui », « ont été portées contre lui »: before "against", a participle. */
  private static void brought(Tree tree, Token token, List<Token> tokens) {
    boolean against = token.upos().equals("NOUN") && PARTICIPLE_OF_ER.matcher(Tree.lower(token)).find()
        && token.index() > 2 && token.index() < tree.size() && tree.child(token.index(), "det").isEmpty()
        && WordClass.AGAINST_WHOM.holds(Tree.lower(tree.token(token.index() + 1)));
    boolean passive = against && tree.children(token.index()).stream().anyMatch(child ->
        child.index() == token.index() - 1 && WordClass.BE.holds(Tree.lemma(child)));
    Token noun = tree.token(Math.max(1, token.index() - 1));
    boolean behind = against && Tree.isRelation(token, "appos") && token.head() == noun.index()
        && noun.upos().equals("NOUN");
    if (!passive && !behind) {
      return;
    }
    while (behind && !Participles.agrees(noun, token) && Tree.isRelation(noun, "nmod") && noun.head() < noun.index()) {
      noun = tree.token(noun.head());
    }
    TreeMap<String, String> features = new TreeMap<>(token.features());
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    String lemma = PARTICIPLE_OF_ER.matcher(Tree.lower(token)).replaceFirst("er");
    tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), lemma, "VERB", features,
        behind ? noun.index() : token.head(), behind ? "acl" : token.relation(), token.name()));
    for (Token child : tree.children(token.index())) {
      String relation = WordClass.BE.holds(Tree.lemma(child)) ? "aux:pass"
          : Tree.isRelation(child, "nsubj") ? "nsubj:pass" : Tree.isRelation(child, "nmod") ? "obl" : child.relation();
      tokens.set(child.index() - 1, child.attached(token.index(), relation));
    }
  }

  /** « Les villes ont été visées par une attaque »: behind "been", a participle of a known verb and no noun. */
  private static void struck(Tree tree, Token token, List<Token> tokens, Set<String> verbs) {
    String lemma = PARTICIPLE_OF_ER.matcher(Tree.lower(token)).replaceFirst("er");
    boolean copula = token.upos().equals("NOUN") && tree.child(token.index(), "cop")
        .filter(being -> being.index() == token.index() - 1).isPresent()
        && PARTICIPLE_OF_ER.matcher(Tree.lower(token)).find() && verbs.contains(lemma);
    if (copula) {
      passive(tree, token, lemma, token.head(), token.relation(), tokens);
    }
    Optional<Token> been = tree.head(token.index()).filter(verb -> token.upos().equals("NOUN")
        && Tree.isRelation(token, "xcomp") && verb.index() == token.index() - 1
        && WordClass.BE.holds(Tree.lemma(verb)) && Tree.isVerb(verb)
        && PARTICIPLE_OF_ER.matcher(Tree.lower(token)).find() && verbs.contains(lemma));
    been.ifPresent(verb -> {
      passive(tree, token, lemma, verb.head(), verb.relation(), tokens);
      tokens.set(verb.index() - 1, new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), "AUX",
          verb.features(), token.index(), "aux:pass", verb.name()));
      tree.children(verb.index()).stream().filter(child -> child.index() != token.index()).forEach(child ->
          tokens.set(child.index() - 1, child.attached(token.index(),
              Tree.isRelation(child, "nsubj") ? "nsubj:pass" : child.relation())));
    });
  }

  /** Makes a verb in the passive of a noun and what hangs on it. */
  private static void passive(
      Tree tree, Token noun, String lemma, int head, String relation, List<Token> tokens) {
    TreeMap<String, String> features = new TreeMap<>(noun.features());
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    tokens.set(noun.index() - 1, new Token(noun.index(), noun.span(), noun.form(), lemma, "VERB", features, head,
        relation, noun.name()));
    for (Token child : tree.children(noun.index())) {
      boolean doer = WordClass.BY.holds(tree.preposition(child.index()));
      String now = switch (child.universalRelation()) {
        case "cop" -> "aux:pass";
        case "nsubj" -> "nsubj:pass";
        case "nmod" -> doer ? "obl:agent" : "obl";
        default -> child.relation();
      };
      tokens.set(child.index() - 1, child.attached(noun.index(), now));
    }
  }

  /** The noun over the phrases that end right before a word that hangs on one of them. */
  private static Optional<Token> outermost(Tree tree, Token word) {
    Optional<Token> noun = tree.head(word.index()).filter(above -> above.index() < word.index()
        && Tree.isNominal(above) && !tree.isComma(word.index() - 1));
    while (noun.isPresent() && isWithin(noun.get()) && noun.get().head() < noun.get().index()
        && noun.get().head() > 0 && !Tree.isVerb(tree.token(noun.get().head()))) {
      noun = tree.head(noun.get().index());
    }
    return noun.filter(Tree::isNominal);
  }

  private static boolean isWithin(Token token) {
    return Tree.isRelation(token, "nmod") || Tree.isRelation(token, "obl") || Tree.isRelation(token, "amod");
  }

  private static void gerund(Tree tree, Token token, List<Token> tokens, Set<String> verbs) {
    Optional<Token> thing = tree.head(token.index())
        .filter(noun -> Tree.isRelation(token, "compound") || Tree.isRelation(token, "amod"))
        .filter(noun -> token.form().endsWith(ING) && noun.index() > token.index())
        .filter(noun -> !WordClass.NAMED_BY_GERUND.holds(Tree.lemma(noun)));
    Optional<Token> preposition = thing.flatMap(noun -> tree.children(noun.index()).stream()
        .filter(word -> word.index() == token.index() - 1)
        .filter(word -> Tree.isRelation(word, "case") || Tree.isRelation(word, "mark"))
        .filter(word -> WordClass.BEFORE_GERUND.holds(Tree.lower(word))).findFirst());
    Optional<Token> whom = preposition.flatMap(of -> tree.head(thing.get().index()));
    Optional<Integer> by = whom.filter(accuser -> Tree.isNominal(accuser))
        .flatMap(accuser -> Accusations.accusing(tree, accuser.index()));
    boolean accused = by.isPresent() || whom
        .filter(above -> WordClass.ACCUSING.holds(Tree.lemma(above)) || WordClass.PUNISHING.holds(Tree.lemma(above))
            || WordClass.SUSPICION.holds(Tree.lemma(above)) || WordClass.GUILTY.holds(Tree.lemma(above)))
        .isPresent();
    Optional<String> lemma = accused ? verb(Tree.lower(token), verbs) : Optional.empty();
    if (lemma.isPresent()) {
      Token noun = thing.get();
      tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), lemma.get(), "VERB",
          Map.of("VerbForm", "Part", "Tense", "Pres"), by.orElse(noun.head()), "advcl", token.name()));
      tokens.set(noun.index() - 1, noun.attached(token.index(), "obj"));
      tokens.set(preposition.get().index() - 1, preposition.get().attached(token.index(), "mark"));
    }
  }

  /** "charged with hacking into the network": what stands right behind the gerund is no phrase of the charge. */
  private static void gerundInto(Tree tree, Token token, List<Token> tokens, Set<String> verbs) {
    boolean noun = token.upos().equals("NOUN") && token.form().endsWith(ING) && token.index() < tree.size()
        && tree.token(token.index() + 1).upos().equals("ADP");
    Optional<Token> before = noun ? tree.child(token.index(), "case")
        .filter(word -> word.index() == token.index() - 1 && WordClass.BEFORE_GERUND.holds(Tree.lower(word)))
        : Optional.empty();
    Optional<Token> accused = before.flatMap(word -> tree.head(token.index())).filter(above ->
        WordClass.ACCUSING.holds(Tree.lemma(above)) || WordClass.PUNISHING.holds(Tree.lemma(above))
            || WordClass.SUSPICION.holds(Tree.lemma(above)) || WordClass.GUILTY.holds(Tree.lemma(above)));
    Optional<Token> phrase = accused.flatMap(above -> tree.head(token.index() + 1)
        .filter(behind -> behind.index() > token.index() && behind.head() == above.index())
        .filter(behind -> Tree.isRelation(behind, "obl") || Tree.isRelation(behind, "nmod")));
    Optional<String> lemma = phrase.flatMap(behind -> verb(Tree.lower(token), verbs));
    if (lemma.isPresent() && isDoer(tree, accused.get(), phrase.get())) {
      tokens.set(phrase.get().index() - 1, phrase.get().attached(token.index(), "nmod"));
    } else if (lemma.isPresent()) {
      tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), lemma.get(), "VERB",
          Map.of("VerbForm", "Part", "Tense", "Pres"), token.head(), "advcl", token.name()));
      tokens.set(phrase.get().index() - 1, phrase.get().attached(token.index(), "obl"));
      tokens.set(before.get().index() - 1, before.get().attached(token.index(), "mark"));
    }
  }

  /** "accusations of hacking by its agents": who did it, told by a noun; a name may be who accuses. */
  private static boolean isDoer(Tree tree, Token accusation, Token phrase) {
    return accusation.upos().equals("NOUN") && phrase.upos().equals("NOUN")
        && WordClass.BY.holds(tree.preposition(phrase.index()));
  }

  /**
   * "infiltrated the systems and copied secret files": behind "and" and a verb with its object, a participle of a verb
   * that the rules know is done to what stands bare behind it.
   */
  private static void secondDeed(Tree tree, Token done, List<Token> tokens, Set<String> verbs) {
    boolean past = Tree.isRelation(done, "amod") && done.has("VerbForm", "Part") && done.has("Tense", "Past")
        && done.index() > 2 && verbs.contains(Tree.lemma(done))
        && tree.token(done.index() - 1).upos().equals("CCONJ")
        && !WordClass.OR.holds(Tree.lower(tree.token(done.index() - 1)));
    Optional<Token> thing = tree.head(done.index()).filter(noun -> past && Tree.isRelation(noun, "conj")
        && noun.index() > done.index() && tree.reach(noun.index())[0] >= done.index() - 1
        && tree.child(noun.index(), "det", "nmod:poss").isEmpty());
    Optional<Token> first = thing.flatMap(noun -> tree.head(noun.index()));
    boolean listed = false;
    while (first.filter(noun -> Tree.isRelation(noun, "conj")).isPresent()) {
      listed |= tree.isComma(tree.reach(first.get().index())[0] - 1);
      first = tree.head(first.get().index());
    }
    Optional<Token> verb = listed ? Optional.empty() : first
        .filter(noun -> Tree.isRelation(noun, "obj") && tree.child(noun.index(), "det", "nmod:poss", "amod")
            .filter(word -> word.index() < noun.index()).isPresent())
        .flatMap(noun -> tree.head(noun.index()).filter(word -> word.index() < noun.index()))
        .filter(word -> word.upos().equals("VERB") && word.has("Tense", "Past"));
    if (verb.isEmpty()) {
      return;
    }
    boolean perfect = tree.child(verb.get().index(), "aux").isPresent();
    tokens.set(done.index() - 1, new Token(done.index(), done.span(), done.form(), done.lemma(), "VERB",
        Map.of("Tense", "Past", "VerbForm", perfect ? "Part" : "Fin"), verb.get().index(), "conj", done.name()));
    tokens.set(thing.get().index() - 1, thing.get().attached(done.index(), "obj"));
    Token and = tree.token(done.index() - 1);
    tokens.set(and.index() - 1, and.attached(done.index(), "cc"));
  }

  private static Optional<String> verb(String gerund, Set<String> verbs) {
    String stem = gerund.substring(0, gerund.length() - ING.length());
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return Stream.of(stem, stem + "e", doubled ? stem.substring(0, last) : stem).filter(verbs::contains).findFirst();
  }

  /** "charged with hacking emails, stealing passwords and spying": what else somebody is charged with. */
  private static Optional<Integer> gerundBefore(Tree tree, Token later) {
    boolean member = Tree.isRelation(later, "conj") && isGerund(later)
        && tree.child(later.index(), "nsubj", "aux", "mark", "case").isEmpty();
    return member ? tree.head(later.index())
        .filter(verb -> Tree.isVerb(verb) && !isGerund(verb))
        .flatMap(verb -> tree.children(verb.index()).stream()
            .filter(first -> first.index() > verb.index() && first.index() < later.index() && isGerund(first))
            .filter(first -> Tree.isRelation(first, "advcl") && tree.child(first.index(), "mark", "case")
                .filter(of -> WordClass.BEFORE_GERUND.holds(Tree.lower(of))).isPresent())
            .reduce((one, next) -> next))
        .map(Token::index) : Optional.empty();
  }

  private static boolean isGerund(Token token) {
    return Tree.isVerb(token) && token.has("VerbForm", "Part") && token.has("Tense", "Pres");
  }

  /** « n'a ni confirmé ni démenti avoir …»: the helper of both participles, read as the verb. */
  private static void neither(Tree tree, Token have, List<Token> tokens) {
    boolean helper = have.upos().equals("VERB") && have.has("VerbForm", "Fin")
        && WordClass.HAVE.holds(Tree.lemma(have));
    List<Token> done = !helper ? List.of() : tree.children(have.index()).stream()
        .filter(child -> Tree.isRelation(child, "conj") && child.has("VerbForm", "Part") && child.has("Tense", "Past"))
        .filter(child -> WordClass.OR.holds(Tree.lower(tree.token(child.index() - 1)))).toList();
    if (done.size() < 2 || done.get(0).index() != have.index() + 2) {
      return;
    }
    int first = done.get(0).index();
    for (Token child : tree.children(have.index())) {
      tokens.set(child.index() - 1, child.attached(first, child.relation()));
    }
    for (Token said : tree.children(done.get(done.size() - 1).index())) {
      if (Tree.isVerb(said) && said.index() > first && tree.child(said.index(), "aux", "mark").isPresent()) {
        tokens.set(said.index() - 1, said.attached(first, "ccomp"));
      } else if (Tree.isRelation(said, "obj") && said.index() > first) {
        tokens.set(said.index() - 1, said.attached(first, "obj"));
      }
    }
    tokens.set(first - 1, done.get(0).attached(have.head(), have.relation()));
    tokens.set(have.index() - 1, new Token(have.index(), have.span(), have.form(), have.lemma(), "AUX",
        have.features(), first, "aux", have.name()));
  }

  /** « revendiqué sur la messagerie cryptée Telegram par X »: what is so by its make, and was encrypted by nobody. */
  private static void encrypted(Tree tree, Token participle, List<Token> tokens) {
    Optional<Token> channel = tree.head(participle.index()).filter(noun -> participle.upos().equals("VERB")
        && participle.relation().equals("acl") && WordClass.ENCRYPTING.holds(Tree.lemma(participle))
        && noun.index() == participle.index() - 1 && WordClass.CHANNEL.holds(Tree.lemma(noun)));
    if (channel.isEmpty()) {
      return;
    }
    Token noun = channel.get();
    Optional<Token> verb = tree.head(noun.index()).filter(Tree::isVerb);
    tokens.set(participle.index() - 1, new Token(participle.index(), participle.span(), participle.form(),
        participle.lemma(), "ADJ", participle.features(), noun.index(), "amod", participle.name()));
    for (Token child : tree.children(participle.index())) {
      boolean doer = verb.isPresent() && WordClass.BY.holds(tree.preposition(child.index()));
      tokens.set(child.index() - 1, doer ? child.attached(verb.get().index(), child.relation())
          : child.attached(noun.index(), child.upos().equals("PROPN") ? "appos" : child.relation()));
    }
  }

  /** « deux attachés militaires », « plusieurs blessés »: a participle that is counted is a noun. */
  private static void counted(Tree tree, Token participle, List<Token> tokens) {
    boolean noun = participle.upos().equals("VERB") && Tree.isPastParticiple(participle)
        && participle.has("Number", "Plur")
        && tree.children(participle.index()).stream().anyMatch(child -> child.index() == participle.index() - 1
            && (Tree.isRelation(child, "nummod") || Tree.isRelation(child, "det")))
        && tree.child(participle.index(), "aux", "cop", "nsubj").isEmpty()
        && tree.children(participle.index()).stream().allMatch(child -> !Tree.isRelation(child, "obl")
            || WordClass.OF.holds(tree.preposition(child.index())) || WordClass.DEATH.holds(Tree.lower(child)));
    if (!noun) {
      return;
    }
    tokens.set(participle.index() - 1, new Token(participle.index(), participle.span(), participle.form(),
        Tree.unmarked(participle), "NOUN", Map.of("Number", "Plur"), participle.head(), participle.relation(),
        participle.name()));
    for (Token child : tree.children(participle.index())) {
      if (child.upos().equals("ADJ") && child.index() > participle.index()) {
        tokens.set(child.index() - 1, child.attached(participle.index(), "amod"));
      } else if (Tree.isRelation(child, "obl")) {
        tokens.set(child.index() - 1, child.attached(participle.index(), "nmod"));
      }
    }
  }

  /** « a été victime de pirates »: who undergoes something is no verb in the passive. */
  private static void undergone(Tree tree, Token word, List<Token> tokens) {
    String form = Tree.lower(word);
    String one = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    boolean verb = word.upos().equals("VERB") && (WordClass.UNDERGOER.holds(form) || WordClass.UNDERGOER.holds(one));
    if (!verb || tree.child(word.index(), "aux:pass").isEmpty() || tree.child(word.index(), "nsubj:pass").isEmpty()) {
      return;
    }
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), one, "NOUN", Map.of(), word.head(),
        word.relation(), word.name()));
    for (Token child : tree.children(word.index())) {
      String relation = switch (child.relation()) {
        case "aux:pass" -> "cop";
        case "nsubj:pass" -> "nsubj";
        default -> child.index() > word.index() && WordClass.OF.holds(tree.preposition(child.index()))
            && Tree.isRelation(child, "obl") ? "nmod" : child.relation();
      };
      tokens.set(child.index() - 1, child.attached(word.index(), relation));
    }
  }

  /** « un décret imposant des sanctions », read as an imposing one: what stands behind it says what it decrees. */
  private static void decreeing(Tree tree, Token word, List<Token> tokens) {
    boolean adjective = word.upos().equals("ADJ") && Tree.isRelation(word, "amod")
        && word.head() == word.index() - 1 && Tree.lower(word).endsWith(ANT)
        && WordClass.DECREE.holds(Tree.lemma(tree.token(word.head())));
    Optional<Token> decreed = tree.children(adjective ? word.head() : 0).stream()
        .filter(noun -> adjective && Tree.isRelation(noun, "nmod") && noun.index() > word.index()
            && tree.child(noun.index(), "det").filter(det -> det.index() <= word.index() + 2).isPresent())
        .findFirst();
    if (decreed.isEmpty()) {
      return;
    }
    String lemma = Tree.lower(word).substring(0, word.form().length() - ANT.length()) + "er";
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), lemma, "VERB",
        Map.of("VerbForm", "Part", "Tense", "Pres"), word.head(), "acl", word.name()));
    tokens.set(decreed.get().index() - 1, decreed.get().attached(word.index(), "obj"));
    tree.child(decreed.get().index(), "case").filter(of -> WordClass.OF.holds(Tree.lower(of)))
        .ifPresent(of -> tokens.set(of.index() - 1, of.attached(of.head(), "det")));
  }

  /** « condamnés à mort en mai », read as if they died in May: what hangs on the noun is the verb's. */
  private static void toDeath(Tree tree, Token word, List<Token> tokens) {
    boolean noun = Tree.isVerb(word) && WordClass.DEATH.holds(Tree.lower(word)) && word.index() > 2
        && tree.child(word.index(), "aux", "cop").isEmpty();
    Optional<Token> to = tree.child(word.index(), "case", "mark").filter(small -> noun
        && small.index() == word.index() - 1 && WordClass.ADDRESSING.holds(Tree.lower(small)));
    Optional<Token> verb = tree.head(word.index()).filter(above -> to.isPresent() && Tree.isVerb(above)
        && above.index() < word.index());
    verb.ifPresent(above -> {
      tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), Tree.lower(word), "NOUN",
          Map.of("Number", "Sing"), above.index(), "obl", word.name()));
      tokens.set(to.get().index() - 1, to.get().attached(word.index(), "case"));
      tree.children(word.index()).stream().filter(child -> child.index() > word.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(above.index(), child.relation())));
    });
  }

  /** "did not reply": what a helping "do" and a negation stand before is no noun. */
  private static void undone(Tree tree, Token word, List<Token> tokens) {
    boolean denied = word.upos().equals("NOUN") && word.index() > 2 && tree.child(word.index(), "nsubj").isPresent()
        && tree.child(word.index(), "aux").filter(aux -> WordClass.HELPING_DO.holds(Tree.lemma(aux))).isPresent()
        && tree.child(word.index(), "advmod").filter(not -> not.index() == word.index() - 1).isPresent()
        && tree.child(word.index(), "det", "cop", "case").isEmpty();
    if (denied) {
      tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), Tree.lower(word), "VERB",
          Map.of("VerbForm", "Inf"), word.head(), word.relation(), word.name()));
    }
  }

  /** "Accueillie à Berlin par la ministre, X a …", read as a name: a participle that the rules know as a verb. */
  private static void opening(Tree tree, Token first, List<Token> tokens, Set<String> verbs) {
    boolean name = tree.size() > 3 && first.upos().equals("PROPN") && first.head() > 1
        && Set.of("ADP", "PROPN", "NOUN", "ADV", "DET").contains(tree.token(2).upos());
    Optional<String> lemma = name ? participleOf(Tree.lower(first), verbs) : Optional.empty();
    Optional<Token> main = tree.head(1).filter(above -> lemma.isPresent() && Tree.isVerb(above));
    boolean setOff = main.isPresent() && tree.sentence().tokens().stream()
        .anyMatch(comma -> comma.form().equals(",") && comma.index() > 2 && comma.index() < main.get().index());
    if (!setOff) {
      return;
    }
    tokens.set(0, new Token(1, first.span(), first.form(), lemma.get(), "VERB",
        Map.of("VerbForm", "Part", "Tense", "Past"), first.head(), "advcl", "O"));
    for (Token child : tree.children(1)) {
      if (!child.upos().equals("PUNCT")) {
        tokens.set(child.index() - 1, child.attached(1, child.upos().equals("ADV") ? "advmod" : "obl"));
      }
    }
  }

  /** The infinitive of a French participle that is one of these verbs. */
  private static Optional<String> participleOf(String form, Set<String> verbs) {
    String stem = PARTICIPLE.matcher(form).replaceFirst("");
    String ends = form.substring(stem.length());
    return (ends.startsWith("é") ? Stream.of(stem + "er")
        : ends.startsWith("i") ? Stream.of(stem + "ir")
        : ends.startsWith("u") ? Stream.of(stem + "re", stem + "oir")
        : Stream.<String>empty()).filter(verbs::contains).findFirst();
  }

  /** "une attaque ciblant un outil avait permis …": a participle right behind its noun helps no verb. */
  private static void aimed(Tree tree, Token participle, List<Token> tokens) {
    boolean helps = Tree.isRelation(participle, "aux") && participle.upos().equals("VERB") && isGerund(participle)
        && participle.index() > 1 && participle.head() > participle.index()
        && tree.token(participle.index() - 1).upos().equals("NOUN");
    if (!helps) {
      return;
    }
    Token noun = tree.token(participle.index() - 1);
    tokens.set(participle.index() - 1, participle.attached(noun.index(), "acl"));
    tree.children(participle.head()).stream()
        .filter(child -> Tree.isRelation(child, "nsubj") && child.index() > participle.index())
        .filter(child -> noun.head() == participle.head() && Tree.isRelation(noun, "nsubj"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(participle.index(), "obj")));
  }

  /** "se sont entretenus": what stands behind a reflexive pronoun and a helper is no adjective. */
  private static void reflexive(Tree tree, Token word, List<Token> tokens) {
    Optional<Token> helper = word.upos().equals("ADJ") ? tree.child(word.index(), "cop") : Optional.empty();
    boolean itself = helper.isPresent() && tree.children(word.index()).stream()
        .anyMatch(child -> Tree.lemma(child).equals("se") && child.index() < helper.get().index());
    if (!itself || helper.get().index() > word.index() || !INFINITIVE.matcher(word.lemma()).find()) {
      return;
    }
    TreeMap<String, String> features = new TreeMap<>(word.features());
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), word.lemma(), "VERB", features,
        word.head(), word.relation(), word.name()));
    tokens.set(helper.get().index() - 1, helper.get().attached(word.index(), "aux"));
  }

  /** « s'il est introduit »: "if", and nobody's own. */
  private static void condition(Tree tree, Token mark, List<Token> tokens) {
    boolean elided = WordClass.ELIDED_IF.holds(Tree.lower(mark)) && mark.index() < tree.size();
    Token subject = elided ? tree.token(mark.index() + 1) : mark;
    if (elided && subject.upos().equals("PRON") && Tree.isRelation(subject, "nsubj")) {
      tokens.set(mark.index() - 1, new Token(mark.index(), mark.span(), mark.form(), "si", "SCONJ", Map.of(),
          subject.head(), "mark", mark.name()));
    }
  }

  /** « Nul ne sait si la rançon a été payée »: before a noun and its verb, "whether" and not "so". */
  private static void whether(Tree tree, Token mark, List<Token> tokens) {
    boolean adverb = mark.upos().equals("ADV") && Tree.isRelation(mark, "advmod") && mark.index() < tree.size()
        && WordClass.IF.holds(Tree.lower(mark)) && switch (tree.token(mark.index() + 1).upos()) {
          case "DET", "PRON", "PROPN", "NUM" -> true;
          default -> false;
        };
    Optional<Token> asking = !adverb ? Optional.empty() : tree.sentence().tokens().stream()
        .filter(verb -> verb.index() < mark.index() && WordClass.LEARNING_WHETHER.holds(Tree.lemma(verb)))
        .filter(verb -> verb.index() >= mark.index() - 2).findFirst();
    asking.flatMap(verb -> tree.children(verb.index()).stream()
            .filter(clause -> clause.index() > mark.index() && Tree.isVerb(clause) && Repair.isFinite(tree, clause))
            .filter(clause -> tree.child(clause.index(), "mark").isEmpty()).findFirst())
        .ifPresent(clause -> {
          tokens.set(mark.index() - 1, new Token(mark.index(), mark.span(), mark.form(), "si", "SCONJ", Map.of(),
              clause.index(), "mark", mark.name()));
          tokens.set(clause.index() - 1, tokens.get(clause.index() - 1).attached(clause.head(), "ccomp"));
        });
  }

  /** « a été relaxé »: a verb behind "been" is passive, also where the tagger does not know it. */
  private static void been(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> been = !verb.upos().equals("VERB") ? Optional.empty() : tree.children(verb.index()).stream()
        .filter(helper -> helper.relation().equals("aux") && WordClass.BEEN.holds(Tree.lower(helper)))
        .filter(helper -> helper.index() < verb.index()).findFirst();
    been.filter(helper -> PARTICIPLE.matcher(Tree.lower(verb)).find() && tree.child(verb.index(), "obj").isEmpty())
        .ifPresent(helper -> {
          tokens.set(helper.index() - 1, helper.attached(verb.index(), "aux:pass"));
          tree.child(verb.index(), "nsubj").filter(who -> who.index() < verb.index())
              .ifPresent(who -> tokens.set(who.index() - 1, who.attached(verb.index(), "nsubj:pass")));
        });
  }

  /** « trois autres prévenus », « le mis en cause »: who is called so, and no participle of the number before it. */
  private static void accused(Tree tree, Token word, List<Token> tokens) {
    if (!Tree.isVerb(word) || word.index() == 1 || !isCalledSo(tree, word)) {
      return;
    }
    Token before = tree.token(word.index() - 1);
    boolean counted = word.relation().equals("acl") && word.head() == before.index()
        && (before.upos().equals("NUM") || WordClass.ANOTHER.holds(Tree.lemma(before))
            || WordClass.SMALL_OPENERS.holds(Tree.lower(before)));
    boolean articled = tree.child(word.index(), "det").filter(det -> det.index() < word.index()).isPresent();
    if (!counted && !articled) {
      return;
    }
    Token place = counted ? before : word;
    Optional<Token> verb = tree.head(place.index())
        .filter(above -> !counted && Tree.isRelation(word, "advcl") && above.index() > word.index()
            && tree.child(above.index(), "nsubj").isEmpty());
    String relation = verb.map(above -> tree.child(above.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj")
        .orElse(place.relation());
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), singular(word), "NOUN",
        word.features(), place.head(), relation, word.name()));
    tree.children(word.index()).stream().filter(child -> Tree.isRelation(child, "obl"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(word.index(), "nmod")));
    if (counted) {
      boolean number = before.upos().equals("NUM");
      tokens.set(before.index() - 1, new Token(before.index(), before.span(), before.form(), before.lemma(),
          number ? "NUM" : "ADJ", before.features(), word.index(), number ? "nummod" : "amod", before.name()));
      tree.children(before.index()).stream().filter(child -> child.index() != word.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(word.index(), child.relation())));
    }
  }

  /** « confie un proche du maire »: an adjective with its own article, behind a verb of saying, is who says it. */
  private static void person(Tree tree, Token word, List<Token> tokens) {
    boolean named = word.upos().equals("ADJ") && WordClass.NAMED_PERSON.holds(Tree.lemma(word))
        && tree.child(word.index(), "det").filter(det -> det.index() == word.index() - 1).isPresent()
        && (word.index() == tree.size() || !tree.token(word.index() + 1).upos().equals("NOUN"));
    Optional<Token> verb = !named ? Optional.empty() : tree.head(word.index())
        .filter(says -> Tree.isVerb(says) && Tree.isRelation(says, "parataxis") && says.index() < word.index()
            && tree.child(says.index(), "nsubj").isEmpty());
    if (!named || verb.isEmpty()) {
      return;
    }
    tokens.set(word.index() - 1, new Token(word.index(), word.span(), word.form(), word.lemma(), "NOUN",
        word.features(), word.head(), "nsubj", word.name()));
    tree.children(word.index()).stream().filter(child -> Tree.isRelation(child, "obl"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(word.index(), "nmod")));
  }

  private static String singular(Token word) {
    return WordClass.HELD_TO_ANSWER.holds(Tree.lower(word)) ? Tree.lower(word)
        : Tree.lower(word).replaceFirst("s$", "");
  }

  private static boolean isCalledSo(Tree tree, Token word) {
    int next = word.index() + 1;
    boolean alone = WordClass.ACCUSED_PERSON.holds(Tree.lower(word)) && tree.child(word.index(), "obl").isEmpty();
    boolean toAnswer = WordClass.HELD_TO_ANSWER.holds(Tree.lower(word)) && next < tree.size()
        && WordClass.ANSWERING.holds(Tree.lower(tree.token(next + 1)))
        && tree.token(next + 1).head() == word.index();
    return (alone || toAnswer)
        && tree.child(word.index(), "aux", "cop", "obj", "xcomp", "mark", "advmod").isEmpty();
  }

  /** "may have stolen customer data", read as if they had data that are stolen. */
  private static void perfect(Tree tree, Token done, List<Token> tokens) {
    Optional<Token> thing = tree.head(done.index())
        .filter(noun -> Tree.isRelation(done, "amod") && done.has("VerbForm", "Part") && done.has("Tense", "Past"))
        .filter(noun -> Tree.isRelation(noun, "obj") && tree.reach(noun.index())[0] == done.index());
    Optional<Token> have = thing.flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> verb.index() == done.index() - 1 && WordClass.PERFECT.holds(Tree.lemma(verb)))
        .filter(verb -> verb.has("VerbForm", "Inf") && tree.child(verb.index(), "aux").isPresent());
    if (have.isEmpty()) {
      return;
    }
    Token helper = have.get();
    for (Token child : tree.children(helper.index())) {
      tokens.set(child.index() - 1, child.attached(done.index(), child.relation()));
    }
    tokens.set(done.index() - 1, done.attached(helper.head(), helper.relation()));
    tokens.set(helper.index() - 1, new Token(helper.index(), helper.span(), helper.form(), helper.lemma(), "AUX",
        helper.features(), done.index(), "aux", helper.name()));
  }
}
