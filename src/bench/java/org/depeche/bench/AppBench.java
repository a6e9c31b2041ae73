package org.depeche.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.serve.Browser;
import org.depeche.serve.ServeOptions;
import org.depeche.serve.Server;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Generator;
import org.depeche.store.Loader;
import org.depeche.store.QuadFiles;

/**
 * How long the page's views take in headless Chromium on a store of generated articles, six situations each.
 *
 * <p>Arguments: a folder for its files and the number of articles (17,000 make 102,000 situations). A time is from the
 * start of the navigation until the view is drawn, the first in a browser and on a server that were just started.
 */
public final class AppBench {
  private static final int BATCH = 100;
  private static final int RUNS = 5;
  private static final String PERSON = "https://w3id.org/depeche/id/person/person-100";

  private AppBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/app-bench");
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 17_000;
    Path store = folder.resolve("store-" + articles);
    if (!Files.exists(store)) {
      load(folder, store, articles);
    }
    say("%d articles, %d situations; milliseconds until a view is drawn: first, median of %d",
        articles, 6 * articles, RUNS);
    try (Server server = Server.start(ServeOptions.local(store, 0))) {
      for (Map.Entry<String, String> view : views().entrySet()) {
        try (Browser browser = new Browser(server.endpoint().resolve("/app/").toString())) {
          double[] times = new double[RUNS];
          for (int run = 0; run < RUNS; run++) {
            browser.open(view.getValue());
            times[run] = browser.drawnAfter();
          }
          double first = times[0];
          Arrays.sort(times);
          say("%-22s %6.0f %6.0f", view.getKey(), first, times[RUNS / 2]);
        }
      }
    }
  }

  private static void load(Path folder, Path store, int articles) throws Exception {
    QuadFiles output = QuadFiles.in(folder.resolve("quads"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < articles; i += BATCH) {
      List<ArticleGraph> batch = Generator.articles(i, Math.min(articles, i + BATCH));
      files.add(output.write(batch));
    }
    Loader.load(store, files);
  }

  private static Map<String, String> views() {
    String article = Generator.iri(1234);
    String situation = encoded(article + "#situation-1");
    Map<String, String> views = new LinkedHashMap<>();
    views.put("read: the newest", "read");
    views.put("read: an article", "read?article=" + encoded(article));
    views.put("chain: start", "chain");
    views.put("chain: a situation", "chain?situation=" + situation);
    views.put("graph: start", "graph");
    views.put("graph: a person", "graph?focus=" + encoded(PERSON));
    views.put("timeline", "timeline");
    views.put("timeline: a person", "timeline?actor=" + encoded(PERSON));
    views.put("search: words", "search?words=ambassador");
    views.put("search: a person", "search?entity=" + encoded(PERSON));
    views.put("compare: start", "compare");
    views.put("query: hacked-accounts", "query?ask=hacked-accounts");
    return views;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
