package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depeche.catalog.World;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Finds basedIn, nationality, affiliatedWith, accountOf and holdsPosition between the mentions of a sentence. */
public final class RelationFinder {
  private final World world;

  public RelationFinder(World world) {
    this.world = world;
  }

  /** The relations in the order of the text, each found once. */
  public List<FoundRelation> find(AnnotatedArticle article, List<Mention> mentions) {
    Words words = new Words(world, new CodePoints(article.article().body()));
    FoundRelations found = new FoundRelations();
    Map<Integer, List<Mention>> bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
    for (Sentence sentence : article.sentences()) {
      List<Mention> here = bySentence.getOrDefault(sentence.index(), List.of());
      new InSentence(new SentenceMentions(words, sentence, here), found).find();
    }
    return found.list();
  }

  /** The order in which rules look at a sentence: what is found twice is told by the first. */
  private static final class InSentence {
    private final SentenceMentions here;
    private final Nationalities nationalities;
    private final Seats seats;
    private final AccountOwners accounts;
    private final Memberships memberships;
    private final Affiliations affiliations;
    private final Positions positions;

    InSentence(SentenceMentions here, FoundRelations found) {
      this.here = here;
      Bonds bonds = new Bonds(here);
      nationalities = new Nationalities(here, bonds, found);
      seats = new Seats(here, bonds, found);
      accounts = new AccountOwners(here, found);
      memberships = new Memberships(here, found);
      affiliations = new Affiliations(here, bonds, memberships, found);
      positions = new Positions(here, memberships, new TitleWords(here), found);
    }

    void find() {
      for (Mention mention : here.all()) {
        if (isHyphenated(mention)) {
          seats.compound(mention);
          continue;
        }
        if (EntityClass.COUNTRY.holds(mention)) {
          nationalities.find(mention);
        }
        if (EntityClass.SITE.holds(mention)) {
          seats.site(mention);
          seats.compound(mention);
        }
        if (EntityClass.ACCOUNT.holds(mention)) {
          accounts.find(mention);
        }
        if (mention.kind() == MentionKind.PRONOUN) {
          affiliations.possessor(mention);
        }
        if (EntityClass.OWNER.holds(mention)) {
          affiliations.ofOwner(mention);
          memberships.ofBody(mention);
          affiliations.relativeOwner(mention);
        }
        if (EntityClass.PERSON.holds(mention)) {
          positions.find(mention);
          memberships.ofPerson(mention);
          seats.home(mention);
        }
      }
      positions.careers();
    }

    private boolean isHyphenated(Mention mention) {
      Token head = here.token(mention.head());
      return mention.kind() == MentionKind.NAME && mention.span().end() < head.span().end()
          && mention.span().end() > head.span().start() && head.form().lastIndexOf('-') > 0;
    }
  }
}
