/** The words about the identity under which the pages are used. */
export const SESSION = {
  label: '当前身份',
  nobody: '未选择（只能查看）',
  choose: '切换',
  askTitle: '请先选择当前身份',
  ask: '办理和登记须有经办人的姓名。请在页面右上角“当前身份”中选择本人，再继续。',
  trial: '本页只在本机使用，身份由使用者自行选择，登记时如实记名。',
  unknownPerson: '机构人员表中没有这名在岗人员',
} as const;
