package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.WordLists;
import org.depeche.extract.Phrases.Range;
import org.depeche.extract.TitleFinder.Title;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** The mentions of one sentence, by the tokens that they stand on and what stands beside them. */
final class SentenceMentions {
  /** The prepositions of whom a thing belongs or is tied to. */
  static final Set<String> TO = Set.of("to", "à", "au", "aux");

  private static final int NEAR = 4;

  private final Words words;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final TitleFinder titles;

  SentenceMentions(Words words, Sentence sentence, List<Mention> mentions) {
    this.words = words;
    this.sentence = sentence;
    this.mentions = mentions;
    this.titles = new TitleFinder(words);
  }

  Words words() {
    return words;
  }

  /** The words that the language lists for rules of relations. */
  WordLists lists() {
    return words.world().relations();
  }

  Sentence sentence() {
    return sentence;
  }

  /** All mentions in the order of the text. */
  List<Mention> all() {
    return mentions;
  }

  Stream<Mention> stream() {
    return mentions.stream();
  }

  Token token(int index) {
    return sentence.token(index);
  }

  List<Token> children(int index) {
    return sentence.children(index);
  }

  int size() {
    return sentence.size();
  }

  /** The longest mention whose head is a token, else the smallest name that covers it. */
  Optional<Mention> at(int token) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.head() == token && (best == null || mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    return best != null ? Optional.of(best)
        : covering(token, name -> name.kind() == MentionKind.NAME).or(() -> Series.of(sentence, token, mentions));
  }

  /** The smallest mention of those that fit and cover a token. */
  Optional<Mention> covering(int token, Predicate<Mention> fits) {
    Span span = token(token).span();
    return mentions.stream()
        .filter(mention -> mention.span().covers(span) && fits.test(mention))
        .min(Comparator.comparingInt(mention -> mention.span().length()));
  }

  List<Mention> within(Range range) {
    Span span = range.span(sentence);
    return mentions.stream().filter(mention -> span.covers(mention.span())).toList();
  }

  /** The first token of a stretch of text. */
  int first(Span span) {
    return sentence.tokens().stream().filter(token -> token.span().end() > span.start()).findFirst()
        .orElseThrow().index();
  }

  /** The last token of a stretch of text. */
  int last(Span span) {
    int last = 1;
    for (Token token : sentence.tokens()) {
      last = token.span().start() < span.end() ? token.index() : last;
    }
    return last;
  }

  Optional<Token> preposition(int index) {
    return children(index).stream()
        .filter(child -> child.universalRelation().equals("case") && Words.is(child, "ADP", "PART", "SCONJ"))
        .findFirst();
  }

  /** The preposition right before a mention, else the one that its head has; empty where there is none. */
  String prepositionOf(Mention mention) {
    int before = first(mention.span()) - 1;
    if (before >= 1 && Words.is(token(before), "ADP")) {
      boolean out = before > 1 && Words.lower(token(before - 1)).equals("out");
      return out ? "from" : Words.lower(token(before));
    }
    return preposition(mention.head()).map(Words::lower).orElse("");
  }

  /** The mentions coordinated with one, itself first. */
  List<Mention> joint(Mention mention) {
    List<Mention> all = new ArrayList<>(List.of(mention));
    for (Token child : children(mention.head())) {
      if (child.universalRelation().equals("conj")) {
        at(child.index()).filter(other -> !all.contains(other)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Whether a country is named by an adjective, or by its name used as one. */
  boolean isAdjective(Mention country) {
    boolean adjective =
        words.world().gazetteer().senses(country.names().get(0)).stream()
            .anyMatch(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE);
    return adjective || isLeadingName(country);
  }

  /** "U.S. officials": a country's name right before a noun that it modifies. */
  private boolean isLeadingName(Mention country) {
    Token head = token(country.head());
    boolean compound = List.of("compound", "amod", "nmod:poss").contains(head.relation());
    boolean owner = children(head.index()).stream().anyMatch(child -> child.form().matches("['’]s?"));
    return !words.headsFirst() && compound && !owner;
  }

  /** The title that stands beside a person's name. */
  Optional<Title> titleOf(Mention person) {
    return titles.find(sentence, new Range(first(person.core()), last(person.core())));
  }

  /** The title that a row of names shares, of one of them. */
  Optional<Title> sharedTitleOf(Mention person) {
    return titles.shared(sentence, new Range(first(person.core()), last(person.core())));
  }

  boolean isAdjacent(Mention subject, Mention place) {
    return first(place.span()) - last(subject.core()) <= NEAR;
  }

  /** "An officer in Russia's GRU": the state is whose the body is. */
  boolean isPossessor(Mention place) {
    int after = last(place.span()) + 1;
    return after <= size() && token(after).form().matches("['’]s?");
  }

  /** The token before a place, or before a comma there. */
  int before(int index) {
    int before = index - 1;
    return before > 1 && token(before).form().equals(",") ? before - 1 : before;
  }

  /** The longest mention of a class whose phrase ends with a token. */
  Optional<Mention> endingAt(int end, EntityClass kind) {
    return mentions.stream()
        .filter(mention -> kind.holds(mention) && last(mention.core()) == end)
        .max(Comparator.comparingInt(mention -> mention.core().length()));
  }
}
