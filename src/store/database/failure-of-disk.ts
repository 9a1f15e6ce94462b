import { SystemError } from '../../errors.js';

/** What the file system threw about a file that was to be written, in words; any other error as it is. */
export function failureOfDisk(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error && 'code' in error)) return error;
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? new SystemError(
        `The disk that holds ${file} is full.`,
        'Make room, then try again. Nothing was changed.',
      )
    : new SystemError(
        `${file} cannot be written: ${error.message}.`,
        'Check the disk and the permissions of the folder, then try again. Nothing was changed.',
      );
}
