/** Measures graphs against gold passages; reads finished graphs and never makes one. */
package org.depeche.evaluate;
