/** The graph's terms and how they are written: names, IRIs, literals, prefixes; all rooms of the back half read it. */
package org.depeche.ontology;
