import { groupedBy } from '../../domain/grouped-by.js';
import { inARow } from '../../domain/text/in-a-row.js';

/** Something of the settings or the data that does not do what it is there for, told before anybody relies on it. */
export interface Notice {
  /** What it is, for how many, naming them, and what is done about it. */
  readonly words: string;
  readonly remedy: string;
  /** `fault`: something is to be put right. `remark`: it may be just so. */
  readonly kind: 'fault' | 'remark';
  /** The attribute that nobody has, where that is all there is to tell, and what looks at it. */
  readonly lacks?: { readonly attribute: string; readonly by: string };
}

/** That nobody has an attribute; `by`: what looks at it, `the criterion "field"`. */
export function nobodyHas(attribute: string, by: readonly string[], remedy: string): Notice {
  const [only = ''] = by;
  const lacks = by.length === 1 ? { lacks: { attribute, by: only } } : {};
  const looks = by.length === 1 ? 'looks' : 'look';
  const words = `Nobody on record has "${attribute}", which ${inARow(by)} ${looks} at.`;
  return { words, remedy, kind: 'fault', ...lacks };
}

/** Each attribute that nobody has told of once, with all that looks at it, where the first of them stood. */
export function withLacksTogether(notices: readonly Notice[]): readonly Notice[] {
  const together = groupedBy(
    notices.filter(({ lacks }) => lacks !== undefined),
    ({ lacks }) => lacks?.attribute,
  );
  return notices.flatMap((notice): readonly Notice[] => {
    if (notice.lacks === undefined) return [notice];
    const { attribute } = notice.lacks;
    const all = together.get(attribute) ?? [notice];
    if (all[0] !== notice) return [];
    const by = [...new Set(all.flatMap(({ lacks }) => lacks?.by ?? []))];
    return [nobodyHas(attribute, by, notice.remedy)];
  });
}

/** A notice in one line. */
export function noticeInWords({ words, remedy }: Notice): string {
  return `${words} ${remedy}`;
}
