package org.depeche.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final String DOUBTED = PRESS + "2024/doubtful-claim-water-utility";

  private final Browser browser;
  private final Path folder;

  private record View(String name, String address) {}

  private Screenshots(Browser browser, Path folder) {
    this.browser = browser;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    boolean all = arguments.length > 2 && arguments[2].equals("all");
    try (Server server = Server.start(ServeOptions.local(Path.of(arguments[0]), 0));
        Browser browser = new Browser(server.endpoint().resolve("/app/").toString())) {
      Screenshots shots = new Screenshots(browser, folder);
      if (all) {
        shots.everything();
      } else {
        shots.shown();
      }
    }
  }

  private static List<View> views() {
    List<View> views = new ArrayList<>();
    views.add(new View("articles", "read"));
    views.add(new View("read", "read?article=" + encoded(ARTICLE) + "&node=" + encoded(ARTICLE + "#situation-1")));
    views.add(new View("chains", "chain"));
    views.add(new View("chain", "chain?situation=" + encoded(DOUBTED + "#situation-5")));
    views.add(new View("graphs", "graph"));
    views.add(new View("graph", "graph?focus=" + encoded(BURNS)));
    views.add(new View("timeline", "timeline"));
    views.add(new View("search", "search?words=ambassador"));
    views.add(new View("entity", "search?entity=" + encoded(BURNS)));
    views.add(new View("compare", "compare"));
    views.add(new View("query", "query?ask=hacked-accounts"));
    return views;
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
      if (!view.name().endsWith("s")) {
        shoot(view, view.name().equals("read") ? "fr" : "en", "light", 1200, 750, view.name());
      }
    }
  }

  private void shoot(View view, String language, String scheme, int width, int height, String name) throws Exception {
    browser.resize(width, height);
    browser.prefer(scheme);
    browser.speak(language);
    browser.open(view.address());
    Path file = folder.resolve(name + ".png");
    browser.shoot(file);
    Palette.reduce(file);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
