package org.depeche.extract;

import org.depeche.model.Extraction.FoundSituation;

/** Tells which situations are acts, and which of these are measures of authorities. */
final class Acts {
  private Acts() {}

  /** Whether it is something done to somebody, and not only said, held or looked into. */
  static boolean isAct(FoundSituation situation) {
    return switch (situation.type()) {
      case "NoComment", "Meeting", "Investigation", "Condemnation", "Visit", "Warning", "Appointment", "Agreement",
          "Election" -> false;
      default -> true;
    };
  }

  /** Whether it is what authorities do to somebody for an act. */
  static boolean isMeasure(FoundSituation situation) {
    return switch (situation.type()) {
      case "Sanction", "Expulsion", "Summons", "Arrest", "Charge" -> true;
      default -> false;
    };
  }

  /** Whether it is what somebody does to the systems, data or life of others. */
  static boolean isAttack(FoundSituation situation) {
    return switch (situation.type()) {
      case "Intrusion", "DataBreach", "Ransomware", "DenialOfService", "Phishing", "Cyberattack", "CyberCampaign",
          "PhysicalAttack" -> true;
      default -> false;
    };
  }
}
