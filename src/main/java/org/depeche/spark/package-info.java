/** Extraction on many machines with Apache Spark; {@code docs/archive.md} tells how it is run. */
package org.depeche.spark;
