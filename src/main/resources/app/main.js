// The shell: the bar at the top, and one view at a time by the address.

import { h, clear, say, showCurrent } from './dom.js';
import { t, language, speak } from './i18n.js';
import { load } from './terms.js';
import { read, link } from './route.js';
import { Asker } from './sparql.js';
import { behind, problem, waiting } from './parts.js';

const VIEWS = ['read', 'chain', 'graph', 'timeline', 'search', 'compare', 'query'];
const main = document.getElementById('main');
let asker = new Asker();
let leave = null;
let turn = 0;

function theme() {
  return localStorage.getItem('theme') ?? 'auto';
}

function paint() {
  const chosen = theme();
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** The view that the address names; what names none shows the articles. */
function shown() {
  const { view } = read(location.hash);
  return VIEWS.includes(view) ? view : 'read';
}

function bar() {
  const view = shown();
  document.documentElement.lang = language();
  document.getElementById('skip').textContent = t('skip');
  const other = language() === 'fr' ? 'en' : 'fr';
  const next = { auto: 'light', light: 'dark', dark: 'auto' }[theme()];
  const views = h('nav', { 'aria-label': t('views') }, VIEWS.map(name =>
    h('a', { href: link(name), 'aria-current': name === view ? 'page' : null }, t(`view.${name}`))));
  clear(document.getElementById('top'),
    h('a', { class: 'brand', href: link('read') }, 'Dépêche', h('span', {}, t('motto'))),
    views,
    h('div', { class: 'settings' },
      h('button', { type: 'button', class: 'quiet', lang: other, onclick: () => { speak(other); start(); } },
        other === 'fr' ? 'Français' : 'English'),
      h('button', { type: 'button', class: 'quiet', onclick: () => {
        localStorage.setItem('theme', next);
        paint();
        bar();
        window.dispatchEvent(new Event('themechange'));
      } }, t(`theme.${theme()}`))));
  showCurrent(views);
}

async function show() {
  turn += 1;
  const mine = turn;
  const { parameters } = read(location.hash);
  asker.stop();
  leave?.();
  leave = null;
  asker = new Asker();
  bar();
  const known = shown();
  document.body.dataset.view = known;
  document.title = `${t(`view.${known}`)} – Dépêche`;
  const body = h('div', { class: `view ${known}`, 'aria-busy': 'true' }, waiting());
  clear(main, body, behind(asker));
  try {
    const { show: draw } = await import(`./views/${known}.js`);
    const left = await draw(body, parameters, asker);
    if (mine !== turn) left?.();
    else leave = left ?? null;
  } catch (error) {
    if (mine !== turn || error.name === 'AbortError') return;
    clear(body, problem(error));
  }
  if (mine !== turn) return;
  body.removeAttribute('aria-busy');
  body.dataset.drawn = known;
  performance.mark('drawn');
  const title = body.querySelector('h1');
  if (title) {
    document.title = `${title.textContent} – Dépêche`;
    say(title.textContent);
  }
}

function start() {
  bar();
  show();
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  (main.querySelector('h1') ?? main).focus();
});
window.addEventListener('resize', () => document.querySelectorAll('nav, nav ul').forEach(showCurrent));
window.addEventListener('hashchange', () => {
  show().then(() => {
    window.scrollTo(0, 0);
    main.querySelector('h1')?.focus({ preventScroll: true });
  });
});
paint();
await load();
start();
