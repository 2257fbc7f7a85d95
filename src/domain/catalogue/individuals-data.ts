// The columns of the Individuals tab: what only a person has, a row per card with the card's id.
// Source: the handbook's field list, "Individual". The leap month and a missing year stand in the birthday's text.
import type { FieldLine } from './field';
// prettier-ignore
const data = [
  { key: 'id', en: 'ID', zh: '编号', type: 'id', section: 'own', derived: true, also: ['Customer ID', '客户编号'] },
  { key: 'employer', en: 'Employer', zh: '工作单位', type: 'text', section: 'own', group: 'work', also: ['Company', 'Employer name', '单位', '公司'] },
  { key: 'birthday', en: 'Birthday', zh: '生日', type: 'occasion', section: 'own', group: 'identity', pii: true, also: ['Date of birth', 'Birth date', 'DOB', '出生日期', '出生年月'] },
  { key: 'birthdayCalendar', en: 'Birthday calendar', zh: '生日历法', type: 'choice', choices: 'calendars', section: 'own', group: 'identity', pii: true, also: ['Calendar', '历法', '公历/农历'] },
  { key: 'age', en: 'Age', zh: '年龄', type: 'number', section: 'own', group: 'identity', pii: true, derived: true },
  { key: 'sex', en: 'Sex', zh: '性别', type: 'choice', choices: 'sexes', section: 'own', group: 'identity', pii: true, also: ['Gender'] },
  { key: 'nativePlace', en: 'Native place', zh: '籍贯', type: 'text', section: 'own', group: 'identity', pii: true },
  { key: 'ethnicity', en: 'Ethnicity', zh: '民族', type: 'text', section: 'own', group: 'identity', pii: true },
  { key: 'education', en: 'Education', zh: '学历', type: 'text', section: 'own', group: 'identity', pii: true, also: ['教育程度', '文化程度'] },
  { key: 'occupation', en: 'Occupation', zh: '职业', type: 'text', section: 'own', group: 'work', also: ['Job', 'Profession'] },
  { key: 'career', en: 'Career history', zh: '社会经历', type: 'longText', section: 'own', group: 'work', also: ['Career', '工作经历'] },
  { key: 'employerAddress', en: 'Employer address', zh: '单位地址', type: 'text', section: 'own', group: 'work', also: ['Work address', '工作地址'] },
  { key: 'employerPhone', en: 'Employer phone', zh: '单位电话', type: 'phone', section: 'own', group: 'work', also: ['Work phone', 'Office phone', '办公电话'] },
  { key: 'employerPostalCode', en: 'Employer postal code', zh: '单位邮编', type: 'text', section: 'own', group: 'work' },
  { key: 'family', en: 'Marital and family situation', zh: '家庭状况', type: 'longText', section: 'own', group: 'family', pii: true, also: ['Family', 'Marital status', '婚姻状况', '家庭情况', '婚姻家庭'] },
  { key: 'socialRelations', en: 'Social relations', zh: '社会关系', type: 'longText', section: 'own', group: 'family', pii: true },
  { key: 'personality', en: 'Personality', zh: '性格', type: 'text', section: 'own', group: 'person', also: ['性格特点'] },
  { key: 'interests', en: 'Interests', zh: '爱好兴趣', type: 'text', section: 'own', group: 'person', also: ['Hobbies', '兴趣爱好', '爱好'] },
  { key: 'leisure', en: 'Leisure', zh: '休闲方式', type: 'text', section: 'own', group: 'person' },
  { key: 'personalIncome', en: 'Personal income', zh: '个人收入', type: 'money', section: 'own', group: 'means', pii: true, also: ['Income', '收入'] },
  { key: 'householdIncome', en: 'Household income', zh: '家庭总收入', type: 'money', section: 'own', group: 'means', pii: true, also: ['家庭收入'] },
  { key: 'perHeadIncome', en: 'Per-head income', zh: '人均收入', type: 'money', section: 'own', group: 'means', pii: true, also: ['Income per head'] },
  { key: 'decidesAlone', en: 'Decides alone', zh: '有无决策权', type: 'yesNo', section: 'own', group: 'decision', markable: true, also: ['Decision maker', '决策权'] },
  { key: 'alsoDecides', en: 'Who else decides', zh: '需商议的人', type: 'text', section: 'own', group: 'decision', markable: true },
  { key: 'workingHours', en: 'Working hours', zh: '上下班时间', type: 'text', section: 'own', group: 'schedule', also: ['Office hours', '作息时间'] },
  { key: 'daysOff', en: 'Days off', zh: '休假', type: 'text', section: 'own', group: 'schedule', also: ['休息日'] },
  { key: 'homeAddress', en: 'Home address', zh: '家庭住址', type: 'text', section: 'own', group: 'home', pii: true, also: ['家庭地址', '住址'] },
  { key: 'homePhone', en: 'Home phone', zh: '住宅电话', type: 'phone', section: 'own', group: 'home', pii: true, also: ['家庭电话'] },
  { key: 'homePostalCode', en: 'Home postal code', zh: '住宅邮编', type: 'text', section: 'own', group: 'home', pii: true },
] as const satisfies readonly FieldLine[];
export default (): typeof data => data;
