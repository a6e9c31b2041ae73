package org.depeche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordLists;
import org.depeche.extract.FoundRelations.Position;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Finds which positions people hold, from titles, descriptions and verbs that tell of careers. */
final class Positions {
  private final SentenceMentions here;
  private final Memberships memberships;
  private final TitleWords titles;
  private final FoundRelations found;
  private final Words words;
  private final WordLists lists;

  Positions(SentenceMentions here, Memberships memberships, TitleWords titles, FoundRelations found) {
    this.here = here;
    this.memberships = memberships;
    this.titles = titles;
    this.found = found;
    this.words = here.words();
    this.lists = here.lists();
  }

  void find(Mention person) {
    if (person.kind() == MentionKind.NAME) {
      here.titleOf(person).map(titles::each).orElseGet(() -> here.sharedTitleOf(person).stream().toList())
          .forEach(one -> named(person, one, "title"));
    } else if (person.kind() == MentionKind.NOMINAL) {
      described(person);
    }
  }

  /** What verbs tell of offices and houses. */
  void careers() {
    for (Careers.Told told : new Careers(words, new TitleFinder(words)).find(here.sentence())) {
      Optional<Mention> holder = here.at(told.holder())
          .filter(person -> EntityClass.PERSON.holds(person) || person.kind() == MentionKind.PRONOUN);
      if (holder.isPresent() && told instanceof Careers.Office office) {
        named(holder.get(), office.title(), FoundRelation.CAREER);
        memberships.insider(holder.get(), office.title());
      } else if (holder.isPresent() && told instanceof Careers.House house) {
        house.bodies().stream()
            .map(here::at)
            .flatMap(Optional::stream)
            .filter(body -> body.kind() != MentionKind.PRONOUN && EntityClass.BODY.holds(body))
            .min(Comparator.comparing(body -> body.kind() != MentionKind.NAME))
            .ifPresent(body -> found.add("affiliatedWith", holder.get(), body, "leads"));
      }
    }
  }

  private void named(Mention person, Title title, String rule) {
    String noun = Words.lemma(here.token(title.head()));
    boolean single = words.noun(here.sentence(), title.head()).map(Lexicon.Noun::words).orElse(1) == 1;
    if (lists.has("crowd", noun) && Words.isPlural(here.token(title.head()))) {
      return;
    }
    if (lists.has("outsider", noun) && !lists.has("titled", noun) || single && lists.has("anybody", noun)) {
      return;
    }
    List<Mention> inside =
        here.within(title.whole()).stream()
            .filter(mention -> mention.id() != person.id() && mention.kind() == MentionKind.NAME)
            .toList();
    Optional<Mention> body =
        inside.stream().filter(mention -> EntityClass.BODY.holds(mention) && isWhole(mention, title)).findFirst();
    Optional<Mention> nominalBody =
        here.within(title.whole()).stream()
            .filter(mention -> mention.kind() == MentionKind.NOMINAL && EntityClass.BODY.holds(mention))
            .filter(mention -> mention.head() != title.head())
            .findFirst();
    Optional<Mention> owner = body.isPresent() ? body : nominalBody.isPresent() ? nominalBody : pronoun(title);
    Optional<Mention> country = inside.stream().filter(mention -> EntityClass.COUNTRY.holds(mention)
        && isOwnerState(mention)).findFirst();
    boolean shared = Words.isPlural(here.token(title.head())) && inside.size() > 1;
    Optional<Mention> object = shared ? Optional.empty() : owner.isPresent() ? owner : country;
    Optional<Mention> limit = owner.or(() -> nameAfter(title, inside));
    String text = titles.of(title, inside, limit);
    if (!text.isEmpty()) {
      Span evidence = rule.equals(FoundRelation.CAREER)
          ? here.sentence().span(title.head(), title.whole().last()) : person.span();
      found.add(person, new Position(text, titles.whole(title), object), evidence, rule);
      object
          .filter(of -> of.kind() == MentionKind.NAME
              && of.type().filter(type -> lists.has("officers", type)).isPresent())
          .ifPresent(of -> found.add("affiliatedWith", person, of, "position"));
    }
  }

  /**
   * "Maire de Lyon", "spokesman for President X": the place or person whose office it is, which belongs to no short
   * title.
   */
  private Optional<Mention> nameAfter(Title title, List<Mention> inside) {
    return inside.stream()
        .filter(mention -> here.first(mention.span()) > title.head() + 1 && !here.prepositionOf(mention).isEmpty())
        .findFirst();
  }

  private boolean isWhole(Mention mention, Title title) {
    return !mention.core().covers(here.token(title.head()).span());
  }

  private Optional<Mention> pronoun(Title title) {
    return here.within(title.whole()).stream().filter(mention -> mention.kind() == MentionKind.PRONOUN).findFirst();
  }

  private boolean isOwnerState(Mention country) {
    return !lists.has("at", here.prepositionOf(country))
        || List.of("du", "de", "of").contains(here.prepositionOf(country));
  }

  /** "un porte-parole du département d'État", "a White House spokeswoman". */
  private void described(Mention person) {
    Token noun = here.token(person.head());
    String lemma = Words.lemma(noun);
    if (!lists.has("function", lemma) && !lists.has("function", Words.lower(noun))) {
      return;
    }
    Optional<Mention> owner =
        here.children(noun.index()).stream()
            .filter(child -> List.of("nmod", "compound", "det").contains(child.universalRelation()))
            .map(child -> here.at(child.index()))
            .flatMap(Optional::stream)
            .filter(mention -> mention.kind() == MentionKind.PRONOUN || EntityClass.BODY.holds(mention)
                || mention.kind() == MentionKind.NAME && EntityClass.PERSON.holds(mention)
                || EntityClass.COUNTRY.holds(mention) && isOwnerState(mention))
            .findFirst();
    boolean local = owner.isEmpty() && here.children(noun.index()).stream()
        .filter(child -> child.universalRelation().equals("nmod"))
        .flatMap(child -> here.at(child.index()).stream())
        .anyMatch(place -> EntityClass.PLACE.holds(place) && lists.has("of", here.prepositionOf(place)));
    boolean always = lists.has("always", lemma) || local;
    Optional<Mention> state = owner.isPresent() ? Optional.empty() : adjective(noun);
    String whole = titles.described(person, noun);
    if (state.isPresent()) {
      describe(person, new Position(titles.modified(noun), whole, state), "description");
      return;
    }
    if (owner.isEmpty() && lists.has("alone", lemma)) {
      String portfolio = words.headsFirst() ? whole : titles.modified(noun);
      describe(person, new Position(portfolio, portfolio, Optional.empty()),
          portfolio.contains(" ") ? "description" : FoundRelation.BARE);
      return;
    }
    if (owner.isPresent() && owner.get().id() != person.id() || always) {
      boolean served = owner.filter(EntityClass.PERSON::holds).isPresent();
      String title = owner.flatMap(of -> titles.charge(noun, of)).orElseGet(() -> titles.modified(noun));
      String full = whole.length() < title.length() ? title : whole;
      describe(person, new Position(title, full, served ? Optional.empty() : owner), "description");
    } else if (person.definite()) {
      describe(person, new Position(whole, whole, Optional.empty()), FoundRelation.BARE);
    }
  }

  private void describe(Mention person, Position position, String rule) {
    found.add(person, position, person.span(), rule);
  }

  private Optional<Mention> adjective(Token noun) {
    return here.children(noun.index()).stream()
        .filter(child -> List.of("amod", "compound").contains(child.universalRelation()))
        .map(child -> here.stream()
            .filter(mention -> mention.head() == child.index() && EntityClass.COUNTRY.holds(mention)).findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }
}
