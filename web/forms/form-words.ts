/** The words of every form, whatever it is for. */
export const FORM = {
  kept: '您填写的内容已保留。',
  invalidTitle: '有{n}处需要更正',
  refusedTitle: '暂不能办理',
  optional: '（可不填）',
  fillIn: '请填写{label}',
  choose: '请选择{label}',
  pleaseChoose: '请选择',
  noOptions: '没有可选的项目。',
} as const;
