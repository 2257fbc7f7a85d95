// The build turns each assignment to `global` in main.ts into a top-level function of Code.js.
declare const global: import('../contract/public-globals').PublicGlobals;
