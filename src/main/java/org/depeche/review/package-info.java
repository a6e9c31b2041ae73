/** What people corrected in the reading of articles, and articles as they are with it. */
package org.depeche.review;
