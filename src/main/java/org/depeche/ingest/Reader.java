package org.depeche.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.model.Problem;

/**
 * Reads sources and pushes each article, or what is wrong with it, to a sink; never throws for what a source holds.
 *
 * <p>The body of an article is {@code articleBody} as it is, or the file's characters without a byte order mark, where
 * accents that stand behind their letters are composed with them (NFC) and nothing else is changed.
 */
public final class Reader {
  /** The largest text or JSON document; JSON lines have no limit but this one for each line. */
  static final int LARGEST = 64 << 20;

  private final Completion completion;
  private final WebClient web;
  private HtmlReader html;

  /** @param languages ISO 639-1 codes of the languages that articles may be in */
  public Reader(Defaults defaults, Set<String> languages) {
    this(defaults, languages, new WebClient());
  }

  /** @param web what addresses are fetched with */
  public Reader(Defaults defaults, Set<String> languages, WebClient web) {
    this.web = web;
    completion = new Completion(defaults, new TreeSet<>(languages), new LanguageGuess(), PageFurniture.load());
  }

  public void read(Source source, Sink sink) {
    try {
      if (source.format() == Format.WEB) {
        readWeb(source, sink);
        return;
      }
      try (InputStream in = source.opener().open()) {
        read(source, in, sink);
      }
    } catch (BadInputException e) {
      problem(source, e.position(), e.getMessage(), sink);
    } catch (NoSuchFileException e) {
      problem(source, "", "no such file", sink);
    } catch (AccessDeniedException e) {
      problem(source, "", "no permission to read it", sink);
    } catch (IOException e) {
      problem(source, "", "cannot be read: " + e.getMessage(), sink);
    }
  }

  private void readWeb(Source source, Sink sink) throws IOException, BadInputException {
    WebClient.Fetched fetched = web.fetch(source.name());
    Format format = fetched.format();
    Source found = new Source(source.name(), fetched.url(), format, () -> new ByteArrayInputStream(fetched.bytes()));
    if (format == Format.HTML || format == Format.FEED) {
      HtmlReader.Origin origin =
          new HtmlReader.Origin(source.name(), fetched.url(), fetched.charset(), Optional.of(fetched.url()));
      readMarkup(format, origin, fetched.bytes(), sink);
    } else {
      read(found, new ByteArrayInputStream(fetched.bytes()), sink);
    }
  }

  private void readMarkup(Format format, HtmlReader.Origin origin, byte[] bytes, Sink sink) throws BadInputException {
    if (format == Format.FEED) {
      new FeedReader(completion, html()).read(origin, bytes, sink);
    } else {
      html().read(origin, bytes, sink);
    }
  }

  private void read(Source source, InputStream in, Sink sink) throws IOException, BadInputException {
    switch (source.format()) {
      case TEXT -> readText(source, all(in), sink);
      case JSON -> new JsonReader(completion).readDocument(source, Utf8.decodeFile(all(in)), sink);
      case JSON_LINES -> new JsonReader(completion).readLines(source, new Lines(in, LARGEST), sink);
      case HTML, FEED -> readMarkup(source.format(),
          new HtmlReader.Origin(source.name(), source.id(), Optional.empty(), Optional.empty()), filled(all(in)), sink);
      case PDF, DOCX -> new OfficeReader(completion).read(source, filled(all(in)), sink);
      case MAIL -> new MailReader(completion, html()).read(source, filled(all(in)), sink);
      case WARC -> new ArchiveReader(html()).readWarc(source, in, sink);
      case WACZ -> new ArchiveReader(html()).readWacz(source, in, sink);
      case WEB, UNKNOWN -> readUnknown(source, all(in), sink);
    }
  }

  private HtmlReader html() {
    if (html == null) {
      html = new HtmlReader(completion);
    }
    return html;
  }

  private static byte[] filled(byte[] bytes) throws BadInputException {
    if (bytes.length == 0) {
      throw new BadInputException("empty file");
    }
    return bytes;
  }

  private void readUnknown(Source source, byte[] bytes, Sink sink) throws IOException, BadInputException {
    Format format = Format.ofBytes(bytes);
    if (format != Format.TEXT) {
      read(new Source(source.name(), source.id(), format, source.opener()), new ByteArrayInputStream(bytes), sink);
      return;
    }
    String text = Utf8.decodeFile(bytes);
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      readText(source, bytes, sink);
    } else if (JsonReader.isObject(start.lines().findFirst().orElse(""))) {
      new JsonReader(completion).readLines(source, new Lines(new ByteArrayInputStream(bytes), LARGEST), sink);
    } else {
      new JsonReader(completion).readDocument(source, text, sink);
    }
  }

  private void readText(Source source, byte[] bytes, Sink sink) throws BadInputException {
    String body = Utf8.decodeFile(bytes);
    completion.complete(source.name(), Draft.ofText(source.id(), body), sink);
  }

  private static byte[] all(InputStream in) throws IOException, BadInputException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new BadInputException("larger than " + (LARGEST >> 20) + " MB; give many articles as .jsonl, one a line");
    }
    return bytes;
  }

  private static void problem(Source source, String position, String message, Sink sink) {
    sink.problem(new Problem(Problem.Severity.ERROR, source.name() + position, Optional.empty(), message));
  }
}
