import { counted } from '../../domain/text/counted.js';
import { type TrailHead, trailHeadAsText } from '../../domain/trail-head.js';
import { markdownText } from '../markdown-text.js';

/** What somebody has to know who goes on with a programme. Nobody in it is named. */
export interface Handover {
  readonly programme: string;
  readonly madeOn: string;
  /** Who made the bundle, and on which machine. */
  readonly by: string;
  readonly bundle: string;
  readonly isEncrypted: boolean;
  readonly hasSettings: boolean;
  readonly rounds: readonly {
    readonly name: string;
    readonly openedOn: string;
    readonly closedOn: string | null;
  }[];
  readonly people: number;
  readonly openPairings: number;
  readonly openConcerns: number;
  readonly proposalWaits: boolean;
  readonly reports: readonly { readonly title: string; readonly producedOn: string }[];
  /** Folders with backups, which are not in the bundle. */
  readonly backupFolders: readonly string[];
  readonly head: TrailHead;
}

/** The first thing a successor reads, as Markdown. */
export function successorReadme(handover: Handover): string {
  const { programme, madeOn, by, bundle, isEncrypted, head } = handover;
  return `${[
    `# ${markdownText(programme)}: for its next coordinator`,
    '',
    `Made on ${madeOn} by ${markdownText(by)}. Everything of the programme is in this bundle: who takes part, who was matched and why, meetings, goals, concerns, surveys, reports, and every change with who made it.`,
    '',
    '## To begin',
    '',
    '1. Install Node.js 22.16 or later. Then install mentor from its own file, which the coordinator before you has or makes (`npm pack` in its folder): `npm install --global ./mentor-programme-VERSION.tgz`.',
    `2. In a new folder on your own machine: \`mentor open ${bundle}\`.${isEncrypted ? ' It asks for the passphrase, which the coordinator before you sends you separately.' : ''}`,
    '3. `mentor doctor` says whether all is well, `mentor status` where the programme stands, `mentor today` what there is to do.',
    '4. `mentor backup --to FOLDER --encrypt` makes the first backup of your own.',
    '',
    'If the coordinator before you changes anything in their copy, mentor warns them that the programme is in your hands now.',
    '',
    '## What is there',
    '',
    ...whatIsThere(handover),
    '',
    '## What is not in it',
    '',
    ...handover.backupFolders.map((folder) => `- Earlier backups: ${markdownText(folder)}`),
    '- The files that were imported, and letters and reports that were written to files.',
    '- The key of pseudonymised exports, `mentor.pseudonyms.key`: with another key everybody has another pseudonym. Ask for it if exports are to go together.',
    '',
    '## That it is the same',
    '',
    `The audit trail ends with ${trailHeadAsText(head)}. \`mentor log verify\` prints how it ends; ask the coordinator before you for theirs.`,
  ].join('\n')}\n`;
}

function whatIsThere(handover: Handover): string[] {
  const { rounds, people, openPairings, openConcerns, proposalWaits, reports, hasSettings } = handover;
  return [
    ...rounds.map(
      ({ name, openedOn, closedOn }) =>
        `- ${markdownText(name)}: opened on ${openedOn}, ${closedOn === null ? 'and open' : `closed on ${closedOn}`}.`,
    ),
    `- ${counted(people, 'person', 'people')} on the roster, ${counted(openPairings, 'pairing', 'pairings')} still open (\`mentor pairs list\`).`,
    ...(openConcerns === 0
      ? []
      : [
          `- ${counted(openConcerns, 'concern', 'concerns')} not closed: look at these first (\`mentor concern list\`).`,
        ]),
    ...(proposalWaits ? ['- A proposal that nobody has decided (`mentor match review`).'] : []),
    ...reports.map(
      ({ title, producedOn }) =>
        `- Issued on ${producedOn}: ${markdownText(title)} (\`mentor report list\`).`,
    ),
    hasSettings
      ? '- Settings, with letters and what columns of your files mean: mentor.yaml.'
      : '- No settings of its own: the defaults apply (`mentor init` writes them down).',
  ];
}
