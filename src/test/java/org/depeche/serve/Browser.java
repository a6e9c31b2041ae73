package org.depeche.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium on the page of a server. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<Path> CHROMIUM = paths("/usr/bin/chromium", "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome");
  private static final List<Path> DRIVER = paths("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final String address;
  private final ChromeDriver driver;

  /** @param address of the page, such as {@code http://localhost:3030/app/} */
  public Browser(String address) {
    this.address = address;
    this.driver = new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(find(DRIVER).toFile()).build(), options());
  }

  private static List<Path> paths(String... names) {
    return List.of(names).stream().map(Path::of).toList();
  }

  private static Path find(List<Path> places) {
    return places.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
        "none of " + places + " is there; these tests need Chromium and its driver: "
            + "apt-get install chromium chromium-driver"));
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find(CHROMIUM).toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion", "--lang=en-GB");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-GB"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a view afresh, {@code read} or {@code read?article=…}, and waits until it is drawn. */
  public void open(String view) {
    driver.get("about:blank");
    driver.get(address + "#/" + view);
    waitForView(view.replaceFirst("\\?.*", ""));
  }

  /** Milliseconds from the start of the last {@link #open} until the view was drawn, as the browser saw it. */
  public double drawnAfter() {
    return ((Number) script("return performance.getEntriesByName('drawn')[0].startTime")).doubleValue();
  }

  void waitForView(String name) {
    see("[data-drawn='" + name + "']");
  }

  /** Waits for an element. */
  WebElement see(String css) {
    return new WebDriverWait(driver, PATIENCE).withMessage("no " + css + " in " + driver.getCurrentUrl())
        .until(it -> it.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  /** Waits for an element with this text in it. */
  WebElement see(String css, String text) {
    return new WebDriverWait(driver, PATIENCE).withMessage("no " + css + " with " + text)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .until(it -> it.findElements(By.cssSelector(css)).stream()
            .filter(element -> element.getText().contains(text)).findFirst().orElse(null));
  }

  void until(String what, java.util.function.BooleanSupplier holds) {
    new WebDriverWait(driver, PATIENCE).withMessage(what)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class).until(it -> holds.getAsBoolean());
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  /** Clicks as a script does, so that nothing has to be in sight. */
  void click(WebElement element) {
    driver.executeScript("arguments[0].click()", element);
  }

  /** Waits for an element, clicks it and brings it into sight. */
  public void press(String css) {
    WebElement element = see(css);
    click(element);
    script("arguments[0].scrollIntoView({ block: 'start' })", element);
  }

  Object script(String text, Object... arguments) {
    return driver.executeScript(text, arguments);
  }

  /** Errors and warnings on the console since the last call. */
  List<String> complaints() {
    List<String> found = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        found.add(entry.getMessage());
      }
    }
    return found;
  }

  /** What axe-core finds against WCAG 2.2 AA: the rule, then the elements. */
  List<String> barriers() {
    if (!(Boolean) script("return typeof axe !== 'undefined'")) {
      script(axe());
    }
    Object found = driver.executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
          .then(result => done(result.violations.map(each => each.id + ': ' + each.help + '\\n  '
            + each.nodes.slice(0, 4).map(node => node.html + ' ' + node.any.map(x => x.message).join('; ')).join('\\n  '))),
            problem => done(['axe failed: ' + problem]));
        """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream input = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Light or dark, as the system would say it. */
  public void prefer(String scheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The page's language from the next view on. */
  public void speak(String language) {
    if (!driver.getCurrentUrl().startsWith(address)) {
      driver.get(address);
    }
    driver.executeScript("localStorage.setItem('language', arguments[0])", language);
  }

  /** The size of the window, in CSS pixels. */
  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** What can be seen, as PNG. */
  public void shoot(Path file) throws IOException {
    driver.executeAsyncScript("const done = arguments[0]; document.fonts.ready.then(() => "
        + "requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
