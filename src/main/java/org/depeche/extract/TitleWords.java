package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordLists;
import org.depeche.extract.Phrases.Range;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Gives titles and descriptions of people as they stand in the text, without the bodies and states they are of. */
final class TitleWords {
  private final SentenceMentions here;
  private final Words words;
  private final WordLists lists;

  TitleWords(SentenceMentions here) {
    this.here = here;
    this.words = here.words();
    this.lists = here.lists();
  }

  /** The title as it stands, without the body it is of, and without names before it. */
  String of(Title title, List<Mention> inside, Optional<Mention> body) {
    int first = title.title().first();
    int last = title.title().last();
    for (Mention mention : inside) {
      if (mention.span().end() <= here.token(title.head()).span().start()) {
        first = Math.max(first, here.last(mention.span()) + 1);
      }
    }
    if (body.isPresent() && here.last(body.get().span()) < title.head()) {
      first = Math.max(first, here.last(body.get().span()) + 1);
    }
    while (first < title.head() && Words.is(here.token(first), "PART", "DET", "PUNCT", "PRON")) {
      first++;
    }
    if (body.isPresent() && here.first(body.get().span()) > title.head()) {
      last = beforeModifiers(title.head(), Math.min(last, here.first(body.get().span()) - 1));
    }
    last = trimmed(title.head(), last);
    for (Mention mention : inside) {
      boolean owner = here.isAdjective(mention) || here.isPossessor(mention);
      if (last > title.head() && here.last(mention.span()) == last && EntityClass.COUNTRY.holds(mention) && owner) {
        last = trimmed(title.head(), here.first(mention.span()) - 1);
      }
    }
    return first > last ? "" : words.text(here.sentence(), first, last);
  }

  /** "president of cybersecurity firm X": what tells of the firm is no part of the title. */
  private int beforeModifiers(int head, int end) {
    int last = end;
    while (last > head && here.token(last).head() > last
        && List.of("compound", "amod").contains(here.token(last).universalRelation())) {
      last--;
    }
    return last;
  }

  private int trimmed(int head, int end) {
    int last = end;
    while (last > head && Words.is(here.token(last), "ADP", "DET", "PUNCT", "CCONJ", "PART")) {
      last--;
    }
    return Math.max(last, head);
  }

  /** The description without its determiner and without a possessor before it. */
  String described(Mention person, Token noun) {
    String title = words.text(here.sentence(), prefixed(noun), Math.max(noun.index(), here.last(person.core())));
    return words.headsFirst() ? title : title.replaceFirst("^['’]s? ", "");
  }

  /** « présidente du conseil de l'hôpital et maire de Lyon »: two offices, each with what it is of. */
  List<Title> each(Title title) {
    for (int and = title.head() + 3; words.headsFirst() && and < title.whole().last() - 1; and++) {
      int second = and + 1;
      while (second < title.whole().last()
          && words.world().titles().prefixes().contains(Words.lower(here.token(second)))) {
        second++;
      }
      boolean office = here.token(and).upos().equals("CCONJ") && words.isOffice(here.sentence(), second)
          && Words.isOf(here.token(Math.min(here.size(), second + 1)));
      boolean own = IntStream.range(title.head() + 1, and).anyMatch(i -> Words.isOf(here.token(i)));
      if (office && own && title.title().last() >= and) {
        return List.of(
            new Title(new Range(title.whole().first(), and - 1), new Range(title.title().first(), and - 1),
                title.head(), title.comma()),
            new Title(new Range(and + 1, title.whole().last()), new Range(and + 1, title.title().last()), second,
                title.comma()));
      }
    }
    return List.of(title);
  }

  /** "director of operations at the agency": what somebody directs there belongs to the title. */
  Optional<String> charge(Token noun, Mention owner) {
    int last = trimmed(noun.index(), here.first(owner.span()) - 1);
    boolean of = !words.headsFirst() && last > noun.index() + 1
        && lists.has("of", Words.lower(here.token(noun.index() + 1)));
    for (int i = noun.index() + 1; of && i <= last; i++) {
      of = Words.is(here.token(i), "ADP", "NOUN", "ADJ", "CCONJ");
    }
    return of ? Optional.of(words.text(here.sentence(), prefixed(noun), last)) : Optional.empty();
  }

  /** The noun with what belongs to its title: "defence minister", "ancien directeur général". */
  String modified(Token noun) {
    int size = words.headsFirst() ? words.noun(here.sentence(), noun.index()).map(Lexicon.Noun::words).orElse(1) : 1;
    int last = Math.min(here.size(), noun.index() + size - 1);
    return words.text(here.sentence(), prefixed(noun), last);
  }

  /** "ancien ministre", "haut diplomate": what stands before a noun in French and belongs to its title. */
  private int prefixed(Token noun) {
    int first = first(noun);
    while (words.headsFirst() && first > 1
        && words.world().titles().prefixes().contains(Words.lower(here.token(first - 1)))) {
      first--;
    }
    return first;
  }

  private int first(Token noun) {
    int first = noun.index();
    while (!words.headsFirst() && first > 1) {
      int before = first - 1;
      boolean word = Words.is(here.token(before), "NOUN", "ADJ") && here.token(before).head() == noun.index();
      boolean country = here.stream().anyMatch(mention -> mention.kind() == MentionKind.NAME
          && mention.span().covers(here.token(before).span()) && mention.head() == before);
      boolean body = here.stream().anyMatch(mention -> mention.head() == before
          && EntityClass.GOVERNMENT_BODY.holds(mention));
      if (!word || country || body) {
        break;
      }
      first = before;
    }
    return first;
  }
}
