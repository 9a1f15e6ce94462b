import type { Question } from './question.js';

/**
 * What stands in the file as the answer to a question: its cell, untouched; of boxes over several columns those that are filled, each
 * mark with the option that it is for.
 */
export function writtenAnswer({ positions, options, boxes }: Question, cells: readonly string[]): string {
  if (positions.length === 1) return cells[positions[0] ?? -1] ?? '';
  return positions
    .flatMap((position, place) => {
      const cell = cells[position] ?? '';
      if (cell.trim() === '') return [];
      return [boxes === 'marks' ? `${options[place] ?? ''}: ${cell}` : cell];
    })
    .join(' | ');
}
