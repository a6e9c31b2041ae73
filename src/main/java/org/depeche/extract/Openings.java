package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Corrects what opens a clause and was hung on the wrong word.
 *
 * <p>What stands between a participle that opens a sentence and its comma belongs to the participle; where a participle
 * of the present was taken for the main verb, the finite verb behind it is; the first of several names that are the
 * subject does not belong to the day before it; a name between commas belongs to the title before it, an object of
 * a participle between commas to the participle; a noun within a fixed preposition that carries a copula is the
 * predicate.
 */
final class Openings {
  private Openings() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (token.index() == 1) {
        participle(tree, tokens);
        day(tree, tokens);
        asReported(tree, tokens);
        cutOff(tree, tokens);
        undergoer(tree, tokens);
        number(tree, tokens);
      }
      mainVerb(tree, token, tokens);
      said(tree, token, tokens);
      named(tree, token, tokens);
      afterRelative(tree, token, tokens);
      between(tree, token, tokens);
      heard(tree, token, tokens);
      series(tree, token, tokens);
      predicate(tree, token, tokens);
    });
  }

  /** « Nous sommes attaqués ! explique l'élue. »: a sentence of saying, cut off by the mark before it. */
  private static void cutOff(Tree tree, List<Token> tokens) {
    Token verb = tree.token(1);
    boolean cut = Character.isLowerCase(verb.form().codePointAt(0)) && verb.upos().equals("VERB") && verb.head() == 0
        && verb.has("VerbForm", "Fin") && tree.size() > 2 && tree.child(1, "nsubj").isEmpty();
    Token article = tree.token(Math.min(2, tree.size()));
    if (!cut || !WordClass.ARTICLE.holds(Tree.lower(article))) {
      return;
    }
    Token voice = tree.token(3);
    boolean participle = article.upos().equals("PRON") && Tree.isVerb(voice)
        && Tree.isRelation(voice, "xcomp") && tree.children(3).stream().allMatch(child -> child.index() == 2);
    if (participle) {
      tokens.set(1, reading(article, "le", "DET").attached(3, "det"));
      tokens.set(2, reading(voice, Tree.lower(voice), "NOUN").attached(1, "nsubj"));
      return;
    }
    tree.child(1, "obj").filter(noun -> Tree.isNominal(noun) && article.head() == noun.index())
        .ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(1, "nsubj")));
  }

  /** « Victime de piratage, le site a été fermé »: what the noun is said of is the subject. */
  private static void undergoer(Tree tree, List<Token> tokens) {
    Token victim = tree.token(1);
    boolean subject = WordClass.UNDERGOER.holds(Tree.lemma(victim)) && Tree.isRelation(victim, "nsubj")
        && tree.child(1, "det", "cc").isEmpty();
    Optional<Token> whose = !subject ? Optional.empty() : tree.children(1).stream()
        .filter(noun -> Tree.isRelation(noun, "conj") || Tree.isRelation(noun, "appos"))
        .filter(noun -> Tree.isNominal(noun) && noun.index() < victim.head())
        .filter(noun -> tree.isComma(tree.reach(noun.index())[0] - 1)
            || tree.isComma(tree.reach(noun.index())[0]))
        .filter(noun -> tree.child(noun.index(), "cc").isEmpty()).findFirst();
    whose.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(victim.head(), victim.relation()));
      tree.children(1).stream().filter(other -> Tree.isRelation(other, "conj") && other.index() > noun.index())
          .forEach(other -> tokens.set(other.index() - 1, other.attached(noun.index(), "conj")));
      tokens.set(0, victim.attached(victim.head(), "obl:mod"));
    });
  }

  /** « Huit hommes arrêtés »: a number at the head, read as a verb or as what the noun behind it hangs on. */
  private static void number(Tree tree, List<Token> tokens) {
    Token number = tree.token(1);
    boolean counts = WordClass.SMALL_OPENERS.holds(Tree.lower(number)) && WordClass.COUNTED.holds(Tree.lower(number))
        && !number.upos().equals("NUM") && tree.size() > 2;
    Optional<Token> counted = !counts ? Optional.empty() : Optional.of(tree.token(2))
        .filter(noun -> noun.upos().equals("NOUN") && noun.has("Number", "Plur") && noun.head() == 1);
    counted.ifPresent(noun -> {
      tokens.set(1, noun.attached(number.head(), number.relation()));
      tokens.set(0, reading(number, Tree.lower(number), "NUM").attached(2, "nummod"));
      tree.children(1).stream().filter(child -> child.index() > 2).forEach(child -> tokens.set(child.index() - 1,
          child.attached(2, Tree.isPastParticiple(child) && Tree.isRelation(child, "xcomp") ? "acl"
              : child.relation())));
    });
  }

  private static Token reading(Token token, String lemma, String upos) {
    return new Token(token.index(), token.span(), token.form(), lemma, upos, token.features(), token.head(),
        token.relation(), token.name());
  }

  /** « Comme l'a révélé X lundi, des pirates ont … »: X says it, and has no part in the clause behind the comma. */
  private static void asReported(Tree tree, List<Token> tokens) {
    int clitic = WordClass.JUST_AS.holds(Tree.lower(tree.token(1))) ? 2
        : tree.size() > 2 && WordClass.JUST_AS.holds(Tree.lower(tree.token(1)) + " " + Tree.lower(tree.token(2))) ? 3
        : 0;
    if (clitic == 0 || clitic + 5 > tree.size() || !WordClass.OBJECT_PRONOUN.holds(Tree.lower(tree.token(clitic)))) {
      return;
    }
    int verb = WordClass.HAVE.holds(Tree.lemma(tree.token(clitic + 1))) ? clitic + 2 : clitic + 1;
    int comma = verb + 1;
    while (comma < tree.size() && !tree.token(comma).form().equals(",") && !tree.token(comma).has("VerbForm", "Fin")) {
      comma++;
    }
    int main = mainBehind(tree, comma);
    int voice = voiceBetween(tree, verb, comma);
    if (!Tree.isVerb(tree.token(verb)) || voice == 0 || main == 0) {
      return;
    }
    int end = comma;
    boolean without = tree.children(main).stream()
        .noneMatch(child -> Tree.isRelation(child, "nsubj") && child.index() > end);
    String subject = tree.child(main, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    for (int i = 1; i <= tree.size(); i++) {
      Token token = tree.token(i);
      boolean before = i < comma;
      boolean astray = before ? token.head() == 0 || token.head() >= comma : token.head() <= comma;
      if (i == main) {
        tokens.set(i - 1, token.attached(0, "root"));
      } else if (i == verb) {
        tokens.set(i - 1, token.attached(main, "advcl"));
      } else if (i == voice) {
        tokens.set(i - 1, token.attached(verb, "nsubj"));
      } else if (i == clitic) {
        tokens.set(i - 1, token.attached(verb, "obj"));
      } else if (astray && !before && i < main && without && Tree.isNominal(token)) {
        tokens.set(i - 1, token.attached(main, subject));
        tree.children(i).stream().filter(child -> Tree.isRelation(child, "case"))
            .forEach(child -> tokens.set(child.index() - 1, child.attached(token.index(), "det")));
        without = false;
      } else if (astray) {
        tokens.set(i - 1, token.attached(before ? verb : main, i < clitic ? "mark"
            : token.upos().equals("PUNCT") ? "punct" : token.upos().equals("AUX") ? "aux"
            : Tree.isNominal(token) ? "obl" : "advmod"));
      }
    }
  }

  /** The verb of the clause behind a comma; 0 where a relative clause or none stands there. */
  private static int mainBehind(Tree tree, int comma) {
    if (!tree.token(comma).form().equals(",")) {
      return 0;
    }
    for (int i = comma + 1; i <= tree.size(); i++) {
      Token token = tree.token(i);
      if (token.upos().equals("PRON") && WordClass.RELATIVE_CLAUSE.holds(Tree.lower(token))
          || token.form().equals(";")) {
        return 0;
      }
      if (token.has("VerbForm", "Fin")) {
        boolean helps = Tree.isRelation(token, "aux") || Tree.isRelation(token, "cop");
        return helps ? token.head() > comma ? token.head() : 0 : i;
      }
    }
    return 0;
  }

  private static int voiceBetween(Tree tree, int verb, int comma) {
    for (int i = verb + 1; i < comma; i++) {
      Token token = tree.token(i);
      boolean time = WordClass.WEEKDAY.holds(Tree.lemma(token)) || WordClass.TIME_NOUN.holds(Tree.lemma(token));
      if (Tree.isNominal(token) && !time && tree.preposition(i).isEmpty()) {
        int top = i;
        while (tree.token(top).head() > verb && tree.token(top).head() < comma
            && Tree.isNominal(tree.token(tree.token(top).head()))) {
          top = tree.token(top).head();
        }
        return top;
      }
    }
    return 0;
  }

  /** "Reçu à Delhi par le ministre, le chancelier a …": both phrases tell how he was received. */
  private static void participle(Tree tree, List<Token> tokens) {
    int first = tree.size() > 1 && tree.token(1).upos().equals("ADV") ? 2 : 1;
    if (first > tree.size() || !isBareParticiple(tree, tree.token(first))) {
      return;
    }
    Token participle = tree.token(first);
    int main = participle.head();
    int subject = subject(tree, participle);
    int comma = subject == 0 ? 0 : commaBefore(tree, subject);
    if (comma <= first) {
      return;
    }
    tree.children(tree.token(subject).head()).stream()
        .filter(clause -> clause.relation().equals("acl:relcl") && clause.index() > subject && clause.index() < main)
        .forEach(clause -> tokens.set(clause.index() - 1, clause.attached(subject, clause.relation())));
    tokens.set(subject - 1, tree.token(subject).attached(main, "nsubj"));
    tokens.set(first - 1, participle.attached(main, "advcl"));
    for (int i = first + 1; i < comma; i++) {
      Token token = tree.token(i);
      boolean phrase = Tree.isRelation(token, "obl") || Tree.isRelation(token, "nmod");
      if (token.head() == main && phrase && tree.reach(i)[1] <= comma) {
        tokens.set(i - 1, token.attached(first, "obl"));
      }
    }
  }

  private static boolean isBareParticiple(Tree tree, Token token) {
    return token.has("VerbForm", "Part") && token.has("Tense", "Past") && token.head() > token.index()
        && Tree.isVerb(tree.token(token.head()))
        && tree.child(token.index(), "aux", "cop", "nsubj", "obj").isEmpty();
  }

  /** The main verb's subject; where it has none of its own, the last phrase before the verb that a comma opens. */
  private static int subject(Tree tree, Token participle) {
    int main = participle.head();
    Optional<Token> own = tree.child(main, "nsubj").filter(noun -> noun.index() != participle.index());
    if (own.isPresent() && !Tree.isRelation(participle, "nsubj")) {
      return own.get().index();
    }
    for (int i = main - 1; i > participle.index(); i--) {
      Token token = tree.token(i);
      boolean beside = Tree.isRelation(token, "appos") || Tree.isRelation(token, "conj");
      if (beside && Tree.isNominal(token) && commaBefore(tree, i) > 0 && tree.reach(i)[1] >= lastNominal(tree, main)) {
        return i;
      }
    }
    return 0;
  }

  private static int lastNominal(Tree tree, int verb) {
    int at = verb - 1;
    while (at > 1 && (!Tree.isNominal(tree.token(at)) || aside(tree, at) > 0)) {
      at--;
    }
    return at;
  }

  /** The verb of the relative clause that a word stands in; 0 where it stands in none. */
  private static int aside(Tree tree, int word) {
    int at = word;
    for (int steps = 0; at > 0 && steps < tree.size(); steps++) {
      if (tree.token(at).relation().equals("acl:relcl")) {
        return at;
      }
      at = tree.token(at).head();
    }
    return 0;
  }

  /** The comma right before a phrase, also one that hangs on it; 0 where there is none. */
  private static int commaBefore(Tree tree, int noun) {
    int first = tree.reach(noun)[0];
    int comma = tree.token(first).form().equals(",") ? first : first - 1;
    return comma > 0 && tree.token(comma).form().equals(",") ? comma : 0;
  }

  /** "Mardi, Paris et Rome ont …": a noun without an article before names is when they did it. */
  private static void day(Tree tree, List<Token> tokens) {
    boolean bare = tree.size() > 3 && tree.token(1).upos().equals("NOUN") && Tree.isRelation(tree.token(1), "nsubj")
        && tree.token(2).form().equals(",") && tree.child(1, "det", "nmod", "amod").isEmpty();
    List<Token> names = bare
        ? tree.children(1).stream().filter(child -> Tree.isRelation(child, "conj")).toList()
        : List.of();
    if (names.isEmpty() || names.stream().anyMatch(name -> !name.upos().equals("PROPN"))) {
      return;
    }
    Token day = tree.token(1);
    int first = names.get(0).index();
    names.forEach(name -> tokens.set(name.index() - 1,
        name.index() == first ? name.attached(day.head(), day.relation()) : name.attached(first, "conj")));
    tokens.set(0, day.attached(day.head(), "obl"));
  }

  /** "Des escrocs se faisant passer pour la banque envoient …": the finite verb without a subject has theirs. */
  private static void mainVerb(Tree tree, Token root, List<Token> tokens) {
    boolean present = root.head() == 0 && Tree.isVerb(root) && (Tree.isPresentParticiple(root)
        || tree.child(root.index(), "aux:caus").filter(Tree::isPresentParticiple).isPresent());
    Optional<Token> subject = present ? tree.child(root.index(), "nsubj") : Optional.empty();
    Optional<Token> finite = subject.isEmpty() ? Optional.empty() : tree.children(root.index()).stream()
        .filter(child -> child.index() > root.index() && Repair.isFinite(tree, child))
        .filter(child -> Tree.isRelation(child, "advcl") || Tree.isRelation(child, "ccomp")
            || Tree.isRelation(child, "parataxis") || Tree.isRelation(child, "conj")
            || Tree.isRelation(child, "xcomp"))
        .filter(child -> tree.child(child.index(), "mark", "cc").isEmpty()
            && (child.has("VerbForm", "Fin") ? tree.child(child.index(), "nsubj").isEmpty()
                : isRightBehindName(tree, child)))
        .findFirst();
    finite.flatMap(verb -> tree.child(verb.index(), "nsubj")).ifPresent(object ->
        tokens.set(object.index() - 1, object.attached(object.head(), "obj")));
    finite.ifPresent(verb -> {
      tokens.set(verb.index() - 1, verb.attached(0, "root"));
      tokens.set(subject.get().index() - 1, subject.get().attached(verb.index(), "nsubj"));
      tokens.set(root.index() - 1, root.attached(subject.get().index(), "acl"));
    });
  }

  /** « se faisant appeler « Karbo » a revendiqué l'attaque »: no comma stands before it, and no subject. */
  private static boolean isRightBehindName(Tree tree, Token verb) {
    int first = tree.child(verb.index(), "aux").map(Token::index).orElse(verb.index());
    return !tree.isComma(first - 1) && tree.child(verb.index(), "nsubj")
        .filter(who -> who.index() < verb.index()).isEmpty();
  }

  /** « Le ministère dit n'avoir rien trouvé »: the verb over an infinitive, read as a participle of its subject. */
  private static void said(Tree tree, Token done, List<Token> tokens) {
    boolean infinitive = done.head() == 0 && Tree.isPastParticiple(done)
        && tree.child(done.index(), "aux").filter(have -> have.has("VerbForm", "Inf")).isPresent();
    Optional<Token> subject = infinitive ? tree.child(done.index(), "nsubj") : Optional.empty();
    Optional<Token> saying = subject.flatMap(noun -> tree.children(noun.index()).stream()
        .filter(verb -> Tree.isRelation(verb, "acl") && Tree.isPastParticiple(verb))
        .filter(verb -> verb.index() > noun.index() && verb.index() < done.index())
        .filter(verb -> WordClass.REMARKING.holds(Tree.lemma(verb)))
        .findFirst());
    saying.ifPresent(verb -> {
      tokens.set(verb.index() - 1, verb.attached(0, "root"));
      tokens.set(subject.get().index() - 1, subject.get().attached(verb.index(), "nsubj"));
      tokens.set(done.index() - 1, done.attached(verb.index(), "xcomp"));
    });
  }

  /** "Le 7 mai, Londres, Washington et Ottawa l'ont …": the first of several names is none with the day before it. */
  private static void series(Tree tree, Token name, List<Token> tokens) {
    boolean stray = Tree.isRelation(name, "conj") && name.upos().equals("PROPN") && name.head() > 0
        && tree.token(name.head()).upos().equals("NOUN") && tree.child(name.index(), "cc", "case").isEmpty()
        && name.index() + 2 <= tree.size() && tree.token(name.index() + 1).form().equals(",");
    if (!stray) {
      return;
    }
    Token next = tree.token(name.index() + 2);
    boolean several = Tree.isRelation(next, "nsubj") && next.upos().equals("PROPN")
        && tree.children(next.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "conj") && tree.child(child.index(), "cc").isPresent());
    if (several) {
      tokens.set(name.index() - 1, name.attached(next.index(), "conj"));
    }
  }

  /** "Carmart, whose head had said that all was safe, conceded …": behind the relative clause the main verb follows. */
  private static void afterRelative(Tree tree, Token noun, List<Token> tokens) {
    boolean bare = Tree.isRelation(noun, "root") && Tree.isNominal(noun) && tree.isComma(noun.index() + 1)
        && tree.child(noun.index(), "cop", "nsubj", "case").isEmpty();
    Optional<Token> clause = bare ? tree.children(noun.index()).stream()
        .filter(verb -> verb.relation().equals("acl:relcl") && verb.index() > noun.index()).findFirst()
        : Optional.empty();
    Optional<Token> main = clause.flatMap(verb -> tree.children(verb.index()).stream()
        .filter(next -> Tree.isVerb(next) && next.index() > verb.index() && next.has("Tense", "Past")
            && (Tree.isRelation(next, "dep") || Tree.isRelation(next, "conj") || Tree.isRelation(next, "parataxis")))
        .filter(next -> tree.isComma(next.index() - 1)
            && tree.child(next.index(), "nsubj", "mark", "cc").isEmpty())
        .findFirst());
    main.ifPresent(verb -> {
      tokens.set(verb.index() - 1, new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), verb.upos(),
          Map.of("VerbForm", "Fin", "Tense", "Past"), 0, "root", verb.name()));
      tokens.set(noun.index() - 1, noun.attached(verb.index(), "nsubj"));
      tree.children(verb.index()).stream().filter(child -> child.index() < verb.index() - 1)
          .forEach(child -> tokens.set(child.index() - 1,
              child.attached(clause.get().index(), child.relation())));
    });
  }

  /** "According to its head, Jane Doe, hackers stole …": the noun right before the verb is its subject. */
  private static void named(Tree tree, Token name, List<Token> tokens) {
    int at = name.index();
    if (!name.upos().equals("PROPN") || !Tree.isRelation(name, "nsubj") || name.head() <= at
        || tree.child(at, "case").isPresent()) {
      return;
    }
    int verb = name.head();
    Optional<Token> series = tree.child(at, "appos").filter(next -> next.upos().equals("PROPN"))
        .filter(next -> tree.isComma(tree.reach(next.index())[0] - 1) && tree.child(next.index(), "conj")
            .filter(last -> tree.child(last.index(), "cc").isPresent()
                && tree.token(tree.reach(last.index())[1] + 1).head() == verb
                || tree.reach(last.index())[1] + 1 == verb).isPresent());
    if (series.isPresent()) {
      tokens.set(series.get().index() - 1, series.get().attached(at, "conj"));
      return;
    }
    Optional<Token> doer = Stream.concat(tree.children(at).stream().filter(noun -> Tree.isRelation(noun, "appos")),
            tree.children(verb).stream().filter(noun -> Tree.isRelation(noun, "nsubj")))
        .filter(noun -> noun.index() > at && noun.index() < verb && Tree.isNominal(noun))
        .filter(noun -> tree.isComma(tree.reach(noun.index())[0] - 1) && !tree.isComma(tree.reach(noun.index())[1]))
        .filter(noun -> IntStream.range(tree.reach(noun.index())[1] + 1, verb)
            .allMatch(i -> tree.token(i).head() == verb && !tree.token(i).upos().equals("PUNCT")))
        .findFirst();
    int comma = tree.reach(at)[0] - 1;
    Optional<Token> title = doer.flatMap(noun -> tree.children(verb).stream()
        .filter(child -> comma > 1 && tree.isComma(comma) && tree.reach(child.index())[1] >= comma - 1
            && child.index() < comma && Tree.isRelation(child, "obl") && child.upos().equals("NOUN")
            && tree.child(child.index(), "case").isPresent())
        .findFirst());
    title.ifPresent(noun -> {
      tokens.set(doer.get().index() - 1, doer.get().attached(verb, name.relation()));
      tokens.set(at - 1, name.attached(noun.index(), "appos"));
    });
  }

  /** "CNN, citing officials, reported …": a participle between commas, with an object of its own. */
  private static void between(Tree tree, Token object, List<Token> tokens) {
    if (!object.upos().equals("NOUN") || !Tree.isRelation(object, "nsubj") || object.head() <= object.index()) {
      return;
    }
    Optional<Token> participle = tree.child(object.index(), "amod")
        .filter(Tree::isPresentParticiple).filter(verb -> tree.isComma(verb.index() - 1));
    Optional<Token> name = participle.flatMap(verb -> tree.child(object.index(), "compound")
        .filter(noun -> noun.upos().equals("PROPN") && noun.index() == verb.index() - 2));
    int last = tree.reach(object.index())[1];
    boolean closed = tree.isComma(last) || last < tree.size() && tree.isComma(last + 1);
    if (name.isEmpty() || !closed) {
      return;
    }
    tree.children(object.index()).stream().filter(child -> child.index() < name.get().index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(name.get().index(), child.relation())));
    tokens.set(name.get().index() - 1, name.get().attached(object.head(), object.relation()));
    tokens.set(participle.get().index() - 1, participle.get().attached(name.get().index(), "acl"));
    tokens.set(object.index() - 1, object.attached(participle.get().index(), "obj"));
  }

  /** "The Volkskrant, quoting people briefed on it, said": who is heard is no other name of who hears. */
  private static void heard(Tree tree, Token source, List<Token> tokens) {
    boolean beside = source.upos().equals("NOUN")
        && (Tree.isRelation(source, "appos") || Tree.isRelation(source, "dep"));
    Optional<Token> participle = !beside ? Optional.empty() : tree.child(source.index(), "amod")
        .filter(Tree::isPresentParticiple)
        .filter(verb -> tree.isComma(verb.index() - 1) && WordClass.HEARD.holds(Tree.lemma(verb)));
    Optional<Token> outlet = participle.flatMap(verb -> tree.head(source.index())
        .filter(noun -> noun.index() == verb.index() - 2 && Tree.isRelation(noun, "nsubj")));
    outlet.ifPresent(noun -> {
      tokens.set(participle.get().index() - 1, participle.get().attached(noun.index(), "acl"));
      tokens.set(source.index() - 1, source.attached(participle.get().index(), "obj"));
      Token clause = tree.token(noun.head());
      boolean told = clause.index() == source.index() + 1 && Tree.isVerb(clause) && clause.has("Tense", "Past")
          && Tree.isRelation(clause, "ccomp") && clause.head() > clause.index();
      if (told) {
        tokens.set(noun.index() - 1, noun.attached(clause.head(), "nsubj"));
        tokens.set(clause.index() - 1, clause.attached(source.index(), "acl"));
      }
    });
  }

  /** "Le parquet n'était pas en mesure de répondre": what was read as one preposition is a noun under another. */
  private static void predicate(Tree tree, Token preposition, List<Token> tokens) {
    boolean predicate = preposition.upos().equals("ADP") && tree.child(preposition.index(), "cop").isPresent();
    Optional<Token> noun = predicate ? tree.children(preposition.index()).stream()
        .filter(child -> Tree.isRelation(child, "fixed") && child.upos().equals("NOUN"))
        .findFirst() : Optional.empty();
    noun.ifPresent(head -> {
      tree.children(preposition.index()).stream()
          .filter(child -> child.index() != head.index())
          .forEach(child -> tokens.set(child.index() - 1,
              child.attached(head.index(), Tree.isRelation(child, "fixed") ? "dep" : child.relation())));
      tokens.set(head.index() - 1, head.attached(preposition.head(), preposition.relation()));
      tokens.set(preposition.index() - 1, preposition.attached(head.index(), "case"));
    });
  }
}
