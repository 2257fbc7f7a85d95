// Key people of the Chinese organisations, with every field of a key person filled in. All of it is invented.
import textsData from '../data/chinese-firm-texts-data';
import type firmsData from '../data/chinese-firms-data';
import type { Making, Row } from '../making';
import { inventedPhone } from '../phone-numbers';

type Firm = ReturnType<typeof firmsData>[number];
type Person = Firm['people'][number];

const PLACES = [
  '浙江绍兴',
  '江苏无锡',
  '河北保定',
  '广东潮州',
  '湖南岳阳',
  '四川绵阳',
  '陕西咸阳',
  '山东烟台',
] as const;
const SCHOOLING = ['本科', '大专', '硕士', '高中'] as const;
const FAMILIES = ['已婚，一子上小学', '已婚，一女在读高中', '未婚，与父母同住', '已婚，双胞胎三岁'] as const;
const FRIENDS = ['与本地商会秘书长熟识', '姐夫在同行任职', '大学同学多在餐饮业', '常与老客户一起钓鱼'] as const;
const MANNERS = ['爽快，讲义气', '细致，重数字', '温和，话不多', '急性子，守承诺'] as const;
const TASTES = ['乒乓球、茶', '书法、登山', '粤剧、美食', '摄影、露营'] as const;

const of = (words: readonly string[], at: number): string => words[at % words.length] ?? '';

export function chinesePerson(
  { ids }: Making,
  [name, role, say, stance, sex, birthday, personalWants]: Person,
  { customer, firm, at }: { readonly customer: string; readonly firm: Firm; readonly at: number },
): Row<'people'> {
  return {
    id: ids.next('people'),
    customer,
    name,
    role,
    say,
    opinionLeader: say === 'decides' || at % 5 === 0,
    stance,
    personalWants,
    birthday,
    birthdayCalendar: birthday.startsWith('L') ? 'lunar' : 'solar',
    phone: inventedPhone('CN', 100 + at),
    email: `renyuan${at + 1}@${textsData().slugs[Math.floor(at / 2)] ?? ''}.example`,
    address: firm.address,
    sex,
    birthplace: firm.city,
    nativePlace: of(PLACES, at),
    education: of(SCHOOLING, at),
    familyBackground: of(FAMILIES, at),
    friendsAndRelatives: of(FRIENDS, at + 1),
    personality: of(MANNERS, at + 2),
    interests: of(TASTES, at),
    notes: '示例人物，虚构。',
  };
}
