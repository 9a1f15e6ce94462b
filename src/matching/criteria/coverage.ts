import type { CoverageSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides, unknownSide } from './criterion.js';
import { attributeWords } from './person-values.js';
import { shareTerms, type TermWeight } from './shared-terms.js';

/** Among n ranked needs the first counts n, the last 1. */
const RANKED: TermWeight = (position, terms) => terms - position;
const EVEN: TermWeight = () => 1;

function totalWeight(terms: number, termWeight: TermWeight): number {
  let total = 0;
  for (let position = 0; position < terms; position++) total += termWeight(position, terms);
  return total;
}

function divideBy(row: Float64Array, total: number): void {
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = (row[mentor] as number) / total;
}

function coverageWords(
  what: string,
  ranked: boolean,
  parts: { shared: string[]; lacking: string[] },
): string {
  const { shared, lacking } = parts;
  const order = ranked ? ' (the first named weigh more)' : '';
  const head = `${shared.length} of ${shared.length + lacking.length} ${what} covered${order}`;
  const covered = shared.length === 0 ? '' : `: ${shared.join(', ')}`;
  return `${head}${covered}${lacking.length === 0 ? '' : `; not covered: ${lacking.join(', ')}`}`;
}

/**
 * Share of the mentee's terms (needs) that the mentor offers (strengths): covered ÷ named. Where the needs are ranked, each
 * counts by its rank, the first of n needs n times the last. Judged when both sides name at least one term.
 */
export function coverageCriterion(settings: CoverageSettings, sides: Sides): Criterion {
  const shared = shareTerms(sides, { mentee: settings.menteeAttribute, mentor: settings.mentorAttribute });
  const ranked = settings.ranked === true;
  const term = ranked ? RANKED : EVEN;
  const what = attributeWords(settings.menteeAttribute);
  const judge = (mentee: number, mentor: number): Judgement => {
    const ids = shared.mentees.ids[mentee] ?? new Uint32Array(0);
    const offered = new Set(shared.mentors.ids[mentor]);
    if (ids.length === 0) return notJudged(unknownSide(what, false, true));
    if (offered.size === 0)
      return notJudged(unknownSide(attributeWords(settings.mentorAttribute), true, false));
    let covered = 0;
    ids.forEach((id, position) => {
      if (offered.has(id)) covered += term(position, ids.length);
    });
    const words = coverageWords(what, ranked, shared.split(mentee, mentor));
    return { score: covered / totalWeight(ids.length, term), words };
  };
  const scoreRow = shared.rows((mentee, row) => {
    const terms = shared.mentees.ids[mentee]?.length ?? 0;
    if (terms === 0) return;
    shared.countInto(row, mentee, term);
    divideBy(row, totalWeight(terms, term));
  });
  return { name: settings.name, scoreRow, judgedRow: shared.judgedRow, judge };
}
