import { expect, it } from 'vitest';
import { canNameField } from '../../../src/domain/files/file-fields.js';

it('a field or attribute is called by small letters, digits and underscores, a letter first', () => {
  const names = ['a', 'years_experience', 'band2', 'A', '2nd', '_x', 'x-y', 'x y', 'xY', ' x', ''];
  expect(names.filter(canNameField)).toEqual(['a', 'years_experience', 'band2']);
});
