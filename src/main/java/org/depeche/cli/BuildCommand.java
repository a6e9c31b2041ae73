package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "build",
    description = "Read articles, extract who did what to whom and who says so, and store it.",
    footer = {
      "",
      "Examples:",
      "  depeche build --serve data/articles",
      "  depeche build https://example.org/2024/03/port-hacked.html crawl.warc.gz reports/",
      "  depeche build --lang fr --date 2023-07-12 --publisher 'Le Monde' article.txt",
      "  curl -s https://example.org/feed.jsonl | depeche build -"
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private DepecheCommand parent;
  @Mixin private StoreOptions store;

  @Option(names = "--serve", description = "Then keep a SPARQL endpoint open at localhost:3030/depeche.")
  private boolean serve;

  @Mixin private ServeAddress address;

  @Option(
      names = "--nquads",
      paramLabel = "DIR",
      description = "Also write N-Quads files for bulk loaders there (articles-00001.nq and so on).")
  private Path nquads;

  @Mixin private ArticleOptions articles;

  @Mixin private BaseOption base;

  @Mixin private RunOptions running;

  @Option(names = "--no-link", description = "Leave links between articles as they are; see: depeche link --help.")
  private boolean noLink;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders and web addresses: text, web pages (HTML), PDF, DOCX, RSS and Atom feeds, mails "
          + "(.eml), "
          + "web archives (WARC, WACZ), schema.org NewsArticle and MISP events (JSON); - is standard input.")
  private List<String> paths;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Build(
        console, parent.verbose(), store, base.base(), articles.defaults(), Optional.ofNullable(nquads), running)
        .run(paths, !noLink, serve, address.port());
  }
}
