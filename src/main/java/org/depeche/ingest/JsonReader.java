package org.depeche.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.depeche.model.Problem;

/** Schema.org articles in JSON-LD: a document with one, an array or a {@code @graph}, or a document a line. */
final class JsonReader {
  private static final int DEEPEST = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxStringLength(Reader.LARGEST)
          .build())
      .build());

  private final Completion completion;
  private int found;

  JsonReader(Completion completion) {
    this.completion = completion;
  }

  static boolean isObject(String line) {
    try {
      return MAPPER.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Articles of an array before a fault in it are handed over; those after it are lost with it. */
  void readDocument(Source source, String text, Sink sink) throws BadInputException {
    if (text.isBlank()) {
      throw new BadInputException("the file holds only white space");
    }
    try (Parsing parsing = new Parsing(text, false)) {
      if (parsing.next() == JsonToken.START_ARRAY) {
        while (parsing.next() != JsonToken.END_ARRAY) {
          articles(source, source.name(), parsing.tree(), sink);
        }
      } else {
        articles(source, source.name(), parsing.tree(), sink);
      }
      parsing.end();
    } catch (BadInputException e) {
      throw found == 0 ? e : new BadInputException(e.position(), e.getMessage() + "; what stands before it was read");
    }
    if (found == 0) {
      throw new BadInputException("no schema.org NewsArticle and no MISP event in it");
    }
  }

  /** A line that cannot be read is reported and the others go on. */
  void readLines(Source source, Lines lines, Sink sink) throws IOException, BadInputException {
    boolean any = false;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      any = true;
      try {
        readLine(source, lines, line, sink);
      } catch (BadInputException e) {
        sink.problem(new Problem(Problem.Severity.ERROR, source.name() + ":" + lines.number() + e.position(),
            Optional.empty(), e.getMessage()));
      }
    }
    if (!any) {
      throw new BadInputException("empty file");
    }
  }

  private void readLine(Source source, Lines lines, byte[] line, Sink sink) throws BadInputException {
    if (lines.cut()) {
      throw new BadInputException("line longer than " + (Reader.LARGEST >> 20) + " MB");
    }
    int from = lines.number() == 1 && Utf8.hasByteOrderMark(line) ? 3 : 0;
    String text = Utf8.decode(line, from, lines.start());
    if (text.isBlank()) {
      return;
    }
    found = 0;
    try (Parsing parsing = new Parsing(text, true)) {
      parsing.next();
      articles(source, source.name() + ":" + lines.number(), parsing.tree(), sink);
      parsing.end();
    }
    if (found == 0) {
      throw new BadInputException("no schema.org NewsArticle and no MISP event in it");
    }
  }

  private void articles(Source source, String place, JsonNode document, Sink sink) {
    for (JsonNode event : MispReader.events(document)) {
      found++;
      new MispReader(completion).read(place, event, sink);
    }
    SchemaOrg reader = new SchemaOrg(document);
    for (JsonNode article : reader.articles()) {
      found++;
      String fallback = source.id() + place.substring(source.name().length()) + (found == 1 ? "" : "#" + found);
      try {
        completion.completeVerbatim(place, reader.draft(article, fallback), sink);
      } catch (BadInputException e) {
        sink.problem(new Problem(
            Problem.Severity.ERROR, place, Optional.of(reader.id(article, fallback)), e.getMessage()));
      }
    }
  }

  /** A parser whose faults are told with their place: line and column, or the column in a line of JSON lines. */
  private static final class Parsing implements AutoCloseable {
    private final JsonParser parser;
    private final boolean oneLine;

    Parsing(String text, boolean oneLine) throws BadInputException {
      this.oneLine = oneLine;
      try {
        parser = MAPPER.createParser(text);
      } catch (IOException e) {
        throw new BadInputException("cannot be read: " + e.getMessage());
      }
    }

    JsonToken next() throws BadInputException {
      try {
        return parser.nextToken();
      } catch (IOException e) {
        throw broken(e);
      }
    }

    /** The value that starts at the current token. */
    JsonNode tree() throws BadInputException {
      try {
        return MAPPER.readTree(parser);
      } catch (IOException e) {
        throw broken(e);
      }
    }

    void end() throws BadInputException {
      if (next() != null) {
        throw new BadInputException(position(parser.currentTokenLocation()),
            "text after the end of the JSON document; give one document a line as .jsonl");
      }
    }

    private BadInputException broken(IOException fault) {
      if (fault instanceof StreamConstraintsException && fault.getMessage().contains("nesting depth")) {
        return new BadInputException(position(parser.currentLocation()),
            "JSON nested more than " + DEEPEST + " levels deep");
      }
      if (fault instanceof JsonProcessingException json && json.getLocation() != null) {
        return new BadInputException(position(json.getLocation()),
            "broken JSON: " + firstLine(json.getOriginalMessage()));
      }
      return new BadInputException(position(parser.currentLocation()), "broken JSON: " + fault.getMessage());
    }

    private String position(JsonLocation location) {
      return (oneLine ? ":" : ":" + location.getLineNr() + ":") + location.getColumnNr();
    }

    @Override
    public void close() throws BadInputException {
      try {
        parser.close();
      } catch (IOException e) {
        throw new BadInputException("cannot be read: " + e.getMessage());
      }
    }
  }

  /** Without what the parser says of its own settings. */
  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    int end = line.startsWith("Unexpected end-of-input") ? line.indexOf(": expected close marker") : -1;
    return end < 0 ? line : "it ends within an object or a list; it seems to be cut off";
  }
}
