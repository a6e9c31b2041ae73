/**
 * Links between what articles say: which situations are one, which texts are copies, which voices are independent.
 * Writes graphs of its own and never changes what articles said.
 */
package org.depeche.link;
