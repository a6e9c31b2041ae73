package org.depeche.annotate;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.nndep.ArcStandard;
import edu.stanford.nlp.parser.nndep.Classifier;
import edu.stanford.nlp.parser.nndep.Configuration;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.nndep.ParsingSystem;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CoreNLP's neural dependency parser with its network laid out for processors that add many numbers at a time: the same
 * parses, sooner.
 *
 * <p>Chen and Manning, A Fast and Accurate Dependency Parser using Neural Networks (EMNLP 2014): a hidden layer of
 * cubes over what each feature of a state weighs, and a score for each transition. CoreNLP adds the products of each
 * unit one after the other, each waiting for the last; here those of all units are added side by side. What
 * the features weigh that CoreNLP's model names as frequent is reckoned once, what others weigh once a sentence. Sums
 * are of 32 bits.
 */
final class NeuralParser implements TreeParser {
  private final DependencyParser parser;
  private final ArcStandard system;
  private final List<String> transitions;
  private final float[][] embeddings;
  /** By position and dimension of its embedding, what each hidden unit weighs. */
  private final float[][] inputs;
  private final float[] biases;
  /** By hidden unit, what each transition weighs. */
  private final float[][] outputs;
  private final int positions;
  private final Map<Integer, float[]> frequent = new HashMap<>();

  private NeuralParser(DependencyParser parser) throws ReflectiveOperationException {
    this.parser = parser;
    system = (ArcStandard) read(DependencyParser.class, "system", parser);
    transitions = strings(read(ParsingSystem.class, "transitions", system));
    Object network = read(DependencyParser.class, "classifier", parser);
    embeddings = (float[][]) read(Classifier.class, "E", network);
    inputs = transposed((float[][]) read(Classifier.class, "W1", network));
    biases = (float[]) read(Classifier.class, "b1", network);
    outputs = transposed((float[][]) read(Classifier.class, "W2", network));
    positions = inputs.length / embeddings[0].length;
    for (Object feature : (List<?>) read(DependencyParser.class, "preComputed", parser)) {
      frequent.put((Integer) feature, weighed((Integer) feature));
    }
  }

  /**
   * A parser's network, for a language whose relations have no names of CoreNLP's own (any but English and Chinese).
   *
   * <p>CoreNLP shows it by reflection only; of a parser of another build there is none.
   */
  static Optional<TreeParser> of(DependencyParser parser) {
    try {
      return Optional.of(new NeuralParser(parser));
    } catch (ReflectiveOperationException | ClassCastException | InaccessibleObjectException e) {
      return Optional.empty();
    }
  }

  private static Object read(Class<?> owner, String name, Object object) throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static float[][] transposed(float[][] matrix) {
    float[][] columns = new float[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = matrix[i][j];
      }
    }
    return columns;
  }

  @Override
  public Collection<TypedDependency> parse(List<CoreLabel> labels) {
    CoreLabel sentence = new CoreLabel();
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    Configuration state = system.initialConfiguration(sentence);
    Map<Integer, float[]> met = new HashMap<>();
    while (!system.isTerminal(state)) {
      system.apply(state, best(state, scores(parser.getFeatures(state), met)));
    }
    return dependencies(state, labels);
  }

  private String best(Configuration state, float[] scores) {
    String best = null;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > most && system.canApply(state, transitions.get(i))) {
        most = scores[i];
        best = transitions.get(i);
      }
    }
    return best;
  }

  private float[] scores(List<Integer> features, Map<Integer, float[]> met) {
    float[] hidden = biases.clone();
    for (int position = 0; position < positions; position++) {
      int feature = features.get(position) * positions + position;
      float[] known = frequent.get(feature);
      add(hidden, known != null ? known : met.computeIfAbsent(feature, this::weighed));
    }
    float[] scores = new float[transitions.size()];
    for (int unit = 0; unit < hidden.length; unit++) {
      add(scores, outputs[unit], hidden[unit] * hidden[unit] * hidden[unit]);
    }
    return scores;
  }

  /** What each hidden unit weighs a feature, which is the number of an embedding and a position in one. */
  private float[] weighed(int feature) {
    float[] embedding = embeddings[feature / positions];
    int offset = feature % positions * embedding.length;
    float[] sums = new float[biases.length];
    for (int i = 0; i < embedding.length; i++) {
      add(sums, inputs[offset + i], embedding[i]);
    }
    return sums;
  }

  private static void add(float[] sums, float[] terms) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += terms[i];
    }
  }

  private static void add(float[] sums, float[] terms, float times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += terms[i] * times;
    }
  }

  /** As {@code DependencyParser.predict} has them, with CoreNLP's corrections of what it reads. */
  private static Collection<TypedDependency> dependencies(Configuration state, List<CoreLabel> labels) {
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.set(CoreAnnotations.IndexAnnotation.class, 0);
    List<TypedDependency> found = new ArrayList<>();
    for (int i = 1; i <= labels.size(); i++) {
      int head = state.getHead(i);
      GrammaticalRelation relation = head == 0
          ? GrammaticalRelation.ROOT
          : new GrammaticalRelation(Language.Any, state.getLabel(i), null, GrammaticalRelation.DEPENDENT);
      IndexedWord governor = head == 0 ? root : new IndexedWord(labels.get(head - 1));
      found.add(new TypedDependency(relation, governor, new IndexedWord(labels.get(i - 1))));
    }
    return new UniversalEnglishGrammaticalStructure(found, new TreeGraphNode(root)).typedDependencies();
  }
}
