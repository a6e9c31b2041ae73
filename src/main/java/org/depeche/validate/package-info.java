/** Article graphs against the SHACL shapes; changes no data. */
package org.depeche.validate;
