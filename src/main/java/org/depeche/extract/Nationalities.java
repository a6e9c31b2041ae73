package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordLists;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Finds whose nationality a country adjective, or a noun for nationals, tells. */
final class Nationalities {
  private final SentenceMentions here;
  private final Bonds bonds;
  private final FoundRelations found;
  private final Words words;
  private final WordLists lists;

  Nationalities(SentenceMentions here, Bonds bonds, FoundRelations found) {
    this.here = here;
    this.bonds = bonds;
    this.found = found;
    this.words = here.words();
    this.lists = here.lists();
  }

  void find(Mention country) {
    adjective(country);
    citizenship(country);
  }

  private void adjective(Mention country) {
    if (country.known().isEmpty() || !here.isAdjective(country)) {
      return;
    }
    Token demonym = here.token(country.head());
    boolean said = demonym.universalRelation().equals("appos") && demonym.head() > 0;
    Optional<Mention> person = said ? here.at(demonym.head()).filter(EntityClass.PERSON::holds) : Optional.empty();
    if (person.isPresent() && person.get().kind() == MentionKind.NAME) {
      found.add("nationality", person.get(), country, "apposition");
      return;
    }
    Optional<Mention> citizen = citizen(demonym);
    if (citizen.isPresent()) {
      found.add("nationality", citizen.get(), country, "nationality");
      return;
    }
    List<Mention> subjects = new ArrayList<>(modified(country));
    if (subjects.stream().noneMatch(EntityClass.NATIONAL::holds)) {
      introduced(country).ifPresent(subjects::add);
    }
    entitled(country).filter(holder -> !subjects.contains(holder)).ifPresent(subjects::add);
    for (Mention subject : subjects) {
      if (EntityClass.NATIONAL.holds(subject)) {
        found.add("nationality", subject, country, "adjective");
        examples(subject).forEach(one -> found.add("nationality", one, country, "example"));
      } else if (EntityClass.GOVERNMENT_BODY.holds(subject) && isMission(subject)) {
        found.add("affiliatedWith", subject, country, "mission");
      }
    }
  }

  /** "the Russian embassy", « le consulat chinois »: a house that a state has abroad. */
  private boolean isMission(Mention house) {
    return lists.has("mission", Words.lower(here.token(house.head())));
  }

  /** "X, de nationalité russe", "X, who holds Russian citizenship": whose nationality an adjective names. */
  private Optional<Mention> citizen(Token demonym) {
    Optional<Token> noun = demonym.head() < 1 ? Optional.empty() : Optional.of(here.token(demonym.head()))
        .filter(of -> lists.has("nationhood", Words.lemma(of)) && of.head() > 0);
    return noun.flatMap(of -> of.universalRelation().matches("nmod|appos|acl") ? here.at(of.head())
        : of.universalRelation().equals("obj") ? bonds.subject(here.token(of.head())) : Optional.empty())
        .filter(EntityClass.PEOPLE::holds);
  }

  /** "X, un ressortissant russe", "X, a Russian programmer": a description beside a name that is no office. */
  private Optional<Mention> entitled(Mention country) {
    int head = here.token(country.head()).head();
    boolean office = head < 1 || lists.has("function", Words.lemma(here.token(head)))
        || words.isOffice(here.sentence(), head);
    return office ? Optional.empty() : here.stream()
        .filter(name -> name.kind() == MentionKind.NAME && EntityClass.PERSON.holds(name))
        .filter(name -> name.span().covers(country.span()))
        .filter(name -> here.titleOf(name).filter(title -> title.head() == head).isPresent())
        .findFirst();
  }

  /** "A citizen of Kosovo", "un ressortissant de la Moldavie": whom a noun for nationals names by their state. */
  private void citizenship(Mention country) {
    Token head = here.token(country.head());
    boolean of = head.universalRelation().equals("nmod") && head.head() > 0 && !here.isAdjective(country)
        && lists.has("national", Words.lemma(here.token(head.head())));
    if (of && lists.has("of", here.prepositionOf(country))) {
      here.at(head.head()).filter(EntityClass.PEOPLE::holds)
          .ifPresent(subject -> found.add("nationality", subject, country, "citizen"));
    }
  }

  /** "French operator Free", "l'israélien NSO Group": the name that an adjective stands before. */
  private Optional<Mention> introduced(Mention country) {
    int after = here.last(country.span()) + 1;
    return here.stream()
        .filter(name -> name.kind() == MentionKind.NAME && name.id() != country.id())
        .filter(name -> here.first(name.core()) >= after && here.first(name.core()) - after <= 3)
        .filter(name -> isModifiers(after, here.first(name.core()) - 1))
        .min(Comparator.comparingInt(name -> here.first(name.core())));
  }

  private boolean isModifiers(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (words.headsFirst() || !Words.is(here.token(i), "NOUN", "ADJ")
          || Words.isPlural(here.token(i)) && i == last) {
        return false;
      }
    }
    return true;
  }

  /** "plusieurs groupes chinois, dont APT27 et APT31": the members of a crowd that are named after it. */
  private List<Mention> examples(Mention crowd) {
    boolean many = crowd.kind() == MentionKind.NOMINAL && EntityClass.CROWD.holds(crowd);
    int at = many ? exampleStart(crowd) : 0;
    List<Mention> examples = new ArrayList<>();
    while (at > 0 && at <= here.size()) {
      int from = at;
      Optional<Mention> name = here.stream()
          .filter(mention -> mention.kind() == MentionKind.NAME && EntityClass.NATIONAL.holds(mention)
              && (here.first(mention.core()) == from || here.first(mention.span()) == from))
          .findFirst();
      name.ifPresent(examples::add);
      at = name.map(mention -> here.last(mention.span()) + 1).orElse(from + 1);
      boolean goesOn = name.isPresent() || here.token(from).form().equals(",")
          || Words.is(here.token(from), "CCONJ", "DET");
      if (!goesOn) {
        break;
      }
    }
    return examples;
  }

  private int exampleStart(Mention crowd) {
    int noun = lastOfNoun(crowd.head());
    for (int i = noun + 1; i <= Math.min(here.size(), noun + 5); i++) {
      if (lists.has("among", Words.lower(here.token(i)))) {
        return i + 1;
      }
      if (!Words.is(here.token(i), "ADJ", "PUNCT", "NOUN")) {
        break;
      }
    }
    return 0;
  }

  private List<Mention> modified(Mention country) {
    Span span = country.span();
    Optional<Mention> people =
        here.stream()
            .filter(mention -> mention.head() == country.head() && mention.kind() == MentionKind.NOMINAL
            && mention.id() != country.id())
            .findFirst();
    if (people.isPresent()) {
      return List.of(people.get());
    }
    int head = here.token(country.head()).head();
    Optional<Mention> direct =
        head > 0
            ? here.stream()
                .filter(mention -> mention.id() != country.id() && mention.head() == head
                && mention.span().covers(span))
                .max(Comparator.comparingInt(mention -> mention.span().length()))
            : Optional.empty();
    Optional<Mention> around =
        direct.isPresent()
            ? direct
            : here.stream()
                .filter(mention -> mention.id() != country.id() && mention.span().covers(span)
                && !mention.span().equals(span))
                .filter(mention -> mention.kind() != MentionKind.PRONOUN && isNear(mention, country))
                .min(Comparator.comparingInt(mention -> mention.span().length()));
    return around.map(List::of).orElse(List.of());
  }

  /** Whether no preposition stands between an adjective and the phrase's head. */
  private boolean isNear(Mention mention, Mention country) {
    int from = Math.min(mention.head(), country.head());
    int to = Math.max(mention.head(), country.head());
    int noun = lastOfNoun(mention.head());
    for (int i = from + 1; i < to; i++) {
      if (i > noun && Words.is(here.token(i), "ADP", "PUNCT", "VERB")) {
        return false;
      }
    }
    return true;
  }

  /** The last word of a noun that may have several: "groupes de pirates". */
  private int lastOfNoun(int head) {
    int size = words.headsFirst() ? words.noun(here.sentence(), head).map(Lexicon.Noun::words).orElse(1) : 1;
    return head + size - 1;
  }
}
