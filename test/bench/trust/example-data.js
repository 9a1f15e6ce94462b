import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const ADDRESS = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** The domains that are kept for examples (RFC 2606). */
const IS_INVENTED = /@(?:[\w-]+\.)*example(?:\.(?:org|com|net))?$/iu;

/** How many addresses the example programme holds, and how many could be somebody's. */
export function addressesInExamples() {
  const addresses = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .flatMap(
      ({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8').match(ADDRESS) ?? [],
    );
  const foreign = addresses.filter((each) => !IS_INVENTED.test(each));
  return [addresses.length, foreign.length, ...new Set(foreign)].join(' | ');
}
