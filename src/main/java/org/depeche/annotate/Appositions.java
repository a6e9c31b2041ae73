package org.depeche.annotate;

import java.util.List;
import java.util.Locale;
import org.depeche.model.Token;

/** Takes out names beside their titles, and titles beside their names, between commas. */
final class Appositions {
  private final Remainder rest;
  private final SyntaxHints hints;

  Appositions(Remainder rest, SyntaxHints hints) {
    this.rest = rest;
    this.hints = hints;
  }

  void take() {
    List<int[]> chunks = rest.chunks();
    for (int c = 1; c < chunks.size(); c++) {
      int[] chunk = chunks.get(c);
      int before = chunk[0] - 1;
      boolean afterComma = before >= 1 && rest.isComma(before) && rest.isLeft(chunk[0]);
      if (!afterComma || !rest.closes(chunk)) {
        continue;
      }
      boolean list = c + 1 < chunks.size()
          && (isNameChunk(chunks.get(c + 1)) || rest.is(chunks.get(c + 1)[0], "CCONJ"));
      if (isNameChunk(chunk) && !list) {
        int title = lastTitle(chunks.get(c - 1));
        if (title > 0 && rest.isLeft(title)) {
          takeAside(chunk, title);
        }
      } else if (isTitleChunk(chunk) && rest.is(before - 1, "PROPN") && rest.isLeft(before - 1) && !list) {
        takeAside(chunk, rest.nameStart(before - 1));
      }
    }
  }

  /** Takes a chunk with the commas around it; the second stays where nothing else would part the clauses. */
  private void takeAside(int[] chunk, int anchor) {
    int last = chunk[1] + 1 <= rest.size() && rest.isComma(chunk[1] + 1) ? chunk[1] + 1 : chunk[1];
    rest.take(chunk[0] - 1, last, anchor, "appos");
  }

  /** Whether a stretch is a name and nothing else. */
  boolean isNameChunk(int[] chunk) {
    int names = 0;
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      Token token = rest.at(i);
      boolean name = token.upos().equals("PROPN")
          || !token.name().equals("O") && Character.isUpperCase(token.form().codePointAt(0));
      boolean particle = i > chunk[0] && switch (token.form().toLowerCase(Locale.ROOT)) {
        case "de", "du", "da", "dos", "des", "d'", "la", "le", "y" -> true;
        case "van", "von", "der", "den", "al", "el", "bin", "ben", "ibn" -> true;
        default -> false;
      };
      if (!name && !particle) {
        return false;
      }
      names += name ? 1 : 0;
    }
    return names >= 2 && names <= 6 || names == 1 && rest.at(chunk[0]).name().equals("PERSON");
  }

  /** The last title of a stretch without a verb; 0 where there is none. */
  int lastTitle(int[] chunk) {
    for (int i = chunk[1]; i >= chunk[0]; i--) {
      if (rest.is(i, "VERB") || rest.is(i, "AUX")) {
        return 0;
      }
      if (hints.isTitle(rest.at(i))) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a stretch is a title with what belongs to it. */
  boolean isTitleChunk(int[] chunk) {
    boolean titled = false;
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      Token token = rest.at(i);
      if (token.upos().equals("VERB") && token.has("VerbForm", "Fin") || token.upos().equals("AUX")
          || Tokens.isRelative(token)) {
        return false;
      }
      boolean early = i <= chunk[0] + 4;
      titled |= early && hints.isTitle(token) && !titled;
    }
    boolean opener = switch (rest.at(chunk[0]).upos()) {
      case "ADP", "SCONJ", "CCONJ", "ADV", "PRON", "VERB" -> true;
      default -> false;
    };
    return titled && !opener;
  }
}
