/** Writes what a store holds as RDF files; overwrites nothing that articles said. */
package org.depeche.export;
