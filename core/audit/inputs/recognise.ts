/** How much of a file is looked at to know what it is. */
const HEAD = 200_000;

/** A resource as templates write it, of AWS or of a template's own. */
const JSON_RESOURCE = /"Type"\s*:\s*"(?:AWS|Custom|Alexa)::/;
const YAML_RESOURCE = /^[ \t]+["']?Type["']?\s*:\s*["']?(?:AWS|Custom|Alexa)::/m;

/** Keys of what Terraform writes: plans and states as JSON, states as it stores them, and messages of a run. */
const TERRAFORM_KEY = /"(?:format_version|terraform_version|planned_values|lineage)"\s*:/;
const TERRAFORM_EVENT = /^\s*\{\s*"@/;

/** What a text is, by its looks; null where it looks like neither. Whether it is, its reader says. */
export function looksLike(text: string): 'terraform' | 'cloudformation' | null {
  // A plan in Terraform's own form is a ZIP archive.
  if (text.startsWith('PK')) return 'terraform';
  const head = text.slice(0, HEAD);
  if (/^\uFEFF?\s*\{/.test(head)) {
    if (TERRAFORM_EVENT.test(head) || TERRAFORM_KEY.test(head)) return 'terraform';
    return /"Resources"\s*:/.test(text) && JSON_RESOURCE.test(text) ? 'cloudformation' : null;
  }
  return /^["']?Resources["']?\s*:/m.test(text) && YAML_RESOURCE.test(text) ? 'cloudformation' : null;
}

/** Whether a text that lay in a folder is meant: keys of Terraform's are in settings of other tools too. */
export function isMeant(text: string): boolean {
  const like = looksLike(text);
  return like === 'cloudformation' || (like === 'terraform' && /"(?:planned_values|values|lineage)"\s*:/.test(text));
}

/** Whether a JSON text looks like the manifest of a cloud assembly. */
export function looksLikeManifest(text: string): boolean {
  return /"artifacts"\s*:/.test(text) && /"(?:aws:cloudformation:stack|cdk:cloud-assembly|cdk:tree)"/.test(text);
}
