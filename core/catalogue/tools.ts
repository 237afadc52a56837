/**
 * Versions of the tools that generated projects are written for and tested with. One place, so that the generated files, the
 * README and the tests cannot disagree; a test holds them against this package's own development dependencies.
 */
export const TOOLS = {
  terraform: { required: '>= 1.9', awsProvider: '>= 5.100, < 7.0', awsProviderTested: '5.100.0' },
  cdk: { library: '2.276.0', cli: '2.1148.0', constructs: '10.8.1', nag: '3.0.2' },
  node: { types: '20.19.43', tsx: '4.23.15', typescript: '7.0.2', engines: '^20.19.0 || >=22.12.0' },
} as const;
