// Protection: who may edit a protected range or sheet. Reading and changing it is for those who may edit it.
// Whether a write is let through is decided by EditingRights.
import type { ProtectionData, ProtectionFields } from '../../host/annotations/protection-list';
import type { EnumValue } from '../enumeration';
import { guard, notModelled, type Coverage } from '../guard';
import { FakeUser, USER } from '../session/fake-user';
import { areaOn } from './coordinates';
import { FakeNamedRange, rangeNamed } from './fake-named-range';
import { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isA, isFlag, isList, isText, wrongSignature } from '../signature';

export const PROTECTION: Coverage = {
  addEditor: 'exact',
  addEditors: 'exact',
  addTargetAudience: 'refused: not needed so far',
  canDomainEdit: 'partial: a domain is what stands after the @ of the owner',
  canEdit: 'exact',
  getDescription: 'exact',
  getEditors: 'exact',
  getProtectionType: 'exact',
  getRange: 'exact',
  getRangeName: 'exact',
  getTargetAudiences: 'refused: not needed so far',
  getUnprotectedRanges: 'exact',
  isWarningOnly: 'exact',
  remove: 'exact',
  removeEditor: 'partial: the owner and the user stay without an error',
  removeEditors: 'partial: the owner and the user stay without an error',
  removeTargetAudience: 'refused: not needed so far',
  setDescription: 'exact',
  setDomainEdit: 'partial: also where the file belongs to no domain',
  setNamedRange: 'exact',
  setRange: 'exact',
  setRangeName: 'exact',
  setUnprotectedRanges: 'exact',
  setWarningOnly: 'partial: scripts are not stopped by a warning (unverified)',
};

export class FakeProtection {
  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly id: number,
  ) {
    guard(this, 'Protection', PROTECTION);
  }

  getProtectionType(): EnumValue {
    return this.open.enums.ProtectionType.of(this.data().kind);
  }

  getDescription(): string {
    return this.data().description;
  }

  isWarningOnly(): boolean {
    return this.data().warningOnly;
  }

  getRangeName(): string | null {
    return this.data().rangeName;
  }

  getRange(): FakeRange {
    const { area } = this.data();
    return this.open.handles.range(areaOn(this.open.sheet(area.sheetId), area));
  }

  getUnprotectedRanges(): readonly FakeRange[] {
    return this.data().unprotected.map((area) => this.open.handles.range(areaOn(this.open.sheet(area.sheetId), area)));
  }

  canEdit(): boolean {
    this.open.read('Protection.canEdit');
    return this.open.rights.mayEditProtected(this.data());
  }

  canDomainEdit(): boolean {
    this.open.read('Protection.canDomainEdit');
    return this.mine().domainEdit;
  }

  /** The owner, who always may, is not among them (M:GF). */
  getEditors(): readonly object[] {
    this.open.read('Protection.getEditors');
    const editors = this.mine().editors ?? this.open.document.editors();
    return editors.map((email) => guard(new FakeUser(email), 'User', USER));
  }

  setDescription(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setDescription', args);
    return this.change('setDescription', { description: args[0] });
  }

  setWarningOnly(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw this.wrong('setWarningOnly', args);
    return this.change('setWarningOnly', { warningOnly: args[0] });
  }

  setDomainEdit(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw this.wrong('setDomainEdit', args);
    return this.change('setDomainEdit', { domainEdit: args[0], editors: this.editors() });
  }

  addEditor(...args: readonly unknown[]): this {
    return this.addAll('addEditor', args, args);
  }

  addEditors(...args: readonly unknown[]): this {
    if (!fits(args, isList)) throw this.wrong('addEditors', args);
    return this.addAll('addEditors', args[0], args);
  }

  removeEditor(...args: readonly unknown[]): this {
    return this.removeAll('removeEditor', args, args);
  }

  removeEditors(...args: readonly unknown[]): this {
    if (!fits(args, isList)) throw this.wrong('removeEditors', args);
    return this.removeAll('removeEditors', args[0], args);
  }

  setRange(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeRange))) throw this.wrong('setRange', args);
    return this.change('setRange', { area: args[0].coordinates.area, rangeName: null });
  }

  setNamedRange(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeNamedRange))) throw this.wrong('setNamedRange', args);
    return this.tie('setNamedRange', args[0].getName());
  }

  setRangeName(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setRangeName', args);
    return this.tie('setRangeName', args[0]);
  }

  setUnprotectedRanges(...args: readonly unknown[]): this {
    const isRange = isA(FakeRange);
    if (!fits(args, isList) || !args[0].every(isRange)) throw this.wrong('setUnprotectedRanges', args);
    if (this.data().kind !== 'SHEET') throw notModelled('Protection.setUnprotectedRanges on a protected range');
    return this.change('setUnprotectedRanges', { unprotected: args[0].map((range) => range.coordinates.area) });
  }

  remove(): void {
    this.open.restructure('Protection.remove', () => {
      this.open.annotations.removeProtection(this.mine().id);
    });
  }

  private tie(method: string, name: string): this {
    const range = rangeNamed(this.open, name);
    if (range === null) throw this.open.run.exception('Range not found');
    return this.change(method, { area: range.coordinates.area, rangeName: name });
  }

  private addAll(method: string, users: readonly unknown[], args: readonly unknown[]): this {
    const added = this.addresses(method, users, args).filter((one) => one !== this.open.document.owner());
    return this.change(method, { editors: [...new Set([...this.editors(), ...added])] });
  }

  /** Neither the owner nor the user can be taken away (D:ref/spreadsheet/protection). */
  private removeAll(method: string, users: readonly unknown[], args: readonly unknown[]): this {
    const removed = new Set(this.addresses(method, users, args));
    removed.delete(this.open.run.user);
    return this.change(method, { editors: this.editors().filter((one) => !removed.has(one)) });
  }

  private addresses(method: string, users: readonly unknown[], args: readonly unknown[]): readonly string[] {
    if (args.length !== 1) throw this.wrong(method, args);
    return users.map((user) => {
      if (typeof user === 'string') return user;
      if (user instanceof FakeUser) return user.getEmail();
      throw this.wrong(method, args);
    });
  }

  private editors(): readonly string[] {
    return this.data().editors ?? this.open.document.editors();
  }

  private change(method: string, fields: Partial<ProtectionFields>): this {
    return this.open.restructure(`Protection.${method}`, () => {
      this.open.annotations.changeProtection(this.mine().id, fields);
      return this;
    });
  }

  private mine(): ProtectionData {
    const data = this.data();
    if (!this.open.rights.mayEditProtected(data)) throw this.open.rights.refusal();
    return data;
  }

  private data(): ProtectionData {
    const found = this.open.annotations.protections().find((one) => one.id === this.id);
    if (found === undefined) throw notModelled('a Protection that was removed');
    return found;
  }

  private wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `Protection.${method}`, args);
  }
}
