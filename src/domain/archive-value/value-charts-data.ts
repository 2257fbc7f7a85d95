// The charts over the Value tab, each of one block with two columns: what it stands for and how much.
// One colour each, of the five that the add-on's figures are drawn in; all start at zero and have no legend.
import type { ValueChartLine } from './value-chart';
// prettier-ignore
const data = [
  {
    key: 'curve', form: 'line', colour: '#0B57D0', en: '80/20 curve: share of the money by share of the customers', zh: '二八曲线：多少客户带来多少金额',
    acrossEn: 'Share of customers, best first', acrossZh: '客户占比（从最好的数起）', upEn: 'Share of money', upZh: '金额占比',
  },
  {
    key: 'tierCounts', form: 'columns', colour: '#0F766E', en: 'Number of customers in each tier', zh: '各等级的客户数',
    acrossEn: 'Tier', acrossZh: '等级', upEn: 'Customers', upZh: '客户数',
  },
  {
    key: 'tierMoney', form: 'columns', colour: '#B45309', en: 'Amount so far of the customers in each tier', zh: '各等级客户的累计金额',
    acrossEn: 'Tier', acrossZh: '等级', upEn: 'Amount so far', upZh: '累计金额',
  },
] as const satisfies readonly ValueChartLine[];
export default (): typeof data => data;
