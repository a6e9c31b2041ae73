package org.depeche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.ArrayList;
import java.util.List;

/** What no room may touch; ARCHITECTURE.md says why. */
@AnalyzeClasses(packages = "org.depeche", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
  private static final List<String> STAGES =
      List.of("ingest", "annotate", "extract", "resolve", "map", "validate", "store");
  private static final String[] ENGINES = {"edu.stanford..", "morfologik..", "org.languagetool..", "com.optimaize.."};
  private static final String[] NLP = {"edu.stanford..", "morfologik..", "org.languagetool.."};
  private static final String[] RDF = {"org.apache.jena..", "org.apache.lucene.."};
  private static final String[] NETWORK = {"java.net.http..", "javax.net.."};
  private static final String[] INPUT_OUTPUT = {"java.nio.file..", "java.net..", "java.sql.."};

  @ArchTest
  static final ArchRule modelKnowsTheJdkOnly =
      classes().that().resideInAPackage("org.depeche.model..")
          .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.depeche.model..");

  @ArchTest
  static final ArchRule catalogTouchesNeitherStoresNorEngines =
      room("catalog").should().dependOnClassesThat().resideInAnyPackage(
              join(NLP, "org.apache.jena.tdb2..", "org.apache.jena.fuseki..", "org.apache.jena.rdfconnection.."));

  @ArchTest
  static final ArchRule ingestTouchesNeitherNlpNorRdf = absent("ingest", join(NLP, RDF));

  @ArchTest
  static final ArchRule annotateTouchesNoRdf = absent("annotate", RDF);

  @ArchTest
  static final ArchRule annotateKnowsNoEvents =
      room("annotate").should().dependOnClassesThat().haveFullyQualifiedName("org.depeche.model.Extraction")
          .orShould().dependOnClassesThat().haveFullyQualifiedName("org.depeche.model.ResolvedArticle");

  @ArchTest
  static final ArchRule enginesAppearInAnnotateOnly =
      noClasses().that().resideOutsideOfPackages(
              "org.depeche.annotate..", "org.depeche.ingest..")
          .should().dependOnClassesThat().resideInAnyPackage(ENGINES);

  @ArchTest
  static final ArchRule nothingThatRunsOnArticlesLearns =
      noClasses().that().resideOutsideOfPackages("org.depeche.learn..", "org.depeche.cli..")
          .should().dependOnClassesThat().resideInAPackage("org.depeche.learn..");

  @ArchTest
  static final ArchRule extractTouchesNoEnginesRdfFilesOrNetwork =
      absent("extract", join(join(ENGINES, RDF), INPUT_OUTPUT));

  @ArchTest
  static final ArchRule resolveTouchesNoEnginesRdfOrNetwork = absent("resolve", join(join(ENGINES, RDF), NETWORK));

  @ArchTest
  static final ArchRule ontologyKnowsTheModelAndJenaOnly =
      classes().that().resideInAPackage("org.depeche.ontology..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              "java..", "org.apache.jena..", "org.depeche.model..", "org.depeche.ontology..");

  @ArchTest
  static final ArchRule mapTouchesNoRulesEnginesOrStores =
      absent("map", join(ENGINES, "org.depeche.catalog..", "org.apache.jena.tdb2..", "org.apache.jena.fuseki..",
          "org.apache.jena.rdfconnection..", "org.apache.lucene.."));

  @ArchTest
  static final ArchRule validateChangesNothing =
      absent("validate", join(ENGINES, "org.apache.jena.update..", "org.apache.jena.tdb2.."));

  @ArchTest
  static final ArchRule backHalfKnowsNoFrontHalf =
      noClasses().that().resideInAnyPackage(
              "org.depeche.store..", "org.depeche.query..", "org.depeche.export..", "org.depeche.link..",
              "org.depeche.review..")
          .should().dependOnClassesThat().resideInAnyPackage(
              "org.depeche.ingest..", "org.depeche.annotate..", "org.depeche.extract..", "org.depeche.resolve..",
              "org.depeche.catalog..", "org.depeche.pipeline..", "org.depeche.cli..");

  @ArchTest
  static final ArchRule serveReachesTheFrontHalfThroughPipelineOnly =
      absent("serve", join(ENGINES, "org.depeche.ingest..", "org.depeche.annotate..", "org.depeche.extract..",
          "org.depeche.resolve..", "org.depeche.catalog..", "org.depeche.cli.."));

  @ArchTest
  static final ArchRule evaluateMeasuresAndNeverReads =
      absent("evaluate", join(ENGINES, "org.depeche.ingest..", "org.depeche.annotate..", "org.depeche.extract..",
          "org.depeche.resolve..", "org.depeche.pipeline.."));

  @ArchTest
  static final ArchRule nobodyCallsTheCommandLine =
      noClasses().that().resideOutsideOfPackages("org.depeche.cli..", "org.depeche.spark..")
          .should().dependOnClassesThat().resideInAnyPackage("org.depeche.cli..", "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule onlyTheTopCallsThePipeline =
      noClasses().that().resideOutsideOfPackages("org.depeche.cli..", "org.depeche.learn..", "org.depeche.pipeline..",
              "org.depeche.serve..", "org.depeche.spark..")
          .should().dependOnClassesThat().resideInAPackage("org.depeche.pipeline..");

  @ArchTest
  static final ArchRule sparkIsNamedInItsRoomOnly =
      noClasses().that().resideOutsideOfPackage("org.depeche.spark..")
          .should().dependOnClassesThat().resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "scala..", "org.depeche.spark..");

  @ArchTest
  static void stagesDoNotCallEachOther(JavaClasses all) {
    for (String stage : STAGES) {
      String[] others = STAGES.stream().filter(it -> !it.equals(stage)).map(it -> "org.depeche." + it + "..")
          .toArray(String[]::new);
      room(stage).should().dependOnClassesThat().resideInAnyPackage(others).check(all);
    }
  }

  @ArchTest
  static final ArchRule roomsHaveNoCircles =
      slices().matching("org.depeche.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheTerminal =
      noClasses().that().resideOutsideOfPackage("org.depeche.cli..")
          .should().accessField(System.class, "out")
          .orShould().accessField(System.class, "err");

  private RoomsTest() {}

  private static GivenClassesConjunction room(String name) {
    return noClasses().that().resideInAPackage("org.depeche." + name + "..");
  }

  private static ArchRule absent(String room, String... packages) {
    return room(room).should().dependOnClassesThat().resideInAnyPackage(packages);
  }

  private static String[] join(String[] first, String... second) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(second));
    return all.toArray(new String[0]);
  }
}
