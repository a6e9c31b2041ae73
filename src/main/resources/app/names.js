// Finds entities by their names: through the store's word index while one types, exactly when a question is asked.

import { Asker, literal } from './sparql.js';
import { local, wordLanguages } from './terms.js';

const quiet = new Asker();
const escape = word => word.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');

/** Entities whose name has these words, the last perhaps not written out; the best first, in whatever language. */
export async function suggest(text) {
  const words = text.toLowerCase().split(/[\s'’]+/).filter(Boolean).map(escape);
  const last = words.pop();
  // Beginnings are not stemmed, and whole words are: the last word may be either.
  const query = [...words, `(${last} ${last}*)`].map(word => `+${word}`).join(' ');
  const rows = await quiet.rows('suggest', `
    SELECT ?node ?name ?kind (MAX(?score) AS ?best) WHERE {
      VALUES ?language { ${wordLanguages()} }
      (?node ?score ?found ?article) text:query (rdfs:label skos:altLabel ${literal(query)} 60 ?language) .
      GRAPH ?article { ?node a ?kind ; rdfs:label ?name }
      FILTER(STRSTARTS(STR(?kind), STR(dp:)) && ?kind != dp:Position)
    } GROUP BY ?node ?name ?kind ORDER BY DESC(?best) ?node ?name LIMIT 80`);
  const seen = new Map();
  for (const { node, name, kind } of rows) {
    if (!seen.has(node.value)) seen.set(node.value, { iri: node.value, name: name.value, kind: local(kind.value) });
  }
  return [...seen.values()].slice(0, 20);
}

/** The IRIs of all that is called so, without regard to case. */
export async function namesOf(text, asker) {
  const words = text.toLowerCase().split(/[\s'’]+/).filter(Boolean).map(escape).map(word => `+${word}`).join(' ');
  const rows = await asker.rows('askNames', `
    SELECT DISTINCT ?node WHERE {
      VALUES ?language { ${wordLanguages()} }
      (?node ?score ?found ?article) text:query (rdfs:label skos:altLabel ${literal(words)} 1000 ?language) .
      FILTER(LCASE(STR(?found)) = ${literal(text.toLowerCase())})
    } LIMIT 200`);
  if (rows.length) return rows.map(row => row.node.value);
  const plain = await asker.rows('askNames', `
    SELECT DISTINCT ?node WHERE {
      { GRAPH ?article { ?node rdfs:label|skos:altLabel ?name } }
      FILTER(LCASE(STR(?name)) = ${literal(text.toLowerCase())})
    } LIMIT 200`);
  return plain.map(row => row.node.value);
}
