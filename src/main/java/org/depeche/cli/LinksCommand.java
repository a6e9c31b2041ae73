package org.depeche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "links",
    description = "Show the links between articles, the doubtful first, and decide on them. Decisions outlive every "
        + "rebuild.",
    footer = {
      "",
      "Examples:",
      "  depeche links",
      "  depeche links --review",
      "  depeche links --reject 0d1fa3c2b4e59687",
      "  depeche links --same https://example.org/a#situation-1 https://example.org/b#situation-3"
    })
final class LinksCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Mixin private BaseOption base;

  @ArgGroup(exclusive = true)
  private What what = new What();

  /** What is to be done; shown only, where nothing is given. */
  static final class What {
    @Option(names = "--review", description = "Ask about each link on which nobody has decided yet.")
    boolean review;

    @Option(names = "--confirm", paramLabel = "LINK", description = "The link holds, whatever the rules say.")
    String confirm;

    @Option(names = "--reject", paramLabel = "LINK", description = "The link is not made, whatever the rules say.")
    String reject;

    @Option(names = "--undo", paramLabel = "LINK", description = "Take the decision on the link back.")
    String undo;

    @Option(names = "--same", arity = "2", paramLabel = "SITUATION", description = "Two situations are one event.")
    List<String> same;

    @Option(names = "--different", arity = "2", paramLabel = "SITUATION", description =
        "Two situations are two events.")
    List<String> different;
  }

  LinksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Links(console, store, base.base()).run(what);
  }
}
