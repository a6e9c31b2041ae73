package org.depeche.catalog;

/** What kind of word a trigger is. */
public enum PartOfSpeech {
  VERB,
  NOUN,
  ADJECTIVE
}
