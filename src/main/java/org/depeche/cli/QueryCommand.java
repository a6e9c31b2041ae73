package org.depeche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "query",
    description = "Ask a canned question, or any SPARQL query.",
    footer = {
      "",
      "Examples:",
      "  depeche queries",
      "  depeche query search words='messagerie ambassadeur'",
      "  depeche query claims-of source=Microsoft --as-of 2023-07-12",
      "  depeche query --text 'SELECT * { GRAPH ?article { ?s a ?type } } LIMIT 5' --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Option(names = "--file", paramLabel = "Q.rq", description = "A file with a SPARQL query (- is standard input).")
  private Path file;

  @Option(names = "--text", paramLabel = "SPARQL", description = "A SPARQL query.")
  private String text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Form form;

  @Option(
      names = "--as-of",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "Ask what articles said at the end of this year, month or day, or at this time.")
  private String asOf;

  @Parameters(paramLabel = "NAME [KEY=VALUE]", arity = "0..*", description = "A canned question and its parameters.")
  private List<String> words = new ArrayList<>();

  /** How results are written. */
  enum Form {
    table,
    csv,
    tsv,
    json
  }

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Asking asking = new Asking(console, store, form.name(), Optional.ofNullable(asOf));
    int ways = (words.isEmpty() ? 0 : 1) + (file == null ? 0 : 1) + (text == null ? 0 : 1);
    if (ways != 1) {
      throw new UsageException("query takes one of: a canned question's NAME, --file or --text");
    }
    return words.isEmpty()
        ? asking.free(Optional.ofNullable(file), Optional.ofNullable(text))
        : asking.canned(words.get(0), words.subList(1, words.size()));
  }
}
