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
  {
    because:
      'The check is there for the compiler: nothing compares with null or undefined as greater or smaller, and what is not there is found nowhere.',
    mutants: [
      ['src/domain/pairings/agreement.ts', 'from !== null && from <= day', 'from <= day'],
      [
        'src/domain/pairings/objections.ts',
        'pairing.endedOn !== null && day > pairing.endedOn',
        'day > pairing.endedOn',
      ],
      ['src/domain/pairings/pairing-health.ts', 'status === null || !isOpen(status)', '!isOpen(status)'],
      [
        'src/domain/people/dated-facts.ts',
        'knownOn !== undefined && recordedOn > knownOn',
        'recordedOn > knownOn',
      ],
      ['src/domain/people/leave-on-record.ts', 'until !== null && until < today', 'until < today'],
      ['src/domain/people/presence.ts', 'hiredOn !== null && day < hiredOn', 'day < hiredOn'],
      ['src/domain/people/presence.ts', 'lastDay !== null && day > lastDay', 'day > lastDay'],
      ['src/domain/people/presence.ts', 'leaveUntil !== null && leaveUntil < day', 'leaveUntil < day'],
      ['src/domain/people/presence.ts', 'is === null || is === was', 'is === was'],
      ['src/domain/people/presence.ts', 'hiredOn !== null && hiredOn > known', 'hiredOn > known'],
      ['src/domain/people/years.ts', 'unit !== undefined && pattern.test(unit)', 'pattern.test(unit)'],
      [
        'src/domain/surveys/link-responses.ts',
        'personId === null || token === undefined',
        'personId === null',
      ],
      [
        'src/domain/surveys/waves-in-order.ts',
        'submittedOn !== undefined && (known === undefined || submittedOn < known)',
        '(known === undefined || submittedOn < known)',
      ],
      [
        'src/domain/backups/place-of-folder.ts',
        'fileSystem === undefined || NETWORK[fileSystem] === undefined',
        'NETWORK[fileSystem] === undefined',
      ],
    ],
  },
  {
    because: 'The case cannot come up: both are there, or neither is.',
    mutants: [
      [
        'src/domain/backups/backup-files.ts',
        'sha256 === undefined || name === undefined',
        'sha256 === undefined',
      ],
      [
        'src/domain/backups/backup-files.ts',
        'sha256 === undefined || name === undefined',
        'name === undefined',
      ],
      ['src/domain/people/duplicates/agreement-index.ts', "one === '' || other === ''", "one === ''"],
      ['src/domain/people/duplicates/agreement-index.ts', "one === '' || other === ''", "other === ''"],
      [
        'src/domain/people/duplicates/duplicate-people.ts',
        'keep === undefined || other === undefined',
        'keep === undefined',
      ],
      [
        'src/domain/people/duplicates/duplicate-people.ts',
        'keep === undefined || other === undefined',
        'other === undefined',
      ],
      [
        'src/domain/people/duplicates/duplicate-people.ts',
        'keep === undefined || other === undefined',
        'false',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'found === undefined || one === undefined || other === undefined',
        'found === undefined || one === undefined',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'found === undefined || one === undefined',
        'found === undefined',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'nameA === undefined || nameB === undefined',
        'nameA === undefined',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'nameA === undefined || nameB === undefined',
        'nameB === undefined',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'nameA === undefined || nameB === undefined',
        'false',
      ],
      [
        'src/domain/people/duplicates/likely-duplicates.ts',
        'agreement === undefined || field === undefined',
        'agreement === undefined',
      ],
      ['src/domain/people/leave-on-record.ts', 'one === null || other === null', 'one === null'],
      ['src/domain/people/years.ts', 'low !== undefined && high !== undefined', 'low !== undefined'],
      ['src/domain/people/years.ts', 'low !== undefined && high !== undefined', 'high !== undefined'],
      ['src/domain/people/years.ts', 'first === undefined || second === undefined', 'first === undefined'],
      ['src/domain/people/years.ts', 'first === undefined || second === undefined', 'second === undefined'],
      ['src/domain/people/presence.ts', 'leaveUntil < day', 'leaveUntil <= day'],
      [
        'src/domain/surveys/link-responses.ts',
        "knownBy === 'person' || (knownBy === 'code' && !isUsableCode(response.code ?? []))",
        "(knownBy === 'code' && !isUsableCode(response.code ?? []))",
      ],
      [
        'src/domain/surveys/near-codes.ts',
        "knownBy !== 'code' || respondent === null || response.code === undefined",
        "knownBy !== 'code' || respondent === null",
      ],
    ],
  },
  {
    because: 'Of two that are equal either is the same.',
    mutants: [
      ['src/domain/backups/backup-files.ts', 'one < other', 'one <= other'],
      ['src/domain/pairings/agreement.ts', 'mentee > mentor', 'mentee >= mentor'],
      ['src/domain/pairings/agreement.ts', 'next.version > latest.version', 'next.version >= latest.version'],
      ['src/domain/pairings/pairing-health.ts', 'change.since > from', 'change.since >= from'],
      ['src/domain/pairings/pairing-health.ts', 'next < to', 'next <= to'],
      ['src/domain/pairings/pairing-health.ts', 'since < until', 'since <= until'],
      [
        'src/domain/pairings/pairing-health.ts',
        'mentee.givenOn > mentor.givenOn',
        'mentee.givenOn >= mentor.givenOn',
      ],
      ['src/domain/people/absence.ts', 'one > other', 'one >= other'],
      ['src/domain/people/leave-on-record.ts', 'one < other', 'one <= other'],
      ['src/domain/people/leave-on-record.ts', 'one > other', 'one >= other'],
      ['src/domain/people/presence.ts', 'leftOn <= latest', 'leftOn < latest'],
      ['src/domain/people/presence.ts', 'hiredOn > known', 'hiredOn >= known'],
      ['src/domain/people/duplicates/one-edit.ts', 'a.length <= b.length', 'a.length < b.length'],
      ['src/domain/surveys/waves-in-order.ts', 'submittedOn < known', 'submittedOn <= known'],
    ],
  },
  {
    because: 'Two of the same value do not meet here: keys, codes and positions are there once.',
    mutants: [
      ['src/domain/people/duplicates/agreement-index.ts', 'value < other', 'value <= other'],
      ['src/domain/people/duplicates/candidate-pairs.ts', 'a < b', 'a <= b'],
      ['src/domain/surveys/link-responses.ts', 'a.key < b.key', 'a.key <= b.key'],
      ['src/domain/surveys/near-codes.ts', 'a < b', 'a <= b'],
      ['src/domain/surveys/wave-match.ts', 'a < b', 'a <= b'],
      [
        'src/domain/surveys/waves-in-order.ts',
        '(rankOf.get(a) as Rank) < (rankOf.get(b) as Rank)',
        '(rankOf.get(a) as Rank) <= (rankOf.get(b) as Rank)',
      ],
    ],
  },
  {
    because: 'One turn more, or a place beyond the end, finds nothing.',
    mutants: [
      ['src/domain/files/list-cell.ts', 'from <= cell.length', 'from < cell.length'],
      ['src/domain/files/list-cell.ts', 'at < text.length', 'at <= text.length'],
      ['src/domain/files/list-cell.ts', 'at < cell.length', 'at <= cell.length'],
      ['src/domain/files/list-cell.ts', 'closing !== undefined', 'true'],
      ['src/domain/files/list-cell.ts', 'opened !== undefined', 'true'],
      ['src/domain/files/list-cell.ts', 'close < 0', 'close <= 0'],
      ['src/domain/files/list-cell.ts', 'at >= 0', 'at > 0'],
      ['src/domain/people/duplicates/jaro-winkler.ts', 'i < a.length', 'i <= a.length'],
      ['src/domain/people/duplicates/one-edit.ts', 'at < value.length', 'at <= value.length'],
      ['src/domain/people/shared-names.ts', 'count !== undefined', 'true'],
      [
        'src/domain/text/nearest.ts',
        '1',
        '2',
        'let previous = Array.from({ length: b.length + 1 }, (_, column) => column);',
      ],
    ],
  },
  {
    because: 'A quicker way to the same answer.',
    mutants: [
      ['src/domain/files/list-cell.ts', '!NOT_PLAIN.test(cell)', 'false'],
      [
        'src/domain/files/list-cell.ts',
        '/[([{]/u.test(value) && closedBrackets(value).isOneOpen',
        'closedBrackets(value).isOneOpen',
      ],
      ['src/domain/files/spreadsheet-cell.ts', '!SEPARATORS.test(text)', 'false'],
      [
        'src/domain/files/spreadsheet-cell.ts',
        "text.startsWith('=\"') && TEXT_FORMULA.exec(text)",
        'TEXT_FORMULA.exec(text)',
      ],
      [
        'src/domain/files/spreadsheet-cell.ts',
        'text.charCodeAt(0) === 39 && QUOTED_LIVE.test(text)',
        'QUOTED_LIVE.test(text)',
      ],
      ['src/domain/people/duplicates/one-edit.ts', 'sharing.slice(at + 1)', 'sharing'],
      ['src/domain/people/meant-people.ts', 'before !== undefined', 'false'],
      ['src/domain/people/meant-people.ts', 'certain === undefined', 'true'],
      ['src/domain/people/meant-people.ts', 'known.set(text, meant);', ''],
      ['src/domain/people/people-finder.ts', "written === ''", 'false'],
      ['src/domain/people/people-finder.ts', 'byParts.set(written, found);', ''],
      ['src/domain/surveys/near-codes.ts', 'at !== skipped', 'at === skipped'],
      [
        'src/domain/text/nearest.ts',
        'Math.abs(offered.length - wanted.length) >= bestDistance',
        'Math.abs(offered.length - wanted.length) > bestDistance',
      ],
      ['src/domain/text/nearest.ts', 'Math.abs(offered.length - wanted.length) >= bestDistance', 'false'],
      ['src/domain/text/nearest.ts', 'continue;', ''],
    ],
  },
  {
    because:
      'What was read is written again and compared, or is a day that exists: an anchor less lets nothing in, and rounding to whole days forgives a millisecond.',
    mutants: [
      ['src/domain/backups/backup-files.ts', 'first.startsWith(HEAD)', 'true'],
      ['src/domain/backups/backup-files.ts', '/^([0-9a-f]{64}) {2}(.+)$/', '/([0-9a-f]{64}) {2}(.+)$/'],
      ['src/domain/backups/backup-files.ts', '/^([0-9a-f]{64}) {2}(.+)$/', '/^([0-9a-f]{64}) {2}(.+)/'],
      ['src/domain/dates/iso-date.ts', '/^\\d{4}-\\d{2}-\\d{2}$/', '/\\d{4}-\\d{2}-\\d{2}$/'],
      ['src/domain/dates/iso-date.ts', '/^\\d{4}-\\d{2}-\\d{2}$/', '/^\\d{4}-\\d{2}-\\d{2}/'],
      ['src/domain/dates/iso-date.ts', 'DAY_IN_MS', '86400001'],
      ['src/domain/dates/iso-date.ts', 'DAY_IN_MS', '86399999'],
    ],
  },
  {
    because:
      'The same comes out: of the same day either may be kept, equal numbers may stand either way round, nothing is added from 0, nothing is less than a day that is not there, and no number is below one that is none.',
    mutants: [
      ['src/evaluation/sections/endings/mentees-to-mentors.ts', 'endedOn < known', 'endedOn <= known'],
      ['src/evaluation/sections/equity/group-differences.ts', 'low > 0', 'low >= 0'],
      [
        'src/evaluation/sections/equity/mentor-pool.ts',
        'mentors === undefined || all.mentors === 0',
        'all.mentors === 0',
      ],
      ['src/evaluation/statistics/mcnemar.ts', 'k >= 1 && sum + ratio !== sum', 'sum + ratio !== sum'],
      ['src/evaluation/statistics/risk-sets.ts', 'a > b', 'true'],
      ['src/evaluation/facts/followed-staff.ts', 'left !== null && left < until', 'left < until'],
      ['src/evaluation/facts/followed-staff.ts', 'person.knownFrom > on', 'person.knownFrom >= on'],
    ],
  },
];
