import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meaningOfForeignQuestion } from '../../../../src/intake/columns/wordings/foreign-wordings.js';

interface Wording {
  readonly wording: string;
  readonly kind: string;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Wording[];
const FOREIGN = read('question-foreign.json');
const asked = (wording: string) => {
  const meaning = meaningOfForeignQuestion(wording);
  return meaning?.kind === 'field' ? meaning.target : meaning?.about;
};

describe('questions in other languages', () => {
  it('that protect are understood: whom somebody avoids, and who manages them', () => {
    const avoidances = FOREIGN.filter(({ kind }) => kind === 'avoidances');
    expect(avoidances.filter(({ wording }) => asked(wording) !== 'avoids')).toEqual([]);
    const managers = FOREIGN.filter(({ kind }) => kind === 'manager');
    expect(managers.filter(({ wording }) => asked(wording) !== 'the manager')).toEqual([]);
  });

  it.each([
    ['Mit wem möchten Sie zusammengebracht werden?', 'prefers'],
    ['Mit wem möchten Sie lieber nicht zusammengebracht werden?', 'avoids'],
    ['Welche Themen möchten Sie vermeiden?', undefined],
    ['An welchen Tagen möchten Sie Treffen vermeiden?', 'when somebody cannot meet'],
    ['Was sollen wir vermeiden?', undefined],
    ['Interessenkonflikte', 'avoids'],
    ['Avec qui souhaitez-vous travailler ?', 'prefers'],
    ['Avec qui ne souhaitez-vous pas travailler ?', 'avoids'],
    ['Quels sujets préférez-vous éviter ?', undefined],
    ['Conflits d’intérêts', 'avoids'],
    ['¿A quién prefiere evitar?', 'avoids'],
    ['Conflictos de intereses', 'avoids'],
    ['Wie wilt u vermijden?', 'avoids'],
    ['Mijn mentor was goed', 'free text'],
    ['Wer ist nicht Ihr Vorgesetzter?', undefined],
  ])('%j asks for %s', (wording, target) => expect(asked(wording)).toBe(target));

  it('are not looked for in English ones', () => {
    const english = [
      'question-wordings.json',
      'question-traps.json',
      'question-unseen.json',
      'question-blind.json',
    ].flatMap(read);
    const taken = english.filter(({ wording }) => asked(wording) !== undefined);
    expect(taken.map(({ wording }) => `${wording} → ${asked(wording)}`)).toEqual([]);
  });
});
