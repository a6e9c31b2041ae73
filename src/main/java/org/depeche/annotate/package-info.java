/** CoreNLP and morfologik behind one interface; engines appear nowhere else. */
package org.depeche.annotate;
