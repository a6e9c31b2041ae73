package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.trees.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishPhrasesTest {
  @Test
  void nounAndVerbAreSentence() {
    mended("(ROOT (FRAG (NP (DT The) (NN owner)) (VP (VBD wiped) (NP (PRP it)))))",
        "(ROOT (S (NP (DT The) (NN owner)) (VP (VBD wiped) (NP (PRP it)))))");
    mended("(ROOT (VP (NP (DT The) (NN mayor)) (VBD added) (: :)))",
        "(ROOT (S (NP (DT The) (NN mayor)) (VP (VBD added)) (: :)))");
  }

  @Test
  void wordsKeepTheirOrder() {
    mended("(ROOT (S (NP (NP (DT A) (NN report)) (PP (IN by) (NP (NP (NNP Mirren)) (, ,) (SBAR (WHNP (WDT which)) (S (VP"
        + " (VBD said) (ADVP (RB so))))) (, ,)))) (VP (VBD was) (VP (VBN denied)))))",
        "(ROOT (S (NP (NP (DT A) (NN report)) (PP (IN by) (NP (NP (NNP Mirren)) (, ,))) (SBAR (WHNP (WDT which)) (S (VP"
            + " (VBD said) (ADVP (RB so))))) (, ,)) (VP (VBD was) (VP (VBN denied)))))");
    Tree tree = Tree.valueOf("(ROOT (S (NP (NNS Reports)) (VP (VBD told) (SBAR (S (NP (DT the) (NN money)) (VP (VBD was)"
        + " (ADJP (JJ false))))) (PP (VBG according) (PP (TO to) (NP (NNP Roe)))))))");
    List<String> words = tree.yieldWords().toString().lines().toList();
    assertEquals(words, EnglishPhrases.mend(tree).yieldWords().toString().lines().toList());
  }

  @Test
  void phraseOfTheVerbLeavesItsObject() {
    mended("(ROOT (S (NP (NNS Thieves)) (VP (VBD tipped) (NP (NP (NNS files)) (PP (IN of) (NP (NP (NN staff)) (PP "
        + "(IN onto)"
        + " (NP (NNS sites)))))))))",
        "(ROOT (S (NP (NNS Thieves)) (VP (VBD tipped) (NP (NP (NNS files)) (PP (IN of) (NP (NP (NN staff))))) (PP "
            + "(IN onto)"
        + " (NP (NNS sites))))))");
  }

  @Test
  void clauseOfTheVerbLeavesItsObject() {
    mended("(ROOT (S (NP (PRP She)) (VP (VBD left) (SBAR (NP (DT a) (NN trip)) (IN after) (S (NP (PRP he)) (VP (VBD "
        + "fled)))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD left) (NP (DT a) (NN trip)) (SBAR (IN after) (S (NP (PRP he)) (VP (VBD "
            + "fled)))))))");
    mended("(ROOT (S (NP (PRP She)) (VP (VBD ended) (NP (NP (DT a) (NN trip)) (SBAR (IN after) (S (NP (PRP he))"
        + " (VP (VBD fled))))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD ended) (NP (NP (DT a) (NN trip))) (SBAR (IN after) (S (NP (PRP he))"
        + " (VP (VBD fled)))))))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD left) (SBAR (NP (DT a) (NN day)) (IN after) (S (NP (PRP he)) (VP (VBD "
        + "fled)))))))");
  }

  @Test
  void finiteVerbGoesWithNoGerund() {
    mended("(ROOT (S (NP (NNP Oslo)) (VP (VBD said) (SBAR (S (NP (PRP it)) (VP (VBD was) (VP (VP (VBG leaving))"
        + " (CC and) (VP (VBD announced) (NP (NNS bans))))))))))",
        "(ROOT (S (NP (NNP Oslo)) (VP (VP (VBD said) (SBAR (S (NP (PRP it)) (VP (VBD was) (VP (VP (VBG leaving)))))))"
            + " (CC and) (VP (VBD announced) (NP (NNS bans))))))");
    same("(ROOT (S (NP (NNP Oslo)) (VP (VBD said) (SBAR (S (NP (PRP it)) (VP (VBD was) (VP (VP (VBG leaving)) (CC and)"
        + " (VP (VBG announcing) (NP (NNS bans))))))))))");
  }

  @Test
  void whatSomethingIsVulnerableTo() {
    mended("(ROOT (S (NP (PRP She)) (VP (VBD warned) (PP (IN of) (NP (PRP$ its) (NN vulnerability))) (PP (TO to)"
        + " (NP (NNS spies))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD warned) (PP (IN of) (NP (NP (PRP$ its) (NN vulnerability)) (PP (TO to)"
            + " (NP (NNS spies))))))))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD warned) (PP (IN of) (NP (DT a) (NN flaw))) (PP (TO to)"
        + " (NP (NNS users))))))");
  }

  @Test
  void whitherTheVisitAndWithWhomTheMeeting() {
    mended("(ROOT (S (NP (PRP She)) (VP (VBD condemned) (NP (PRP$ his) (NN visit)) (PP (TO to) (NP (NNP Rome))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD condemned) (NP (NP (PRP$ his) (NN visit)) (PP (TO to) (NP (NNP Rome)))))))");
    mended("(ROOT (S (NP (PRP She)) (VP (VBD spoke) (PP (IN at) (NP (DT a) (NN meeting))) (PP (IN with)"
        + " (NP (NNP Li)))))"
        + ")",
        "(ROOT (S (NP (PRP She)) (VP (VBD spoke) (PP (IN at) (NP (NP (DT a) (NN meeting)) (PP (IN with)"
            + " (NP (NNP Li)))))"
        + ")))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD moved) (NP (PRP$ her) (NN visit)) (PP (TO to) (NP (NNP May))))))");
  }

  @Test
  void lastWeekIsNoSecondSubject() {
    mended("(ROOT (S (NP (NNP Oslo)) (NP (JJ last) (NN week)) (VP (VBD summoned) (NP (PRP him)))))",
        "(ROOT (S (NP (NNP Oslo)) (NP-TMP (JJ last) (NN week)) (VP (VBD summoned) (NP (PRP him)))))");
  }

  @Test
  void hasNamedSomebody() {
    mended("(ROOT (S (NP (NNP Oslo)) (VP (VBZ has) (NP (VBN named) (NN ambassador) (NNP Roe)))))",
        "(ROOT (S (NP (NNP Oslo)) (VP (VBZ has) (VP (VBN named) (NP (NN ambassador) (NNP Roe))))))");
    same("(ROOT (S (NP (NNP Oslo)) (VP (VBZ has) (NP (VBN limited) (NNS means)))))");
  }

  @Test
  void finiteVerbsGoTogether() {
    mended("(ROOT (S (NP (NNP Oslo)) (VP (VBD vowed) (S (VP (TO to) (VP (VP (VB act) (SBAR (IN after) (S (NP (NNS men))"
        + " (VP (VBD left))))) (CC and) (VP (VBD met))))))))",
        "(ROOT (S (NP (NNP Oslo)) (VP (VBD vowed) (S (VP (TO to) (VP (VP (VB act) (SBAR (IN after) (S (NP (NNS men))"
        + " (VP (VP (VBD left)) (CC and) (VP (VBD met))))))))))))");
    mended("(ROOT (S (NP (PRP She)) (VP (VBZ wants) (S (NP (PRP him)) (VP (VP (TO to) (VP (VB act))) (CC and)"
        + " (VP (VBZ has) (VP (VBN asked))))))))",
        "(ROOT (S (NP (PRP She)) (VP (VP (VBZ wants) (S (NP (PRP him)) (VP (VP (TO to) (VP (VB act)))))) (CC and)"
        + " (VP (VBZ has) (VP (VBN asked))))))");
  }

  @Test
  void whatBelongsToTheObjectStays() {
    same("(ROOT (S (NP (NNS Thieves)) (VP (VBD saw) (NP (NP (DT a) (NN post)) (PP (IN on) (NP (NNP Telegram)))))))");
    same("(ROOT (S (NP (NNS Thieves)) (VP (VBD took) (NP (NP (NNS files)) (PP (IN with) (NP (NNS names)))))))");
    same("(ROOT (S (NP (NNS Judges)) (VP (VBD met) (NP (NP (NNS members)) (PP (IN of) (NP (NN staff)))))))");
  }

  @Test
  void clauseInWhichNothingIsMissingIsNoRelative() {
    mended("(ROOT (S (NP (PRP She)) (VP (VBD claimed) (PP (IN at) (NP (NP (DT a) (NN meeting)) (SBAR (WHNP (WDT that))"
        + " (S (NP (NNS spies)) (VP (VBD hacked) (NP (PRP it))))))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD claimed) (PP (IN at) (NP (NP (DT a) (NN meeting)))) (SBAR (IN that)"
        + " (S (NP (NNS spies)) (VP (VBD hacked) (NP (PRP it))))))))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD led) (NP (NP (DT a) (NN firm)) (SBAR (WHNP (WDT that)) (S (NP (NNS spies))"
        + " (VP (VBD hacked))))))))");
  }

  @Test
  void secondObjectIsNoApposition() {
    mended("(ROOT (S (NP (PRP They)) (VP (VBD offered) (NP (NP (DT the) (NN town)) (NP (DT a) (NN key))))))",
        "(ROOT (S (NP (PRP They)) (VP (VBD offered) (NP (DT the) (NN town)) (NP (DT a) (NN key)))))");
    same("(ROOT (S (NP (PRP They)) (VP (VBD visited) (NP (NP (DT the) (NN town)) (NP (DT a) (NN port))))))");
  }

  @Test
  void whatOneIsKnownAsHasNoVerb() {
    mended("(ROOT (S (NP (NP (DT A) (NN gang)) (VP (VBN known) (SBAR (IN as) (S (NP (NNP Akira)) (VP (VBD hit)"
        + " (NP (PRP us))))))) (, ,) (CC but) (NP (NNS spies)) (VP (VBD fled))))",
        "(ROOT (S (S (NP (NP (DT A) (NN gang)) (VP (VBN known) (PP (IN as) (NP (NNP Akira))))) (VP (VBD hit)"
            + " (NP (PRP us)))) (, ,) (CC but) (S (NP (NNS spies)) (VP (VBD fled)))))");
  }

  @Test
  void whatHoldsAnObjectIsNoParticiple() {
    mended("(ROOT (S (NP (PRP She)) (VP (VBD said) (NP (NP (NNS spies)) (VP (VBN targeted) (NP (CD 80)"
            + " (NNS firms)))))))",
        "(ROOT (S (NP (PRP She)) (VP (VBD said) (SBAR (S (NP (NP (NNS spies))) (VP (VBD targeted) (NP (CD 80)"
            + " (NNS firms))))))))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD showed) (NP (NP (NNS files)) (VP (VBN stolen) (NP (JJ last)"
        + " (NN year)))))))");
    same("(ROOT (S (NP (PRP She)) (VP (VBD knew) (NP (NP (DT a) (NN gang)) (VP (VBN named) (NP (NNP Play)))))))");
  }

  @Test
  void whatWasDoneIsNoKindOfThing() {
    mended("(ROOT (S (NP (NNS Spies)) (VP (VBP have) (NP (VBN intercepted) (NNS calls)))))",
        "(ROOT (S (NP (NNS Spies)) (VP (VBP have) (VP (VBN intercepted) (NP (NNS calls))))))");
    same("(ROOT (S (NP (NNS Spies)) (VP (VBP have) (NP (VBN limited) (NNS means)))))");
  }

  @Test
  void firstOfASeriesIsOneOfIt() {
    mended("(ROOT (S (NP (NNS Spies)) (VP (VBD hit) (NP (NNP Verizon)) (, ,) (NP (NP (NNP Lumen)) (CC and)"
        + " (NP (NNP Charter))))))",
        "(ROOT (S (NP (NNS Spies)) (VP (VBD hit) (NP (NP (NNP Verizon)) (, ,) (NP (NNP Lumen)) (CC and)"
            + " (NP (NNP Charter))))))");
    mended("(ROOT (S (NP (PRP It)) (VP (VBD accused) (NP (NP (DT the) (NNS firms)) (NP (NP (NNP Huawei) (CC and)"
        + " (NNP ZTE)) (PP (IN of) (NP (NN spying))))))))",
        "(ROOT (S (NP (PRP It)) (VP (VBD accused) (NP (NP (DT the) (NNS firms)) (NP (NP (NNP Huawei) (CC and)"
            + " (NNP ZTE)))) (PP (IN of) (NP (NN spying))))))");
  }

  @Test
  void whatIsCalledSoIsSaidOfTheObject() {
    mended("(ROOT (S (NP (PRP They)) (VP (VBD branded) (NP (NP (DT the) (NNS acts)) (ADJP (JJ vile))))))",
        "(ROOT (S (NP (PRP They)) (VP (VBD branded) (S (NP (DT the) (NNS acts)) (ADJP (JJ vile))))))");
  }

  @Test
  void subjectBehindTheSource() {
    mended("(ROOT (S (PP (VBG according) (PP (TO to) (NP (NP (NNS aides)) (, ,) (NP (NNS spies))))) (VP (VBD had))))",
        "(ROOT (S (PP (VBG according) (PP (TO to) (NP (NP (NNS aides)) (, ,)))) (NP (NNS spies)) (VP (VBD had))))");
  }

  @Test
  void claimsSomebodyDidSomething() {
    mended("(ROOT (S (NP (PRP They)) (VP (VBD confirmed) (SBAR (S (NP (NNS reports) (NNS hackers)) (VP (VBD stole)"
        + " (NP (PRP it))))))))",
        "(ROOT (S (NP (PRP They)) (VP (VBD confirmed) (NP (NNS reports) (SBAR (S (NP (NNS hackers)) (VP (VBD stole)"
        + " (NP (PRP it)))))))))");
  }

  @Test
  void noNounHoldsAFiniteVerb() {
    mended("(ROOT (S (NP (PRP They)) (VP (VBD suggested) (NP (NP (NNS spies)) (VP (VBD gained) (NP (NN access)))))))",
        "(ROOT (S (NP (PRP They)) (VP (VBD suggested) (SBAR (S (NP (NP (NNS spies))) (VP (VBD gained)"
        + " (NP (NN access))))))))");
    same("(ROOT (S (NP (PRP They)) (VP (VBD suggested) (NP (NP (NNS files)) (VP (VBN stolen))))))");
  }

  @Test
  void nameBehindItsTradeOpensNoRelativeClause() {
    mended("(ROOT (NP (NP (NP (NNS Clients)) (PP (IN of) (NP (NP (DT the) (NN bank)) (SBAR (S (NP (NNP Calder))"
        + " (VP (VBD were) (VP (VBN warned)))))))) (. .)))",
        "(ROOT (S (NP (NP (NNS Clients)) (PP (IN of) (NP (NP (DT the) (NN bank)) (NP (NNP Calder))))) (VP (VBD were)"
        + " (VP (VBN warned))) (. .)))");
  }

  @Test
  void whoseHeadIsTheSubjectOfItsClause() {
    mended("(ROOT (S (WHNP (WHNP (WP$ whose) (NN head)) (, ,) (NP (NNP Roe)) (, ,)) (S (VP (VBD left)))))",
        "(ROOT (SBAR (WHNP (WHNP (WP$ whose) (NN head)) (, ,) (NP (NNP Roe)) (, ,)) (S (VP (VBD left)))))");
  }

  private static void mended(String tree, String expected) {
    assertEquals(expected, EnglishPhrases.mend(Tree.valueOf(tree)).toString());
  }

  private static void same(String tree) {
    mended(tree, tree);
  }
}
