package org.depeche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordLists;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds to which house a name belongs: whom somebody works for, his party, and whose a body is or where. */
final class Memberships {
  private final SentenceMentions here;
  private final FoundRelations found;
  private final Words words;
  private final WordLists lists;

  Memberships(SentenceMentions here, FoundRelations found) {
    this.here = here;
    this.found = found;
    this.words = here.words();
    this.lists = here.lists();
  }

  void ofPerson(Mention person) {
    party(person);
    employer(person);
    house(person);
  }

  /** "Hadja Lahbib (MR)": the party in parentheses. */
  private void party(Mention person) {
    int after = here.last(person.core()) + 1;
    if (person.kind() != MentionKind.NAME || after + 2 > here.size() || !here.token(after).form().equals("(")) {
      return;
    }
    for (Mention party : here.all()) {
      int end = here.last(party.core());
      boolean enclosed = here.first(party.core()) == after + 1 && end < here.size()
          && here.token(end + 1).form().matches("[),]");
      if (enclosed && EntityClass.ORGANIZATION.holds(party) && party.kind() == MentionKind.NAME) {
        found.add("affiliatedWith", person, party, "party");
      }
    }
  }

  /** "Mandiant's John Hultquist", "Adam Meyers of CrowdStrike". */
  private void employer(Mention person) {
    if (person.kind() != MentionKind.NAME) {
      return;
    }
    behindComma(person).ifPresent(body -> found.add("affiliatedWith", person, body, "employer"));
    for (Token child : here.children(person.head())) {
      Optional<Mention> body = child.universalRelation().equals("nmod") ? here.at(child.index()) : Optional.empty();
      boolean possessor = child.relation().equals("nmod:poss");
      boolean near = body.isPresent()
          && (possessor ? child.index() < person.head() : here.isAdjacent(person, body.get()));
      boolean of = near && (possessor || lists.has("of", here.prepositionOf(body.get())));
      boolean employs = of && (EntityClass.EMPLOYER.holds(body.get())
          || EntityClass.GOVERNMENT_BODY.holds(body.get()) && here.titleOf(person).isEmpty());
      if (employs && body.get().kind() == MentionKind.NAME) {
        found.add("affiliatedWith", person, body.get(), "employer");
      }
    }
  }

  /** "Jeff Greene, de la CISA,", "Brett Callow, of Emsisoft,": the name of a house alone between commas. */
  private Optional<Mention> behindComma(Mention person) {
    int comma = here.last(person.core()) + 1;
    boolean of = comma + 2 <= here.size() && here.token(comma).form().equals(",")
        && Words.is(here.token(comma + 1), "ADP") && lists.has("house", Words.lower(here.token(comma + 1)));
    int first = comma + 2;
    while (of && first < here.size() && here.token(first).upos().equals("DET")) {
      first++;
    }
    int at = first;
    return of ? here.stream()
        .filter(body -> body.kind() == MentionKind.NAME && here.first(body.core()) == at)
        .filter(body -> EntityClass.EMPLOYER.holds(body) || EntityClass.GOVERNMENT_BODY.holds(body))
        .filter(body -> here.last(body.core()) == here.size()
            || here.token(here.last(body.core()) + 1).form().matches("[,.;:)»\"”]"))
        .max(Comparator.comparingInt(body -> body.core().length())) : Optional.empty();
  }

  /** "X, expert chez Wavestone", "X, ancien du GRU": a named person's house. */
  private void house(Mention person) {
    here.titleOf(person).ifPresent(title -> insider(person, title));
    int comma = here.last(person.core()) + 1;
    boolean former = person.kind() == MentionKind.NAME && comma + 2 <= here.size()
        && here.token(comma).form().matches("[,(]")
        && lists.has("former", Words.lower(here.token(comma + 1)))
        && Words.is(here.token(comma + 2), "ADP");
    if (former) {
      bodyAt(comma + 3).or(() -> bodyAt(comma + 4))
          .ifPresent(body -> found.add("affiliatedWith", person, body, "former"));
    }
  }

  /** "X, expert chez Wavestone": a title that needs a house beside it to belong to one. */
  void insider(Mention person, Title title) {
    if (lists.has("outsider", Words.lemma(here.token(title.head())))) {
      here.within(title.whole()).stream()
          .filter(body -> body.kind() == MentionKind.NAME && EntityClass.BODY.holds(body)
              && isInsider(here.token(title.head()), body))
          .findFirst()
          .ifPresent(body -> found.add("affiliatedWith", person, body, "insider"));
    }
  }

  /** "Experts at Mandiant", "un expert chez Wavestone": of the house, though "experts of the house" need not be. */
  boolean isInsider(Token noun, Mention object) {
    return lists.has("insider", Words.lemma(noun)) && isHouse(object);
  }

  /** Whether a mention is a body that people are said to work at ("at X", "chez X"). */
  boolean isHouse(Mention body) {
    return EntityClass.EMPLOYER.holds(body) && List.of("at", "chez").contains(here.prepositionOf(body));
  }

  private Optional<Mention> bodyAt(int index) {
    return here.stream()
        .filter(body -> body.kind() != MentionKind.PRONOUN && EntityClass.BODY.holds(body))
        .filter(body -> here.first(body.span()) == index)
        .max(Comparator.comparingInt(body -> body.span().length()));
  }

  /** "Ministère de l'Intérieur de Russie", "police de Laval": the country or place inside a body's name. */
  void ofBody(Mention body) {
    if (body.kind() != MentionKind.NAME || !EntityClass.INSTITUTION.holds(body)) {
      return;
    }
    for (Mention inner : here.all()) {
      boolean inside = inner.id() != body.id() && body.core().covers(inner.span()) && EntityClass.SITE.holds(inner);
      if (inside && !here.isAdjective(inner)) {
        boolean state = EntityClass.COUNTRY.holds(inner);
        boolean self = lists.has("self", Words.lower(here.token(here.first(body.core()))));
        if (state || body.known().isEmpty() && !self) {
          found.add(state ? "affiliatedWith" : "basedIn", body, inner, "name");
        }
      }
    }
    parent(body).ifPresent(owner -> found.add("affiliatedWith", body, owner, "subsidiary"));
    whole(body).ifPresent(owner -> found.add("affiliatedWith", body, owner, "subsidiary"));
    Token head = here.token(body.head());
    for (Token child : here.children(head.index())) {
      Optional<Mention> owner = child.universalRelation().equals("nmod") ? here.at(child.index()) : Optional.empty();
      boolean of = owner.isPresent() && EntityClass.COUNTRY.holds(owner.get()) && !here.isAdjective(owner.get());
      boolean possessor = child.relation().equals("nmod:poss");
      owner.filter(whole -> possessor && whole.kind() == MentionKind.NAME && EntityClass.BODY.holds(whole))
          .ifPresent(whole -> found.add("affiliatedWith", body, whole, "possessor"));
      if (of && (possessor || List.of("de", "d'", "du", "des", "of", "").contains(here.prepositionOf(owner.get())))) {
        boolean company = EntityClass.ORGANIZATION.holds(body) && !words.headsFirst();
        found.add(company ? "basedIn" : "affiliatedWith", body, owner.get(), "name");
      }
    }
  }

  /** "The Citizen Lab at the University of Toronto": the house that a laboratory or an institute is part of. */
  private Optional<Mention> whole(Mention body) {
    int begin = here.first(body.core());
    int end = here.last(body.core());
    boolean part = begin < end && IntStream.rangeClosed(begin, end)
        .anyMatch(index -> lists.has("part-of-house", Words.lower(here.token(index))));
    int at = end + 1;
    boolean joined = part && at < here.size() && lists.has("house", Words.lower(here.token(at)));
    int first = joined && here.token(at + 1).upos().equals("DET") ? at + 2 : at + 1;
    return joined ? here.stream()
        .filter(owner -> owner.kind() == MentionKind.NAME && here.first(owner.core()) == first)
        .filter(owner -> EntityClass.EMPLOYER.holds(owner) || EntityClass.GOVERNMENT_BODY.holds(owner))
        .max(Comparator.comparingInt(owner -> owner.core().length())) : Optional.empty();
  }

  /** "FedEx subsidiary TNT Express": the body before the noun for its part and the part's name. */
  private Optional<Mention> parent(Mention body) {
    int noun = here.first(body.core());
    boolean inside = Words.is(here.token(noun), "NOUN") && noun < body.head();
    noun = inside ? noun : noun - 1;
    if (words.headsFirst() || noun < 2 || !Words.is(here.token(noun), "NOUN")
        || !lists.has("subsidiary", Words.lemma(here.token(noun)))) {
      return Optional.empty();
    }
    Token before = here.token(noun - 1);
    int end = before.form().matches("['’]s?") ? noun - 2 : noun - 1;
    return here.stream()
        .filter(owner -> owner.kind() == MentionKind.NAME && EntityClass.BODY.holds(owner) && owner.id() != body.id())
        .filter(owner -> here.last(owner.core()) == end)
        .max(Comparator.comparingInt(owner -> owner.core().length()));
  }
}
