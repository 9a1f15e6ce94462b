import type { Context } from '../../context.js';
import type { SkillsOnRecord } from '../../domain/skills/skill.js';
import { type SkillCell, skillMatrix } from '../../domain/skills/skill-matrix.js';
import type { SkillTransfer } from '../../domain/skills/skill-transfer.js';
import { valuesOf } from '../../matching/criteria/person-values.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listTransfers, skillsOnRecord } from '../../store/people/skill-rows.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

/** The programme with its skills matrix as of today. */
export interface SkillsOfProgramme {
  readonly programme: Programme;
  readonly onRecord: SkillsOnRecord;
  readonly cells: readonly SkillCell[];
  readonly transfers: readonly SkillTransfer[];
}

/** Reads it. Of skills nobody has to take part in a round: everybody at work counts. */
export function skillsIn(db: ReadHandle, programme: Programme): SkillsOfProgramme {
  const { people, settings, today } = programme;
  const onRecord = skillsOnRecord(db);
  const cells = skillMatrix({ people, onRecord, settings: settings.skills, day: today, valuesOf });
  return { programme, onRecord, cells, transfers: listTransfers(db) };
}

/** The same in a transaction of its own. */
export async function loadSkills(context: Context): Promise<SkillsOfProgramme> {
  const settings = await loadSettings(context);
  return reading(context, (db) => skillsIn(db, programmeIn(db, context, settings)));
}
