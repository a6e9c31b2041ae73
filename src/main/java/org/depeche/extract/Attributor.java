package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Status;

/** Composes cues and operators into claims: who says what, under which status, through whom. */
final class Attributor {
  private final List<FoundSituation> found;
  private final Map<Integer, Status> frameStatuses;
  private final CueIndex cues;
  private final Standings standings;
  private final Charges charges;
  private final SpeechActs speechActs;
  private final PointingBack pointingBack;
  private final CueActors actors;
  private final FoundClaims claims = new FoundClaims();
  private final ClaimMaker claimMaker;
  private final ClaimNesting nesting;

  Attributor(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, Quotes quotes, List<CueInstance> instances,
      Papers papers, SituationFinder.Result result) {
    found = result.situations();
    frameStatuses = result.statuses();
    cues = new CueIndex(trees, instances);
    Set<Integer> facts = frameStatuses.entrySet().stream().filter(frame -> frame.getValue() == Status.ASSERTED)
        .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    Refusals refusals = new Refusals(trees, statuses, found);
    Presuppositions presuppositions = new Presuppositions(trees, mentions, statuses, quotes, found);
    standings = new Standings(trees, mentions, statuses, cues, refusals, presuppositions, facts);
    charges = new Charges(trees, mentions, statuses, cues, found);
    speechActs = new SpeechActs(trees, mentions, cues, facts);
    Rebuttals rebuttals = new Rebuttals(trees, statuses, quotes, cues);
    pointingBack = new PointingBack(trees, mentions, statuses, cues, refusals, rebuttals, found);
    actors = new CueActors(trees, mentions, statuses, found);
    claimMaker = new ClaimMaker(trees, mentions, statuses, quotes, cues, papers, found, claims);
    nesting = new ClaimNesting(trees, mentions, cues, claims);
  }

  /** What was found, situations with the actors that cues name. */
  record Result(List<FoundSituation> situations, List<FoundClaim> claims) {}

  Result attribute() {
    Map<Integer, Map<Status, List<Filler>>> contents = contents();
    for (int c = 0; c < cues.size(); c++) {
      if (contents.containsKey(c) || claimMaker.isClaim(c, contents.keySet())) {
        claimMaker.addClaims(c, contents.getOrDefault(c, Map.of()));
      }
      actors.strikeVoices(cues.get(c), contents.getOrDefault(c, Map.of()));
      actors.nameAccused(cues.get(c), contents.getOrDefault(c, Map.of(Status.ALLEGED, standings.unvoiced(c))));
      actors.nameConfessing(cues.get(c), contents.getOrDefault(c, Map.of()));
    }
    nesting.nest();
    claimMaker.ownVoice(contents.getOrDefault(-1, Map.of()));
    return new Result(actors.situations(), claims.list());
  }

  /** What each cue says (-1: what the article says itself), by status. */
  private Map<Integer, Map<Status, List<Filler>>> contents() {
    Map<Integer, Map<Status, List<Filler>>> contents = new LinkedHashMap<>();
    for (FoundSituation situation : found) {
      Standing said = charges.charged(
          situation, standings.of(situation, frameStatuses.getOrDefault(situation.id(), Status.ASSERTED)));
      Standing standing = speechActs.told(situation, said);
      speechActs.speaker(situation, said, standing).ifPresent(voice -> actors.name(situation, voice));
      contents
          .computeIfAbsent(standing.cue(), key -> new LinkedHashMap<>())
          .computeIfAbsent(standing.status(), key -> new ArrayList<>())
          .add(new SituationFiller(situation.id()));
    }
    pointingBack.pointBack(contents);
    pointingBack.strikeDenied(contents);
    pointingBack.ofMeans(contents);
    return contents;
  }
}
