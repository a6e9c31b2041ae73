package org.depeche.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/** Links situations of different articles that are one event, and gathers them in stories. */
final class Situations {
  static final String SAME = Vocabulary.DP + "sameSituation";
  private static final String RULE = "link.situation";
  private static final String COPY_RULE = "link.copy";
  private static final double COPY_SCORE = 0.99;
  /** How many neighbours by date a situation is compared with in a block. */
  private static final int NEIGHBOURS = 200;

  private final Ontology ontology;
  private final Judge judge;
  private final Copies copies;
  private final Reviews reviews;
  private final Map<String, Profile> profiles = new TreeMap<>();
  private final Set<String> copied = new HashSet<>();
  private final List<Link> links = new ArrayList<>();
  private final Groups stories = new Groups();

  private Situations(Ontology ontology, Copies copies, Reviews reviews) {
    this.ontology = ontology;
    this.judge = new Judge(ontology);
    this.copies = copies;
    this.reviews = reviews;
  }

  static Situations among(Map<String, Article> articles, Ontology ontology, Copies copies, Reviews reviews) {
    Situations situations = new Situations(ontology, copies, reviews);
    articles.values().forEach(article -> new Profile.Maker(article).all()
        .forEach(profile -> situations.profiles.put(profile.situation().iri(), profile)));
    List<Link> proposed = new ArrayList<>();
    situations.copies(articles, proposed);
    situations.blocks().values().forEach(block -> situations.compare(block, proposed));
    situations.accept(proposed);
    return situations;
  }

  /** All that were accepted, in order. */
  List<Link> links() {
    return links;
  }

  /** The situations of each event that several articles tell of. */
  Collection<SortedSet<String>> stories() {
    return stories.all();
  }

  Profile profile(String situation) {
    return profiles.get(situation);
  }

  /** What a copy tells in the very words of its original. */
  private void copies(Map<String, Article> articles, List<Link> proposed) {
    for (Copies.Copy copy : copies.all()) {
      List<Situation> originals = new ArrayList<>(articles.get(copy.original()).situations());
      for (Situation situation : articles.get(copy.copy()).situations()) {
        Optional<Situation> original = originals.stream().filter(it -> isSameText(situation, it)).findFirst();
        original.ifPresent(it -> {
          originals.remove(it);
          copied.add(situation.iri());
          proposed.add(Link.between(situation.iri(), SAME, it.iri(), COPY_SCORE,
              List.of("the same words in a copy of the text"), COPY_RULE));
        });
      }
    }
  }

  private static boolean isSameText(Situation one, Situation other) {
    return one.type().equals(other.type())
        && one.triggers().stream().map(Situation.Trigger::exact).toList()
            .equals(other.triggers().stream().map(Situation.Trigger::exact).toList())
        && (one.period().isEmpty() || other.period().isEmpty()
            || one.period().get().gap(other.period().get()) == 0);
  }

  /** Situations that could be one: of one kind, and with somebody in common. */
  private Map<String, List<Profile>> blocks() {
    Map<String, List<Profile>> blocks = new TreeMap<>();
    for (Profile profile : profiles.values()) {
      if (!copied.contains(profile.situation().iri())) {
        keys(profile).forEach(key -> blocks.computeIfAbsent(key, it -> new ArrayList<>()).add(profile));
      }
    }
    return blocks;
  }

  private List<String> keys(Profile profile) {
    String type = profile.situation().type();
    String family = ontology.isA(type, Vocabulary.CYBER_SITUATION.getURI()) ? "cyber" : type;
    SortedSet<String> special = Profile.special(profile.affected());
    List<String> keys = new ArrayList<>();
    special.forEach(key -> keys.add(family + "|" + key));
    for (String general : profile.affected()) {
      if (Profile.isGeneral(general)) {
        profile.actors().forEach(actor -> keys.add(family + "|" + general + "|" + actor));
      }
    }
    return keys;
  }

  private void compare(List<Profile> block, List<Link> proposed) {
    List<Profile> sorted = new ArrayList<>(block);
    sorted.sort(Comparator.comparing((Profile profile) -> profile.situation().period()
            .or(() -> profile.article().published()).map(it -> it.start().toString()).orElse(""))
        .thenComparing(profile -> profile.situation().iri()));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < Math.min(sorted.size(), i + 1 + NEIGHBOURS); j++) {
        compare(sorted.get(i), sorted.get(j)).ifPresent(proposed::add);
      }
    }
  }

  private Optional<Link> compare(Profile one, Profile other) {
    String first = one.situation().iri();
    String second = other.situation().iri();
    if (one.article().iri().equals(other.article().iri())) {
      return Optional.empty();
    }
    Verdict verdict = judge.compare(one, other);
    return verdict.apart() || verdict.score() < Judge.LEAST
        ? Optional.empty()
        : Optional.of(Link.between(first, SAME, second, verdict.score(), verdict.grounds(), RULE));
  }

  /** The best first; none that would make one event of two that are apart. */
  private void accept(List<Link> proposed) {
    Map<String, Link> byId = new LinkedHashMap<>();
    reviews.confirmed(SAME).forEach(link -> byId.put(link.id(), link));
    proposed.sort(Comparator.comparingDouble(Link::score).reversed().thenComparing(Link.ORDER));
    proposed.forEach(link -> byId.putIfAbsent(link.id(), link));
    for (Link link : byId.values()) {
      boolean known = profiles.containsKey(link.subject()) && profiles.containsKey(link.object());
      boolean confirmed = reviews.isConfirmed(link);
      if (known && !reviews.isRejected(link)
          && (confirmed || stories.areOne(link.subject(), link.object()) || agree(link))) {
        stories.join(link.subject(), link.object());
        links.add(link);
      }
    }
    links.sort(Link.ORDER);
  }

  private boolean agree(Link link) {
    for (String one : stories.group(link.subject())) {
      for (String other : stories.group(link.object())) {
        if (reviews.isRejected(SAME, one, other) || areApart(one, other)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean areApart(String one, String other) {
    if (reviews.isConfirmed(SAME, one, other) || copied.contains(one) || copied.contains(other)) {
      return false;
    }
    Profile first = profiles.get(one);
    Profile second = profiles.get(other);
    boolean toldApart = first.article().iri().equals(second.article().iri())
        && !first.situation().type().equals(second.situation().type());
    return toldApart || judge.compare(first, second).apart();
  }
}
