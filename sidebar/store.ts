// Holds the one state and tells who listens after each event. Knows neither what the state is nor who listens.
export interface Store<State, Event> {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  readonly listen: (listener: () => void) => void;
}

export function createStore<State, Event>(
  start: State,
  next: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = start;
  const listeners: (() => void)[] = [];
  return {
    state: () => state,
    dispatch(event) {
      state = next(state, event);
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
