/** From mentions to things: coreference, merging of situations and claims, dates and stable ids; no RDF, no network. */
package org.depeche.resolve;
