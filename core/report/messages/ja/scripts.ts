import type { scripts as english } from '../en/scripts.js';
import type { Translation } from '../message.js';

/** 生成されるスクリプトの表示。 */
export const scripts: Translation<typeof english> = {
  'scripts.preflightPurpose':
    'デプロイ前の確認です。読み取りだけを行い、どこからでも実行できます。必要なものがアカウントにあるかを調べます。',
  'scripts.verifyPurposeApi':
    'デプロイ後の確認です。--api はどこからでも実行でき、エンドポイント、ルート、ルールを調べます。',
  'scripts.verifyPurposeInside':
    '--in-vpc は VPC 内のホストやコンテナで実行し、名前がプライベートアドレスに解決され、接続できるかを調べます。',
  'scripts.exitCodes': '終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。',
  'scripts.preflightUsage':
    'preflight.sh [--json]: デプロイ前に読み取りだけで確認します。--json は JSON 文書を 1 つ出力します',
  'scripts.usageApi':
    'AWS CLI でエンドポイントを確認します。VPC はデプロイの出力から見つけます。指定することもできます',
  'scripts.usageApiExisting': 'AWS CLI で {vpc} のエンドポイントを確認します',
  'scripts.usageInside':
    'VPC の中から名前解決と接続を確認します。--image を付けると、このレジストリのイメージを実際に 1 つプルします',

  'scripts.sectionReport': '結果の出力',
  'scripts.sectionAws': 'AWS CLI',
  'scripts.sectionChecks': '確認',
  'scripts.sectionApi': 'AWS CLI による確認 (--api)',
  'scripts.sectionInside': 'VPC の中からの確認 (--in-vpc)',
  'scripts.sectionStart': '開始',
  'scripts.commentExit': 'スクリプトの不具合など、ほかの終わり方は「実行できなかった」であり、合格にはしません。',
  'scripts.commentAsk': 'ask_aws QUERY COMMAND...: AWS CLI の応答は ANSWER に、標準エラー出力は COMPLAINT に入ります。',
  'scripts.commentMark':
    '応答のページは必ず決まった語で始まります。この語がなければ読み取れておらず、「結果なし」とは区別します。',
  'scripts.commentService': '存在しないサービスは検出結果です。ほかのエラーは、何も確認できなかったことを意味します。',
  'scripts.commentHosts': 'アスタリスクはレジストリのワイルドカードで、アカウントを表します。',
  'scripts.commentFindEndpoint': '以降の確認に必要なエンドポイントの情報は、変数 ENDPOINT_* に入ります。',
  'scripts.commentRemembered':
    'セキュリティグループは多くの場合共通なので、AWS への問い合わせはグループごとに 1 回で済みます。',
  'scripts.commentLabel': 'レジストリのプライベート DNS 名はワイルドカードなので、どのラベルでも解決先を確認できます。',
  'scripts.commentCached': 'すでにあるイメージをプルしてもレイヤーは取得されず、確認になりません。',
  'scripts.commentAddresses': 'ホストの IPv4 アドレスを 1 行に 1 つ出力します。解決できなければ何も出力しません。',
  'scripts.commentInner': '内側のシェルで展開されます。',
  'scripts.commentCurl':
    '接続できなかったことを表すのはこのコードだけです。証明書や HTTP のエラーは接続後に起こります。',
  'scripts.commentDockerConfig': '専用の設定フォルダーを使い、利用者の設定に認証情報を残しません。',
  'scripts.commentGatewayHost':
    'ゲートウェイエンドポイントではパブリックアドレスのまま経路が変わるため、ここでは接続だけを確認できます。',

  'scripts.commentS3Tables': 'このプロジェクトの S3 ゲートウェイエンドポイントを関連付けるルートテーブルです。',
  'scripts.commentRow': 'row_of KEY ROWS: KEY で始まる行を出力します',
  'scripts.commentRead':
    'VPC のエンドポイントごとに 1 行です。ID、タイプ、サービス、状態、プライベート DNS、グループ、ルートテーブル、名前の順に並びます。',
  'scripts.commentBlocks': 'IPv4 ブロックの最初と最後のアドレスを数値で出力します。',
  'scripts.commentCovers': 'covers BLOCKS BLOCK: BLOCKS を合わせると BLOCK のすべてのアドレスを含むかを調べます',
  'scripts.commentAccess':
    '既存のエンドポイントのセキュリティグループは所有者のものです。ここでは VPC 全体からの接続が許可されているかを調べます。',
  'scripts.commentAccessOutside':
    '既存のエンドポイントのセキュリティグループは所有者の管理下にあります。これらのブロックからの接続が許可されている必要があります。',
  'scripts.commentUnclaimed':
    'サービスのプライベート DNS 名を持てるエンドポイントは、VPC に 1 つだけです。自分のものは Name タグで見分けます。',
  'scripts.commentNamesFree': '名前を持つエンドポイントがあると、その名前のホストゾーンは使えません。',
  'scripts.commentTable':
    'ルートテーブルが持てる S3 へのルートは 1 つです。2 つ目のゲートウェイエンドポイントの関連付けはエラーになります。',
  'scripts.commentSpare':
    'エンドポイントはサブネットごとにアドレスを 1 つ使います。それとは別に、この数のアドレスを空けておきます。',
  'scripts.commentSeveral': '同じサービスのエンドポイントが複数ある場合は、プライベート DNS が有効なものを調べます。',
  'scripts.commentClients': 'エンドポイントへの接続を許可するセキュリティグループの ID です。',
  'scripts.commentSubnets': 'VPC のサブネットごとに 1 行です。ID、ブロック、AZ の順に並びます。',
  'scripts.commentS3List':
    'S3 のプレフィックスリストと、そのブロックです。AWS の応答にない場合は、すべてのアドレスが許可されているかを調べます。',
  'scripts.commentPolicy': 'エンドポイントポリシーのステートメントです。1 行に 1 つで、空白は除きます。',
  'scripts.commentNames':
    'names ELEMENT STATEMENT VALUE: ステートメントの要素 (Action など) に VALUE が含まれるかを調べます。要素がなければ 2 を返します',
  'scripts.commentWildcards': 'ポリシーのワイルドカードはシェルのものと同じです。',
  'scripts.commentAbout': 'about ELEMENT STATEMENT VALUE: NotAction と NotResource も含めて調べます',
  'scripts.commentForAll':
    '呼び出し元を問わないステートメントかを調べます。レイヤーの URL には ECR のアカウントが署名するためです。',
  'scripts.commentAllows':
    'policy_allows ACTION RESOURCE: 許可するステートメントがあり、全員に対する拒否がないかを調べます。RESOURCE が any なら、どのリソースの許可でもかまいません',
  'scripts.commentAcl':
    'ネットワーク ACL の IPv4 のエントリーごとに 1 行で、番号順です。送信方向か、動作、プロトコル、ブロック、ポートの順に並びます。',
  'scripts.commentAclAllows': 'acl_allows EGRESS PORT BLOCK: 最初に一致するエントリーが許可するかを調べます',
  'scripts.commentCheckAcl':
    'check_acl SUBNET EGRESS BLOCKS: HTTPS が通るかを調べます。EGRESS (True、False) は要求の方向で、応答は逆方向です',
  'scripts.commentCheckAcls':
    'ネットワーク ACL はステートレスなので、要求と応答の両方を、両側のサブネットで許可する必要があります。',
  'scripts.commentEgress': 'ワークロードのセキュリティグループが、プルに必要な送信を許可しているかを調べます。',
  'scripts.commentUpstream': 'ルートテーブルごとに 1 行です。ID、0.0.0.0/0 へのルートの状態の順に並びます。',

  'scripts.subjectCaller': 'caller identity',
  'scripts.noAws': 'AWS CLI (aws) が見つかりません。インストールしてから実行してください',
  'scripts.callFailed': '{call} が失敗しました: {complaint}',
  'scripts.endedWith': '終了コード {code}、メッセージなし',
  'scripts.unreadable': '応答を読み取れません: {answer}',
  'scripts.wrongPartition':
    '認証情報のパーティションは {given} ですが、このプロジェクトのパーティションは {expected} です',
  'scripts.wrongAccount': '認証情報は {given} のものですが、このプロジェクトのアカウントは {expected} です',
  'scripts.allPassed': 'すべての確認に合格しました。',
  'scripts.findings': '検出結果: {count} 件。FAIL の行を確認してください。',

  'scripts.zonePresent': 'このアカウントで使えるアベイラビリティーゾーンです',
  'scripts.zoneMissing': 'このアカウントでは使えません。使える AZ: {zones}',
  'scripts.commentDualStack': 'IPv6 アドレスを持つエンドポイントには、対応するサービスが必要です。',
  'scripts.dualStack': 'デュアルスタックに対応しています',
  'scripts.notDualStack': 'デュアルスタックに対応していません (対応: {types})。--ip-address-type ipv4 を使ってください',
  'scripts.noIpv6Block': 'デュアルスタックのエンドポイントに必要な IPv6 ブロックがありません',
  'scripts.servicePresent': '提供されている AZ: {zones}',
  'scripts.serviceMissing': '{region} にこのエンドポイントサービスはありません',
  'scripts.serviceNotInZone': '{zones} では提供されていません。提供されている AZ: {offered}',
  'scripts.gatewayPresent': 'ゲートウェイエンドポイントとして提供されています',

  'scripts.vpcMissing': 'このアカウントの {region} にこの VPC はありません',
  'scripts.blockMissing': 'VPC にブロック {cidrs} がありません',
  'scripts.blockUnnamed':
    'VPC のブロック {cidrs} がこのプロジェクトで指定されていません。ここからエンドポイントには接続できません',
  'scripts.inVpc': '{vpc} にあります',
  'scripts.notInVpc': '{vpc} にありません',
  'scripts.unclaimed': 'プライベート DNS 名を持つほかのエンドポイントはありません',
  'scripts.claimed':
    '{endpoint} がプライベート DNS 名をすでに持っているため、2 つ目は作成できません。--existing-endpoints で指定してください',
  'scripts.namesTaken':
    '{endpoint} がこのサービスのプライベート DNS 名を持っており、その名前のホストゾーンと競合します。先に無効にしてください',
  'scripts.claimedS3':
    '{endpoint} で S3 のプライベート DNS 名がすでに有効なため、2 つ目のエンドポイントは作成できません。使われていなければ、先にプライベート DNS を無効にしてください',
  'scripts.deployedHere': 'このプロジェクトが付ける名前の {endpoint} があります。以前のデプロイで作成されたものです',
  'scripts.endpointNotInVpc': '{endpoint} は {vpc} にありません',
  'scripts.otherService': '{endpoint} は別のエンドポイントです: {type}、{service}',
  'scripts.ownerDenies':
    '所有者のセキュリティグループ {groups} が {cidrs} の全体にはポート 443 を許可していません。所有者に追加を依頼してください',
  'scripts.noPrefixList': 'AWS にプレフィックスリスト {service} がないため、S3 へのルートを見分けられません',
  'scripts.tableFree': 'S3 へのルートはまだありません',
  'scripts.tableTaken':
    'S3 へのルート ({target}) がすでにあり、2 つ目は作成できません。ゲートウェイエンドポイントの場合は --existing-endpoints s3=… と --s3-gateway-route-tables で指定してください',
  'scripts.tableOnGateway': '{endpoint} の S3 へのルートがあります',
  'scripts.tableOffGateway': '{endpoint} のルートテーブルではありません',
  'scripts.tableOnNone':
    'S3 へのルートがありません。このルートテーブルに関連付けられた、利用可能なゲートウェイエンドポイントが VPC にありません',
  'scripts.otherZone': '{expected} ではなく {zone} にあります',
  'scripts.sharedSubnet': 'アカウント {owner} から共有されたサブネットのため、エンドポイントを作成できません',
  'scripts.addressesFree': '{zone}、空きアドレス {free} 個',
  'scripts.addressesFew': '空きアドレスは {free} 個です。{needed} 個必要です',
  'scripts.subnetTable': '{zone}、ルートテーブル {table}',
  'scripts.tableUnnamed':
    'ルートテーブル {table} がこのプロジェクトで指定されていません。イメージレイヤーがエンドポイントを通りません',
  'scripts.otherPrefixList': '{service} のプレフィックスリストではありません。正しい ID: {list}',
  'scripts.repositoryMissing': 'リポジトリがまだありません: {command}',
  'scripts.clientMissing': '{vpc} にこの名前のセキュリティグループがありません',

  'scripts.noVpc':
    'VPC が見つかりません。{stack} のデプロイが見当たらないため、--vpc-id で VPC を指定してください。{complaint}',
  'scripts.attributeOn': '有効です',
  'scripts.attributeOff': '無効です。プライベート DNS 名には有効化が必要です',
  'scripts.endpointMissing': '{vpc} にこのサービスのエンドポイントがありません',
  'scripts.endpointAvailable': '{endpoint} は利用可能です',
  'scripts.endpointState': '{endpoint} の状態: {state}',
  'scripts.commentByUrl': '名前ではなく URL で接続するサービスです。',
  'scripts.commentNoClaim': 'プライベート DNS 名を使わないため、ほかのエンドポイントの名前と競合しません。',
  'scripts.foundByUrl': 'プライベート DNS は無効です。呼び出し側に {url} を指定してください',
  'scripts.privateDnsNotOff':
    '無効のはずのプライベート DNS が有効です。VPC 内のすべての呼び出しがこのエンドポイントに接続します',
  'scripts.privateDnsOffHub': 'プライベート DNS は無効です。ホストゾーンで解決されます',
  'scripts.privateDnsOnHub': '無効のはずのプライベート DNS が有効で、ホストゾーンと競合します',
  'scripts.zoneOfVpc': 'ホストゾーンは {vpc} に関連付けられています',
  'scripts.zoneNotOfVpc': 'この名前のホストゾーンが {vpc} に関連付けられていません',
  'scripts.profileOfVpc': 'Profile は {vpc} に関連付けられています',
  'scripts.profileNotOfVpc': 'Profile が {vpc} に関連付けられていません',
  'scripts.privateDnsOn': 'プライベート DNS は有効です',
  'scripts.privateDnsOff': 'プライベート DNS が無効です。クライアントはパブリックアドレスに接続します',
  'scripts.zonesCovered': 'ネットワークインターフェイスがある AZ: {zones}',
  'scripts.zonesNotCovered': 'ネットワークインターフェイスがない AZ: {zones}',
  'scripts.groupAllows': 'ポート 443 の許可元: {cidrs}',
  'scripts.groupDenies': 'セキュリティグループ {groups} が {cidrs} にポート 443 を許可していません',
  'scripts.policyAllows': '{endpoint} のポリシーは {calls} を許可しています',
  'scripts.policyDenies': '{endpoint} のポリシーが {calls} を許可していません',
  'scripts.policyDeniesLayers':
    '{endpoint} のポリシーが {layers} の s3:GetObject を全員には許可していません。レイヤーの取得が 403 になります',
  'scripts.aclAllows': '{acl} は HTTPS とその応答を許可しています',
  'scripts.aclDenies':
    '{acl} が {blocks} との HTTPS (ポート 443) またはその応答 (ポート 32768 から 60999) を拒否しています',
  'scripts.egressOpen': 'エンドポイントと S3 のポート 443 に送信できます',
  'scripts.egressClosed': '{targets} のポート 443 に送信できません',
  'scripts.upstreamRoute': 'プルスルーキャッシュの初回のプルに必要な、0.0.0.0/0 へのルートがあります',
  'scripts.upstreamMissing': '有効な 0.0.0.0/0 へのルートがないため、プルスルーキャッシュの初回のプルが失敗します',
  'scripts.subnetMissing': 'この CIDR ブロックのサブネットが VPC にありません',
  'scripts.routePresent': '{table} に {service} へのルートがあります',
  'scripts.routeMissing': 'ルートテーブル ({table}) に {service} へのルートがありません',

  'scripts.noResolver': 'getent または dig が必要です',
  'scripts.noConnector': 'timeout または curl が必要です',
  'scripts.foreignImage': '{domain} のレジストリのイメージを指定してください',
  'scripts.noDocker':
    'docker が見つからないか、動作していません。--image を外すか、docker のあるホストで実行してください',
  'scripts.imageCached': 'イメージがすでにこのホストにあり、プルしても確認になりません。別のイメージを指定してください',
  'scripts.notResolved': '失敗: 名前を解決できません',
  'scripts.resolvedPublic':
    'パブリック: {addresses}。プライベート DNS が有効か、DNS サーバーが VPC のリゾルバーに転送しているかを確認してください',
  'scripts.resolvedPrivate': 'プライベート: {addresses}',
  'scripts.connected': '接続できます',
  'scripts.notConnected':
    '接続できません。エンドポイントのセキュリティグループがこのアドレスにポート 443 を許可しているかを確認してください',
  'scripts.gatewayNotReached':
    '接続できません。ゲートウェイエンドポイントがこのルートテーブルにあるか、ここのセキュリティグループがポート 443 への送信を許可しているかを確認してください',
  'scripts.pulled': 'プルできました',
  'scripts.notNamed':
    'プルできません。エンドポイントを通してプルできるのは {roles} だけです。いずれかのロールで実行するか、このホストのロールを --policy-roles に加えてください: {output}',
  'scripts.notPulled': 'プルできません: {output}',
};
