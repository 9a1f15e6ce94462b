/**
 * The rooms whose tests are put to the test. `near` holds the tests that are tried on every mutant of the room; what survives
 * them is tried on the `wider` ones, which are slower: whole commands, the rooms that use this one.
 */
export const ROOMS = {
  proof: {
    folders: ['src/matching/proof'],
    near: ['test/matching/proof', 'test/matching/assignment/several', 'test/matching/assignment/both-roles'],
    wider: ['test/matching/assignment', 'test/matching/solving', 'test/matching/match-round.test.ts'],
  },
  evaluation: {
    folders: ['src/evaluation'],
    near: ['test/evaluation'],
    wider: [
      'test/rendering/report',
      'test/commands/report-over-time.test.ts',
      'test/commands/main-job.test.ts',
    ],
  },
  domain: {
    folders: ['src/domain'],
    near: ['test/domain'],
    wider: [
      'test/evaluation',
      'test/intake',
      'test/matching/rules',
      'test/matching/round',
      'test/commands/people',
    ],
  },
  plans: {
    folders: ['src/intake/plans'],
    near: ['test/intake/plans', 'test/intake/intake-fuzz.test.ts'],
    wider: ['test/commands/import', 'test/refused.test.ts'],
  },
  store: {
    folders: ['src/store'],
    near: ['test/store'],
    wider: [
      'test/commands/people',
      'test/commands/pairs',
      'test/commands/privacy',
      'test/commands/undo',
      'test/commands/backup',
      'test/commands/import',
      'test/commands/programme',
    ],
  },
};
