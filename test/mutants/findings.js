/**
 * What has been found out about each mutant, as lines of JSON that are only ever added to: test files run in processes of
 * their own, and one that hangs is ended from outside.
 */
export class Findings {
  #file;
  #append;
  #killed = new Map();
  #met = new Set();
  #tried = new Set();
  #attempts = new Set();
  #coverage = new Map();
  #lastTried = -1;
  #warnings = [];
  #again = [];

  constructor(file, append) {
    this.#file = file;
    this.#append = append;
  }

  static readFrom(file, { readFileSync, appendFileSync }) {
    const findings = new Findings(file, appendFileSync);
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '') findings.#take(JSON.parse(line));
    return findings;
  }

  #take([what, ...values]) {
    if (what === 'killed') this.#killed.set(values[0], values[1]);
    else if (what === 'met') for (const id of values[0]) this.#met.add(id);
    else if (what === 'tried') this.#tried.add(values[0]);
    else if (what === 'covers') this.#coverage.set(values[0], { took: values[1], ids: values[2] });
    else if (what === 'begun') this.#lastTried = -1;
    else if (what === 'trying') this.#beginTrying(values[0], values[1]);
    else if (what === 'doubtful') this.#attempts.delete(attempt(values[0], values[1]));
    else if (what === 'again') this.#again.push(values[0]);
    else if (what === 'warning') this.#warnings.push(values[0]);
  }

  #tell(...line) {
    this.#take(line);
    this.#append(this.#file, `${JSON.stringify(line)}\n`);
  }

  kill(id, by) {
    this.#tell('killed', id, by);
  }

  meet(ids) {
    const fresh = [...ids].filter((id) => !this.#met.has(id));
    if (fresh.length > 0) this.#tell('met', fresh);
  }

  /** The rest of a file waits for another process. */
  beginAgain(testFile) {
    this.#tell('again', testFile);
  }

  /** A sign of life: a test begins. */
  begin(place) {
    this.#tell('begun', place);
  }

  trying(id, place) {
    this.#tell('trying', id, place);
  }

  /** What came of it may be another mutant's doing: it is tried again. */
  doubt(id, place) {
    this.#tell('doubtful', id, place);
  }

  /** Whether this test has been tried on the mutant, and it is known what came of it. */
  hasAttempted(id, place) {
    return this.#attempts.has(attempt(id, place));
  }

  #beginTrying(id, place) {
    this.#lastTried = id;
    this.#attempts.add(attempt(id, place));
  }

  tried(place) {
    this.#tell('tried', place);
  }

  warn(text) {
    this.#tell('warning', text);
  }

  /** A test that comes by these mutants, and how many milliseconds it took. */
  cover(place, took, ids) {
    this.#tell('covers', place, Math.ceil(took), ids);
  }

  hasCovered(place) {
    return this.#coverage.has(place);
  }

  /**
   * For each test the mutants it is to be tried on: each living mutant is left to the quickest tests that come by it, as many as
   * fit into so many milliseconds and at least one.
   */
  chosen(milliseconds) {
    const left = new Map();
    const chosen = {};
    const byTime = [...this.#coverage].sort(([, a], [, b]) => a.took - b.took);
    for (const [place, { took, ids }] of byTime) {
      for (const id of ids) {
        if (this.isKilled(id)) continue;
        const before = left.get(id);
        if (before !== undefined && before < took) continue;
        left.set(id, (before ?? milliseconds) - took);
        if (this.hasAttempted(id, place)) continue;
        chosen[place] ??= [];
        chosen[place].push(id);
      }
    }
    return chosen;
  }

  isKilled(id) {
    return this.#killed.has(id);
  }

  isMet(id) {
    return this.#met.has(id);
  }

  hasTried(place) {
    return this.#tried.has(place);
  }

  get killedCount() {
    return this.#killed.size;
  }

  /** The mutant that was being tried at last; −1 if none was. */
  get lastTried() {
    return this.#lastTried;
  }

  /** The test files that were to begin again, in the order of time. */
  get again() {
    return this.#again;
  }

  get warnings() {
    return this.#warnings;
  }
}

function attempt(id, place) {
  return `${id} ${place}`;
}
