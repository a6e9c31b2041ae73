// What people corrected: asked of the graph of reviews, shown beside what it is about, made, undone.

import { h, clear, say } from './dom.js';
import { quoted, t } from './i18n.js';
import { DP, base, label, leaves, local, roles, statuses, term } from './terms.js';
import { UPDATE, Failure, iri, literal, withPrefixes } from './sparql.js';
import { day, problem } from './parts.js';
import { SAME_AS } from './overlay.js';

const SCHEMA = 'https://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The corrections of articles, in the order in which they were made, by article. */
export async function corrections(articles, asker) {
  const rows = await asker.rows('askCorrections', `
    SELECT ?article ?correction ?subject ?predicate ?object ?verdict ?who ?made ?gone ?goneBy ?side ?start ?end ?exact ?prefix ?suffix WHERE {
      VALUES ?article { ${articles.map(iri).join(' ')} }
      GRAPH ?reviews {
        ?correction schema:about ?article ; a dp:Correction ; rdf:subject ?subject ; rdf:predicate ?predicate ;
          rdf:object ?object ; dp:verdict ?verdict ; prov:generatedAtTime ?made .
        OPTIONAL { ?correction dp:reviewer ?who }
        OPTIONAL { ?correction prov:invalidatedAtTime ?gone }
        OPTIONAL { ?correction dp:withdrawnBy ?goneBy }
        OPTIONAL {
          ?correction ?side ?span . FILTER(?side IN (dp:subjectTrigger, dp:objectTrigger))
          ?span oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end ; oa:exact ?exact .
          OPTIONAL { ?selector oa:prefix ?prefix }
          OPTIONAL { ?selector oa:suffix ?suffix }
        }
      }
    } ORDER BY ?made ?correction ?start ?end`);
  const found = new Map();
  for (const row of rows) {
    const name = row.correction.value;
    if (!found.has(name)) {
      found.set(name, { iri: name, article: row.article.value, subject: row.subject.value, predicate: row.predicate.value, object: row.object,
        confirmed: local(row.verdict.value) === 'Confirmed', who: row.who?.value, made: row.made.value, gone: row.gone?.value,
        goneBy: row.goneBy?.value, subjectMarks: [], objectMarks: [] });
    }
    if (row.side) {
      found.get(name)[local(row.side.value) === 'subjectTrigger' ? 'subjectMarks' : 'objectMarks'].push({ start: Number(row.start.value),
        end: Number(row.end.value), exact: row.exact.value, prefix: row.prefix?.value, suffix: row.suffix?.value });
    }
  }
  return [...found.values()];
}

// Who corrects: kept in this page's memory only, and gone with it.
let signed = null;

async function update(text) {
  let answer;
  try {
    answer = await fetch(UPDATE, { method: 'POST', credentials: 'omit', body: withPrefixes(text),
      headers: { 'Content-Type': 'application/sparql-update', ...(signed ? { Authorization: signed.authorization } : {}) } });
  } catch {
    throw new Failure(t('noServer'));
  }
  if (answer.status === 401) {
    signed = null;
    throw new Failure(t('wrongPassword'));
  }
  if (!answer.ok) throw new Failure((await answer.text()).trim() || `${answer.status} ${answer.statusText}`);
}

const now = () => `${literal(new Date().toISOString())}^^xsd:dateTime`;
const reviews = () => iri(`${base()}reviews`);

const object = node => node.type === 'uri' ? iri(node.value) : literal(node.value);

function writtenMarks(correction, side, marks) {
  return marks.map((mark, index) => {
    const span = iri(`${correction}#${side}-${index + 1}`);
    const selector = iri(`${correction}#${side}-${index + 1}-words`);
    return `${iri(correction)} dp:${side}Trigger ${span} .
      ${span} a oa:SpecificResource ; oa:hasSource ${iri(mark.article)} ; oa:hasSelector ${selector} .
      ${selector} a oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start "${mark.start}"^^xsd:nonNegativeInteger ;
        oa:end "${mark.end}"^^xsd:nonNegativeInteger ; oa:exact ${literal(mark.exact)} ; oa:prefix ${literal(mark.prefix)} ;
        oa:suffix ${literal(mark.suffix)} .`;
  }).join('\n');
}

/** Keeps that a triple of an article is right, or wrong. */
async function keep(article, { subject, predicate, object: value, confirmed, subjectMarks = [], objectMarks = [] }) {
  const correction = `${base()}review/${crypto.randomUUID()}`;
  const placed = marks => marks.map(mark => ({ ...mark, article: article.iri }));
  await update(`INSERT DATA { GRAPH ${reviews()} {
    ${iri(correction)} a dp:Correction ; schema:about ${iri(article.iri)} ; rdf:subject ${iri(subject)} ; rdf:predicate ${iri(predicate)} ;
      rdf:object ${object(value)} ; dp:verdict dp:${confirmed ? 'Confirmed' : 'Rejected'} ; dp:reviewer ${literal(signed.user)} ;
      prov:generatedAtTime ${now()} .
    ${writtenMarks(correction, 'subject', placed(subjectMarks))}
    ${writtenMarks(correction, 'object', placed(objectMarks))}
  } }`);
}

async function withdraw(correction) {
  await update(`INSERT { GRAPH ${reviews()} { ${iri(correction.iri)} prov:invalidatedAtTime ${now()} ; dp:withdrawnBy ${literal(signed.user)} } }
    WHERE { GRAPH ${reviews()} { ${iri(correction.iri)} a dp:Correction } FILTER NOT EXISTS { GRAPH ${reviews()} { ${iri(correction.iri)} prov:invalidatedAtTime ?any } } }`);
}

/** A correction in words. */
function told({ predicate, object: value, confirmed, objectMarks, subjectMarks }, article) {
  const name = () => objectMarks[0] && article.has(value.value) ? article.name(value.value) : objectMarks[0]?.exact ?? article.name(value.value);
  const words = subjectMarks[0] ? `${quoted(subjectMarks[0].exact)}: ` : '';
  if (predicate === `${DP}sha256`) return t('goneThrough');
  if ([`${DP}describes`, `${SCHEMA}mentions`].includes(predicate)) return `${quoted(objectMarks[0]?.exact ?? local(value.value))}: ${t('markedWrong')}`;
  if (predicate === `${DP}content`) return words + t('markedWrong');
  if (predicate === RDF_TYPE) return `${words}${t('filterType')} → ${label(local(value.value))}`;
  if (predicate === `${DP}status`) return `${words}${label('status')} → ${label(local(value.value)).toLowerCase()}`;
  if (predicate === `${DP}claimant`) return `${words}${t('source')} → ${name()}`;
  if (predicate === SAME_AS) return `${words}${t('sameAs')} ${name()}`;
  if (predicate === `${DP}mention`) return `${words}${t('splitOff')} ${quoted(objectMarks[0]?.exact ?? '')}`;
  return `${words}${label(local(predicate))} ${confirmed ? '+' : '−'} ${name()}`;
}

function entry(correction, article, act) {
  return h('li', { class: correction.gone ? 'undone' : null },
    h('span', {}, told(correction, article)),
    h('span', { class: 'hint' }, ' ', correction.who ?? '?', ', ', h('time', { datetime: correction.made }, day(correction.made)),
      correction.gone ? ` · ${t('undone')} ${correction.goneBy ?? '?'}, ${day(correction.gone)}`
        : correction.node ? '' : ` · ${t('wordsGone')}`), ' ',
    correction.gone ? null : h('button', { type: 'button', class: 'quiet undo', onclick: () => act(() => withdraw(correction)) }, t('undo')));
}

/** Runs changes after asking for user and password where none are known, then reads the article anew. */
function actor(reading, place) {
  const out = h('div', { class: 'outcome' });
  const entry = h('div', { class: 'entry' });
  place.append(entry, out);
  const carryOut = async change => {
    clear(out);
    try {
      await change();
      say(t('saved'));
      await reading.again();
    } catch (error) {
      clear(out, problem(error));
    }
  };
  return async change => {
    if (signed) {
      await carryOut(change);
      return;
    }
    clear(entry, signIn(async () => {
      clear(entry);
      await carryOut(change);
    }));
    entry.querySelector('input').focus();
  };
}

function signIn(then) {
  const user = h('input', { type: 'text', name: 'user', autocomplete: 'username', required: true });
  const password = h('input', { type: 'password', name: 'password', autocomplete: 'current-password', required: true });
  return h('form', { class: 'sign-in', onsubmit: async event => {
    event.preventDefault();
    const bytes = new TextEncoder().encode(`${user.value}:${password.value}`);
    signed = { user: user.value, authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
    await then();
  } }, h('p', { class: 'hint' }, t('signInLead')),
  h('label', { class: 'field' }, h('span', {}, t('user')), user),
  h('label', { class: 'field' }, h('span', {}, t('password')), password),
  h('button', { type: 'submit', class: 'main' }, t('signIn')));
}

const option = (value, text, selected) => h('option', { value, selected }, text);

function choice(name, caption, options, verb, onchoose) {
  const select = h('select', {}, options);
  return h('form', { class: `choice ${name}`, onsubmit: event => {
    event.preventDefault();
    if (select.value) onchoose(select.value);
  } }, h('label', { class: 'field' }, h('span', {}, caption), select), h('button', { type: 'submit' }, verb));
}

/** What can be corrected of a node, folded. */
export function corrector(reading, node) {
  const { article } = reading;
  const place = h('div', {});
  const act = actor(reading, place);
  const marks = each => article.overlay.marks(each);
  const save = change => act(() => keep(article, change));
  const mine = article.overlay.notes.get(node) ?? [];
  const controls = article.isSituation(node) ? ofSituation(article, node, marks, save)
    : article.isClaim(node) ? ofClaim(article, node, marks, save)
      : article.isEntity(node) ? ofEntity(article, node, marks, save) : [];
  if (controls.length === 0) return null;
  return [
    mine.length ? h('section', { class: 'corrected' }, h('h3', {}, t('correctedBy')),
      h('ul', {}, mine.map(each => entry(each, article, act)))) : null,
    h('details', { class: 'correct' }, h('summary', {}, t('correct')), controls),
    place,
  ];
}

function wrong(article, node, change, save) {
  return article.overlay.wrong.has(node) ? null
    : h('button', { type: 'button', class: 'wrong-button', onclick: () => save(change) }, t('markWrong'));
}

const uri = value => ({ type: 'uri', value });

function entities(article, but) {
  return article.ofType(article.isEntity).filter(each => each !== but && !article.overlay.wrong.has(each))
    .sort((a, b) => article.name(a).localeCompare(article.name(b)))
    .map(each => option(each, `${article.name(each)} (${label(article.type(each))})`));
}

function types(root, now) {
  return leaves(root).filter(each => each !== 'Position').map(each => option(each, label(each), each === now));
}

function retype(article, node, root, marks, save) {
  return choice('set-type', t('filterType'), types(root, article.type(node)), t('setIt'), value =>
    save({ subject: node, predicate: RDF_TYPE, object: uri(DP + value), confirmed: true, subjectMarks: marks(node) }));
}

function ofSituation(article, node, marks, save) {
  const fill = (role, filler, confirmed) => save({ subject: node, predicate: DP + role, object: uri(filler), confirmed,
    subjectMarks: marks(node), objectMarks: marks(filler) });
  const role = h('select', {}, allowed(article.type(node)).map(each => option(each, label(each))));
  const filler = h('select', {}, option('', t('choose')), entities(article));
  return [
    wrong(article, node, { subject: article.iri, predicate: `${DP}describes`, object: uri(node), confirmed: false, objectMarks: marks(node) }, save),
    retype(article, node, 'Situation', marks, save),
    h('fieldset', {}, h('legend', {}, t('roles')),
      h('ul', { class: 'fillers' }, article.roles(node).map(each => h('li', {}, `${label(each.role)}: ${article.name(each.filler)} `,
        h('button', { type: 'button', class: 'quiet', 'aria-label': `${t('takeOut')}: ${label(each.role)} ${article.name(each.filler)}`,
          onclick: () => fill(each.role, each.filler, false) }, t('takeOut'))))),
      h('form', { class: 'choice put-in', onsubmit: event => {
        event.preventDefault();
        if (filler.value) fill(role.value, filler.value, true);
      } }, h('label', { class: 'field' }, h('span', {}, t('role')), role), h('label', { class: 'field' }, h('span', {}, t('filledBy')), filler),
      h('button', { type: 'submit' }, t('putIn')))),
  ].filter(Boolean);
}

/** The roles that a class and those above it allow, or all. */
function allowed(type) {
  const found = new Set();
  const up = each => {
    (term(each)?.roles ?? []).forEach(role => found.add(role));
    (term(each)?.above ?? []).forEach(up);
  };
  up(type);
  return (found.size ? [...found] : roles()).sort((a, b) => label(a).localeCompare(label(b)));
}

function ofClaim(article, node, marks, save) {
  const content = article.dp(node, 'content')[0];
  return [
    content ? wrong(article, node, { subject: node, predicate: `${DP}content`, object: uri(content), confirmed: false, subjectMarks: marks(node) }, save) : null,
    choice('set-status', label('status'), statuses().map(each => option(each, label(each).toLowerCase(), each === article.status(node))), t('setIt'), value =>
      save({ subject: node, predicate: `${DP}status`, object: uri(DP + value), confirmed: true, subjectMarks: marks(node) })),
    choice('set-source', t('source'), [option('', t('choose')), entities(article, article.dp(node, 'claimant')[0])], t('setIt'), value =>
      save({ subject: node, predicate: `${DP}claimant`, object: uri(value), confirmed: true, subjectMarks: marks(node), objectMarks: marks(value) })),
  ].filter(Boolean);
}

function ofEntity(article, node, marks, save) {
  const mentions = article.spans(node, 'mention');
  return [
    wrong(article, node, { subject: article.iri, predicate: `${SCHEMA}mentions`, object: uri(node), confirmed: false, objectMarks: marks(node) }, save),
    retype(article, node, 'Entity', marks, save),
    choice('merge', t('mergeWith'), [option('', t('choose')), entities(article, node)], t('merge'), value =>
      save({ subject: node, predicate: SAME_AS, object: uri(value), confirmed: true, subjectMarks: marks(node), objectMarks: marks(value) })),
    mentions.length > 1 ? choice('split', t('notThis'), [option('', t('choose')), mentions.map(span => option(span.node, `${quoted(article.text(span))} (${span.start})`))],
      t('split'), value => save({ subject: node, predicate: `${DP}mention`, object: uri(value), confirmed: false,
        subjectMarks: marks(node), objectMarks: [article.overlay.mark(value)] })) : null,
  ].filter(Boolean);
}

/** All corrections of an article, undone ones too, and whether somebody has gone through it. */
export function history(reading) {
  const { article } = reading;
  const place = h('div', {});
  const act = actor(reading, place);
  const hash = article.dp(article.iri, 'sha256')[0];
  const checked = article.corrections.some(each => !each.gone && each.predicate === `${DP}sha256` && each.node);
  return h('section', { class: 'history' }, h('h3', {}, t('corrections', article.corrections.length)),
    article.corrections.length ? h('ul', {}, article.corrections.map(each => entry(each, article, act))) : null,
    checked || !hash ? null : h('p', {}, h('button', { type: 'button', class: 'checked', onclick: () => act(() => keep(article,
      { subject: article.iri, predicate: `${DP}sha256`, object: { type: 'literal', value: hash }, confirmed: true })) }, t('goThrough')),
    h('span', { class: 'hint' }, ' ', t('goThroughLead'))),
    place);
}
