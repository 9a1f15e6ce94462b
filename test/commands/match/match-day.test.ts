import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { matchingInQuestion } from '../../../src/commands/match/computing/matching-in-question.js';
import type { Host } from '../../../src/context.js';
import { createContext } from '../../../src/create-context.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { interruptionAfter, mentorIn } from '../../support/mentor-in.js';

const zoneBefore = process.env.TZ;

afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

function hostIn(workingFolder: string): Host {
  const silent = { write: () => undefined, isTerminal: false, columns: 80 };
  return {
    out: silent,
    err: silent,
    input: { isTerminal: false, read: async () => new Uint8Array() },
    environment: {},
    workingFolder,
    actor: 'tester',
    machine: 'test-laptop',
    nodeVersion: 'v20.19.0',
    now: () => new Date('2026-07-20T09:00:00Z'),
    watchForInterruption: interruptionAfter(),
    openInBrowser: async () => false,
    createPrompter: () => Promise.reject(new Error('nobody is here')),
  };
}

describe('the day an accepted run is asked about', () => {
  it('is the day it was where the matching was made, not the day in UTC', async () => {
    process.env.TZ = 'Asia/Singapore';
    const folder = await exampleProgramme('people');
    // Half past six in the morning of 2 July in Singapore.
    const now = '2026-07-01T22:30:00Z';
    await mentorIn(folder, ['match'], { now });
    await mentorIn(folder, ['match', 'accept'], { now });
    const call = { common: {}, command: 'match why', mentor: async () => 0 };
    const asked = await matchingInQuestion(await createContext(hostIn(folder), call));
    expect(asked.input.onDate).toBe('2026-07-02');
    expect(asked.isAsKept).toBe(true);
  });
});
