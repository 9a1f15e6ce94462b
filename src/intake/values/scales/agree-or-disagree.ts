import type { ScaleWordings } from './wordings.js';

/** Agreement; see `ScaleWordings`. */
export const AGREEMENT: ScaleWordings = {
  'agreement, 5 points': {
    English: [
      `strongly disagree | completely disagree | totally disagree
       disagree | somewhat disagree | tend to disagree
       neither agree nor disagree | neutral | undecided | neither
       agree | somewhat agree | tend to agree
       strongly agree | completely agree | totally agree`,
    ],
    French: [
      `pas du tout d'accord | tout à fait en désaccord | fortement en désaccord
       pas d'accord | plutôt pas d'accord | en désaccord | plutôt en désaccord
       ni d'accord ni pas d'accord | ni en accord ni en désaccord | ni d'accord, ni pas d'accord | neutre | sans opinion
       d'accord | plutôt d'accord | en accord
       tout à fait d'accord | entièrement d'accord | fortement d'accord`,
    ],
    German: [
      `stimme überhaupt nicht zu | stimme gar nicht zu | stimme ganz und gar nicht zu
       stimme nicht zu | stimme eher nicht zu
       neutral | teils/teils | teils, teils | teils teils | teils-teils | weder noch | weder noch (neutral) | unentschieden
       stimme zu | stimme eher zu
       stimme voll und ganz zu | stimme vollständig zu | stimme völlig zu | stimme voll zu`,
      `trifft überhaupt nicht zu | trifft gar nicht zu
       trifft eher nicht zu | trifft nicht zu | trifft wenig zu
       teils/teils | teils, teils | teils teils | teils-teils | neutral | weder noch
       trifft eher zu | trifft zu | trifft ziemlich zu
       trifft voll und ganz zu | trifft völlig zu | trifft voll zu | trifft vollständig zu`,
      `trifft nicht zu
       trifft eher nicht zu
       teils/teils | teils, teils | teils teils | teils-teils | neutral | weder noch
       trifft eher zu
       trifft zu`,
    ],
    Spanish: [
      `totalmente en desacuerdo | muy en desacuerdo | completamente en desacuerdo
       en desacuerdo | algo en desacuerdo
       ni de acuerdo ni en desacuerdo | neutral | neutro | indeciso | ni acuerdo ni desacuerdo
       de acuerdo | algo de acuerdo
       totalmente de acuerdo | muy de acuerdo | completamente de acuerdo`,
    ],
  },
  'agreement, 4 points': {
    English: [
      `strongly disagree | completely disagree | totally disagree
       disagree | somewhat disagree | tend to disagree
       agree | somewhat agree | tend to agree
       strongly agree | completely agree | totally agree`,
    ],
    French: [
      `pas du tout d'accord | tout à fait en désaccord
       pas d'accord | plutôt pas d'accord | en désaccord | plutôt en désaccord
       d'accord | plutôt d'accord | en accord
       tout à fait d'accord | entièrement d'accord`,
    ],
    German: [
      `stimme überhaupt nicht zu | stimme gar nicht zu
       stimme nicht zu | stimme eher nicht zu
       stimme zu | stimme eher zu
       stimme voll und ganz zu | stimme vollständig zu | stimme völlig zu | stimme voll zu`,
      `trifft überhaupt nicht zu | trifft gar nicht zu
       trifft eher nicht zu | trifft nicht zu
       trifft eher zu | trifft zu
       trifft voll und ganz zu | trifft völlig zu | trifft voll zu`,
      `trifft nicht zu
       trifft eher nicht zu
       trifft eher zu
       trifft zu`,
    ],
    Spanish: [
      `totalmente en desacuerdo | muy en desacuerdo
       en desacuerdo | algo en desacuerdo
       de acuerdo | algo de acuerdo
       totalmente de acuerdo | muy de acuerdo`,
    ],
  },
  'agreement, 7 points': {
    English: [
      `strongly disagree | completely disagree
       disagree
       somewhat disagree | slightly disagree
       neither agree nor disagree | neutral | undecided
       somewhat agree | slightly agree
       agree
       strongly agree | completely agree`,
    ],
    French: [
      `pas du tout d'accord | tout à fait en désaccord
       pas d'accord | en désaccord
       plutôt pas d'accord | plutôt en désaccord
       ni d'accord ni pas d'accord | ni en accord ni en désaccord | neutre
       plutôt d'accord
       d'accord
       tout à fait d'accord`,
    ],
    German: [
      `stimme überhaupt nicht zu | stimme gar nicht zu
       stimme nicht zu
       stimme eher nicht zu
       neutral | weder noch | teils/teils | teils, teils | teils teils
       stimme eher zu
       stimme zu
       stimme voll und ganz zu | stimme völlig zu`,
    ],
    Spanish: [
      `totalmente en desacuerdo | muy en desacuerdo
       en desacuerdo
       algo en desacuerdo
       ni de acuerdo ni en desacuerdo | neutral
       algo de acuerdo
       de acuerdo
       totalmente de acuerdo | muy de acuerdo`,
    ],
  },
};
