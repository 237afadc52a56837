#!/usr/bin/env bash
# デプロイ前の確認です。読み取りだけを行い、どこからでも実行できます。必要なものがアカウントにあるかを調べます。
# 終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。
set -euo pipefail

COMMAND=preflight
REGION='us-east-2'
PARTITION='aws'
VPC_ID='vpc-0a1b2c3d4e5f60718'
VPC_CIDRS=('10.30.0.0/16')
NAME='ohio-spoke'
HUB_SERVICES=(
  'com.amazonaws.us-east-2.ecr.api'
  'com.amazonaws.us-east-2.ecr.dkr'
  'com.amazonaws.us-east-2.logs'
)
# ZONE SUBNET
APP_SUBNETS=(
  'us-east-2a subnet-0c1d2e3f405162738'
  'us-east-2b subnet-0d1e2f30415263748'
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
S3_SERVICE='com.amazonaws.us-east-2.s3'

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

# 名前を持つエンドポイントがあると、その名前のホストゾーンは使えません。
check_names_free() {
  local service=$1 endpoint its_service dns
  while read -r endpoint _ its_service _ dns _; do
    if [ "$its_service $dns" != "$service True" ]; then continue; fi
    check FAIL "$service" "$(printf '%s がこのサービスのプライベート DNS 名を持っており、その名前のホストゾーンと競合します。先に無効にしてください' "$endpoint")"
    return
  done <<<"$ENDPOINTS"
  check PASS "$service" 'プライベート DNS 名を持つほかのエンドポイントはありません'
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
  need_aws 'Subnets[].[SubnetId,AvailabilityZone]' \
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
  read -r _ zone <<<"$row"
  if [ "$zone" != "$1" ]; then
    check FAIL "$2" "$(printf '%s ではなく %s にあります' "$zone" "$1")"
    return 1
  fi
}

TABLE_OF_SUBNET=''
read_associations() {
  need_aws "RouteTables[].Associations[?SubnetId||Main][].[SubnetId||'main',RouteTableId]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  TABLE_OF_SUBNET=$ANSWER
}

table_of() {
  local row
  row=$(row_of "$1" "$TABLE_OF_SUBNET") || row=$(row_of main "$TABLE_OF_SUBNET") || row=''
  printf '%s' "${row#* }"
}

# check_app_subnet ZONE SUBNET
check_app_subnet() {
  local table
  find_subnet "$1" "$2" || return 0
  table=$(table_of "$2")
  if contains_word "${ROUTE_TABLES[*]}" "$table"; then
    check PASS "$2" "$(printf '%s、ルートテーブル %s' "$1" "$table")"
  else
    check FAIL "$2" "$(printf 'ルートテーブル %s がこのプロジェクトで指定されていません。イメージレイヤーがエンドポイントを通りません' "$table")"
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
check_vpc
read_endpoints
for service in "${HUB_SERVICES[@]}"; do check_names_free "$service"; done
check_gateway_service "$S3_SERVICE"
read_tables
for table in "${S3_TABLES[@]}"; do check_table "$table"; done
read_subnets
read_associations
for entry in "${APP_SUBNETS[@]}"; do check_app_subnet "${entry% *}" "${entry#* }"; done
finish
