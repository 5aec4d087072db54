import manifest from '../../package.json' with { type: 'json' };

type Versions = Record<'safari' | 'chrome' | 'firefox', number>;
type Feature = { name: string; pattern: RegExp } & Versions;

/** No version has the feature yet. */
const none = Infinity;

const feature = (
  name: string,
  pattern: RegExp,
  safari: number,
  chrome: number,
  firefox: number,
): Feature => ({ name, pattern, safari, chrome, firefox });

/**
 * Features of scripts and the first versions that have them (MDN browser-compat-data, November 2026). A method is
 * matched by name only, so a method of the same name on another object is reported as well.
 */
const scriptFeatures: Feature[] = [
  feature('Map.groupBy, Object.groupBy', /\b(?:Map|Object)\.groupBy\b/, 17.4, 117, 119),
  feature('Array toSorted, toReversed, toSpliced', /\.to(?:Sorted|Reversed|Spliced)\(/, 16, 110, 115),
  feature('Array with', /\.with\(/, 16, 110, 115),
  feature('Array findLast', /\.findLast(?:Index)?\(/, 15.4, 97, 104),
  feature('Array at', /\.at\(/, 15.4, 92, 90),
  feature('Array.fromAsync', /\bArray\.fromAsync\b/, 16.4, 121, 115),
  feature('structuredClone', /\bstructuredClone\(/, 15.4, 98, 94),
  feature('Object.hasOwn', /\bObject\.hasOwn\b/, 15.4, 93, 92),
  feature('Intl.Segmenter', /\bSegmenter\b/, 14.1, 87, 125),
  feature('Promise.withResolvers', /\bPromise\.withResolvers\b/, 17.4, 119, 121),
  feature('Promise.try', /\bPromise\.try\b/, 18.2, 128, 134),
  feature(
    'Set operations',
    /\.(?:union|intersection|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
    17,
    122,
    127,
  ),
  feature(
    'Iterator helpers',
    /(?<!\bObject)\.(?:keys|values|entries|matchAll)\([^()]*\)\s*\.(?:map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
    18.4,
    122,
    131,
  ),
  feature('String isWellFormed', /\.(?:is|to)WellFormed\(/, 16.4, 111, 119),
  feature('RegExp.escape', /\bRegExp\.escape\b/, 18.2, 136, 134),
  feature('lookbehind', /\(\?<[=!]/, 16.4, 62, 78),
  feature(
    'flag v of a pattern',
    /\/[dgimsuy]*v[dgimsuy]*(?=[.,;)\s])(?<=[\])}+*?\w\\]\/[dgimsuyv]+)/,
    17,
    112,
    116,
  ),
  feature('URL.canParse', /\bURL\.canParse\b/, 17, 120, 115),
  feature('URL.parse', /\bURL\.parse\b/, 18, 126, 126),
  feature('size of URLSearchParams', /\b(?:given|params|searchParams|query)\.size\b/, 17, 113, 112),
  feature('AbortSignal.timeout', /\bAbortSignal\.timeout\b/, 16, 124, 100),
  feature('AbortSignal.any', /\bAbortSignal\.any\b/, 17.4, 116, 124),
  feature('Response.json', /\bResponse\.json\(/, 17, 105, 115),
  feature('checkVisibility', /\.checkVisibility\(/, 17.4, 105, 106),
  feature('requestSubmit', /\.requestSubmit\(/, 16, 76, 75),
  feature('startViewTransition', /\bstartViewTransition\b/, 18, 111, 144),
  feature('scrollend', /['"]scrollend['"]/, 26.2, 114, 109),
  feature('aria attributes as properties', /\.aria[A-Z]\w+/, 12.1, 81, 119),
  feature('popover', /\b(?:popover|showPopover|hidePopover|togglePopover|popoverTarget)\b/, 17, 114, 125),
  feature('inert as a property', /\.inert\b/, 15.5, 102, 112),
  feature('setHTMLUnsafe', /\bsetHTMLUnsafe\b/, 26, 124, 123),
  feature('storage estimate', /\bstorage\.estimate\b/, 17, 61, 57),
  feature('cookieStore', /\bcookieStore\b/, 18.4, 87, 140),
  feature('navigation', /\b(?:window|globalThis)\.navigation\b/, 26.2, 102, 147),
  feature('Temporal', /\bTemporal\./, 27.3, 144, 139),
];

/**
 * Features of styles and the first versions that have them. A declaration that an older browser ignores without harm
 * (`text-wrap`, `word-break: auto-phrase`, `@media (scripting: enabled)`) needs no entry.
 */
const styleFeatures: Feature[] = [
  feature(':has()', /:has\(/, 15.4, 105, 121),
  feature('@container', /@container\b|container-type/, 16, 105, 110),
  feature('@scope', /@scope\b/, 26.4, 118, 146),
  feature('@starting-style', /@starting-style\b/, 17.5, 117, 129),
  feature('@property', /@property\b/, 16.4, 85, 128),
  feature('color-mix()', /\bcolor-mix\(/, 16.2, 111, 113),
  feature('light-dark()', /[^-]\blight-dark\(/, 17.5, 123, 120),
  feature('oklch(), oklab(), lch(), lab()', /\b(?:ok)?(?:lch|lab)\(/, 15.4, 111, 113),
  feature('unit lh', /\d(?:r?lh)\b/, 16.4, 109, 120),
  feature('units dvh, svh, lvh', /\d[dsl]v[hwib]\b/, 15.4, 108, 101),
  feature('ranges in @media', /@media[^{]*[<>]=?/, 16.4, 104, 102),
  feature('subgrid', /\bsubgrid\b/, 16, 117, 71),
  feature('content-visibility', /\bcontent-visibility\b/, 18, 85, 125),
  feature('field-sizing', /\bfield-sizing\b/, 26.2, 123, 152),
  feature(':popover-open', /:popover-open\b/, 17, 114, 125),
  feature(':user-valid', /:user-(?:in)?valid\b/, 16.5, 119, 88),
  feature(':dir()', /:dir\(/, 16.4, 120, 49),
  feature(':open', /:open\b/, 26.5, 133, 136),
  feature('anchor positioning', /\banchor-name\b|\bposition-anchor\b/, 26, 125, 147),
  feature('round()', /\bround\(/, 15.4, 125, 118),
  feature('overflow: clip', /overflow(?:-[xy])?:\s*clip\b/, 16, 90, 81),
  feature('translate, rotate, scale', /[;{\s](?:translate|rotate|scale):/, 14.1, 104, 72),
  feature('interpolate-size', /\binterpolate-size\b/, none, 129, none),
];

/** Checked only in built styles, because the build flattens nested rules. */
const nesting = feature('nesting', /\{[^{}]*;\s*(?:&|[.#:[>+~]|\w+\s)[^{};]*\{|\{\s*&/, 17.2, 120, 117);

const oldestOf = (browser: keyof Versions): number =>
  Math.min(
    ...manifest.browserslist
      .map((line) => line.split(' '))
      .filter(([name]) => (name === 'ios_saf' ? 'safari' : name) === browser)
      .map(([, version]) => Number(version)),
  );

/** The oldest version of each browser in `browserslist` of package.json. */
export const oldest: Versions = {
  safari: oldestOf('safari'),
  chrome: oldestOf('chrome'),
  firefox: oldestOf('firefox'),
};

const isTooNew = ({ safari, chrome, firefox }: Feature): boolean =>
  safari > oldest.safari || chrome > oldest.chrome || firefox > oldest.firefox;

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** Removes `@supports` blocks, which a browser applies only if it has the feature. */
function withoutSupports(styles: string): string {
  let left = styles;
  for (let at = left.indexOf('@supports'); at >= 0; at = left.indexOf('@supports')) {
    let end = left.indexOf('{', at);
    for (let depth = 1; depth > 0 && end < left.length;) {
      end += 1;
      if (left[end] === '{') depth += 1;
      if (left[end] === '}') depth -= 1;
    }
    left = left.slice(0, at) + left.slice(end + 1);
  }
  return left;
}

/** The names of features in a script that the oldest browsers do not have. */
export const tooNewInScript = (script: string): string[] =>
  scriptFeatures
    .filter(isTooNew)
    .filter(({ pattern }) => pattern.test(withoutComments(script)))
    .map(({ name }) => name);

/** The names of features in styles, outside `@supports`, that the oldest browsers do not have. */
export const tooNewInStyles = (styles: string, are: 'source' | 'built'): string[] =>
  [...styleFeatures, ...(are === 'built' ? [nesting] : [])]
    .filter(isTooNew)
    .filter(({ pattern }) => pattern.test(withoutSupports(withoutComments(styles))))
    .map(({ name }) => name);
