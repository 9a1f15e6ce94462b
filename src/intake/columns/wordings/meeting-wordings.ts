import type { Field } from '../../../domain/files/file-fields.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { parseMeetingMode } from '../../values/meeting-words.js';
import { lengthReader } from '../../values/numbers/meeting-length.js';

/** Cells that are looked at, and the share of them that has to be of the kind asked for. */
const ENOUGH = 200;
const MOST = 0.5;

/** What is asked of another meeting, or of what was not or is only wished for. */
const OF_ANOTHER =
  /\b(?:next|following|planned|plan|upcoming|future|proposed|due|scheduled|expected|agreed|first|previous|(?<!\b(?:it|meeting|session|this|they|you) )last|usually|normally|ideal|ideally|prefer|preferred|like|want|wish|would|should|could|can|not|never|no|travel|wait|waited|until|since|ago|late|between)\b/u;

/** The questions of a list of meetings, and what their cells have to be. */
const WORDINGS: readonly {
  readonly field: Field;
  readonly asks: RegExp;
  readonly isOne: (cell: string) => boolean;
}[] = [
  {
    field: 'minutes',
    asks: /\b(?:how long|how many (?:minutes|mins|hours)|minutes|mins|hours|duration|length|time (?:spent|taken|together))\b/u,
    isOne: (cell) => lengthReader('minutes')(cell).value !== undefined,
  },
  {
    field: 'mode',
    asks: /^how\b(?! (?:many|much|often|long|far|was|well|useful|good|did it go|is it going))|\b(?:type|mode|format|medium|channel|method|in person|face to face|video|teams|zoom|phone|online|virtual|virtually|remote)\b/u,
    isOne: (cell) => parseMeetingMode(cell).value !== undefined,
  },
];

/** How often they met: since the last time, so far, or in a time. */
const HOW_OFTEN =
  /^how (?:many (?:times|meetings|sessions|check ins|mentoring sessions)|often)\b.*\b(?:met|meet|held|had|have)\b/u;
const OF_OTHER_MEETINGS =
  /\b(?:next|planned|plan|upcoming|future|proposed|scheduled|expected|agreed|usually|normally|ideally|prefer|like|want|wish|would|should|could|can|not|never|missed|cancelled|canceled|per|each|every|(?<!since )a)\b/u;

/** Whether a question asks how many meetings were held, and its cells are numbers. */
function asksHowMany(phrase: string, cells: Iterable<string>): boolean {
  if (!HOW_OFTEN.test(phrase) || OF_OTHER_MEETINGS.test(phrase)) return false;
  const said = [...cells].map((cell) => cell.trim()).filter((cell) => cell !== '');
  return said.length > 0 && said.every((cell) => /^\d{1,3}$/u.test(cell));
}

/** What a question of a list of meetings asks for, by its wording and its cells; undefined where the two do not agree. */
export function meetingWorded(header: string, cells: Iterable<string> | undefined): Field | undefined {
  const phrase = headerPhrase(header);
  if (cells === undefined) return undefined;
  if (asksHowMany(phrase, cells)) return 'count';
  if (OF_ANOTHER.test(phrase)) return undefined;
  const asked = WORDINGS.filter(({ asks }) => asks.test(phrase));
  if (asked.length === 0) return undefined;
  const said: string[] = [];
  for (const cell of cells) {
    if (cell.trim() !== '') said.push(cell.trim());
    if (said.length >= ENOUGH) break;
  }
  return asked.find(({ isOne }) => said.length > 0 && said.filter(isOne).length > MOST * said.length)?.field;
}
