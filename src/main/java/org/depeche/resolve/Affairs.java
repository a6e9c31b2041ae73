package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Sentence;

/**
 * Which attacks of an article are affairs of their own, so that the doers and victims of one are not taken for those of
 * another: "Another attack paralysed Hull in May."
 */
final class Affairs {
  private static final String VICTIM = "victim";
  private static final String LEAK = "DataBreach";
  private static final Set<String> PARTIES = Set.of("actor", VICTIM);
  private static final Set<String> PEOPLE = Set.of("Person", "Group");
  private static final Set<String> DETERMINING = Set.of("amod", "det", "obl");

  private final Map<String, Integer> affairs = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> parties = new HashMap<>();

  /**
   * @param members what was found of each situation, by its id
   * @param cyber whether a type is one of attacks on computers
   */
  Affairs(
      ResolvedArticle article, List<Sentence> sentences, Map<String, List<FoundSituation>> members,
      Predicate<String> cyber) {
    Set<String> bodies = article.entities().stream().filter(entity -> !PEOPLE.contains(entity.type()))
        .map(Entity::id).collect(Collectors.toSet());
    List<Situation> acts = article.situations().stream()
        .filter(act -> cyber.test(act.type()) && !act.triggers().isEmpty())
        .sorted(Comparator.comparing(act -> act.triggers().get(0))).toList();
    Map<String, Integer> struck = new HashMap<>();
    List<Situation> before = new ArrayList<>();
    int affair = 0;
    for (Situation act : acts) {
      Set<String> victims = told(act, VICTIM);
      victims.retainAll(bodies);
      Set<Integer> known = victims.stream().filter(struck::containsKey).map(struck::get).collect(Collectors.toSet());
      if (known.isEmpty() && !victims.isEmpty() && !struck.isEmpty() && opens(act, before, sentences, members)) {
        affair++;
      }
      int of = known.size() == 1 ? known.iterator().next() : affair;
      victims.forEach(victim -> struck.putIfAbsent(victim, of));
      if (!victims.isEmpty()) {
        before.add(act);
      }
      affairs.put(act.id(), of);
    }
    for (Situation act : acts) {
      PARTIES.forEach(role -> told(act, role).forEach(party ->
          parties.computeIfAbsent(party, key -> new LinkedHashSet<>()).add(affairs.get(act.id()))));
    }
  }

  private static Set<String> told(Situation act, String role) {
    return act.roles().stream().filter(filled -> filled.role().equals(role) && !filled.guessed())
        .map(Role::filler).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean opens(
      Situation act, List<Situation> before, List<Sentence> sentences, Map<String, List<FoundSituation>> members) {
    boolean another = members.getOrDefault(act.id(), List.of()).stream().limit(1)
        .anyMatch(found -> isAnother(sentences, found));
    List<String> times = before.stream().flatMap(other -> other.time().stream()).toList();
    boolean later = !act.type().equals(LEAK) && !times.isEmpty()
        && act.time().filter(its -> times.stream().noneMatch(time -> Edtf.mayBeSame(its, time))).isPresent();
    return another || later;
  }

  private static boolean isAnother(List<Sentence> sentences, FoundSituation found) {
    return found.head() > 0 && sentences.get(found.sentence()).children(found.head()).stream()
        .anyMatch(child -> DETERMINING.contains(child.universalRelation())
            && (WordClass.ANOTHER.holds(child.lemma().toLowerCase(Locale.ROOT))
                || WordClass.ONE_MORE.holds(child.lemma().toLowerCase(Locale.ROOT))));
  }

  /** Whether an entity is told to do or suffer other attacks alone than those of a situation's affair. */
  boolean isOfOther(Situation situation, String role, String entity) {
    Set<Integer> its = parties.getOrDefault(entity, Set.of());
    Integer affair = affairs.get(situation.id());
    return affair != null && PARTIES.contains(role) && !its.isEmpty()
        && Collections.disjoint(its, Set.of(affair));
  }
}
