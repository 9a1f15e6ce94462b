import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import {
  fitMeasureOfRun,
  settingsAsKept,
  settingsChangedSince,
} from '../../../src/store/rounds/run-settings.js';
import { listLeftOver } from '../../../src/store/rounds/runs.js';
import { enterRow, looseProgramme } from '../../support/row-in.js';

const NOW = DEFAULT_SETTINGS.matching;

/** A programme with one run that was computed so. */
function computedWith(settings: string) {
  return looseProgramme((db) => {
    enterRow(db, 'runs', { id: 1, settings });
  });
}

describe('the settings of a run', () => {
  it('are those of now, whatever the order of their keys', () => {
    const kept: object = JSON.parse(settingsAsKept({ settings: NOW }));
    const turned = Object.fromEntries(Object.entries(kept).reverse());
    expect(settingsChangedSince(computedWith(JSON.stringify(turned)), 1, NOW)).toEqual([]);
    expect(settingsChangedSince(computedWith('{}'), 2, NOW)).toEqual([]);
  });

  it('tell each key that is otherwise, but for what the call said and what had nothing to weigh', () => {
    const kept = (over: object, statedInCall: readonly ('objective' | 'switchingCost')[]) =>
      computedWith(settingsAsKept({ settings: { ...NOW, ...over }, statedInCall }));
    const changed = (over: object, stated: readonly ('objective' | 'switchingCost')[] = []) =>
      settingsChangedSince(kept(over, stated), 1, NOW);
    expect(changed({ unknown: 'zero' })).toContain('unknown');
    expect(changed({ objective: 'fit' })).toEqual(['objective']);
    expect(changed({ objective: 'fit' }, ['objective'])).toEqual([]);
    expect(changed({ switchingCost: 0.9 })).toEqual([]);
    const rematching = { mayChange: 'any', switchingCost: 0.9, pairingIds: [], goOn: 0, gain: null } as const;
    const rematched = settingsAsKept(
      { settings: { ...NOW, switchingCost: 0.9 }, statedInCall: [] },
      rematching,
    );
    expect(settingsChangedSince(computedWith(rematched), 1, NOW)).toEqual(['switchingCost']);
  });

  it('measure fit by criteria, what is most important, synonyms, what is unknown and the order', () => {
    const of = (settings: object) => fitMeasureOfRun(computedWith(JSON.stringify(settings)), 1);
    const settings = { criteria: [1], mostImportant: 'a', synonyms: [2], unknown: 'mean', order: ['x'] };
    expect(of(settings)).toBe('[[1],"a",[2],"mean",["x"]]');
    expect(of({ criteria: [1], synonyms: [2] })).toBe('[[1],null,[2],null,[]]');
    expect(of({ ...settings, objective: 'other' })).toBe(of(settings));
    expect(fitMeasureOfRun(computedWith('{}'), 2)).toBeUndefined();
  });

  it('say what unknown counts as, also where nothing says it', () => {
    const { unknown: _, ...without } = NOW;
    expect(JSON.parse(settingsAsKept({ settings: { ...NOW, unknown: 'zero' } as typeof NOW })).unknown).toBe(
      'zero',
    );
    expect(JSON.parse(settingsAsKept({ settings: without as typeof NOW })).unknown).toBe('mean');
  });
});

it('who was left over is told of accepted runs with a day, and of who has no mentor at all', () => {
  const store = looseProgramme((db) => {
    const run = (id: number, status: string, computed_on: string | null) =>
      enterRow(db, 'runs', { id, status, computed_on });
    run(1, 'accepted', '2026-05-01');
    run(2, 'accepted', '2026-04-01');
    run(3, 'discarded', '2026-03-01');
    run(4, 'accepted', null);
    const left = (run_id: number, mentee_id: number, mentors_held = 0) =>
      enterRow(db, 'run_left_over', { run_id, mentee_id, mentors_held });
    left(1, 8);
    left(1, 7);
    left(2, 7);
    left(1, 9, 1);
    left(3, 7);
    left(4, 7);
  });
  expect(listLeftOver(store)).toEqual([
    { menteeId: 7, on: '2026-04-01' },
    { menteeId: 7, on: '2026-05-01' },
    { menteeId: 8, on: '2026-05-01' },
  ]);
});
