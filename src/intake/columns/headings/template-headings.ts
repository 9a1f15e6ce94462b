import type { Field, FileKind, StandardAttribute } from '../../../domain/files/file-fields.js';
import { TEMPLATES } from '../../../domain/files/templates.js';

type Wordings = Readonly<Partial<Record<Field | StandardAttribute, readonly string[]>>>;

const SURVEY: Wordings = {
  role: [
    'I would like to take part as',
    'I would like to join as',
    'Would you like to take part as a mentor, a mentee or both?',
  ],
  capacity: ['How many mentees could you take?', 'How many mentees can you take?'],
  needs: [
    'What would you like to learn?',
    'What would you like help with?',
    'What would you like support with?',
    'What do you want to learn?',
    'What do you need help with?',
    'What do you need support with?',
  ],
  strengths: ['What can you offer?', 'What could you help others with?', 'What can you help others with?'],
  goals: ['What are your goals?', 'What would you like to achieve?'],
  interests: ['What are your interests?'],
  languages: ['Languages you speak', 'Which languages do you speak?'],
  availability: ['When are you usually available?', 'When are you available?', 'When can you usually meet?'],
  mode: ['How would you like to meet?'],
  years_experience: ['How many years of experience do you have?'],
  style: ['What style of mentoring suits you?'],
  prefers: [
    'Anyone you would like to be paired with',
    'Is there anyone you would like to be paired with?',
    'Who would you like to be paired with?',
  ],
  avoids: [
    'Is there anyone you would rather not be paired with?',
    'Anyone you would rather not be paired with',
    'Who should you not be matched with?',
    'Is there anyone you should not be paired with?',
  ],
};

const FEEDBACK: Wordings = {
  rating: [
    'How would you rate the mentoring so far?',
    'How would you rate your mentoring relationship so far?',
    'How would you rate the mentoring?',
  ],
  helpful: ['What has been most helpful?'],
  to_improve: ['What could be improved?'],
  wants_change: ['Would you like to change partner?', 'Would you like to change your partner?'],
  mentee: ['Mentee (staff number or e-mail)'],
  mentor: ['Mentor (staff number or e-mail)'],
};

/**
 * Wordings by which a question is certain to mean a field: those of our own templates. Whoever asks in these words need
 * confirm nothing. Case, punctuation and remarks in brackets do not count.
 */
export const TEMPLATE_HEADINGS: Readonly<Record<FileKind, Wordings>> = {
  roster: withTemplate('roster', {}),
  survey: withTemplate('survey', SURVEY),
  pairings: withTemplate('pairings', {}),
  'check-ins': withTemplate('check-ins', {}),
  feedback: withTemplate('feedback', FEEDBACK),
  milestones: withTemplate('milestones', {}),
  'fit-checks': withTemplate('fit-checks', {}),
  signatures: withTemplate('signatures', {}),
  goals: withTemplate('goals', {}),
  concerns: withTemplate('concerns', {}),
  rules: withTemplate('rules', {}),
  invitations: withTemplate('invitations', {}),
  training: withTemplate('training', {}),
  applications: withTemplate('applications', {}),
  outcomes: withTemplate('outcomes', {}),
  skills: withTemplate('skills', {}),
};

/** The wordings with those that `mentor template` writes. */
function withTemplate(kind: FileKind, wordings: Readonly<Record<string, readonly string[]>>): Wordings {
  const all = new Map(Object.entries(wordings));
  for (const { field, heading } of TEMPLATES[kind]) all.set(field, [...(all.get(field) ?? []), heading]);
  return Object.fromEntries(all);
}
