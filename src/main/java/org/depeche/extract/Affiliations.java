package org.depeche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.WordLists;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds who belongs to a body or state by a word that ties them, by serving it, or as one of its people or parts. */
final class Affiliations {
  private final SentenceMentions here;
  private final Bonds bonds;
  private final Memberships memberships;
  private final FoundRelations found;
  private final WordLists lists;

  Affiliations(SentenceMentions here, Bonds bonds, Memberships memberships, FoundRelations found) {
    this.here = here;
    this.bonds = bonds;
    this.memberships = memberships;
    this.found = found;
    this.lists = here.lists();
  }

  /** Who is told to belong to a body, a state or somebody. */
  void ofOwner(Mention object) {
    boolean body = EntityClass.BODY.holds(object) || EntityClass.COUNTRY.holds(object);
    boolean possessor = here.token(object.head()).relation().equals("nmod:poss");
    Optional<Token> link = body && !possessor ? bonds.linkBefore(object, "affiliated") : Optional.empty();
    boolean alongside = link.filter(this::isCompany).isPresent()
        && lists.has("with", here.prepositionOf(object));
    Optional<Mention> bound = link.isPresent() && !alongside && !here.prepositionOf(object).isEmpty()
        ? bonds.subject(link.get())
            .filter(subject -> EntityClass.OWNER.holds(subject) || subject.kind() == MentionKind.PRONOUN)
        : Optional.empty();
    if (bound.isPresent() && (isDenied(link.get()) || isUntold(link.get()) || isLinkedBy(object, link.get()))) {
      return;
    }
    if (bound.isPresent()) {
      here.joint(object).forEach(other -> found.add("affiliatedWith", bound.get(), other, "participle"));
      return;
    }
    Optional<Mention> serving = body && link.isEmpty() ? serving(object) : Optional.empty();
    if (serving.isPresent()) {
      found.add("affiliatedWith", serving.get(), object, "service");
      return;
    }
    Token head = here.token(object.head());
    Optional<Mention> owned = head.head() > 0 ? ownedBy(object, head) : Optional.empty();
    boolean regime = EntityClass.PERSON.holds(object) && owned.filter(EntityClass.GOVERNMENT_BODY::holds).isPresent();
    boolean named = owned
        .filter(subject -> lists.has("regime", Words.lemma(here.token(subject.head())))).isPresent();
    if (regime && named && object.kind() == MentionKind.NAME) {
      found.add("affiliatedWith", object, owned.get(), "regime");
    } else if (!regime || !named && object.kind() == MentionKind.NAME) {
      owned.ifPresent(subject -> here.joint(object).stream()
          .filter(other -> other.type().equals(object.type()) || EntityClass.BODY.holds(other))
          .forEach(other -> found.add("affiliatedWith", subject, other, "owner")));
    }
  }

  /** "travaille avec", "est en lien avec": what tells with "with" of company, not of belonging. */
  private boolean isCompany(Token link) {
    boolean contact = Words.is(link, "NOUN") && here.preposition(link.index())
        .filter(word -> lists.has("contact", Words.lower(word))).isPresent();
    return contact || lists.has("alongside", Words.lemma(link));
  }

  /** "Tied by X to Y": X says so, and is nobody's master. */
  private boolean isLinkedBy(Mention voice, Token link) {
    return WordClass.BY.holds(here.prepositionOf(voice)) && here.children(link.index()).stream()
        .anyMatch(child -> child.index() > voice.head() && child.universalRelation().equals("obl")
            && here.preposition(child.index()).map(Words::lower).filter(SentenceMentions.TO::contains).isPresent());
  }

  /** "Is not linked to X", "has no ties to X": what is said not to be so. */
  private boolean isDenied(Token link) {
    boolean had = link.universalRelation().equals("obj") && link.head() > 0;
    return isNegated(link) || had && isNegated(here.token(link.head()));
  }

  private boolean isNegated(Token word) {
    return here.children(word.index()).stream().anyMatch(child -> child.index() < word.index()
        && (WordClass.NOT.holds(Words.lower(child)) || WordClass.NEGATIVE.holds(Words.lower(child))
            || WordClass.NEVER.holds(Words.lower(child))));
  }

  /** "denied that she was a member of X", "accused of working for X", "asked whether": what nobody tells as so. */
  private boolean isUntold(Token link) {
    Token at = link;
    for (int steps = 0; steps < here.size(); steps++) {
      if (at.head() < 1) {
        return here.token(here.size()).form().equals("?");
      }
      Token over = here.token(at.head());
      if (at.relation().equals("acl:relcl")) {
        return over.head() > 0 && WordClass.POSING.holds(Words.lemma(here.token(over.head())));
      }
      boolean open = here.children(at.index()).stream().anyMatch(child -> WordClass.WHETHER.holds(Words.lower(child)));
      boolean content = switch (at.universalRelation()) {
        case "xcomp", "ccomp", "acl", "csubj" -> true;
        case "advcl" -> isContent(at);
        default -> false;
      };
      if (open || !content || WordClass.UNTOLD.holds(Words.lemma(over))) {
        return open || content && !isNegated(over);
      }
      if (at.universalRelation().equals("acl") || isNegated(over)) {
        return !at.universalRelation().equals("acl");
      }
      at = over;
    }
    return false;
  }

  /** "accused of working", "posed as working": what a verb is about, and no circumstance. */
  private boolean isContent(Token clause) {
    return here.children(clause.index()).stream().anyMatch(child -> child.index() < clause.index()
        && List.of("mark", "case").contains(child.universalRelation())
        && (WordClass.OF.holds(Words.lower(child)) || lists.has("as", Words.lower(child))));
  }

  /** The people or office that a mention owns: "agents de l'Abin", "White House officials", "Surkov's aides". */
  private Optional<Mention> ownedBy(Mention object, Token head) {
    boolean source = object.kind() == MentionKind.NOMINAL && EntityClass.GOVERNMENT_BODY.holds(object)
        && head.head() > 0 && lists.has("source", Words.lemma(here.token(head.head())));
    boolean phrase =
        head.universalRelation().equals("nmod")
            || head.relation().equals("compound") && (object.kind() == MentionKind.NAME || source);
    Optional<Mention> owned = phrase ? here.at(head.head()) : Optional.empty();
    return owned.filter(subject -> isMemberOf(subject, object));
  }

  private boolean isMemberOf(Mention subject, Mention object) {
    if (subject.kind() != MentionKind.NOMINAL || subject.id() == object.id()) {
      return false;
    }
    Token noun = here.token(subject.head());
    boolean people = EntityClass.PEOPLE.holds(subject);
    boolean part = EntityClass.INSTITUTION.holds(subject);
    boolean housed = part && memberships.isHouse(object);
    boolean expert = lists.has("insider", Words.lemma(noun)) && object.kind() == MentionKind.NAME
        && EntityClass.BODY.holds(object);
    boolean outsider = lists.has("outsider", Words.lemma(noun)) && !memberships.isInsider(noun, object) && !housed
        && !expert;
    boolean office = lists.has("function", Words.lemma(noun)) && EntityClass.PERSON.holds(subject);
    String preposition = here.prepositionOf(object);
    boolean possessor = here.token(object.head()).relation().matches("nmod:poss|compound|det");
    boolean of = possessor || preposition.isEmpty() || lists.has("of", preposition);
    boolean owner = EntityClass.BODY.holds(object)
        || EntityClass.PERSON.holds(object) && (part || EntityClass.GROUP.holds(subject));
    boolean inside = preposition.equals("in");
    boolean state = EntityClass.COUNTRY.holds(object) && part && !here.isAdjective(object) && !inside;
    return of && !outsider && !office && (owner && (people || part) || state);
  }

  /** "Hackers acting on behalf of X", "des pirates au service de X", "a gang that takes its orders from X". */
  private Optional<Mention> serving(Mention object) {
    int end = here.first(object.span()) - 1;
    for (int start = end; start >= Math.max(2, end - 5); start--) {
      if (here.token(start).span().equals(here.token(start - 1).span())) {
        continue;
      }
      boolean article = end > start && here.token(end).upos().equals("DET");
      boolean serves = lists.has("service", Words.asWritten(here.sentence(), start, end))
          || article && lists.has("service", Words.asWritten(here.sentence(), start, end - 1));
      if (serves) {
        return servant(start);
      }
    }
    return Optional.empty();
  }

  /** Who serves: the noun before the phrase, or the subject of the verb before it. */
  private Optional<Mention> servant(int start) {
    Token before = here.token(start - 1);
    if (before.upos().equals("AUX")) {
      return bonds.subject(before.head() > 0 ? here.token(before.head()) : before).filter(EntityClass.SERVANT::holds);
    }
    if (Words.is(before, "VERB", "ADV")) {
      Token verb = before.upos().equals("ADV") && before.head() > 0 ? here.token(before.head()) : before;
      return bonds.subject(verb).filter(EntityClass.SERVANT::holds);
    }
    Token token = here.token(start);
    Optional<Mention> beside = here.stream()
        .filter(mention -> mention.kind() != MentionKind.PRONOUN && EntityClass.SERVANT.holds(mention))
        .filter(mention -> here.last(mention.core()) == start - 1 || mention.head() == start - 1)
        .max(Comparator.comparingInt(mention -> mention.core().length()));
    boolean relative = Bonds.isRelative(before) && before.head() > 0;
    boolean verb = relative || token.upos().equals("VERB");
    return beside.or(() -> verb ? bonds.subject(token).filter(EntityClass.SERVANT::holds) : Optional.empty());
  }

  /** "its analysts", "their embassy", "ses collaborateurs": who or what belongs to whom a pronoun stands for. */
  void possessor(Mention pronoun) {
    Token token = here.token(pronoun.head());
    boolean owner = token.relation().equals("nmod:poss") || token.universalRelation().equals("det");
    owner &= !token.has("Person", "1") && !WordClass.SPEAKERS_OWN.holds(Words.lower(token));
    Optional<Mention> owned = owner && token.head() > 0
        ? here.at(token.head()).or(() -> someOf(here.token(token.head()))) : Optional.empty();
    owned.filter(subject -> subject.kind() == MentionKind.NOMINAL && isOwnPart(subject, here.token(token.head())))
        .ifPresent(subject -> found.add("affiliatedWith", subject, pronoun, "possessor"));
  }

  /** « deux de ses cadres », "one of its engineers": some of those whom a pronoun tells. */
  private Optional<Mention> someOf(Token noun) {
    boolean part = noun.universalRelation().equals("nmod") && noun.head() > 0
        && Words.is(here.token(noun.head()), "NUM", "PRON", "DET");
    return part ? here.at(noun.head()) : Optional.empty();
  }

  /** "Medroute, whose engineers …", "Mediapart, dont deux journalistes …": people of whom a clause is told. */
  void relativeOwner(Mention owned) {
    boolean people = EntityClass.PEOPLE.holds(owned)
        && !lists.has("outsider", Words.lemma(here.token(owned.head())));
    if (owned.kind() != MentionKind.NOMINAL || !people && !isOwnPart(owned, here.token(owned.head()))) {
      return;
    }
    int first = here.first(owned.core());
    int relative = Words.lower(here.token(first)).matches("whose|dont") ? first : first - 1;
    if (relative < 3 || !Words.lower(here.token(relative)).matches("whose|dont")) {
      return;
    }
    int end = here.before(relative);
    here.stream()
        .filter(EntityClass.BODY::holds)
        .filter(owner -> here.last(owner.core()) == end || here.last(owner.span()) == end)
        .max(Comparator.comparingInt(owner -> owner.core().length()))
        .ifPresent(owner -> found.add("affiliatedWith", owned, owner, "relative"));
  }

  private boolean isOwnPart(Mention subject, Token noun) {
    boolean people = EntityClass.PEOPLE.holds(subject);
    boolean office = lists.has("function", Words.lemma(noun)) && EntityClass.PERSON.holds(subject);
    boolean known = lists.has("own", Words.lemma(noun));
    return known && !office && (people || EntityClass.INSTITUTION.holds(subject));
  }
}
