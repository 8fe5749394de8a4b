import type { OutsideUnit } from '../client/ports.ts';

const GOVERNMENT = [
  '示例市司法局',
  '示例市卫生健康委员会',
  '示例市教育局',
  '示例市商务局',
  '示例市科技创新委员会',
  '示例市工业和信息化局',
  '示例市地方金融监督管理局',
  '示例市住房和建设局',
  '示例市交通运输局',
  '示例市城市管理局',
  '示例市发展和改革委员会',
  '示例市公安局',
];

const COMMITTEES = ['示例市政协提案委员会', '示例市政协经济委员会', '示例市政协科教卫体委员会'];

/** The units outside the invented bureau, under the mail domain that is reserved for nobody. */
export const OUTSIDE_UNITS: readonly OutsideUnit[] = [
  ...GOVERNMENT.map((name, at) => outsideUnit(name, '政府部门', at + 1)),
  ...COMMITTEES.map((name, at) => outsideUnit(name, '市政协专门委员会', GOVERNMENT.length + at + 1)),
  outsideUnit('示例市委宣传部', '督办领导所在单位', GOVERNMENT.length + COMMITTEES.length + 1),
];

function outsideUnit(name: string, kind: string, no: number): OutsideUnit {
  const contactName = `联络员${String(no).padStart(2, '0')}`;
  const phone = `0000-000000${String(no).padStart(2, '0')}`;
  return { name, kind, contactName, phone, email: `unit${no}@gov.example.invalid` };
}
