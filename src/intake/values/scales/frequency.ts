import type { ScaleWordings } from './wordings.js';

/** Frequency; see `ScaleWordings`. */
export const FREQUENCY: ScaleWordings = {
  'frequency, 5 points': {
    English: [
      `never
       rarely | seldom | hardly ever
       sometimes | occasionally
       often | frequently | usually | most of the time
       always | very often | very frequently | all of the time`,
    ],
    French: [
      `jamais
       rarement
       parfois | quelquefois | de temps en temps
       souvent | fréquemment | régulièrement
       toujours | très souvent`,
    ],
    German: [
      `nie | niemals
       selten
       manchmal | gelegentlich
       oft | häufig | meistens
       immer | sehr oft | sehr häufig`,
    ],
    Spanish: [
      `nunca
       rara vez | raramente | casi nunca
       a veces | algunas veces | ocasionalmente
       a menudo | frecuentemente | con frecuencia | casi siempre
       siempre | muy a menudo | muy frecuentemente`,
    ],
  },
  'frequency, 4 points': {
    English: ['never \n rarely | seldom \n sometimes | occasionally \n often | frequently'],
    French: ['jamais \n rarement \n parfois | quelquefois \n souvent | fréquemment'],
    German: ['nie | niemals \n selten \n manchmal | gelegentlich \n oft | häufig'],
    Spanish: ['nunca \n rara vez | raramente \n a veces | algunas veces \n a menudo | frecuentemente'],
  },
  'frequency, 7 points': {
    English: [
      `never
       very rarely | almost never
       rarely | seldom
       sometimes | occasionally
       often | frequently
       very often | very frequently | almost always
       always`,
    ],
    French: [
      `jamais
       très rarement | presque jamais
       rarement
       parfois | quelquefois
       souvent | fréquemment
       très souvent | presque toujours
       toujours`,
    ],
    German: [
      `nie | niemals
       sehr selten | fast nie
       selten
       manchmal | gelegentlich
       oft | häufig
       sehr oft | sehr häufig | fast immer
       immer`,
    ],
    Spanish: [
      `nunca
       muy rara vez | casi nunca
       rara vez | raramente
       a veces | algunas veces
       a menudo | frecuentemente
       muy a menudo | muy frecuentemente | casi siempre
       siempre`,
    ],
  },
};
