package org.depeche.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * Sentences in CoNLL-U, the format of Universal Dependencies; spans and names stand in the MISC column.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public final class Conllu {
  private Conllu() {}

  /** Writes sentences; {@link #read} gives back equal ones. */
  public static String write(List<Sentence> sentences) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : sentences) {
      out.append("# sent_id = ").append(sentence.index()).append('\n');
      out.append("# paragraph = ").append(sentence.paragraph()).append('\n');
      out.append("# span = ").append(show(sentence.span())).append('\n');
      for (Token token : sentence.tokens()) {
        out.append(token.index()).append('\t');
        out.append(cell(token.form())).append('\t').append(cell(token.lemma())).append('\t');
        out.append(token.upos()).append("\t_\t").append(features(token.features())).append('\t');
        out.append(token.head() < 0 ? "_" : token.head()).append('\t').append(token.relation());
        out.append("\t_\tSpan=").append(show(token.span()));
        out.append(token.name().equals("O") ? "" : "|Name=" + token.name()).append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** A word as it is, its spaces too; what would end a cell or a line is written as Java writes it. */
  private static String cell(String text) {
    String cell = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    return cell.isEmpty() ? "_" : cell;
  }

  private static String show(Span span) {
    return span.start() + ":" + span.end();
  }

  private static Span span(String text) {
    int colon = text.indexOf(':');
    return new Span(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
  }

  private static String features(Map<String, String> features) {
    if (features.isEmpty()) {
      return "_";
    }
    List<String> pairs = new ArrayList<>();
    features.forEach((name, value) -> pairs.add(name + "=" + value));
    return String.join("|", pairs);
  }

  /**
   * Reads sentences. Where MISC gives no span, tokens are laid out one space apart from the end of the one before, so
   * that a tree written by hand needs no offsets; without the comments, sentences are numbered as they come.
   */
  public static List<Sentence> read(Reader reader) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    int paragraph = 0;
    int end = 0;
    BufferedReader lines = new BufferedReader(reader);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("# paragraph = ")) {
        paragraph = Integer.parseInt(line.substring(14).strip());
      } else if (line.isBlank()) {
        add(sentences, tokens, paragraph);
      } else if (!line.startsWith("#")) {
        Token token = token(line, end);
        tokens.add(token);
        end = token.span().end() + 1;
      }
    }
    add(sentences, tokens, paragraph);
    return sentences;
  }

  private static void add(List<Sentence> sentences, List<Token> tokens, int paragraph) {
    if (!tokens.isEmpty()) {
      Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
      boolean parsed = tokens.stream().allMatch(token -> token.head() >= 0);
      sentences.add(new Sentence(sentences.size(), paragraph, span, tokens, parsed));
      tokens.clear();
    }
  }

  private static Token token(String line, int start) {
    String[] cells = line.split("\t");
    if (cells.length != 10) {
      throw new IllegalArgumentException("a CoNLL-U line has 10 columns, not " + cells.length + ": " + line);
    }
    Span span = null;
    String name = "O";
    for (String pair : cells[9].split("\\|")) {
      if (pair.startsWith("Span=")) {
        span = span(pair.substring(5));
      } else if (pair.startsWith("Name=")) {
        name = pair.substring(5);
      }
    }
    if (span == null) {
      span = new Span(start, start + cells[1].codePointCount(0, cells[1].length()));
    }
    Map<String, String> features = new TreeMap<>();
    if (!cells[5].equals("_")) {
      for (String pair : cells[5].split("\\|")) {
        int equals = pair.indexOf('=');
        features.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    int head = cells[6].equals("_") ? -1 : Integer.parseInt(cells[6]);
    return new Token(
        Integer.parseInt(cells[0]), span, cells[1].translateEscapes(), cells[2].translateEscapes(), cells[3], features,
        head, cells[7], name);
  }
}
