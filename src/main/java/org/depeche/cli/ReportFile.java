package org.depeche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.depeche.model.Problem;
import org.depeche.pipeline.RunReport;

/** Writes what a run did as JSON; {@code docs/sources.md} tells the keys. */
final class ReportFile {
  private ReportFile() {}

  /** @throws UsageException where it is plain already, before a long run, that the file cannot be written */
  static void check(Path file) throws UsageException {
    Path folder = file.toAbsolutePath().getParent();
    boolean missing = folder == null || !Files.isDirectory(folder);
    if (missing || Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new UsageException("the report " + file + " cannot be written: "
          + (missing ? "there is no folder " + folder : Files.isDirectory(file) ? "it is a folder" : "no permission"));
    }
  }

  /** @throws UsageException where the file cannot be written; one that was there is then as it was */
  static void write(Path file, RunReport report, String store) throws UsageException {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("store", store);
    json.put("stopped", report.stopped());
    json.put("sources", report.sources());
    json.put("read", report.read());
    json.put("known", report.left().known());
    json.put("passedOver", report.left().passedOver());
    json.put("stored", report.changed());
    json.put("revised", report.revised());
    json.put("leftOut", report.leftOut());
    json.put("entities", report.entities());
    json.put("situations", report.situations());
    json.put("claims", report.claims());
    ArrayNode problems = json.putArray("problems");
    report.problems().forEach(problem -> add(problems.addObject(), problem));
    try {
      try (WholeFile whole = WholeFile.at(file)) {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(whole.out(), json);
        whole.keep();
      }
    } catch (IOException e) {
      throw new UsageException("the report " + file + " cannot be written: " + Cause.of(e));
    }
  }

  private static void add(ObjectNode json, Problem problem) {
    json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.put("place", problem.place());
    problem.article().ifPresent(id -> json.put("article", id));
    json.put("message", problem.message());
  }
}
