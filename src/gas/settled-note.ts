// What was put off or done of things without a row of their own, as one property of the document: everybody's lists and mails
// leave it out. Knows no item.
import type { SettledNote } from '../app/ports';

const NAME = 'settled';

export class PropertySettledNote implements SettledNote {
  read(): string {
    return PropertiesService.getDocumentProperties().getProperty(NAME) ?? '';
  }

  write(text: string): void {
    PropertiesService.getDocumentProperties().setProperty(NAME, text);
  }
}
