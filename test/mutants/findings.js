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
  #spent = new Map();
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
    else if (what === 'spent') this.#spent.set(values[0], (this.#spent.get(values[0]) ?? 0) + values[1]);
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

  /** Whether the mutant may still be tried by a test that takes so many milliseconds; then they are taken off its budget. */
  spend(id, took, budget) {
    if ((this.#spent.get(id) ?? 0) > budget) return false;
    this.#tell('spent', id, Math.ceil(took));
    return true;
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
