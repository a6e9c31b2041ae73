package org.depeche.annotate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps annotations as CoNLL-U files in a folder, so that a text whose rules are being worked on is parsed once.
 *
 * <p>A file is named by language and text; the folder is to be emptied when models change. The last line of a file is
 * the SHA-256 of all before it: a file that is damaged, or holds what is no tree, is made anew. The engine behind is
 * made only when a text is not there yet.
 */
public final class AnnotationCache implements Annotator {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotationCache.class);
  private static final String SEAL = "# sha256 = ";

  private final Path folder;
  private final Supplier<Annotator> engine;
  private Annotator made;

  public AnnotationCache(Path folder, Supplier<Annotator> engine) {
    this.folder = folder;
    this.engine = engine;
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    Path file = folder.resolve(article.language() + "-" + article.sha256().substring(0, 24) + ".conllu");
    try {
      Optional<List<Sentence>> kept = kept(file, article);
      if (kept.isPresent()) {
        return new AnnotatedArticle(article, kept.get());
      }
      if (made == null) {
        made = engine.get();
      }
      AnnotatedArticle annotated = made.annotate(article);
      keep(file, Conllu.write(annotated.sentences()));
      return annotated;
    } catch (IOException e) {
      throw new UncheckedIOException("annotation cache " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Optional<List<Sentence>> kept(Path file, Article article) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = Math.max(0, all.lastIndexOf(SEAL));
    String trees = all.substring(0, end);
    if (!all.substring(end).equals(seal(trees))) {
      LOG.warn("{} is not as it was written: its text is annotated again", file);
      return Optional.empty();
    }
    try {
      List<Sentence> sentences = Conllu.read(new StringReader(trees));
      if (isOf(article, sentences)) {
        return Optional.of(sentences);
      }
      LOG.warn("{} holds no trees of its text: it is annotated again", file);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      LOG.warn("{} cannot be read, its text is annotated again: {}", file, e.getMessage());
    }
    return Optional.empty();
  }

  /** Whether sentences are trees, one behind the other within an article's text. */
  private static boolean isOf(Article article, List<Sentence> sentences) {
    int end = 0;
    for (Sentence sentence : sentences) {
      if (sentence.span().start() < end || !Sentence.isTree(sentence.tokens())) {
        return false;
      }
      end = sentence.span().end();
    }
    return end <= article.body().codePointCount(0, article.body().length());
  }

  private void keep(Path file, String trees) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part", ".tmp");
    try {
      Files.writeString(part, trees + seal(trees));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String seal(String trees) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(trees.getBytes(StandardCharsets.UTF_8));
      return SEAL + HexFormat.of().formatHex(digest) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
