package org.depeche.serve;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** {@code REGEX} or {@code REPLACE} that ends when its query is cancelled, however far a pattern would go back. */
final class BoundedPattern extends ExprFunctionN {
  private final Operation operation;
  private Compiled last;

  BoundedPattern(Operation operation, ExprList arguments) {
    super(operation.word, arguments);
    this.operation = operation;
  }

  /** What is done with a pattern. */
  enum Operation {
    REGEX("regex", 2) {
      @Override
      NodeValue apply(Matcher matcher, List<NodeValue> arguments) {
        return NodeValue.makeBoolean(matcher.find());
      }
    },
    REPLACE("replace", 3) {
      @Override
      NodeValue apply(Matcher matcher, List<NodeValue> arguments) {
        Node old = arguments.get(0).asNode();
        String by = text("REPLACE", arguments.get(2));
        try {
          String fresh = replaced(matcher, by);
          return fresh.equals(old.getLiteralLexicalForm()) ? arguments.get(0) : like(old, fresh);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
          throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        }
      }
    };

    private final String word;
    private final int arguments;

    Operation(String word, int arguments) {
      this.word = word;
      this.arguments = arguments;
    }

    abstract NodeValue apply(Matcher matcher, List<NodeValue> arguments);
  }

  private static String text(String operation, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(operation, value).getLiteralLexicalForm();
  }

  /** As Jena does it: of the places where nothing matches, only the first one counts, and only as the first match. */
  private static String replaced(Matcher matcher, String by) {
    StringBuilder result = new StringBuilder();
    for (boolean first = true; matcher.find(); first = false) {
      if (first || matcher.end() > matcher.start()) {
        matcher.appendReplacement(result, by);
      }
    }
    return matcher.appendTail(result).toString();
  }

  private static NodeValue like(Node literal, String text) {
    return NodeValue.makeNode(
        NodeFactory.createLiteral(text, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
  }

  /** A pattern with what it was made of. */
  private record Compiled(String expression, String flags, Pattern pattern) {
    boolean isOf(String otherExpression, String otherFlags) {
      return expression.equals(otherExpression) && Objects.equals(flags, otherFlags);
    }
  }

  /** A text that can be read until its query is cancelled; a matcher asks it for each character. */
  private record Text(String text, AtomicBoolean cancelled) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Text, pattern, for {@code REPLACE} the replacement, and flags where there is one more. */
  @Override
  public NodeValue eval(List<NodeValue> given, FunctionEnv environment) {
    if (given.size() != operation.arguments && given.size() != operation.arguments + 1) {
      throw new ExprEvalException(operation + ": " + given.size() + " arguments");
    }
    AtomicBoolean cancelled = Context.getCancelSignal(environment.getContext());
    if (cancelled == null) {
      throw new ExprEvalException(operation + ": outside of a query that can be cancelled");
    }
    String text = text(operation.name(), given.get(0));
    return operation.apply(pattern(given).matcher(new Text(text, cancelled)), given);
  }

  private Pattern pattern(List<NodeValue> given) {
    String expression = text(operation.name(), given.get(1));
    String flags = given.size() > operation.arguments ? text(operation.name(), given.get(operation.arguments)) : null;
    Compiled known = last;
    if (known == null || !known.isOf(expression, flags)) {
      known = new Compiled(expression, flags, RegexEngine.makePattern(operation.name(), expression, flags));
      last = known;
    }
    return known.pattern;
  }

  /** What an optimizer would call, before there is anything that could cancel it. */
  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException(operation + ": not before the query runs");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedPattern(operation, arguments);
  }
}
