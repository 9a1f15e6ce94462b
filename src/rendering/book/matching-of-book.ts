import { groupedBy } from '../../domain/grouped-by.js';
import { fitFigures, fitInWords, judgedInWords } from '../../domain/rounds/fit-figures.js';
import { menteesMatched, type ProposedPair } from '../../domain/rounds/run.js';
import { counted } from '../../domain/text/counted.js';
import { distributionChart } from '../charts/distribution-chart.js';
import { htmlText } from '../html-text.js';
import { whyInWords } from '../tables/matching/proposal-table.js';
import type { BookLinks } from './book-links.js';
import { fitDrawing } from './fit-drawing.js';
import type { BookMatching } from './programme-book.js';

/** Fits are counted in fifths, the best first. */
const FIFTHS = [0.8, 0.6, 0.4, 0.2, 0];
const ROUNDING = 1e-9;

/**
 * A matching as a picture: how well its pairs fit, each mentor with the mentees they get, the fit of each drawn to one scale, and who is
 * left over with the reason. Boxes rather than lines that cross, which nobody can follow beyond a dozen people.
 */
export function matchingOfBook(matching: BookMatching, links: BookLinks): string {
  const { run, idle } = matching;
  const pairs = run.pairs.filter(({ decision }) => decision !== 'vetoed');
  const byMentor = groupedBy(pairs, ({ mentorId }) => mentorId);
  const boxes = [...byMentor].map(([mentorId, theirs]) => mentorBox(mentorId, theirs, links));
  const vetoed = run.pairs.length - pairs.length;
  return [
    `<h3>${htmlText(matching.round)}</h3>`,
    `<p>${htmlText(headline(matching))}</p>`,
    fitsChart(matching),
    boxes.length === 0 ? '' : `<ul class="matching">\n${boxes.join('\n')}\n</ul>`,
    vetoed === 0
      ? ''
      : `<p class="quiet">${counted(vetoed, 'pair that was vetoed is', 'pairs that were vetoed are')} not drawn.</p>`,
    leftOver(matching, links),
    idle.length === 0
      ? ''
      : `<p>${counted(idle.length, 'mentor has', 'mentors have')} nobody from this matching: ${idle.map((id) => links.person(id)).join(', ')}.</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** `Run 3 of 2026-07-01, accepted: 38 of 40 mentees matched with 24 mentors, mean fit 0.71; 2 left over.` */
function headline({ run, on }: BookMatching): string {
  const { judged, mean } = fitFigures(run.pairs.map(({ fit }) => fit));
  const fit =
    run.pairs.length === 0 ? '' : `, mean fit ${fitInWords(mean)}${judgedInWords(judged, run.pairs.length)}`;
  const left = run.leftOver.length === 0 ? '' : `; ${run.leftOver.length} left over`;
  const mentees = counted(run.menteeCount, 'mentee', 'mentees');
  return `Run ${run.id} of ${on}, ${run.status}: ${menteesMatched(run).size} of ${mentees} matched (${counted(run.mentorCount, 'mentor', 'mentors')})${fit}${left}.`;
}

/** How many pairs fit how well, where there are enough for a picture to say more than the boxes. */
function fitsChart({ run }: BookMatching): string {
  const fits = run.pairs.flatMap(({ fit }) => fit ?? []).sort((a, b) => a - b);
  const middle = fits[Math.floor((fits.length - 1) / 2)];
  if (middle === undefined || fits.length < FIFTHS.length) return '';
  const counts = FIFTHS.map((from, at) => {
    const below = FIFTHS[at - 1] ?? Number.POSITIVE_INFINITY;
    const count = fits.filter((fit) => fit >= from - ROUNDING && fit < below - ROUNDING).length;
    const label = at === 0 ? `${from} to 1` : `${from} to under ${below}`;
    return { label, count, words: `${count} of ${fits.length}`, interval: null };
  });
  const title = `Half of the pairs fit at ${middle.toFixed(2)} or better`;
  return `<div class="charts">${distributionChart({ id: `fits-${run.id}`, title, counts })}</div>`;
}

function mentorBox(mentorId: number, pairs: readonly ProposedPair[], links: BookLinks): string {
  const mentees = pairs.map((pair) => {
    const reasons = whyInWords(pair, links.people);
    const why =
      reasons === '' ? '' : `<details class="quiet"><summary>Why</summary>${htmlText(reasons)}</details>`;
    const kept = pair.decision === 'locked' ? ' <span class="quiet">kept whatever else changes</span>' : '';
    return `<li>${links.person(pair.menteeId)} ${fitDrawing(pair.fit)}${kept}${why}</li>`;
  });
  return `<li><strong>${links.person(mentorId)}</strong>\n<ul>\n${mentees.join('\n')}\n</ul></li>`;
}

/** Who has no mentor by this run, or not as many as they are to have, and why; with the pairing they have come to since. */
function leftOver({ run }: BookMatching, links: BookLinks): string {
  const short = (run.short ?? []).map(({ menteeId, reason, has }) => ({
    menteeId,
    reason: `${counted(has, 'mentor', 'mentors')} so far. ${reason}`,
  }));
  const unmet = [...run.leftOver, ...short];
  if (unmet.length === 0) return '';
  const items = unmet.map(({ menteeId, reason }) => {
    const since = links
      .pairingsOf(menteeId)
      .filter(
        (pairing) => pairing.menteeId === menteeId && pairing.runId !== run.id && pairing.status === 'active',
      )
      .map(({ id }) => links.pairing(id));
    const now = since.length === 0 ? '' : ` <strong>Has a mentor now: ${since.join(', ')}.</strong>`;
    return `<li class="left-over"><strong>${links.person(menteeId)}</strong><br>${htmlText(reason)}${now}</li>`;
  });
  return `<p><strong>Left over, and why</strong></p>\n<ul class="matching">\n${items.join('\n')}\n</ul>`;
}
