package org.depeche.serve;

import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions that queries to a server may call: those that end when the query is cancelled, under no other names
 * ({@code java:} would load any class by its name).
 */
final class BoundedFunctions {
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String SPLIT = "http://jena.apache.org/ARQ/property#strSplit";

  private BoundedFunctions() {}

  /** Sets them for all queries and updates that run with a context. */
  static void in(Context context) {
    RewriteFactory optimizer = Optimize.getFactory();
    RewriteFactory bounding = settings -> operation -> optimizer.create(settings).rewrite(bounded(operation));
    context.set(ARQConstants.sysOptimizerFactory, bounding);
    FunctionRegistry.set(context, new Named());
    PropertyFunctionRegistry.set(context, new NamedProperties());
  }

  private static Op bounded(Op operation) {
    return Transformer.transform(new TransformCopy(), new Bounding(), operation);
  }

  private static final class Bounding extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Regex) {
        return new BoundedPattern(BoundedPattern.Operation.REGEX, arguments);
      }
      return function instanceof E_StrReplace
          ? new BoundedPattern(BoundedPattern.Operation.REPLACE, arguments) : super.transform(function, arguments);
    }
  }

  private static final class Named extends FunctionRegistry {
    Named() {
      FunctionRegistry standard = FunctionRegistry.get();
      standard.keys().forEachRemaining(name -> put(name, standard.get(name)));
      put(XPATH + "matches", name -> new Called(BoundedPattern.Operation.REGEX));
      put(XPATH + "replace", name -> new Called(BoundedPattern.Operation.REPLACE));
    }

    @Override
    public FunctionFactory get(String name) {
      return isRegistered(name) ? super.get(name) : null;
    }
  }

  private record Called(BoundedPattern.Operation operation) implements Function {
    @Override
    public void build(String name, ExprList arguments, Context context) {
      if (arguments.isEmpty()) {
        throw new QueryException(name + " needs arguments");
      }
    }

    @Override
    public NodeValue exec(Binding binding, ExprList arguments, String name, FunctionEnv environment) {
      return new BoundedPattern(operation, arguments).eval(binding, environment);
    }
  }

  private static final class NamedProperties extends PropertyFunctionRegistry {
    NamedProperties() {
      PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
      standard.keys().forEachRemaining(name -> put(name, standard.get(name)));
      remove(SPLIT);
    }

    @Override
    public boolean manages(String name) {
      return isRegistered(name);
    }

    @Override
    public PropertyFunctionFactory get(String name) {
      return isRegistered(name) ? super.get(name) : null;
    }
  }
}
