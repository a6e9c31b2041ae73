// One article's graph, as it is stored, with ways to walk it.

import { DP, local, isA, label as termLabel } from './terms.js';
import { iri } from './sparql.js';
import { quoted, t } from './i18n.js';
import { corrections } from './corrections.js';
import { Overlay } from './overlay.js';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const ALT = 'http://www.w3.org/2004/02/skos/core#altLabel';
const SCHEMA = 'https://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';

export class Article {
  #out = new Map();
  #in = new Map();

  /** Asks for all that an article says, and for what people corrected in it. */
  static async fetch(asker, name) {
    const [rows, made] = await Promise.all([asker.rows('askArticle', `
    SELECT ?s ?p ?o WHERE {
      GRAPH ${iri(name)} { ?s ?p ?o }
    }`), corrections([name], asker)]);
    return rows.length ? new Article(name, rows, made) : null;
  }

  constructor(name, rows, made) {
    this.iri = name;
    this.corrections = made;
    this.overlay = new Overlay(name, rows).apply(made);
    for (const { s, p, o } of this.overlay.rows) {
      add(this.#out, s.value, p.value, o);
      if (o.type === 'uri') add(this.#in, o.value, p.value, s);
    }
    this.body = this.value(name, `${SCHEMA}articleBody`) ?? '';
    this.points = Array.from(this.body);
    this.headline = this.value(name, `${SCHEMA}headline`);
    this.published = this.value(name, `${SCHEMA}datePublished`);
    this.language = this.value(name, `${SCHEMA}inLanguage`);
    this.url = this.value(name, `${SCHEMA}url`);
    this.publisher = this.value(name, `${SCHEMA}publisher`);
  }

  nodes(subject, property) {
    return this.#out.get(subject)?.get(property) ?? [];
  }

  values(subject, property) {
    return this.nodes(subject, property).map(node => node.value);
  }

  value(subject, property) {
    return this.values(subject, property)[0];
  }

  dp(subject, name) {
    return this.values(subject, DP + name);
  }

  pointing(object, name) {
    return (this.#in.get(object)?.get(DP + name) ?? []).map(node => node.value);
  }

  /** Subjects that point at a node, with the local name of the property. */
  incoming(object) {
    return [...(this.#in.get(object) ?? [])].flatMap(([property, nodes]) =>
      nodes.map(node => ({ property, subject: node.value })));
  }

  outgoing(subject) {
    return [...(this.#out.get(subject) ?? [])].flatMap(([property, nodes]) =>
      nodes.map(object => ({ property, object })));
  }

  has(node) {
    return this.#out.has(node);
  }

  type(node) {
    const found = this.values(node, RDF_TYPE).find(each => each.startsWith(DP));
    return found ? local(found) : null;
  }

  /** Whether somebody marked the reading as wrong. */
  isWrong(node) {
    return this.overlay.wrong.has(node);
  }

  isEntity(node) {
    return isA(this.type(node) ?? '', 'Entity');
  }

  isSituation(node) {
    return isA(this.type(node) ?? '', 'Situation');
  }

  isClaim(node) {
    return this.type(node) === 'Claim';
  }

  ofType(test) {
    return [...this.#out.keys()].filter(node => test.call(this, node));
  }

  /** What a person would call the node. */
  name(node) {
    if (node === this.iri) return t('theArticle');
    const told = this.value(node, LABEL);
    if (told) return told;
    const type = this.type(node);
    if (type === 'Proposition') return quoted(this.dp(node, 'text')[0] ?? '');
    if (this.isSituation(node)) return termLabel(type);
    if (type === 'Claim') return `${t('claim')} ${node.replace(/.*-/, '')}`;
    return local(node);
  }

  otherNames(node) {
    return this.values(node, ALT);
  }

  /** The spans that a node has by a property: code points of the body, end exclusive. */
  spans(node, name) {
    return this.dp(node, name).map(span => this.span(span)).filter(Boolean);
  }

  span(node) {
    const selector = this.value(node, `${OA}hasSelector`);
    if (!selector) return null;
    const start = Number(this.value(selector, `${OA}start`));
    const end = Number(this.value(selector, `${OA}end`));
    return Number.isInteger(start) && end > start && end <= this.points.length ? { start, end, node } : null;
  }

  text({ start, end }) {
    return this.points.slice(start, end).join('');
  }

  /** Claims that speak of a node, at any depth, with the chain from the innermost voice outwards. */
  chains(node) {
    const found = [];
    const walk = (inner, path) => {
      const outer = this.pointing(inner, 'content').filter(claim => !path.includes(claim)).sort();
      if (outer.length === 0 && path.length) found.push(path);
      outer.forEach(claim => walk(claim, [...path, claim]));
    };
    walk(node, []);
    return found;
  }

  situations() {
    return this.ofType(this.isSituation).map(node => ({ node, at: this.spans(node, 'trigger')[0]?.start ?? Infinity }))
      .sort((a, b) => a.at - b.at || a.node.localeCompare(b.node)).map(each => each.node);
  }

  roles(situation) {
    return this.outgoing(situation)
      .filter(({ property, object }) => property.startsWith(DP) && object.type === 'uri'
        && ROLES.includes(local(property)))
      .map(({ property, object }) => ({ role: local(property), filler: object.value }))
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  }

  /** In short: who did what to whom. */
  gist(situation) {
    const of = role => this.roles(situation).filter(each => each.role === role)
      .map(each => this.name(each.filler)).join(', ');
    return { type: this.type(situation), who: of('actor') || of('participant'),
      whom: of('target') || of('victim') || of('topic') || of('addressee') || of('place') };
  }

  status(claim) {
    return local(this.dp(claim, 'status')[0] ?? `${DP}Asserted`);
  }
}

const asked = new WeakMap();

/** Those of the articles in which something was corrected, by their IRIs; each is asked for once a view. */
export async function corrected(articles, asker) {
  const known = asked.get(asker) ?? new Map();
  asked.set(asker, known);
  const fresh = [...new Set(articles)].filter(each => !known.has(each));
  if (fresh.length) {
    const names = touched(fresh, asker);
    fresh.forEach(each => known.set(each, names.then(found => found.has(each) ? Article.fetch(asker, each) : null)));
  }
  const found = new Map();
  for (const each of articles) found.set(each, await known.get(each));
  return found;
}

async function touched(articles, asker) {
  const rows = await asker.rows('askCorrected', `
    SELECT DISTINCT ?article WHERE {
      VALUES ?article { ${articles.map(iri).join(' ')} }
      GRAPH ?reviews { ?correction schema:about ?article ; a dp:Correction
        FILTER NOT EXISTS { ?correction prov:invalidatedAtTime ?gone } }
    }`);
  return new Set(rows.map(({ article }) => article.value));
}

export const ROLES = ['actor', 'participant', 'target', 'victim', 'instrument', 'addressee', 'recipient', 'topic', 'place'];

function add(map, from, property, to) {
  if (!map.has(from)) map.set(from, new Map());
  const inner = map.get(from);
  if (!inner.has(property)) inner.set(property, []);
  inner.get(property).push(to);
}
