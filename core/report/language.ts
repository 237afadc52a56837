import { LANGUAGES, type Language } from './messages/message.js';

/**
 * The language of the face: what was asked for (`--language`, then `ECR_PRIVATELINK_LANGUAGE`), else the locale of the first of
 * LC_ALL, LC_MESSAGES and LANG that is set, as POSIX orders them, else English.
 *
 * @param requested the flag's value; an unknown one counts as not given, so that its refusal can be worded
 */
export function detectLanguage(
  requested: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = [requested, environment.ECR_PRIVATELINK_LANGUAGE].find(isLanguage);
  if (wanted !== undefined) return wanted;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^ja([_.@-]|$)/i.test(locale) ? 'ja' : 'en';
}

export function isLanguage(value: string | undefined): value is Language {
  return (LANGUAGES as readonly (string | undefined)[]).includes(value);
}
