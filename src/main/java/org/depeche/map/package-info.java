/** The resolved document as quads; the only room that knows how a graph is written. */
package org.depeche.map;
