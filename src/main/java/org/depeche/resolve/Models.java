package org.depeche.resolve;

import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.Terms;

/** What networks that were learned from examples are asked in the course of resolution; each may be missing. */
record Models(
    Optional<SamenessModel> sameness, Optional<PassedOverModel> passedOver, Optional<RoleModel> roles,
    Optional<TopicModel> topics, Optional<RelationModel> relations, Optional<StatusModel> statuses,
    Optional<SituationModel> situations, Optional<EntityModel> entities) {
  static Models of(LearnedModels learned, Terms terms) {
    Set<String> languages = learned.triggers().keySet();
    return new Models(
        learned.sameness().map(network -> new SamenessModel(network, languages)),
        learned.passedOver().map(network -> new PassedOverModel(network, languages)),
        learned.roles().map(network -> new RoleModel(network, terms, languages)),
        learned.topics().map(network -> new TopicModel(network, languages)),
        learned.relations().map(network -> new RelationModel(network, terms)),
        learned.statuses().map(network -> new StatusModel(network, languages)),
        learned.situations().map(network -> new SituationModel(network, languages)),
        learned.entities().map(network -> new EntityModel(network, terms, languages)));
  }
}
