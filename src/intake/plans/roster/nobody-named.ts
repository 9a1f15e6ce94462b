import type { RowValues } from '../../columns/row-values.js';
import { isNameToCome, type NoPerson, noPersonIn } from '../../values/names/no-person.js';

/** What a row says in place of a name, and how plain it is that it is nobody's. */
export interface NamedNobody {
  readonly written: string;
  readonly kind: NoPerson;
}

/** What stands in a row in place of a name, where that is nobody's: `VACANT`, `e.g. Jane Smith`, `TBC` without an e-mail. */
export function nobodyNamedIn(values: RowValues): NamedNobody | undefined {
  const parts = (['given_name', 'family_name'] as const).flatMap((field) => values.text(field) ?? []);
  const whole = values.text('name') ?? parts.join(' ');
  const number = values.text('staff_number') ?? '';
  const byName = noPersonIn(whole) ?? byNameTurned(parts);
  if (byName !== undefined) return { written: whole, kind: byName };
  if (isNameToCome(whole) && values.text('email') === undefined) return { written: whole, kind: 'marked' };
  const byNumber = noPersonIn(number);
  if (byNumber === 'marked' || (byNumber !== undefined && /^example\b/iu.test(number)))
    return { written: number, kind: 'marked' };
  return byNumber !== undefined && whole === '' ? { written: number, kind: byNumber } : undefined;
}

/** A mark may stand in the column of family names; but whoever is called Example or Sample is somebody, whatever their given name. */
function byNameTurned(parts: readonly string[]): NoPerson | undefined {
  const [given, family = ''] = parts;
  if (given === undefined || parts.length < 2) return undefined;
  const kind = noPersonIn(`${family} ${given}`);
  return kind === 'marked' && /^(?:example|sample)$/iu.test(family.trim()) ? undefined : kind;
}
