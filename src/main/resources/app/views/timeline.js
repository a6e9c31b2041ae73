// When things happened and when they were reported, one line a situation; above, how many articles a month.

import { h, s, clear, say } from '../dom.js';
import { language, t } from '../i18n.js';
import { label, leaves, local } from '../terms.js';
import { link } from '../route.js';
import { iri, literal } from '../sparql.js';
import { badge, day, entityField, glyph, heading, nothing } from '../parts.js';
import { summed } from '../situations.js';
import { suggest } from '../names.js';
import { corrected } from '../article.js';

const MOST = 60;
const ROW = 34;

export async function show(body, parameters, asker) {
  const { from = '', to = '', actor = '', type = '', dated = '' } = parameters;
  const out = h('div', { class: 'when' });
  const months = asker.rows('askMonths', `
    SELECT ?month (COUNT(?article) AS ?articles) WHERE {
      GRAPH ?article { ?article a dp:Article ; schema:datePublished ?published }
      BIND(SUBSTR(STR(?published), 1, 7) AS ?month)
    } GROUP BY ?month ORDER BY ?month`);
  const rows = await asker.rows('askTimeline', query({ from, to, actor, type, dated }));
  const actorName = actor ? (await asker.rows('askName', `SELECT ?name WHERE { GRAPH ?article { ${iri(actor)} rdfs:label ?name } } LIMIT 1`))[0]?.name.value : null;
  await import('../vendor/d3.js');
  const overview = h('div', { class: 'overview' });
  clear(body, heading(t('view.timeline'), t('timelineLead')), form({ from, to, actor, type, dated, actorName }), overview, out);
  const events = await right(read(rows), asker);
  months.then(found => bars(overview, found, { from, to, actor, type, dated }));
  if (events.length === 0) {
    clear(out, nothing(t('noEvents')));
    return null;
  }
  await stories(events, asker);
  return draw(out, events);
}

/** A tick in the page's language: the year where one begins, else the month, else the day. */
function tick(when) {
  const of = shape => new Intl.DateTimeFormat(language() === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: 'UTC', ...shape }).format(when);
  if (when.getUTCDate() !== 1) return of({ day: 'numeric', month: 'short' });
  return when.getUTCMonth() === 0 ? of({ year: 'numeric' }) : of({ month: 'short' });
}

const next = text => literal(`${text}~`);

/** SPARQL for the first day of a time, as queries/timeline.rq tells it. */
const begin = time => {
  const first = `REPLACE(REPLACE(${time}, "^([.][.])?/", ""), "[/~?%T].*$", "")`;
  const part = `SUBSTR(${first}, 6, 2)`;
  const month = Object.entries({ '': '01', 21: '03', 22: '06', 23: '09', 24: '12' })
    .reduce((rest, [given, told]) => `IF(${part} = "${given}", "${told}", ${rest})`, part);
  return `CONCAT(REPLACE(SUBSTR(${first}, 1, 4), "X", "0"), "-", ${month}, "-", IF(SUBSTR(${first}, 9, 2) = "", "01", SUBSTR(${first}, 9, 2)))`;
};

function query({ from, to, actor, type, dated }) {
  const when = begin('COALESCE(STR(?time), STR(?published))');
  return `
    SELECT ?article ?situation ?type ?time ?published ?outlet ?headline ?language ?who ?whom ?status ?teller WHERE {
      { SELECT DISTINCT ?article ?situation ?time ?published WHERE {
          ${!from && !to && !actor && !type && !dated ? `{ SELECT ?article WHERE { GRAPH ?article { ?article a dp:Article ; schema:datePublished ?d } }
            ORDER BY DESC(?d) LIMIT 60 }` : ''}
          ${actor ? `GRAPH ?article { ?situation dp:actor|dp:victim|dp:target|dp:participant ${iri(actor)} }` : ''}
          GRAPH ?article {
            ${type ? `?situation a ${iri(`https://w3id.org/depeche/ns#${type}`)} .` : ''}
            ${dated ? '?situation dp:time ?time .' : ''}
            ?article dp:describes ?situation .
            ${dated ? '' : 'OPTIONAL { ?situation dp:time ?time }'}
            OPTIONAL { ?article schema:datePublished ?published }
          }
          ${from ? `FILTER(${when} >= ${literal(from)})` : ''}
          ${to ? `FILTER(${when} <= ${next(to)})` : ''}
        } ORDER BY DESC(BOUND(?time)) DESC(STR(?published)) ?situation LIMIT ${MOST} }
      GRAPH ?article {
        ?situation a ?type . ?article schema:inLanguage ?language .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
        OPTIONAL { ?situation dp:actor|dp:participant ?a . ?a rdfs:label ?who }
        OPTIONAL { ?situation dp:target|dp:victim|dp:topic|dp:place ?b . ?b rdfs:label ?whom }
        OPTIONAL { ?claim dp:content ?situation ; dp:status ?status OPTIONAL { ?claim dp:claimant/rdfs:label ?teller } }
      }
      FILTER(STRSTARTS(STR(?type), STR(dp:)))
    } ORDER BY ?time ?published ?situation`;
}

/** EDTF or xsd date as the stretch of days that it stands for. */
export function stretch(text) {
  const parts = text.split('/');
  const bound = (part, end) => {
    const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(part ?? '');
    if (!found) return null;
    const [year, month, date] = [Number(found[1]), found[2] && Number(found[2]), found[3] && Number(found[3])];
    const known = month && month <= 12 ? month : null;
    if (month >= 21 && month <= 24) return new Date(Date.UTC(year, (month - 21) * 3 + (end ? 5 : 2), 1));
    if (!end) return new Date(Date.UTC(year, (known ?? 1) - 1, date ?? 1));
    return new Date(known ? Date.UTC(year, date ? known - 1 : known, date ? date + 1 : 1) : Date.UTC(year + 1, 0, 1));
  };
  const start = bound(parts[0], false) ?? bound(parts[1], false);
  const stop = bound(parts.at(-1), true) ?? bound(parts[0], true);
  return start && stop ? [start, stop] : null;
}

function read(rows) {
  const found = new Map();
  for (const row of rows) {
    const name = row.situation.value;
    if (!found.has(name)) {
      found.set(name, { situation: name, type: local(row.type.value), time: row.time?.value, who: row.who?.value, whom: row.whom?.value,
        statuses: [], tellers: new Set(), reports: [{ article: row.article.value, published: row.published?.value, outlet: row.outlet?.value,
          headline: row.headline?.value, language: row.language.value, situation: name }] });
    }
    const event = found.get(name);
    if (row.status) event.statuses.push(local(row.status.value));
    if (row.teller) event.tellers.add(row.teller.value);
  }
  return [...found.values()];
}

/** The events as people corrected them. */
async function right(events, asker) {
  const articles = await corrected([...new Set(events.map(event => event.reports[0].article))], asker);
  return events.filter(event => !articles.get(event.reports[0].article)?.isWrong(event.situation)).map(event => {
    const article = articles.get(event.reports[0].article);
    if (!article) return event;
    const { type, who, whom } = article.gist(event.situation);
    const claims = article.pointing(event.situation, 'content').filter(claim => !article.isWrong(claim));
    return { ...event, type, who, whom, statuses: claims.map(claim => article.status(claim)) };
  });
}

/** Puts reports of one event, by links between articles, on one line. */
async function stories(events, asker) {
  const rows = await asker.rows('askStories', `
    SELECT ?story ?situation WHERE {
      VALUES ?situation { ${events.map(event => iri(event.situation)).join(' ')} }
      GRAPH ?links { ?story dp:member ?situation }
    } ORDER BY ?story ?situation`);
  const first = new Map();
  for (const { story, situation } of rows) {
    const event = events.find(each => each.situation === situation.value);
    if (!event) continue;
    const lead = first.get(story.value);
    if (!lead) {
      first.set(story.value, event);
      continue;
    }
    lead.reports.push(...event.reports);
    lead.statuses.push(...event.statuses);
    event.tellers.forEach(teller => lead.tellers.add(teller));
    lead.time ??= event.time;
    lead.who ??= event.who;
    lead.whom ??= event.whom;
    events.splice(events.indexOf(event), 1);
  }
}

function form({ from, to, actor, type, dated, actorName }) {
  const who = entityField({ name: 'actor', caption: t('focus'), value: actor || undefined, text: actorName ?? undefined, suggest });
  const date = (name, caption, value) => h('label', { class: 'field' }, h('span', {}, caption), h('input', { type: 'text', name, value, placeholder: '2023-06',
    pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' }));
  return h('form', { class: 'filters', onsubmit: async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    const typed = who.read();
    const node = !typed ? '' : /^[a-z][a-z0-9+.-]*:\S+$/i.test(typed) ? typed : (await suggest(typed))[0]?.iri;
    if (node === undefined) {
      say(t('notCalled', typed));
      return;
    }
    location.hash = link('timeline', { from: given.get('from'), to: given.get('to'), actor: node, type: given.get('type'), dated: given.get('dated') });
  } }, who, date('from', t('notBefore'), from), date('to', t('notAfter'), to),
  h('label', { class: 'field' }, h('span', {}, t('filterType')), h('select', { name: 'type' }, h('option', { value: '' }, t('any')),
    leaves('Situation').map(each => h('option', { value: each, selected: each === type }, label(each))))),
  h('label', { class: 'tick' }, h('input', { type: 'checkbox', name: 'dated', value: '1', checked: Boolean(dated) }), t('datedOnly')),
  h('button', { type: 'submit', class: 'main' }, t('show')));
}

/** A bar a month; a click shows that month. */
function bars(out, rows, parameters) {
  if (rows.length < 2) return;
  const { d3 } = globalThis;
  const width = Math.max(280, out.clientWidth);
  const height = 70;
  const months = rows.map(row => ({ month: row.month.value, articles: Number(row.articles.value) }));
  const [first, last] = [months[0].month, months.at(-1).month].map(month => stretch(month));
  const x = d3.scaleUtc([first[0], last[1]], [18, width - 18]);
  const y = d3.scaleLinear([0, d3.max(months, each => each.articles)], [0, height - 22]);
  const picture = s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': t('articlesByMonth') });
  for (const { month, articles } of months) {
    const [start, end] = stretch(month);
    const chosen = parameters.from && month >= parameters.from.slice(0, 7) && (!parameters.to || month <= parameters.to.slice(0, 7));
    picture.append(s('a', { href: link('timeline', { ...parameters, from: month, to: month }), class: chosen ? 'chosen' : null, 'aria-label': `${day(month)}: ${articles}` },
      s('title', {}, `${day(month)}: ${articles}`),
      s('rect', { x: x(start), y: 0, width: Math.max(3, x(end) - x(start) - 1), height: height - 20, class: 'hit' }),
      s('rect', { x: x(start), y: height - 20 - y(articles), width: Math.max(3, x(end) - x(start) - 1), height: y(articles), class: 'bar' })));
  }
  const axis = s('g', { transform: `translate(0 ${height - 20})`, class: 'axis', 'aria-hidden': 'true' });
  d3.select(axis).call(d3.axisBottom(x).ticks(Math.min(12, width / 90)).tickFormat(tick).tickSizeOuter(0));
  picture.append(axis);
  clear(out, picture);
}

function draw(out, events) {
  const { d3 } = globalThis;
  const placed = events.map(event => ({ ...event, span: event.time ? stretch(event.time) : null,
    days: event.reports.map(report => report.published && stretch(report.published)?.[0]).filter(Boolean) }))
    .map(event => ({ ...event, first: event.span?.[0] ?? d3.min(event.days) })).filter(event => event.first)
    .sort((a, b) => a.first - b.first || a.situation.localeCompare(b.situation));
  const all = placed.flatMap(event => [event.first, ...(event.span ? [event.span[1]] : []), ...event.days]);
  const [least, most] = d3.extent(all);
  const margin = Math.max(86_400_000 * 3, (most - least) * 0.03);
  const domain = [new Date(+least - margin), new Date(+most + margin)];
  const chart = h('div', { class: 'chart' });
  const axis = s('svg', { class: 'axis', height: 28, 'aria-hidden': 'true' });
  const keys = event => {
    const act = { ArrowLeft: () => move(1), ArrowRight: () => move(-1), '+': () => scale(1.6), '-': () => scale(1 / 1.6), Home: whole }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  const rows = placed.map(event => line(event));
  chart.append(...rows.map(row => row.element));
  let x = null;
  let view = d3.zoomIdentity;
  const room = () => Math.max(160, (rows[0]?.track.clientWidth ?? 300));
  const paint = () => {
    const width = room();
    x = view.rescaleX(d3.scaleUtc(domain, [0, width]));
    axis.setAttribute('width', width);
    axis.setAttribute('viewBox', `0 0 ${width} 28`);
    d3.select(axis).selectAll('*').remove();
    d3.select(axis).call(d3.axisTop(x).ticks(width / 95).tickFormat(tick).tickSizeOuter(0)).selectAll('.domain, .tick line').attr('transform', 'translate(0 26)');
    d3.select(axis).selectAll('text').attr('transform', 'translate(0 24)');
    const ticks = x.ticks(width / 95).map(tick => x(tick));
    rows.forEach(row => row.paint(x, width, ticks));
  };
  const zoom = d3.zoom().scaleExtent([1, 400]).filter(event => event.type !== 'wheel' || event.ctrlKey || event.shiftKey)
    .on('zoom', event => { view = event.transform; paint(); });
  const surface = d3.select(axis);
  surface.call(zoom);
  d3.select(chart).on('wheel', event => {
    if (!event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    surface.call(zoom.scaleBy, event.deltaY < 0 ? 1.25 : 0.8);
  });
  const scale = by => surface.call(zoom.scaleBy, by);
  const move = way => surface.call(zoom.translateBy, way * room() / 3 / view.k, 0);
  const whole = () => surface.call(zoom.transform, d3.zoomIdentity);
  const button = (text, name, act) => h('button', { type: 'button', 'aria-label': name, onclick: act }, text);
  clear(out,
    h('div', { class: 'scale' },
      h('p', { class: 'hint key' }, glyph('Asserted'), ' ', t('keyEvent'), ' ', s('svg', { width: 12, height: 12, viewBox: '0 0 12 12', class: 'report-key', 'aria-hidden': 'true' }, s('rect', { x: 2, y: 2, width: 8, height: 8 })), ' ', t('keyReport')),
      h('div', { class: 'zoom' }, button('+', t('zoomIn'), () => scale(1.6)), button('−', t('zoomOut'), () => scale(1 / 1.6)),
        button('←', t('earlier'), () => move(1)), button('→', t('later'), () => move(-1)), button(t('fit'), t('fit'), whole))),
    h('div', { class: 'axis-line', tabindex: 0, role: 'group', 'aria-label': t('scaleLabel'), onkeydown: keys }, h('span', {}), axis),
    chart);
  paint();
  const resized = new ResizeObserver(() => paint());
  resized.observe(out);
  return () => resized.disconnect();
}

/** One event's line: its words, and its signs on the scale. */
function line(event) {
  const status = summed(event.statuses);
  const reports = event.reports.map(report => `${report.outlet ?? t('noOutlet')}, ${day(report.published)}`).join(' ; ');
  const track = h('div', { class: 'track' });
  const element = h('div', { class: 'row' },
    h('div', { class: 'what' },
      h('a', { href: link('chain', { situation: event.situation }) }, h('strong', {}, label(event.type)), ' ', h('span', {}, event.who ?? '?', event.whom ? ` → ${event.whom}` : '')),
      h('p', { class: 'line' }, badge(status), ' ', event.time ? day(event.time) : t('noDate'), h('span', { class: 'unseen' }, `. ${t('reported')}: ${reports}`))),
    track);
  const paint = (x, width, ticks) => {
    const picture = s('svg', { width, height: ROW, viewBox: `0 0 ${width} ${ROW}`, 'aria-hidden': 'true', class: `is-${status.toLowerCase()}` });
    const middle = ROW / 2;
    ticks.forEach(tick => picture.append(s('line', { x1: tick, x2: tick, y1: 0, y2: ROW, class: 'grid' })));
    const last = globalThis.d3.max(event.days);
    if (last) picture.append(s('line', { x1: x(event.first), x2: x(last), y1: middle, y2: middle, class: 'delay' }));
    if (event.span) {
      const [a, b] = event.span.map(x);
      if (b - a > 10) picture.append(s('rect', { x: a, y: middle - 5, width: b - a, height: 10, rx: 5, class: 'span' }));
      const sign = glyph(status);
      sign.setAttribute('x', (b - a > 10 ? (a + b) / 2 : a) - 8);
      sign.setAttribute('y', middle - 8);
      picture.append(s('circle', { cx: (b - a > 10 ? (a + b) / 2 : a), cy: middle, r: 9, class: 'under' }), sign);
    }
    event.reports.forEach(report => {
      const at = report.published && stretch(report.published)?.[0];
      if (at) picture.append(s('rect', { x: x(at) - 4, y: middle - 4, width: 8, height: 8, class: 'report' }, s('title', {}, `${report.outlet ?? ''} ${day(report.published)}`)));
    });
    clear(track, picture);
  };
  return { element, track, paint };
}
