import type { OwnValues } from '../table/own-values.js';

/** `COLUMN=FIELD; WORD as MEANING; …`: the last `=` before a field divides, for questions and words may hold one. */
const WITH_MORE = /^(.+)=\s*([a-z][a-z0-9_]*)\s*;(.*)$/su;
const MEANING = /^(.*\S)\s+as\s+(\S.*)$/su;
const QUOTED = /^["'“‘](.*)["'”’]$/su;
/** What is said of words that stand for no answer. */
const NO_ANSWER = /^(?:nothing|blank|no answer)$/iu;

/** What `--map` says of columns, and what it says of the words in them. */
export interface StatedWords {
  /** Each `COLUMN=FIELD`, with how its cells are divided where that was said. */
  readonly map: readonly string[];
  readonly words: OwnValues;
}

/** Takes `Role=role; Helper as mentor; 2 as mentee` apart: what the column holds, and what its words mean. */
export function statedWords(map: readonly string[]): StatedWords {
  const words = new Map<string, ReadonlyMap<string, string>>();
  const plain = map.map((text) => {
    const [, column = '', field = '', more = ''] = WITH_MORE.exec(text) ?? [];
    const parts = more.split(';').map((part) => part.trim());
    const said = parts.flatMap((part) => wordIn(part) ?? []);
    if (said.length === 0) return text;
    words.set(column.trim(), new Map(said));
    const others = parts.filter((part) => part !== '' && wordIn(part) === undefined);
    return [`${column}=${field}`, ...others].join('; ');
  });
  return { map: plain, words };
}

function wordIn(part: string): [string, string][] | undefined {
  const [, word, meaning] = MEANING.exec(part) ?? [];
  if (word === undefined || meaning === undefined) return undefined;
  const bare = (text: string) => QUOTED.exec(text)?.[1] ?? text;
  return [[bare(word), NO_ANSWER.test(meaning) ? '' : bare(meaning)]];
}

/** Words said in several places, column by column: the later count over the earlier. */
export function wordsTogether(...all: readonly (OwnValues | undefined)[]): OwnValues {
  const together = new Map<string, ReadonlyMap<string, string>>();
  for (const words of all)
    for (const [column, meanings] of words ?? [])
      together.set(column, new Map([...(together.get(column) ?? []), ...meanings]));
  return together;
}
