import type { ScaleWordings } from './wordings.js';

/** Quality; see `ScaleWordings`. */
export const QUALITY: ScaleWordings = {
  'quality, 5 points, very poor to very good': {
    English: [
      `very poor | very bad | terrible
       poor | bad
       fair | average | acceptable | adequate
       good
       very good | excellent`,
    ],
    French: [
      `très mauvais | très mauvaise
       mauvais | mauvaise
       moyen | moyenne | passable | acceptable
       bon | bonne
       très bon | très bonne | excellent | excellente`,
    ],
    German: [
      `sehr schlecht
       schlecht
       mittelmäßig | mittel | befriedigend | durchschnittlich
       gut
       sehr gut | ausgezeichnet`,
    ],
    Spanish: [
      `muy malo | muy mala
       malo | mala
       regular | aceptable
       bueno | buena
       muy bueno | muy buena | excelente`,
    ],
  },
  'quality, 5 points, poor to excellent': {
    English: ['poor \n fair \n good \n very good \n excellent'],
    French: [
      'mauvais | mauvaise \n passable | moyen | moyenne \n bon | bonne \n très bon | très bonne \n excellent | excellente',
    ],
    German: ['schlecht \n mittelmäßig | mäßig \n gut \n sehr gut \n ausgezeichnet | hervorragend'],
    Spanish: ['malo | mala \n regular \n bueno | buena \n muy bueno | muy buena \n excelente'],
  },
  'quality, 4 points': {
    English: ['poor \n fair \n good \n excellent | very good'],
    French: [
      'mauvais | mauvaise \n passable | moyen | moyenne \n bon | bonne \n excellent | excellente | très bon | très bonne',
    ],
    German: ['schlecht \n mittelmäßig | mäßig \n gut \n sehr gut | ausgezeichnet'],
    Spanish: ['malo | mala \n regular \n bueno | buena \n excelente | muy bueno | muy buena'],
  },
  'quality, 7 points': {
    English: [
      `very poor | extremely poor | terrible | extremely bad | very bad
       poor | moderately bad | bad
       somewhat poor | slightly poor | slightly bad
       fair | average | neither good nor bad
       somewhat good | slightly good
       good | moderately good
       very good | excellent | extremely good`,
    ],
    French: [
      `très mauvais | très mauvaise
       mauvais | mauvaise
       plutôt mauvais | plutôt mauvaise
       ni bon ni mauvais | ni bonne ni mauvaise | moyen | moyenne
       plutôt bon | plutôt bonne
       bon | bonne
       très bon | très bonne | excellent | excellente`,
    ],
    German: [
      `sehr schlecht
       schlecht
       eher schlecht
       weder gut noch schlecht | mittelmäßig | durchschnittlich
       eher gut
       gut
       sehr gut | ausgezeichnet`,
    ],
    Spanish: [
      `muy malo | muy mala
       malo | mala
       algo malo | algo mala
       ni bueno ni malo | ni buena ni mala | regular
       algo bueno | algo buena
       bueno | buena
       muy bueno | muy buena | excelente`,
    ],
  },
};
