#!/usr/bin/env bash
# デプロイ前の確認です。読み取りだけを行い、どこからでも実行できます。必要なものがアカウントにあるかを調べます。
# 終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。
set -euo pipefail

COMMAND=preflight
REGION='ap-northeast-3'
PARTITION='aws'
VPC_ID='vpc-0a1b2c3d4e5f60718'
VPC_CIDRS=('10.20.0.0/16')
# ID SERVICE
REUSED_INTERFACES=(
  'vpce-0a1b2c3d4e5f60718 com.amazonaws.ap-northeast-3.ecr.api'
)
NAME='osaka-pulls'
ZONES=('ap-northeast-3a' 'ap-northeast-3b')
# ZONE SUBNET
ENDPOINT_SUBNETS=(
  'ap-northeast-3a subnet-0a1b2c3d4e5f60718'
  'ap-northeast-3b subnet-0b1c2d3e4f5061728'
)
INTERFACE_SERVICES=(
  'com.amazonaws.ap-northeast-3.ecr.dkr'
  'com.amazonaws.ap-northeast-3.logs'
)
ROUTE_TABLES=(
  'rtb-0a1b2c3d4e5f60718'
  'rtb-0b1c2d3e4f5061728'
)
# このプロジェクトの S3 ゲートウェイエンドポイントを関連付けるルートテーブルです。
S3_TABLES=(
  'rtb-0a1b2c3d4e5f60718'
  'rtb-0b1c2d3e4f5061728'
)
S3_SERVICE='com.amazonaws.ap-northeast-3.s3'

# --- 結果の出力

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=''

# スクリプトの不具合など、ほかの終わり方は「実行できなかった」であり、合格にはしません。
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  if [ -n "$SCRATCH" ]; then rm -rf "$SCRATCH"; fi
  case $code in
    0 | 2 | 3 | 130 | 143) exit "$code" ;;
    *) exit 2 ;;
  esac
}
trap on_exit EXIT
SCRATCH=$(mktemp -d)
COMPLAINTS=$SCRATCH/complaints

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  text=${text//[[:cntrl:]]/}
  printf '"%s"' "$text"
}

# check STATUS SUBJECT DETAIL
check() {
  local status=$1 subject=$2 detail=$3
  if [ "$status" = FAIL ]; then FINDINGS=$((FINDINGS + 1)); fi
  if "$AS_JSON"; then
    CHECKS_JSON+="${CHECKS_JSON:+,}{\"status\":\"$status\",\"subject\":$(json_string "$subject"),\"detail\":$(json_string "$detail")}"
  else
    printf '%-4s  %-48s  %s\n' "$status" "$subject" "$detail"
  fi
}

json_report() {
  printf '{"schemaVersion":1,"command":%s,"region":%s,"result":"%s","message":%s,"checks":[%s]}\n' \
    "$(json_string "$COMMAND")" "$(json_string "$REGION")" "$1" "$(json_string "$2")" "$CHECKS_JSON"
}

cannot_run() {
  if "$AS_JSON"; then json_report error "$1"; fi
  printf '%s: %s\n' "$COMMAND" "$1" >&2
  exit 2
}

finish() {
  local result=passed code=0 message
  message='すべての確認に合格しました。'
  if [ "$FINDINGS" -gt 0 ]; then
    result=findings
    code=3
    message=$(printf '検出結果: %d 件。FAIL の行を確認してください。' "$FINDINGS")
  fi
  if "$AS_JSON"; then json_report "$result" "$message"; else printf '\n%s\n' "$message"; fi
  exit "$code"
}

contains_word() {
  local words=${1//$'\n'/ }
  case " $words " in
    *" $2 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# --- AWS CLI

# ask_aws QUERY COMMAND...: AWS CLI の応答は ANSWER に、標準エラー出力は COMPLAINT に入ります。
# 応答のページは必ず決まった語で始まります。この語がなければ読み取れておらず、「結果なし」とは区別します。
ANSWER=''
COMPLAINT=''
ask_aws() {
  local query=$1 code=0
  shift
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --query "['ANSWER:',$query]" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  if [ "$code" -ne 0 ]; then
    COMPLAINT=${COMPLAINT:-$(printf '終了コード %d、メッセージなし' "$code")}
    return 1
  fi
  case $ANSWER in
    'ANSWER:'*) ;;
    *)
      COMPLAINT=$(printf '応答を読み取れません: %s' "${ANSWER:0:200} $COMPLAINT")
      return 1
      ;;
  esac
  ANSWER=${ANSWER//$'\r'/}
  ANSWER=${ANSWER//$'\t'/ }$'\n'
  ANSWER=${ANSWER//ANSWER:?/}
  ANSWER=${ANSWER%$'\n'}
  if [ "$ANSWER" = None ]; then ANSWER=''; fi
}

call_failed() {
  cannot_run "$(printf '%s が失敗しました: %s' "aws $1 $2" "$COMPLAINT")"
}

need_aws() {
  ask_aws "$@" || call_failed "$2" "$3"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'AWS CLI (aws) が見つかりません。インストールしてから実行してください'
  need_aws Arn sts get-caller-identity
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf '認証情報のパーティションは %s ですが、このプロジェクトのパーティションは %s です' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

# --- 確認

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws "$query" ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" '有効です'
  else
    check FAIL "$VPC_ID $attribute" '無効です。プライベート DNS 名には有効化が必要です'
  fi
}

check_vpc() {
  local cidr missing='' unnamed=''
  need_aws "Vpcs[].CidrBlockAssociationSet[?CidrBlockState.State=='associated'][].CidrBlock" \
    ec2 describe-vpcs --filters "Name=vpc-id,Values=$VPC_ID"
  if [ -z "$ANSWER" ]; then
    check FAIL "$VPC_ID" "$(printf 'このアカウントの %s にこの VPC はありません' "$REGION")"
    finish
  fi
  for cidr in "${VPC_CIDRS[@]}"; do contains_word "$ANSWER" "$cidr" || missing+=" $cidr"; done
  for cidr in $ANSWER; do contains_word "${VPC_CIDRS[*]}" "$cidr" || unnamed+=" $cidr"; done
  if [ -n "$missing" ]; then check FAIL "$VPC_ID" "$(printf 'VPC にブロック %s がありません' "${missing# }")"; fi
  if [ -n "$unnamed" ]; then check FAIL "$VPC_ID" "$(printf 'VPC のブロック %s がこのプロジェクトで指定されていません。ここからエンドポイントには接続できません' "${unnamed# }")"; fi
  if [ -z "$missing$unnamed" ]; then check PASS "$VPC_ID" "$ANSWER"; fi
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
}

# row_of KEY ROWS: KEY で始まる行を出力します
row_of() {
  local row
  while read -r row; do
    case "$row " in
      "$1 "*)
        printf '%s' "$row"
        return 0
        ;;
    esac
  done <<<"$2"
  return 1
}

# VPC のエンドポイントごとに 1 行です。ID、タイプ、サービス、状態、プライベート DNS、グループ、ルートテーブル、名前の順に並びます。
ENDPOINTS=''
read_endpoints() {
  need_aws "VpcEndpoints[?State!='deleted'].[VpcEndpointId,VpcEndpointType,ServiceName,State,PrivateDnsEnabled,
      join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),join(',',['tables',join(',',RouteTableIds||\`[]\`)]),
      (Tags||\`[]\`)[?Key=='Name']|[0].Value]" \
    ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID"
  ENDPOINTS=$ANSWER
}

# サービスのプライベート DNS 名を持てるエンドポイントは、VPC に 1 つだけです。自分のものは Name タグで見分けます。
DEPLOYED=0
check_unclaimed() {
  local service=$1 own endpoint type its_service state dns name
  own=${service#*".$REGION."}
  own=$NAME-${own//./-}
  while read -r endpoint type its_service state dns _ _ name; do
    if [ "$type $its_service $dns" != "Interface $service True" ]; then continue; fi
    case $state in
      [Dd]elet* | [Ff]ailed | [Rr]ejected | [Ee]xpired) continue ;;
    esac
    if [ "$name" = "$own" ]; then
      DEPLOYED=$((DEPLOYED + 1))
      check PASS "$service" "$(printf 'このプロジェクトが付ける名前の %s があります。以前のデプロイで作成されたものです' "$endpoint")"
    else
      check FAIL "$service" "$(printf '%s がプライベート DNS 名をすでに持っているため、2 つ目は作成できません。--existing-endpoints で指定してください' "$endpoint")"
    fi
    return
  done <<<"$ENDPOINTS"
  check PASS "$service" 'プライベート DNS 名を持つほかのエンドポイントはありません'
}

# エンドポイントポリシーのステートメントです。1 行に 1 つで、空白は除きます。
POLICY=''
read_policy() {
  local between='},{' apart=$'}\n{'
  need_aws 'VpcEndpoints[0].PolicyDocument' ec2 describe-vpc-endpoints --vpc-endpoint-ids "$1"
  POLICY=${ANSWER//[[:space:]]/}
  POLICY=${POLICY//"$between"/$apart}
}

# names ELEMENT STATEMENT VALUE: ステートメントの要素 (Action など) に VALUE が含まれるかを調べます。要素がなければ 2 を返します
names() (
  shopt -s nocasematch
  element="\"$1\":(\\[[^]]*\\]|\"[^\"]*\")"
  if [[ ! $2 =~ $element ]]; then return 2; fi
  values=${BASH_REMATCH[1]//[\[\]\"]/}
  values=${values//,/$'\n'}
  while read -r value; do
    # shellcheck disable=SC2254 # ポリシーのワイルドカードはシェルのものと同じです。
    case $3 in
      $value) return 0 ;;
    esac
  done <<<"$values"
  return 1
)

# about ELEMENT STATEMENT VALUE: NotAction と NotResource も含めて調べます
about() {
  local code=0
  if names "$1" "$2" "$3"; then return 0; fi
  names "Not$1" "$2" "$3" || code=$?
  [ "$code" -eq 1 ]
}

# 呼び出し元を問わないステートメントかを調べます。レイヤーの URL には ECR のアカウントが署名するためです。
for_all() {
  local everybody='"Principal":("\*"|\{"AWS":\[?"\*"\]?\})'
  [[ $1 =~ $everybody && $1 != *'"aws:Principal'* ]]
}

# policy_allows ACTION RESOURCE: 許可するステートメントがあり、全員に対する拒否がないかを調べます。RESOURCE が any なら、どのリソースの許可でもかまいません
policy_allows() {
  local statement allowed=1
  while read -r statement; do
    about Action "$statement" "$1" || continue
    case $statement in
      *'"Effect":"Allow"'*)
        case $2 in
          any) allowed=0 ;;
          "$LAYERS") if about Resource "$statement" "$2" && for_all "$statement"; then allowed=0; fi ;;
          *) if about Resource "$statement" "$2"; then allowed=0; fi ;;
        esac
        ;;
      *'"Condition":'*) ;;
      *) if about Resource "$statement" "${2/any/*}"; then return 1; fi ;;
    esac
  done <<<"$POLICY"
  return "$allowed"
}

# check_policy SERVICE ENDPOINT
LAYERS='arn:aws:s3:::prod-ap-northeast-3-starport-layer-bucket/*'
check_policy() {
  local calls resource call denied=''
  case $1 in
    'com.amazonaws.ap-northeast-3.ecr.api') calls=ecr:GetAuthorizationToken resource='*' ;;
    'com.amazonaws.ap-northeast-3.ecr.dkr') calls='ecr:BatchGetImage ecr:GetDownloadUrlForLayer' resource=any ;;
    'com.amazonaws.ap-northeast-3.s3') calls=s3:GetObject resource=$LAYERS ;;
    *) return 0 ;;
  esac
  read_policy "$2"
  for call in $calls; do policy_allows "$call" "$resource" || denied+=" $call"; done
  if [ -z "$denied" ]; then
    check PASS "$1" "$(printf '%s のポリシーは %s を許可しています' "$2" "$calls")"
  elif [ "$resource" = "$LAYERS" ]; then
    check FAIL "$1" "$(printf '%s のポリシーが %s の s3:GetObject を全員には許可していません。レイヤーの取得が 403 になります' "$2" "$LAYERS")"
  else
    check FAIL "$1" "$(printf '%s のポリシーが %s を許可していません' "$2" "${denied# }")"
  fi
}

check_private_dns() {
  if [ "$ENDPOINT_DNS" = True ]; then
    check PASS "$1" 'プライベート DNS は有効です'
  else
    check FAIL "$1" 'プライベート DNS が無効です。クライアントはパブリックアドレスに接続します'
  fi
}

# IPv4 ブロックの最初と最後のアドレスを数値で出力します。
first_address() {
  local a b c d bits
  read -r a b c d bits <<<"${1//[.\/]/ }"
  printf '%d' $(((((a << 24) + (b << 16) + (c << 8) + d) >> (32 - bits)) << (32 - bits)))
}

last_address() {
  printf '%d' $(($(first_address "$1") + (1 << (32 - ${1#*/})) - 1))
}

# covers BLOCKS BLOCK: BLOCKS を合わせると BLOCK のすべてのアドレスを含むかを調べます
covers() {
  local next last block moved
  next=$(first_address "$2")
  last=$(last_address "$2")
  while [ "$next" -le "$last" ]; do
    moved=false
    for block in $1; do
      if [ "$(first_address "$block")" -le "$next" ] && [ "$(last_address "$block")" -ge "$next" ]; then
        next=$(($(last_address "$block") + 1))
        moved=true
      fi
    done
    "$moved" || return 1
  done
}

# find_reused ID TYPE SERVICE
find_reused() {
  local endpoint=$1 service=$3 row its_type its_service state
  if ! row=$(row_of "$endpoint" "$ENDPOINTS"); then
    check FAIL "$service" "$(printf '%s は %s にありません' "$endpoint" "$VPC_ID")"
    return 1
  fi
  read -r _ its_type its_service state ENDPOINT_DNS ENDPOINT_GROUPS _ <<<"$row"
  if [ "$its_type $its_service" != "$2 $service" ]; then
    check FAIL "$service" "$(printf '%s は別のエンドポイントです: %s、%s' "$endpoint" "$its_type" "$its_service")"
    return 1
  fi
  case $state in
    [Aa]vailable) check PASS "$service" "$(printf '%s は利用可能です' "$endpoint")" ;;
    *) check FAIL "$service" "$(printf '%s の状態: %s' "$endpoint" "$state")" ;;
  esac
}

# 既存のエンドポイントのセキュリティグループは所有者のものです。ここでは VPC 全体からの接続が許可されているかを調べます。
check_access() {
  local word cidr groups blocks='' missing=''
  IFS=, read -r -a groups <<<"${ENDPOINT_GROUPS#groups,}"
  ANSWER=''
  if [ "${#groups[@]}" -gt 0 ]; then
    need_aws "SecurityGroups[].IpPermissions[?IpProtocol=='-1' || (IpProtocol=='tcp' && FromPort<=\`443\` && ToPort>=\`443\`)][].[IpRanges[].CidrIp,UserIdGroupPairs[].GroupId][][]" \
      ec2 describe-security-groups --group-ids "${groups[@]}"
  fi
  for word in $ANSWER; do
    case $word in
      */*) blocks+=" $word" ;;
    esac
  done
  for cidr in "${VPC_CIDRS[@]}"; do
    covers "$blocks" "$cidr" || missing+=" $cidr"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'ポート 443 の許可元: %s' "${VPC_CIDRS[*]}")"
  else
    check FAIL "$1" "$(printf '所有者のセキュリティグループ %s が %s の全体にはポート 443 を許可していません。所有者に追加を依頼してください' "${groups[*]:-}" "${missing# }")"
  fi
}

# check_reused_interface ID SERVICE
check_reused_interface() {
  find_reused "$1" Interface "$2" || return 0
  check_private_dns "$2"
  check_access "$2"
  check_policy "$2" "$1"
}

TABLES=''
read_tables() {
  local list
  need_aws 'PrefixLists[].PrefixListId' ec2 describe-prefix-lists --filters "Name=prefix-list-name,Values=$S3_SERVICE"
  list=$ANSWER
  if [ -z "$list" ]; then cannot_run "$(printf 'AWS にプレフィックスリスト %s がないため、S3 へのルートを見分けられません' "$S3_SERVICE")"; fi
  need_aws "RouteTables[].[RouteTableId,join(' ',Routes[?DestinationPrefixListId=='$list'].[GatewayId||NatGatewayId||TransitGatewayId||NetworkInterfaceId||'-'][])]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  TABLES=$ANSWER
}

# ルートテーブルが持てる S3 へのルートは 1 つです。2 つ目のゲートウェイエンドポイントの関連付けはエラーになります。
check_table() {
  local row target
  if ! row=$(row_of "$1" "$TABLES"); then
    check FAIL "$1" "$(printf '%s にありません' "$VPC_ID")"
    return
  fi
  read -r _ target <<<"$row"
  case "$target $(row_of "${target:-none}" "$ENDPOINTS")" in
    ' ') check PASS "$1" 'S3 へのルートはまだありません' ;;
    *" $NAME-s3") check PASS "$1" "$(printf 'このプロジェクトが付ける名前の %s があります。以前のデプロイで作成されたものです' "$target")" ;;
    *) check FAIL "$1" "$(printf 'S3 へのルート (%s) がすでにあり、2 つ目は作成できません。ゲートウェイエンドポイントの場合は --existing-endpoints s3=… と --s3-gateway-route-tables で指定してください' "$target")" ;;
  esac
}

SUBNETS=''
read_subnets() {
  need_aws 'Subnets[].[SubnetId,AvailabilityZone,AvailableIpAddressCount,OwnerId]' \
    ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID"
  SUBNETS=$ANSWER
}

# find_subnet ZONE SUBNET
find_subnet() {
  local row zone
  if ! row=$(row_of "$2" "$SUBNETS"); then
    check FAIL "$2" "$(printf '%s にありません' "$VPC_ID")"
    return 1
  fi
  read -r _ zone FREE_ADDRESSES OWNER <<<"$row"
  if [ "$zone" != "$1" ]; then
    check FAIL "$2" "$(printf '%s ではなく %s にあります' "$zone" "$1")"
    return 1
  fi
}

# エンドポイントはサブネットごとにアドレスを 1 つ使います。それとは別に、この数のアドレスを空けておきます。
SPARE_ADDRESSES=8

# check_endpoint_subnet ZONE SUBNET
check_endpoint_subnet() {
  local needed=$((${#INTERFACE_SERVICES[@]} - DEPLOYED))
  if [ "$needed" -gt 0 ]; then needed=$((needed + SPARE_ADDRESSES)); fi
  find_subnet "$1" "$2" || return 0
  if [ "$OWNER" != "$ACCOUNT" ]; then
    check FAIL "$2" "$(printf 'アカウント %s から共有されたサブネットのため、エンドポイントを作成できません' "$OWNER")"
  elif [ "$FREE_ADDRESSES" -lt "$needed" ]; then
    check FAIL "$2" "$(printf '空きアドレスは %s 個です。%s 個必要です' "$FREE_ADDRESSES" "$needed")"
  else
    check PASS "$2" "$(printf '%s、空きアドレス %s 個' "$1" "$FREE_ADDRESSES")"
  fi
}

# ルートテーブルごとに 1 行です。ID、0.0.0.0/0 へのルートの状態の順に並びます。
UPSTREAM=''
read_upstream() {
  need_aws "RouteTables[].[RouteTableId,Routes[?DestinationCidrBlock=='0.0.0.0/0']|[0].State]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  UPSTREAM=$ANSWER
}

# check_upstream TABLE
check_upstream() {
  local row
  row=$(row_of "$1" "$UPSTREAM") || row=''
  if [ "${row#* }" = active ]; then
    check PASS "$1" 'プルスルーキャッシュの初回のプルに必要な、0.0.0.0/0 へのルートがあります'
  else
    check FAIL "$1" '有効な 0.0.0.0/0 へのルートがないため、プルスルーキャッシュの初回のプルが失敗します'
  fi
}

# 存在しないサービスは検出結果です。ほかのエラーは、何も確認できなかったことを意味します。
service_is_known() {
  if ask_aws "$2" ec2 describe-vpc-endpoint-services --service-names "$1"; then
    if [ -n "$ANSWER" ]; then return 0; fi
  else
    case $COMPLAINT in
      *InvalidServiceName*) ;;
      *) call_failed ec2 describe-vpc-endpoint-services ;;
    esac
  fi
  check FAIL "$1" "$(printf '%s にこのエンドポイントサービスはありません' "$REGION")"
  return 1
}

check_interface_service() {
  local service=$1 zone missing=''
  service_is_known "$service" "ServiceDetails[?ServiceType[?ServiceType=='Interface']].AvailabilityZones[]" || return 0
  for zone in "${ZONES[@]}"; do
    contains_word "$ANSWER" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$service" "$(printf '提供されている AZ: %s' "${ZONES[*]}")"
  else
    check FAIL "$service" "$(printf '%s では提供されていません。提供されている AZ: %s' "${missing# }" "$ANSWER")"
  fi
}

check_gateway_service() {
  service_is_known "$1" "ServiceDetails[?ServiceType[?ServiceType=='Gateway']].ServiceName" || return 0
  check PASS "$1" 'ゲートウェイエンドポイントとして提供されています'
}

usage() {
  printf '%s\n' 'preflight.sh [--json]: デプロイ前に読み取りだけで確認します。--json は JSON 文書を 1 つ出力します'
}

while [ $# -gt 0 ]; do
  case $1 in
    --json) AS_JSON=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

check_caller
IFS=: read -r _ _ _ _ ACCOUNT _ <<<"$ANSWER"
check_vpc
read_endpoints
for service in "${INTERFACE_SERVICES[@]}"; do
  check_interface_service "$service"
  check_unclaimed "$service"
done
for entry in "${REUSED_INTERFACES[@]}"; do check_reused_interface "${entry% *}" "${entry#* }"; done
check_gateway_service "$S3_SERVICE"
read_tables
for table in "${S3_TABLES[@]}"; do check_table "$table"; done
read_subnets
for entry in "${ENDPOINT_SUBNETS[@]}"; do check_endpoint_subnet "${entry% *}" "${entry#* }"; done
read_upstream
for table in "${ROUTE_TABLES[@]}"; do check_upstream "$table"; done
finish
