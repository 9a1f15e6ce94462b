import { foldedName } from '../people-finder.js';

const NONE = new Set(
  'none,no,nobody,no one,noone,na,n a,nil,null,not applicable,no manager,nothing,no preference,not really,-,vacant,vacancy,vacant post,not assigned,unassigned,keine,niemand,aucun,personne,ninguno,nadie,geen'.split(
    ',',
  ),
);

/** `Nobody in particular`, `Happy with anyone`, `I don't mind`: whole sentences by which nobody is meant. */
const SENTENCES = [
  /^(?:no|nobody|no one|none|noone)(?: (?:in particular|at all|that i know of|comes to mind|at present|at the moment|for now|thanks|thank you|springs to mind|really))+$/u,
  /^(?:no|none|nobody|no one|not) (?:that |whom |who )?i (?:can think of|know of|am aware of)$/u,
  /^(?:i )?(?:have )?no (?:preferences?|conflicts?|issues?|concerns?|objections?|exclusions?|restrictions?)(?: (?:of interest|at all|thanks))*$/u,
  /^(?:(?:i am|im|i would be|id be|i will be|would be|am) )?(?:very |quite |really |perfectly )?(?:happy|fine|ok|okay|content|open|good) (?:(?:to (?:be |work |go )?(?:paired |matched |work )?)?(?:with|to) )?(?:anyone|anybody|everyone|everybody|any)(?: (?:at all|really|else|thanks))*$/u,
  /^(?:i )?(?:can|could|will|would|am able to|am happy to|get on|get along|work well) ?(?:work|be (?:paired|matched)|get on|get along)? ?(?:well )?with (?:anyone|anybody|everyone|everybody|all)(?: (?:at all|really|here))*$/u,
  /^(?:many |no )?(?:thanks|thank you|please|sorry)(?: (?:again|in advance|very much|a lot))?$/u,
  /^(?:please )?if (?:at all |that is |thats )?(?:possible|ok|okay|all right|alright)(?: please)?$/u,
  /^(?:anyone|anybody|everyone)(?: (?:is|will be|would be))?(?: (?:fine|ok|okay|good|welcome|will do))?$/u,
  /^(?:i )?(?:do not|dont|really do not|really dont) (?:mind|have any|have anyone|have anybody|know)(?: (?:at all|really|who|in mind))*$/u,
];

/** Whether a text, where somebody is to be named, says that there is nobody. */
export function namesNobody(text: string): boolean {
  const words = foldedName(text);
  return words === '' || NONE.has(words) || SENTENCES.some((sentence) => sentence.test(words));
}

/** Posts in which there is nobody yet, or any more. */
const EMPTY_POST =
  /^(?:(?:the |this )?(?:post|role|position|manager|lead) )?(?:is )?(?:currently |now |still )?(?:vacant|vacancy|unfilled|frozen|tbc|tba|tbd|recruiting|recruitment in progress|(?:in|under) recruitment|out to advert|advertised|being (?:recruited|advertised|appointed)|to be (?:recruited|appointed|filled|allocated|assigned|confirmed|announced|advised|named|advertised)|unallocated|(?:not|nobody|no one) (?:yet )?(?:recruited|appointed|filled|allocated|assigned|in post)|(?:awaiting|pending) (?:(?:an?|the|new) )*(?:start|starter|recruitment|appointment|appointee|confirmation|replacement|manager|advert|interviews?))(?: (?:post|role|position|manager|lead|yet|at present|at the moment))*$/u;

/** Whether there is nobody in the post of which a text speaks: whoever else it names stands in. */
export function isEmptyPost(text: string): boolean {
  return namesNobody(text) || EMPTY_POST.test(foldedName(text));
}
