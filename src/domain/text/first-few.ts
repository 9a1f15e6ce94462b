/** The first of many things: `a, b, c and 4 more`; all of them, `a, b, c`, where they are no more than `most`. */
export function firstFew<Thing>(
  things: readonly Thing[],
  most: number,
  inWords: (thing: Thing) => string = String,
): string {
  const told = things.slice(0, most).map((thing) => inWords(thing));
  return things.length > most ? `${told.join(', ')} and ${moreThan(things, most)} more` : told.join(', ');
}

/** The same of things that are told at some length, with commas in them perhaps: `a; b; c; and 4 more`. */
export function firstFewAtLength<Thing>(
  things: readonly Thing[],
  most: number,
  inWords: (thing: Thing) => string = String,
): string {
  const told = things.slice(0, most).map((thing) => inWords(thing));
  return (things.length > most ? [...told, `and ${moreThan(things, most)} more`] : told).join('; ');
}

/** The same of things that are told one to a line, indented by two, the last of them `and 4 more.`. */
export function firstLines<Thing>(
  things: readonly Thing[],
  most: number,
  inWords: (thing: Thing) => string = String,
): string[] {
  const told = things.slice(0, most).map((thing) => `  ${inWords(thing)}`);
  return things.length > most ? [...told, `  and ${moreThan(things, most)} more.`] : told;
}

function moreThan(things: readonly unknown[], most: number): string {
  return (things.length - most).toLocaleString('en-GB');
}
