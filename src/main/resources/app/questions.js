// The canned questions in French; a new one is shown in English until it has its lines here.

export const FRENCH = {
  about: { title: 'Tout sur…', answers: 'Tout sur une personne, un groupe, une organisation ou un pays : son rôle dans chaque situation, ce qu’il dit et ce qu’on en dit.', name: 'qui ou quoi' },
  'by-country': { title: 'Par pays', answers: 'Les comptes et systèmes piratés, par pays de la victime, avec le statut et qui le dit.', country: 'le pays' },
  'claims-of': { title: 'Affirmations de…', answers: 'Ce qu’une source a affirmé, avec quel statut, et par qui c’est passé.', source: 'la source' },
  compare: { title: 'Comparer', answers: 'Ce que deux médias racontent différemment.', one: 'un média', other: 'un autre média' },
  contested: { title: 'Contesté', answers: 'Ce qui est démenti, nié ou contesté, par qui, et qui dit le contraire.', actor: 'à qui on l’attribue', denier: 'qui dément' },
  corroboration: { title: 'Corroboration', answers: 'Combien de voix indépendantes soutiennent une situation, dans tous les articles liés ; les démentis à côté.', situation: 'la situation' },
  stories: { title: 'Histoires', answers: 'Les événements racontés par plusieurs articles.' },
  voices: { title: 'Voix', answers: 'Les voix indépendantes d’une situation, dans tous les articles liés.', situation: 'la situation' },
  'first-reports': { title: 'Révélations', answers: 'Quel média a révélé quelle situation.', source: 'le média', situation: 'la situation' },
  'hacked-accounts': { title: 'Comptes piratés', answers: 'Qui a piraté les comptes et systèmes de qui, et qui le dit avec quel statut.', actor: 'qui l’a fait', victim: 'à qui était le compte ou le système' },
  meetings: { title: 'Rencontres', answers: 'Qui a rencontré qui, où et quand, à quel sujet, et qui le dit.', person: 'un participant' },
  positions: { title: 'Fonctions', answers: 'Qui a occupé quelle fonction et où, selon quel article.', person: 'le titulaire', at: 'l’organisation ou le pays' },
  search: { title: 'Recherche de mots', answers: 'Où se trouvent des mots dans les noms, citations, titres et textes.', words: 'les mots' },
  sources: { title: 'Sources', answers: 'Toutes les sources d’une situation, avec toute la chaîne.', situation: 'la situation' },
  timeline: { title: 'Chronologie', answers: 'Ce qui s’est passé et quand, avec le statut que lui donne chaque voix.', actor: 'qui l’a fait', from: 'pas avant', to: 'pas après' },
};
