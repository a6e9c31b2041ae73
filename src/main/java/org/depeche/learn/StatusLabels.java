package org.depeche.learn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.Status;
import org.depeche.resolve.StatusModel;

/** How the voice of a claim stands to a situation, as the passage's annotation has it. */
final class StatusLabels {
  private static final String UNKNOWN = "?";

  private final Map<String, Passage.Act> acts;
  private final Map<String, String> entities;
  private final Map<String, Claim> claims;

  private StatusLabels(Map<String, Passage.Act> acts, Map<String, String> entities, Map<String, Claim> claims) {
    this.acts = acts;
    this.entities = entities;
    this.claims = claims;
  }

  static StatusLabels of(Passage passage, ResolvedArticle article) {
    return new StatusLabels(
        ActPairs.of(passage, article), EntityPairs.of(passage, article),
        article.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim)));
  }

  /**
   * The name of a status, {@link StatusModel#NONE} for a voice that the annotation gives no say; empty for a situation
   * without a partner. Where the article's own voice has no say and the others all doubt alike, theirs is its status.
   */
  Optional<String> label(String claim, String situation) {
    Passage.Act act = acts.get(situation);
    if (act == null) {
      return Optional.empty();
    }
    Optional<String> voice = claims.get(claim).claimant();
    Optional<String> source = voice.map(id -> entities.getOrDefault(id, UNKNOWN));
    Optional<Status> told = act.voices().stream()
        .filter(of -> of.source().equals(source)).map(Passage.Voice::status).findFirst();
    List<Status> all = act.voices().stream().map(Passage.Voice::status).distinct().toList();
    boolean doubted = voice.isEmpty() && all.size() == 1 && all.get(0) != Status.ASSERTED;
    return Optional.of(told.or(() -> doubted ? Optional.of(all.get(0)) : Optional.empty())
        .map(Status::name).orElse(StatusModel.NONE));
  }
}
