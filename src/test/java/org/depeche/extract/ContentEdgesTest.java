package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.Operators;
import org.junit.jupiter.api.Test;

/** The content behind the verb of a voice, first as the tree gives it and then as it is mended. */
class ContentEdgesTest {
  private static final ContentEdges EDGES = edges();

  private static ContentEdges edges() {
    Operators operators = new Operators(
        List.of("by"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
        Map.of(), Map.of(), Map.of(), List.of("while"), Map.of(), Map.of(), Set.of(), Set.of(), Set.of("interview"));
    return new ContentEdges(new OperatorWords(operators));
  }

  private static String mended(String notation, int head, int first, int last) {
    return mended(notation, head, first, last, false);
  }

  private static String mended(String notation, int head, int first, int last, boolean tells) {
    Tree tree = Trees.tree(notation);
    BitSet region = new BitSet();
    region.set(first, last + 1);
    return EDGES.mend(tree, head, region, tells).stream().mapToObj(i -> tree.token(i).form())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aClauseGoesOnWithItsVerb() {
    String said = "She she PRON 2 nsubj | said say VERB 0 root VerbForm=Fin | the the DET 4 det | talks talk NOUN 2 obj"
        + " | are be AUX 6 cop VerbForm=Fin | over over ADV 2 parataxis | , , PUNCT 2 punct | and and CCONJ 9 cc"
        + " | left leave VERB 2 conj VerbForm=Fin | . . PUNCT 2 punct";
    assertEquals("the talks are over", mended(said, 2, 3, 4));
  }

  @Test
  void aVerbAboveTheVoiceIsNotWhatItSays() {
    String who = "Men man NOUN 2 nsubj | said say VERB 5 ccomp VerbForm=Fin | to to PART 4 mark"
        + " | fight fight VERB 2 xcomp"
        + " VerbForm=Inf | left leave VERB 0 root VerbForm=Fin";
    assertEquals("to fight", mended(who, 2, 3, 4));
  }

  @Test
  void whatASubordinateClauseSaysEndsWhereTheMainClauseBegins() {
    String as = "As as SCONJ 3 mark | she she PRON 3 nsubj | urged urge VERB 7 advcl VerbForm=Fin"
        + " | peace peace NOUN 3 obj"
        + " | , , PUNCT 7 punct | he he PRON 7 nsubj | left leave VERB 0 root VerbForm=Fin";
    assertEquals("peace", mended(as, 3, 4, 7));
  }

  @Test
  void aPhraseRightBehindIsSaidButNotWhenItIs() {
    String shows = "It it PRON 2 nsubj | shows show VERB 0 root VerbForm=Fin | men man NOUN 2 obj"
        + " | with with ADP 5 case"
        + " | guns gun NOUN 2 obl | on on ADP 7 case | Monday monday PROPN 2 obl";
    assertEquals("men with guns", mended(shows, 2, 3, 3));
    String told = "It it PRON 2 nsubj | shows show VERB 0 root VerbForm=Fin | men man NOUN 2 obj | with with ADP 5 case"
        + " | interview interview NOUN 2 obl";
    assertEquals("men", mended(told, 2, 3, 3));
  }

  @Test
  void anAfterthoughtOfTheArticleIsNoPartOfANounPhrase() {
    String tax = "He he PRON 2 nsubj | fears fear VERB 0 root VerbForm=Fin | taxes tax NOUN 2 obj | , , PUNCT 3 punct"
        + " | which which PRON 6 nsubj | passed pass VERB 3 acl:relcl VerbForm=Fin";
    assertEquals("taxes", mended(tax, 2, 3, 6));
    assertEquals("taxes , which passed", mended(tax, 2, 3, 6, true));
  }

  @Test
  void aDashAGerundAndAJoinedClauseEndANounPhrase() {
    String tax = "He he PRON 2 nsubj | fears fear VERB 0 root VerbForm=Fin | taxes tax NOUN 2 obj";
    assertEquals("taxes", mended(tax + " | – – PUNCT 3 punct | all all DET 6 det | taxes tax NOUN 3 appos", 2, 3, 6));
    assertEquals("taxes", mended(tax + " | , , PUNCT 3 punct | adding add VERB 2 advcl VerbForm=Part Tense=Pres"
        + " | fees fee NOUN 5 obj", 2, 3, 6));
    assertEquals("taxes", mended(tax + " | , , PUNCT 3 punct | while while SCONJ 7 mark | she she PRON 7 nsubj"
        + " | waits wait VERB 3 advcl VerbForm=Fin", 2, 3, 7));
    assertEquals("taxes , fees", mended(tax + " | , , PUNCT 3 punct | fees fee NOUN 3 conj", 2, 3, 5));
  }

  @Test
  void aClauseKeepsWhatIsJoinedToIt() {
    String said = "He he PRON 2 nsubj | said say VERB 0 root VerbForm=Fin | she she PRON 4 nsubj"
        + " | waits wait VERB 2 ccomp VerbForm=Fin | , , PUNCT 6 punct"
        + " | adding add VERB 4 advcl VerbForm=Part Tense=Pres"
        + " | fees fee NOUN 6 obj";
    assertEquals("she waits , adding fees", mended(said, 2, 3, 7));
  }

  @Test
  void aHeadlineSaysAllOfIt() {
    String headline = "Mayor Mayor PROPN 2 nsubj | Wants want VERB 0 root VerbForm=Fin | Schools school NOUN 2 obj"
        + " | After after ADP 5 case | Lower low ADJ 2 obl | %s tax NOUN 2 dep";
    assertEquals("Schools After Lower Taxes", mended(String.format(headline, "Taxes"), 2, 3, 3));
    assertEquals("Schools", mended(String.format(headline, "taxes"), 2, 3, 3));
  }
}
