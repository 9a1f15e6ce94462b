import type { MatchingSettings } from '../../domain/settings/matching-settings.js';

/** The attribute in which people say whom they would like, unless a criterion names another. */
export const WISHES = 'prefers';

/** Every attribute that holds wishes, weighed or not. */
export function wishAttributes({ criteria }: Pick<MatchingSettings, 'criteria'>): readonly string[] {
  return [
    ...new Set([WISHES, ...criteria.flatMap((each) => (each.kind === 'preference' ? [each.attribute] : []))]),
  ];
}
