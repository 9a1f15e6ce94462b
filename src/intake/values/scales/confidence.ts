import type { ScaleWordings } from './wordings.js';

/** Likelihood, confidence and extent; see `ScaleWordings`. */
export const CONFIDENCE: ScaleWordings = {
  'likelihood, 5 points': {
    English: [
      `very unlikely | extremely unlikely
       unlikely | somewhat unlikely
       neither likely nor unlikely | neutral | undecided
       likely | somewhat likely
       very likely | extremely likely`,
    ],
    French: [
      `très improbable | très peu probable
       improbable | peu probable | plutôt improbable
       ni probable ni improbable | neutre
       probable | plutôt probable
       très probable`,
    ],
    German: [
      `sehr unwahrscheinlich
       unwahrscheinlich | eher unwahrscheinlich
       weder wahrscheinlich noch unwahrscheinlich | teils/teils | neutral
       wahrscheinlich | eher wahrscheinlich
       sehr wahrscheinlich`,
    ],
    Spanish: [
      `muy improbable
       improbable | poco probable
       ni probable ni improbable | neutral
       probable
       muy probable`,
    ],
  },
  'likelihood, 4 points': {
    English: ['very unlikely \n unlikely | somewhat unlikely \n likely | somewhat likely \n very likely'],
    French: [
      'très improbable | très peu probable \n improbable | peu probable | plutôt improbable \n probable | plutôt probable \n très probable',
    ],
    German: [
      'sehr unwahrscheinlich \n unwahrscheinlich | eher unwahrscheinlich \n wahrscheinlich | eher wahrscheinlich \n sehr wahrscheinlich',
    ],
    Spanish: ['muy improbable \n improbable | poco probable \n probable \n muy probable'],
  },
  'confidence, 5 points': {
    English: [
      `not at all confident | not confident at all
       slightly confident | not very confident | a little confident
       somewhat confident | moderately confident
       fairly confident | quite confident | confident
       very confident | extremely confident | completely confident`,
    ],
    French: [
      `pas du tout confiant | pas du tout confiante | pas du tout confiant(e)
       peu confiant | peu confiante | peu confiant(e)
       moyennement confiant | moyennement confiante | moyennement confiant(e)
       assez confiant | assez confiante | assez confiant(e) | confiant | confiante | confiant(e)
       très confiant | très confiante | très confiant(e)`,
    ],
    German: [
      `überhaupt nicht sicher | gar nicht sicher
       wenig sicher | eher unsicher
       mäßig sicher | teils/teils | mittelmäßig sicher
       ziemlich sicher | eher sicher
       sehr sicher`,
    ],
    Spanish: [
      `nada seguro | nada segura | nada seguro/a
       poco seguro | poco segura | poco seguro/a
       algo seguro | algo segura | algo seguro/a | moderadamente seguro | moderadamente segura
       bastante seguro | bastante segura | bastante seguro/a | seguro | segura | seguro/a
       muy seguro | muy segura | muy seguro/a`,
    ],
  },
  'confidence, 4 points': {
    English: [
      `not at all confident | not confident
       slightly confident | not very confident | a little confident | somewhat confident
       fairly confident | quite confident | moderately confident | confident
       very confident | extremely confident`,
    ],
    French: [
      `pas du tout confiant | pas du tout confiante | pas du tout confiant(e)
       peu confiant | peu confiante | peu confiant(e)
       assez confiant | assez confiante | assez confiant(e) | plutôt confiant | plutôt confiante | confiant | confiante
       très confiant | très confiante | très confiant(e)`,
    ],
    German: [
      'überhaupt nicht sicher | gar nicht sicher | sehr unsicher \n wenig sicher | eher unsicher \n ziemlich sicher | eher sicher \n sehr sicher',
    ],
    Spanish: [
      `nada seguro | nada segura | nada seguro/a
       poco seguro | poco segura | poco seguro/a
       bastante seguro | bastante segura | bastante seguro/a | seguro | segura
       muy seguro | muy segura | muy seguro/a`,
    ],
  },
  'extent, 5 points': {
    English: [
      `not at all
       slightly | a little | a little bit | to a small extent
       somewhat | moderately | to some extent
       very | quite a bit | very much | considerably | mostly | to a great extent
       extremely | completely | a great deal | to a very great extent`,
    ],
    French: [
      `pas du tout
       un peu | légèrement
       moyennement | modérément
       beaucoup
       énormément | extrêmement | complètement`,
    ],
    German: [
      `gar nicht | überhaupt nicht
       wenig | kaum | ein wenig
       mittelmäßig | teilweise | etwas | mäßig
       ziemlich | überwiegend
       sehr | völlig | äußerst`,
    ],
    Spanish: [
      `nada | en absoluto
       poco | un poco
       algo | moderadamente
       bastante | mucho
       muchísimo | totalmente | completamente`,
    ],
  },
};
