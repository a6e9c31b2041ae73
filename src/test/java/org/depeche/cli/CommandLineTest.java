package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.model.Problem;
import org.depeche.ontology.Vocabulary;
import org.depeche.pipeline.Pipeline.Interrupted;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
  private static final String LATER = "https://example.org/fr/later";

  @TempDir Path folder;

  private final CommandRun depeche = new CommandRun();

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "query", "queries", "explain", "export", "remove", "load", "backup",
      "restore", "completion"})
  void everyCommandHasHelp(String command) {
    assertEquals(0, depeche.run(command, "--help"));
    assertTrue(depeche.out().startsWith("Usage: depeche " + command), depeche.out());
    assertTrue(depeche.out().contains("--verbose"), depeche.out());
  }

  @Test
  void anInterruptedBuildSaysWhatIsLeft() {
    assertEquals("1 article read and stored, 6 left; go on", Interruption.line(new Interrupted(1, 6), "go on"));
    assertEquals("0 articles read and stored, the rest is left; go on",
        Interruption.line(new Interrupted(0, -1), "go on"));
  }

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    assertEquals(0, depeche.run("--help"));
    assertTrue(depeche.out().contains("build ") && depeche.out().contains("Exit codes:"), depeche.out());
    assertFalse(depeche.out().contains("warm-up"), depeche.out());
  }

  @Test
  void anErrorIsToldInOneLineAndItsTraceOnlyWhereAskedFor() {
    Runnable broken = () -> {
      throw new ExceptionInInitializerError(new IllegalArgumentException("kinds.yaml:3: unknown key"));
    };
    for (String option : List.of("", "--verbose")) {
      StringWriter err = new StringWriter();
      CommandLine commandLine = new CommandLine(CommandLine.Model.CommandSpec.wrapWithoutInspection(broken));
      commandLine.getCommandSpec().addOption(CommandLine.Model.OptionSpec.builder("--verbose").build());
      commandLine.setErr(new PrintWriter(err, true));
      assertEquals(1, option.isEmpty() ? Main.execute(commandLine) : Main.execute(commandLine, option));
      List<String> lines = err.toString().lines().toList();
      assertEquals("depeche: a fault of the program (ExceptionInInitializerError: kinds.yaml:3: unknown key); "
          + "--verbose shows where", lines.get(0));
      assertEquals(option.isEmpty(), lines.size() == 1, err.toString());
    }
  }

  @Test
  void aMisspeltCommandIsWrongUseWithASuggestion() {
    assertEquals(2, depeche.run("bild"));
    assertEquals("depeche: Unmatched argument at index 0: 'bild'\nDid you mean: depeche build?\nSee: depeche --help\n",
        depeche.err().replace("\r", ""));
  }

  @Test
  void noCommandIsWrongUse() {
    assertEquals(2, depeche.run());
    assertEquals("depeche: a command is wanted\nSee: depeche --help\n", depeche.err().replace("\r", ""));
  }

  @Test
  void aDateThatDoesNotParseIsWrongUse() {
    assertEquals(2, depeche.run("build", "--date", "12/07/2023", "x"));
    assertTrue(depeche.err().startsWith(
        "depeche: Invalid value for option '--date': \"12/07/2023\" is not a date (wanted: "
            + "2023, 2023-07, 2023-07-12 or 2023-07-12T10:00:00Z)\n"), depeche.err());
  }

  @Test
  void aLanguageWithoutAPackIsWrongUse() {
    assertEquals(2, depeche.run("build", "--lang", "de", "--store", folder.toString(), "x"));
    assertTrue(depeche.err().startsWith(
        "depeche: Invalid value for option '--lang': no language pack for \"de\" (there are: en, "
        + "es, fr, or auto)\n"), depeche.err());
  }

  @Test
  void aBaseThatIsNoIriIsWrongUse() {
    for (String base : List.of("no iri", "https://example.org/id", "id/")) {
      assertEquals(2, depeche.run("build", "--base", base, "--store", folder.toString(), "x"));
      assertTrue(depeche.err().contains("\"" + base + "\" is no absolute IRI that ends in a slash"), depeche.err());
    }
  }

  @Test
  void storeAndEndpointExcludeEachOther() {
    assertEquals(2, depeche.run("build", "--store", "a", "--endpoint", "http://localhost:1", "x"));
    assertTrue(depeche.err().contains("mutually exclusive"), depeche.err());
  }

  @Test
  void nothingToReadMakesNoStore() {
    Path store = folder.resolve("none");
    assertEquals(1, depeche.run("build", "--store", store.toString(), "nowhere"));
    assertEquals("nowhere: no such file or folder\n", depeche.err().replace("\r", ""));
    assertTrue(depeche.out().contains("Left out  1\n"), depeche.out());
    assertFalse(Files.exists(store));
  }

  /** Long before the twelve attempts of a request in the middle of a run are over. */
  @Test
  void aServerThatDoesNotAnswerIsSaidSoAtOnce() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    String endpoint = "http://localhost:" + port + "/depeche";
    Path article = write("a.txt", "Hackers broke into a bank.");
    for (List<String> command : List.of(List.of("build"), List.of("load"))) {
      depeche.reset();
      assertEquals(2, depeche.run(command.get(0), "--endpoint", endpoint, article.toString()));
      assertEquals("depeche: " + endpoint + "/sparql: nothing answers there; start the server, or check the address",
          depeche.err().strip());
      assertEquals("", depeche.out());
    }
  }

  @Test
  void badFilesAreLeftOutWithAMessageAndTheReportSaysSo() throws IOException {
    Path german = write("de.txt", "Der Bundeskanzler hat am Montag erklärt, dass die Hacker eingedrungen sind.");
    Path empty = write("empty.txt", "");
    int code = depeche.run(
        "build", "--store", folder.resolve("db").toString(), german.toString(), empty.toString(), "nowhere");
    assertEquals(1, code);
    List<String> problems = List.of(
        "nowhere: no such file or folder",
        german + ": article in German (de): no language pack (there are: en, es, fr)",
        empty + ": empty file");
    assertEquals(String.join("\n", problems), depeche.err().lines().filter(line -> !line.endsWith("articles"))
        .reduce((a, b) -> a + "\n" + b).orElse(""));
    assertEquals("Read      0 articles in 2 files\nFound     0 entities, 0 situations, 0 claims\n"
        + "Stored    0 new or changed articles in " + folder.resolve("db") + "\nLeft out  3\n  "
        + String.join("\n  ", problems) + "\n", depeche.out());
  }

  @Test
  void aStoreThatCannotBeWrittenIsSaidSo() throws IOException {
    Path file = write("file", "x");
    Path text = write("a.txt", "Hackers broke into the mail of the ministry, the officials told the newspaper.");
    assertEquals(2, depeche.run("build", "--store", file.toString(), text.toString()));
    assertTrue(depeche.err().startsWith("depeche: ") && depeche.err().contains(file.toString()), depeche.err());
    assertFalse(depeche.err().contains("Exception"), depeche.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"query who", "explain urn:x", "export", "remove urn:x", "backup b.nq.gz",
      "query --text ASK{}"})
  void aStoreThatIsNotThereIsNotMade(String words) {
    Path store = folder.resolve("none");
    String[] given = (words + " --store " + store).split(" ");
    assertEquals(2, depeche.run(given));
    if (!words.equals("query who")) {
      assertEquals("depeche: there is no store at " + store + "; make one with: depeche build --store " + store
          + " PATH…, or name another with --store or --endpoint\n", depeche.err());
    }
    assertFalse(Files.exists(store));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query stories", "explain urn:x", "export", "remove urn:x", "backup b.nq.gz", "link", "links",
      "serve --port 0"})
  void aFolderThatHoldsNoStoreStaysAsItIs(String words) throws IOException {
    Path other = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(other.resolve("a.txt"), "x");
    assertEquals(2, depeche.run((words + " --store " + other).split(" ")));
    assertTrue(depeche.err().startsWith("depeche: there is no store in " + other + "; make one"), depeche.err());
    assertArrayEquals(new String[] {"a.txt"}, other.toFile().list());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "load", "import --format stix", "restore"})
  void noStoreIsMadeAmongOtherFiles(String words) throws IOException {
    Path other = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(other.resolve("a.txt"), "x");
    String input = switch (words) {
      case "build" -> other.toString();
      case "load" -> write("a.nq", "<a:a> <a:b> <a:c> <a:g> .\n").toString();
      case "restore" -> folder.resolve("b.nq.gz").toString();
      default -> write("b.json", "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": []}").toString();
    };
    assertEquals(2, depeche.run((words + " --store " + other + " " + input).split(" ")));
    assertEquals("depeche: " + other + ": the folder holds other files and no store; name a new or an empty folder "
        + "with --store\n", depeche.err());
    assertArrayEquals(new String[] {"a.txt"}, other.toFile().list());
  }

  @Test
  void whatAStoreOrAFileSystemLeavesBehindIsNoOtherFile() throws IOException {
    Path volume = Files.createDirectories(folder.resolve("volume/lost+found")).getParent();
    for (String left : List.of(".gitkeep", "tdb.lock", "passwords")) {
      Files.writeString(volume.resolve(left), "");
    }
    String file = write("a.nq", "<a:a> <a:b> <a:c> <a:g> .\n").toString();
    assertEquals(0, depeche.run("load", "--store", volume.toString(), file), depeche.err());
    assertEquals(0, depeche.run("load", "--store", volume.toString(), file), depeche.err());
  }

  @Test
  void whatCannotBeDoneAtTheEndOfABuildIsToldBeforeIt() throws IOException {
    Path store = folder.resolve("db");
    String text = write("a.txt", "Hackers broke into the mail of the ministry, the officials said.").toString();
    Path report = folder.resolve("no/report.json");
    assertEquals(2, depeche.run("build", "--store", store.toString(), "--report", report.toString(), text));
    assertEquals("depeche: the report " + report + " cannot be written: there is no folder " + report.getParent()
        + "\n", depeche.err());
    depeche.reset();
    assertEquals(2, depeche.run("build", "--store", store.toString(), "--serve", "--port", "99999", text));
    assertEquals("depeche: --port: 99999 is no port (0 to 65535)\n", depeche.err());
    assertFalse(Files.exists(store));
  }

  @Test
  void anExportThatFailsLeavesTheFileThatWasThere() throws IOException {
    Path file = write("a.nq", "<https://example.org/a#x> <https://example.org/p> \"é\" <https://example.org/a> .\n");
    String store = folder.resolve("db").toString();
    assertEquals(0, depeche.run("load", "--store", store, file.toString()), depeche.err());
    Path kept = write("kept.ttl", "# kept\n");
    assertEquals(1, depeche.run("export", "--store", store, "--article", "https://example.org/none", "--format",
        "turtle", "-o", kept.toString()));
    assertEquals("# kept\n", Files.readString(kept));
    assertEquals(0, depeche.run("export", "--store", store, "--format", "nquads", "-o", kept.toString()));
    assertEquals(Files.readString(file), Files.readString(kept));
    assertFalse(Files.exists(folder.resolve("kept.ttl.part")));
    depeche.reset();
    assertEquals(2, depeche.run("export", "--store", store, "-o", folder.resolve("no/x.trig").toString()));
    assertEquals("depeche: the file " + folder.resolve("no/x.trig") + " cannot be written: no such file or folder\n",
        depeche.err());
  }

  @Test
  void whatAnArticleHoldsMovesNoCursor() throws IOException {
    Path file = write("a.nq", "<https://example.org/a#x> <http://www.w3.org/2000/01/rdf-schema#label> "
        + "\"a\\u001B[2Jb\" <https://example.org/a> .\n");
    String store = folder.resolve("db").toString();
    assertEquals(0, depeche.run("load", "--store", store, file.toString()), depeche.err());
    depeche.reset();
    assertEquals(0, depeche.run("query", "--store", store, "--text", "SELECT ?o { ?s ?p ?o }"));
    assertEquals("o\n-\na [2Jb\n1 row\n", depeche.out());
    assertEquals("b�.txt (�): broken at \"x y\"", new Problem(Problem.Severity.ERROR, "b\n.txt", Optional.of("\u001B"),
        "broken at \"x\ny\"").toString());
  }

  @Test
  void whatIsLoadedIsBackedUpRestoredAndTakenOut() throws IOException {
    String article = "https://example.org/a";
    Path file = write("a.nq", "<" + article + "#x> <" + article + "#p> \"é\" <" + article + "> .\n");
    String store = folder.resolve("db").toString();
    assertEquals(0, depeche.run("load", "--store", store, file.toString()), depeche.err());
    assertEquals("Loaded 1 quads; new or changed graphs in " + store + ": 1\n", depeche.out());
    depeche.reset();
    assertEquals(0, depeche.run("load", "--store", store, file.toString()), depeche.err());
    assertEquals("Loaded 1 quads; new or changed graphs in " + store + ": 0\n", depeche.out());
    String backup = folder.resolve("b.nq.gz").toString();
    assertEquals(0, depeche.run("backup", "--store", store, backup), depeche.err());
    assertEquals(1, depeche.run("explain", "--store", store, "urn:none"));
    assertEquals(1, depeche.run("export", "--store", store, "--article", "urn:none"));
    assertEquals("depeche: urn:none: the store knows nothing of it\n"
        + "depeche: urn:none: the store holds no article of this IRI\n", depeche.err());
    String again = folder.resolve("again").toString();
    assertEquals(0, depeche.run("restore", "--store", again, backup), depeche.err());
    assertEquals(2, depeche.run("restore", "--store", again, backup));
    assertTrue(depeche.err().contains("holds a store; restore to a new folder"), depeche.err());
    assertEquals(0, depeche.run("remove", "--store", again, article), depeche.err());
    assertEquals(1, depeche.run("remove", "--store", again, article));
  }

  @Test
  void filesThatCannotBeLoadedAreSaidSo() throws IOException {
    String store = folder.resolve("db").toString();
    Path bad = write("bad.nq", "<urn:a> <urn:b> .\n");
    assertEquals(2, depeche.run("load", "--store", store, bad.toString()));
    assertTrue(depeche.err().startsWith("depeche: " + bad + ": line 1, column "), depeche.err());
    depeche.reset();
    assertEquals(2, depeche.run("load", "--store", store, write("a.txt", "x").toString()));
    assertTrue(depeche.err().contains("neither N-Quads"), depeche.err());
    depeche.reset();
    assertEquals(
        2, depeche.run("restore", "--store", folder.resolve("new").toString(), folder.resolve("no.nq.gz").toString()));
    assertTrue(depeche.err().startsWith("depeche: ") && depeche.err().contains("no.nq.gz"), depeche.err());
    assertEquals(2, depeche.run("backup", "--store", folder.toString(), "a.zip"));
  }

  @Test
  void aQueryThatIsNotSparqlIsWrongUse() {
    assertEquals(2, depeche.run("query", "--text", "SELECT", "--store", folder.toString()));
    assertTrue(depeche.err().startsWith("depeche: the query is not SPARQL: "), depeche.err());
  }

  @Test
  void aQueryComesFromOnePlace() {
    assertEquals(2, depeche.run("query", "name", "--text", "ASK {}"));
    assertEquals("depeche: query takes one of: a canned question's NAME, --file or --text\n", depeche.err());
    assertEquals(2, depeche.run("query"));
  }

  @Test
  void aQuestionThatIsNearlyOneIsToldWhichWasMeant() {
    assertEquals(2, depeche.run("query", "hacked-acounts", "--store", folder.toString()));
    assertTrue(depeche.err().contains(
        "there is no canned question \"hacked-acounts\"; did you mean hacked-accounts? There are: about, "),
        depeche.err());
  }

  @Test
  void aParameterIsWrittenWithAnEqualsSign() {
    assertEquals(2, depeche.run("query", "about", "CNN", "--store", folder.toString()));
    assertEquals("depeche: \"CNN\" is not a parameter; write it as key=value\n", depeche.err());
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertEquals(0, depeche.run("completion"));
    String commands = depeche.out().lines().filter(line -> line.contains("local commands=")).findFirst().orElseThrow();
    for (String command : List.of("build", "serve", "query", "queries", "explain", "export", "remove", "load",
        "backup", "restore", "completion")) {
      assertTrue(commands.matches(".*\\b" + command + "\\b.*"), commands);
    }
  }

  private void both(String place) throws StoreException {
    try (Store store = Stores.embedded(Path.of(place))) {
      store.put(Samples.both());
    }
  }

  private Graph held(String place, String name) throws StoreException {
    try (Store store = Stores.embedded(Path.of(place));
        RDFConnection connection = store.connect()) {
      Graph copy = GraphFactory.createDefaultGraph();
      Txn.executeRead(connection, () -> GraphUtil.addInto(copy, connection.fetch(name).getGraph()));
      return copy;
    }
  }

  @Test
  void aBundleReadBackTakesNoTextAway() throws Exception {
    String store = folder.resolve("db").toString();
    String bundle = folder.resolve("b.json").toString();
    both(store);
    assertEquals(0, depeche.run("export", "--store", store, "--format", "stix", "-o", bundle), depeche.err());
    assertEquals(0, depeche.run("import", "--store", store, "--format", "stix", bundle), depeche.err());
    assertEquals("Read 2 articles; new or changed graphs in " + store + ": 0\n", depeche.out());
    assertTrue(Samples.french().graph().isIsomorphicWith(held(store, Samples.FRENCH)));
  }

  @Test
  void aReportOnAnArticleThatWasReadIsLeftOutAndSaidSo() throws Exception {
    String store = folder.resolve("db").toString();
    both(store);
    Path bundle = write("b.json", """
        {"type": "bundle", "id": "bundle--1", "objects": [
          {"type": "report", "id": "report--1", "name": "On it", "object_refs": [],
           "external_references": [{"source_name": "x", "url": "%s"}]},
          {"type": "report", "id": "report--2", "name": "Another", "object_refs": [],
           "external_references": [{"source_name": "x", "url": "https://example.org/other"}]}]}
        """.formatted(Samples.ENGLISH));
    assertEquals(1, depeche.run("import", "--store", store, "--format", "stix", bundle.toString()));
    assertEquals("Read 2 articles; new or changed graphs in " + store + ": 1\n", depeche.out());
    assertTrue(depeche.err().startsWith(Samples.ENGLISH + ": left out, since the store has read its text"),
        depeche.err());
    assertEquals(1, depeche.err().lines().count());
    assertTrue(Samples.english().graph().isIsomorphicWith(held(store, Samples.ENGLISH)));
    assertEquals(0, depeche.run("remove", "--store", store, Samples.ENGLISH));
    assertEquals(0, depeche.run("import", "--store", store, "--format", "stix", bundle.toString()));
  }

  @Test
  void whatPeopleMarkedAsWrongIsLeftOutOfACorrectedExport() throws Exception {
    String store = folder.resolve("db").toString();
    both(store);
    Graph reviews = GraphFactory.createDefaultGraph();
    RDFParser.fromString("""
        PREFIX dp: <%s>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        <https://w3id.org/depeche/id/review/1> a dp:Correction ; <https://schema.org/about> <%2$s> ;
          rdf:subject <%2$s> ; rdf:predicate dp:describes ; rdf:object <%2$s#situation-1> ; dp:verdict dp:Rejected .
        """.formatted(Vocabulary.DP, Samples.FRENCH), Lang.TURTLE).parse(reviews);
    try (Store held = Stores.embedded(Path.of(store))) {
      held.put(List.of(new ArticleGraph("https://w3id.org/depeche/reviews", reviews)));
    }
    for (String form : List.of("nquads", "turtle", "nanopub", "stix")) {
      assertEquals(0, depeche.run("export", "--store", store, "--article", Samples.FRENCH, "--format", form),
          depeche.err());
      assertTrue(depeche.out().contains("situation-1"), form);
      depeche.reset();
      assertEquals(0, depeche.run("export", "--store", store, "--article", Samples.FRENCH, "--format", form,
          "--corrected"), depeche.err());
      assertFalse(depeche.out().contains("situation-1"), form);
      assertTrue(depeche.out().contains("situation-2"), form);
      depeche.reset();
    }
  }

  /** The French article, and the same told again later. */
  private void twice(String place) throws StoreException {
    String told = RDFWriter.source(Samples.french().graph()).lang(Lang.NTRIPLES).asString();
    Graph again = GraphFactory.createDefaultGraph();
    RDFParser.fromString(told.replace(Samples.FRENCH, LATER).replace("2023-07-20", "2023-07-25"), Lang.NTRIPLES)
        .parse(again);
    try (Store store = Stores.embedded(Path.of(place))) {
      store.put(List.of(Samples.french(), new ArticleGraph(LATER, again)));
    }
  }

  @Test
  void whatIsTakenOutSupportsNothingAnyMore() throws Exception {
    String store = folder.resolve("db").toString();
    twice(store);
    assertEquals(0, depeche.run("link", "--store", store), depeche.err());
    assertTrue(names(store).contains(LATER), names(store));
    depeche.reset();
    assertEquals(0, depeche.run("remove", "--store", store, "--withdrawn", LATER), depeche.err());
    assertEquals("removed " + LATER, depeche.out().lines().findFirst().orElse(""));
    assertTrue(depeche.out().contains("\nLinked    "), depeche.out());
    assertFalse(names(store).contains(LATER), names(store));
  }

  private String names(String store) throws StoreException {
    return held(store, Vocabulary.DEFAULT_BASE + "links").toString();
  }

  /** The one article is of 20 July, the other of five days later. */
  @Test
  void whatStoodThenIsLinkedWithoutWhatCameAfter() throws Exception {
    String store = folder.resolve("db").toString();
    twice(store);
    assertEquals(0, depeche.run("link", "--store", store), depeche.err());
    depeche.reset();
    String ask = "SELECT ?links WHERE { GRAPH ?links { ?story <https://w3id.org/depeche/ns#member> ?one } }";
    assertEquals(0, depeche.run("query", "--store", store, "--format", "csv", "--text", ask), depeche.err());
    assertTrue(depeche.out().lines().count() > 1, depeche.out());
    depeche.reset();
    assertEquals(0,
        depeche.run("query", "--store", store, "--format", "csv", "--as-of", "2023-07-20", "--text", ask));
    assertEquals("links\n", depeche.out().replace("\r", ""));
  }
}
