// The headings of a card: its sections, and the groups inside a section or a key person's form.
// Source: the handbook's field list. A form shows the kind's own word instead of the heading `own`.
import type { ChoiceLine } from './field';
// prettier-ignore
const data = {
  sections: [
    { key: 'basic', en: 'Basic data', zh: '基础资料' },
    { key: 'characteristics', en: 'Characteristics', zh: '客户特征' },
    { key: 'business', en: 'Business status', zh: '业务状况' },
    { key: 'transactions', en: 'Transaction status', zh: '交易现状' },
    { key: 'own', en: 'Particulars', zh: '专属资料' },
    { key: 'record', en: 'Record', zh: '档案记录' },
    { key: 'row', en: 'Details', zh: '明细' },
  ],
  groups: [
    { key: 'identity', en: 'Identity', zh: '身份信息' },
    { key: 'work', en: 'Work and past', zh: '工作与经历' },
    { key: 'family', en: 'Family and ties', zh: '家庭与社会关系' },
    { key: 'person', en: 'Person', zh: '性格与爱好' },
    { key: 'means', en: 'Means', zh: '收入状况' },
    { key: 'decision', en: 'Decision', zh: '决策' },
    { key: 'schedule', en: 'Schedule', zh: '作息' },
    { key: 'home', en: 'Home', zh: '家庭联系方式' },
    { key: 'size', en: 'Size and growth', zh: '规模与发展' },
    { key: 'industry', en: 'Operations (industry)', zh: '经营（工业）' },
    { key: 'trade', en: 'Operations (trade)', zh: '经营（商业）' },
    { key: 'finance', en: 'Finance and credit', zh: '资金与信用' },
    { key: 'buying', en: 'Buying', zh: '购买' },
    { key: 'staff', en: 'Staff', zh: '员工构成' },
    { key: 'relations', en: 'Relations', zh: '业务关系' },
    { key: 'role', en: 'Role and say', zh: '职务与作用' },
    { key: 'reach', en: 'How to reach', zh: '联系信息' },
  ],
} as const satisfies Readonly<Record<'sections' | 'groups', readonly ChoiceLine[]>>;
export default (): typeof data => data;
