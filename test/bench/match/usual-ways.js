/**
 * How matching is usually done, each from the same numbers: a grid { mentees, places, fits, forbidden } with the fit of mentee i
 * and mentor j in millionths, and whether a rule forbids the two. Each gives the mentor of every mentee, −1 for none.
 */

/** The best pair of all first, then the best of those that remain: what a sorted spreadsheet gives. */
export function bestPairFirst({ mentees, places, fits, forbidden }, { rules = true } = {}) {
  const width = places.length;
  const order = [...fits.keys()].filter((at) => !rules || forbidden[at] === 0);
  order.sort((a, b) => fits[b] - fits[a] || a - b);
  const left = [...places];
  const partner = new Array(mentees).fill(-1);
  for (const at of order) {
    const [mentee, mentor] = [Math.floor(at / width), at % width];
    if (partner[mentee] >= 0 || left[mentor] === 0) continue;
    partner[mentee] = mentor;
    left[mentor]--;
  }
  return partner;
}

/** One mentee after the other, each the best mentor still free. */
export function oneByOne({ mentees, places, fits, forbidden }, order) {
  const width = places.length;
  const left = [...places];
  const partner = new Array(mentees).fill(-1);
  for (const mentee of order) {
    let best = -1;
    for (let mentor = 0; mentor < width; mentor++) {
      const at = mentee * width + mentor;
      if (forbidden[at] === 1 || left[mentor] === 0) continue;
      if (best < 0 || fits[at] > fits[mentee * width + best]) best = mentor;
    }
    if (best < 0) continue;
    partner[mentee] = best;
    left[best]--;
  }
  return partner;
}

/** One mentee after the other, each any mentor still free. */
export function anyMentor({ mentees, places, forbidden }, order, random) {
  const width = places.length;
  const left = [...places];
  const partner = new Array(mentees).fill(-1);
  for (const mentee of order) {
    const free = [...left.keys()].filter(
      (mentor) => left[mentor] > 0 && forbidden[mentee * width + mentor] === 0,
    );
    if (free.length === 0) continue;
    partner[mentee] = free[random(free.length)];
    left[partner[mentee]]--;
  }
  return partner;
}

/** Everybody in an order drawn by lot (Fisher & Yates). */
export function shuffled(count, random) {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}
