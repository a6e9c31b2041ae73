// The text with its marks: cut where a span begins or ends, each piece a link to what it stands for.

import { h } from './dom.js';
import { t } from './i18n.js';
import { family, label } from './terms.js';

const LAYERS = ['people', 'body', 'threat', 'thing', 'trigger', 'cue', 'source', 'quote'];
// Which of the spans over a word the word leads to.
const ORDER = ['trigger', 'cue', 'entity', 'quote', 'source'];

function spansOf(article) {
  const found = [];
  const add = (node, layer, spans, family = layer) =>
    spans.forEach(({ start, end }) => found.push({ node, layer, family, start, end }));
  for (const node of article.ofType(article.isEntity)) {
    add(node, 'entity', article.spans(node, 'mention'), family(article.type(node)));
  }
  for (const node of article.ofType(article.isSituation)) add(node, 'trigger', article.spans(node, 'trigger'));
  for (const node of article.ofType(article.isClaim)) {
    add(node, 'cue', article.spans(node, 'cue'));
    add(node, 'source', article.spans(node, 'sourceSpan'));
    const words = article.dp(node, 'quotation')[0];
    const at = words ? article.body.indexOf(words) : -1;
    if (at >= 0) {
      const start = Array.from(article.body.slice(0, at)).length;
      add(node, 'quote', [{ start, end: start + Array.from(words).length }]);
    }
  }
  return found;
}

/** The pieces between two neighbouring borders, with the spans over each. */
function pieces(article, spans) {
  const borders = new Set([0, article.points.length]);
  spans.forEach(({ start, end }) => borders.add(start).add(end));
  article.points.forEach((point, at) => {
    if (point === '\n') borders.add(at).add(at + 1);
  });
  const sorted = [...borders].sort((a, b) => a - b);
  const starting = new Map();
  spans.forEach(span => starting.set(span.start, [...(starting.get(span.start) ?? []), span]));
  let open = [];
  return sorted.slice(0, -1).map((start, index) => {
    open = [...open.filter(span => span.end > start), ...(starting.get(start) ?? [])];
    return { start, end: sorted[index + 1], open };
  });
}

function piece(article, { start, end, open }, address) {
  const text = article.text({ start, end });
  if (open.length === 0) return h('span', { 'data-start': start }, text);
  const byRank = [...open].sort((a, b) =>
    ORDER.indexOf(a.layer) - ORDER.indexOf(b.layer) || (a.end - a.start) - (b.end - b.start));
  const first = byRank[0];
  const classes = new Set(open.map(span => span.family));
  const entity = byRank.find(span => span.layer === 'entity');
  for (const span of open) {
    if (span.layer === 'source' && span.start === start) classes.add('opens');
    if (span.layer === 'source' && span.end === end) classes.add('closes');
    if (span.layer === 'entity' && span !== entity) classes.delete(span.family);
  }
  if (entity) classes.add(entity.family);
  const nodes = [...new Set(open.map(span => span.node))];
  if (article.isWrong(first.node)) classes.add('wrong');
  const what = first.layer === 'entity' || first.layer === 'trigger' ? label(article.type(first.node)) : t(`mark.${first.layer}`);
  return h('a', { class: `mark ${[...classes].join(' ')}`, href: address(first.node), 'data-node': first.node,
    'data-nodes': nodes.join(' '), 'data-start': start, title: what }, text);
}

/** The body as paragraphs of pieces. */
export function marks(article, address) {
  const root = h('div', { class: 'text' });
  let paragraph = h('p', {});
  for (const each of pieces(article, spansOf(article))) {
    if (article.points[each.start] === '\n') {
      if (paragraph.childNodes.length) root.append(paragraph);
      paragraph = h('p', {});
    } else {
      paragraph.append(piece(article, each, address));
    }
  }
  if (paragraph.childNodes.length) root.append(paragraph);
  return root;
}

/** Switches for the kinds of marks, which are the legend too. */
export function layers(text) {
  const off = new Set(JSON.parse(localStorage.getItem('marks-off') ?? '[]'));
  const apply = () => LAYERS.forEach(layer => text.classList.toggle(`no-${layer}`, off.has(layer)));
  apply();
  return h('fieldset', { class: 'layers', lang: document.documentElement.lang }, h('legend', {}, t('marks')),
    LAYERS.map(layer => h('label', {}, h('input', { type: 'checkbox', checked: !off.has(layer), onchange: event => {
      if (event.target.checked) off.delete(layer);
      else off.add(layer);
      localStorage.setItem('marks-off', JSON.stringify([...off]));
      apply();
    } }), h('span', { class: `swatch mark ${layer}` }, t(`mark.${layer}`)))));
}
