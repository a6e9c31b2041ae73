package org.depeche.extract;

import org.depeche.model.Sentence;

/**
 * Corrects what the parser hung on the wrong word, as far as agreement and punctuation tell.
 *
 * <p>Each repair looks at the tree as it was before all of them; where two hang the same word, the later one holds, so
 * that their order is part of what they do.
 */
final class Attachments {
  private Attachments() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(words(sentence), Fronted::overSubject);
  }

  private static Sentence words(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      Fronted.opening(tree, token, tokens);
      Fronted.later(tree, token, tokens);
      Fronted.accusation(tree, token, tokens);
      VerbArguments.indefiniteSubject(tree, token, tokens);
      VerbArguments.tellers(tree, token, tokens);
      VerbArguments.object(tree, token, tokens);
      Repair.hang(tokens, token, VerbArguments.behindDate(tree, token)
          .or(() -> VerbArguments.nameBehind(tree, token))
          .or(() -> VerbArguments.calledSo(tree, token)), "obj");
      VerbArguments.noneFound(tree, token, tokens);
      VerbArguments.portfolio(tree, token, tokens);
      Accusations.foundGuilty(tree, token, tokens);
      VerbArguments.behindBut(tree, token, tokens);
      Repair.hang(tokens, token, VerbArguments.threatened(tree, token), "obl:arg");
      Repair.hang(tokens, token, VerbArguments.whatItIsCalled(tree, token), "obl");
      Repair.hang(tokens, token, NounPhrases.partIn(tree, token), "nmod");
      Repair.hang(tokens, token, NounPhrases.undergoer(tree, token), "appos");
      Repair.hang(tokens, token, NounPhrases.saidWhere(tree, token), "obl");
      NounPhrases.byPost(tree, token, tokens);
      NounPhrases.aged(tree, token, tokens);
      Fronted.setting(tree, token, tokens);
      Fronted.speakerBehind(tree, token, tokens);
      NounPhrases.counted(tree, token, tokens);
      NounPhrases.holder(tree, token, tokens);
      Repair.hang(tokens, token, VerbArguments.made(tree, token), "obj");
      Fronted.initial(tree, token, tokens);
      Repair.hang(tokens, token, NounPhrases.ofCounted(tree, token), "case");
      Repair.hang(tokens, token, NounPhrases.innerNoun(tree, token)
          .or(() -> NounPhrases.outerNoun(tree, token)), "nmod");
      Repair.hang(tokens, token, NounPhrases.maker(tree, token), "nmod");
      Repair.hang(tokens, token, NounPhrases.reported(tree, token), "nmod");
      Repair.hang(tokens, token, Participles.agreeingNoun(tree, token)
          .or(() -> Participles.nounBeforeComma(tree, token)), "acl");
      Fronted.openingGerund(tree, token, tokens);
      ClauseHeads.relative(tree, token, tokens);
      Participles.reduced(tree, token, tokens);
      Participles.participleAsSubject(tree, token, tokens);
      Repair.hang(tokens, token, ClauseHeads.behindComma(tree, token), token.relation());
      Repair.hang(tokens, token, ClauseHeads.impersonal(tree, token), "ccomp");
      Repair.hang(tokens, token, ClauseHeads.askedOf(tree, token)
          .or(() -> ClauseHeads.undertakenIn(tree, token)), "xcomp");
      Repair.hang(tokens, token, Participles.nounOf(tree, token), "acl");
      Participles.countedDoer(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.ownerAccused(tree, token)
          .or(() -> Participles.agreeingNoun(tree, token)).or(() -> Accusations.accusedAtPlace(tree, token)), "acl");
      Accusations.staffAccused(tree, token, tokens);
      Accusations.namedBehindOffence(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.verbOfAccused(tree, token), "advcl");
      Repair.hang(tokens, token, Accusations.reproached(tree, token), "obj");
      VerbArguments.appointed(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.accusedBeforeComma(tree, token), "acl");
      Repair.hang(tokens, token, ClauseHeads.sayingOver(tree, token), "xcomp");
      Repair.hang(tokens, token, Accusations.accusingOver(tree, token), "xcomp");
      Accusations.accusedBehindComma(tree, token, tokens);
      Unwelcome.declared(tree, token, tokens);
      Unwelcome.beside(tree, token, tokens);
      Participles.objectThatDid(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.accusingOverGerund(tree, token), "advcl");
      Repair.hang(tokens, token, Accusations.deedWithPurpose(tree, token), "advcl");
      Repair.hang(tokens, token, ClauseHeads.broughtOut(tree, token), "advcl");
      Repair.hang(tokens, token, ClauseHeads.sayingBeside(tree, token), "advcl");
      Repair.hang(tokens, token, ClauseHeads.claimOf(tree, token), "acl");
      ClauseHeads.claimBy(tree, token, tokens);
      Repair.hang(tokens, token, ClauseHeads.giverOfTerm(tree, token), "advcl");
      ClauseHeads.saidTo(tree, token, tokens);
      VerbArguments.tellerOf(tree, token, tokens);
      Repair.hang(tokens, token, Participles.verbWithResult(tree, token), "advcl");
      Repair.hang(tokens, token, NounPhrases.apposition(tree, token), "appos");
      Repair.hang(tokens, token, NounPhrases.series(tree, token), "conj");
      Repair.hang(tokens, token, VerbArguments.verbOf(tree, token)
          .or(() -> VerbArguments.objectBehind(tree, token)), "obj");
      VerbArguments.behindTime(tree, token, tokens);
      VerbArguments.countedBehind(tree, token, tokens);
      VerbArguments.handedOver(tree, token, tokens);
      VerbArguments.handedTo(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.chargedBy(tree, token), "obl:agent");
      Accusations.wrongly(tree, token, tokens);
      Accusations.ofOffence(tree, token, tokens);
      Accusations.accusedBy(tree, token, tokens);
      Repair.hang(tokens, token, Accusations.nameBeforeComma(tree, token), "acl");
      Repair.hang(tokens, token, ClauseHeads.resolve(tree, token), "acl");
      NounPhrases.doneToBehindDate(tree, token, tokens);
      Repair.hang(tokens, token, Participles.authorBeforeComma(tree, token), "appos");
      Repair.hang(tokens, token, ClauseHeads.secondDeed(tree, token), "conj");
      Repair.hang(tokens, token, NounPhrases.gatheringWith(tree, token), "nmod");
      Fronted.cleft(tree, token, tokens);
      Repair.hang(tokens, token, ClauseHeads.infinitiveBefore(tree, token), "conj");
      NounPhrases.reportOf(tree, token, tokens);
      NounPhrases.reportOfBeing(tree, token, tokens);
      ClauseHeads.accordingToWhich(tree, token, tokens);
      Repair.hang(tokens, token, NounPhrases.doneBy(tree, token).or(() -> NounPhrases.doneTo(tree, token)), "nmod");
    });
  }
}
