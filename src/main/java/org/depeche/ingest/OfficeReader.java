package org.depeche.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/** PDF and DOCX files to articles (Apache Tika); what is embedded in them is not opened. */
final class OfficeReader {
  private static final Pattern HYPHENATED = Pattern.compile("(\\p{L}+)[-\\u2010]\\s*\\n\\s*(\\p{Ll}+)");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)^(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of|sur)\\s*\\d{1,4})?$");
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_TITLE = 200;
  private static final String SENTENCE_END = ".!?…:»\"”)";

  private final Completion completion;

  OfficeReader(Completion completion) {
    this.completion = completion;
  }

  void read(Source source, byte[] bytes, Sink sink) throws BadInputException {
    Metadata metadata = new Metadata();
    boolean isPdf = source.format() == Format.PDF || startsLikePdf(bytes);
    Document document = parsed(isPdf, bytes, metadata);
    List<String> paragraphs = new ArrayList<>(isPdf ? pdfParagraphs(document) : wordParagraphs(document));
    Optional<String> title = title(metadata, paragraphs);
    title.ifPresent(it -> {
      if (!paragraphs.isEmpty() && paragraphs.get(0).equals(it)) {
        paragraphs.remove(0);
      }
    });
    if (paragraphs.isEmpty()) {
      throw new BadInputException(isPdf
          ? "the PDF has no text (scanned pages? run them through OCR first, for example ocrmypdf)"
          : "the document has no text");
    }
    completion.complete(source.name(), new Draft(source.id(), Optional.empty(),
        Optional.ofNullable(metadata.get(TikaCoreProperties.LANGUAGE)), title, published(metadata, paragraphs),
        given(metadata.get(TikaCoreProperties.PUBLISHER)), authors(metadata), true,
        String.join("\n\n", paragraphs)), sink);
  }

  private static boolean startsLikePdf(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
  }

  private static Document parsed(boolean isPdf, byte[] bytes, Metadata metadata) throws BadInputException {
    Parser parser = isPdf ? new PDFParser() : new OOXMLParser();
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
      parser.parse(in, new SecureContentHandler(xhtml, in), metadata, new ParseContext());
      return Jsoup.parse(xhtml.toString());
    } catch (EncryptedDocumentException e) {
      throw new BadInputException("encrypted; take the password off first");
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw new BadInputException(
          "damaged, or no " + (isPdf ? "PDF" : "DOCX") + " whatever its name says (" + e.getMessage() + ")");
    }
  }

  private static List<String> wordParagraphs(Document document) {
    document.select("[class~=(?i)header|footer]").remove();
    return Blocks.of(document.body()).stream().map(Blocks.Block::text).toList();
  }

  /** Lines are joined, hyphens at their ends taken out, and what stands on most pages left out. */
  private static List<String> pdfParagraphs(Document document) {
    List<Element> pages = document.select("div.page");
    Map<String, Integer> onPages = new LinkedHashMap<>();
    pages.forEach(page -> lines(page).distinct().forEach(line -> onPages.merge(shape(line), 1, Integer::sum)));
    List<String> paragraphs = new ArrayList<>();
    for (Element page : pages) {
      for (Element paragraph : page.select("p")) {
        List<String> kept = paragraph.wholeText().lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
            .filter(line -> pages.size() < 3 || onPages.get(shape(line)) < 0.6 * pages.size())
            .toList();
        if (!kept.isEmpty()) {
          append(paragraphs, String.join("\n", kept));
        }
      }
    }
    String all = String.join(" ", paragraphs);
    return paragraphs.stream().map(it -> unwrapped(it, all)).toList();
  }

  private static Stream<String> lines(Element page) {
    return page.wholeText().lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static String shape(String line) {
    return line.replaceAll("\\d+", "#");
  }

  /** A paragraph that begins in lower case goes on from the page or column before. */
  private static void append(List<String> paragraphs, String text) {
    int last = paragraphs.size() - 1;
    boolean goesOn = last >= 0 && Character.isLowerCase(text.codePointAt(0)) && !endsSentence(paragraphs.get(last));
    if (goesOn) {
      paragraphs.set(last, paragraphs.get(last) + "\n" + text);
    } else {
      paragraphs.add(text);
    }
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String unwrapped(String paragraph, String all) {
    Matcher matcher = HYPHENATED.matcher(paragraph);
    String joined = matcher.replaceAll(it -> {
      String kept = it.group(1) + "-" + it.group(2);
      return Matcher.quoteReplacement(all.contains(kept) ? kept : it.group(1) + it.group(2));
    });
    return joined.replace("\u00AD\n", "").replace("\u00AD", "").replaceAll("\\s*\\n\\s*", " ").strip();
  }

  private static Optional<String> title(Metadata metadata, List<String> paragraphs) {
    return paragraphs.stream().findFirst()
        .filter(it -> it.length() >= SHORTEST_TITLE && it.length() <= LONGEST_TITLE && !endsSentence(it))
        .or(() -> given(metadata.get(TikaCoreProperties.TITLE))
            .filter(it -> !it.matches("(?i).*\\.(docx?|pdf|indd|qxd)$")));
  }

  /** A date in the first lines is the article's; the file's own date is when it was saved. */
  private static Optional<String> published(Metadata metadata, List<String> paragraphs) {
    return paragraphs.stream().limit(3)
        .filter(it -> it.length() <= LONGEST_TITLE)
        .map(it -> WrittenDate.find(it, false))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> given(metadata.get(TikaCoreProperties.CREATED)).flatMap(it -> WrittenDate.find(it, false)));
  }

  private static List<String> authors(Metadata metadata) {
    return Stream.of(metadata.getValues(TikaCoreProperties.CREATOR)).map(String::strip).filter(it -> !it.isEmpty())
        .distinct().toList();
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
