import type { Context } from '../../context.js';
import { countsByReason } from '../../intake/respondents.js';
import type { RosterPlan } from '../../intake/roster-plan.js';
import type { SurveyPlan } from '../../intake/survey-plan.js';
import { countsOf, type FilePlan, type ReadFile } from './plan-file.js';

/** How many changed people are shown field by field. */
const SHOWN_CHANGES = 20;

const NEXT: Readonly<Record<FilePlan['kind'], string>> = {
  roster: 'mentor people list, or mentor import the survey answers, or mentor match --dry-run',
  survey: 'mentor match --dry-run',
  pairings: 'mentor pairs list',
  'check-ins': 'mentor checkin list, or mentor status',
  feedback: 'mentor feedback list, or mentor status',
};

/** Says how the file was understood, what became of its rows, and what to do next. */
export function sayWhatItDoes(
  context: Context,
  { source, read, plan, isDryRun }: { source: string; read: ReadFile; plan: FilePlan; isDryRun: boolean },
): void {
  for (const note of [...read.table.notes, ...plan.notes]) context.note(`  ${note}`);
  if (isDryRun && plan.kind === 'roster') sayChanges(context, plan);
  if (plan.kind === 'survey') sayDropped(context, plan);
  const { created, updated, unchanged, rejected } = countsOf(plan);
  context.note(
    `${source} (${plan.kind}): ${isDryRun ? 'would be ' : ''}${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  );
  context.note(
    isDryRun ? 'Nothing was written. Next: the same without --dry-run.' : `Next: ${NEXT[plan.kind]}`,
  );
}

/** Rows that are nobody's answers are not taken in; how many, and why, is never silent. */
function sayDropped(context: Context, { dropped, replaced }: SurveyPlan): void {
  for (const [reason, count] of countsByReason(dropped)) context.note(`  Left out: ${count} ${reason}.`);
  if (replaced.length > 0) {
    context.note(`  Answered again later by the same person: ${replaced.length} (the later answer counts).`);
  }
}

function sayChanges(context: Context, { updates }: RosterPlan): void {
  for (const { line, changes } of updates.slice(0, SHOWN_CHANGES)) {
    const words = changes.map(
      ({ field, before, after }) =>
        `${field}: ${before === '' ? '(blank)' : before} → ${after === '' ? '(blank)' : after}`,
    );
    context.note(`  row ${line}: ${words.join('; ')}`);
  }
  if (updates.length > SHOWN_CHANGES)
    context.note(`  and ${updates.length - SHOWN_CHANGES} more rows with changes.`);
}
