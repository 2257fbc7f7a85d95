// All the state behind the emulated services of one workbook, in parts. Knows no service, no script and no vm.
//
// Executions may run in a worker thread, where every part is a proxy that sends the call over a message port and blocks.
// So, for whatever is called on a part (`host.properties.get(...)`): methods only, never a property read; arguments and
// results that structuredClone can copy; no callbacks; no getter that changes something; refusals are returned, not
// thrown as classes of our own. What needs the time is told it, since a run's time is ahead of the clock's.
import type { CellStore } from '../cells/cell-store';
import { Annotations } from './annotations';
import { CacheStores, type CacheStoresData } from './cache-stores';
import { Clock, type ClockState } from './clock';
import { DocumentState, type DocumentData } from './document-state';
import { Faults, type FaultsData } from './faults';
import { LocksState, type LocksData } from './locks-state';
import { MailState, type MailData } from './mail-state';
import { PropertyStores, type PropertyStoresData } from './property-stores';
import { RunsLog } from './runs-log';
import { TriggersState, type TriggersData } from './triggers-state';
import { UiState, type UiData } from './ui-state';
import { UsersState, type UserData } from './users-state';

/** The cells are not in it: a store keeps itself. */
export interface HostData {
  readonly document: DocumentData;
  readonly annotations: ReturnType<Annotations['toJSON']>;
  readonly properties: PropertyStoresData;
  readonly caches: CacheStoresData;
  readonly locks: LocksData;
  readonly mail: MailData;
  readonly triggers: TriggersData;
  readonly clock: ClockState;
  readonly users: readonly UserData[];
  readonly ui: UiData;
  readonly runs: ReturnType<RunsLog['toJSON']>;
  readonly faults: FaultsData;
}

export interface HostParts {
  readonly cells: CellStore;
  readonly document?: DocumentState;
  readonly annotations?: Annotations;
  readonly properties?: PropertyStores;
  readonly caches?: CacheStores;
  readonly locks?: LocksState;
  readonly mail?: MailState;
  readonly triggers?: TriggersState;
  readonly clock?: Clock;
  readonly users?: UsersState;
  readonly ui?: UiState;
  readonly runs?: RunsLog;
  readonly faults?: Faults;
}

export class Host {
  readonly cells: CellStore;
  readonly document: DocumentState;
  readonly annotations: Annotations;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly locks: LocksState;
  readonly mail: MailState;
  readonly triggers: TriggersState;
  readonly clock: Clock;
  readonly users: UsersState;
  readonly ui: UiState;
  readonly runs: RunsLog;
  readonly faults: Faults;

  constructor(parts: HostParts) {
    this.cells = parts.cells;
    this.document = parts.document ?? new DocumentState();
    this.annotations = parts.annotations ?? new Annotations(parts.cells);
    this.properties = parts.properties ?? new PropertyStores();
    this.caches = parts.caches ?? new CacheStores();
    this.locks = parts.locks ?? new LocksState();
    this.mail = parts.mail ?? new MailState();
    this.triggers = parts.triggers ?? new TriggersState();
    this.clock = parts.clock ?? new Clock();
    this.users = parts.users ?? new UsersState();
    this.ui = parts.ui ?? new UiState();
    this.runs = parts.runs ?? new RunsLog();
    this.faults = parts.faults ?? new Faults();
  }

  static fromJSON(cells: CellStore, data: HostData): Host {
    return new Host({
      cells,
      document: DocumentState.fromJSON(data.document),
      annotations: Annotations.fromJSON(data.annotations, cells),
      properties: PropertyStores.fromJSON(data.properties),
      caches: CacheStores.fromJSON(data.caches),
      locks: LocksState.fromJSON(data.locks),
      mail: MailState.fromJSON(data.mail),
      triggers: TriggersState.fromJSON(data.triggers),
      clock: Clock.fromJSON(data.clock),
      users: UsersState.fromJSON(data.users),
      ui: UiState.fromJSON(data.ui),
      runs: RunsLog.fromJSON(data.runs),
      faults: Faults.fromJSON(data.faults),
    });
  }

  toJSON(): HostData {
    return {
      document: this.document.toJSON(),
      annotations: this.annotations.toJSON(),
      properties: this.properties.toJSON(),
      caches: this.caches.toJSON(),
      locks: this.locks.toJSON(),
      mail: this.mail.toJSON(),
      triggers: this.triggers.toJSON(),
      clock: this.clock.toJSON(),
      users: this.users.toJSON(),
      ui: this.ui.toJSON(),
      runs: this.runs.toJSON(),
      faults: this.faults.toJSON(),
    };
  }
}
