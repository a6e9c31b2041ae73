package org.depeche.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that an article says, merged and with ids, ready to be written as a graph.
 *
 * <p>Ids are either local to the article ({@code group-1}, {@code situation-2}, {@code claim-3}) or, for what is known
 * across articles, a path below the base IRI that contains a slash ({@code country/CN}, {@code person/antony-blinken}).
 * Lists are in the order of the text.
 */
public record ResolvedArticle(
    Article article,
    List<Span> sentences,
    Optional<Entity> publisher,
    List<Entity> entities,
    List<Situation> situations,
    List<Proposition> propositions,
    List<Claim> claims,
    List<Relation> relations,
    List<Position> positions) {
  public ResolvedArticle {
    Objects.requireNonNull(publisher);
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    situations = List.copyOf(situations);
    propositions = List.copyOf(propositions);
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
    positions = List.copyOf(positions);
  }

  /**
   * Something in the world.
   *
   * @param type a class of the ontology (Person, Account …)
   * @param label the fullest name in the text
   * @param otherLabels every other form in the text
   * @param mentions where it is mentioned; empty only for a publisher that the text does not name
   */
  public record Entity(
      String id,
      String type,
      String label,
      List<String> otherLabels,
      List<Span> mentions,
      Optional<Integer> cardinality) {
    public Entity {
      otherLabels = List.copyOf(otherLabels);
      mentions = List.copyOf(mentions);
      Objects.requireNonNull(cardinality);
    }
  }

  /**
   * A role with the id of the entity or situation that fills it.
   *
   * @param guessed whether only a model learned from examples tells so, and no rule
   */
  public record Role(String role, String filler, boolean guessed) {
    public Role(String role, String filler) {
      this(role, filler, false);
    }
  }

  /**
   * Something that happened, is happening, may happen, or is denied.
   *
   * @param type a class of the ontology (Intrusion …)
   * @param partOf the id of the situation that this one is part of
   * @param time EDTF, resolved against the publication date
   * @param timeText the words that give the time
   * @param evidence the sentences that tell it
   * @param confidence 0 to 1
   * @param rules the ids of the frames that found it
   */
  public record Situation(
      String id,
      String type,
      List<Role> roles,
      Optional<String> partOf,
      Optional<String> time,
      Optional<String> timeText,
      List<Span> triggers,
      List<Span> evidence,
      double confidence,
      List<String> rules) {
    /** How the rules begin that stand for a model learned from examples. */
    public static final String BY_MODEL = "model/";
    /** How the rules begin that fill roles by what the article tells elsewhere. */
    public static final String BY_CONTEXT = "context.";

    public Situation {
      roles = List.copyOf(roles);
      triggers = List.copyOf(triggers);
      evidence = List.copyOf(evidence);
      rules = List.copyOf(rules);
      Objects.requireNonNull(partOf);
      Objects.requireNonNull(time);
      Objects.requireNonNull(timeText);
    }

    /** Whether no frame tells it, only a model learned from examples. */
    public boolean isGuessed() {
      return rules.stream().anyMatch(rule -> rule.startsWith(BY_MODEL))
          && rules.stream().allMatch(rule -> rule.startsWith(BY_MODEL) || rule.startsWith(BY_CONTEXT));
    }
  }

  /** What a claim says where no situation type fits. */
  public record Proposition(String id, String text, Span span) {}

  /**
   * Who says so.
   *
   * @param claimant an entity's id; empty for the article's own voice
   * @param content ids of situations, propositions or other claims
   * @param addressee an entity's id
   * @param evidence the sentence
   * @param rules the id of the cue that found it, and of the model that gave its status, where one did
   */
  public record Claim(
      String id,
      Optional<String> claimant,
      List<String> content,
      Status status,
      Optional<String> addressee,
      boolean firstReport,
      List<Span> cue,
      List<Span> source,
      List<Span> contentSpans,
      List<Span> evidence,
      Optional<String> quotation,
      List<String> rules) {
    public Claim {
      content = List.copyOf(content);
      cue = List.copyOf(cue);
      source = List.copyOf(source);
      contentSpans = List.copyOf(contentSpans);
      evidence = List.copyOf(evidence);
      rules = List.copyOf(rules);
      Objects.requireNonNull(claimant);
      Objects.requireNonNull(addressee);
      Objects.requireNonNull(quotation);
    }

    /** The same voice and words, with other content under another status. */
    public Claim withContent(List<String> other, Status told) {
      return new Claim(
          id, claimant, other, told, addressee, firstReport, cue, source, contentSpans, evidence, quotation, rules);
    }

    /** The same, told by another and to another. */
    public Claim between(Optional<String> voice, Optional<String> hearer) {
      return new Claim(
          id, voice, content, status, hearer, firstReport, cue, source, contentSpans, evidence, quotation, rules);
    }

    /** The same under another id. */
    public Claim named(String other) {
      return new Claim(
          other, claimant, content, status, addressee, firstReport, cue, source, contentSpans, evidence, quotation,
          rules);
    }

    /** The same, found by one more rule. */
    public Claim alsoBy(String rule) {
      List<String> all = new ArrayList<>(rules);
      all.add(rule);
      return new Claim(
          id, claimant, content, status, addressee, firstReport, cue, source, contentSpans, evidence, quotation, all);
    }
  }

  /** A relation between two entities: basedIn, nationality, affiliatedWith or accountOf. */
  public record Relation(String kind, String subject, String object) {}

  /**
   * An office that an entity holds.
   *
   * @param id the position's own id
   * @param holder an entity's id
   * @param title as it stands in the text
   * @param wholeTitle the title with the body that it is of, where the text says more than the title
   * @param at the organisation's or country's id
   */
  public record Position(
      String id, String holder, String title, Optional<String> wholeTitle, Optional<String> at) {
    public Position {
      Objects.requireNonNull(wholeTitle);
      Objects.requireNonNull(at);
    }

    public Position(String id, String holder, String title, Optional<String> at) {
      this(id, holder, title, Optional.empty(), at);
    }
  }
}
