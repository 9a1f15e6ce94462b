import { fileURLToPath } from 'node:url';

/** The path of a file or folder that comes with the program. This folder and that of the bundle are equally deep in the package. */
export function packageFile(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
