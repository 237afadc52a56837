import type { rules as english } from '../../en/explanations/rules.js';
import type { Translation } from '../../message.js';

/** 監査のルールに違反した場合の症状。エンドポイントがない場合の症状は、エンドポイントの説明と共通です。 */
export const rules: Translation<typeof english> = {
  'rule.05.without':
    'そのサブネットからのプルは、レイヤーの取得でタイムアウトするか、メインルートテーブルのルートで VPC の外に出ます。',
  'rule.06.without': '影響はありません。ルートはありますが、使われません。',
  'rule.07.without':
    'デプロイが DuplicateSubnetsInSameZone で失敗します。cfn-lint と terraform validate では見つかりません。',
  'rule.08.without':
    'その AZ の障害中は VPC 全体でプルできず、ほかの AZ でも新しいタスクが起動しません。Prowler では vpc_endpoint_multi_az_enabled として検出されます。',
  'rule.09.without': 'ほかの AZ の障害時に、正常なこの AZ からのプルも「i/o timeout」になります。',
  'rule.10.without': 'デプロイが途中で、サブネットの作成か、空きアドレスのないエンドポイントの作成で失敗します。',
  'rule.11.without':
    'デプロイが失敗します。アカウントにその AZ がない (新しいアカウントの ap-northeast-1b など) か、「does not support the availability zone of the subnet」になります。',
  'rule.12.without':
    'イメージの名前がパブリックアドレスに解決され、「CannotPullContainerError … i/o timeout」になるか、プルが VPC の外に出ます。',
  'rule.13.without':
    '名前がパブリックアドレスに解決されます。ログインやログドライバーはタイムアウトし、コンテナインスタンスは登録されません。',
  'rule.14.without':
    'プライベート DNS 名を使うエンドポイントのデプロイが失敗します。後から属性を無効にすると、名前がパブリックアドレスに解決され、プルがタイムアウトします。',
  'rule.15.without':
    'デプロイが「private-dns-enabled cannot be set because there is already a conflicting DNS domain」で失敗します。',
  'rule.17.without':
    'ハブを使う VPC からの呼び出しが、パブリックアドレスへの接続でタイムアウトします。親ドメインのゾーンがあると、その下のほかの名前がすべて「no such host」になります。',
  'rule.18.without':
    'ほかのポートでは何も応答せず、443 を許可していなければ、呼び出しはすべてタイムアウトします。Security Hub の EC2.18 または EC2.19、Checkov の CKV_AWS_277 で検出されます。',
  'rule.19.without': 'cdk-nag の AwsSolutions-EC23 で合成が失敗し、Security Hub の EC2.18 で検出されます。',
  'rule.20.without':
    'そのブロックのワークロードだけが「dial tcp 10.x:443: i/o timeout」になり、ほかのワークロードはプルできます。',
  'rule.21.without': '動作への影響はありません。Checkov の CKV_AWS_382 で検出されます。',
  'rule.22.without': '動作への影響はありません。Checkov の CKV_AWS_23、cdk-nag の AwsSolutions-EC27 で検出されます。',
  'rule.23.without':
    'デフォルトグループに属さないワークロードは、プライベートアドレスへの接続が「dial tcp 10.x:443: i/o timeout」になります。',
  'rule.24.without':
    'プルが応答しなくなります。エンドポイントへの接続か、レイヤーを取得する S3 のパブリックアドレスへの接続が「dial tcp …:443: i/o timeout」になります。',
  'rule.25.without': '動作への影響はありませんが、エンドポイントの時間料金が AZ ごとにかかります。',
  'rule.30.without':
    '動作への影響はなく、関数やサービスは変わらず起動しますが、使われないエンドポイントの料金がかかります。',
  'rule.31.without':
    'ビルドが「Build does not have internet connectivity. Please check subnet network configuration」で失敗するか、プロジェクトの作成が「Not authorized to perform DescribeSecurityGroups」で拒否されます。',
  'rule.32.without':
    'docker push が「no VPC endpoint policy allows the ecr:InitiateLayerUpload action」になります。特権モードのプロジェクトは、Security Hub の CodeBuild.5 で検出されます。',
  'rule.33.without': 'ログインとマニフェストの取得はできますが、レイヤーがすべて 403 Forbidden になります。',
  'rule.34.without':
    'すべての呼び出し元で、レイヤーが 403 Forbidden になります。条件の対象は、呼び出し元ではなく ECR のアカウントだからです。',
  'rule.35.without':
    'AWS は文字列をそのまま受け付けるため、レイヤーは 403 Forbidden に、ロールやアカウントは AccessDenied になります。',
  'rule.36.without':
    'すべての呼び出しが AccessDenied (「no VPC endpoint policy allows the ecr:GetAuthorizationToken action」) になります。NAT ゲートウェイを経由するほかのリージョンは使えるため、原因に気付きにくくなります。',
  'rule.37.without':
    'プルが「no VPC endpoint policy allows the ecr:BatchGetImage action」になるか、すべてが許可されていることに誰も気付きません。',
  'rule.38.without': 'ログインはできてもプルが拒否されるか、その逆になります。',
  'rule.39.without': '保護したはずのリポジトリが、イメージごと削除されます。',
  'rule.40.without': 'EKS のアドオンや GuardDuty のエージェントのイメージが 403 Forbidden になり、起動しません。',
  'rule.41.without':
    'デプロイが「The Vpc Endpoint Service … does not exist」で失敗します。ARN が誤っていると、レイヤーが 403 Forbidden になります。',
  'rule.42.without':
    'デプロイが「The Vpc Endpoint Service … does not exist」で失敗します。docker pull public.ecr.aws/… は、いずれにしてもタイムアウトします。',
  'rule.43.without':
    'そのイメージの初回のプルだけが失敗し、ほかのイメージはプルできるため、一時的な障害のように見えます。',
  'rule.44.without':
    'IPv6 だけだと、Fargate のタスクは CannotPullContainerError で停止します。IPv4 だけのサブネットへのデュアルスタックのエンドポイントの作成は、AWS に拒否されます。',
  'rule.51.without':
    '乗っ取られたワークロードから、データを外部に送信できます。Security Hub の EC2.15、Checkov の CKV_AWS_130 で検出されます。',
  'rule.52.without': 'プルがタイムアウトしても、セキュリティグループが拒否したのかどうかを確認できません。',
  'rule.53.without':
    'コストのレポートでエンドポイントの所有者がわからず、ほかのタグを求めるタグポリシーがあればデプロイは拒否されます。',
  'rule.57.without': 'デプロイが「there is already a conflicting DNS domain」または RouteAlreadyExists で失敗します。',
  'rule.58.without':
    'エンドポイントに問題がなくても、タスクが「ResourceInitializationError … AccessDeniedException … ecr:GetAuthorizationToken」で停止します。',

  'control.EC2.58.without':
    'Incident Manager の呼び出しはインターネットを経由するか、タイムアウトします。イメージのプルでは呼び出されません。',
  'control.ECS.2.without':
    'パブリックアドレスを持つタスクは、エンドポイントを通らずに ECR に接続し、外部からも到達できます。',
  'control.ECS.10.without':
    'プラットフォームバージョン 1.3.0 以前のタスクは起動しません。それより新しいバージョンに固定したタスクには修正が反映されません。',
  'control.SERVICE_VPC_ENDPOINT_ENABLED.without':
    'そのサービスを呼び出すものがなくても、エンドポイントのない VPC はすべて AWS Config に検出されます。',
  'control.CKV_AWS_158.without': '影響はありません。誰がログを読み取れるかは、IAM だけで決まります。',
  'control.CKV_AWS_338.without': '保持期間を過ぎたログは、過去のインシデントの調査に使えません。',
  'control.CKV2_AWS_5.without': '影響はありません。何にも付いていないグループは、何も許可しません。',

  'rule.severity.error': '重要度: エラー',
  'rule.severity.warning': '重要度: 警告',
  'rule.severity.information': '重要度: 助言',
};
