/**
 * Files, folders and standard input → {@link org.depeche.model.Article}; no language processing, no RDF.
 *
 * <p>A fault in one article is handed to the sink as a problem and the others go on.
 */
package org.depeche.ingest;
