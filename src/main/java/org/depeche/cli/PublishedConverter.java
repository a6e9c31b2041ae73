package org.depeche.cli;

import org.depeche.ingest.PublicationDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date as articles carry it. */
final class PublishedConverter implements ITypeConverter<String> {
  @Override
  public String convert(String value) {
    return PublicationDate.normal(value).orElseThrow(() -> new TypeConversionException(
        "\"" + value + "\" is not a date (wanted: 2023, 2023-07, 2023-07-12 or 2023-07-12T10:00:00Z)"));
  }
}
