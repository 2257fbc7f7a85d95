// Whether a name is a firm's or a person's, where a team's sheet does not say.
// A guess that people can change on the card; knows no sheet.
import type { CardKind } from '../catalogue/catalogue';
import { choiceKey } from '../catalogue/catalogue';

const CHINESE_FIRM =
  /(公司|集团|企业|厂|店|商行|商场|超市|商贸|贸易|酒店|饭店|餐厅|宾馆|银行|学校|大学|学院|中学|小学|医院|诊所|药房|研究院|研究所|事务所|工作室|合作社|协会|中心|门市|经营部|服务部|办事处|局|委员会)/;
const ENGLISH_FIRM =
  /(^|[\s,.&(-])(co|corp|corporation|company|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|ohg|sa|sarl|sas|spa|srl|bv|nv|ab|oy|as|a\/s|pty|pte|group|holdings?|bank|hotel|school|university|college|hospital|clinic|restaurant|café|cafe|shop|store|stores|market|markets|supermarket|trading|traders|industries|factory|works|partners|associates|studio|foundation|association|imports?|exports?|foods?|logistics|services|solutions|systems|technologies|international)($|[\s,.)&/-])/i;

const WORDS: Readonly<Record<string, CardKind>> = {
  个人: 'individual',
  个体: 'individual',
  个体户: 'individual',
  自然人: 'individual',
  散客: 'individual',
  person: 'individual',
  private: 'individual',
  consumer: 'individual',
  企业: 'organisation',
  公司: 'organisation',
  单位: 'organisation',
  团体: 'organisation',
  机构: 'organisation',
  company: 'organisation',
  business: 'organisation',
  firm: 'organisation',
  organization: 'organisation',
};

/** The kind that a word in a column of kinds means; none for words of another sense, such as "VIP". */
export const kindOfWord = (word: string): CardKind | null =>
  choiceKey('kinds', word) ?? WORDS[word.trim().toLowerCase()] ?? null;

export const kindOfName = (name: string): CardKind => {
  const plain = name.normalize('NFKC');
  return CHINESE_FIRM.test(plain) || ENGLISH_FIRM.test(plain) ? 'organisation' : 'individual';
};
