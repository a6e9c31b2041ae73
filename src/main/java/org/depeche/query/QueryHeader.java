package org.depeche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/** Reads the comment that heads a query file: what it answers, then a line for each parameter. */
final class QueryHeader {
  private static final Pattern PARAMETER =
      Pattern.compile("param (\\w+) \\((entity|iri|date|text)(, optional)?\\): (.+)");

  private QueryHeader() {}

  static CannedQuery read(String name, String text) {
    List<String> answers = new ArrayList<>();
    List<CannedQuery.Parameter> parameters = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      number++;
      String comment = line.substring(1).strip();
      if (comment.startsWith("param ")) {
        parameters.add(parameter(name, number, comment));
      } else {
        answers.add(comment);
      }
    }
    checkSyntax(name, text);
    return new CannedQuery(name, String.join(" ", answers), parameters, text);
  }

  private static CannedQuery.Parameter parameter(String name, int line, String comment) {
    Matcher found = PARAMETER.matcher(comment);
    if (!found.matches()) {
      throw new IllegalArgumentException("queries/" + name + ".rq:" + line + ": not of the form «param NAME"
          + " (entity|iri|date|text[, optional]): MEANING»: " + comment);
    }
    return new CannedQuery.Parameter(found.group(1),
        CannedQuery.Parameter.Kind.valueOf(found.group(2).toUpperCase(Locale.ROOT)), found.group(3) != null,
        found.group(4));
  }

  private static void checkSyntax(String name, String text) {
    try {
      QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new IllegalArgumentException("queries/" + name + ".rq:" + e.getLine() + ": " + e.getMessage(), e);
    }
  }
}
