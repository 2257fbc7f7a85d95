// HtmlService: makes pages from the project's HTML files or from text. Templates are refused.
// Knows no window and no browser.
import type { RunContext } from '../../run/run-context';
import { enumeration } from '../enumeration';
import { guard, type Coverage } from '../guard';
import { FakeHtmlOutput, HTML_OUTPUT } from './fake-html-output';

export const HTML_SERVICE: Coverage = {
  SandboxMode: 'exact',
  XFrameOptionsMode: 'exact',
  createHtmlOutput: 'partial: from text or nothing, not from a blob',
  createHtmlOutputFromFile: 'partial: markup is not checked for being well formed',
  createTemplate: 'refused: templates are not modelled',
  createTemplateFromFile: 'refused: templates are not modelled',
  getUserAgent: 'refused: web apps only',
};

export class FakeHtmlService {
  constructor(private readonly run: RunContext) {}

  get SandboxMode(): object {
    return enumeration(this.run, 'SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']).face;
  }

  get XFrameOptionsMode(): object {
    return enumeration(this.run, 'XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']).face;
  }

  createHtmlOutput(html?: unknown): FakeHtmlOutput {
    return this.output(html === undefined ? '' : String(html));
  }

  createHtmlOutputFromFile(name: unknown): FakeHtmlOutput {
    const file = String(name).replace(/\.html$/, '');
    const content = Object.hasOwn(this.run.script.html, file) ? this.run.script.html[file] : undefined;
    if (content === undefined) throw this.run.exception(`No HTML file named ${String(name)} was found.`);
    return this.output(content);
  }

  private output(content: string): FakeHtmlOutput {
    return guard(new FakeHtmlOutput(this.run, content), 'HtmlOutput', HTML_OUTPUT);
  }
}
