package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Terms;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Whose the things are that an act hit; their owners are its victims. */
final class Owners {
  private static final Set<String> THEIR = WordClass.THEIR.words();
  private static final Set<String> THINGS = Set.of("Data", "Account", "System");
  private static final Set<String> BELONGS = WordClass.BELONGING.words();
  private static final List<String> CONCERNING = List.copyOf(WordClass.CONCERNING.words());
  private static final List<String> OWNERS = List.copyOf(WordClass.OWNER.words());

  private final PredicationReader predications;
  private final Terms terms;

  Owners(PredicationReader predications, Terms terms) {
    this.predications = predications;
    this.terms = terms;
  }

  /** The owner of a thing that is broken into is the victim. */
  void addTo(FrameMatch match, Set<FoundRole> roles, MentionIndex mentions) {
    boolean hasVictim = roles.stream().anyMatch(role -> role.role().equals("victim"));
    if (hasVictim || !terms.isA(match.frame().situation(), "CyberSituation")) {
      return;
    }
    Tree tree = match.tree();
    List<FoundRole> owners = new ArrayList<>();
    for (FoundRole role : roles) {
      if (role.role().equals("target") && role.filler() instanceof MentionFiller filler) {
        Mention target = mentions.get(filler.mention());
        for (int head : things(tree, target)) {
          List<Integer> own = owners(tree, head, mentions);
          List<Integer> direct = !own.isEmpty() ? own
              : ofWhom(tree, head, match.predication().head()).stream().toList();
          for (int owner : severalOwners(tree, direct)) {
            mentions.at(tree, owner)
                .filter(mention -> mention.type().isEmpty() || terms.isA(mention.type().get(), "Actor")
                    || mention.type().get().equals("Place") && !direct.contains(owner))
                .ifPresent(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
            keepers(tree, owner, mentions)
                .forEach(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
          }
        }
        if (target.type().filter("Data"::equals).isPresent()) {
          concerned(tree, match.predication(), target.head()).stream()
              .flatMap(owner -> mentions.at(tree, owner).stream())
              .filter(EntityClass.PEOPLE::holds)
              .forEach(mention -> owners.add(new FoundRole("victim", new MentionFiller(mention.id()))));
        }
      }
    }
    roles.addAll(owners);
  }

  /** « L'hôpital dont les pirates ont volé les données »: whose a known thing is that others took. */
  private static Optional<Integer> ofWhom(Tree tree, int thing, int act) {
    Token verb = tree.token(act);
    boolean relative = verb.relation().equals("acl:relcl") && verb.head() > 0 && verb.head() < act
        && Tree.isRelation(tree.token(thing), "obj") && tree.token(thing).head() == act && thing > act
        && SmallWords.isDefinite(tree, thing);
    boolean others = relative && tree.child(act, "nsubj")
        .filter(doer -> doer.upos().equals("PROPN") || WordClass.INTRUDER.holds(Tree.lemma(doer))
            || doer.upos().equals("NOUN") && !SmallWords.isDefinite(tree, doer.index()))
        .isPresent();
    int first = tree.reach(act)[0];
    int pronoun = tree.isComma(first) ? first + 1 : first;
    return others && WordClass.OF_WHICH.holds(Tree.lower(tree.token(pronoun)))
        && !WordClass.BAND.holds(Tree.lemma(tree.token(verb.head()))) ? Optional.of(verb.head()) : Optional.empty();
  }

  /** "emails belonging to the senator", "stole data on ten million customers". */
  private List<Integer> concerned(Tree tree, Predication act, int data) {
    List<Integer> people = new ArrayList<>();
    Predication noun = predications.read(tree, data);
    CONCERNING.forEach(preposition -> people.addAll(noun.argument(preposition)));
    act.argument("on").stream()
        .filter(filler -> filler > data && Fillers.isNext(tree, data, filler))
        .forEach(people::add);
    for (Token child : tree.children(data)) {
      if (Tree.isRelation(child, "acl") && BELONGS.contains(Tree.lemma(child))) {
        Predication belonging = predications.read(tree, child.index());
        List.of("to", "à").forEach(preposition -> people.addAll(belonging.argument(preposition)));
      }
    }
    return people;
  }

  /** "Lyon et Dijon ont vu leurs sites bloqués": what is theirs belongs to each of the coordinated subjects. */
  private List<Integer> severalOwners(Tree tree, List<Integer> owners) {
    List<Integer> all = new ArrayList<>();
    for (int owner : owners) {
      List<Integer> subjects = THEIR.contains(Tree.lower(tree.token(owner))) ? subjectsOver(tree, owner) : List.of();
      all.addAll(subjects.size() > 1 ? subjects : List.of(owner));
      all.addAll(Fillers.examples(tree, owner));
    }
    return all;
  }

  private List<Integer> subjectsOver(Tree tree, int token) {
    Optional<Token> above = tree.head(token);
    while (above.isPresent() && !Tree.isVerb(above.get())) {
      above = tree.head(above.get().index());
    }
    return above.flatMap(verb -> predications.surfaceSubject(tree, verb.index()))
        .filter(subject -> subject < token)
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "les données de 5 000 clients de la banque": the body that keeps what it has of its people. */
  private List<Mention> keepers(Tree tree, int people, MentionIndex mentions) {
    boolean crowd = mentions.typeAt(tree, people).filter("Group"::equals).isPresent();
    return !crowd ? List.of() : owners(tree, people, mentions).stream()
        .flatMap(owner -> mentions.at(tree, owner).stream())
        .filter(mention -> mention.kind() == MentionKind.PRONOUN || MentionIndex.isBody(mention))
        .toList();
  }

  /**
   * Who a thing belongs to, also where it is told of what it holds ("trois téraoctets de documents du constructeur").
   */
  private List<Integer> owners(Tree tree, int head, MentionIndex mentions) {
    Predication noun = predications.read(tree, head);
    List<Integer> owners = new ArrayList<>();
    List<Integer> members = predications.members(tree, head);
    members.forEach(member -> owners.addAll(owners(tree, member, mentions)));
    for (String argument : members.isEmpty() ? OWNERS : List.<String>of()) {
      for (int filler : noun.argument(argument)) {
        boolean thing = THINGS.contains(mentions.typeAt(tree, filler).orElse(""));
        if (isKind(tree, filler)) {
          continue;
        }
        owners.addAll(thing && filler > head ? owners(tree, filler, mentions) : List.of(filler));
      }
    }
    return owners;
  }

  /** "driver's license numbers": an owner without any article tells of what kind a thing is. */
  private static boolean isKind(Tree tree, int owner) {
    Token token = tree.token(owner);
    return token.relation().equals("nmod:poss") && token.upos().equals("NOUN") && token.has("Number", "Sing")
        && tree.children(owner).stream().allMatch(child -> Tree.isRelation(child, "case"));
  }

  /** What a target is, with the others of its row and with examples. */
  private static List<Integer> things(Tree tree, Mention target) {
    return tree.conjuncts(target.head()).stream()
        .filter(member -> target.core().covers(tree.token(member).span()))
        .flatMap(member -> withExamples(tree, member).stream())
        .distinct().toList();
  }

  private static List<Integer> withExamples(Tree tree, int noun) {
    List<Integer> heads = withParticiples(tree, noun);
    heads.addAll(Fillers.examples(tree, noun));
    return heads;
  }

  /** "le système non classifié du gouvernement": the parser hangs the owner on the participle. */
  private static List<Integer> withParticiples(Tree tree, int noun) {
    List<Integer> heads = new ArrayList<>(List.of(noun));
    tree.children(noun).stream()
        .filter(child -> child.relation().equals("acl") && child.has("VerbForm", "Part") && child.has("Tense", "Past"))
        .forEach(child -> heads.add(child.index()));
    return heads;
  }
}
