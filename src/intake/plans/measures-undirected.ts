import type { OutcomeFacts } from '../../domain/outcomes/outcome.js';
import { type MeasureSettings, measureSettings } from '../../domain/settings/outcome-settings.js';

/** Measures of which nobody has said which way is better, in a line; none where all is said. */
export function measuresUndirected(
  taken: readonly OutcomeFacts[],
  settings: readonly MeasureSettings[],
): string[] {
  const measures = [...new Set(taken.map(({ measure }) => measure))].filter(
    (measure) => measureSettings(settings, measure).better === null,
  );
  const [first] = measures;
  if (first === undefined) return [];
  return [
    `It is not said whether more or less is better for ${measures.join(', ')}, so a report will not say it either. Say it in mentor.yaml: outcomes: { ${JSON.stringify(first)}: { better: higher } } (or lower).`,
  ];
}
