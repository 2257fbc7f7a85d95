// The columns of the Key people tab: any number of rows for an organisation.
// Source: the handbook's field list, "Key people"; what is private is private as on an individual's card.
import type { FieldLine } from './field';
// prettier-ignore
const data = [
  { key: 'id', en: 'ID', zh: '编号', type: 'id', section: 'row', derived: true },
  { key: 'customer', en: 'Customer', zh: '客户', type: 'customer', section: 'row', required: true, also: ['Customer ID', 'Organisation', 'Company', '客户编号', '客户名称', '公司', '单位'] },
  { key: 'name', en: 'Name', zh: '名称', type: 'text', section: 'row', group: 'role', required: true, also: ['Contact', 'Contact name', 'Full name', '姓名', '联系人'] },
  { key: 'role', en: 'Role', zh: '职务', type: 'text', section: 'row', group: 'role', also: ['Title', 'Job title', 'Position', '职位', '岗位'] },
  { key: 'say', en: 'Say in the purchase', zh: '购买作用', type: 'choice', choices: 'says', section: 'row', group: 'role', markable: true, also: ['Say', '决策作用', '决策角色'] },
  { key: 'opinionLeader', en: 'Opinion leader', zh: '意见领袖', type: 'yesNo', section: 'row', group: 'role' },
  { key: 'stance', en: 'Stance to us', zh: '态度', type: 'choice', choices: 'stances', section: 'row', group: 'role', also: ['Stance', 'Attitude', '对我方态度'] },
  { key: 'personalWants', en: 'What they personally want', zh: '个人利益', type: 'longText', section: 'row', group: 'role', also: ['Personal interest'] },
  { key: 'birthday', en: 'Birthday', zh: '生日', type: 'occasion', section: 'row', group: 'identity', pii: true, also: ['Date of birth', 'Birth date', 'DOB', '出生日期', '出生年月'] },
  { key: 'birthdayCalendar', en: 'Birthday calendar', zh: '生日历法', type: 'choice', choices: 'calendars', section: 'row', group: 'identity', pii: true, also: ['Calendar', '历法', '公历/农历'] },
  { key: 'phone', en: 'Phone', zh: '电话', type: 'phone', section: 'row', group: 'reach', pii: true, markable: true, also: ['Telephone', 'Tel', 'Mobile', 'Mobile phone', 'Phone number', '手机', '手机号', '联系电话'] },
  { key: 'email', en: 'Email', zh: '邮箱', type: 'email', section: 'row', group: 'reach', pii: true, markable: true, also: ['E-mail', 'Mail', 'Email address', '电子邮箱', '电子邮件'] },
  { key: 'address', en: 'Address', zh: '地址', type: 'text', section: 'row', group: 'reach', pii: true, markable: true, also: ['联系地址', '住址'] },
  { key: 'sex', en: 'Sex', zh: '性别', type: 'choice', choices: 'sexes', section: 'row', group: 'identity', pii: true, also: ['Gender'] },
  { key: 'birthplace', en: 'Birthplace', zh: '出生地', type: 'text', section: 'row', group: 'identity', pii: true },
  { key: 'nativePlace', en: 'Native place', zh: '籍贯', type: 'text', section: 'row', group: 'identity', pii: true },
  { key: 'education', en: 'Education', zh: '学历', type: 'text', section: 'row', group: 'identity', pii: true, also: ['教育程度', '文化程度'] },
  { key: 'familyBackground', en: 'Family background', zh: '家庭背景', type: 'longText', section: 'row', group: 'family', pii: true, also: ['Family', '家庭情况'] },
  { key: 'friendsAndRelatives', en: 'Friends and relatives', zh: '亲友', type: 'longText', section: 'row', group: 'family', pii: true, also: ['亲朋好友'] },
  { key: 'personality', en: 'Personality', zh: '性格', type: 'text', section: 'row', group: 'person', also: ['性格特点'] },
  { key: 'interests', en: 'Interests', zh: '爱好兴趣', type: 'text', section: 'row', group: 'person', also: ['Hobbies', '兴趣爱好', '爱好'] },
  { key: 'notes', en: 'Notes', zh: '备注', type: 'longText', section: 'row', group: 'role', also: ['Note', 'Remark', 'Remarks'] },
  { key: 'marks', en: 'Confirmed marks', zh: '核实标记', type: 'json', section: 'row', derived: true },
] as const satisfies readonly FieldLine[];
export default (): typeof data => data;
