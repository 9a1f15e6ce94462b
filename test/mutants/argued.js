/**
 * Mutants that no test can notice, for the program does the same with them: where, what stood there, what it became, where that is in several
 * places the line, and why that is no change. They count as noticed.
 */
export const ARGUED = [
  {
    because:
      'One more turn of the loop reads beyond the end of an array: nothing there passes the comparison within.',
    mutants: [
      ['src/matching/proof/bound-of-face.ts', 'mentee < mentees', 'mentee <= mentees'],
      ['src/matching/proof/bound-of-face.ts', 'mentor < row.length', 'mentor <= row.length'],
      ['src/matching/proof/bounded-face.ts', 'mentee < problem.mentees', 'mentee <= problem.mentees'],
      ['src/matching/proof/verify-both-roles.ts', 'i < problem.mentees', 'i <= problem.mentees'],
      ['src/matching/proof/verify-both-roles.ts', 'j < row.length', 'j <= row.length'],
      ['src/matching/proof/verify-certificate.ts', 'j < row.length', 'j <= row.length'],
      ['src/matching/proof/verify-several.ts', 'i < problem.mentees', 'i <= problem.mentees'],
      ['src/matching/proof/verify-stable.ts', 'j < capacities.length', 'j <= capacities.length'],
      ['src/matching/proof/verify-stable.ts', 'i < mentees', 'i <= mentees'],
    ],
  },
  {
    because:
      'A quicker way to the same answer: what is passed over would not be taken further on, or costs a turn for nothing.',
    mutants: [
      [
        'src/matching/proof/bound-of-face.ts',
        'most > Number.NEGATIVE_INFINITY',
        'most >= Number.NEGATIVE_INFINITY',
      ],
      ['src/matching/proof/bound-of-face.ts', 'most > Number.NEGATIVE_INFINITY', 'true'],
      ['src/matching/proof/bound-of-face.ts', 'most < least || weight < 0', 'weight < 0'],
      [
        'src/matching/proof/bound-of-face.ts',
        '[...mentees.keys()].filter((mentee) => mentees[mentee] === 1)',
        '[...mentees.keys()]',
      ],
      [
        'src/matching/proof/bounded-face.ts',
        'mentee < problem.mentees && step !== 1',
        'mentee < problem.mentees',
      ],
      ['src/matching/proof/verify-certificate.ts', "problem.kind === 'sparse'", 'false'],
      ['src/matching/proof/verify-several.ts', 'count === 0', 'false'],
      ['src/matching/proof/verify-several.ts', '[Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]', '[]'],
      [
        'src/matching/proof/verify-several.ts',
        'weight < 0 || ownHigh < leastHigh || (ownHigh === leastHigh && weight - (low[j] as number) <= leastLow)',
        'weight < 0 || ownHigh < leastHigh',
      ],
      ['src/matching/proof/verify-several.ts', 'weight < 0 || ownHigh < leastHigh', 'weight < 0'],
      [
        'src/matching/proof/verify-several.ts',
        'weight - (low[j] as number) <= leastLow',
        'weight - (low[j] as number) < leastLow',
      ],
      ['src/matching/proof/verify-several.ts', 'most.length > count', 'false'],
      ['src/matching/proof/verify-several.ts', 'most.pop();', ''],
      [
        'src/matching/proof/verify-several.ts',
        'most.length === count && last !== undefined',
        'most.length === count',
      ],
      ['src/matching/proof/verify-several.ts', 'most.length === count && last !== undefined', 'false'],
      ['src/matching/proof/verify-several.ts', 'last !== undefined', 'last === undefined'],
      ['src/matching/proof/verify-several.ts', '[leastHigh, leastLow] = [last.high, last.low];', ''],
      ['src/matching/proof/verify-several.ts', '[last.high, last.low]', '[]'],
      [
        'src/matching/proof/verify-stable.ts',
        'partner[i] === j || (menteeScore[e] as number) <= (own[i] as number)',
        '(menteeScore[e] as number) <= (own[i] as number)',
      ],
    ],
  },
  {
    because: 'Of equals either may stand first: they are worth the same.',
    mutants: [
      ['src/matching/proof/verify-several.ts', 'one.low > other.low', 'one.low >= other.low'],
      ['src/matching/proof/verify-several.ts', 'moreLow < 0', 'moreLow <= 0'],
    ],
  },
  {
    because: 'The case cannot come up: what the types allow is ruled out by what was checked before.',
    mutants: [
      ['src/matching/proof/bound-of-face.ts', 'halfSum === undefined', 'false'],
      ['src/matching/proof/bound-of-face.ts', 'continue;', '', 'if (halfSum === undefined) continue;'],
      ['src/matching/proof/verify-several.ts', 'each === undefined', 'false'],
      ['src/matching/proof/verify-several.ts', 'break;', '', 'if (each === undefined) break;'],
      [
        'src/matching/proof/verify-several.ts',
        'k > 0 && j <= (own[k - 1] as number)',
        'j <= (own[k - 1] as number)',
      ],
      ['src/matching/proof/verify-several.ts', 'k > 0', 'k >= 0'],
      ['src/matching/proof/verify-several.ts', "objective.kind === 'coverage'", 'true'],
      ['src/matching/proof/verify-both-roles.ts', 'number >= 0', 'number > 0'],
    ],
  },
  {
    because: 'There is no such pair whichever of the conditions says so.',
    mutants: [
      ['src/matching/proof/read-weights.ts', 'mentor >= 0 && mentor < mentors', 'mentor < mentors'],
      ['src/matching/proof/round-faults.ts', 'mentor >= 0 && mentor < mentors.length', 'mentor >= 0'],
      ['src/matching/proof/round-faults.ts', 'mentor < mentors.length', 'mentor <= mentors.length'],
    ],
  },
  {
    because: 'A whole number is safe whatever its sign.',
    mutants: [
      ['src/matching/proof/exact-sum.ts', 'this.#size += Math.abs(term)', 'this.#size -= Math.abs(term)'],
    ],
  },
];
