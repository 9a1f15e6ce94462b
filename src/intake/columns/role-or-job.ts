import { headerPhrase } from '../table/header-phrase.js';
import { saysNothing } from '../values/blanks/nothing-words.js';
import { roleIn } from '../values/roles/roles.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, type ClaimedColumn, claimOf, SURENESS } from './column-claims.js';
import { saysOtherwise } from './said-by-cells.js';

/** Headings that may as well be that of the job: any other for roles names the programme, or what is done in it. */
const MAY_BE_A_JOB = /^(?:your )?(?:role|rolle|rol|ruolo|papel|rola|part)$/u;
const NO_ROLE_SAID = 'its heading asks for the role in the programme, but no cell says one that is known';

/** Cells of a column of roles that are looked at. */
const ROLES_LOOKED_AT = 2_000;

/** Whether as many cells name something that is no role as name one: `Nurse` and `Ward Sister` beside one `Mentor`. */
function namesJobsToo(cells: Iterable<string>): boolean {
  let [seen, roles, others] = [0, 0, 0];
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (roleIn(cell) !== undefined) roles += 1;
    else if (!NAMES_A_SIDE.test(cell) && !saysNothing(cell)) others += 1;
    seen += 1;
    if (seen >= ROLES_LOOKED_AT) break;
  }
  return roles > 0 && others >= roles;
}
const NAMES_A_SIDE = /ment(?:or|ee)|precept/iu;

/**
 * A column `Role` of a roster or survey often holds the job, and `Mentoring?` anything: it is the role in the programme only if a cell says so, and
 * where others name jobs, `Mentor` may be one, too.
 */
export function withoutRoles(
  column: Column,
  claim: Claim | undefined,
  { kind, cellsOf }: MappingChoices,
): ClaimedColumn | undefined {
  if (claim?.target !== 'role' || cellsOf === undefined || (kind !== 'roster' && kind !== 'survey'))
    return undefined;
  const mayBeAJob = MAY_BE_A_JOB.test(headerPhrase(column.text));
  if (mayBeAJob && namesJobsToo(cellsOf(column)))
    return { column, claim: { ...claim, sureness: SURENESS.wording, origin: 'ambiguous heading' } };
  if (kind === 'survey' && !mayBeAJob) return undefined;
  if (!saysOtherwise(cellsOf(column), (cell) => roleIn(cell) !== undefined)) return undefined;
  return mayBeAJob && kind === 'roster'
    ? { column, claim: claimOf('Job role', kind) }
    : { column, claim: undefined, because: NO_ROLE_SAID };
}
