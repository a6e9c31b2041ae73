package org.depeche.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.serve.Browser;
import org.depeche.serve.ServeOptions;
import org.depeche.serve.Server;

/**
 * Pictures of each view of the page on a store of the sample articles.
 *
 * <p>Arguments: the store, the folder for the pictures, and {@code all} for every view in both languages, light and
 * dark, wide and on a phone, instead of those that README and docs show.
 */
public final class Screenshots {
  private static final String BURNS = "https://w3id.org/depeche/id/person/nicholas-burns";
  private static final String PRESS = "https://depeche.example/";
  private static final String ARTICLE = PRESS + "2023/messageries-diplomates-americains";
  private static final String ASKED = "PREFIX dp: <https://w3id.org/depeche/ns#> ";
  private static final String CONTESTED = ASKED + "SELECT ?found (COUNT(DISTINCT ?claim) AS ?voices) WHERE { "
      + "GRAPH ?article { ?article dp:describes ?found . ?claim dp:content+ ?found . ?denial dp:content ?found ; "
      + "dp:status dp:Denied } } GROUP BY ?found ORDER BY DESC(?voices) ?found LIMIT 1";
  private static final String HACKED = ASKED + "SELECT ?found WHERE { GRAPH <" + ARTICLE + "> { "
      + "?found a dp:Intrusion ; dp:target ?account . ?account a dp:Account . ?outer dp:content+ ?found } } "
      + "GROUP BY ?found ORDER BY DESC(COUNT(*)) ?found LIMIT 1";

  private static final List<String> SHOWN = List.of("read", "correct", "chain", "graph", "timeline");

  private final RDFConnection connection;
  private final Browser browser;
  private final Path folder;

  /** @param press what is clicked before the picture is taken; may be empty */
  private record View(String name, String address, String press) {
    View(String name, String address) {
      this(name, address, "");
    }
  }

  private Screenshots(RDFConnection connection, Browser browser, Path folder) {
    this.connection = connection;
    this.browser = browser;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    boolean all = arguments.length > 2 && arguments[2].equals("all");
    try (Server server = Server.start(ServeOptions.local(Path.of(arguments[0]), 0));
        RDFConnection connection = RDFConnection.connect(server.endpoint() + "/sparql");
        Browser browser = new Browser(server.endpoint().resolve("/app/").toString())) {
      Screenshots shots = new Screenshots(connection, browser, folder);
      if (all) {
        shots.everything();
      } else {
        shots.shown();
      }
    }
  }

  private List<View> views() {
    String hacked = encoded(found(HACKED));
    List<View> views = new ArrayList<>();
    views.add(new View("articles", "read"));
    views.add(new View("read", "read?article=" + encoded(ARTICLE) + "&node=" + hacked));
    views.add(new View("correct", "read?article=" + encoded(ARTICLE) + "&node=" + hacked,
        ".correct summary"));
    views.add(new View("chains", "chain"));
    views.add(new View("chain", "chain?situation=" + encoded(found(CONTESTED))));
    views.add(new View("graphs", "graph"));
    views.add(new View("graph", "graph?focus=" + encoded(BURNS)));
    views.add(new View("timeline", "timeline"));
    views.add(new View("search", "search?words=ambassador"));
    views.add(new View("entity", "search?entity=" + encoded(BURNS)));
    views.add(new View("compare", "compare"));
    views.add(new View("query", "query?ask=hacked-accounts"));
    return views;
  }

  private String found(String query) {
    List<String> found = new ArrayList<>();
    connection.querySelect(query, row -> found.add(row.getResource("found").getURI()));
    if (found.isEmpty()) {
      throw new IllegalStateException("the store does not hold the sample articles");
    }
    return found.get(0);
  }

  private void everything() throws Exception {
    for (String language : List.of("en", "fr")) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : List.of(1360, 390)) {
          for (View view : views()) {
            shoot(view, language, scheme, width, width < 600 ? 844 : 900,
                String.join("-", view.name(), language, scheme, width < 600 ? "phone" : "wide"));
          }
        }
      }
    }
  }

  private void shown() throws Exception {
    for (View view : views()) {
      if (SHOWN.contains(view.name())) {
        shoot(view, view.name().equals("read") ? "fr" : "en", "light", 1200, 750, view.name());
      }
    }
  }

  private void shoot(View view, String language, String scheme, int width, int height, String name) throws Exception {
    browser.resize(width, height);
    browser.prefer(scheme);
    browser.speak(language);
    browser.open(view.address());
    if (!view.press().isEmpty()) {
      browser.press(view.press());
    }
    Path file = folder.resolve(name + ".png");
    browser.shoot(file);
    Palette.reduce(file);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
