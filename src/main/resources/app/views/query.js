// The canned questions with their parameters, or any SPARQL; the answer as a table and as files.

import { h, clear, say, showCurrent } from '../dom.js';
import { t, language } from '../i18n.js';
import { link, settle } from '../route.js';
import { iri, literal, raw, withPrefixes, written, Failure } from '../sparql.js';
import { DP, label, short, local } from '../terms.js';
import { entityField, heading, nothing, problem, waiting } from '../parts.js';
import { CONSTRUCTED, SELECTED, files } from '../downloads.js';
import { FRENCH } from '../questions.js';
import { suggest, namesOf } from '../names.js';

const SHOWN = 500;
const EXAMPLE = `SELECT ?who ?what ?voice ?status WHERE {
  GRAPH ?article {
    ?situation a dp:Intrusion ; dp:actor/rdfs:label ?who .
    ?claim dp:content+ ?situation ; dp:status ?status ; dp:claimant/rdfs:label ?voice .
    OPTIONAL { ?situation dp:target/rdfs:label ?what }
  }
} LIMIT 50`;

let questions = null;

export async function show(body, parameters, asker) {
  questions ??= await (await fetch('data/queries.json')).json();
  const out = h('section', { class: 'answer', 'aria-live': 'off' });
  const own = parameters.text !== undefined;
  const chosen = own ? null : questions.find(each => each.name === parameters.ask);
  clear(body, heading(t('cannedTitle'), t('cannedLead')),
    h('div', { class: 'asking' },
      h('nav', { 'aria-label': t('canned') }, h('h2', {}, t('canned')),
        h('ul', {}, questions.map(each => h('li', {}, h('a', { href: link('query', { ask: each.name }),
          'aria-current': each === chosen ? 'true' : null }, title(each)))),
        h('li', { class: 'own' }, h('a', { href: link('query', { text: EXAMPLE }), 'aria-current': own ? 'true' : null }, t('own'))))),
      h('div', { class: 'ask' }, chosen ? question(chosen, parameters, out, asker) : editor(parameters.text ?? EXAMPLE, own, out, asker),
        out)));
  showCurrent(body.querySelector('.asking nav ul'));
  if (chosen && chosen.parameters.every(each => each.optional || parameters[each.name])) {
    await answer(chosen, parameters, out, asker);
  } else if (own && parameters.run) {
    await run(parameters.text, out, asker);
  }
  return null;
}

/** A question's name for people: `hacked-accounts` says enough in English. */
function title(question) {
  return language() === 'fr' && FRENCH[question.name] ? FRENCH[question.name].title
    : question.name.replaceAll('-', ' ').replace(/^./, first => first.toUpperCase());
}

function meaning(question, parameter) {
  return (language() === 'fr' && FRENCH[question.name]?.[parameter.name]) || parameter.meaning;
}

function question(chosen, parameters, out, asker) {
  const answers = (language() === 'fr' && FRENCH[chosen.name]?.answers) || chosen.answers;
  const fields = chosen.parameters.map(parameter => field(chosen, parameter, parameters[parameter.name]));
  return h('form', { class: 'question', onsubmit: async event => {
    event.preventDefault();
    const given = {};
    for (const each of fields) {
      const value = each.read();
      if (value) given[each.parameter.name] = value;
    }
    settle('query', { ask: chosen.name, ...given });
    await answer(chosen, given, out, asker);
  } },
  h('h2', {}, title(chosen)), h('p', {}, answers),
  h('div', { class: 'fields' }, fields),
  h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'main' }, t('run')),
    h('button', { type: 'button', class: 'quiet', onclick: async () => {
      const given = Object.fromEntries(fields.map(each => [each.parameter.name, each.read()]).filter(([, value]) => value));
      try {
        location.hash = link('query', { text: await bound(chosen, given, asker) });
      } catch (error) {
        clear(out, problem(error));
      }
    } }, t('edit'))));
}

function field(chosen, parameter, value) {
  const caption = [meaning(chosen, parameter), ' ', h('small', {}, parameter.optional ? t('optional') : '', ' ', t(`kind.${parameter.kind}`))];
  if (parameter.kind === 'entity') {
    const made = entityField({ name: parameter.name, caption, value, required: !parameter.optional, suggest: async text =>
      (await suggest(text)).map(each => ({ name: each.name, iri: each.name, kind: each.kind })) });
    made.parameter = parameter;
    return made;
  }
  const input = h('input', { type: 'text', name: parameter.name, value: value ?? '', required: !parameter.optional,
    autocomplete: 'off', pattern: parameter.kind === 'date' ? '\\d{4}(-\\d{2}(-\\d{2})?)?' : null });
  const made = h('label', { class: 'field' }, h('span', {}, caption), input);
  made.parameter = parameter;
  made.read = () => input.value.trim();
  return made;
}

/** The question's text with its values in place. */
async function bound(chosen, parameters, asker) {
  const given = chosen.parameters.filter(each => parameters[each.name]);
  let text = chosen.texts[given.map(each => each.name).join(',')];
  if (text === undefined) throw new Failure(chosen.parameters.filter(each => !each.optional).map(each => each.meaning).join(', ') + '?');
  for (const parameter of given) {
    const values = await valuesOf(parameter, parameters[parameter.name], asker);
    const place = new RegExp(`\\(\\s*<urn:depeche:parameter:${parameter.name}>\\s*\\)|<urn:depeche:parameter:${parameter.name}>`, 'g');
    text = text.replace(place, found => values.map(value => found.startsWith('(') ? `(${value})` : value).join(' '));
  }
  return text;
}

async function valuesOf({ kind }, value, asker) {
  if (kind === 'iri') return [iri(value)];
  if (kind === 'text') return [literal(value.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&'))];
  if (kind === 'date') {
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) throw new Failure(`${t('notADate')}: ${value}`);
    return [literal(value)];
  }
  const found = /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) ? [value] : await namesOf(value, asker);
  if (found.length === 0) throw new Failure(t('notCalled', value));
  return found.map(iri);
}

async function answer(chosen, parameters, out, asker) {
  clear(out, waiting());
  try {
    await run(await bound(chosen, parameters, asker), out, asker);
  } catch (error) {
    if (error.name !== 'AbortError') clear(out, problem(error));
  }
}

function editor(text, own, out, asker) {
  const area = h('textarea', { rows: 14, spellcheck: 'false', 'aria-label': t('own'), value: text, onkeydown: event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  } });
  const form = h('form', { class: 'question', onsubmit: async event => {
    event.preventDefault();
    settle('query', { text: area.value, run: 1 });
    await run(area.value, out, asker);
  } }, h('h2', {}, t('own')), area,
  h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'main' }, t('run')),
    h('small', {}, 'Ctrl + Enter')));
  return form;
}

async function run(text, out, asker) {
  clear(out, waiting());
  try {
    const full = withPrefixes(text);
    const shape = /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(full.replace(/#[^\n>]*$|<[^<>\s]*>|"[^"\n]*"/gm, ' '))?.[1].toUpperCase();
    if (shape === 'CONSTRUCT' || shape === 'DESCRIBE') {
      const start = performance.now();
      const turtle = await (await raw(full, 'text/turtle')).text();
      asker.asked.push({ name: 'askCanned', text: full, milliseconds: Math.round(performance.now() - start) });
      asker.changed();
      clear(out, files(full, CONSTRUCTED),
        h('pre', { class: 'code', tabindex: 0 }, turtle));
      say(t('results'));
      return;
    }
    const result = await asker.result('askCanned', full);
    if (result.boolean !== undefined) {
      clear(out, h('p', { class: 'yes-no' }, result.boolean ? t('yes') : t('no')));
      return;
    }
    table(result, full, out);
  } catch (error) {
    if (error.name !== 'AbortError') clear(out, problem(error));
  }
}

function table(result, text, out) {
  const names = result.head.vars;
  const rows = result.results.bindings;
  say(t('rows', rows.length));
  clear(out,
    files(text, SELECTED),
    rows.length === 0 ? nothing(t('noRows')) : h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('results') },
      h('table', { class: 'rows' }, h('caption', {}, t('rows', rows.length), rows.length > SHOWN ? ` · ${t('firstRows', SHOWN)}` : ''),
        h('thead', {}, h('tr', {}, names.map(name => h('th', { scope: 'col' }, name.replaceAll('_', ' '))))),
        h('tbody', {}, rows.slice(0, SHOWN).map(row => h('tr', {}, names.map(name => h('td', {}, cell(row, name)))))))));
}

/** A value, as a link to the view that shows it where there is one. */
function cell(row, name) {
  const node = row[name];
  if (!node) return '';
  if (node.type !== 'uri') return node.type === 'literal' ? node.value : written(node);
  const article = row.article?.value;
  if (name === 'article') return h('a', { href: link('read', { article: node.value }) }, local(node.value));
  if (/situation$/.test(name)) return h('a', { href: link('chain', { situation: node.value }) }, local(node.value));
  if (article && node.value.startsWith(article)) {
    return h('a', { href: link('read', { article, node: node.value }) }, local(node.value));
  }
  if (node.value.startsWith(DP)) return label(local(node.value));
  return h('a', { href: link('search', { entity: node.value }) }, short(node.value));
}
