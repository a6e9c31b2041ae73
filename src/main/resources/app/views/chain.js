// A situation's voices as a tree: from the event outwards to the article where it was read, across articles.

import { h, clear } from '../dom.js';
import { t } from '../i18n.js';
import { label, local } from '../terms.js';
import { link } from '../route.js';
import { copies, fillers, sameSituations, situations, voices } from '../situations.js';
import { badge, day, glyph, heading, nothing, named } from '../parts.js';

export async function show(body, parameters, asker) {
  if (!parameters.situation) return start(body, asker);
  const same = await sameSituations(parameters.situation, asker);
  const [facts, claims] = await Promise.all([situations(same, asker), voices(same, asker)]);
  if (facts.size === 0) {
    clear(body, heading(t('chainTitle'), t('chainLead')), nothing(t(facts.wrong ? 'markedWrong' : 'notHeld')));
    return null;
  }
  const articles = [...new Set([...facts.values()].map(each => each.article))];
  draw(body, parameters.situation, facts, claims, await copies(articles, asker));
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

/** A letter for each voice that said it first: one known under the same IRI in many articles is one origin. */
function origins(claims, facts) {
  const letters = new Map();
  for (const claim of claims.filter(each => facts.has(each.content))) {
    if (!letters.has(claim.origin)) letters.set(claim.origin, letters.size);
  }
  return letters;
}

const letter = number => number < 26 ? String.fromCharCode(65 + number) : `${number + 1}`;

function draw(body, focus, facts, claims, copied) {
  const letters = origins(claims, facts);
  const main = facts.get(focus) ?? [...facts.values()][0];
  const who = fillers(main, 'actor', 'participant') || '?';
  const whom = fillers(main, 'target', 'victim', 'topic', 'place');
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
        copied.size ? h('span', {}, t('copies', copied.size)) : null,
        against ? h('span', { class: 'against' }, glyph('Denied'), t('denies')) : null)),
    legend(), h('p', { class: 'hint' }, t('sameOrigin')),
    ordered.map(fact => lane(fact, claims, letters, facts, copied)));
}

function legend() {
  return h('ul', { class: 'statuses', 'aria-label': label('Status') },
    ['Asserted', 'Alleged', 'Possible', 'Denied', 'Negated', 'Future'].map(status =>
      h('li', { class: `is-${status.toLowerCase()}` }, h('span', { class: 'edge', 'aria-hidden': 'true' }), glyph(status), label(status).toLowerCase())));
}

function lane(fact, claims, letters, facts, copied) {
  const own = claims.filter(claim => claim.situation === fact.situation);
  const first = copied.get(fact.article);
  const from = first ? [...facts.values()].find(each => each.article === first) : null;
  return h('section', { class: from ? 'lane copy' : 'lane', 'aria-label': fact.headline ?? local(fact.article) },
    h('header', {},
      h('span', { class: 'outlet' }, fact.outletName ?? t('noOutlet')), ' · ', fact.published ? day(fact.published) : t('undated'), ' · ',
      h('a', { href: link('read', { article: fact.article, node: fact.situation }), lang: fact.language },
        fact.headline ?? local(fact.article)),
      from ? h('span', { class: 'tag' }, `${t('copyOf')} ${from.outletName ?? from.headline ?? local(first)}`) : null),
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
      facts.has(claim.content) ? h('span', { class: 'letter', title: t('origin') }, h('span', { class: 'unseen' }, t('origin'), ' '), letter(letters.get(claim.origin))) : null,
      h('div', {},
        h('a', { href: link('read', { article: fact.article, node: claim.claim }) },
          claim.claimant === fact.article ? t('theArticle') : named(claim.name, claim.claimant)),
        claim.told.length ? h('span', { class: 'told' }, ` ${t('told')} ${claim.told.join(', ')}`) : null,
        claim.first ? h('span', { class: 'tag' }, t('firstToReport')) : null,
        claim.quotation ? h('q', { lang: fact.language }, claim.quotation) : null)),
    branch(claim.claim, claims, letters, fact, facts, [...above, claim.claim]))));
}
