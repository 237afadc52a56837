import { COMMANDS, LIST_KEYS, type ListKey } from './commands.js';
import { readDocuments } from './documents.js';
import { Fields } from './fields.js';
import type { JsonObject } from './json.js';
import { type DescribeProblem, Unusable } from './problem.js';
import {
  type EndpointRecord,
  endpointRecord,
  type RouteTableRecord,
  routeTableRecord,
  type SubnetRecord,
  subnetRecord,
  type VpcRecord,
  vpcRecord,
} from './records.js';

/** The text of one file, with its name for messages. */
export interface DescribeText {
  readonly name: string;
  readonly text: string;
}

/** Everything that the files list, by id and in the order of the ids. */
export interface Records {
  readonly Vpcs: ReadonlyMap<string, VpcRecord>;
  readonly Subnets: ReadonlyMap<string, SubnetRecord>;
  readonly RouteTables: ReadonlyMap<string, RouteTableRecord>;
  readonly VpcEndpoints: ReadonlyMap<string, EndpointRecord>;
}

/** The records of all files, or everything that keeps the files from being read. */
export function collectRecords(texts: readonly DescribeText[]): Records | { readonly problems: DescribeProblem[] } {
  const collector = new Collector();
  const problems = texts.flatMap(({ name, text }): DescribeProblem[] => {
    try {
      for (const document of readDocuments(text)) collector.take(document);
      return [];
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return [{ file: name, about: error.about, rule: error.rule }];
    }
  });
  // What a file lacks that cannot be read is not known.
  if (problems.length === 0) problems.push(...collector.missing());
  return problems.length > 0 ? { problems } : collector.records();
}

class Collector {
  private readonly found = new Set<ListKey>();
  private readonly lists = {
    Vpcs: new Map<string, VpcRecord>(),
    Subnets: new Map<string, SubnetRecord>(),
    RouteTables: new Map<string, RouteTableRecord>(),
    VpcEndpoints: new Map<string, EndpointRecord>(),
  };

  take(document: JsonObject): void {
    const keys = LIST_KEYS.filter((key) => document.has(key));
    const token = document.get('NextToken') ?? '';
    const [first] = keys;
    if (token !== '' && first !== undefined) {
      throw new Unusable({ id: 'describe.pages', parameters: { command: COMMANDS[first] } });
    }
    for (const key of keys) {
      this.found.add(key);
      const list = Fields.ofDocument(document, key);
      if (key === 'Vpcs') addAll(this.lists[key], list.map(vpcRecord));
      else if (key === 'Subnets') addAll(this.lists[key], list.map(subnetRecord));
      else if (key === 'RouteTables') addAll(this.lists[key], list.map(routeTableRecord));
      else addAll(this.lists[key], list.map(endpointRecord));
    }
  }

  /** Outputs that no file has, and those that are empty though no VPC is without one. */
  missing(): DescribeProblem[] {
    return LIST_KEYS.flatMap((key): DescribeProblem[] => {
      const parameters = { command: COMMANDS[key] };
      const problem = (rule: DescribeProblem['rule']) => [{ file: null, about: null, rule }];
      if (!this.found.has(key)) return problem({ id: 'describe.missing', parameters });
      const isEmpty = key !== 'VpcEndpoints' && this.lists[key].size === 0;
      return isEmpty ? problem({ id: 'describe.nothing', parameters }) : [];
    });
  }

  records(): Records {
    const { Vpcs, Subnets, RouteTables, VpcEndpoints } = this.lists;
    return {
      Vpcs: inOrder(Vpcs),
      Subnets: inOrder(Subnets),
      RouteTables: inOrder(RouteTables),
      VpcEndpoints: inOrder(VpcEndpoints),
    };
  }
}

/** The same twice does no harm; of two versions nobody can tell which one is true. */
function addAll<Item extends { readonly id: string }>(to: Map<string, Item>, records: readonly Item[]): void {
  for (const record of records) {
    const known = to.get(record.id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(record)) {
      throw new Unusable({ id: 'describe.conflict', parameters: { id: record.id } });
    }
    to.set(record.id, record);
  }
}

function inOrder<Item>(records: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
  return new Map([...records].sort(([one], [other]) => (one < other ? -1 : 1)));
}
