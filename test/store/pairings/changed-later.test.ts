import { expect, it } from 'vitest';
import {
  closeConversation,
  listConversations,
  recordConversation,
} from '../../../src/store/pairings/conversations.js';
import {
  changePairing,
  createPairing,
  listPairings,
  pairingsKnownOn,
} from '../../../src/store/pairings/pairings.js';
import {
  listReflections,
  recordReflection,
  shareReflection,
} from '../../../src/store/pairings/reflections.js';
import { listResources, recordResource } from '../../../src/store/pairings/resources.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const [BEFORE, DAY, AFTER] = ['2026-06-30', '2026-07-01', '2026-07-02'];
const RECORDED = { recordedAt: `${DAY}T09:00:00Z`, today: DAY };

it('of two conversations the one that is closed says what came of it', () => {
  const conversation = {
    roundId: 1,
    kind: 'one_off',
    personId: 1,
    otherId: 2,
    arrangedOn: DAY,
    dueOn: AFTER,
  } as const;
  const store = looseProgramme((db) => {
    for (const personId of [1, 3]) recordConversation(db, { ...conversation, personId }, RECORDED);
    closeConversation(db, 2, { closedOn: AFTER, outcome: 'held' });
  });
  expect(listConversations(store)).toEqual([
    { id: 1, ...conversation, closedOn: null, outcome: null },
    { id: 2, ...conversation, personId: 3, closedOn: AFTER, outcome: 'held' },
  ]);
});

it('of two reflections, listed by day, one is shared and may be kept private again', () => {
  const reflection = {
    pairingId: 1,
    writtenBy: 'mentee',
    writtenOn: AFTER,
    text: 'I sleep before nights now',
    goalId: 3,
    checkInId: 4,
    sharedOn: null,
  } as const;
  const store = looseProgramme((db) => {
    recordReflection(db, reflection, RECORDED);
    recordReflection(db, { ...reflection, writtenOn: DAY }, RECORDED);
    shareReflection(db, 2, AFTER);
  });
  const [one, other] = [
    { id: 1, ...reflection },
    { id: 2, ...reflection, writtenOn: DAY },
  ];
  expect(listReflections(store)).toEqual([{ ...other, sharedOn: AFTER }, one]);
  store.transaction((db) => shareReflection(db, 2, null));
  expect(listReflections(store)).toEqual([other, one]);
});

it('resources come back as they were given, by day', () => {
  const resource = {
    pairingId: 1,
    courseId: 2,
    kind: 'reading',
    title: 'On handovers',
    address: 'https://example.org/handovers',
    on: AFTER,
    goalId: 3,
    checkInId: 4,
  } as const;
  const store = looseProgramme((db) => {
    recordResource(db, resource, RECORDED);
    recordResource(db, { ...resource, on: DAY }, RECORDED);
  });
  expect(listResources(store)).toEqual([
    { id: 2, ...resource, on: DAY },
    { id: 1, ...resource },
  ]);
});

it('a pairing that was called off never was active, also as it was known later', () => {
  const pairing = { roundId: 1, menteeId: 1, mentorId: 2, startedOn: AFTER, fit: 0.25, runId: null };
  const store = looseProgramme((db) => {
    enterRow(db, 'rounds', { id: 1, kind: 'reverse' });
    for (const menteeId of [1, 3]) createPairing(db, { ...pairing, menteeId }, RECORDED);
    changePairing(db, 1, { status: 'cancelled', since: AFTER, reason: 'moved away', recordedOn: AFTER });
    changePairing(db, 2, { status: 'paused', since: AFTER, reason: 'on leave', recordedOn: AFTER });
  });
  const [cancelled, paused] = listPairings(store);
  expect(cancelled?.changes).toEqual([{ status: 'cancelled', since: AFTER, reason: 'moved away' }]);
  expect(cancelled).toMatchObject({
    status: 'cancelled',
    endedOn: AFTER,
    endReason: 'moved away',
    fit: 0.25,
    kind: 'reverse',
  });
  expect(paused).toMatchObject({ status: 'paused', endedOn: null, endReason: null });
  expect(paused?.changes).toHaveLength(2);
  expect(pairingsKnownOn(store, AFTER)).toEqual([cancelled, paused]);
  expect(pairingsKnownOn(store, DAY)).toMatchObject([
    { id: 1, status: 'active', endedOn: null, endReason: null },
    { id: 2, status: 'active', endedOn: null, endReason: null },
  ]);
  expect(pairingsKnownOn(store, BEFORE)).toEqual([]);
});
