package org.depeche.extract;

import java.util.Set;
import org.depeche.model.Mention;

/** Classes of entities that rules of relations and roles ask for, each a set of the ontology's classes. */
enum EntityClass {
  PERSON("Person"),
  GROUP("Group"),
  COUNTRY("Country"),
  PLACE("Place"),
  ACCOUNT("Account"),
  ORGANIZATION("Organization"),
  GOVERNMENT_BODY("GovernmentBody"),
  PEOPLE("Person", "Group"),
  CROWD("Group", "ThreatActor"),
  SITE("Country", "Place"),
  COMPANY("Organization", "MediaOutlet"),
  INSTITUTION("Organization", "GovernmentBody"),
  EMPLOYER("Organization", "MediaOutlet", "ThreatActor"),
  SEATED("Organization", "GovernmentBody", "MediaOutlet"),
  BODY("Organization", "GovernmentBody", "MediaOutlet", "ThreatActor"),
  LOCATED("Organization", "GovernmentBody", "MediaOutlet", "ThreatActor", "Group"),
  SERVANT("Person", "Group", "ThreatActor", "Organization"),
  NATIONAL("Person", "Group", "ThreatActor", "Organization", "MediaOutlet"),
  OWNER("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country");

  private final Set<String> types;

  EntityClass(String... types) {
    this.types = Set.of(types);
  }

  boolean holds(Mention mention) {
    return mention.type().filter(types::contains).isPresent();
  }
}
