import { MANIFEST } from '../render/index.js';
import { explanationText } from '../report/messages/explain.js';
import type { Language } from '../report/messages/index.js';
import { consequences } from './consequences.js';
import type { Entry } from './entry.js';
import { fileSources } from './file-sources.js';

/** The folder of the records, which no template makes. */
const RECORDS = {
  id: '.ecr-privatelink',
  path: '.ecr-privatelink',
  names: ['.ecr-privatelink/state.json', '.ecr-privatelink/base'],
};

/** Every file that a project can have: by its path there, its stable id, and its bare name. */
export function explainFiles(language: Language): Entry[] {
  const files = MANIFEST.map(({ id, path }) => ({ id, path, names: [path.slice(path.lastIndexOf('/') + 1)] }));
  return [...files, RECORDS].map(({ id, path, names }): Entry => {
    const what = explanationText(`file.${id}.what`, language);
    return {
      kind: 'file',
      id: path,
      names: [...new Set([id, ...names])].filter((name) => name !== path),
      title: what,
      what: [what],
      why: [explanationText(`file.${id}.why`, language)],
      without: consequences('file', id, language),
      findings: [],
      sources: fileSources(id),
    };
  });
}
