/** Frames and cues over trees: mentions, situations, claims and relations, each with its span and rule; no engines. */
package org.depeche.extract;
