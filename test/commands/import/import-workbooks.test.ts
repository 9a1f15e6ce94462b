import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';
import { rowOf, workbookOf } from '../../support/workbook.js';

const FORMATS = ['00000', 'dd/mm/yyyy'];
const HEADER = ['Staff number', 'First name', 'Surname', 'Start date', 'Role', 'Mentee places'];

const person = (row: number, number: string, cells: readonly string[], day: string) =>
  rowOf(row, [
    `<c r="@" s="1"><v>${number}</v></c>`,
    ...cells.slice(0, 2),
    `<c r="@" s="2"><v>${day}</v></c>`,
    ...cells.slice(2),
  ]);

const ROSTER = workbookOf(
  [
    {
      name: 'Staff list',
      rows: [
        rowOf(1, ['Staff list, June']),
        rowOf(3, HEADER),
        person(4, '123', ['Ann', 'Able', 'mentee', ''], '46174'),
        person(5, '124', ['Bo', 'Baker', 'mentor', 'a few'], '46175'),
        person(6, '125', ['Cy', 'Cole', 'mentor', '1'], '46175'),
      ].join(''),
    },
    { name: 'Other', rows: rowOf(1, ['x']) },
  ],
  { formats: FORMATS },
);

describe('a workbook', () => {
  it('is imported as a CSV file is; its rejects are CSV, and name rows as the sheet does', async () => {
    const folder = emptyFolder();
    const { exitCode, err } = await mentorIn(folder, ['import', 'roster.xlsx'], {
      files: { 'roster.xlsx': ROSTER },
    });
    expect(exitCode).toBe(3);
    expect(err).toContain('Sheet: "Staff list" of 2; another with --sheet: "Other".');
    expect(err).not.toContain('Delimiter');
    expect(err).toContain('roster.xlsx:5 (Mentee places): "a few" does not say how many mentees.');
    const ann = JSON.parse((await mentorIn(folder, ['people', 'show', '00123', '--json'])).out);
    expect(ann).toMatchObject({ given_name: 'Ann', hired_on: '2026-06-01', role: 'mentee' });
    const rejects = await mentorIn(folder, ['import', 'roster.rejects.csv', '--as', 'roster', '--dry-run']);
    expect(rejects.err).toContain('"a few" does not say how many mentees.');
    const again = await mentorIn(folder, ['import', 'roster.xlsx', '--json']);
    expect(JSON.parse(again.out).files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('gives what the same table as CSV gives', async () => {
    const csv = `${HEADER.join(',')}\n00123,Ann,Able,2026-06-01,mentee,\n00125,Cy,Cole,2026-06-02,mentor,1\n`;
    const [one, other] = [emptyFolder(), emptyFolder()];
    await mentorIn(one, ['import', 'roster.xlsx'], { files: { 'roster.xlsx': ROSTER } });
    await mentorIn(other, ['import', 'roster.csv'], { files: { 'roster.csv': csv } });
    const people = async (folder: string) => (await mentorIn(folder, ['export', 'people'])).out;
    expect(await people(one)).toBe(await people(other));
  });

  it('is inspected, and read by another of its sheets', async () => {
    const folder = emptyFolder();
    const files = { 'roster.xlsx': ROSTER };
    const inspected = await mentorIn(folder, ['import', 'roster.xlsx', '--inspect', '--json'], { files });
    expect(JSON.parse(inspected.out).files[0].columns[0]).toMatchObject({ column: 'Staff number' });
    const other = await mentorIn(folder, ['import', 'roster.xlsx', '--sheet', 'Other']);
    expect(other.exitCode).toBe(3);
    expect((await mentorIn(folder, ['import', 'roster.xlsx', '--sheet', 'Othr'])).err).toContain(
      'Did you mean "Other"?',
    );
  });

  it('has its sheet remembered by a profile, which is left where the sheet has other columns or another is named', async () => {
    const folder = emptyFolder();
    const sheetOf = (name: string, header: readonly string[], cells: readonly string[]) => ({
      name,
      rows: [rowOf(1, header), rowOf(2, cells)].join(''),
    });
    const people = ['Staff number', 'First name', 'Surname', 'Role'];
    const cover = sheetOf('Cover', ['Staff number', 'First name'], ['9', 'Nobody']);
    const june = workbookOf([cover, sheetOf('Staff', people, ['1', 'Ann', 'Able', 'mentee'])]);
    const july = workbookOf([cover, sheetOf('Staff', people, ['2', 'Bo', 'Baker', 'mentor'])]);
    const other = workbookOf([cover, sheetOf('Staff', ['Ward', 'Beds'], ['7', '20'])]);
    const files = { 'june.xlsx': june, 'july.xlsx': july, 'other.xlsx': other };
    const words = ['--sheet', '2', '--save-as', 'staff'];
    expect((await mentorIn(folder, ['import', 'june.xlsx', ...words], { files })).exitCode).toBe(0);
    const { err } = await mentorIn(folder, ['import', 'july.xlsx']);
    expect(err).toContain('Sheet: "Staff" of 2');
    expect(err).toContain('Profile: staff (the same columns).');
    expect(err).toContain('1 created');
    for (const way of [['--inspect'], ['--explain', 'Role']])
      expect((await mentorIn(folder, ['import', 'july.xlsx', ...way])).err).not.toContain('"Cover" of 2');
    const first = await mentorIn(folder, ['import', 'other.xlsx', '--dry-run']);
    expect(first.err).toContain('Sheet: "Cover" of 2');
    const named = await mentorIn(folder, ['import', 'july.xlsx', '--sheet', 'Cover', '--dry-run']);
    expect(named.err).toContain('Sheet: "Cover" of 2');
    const again = await mentorIn(folder, ['import', 'july.xlsx', '--save-as', 'staff']);
    expect(again.exitCode).toBe(0);
    expect((await mentorIn(folder, ['import', 'june.xlsx', '--dry-run'])).err).toContain('Sheet: "Staff"');
  });

  it('of which the first sheet holds remarks says that there are others', async () => {
    const remarks = { name: 'Notes', rows: rowOf(1, ['Read me']) + rowOf(2, ['Do not edit']) };
    const staff = { name: 'Staff', rows: rowOf(1, ['Staff number', 'Name']) + rowOf(2, ['1', 'Ann Able']) };
    const files = { 'r.xlsx': workbookOf([remarks, staff]) };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', 'r.xlsx'], { files });
    expect(exitCode).toBe(3);
    expect(err).toContain('Sheet: "Notes" of 2; another with --sheet: "Staff".');
  });

  it('alone has sheets', async () => {
    const files = { 'r.csv': 'Staff number,Name\n1,Ann Able\n' };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', 'r.csv', '--sheet', '2'], { files });
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: 'Error: r.csv has no sheets.\nLeave --sheet out.\n',
    });
  });

  it('protected by a password, or of the old kind, is refused in words', async () => {
    const files = { 'r.xlsx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) };
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', 'r.xlsx'], { files });
    expect(exitCode).toBe(3);
    expect(err).toContain('of the old kind (.xls), or one protected by a password');
  });
});
