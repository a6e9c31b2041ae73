package org.depeche.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

class EntryKindsTest {
  private static final Optional<String> GROUP = Optional.of(Vocabulary.DP + "ThreatActor");
  private static final Optional<String> MALWARE = Optional.of(Vocabulary.DP + "Malware");

  private final EntryKinds kinds = EntryKinds.load();

  @Test
  void aGalaxyIsToldByAWordOfItsType() {
    assertEquals(GROUP, kinds.ofCluster("threat-actor"));
    assertEquals(GROUP, kinds.ofCluster("mitre-intrusion-set"));
    assertEquals(MALWARE, kinds.ofCluster("mitre-mobile-attack-malware"));
    assertEquals(MALWARE, kinds.ofCluster("rat"));
    assertEquals(Optional.empty(), kinds.ofCluster("strategic-target"));
  }

  @Test
  void onlySomeObjectsAreEntries() {
    assertEquals(MALWARE, kinds.ofObject("tool"));
    assertEquals(Optional.empty(), kinds.ofObject("course-of-action"));
  }
}
