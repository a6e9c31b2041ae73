package org.depeche.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes archives of any size out of the sentences of the project's own gold passages, the same for the same seed. */
public final class SyntheticArchive {
  private static final Path GOLD = Path.of("src", "test", "resources", "gold");

  private final Map<String, List<String>> sentences = new TreeMap<>();
  private final Random random;

  public SyntheticArchive(long seed) {
    random = new Random(seed);
    try (Stream<Path> files = Files.walk(GOLD)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        JsonNode passage = new ObjectMapper().readTree(file.toFile());
        for (JsonNode one : passage.isArray() ? passage : List.of(passage)) {
          read(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(JsonNode passage) {
    String text = passage.get("text").asText();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    ends.setText(text);
    List<String> found = sentences.computeIfAbsent(passage.get("lang").asText(), language -> new ArrayList<>());
    int start = 0;
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      found.add(text.substring(start, end).strip());
      start = end;
    }
  }

  /** Writes articles as JSON lines into some files, {@code part-000.jsonl} and so on; no two have one address. */
  public void write(Path folder, int articles, int files) {
    try {
      Files.createDirectories(folder);
      for (int file = 0; file < files; file++) {
        try (Writer out = Files.newBufferedWriter(
            folder.resolve(String.format(Locale.ROOT, "part-%03d.jsonl", file)))) {
          for (int i = file; i < articles; i += files) {
            out.write(new ObjectMapper().writeValueAsString(article(i)));
            out.write('\n');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode article(int number) {
    List<String> languages = List.copyOf(sentences.keySet());
    String language = languages.get(number % languages.size());
    List<String> known = sentences.get(language);
    StringBuilder body = new StringBuilder();
    int count = 3 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      body.append(known.get(random.nextInt(known.size()))).append(i % 3 == 2 ? "\n\n" : " ");
    }
    return new ObjectMapper().createObjectNode()
        .put("@type", "NewsArticle")
        .put("url", "https://archive.example/" + number)
        .put("inLanguage", language)
        .put("datePublished", LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700)).toString())
        .put("publisher", "Archive " + number % 7)
        .put("articleBody", body.toString().strip());
  }
}
