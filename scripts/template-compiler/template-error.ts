/** What is wrong in a template, and where: `templates/README.md.hbs:12: there is no helper pascall`. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(id: string, line: number, problem: string) {
    super(`templates/${id}.hbs:${line}: ${problem}`);
  }
}
