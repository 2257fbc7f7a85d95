// Twelve invented Chinese organisations: what is particular to each. What firms of a kind share stands in the texts file.
// Names, people and figures are made up; `line` says which operations the firm has, `story` what the sample shows with it.
// prettier-ignore
const data = [
  {
    line: 'trade', story: 'regular', city: '上海', owner: 'lin.xiaowen', territory: '上海浦东', lat: 31.2222, lng: 121.5447,
    name: '上海青禾里连锁超市有限公司', address: '上海市浦东新区禾木路218号青禾大厦9层', postalCode: '200120', model: 'retail', potential: 'high', intent: 'clear', power: 'strong',
    statedNeed: '春节前补齐进口饼干和果酱货架', realNeed: '想用进口品类拉开与社区团购的差距，提高客单价', primaryNeed: '进口饼干、果酱稳定供货', secondaryNeeds: '堆头物料、试吃人员', quantity: 1200, specifications: '酥饼200克装、果酱340克瓶装，整箱12件，保质期剩余不少于9个月', problems: '上次到货有3箱压损，希望改用加厚外箱', theirCompetitors: '邻里鲜生超市、盒街优选', products: '饼干糖果、调味品', budget: 180000, credit: 120000, terms: '月结30天，货到验收后开票', goods: ['valuesOurWork', 'usesResources', 'ourDirection'], bads: [],
    nature: 'private', proprietor: '沈佳禾', executive: '陆文斌', legalRepresentative: '沈佳禾', founded: '2009年6月', legalForm: '有限责任公司', business: '连锁超市零售', capital: 20000000, assets: 36000000, size: '直营门店46家，年营业额约4.2亿元', scope: '预包装食品、日用百货、生鲜零售及线上配送', plans: '两年内在苏南再开15家社区店', staff: [860, 610, 42, 2, 6, 18],
    people: [['陆文斌', '采购总监', 'decides', 'supports', 'male', 'L1979-09-09', '希望年度供应商评比时品类业绩突出'], ['顾晓岚', '品类经理', 'influences', 'neutral', 'female', '1988-11-23', '想少跑仓库，补货能自动提醒']],
  },
  {
    line: 'both', story: 'regular', city: '杭州', owner: 'lin.xiaowen', territory: '杭州', lat: 30.2592, lng: 120.1303,
    name: '杭州云麦谷食品有限公司', address: '杭州市西湖区云麦路66号3号楼', postalCode: '310013', model: 'project', potential: 'high', intent: 'clear', power: 'strong',
    statedNeed: '寻找稳定的奶酪和黄油原料', realNeed: '新烘焙线投产后需要口味一致的原料，降低退货', primaryNeed: '马苏里拉与马斯卡彭奶酪', secondaryNeeds: '配方支持、小样试制', quantity: 800, specifications: '马苏里拉2千克块装，冷链2至6摄氏度到厂', problems: '担心旺季断货，希望签季度锁价', theirCompetitors: '麦香源食品、禾本记烘焙', products: '乳制品、谷物', budget: 260000, credit: 150000, terms: '预付三成，余款货到15天', goods: ['doesWhatWeDoWell', 'newDemands', 'valuesOurWork'], bads: [],
    nature: 'private', proprietor: '方云麦', executive: '韩志新', legalRepresentative: '方云麦', founded: '2013年3月', legalForm: '有限责任公司', business: '烘焙食品制造', capital: 15000000, assets: 52000000, size: '厂房1.2万平方米，年产值约1.6亿元', scope: '糕点、面包、速冻面团的生产与批发零售', plans: '新建第二条冷冻面团线，开拓便利店渠道', staff: [320, 240, 28, 5, 2, 6],
    people: [['韩志新', '生产副总', 'decides', 'supports', 'male', 'L08+-15', '盼着新线按期达产，年底能拿到分红'], ['朱丽萍', '采购主管', 'uses', 'supports', 'female', 'L1985-05-05', '希望少开紧急订单，周末不加班']],
  },
  {
    line: 'trade', story: 'complaint', city: '北京', owner: 'zhao.mingyuan', territory: '北京朝阳', lat: 39.9219, lng: 116.4436,
    name: '北京槐安巷餐饮管理有限公司', address: '北京市朝阳区槐安路17号院5号楼', postalCode: '100020', model: 'service', potential: 'medium', intent: 'some', power: 'strong',
    statedNeed: '更换冷冻虾仁和三文鱼供货商', realNeed: '近期食材投诉影响口碑，需要可追溯的货源', primaryNeed: '冷冻水产稳定品质', secondaryNeeds: '分店直送、留样检测报告', quantity: 450, specifications: '虾仁21至25规格，三文鱼整条5至6千克', problems: '上月一批虾仁解冻后异味，要求退换并赔偿', theirCompetitors: '老槐树家常菜、京粮小馆', products: '海鲜、肉禽', budget: 150000, credit: 80000, terms: '半月结，凭验收单对账', goods: ['newDemands'], bads: ['demandsMuch'],
    nature: 'private', proprietor: '郭长安', executive: '马静', legalRepresentative: '郭长安', founded: '2015年9月', legalForm: '有限责任公司', business: '连锁餐饮', capital: 8000000, assets: 19000000, size: '门店18家，中央厨房1座', scope: '餐饮服务、预制菜销售、餐饮管理咨询', plans: '中央厨房扩容，今年试做外带预制菜', staff: [540, 430, 15, 0, 2, 9],
    people: [['马静', '运营总经理', 'decides', 'neutral', 'female', '1982-02-28', '希望投诉率降到千分之二以内'], ['秦浩', '行政总厨', 'influences', 'opposes', 'male', 'L1975-12-30', '看重食材手感，偏爱原来的供货商']],
  },
  {
    line: 'trade', story: 'dealer', city: '广州', owner: 'he.jingyi', territory: '广州天河', lat: 23.1291, lng: 113.3246,
    name: '广州骑楼记贸易有限公司', address: '广州市天河区骑楼街88号商贸城B座1203', postalCode: '510620', model: 'channel', potential: 'high', intent: 'clear', power: 'strong',
    statedNeed: '拿下华南饮料和咖啡的经销权', realNeed: '需要有政策价和窜货保护的独家品类', primaryNeed: '怡保咖啡、奶茶系列经销', secondaryNeeds: '样品、门头广告、促销员', quantity: 3000, specifications: '咖啡16罐每箱，饮料24瓶每箱', problems: '佛山有人低价窜货，希望尽快查处', theirCompetitors: '岭南汇通商行、穗丰批发', products: '饮料、调味品', budget: 420000, credit: 200000, terms: '款到发货，季度返利百分之二', goods: ['valuesOurWork', 'usesResources', 'ourDirection', 'doesWhatWeDoWell'], bads: [],
    nature: 'private', proprietor: '梁启荣', executive: '梁启荣', legalRepresentative: '梁启荣', founded: '2004年11月', legalForm: '有限责任公司', business: '食品饮料批发', capital: 10000000, assets: 24000000, size: '下线网点620个，配送车32辆', scope: '预包装食品批发、仓储配送、品牌代理', plans: '向粤西和广西延伸二级网点', staff: [150, 96, 8, 0, 3, 7],
    people: [['梁启荣', '总经理', 'decides', 'supports', 'male', 'L1968-08-15', '想把儿子培养成接班人，重视面子'], ['冯小慧', '财务经理', 'pays', 'neutral', 'female', '1990-04-04', '希望对账单每月5日前送到']],
  },
  {
    line: 'trade', story: 'regular', city: '深圳', owner: 'he.jingyi', territory: '深圳南山', lat: 22.5333, lng: 113.9304,
    name: '深圳蓝鲸湾酒店管理有限公司', address: '深圳市南山区鲸湾一路1号', postalCode: '518052', model: 'service', potential: 'medium', intent: 'some', power: 'strong',
    statedNeed: '早餐厅奶酪拼盘和果酱换新', realNeed: '提升早餐评分，评上四星', primaryNeed: '小包装果酱和奶酪', secondaryNeeds: '餐台陈列方案', quantity: 600, specifications: '果酱28克杯装，奶酪片装', problems: '希望按周小批送货，仓库太小', theirCompetitors: '海岸线精选酒店、南山假日公寓', products: '乳制品、饼干糖果', budget: 90000, credit: 60000, terms: '月结45天', goods: ['valuesOurWork'], bads: [],
    nature: 'foreignFunded', proprietor: '蓝鲸湾控股（示例）', executive: '苏婉清', legalRepresentative: '邓海峰', founded: '2017年5月', legalForm: '有限责任公司（中外合资）', business: '酒店经营管理', capital: 30000000, assets: 88000000, size: '酒店5家，客房1120间', scope: '住宿、餐饮、会务服务', plans: '明年在珠海开第六家店', staff: [690, 480, 36, 1, 4, 11],
    people: [['苏婉清', '餐饮总监', 'decides', 'supports', 'female', '1986-07-19', '想在集团内推广她的早餐标准'], ['邓海峰', '法人代表', 'pays', 'neutral', 'male', 'L1970-01-15', '关注成本占收入的比例']],
  },
  {
    line: 'both', story: 'regular', city: '成都', owner: 'sun.liqiang', territory: '成都高新', lat: 30.5408, lng: 104.0679,
    name: '成都糯米团烘焙有限公司', address: '成都市高新区糯香路39号', postalCode: '610041', model: 'retail', potential: 'high', intent: 'clear', power: 'weak',
    statedNeed: '巧克力和榛子酱批量采购', realNeed: '情人节新品要做口味差异，但现金紧', primaryNeed: '巧克力、榛子酱', secondaryNeeds: '账期放宽、配方培训', quantity: 500, specifications: '黑巧70%可可含量，榛子酱5千克桶装', problems: '扩店太快，回款跟不上', theirCompetitors: '麻薯星球、锦里烘焙屋', products: '饼干糖果、乳制品', budget: 70000, credit: 30000, terms: '货到付款，老货清账再发新货', goods: ['newDemands', 'ourDirection'], bads: [],
    nature: 'private', proprietor: '唐糯', executive: '唐糯', legalRepresentative: '唐糯', founded: '2018年10月', legalForm: '有限责任公司', business: '烘焙制作与零售', capital: 3000000, assets: 9000000, size: '门店14家，中央工厂1座', scope: '糕点面包现制现售、蛋糕定制', plans: '年内开到20家，尝试加盟', staff: [210, 165, 9, 0, 1, 3],
    people: [['唐糯', '创始人', 'decides', 'supports', 'female', '1993-02-14', '希望品牌上本地美食榜'], ['廖大勇', '工厂厂长', 'uses', 'supports', 'male', 'L1981-10-01', '盼原料到货准时，不停工']],
  },
  {
    line: 'trade', story: 'regular', city: '苏州', owner: 'lin.xiaowen', territory: '苏州', lat: 31.3114, lng: 120.6181,
    name: '苏州桃花坞里礼品有限公司', address: '苏州市姑苏区桃坞街126号', postalCode: '215001', model: 'retail', potential: 'medium', intent: 'some', power: 'strong',
    statedNeed: '企业年货礼盒配套进口食品', realNeed: '客户要求礼盒有故事、有面子，价格控制在300元内', primaryNeed: '礼盒用酥饼、枫糖浆、红酒', secondaryNeeds: '联名包装、礼盒文案', quantity: 2000, specifications: '礼盒内单品不超过450克，附中文标签', problems: '中文标签上次贴错批次', theirCompetitors: '吴门礼坊、江南好礼', products: '调味品、饼干糖果、饮料', budget: 160000, credit: 70000, terms: '预付五成，发货前结清', goods: ['valuesOurWork', 'newDemands'], bads: [],
    nature: 'private', proprietor: '陶静姝', executive: '陶静姝', legalRepresentative: '陶静姝', founded: '2011年1月', legalForm: '个人独资企业', business: '礼品批发零售', capital: 2000000, assets: 5600000, size: '展厅2处，年销售约6千万元', scope: '礼品策划、食品礼盒组装、工艺品销售', plans: '开发端午和中秋两季自有礼盒', staff: [48, 26, 3, 0, 1, 2],
    people: [['陶静姝', '总经理', 'decides', 'supports', 'female', 'L1984-10+-01', '喜欢昆曲，重视礼盒审美'], ['钱程', '业务主管', 'influences', 'supports', 'male', '1992-02-29', '拿季度提成，盼着大单']],
  },
  {
    line: 'trade', story: 'regular', city: '南京', owner: 'lin.xiaowen', territory: '南京', lat: 32.0572, lng: 118.7781,
    name: '南京知行树培训中心', address: '南京市玄武区知行里12号', postalCode: '210018', model: 'training', potential: 'low', intent: 'none', power: 'weak',
    statedNeed: '学员茶歇点心', realNeed: '预算有限，只求方便', primaryNeed: '独立小包装饼干', secondaryNeeds: '按班次送货', quantity: 80, specifications: '独立小包装，每份50克以内', problems: '开班时间不固定，临时加单多', theirCompetitors: '明德书院、钟山职训', products: '饼干糖果', budget: 8000, credit: 5000, terms: '现款现货', goods: [], bads: ['buysLittle'],
    nature: 'collective', proprietor: '知行树合作社', executive: '葛文涛', legalRepresentative: '葛文涛', founded: '2007年8月', legalForm: '民办非企业单位', business: '成人职业培训', capital: 500000, assets: 1800000, size: '教室9间，年培训约3000人次', scope: '职业技能培训、考前辅导', plans: '开设线上课程，缩减线下班次', staff: [36, 8, 4, 0, 2, 2],
    people: [['葛文涛', '主任', 'decides', 'neutral', 'male', '1976-06-01', '希望每期学员满意度过九成'], ['丁可欣', '教务', 'uses', 'neutral', 'female', '05-20', '怕麻烦，喜欢微信下单']],
  },
  {
    line: 'industry', story: 'stuck', city: '武汉', owner: 'sun.liqiang', territory: '武汉江汉', lat: 30.5810, lng: 114.2734,
    name: '武汉鹦鹉洲冷链物流有限公司', address: '武汉市江汉区冷链大道5号', postalCode: '430023', model: 'project', potential: 'high', intent: 'clear', power: 'strong',
    statedNeed: '承接华中区冷冻品分拨', realNeed: '想拿稳定货量支撑新冷库的贷款', primaryNeed: '年度冷冻品仓配合同', secondaryNeeds: '系统对接、联合投标', quantity: 5000, specifications: '零下18摄氏度，托盘1.2米乘1米', problems: '合同已签，首付款拖了两周未到', theirCompetitors: '汉水冷运、长江鲜链', products: '海鲜、肉禽', budget: 350000, credit: 100000, terms: '合同签订后预付两成，按月结算', goods: ['usesResources', 'ourDirection'], bads: [],
    nature: 'stateOwned', proprietor: '鹦鹉洲投资（示例）', executive: '程建军', legalRepresentative: '程建军', founded: '2012年4月', legalForm: '国有独资公司', business: '冷链仓储运输', capital: 50000000, assets: 130000000, size: '冷库4.8万立方米，冷藏车76辆', scope: '冷藏仓储、城市配送、供应链服务', plans: '二期冷库明年封顶', staff: [280, 190, 34, 9, 5, 8],
    people: [['程建军', '总经理', 'decides', 'supports', 'male', 'L1972-03-03', '看重安全生产考核'], ['万婷', '计划财务部长', 'pays', 'neutral', 'female', '1987-09-10', '付款要走三级审批，怕担责任']],
  },
  {
    line: 'industry', story: 'prospect', city: '西安', owner: 'zhao.mingyuan', territory: '西安雁塔', lat: 34.2148, lng: 108.9640,
    name: '西安雁塔牧场乳业有限公司', address: '西安市雁塔区牧歌路300号', postalCode: '710061', model: 'project', potential: 'high', intent: 'clear', power: 'strong',
    statedNeed: '引进欧洲奶酪做再制原料', realNeed: '集团要求年内推出再制奶酪新品，时间很紧', primaryNeed: '羊奶酪、高达类原料每月20吨', secondaryNeeds: '工艺顾问、检测报告', quantity: 20000, specifications: '块装10千克，水分不高于46%，附卫生证书', problems: '进口检验周期长，担心赶不上上市', theirCompetitors: '秦川乳品、渭水牧业', products: '暂无（意向：乳制品）', budget: 900000, credit: 300000, terms: '信用证或预付三成', goods: ['ourDirection', 'newDemands', 'usesResources'], bads: [],
    nature: 'stateOwned', proprietor: '雁塔农业集团（示例）', executive: '白景行', legalRepresentative: '白景行', founded: '1998年5月', legalForm: '股份有限公司', business: '乳制品加工', capital: 120000000, assets: 460000000, size: '日处理鲜奶380吨，年产值约9亿元', scope: '鲜奶收购、乳制品生产销售、牧场经营', plans: '三年内奶酪占比提到两成', staff: [1150, 780, 120, 26, 8, 21],
    people: [['白景行', '总经理', 'decides', 'neutral', 'male', 'L1969-06-24', '任期考核看新品收入'], ['尚云', '研发中心主任', 'influences', 'supports', 'female', 'L1983-04-08', '想发表工艺论文，重视技术支持']],
  },
  {
    line: 'industry', story: 'regular', city: '青岛', owner: 'zhao.mingyuan', territory: '青岛市南', lat: 36.0662, lng: 120.3826,
    name: '青岛浪里白水产加工厂', address: '青岛市市南区浪白路2号', postalCode: '266071', model: 'project', potential: 'medium', intent: 'some', power: 'weak',
    statedNeed: '鱼子酱和腌鲱鱼代加工', realNeed: '淡季机器闲置，想接加工单', primaryNeed: '来料加工与辅料采购', secondaryNeeds: '出口包装设计', quantity: 300, specifications: '盐度5%以内，100克玻璃瓶', problems: '盐价上涨，要求重谈加工费', theirCompetitors: '胶东鲜味、海之源水产', products: '海鲜、调味品', budget: 60000, credit: 40000, terms: '现款现货，加工费月结', goods: ['usesResources'], bads: ['beyondUs'],
    nature: 'collective', proprietor: '浪里白渔业合作社', executive: '于海生', legalRepresentative: '于海生', founded: '1986年7月', legalForm: '集体所有制企业', business: '水产品加工', capital: 4000000, assets: 16000000, size: '加工线3条，年加工2600吨', scope: '水产品腌制、冷冻、代加工', plans: '取得出口备案，申请新商标', staff: [130, 104, 7, 1, 1, 3],
    people: [['于海生', '厂长', 'decides', 'supports', 'male', 'L1965-07-07', '想在退休前把出口做成'], ['江雪', '质检员', 'uses', 'supports', 'female', 'L1996-09-15', '希望检测设备更新']],
  },
  {
    line: 'trade', story: 'overdue', city: '天津', owner: 'sun.liqiang', territory: '天津滨海', lat: 39.0032, lng: 117.7103,
    name: '天津海河口进出口有限公司', address: '天津市滨海新区河口道77号', postalCode: '300457', model: 'channel', potential: 'low', intent: 'none', power: 'notNow',
    statedNeed: '希望延长账期并补发尾货', realNeed: '资金链紧张，想用新货周转旧账', primaryNeed: '账期', secondaryNeeds: '退换滞销品', quantity: 0, specifications: '无新增规格', problems: '两笔货款逾期六十天以上，电话常无人接', theirCompetitors: '渤海通商、滨城国贸', products: '饮料、谷物', budget: 0, credit: 20000, terms: '停止赊销，款清再议', goods: [], bads: ['buysLittle', 'demandsMuch', 'neverSatisfied', 'distracts'],
    nature: 'foreignFunded', proprietor: '海河口国际（示例）', executive: '薛广平', legalRepresentative: '薛广平', founded: '2010年12月', legalForm: '有限责任公司（外资）', business: '食品进出口', capital: 6000000, assets: 7000000, size: '仓库1处，员工不足四十人', scope: '食品进出口、保税仓储', plans: '收缩业务，处置库存', staff: [38, 14, 2, 0, 2, 3],
    people: [['薛广平', '总经理', 'decides', 'opposes', 'male', '1974-10-31', '希望保住代理资格'], ['武思远', '出纳', 'pays', 'neutral', 'male', '1998-12-12', '怕担责，不肯书面确认欠款']],
  },
] as const;
export default (): typeof data => data;
