package org.depeche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Tells whether a description ends in its own name, behind what else it says: "l'éditeur de logiciels Rivalor". */
final class ProperNames {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "X");

  private final Discourse discourse;

  ProperNames(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Whether a name is that of a noun before it, and not of a part of that noun's description. */
  boolean isNameOf(Mention noun, Mention name) {
    boolean pair = noun.kind() == MentionKind.NOMINAL && name.kind() == MentionKind.NAME
        && noun.span().covers(name.span()) && name.head() > noun.head() + 1
        && !noun.number().equals(Optional.of("Plur"));
    List<Token> between = !pair ? List.of() : discourse.sentence(noun).tokens().stream()
        .filter(token -> token.index() > noun.head() && token.span().end() <= name.span().start())
        .toList();
    if (between.isEmpty()) {
      return false;
    }
    return noun.type().equals(Optional.of("Person")) ? isHolder(noun, name, between) : isBare(between);
  }

  /** Nothing but adjectives and nouns without an article: "la société d'expertise comptable Cabestan". */
  private boolean isBare(List<Token> between) {
    boolean of = false;
    for (Token token : between) {
      boolean infinitive = token.has("VerbForm", "Inf") || token.form().endsWith("ant");
      boolean word = switch (token.upos()) {
        case "NOUN", "ADJ" -> true;
        case "VERB" -> !infinitive && (of || token.has("VerbForm", "Part"));
        case "ADP" -> !of;
        default -> false;
      };
      if (!word || !isLowerCase(token)) {
        return false;
      }
      of = token.upos().equals("ADP");
    }
    return !of;
  }

  /** « L'ancien sous-traitant de la CIA Lev Holt », but not "la fille de l'opposant Lev Holt". */
  private boolean isHolder(Mention holder, Mention name, List<Token> between) {
    Token last = between.get(between.size() - 1);
    boolean plain = between.stream().allMatch(token -> Set.of("NOUN", "PROPN", "X", "ADJ", "ADP", "DET")
        .contains(token.upos()));
    boolean named = NOUNS.contains(last.upos()) && !isLowerCase(last) || isBare(between);
    boolean own = name.type().equals(Optional.of("Person")) && plain && named
        && discourse.headWords(holder).stream().noneMatch(WordClass.AT_ONES_SIDE::holds);
    return own && discourse.beside(holder).stream()
        .noneMatch(other -> other.type().equals(Optional.of("Person"))
            && other.head() > holder.head() && other.span().end() <= name.span().start()
            || other.kind() == MentionKind.NOMINAL && other.head() > holder.head() && other.head() < name.head()
                && other.type().equals(Optional.of("Person")));
  }

  private static boolean isLowerCase(Token token) {
    return token.form().equals(token.form().toLowerCase(Locale.ROOT));
  }
}
