/**
 * Problems to measure with, the same for the same seed.
 * Shapes of the fits (whole millionths):
 *   uniform    anything from 0 to 1
 *   clustered  20 kinds of people, fits in steps of 0.05: heavy ties
 *   realistic  five weighted criteria over sites, professions, needs, languages and experience
 *   geometric  1 − distance of points in a square
 *   tied       all the same
 *   product    i × j: everybody wants the same mentors most
 */
export const SHAPES = ['uniform', 'clustered', 'realistic', 'geometric', 'tied', 'product'];

/** Whole numbers below a limit (xorshift32). */
export function randomNumbers(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Gives a function (i, j) → fit. */
export function fitFunction(shape, { mentees, mentors, seed = 1 }) {
  const random = randomNumbers(seed);
  const traits = (count, limit) => Int32Array.from({ length: count }, () => random(limit));
  if (shape === 'tied') return () => 500_000;
  if (shape === 'uniform') return uniformFit(seed);
  if (shape === 'product') return (i, j) => Math.floor(((i + 1) * (j + 1) * 1_000_000) / (mentees * mentors));
  if (shape === 'geometric') {
    const [ax, ay, bx, by] = [mentees, mentees, mentors, mentors].map((count) => traits(count, 700_000));
    return (i, j) => Math.round(1_000_000 - Math.hypot(ax[i] - bx[j], ay[i] - by[j]));
  }
  if (shape === 'clustered') {
    const [a, b, table] = [traits(mentees, 20), traits(mentors, 20), traits(400, 21)];
    return (i, j) => table[a[i] * 20 + b[j]] * 50_000;
  }
  return realisticFit(traits, { mentees, mentors });
}

/** A hash of the pair, so that a fit needs no table. */
function uniformFit(seed) {
  return (i, j) => {
    let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(j + 1 + seed, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
    return ((h ^ (h >>> 15)) >>> 0) % 1_000_001;
  };
}

function realisticFit(traits, { mentees, mentors }) {
  const ofMentee = {
    site: traits(mentees, 6),
    field: traits(mentees, 5),
    band: traits(mentees, 4),
    shift: traits(mentees, 16),
  };
  const ofMentor = {
    site: traits(mentors, 6),
    field: traits(mentors, 5),
    band: traits(mentors, 5),
    shift: traits(mentors, 16),
  };
  const needs = traits(mentees, 4096);
  const offers = traits(mentors, 4096);
  const bits = Uint8Array.from({ length: 4096 }, (_, k) => k.toString(2).replaceAll('0', '').length);
  return (i, j) => {
    const coverage = bits[needs[i]] === 0 ? 1 : bits[needs[i] & offers[j]] / bits[needs[i]];
    const site = ofMentee.site[i] === ofMentor.site[j] ? 1 : 0.3;
    const field = ofMentee.field[i] === ofMentor.field[j] ? 1 : 0;
    const gap = 1 - Math.abs(ofMentor.band[j] - ofMentee.band[i] - 1) / 4;
    const overlap = bits[ofMentee.shift[i] & ofMentor.shift[j]] / 4;
    return Math.round(1_000_000 * (0.35 * coverage + 0.2 * site + 0.2 * field + 0.15 * gap + 0.1 * overlap));
  };
}

/** Every pair possible, as a matrix. */
export function denseInstance(shape, { mentees, mentors = mentees, seed = 1, places = 1 }) {
  const fitOf = fitFunction(shape, { mentees, mentors, seed });
  const matrix = new Int32Array(mentees * mentors);
  for (let i = 0; i < mentees; i++) for (let j = 0; j < mentors; j++) matrix[i * mentors + j] = fitOf(i, j);
  return { kind: 'dense', mentees, capacities: new Int32Array(mentors).fill(places), matrix };
}

/** A number of candidates for each mentee; one of them planted so that, with enough places, everybody can be matched. */
export function sparseInstance(shape, { mentees, mentors = mentees, candidates = 50, seed = 1, places = 1 }) {
  const random = randomNumbers(seed + 77);
  const fitOf = fitFunction(shape, { mentees, mentors, seed });
  const rowStart = new Int32Array(mentees + 1);
  const mentor = new Int32Array(mentees * candidates);
  const weight = new Int32Array(mentees * candidates);
  const taken = new Int32Array(mentors).fill(-1);
  const step = coprimeStep(mentors);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    for (let k = 0; k < candidates; k++) {
      let j = k === 0 ? (i * step) % mentors : random(mentors);
      while (taken[j] === i) j = random(mentors);
      taken[j] = i;
      mentor[count] = j;
      weight[count++] = fitOf(i, j);
    }
    rowStart[i + 1] = count;
  }
  return {
    kind: 'sparse',
    mentees,
    capacities: new Int32Array(mentors).fill(places),
    rowStart,
    mentor,
    weight,
  };
}

function coprimeStep(count) {
  let step = Math.floor(count * 0.618) || 1;
  const shared = (a, b) => (b === 0 ? a : shared(b, a % b));
  while (shared(step, count) !== 1) step++;
  return step;
}

/** How many problems reference-totals.json knows the answers to. */
export const SMALL_INSTANCES = 400;

/** A small problem as a grid of fits (−1: not possible), with ties, mentors without places and mentees without candidates. */
export function smallInstance(seed, largest = { mentees: 30, mentors: 25 }) {
  const random = randomNumbers(seed + 1000);
  const [mentees, mentors] = [1 + random(largest.mentees), 1 + random(largest.mentors)];
  const fitOf = fitFunction(SHAPES[seed % SHAPES.length], { mentees, mentors, seed });
  const impossible = [0, 30, 80][random(3)];
  const places = Array.from({ length: mentors }, () => random(4));
  const fits = Array.from({ length: mentees }, (_, i) => {
    const share = random(20) === 0 ? 100 : impossible;
    return Array.from({ length: mentors }, (_, j) => (random(100) < share ? -1 : fitOf(i, j)));
  });
  return { places, fits };
}
