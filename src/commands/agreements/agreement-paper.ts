import type { Context } from '../../context.js';
import type { Agreement } from '../../domain/pairings/agreement.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { attributeValues, bareName, type Person } from '../../domain/people/person.js';
import { AGREEMENT_TEMPLATE } from '../../domain/settings/agreement-template.js';
import { type AgreementPaper, agreementAsMarkdown } from '../../rendering/letters/agreement-as-markdown.js';
import { markdownAsHtml } from '../../rendering/letters/markdown-as-html.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { deliverOfChange } from '../output/deliver.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { type Programme, peopleById } from '../session/loading/load-programme.js';
import { agreementAsValue } from './agreement-as-value.js';

/** Hands over an agreement: the paper as Markdown or as a page to print, or its terms as JSON. */
export function deliverAgreement(
  context: Context,
  programme: Programme,
  { pairing, agreement, options }: { pairing: Pairing; agreement: Agreement; options: OutputOptions },
): void {
  const format = formatFor(context, options, { terminal: 'md', pipe: 'md' });
  if (format === 'json') {
    const value = agreementAsValue(agreement, pairing);
    deliverOfChange(context, jsonDocument({ schema: 'mentor/agreement', ...value }), options);
    return;
  }
  const paper = paperOf(programme, pairing, agreement);
  const markdown = agreementAsMarkdown(paper);
  const title = `Mentoring agreement: ${paper.menteeName} and ${paper.mentorName}`;
  deliverOfChange(context, format === 'html' ? markdownAsHtml(title, markdown) : markdown, options);
}

function paperOf({ settings, people }: Programme, pairing: Pairing, agreement: Agreement): AgreementPaper {
  const byId = peopleById(people);
  const [mentee, mentor] = [byId.get(pairing.menteeId), byId.get(pairing.mentorId)];
  return {
    programme: settings.programmeName,
    menteeName: mentee === undefined ? '' : bareName(mentee),
    mentorName: mentor === undefined ? '' : bareName(mentor),
    pairing,
    agreement,
    times: mentee === undefined || mentor === undefined ? [] : timesOfBoth(mentee, mentor),
    template: settings.agreement.template ?? AGREEMENT_TEMPLATE,
  };
}

/** When both have said they are free, in the mentee's words. */
function timesOfBoth(mentee: Person, mentor: Person): readonly string[] {
  const asCompared = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const ofMentor = new Set(attributeValues(mentor, 'availability').map(asCompared));
  return attributeValues(mentee, 'availability').filter((time) => ofMentor.has(asCompared(time)));
}
