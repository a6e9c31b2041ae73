package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Terms;
import org.depeche.catalog.World;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** What the rules of a language find in a sentence whose tree is written by hand, as the words of the text. */
final class Extracted {
  private static final Map<String, Extractor> EXTRACTORS = new TreeMap<>();

  private final CodePoints text;
  private final Extraction extraction;

  private Extracted(String language, String tree) {
    Sentence sentence = Trees.sentence(tree);
    String body = sentence.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    Article article =
        new Article("test", Optional.empty(), language, Optional.empty(), Optional.empty(), Optional.empty(), body);
    text = new CodePoints(body);
    extraction = EXTRACTORS.computeIfAbsent(language, Extracted::extractor)
        .extract(new AnnotatedArticle(article, List.of(sentence)));
  }

  static Extracted english(String tree) {
    return new Extracted("en", tree);
  }

  static Extracted french(String tree) {
    return new Extracted("fr", tree);
  }

  private static Extractor extractor(String language) {
    Terms terms = Terms.load();
    World world = World.load(language);
    return new Extractor(
        Rules.load(language, terms), terms, new MentionFinder(world)::find, new RelationFinder(world)::find);
  }

  private List<FoundClaim> voiced() {
    return extraction.claims().stream().filter(claim -> !claim.cue().isEmpty()).toList();
  }

  /** What the voices say, each with the words of its cue before it: {@code called for: reforms}. */
  List<String> said() {
    return voiced().stream().map(claim -> words(claim.cue()) + ": " + words(claim.contentSpans())).toList();
  }

  /** What the voices say, each with its source before it; a dash where there is none. */
  List<String> voices() {
    return voiced().stream()
        .map(claim -> claim.source().map(text::slice).orElse("-") + ": " + words(claim.contentSpans())).toList();
  }

  /** The roles that mentions fill in situations of a type: {@code victim Airbus}. */
  List<String> roles(String type) {
    return extraction.situations().stream().filter(situation -> situation.type().equals(type))
        .flatMap(situation -> situation.roles().stream())
        .filter(role -> role.filler() instanceof MentionFiller)
        .map(role -> role.role() + " " + text.slice(
            extraction.mentions().get(((MentionFiller) role.filler()).mention()).core()))
        .sorted().toList();
  }

  /** Who claims situations of a type, with the status: {@code the mayor ASSERTED}; a dash for the article. */
  List<String> claims(String type) {
    return extraction.claims().stream()
        .filter(claim -> claim.content().stream().anyMatch(filler -> filler instanceof SituationFiller place
            && extraction.situations().get(place.situation()).type().equals(type)))
        .map(claim -> claim.source().map(text::slice).orElse("-") + " " + claim.status()).sorted().toList();
  }

  private String words(List<Span> spans) {
    return spans.stream().map((Span span) -> text.slice(span)).collect(Collectors.joining(" … "));
  }
}
