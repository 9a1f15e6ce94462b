export const LETTER_KINDS = [
  'introduction',
  'reminder',
  'survey',
  'review',
  'ending',
  'thanks',
  'certificate',
] as const;
/** What a letter is for. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter with words in braces: a subject on one line, and a text as Markdown. */
export interface LetterTemplate {
  readonly subject: string;
  readonly text: string;
}

/** What a template of a letter may leave to be filled in, between braces, and what that is. */
export const LETTER_BLANKS = {
  programme: "the programme's name",
  name: 'the given name of the one it is for',
  full_name: 'their whole name',
  role: 'mentee or mentor',
  other: 'the given name of the other',
  other_full_name: "the other's whole name",
  other_email: "the other's e-mail",
  other_role: 'what the other is',
  other_unit: 'where the other works',
  other_site: "the other's site",
  starts: 'the day the pairing begins or began',
  ends: 'the day it is meant to last until, or on which it ended',
  reasons: 'why the two were brought together',
  meetings: 'how many meetings are on record',
  last_met: 'the day of the last one',
  review: 'the day on which they look at how it goes',
  date: 'the day of the letter',
} as const;
export type LetterBlank = keyof typeof LETTER_BLANKS;

/** Whether a template may have this blank. */
export function isLetterBlank(name: string): name is LetterBlank {
  return Object.hasOwn(LETTER_BLANKS, name);
}

/** The letters where the programme has no words of its own. */
export const LETTER_TEMPLATES: Readonly<Record<LetterKind, LetterTemplate>> = {
  introduction: {
    subject: '{programme}: your {other_role} is {other_full_name}',
    text: `Dear {name},

Your {other_role} in the programme is {other_full_name} ({other_email}), from {starts}.

{reasons}

Please find a day for a first meeting soon: half an hour is enough to see whether you suit each other. Either of you may say afterwards that it is not a fit; nobody is at fault, and we will find somebody else.
`,
  },
  reminder: {
    subject: '{programme}: when do you meet next?',
    text: `Dear {name},

We have not heard of a meeting between you and {other} for a while. If you have met, please tell us the day. If not, is there anything in the way that we can help with?

Last meeting on record: {last_met}.
`,
  },
  survey: {
    subject: '{programme}: how is it going?',
    text: `Dear {name},

How is it going with {other}? Please take two minutes to tell us what helps, what does not, and whether you would like anything to change. What you say is confidential.
`,
  },
  review: {
    subject: '{programme}: time to look at how things are going',
    text: `Dear {name},

You and {other} agreed to look at how things are going, on {review}. What has been reached? What should be different? If you change what you have agreed, please let us know.
`,
  },
  ending: {
    subject: '{programme}: coming to an end',
    text: `Dear {name},

Your time with {other} is due to end on {ends}. Please arrange a last meeting, to look back on what you have learned and to say goodbye, or tell us if you would both like to go on.
`,
  },
  thanks: {
    subject: '{programme}: thank you',
    text: `Dear {name},

Thank you for your time with {other}, from {starts} to {ends}. It has made a difference to the programme.

If you would like to take part again, as a mentee or as a mentor, please let us know.
`,
  },
  certificate: {
    subject: '{programme}: your certificate',
    text: `# Certificate

{programme}

This is to certify that

**{full_name}**

took part as a {role} from {starts} to {ends}. Meetings on record: {meetings}.

{date}
`,
  },
};
