import type { CostSettings } from '../../../src/domain/settings/cost-settings.js';

/** What an hour, a year and a leaver cost, with an earlier amount and one of a day to come. */
export const COSTS: CostSettings = {
  currency: 'GBP',
  assumptions: {
    mentor_hour: [
      { amount: 99, asOf: '2027-01-01', source: 'Not yet' },
      { amount: 30, asOf: '2026-04-01', source: 'Band 6 midpoint with on-costs, 2026/27' },
      { amount: 28, asOf: '2025-04-01', source: 'Band 6 midpoint with on-costs, 2025/26' },
    ],
    mentee_hour: [{ amount: 20, asOf: '2026-04-01', source: 'Band 5 midpoint with on-costs, 2026/27' }],
    programme_year: [{ amount: 36500, asOf: '2026-01-01', source: 'Budget 2026' }],
    leaver: [{ amount: 5000, asOf: '2026-01-01', source: 'Own estimate 2026' }],
  },
};
