import type { rulesNetwork as english } from '../en/rules-network.js';
import type { Translation } from '../message.js';

/** VPC、サブネット、ルートに関するルール。 */
export const rulesNetwork: Translation<typeof english> = {
  'rule.onlyDeployed': '{text} はデプロイするまで決まりません。',
};
