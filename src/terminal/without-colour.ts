import { Writable } from 'node:stream';

const ESCAPE = '\u001b';
const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/** A stream that passes everything on but colours: inquirer paints whatever NO_COLOR and `--no-color` say. */
export function withoutColour(to: NodeJS.WritableStream): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      to.write(String(chunk).replace(COLOUR, ''));
      done();
    },
  });
}
