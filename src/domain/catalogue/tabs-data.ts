// The titles of all tabs, in the order in which set-up makes them: cards, daily work, figures, then what is set up once.
// Source: the contract's list of tabs. What a tab holds stands in the other data files.
import type { ChoiceLine } from './field';
// prettier-ignore
const data = [
  { key: 'customers', en: 'Customers', zh: '客户' },
  { key: 'individuals', en: 'Individuals', zh: '个体客户' },
  { key: 'organisations', en: 'Organisations', zh: '团体客户' },
  { key: 'people', en: 'Key people', zh: '关键人物' },
  { key: 'contacts', en: 'Contact log', zh: '跟进记录' },
  { key: 'orders', en: 'Orders', zh: '订单' },
  { key: 'tasks', en: 'Tasks', zh: '任务与指示' },
  { key: 'occasions', en: 'Occasions', zh: '吉祥日' },
  { key: 'visits', en: 'Visits', zh: '拜访' },
  { key: 'feedback', en: 'Feedback', zh: '反馈' },
  { key: 'receivables', en: 'Receivables', zh: '应收账款' },
  { key: 'gifts', en: 'Gifts', zh: '礼品与问候' },
  { key: 'market', en: 'Market notes', zh: '市场信息' },
  { key: 'campaigns', en: 'Campaigns', zh: '促销活动' },
  { key: 'value', en: 'Value', zh: '价值分析' },
  { key: 'tiers', en: 'Tiers', zh: '等级' },
  { key: 'products', en: 'Products', zh: '产品与价格' },
  { key: 'territories', en: 'Territories', zh: '区域' },
  { key: 'team', en: 'Team', zh: '团队' },
  { key: 'rules', en: 'Rules', zh: '规则' },
  { key: 'reasons', en: 'Reasons', zh: '原因' },
  { key: 'hints', en: 'Hints', zh: '话术' },
  { key: 'templates', en: 'Templates', zh: '模板' },
  { key: 'holidays', en: 'Holidays', zh: '节日' },
  { key: 'settings', en: 'Settings', zh: '设置' },
  { key: 'outbox', en: 'Outbox', zh: '发件箱' },
  { key: 'log', en: 'Change log', zh: '变更记录' },
] as const satisfies readonly ChoiceLine[];
export default (): typeof data => data;
