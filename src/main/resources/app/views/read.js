// The article with every mark, and beside it what the marks mean.

import { h, clear } from '../dom.js';
import { quoted, t } from '../i18n.js';
import { DP, family, label, local, short, term } from '../terms.js';
import { link, settle } from '../route.js';
import { iri, written, integer } from '../sparql.js';
import { Article } from '../article.js';
import { badge, copyLink, day, glyph, heading, kind, nothing } from '../parts.js';
import { CONSTRUCTED, files } from '../downloads.js';
import { marks, layers } from '../marks.js';
import { corrector, history } from '../corrections.js';

const PAGE = 24;

export async function show(body, parameters, asker) {
  if (!parameters.article) return list(body, parameters, asker);
  const article = await Article.fetch(asker, parameters.article);
  if (!article) {
    clear(body, heading(t('view.read')), nothing(t('notHeld')));
    return null;
  }
  return new Reading(body, article, asker, parameters).draw();
}

async function list(body, parameters, asker) {
  const from = integer(parameters.from ?? '0', 0, 1e9);
  const rows = await asker.rows('askArticles', `
    SELECT ?article ?published ?headline ?language ?outlet ?start WHERE {
      { SELECT ?article ?published WHERE {
          GRAPH ?article { ?article a dp:Article OPTIONAL { ?article schema:datePublished ?published } }
        } ORDER BY DESC(STR(?published)) ?article LIMIT ${PAGE + 1} OFFSET ${from} }
      GRAPH ?article {
        ?article schema:inLanguage ?language ; schema:articleBody ?body .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
      }
      BIND(SUBSTR(?body, 1, 220) AS ?start)
    } ORDER BY DESC(STR(?published)) ?article`);
  const shown = rows.slice(0, PAGE);
  clear(body, heading(t('articles'), t('articlesLead')),
    shown.length === 0 ? nothing(t('noArticles')) : h('ol', { class: 'articles' }, shown.map(card)),
    h('nav', { class: 'pages', 'aria-label': t('articles') },
      from > 0 ? h('a', { href: link('read', { from: Math.max(0, from - PAGE) || null }) }, `← ${t('newer')}`) : null,
      rows.length > PAGE ? h('a', { href: link('read', { from: from + PAGE }) }, `${t('older')} →`) : null));
  return null;
}

function card({ article, published, headline, language, outlet, start }) {
  return h('li', {}, h('article', {},
    h('p', { class: 'line' }, h('span', { class: 'outlet' }, outlet?.value ?? t('noOutlet')), ' · ',
      published ? h('time', { datetime: published.value }, day(published.value)) : t('undated')),
    h('h2', {}, h('a', { href: link('read', { article: article.value }), lang: language.value },
      headline?.value ?? local(article.value))),
    h('p', { class: 'start', lang: language.value }, start.value)));
}

class Reading {
  constructor(body, article, asker, parameters) {
    Object.assign(this, { body, article, asker, node: parameters.node ?? null });
    this.side = h('aside', { class: 'side', 'aria-label': t('whatIsSaid') });
  }

  draw() {
    const { article, body } = this;
    this.text = marks(article, node => link('read', { article: article.iri, node }));
    this.text.addEventListener('click', event => {
      const mark = event.target.closest('a[data-node]');
      if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.choose(mark.dataset.node, false);
      }
    });
    const outlet = article.publisher ? article.name(article.publisher) : t('noOutlet');
    clear(body,
      h('div', { class: 'reading' },
        h('article', { class: 'paper', lang: article.language },
          h('p', { class: 'line' }, h('span', { class: 'outlet' }, outlet), ' · ',
            article.published ? h('time', { datetime: article.published }, day(article.published)) : t('undated'),
            h('a', { class: 'all', href: link('read'), lang: document.documentElement.lang }, t('allArticles'))),
          h('h1', { tabindex: -1 }, article.headline ?? local(article.iri)),
          h('div', { class: 'tools', lang: document.documentElement.lang }, copyLink(),
            files(`CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ${iri(article.iri)} { ?s ?p ?o } }`, CONSTRUCTED)),
          layers(this.text),
          this.text),
        this.side));
    this.panel();
    if (this.node && !this.drawn) this.scroll();
    this.drawn = true;
    return null;
  }

  /** Reads and draws the article anew, at the same node. */
  async again() {
    const place = window.scrollY;
    this.article = await Article.fetch(this.asker, this.article.iri);
    if (this.node && !this.article.has(this.node)) this.node = null;
    this.draw();
    window.scrollTo(0, place);
    this.side.querySelector('h2')?.focus({ preventScroll: true });
  }

  choose(node, scroll) {
    this.node = node;
    settle('read', { article: this.article.iri, node });
    this.panel();
    this.side.querySelector('h2')?.focus({ preventScroll: true });
    if (scroll) this.scroll();
    else if (matchMedia('(max-width: 900px)').matches) this.side.scrollIntoView({ block: 'start' });
  }

  scroll() {
    const first = this.text.querySelector('.on') ?? this.text.querySelector('.near');
    first?.scrollIntoView({ block: 'center' });
  }

  /** Marks the words of the chosen node, and those of its claim more lightly. */
  light() {
    const near = new Set(this.article.isClaim(this.node ?? '') ? [this.node] : []);
    for (const mark of this.text.querySelectorAll('[data-nodes]')) {
      const nodes = mark.dataset.nodes.split(' ');
      mark.classList.toggle('on', this.node !== null && nodes.includes(this.node));
      mark.classList.toggle('near', nodes.some(each => near.has(each)) && !nodes.includes(this.node));
    }
    for (const mark of this.text.querySelectorAll('.spot')) mark.classList.remove('spot');
  }

  /** Marks one span's words. */
  spot({ start, end }) {
    for (const mark of this.text.querySelectorAll('[data-start]')) {
      const at = Number(mark.dataset.start);
      mark.classList.toggle('spot', at >= start && at < end);
    }
    this.text.querySelector('.spot')?.scrollIntoView({ block: 'center' });
  }

  panel() {
    const { article, node } = this;
    this.light();
    if (!node || !article.has(node)) clear(this.side, this.overview());
    else if (article.isSituation(node)) clear(this.side, this.top(node), this.situation(node), this.triples(node));
    else if (article.isClaim(node)) clear(this.side, this.top(node), this.claim(node), this.triples(node));
    else clear(this.side, this.top(node), this.entity(node), this.triples(node));
  }

  to(node, ...text) {
    return h('a', { href: link('read', { article: this.article.iri, node }), onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.choose(node, true);
    } }, text.length ? text : this.article.name(node));
  }

  overview() {
    const { article } = this;
    return [h('h2', { tabindex: -1 }, t('whatIsSaid')), h('p', { class: 'hint' }, t('whatIsSaidLead')),
      h('ol', { class: 'gists' }, article.situations().map(node => h('li', { class: article.isWrong(node) ? 'wrong' : null }, this.gist(node)))),
      history(this)];
  }

  gist(node) {
    const { article } = this;
    const { type, who, whom } = article.gist(node);
    return [this.to(node, h('strong', {}, label(type))), ' ',
      h('span', { class: 'parties' }, who || '?', whom ? [' → ', whom] : ''),
      article.isWrong(node) ? h('span', { class: 'tag' }, t('markedWrong')) : null,
      h('span', { class: 'voices' }, article.chains(node).map(chain => {
        const inner = article.status(chain[0]);
        return h('span', { class: `voice is-${inner.toLowerCase()}` }, glyph(inner),
          h('span', { class: 'unseen' }, label(inner)), chain.map(claim => this.claimant(claim)).join(' ← '));
      }))];
  }

  claimant(claim) {
    const who = this.article.dp(claim, 'claimant')[0];
    return who ? this.article.name(who) : '?';
  }

  top(node) {
    const { article } = this;
    return h('div', { class: 'top-line' },
      h('button', { type: 'button', class: 'quiet', onclick: () => this.choose(null, false) }, `← ${t('back')}`),
      article.isClaim(node) ? null : h('a', { href: link('graph', { focus: node }) }, t('seeGraph')),
      article.isSituation(node) ? h('a', { href: link('chain', { situation: node }) }, t('seeChain')) : null);
  }

  situation(node) {
    const { article } = this;
    const time = article.dp(node, 'time')[0];
    const told = article.dp(node, 'timeText')[0];
    const { who, whom } = article.gist(node);
    return [
      h('p', { class: 'kicker' }, label(article.type(node)), this.verdict(node)),
      h('h2', { tabindex: -1 }, who || '?', whom ? [h('span', { class: 'to' }, ' → '), whom] : ''),
      h('dl', { class: 'facts' }, article.roles(node).map(({ role, filler }) =>
        [h('dt', {}, label(role)), h('dd', {}, this.to(filler), ' ', this.kindOf(filler), this.guess(node, filler))]),
      time || told ? [h('dt', {}, t('time')), h('dd', {}, day(time), told ? ` (${quoted(told)})` : '')] : null),
      this.voices(node),
      this.evidence(node),
      this.reading(node),
      corrector(this, node),
    ];
  }

  verdict(node) {
    return this.article.isWrong(node) ? [' ', h('span', { class: 'tag' }, t('markedWrong'))] : null;
  }

  guess(situation, filler) {
    return this.article.dp(situation, 'guessed').includes(filler)
      ? [' ', h('span', { class: 'tag', title: t('guessedHint') }, t('guessed'))] : null;
  }

  kindOf(node) {
    const type = this.article.type(node);
    return type && type !== 'Claim' ? kind(type) : null;
  }

  voices(node) {
    const { article } = this;
    const chains = article.chains(node);
    return h('section', { class: 'who' }, h('h3', {}, t('whoSays')),
      h('ol', {}, chains.map(chain => h('li', {}, chain.map((claim, index) => {
        const status = article.status(claim);
        return [index ? h('span', { class: 'by', 'aria-hidden': 'true' }, '←') : null,
          h('span', { class: article.isWrong(claim) ? 'said wrong' : 'said' }, this.to(claim, this.claimant(claim)), badge(status))];
      })))));
  }

  evidence(node) {
    const sentences = this.article.spans(node, 'evidence');
    return sentences.length ? h('section', {}, h('h3', {}, t('sentence')), sentences.map(span =>
      h('blockquote', { lang: this.article.language }, this.article.text(span), ' ',
        h('button', { type: 'button', class: 'quiet', onclick: () => this.spot(span) }, t('showWords'))))) : null;
  }

  reading(node) {
    const confidence = this.article.dp(node, 'confidence')[0];
    const rules = this.article.dp(node, 'rule');
    return h('p', { class: 'hint' }, rules.length ? [t('foundBy'), ' ', h('code', {}, rules.join(', '))] : '',
      confidence ? [' · ', t('confidence'), ' ', Number(confidence).toFixed(2)] : '');
  }

  claim(node) {
    const { article } = this;
    const content = article.dp(node, 'content');
    const quotation = article.dp(node, 'quotation')[0];
    return [
      h('p', { class: 'kicker' }, t('claim'), this.verdict(node)),
      h('h2', { tabindex: -1 }, this.claimant(node)),
      h('p', {}, badge(article.status(node)),
        article.dp(node, 'firstReport')[0] === 'true' ? [' ', h('span', { class: 'tag' }, t('firstToReport'))] : null,
        article.dp(node, 'addressee').map(each => [` ${t('told')} `, this.to(each)])),
      quotation ? h('section', {}, h('h3', {}, t('quotation')), h('blockquote', { lang: article.language }, quotation)) : null,
      h('section', {}, h('h3', {}, label('content')), content.map(each => h('p', {}, this.content(each)))),
      this.evidence(node),
      this.reading(node),
      corrector(this, node),
    ];
  }

  content(node) {
    const { article } = this;
    if (article.isSituation(node)) {
      const { type, who, whom } = article.gist(node);
      return [this.to(node, h('strong', {}, label(type))), ' ', who || '?', whom ? [' → ', whom] : ''];
    }
    if (article.isClaim(node)) return [this.to(node, this.claimant(node)), ' ', badge(article.status(node))];
    return article.name(node);
  }

  entity(node) {
    const { article } = this;
    const ties = article.outgoing(node).filter(({ property, object }) => object.type === 'uri'
      && property.startsWith(DP) && local(property) !== 'mention');
    const back = article.incoming(node).filter(({ property, subject }) =>
      property.startsWith(DP) && article.isEntity(subject));
    const parts = article.incoming(node).filter(({ property, subject }) =>
      article.isSituation(subject) && term(local(property))?.is.includes('Role'));
    const claims = article.pointing(node, 'claimant');
    return [
      h('p', { class: 'kicker' }, label(article.type(node) ?? ''), this.verdict(node)),
      h('h2', { tabindex: -1, class: `name ${family(article.type(node))}` }, article.name(node)),
      article.otherNames(node).length
        ? h('p', { class: 'hint' }, t('otherNames'), ' ', article.otherNames(node).join(' · ')) : null,
      ties.length + back.length ? h('section', {}, h('h3', {}, t('ties')), h('ul', { class: 'ties' },
        ties.map(({ property, object }) => h('li', {}, h('em', {}, label(local(property))), ' ', this.tie(object.value))),
        back.map(({ property, subject }) => h('li', {}, this.to(subject), ' ', h('em', {}, label(local(property))), ' ',
          article.name(node))))) : null,
      parts.length ? h('section', {}, h('h3', {}, t('takesPart')), h('ol', { class: 'gists' },
        parts.map(({ property, subject }) => h('li', {}, h('em', {}, label(local(property))), ' ', this.gist(subject))))) : null,
      claims.length ? h('section', {}, h('h3', {}, t('says')), h('ul', {}, claims.map(claim =>
        h('li', {}, badge(article.status(claim)), ' ', article.dp(claim, 'content').map(each => this.content(each)))))) : null,
      h('p', {}, h('a', { href: link('search', { entity: node }) }, t('inOtherArticles'))),
      corrector(this, node),
    ];
  }

  tie(node) {
    const at = this.article.dp(node, 'positionAt');
    return [this.article.isEntity(node) ? this.to(node) : this.article.name(node), at.map(each => [' · ', this.to(each)])];
  }

  triples(node) {
    const { article } = this;
    const rows = article.outgoing(node).map(({ property, object }) => {
      const span = object.type === 'uri' ? article.span(object.value) : null;
      const shown = object.type === 'uri' ? short(object.value) : written(object);
      return h('tr', {}, h('th', { scope: 'row' }, short(property)),
        h('td', {}, span ? h('button', { type: 'button', class: 'words', onclick: () => this.spot(span) },
          quoted(excerpt(article.text(span))))
          : object.type === 'uri' && article.has(object.value) && !object.value.includes('#char')
            ? this.to(object.value, shown.startsWith(article.iri) ? shown.slice(article.iri.length) : shown)
            : plain(object, shown)));
    });
    return h('details', { class: 'triples', open: true }, h('summary', {}, `${t('triples')} (${rows.length})`),
      h('p', { class: 'subject' }, iri(node)), h('table', {}, h('tbody', {}, rows)));
  }
}

function plain(object, shown) {
  return object.datatype?.endsWith('#decimal') || object.datatype?.endsWith('#boolean') ? object.value : readable(shown);
}

/** IRIs in a triple term or a datatype, with prefixes. */
function readable(shown) {
  return shown.replace(/<([^<>\s]+)>/g, (found, name) => (short(name) === name ? found : short(name)));
}

function excerpt(text) {
  return text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-24)}` : text;
}
