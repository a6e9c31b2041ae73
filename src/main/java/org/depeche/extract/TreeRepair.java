package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects slips of the parser that types of mentions tell.
 *
 * <p>A relative clause with a subject pronoun ("…, qui s'est rendu") that hangs on a thing, while a person or body is
 * named last before the pronoun, belongs to the latter. An adjective that is the participle of a verb which the rules
 * know ("ont été chiffrés") is read as that participle. A finite clause without a conjunction is no subject. A gerund
 * behind a preposition ("accused of leaking the files") is a clause and keeps its own object, and one between an
 * article and a preposition is a noun ("the tapping of his phone"); a clause without a pronoun right behind a noun
 * ("diplomats it accuses of spying") is a relative one. A bare participle says something of the noun before it ("files
 * stolen in May appeared").
 */
final class TreeRepair {
  private static final Set<String> THINGS = Set.of("Account", "System", "Data", "Malware", "Vulnerability");
  private static final Set<String> TOOLS = Set.of("Data", "Malware", "Vulnerability");
  private static final Set<String> SUBJECT_PRONOUNS = WordClass.SUBJECT_WHO.words();
  private static final Set<String> TAKE_PARTICIPLES = WordClass.WITH_PARTICIPLE.words();

  private TreeRepair() {}

  static Tree repair(Tree tree, MentionIndex mentions, Set<String> verbs) {
    return clauses(
        partitives(
            relatives(reduced(gerunds(unmarkedClauses(nouns(passives(participles(
                nationals(onAir(named(outlets(told(tree), mentions), mentions), mentions), mentions),
                verbs), verbs)))))), mentions),
        mentions);
  }

  /** « a démenti les accusations de Berlin sur le piratage »: what is told is about it, and not the denial. */
  private static Tree told(Tree tree) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    for (Token deed : tree.sentence().tokens()) {
      boolean about = deed.head() > 0 && Tree.isRelation(deed, "obl") && WordClass.REPORTED_ON.holds(Tree.lemma(deed))
          && WordClass.ABOUT.holds(tree.preposition(deed.index()));
      Optional<Token> report = !about ? Optional.empty() : tree.children(deed.head()).stream()
          .filter(noun -> Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl"))
          .filter(noun -> noun.index() < deed.index() && WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun))
              && tree.reach(noun.index())[1] == tree.reach(deed.index())[0] - 1)
          .findFirst();
      report.ifPresent(noun -> tokens.set(deed.index() - 1, deed.attached(noun.index(), "nmod")));
    }
    return tokens.equals(tree.sentence().tokens()) ? tree : with(tree, tokens);
  }

  /** « a révélé samedi De Standaard »: the first word of an outlet's name is no preposition. */
  private static Tree outlets(Tree tree, MentionIndex mentions) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Mention outlet : mentions.in(tree.sentence().index())) {
      boolean named = outlet.kind() == MentionKind.NAME && outlet.type().filter("MediaOutlet"::equals).isPresent();
      Token head = tree.token(outlet.head());
      Optional<Token> first = !named || !Tree.isRelation(head, "obl") ? Optional.empty()
          : tree.child(head.index(), "case").filter(word -> outlet.span().covers(word.span())
              && Character.isUpperCase(word.form().codePointAt(0)));
      Optional<Token> verb = first.flatMap(word -> tree.head(head.index()))
          .filter(says -> Tree.isVerb(says) && says.index() < head.index() && Tree.isRelation(says, "parataxis"))
          .filter(says -> tree.child(says.index(), "nsubj", "obj").isEmpty());
      if (verb.isPresent()) {
        changed = true;
        tokens.set(head.index() - 1, head.attached(verb.get().index(), "nsubj"));
        tokens.set(first.get().index() - 1, first.get().attached(head.index(), "det"));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "a indiqué à franceinfo une source": a name in lower case that the parser took for an infinitive. */
  private static Tree named(Tree tree, MentionIndex mentions) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      Optional<Token> mark = tree.child(token.index(), "mark").filter(word -> word.index() == token.index() - 1
          && word.upos().equals("ADP") && Tree.isVerb(token) && Tree.isRelation(token, "xcomp"));
      boolean name = mark.isPresent() && mentions.at(tree, token.index())
          .filter(mention -> mention.kind() == MentionKind.NAME)
          .flatMap(Mention::type).filter("MediaOutlet"::equals).isPresent();
      if (name) {
        changed = true;
        tokens.set(mark.get().index() - 1, mark.get().attached(token.index(), "case"));
        tokens.set(token.index() - 1, new Token(token.index(), token.span(), token.form(), token.lemma(), "PROPN",
            Map.of(), token.head(), "obl", token.name()));
        tree.children(token.index()).stream().filter(child -> child.index() > token.index())
            .forEach(child -> tokens.set(child.index() - 1, child.attached(token.head(), child.relation())));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** « a expliqué sur France Inter Paul Kerjean »: who is named right behind the outlet told it there. */
  private static Tree onAir(Tree tree, MentionIndex mentions) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Mention outlet : mentions.in(tree.sentence().index())) {
      boolean named = outlet.kind() == MentionKind.NAME && outlet.type().filter("MediaOutlet"::equals).isPresent();
      List<Token> words = named ? words(tree, outlet) : List.of();
      int next = words.isEmpty() ? 0 : words.get(words.size() - 1).index() + 1;
      Optional<Mention> teller = next == 0 || next > tree.size() ? Optional.empty() : mentions.at(tree, next)
          .filter(name -> name.kind() == MentionKind.NAME && name.type().filter("Person"::equals).isPresent())
          .filter(name -> words(tree, name).get(0).index() == next);
      Optional<Token> verb = teller.isEmpty() ? Optional.empty() : words.stream()
          .filter(word -> Tree.isRelation(word, "obl") && tree.child(word.index(), "case").isPresent())
          .flatMap(word -> tree.head(word.index()).stream())
          .filter(says -> says.index() < next && Tree.isVerb(says) && tree.child(says.index(), "obj").isEmpty()
              && (WordClass.SAYING_THAT.holds(Tree.lemma(says)) || WordClass.REMARKING.holds(Tree.lemma(says))))
          .findFirst();
      List<Token> name = teller.map(who -> words(tree, who)).orElse(List.of());
      boolean free = verb.filter(says -> tree.child(says.index(), "nsubj")
          .filter(who -> !words.contains(who) && !name.contains(who)).isEmpty()).isPresent();
      if (free) {
        changed = true;
        hang(tree, words, outlet.head(), verb.get().index(), "obl", tokens);
        hang(tree, name, teller.get().head(), verb.get().index(), "nsubj", tokens);
        for (Token child : tree.sentence().tokens()) {
          boolean inside = words.contains(child) || name.contains(child);
          if (!inside && words.stream().anyMatch(word -> word.index() == child.head())) {
            boolean behind = child.index() > next;
            tokens.set(child.index() - 1,
                child.attached(behind ? teller.get().head() : outlet.head(), child.relation()));
          } else if (!inside && name.stream().anyMatch(word -> word.index() == child.head())) {
            tokens.set(child.index() - 1, child.attached(teller.get().head(), child.relation()));
          }
        }
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  private static List<Token> words(Tree tree, Mention mention) {
    return tree.sentence().tokens().stream().filter(token -> mention.span().covers(token.span())).toList();
  }

  private static void hang(Tree tree, List<Token> name, int head, int verb, String relation, List<Token> tokens) {
    name.stream().filter(word -> word.upos().equals("PROPN") || word.index() == head)
        .forEach(word -> tokens.set(word.index() - 1, word.index() == head ? word.attached(verb, relation)
            : word.attached(head, "flat:name")));
    name.stream().filter(word -> !word.upos().equals("PROPN") && word.index() != head)
        .forEach(word -> tokens.set(word.index() - 1, word.attached(head, word.relation())));
  }

  /** "le Russe Evgueni Nikouline": where somebody is from tells of the name behind it. */
  private static Tree nationals(Tree tree, MentionIndex mentions) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      int at = token.index();
      boolean behindArticle = at > 1 && at < tree.size() && tree.token(at - 1).upos().equals("DET");
      boolean from = behindArticle && mentions.at(tree, at)
          .filter(demonym -> demonym.head() == at && demonym.type().equals(Optional.of("Country"))).isPresent();
      Optional<Token> name = from ? mentions.at(tree, at + 1)
          .filter(named -> named.kind() == MentionKind.NAME && named.head() > at)
          .map(named -> tree.token(named.head()))
          .filter(head -> head.head() == at)
          .filter(head -> Tree.isRelation(head, "flat") || Tree.isRelation(head, "appos")) : Optional.empty();
      if (name.isPresent()) {
        changed = true;
        int head = name.get().index();
        tree.children(at).stream()
            .filter(child -> child.index() != head)
            .forEach(child -> tokens.set(child.index() - 1, child.attached(head, child.relation())));
        tokens.set(head - 1, name.get().attached(token.head(), token.relation()));
        tokens.set(at - 1, token.attached(head, "amod"));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "Files stolen in May appeared", "expelled officers suspected of spying": a participle read as a clause. */
  private static Tree reduced(Tree tree) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      Optional<Token> above = tree.head(token.index()).filter(Tree::isVerb);
      boolean alone = tree.child(token.index(), "aux", "mark", "obj", "ccomp", "expl").isEmpty();
      Optional<Token> noun = tree.child(token.index(), "nsubj")
          .filter(child -> alone && Tree.isNominal(child) && child.index() < token.index());
      if (!Tree.isVerb(token) || above.isEmpty() || noun.isEmpty()) {
        continue;
      }
      boolean past = token.has("Tense", "Past");
      boolean subject = past && Tree.isRelation(token, "csubj") && above.get().index() > token.index()
          && tree.child(above.get().index(), "nsubj").isEmpty();
      boolean object = past && token.has("VerbForm", "Part") && Tree.isRelation(token, "xcomp")
          && above.get().index() < noun.get().index() && tree.child(above.get().index(), "obj").isEmpty()
          && !TAKE_PARTICIPLES.contains(Tree.lemma(above.get()));
      if (subject || object) {
        changed = true;
        boolean passive = tree.child(above.get().index(), "aux:pass").isPresent();
        tokens.set(noun.get().index() - 1,
            noun.get().attached(above.get().index(), object ? "obj" : passive ? "nsubj:pass" : "nsubj"));
        Map<String, String> features = Map.of("VerbForm", "Part", "Tense", "Past");
        tokens.set(token.index() - 1, new Token(
            token.index(), token.span(), token.form(), token.lemma(), token.upos(), features, noun.get().index(), "acl",
            token.name()));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "an inquiry into the tapping of his phone": with an article and a complement, a gerund is a noun. */
  private static Tree nouns(Tree tree) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      boolean gerund = token.upos().equals("VERB") && token.has("VerbForm", "Part") && token.has("Tense", "Pres");
      boolean article = gerund && token.index() > 1 && tree.token(token.index() - 1).upos().equals("DET");
      boolean of = article && token.index() < tree.size() && tree.token(token.index() + 1).upos().equals("ADP");
      if (of) {
        changed = true;
        tokens.set(token.index() - 1, new Token(
            token.index(), token.span(), token.form(), Tree.lower(token), "NOUN", Map.of("Number", "Sing"),
            token.head(),
            token.relation(), token.name()));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  private static Tree gerunds(Tree tree) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      Optional<Token> preposition = tree.child(token.index(), "case").filter(child -> child.index() < token.index());
      boolean gerund = Tree.isVerb(token) && token.has("VerbForm", "Part") && token.has("Tense", "Pres");
      boolean oblique = Tree.isRelation(token, "obl") || Tree.isRelation(token, "nmod");
      if (!gerund || !oblique || preposition.isEmpty() || !tree.head(token.index()).filter(Tree::isVerb).isPresent()) {
        continue;
      }
      changed = true;
      tokens.set(token.index() - 1, token.attached(token.head(), "advcl"));
      tokens.set(preposition.get().index() - 1, preposition.get().attached(token.index(), "mark"));
      for (Token other : tree.children(token.head())) {
        boolean object = Tree.isRelation(other, "obj") && tree.child(token.index(), "obj").isEmpty();
        if (other.index() > token.index() && (object || Tree.isRelation(other, "obl"))) {
          tokens.set(other.index() - 1, tokens.get(other.index() - 1).attached(token.index(), other.relation()));
        }
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  private static Tree relatives(Tree tree) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      Optional<Token> subject = tree.child(token.index(), "nsubj")
          .filter(child -> child.upos().equals("PRON") && child.index() > 1 && child.index() < token.index());
      Optional<Token> noun = ofVerb(tree, token, subject);
      if (noun.isPresent()) {
        changed = true;
        tokens.set(token.index() - 1, token.attached(noun.get().index(), "acl:relcl"));
        continue;
      }
      if (!Tree.isVerb(token) || !token.relation().equals("parataxis") || subject.isEmpty()) {
        continue;
      }
      Token before = tree.token(subject.get().index() - 1);
      boolean argument = Tree.isRelation(before, "obj") || Tree.isRelation(before, "obl")
          || Tree.isRelation(before, "nsubj");
      if (before.upos().equals("NOUN") && argument && tree.child(token.index(), "obj").isEmpty()) {
        changed = true;
        tokens.set(token.index() - 1, token.attached(before.index(), "acl:relcl"));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "X impute l'attaque à Moscou, qui rejette …": a relative clause on the verb is of the noun right before it. */
  private static Optional<Token> ofVerb(Tree tree, Token clause, Optional<Token> pronoun) {
    boolean loose = clause.relation().equals("acl:relcl") && tree.head(clause.index()).filter(Tree::isVerb).isPresent();
    return pronoun.filter(who -> loose && who.index() > 2 && WordClass.SUBJECT_RELATIVE.holds(Tree.lower(who))
            && tree.token(who.index() - 1).form().equals(","))
        .map(who -> tree.token(who.index() - 2))
        .filter(noun -> noun.upos().equals("NOUN") || noun.upos().equals("PROPN"))
        .filter(noun -> noun.index() > clause.head());
  }

  /** "The minister said ten machines were hacked", read as if the saying were hacked. */
  private static Tree unmarkedClauses(Tree tree) {
    List<Token> tokens = null;
    for (Token says : tree.sentence().tokens()) {
      Optional<Token> subject = tree.child(says.index(), "nsubj");
      Optional<Token> object = tree.child(says.index(), "obj");
      boolean clause = Tree.isRelation(says, "csubj") && says.has("VerbForm", "Fin") && says.head() > says.index()
          && tree.child(says.index(), "mark").isEmpty() && subject.isPresent()
          && subject.get().index() < says.index() && object.isPresent()
          && object.get().index() > says.index() && object.get().index() < says.head();
      if (clause) {
        Token said = tree.token(says.head());
        tokens = tokens == null ? new ArrayList<>(tree.sentence().tokens()) : tokens;
        boolean passive = says.relation().endsWith(":pass");
        tokens.set(says.index() - 1, says.attached(said.head(), said.relation()));
        tokens.set(said.index() - 1, said.attached(says.index(), "ccomp"));
        tokens.set(object.get().index() - 1, object.get().attached(said.index(), passive ? "nsubj:pass" : "nsubj"));
      }
    }
    return tokens == null ? tree : with(tree, tokens);
  }

  private static Tree participles(Tree tree, Set<String> verbs) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token token : tree.sentence().tokens()) {
      boolean adjective = token.upos().equals("ADJ") && !isGraded(tree, token) || isSaidWithoutArticle(tree, token);
      Optional<String> verb = adjective ? participleOf(token, verbs) : Optional.empty();
      if (verb.isPresent()) {
        changed = true;
        tokens.set(token.index() - 1, participle(token, verb.get()));
        boolean reflexive = tree.children(token.index()).stream().anyMatch(child -> Tree.lemma(child).equals("se"));
        tree.child(token.index(), "cop")
            .map(copula -> copula.attached(copula.head(), reflexive ? "aux" : "aux:pass"))
            .ifPresent(copula -> tokens.set(copula.index() - 1, copula));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "Aucune donnée de client n'a été volée", read as if the being had a theft for its object. */
  private static Tree passives(Tree tree, Set<String> verbs) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token being : tree.sentence().tokens()) {
      boolean been = Tree.isVerb(being) && being.has("VerbForm", "Part") && WordClass.BE.holds(Tree.lemma(being));
      Optional<Token> done = tree.child(being.index(), "obj", "xcomp")
          .filter(word -> been && word.index() == being.index() + 1 && word.upos().equals("NOUN"))
          .filter(word -> tree.child(word.index(), "det", "case").isEmpty());
      Optional<String> verb = done.flatMap(word -> participleOf(word, verbs));
      if (verb.isEmpty()) {
        continue;
      }
      changed = true;
      Token act = done.get();
      tokens.set(act.index() - 1, participle(act, verb.get()).attached(being.head(), being.relation()));
      tokens.set(being.index() - 1, new Token(
          being.index(), being.span(), being.form(), being.lemma(), "AUX", being.features(), act.index(), "aux:pass",
          being.name()));
      for (Token child : tree.children(being.index())) {
        if (child.index() != act.index()) {
          String relation = Tree.isRelation(child, "nsubj") ? "nsubj:pass" : child.relation();
          tokens.set(child.index() - 1, child.attached(act.index(), relation));
        }
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** "n'ont pas volé de données": behind a negation, a thing without an article is the object. */
  private static Tree partitives(Tree tree, MentionIndex mentions) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean changed = false;
    for (Token noun : tree.sentence().tokens()) {
      Optional<Token> verb = tree.head(noun.index())
          .filter(word -> Tree.isRelation(noun, "obl") && Tree.isVerb(word) && word.index() == noun.index() - 2)
          .filter(word -> tree.child(word.index(), "obj").isEmpty() && isUnderNegation(tree, word));
      Optional<Token> of = tree.child(noun.index(), "case")
          .filter(word -> verb.isPresent() && WordClass.PARTITIVE.holds(Tree.lower(word)));
      Optional<Token> some = ofSome(tree, noun, mentions);
      if (some.isPresent()) {
        changed = true;
        tokens.set(noun.index() - 1, noun.attached(noun.head(), "obj"));
        tokens.set(some.get().index() - 1, some.get().attached(noun.index(), "det"));
      }
      boolean thing = of.isPresent() && tree.child(noun.index(), "det").isEmpty()
          && mentions.typeAt(tree, noun.index()).filter(THINGS::contains).isPresent();
      if (thing) {
        changed = true;
        tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obj"));
        tokens.set(of.get().index() - 1, of.get().attached(noun.index(), "det"));
      }
    }
    return changed ? with(tree, tokens) : tree;
  }

  /** « ont volé de l'information personnelle »: some of a thing, which the verb has for its object. */
  private static Optional<Token> ofSome(Tree tree, Token noun, MentionIndex mentions) {
    Optional<Token> verb = tree.head(noun.index())
        .filter(word -> Tree.isRelation(noun, "obl") && Tree.isVerb(word) && word.index() == noun.index() - 3)
        .filter(word -> WordClass.TAKING.holds(Tree.lemma(word)) && tree.child(word.index(), "obj").isEmpty());
    boolean thing = verb.isPresent() && noun.has("Number", "Sing") && tree.child(noun.index(), "det")
        .filter(article -> WordClass.ARTICLE.holds(Tree.lower(article))).isPresent();
    return tree.child(noun.index(), "case").filter(of -> thing && WordClass.PARTITIVE.holds(Tree.lower(of)))
        .filter(of -> verb.get().index() == of.index() - 1)
        .filter(of -> mentions.typeAt(tree, noun.index()).filter(THINGS::contains).isPresent());
  }

  private static boolean isUnderNegation(Tree tree, Token verb) {
    Token at = verb;
    while (Tree.isRelation(at, "xcomp") && at.head() > 0
        && tree.children(at.index()).stream().noneMatch(TreeRepair::negates)) {
      at = tree.token(at.head());
    }
    return tree.children(at.index()).stream().anyMatch(TreeRepair::negates);
  }

  private static boolean negates(Token token) {
    return Tree.isRelation(token, "advmod") && WordClass.SECOND_NEGATION.holds(Tree.lower(token));
  }

  /** "aucune donnée n'a été volée": no flight of stairs. */
  private static boolean isSaidWithoutArticle(Tree tree, Token noun) {
    return noun.upos().equals("NOUN") && Tree.lemma(noun).endsWith("ée")
        && tree.child(noun.index(), "cop").isPresent() && tree.child(noun.index(), "det", "case").isEmpty();
  }

  private static boolean isGraded(Tree tree, Token adjective) {
    return tree.children(adjective.index()).stream()
        .anyMatch(child -> WordClass.DEGREE.holds(Tree.lemma(child)));
  }

  private static Token participle(Token token, String lemma) {
    Map<String, String> features = new TreeMap<>(token.features());
    features.put("VerbForm", "Part");
    features.put("Tense", "Past");
    String relation = token.relation().equals("amod") ? "acl" : token.relation();
    return new Token(
        token.index(), token.span(), token.form(), lemma, "VERB", features, token.head(), relation, token.name());
  }

  private static Optional<String> participleOf(Token token, Set<String> verbs) {
    String lemma = Tree.lemma(token);
    if (token.has("VerbForm", "Fin")) {
      return Optional.empty();
    }
    if (lemma.endsWith("ée")) {
      return Optional.of(lemma.substring(0, lemma.length() - 2) + "er").filter(verbs::contains);
    }
    if (lemma.endsWith("é")) {
      return Optional.of(lemma.substring(0, lemma.length() - 1) + "er").filter(verbs::contains);
    }
    return Optional.of(lemma)
        .filter(word -> !Tree.lower(token).equals(word) && verbs.contains(word) && !isCompared(token));
  }

  /** "closer ties", "the closest ally": no forms of the verb that the adjective looks like. */
  private static boolean isCompared(Token adjective) {
    return Tree.lower(adjective).matches(Pattern.quote(Tree.lemma(adjective)) + "e?(r|st)");
  }

  private static Tree with(Tree tree, List<Token> tokens) {
    Sentence sentence = tree.sentence();
    return !Repair.isTree(tokens) ? tree
        : new Tree(new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, sentence.parsed()));
  }

  private static Tree clauses(Tree tree, MentionIndex mentions) {
    List<Token> tokens = null;
    for (Token token : tree.sentence().tokens()) {
      Optional<Integer> head = betterHead(tree, token, mentions);
      Optional<Integer> teller = head.isEmpty()
          ? teller(tree, token, mentions).or(() -> doneWith(tree, token, mentions)) : Optional.empty();
      if (head.isPresent() || teller.isPresent()) {
        tokens = tokens == null ? new ArrayList<>(tree.sentence().tokens()) : tokens;
        tokens.set(
            token.index() - 1,
            head.isPresent() ? token.attached(head.get(), token.relation()) : token.attached(teller.get(), "obl"));
      }
    }
    return tokens == null ? tree : with(tree, tokens);
  }

  /** "a indiqué un porte-parole à Reuters": who is told is no complement of the one who tells. */
  private static Optional<Integer> teller(Tree tree, Token told, MentionIndex mentions) {
    Optional<Token> subject = tree.head(told.index())
        .filter(head -> Tree.isRelation(told, "nmod") && Tree.isRelation(head, "nsubj") && head.index() > head.head());
    boolean outlet = subject.isPresent()
        && tree.preposition(told.index()).equals("à")
        && mentions.typeAt(tree, told.index()).filter("MediaOutlet"::equals).isPresent();
    return outlet ? subject.map(Token::head) : Optional.empty();
  }

  /** "obtained the data of ten schools with a stolen password": what people and places have no part of is the means. */
  private static Optional<Integer> doneWith(Tree tree, Token means, MentionIndex mentions) {
    boolean with = Tree.isRelation(means, "nmod") && WordClass.WITH_WHAT.holds(tree.preposition(means.index()))
        && mentions.typeAt(tree, means.index()).filter(TOOLS::contains).isPresent();
    Optional<Token> noun = with ? tree.head(means.index()) : Optional.empty();
    boolean other = noun.flatMap(head -> mentions.typeAt(tree, head.index())).filter(type -> !THINGS.contains(type))
        .isPresent();
    while (other && noun.filter(head -> Tree.isRelation(head, "nmod")).isPresent()) {
      noun = tree.head(noun.get().index());
    }
    return noun.filter(head -> other && (Tree.isRelation(head, "obj") || Tree.isRelation(head, "obl")))
        .flatMap(head -> tree.head(head.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < means.index())
        .map(Token::index);
  }

  private static Optional<Integer> betterHead(Tree tree, Token clause, MentionIndex mentions) {
    if (!clause.relation().equals("acl:relcl") || clause.head() <= 0) {
      return Optional.empty();
    }
    Optional<Token> pronoun = tree.child(clause.index(), "nsubj")
        .filter(subject -> SUBJECT_PRONOUNS.contains(Tree.lemma(subject)));
    Optional<String> type = mentions.typeAt(tree, clause.head());
    Optional<Integer> attack = attackThat(tree, clause, type);
    if (attack.isPresent()) {
      return attack;
    }
    boolean ofSomebody = pronoun.filter(subject -> Tree.lemma(subject).equals("who")).isPresent() && type.isEmpty();
    Optional<Integer> member = pronoun.flatMap(who -> memberOfStaff(tree, clause, who, type));
    if (member.isPresent()) {
      return member;
    }
    if (pronoun.isEmpty() || type.filter(THINGS::contains).isEmpty() && !ofSomebody) {
      return Optional.empty();
    }
    Mention nearest = null;
    int limit = pronoun.get().span().start();
    for (Mention mention : mentions.in(tree.sentence().index())) {
      boolean animate = !tree.token(mention.head()).upos().equals("PRON")
          && mention.type().filter(name -> !THINGS.contains(name) && !name.equals("Place")).isPresent();
      boolean between = mention.head() > clause.head() && mention.core().end() <= limit
          && tree.dominates(clause.head(), mention.head());
      if (animate && between && (nearest == null || mention.type().get().equals("Person"))) {
        nearest = mention;
      }
    }
    return Optional.ofNullable(nearest).map(Mention::head);
  }

  /** "an attack on the firm that exposed its files": what lays open or cripples is the attack, and not its victim. */
  private static Optional<Integer> attackThat(Tree tree, Token clause, Optional<String> type) {
    boolean body = type.filter(name -> name.equals("Organization") || name.equals("GovernmentBody")
        || name.equals("Place")).isPresent();
    boolean crippled = WordClass.CRIPPLING.holds(Tree.lemma(clause)) && tree.child(clause.index(), "nsubj")
        .filter(which -> WordClass.SUBJECT_RELATIVE.holds(Tree.lower(which)) && !Tree.lower(which).equals("who"))
        .isPresent();
    Token victim = tree.token(clause.head());
    return tree.head(victim.index())
        .filter(attack -> body && crippled && Tree.isRelation(victim, "nmod") && attack.index() < victim.index()
            && WordClass.STRIKE.holds(Tree.lemma(attack))
            && WordClass.STRUCK_AT.holds(tree.preposition(victim.index())))
        .map(Token::index);
  }

  /** "the former employee of the bank who stole files": a theft in a clause behind both is the person's. */
  private static Optional<Integer> memberOfStaff(Tree tree, Token clause, Token pronoun, Optional<String> type) {
    boolean body = type.filter(name -> name.equals("Organization") || name.equals("GovernmentBody")).isPresent();
    boolean deed = WordClass.DEED_OF_ONE.holds(Tree.lemma(clause)) && pronoun.relation().equals("nsubj")
        && tree.child(clause.index(), "aux:pass", "cop").isEmpty();
    return tree.head(clause.head())
        .filter(person -> body && deed && person.upos().equals("NOUN") && person.index() < clause.head()
            && Tree.isRelation(tree.token(clause.head()), "nmod") && WordClass.STAFF.holds(Tree.lemma(person)))
        .map(Token::index);
  }
}
