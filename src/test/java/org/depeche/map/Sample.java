package org.depeche.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;

/** Builds resolved articles by hand; spans are given by the words that they cover. */
public final class Sample {
  public final List<Entity> entities = new ArrayList<>();
  public final List<Situation> situations = new ArrayList<>();
  public final List<Proposition> propositions = new ArrayList<>();
  public final List<Claim> claims = new ArrayList<>();
  public final List<Relation> relations = new ArrayList<>();
  public final List<Position> positions = new ArrayList<>();
  private final Article article;
  private Optional<Entity> publisher = Optional.empty();

  public Sample(Article article) {
    this.article = article;
  }

  public Sample(String body) {
    this(article("https://example.org/a1", "fr", body));
  }

  public static Article article(String url, String language, String body) {
    return new Article(
        "a1", Optional.of(url), language, Optional.empty(), Optional.empty(), Optional.empty(), body);
  }

  public Sample publisher(String id, String label) {
    publisher = Optional.of(new Entity(id, "MediaOutlet", label, List.of(), List.of(), Optional.empty()));
    return this;
  }

  public Sample entity(String id, String type, String label, String... otherLabels) {
    entities.add(new Entity(
        id, type, label, List.of(otherLabels), spans(label), Optional.empty()));
    return this;
  }

  /** A situation; roles as {@code role=filler}. */
  public Sample situation(String id, String type, String trigger, String... roles) {
    List<Role> filled = Arrays.stream(roles).map(role -> role.split("=")).map(r -> new Role(r[0], r[1])).toList();
    situations.add(new Situation(
        id,
        type,
        filled,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        spans(trigger),
        spans(trigger),
        0.9,
        List.of()));
    return this;
  }

  /** A claim; an empty claimant is the article's own voice. */
  public Sample claim(String id, String claimant, Status status, String... content) {
    claims.add(claim(id, claimant, status, Optional.empty(), false, content));
    return this;
  }

  public Sample claimTo(String id, String claimant, String addressee, Status status, String... content) {
    claims.add(claim(id, claimant, status, Optional.of(addressee), false, content));
    return this;
  }

  public Sample firstReport(String id, String claimant, String... content) {
    claims.add(claim(id, claimant, Status.ASSERTED, Optional.empty(), true, content));
    return this;
  }

  private static Claim claim(
      String id, String claimant, Status status, Optional<String> addressee, boolean first, String... content) {
    return new Claim(
        id,
        Optional.of(claimant).filter(name -> !name.isEmpty()),
        List.of(content),
        status,
        addressee,
        first,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  public Sample relation(String kind, String subject, String object) {
    relations.add(new Relation(kind, subject, object));
    return this;
  }

  public Span span(String words) {
    int at = article.body().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the text has no '" + words + "'");
    }
    CodePoints text = new CodePoints(article.body());
    return new Span(text.fromUtf16(at), text.fromUtf16(at + words.length()));
  }

  private List<Span> spans(String words) {
    return article.body().contains(words) ? List.of(span(words)) : List.of();
  }

  public ResolvedArticle resolved() {
    return new ResolvedArticle(
        article, List.of(), publisher, entities, situations, propositions, claims, relations, positions);
  }
}
