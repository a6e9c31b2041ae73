package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.LearnedModels;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Situation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who says what of which act, and who did it, in sentences that were once read wrong, by the rules alone.
 *
 * <p>{@code voices/<code>.txt} has a text a paragraph, and below it, indented, all that is said of acts, {@code Type
 * status voice} (a dash for the article's own), and who acts, {@code Type actor name}, in any order. Where a line
 * begins with {@code position} or a kind of relation, all of these are told as well: {@code position holder: title,
 * body}, {@code affiliatedWith subject: object}; {@code position none} says that there is none. Where a line tells
 * through whom a voice is heard, {@code Type chain voice < outlet}, all such chains of the text are told, and where the
 * type is {@code Proposition}, those of what tells of no act; where one
 * tells who was the first to report, {@code Type first voice}, all such are told, and {@code first none} says that there
 * is none; where one tells to what or whom something was done, {@code Type target name}, {@code Type victim name}, all such roles. A line
 * {@code published date} dates the text; then {@code Type time date} tells when each act took place.
 */
class VoicesIT {
  private static final String PUBLISHED = "published ";

  @TestFactory
  Stream<DynamicTest> voices() {
    FrontHalf front = new FrontHalf().with(LearnedModels.NONE);
    return Stream.of("en", "fr").flatMap(language -> paragraphs(language)
        .map(lines -> DynamicTest.dynamicTest(language + ": " + lines.get(0), () -> assertEquals(
            String.join("\n", new TreeSet<>(lines.subList(1, lines.size()))),
            String.join("\n", told(front.read(article(language, lines)), lines))))));
  }

  static Stream<List<String>> paragraphs(String language) {
    try (InputStream file = VoicesIT.class.getResourceAsStream("/voices/" + language + ".txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.strip().split("\n\n+")).map(block -> block.lines().map(String::strip).toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Article article(String language, List<String> lines) {
    return new Article(
        "voices", Optional.empty(), language, Optional.empty(), published(lines), Optional.empty(), lines.get(0));
  }

  private static Optional<String> published(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith(PUBLISHED)).map(line -> line.substring(PUBLISHED.length()))
        .findFirst();
  }

  private static boolean isBond(String line) {
    return line.matches("(position|affiliatedWith|basedIn|nationality|accountOf) .*");
  }

  private static boolean isUndergoer(String line) {
    return line.matches("\\w+ (target|victim) .*");
  }

  private static SortedSet<String> bonds(ResolvedArticle article, Map<String, String> names) {
    SortedSet<String> bonds = new TreeSet<>();
    article.relations().forEach(relation ->
        bonds.add(relation.kind() + " " + names.get(relation.subject()) + ": " + names.get(relation.object())));
    article.positions().forEach(position -> bonds.add("position " + names.get(position.holder()) + ": "
        + position.title() + position.at().map(body -> ", " + names.get(body)).orElse("")));
    return bonds.isEmpty() ? new TreeSet<>(List.of("position none")) : bonds;
  }

  static SortedSet<String> told(ResolvedArticle article, List<String> lines) {
    boolean withUndergoers = lines.stream().anyMatch(VoicesIT::isUndergoer);
    Map<String, String> names = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::label));
    Map<String, Situation> acts =
        article.situations().stream().collect(Collectors.toMap(Situation::id, Function.identity()));
    SortedSet<String> told = lines.stream().anyMatch(VoicesIT::isBond) ? bonds(article, names) : new TreeSet<>();
    for (Claim claim : article.claims()) {
      claim.content().stream().filter(acts::containsKey).forEach(act -> told.add(acts.get(act).type() + " "
          + claim.status().name().toLowerCase(Locale.ROOT) + " " + claim.claimant().map(names::get).orElse("-")));
    }
    for (Situation act : article.situations()) {
      act.roles().stream().filter(role -> role.role().equals("actor")
              || withUndergoers && (role.role().equals("target") || role.role().equals("victim")))
          .forEach(role -> told.add(act.type() + " " + role.role() + " "
              + names.getOrDefault(role.filler(), role.filler())));
    }
    article.entities().stream()
        .filter(entity -> lines.stream().anyMatch(line -> line.startsWith("kind " + entity.type() + " ")))
        .forEach(entity -> told.add("kind " + entity.type() + " " + entity.label()));
    published(lines).ifPresent(date -> {
      told.add(PUBLISHED + date);
      article.situations().forEach(act -> act.time().ifPresent(time -> told.add(act.type() + " time " + time)));
    });
    if (lines.stream().anyMatch(line -> line.contains(" chain "))) {
      article.claims().forEach(claim -> claim.content().stream().filter(acts::containsKey).forEach(act ->
          chains(article, claim, names).filter(chain -> chain.contains(" < "))
              .forEach(chain -> told.add(acts.get(act).type() + " chain " + chain))));
    }
    if (lines.stream().anyMatch(line -> line.startsWith("Proposition chain "))) {
      Set<String> words = article.propositions().stream().map(Proposition::id).collect(Collectors.toSet());
      article.claims().stream().filter(claim -> claim.content().stream().anyMatch(words::contains))
          .forEach(claim -> chains(article, claim, names).forEach(chain -> told.add("Proposition chain " + chain)));
    }
    if (lines.stream().skip(1).anyMatch(line -> line.matches("(\\w+ first .*|first none)"))) {
      told.addAll(firsts(article, acts, names));
    }
    return told;
  }

  private static SortedSet<String> firsts(
      ResolvedArticle article, Map<String, Situation> acts, Map<String, String> names) {
    SortedSet<String> firsts = new TreeSet<>();
    article.claims().stream().filter(Claim::firstReport).forEach(claim -> claim.content().stream()
        .filter(acts::containsKey).forEach(act -> firsts.add(
            acts.get(act).type() + " first " + claim.claimant().map(names::get).orElse("-"))));
    return firsts.isEmpty() ? new TreeSet<>(List.of("first none")) : firsts;
  }

  /** Each row of voices through whom a claim is heard, from the one that made it; who makes it alone is a row. */
  private static Stream<String> chains(ResolvedArticle article, Claim claim, Map<String, String> names) {
    String voice = claim.claimant().map(names::get).orElse("-");
    List<Claim> outer = article.claims().stream().filter(other -> other.content().contains(claim.id())).toList();
    return outer.isEmpty() ? Stream.of(voice)
        : outer.stream().flatMap(other -> chains(article, other, names)).map(rest -> voice + " < " + rest);
  }
}
