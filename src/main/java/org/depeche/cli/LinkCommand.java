package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "link",
    description = "Link situations of different articles that are one event, copies of one text, and voices that are "
        + "not "
        + "independent. Build does so at its end.",
    footer = {
      "",
      "Examples:",
      "  depeche link",
      "  depeche link --catalog enterprise-attack.json threat-actor.json"
    })
final class LinkCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Mixin private BaseOption base;

  @Option(
      names = "--catalog",
      arity = "1..*",
      paramLabel = "FILE",
      description = "First load these catalogues, and propose who of the articles is in them: MITRE ATT&CK (STIX 2), "
          + "MISP "
          + "galaxy clusters, the JSON of a SPARQL result, RDF. A loaded catalogue stays; its name is the file's.")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--reliability",
      paramLabel = "FILE",
      description = "How reliable you take sources to be, one a line: a letter from A to F and a name (B Reuters).")
  private Path reliability;

  LinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Linking(console, store, base.base()).run(catalogs, Optional.ofNullable(reliability));
  }
}
