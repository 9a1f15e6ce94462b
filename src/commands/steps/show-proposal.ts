import type { Context } from '../../context.js';
import type { RunResult } from '../../domain/run.js';
import { proposalTable, type ShownProposal } from '../../rendering/tables/proposal-table.js';
import { type Programme, peopleById } from './load-programme.js';
import { type OutputOptions, showTable } from './show-table.js';

/** Shows the pairs of a proposal with their reasons, and everyone left over with why. */
export function showProposal(
  context: Context,
  proposal: ShownProposal,
  { programme, options }: { programme: Programme; options: OutputOptions },
): void {
  showTable(context, proposalTable(proposal, peopleById(programme.people)), {
    schema: 'mentor/proposal',
    title: 'Proposed pairs',
    generatedFor: programme.settings.programmeName,
    important: ['mentee_name', 'mentor_name', 'fit', 'reasons', 'mentee', 'mentor'],
    whenEmpty: 'Every mentee of the round has a mentor already.',
    options,
  });
}

/** The figures of a run in a few lines: how many, how well, and whether that is proven to be the best. */
export function sayHowItWent(context: Context, run: Omit<RunResult, 'fingerprint'>): void {
  const { pairs, leftOver, menteeCount, mentorCount, placeCount, totalFit, certificate } = run;
  const mean = pairs.length === 0 ? '' : `, mean fit ${(totalFit / pairs.length).toFixed(2)}`;
  const left = leftOver.length === 0 ? '' : `; ${leftOver.length} left over, each with the reason`;
  context.note(
    `${pairs.length} of ${menteeCount} mentees matched (${mentorCount} mentors, ${placeCount} free places)${mean}${left}.`,
  );
  context.note(
    certificate.proven
      ? 'Proven optimal: no other matching places more mentees, or as many with a higher total fit.'
      : `Not proven optimal: ${certificate.reasons.join('; ')}. Please report this: it is a fault in mentor.`,
  );
}
