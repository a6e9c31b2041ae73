package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Tells which mentions mean the same thing: names first, then appositions and aliases, then nouns and pronouns. */
final class Coreference {
  private static final Set<String> BODIES = Set.of("Organization", "GovernmentBody", "MediaOutlet", "ThreatActor", "Group", "System");
  private static final int LONGEST_ALIAS = 60;
  private static final int SHORTEST_ACRONYM = 2;

  private final Discourse discourse;
  private final Chain[] chains;

  private Coreference(Discourse discourse) {
    this.discourse = discourse;
    this.chains = new Chain[discourse.mentions().size()];
  }

  /** The chain of each mention, by the mention's id; null where a pronoun stands for nothing that was found. */
  static Chain[] chains(Discourse discourse) {
    Coreference coreference = new Coreference(discourse);
    coreference.names();
    coreference.shortNames();
    coreference.acronyms();
    coreference.appositions();
    coreference.aliases();
    coreference.titles();
    new Antecedents(coreference.discourse, coreference.chains).resolve();
    return coreference.chains;
  }

  private Chain chain(Mention mention) {
    return chains[mention.id()];
  }

  private void join(Mention mention, Chain chain) {
    chain.add(mention, discourse);
    chains[mention.id()] = chain;
  }

  /** Makes one chain of two mentions'; each may be in a chain already. */
  private void unite(Mention one, Mention other) {
    Chain first = chain(one);
    Chain second = chain(other);
    if (first == null && second == null) {
      first = new Chain();
    }
    if (first == null || second == null) {
      Chain chain = first == null ? second : first;
      join(one, chain);
      join(other, chain);
    } else if (first != second) {
      merge(first, second);
    }
  }

  private void merge(Chain chain, Chain other) {
    chain.absorb(other);
    other.mentions().forEach(id -> chains[id] = chain);
  }

  private List<Mention> named() {
    return discourse.mentions().stream().filter(mention -> mention.kind() == MentionKind.NAME).toList();
  }

  private List<Chain> allChains() {
    List<Chain> all = new ArrayList<>();
    for (Chain chain : chains) {
      if (chain != null && !all.contains(chain)) {
        all.add(chain);
      }
    }
    return all;
  }

  private void names() {
    for (Mention mention : named()) {
      Chain own = new Chain();
      own.add(mention, discourse);
      Optional<Chain> same = allChains().stream().filter(chain -> sameName(chain, own)).findFirst();
      join(mention, same.orElse(own));
    }
  }

  private static boolean sameName(Chain chain, Chain other) {
    if (other.known().filter(chain::isKnownAs).isPresent()) {
      return true;
    }
    return chain.sameKnown(other) && chain.names().stream().anyMatch(other.names()::contains) && sameKind(chain, other);
  }

  private static boolean sameKind(Chain chain, Chain other) {
    Optional<String> one = chain.type();
    Optional<String> two = other.type();
    return one.isEmpty() || two.isEmpty() || one.equals(two)
        || BODIES.contains(one.get()) && BODIES.contains(two.get());
  }

  private void shortNames() {
    for (Chain chain : allChains()) {
      if (chain.isNamed() && chains[chain.first()] == chain) {
        longer(chain).ifPresent(full -> merge(full, chain));
      }
    }
  }

  /** The chain whose full name a short one is part of; of several, the one named last before it. */
  private Optional<Chain> longer(Chain shorter) {
    List<Chain> candidates = new ArrayList<>();
    for (Chain chain : allChains()) {
      if (chain != shorter && chain.isNamed() && chain.sameKnown(shorter) && isPart(shorter, chain)) {
        candidates.add(chain);
      }
    }
    boolean bySurname = candidates.stream().anyMatch(chain -> endsWith(chain, shorter));
    return candidates.stream()
        .filter(chain -> !bySurname || endsWith(chain, shorter))
        .max(Comparator.comparing((Chain chain) -> chain.before(shorter.first()).orElse(-1))
            .thenComparing(Chain::first, Comparator.reverseOrder()));
  }

  private static boolean endsWith(Chain full, Chain shorter) {
    return full.names().stream().anyMatch(name -> shorter.names().stream().anyMatch(part -> endsWith(name, part)));
  }

  private static boolean endsWith(List<String> name, List<String> part) {
    return name.size() > part.size() && name.subList(name.size() - part.size(), name.size()).equals(part);
  }

  private static boolean startsWith(List<String> name, List<String> part) {
    return name.size() > part.size() && name.subList(0, part.size()).equals(part);
  }

  private boolean isPart(Chain shorter, Chain full) {
    for (List<String> part : shorter.names()) {
      for (List<String> name : full.names()) {
        if ((endsWith(name, part) || startsWith(name, part)) && mayBeShort(shorter, full, part)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayBeShort(Chain shorter, Chain full, List<String> part) {
    if (full.isType("Person")) {
      boolean surname = shorter.isType("Person") || shorter.type().isEmpty();
      return surname && part.size() == 1 + leadingParticles(part) && agreeInGender(shorter, full);
    }
    if (!sameKind(shorter, full)) {
      return false;
    }
    boolean generic = discourse.isBody(part.get(0));
    return switch (full.type().orElse("")) {
      case "Organization", "MediaOutlet", "ThreatActor", "Malware" -> !generic && part.get(0).length() > 2;
      case "GovernmentBody" -> part.size() > 1;
      default -> false;
    };
  }

  private int leadingParticles(List<String> words) {
    int count = 0;
    while (count < words.size() - 1 && discourse.rules().particles().contains(words.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean agreeInGender(Chain one, Chain other) {
    return one.agreesInGender(Optional.of("Masc")) && other.agreesInGender(Optional.of("Masc"))
        || one.agreesInGender(Optional.of("Fem")) && other.agreesInGender(Optional.of("Fem"));
  }

  private void acronyms() {
    List<Mention> names = named();
    for (int i = 0; i + 1 < names.size(); i++) {
      if (inParentheses(names.get(i), names.get(i + 1)) && mayStandForEachOther(names.get(i), names.get(i + 1))) {
        unite(names.get(i), names.get(i + 1));
      }
    }
    for (Chain chain : allChains()) {
      expansion(chain).ifPresent(full -> merge(full, chain));
    }
  }

  private boolean mayStandForEachOther(Mention one, Mention other) {
    return sameKind(chain(one), chain(other))
        && chain(one).sameKnown(chain(other))
        && !chain(one).isType("Person")
        && !chain(one).isType("Place")
        && !chain(one).isType("Country");
  }

  /** Whether the second stands in parentheses right after the first: "l'Agence … (Anssi)". */
  private boolean inParentheses(Mention first, Mention second) {
    if (second.span().start() < first.span().end()) {
      return false;
    }
    String between = discourse.text().slice(first.span().end(), second.span().start());
    String after = discourse.text().slice(second.span().end(), Math.min(second.span().end() + 1, discourse.text().length()));
    return between.strip().equals("(") && after.equals(")");
  }

  private Optional<Chain> expansion(Chain acronym) {
    for (Chain chain : allChains()) {
      boolean fits = chain != acronym
          && chain.isNamed()
          && acronym.isNamed()
          && sameKind(chain, acronym)
          && chain.sameKnown(acronym)
          && acronym.names().stream().anyMatch(name -> isAcronym(name, chain));
      if (fits) {
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  private boolean isAcronym(List<String> name, Chain full) {
    return name.size() == 1
        && name.get(0).length() > SHORTEST_ACRONYM
        && full.names().stream().anyMatch(words -> initials(words).equals(name.get(0)));
  }

  private String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!discourse.rules().small().contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return words.size() > 2 ? initials.toString() : "";
  }

  private void appositions() {
    List<Mention> mentions = discourse.mentions();
    for (Mention one : mentions) {
      for (Mention other : mentions) {
        boolean pair = one.id() != other.id()
            && one.sentence() == other.sentence()
            && one.kind() != MentionKind.PRONOUN
            && other.kind() != MentionKind.PRONOUN
            && (one.kind() == MentionKind.NOMINAL || other.kind() == MentionKind.NOMINAL);
        if (pair && isApposition(one, other) && mayBeOne(one, other)) {
          unite(one, other);
        }
      }
    }
  }

  private boolean isApposition(Mention one, Mention other) {
    Optional<Token> token = discourse.head(other);
    boolean byTree = token.isPresent()
        && token.get().head() == one.head()
        && token.get().universalRelation().equals("appos")
        && discourse.sentence(other).children(other.head()).stream()
            .noneMatch(child -> child.universalRelation().equals("conj"));
    return byTree || isAdjacent(one, other);
  }

  /** Whether the second follows the first between commas: ", Nicholas Burns," after "l'ambassadeur". */
  private boolean isAdjacent(Mention one, Mention other) {
    boolean neighbours = one.core().end() <= other.core().start()
        && other.core().start() - one.core().end() <= 2
        && (one.kind() == MentionKind.NAME || other.kind() == MentionKind.NAME);
    if (!neighbours || !discourse.text().slice(one.core().end(), other.core().start()).strip().equals(",")) {
      return false;
    }
    int end = other.core().end();
    String after = discourse.text().slice(end, discourse.sentence(other).span().end() < end
        ? end : discourse.sentence(other).span().end()).strip();
    boolean list = discourse.rules().conjunctions().stream().anyMatch(word -> after.startsWith(word + " "));
    boolean conjunct = discourse.relation(other).equals("conj") && !closes(after);
    return !list && !conjunct && (other.kind() == MentionKind.NAME || closes(after));
  }

  private static boolean closes(String after) {
    return after.isEmpty() || ",.;:)–—»\"”".indexOf(after.charAt(0)) >= 0;
  }

  private boolean mayBeOne(Mention one, Mention other) {
    Optional<String> first = one.type();
    Optional<String> second = other.type();
    boolean types = first.isEmpty() || second.isEmpty() || first.equals(second)
        || BODIES.contains(first.get()) && BODIES.contains(second.get());
    boolean numbers = one.number().isEmpty() || other.number().isEmpty() || one.number().equals(other.number())
        || types && first.isPresent() && BODIES.contains(first.get()) && isCollective(one, other);
    boolean cores = !one.core().overlaps(other.core());
    return types && numbers && cores && compatible(one, other);
  }

  /** A plural noun may stand beside a group's name ("des pirates, NoName"), not beside a company's. */
  private static boolean isCollective(Mention one, Mention other) {
    return one.type().equals(Optional.of("ThreatActor")) || other.type().equals(Optional.of("ThreatActor"));
  }

  private boolean compatible(Mention one, Mention other) {
    Chain first = chain(one);
    Chain second = chain(other);
    return first == null || second == null || first == second || !(first.isNamed() && second.isNamed());
  }

  private void aliases() {
    for (Mention name : named()) {
      int from = Math.max(0, name.span().start() - LONGEST_ALIAS);
      String before = discourse.text().slice(from, name.span().start());
      for (Pattern alias : discourse.rules().aliases()) {
        Matcher matcher = alias.matcher(before);
        if (matcher.find()) {
          int start = from + before.codePointCount(0, matcher.start());
          described(name, start).ifPresent(other -> unite(other, name));
          break;
        }
      }
    }
  }

  /** What a name is another name of: the nearest mention that ends where the alias begins, or covers both. */
  private Optional<Mention> described(Mention name, int aliasStart) {
    return discourse.mentions().stream()
        .filter(mention -> mention.id() != name.id() && mention.sentence() == name.sentence())
        .filter(mention -> mention.kind() != MentionKind.PRONOUN && mention.core().end() <= aliasStart)
        .filter(mention -> mention.type().isPresent() && canBeNamed(mention, name))
        .filter(mention -> mention.span().covers(name.span()) || isNear(mention.core(), aliasStart))
        .max(Comparator.comparing((Mention mention) -> mention.core().end()));
  }

  private boolean isNear(Span core, int aliasStart) {
    return discourse.text().slice(core.end(), aliasStart).strip().length() <= 2;
  }

  private boolean canBeNamed(Mention mention, Mention name) {
    String type = name.type().orElse(mention.type().get());
    boolean types = mention.type().get().equals(type)
        || BODIES.contains(mention.type().get()) && BODIES.contains(type)
        || mention.type().get().equals("Person") && type.equals("ThreatActor");
    return types && (mention.kind() == MentionKind.NOMINAL || type.equals("ThreatActor") || type.equals("Malware"));
  }

  private void titles() {
    for (FoundRelation relation : discourse.extraction().relations()) {
      Chain holder = chains[relation.subject()];
      if (relation.title().isPresent() && holder != null) {
        holder.addTitle(relation.title().get(), discourse);
      }
    }
  }
}
