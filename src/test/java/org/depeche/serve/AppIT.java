package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.catalog.Terms;
import org.depeche.evaluate.GoldExport;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.review.Corrections;
import org.depeche.review.Overlay;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page at /app/ in headless Chromium: each view opened, used and checked for what it shows. */
class AppIT {
  private static final String WATER = "https://depeche.example/2024/doubtful-claim-water-utility";
  private static final String HOSTILE = "https://example.org/hostile";
  @TempDir static Path folder;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(List.of(
          article("doubtful-claim-water-utility", WATER),
          article("embassy-mail-breach", "https://depeche.example/2023/embassy-mail-breach"),
          article("messageries-diplomates-americains",
              "https://depeche.example/2023/messageries-diplomates-americains"),
          article("hostile", HOSTILE)));
    }
    server = Server.start(ServeOptions.local(folder, 0));
    browser = new Browser(server.endpoint().resolve("/app/").toString());
  }

  private static ArticleGraph article(String name, String iri) {
    Graph graph = Ontology.read("app/" + name + ".ttl");
    return new ArticleGraph(iri, graph);
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void wide() {
    browser.resize(1360, 900);
    browser.prefer("light");
    browser.open("read");
    browser.script("localStorage.clear()");
    browser.complaints();
  }

  @AfterEach
  void nothingOnTheConsole() {
    assertEquals(List.of(), browser.complaints());
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void thePolicyIsStrict() throws Exception {
    HttpResponse<String> page = Client.stranger(server).get("/app/");
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'; "), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
    for (String path : List.of("/app/main.js", "/app/vendor/cytoscape.js", "/app/vendor/d3.js", "/app/data/terms.json",
        "/app/fonts/inter-latin-wght-normal.woff2")) {
      assertEquals(200, Client.stranger(server).get(path).statusCode(), path);
    }
    for (String path : List.of("/app/nothing.js", "/app/../queries/about.rq", "/app/data",
        "/app/%2e%2e/ontology/depeche.ttl")) {
      assertTrue(List.of(400, 404).contains(Client.stranger(server).get(path).statusCode()), path);
    }
    HttpResponse<String> again = Client.stranger(server).get("/app/", "If-None-Match",
        page.headers().firstValue("ETag").orElse(""));
    assertEquals(304, again.statusCode());
  }

  @Test
  void articlesNewestFirst() {
    browser.open("read");
    List<String> headlines = browser.texts(".articles h2");
    assertEquals(4, headlines.size());
    assertEquals("<script>document.title='pwned'</script> & <b>bold</b>", headlines.get(0));
    assertEquals("Official doubts hackers' claim to have shut Dutch pumping station", headlines.get(1));
    browser.click(browser.see(".articles h2 a", "Official doubts"));
    browser.see(".paper h1", "Official doubts");
  }

  @Test
  void aMarkShowsItsClaimAndItsTriplesLeadBack() {
    browser.open("read?article=" + encoded(WATER));
    assertEquals(7, browser.all(".side .gists > li").size());
    WebElement trigger = browser.see(".text .mark.trigger", "investigation");
    browser.click(trigger);
    browser.see(".side .kicker", "Investigation");
    browser.see(".side .who", "Rijnwater");
    browser.see(".side .who .badge", "negated");
    assertTrue(browser.script("return location.hash").toString().contains("node="));
    WebElement words = browser.see(".triples .words", "“investigation”");
    browser.click(words);
    assertEquals("investigation", browser.see(".text .spot").getText());
    browser.click(browser.see(".side .who a", "Rijnwater"));
    browser.see(".side .kicker", "Claim");
  }

  @Test
  void aLinkOpensTheSameSelection() {
    browser.open("read?article=" + encoded(WATER) + "&node=" + encoded(WATER + "#situation-1"));
    browser.see(".side .who");
    assertFalse(browser.all(".text .on").isEmpty());
  }

  @Test
  void layersCanBeHidden() {
    browser.open("read?article=" + encoded(WATER));
    WebElement cue = browser.see(".text .mark.cue");
    String before = cue.getCssValue("font-style");
    browser.click(browser.all(".layers input").get(5));
    assertEquals("italic", before);
    assertEquals("normal", browser.see(".text .mark.cue").getCssValue("font-style"));
  }

  @Test
  void markupIsText() {
    browser.open("read?article=" + encoded(HOSTILE));
    assertEquals("😀 <script>alert(1)</script> hacked <img src=x onerror=alert(2)>, said Mallory.",
        browser.see(".text").getText());
    assertEquals("hacked", browser.see(".text .mark.trigger").getText());
    assertEquals(0, browser.all(".text img, .text script, main i, main b").size());
    browser.click(browser.see(".text .mark.trigger"));
    browser.see(".side h2", "<script>alert(1)</script> → <img src=x onerror=alert(2)>");
    browser.open("chain?situation=" + encoded(HOSTILE + "#situation-1"));
    browser.see(".voice-card q", "</q><script>alert(3)</script>");
    browser.open("query?ask=hacked-accounts");
    browser.see(".rows td", "<img src=x onerror=alert(2)>");
    assertEquals("Ask – Dépêche", browser.driver().getTitle());
  }

  @Test
  void chainsRunFromTheEventOutwards() {
    browser.open("chain");
    browser.see(".cards strong");
    browser.open("chain?situation=" + encoded(WATER + "#situation-5"));
    browser.see(".event .kicker", "Denial of service");
    browser.see(".sum", "Some voices deny it");
    WebElement outer = browser.see(".branch .branch .voice-card", "Rijnwater");
    WebElement inner = outer.findElement(By.xpath("ancestor::li[2]/div[@class='voice-card']"));
    assertTrue(inner.getText().contains("Iron Tide"), inner.getText());
    browser.click(outer.findElement(By.tagName("a")));
    browser.waitForView("read");
    browser.see(".side .kicker", "Claim");
  }

  @Test
  void cannedQuestionsWithNames() {
    browser.open("query?ask=hacked-accounts");
    int all = browser.all(".rows tbody tr").size();
    WebElement field = browser.see("input[name='victim']");
    field.sendKeys("nicholas burns", Keys.ENTER);
    browser.until("fewer rows", () -> {
      int rows = browser.all(".rows tbody tr").size();
      return rows > 0 && rows < all;
    });
    assertTrue(browser.script("return location.hash").toString().contains("victim=nicholas+burns"));
    browser.click(browser.see(".actions button", "Edit as SPARQL"));
    WebElement area = browser.see("textarea");
    assertTrue(area.getDomProperty("value").contains("VALUES ?victim"), area.getDomProperty("value"));
    browser.open("query?ask=hacked-accounts&victim=nobody+at+all");
    browser.see(".problem", "nothing in the store is called “nobody at all”");
    browser.open("query?ask=timeline&from=2023");
    browser.see(".rows tbody tr");
    browser.open("query?ask=search&words=ambassador");
    browser.see(".rows tbody tr", "ambassador");
  }

  @Test
  void ownSparqlAndItsErrors() {
    browser.open("query?text=" + encoded("SELECT (1+1 AS ?two) {}") + "&run=1");
    browser.see(".rows td", "2");
    browser.open("query?text=" + encoded("ASK {}") + "&run=1");
    browser.see(".yes-no", "yes");
    browser.open("query?text=" + encoded("CONSTRUCT { <a:a> <a:b> 1 } {}") + "&run=1");
    browser.see(".answer pre", "<a:a>");
    browser.see(".files button", "Turtle");
  }

  @Test
  void downloads() {
    browser.open("query?text=" + encoded("SELECT ?a { VALUES ?a { 'x \"y\"'@fr <urn:a:b> } }") + "&run=1");
    browser.see(".rows td", "x \"y\"");
    assertEquals("text/csv a|\"x \"\"y\"\"\"|urn:a:b|", fileOf("CSV").replaceAll("[\\r\\n]+", "|"));
    assertTrue(fileOf("JSON").contains("\"xml:lang\": \"fr\""));
    String turtle = fileOf("Turtle");
    assertTrue(turtle.contains("rs:value \"x \\\"y\\\"\"@fr") && turtle.contains("rs:value <urn:a:b>"), turtle);
  }

  /** The type and the text of the file that a button gives, instead of it being saved. */
  private static String fileOf(String button) {
    browser.script("window.file = null; URL.createObjectURL = blob => { blob.text().then(text => { window.file = "
        + "blob.type + ' ' + text }); return 'data:,' }; HTMLAnchorElement.prototype.click = () => {}");
    browser.script("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        browser.see(".files button", button));
    browser.until("a file", () -> browser.script("return window.file") != null);
    return browser.script("return window.file").toString();
  }

  @Test
  void theSparqlBehindAView() {
    browser.open("read?article=" + encoded(WATER));
    WebElement summary = browser.see(".behind summary", "SPARQL behind this view (2)");
    browser.click(summary);
    browser.see(".behind pre", "GRAPH <" + WATER + ">");
    browser.click(browser.see(".behind a", "Open in Query"));
    browser.waitForView("query");
    browser.see("textarea");
  }

  @Test
  void frenchAndDark() {
    browser.open("read");
    browser.click(browser.see(".settings button", "Français"));
    browser.see(".top nav a", "Chronologie");
    assertEquals("fr", browser.script("return document.documentElement.lang"));
    browser.open("query?ask=hacked-accounts");
    browser.see(".question h2", "Comptes piratés");
    browser.prefer("dark");
    String dark = browser.script("return getComputedStyle(document.body).backgroundColor").toString();
    browser.prefer("light");
    String light = browser.script("return getComputedStyle(document.body).backgroundColor").toString();
    assertFalse(dark.equals(light));
    browser.script("localStorage.clear()");
  }

  @Test
  void whatIsNoIriNeverReachesAQuery() {
    browser.open("read?article=" + encoded("x:> } } ; SELECT"));
    browser.see(".problem", "not an IRI");
    browser.open("chain?situation=" + encoded("nonsense"));
    browser.see(".problem", "not an IRI");
    browser.open("read?article=" + encoded("https://example.org/unknown"));
    browser.see(".nothing", "knows nothing");
  }

  private static final String EMBASSY = "https://depeche.example/2023/embassy-mail-breach";
  private static final String BURNS = "https://w3id.org/depeche/id/person/nicholas-burns";

  @Test
  void theGraphGrowsByKeyboardAndIsFiltered() {
    browser.open("graph");
    browser.see(".cards strong");
    browser.open("graph?focus=" + encoded("https://w3id.org/depeche/id/person/iron-tide"));
    browser.see(".beside h2", "Iron Tide");
    int before = nodes();
    WebElement picture = browser.see(".picture");
    for (Keys way : List.of(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP)) {
      picture.sendKeys(Keys.HOME, way, Keys.ENTER);
    }
    browser.until("more nodes", () -> nodes() > before);
    browser.until("kept in the link", () -> browser.script("return location.hash").toString().contains("also="));
    int grown = nodes();
    String denied = "details:nth-of-type(2) .tick:has(.is-denied) input";
    browser.click(browser.see(".filters " + denied));
    browser.until("fewer nodes", () -> nodes() < grown);
    String shared = browser.script("return location.hash").toString().substring(2);
    assertTrue(shared.contains("statuses=Denied"), shared);
    int filtered = nodes();
    browser.open(shared);
    browser.until("the same nodes from the link", () -> nodes() == filtered);
    browser.click(browser.see(".neighbours button"));
    browser.see(".beside a", "Read");
  }

  /** Letters of twelve pixels, drawn smaller by no more than a phone makes them. */
  @Test
  void theGraphIsLargeEnoughToBeRead() {
    browser.open("graph?focus=" + encoded(BURNS));
    browser.see(".picture canvas");
    double zoom = ((Number) browser.script(
        "return document.querySelector('.picture')._cyreg.cy.zoom()")).doubleValue();
    assertTrue(zoom > 0.75, "zoom " + zoom);
  }

  private static int nodes() {
    return Integer.parseInt(browser.see(".beside[data-nodes]").getDomAttribute("data-nodes"));
  }

  @Test
  void deniedLinesDifferByMoreThanColour() {
    browser.open("graph?focus=" + encoded(WATER + "#situation-5"));
    browser.see(".beside .badge", "denied");
    browser.see(".frame .statuses .is-denied .edge");
    assertEquals("double", browser.see(".frame .statuses .is-denied .edge").getCssValue("border-top-style"));
    assertEquals("dashed", browser.see(".frame .statuses .is-alleged .edge").getCssValue("border-top-style"));
  }

  @Test
  void theTimelineIsZoomedByKeyboardAndFiltered() {
    browser.open("timeline");
    int all = browser.all(".row").size();
    assertTrue(all > 5, all + " rows");
    String scale = browser.see(".axis-line .axis").getText();
    WebElement axis = browser.see(".axis-line");
    axis.sendKeys("+", "+", Keys.ARROW_RIGHT);
    browser.until("another scale", () -> !browser.see(".axis-line .axis").getText().equals(scale));
    axis.sendKeys(Keys.HOME);
    browser.until("the first scale", () -> browser.see(".axis-line .axis").getText().equals(scale));
    browser.open("timeline?type=Intrusion");
    browser.see(".row", "Intrusion");
    assertTrue(browser.all(".row").size() < all);
    assertTrue(browser.texts(".row strong").stream().allMatch("Intrusion"::equals));
    browser.open("timeline?from=2024&to=2024");
    assertFalse(browser.all(".row").isEmpty());
    browser.click(browser.see(".row .what a"));
    browser.waitForView("chain");
  }

  @Test
  void wordsAndNamesAreFound() {
    browser.open("search");
    browser.see("input[type='search']").sendKeys("ambassador", Keys.ENTER);
    browser.see(".passages mark", "ambassador");
    browser.open("search?words=burns");
    browser.click(browser.see(".entities a", "Nicholas Burns"));
    browser.see("h1", "Nicholas Burns");
    browser.see(".passages h3", "Intrusion");
    browser.open("search?words=" + encoded("<script> AND (\""));
    browser.see(".found");
  }

  @Test
  void twoOutletsSideBySide() {
    browser.open("compare");
    List<String> outlets = browser.all("select[name='one'] option").stream()
        .map(option -> option.getDomProperty("value")).filter(value -> !value.isEmpty()).toList();
    assertTrue(outlets.size() > 2, outlets.toString());
    browser.open("compare?one=" + encoded(outlets.get(0)) + "&other=" + encoded(outlets.get(1)));
    browser.see(".pairs > *");
  }

  @Test
  void twoAccountsHaveTheSameRoomAndNoneIsCutOff() throws Exception {
    Client.owner(server).update("PREFIX dp: <https://w3id.org/depeche/ns#> INSERT DATA { GRAPH <urn:x:links> { "
        + "<urn:x:story> dp:member <" + EMBASSY + "#situation-1>, <" + WATER + "#situation-1> } }");
    try {
      for (boolean phone : List.of(false, true)) {
        browser.resize(phone ? 390 : 1360, 844);
        browser.open("compare?one=" + encoded("https://w3id.org/depeche/id/outlet/harbour-courier") + "&other="
            + encoded("https://w3id.org/depeche/id/outlet/northern-wire"));
        browser.see(".pair blockquote");
        assertTrue((Boolean) browser.script("return [...document.querySelectorAll('.pair tbody tr')].every(row => {"
            + " const [one, two] = [...row.querySelectorAll('td')].map(cell => cell.offsetWidth);"
            + " return Math.abs(one - two) < 2 })"));
        assertTrue((Boolean) browser.script("return [...document.querySelectorAll('.pair .scroll')].every(box =>"
            + " box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight)"));
      }
    } finally {
      Client.owner(server).update("DROP GRAPH <urn:x:links>");
    }
  }

  @Test
  void theCurrentViewAndQuestionAreInSightOnAPhone() {
    browser.resize(390, 844);
    browser.open("query?text=" + encoded("ASK {}") + "&run=1");
    browser.see(".yes-no");
    assertTrue((Boolean) browser.script("return [...document.querySelectorAll('nav [aria-current]')].every(each => {"
        + " const box = each.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth })"));
  }

  @Test
  void copiesAreToldFromIndependentOrigins() throws Exception {
    String other = "https://depeche.example/2023/messageries-diplomates-americains";
    Client.owner(server).update("PREFIX dp: <https://w3id.org/depeche/ns#> INSERT DATA { GRAPH "
        + "<https://w3id.org/depeche/id/links> { <urn:x:story> a dp:Story ; dp:member <" + EMBASSY + "#situation-1>, <"
        + other + "#situation-1> . <" + other + "> dp:nearDuplicateOf <" + EMBASSY + "> } }");
    try {
      browser.open("chain?situation=" + encoded(EMBASSY + "#situation-1"));
      browser.see(".sum", "in 2 articles");
      browser.see(".sum", "1 article is a copy");
      browser.see(".lane.copy header", "copy of");
      browser.open("timeline");
      browser.see(".row");
    } finally {
      Client.owner(server).update("DROP GRAPH <https://w3id.org/depeche/id/links>");
    }
  }

  @Test
  void everyQueryBehindAViewCanBeSaved() {
    browser.open("timeline");
    browser.click(browser.see(".behind summary"));
    assertTrue(fileOf("CSV").startsWith("text/csv "), "CSV");
    assertTrue(fileOf("Turtle").contains("rs:ResultSet"));
    browser.open("read?article=" + encoded(WATER));
    assertTrue(fileOf("Turtle").contains("Iron Tide"));
  }

  @Test
  void noBarriers() {
    List<String> views = List.of("read", "read?article=" + encoded(WATER) + "&node=" + encoded(WATER + "#situation-5"),
        "read?article=" + encoded(HOSTILE), "chain", "chain?situation=" + encoded(WATER + "#situation-5"), "graph",
        "graph?focus=" + encoded(BURNS), "timeline", "search?words=ambassador", "search?entity=" + encoded(BURNS),
        "compare", "query?ask=hacked-accounts", "query?text=" + encoded("ASK {}") + "&run=1");
    for (boolean phone : List.of(false, true)) {
      browser.resize(phone ? 390 : 1360, 844);
      browser.prefer(phone ? "dark" : "light");
      browser.speak(phone ? "fr" : "en");
      for (String view : views) {
        browser.open(view);
        browser.all(".correct summary, .behind summary").forEach(browser::click);
        assertEquals(List.of(), browser.barriers(), view + (phone ? " on a phone" : ""));
        assertTrue((Boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth"),
            view + " scrolls sideways");
      }
    }
  }

  @Test
  void correctionsAreKeptReplayedAndUndone() throws Exception {
    String line = Files.readString(server.passwordFile()).strip();
    String user = line.substring(0, line.indexOf(':'));
    String situation = WATER + "#situation-5";
    browser.open("read?article=" + encoded(WATER) + "&node=" + encoded(situation));
    browser.click(browser.see(".correct summary"));
    choose(".set-type select", "Intrusion");
    browser.see(".sign-in input[name='user']").sendKeys(user);
    browser.see(".sign-in input[name='password']").sendKeys("wrong", Keys.ENTER);
    browser.see(".outcome", "no such user");
    browser.complaints();
    choose(".set-type select", "Intrusion");
    browser.see(".sign-in input[name='user']").sendKeys(user);
    browser.see(".sign-in input[name='password']").sendKeys(line.substring(user.length() + 1), Keys.ENTER);
    browser.see(".side .kicker", "Intrusion");
    browser.see(".corrected li", user);

    browser.click(browser.see(".side .who a", "Rijnwater"));
    browser.see(".side .kicker", "Claim");
    browser.click(browser.see(".correct summary"));
    choose(".set-status select", "Denied");
    browser.see(".side p > .badge", "denied");

    browser.open("chain?situation=" + encoded(situation));
    browser.see(".event .kicker", "Intrusion");
    browser.see(".branch .branch .link", "denied");

    renumber();
    browser.open("chain?situation=" + encoded(WATER + "#situation-105"));
    browser.see(".event .kicker", "Intrusion");
    browser.open("timeline?actor=" + encoded("https://w3id.org/depeche/id/person/iron-tide"));
    browser.see(".row strong", "Intrusion");
    String gold = gold();
    assertFalse(gold.contains("DenialOfService"), gold);

    browser.open("read?article=" + encoded(WATER));
    browser.see(".history h3", "CORRECTIONS (2)");
    assertEquals(List.of(), browser.barriers());
    browser.click(browser.see(".history .undo"));
    signInWhereAsked(user, line.substring(user.length() + 1));
    browser.see(".history .undone");
    browser.open("chain?situation=" + encoded(WATER + "#situation-105"));
    browser.see(".event .kicker", "Denial of service");
    assertTrue(gold().contains("DenialOfService"));
    try (RDFConnection connection = RDFConnection.connect(server.endpoint() + "/sparql")) {
      assertTrue(connection.queryAsk("ASK { GRAPH <https://w3id.org/depeche/id/reviews> { ?c a "
          + "<https://w3id.org/depeche/ns#Correction> ; <https://w3id.org/depeche/ns#withdrawnBy> '" + user + "' } }"));
    }
    forgetCorrections();
  }

  private static void forgetCorrections() throws Exception {
    put(article("doubtful-claim-water-utility", WATER));
    Client.owner(server).update("DROP GRAPH <https://w3id.org/depeche/id/reviews>");
  }

  @Test
  void rolesSourcesEntitiesAndWrongReadingsAreCorrected() throws Exception {
    String rijnwater = "https://w3id.org/depeche/id/organization/rijnwater";
    String tide = "https://w3id.org/depeche/id/person/iron-tide";
    String line = Files.readString(server.passwordFile()).strip();
    browser.open("read?article=" + encoded(WATER) + "&node=" + encoded(rijnwater));
    int words = browser.all(".split option").size() - 1;
    assertTrue(words > 1, words + " mentions");
    chooseFirst(".split select");
    browser.see(".sign-in input[name='user']").sendKeys(line.substring(0, line.indexOf(':')));
    browser.see(".sign-in input[name='password']").sendKeys(line.substring(line.indexOf(':') + 1), Keys.ENTER);
    browser.until("one mention less", () -> browser.all(".split option").size() - 1 == (words == 2 ? -1 : words - 1));
    choose(".merge select", "https://w3id.org/depeche/id/agency/nato");
    browser.until("the merged one is gone", () ->
        !browser.script("return location.hash").toString().isEmpty() && !browser.all(".side .gists").isEmpty()
            && browser.all(".history li").size() == 2);

    inPage(WATER + "#situation-5");
    browser.click(browser.see(".fillers button"));
    browser.see(".side .corrected li", "actor");
    browser.until("no role is filled", () -> browser.all(".fillers button").isEmpty());
    browser.script("document.querySelector('.put-in select').value = 'actor'");
    choose(".put-in label:nth-of-type(2) select", tide);
    browser.see(".side .facts dd", "Iron Tide");
    browser.click(browser.see(".wrong-button"));
    browser.see(".side .kicker .tag", "marked as wrong");
    assertFalse(browser.all(".text .mark.wrong").isEmpty());
    inPage(WATER + "#claim-21");
    choose(".set-source select", tide);
    browser.see(".side h2", "Iron Tide");

    Graph corrected = corrected();
    assertFalse(corrected.contains(NodeFactory.createURI(rijnwater), Node.ANY, Node.ANY));
    assertTrue(corrected.contains(dp("#claim-21"), Vocabulary.CLAIMANT, NodeFactory.createURI(tide)));
    assertFalse(corrected.contains(NodeFactory.createURI(WATER), Vocabulary.DESCRIBES, dp("#situation-5")));
    assertTrue(corrected.find(Node.ANY, Vocabulary.MENTION, Node.ANY).toList().stream()
        .anyMatch(triple -> triple.getSubject().getURI().contains("#split-")));
    browser.open("chain?situation=" + encoded(WATER + "#situation-5"));
    browser.see(".nothing", "marked as wrong");
    browser.open("timeline");
    browser.see(".row");
    assertFalse(browser.texts(".row strong").contains("Denial of service"));
    forgetCorrections();
  }

  private static Node dp(String fragment) {
    return NodeFactory.createURI(WATER + fragment);
  }

  /** Another node in the same page, which still knows who corrects. */
  private static void inPage(String node) {
    browser.script("location.hash = arguments[0]", "#/read?article=" + encoded(WATER) + "&node=" + encoded(node));
    browser.see(".side .subject", node);
  }

  private static void chooseFirst(String select) {
    choose(select, browser.all(select + " option").get(1).getDomProperty("value"));
  }

  private static void choose(String select, String value) {
    WebElement element = browser.see(select);
    browser.script("arguments[0].value = arguments[1]; arguments[0].form.requestSubmit()", element, value);
  }

  private static void signInWhereAsked(String user, String password) {
    browser.until("a password is asked for or not", () ->
        !browser.all(".sign-in").isEmpty() || !browser.all(".history .undone").isEmpty());
    if (!browser.all(".sign-in").isEmpty()) {
      browser.see(".sign-in input[name='user']").sendKeys(user);
      browser.see(".sign-in input[name='password']").sendKeys(password, Keys.ENTER);
    }
  }

  /** What a later run of the program may do: the same words, other numbers. */
  private static void renumber() throws Exception {
    Graph renumbered = GraphFactory.createDefaultGraph();
    article("doubtful-claim-water-utility", WATER).graph().find().forEachRemaining(triple -> renumbered.add(
        renumbered(triple.getSubject()), triple.getPredicate(), renumbered(triple.getObject())));
    put(new ArticleGraph(WATER, renumbered));
  }

  private static void put(ArticleGraph article) throws Exception {
    String turtle = RDFWriter.source(article.graph()).format(RDFFormat.TURTLE_FLAT).asString();
    assertTrue(Client.owner(server).put(article.iri(), "text/turtle", turtle).statusCode() < 300);
  }

  private static Node renumbered(Node node) {
    return node.isURI()
        ? NodeFactory.createURI(node.getURI().replaceFirst("#(situation|claim)-(\\d)$", "#$1-10$2")) : node;
  }

  private static String gold() {
    return new GoldExport(Terms.load()).passage(WATER, corrected());
  }

  private static Graph corrected() {
    try (RDFConnection connection = RDFConnection.connect(server.endpoint() + "/data")) {
      Graph read = connection.fetch(WATER).getGraph();
      Graph reviews = connection.fetch("https://w3id.org/depeche/id/reviews").getGraph();
      return Overlay.corrected(Ontology.shipped(), WATER, read, Corrections.of(reviews).of(WATER));
    }
  }
}
