package org.depeche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;

/** Mentions of one thing, as far as they have been found; grows while the text is read. */
final class Chain {
  private static final int NAME_WEIGHT = 10;
  private static final int KNOWN_WEIGHT = 100;

  private final TreeSet<Integer> mentions = new TreeSet<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Map<String, Integer> typeVotes = new LinkedHashMap<>();
  private final Set<List<String>> names = new LinkedHashSet<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> genders = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private boolean named;
  private boolean titled;

  void add(Mention mention, Discourse discourse) {
    if (!mentions.add(mention.id()) || mention.kind() == MentionKind.PRONOUN) {
      return;
    }
    boolean name = mention.kind() == MentionKind.NAME;
    named |= name;
    mention.known().ifPresent(known::add);
    int weight = name ? (mention.known().isPresent() ? KNOWN_WEIGHT : NAME_WEIGHT) : 1;
    mention.type().ifPresent(type -> typeVotes.merge(type, weight, Integer::sum));
    words.addAll(discourse.contentWords(mention, mention.span()));
    for (String form : discourse.names(mention)) {
      List<String> tokens = discourse.nameWords(form);
      words.addAll(tokens);
      discourse.honorificGender(form).ifPresent(genders::add);
      boolean described = mention.type().equals(Optional.of("Person")) && form.equals(form.toLowerCase(Locale.ROOT));
      if (name && !tokens.isEmpty() && !described) {
        names.add(tokens);
        heads.add(tokens.get(0));
        heads.add(tokens.get(tokens.size() - 1));
      }
    }
    mention.gender().filter(gender -> name && mention.type().equals(Optional.of("Person"))).ifPresent(genders::add);
    mention.type().filter("Person"::equals).flatMap(person -> discourse.nounGender(mention)).ifPresent(genders::add);
    if (!name) {
      heads.addAll(discourse.headWords(mention));
      mention.gender().ifPresent(genders::add);
      mention.number().ifPresent(numbers::add);
    }
  }

  /** A pronoun that stands for it tells its gender, where that was not known. */
  void tellGender(String gender) {
    if (genders.isEmpty()) {
      genders.add(gender);
    }
  }

  /** A title is one more description of its holder. */
  void addTitle(String title, Discourse discourse) {
    List<String> tokens = discourse.nameWords(title);
    words.addAll(tokens);
    heads.addAll(tokens);
    titled = true;
  }

  void absorb(Chain other) {
    mentions.addAll(other.mentions);
    known.addAll(other.known);
    other.typeVotes.forEach((type, votes) -> typeVotes.merge(type, votes, Integer::sum));
    names.addAll(other.names);
    heads.addAll(other.heads);
    words.addAll(other.words);
    genders.addAll(other.genders);
    numbers.addAll(other.numbers);
    named |= other.named;
    titled |= other.titled;
  }

  /** Takes in mentions by a short name, which says nothing of what they are. */
  void absorbName(Chain other) {
    mentions.addAll(other.mentions);
    names.addAll(other.names);
    heads.addAll(other.heads);
    words.addAll(other.words);
  }

  /** The mentions' ids in the order of the text. */
  List<Integer> mentions() {
    return new ArrayList<>(mentions);
  }

  int first() {
    return mentions.first();
  }

  /** The latest mention before a given one. */
  Optional<Integer> before(int mention) {
    return Optional.ofNullable(mentions.lower(mention));
  }

  /** The type that most mentions, names first, give. */
  Optional<String> type() {
    String best = null;
    for (Map.Entry<String, Integer> vote : typeVotes.entrySet()) {
      if (best == null || vote.getValue() > typeVotes.get(best)) {
        best = vote.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  boolean isType(String type) {
    return type().filter(type::equals).isPresent();
  }

  Optional<String> known() {
    return known.stream().findFirst();
  }

  boolean sameKnown(Chain other) {
    return known.isEmpty() || other.known.isEmpty() || known.stream().anyMatch(other.known::contains);
  }

  boolean isKnownAs(String id) {
    return known.contains(id);
  }

  boolean isNamed() {
    return named;
  }

  boolean hasTitle() {
    return titled;
  }

  Set<List<String>> names() {
    return names;
  }

  Set<String> heads() {
    return heads;
  }

  Set<String> words() {
    return words;
  }

  boolean agreesInGender(Optional<String> gender) {
    return gender.isEmpty() || genders.isEmpty() || genders.contains(gender.get());
  }

  boolean hasGender(Optional<String> gender) {
    return gender.isPresent() && genders.contains(gender.get());
  }

  boolean agreesInNumber(Optional<String> number) {
    return number.isEmpty() || numbers.isEmpty() || numbers.contains(number.get());
  }

  boolean hasNumber(String number) {
    return numbers.contains(number);
  }
}
