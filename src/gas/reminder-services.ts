// Mail, the person's hourly trigger and the document's own properties for the reminders. Decides nothing.
import type { Mailer, Memory, OutgoingMail, Triggers } from '../app/ports';

const HANDLER = 'onHourly';

export class GoogleMailer implements Mailer {
  quotaLeft(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, text, html, name, replyTo }: OutgoingMail): void {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      ...(html === null ? {} : { htmlBody: html }),
      ...(name === null ? {} : { name }),
      ...(replyTo === null ? {} : { replyTo }),
    });
  }
}

export class HourlyTriggers implements Triggers {
  owner(): string {
    return Session.getEffectiveUser().getEmail().trim().toLowerCase();
  }

  mine(): readonly string[] {
    return this.own().map((trigger) => trigger.getUniqueId());
  }

  start(): void {
    // A second one would be refused, and making many in a day too.
    if (this.own().length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
  }

  stop(): void {
    for (const trigger of this.own()) ScriptApp.deleteTrigger(trigger);
  }

  private own(): readonly GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  }
}

export class DocumentMemory implements Memory {
  all(): Readonly<Record<string, string>> {
    return PropertiesService.getDocumentProperties().getProperties();
  }

  write(name: string, text: string): void {
    PropertiesService.getDocumentProperties().setProperty(name, text);
  }

  forget(name: string): void {
    PropertiesService.getDocumentProperties().deleteProperty(name);
  }
}
