import type { describe as english } from '../en/describe.js';
import type { Translation } from '../message.js';

/** 既存の VPC を調べるコマンドの出力を使用できない理由。ファイル名またはオプションに続けて表示される。 */
export const describe: Translation<typeof english> = {
  'describe.empty': '内容が空です。「aws ec2 describe-*」コマンドの出力が必要です',
  'describe.encoding':
    'UTF-8 のテキストではありません。Windows PowerShell では「>」ではなく「| Out-File -Encoding utf8」で書き込んでください',
  'describe.notJson': 'JSON が必要ですが、{line} 行目は {found} です。--output json を付けて実行してください',
  'describe.awsError':
    '{line} 行目は出力ではなくエラーです ({operation} の {code})。原因を取り除いて、コマンドを再実行してください',
  'describe.awsMessage':
    '{line} 行目は出力ではなくメッセージです。原因を取り除いて、コマンドを再実行してください: {found}',
  'describe.part': '{line} 行目は出力の一部だけです。--query を付けずに実行してください',
  'describe.ends': '{line} 行目で、JSON が途中で終わっています。コマンドを再実行してください',
  'describe.broken': '{line} 行目が正しい JSON ではありません。コマンドを再実行し、出力は編集しないでください',
  'describe.deep': '{line} 行目の入れ子が、これらのコマンドの出力にはない深さです。コマンドを再実行してください',
  'describe.duplicateKey':
    '{line} 行目で、1 つのオブジェクトにキー {key} が 2 つあります。出力はそのままの形で順に並べてください',
  'describe.pages':
    '「{command}」の出力の 1 ページ分だけです (NextToken)。--max-items と --no-paginate を付けずに再実行してください',
  'describe.shape': 'コマンドの出力のままである必要がありますが、{place} が {found} です。コマンドを再実行してください',
  'describe.lacks': 'コマンドの出力のままである必要がありますが、{place} がありません。コマンドを再実行してください',
  'describe.id': '{place} は ID ({prefix} に続く 8 桁または 17 桁の数字と a～f) のはずですが、{found} です',
  'describe.conflict':
    '{id} が異なる内容で 2 回現れます。コマンドを再実行して 1 つのファイルに書き込み、古いファイルは指定しないでください',

  'describe.missing': '「{command}」の出力がありません。ファイルに追加するか、その出力のファイルも指定してください',
  'describe.nothing': '「{command}」の出力が空です。VPC のあるリージョンとアカウントで再実行してください',
  'describe.severalVpcs': 'ファイルに {count} 個の VPC のサブネットがあります。--vpc-id で選択してください: {vpcs}',
  'describe.otherVpc':
    'ファイルは {vpc} ではなく別の VPC のものです。{vpc} に対してコマンドを実行してください。ファイルにある VPC: {found}',
  'describe.noSubnet': 'ファイルに {vpc} のサブネットがありません。この VPC の「{command}」の出力を追加してください',
  'describe.noZone':
    'カタログにあるアベイラビリティーゾーンの IPv4 サブネットがありません。インターフェイスエンドポイントに必要です。AZ: {zones}',
  'describe.severalRegions':
    '1 つの VPC のサブネットは 1 つのリージョンにあるはずですが、{regions} の AZ が含まれています',
  'describe.otherRegion': 'ファイルは {region} ではなく別のリージョン ({found}) のものです。どちらかを変更してください',
  'describe.noTable':
    'ファイルに {subnet} のルートテーブルもメインルートテーブルもありません。VPC に対する「{command}」の出力をすべて追加してください',
  'describe.noPrivateSubnet':
    '{vpc} に IPv4 のプライベートサブネット (インターネットゲートウェイへのルートがないもの) がありません。--app-subnets と --endpoint-subnets でサブネットを指定してください',

  'describe.absent': '{id} はファイルにありません。ID を訂正するか、「{command}」の出力を追加してください',
  'describe.ofOtherVpc': '{id} は {vpc} ではなく {found} のものです。{vpc} のものを指定してください',
  'describe.otherZone': '{subnet} は {zone} ではなく {found} にあります。{found} のサブネットとして指定してください',
  'describe.noIpv6Subnet':
    '{vpc} に、デュアルスタックのエンドポイントに必要な IPv6 ブロックを持つプライベートサブネットがありません。ブロックを割り当てるか、--ip-address-type を ipv4 にしてください',
  'describe.noIpv6Block':
    '{subnet} に、デュアルスタックのエンドポイントに必要な IPv6 ブロックがありません。別のサブネットを指定してください',
  'describe.ipv6Only': '{subnet} は IPv6 専用です。IPv4 アドレスのある別のサブネットを指定してください',
  'describe.endpointOver': '{id} はもう使用できません (削除、拒否、期限切れ、または失敗)。指定から外してください',
  'describe.otherService':
    '{id} は「{service}」のエンドポイント (「s3」は Gateway、ほかは Interface) ではなく {found} です',
};
