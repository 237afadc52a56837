import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findRegion, isRegion, UnknownEntryError } from '../../core/catalogue/index.js';
import { AwsError } from './answer.js';
import { awsCli } from './aws.js';
import { changesOf } from './changes.js';
import { readCatalogue, writeCatalogue } from './data-files.js';
import { readAws } from './reading.js';
import { updateCatalogue } from './update.js';

const USAGE = `npm run catalogue -- [--region REGION]... [--dry-run] [--replace-zones]

Reads Regions, Availability Zones, endpoint services and prices from AWS through the AWS CLI and its credentials,
and writes them into the data files of the catalogue. Only reads in AWS.

--region REGION   only this Region; may be repeated (where a policy denies others, name those that it does not)
--dry-run         shows the changes, writes nothing
--replace-zones   the account's zones become the defaults of its Regions: for an account made lately, not for an old one
--folder DIR      where the data files are (core/catalogue)
`;

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parseOptions();
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return WRONG_USAGE;
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return DONE;
  }
  try {
    await refresh(options);
    return DONE;
  } catch (error) {
    if (error instanceof AwsError) {
      process.stderr.write(`${error.message}\nNothing was written.\n`);
    } else if ((error as NodeJS.ErrnoException).syscall !== undefined) {
      // A file that cannot be read or written is no bug either.
      process.stderr.write(`${(error as Error).message}\n`);
    } else {
      throw error;
    }
    return FAILED;
  }
}

interface Options {
  readonly help: boolean;
  readonly folder: string;
  readonly only: readonly string[] | null;
  readonly dryRun: boolean;
  readonly replaceZones: boolean;
}

/** The options, or what is wrong with them. */
function parseOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        region: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean', default: false },
        'replace-zones': { type: 'boolean', default: false },
        folder: { type: 'string', default: join(import.meta.dirname, '../../core/catalogue') },
      },
    });
    for (const region of values.region ?? []) findRegion(region);
    return {
      help: values.help,
      folder: values.folder,
      only: values.region ?? null,
      dryRun: values['dry-run'],
      replaceZones: values['replace-zones'],
    };
  } catch (error) {
    if (error instanceof UnknownEntryError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      return (error as Error).message;
    }
    throw error;
  }
}

async function refresh({ folder, only, dryRun, replaceZones }: Options): Promise<void> {
  const before = readCatalogue(folder);
  const reading = await readAws(awsCli, {
    includes: (region) => isRegion(region) && (only?.includes(region) ?? true),
    hasPriceList: (regions) => regions.some((region) => isRegion(region) && findRegion(region).partition === 'aws'),
    progress: (region) => process.stderr.write(`asking AWS about ${region}\n`),
  });
  const stranger = only?.find((region) => !reading.listed.some(({ id }) => id === region));
  if (stranger !== undefined) {
    throw new AwsError(`AWS does not list ${stranger} to this account: is it of another partition?`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const { catalogue, remarks } = updateCatalogue(before, reading, { today, only, replaceZones });
  const changes = changesOf(before, catalogue);
  const files = dryRun ? [] : writeCatalogue(folder, catalogue);
  const written = files.length === 0 ? 'Nothing was written.' : `Written: ${files.join(', ')}. Look at git diff.`;
  print('Changes', changes);
  print('For a person to look at', remarks);
  process.stdout.write(`${written}\n`);
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}: ${lines.length === 0 ? 'none' : lines.length}\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}
