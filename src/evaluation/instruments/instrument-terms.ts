import { type Instrument, type Subscale, scaleOfItem } from '../../domain/instruments/instrument.js';
import { knownItems } from '../../domain/instruments/known-items.js';
import { scoreInWords, wholeAsSubscale } from '../../domain/instruments/score-instrument.js';
import { inARow } from '../../domain/text/in-a-row.js';
import type { ReportInput } from '../facts/report-input.js';
import type { Definition } from '../report-value.js';

/** What each instrument is of which something was answered in the period: version, items, scales, the rule for missing answers, source. */
export function instrumentTerms({
  period: { from, until },
  surveys,
  settings: { instruments },
}: Pick<ReportInput, 'period' | 'surveys' | 'settings'>): Definition[] {
  const items = knownItems(instruments);
  const answered = new Set<string>();
  for (const { submittedOn, recordedOn, answers } of surveys.flatMap(({ responses }) => responses)) {
    const day = submittedOn ?? recordedOn ?? until;
    if (day < from || day > until) continue;
    for (const { question } of answers) {
      const item = items.asked(question);
      if (item !== undefined) answered.add(item.instrument.key);
    }
  }
  return instruments.filter(({ key }) => answered.has(key)).map(termOf);
}

/** One instrument in words. */
function termOf(instrument: Instrument): Definition {
  const { name, version, items, subscales, source } = instrument;
  const { lowest, highest } = scaleOfItem(instrument, 1);
  const reversed = items.flatMap(({ isReversed }, at) => (isReversed ? [at + 1] : []));
  const count = items.length === 1 ? '1 item' : `${items.length} items`;
  const turned = reversed.length === 0 ? '' : `; reversed: ${reversed.join(', ')}`;
  const whole = wholeAsSubscale(instrument);
  const scales = [
    ...subscales.map((scale) => scaleInWords(instrument, scale)),
    ...(whole === null ? [] : [wholeInWords(instrument, whole)]),
  ];
  return {
    term: `${name}, version ${version}`,
    text: `${count}, answered from ${lowest} to ${highest}${turned}. ${scales.join('. ')}. ${source}`,
  };
}

/** The whole is a mean of scores, and not of items. */
function wholeInWords(instrument: Instrument, whole: Subscale): string {
  const parts = inARow(instrument.whole?.subscales ?? []);
  return `${whole.name}, the mean of ${parts}, where each has a score: ${scoreInWords(instrument, whole)}`;
}

function scaleInWords(instrument: Instrument, subscale: Subscale): string {
  const { name, items, answeredAtLeast, relevantChange, scoring } = subscale;
  const needed = Math.max(1, Math.ceil(items.length * answeredAtLeast - 1e-9));
  const of = items.length === 1 ? '' : `, ${items.length} items of which ${needed} must be answered`;
  const how =
    scoring.kind === 'sum'
      ? ', a sum'
      : scoring.kind === 'weighted'
        ? `, each weighted by the answer to items ${scoring.by.join(', ')} in turn`
        : '';
  const relevant = relevantChange === null ? '' : `; a change of ${relevantChange} is one that people notice`;
  return `${name}${of}${how}: ${scoreInWords(instrument, subscale)}${relevant}`;
}
