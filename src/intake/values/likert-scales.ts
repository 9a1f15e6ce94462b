/**
 * The scales that are known by their words. Each line of a scale is one point, from the lowest; what stands between bars
 * on it are wordings of that point, of which a column uses one. Sources: Vagias, "Likert-type scale response anchors"
 * (Clemson, 2006), and the default wordings of Qualtrics, SurveyMonkey, Microsoft Forms and LimeSurvey.
 */
export const SCALE_WORDINGS: Readonly<Record<string, string>> = {
  'agreement, 5 points': `
    strongly disagree | pas du tout d'accord | stimme überhaupt nicht zu | stimme gar nicht zu | trifft überhaupt nicht zu | trifft gar nicht zu | totalmente en desacuerdo | muy en desacuerdo
    disagree | somewhat disagree | pas d'accord | plutôt pas d'accord | stimme nicht zu | stimme eher nicht zu | trifft eher nicht zu | trifft nicht zu | en desacuerdo
    neither agree nor disagree | neutral | undecided | ni d'accord ni pas d'accord | ni en accord ni en désaccord | neutre | teils/teils | teils, teils | teils teils | weder noch | unentschieden | ni de acuerdo ni en desacuerdo
    agree | somewhat agree | d'accord | plutôt d'accord | stimme zu | stimme eher zu | trifft eher zu | trifft zu | de acuerdo
    strongly agree | tout à fait d'accord | stimme voll und ganz zu | stimme vollständig zu | stimme völlig zu | stimme voll zu | trifft voll und ganz zu | trifft völlig zu | totalmente de acuerdo | muy de acuerdo`,
  'agreement, 4 points': `
    strongly disagree | pas du tout d'accord | stimme überhaupt nicht zu | stimme gar nicht zu | trifft überhaupt nicht zu | trifft gar nicht zu | totalmente en desacuerdo | muy en desacuerdo
    disagree | somewhat disagree | pas d'accord | plutôt pas d'accord | stimme nicht zu | stimme eher nicht zu | trifft eher nicht zu | en desacuerdo
    agree | somewhat agree | d'accord | plutôt d'accord | stimme zu | stimme eher zu | trifft eher zu | de acuerdo
    strongly agree | tout à fait d'accord | stimme voll und ganz zu | stimme vollständig zu | stimme völlig zu | stimme voll zu | trifft voll und ganz zu | trifft völlig zu | totalmente de acuerdo | muy de acuerdo`,
  'agreement, 7 points': `
    strongly disagree | pas du tout d'accord | stimme überhaupt nicht zu | totalmente en desacuerdo
    disagree | pas d'accord | stimme nicht zu | en desacuerdo
    somewhat disagree | slightly disagree | plutôt pas d'accord | stimme eher nicht zu | algo en desacuerdo
    neither agree nor disagree | neutral | ni d'accord ni pas d'accord | neutre | weder noch | teils/teils | ni de acuerdo ni en desacuerdo
    somewhat agree | slightly agree | plutôt d'accord | stimme eher zu | algo de acuerdo
    agree | d'accord | stimme zu | de acuerdo
    strongly agree | tout à fait d'accord | stimme voll und ganz zu | totalmente de acuerdo`,
  'frequency, 5 points': `
    never | jamais | nie | niemals | nunca
    rarely | seldom | rarement | selten | rara vez | raramente | casi nunca
    sometimes | occasionally | parfois | quelquefois | de temps en temps | manchmal | gelegentlich | a veces | algunas veces
    often | frequently | usually | souvent | fréquemment | oft | häufig | meistens | a menudo | frecuentemente | con frecuencia | casi siempre
    always | very often | very frequently | toujours | très souvent | immer | sehr oft | sehr häufig | siempre | muy a menudo | muy frecuentemente`,
  'satisfaction, 5 points': `
    very dissatisfied | extremely dissatisfied | très insatisfait | très insatisfaite | très insatisfait(e) | pas du tout satisfait | pas du tout satisfaite | sehr unzufrieden | muy insatisfecho | muy insatisfecha | muy insatisfecho/a
    dissatisfied | somewhat dissatisfied | insatisfait | insatisfaite | insatisfait(e) | plutôt insatisfait | plutôt insatisfaite | peu satisfait | peu satisfaite | unzufrieden | eher unzufrieden | insatisfecho | insatisfecha | insatisfecho/a
    neither satisfied nor dissatisfied | neutral | ni satisfait ni insatisfait | ni satisfaite ni insatisfaite | neutre | weder zufrieden noch unzufrieden | teils/teils | teils, teils | weder noch | ni satisfecho ni insatisfecho | ni satisfecha ni insatisfecha
    satisfied | somewhat satisfied | satisfait | satisfaite | satisfait(e) | plutôt satisfait | plutôt satisfaite | zufrieden | eher zufrieden | satisfecho | satisfecha | satisfecho/a
    very satisfied | extremely satisfied | très satisfait | très satisfaite | très satisfait(e) | sehr zufrieden | muy satisfecho | muy satisfecha | muy satisfecho/a`,
  'quality, 5 points, very poor to very good': `
    very poor | very bad | très mauvais | très mauvaise | sehr schlecht | muy malo | muy mala
    poor | bad | mauvais | mauvaise | schlecht | malo | mala
    fair | average | acceptable | adequate | moyen | moyenne | passable | mittelmäßig | mittel | befriedigend | regular
    good | bon | bonne | gut | bueno | buena
    very good | excellent | très bon | très bonne | excellente | sehr gut | ausgezeichnet | muy bueno | muy buena | excelente`,
  'quality, 5 points, poor to excellent': `
    poor | mauvais | mauvaise | schlecht | malo | mala
    fair | passable | mittelmäßig | regular
    good | bon | bonne | gut | bueno | buena
    very good | très bon | très bonne | sehr gut | muy bueno | muy buena
    excellent | excellente | ausgezeichnet | hervorragend | excelente`,
  'likelihood, 5 points': `
    very unlikely | extremely unlikely | très improbable | très peu probable | sehr unwahrscheinlich | muy improbable
    unlikely | somewhat unlikely | improbable | peu probable | plutôt improbable | unwahrscheinlich | eher unwahrscheinlich | poco probable
    neither likely nor unlikely | neutral | ni probable ni improbable | neutre | weder wahrscheinlich noch unwahrscheinlich | teils/teils
    likely | somewhat likely | probable | plutôt probable | wahrscheinlich | eher wahrscheinlich
    very likely | extremely likely | très probable | sehr wahrscheinlich | muy probable`,
};
