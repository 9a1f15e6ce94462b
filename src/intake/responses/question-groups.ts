import { addToList } from '../../domain/add-to-list.js';
import type { SourceProfile } from '../sources/source-profile.js';
import type { DecidedQuestion } from '../table/file-reading.js';
import { type Header, headerKey } from '../table/header.js';
import type { Row } from '../table/read-table.js';
import { filledValues, isOption } from './column-options.js';
import type { AnswerKnowledge } from './question.js';

/** Neighbouring columns of the same question; in a tool that leaves the question out, neighbours that hold their own text. */
export function groupsOf(
  headers: readonly Header[],
  rows: readonly Row[],
  { profile, decided }: AnswerKnowledge,
): Header[][] {
  if (decided !== undefined) return decidedGroups(headers, decided);
  const groups: Header[][] = [];
  let last: string | undefined;
  const keys = bridged(
    headers.map((header) =>
      header.question === undefined
        ? questionlessKey(header, rows, profile)
        : `question ${headerKey(header.question)}`,
    ),
  );
  for (const [place, header] of headers.entries()) {
    const key = keys[place];
    if (key !== undefined && key === last) groups.at(-1)?.push(header);
    else groups.push([header]);
    last = key;
  }
  return groups;
}

/** The columns of each decided question; what the whole file did not have stands for itself. */
function decidedGroups(headers: readonly Header[], decided: readonly DecidedQuestion[]): Header[][] {
  const groupOf = new Map(
    decided.flatMap((question) => question.positions.map((place) => [place, question] as const)),
  );
  const groups = new Map<DecidedQuestion | Header, Header[]>();
  for (const header of headers) {
    const key = groupOf.get(header.position) ?? header;
    addToList(groups, key, header);
  }
  return [...groups.values()];
}

const OWN_TEXT = 'own text';
/** An option that nobody chose: its column is blank, and its heading asks nothing. */
const UNCHOSEN = 'unchosen';

function questionlessKey(header: Header, rows: readonly Row[], profile: SourceProfile): string | undefined {
  if (profile.name !== 'typeform') return undefined;
  const values = filledValues(header, rows, profile);
  if (values.length === 0) return /[?:…]\s*$/u.test(header.text) ? undefined : UNCHOSEN;
  return values.every((value) => isOption(value, header)) ? OWN_TEXT : undefined;
}

/** Options that nobody chose belong to the question around them; at its edge nothing tells that they do. */
function bridged(keys: readonly (string | undefined)[]): (string | undefined)[] {
  const after = keys.map((_, place) => keys.slice(place).find((key) => key !== UNCHOSEN));
  let before: string | undefined;
  return keys.map((key, place) => {
    if (key !== UNCHOSEN) {
      before = key;
      return key;
    }
    return before === OWN_TEXT && after[place] === OWN_TEXT ? OWN_TEXT : undefined;
  });
}
