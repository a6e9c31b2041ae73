package org.depeche.extract;

import static org.depeche.extract.Trees.hangs;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Sentence;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  private static Sentence named(Sentence sentence, int word, String name) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(word - 1, sentence.token(word).named(name));
    return new Sentence(0, 0, sentence.span(), tokens, true);
  }

  @Test
  void subjectOfAnAuxiliaryIsTheVerbs() {
    Sentence sentence = Trees.sentence("HTC HTC PROPN 2 nsubj | a avoir AUX 6 aux VerbForm=Fin | , , PUNCT 6 punct"
        + " | hier hier ADV 6 advmod | , , PUNCT 6 punct | décliné décliner VERB 0 root VerbForm=Part Tense=Past");
    hangs(Subjects.repair(sentence), 1, 6, "nsubj");
  }

  @Test
  void participleBehindCommasIsTheVerbOfItsAuxiliary() {
    Sentence sentence = Trees.sentence("La le DET 2 det | mairie mairie NOUN 3 nsubj"
        + " | a avoir AUX 0 root VerbForm=Fin | , , PUNCT 3 punct | hier hier ADV 3 advmod | , , PUNCT 7 punct"
        + " | prié prier VERB 3 conj VerbForm=Part Tense=Past | deux deux NUM 9 nummod | élus élu NOUN 7 obj");
    Sentence repaired = Subjects.repair(sentence);
    hangs(repaired, 7, 0, "root");
    hangs(repaired, 3, 7, "aux");
    hangs(repaired, 2, 7, "nsubj");
  }

  @Test
  void nameBehindASemicolonOpensTheNextClause() {
    Sentence sentence = Trees.sentence("Pékin Pékin PROPN 2 nsubj | nie nier VERB 0 root VerbForm=Fin"
        + " | ; ; PUNCT 2 punct | Novatis Novatis PROPN 1 appos | , , PUNCT 6 punct | lui lui PRON 8 obl"
        + " | , , PUNCT 8 punct | hésite hésiter VERB 2 conj VerbForm=Fin");
    hangs(Subjects.repair(sentence), 4, 8, "nsubj");
  }

  @Test
  void nameBeforeAnAppositionIsTheSubject() {
    Sentence sentence = Trees.sentence("CERT-FR cert-fr NOUN 6 obl:mod | , , PUNCT 6 punct | son son DET 4 det"
        + " | centre centre NOUN 6 nsubj | , , PUNCT 6 punct | alerte alerter VERB 0 root VerbForm=Fin");
    assertSame(sentence, Subjects.repair(sentence));
    Sentence withArticle = Trees.sentence("Le le DET 2 det | CERT-FR cert-fr NOUN 7 obl:mod | , , PUNCT 7 punct"
        + " | son son DET 5 det"
        + " | centre centre NOUN 7 nsubj | , , PUNCT 7 punct | alerte alerter VERB 0 root VerbForm=Fin");
    Sentence repaired = Subjects.repair(withArticle);
    hangs(repaired, 2, 7, "nsubj");
    hangs(repaired, 5, 2, "appos");
  }

  @Test
  void dayBeforeTheSubjectStays() {
    Sentence sentence = Trees.sentence("Ce ce DET 2 det | matin matin NOUN 7 obl:mod | , , PUNCT 7 punct"
        + " | la le DET 5 det"
        + " | banque banque NOUN 7 nsubj | , , PUNCT 7 punct | alerte alerter VERB 0 root VerbForm=Fin");
    assertSame(sentence, Subjects.repair(sentence));
  }

  @Test
  void phraseBehindATimeIsNoSecondTime() {
    Sentence sentence = Trees.sentence("Ce ce DET 2 det | matin matin NOUN 6 obl:mod | , , PUNCT 5 punct"
        + " | un un DET 5 det"
        + " | attentat attentat NOUN 2 conj | secoue secouer VERB 0 root VerbForm=Fin | Kaboul Kaboul PROPN 6 obj");
    hangs(Subjects.repair(sentence), 5, 6, "nsubj");
  }

  @Test
  void clauseBehindTheBodyOfAPersonIsThePersons() {
    Sentence sentence = named(Trees.sentence("Drake Drake PROPN 8 nsubj | , , PUNCT 4 punct | de de ADP 4 case"
        + " | Zimperium Zimperium PROPN 1 conj"
        + " | , , PUNCT 4 punct | qui qui PRON 7 nsubj | cherchait chercher VERB 4 acl:relcl VerbForm=Fin"
        + " | parle parler VERB 0 root VerbForm=Fin"), 1, "PERSON");
    hangs(Subjects.repair(sentence), 7, 1, "acl:relcl");
  }

  @Test
  void aNounWithItsParticipleBetweenCommasIsTheSubjectOfTheVerbBehind() {
    Sentence sentence = Trees.sentence("clinique clinique NOUN 0 root | , , PUNCT 1 punct | jointe joindre VERB 1 acl"
        + " VerbForm=Part Tense=Past | , , PUNCT 5 punct | conteste contester VERB 1 parataxis VerbForm=Fin"
        + " | toute tout DET 7 det | fuite fuite NOUN 5 nsubj");
    Sentence repaired = Subjects.repair(sentence);
    hangs(repaired, 5, 0, "root");
    hangs(repaired, 1, 5, "nsubj");
    hangs(repaired, 7, 5, "obj");
  }

  @Test
  void nameBeforeARelativeClauseIsTheSubject() {
    Sentence sentence = Trees.sentence("Pékin Pékin PROPN 0 root | , , PUNCT 1 punct | que que PRON 5 obj"
        + " | Londres Londres PROPN 5 nsubj | accuse accuser VERB 1 acl:relcl VerbForm=Fin | , , PUNCT 7 punct"
        + " | nie nier VERB 1 parataxis VerbForm=Fin | tout tout PRON 7 nsubj");
    Sentence repaired = Subjects.repair(sentence);
    hangs(repaired, 7, 0, "root");
    hangs(repaired, 1, 7, "nsubj");
  }

  @Test
  void aQuotedAdverbPartsNoSubjectFromItsVerb() {
    Sentence sentence = Trees.sentence("Rabat Rabat PROPN 0 root | “ “ PUNCT 1 punct | flatly flatly ADV 1 advmod"
        + " | ” ” PUNCT 1 punct | rejects reject VERB 1 parataxis VerbForm=Fin | claims claim NOUN 5 nsubj");
    hangs(Subjects.repair(sentence), 1, 5, "nsubj");
    hangs(Subjects.repair(sentence), 6, 5, "obj");
  }
}
