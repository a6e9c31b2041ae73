package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.depeche.model.Article;
import org.junit.jupiter.api.Test;

/** Feeds, mails, documents, archives and MISP events, made here as other programs write them. */
final class FormatsTest {
  private static final String FIRST = "Hackers broke into the email system of the Port of Halden last week and read "
      + "messages between pilots and shipowners, the port authority said on Tuesday.";
  private static final String SECOND = "The embassy of that country rejected the accusation as baseless.";

  @Test
  void rssWithFullTextAndWithSummary() {
    Collected collected = Reading.of("feed.rss", """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><title>The Harbor Herald</title><link>https://herald.example/</link><language>en</language>
          <item><title>Port hacked</title><link>https://herald.example/a</link><guid>a-1</guid>
            <dc:creator>Tom Birch</dc:creator><pubDate>Tue, 05 Mar 2024 09:00:00 GMT</pubDate>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>%s</p><p>%s</p><script>x()</script>]]></content:encoded></item>
          <item><title>Again</title><link>https://herald.example/b</link>
            <description>&lt;p&gt;%s&lt;/p&gt;</description></item>
          <item><title>Empty</title><link>https://herald.example/c</link></item>
          </channel></rss>""".formatted(FIRST, SECOND, FIRST));
    assertEquals(2, collected.articles.size(), () -> collected.messages().toString());
    Article full = collected.articles.get(0);
    assertEquals(FIRST + "\n\n" + SECOND, full.body());
    assertEquals(List.of("a-1", "https://herald.example/a", "Port hacked", "2024-03-05T09:00:00Z", "The Harbor Herald",
            "Tom Birch"),
        List.of(full.id(), full.url().get(), full.headline().get(), full.published().get(), full.publisher().get(),
            full.authors().get(0)));
    assertEquals(FIRST, collected.articles.get(1).body());
    assertEquals(List.of(
        "in/feed.rss#3 (https://herald.example/c): the entry has no text; give its address to build, or "
        + "save the page"), collected.messages());
  }

  @Test
  void atom() {
    Article article = Reading.of("feed.atom", """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>x</id>
          <entry><title>Port hacked</title><id>tag:herald.example,2024:1</id><link href="https://herald.example/a"/>
            <published>2024-03-05T09:00:00Z</published><author><name>Tom Birch</name></author>
            <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>""".formatted(FIRST)).only();
    assertEquals(FIRST, article.body());
    assertEquals(Optional.of("2024-03-05T09:00:00Z"), article.published());
  }

  @Test
  void aFeedIsReadWithoutTheDtdThatItNames() throws Exception {
    Article article = Reading.of("feed.rss", """
        <?xml version="1.0"?>
        <!-- made by hand --><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
          "http://127.0.0.1:1/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Herald</title><language>en</language>
          <item><title>A</title><link>https://herald.example/a</link><description>%s</description></item>
        </channel></rss>""".formatted(FIRST)).only();
    assertTrue(article.body().contains(FIRST), article.body());
  }

  @Test
  void aFeedMayNotNameEntities() {
    Collected collected = Reading.of("evil.rss", """
        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss version="2.0"><channel><title>t</title>
        <item><title>a</title><description>&x;</description></item></channel>
        </rss>""");
    assertEquals(0, collected.articles.size());
    assertEquals(List.of("in/evil.rss: the feed's DOCTYPE has declarations of its own, which may name other files or "
        + "grow without bound; take <!DOCTYPE …> out"), collected.messages());
  }

  @Test
  void mailWithBothKindsOfTextAndAWrongCharset() {
    byte[] mail = """
        From: =?UTF-8?Q?L=E2=80=99=C3=89cho?= <redaction@echo.example>
        To: desk@example.org
        Subject: =?UTF-8?B?UHLDqWZlY3R1cmUgcGlyYXTDqWU=?=
        Date: Wed, 15 May 2024 10:12:00 +0200 (CEST)
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Des inconnus ont pénétré dans la messagerie de la préfecture, a annoncé l'État mercredi.
        Les échanges de plusieurs agents ont pu être consultés.
        > ce que tu disais
        --\040
        Claire
        --b
        Content-Type: text/html; charset=utf-8

        <p>Voir la version en ligne</p>
        --b--
        """.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
    Article article = Reading.of("a.eml", mail).only();
    assertEquals("Des inconnus ont pénétré dans la messagerie de la préfecture, a annoncé l'État mercredi.\n"
        + "Les échanges de plusieurs agents ont pu être consultés.", article.body());
    assertEquals(List.of("Préfecture piratée", "2024-05-15T10:12:00+02:00", "L’Écho", "fr"),
        List.of(article.headline().get(), article.published().get(), article.publisher().get(), article.language()));
  }

  @Test
  void pdfInTwoColumnsWithRunningHeadsAndHyphens() throws IOException {
    byte[] pdf = pdf(3, List.of(
        List.of("Hackers broke into the email system of the Port of Hal-",
            "den last week and read messages between pilots",
            "and shipowners, the port authority said on Tuesday."),
        List.of("The embassy of that country rejected the accu-", "sation as baseless.")));
    Article article = Reading.of("a.pdf", pdf).only();
    assertTrue(article.body()
        .contains("email system of the Port of Halden last week and read messages between pilots and "
        + "shipowners"), article::body);
    assertTrue(article.body().contains("rejected the accusation as baseless."), article::body);
    assertTrue(!article.body().contains("Harbor Herald, page"), article::body);
    assertTrue(article.body().indexOf("Halden") < article.body().indexOf("embassy"), article::body);
  }

  private static byte[] pdf(int pages, List<List<String>> columns) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          write(content, 50, 760, List.of("The Harbor Herald, page " + number));
          for (int column = 0; column < columns.size() && number == 1; column++) {
            write(content, 50 + 270 * column, 700, columns.get(column));
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void write(PDPageContentStream content, int x, int y, List<String> lines) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
    content.setLeading(11);
    content.newLineAtOffset(x, y);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  @Test
  void docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreator("Tom Birch");
      for (String text : List.of("Port of Halden hacked", "5 March 2024", FIRST, SECOND)) {
        document.createParagraph().createRun().setText(text);
      }
      document.write(out);
    }
    Article article = Reading.of("a.docx", out.toByteArray()).only();
    assertEquals("5 March 2024\n\n" + FIRST + "\n\n" + SECOND, article.body());
    assertEquals(List.of("Port of Halden hacked", "2024-03-05", "Tom Birch"),
        List.of(article.headline().get(), article.published().get(), article.authors().get(0)));
  }

  @Test
  void scannedPdfSaysSo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    assertEquals(List.of("in/scan.pdf: the PDF has no text (scanned pages? run them through OCR first, for example "
        + "ocrmypdf)"), Reading.of("scan.pdf", out.toByteArray()).messages());
  }

  private static final String PAGE = "<html lang=en><head><title>Port hacked</title>"
      + "<meta property=article:published_time content=2024-03-05></head><body><h1>Port hacked</h1><p>" + FIRST
      + "</p><p>"
      + SECOND + "</p></body></html>";

  @Test
  void warcWithBodiesInAllCodings() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(record("https://a.example/plain", "", PAGE.getBytes(StandardCharsets.UTF_8)));
    warc.write(record("https://a.example/gzip", "Content-Encoding: gzip\r\n",
        gzip(PAGE.getBytes(StandardCharsets.UTF_8))));
    warc.write(record("https://a.example/said-gzip", "Content-Encoding: gzip\r\n",
        PAGE.getBytes(StandardCharsets.UTF_8)));
    warc.write(record("https://a.example/said-chunked", "Transfer-Encoding: chunked\r\n",
        PAGE.getBytes(StandardCharsets.UTF_8)));
    warc.write(record("https://a.example/chunked", "Transfer-Encoding: chunked\r\n",
        chunked(PAGE.getBytes(StandardCharsets.UTF_8))));
    warc.write(record("https://a.example/nothing", "", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8)));
    for (byte[] archive : List.of(warc.toByteArray(), gzip(warc.toByteArray()))) {
      Collected collected = Reading.of("crawl.warc.gz", archive);
      assertEquals(List.of("plain", "gzip", "said-gzip", "said-chunked", "chunked"),
          collected.articles.stream().map(it -> it.url().get().replace("https://a.example/", "")).toList());
      collected.articles.forEach(it -> assertEquals(FIRST + "\n\n" + SECOND, it.body()));
      assertEquals(List.of("in/crawl.warc.gz (https://a.example/nothing): no text of an article is in this page (is it "
          + "filled by a script, or behind a paywall?)"), collected.messages());
    }
    ByteArrayOutputStream wacz = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(wacz)) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
      zip.write(gzip(warc.toByteArray()));
      zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
    }
    assertEquals(5, Reading.of("crawl.wacz", wacz.toByteArray()).articles.size());
  }

  @Test
  void aCutArchiveGivesWhatStandsBeforeTheCut() throws IOException {
    byte[] one = record("https://a.example/plain", "", PAGE.getBytes(StandardCharsets.UTF_8));
    byte[] cut = new byte[one.length + 20];
    System.arraycopy(one, 0, cut, 0, one.length);
    System.arraycopy("WARC/1.0 broken here".getBytes(StandardCharsets.US_ASCII), 0, cut, one.length, 20);
    Collected collected = Reading.of("cut.warc", cut);
    assertEquals(1, collected.articles.size());
    assertTrue(collected.messages().get(0).startsWith("in/cut.warc: broken or cut web archive: "),
        () -> collected.messages().toString());
  }

  @Test
  void whatIsNoArchiveIsToldWithoutItsBytes() {
    assertEquals(List.of("in/x.warc: broken or cut web archive: invalid WARC record at position 0"),
        Reading.of("x.warc", new byte[] {(byte) 0xD7, 1, ':', 27, '[', 'm'}).messages());
  }

  private static byte[] record(String url, String header, byte[] body) throws IOException {
    byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + header + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2024-03-06T00:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + (http.length + body.length)
        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(http);
    out.write(body);
    out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] chunked(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < bytes.length; from += 100) {
      int size = Math.min(100, bytes.length - from);
      out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, from, size);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void mispReports() {
    Article article = Reading.of("event.json", """
        {"response": [{"Event": {"uuid": "e1", "info": "Halden", "date": "2024-03-05", "Orgc": {"name": "CERT-X"},
          "Attribute": [{"uuid": "a1", "type": "domain", "value": "mail.halden.example"}],
          "EventReport": [{"uuid": "9f1c4c4e-0000-4000-8000-000000000001", "name": "What happened",
            "timestamp": "1709629200", "deleted": false,
            "content": "# Summary\\n\\n%s They used **@[attribute](a1)** and [a tool](https://x.example)."},
            {"uuid": "x", "name": "old", "content": "gone", "deleted": true}]}}]}""".formatted(FIRST)).only();
    assertEquals("Summary\n\n" + FIRST + " They used mail.halden.example and \"a tool\" (https://x.example).",
        article.body());
    assertEquals(List.of("What happened", "2024-03-05", "CERT-X", "urn:uuid:9f1c4c4e-0000-4000-8000-000000000001"),
        List.of(article.headline().get(), article.published().get(), article.publisher().get(), article.url().get()));
  }

  @Test
  void mispEventWithoutReports() {
    assertEquals(List.of("in/e.json (e1): a MISP event without reports; only its reports are read"),
        Reading.of("e.json", "{\"Event\": {\"uuid\": \"e1\", \"info\": \"x\"}}").messages());
  }

  @Test
  void whatComesFromStandardInputIsToldByItsBytes() {
    assertEquals(FIRST + "\n\n" + SECOND, Reading.of("stdin", PAGE).only().body());
  }
}
