// Situations and their voices, across articles, for the views that show them.

import { iri } from './sparql.js';
import { local } from './terms.js';
import { corrected } from './article.js';

/** The situation and those that links say are the same, confirmed or proposed, as far as links go. */
export async function sameSituations(situation, asker) {
  const rows = await asker.rows('askSame', `
    SELECT DISTINCT ?same WHERE {
      GRAPH ?links {
        { ?story dp:member ${iri(situation)} . ?story dp:member ?same }
        UNION { ${iri(situation)} (dp:sameSituation|^dp:sameSituation) ?same }
      }
    } ORDER BY ?same LIMIT 60`);
  return [situation, ...rows.map(row => row.same.value).filter(each => each !== situation)];
}

/** Of these articles, which is a copy of which. */
export async function copies(articles, asker) {
  if (articles.length < 2) return new Map();
  const rows = await asker.rows('askCopies', `
    SELECT DISTINCT ?copy ?original WHERE {
      VALUES ?copy { ${articles.map(iri).join(' ')} }
      VALUES ?original { ${articles.map(iri).join(' ')} }
      GRAPH ?links { ?copy dp:nearDuplicateOf ?original }
    } ORDER BY ?copy ?original`);
  return new Map(rows.map(({ copy, original }) => [copy.value, original.value]));
}

/** What the situations are, by their IRIs; those marked as wrong are left out, and wrong tells of them. */
export async function situations(list, asker) {
  const rows = await asker.rows('askSituation', `
    SELECT * WHERE {
      VALUES ?situation { ${list.map(iri).join(' ')} }
      GRAPH ?article {
        ?article dp:describes ?situation ; schema:inLanguage ?language .
        ?situation a ?type .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:datePublished ?published }
        OPTIONAL { ?article schema:publisher ?outlet . ?outlet rdfs:label ?outletName }
        OPTIONAL { ?situation dp:time ?time }
        OPTIONAL { ?situation ?role ?filler . ?filler rdfs:label ?fillerName
          FILTER(?role IN (dp:actor, dp:participant, dp:target, dp:victim, dp:topic, dp:place)) }
      }
      FILTER(STRSTARTS(STR(?type), STR(dp:)))
    } ORDER BY ?published ?situation ?role ?fillerName LIMIT 2000`);
  const found = new Map();
  for (const row of rows) {
    const name = row.situation.value;
    if (!found.has(name)) {
      found.set(name, { situation: name, article: row.article.value, type: local(row.type.value),
        headline: row.headline?.value, published: row.published?.value, language: row.language.value,
        outlet: row.outlet?.value, outletName: row.outletName?.value, time: row.time?.value, roles: [] });
    }
    if (row.role) found.get(name).roles.push([local(row.role.value), row.fillerName.value]);
  }
  const articles = await corrected([...new Set([...found.values()].map(each => each.article))], asker);
  for (const [name, fact] of found) {
    const article = articles.get(fact.article);
    if (!article) continue;
    if (article.isWrong(name)) {
      found.delete(name);
      found.wrong = true;
    } else {
      Object.assign(fact, { type: article.type(name), roles: rolesOf(article, name) });
    }
  }
  return found;
}

const rolesOf = (article, situation) => article.roles(situation).filter(({ filler }) => !article.isWrong(filler))
  .map(({ role, filler }) => [role, article.name(filler)]);

export async function voices(list, asker) {
  const rows = await asker.rows('askVoices', `
    SELECT DISTINCT ?article ?situation ?claim ?content ?claimant ?name ?kind ?status ?told ?quotation ?first ?origin ?originName WHERE {
      VALUES ?situation { ${list.map(iri).join(' ')} }
      GRAPH ?article {
        ?claim dp:content+ ?situation ; dp:content ?content ; dp:claimant ?claimant ; dp:status ?status .
        ?content dp:content* ?situation .
        OPTIONAL { ?claimant rdfs:label ?name }
        OPTIONAL { ?claimant a ?kind }
        OPTIONAL { ?claim dp:addressee/rdfs:label ?told }
        OPTIONAL { ?claim dp:quotation ?quotation }
        OPTIONAL { ?claim dp:firstReport ?first }
      }
      OPTIONAL { GRAPH ?links { ?claim dp:origin ?origin OPTIONAL { ?origin rdfs:label ?originName } } }
    } ORDER BY ?situation ?claim ?told LIMIT 2000`);
  const seen = new Map();
  for (const row of rows) {
    const key = `${row.claim.value} ${row.content.value}`;
    if (!seen.has(key)) {
      seen.set(key, { article: row.article.value, claim: row.claim.value, content: row.content.value, situation: row.situation.value,
        claimant: row.claimant.value, name: row.name?.value, kind: row.kind ? local(row.kind.value) : null,
        status: local(row.status.value), told: [], quotation: row.quotation?.value, first: row.first?.value === 'true',
        origin: row.origin?.value ?? row.claimant.value });
    }
    if (row.told) seen.get(key).told.push(row.told.value);
  }
  const claims = [...seen.values()];
  return right(claims, await corrected([...new Set(claims.map(each => each.article))], asker));
}

/** The claims as they were corrected; who passed on a claim that nobody made is left as a voice of its own. */
function right(claims, articles) {
  const contentOf = (article, claim) => {
    const content = article.dp(claim, 'content')[0];
    return content && article.isWrong(content) && article.isClaim(content) ? contentOf(article, content) : content;
  };
  return claims.filter(each => !articles.get(each.article)?.isWrong(each.claim)).map(each => {
    const article = articles.get(each.article);
    if (!article) return each;
    const claimant = article.dp(each.claim, 'claimant')[0] ?? each.claimant;
    const moved = claimant !== each.claimant;
    return { ...each, status: article.status(each.claim), content: contentOf(article, each.claim), claimant,
      name: claimant === each.article ? undefined : article.name(claimant), kind: article.type(claimant),
      origin: moved ? claimant : each.origin };
  });
}

/** The names that fill a role, joined. */
export function fillers(fact, ...roles) {
  for (const role of roles) {
    const names = [...new Set(fact.roles.filter(([each]) => each === role).map(([, name]) => name))];
    if (names.length) return names.join(', ');
  }
  return '';
}

const STRENGTH = ['Asserted', 'Alleged', 'Possible', 'Future', 'Negated', 'Denied'];

/** One status for a line in a picture: a denial shows wherever there is one, else the firmest voice. */
export function summed(statuses) {
  if (statuses.includes('Denied')) return 'Denied';
  if (statuses.includes('Negated')) return 'Negated';
  return STRENGTH.find(each => statuses.includes(each)) ?? 'Possible';
}
