import type { Audience } from '../domain/reports/audience.js';
import { figuresOf } from './issued/figures-of.js';
import type { Report, Revision, Section } from './report-value.js';
import { commandsOfSection } from './sections/commands-of-section.js';

/** The sections of the full list that each reads, by number; the coordinator reads every one. */
const READ: Readonly<Record<Exclude<Audience, 'coordinator'>, readonly number[]>> = {
  sponsor: [1, 2, 7, 8, 9, 10, 12, 13, 15],
  'mentor-leads': [1, 3, 4, 5, 6, 7, 8, 11, 12],
  unit: [1, 2, 5, 7, 8, 10],
};

const TITLES: Readonly<Record<Audience, string>> = {
  sponsor: 'for the sponsor',
  coordinator: 'for the coordinator',
  'mentor-leads': 'for those who lead the mentors',
  unit: 'for the manager of a unit',
};

/** The report with the sections that an audience reads. */
export function reportFor<R extends Report>(audience: Audience, report: R): R {
  const title = `${report.title} ${TITLES[audience]}`;
  if (audience === 'coordinator') return { ...report, title, sections: report.sections.map(withCommands) };
  return { ...withSections(report, ({ number }) => READ[audience].includes(number)), title };
}

function withCommands(section: Section): Section {
  return { ...section, notes: [...section.notes, ...commandsOfSection(section.name)] };
}

/** The report with some of its sections, named so in its title. */
export function extractOf<R extends Report>(report: R, isAskedFor: (section: Section) => boolean): R {
  const extract = withSections(report, isAskedFor);
  const numbers = extract.sections.map(({ number }) => number).join(', ');
  return { ...extract, title: `${report.title}, sections ${numbers}` };
}

/** What explains the numbers stays, and of what it explains no more than what is left. */
function withSections<R extends Report>(report: R, isAskedFor: (section: Section) => boolean): R {
  const sections = report.sections.filter((section) => isAskedFor(section) || section.name === 'definitions');
  const extract = { ...report, sections };
  const printed = new Set(figuresOf(extract).map(({ metric }) => metric));
  return {
    ...extract,
    figures: report.figures.filter(({ name }) => printed.has(name)),
    revision: report.revision === null ? null : revisionWithin(report.revision, extract),
  };
}

function revisionWithin(revision: Revision, extract: Report): Revision {
  const kept = new Set(extract.sections.map(({ name }) => name));
  const changed = revision.changed.filter(({ issued, now }) => kept.has((now ?? issued)?.section ?? ''));
  const other = changed.filter(({ now }) => now !== null).length;
  return { ...revision, changed, same: figuresOf(extract).length - other };
}
