/** What SQLite stores in our STRICT tables. */
export type SqlValue = string | number | bigint | null;

/** SQL text with `?` for every value, and the values to bind. The private mark is what keeps any other object from being one. */
class Statement {
  readonly #isMadeByTag = true;
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }

  static is(part: unknown): part is Statement {
    return typeof part === 'object' && part !== null && #isMadeByTag in part;
  }
}

/** A whole statement, or a fragment of one: only `sql` and `wholeNumber` make them. */
export type Query = Statement;

/**
 * The only way SQL reaches the database: whatever is interpolated becomes a bound value, never text; another `sql` becomes a part of
 * this one.
 * @example sql`SELECT id FROM people WHERE staff_number = ${number}`
 * @example sql`SELECT id FROM people ${isSorted ? sql`ORDER BY id` : sql``}`
 */
export function sql(strings: TemplateStringsArray, ...parts: (SqlValue | Query)[]): Query {
  const values: SqlValue[] = [];
  let hasFragments = false;
  for (const part of parts) {
    if (Statement.is(part)) {
      hasFragments = true;
      values.push(...part.values);
    } else {
      values.push(part);
    }
  }
  return new Statement(hasFragments ? joined(strings, parts) : textOf(strings), values);
}

function joined(strings: TemplateStringsArray, parts: readonly (SqlValue | Query)[]): string {
  return strings.reduce((text, next, at) => {
    const part = parts[at - 1];
    return `${text}${Statement.is(part) ? part.text : '?'}${next}`;
  });
}

/** A whole number as text, for the few places where SQLite binds no values, such as pragmas. @throws RangeError for any other. */
export function wholeNumber(value: number): Query {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number.`);
  return new Statement(String(value), []);
}

/** The name of a table or a column, as the schema itself tells it, quoted. @throws RangeError for what is no name of ours. */
export function identifier(name: string): Query {
  return new Statement(`"${nameOfOurs(name)}"`, []);
}

/** The same as a text, for triggers, which bind no values. @throws RangeError for what is no name of ours. */
export function nameAsText(name: string): Query {
  return new Statement(`'${nameOfOurs(name)}'`, []);
}

function nameOfOurs(name: string): string {
  if (!/^[a-z_][a-z_0-9]*$/.test(name)) throw new RangeError(`${name} is not a name in our schema.`);
  return name;
}

/** Several fragments one after the other, with commas between. */
export function commaList(parts: readonly Query[]): Query {
  return joinedBy(new Statement(', ', []), parts);
}

/** Several fragments one after the other, with another between them. */
export function joinedBy(between: Query, parts: readonly Query[]): Query {
  return new Statement(
    parts.map(({ text }) => text).join(between.text),
    parts.flatMap(({ values }) => values),
  );
}

/** The text of each query in the program, made once: an import runs some of them millions of times. */
const TEXTS = new WeakMap<TemplateStringsArray, string>();

function textOf(strings: TemplateStringsArray): string {
  let text = TEXTS.get(strings);
  if (text === undefined) {
    text = strings.join('?');
    TEXTS.set(strings, text);
  }
  return text;
}
