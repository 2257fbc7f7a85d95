// What the server says, in Chinese. A text that is missing here does not compile.
import type { ServerTexts } from './text';

export const zh: ServerTexts = {
  menuOpen: '打开客户侧边栏',
  menuSetUp: '建立客户档案',
  sidebarTitle: '客户档案',
  setUpDone: '档案已建好,表中原有内容未作任何改动。',
  setUpNothing: '档案本已完整,未作任何改动。',
  badRequest: '无法识别该请求,未作任何改动。',
  notSetUp: '此表还不是客户档案,请先在菜单中选择“建立客户档案”。',
  missingColumn: '缺少“{field}”列,内容未保存。在菜单中选择“建立客户档案”即可补回。',
  missingTab: '缺少“{tab}”表,内容未保存。在菜单中选择“建立客户档案”即可补回。',
  notFound: '表中已没有这张卡片。',
  required: '请填写“{field}”。',
  derived: '“{field}”由表格自动填写,此处不能输入。',
  wrongType: '“{field}”不能填写该内容。',
  noDate: '“{field}”应为日期,如2026-02-10。',
  noTime: '“{field}”应为时间,如09:30。',
  noNumber: '“{field}”应为数字。',
  tooLong: '“{field}”超过单元格上限50,000个字符。',
  conflict: '同一字段已被他人修改,尚未保存,请选择保留哪一个。',
  busy: '未保存:有人正在保存。内容没有丢失,请再次保存。',
  notAllowed: '未保存:您无权编辑表格的这一部分,请联系表主。',
  sheetFull: '未保存:表格已达到谷歌1000万单元格的上限。',
  savedInPart: '只保存了一部分。请重新打开卡片核对后再保存。',
  failed: '操作没有成功,内容未保存。请重试;如仍不行,请告知表主。',
};
