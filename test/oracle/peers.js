/**
 * Random numbers from 0 to 1 that are the same for a seed on every machine.
 * @param {number} seed
 */
function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The kinds of peer groups that `peers` makes. */
export const PEER_KINDS = ['realistic', 'symmetric', 'ties', 'islands', 'waiting'];

/**
 * A peer group in numbers { places, fits, menteeOf }: everybody is mentor and mentee. `realistic`: what two have in common counts most,
 * what one knows and the other needs a little; `symmetric`: alike in both directions; `ties`: five fits only; `islands`: only people of
 * the same few sites suit each other; `waiting`: some have no place, some two.
 * @param {string} kind
 * @param {number} count
 * @param {number} seed
 * @returns {{ places: number[], fits: number[][], menteeOf: number[] }}
 */
export function peers(kind, count, seed) {
  const draw = drawing(seed);
  const any = (options) => Math.floor(draw() * options);
  const people = Array.from({ length: count }, () => ({
    site: any(4),
    team: any(Math.ceil(count / 4)),
    languages: [1, 2, 4, 8].filter(() => draw() < 0.4).reduce((sum, bit) => sum + bit, 1),
    needs: any(12),
    strengths: any(12),
    years: 25 * draw(),
  }));
  const bits = (value) => value.toString(2).replaceAll('0', '').length;
  const both = {
    realistic: (a, b) =>
      0.35 * (a.site === b.site) +
      (0.35 * bits(a.languages & b.languages)) / bits(a.languages | b.languages) +
      0.2 * (a.needs === b.strengths) +
      0.1 * (b.years - a.years > 3),
    ties: () => any(5) / 4,
    islands: (a, b) => (a.team === b.team ? draw() : -1),
    waiting: () => draw(),
    symmetric: () => draw(),
  }[kind];
  const fits = people.map((a, i) => people.map((b, j) => (i === j ? -1 : Math.round(1e6 * both(a, b)))));
  if (kind === 'symmetric')
    for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) fits[i][j] = fits[j][i];
  for (const row of fits)
    row.forEach((fit, j) => {
      row[j] = Math.max(-1, fit);
    });
  const places = people.map(() => (kind === 'waiting' ? any(3) : 1));
  return { places, fits, menteeOf: people.map((_, j) => j) };
}
