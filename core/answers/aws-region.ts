/** Where the tools of AWS look for a Region, in this order. */
const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'] as const;

/** The Region that an environment names, and by which variable; null where none does. */
export function awsRegionOf(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly variable: (typeof VARIABLES)[number]; readonly region: string } | null {
  for (const variable of VARIABLES) {
    const region = environment[variable];
    if (region !== undefined && region !== '') return { variable, region };
  }
  return null;
}
