import type { ScaleWordings } from './wordings.js';

/** Satisfaction; see `ScaleWordings`. */
export const SATISFACTION: ScaleWordings = {
  'satisfaction, 5 points': {
    English: [
      `very dissatisfied | extremely dissatisfied | very unsatisfied
       dissatisfied | somewhat dissatisfied | unsatisfied
       neither satisfied nor dissatisfied | neutral
       satisfied | somewhat satisfied
       very satisfied | extremely satisfied`,
    ],
    French: [
      `très insatisfait | très insatisfaite | très insatisfait(e) | pas du tout satisfait | pas du tout satisfaite | pas du tout satisfait(e)
       insatisfait | insatisfaite | insatisfait(e) | plutôt insatisfait | plutôt insatisfaite | peu satisfait | peu satisfaite | peu satisfait(e)
       ni satisfait ni insatisfait | ni satisfaite ni insatisfaite | neutre
       satisfait | satisfaite | satisfait(e) | plutôt satisfait | plutôt satisfaite | plutôt satisfait(e)
       très satisfait | très satisfaite | très satisfait(e)`,
    ],
    German: [
      `sehr unzufrieden
       unzufrieden | eher unzufrieden
       weder zufrieden noch unzufrieden | teils/teils | teils, teils | teils teils | weder noch | neutral
       zufrieden | eher zufrieden
       sehr zufrieden`,
    ],
    Spanish: [
      `muy insatisfecho | muy insatisfecha | muy insatisfecho/a
       insatisfecho | insatisfecha | insatisfecho/a
       ni satisfecho ni insatisfecho | ni satisfecha ni insatisfecha | neutral
       satisfecho | satisfecha | satisfecho/a
       muy satisfecho | muy satisfecha | muy satisfecho/a`,
    ],
  },
  'satisfaction, 4 points': {
    English: [
      'very dissatisfied \n dissatisfied | somewhat dissatisfied \n satisfied | somewhat satisfied \n very satisfied',
    ],
    French: [
      `pas du tout satisfait | pas du tout satisfaite | pas du tout satisfait(e) | très insatisfait | très insatisfaite | très insatisfait(e)
       peu satisfait | peu satisfaite | peu satisfait(e) | plutôt insatisfait | plutôt insatisfaite | insatisfait | insatisfaite | insatisfait(e)
       plutôt satisfait | plutôt satisfaite | plutôt satisfait(e) | satisfait | satisfaite | satisfait(e)
       très satisfait | très satisfaite | très satisfait(e)`,
    ],
    German: [
      'sehr unzufrieden \n unzufrieden | eher unzufrieden \n zufrieden | eher zufrieden \n sehr zufrieden',
    ],
    Spanish: [
      `muy insatisfecho | muy insatisfecha | muy insatisfecho/a
       insatisfecho | insatisfecha | insatisfecho/a
       satisfecho | satisfecha | satisfecho/a
       muy satisfecho | muy satisfecha | muy satisfecho/a`,
    ],
  },
  'satisfaction, 7 points': {
    English: [
      `extremely dissatisfied | very dissatisfied | completely dissatisfied
       dissatisfied | moderately dissatisfied | mostly dissatisfied
       somewhat dissatisfied | slightly dissatisfied
       neither satisfied nor dissatisfied | neutral
       somewhat satisfied | slightly satisfied
       satisfied | moderately satisfied | mostly satisfied
       extremely satisfied | very satisfied | completely satisfied`,
    ],
    French: [
      `très insatisfait | très insatisfaite | très insatisfait(e)
       insatisfait | insatisfaite | insatisfait(e)
       plutôt insatisfait | plutôt insatisfaite | plutôt insatisfait(e)
       ni satisfait ni insatisfait | ni satisfaite ni insatisfaite | neutre
       plutôt satisfait | plutôt satisfaite | plutôt satisfait(e)
       satisfait | satisfaite | satisfait(e)
       très satisfait | très satisfaite | très satisfait(e)`,
    ],
    German: [
      `sehr unzufrieden | äußerst unzufrieden
       unzufrieden
       eher unzufrieden
       weder zufrieden noch unzufrieden | weder noch | teils/teils | neutral
       eher zufrieden
       zufrieden
       sehr zufrieden | äußerst zufrieden`,
    ],
    Spanish: [
      `muy insatisfecho | muy insatisfecha | muy insatisfecho/a
       insatisfecho | insatisfecha | insatisfecho/a
       algo insatisfecho | algo insatisfecha | algo insatisfecho/a
       ni satisfecho ni insatisfecho | ni satisfecha ni insatisfecha | neutral
       algo satisfecho | algo satisfecha | algo satisfecho/a
       satisfecho | satisfecha | satisfecho/a
       muy satisfecho | muy satisfecha | muy satisfecho/a`,
    ],
  },
};
