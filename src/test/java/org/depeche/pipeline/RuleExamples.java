package org.depeche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.catalog.Cue;
import org.depeche.catalog.Frame;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Sense;
import org.depeche.catalog.Terms;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.Span;

/** Runs the examples that frames and cues carry. */
final class RuleExamples {
  private final String language;
  private final Rules rules;
  private final FrontHalf front;

  RuleExamples(String language, FrontHalf front) {
    this.language = language;
    this.front = front;
    rules = Rules.load(language, Terms.load());
  }

  /** One example: where it stands and what is wrong with what came out; empty where all is right. */
  record Outcome(String name, String text, Optional<String> fault) {}

  Stream<Outcome> run() {
    Stream<Outcome> frames =
        rules.frames().stream().flatMap(frame -> frame.examples().stream().map(example -> frame(frame, example)));
    Stream<Outcome> cues =
        rules.cues().stream().flatMap(cue -> cue.examples().stream().map(example -> cue(cue, example)));
    Stream<Outcome> senses =
        rules.senses().stream().flatMap(sense -> sense.examples().stream().map(example -> sense(sense, example)));
    return Stream.of(senses, frames, cues).flatMap(all -> all);
  }

  private Outcome sense(Sense sense, Frame.Example example) {
    String name = "lang/" + language + "/frames.yaml:" + example.line() + " " + sense.id();
    boolean meant = front.senses(article(example.text())).contains(sense.id());
    return new Outcome(name, example.text(), meant != example.none() ? Optional.empty()
        : Optional.of(meant ? "it fired" : "it did not fire"));
  }

  private Extraction extract(String text) {
    return front.extract(article(text));
  }

  private Article article(String text) {
    return new Article(
        "example", Optional.empty(), language, Optional.empty(), Optional.empty(), Optional.empty(), text);
  }

  private Outcome frame(Frame frame, Frame.Example example) {
    Extraction extraction = extract(example.text());
    String name = "lang/" + language + "/frames.yaml:" + example.line() + " " + frame.id();
    List<FoundSituation> fired =
        extraction.situations().stream().filter(situation -> situation.rule().equals(frame.id())).toList();
    if (example.none()) {
      return new Outcome(name, example.text(), fired.isEmpty() ? Optional.empty() : Optional.of("it fired"));
    }
    if (fired.isEmpty()) {
      String others = extraction.situations().stream().map(FoundSituation::rule).toList().toString();
      return new Outcome(name, example.text(), Optional.of("it did not fire (fired: " + others + ")"));
    }
    List<String> faults = new ArrayList<>();
    example.roles().forEach((role, words) -> {
      if (fired.stream().noneMatch(situation -> fills(extraction, situation, role, words))) {
        faults.add(role + " is not '" + words + "' but " + fillers(extraction, fired.get(0), role));
      }
    });
    return new Outcome(name, example.text(), faults.isEmpty() ? Optional.empty()
        : Optional.of(String.join("; ", faults)));
  }

  private static boolean fills(Extraction extraction, FoundSituation situation, String role, String words) {
    if (role.equals("status")) {
      return extraction.claims().stream()
          .filter(claim -> claim.content().contains(new SituationFiller(situation.id())))
          .anyMatch(claim -> claim.status().name().equalsIgnoreCase(words));
    }
    return fillers(extraction, situation, role).stream().anyMatch(found -> same(found, words));
  }

  private static List<String> fillers(Extraction extraction, FoundSituation situation, String role) {
    CodePoints text = new CodePoints(extraction.annotated().article().body());
    List<String> found = new ArrayList<>();
    for (FoundRole filled : situation.roles()) {
      if (filled.role().equals(role)) {
        if (filled.filler() instanceof MentionFiller filler) {
          Mention mention = extraction.mentions().get(filler.mention());
          found.add(text.slice(mention.span()));
          found.add(text.slice(mention.core()));
          found.addAll(mention.names());
        } else if (filled.filler() instanceof SituationFiller filler) {
          found.add(text.slice(extraction.situations().get(filler.situation()).trigger()));
        }
      }
    }
    return found;
  }

  private static boolean same(String found, String words) {
    String a = bare(found);
    String b = bare(words);
    return a.equals(b) || a.contains(b) || b.contains(a) && a.length() * 2 >= b.length();
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'')
        .replaceFirst("^(?:the|an?|les?|la|une?|des|du|l'|d')[ ]*", "").strip();
  }

  private Outcome cue(Cue cue, Cue.Example example) {
    Extraction extraction = extract(example.text());
    CodePoints text = new CodePoints(example.text());
    String name = "lang/" + language + "/cues.yaml:" + example.line() + " " + cue.id();
    List<FoundClaim> fired =
        extraction.claims().stream().filter(claim -> claim.rule().equals(cue.id()) && !claim.cue().isEmpty()).toList();
    if (example.none()) {
      return new Outcome(name, example.text(), fired.isEmpty() ? Optional.empty() : Optional.of("it fired"));
    }
    boolean hedges = cue.weak() && extraction.claims().stream()
        .anyMatch(claim -> claim.rule().equals("own-voice") && example.status().equals(Optional.of(claim.status())));
    if (fired.isEmpty() && hedges) {
      return new Outcome(name, example.text(), Optional.empty());
    }
    if (fired.isEmpty()) {
      String others = extraction.claims().stream().map(FoundClaim::rule).toList().toString();
      return new Outcome(name, example.text(), Optional.of("it did not fire (fired: " + others + ")"));
    }
    boolean fits = fired.stream().anyMatch(claim -> fits(claim, example, text));
    FoundClaim first = fired.get(0);
    return new Outcome(
        name,
        example.text(),
        fits
            ? Optional.empty()
            : Optional.of(
                "source " + first.source().map(text::slice) + ", content "
                    + first.contentSpans().stream().map(text::slice).toList() + ", status " + first.status()));
  }

  private static boolean fits(FoundClaim claim, Cue.Example example, CodePoints text) {
    boolean source = example.source().isEmpty()
        || claim.source().filter(span -> same(text.slice(span), example.source().get())).isPresent();
    String content = String.join(" ", claim.contentSpans().stream().map((Span span) -> text.slice(span)).toList());
    boolean said = example.content().isEmpty() || content.contains(example.content().get());
    return source && said && (example.status().isEmpty() || example.status().get() == claim.status());
  }

  /** Prints the faults of a language: {@code RuleExamples fr [CACHE]}. */
  public static void main(String[] args) {
    Optional<java.nio.file.Path> cache = args.length > 1
        ? Optional.of(java.nio.file.Path.of(args[1])) : Optional.empty();
    List<Outcome> outcomes = new RuleExamples(args[0], new FrontHalf(cache).with(LearnedModels.NONE)).run().toList();
    outcomes.stream()
        .filter(outcome -> outcome.fault().isPresent())
        .forEach(outcome ->
            System.out.println(outcome.name() + "\n    " + outcome.text() + "\n    " + outcome.fault().get()));
    long wrong = outcomes.stream().filter(outcome -> outcome.fault().isPresent()).count();
    System.out.println(outcomes.size() + " examples, " + wrong + " wrong");
  }
}
