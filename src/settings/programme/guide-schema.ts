import { GUIDE_BLANKS, MEETING_OF_KIND } from '../../domain/settings/guide-templates.js';
import { section, text } from '../reading/schema-values.js';

const WORDS = Object.keys(GUIDE_BLANKS)
  .map((name) => `{${name}}`)
  .join(', ');

const guide = (kind: keyof typeof MEETING_OF_KIND) => text(`For ${MEETING_OF_KIND[kind]}, as Markdown.`);

/** A programme's own guides by the kind of meeting. */
export const guidesInSchema = section(
  `Your own words for the guides of mentor guide, each as Markdown. Filled in: ${WORDS}. Lists stand on a line of their own.`,
  {
    first: guide('first'),
    goals: guide('goals'),
    next: guide('next'),
    midpoint: guide('midpoint'),
    difficult: guide('difficult'),
    ending: guide('ending'),
  },
);
