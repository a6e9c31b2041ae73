package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fuseki's own page at /, in headless Chromium, as somebody without a password sees it. */
class FusekiPageIT {
  @TempDir Path folder;

  @Test
  void aQueryIsAskedThere() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
    }
    try (Server server = Server.start(ServeOptions.local(folder, 0));
        Browser browser = new Browser(server.endpoint().resolve("/").toString())) {
      browser.driver().get(server.endpoint().resolve("/#/").toString());
      browser.see("td", "/depeche");
      browser.driver().get(server.endpoint().resolve("/#/dataset/depeche/query").toString());
      browser.see(".CodeMirror");
      browser.script("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])",
          "SELECT (COUNT(*) AS ?claims) WHERE { ?claim a <https://w3id.org/depeche/ns#Claim> }");
      browser.click(browser.see(".yasqe_queryButton"));
      assertTrue(browser.see(".yasr .dataTable td", "8").getText().matches("(?s)\\W*8\\b.*"));
      browser.shoot(Path.of("target", "fuseki-page.png"));
      assertTrue(refused(browser, "prefix.cc"), "the page may ask other servers");
    }
  }

  /** Whether the page's policy kept it from asking another server. */
  private static boolean refused(Browser browser, String host) {
    return browser.complaints().stream().anyMatch(line -> line.contains(host) && line.contains("connect-src"));
  }
}
