// What a query answers, as files.

import { h } from './dom.js';
import { t } from './i18n.js';
import { literal, raw, written } from './sparql.js';

const JSON_ROWS = 'application/sparql-results+json';
export const SELECTED = [['CSV', 'text/csv', 'csv'], ['JSON', JSON_ROWS, 'json'], ['Turtle', 'text/turtle', 'ttl']];
export const CONSTRUCTED = [['Turtle', 'text/turtle', 'ttl'], ['JSON-LD', 'application/ld+json', 'jsonld']];

/** Buttons that ask again and save the answer. */
export function files(text, kinds) {
  return h('p', { class: 'files' }, t('download'), kinds.map(([name, type, ending]) => [' ', h('button', { type: 'button',
    class: 'quiet', onclick: async () => save(await data(text, kinds, type), type, `depeche.${ending}`) }, name)]));
}

export async function data(text, kinds, type) {
  if (kinds === SELECTED && type === 'text/turtle') return turtle(await (await raw(text, JSON_ROWS)).json());
  return (await raw(text, type)).text();
}

export function save(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows in the vocabulary that the W3C's SPARQL tests write results in. */
function turtle(result) {
  const rows = result.results.bindings.map(row => `  rs:solution [ ${result.head.vars.filter(name => row[name]).map(name =>
    `rs:binding [ rs:variable ${literal(name)} ; rs:value ${written(row[name])} ]`).join(' ; ')} ]`);
  return `@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> .\n\n[] a rs:ResultSet ;\n`
    + `  rs:resultVariable ${result.head.vars.map(name => literal(name)).join(', ')}`
    + (rows.length ? ` ;\n${rows.join(' ;\n')}` : '') + ' .\n';
}
