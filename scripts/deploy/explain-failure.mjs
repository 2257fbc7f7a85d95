// Says in plain words why clasp failed and what to do about it.
// Knows the texts of clasp 3.4 and of Google's API; a text it does not know is shown as it came.

const explanations = [
  {
    when: /has not enabled the Apps Script API|Apps Script API has not been used|accessNotConfigured/i,
    text: 'the Apps Script API is switched off for your Google account. Switch it on at https://script.google.com/home/usersettings, wait a minute, then deploy again.',
  },
  {
    when: /invalid_grant|invalid_rapt|invalid_client|UNAUTHENTICATED|invalid authentication credentials|No credentials found/i,
    text: 'the login to Google has ended. Type `npx clasp login`, then deploy again.',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|socket hang up/,
    text: 'Google cannot be reached. Is this computer online? Nothing is known to have changed in the script.',
  },
  {
    when: /Syntax error|PARSE_ERROR/i,
    text: 'Google refused the code; the script is as it was before. Please report this with the text below.',
  },
  {
    when: /Requested entity was not found|NOT_FOUND/i,
    text: 'there is no script with that ID for the account that is logged in. Compare the scriptId with the one in the Project Settings of the script, and see who is logged in with `npx clasp show-authorized-user`.',
  },
  {
    when: /does not have permission|PERMISSION_DENIED|insufficient.*scope/i,
    text: 'the account that is logged in may not change this script. Ask its owner to make you an editor, or log in as somebody who is (`npx clasp login`).',
  },
];

/** @param {string} output everything that clasp printed */
export function explainFailure(output) {
  const said = output.trim() || '(nothing)';
  const known = explanations.find(({ when }) => when.test(said));
  return `Cannot deploy: ${known ? known.text : 'clasp failed.'}\nclasp said: ${said}`;
}
