// In which states each page is opened: every width plainly, then two further states. Plainly and between the
// phone and the desk (`between`) only the layout can differ from both, so axe is not asked there.

export const widths = [320, 390, 768, 1440];

/** What is not as usual: dark, no script, WCAG 1.4.12 text spacing, forced colours, motion. */
export const flags = ['dark', 'noscript', 'spacing', 'forced', 'motion'];

/**
 * Ways to part the flags in two. A page gets both halves of one, so every page is seen with every
 * flag; over the three ways every pair of flags meets. `pages.test.mjs` holds both.
 */
const halves = [
  [['dark', 'noscript', 'motion'], ['spacing', 'forced']],
  [['dark', 'spacing'], ['noscript', 'forced', 'motion']],
  [['dark', 'forced'], ['noscript', 'spacing', 'motion']],
];

/** The states of the page with this number. 320 px with flags is 400 % zoom: low as well as narrow. */
export function statesOf(number) {
  const plain = widths.map((width) => state(width, []));
  const [first, second] = halves[number % halves.length];
  const turn = Math.floor(number / halves.length);
  return [...plain, state(widths[turn % 4], first), state(widths[(turn + 2) % 4], second)];
}

/** The state of a page of a site whose like is seen in every state elsewhere: narrow or wide, light or dark. */
export const oneState = (number) => [state(number % 2 ? 390 : 1440, number % 4 < 2 ? [] : ['dark'])];

function state(width, on) {
  const zoomed = width === 320 && on.length > 0;
  const height = zoomed ? 256 : { 320: 568, 390: 844, 768: 1024, 1440: 900 }[width];
  const name = [`${width}${zoomed ? ' (400 %)' : ''}`, ...on].join(' ');
  const between = width === 768 && on.length === 0;
  return { name, width, height, between, ...Object.fromEntries(flags.map((flag) => [flag, on.includes(flag)])) };
}
