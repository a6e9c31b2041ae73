package org.depeche.map;

import java.util.List;
import java.util.Optional;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;

/** Articles that more than one test reads. */
public final class Samples {
  private Samples() {}

  /** An article that fills every field of every record. */
  public static ResolvedArticle full() {
    Sample sample = new Sample(new Article(
        "depeche-7",
        Optional.of("https://example.org/a1"),
        "fr",
        Optional.of("Une messagerie forcée"),
        Optional.of("2023-07-20"),
        Optional.of("La Gazette"),
        "Des pirates 🐉 basés en Chine ont forcé la messagerie de Nicholas Burns en juin, "
            + "ont déclaré à CNN trois fonctionnaires. « Nous n'avons rien à voir avec cela », a répondu Pékin."));
    sample.publisher("outlet/gazette", "La Gazette");
    Span sentence = new Span(0, sample.span("fonctionnaires.").end());
    Span denial = new Span(sentence.end() + 1, sample.span("Pékin.").end());
    Span told = sample.span("ont déclaré à CNN");
    sample.entity("group-1", "Group", "Des pirates", "Des pirates 🐉 basés en Chine");
    sample.entities.add(new Entity(
        "country/CN", "Country", "Chine", List.of("Pékin"), List.of(sample.span("Chine"), sample.span("Pékin")),
        Optional.empty()));
    sample.entity("account-1", "Account", "la messagerie de Nicholas Burns");
    sample.entity("person/nicholas-burns", "Person", "Nicholas Burns");
    sample.entity("outlet/cnn", "MediaOutlet", "CNN");
    sample.entities.add(new Entity(
        "group-2", "Group", "trois fonctionnaires", List.of(), List.of(sample.span("trois fonctionnaires")),
        Optional.of(3)));
    sample.relation("basedIn", "group-1", "country/CN").relation("accountOf", "account-1", "person/nicholas-burns");
    sample.positions.add(new Position("position-1", "person/nicholas-burns", "ambassadeur", Optional.of("country/CN")));
    sample.situation("situation-2", "CyberCampaign", "messagerie");
    sample.situations.add(new Situation(
        "situation-1",
        "Intrusion",
        List.of(
            new Role("actor", "group-1"), new Role("target", "account-1"), new Role("victim", "person/nicholas-burns")),
        Optional.of("situation-2"),
        Optional.of("2023-06"),
        Optional.of("en juin"),
        List.of(sample.span("ont forcé")),
        List.of(sentence),
        0.875,
        List.of("fr.intrusion.forcer")));
    sample.propositions.add(new Proposition(
        "proposition-1", "Nous n'avons rien à voir avec cela", sample.span("Nous n'avons rien à voir avec cela")));
    sample.claims.add(new Claim(
        "claim-1", Optional.of("group-2"), List.of("situation-1"), Status.ASSERTED, Optional.of("outlet/cnn"), true,
        List.of(told), List.of(sample.span("trois fonctionnaires")), List.of(new Span(0, told.start() - 2)),
        List.of(sentence), Optional.empty(), List.of("fr.cue.declarer")));
    sample.claims.add(new Claim(
        "claim-2", Optional.of("country/CN"), List.of("proposition-1"), Status.ASSERTED, Optional.empty(), false,
        List.of(sample.span("a répondu")), List.of(sample.span("Pékin")), List.of(), List.of(denial),
        Optional.of("Nous n'avons rien à voir avec cela"), List.of("fr.cue.repondre")));
    return sample.resolved();
  }

  /** The contract's worked piece. */
  public static Sample workedPiece() {
    return new Sample("Trois fonctionnaires ont déclaré à CNN que Des pirates informatiques basés en Chine "
            + "se sont introduits dans le compte de l'ambassadeur Burns, selon le Wall Street Journal.")
        .entity("group-1", "Group", "Des pirates informatiques basés en Chine")
        .entity("account-1", "Account", "le compte de l'ambassadeur Burns")
        .entity("person/nicholas-burns", "Person", "Burns")
        .entity("country/CN", "Country", "Chine")
        .entity("group-2", "Group", "Trois fonctionnaires")
        .entity("outlet/cnn", "MediaOutlet", "CNN")
        .entity("outlet/wall-street-journal", "MediaOutlet", "Wall Street Journal")
        .relation("basedIn", "group-1", "country/CN")
        .relation("accountOf", "account-1", "person/nicholas-burns")
        .situation("situation-1", "Intrusion", "se sont introduits",
            "actor=group-1", "target=account-1", "victim=person/nicholas-burns")
        .claimTo("claim-1", "group-2", "outlet/cnn", Status.ASSERTED, "situation-1")
        .claim("claim-2", "outlet/cnn", Status.ASSERTED, "claim-1")
        .firstReport("claim-3", "outlet/wall-street-journal", "situation-1");
  }
}
