package org.depeche.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.depeche.ingest.Format;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Source;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.pipeline.FrontHalf;
import scala.Tuple2;

/** Reads inputs, each with its number, into articles and problems. */
final class Inputs implements FlatMapFunction<Tuple2<Integer, PortableDataStream>, Item> {
  private static final long serialVersionUID = 1;

  private final Order order;

  Inputs(Order order) {
    this.order = order;
  }

  @Override
  public Iterator<Item> call(Tuple2<Integer, PortableDataStream> input) {
    String path = input._2().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Source source = new Source(path, name, Format.ofName(name).orElse(Format.UNKNOWN), () -> input._2().open());
    Found found = new Found(input._1(), path);
    new Reader(order.defaults(), FrontHalf.languages()).read(source, found);
    return found.items.iterator();
  }

  private static final class Found implements Sink {
    private final List<Item> items = new ArrayList<>();
    private final long input;
    private final String place;
    private int articles;

    Found(long input, String place) {
      this.input = input;
      this.place = place;
    }

    @Override
    public void article(Article article) {
      items.add(new Item(Parcel.of(input << 32 | articles++, place, article), null));
    }

    @Override
    public void problem(Problem problem) {
      items.add(new Item(null, Told.of(problem)));
    }
  }
}
