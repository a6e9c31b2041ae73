// An article with the corrections that people made to it; org.depeche.review.Overlay does the same for exports.
//
// A correction finds what it is about by its words, and so survives that nodes are numbered otherwise and that the text
// around it changes. What is marked as wrong stays in the triples, so that it can be shown as such.

import { DP, isA, local } from './terms.js';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const ALT = 'http://www.w3.org/2004/02/skos/core#altLabel';
const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'https://schema.org/';
export const SAME_AS = 'http://www.w3.org/2002/07/owl#sameAs';
const FUNCTIONAL = [RDF_TYPE, `${DP}status`, `${DP}claimant`];
const OWN_SPANS = ['trigger', 'mention', 'cue', 'sourceSpan', 'contentSpan'].map(name => DP + name);

const uri = value => ({ type: 'uri', value });

export class Overlay {
  wrong = new Set();
  notes = new Map();

  constructor(article, rows) {
    this.article = article;
    this.rows = [...rows];
    this.points = Array.from(this.value(article, `${SCHEMA}articleBody`) ?? '');
  }

  /** Takes the corrections in their order; each is told what node it was found to be about, if any. */
  apply(corrections) {
    for (const each of corrections) {
      each.node = each.gone ? null : this.one(each) ?? null;
      if (each.node) this.notes.set(each.node, [...(this.notes.get(each.node) ?? []), each]);
    }
    return this;
  }

  objects(subject, property) {
    return this.rows.filter(({ s, p }) => s.value === subject && p.value === property).map(({ o }) => o);
  }

  value(subject, property) {
    return this.objects(subject, property)[0]?.value;
  }

  type(node) {
    const found = this.objects(node, RDF_TYPE).find(({ value }) => value.startsWith(DP));
    return found ? local(found.value) : '';
  }

  isClaim = node => this.type(node) === 'Claim';
  isSituation = node => isA(this.type(node), 'Situation');
  isEntity = node => !this.isClaim(node) && !this.isSituation(node) && this.objects(node, `${DP}mention`).length > 0;

  one(correction) {
    const { predicate, confirmed } = correction;
    const own = correction.subject === this.article;
    const subject = own ? this.article : this.found(correction.subject, correction.subjectMarks, this.subjectKind(correction));
    if (!subject) return null;
    if (predicate === `${DP}sha256`) return this.value(subject, predicate) === correction.object.value ? subject : null;
    if (predicate === `${DP}mention`) return this.split(subject, correction);
    if (predicate === `${DP}content` && !confirmed) {
      this.wrong.add(subject);
      return subject;
    }
    const term = predicate === RDF_TYPE || predicate === `${DP}status`;
    const object = term ? correction.object.value : this.found(correction.object.value, correction.objectMarks, this.objectKind(predicate));
    if (!object) return null;
    if (predicate === SAME_AS) return this.merge(subject, object);
    if (own) {
      if (!confirmed) this.wrong.add(object);
      return object;
    }
    this.rows = this.rows.filter(({ s, p, o }) => s.value !== subject || p.value !== `${DP}guessed` || o.value !== object);
    if (!confirmed || FUNCTIONAL.includes(predicate)) {
      this.rows = this.rows.filter(({ s, p, o }) => s.value !== subject || p.value !== predicate
        || (!confirmed && o.value !== object));
    }
    if (confirmed) this.add(subject, predicate, uri(object));
    return subject;
  }

  add(subject, predicate, object) {
    const there = this.objects(subject, predicate).some(each => each.value === object.value && each.type === object.type);
    if (!there) this.rows.push({ s: uri(subject), p: uri(predicate), o: object });
  }

  subjectKind({ predicate, object }) {
    if ([`${DP}status`, `${DP}claimant`, `${DP}content`].includes(predicate)) return this.isClaim;
    if (predicate === SAME_AS || predicate === `${DP}mention`) return this.isEntity;
    if (predicate === RDF_TYPE) return isA(local(object.value), 'Situation') ? this.isSituation : this.isEntity;
    return this.isSituation;
  }

  objectKind(predicate) {
    if (predicate === `${DP}describes`) return this.isSituation;
    if ([`${SCHEMA}mentions`, `${DP}claimant`, SAME_AS].includes(predicate)) return this.isEntity;
    return node => this.isEntity(node) || this.isSituation(node);
  }

  /** The node that most of the words stand for; of equal ones that of the same name. */
  found(called, marks, kind) {
    if (marks.length === 0) {
      return called === this.article || this.rows.some(({ s }) => s.value === called) ? called : null;
    }
    const wanted = new Set(marks.map(mark => this.standing(mark)).filter(Boolean));
    const nodes = [...new Set(this.rows.filter(({ p }) => p.value === RDF_TYPE).map(({ s }) => s.value))].sort();
    let best = null;
    for (const node of nodes) {
      const places = this.places(node);
      const common = [...places].filter(place => wanted.has(place)).length;
      if (common === 0 || !kind(node)) continue;
      const worth = common / (places.size + wanted.size - common) + (node === called ? 1e-6 : 0);
      if (!best || worth > best.worth) best = { node, worth };
    }
    return best?.node ?? null;
  }

  /** Where words stand in the text: at their place, else where most of what stood around them is the same. */
  standing({ start, exact, prefix = '', suffix = '' }) {
    const words = Array.from(exact);
    const [before, after] = [Array.from(prefix), Array.from(suffix)];
    const at = place => place >= 0 && words.every((point, index) => this.points[place + index] === point);
    if (at(start)) return `${start},${start + words.length}`;
    let best = null;
    for (let place = 0; place + words.length <= this.points.length; place++) {
      if (!at(place)) continue;
      let same = 0;
      while (same < before.length && this.points[place - same - 1] === before[before.length - same - 1]) same++;
      for (let index = 0; index < after.length && this.points[place + words.length + index] === after[index]; index++) same++;
      const worth = 1000 * same - Math.min(999, Math.abs(place - start));
      if (!best || worth > best.worth) best = { place, worth };
    }
    return best ? `${best.place},${best.place + words.length}` : null;
  }

  /** Spans of a node; those of a claim are also its sentence and what it tells of. */
  spansOf(node) {
    const spans = OWN_SPANS.flatMap(property => this.objects(node, property));
    if (this.isClaim(node)) {
      spans.push(...this.objects(node, `${DP}evidence`));
      const seen = new Set();
      let at = node;
      while (this.isClaim(at) && !seen.has(at)) {
        seen.add(at);
        at = this.objects(at, `${DP}content`).map(({ value }) => value).sort()[0] ?? at;
      }
      spans.push(...this.objects(at, `${DP}trigger`));
    }
    return [...new Set(spans.map(({ value }) => value))];
  }

  places(node) {
    return new Set(this.spansOf(node).map(span => this.place(span)).filter(Boolean));
  }

  place(span) {
    const selector = this.value(span, `${OA}hasSelector`);
    return selector ? `${this.value(selector, `${OA}start`)},${this.value(selector, `${OA}end`)}` : null;
  }

  /** The words by which a node is found again. */
  marks(node) {
    return this.spansOf(node).map(span => this.mark(span)).filter(Boolean);
  }

  mark(span) {
    const selector = this.value(span, `${OA}hasSelector`);
    if (!selector) return null;
    const of = name => this.value(selector, OA + name);
    return { start: Number(of('start')), end: Number(of('end')), exact: of('exact'), prefix: of('prefix') ?? '', suffix: of('suffix') ?? '' };
  }

  /** All that is told of the one becomes told of the other. */
  merge(one, other) {
    if (one === other) return other;
    const rows = [];
    for (const { s, p, o } of this.rows) {
      const [from, to] = [s.value === one ? other : s.value, o.type === 'uri' && o.value === one ? uri(other) : o];
      if (s.value === one && p.value === RDF_TYPE) continue;
      if (to.type === 'uri' && to.value === from && (s.value === one || o.value === one)) continue;
      rows.push({ s: uri(from), p: s.value === one && p.value === LABEL ? uri(ALT) : p, o: to });
    }
    const seen = new Set();
    this.rows = rows.filter(({ s, p, o }) => {
      const key = JSON.stringify([s.value, p.value, o]);
      return !seen.has(key) && seen.add(key);
    });
    return other;
  }

  /** Makes an entity of its own of one mention. */
  split(entity, { objectMarks: [mark] }) {
    const place = mark && this.standing(mark);
    const span = place && this.objects(entity, `${DP}mention`).find(({ value }) => this.place(value) === place);
    if (!span) return null;
    const made = `${this.article}#split-${place}`;
    const types = this.objects(entity, RDF_TYPE);
    this.rows = this.rows.filter(({ s, p, o }) => s.value !== entity
      || !(p.value === `${DP}mention` && o.value === span.value) && !(p.value === ALT && o.value === mark.exact));
    types.forEach(type => this.add(made, RDF_TYPE, type));
    this.add(made, LABEL, { type: 'literal', value: mark.exact, 'xml:lang': this.value(this.article, `${SCHEMA}inLanguage`) });
    this.add(made, `${DP}mention`, span);
    this.add(this.article, `${SCHEMA}mentions`, uri(made));
    return made;
  }
}
