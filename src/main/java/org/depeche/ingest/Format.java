package org.depeche.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a source holds its articles. */
public enum Format {
  /** One article, plain text. */
  TEXT(".txt"),
  /** Schema.org JSON-LD (one article, an array or a {@code @graph}), or MISP events with reports. */
  JSON(".json", ".jsonld"),
  /** One JSON-LD document a line. */
  JSON_LINES(".jsonl", ".ndjson"),
  /** A web page. */
  HTML(".html", ".htm", ".xhtml"),
  /** A PDF document. */
  PDF(".pdf"),
  /** A word processor's document (Office Open XML). */
  DOCX(".docx"),
  /** An RSS or Atom feed. */
  FEED(".rss", ".atom", ".xml"),
  /** A mail (RFC 5322). */
  MAIL(".eml"),
  /** A web archive, gzipped or not. */
  WARC(".warc", ".warc.gz"),
  /** Web archives in a ZIP file. */
  WACZ(".wacz"),
  /** An address; its format is told by what is there. */
  WEB,
  /** To be told by the first bytes. */
  UNKNOWN;

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format that a file name's ending stands for; empty for names that are not read. */
  public static Optional<Format> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(it -> it.endings.stream().anyMatch(name::endsWith)).findFirst();
  }

  /** All endings of names that are read, as a message lists them. */
  public static String known() {
    return Stream.of(values()).flatMap(it -> it.endings.stream()).collect(Collectors.joining(", "));
  }

  /** What the first bytes tell. */
  static Format ofBytes(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    String low = start.toLowerCase(Locale.ROOT).stripLeading();
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return start.contains("word/") || start.contains("[Content_Types]") ? DOCX : WACZ;
    }
    if (start.startsWith("WARC/") || start.startsWith("\u001F\u008B")) {
      return WARC;
    }
    if (FeedReader.isFeed(low) || low.startsWith("<?xml") && !low.contains("<html")) {
      return FEED;
    }
    return low.startsWith("<!doctype html") || low.contains("<html") || low.contains("<head>") ? HTML : TEXT;
  }
}
