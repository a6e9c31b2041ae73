// Actors, accounts and situations around a focus. The list beside the picture holds the same, for keyboard and reader.

import { h, clear, say } from '../dom.js';
import { t } from '../i18n.js';
import { DP, family, isA, label, local, roles } from '../terms.js';
import { go, link, settle } from '../route.js';
import { iri } from '../sparql.js';
import { badge, day, entityField, heading, nothing, problem } from '../parts.js';
import { summed, voices } from '../situations.js';
import { suggest } from '../names.js';
import { corrected } from '../article.js';

const MOST = 40;
const SPOT = { width: 150, height: 78 };
const GAP = 8;
const EDGE = { across: 62, down: 45 };
const CROSSED = { Denied: '✕ ', Negated: '∕ ' };
const TIES = ['basedIn', 'nationality', 'affiliatedWith', 'accountOf'];

export async function show(body, parameters, asker) {
  if (!parameters.focus) return start(body, asker);
  const view = new GraphView(body, parameters, asker);
  await view.grow(parameters.focus);
  for (const each of words(parameters.also)) await view.grow(each);
  if (view.nodes.size === 0) {
    clear(body, heading(t('view.graph')), chooser(), nothing(t('notHeld')));
    return null;
  }
  await view.draw();
  return () => view.leave();
}

const dp = name => ({ value: DP + name });

function chooser() {
  const field = entityField({ name: 'focus', caption: t('focus'), suggest,
    onchoose: node => go('graph', { focus: node }) });
  return h('form', { class: 'choose', onsubmit: async event => {
    event.preventDefault();
    const typed = field.read();
    const node = /^[a-z][a-z0-9+.-]*:\S+$/i.test(typed) ? typed : (await suggest(typed))[0]?.iri;
    if (node) go('graph', { focus: node });
    else say(t('notCalled', typed));
  } }, field, h('button', { type: 'submit', class: 'main' }, t('show')));
}

async function start(body, asker) {
  const rows = await asker.rows('askBusy', `
    SELECT ?node ?name ?kind ?situations WHERE {
      { SELECT ?node (SAMPLE(?l) AS ?name) (SAMPLE(?k) AS ?kind) (COUNT(DISTINCT ?situation) AS ?situations) WHERE {
          { SELECT ?article WHERE { GRAPH ?article { ?article a dp:Article ; schema:datePublished ?date } }
            ORDER BY DESC(?date) LIMIT 40 }
          GRAPH ?article {
            ?article dp:describes ?situation .
            ?situation dp:actor|dp:victim|dp:target|dp:participant ?node .
            ?node rdfs:label ?l ; a ?k
          }
        } GROUP BY ?node }
    } ORDER BY DESC(?situations) ?node LIMIT 24`);
  clear(body, heading(t('view.graph'), t('graphLead')), chooser(), h('h2', {}, t('busiest')),
    rows.length === 0 ? nothing(t('noArticles')) : h('ol', { class: 'cards' }, rows.map(row => h('li', {},
      h('a', { href: link('graph', { focus: row.node.value }) },
        h('span', { class: 'kicker' }, label(local(row.kind.value))), h('strong', {}, row.name.value),
        h('span', { class: 'line' }, t('situations', Number(row.situations.value))))))));
  return null;
}

const words = text => new Set((text ?? '').split(' ').filter(Boolean));

class GraphView {
  nodes = new Map();
  edges = new Map();
  grown = [];
  chosen = null;

  constructor(body, parameters, asker) {
    Object.assign(this, { body, asker, focus: parameters.focus });
    const { types, statuses, from = '', to = '', source = '' } = parameters;
    this.filter = { types: words(types), statuses: words(statuses), from, to, source };
  }

  /** Adds all that touches a node. */
  async grow(node) {
    if (this.grown.includes(node)) return;
    this.grown.push(node);
    const names = roles().map(role => `dp:${role}`).join(', ');
    const rows = await this.asker.rows('askAround', `
    SELECT ?article ?situation ?type ?time ?published ?role ?filler ?name ?kind WHERE {
      { SELECT DISTINCT ?article ?situation WHERE {
          { GRAPH ?article { ?situation ?any ${iri(node)} . ?article dp:describes ?situation }
            FILTER(?any IN (${names})) }
          UNION { GRAPH ?article { ?article dp:describes ${iri(node)} } BIND(${iri(node)} AS ?situation) }
          UNION { GRAPH ?article { ?claim dp:claimant ${iri(node)} ; dp:content+ ?situation .
            ?article dp:describes ?situation } }
        } ORDER BY ?article ?situation LIMIT ${MOST} }
      GRAPH ?article {
        ?article dp:describes ?situation . ?situation a ?type .
        OPTIONAL { ?situation dp:time ?time }
        OPTIONAL { ?article schema:datePublished ?published }
        OPTIONAL { ?situation ?role ?filler . ?filler a ?kind OPTIONAL { ?filler rdfs:label ?name }
          FILTER(?role IN (${names}) && STRSTARTS(STR(?kind), STR(dp:))) }
      }
    } ORDER BY ?article ?situation ?role ?filler`);
    const right = await this.right(rows);
    for (const row of right) this.situation(row);
    const situations = [...new Set(right.map(row => row.situation.value))];
    await Promise.all([situations.length ? this.voices(situations) : null, this.ties(node)]);
  }

  /** The rows as people corrected them. */
  async right(rows) {
    const articles = await corrected([...new Set(rows.map(row => row.article.value))], this.asker);
    const done = new Set();
    return rows.flatMap(row => {
      const article = articles.get(row.article.value);
      if (!article) return [row];
      const name = row.situation.value;
      if (done.has(name) || article.isWrong(name)) return [];
      done.add(name);
      const bare = { article: row.article, situation: row.situation, type: dp(article.type(name)), time: row.time, published: row.published };
      const fillers = article.roles(name).filter(({ filler }) => !article.isWrong(filler));
      return [bare, ...fillers.map(({ role, filler }) => ({ ...bare, role: dp(role), filler: { value: filler },
        name: { value: article.name(filler) }, kind: dp(article.type(filler)) }))];
    });
  }

  situation({ article, situation, type, time, published, role, filler, name, kind }) {
    this.add(situation.value, { situation: true, type: local(type.value), article: article.value,
      name: label(local(type.value)), time: time?.value, date: (time?.value ?? published?.value ?? '').slice(0, 10) });
    if (!filler) return;
    const type2 = local(kind.value);
    if (isA(type2, 'Situation')) {
      this.add(filler.value, { situation: true, type: type2, article: article.value, name: label(type2), date: published?.value?.slice(0, 10) ?? '' });
    } else {
      this.add(filler.value, { type: type2, name: name?.value ?? local(filler.value), article: article.value });
    }
    this.join(situation.value, filler.value, local(role.value), null);
  }

  add(node, data) {
    const known = this.nodes.get(node);
    if (!known) this.nodes.set(node, { iri: node, statuses: [], sources: new Set(), ...data });
    else if (data.time && !known.time) Object.assign(known, { time: data.time, date: data.date });
  }

  join(from, to, name, status) {
    const key = `${from} ${to} ${name} ${status ?? ''}`;
    if (!this.edges.has(key)) this.edges.set(key, { key, from, to, name, status });
  }

  async voices(situations) {
    const claims = await voices(situations, this.asker);
    for (const { situation, article, claimant, name, kind, status } of claims) {
      if (!name || !kind) continue;
      const told = this.nodes.get(situation);
      this.add(claimant, { type: kind, name, article });
      told.statuses.push(status);
      told.sources.add(claimant);
      this.join(claimant, situation, 'says', status);
    }
  }

  async ties(node) {
    const rows = await this.asker.rows('askTies', `
    SELECT DISTINCT ?from ?tie ?to ?fromName ?fromKind ?toName ?toKind WHERE {
      VALUES ?tie { ${TIES.map(tie => `dp:${tie}`).join(' ')} }
      { BIND(${iri(node)} AS ?from) GRAPH ?article { ?from ?tie ?to } }
      UNION { BIND(${iri(node)} AS ?to) GRAPH ?article { ?from ?tie ?to } }
      GRAPH ?article { ?from rdfs:label ?fromName ; a ?fromKind . ?to rdfs:label ?toName ; a ?toKind }
    } ORDER BY ?from ?tie ?to LIMIT ${MOST}`);
    for (const { from, tie, to, fromName, fromKind, toName, toKind } of rows) {
      this.add(from.value, { type: local(fromKind.value), name: fromName.value });
      this.add(to.value, { type: local(toKind.value), name: toName.value });
      this.join(from.value, to.value, local(tie.value), null);
    }
  }

  /** Whether the filters let a situation through. */
  passes(node) {
    const { types, statuses, from, to, source } = this.filter;
    return !types.has(node.type) && (statuses.size === 0 || !statuses.has(summed(node.statuses)))
      && (!from || (node.date && node.date >= from)) && (!to || (node.date && node.date.slice(0, to.length) <= to))
      && (!source || node.sources.has(source));
  }

  /** What is to be seen: situations that pass, what touches them, and the focus. */
  visible() {
    const nodes = new Set([this.focus]);
    for (const node of this.nodes.values()) if (node.situation && this.passes(node)) nodes.add(node.iri);
    const edges = [...this.edges.values()].filter(edge => {
      const ends = [this.nodes.get(edge.from), this.nodes.get(edge.to)];
      return ends.every(end => end && (!end.situation || nodes.has(end.iri)))
        && (ends.some(end => end.situation) || ends.some(end => this.grown.includes(end.iri)));
    });
    edges.forEach(edge => nodes.add(edge.from).add(edge.to));
    return { nodes, edges };
  }

  /** The status a line shows: its claim's, or for a role that of its situation. */
  status(edge) {
    if (edge.status) return edge.status;
    const situation = [this.nodes.get(edge.from), this.nodes.get(edge.to)].find(each => each.situation);
    return situation?.statuses.length ? summed(situation.statuses) : 'Asserted';
  }

  async draw() {
    const picture = h('div', { class: 'picture', role: 'application', tabindex: 0, 'aria-label': t('pictureLabel'),
      onkeydown: event => this.key(event) });
    this.list = h('aside', { class: 'beside', 'aria-label': t('inTheGraph') });
    this.filters = h('form', { class: 'filters', onsubmit: event => event.preventDefault() });
    clear(this.body,
      heading(this.nodes.get(this.focus)?.name ?? t('view.graph'), t('graphLead')),
      this.filters,
      h('div', { class: 'graphing' },
        h('div', { class: 'frame' }, picture, h('div', { class: 'under' }, this.legend(), h('div', { class: 'zoom' },
          h('button', { type: 'button', 'aria-label': t('zoomIn'), onclick: () => this.zoom(1.3) }, '+'),
          h('button', { type: 'button', 'aria-label': t('zoomOut'), onclick: () => this.zoom(1 / 1.3) }, '−'),
          h('button', { type: 'button', onclick: () => this.fit() }, t('fit'))))),
        this.list));
    this.drawFilters();
    try {
      const { default: cytoscape } = await import('../vendor/cytoscape.js');
      this.canvas = cytoscape({ container: picture, style: style(), minZoom: 0.15, maxZoom: 2.5 });
    } catch (error) {
      clear(picture, problem(error));
    }
    this.canvas?.on('tap', 'node', event => this.choose(event.target.id()));
    this.canvas?.on('dbltap', 'node', event => this.more(event.target.id()));
    this.frame = new ResizeObserver(() => {
      const whole = this.seen() === this.fitted;
      this.canvas.resize();
      if (whole) this.fit();
    });
    this.repaint = () => this.canvas?.style(style());
    window.addEventListener('themechange', this.repaint);
    this.update();
    this.choose(this.focus);
    if (this.canvas) this.frame.observe(picture);
  }

  leave() {
    window.removeEventListener('themechange', this.repaint);
    this.frame.disconnect();
    this.canvas?.destroy();
  }

  legend() {
    return h('ul', { class: 'statuses' }, ['Asserted', 'Alleged', 'Possible', 'Denied', 'Negated', 'Future'].map(status =>
      h('li', { class: `is-${status.toLowerCase()}` }, h('span', { class: 'edge', 'aria-hidden': 'true' }), badge(status))));
  }

  zoom(by) {
    const { canvas } = this;
    canvas.zoom({ level: canvas.zoom() * by, renderedPosition: { x: canvas.width() / 2, y: canvas.height() / 2 } });
  }

  /** Arrows go to the neighbour that lies that way, Enter grows, + and − zoom, Home goes back to the focus. */
  key(event) {
    const { canvas } = this;
    if (!canvas || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (way) this.step(way);
    else if (event.key === 'Enter') this.more(this.chosen);
    else if (event.key === '+' || event.key === '-') this.zoom(event.key === '+' ? 1.3 : 1 / 1.3);
    else if (event.key === 'Home') this.choose(this.focus);
    else return;
    event.preventDefault();
  }

  step([across, down]) {
    const here = this.canvas.getElementById(this.chosen);
    const from = here.position();
    let best = null;
    here.neighborhood().nodes().forEach(node => {
      const [x, y] = [node.position().x - from.x, node.position().y - from.y];
      const along = (x * across + y * down) / (Math.hypot(x, y) || 1);
      if (along > 0.3 && (!best || along > best.along)) best = { node, along };
    });
    if (!best) return;
    this.choose(best.node.id());
    this.canvas.center(best.node);
    say(`${this.list.querySelector('h2').textContent}, ${this.list.querySelector('.kicker').textContent}`);
  }

  drawFilters() {
    const situations = [...this.nodes.values()].filter(node => node.situation);
    const types = [...new Set(situations.map(node => node.type))].sort();
    const statuses = [...new Set(situations.map(node => summed(node.statuses)))].sort();
    const sources = [...new Set(situations.flatMap(node => [...node.sources]))].map(each => this.nodes.get(each))
      .sort((a, b) => a.name.localeCompare(b.name));
    const tick = (set, value, text) => h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: !set.has(value), onchange: event => {
      if (event.target.checked) set.delete(value);
      else set.add(value);
      this.update();
    } }), text);
    const date = (name, caption) => h('label', { class: 'field' }, h('span', {}, caption), h('input', { type: 'text', name, value: this.filter[name],
      placeholder: '2023-06', pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', onchange: event => {
        this.filter[name] = event.target.validity.valid ? event.target.value : '';
        this.update();
      } }));
    clear(this.filters,
      h('details', {}, h('summary', {}, t('filterType')), h('div', { class: 'ticks' }, types.map(type => tick(this.filter.types, type, label(type))))),
      h('details', {}, h('summary', {}, t('filterStatus')), h('div', { class: 'ticks' }, statuses.map(status => tick(this.filter.statuses, status, badge(status))))),
      date('from', t('notBefore')), date('to', t('notAfter')),
      h('label', { class: 'field' }, h('span', {}, t('source')), h('select', { name: 'source', onchange: event => {
        this.filter.source = event.target.value;
        this.update();
      } }, h('option', { value: '' }, t('anySource')), sources.map(({ iri: node, name }) => h('option', { value: node, selected: node === this.filter.source }, name)))));
  }

  /** Keeps what is shown in the address, so that it can be shared. */
  remember() {
    const { types, statuses, from, to, source } = this.filter;
    settle('graph', { focus: this.focus, also: this.grown.slice(1).join(' '), types: [...types].join(' '),
      statuses: [...statuses].join(' '), from, to, source });
  }

  update() {
    this.remember();
    const { nodes, edges } = this.visible();
    this.list.dataset.nodes = nodes.size;
    if (this.canvas) this.paint(nodes, edges);
    this.drawList();
  }

  paint(nodes, edges) {
    const { canvas } = this;
    const wanted = new Set([...nodes, ...edges.map(edge => edge.key)]);
    canvas.batch(() => {
      canvas.elements().filter(element => !wanted.has(element.id())).remove();
      const near = canvas.getElementById(this.grown.at(-1));
      const centre = near.nonempty() ? near.position() : { x: 0, y: 0 };
      let turn = 0;
      for (const name of nodes) {
        if (canvas.getElementById(name).nonempty()) continue;
        const node = this.nodes.get(name);
        turn += 2.39996;
        const far = node.situation ? 150 : 290;
        canvas.add({ group: 'nodes', data: { id: name, label: short(node.name), width: 18 + 7.4 * short(node.name).length },
          classes: `${node.situation ? 'situation' : family(node.type)}${name === this.focus ? ' focus' : ''}`,
          position: name === this.focus ? { x: 0, y: 0 } : { x: centre.x + far * Math.cos(turn), y: centre.y + far * Math.sin(turn) } });
      }
      for (const edge of edges) {
        if (canvas.getElementById(edge.key).nonempty()) continue;
        const status = this.status(edge);
        canvas.add({ group: 'edges', data: { id: edge.key, source: edge.from, target: edge.to,
          label: (CROSSED[status] ?? '') + (edge.name === 'says' ? label(status).toLowerCase() : label(edge.name)) },
        classes: `${edge.name === 'says' ? 'says ' : ''}${edge.status || this.touchesSituation(edge) ? status.toLowerCase() : 'tie'}` });
      }
    });
    canvas.layout({ name: 'cose', animate: false, randomize: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: 95,
      nodeRepulsion: 900_000, nodeOverlap: 30, gravity: 0.6, numIter: 600, componentSpacing: 90, fit: false }).run();
    this.spread();
    this.part();
    this.fit();
  }

  /** Draws the layout out to the shape of the frame, with room for each name; letters then need not shrink, or little. */
  spread() {
    const { canvas } = this;
    const nodes = canvas.nodes();
    const [width, height] = [canvas.width() - 2 * EDGE.across, canvas.height() - 2 * EDGE.down];
    if (nodes.length < 3 || width <= 0 || height <= 0) return;
    const places = nodes.map(node => node.position());
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const more = Math.sqrt(Math.max(1, nodes.length * SPOT.width * SPOT.height / (width * height)));
    const [across, down] = [width * more / (Math.max(...xs) - left || 1), height * more / (Math.max(...ys) - top || 1)];
    nodes.positions(node => ({ x: (node.position().x - left) * across, y: (node.position().y - top) * down }));
  }

  /** Pushes apart, the shorter way, nodes that lie on each other with their names. */
  part() {
    const boxes = this.canvas.nodes().map(node => {
      const { x1, y1, w, h: high } = node.boundingBox({ includeOverlays: false });
      return { node, x: x1, y: y1, w: w + GAP, h: high + GAP, from: { x: x1, y: y1 } };
    });
    for (let pass = 0, moved = true; moved && pass < 60; pass += 1) {
      moved = false;
      boxes.forEach((one, at) => boxes.slice(at + 1).forEach(other => {
        const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
        const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
        if (across <= 0.5 || down <= 0.5) return;
        const [axis, size, by] = across < down ? ['x', 'w', across / 2] : ['y', 'h', down / 2];
        const way = one[axis] + one[size] / 2 <= other[axis] + other[size] / 2 ? 1 : -1;
        one[axis] -= way * by;
        other[axis] += way * by;
        moved = true;
      }));
    }
    this.canvas.batch(() => boxes.forEach(({ node, x, y, from }) => {
      const place = node.position();
      node.position({ x: place.x + x - from.x, y: place.y + y - from.y });
    }));
  }

  /** Which part of the picture is seen, and how large. */
  seen() {
    return [this.canvas.zoom(), ...Object.values(this.canvas.pan())].join(' ');
  }

  /** Shows all, and no larger than it is. */
  fit() {
    const { canvas } = this;
    canvas.fit(undefined, 16);
    if (canvas.zoom() > 1) {
      canvas.zoom(1);
      canvas.center();
    }
    this.fitted = this.seen();
  }

  touchesSituation(edge) {
    return this.nodes.get(edge.from).situation || this.nodes.get(edge.to).situation;
  }

  choose(name) {
    this.chosen = name;
    this.canvas?.nodes().removeClass('chosen');
    this.canvas?.getElementById(name).addClass('chosen');
    this.drawList();
  }

  async more(name) {
    await this.grow(name);
    this.drawFilters();
    this.update();
    this.choose(name);
    say(t('nodesNow', this.visible().nodes.size));
  }

  drawList() {
    const node = this.nodes.get(this.chosen) ?? this.nodes.get(this.focus);
    if (!node) return;
    const { edges } = this.visible();
    const touching = edges.filter(edge => edge.from === node.iri || edge.to === node.iri);
    clear(this.list,
      h('p', { class: 'kicker' }, label(node.type), node.time ? ` · ${day(node.time)}` : ''),
      h('h2', {}, node.name),
      h('p', { class: 'top-line' },
        this.grown.includes(node.iri) ? null : h('button', { type: 'button', class: 'main grow', onclick: () => this.more(node.iri) }, t('grow')),
        node.iri === this.focus ? null : h('a', { href: link('graph', { focus: node.iri }) }, t('center')),
        node.situation ? h('a', { href: link('chain', { situation: node.iri }) }, t('seeChain')) : h('a', { href: link('search', { entity: node.iri }) }, t('inOtherArticles')),
        node.article ? h('a', { href: link('read', { article: node.article, node: node.iri }) }, t('readIt')) : null),
      h('h3', {}, t('neighbours', touching.length)),
      h('ul', { class: 'neighbours' }, touching.map(edge => this.neighbour(node, edge))));
  }

  neighbour(node, edge) {
    const outward = edge.from === node.iri;
    const other = this.nodes.get(outward ? edge.to : edge.from);
    const status = edge.status ?? (this.touchesSituation(edge) ? this.status(edge) : null);
    return h('li', {}, h('span', { class: 'hint' }, outward ? '→ ' : '← ', edge.name === 'says' ? t('saysOf') : label(edge.name)), ' ',
      h('button', { type: 'button', class: 'quiet', onclick: () => {
        this.choose(other.iri);
        this.list.querySelector('button, a')?.focus();
      } }, other.name, other.situation ? this.parties(other) : ''), status ? badge(status) : null);
  }

  parties(node) {
    const names = [...this.edges.values()].filter(edge => edge.from === node.iri && edge.name !== 'says' && this.nodes.get(edge.to)?.name)
      .slice(0, 2).map(edge => short(this.nodes.get(edge.to).name, 24));
    return names.length ? ` (${names.join(', ')})` : '';
  }
}

function short(text, most = 30) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The picture's style, in the colours of the page. */
function style() {
  const of = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const line = (status, more) => ({ selector: `edge.${status}`, style: { 'line-color': of(status), 'target-arrow-color': of(status), color: of(status), ...more } });
  const double = status => ({ 'line-color': of('sheet'), 'line-outline-width': 1.5, 'line-outline-color': of(status),
    'target-arrow-shape': 'tee', 'font-weight': 700 });
  return [
    { selector: 'node', style: { label: 'data(label)', 'font-family': 'Inter, sans-serif', 'font-size': 12, color: of('ink'), 'text-valign': 'bottom',
      'text-margin-y': 5, 'text-wrap': 'wrap', 'text-max-width': 120, width: 26, height: 26, 'background-color': of('sheet'), 'border-width': 3,
      'text-background-color': of('sheet'), 'text-background-opacity': 0.85, 'text-background-padding': 2 } },
    { selector: '.people', style: { shape: 'ellipse', 'border-color': of('people') } },
    { selector: '.body', style: { shape: 'round-rectangle', 'border-color': of('body') } },
    { selector: '.threat', style: { shape: 'triangle', width: 32, height: 32, 'border-color': of('threat') } },
    { selector: '.thing', style: { shape: 'diamond', width: 32, height: 32, 'border-color': of('thing') } },
    { selector: '.situation', style: { shape: 'round-rectangle', width: 'data(width)', height: 28, 'background-color': of('button'), color: of('button-ink'),
      'border-width': 0, 'text-valign': 'center', 'text-margin-y': 0, 'font-weight': 600, 'text-background-opacity': 0 } },
    { selector: '.focus', style: { 'border-width': 5, 'font-weight': 700, 'font-size': 14 } },
    { selector: '.chosen', style: { 'overlay-color': of('accent'), 'overlay-opacity': 0.22, 'overlay-padding': 7 } },
    { selector: 'edge', style: { 'curve-style': 'bezier', width: 2, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9, 'font-size': 10.5, label: 'data(label)',
      'font-family': 'Inter, sans-serif', 'text-rotation': 'autorotate', 'text-background-color': of('sheet'), 'text-background-opacity': 0.9, 'text-background-padding': 2,
      'line-color': of('line-strong'), 'target-arrow-color': of('line-strong'), color: of('soft') } },
    { selector: 'edge.says', style: { 'target-arrow-shape': 'vee' } },
    line('asserted', {}), line('alleged', { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] }), line('possible', { 'line-style': 'dotted' }),
    line('denied', double('denied')), line('negated', double('negated')),
    line('future', { 'line-style': 'dashed', 'line-dash-pattern': [14, 8] }),
  ];
}
