package org.depeche.annotate;

import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import edu.stanford.nlp.util.Pair;
import java.util.Arrays;
import java.util.List;

/**
 * Corrects phrases that the shift-reduce parser builds wrong in a way that the words show, before dependencies are read
 * off them.
 *
 * <p>Each step is a Tregex pattern and what Tsurgeon does where it matches; none may match what it has made.
 */
final class EnglishPhrases {
  /** Verbs of giving, which take two objects. */
  private static final String GIVE = "/^(?i:giv|gave|grant|hand|offer|sen[dt]|sold|sell|show|promis|teach|taught|lend|lent"
      + "|award|pa(y|id)|charg|cost|ow(e|ing)|den(y|ied))/";
  /** Verbs that take something "of" somebody. */
  private static final String TAKE_FROM = "/^(?i:reliev|rob|strip|depriv|cheat|defraud|rid|accus|convict|acquit|suspect"
      + "|notif|inform|warn|remind|assur)/";
  private static final String NAME = "/^(?i:call|brand|label|deem|pronounc|dub|consider|declar|judg)/";
  private static final String MEANS = "/^(phone|telephone|e-?mail|mail|post|letter|fax|link|video|videoconference|conference"
      + "|satellite|radio|text|message|air|sea|road|land|rail|train|car|plane|boat|ship|helicopter)$/";
  private static final String SAY = "/^(?i:said|say|claim|add|announc|warn|argu|insist|told|tell|alleg|assert|declar|believ"
      + "|think|thought|know|knew|suspect|fear|hope|suggest|show|report|confirm|learn|fe(el|lt)|mean)/";
  private static final String TOLD_OF = "/^(?i:suggestion|claim|allegation|report|accusation|assertion|charge|rumou?r"
      + "|belief|fear|hint|speculation|insinuation)s?$/";
  private static final String TOLD = "(/^NN/ < " + TOLD_OF + ")";
  private static final String PAPER = "/^(report|study|memo|letter|document|statement|advisory|analysis|article|paper"
      + "|filing|indictment|assessment|post|note|message|affidavit|complaint|book|survey)s?$/";
  private static final String TOOL = "/^(malware|spyware|ransomware|virus(es)?|worms?|trojans?|passwords?|credentials?"
      + "|exploits?|e-?mails?|messages?|drones?|missiles?|rockets?|bombs?|gas|poison|knife|gun|hammer)$/";
  private static final String TIME = "/^(?i:second|minute|hour|day|week|month|year|decade|time|moment|night|morning|evening"
      + "|weekend)s?$/";
  private static final String MEDIUM = "/^(?i:web|darknet|internet|telegram|twitter|facebook|instagram|forums?|youtube)$/";
  private static final String POSTED = "/^(post|account|channel|page|profile|message|video|group|statement|forum|site"
      + "|market|comment|advert|ad|user)s?$/";
  private static final String INSIDE_OBJECT = ">+(NP|PP) (NP=top > (VP <, /^VB/))";

  private static final List<Pair<TregexPattern, TsurgeonPattern>> STEPS = List.of(
      // "The owner wiped the computer.": a noun and a finite verb are a sentence.
      step("FRAG=f > ROOT < (NP $+ (VP <, /^VB[DPZ]$/))", "relabel f S"),
      // "which Canberra blamed on Beijing", by itself
      step("/^(WDT|WP)$/=w !< that >, SBAR $+ S", "adjoinF (WHNP @) w"),
      step("WDT=w < that >, (SBAR > VP) $+ S", "relabel w IN"),
      // "The mayor added:"
      step("VP=v > ROOT <1 NP <2 /^VB[DPZ]$/=b !<3 /^(NP|SBAR|S|PP)$/", "[relabel v S] [adjoinF (VP @) b]"),
      step("SQ=q <1 VP > S $, NP", "excise q q"),
      step("SQ=q > SBAR $, WHNP", "relabel q S"),
      step("FRAG=f > ROOT <: SBAR=s", "excise f f"),
      // "which Microsoft says hacked the Treasury"
      step("VP=v <, /^VBD$/ $, (/^VB[DZP]$/ < " + SAY + ") > VP", "adjoinF (SBAR (S @)) v"),
      // "According to a memo, hackers broke in"; "Citing a memo, the paper said"
      step("VP=v <, (VBG < /^(?i:according)$/)", "relabel v PP"),
      step("VP=v <, /^VB[GN]$/ >, S $++ (NP $++ (VP <, /^(VB[DPZ]|MD)$/))", "adjoinF (S @) v"),
      // "said that, according to officials, spies had": the subject behind the comma
      step("S < (VP=v <, /^(VB[DPZ]|MD)$/) !< NP <, (PP <<, /^(?i:according)$/"
          + " << (NP <1 NP <2 /^,$/ <3 NP=n !<4 __))", "move n $+ v"),
      // "at a news conference that spies had hacked the parliament": nothing is missing in the clause
      step("/^(IN|WDT)$/=t < that >: (WHNP=w $+ (S <1 NP < (VP [ < NP | < (VP < NP) | < (VP < (VP < NP)) ] !<< SBAR)))",
          "[relabel t IN] [excise w w]"),
      step("SBAR=s <, (IN < that) > (NP > (PP=p > (VP <, (/^VB/ < " + SAY + ") !< SBAR !< S)))", "move s $- p"),
      // "offered the town a key": two objects and no apposition
      step("NP=n <1 NP <2 (NP <, /^(DT|CD)$/) !<3 __ > (VP <, (/^VB/ < " + GIVE + "))", "excise n n"),
      // "called out Russia for", "hit back at suggestions", "has no doubt", "is due in Cairo", "are up in arms over it"
      step("S=s <: NP > (VP <, (/^VB/ !< " + NAME + "))", "excise s s"),
      step("S=s <: NP > (VP < PRT)", "excise s s"),
      step("PP=p $, (RB < /^(back|aside|away|out|up|down|off|forward|over|along|together)$/) >- (ADVP=a > VP !<3 __)",
          "move p $- a"),
      step("ADVP=a <1 DT <2 /^NNS?$/ !<3 __ > (VP <, /^VB/)", "relabel a NP"),
      step("PP=p <1 (JJ=j < due) <2 (IN=i !< to) <3 NP=n !<4 __ > VP",
          "[adjoinF (ADJP @) p] [move j $+ p]"),
      step("SBAR=s <: S $, (/^(VP|PP)$/ [ <- (NP=n <- " + TOLD + ") | <- (PP <- (NP=n <- " + TOLD + ")) ]) > VP",
          "move s >-1 n"),
      // "declared the diplomat persona non grata"
      step("S <1 (NP <- (NN=p < persona)) <2 (ADJP=a <, (FW < non)) > VP", "[move p >1 a] [relabel a NP]"),
      // "confirmed reports hackers had stolen the code"
      step("NNS=r < " + TOLD_OF + " >1 (NP <2 /^NN/ >1 (S > (SBAR=b > VP)))", "[adjoinF (NP=new @) b] [move r >1 new]"),
      // "made contact or issued a demand"
      step("UCP=u <1 NP <2 CC <3 VP !<4 __ > (VP <, /^VB/)", "excise u u"),
      // "branded the expulsions unfriendly": what is called so
      step("NP=n <1 NP <2 ADJP !<3 __ > (VP <, (/^VB/ < " + NAME + "))", "relabel n S"),
      // 'called the report that spies had hacked it "false"'
      step("S=p <: ADJP > VP >> (SBAR > (NP >: (S=s > (VP <, (/^VB/ < " + NAME + ")))))",
          "[move p >-1 s] [excise p p]"),
      step("ADJP=p $, NP >- NP >> (SBAR > (NP >: (S=s > (VP <, (/^VB/ < " + NAME + ")))))", "move p >-1 s"),
      step("NP=o $, NP >- (VP !<, (/^VB/ < " + GIVE + ")) >> (SBAR > (NP=n > (VP <, (/^VB/ < " + NAME + "))))",
          "[adjoinF (S @) n] [move o $- n]"),
      // "Fears that hackers stole the files grew.": the main verb, read as if it were of what is stolen
      step("SBAR=b <: (S <1 NP=o <2 VP=v !<3 __) > (VP <1 (/^VB/ !< " + SAY + ") <2 =b) >> (NP=n > (NP=r > ROOT))",
          "[relabel r S] [move v $- n] [move o $+ b] [delete b]"),
      // "found on computers at the plant"
      step("PP=p <, (IN < at) $, (PP <1 (IN < /^(on|inside)$/) <2 (NP=n <: NNS)) > (VP < VBN)",
          "[adjoinF (NP @) n] [move p $- n]"),
      // "a memo by the clerk that was first described by Politico": who writes is no "that"
      step("PP=b <, (IN < by) $, (PP <2 NP=n) > (PP <, (VBG < /^(?i:according)$/))",
          "[adjoinF (NP @) n] [move b $- n]"),
      step("SBAR=s <, (WHNP <: (WDT < /^(that|which)$/))"
          + " > (NP > (PP=p <, (IN < by) $, (NP <- (/^NN/ < " + PAPER + "))))", "move s $- p"),
      // "quoting two people familiar with the matter"
      step("S=s <1 NP <2 ADJP !<3 __ > (VP <, (/^VB/ < /^(?i:quot|cit|interview|brief|nam)/))", "relabel s NP"),
      // Phrases of the verb that were given to its object
      step("SBAR=s <1 (NP=n <<- (/^NN/ !< " + TIME + ")) <2 IN <3 S !<4 __ > (VP !< NP)", "move n $+ s"),
      step("SBAR=s <, (IN < /^(after|before|because|since|until|although|though|unless|if|while)$/)"
          + " !$, (NP <- (/^NN/ < " + TIME + ")) " + INSIDE_OBJECT, "move s $- top"),
      step("PP=p <, (IN < on) <2 (NP <- (/^NN/ < " + MEDIUM + ")) $, (NP !<- (/^NN/ < " + POSTED + ")) "
          + INSIDE_OBJECT, "move p $- top"),
      step("PP=p <, (IN < onto) " + INSIDE_OBJECT, "move p $- top"),
      step("PP=p <, (IN < with) <2 (NP <- (/^NN/ < " + TOOL + ")) " + INSIDE_OBJECT, "move p $- top"),
      step("PP=p <, (IN < as) <2 ADJP " + INSIDE_OBJECT, "move p $- top"),
      step("PP=p <, (IN < by) <2 (NP !< DT !< /^PRP/ <- (NN < " + MEANS + ")) " + INSIDE_OBJECT, "move p $- top"),
      step("PP=p <, (IN < of) > (NP=top <1 (NP [ <- /^NNP/ | <: PRP ]) > (VP <, (/^VB/ < " + TAKE_FROM + ")))",
          "move p $- top"),
      step("PP=p <, (IN < /^(for|over|about|after|via)$/) > (NP <1 (NP <- /^NNP/)) >+(NP|PP)"
          + " (/^(NP|PP)$/=top > (VP <, /^VB/))", "move p $- top"));

  private EnglishPhrases() {}

  /** The tree with what shows to be wrong corrected; the tree given may be changed. */
  static Tree mend(Tree tree) {
    return Tsurgeon.processPatternsOnTree(STEPS, tree);
  }

  private static Pair<TregexPattern, TsurgeonPattern> step(String pattern, String operations) {
    return new Pair<>(TregexPattern.compile(pattern), operations.startsWith("[")
        ? Tsurgeon.collectOperations(Arrays.stream(
            operations.substring(1, operations.length() - 1).split("\\] \\[")).map(Tsurgeon::parseOperation).toList())
        : Tsurgeon.parseOperation(operations));
  }
}
