import type { Context } from '../../context.js';
import { linkResponses } from '../../domain/surveys/link-responses.js';
import { codeAsText, codeFromText, type SurveyCode } from '../../domain/surveys/survey-code.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError } from '../../errors.js';
import { linkCodes } from '../../store/surveys/code-links.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { answersOfRound, type RoundAnswers } from '../session/standing/answers-of-round.js';

/** Two codes, as they are shown and typed. */
export type TwoCodes = readonly [string, string];

/**
 * Takes two codes for one person's, so that what was answered under them is compared.
 * @throws StateError when a code is not on record, or the two are linked already or answered the same wave.
 */
export async function linkTwoCodes(context: Context, words: TwoCodes): Promise<void> {
  const text = await changingAndTelling(context, (db, note) => {
    const answers = answersOfRound(db, context);
    const two: readonly [SurveyCode, SurveyCode] = [codeOn(answers, words[0]), codeOn(answers, words[1])];
    refuseUnlinkable(answers, two);
    const id = linkCodes(db, two, {
      recordedAt: context.recordedAt,
      today: context.today,
      roundId: answers.round.id,
    });
    note({ what: 'code link', action: 'created', ids: [id] });
    return two.map(codeAsText);
  });
  context.note(
    `${text.join(' and ')} count as one person's. To take it back: mentor waves unlink ${text.join(' ')}`,
  );
}

function codeOn({ responses }: RoundAnswers, word: string): SurveyCode {
  const wanted = codeAsText(codeFromText(word));
  const codes = new Map(
    responses.flatMap(({ code }) => (code === undefined ? [] : [[codeAsText(code), code]])),
  );
  const found = codes.get(wanted);
  if (found !== undefined) return found;
  const guess = nearest(wanted, codes.keys());
  throw new StateError(
    `Nobody answered under the code ${wanted}.`,
    guess === undefined ? 'mentor waves near shows codes that nearly agree.' : `Did you mean ${guess}?`,
  );
}

function refuseUnlinkable({ responses, links }: RoundAnswers, two: readonly [SurveyCode, SurveyCode]): void {
  const { linked } = linkResponses(responses, links);
  const [one, other] = two.map((code) => {
    const text = codeAsText(code);
    const mine = linked.filter(
      ({ response }) => response.code !== undefined && codeAsText(response.code) === text,
    );
    const respondent = mine.find((each) => each.respondent !== null)?.respondent ?? null;
    const theirs = linked.filter((each) => each.respondent !== null && each.respondent === respondent);
    return { text, respondent, waves: [...mine, ...theirs].map(({ response }) => response.wave) };
  });
  if (one === undefined || other === undefined) return;
  const hint = 'mentor waves near shows codes that nearly agree.';
  if (one.text === other.text) throw new StateError(`${one.text} is one code, not two.`, hint);
  if (one.respondent !== null && one.respondent === other.respondent)
    throw new StateError(`${one.text} and ${other.text} are linked already.`, hint);
  const both = one.waves.find((wave) => other.waves.includes(wave));
  if (both !== undefined)
    throw new StateError(
      `Both ${one.text} and ${other.text} answered wave ${both}: they are two people's.`,
      hint,
    );
}
