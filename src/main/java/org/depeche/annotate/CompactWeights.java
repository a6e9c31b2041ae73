package org.depeche.annotate;

import edu.stanford.nlp.parser.shiftreduce.FeatureFactory;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.State;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.catalog.Fingerprints;

/**
 * The weights of a shift-reduce parser in a table of fingerprints: the same parses, sooner.
 *
 * <p>CoreNLP keeps them in a hash map of strings, and its parser spends half of its time waiting for what that map
 * holds.
 */
final class CompactWeights extends WeightMap {
  private static final long serialVersionUID = 1;

  private static final int MANY = 200;

  private final int size;
  private final transient Fingerprints features;
  private final transient Weight[] weights;

  /**
   * The features of a state that weigh something, in their order: all are asked for at a time, for the reason of
   * {@link Fingerprints#find(java.util.Collection)}, so that the parser, which asks for one after the other, finds
   * what they weigh near.
   */
  private final class KnownFeatures extends FeatureFactory {
    private static final long serialVersionUID = 1;

    private final FeatureFactory all;

    private KnownFeatures(FeatureFactory all) {
      this.all = all;
    }

    @Override
    public List<String> featurize(State state, List<String> found) {
      List<String> asked = all.featurize(state, new ArrayList<>(MANY));
      int[] places = features.find(asked);
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0 && weights[places[i]].size() > 0) {
          found.add(asked.get(i));
        }
      }
      return found;
    }
  }

  private CompactWeights(WeightMap all) {
    size = all.size();
    features = new Fingerprints(size);
    weights = new Weight[features.places()];
    for (Map.Entry<String, Weight> entry : all.entrySet()) {
      weights[features.add(entry.getKey())] = entry.getValue();
    }
  }

  /**
   * Puts them into a parser, in place of its map.
   *
   * <p>CoreNLP has no way to do so but reflection; a parser of another build is left as it is.
   *
   * @return whether it was done
   */
  static boolean into(ShiftReduceParser parser) {
    try {
      Field model = ShiftReduceParser.class.getDeclaredField("model");
      Field map = PerceptronModel.class.getDeclaredField("featureWeights");
      Field factory = PerceptronModel.class.getDeclaredField("featureFactory");
      model.setAccessible(true);
      map.setAccessible(true);
      factory.setAccessible(true);
      Object perceptron = model.get(parser);
      CompactWeights weights = new CompactWeights((WeightMap) map.get(perceptron));
      FeatureFactory known = weights.new KnownFeatures((FeatureFactory) factory.get(perceptron));
      map.set(perceptron, weights);
      factory.set(perceptron, known);
      return true;
    } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Weight get(String feature) {
    int place = features.find(feature);
    return place < 0 ? null : weights[place];
  }

  @Override
  public boolean containsKey(String feature) {
    return features.find(feature) >= 0;
  }

  @Override
  public int size() {
    return size;
  }
}
