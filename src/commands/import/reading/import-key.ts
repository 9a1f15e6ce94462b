import path from 'node:path';
import type { Context } from '../../../context.js';
import { type JiscKey, readJiscKey } from '../../../intake/responses/jisc-key.js';

/** The key file of a Jisc export, where the call names one. */
export function keyOfImport(context: Context, file: string | undefined): { readonly key?: JiscKey } {
  return file === undefined ? {} : { key: readJiscKey(context.files.readNamed(file), path.basename(file)) };
}
