// The Team tab: Northwind's employees with their reporting line, and invented colleagues in China.
import { addDays } from '../../src/domain/civil-date';
import type { Language } from '../../src/domain/language';
import teamData from '../data/team-data';
import type { Making, Row } from '../making';
import type { Northwind } from '../northwind';
import type { CsvRow } from '../read-csv';

const WORKING_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export const addressOf = (name: string): string => `${name}@northwind.example`;

/** Who looks after a customer that has no owner, and gives instructions. */
export const managerOf = ({ speaks }: { readonly speaks: Language }): string =>
  addressOf(speaks === 'zh' ? 'chen.guodong' : 'steven.buchanan');

const nameOf = (employee: CsvRow): string =>
  `${employee['first_name'] ?? ''}.${employee['last_name'] ?? ''}`.toLowerCase();

/** E-mail address by Northwind's employee id. */
export const employeeAddresses = ({ employees }: Northwind): ReadonlyMap<string, string> =>
  new Map(employees.map((employee) => [employee['employee_id'] ?? '', addressOf(nameOf(employee))]));

function roleOf(title: string): 'boss' | 'manager' | 'rep' {
  if (title.startsWith('Vice President')) return 'boss';
  return title === 'Sales Manager' ? 'manager' : 'rep';
}

export function teamRows(making: Making, northwind: Northwind): readonly Row<'team'>[] {
  const { colleagues, away } = teamData();
  const addresses = employeeAddresses(northwind);
  const backOn = (name: string): string | null => {
    const days = (away as Readonly<Record<string, number>>)[name];
    return days === undefined ? null : addDays(making.today, days);
  };
  const employees = northwind.employees.map((employee): Row<'team'> => ({
    email: addressOf(nameOf(employee)),
    name: `${employee['first_name'] ?? ''} ${employee['last_name'] ?? ''}`,
    role: roleOf(employee['title'] ?? ''),
    manager: addresses.get(employee['reports_to'] ?? '') ?? null,
    language: 'en',
    zone: employee['country'] === 'UK' ? 'Europe/London' : 'America/Los_Angeles',
    mailHour: employee['country'] === 'UK' ? 8 : 7,
    workingDays: WORKING_DAYS,
    country: employee['country'] === 'UK' ? 'GB' : 'US',
    awayUntil: backOn(nameOf(employee)),
  }));
  const invented = colleagues.map((colleague): Row<'team'> => ({
    email: addressOf(colleague.email),
    name: colleague.name,
    role: colleague.role,
    manager: addressOf(colleague.manager),
    language: 'zh',
    zone: 'Asia/Shanghai',
    mailHour: 8,
    workingDays: colleague.role === 'rep' ? [...WORKING_DAYS, 'saturday'] : WORKING_DAYS,
    country: 'CN',
    awayUntil: backOn(colleague.email),
  }));
  return [...employees, ...invented];
}
