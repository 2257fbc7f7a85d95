// Everything that can set a script going, and nothing else: what the page's server, the command line and tests call.
// Each takes the host's state and the script's files, and runs to the end.
export { advanceClock, setClock, type AdvanceOptions } from './advance';
export {
  callCustomFunction,
  type CellArgument,
  type CellResult,
  type CellScalar,
  type CustomFunctionOptions,
} from './custom-function';
export { dispatchEdit, installAddOn, openDocument, type PersonEdit } from './dispatch';
export { runExecution, type RunRequest, type RunResult } from './execution';
export type { LockWaiting } from './lock-waiting';
export { publicFunctions } from './public-functions';
export { callFromPage, callMenu, type CallOptions, type PageReply, type ScriptError } from './script-run';
