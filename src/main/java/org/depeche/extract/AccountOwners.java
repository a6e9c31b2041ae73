package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordLists;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds whose an account is, from the phrase around it or a verb of owning and running. */
final class AccountOwners {
  private static final Set<String> OF = Set.of("de", "d'", "d’", "du", "des", "of", "at", "belonging");
  private static final Set<String> BY = Set.of("by", "par");

  private final SentenceMentions here;
  private final FoundRelations found;
  private final WordLists lists;

  AccountOwners(SentenceMentions here, FoundRelations found) {
    this.here = here;
    this.found = found;
    this.lists = here.lists();
  }

  void find(Mention account) {
    if (account.kind() == MentionKind.NOMINAL) {
      owned(account);
    }
    held(account);
  }

  private void owned(Mention account) {
    for (Mention owner : owners(account.head(), 0)) {
      for (Mention one : here.joint(owner)) {
        found.add("accountOf", account, one, "owner");
      }
    }
  }

  /** "two of the accounts belonged to aides", "an account run by a supporter". */
  private void held(Mention account) {
    Token head = here.token(account.head());
    boolean counted = head.universalRelation().equals("nmod") && head.head() > 0
        && Words.is(here.token(head.head()), "NUM", "DET", "PRON");
    Token top = counted ? here.token(head.head()) : head;
    for (Token verb : here.sentence().tokens()) {
      boolean about = verb.head() == head.index() && verb.relation().startsWith("acl")
          || top.universalRelation().equals("nsubj") && top.head() == verb.index();
      boolean belongs = lists.has("belongs", Words.lemma(verb));
      boolean run = lists.has("runs", Words.lemma(verb));
      if (!about || !belongs && !run) {
        continue;
      }
      for (Token child : here.children(verb.index())) {
        String preposition = here.preposition(child.index()).map(Words::lower).orElse("");
        boolean owner = child.universalRelation().equals("obl")
            && (belongs ? SentenceMentions.TO : BY).contains(preposition);
        Optional<Mention> mention = owner ? here.at(child.index()) : Optional.empty();
        mention.filter(of -> EntityClass.OWNER.holds(of) || of.kind() == MentionKind.PRONOUN)
            .ifPresent(of -> here.joint(of).forEach(one -> found.add("accountOf", account, one, "held")));
      }
    }
  }

  private List<Mention> owners(int head, int depth) {
    List<Mention> owners = new ArrayList<>();
    for (Token child : here.children(head)) {
      String relation = child.universalRelation();
      boolean link = List.of("nmod", "det", "compound", "appos").contains(relation);
      if (!link) {
        continue;
      }
      Optional<Mention> mention = here.at(child.index());
      boolean pronoun = mention.filter(m -> m.kind() == MentionKind.PRONOUN).isPresent();
      boolean owner = mention.filter(m -> EntityClass.OWNER.holds(m) && !isAdjectiveOnly(m)).isPresent();
      String preposition = here.preposition(child.index()).map(Words::lower).orElse("");
      boolean of = preposition.isEmpty() || OF.contains(preposition) || preposition.matches("['’]s?");
      if (pronoun || owner && of) {
        owners.add(mention.get());
      } else if (depth < 2 && of && !owner) {
        owners.addAll(owners(child.index(), depth + 1));
      }
    }
    return owners;
  }

  private boolean isAdjectiveOnly(Mention mention) {
    return EntityClass.COUNTRY.holds(mention) && here.isAdjective(mention) && mention.known().isPresent()
        && Words.is(here.token(mention.head()), "ADJ");
  }
}
