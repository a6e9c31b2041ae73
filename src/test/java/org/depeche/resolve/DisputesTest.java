package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.LearnedModels;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

/** What a network of roles that holds everybody for a victim may guess where an attack is denied. */
class DisputesTest {
  private final Told told = Told.english("Conti hacked Rollin.", "Acme was encrypted.");
  private final int rollin = told.name(0, "Rollin", "Organization");
  private final int acme = told.name(1, "Acme", "Organization");
  private final int hack = told.situation(0, "Intrusion", "hacked", false, role("victim", rollin));
  private final int other = told.situation(1, "Ransomware", "encrypted", false, role("victim", acme));

  @Test
  void whoIsHitByWhatIsDeniedIsNotGuessedToBeHitByWhatIsAsserted() {
    told.own(0, Status.DENIED, that(hack));
    told.own(1, Status.ASSERTED, that(other));
    assertEquals(List.of(new Role("victim", "organization/acme")), victims("Ransomware"));
    assertEquals(List.of(new Role("victim", "organization/rollin")), victims("Intrusion"));
  }

  @Test
  void whereNothingIsDeniedItMayBe() {
    told.own(0, Status.ASSERTED, that(hack));
    told.own(1, Status.ASSERTED, that(other));
    assertEquals(
        List.of(new Role("victim", "organization/acme"), new Role("victim", "organization/rollin", true)),
        victims("Ransomware"));
  }

  @Test
  void whoIsToldToBeHitByWhatIsAssertedTooMayBe() {
    int third = told.situation(1, "DataBreach", "Acme", false, role("victim", rollin));
    told.own(0, Status.DENIED, that(hack));
    told.own(1, Status.ASSERTED, that(other), that(third));
    assertEquals(
        List.of(new Role("victim", "organization/acme"), new Role("victim", "organization/rollin", true)),
        victims("Ransomware"));
  }

  private List<Role> victims(String type) {
    FeatureNetwork everybody = SureNetwork.always("victim", RoleModel.NONE, 0.99);
    LearnedModels none = LearnedModels.NONE;
    LearnedModels models = new LearnedModels(
        none.triggers(), none.sameness(), none.situations(), none.passedOver(), Optional.of(everybody), none.topics(),
        none.relations(), none.statuses(), none.entities());
    return new Resolver().with(models).resolve(told.extraction()).situations().stream()
        .filter(situation -> situation.type().equals(type)).findFirst().orElseThrow().roles();
  }
}
