package org.depeche.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Write the store, or one article's graph.",
      "JSON-LD and RDF/XML cannot hold RDF 1.2 triple terms: what claims reify is left out there, unless --rdf11 "
          + "writes it as rdf:Statement. N-Quads and TriG are streamed.",
      "stix is a STIX 2.1 bundle (import reads it back), nanopub one nanopublication a claim (TriG), dataset the VoID "
          + "description of the store (Turtle).",
      "gold writes articles with people's corrections as gold passages for evaluate: one with --article, else a file "
          + "in the folder -o for each article that somebody marked as gone through."
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "trig",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Form form;

  @Option(names = "--article", paramLabel = "IRI", description = "Only this article's graph.")
  private String article;

  @Option(names = "--rdf11", description = "Write triple terms as rdf:Statement, for tools that know RDF 1.1 only.")
  private boolean rdf11;

  @Option(names = "--runs", description = "Also the record of when and with what articles were read.")
  private boolean runs;

  @Option(
      names = "--corrected",
      description = "Articles as people corrected them: what was marked as wrong is left out, and so are the direct "
          + "facts that rested on it. Links between articles stay as they are; gold is always corrected.")
  private boolean corrected;

  @Option(
      names = "--tlp",
      paramLabel = "COLOUR",
      description = "Mark all STIX objects by the Traffic Light Protocol: ${COMPLETION-CANDIDATES}.")
  private Marking tlp;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write to a file (gold of all: a folder) instead of standard output.")
  private Path file;

  /** What is written. */
  enum Form {
    turtle,
    trig,
    nquads,
    jsonld,
    rdfxml,
    /** A STIX 2.1 bundle. */
    stix,
    /** One nanopublication a claim. */
    nanopub,
    /** The VoID description of the store. */
    dataset,
    /** What people corrected, for evaluate; {@link ExportGold} writes it. */
    gold
  }

  /** The Traffic Light Protocol. */
  enum Marking {
    white,
    green,
    amber,
    red
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (form == Form.gold) {
      return new ExportGold(console, store).run(Optional.ofNullable(article), Optional.ofNullable(file));
    }
    return new Export(console, store, runs, corrected)
        .run(form, Optional.ofNullable(article), rdf11, Optional.ofNullable(tlp).map(Marking::name),
            Optional.ofNullable(file));
  }
}
