/**
 * A source with all its mutants in it, asleep: each place asks `mutant(id)` whether its change is the one to be tried. So every
 * file is compiled and loaded once for all of them. `mutants` hold an id each and lie in the order of the text.
 */
export function instrument(text, mutants) {
  return `const mutant = globalThis.mentorMutants.isTried; ${written(text, mutants, [0, text.length])}`;
}

/** What stands at [from, to), with the mutants that lie wholly within. */
function written(text, mutants, [from, to]) {
  let out = '';
  let at = from;
  for (let k = 0; k < mutants.length; ) {
    const { start, end } = mutants[k];
    const here = mutants.slice(k).filter((one) => one.start === start && one.end === end);
    const inner = mutants.slice(k).filter((one) => one.end <= end && !here.includes(one));
    out += text.slice(at, start) + choice(here, written(text, inner, [start, end]));
    at = end;
    k += here.length + inner.length;
  }
  return out + text.slice(at, to);
}

function choice(here, original) {
  // In braces, lest an `else` that follows takes the new `if` for its own.
  if (here[0].as === 'statement') return `{ if (!mutant(${here[0].id})) { ${original} } }`;
  const choices = here.map(({ id, replacement }) => `mutant(${id}) ? (${replacement}) : `);
  return `(${choices.join('')}(${original}))`;
}
