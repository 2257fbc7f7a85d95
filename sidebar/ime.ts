// One guard for every key handler: keys that belong to an input method are nobody else's.
// Safari ends the composition before the Enter that ended it, and the first key comes before compositionstart; both
// carry key code 229. Source: W3C UI Events, "Keyboard events during composition".
export const belongsToInputMethod = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;
