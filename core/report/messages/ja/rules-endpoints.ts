import type { rulesEndpoints as english } from '../en/rules-endpoints.js';
import type { Translation } from '../message.js';

/** エンドポイントの有無とサービスに関するルール。 */
export const rulesEndpoints: Translation<typeof english> = {
  'rule.unknownRegion': 'リージョン {region} はカタログにありません。',

  'rule.elsewhere':
    'VPC がこのコードで作成されていないため、これと組になるエンドポイントがすでにある可能性があります。何が必要かは起動タイプで決まります。',

  'rule.01.title': 'ecr.api と ecr.dkr のインターフェイスエンドポイントがある',
  'rule.01.reason':
    'プルでは、ecr.api で認証し、ecr.dkr からマニフェストを取得します。どちらか一方だけでは失敗します。',
  'rule.01.needed': '{users} が使う {service} のインターフェイスエンドポイントがありません。',
  'rule.01.pair':
    '{endpoint} は {service} 用ですが、同じ VPC に {missing} のエンドポイントがありません。プルには両方が必要です。',

  'rule.25.title': 'Fargate だけの VPC に、Amazon ECS のエンドポイントがない',
  'rule.25.reason':
    'Fargate ではエージェントが VPC の外で動くため、タスクはこれらのエンドポイントを使いません。アベイラビリティーゾーンごとに時間料金がかかるだけです。',
  'rule.25.endpoint': '{endpoint} は {service} 用ですが、{workloads} は使いません。エンドポイントを削除してください。',
  'rule.25.serviceConnect':
    '{endpoint} は {service} 用です。{workloads} では Service Connect を使う場合にだけ必要ですが、選択されていません。エンドポイントを削除してください。',

  'rule.26.title': 'コンテナインスタンスに、Amazon ECS の 3 つのエンドポイントがそろっている',
  'rule.26.reason':
    'エージェントは ecs-agent、ecs-telemetry、ecs を使います。エンドポイントがないものには、パブリックアドレスで接続しようとします。',
  'rule.26.needed': '{users} が使う {service} のインターフェイスエンドポイントがありません。',
  'rule.26.partial':
    '{services} のエンドポイントはありますが、{missing} がありません。エージェントはすべてを使います。',

  'rule.27.title': 'EKS のノードとポッドに、参加と実行に必要なエンドポイントがある',
  'rule.27.reason': 'EC2 API に到達できないノードは、ノード名を取得できず、クラスターに参加できません。',
  'rule.27.needed': '{users} が使う {service} のインターフェイスエンドポイントがありません。',

  'rule.28.title': 'インターネットへの経路がない VPC に、logs のエンドポイントがある',
  'rule.28.reason': 'awslogs ドライバーが CloudWatch Logs に到達できないと、コンテナは起動しません。',
  'rule.28.needed': '{users} が使う logs のインターフェイスエンドポイントがありません。',

  'rule.29.title': '機能に必要なエンドポイントがあり、使わないものはない',
  'rule.29.reason':
    'エンドポイントがないと、シークレットを使うタスクは起動せず、ECS Exec は接続できません。使わないエンドポイントにも料金がかかります。',
  'rule.29.needed': '{users} が使う {service} のインターフェイスエンドポイントがありません。',
  'rule.29.unasked': '{endpoint} は {service} 用ですが、これを使うのは選択されていない機能だけです: {features}',

  'rule.30.title': 'AWS がプルするイメージのために ECR のエンドポイントを作成していない',
  'rule.30.reason':
    'Lambda、App Runner、SageMaker は、イメージを VPC の外でプルします。エンドポイントを使うのは、ECR を呼び出すコードだけです。',
  'rule.30.endpoint': '{endpoint} は {service} 用ですが、{workloads} のプルでは使われません。',

  'rule.43.title': 'プルスルーキャッシュにアップストリームレジストリへの経路がある',
  'rule.43.reason':
    '各イメージの初回のプルは、インターネット経由でアップストリームレジストリに接続します。2 回目以降は接続しません。',
  'rule.43.policy': '{endpoint} のポリシーは {actions} を許可していません。キャッシュ経由の初回のプルで必要です。',
  'rule.43.noWay': 'インターネットへの経路がないため、キャッシュ経由の初回のプルはこの VPC からは失敗します。',

  'rule.41.title': 'サービス名と ARN が、パーティションのものになっている',
  'rule.41.reason':
    'サービス名のプレフィックスは、パーティションとサービスによって異なります。誤った名前は InvalidServiceName で拒否され、誤った ARN のポリシーは何にも一致しません。',
  'rule.41.name': '{endpoint} は {name} 用ですが、{region} でのサービス名は {expected} です。',
  'rule.41.arn': '{owner} のポリシーに {arn} がありますが、{region} のパーティションは {partition} です。',

  'rule.42.title': 'ECR Public のエンドポイントは ecr-public.api で、us-east-1 にある',
  'rule.42.reason':
    'ECR Public の API は us-east-1 だけにあります。エンドポイントは API の呼び出し用で、public.ecr.aws からのプルには使われません。イメージを自分のリポジトリにコピーするか、キャッシュしてください。',
  'rule.42.name': '{endpoint} は {service} 用ですが、AWS にこのサービスはありません。正しい名前は {expected} です。',
  'rule.42.region':
    '{endpoint} は ECR Public 用ですが、{region} に ECR Public のエンドポイントはありません。イメージを自分のリポジトリにコピーするか、キャッシュしてください。',

  'rule.57.title': 'すでにあるものを使い、作り直さない',
  'rule.57.reason':
    'AWS は、同じサービスのプライベート DNS 付きの 2 つ目のエンドポイントと、ルートテーブルの S3 への 2 つ目のルートを拒否します。',
  'rule.57.interface':
    '{endpoint} は {service} 用に作成されますが、VPC にはすでに {existing} があります。それを使ってください。',
  'rule.57.table':
    '{endpoint} に {table} が関連付けられますが、すでに S3 ゲートウェイエンドポイント {existing} に関連付けられています。対象から外してください。',
};
