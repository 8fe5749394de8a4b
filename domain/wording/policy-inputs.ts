/** What is said of a policy document that is not of its form. */
export const POLICY_INPUTS = {
  tooLarge: '文件过大，最多{n}KB',
  notText: '不是UTF-8编码的文本文件',
  notYaml: '第{line}行：格式有误，请核对缩进、冒号和引号',
  notObject: '应为一组“名称: 值”',
  noBase: '没有“{id}”第{version}版规则可作依据',
  noVersion: '没有“{id}”第{version}版规则，请先采用',
  unknownForCase: '没有找到本件所依据的办理规则，不能按决定重新倒排；请联系督查处核对',
  versionTaken: '“{id}”第{version}版已经采用，内容不同；请把 version 加1',
  adopt: '采用办理规则',
  move: '改按另一版规则办理',
  badBase: 'basedOn 应写明 id 和 version，如 { id: default, version: 1 }',
  noName: '须写明自己的 id 和 version，不能沿用所依据规则的',
  id: '只用小写字母、数字和“-”，以字母开头，如 shi-ju-2027',
  anchor:
    '应为 { from: handOver 或 planBase 或 issued 或 evaluated, workdays: 工作日数 }；交办后也可用 calendarDays 或 months',
  term: '应为 { months: 月数 } 或 { fixedOn: "06-30" }，并写明 basis',
  noClass: '至少列一类',
  choices: '只能是：{choices}',
  number: '应为整数，{min}至{max}',
} as const;
