// What a newcomer reads on the page that `npm start` serves, in both languages: menu, tabs, headers.
// Written out, not taken from the add-on's catalogue: these are the words that people know.
import { en } from '../../../src/text/screens/en';
import { zh } from '../../../src/text/screens/zh';

export const LANGUAGES = [
  {
    lang: 'en',
    text: en,
    menu: 'Extensions',
    open: 'Open the customer sidebar',
    tab: 'Customers',
    own: 'Organisations',
    log: 'Change log',
    header: {
      name: 'Name',
      phone: 'Phone',
      need: 'Stated need',
      id: 'ID',
      record: 'Record ID',
      field: 'Field',
      after: 'After',
      updatedBy: 'Updated by',
      email: 'Email',
      notes: 'Notes',
      who: 'Who',
      before: 'Before',
      marks: 'Confirmed marks',
      how: 'How',
      undo: 'Undo',
    },
  },
  {
    lang: 'zh',
    text: zh,
    menu: '扩展程序',
    open: '打开客户侧边栏',
    tab: '客户',
    own: '团体客户',
    log: '变更记录',
    header: {
      name: '名称',
      phone: '电话',
      need: '表面需求',
      id: '编号',
      record: '记录编号',
      field: '字段',
      after: '修改后',
      updatedBy: '更新人',
      email: '邮箱',
      notes: '备注',
      who: '操作人',
      before: '修改前',
      marks: '核实标记',
      how: '变更方式',
      undo: '撤销',
    },
  },
] as const;
