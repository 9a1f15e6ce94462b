import { attributeValues, type Person } from './person.js';

/** The attribute that names the organisation of somebody who is on no roster of ours. */
export const PARTNER_ORGANISATION = 'partner_organisation';

/** Words that a column for all may have of those who are our own. */
const OUR_OWN = /^(?:no|none|nil|n\/?a|not applicable|own|internal|-+|)$/iu;

/** Whether somebody is of a partner organisation: no roster of ours tells of them, so that none leaves them out. */
export function isOfPartner(person: Pick<Person, 'attributes'>): boolean {
  return attributeValues(person, PARTNER_ORGANISATION).some((name) => !OUR_OWN.test(name.trim()));
}
