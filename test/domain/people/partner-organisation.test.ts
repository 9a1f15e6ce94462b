import { describe, expect, it } from 'vitest';
import { isOfPartner } from '../../../src/domain/people/partner-organisation.js';

const of = (...names: readonly string[]) =>
  isOfPartner({ attributes: new Map([['partner_organisation', names]]) });

describe('somebody of a partner organisation', () => {
  it('has one by name', () => {
    expect(of('Elm Hospice')).toBe(true);
    expect(of('Nottingham Health')).toBe(true);
  });

  it.each(['', ' ', 'No', 'none', 'N/A', '-', 'own', 'Not applicable'])('is nobody with %j', (word) => {
    expect(of(word)).toBe(false);
  });

  it('is nobody of whom it is not said', () => {
    expect(isOfPartner({ attributes: new Map() })).toBe(false);
  });
});
