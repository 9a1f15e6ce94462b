import { compareText } from '../text/compare-text.js';
/** What one table holds of people, for those who are not programmers. */
export interface KindOfData {
  /** `Check-ins`. */
  readonly title: string;
  /** What it is kept for, as a sentence begins after "to": `see that the two meet`. */
  readonly purpose: string;
}

/** In the order in which a person's file and the notice tell of them. */
const KINDS: Readonly<Record<string, KindOfData>> = {
  people: {
    title: 'Who you are',
    purpose: 'know who takes part, and keep people apart from those who manage them',
  },
  person_keys: { title: 'Earlier staff numbers and e-mails', purpose: 'know you by them again' },
  person_attributes: {
    title: 'What the roster says besides',
    purpose: 'find a mentor or mentee who suits you',
  },
  participations: {
    title: 'How you take part',
    purpose: 'match those who want a mentor with those who offer a place',
  },
  invitations: { title: 'Invitations', purpose: 'not ask you twice, and see whom the programme reaches' },
  applications: {
    title: 'Applications to be a mentor',
    purpose: 'decide who becomes a mentor, and tell why',
  },
  survey_responses: { title: 'Surveys you answered', purpose: 'know which answers are yours' },
  survey_answers: { title: 'Your answers', purpose: 'match you, and see what the programme changes' },
  named_rules: {
    title: 'Agreed exceptions',
    purpose: 'keep two people apart, or bring them together, as was agreed',
  },
  run_pairs: { title: 'Pairs that were proposed', purpose: 'decide on pairings, and say why' },
  run_left_over: { title: 'Matchings that left you over', purpose: 'put you first the next time' },
  pairings: { title: 'Pairings', purpose: 'follow each pairing from its beginning to its end' },
  pairing_changes: { title: 'What became of pairings', purpose: 'know which pairings went on when' },
  pairing_terms: { title: 'Renewals of pairings', purpose: 'know until when each is meant to last' },
  agreements: { title: 'Agreements', purpose: 'hold what the two of you settled' },
  agreement_signatures: { title: 'Signatures', purpose: 'know from when an agreement holds' },
  agreement_reviews: { title: 'Days of review', purpose: 'remind of them' },
  goals: { title: 'Goals', purpose: 'see what came of them' },
  goal_changes: { title: 'How goals went', purpose: 'see what came of them' },
  goal_actions: { title: 'Steps towards goals', purpose: 'see what came of them' },
  resources: { title: 'What helps, and whom you were introduced to', purpose: 'have it at hand in meetings' },
  milestones: { title: 'Milestones', purpose: 'see what was reached, and celebrate it' },
  outcomes: {
    title: 'Measures of your work',
    purpose: 'see whether things change with mentoring; told of many people together alone',
  },
  attendances: { title: 'Courses you have done', purpose: 'know who is trained, and until when' },
  skill_facts: { title: 'Skills you hold, or want to learn', purpose: 'know who can cover and teach what' },
  skill_transfers: { title: 'Skills you teach or are taught', purpose: 'see what came of it' },
  conversations: { title: 'Conversations you were to have', purpose: 'bring you together with somebody new' },
  circle_members: { title: 'Circles you are in', purpose: 'know who meets with whom' },
  review_changes: { title: 'What reviews changed', purpose: 'know what the two of you settled anew' },
  check_ins: { title: 'Meetings', purpose: 'see that the two of you meet' },
  feedback: {
    title: 'Feedback on pairings',
    purpose: 'help where something goes wrong, and improve the programme',
  },
  reflections: { title: 'Reflections', purpose: 'have them for your own development; private unless shared' },
  fit_checks: { title: 'Whether it is a good fit', purpose: 'find somebody else where it is not' },
  concerns: { title: 'Concerns', purpose: 'help where something goes wrong' },
  concern_changes: { title: 'What was done about concerns', purpose: 'help where something goes wrong' },
  letter_drafts: { title: 'Letters drafted to you', purpose: 'not write to you twice' },
  quote_decisions: { title: 'What may be quoted', purpose: 'quote nothing that was not approved' },
  follow_ups: { title: 'What the coordinator did', purpose: 'not ask about the same thing twice' },
  fact_changes: { title: 'Values that changed', purpose: 'report on past months as they were' },
  person_merges: { title: 'Records that were merged', purpose: 'part them again if they were two people' },
  distinct_people: { title: 'Not the same person as', purpose: 'not take you for somebody of a like name' },
};

/** What a table holds; of one that has no words of its own, its name. */
export function kindOfData(table: string): KindOfData {
  const words = table.replaceAll('_', ' ');
  return (
    KINDS[table] ?? {
      title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      purpose: 'run the programme',
    }
  );
}

/** Tables in the order in which they are told of; those without words of their own last, by name. */
export function inOrderOfTelling(tables: readonly string[]): string[] {
  const order = Object.keys(KINDS);
  const place = (table: string) => (order.includes(table) ? order.indexOf(table) : order.length);
  return [...tables].sort((one, other) => place(one) - place(other) || compareText(one, other));
}
