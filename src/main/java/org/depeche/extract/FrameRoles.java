package org.depeche.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Terms;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Who and what has which role in a situation, as its frame tells and the types of fillers decide. */
final class FrameRoles {
  private static final Set<String> COURTS = Set.of("Arrest", "Charge");
  private static final String VIOLENCE = "PhysicalAttack";
  private static final String BLAME = "Condemnation";
  private static final String DISCLOSER = "discloser";
  private static final Set<String> OF_SITUATIONS =
      Set.of("NoComment", "Condemnation", "Summons", "Charge", "Arrest", "Expulsion", "Sanction", "Meeting");
  private static final List<String> TOPIC_BELOW = List.copyOf(WordClass.TOPIC_BELOW.words());
  private static final Set<String> GENERIC_DATA = WordClass.GENERIC_DATA.words();

  private final Terms terms;
  private final PredicationReader predications;
  private final Fillers fillers;
  private final Owners owners;

  FrameRoles(Terms terms, PredicationReader predications, Fillers fillers) {
    this.terms = terms;
    this.predications = predications;
    this.fillers = fillers;
    owners = new Owners(predications, terms);
  }

  /**
   * The roles of a situation, also those that only its setting fills.
   *
   * @param settings by the place of an act, what says how it came about
   * @param byPlace the situations of the article by the places of their triggers
   */
  Set<FoundRole> of(
      int id, FrameMatch match, Map<List<Integer>, FrameMatch> settings, MentionIndex mentions,
      Map<List<Integer>, Integer> byPlace) {
    Set<FoundRole> roles = roles(id, match, mentions, byPlace);
    FrameMatch setting = settings.get(match.place());
    if (setting != null) {
      roles(id, setting, mentions, byPlace).stream()
          .filter(role -> roles.stream().noneMatch(other -> other.role().equals(role.role())))
          .toList()
          .forEach(roles::add);
    }
    owners.addTo(match, roles, mentions);
    negligent(match, mentions).filter(role -> roles.stream().noneMatch(other -> other.role().equals("victim")))
        .ifPresent(roles::add);
    if (match.frame().situation().equals("Expulsion")) {
      dropPlacesBesidePeople(roles, mentions);
    }
    dropPlacesBesideVictims(roles, mentions);
    return roles;
  }

  /** « a laissé voler les données »: a body that lets its data be taken is the victim. */
  private Optional<FoundRole> negligent(FrameMatch match, MentionIndex mentions) {
    Tree tree = match.tree();
    Token act = tree.token(match.predication().head());
    boolean data = match.frame().situation().equals("DataBreach") && match.predication().argument("patient").stream()
        .anyMatch(thing -> mentions.typeAt(tree, thing).filter("Data"::equals).isPresent());
    return !data || !Control.isLet(tree, act) ? Optional.empty()
        : predications.read(tree, act.head()).argument("agent").stream()
            .flatMap(subject -> mentions.at(tree, subject).stream())
            .filter(MentionIndex::isBody)
            .findFirst().map(body -> new FoundRole("victim", new MentionFiller(body.id())));
  }

  private Set<FoundRole> roles(int id, FrameMatch match, MentionIndex mentions, Map<List<Integer>, Integer> byPlace) {
    Tree tree = match.tree();
    Set<FoundRole> roles = new LinkedHashSet<>();
    Set<Integer> own = match.followingWords();
    own.remove(match.predication().head());
    for (Map.Entry<String, String> entry : match.frame().roles().entrySet()) {
      if (entry.getValue().equals("none")) {
        continue;
      }
      if (entry.getKey().equals(DISCLOSER) && !ownsUp(match, roles, mentions)) {
        continue;
      }
      for (String argument : entry.getKey().split("\\|")) {
        List<Integer> found = fillers.of(match.predication(), argument, tree, mentions);
        for (int token : found.isEmpty() ? fillers.nearby(tree, match.predication(), argument) : found) {
          if (!own.contains(token) || mentions.typeAt(tree, token).filter("Malware"::equals).isPresent()) {
            fill(match, entry.getValue(), argument, token, mentions, byPlace, id).ifPresent(roles::add);
            Fillers.examples(tree, token).forEach(example ->
                fill(match, entry.getValue(), argument, example, mentions, byPlace, id).ifPresent(roles::add));
          }
        }
      }
    }
    return roles;
  }

  /** "The airline confirmed a data breach": a company that tells of a new attack and of no other victim suffered it. */
  private static boolean ownsUp(FrameMatch match, Set<FoundRole> roles, MentionIndex mentions) {
    boolean others = roles.stream().anyMatch(role -> role.role().equals("target") || role.role().equals("victim"));
    return !others && !match.isDefinite() && match.predication().argument(DISCLOSER).stream()
        .anyMatch(teller -> mentions.typeAt(match.tree(), teller).filter("Organization"::equals).isPresent());
  }

  private Optional<FoundRole> fill(
      FrameMatch match, String role, String argument, int token, MentionIndex mentions,
      Map<List<Integer>, Integer> byPlace, int self) {
    Tree tree = match.tree();
    Integer situation = byPlace.get(tree.place(role.equals("topic") ? subject(tree, token, byPlace) : token));
    Optional<Mention> mention = mentions.at(tree, token)
        .or(() -> Fillers.whole(tree, token).flatMap(of -> mentions.at(tree, of)));
    Optional<String> type = mention.flatMap(Mention::type);
    if (situation != null && situation != self && role.equals("topic")) {
      int act = byPlace.entrySet().stream().filter(entry -> entry.getValue().equals(situation))
          .map(entry -> entry.getKey().get(1)).findFirst().orElse(token);
      if (COURTS.contains(match.frame().situation()) && Scopes.isOfLoot(tree, act, match.predication().head())) {
        return Optional.empty();
      }
      return Optional.of(new FoundRole(role, new SituationFiller(situation)));
    }
    if (mention.isEmpty() || argument.equals("adj") && type.filter("Country"::equals).isEmpty()) {
      return Optional.empty();
    }
    boolean blamed = role.equals("topic") && argument.equals("patient") && match.predication().passive()
        && match.frame().situation().equals(BLAME) && type.filter(name -> terms.isA(name, "Actor")).isPresent();
    if (blamed) {
      return Optional.of(new FoundRole("target", new MentionFiller(mention.get().id())));
    }
    boolean topic = role.equals("topic");
    if (topic && WordClass.ANYBODY.holds(Tree.lemma(tree.token(token)))) {
      return Optional.empty();
    }
    boolean vague = topic && mention.get().kind() == MentionKind.NOMINAL;
    if (topic && OF_SITUATIONS.contains(match.frame().situation()) || type.isEmpty() && (situation != null || vague)) {
      return Optional.empty();
    }
    String resolved =
        switch (role) {
          case "affected" -> type.filter("Place"::equals).isPresent() && isBehindAffected(match, argument, token)
              ? "place" : affected(match, mention.get(), mentions);
          case "party" -> party(match, mention.get(), argument, mentions);
          case "actor" -> type.filter("Malware"::equals).isPresent() ? "instrument" : role;
          case "participant" ->
              WordClass.OF.holds(argument) && type.filter("Place"::equals).isPresent() ? "place" : role;
          default -> role;
        };
    boolean kind = match.kind() == PartOfSpeech.NOUN && resolved.equals("target") && isKindOfData(tree, mention.get());
    boolean somebody = resolved.equals("instrument") && !match.frame().situation().equals(VIOLENCE)
        && type.filter(name -> terms.isA(name, "Actor")).isPresent();
    if (somebody || kind || argument.equals("compound") && type.isEmpty() || !mayFill(resolved, mention.get())) {
      return Optional.empty();
    }
    return Optional.of(new FoundRole(resolved, new MentionFiller(mention.get().id())));
  }

  /** "une fuite de données", "a data breach": what kind of theft it is, and no data that are named. */
  private static boolean isKindOfData(Tree tree, Mention mention) {
    Token noun = tree.token(mention.head());
    return mention.type().filter("Data"::equals).isPresent()
        && GENERIC_DATA.contains(Tree.lemma(noun))
        && tree.child(noun.index(), "det", "nummod", "nmod", "acl", "amod").isEmpty();
  }

  /** "the extent of the attack", "how the attack began": what is asked into stands a step below. */
  private int subject(Tree tree, int token, Map<List<Integer>, Integer> byPlace) {
    if (byPlace.containsKey(tree.place(token))) {
      return token;
    }
    Predication phrase = predications.read(tree, token);
    return TOPIC_BELOW.stream()
        .flatMap(argument -> phrase.argument(argument).stream())
        .filter(below -> byPlace.containsKey(tree.place(below)))
        .findFirst()
        .orElse(token);
  }

  /** Acts are people's, and nothing is done by or to a day. */
  private boolean mayFill(String role, Mention mention) {
    boolean person = switch (role) {
      case "actor", "participant", "addressee", "recipient", "victim" -> true;
      default -> false;
    };
    if (mention.type().isEmpty()) {
      return mention.kind() != MentionKind.NOMINAL || !person;
    }
    return !person || terms.isA(mention.type().get(), "Actor") || mention.type().get().equals("Place");
  }

  /** "ont accédé à la messagerie de l'ambassade à Paris": the second phrase of a preposition of place is where. */
  private static boolean isBehindAffected(FrameMatch match, String argument, int token) {
    List<Integer> found = match.predication().argument(argument);
    return WordClass.WHERE.holds(argument) && found.indexOf(token) > 0
        && match.tree().token(found.get(0)).index() < token
        && !Tree.isRelation(match.tree().token(token), "conj");
  }

  private String affected(FrameMatch match, Mention mention, MentionIndex mentions) {
    Optional<String> type = mention.type().or(() -> mentions.guess(mention).flatMap(Mention::type));
    if (type.isEmpty()) {
      return mention.kind() == MentionKind.NOMINAL ? "target" : "victim";
    }
    boolean place = type.get().equals("Place") && !isPremises(match.tree(), mention);
    return !terms.isA(type.get(), "Actor") && !place ? "target" : "victim";
  }

  /** "its warehouses": a place that somebody has, and no town. */
  private static boolean isPremises(Tree tree, Mention place) {
    return place.kind() == MentionKind.NOMINAL && place.sentence() == tree.sentence().index()
        && tree.child(place.head(), "nmod:poss", "det").filter(whose -> whose.relation().equals("nmod:poss")
            || WordClass.POSSESSIVE.holds(Tree.lower(whose))).isPresent();
  }

  /**
   * "China's hack of the ministry", « l'intrusion de pirates », but "the insurer's breach", which may have cost
   * others dear.
   */
  private String party(FrameMatch match, Mention mention, String argument, MentionIndex mentions) {
    boolean body = mention.type().filter(type ->
        type.equals("Organization") || type.equals("GovernmentBody") && argument.equals("compound")).isPresent();
    boolean otherAffected =
        match.frame().roles().entrySet().stream()
            .filter(role -> role.getValue().equals("affected") && !role.getKey().equals(DISCLOSER)
                && !(body && role.getKey().equals("patient")))
            .anyMatch(role -> match.predication().argument(role.getKey()).stream()
                    .anyMatch(filler -> !GENERIC_DATA.contains(Tree.lower(match.tree().token(filler))))
                || !fillers.nearby(match.tree(), match.predication(), role.getKey()).isEmpty());
    if (mention.type().filter("Malware"::equals).isPresent()) {
      return "instrument";
    }
    Tree tree = match.tree();
    boolean own = argument.equals("poss") && tree.token(match.predication().head()).has("Number", "Plur")
        && Governors.ceasing(tree, match.predication().head()).isPresent();
    boolean attacker = own || mention.type().filter("ThreatActor"::equals).isPresent()
        || WordClass.INTRUDER.holds(Tree.lemma(tree.token(mention.head())))
        || argument.equals("poss") && isIntrudersOwn(match, mention, mentions) || isBandAiming(match, mention);
    boolean ofBody = match.predication().argument("of").stream()
        .anyMatch(filler -> filler > match.predication().head() && mentions.isActor(tree, filler));
    return attacker || otherAffected || ofBody ? "actor" : affected(match, mention, mentions);
  }

  /** « L'attaque du groupe X visait la mairie », "the attack by": a band whose attack is aimed at others. */
  private static boolean isBandAiming(FrameMatch match, Mention mention) {
    Tree tree = match.tree();
    int act = match.predication().head();
    Optional<Token> verb = tree.head(act).filter(above -> Tree.isRelation(tree.token(act), "nsubj")
        && WordClass.AIMING.holds(Tree.lemma(above)));
    Optional<Token> aim = verb.flatMap(above -> tree.child(above.index(), "obj"));
    return mention.sentence() == tree.sentence().index()
        && mention.type().equals(Optional.of("ThreatActor"))
        && WordClass.BAND.holds(Tree.lemma(tree.token(mention.head())))
        && aim.filter(other -> tree.child(other.index(), "det", "nmod:poss")
            .filter(whose -> WordClass.POSSESSIVE.holds(Tree.lower(whose))).isEmpty()).isPresent();
  }

  /** "The hackers published an account of their intrusion": a possessive for those who break in. */
  private static boolean isIntrudersOwn(FrameMatch match, Mention mention, MentionIndex mentions) {
    Tree tree = match.tree();
    int act = match.predication().head();
    if (mention.kind() != MentionKind.PRONOUN || !match.predication().argument("agent").isEmpty()) {
      return false;
    }
    boolean several = WordClass.THEIR.holds(Tree.lower(tree.token(mention.head())));
    for (int at = tree.token(act).head(); at > 0; at = tree.token(at).head()) {
      Optional<Token> subject = tree.child(at, "nsubj").filter(who -> who.index() < act);
      if (subject.isPresent()) {
        return several == subject.get().has("Number", "Plur")
            && (WordClass.INTRUDER.holds(Tree.lemma(subject.get()))
                || mentions.typeAt(tree, subject.get().index()).filter("ThreatActor"::equals).isPresent());
      }
    }
    return false;
  }

  /** "l'expulsion de Moscou de dix diplomates": from where, beside those who are expelled. */
  private static void dropPlacesBesidePeople(Set<FoundRole> roles, MentionIndex mentions) {
    boolean people = roles.stream().anyMatch(role -> isTarget(role, EntityClass.PEOPLE, mentions));
    roles.removeIf(role -> people && isTarget(role, EntityClass.SITE, mentions));
  }

  /** "une attaque contre un hôpital dans le Nord": where those are who were hit. */
  private static void dropPlacesBesideVictims(Set<FoundRole> roles, MentionIndex mentions) {
    List<FoundRole> victims = roles.stream().filter(role -> role.role().equals("victim")).toList();
    List<FoundRole> places = victims.stream()
        .filter(role -> role.filler() instanceof MentionFiller filler
            && mentions.get(filler.mention()).type().filter("Place"::equals).isPresent())
        .toList();
    if (places.size() < victims.size()) {
      places.forEach(roles::remove);
    }
  }

  private static boolean isTarget(FoundRole role, EntityClass wanted, MentionIndex mentions) {
    return role.role().equals("target") && role.filler() instanceof MentionFiller filler
        && wanted.holds(mentions.get(filler.mention()));
  }
}
