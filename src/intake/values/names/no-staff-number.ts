import { headerPhrase } from '../../table/header-phrase.js';
import { saysNothing } from '../blanks/nothing-words.js';

/** What stands where a staff number should for people who have none, or none yet; many share it. */
const WORDS = new Set(
  `agency,agency worker,agency staff,agency nurse,bank,bank staff,bank only,bank worker,bank nurse,locum,nhsp,nhs professionals,honorary,hon,honorary contract,
  contractor,contract,consultant,temp,temporary,volunteer,student,trainee,external,visitor,guest,partner,university,self employed,private,pending,awaiting,awaited,
  awaiting number,awaiting esr,not yet issued,not issued,not yet,to follow,in progress,applied for,requested,new,new starter,new start,new joiner,none yet,no number,no id,no esr,
  non esr,not on esr,not employed,not found,not available,unavailable,missing,tbc,tba,tbd,x,xx,xxx,xxxx,various,same,as above,see above,ditto,leaver,left,example,test,yes,no,
  leihkraft,extern,ausstehend,interimaire,externe,en attente,externo,pendiente,uitzendkracht,extern,onbekend`
    .split(',')
    .map((word) => word.replace(/\s+/gu, ' ').trim()),
);

/** Whether what stands in place of a staff number is none: `agency`, `pending`, `N/A`, `0`. */
export function isNoStaffNumber(text: string): boolean {
  if (/^\d*[1-9]\d*$/u.test(text)) return false;
  const bare = text.replace(/\s*[([{][^()[\]{}]*[)\]}]\s*$/u, '');
  return /^0+$/u.test(text) || saysNothing(text) || (bare !== '' && WORDS.has(headerPhrase(bare)));
}

/** A number that people put where they have to put one: `999999`, `123456`. It may be somebody's all the same. */
export function mayBeNoStaffNumber(text: string): boolean {
  return /^(\d)\1{3,}$/u.test(text) || /^0*12345(?:6(?:7(?:89?)?)?)?$/u.test(text);
}
