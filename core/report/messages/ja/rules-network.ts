import type { rulesNetwork as english } from '../en/rules-network.js';
import type { Translation } from '../message.js';

/** VPC、サブネット、ルートに関するルール。 */
export const rulesNetwork: Translation<typeof english> = {
  'rule.onlyDeployed': '{text} はデプロイするまで決まりません。',

  'rule.03.title': 'VPC の S3 ゲートウェイエンドポイントは 1 つで、タイプが明記されている',
  'rule.03.reason':
    'ECR はイメージレイヤーを S3 に保存しています。S3 のエンドポイントには 2 つのタイプがあり、ゲートウェイは無料です。1 つのルートテーブルに追加できるのは 1 つのゲートウェイだけです。',
  'rule.03.type': '{endpoint} のタイプが書かれていません。S3 には 2 つのタイプがあるため、Gateway と明記してください。',
  'rule.03.none': '{vpc} に S3 ゲートウェイエンドポイントがないため、イメージレイヤーをプライベートにプルできません。',
  'rule.03.several':
    '{vpc} に S3 ゲートウェイエンドポイントが複数あります: {endpoints}。すべてのルートテーブルを 1 つにまとめてください。',

  'rule.04.title':
    'アプリケーションサブネットのルートテーブルが、すべて S3 ゲートウェイエンドポイントに関連付けられている',
  'rule.04.reason':
    'イメージレイヤーは S3 から取得します。ゲートウェイのないルートテーブルを使うサブネットからは、S3 にプライベートに到達できません。',
  'rule.04.table':
    '{table} が S3 ゲートウェイエンドポイント {gateway} に関連付けられていません。エンドポイントのルートテーブルに追加してください。',
  'rule.04.subnets':
    '{table} ({subnets} のルートテーブル) が S3 ゲートウェイエンドポイント {gateway} に関連付けられていません。エンドポイントのルートテーブルに追加してください。',

  'rule.05.title': 'アプリケーションサブネットが、すべてルートテーブルに明示的に関連付けられている',
  'rule.05.reason':
    '関連付けのないサブネットはメインルートテーブルを使いますが、メインルートテーブルには S3 へのルートが追加されません。',
  'rule.05.subnet':
    '{subnet} がどのルートテーブルにも関連付けられていません。S3 ゲートウェイのあるルートテーブルに関連付けてください。',

  'rule.06.title': 'エンドポイント専用のサブネットに S3 ゲートウェイエンドポイントは不要',
  'rule.06.reason': 'エンドポイントのネットワークインターフェイスは、S3 から何も取得しません。',
  'rule.06.table':
    '{table} は S3 ゲートウェイエンドポイントに関連付けられていますが、エンドポイント専用のサブネットだけで使われています: {subnets}。',

  'rule.07.title': 'インターフェイスエンドポイントのサブネットは、アベイラビリティーゾーンごとに 1 つまで',
  'rule.07.reason': '同じ AZ の 2 つ目のサブネットは、DuplicateSubnetsInSameZone として AWS に拒否されます。',
  'rule.07.endpoint': '{endpoint} のサブネットが {zone} に複数あります: {subnets}。1 つだけ残してください。',

  'rule.08.title': 'インターフェイスエンドポイントが 2 つ以上のアベイラビリティーゾーンにある',
  'rule.08.reason': 'AZ が 1 つだけだと、その AZ の障害時に VPC 全体でエンドポイントを使えなくなります。',
  'rule.08.none':
    '{endpoint} にサブネットがないため、アドレスがありません。2 つの AZ のサブネットを 1 つずつ指定してください。',
  'rule.08.zone': '{endpoint} は {zone} にしかありません。別の AZ のサブネットを追加してください。',
  'rule.08.subnet': '{endpoint} のサブネットは 1 つだけです。別の AZ のサブネットを追加してください。',

  'rule.09.title':
    'インターフェイスエンドポイントが、アプリケーションサブネットのあるすべてのアベイラビリティーゾーンにある',
  'rule.09.reason':
    'エンドポイントのない AZ からの通信は別の AZ を経由するため、遅くなり、その AZ の障害の影響も受けます。',
  'rule.09.endpoint': '{endpoint} のサブネットが、アプリケーションサブネットのある {zones} にありません。',

  'rule.10.title': 'サブネットが VPC の CIDR ブロックに含まれ、互いに重ならず、エンドポイントに十分な大きさである',
  'rule.10.reason': 'これに反するサブネットや、サブネットに空きアドレスがないエンドポイントは、AWS に拒否されます。',
  'rule.10.form': '{subnet} の {cidr} は、10.0.192.0/26 のような IPv4 の CIDR ブロックではありません。',
  'rule.10.outside': '{subnet} の {cidr} は、VPC の CIDR ブロックの外にあります: {cidrs}。',
  'rule.10.overlap': '{subnet} が {other} と重なっています。',
  'rule.10.small':
    '{subnet} ({cidr}) で使えるアドレスは {usable} 個で、エンドポイントは {endpoints} 個です。エンドポイントの数より {spare} 個以上多く確保してください。',

  'rule.11.title': 'アベイラビリティーゾーンがリージョンに実在する',
  'rule.11.reason':
    'AZ 名の末尾の文字は、リージョンやアカウントによって異なります。組み立てた名前の AZ があるとは限りません。',
  'rule.11.suffix':
    '{subnet} は AZ 名 {zone} を組み立てています。AZ 名を書くか、パラメータで受け取るか、AWS に一覧を問い合わせてください。',
  'rule.11.zone': '{subnet} の AZ {zone} は {region} にありません。{region} の AZ: {zones}。',

  'rule.12.title': 'ecr.dkr のエンドポイントでプライベート DNS 名が有効である',
  'rule.12.reason': '無効だと、イメージ名はエンドポイントに解決されません。',
  'rule.12.endpoint': '{endpoint} ({service}) のプライベート DNS 名が無効です。有効にしてください。',

  'rule.13.title': 'ecr.api、logs、ECS のエンドポイントでプライベート DNS 名が有効である',
  'rule.13.reason':
    'SDK やエージェントは、サービスをパブリックな名前で呼び出します。無効だと、その名前はエンドポイントに解決されません。',
  'rule.13.endpoint': '{endpoint} ({service}) のプライベート DNS 名が無効です。有効にしてください。',

  'rule.14.title': 'VPC の DNS 解決と DNS ホスト名が有効である',
  'rule.14.reason': 'どちらかが無効な VPC では、エンドポイントのプライベート DNS 名が AWS に拒否されます。',
  'rule.14.support': '{vpc} の DNS 解決 (enableDnsSupport) が無効です。有効にしてください。',
  'rule.14.hostnames': '{vpc} の DNS ホスト名 (enableDnsHostnames) が無効です。有効にしてください。',

  'rule.15.title': 'プライベート DNS 名が有効なエンドポイントは、VPC のサービスごとに 1 つである',
  'rule.15.reason': '2 つ目のエンドポイントは、1 つ目と名前が競合するため AWS に拒否されます。',
  'rule.15.endpoints': '{endpoints} の両方で {service} のプライベート DNS 名が有効です。1 つだけ残してください。',

  'rule.44.title':
    'エンドポイントに IPv4 アドレスがあり、デュアルスタックでは作成する DNS レコードが明記され、サブネットと S3 ゲートウェイも両方の種類に対応している',
  'rule.44.reason': 'Fargate は IPv4 でのみイメージをプルし、イメージレイヤーも IPv4 でのみ配信されます。',
  'rule.44.ipv6': '{endpoint} には IPv6 アドレスしかありません。ipv4 または dualstack を使ってください。',
  'rule.44.records':
    '{endpoint} はデュアルスタックですが、作成する DNS レコードが書かれていません。dualstack と明記してください。',
  'rule.44.subnets':
    '{endpoint} はデュアルスタックですが、IPv6 ブロックのないサブネットがあります: {subnets}。AWS はそのサブネットでの作成を拒否します。',
  'rule.44.gateway':
    '{endpoint} は IPv4 だけですが、{registry} はデュアルスタックです。その場合は S3 のエンドポイントもデュアルスタックにする必要があります。',
  'rule.44.recordsIpv6': '{endpoint} は IPv6 の DNS レコードしか作成しません。dualstack を使ってください。',

  'rule.51.title':
    'サブネットがパブリックアドレスを割り当てず、ワークロードやエンドポイントのサブネットからインターネットに直接出られない',
  'rule.51.reason':
    'イメージはプライベートにプルします。パブリックアドレスや外へのルートは、不要な公開につながります。',
  'rule.51.addresses': '{subnet} は、起動したものにパブリックアドレスを割り当てます。無効にしてください。',
  'rule.51.inner':
    '{table} ({subnets} のルートテーブル) に、{destination} をインターネットゲートウェイに送るルートがあります。削除してください。',
  'rule.51.internet':
    '{table} に {destination} をインターネットゲートウェイに送るルートがありますが、インターネットへの経路は選択されていません。',
  'rule.51.nat':
    '{table} に {destination} を NAT ゲートウェイに送るルートがありますが、インターネットへの経路は選択されていません。',

  'rule.52.title': '新規 VPC でフローログが有効である',
  'rule.52.reason': 'フローログがないと、拒否された通信を確認できません。Security Hub も EC2.6 を検出します。',
  'rule.52.vpc': '{vpc} に、すべての通信または拒否された通信のフローログがありません。追加してください。',

  'rule.53.title': 'タグを付けられるものに、Name と選択したタグがすべて付いている',
  'rule.53.reason': 'コストの配分にも、リソースの検索にもタグを使います。',
  'rule.53.thing': '{thing} に次のタグがありません: {tags}。',
};
