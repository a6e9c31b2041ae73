package org.depeche.cli;

import java.util.Optional;
import java.util.SortedSet;
import org.depeche.ingest.Defaults;
import org.depeche.pipeline.FrontHalf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What holds of articles that do not say it themselves, as a command is told. */
public final class ArticleOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--lang",
      paramLabel = "fr|en|es|auto",
      defaultValue = AUTO,
      converter = Known.class,
      description = "Language of all articles; auto takes what they say of themselves, else detects it.")
  private String language;

  @Option(
      names = "--date",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "Publication date of articles that give none: 2023, 2023-07, 2023-07-12.")
  private String published;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher of articles that name none.")
  private String publisher;

  public Defaults defaults() {
    return new Defaults(Optional.of(language).filter(it -> !it.equals(AUTO)), Optional.ofNullable(published),
        Optional.ofNullable(publisher));
  }

  private static final class Known implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (value.equals(AUTO)) {
        return value;
      }
      SortedSet<String> languages = FrontHalf.languages();
      if (!languages.contains(value)) {
        throw new TypeConversionException("no language pack for \"" + value + "\" (there are: "
            + String.join(", ", languages) + ", or " + AUTO + ")");
      }
      return value;
    }
  }
}
