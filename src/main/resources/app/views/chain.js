// A situation's voices as a tree: from the event outwards to the article where it was read, across articles.

import { h, clear } from '../dom.js';
import { t } from '../i18n.js';
import { label, local, base } from '../terms.js';
import { link } from '../route.js';
import { iri } from '../sparql.js';
import { badge, day, glyph, heading, nothing, named } from '../parts.js';

export async function show(body, parameters, asker) {
  if (!parameters.situation) return start(body, asker);
  const same = await sameSituations(parameters.situation, asker);
  const [facts, claims] = await Promise.all([situations(same, asker), voices(same, asker)]);
  if (facts.size === 0) {
    clear(body, heading(t('chainTitle'), t('chainLead')), nothing(t('notHeld')));
    return null;
  }
  draw(body, parameters.situation, facts, claims);
  return null;
}

/** Situations of the newest articles, those with most voices first. */
async function start(body, asker) {
  const rows = await asker.rows('askStart', `
    SELECT ?situation ?article ?type ?headline ?voices (SAMPLE(?a) AS ?actor) (SAMPLE(?w) AS ?whom) WHERE {
      { SELECT ?article ?situation (COUNT(DISTINCT ?claim) AS ?voices) WHERE {
          { SELECT ?article WHERE { GRAPH ?article { ?article a dp:Article ; schema:datePublished ?date } }
            ORDER BY DESC(?date) LIMIT 40 }
          GRAPH ?article { ?article dp:describes ?situation . ?claim dp:content+ ?situation }
        } GROUP BY ?article ?situation ORDER BY DESC(?voices) ?situation LIMIT 30 }
      GRAPH ?article {
        ?situation a ?type .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?situation dp:actor|dp:participant ?who . ?who rdfs:label ?a }
        OPTIONAL { ?situation dp:target|dp:victim|dp:topic ?what . ?what rdfs:label ?w }
      }
      FILTER(STRSTARTS(STR(?type), STR(dp:)))
    } GROUP BY ?situation ?article ?type ?headline ?voices ORDER BY DESC(?voices) ?situation`);
  clear(body, heading(t('chainTitle'), t('chainLead')), h('h2', {}, t('chooseSituation')),
    h('p', { class: 'hint' }, t('mostVoices')),
    rows.length === 0 ? nothing(t('noArticles')) : h('ol', { class: 'cards' }, rows.map(row => h('li', {},
      h('a', { href: link('chain', { situation: row.situation.value }) },
        h('span', { class: 'kicker' }, label(local(row.type.value)), ' · ', t('voices', Number(row.voices.value))),
        h('strong', {}, row.actor?.value ?? '?', row.whom ? ` → ${row.whom.value}` : ''),
        h('span', { class: 'line' }, row.headline?.value ?? ''))))));
  return null;
}

/** The situation and those that links say are the same, confirmed or proposed, as far as links go. */
async function sameSituations(situation, asker) {
  const rows = await asker.rows('askSame', `
    SELECT DISTINCT ?same WHERE {
      GRAPH <${base()}links> { ${iri(situation)} (dp:sameSituation|^dp:sameSituation)+ ?same }
    } LIMIT 60`);
  return [situation, ...rows.map(row => row.same.value).filter(each => each !== situation)];
}

async function situations(list, asker) {
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

async function voices(list, asker) {
  const rows = await asker.rows('askVoices', `
    SELECT DISTINCT ?situation ?claim ?content ?claimant ?name ?kind ?status ?told ?quotation ?first WHERE {
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
    } ORDER BY ?situation ?claim ?told LIMIT 2000`);
  const seen = new Map();
  for (const row of rows) {
    const key = `${row.claim.value} ${row.content.value}`;
    if (!seen.has(key)) {
      seen.set(key, { claim: row.claim.value, content: row.content.value, situation: row.situation.value,
        claimant: row.claimant.value, name: row.name?.value, kind: row.kind ? local(row.kind.value) : null,
        status: local(row.status.value), told: [], quotation: row.quotation?.value, first: row.first?.value === 'true' });
    }
    if (row.told) seen.get(key).told.push(row.told.value);
  }
  return [...seen.values()];
}

/** A letter for each voice that said it first: one known under the same IRI in many articles is one origin. */
function origins(claims, facts) {
  const letters = new Map();
  for (const claim of claims.filter(each => facts.has(each.content))) {
    if (!letters.has(claim.claimant)) letters.set(claim.claimant, letters.size);
  }
  return letters;
}

const letter = number => number < 26 ? String.fromCharCode(65 + number) : `${number + 1}`;

function draw(body, focus, facts, claims) {
  const letters = origins(claims, facts);
  const main = facts.get(focus) ?? [...facts.values()][0];
  const of = role => [...new Set(main.roles.filter(([each]) => each === role).map(([, name]) => name))].join(', ');
  const who = of('actor') || of('participant') || '?';
  const whom = of('target') || of('victim') || of('topic') || of('place');
  const against = claims.some(claim => ['Denied', 'Negated'].includes(claim.status));
  const ordered = [main, ...[...facts.values()].filter(each => each !== main)];
  clear(body,
    heading(t('chainTitle'), t('chainLead'), h('a', { class: 'button', href: link('graph', { focus }) }, t('seeGraph'))),
    h('section', { class: 'event' },
      h('p', { class: 'kicker' }, label(main.type), main.time ? ` · ${day(main.time)}` : ''),
      h('h2', {}, who, whom ? [h('span', { class: 'to' }, ' → '), whom] : ''),
      h('p', { class: 'sum' },
        h('span', {}, h('b', {}, t('voices', new Set(claims.map(each => each.claimant)).size)), ' ', t('inArticles', new Set(ordered.map(each => each.article)).size)),
        h('span', {}, h('b', {}, t('origins', letters.size))),
        against ? h('span', { class: 'against' }, glyph('Denied'), t('denies')) : null)),
    legend(),
    ordered.map(fact => lane(fact, claims, letters, facts)));
}

function legend() {
  return h('ul', { class: 'statuses', 'aria-label': label('Status') },
    ['Asserted', 'Alleged', 'Possible', 'Denied', 'Negated', 'Future'].map(status =>
      h('li', { class: `is-${status.toLowerCase()}` }, h('span', { class: 'edge', 'aria-hidden': 'true' }), glyph(status), label(status).toLowerCase())));
}

function lane(fact, claims, letters, facts) {
  const own = claims.filter(claim => claim.situation === fact.situation);
  return h('section', { class: 'lane', 'aria-label': fact.headline ?? local(fact.article) },
    h('header', {},
      h('span', { class: 'outlet' }, fact.outletName ?? t('noOutlet')), ' · ', fact.published ? day(fact.published) : t('undated'), ' · ',
      h('a', { href: link('read', { article: fact.article, node: fact.situation }), lang: fact.language },
        fact.headline ?? local(fact.article))),
    h('div', { class: 'flow' },
      h('div', { class: 'root' }, h('span', {}, label(fact.type))),
      branch(fact.situation, own, letters, fact, facts, [])));
}

/** The voices that speak of something, each with those that pass it on to its right. */
function branch(content, claims, letters, fact, facts, above) {
  const here = claims.filter(claim => claim.content === content && !above.includes(claim.claim));
  if (here.length === 0) return null;
  return h('ul', { class: 'branch' }, here.map(claim => h('li', { class: `is-${claim.status.toLowerCase()}` },
    h('div', { class: 'link' }, h('span', { class: 'edge', 'aria-hidden': 'true' }), badge(claim.status)),
    h('div', { class: 'voice-card' },
      facts.has(claim.content) ? h('span', { class: 'letter', title: t('origin') }, h('span', { class: 'unseen' }, t('origin'), ' '), letter(letters.get(claim.claimant))) : null,
      h('div', {},
        h('a', { href: link('read', { article: fact.article, node: claim.claim }) },
          claim.claimant === fact.article ? t('theArticle') : named(claim.name, claim.claimant)),
        claim.told.length ? h('span', { class: 'told' }, ` ${t('told')} ${claim.told.join(', ')}`) : null,
        claim.first ? h('span', { class: 'tag' }, t('firstToReport')) : null,
        claim.quotation ? h('q', { lang: fact.language }, claim.quotation) : null)),
    branch(claim.claim, claims, letters, fact, facts, [...above, claim.claim]))));
}
