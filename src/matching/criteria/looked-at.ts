import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';

/** The columns and attributes that a criterion looks at. */
export function lookedAtBy(criterion: CriterionSettings): readonly string[] {
  switch (criterion.kind) {
    case 'coverage':
      return [criterion.menteeAttribute, criterion.mentorAttribute];
    case 'answers':
      return criterion.items;
    case 'affinity':
      return [criterion.askedIn, ...criterion.attributes];
    case 'asked':
      return [...new Set([criterion.askedIn, ...criterion.kinds.map(({ attribute }) => attribute)])];
    case 'gap':
      return criterion.ladders === undefined ? [criterion.attribute] : [criterion.attribute, 'profession'];
    case 'distance':
      return criterion.waivedForVideo ? [criterion.attribute, 'mode'] : [criterion.attribute];
    default:
      return [criterion.attribute];
  }
}

/** Those without which it judges nobody: where every step of the ladders has a level, bands compare without a profession. */
export function neededBy(criterion: CriterionSettings): readonly string[] {
  const needsNone =
    criterion.kind === 'gap' &&
    (criterion.ladders ?? []).every(({ steps }) => steps.every(({ level }) => level !== undefined));
  return needsNone ? [criterion.attribute] : lookedAtBy(criterion);
}
