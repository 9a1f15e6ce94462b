import type { Context } from '../../context.js';
import { agreementOn } from '../../domain/pairings/agreement.js';
import { isOpen, type Pairing, statusOn } from '../../domain/pairings/pairing.js';
import { bareName } from '../../domain/people/person.js';
import { GUIDE_TEMPLATES, type GuideKind, MEETING_OF_KIND } from '../../domain/settings/guide-templates.js';
import { StateError } from '../../errors.js';
import { type GuideProposed, nextGuide } from '../../followup/next-guide.js';
import { type GuidePaper, guideAsMarkdown } from '../../rendering/letters/guide-as-markdown.js';
import { markdownAsHtml } from '../../rendering/letters/markdown-as-html.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listResources } from '../../store/pairings/resources.js';
import { deliver } from '../output/deliver.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface WriteGuideOptions extends OutputOptions {
  readonly pairing: string | undefined;
  /** Else the one that suits where the pairing stands. */
  readonly for?: GuideKind;
}

/**
 * A guide for a meeting of a pairing, to print and take along: the programme's words, or ours, filled in with what the two have made together.
 * @throws StateError for any but the last meeting of a pairing that is over.
 */
export async function writeGuide(context: Context, options: WriteGuideOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, goals, resources } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    goals: listGoals(db),
    resources: listResources(db),
  }));
  const pairing = await askForPairing(context, programme, options.pairing);
  const known = {
    pairing,
    goals: goals.filter(({ pairingId }) => pairingId === pairing.id),
    checkIns: programme.checkIns.filter(({ pairingId }) => pairingId === pairing.id),
    today: programme.today,
    cadence: settings.cadence,
  };
  const proposed = nextGuide(known);
  const kind = options.for ?? proposed.kind;
  refuseOver(programme, pairing, kind);
  deliverGuide(context, {
    paper: paperFor(programme, {
      pairing,
      goals: known.goals,
      resources: resources.filter(({ pairingId }) => pairingId === pairing.id),
      kind,
    }),
    pairing,
    kind,
    options,
  });
  sayWhich(context, { words: pairingInWords(pairing, programme.people), proposed, kind, asked: options.for });
}

/** @throws StateError where the pairing is over, and nothing but looking back is left. */
function refuseOver({ people, today }: Programme, pairing: Pairing, kind: GuideKind): void {
  const status = statusOn(pairing, today);
  if (status === null || isOpen(status)) return;
  const words = pairingInWords(pairing, people);
  if (status === 'cancelled')
    throw new StateError(
      `${words} was called off on ${pairing.endedOn ?? today}: the two do not meet.`,
      'mentor pairs list shows the pairings that go on.',
    );
  if (kind === 'ending') return;
  throw new StateError(
    `${words} has been over since ${pairing.endedOn ?? today}.`,
    'To look back together: --for ending',
  );
}

function paperFor(
  { settings, people, checkIns, today }: Programme,
  {
    pairing,
    goals,
    resources,
    kind,
  }: Pick<GuidePaper, 'goals' | 'resources'> & { readonly pairing: Pairing; readonly kind: GuideKind },
): GuidePaper {
  const byId = peopleById(people);
  const nameOf = (id: number) => {
    const person = byId.get(id);
    return person === undefined ? '' : bareName(person);
  };
  const { agreements = [] } = pairing;
  const drafted = agreements.filter(({ draftedOn }) => draftedOn <= today).at(-1);
  return {
    programme: settings.programmeName,
    menteeName: nameOf(pairing.menteeId),
    mentorName: nameOf(pairing.mentorId),
    today,
    pairing,
    terms: (agreementOn(agreements, today) ?? drafted)?.terms,
    checkIns: checkIns.filter(({ pairingId }) => pairingId === pairing.id),
    goals,
    resources,
    template: settings.guides[kind] ?? GUIDE_TEMPLATES[kind],
  };
}

function deliverGuide(
  context: Context,
  {
    paper,
    pairing,
    kind,
    options,
  }: {
    readonly paper: GuidePaper;
    readonly pairing: Pairing;
    readonly kind: GuideKind;
    readonly options: OutputOptions;
  },
): void {
  const format = formatFor(context, options, { terminal: 'md', pipe: 'md' });
  const markdown = guideAsMarkdown(paper);
  if (format === 'json') {
    const value = {
      pairing: pairing.id,
      for: kind,
      mentee: paper.menteeName,
      mentor: paper.mentorName,
      markdown,
    };
    deliver(context, jsonDocument({ schema: 'mentor/guide', ...value }), options);
    return;
  }
  const title = `${MEETING_OF_KIND[kind]}: ${paper.menteeName} and ${paper.mentorName}`;
  deliver(context, format === 'html' ? markdownAsHtml(title, markdown) : markdown, options);
}

function sayWhich(
  context: Context,
  {
    words,
    proposed,
    kind,
    asked,
  }: {
    readonly words: string;
    readonly proposed: GuideProposed;
    readonly kind: GuideKind;
    readonly asked: GuideKind | undefined;
  },
): void {
  const because = asked === undefined ? ` (${proposed.because}; --for takes another)` : '';
  context.note(`For ${MEETING_OF_KIND[kind]} of ${words}${because}.`);
}
