/**
 * The records that pass between stages; nothing but the JDK.
 *
 * <p>Offsets are Unicode code points of {@link org.depeche.model.Article#body()}, end exclusive.
 */
package org.depeche.model;
