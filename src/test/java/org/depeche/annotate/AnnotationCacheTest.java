package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.depeche.extract.Trees;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationCacheTest {
  private static final List<Sentence> TREES =
      List.of(Trees.sentence("Spies spy NOUN 2 nsubj Number=Plur | struck strike VERB 0 root | . . PUNCT 2 punct"));
  private static final Article ARTICLE = new Article("one", Optional.empty(), "en", Optional.empty(), Optional.empty(),
      Optional.empty(), "Spies struck .");

  @TempDir
  Path folder;
  private final List<String> annotated = new ArrayList<>();

  @Test
  void aTextIsAnnotatedOnce() throws IOException {
    assertEquals(TREES, annotate());
    assertEquals(TREES, annotate());
    assertEquals(List.of("one"), annotated);
    assertEquals(1, files().size());
  }

  @Test
  void aDamagedFileIsMadeAnew() throws Exception {
    List<UnaryOperator<String>> damages = List.of(
        text -> "",
        text -> text.substring(0, text.indexOf("struck")),
        text -> text.substring(0, text.indexOf("3\t.")),
        text -> text.replace("nsubj", "obj"),
        text -> text.replace("\troot", ""),
        text -> "\0".repeat(text.length()),
        text -> sealed(text.replace("\t0\troot", "\t1\troot")),
        text -> sealed(text.replace("\t0\troot", "\t9\troot")),
        text -> sealed(text.replace("\t0\troot", "\tnone\troot")),
        text -> sealed(text.replace("Number=Plur", "Number")),
        text -> sealed(text.replace("Span=13:14", "Span=13:15")),
        text -> sealed(text.replace("3\t.", "7\t.")));
    annotate();
    String whole = Files.readString(files().get(0));
    for (UnaryOperator<String> damage : damages) {
      annotated.clear();
      Files.writeString(files().get(0), damage.apply(whole));
      assertEquals(TREES, annotate());
      assertEquals(List.of("one"), annotated, damage.apply(whole));
      assertEquals(whole, Files.readString(files().get(0)));
    }
  }

  private List<Sentence> annotate() {
    Annotator engine = article -> {
      annotated.add(article.id());
      return new AnnotatedArticle(article, TREES);
    };
    return new AnnotationCache(folder, () -> engine).annotate(ARTICLE).sentences();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String sealed(String text) {
    String trees = text.substring(0, text.lastIndexOf("# sha256 = "));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(trees.getBytes(StandardCharsets.UTF_8));
      return trees + "# sha256 = " + HexFormat.of().formatHex(digest) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
