package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * Things of one kind that are only described and stand in a row are one thing: "names, home addresses and bank
 * details", "computers and servers", « visait des journalistes et des militants ».
 *
 * <p>An owner is told before the first or behind the last, and so of all, a clause behind the last; crowds are counted
 * only together, and are one only where something is done to them or is theirs: those who do or say something stay
 * apart, since each of joint voices has a claim of its own.
 */
final class Series {
  private static final String GROUP = "Group";
  private static final String DATA = "Data";
  private static final String ACCOUNT = "Account";
  private static final Set<String> KINDS = Set.of(DATA, ACCOUNT, "System", GROUP);
  private static final String PLURAL = "Plur";
  private static final Set<String> AFFECTED = Set.of("obj", "nsubj:pass", "nmod", "nmod:poss");

  private final CodePoints text;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final boolean repeatsPrepositions;
  private final Map<Integer, Mention> byHead = new HashMap<>();

  private Series(CodePoints text, Sentence sentence, List<Mention> mentions, boolean repeatsPrepositions) {
    this.text = text;
    this.repeatsPrepositions = repeatsPrepositions;
    this.sentence = sentence;
    this.mentions = mentions;
    mentions.stream().filter(mention -> mention.kind() == MentionKind.NOMINAL)
        .forEach(mention -> byHead.merge(mention.head(), mention, (one, other) ->
            one.span().length() >= other.span().length() ? one : other));
  }

  /**
   * The mentions of a sentence with one in place of those in a row.
   *
   * @param repeatsPrepositions whether the language says a preposition again with each in a row, as French does
   */
  static List<Mention> joined(
      CodePoints text, Sentence sentence, List<Mention> mentions, boolean repeatsPrepositions) {
    return new Series(text, sentence, mentions, repeatsPrepositions).joined();
  }

  /** The row that a word is one of, by what its first word, which the others hang on, is in a sentence. */
  static Optional<Mention> of(Sentence sentence, int word, List<Mention> mentions) {
    Token token = sentence.token(word);
    return !token.universalRelation().equals("conj") || token.head() == 0 || token.head() >= word ? Optional.empty()
        : mentions.stream()
            .filter(row -> row.kind() == MentionKind.NOMINAL && row.head() == token.head()
                && row.core().covers(token.span()))
            .findFirst()
            .or(() -> of(sentence, token.head(), mentions));
  }

  private List<Mention> joined() {
    List<Mention> found = new ArrayList<>();
    Set<Mention> members = new HashSet<>();
    for (Mention first : mentions) {
      List<Mention> row = row(first);
      if (!members.contains(first) && byHead.get(first.head()) == first && row.size() > 1 && isOne(row)) {
        members.addAll(row);
        found.add(whole(row));
      }
    }
    mentions.stream().filter(mention -> !members.contains(mention)).forEach(found::add);
    return found;
  }

  /** What is coordinated with a mention, itself first; nothing where something there is no description. */
  private List<Mention> row(Mention first) {
    List<Mention> row = new ArrayList<>(List.of(first));
    for (int i = 0; i < row.size(); i++) {
      for (Token child : sentence.children(row.get(i).head())) {
        if (child.universalRelation().equals("conj")) {
          Mention next = byHead.get(child.index());
          if (next == null || row.contains(next)) {
            return List.of();
          }
          row.add(next);
        }
      }
    }
    row.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return row.get(0) == first ? row : List.of();
  }

  private boolean isOne(List<Mention> row) {
    for (int i = 0; i + 1 < row.size(); i++) {
      Mention one = row.get(i);
      Mention next = row.get(i + 1);
      boolean owned = isOwned(one, false) || isOwned(next, true);
      boolean tells = one.span().end() > one.core().end();
      if (kind(one, next).isEmpty() || owned || tells || !isBound(one, next)) {
        return false;
      }
    }
    boolean crowds = row.get(0).type().equals(Optional.of(GROUP));
    return !crowds || row.stream().skip(1).noneMatch(this::isCounted)
        && AFFECTED.contains(word(row.get(0)).relation())
        && row.stream().allMatch(mention -> mention.number().equals(Optional.of(PLURAL)));
  }

  /** The kind of two of one kind; mail and other data are data. */
  private static Optional<String> kind(Mention one, Mention other) {
    Set<String> kinds = new HashSet<>();
    one.type().ifPresent(kinds::add);
    other.type().ifPresent(kinds::add);
    if (kinds.size() == 1 && one.type().isPresent() && other.type().isPresent()) {
      return one.type().filter(KINDS::contains);
    }
    return kinds.equals(Set.of(DATA, ACCOUNT)) ? Optional.of(DATA) : Optional.empty();
  }

  /** Whether somebody or something told by himself stands in a phrase, before or behind its noun: whose it is. */
  private boolean isOwned(Mention mention, boolean before) {
    return mentions.stream().anyMatch(inner -> inner.kind() != MentionKind.PRONOUN && inner.type().isPresent()
        && !inner.span().equals(mention.span()) && mention.span().covers(inner.span())
        && inner.span().start() < word(mention).span().start() == before);
  }

  private Token word(Mention mention) {
    return sentence.token(mention.head());
  }

  private boolean isCounted(Mention mention) {
    return mention.definite() && !isContracted(mention) || mention.cardinality().isPresent()
        || sentence.children(mention.head()).stream().anyMatch(child -> child.upos().equals("NUM"));
  }

  /** « des militants », which the parser takes for « de les ». */
  private boolean isContracted(Mention mention) {
    return sentence.children(mention.head()).stream().anyMatch(child -> child.upos().equals("DET")
        && child.index() > 1 && sentence.token(child.index() - 1).span().equals(child.span()));
  }

  /** Whether nothing stands between two but a comma, "and" or "or", and what opens a phrase; "no" does not. */
  private boolean isBound(Mention one, Mention next) {
    boolean joined = false;
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= one.span().end() && token.span().end() <= next.span().start()) {
        String word = Tree.lower(token);
        boolean binds = word.equals(",") || WordClass.JOINING.holds(word) || WordClass.OR.holds(word);
        if (!binds && !token.upos().equals("DET") && !(repeatsPrepositions && token.upos().equals("ADP"))) {
          return false;
        }
        joined |= binds;
      }
    }
    return joined && sentence.children(next.head()).stream()
        .noneMatch(word -> WordClass.NEGATIVE.holds(Tree.lower(word)));
  }

  /** "the names and addresses of staff": where the owner of all ends that the parser hung on the first; 0 for none. */
  private int ownerEnd(List<Mention> row) {
    int end = row.get(row.size() - 1).span().end();
    for (Token child : sentence.children(row.get(0).head())) {
      if (child.universalRelation().equals("nmod") && child.span().start() >= end) {
        boolean next = sentence.tokens().stream()
            .filter(token -> token.span().start() >= end && token.index() < child.index())
            .allMatch(token -> token.head() == child.index());
        if (next) {
          return end(child);
        }
      }
    }
    return 0;
  }

  /** Where a noun and those coordinated with it end. */
  private int end(Token noun) {
    int end = Phrases.core(sentence, noun.index()).span(sentence).end();
    for (Token child : sentence.children(noun.index())) {
      if (child.universalRelation().equals("conj") && child.index() > noun.index()) {
        end = Math.max(end, end(child));
      }
    }
    return end;
  }

  private Mention whole(List<Mention> row) {
    Mention first = row.get(0);
    Mention last = row.get(row.size() - 1);
    int owner = ownerEnd(row);
    Span span = new Span(first.span().start(), Math.max(owner, last.span().end()));
    Span core = new Span(first.core().start(), Math.max(owner, last.core().end()));
    String type = first.type().orElseThrow();
    for (Mention next : row) {
      type = next.type().equals(Optional.of(type)) ? type : DATA;
    }
    Set<String> names = new LinkedHashSet<>(List.of(text.slice(span), text.slice(core)));
    return new Mention(
        first.id(), first.sentence(), first.head(), span, core, MentionKind.NOMINAL, Optional.of(type),
        List.copyOf(names), Optional.empty(), Optional.empty(), first.definite(), first.gender(), Optional.of(PLURAL));
  }
}
