import type { StandardAttribute } from '../../../domain/files/file-fields.js';

/** Further columns that mean a standard attribute, in rosters and surveys alike. */
export const ATTRIBUTE_SYNONYMS: Readonly<Partial<Record<StandardAttribute, string>>> = {
  needs: `learning needs, development needs, needs support with, areas for development, development areas,
      areas of development`,
  strengths: 'skills offered, areas of expertise, can offer',
  goals: 'career goals',
  interests: 'special interests, areas of interest, hobbies',
  languages: 'languages spoken, spoken languages, languages you speak',
  availability: 'available times, availabilities, when available',
  mode: 'meeting mode, preferred mode, meeting format, preferred meeting format',
  years_experience: `years experience, years of experience, experience years, experience in years, years qualified,
      years in practice`,
  style: 'mentoring style, learning style',
  prefers: `preferred mentor, preferred mentee, preferred mentors, preferred mentees, preferred partner, preferred match,
      preferred matches, requested mentor, requested mentee, requested mentors, requested mentees, requested match,
      mentor requested, mentee requested`,
  avoids: `not to be paired with, do not pair with, never pair with, not to be matched with, do not match with, never match
      with, avoid, must not be paired with, conflict of interest, conflicts of interest`,
};

/** Headings that mean an attribute in many files and something else in others: they are confirmed before they count. */
export const AMBIGUOUS_HEADINGS: Readonly<Partial<Record<StandardAttribute, string>>> = {
  strengths: 'expertise, skills, offers, strength',
  goals: 'goal, aims, objectives',
  interests: 'interest',
  languages: 'language',
  availability: 'available, shifts, shift pattern',
  prefers: 'preferences, wishes',
};
