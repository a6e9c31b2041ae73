/** Reads {@code lang/}, the gazetteer and the ontology's terms into immutable records; faults name file and line. */
package org.depeche.catalog;
