/** The words of an id as one name: `ecr_api` -> `EcrApi`. */
export function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|[_-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The words of an id with hyphens: `ecr_api` -> `ecr-api`. */
export function kebabCase(id: string): string {
  return id.replaceAll('_', '-');
}
