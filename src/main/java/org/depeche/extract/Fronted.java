package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Puts right what stands in front of the main clause and was read as that clause or as its subject.
 *
 * <p>A participle that the parser took for the root belongs to the clause after it.
 */
final class Fronted {
  private static final Set<String> INITIALS = WordClass.SMALL_OPENERS.words();

  private Fronted() {}

  /** "Ayant été piraté en mai, le cabinet a prévenu …": the clause after the comma is the main one. */
  static void opening(Tree tree, Token root, List<Token> tokens) {
    boolean perfect = tree.child(root.index(), "aux").filter(aux -> aux.has("VerbForm", "Part")).isPresent();
    boolean done = root.index() == 1 && Tree.isVerb(root) && tree.child(1, "obl:agent").isPresent();
    boolean bare = root.head() == 0 && (Tree.isPastParticiple(root) || done)
        && tree.child(root.index(), "nsubj", "cop").isEmpty();
    if (!bare || !perfect && tree.child(root.index(), "aux").isPresent()) {
      return;
    }
    Stream.concat(tree.children(root.index()).stream(), behindOpening(tree, root).stream())
        .filter(child -> Tree.isRelation(child, "parataxis") || Tree.isRelation(child, "ccomp")
            || Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "conj")
            || child.relation().equals("acl:relcl") && child.head() != root.index() && accuses(root)
            || Tree.isRelation(child, "advcl")
            && tree.child(child.index(), "mark").isEmpty())
        .filter(child -> child.index() > root.index() && Repair.isFinite(tree, child))
        .filter(child -> tree.child(child.index(),
            "nsubj").filter(subject -> subject.index() < child.index()).isPresent())
        .findFirst()
        .ifPresent(main -> {
          tokens.set(main.index() - 1, main.attached(0, "root"));
          Optional<Token> noun = nounRightBefore(tree, root);
          noun.ifPresent(phrase -> tokens.set(phrase.index() - 1, phrase.attached(main.index(), "obl")));
          tree.children(main.index()).stream()
              .filter(child -> noun.isPresent() && Tree.isRelation(child, "obl") && child.index() > root.index())
              .filter(child -> child.index() < comma(tree, root.index()))
              .forEach(child -> tokens.set(child.index() - 1, child.attached(root.index(), "obl:agent")));
          tokens.set(root.index() - 1, (Tree.isPastParticiple(root) ? root : participle(root))
              .attached(noun.map(Token::index).orElse(main.index()), noun.isPresent() ? "acl" : "advcl"));
        });
  }

  /** "Two days later the bank admitted that …": how much later is no part of who speaks. */
  static void later(Tree tree, Token adverb, List<Token> tokens) {
    boolean measured = adverb.upos().equals("ADV") && tree.child(adverb.index(), "obl:npmod")
        .filter(time -> time.index() == adverb.index() - 1 && WordClass.TIME_NOUN.holds(Tree.lemma(time))).isPresent();
    if (measured && Tree.isRelation(adverb, "advmod")) {
      tree.head(adverb.index()).filter(noun -> Tree.isNominal(noun) && noun.index() > adverb.index()
          && noun.universalRelation().equals("nsubj"))
          .ifPresent(noun -> tokens.set(adverb.index() - 1, adverb.attached(noun.head(), "advmod")));
    }
  }

  /** « Soupçonné d'avoir piraté la banque, un homme a été arrêté »: all before the comma belongs to the suspicion. */
  static void accusation(Tree tree, Token accused, List<Token> tokens) {
    int comma = accused.index() == 1 && Tree.isPastParticiple(accused) && accuses(accused) ? comma(tree, 2) : 0;
    Optional<Token> deed = comma < 5 ? Optional.empty() : tree.sentence().tokens().stream()
        .filter(verb -> verb.index() < comma && Tree.isVerb(verb) && tree.child(verb.index(), "aux")
            .filter(having -> having.has("VerbForm", "Inf") && having.index() == 3).isPresent())
        .filter(verb -> tree.child(verb.index(), "mark").isPresent()).findFirst();
    deed.ifPresent(verb -> {
      if (verb.head() > comma) {
        tokens.set(verb.index() - 1, verb.attached(1, "xcomp"));
      }
      IntStream.range(verb.index() + 1, comma).mapToObj(tree::token)
          .filter(noun -> Tree.isNominal(noun) && tree.child(noun.index(), "case").isEmpty()
              && tree.child(verb.index(), "obj").isEmpty())
          .filter(noun -> noun.head() == 1 || noun.head() > comma)
          .findFirst()
          .ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(verb.index(), "obj")));
    });
  }

  private static boolean accuses(Token verb) {
    return WordClass.ACCUSING.holds(Tree.lemma(verb)) || WordClass.CHARGING.holds(Tree.lemma(verb));
  }

  /** "Accusé d'avoir piraté le ministère, le groupe a nié": a clause behind the comma, read as one of a series. */
  private static Optional<Token> behindOpening(Tree tree, Token root) {
    int comma = root.index() == 1 ? comma(tree, 1) : 0;
    return comma <= 1 || !tree.isComma(comma) ? Optional.empty() : tree.sentence().tokens().stream()
        .filter(token -> token.index() > comma && Repair.isFinite(tree, token) && token.head() < comma
            && (Tree.isRelation(token, "conj") || Tree.isRelation(token, "ccomp")
                || Tree.isRelation(token, "acl"))
            && tree.child(token.index(), "cc", "mark").isEmpty())
        .filter(token -> tree.child(token.index(), "nsubj").filter(subject -> subject.index() > comma
            && tree.reach(subject.index())[0] == comma + 1).isPresent())
        .findFirst();
  }

  /** "According to two aides, cited by the paper, …": the phrase that opens the sentence and that a comma follows. */
  private static Optional<Token> nounRightBefore(Tree tree, Token participle) {
    int comma = participle.index() - 1;
    return tree.children(participle.index()).stream()
        .filter(child -> comma > 1 && tree.token(comma).form().equals(","))
        .filter(child -> Tree.isRelation(child, "obl") && tree.child(child.index(), "case").isPresent())
        .filter(child -> tree.reach(child.index())[0] == 1)
        .filter(child -> tree.reach(child.index())[1] == comma || tree.reach(child.index())[1] == comma - 1)
        .findFirst();
  }

  private static Token participle(Token verb) {
    Map<String, String> features = Map.of("VerbForm", "Part", "Tense", "Past", "Voice", "Pass");
    return new Token(verb.index(), verb.span(), verb.form(), verb.lemma(), verb.upos(), features, verb.head(),
        verb.relation(), verb.name());
  }

  /** "Citing two aides, the paper said": what stands before the comma is the gerund's object and not the subject. */
  static void openingGerund(Tree tree, Token gerund, List<Token> tokens) {
    boolean opens = gerund.index() == 1 && Tree.isVerb(gerund) && gerund.head() != 0
        && gerund.has("VerbForm", "Part") && gerund.has("Tense", "Pres");
    int comma = opens ? comma(tree, 2) : 0;
    if (comma < 3) {
      return;
    }
    for (int i = 2; i < comma; i++) {
      Token noun = tree.token(i);
      boolean outside = Tree.isNominal(noun) && noun.head() > comma && tree.child(i, "case").isEmpty();
      Optional<Integer> subject = outside ? subjectAfter(tree, noun, comma) : Optional.empty();
      if (subject.isPresent()) {
        tokens.set(0, gerund.attached(noun.head(), "advcl"));
        tokens.set(i - 1, noun.attached(1, "obj"));
        Token other = tree.token(subject.get());
        tokens.set(other.index() - 1, other.attached(noun.head(), "nsubj"));
        return;
      }
    }
  }

  private static Optional<Integer> subjectAfter(Tree tree, Token noun, int comma) {
    for (int i = comma + 1; i < noun.head(); i++) {
      Token token = tree.token(i);
      boolean subject = Tree.isRelation(token, "nsubj") && token.head() == noun.head();
      boolean apposition = (Tree.isRelation(token, "appos") || Tree.isRelation(token, "conj"))
          && token.head() == noun.index();
      if (Tree.isNominal(token) && (subject || apposition && Tree.isRelation(noun, "nsubj"))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static int comma(Tree tree, int from) {
    for (int i = from; i <= tree.size(); i++) {
      if (tree.token(i).form().equals(",")) {
        return i;
      }
    }
    return 0;
  }

  /** "Lors d'une visite à Kiev, le ministre a …", read as if the visit acted: the noun behind the comma does. */
  static void setting(Tree tree, Token noun, List<Token> tokens) {
    boolean oblique = noun.relation().equals("nsubj") && noun.head() > noun.index()
        && tree.child(noun.index(), "case").filter(word -> Tree.lemma(word).equals("lors")).isPresent();
    if (!oblique) {
      return;
    }
    Token subject = null;
    for (int i = noun.index() + 1; i < noun.head(); i++) {
      Token token = tree.token(i);
      boolean behind = Tree.isRelation(token, "appos") || Tree.isRelation(token, "conj");
      if (behind && Tree.isNominal(token) && NounPhrases.isSetOff(tree, token) && tree.dominates(noun.index(), i)
          && tree.child(i, "case").isEmpty()) {
        subject = token;
      }
    }
    if (subject != null) {
      tokens.set(noun.index() - 1, noun.attached(noun.head(), "obl"));
      tokens.set(subject.index() - 1, subject.attached(noun.head(), "nsubj"));
    }
  }

  /** "During the call Bell said": no call of that name, but who said it then. */
  static void speakerBehind(Tree tree, Token name, List<Token> tokens) {
    Optional<Token> apposed = tree.head(name.index()).filter(noun -> Tree.isRelation(name, "appos")
        && noun.index() == name.index() - 1 && noun.head() == name.index() + 1 && Tree.isRelation(noun, "obl")
        && WordClass.SPOKEN_IN.holds(Tree.lemma(noun)) && name.upos().equals("PROPN"));
    if (apposed.filter(noun -> tree.child(noun.head(), "nsubj").isEmpty()
        && tree.child(noun.index(), "case").isPresent() && tree.isFinite(tree.token(noun.head()))).isPresent()) {
      tokens.set(name.index() - 1, name.attached(apposed.get().head(), "nsubj"));
      return;
    }
    Optional<Token> setting = tree.children(name.index()).stream()
        .filter(noun -> Tree.isRelation(noun, "compound") && noun.upos().equals("NOUN")
            && (WordClass.SPOKEN_IN.holds(Tree.lemma(noun)) || WordClass.GATHERING.holds(Tree.lemma(noun))))
        .reduce((first, last) -> last);
    boolean opens = setting.isPresent() && Tree.isRelation(name, "obl") && name.upos().equals("PROPN")
        && !WordClass.TIME_NOUN.holds(Tree.lemma(name))
        && name.head() == name.index() + 1 && tree.child(name.head(), "nsubj").isEmpty()
        && tree.isFinite(tree.token(name.head())) && tree.child(name.index(), "case").isPresent();
    if (!opens) {
      return;
    }
    int noun = setting.get().index();
    tokens.set(name.index() - 1, name.attached(name.head(), "nsubj"));
    tokens.set(noun - 1, setting.get().attached(name.head(), "obl"));
    tree.children(name.index()).stream().filter(child -> child.index() < noun)
        .forEach(child -> tokens.set(child.index() - 1, child.attached(noun, child.relation())));
  }

  /**
   * « Ce jeudi, deux hommes accusés de vol ont été arrêtés »: what opens a sentence hangs on no participle within it.
   */
  static void overSubject(Tree tree, Token token, List<Token> tokens) {
    boolean opens = (Tree.isRelation(token, "obl") || Tree.isRelation(token, "advmod")) && token.head() > token.index();
    Token participle = opens ? tree.token(token.head()) : token;
    if (!opens || !Tree.isRelation(participle, "acl") || participle.head() >= participle.index()
        || participle.head() <= token.index()) {
      return;
    }
    Token subject = tree.token(participle.head());
    int end = tree.reach(token.index())[1];
    int comma = tree.isComma(end) ? end : end + 1;
    if (Tree.isRelation(subject, "nsubj") && subject.head() > participle.index() && comma < subject.index()
        && tree.isComma(comma)) {
      tokens.set(token.index() - 1, token.attached(subject.head(), token.relation()));
      tokens.set(comma - 1, tree.token(comma).attached(subject.head(), "punct"));
    }
  }

  /** "Quatre Iraniens ont …", "Ni les mots de passe ni …": a small word at the start that was read as a name. */
  static void initial(Tree tree, Token word, List<Token> tokens) {
    boolean small = word.index() == 1 && word.upos().equals("PROPN") && INITIALS.contains(Tree.lower(word));
    Optional<Token> noun = small
        ? tree.children(1).stream()
            .filter(child -> Tree.isRelation(child, "flat") || Tree.isRelation(child, "appos"))
            .filter(Tree::isNominal)
            .findFirst()
        : Optional.empty();
    if (noun.isEmpty()) {
      return;
    }
    int head = noun.get().index();
    tokens.set(head - 1, noun.get().attached(word.head(), word.relation()));
    tokens.set(0, word.attached(head, Tree.lower(word).equals("ni") ? "cc" : "nummod"));
    tree.children(1).stream()
        .filter(child -> child.index() != head)
        .forEach(child -> tokens.set(child.index() - 1, child.attached(head, child.relation())));
  }

  /** "C'est après l'expulsion d'un agent que Paris a rappelé …": the clause behind "que" is no relative one. */
  static void cleft(Tree tree, Token noun, List<Token> tokens) {
    Optional<Token> clause = tree.children(noun.index()).stream()
        .filter(child -> Tree.isRelation(child, "acl") && Tree.isVerb(child)).findFirst();
    boolean cleft = noun.head() == 0 && noun.upos().equals("NOUN") && tree.child(noun.index(), "case").isPresent()
        && tree.child(noun.index(), "cop").filter(be -> WordClass.BE.holds(Tree.lemma(be))).isPresent()
        && tree.child(noun.index(), "nsubj").filter(it -> Tree.lemma(it).equals("ce")).isPresent()
        && clause.flatMap(verb -> tree.child(verb.index(), "nsubj"))
            .filter(subject -> WordClass.OBJECT_RELATIVE.holds(
                Tree.lower(tree.token(tree.reach(subject.index())[0] - 1))))
            .isPresent();
    if (!cleft) {
      return;
    }
    int verb = clause.get().index();
    tokens.set(verb - 1, clause.get().attached(noun.index(), "parataxis"));
    tree.children(verb).stream().filter(child -> WordClass.OBJECT_RELATIVE.holds(Tree.lower(child)))
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb, "mark")));
  }
}
