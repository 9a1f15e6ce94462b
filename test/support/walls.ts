import path from 'node:path';
import { factsOf, type SourceFacts } from './imports-of.js';

/** What a layer may import besides itself, and the packages and node: modules that live there. */
interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  readonly node: readonly string[];
}

/** The table of src/README.md. `main` is the files directly in src. */
const LAYERS: Readonly<Record<string, Layer>> = {
  errors: { layers: [], packages: [], node: [] },
  domain: { layers: ['errors'], packages: [], node: [] },
  matching: { layers: ['domain', 'errors'], packages: [], node: [] },
  settings: {
    layers: ['domain', 'errors'],
    packages: ['yaml', 'valibot', '@valibot/to-json-schema'],
    node: [],
  },
  intake: {
    layers: ['domain', 'errors'],
    packages: ['csv-parse', 'iconv-lite', '@e965/xlsx'],
    node: ['node:buffer'],
  },
  evaluation: { layers: ['domain', 'errors'], packages: [], node: [] },
  followup: { layers: ['domain', 'errors'], packages: [], node: [] },
  rendering: {
    layers: ['domain', 'errors', 'evaluation', 'followup'],
    packages: ['csv-stringify', 'marked', 'd3-scale', 'd3-shape', 'nodemailer', 'ical-generator'],
    node: [],
  },
  store: {
    layers: ['domain', 'errors'],
    packages: ['better-sqlite3-13', '#better-sqlite3-12', 'age-encryption'],
    node: [
      'node:fs',
      'node:path',
      'node:crypto',
      'node:process',
      'node:buffer',
      'node:module',
      'node:sqlite',
      'node:url',
    ],
  },
  terminal: {
    layers: ['domain', 'errors'],
    packages: ['chalk', 'inquirer', 'string-width'],
    node: ['node:process', 'node:stream', 'node:util', 'node:readline'],
  },
  commands: {
    layers: [
      ...['context', 'domain', 'errors', 'evaluation', 'followup', 'intake'],
      ...['matching', 'rendering', 'settings', 'store', 'terminal'],
    ],
    packages: [],
    node: ['node:path', 'node:url', 'node:crypto'],
  },
  cli: {
    layers: ['context', 'domain', 'errors', 'commands'],
    packages: ['commander'],
    node: ['node:fs', 'node:url'],
  },
  context: { layers: ['domain', 'errors', 'main', 'store', 'terminal'], packages: [], node: [] },
  main: {
    layers: ['cli', 'context', 'domain', 'errors', 'store', 'terminal'],
    packages: [],
    node: ['node:process', 'node:path', 'node:os', 'node:fs', 'node:crypto', 'node:vm', 'node:child_process'],
  },
};

/** Rooms inside a layer: which of the layer's other rooms each may import; `~room` where types alone may be. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  matching: {
    assignment: [],
    // What proves a solution shares no arithmetic with what found it, nor with what made its numbers.
    proof: ['~assignment', '~problem'],
    criteria: [],
    round: ['criteria', '~assignment'],
    rules: ['criteria', 'round'],
    circles: ['criteria', 'round', 'rules'],
    // Who teaches whom: as an assignment, under the rules that keep peers apart.
    skills: ['assignment', 'circles', '~round'],
    introductions: ['circles', '~round'],
    problem: ['criteria', 'round', 'rules'],
    solving: ['assignment', 'proof', 'criteria', 'round', 'rules', 'problem'],
    answers: ['assignment', 'criteria', 'round', 'rules', 'problem', 'solving'],
    // What puts the rooms together.
    '': ['answers', 'criteria', 'round', 'rules', 'problem', 'solving'],
  },
  intake: {
    bytes: [],
    // The header block cannot be found without asking whose export it is; both read headers.
    table: ['bytes', 'sources'],
    sources: ['table', '~values'],
    values: ['table'],
    columns: ['table', 'sources', 'values'],
    responses: ['table', 'sources', 'columns', 'values'],
    plans: ['table', 'sources', 'columns', 'values', 'responses'],
  },
  evaluation: {
    // Numbers alone: a statistic knows neither the programme nor who reads it.
    statistics: [],
    instruments: ['', 'disclosure', 'facts', 'statistics'],
    facts: ['instruments', '~statistics'],
    // What may be shown is asked of a table, whichever section it is of.
    disclosure: ['', '~definitions', '~facts', '~statistics'],
    issued: ['~', '~facts'],
    glance: ['', 'issued', 'sections', 'statistics'],
    sections: ['', 'disclosure', 'facts', 'glance', 'instruments', 'statistics'],
    definitions: ['~', 'facts', 'sections', 'statistics'],
    programmes: ['', 'definitions', 'sections'],
    '': ['definitions', 'disclosure', 'facts', 'instruments', 'issued', 'sections', 'statistics'],
  },
};

/** Rooms that know less than their layer may: what they may import from other layers. */
const ROOMS_APART: Readonly<Record<string, readonly string[]>> = { 'matching/assignment': ['errors'] };

/** Nothing outside reaches these: no clock, no chance, no process, no network. */
const PURE = ['domain', 'errors', 'matching', 'settings', 'intake', 'evaluation', 'followup', 'rendering'];

/** Where days are reckoned with; everything else compares them as text. */
const DATE_ROOMS = ['domain/dates/', 'intake/values/days/instants.ts'];

/** Commands that several nouns share. */
const SHARED_BY_NOUNS = ['session', 'output'];

/** The sources by their paths inside src; what is found are sentences, empty where all walls stand. */
export class Walls {
  private readonly files: ReadonlyMap<string, SourceFacts>;

  private constructor(files: ReadonlyMap<string, SourceFacts>) {
    this.files = files;
  }

  static around(sources: ReadonlyMap<string, string>): Walls {
    return new Walls(new Map([...sources].map(([name, text]) => [name, factsOf(name, text)])));
  }

  /** The same with one file more, or in another's place. */
  with(name: string, text: string): Walls {
    return new Walls(new Map([...this.files, [name, factsOf(name, text)]]));
  }

  /** Imports that the table of layers does not have. */
  breachesOfLayers(): readonly string[] {
    return this.each(({ file, target }) => {
      const layer = LAYERS[layerOf(file)];
      if (target.startsWith('node:')) return layer?.node.includes(target) !== true;
      if (!this.files.has(target)) return layer?.packages.includes(packageOf(target)) !== true;
      return layerOf(target) !== layerOf(file) && layer?.layers.includes(layerOf(target)) !== true;
    });
  }

  /** Imports between rooms of one layer that go against the way the work goes, and out of rooms that keep to themselves. */
  breachesOfRooms(): readonly string[] {
    return this.each(({ file, target, isType }) => {
      const rooms = ROOMS[layerOf(file)];
      if (rooms === undefined || !this.files.has(target)) return false;
      if (layerOf(target) !== layerOf(file))
        return ROOMS_APART[`${layerOf(file)}/${roomOf(file)}`]?.includes(layerOf(target)) === false;
      const [from, to] = [roomOf(file), roomOf(target)];
      const may = rooms[from];
      if (may === undefined || rooms[to] === undefined) return true;
      return from !== to && !may.includes(to) && !(isType && may.includes(`~${to}`));
    });
  }

  /** Commands of one noun that import those of another. */
  breachesOfNouns(): readonly string[] {
    return this.each(({ file, target }) => {
      if (layerOf(file) !== 'commands' || layerOf(target) !== 'commands') return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && !SHARED_BY_NOUNS.includes(to);
    });
  }

  /** Commands that the command line loads before they are called. */
  breachesOfLoading(): readonly string[] {
    return this.each(
      ({ file, target, isType, isDynamic }) =>
        layerOf(file) === 'cli' && layerOf(target) === 'commands' && !isType && !isDynamic,
    );
  }

  /** Imports whose target only running the program tells. */
  computedImports(): readonly string[] {
    return this.each(({ target }) => target === '?');
  }

  /** Clocks, chance, process, console, network in rooms that are pure; Date where no days are reckoned with. */
  breachesOfPurity(): readonly string[] {
    return [...this.files].flatMap(([file, { outside, usesDate }]) => {
      if (!PURE.includes(layerOf(file))) return [];
      const reckons = usesDate && !DATE_ROOMS.some((room) => file.startsWith(room));
      return [...new Set([...outside, ...(reckons ? ['Date'] : [])])].map((name) => `${file}: ${name}`);
    });
  }

  /** Circles of imports, those of types included. */
  circles(): readonly string[] {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const { target, isDynamic } of this.files.get(file)?.imports ?? []) {
        if (!isDynamic && this.files.has(target)) walk(target, [...trail, file]);
      }
    };
    for (const file of this.files.keys()) walk(file, []);
    return circles;
  }

  /** The packages that are loaded with a file, before anything is asked of it. */
  packagesLoadedWith(entry: string): readonly string[] {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, isType, isDynamic } of this.files.get(file)?.imports ?? []) {
        if (isType || isDynamic) continue;
        if (this.files.has(target)) follow(target);
        else if (!target.startsWith('node:')) packages.add(packageOf(target));
      }
    };
    follow(entry);
    return [...packages];
  }

  /** File names that are there more than once. */
  repeatedNames(): readonly string[] {
    const names = [...this.files.keys()].map((file) => path.posix.basename(file));
    return names.filter((name, index) => names.indexOf(name) !== index);
  }

  private each(
    isBreach: (found: { file: string; target: string; isType: boolean; isDynamic: boolean }) => boolean,
  ): readonly string[] {
    return [...this.files].flatMap(([file, { imports }]) =>
      imports
        .filter((imported) => isBreach({ file, ...imported }))
        .map(({ target }) => `${file} → ${target}`),
    );
  }
}

function layerOf(file: string): string {
  const [first = ''] = file.split('/');
  if (file.includes('/')) return first;
  return file === 'errors.ts' || file === 'context.ts' ? file.replace('.ts', '') : 'main';
}

/** The folder inside the layer; empty for a file that stands in the layer itself. */
function roomOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
