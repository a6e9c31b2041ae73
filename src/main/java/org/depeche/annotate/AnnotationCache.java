package org.depeche.annotate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;

/**
 * Keeps annotations as CoNLL-U files in a folder, so that a text whose rules are being worked on is parsed once.
 *
 * <p>A file is named by language and text; the folder is to be emptied when models change. The engine behind is made
 * only when a text is not there yet.
 */
public final class AnnotationCache implements Annotator {
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
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          return new AnnotatedArticle(article, Conllu.read(reader));
        }
      }
      if (made == null) {
        made = engine.get();
      }
      AnnotatedArticle annotated = made.annotate(article);
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", ".tmp");
      Files.writeString(part, Conllu.write(annotated.sentences()));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return annotated;
    } catch (IOException e) {
      throw new UncheckedIOException("annotation cache " + folder + ": " + e.getMessage(), e);
    }
  }
}
