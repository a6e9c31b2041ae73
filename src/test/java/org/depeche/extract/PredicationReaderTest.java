package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.catalog.Operators;
import org.depeche.catalog.Trigger;
import org.junit.jupiter.api.Test;

class PredicationReaderTest {
  private static final PredicationReader READER = new PredicationReader(operators());

  private static Operators operators() {
    Map<Trigger, String> light = new LinkedHashMap<>();
    light.put(Trigger.parse("mener"), "agent");
    light.put(Trigger.parse("victime de"), "patient");
    light.put(Trigger.parse("mastermind of"), "agent");
    light.put(Trigger.parse("rouvrir après"), "patient");
    light.put(Trigger.parse("bear + hallmark"), "author");
    return new Operators(
        List.of("par", "by"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
        Map.of(), Map.of(), Map.of(), List.of(), light,
        Map.of("à l'encontre de", "contre", "à la suite de", "après"),
        Set.of("use"), Set.of(), Set.of());
  }

  @Test
  void activeVerb() {
    Tree tree = Trees.tree("Y Y PROPN 3 nsubj | a avoir AUX 3 aux | piraté pirater VERB 0 root VerbForm=Part Tense=Past"
        + " | le le DET 5 det | compte compte NOUN 3 obj");
    Predication predication = READER.read(tree, 3);
    assertEquals(List.of(1), predication.argument("agent"));
    assertEquals(List.of(5), predication.argument("patient"));
  }

  @Test
  void participleWithItsAgent() {
    Tree tree = Trees.tree("le le DET 2 det | compte compte NOUN 0 root"
        + " | piraté pirater VERB 2 acl VerbForm=Part Tense=Past"
        + " | par par ADP 5 case | Y Y PROPN 3 obl");
    Predication predication = READER.read(tree, 3);
    assertTrue(predication.passive());
    assertEquals(List.of(2), predication.argument("patient"));
    assertEquals(List.of(5), predication.argument("agent"));
  }

  @Test
  void whatSomebodySaysIsToldOfTheNounBefore() {
    Tree tree = Trees.tree("Data data NOUN 0 root | they they PRON 3 nsubj | claim claim VERB 1 acl:relcl VerbForm=Fin"
        + " | to to PART 6 mark | have have AUX 6 aux VerbForm=Inf"
        + " | stolen steal VERB 3 xcomp VerbForm=Part Tense=Past");
    assertEquals(List.of(1), READER.read(tree, 6).argument("patient"));
  }

  @Test
  void nounBeforeAGerundOfThePerfectUndergoesIt() {
    Tree tree = Trees.tree("It it PRON 2 nsubj | admitted admit VERB 0 root VerbForm=Fin | to to ADP 4 case"
        + " | data data NOUN 2 obl | having have AUX 7 aux VerbForm=Part Tense=Pres"
        + " | been be AUX 7 aux:pass VerbForm=Part Tense=Past | copied copy VERB 2 xcomp VerbForm=Part Tense=Past");
    assertEquals(List.of(4), READER.read(tree, 7).argument("patient"));
  }

  @Test
  void accusedOfHavingDoneIt() {
    Tree tree = Trees.tree("Y Y PROPN 3 nsubj:pass | est être AUX 3 aux:pass | accusé accuser VERB 0 root VerbForm=Part"
        + " Tense=Past | de de ADP 6 mark | avoir avoir AUX 6 aux VerbForm=Inf"
        + " | piraté pirater VERB 3 xcomp VerbForm=Part"
        + " Tense=Past | le le DET 8 det | compte compte NOUN 6 obj");
    Predication predication = READER.read(tree, 6);
    assertEquals(List.of(1), predication.argument("agent"));
    assertEquals(List.of(8), predication.argument("patient"));
  }

  @Test
  void objectControl() {
    Tree tree = Trees.tree("Paris Paris PROPN 2 nsubj | accuse accuser VERB 0 root VerbForm=Fin"
        + " | Moscou Moscou PROPN 2 obj"
        + " | de de ADP 6 mark | avoir avoir AUX 6 aux VerbForm=Inf"
        + " | piraté pirater VERB 2 xcomp VerbForm=Part Tense=Past");
    assertEquals(List.of(3), READER.read(tree, 6).argument("agent"));
  }

  @Test
  void coordinatedActorsAndVerbs() {
    Tree tree = Trees.tree("A A PROPN 4 nsubj | et et CCONJ 3 cc | B B PROPN 1 conj"
        + " | attaquent attaquer VERB 0 root VerbForm=Fin"
        + " | et et CCONJ 6 cc | volent voler VERB 4 conj VerbForm=Fin");
    assertEquals(List.of(1, 3), READER.read(tree, 6).argument("agent"));
  }

  @Test
  void relativePronounStandsForItsAntecedent() {
    Tree tree = Trees.tree("pirates pirate NOUN 0 root | qui qui PRON 3 nsubj"
        + " | attaquent attaquer VERB 1 acl:relcl VerbForm=Fin");
    assertEquals(List.of(1), READER.read(tree, 3).argument("agent"));
  }

  @Test
  void nominalWithAgentAndPatient() {
    Tree tree = Trees.tree("piratage piratage NOUN 0 root | de de ADP 3 case | X X PROPN 1 nmod | par par ADP 5 case"
        + " | Y Y PROPN 1 nmod");
    Predication predication = READER.read(tree, 1);
    assertEquals(List.of(3), predication.argument("de"));
    assertEquals(List.of(5), predication.argument("agent"));
  }

  @Test
  void lightVerbLendsItsSubject() {
    Tree tree = Trees.tree("Y Y PROPN 3 nsubj | a avoir AUX 3 aux | mené mener VERB 0 root VerbForm=Part Tense=Past"
        + " | une un DET 5 det | attaque attaque NOUN 3 obj");
    assertEquals(List.of(1), READER.read(tree, 5).argument("agent"));
  }

  @Test
  void victimOfAnAttack() {
    Tree tree = Trees.tree("X X PROPN 4 nsubj | a avoir AUX 4 aux | été être AUX 4 cop | victime victime NOUN 0 root"
        + " | de de ADP 7 case | une un DET 7 det | attaque attaque NOUN 4 nmod");
    assertEquals(List.of(1), READER.read(tree, 7).argument("patient"));
  }

  @Test
  void whatIsToldAsDoneIsTheAccusedsDeed() {
    Tree tree = Trees.tree("Rome Rome PROPN 2 nsubj | soupçonne soupçonner VERB 0 root VerbForm=Fin | un un DET 4 det"
        + " | agent agent NOUN 2 obj | d' de ADP 7 mark | avoir avoir AUX 7 aux VerbForm=Inf"
        + " | copié copier VERB 4 acl VerbForm=Part Tense=Past");
    assertEquals(List.of(4), READER.read(tree, 7).argument("agent"));
  }

  @Test
  void whoGotHackedDidNothing() {
    Tree tree = Trees.tree("X X PROPN 4 nsubj | s' se PRON 4 expl | est être AUX 4 aux"
        + " | fait faire VERB 0 root VerbForm=Part"
        + " | pirater pirater VERB 4 xcomp VerbForm=Inf | par par ADP 7 case | Y Y PROPN 5 obl:agent");
    assertEquals(List.of(1), READER.read(tree, 5).argument("patient"));
    assertEquals(List.of(7), READER.read(tree, 5).argument("agent"));
  }

  @Test
  void victimToldByARelativeClause() {
    Tree tree = Trees.tree("panne panne NOUN 0 root | dont dont PRON 8 nmod | deux deux NUM 4 nummod"
        + " | ports port NOUN 8 nsubj"
        + " | ont avoir AUX 8 aux | été être AUX 8 cop | la le DET 8 det | victime victime NOUN 1 acl:relcl");
    assertEquals(List.of(4), READER.read(tree, 1).argument("patient"));
  }

  @Test
  void whoClosesAfterAnAttackSufferedIt() {
    Tree tree = Trees.tree("X X PROPN 2 nsubj | rouvre rouvrir VERB 0 root VerbForm=Fin | à à ADP 5 case"
        + " | la le DET 5 det"
        + " | suite suite NOUN 2 obl | de de ADP 7 case | attaque attaque NOUN 5 nmod");
    assertEquals(List.of(1), READER.read(tree, 7).argument("patient"));
  }

  @Test
  void complexPreposition() {
    Tree tree = Trees.tree("attaque attaque NOUN 0 root | à à ADP 4 case | l' le DET 4 det"
        + " | encontre encontre NOUN 1 nmod"
        + " | de de ADP 6 case | X X PROPN 4 nmod");
    assertEquals(List.of(6), READER.read(tree, 1).argument("contre"));
  }

  @Test
  void gerundUnderAPrepositionIsTheObjectsDeed() {
    Tree tree = Trees.tree("Berlin Berlin PROPN 2 nsubj | accused accuse VERB 0 root VerbForm=Fin Tense=Past"
        + " | Moscow Moscow PROPN 2 obj | of of ADP 5 mark | hacking hack VERB 2 advcl VerbForm=Part Tense=Pres"
        + " | parties party NOUN 5 obj");
    assertEquals(List.of(3), READER.read(tree, 5).argument("agent"));
  }

  @Test
  void relativePronounWhoseClauseHangsElsewhereMeansTheNounBeforeIt() {
    Tree tree = Trees.tree("Wired Wired PROPN 0 root | , , PUNCT 1 punct | which which PRON 4 nsubj"
        + " | reported report VERB 1 dep VerbForm=Fin Tense=Past | it it PRON 4 obj");
    assertEquals(List.of(1), READER.read(tree, 4).argument("agent"));
  }

  @Test
  void pathsLeadThroughArguments() {
    Tree tree = Trees.tree("Spies spy NOUN 2 nsubj | gained gain VERB 0 root VerbForm=Fin Tense=Past"
        + " | access access NOUN 2 obj | to to ADP 5 case | servers server NOUN 3 nmod");
    assertEquals(List.of(5), READER.follow(tree, READER.read(tree, 2), "patient>to"));
    assertEquals(List.of(), READER.follow(tree, READER.read(tree, 2), "patient>from"));
  }

  @Test
  void copulaGivesItsSubjectUnderThePreposition() {
    Tree tree = Trees.tree("Moscow Moscow PROPN 5 nsubj | was be AUX 5 cop | behind behind ADP 5 case"
        + " | the the DET 5 det | attack attack NOUN 0 root");
    assertEquals(List.of(1), READER.read(tree, 5).argument("subject:behind"));
  }

  @Test
  void participleUnderBeIsPassiveThoughTheParserSawAPerfect() {
    Tree tree = Trees.tree("X X PROPN 3 nsubj | est être AUX 3 aux VerbForm=Fin"
        + " | convoqué convoquer VERB 0 root VerbForm=Part Tense=Past");
    assertEquals(List.of(1), READER.read(tree, 3).argument("patient"));
    Tree gone = Trees.tree("X X PROPN 3 nsubj | est être AUX 3 aux VerbForm=Fin"
        + " | parti partir VERB 0 root VerbForm=Part Tense=Past");
    assertEquals(List.of(1), READER.read(gone, 3).argument("agent"));
  }

  @Test
  void compoundInfinitiveHungAsAnAdjectiveClauseIsTheObjectsDeed() {
    Tree tree = Trees.tree("Paris Paris PROPN 2 nsubj | soupçonne soupçonner VERB 0 root VerbForm=Fin"
        + " | Moscou Moscou PROPN 2 obj"
        + " | de de ADP 6 mark | avoir avoir AUX 6 aux VerbForm=Inf"
        + " | piraté pirater VERB 2 acl VerbForm=Part Tense=Past");
    assertEquals(List.of(3), READER.read(tree, 6).argument("agent"));
  }

  @Test
  void whoIsReproachedDidIt() {
    Tree tree = Trees.tree("Paris Paris PROPN 2 nsubj | reproche reprocher VERB 0 root VerbForm=Fin | à à ADP 4 case"
        + " | Moscou Moscou PROPN 2 obl | de de ADP 7 mark | avoir avoir AUX 7 aux VerbForm=Inf"
        + " | piraté pirater VERB 2 advcl VerbForm=Part Tense=Past");
    assertEquals(List.of(4), READER.read(tree, 7).argument("agent"));
  }

  @Test
  void articleOfSeveralReadAsAPrepositionStillMakesAnObject() {
    Tree tree = Trees.tree("X X PROPN 2 nsubj | vole voler VERB 0 root VerbForm=Fin | des de ADP 4 case"
        + " | fichiers fichier NOUN 2 obl:arg");
    assertEquals(List.of(4), READER.read(tree, 2).argument("patient"));
  }

  @Test
  void whatIsUsedIsTheMeansOfTheInfinitive() {
    Tree tree = Trees.tree("Thieves thief NOUN 2 nsubj | used use VERB 0 root VerbForm=Fin | tokens token NOUN 2 obj"
        + " | to to PART 5 mark | read read VERB 2 xcomp VerbForm=Inf | mail mail NOUN 5 obj");
    Predication predication = READER.read(tree, 5);
    assertEquals(List.of(1), predication.argument("agent"));
    assertEquals(List.of(3), predication.argument("means"));
  }

  @Test
  void gerundBehindAPrepositionKeepsItsObject() {
    Tree tree = Trees.tree("clerk clerk NOUN 0 root | suspected suspect VERB 1 acl VerbForm=Part Tense=Past"
        + " | of of ADP 4 case"
        + " | selling sell VERB 2 obl VerbForm=Part Tense=Pres | files file NOUN 2 obj");
    Tree repaired = TreeRepair.repair(tree, new MentionIndex(List.of(), 1), Set.of());
    assertEquals(List.of(1), READER.read(repaired, 4).argument("agent"));
    assertEquals(List.of(5), READER.read(repaired, 4).argument("patient"));
  }

  @Test
  void bareParticipleBelongsToTheNounBeforeIt() {
    Tree tree = Trees.tree("publier publier VERB 0 root VerbForm=Inf | les le DET 3 det | fichiers fichier NOUN 1 obj"
        + " | dérobés dérober VERB 1 xcomp VerbForm=Part Tense=Past");
    assertEquals(List.of(3), READER.read(tree, 4).argument("patient"));
  }

  @Test
  void complementOfAParticipleBelongsToTheNoun() {
    Tree tree = Trees.tree("campagne campagne NOUN 0 root | ciblée cibler VERB 1 acl VerbForm=Part Tense=Past"
        + " | de de ADP 4 case | collecte collecte NOUN 2 obl");
    assertEquals(List.of(4), READER.read(tree, 1).argument("de"));
  }

  @Test
  void adjectiveOfAKnownVerbIsItsParticiple() {
    Tree tree = Trees.tree("fichiers fichier NOUN 3 nsubj | sont être AUX 3 cop | chiffrés chiffré ADJ 0 root");
    MentionIndex nothing = new MentionIndex(List.of(), 1);
    Tree repaired = TreeRepair.repair(tree, nothing, Set.of("chiffrer"));
    assertEquals("chiffrer", repaired.token(3).lemma());
    assertTrue(READER.read(repaired, 3).passive());
    assertEquals("chiffré", TreeRepair.repair(tree, nothing, Set.of("voler")).token(3).lemma());
  }

  @Test
  void comparedAdjectiveIsNoParticiple() {
    Tree tree = Trees.tree("closer close ADJ 2 amod | ties tie NOUN 0 root");
    Tree repaired = TreeRepair.repair(tree, new MentionIndex(List.of(), 1), Set.of("close"));
    assertEquals("ADJ", repaired.token(1).upos());
  }

  @Test
  void whoseHallmarksAnActBearsDidIt() {
    Tree tree = Trees.tree("attack attack NOUN 2 nsubj | bears bear VERB 0 root VerbForm=Fin"
        + " | hallmarks hallmark NOUN 2 obj | of of ADP 5 case | Lazarus Lazarus PROPN 3 nmod");
    assertEquals(List.of(5), READER.read(tree, 1).argument("agent"));
  }

  @Test
  void phraseBesideAPredicateOfPlaceHasItAbove() {
    Tree tree = Trees.tree("envoy envoy NOUN 4 nsubj | was be AUX 4 cop VerbForm=Fin | in in ADP 4 case"
        + " | Oslo Oslo PROPN 0 root | for for ADP 6 case | talks talk NOUN 4 obl");
    assertEquals(List.of(4), READER.read(tree, 6).argument("head:for"));
  }

  @Test
  void nameBehindAPassiveWithAnArticleOfSeveralIsWhereFrom() {
    String tree = "espions espion NOUN 3 nsubj:pass | sont être AUX 3 aux:pass VerbForm=Fin"
        + " | expulsés expulser VERB 0 root VerbForm=Part Tense=Past | des un DET 5 det | %s 3 obj";
    Predication from = READER.read(Trees.tree(String.format(tree, "Pays-Bas Pays-Bas PROPN")), 3);
    assertEquals(List.of(1), from.argument("patient"));
    assertEquals(List.of(5), from.argument("de"));
    assertEquals(List.of(), READER.read(Trees.tree(String.format(tree, "amis ami NOUN")), 3).argument("de"));
  }

  @Test
  void whoIsFoundToBeTheAuthorIsNotWhoFindsHim() {
    Tree tree = Trees.tree(
        "Police police NOUN 2 nsubj | identified identify VERB 0 root VerbForm=Fin | the the DET 4 det"
        + " | mastermind mastermind NOUN 2 obj | of of ADP 7 case | the the DET 7 det | hack hack NOUN 4 nmod");
    assertEquals(List.of(4), READER.read(tree, 7).argument("agent"));
  }

  @Test
  void whoIsAccusedInARelativeClauseDidIt() {
    Tree tree = Trees.tree("Pékin Pékin PROPN 0 root | , , PUNCT 1 punct | que que SCONJ 5 obj"
        + " | Londres Londres PROPN 5 nsubj | accuse accuser VERB 1 acl:relcl VerbForm=Fin | d' de ADP 8 mark"
        + " | avoir avoir AUX 8 aux VerbForm=Inf | piraté pirater VERB 5 xcomp VerbForm=Part Tense=Past");
    assertEquals(List.of(1), READER.read(tree, 8).argument("agent"));
  }
}
