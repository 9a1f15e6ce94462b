import { blanksIn } from '../../domain/settings/agreement-template.js';
import { nearest } from '../../domain/text/nearest.js';
import type { PathComplaint } from './settings-values.js';

/** Complains of the words in braces of a template that nothing is known by, each with what was most likely meant. */
export function complainOfBlanks(
  template: string,
  { at, known }: { readonly at: readonly string[]; readonly known: readonly string[] },
  complain: PathComplaint,
): void {
  for (const name of blanksIn(template)) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    complain([...at], {
      message: `Nothing is known by the name of {${name}}.`,
      remedy: meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean {${meant}}?`,
    });
  }
}
