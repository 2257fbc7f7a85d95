// Colleagues invented beside Northwind's nine employees, for the customers in China; and who is away in the sample.
const data = {
  colleagues: [
    { email: 'chen.guodong', name: '陈国栋', role: 'manager', manager: 'andrew.fuller' },
    { email: 'lin.xiaowen', name: '林晓雯', role: 'rep', manager: 'chen.guodong' },
    { email: 'zhao.mingyuan', name: '赵明远', role: 'rep', manager: 'chen.guodong' },
    { email: 'he.jingyi', name: '何静怡', role: 'rep', manager: 'chen.guodong' },
    { email: 'sun.liqiang', name: '孙立强', role: 'rep', manager: 'chen.guodong' },
  ],
  /** Back after so many days. */
  away: { 'laura.callahan': 5, 'he.jingyi': 3 },
} as const;
export default (): typeof data => data;
