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
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          articles(source, source.name(), MAPPER.readTree(parser), sink);
        }
      } else {
        articles(source, source.name(), MAPPER.readTree(parser), sink);
      }
      if (parser.nextToken() != null) {
        throw new BadInputException(position(parser.currentTokenLocation()),
            "text after the end of the JSON document; give one document a line as .jsonl");
      }
    } catch (IOException e) {
      throw broken(e, "");
    }
    if (found == 0) {
      throw new BadInputException("no schema.org NewsArticle in it");
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
    int before = found;
    try (JsonParser parser = MAPPER.createParser(text)) {
      articles(source, source.name() + ":" + lines.number(), MAPPER.readTree(parser), sink);
      if (parser.nextToken() != null) {
        throw new BadInputException(column(parser.currentTokenLocation()), "text after the end of the JSON document");
      }
    } catch (IOException e) {
      throw broken(e, "line");
    }
    if (found == before) {
      throw new BadInputException("no schema.org NewsArticle in it");
    }
  }

  private void articles(Source source, String place, JsonNode document, Sink sink) {
    SchemaOrg reader = new SchemaOrg(document);
    for (JsonNode article : reader.articles()) {
      found++;
      String fallback = found == 1 && place.equals(source.name()) ? source.id() : source.id() + "#" + found;
      try {
        completion.complete(place, reader.draft(article, fallback), sink);
      } catch (BadInputException e) {
        sink.problem(new Problem(
            Problem.Severity.ERROR, place, Optional.of(reader.id(article, fallback)), e.getMessage()));
      }
    }
  }

  private static BadInputException broken(IOException fault, String unit) {
    if (!(fault instanceof JsonProcessingException)) {
      return new BadInputException("cannot be read: " + fault.getMessage());
    }
    JsonProcessingException json = (JsonProcessingException) fault;
    String position = json.getLocation() == null
        ? ""
        : unit.equals("line") ? column(json.getLocation()) : position(json.getLocation());
    if (json instanceof StreamConstraintsException && json.getOriginalMessage().contains("nesting depth")) {
      return new BadInputException(position, "JSON nested more than " + DEEPEST + " levels deep");
    }
    return new BadInputException(position, "broken JSON: " + firstLine(json.getOriginalMessage()));
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static String position(JsonLocation location) {
    return ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private static String column(JsonLocation location) {
    return ":" + location.getColumnNr();
  }
}
