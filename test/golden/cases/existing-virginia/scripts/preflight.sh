#!/usr/bin/env bash
# Before deployment, read-only, from anywhere: does the account have what this project needs?
# Exit code 0: all passed. 3: findings. 2: the checks could not be run.
set -euo pipefail

COMMAND=preflight
REGION='us-east-1'
PARTITION='aws'
VPC_ID='vpc-0a1b2c3d4e5f60718'
VPC_CIDRS=('10.20.0.0/16' '100.64.0.0/20')
# ID SERVICE
REUSED_INTERFACES=(
  'vpce-0a1b2c3d4e5f60718 com.amazonaws.us-east-1.ecr.api'
)
NAME='virginia-builds'
ZONES=('us-east-1a' 'us-east-1b')
# ZONE SUBNET
ENDPOINT_SUBNETS=(
  'us-east-1a subnet-0a1b2c3d4e5f60718'
  'us-east-1b subnet-0b1c2d3e4f5061728'
)
INTERFACE_SERVICES=(
  'com.amazonaws.us-east-1.ecr.dkr'
  'com.amazonaws.us-east-1.ecs-agent'
  'com.amazonaws.us-east-1.ecs-telemetry'
  'com.amazonaws.us-east-1.ecs'
  'com.amazonaws.us-east-1.logs'
  'com.amazonaws.us-east-1.ecr-public.api'
)
# ZONE SUBNET
APP_SUBNETS=(
  'us-east-1a subnet-0c1d2e3f405162738'
  'us-east-1b subnet-0d1e2f30415263748'
)
ROUTE_TABLES=(
  'rtb-0a1b2c3d4e5f60718'
  'rtb-0b1c2d3e4f5061728'
)
# They get the S3 gateway endpoint of this project.
S3_TABLES=(
  'rtb-0b1c2d3e4f5061728'
)
EXISTING_S3_TABLES=(
  'rtb-0a1b2c3d4e5f60718'
)
S3_SERVICE='com.amazonaws.us-east-1.s3'

# --- Report

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=''

# Any other end, such as a fault of this script, is "could not be run" and never a pass.
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
  message='All checks passed.'
  if [ "$FINDINGS" -gt 0 ]; then
    result=findings
    code=3
    message=$(printf 'Findings: %d. Look for FAIL above.' "$FINDINGS")
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

# ask_aws QUERY COMMAND...: the answer of the AWS CLI is in ANSWER, what it printed on standard error in COMPLAINT.
# Every page of an answer begins with a word of ours: without it nothing was read, which is not the same as no results.
ANSWER=''
COMPLAINT=''
ask_aws() {
  local query=$1 code=0
  shift
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --query "['ANSWER:',$query]" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  if [ "$code" -ne 0 ]; then
    COMPLAINT=${COMPLAINT:-$(printf 'exit code %d, and no message' "$code")}
    return 1
  fi
  case $ANSWER in
    'ANSWER:'*) ;;
    *)
      COMPLAINT=$(printf 'this is no answer: %s' "${ANSWER:0:200} $COMPLAINT")
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
  cannot_run "$(printf '%s failed: %s' "aws $1 $2" "$COMPLAINT")"
}

need_aws() {
  ask_aws "$@" || call_failed "$2" "$3"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'the AWS CLI (aws) was not found; install it and try again'
  need_aws Arn sts get-caller-identity
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf 'these credentials are of the partition %s, and this project is for %s' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

# --- Checks

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws "$query" ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" 'on'
  else
    check FAIL "$VPC_ID $attribute" 'off: private DNS names need it'
  fi
}

check_vpc() {
  local cidr missing='' unnamed=''
  need_aws "Vpcs[].CidrBlockAssociationSet[?CidrBlockState.State=='associated'][].CidrBlock" \
    ec2 describe-vpcs --filters "Name=vpc-id,Values=$VPC_ID"
  if [ -z "$ANSWER" ]; then
    check FAIL "$VPC_ID" "$(printf 'this account has no such VPC in %s' "$REGION")"
    finish
  fi
  for cidr in "${VPC_CIDRS[@]}"; do contains_word "$ANSWER" "$cidr" || missing+=" $cidr"; done
  for cidr in $ANSWER; do contains_word "${VPC_CIDRS[*]}" "$cidr" || unnamed+=" $cidr"; done
  if [ -n "$missing" ]; then check FAIL "$VPC_ID" "$(printf 'the VPC does not have the block %s' "${missing# }")"; fi
  if [ -n "$unnamed" ]; then check FAIL "$VPC_ID" "$(printf 'the block %s of the VPC is not named in this project: the endpoints would not answer to it' "${unnamed# }")"; fi
  if [ -z "$missing$unnamed" ]; then check PASS "$VPC_ID" "$ANSWER"; fi
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
}

# row_of KEY ROWS: the row that begins with the key
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

# A row for each endpoint of the VPC: id, type, service, state, private DNS, groups, route tables, name.
ENDPOINTS=''
read_endpoints() {
  need_aws "VpcEndpoints[?State!='deleted'].[VpcEndpointId,VpcEndpointType,ServiceName,State,PrivateDnsEnabled,
      join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),join(',',['tables',join(',',RouteTableIds||\`[]\`)]),
      (Tags||\`[]\`)[?Key=='Name']|[0].Value]" \
    ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID"
  ENDPOINTS=$ANSWER
}

# In a VPC one endpoint only can have the private DNS names of a service. This project knows its own by their Name.
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
      check PASS "$service" "$(printf '%s is there under the name that this project gives: from an earlier deployment' "$endpoint")"
    else
      check FAIL "$service" "$(printf '%s has its private DNS names already, and a second endpoint is refused: name it with --existing-endpoints' "$endpoint")"
    fi
    return
  done <<<"$ENDPOINTS"
  check PASS "$service" 'no other endpoint has its private DNS names'
}

# The statements of the policy of an endpoint, one a line, without white space.
POLICY=''
read_policy() {
  local between='},{' apart=$'}\n{'
  need_aws 'VpcEndpoints[0].PolicyDocument' ec2 describe-vpc-endpoints --vpc-endpoint-ids "$1"
  POLICY=${ANSWER//[[:space:]]/}
  POLICY=${POLICY//"$between"/$apart}
}

# names ELEMENT STATEMENT VALUE: whether an element of a statement, such as Action, names the value; 2 where it has no such element
names() (
  shopt -s nocasematch
  element="\"$1\":(\\[[^]]*\\]|\"[^\"]*\")"
  if [[ ! $2 =~ $element ]]; then return 2; fi
  values=${BASH_REMATCH[1]//[\[\]\"]/}
  values=${values//,/$'\n'}
  while read -r value; do
    # shellcheck disable=SC2254 # The wildcards of a policy are those of the shell.
    case $3 in
      $value) return 0 ;;
    esac
  done <<<"$values"
  return 1
)

# about ELEMENT STATEMENT VALUE: the same, by NotAction and NotResource too
about() {
  local code=0
  if names "$1" "$2" "$3"; then return 0; fi
  names "Not$1" "$2" "$3" || code=$?
  [ "$code" -eq 1 ]
}

# Whether a statement is for whoever asks: ECR signs the layer URLs with an account of its own.
for_all() {
  local everybody='"Principal":("\*"|\{"AWS":\[?"\*"\]?\})'
  [[ $1 =~ $everybody && $1 != *'"aws:Principal'* ]]
}

# policy_allows ACTION RESOURCE: whether a statement allows it, of "any" resource or of all of this one, and none denies it to everybody
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
LAYERS='arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*'
check_policy() {
  local calls resource call denied=''
  case $1 in
    'com.amazonaws.us-east-1.ecr.api') calls=ecr:GetAuthorizationToken resource='*' ;;
    'com.amazonaws.us-east-1.ecr.dkr') calls='ecr:BatchGetImage ecr:GetDownloadUrlForLayer' resource=any ;;
    'com.amazonaws.us-east-1.s3') calls=s3:GetObject resource=$LAYERS ;;
    *) return 0 ;;
  esac
  read_policy "$2"
  for call in $calls; do policy_allows "$call" "$resource" || denied+=" $call"; done
  if [ -z "$denied" ]; then
    check PASS "$1" "$(printf 'the policy of %s allows %s' "$2" "$calls")"
  elif [ "$resource" = "$LAYERS" ]; then
    check FAIL "$1" "$(printf 'the policy of %s does not allow s3:GetObject on %s to everybody: layers are refused with 403' "$2" "$LAYERS")"
  else
    check FAIL "$1" "$(printf 'the policy of %s does not allow %s' "$2" "${denied# }")"
  fi
}

check_private_dns() {
  if [ "$ENDPOINT_DNS" = True ]; then
    check PASS "$1" 'private DNS is on'
  else
    check FAIL "$1" 'private DNS is off: clients go to the public addresses'
  fi
}

# The first and the last address of an IPv4 block, as numbers.
first_address() {
  local a b c d bits
  read -r a b c d bits <<<"${1//[.\/]/ }"
  printf '%d' $(((((a << 24) + (b << 16) + (c << 8) + d) >> (32 - bits)) << (32 - bits)))
}

last_address() {
  printf '%d' $(($(first_address "$1") + (1 << (32 - ${1#*/})) - 1))
}

# covers BLOCKS BLOCK: whether the blocks together have every address of the block
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
    check FAIL "$service" "$(printf '%s is not in %s' "$endpoint" "$VPC_ID")"
    return 1
  fi
  read -r _ its_type its_service state ENDPOINT_DNS ENDPOINT_GROUPS _ <<<"$row"
  if [ "$its_type $its_service" != "$2 $service" ]; then
    check FAIL "$service" "$(printf '%s is an endpoint of another kind: %s, %s' "$endpoint" "$its_type" "$its_service")"
    return 1
  fi
  case $state in
    [Aa]vailable) check PASS "$service" "$(printf '%s is available' "$endpoint")" ;;
    *) check FAIL "$service" "$(printf '%s is in state %s' "$endpoint" "$state")" ;;
  esac
}

# The security group of an endpoint that exists is its owner’s: what matters is that all of the VPC gets in.
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
    check PASS "$1" "$(printf 'port 443 is open to %s' "${VPC_CIDRS[*]}")"
  else
    check FAIL "$1" "$(printf 'security group %s of its owner does not open port 443 to all of %s: let the owner add it' "${groups[*]:-}" "${missing# }")"
  fi
}

# check_reused_interface ID SERVICE
check_reused_interface() {
  find_reused "$1" Interface "$2" || return 0
  check_private_dns "$2"
  check_access "$2"
  check_policy "$2" "$1"
}

check_reused_gateway() {
  local table row
  find_reused 'vpce-0b1c2d3e4f5061728' Gateway "$S3_SERVICE" || return 0
  check_policy "$S3_SERVICE" 'vpce-0b1c2d3e4f5061728'
  row=$(row_of 'vpce-0b1c2d3e4f5061728' "$ENDPOINTS")
  for table in "${EXISTING_S3_TABLES[@]}"; do
    if contains_word "${row//,/ }" "$table"; then
      check PASS "$table" "$(printf 'has the route to S3 of %s' 'vpce-0b1c2d3e4f5061728')"
    else
      check FAIL "$table" "$(printf 'is not a route table of %s' 'vpce-0b1c2d3e4f5061728')"
    fi
  done
}

TABLES=''
read_tables() {
  local list
  need_aws 'PrefixLists[].PrefixListId' ec2 describe-prefix-lists --filters "Name=prefix-list-name,Values=$S3_SERVICE"
  list=$ANSWER
  if [ -z "$list" ]; then cannot_run "$(printf 'AWS has no prefix list %s here, so routes to S3 cannot be told from others' "$S3_SERVICE")"; fi
  need_aws "RouteTables[].[RouteTableId,join(' ',Routes[?DestinationPrefixListId=='$list'].[GatewayId||NatGatewayId||TransitGatewayId||NetworkInterfaceId||'-'][])]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  TABLES=$ANSWER
}

# A route table has one route to S3: another gateway endpoint on it is refused.
check_table() {
  local row target
  if ! row=$(row_of "$1" "$TABLES"); then
    check FAIL "$1" "$(printf 'is not in %s' "$VPC_ID")"
    return
  fi
  read -r _ target <<<"$row"
  case "$target $(row_of "${target:-none}" "$ENDPOINTS")" in
    ' ') check PASS "$1" 'has no route to S3 yet' ;;
    *" $NAME-s3") check PASS "$1" "$(printf '%s is there under the name that this project gives: from an earlier deployment' "$target")" ;;
    *) check FAIL "$1" "$(printf 'has a route to S3 already, to %s, and a second one is refused; for a gateway endpoint use --existing-endpoints s3=… and --s3-gateway-route-tables' "$target")" ;;
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
    check FAIL "$2" "$(printf 'is not in %s' "$VPC_ID")"
    return 1
  fi
  read -r _ zone FREE_ADDRESSES OWNER <<<"$row"
  if [ "$zone" != "$1" ]; then
    check FAIL "$2" "$(printf 'is in %s, not in %s' "$zone" "$1")"
    return 1
  fi
}

# An endpoint takes one address in each subnet; this many more should stay free.
SPARE_ADDRESSES=8

# check_endpoint_subnet ZONE SUBNET
check_endpoint_subnet() {
  local needed=$((${#INTERFACE_SERVICES[@]} - DEPLOYED))
  if [ "$needed" -gt 0 ]; then needed=$((needed + SPARE_ADDRESSES)); fi
  find_subnet "$1" "$2" || return 0
  if [ "$OWNER" != "$ACCOUNT" ]; then
    check FAIL "$2" "$(printf 'is shared by the account %s: no endpoint can be made in it' "$OWNER")"
  elif [ "$FREE_ADDRESSES" -lt "$needed" ]; then
    check FAIL "$2" "$(printf '%s free addresses, and %s should be free' "$FREE_ADDRESSES" "$needed")"
  else
    check PASS "$2" "$(printf '%s, %s free addresses' "$1" "$FREE_ADDRESSES")"
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
    check PASS "$2" "$(printf '%s, route table %s' "$1" "$table")"
  else
    check FAIL "$2" "$(printf 'has the route table %s, which this project does not name: image layers would not take the endpoint' "$table")"
  fi
}

# An unknown service is a finding; any other error of the call means that nothing was checked.
service_is_known() {
  if ask_aws "$2" ec2 describe-vpc-endpoint-services --service-names "$1"; then
    if [ -n "$ANSWER" ]; then return 0; fi
  else
    case $COMPLAINT in
      *InvalidServiceName*) ;;
      *) call_failed ec2 describe-vpc-endpoint-services ;;
    esac
  fi
  check FAIL "$1" "$(printf 'no such endpoint service in %s' "$REGION")"
  return 1
}

check_interface_service() {
  local service=$1 zone missing=''
  service_is_known "$service" "ServiceDetails[?ServiceType[?ServiceType=='Interface']].AvailabilityZones[]" || return 0
  for zone in "${ZONES[@]}"; do
    contains_word "$ANSWER" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$service" "$(printf 'offered in %s' "${ZONES[*]}")"
  else
    check FAIL "$service" "$(printf 'not offered in %s, only in: %s' "${missing# }" "$ANSWER")"
  fi
}

check_gateway_service() {
  service_is_known "$1" "ServiceDetails[?ServiceType[?ServiceType=='Gateway']].ServiceName" || return 0
  check PASS "$1" 'offered as a gateway endpoint'
}

check_repository() {
  if ask_aws 'repositories[].repositoryUri' ecr describe-repositories --repository-names 'payments/api'; then
    check PASS 'payments/api' "$ANSWER"
    return
  fi
  case $COMPLAINT in
    *RepositoryNotFound*) check FAIL 'payments/api' "$(printf 'no such repository yet: %s' "aws ecr create-repository --region $REGION --repository-name payments/api")" ;;
    *) call_failed ecr describe-repositories ;;
  esac
}

usage() {
  printf '%s\n' 'preflight.sh [--json]: read-only checks before deployment; --json prints one JSON document'
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
check_reused_gateway
check_gateway_service "$S3_SERVICE"
read_tables
for table in "${S3_TABLES[@]}"; do check_table "$table"; done
read_subnets
for entry in "${ENDPOINT_SUBNETS[@]}"; do check_endpoint_subnet "${entry% *}" "${entry#* }"; done
read_associations
for entry in "${APP_SUBNETS[@]}"; do check_app_subnet "${entry% *}" "${entry#* }"; done
check_repository
finish
