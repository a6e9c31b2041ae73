package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that a frame, cue or light verb fires on.
 *
 * <p>Written {@code pirater}, {@code s'introduire} (reflexive), {@code take over} (a verb with the particle that
 * follows it), {@code prendre + contrôle} (a verb with a noun as its object), {@code mettre + en ligne} (with a
 * preposition and its noun), {@code attaque informatique} (a noun with a word that follows it).
 *
 * @param lemma the first word's lemma
 * @param reflexive whether a reflexive pronoun must stand with it
 * @param following the words, as forms or lemmas, that must follow it
 * @param preposition the preposition of the companion noun; empty for a direct object
 * @param companion the lemma of a noun that must depend on it
 */
public record Trigger(
    String lemma, boolean reflexive, List<String> following, Optional<String> preposition, Optional<String> companion) {
  public Trigger {
    following = List.copyOf(following);
  }

  /** Reads the notation above where words may stand for one another: {@code deny|refute + report|claim} is four. */
  static Stream<Trigger> all(String text) {
    String[] parts = text.split("\\+", 2);
    return Arrays.stream(parts[0].split("\\|")).flatMap(first -> parts.length == 1
        ? Stream.of(parse(first))
        : Arrays.stream(parts[1].split("\\|")).map(companion -> parse(first + "+" + companion)));
  }

  /** Reads the notation above. */
  public static Trigger parse(String text) {
    String[] parts = text.strip().split("\\s*\\+\\s*", 2);
    String first = parts[0];
    boolean reflexive = first.startsWith("s'") || first.startsWith("se ");
    if (reflexive) {
      first = first.startsWith("s'") ? first.substring(2) : first.substring(3);
    }
    List<String> words = new ArrayList<>(Arrays.asList(first.replace("'", "' ").split("\\s+")));
    String lemma = words.remove(0);
    Optional<String> preposition = Optional.empty();
    Optional<String> companion = Optional.empty();
    if (parts.length == 2) {
      int space = parts[1].lastIndexOf(' ');
      companion = Optional.of(parts[1].substring(space + 1));
      preposition = space < 0 ? Optional.empty() : Optional.of(parts[1].substring(0, space));
    }
    return new Trigger(lemma, reflexive, words, preposition, companion);
  }

  /** How much it asks for: the most specific of several matching triggers wins. */
  public int specificity() {
    return following.size() + (companion.isPresent() ? 2 : 0) + (reflexive ? 1 : 0);
  }
}
