// PropertiesService: the script's, the user's and the document's store. Knows only which store belongs to whom.
import type { RunContext } from '../../run/run-context';
import { guard, type Coverage } from '../guard';
import { FakeProperties, PROPERTIES } from './fake-properties';

export const PROPERTIES_SERVICE: Coverage = {
  getDocumentProperties: 'partial: never null, as the script is always bound or an add-on in a document',
  getScriptProperties: 'exact',
  getUserProperties: "partial: in a custom function the owner's, read-only for editors; one document only",
};

export class FakePropertiesService {
  constructor(private readonly run: RunContext) {}

  getScriptProperties(): FakeProperties {
    return this.open(new FakeProperties(this.run, 'script', false));
  }

  getDocumentProperties(): FakeProperties {
    return this.open(new FakeProperties(this.run, 'document', false));
  }

  getUserProperties(): FakeProperties {
    const { run } = this;
    if (run.authMode !== 'CUSTOM_FUNCTION') return this.open(new FakeProperties(run, `user:${run.user}`, false));
    const owner = run.host.document.owner();
    return this.open(new FakeProperties(run, `user:${owner}`, run.user !== owner));
  }

  private open(properties: FakeProperties): FakeProperties {
    return guard(properties, 'Properties', PROPERTIES);
  }
}
