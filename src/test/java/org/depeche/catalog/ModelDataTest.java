package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModelDataTest {
  private static final String GOOD = """
      tokenizer: {annotators: "tokenize,ssplit,pos"}
      names: {model: lang/languages.txt, labels: {PERS: PERSON}}
      parser: {model: lang/languages.txt, language: spanish}
      tags: {NC: {upos: NOUN, features: {Number: Sing}}}
      relations: [{relation: obj, prepositions: [por], instead: obl}]
      lemmas:
        fits: {NOUN: "N.*"}
        endings: [{upos: NOUN, ending: ores, lemma: or, tag: NCP}]
      """;

  @Test
  void theFileTellsModelsTagsAndLemmas() {
    ModelData data = read(GOOD, "hackers; hácker | hacker | NC");
    assertEquals("spanish", data.parserLanguage());
    assertEquals("NOUN", data.tags().get("NC").upos());
    assertEquals(Map.of("PERS", "PERSON"), data.nameLabels());
    assertEquals(List.of(new ModelData.Reading("hacker", "NC")), data.lemmas().overlay().get("hácker"));
  }

  @Test
  void theShippedPackIsWhole() {
    assertTrue(ModelData.load("es").lemmas().dictionary().isPresent());
  }

  @Test
  void faultsAreToldWithFileLineAndCause() {
    assertEquals("m.yaml:2: 'lang/none' is not on the class path; is its archive among the dependencies in pom.xml, "
        + "and the "
        + "path written without a slash before it?", fault(GOOD.replaceFirst("lang/languages.txt", "lang/none"), ""));
    assertEquals("m.yaml:4: 'NOUM' is not a part of speech of Universal Dependencies; did you mean 'NOUN'?",
        fault(GOOD.replace("upos: NOUN, features", "upos: NOUM, features"), ""));
    assertEquals("m.yaml:2: 'PERSN' is not a kind of name; did you mean 'PERSON'?",
        fault(GOOD.replace("PERS: PERSON", "PERS: PERSN"), ""));
    assertEquals("m.yaml:7: no regular expression: Unclosed group", fault(GOOD.replace("N.*", "(N"), ""));
    assertEquals("m.yaml:1: unknown key 'tokeniser'; one of lemmas, names, parser, relations, tags, tokenizer",
        fault(GOOD.replace("tokenizer", "tokeniser"), ""));
    assertEquals("l.txt:1: wanted: form; form | lemma | tag; found 2 columns", fault(GOOD, "hackers | hacker"));
    assertEquals("lang/qq/model.yaml: not found; a language that lang/languages.txt gives no class needs this file",
        assertThrows(IllegalArgumentException.class, () -> ModelData.load("qq")).getMessage());
  }

  private static ModelData read(String yaml, String overlay) {
    return ModelData.of("xx", LanguageYaml.parse("m.yaml", yaml), DataLines.parse("l.txt", overlay));
  }

  private static String fault(String yaml, String overlay) {
    return assertThrows(IllegalArgumentException.class, () -> read(yaml, overlay)).getMessage();
  }
}
