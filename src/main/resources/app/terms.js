// The ontology's terms by their names in the page's language.

import { language } from './i18n.js';

export const DP = 'https://w3id.org/depeche/ns#';
let known = { base: '', prefixes: {}, languages: [], terms: {} };

export async function load() {
  known = await (await fetch('data/terms.json')).json();
}

export const base = () => known.base;
export const prefixes = () => known.prefixes;

/** The word index's languages, as the values of a variable. */
export const wordLanguages = () => known.languages.map(code => `"lang:${code}"`).join(' ');

export const term = name => known.terms[name];

/** The local name of one of Dépêche's terms, or what comes after the last # or /. */
export function local(iri) {
  if (iri.startsWith(DP)) return iri.slice(DP.length);
  return decode(iri.replace(/[#/]$/, '').replace(/^.*[#/]/, ''));
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function label(name) {
  const labels = known.terms[name]?.label ?? {};
  return labels[language()] ?? labels.en ?? name;
}

export function comment(name) {
  const comments = known.terms[name]?.comment ?? {};
  return comments[language()] ?? comments.en ?? '';
}

export function isA(name, other) {
  return name === other || (known.terms[name]?.above ?? []).some(above => isA(above, other));
}

/** The most specific classes below one, by their labels. */
export function leaves(name) {
  const names = Object.keys(known.terms).filter(each => isA(each, name));
  return names
    .filter(each => !names.some(other => other !== each && isA(other, each)))
    .sort((a, b) => label(a).localeCompare(label(b), language()));
}

export const roles = () => Object.keys(known.terms).filter(name => known.terms[name].is.includes('Role'));
export const statuses = () => ['Asserted', 'Alleged', 'Possible', 'Denied', 'Negated', 'Future'];

/** An IRI as people write it: with a prefix where one fits. */
export function short(iri) {
  for (const [prefix, space] of Object.entries(known.prefixes)) {
    if (iri.startsWith(space) && iri.length > space.length) return `${prefix}:${decode(iri.slice(space.length))}`;
  }
  return iri;
}

/** The family of an entity's type: what decides its colour and the shape of its line. */
export function family(type) {
  if (['Person', 'Group'].includes(type)) return 'people';
  if (['ThreatActor', 'Malware', 'Vulnerability'].includes(type)) return 'threat';
  if (['Organization', 'GovernmentBody', 'MediaOutlet', 'Country'].includes(type)) return 'body';
  return 'thing';
}
