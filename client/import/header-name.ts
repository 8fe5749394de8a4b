const REMARK =
  /\((?:必填|必填项|非必填|选填|可选|可空|可不填|可整表填|文本|日期|下拉|多个用顿号分隔|顿号分隔|[^()]*格式[^()]*|如[^()]*|例[^()]*)\)$/;

/**
 * A header cell reduced to what is compared: full-width letters, blanks, line breaks, asterisks, colons and a
 * trailing remark such as （必填） make no difference.
 */
export function headerName(text: string): string {
  let name = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff*★※]/gu, '')
    .replace(/:$/, '')
    .toLowerCase();
  while (REMARK.test(name)) name = name.replace(REMARK, '');
  return name;
}
