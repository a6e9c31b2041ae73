// Asks a Dépêche endpoint with a SPARQL client that is not Jena, and prints what a test compares.
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

const endpoint = process.argv[2];
const fetcher = new SparqlEndpointFetcher({ method: 'POST' });
const claims = await fetcher.fetchBindings(`${endpoint}/sparql`, `
  PREFIX dp: <https://w3id.org/depeche/ns#>
  SELECT ?claim ?status WHERE { ?claim a dp:Claim ; dp:status ?status } ORDER BY ?claim`);
let count = 0;
for await (const row of claims) {
  count++;
  if (!row.status.value.startsWith('https://w3id.org/depeche/ns#')) throw new Error(row.status.value);
}
console.log(`claims ${count}`);
console.log(`ask ${await fetcher.fetchAsk(`${endpoint}/sparql`, 'ASK { ?s a <https://w3id.org/depeche/ns#Intrusion> }')}`);
const triples = await fetcher.fetchTriples(`${endpoint}/sparql`, `
  PREFIX dp: <https://w3id.org/depeche/ns#>
  CONSTRUCT { ?s dp:actor ?o } WHERE { ?s dp:actor ?o }`);
let triplesCount = 0;
for await (const triple of triples) triplesCount++;
console.log(`triples ${triplesCount}`);
try {
  await fetcher.fetchUpdate(`${endpoint}/update`, 'CLEAR ALL');
  console.log('update done');
} catch (error) {
  console.log(`update refused ${/401/.test(error.message)}`);
}
