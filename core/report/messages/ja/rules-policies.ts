import type { rulesPolicies as english } from '../en/rules-policies.js';
import type { Translation } from '../message.js';

/** エンドポイントポリシーに関するルール。 */
export const rulesPolicies: Translation<typeof english> = {
  'rule.33.title': 'S3 を制限するポリシーが、リージョンの ECR のレイヤーバケットの読み取りだけを許可する',
  'rule.33.reason':
    'イメージレイヤーは、リージョンごとに 1 つある ECR のバケットにあります。ポリシーにこのバケットがないと、プルはすべて失敗します。',
  'rule.33.missing': '{endpoint} のポリシーが {arn} に対する {action} を許可していないため、イメージをプルできません。',
  'rule.33.resource':
    '{endpoint} のポリシーに {resource} があります。レイヤーがあるのは {arn} なので、それだけを書いてください。',
  'rule.33.actions':
    '{endpoint} のポリシーの {statement} が、レイヤーバケットに対して {actions} を許可しています。プルが使うのは {action} だけです。',
  'rule.33.notAction':
    '{endpoint} のポリシーの {statement} が、レイヤーバケットに対して一部を除くすべてのアクションを許可しています。プルが使うのは {action} だけです。',
  'rule.33.owner':
    '{endpoint} のポリシーの {statement} が、{arn} を {keys} の条件付きでだけ許可しています。バケットは ECR のものなので、イメージをプルできません。この条件のないステートメントで許可してください。',
  'rule.33.denied':
    '{endpoint} のポリシーの {statement} が、{arn} をすべてのプリンシパルに拒否しているため、イメージをプルできません。',
  'rule.33.deniedOwner':
    '{endpoint} のポリシーの {statement} が、{keys} の条件で {arn} を拒否しています。バケットは ECR のものなので、イメージをプルできません。対象から外してください。',

  'rule.34.title': 'レイヤーバケットを誰でもエンドポイント経由で読み取れ、誰も変更できない',
  'rule.34.reason':
    'レイヤーの URL には、ECR が自身のアカウントで署名します。aws:PrincipalAccount のような呼び出し元の条件があると、プルはすべて失敗します。aws:SourceVpc は問題ありません。',
  'rule.34.condition':
    '{endpoint} のポリシーの {statement} が、レイヤーの読み取りを {keys} の条件付きでだけ許可しています。ECR のアカウントはこの条件を満たしません。条件を削除するか、aws:SourceVpc を使ってください。',
  'rule.34.principal':
    '{endpoint} のポリシーの {statement} が、レイヤーの読み取りを一部のプリンシパルにだけ許可しています。ECR のアカウントは含まれません。Principal: "*" にしてください。',
  'rule.34.denied':
    '{endpoint} のポリシーの {statement} が、{keys} の条件でレイヤーを拒否しています。これは ECR のアカウントにも当てはまります。レイヤーバケットを対象から外してください。',
  'rule.34.actions':
    '{endpoint} のポリシーの {statement} が、レイヤーバケットに対して {actions} を許可しています。AWS のバケットなので、読み取りだけを許可してください。',

  'rule.35.title': '例のプレースホルダーが残っていない',
  'rule.35.reason': '例の中の仮の名前は、実在するものを指しません。そのままでは、ポリシーやルールの効果がありません。',
  'rule.35.text': '自分の値に置き換えるべき {placeholder} が残っています: {text}',

  'rule.36.title': 'エンドポイントポリシーに不足がない',
  'rule.36.reason':
    'エンドポイントポリシーに暗黙の許可はなく、Deny だけのポリシーではすべての呼び出しが失敗します。バージョンがないと、ポリシー変数が文字どおりに扱われます。',
  'rule.36.noVersion': '{endpoint} のポリシーに Version がありません。{expected} と書いてください。',
  'rule.36.version': '{endpoint} のポリシーの Version が {version} です。{expected} と書いてください。',
  'rule.36.denyOnly':
    '{endpoint} のポリシーは何も許可しないため、すべての呼び出しが失敗します。Allow を追加してください。',
  'rule.36.principal': '{endpoint} のポリシーに、Principal のないステートメントがあります: {statement}。',
  'rule.36.operator':
    '{endpoint} のポリシーの {statement} は、{key} を {operator} でワイルドカードか数値と比較しています。AWS はこれを受け付けません。StringEquals で完全な ID を書いてください。',
  'rule.36.size': '{endpoint} のポリシーは少なくとも {characters} 文字です。AWS の上限は {limit} 文字です。',

  'rule.37.title': 'プル専用のポリシーが、プルに必要な呼び出しをすべて許可し、ほかのステートメントに無効にされていない',
  'rule.37.reason':
    'プルでは、認証のあと、マニフェストと各レイヤーが読み取られます。許可されていない呼び出しは拒否されます。すべてを許可するステートメントがあると、ほかの Allow には意味がありません。',
  'rule.37.void':
    '{endpoint} のポリシーの {statement} がすべてを許可しているため、プル用のステートメントは何も制限しません。',
  'rule.37.missing': '{endpoint} のポリシーが、プルに必要な {actions} を許可していません。',
  'rule.37.check':
    '{endpoint} のポリシーが {action} を許可していません。AWS のタスク実行ロール用ポリシーは許可しており、レイヤーの取得前に呼び出すクライアントがあります。',
  'rule.37.login':
    '{endpoint} のポリシーが、{action} を一部のリソースにだけ許可しています。認証に対象リソースはないため、Resource: "*" にしてください。',

  'rule.38.title': 'ecr.api と ecr.dkr のポリシーが同じである',
  'rule.38.reason':
    'プルは、認証に前者、イメージの読み取りに後者を使います。片方だけで制限した操作は、もう片方で行えることがあります。AWS は同じポリシーを推奨しています。',
  'rule.38.endpoints': '{endpoint} と {other} のポリシーが異なります。同じものにしてください。',

  'rule.39.title': '削除を防ぐステートメントが、存在しうるリポジトリに対する削除を拒否する',
  'rule.39.reason': 'Allow のままであったり、ARN がリージョンのリポジトリでなかったりすると、何も防げません。',
  'rule.39.allows': '{endpoint} のポリシーの {statement} が {action} を許可しています。Deny にしてください。',
  'rule.39.arn':
    '{endpoint} のポリシーの {statement} が {resource} に対する {action} を拒否していますが、これはこのリージョンのリポジトリではありません。{example} のように書いてください。',

  'rule.40.title': '一部のアカウントのイメージのプルだけを許可するポリシーが、AWS のイメージも許可している',
  'rule.40.reason':
    'Amazon EKS のアドオンや GuardDuty のエージェントは、AWS のアカウントのリポジトリにあり、同じエンドポイントを通してプルされます。',
  'rule.40.policy':
    '{endpoint} のポリシーは、一部のリポジトリのプルだけを許可しています。GuardDuty のエージェントなど、AWS が自身のアカウントに置くイメージは拒否されます。使う場合は、それらのリポジトリも許可してください。',

  'rule.58.title': 'レジストリに認証するロールが、すべてのリソースに対して (ECS では場所を問わず) 認証を許可している',
  'rule.58.reason':
    '認証は特定のリポジトリに対するものではありません。Fargate では、アカウントのどの VPC にも属さないサービス側のインターフェイスから呼び出されるため、VPC やエンドポイントの条件が満たされることはありません。',
  'rule.58.condition':
    '{role} の {statement} が、{keys} の条件付きでだけ {action} を許可しています。条件のない独立したステートメントに移してください。',
  'rule.58.resource':
    '{role} の {statement} が、一部のリソースにだけ {action} を許可しています。認証に対象リソースはないため、独立したステートメントで Resource: "*" にしてください。',
};
