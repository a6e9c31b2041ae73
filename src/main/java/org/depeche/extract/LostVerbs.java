package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Makes a sentence's finite verb its root where the parser took a noun for it ("The commission chose two hosts", read
 * as a noun with a participle; "À la barre, l'accusé parle bas").
 *
 * <p>Such a verb has neither conjunction nor relative pronoun: in no other place may it stand. The noun is its subject
 * or, behind a preposition, its setting; an apposition behind the verb is one again.
 */
final class LostVerbs {
  private static final Set<String> SUBORDINATE = Set.of("dep", "acl", "advcl");
  private static final Set<String> OF_NOUNS =
      Set.of("det", "case", "amod", "nummod", "nmod", "appos", "acl", "compound", "flat", "fixed", "conj");

  private LostVerbs() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (token.head() == 0 && Tree.isNominal(token) && tree.child(token.index(), "cop").isEmpty()) {
        saidBehindNames(tree, token).or(() -> verb(tree, token)).ifPresent(verb -> root(tree, token, verb, tokens));
      } else if (token.head() == 0) {
        participle(tree, token, tokens);
      }
    });
  }

  /** "Two experts, Anna Keller and David Moore, called for an inquiry": a verb of saying behind a row of names. */
  private static Optional<Token> saidBehindNames(Tree tree, Token root) {
    return tree.children(root.index()).stream()
        .filter(verb -> Tree.isRelation(verb, "acl") && verb.index() > root.index() && tree.isComma(verb.index() - 1)
            && verb.has("Tense", "Past") && WordClass.VOICING.holds(Tree.lemma(verb))
            && tree.child(verb.index(), "aux", "aux:pass", "nsubj", "mark").isEmpty())
        .filter(verb -> tree.child(root.index(), "appos").filter(name -> tree.isComma(root.index() + 1)
            && name.upos().equals("PROPN") && tree.reach(name.index())[1] == verb.index() - 2).isPresent())
        .filter(verb -> tree.sentence().tokens().stream().noneMatch(other -> other.index() < verb.index()
            && other.upos().equals("VERB")))
        .map(LostVerbs::asFinite).findFirst();
  }

  private static Token asFinite(Token verb) {
    return new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), verb.upos(),
        Map.of("VerbForm", "Fin", "Tense", "Past"), verb.head(), verb.relation(), verb.name());
  }

  /** « Trois hommes accusés d'avoir piraté la mairie seront jugés »: a participle read as the verb of its noun. */
  private static void participle(Tree tree, Token root, List<Token> tokens) {
    boolean bare = root.upos().equals("VERB") && Tree.isPastParticiple(root)
        && tree.child(root.index(), "aux", "aux:pass", "cop").isEmpty();
    Optional<Token> noun = bare ? tree.child(root.index(), "nsubj").filter(subject -> Tree.isNominal(subject)
        && subject.index() < root.index() && tree.child(subject.index(), "case").isEmpty()) : Optional.empty();
    Optional<Token> verb = noun.flatMap(subject -> tree.children(root.index()).stream()
        .filter(child -> child.index() > root.index() && child.upos().equals("VERB") && tree.isFinite(child))
        .filter(child -> Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "ccomp")
            || Tree.isRelation(child, "dep"))
        .filter(child -> tree.child(child.index(), "mark").isEmpty()
            && tree.child(child.index(), "nsubj").filter(Tree::isNominal).isEmpty()).findFirst());
    if (verb.isEmpty()) {
      return;
    }
    Token main = verb.get();
    String of = tree.child(main.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tokens.set(main.index() - 1, main.attached(0, "root"));
    tokens.set(root.index() - 1, root.attached(noun.get().index(), "acl"));
    tokens.set(noun.get().index() - 1, noun.get().attached(main.index(), of));
    tree.children(root.index()).stream()
        .filter(child -> child.index() > main.index() || child.upos().equals("PUNCT"))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(main.index(), child.relation())));
    tree.children(main.index()).stream()
        .filter(child -> Tree.isRelation(child, "nsubj") && Tree.isVerb(child) && child.index() > root.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(root.index(), "xcomp")));
  }

  private static Optional<Token> verb(Tree tree, Token root) {
    Optional<Token> parted = tree.child(root.index(), "dep").filter(Tree::isNominal)
        .filter(object -> object.index() > root.index()).flatMap(object -> parted(tree, root, object));
    if (parted.isPresent()) {
      return parted;
    }
    List<Token> found = tree.sentence().tokens().stream()
        .filter(token -> token.upos().equals("VERB")
            && (SUBORDINATE.contains(token.relation()) || isRightBehind(tree, root, token)
                || isBehindRelative(tree, root, token)))
        .filter(token -> tree.isFinite(token) && isMain(tree, root, token))
        .toList();
    return found.stream().filter(verb -> tree.child(verb.index(), "nsubj").isPresent()).findFirst()
        .or(() -> found.stream().filter(verb -> verb.index() > root.index()).findFirst());
  }

  /**
   * "Un certain « Indra » s'était vanté", "Sur X, l'internaute « Y » affirme": a verb that no mark but a quotation mark
   * parts from its subject.
   */
  private static boolean isRightBehind(Tree tree, Token root, Token verb) {
    int before = IntStream.rangeClosed(-verb.index() + 1, -root.index()).map(at -> -at)
        .filter(at -> isStop(tree.token(at))).findFirst().orElse(0);
    boolean setting = before == root.index() + 1 && tree.isComma(before) && isGoverned(tree, root)
        && before < verb.index() - 1 && subjectBehindComma(tree, root, verb).isPresent();
    return Tree.isRelation(verb, "parataxis") && verb.head() == root.index() && root.index() < verb.index()
        && tree.child(verb.index(), "nsubj").isEmpty() && (before == 0 || setting);
  }

  /** « Les pirates, auxquels X a versé la rançon, ont publié les données »: the clause between is the noun's. */
  private static boolean isBehindRelative(Tree tree, Token root, Token verb) {
    return Tree.isRelation(verb, "parataxis") && verb.head() == root.index() && root.index() < verb.index()
        && !isGoverned(tree, root) && tree.child(root.index(), "nsubj").isEmpty()
        && !WordClass.VOICING.holds(Tree.lemma(verb))
        && tree.child(verb.index(), "nsubj").filter(noun -> noun.index() < verb.index()).isEmpty()
        && tree.children(root.index()).stream().anyMatch(clause -> clause.relation().equals("acl:relcl")
            && clause.index() < verb.index() && tree.isComma(tree.reach(clause.index())[1] + 1)
            && tree.reach(verb.index())[0] == tree.reach(clause.index())[1] + 1
            && tree.isComma(tree.reach(clause.index())[0] - 1));
  }

  private static boolean isStop(Token token) {
    return isMark(token) || token.form().equals(":") || token.form().equals("(") || token.form().equals("–")
        || token.form().equals("—") || token.form().equals("-");
  }

  /** "A spokesman for the embassy dismissed as groundless the allegation": a past form with an object far behind it. */
  private static Optional<Token> parted(Tree tree, Token root, Token object) {
    return tree.sentence().tokens().stream()
        .filter(token -> token.relation().equals("acl") && Tree.isPastParticiple(token) && token.upos().equals("VERB"))
        .filter(token -> token.index() > root.index() && tree.dominates(root.index(), token.index())
            && tree.reach(token.index())[1] == tree.reach(object.index())[0] - 1)
        .filter(token -> tree.child(token.index(), "aux", "nsubj", "obj").isEmpty() && !tree.children(token.index())
            .stream().map(child -> tree.preposition(child.index())).anyMatch(WordClass.BY::holds))
        .findFirst();
  }

  /** Whether nothing tells that the verb is of a clause below another, or one of saying set in ("jure-t-on"). */
  private static boolean isMain(Tree tree, Token root, Token verb) {
    Token before = tree.token(Math.max(1, verb.index() - 1));
    boolean own = tree.child(verb.index(), "nsubj").isPresent();
    boolean of = verb.head() == root.index() || tree.head(verb.index()).filter(Tree::isNominal)
        .filter(noun -> own || !isGoverned(tree, noun) || tree.child(verb.index(), "obj", "ccomp").isPresent()
            || verb.has("Number", "Plur") && root.has("Number", "Plur"))
        .isPresent();
    boolean joined = tree.children(verb.index()).stream().anyMatch(child -> isJoining(child, verb));
    return of && !joined && !isInverted(tree, root, verb) && !WordClass.RELATIVE.holds(Tree.lemma(before));
  }

  /** "jure-t-on"; "Pas de trace de vol, indique l'agence": a lone comma parts no subject from its verb. */
  private static boolean isInverted(Tree tree, Token root, Token verb) {
    long commas = IntStream.range(root.index(), verb.index()).filter(tree::isComma).count();
    return verb.index() < tree.size() && tree.token(verb.index() + 1).form().startsWith("-")
        || tree.isComma(verb.index() - 1) && commas == 1 && tree.child(verb.index(), "nsubj").isEmpty();
  }

  private static boolean isJoining(Token child, Token verb) {
    boolean clitic = WordClass.OBJECT_CLITIC.holds(Tree.lower(child)) || Tree.lemma(child).equals("se");
    boolean ahead = child.index() < verb.index();
    return ahead && (WordClass.RELATIVE.holds(Tree.lemma(child))
        || !clitic && (Tree.isRelation(child, "mark") || Tree.isRelation(child, "case")));
  }

  private static boolean isGoverned(Tree tree, Token noun) {
    return tree.child(noun.index(), "case").filter(preposition -> preposition.index() < noun.index()).isPresent();
  }

  private static void root(Tree tree, Token noun, Token verb, List<Token> tokens) {
    boolean before = noun.index() < verb.index();
    Optional<Token> own = tree.child(verb.index(), "nsubj");
    Optional<Token> late = own.filter(behind -> before && behind.index() > verb.index() && Tree.isNominal(behind)
        && tree.child(verb.index(), "obj").isEmpty() && tree.reach(noun.index())[0] < noun.index()
        && (noun.index() == verb.index() - 1 || isBehindRelative(tree, noun, verb)));
    boolean apart = before && IntStream.range(noun.index(), verb.index())
        .anyMatch(at -> tree.token(at).form().equals(":") || tree.token(at).form().equals(";"));
    boolean subject = before && (own.isEmpty() || late.isPresent()) && !isGoverned(tree, noun) && !apart;
    String of = tree.child(verb.index(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj";
    tokens.set(verb.index() - 1, verb.attached(0, "root"));
    tokens.set(noun.index() - 1, noun.attached(verb.index(), subject ? of : before && !apart ? "obl" : "dep"));
    late.filter(behind -> subject)
        .ifPresent(object -> tokens.set(object.index() - 1, object.attached(verb.index(), "obj")));
    for (Token child : tree.children(noun.index())) {
      boolean beyond = before && child.index() > verb.index() || !OF_NOUNS.contains(child.universalRelation());
      if (child.index() != verb.index() && beyond) {
        tokens.set(child.index() - 1, child.attached(verb.index(), child.relation()));
      }
    }
    tree.child(noun.index(), "dep").filter(object -> parted(tree, noun, object).equals(Optional.of(verb)))
        .ifPresent(object -> {
          tokens.set(object.index() - 1, object.attached(verb.index(), "obj"));
          tokens.set(verb.index() - 1, new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), verb.upos(),
              Map.of("Tense", "Past", "VerbForm", "Fin"), 0, "root", verb.name()));
        });
    if (before && !subject && own.isEmpty()) {
      subjectBehindComma(tree, noun, verb)
          .ifPresent(who -> tokens.set(who.index() - 1, who.attached(verb.index(), of)));
    } else if (!before) {
      named(tree, noun).ifPresent(name -> tokens.set(noun.index() - 1, noun.attached(name.index(), "appos")));
    }
  }

  /** "À la barre, l'accusé parle bas": what follows the comma or the semicolon. */
  private static Optional<Token> subjectBehindComma(Tree tree, Token setting, Token verb) {
    return tree.sentence().tokens().stream()
        .filter(token -> token.upos().equals("NOUN") || token.upos().equals("PROPN"))
        .filter(token -> tree.dominates(setting.index(), token.index()))
        .filter(token -> token.index() > setting.index() && token.index() < verb.index())
        .filter(token -> tree.child(token.index(), "case").isEmpty())
        .filter(token -> followsMark(tree, tree.reach(token.index())[0]))
        .findFirst();
  }

  private static boolean followsMark(Tree tree, int first) {
    return first > 1 && (isMark(tree.token(first - 1)) || isMark(tree.token(first)));
  }

  private static boolean isMark(Token token) {
    return token.form().equals(",") || token.form().equals(";");
  }

  /** The noun before the comma that an apposition stands behind. */
  private static Optional<Token> named(Tree tree, Token noun) {
    int comma = IntStream.iterate(noun.index(), at -> at > 0, at -> at - 1)
        .filter(at -> tree.isComma(at)).findFirst().orElse(0);
    return comma > 1 ? Optional.of(tree.token(comma - 1)).filter(Tree::isNominal) : Optional.empty();
  }
}
