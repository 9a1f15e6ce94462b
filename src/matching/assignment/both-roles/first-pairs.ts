import type { Duals } from '../assignment-problem.js';
import { TopList } from '../candidates/top-list.js';
import type { RowReader } from '../row-reader.js';
import { type Face, isOpenPair, type OpenPair, openPair } from './face.js';

/** So many pairs of each mentee, and of each mentor, are in the core to begin with: those that lose least. */
const OF_MENTEE = 8;
const OF_MENTOR = 8;

/** Pairs to begin with: those that lose least against given values, and those of the assignments given. */
export function firstPairs(
  face: Face,
  read: RowReader,
  {
    menteeLow,
    mentorLow,
    partners,
  }: Pick<Duals, 'menteeLow' | 'mentorLow'> & { readonly partners: readonly Int32Array[] },
): OpenPair[] {
  const { mentees, capacities } = face.problem;
  const ofMentors = Array.from(capacities, () => new TopList(OF_MENTOR));
  const ofMentee = new TopList(OF_MENTEE);
  const chosen = Array.from({ length: mentees }, () => new Set<number>());
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = read(mentee);
    ofMentee.clear(Number.POSITIVE_INFINITY);
    for (let mentor = 0; mentor < row.length; mentor++) {
      if ((row[mentor] as number) < 0 || !isOpenPair(face, mentee, mentor)) continue;
      const loss = (menteeLow[mentee] as number) + (mentorLow[mentor] as number) - (row[mentor] as number);
      const ofMentor = ofMentors[mentor] as TopList;
      if (loss < ofMentee.limit) ofMentee.put(mentor, loss);
      if (loss < ofMentor.limit) ofMentor.put(mentee, loss);
    }
    for (let k = 0; k < ofMentee.size; k++) chosen[mentee]?.add(ofMentee.item[k] as number);
    for (const partner of partners)
      if ((partner[mentee] as number) >= 0) chosen[mentee]?.add(partner[mentee] as number);
  }
  ofMentors.forEach(({ item, size }, mentor) => {
    for (let k = 0; k < size; k++) chosen[item[k] as number]?.add(mentor);
  });
  return chosen.flatMap((mentors, mentee) => {
    const row = read(mentee);
    return [...mentors]
      .filter((mentor) => (row[mentor] as number) >= 0 && isOpenPair(face, mentee, mentor))
      .map((mentor) => openPair(face, { mentee, mentor, weight: row[mentor] as number }));
  });
}
