// What two outlets tell of the same event, side by side, with what differs marked.

import { h, clear } from '../dom.js';
import { t } from '../i18n.js';
import { label, local } from '../terms.js';
import { go, link } from '../route.js';
import { iri } from '../sparql.js';
import { badge, day, heading, nothing } from '../parts.js';
import { fillers, situations, voices } from '../situations.js';

export async function show(body, parameters, asker) {
  const outlets = await asker.rows('askOutlets', `
    SELECT ?outlet (SAMPLE(?label) AS ?name) (COUNT(DISTINCT ?article) AS ?articles) WHERE {
      GRAPH ?article { ?article a dp:Article ; schema:publisher ?outlet . ?outlet rdfs:label ?label }
    } GROUP BY ?outlet ORDER BY LCASE(STR(?name)) LIMIT 500`);
  const out = h('div', { class: 'pairs' });
  const select = (name, caption, value) => h('label', { class: 'field' }, h('span', {}, caption), h('select', { name, required: true },
    h('option', { value: '' }, t('choose')), outlets.map(row => h('option', { value: row.outlet.value, selected: row.outlet.value === value },
      `${row.name.value} (${row.articles.value})`))));
  clear(body, heading(t('compareTitle'), t('compareLead')),
    h('form', { class: 'choose', onsubmit: event => {
      event.preventDefault();
      const given = new FormData(event.target);
      go('compare', { one: given.get('one'), other: given.get('other') });
    } }, select('one', t('oneOutlet'), parameters.one), select('other', t('otherOutlet'), parameters.other),
    h('button', { type: 'submit', class: 'main' }, t('view.compare'))), out);
  if (parameters.one && parameters.other) await pairs(out, parameters, asker);
  else await partners(out, asker);
  return null;
}

/** Outlets that tell of the same things, to begin with. */
async function partners(out, asker) {
  const rows = await asker.rows('askPartners', `
    SELECT ?one ?other (SAMPLE(?oneLabel) AS ?oneName) (SAMPLE(?otherLabel) AS ?otherName) (COUNT(DISTINCT ?shared) AS ?common) WHERE {
      { SELECT DISTINCT ?one ?oneLabel ?shared ?type WHERE {
          { SELECT ?first WHERE { GRAPH ?first { ?first a dp:Article ; schema:datePublished ?date } } ORDER BY DESC(?date) LIMIT 60 }
          GRAPH ?first { ?first schema:publisher ?one ; dp:describes ?a . ?one rdfs:label ?oneLabel .
            ?a dp:actor|dp:victim|dp:participant ?shared ; a ?type }
          FILTER(!STRSTARTS(STR(?shared), STR(?first)))
        } ORDER BY ?one ?shared ?type LIMIT 200 }
      VALUES ?role { dp:actor dp:victim dp:participant }
      GRAPH ?second { ?b ?role ?shared . ?b a ?type . ?second schema:publisher ?other . ?other rdfs:label ?otherLabel }
      FILTER(?one != ?other)
    } GROUP BY ?one ?other ORDER BY DESC(?common) ?one ?other LIMIT 24`);
  const pair = row => [row.one.value, row.other.value].sort().join(' ');
  const both = rows.filter((row, at) => rows.findIndex(each => pair(each) === pair(row)) === at).slice(0, 12);
  clear(out, both.length === 0 ? nothing(t('noPartners')) : [h('h2', {}, t('partners')), h('ol', { class: 'cards' }, both.map(row => h('li', {},
    h('a', { href: link('compare', { one: row.one.value, other: row.other.value }) },
      h('strong', {}, row.oneName.value, ' / ', row.otherName.value), h('span', { class: 'line' }, t('inCommon', Number(row.common.value)))))))]);
}

const ROLES = 'dp:actor, dp:victim, dp:target, dp:participant';

async function pairs(out, { one, other, situation }, asker) {
  const only = situation ? `VALUES ?a { ${iri(situation)} }` : '';
  const newest = situation ? '' : `{ SELECT ?first WHERE { GRAPH ?first { ?first schema:publisher ${iri(one)}
          OPTIONAL { ?first schema:datePublished ?date } } } ORDER BY DESC(?date) LIMIT 100 }`;
  const rows = await asker.rows('askPairs', `
    SELECT DISTINCT ?a ?b WHERE {
      ${only}
      {
        GRAPH ?links { ?story dp:member ?a . ?story dp:member ?b }
        GRAPH ?first { ?first dp:describes ?a ; schema:publisher ${iri(one)} }
        GRAPH ?second { ?second dp:describes ?b ; schema:publisher ${iri(other)} }
      } UNION {
        ${newest}
        GRAPH ?first { ?first schema:publisher ${iri(one)} ; dp:describes ?a . ?a a ?type ; ?role ?shared
          FILTER(?role IN (${ROLES}) && STRSTARTS(STR(?type), STR(dp:)) && !STRSTARTS(STR(?shared), STR(?first))) }
        GRAPH ?second { ?b ?otherRole ?shared FILTER(?otherRole IN (${ROLES}))
          ?b a ?type . ?second schema:publisher ${iri(other)} ; dp:describes ?b }
      }
      FILTER(?first != ?second)
    } ORDER BY ?a ?b LIMIT 40`);
  if (rows.length === 0) {
    clear(out, nothing(t('noPairs')));
    return;
  }
  const all = [...new Set(rows.flatMap(row => [row.a.value, row.b.value]))];
  const [facts, claims] = await Promise.all([situations(all, asker), voices(all, asker)]);
  const sentences = await evidence(all, asker);
  clear(out, rows.map(row => pair(facts.get(row.a.value), facts.get(row.b.value), claims, sentences)));
}

/** The first sentence that tells each situation. */
async function evidence(all, asker) {
  const rows = await asker.rows('askSentences', `
    SELECT ?situation ?sentence WHERE {
      VALUES ?situation { ${all.map(iri).join(' ')} }
      GRAPH ?article { ?situation dp:evidence/oa:hasSelector ?words . ?words oa:exact ?sentence ; oa:start ?start }
    } ORDER BY ?situation ?start`);
  return new Map(rows.reverse().map(row => [row.situation.value, row.sentence.value]));
}

const ASPECTS = [
  ['actor', fact => fillers(fact, 'actor', 'participant')],
  ['target', fact => fillers(fact, 'target')],
  ['victim', fact => fillers(fact, 'victim')],
  ['time', fact => day(fact.time)],
];

/** Roles are said, since a narrow page lays the rows out as grids, and a browser then takes them for no table. */
function pair(one, other, claims, sentences) {
  if (!one || !other) return null;
  const told = fact => claims.filter(claim => claim.situation === fact.situation && claim.content === fact.situation);
  const stand = fact => [...new Set(told(fact).map(claim => claim.status))].sort().join();
  const row = (name, left, right, differs) => h('tr', { class: differs ? 'differs' : null, role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, name, differs ? h('span', { class: 'tag' }, t('differs')) : null),
    h('td', { role: 'cell' }, left), h('td', { role: 'cell' }, right));
  const says = fact => h('ul', {}, told(fact).map(claim => h('li', {},
    claim.claimant === fact.article ? t('theArticle') : claim.name ?? local(claim.claimant), ' ', badge(claim.status))));
  const head = fact => h('th', { scope: 'col', role: 'columnheader' }, h('span', { class: 'outlet' }, fact.outletName ?? t('noOutlet')), ' ',
    h('span', { class: 'line' }, day(fact.published)), h('br'),
    h('a', { href: link('read', { article: fact.article, node: fact.situation }), lang: fact.language }, fact.headline ?? local(fact.article)));
  return h('section', { class: 'pair' }, h('h2', {}, label(one.type), one.type === other.type ? '' : ` / ${label(other.type)}`),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label(one.type) }, h('table', { role: 'table' },
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, h('td', { role: 'cell' }), head(one), head(other))),
      h('tbody', { role: 'rowgroup' },
        ASPECTS.map(([name, of]) => [name, of(one), of(other)]).filter(([, left, right]) => left || right)
          .map(([name, left, right]) => row(label(name), left || '–', right || '–', left.toLowerCase() !== right.toLowerCase())),
        row(t('whoSays'), says(one), says(other), stand(one) !== stand(other)),
        row(t('sentence'), h('blockquote', { lang: one.language }, sentences.get(one.situation) ?? ''),
          h('blockquote', { lang: other.language }, sentences.get(other.situation) ?? ''), false)))));
}
