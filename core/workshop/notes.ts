import { featuresFlag } from './hints.js';
import type { Say } from './say.js';
import { STEPS, type Step } from './steps.js';

/** The trainer's notes in a workshop's folder. They are nobody's template: whoever keeps, edits or deletes them is never asked. */
export const NOTES_FILE = 'WORKSHOP.md';

/**
 * The trainer's notes, in Markdown: timing, and for each step what to show, the question with its answer, the task with its solution.
 *
 * @param command how this command is started
 */
export function trainerNotes(say: Say, command: string): string {
  const minutes = STEPS.reduce((sum, step) => sum + step.minutes, 0);
  const rows = STEPS.map((step, index) => `| ${index + 1} | ${say(`${step.id}.title`)} | ${step.minutes} |`);
  const lines = [
    `# ${say('notes.title')}`,
    '',
    say('notes.about'),
    '',
    say('notes.before'),
    '',
    say('notes.commands'),
    '',
    `## ${say('notes.timing', { minutes })}`,
    '',
    `| ${say('notes.number')} | ${say('notes.what')} | ${say('notes.minutes')} |`,
    '| --- | --- | --- |',
    ...rows,
    ...STEPS.flatMap((step, index) => ['', ...stepNotes(step, index, say, command)]),
    '',
    say('notes.fake'),
  ];
  return `${lines.join('\n')}\n`;
}

function stepNotes(step: Step, index: number, say: Say, command: string): string[] {
  const { id, files, explain, needs } = step;
  const title = say('step', { number: index + 1, count: STEPS.length, title: say(`${id}.title`) });
  const item = (name: Parameters<Say>[0], text: string) => `- **${say(name)}**: ${text}`;
  const solutions = needs.map((need) => say(`hint.${need}`, { command, features: featuresFlag(need, []) }));
  return [
    `## ${title}`,
    '',
    item('notes.command', `\`${command} lab ${index === 0 ? 'start' : 'next'}\``),
    item('notes.show', say(`${id}.look`)),
    item('open', files.map((file) => `\`${file}\``).join(', ')),
    item('explain', explain.map((word) => `\`${command} explain ${word}\``).join(', ')),
    item('question', say(`${id}.question`)),
    item('notes.answer', say(`${id}.answer`)),
    item('task', say(`${id}.task`)),
    ...solutions.map((solution) => item('notes.solution', solution)),
  ];
}
