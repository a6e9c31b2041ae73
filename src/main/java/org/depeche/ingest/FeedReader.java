package org.depeche.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.model.Problem;

/** RSS and Atom feeds, an article an entry: its full text where the feed has it, else its summary. */
final class FeedReader {
  private static final String BEFORE = "((?:\\s++|<\\?.*?\\?>|<!--.*?-->)*+)<!DOCTYPE";
  private static final Pattern NAMED_DTD = Pattern.compile("^" + BEFORE + "[^\\[>]*>", Pattern.DOTALL);
  private static final Pattern OWN_DTD = Pattern.compile(BEFORE, Pattern.DOTALL);

  private final Completion completion;
  private final HtmlReader html;

  FeedReader(Completion completion, HtmlReader html) {
    this.completion = completion;
    this.html = html;
  }

  static boolean isFeed(String text) {
    String start = text.substring(0, Math.min(text.length(), 2000));
    return start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:RDF");
  }

  void read(HtmlReader.Origin origin, byte[] bytes, Sink sink) throws BadInputException {
    String text = Charsets.decode(bytes, origin.charset()).stripLeading();
    if (!isFeed(text)) {
      throw new BadInputException("XML, but neither an RSS nor an Atom feed");
    }
    SyndFeed feed = parsed(text);
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      read(origin, ++number, feed, entry, sink);
    }
    if (number == 0) {
      throw new BadInputException("a feed without entries");
    }
  }

  /** Without the DTD that RSS 0.91 names; one with declarations of its own is refused, whatever it declares. */
  private static SyndFeed parsed(String text) throws BadInputException {
    String bare = NAMED_DTD.matcher(text.replaceFirst("^<\\?xml[^>]*\\?>", "")).replaceFirst("$1");
    if (OWN_DTD.matcher(bare).lookingAt()) {
      throw new BadInputException("the feed's DOCTYPE has declarations of its own, which may name other files or grow "
          + "without bound; take <!DOCTYPE …> out");
    }
    try {
      return new SyndFeedInput().build(new StringReader(bare));
    } catch (FeedException | IllegalArgumentException e) {
      String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new BadInputException("broken feed: " + message);
    }
  }

  private void read(HtmlReader.Origin origin, int number, SyndFeed feed, SyndEntry entry, Sink sink) {
    String place = origin.place() + "#" + number;
    Optional<String> link = given(entry.getLink());
    String id = given(entry.getUri()).or(() -> link).orElse(origin.id() + "#" + number);
    String body = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(this::text)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
    if (body.isBlank()) {
      sink.problem(new Problem(Problem.Severity.WARNING, place, Optional.of(id),
          "the entry has no text; give its address to build, or save the page"));
      return;
    }
    completion.complete(place, new Draft(id, link, given(feed.getLanguage()), given(entry.getTitle()).map(html::text),
        published(entry), given(feed.getTitle()), authors(entry), true, body), sink);
  }

  private String text(SyndContent content) {
    String value = content.getValue() == null ? "" : content.getValue();
    boolean isPlain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    return isPlain && !value.contains("</") ? value.strip() : html.text(value);
  }

  private static Optional<String> published(SyndEntry entry) {
    return Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate()))
        .map(Date::toInstant)
        .map(Instant::toString)
        .flatMap(PublicationDate::normal);
  }

  private static List<String> authors(SyndEntry entry) {
    Set<String> names = new LinkedHashSet<>();
    for (SyndPerson person : entry.getAuthors()) {
      given(person.getName()).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      given(entry.getAuthor()).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
