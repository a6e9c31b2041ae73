package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Tue Mar 21 08:00:00 GMT 2017 | 2017-03-21",
    "Mon Mar 13 2017 23:18:00 GMT+0000 (Coordinated Universal Time) | 2017-03-13",
    "21-Mar-2017 | 2017-03-21",
    "1690208345000 | 2023-07-24T14:19:05Z",
    "1690208345 | 2023-07-24T14:19:05Z",
    "22.07.21 | 2021-07-22",
    "Le 16/02/2021 à 11:45 | 2021-02-16",
    "20220822T16:55:29+02:00 | 2022-08-22"
  })
  void manyWaysToWriteADate(String written, String date) {
    assertEquals(Optional.of(date), WrittenDate.find(written, false));
  }

  @ParameterizedTest
  @CsvSource({"version 10.11.12.13", "12:30", "call 0690208345000", "40.13.21"})
  void figuresThatAreNoDate(String written) {
    assertEquals(Optional.empty(), WrittenDate.find(written, false));
  }
}
