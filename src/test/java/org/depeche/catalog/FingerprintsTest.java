package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  @Test
  void eachStringHasAPlaceOfItsOwn() {
    List<String> texts = IntStream.range(0, 10_000).mapToObj(i -> "word:" + i).toList();
    Fingerprints fingerprints = new Fingerprints(texts.size());
    texts.forEach(fingerprints::add);
    Set<Integer> places = new HashSet<>();
    texts.forEach(text -> places.add(fingerprints.find(text)));
    assertEquals(texts.size(), places.size());
    assertEquals(Set.of(), Set.copyOf(places.stream()
        .filter(place -> place < 0 || place >= fingerprints.places()).toList()));
  }

  @Test
  void manyAtATimeHaveTheSamePlacesInTheirOrder() {
    List<String> texts = IntStream.range(0, 1_000).mapToObj(i -> "word:" + i).toList();
    Fingerprints fingerprints = new Fingerprints(500);
    texts.subList(0, 500).forEach(fingerprints::add);
    assertArrayEquals(texts.stream().mapToInt(fingerprints::find).toArray(), fingerprints.find(texts));
    assertEquals(500, IntStream.of(fingerprints.find(texts)).filter(place -> place < 0).count());
    assertArrayEquals(new int[0], fingerprints.find(List.of()));
  }

  @Test
  void aStringThatWasNotAddedHasNone() {
    Fingerprints fingerprints = new Fingerprints(2);
    int place = fingerprints.add("près");
    assertEquals(place, fingerprints.add("près"));
    assertEquals(-1, fingerprints.find("prés"));
    assertEquals(-1, new Fingerprints(0).find(""));
  }
}
