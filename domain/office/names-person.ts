/** What may stand around a name where somebody is told of by name and post. */
const POSTS =
  /^(?:党组|书记|成员|[副正]|[市局处科]|[处局科]长|主任|[调巡][研视]员|总师|同志|[\s（）()、，,：:])*$/u;

/** Whether a text like 样例处长某某 or 某某（副局长） names this person, alone and with nothing but unit and post. */
export function namesPerson(text: string, name: string, unit?: string): boolean {
  if (!text.includes(name)) return false;
  const around = text.replace(name, '').replace(unit ?? '', '');
  return POSTS.test(around);
}
