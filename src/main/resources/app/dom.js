// Elements out of names, properties and children. Strings become text, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.setAttribute('class', value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function h(name, properties, ...children) {
  return fill(document.createElement(name), properties, children);
}

export function s(name, properties, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

let made = 0;

/** An id that no other element of the page has. */
export function id(prefix) {
  made += 1;
  return `${prefix}-${made}`;
}

export function clear(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  return element;
}

/** Scrolls a row of links sideways to the one that is current, where it is out of sight. */
export function showCurrent(row) {
  const current = row.querySelector('[aria-current]');
  if (!current) return;
  const [box, own] = [row.getBoundingClientRect(), current.getBoundingClientRect()];
  if (own.left < box.left || own.right > box.right) row.scrollLeft += (own.left + own.right - box.left - box.right) / 2;
}

/** Tells a screen reader what has changed. */
export function say(text) {
  document.getElementById('say').textContent = text;
}
