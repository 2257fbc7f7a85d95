// Checks the field catalogue against the handbook's terms and the contract's words, copied here by hand.
// Must not derive what it expects from the catalogue itself.
import { describe, expect, it } from '@jest/globals';
import {
  choiceKey,
  choicesOf,
  choiceWord,
  fieldOf,
  fieldsOf,
  fieldsOfCard,
  groups,
  label,
  sections,
  tab,
  tabs,
} from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import type { Language } from '../../../src/domain/language';
import choicesData from '../../../src/domain/catalogue/choices-data';
import type { ChoiceLine, FieldLine } from '../../../src/domain/catalogue/field';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const allTabs = tabs();
const allLists: readonly (readonly [string, readonly ChoiceLine[]])[] = Object.entries(choicesData());

/** The texts that occur more than once, told apart as people tell them apart. */
function repeated(texts: readonly string[]): string[] {
  const spelt = texts.map((text) => text.trim().toLowerCase());
  return spelt.filter((text, at) => spelt.indexOf(text) !== at);
}

/** Everything of a tab that shows a Chinese term: its labels and the words of its lists. */
function chineseOf(key: TabKey): string[] {
  return fieldsOf(key).flatMap((field) => [
    field.zh,
    ...(field.choices === undefined ? [] : choicesOf(field.choices).map((line) => line.zh)),
  ]);
}

const headersOf = (field: FieldLine): string[] => [field.en, field.zh, ...(field.also ?? [])];

describe('the tabs', () => {
  it('are the 27 of the contract, with its titles', () => {
    const expected = `customers Customers 客户|individuals Individuals 个体客户|organisations Organisations 团体客户
      |people Key people 关键人物|orders Orders 订单|contacts Contact log 跟进记录|occasions Occasions 吉祥日
      |tasks Tasks 任务与指示|value Value 价值分析|visits Visits 拜访|market Market notes 市场信息
      |receivables Receivables 应收账款|feedback Feedback 反馈|gifts Gifts 礼品与问候|campaigns Campaigns 促销活动
      |products Products 产品与价格|territories Territories 区域|outbox Outbox 发件箱|team Team 团队|tiers Tiers 等级
      |rules Rules 规则|reasons Reasons 原因|hints Hints 话术|templates Templates 模板|holidays Holidays 节日
      |settings Settings 设置|log Change log 变更记录`;
    const actual = allTabs.map((line) => `${line.key} ${line.en} ${line.zh}`);
    expect([...actual].sort()).toEqual(
      expected
        .split('|')
        .map((line) => line.trim())
        .sort(),
    );
    expect(actual[0]).toBe('customers Customers 客户');
  });

  it('all hold fields', () => {
    expect(allTabs.filter((line) => line.fields.length === 0).map((line) => line.key)).toEqual([]);
  });

  it('begin with their own id and then the customer, where they link to a card', () => {
    const linked = allTabs.filter(
      (line) => line.key !== 'outbox' && line.fields.some((field) => field.key === 'customer'),
    );
    expect(linked).toHaveLength(10);
    for (const { fields } of linked) expect(fields.slice(0, 2).map((field) => field.key)).toEqual(['id', 'customer']);
    for (const key of ['customers', 'individuals', 'organisations'] as const) expect(fieldsOf(key)[0]?.key).toBe('id');
  });

  it('let Tiers begin with name, lowest score and cadence, as the custom functions read it', () => {
    const first = fieldsOf('tiers').slice(0, 3);
    expect(first.map((field) => field.key)).toEqual(['name', 'lowestScore', 'cadenceDays']);
  });
});

describe.each(allTabs.map((line) => [line.key as TabKey, line.fields] as const))('the fields of %s', (key, fields) => {
  it('have keys of their own, in one spelling', () => {
    expect(repeated(fields.map((field) => field.key))).toEqual([]);
    for (const field of fields) expect(field.key).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('share no header in either language, other headers included', () => {
    expect(repeated(fields.flatMap(headersOf))).toEqual([]);
  });

  it('are labelled in both languages, trimmed, Chinese in Chinese', () => {
    for (const { en, zh } of fields) {
      expect(en).toMatch(/^[A-Z][\x20-\x7e]*[a-zA-Z0-9)]$/);
      expect(zh).toMatch(/^[\u4e00-\u9fff（）、/0-9]+$/);
    }
  });

  it('name lists, headings and tabs that exist', () => {
    const groupKeys = groups().map((line) => line.key);
    const sectionKeys = sections().map((line) => line.key);
    for (const field of fields) {
      if (field.choices !== undefined) expect(choicesOf(field.choices).length).toBeGreaterThan(1);
      if (field.group !== undefined) expect(groupKeys).toContain(field.group);
      if (field.from !== undefined) {
        const words = fieldsOf(field.from as TabKey).map((candidate) => candidate.key);
        expect(words.includes('name') || (words.includes('en') && words.includes('zh'))).toBe(true);
      }
      expect(sectionKeys).toContain(field.section);
    }
  });

  it('have a list exactly where words are chosen', () => {
    for (const field of fields) {
      expect([field.key, field.choices !== undefined]).toEqual([field.key, ['choice', 'ticks'].includes(field.type)]);
    }
  });

  it('are found by key', () => {
    for (const field of fields) expect(fieldOf(key, field.key)).toBe(field);
    expect(fieldOf(key, 'no such field')).toBeUndefined();
  });
});

describe('a card', () => {
  it.each(['individual', 'organisation'] as const)('of kind %s has no key and no header twice, and one id', (kind) => {
    const fields = fieldsOfCard(kind).map((line) => line.field);
    expect(repeated(fields.map((field) => field.key))).toEqual([]);
    expect(repeated(fields.flatMap(headersOf))).toEqual([]);
  });

  it('knows in which tab each field lives', () => {
    const tabOf = (kind: 'individual' | 'organisation', key: string): string | undefined =>
      fieldsOfCard(kind).find((line) => line.field.key === key)?.tab;
    expect(tabOf('individual', 'phone')).toBe('customers');
    expect(tabOf('individual', 'birthday')).toBe('individuals');
    expect(tabOf('individual', 'legalRepresentative')).toBeUndefined();
    expect(tabOf('organisation', 'legalRepresentative')).toBe('organisations');
    expect(tabOf('organisation', 'birthday')).toBeUndefined();
  });

  it('has the keys that page calls rely on', () => {
    const keys = fieldsOfCard('individual').map((line) => line.field.key);
    for (const key of ['name', 'kind', 'phone', 'email', 'address', 'owner', 'birthday', 'notes'])
      expect(keys).toContain(key);
  });

  it('keeps what search and lists read in adjacent columns at the front', () => {
    const front = fieldsOf('customers').map((field) => field.key);
    const searched = ['id', 'name', 'kind', 'phone', 'email', 'tier', 'score', 'owner', 'secondRep', 'lastContact'];
    expect(front.slice(0, searched.length)).toEqual(searched);
    const listed = ['nextFollowUp', 'nextTime', 'stage', 'valid', 'doNotContact', 'territory', 'country', 'language'];
    for (const key of listed) expect(front.slice(0, 20)).toContain(key);
    const reminded = ['needDate', 'intent', 'power', 'openPromises', 'lastConfirmed', 'updated', 'revision'];
    for (const key of reminded) expect(front.slice(0, 43)).toContain(key);
    const due = [
      'stageSince',
      'opportunityReal',
      'oursToWin',
      'budget',
      'receivable',
      'created',
      'potential',
      'talkKind',
    ];
    for (const key of [...due, 'businessModel', 'lastConfirmed']) expect(front.slice(0, 32)).toContain(key);
    // What every save writes, in one block.
    const stamped = ['lastConfirmed', 'updated', 'revision', 'updatedBy', 'marks'];
    expect(front.slice(front.indexOf('lastConfirmed')).slice(0, stamped.length)).toEqual(stamped);
  });

  it('cannot be saved without a name', () => {
    const required = fieldsOf('customers').filter((field) => field.required);
    expect(required.map((field) => field.key)).toEqual(['name']);
  });
});

describe('what is marked', () => {
  const keysWhere = (key: TabKey, flag: 'pii' | 'markable'): string =>
    fieldsOf(key)
      .filter((field) => field[flag])
      .map((field) => field.key)
      .sort()
      .join(' ');

  it('as private is what the field list marks so, nothing more and nothing less', () => {
    expect(keysWhere('customers', 'pii')).toBe('address email phone');
    expect(keysWhere('individuals', 'pii')).toBe(
      'age birthday birthdayCalendar education ethnicity family homeAddress homePhone homePostalCode ' +
        'householdIncome nativePlace perHeadIncome personalIncome sex socialRelations',
    );
    expect(keysWhere('people', 'pii')).toBe(
      'address birthday birthdayCalendar birthplace education email familyBackground friendsAndRelatives nativePlace phone sex',
    );
    const others = allTabs.filter((line) => !['customers', 'individuals', 'people'].includes(line.key));
    for (const line of others) expect([line.key, keysWhere(line.key as TabKey, 'pii')]).toEqual([line.key, '']);
  });

  it('as confirmed or doubtful is a key field, in a tab whose card stores the marks', () => {
    expect(keysWhere('customers', 'markable')).toBe('address budget creditStatus email phone');
    expect(keysWhere('individuals', 'markable')).toBe('alsoDecides decidesAlone');
    expect(keysWhere('organisations', 'markable')).toBe('creditRating legalRepresentative');
    expect(keysWhere('people', 'markable')).toBe('address email phone say');
    expect(fieldOf('customers', 'marks').type).toBe('json');
    expect(fieldOf('people', 'marks').type).toBe('json');
    expect(choicesOf('marks').map((line) => line.zh)).toEqual(['已核实', '存疑']);
  });
});

/** The handbook's terms. A term is covered by a label or a word of the tab that contains it. */
const TERMS: Readonly<Partial<Record<TabKey, string>>> = {
  customers: `名称 类型 有效 无效 有效/无效 负责人 协同负责人 电话 未留电话原因 不信任 沟通太短 自我保护 邮箱 地址 邮编 经度 纬度
    首选联系方式 方便联系时间 勿扰 同意 同意日期 来源 介绍人 语言 国家地区 区域 起始交易时间 备注
    个体客户 团体客户
    沟通类型 价格敏感 犹豫 明确 业务模式 快消零售 服务 工业品、工程 培训咨询 渠道分销 精华时间 上午 下午 服务区域 发展潜力 经营特点
    形象 声誉 优质表现 劣质表现
    阶段 初次接触 商业机会 合同谈判 签约付款 施工 售后服务 流失 流失原因 机会真实性 是否属于我 表面需求 真实需求 主要需求 次要需求
    急需 非急需 急需/非急需 需求时间 需要量 品种及规格 问题与愿望 购买标准 预算 购买意向 一般 无 购买力 强 弱 暂无 漏斗层级
    目标市场 潜在客户 目标客户 客户的主要竞争对手 我方竞争对手 购买品类
    等级 价值分 最近联系 下次跟进 时间 未兑现承诺 合同号 合同日期 首次到款日期 应收 信用额度 信用状况 出现的信用问题 抵押 预付款 交易条件
    销售活动现状 存在的问题 保持的优势 未来的对策 满意度 获取成本 保留成本 最近核实`,
  individuals: `性别 生日 公历 农历 年龄 籍贯 民族 学历 职业 社会经历 工作单位 单位地址 单位电话 单位邮编 家庭状况 社会关系 性格 爱好兴趣
    休闲方式 个人收入 家庭总收入 人均收入 有无决策权 需商议的人 上下班时间 休假 家庭住址 住宅电话 住宅邮编`,
  organisations: `企业性质 国有 集体 私营 三资 所有者 经营管理者 法人代表 创业时间 组织形式 业种 注册资金 固定资产
    企业规模 经营范围 经营发展规划 经营政策、观念、方向 销售能力 销售业绩 管理者和销售员素质
    生产设备 技术工艺 能源及原材料消耗 产量和质量 成本 销售价格 市场占有率 月销售量
    月商品购进量和销售量 批发额和零售额 库存积压 公众形象 资金周转 销售收入和利润 拖欠货款及赤字 商业信用 购买程序 货源情况
    总体素质 组织机构 业务关系及合作态度 竞争对手`,
  people:
    '名称 职务 决策 影响 使用 付款 意见领袖 态度 个人利益 性别 生日 公历 农历 出生地 籍贯 学历 家庭背景 性格 爱好兴趣 亲友 地址 电话 邮箱',
  orders: '客户 销售单号 日期 产品 品类 数量 金额 成本 利润 业务员 促销活动',
  contacts: `客户 时间 业务员 呼入 呼出 呼入/呼出 登门 电话 书信 信息 服务 销售之外的事 让步 暂缓 已订购 未订购 未订购原因 销售单号 日期
    下次 承诺 期限 兑现`,
  occasions: '客户 关键人物 事由 日期 历法 公历 农历 提前天数 祝福',
  tasks: '客户 指派人 执行人 内容 期限 完成 完成情况',
  visits:
    '客户 日期 上午 下午 分钟 人数 区域 销售目标 管理目标 工具 达成 未达成原因 店面检查 柜台 样品 标识与广告 干净 导购 服务政策 促销政策 挪用',
  market:
    '客户 日期 类型 窜货 假货 信用变化 价格 库存 产品 进货价 零售价 我方价格 竞争对手 竞争对手价格 我方库存 全部品牌库存 销量 备注',
  receivables: '客户 发票 日期 金额 到期日 已付 书面确认',
  feedback: '客户 日期 投诉 建议 表扬 内容 严重程度 负责人 期限 状态 解决日期 满意度',
  gifts: '客户 日期 事由 所送内容 邮件 短信 微信 贺卡 礼品 业务员 费用',
  campaigns: '名称 商品 筛选条件 费用 开始 结束 联系客户数 回复 订购 利润',
  products: '产品 品类 标价 政策价 生效日期 卖点 上市日期',
  territories: '名称 中心 目标 拜访日',
  team: '邮箱 名称 职务 业务员 经理 老板 语言 时区 邮件时间 工作日 离开至',
  tiers: '名称 最低分 跟进间隔 维持 发展 顺其自然 优待 拜访时长 每次拜访人数',
  rules: '升级 公海 介入人 阶段 最低金额 无进展天数 等级 启用',
  holidays: '国家地区 日期 名称 节日 放假 调休上班 尚未公布',
};

describe("the handbook's terms", () => {
  it.each(Object.entries(TERMS))('all stand in %s', (key, terms) => {
    const shown = chineseOf(key as TabKey);
    const missing = terms.split(/\s+/).filter((term) => !shown.some((text) => text.includes(term)));
    expect(missing).toEqual([]);
  });

  it('that are the name of a card field are its exact header', () => {
    const headers = (key: TabKey): string[] => fieldsOf(key).map((field) => field.zh);
    expect(headers('customers')).toEqual(
      expect.arrayContaining([
        '名称',
        '类型',
        '电话',
        '邮箱',
        '地址',
        '需求时间',
        '最近联系',
        '下次跟进',
        '等级',
        '最近核实',
        '预算',
      ]),
    );
    expect(headers('individuals')).toEqual(expect.arrayContaining(['性别', '生日', '籍贯', '爱好兴趣', '家庭住址']));
    expect(headers('organisations')).toEqual(expect.arrayContaining(['法人代表', '成本', '商业信用', '货源情况']));
  });

  it('that head sections and groups are headings', () => {
    expect(sections().map((line) => line.zh)).toEqual(
      expect.arrayContaining(['基础资料', '客户特征', '业务状况', '交易现状']),
    );
    expect(groups().map((line) => line.zh)).toContain('员工构成');
    expect(repeated(groups().map((line) => line.key))).toEqual([]);
  });

  it('of a leap month and a missing year go into the text of a birthday', () => {
    expect(fieldOf('individuals', 'birthday').type).toBe('occasion');
    expect(fieldOf('people', 'birthday').type).toBe('occasion');
    expect(fieldOf('occasions', 'date').type).toBe('occasion');
  });

  it('are each put into one English word', () => {
    const english = new Map<string, Set<string>>();
    const lines = [...allTabs.flatMap((line) => line.fields), ...allLists.flatMap(([, words]) => words)];
    for (const line of lines) english.set(line.zh, (english.get(line.zh) ?? new Set()).add(line.en));
    const several = [...english].filter(([, words]) => words.size > 1).map(([zh]) => zh);
    // The field list itself gives these two a second sense: decided or clear; general or some.
    expect(several.sort()).toEqual(['一般', '明确']);
  });
});

describe.each(allLists)('the list %s', (list, lines) => {
  it('leads from a word of either language to its key and back', () => {
    for (const line of lines) {
      for (const language of LANGUAGES) expect(choiceKey(list, label(line, language))).toBe(line.key);
      expect(choiceKey(list, ` ${line.en.toUpperCase()} `)).toBe(line.key);
      for (const language of LANGUAGES) expect(choiceWord(list, line.key, language)).toBe(line[language]);
    }
  });

  it('has no key twice, and no word with a sign that could separate ticks', () => {
    expect(repeated(lines.map((line) => line.key))).toEqual([]);
    const ticked = allTabs.some(({ fields }) =>
      fields.some((field) => field.type === 'ticks' && field.choices === list),
    );
    for (const line of lines) if (ticked) expect(line.en + line.zh).not.toMatch(/[,;，；、\n]/);
  });
});

describe('the lists of the contract', () => {
  const words = (list: string): string =>
    choicesOf(list)
      .map((line) => `${line.en} ${line.zh}`.toLowerCase())
      .join(' | ');

  it('use its words', () => {
    expect(words('intents')).toBe('clear 明确 | some 一般 | none 无');
    expect(words('powers')).toBe('strong 强 | weak 弱 | not now 暂无');
    expect(words('calendars')).toBe('solar 公历 | lunar 农历');
    expect(words('tierNames')).toBe('key 重点 | general 一般 | minor 次要');
    expect(words('treatments')).toBe('maintain 维持 | develop 发展 | let be 顺其自然');
    expect(words('holidayKinds')).toBe(
      'festival 节日 | day off 放假 | make-up working day 调休上班 | not announced 尚未公布',
    );
    expect(words('funnelLevels')).toBe(
      'none 无 | target market 目标市场 | potential 潜在客户 | target customer 目标客户',
    );
    expect(choicesOf('kinds').map((line) => line.key)).toEqual(['individual', 'organisation']);
  });

  it('offer at least eight kinds in talk, five business models, and five good and bad signs', () => {
    expect(choicesOf('talkKinds').length).toBeGreaterThanOrEqual(8);
    expect(['businessModels', 'goodSigns', 'badSigns'].map((list) => choicesOf(list).length)).toEqual([5, 5, 5]);
  });
});

describe('what the catalogue does not have', () => {
  it('is no key for a word, and no word for a key', () => {
    expect(choiceKey('kinds', 'company')).toBeUndefined();
    expect(choiceKey('kinds', '')).toBeUndefined();
    expect(choiceWord('kinds', 'company' as string, 'zh')).toBeUndefined();
  });

  it('is a fault when it is a list or a tab', () => {
    expect(() => choicesOf('no such list')).toThrow('no such list');
    expect(() => tab('no such tab' as TabKey)).toThrow('no such tab');
  });
});

describe('label()', () => {
  it('gives the title in the language asked for', () => {
    expect(label(tab('customers'), 'en')).toBe('Customers');
    expect(label(tab('customers'), 'zh')).toBe('客户');
  });
});
