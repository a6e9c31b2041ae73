package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseRulesTest {
  private static PhraseRules read(String text) {
    return PhraseRules.of(DataLines.parse("lang/xx/phrases.txt", text));
  }

  @Test
  void namesAreFilledIn() {
    PhraseRules rules = read("say: /^said$/\ntold: (VP < ${say})\nNP=n > ${told} => relabel n S");
    assertEquals(List.of(
        new PhraseRules.Rule("lang/xx/phrases.txt:3", "NP=n > (VP < /^said$/)", List.of("relabel n S"))),
        rules.rules());
  }

  @Test
  void operationsInOrder() {
    assertEquals(List.of("move p $- n", "excise q q"),
        read("NP=n => [move p $- n] [excise q q]").rules().get(0).operations());
  }

  @Test
  void wordsThatAPatternCannotDoWithout() {
    assertEquals(Set.of("by", "have"),
        words("PP=b <, (IN < by) $, (NP=n <- /^(claim|boast)$/) $. (S <: (VP <, TO < (VP <, (VB < have)))) > VP"));
    assertEquals(Set.of("due"), words("PP=p <1 (JJ=j < due) <2 (IN=i !< to) <3 NP=n !<4 (DT < the) > VP"));
    assertEquals(Set.of(), words("NP=n [ < that | < (IN < of) ] ?< on > VP !<< (NN < persona)"));
    assertEquals(Set.of(), words("PP=p >+(NP|PP) (NP=top > (VP <, /^VB/ < on|at))"));
  }

  private static Set<String> words(String pattern) {
    return read(pattern + " => delete p").rules().get(0).words();
  }

  @Test
  void faultsNameTheirLine() {
    assertEquals("lang/xx/phrases.txt:2: '${told}' is not told in a line before; there are [say]",
        assertThrows(IllegalArgumentException.class, () -> read("say: a\nNP > ${told} => relabel n S")).getMessage());
    assertEquals("lang/xx/phrases.txt:1: neither 'name: pattern' nor 'pattern => operations'",
        assertThrows(IllegalArgumentException.class, () -> read("NP > VP")).getMessage());
  }
}
