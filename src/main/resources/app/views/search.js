// Words in the articles, and all that is known of one entity across them.

import { h, clear } from '../dom.js';
import { quoted, t } from '../i18n.js';
import { family, label, local, roles, wordLanguages } from '../terms.js';
import { link } from '../route.js';
import { iri, literal } from '../sparql.js';
import { badge, day, heading, nothing } from '../parts.js';
import { suggest } from '../names.js';

export async function show(body, parameters, asker) {
  if (parameters.entity) return entity(body, parameters.entity, asker);
  const words = (parameters.words ?? '').trim();
  const field = h('input', { type: 'search', name: 'words', value: words, 'aria-label': t('searchWords'), placeholder: t('searchWords') });
  const out = h('div', { class: 'found' });
  clear(body, heading(t('view.search'), t('searchLead')),
    h('form', { class: 'choose', role: 'search', onsubmit: event => {
      event.preventDefault();
      location.hash = link('search', { words: field.value.trim() });
    } }, field, h('button', { type: 'submit', class: 'main' }, t('view.search'))), out);
  if (words) await find(out, words, asker);
  return null;
}

async function find(out, words, asker) {
  const query = words.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');
  const [entities, passages] = await Promise.all([suggest(words), asker.rows('askWords', `
    SELECT ?node ?found ?property ?headline ?published ?outlet ?article ?score WHERE {
      VALUES ?language { ${wordLanguages()} }
      (?node ?score ?found ?article ?property) text:query (
        dp:quotation dp:text schema:headline schema:articleBody ${literal(query)} 60 ?language
        "highlight:m:2 | z:170 | s:⟦ | e:⟧") .
      OPTIONAL { GRAPH ?article { ?article schema:headline ?headline } }
      OPTIONAL { GRAPH ?article { ?article schema:datePublished ?published } }
      OPTIONAL { GRAPH ?article { ?article schema:publisher/rdfs:label ?outlet } }
    } ORDER BY DESC(?score) ?article ?node LIMIT 60`)]);
  clear(out,
    h('section', {}, h('h2', {}, t('foundEntities', entities.length)), entities.length === 0 ? nothing(t('noneFound')) : h('ul', { class: 'entities' },
      entities.map(each => h('li', {}, h('a', { class: `name ${family(each.kind)}`, href: link('search', { entity: each.iri }) }, each.name), ' ',
        h('span', { class: 'kind' }, label(each.kind)))))),
    h('section', {}, h('h2', {}, t('foundPassages', passages.length)), passages.length === 0 ? nothing(t('noneFound')) : h('ol', { class: 'passages' },
      passages.map(row => h('li', {},
        h('p', { class: 'line' }, h('span', { class: 'outlet' }, row.outlet?.value ?? t('noOutlet')), row.published ? ` · ${day(row.published.value)}` : '',
          row.property ? ` · ${t(`in.${local(row.property.value)}`)}` : ''),
        h('h3', { class: 'plain' }, h('a', { href: link('read', { article: row.article.value, node: row.node.value === row.article.value ? null : row.node.value }) },
          row.headline?.value ?? local(row.article.value))),
        h('p', { class: 'snippet' }, highlighted(row.found.value)))))));
}

/** Text in which the index put ⟦ and ⟧ around what it found. */
function highlighted(text) {
  return text.replaceAll('|', ' … ').split(/(⟦[^⟧]*⟧)/).map(part => part.startsWith('⟦') ? h('mark', {}, part.slice(1, -1)) : part);
}

async function entity(body, node, asker) {
  const names = roles().map(role => `dp:${role}`).join(', ');
  const [about, takesPart, says] = await Promise.all([
    asker.rows('askEntity', `
    SELECT DISTINCT ?article ?name ?kind ?alt ?tie ?other ?otherName WHERE {
      GRAPH ?article {
        ${iri(node)} a ?kind ; rdfs:label ?name .
        OPTIONAL { ${iri(node)} skos:altLabel ?alt }
        OPTIONAL { ${iri(node)} ?tie ?other . ?other rdfs:label ?otherName
          FILTER(?tie IN (dp:basedIn, dp:nationality, dp:affiliatedWith, dp:accountOf, dp:holdsPosition)) }
      }
    } ORDER BY ?article ?tie ?otherName LIMIT 500`),
    asker.rows('askTakesPart', `
    SELECT ?article ?situation ?role ?type ?time ?published ?headline ?outlet (GROUP_CONCAT(DISTINCT ?s; separator=" ") AS ?statuses)
      (SAMPLE(?o) AS ?with) WHERE {
      { SELECT DISTINCT ?article ?situation ?role ?published WHERE {
          GRAPH ?article { ?situation ?role ${iri(node)} . ?article dp:describes ?situation OPTIONAL { ?article schema:datePublished ?published } }
          FILTER(?role IN (${names}))
        } ORDER BY DESC(?published) ?situation LIMIT 100 }
      GRAPH ?article {
        ?article dp:describes ?situation . ?situation a ?type . ?claim dp:content ?situation ; dp:status ?status .
        OPTIONAL { ?situation dp:time ?time }
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
        OPTIONAL { ?situation dp:actor|dp:target|dp:victim|dp:participant ?other . ?other rdfs:label ?o FILTER(?other != ${iri(node)}) }
      }
      BIND(STRAFTER(STR(?status), "#") AS ?s)
      FILTER(STRSTARTS(STR(?type), STR(dp:)))
    } GROUP BY ?article ?situation ?role ?type ?time ?published ?headline ?outlet ORDER BY DESC(?published) ?situation`),
    asker.rows('askSays', `
    SELECT DISTINCT ?article ?claim ?status ?type ?text ?published ?headline WHERE {
      { SELECT DISTINCT ?article ?claim WHERE { GRAPH ?article { ?claim dp:claimant ${iri(node)} } } ORDER BY ?article ?claim LIMIT 60 }
      GRAPH ?article {
        ?article a dp:Article . ?claim dp:status ?status ; dp:content+ ?content . ?content a ?type .
        OPTIONAL { ?content dp:text ?text }
        OPTIONAL { ?article schema:datePublished ?published }
        OPTIONAL { ?article schema:headline ?headline }
      }
      FILTER(STRSTARTS(STR(?type), STR(dp:)) && ?type != dp:Claim)
    } ORDER BY DESC(?published) ?claim`),
  ]);
  if (about.length === 0) {
    clear(body, heading(t('view.search')), nothing(t('notHeld')));
    return;
  }
  const kind = local(about[0].kind.value);
  const others = [...new Set(about.flatMap(row => [row.name.value, row.alt?.value]).filter(Boolean))];
  const ties = new Map(about.filter(row => row.tie).map(row => [`${row.tie.value} ${row.otherName.value}`, row]));
  clear(body,
    heading(others[0], null, h('a', { class: 'button', href: link('graph', { focus: node }) }, t('seeGraph')),
      h('a', { class: 'button', href: link('timeline', { actor: node }) }, t('seeTimeline'))),
    h('p', { class: `name ${family(kind)} standing` }, label(kind)),
    others.length > 1 ? h('p', { class: 'hint' }, t('otherNames'), ' ', others.slice(1, 13).join(' · ')) : null,
    ties.size ? h('ul', { class: 'ties' }, [...ties.values()].map(row => h('li', {}, h('em', {}, label(local(row.tie.value))), ' ', row.otherName.value))) : null,
    h('div', { class: 'found halves' },
      h('section', {}, h('h2', {}, `${t('takesPart')} (${takesPart.length})`), h('ol', { class: 'passages' }, takesPart.map(row => h('li', {},
        h('p', { class: 'line' }, label(local(row.role.value)), ' · ', row.outlet?.value ?? t('noOutlet'), row.published ? ` · ${day(row.published.value)}` : ''),
        h('h3', { class: 'plain' }, h('a', { href: link('chain', { situation: row.situation.value }) }, label(local(row.type.value))), row.with ? ` — ${row.with.value}` : ''),
        h('p', { class: 'line' }, row.statuses.value.split(' ').map(status => [badge(status), ' ']), row.time ? day(row.time.value) : '', ' ',
          h('a', { href: link('read', { article: row.article.value, node: row.situation.value }) }, row.headline?.value ?? t('readIt'))))))),
      h('section', {}, h('h2', {}, `${t('says')} (${says.length})`), h('ol', { class: 'passages' }, says.map(row => h('li', {},
        h('p', { class: 'line' }, badge(local(row.status.value)), row.published ? ` · ${day(row.published.value)}` : ''),
        h('p', { class: 'snippet' }, row.text ? quoted(row.text.value) : label(local(row.type.value)), ' ',
          h('a', { href: link('read', { article: row.article.value, node: row.claim.value }) }, t('readIt')))))))));
}
