/** Not there yet. */
export function corrector() {
  return null;
}
