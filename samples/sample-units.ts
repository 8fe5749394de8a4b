import type { UnitKind } from '../domain/office/person.ts';

/** A unit of the invented office: which of the leaders has it in charge, and how many officers it has. */
export type SampleUnit = {
  readonly name: string;
  readonly kind: UnitKind;
  /** The beginning of its people's mail addresses. */
  readonly code: string;
  readonly duties: string;
  readonly leader: 0 | 1 | 2;
  readonly officers: number;
};

/** The two reviewing offices and eleven divisions; the supervision office has a head and two officers. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  unit('督查处', 'supervisionOffice', 'ducha', '督查督办、提案办理统筹', 0, 2),
  unit('办公室', 'generalOffice', 'bangong', '文电会务、公文核稿', 0, 1),
  unit('信用监督管理处', 'division', 'xinyong', '信用体系建设、信用信息归集、联合奖惩', 0, 3),
  unit('登记注册处', 'division', 'dengji', '商事登记、企业开办和注销', 0, 2),
  unit('公平竞争处', 'division', 'jingzheng', '公平竞争审查、反不正当竞争、价格监督', 0, 2),
  unit('知识产权促进处', 'division', 'chanquan', '知识产权运用、质押融资、专利导航', 1, 3),
  unit('知识产权保护处', 'division', 'baohu', '知识产权保护、商业秘密、纠纷调解', 1, 2),
  unit('质量发展处', 'division', 'zhiliang', '质量提升、品牌建设', 1, 2),
  unit('标准化处', 'division', 'biaozhun', '地方标准、标准国际化', 1, 2),
  unit('食品安全监督管理处', 'division', 'shipin', '食品生产经营监督、校园食品安全', 2, 3),
  unit('药品器械监督管理处', 'division', 'yaoxie', '药品和医疗器械经营使用监督', 2, 2),
  unit('特种设备安全监察处', 'division', 'tezhong', '电梯、锅炉、压力容器安全监察', 2, 2),
  unit('消费者权益保护处', 'division', 'xiaofei', '消费维权、投诉举报、放心消费', 2, 2),
];

function unit(
  name: string,
  kind: UnitKind,
  code: string,
  duties: string,
  leader: SampleUnit['leader'],
  officers: number,
): SampleUnit {
  return { name, kind, code, duties, leader, officers };
}
