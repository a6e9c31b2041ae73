package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.WordLists;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds the word that ties a mention to somebody ("based in", "linked to", "works for") and of whom it is said. */
final class Bonds {
  private final SentenceMentions here;
  private final WordLists lists;

  Bonds(SentenceMentions here) {
    this.here = here;
    this.lists = here.lists();
  }

  /** The participle or adjective of a list that stands up to four tokens before a mention, with its preposition. */
  Optional<Token> linkBefore(Mention mention, String list) {
    int first = here.first(mention.span());
    for (int i = first - 1; i >= Math.max(1, first - 5); i--) {
      Token token = here.token(i);
      boolean listed = lists.has(list, Words.lemma(token)) || lists.has(list, Words.lower(token));
      boolean noun = Words.is(token, "NOUN");
      boolean said = !noun || !lists.has("part", Words.lemma(token)) || isSaidOf(token);
      if (listed && said && Words.is(token, "VERB", "ADJ", "NOUN")) {
        return i < first - 1 ? Optional.of(token) : Optional.empty();
      }
      boolean name = Words.is(token, "PROPN") && isBehindPreposition(token) && !isConjunctOf(mention, token);
      boolean other = (noun || name) && !listed && token.head() != mention.head();
      if (Words.is(token, "PUNCT") || Words.is(token, "VERB") && !listed || other && list.equals("affiliated")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "works for the FSB, according to X": a name behind a preposition that is no "by". */
  private boolean isBehindPreposition(Token name) {
    return here.preposition(name.index()).filter(word -> !WordClass.BY.holds(Words.lower(word))).isPresent();
  }

  private boolean isConjunctOf(Mention mention, Token token) {
    Token head = here.token(mention.head());
    return head.universalRelation().equals("conj") && head.head() == token.index();
  }

  /** "which is part of the GRU", no "part of the files". */
  private boolean isSaidOf(Token noun) {
    return here.children(noun.index()).stream().anyMatch(child -> child.universalRelation().equals("cop"));
  }

  /** What a participle is said of: its head where it modifies, else its subject, else what stands before. */
  Optional<Mention> subject(Token link) {
    Optional<Token> clitic = isActive(link) ? here.children(link.index()).stream()
        .filter(child -> child.upos().equals("PRON") && child.index() < link.index())
        .filter(child -> WordClass.OBJECT_CLITIC.holds(Words.lower(child)))
        .filter(child -> List.of("obj", "iobj").contains(child.universalRelation()))
        .findFirst() : Optional.empty();
    if (clitic.isPresent()) {
      return here.at(clitic.get().index());
    }
    Optional<Mention> linked = linkedByOthers(link);
    if (linked.isPresent()) {
      return linked;
    }
    Optional<Token> linker = linker(link);
    if (linker.isPresent()) {
      return here.endingAt(linker.get().index() - 1, EntityClass.OWNER);
    }
    Optional<Mention> having = having(link).or(() -> behindWhom(link));
    if (having.isPresent()) {
      return having;
    }
    if (isBond(link)) {
      return Optional.empty();
    }
    if (List.of("acl", "amod", "appos").contains(link.universalRelation()) || link.relation().startsWith("acl")) {
      Optional<Mention> modified = worker(link).or(() -> here.at(link.head()));
      if (modified.isPresent()) {
        return modified;
      }
    }
    Token governor = link;
    for (int i = 0; i < 4; i++) {
      for (Token child : here.children(governor.index())) {
        if (child.universalRelation().equals("nsubj") && !isRelative(child)) {
          return here.at(child.index());
        }
      }
      boolean clause = governor.relation().startsWith("acl");
      boolean under = List.of("xcomp", "ccomp", "advcl", "conj").contains(governor.universalRelation());
      if (!clause && !under || governor.head() < 1) {
        break;
      }
      if (clause) {
        Token verb = governor;
        return worker(verb).or(() -> here.at(verb.head()));
      }
      governor = here.token(governor.head());
    }
    int before = link.index() - 1;
    while (before > 1 && Words.is(here.token(before), "ADV", "AUX", "PUNCT", "ADJ")) {
      before--;
    }
    Optional<Mention> left = Optional.empty();
    for (Mention mention : here.all()) {
      boolean ends = mention.kind() != MentionKind.PRONOUN && EntityClass.OWNER.holds(mention)
          && (here.last(mention.core()) == before || mention.head() == before);
      if (ends && (left.isEmpty() || mention.core().length() > left.get().core().length())) {
        left = Optional.of(mention);
      }
    }
    return left;
  }

  /** "Entities it linked to X": who ties somebody else to a body, where a clause without "that" has no object. */
  private Optional<Token> linker(Token link) {
    boolean ties = isActive(link) && link.has("VerbForm", "Fin")
        && WordClass.ATTRIBUTING.words().stream().anyMatch(phrase -> phrase.startsWith(Words.lemma(link) + " "));
    return here.children(link.index()).stream()
        .filter(child -> ties && child.universalRelation().equals("nsubj") && !isRelative(child)).findFirst();
  }

  /** "A former analyst of the NSA who works for X": people work, not the body that they are told by. */
  private Optional<Mention> worker(Token verb) {
    if (!lists.has("alongside", Words.lemma(verb)) || verb.head() < 1) {
      return Optional.empty();
    }
    Token body = here.token(verb.head());
    boolean of = List.of("nmod", "compound").contains(body.universalRelation()) && body.head() > 0;
    return of ? here.at(body.head()).filter(EntityClass.PEOPLE::holds) : Optional.empty();
  }

  /** "hackers with ties to X", "des pirates ayant des liens avec X": who has what a noun tells of. */
  private Optional<Mention> having(Token link) {
    if (!Words.is(link, "NOUN") || link.head() < 1) {
      return Optional.empty();
    }
    Token head = here.token(link.head());
    boolean with = link.universalRelation().equals("nmod")
        && here.preposition(link.index()).filter(word -> lists.has("with", Words.lower(word))).isPresent();
    boolean had = link.universalRelation().equals("obj");
    while (had && List.of("xcomp", "ccomp", "advcl", "obl").contains(head.universalRelation()) && head.head() > 0
        && here.token(head.head()).has("VerbForm", "Part")) {
      head = here.token(head.head());
    }
    boolean clause = had && head.relation().startsWith("acl") && head.head() > 0;
    return with ? here.at(head.index()) : clause ? here.at(head.head()) : Optional.empty();
  }

  /** "The service of Kyiv ties to Moscow": no noun for a bond that nobody is said to have, and none behind "whom". */
  private boolean isBond(Token link) {
    Optional<Token> head = link.head() > 0 ? Optional.of(here.token(link.head())) : Optional.empty();
    boolean had = link.universalRelation().equals("obj")
        && head.filter(verb -> verb.upos().equals("VERB")).isPresent();
    return Words.is(link, "NOUN") && Words.isPlural(link) && !had && !isSaidOf(link)
        && link.universalRelation().equals("nmod");
  }

  /** "The intruders, whom Kyiv ties to Moscow,": the tagger takes the verb for a noun. */
  private Optional<Mention> behindWhom(Token link) {
    if (!Words.is(link, "NOUN") || !Words.isPlural(link)) {
      return Optional.empty();
    }
    for (int i = link.index() - 1; i > 1 && !Words.is(here.token(i), "PUNCT", "VERB", "AUX"); i--) {
      if (lists.has("whom", Words.lower(here.token(i))) && here.token(i).upos().equals("PRON")) {
        return here.endingAt(here.before(i), EntityClass.OWNER);
      }
    }
    return Optional.empty();
  }

  /** "analysts link X to Y", "X, que Paris rattache à Y", "un groupe qu'ils disent lié à Y": X, not who says so. */
  private Optional<Mention> linkedByOthers(Token link) {
    Token verb = link;
    for (int i = 0; i < 2; i++) {
      Optional<Token> relative = relativeObject(verb, link);
      if (relative.isPresent()) {
        return antecedent(verb, relative.get());
      }
      Optional<Mention> object = isActive(verb) ? objectBefore(verb, link) : Optional.empty();
      if (object.isPresent()) {
        return object;
      }
      boolean told = Words.is(link, "VERB", "ADJ")
          ? List.of("xcomp", "acl", "advcl", "obl", "ccomp").contains(link.universalRelation())
          : List.of("xcomp", "obl").contains(link.universalRelation());
      if (!told || link.head() < 1 || link.universalRelation().equals("advcl") && !isAs(link)) {
        break;
      }
      verb = here.token(link.head());
      if (!verb.upos().equals("VERB")) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isAs(Token link) {
    return here.children(link.index()).stream()
        .anyMatch(child -> List.of("mark", "case").contains(child.universalRelation())
            && lists.has("as", Words.lower(child)));
  }

  private boolean isActive(Token verb) {
    return verb.upos().equals("VERB") && here.children(verb.index()).stream()
        .noneMatch(child -> child.relation().endsWith(":pass"));
  }

  private Optional<Token> relativeObject(Token verb, Token link) {
    return here.children(verb.index()).stream()
        .filter(child -> List.of("obj", "mark").contains(child.universalRelation()) && child.index() < link.index())
        .filter(child -> lists.has("whom", Words.lower(child)))
        .filter(child -> child.universalRelation().equals("obj") || isAfterNoun(child))
        .findFirst();
  }

  /** Whether a clause hangs on the noun before it, a comma between or none. */
  private boolean isAfterNoun(Token relative) {
    int before = here.before(relative.index());
    return before >= 1 && Words.is(here.token(before), "PROPN", "NOUN");
  }

  private Optional<Mention> antecedent(Token verb, Token relative) {
    Optional<Mention> modified = verb.relation().startsWith("acl") ? here.at(verb.head()) : Optional.empty();
    if (modified.isPresent()) {
      return modified;
    }
    return here.endingAt(here.before(relative.index()), EntityClass.OWNER);
  }

  private Optional<Mention> objectBefore(Token verb, Token link) {
    return here.children(verb.index()).stream()
        .filter(child -> child.universalRelation().equals("obj"))
        .filter(child -> child.index() < link.index() || verb == link)
        .map(child -> here.at(child.index()))
        .flatMap(Optional::stream)
        .filter(mention -> EntityClass.OWNER.holds(mention) && !EntityClass.COUNTRY.holds(mention))
        .findFirst();
  }

  static boolean isRelative(Token token) {
    return List.of("qui", "que", "who", "which", "that").contains(Words.lower(token));
  }
}
