import type { Period } from '../domain/dates/quarter.js';
import { allDefinitions } from './definitions/all-definitions.js';
import type { FigureDefinition } from './definitions/figure-definition.js';
import { withoutChangesOfFew } from './disclosure/changes-of-few.js';
import { inputUntil } from './facts/input-until.js';
import { factsOf, type PeriodFacts } from './facts/period-facts.js';
import type { ReportInput } from './facts/report-input.js';
import { instrumentTerms } from './instruments/instrument-terms.js';
import { placedMetrics } from './issued/figures-of.js';
import { issuedOfEarlierQuarters } from './issued/issued-earlier.js';
import { issuedOfPrevious, revisionOf } from './issued/revision-of.js';
import type { Report } from './report-value.js';
import { costSection, withCosts } from './sections/costs/cost-section.js';
import { decisionsSection } from './sections/decisions-section.js';
import { definitionsFor, definitionsSection } from './sections/definitions.js';
import { endingsSection } from './sections/endings/endings.js';
import { equitySection } from './sections/equity/equity-section.js';
import { headlinesSection } from './sections/headlines.js';
import { experienceSection } from './sections/learning/experience.js';
import { learningSection } from './sections/learning/learning.js';
import { matchingSection } from './sections/matching/matching-quality.js';
import { activitySection } from './sections/pairings/activity.js';
import { complianceSection } from './sections/pairings/compliance.js';
import { healthSection } from './sections/pairings/health.js';
import { reachSection } from './sections/reach/reach.js';
import { resultsSection } from './sections/results/results.js';
import { withEverySection } from './sections/sections-without-data.js';
import { supplySection } from './sections/supply/supply-section.js';

/**
 * `evaluateQuarter` turns what is stored into the report of one period (a quarter, or any other). The same input gives the
 * same report, in whatever order its lists come; nothing recorded after the period's last day counts.
 */
export function evaluateQuarter(whole: ReportInput): Report {
  const input = inputUntil(whole, whole.period.until);
  const facts = factsOf(input, input.period);
  const previous = input.previous === null ? null : factsOfPrevious(whole, input.previous);
  const sections = [
    headlinesSection(facts, previous),
    reachSection(facts),
    supplySection(facts),
    matchingSection(facts),
    activitySection(facts),
    healthSection(facts, previous),
    experienceSection(facts),
    ...learningSection(facts),
    resultsSection(facts),
    equitySection(facts),
    complianceSection(facts),
    endingsSection(facts),
    ...costSection(facts),
    definitionsSection(input.settings, input.roundsNotCounted),
    ...decisionsSection(facts),
  ];
  const report: Report = {
    title: titleOf(input),
    programmeName: input.programmeName,
    period: input.period,
    previous: input.previous,
    sections: withEverySection(
      withCosts(withoutChangesOfFew(sections, allDefinitions(input.settings), input), facts),
    ),
    definitions: [...definitionsFor(input.settings), ...instrumentTerms(input)],
    figures: [],
    issuedPrevious: issuedOfPrevious(input),
    issuedEarlier: issuedOfEarlierQuarters(input),
    revision: null,
  };
  return { ...report, figures: definitionsIn(report, input), revision: revisionOf(report, input) };
}

/** As a report on the period before is made: of what came later it knows nothing either. */
function factsOfPrevious(whole: ReportInput, previous: Period): PeriodFacts {
  return factsOf(inputUntil({ ...whole, ...whole.asOfPrevious }, previous.until), previous);
}

/** One round without a period to compare with is a cohort. */
function titleOf({ period, previous, round }: ReportInput): string {
  const kind = round !== null && previous === null ? 'Cohort' : 'Mentoring';
  return `${kind} report ${period.name}${period.isToDate ? ' (to date)' : ''}`;
}

/** The definitions of the numbers that a report prints, and of no other. */
function definitionsIn(report: Report, { settings }: ReportInput): FigureDefinition[] {
  const printed = new Set(placedMetrics(report).map(({ metric }) => metric.name));
  return allDefinitions(settings).filter(({ name }) => printed.has(name));
}
