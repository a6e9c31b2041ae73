package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;

/**
 * Two who are told together ("les deux dirigeants", "the two companies", "both") are the two who were named just
 * before; so are "they" where nobody else can be meant.
 */
final class Pairs {
  private static final int REACH = 2;
  private static final Set<String> MANY = Set.of("Group", "Organization", "GovernmentBody", "MediaOutlet", "Country");

  private final Discourse discourse;
  private final Chain[] chains;
  private final Map<Chain, List<Integer>> members = new LinkedHashMap<>();
  private final Map<Integer, List<Integer>> pronouns = new LinkedHashMap<>();

  private Pairs(Discourse discourse, Chain[] chains) {
    this.discourse = discourse;
    this.chains = chains;
  }

  /** What was found with both members in place of a pair; the chains of pairs are taken away. */
  static Extraction spread(Discourse discourse, Chain[] chains) {
    Pairs pairs = new Pairs(discourse, chains);
    discourse.mentions().forEach(mention -> {
      if (mention.kind() == MentionKind.PRONOUN) {
        pairs.standsFor(mention);
      } else {
        pairs.find(mention);
      }
    });
    return pairs.members.isEmpty() && pairs.pronouns.isEmpty() ? discourse.extraction() : pairs.spread();
  }

  /**
   * "X and Y were charged. Both deny it": a plural pronoun that stands for nobody else, after two names side by side.
   */
  private void standsFor(Mention pronoun) {
    Chain chain = chains[pronoun.id()];
    boolean open = pronoun.number().filter("Plur"::equals).isPresent() && (chain == null || isOneBody(chain));
    Set<Chain> two = open ? namedBefore(pronoun) : Set.of();
    if (two.size() == 2 && isSideBySide(pronoun, two) && (chain == null || haveSubject(pronoun, two))) {
      pronouns.put(pronoun.id(), two.stream().map(Chain::first).toList());
      chains[pronoun.id()] = null;
    }
  }

  /** "Paul and Ana broke into the bank. They …": one body is told of by a noun in the singular. */
  private boolean isOneBody(Chain chain) {
    Mention first = discourse.mentions().get(chain.first());
    return first.kind() == MentionKind.NOMINAL && first.number().filter("Sing"::equals).isPresent();
  }

  /** Whether both sentences, one behind the other, have the two as their subject. */
  private boolean haveSubject(Mention pronoun, Set<Chain> two) {
    return isSubject(pronoun) && discourse.inSentence(Math.max(0, pronoun.sentence() - 1)).stream()
        .anyMatch(mention -> two.contains(chains[mention.id()]) && isSubject(mention));
  }

  private boolean isSubject(Mention mention) {
    return discourse.extraction().annotated().sentences().get(mention.sentence()).token(mention.head())
        .universalRelation().equals("nsubj");
  }

  private boolean isSideBySide(Mention pronoun, Set<Chain> two) {
    List<Mention> named = discourse.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.NAME && mention.span().end() <= pronoun.span().start())
        .filter(mention -> pronoun.sentence() - mention.sentence() <= REACH && two.contains(chains[mention.id()]))
        .sorted(Comparator.comparingInt(mention -> mention.core().start()))
        .toList();
    return IntStream.range(1, named.size()).anyMatch(i -> {
      int end = named.get(i - 1).core().end();
      int start = named.get(i).core().start();
      return end < start && chains[named.get(i).id()] != chains[named.get(i - 1).id()]
          && discourse.rules().conjunctions().contains(discourse.slice(new Span(end, start)).strip());
    });
  }

  private void find(Mention mention) {
    Chain chain = chains[mention.id()];
    boolean pair = mention.kind() == MentionKind.NOMINAL
        && mention.definite()
        && mention.cardinality().equals(Optional.of(2))
        && mention.type().filter(MANY::contains).isPresent()
        && mention.span().end() == mention.core().end()
        && discourse.modifiers(mention).size() <= 1
        && discourse.owners(mention).isEmpty()
        && !chain.isNamed()
        && chain.first() == mention.id();
    Set<Chain> two = pair ? namedBefore(mention) : Set.of();
    if (two.size() == 2) {
      members.put(chain, two.stream().map(Chain::first).toList());
    }
  }

  /** All of a pair's type that the nearest sentences before it name, one sentence after the other, up to two. */
  private Set<Chain> namedBefore(Mention pair) {
    String type = pair.type().filter(known -> !known.equals("Group")).orElse("Person");
    Set<Chain> named = new LinkedHashSet<>();
    for (int sentence = pair.sentence(); sentence >= Math.max(0, pair.sentence() - REACH); sentence--) {
      for (Mention mention : discourse.inSentence(sentence)) {
        Chain chain = chains[mention.id()];
        boolean before = mention.span().end() <= pair.span().start();
        if (before && chain != null && chain.isNamed() && chain.isType(type)) {
          named.add(chain);
        }
      }
      if (named.size() >= 2) {
        break;
      }
    }
    return named;
  }

  private List<Integer> of(int mention) {
    Chain chain = chains[mention];
    return chain == null ? pronouns.getOrDefault(mention, List.of(mention))
        : members.getOrDefault(chain, List.of(mention));
  }

  private Extraction spread() {
    Extraction found = discourse.extraction();
    List<FoundSituation> situations = found.situations().stream().map(this::spread).toList();
    List<FoundClaim> claims = new ArrayList<>();
    List<FoundClaim> others = new ArrayList<>();
    for (FoundClaim claim : found.claims()) {
      List<Integer> voices = claim.claimant().map(this::of).orElse(List.of());
      claims.add(voices.size() < 2 ? claim : told(claim, claim.id(), voices.get(0)));
      for (int i = 1; i < voices.size(); i++) {
        others.add(told(claim, found.claims().size() + others.size(), voices.get(i)));
      }
    }
    claims.addAll(others);
    List<FoundRelation> relations = new ArrayList<>();
    found.relations().forEach(relation -> spread(relation, relations));
    members.keySet().forEach(pair -> pair.mentions().forEach(id -> chains[id] = null));
    return new Extraction(found.annotated(), found.mentions(), situations, claims, relations);
  }

  private FoundSituation spread(FoundSituation situation) {
    List<FoundRole> roles = new ArrayList<>();
    for (FoundRole role : situation.roles()) {
      Filler filler = role.filler();
      if (filler instanceof MentionFiller mention) {
        of(mention.mention()).forEach(id -> roles.add(new FoundRole(role.role(), new MentionFiller(id))));
      } else {
        roles.add(role);
      }
    }
    return new FoundSituation(
        situation.id(), situation.type(), situation.sentence(), situation.head(), situation.trigger(),
        situation.definite(), roles, situation.time(), situation.confidence(), situation.rule());
  }

  private static FoundClaim told(FoundClaim claim, int id, int voice) {
    return new FoundClaim(
        id, claim.sentence(), Optional.of(voice), claim.content(), claim.status(), claim.addressee(),
        claim.firstReport(), claim.cue(), claim.source(), claim.contentSpans(), claim.quotation(), claim.rule());
  }

  private void spread(FoundRelation relation, List<FoundRelation> spread) {
    for (int subject : of(relation.subject())) {
      List<Optional<Integer>> objects = relation.object().isEmpty()
          ? List.of(Optional.empty())
          : of(relation.object().get()).stream().map(Optional::of).toList();
      for (Optional<Integer> object : objects) {
        spread.add(new FoundRelation(
            relation.kind(), subject, object, relation.title(), relation.wholeTitle(), relation.evidence(),
            relation.rule()));
      }
    }
  }
}
