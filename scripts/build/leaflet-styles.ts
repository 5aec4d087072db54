import type { Plugin } from 'postcss';

const unused = /\.leaflet-(?:control-layers|default-icon-path)/;

/**
 * Removes the styles of Leaflet's control of layers and of its own marker, which the map does not use: their pictures are
 * half of the file.
 */
export function leafletStyles(): Plugin {
  return {
    postcssPlugin: 'leaflet-styles',
    Rule(rule) {
      if (!unused.test(rule.selector)) return;
      const used = rule.selectors.filter((selector) => !unused.test(selector));
      if (used.length === 0) rule.remove();
      else rule.selectors = used;
    },
  };
}
