import type { PersonStatus } from '../../domain/people/person.js';
import { parsePersonStatus } from './person-statuses.js';

/** A name without what is written behind it, and what that says. */
export interface BareName {
  readonly text: string;
  readonly status: PersonStatus | undefined;
  /** `she/her`, as written. */
  readonly pronouns: string | undefined;
}

/** What stands at the end in brackets, or behind a dash. */
const BEHIND =
  /\s*(?:[([{]([^()[\]{}]{1,40})[)\]}]|\s[-–—]+\s*([^()[\]{}–—-]{3,40})|\s[-–—]\s*([\p{L}]+(?:[\s/-]\p{L}+){0,4}))\s*$/u;
/** `Lind (Terminated), Bo`. */
const BEFORE_COMMA = /\s*[([{]([^()[\]{}]{1,40})[)\]}](?=\s*,)/u;
/** What stands at the beginning: `LEAVER - Bo Lind`, `[On leave] Bo Lind`. */
const BEFORE = /^\s*(?:[([{]([^()[\]{}]{1,40})[)\]}]\s*|([\p{L} ]{3,40}?)\s+[-–—]+\s+)(?=\p{L})/u;
const PRONOUNS =
  /^(?:(?:she|her|hers|herself|he|him|his|himself|they|them|theirs?|themselves|ze|hir|zir|xe|xem|any|all|it|its|elle|lui|il|iel|ella|el|sie|er|ihr|ihm)(?:\s*[/,|&]\s*|\s+(?:or|and)\s+|$)){1,4}(?:pronouns?)?$/iu;
const PRONOUNS_AT_END = /\s+(?:[-–—]+\s+)?((?:she|he|they|ze|xe)\s*\/\s*[\p{L}]+(?:\s*\/\s*[\p{L}]+)?)\s*$/iu;
/** The number of a person, `Ada Okafor (21001)`: three digits at least, so that nobody loses a second `(2)`. */
const NUMBER = /^\d{3,}$/u;
/** Letters and short words are parts of names, and yes or no is no status here. */
const NO_STATUS = /^(?:.{1,2}|yes|no|regular|current|ended|permanent|former|employed)$/iu;

function statusIn(said: string): PersonStatus | undefined {
  return NO_STATUS.test(said) ? undefined : parsePersonStatus(said).value;
}

/**
 * HR systems and people hang numbers, statuses and pronouns on a name: `Okafor, Chidinma (On Leave) (21002)`, `Bo Lind - Terminated`,
 * `Anna Smith (she/her)`. What is none of these stays part of the name.
 */
export function withoutRemarks(name: string): BareName {
  let text = name;
  let status: PersonStatus | undefined;
  let pronouns: string | undefined;
  for (;;) {
    const found = remarkIn(text);
    if (found === undefined) return { text, status, pronouns };
    text = found.rest;
    status ??= found.status;
    pronouns ??= found.pronouns;
  }
}

function remarkIn(
  text: string,
): { rest: string; status?: PersonStatus | undefined; pronouns?: string } | undefined {
  if (!/[()[\]{}/–—-]/u.test(text)) return undefined;
  const plain = PRONOUNS_AT_END.exec(text);
  if (plain?.[1] !== undefined) return rest(text, plain, { pronouns: plain[1] });
  for (const pattern of [BEHIND, BEFORE_COMMA, BEFORE]) {
    const match = pattern.exec(text);
    const said = match
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim();
    if (match === null || said === undefined) continue;
    if (PRONOUNS.test(said)) return rest(text, match, { pronouns: said });
    if (pattern === BEHIND && NUMBER.test(said) && /[)\]}]\s*$/u.test(text)) return rest(text, match, {});
    const status = statusIn(said);
    if (status !== undefined) return rest(text, match, { status });
  }
  return undefined;
}

/** Nothing is taken off where no name would be left. */
function rest(
  text: string,
  match: RegExpExecArray,
  said: { status?: PersonStatus; pronouns?: string },
): { rest: string; status?: PersonStatus; pronouns?: string } | undefined {
  const left = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+,/u, ',')
    .trim();
  return /\p{L}/u.test(left) ? { rest: left, ...said } : undefined;
}
