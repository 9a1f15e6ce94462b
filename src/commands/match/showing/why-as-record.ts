import { fullName, nameWithKey, type Person } from '../../../domain/people/person.js';
import { fitInWords, shareInWords } from '../../../domain/rounds/fit-figures.js';
import { type FitPart, judgedShare } from '../../../domain/rounds/run.js';
import { capitalised } from '../../../domain/text/capitalised.js';
import { firstFew } from '../../../domain/text/first-few.js';
import type { InStage } from '../../../matching/answers/explain-round.js';
import type { Alternative, WhyMentee, WhyPair } from '../../../matching/answers/explain-why.js';
import { ordinal } from '../../../matching/round/mentors-wanted.js';
import type { RecordField, RecordSection } from '../../../terminal/record-view.js';

/** More names than these are only counted. */
const MOST_NAMES = 20;

function names(people: readonly Person[]): string {
  return firstFew(people, MOST_NAMES, fullName);
}

/** `1.00, weight 44 %: 3 of 3 needs covered`. */
function partField({ criterion, score, countsAs, weight, words }: FitPart): RecordField {
  const counts = countsAs ?? score;
  const value =
    counts === null ? words : `${counts.toFixed(2)}, weight ${Math.round(weight * 100)} %: ${words}`;
  return { label: criterion, value };
}

/** `Judged: 60 % of the weight`, where something was not known. */
function judgedField(parts: readonly FitPart[]): RecordField[] {
  const judged = judgedShare(parts);
  if (judged === null || judged === 1) return [];
  return [{ label: 'Judged', value: `${shareInWords(judged)} of the weight; the rest is not known` }];
}

function partsSection(parts: readonly FitPart[]): RecordSection {
  return { heading: 'What the fit is made of', fields: parts.map(partField) };
}

function alternativesSection(alternatives: readonly Alternative[]): RecordSection[] {
  if (alternatives.length === 0) return [];
  const fields = alternatives.map(({ mentor, fit, words }) => ({
    label: fullName(mentor),
    value: `fit ${fitInWords(fit)}. ${capitalised(words)}.`,
  }));
  return [{ heading: 'Others who were open, the cheapest for the programme first', fields }];
}

/** Why a mentee has the mentor they have, or none, for a reader. */
export function whyMenteeSections(why: WhyMentee & InStage): RecordSection[] {
  const { mentorNumber } = why;
  const label = mentorNumber === 1 ? 'Mentor' : capitalised(`${ordinal(mentorNumber)} mentor`);
  const { mentee, own, words, competitors, alternatives } = why;
  const head =
    own === null
      ? [
          { label: 'Mentee', value: nameWithKey(mentee) },
          { label, value: mentorNumber === 1 ? 'none: left over' : 'none' },
          { label: 'Why', value: words },
        ]
      : [
          { label: 'Mentee', value: nameWithKey(mentee) },
          { label, value: nameWithKey(own.mentor) },
          { label: 'Fit', value: fitInWords(own.fit) },
          ...judgedField(own.parts),
          { label: 'How firm', value: words },
        ];
  const competing =
    competitors === null
      ? []
      : [
          { label: 'Who compete', value: names(competitors.mentees) },
          {
            label: `For ${competitors.places} ${competitors.places === 1 ? 'place' : 'places'} of`,
            value: names(competitors.mentors),
          },
        ];
  return [
    { fields: [...head, ...competing] },
    ...(own === null ? [] : [partsSection(own.parts)]),
    ...alternativesSection(alternatives),
  ];
}

/** Why a mentee does not have a certain mentor, or does, for a reader. */
export function whyPairSections(why: WhyPair): RecordSection[] {
  const { mentee, mentor, isPaired, forbiddenBy, fit, parts, words } = why;
  const state = isPaired ? 'a pair' : forbiddenBy === null ? 'open, but not chosen' : 'forbidden';
  return [
    {
      fields: [
        { label: 'Mentee', value: nameWithKey(mentee) },
        { label: 'Mentor', value: nameWithKey(mentor) },
        { label: 'The two are', value: state },
        ...(forbiddenBy === null ? [] : [{ label: 'By the rule', value: forbiddenBy }]),
        { label: 'Fit', value: fitInWords(fit) },
        ...judgedField(parts),
        { label: isPaired ? 'How firm' : forbiddenBy === null ? 'If they were' : 'Why', value: words },
      ],
    },
    partsSection(parts),
  ];
}
