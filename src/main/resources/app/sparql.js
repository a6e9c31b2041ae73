// Asks the SPARQL endpoint, and keeps what was asked so that a view can show it.

import { prefixes } from './terms.js';

const ENDPOINT = '../depeche/sparql';
export const UPDATE = '../depeche/update';

const FORBIDDEN = /[\u0000-\u0020<>"{}|^`\\]/;

export class Failure extends Error {}

/** An IRI in angle brackets; what is none is refused, so that no text of a link becomes part of a query. */
export function iri(text) {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) || FORBIDDEN.test(text)) throw new Failure(`not an IRI: ${text}`);
  return `<${text}>`;
}

const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function literal(text, tail = '') {
  return `"${text.replace(/[\\"\n\r\t]/g, found => ESCAPES[found])}"${tail}`;
}

export const integer = (text, least, most) => Math.min(most, Math.max(least, Number.parseInt(text, 10) || least));

/** A term of a result as SPARQL and Turtle write it. */
export function written(node) {
  if (node.type === 'uri') return iri(node.value);
  if (node.type === 'bnode') return `_:${node.value}`;
  if (node.type === 'triple') {
    const { subject, predicate, object } = node.value;
    return `<<( ${written(subject)} ${written(predicate)} ${written(object)} )>>`;
  }
  const plain = node.datatype === undefined || node.datatype.endsWith('#langString');
  return literal(node.value, node['xml:lang'] ? `@${node['xml:lang']}` : plain ? '' : `^^${iri(node.datatype)}`);
}

/** Puts PREFIX lines before a query for those prefixes that it uses. */
export function withPrefixes(text) {
  const all = { ...prefixes(), text: 'http://jena.apache.org/text#' };
  const used = Object.entries(all)
    .filter(([prefix]) => new RegExp(`(^|[^A-Za-z0-9<])${prefix}:`).test(text) && !text.includes(`PREFIX ${prefix}:`));
  return used.map(([prefix, space]) => `PREFIX ${prefix}: <${space}>\n`).join('') + (used.length ? '\n' : '') + text;
}

/** What a query answers, in the given form, as the endpoint writes it. */
export async function raw(text, accept, signal) {
  let answer;
  try {
    answer = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/sparql-query', Accept: accept },
      body: text,
      credentials: 'omit',
      signal,
    });
  } catch (problem) {
    if (problem.name === 'AbortError') throw problem;
    throw new Failure('the server does not answer');
  }
  if (!answer.ok) throw new Failure((await answer.text()).trim() || `${answer.status} ${answer.statusText}`);
  return answer;
}

/** The queries of one view. */
export class Asker {
  asked = [];
  #stop = new AbortController();
  changed = () => {};

  /** The rows of a SELECT, each as { variable: node }; name says what the query is for. */
  async rows(name, text) {
    return (await this.result(name, text)).results.bindings;
  }

  async result(name, text) {
    const full = withPrefixes(text.trim().replace(/^ {4}/gm, ''));
    const entry = { name, text: full, milliseconds: null };
    this.asked.push(entry);
    const start = performance.now();
    const answer = await raw(full, 'application/sparql-results+json', this.#stop.signal);
    const result = await answer.json();
    entry.milliseconds = Math.round(performance.now() - start);
    this.changed();
    return result;
  }

  stop() {
    this.#stop.abort();
  }
}
