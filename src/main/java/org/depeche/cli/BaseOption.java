package org.depeche.cli;

import java.util.Optional;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Vocabulary;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the graph's own IRIs start with, as a command is told. */
public final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Vocabulary.DEFAULT_BASE,
      converter = Checked.class,
      description = "What the graph's own IRIs start with (${DEFAULT-VALUE}).")
  private String base;

  /** An absolute IRI that ends in a slash. */
  public String base() {
    return base;
  }

  /** The usual base needs no check, so that help is there before Jena is. */
  private static final class Checked implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return Optional.of(value).filter(it -> it.equals(Vocabulary.DEFAULT_BASE) || Iris.isBase(it))
          .orElseThrow(() -> new TypeConversionException(
              "\"" + value + "\" is no absolute IRI that ends in a slash (as " + Vocabulary.DEFAULT_BASE + ")"));
    }
  }
}
