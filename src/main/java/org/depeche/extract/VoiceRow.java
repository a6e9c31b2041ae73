package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Voices that stand in a row with a voice ("the FBI, the NSA and CISA said"), wherever the parser hung them. */
final class VoiceRow {
  private static final Comparator<Mention> NAMES_FIRST =
      Comparator.comparing((Mention mention) -> mention.kind() == MentionKind.NAME)
          .thenComparing(mention -> mention.span().length());

  private final Tree tree;
  private final CueInstance cue;
  private final List<Mention> speakers;
  private final Set<Span> demonyms;
  private final List<Mention> row = new ArrayList<>();
  private boolean closed;

  private VoiceRow(Tree tree, CueInstance cue, MentionIndex mentions) {
    this.tree = tree;
    this.cue = cue;
    this.demonyms = mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.type().filter("Country"::equals).isPresent()).map(Mention::core)
        .collect(Collectors.toSet());
    this.speakers = mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.kind() != MentionKind.PRONOUN && canSpeak(mention)).toList();
  }

  /** Those in a row with the voice, without it, in the order of the text. */
  static List<Mention> beside(Tree tree, CueInstance cue, Mention voice, MentionIndex mentions) {
    VoiceRow joint = new VoiceRow(tree, cue, mentions);
    joint.right(voice);
    joint.left(voice);
    joint.row.sort(Comparator.comparing(Mention::span));
    return joint.row;
  }

  private static boolean canSpeak(Mention mention) {
    return MentionIndex.isActor(mention)
        || mention.kind() == MentionKind.NAME && mention.type().filter("System"::equals).isPresent();
  }

  private void right(Mention voice) {
    List<Mention> members = new ArrayList<>();
    boolean list = cue.cue().prepositions().isEmpty();
    int last = isWithinPhrase(voice) ? tree.size() : last(voice);
    while (!closed && last < tree.size()) {
      int and = tree.isComma(last + 1) ? last + 2 : last + 1;
      closed = isAnd(and);
      int from = closed ? and + 1 : last + 2;
      Optional<Mention> next = closed || list && tree.isComma(last + 1) ? speakers.stream()
          .filter(mention -> first(mention) == from && isPhrase(mention)).max(NAMES_FIRST) : Optional.empty();
      if (next.isEmpty()) {
        closed = false;
        return;
      }
      members.add(next.get());
      last = last(next.get());
    }
    closed &= endsRow(last);
    if (closed) {
      row.addAll(members);
    }
  }

  private void left(Mention voice) {
    int first = first(voice);
    boolean goesOn = closed || endsRow(last(voice));
    while (goesOn && first > 2) {
      boolean and = !closed && isAnd(first - 1);
      int last = and && tree.isComma(first - 2) ? first - 3 : first - 2;
      Optional<Mention> before = and || closed && tree.isComma(first - 1) ? speakers.stream()
          .filter(mention -> last(mention) == last && isPhrase(mention))
          .max(Comparator.comparingInt(mention -> mention.span().length())) : Optional.empty();
      goesOn = before.filter(mention -> opensRow(first(mention) - 1)).isPresent();
      closed |= and;
      if (goesOn) {
        row.add(before.get());
        first = first(before.get());
      }
    }
  }

  /** "officials at the FBI and CISA": whose phrase ends in another name, beside that name others may stand. */
  private boolean isWithinPhrase(Mention voice) {
    return speakers.stream().anyMatch(mention -> mention.head() != voice.head() && mention.kind() == MentionKind.NAME
        && voice.span().covers(mention.span()) && mention.span().end() == voice.span().end()
        && !tree.preposition(mention.head()).isEmpty());
  }

  private boolean isPhrase(Mention mention) {
    return IntStream.rangeClosed(first(mention), last(mention))
        .noneMatch(i -> tree.token(i).upos().equals("VERB") && tree.token(i).has("VerbForm", "Fin"));
  }

  private boolean isAnd(int token) {
    return token > 0 && token < tree.size() && tree.token(token).upos().equals("CCONJ")
        && !WordClass.OR.holds(Tree.lower(tree.token(token))) && !WordClass.BUT.holds(Tree.lower(tree.token(token)));
  }

  /** Whether a row may start behind a token: at the start of the sentence or of a clause, or behind the cue. */
  private boolean opensRow(int before) {
    if (before < 1 || cue.words().contains(before)) {
      return true;
    }
    Token token = tree.token(before);
    return switch (token.upos()) {
      case "PUNCT", "SCONJ" -> true;
      default -> WordClass.BUT.holds(Tree.lower(token));
    };
  }

  /**
   * Whether a row may end with a token: before the cue and a clause that tells of it, or before what is no verb of its
   * own.
   */
  private boolean endsRow(int last) {
    if (last < cue.head()) {
      int from = IntStream.range(last + 1, cue.head()).filter(i -> tree.isComma(i)).reduce((one, next) -> next)
          .orElse(last);
      boolean told = from > last + 2 && tree.isComma(last + 1) && Stretches.opensRelative(tree.token(last + 2));
      return IntStream.range((told ? from : last) + 1, cue.head()).mapToObj(tree::token).allMatch(token ->
          token.upos().equals("AUX") || token.upos().equals("ADV") || token.upos().equals("PART"));
    }
    return last >= tree.size() || switch (tree.token(last + 1).upos()) {
      case "PUNCT", "ADP", "SCONJ", "ADV" -> true;
      default -> false;
    };
  }

  /** The first word of a phrase, with what tells of it before its noun ("Swiss broadcaster SRF", "Latvia's VDD"). */
  private int first(Mention mention) {
    int first = IntStream.rangeClosed(1, tree.size())
        .filter(i -> tree.token(i).span().end() > mention.span().start()).findFirst().orElse(1);
    while (first > 1 && isBefore(tree.token(first - 1), tree.token(first))) {
      first--;
    }
    return first;
  }

  private boolean isBefore(Token word, Token next) {
    return switch (word.upos()) {
      case "ADJ", "DET", "NUM" -> true;
      case "NOUN" -> next.upos().equals("PROPN") || next.upos().equals("NOUN");
      case "PART" -> word.form().matches("['’]s?");
      case "PROPN" -> next.upos().equals("PART")
          || !next.upos().equals("PROPN") && demonyms.contains(word.span());
      default -> false;
    };
  }

  private int last(Mention mention) {
    return IntStream.rangeClosed(1, tree.size())
        .filter(i -> tree.token(i).span().start() < mention.span().end()).max().orElse(tree.size());
  }
}
