// What shows before there is anything to find: an offer to set up the sheet, or to make the first card.
import { useState } from 'preact/hooks';
import type { Language } from '../../src/contract/sidebar-api';
import { Alert } from './alert';
import { Button } from './button';
import type { Ui } from './ui';

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['zh', '中文'],
];

export function LanguageChoice({
  ui,
  language,
  choose,
}: {
  readonly ui: Ui;
  readonly language: Language;
  readonly choose: (language: Language) => void;
}) {
  return (
    <fieldset class="choices">
      <legend>{ui.text.setUpLanguage}</legend>
      {LANGUAGES.map(([key, name]) => (
        <label key={key} class="choice" lang={key === 'zh' ? 'zh-CN' : 'en'}>
          <input type="radio" name="set-up-language" checked={language === key} onChange={() => choose(key)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** For a team that keeps its customers in a sheet already. */
const AdoptOffer = ({ ui: { actions, text } }: { readonly ui: Ui }) => (
  <div class="buttons">
    <Button onPress={() => void actions.lookForSheets()}>{text.adoptTitle}</Button>
    <span class="meta">{text.adoptTakes}</span>
  </div>
);

export function SetUpOffer({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const [language, choose] = useState<Language>(state.language);
  const busy = state.archive === 'settingUp' ? text.settingUp : null;
  const refused = state.archiveRefusal;
  return (
    <main class="empty" aria-busy={busy !== null}>
      <h1 tabIndex={-1} data-focus="heading">
        {text.noCustomers}
      </h1>
      <p>{text.sheetStaysYours}</p>
      {refused && (
        <Alert tone="error" urgent>
          {refused.code === 'not-allowed' ? text.notSetUp['not-allowed'] : text.notSetUp.other}
        </Alert>
      )}
      <LanguageChoice ui={ui} language={language} choose={choose} />
      <div class="buttons">
        <Button look="primary" busy={busy} onPress={() => void actions.setUp(language)}>
          {text.setUp}
        </Button>
        <span class="meta">{text.setUpTakes}</span>
      </div>
      {busy === null && <AdoptOffer ui={ui} />}
    </main>
  );
}

export function EmptyArchive({ ui }: { readonly ui: Ui }) {
  const { actions, text } = ui;
  return (
    <div class="empty">
      <h1>{text.noCustomers}</h1>
      <p>{text.firstCustomer}</p>
      <p>{text.sheetStaysYours}</p>
      <div class="buttons">
        <Button look="primary" onPress={() => actions.startCard('')}>
          {text.newCustomer}
        </Button>
      </div>
      <AdoptOffer ui={ui} />
    </div>
  );
}
