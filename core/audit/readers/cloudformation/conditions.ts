import { known, unknown, type Value } from '../../value.js';
import type { Evaluator } from './evaluate.js';
import type { Node } from './node.js';
import { textOf } from './resolved.js';
import { whyDeployed } from './template.js';

/** The conditions of a template, each worked out when it is asked for. */
export class Conditions {
  private readonly values = new Map<string, Value<boolean>>();
  private readonly open = new Set<string>();

  constructor(private readonly evaluator: Evaluator) {}

  named(name: string): Value<boolean> {
    const done = this.values.get(name);
    if (done) return done;
    const node = this.evaluator.template.conditions.get(name);
    const path = `Conditions.${name}`;
    const place = { file: this.evaluator.template.path, line: node?.line ?? null, path };
    if (node === undefined) return unknown({ id: 'read.noCondition', parameters: { name: name.slice(0, 200) } }, place);
    if (this.open.has(name)) return unknown({ id: 'read.circle', parameters: { name } }, place);
    this.open.add(name);
    const value = this.test(node, path);
    this.open.delete(name);
    this.values.set(name, value);
    return value;
  }

  /** @param node one of the functions that say yes or no */
  test(node: Node, path: string, depth = 0): Value<boolean> {
    const place = this.evaluator.place(node, path);
    const wrong = unknown({ id: 'read.wrongArguments', parameters: { name: 'Conditions' } }, place);
    if (node.kind !== 'map' || node.entries.size !== 1 || depth > MOST_NESTED) return wrong;
    const [[name, argument] = ['', undefined]] = [...node.entries];
    if (argument === undefined) return wrong;
    if (name === 'Condition') return argument.kind === 'scalar' ? this.named(argument.source) : wrong;
    if (argument.kind !== 'list') return wrong;
    const each = () => argument.items.map((item, index) => this.test(item, `${path}[${index}]`, depth + 1));
    switch (name) {
      case 'Fn::Equals': {
        const [left, right] = argument.items.map((item) => textOf(this.evaluator.evaluate(item, path)));
        if (left === undefined || right === undefined) return wrong;
        if (!left.known) return left;
        if (!right.known) return right;
        if (left.value === right.value) return known(true, place);
        const { template } = this.evaluator;
        const why = whyDeployed(template, left.value) ?? whyDeployed(template, right.value);
        return why ? unknown(why, place) : known(false, place);
      }
      case 'Fn::Not': {
        const [inner] = each();
        return inner?.known ? known(!inner.value, place) : (inner ?? wrong);
      }
      case 'Fn::And':
        return decide(each(), false) ?? known(true, place);
      case 'Fn::Or':
        return decide(each(), true) ?? known(false, place);
      default:
        return wrong;
    }
  }
}

/** Far more than anyone nests. */
const MOST_NESTED = 50;

/** One value that decides is enough, whatever the others are; else the first unknown. */
function decide(values: readonly Value<boolean>[], deciding: boolean): Value<boolean> | undefined {
  return values.find((value) => value.known && value.value === deciding) ?? values.find((value) => !value.known);
}
