package org.depeche.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Furniture;
import org.depeche.model.Problem;

/** Makes articles of drafts: checks them and fills in what the source does not say. */
final class Completion {
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/].*|(?:urn|tag):.+");

  /** Code points; a longer text is no article, and trees and coreference grow faster than it does. */
  static final int LONGEST = 500_000;

  private final Defaults defaults;
  private final SortedSet<String> languages;
  private final LanguageGuess guess;
  private final PageFurniture furniture;

  Completion(Defaults defaults, SortedSet<String> languages, LanguageGuess guess, PageFurniture furniture) {
    this.defaults = defaults;
    this.languages = languages;
    this.guess = guess;
    this.furniture = furniture;
  }

  /** Hands the article, or the reason why it is none, to the sink. */
  void complete(String place, Draft draft, Sink sink) {
    finish(place, draft.composed(), sink);
  }

  /** The same, with its body left as it is, since others count in it. */
  void completeVerbatim(String place, Draft draft, Sink sink) {
    if (!draft.isComposed()) {
      warn(sink, place, draft, "accents stand apart from their letters (Unicode NFD), and words with them are not "
          + "known; articleBody is kept verbatim: give it in NFC");
    }
    finish(place, draft.composedAround(), sink);
  }

  private void finish(String place, Draft draft, Sink sink) {
    try {
      checkBody(draft.body());
      String language = language(draft);
      Furniture page = furniture.find(draft.body(), language);
      Optional<String> url = absolute(draft.url());
      if (url.isEmpty() && draft.url().isPresent()) {
        warn(sink, place, draft, "url is not absolute and is left out: " + shortened(draft.url().get()));
      }
      sink.article(new Article(draft.id(), url, language, draft.headline().or(() -> title(draft, page)),
          published(place, draft, page, sink), draft.publisher().or(defaults::publisher), draft.authors(),
          draft.body()));
    } catch (BadInputException e) {
      sink.problem(new Problem(Problem.Severity.ERROR, place + e.position(), named(place, draft), e.getMessage()));
    }
  }

  private static void warn(Sink sink, String place, Draft draft, String message) {
    sink.problem(new Problem(Problem.Severity.WARNING, place, named(place, draft), message));
  }

  /** The article's id, unless it says no more than the file's name does. */
  private static Optional<String> named(String place, Draft draft) {
    return Optional.of(draft.id()).filter(id -> !place.endsWith(id));
  }

  private static void checkBody(String body) throws BadInputException {
    if (body.isBlank()) {
      throw new BadInputException("the article has no text (only white space)");
    }
    int length = body.codePointCount(0, body.length());
    if (length > LONGEST) {
      throw new BadInputException(String.format(Locale.ROOT,
          "the text is %,d characters long, and no article is longer than %,d; is it several articles in one, or data? "
              + "(give several as .jsonl, one a line)", length, LONGEST));
    }
    Optional<Integer> bad = Utf8.firstImpossible(body);
    if (bad.isPresent()) {
      throw new BadInputException(String.format(Locale.ROOT,
          "the text holds a character that no text can hold (U+%04X, char %d)",
          (int) body.charAt(bad.get()), bad.get()));
    }
  }

  private String language(Draft draft) throws BadInputException {
    String language = told(draft).or(() -> guessed(draft.body())).orElseThrow(() ->
        new BadInputException("the language is not to be told from the text; name it with --lang"));
    if (!languages.contains(language)) {
      throw new BadInputException("article in " + named(language) + ": no language pack (there are: "
          + String.join(", ", languages) + ")");
    }
    return language;
  }

  private Optional<String> told(Draft draft) {
    Optional<String> declared = draft.language().map(Completion::primary);
    Optional<String> seen = draft.languageIsHint() ? guess.of(draft.body()) : Optional.empty();
    return defaults.language().or(() -> seen).or(() -> declared);
  }

  /** Of a short text only a language that can be read: it may as well be that as the one guessed. */
  private Optional<String> guessed(String body) {
    return guess.of(body).filter(code -> languages.contains(code) || !LanguageGuess.isShort(body));
  }

  private static Optional<String> title(Draft draft, Furniture page) {
    return page.title().map(span -> new CodePoints(draft.body()).slice(span));
  }

  private Optional<String> published(String place, Draft draft, Furniture page, Sink sink) {
    Optional<String> date = draft.published().flatMap(PublicationDate::normal);
    if (date.isEmpty() && draft.published().isPresent()) {
      warn(sink, place, draft, "datePublished is not a date and is left out: \"" + shortened(draft.published().get())
          + "\" (wanted: 2023, 2023-07, 2023-07-12 or 2023-07-12T10:00:00Z)");
    }
    return date.or(page::date).or(defaults::published);
  }

  private static Optional<String> absolute(Optional<String> url) {
    return url.map(String::strip).filter(it -> ABSOLUTE.matcher(it).matches());
  }

  private static String primary(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  private static String named(String language) {
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || name.equals(language) ? "\"" + shortened(language) + "\"" : name + " (" + language + ")";
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
