/** What is said of a request that came to nothing. */
export const ERRORS = {
  foreignHost: '只能从本机以 127.0.0.1 或 localhost 访问；邮件中的链接除外。',
  foreignFormTitle: '页面已过期',
  foreignForm: '这张表单不是当前身份的页面，或页面打开已久，本次没有登记。请返回上一页刷新后再提交。',
  notFoundTitle: '没有这个页面',
  notFound: '请核对网址，或从导航进入。',
  invalidTitle: '提交的内容有误',
  unavailableTitle: '系统暂时不能使用',
  unavailable: '系统暂时不能保存，本次没有登记成功，请稍后再试。',
  defectTitle: '系统出错',
  defect: '本次没有完成。请把编号 {id} 告诉系统管理员。',
  tooLarge: '提交的内容过大，未读取。',
  forbiddenTitle: '不能办理',
  home: '返回首页',
} as const;
