/** The SPARQL endpoint: Fuseki over an embedded store, with guards before it. THREAT_MODEL.md says against what. */
package org.depeche.serve;
