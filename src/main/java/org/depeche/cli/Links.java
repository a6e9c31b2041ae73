package org.depeche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depeche.link.Linker;
import org.depeche.link.Review;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Shows links and hands on what is decided. */
final class Links {
  private static final String QUESTION = "  one and the same? y(es), n(o), s(kip), q(uit): ";

  private final Console console;
  private final StoreOptions options;
  private final String base;

  Links(Console console, StoreOptions options, String base) {
    this.console = console;
    this.options = options;
    this.base = base;
  }

  int run(LinksCommand.What what) throws StoreException, UsageException, IOException {
    try (Store store = StoreAccess.openExisting(options)) {
      Review review = new Review(new Linker(base), store);
      int code = run(what, review);
      review.apply();
      return code;
    }
  }

  private int run(LinksCommand.What what, Review review) throws IOException {
    if (what.review) {
      return ask(review);
    } else if (what.confirm != null) {
      return told(review.decide(what.confirm, Review.Decision.CONFIRMED), "confirmed", what.confirm);
    } else if (what.reject != null) {
      return told(review.decide(what.reject, Review.Decision.REJECTED), "rejected", what.reject);
    } else if (what.undo != null) {
      return told(review.undo(what.undo), "taken back", what.undo);
    } else if (what.same != null) {
      return told(review.decide(what.same.get(0), what.same.get(1), Review.Decision.CONFIRMED), "confirmed",
          String.join(" ", what.same));
    } else if (what.different != null) {
      return told(review.decide(what.different.get(0), what.different.get(1), Review.Decision.REJECTED), "rejected",
          String.join(" ", what.different));
    }
    show(review);
    return 0;
  }

  private int told(boolean done, String decision, String what) {
    if (done) {
      console.out().println(decision + ": " + what);
    } else {
      console.err().println("depeche: " + options.name() + ": no such link or situation: " + what);
    }
    return done ? 0 : 1;
  }

  private void show(Review review) {
    List<List<String>> rows = new ArrayList<>();
    review.all().forEach(it -> rows.add(List.of(it.link().id(), score(it), it.kind(),
        it.decision().map(decision -> decision.name().toLowerCase(Locale.ROOT)).orElse(""), it.one(), it.other())));
    if (rows.isEmpty()) {
      console.out().println("no links in " + options.name() + "; make them with: depeche link");
      return;
    }
    new TextTable(List.of("Link", "score", "kind", "decided", "one", "other"), rows)
        .print(console.out(), Console.columns());
    console.out().flush();
  }

  private static String score(Review.Shown shown) {
    return String.format(Locale.ROOT, "%.2f", shown.link().score());
  }

  private int ask(Review review) throws IOException {
    BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (Review.Shown shown : review.all()) {
      if (shown.decision().isEmpty()) {
        console.out().println(shown.link().id() + "  " + shown.kind() + "  " + score(shown));
        console.out().println("  " + shown.one());
        console.out().println("  " + shown.other());
        shown.link().grounds().forEach(ground -> console.out().println("    " + ground));
        console.out().print(QUESTION);
        console.out().flush();
        String answer = answers.readLine();
        if (answer == null || answer.strip().toLowerCase(Locale.ROOT).startsWith("q")) {
          break;
        }
        decide(review, shown, answer.strip().toLowerCase(Locale.ROOT));
      }
    }
    console.out().println();
    return 0;
  }

  private static void decide(Review review, Review.Shown shown, String answer) {
    if (answer.startsWith("y")) {
      review.decide(shown.link().id(), Review.Decision.CONFIRMED);
    } else if (answer.startsWith("n")) {
      review.decide(shown.link().id(), Review.Decision.REJECTED);
    }
  }
}
