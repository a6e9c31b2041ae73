package org.depeche.pipeline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Article;

/** Tells from what an article's graph is made: the article as it was read, and the program. */
public final class Fingerprint {
  private final byte[] program;

  /** @param parts what the program is made of, and what it is told */
  Fingerprint(List<String> parts) {
    program = digest(parts);
  }

  /**
   * Fingerprints of what this program makes.
   *
   * @param base what the graph's own IRIs start with
   */
  public static Fingerprint ofThisProgram(String base) {
    return new Fingerprint(List.of(base, ProgramDigest.ofThisProgram()));
  }

  /** 32 hex digits, the same only where the graph is the same. */
  public String of(Article article) {
    return HexFormat.of().formatHex(digest(List.of(
        HexFormat.of().formatHex(program), article.id(), text(article.url()), article.language(),
        text(article.headline()), text(article.published()), text(article.publisher()),
        String.join("\n", article.authors()), article.body()))).substring(0, 32);
  }

  private static String text(Optional<String> value) {
    return value.map(it -> "=" + it).orElse("");
  }

  private static byte[] digest(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = ProgramDigest.utf8(part);
        digest.update(ProgramDigest.utf8(bytes.length + ":"));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
