// What Google's frame gives to the page, as far as the page uses it, and style sheets as imports.
type PageCalls = Record<keyof import('../src/contract/sidebar-api').SidebarApi, (request: unknown) => void>;
interface ScriptRunner extends PageCalls {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
}
declare const google: {
  readonly script: {
    /** Every public function of the script is a member of its runners. */
    readonly run: ScriptRunner;
    readonly host: { readonly editor: { focus(): void } };
  };
};

declare module '*.css';
