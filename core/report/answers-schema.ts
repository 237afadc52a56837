import { answersSchema, fieldOf, type JsonSchema } from '../answers/index.js';
import { type Language, type Message, text } from './messages/index.js';

/** The JSON Schema of an answers file, with the texts of the questions and the help. */
export function schemaIn(language: Language): JsonSchema {
  const say = (message: Message) => text(message, language);
  return answersSchema({
    title: say({ id: 'schema.title' }),
    description: say({ id: 'schema.description' }),
    of: (key) => {
      const { onlyIf } = fieldOf(key);
      const help = say({ id: `field.${key}.help` });
      return {
        title: say({ id: `field.${key}.prompt` }),
        description: onlyIf === undefined ? help : `${help} (${say(onlyIf.otherwise)})`,
      };
    },
  });
}

/** The same as the text of a file. */
export function schemaText(language: Language): string {
  return `${JSON.stringify(schemaIn(language), null, 2)}\n`;
}
