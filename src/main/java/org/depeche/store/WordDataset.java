package org.depeche.store;

import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.PrefixMapWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.depeche.ontology.Prefixes;

/** Triples with their word index; the prefixes are the program's, whatever an upload declares. */
final class WordDataset extends DatasetGraphText {
  private final PrefixMap prefixes = new Fixed();

  WordDataset(DatasetGraph triples, WordIndex words, WordProducer producer) {
    super(triples, words, producer);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  private static final class Fixed extends PrefixMapWrapper {
    Fixed() {
      super(PrefixMapFactory.create(Prefixes.ALL));
    }

    @Override
    public void add(String prefix, String iri) {}

    @Override
    public void putAll(PrefixMap other) {}

    @Override
    public void putAll(java.util.Map<String, String> other) {}

    @Override
    public void delete(String prefix) {}

    @Override
    public void clear() {}
  }
}
