package org.depeche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.WordLists;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds where somebody or something is based: the places beside, in and behind names and descriptions. */
final class Seats {
  private final SentenceMentions here;
  private final Bonds bonds;
  private final FoundRelations found;
  private final Words words;
  private final WordLists lists;

  Seats(SentenceMentions here, Bonds bonds, FoundRelations found) {
    this.here = here;
    this.bonds = bonds;
    this.found = found;
    this.words = here.words();
    this.lists = here.lists();
  }

  /** What a place's name says about who stands around it. */
  void site(Mention place) {
    if (place.kind() != MentionKind.NAME || here.isPossessor(place)) {
      return;
    }
    if (isCompoundPlace(place)) {
      here.stream()
          .filter(subject -> subject.kind() == MentionKind.NOMINAL && EntityClass.SEATED.holds(subject))
          .filter(subject -> subject.span().covers(place.span()) && here.first(subject.core()) <= place.head()
              && place.head() < subject.head())
          .min(Comparator.comparingInt(subject -> subject.span().length()))
          .or(() -> namedBehindTrade(place))
          .ifPresent(subject -> based(subject, place, "compound"));
      return;
    }
    beside(place).ifPresent(subject -> based(subject, place, "beside"));
    String preposition = here.prepositionOf(place);
    Token head = here.token(place.head());
    if (words.headsFirst() && EntityClass.PLACE.holds(place) && preposition.matches("de|d'") && head.head() > 0) {
      boolean self = lists.has("self", Words.lemma(here.token(head.head())));
      here.at(head.head())
          .filter(subject -> subject.kind() == MentionKind.NOMINAL && here.isAdjacent(subject, place) && !self)
          .filter(EntityClass.INSTITUTION::holds)
          .ifPresent(subject -> based(subject, place, "of"));
    }
    int governor = head.head();
    if (governor < 1) {
      return;
    }
    if (isHome(place, preposition)) {
      here.at(governor)
          .filter(person -> person.kind() == MentionKind.NOMINAL && EntityClass.PERSON.holds(person))
          .filter(person -> here.isAdjacent(person, place))
          .ifPresent(person -> based(person, place, "phrase"));
    }
    if (!lists.has("at", preposition)) {
      return;
    }
    Optional<Mention> seated = seated(place);
    if (seated.isPresent()) {
      based(seated.get(), place, "seat");
      return;
    }
    Optional<Token> link = bonds.linkBefore(place, "based");
    if (link.isPresent()) {
      bonds.subject(link.get())
          .filter(subject -> EntityClass.OWNER.holds(subject) || subject.kind() == MentionKind.PRONOUN)
          .ifPresent(subject -> based(subject, place, "participle"));
      return;
    }
    boolean modifier = head.universalRelation().equals("nmod") || head.universalRelation().equals("appos");
    Optional<Mention> owner = modifier ? here.at(governor) : Optional.empty();
    owner
        .filter(subject -> EntityClass.LOCATED.holds(subject) || isPosted(subject) && EntityClass.PLACE.holds(place))
        .filter(subject -> subject.kind() != MentionKind.PRONOUN && here.isAdjacent(subject, place))
        .ifPresent(subject -> based(subject, place, "phrase"));
  }

  /** "The Moscow company Group-IB". */
  private Optional<Mention> namedBehindTrade(Mention place) {
    int trade = place.head() + 1;
    return here.stream()
        .filter(subject -> subject.kind() == MentionKind.NAME && EntityClass.ORGANIZATION.holds(subject))
        .filter(subject -> here.first(subject.core()) == trade + 1 && here.token(trade).upos().equals("NOUN"))
        .findFirst();
  }

  /** "The company, whose headquarters are in X", "dont le siège est à X", "its headquarters in X". */
  private Optional<Mention> seated(Mention place) {
    for (int i = here.first(place.span()) - 1; i >= Math.max(1, here.first(place.span()) - 6); i--) {
      Token seat = here.token(i);
      if (Words.is(seat, "NOUN") && lists.has("seat", Words.lemma(seat))) {
        return ownerOf(seat);
      }
      boolean sits = WordClass.BE.holds(Words.lemma(seat)) || lists.has("based", Words.lemma(seat));
      if (Words.is(seat, "PUNCT") || Words.is(seat, "VERB") && !sits) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> ownerOf(Token seat) {
    for (Token child : here.children(seat.index())) {
      Optional<Mention> owner = child.universalRelation().matches("nmod|det|compound") ? here.at(child.index())
          : Optional.empty();
      if (owner.filter(of -> of.kind() == MentionKind.PRONOUN || EntityClass.BODY.holds(of)).isPresent()) {
        return owner;
      }
    }
    for (int i = seat.index() - 1; i >= Math.max(2, seat.index() - 3); i--) {
      if (Words.lower(here.token(i)).matches("whose|dont")) {
        return here.endingAt(here.before(i), EntityClass.BODY);
      }
    }
    return Optional.empty();
  }

  /** "A judge in Kansas City", "a man from Minsk": where somebody lives or works. */
  private boolean isHome(Mention place, String preposition) {
    return !words.headsFirst() && EntityClass.PLACE.holds(place) && preposition.matches("in|from")
        && here.token(place.head()).universalRelation().equals("nmod");
  }

  private boolean isPosted(Mention subject) {
    return EntityClass.PERSON.holds(subject) && lists.has("posted", Words.lemma(here.token(subject.head())));
  }

  private boolean isCompoundPlace(Mention place) {
    Token head = here.token(place.head());
    return EntityClass.PLACE.holds(place) && head.relation().equals("compound") && head.head() > head.index();
  }

  /** "SickKids in Toronto", "le centre hospitalier sud-francilien, à Corbeil-Essonnes": name, preposition, place. */
  private Optional<Mention> beside(Mention place) {
    int first = here.first(place.core());
    int before = first - 1;
    while (before > 1 && here.token(before).upos().equals("DET")) {
      before--;
    }
    if (before < 2 || !List.of("in", "à", "en", "au", "aux").contains(Words.lower(here.token(before)))) {
      return Optional.empty();
    }
    int end = before - 1;
    boolean comma = here.token(end).form().equals(",");
    if (comma) {
      end--;
    }
    EntityClass kind = comma ? EntityClass.ORGANIZATION : EntityClass.COMPANY;
    Optional<Mention> best = Optional.empty();
    for (Mention mention : here.all()) {
      boolean fits = kind.holds(mention) && mention.kind() != MentionKind.PRONOUN
          && (here.last(mention.span()) == end || here.last(mention.core()) == end);
      if (fits && (best.isEmpty() || mention.kind() == MentionKind.NAME)) {
        best = Optional.of(mention);
      }
    }
    return best;
  }

  private void based(Mention subject, Mention place, String rule) {
    if (!EntityClass.COUNTRY.holds(subject) && !EntityClass.ACCOUNT.holds(subject)) {
      found.add("basedIn", subject, place, rule);
    }
  }

  /** "China-based hackers", "Russia-linked group": the compound's end tells the relation. */
  void compound(Mention place) {
    Token token = here.token(place.head());
    int hyphen = token.form().lastIndexOf('-');
    if (hyphen < 0 || token.span().equals(place.span())) {
      return;
    }
    String suffix = token.form().substring(hyphen + 1);
    Optional<Mention> subject = here.covering(token.index(), mention -> mention.id() != place.id()
        && mention.span().covers(token.span()));
    if (subject.isEmpty() && token.head() > 0) {
      subject = here.at(token.head())
          .filter(mention -> mention.id() != place.id() && EntityClass.OWNER.holds(mention));
    }
    if (lists.has("suffix-based", suffix)) {
      subject.ifPresent(mention -> based(mention, place, "compound"));
    } else if (lists.has("suffix-affiliated", suffix)) {
      subject.ifPresent(mention -> found.add("affiliatedWith", mention, place, "compound"));
    }
  }

  /** "Noah Urban of Palm Coast", "X, a resident of Dundee", "X, habitant de Brest": where somebody lives. */
  void home(Mention person) {
    if (person.kind() != MentionKind.NAME) {
      return;
    }
    int after = here.last(person.core()) + 1;
    if (after + 3 < here.size() && here.token(after).form().equals(",") && here.token(after + 1).upos().equals("NUM")
        && here.token(after + 2).form().equals(",")) {
      after += 2;
    }
    if (after + 1 < here.size() && here.token(after).form().equals(",")) {
      after++;
    }
    boolean of = !words.headsFirst() && after < here.size() && Words.lower(here.token(after)).matches("of|from");
    int next = after + 1;
    Optional<Mention> town = of ? placeAt(next)
        : here.titleOf(person)
            .filter(Title::comma)
            .filter(title -> lists.has("resident", Words.lemma(here.token(title.head()))))
            .filter(title -> title.head() + 2 <= here.size() && Words.isOf(here.token(title.head() + 1)))
            .flatMap(title -> placeAt(title.head() + 2));
    town.ifPresent(place -> found.add("basedIn", person, place, "home"));
  }

  private Optional<Mention> placeAt(int index) {
    return here.stream()
        .filter(place -> place.kind() == MentionKind.NAME && EntityClass.PLACE.holds(place))
        .filter(place -> here.first(place.core()) == index)
        .findFirst();
  }
}
