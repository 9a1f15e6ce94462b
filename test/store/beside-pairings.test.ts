import { describe, expect, it } from 'vitest';
import type { IssuedReport } from '../../src/domain/reports/issued-report.js';
import { StateError } from '../../src/errors.js';
import type { Connection } from '../../src/store/database/connection.js';
import { newInMemory } from '../../src/store/database/open-store.js';
import { editsByHand } from '../../src/store/facts/edits-by-hand.js';
import {
  agreementsByPairing,
  recordAgreement,
  recordSignature,
} from '../../src/store/pairings/agreements.js';
import { listCheckIns, recordCheckIn } from '../../src/store/pairings/check-ins.js';
import { listFeedback, recordFeedback } from '../../src/store/pairings/feedback-rows.js';
import { listFollowUps, recordFollowUp } from '../../src/store/pairings/follow-ups.js';
import {
  listGoals,
  markActionDone,
  recordGoal,
  recordGoalAction,
  recordGoalChange,
} from '../../src/store/pairings/goals.js';
import { createPairing } from '../../src/store/pairings/pairings.js';
import { createPerson, updatePerson } from '../../src/store/people/people-changes.js';
import {
  listIssuedReports,
  nextReportNumber,
  recordIssuedReport,
  textOfIssuedReport,
} from '../../src/store/rounds/issued-reports.js';
import { addNamedRule, dropNamedRule, namedRulesOn } from '../../src/store/rounds/named-rules.js';
import { ensureFirstRound, openRound } from '../../src/store/rounds/rounds.js';
import { linkCodes, listCodeLinks, takeBackCodeLink } from '../../src/store/surveys/code-links.js';
import {
  listConfirmedHeadings,
  recordConfirmedHeadings,
} from '../../src/store/surveys/confirmed-headings.js';
import { lastStatements, listImports, recordCounts, recordImport } from '../../src/store/surveys/imports.js';
import { listApprovedQuotes, recordQuoteDecision } from '../../src/store/surveys/quote-decisions.js';
import { highestIds, rangesSince } from '../../src/store/undo/row-ranges.js';

const on = (today: string) => ({ recordedAt: `${today}T09:00:00Z`, today });
const [BEFORE, DAY, AFTER] = ['2026-07-09', '2026-07-10', '2026-07-11'] as const;

const facts = (staffNumber: string) => ({
  staffNumber,
  email: null,
  givenName: 'Given',
  familyName: `Family ${staffNumber}`,
  profession: null,
  band: null,
  unit: null,
  site: null,
  manager: null,
  hiredOn: null,
  leftOn: null,
  status: 'active' as const,
});

/** Four people; two pairings, one in each of two rounds. */
function programme(): Connection {
  const store = newInMemory();
  store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    openRound(db, { name: 'Second', openedOn: '2026-06-02' });
    for (const number of ['1', '2', '3', '4'])
      createPerson(db, facts(number), { ...on('2026-06-01'), holdsFrom: '2026-06-01' });
    for (const at of [0, 1])
      createPairing(
        db,
        {
          roundId: 1 + at,
          menteeId: 1 + 2 * at,
          mentorId: 2 + 2 * at,
          startedOn: '2026-07-01',
          fit: null,
          runId: null,
        },
        on('2026-07-01'),
      );
  });
  return store;
}

const TERMS = {
  purpose: 'A first post',
  everyDays: 21,
  minutes: 45,
  mode: 'video' as const,
  place: 'Library',
  arrangedBy: 'mentee' as const,
  contact: 'mail',
  reviewsOn: ['2026-10-01', '2026-09-01'],
  endsOn: '2026-12-31',
};
const NO_TERMS = {
  ...{ purpose: null, everyDays: null, minutes: null, mode: null, place: null },
  ...{ arrangedBy: null, contact: null, reviewsOn: [], endsOn: null },
};

describe('agreements', () => {
  it('come back as they were drafted and signed, version by version', () => {
    const store = programme();
    expect(agreementsByPairing(store).size).toBe(0);
    store.transaction((db) => {
      const drafted = (pairingId: number, version: number, terms: typeof TERMS | typeof NO_TERMS) =>
        recordAgreement(db, { pairingId, version, draftedOn: DAY, terms }, on(DAY));
      const second = drafted(1, 2, NO_TERMS);
      const first = drafted(1, 1, TERMS);
      drafted(2, 1, NO_TERMS);
      recordSignature(db, { agreementId: first, side: 'mentor', signedOn: AFTER }, on(AFTER));
      recordSignature(db, { agreementId: first, side: 'mentee', signedOn: DAY }, on(DAY));
      recordSignature(db, { agreementId: second, side: 'mentor', signedOn: AFTER }, on(AFTER));
    });
    const all = agreementsByPairing(store);
    expect(all.get(1)).toEqual([
      {
        id: 2,
        pairingId: 1,
        version: 1,
        draftedOn: DAY,
        terms: { ...TERMS, reviewsOn: ['2026-09-01', '2026-10-01'] },
        signedOn: { mentee: DAY, mentor: AFTER },
      },
      {
        id: 1,
        pairingId: 1,
        version: 2,
        draftedOn: DAY,
        terms: NO_TERMS,
        signedOn: { mentee: null, mentor: AFTER },
      },
    ]);
    expect(all.get(2)).toHaveLength(1);
    expect(agreementsByPairing(store, DAY).get(1)?.[0]?.signedOn).toEqual({ mentee: DAY, mentor: null });
    expect(agreementsByPairing(store, BEFORE).size).toBe(0);
  });
});

describe('goals', () => {
  it('come back with what was noted of them and their steps, in order, as far as it was known on a day', () => {
    const store = programme();
    const goal = {
      pairingId: 1,
      text: 'Run a clinic',
      purpose: 'career',
      measure: 'Ten patients',
      setOn: DAY,
      dueOn: '2026-12-01',
    } as const;
    const plain = { ...goal, text: 'Rest', purpose: null, measure: null, dueOn: null };
    const step = { goalId: 1, text: 'Ask', owner: 'mentee', resource: 'a course', dueOn: AFTER } as const;
    store.transaction((db) => {
      expect([recordGoal(db, goal, on(DAY)), recordGoal(db, plain, on(DAY))]).toEqual([1, 2]);
      recordGoalChange(db, 1, { on: AFTER, progress: null, outcome: 'met', note: 'done', ...on(AFTER) });
      recordGoalChange(db, 1, { on: DAY, progress: 40, outcome: null, note: null, ...on(AFTER) });
      recordGoalChange(db, 2, { on: DAY, progress: 10, outcome: null, note: null, ...on(DAY) });
      recordGoalAction(db, step, on(DAY));
      const second = recordGoalAction(
        db,
        { ...step, owner: 'mentor', resource: null, dueOn: null },
        on(AFTER),
      );
      markActionDone(db, second, AFTER);
    });
    expect(listGoals(store)).toEqual([
      {
        ...goal,
        id: 1,
        changes: [
          { on: DAY, progress: 40, outcome: null, note: null },
          { on: AFTER, progress: null, outcome: 'met', note: 'done' },
        ],
        actions: [
          { ...step, id: 1, doneOn: null },
          { ...step, id: 2, owner: 'mentor', resource: null, dueOn: null, doneOn: AFTER },
        ],
      },
      { ...plain, id: 2, changes: [{ on: DAY, progress: 10, outcome: null, note: null }], actions: [] },
    ]);
    expect(listGoals(store, DAY).map(({ changes, actions }) => [changes.length, actions.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(listGoals(store, BEFORE)).toEqual([]);
  });
});

describe('what was done about pairings, met and said', () => {
  it('comes back in the order of its days, as far as it was known on one', () => {
    const store = programme();
    const done = {
      pairingId: 1,
      kind: 'done',
      on: AFTER,
      until: '2026-08-01',
      tasks: ['call', 'close'],
      note: null,
    } as const;
    const meeting = {
      pairingId: 1,
      heldOn: AFTER,
      minutes: null,
      mode: null,
      kind: 'informal',
      topics: [],
      note: null,
    } as const;
    const said = {
      pairingId: 1,
      givenBy: 'mentee',
      givenOn: AFTER,
      rating: null,
      helpful: null,
      toImprove: null,
      wantsChange: null,
    } as const;
    store.transaction((db) => {
      recordFollowUp(db, done, on(AFTER));
      recordFollowUp(db, { ...done, kind: 'snoozed', on: DAY, tasks: [], note: 'later' }, on(DAY));
      recordCheckIn(db, meeting, on(AFTER));
      recordCheckIn(db, { ...meeting, heldOn: DAY, topics: ['rota'] }, on(DAY));
      recordFeedback(db, said, on(AFTER));
      recordFeedback(db, { ...said, givenOn: DAY, wantsChange: false }, on(DAY));
      recordFeedback(db, { ...said, givenOn: DAY, wantsChange: true, givenBy: 'mentor' }, on(DAY));
    });
    expect(listFollowUps(store)).toEqual([
      { ...done, id: 2, kind: 'snoozed', on: DAY, tasks: [], note: 'later' },
      { ...done, id: 1 },
    ]);
    expect(listCheckIns(store).map(({ id, topics }) => [id, topics])).toEqual([
      [2, ['rota']],
      [1, []],
    ]);
    expect(listFeedback(store).map(({ id, wantsChange }) => [id, wantsChange])).toEqual([
      [2, false],
      [3, true],
      [1, null],
    ]);
    for (const list of [listFollowUps, listCheckIns]) {
      expect(list(store, DAY).map(({ id }) => id)).toEqual([2]);
      expect(list(store, BEFORE)).toEqual([]);
    }
    expect(listFeedback(store, DAY)).toHaveLength(2);
  });

  it('may be quoted by what was decided last, as far as it was known on a day', () => {
    const store = programme();
    store.transaction((db) => {
      const said = {
        pairingId: 1,
        givenOn: DAY,
        rating: 4,
        helpful: 'time',
        toImprove: 'rota',
        wantsChange: null,
      } as const;
      for (const givenBy of ['mentee', 'mentor'] as const) recordFeedback(db, { ...said, givenBy }, on(DAY));
      const decide = (
        feedbackId: number,
        field: 'helpful' | 'to_improve',
        isApproved: boolean,
        day: string,
      ) => recordQuoteDecision(db, { feedbackId, field, isApproved }, on(day));
      decide(2, 'helpful', true, DAY);
      decide(1, 'to_improve', true, DAY);
      decide(1, 'helpful', true, DAY);
      decide(1, 'to_improve', false, AFTER);
    });
    const quotes = (day?: string) =>
      listApprovedQuotes(store, day).map(({ feedbackId, field }) => `${feedbackId} ${field}`);
    expect(quotes()).toEqual(['1 helpful', '2 helpful']);
    expect(quotes(DAY)).toEqual(['1 helpful', '1 to_improve', '2 helpful']);
    expect(quotes(BEFORE)).toEqual([]);
    expect(listApprovedQuotes(store)[0]?.approvedOn).toBe(DAY);
  });
});

describe('links of codes', () => {
  it('hold from the day they were made until they are taken back, in their own round', () => {
    const store = programme();
    store.transaction((db) => {
      const first = linkCodes(
        db,
        [
          ['M', '2'],
          ['M', '1'],
        ],
        { ...on(DAY), roundId: 1 },
      );
      linkCodes(
        db,
        [
          ['A', '1'],
          ['A', '2'],
        ],
        { ...on(DAY), roundId: 2 },
      );
      takeBackCodeLink(db, first, on(AFTER));
    });
    expect(listCodeLinks(store, 1, DAY)).toEqual([{ id: 1, code: ['M', '1'], otherCode: ['M', '2'] }]);
    expect([
      listCodeLinks(store, 1, BEFORE),
      listCodeLinks(store, 1, AFTER),
      listCodeLinks(store, 1),
    ]).toEqual([[], [], []]);
    expect(listCodeLinks(store, 2)).toEqual([{ id: 2, code: ['A', '1'], otherCode: ['A', '2'] }]);
  });
});

describe('rules about two people', () => {
  it('held from the day they were recorded to the day before they were dropped', () => {
    const store = programme();
    store.transaction((db) => {
      const rule = {
        kind: 'never',
        menteeId: 1,
        mentorId: 2,
        because: 'married',
        recordedAt: `${DAY}T09:00:00Z`,
        recordedOn: DAY,
      } as const;
      addNamedRule(db, rule);
      addNamedRule(db, { ...rule, kind: 'must' });
      expect(dropNamedRule(db, 1, on(AFTER))).toBe(true);
      expect(dropNamedRule(db, 1, on(AFTER))).toBe(false);
      expect(dropNamedRule(db, 9, on(AFTER))).toBe(false);
    });
    expect([BEFORE, DAY, AFTER].map((day) => namedRulesOn(store, day).map(({ id }) => id))).toEqual([
      [],
      [1, 2],
      [2],
    ]);
  });
});

describe('files that were taken in', () => {
  const file = { fileName: 'a.csv', kind: 'roster', sha256: 'f'.repeat(64), importedAt: `${DAY}T09:00:00Z` };
  const rows = { created: 1, updated: 2, unchanged: 3, rejected: 4 };

  it('are kept with what became of their rows, the oldest first', () => {
    const store = programme();
    store.transaction((db) => {
      recordCounts(db, recordImport(db, { ...file, stated: ['unit'], holdsFrom: DAY }), rows);
      recordImport(db, { ...file, fileName: 'b.csv', stated: [], holdsFrom: DAY });
    });
    const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    expect(listImports(store)).toEqual([
      { ...file, ...rows },
      { ...file, fileName: 'b.csv', ...none },
    ]);
  });

  it('tell of each column by the one of the latest day, of several the last, and not by one that changed nothing', () => {
    const store = programme();
    store.transaction((db) => {
      const take = (
        fileName: string,
        stated: readonly string[],
        holdsFrom: string,
        counts: Partial<typeof rows>,
      ) =>
        recordCounts(db, recordImport(db, { ...file, fileName, stated, holdsFrom }), {
          ...{ created: 0, updated: 0, unchanged: 0, rejected: 9 },
          ...counts,
        });
      take('late.csv', ['unit'], AFTER, { created: 1 });
      take('early.csv', ['unit', 'band'], DAY, { updated: 1 });
      take('again.csv', ['band'], DAY, { unchanged: 1 });
      take('rejected.csv', ['unit', 'band', 'site'], AFTER, {});
    });
    expect(lastStatements(store)).toEqual(
      new Map([
        ['unit', { file: 'late.csv', asOf: AFTER }],
        ['band', { file: 'again.csv', asOf: DAY }],
      ]),
    );
  });

  it('have headings remembered by the kind of file, what is confirmed later over what was before', () => {
    const store = programme();
    store.transaction((db) => {
      const confirm = (kind: string, ...headings: readonly (readonly [string, string])[]) =>
        recordConfirmedHeadings(db, { kind, confirmedAt: `${DAY}T09:00:00Z` }, new Map(headings));
      confirm('roster', ['Base', 'site'], ['Dept', 'unit']);
      confirm('survey', ['Base', 'answer']);
      confirm('roster', ['Base', 'unit'], ['Dept', 'unit']);
    });
    expect(listConfirmedHeadings(store)).toEqual(
      new Map([
        [
          'roster',
          new Map([
            ['Base', 'unit'],
            ['Dept', 'unit'],
          ]),
        ],
        ['survey', new Map([['Base', 'answer']])],
      ]),
    );
  });
});

describe('values written by hand', () => {
  it('are those that nothing has changed since, neither by hand nor by a file', () => {
    const store = programme();
    store.transaction((db) => {
      const edit = (changed: object, day: string, importId?: number) =>
        updatePerson(
          db,
          { id: 1, facts: { ...facts('1'), ...changed } },
          {
            ...on(day),
            holdsFrom: day,
            ...(importId === undefined ? {} : { origin: { importId, line: 2 } }),
          },
        );
      edit({ unit: 'A' }, BEFORE);
      edit({ unit: 'B' }, DAY);
      edit({ unit: 'B', band: '5' }, AFTER);
    });
    expect(editsByHand(store)).toEqual([
      { personId: 1, field: 'unit', holdsFrom: DAY, recordedOn: DAY },
      { personId: 1, field: 'band', holdsFrom: AFTER, recordedOn: AFTER },
    ]);
  });
});

describe('reports that were issued', () => {
  const report = (id: number): IssuedReport => ({
    id,
    title: `Report ${id}`,
    periodName: '2026-Q3',
    from: '2026-07-01',
    to: '2026-09-30',
    until: '2026-09-15',
    round: id === 1 ? null : 'Round 1',
    producedOn: '2026-09-15',
    producedAt: '2026-09-15T09:00:00Z',
    asOf: '2026-09-15',
    knownOn: id === 1 ? null : '2026-09-14',
    dataState: 'a'.repeat(64),
    factsThen: { people: id },
    settings: '{"a":1}',
    figures: [],
  });
  const texts = { md: '# md', html: '<p>', csv: 'a,b', json: '{}' };

  it('come back as they were, in the order of issue, their texts byte for byte', () => {
    const store = programme();
    expect(nextReportNumber(store)).toBe(1);
    store.transaction((db) => {
      recordIssuedReport(db, report(1), texts);
      recordIssuedReport(db, report(2), { ...texts, md: '# two' });
    });
    expect(nextReportNumber(store)).toBe(3);
    expect(listIssuedReports(store)).toEqual([report(1), report(2)]);
    expect([
      textOfIssuedReport(store, 1, 'md'),
      textOfIssuedReport(store, 2, 'md'),
      textOfIssuedReport(store, 2, 'csv'),
    ]).toEqual(['# md', '# two', 'a,b']);
    expect(() => textOfIssuedReport(store, 3, 'md')).toThrow(StateError);
  });
});

describe('the rows that a change makes', () => {
  it('are those above the highest id before, of each table that has new ones', () => {
    const store = programme();
    const before = highestIds(store);
    expect([before.people, before.pairings, before.goals]).toEqual([4, 2, 0]);
    store.transaction((db) => {
      createPerson(db, facts('5'), { ...on(DAY), holdsFrom: DAY });
      createPerson(db, facts('6'), { ...on(DAY), holdsFrom: DAY });
    });
    expect(rangesSince(store, before).people).toEqual([4, 6]);
    expect(rangesSince(store, before)).not.toHaveProperty('pairings');
  });
});
