import type { Context } from '../../../context.js';
import { fitFigures, fitInWords, judgedInWords } from '../../../domain/rounds/fit-figures.js';
import { menteesMatched, mentorNumberOf, type WishFigures } from '../../../domain/rounds/run.js';
import { counted } from '../../../domain/text/counted.js';
import type { MentorBelowMinimum } from '../../../matching/answers/mentors-below-minimum.js';
import { proofWords } from '../../../matching/proof/proof-words.js';
import { type Notice, noticeInWords } from '../../../matching/round/notice.js';
import { proposalAsHtml } from '../../../rendering/book/proposal-as-html.js';
import { proposalTable } from '../../../rendering/tables/matching/proposal-table.js';
import { deliver } from '../../output/deliver.js';
import { formatFor, type OutputOptions, showTable } from '../../output/show-table.js';
import { type Programme, peopleById } from '../../session/loading/load-programme.js';
import { replacementsIn } from '../acceptance/replaced-pairings.js';
import { belowMinimumInWords, belowMinimumValue } from './below-minimum-words.js';
import { equityWarnings } from './equity-of-run.js';
import { type CountedRun, figuresInWords, figuresValue, furtherMentorsInWords } from './figure-words.js';
import { rematchingInWords } from './rematching-words.js';
import { noticesCounted, sayNotices } from './say-notices.js';

/** A proposal with what is reported of it. */
export interface ReportedRun {
  /** null when nothing was kept (`--dry-run`). */
  readonly id: number | null;
  readonly run: CountedRun;
  /** Where the run was just computed; else those that it was kept with. */
  readonly figures?: WishFigures;
  /** Mentors with fewer mentees than every mentor is to have; absent where nothing is asked, or it is not known any more. */
  readonly below?: readonly MentorBelowMinimum[];
  /** What does not do what it is there for: said every time, for it changes what the proposal is worth. */
  readonly notices: readonly Notice[];
}

/** Shows the pairs of a proposal with their reasons, and everyone left over with why; then how it went, in a few lines. */
export function showProposal(
  context: Context,
  { id, run, figures, below, notices }: ReportedRun,
  { programme, options }: { programme: Programme; options: OutputOptions },
): void {
  const { programmeName, exports } = programme.settings;
  const equity = equityWarnings(programme, run);
  const warnings = [...equity, ...notices.map(noticeInWords)];
  const went = [...howItWent(run, figures), ...belowMinimumInWords(below ?? [])];
  // The page is for a colleague: whom people would rather not have is not for them.
  const onPage = [...equity, ...noticesCounted(notices)];
  const format = formatFor(context, options, { terminal: 'table', pipe: 'csv' });
  const isBrief = format === 'table';
  const table = proposalTable({ ...run, id }, peopleById(programme.people), { isBrief });
  if (format === 'html') {
    deliver(context, proposalAsHtml(table, { programmeName, said: [...went, ...onPage] }), options);
  } else {
    showTable(context, table, {
      schema: 'mentor/proposal',
      title: 'Proposed pairs',
      generatedFor: programmeName,
      byteOrderMark: exports.byteOrderMark,
      important: ['mentee_name', 'mentor_name', 'mentor_number', 'fit', 'reasons', 'mentee', 'mentor'],
      whenEmpty: 'Every mentee of the round has a mentor already.',
      more: {
        figures: figuresValue(run, figures),
        warnings,
        ...(below === undefined ? {} : { mentors_below_minimum: belowMinimumValue(below) }),
      },
      options,
    });
  }
  for (const words of went) context.note(words);
  if (isBrief && run.pairs.length > 0)
    context.note('The reasons of a pair in full: mentor match why MENTEE.');
  for (const words of equity) context.note(words);
  sayNotices(context, notices);
}

/** The figures of a run in a few lines: how many, how well, and what is proven of it. */
function howItWent(run: CountedRun, figures?: WishFigures): readonly string[] {
  const { leftOver, mentorCount, placeCount, rematching } = run;
  const { pairs } = run;
  const begun = pairs.filter(({ replaces }) => replaces === undefined);
  const menteeCount = run.menteeCount - replacementsIn(run.pairs).length;
  const { judged, mean } = fitFigures(begun.map(({ fit }) => fit));
  const isStaged = begun.some((pair) => mentorNumberOf(pair) > 1);
  const ofAll = isStaged ? ` of all ${begun.length} pairs` : '';
  const fit =
    begun.length === 0 ? '' : `, mean fit${ofAll} ${fitInWords(mean)}${judgedInWords(judged, begun.length)}`;
  const without = rematching === undefined ? '' : ' without a mentor';
  const left = leftOver.length === 0 ? '' : `; ${leftOver.length} left over, each with the reason`;
  return [
    `${menteesMatched({ pairs: begun }).size} of ${counted(menteeCount, 'mentee', 'mentees')}${without} matched (${counted(mentorCount, 'mentor', 'mentors')}, ${counted(placeCount, 'free place', 'free places')})${fit}${left}.`,
    ...furtherMentorsInWords(run),
    ...(rematching === undefined ? [] : [rematchingInWords(rematching, replacementsIn(pairs))]),
    ...(pairs.length > 0 ? [figuresInWords(run, figures)] : []),
    proofWords(run),
  ];
}
