import type { controls as english } from '../en/controls.js';
import type { Translation } from '../message.js';

export const controls: Translation<typeof english> = {
  'control.title.EC2.2': 'デフォルトセキュリティグループがトラフィックを許可しない',
  'control.title.EC2.6': 'VPC フローログが有効である',
  'control.title.EC2.10': 'VPC に EC2 API のエンドポイントがある',
  'control.title.EC2.15': 'サブネットがパブリック IP アドレスを自動で割り当てない',
  'control.title.EC2.18': '任意のアドレスに開くポートは許可されたものに限られる',
  'control.title.EC2.19': 'リスクの高いポートを任意のアドレスに開いていない',
  'control.title.EC2.55': 'VPC に ECR API のインターフェイスエンドポイントがある',
  'control.title.EC2.56': 'VPC に Docker レジストリのインターフェイスエンドポイントがある',
  'control.title.EC2.57': 'VPC に Systems Manager のインターフェイスエンドポイントがある',
  'control.title.EC2.58': 'VPC に Incident Manager Contacts のインターフェイスエンドポイントがある',
  'control.title.EC2.60': 'VPC に Incident Manager のインターフェイスエンドポイントがある',
  'control.title.ECS.2': 'ECS サービスにパブリック IP アドレスが自動で割り当てられない',
  'control.title.ECS.10': 'Fargate のサービスが最新のプラットフォームバージョンで動作する',
  'control.title.VPC_ENDPOINT_ENABLED':
    'VPC に ecr.api と ecr.dkr のエンドポイントがある (ルールにこれらを指定した場合)',
  'control.title.SERVICE_VPC_ENDPOINT_ENABLED': 'すべての VPC に、ルールに指定したサービスのエンドポイントがある',
  'control.title.vpc_endpoint_multi_az_enabled': 'インターフェイスエンドポイントが複数の AZ にある',
  'control.title.vpc_endpoint_connections_trust_boundaries': 'エンドポイントポリシーが信頼するアカウントのみを許可する',
  'control.title.vpc_endpoint_for_ec2_enabled': 'VPC に EC2 API のエンドポイントがある',
  'control.title.CKV_AWS_23': 'セキュリティグループとそのルールに説明がある',
  'control.title.CKV_AWS_130': 'サブネットがパブリック IP アドレスを自動で割り当てない',
  'control.title.CKV_AWS_158': 'CloudWatch のロググループが KMS キーで暗号化されている',
  'control.title.CKV_AWS_338': 'CloudWatch のロググループがログを 1 年以上保持する',
  'control.title.CKV_AWS_382': '任意のアドレスへの全アウトバウンドを許可するセキュリティグループがない',
  'control.title.CKV2_AWS_5': 'セキュリティグループがほかのリソースにアタッチされている',
  'control.title.CKV2_AWS_11': 'VPC フローログが有効である',
  'control.title.CKV2_AWS_12': 'デフォルトセキュリティグループがトラフィックを許可しない',

  'control.framework.security-hub': 'AWS Security Hub',
  'control.framework.config': 'AWS Config',
  'control.framework.prowler': 'Prowler',
  'control.framework.checkov': 'Checkov',
  'control.result.passed': '成功',
  'control.result.failed': '失敗',
  'control.result.not-judged': '判定なし',

  'control.stands': '{result}: {reason}',
  'control.endpointMade': '{service} のインターフェイスエンドポイントを作成します。',
  'control.endpointThere': 'VPC には {service} のエンドポイントがすでにあります。',
  'control.endpointInHub':
    '{service} のエンドポイントはハブにあります。このコントロールは VPC ごとのエンドポイントを求めます。',
  'control.endpointNotNeeded':
    '{service} のエンドポイントは作成しません。選択した起動タイプと機能には不要で、AZ ごとに時間料金がかかるためです。',
  'control.defaultGroupOpen':
    'AWS が作成するデフォルトグループは、グループ内の通信を許可します。ここでは使いません。このルールは CloudFormation では削除できず、CDK でも Lambda 関数が必要になるため、どの IaC の種類でも残ります。削除するコマンドは README にあります。',
  'control.ofExistingVpc': '既存の VPC 側の設定であり、ここでは変更しません。',
  'control.flowLogged': 'VPC のすべてのトラフィックを CloudWatch Logs に記録します。',
  'control.notFlowLogged': 'フローログは無効です。',
  'control.noLogGroups': 'ロググループを作成しません。',
  'control.logsOwnKey':
    'CloudWatch Logs が所有するキーで暗号化されます。KMS キーには月額料金がかかり、CloudWatch Logs に使用を許可するキーポリシーも必要です。',
  'control.logsKept':
    '保持期間は、障害の調査には十分な {days} 日です。保存には料金がかかります。延ばす場合は生成されたコードを編集してください (更新後も維持されます)。',
  'control.noPublicAddresses': '作成するサブネットはパブリックアドレスを割り当てません。',
  'control.noServicesHere': 'サービスとタスクはこのプロジェクトの対象外です。',
  'control.noGroups': 'セキュリティグループを作成しません。',
  'control.httpsOnly':
    'グループが許可するインバウンドは HTTPS のみで、許可元は指定したブロックとグループに限られます。',
  'control.dependsOnService': 'ルールに次のいずれかを指定した場合に成功します: {services}。',
  'control.noInterfaceEndpoints': 'インターフェイスエンドポイントを作成しません。',
  'control.severalZones': 'すべてのインターフェイスエンドポイントが {zones} つの AZ にあります。',
  'control.singleZone': 'インターフェイスエンドポイントが 1 つの AZ にしかありません。',
  'control.openEndpoints': 'すべてのプリンシパルを許可するポリシーです: {endpoints}。',
  'control.openWithLayers':
    'すべてのプリンシパルを許可するポリシーです: {endpoints}。S3 のものは AWS が公開しているレイヤー用のポリシーで、レイヤーの署名には ECR 側のアカウントが使われます。--s3-source-vpc を指定すると、プルを妨げずに VPC に限定できます。',
  'control.unclearEndpoints':
    '{endpoints} のポリシーは組織またはロールを条件としています。スキャナーがこれを認めるかどうかは、その設定によります。',
  'control.closedEndpoints': 'すべてのポリシーにアカウントまたは VPC の条件があります。',
  'control.described': 'すべてのグループとルールに説明があります。',
  'control.restrictedEgress': 'グループが許可するアウトバウンドは最大でも HTTPS のみです。',
  'control.groupsInUse': '作成するグループはすべてアタッチされます。',
  'control.clientGroupUnused':
    'クライアント用のグループは、このプロジェクトの対象外のワークロードにアタッチするためのものです。',
};
