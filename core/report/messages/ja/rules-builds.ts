import type { rulesBuilds as english } from '../en/rules-builds.js';
import type { Translation } from '../message.js';

/** CodeBuild のプロジェクトとロールに関するルール。 */
export const rulesBuilds: Translation<typeof english> = {
  'rule.managedPolicies': '{role} が {policies} によって許可される内容は、コードからわかりません。',

  'rule.31.title': 'ビルドがプライベートサブネットで動き、セキュリティグループと必要な権限がある',
  'rule.31.reason':
    'ビルドのネットワークインターフェイスはパブリックアドレスを持たないため、パブリックサブネットからは外に到達できません。権限がないと、ビルドは開始しません。',
  'rule.31.noNetwork': '{project} に VPC の設定がないため、ビルドはエンドポイントを使いません。',
  'rule.31.subnetCount': '{project} のサブネットは {count} 個です。CodeBuild で指定できるのは 1 から {limit} 個です。',
  'rule.31.groupCount':
    '{project} のセキュリティグループは {count} 個です。CodeBuild で指定できるのは 1 から {limit} 個です。',
  'rule.31.public':
    '{project} はパブリックサブネット {subnet} で動きます。{table} にインターネットゲートウェイへのルートがあります。プライベートサブネットを指定してください。',
  'rule.31.actions':
    '{role} が {actions} を許可していないため、{project} のビルドはネットワークインターフェイスを作成できません。',
  'rule.31.conditions':
    '{role} が、{keys} の条件なしで {action} を許可しています。CodeBuild とそのサブネットに限定してください。',

  'rule.32.title': 'プッシュするビルドにプッシュが許可され、特権モードで動くのもプッシュするビルドだけである',
  'rule.32.reason':
    'エンドポイントのポリシーがプルだけを許可すると、プッシュはすべて失敗します。特権モードのビルドはホストの root になります。なお、ビルド環境のイメージ自体は VPC を経由せずにプルされます。',
  'rule.32.privileged':
    '{project} は特権モードで動きますが、ロールはどのリポジトリにもプッシュできません。特権モードを無効にしてください。',
  'rule.32.pullOnly': '{endpoint} のポリシーが、{project} のビルドがプッシュに使う {actions} を許可していません。',
};
