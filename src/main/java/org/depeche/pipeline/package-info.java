/** The order of the stages, batches, progress and errors; it has no rules of its own. */
package org.depeche.pipeline;
