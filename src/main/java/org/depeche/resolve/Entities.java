package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.WordClass;
import org.depeche.model.Article;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Makes entities of those chains that matter: what has a name, and what takes part in something. */
final class Entities {
  private static final int LONGEST_LABEL = 100;

  private static final Set<String> TOLD_OF = Set.of("Group", "GovernmentBody", "System", "Malware");

  private final Discourse discourse;
  private final Chain[] chains;
  private final Identity identity;
  private final Gazetteer gazetteer;
  private final Map<Chain, Set<String>> uses = new LinkedHashMap<>();
  private final Map<Chain, Entity> entities = new LinkedHashMap<>();
  private final Map<Chain, Entity> passedOver = new LinkedHashMap<>();
  private Optional<Entity> publisher = Optional.empty();

  Entities(Discourse discourse, Chain[] chains, Identity identity, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.discourse = discourse;
    this.chains = chains;
    this.identity = identity;
    findUses();
    Set<String> taken = make();
    passOver(taken);
    findPublisher();
  }

  /** In the order of the text. */
  List<Entity> all() {
    return List.copyOf(entities.values());
  }

  /** What is mentioned and is no entity by the rules, with ids of its own, in the order of the text. */
  List<Entity> passedOver() {
    return List.copyOf(passedOver.values());
  }

  /** The id of what a mention means, where that is passed over. */
  Optional<String> passedOver(int mention) {
    return Optional.ofNullable(chains[mention]).map(passedOver::get).map(Entity::id);
  }

  /** Named in the text or not. */
  Optional<Entity> publisher() {
    return publisher;
  }

  /** The id of what a mention means; empty where that is no entity. */
  Optional<String> id(int mention) {
    return Optional.ofNullable(chains[mention]).map(entities::get).map(Entity::id);
  }

  boolean isNamed(int mention) {
    return chains[mention] != null && chains[mention].isNamed();
  }

  Optional<String> type(int mention) {
    return Optional.ofNullable(chains[mention]).map(entities::get).map(Entity::type);
  }

  private void findUses() {
    Extraction extraction = discourse.extraction();
    for (FoundSituation situation : extraction.situations()) {
      for (FoundRole role : situation.roles()) {
        if (role.filler() instanceof MentionFiller filler) {
          use(filler.mention(), role.role());
        }
      }
    }
    for (FoundClaim claim : extraction.claims()) {
      claim.claimant().ifPresent(mention -> use(mention, "actor"));
      claim.addressee().filter(mention -> !isAudience(mention)).ifPresent(mention -> use(mention, "addressee"));
    }
    for (FoundRelation relation : extraction.relations()) {
      if (relation.isBare()) {
        continue;
      }
      if (!isAnybody(relation)) {
        use(relation.subject(), "relation");
      }
      relation.object().ifPresent(mention -> use(mention, "relation"));
    }
  }

  /** "The first visit of a Belgian prime minister": what one is called makes nobody of the story. */
  private boolean isAnybody(FoundRelation relation) {
    Mention subject = discourse.mention(relation.subject());
    return Set.of("holdsPosition", "nationality").contains(relation.kind())
        && subject.kind() == MentionKind.NOMINAL
        && subject.type().equals(Optional.of("Person"))
        && !subject.definite();
  }

  /** "Told reporters": those who listen are nobody of the story. */
  private boolean isAudience(int mention) {
    Mention told = discourse.mention(mention);
    return told.kind() == MentionKind.NOMINAL && told.type().equals(Optional.of("Group"))
        && told.cardinality().isEmpty();
  }

  private void use(int mention, String as) {
    if (chains[mention] != null) {
      uses.computeIfAbsent(chains[mention], key -> new LinkedHashSet<>()).add(as);
    }
  }

  private Set<String> make() {
    List<Chain> ordered = ordered();
    Set<String> taken = new LinkedHashSet<>();
    Set<List<String>> told = new LinkedHashSet<>();
    ordered.stream().filter(uses::containsKey).forEach(chain -> told.addAll(wordings(chain)));
    for (Chain chain : ordered) {
      type(chain).filter(type -> uses.containsKey(chain) || isNew(chain, told)).ifPresent(type -> {
        Entity entity = entity(chain, type, taken);
        taken.add(entity.id());
        entities.put(chain, entity);
      });
    }
    return taken;
  }

  /** What has words of its own, which no entity has. */
  private void passOver(Set<String> taken) {
    Set<List<String>> told = new LinkedHashSet<>();
    entities.keySet().forEach(chain -> told.addAll(wordings(chain)));
    for (Chain chain : ordered()) {
      boolean worded = chain.mentions().stream().map(discourse::mention)
          .anyMatch(mention -> mention.kind() != MentionKind.PRONOUN);
      if (entities.containsKey(chain) || !worded || !Collections.disjoint(wordings(chain), told)) {
        continue;
      }
      told.addAll(wordings(chain));
      String id = chain.known().filter(taken::add).orElse(PassedOverModel.PREFIX + passedOver.size());
      passedOver.put(chain, entity(chain, chain.type().orElse(PassedOverModel.UNTYPED), id));
    }
  }

  private List<Chain> ordered() {
    List<Chain> ordered = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(chains)));
    ordered.removeIf(chain -> chain == null || chain.mentions().stream().allMatch(this::isNobody)
        || isOfNobody(chain));
    ordered.sort(Comparator.comparing((Chain chain) -> discourse.mention(chain.first()).span())
        .thenComparing(Chain::first));
    return ordered;
  }

  /**
   * « et personne n'a été arrêté », « s'y est rendu en personne »: a word of negation that the tagger takes for a noun.
   */
  private boolean isNobody(int id) {
    Mention mention = discourse.mention(id);
    Sentence sentence = discourse.sentence(mention);
    return mention.kind() == MentionKind.NOMINAL && mention.head() > 0
        && WordClass.SECOND_NEGATION.holds(sentence.token(mention.head()).form().toLowerCase(Locale.ROOT))
        && sentence.children(mention.head()).stream().noneMatch(child -> child.universalRelation().equals("det"));
  }

  /** "No country has admitted that it did so": a pronoun that stands for none. */
  private boolean isOfNobody(Chain chain) {
    List<Mention> mentions = chain.mentions().stream().map(discourse::mention).toList();
    List<Mention> worded = mentions.stream().filter(mention -> mention.kind() != MentionKind.PRONOUN).toList();
    return !worded.isEmpty() && worded.size() < mentions.size() && worded.stream().allMatch(mention ->
        mention.kind() == MentionKind.NOMINAL && mention.head() > 0
            && discourse.sentence(mention).children(mention.head()).stream()
                .anyMatch(child -> child.universalRelation().equals("det")
                    && WordClass.NONE.holds(child.form().toLowerCase(Locale.ROOT))));
  }

  /** The type of a chain that becomes an entity. */
  private Optional<String> type(Chain chain) {
    Set<String> roles = uses.getOrDefault(chain, Set.of());
    boolean onlyAdjectives = chain.isType("Country") && chain.mentions().stream().allMatch(this::isAdjective);
    boolean onlyInside = roles.isEmpty() && chain.isType("Place")
        && chain.mentions().stream().map(discourse::mention).allMatch(this::isInsideName);
    if (chain.isNamed() && !(onlyAdjectives && roles.isEmpty()) && !onlyInside) {
      return chain.type();
    }
    boolean described = chain.mentions().stream()
        .anyMatch(id -> discourse.mention(id).kind() == MentionKind.NOMINAL);
    if (!chain.isNamed() && !described || roles.isEmpty() && !isToldOf(chain)) {
      return Optional.empty();
    }
    return chain.type();
  }

  /** "Paris" in "le parquet de Paris": a word of another name. */
  private boolean isInsideName(Mention mention) {
    return discourse.beside(mention).stream().anyMatch(other -> other.id() != mention.id()
        && other.kind() == MentionKind.NAME
        && other.core().covers(mention.core())
        && other.core().length() > mention.core().length());
  }

  /** Whether a description that takes part in nothing is not said of another thing in the same words. */
  private boolean isNew(Chain chain, Set<List<String>> told) {
    return chain.isNamed() || Collections.disjoint(wordings(chain), told);
  }

  private Set<List<String>> wordings(Chain chain) {
    Set<List<String>> wordings = new LinkedHashSet<>();
    labels(chain).forEach(label -> wordings.add(discourse.nameWords(label)));
    return wordings;
  }

  /** People, bodies and machines that a full phrase tells of belong to the story, whatever they do in it. */
  private boolean isToldOf(Chain chain) {
    return chain.type().filter(TOLD_OF::contains).isPresent()
        && chain.mentions().stream().map(discourse::mention).anyMatch(this::isFullPhrase);
  }

  private boolean isFullPhrase(Mention mention) {
    return mention.kind() == MentionKind.NOMINAL
        && mention.type().filter(TOLD_OF::contains).isPresent()
        && (discourse.head(mention).filter(head -> mention.core().start() < head.span().start()).isPresent()
            || mention.definite() && mention.type().equals(Optional.of("GovernmentBody"))
                && !discourse.relation(mention).equals("compound"))
        && !discourse.rules().unreal().contains(Words.of(discourse.slice(mention.core())).get(0));
  }

  /** Whether a mention names its country by an adjective or demonym; a pronoun does not name it better. */
  private boolean isAdjective(int mention) {
    Mention of = discourse.mention(mention);
    boolean country = of.kind() == MentionKind.NAME && of.type().equals(Optional.of("Country"));
    return of.kind() == MentionKind.PRONOUN || country && (isAdjectiveToken(of) || isLowerCase(of));
  }

  private boolean isAdjectiveToken(Mention mention) {
    return discourse.head(mention).map(Token::upos).filter("ADJ"::equals).isPresent();
  }

  private boolean isLowerCase(Mention mention) {
    return Character.isLowerCase(discourse.slice(mention.core()).codePointAt(0));
  }

  private Entity entity(Chain chain, String type, Set<String> taken) {
    return entity(chain, type, known(chain, type, labels(chain).get(0)).filter(known -> !taken.contains(known))
        .orElseGet(() -> identity.local(type)));
  }

  private Entity entity(Chain chain, String type, String id) {
    List<String> labels = labels(chain);
    List<Span> spans = new ArrayList<>();
    Optional<Integer> cardinality = Optional.empty();
    for (int place : chain.mentions()) {
      Mention mention = discourse.mention(place);
      spans.add(mention.span());
      cardinality = cardinality.isPresent() ? cardinality : mention.cardinality();
    }
    spans.sort(Comparator.naturalOrder());
    return new Entity(id, type, labels.get(0), labels.subList(1, labels.size()), distinct(spans), cardinality);
  }

  private static List<Span> distinct(List<Span> spans) {
    return new ArrayList<>(new LinkedHashSet<>(spans));
  }

  private Optional<String> known(Chain chain, String type, String label) {
    return chain.known()
        .or(() -> chain.isNamed() ? identity.global(type, label, isLocated(chain)) : Optional.empty());
  }

  /** Whether a name of the chain says of which place or country: "le parquet de Paris". */
  private boolean isLocated(Chain chain) {
    for (int id : chain.mentions()) {
      Mention name = discourse.mention(id);
      boolean located = name.kind() == MentionKind.NAME && discourse.beside(name).stream()
          .anyMatch(other -> other.id() != id && name.core().covers(other.span())
              && !name.core().equals(other.span()) && isPlace(other));
      if (located) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlace(Mention mention) {
    return mention.type().filter(type -> type.equals("Country") || type.equals("Place")).isPresent();
  }

  /** All forms, the fullest name first and the others in the order of the text. */
  private List<String> labels(Chain chain) {
    Set<String> forms = new LinkedHashSet<>();
    String fullest = "";
    int best = 0;
    for (int id : chain.mentions()) {
      Mention mention = discourse.mention(id);
      if (mention.kind() == MentionKind.PRONOUN) {
        continue;
      }
      List<String> own = forms(mention);
      forms.addAll(own);
      int rank = rank(mention);
      String first = own.get(0);
      if (rank > best || rank == best && rank > 1 && first.length() > fullest.length()) {
        fullest = first;
        best = rank;
      }
    }
    List<String> labels = new ArrayList<>();
    labels.add(fullest);
    forms.stream().filter(form -> !labels.contains(form)).forEach(labels::add);
    return labels;
  }

  /** How well a mention names: 1 a description, 2 an adjective, 3 a capital for its country, 4 a name. */
  private int rank(Mention mention) {
    if (mention.kind() == MentionKind.NOMINAL) {
      return 1;
    }
    if (!mention.type().equals(Optional.of("Country"))) {
      return 4;
    }
    if (isAdjective(mention.id())) {
      return 2;
    }
    return gazetteer.senses(discourse.names(mention).get(0)).stream()
        .filter(sense -> mention.known().filter(sense.entry().id()::equals).isPresent())
        .map(sense -> sense.kind() == Gazetteer.Kind.NAME ? 4 : sense.kind() == Gazetteer.Kind.CAPITAL ? 3 : 2)
        .findFirst()
        .orElse(4);
  }

  private List<String> forms(Mention mention) {
    Set<String> forms = new LinkedHashSet<>();
    mention.names().forEach(name -> forms.add(name.strip()));
    if (mention.kind() == MentionKind.NOMINAL || forms.isEmpty()) {
      forms.add(discourse.slice(mention.span()));
      forms.add(discourse.slice(mention.core()));
    }
    forms.remove("");
    Set<String> handy = new LinkedHashSet<>(forms);
    handy.removeIf(form -> form.length() > LONGEST_LABEL || isCut(form));
    return List.copyOf(handy.isEmpty() ? forms : handy);
  }

  /** "élus (dont la chancelière": a bracket or quotation mark without its other half. */
  private static boolean isCut(String form) {
    boolean pairs = Stream.of("()", "«»", "“”").allMatch(pair ->
        form.chars().filter(c -> c == pair.charAt(0)).count() == form.chars().filter(c -> c == pair.charAt(1)).count()
            && form.indexOf(pair.charAt(1)) >= form.indexOf(pair.charAt(0)));
    return !pairs || form.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private void findPublisher() {
    Article article = discourse.extraction().annotated().article();
    if (article.publisher().isEmpty()) {
      return;
    }
    String name = article.publisher().get();
    List<String> words = discourse.nameWords(name);
    for (Map.Entry<Chain, Entity> entry : entities.entrySet()) {
      boolean outlet = Set.of("MediaOutlet", "Organization").contains(entry.getValue().type());
      if (outlet && entry.getKey().isNamed() && entry.getKey().names().contains(words)) {
        publisher = Optional.of(entry.getValue());
        return;
      }
    }
    String id = gazetteer.senses(name).stream()
        .map(sense -> sense.entry())
        .filter(entry -> entry.type().equals("MediaOutlet"))
        .map(entry -> entry.id())
        .findFirst()
        .orElseGet(() -> identity.publisher(name));
    publisher = entities.values().stream().filter(entity -> entity.id().equals(id)).findFirst()
        .or(() -> Optional.of(new Entity(id, "MediaOutlet", name, List.of(), List.of(), Optional.empty())));
  }
}
