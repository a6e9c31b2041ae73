package org.depeche.extract;

import java.util.List;
import java.util.Locale;
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
    first = bare(behindOwner(first, title.head()), title.head());
    if (body.isPresent() && here.first(body.get().span()) > title.head()) {
      last = beforeModifiers(title.head(), Math.min(last, here.first(body.get().span()) - 1));
    }
    last = trimmed(title.head(), beforeDoing(title.head(), last));
    for (Mention mention : inside) {
      boolean owner = here.isAdjective(mention) || here.isPossessor(mention);
      if (last > title.head() && here.last(mention.span()) == last && EntityClass.COUNTRY.holds(mention) && owner) {
        last = trimmed(title.head(), here.first(mention.span()) - 1);
      }
    }
    return first > last ? "" : words.text(here.sentence(), first, last);
  }

  /** The title as it stands, with the body that it is of. */
  String whole(Title title) {
    int first = bare(title.title().first(), title.head());
    int last = trimmed(title.head(), beforeDoing(title.head(), title.title().last()));
    return words.text(here.sentence(), first, last);
  }

  /** "A journalist working for the BBC": what somebody does is no part of the title. */
  private int beforeDoing(int head, int end) {
    return IntStream.rangeClosed(head + 1, end)
        .filter(i -> Tree.isPresentParticiple(here.token(i)) && here.token(i).head() == head)
        .map(i -> i - 1).findFirst().orElse(end);
  }

  private int bare(int from, int head) {
    int first = from;
    while (first < head && Words.is(here.token(first), "PART", "DET", "PUNCT", "PRON")) {
      first++;
    }
    return first;
  }

  /** "The committee's spokesperson": the title without whose it is. */
  private int behindOwner(int first, int head) {
    return IntStream.range(first, head).filter(i -> here.token(i).form().matches("['’]s?")).map(i -> i + 1)
        .max().orElse(first);
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
    int first = prefixed(noun);
    while (!words.headsFirst() && first > here.first(person.core()) && here.token(first - 1).head() == noun.index()
        && Words.is(here.token(first - 1), "NOUN", "PROPN", "ADJ") && !isDemonym(first - 1)) {
      first--;
    }
    String title = words.text(here.sentence(), first, Math.max(noun.index(), here.last(person.core())));
    return words.headsFirst() ? title : title.replaceFirst("^['’]s? ", "");
  }

  private boolean isDemonym(int token) {
    return here.stream().anyMatch(mention -> mention.head() == token && EntityClass.COUNTRY.holds(mention));
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
    int size = words.headsFirst()
        ? words.noun(here.sentence(), noun.index()).map(Lexicon.Noun::words).orElse(1) : ofOffice(noun.index());
    int last = Math.min(here.size(), noun.index() + size - 1);
    while (last > noun.index() && last < here.size() && Words.is(here.token(last), "ADP", "DET")) {
      last++;
    }
    return words.text(here.sentence(), prefixed(noun), last);
  }

  /** "Chargé d'affaires", "secretary of state": how many words the office has. */
  private int ofOffice(int noun) {
    return IntStream.rangeClosed(noun + 1, Math.min(here.size(), noun + 2))
        .filter(last -> words.isOffice(words.text(here.sentence(), noun, last).toLowerCase(Locale.ROOT)))
        .map(last -> last - noun + 1).max().orElse(1);
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
