import type { TemplateColumn } from '../files/templates.js';
import type { Side } from '../pairings/pair-feedback.js';
import { type Instrument, type ItemScale, itemName, scaleOfItem, type WaveOfTemplate } from './instrument.js';

const ASKED_OF: Readonly<Record<Side, string>> = { mentee: 'mentees', mentor: 'mentors' };

/** Whose the answers are: without it, nobody's before can be held against their after. */
function whoAnswers(askedOf: string): TemplateColumn[] {
  return [
    {
      heading: 'Staff number',
      field: 'staff_number',
      askedOf,
      answers: 'this or the e-mail, the same in every wave, so that before and after can be compared',
    },
    {
      heading: 'E-mail',
      field: 'email',
      askedOf,
      answers: 'one address; leave out where the form gathers it by itself',
    },
  ];
}

/** The questions of all instruments that are asked of one side in a wave, as far as their words may be printed. */
export function surveyTemplate(
  instruments: readonly Instrument[],
  { side, wave }: { readonly side: Side; readonly wave: WaveOfTemplate },
): TemplateColumn[] {
  const askedOf = ASKED_OF[side];
  const asked = instruments.filter(
    (one) => (one.askedOf === side || one.askedOf === 'both') && one.waves.includes(wave),
  );
  return [
    ...whoAnswers(askedOf),
    ...asked.flatMap((instrument) =>
      instrument.items.flatMap(({ words }, at) =>
        words === null
          ? []
          : [
              {
                heading: words,
                field: itemName(instrument, at + 1),
                askedOf,
                answers: answersOffered(scaleOfItem(instrument, at + 1)),
              },
            ],
      ),
    ),
  ];
}

/** `one of: 1 Strongly disagree; 2 Disagree …`; a number where only the ends have words, or none. */
export function answersOffered({ lowest, highest, step, words }: ItemScale): string {
  const byPoints = new Map<number, string>();
  for (const [text, points] of words) if (!byPoints.has(points)) byPoints.set(points, text);
  const named = [...byPoints].toSorted(([one], [other]) => one - other);
  const isEach = step !== null && named.length === (highest - lowest) / step + 1;
  if (isEach) return `one of: ${named.map(([, text]) => text).join('; ')}`;
  const ends = named.map(([points, text]) => `${points} ${text}`).join('; ');
  return `a number from ${lowest} to ${highest}${ends === '' ? '' : ` (${ends})`}`;
}
