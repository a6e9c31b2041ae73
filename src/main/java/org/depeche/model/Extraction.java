package org.depeche.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules found in an article, mention by mention, before anything is merged.
 *
 * <p>Ids of mentions, situations and claims are the places in their lists.
 */
public record Extraction(
    AnnotatedArticle annotated,
    List<Mention> mentions,
    List<FoundSituation> situations,
    List<FoundClaim> claims,
    List<FoundRelation> relations) {
  public Extraction {
    mentions = List.copyOf(mentions);
    situations = List.copyOf(situations);
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
  }

  /** What fills a role or a claim's content. */
  public sealed interface Filler {}

  public record MentionFiller(int mention) implements Filler {}

  public record SituationFiller(int situation) implements Filler {}

  public record ClaimFiller(int claim) implements Filler {}

  /** A proposition that fits no situation type. */
  public record PropositionFiller(Span span) implements Filler {}

  /**
   * Words that blame or rebut an act told before without naming it ("this is unacceptable", "a stunt"): a denial
   * from its accused, and what is said from anybody else.
   */
  public record BlameFiller(int situation, Span span) implements Filler {}

  /**
   * Beside a situation, that a voice speaks of it as of a report ("the accusation is regrettable"): from its accused no
   * word that it is so.
   */
  public record ReportFiller(int situation) implements Filler {}

  /** A role with its filler; {@code rule} names what found it. */
  public record FoundRole(String role, Filler filler) {}

  /**
   * One trigger with its roles.
   *
   * @param type a situation class of the ontology
   * @param head the trigger's head token
   * @param trigger the words that name it
   * @param definite whether it is a noun that may point back to a situation told before ("l'intrusion", "the attack")
   * @param time the span of the time expression that the text attaches to it, if any
   * @param confidence 0 to 1
   * @param rule the id of the frame that found it
   */
  public record FoundSituation(
      int id,
      String type,
      int sentence,
      int head,
      Span trigger,
      boolean definite,
      List<FoundRole> roles,
      Optional<Span> time,
      double confidence,
      String rule) {
    public FoundSituation {
      roles = List.copyOf(roles);
      Objects.requireNonNull(time);
    }
  }

  /**
   * One voice with what it says.
   *
   * @param claimant the voice's mention; empty for the article's own voice
   * @param content situations, propositions or claims, all under the same status
   * @param addressee the mention of those who were told, if any
   * @param cue the words that mark the attribution; empty for the article's own voice
   * @param source where the source stands in the text
   * @param contentSpans where the content stands in the text
   * @param quotation the verbatim words, if quoted
   * @param rule the id of the cue that found it
   */
  public record FoundClaim(
      int id,
      int sentence,
      Optional<Integer> claimant,
      List<Filler> content,
      Status status,
      Optional<Integer> addressee,
      boolean firstReport,
      List<Span> cue,
      Optional<Span> source,
      List<Span> contentSpans,
      Optional<String> quotation,
      String rule) {
    public FoundClaim {
      content = List.copyOf(content);
      cue = List.copyOf(cue);
      contentSpans = List.copyOf(contentSpans);
      Objects.requireNonNull(claimant);
      Objects.requireNonNull(addressee);
      Objects.requireNonNull(source);
      Objects.requireNonNull(quotation);
    }

    /** The same claim with other words for its source. */
    public FoundClaim saidBy(Span words) {
      return new FoundClaim(id, sentence, claimant, content, status, addressee, firstReport, cue,
          Optional.of(words), contentSpans, quotation, rule);
    }
  }

  /**
   * A relation between two mentions.
   *
   * @param kind basedIn, nationality, affiliatedWith, accountOf or holdsPosition
   * @param title the position's title as it stands, for holdsPosition only
   * @param wholeTitle the title with the body that it is of, where the text says more than the title
   * @param object empty only for a position whose body is not said
   */
  public record FoundRelation(
      String kind, int subject, Optional<Integer> object, Optional<String> title, Optional<String> wholeTitle,
      Span evidence, String rule) {
    /** The end of the rule of a title that a description alone tells: "le ministre". */
    public static final String BARE = "bare";
    /** The end of the rule of a title that a verb tells, whose evidence is the title: "was appointed director". */
    public static final String CAREER = "career";

    public FoundRelation {
      Objects.requireNonNull(object);
      Objects.requireNonNull(title);
      Objects.requireNonNull(wholeTitle);
    }

    /** Whether a verb tells an office of its holder. */
    public boolean isCareer() {
      return rule.endsWith("." + CAREER);
    }

    /** Whether a description alone tells an office: it is one only of somebody who is named elsewhere. */
    public boolean isBare() {
      return rule.endsWith("." + BARE);
    }

    public FoundRelation(
        String kind, int subject, Optional<Integer> object, Optional<String> title, Span evidence, String rule) {
      this(kind, subject, object, title, Optional.empty(), evidence, rule);
    }
  }
}
