import { describe, expect, it } from 'vitest';
import { divideWishes } from '../../../src/domain/people/naming/divided-wishes.js';

const against = (text: string) => divideWishes([text]).against.map(({ named }) => named);

describe('divideWishes', () => {
  it.each([
    ['Anyone but Cy', 'Cy'],
    ['Happy with anyone except Cy Young', 'Cy Young'],
    ['Anybody other than Liz Hart please', 'Liz Hart please'],
    ['No preference, just not Bo', 'Bo'],
    ["I don't mind, apart from Bo", 'Bo'],
    ['Not Bo Lind', 'Bo Lind'],
    ['Please don’t pair me with Bo', 'Bo'],
    ['No Bo Lind', 'Bo Lind'],
    ['Bo Lind — no!', 'Bo Lind'],
    ['Bo: no thanks', 'Bo'],
    ['Please, not Bo', 'Bo'],
    ['Avoid: Bo Lind', 'Bo Lind'],
    ['I would rather not work with Bo', 'Bo'],
  ])('finds whom %j is against', (text, named) => {
    expect(against(text)).toEqual([named]);
    expect(divideWishes([text]).wishes).toEqual([]);
  });

  it.each([
    ['Sam Poe but not Cy', 'Sam Poe', 'Cy'],
    ['Dr Poe, but please not Cy Young', 'Dr Poe', 'Cy Young'],
    ['Sam Poe, not Cy', 'Sam Poe', 'Cy'],
  ])('finds a wish and whom it is against in %j', (text, wish, named) => {
    expect(divideWishes([text])).toEqual({
      wishes: [wish],
      against: [{ written: text, named }],
      unclear: [],
    });
  });

  it.each([
    'Sam Poe',
    'No One',
    'No Preference',
    'No thanks',
    'No one but Sam',
    'Nobody except Sam Poe',
    'Only Sam, no one other than Sam',
    'I would not mind Sam Poe',
    'Not sure',
    'Not fussy',
    'not only Sam but Bo too',
    'Happy with anyone',
    'Why not Sam?',
    'Knot Notley',
  ])('finds nothing against anybody in %j', (text) => {
    expect(divideWishes([text])).toEqual({ wishes: [text], against: [], unclear: [] });
  });

  it.each([
    [['Sam Poe', 'or Jo Bloggs']],
    [['Sam Poe', 'then Jo Bloggs']],
    [['Sam Poe', 'failing that Jo Bloggs']],
    [['Sam Poe', 'Otherwise: Jo Bloggs']],
    [['first Sam Poe', 'second choice – Jo Bloggs']],
    [['Ideally Sam Poe', 'and if she is full, Jo Bloggs']],
    [['Sam Poe', 'if not possible Jo Bloggs']],
    [['Sam Poe', 'if not', 'Jo Bloggs']],
    [['Sam Poe', 'if not Jo Bloggs']],
    [['Sam Poe', 'and if she is full', 'Jo Bloggs']],
    [['1st choice: Sam Poe', "if she isn't free Jo Bloggs"]],
    [['Sam Poe', 'and if not', 'then Jo Bloggs']],
    [['Sam Poe if not Jo Bloggs']],
    [['Sam Poe or Jo Bloggs']],
    [['either Sam Poe', 'oder Jo Bloggs']],
  ])('finds the wishes for two people in %j, and nothing against either', (values) => {
    expect(divideWishes(values)).toEqual({ wishes: ['Sam Poe', 'Jo Bloggs'], against: [], unclear: [] });
  });

  it.each([
    [['Anyone', 'if not Jo Bloggs'], 'Jo Bloggs'],
    [['Anyone if not Jo Bloggs'], 'Jo Bloggs'],
    [['Not Sam Poe or Jo Bloggs'], 'Sam Poe or Jo Bloggs'],
    [['No Sam Poe or Jo Bloggs'], 'Sam Poe or Jo Bloggs'],
    [['if not Jo Bloggs'], 'Jo Bloggs'],
  ])('stays careful with %j', (values, named) => {
    expect(divideWishes(values).against.map((one) => one.named)).toEqual([named]);
    expect(divideWishes(values).wishes).not.toContain('Jo Bloggs');
  });

  it.each(['Or Cohen', 'Then Moli', 'o brien', 'Anders Holm', 'En Li', 'Else Holm', 'Last Anna'])(
    'leaves the name %s whole',
    (name) => {
      expect(divideWishes([name]).wishes).toEqual([name]);
    },
  );

  it('takes whoever follows an exception as part of it, and after a plain not as neither', () => {
    expect(divideWishes(['Sam', 'Anyone but Cy', 'Bo'])).toEqual({
      wishes: ['Sam'],
      against: [
        { written: 'Anyone but Cy', named: 'Cy' },
        { written: 'Bo', named: 'Bo' },
      ],
      unclear: [],
    });
    expect(divideWishes(['Not Cy', 'Bo'])).toMatchObject({ wishes: [], unclear: ['Bo'] });
  });
});

describe('a wish in words', () => {
  it.each([
    [['someone kind', 'calm and experienced in ICU'], ['someone kind, calm and experienced in ICU']],
    [['a senior nurse', 'ideally from ICU'], ['a senior nurse, ideally from ICU']],
    [
      ['Sam Poe', 'but happy with anyone'],
      ['Sam Poe', 'happy with anyone'],
    ],
    [
      ['someone kind', 'Sam Poe'],
      ['someone kind', 'Sam Poe'],
    ],
    [
      ['someone kind', 'or Sam Poe'],
      ['someone kind', 'Sam Poe'],
    ],
  ])('%j is %j', (values, wishes) => {
    expect(divideWishes(values)).toEqual({ wishes, against: [], unclear: [] });
  });
});
