import { adviceTable } from '../tables/matching/advice-table.js';
import { comparisonTable } from '../tables/matching/comparison-table.js';
import { equityTable } from '../tables/matching/equity-table.js';
import { objectivesTable } from '../tables/matching/objectives-table.js';
import { proposalTable } from '../tables/matching/proposal-table.js';
import { runsTable } from '../tables/matching/runs-table.js';
import { sensitivityTable } from '../tables/matching/sensitivity-table.js';
import { type DocumentShape, listDocument } from './document-shape.js';
import {
  DAY,
  type JsonSchema,
  listOf,
  mapOf,
  NUMBER,
  objectWith,
  orNull,
  TEXT,
  WHOLE,
  YES_OR_NO,
} from './json-schema.js';

const SOMEBODY = objectWith({ key: TEXT, name: TEXT });
const IN_ORDER = listOf(objectWith({ criterion: TEXT, total: NUMBER }));
const ABOUT = { about: objectWith({ run: orNull(WHOLE), objective: TEXT, is_as_kept: YES_OR_NO }) };

/** One criterion's part of a fit. */
export const PART = objectWith(
  { criterion: TEXT, score: orNull(NUMBER), weight: NUMBER, words: TEXT },
  { counts_as: NUMBER, lacking: NUMBER },
);

const FIT: Readonly<Record<string, JsonSchema>> = { fit: orNull(NUMBER), parts: listOf(PART) };
const CHANGE = orNull(
  objectWith(
    {
      matched: WHOLE,
      total_fit: NUMBER,
      moves: listOf(objectWith({ mentee: orNull(SOMEBODY), from: orNull(SOMEBODY), to: orNull(SOMEBODY) })),
    },
    { in_order: IN_ORDER, pairings_changed: WHOLE, minimum_places_empty: WHOLE },
  ),
);

const FIGURES = objectWith(
  {
    objective: TEXT,
    mentees: WHOLE,
    mentors: WHOLE,
    places: WHOLE,
    matched: WHOLE,
    judged: WHOLE,
    total_fit: NUMBER,
    mean_fit: orNull(NUMBER),
    worst_fit: orNull(NUMBER),
    mean_judged: orNull(NUMBER),
    least_judged: orNull(NUMBER),
    mentors_by_load: listOf(WHOLE),
    wishing: orNull(WHOLE),
    choices_met: orNull(listOf(WHOLE)),
    blocking_pairs: orNull(WHOLE),
    proven_optimal: YES_OR_NO,
    gap: NUMBER,
    proof: TEXT,
    pairs: WHOLE,
    who_comes_first: orNull(TEXT),
    short_of_mentors: WHOLE,
  },
  { in_order: IN_ORDER, rematching: mapOf({}) },
);

const SIDE = objectWith({
  matched: WHOLE,
  left_over: WHOLE,
  judged: WHOLE,
  total_fit: NUMBER,
  mean_fit: orNull(NUMBER),
  worst_fit: orNull(NUMBER),
  pairs: WHOLE,
});

const WHY_MENTEE = {
  keys: {
    mentee: SOMEBODY,
    mentor: orNull(SOMEBODY),
    mentor_number: WHOLE,
    ...FIT,
    words: TEXT,
    if_forbidden: CHANGE,
    competitors: orNull(objectWith({ mentees: listOf(SOMEBODY), mentors: listOf(SOMEBODY), places: WHOLE })),
    alternatives: listOf(
      objectWith({ mentor: SOMEBODY, ...FIT, judged: orNull(NUMBER), words: TEXT, if_forced: CHANGE }),
    ),
  },
  sometimes: { judged: orNull(NUMBER) },
};

const PROPOSAL = proposalTable({ id: null, pairs: [], leftOver: [] }, new Map());
/** Where mentees get several mentors, and where pairs take the place of pairings. */
const PROPOSAL_COLUMNS = {
  mentor_number: orNull(WHOLE),
  instead_of: orNull(TEXT),
  instead_of_name: orNull(TEXT),
  fit_before: orNull(NUMBER),
};

/** Of the matching. */
export const MATCHING_DOCUMENTS = {
  'mentor/proposal': listDocument('a run of the matching, as it was proposed', PROPOSAL, {
    more: { figures: FIGURES, warnings: listOf(TEXT) },
    sometimes: {
      mentors_below_minimum: listOf(
        objectWith({ mentor: TEXT, mentor_name: TEXT, has: WHOLE, minimum: WHOLE, reason: TEXT }),
      ),
    },
    columns: PROPOSAL_COLUMNS,
  }),
  'mentor/acceptance': listDocument('pairs that would become pairings (match accept --dry-run)', PROPOSAL, {
    more: { run: WHOLE, started_on: DAY, is_dry_run: YES_OR_NO },
    columns: PROPOSAL_COLUMNS,
  }),
  'mentor/rematch': listDocument('who is proposed in place of a pairing that ends', PROPOSAL, {
    more: { pairing: WHOLE, ended_on: DAY, makes_rule: YES_OR_NO, cost: orNull(TEXT) },
    sometimes: { is_dry_run: YES_OR_NO },
    columns: PROPOSAL_COLUMNS,
  }),
  'mentor/comparison': listDocument(
    'mentees whose mentor changes',
    comparisonTable([], { people: new Map() }),
    {
      more: { before: SIDE, after: SIDE, unchanged: WHOLE },
      sometimes: {
        runs: listOf(WHOLE),
        run: WHOLE,
        is_one_measure: YES_OR_NO,
        measured_by: TEXT,
        what_if: listOf(TEXT),
        is_dry_run: YES_OR_NO,
      },
      columns: { decision: orNull(TEXT) },
    },
  ),
  'mentor/runs': listDocument('every run of the matching', runsTable([])),
  'mentor/equity': listDocument('how each group of mentees fares in a run', equityTable([]), {
    more: { run: WHOLE, smallest_group: WHOLE },
  }),
  'mentor/objectives': listDocument('what each objective comes to', objectivesTable([]), { more: ABOUT }),
  'mentor/advice': listDocument('what would help most', adviceTable([]), { more: ABOUT }),
  'mentor/sensitivity': listDocument('how the pairs change as the weights do', sensitivityTable([]), {
    more: ABOUT,
  }),
  'mentor/why': {
    holds: 'why a mentee has this mentor, or none (match why MENTEE)',
    keys: { generated_for: TEXT, ...ABOUT, ...WHY_MENTEE.keys },
    sometimes: {
      ...WHY_MENTEE.sometimes,
      further_mentors: listOf(objectWith(WHY_MENTEE.keys, WHY_MENTEE.sometimes)),
    },
  },
  'mentor/why-pair': {
    holds: 'why two are a pair, or are not (match why MENTEE MENTOR)',
    keys: {
      generated_for: TEXT,
      ...ABOUT,
      mentee: SOMEBODY,
      mentor: SOMEBODY,
      is_paired: YES_OR_NO,
      mentor_number: WHOLE,
      forbidden_by: orNull(TEXT),
      ...FIT,
      judged: orNull(NUMBER),
      words: TEXT,
    },
    sometimes: { if_forbidden: CHANGE, if_forced: CHANGE },
  },
} satisfies Record<string, DocumentShape>;
