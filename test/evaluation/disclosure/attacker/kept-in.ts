import { NO_COSTS } from '../../../../src/domain/settings/cost-settings.js';
import { USUAL_GROUPS } from '../../../../src/domain/settings/settings.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import type { Draw } from './made-up-programmes.js';

/** Lists that a programme may keep or not. */
const LISTS = ['goals', 'feedback', 'followUps', 'runs', 'surveys', 'outcomes'] as const;

/**
 * What one programme keeps of all that could be: no two bring in the same lists, say what they cost or tell the same groups apart. Of every
 * third all is kept.
 */
export function keptIn(draw: Draw): (input: ReportInput) => ReportInput {
  const isAll = draw() < 1 / 3;
  const left = LISTS.filter(() => draw() < 0.5);
  const hasCosts = draw() < 0.5;
  const groups = USUAL_GROUPS.filter(() => draw() < 0.5);
  const [one = 'site'] = [USUAL_GROUPS[Math.floor(draw() * USUAL_GROUPS.length)]];
  if (isAll) return (input) => input;
  return (input) => ({
    ...input,
    ...Object.fromEntries(left.map((list) => [list, []])),
    settings: {
      ...input.settings,
      costs: hasCosts ? input.settings.costs : NO_COSTS,
      report: { ...input.settings.report, groups: groups.length > 0 ? groups : [one] },
    },
  });
}
