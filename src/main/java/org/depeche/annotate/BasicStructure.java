package org.depeche.annotate;

import edu.stanford.nlp.graph.DirectedMultiGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * CoreNLP's conversion of English phrases to basic dependencies, the same for the same tree.
 *
 * <p>CoreNLP hands its last step, which looks for what a relative pronoun depends on, the dependencies in an order that
 * hangs on where objects lie in memory; here they come sorted. What only enhanced dependencies need is left out.
 */
final class BasicStructure extends UniversalEnglishGrammaticalStructure {
  private static final long serialVersionUID = 1;

  BasicStructure(Tree tree) {
    super(tree, punctuation -> true);
  }

  @Override
  protected void postProcessDependencies(List<TypedDependency> dependencies) {
    Collections.sort(dependencies);
    super.postProcessDependencies(dependencies);
  }

  @Override
  protected void getExtras(List<TypedDependency> dependencies) {}

  @Override
  protected void getTreeDeps(
      List<TypedDependency> dependencies, DirectedMultiGraph<TreeGraphNode, GrammaticalRelation> graph,
      Predicate<TypedDependency> punctuation, Predicate<TypedDependency> extra) {}
}
