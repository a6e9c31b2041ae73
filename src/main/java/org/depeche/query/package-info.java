/** Canned and free SPARQL queries, and explanations in plain words; reads stores, never writes them. */
package org.depeche.query;
