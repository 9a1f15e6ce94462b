import { describe, expect, it } from 'vitest';
import { fileOf } from '../plans/plan-inputs.js';

const fieldsOf = (kind: 'pairings' | 'roster' | 'check-ins', ...lines: readonly string[]) =>
  [...fileOf(kind, lines.join('\n')).mapping.fields].map(([field, { name }]) => `${name} → ${field}`);

describe('columns of two people', () => {
  it('stand under Mentor and Mentee in two rows', () => {
    expect(
      fieldsOf(
        'pairings',
        'Mentor,,Mentee,,Pairing',
        'Name,Email,Name,Email,Start date',
        'Ann Able,ann@example.org,Di Dunn,di@example.org,01/09/2026',
        'Bo Baker,bo@example.org,Eve East,eve@example.org,15/09/2026',
      ),
    ).toEqual(['Mentee Email → mentee', 'Mentor Email → mentor', 'Start date → started_on']);
  });

  it('are two tables where all of them come twice, and none is to be left out', () => {
    const { mapping } = fileOf(
      'roster',
      [
        'Name,Email,Ward,Places,,Name,Email,Ward,Needs',
        'Ann Able,ann@example.org,W1,2,,Di Dunn,di@example.org,W2,Leadership',
      ].join('\n'),
    );
    expect(mapping.complaints).toMatchObject([
      {
        message:
          'Two tables stand side by side: the columns of email, name, unit come twice, the second time from "Name (2)".',
      },
    ]);
  });

  it('are headed in German, too', () => {
    expect(
      fieldsOf('check-ins', 'Datum;Mentorin;Mentee;Dauer', '12.01.2026;Ann Able;Di Dunn;45 Min'),
    ).toEqual(['Mentee → mentee', 'Mentorin → mentor', 'Datum → held_on', 'Dauer → minutes']);
  });
});
