import type { Agreement } from '../../domain/pairings/agreement.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { type AgreementBlank, isAgreementBlank } from '../../domain/settings/agreement-template.js';
import { markdownText } from '../markdown-text.js';
import { howOften, listedOrNull, whereTheyMeet } from './terms-in-words.js';

/** An agreement with all that its paper names. */
export interface AgreementPaper {
  readonly programme: string;
  readonly menteeName: string;
  readonly mentorName: string;
  readonly pairing: Pick<Pairing, 'startedOn'>;
  readonly agreement: Pick<Agreement, 'version' | 'draftedOn' | 'terms'>;
  /** When both have said they are free. */
  readonly times: readonly string[];
  /** Markdown with words in braces. */
  readonly template: string;
}

/** To be written by hand. */
const BLANK = '______________________________';

/** The paper as Markdown: what is known filled in, each text meaning nothing but itself; a line to write on for what is not. */
export function agreementAsMarkdown(paper: AgreementPaper): string {
  const words = wordsOf(paper);
  return paper.template.replaceAll(/\{([a-z_]+)\}/g, (blank, name: string) => {
    if (!isAgreementBlank(name)) return blank;
    const word = words[name];
    return word === null ? BLANK : markdownText(word);
  });
}

function wordsOf(paper: AgreementPaper): Readonly<Record<AgreementBlank, string | null>> {
  const { version, draftedOn, terms } = paper.agreement;
  return {
    programme: paper.programme,
    mentee: paper.menteeName,
    mentor: paper.mentorName,
    date: draftedOn,
    version: String(version),
    purpose: terms.purpose,
    starts: paper.pairing.startedOn,
    ends: terms.endsOn,
    every: terms.everyDays === null ? null : howOften(terms.everyDays),
    minutes: terms.minutes === null ? null : `${terms.minutes} minutes`,
    where: whereTheyMeet(terms),
    arranged_by: terms.arrangedBy === null ? null : WHO_ARRANGES[terms.arrangedBy],
    times: listedOrNull(paper.times),
    contact: terms.contact,
    reviews: listedOrNull(terms.reviewsOn),
  };
}

const WHO_ARRANGES = { mentee: 'the mentee', mentor: 'the mentor', both: 'both of us in turn' } as const;
