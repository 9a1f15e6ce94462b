import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/intake/table/read-table.js';

const complaintsOf = (text: string) => {
  try {
    readTable(text, 'x.csv');
    return [];
  } catch (error) {
    return (error as { complaints: readonly { line: number; message: string; remedy: string }[] }).complaints;
  }
};

describe('a heading with a comma and without quotation marks', () => {
  it('is refused where every row is too short by just that', () => {
    const [complaint, ...others] = complaintsOf(
      'Name,Another mentor, and why?,Rating\nAnn,no,4\nBen,yes,5\n',
    );
    expect(others).toEqual([]);
    expect(complaint).toMatchObject({
      line: 1,
      remedy: 'Put it in quotation marks, or take the "," out of it.',
    });
    expect(complaint?.message).toContain('The header has 4 cells and every row 3');
    expect(complaint?.message).toContain('"Another mentor, and why?"');
  });

  it('is refused with two commas, and with semicolons', () => {
    expect(complaintsOf('Name,When, where, how,Rating\nAnn,no,4\nBen,yes,5\n')).toMatchObject([{ line: 1 }]);
    expect(complaintsOf('Name;Where; when;Rating\nAnn;no;4\nBen;yes;5\n')).toMatchObject([{ line: 1 }]);
  });

  it('is none where a row has all cells, where more than that is missing, or where no heading begins with a blank', () => {
    expect(complaintsOf('Name,Another mentor, and why?,Rating\nAnn,no,,4\nBen,yes,5\n')).toEqual([]);
    expect(complaintsOf('Name,Another mentor, and why?,Rating\nAnn,no\nBen,yes\n')).toEqual([]);
    expect(complaintsOf('Name,Unit,Site,Rating\nAnn,no,4\nBen,yes,5\n')).toEqual([]);
  });

  it('is none where all headings begin with a blank and the rows are as long', () => {
    expect(complaintsOf('Name, Unit, Rating\nAnn, 3, 4\nBen, 4, 5\n')).toEqual([]);
  });

  it('is none within quotation marks', () => {
    expect(complaintsOf('Name,"Another mentor, and why?",Rating\nAnn,no,4\nBen,yes,5\n')).toEqual([]);
  });
});
