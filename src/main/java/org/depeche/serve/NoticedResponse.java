package org.depeche.serve;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer that says so where its format cannot hold all that was asked for. */
final class NoticedResponse extends HttpServletResponseWrapper {
  NoticedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setContentType(String type) {
    super.setContentType(type);
    if (WithoutTripleTerms.isWritten(type)) {
      setHeader(WithoutTripleTerms.HEADER, WithoutTripleTerms.NOTICE);
    }
  }
}
