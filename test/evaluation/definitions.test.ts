import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates/iso-date.js';
import type { Agreement } from '../../src/domain/pairings/agreement.js';
import { GOAL_OUTCOMES, type Goal } from '../../src/domain/pairings/goal.js';
import type { Run } from '../../src/domain/rounds/run.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import type { SurveyResponse } from '../../src/domain/surveys/survey-response.js';
import { allDefinitions } from '../../src/evaluation/definitions/all-definitions.js';
import { evaluateQuarter } from '../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../src/evaluation/facts/report-input.js';
import { placedMetrics } from '../../src/evaluation/issued/figures-of.js';
import type { Report } from '../../src/evaluation/report-value.js';
import { COSTS } from './facts/costed-programme.js';
import { withOutcomes } from './facts/measured-programme.js';
import { PLAN } from './facts/planned-programme.js';
import { emptyInput, exampleInput, pairing } from './facts/reported-programme.js';
import { answersTo } from './instruments/answered-instruments.js';

function response(personId: number, wave: string, submittedOn: string): SurveyResponse {
  const points = 1 + ((personId + wave.length) % 5);
  const score = { scale: '1 to 5', points };
  const answers = [
    { question: 'I feel confident', attribute: null, values: [String(points)], score },
    ...answersTo('respect', [points, points, 1 + ((personId + 1) % 5)]),
    ...answersTo('recommend', [2 * points]),
  ];
  return { personId, wave, submittedAt: null, submittedOn, answers };
}

function agreementOf(id: number, startedOn: string): Agreement {
  return {
    id,
    pairingId: id,
    version: 1,
    draftedOn: startedOn,
    terms: { ...NO_TERMS, reviewsOn: ['2026-08-10'] },
    signedOn: { mentee: startedOn, mentor: addDays(startedOn, id) },
  };
}

const NO_TERMS = {
  purpose: null,
  everyDays: null,
  minutes: null,
  mode: null,
  place: null,
  arrangedBy: null,
  contact: null,
  endsOn: null,
};

function goalOf(pairingId: number): Goal {
  const outcome = GOAL_OUTCOMES[pairingId % 5] ?? null;
  const facts = { pairingId, text: 'Run a clinic', purpose: null, measure: null, setOn: '2026-07-10' };
  return {
    ...facts,
    id: pairingId,
    dueOn: '2026-09-10',
    changes: outcome === null ? [] : [{ on: '2026-09-01', progress: null, outcome, note: null }],
    actions: [
      {
        id: pairingId,
        goalId: pairingId,
        text: 'Ask',
        owner: 'mentee',
        resource: null,
        dueOn: '2026-08-01',
        doneOn: pairingId % 2 === 0 ? '2026-08-01' : null,
      },
    ],
  };
}

const MILESTONE = {
  id: 1,
  pairingId: 1,
  name: 'First shift alone',
  setOn: '2026-07-01',
  dueOn: '2026-08-01',
  reachedOn: '2026-08-01',
  confirmedBy: null,
};

const RUN: Run = {
  id: 1,
  roundId: 1,
  computedAt: '2026-07-06T09:00:00Z',
  status: 'accepted',
  objective: 'coverage',
  seed: 0,
  fingerprint: '',
  menteeCount: 2,
  mentorCount: 1,
  placeCount: 1,
  totalFit: 0.9,
  certificate: { proven: true, gap: 0, reasons: [] },
  pairs: [{ menteeId: 21, mentorId: 121, fit: 0.9, parts: [], decision: 'accepted' }],
  leftOver: [{ menteeId: 40, reason: '1 mentor considered: 1 full.' }],
};

/** The example with all that a report can speak of: waves of a survey, reasons of an end, themes, and no group too small. */
function fullInput(): ReportInput {
  const input = withOutcomes(exampleInput());
  const report = { ...input.settings.report, smallestGroup: 1 };
  return {
    ...input,
    settings: { ...input.settings, report, costs: COSTS, plan: PLAN },
    feedback: input.feedback.map((one) => ({ ...one, helpful: 'Time; Advice' })),
    runs: [RUN],
    pairings: [
      ...input.pairings.map((one) => ({
        ...one,
        runId: one.startedOn >= '2026-07-01' ? 1 : null,
        agreements: [agreementOf(one.id, one.startedOn)],
        milestones: [MILESTONE],
      })),
      pairing(91, '2026-09-01', { menteeId: 2, mentorId: 130 }),
      ...[7, 8, 9].map((id) =>
        pairing(80 + id, id === 9 ? '2024-07-01' : '2025-07-01', {
          menteeId: id,
          mentorId: 130,
          status: 'completed',
          endedOn: '2026-01-01',
        }),
      ),
    ],
    applications: [
      {
        id: 1,
        roundId: 1,
        personId: 130,
        event: 'applied',
        on: '2026-06-01',
        nominatedBy: null,
        reason: null,
      },
    ],
    goals: input.pairings.map(({ id }) => goalOf(id)),
    decisions: [
      {
        id: 1,
        decidedOn: '2026-07-10',
        text: 'Recruit',
        finding: null,
        changes: [{ on: '2026-07-10', status: 'open', actsNext: null, dueOn: null, effect: null }],
      },
    ],
    followUps: [
      { id: 1, pairingId: 10, kind: 'done', on: '2026-09-20', until: '2026-10-04', tasks: [], note: null },
    ],
    surveys: [
      {
        round: 'Round 1',
        links: [],
        responses: Array.from({ length: 21 }, (_, at) => [
          response(at + 1, 'before', '2026-04-01'),
          response(at + 1, 'between', '2026-06-01'),
          ...(at === 20 ? [] : [response(at + 1, 'after', '2026-09-01')]),
        ]).flat(),
      },
    ],
  };
}

/** Section and name of every number of a report, each once. */
function printed(report: Report): string[] {
  return [
    ...new Set(placedMetrics(report).map(({ section, metric }) => `${section}: ${metric.name}`)),
  ].sort();
}

const definitions = allDefinitions(DEFAULT_SETTINGS);
const defined = definitions.flatMap(({ name, sections }) => sections.map((section) => `${section}: ${name}`));

describe('the definitions', () => {
  it('have one entry for every number a report prints, and a number for every entry', () => {
    expect(printed(evaluateQuarter(fullInput()))).toEqual(defined.toSorted());
    expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
  });

  it.each([emptyInput(), exampleInput()])('hold every number of other reports too', (input) => {
    const report = evaluateQuarter(input);
    expect(defined).toEqual(expect.arrayContaining(printed(report)));
    expect(report.figures.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(placedMetrics(report).map(({ metric }) => metric.name))].toSorted(),
    );
  });

  it('have the unit of their number', () => {
    const units = new Map(definitions.map(({ name, unit }) => [name, unit]));
    for (const { metric } of placedMetrics(evaluateQuarter(fullInput())))
      expect([metric.name, units.get(metric.name)]).toEqual([metric.name, metric.unit]);
  });

  it('say all there is to say, and out of what where there is a whole', () => {
    for (const one of definitions) {
      for (const text of [one.title, one.definition, one.numerator, one.period, one.floor])
        expect([one.name, text.trim().length > 3]).toEqual([one.name, true]);
    }
    const withWhole = new Set(
      definitions.filter(({ denominator }) => denominator !== '').map(({ name }) => name),
    );
    for (const { metric } of placedMetrics(evaluateQuarter(fullInput())))
      if (metric.state === 'shown')
        expect([metric.name, metric.denominator !== null]).toEqual([metric.name, withWhole.has(metric.name)]);
  });
});
