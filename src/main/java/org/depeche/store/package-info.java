/**
 * Where article graphs are kept: TDB2 in a folder, or any SPARQL 1.1 endpoint, behind one interface.
 */
package org.depeche.store;
