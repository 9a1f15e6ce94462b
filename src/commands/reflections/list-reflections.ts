import type { Context } from '../../context.js';
import { isShared } from '../../domain/pairings/reflection.js';
import { subjectOf } from '../../domain/pairings/subject.js';
import { counted } from '../../domain/text/counted.js';
import { reflectionsTable } from '../../rendering/tables/pairings/reflections-table.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listReflections } from '../../store/pairings/reflections.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListReflectionsOptions extends OutputOptions {
  readonly pairing?: string;
}

/** Lists the reflections of the round's pairings, or of one, that are shared; of the others it says how many there are. */
export async function showReflections(context: Context, options: ListReflectionsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, reflections, goals, checkIns } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    reflections: listReflections(db),
    goals: listGoals(db),
    checkIns: listCheckIns(db),
  }));
  const asked = ofRoundOrPairing(programme, options.pairing);
  const ofThese = reflections.filter(({ pairingId }) => asked.has(pairingId));
  const shared = ofThese.filter((each) => isShared(each, context.today));
  const { people, pairings } = programme;
  const table = reflectionsTable(
    shared.map((each) => ({ ...each, about: subjectOf(each, { goals, checkIns }) })),
    {
      pairings: new Map(pairings.map((pairing) => [pairing.id, pairing])),
      people: peopleById(people),
    },
  );
  const hidden = ofThese.length - shared.length;
  showTable(context, table, {
    schema: 'mentor/reflections',
    title: 'Reflections that are shared',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['reflection', 'written_on', 'written_by', 'mentee_name', 'mentor_name', 'about', 'text'],
    whenEmpty: 'No reflection is shared.',
    more: { private: hidden },
    options,
  });
  if (hidden > 0)
    context.note(
      `${counted(hidden, 'reflection is', 'reflections are')} private to the two, and not shown. For the person who wrote them: mentor reflection export PERSON`,
    );
}
