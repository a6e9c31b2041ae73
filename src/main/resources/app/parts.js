// Pieces that several views show.

import { h, s, clear, id } from './dom.js';
import { t, language } from './i18n.js';
import { label, local, comment } from './terms.js';
import { link } from './route.js';
import { SELECTED, files } from './downloads.js';

/** What each status looks like: told apart by shape as well as by colour. */
const GLYPHS = {
  Asserted: [['circle', { cx: 8, cy: 8, r: 5.5, class: 'full' }]],
  Alleged: [['circle', { cx: 8, cy: 8, r: 5.2 }], ['path', { d: 'M8 2.8a5.2 5.2 0 0 1 0 10.4z', class: 'full' }]],
  Possible: [['circle', { cx: 8, cy: 8, r: 5.2, 'stroke-dasharray': '2.4 1.7' }]],
  Denied: [['circle', { cx: 8, cy: 8, r: 5.5 }], ['path', { d: 'M4.4 4.4l7.2 7.2M11.6 4.4l-7.2 7.2' }]],
  Negated: [['circle', { cx: 8, cy: 8, r: 5.5 }], ['path', { d: 'M4.2 11.8l7.6-7.6' }]],
  Future: [['path', { d: 'M4 3l8.5 5L4 13z' }]],
};

export function glyph(status) {
  return s('svg', { class: `glyph is-${status.toLowerCase()}`, viewBox: '0 0 16 16', width: 16, height: 16,
    'aria-hidden': 'true' }, (GLYPHS[status] ?? []).map(([name, properties]) => s(name, properties)));
}

export function badge(status) {
  return h('span', { class: `badge is-${status.toLowerCase()}`, title: comment(status) }, glyph(status),
    label(status).toLowerCase());
}

/** A small mark of what an entity is. */
export function kind(type) {
  return h('span', { class: 'kind', title: comment(type) }, label(type));
}

/** A date or EDTF as people write it. */
export function day(value) {
  if (!value) return '';
  return value.split('/').map(part => {
    const found = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?(?:T.*)?$/.exec(part);
    const season = found && ['spring', 'summer', 'autumn', 'winter'][Number(found[2]) - 21];
    if (season) return (found[4] ? '~ ' : '') + t(`season.${season}`, found[1]);
    if (!found || Number(found[2]) > 12) return part === '..' || part === '' ? '…' : part;
    const [, year, month, date, doubt] = found;
    const when = new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
    const told = new Intl.DateTimeFormat(language() === 'fr' ? 'fr-FR' : 'en-GB', {
      timeZone: 'UTC', year: 'numeric', ...(month && { month: 'long' }), ...(date && { day: 'numeric' }),
    }).format(when);
    return (doubt ? '~ ' : '') + told;
  }).join(' – ');
}

export function lines(text) {
  return h('pre', { class: 'code', tabindex: 0 }, h('code', {}, text));
}

/** Fold-out with the queries that made a view. */
export function behind(asker) {
  const summary = h('summary', {});
  const list = h('div', { class: 'asked' });
  const draw = () => {
    clear(summary, t('sparqlBehind', asker.asked.length));
    clear(list, asker.asked.map(entry => h('section', {},
      h('h3', {}, t(entry.name), entry.milliseconds === null ? '' : h('small', {}, ` ${entry.milliseconds} ms`)),
      lines(entry.text),
      files(entry.text, SELECTED),
      h('a', { href: link('query', { text: entry.text }) }, t('openInQuery')))));
  };
  asker.changed = draw;
  draw();
  return h('details', { class: 'behind' }, summary, list);
}

export function copyLink() {
  const button = h('button', { type: 'button', class: 'quiet', onclick: async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = t('copied');
    } catch {
      button.textContent = t('copyByHand');
    }
  } }, t('copyLink'));
  return button;
}

export function heading(title, lead, ...tools) {
  return h('div', { class: 'heading' },
    h('div', {}, h('h1', { tabindex: -1 }, title), lead ? h('p', { class: 'lead' }, lead) : null),
    h('div', { class: 'tools' }, tools, copyLink()));
}

export function waiting(text = t('loading')) {
  return h('p', { class: 'waiting', role: 'status' }, text);
}

export function nothing(text) {
  return h('p', { class: 'nothing' }, text);
}

export function problem(error) {
  return h('div', { class: 'problem', role: 'alert' }, h('strong', {}, t('failed')), ' ', error.message);
}

/** A field for one of the store's entities: suggests names while one types; value is the IRI. */
export function entityField({ name, caption, value, text, suggest, onchoose, required }) {
  const list = h('datalist', { id: id('names') });
  const input = h('input', { type: 'text', name, list: list.id, value: text ?? value ?? '', autocomplete: 'off',
    required, spellcheck: 'false' });
  let timer = 0;
  let found = new Map();
  input.addEventListener('input', () => {
    if (found.has(input.value)) {
      onchoose?.(found.get(input.value), input.value);
      return;
    }
    clearTimeout(timer);
    if (input.value.trim().length < 2) return;
    timer = setTimeout(async () => {
      const rows = await suggest(input.value.trim());
      found = new Map(rows.map(row => [row.name, row.iri]));
      clear(list, rows.map(row => h('option', { value: row.name }, row.kind ?? '')));
    }, 180);
  });
  const field = h('label', { class: 'field' }, h('span', {}, caption), input, list);
  field.read = () => {
    const typed = input.value.trim();
    return typed === text ? value ?? typed : found.get(typed) ?? typed;
  };
  return field;
}

/** The name of a node as the rows tell it, or the end of its IRI. */
export const named = (name, iri) => name ?? (iri ? local(iri) : '');
