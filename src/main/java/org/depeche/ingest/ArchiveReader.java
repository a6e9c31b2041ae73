package org.depeche.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.brotli.dec.BrotliInputStream;
import org.depeche.model.Problem;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (WARC, gzipped or not, and WACZ), an article a page; pages without an article are only a warning.
 *
 * <p>Bodies are decoded here and not by the WARC library: archives hold bodies that are marked as chunked or compressed
 * without being so.
 */
final class ArchiveReader {
  /** Bytes of one page, decoded. */
  private static final int LARGEST_PAGE = 16 << 20;

  private final HtmlReader html;

  ArchiveReader(HtmlReader html) {
    this.html = html;
  }

  void readWacz(Source source, InputStream in, Sink sink) throws IOException, BadInputException {
    ZipInputStream zip = new ZipInputStream(in);
    int archives = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
        archives++;
        readWarc(source, new Unclosed(zip), sink);
      }
    }
    if (archives == 0) {
      throw new BadInputException("no WARC file in this archive (is it a WACZ?)");
    }
  }

  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive goes on
    }
  }

  void readWarc(Source source, InputStream in, Sink sink) throws IOException, BadInputException {
    int pages = 0;
    try (WarcReader reader = new WarcReader(in)) {
      for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
        pages += read(source, record.get(), sink) ? 1 : 0;
      }
    } catch (IOException | IllegalArgumentException e) {
      String read = pages == 0 ? "" : "; the " + pages + " pages before were read";
      throw new BadInputException("broken or cut web archive: "
          + (e.getMessage() == null ? "it ends within a record, or is none"
              : e.getMessage().replaceFirst("(?s)(position \\d+):.*<-- HERE -->.*", "$1")) + read);
    }
  }

  /** Whether the record is a page of HTML. */
  private boolean read(Source source, WarcRecord record, Sink sink) throws IOException {
    Optional<Page> page = record instanceof WarcResponse response ? page(response)
        : record instanceof WarcResource resource ? page(resource) : Optional.empty();
    if (page.isEmpty()) {
      return false;
    }
    String url = ((WarcTargetRecord) record).target();
    try {
      html.read(new HtmlReader.Origin(source.name() + "#" + url, url, page.get().charset, Optional.of(url)),
          page.get().bytes, sink);
    } catch (BadInputException e) {
      sink.problem(new Problem(Problem.Severity.WARNING, source.name(), Optional.of(url), e.getMessage()));
    }
    return true;
  }

  private record Page(byte[] bytes, Optional<String> charset) {}

  private static Optional<Page> page(WarcResource resource) throws IOException {
    MediaType type = resource.contentType();
    return isHtml(type)
        ? Optional.of(new Page(limited(resource.body().stream()), charset(type))) : Optional.empty();
  }

  private static Optional<Page> page(WarcResponse response) throws IOException {
    byte[] block = limited(response.body().stream());
    HttpResponse http;
    try {
      http = HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(block)), null);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (http.status() != 200 || !isHtml(http.contentType())) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(block, endOfHeader(block), block.length);
    boolean chunked = http.headers().contains("Transfer-Encoding", "chunked");
    String coding = http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return Optional.of(new Page(decoded(chunked ? dechunked(body) : body, coding), charset(http.contentType())));
  }

  private static boolean isHtml(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static Optional<String> charset(MediaType type) {
    return Optional.ofNullable(type.parameters().get("charset"));
  }

  private static byte[] limited(InputStream in) throws IOException {
    return in.readNBytes(LARGEST_PAGE);
  }

  private static int endOfHeader(byte[] block) {
    for (int i = 0; i + 1 < block.length; i++) {
      boolean bare = block[i] == '\n' && block[i + 1] == '\n';
      boolean full = i + 3 < block.length && block[i] == '\r' && block[i + 1] == '\n' && block[i + 2] == '\r'
          && block[i + 3] == '\n';
      if (bare || full) {
        return i + (bare ? 2 : 4);
      }
    }
    return block.length;
  }

  /** The chunks' bytes (RFC 9112, 7.1); the body as it is where it is not chunked after all. */
  static byte[] dechunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int end = at;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1).split(";", 2)[0].strip();
      if (!line.matches("[0-9a-fA-F]{1,7}")) {
        return out.size() == 0 ? body : out.toByteArray();
      }
      int size = Integer.parseInt(line, 16);
      if (size == 0) {
        return out.toByteArray();
      }
      int from = Math.min(end + 1, body.length);
      int to = Math.min(from + size, body.length);
      out.write(body, from, to - from);
      at = to;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return out.toByteArray();
  }

  /** Without its content coding; as it is where it is not coded after all. */
  static byte[] decoded(byte[] body, String coding) {
    try {
      if (body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B) {
        return partly(new GZIPInputStream(new ByteArrayInputStream(body)));
      }
      return switch (coding) {
        case "br" -> partly(new BrotliInputStream(new ByteArrayInputStream(body)));
        case "deflate" -> partly(new InflaterInputStream(new ByteArrayInputStream(body)));
        default -> body;
      };
    } catch (IOException e) {
      return body;
    }
  }

  /** All that can be decoded; a page that was cut short is still a page. */
  private static byte[] partly(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    try (in) {
      for (int read = in.read(buffer); read > 0 && out.size() < LARGEST_PAGE; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      if (out.size() == 0) {
        throw e;
      }
    }
    return out.toByteArray();
  }
}
