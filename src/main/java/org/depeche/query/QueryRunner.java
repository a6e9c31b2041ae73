package org.depeche.query;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.apache.jena.atlas.web.HttpException;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** Binds parameters, runs queries, and writes what they answer. */
public final class QueryRunner {
  /** How results are written. */
  public enum Form {
    /** For a person to read. */
    TABLE,
    CSV,
    TSV,
    /** SPARQL 1.1 Query Results JSON. */
    JSON
  }

  private QueryRunner() {}

  /** Parses a free query; the message of a failure gives line, column and likely cause. */
  public static Query parse(String text) throws QueryFailure {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new QueryFailure("the query is not SPARQL: " + SyntaxFault.tell(e, text), e);
    }
  }

  /**
   * A canned query with its parameters filled in.
   *
   * <p>Names of entities are looked up in the store: any label, in any language, without regard to case.
   */
  public static Query bind(RDFConnection connection, CannedQuery canned, Map<String, String> arguments)
      throws QueryFailure {
    checkNames(canned, arguments);
    Map<Var, List<Node>> values = new LinkedHashMap<>();
    List<Var> parameters = new ArrayList<>();
    for (CannedQuery.Parameter parameter : canned.parameters()) {
      parameters.add(Var.alloc(parameter.name()));
      String argument = arguments.get(parameter.name());
      if (argument != null) {
        values.put(Var.alloc(parameter.name()), nodes(connection, parameter, argument.strip()));
      }
    }
    return Binder.bind(canned.parse(), parameters, values);
  }

  private static void checkNames(CannedQuery canned, Map<String, String> arguments) throws QueryFailure {
    for (String name : arguments.keySet()) {
      if (canned.parameter(name).isEmpty()) {
        throw new QueryFailure(canned.name() + " has no parameter " + name + "; it takes " + canned.parameters());
      }
    }
    for (CannedQuery.Parameter parameter : canned.parameters()) {
      if (!parameter.optional() && !arguments.containsKey(parameter.name())) {
        throw new QueryFailure(canned.name() + " needs " + parameter + " (" + parameter.meaning() + ")");
      }
    }
  }

  private static List<Node> nodes(RDFConnection connection, CannedQuery.Parameter parameter, String argument)
      throws QueryFailure {
    return switch (parameter.kind()) {
      case ENTITY -> entities(connection, parameter, argument);
      case IRI -> List.of(iri(parameter, argument));
      case DATE -> List.of(date(parameter, argument));
      case TEXT -> List.of(NodeFactory.createLiteralString(QueryParserBase.escape(argument)));
    };
  }

  private static List<Node> entities(RDFConnection connection, CannedQuery.Parameter parameter, String argument)
      throws QueryFailure {
    List<Node> found;
    try {
      found = Txn.calculateRead(connection, () -> Names.find(connection, argument));
    } catch (RuntimeException e) {
      throw failure(e);
    }
    if (found.isEmpty()) {
      throw new QueryFailure.NotHeld(parameter.name() + ": nothing in the store is called «" + argument + "»");
    }
    return found;
  }

  private static Node iri(CannedQuery.Parameter parameter, String argument) throws QueryFailure {
    if (!Names.isIri(argument)) {
      throw new QueryFailure(parameter.name() + ": not an IRI: " + argument);
    }
    return NodeFactory.createURI(argument);
  }

  private static Node date(CannedQuery.Parameter parameter, String argument) throws QueryFailure {
    if (!isDate(argument)) {
      throw new QueryFailure(parameter.name() + ": not a year, month or day (2023, 2023-06, 2023-06-15): " + argument);
    }
    return NodeFactory.createLiteralDT(argument, XSDDatatype.XSDstring);
  }

  private static boolean isDate(String argument) {
    if (!argument.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return false;
    }
    try {
      LocalDate.parse((argument + "-01-01").substring(0, 10));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Runs a query of any kind; graphs that CONSTRUCT and DESCRIBE build are written as Turtle, whatever the form. */
  public static void run(RDFConnection connection, Query query, Form form, OutputStream output) throws QueryFailure {
    try {
      Txn.executeRead(connection, () -> execute(connection, query, form, output));
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private static void execute(RDFConnection connection, Query query, Form form, OutputStream output) {
    try (QueryExecution execution = connection.query(query)) {
      if (query.isSelectType()) {
        writeRows(execution, form, output);
      } else if (query.isAskType()) {
        writeAnswer(execution.execAsk(), form, output);
      } else {
        RDFDataMgr.write(output, query.isDescribeType() ? execution.execDescribe() : execution.execConstruct(),
            RDFFormat.TURTLE);
      }
    }
  }

  private static QueryFailure failure(RuntimeException e) {
    if (e instanceof HttpException http && http.getStatusCode() == 503) {
      return new QueryFailure("the query took longer than the server allows", e);
    }
    if (e instanceof HttpException || e instanceof QueryException) {
      return new QueryFailure("the query failed: " + e.getMessage(), e);
    }
    throw e;
  }

  private static void writeRows(QueryExecution execution, Form form, OutputStream output) {
    switch (form) {
      case TABLE -> TextTable.write(execution.execSelect(), output);
      case CSV -> ResultSetMgr.write(output, execution.execSelect(), ResultSetLang.RS_CSV);
      case TSV -> ResultSetMgr.write(output, execution.execSelect(), ResultSetLang.RS_TSV);
      case JSON -> ResultSetMgr.write(output, execution.execSelect(), ResultSetLang.RS_JSON);
    }
  }

  private static void writeAnswer(boolean answer, Form form, OutputStream output) {
    switch (form) {
      case TABLE -> TextTable.line(answer ? "yes" : "no", output);
      case CSV -> ResultSetMgr.write(output, answer, ResultSetLang.RS_CSV);
      case TSV -> ResultSetMgr.write(output, answer, ResultSetLang.RS_TSV);
      case JSON -> ResultSetMgr.write(output, answer, ResultSetLang.RS_JSON);
    }
  }
}
