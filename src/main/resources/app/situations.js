// Situations and their voices, across articles, for the views that show them.

import { iri } from './sparql.js';
import { local } from './terms.js';

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

/** Of these articles, which is a copy of which: the later one of the earlier. */
export async function copies(articles, asker) {
  if (articles.length < 2) return new Map();
  const rows = await asker.rows('askCopies', `
    SELECT DISTINCT ?one ?other WHERE {
      VALUES ?one { ${articles.map(iri).join(' ')} }
      VALUES ?other { ${articles.map(iri).join(' ')} }
      GRAPH ?links { ?one dp:nearDuplicateOf ?other }
    }`);
  const found = new Map();
  for (const { one, other } of rows) {
    const [first, later] = articles.indexOf(one.value) < articles.indexOf(other.value)
      ? [one.value, other.value] : [other.value, one.value];
    if (!found.has(later)) found.set(later, first);
  }
  return found;
}

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
  return found;
}

export async function voices(list, asker) {
  const rows = await asker.rows('askVoices', `
    SELECT DISTINCT ?situation ?claim ?content ?claimant ?name ?kind ?status ?told ?quotation ?first ?origin ?originName WHERE {
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
      seen.set(key, { claim: row.claim.value, content: row.content.value, situation: row.situation.value,
        claimant: row.claimant.value, name: row.name?.value, kind: row.kind ? local(row.kind.value) : null,
        status: local(row.status.value), told: [], quotation: row.quotation?.value, first: row.first?.value === 'true',
        origin: row.origin?.value ?? row.claimant.value });
    }
    if (row.told) seen.get(key).told.push(row.told.value);
  }
  return [...seen.values()];
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
