package org.depeche.ingest;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the language of a text among those that the press of Europe and its neighbours writes in. */
final class LanguageGuess {
  /** More than are supported, so that a German article is recognised and not taken for English. */
  private static final List<String> CANDIDATES = List.of(
      "ar", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hr", "hu", "it", "ja", "ko", "nl", "no",
      "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh-CN");
  private static final int SAMPLE = 20_000;
  private static final int FEW_LETTERS = 40;
  private static final double SURE = 0.8;
  private static final long SEED = 1;

  private LanguageDetector detector;

  /** ISO 639-1 code; empty where the text is too short or too mixed to tell. */
  Optional<String> of(String text) {
    String start = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    String sample = isShouted(start) ? start.toLowerCase(Locale.ROOT) : start;
    List<DetectedLanguage> found = detector().getProbabilities(
        CommonTextObjectFactories.forDetectingOnLargeText().forText(sample));
    return found.stream().findFirst()
        .filter(best -> best.getProbability() >= SURE)
        .map(best -> best.getLocale().getLanguage());
  }

  /** Most letters are capitals, by which no language is known. */
  private static boolean isShouted(String text) {
    return text.codePoints().filter(Character::isUpperCase).count()
        > text.codePoints().filter(Character::isLowerCase).count();
  }

  /** Whether a text has so few letters that it may be of another language than the guess says. */
  static boolean isShort(String text) {
    return text.codePoints().filter(Character::isLetter).limit(FEW_LETTERS).count() < FEW_LETTERS;
  }

  private synchronized LanguageDetector detector() {
    if (detector == null) {
      detector = load();
    }
    return detector;
  }

  private static LanguageDetector load() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(new LanguageProfileReader().read(CANDIDATES))
          .seed(SEED)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
