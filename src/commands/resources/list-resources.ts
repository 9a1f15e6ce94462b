import type { Context } from '../../context.js';
import type { ResourceKind } from '../../domain/pairings/resource.js';
import { subjectOf } from '../../domain/pairings/subject.js';
import { resourcesTable } from '../../rendering/tables/pairings/resources-table.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listResources } from '../../store/pairings/resources.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListResourcesOptions extends OutputOptions {
  readonly pairing?: string;
  readonly kind?: ResourceKind;
}

/** Lists what helps the round's pairings, or one of them, and what goes with courses. */
export async function showResources(context: Context, options: ListResourcesOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, resources, goals, checkIns, courses } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    resources: listResources(db),
    goals: listGoals(db),
    checkIns: listCheckIns(db),
    courses: new Map(trainingOnRecord(db).courses.map(({ id, name }) => [id, name])),
  }));
  const { people } = programme;
  const pairings = ofRoundOrPairing(programme, options.pairing);
  const wanted = resources.filter(
    ({ pairingId, kind }) =>
      (pairingId === null ? options.pairing === undefined : pairings.has(pairingId)) &&
      (options.kind === undefined || kind === options.kind),
  );
  const listed = wanted.map((each) => ({
    ...each,
    about: subjectOf(each, { goals, checkIns }),
    course: each.courseId === null ? null : (courses.get(each.courseId) ?? null),
  }));
  showTable(context, resourcesTable(listed, { pairings, people: peopleById(people) }), {
    schema: 'mentor/resources',
    title: 'Resources and events',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['resource', 'kind', 'title', 'given_on', 'pairing', 'about', 'course', 'address'],
    whenEmpty:
      resources.length === 0
        ? 'None are on record. Record one: mentor resource add "…" --pairing PAIRING'
        : 'No resource matches.',
    options,
  });
}
