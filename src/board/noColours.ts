/**
 * Stands in for `d3-color` (vite.config.ts): the board's zoom comes with ways from one colour to
 * another that nothing here takes, and colours alone were 3 kB of the first view. Nothing is a colour.
 */
export function color(): null {
  return null;
}

export { color as cubehelix, color as hcl, color as hsl, color as lab, color as rgb };
