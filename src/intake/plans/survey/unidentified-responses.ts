import { isUsableCode } from '../../../domain/surveys/survey-code.js';
import {
  isUnidentified,
  responseContent,
  type SurveyResponse,
} from '../../../domain/surveys/survey-response.js';
import { countBy } from '../../../domain/text/count-by.js';
import { counted } from '../../../domain/text/counted.js';

/** A response of a file, and where it stands. */
interface AnsweredLine {
  readonly line: number;
  readonly response: SurveyResponse;
}

/**
 * Responses that nothing tells apart by who gave them: each of the file is one of its own, but for as many as are on record
 * already, word for word, so that the same export once more changes nothing.
 */
export function unidentifiedOf(answered: readonly AnsweredLine[], onRecord: readonly SurveyResponse[]) {
  const keyOf = (response: SurveyResponse) =>
    JSON.stringify([response.wave, response.code ?? [], responseContent(response)]);
  const left = new Map(countBy(onRecord.filter(isUnidentified).map(keyOf)));
  const fresh: (AnsweredLine & { readonly replaces: boolean })[] = [];
  const known: { line: number }[] = [];
  for (const { line, response } of answered) {
    if (!isUnidentified(response)) continue;
    const key = keyOf(response);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    if (count > 0) known.push({ line });
    else fresh.push({ line, response, replaces: false });
  }
  return { fresh, known };
}

/** By what respondents are known, where not all of them are people on record; `areNamed` where the file says their names. */
export function knownByInWords(answered: readonly AnsweredLine[], areNamed = false): string[] {
  const unnamed = answered.filter(({ response }) => response.personId === null);
  const coded = unnamed.flatMap(({ response: { code } }) => (code === undefined ? [] : [code]));
  const counts: readonly (readonly [number, string])[] = [
    [answered.length - unnamed.length, 'staff number or e-mail'],
    [unnamed.length - coded.length, 'token alone'],
    [coded.length, 'code alone'],
  ];
  if (unnamed.length === 0) return [];
  if (answered.every(({ response: { code } }) => code?.length === 0)) {
    const count = counted(answered.length, 'answer', 'answers');
    return [
      areNamed
        ? `Only names tell who answered, and two people may share one: ${count}, each kept as one of its own, without the name. They count in their wave and are linked to nobody. To link them, add a column of staff numbers or e-mails.`
        : `Nobody was asked who they are: ${count.replace(' ', ' anonymous ')}, each kept as one of its own. They count in their wave and are linked to nobody.`,
    ];
  }
  const known = counts.flatMap(([count, by]) => (count === 0 ? [] : [`${count} by ${by}`])).join(', ');
  const unusable = coded.filter((code) => !isUsableCode(code)).length;
  return [
    `Respondents are known ${known}.`,
    ...(unusable === 0
      ? []
      : [
          `Too much of the code was left out to link the answer to another wave: ${unusable}; they are counted.`,
        ]),
  ];
}
