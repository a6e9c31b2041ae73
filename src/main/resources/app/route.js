// A view and its parameters as a link: #/view?name=value.

export function link(view, parameters = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, value);
  }
  const text = search.toString();
  return `#/${view}${text ? `?${text}` : ''}`;
}

export function read(hash) {
  const found = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash);
  return found ? { view: found[1], parameters: Object.fromEntries(new URLSearchParams(found[2] ?? '')) }
    : { view: 'read', parameters: {} };
}

export function go(view, parameters) {
  location.hash = link(view, parameters);
}

/** Changes the address without a new view being drawn. */
export function settle(view, parameters) {
  history.replaceState(null, '', link(view, parameters));
}
