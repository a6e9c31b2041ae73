package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Status;

/**
 * The small words of one language that decide status and structure.
 *
 * @param agent prepositions of a passive's agent
 * @param negations lemmas that negate the clause they stand in
 * @param negativeDeterminers lemmas that negate through a noun ("aucun", "no")
 * @param firsts adverbs that make a report the first one
 * @param reports nouns for what was reported before ("cette nouvelle", "the report")
 * @param rejections words that reject what was reported ("infondé", "a smear")
 * @param blames words that blame an act, and reject what was reported of it ("inacceptable", "outrageous")
 * @param rebuttals words and phrases that, from who is accused of an act, deny it ("a stunt", "know nothing")
 * @param findings words for what would show an accusation to be true ("preuve", "prove")
 * @param involvements words for a part in an act ("impliqué", "behind")
 * @param impersonal words that are nobody's voice ("on", "one")
 * @param governors verbs, nouns and adjectives over a clause or noun, with the status that they give to it
 * @param modifiers adverbs, adjectives and auxiliaries, with the status that they give to what they modify
 * @param marks subordinators with the status that they give to their clause ("si": possible)
 * @param contrasts conjunctions that open what is told beside a voice's words ("tandis que", "while")
 * @param lightVerbs verbs that lend a noun their subject as "agent" or "patient", or their object where the noun is
 *     their "subject", or their agent and their "object" ("hit the firm with sanctions"), or the complement of a
 *     predicate that says whose the noun is ("author": "est l'œuvre de"), or who tells of it as of his own
 *     ("discloser")
 * @param prepositions complex prepositions, folded to one ("à l'encontre de": contre)
 * @param means verbs whose object is the means of another act ("using a stolen password", "a utilisé un mot de passe
 *     pour")
 * @param transparent nouns that stand for their complement ("un groupe de pirates", "une partie des données")
 * @param exchanges nouns for words that reach an outlet ("dans un entretien avec", "in a statement to")
 */
public record Operators(
    List<String> agent,
    Set<String> negations,
    Set<String> negativeDeterminers,
    Set<String> firsts,
    Set<String> reports,
    Set<String> rejections,
    Set<String> blames,
    Set<String> rebuttals,
    Set<String> findings,
    Set<String> involvements,
    Set<String> impersonal,
    Map<String, Status> governors,
    Map<String, Status> modifiers,
    Map<String, Status> marks,
    List<String> contrasts,
    Map<Trigger, String> lightVerbs,
    Map<String, String> prepositions,
    Set<String> means,
    Set<String> transparent,
    Set<String> exchanges) {
  public Operators {
    agent = List.copyOf(agent);
    negations = Collections.unmodifiableSet(new LinkedHashSet<>(negations));
    negativeDeterminers = Collections.unmodifiableSet(new LinkedHashSet<>(negativeDeterminers));
    firsts = Collections.unmodifiableSet(new LinkedHashSet<>(firsts));
    reports = Collections.unmodifiableSet(new LinkedHashSet<>(reports));
    rejections = Collections.unmodifiableSet(new LinkedHashSet<>(rejections));
    blames = Collections.unmodifiableSet(new LinkedHashSet<>(blames));
    rebuttals = Collections.unmodifiableSet(new LinkedHashSet<>(rebuttals));
    findings = Collections.unmodifiableSet(new LinkedHashSet<>(findings));
    involvements = Collections.unmodifiableSet(new LinkedHashSet<>(involvements));
    impersonal = Collections.unmodifiableSet(new LinkedHashSet<>(impersonal));
    governors = Collections.unmodifiableMap(new LinkedHashMap<>(governors));
    modifiers = Collections.unmodifiableMap(new LinkedHashMap<>(modifiers));
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    contrasts = List.copyOf(contrasts);
    lightVerbs = Collections.unmodifiableMap(new LinkedHashMap<>(lightVerbs));
    prepositions = Collections.unmodifiableMap(new LinkedHashMap<>(prepositions));
    means = Collections.unmodifiableSet(new LinkedHashSet<>(means));
    transparent = Collections.unmodifiableSet(new LinkedHashSet<>(transparent));
    exchanges = Collections.unmodifiableSet(new LinkedHashSet<>(exchanges));
  }
}
