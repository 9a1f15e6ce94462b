import { KINDS_KEPT, ruleOfKind } from '../../domain/privacy/kinds-kept.js';
import { inOrderOfTelling, kindOfData } from '../../domain/privacy/kinds-of-data.js';
import { RETENTION_KINDS, type RetentionSettings } from '../../domain/settings/retention-settings.js';
import type { SensitiveSettings } from '../../domain/settings/sensitive-settings.js';
import { markdownText } from '../markdown-text.js';

/** What a programme in fact holds of people. */
export interface HeldOfPeople {
  readonly programme: string;
  /** Tables with at least one record about somebody. */
  readonly tables: readonly string[];
  /** What is known of people beyond the roster's own columns, by name. */
  readonly attributes: readonly string[];
  /** For how long each kind is kept. */
  readonly retention: RetentionSettings;
  /** What is sensitive, and what it is kept for. */
  readonly sensitive: SensitiveSettings;
}

/**
 * A text for the people in the programme, as Markdown: what is kept of them and why, made from what there is. What mentor cannot know
 * stands in square brackets, to be filled in.
 */
export function privacyNotice({ programme, tables, attributes, retention, sensitive }: HeldOfPeople): string {
  const kinds = inOrderOfTelling(tables)
    .map(kindOfData)
    .map(({ title, purpose }) => `- **${markdownText(title)}**: to ${markdownText(purpose)}.`);
  const details =
    attributes.length === 0
      ? []
      : [
          `Of what you or the roster said about you, this is kept: ${attributes.map(markdownText).join(', ')}.`,
          '',
        ];
  return `${[
    `# How ${markdownText(programme)} uses your data`,
    '',
    'All of it is kept in one file on the machine of the coordinator. The program that keeps it sends nothing anywhere.',
    '',
    '## What is kept, and why',
    '',
    ...kinds,
    '',
    ...details,
    ...sensitiveDetails(attributes, sensitive),
    '## Who sees it',
    '',
    'The coordinator: [name and address]. Your mentor or mentee learns your name, how to reach you, and why the two of you were matched. Reports hold numbers; groups so small that they would give somebody away are hidden, and what you wrote is quoted only after the coordinator approved it.',
    '',
    '## How long',
    '',
    ...RETENTION_KINDS.map((kind) => {
      const months = retention[kind];
      const time = months === null ? 'as long as the programme itself' : `until ${ruleOfKind(kind, months)}`;
      return `- ${KINDS_KEPT[kind].title}: ${time}.`;
    }),
    '',
    'All else is kept as long as you take part and for as long as figures of the programme are made from it: [until when].',
    '',
    '## What you may ask for',
    '',
    '- To see all that is held on you: you are given it as a page.',
    '- To have put right what is wrong.',
    '- To be erased: what you wrote and who you are goes, also from backups; numbers in reports stay as they are, and you are not taken in again unless you ask.',
    '',
    'The legal basis is [legal basis]. Write to [data protection officer] if you have a complaint.',
  ].join('\n')}\n`;
}

/** Of what is on record alone. */
function sensitiveDetails(attributes: readonly string[], sensitive: SensitiveSettings): string[] {
  const held = attributes.flatMap((name) => {
    const { purpose, matching } = sensitive.get(name) ?? {};
    if (purpose === undefined) return [];
    const how = matching === true ? 'Matching looks at it.' : 'Matching does not look at it.';
    return [`- **${markdownText(name)}**: to ${markdownText(purpose)}. ${how}`];
  });
  return held.length === 0
    ? []
    : [
        'Some of it is sensitive. It is in no list unless it is asked for, and kept for this alone:',
        '',
        ...held,
        '',
      ];
}
