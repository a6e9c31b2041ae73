/** Trains the models that stand behind the frames on annotated passages; nothing of it runs when articles are read. */
package org.depeche.learn;
