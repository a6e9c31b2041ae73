package org.depeche.evaluate;

/** Ways to go wrong, in the order of reports. */
public enum ErrorKind {
  ENTITY_MISSED("entity missed"),
  ENTITY_TYPE("entity of the wrong type"),
  ENTITY_EXTRA("entity extra"),
  SITUATION_MISSED("situation missed"),
  SITUATION_TYPE("situation of the wrong type"),
  SITUATION_EXTRA("situation extra"),
  ROLE_SWAPPED("filler in the wrong role"),
  ROLE_FILLER("wrong filler of a role"),
  ROLE_MISSED("role missed"),
  ROLE_MISSED_WITH_SITUATION("role missed with its situation"),
  ROLE_EXTRA("role extra"),
  ROLE_EXTRA_WITH_SITUATION("role extra with its situation"),
  CLAIM_STATUS("claim with the wrong status"),
  CLAIM_SOURCE("claim with the wrong source"),
  CLAIM_MISSED("claim missed"),
  CLAIM_MISSED_WITH_SITUATION("claim missed with its situation"),
  CLAIM_EXTRA("claim extra"),
  CLAIM_EXTRA_WITH_SITUATION("claim extra with its situation"),
  CHAIN_WRONG("chain wrong"),
  CHAIN_MISSED("chain missed"),
  CHAIN_EXTRA("chain extra"),
  RELATION_MISSED("relation missed"),
  RELATION_EXTRA("relation extra"),
  LEAK("leak");

  private final String label;

  ErrorKind(String label) {
    this.label = label;
  }

  /** As reports name it. */
  public String label() {
    return label;
  }
}
