import { emailKey, nameWithKey, type Person, personKey } from '../../domain/people/person.js';
import { plainStaffNumber, tidyStaffNumber } from '../../domain/people/tidy-staff-number.js';
import { codeElement } from '../../domain/surveys/survey-code.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import type { Column } from '../columns/column.js';
import type { RowValues } from '../columns/row-values.js';
import { parseEmail } from '../values/names/emails.js';
import { likenessInWords } from '../values/names/staff-number-likeness.js';
import type { Respondent } from './respondents.js';

/** Who gave a response. */
export type WhoAnswered = Pick<SurveyResponse, 'personId' | 'token' | 'code'>;

/**
 * Tells who answered: by staff number, else by e-mail, else by the invitation's token, else by the code of their own making.
 */
export class RespondentFinder {
  readonly #byNumber = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  /** By the staff number without zeros in front. */
  readonly #byPlainNumber = new Map<string, Person>();
  /** By the digits of the staff number alone; null where several have them. */
  readonly #byDigits = new Map<string, Person | null>();
  readonly #code: readonly Column[];
  readonly #isAnonymous: boolean;

  /**
   * @param known.code the columns of the respondents' own code, in its order.
   * @param known.isAnonymous whether the survey asks nobody who they are.
   */
  constructor(
    people: readonly Person[],
    { code, isAnonymous }: { code: readonly Column[]; isAnonymous: boolean },
  ) {
    this.#code = code;
    this.#isAnonymous = isAnonymous;
    for (const person of people) {
      for (const key of person.formerKeys ?? []) {
        this.#byNumber.set(key, person);
        this.#byEmail.set(key, person);
      }
    }
    for (const person of people) {
      if (person.staffNumber !== null) this.#byNumber.set(person.staffNumber, person);
      const plain = plainStaffNumber(person.staffNumber ?? '');
      if (plain !== undefined) this.#byPlainNumber.set(plain, person);
      const digits = digitsOf(person.staffNumber ?? '');
      if (digits !== undefined) this.#byDigits.set(digits, this.#byDigits.has(digits) ? null : person);
      if (person.email !== null) this.#byEmail.set(emailKey(person.email), person);
    }
  }

  /** Who answered; undefined after a complaint. */
  of(values: RowValues, respondent: Pick<Respondent, 'email' | 'token'>): WhoAnswered | undefined {
    const stated = values.said('staff_number');
    const staffNumber = stated === undefined ? undefined : tidyStaffNumber(stated);
    const email = values.read('email', parseEmail)?.address ?? respondent.email;
    const token = values.said('token') ?? respondent.token;
    if (values.reasons.length > 0) return undefined;
    if (staffNumber !== undefined || email !== undefined) {
      const person = this.#person(values, { staffNumber, email });
      return person && { personId: person.id, ...(token === undefined ? {} : { token }) };
    }
    if (token !== undefined) return { personId: null, token };
    const code = this.#code.map((column) => codeElement(values.cell(column) ?? ''));
    if (code.length > 0 || this.#isAnonymous) return { personId: null, code };
    values.complain(
      null,
      'The answers say neither staff number nor e-mail.',
      'Fill one of the two, so that the answers can be joined to a person.',
    );
    return undefined;
  }

  #person(
    values: RowValues,
    { staffNumber, email }: { staffNumber: string | undefined; email: string | undefined },
  ): Person | undefined {
    const numbered = staffNumber === undefined ? undefined : this.#byNumber.get(staffNumber);
    const mailed = email === undefined ? undefined : this.#byEmail.get(emailKey(email));
    if (numbered !== undefined && mailed !== undefined && numbered.id !== mailed.id) {
      const message = `The staff number is that of ${personKey(numbered)}, the e-mail that of ${personKey(mailed)}.`;
      values.complain('staff_number', message, 'Correct one of the two.');
      return undefined;
    }
    const person = numbered ?? mailed;
    if (person === undefined) this.#complainOfUnknown(values, { staffNumber, email });
    return person;
  }

  #complainOfUnknown(
    values: RowValues,
    { staffNumber, email }: { staffNumber: string | undefined; email: string | undefined },
  ): void {
    const plain = plainStaffNumber(staffNumber ?? '');
    const other =
      (plain === undefined ? undefined : this.#byPlainNumber.get(plain)) ??
      this.#byDigits.get(digitsOf(staffNumber ?? '') ?? '') ??
      undefined;
    if (other !== undefined) {
      const message = `The staff number "${staffNumber}" is ${likenessInWords(staffNumber ?? '', other.staffNumber ?? '')}, and that is ${nameWithKey(other)}.`;
      values.complain('staff_number', message, `Write it as ${other.staffNumber}.`);
      return;
    }
    values.complain(
      null,
      `Nobody on record is "${staffNumber ?? email}".`,
      this.#byNumber.size + this.#byEmail.size > 0
        ? 'Import the roster that has this person first, or correct the row.'
        : 'Nobody is on record yet: import the roster first. If this file is itself the list of people, say --as roster.',
    );
  }
}

/** Fewer digits than this are too many people's. */
const FEWEST_DIGITS = 3;
const LETTERS_AND_DIGITS = /^\p{L}{0,3}[\s._-]?(\d+)$/u;

/** The digits of a staff number without a letter or zeros before them: `E01200` and `1200` have the same. */
function digitsOf(number: string): string | undefined {
  const digits = LETTERS_AND_DIGITS.exec(number.trim())?.[1]?.replace(/^0+/u, '');
  return digits === undefined || digits.length < FEWEST_DIGITS ? undefined : digits;
}
