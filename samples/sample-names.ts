const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];

/** A name that is nobody's, such as 赵示例; distinct for every index below 32 and kept apart by `givenName`. */
export function sampleName(index: number, givenName: '示例' | '样本' | '虚构' | '假设'): string {
  const surname = SURNAMES[index % SURNAMES.length] ?? '某';
  return index < SURNAMES.length ? `${surname}${givenName}` : `${surname}${givenName}${index}`;
}
