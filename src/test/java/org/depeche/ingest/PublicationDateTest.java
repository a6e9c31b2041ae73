package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationDateTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023",
    "2023-07, 2023-07",
    "2023-07-12, 2023-07-12",
    "2023-07-12T10:00:00Z, 2023-07-12T10:00:00Z",
    "2023-07-12T10:00, 2023-07-12T10:00:00",
    "2023-07-12 10:00:05.250+0200, 2023-07-12T10:00:05.250+02:00",
    "2023-07-12T10:00:00+00:00, 2023-07-12T10:00:00Z",
    "2023-07-12T10:00:00-05, 2023-07-12T10:00:00-05:00",
    "2024-02-29, 2024-02-29"
  })
  void isAsPreciseAsGiven(String given, String normal) {
    assertEquals(Optional.of(normal), PublicationDate.normal(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "soon", "0000", "2023-13", "2023-02-29", "2023-7-1", "12/07/2023", "2023-07-12T25:00:00Z",
    "2023-07-12T10:00:00+25:00", "20230712", "2023-07-12TZ"
  })
  void isNothingWhereTheCalendarHasNoSuchDay(String given) {
    assertEquals(Optional.empty(), PublicationDate.normal(given));
  }
}
