import type { Context } from '../../context.js';
import { codeAsText, codeFromText } from '../../domain/surveys/survey-code.js';
import { StateError } from '../../errors.js';
import { takeBackCodeLink } from '../../store/surveys/code-links.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { answersOfRound } from '../session/standing/answers-of-round.js';

/** Takes the link of two codes back. @throws StateError when they are not linked; it names the links there are. */
export async function unlinkTwoCodes(context: Context, words: readonly [string, string]): Promise<void> {
  const wanted = words.map((word) => codeAsText(codeFromText(word))).sort();
  await changingAndTelling(context, (db, note) => {
    const { links } = answersOfRound(db, context);
    const textsOf = ({ code, otherCode }: (typeof links)[number]) => [
      codeAsText(code),
      codeAsText(otherCode),
    ];
    const found = links.find((link) => textsOf(link).sort().join(' ') === wanted.join(' '));
    if (found === undefined) {
      const known = links.slice(0, 10).map((link) => textsOf(link).join(' and '));
      throw new StateError(
        `${wanted.join(' and ')} are not linked.`,
        known.length === 0 ? 'No codes are linked.' : `Linked are ${known.join('; ')}.`,
      );
    }
    takeBackCodeLink(db, found.id, context);
    note({ what: 'code link', action: 'taken back', ids: [found.id] });
  });
  context.note(`${wanted.join(' and ')} are two people's again.`);
}
