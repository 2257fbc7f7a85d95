// Univer's own words, in the language of the workbench.
// Knows nothing of ours.
import { LocaleType, mergeLocales, type IUniverConfig } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsFormulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import sheetsNumfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsNumfmtUiZh from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import type { Language } from '../../server/protocol';

export function gridLocale(language: Language): Pick<IUniverConfig, 'locale' | 'locales'> {
  if (language === 'zh') {
    const words = [
      designZh,
      uiZh,
      docsUiZh,
      sheetsZh,
      sheetsUiZh,
      sheetsFormulaZh,
      sheetsFormulaUiZh,
      sheetsNumfmtUiZh,
    ];
    return { locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: mergeLocales(...words) } };
  }
  const words = [designEn, uiEn, docsUiEn, sheetsEn, sheetsUiEn, sheetsFormulaEn, sheetsFormulaUiEn, sheetsNumfmtUiEn];
  return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(...words) } };
}
