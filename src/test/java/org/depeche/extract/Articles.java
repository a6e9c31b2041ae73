package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * Articles on trees written by hand: {@code form lemma UPOS head relation [NAME] [Feature=Value]}; = at one with the
 * word before.
 */
final class Articles {
  static final AnnotatedArticle HACKERS =
      article(
          "fr",
          "Trois trois NUM 2 nummod | pirates pirate NOUN 7 nsubj Number=Plur | chinois chinois ADJ 2 amod Number=Plur"
              + " | basés baser VERB 2 acl VerbForm=Part | à à ADP 6 case | Shanghai Shanghai PROPN 4 obl LOCATION"
              + " | attaquent attaquer VERB 0 root VerbForm=Fin | le le DET 9 det"
              + " | serveur serveur NOUN 7 obj Number=Sing | de de ADP 12 case | la le DET 12 det"
              + " | banque banque NOUN 9 nmod Number=Sing | . . PUNCT 7 punct");

  static final AnnotatedArticle MINISTER =
      article(
          "fr",
          "Le le DET 2 det | ministre ministre NOUN 8 nsubj Number=Sing | de de ADP 5 case | l' le DET 5 det"
              + " | Intérieur intérieur PROPN 2 nmod MISC | Gérald Gérald PROPN 2 appos PERSON"
              + " | Darmanin Darmanin PROPN 6 flat:name PERSON | accuse accuser VERB 0 root VerbForm=Fin"
              + " | Moscou Moscou PROPN 8 obj LOCATION | . . PUNCT 8 punct",
          "M. M. NOUN 2 nmod | Darmanin Darmanin PROPN 3 nsubj LOCATION | parle parler VERB 0 root VerbForm=Fin"
              + " | à à ADP 5 case | Moscou Moscou PROPN 3 obl LOCATION | . . PUNCT 3 punct");

  static final AnnotatedArticle SPOKESMAN =
      article(
          "en",
          "Kremlin Kremlin PROPN 2 compound ORGANIZATION | spokesman spokesman NOUN 4 compound Number=Sing"
              + " | Dmitry Dmitry PROPN 4 compound PERSON | Peskov Peskov PROPN 5 nsubj PERSON"
              + " | said say VERB 0 root VerbForm=Fin | his he PRON 8 nmod:poss | email email NOUN 8 compound"
              + " | account account NOUN 9 nsubj Number=Sing | fell fall VERB 5 ccomp | . . PUNCT 5 punct");

  private Articles() {}

  static AnnotatedArticle article(String language, String... trees) {
    StringBuilder body = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String tree : trees) {
      List<Token> tokens = new ArrayList<>();
      for (String line : tree.split(" \\| ")) {
        String[] cells = line.strip().split(" ");
        Map<String, String> features = new LinkedHashMap<>();
        String name = "O";
        for (int i = 5; i < cells.length; i++) {
          int equals = cells[i].indexOf('=');
          if (equals > 0) {
            features.put(cells[i].substring(0, equals), cells[i].substring(equals + 1));
          } else {
            name = cells[i];
          }
        }
        boolean contracted = cells[0].startsWith("=");
        body.append(body.length() == 0 || contracted ? "" : " ");
        Span span = contracted ? tokens.get(tokens.size() - 1).span()
            : new Span(body.length(), body.length() + cells[0].length());
        body.append(contracted ? "" : cells[0]);
        tokens.add(
            new Token(
                tokens.size() + 1, span, cells[0], cells[1], cells[2], features, Integer.parseInt(cells[3]), cells[4],
                name));
      }
      Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
      sentences.add(new Sentence(sentences.size(), 0, span, tokens, true));
    }
    Article article =
        new Article(
            "test", Optional.empty(), language, Optional.empty(), Optional.empty(), Optional.empty(), body.toString());
    return new AnnotatedArticle(article, sentences);
  }
}
