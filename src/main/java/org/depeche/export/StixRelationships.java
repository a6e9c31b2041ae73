package org.depeche.export;

import java.util.Map;
import java.util.Set;

/** Which relationships STIX 2.1 and the platforms that keep it know between two kinds of objects. */
final class StixRelationships {
  /** What any two objects may have to do with each other. */
  static final String RELATED = "related-to";

  private static final Set<String> HIT = Set.of("identity", "location", "vulnerability");
  private static final Set<String> MEANS = Set.of("malware", "infrastructure", "tool", "attack-pattern");
  private static final Set<String> ATTACKERS = Set.of("intrusion-set", "threat-actor");
  private static final Set<String> PLACES = Set.of("location");
  private static final Set<String> SYSTEMS = Set.of("infrastructure");

  /** Kind of the source and type → kinds of targets; those of incidents, which STIX leaves open, are OpenCTI's. */
  private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
      Map.entry("campaign targets", HIT), Map.entry("campaign attributed-to", ATTACKERS),
      Map.entry("campaign compromises", SYSTEMS), Map.entry("campaign uses", MEANS),
      Map.entry("incident targets", HIT), Map.entry("incident attributed-to", ATTACKERS),
      Map.entry("incident compromises", SYSTEMS),
      Map.entry("intrusion-set targets", HIT), Map.entry("intrusion-set uses", MEANS),
      Map.entry("intrusion-set compromises", SYSTEMS),
      Map.entry("intrusion-set originates-from", PLACES),
      Map.entry("threat-actor targets", HIT), Map.entry("threat-actor uses", MEANS),
      Map.entry("threat-actor compromises", SYSTEMS), Map.entry("threat-actor located-at", PLACES),
      Map.entry("identity located-at", PLACES), Map.entry("infrastructure located-at", PLACES));

  /** Types that say the same of other kinds of objects. */
  private static final Map<String, String> OTHER = Map.of("targets", "compromises", "located-at", "originates-from");

  private StixRelationships() {}

  /**
   * The type wanted, or the one that is known in its place between such objects, {@link #RELATED} where there is none:
   * platforms leave out a relationship that they do not know.
   */
  static String known(String source, String wanted, String target) {
    String other = OTHER.getOrDefault(wanted, wanted);
    return isKnown(source, wanted, target) ? wanted : isKnown(source, other, target) ? other : RELATED;
  }

  private static boolean isKnown(String source, String type, String target) {
    return KNOWN.getOrDefault(source + " " + type, Set.of()).contains(target);
  }
}
