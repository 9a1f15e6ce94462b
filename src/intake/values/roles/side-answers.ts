import { parseYesNo } from '../yes-no.js';
import { roleIn } from './roles.js';

/** Columns and boxes that ask about one way of taking part, each with the answers that are a yes to it. */
const ROLES_OF = {
  is_mentor: ['mentor', 'both'],
  is_mentee: ['mentee', 'both'],
  is_both: ['both'],
} as const;
export type SideField = keyof typeof ROLES_OF;

/** Whether a field is one of them. */
export function isSideField(target: string): target is SideField {
  return Object.hasOwn(ROLES_OF, target);
}

/** Whether a cell of such a column says yes: as yes and no, or in the words of the option (`I want to be mentored`); undefined for neither. */
export function parseSide(field: SideField, text: string): boolean | undefined {
  const said = parseYesNo(text);
  if (said !== undefined) return said;
  const role = roleIn(text);
  if (role === undefined) return undefined;
  return (ROLES_OF[field] as readonly string[]).includes(role) ? true : role === 'none' ? false : undefined;
}
