package org.depeche.serve;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer that says so where its format cannot hold all that was asked for, and whose errors may hold any sign. */
final class NoticedResponse extends HttpServletResponseWrapper {
  NoticedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Fuseki gives the length of an error's message in chars, and Jetty refuses what has more bytes than were told. */
  @Override
  public void setContentLength(int length) {
    if (getStatus() < SC_BAD_REQUEST) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentType(String type) {
    super.setContentType(type);
    if (WithoutTripleTerms.isWritten(type)) {
      setHeader(WithoutTripleTerms.HEADER, WithoutTripleTerms.NOTICE);
    }
  }
}
