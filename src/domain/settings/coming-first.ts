/**
 * What decides who gets a mentor where not everybody can. `left over`: who was left over by an accepted matching and has had no
 * mentor since. `waiting`: the earlier day, or the smaller number, of an attribute. `class`: the order of an attribute's values.
 */
export type ComingFirst =
  | { readonly by: 'left over' }
  | { readonly by: 'waiting'; readonly attribute: string }
  | { readonly by: 'class'; readonly attribute: string; readonly order: readonly string[] };

/** How mentor.yaml spells them. */
export const COMING_FIRST_BY = ['left_over', 'waiting', 'class'] as const;

/** `left over before, then profession (nurse, doctor), then waiting since (the earlier first)` */
export function comingFirstInWords(order: readonly ComingFirst[]): string {
  const each = order.map((first) => {
    if (first.by === 'left over') return 'left over before';
    const name = first.attribute.replaceAll('_', ' ');
    return first.by === 'class' ? `${name} (${first.order.join(', ')})` : `${name} (the earlier first)`;
  });
  return each.join(', then ');
}

/** The settings that say who comes first. */
interface ComingFirstSettings {
  readonly whoComesFirst?: readonly ComingFirst[];
  readonly priorityAttribute?: string;
}

/** What settings say on who comes first, the weightiest first; the waiting list of `priority_attribute` comes last. */
export function comingFirst({
  whoComesFirst = [],
  priorityAttribute,
}: ComingFirstSettings): readonly ComingFirst[] {
  const list: ComingFirst[] =
    priorityAttribute === undefined ? [] : [{ by: 'waiting', attribute: priorityAttribute }];
  return [...whoComesFirst, ...list];
}

/** What they say under an objective that looks at it; the others do not ask who comes first. */
export function comingFirstUnder({
  objective,
  ...settings
}: ComingFirstSettings & { readonly objective: string }): readonly ComingFirst[] {
  return objective === 'coverage' || objective === 'fairest' ? comingFirst(settings) : [];
}
