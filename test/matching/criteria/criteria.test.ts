import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import type {
  AnswersSettings,
  CriterionSettings,
  DistanceSettings,
  GapSettings,
} from '../../../src/domain/settings/criterion-settings.js';
import { buildCriterion } from '../../../src/matching/criteria/build-criteria.js';
import { TermBook } from '../../../src/matching/criteria/terms.js';
import { personOf } from '../round/round-of.js';

function judge(settings: CriterionSettings, mentee: Person, mentor: Person) {
  const sides = {
    mentees: [mentee],
    mentors: [mentor],
    terms: new TermBook(new Map()),
    onDate: '2026-07-01',
  };
  return buildCriterion(settings, sides).judge(0, 0);
}

function pairWith(
  attribute: string,
  mentee: readonly string[],
  mentor: readonly string[],
): readonly [Person, Person] {
  return [
    personOf(1, { attributes: { [attribute]: mentee } }),
    personOf(2, { attributes: { [attribute]: mentor } }),
  ];
}

const COVERAGE: CriterionSettings = {
  name: 'needs',
  kind: 'coverage',
  weight: 1,
  menteeAttribute: 'needs',
  mentorAttribute: 'strengths',
};

describe('coverage', () => {
  const mentee = personOf(1, { attributes: { needs: ['ECMO', 'triage', 'wound care', 'audit'] } });
  const mentor = personOf(2, { attributes: { strengths: ['Wound-care', 'Triage', 'ecmo', 'rota'] } });

  it('is the share of needs covered, and names both kinds', () => {
    expect(judge(COVERAGE, mentee, mentor)).toEqual({
      score: 0.75,
      words: '3 of 4 needs covered: ECMO, triage, wound care; not covered: audit',
    });
  });

  it('weighs ranked needs by rank: 4 + 3 + 2 of 4 + 3 + 2 + 1', () => {
    expect(judge({ ...COVERAGE, ranked: true }, mentee, mentor).score).toBe(0.9);
  });

  it('cannot be judged when either side is silent, and says which', () => {
    const silent = personOf(3);
    expect(judge(COVERAGE, silent, mentor).score).toBeNull();
    expect(judge(COVERAGE, mentee, silent).words).toBe("the mentor's strengths not known");
  });
});

describe('similarity', () => {
  it('is what is in common over all there is', () => {
    const [mentee, mentor] = pairWith('languages', ['English', 'Polish'], ['english', 'Urdu', 'Hindi']);
    expect(
      judge({ name: 'language', kind: 'similarity', weight: 1, attribute: 'languages' }, mentee, mentor),
    ).toEqual({
      score: 0.25,
      words: '1 of 4 languages in common: English',
    });
  });
});

describe('same and different', () => {
  const nurse = personOf(1, { profession: 'Nurse', site: 'Eastgate' });
  const doctor = personOf(2, { profession: 'Doctor', site: 'eastgate' });

  it('reads roster columns', () => {
    expect(judge({ name: 'site', kind: 'same', weight: 1, attribute: 'site' }, nurse, doctor)).toEqual({
      score: 1,
      words: 'same site: Eastgate',
    });
  });

  it('turns round for different', () => {
    const settings: CriterionSettings = {
      name: 'mix',
      kind: 'different',
      weight: 1,
      attribute: 'profession',
    };
    expect(judge(settings, nurse, doctor)).toEqual({
      score: 1,
      words: 'different profession: Nurse and Doctor',
    });
    expect(judge(settings, nurse, personOf(3, { profession: 'nurses' })).score).toBe(0);
  });
});

describe('gap', () => {
  const settings: CriterionSettings = {
    name: 'experience',
    kind: 'gap',
    weight: 1,
    attribute: 'years_experience',
    idealFrom: 3,
    idealTo: 15,
    softness: 5,
  };

  it.each([
    ['2', '5', 1],
    ['2', '17', 1],
    ['2', '4', 0.8],
    ['2', '0', 0],
    ['2 years', '22', 0],
    ['2,5', '20', 0.5],
  ])('mentee %s, mentor %s: %d', (own, theirs, score) => {
    const [mentee, mentor] = pairWith('years_experience', [own], [theirs]);
    expect(judge(settings, mentee, mentor).score).toBeCloseTo(score, 12);
  });

  it('cannot be judged without a number', () => {
    const [mentee, mentor] = pairWith('years_experience', ['some'], ['5']);
    expect(judge(settings, mentee, mentor).score).toBeNull();
  });

  it('reads NHS bands with their letters', () => {
    const band = { ...settings, attribute: 'band', idealFrom: 0.25, idealTo: 0.25, softness: 1 };
    expect(judge(band, personOf(1, { band: 'Band 8a' }), personOf(2, { band: '8b' })).score).toBe(1);
  });
});

describe('overlap', () => {
  const settings: CriterionSettings = {
    name: 'time',
    kind: 'overlap',
    weight: 1,
    attribute: 'availability',
    enough: 2,
  };

  it('counts shared slots up to what is enough', () => {
    const [mentee, mentor] = pairWith(
      'availability',
      ['Mon am', 'Tue pm', 'Fri am'],
      ['Mon am', 'tue pm', 'Fri am'],
    );
    expect(judge(settings, mentee, mentor)).toEqual({
      score: 1,
      words: 'availability in common: Mon am, Tue pm, Fri am',
    });
    const [early, late] = pairWith('availability', ['Mon am', 'Tue pm'], ['Mon am']);
    expect(judge(settings, early, late)).toEqual({
      score: 0.5,
      words: 'availability in common: Mon am (1 of the 2 wanted)',
    });
  });
});

describe('preference', () => {
  const settings: CriterionSettings = { name: 'wishes', kind: 'preference', weight: 1, attribute: 'prefers' };

  it('falls with the rank; two who named each other count more than one who named the other', () => {
    const mentee = personOf(1, { attributes: { prefers: ['P009', 'p002@EXAMPLE.org'] } });
    const silent = personOf(2);
    expect(judge(settings, mentee, silent)).toEqual({
      score: 0.5,
      words: 'Given001 Family001 named as choice 2 of 2: Given002 Family002',
    });
    const wishing = personOf(2, { attributes: { prefers: ['Given001 Family001'] } });
    expect(judge(settings, mentee, wishing).score).toBe(1);
    const later = personOf(2, { attributes: { prefers: ['P008', 'Given001 Family001'] } });
    expect(judge(settings, mentee, later).score).toBe(0.75);
    const elsewhere = personOf(2, { attributes: { prefers: ['P008'] } });
    expect(judge(settings, mentee, elsewhere).score).toBe(0.25);
  });

  it('is 0 for someone not named, and cannot be judged where nobody wished', () => {
    const mentee = personOf(1, { attributes: { prefers: ['P009'] } });
    expect(judge(settings, mentee, personOf(2)).score).toBe(0);
    expect(judge(settings, personOf(1), personOf(2)).score).toBeNull();
  });
});

describe('gap of bands without ladders', () => {
  const settings = {
    name: 'grade',
    kind: 'gap',
    weight: 1,
    attribute: 'band',
    idealFrom: 1,
    idealTo: 2,
    softness: 2,
  } as const;
  const at = (id: number, band: string | null) => personOf(id, { band });

  it.each([
    ['Band 5', 'Band-7', 1, 'band: mentor 2 above (mentee Band 5, mentor Band-7)'],
    ['5', 'AfC 7', 1, 'band: mentor 2 above (mentee 5, mentor AfC 7)'],
    ['ST-3', 'ST-7', 0, 'band: mentor 4 above (mentee ST-3, mentor ST-7)'],
    // By level: a specialty trainee of year 3 is compared with band 8a.
    ['ST-3', 'Band 7', 0, 'band: mentor 1 below (mentee ST-3, mentor Band 7)'],
    ['Band 7', 'ST-3', 1, 'band: mentor 1 above (mentee Band 7, mentor ST-3)'],
    ['ST-7', 'Consultant', 1, 'band: mentor 2 above (mentee ST-7, mentor Consultant)'],
    ['Tier 2', 'Tier 3', 1, 'band: mentor 1 above (mentee Tier 2, mentor Tier 3)'],
    ['Tier 2', 'Band 7', null, 'band Tier 2 and Band 7 cannot be compared'],
    [null, 'Band 7', null, "the mentee's band not known"],
  ] as const)('of %s and %s is %s', (own, theirs, score, words) => {
    expect(judge(settings, at(1, own), at(2, theirs))).toEqual({ score, words });
  });
});

describe('gap on ladders', () => {
  const settings: GapSettings = {
    name: 'grade',
    kind: 'gap',
    weight: 1,
    attribute: 'band',
    idealFrom: 1,
    idealTo: 2,
    softness: 2,
    ladders: [
      {
        professions: ['Nurse', 'Midwife'],
        steps: [{ band: 'Band 5' }, { band: 'Band 6', level: 2 }, { band: 'Band 7', level: 3 }],
      },
      { professions: ['Doctor'], steps: [{ band: 'FY1' }, { band: 'Consultant', level: 6 }] },
    ],
  };
  const at = (id: number, profession: string, band: string) => personOf(id, { profession, band });

  it('counts steps within one ladder', () => {
    expect(judge(settings, at(1, 'nurse', 'Band 5'), at(2, 'Midwives', 'band 6'))).toEqual({
      score: 1,
      words: 'mentor 1 step above (Band 5 and band 6)',
    });
    expect(judge(settings, at(1, 'nurse', 'Band 6'), at(2, 'nurse', 'Band 5')).score).toBe(0);
  });

  it('compares ladders by level, and not at all without one', () => {
    expect(judge(settings, at(1, 'nurse', 'Band 7'), at(2, 'doctor', 'consultant'))).toEqual({
      score: 0.5,
      words: 'mentor 3 levels above (Band 7 and consultant)',
    });
    expect(judge(settings, at(1, 'nurse', 'Band 5'), at(2, 'doctor', 'consultant')).score).toBeNull();
    expect(judge(settings, at(1, 'porter', 'Band 5'), at(2, 'nurse', 'Band 6')).score).toBeNull();
  });
});

describe('distance', () => {
  const settings: DistanceSettings = {
    name: 'distance',
    kind: 'distance',
    weight: 1,
    attribute: 'site',
    ways: [{ from: 'Eastgate', to: 'North', distance: 15 }],
    tooFar: 60,
    waivedForVideo: true,
  };
  const at = (id: number, site: string | null, ...mode: string[]) =>
    personOf(id, { site, attributes: { mode } });

  it.each([
    ['Eastgate', 'eastgate', 1],
    ['North', 'Eastgate', 0.75],
    ['North', 'Harbour', 0],
  ])('from %s to %s: %d', (from, to, score) => {
    expect(judge(settings, at(1, from), at(2, to)).score).toBe(score);
  });

  it('does not matter to two who can both meet by video', () => {
    expect(judge(settings, at(1, 'North', 'video'), at(2, 'Harbour', 'either')).score).toBe(1);
    expect(judge(settings, at(1, 'North', 'video'), at(2, 'Harbour', 'in person')).score).toBe(0);
    expect(judge(settings, at(1, null), at(2, 'Harbour')).score).toBeNull();
  });
});

describe('answers', () => {
  const settings: AnswersSettings = {
    name: 'style',
    kind: 'answers',
    weight: 1,
    items: ['q1', 'q2'],
    scaleFrom: 1,
    scaleTo: 5,
    complementary: false,
  };
  const answering = (id: number, q1: string, q2?: string) =>
    personOf(id, { attributes: { q1: [q1], q2: q2 === undefined ? [] : [q2] } });

  it('is how near the answers are: differences 0 and 2 of 4', () => {
    expect(judge(settings, answering(1, '1', '2'), answering(2, '1', '4'))).toEqual({
      score: 0.75,
      words: 'answers 75 % alike over 2 questions',
    });
    expect(
      judge({ ...settings, complementary: true }, answering(1, '1', '2'), answering(2, '1', '4')).score,
    ).toBe(0.25);
  });

  it('fills a gap with the person’s own mean, and leaves out answers off the scale', () => {
    expect(judge(settings, answering(1, '3'), answering(2, '3', '5')).score).toBe(0.75);
    expect(judge(settings, answering(1, '9'), answering(2, '3', '5')).score).toBeNull();
  });
});

describe('affinity', () => {
  const settings: CriterionSettings = {
    name: 'identity',
    kind: 'affinity',
    weight: 1,
    askedIn: 'shared_identity',
    attributes: ['gender', 'first_language'],
  };

  it('counts only for who asked, and never tells a value', () => {
    const asking = personOf(1, {
      attributes: {
        shared_identity: ['First language', 'gender'],
        gender: ['woman'],
        first_language: ['Tagalog'],
      },
    });
    const mentor = personOf(2, { attributes: { gender: ['woman'], first_language: ['English'] } });
    expect(judge(settings, asking, mentor)).toEqual({ score: 0.5, words: 'shares 1 of 2 asked for: gender' });
    expect(judge(settings, mentor, asking).words).toBe('the mentee did not ask for a shared identity');
  });
});
