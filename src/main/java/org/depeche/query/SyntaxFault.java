package org.depeche.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryParseException;
import org.depeche.ontology.Prefixes;

/** Tells in one line where a text is no SPARQL, what stands there, and what is likely meant. */
public final class SyntaxFault {
  private static final int MOST_EXPECTED = 4;
  private static final int MOST_SHOWN = 60;
  private static final int MOST_TOLD = 200;
  private static final String AN_IRI = "an IRI between < and >";
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUND =
      Pattern.compile("Encountered \" (?:<\\w+>|\"[^\"]*\") \"(.*?) ?\"\" at line", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("(?m)^ +(<\\w+>|\"[^\"\n]*\")(?: \\.\\.\\.)? *$");
  private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: (([^:]*):\\S*)");
  private static final Pattern UPDATE =
      Pattern.compile("(?is)(insert|delete|load|clear|drop|create|add|move|copy|with)\\b.*");
  private static final Pattern NOT_COUNTED = Pattern.compile(
      "\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'"
          + "|<[^<>\"{}|^`\\\\\\s]*>|#[^\n]*");

  private final String message;
  private final String text;
  private final Set<String> expected = new LinkedHashSet<>();
  private int line;
  private int column;

  private SyntaxFault(String message, String text) {
    this.message = message;
    this.text = text;
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2));
    }
    int list = message.indexOf("Was expecting");
    if (list >= 0) {
      EXPECTED.matcher(message.substring(list)).results().forEach(found -> expected.add(readable(found.group(1))));
    }
  }

  /**
   * The line, without its end.
   *
   * @param text what was parsed, as the places in the fault count in it
   */
  public static String tell(QueryParseException fault, String text) {
    return new SyntaxFault(String.valueOf(fault.getMessage()), text).told();
  }

  private String told() {
    if (text.isBlank()) {
      return "it is empty";
    }
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.find()) {
      return place() + shown(undeclared.group(1)) + ": no PREFIX declares "
          + (undeclared.group(2).length() <= MOST_SHOWN ? undeclared.group(2) + ":" : "its prefix")
          + Optional.ofNullable(Prefixes.ALL.get(undeclared.group(2)))
              .map(namespace -> "; write PREFIX " + undeclared.group(2) + ": <" + namespace + "> before it").orElse("");
    }
    if (message.contains("Encountered \"<EOF>\"")) {
      return place() + "it ends too early; " + missingAtEnd().orElseGet(() -> wanted().orElse("something is missing"));
    }
    Matcher found = FOUND.matcher(message);
    if (found.find()) {
      String token = found.group(1);
      return place() + shown(token) + cause(token).or(this::wanted).map(cause -> ": " + cause)
          .orElse(" cannot stand here");
    }
    return message.startsWith("Lexical error") ? place() + lexical() : plain();
  }

  private String place() {
    return "line " + Math.max(1, line) + ", column " + Math.max(1, column) + ": ";
  }

  private String plain() {
    String first = message.lines().findFirst().orElse("");
    return first.length() <= MOST_TOLD ? first : first.substring(0, MOST_TOLD) + "…";
  }

  private static String shown(String words) {
    String whole = words.replaceAll("\\s+", " ").strip();
    return "«" + (whole.length() <= MOST_SHOWN ? whole : whole.substring(0, MOST_SHOWN) + "…") + "»";
  }

  private Optional<String> wanted() {
    if (expected.isEmpty() || expected.size() > MOST_EXPECTED) {
      return Optional.empty();
    }
    return Optional.of("wanted here: " + expected.stream()
        .map(token -> token.matches("[a-z]+") ? token.toUpperCase(Locale.ROOT) : token)
        .collect(Collectors.joining(" or ")));
  }

  private Optional<String> missingAtEnd() {
    List<String> missing = new ArrayList<>();
    if (surplus('(', ')') > 0) {
      missing.add(")");
    }
    if (surplus('{', '}') > 0) {
      missing.add("}");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of("missing: " + String.join(" and ", missing));
  }

  private Optional<String> cause(String token) {
    String before = text.substring(0, offset()).stripTrailing().toLowerCase(Locale.ROOT);
    if (token.equals("}") && surplus('{', '}') < 0 || token.equals(")") && surplus('(', ')') < 0) {
      return Optional.of("one too many");
    }
    if (token.equals("}") && surplus('(', ')') > 0 && expected.contains(")")) {
      return Optional.of("a ) is missing before it");
    }
    if (token.equals("<")) {
      return Optional.of("an IRI between < and > holds no space, line end or quotation mark");
    }
    if (token.equals(",") && expected.contains("where")) {
      return Optional.of("variables after SELECT are parted by spaces");
    }
    if (UPDATE.matcher(token).matches() && expected.contains("select")) {
      return Optional.of("an update; a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE");
    }
    if (before.endsWith("filter")) {
      return Optional.of("the condition after FILTER stands in parentheses");
    }
    if (before.endsWith("select")) {
      return Optional.of("after SELECT stand the variables, or *");
    }
    if (expected.contains(".") && expected.contains(";")) {
      return Optional.of("a . or ; is missing before it");
    }
    if (expected.contains(AN_IRI) && expected.contains("an integer") && "}.;)".contains(token)) {
      return Optional.of("the object of the triple before it is missing");
    }
    return Optional.empty();
  }

  private String lexical() {
    Matcher prefix = Pattern.compile("after prefix \"(.*)\"", Pattern.DOTALL).matcher(message);
    String read = prefix.find() ? prefix.group(1) : "";
    if (read.matches("(?s)\\\\?[\"'].*")) {
      return "a string without its closing quotation mark";
    }
    String word = wordBefore();
    if (word.isEmpty()) {
      return offset() < text.length() ? shown(text.substring(offset()).codePoints().limit(1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString())
          + " is no sign of SPARQL" : "it ends too early";
    }
    return shown(word) + ": no word of SPARQL, and no prefix with its colon";
  }

  private String wordBefore() {
    int end = offset();
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || "_-".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return text.substring(start, end);
  }

  /** Where in the text the place is, in chars. */
  private int offset() {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    return Math.min(text.length(), at + Math.max(0, column - 1));
  }

  private int surplus(char open, char close) {
    return NOT_COUNTED.matcher(text).replaceAll(" ").chars()
        .reduce(0, (sum, sign) -> sum + (sign == open ? 1 : sign == close ? -1 : 0));
  }

  private static String readable(String token) {
    return switch (token) {
      case "<IRIref>" -> AN_IRI;
      case "<PNAME_NS>", "<PNAME_LN>" -> "a prefixed name";
      case "<VAR1>", "<VAR2>" -> "a variable";
      case "<INTEGER>" -> "an integer";
      case "<EOF>" -> "the end";
      default -> token.startsWith("\"") ? token.substring(1, token.length() - 1)
          : token.toLowerCase(Locale.ROOT).replaceAll("[<>]", "").replace('_', ' ');
    };
  }
}
