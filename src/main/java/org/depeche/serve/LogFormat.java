package org.depeche.serve;

/** How a server writes down what happens, a line an event. */
public enum LogFormat {
  /** {@code time=… event=request method=GET …}. */
  LOGFMT,
  /** An object a line. */
  JSON,
  /** Nothing is written. */
  NONE
}
