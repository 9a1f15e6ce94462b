import { type Skill, skillKey } from '../../domain/skills/skill.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError } from '../../errors.js';

/** The skill meant, by its name however it is written, or by its number. @throws StateError where there is none. */
export function skillNamed<Named extends Skill>(text: string, skills: readonly Named[]): Named {
  const found =
    skills.find(({ name }) => skillKey(name) === skillKey(text)) ??
    skills.find(({ id }) => String(id) === text.trim().replace(/^#/u, ''));
  if (found !== undefined) return found;
  const meant = nearest(
    text,
    skills.map(({ name }) => name),
  );
  throw new StateError(
    `There is no skill "${text}".`,
    meant === undefined ? 'mentor skills list shows them.' : `Did you mean "${meant}"?`,
  );
}
