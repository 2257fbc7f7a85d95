// What the platform's errors say, in English and in Chinese, one line each. Texts: F unless a line says otherwise.
// Knows not when they happen. Services word an error in English; the switch translates by these patterns.
import type { ErrorLanguage } from '../host/faults';

/** `{1}` is a part that stays as it is. The Chinese ones are ours: only their being different matters. */
const TEXTS: readonly (readonly [english: string, chinese: string])[] = [
  ['You do not have permission to call {1} service.', '您无权调用“{1}”服务。'],
  ['You do not have permission to call {1}', '您没有调用“{1}”的权限'],
  [
    'Specified permissions are not sufficient to call {1}. Required permissions: {2}',
    '指定的权限不足，无法调用“{1}”。所需权限：{2}',
  ],
  ['Cannot call SpreadsheetApp.getUi() from this context.', '无法从此上下文中调用“SpreadsheetApp.getUi()”。'],
  ['Script function not found: {1}', '找不到脚本函数：{1}'],
  ['Exceeded maximum execution time', '超过了最长执行时间'],
  ['Lock timeout: another process was holding the lock for too long.', '锁定超时：另一个进程占用锁的时间过长。'],
  [
    'You have exceeded the property storage quota. Please remove some properties and try again.',
    '您已超出属性存储空间配额。请移除某些属性，然后重试。',
  ],
  ['Argument too large: {1}', '参数过大：{1}'],
  ['Invalid argument: {1}', '参数无效：{1}'],
  ['Service invoked too many times for one day: {1}.', '一天内调用服务的次数过多：{1}。'],
  ['Service using too much computer time for one day.', '服务一天内使用的计算机时间过多。'],
  ['Failed to send email: no recipient', '无法发送电子邮件：没有收件人'],
  ['Invalid email: {1}', '电子邮件地址无效：{1}'],
  ['Limit Exceeded: Email Recipients Per Message.', '超出限制：每封电子邮件的收件人数。'],
  ['Limit Exceeded: Email Body Size.', '超出限制：电子邮件正文大小。'],
  ['Limit Exceeded: Email Total Attachments Size.', '超出限制：电子邮件附件总大小。'],
  ['Limit exceeded: Email Attachments Per Message.', '超出限制：每封电子邮件的附件数。'],
  ['Mail service not enabled', '未启用邮件服务'],
  [
    'This add-on has created too many time-based triggers in this document for this Google user account.',
    '此插件在此文档中为该 Google 用户帐号创建了过多基于时间的触发器。',
  ],
  [
    'This add-on has created too many {1} triggers in this document for this Google user account.',
    '此插件在此文档中为该 Google 用户帐号创建了过多{1}触发器。',
  ],
  [
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    '此脚本的触发器过多。必须先从脚本中删除触发器，然后才能添加更多触发器。',
  ],
  [
    'The add-on attempted an action that is not permitted in Test as Add-on mode. To use this action, you must deploy the add-on.',
    '该插件尝试执行“作为插件测试”模式下不允许的操作。要使用此操作，您必须部署该插件。',
  ],
  ['No HTML file named {1} was found.', '找不到名为“{1}”的 HTML 文件。'],
  ["The parameters ({1}) don't match the method signature for {2}.", '参数 ({1}) 与 {2} 的方法签名不符。'],
  [
    'The number of rows in the data does not match the number of rows in the range. The data has {1} but the range has {2}.',
    '数据中的行数与范围中的行数不一致。数据有 {1} 行，但范围有 {2} 行。',
  ],
  [
    'The number of columns in the data does not match the number of columns in the range. The data has {1} but the range has {2}.',
    '数据中的列数与范围中的列数不一致。数据有 {1} 列，但范围有 {2} 列。',
  ],
  ['The coordinates of the range are outside the dimensions of the sheet.', '范围的坐标位于工作表的范围之外。'],
  ['The number of rows in the range must be at least 1.', '范围中的行数必须至少为 1。'],
  ['The number of columns in the range must be at least 1.', '范围中的列数必须至少为 1。'],
  ['The starting row of the range is too small.', '范围的起始行太小。'],
  ['The starting column of the range is too small.', '范围的起始列太小。'],
  ['The coordinates or dimensions of the range are invalid.', '范围的坐标或尺寸无效。'],
  ['Range not found', '找不到范围'],
  ['Those rows are out of bounds.', '这些行超出了范围。'],
  ['Those columns are out of bounds.', '这些列超出了范围。'],
  ['Sorry, it is not possible to delete all non-frozen rows.', '抱歉，无法删除所有非冻结行。'],
  ['Sorry, it is not possible to delete all non-frozen columns.', '抱歉，无法删除所有非冻结列。'],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    '您正尝试修改受保护的单元格或对象。如果您需要进行修改，请与电子表格所有者联系以取消保护。',
  ],
  [
    'The data you entered in cell {1} violates the data validation rules set on this cell.',
    '您在单元格 {1} 中输入的数据违反了此单元格设置的数据验证规则。',
  ],
  [
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    '您输入的内容超过了单个单元格最多 50000 个字符的限制。',
  ],
  [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    '此操作会使工作簿中的单元格数超过 10000000 个单元格的上限。',
  ],
  [
    'A sheet with the name "{1}" already exists. Please enter another name.',
    '名为“{1}”的工作表已存在。请输入其他名称。',
  ],
  [
    'Service Spreadsheets timed out while accessing document with id {1}.',
    '访问 ID 为“{1}”的文档时，“电子表格”服务超时。',
  ],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", '很抱歉，服务器发生错误。请稍候重试。'],
  ['Conditional format rule cannot reference a different sheet.', '条件格式规则不能引用其他工作表。'],
];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const PATTERNS = TEXTS.map(([english, chinese]) => ({
  pattern: new RegExp(`^${escape(english).replace(/\\\{\d\\\}/g, '(.*)')}$`, 's'),
  chinese,
}));

/** A text that stands in no line gets a mark, so that code which reads English fails on it all the same. */
export function inLanguage(text: string, language: ErrorLanguage): string {
  if (language === 'en') return text;
  for (const { pattern, chinese } of PATTERNS) {
    const parts = pattern.exec(text);
    if (parts !== null) return chinese.replace(/\{(\d)\}/g, (_all, index: string) => parts[Number(index)] ?? '');
  }
  return `错误（${text.length}）`;
}
