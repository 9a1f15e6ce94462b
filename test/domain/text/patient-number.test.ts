import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientNumberIn } from '../../../src/domain/text/patient-number.js';

describe('a text that seems to tell of a patient', () => {
  it.each([
    ['We talked about 943 476 5919 and her discharge', '943 476 5919'],
    ['9434765919', '9434765919'],
    ['(943-476-5919)', '943-476-5919'],
    ['NHS no. 123 456 7890 came up', 'NHS no. 123 456 7890'],
    ['her NHS number is 4857773456', 'NHS number is 4857773456'],
    ['MRN 00123456', 'MRN 00123456'],
    ['see MRN: A123456.', 'MRN: A123456'],
    ['mrn#7654321', 'mrn#7654321'],
    ['Hospital number RX112233 was discussed', 'Hospital number RX112233'],
    ['patient ID 100234', 'patient ID 100234'],
    ["the patient's number 100234", "patient's number 100234"],
    ['CHI 0101011234', 'CHI 0101011234'],
    ['NHI ZZZ0016 0', 'NHI ZZZ0016 0'],
    ['case note no 554433', 'case note no 554433'],
    ['Medical record number = 55-44-33-22', 'Medical record number = 55-44-33-22'],
    ['DOB 03/04/1951', 'DOB 03/04/1951'],
    ['date of birth: 3 April 1951', 'date of birth: 3 April 1951'],
    ['URN 123456', 'URN 123456'],
    ['d.o.b. 1951-04-03', 'd.o.b. 1951-04-03'],
    ['her DOB is 03/04/1951', 'DOB is 03/04/1951'],
    ['Hosp no: A123456', 'Hosp no: A123456'],
    ['patient 12345678 again', 'patient 12345678'],
    ['pt 1234567', 'pt 1234567'],
    ['IHI 8003 6012 3456 7890', 'IHI 8003 6012 3456 7890'],
    ['NHS 4857773456', 'NHS 4857773456'],
    ['URN 20192023 since 2019-2023', 'URN 20192023'],
    ['MBI 1EG4-TE5-MK73', '1EG4-TE5-MK73'],
    ['her card says 1EG4TE5MK73', '1EG4TE5MK73'],
  ])('%j: %j', (text, piece) => {
    expect(patientNumberIn(text)).toBe(piece);
  });

  it.each([
    'Talked about how to note a patient number on the form',
    'No NHS numbers were named',
    'Patients 12000, beds 450',
    'The NHS in 2026: 5 years on',
    'patient record audit 2026',
    'ward 12, 4 patients, hospital 2',
    'Read the hospital number policy, version 3',
    '943 476 5918 does not check',
    '0000000000',
    'call me on 943 476 5919',
    'Tel. 9434765919',
    'staff number 9434765919',
    'Zoom meeting ID: 943 476 5919',
    '+49 943 476 5919',
    'anna@9434765919.example',
    'band 6 since 2019-04-03, met 2026-10-05 for 45 minutes',
    'Date of birth of the programme is unknown',
    'unruly 12345, patient note 12345, chinook 123456',
    'course MDR-2026-0045, 07700 900123',
    'Worked in the NHS 2010-2020, CHI 2019-2023, IPP 2025-2026',
    'NHS (2015-2023), then NHS 111 2019-2021',
    'Met on NHS 75 2018-07-05',
    'clinic #3 2026-11-30 14:00, hospital no 4 2026-11-30',
    'admission nos 2023 2024 2025, hospital number 2025-26',
    'the NHS 10000 steps, the IHI 100000 lives',
    'MBI 12 18 22 30, MBI: 27 13 35, MBI 2020-2021',
    'my mobile is 9434765919',
    'WhatsApp 943 476 5919, contact: 943 476 5919',
    'my staff id is 9434765919',
    'mobile number is 943-476-5919',
  ])('not %j', (text) => {
    expect(patientNumberIn(text)).toBeUndefined();
  });

  it('is found in any words by every number that checks, and by one in eleven at most that is made up', () => {
    const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nine, (figures) => {
        fc.pre(new Set(figures).size > 1);
        const found = Array.from({ length: 10 }, (_, last) => `${figures.join('')}${last}`).filter(
          (number) => patientNumberIn(`we spoke of ${number} today`) !== undefined,
        );
        expect(found.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes no time that grows faster than the text', () => {
    const text = `${'nhs number '.repeat(20_000)}${'1 '.repeat(20_000)}`;
    expect(patientNumberIn(`${text}x`)).toBeDefined();
    expect(patientNumberIn('1-'.repeat(40_000))).toBeUndefined();
  });
});
