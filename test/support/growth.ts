/** So many measurements, of which the quickest counts: whatever else the process did made the others slower. */
const TRIES = 3;

/** Milliseconds of this process's own processor time, whatever else the machine does. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quickest(work: () => void): number {
  return Math.min(...Array.from({ length: TRIES }, () => processorTime(work)));
}

/**
 * How many times longer work on four times as much takes: 4 where time is in proportion, 16 where it grows with the square.
 * `size` is to be large enough that the work takes some milliseconds. What looks like too much is measured again: collecting garbage may fall
 * into the longer work alone, and what grows with the square does so each time.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  work(size);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES && least >= IN_PROPORTION; round += 1)
    least = Math.min(
      least,
      quickest(() => work(4 * size)) /
        Math.max(
          1,
          quickest(() => work(size)),
        ),
    );
  return least;
}

/** Between proportion and the square. */
export const IN_PROPORTION = 10;
